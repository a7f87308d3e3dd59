using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Labels that say whose they are by the heading over them only: 供方信息 with 名称 below it, and 需方信息 beside it with another.</summary>
internal static partial class Sections
{
    /// <summary>Lines between a heading and what it is over.</summary>
    private const float Near = 5;

    /// <summary>Gives labels of a name the meaning that their headings have.</summary>
    public static void Name(List<Piece> pieces)
    {
        var headings = pieces.FindAll(p => Heading().IsMatch(p.Text));
        for (var i = 0; headings.Count > 1 && i < pieces.Count; i++)
        {
            if (pieces[i] is { Label: { } label } piece && label.Word is "名称" or "姓名" or "单位名称" or "单位" or "商户名称" or "名称/姓名"
                && headings.FindAll(h => h.Y < piece.Y && piece.Y - h.Y < Near * h.Height && h.Left < piece.Left + (3 * piece.Em)).MaxBy(h => h.Left) is { } over)
            {
                var party = Heading().Match(over.Text).Groups["v"].Value;
                pieces[i] = new Piece(piece.Marks) { Alone = piece.Alone, Label = label with { Word = party + label.Word, Meanings = LabelPhrases.Whole(party) } };
            }
        }
    }

    [GeneratedRegex("^(?<v>(供|需|买|卖|供货|购货|销货|收货|发货|销售|购买|采购|送货)(方|单位|商|人|商户)?)(信息|资料|栏|情况|基本信息)$|^(?<v>(供|需|买|卖|供货|购货|销货|收货|发货|销售|购买|采购)方)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Heading();
}
