using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A seal on a photograph, in its pixels.</summary>
/// <param name="Shape">The ellipse, or the rectangle, of its border.</param>
/// <param name="Round">An ellipse, not a rectangle.</param>
/// <param name="Border">Which part of the border is to be seen, 0 to 1.</param>
internal sealed record Seal(RotatedRect Shape, bool Round, double Border)
{
    /// <summary>Moved.</summary>
    public Seal Move(float x, float y) => this with { Shape = new RotatedRect(new Point2f(Shape.Center.X + x, Shape.Center.Y + y), Shape.Size, Shape.Angle) };

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

    /// <summary>No arc of a ring is straight for so long.</summary>
    private const int LongLine = 75;

    /// <summary>What comes so near to the border of the picture, in pixels, goes on beyond it.</summary>
    private const int Edge = 4;

    /// <summary>Angles at which a border is probed.</summary>
    private const int Probes = 96;

    /// <summary>Seals, the clearest first.</summary>
    /// <param name="small">8-bit BGR, paper made white.</param>
    public static List<Seal> Find(Mat small)
    {
        using var redness = Redness(small);
        using var mask = new Mat();
        Cv2.Threshold(redness, mask, Red, 255, ThresholdTypes.Binary);
        var side = Math.Max(small.Width, small.Height);
        var seals = new List<Seal>();
        foreach (var contour in Patches(mask, 7))
        {
            if (Rectangle(mask, Hull(contour), side) is { } rectangle)
            {
                seals.Add(rectangle);
            }
        }

        // The long side of an oval is straight enough to be taken for a rule of the form: it is looked for before those go.
        foreach (var hull in Patches(mask, 11).Where(c => IsSized(c, side)).Select(Hull))
        {
            Add(hull.Length >= 5 ? Round(mask, hull) : null);
        }

        EraseLines(mask);
        mask.GetArray(out byte[] bytes);
        foreach (var contour in Patches(mask, 11).Where(c => IsSized(c, side)))
        {
            var hull = Hull(contour);
            Add((hull.Length >= 5 ? Round(mask, hull) : null) ?? WornRings.Find(bytes, mask.Size(), Cv2.BoundingRect(contour)));
        }

        return [.. seals.OrderByDescending(s => s.Border)];

        void Add(Seal? found)
        {
            if (found != null && !seals.Exists(s => Math.Abs(s.Shape.Center.X - found.Shape.Center.X) + Math.Abs(s.Shape.Center.Y - found.Shape.Center.Y) < 20))
            {
                seals.Add(found);
            }
        }
    }

    private static bool IsSized(Point[] contour, int side)
    {
        var bounds = Cv2.BoundingRect(contour);
        return Math.Min(bounds.Width, bounds.Height) >= 0.04 * side && Math.Max(bounds.Width, bounds.Height) <= 0.5 * side && contour.Length >= 20;
    }

    private static Point2f[] Hull(Point[] contour) => Cv2.ConvexHull(contour.Select(p => (Point2f)p).ToArray());

    private static Point[][] Patches(Mat mask, int gap)
    {
        using var joined = new Mat();
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(gap, gap));
        Cv2.MorphologyEx(mask, joined, MorphTypes.Close, kernel);
        Cv2.FindContours(joined, out var contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxNone);
        return contours;
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

    /// <summary>Red rules of a red form, which would tie a seal to the table that it stands on.</summary>
    private static void EraseLines(Mat mask)
    {
        var lines = Cv2.HoughLinesP(mask, 1, Math.PI / 360, 60, LongLine, 6);
        foreach (var line in lines)
        {
            Cv2.Line(mask, line.P1, line.P2, Scalar.Black, 4);
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

        // Small text about an empty oval leaves little red; then the border itself must be whole.
        return seen >= 0.62 && fill > (seen >= 0.85 ? 0.025 : 0.08) && fill < 0.62 ? new Seal(ellipse, true, seen) : null;
    }

    private static Seal? Rectangle(Mat mask, Point2f[] hull, int side)
    {
        var rect = Cv2.MinAreaRect(hull);
        var (w, h) = (rect.Size.Width, rect.Size.Height);
        if (Math.Max(w, h) > 9 * Math.Min(w, h) || Math.Min(w, h) < 16 || Math.Max(w, h) < 0.05 * side || Math.Max(w, h) > 0.5 * side)
        {
            return null;
        }

        var (cos, sin) = (Math.Cos(rect.Angle * Math.PI / 180), Math.Sin(rect.Angle * Math.PI / 180));
        bool At(double u, double v) =>
            Inked(mask, rect.Center.X + (u * w / 2 * cos) - (v * h / 2 * sin), rect.Center.Y + (u * w / 2 * sin) + (v * h / 2 * cos));

        var (thickX, thickY) = (2.5 / w, 2.5 / h);
        bool IsCutOff(int edge)
        {
            var (u, v) = edge switch { 0 => (0, -1), 1 => (0, 1), 2 => (-1, 0), _ => (1, 0) };
            var (x, y) = (rect.Center.X + (u * w / 2 * cos) - (v * h / 2 * sin), rect.Center.Y + (u * w / 2 * sin) + (v * h / 2 * cos));
            return x < Edge || y < Edge || x > mask.Width - Edge || y > mask.Height - Edge;
        }

        bool Border(int edge, double t, int depth)
        {
            var (x, y) = (1 - (depth * thickX), 1 - (depth * thickY));
            return edge switch { 0 => At(t, -y), 1 => At(t, y), 2 => At(-x, t), _ => At(x, t) };
        }

        var sides = new int[4];
        var filled = 0;
        const int Each = Probes / 4;
        for (var i = 0; i < Each; i++)
        {
            var t = -0.94 + (1.88 * i / (Each - 1));
            for (var edge = 0; edge < 4; edge++)
            {
                sides[edge] += Enumerable.Range(0, 4).Any(k => Border(edge, t, k)) ? 1 : 0;
            }

            filled += Enumerable.Range(0, Each).Count(j => At(t * 0.85, -0.85 + (1.7 * j / (Each - 1))));
        }

        // A side that the photograph has not, on the border of which the stamp ends, is not missed.
        for (var edge = 0; edge < 4; edge++)
        {
            sides[edge] = sides[edge] < 0.5 * Each && IsCutOff(edge) ? Each : sides[edge];
        }

        var seen = sides.Sum() / (double)(4 * Each);
        var fill = filled / (double)(Each * Each);
        return seen >= 0.75 && sides.Min() >= 0.5 * Each && fill is > 0.04 and < 0.6 && Ruled() ? new Seal(rect, false, seen) : null;

        // The heads and feet of a line of red text are a border too, but one with a gap after each character.
        bool Ruled()
        {
            var (longer, shorter) = (Math.Max(w, h), Math.Min(w, h));
            var longest = 0;
            for (var edge = w > h ? 0 : 2; longer > 1.8 * shorter && edge < (w > h ? 2 : 4); edge++)
            {
                var (run, gap) = (0, 0);
                for (var at = 0; at < longer; at++)
                {
                    var hit = Enumerable.Range(0, 4).Any(k => Border(edge, (2 * at / longer) - 1, k));
                    (run, gap) = hit ? (run + 1 + gap, 0) : gap < 2 ? (run, gap + 1) : (0, 0);
                    longest = Math.Max(longest, run);
                }
            }

            return longer <= 1.8 * shorter || longest > Math.Max(1.2 * shorter, 0.45 * longer);
        }
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
