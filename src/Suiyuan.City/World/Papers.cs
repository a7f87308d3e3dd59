using System.Globalization;

namespace Suiyuan.City.World;

/// <summary>
/// The tickets that come with goods from outside. About one in twenty is wrong in a way that a reader should find. Keeps
/// the last few days' papers, of which the wrong ones are made.
/// </summary>
internal sealed class CityPapers(Chance chance)
{
    /// <summary>Papers remembered: three days of history, two hours of the living city.</summary>
    private const int Remembered = 160;

    private static readonly TicketFault[] Everywhere = [TicketFault.Unreadable, TicketFault.SamePhotograph, TicketFault.ReworkedPhotograph, TicketFault.Altered];

    private readonly Queue<TicketPaper> _before = new();

    /// <summary>The ticket for goods that arrive today.</summary>
    /// <param name="goods">What arrives.</param>
    /// <param name="source">From whom.</param>
    /// <param name="quantity">How much, in the goods' unit.</param>
    /// <param name="fen">Price of one unit.</param>
    /// <param name="day">Today.</param>
    /// <param name="buyer">Who bought it.</param>
    public TicketPaper Issue(Goods goods, Source source, decimal quantity, int fen, DateOnly day, Stall buyer)
    {
        var paper = Honest(goods, source, quantity, fen, day, buyer);

        // Few types have all kinds of faults: those that are rare in the city are wrong more often, so that a fortnight
        // shows most kinds, and 1 in 20 of all tickets is.
        var share = goods.Ticket switch { "commitment" => 3.7, "quarantine" => 8, "sale" => 20, _ => 10 };
        if (chance.Percent(share))
        {
            var wrong = Wrong(paper);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        _before.Enqueue(paper);
        if (_before.Count > Remembered)
        {
            _before.Dequeue();
        }

        return paper;
    }

    private TicketPaper Honest(Goods goods, Source source, decimal quantity, int fen, DateOnly day, Stall buyer)
    {
        var paper = new TicketPaper
        {
            Goods = goods,
            Source = source,
            Consignee = buyer,
            Quantity = quantity,
            Fen = fen,
            Layout = chance.Between(0, 1),
            Issued = day,
            Look = chance.Next().ToString("x16", CultureInfo.InvariantCulture),
        };
        var yesterday = chance.Percent(70);

        // SPEC: 动物检疫: the B forms (inside the province) are good for the day, the A forms for the trip, at most five
        // days (live) or seven. A promise of conformity, a proof of origin and a sale state no end.
        var issued = paper switch
        {
            { Type: "quarantine", FromAfar: false } or { Type: "sale" } => day,
            { Type: "test" } => day.AddDays(-chance.Between(5, 60)),
            { Type: "import" } => day.AddDays(-chance.Between(0, 2)),
            _ => yesterday ? day.AddDays(-1) : day,
        };
        return paper with
        {
            Issued = issued,
            Until = End(paper, issued),
            Number = goods.Ticket switch
            {
                "quarantine" => (paper.FromAfar ? source.Origin[..2] switch { "湖南" => "43", _ => "45" } : "44") + Digits(8),
                "import" => "5141" + Digits(11),
                "test" => "YC" + issued.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Digits(4),
                "aquatic" => "YJ" + Digits(8),
                _ => null,
            },
        };
    }

    private static DateOnly? End(TicketPaper paper, DateOnly issued) => paper.Type switch
    {
        "quarantine" => issued.AddDays(paper.FromAfar ? 3 : 0),
        "test" => issued.AddMonths(6),
        _ => null,
    };

    /// <summary>The paper made wrong, or null when nothing that fits came before it.</summary>
    private TicketPaper? Wrong(TicketPaper paper)
    {
        var faults = Everywhere.ToList();
        void If(bool possible, params TicketFault[] more) => faults.AddRange(possible ? more : []);
        bool Can(string what) => TicketPaper.Prints(paper.Type, 0, what) || TicketPaper.Prints(paper.Type, 1, what);

        If(paper.Until is not null, TicketFault.Expired, TicketFault.Expired);
        If(Can("consignee"), TicketFault.OtherConsignee);
        If(Can("number"), TicketFault.NumberReused);
        If(Can("seal"), TicketFault.SealMissing);
        If(Can("qr"), TicketFault.QrMismatch);
        If(Can("uscc"), TicketFault.CheckDigit);
        If(paper.Type == "sale", TicketFault.Arithmetic, TicketFault.Arithmetic, TicketFault.Arithmetic);
        var fault = chance.Pick(faults);
        var wrong = paper with { Fault = fault };
        switch (fault)
        {
            case TicketFault.Expired:
                var issued = paper.Issued.AddDays(paper.Type == "test" ? -chance.Between(190, 300) : -chance.Between(4, 20));
                return wrong with { Issued = issued, Until = End(paper, issued) };
            case TicketFault.OtherConsignee:
                return Having(wrong, "consignee") with { Consignee = chance.Pick([.. Places.Stalls.Where(s => s != paper.Consignee && s.Trade == StallTrade.Wholesale)]) };
            case TicketFault.NumberReused:
                return Earlier(p => p.Type == paper.Type && p.Consignee != paper.Consignee && p.Quantity != paper.Quantity) is { } numbered
                    ? wrong with { Number = numbered.Number }
                    : null;
            case TicketFault.SamePhotograph:
                return Earlier(p => p.Goods == paper.Goods) is { } same ? same with { Fault = fault } : null;
            case TicketFault.ReworkedPhotograph:
                var rework = chance.Pick([Rework.Compressed, Rework.Cropped, Rework.Turned]);
                return Earlier(p => p.Goods == paper.Goods) is { } worked ? worked with { Fault = fault, Rework = rework } : null;
            case TicketFault.Altered:
                return Earlier(p => p.Goods == paper.Goods && p.Consignee == paper.Consignee && p.Quantity != paper.Quantity) is { } old
                    ? old with { Fault = fault, Quantity = paper.Quantity }
                    : null;
            case TicketFault.QrMismatch:
                return Having(wrong, "qr") with { QrNumber = paper.Number![..^4] + Digits(4) };
            case TicketFault.CheckDigit:
                return Having(wrong, "uscc");
            default:
                return wrong;
        }
    }

    private static TicketPaper Having(TicketPaper paper, string what) =>
        TicketPaper.Prints(paper.Type, paper.Layout, what) ? paper : paper with { Layout = 1 - paper.Layout };

    private TicketPaper? Earlier(Func<TicketPaper, bool> fits)
    {
        var candidates = _before.Where(fits).ToList();
        return candidates.Count == 0 ? null : chance.Pick(candidates);
    }

    private string Digits(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => chance.Between(0, 9).ToString(CultureInfo.InvariantCulture)));
}
