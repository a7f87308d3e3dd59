using OpenCvSharp;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Imaging;

/// <summary>The ruled lines of a form on an upright page: thin, long, dark runs, solid or dotted, that are not strokes of text.</summary>
internal static class RuledLines
{
    /// <summary>Shortest horizontal and vertical line, pixels of a page whose longer side is 1600.</summary>
    private const int Shortest = 44;

    /// <summary>A line may be interrupted for so long.</summary>
    private const int Gap = 30;

    /// <summary>Thicker bars are not lines.</summary>
    private const int Thickest = 9;

    /// <summary>All of them, in pixels of the page.</summary>
    /// <param name="page">8-bit grey, upright.</param>
    /// <param name="text">Where text and seals stand on it.</param>
    public static List<RuledLine> Find(Mat page, IReadOnlyList<Point2f[]> text)
    {
        using var ink = new Mat();
        Cv2.AdaptiveThreshold(page, ink, 255, AdaptiveThresholdTypes.MeanC, ThresholdTypes.BinaryInv, 25, 9);
        var boxes = text.Select(b => (Left: b.Min(p => p.X), Top: b.Min(p => p.Y), Right: b.Max(p => p.X), Bottom: b.Max(p => p.Y))).ToList();
        var lines = Horizontal(ink, boxes).ConvertAll(l => new RuledLine(true, l.At, l.From, l.To));
        using var turned = new Mat();
        Cv2.Transpose(ink, turned);
        var across = boxes.ConvertAll(b => (Left: b.Top, Top: b.Left, Right: b.Bottom, Bottom: b.Right));
        lines.AddRange(Horizontal(turned, across).Select(l => new RuledLine(false, l.At, l.From, l.To)));
        return lines;
    }

    private static List<(float At, float From, float To)> Horizontal(Mat ink, List<(float Left, float Top, float Right, float Bottom)> text)
    {
        using var thin = new Mat();
        using (var tall = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(1, Thickest)))
        using (var thick = new Mat())
        {
            Cv2.MorphologyEx(ink, thick, MorphTypes.Open, tall);
            Cv2.Subtract(ink, thick, thin);
        }

        // Dots become dashes; a slight slant, which would break a run of pixels, is thickened away.
        Morph(thin, MorphTypes.Close, new Size(11, 1));
        Morph(thin, MorphTypes.Dilate, new Size(1, 3));
        Morph(thin, MorphTypes.Open, new Size(Shortest, 1));
        Cv2.FindContours(thin, out var contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxSimple);
        var pieces = contours.Select(c => Cv2.BoundingRect(c))
            .Where(r => r.Height <= Thickest + 3 + (0.03 * r.Width))
            .Select(r => (At: r.Y + ((r.Height - 1) / 2f), From: (float)r.Left, To: (float)r.Right))
            .Where(l => !InText(l, text))
            .OrderBy(l => l.From).ToList();
        return Join(pieces);
    }

    private static List<(float At, float From, float To)> Join(List<(float At, float From, float To)> pieces)
    {
        var lines = new List<(float At, float From, float To)>();
        foreach (var piece in pieces)
        {
            var i = lines.FindIndex(l => Math.Abs(l.At - piece.At) <= 4 && piece.From - l.To <= Gap);
            if (i < 0)
            {
                lines.Add(piece);
                continue;
            }

            var (whole, length, more) = (lines[i], lines[i].To - lines[i].From, piece.To - piece.From);
            lines[i] = (((whole.At * length) + (piece.At * more)) / (length + more), whole.From, Math.Max(whole.To, piece.To));
        }

        return lines;
    }

    /// <summary>A stroke of a character, or several in a row, and not an underline.</summary>
    private static bool InText((float At, float From, float To) line, List<(float Left, float Top, float Right, float Bottom)> text)
    {
        var covered = 0f;
        foreach (var (left, top, right, bottom) in text)
        {
            var (height, inside) = (bottom - top, Math.Min(right, line.To) - Math.Max(left, line.From));
            var length = line.To - line.From;
            var stroke = line.At < bottom - (0.12 * height) ? inside > 0.6 * length : line.At < bottom + 1 && inside > 0.97 * length && length < 0.9 * (right - left);
            if (line.At > top - 2 && stroke)
            {
                return true;
            }

            covered += line.At > top && line.At < bottom - (0.12 * height) ? Math.Max(0, inside) : 0;
        }

        // Strokes of several lines, one below the other.
        return covered > 0.9 * (line.To - line.From);
    }

    private static void Morph(Mat mat, MorphTypes how, Size size)
    {
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Rect, size);
        Cv2.MorphologyEx(mat, mat, how, kernel);
    }
}
