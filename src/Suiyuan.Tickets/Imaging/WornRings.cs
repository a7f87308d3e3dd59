using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// Finds the ring of a seal that is worn, or tied to other red print: circles through three red pixels, of which the one
/// with most red along it and least just outside is taken. The same pixels give the same ring.
/// </summary>
internal static class WornRings
{
    private const int Tries = 500;
    private const int Probes = 72;

    /// <summary>Part of the ring that must be seen.</summary>
    private const double Seen = 0.62;

    /// <summary>The clearest ring among the red pixels of a place, or null.</summary>
    /// <param name="mask">Not zero where it is red, row by row.</param>
    /// <param name="size">Of the mask.</param>
    /// <param name="place">Where to look.</param>
    public static Seal? Find(byte[] mask, Size size, Rect place)
    {
        var red = new List<Point>();
        for (var y = place.Top; y < place.Bottom; y++)
        {
            for (var x = place.Left; x < place.Right; x++)
            {
                if (mask[(y * size.Width) + x] != 0)
                {
                    red.Add(new Point(x, y));
                }
            }
        }

        var side = Math.Max(size.Width, size.Height);
        var (least, most) = (0.045 * side, 0.16 * side);
        if (red.Count < 60 || Math.Min(place.Width, place.Height) < 1.8 * least)
        {
            return null;
        }

        var chance = new Random(1);
        var (best, bestScore) = (default((double X, double Y, double R)), 0.0);
        for (var i = 0; i < Tries; i++)
        {
            var circle = Through(red[chance.Next(red.Count)], red[chance.Next(red.Count)], red[chance.Next(red.Count)]);
            if (circle.R < least || circle.R > most)
            {
                continue;
            }

            var on = Along(circle, -2, 2);
            var score = on < Seen - 0.1 ? 0 : on - (0.7 * Along(circle, 5, 9));
            if (score > bestScore)
            {
                (best, bestScore) = (circle, score);
            }
        }

        // A star and an arc of text stand in a seal; a mere outline, or a red disc, is none.
        if (bestScore < 0.38 || Along(best, -3, 3) < Seen || Filled(best) is < 0.06 or > 0.55)
        {
            return null;
        }

        var diameter = (float)(2 * best.R) + 2;
        return new Seal(new RotatedRect(new Point2f((float)best.X, (float)best.Y), new Size2f(diameter, diameter), 0), true, Along(best, -3, 3));

        double Filled((double X, double Y, double R) circle)
        {
            var inside = red.Count(p => Math.Pow(p.X - circle.X, 2) + Math.Pow(p.Y - circle.Y, 2) < Math.Pow(0.88 * circle.R, 2));
            return inside / (Math.PI * Math.Pow(0.88 * circle.R, 2));
        }

        double Along((double X, double Y, double R) circle, int from, int to)
        {
            var seen = 0;
            for (var i = 0; i < Probes; i++)
            {
                var (cos, sin) = (Math.Cos(2 * Math.PI * i / Probes), Math.Sin(2 * Math.PI * i / Probes));
                for (var d = from; d <= to; d++)
                {
                    var (x, y) = ((int)Math.Round(circle.X + ((circle.R + d) * cos)), (int)Math.Round(circle.Y + ((circle.R + d) * sin)));
                    if (x >= 0 && y >= 0 && x < size.Width && y < size.Height && mask[(y * size.Width) + x] != 0)
                    {
                        seen++;
                        break;
                    }
                }
            }

            return (double)seen / Probes;
        }
    }

    private static (double X, double Y, double R) Through(Point a, Point b, Point c)
    {
        var (bx, by, cx, cy) = ((double)b.X - a.X, (double)b.Y - a.Y, (double)c.X - a.X, (double)c.Y - a.Y);
        var d = 2 * ((bx * cy) - (by * cx));
        if (Math.Abs(d) < 1)
        {
            return default;
        }

        var (bb, cc) = ((bx * bx) + (by * by), (cx * cx) + (cy * cy));
        var (x, y) = (((cy * bb) - (by * cc)) / d, ((bx * cc) - (cx * bb)) / d);
        return (a.X + x, a.Y + y, Math.Sqrt((x * x) + (y * y)));
    }
}
