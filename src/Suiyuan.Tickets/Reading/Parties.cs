using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>The parties to a sale that no label names.</summary>
internal static partial class Parties
{
    /// <summary>The shop whose name stands before the title in its line: 惠珍蔬菜店销售单.</summary>
    public static void BeforeTitle(Layout layout, IReadOnlySet<Mark> title, Assignment found)
    {
        if (found.Fields.ContainsKey("holder") || title.Count == 0)
        {
            return;
        }

        var name = layout.Lines.First(l => Array.Exists(l, title.Contains)).TakeWhile(m => !title.Contains(m)).ToList();
        if (Shop().Match(string.Concat(name.Select(m => m.Char))) is { Success: true } && Shapes.Read("holder", name) is { } value)
        {
            found.Offer("holder", value, 0.9);
        }
    }

    /// <summary>The seller whose name heads the slip, or signs it.</summary>
    public static void Heading(Layout layout, List<Piece> free, Assignment found)
    {
        var other = found.Fields.GetValueOrDefault("consignee")?.Value.Marks ?? [];
        var all = free.Where(p => !p.Marks.Any(other.Contains)).ToList();
        var shops = all
            .Where(p => p.Y < 0.4f * layout.Height && p.Text.Length is >= 3 and <= 24 && Shop().IsMatch(p.Text))
            .OrderByDescending(p => p.Height).ToList();
        var heading = shops.FirstOrDefault();
        if (heading is null)
        {
            // Small printers sign at the foot: the one shop that is named there.
            static bool Whole(string text) => text.Length is >= 4 and <= 30 && Shop().Match(text) is { Success: true, Index: 0 } m && m.Length == text.Length;
            if (all.Where(p => p.Y > 0.6f * layout.Height && Whole(p.Text)).ToList() is [var foot]
                && Shapes.Read("holder", foot.Marks) is { } signed)
            {
                found.Offer("holder", signed, 0.75);
            }

            return;
        }

        // Of two names without a label the larger is most likely the seller's, the other perhaps the buyer's.
        var likely = shops.Count > 1 ? 0.85 * Loose.Several : 0.85;
        var match = Shop().Match(heading.Text);
        var above = free.Find(p => p.Bottom < heading.Y && heading.Y - p.Y < 2 * heading.Height && Math.Abs(p.Height - heading.Height) < 0.3f * heading.Height
            && p.Width > heading.Width && Math.Abs(p.Middle - heading.Middle) < heading.Em && p.Marks.All(m => m.IsChinese));
        if (above is not null && match.Length == heading.Text.Length && Shapes.Read("holder", [.. above.Marks, .. heading.Marks]) is { } whole)
        {
            // A name too long for the line goes on in the next, both in the middle.
            found.Offer("holder", whole, likely);
            return;
        }

        if (heading.Text.Length < 4)
        {
            return;
        }

        if (Shapes.Read("holder", Shapes.Slice(heading.Marks, match.Groups["v"].Index, match.Groups["v"].Index + match.Groups["v"].Length)) is { } value)
        {
            found.Offer("holder", value, likely);
        }
    }

    /// <summary>Whom a slip is for, where only the courtesy after the name says it: 某某商行 台照.</summary>
    public static void Addressee(List<Piece> free, Assignment found)
    {
        foreach (var piece in free)
        {
            if (piece.Text is "台照" or "台鉴" or "台启" or "宝号"
                && free.Where(p => p.Right < piece.Left + piece.Em && p.RowOverlap(piece) > 0.3f).MaxBy(p => p.Right) is { } named
                && Shapes.Read("consignee", named.Marks) is { } beside)
            {
                found.Offer("consignee", beside, 0.75);
                return;
            }

            var match = Courtesy().Match(piece.Text);
            if (match.Success && Shapes.Read("consignee", Shapes.Slice(piece.Marks, match.Groups["v"].Index,
                match.Groups["v"].Index + match.Groups["v"].Length)) is { } value)
            {
                found.Offer("consignee", value, 0.75);
                return;
            }
        }
    }

    [GeneratedRegex("^致?:?(?<v>[\u3400-\u9fff()]{4,28}?)(台照|台鉴|台启|宝号)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Courtesy();

    [GeneratedRegex("^(?<v>[\u3400-\u9fff()（）A-Za-z0-9·]{2,26}(有限公司|有限责任公司|公司|商行|批发部|经营部|水产行|合作社|档口|档|行|店|超市|铺|部|中心|水产|果业))$|^(?<v>[\u3400-\u9fff()（）A-Za-z0-9·]{2,24}?(公司|商行|批发部|经营部|合作社|档|行|店|超市|铺|部|水产|果业))(送货单|销售单|出库单|进货单|批发单|供货单|配送单|销货单|交易单|发货单|结算单|销售凭证|销售清单|送货清单|销货清单|销售小票)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Shop();
}
