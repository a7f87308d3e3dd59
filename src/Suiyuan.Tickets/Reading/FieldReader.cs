using System.Collections.Frozen;
using OpenCvSharp;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>Makes fields of a page's text, by what the words mean and where they stand; no layout is known beforehand.</summary>
internal static class FieldReader
{
    private static readonly FrozenSet<string> Goods = FrozenSet.Create(
        StringComparer.Ordinal, "number", "holder", "consignee", "products", "quantity", "unit", "origin", "destination", "issue_date", "expiry", "issuer", "uscc", "licence_no");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Wanted = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        [TicketType.Quarantine] = Goods,
        [TicketType.Commitment] = [.. Goods.Except(["issuer"])],
        [TicketType.MeatInspection] = [.. Goods, "result"],
        [TicketType.Import] = [.. Goods, "result"],
        [TicketType.Aquatic] = [.. Goods, "result"],
        [TicketType.Sale] = ["number", "holder", "consignee", "products", "origin", "issue_date", "uscc", "licence_no", "total"],
        [TicketType.Test] = ["number", "holder", "products", "quantity", "unit", "origin", "issue_date", "issuer", "uscc", "licence_no", "result", "item_test", "item_value", "item_limit", "item_batch"],
        [TicketType.Business] = ["number", "holder", "issue_date", "expiry", "issuer", "uscc"],
        [TicketType.Licence] = ["number", "holder", "issue_date", "expiry", "issuer", "uscc", "licence_no"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a paper of a type is never without: by law, or it proves nothing.</summary>
    private static readonly FrozenDictionary<string, string[]> Always = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [TicketType.Quarantine] = ["number", "holder", "products", "quantity", "origin", "destination", "issue_date"],
        [TicketType.Commitment] = ["holder", "products", "origin", "issue_date"],
        [TicketType.MeatInspection] = ["products", "issue_date"],
        [TicketType.Import] = ["number", "products", "origin", "issue_date"],
        [TicketType.Aquatic] = ["holder", "products", "origin", "issue_date"],
        [TicketType.Sale] = ["holder", "products", "issue_date", "items"],
        [TicketType.Test] = ["products", "issue_date", "items"],
        [TicketType.Business] = ["holder", "issue_date", "uscc"],
        [TicketType.Licence] = ["holder", "issue_date", "issuer", "licence_no", "expiry"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a page; one that its counterfoil was left on first without it, and from the whole what is only there.</summary>
    public static FieldReading Read(PageText page)
    {
        var layout = new Layout(page);
        if (layout.Counterfoil is not (> 0 and var edge))
        {
            return Read(layout);
        }

        var (own, all) = (Read(new Layout(page with { Lines = [.. page.Lines.Where(l => (l.Box[0].X + l.Box[1].X) / 2 > edge)] })), Read(layout));
        if (own.Type != all.Type)
        {
            return all;
        }

        var (o, a) = (own.Fields, all.Fields);
        return own with
        {
            Fields = o with
            {
                Number = o.Number ?? a.Number,
                Holder = o.Holder ?? a.Holder,
                Consignee = o.Consignee ?? a.Consignee,
                Products = o.Products.Count > 0 ? o.Products : a.Products,
                Quantity = o.Quantity ?? a.Quantity,
                Unit = o.Quantity is null ? a.Unit : o.Unit,
                Origin = o.Origin ?? a.Origin,
                Destination = o.Destination ?? a.Destination,
                IssueDate = o.IssueDate ?? a.IssueDate,
                Expiry = o.Expiry ?? a.Expiry,
                Issuer = o.Issuer ?? a.Issuer,
                Result = o.Result ?? a.Result,
            },
            // Of a field that only the whole has, how sure that is: not how sure that it is nowhere on the part.
            Confidence = Both(own.Confidence.Where(c => own.Boxes.ContainsKey(c.Key) || !all.Boxes.ContainsKey(c.Key)), all.Confidence),
            Certainty = Both(own.Certainty, all.Certainty),
            Boxes = Both(own.Boxes, all.Boxes),
        };
    }

    /// <summary>The first, and of the second what the first has not.</summary>
    private static Dictionary<string, T> Both<T>(IEnumerable<KeyValuePair<string, T>> first, IReadOnlyDictionary<string, T> second)
    {
        var both = first.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in second)
        {
            both.TryAdd(key, value);
        }

        return both;
    }

    private static FieldReading Read(Layout layout)
    {
        var title = Types.Title(layout);
        var pieces = LabelSpotter.Cut(layout, title.Title);
        pieces.RemoveAll(p => p.Label is { Colon: false } && p.Height > 1.2f * layout.LineHeight && PartOf(title.Title, p));
        LabelSpotter.Demote(pieces, layout);
        LabelColumns.Promote(pieces);
        Sections.Name(layout, pieces);
        var (type, typeConfidence, form) = Types.Tell(layout, pieces, title);
        if (!Wanted.TryGetValue(type, out var wanted))
        {
            return new FieldReading(type, typeConfidence, new TicketFields(), FrozenDictionary<string, double>.Empty, FrozenDictionary<string, IReadOnlyList<Point2f[]>>.Empty);
        }

        var table = type switch
        {
            TicketType.Sale => Bodies.Sale(layout),
            TicketType.Test => Bodies.Test(layout),
            _ => null,
        };
        if (table is not null)
        {
            pieces.RemoveAll(p => p.Marks.Count(table.Marks.Contains) * 2 > p.Marks.Count);
        }

        if (type == TicketType.Sale && table is null)
        {
            wanted = [.. wanted, .. OneLine.Fields];
        }

        if (type == TicketType.Sale && pieces.Exists(p => p.Label?.Word is "目的地" or "目的地点"))
        {
            // An address that goods are delivered to is the buyer's; where a lorry is bound for is said to be that.
            wanted = [.. wanted, "destination"];
        }

        var found = Assignment.Of(new ValueFinder(layout, pieces), pieces, type, wanted);
        var heading = layout.Lines.Where(l => l.Any(title.Title.Contains)).SelectMany(l => l);
        Loose.Find(layout, pieces, found, type, wanted, heading.Concat(table?.Marks ?? FrozenSet<Mark>.Empty).ToFrozenSet());
        if (type == TicketType.Sale)
        {
            Parties.BeforeTitle(layout, title.Title, found);
        }

        table ??= type == TicketType.Sale ? OneLine.Of(found) : null;
        var right = type == TicketType.Sale && table is not null ? Sums.Settle(table.Rows) : [];
        if (type == TicketType.Sale)
        {
            Totals.Find(layout, pieces, found, table);
        }

        if (right.Length > 0)
        {
            var total = found.Fields.GetValueOrDefault("total")?.Value.Text;
            LostPoints.Find(table!.Rows, total, layout);
            Sums.Fill(table.Rows, total);
            Bodies.Unlisted(table, layout);
        }

        if (type == TicketType.Test && table?.Rows.Select(r => r.GetValueOrDefault("name")?.Text).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1
            && found.Fields.GetValueOrDefault("quantity") is { Value.Unit: "个" or "批" or "种" })
        {
            // How many samples there were.
            found.Fields.Remove("quantity");
        }

        if (type == TicketType.Licence && found.Fields.TryGetValue("number", out var number) && found.Fields.TryGetValue("licence_no", out var licence) && number.Value.Text == licence.Value.Text)
        {
            // A licence's number is not a paper's own besides.
            found.Fields.Remove("number");
        }

        var result = new ReadingBuilder(layout, type);
        if (table is not null)
        {
            result.Items(table, right, found.Fields.GetValueOrDefault("total")?.Value.Text);
        }

        foreach (var (field, settled) in found.Fields)
        {
            result.Add(field, settled, found.Rivalry(field));
        }

        result.Unread(Always[type]);
        result.Unread(pieces.Select(p => p.Label?.For(type)).OfType<LabelMeaning>().Where(m => m.Weight >= 0.9).Select(m => m.Field).Where(wanted.Contains));

        return result.Build(typeConfidence, form);
    }

    /// <summary>True for words as large as the title, above or below its middle: its other line, and no label.</summary>
    private static bool PartOf(IReadOnlySet<Mark> title, Piece piece)
    {
        if (title.Count == 0)
        {
            return false;
        }

        var (left, right, height) = (title.Min(m => m.Left), title.Max(m => m.Right), title.Max(m => m.Height));
        return piece.Height > 0.85f * height && piece.Middle > left && piece.Middle < right
            && Math.Abs(piece.Middle - ((left + right) / 2)) < 0.5f * height && Math.Abs(piece.Y - title.First().Y) < 2 * height;
    }
}
