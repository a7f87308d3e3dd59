using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// How a page lies on a photograph: the vanishing points of its rows and of its columns, estimated from the directions of
/// lines of text, ruled lines and edges of the paper, give the map that makes rows lie and columns stand.
/// </summary>
internal static class PageGeometry
{
    /// <summary>Longer side of a cut-out page, pixels.</summary>
    private const double PageSide = 1600;

    /// <summary>Directions farther from the main one, in radians, are something else.</summary>
    private const double Spread = 0.42;

    private readonly record struct Segment(double X, double Y, double DirX, double DirY, double Weight);

    /// <summary>True when text runs down or up the photograph rather than across it.</summary>
    public static bool Sideways(IReadOnlyList<Point2f[]> boxes)
    {
        var (lying, standing) = (0.0, 0.0);
        foreach (var (from, to, length) in boxes.Select(Axis).Where(a => a.Length > 0))
        {
            if (Math.Abs(to.X - from.X) >= Math.Abs(to.Y - from.Y))
            {
                lying += length;
            }
            else
            {
                standing += length;
            }
        }

        return standing > lying;
    }

    /// <summary>
    /// From pixels of the photograph to those of the page, text running from left to right or, if it is on its head, from right to
    /// left; and the page's size.
    /// </summary>
    /// <param name="photo">Its size.</param>
    /// <param name="small">The same, 8-bit BGR, some 800 pixels: straight edges are looked for on it.</param>
    /// <param name="boxes">Where text stands on the photograph.</param>
    public static (Homography ToPage, Size Size) Estimate(Size photo, Mat small, IReadOnlyList<Point2f[]> boxes)
    {
        var unit = Math.Max(photo.Width, photo.Height) / 2.0;
        var toUnit = Homography.Scaling(1 / unit, 1 / unit) * Homography.Translation(-photo.Width / 2.0, -photo.Height / 2.0);
        var along = Text(boxes, toUnit);
        if (along.Count == 0)
        {
            return Frame(photo, Homography.Identity, boxes);
        }

        // Text's own direction first, a median: what is far from it is not a row.
        var sideways = Sideways(boxes);
        var main = MedianAngle(along, sideways);
        var edges = Edges(small, (double)small.Width / photo.Width, boxes, toUnit);
        var rows = along.Concat(edges).Where(s => Off(s, main) < Spread).ToList();
        var columns = edges.Where(s => Off(s, main + (Math.PI / 2)) < Spread).ToList();
        var rowPoint = VanishingPoint(rows, main, 0.002);
        var rowAngle = Math.Atan2(rowPoint.Y, rowPoint.X);
        var columnPoint = VanishingPoint(columns, rowAngle + (Math.PI / 2), 0.01);
        return Frame(photo, Straighten(rowPoint, columnPoint, main) * toUnit, boxes);
    }

    private static Homography Straighten(Point3d rows, Point3d columns, double main)
    {
        // The horizon passes through both vanishing points; sending it to infinity makes parallels parallel.
        var horizon = Cross(rows, columns);
        var (l1, l2) = (horizon.X / horizon.Z, horizon.Y / horizon.Z);
        if (!double.IsFinite(l1) || !double.IsFinite(l2) || Math.Abs(l1) + Math.Abs(l2) > 0.45)
        {
            return new Homography(Math.Cos(main), Math.Sin(main), 0, -Math.Sin(main), Math.Cos(main), 0, 0, 0, 1);
        }

        var (rx, ry) = Unit(rows.X, rows.Y);
        var (cx, cy) = Unit(columns.X, columns.Y);
        // Down is a quarter turn clockwise from the direction of reading: nothing is mirrored.
        if ((rx * cy) - (ry * cx) < 0)
        {
            (cx, cy) = (-cx, -cy);
        }

        var determinant = (rx * cy) - (ry * cx);
        var affine = new Homography(cy / determinant, -cx / determinant, 0, -ry / determinant, rx / determinant, 0, 0, 0, 1);
        return affine * new Homography(1, 0, 0, 0, 1, 0, l1, l2, 1);
    }

    /// <summary>Scales and moves so that the page's text, with a margin, fills the page.</summary>
    private static (Homography ToPage, Size Size) Frame(Size photo, Homography straight, IReadOnlyList<Point2f[]> boxes)
    {
        var all = Bounds(straight.Apply([new(0, 0), new(photo.Width, 0), new(photo.Width, photo.Height), new(0, photo.Height)]));
        var text = boxes.Count == 0 ? all : Bounds(straight.Apply([.. boxes.SelectMany(b => b)]));
        var (marginX, marginY) = (0.15 * text.Width, 0.15 * text.Height);
        var (left, top) = (Math.Max(all.Left, text.Left - marginX), Math.Max(all.Top, text.Top - marginY));
        var (right, bottom) = (Math.Min(all.Right, text.Right + marginX), Math.Min(all.Bottom, text.Bottom + marginY));
        var scale = PageSide / Math.Max(Math.Max(right - left, bottom - top), 1e-9);
        var size = new Size(Math.Max(32, (int)Math.Ceiling((right - left) * scale)), Math.Max(32, (int)Math.Ceiling((bottom - top) * scale)));
        return (Homography.Scaling(scale, scale) * Homography.Translation(-left, -top) * straight, size);
    }

    private static List<Segment> Text(IReadOnlyList<Point2f[]> boxes, Homography toUnit)
    {
        var segments = new List<Segment>(boxes.Count);
        foreach (var (from, to, length) in boxes.Select(Axis))
        {
            if (length > 0 && Make(toUnit.Apply(from), toUnit.Apply(to), 1) is { } segment)
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    /// <summary>Long straight edges about the text: ruled lines, and the paper's own.</summary>
    private static List<Segment> Edges(Mat small, double scale, IReadOnlyList<Point2f[]> boxes, Homography toUnit)
    {
        using var grey = new Mat();
        var longest = Math.Max(small.Width, small.Height);
        Cv2.CvtColor(small, grey, ColorConversionCodes.BGR2GRAY);
        using var detector = LineSegmentDetector.Create();
        detector.Detect(grey, out var lines, out _, out _, out _);
        var text = Bounds([.. boxes.SelectMany(b => b)]);
        var (marginX, marginY) = (0.2 * text.Width, 0.2 * text.Height);
        var segments = new List<Segment>();
        foreach (var line in lines)
        {
            var from = new Point2f((float)(line.Item0 / scale), (float)(line.Item1 / scale));
            var to = new Point2f((float)(line.Item2 / scale), (float)(line.Item3 / scale));
            var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            var near = x > text.Left - marginX && x < text.Right + marginX && y > text.Top - marginY && y < text.Bottom + marginY;
            // The long ones have the say: the strokes of characters are short.
            if (near && Distance(from, to) * scale > 0.06 * longest && Make(toUnit.Apply(from), toUnit.Apply(to), 2) is { } segment)
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    /// <summary>Least squares with weights that forget outliers, held by a weak prior at infinity in the direction given.</summary>
    private static Point3d VanishingPoint(List<Segment> segments, double angle, double prior)
    {
        var v = new Point3d(Math.Cos(angle), Math.Sin(angle), 0);
        var (px, py) = (-Math.Sin(angle), Math.Cos(angle));
        var total = segments.Sum(s => s.Weight) + 1e-6;
        using var system = new Mat(3, 3, MatType.CV_64FC1);
        using var values = new Mat();
        using var vectors = new Mat();
        for (var round = 0; round < 12; round++)
        {
            // The tolerance tightens from 6° to 0.6°.
            var tolerance = Math.Max(0.01, 0.1 * Math.Pow(0.7, round));
            var m = new double[9];
            void Add(double a, double b, double c, double w)
            {
                m[0] += w * a * a;
                m[1] += w * a * b;
                m[2] += w * a * c;
                m[4] += w * b * b;
                m[5] += w * b * c;
                m[8] += w * c * c;
            }

            Add(px, py, 0, prior * Math.Max(total, 0.2));
            Add(0, 0, 1, prior * Math.Max(total, 0.2));
            foreach (var s in segments)
            {
                var (nx, ny) = (-s.DirY, s.DirX);
                var c = -((nx * s.X) + (ny * s.Y));
                var (dx, dy) = Unit(v.X - (s.X * v.Z), v.Y - (s.Y * v.Z));
                var off = ((nx * dx) + (ny * dy)) / tolerance;
                Add(nx, ny, c, s.Weight / (1 + (off * off)) / (1 + (off * off)));
            }

            (m[3], m[6], m[7]) = (m[1], m[2], m[5]);
            system.SetArray(m);
            Cv2.Eigen(system, values, vectors);
            v = new Point3d(vectors.At<double>(2, 0), vectors.At<double>(2, 1), vectors.At<double>(2, 2));
            if ((v.X * Math.Cos(angle)) + (v.Y * Math.Sin(angle)) < 0)
            {
                v = new Point3d(-v.X, -v.Y, -v.Z);
            }
        }

        return v;
    }

    private static double MedianAngle(List<Segment> segments, bool sideways)
    {
        var about = sideways ? Math.PI / 2 : 0;
        var angles = segments.Where(s => Off(s, about) < Math.PI / 4).Select(s => (Angle: about + Signed(s, about), s.Weight)).OrderBy(a => a.Angle).ToList();
        var half = angles.Sum(a => a.Weight) / 2;
        foreach (var (angle, weight) in angles)
        {
            half -= weight;
            if (half <= 0)
            {
                return angle;
            }
        }

        return about;
    }

    private static double Off(Segment s, double angle) => Math.Abs(Signed(s, angle));

    /// <summary>From the angle to the segment, −90° to 90°.</summary>
    private static double Signed(Segment s, double angle)
    {
        var off = Math.Atan2(s.DirY, s.DirX) - angle;
        return off - (Math.PI * Math.Round(off / Math.PI));
    }

    /// <summary>A box's middle line; length 0 when it is not clear which side is the long one.</summary>
    private static (Point2f From, Point2f To, double Length) Axis(Point2f[] box)
    {
        var (across, down) = (Distance(box[0], box[1]), Distance(box[0], box[3]));
        return across > 2 * down ? (Middle(box[0], box[3]), Middle(box[1], box[2]), across)
            : down > 2 * across ? (Middle(box[0], box[1]), Middle(box[3], box[2]), down)
            : (box[0], box[1], 0);
    }

    private static Segment? Make(Point2f from, Point2f to, double importance)
    {
        var length = Distance(from, to);
        // The longer, the surer its direction; beyond half the picture it makes no difference.
        return length < 1e-3 ? null : new Segment(
            (from.X + to.X) / 2, (from.Y + to.Y) / 2, (to.X - from.X) / length, (to.Y - from.Y) / length, importance * Math.Min(0.25, length * length));
    }

    private static (double Left, double Top, double Right, double Bottom, double Width, double Height) Bounds(Point2f[] points)
    {
        var (left, right) = (points.Min(p => p.X), points.Max(p => p.X));
        var (top, bottom) = (points.Min(p => p.Y), points.Max(p => p.Y));
        return (left, top, right, bottom, right - left, bottom - top);
    }

    private static Point3d Cross(Point3d a, Point3d b) =>
        new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    private static (double X, double Y) Unit(double x, double y)
    {
        var length = Math.Sqrt((x * x) + (y * y)) + 1e-12;
        return (x / length, y / length);
    }

    private static Point2f Middle(Point2f a, Point2f b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
