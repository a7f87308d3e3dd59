namespace Suiyuan.Tickets.Reading;

/// <summary>Finds the heads of a table, also where they stand on two or three lines.</summary>
internal static class TableHeads
{
    /// <summary>Lines of one head stand at most so many of their heights from its middle.</summary>
    private const float Near = 1.3f;

    /// <summary>The row with the heads, and these; no heads where there is no table.</summary>
    public static (int Row, List<Column> Heads) Find(List<List<Segment>> rows, bool sale)
    {
        var (bestRow, best, bestScore) = (-1, new List<Column>(), 0.0);
        for (var i = 0; i < rows.Count; i++)
        {
            var marks = rows[i].SelectMany(s => s.Marks).ToList();
            if (marks.Exists(m => m.Char == ':') || (!sale && rows[i].Exists(s => TestNames.All.Contains(s.Text))))
            {
                // A label with its value is no head, nor the name of a test.
                continue;
            }

            var heads = Columns.In(marks, sale);
            if (Keys(heads).Count >= 2)
            {
                var whole = Columns.In(Whole(rows, i), sale);
                heads = Keys(whole).Count > Keys(heads).Count ? whole : heads;
            }

            var keys = Keys(heads);
            var enough = sale
                ? keys.Count >= 3 && (keys.Contains("name") || (keys.Contains("qty") && keys.Contains("amount")))
                    || (keys.Contains("name") && keys.Contains("qty"))
                : (keys.Contains("test") || keys.Contains("name")) && (keys.Contains("value") || keys.Contains("result") || keys.Contains("limit") || (keys.Count >= 2 && heads.Count >= 4));
            var score = keys.Count + (0.2 * heads.Count);
            if (enough && score > bestScore)
            {
                (bestRow, best, bestScore) = (i, heads, score);
            }
        }

        return (bestRow, best.Count > 0 && sale ? DigitPlaces.Among(best, rows) : best);
    }

    private static HashSet<string> Keys(List<Column> heads) => heads.Select(h => h.Key).Where(k => k is not ("x" or "?")).ToHashSet(StringComparer.Ordinal);

    /// <summary>A row with what stands a little above and below it, where it has nothing: the lines of a head that was broken.</summary>
    private static List<Mark> Whole(List<List<Segment>> rows, int at)
    {
        var row = rows[at];
        var (y, height) = (row.Average(s => s.Y), row.Max(s => s.Height));
        var columns = row.ConvertAll(s => (s.Left, s.Right, Parts: new List<Segment> { s }));
        foreach (var segment in rows.Where((_, j) => j != at && Math.Abs(j - at) <= 3).SelectMany(r => r))
        {
            if (Math.Abs(segment.Y - y) > Near * height || segment.Marks.Any(m => char.IsAsciiDigit(m.Char) || m.Char == ':')
                || !segment.Marks.Any(m => m.IsChinese) || row.Exists(s => segment.Right > s.Left && segment.Left < s.Right))
            {
                continue;
            }

            var same = columns.FindIndex(c => !row.Contains(c.Parts[0]) && segment.Right > c.Left && segment.Left < c.Right);
            if (same >= 0)
            {
                columns[same].Parts.Add(segment);
            }
            else
            {
                columns.Add((segment.Left, segment.Right, [segment]));
            }
        }

        return [.. columns.OrderBy(c => c.Left).SelectMany(c => c.Parts.OrderBy(p => p.Y)).SelectMany(s => s.Marks)];
    }
}
