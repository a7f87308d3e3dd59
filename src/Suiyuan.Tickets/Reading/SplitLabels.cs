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
            if (first.Length > 2 || !Array.TrueForAll(first, m => m.IsChinese))
            {
                continue;
            }

            var next = Next(first, lines);
            if (next is null || !Continues(first, next))
            {
                continue;
            }

            lines[i] = [.. first, .. next];
            lines.Remove(next);
            i = -1;
        }

        return lines;
    }

    /// <summary>The nearest line that begins beside, or stands right below.</summary>
    private static Mark[]? Next(Mark[] first, List<Mark[]> lines)
    {
        Mark[]? nearest = null;
        var least = float.MaxValue;
        foreach (var other in lines)
        {
            if (ReferenceEquals(other, first))
            {
                continue;
            }

            var (dx, dy) = (other[0].Left - first[^1].Right, Math.Abs(other[0].Y - first[^1].Y));
            var beside = dx > -0.3f * first[0].Height && dx < 6 * first[0].Height && dy < 0.5f * first[0].Height;
            var below = first.Length == 1 && other.Length == 1 && Math.Abs(other[0].X - first[0].X) < 0.5f * first[0].Height
                && other[0].Y > first[0].Y && other[0].Y - first[0].Y < 2.5f * first[0].Height;
            var distance = beside ? dx : below ? other[0].Y - first[0].Y : float.MaxValue;
            if (distance < least)
            {
                (nearest, least) = (other, distance);
            }
        }

        return nearest;
    }

    private static bool Continues(Mark[] first, Mark[] next)
    {
        var head = string.Concat(first.Select(m => m.Char));
        var rest = string.Concat(next.Select(m => m.Char));
        foreach (var word in Labels.BeginningWith(head[0]))
        {
            if (word.Length is >= 2 and <= 5 && word.Length > head.Length && word.StartsWith(head, StringComparison.Ordinal)
                && Labels.Meanings(head).Count == 0)
            {
                var tail = word[head.Length..];
                if (rest == tail || (rest.StartsWith(tail, StringComparison.Ordinal) && rest[tail.Length] is ':' or '(')
                    || (first.Length == 1 && rest.StartsWith(tail, StringComparison.Ordinal) && next[0].Left - first[0].Right > 0.5f * first[0].Height)
                    || (next.Length == 1 && tail.StartsWith(rest, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
