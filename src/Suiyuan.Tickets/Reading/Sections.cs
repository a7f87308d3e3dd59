using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Labels that say whose they are by the heading over them only: 供方信息 with 名称 below it, and 需方信息 beside it with another.</summary>
internal static partial class Sections
{
    /// <summary>Lines between a heading and what it is over.</summary>
    private const float Near = 5;

    /// <summary>What is left of a label when something says whose it is that could not be read.</summary>
    private const double Unsure = 0.8;

    /// <summary>Gives labels of a name the meaning that their headings have.</summary>
    public static void Name(Layout layout, List<Piece> pieces)
    {
        var headings = pieces.FindAll(p => Heading().IsMatch(p.Text));
        // What heads a block is no label of a value: 收货人信息, 货物信息.
        pieces.RemoveAll(p => p.Label is not { Colon: true } && Block().IsMatch(p.Text));
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { Label: { Word: "名称" or "姓名" or "单位名称" or "单位" or "商户名称" or "名称/姓名" } label } piece)
            {
                // Characters set downwards at its side say whose name it is, though not one that could be read.
                pieces[i] = (Downwards(piece, layout) ?? Over(piece, pieces, headings)) is { } heading ? Named(piece, heading)
                    : AtSide(piece, pieces).Count(p => p.Text.Length == 1) > 1 ? piece.With(label with { Quality = Unsure * label.Quality }) : piece;
            }
        }

        // Of two credit codes the one under or beside who buys is no seller's.
        var codes = pieces.FindAll(IsCode);
        foreach (var code in codes.Count > 1 ? codes : [])
        {
            if (Party(code, pieces, headings) is { } party && LabelPhrases.Whole(party).Any(m => m.Field == "consignee"))
            {
                pieces[pieces.IndexOf(code)] = code.With(code.Label! with { Meanings = [] });
            }
        }

        // Two names beside each other are the parties': where one is said to be the seller's, the other is the buyer's.
        if (pieces.FindAll(p => p.Label is { Word: "名称" }) is [var other] && pieces.FindAll(p => p.Label is { } l && l.Word.EndsWith("方名称", StringComparison.Ordinal) && p.RowOverlap(other) > 0) is [var told])
        {
            pieces[pieces.IndexOf(other)] = Named(other, LabelPhrases.Whole(told.Label!.Word[..^2]).Any(m => m.Field == "consignee") ? "销售方" : "购买方");
        }
    }

    /// <summary>The heading over a name that is one of as many in a row as there are headings in the row over them, each in the middle of its block.</summary>
    private static Piece? InOrder(Piece label, List<Piece> pieces, List<Piece> headings)
    {
        if (label.Label?.Word != "名称" || headings.FindAll(h => h.Y < label.Y && label.Y - h.Y < Near * h.Height).MaxBy(h => h.Y) is not { } over)
        {
            return null;
        }

        var names = pieces.FindAll(p => p.Label is { } l && (l.Word == "名称" || l.Word.EndsWith("方名称", StringComparison.Ordinal)) && p.RowOverlap(label) > 0.5f);
        var row = headings.FindAll(h => h.RowOverlap(over) > 0.5f);
        return names.Count > 1 && row.Count == names.Count ? row.OrderBy(h => h.Left).ElementAt(names.Count(n => n.Left < label.Left)) : null;
    }

    private static bool IsCode(Piece piece) => piece.Label is { } label && label.Meanings.Any(m => m.Field == "uscc");

    /// <summary>Whose a credit code is: by its heading, or by the name before it in its row or right above it.</summary>
    private static string? Party(Piece code, List<Piece> pieces, List<Piece> headings)
    {
        static bool Names(Piece p) => p.Label is { } label && label.Meanings.Any(m => m.Field is "holder" or "consignee");
        return Over(code, pieces, headings)
            ?? (pieces.FindAll(p => Names(p) && p.RowOverlap(code) > 0.5f && p.Right < code.Left).MaxBy(p => p.Left)
                ?? pieces.FindAll(p => Names(p) && p.Y < code.Y && code.Y - p.Y < Near * p.Height && Math.Abs(p.Left - code.Left) < p.Em).MaxBy(p => p.Y))?.Label!.Word;
    }

    private static Piece Named(Piece piece, string heading) =>
        piece.With(piece.Label! with { Word = heading + piece.Label.Word, Meanings = LabelPhrases.Whole(heading) });

    /// <summary>What is set downwards in one text at the side of a label's block.</summary>
    private static string? Downwards(Piece label, Layout layout) => layout.Downwards
        .Where(d => Side().IsMatch(d.Text) && d.Right < label.Left + (0.3f * label.Em) && label.Left - d.Left < 8 * label.Em && label.Y > d.Top - (1.5f * label.Height) && label.Y < d.Bottom + (1.5f * label.Height))
        .OrderBy(d => Math.Abs(((d.Top + d.Bottom) / 2) - label.Y)).Select(d => Side().Match(d.Text).Groups["v"].Value).FirstOrDefault();

    /// <summary>What a label of a name stands under, beside, or between; null for nothing that says whose it is.</summary>
    private static string? Over(Piece label, List<Piece> pieces, List<Piece> headings)
    {
        if (InOrder(label, pieces, headings) is { } own)
        {
            return Heading().Match(own.Text).Groups["v"].Value;
        }

        if (headings.Count > 1 && headings.FindAll(h => h.RowOverlap(label) > 0.5f && h.Right < label.Left + (0.3f * label.Em)).MaxBy(h => h.Left) is { } beside)
        {
            return Heading().Match(beside.Text).Groups["v"].Value;
        }

        if (headings.FindAll(h => (headings.Count > 1 || (Block().IsMatch(h.Text) && h.Left > label.Left - (3 * label.Em))) && h.Y < label.Y && label.Y - h.Y < Near * h.Height && h.Left < label.Left + (3 * label.Em)).MaxBy(h => (MathF.Round(h.Left / (3 * label.Em)), h.Y)) is { } over)
        {
            return Heading().Match(over.Text).Groups["v"].Value;
        }

        // Set downwards at the side of its box, a character or two at a time: 购 买方.
        var side = AtSide(label, pieces);
        var words = from first in Enumerable.Range(0, side.Count)
                    from count in Enumerable.Range(1, side.Count - first)
                    let part = side.GetRange(first, count)
                    let down = Side().Match(string.Concat(part.Select(p => p.Text)))
                    where down.Success
                    orderby Math.Max(0, Math.Max(part[0].Top - label.Y, label.Y - part[^1].Bottom)), count
                    select down.Groups["v"].Value;
        if (words.FirstOrDefault() is { } said)
        {
            return said;
        }

        // Beside what is a sample's, it is the sample's: 名称 贡柑 样品编号 CY1550.
        return label.Text.StartsWith("名称", StringComparison.Ordinal) && pieces.Exists(p => p.Label is not null && p.RowOverlap(label) > 0.4f && p.Text.StartsWith("样品", StringComparison.Ordinal)) ? "样品名称" : null;
    }

    /// <summary>A character or two at a time, downwards, left of a label.</summary>
    private static List<Piece> AtSide(Piece label, List<Piece> pieces) =>
        [.. pieces.FindAll(p => p.Text.Length <= 3 && p.Right < label.Left + (0.3f * label.Em) && label.Left - p.Left < 8 * label.Em && Math.Abs(p.Y - label.Y) < 4 * label.Height).OrderBy(p => p.Y)];

    [GeneratedRegex("^(?<v>(供|需|买|卖|供货|购货|销货|收货|发货|销售|购买|采购)方)(信息)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Side();

    [GeneratedRegex("^(?<v>(供|需|买|卖|供货|购货|销货|收货|发货|销售|购买|采购|送货)(方|单位|商|人|商户)?)(信息|资料|栏|情况|基本信息)$|^(?<v>(养殖|生产|捕捞|种植|供|需|买|卖|供货|购货|销货|收货|发货|销售|购买|采购)方)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex("^[\u3400-\u9fff]{2,5}(信息|资料)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Block();
}
