using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

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

    /// <summary>What is left of the likelihood that a person who signs is the party: less than half of what a name's heading has.</summary>
    public const double Signed = 0.4;

    /// <summary>True for a label where a person signs for a party: 送货单位及经手人(盖章), 采购.</summary>
    public static bool Signs(Piece label) => label.Label is { } match && SignedBy().IsMatch(match.Word + match.Hint + label.Text.TrimEnd(':'));

    /// <summary>True for a name as short as a person's that is no trader's.</summary>
    public static bool IsPerson(string name) => name.Length <= 4 && !Shapes.IsTrader(name);

    /// <summary>True for what is the party only where nothing else is: who signs for it or brought its sample, or where its stall is.</summary>
    public static bool StandsIn(string type, string field, Piece label, string name) => type switch
    {
        TicketType.Sale => (Signs(label) && IsPerson(name)) || (field == "holder" && IsStand(label, name)),
        TicketType.Test => field == "holder" && label.Label is { Word: "送检人" } && IsPerson(name),
        // A grower signs for himself; who handles it for him does not.
        TicketType.Aquatic or TicketType.Commitment => field == "holder" && Signs(label) && IsPerson(name) && (label.Text.Contains("经办", StringComparison.Ordinal) || label.Text.Contains("经手", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>True for where a stall stands rather than what it is called: 档口：…市场B53档.</summary>
    private static bool IsStand(Piece label, string name) => label.Label is { Word: "档口" or "摊位" or "档位" or "铺位" } && Stand().IsMatch(name);

    /// <summary>The parties that no label names, or only who signs for them.</summary>
    public static void Unlabelled(Layout layout, List<Piece> free, Assignment found)
    {
        bool Lacks(string field) => !found.Fields.TryGetValue(field, out var settled) || settled.Structure < Signed + 0.01;
        if (Lacks("consignee"))
        {
            Addressee(free, found);
        }

        if (Lacks("consignee") && !Lacks("holder"))
        {
            Headed(layout, free, found);
        }

        // Who receives goods writes the slip for what comes in, under his own name.
        var received = layout.Lines.Any(l => l[0].Y < 0.4f * layout.Height && Receipt().IsMatch(string.Concat(l.Select(m => m.Char))));
        if (received ? Lacks("consignee") && !Lacks("holder") : Lacks("holder"))
        {
            Heading(layout, free, found, received ? "consignee" : "holder");
        }
    }

    /// <summary>A name that was broken between two lines, both in the middle: …果 over 品档.</summary>
    private static IEnumerable<Piece> Broken(List<Piece> pieces) =>
        from first in pieces
        from second in pieces
        where second.Y > first.Y && second.Y - first.Y < 2 * first.Height && second.Width < first.Width
            && Math.Abs(second.Height - first.Height) < 0.3f * first.Height && Math.Abs(second.Middle - first.Middle) < first.Em
            && first.Marks.All(m => m.IsChinese) && !Shop().IsMatch(second.Text) && (!Shop().IsMatch(first.Text) || second.Text is "档" or "行" or "店" or "部" or "档口" or "商行")
            && Shop().Match(first.Text + second.Text) is { Success: true } match && match.Length == first.Text.Length + second.Text.Length
        select new Piece([.. first.Marks, .. second.Marks]);

    /// <summary>The seller whose name heads the slip, or signs it; of a slip for what comes in, who receives.</summary>
    private static void Heading(Layout layout, List<Piece> free, Assignment found, string field)
    {
        var other = found.Fields.GetValueOrDefault(field == "holder" ? "consignee" : "holder")?.Value.Marks ?? [];
        var all = free.Where(p => !p.Marks.Any(other.Contains)).ToList();
        var shops = all.Concat(Broken([.. all.Where(p => p.Y < 0.4f * layout.Height)]))
            .Where(p => p.Y < 0.4f * layout.Height && p.Text.Length is >= 3 and <= 24 && Shop().IsMatch(p.Text))
            .OrderByDescending(p => p.Height).ToList();
        var heading = shops.FirstOrDefault();
        if (heading is null)
        {
            // Small printers sign at the foot: the one shop that is named there.
            if (field == "holder" && all.Where(p => p.Y > 0.6f * layout.Height && p.Text.Length is >= 4 and <= 30 && IsShop(p.Text)).ToList() is [var foot]
                && Shapes.Read(field, foot.Marks) is { } signed)
            {
                found.Offer(field, signed, 0.75);
            }

            return;
        }

        // Of two names without a label the larger is most likely the seller's, the other perhaps the buyer's.
        var likely = shops.Count > 1 ? 0.85 * Loose.Several : 0.85;
        var match = Shop().Match(heading.Text);
        var above = free.Find(p => p.Bottom < heading.Y && heading.Y - p.Y < 2 * heading.Height && Math.Abs(p.Height - heading.Height) < 0.3f * heading.Height
            && p.Width > heading.Width && Math.Abs(p.Middle - heading.Middle) < heading.Em && p.Marks.All(m => m.IsChinese));
        if (above is not null && match.Length == heading.Text.Length && Shapes.Read(field, [.. above.Marks, .. heading.Marks]) is { } whole)
        {
            // A name too long for the line goes on in the next, both in the middle.
            found.Offer(field, whole, likely);
            return;
        }

        if (heading.Text.Length < 4)
        {
            return;
        }

        if (Shapes.Read(field, Shapes.Slice(heading.Marks, match.Groups["v"].Index, match.Groups["v"].Index + match.Groups["v"].Length)) is { } value)
        {
            found.Offer(field, value, likely);
        }
    }

    /// <summary>
    /// Whom a page of a debt-book is for: its first line, no larger than the rest, names a trader, and another than the one that sells is said to.
    /// A house's own head stands large.
    /// </summary>
    private static void Headed(Layout layout, List<Piece> free, Assignment found)
    {
        var first = free.Where(p => p.Text.Length > 1).MinBy(p => p.Y);
        if (first is not null && first.Y < 0.3f * layout.Height && first.Height < 1.15f * layout.LineHeight && IsShop(first.Text)
            && PartyNames.Similarity(first.Text, found.Fields["holder"].Value.Text) < 0.7 && Shapes.Read("consignee", first.Marks) is { } value)
        {
            found.Offer("consignee", value, 0.75 * Loose.Several);
        }
    }

    /// <summary>True for a text that is a trader's name and nothing more.</summary>
    private static bool IsShop(string text) => Shop().Match(text) is { Success: true, Index: 0 } name && name.Length == text.Length;

    /// <summary>Whom a slip is for, where only the courtesy after the name says it: 某某商行 台照.</summary>
    private static void Addressee(List<Piece> free, Assignment found)
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

    [GeneratedRegex(@"[A-Za-z区]?\d+(号|档|铺|摊)?(号|档|铺|摊|位)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Stand();

    [GeneratedRegex("经手|经办|签名|签字|签章|盖章|^((采购|购货|收货|进货|送货|供货|销货|售货|发货|出货|销售)人?)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex SignedBy();

    [GeneratedRegex("(进货|采购|收货|入库|验收|购进)(验收|清|明细|登记)?(单|凭证|记录|台账|凭单)([A-Za-z. ]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Receipt();

    [GeneratedRegex("^致?:?(?<v>[\u3400-\u9fff()]{4,28}?)(台照|台鉴|台启|宝号)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Courtesy();

    [GeneratedRegex("^(?<v>[\u3400-\u9fff()（）A-Za-z0-9·]{2,26}(有限公司|有限责任公司|公司|商行|批发部|经营部|水产行|合作社|制品厂|加工厂|食品厂|档口|档|行|店|超市|铺|部|中心|水产|果业|批发|粮油|冻品|食杂|海鲜|禽业))$|^(?<v>[\u3400-\u9fff()（）A-Za-z0-9·]{2,24}?(公司|商行|批发部|经营部|合作社|档|行|店|超市|铺|部|水产|果业))(送货单|销售单|出库单|进货单|批发单|供货单|配送单|销货单|交易单|发货单|结算单|销售凭证|销售清单|送货清单|销货清单|销售小票)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Shop();
}
