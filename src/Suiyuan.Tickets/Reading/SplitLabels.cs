namespace Suiyuan.Tickets.Reading;

/// <summary>Labels whose characters were detected apart: 货 and 主, beside or above each other.</summary>
internal static class SplitLabels
{
    /// <summary>The lines, with those that belong to one label joined.</summary>
    public static List<Mark[]> Join(Layout layout)
    {
        var lines = layout.Lines.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            if (lines.Find(l => Closes(first, l)) is { } closed)
            {
                lines[i] = [.. first, .. closed];
                lines.Remove(closed);
                i = -1;
                continue;
            }

            if (first.Length > 4 || !Array.TrueForAll(first, m => m.IsChinese))
            {
                continue;
            }

            if (Near(first, lines).FirstOrDefault(other => Continues(first, other)) is not { } next)
            {
                continue;
            }

            lines[i] = [.. first, .. next];
            lines.Remove(next);
            i = -1;
        }

        return lines;
    }

    /// <summary>True for the line below that ends the bracket in which a label was broken: 生产者(盖章 over 或签名).</summary>
    private static bool Closes(Mark[] first, Mark[] next)
    {
        var open = Array.FindLastIndex(first, m => m.Char == '(');
        return open is >= 2 and <= 8 && first.Length <= 12 && !Array.Exists(first, m => m.Char == ')') && next.Length <= 8 && next[^1].Char == ')' && !Array.Exists(next, m => m.Char == '(')
            && next[0].Y > first[0].Y + (0.5f * first[0].Height) && next[0].Y - first[0].Y < 2.2f * first[0].Height
            && next[0].Left < first[^1].Right && next[^1].Right > first[0].Left
            && Labels.Meanings(Shapes.TextOf(first, 0, open)).Count > 0;
    }

    /// <summary>The nearest line that begins beside, and the nearest that stands right below.</summary>
    private static IEnumerable<Mark[]> Near(Mark[] first, List<Mark[]> lines)
    {
        var found = new List<(Mark[] Line, float Distance)>();
        foreach (var other in lines)
        {
            if (ReferenceEquals(other, first))
            {
                continue;
            }

            var height = Math.Max(first[0].Height, Math.Min(other[0].Height, 2 * first[0].Height));
            var (dx, dy) = (other[0].Left - first[^1].Right, Math.Abs(other[0].Y - first[^1].Y));
            var beside = dx > -0.3f * height && dx < 6 * height && dy < 0.5f * height;
            var below = first.Length == 1 && other.Length == 1 && Math.Abs(other[0].X - first[0].X) < 0.5f * height
                && other[0].Y > first[0].Y && other[0].Y - first[0].Y < 2.5f * height;
            if (beside || below)
            {
                found.Add((other, beside ? dx : other[0].Y - first[0].Y));
            }
        }

        var beyond = found.Where(f => f.Line[0].Y - first[^1].Y < 0.5f * f.Line[0].Height).OrderBy(f => f.Distance).Take(1);
        return found.OrderBy(f => f.Distance).Take(1).Concat(beyond).Select(f => f.Line);
    }

    private static bool Continues(Mark[] first, Mark[] next)
    {
        var head = string.Concat(first.Select(m => m.Char));
        var rest = string.Concat(next.Select(m => m.Char));
        // Characters as far from each other as from the next are of one label: 收　货　人, whose last was read with the value behind it.
        var spread = first.Length == 2 && first[1].Left - first[0].Right is var gap && gap > 0.8f * first[0].Height && Math.Abs(next[0].Left - first[1].Right - gap) < 0.5f * first[0].Height;
        if (head.Length > 1 && !spread && Labels.Meanings(head).Count > 0)
        {
            return false;
        }

        foreach (var word in Labels.BeginningWith(head[0]))
        {
            if (word.Length is >= 2 and <= 5 && word.Length > head.Length && word.StartsWith(head, StringComparison.Ordinal))
            {
                var tail = word[head.Length..];
                if (rest == tail || (rest.StartsWith(tail, StringComparison.Ordinal) && rest[tail.Length] is ':' or '(')
                    || ((first.Length != 2 || spread) && rest.StartsWith(tail, StringComparison.Ordinal) && next[0].Left - first[0].Right > 0.5f * first[0].Height)
                    || (next.Length <= 3 && tail.StartsWith(rest, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return next[0].Y - first[0].Y < 0.5f * first[0].Height && Labels.WholeBeginningWith(head[0]).Any(w => w == head + rest.TrimEnd(':')
            || (w.Length > head.Length && w.StartsWith(head, StringComparison.Ordinal) && rest.StartsWith(w[head.Length..] + ':', StringComparison.Ordinal)));
    }
}
