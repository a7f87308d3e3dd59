using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>How the lines of a page rise.</summary>
internal static class PageSlope
{
    /// <summary>
    /// How lines rise, as a plane over the page: of the long lines by least squares, without those that are far off.
    /// A page seen from the side, or bent, has lines of differing slopes; they become level all the same.
    /// </summary>
    public static double[] Of(PageText page)
    {
        var lines = page.Lines
            .Select(l => (X: (l.Box[0].X + l.Box[2].X) / 2.0 / page.Width, Y: (l.Box[0].Y + l.Box[2].Y) / 2.0 / page.Height,
                S: (double)(l.Box[1].Y - l.Box[0].Y + l.Box[2].Y - l.Box[3].Y) / Math.Max(1, l.Box[1].X - l.Box[0].X + l.Box[2].X - l.Box[3].X),
                W: Layout.Distance(l.Box[0], l.Box[1]), H: Layout.Distance(l.Box[0], l.Box[3])))
            .Where(l => l.W > 3 * l.H && Math.Abs(l.S) < 0.3).ToList();
        if (lines.Count == 0)
        {
            return [0, 0, 0];
        }

        var slopes = lines.Select(l => l.S).Order().ToArray();
        var middle = slopes[slopes.Length / 2];
        var near = lines.Where(l => Math.Abs(l.S - middle) < 0.06).ToList();
        if (near.Count < 5)
        {
            return [middle, 0, 0];
        }

        // A little weight for no tilt keeps a page with few lines from being bent by one of them.
        double[,] a = { { 0, 0, 0, 0 }, { 0, 0.01 * near.Count, 0, 0 }, { 0, 0, 0.01 * near.Count, 0 } };
        foreach (var l in near)
        {
            double[] row = [1, l.X - 0.5, l.Y - 0.5, l.S];
            var weight = Math.Min(1, l.W / page.Width * 2);
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 4; j++)
                {
                    a[i, j] += weight * row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < 3; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                if (k != i && Math.Abs(a[i, i]) > 1e-9)
                {
                    var times = a[k, i] / a[i, i];
                    for (var j = i; j < 4; j++)
                    {
                        a[k, j] -= times * a[i, j];
                    }
                }
            }
        }

        return [a[0, 3] / a[0, 0], a[1, 3] / a[1, 1], a[2, 3] / a[2, 2]];
    }
}
