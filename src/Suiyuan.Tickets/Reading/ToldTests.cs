using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tests that a letter tells one after the other: （1）毒死蜱：检测值0.03，限量值≤0.1（mg/kg），合格；</summary>
internal static partial class ToldTests
{
    private static readonly List<Column> Heads = Column.Plain("test", "value", "limit", "result");

    /// <summary>The tests, or null where no line tells one with what was measured.</summary>
    public static Table? Read(Layout layout)
    {
        var (lines, clauses) = (Read(layout.Rows.Select(r => r.SelectMany(s => s.Marks).ToList())), Read(Clauses(layout)));
        return lines is null || clauses?.Rows.Count > lines.Rows.Count || Known(clauses) > Known(lines) ? clauses : lines;
    }

    private static int Known(Table? table) => table?.Rows.Count(r => TestNames.All.Contains(r["test"].Text)) ?? 0;

    /// <summary>Sentences and their parts, wherever lines break.</summary>
    private static IEnumerable<List<Mark>> Clauses(Layout layout) => Narrative.Paragraphs(layout, FrozenSet<Mark>.Empty).SelectMany(p =>
    {
        var text = Shapes.TextOf(p, 0, p.Count);
        return Clause().Matches(text).Select(c => p.GetRange(c.Index, c.Length));
    });

    private static Table? Read(IEnumerable<List<Mark>> told)
    {
        var (items, used) = (new List<Dictionary<string, Cell>>(), new List<Mark>());
        foreach (var marks in told)
        {
            var text = Shapes.TextOf(marks, 0, marks.Count);
            if (Told().Match(text) is not { Success: true } test)
            {
                continue;
            }

            List<Mark> Of(Group group) => [.. marks.Skip(group.Index).Take(group.Length)];
            var item = TableCells.Item([Of(test.Groups["test"]), Of(Value().Match(text).Groups["v"]), Of(Limit().Match(text).Groups["v"]), Of(Verdict().Match(text).Groups["v"])], Heads, sale: false);
            if (item.ContainsKey("test") && item.ContainsKey("value") && (item.ContainsKey("limit") || item.ContainsKey("result")))
            {
                items.Add(item);
                used.AddRange(marks);
            }
        }

        if (items.Count == 0)
        {
            return null;
        }

        TableColumns.SameSigns(items);
        CellDoubts.Weigh(items);
        return Table.Of(items, used);
    }

    [GeneratedRegex(@"^(\(?\d{1,2}[.、)）]|[①-⑳]|\(?[一二三四五六七八九十]{1,2}[)、])?(?!检[测验查]|抽[检样]|快检|单项|判定|上述|经)(?<test>((?!检测值|实测值|检出值|测定值|检测结果|实测|结果)[\u3400-\u9fffA-Za-z0-9-]){1,14})(?<!未)(残留量?)?[:,，]?.{0,6}(检测值|实测值|检出值|测定值|检测结果|实测|检出|结果)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Told();

    [GeneratedRegex(@"(检测值|实测值|检出值|测定值|检测结果|实测|检出|结果)(为|是|:)?(?<v>[<≤]?\d[\d.]*%?|未检出|ND|阴性|阳性)|^[^、,]{1,16}?(?<v>未检出)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Value();

    [GeneratedRegex(@"(限量值?|限值|标准值|标准限量|标准限值|最大残留限量|标准要求|标准|规定)(为|是|:)?(?<v>[<≤]?\d[\d.]*%?|不得检出|不得使用|禁用)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Limit();

    [GeneratedRegex("(?<=^|[;。]|如下:)[^;。]+?(?=$|[;。]|如下:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[,，;；:。](单项)?(判定|结论|评价)?(为|是|:)?(?<v>不合格|合格|不符合|符合)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Verdict();
}
