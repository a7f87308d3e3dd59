using System.Text.RegularExpressions;
using OpenCvSharp;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Collects what was settled into a reading, with confidences and boxes.</summary>
internal sealed partial class ReadingBuilder
{
    private static readonly string[] PartyFields = ["holder", "consignee", "issuer"];
    private static readonly string[] PlaceFields = ["origin", "destination"];
    private static readonly string[] Parts = ["item_test", "item_value", "item_limit", "item_batch"];
    private readonly Layout _layout;
    private readonly string _type;
    private readonly Dictionary<string, Settled> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _confidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _certainty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Point2f[]>> _boxes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private IReadOnlyList<TicketItem> _items = [];
    private IReadOnlyList<string> _products = [];

    public ReadingBuilder(Layout layout, string type) => (_layout, _type) = (layout, type);

    /// <summary>A field that is printed once.</summary>
    public void Add(string field, Settled settled, double rivalry)
    {
        _fields[field] = settled;
        if (field.StartsWith("item_", StringComparison.Ordinal) || (field == "products" && _products.Count > 0))
        {
            return;
        }

        _confidence[field] = Confidences.Of(settled.Structure, settled.Value.Certainty, rivalry);
        _certainty[field] = settled.Value.Certainty;
        _boxes[field] = _layout.Boxes(settled.Value.Marks);
        if (field == "quantity" && settled.Value.Unit is not null)
        {
            _confidence["unit"] = _confidence[field];
            _boxes["unit"] = _boxes[field];
        }
    }

    /// <summary>The rows of a table. A sale's goods are its rows' names.</summary>
    /// <param name="table">Settled.</param>
    /// <param name="right">Of a sale, which rows' products are right.</param>
    /// <param name="total">A sale's sum as printed, or null.</param>
    public void Items(Table table, IReadOnlyList<bool> right, string? total)
    {
        string? Of(Dictionary<string, Cell> row, string key) => row.TryGetValue(key, out var cell) ? cell.Text : null;
        _items = [.. table.Rows.Select(r => new TicketItem
        {
            Name = Of(r, "name"), Spec = Of(r, "spec"), Unit = Of(r, "unit"), Qty = Of(r, "qty"), Price = Of(r, "price"), Amount = Of(r, "amount"),
            Test = Of(r, "test"), Value = Of(r, "value"), Limit = Of(r, "limit"), Result = Of(r, "result"), Batch = Of(r, "batch"),
        })];
        var worst = 1.0;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            foreach (var (key, cell) in table.Rows[i])
            {
                var structure = (_type != TicketType.Sale || right[i] ? 0.97 : 0.9) * (key is "qty" or "price" ? table.Clear : 1);
                var confidence = Confidences.Of(structure, cell.Certainty, 0);
                _confidence[$"items.{i}.{key}"] = confidence;
                _boxes[$"items.{i}.{key}"] = _layout.Boxes(cell.Marks);
                worst = Math.Min(worst, confidence);
            }
        }

        _confidence["items"] = worst;
        Names(table, total);
    }

    /// <summary>Fields that the paper should have, or has a place for: those that were not found are empty, or were not read.</summary>
    public void Unread(IEnumerable<string> fields) => _unread.UnionWith(fields.Where(f => !f.StartsWith("item_", StringComparison.Ordinal)));

    public FieldReading Build(double typeConfidence, string? form)
    {
        Single();
        Contradictions();
        string? Of(string field) => _fields.TryGetValue(field, out var settled) ? settled.Value.Text : null;
        if (_products.Count == 0 && Of("products") is { } names)
        {
            _products = [.. names.Split(['、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }

        var quantity = _fields.GetValueOrDefault("quantity")?.Value;
        var fields = new TicketFields
        {
            Number = Of("number"),
            Holder = Of("holder"),
            Consignee = Of("consignee"),
            Products = _products,
            Quantity = quantity?.Text,
            Unit = quantity is null ? null : quantity.Unit ?? Of("unit"),
            Origin = Of("origin"),
            Destination = Of("destination"),
            IssueDate = Of("issue_date"),
            Expiry = Of("expiry"),
            Issuer = Of("issuer"),
            Uscc = Of("uscc"),
            LicenceNo = Of("licence_no"),
            Items = _items,
            Total = Of("total"),
            Result = Of("result"),
        };
        if (fields.Unit is null)
        {
            _confidence.Remove("unit");
            _boxes.Remove("unit");
        }

        foreach (var field in _unread.Where(f => !_confidence.ContainsKey(f)))
        {
            _confidence[field] = Confidences.Unread;
        }

        if (fields.Unit is null && (fields.Quantity is not null || _unread.Contains("quantity")))
        {
            _confidence["unit"] = Confidences.Unread;
        }

        if (_layout.IsPoor)
        {
            foreach (var field in _boxes.Keys.Where(_confidence.ContainsKey))
            {
                _confidence[field] = Confidences.OnPoorPage(_confidence[field]);
            }
        }

        return new FieldReading(_type, typeConfidence, fields, _confidence, _boxes) { Form = form, Certainty = _certainty };
    }

    /// <summary>Two fields that can't both be right are both in doubt; two that bear each other out are not.</summary>
    private void Contradictions()
    {
        string? Of(string field) => _fields.GetValueOrDefault(field)?.Value.Text;
        void Doubt(string field, double most)
        {
            if (_confidence.TryGetValue(field, out var confidence))
            {
                _confidence[field] = Math.Min(confidence, most);
            }
        }

        var (from, until) = (DateText.Read(Of("issue_date")), DateText.Read(Of("expiry")));
        if (until < from)
        {
            Doubt("expiry", 0.5);
            Doubt("issue_date", 0.8);
        }
        else if (_type is TicketType.Business or TicketType.Licence && IsTerm(from, until))
        {
            // Nor are two days that make a term what they are by chance. A firm's term begins on the day that it was founded, whenever its paper was handed out.
            if (_type == TicketType.Licence)
            {
                _confidence["issue_date"] = Math.Max(_confidence.GetValueOrDefault("issue_date"), 0.95);
            }

            _confidence["expiry"] = Math.Max(_confidence.GetValueOrDefault("expiry"), 0.95);
        }

        foreach (var party in PartyFields.Where(p => Of(p) is { Length: > 2 } name && (Shapes.IsPlace(name) || PlaceNames.Find(name).Count > 0)))
        {
            // The beginning of a name, of which the rest was not read.
            Doubt(party, 0.6);
        }

        // A form prints the words for province and city: the rest was written behind them. No certificate says less than the county.
        foreach (var place in PlaceFields.Where(p => _type == TicketType.Quarantine && Of(p) is { } text && PlaceNames.IsAboveCounty(text)))
        {
            Doubt(place, 0.6);
        }

        if (Of("holder") is { } holder && holder == Of("consignee"))
        {
            Doubt("holder", 0.7);
            Doubt("consignee", 0.7);
        }

        if (Of("consignee") is { } consignee && consignee == Of("issuer"))
        {
            Doubt("consignee", 0.7);
            Doubt("issuer", 0.7);
        }
    }

    /// <summary>Whole years, to the day or the day before.</summary>
    private static bool IsTerm(DateOnly? from, DateOnly? until) =>
        from is { } first && until is { } last && last.Year > first.Year && first.AddYears(last.Year - first.Year) is var year && (last == year || last == year.AddDays(-1));

    private void Names(Table table, string? total)
    {
        var names = table.Rows.Select(r => r.GetValueOrDefault("name")).OfType<Cell>().ToList();
        if (names.Count == 0)
        {
            return;
        }

        _products = [.. names.Select(n => n.Text).Distinct(StringComparer.Ordinal)];
        // Where a row's name was not read, or the rows do not come to the sum, not all are named.
        var lacking = names.Count < table.Rows.Count || (TextNorm.TryDecimal(total, out var printed) && Sums.Of(table.Rows) is { } sum && sum < printed);
        _confidence["products"] = (lacking ? 0.8 : 1) * names.Min(n => Confidences.Of(0.95, n.Certainty, 0));
        _boxes["products"] = [.. names.SelectMany(n => _layout.Boxes(n.Marks))];
    }

    /// <summary>A test of one thing, written as a form: its labels make the one row.</summary>
    private void Single()
    {
        if (_type != TicketType.Test || _items.Count > 0 || !_fields.TryGetValue("item_test", out var test)
            || Several().IsMatch(test.Value.Text))
        {
            return;
        }

        var keys = Parts.Where(_fields.ContainsKey).ToList();
        string? Of(string key) => _fields.GetValueOrDefault(key)?.Value.Text;
        _items = [new TicketItem { Test = test.Value.Text, Value = Of("item_value"), Limit = Of("item_limit"), Batch = Of("item_batch"), Result = Of("result") }];
        foreach (var key in keys)
        {
            var name = "items.0." + key["item_".Length..];
            _confidence[name] = Confidences.Of(_fields[key].Structure, _fields[key].Value.Certainty, 0);
            _boxes[name] = _layout.Boxes(_fields[key].Value.Marks);
        }

        if (_items[0].Result is not null)
        {
            // The paper's verdict is the test's, and may be printed once for both.
            _confidence["items.0.result"] = Math.Min(0.85, _confidence.GetValueOrDefault("result"));
        }

        _confidence["items"] = keys.Min(k => _confidence["items.0." + k["item_".Length..]]);
    }

    /// <summary>Several tests named in one, whose results stand elsewhere: 苯甲酸等4项，详见附页.</summary>
    [GeneratedRegex(@"等.{0,3}项|详见|见附|附表|附页|附件|共.{1,2}项", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Several();
}

/// <summary>How often what is read like this is right, measured on labelled papers.</summary>
internal static class Confidences
{
    /// <summary>That a field is empty which should be there.</summary>
    public const double Unread = 0.5;

    /// <summary>What is left of it on a page of which much was not read for certain: nothing is sure there, and what was in doubt is hardly more so.</summary>
    public static double OnPoorPage(double confidence) => confidence <= Unread ? confidence : Unread + (0.78 * (confidence - Unread));

    /// <param name="structure">How clearly the page says that this is the field.</param>
    /// <param name="certainty">How surely its characters were recognised.</param>
    /// <param name="rivalry">How near another candidate came, as a share of the one taken.</param>
    public static double Of(double structure, double certainty, double rivalry)
    {
        var score = Math.Clamp(structure * certainty * (1 - (0.5 * Math.Max(0, rivalry - 0.6))), 0.01, 1);

        // Of labelled papers' values with a score from 0.82 on, 99 in 100 are right; below a half the score is the share itself.
        var share = score < 0.5 ? score
            : score < 0.82 ? 0.5 + ((score - 0.5) * 0.4 / 0.32)
            : 0.9 + ((score - 0.82) * 0.1 / 0.18);
        return Math.Round(Math.Clamp(share, 0.01, 0.999), 3);
    }
}
