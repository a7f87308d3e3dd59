using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tests that are printed as blocks of labels, one below the other, as devices print them: 样品:…　项目:…　检测值:…　结果:….</summary>
internal static class Samples
{
    private static readonly List<Column> Heads =
        [.. new[] { "name", "batch", "test", "value", "limit", "result" }.Select(k => new Column(k, k, [], ""))];

    /// <summary>The blocks as rows of a table, or null when there are fewer than two.</summary>
    public static Table? Read(Layout layout)
    {
        var blocks = new List<List<Mark>[]>();
        var used = new List<Mark>();
        foreach (var (key, label, value) in Said(layout))
        {
            var at = Heads.FindIndex(h => h.Key == key);
            if (key == "value" && (Judges(value) || (blocks.Count > 0 && blocks[^1][at].Count > 0)))
            {
                // 结果 after 检测值 judges what that measured.
                at = Heads.FindIndex(h => h.Key == "result");
            }

            if (blocks.Count == 0 || blocks[^1][at].Count > 0)
            {
                blocks.Add([.. Heads.Select(_ => new List<Mark>())]);
            }

            blocks[^1][at].AddRange(value);
            used.AddRange(label);
            used.AddRange(value);
        }

        if (blocks.Count(b => b[0].Count > 0) == 1)
        {
            // One sample, tested for several things: the name is the page's.
            used.RemoveAll(m => blocks.Exists(b => b[0].Exists(n => Math.Abs(n.Y - m.Y) < 0.5f * m.Height)));
            blocks.ForEach(b => b[0].Clear());
        }

        var items = blocks.ConvertAll(b => TableCells.Item(b, Heads, sale: false));
        items.RemoveAll(i => !i.ContainsKey("test") || !(i.ContainsKey("value") || i.ContainsKey("result")));
        if (items.Count < 2)
        {
            return null;
        }

        CellDoubts.Weigh(items);
        return new Table(items, used.Min(m => m.Y), used.Max(m => m.Y), 1, used.ToFrozenSet());
    }

    private static bool Judges(List<Mark> value) =>
        Shapes.TextOf(value, 0, value.Count) is "合格" or "不合格" or "符合" or "不符合";

    /// <summary>Labels with a colon that are heads of a test's table elsewhere, with what follows in their box or the next.</summary>
    private static IEnumerable<(string Key, List<Mark> Label, List<Mark> Value)> Said(Layout layout)
    {
        foreach (var row in Grid.Rows(layout))
        {
            var marks = row.SelectMany(s => s.Marks).ToList();
            if (!marks.Exists(m => m.Char == ':'))
            {
                foreach (var said in Card(row))
                {
                    yield return said;
                }

                continue;
            }

            var ends = row.Select(s => s.Marks[^1]).ToHashSet();
            var labels = Enumerable.Range(0, marks.Count).Where(i => marks[i].Char == ':')
                .Select(i => (Colon: i, Start: Start(marks, i))).ToList();
            foreach (var (colon, start) in labels)
            {
                var next = labels.Find(l => l.Start > colon) is { Colon: > 0 } after ? after.Start : marks.Count;
                var end = colon + 1;
                while (end < next && !(ends.Contains(marks[end]) && end > colon))
                {
                    end++;
                }

                var value = marks.GetRange(colon + 1, Math.Min(next, end + 1) - colon - 1);
                var word = string.Concat(marks.Skip(start).Take(colon - start).Select(m => m.Char));
                if (value.Count > 0 && Columns.OfTest(word) is { } key && Heads.Exists(h => h.Key == key))
                {
                    yield return (key, marks.GetRange(start, colon - start + 1), value);
                }
            }
        }
    }

    /// <summary>A line of a card without colons: a test's name with its verdict, or heads each with its value, 检测结果 0.006　标准限量 ≤0.02.</summary>
    private static IEnumerable<(string Key, List<Mark> Label, List<Mark> Value)> Card(List<Segment> row)
    {
        static string Text(Segment s) => Shapes.TextOf(s.Marks, 0, s.Marks.Count);
        var verdict = row.Find(s => Text(s) is "合格" or "不合格" or "符合" or "不符合");
        if (row.Find(s => TestNames.All.Contains(Text(s))) is { } test && (row.Count == 1 || verdict is not null))
        {
            yield return ("test", [], [.. test.Marks]);
            if (verdict is not null)
            {
                yield return ("result", [], [.. verdict.Marks]);
            }

            yield break;
        }

        for (var i = 0; i < row.Count; i++)
        {
            var marks = row[i].Marks;
            var length = Enumerable.Range(2, 6).Where(n => n <= marks.Count && Columns.OfTest(Shapes.TextOf(marks, 0, n)) is not null).DefaultIfEmpty(0).Max();
            if (length == 0 || Columns.OfTest(Shapes.TextOf(marks, 0, length)) is not ("value" or "limit" or "batch") || Columns.OfTest(Shapes.TextOf(marks, 0, length)) is not { } key)
            {
                continue;
            }

            var value = length < marks.Count ? marks.Skip(length).ToList() : i + 1 < row.Count ? row[++i].Marks.ToList() : [];
            if (value.Exists(m => char.IsAsciiDigit(m.Char)) || Shapes.TextOf(value, 0, value.Count) is "未检出" or "阴性" or "阳性" or "ND")
            {
                yield return (key, [.. marks.Take(length)], value);
            }
        }
    }

    /// <summary>Where the label before a colon begins: at a word that is known, else where its Chinese characters do.</summary>
    private static int Start(List<Mark> marks, int colon)
    {
        var start = colon;
        while (start > 0 && marks[start - 1].IsChinese && colon - start < 8)
        {
            start--;
        }

        // A value may stand before the label without room: take the longest word that is one.
        for (var i = start; i < colon; i++)
        {
            if (Columns.OfTest(string.Concat(marks.Skip(i).Take(colon - i).Select(m => m.Char))) is not null)
            {
                return i;
            }
        }

        return start;
    }
}
