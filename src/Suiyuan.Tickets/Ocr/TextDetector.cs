using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Ocr;

/// <summary>A patch of text as the detector outlines it: shrunk, in pixels of the picture.</summary>
internal sealed record TextPatch(Point2f[] Outline)
{
    /// <summary>The map shows text shrunk: by how much boxes grow, as area over circumference.</summary>
    private const float Unclip = 1.6f;

    /// <summary>The least rectangle about it, grown to the text's own size, clockwise from the top left as the picture lies.</summary>
    public Point2f[] Box() => Grow(Outline, upright: false);

    /// <summary>The same on an upright page, where a short text's rectangle has no slant of its own.</summary>
    public Point2f[] Box(Homography toPage) => Grow(toPage.Apply(Outline), upright: true);

    /// <summary>On a picture enlarged so many times.</summary>
    public TextPatch Scale(float x, float y) => new([.. Outline.Select(p => new Point2f(p.X * x, p.Y * y))]);

    /// <summary>Moved.</summary>
    public TextPatch Move(float x, float y) => new([.. Outline.Select(p => new Point2f(p.X + x, p.Y + y))]);

    private static Point2f[] Grow(Point2f[] outline, bool upright)
    {
        var rect = Cv2.MinAreaRect(outline);
        var (w, h) = (rect.Size.Width, rect.Size.Height);
        if (upright && Math.Max(w, h) < 3 * Math.Min(w, h))
        {
            var (left, right) = (outline.Min(p => p.X), outline.Max(p => p.X));
            var (top, bottom) = (outline.Min(p => p.Y), outline.Max(p => p.Y));
            (w, h) = (right - left, bottom - top);
            rect = new RotatedRect(new Point2f((left + right) / 2, (top + bottom) / 2), new Size2f(w, h), 0);
        }

        var grow = w * h * Unclip / (2 * Math.Max(1e-3f, w + h));
        return Clockwise(new RotatedRect(rect.Center, new Size2f(w + (2 * grow), h + (2 * grow)), rect.Angle).Points());
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

/// <summary>
/// Finds where text stands: PP-OCRv4's detector (differentiable binarisation, Liao et al., AAAI 2020) and the outlines of
/// its probability map. Thread-safe.
/// </summary>
internal sealed class TextDetector(InferenceSession model) : IDisposable
{
    /// <summary>Probability from which a pixel counts as text.</summary>
    private const double PixelThreshold = 0.3;

    /// <summary>Mean probability from which a patch counts.</summary>
    private const double PatchThreshold = 0.5;

    /// <summary>A detection takes some 200 MB while it runs, which several at once would each take.</summary>
    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Pictures with more pixels are the exception.</summary>
    private const int UsualPixels = 1_100_000;

    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>Patches of text, in pixels of the picture.</summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="side">The picture is scaled so that its longer side has at most so many pixels.</param>
    public List<TextPatch> Detect(Mat picture, int side)
    {
        var scale = Math.Min(1.0, (double)side / Math.Max(picture.Width, picture.Height));
        var width = Math.Max(32, (int)Math.Round(picture.Width * scale / 32) * 32);
        var height = Math.Max(32, (int)Math.Round(picture.Height * scale / 32) * 32);
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(width, height), 0, 0, scale < 0.7 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        _turn.Wait();
        try
        {
            // Lent, not pooled: it is large, of another size each time, and wanted by one at a time.
            using var input = new NativeFloats(3 * width * height);
            Tensors.WritePlanes(small, input.Span, width, Mean, Deviation);
            using var run = new RunOptions();
            if (width * height > UsualPixels)
            {
                // Few photographs are looked at so closely: what that takes is given back.
                run.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            }

            using var output = Tensors.Run(model, input, [1, 3, height, width], run);
            unsafe
            {
                fixed (float* values = output[0].GetTensorDataAsSpan<float>())
                {
                    using var map = Mat.FromPixelData(height, width, MatType.CV_32FC1, (IntPtr)values);
                    return Patches(map, (float)picture.Width / width, (float)picture.Height / height);
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static List<TextPatch> Patches(Mat map, float scaleX, float scaleY)
    {
        using var mask = new Mat();
        Cv2.Compare(map, PixelThreshold, mask, CmpTypes.GT);
        Cv2.FindContours(mask, out var contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxSimple);
        var patches = new List<TextPatch>(contours.Length);
        foreach (var contour in contours)
        {
            if (contour.Length < 3)
            {
                continue;
            }

            var rect = Cv2.MinAreaRect(contour);
            if (Math.Min(rect.Size.Width, rect.Size.Height) >= 2 && Score(map, contour) >= PatchThreshold)
            {
                // Pixels have a width: the outline runs through their middles.
                patches.Add(new TextPatch([.. contour.Select(p => new Point2f((p.X + 0.5f) * scaleX, (p.Y + 0.5f) * scaleY))]));
            }
        }

        return patches;
    }

    private static double Score(Mat map, Point[] contour)
    {
        var bounds = Cv2.BoundingRect(contour);
        using var part = new Mat(map, bounds);
        using var inside = new Mat(bounds.Size, MatType.CV_8UC1, Scalar.Black);
        Cv2.FillPoly(inside, [contour.Select(p => p - bounds.TopLeft)], Scalar.White);
        return Cv2.Mean(part, inside).Val0;
    }
}
