using System.Globalization;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tables that are set in two or three parts beside each other, with the same heads over each.</summary>
internal static class TableParts
{
    /// <summary>The parts in the order of their rows: by the numbers before them, else down one part and then the next.</summary>
    public static IEnumerable<(List<Column> Heads, List<(float Y, List<Mark>[] Cells)> Rows)> Of(
        List<Column> heads, List<(float Y, List<Mark>[] Cells)> rows)
    {
        var width = heads.Count / Count(heads);
        if (width < heads.Count && Numbered(heads, rows, width))
        {
            // Numbers that run across the parts: one row of one part after the other.
            foreach (var row in rows)
            {
                for (var from = 0; from < heads.Count; from += width)
                {
                    yield return (heads.GetRange(from, width), [(row.Y, row.Cells[from..(from + width)])]);
                }
            }

            yield break;
        }

        for (var from = 0; from < heads.Count; from += width)
        {
            yield return (heads.GetRange(from, width), rows.ConvertAll(r => (r.Y, r.Cells[from..(from + width)])));
        }
    }

    private static int Count(List<Column> heads)
    {
        for (var parts = 3; parts > 1; parts--)
        {
            var width = heads.Count / parts;
            if (heads.Count % parts == 0 && width >= 2 && Enumerable.Range(0, heads.Count).All(i => heads[i].Key == heads[i % width].Key)
                && heads.Take(width).Count(h => h.Key is not ("x" or "?")) >= 2)
            {
                return parts;
            }
        }

        return 1;
    }

    private static bool Numbered(List<Column> heads, List<(float Y, List<Mark>[] Cells)> rows, int width)
    {
        int? At(int row, int column)
        {
            var cell = rows[row].Cells[column];
            return int.TryParse(Shapes.TextOf(cell, 0, cell.Count), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return heads[0].Key == "x" && At(0, 0) is { } first && At(0, width) == first + 1;
    }
}
