using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A seal on a photograph, in its pixels.</summary>
/// <param name="Shape">The ellipse, or the rectangle, of its border.</param>
/// <param name="Round">An ellipse, not a rectangle.</param>
/// <param name="Border">Which part of the border is to be seen, 0 to 1.</param>
internal sealed record Seal(RotatedRect Shape, bool Round, double Border)
{
    /// <summary>On a picture enlarged so many times.</summary>
    public Seal Scale(double times) => this with
    {
        Shape = new RotatedRect(
            new Point2f((float)(Shape.Center.X * times), (float)(Shape.Center.Y * times)),
            new Size2f(Shape.Size.Width * times, Shape.Size.Height * times), Shape.Angle),
    };
}

/// <summary>
/// Finds inked seals: patches of red or purple that are bordered by a ring, an oval or a rectangle. Red titles and numbers
/// have no border; emblems are filled.
/// </summary>
internal static class SealFinder
{
    /// <summary>Longer side of the picture on which seals are looked for.</summary>
    public const double SearchSide = 800;

    /// <summary>Red over green, of a paper made white, from which it is ink.</summary>
    private const double Red = 24;

    /// <summary>Angles at which a border is probed.</summary>
    private const int Probes = 96;

    /// <summary>Seals, the clearest first.</summary>
    /// <param name="small">8-bit BGR, paper made white.</param>
    public static List<Seal> Find(Mat small)
    {
        using var redness = Redness(small);
        using var mask = new Mat();
        Cv2.Threshold(redness, mask, Red, 255, ThresholdTypes.Binary);
        using var joined = new Mat();
        using (var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(9, 9)))
        {
            Cv2.MorphologyEx(mask, joined, MorphTypes.Close, kernel);
        }

        Cv2.FindContours(joined, out var contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxNone);
        var seals = new List<Seal>();
        foreach (var contour in contours)
        {
            var bounds = Cv2.BoundingRect(contour);
            var side = Math.Max(small.Width, small.Height);
            if (Math.Min(bounds.Width, bounds.Height) < 0.04 * side || Math.Max(bounds.Width, bounds.Height) > 0.5 * side || contour.Length < 20)
            {
                continue;
            }

            var hull = Cv2.ConvexHull(contour.Select(p => (Point2f)p).ToArray());
            if ((hull.Length >= 5 ? Round(mask, hull) : null) is { } round)
            {
                seals.Add(round);
            }
            else if (Rectangle(mask, hull) is { } rectangle)
            {
                seals.Add(rectangle);
            }
        }

        return [.. seals.OrderByDescending(s => s.Border)];
    }

    /// <summary>How much redder than green a pixel is, for red and purple ink; 0 for the rest.</summary>
    public static Mat Redness(Mat picture)
    {
        var channels = Cv2.Split(picture);
        var redness = new Mat();
        using var blueOverRed = new Mat();
        using var blue = new Mat();
        try
        {
            Cv2.Subtract(channels[2], channels[1], redness);
            // Blue ink is no seal: what is much bluer than red does not count.
            Cv2.Subtract(channels[0], channels[2], blueOverRed);
            Cv2.Threshold(blueOverRed, blue, 70, 255, ThresholdTypes.Binary);
            redness.SetTo(Scalar.Black, blue);
            return redness;
        }
        finally
        {
            foreach (var channel in channels)
            {
                channel.Dispose();
            }
        }
    }

    private static Seal? Round(Mat mask, Point2f[] hull)
    {
        var ellipse = Cv2.FitEllipse(hull);
        var (w, h) = (ellipse.Size.Width, ellipse.Size.Height);
        if (Math.Max(w, h) > 1.9 * Math.Min(w, h) || Math.Min(w, h) < 20)
        {
            return null;
        }

        var (cos, sin) = (Math.Cos(ellipse.Angle * Math.PI / 180), Math.Sin(ellipse.Angle * Math.PI / 180));
        bool At(double angle, double radius)
        {
            var (x, y) = (Math.Cos(angle) * w / 2 * radius, Math.Sin(angle) * h / 2 * radius);
            return Inked(mask, ellipse.Center.X + (x * cos) - (y * sin), ellipse.Center.Y + (x * sin) + (y * cos));
        }

        var (border, filled) = (0, 0);
        for (var i = 0; i < Probes; i++)
        {
            var angle = 2 * Math.PI * i / Probes;
            border += Range(0.86, 1.05).Any(r => At(angle, r)) ? 1 : 0;
            filled += Range(0.1, 0.9).Count(r => At(angle, r));
        }

        var seen = (double)border / Probes;
        var fill = (double)filled / Probes / Range(0.1, 0.9).Count();
        return seen >= 0.62 && fill is > 0.02 and < 0.62 ? new Seal(ellipse, true, seen) : null;
    }

    private static Seal? Rectangle(Mat mask, Point2f[] hull)
    {
        var rect = Cv2.MinAreaRect(hull);
        var (w, h) = (rect.Size.Width, rect.Size.Height);
        if (Math.Max(w, h) > 3.6 * Math.Min(w, h) || Math.Min(w, h) < 24)
        {
            return null;
        }

        var (cos, sin) = (Math.Cos(rect.Angle * Math.PI / 180), Math.Sin(rect.Angle * Math.PI / 180));
        bool At(double u, double v) =>
            Inked(mask, rect.Center.X + (u * w / 2 * cos) - (v * h / 2 * sin), rect.Center.Y + (u * w / 2 * sin) + (v * h / 2 * cos));

        var sides = new int[4];
        var filled = 0;
        const int Each = Probes / 4;
        var thick = 4 / Math.Min(w, h);
        for (var i = 0; i < Each; i++)
        {
            var t = -0.94 + (1.88 * i / (Each - 1));
            double[] depths = [1, 1 - thick, 1 - (2 * thick)];
            sides[0] += depths.Any(d => At(t, -d)) ? 1 : 0;
            sides[1] += depths.Any(d => At(t, d)) ? 1 : 0;
            sides[2] += depths.Any(d => At(-d, t)) ? 1 : 0;
            sides[3] += depths.Any(d => At(d, t)) ? 1 : 0;
            filled += Enumerable.Range(0, Each).Count(j => At(t * 0.85, -0.85 + (1.7 * j / (Each - 1))));
        }

        var seen = sides.Sum() / (double)(4 * Each);
        var fill = filled / (double)(Each * Each);
        return seen >= 0.75 && sides.Min() >= 0.5 * Each && fill is > 0.04 and < 0.6 ? new Seal(rect, false, seen) : null;
    }

    private static IEnumerable<double> Range(double from, double to)
    {
        for (var r = from; r <= to; r += 0.03)
        {
            yield return r;
        }
    }

    private static bool Inked(Mat mask, double x, double y)
    {
        var (column, row) = ((int)Math.Round(x), (int)Math.Round(y));
        return row >= 0 && column >= 0 && row < mask.Rows && column < mask.Cols && mask.At<byte>(row, column) != 0;
    }
}
