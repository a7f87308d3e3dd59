using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tests of which each has a form of its own on the sheet: used test strips pasted side by side, with 检测项目, 结果 and 判定 written beside each.</summary>
internal static partial class Strips
{
    private static readonly List<Column> Heads = Column.Plain("test", "value", "result");

    /// <summary>The tests row by row, or null where there are not several forms.</summary>
    public static Table? Read(Layout layout)
    {
        var lines = layout.Lines.Select(l => (Marks: l, Text: Shapes.TextOf(l, 0, l.Length))).ToList();
        var labels = lines.FindAll(l => Item().IsMatch(l.Text)).OrderBy(l => l.Marks[0].Y).ToList();
        var (items, used) = (new List<Dictionary<string, Cell>>(), new List<Mark>());
        foreach (var label in InRows(labels.ConvertAll(l => l.Marks)))
        {
            var height = label[0].Height;
            var next = labels.Select(l => l.Marks[0]).Where(m => m.Y > label[0].Y + height && Math.Abs(m.Left - label[0].Left) < 2 * height).Select(m => m.Y).DefaultIfEmpty(float.MaxValue).Min();
            var own = lines.FindAll(l => l.Marks[0].Y > label[0].Y + (0.6f * height) && l.Marks[0].Y < Math.Min(next, label[0].Y + (9 * height)) && Math.Abs(l.Marks[0].Left - label[0].Left) < 2 * height);
            List<Mark> Of(Regex said) => own.Select(l => (l.Marks, Group: said.Match(l.Text).Groups["v"])).Where(l => l.Group.Success).Select(l => l.Marks.Skip(l.Group.Index).Take(l.Group.Length).ToList()).FirstOrDefault() ?? [];
            List<Mark> test = label.SkipWhile(m => m.Char != ':').Skip(1).ToList() is { Count: > 0 } behind ? behind : Of(Bare());
            var item = TableCells.Item([test, Of(Value()), Of(Verdict())], Heads, sale: false);
            if (item.ContainsKey("test") && (item.ContainsKey("value") || item.ContainsKey("result")))
            {
                items.Add(item);
                used.AddRange([.. label, .. own.SelectMany(l => l.Marks)]);
            }
        }

        if (items.Count < 2)
        {
            return null;
        }

        CellDoubts.Weigh(items);
        return Table.Of(items, used);
    }

    /// <summary>From the left in each row, the upper row first.</summary>
    private static IEnumerable<Mark[]> InRows(List<Mark[]> labels)
    {
        while (labels.Count > 0)
        {
            var row = labels.FindAll(l => Math.Abs(l[0].Y - labels[0][0].Y) < 2 * l[0].Height);
            foreach (var label in row.OrderBy(l => l[0].Left))
            {
                yield return label;
            }

            labels = labels.FindAll(l => !row.Contains(l));
        }
    }

    [GeneratedRegex("^(检[测验]|检查)?项目:[\u3400-\u9fffA-Za-z]{0,12}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Item();

    [GeneratedRegex("^(?<v>[^:]{1,14})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(检测|检验)?(结果|检测值|读数)[:为](?<v>阴性|阳性|未检出|检出|[<≤]?\d[\d.]*%?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Value();

    [GeneratedRegex("^(单项)?(判定|结论|判断)[:为](?<v>不合格|合格)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Verdict();
}
