using System.Text;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Fields said in sentences: 兹证明……养殖的草鱼共500公斤，产自……，销往……</summary>
internal static partial class Narrative
{
    private static readonly (string Field, Regex Said, double Fit)[] Sentences =
    [
        ("quantity", HowMuch(), 0.9), ("origin", From(), 0.9), ("destination", To(), 0.9), ("holder", Whose(), 0.85), ("products", What(), 0.85),
        ("consignee", ToWhom(), 0.85), ("expiry", Until(), 0.9), ("products", Goods(), 0.8),
    ];

    /// <summary>What is said, with the field it is for.</summary>
    public static IEnumerable<(string Field, Value Value)> Read(Layout layout)
    {
        foreach (var paragraph in Paragraphs(layout))
        {
            var text = Shapes.TextOf(paragraph, 0, paragraph.Count);
            if (text.Length < 12)
            {
                continue;
            }

            foreach (var (field, said, fit) in Sentences)
            {
                var match = said.Match(text);
                if (match.Success && match.Groups["v"] is { Length: > 0 } group)
                {
                    var marks = Shapes.Slice(paragraph, group.Index, group.Index + group.Length);
                    if (Shapes.Read(field, marks) is { } value)
                    {
                        yield return (field, value with { Fit = value.Fit * fit });
                    }
                }
            }
        }
    }

    /// <summary>Lines that follow each other at the same margin, with sentences in them.</summary>
    private static IEnumerable<List<Mark>> Paragraphs(Layout layout)
    {
        var lines = Grid.Rows(layout).ConvertAll(r => r.SelectMany(s => s.Marks).ToList());
        var paragraph = new List<Mark>();
        foreach (var line in lines)
        {
            var last = paragraph.Count > 0 ? paragraph[^1] : default;
            if (paragraph.Count > 0 && (line[0].Y - last.Y > 2.4f * line[0].Height || Ends(last.Char)))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.AddRange(line);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static bool Ends(char c) => c == '。';

    [GeneratedRegex(@"(共计|合计|总计|共|计|数量为|数量|重量为|重量|净重)(?<v>[\d.,]+(公斤|千克|kg|KG|吨|斤|头|只|羽|件|箱|尾|枚|袋))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"(产自于|产自|产于|来自于|来自|来源于|产地为|产地是|捕捞于|养殖于|启运自|种植于|出自)(?<v>[^,，。;；:]{2,40}?)([,，。;；]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex From();

    [GeneratedRegex(@"(销往|运往|发往|运至|运抵|送往|售往|供往|调往)(?<v>[^,，。;；:]{2,40}?)(销售)?([,，。;；]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex To();

    [GeneratedRegex(@"(兹证明|兹有|特证明|现证明|证明)[:,，]?(?<v>[^,，。;；:]{2,24}?)(养殖|捕捞|生产|种植|所产|饲养|自产|于|在|的|,|，)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whose();

    [GeneratedRegex(@"(养殖|捕捞|生产|种植|出产|饲养|所产|自产)的(?<v>[\u3400-\u9fff]{1,12}?)([,，(]|共|计|\d|数量|重量)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex What();

    [GeneratedRegex(@"(售予|销售给|出售给|供应给|交付给|交付|售给|供给)(?<v>[^,，。;；:]{2,30}?)([,，。;；]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"(有效期至|有效至|有效期到|有效期限至|截至|在|于)(?<v>\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?)(前|以前|之前|止)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"(本批|该批|上述|以下)(?<v>[\u3400-\u9fff]{2,8}?)[,，]?(共计|共|计|合计)\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Goods();
}
