using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>
/// Finds where text stands: PP-OCRv4's detector (differentiable binarisation, Liao et al., AAAI 2020) and the
/// rectangles of its probability map. Thread-safe.
/// </summary>
internal sealed class TextDetector(InferenceSession model)
{
    /// <summary>Probability from which a pixel counts as text.</summary>
    private const double PixelThreshold = 0.3;

    /// <summary>Mean probability from which a box counts.</summary>
    private const double BoxThreshold = 0.5;

    /// <summary>The map shows text shrunk: by how much boxes grow, as area over circumference.</summary>
    private const float Unclip = 1.6f;

    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>
    /// Boxes of text in pixels of the picture, each clockwise from its top left as the picture lies, the long side first where
    /// that is clear.
    /// </summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="side">The picture is scaled so that its longer side has at most so many pixels.</param>
    public List<Point2f[]> Detect(Mat picture, int side)
    {
        var scale = Math.Min(1.0, (double)side / Math.Max(picture.Width, picture.Height));
        var width = Math.Max(32, (int)Math.Round(picture.Width * scale / 32) * 32);
        var height = Math.Max(32, (int)Math.Round(picture.Height * scale / 32) * 32);
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(width, height), 0, 0, scale < 0.7 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        var input = new float[3 * width * height];
        Tensors.WritePlanes(small, input, width, Mean, Deviation);
        using var run = new RunOptions();
        using var output = Tensors.Run(model, input, [1, 3, height, width], run);
        unsafe
        {
            fixed (float* values = output[0].GetTensorDataAsSpan<float>())
            {
                using var map = Mat.FromPixelData(height, width, MatType.CV_32FC1, (IntPtr)values);
                return Boxes(map, (float)picture.Width / width, (float)picture.Height / height);
            }
        }
    }

    private static List<Point2f[]> Boxes(Mat map, float scaleX, float scaleY)
    {
        using var mask = new Mat();
        Cv2.Compare(map, PixelThreshold, mask, CmpTypes.GT);
        Cv2.FindContours(mask, out var contours, out _, RetrievalModes.List, ContourApproximationModes.ApproxSimple);
        var boxes = new List<Point2f[]>(contours.Length);
        foreach (var contour in contours)
        {
            if (contour.Length < 3)
            {
                continue;
            }

            var rect = Cv2.MinAreaRect(contour);
            if (Math.Min(rect.Size.Width, rect.Size.Height) < 3 || Score(map, contour) < BoxThreshold)
            {
                continue;
            }

            var (w, h) = (rect.Size.Width, rect.Size.Height);
            var grow = w * h * Unclip / (2 * (w + h));
            var grown = new RotatedRect(rect.Center, new Size2f(w + (2 * grow), h + (2 * grow)), rect.Angle);
            if (Math.Min(grown.Size.Width, grown.Size.Height) < 5)
            {
                continue;
            }

            boxes.Add(Clockwise([.. grown.Points().Select(p => new Point2f(p.X * scaleX, p.Y * scaleY))]));
        }

        return boxes;
    }

    private static double Score(Mat map, Point[] contour)
    {
        var bounds = Cv2.BoundingRect(contour);
        using var part = new Mat(map, bounds);
        using var inside = new Mat(bounds.Size, MatType.CV_8UC1, Scalar.Black);
        Cv2.FillPoly(inside, [contour.Select(p => p - bounds.TopLeft)], Scalar.White);
        return Cv2.Mean(part, inside).Val0;
    }

    /// <summary>Corners from the top left, clockwise.</summary>
    internal static Point2f[] Clockwise(Point2f[] corners)
    {
        var byX = corners.OrderBy(p => p.X).ThenBy(p => p.Y).ToArray();
        var (topLeft, bottomLeft) = byX[0].Y <= byX[1].Y ? (byX[0], byX[1]) : (byX[1], byX[0]);
        var (topRight, bottomRight) = byX[2].Y <= byX[3].Y ? (byX[2], byX[3]) : (byX[3], byX[2]);
        return [topLeft, topRight, bottomRight, bottomLeft];
    }
}
