using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Reads what a test lists by what its texts are, however they are set: names of tests, measured values, limits and verdicts. Where a
/// test's own texts stand, in its line, below or from the line above on, is decided by what gives each test the same.
/// </summary>
internal static partial class Trials
{
    private static readonly string[] Keys = ["name", "batch", "test", "value", "limit", "result"];

    private static readonly List<Column> Heads = Column.Plain(Keys);

    /// <summary>A text with the cell that it may fill.</summary>
    private sealed record Part(string Key, IReadOnlyList<Mark> Marks, IReadOnlyList<Mark> Label, int Row)
    {
        public float Left => Marks[0].Left;
    }

    /// <summary>The rows, or null where no test is named.</summary>
    public static Table? Read(Layout layout)
    {
        var rows = layout.Rows;
        var parts = Parts(rows);
        var tests = parts.Where(p => p.Key == "test").ToList();
        if (tests.Count == 0 || tests.Select(t => t.Row).Distinct().Count() < tests.Count)
        {
            return null;
        }

        if (tests.Count == 1 && rows.SelectMany(r => r).Count(s => Verdict().IsMatch(Shapes.TextOf(Label(s.Marks).Value, 0, Label(s.Marks).Value.Count))) == 1)
        {
            // Of one test there is one verdict, and it is the paper's.
            parts.RemoveAll(p => p.Key == "result");
        }

        var best = new List<List<Part>>();
        var bestScore = double.MinValue;
        foreach (var above in tests.Count == 1 ? [0] : new[] { 0, 1 })
        {
            var records = Records(tests, parts, above, rows.Count);
            var sets = records.ConvertAll(r => string.Join(' ', r.Select(p => p.Key).Distinct().Order(StringComparer.Ordinal)));
            var usual = sets.GroupBy(s => s, StringComparer.Ordinal).Max(g => g.Count());
            var score = records.Sum(r => r.Select(p => p.Key).Distinct().Count() - (2.0 * (r.Count
                - r.Select(p => p.Key).Distinct().Count())))
                - (2 * (records.Count - usual)) - (0.5 * above);
            if (score > bestScore)
            {
                (best, bestScore) = (records, score);
            }
        }

        return Table(best, parts);
    }

    private static Table? Table(List<List<Part>> records, List<Part> parts)
    {
        var names = parts.Where(p => p.Key == "name")
            .Select(p => Shapes.TextOf(p.Marks, 0, p.Marks.Count)).Distinct(StringComparer.Ordinal).Count();
        var items = new List<Dictionary<string, Cell>>();
        var used = new List<Mark>();
        var each = records.Count(r => r.Exists(p => p.Key == "name")) * 2 > records.Count;
        Part? sample = null;
        foreach (var record in records)
        {
            var cells = Keys.Select(k => record.Find(p => p.Key == k)).ToList();
            sample = cells[0] ?? (each ? null : sample);
            if (names > 1)
            {
                // A sample that was tested for several things is named before the first of them.
                cells[0] ??= sample;
            }
            else
            {
                cells[0] = null;
            }

            var item = TableCells.Item([.. cells.Select(c => c?.Marks.ToList() ?? [])], Heads, sale: false);
            if (item.ContainsKey("test") && (item.ContainsKey("value") || item.ContainsKey("result") || item.ContainsKey("limit")))
            {
                items.Add(item);
                used.AddRange(cells.OfType<Part>().SelectMany(c => c.Marks.Concat(c.Label)));
            }
        }

        if (items.Count == 0)
        {
            return null;
        }

        TableColumns.SameSigns(items);
        CellDoubts.Weigh(items);
        return new Table(items, used.Min(m => m.Y), used.Max(m => m.Y), 1, used.ToFrozenSet());
    }

    private static List<List<Part>> Records(List<Part> tests, List<Part> parts, int above, int end)
    {
        var starts = tests.ConvertAll(t => t.Row - above);
        var longest = tests.Count == 1 ? end : Enumerable.Range(1, tests.Count - 1).Max(i => starts[i] - starts[i - 1]);
        return [.. tests.Select((test, i) =>
        {
            var (from, to) = tests.Count == 1 ? (0, end) : (starts[i], i + 1 < tests.Count ? starts[i + 1] : starts[i] + longest);
            var own = parts.Where(p => p.Row >= from && p.Row < to && (p.Key != "test" || p == test)).ToList();

            // The last one's lines are perhaps fewer: its figures are its first ones.
            return tests.Count == 1 || i + 1 == tests.Count ? own.GroupBy(p => p.Key, StringComparer.Ordinal)
                .Select(g => g.First()).ToList() : own;
        })];
    }

    private static List<Part> Parts(List<List<Segment>> rows)
    {
        var parts = new List<Part>();
        var heads = new List<(string Key, Segment At)>();
        for (var r = 0; r < rows.Count; r++)
        {
            (string? Key, IReadOnlyList<Mark> Marks) beside = (null, []);
            foreach (var segment in rows[r].SelectMany(Apart))
            {
                var marks = Unnumbered(segment.Marks);
                var (label, value) = Label(marks);
                var key = label.Count > 0 ? KeyOf(Shapes.TextOf(label, 0, label.Count)) : beside.Key;
                var own = label.Count > 0 ? label : beside.Marks;
                if (value.Count == 0)
                {
                    beside = (key, label);
                    heads.Add((key ?? "x", segment));
                    continue;
                }

                if (label.Count == 0 && beside.Marks.Count > 0)
                {
                    // A label with its value beside it heads nothing below.
                    heads.RemoveAt(heads.Count - 1);
                }

                key ??= own.Count > 0 ? null
                    : heads.FindLast(h => h.At.Left < segment.Right && h.At.Right > segment.Left && h.At.Y < segment.Y
                        - (0.5f * segment.Height)).Key;
                beside = (null, []);
                if (Kind(value, key) is { } kind)
                {
                    parts.Add(new Part(kind, value, own, r));
                }
            }
        }

        return parts;
    }

    /// <summary>Several labels with their values in one text, each by itself: 检测值0.006限量≤0.02单位mg/kg.</summary>
    private static IEnumerable<Segment> Apart(Segment segment)
    {
        var from = 0;
        foreach (Match next in Next().Matches(segment.Text))
        {
            yield return new Segment(Shapes.Slice(segment.Marks, from, next.Index));
            from = next.Index;
        }

        yield return new Segment(Shapes.Slice(segment.Marks, from, segment.Marks.Count));
    }

    [GeneratedRegex(@"(?<=[\d出性%])(?=(限量|限值|标准值|标准|单位|判定|结论)[<≤不\u3400-\u9fffA-Za-zμ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Next();

    /// <summary>What a text is, given what a word beside or above it says.</summary>
    private static string? Kind(IReadOnlyList<Mark> marks, string? said)
    {
        var text = Shapes.TextOf(marks, 0, marks.Count);
        return said is "total" or "batch" ? said == "batch" && text.Any(char.IsAsciiDigit) ? "batch" : null
            : TestNames.All.Contains(text) || TestNames.All.Any(n => n.Length >= 2
                && text.StartsWith(n, StringComparison.Ordinal) && Addition().IsMatch(text[n.Length..])) ? "test"
            : TestNames.Correct(marks, text).Text is var known && known != text && TestNames.All.Contains(known) ? "test"
            : Verdict().IsMatch(text) ? "result"
            : said == "x" ? null
            : Limit().IsMatch(text) && !(said == "value" && text[0] == '<') ? "limit"
            : Measured().IsMatch(text) && (said is "value" or "limit" or "result" || (said is null && text.Length > 2)
                || !char.IsAsciiDigit(text[0])) ? said == "limit" ? "limit" : "value"
            : ProductNames.Is(text) || (said == "name" && text.All(c => c > '\u3400')) ? "name" : null;
    }

    private static string? KeyOf(string label)
    {
        var word = label.Trim(':', '(', ')', '[', ']');
        return word.Length > 8 ? null : LabelStems.Concludes(word) ? "total"
            : Columns.OfTestLabel(word) ?? (LabelPhrases.Whole(word).Count > 0 || (LabelPhrases.IsNoun(word) && !Shapes.IsTrader(word)) ? "x" : null);
    }

    /// <summary>A segment's label and what follows it in the same; no value for a label alone.</summary>
    private static (IReadOnlyList<Mark> Label, IReadOnlyList<Mark> Value) Label(IReadOnlyList<Mark> marks)
    {
        var text = Shapes.TextOf(marks, 0, marks.Count);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return (Shapes.Slice(marks, 0, colon), Shapes.Slice(marks, colon + 1, marks.Count));
        }

        if (KeyOf(text) is not null && !TestNames.All.Contains(text) && !ProductNames.Is(text) && !Verdict().IsMatch(text))
        {
            return (marks, []);
        }

        var glued = Glued().Match(text);
        return glued.Success && KeyOf(glued.Groups["l"].Value) is not null
            ? (Shapes.Slice(marks, 0, glued.Groups["l"].Length), Shapes.Slice(marks, glued.Groups["l"].Length, marks.Count)) : ([], marks);
    }

    private static IReadOnlyList<Mark> Unnumbered(IReadOnlyList<Mark> marks)
    {
        var number = Number().Match(Shapes.TextOf(marks, 0, marks.Count));
        return number.Success ? Shapes.Slice(marks, number.Length, marks.Count) : marks;
    }

    [GeneratedRegex(@"^(\(?\d{1,2}[.、)）:]|[①-⑳])(?=[\u3400-\u9fff])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Number();

    [GeneratedRegex("^(合格|不合格|符合|不符合|√|通过|达标|未通过)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Verdict();

    /// <summary>What stands after a test's name and is of it.</summary>
    [GeneratedRegex(@"^(类|残留|残留量|代谢物|及其代谢物|含量|总量|之和|项目)?(\([^)]{1,12}\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Addition();

    [GeneratedRegex(@"^[≤<≦Λ∧«〈]=?\d|^(不得检出|不得使用|禁用|禁止使用)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^([<≤]?\d[\d,]*(\.\d+)?(%|[a-zA-Zμ]+/[a-zA-Z0-9]+)?|未检出|检出|ND|N\.D\.?|阴性|阳性|阴性\(-\)|阳性\(\+\))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Measured();

    [GeneratedRegex("^(?<l>限(?=[≤<≦])|[\u3400-\u9fff]{2,6})([≤<≦]|\\d|未检出|不得检出|阴性|阳性|合格|不合格)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Glued();
}
