using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Reads seals, as well as can be: the arc of text along a ring, unrolled, then the lines inside. Thread-safe.</summary>
internal sealed class SealReader(TextDetector detector, TextRecogniser recogniser)
{
    /// <summary>A seal is brought to a square of so many pixels …</summary>
    private const int Side = 288;

    /// <summary>… in which its border has this radius.</summary>
    private const float Radius = Side / 2.2f;

    /// <summary>Text stands between these parts of the radius.</summary>
    private const double Outer = 0.95;
    private const double Inner = 0.58;

    /// <summary>Surer than this, on average, or it is not said.</summary>
    private const double Certain = 0.6;

    private static readonly int Unrolled = (int)(TextRecogniser.Height * Math.PI * (Outer + Inner) / (Outer - Inner));

    /// <summary>What it says, or null.</summary>
    /// <param name="photo">8-bit BGR, with the seal's ink.</param>
    /// <param name="seal">On it.</param>
    /// <param name="toPage">From the photo to the upright page.</param>
    public string? Read(Mat photo, Seal seal, Homography toPage)
    {
        using var ink = Patch(photo, seal, toPage);
        var parts = new List<string>();
        var tilt = 0.0;
        if (seal.Round)
        {
            using var strip = Unroll(ink);
            var (pieces, gap) = Pieces(strip);
            tilt = gap;
            foreach (var (from, to) in pieces)
            {
                using var piece = new Mat(strip, new Rect(from, 0, to - from, strip.Height));
                Add(parts, recogniser.Read(piece));
            }
        }

        using var inside = Inside(ink, seal.Round, tilt);
        foreach (var box in detector.Detect(inside, Side).Select(p => p.Box(Homography.Identity)).OrderBy(b => b[0].Y + b[2].Y))
        {
            if (LineCutter.Distance(box[0], box[1]) > 0.8 * LineCutter.Distance(box[0], box[3]))
            {
                Add(parts, recogniser.Read(inside, box));
            }
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static void Add(List<string> parts, List<Glyph> glyphs)
    {
        if (glyphs.Count > 1 && glyphs.Average(g => g.Probability) > Certain)
        {
            parts.Add(string.Concat(glyphs.Select(g => g.Value)).Trim());
        }
    }

    /// <summary>The seal upright, its ink dark on white, its border a circle or a square.</summary>
    private static Mat Patch(Mat photo, Seal seal, Homography toPage)
    {
        var border = new Point2f[24];
        var (cos, sin) = (Math.Cos(seal.Shape.Angle * Math.PI / 180), Math.Sin(seal.Shape.Angle * Math.PI / 180));
        for (var i = 0; i < border.Length; i++)
        {
            var (x, y) = (Math.Cos(2 * Math.PI * i / border.Length) * seal.Shape.Size.Width / 2, Math.Sin(2 * Math.PI * i / border.Length) * seal.Shape.Size.Height / 2);
            border[i] = new Point2f((float)(seal.Shape.Center.X + (x * cos) - (y * sin)), (float)(seal.Shape.Center.Y + (x * sin) + (y * cos)));
        }

        var onPage = toPage.Apply(seal.Round ? border : seal.Shape.Points());
        var (left, top, right, bottom) = (onPage.Min(p => p.X), onPage.Min(p => p.Y), onPage.Max(p => p.X), onPage.Max(p => p.Y));
        var (growX, growY) = ((right - left) * 0.05f, (bottom - top) * 0.05f);
        var corners = toPage.Inverse().Apply(
            [new(left - growX, top - growY), new(right + growX, top - growY), new(right + growX, bottom + growY), new(left - growX, bottom + growY)]);
        var wide = (right - left) / Math.Max(1, bottom - top);
        var size = seal.Round ? new Size(Side, Side) : wide > 1 ? new Size(Side, (int)(Side / wide)) : new Size((int)(Side * wide), Side);
        Point2f[] target = [new(0, 0), new(size.Width, 0), new(size.Width, size.Height), new(0, size.Height)];
        using var map = Homography.Between(corners, target).ToMat();
        using var cut = new Mat();
        Cv2.WarpPerspective(photo, cut, map, size, InterpolationFlags.Linear, BorderTypes.Replicate);
        using var redness = SealFinder.Redness(cut);
        Cv2.Normalize(redness, redness, 0, 255, NormTypes.MinMax);
        Cv2.BitwiseNot(redness, redness);
        var ink = new Mat();
        Cv2.CvtColor(redness, ink, ColorConversionCodes.GRAY2BGR);
        return ink;
    }

    /// <summary>The ring as a strip, clockwise from the bottom, outside up.</summary>
    private static Mat Unroll(Mat ink)
    {
        using var mapX = new Mat(TextRecogniser.Height, Unrolled, MatType.CV_32FC1);
        using var mapY = new Mat(TextRecogniser.Height, Unrolled, MatType.CV_32FC1);
        for (var y = 0; y < TextRecogniser.Height; y++)
        {
            var radius = Radius * (Outer + ((Inner - Outer) * (y + 0.5) / TextRecogniser.Height));
            for (var x = 0; x < Unrolled; x++)
            {
                var angle = (Math.PI / 2) + (2 * Math.PI * x / Unrolled);
                mapX.Set(y, x, (float)((Side / 2.0) + (radius * Math.Cos(angle))));
                mapY.Set(y, x, (float)((Side / 2.0) + (radius * Math.Sin(angle))));
            }
        }

        var strip = new Mat();
        Cv2.Remap(ink, strip, mapX, mapY, InterpolationFlags.Linear);
        return strip;
    }

    /// <summary>Stretches of the strip with ink; and by how much the widest stretch without it is off the bottom, radians.</summary>
    private static (List<(int From, int To)> Pieces, double Tilt) Pieces(Mat strip)
    {
        var inked = new bool[Unrolled];
        for (var x = 0; x < inked.Length; x++)
        {
            var dark = 0;
            for (var y = 4; y < TextRecogniser.Height - 4; y++)
            {
                dark += strip.At<Vec3b>(y, x).Item0 < 140 ? 1 : 0;
            }

            inked[x] = dark >= 3;
        }

        var pieces = new List<(int From, int To)>();
        const int Break = 45;
        for (int x = 0, last = -Break - 1; x < inked.Length; x++)
        {
            if (inked[x])
            {
                if (x - last > Break)
                {
                    pieces.Add((x, x + 1));
                }

                pieces[^1] = (pieces[^1].From, x + 1);
                last = x;
            }
        }

        pieces.RemoveAll(p => p.To - p.From < 40);
        if (pieces.Count == 0)
        {
            return (pieces, 0);
        }

        // The gap about the bottom lies half at the strip's end and half at its beginning.
        var middle = (pieces[0].From - (Unrolled - pieces[^1].To)) / 2.0;
        var tilt = pieces.Count == 1 ? 2 * Math.PI * middle / Unrolled : 0;
        return ([.. pieces.Select(p => (Math.Max(0, p.From - 6), Math.Min(Unrolled, p.To + 6)))], Math.Abs(tilt) < 0.8 ? tilt : 0);
    }

    private static Mat Inside(Mat ink, bool round, double tilt)
    {
        if (!round)
        {
            return ink.Clone();
        }

        using var masked = new Mat(ink.Size(), ink.Type(), Scalar.White);
        using var mask = new Mat(ink.Size(), MatType.CV_8UC1, Scalar.Black);
        var centre = new Point(Side / 2, Side / 2);
        Cv2.Circle(mask, centre, (int)(Radius * (Inner + 0.06)), Scalar.White, -1);
        ink.CopyTo(masked, mask);
        var inside = new Mat();
        using var turn = Cv2.GetRotationMatrix2D(centre, tilt * 180 / Math.PI, 1);
        Cv2.WarpAffine(masked, inside, turn, ink.Size(), InterpolationFlags.Linear, BorderTypes.Constant, Scalar.White);
        return inside;
    }
}
