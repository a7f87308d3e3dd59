using Suiyuan.City.Play;
using Suiyuan.City.World.Paint;

namespace Suiyuan.City.World;

/// <summary>What is true of one photographed ticket of the demo city, for tests and scorers. Never sent anywhere.</summary>
public sealed class TicketTruth
{
    private readonly TicketPaper _paper;
    private readonly Stall _stall;
    private readonly Lazy<TicketPrint> _print;

    internal TicketTruth(TicketPaper paper, Stall stall, DateTimeOffset submittedAt)
    {
        _paper = paper;
        _stall = stall;
        SubmittedAt = submittedAt;
        _print = new Lazy<TicketPrint>(() => TicketPainter.Print(paper));
    }

    /// <summary>Trade name of the stall that hands it in.</summary>
    public string Merchant => _stall.Zh;

    /// <summary>When.</summary>
    public DateTimeOffset SubmittedAt { get; }

    /// <summary>Type, as <c>ticket-attached</c> has it.</summary>
    public string Type => _paper.Type;

    /// <summary>Form of a quarantine certificate, such as <c>产品B</c>; else null.</summary>
    public string? Form => _paper.Type == "quarantine" ? _paper.Form : null;

    /// <summary>Which of its type's layouts, 0 or 1.</summary>
    public int Layout => _paper.Layout;

    /// <summary>What was planted.</summary>
    public TicketFault Fault => _paper.Fault;

    /// <summary>What is printed.</summary>
    public TicketPrint Print => _print.Value;

    /// <summary>Codes of the rules that should find something, by what was planted.</summary>
    public IReadOnlyList<string> Rules => [.. Expected()];

    /// <summary>Codes of rules that may find something besides, since it follows from what was planted.</summary>
    public IReadOnlyList<string> Allowed => _paper.Fault switch
    {
        TicketFault.SamePhotograph or TicketFault.ReworkedPhotograph => ["number-reused", "altered", "overdrawn"],
        TicketFault.Altered => ["number-reused", "photo-reused", "overdrawn"],
        TicketFault.NumberReused => ["overdrawn"],
        _ => [],
    };

    internal TicketPaper Paper => _paper;

    private IEnumerable<string> Expected()
    {
        var rule = Fault switch
        {
            TicketFault.None => null,
            TicketFault.Expired => "expired",
            TicketFault.OtherConsignee => "consignee-mismatch",
            TicketFault.NumberReused => "number-reused",
            TicketFault.SamePhotograph or TicketFault.ReworkedPhotograph => "photo-reused",
            TicketFault.Altered => "altered",
            TicketFault.SealMissing => "seal-missing",
            TicketFault.QrMismatch => "qr-mismatch",
            TicketFault.CheckDigit => "check-digit",
            TicketFault.Arithmetic => "arithmetic",
            TicketFault.Unreadable => "unreadable",
            _ => throw new InvalidOperationException($"{Fault} has no rule."),
        };
        if (rule is not null)
        {
            yield return rule;
        }

        // An earlier paper is also what it says: out of date, or another stall's.
        if (Fault is TicketFault.SamePhotograph or TicketFault.ReworkedPhotograph or TicketFault.Altered)
        {
            if (_paper.Until < Rhythm.DayOf(SubmittedAt))
            {
                yield return "expired";
            }

            if (_paper.Consignee != _stall && TicketPaper.Prints(_paper.Type, _paper.Layout, "consignee"))
            {
                yield return "consignee-mismatch";
            }
        }
    }
}

/// <summary>What is printed on a ticket, by the names that the reader of tickets uses.</summary>
public sealed class TicketPrint
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _products = [];
    private readonly List<IReadOnlyDictionary<string, string?>> _items = [];
    private readonly List<string> _lines = [];

    /// <summary>Single fields that are printed: <c>number</c>, <c>holder</c>, <c>issue_date</c>, …</summary>
    public IReadOnlyDictionary<string, string> Fields => _fields;

    /// <summary>Goods named.</summary>
    public IReadOnlyList<string> Products => _products;

    /// <summary>Rows of a table.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Items => _items;

    /// <summary>What the QR code says; null when there is none.</summary>
    public string? Qr { get; internal set; }

    /// <summary>What the seal says; null when there is none.</summary>
    public string? Seal { get; internal set; }

    /// <summary>Every string set on the sheet, in order of setting; without the seal.</summary>
    public IReadOnlyList<string> Lines => _lines;

    internal void Field(string name, string value)
    {
        if (name != "products")
        {
            _fields[name] = value;
        }
        else if (!_products.Contains(value))
        {
            _products.Add(value);
        }
    }

    internal void Item(IReadOnlyDictionary<string, string?> item) => _items.Add(item);

    internal void Line(string text) => _lines.Add(text);
}
