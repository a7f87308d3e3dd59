namespace Suiyuan.Tickets.Reading;

/// <summary>A stretch of marks of one row without a wide gap.</summary>
internal sealed record Segment(IReadOnlyList<Mark> Marks)
{
    public float Left => Marks[0].Left;

    public float Right => Marks[^1].Right;

    public float Y { get; } = Marks.Average(m => m.Y);

    public float Height { get; } = Marks.Max(m => m.Height);

    public string Text => Shapes.TextOf(Marks, 0, Marks.Count);
}

/// <summary>Rows of a page, and columns under heads.</summary>
internal static class Grid
{
    /// <summary>All of a page's segments, grouped into rows from the top.</summary>
    public static List<List<Segment>> Rows(Layout layout, Func<Segment, bool>? takes = null)
    {
        var segments = layout.Lines.SelectMany(l => Cut(l, layout)).Where(s => takes?.Invoke(s) ?? true).OrderBy(s => s.Y).ToList();
        var rows = new List<List<Segment>>();
        foreach (var segment in segments)
        {
            // Into the row whose nearest neighbour it stands beside: rows may bend, neighbours do not differ much.
            var row = rows.LastOrDefault(r => Beside(r, segment));
            if (row is null)
            {
                rows.Add([segment]);
            }
            else
            {
                row.Add(segment);
            }
        }

        for (var r = 0; r < rows.Count; r++)
        {
            rows[r].Sort((a, b) => a.Left.CompareTo(b.Left));
            rows[r] = Joined(rows[r], layout);
        }

        rows.Sort((a, b) => a.Average(s => s.Y).CompareTo(b.Average(s => s.Y)));
        return rows;
    }

    /// <summary>
    /// Where columns part: one place fewer than heads, each where the fewest of the texts below are cut, and near the
    /// middle between its two heads.
    /// </summary>
    public static float[] Borders(IReadOnlyList<Column> heads, IReadOnlyList<Segment> below, Layout layout)
    {
        var borders = new float[heads.Count - 1];
        for (var i = 0; i < borders.Length; i++)
        {
            var (from, to) = (heads[i].Middle, heads[i + 1].Middle);
            var middle = (heads[i].Right + heads[i + 1].Left) / 2;
            var rule = layout.Rules.Where(r => !r.Horizontal && r.At > heads[i].Right - 4 && r.At < heads[i + 1].Left + 4
                && r.From <= heads[i].Marks[0].Y && r.To >= heads[i].Marks[0].Y).Select(r => (float?)r.At).FirstOrDefault();
            if (rule is { } at)
            {
                borders[i] = at;
                continue;
            }

            var best = (Cost: float.MaxValue, From: middle, To: middle);
            for (var x = from; x <= to; x += 2)
            {
                var cost = 0f;
                foreach (var segment in below)
                {
                    cost += segment.Left + 2 < x && segment.Right - 2 > x ? 1 : 0;
                }

                cost += heads[i].Left + 2 < x && heads[i].Right - 2 > x ? 2 : 0;
                cost += heads[i + 1].Left + 2 < x && heads[i + 1].Right - 2 > x ? 2 : 0;
                if (cost < best.Cost || (cost == best.Cost && Math.Abs(x - middle) < Math.Abs(Clamp(middle, best.From, best.To) - middle)))
                {
                    best = (cost, x, x);
                }
                else if (cost == best.Cost && x == best.To + 2)
                {
                    best = (cost, best.From, x);
                }
            }

            borders[i] = Clamp(middle, best.From, best.To);
        }

        return borders;
    }

    /// <summary>The marks of a row, by column: those of a text that a border cuts go each to its side.</summary>
    public static List<Mark>[] Cells(IEnumerable<Segment> row, float[] borders)
    {
        var cells = new List<Mark>[borders.Length + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = [];
        }

        foreach (var segment in row)
        {
            // A text that reaches over a border is cut there only if two texts seem to be glued; otherwise it is just wide.
            foreach (var part in Parts(segment, borders))
            {
                cells[part.GroupBy(m => ColumnOf(m.X, borders)).MaxBy(g => g.Count())!.Key].AddRange(part);
            }
        }

        return cells;
    }

    /// <summary>A word that was detected in two boxes is one again.</summary>
    private static List<Segment> Joined(List<Segment> row, Layout layout)
    {
        var joined = new List<Segment>();
        foreach (var segment in row)
        {
            var last = joined.Count > 0 ? joined[^1].Marks[^1] : default;
            var first = segment.Marks[0];
            if (joined.Count > 0 && last.IsChinese && first.IsChinese && first.Left - last.Right < 0.35f * first.Height
                && layout.RulesBetween(last.X, first.X, first.Y) == 0)
            {
                joined[^1] = new Segment([.. joined[^1].Marks, .. segment.Marks]);
            }
            else
            {
                joined.Add(segment);
            }
        }

        return joined;
    }

    private static IEnumerable<List<Mark>> Parts(Segment segment, float[] borders)
    {
        var part = new List<Mark> { segment.Marks[0] };
        for (var i = 1; i < segment.Marks.Count; i++)
        {
            var (a, b) = (segment.Marks[i - 1], segment.Marks[i]);
            if (Array.Exists(borders, x => x > a.X - (0.8f * a.Height) && x < b.X + (0.8f * b.Height)) && Seam(a, b, segment))
            {
                yield return part;
                part = [];
            }

            part.Add(b);
        }

        yield return part;
    }

    /// <summary>True where one text may end and another begin: at some room, or where words turn to figures.</summary>
    private static bool Seam(Mark a, Mark b, Segment segment) =>
        b.Left - a.Right > 0.3f * b.Height || (segment.Marks.Count > 4 && a.IsChinese && char.IsAsciiDigit(b.Char))
        || (segment.Marks.Count > 4 && char.IsAsciiDigit(a.Char) && b.IsChinese);

    private static int ColumnOf(float x, float[] borders)
    {
        var column = 0;
        while (column < borders.Length && x > borders[column])
        {
            column++;
        }

        return column;
    }

    private static float Clamp(float x, float from, float to) => Math.Min(Math.Max(x, from), to);

    private static bool Beside(List<Segment> row, Segment segment)
    {
        var nearest = row.MinBy(s => s.Left > segment.Left ? s.Left - segment.Right : segment.Left - s.Right)!;
        var overlap = Math.Min(nearest.Y + (nearest.Height / 2), segment.Y + (segment.Height / 2)) - Math.Max(nearest.Y - (nearest.Height / 2), segment.Y - (segment.Height / 2));
        var apart = nearest.Left >= segment.Right - (0.5f * segment.Height) || segment.Left >= nearest.Right - (0.5f * segment.Height);
        return apart && overlap > 0.5f * Math.Min(nearest.Height, segment.Height);
    }

    private static IEnumerable<Segment> Cut(Mark[] line, Layout layout)
    {
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            var gap = line[i].Left - line[i - 1].Right;
            if (gap > 0.75f * line[i].Height || layout.IsParted(line[i - 1], line[i]))
            {
                yield return new Segment(line[start..i]);
                start = i;
            }
        }

        yield return new Segment(line[start..]);
    }
}
