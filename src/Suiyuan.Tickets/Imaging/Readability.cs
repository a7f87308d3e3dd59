using OpenCvSharp;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A line of text where it stands on the photograph.</summary>
/// <param name="Box">Clockwise, in pixels.</param>
/// <param name="Glyphs">What was read of it.</param>
/// <param name="Washed">True when it runs into a <see cref="GlareSpots"/>.</param>
internal readonly record struct SeenLine(Point2f[] Box, IReadOnlyList<Glyph> Glyphs, bool Washed);

/// <summary>Says whether a photograph should be taken again, and why. A photograph that was read well is good, however it looks.</summary>
internal static class Readability
{
    /// <summary>Mean probability of characters below which too much is guessed.</summary>
    private const double Guessed = 0.8;

    /// <summary>A character counts as certain from here.</summary>
    private const double Certain = 0.9;

    /// <summary>With fewer certain characters nothing can be known of a ticket.</summary>
    private const int Fewest = 16;

    /// <summary>Lines that break off before their end from which so much is missing that the rest is not worth much.</summary>
    private const int MostBroken = 3;

    /// <summary>Lower print, in pixels of the photograph, can't be read.</summary>
    private const double SmallPrint = 11;

    /// <summary>A code of <see cref="Unreadable"/>, or null when it is good.</summary>
    /// <param name="photo">8-bit BGR.</param>
    /// <param name="patches">How many places looked like text.</param>
    /// <param name="lines">What was read of them, and where on the photograph.</param>
    public static string? Judge(Mat photo, int patches, IReadOnlyList<SeenLine> lines)
    {
        var glyphs = lines.SelectMany(l => l.Glyphs).ToList();
        var mean = glyphs.Count == 0 ? 0 : glyphs.Average(g => g.Probability);
        var certain = glyphs.Count(g => g.Probability >= Certain);
        if (Touching(photo.Size(), lines) >= MostBroken)
        {
            return Unreadable.CutOff;
        }

        if (lines.Count(l => l.Washed && l.Glyphs.Count > 1) >= MostBroken)
        {
            return Unreadable.Glare;
        }

        if (mean >= Guessed && certain >= Fewest)
        {
            return null;
        }

        var (light, washed) = Light(photo);
        var heights = lines.Select(l => LineCutter.Distance(l.Box[0], l.Box[3])).Order().ToList();
        return light < 60 ? Unreadable.Dark
            : washed > 0.3 ? Unreadable.Glare
            : heights.Count > 0 && heights[heights.Count / 2] < SmallPrint ? Unreadable.TooSmall
            : Math.Max(photo.Width, photo.Height) < 320 ? Unreadable.TooSmall
            : Soft(photo) ? Unreadable.Blurred
            : patches == 0 || glyphs.Count == 0 ? Unreadable.NoText
            : Unreadable.Uncertain;
    }

    /// <summary>True for an end of a line at the photograph's border.</summary>
    /// <param name="a">One corner of that end, in pixels of the photograph.</param>
    /// <param name="b">The other.</param>
    /// <param name="photo">Its size.</param>
    public static bool AtBorder(Point2f a, Point2f b, Size photo) =>
        Math.Min(a.X, b.X) <= 1 || Math.Min(a.Y, b.Y) <= 1 || Math.Max(a.X, b.X) >= photo.Width - 1 || Math.Max(a.Y, b.Y) >= photo.Height - 1;

    /// <summary>Lines that run out of the photograph, on the side where there are most.</summary>
    private static int Touching(Size photo, IReadOnlyList<SeenLine> lines)
    {
        var sides = new int[4];
        foreach (var box in lines.Where(l => l.Glyphs.Count > 1).Select(l => l.Box))
        {
            sides[0] += box.Min(p => p.X) <= 1 ? 1 : 0;
            sides[1] += box.Max(p => p.X) >= photo.Width - 1 ? 1 : 0;
            sides[2] += box.Min(p => p.Y) <= 1 ? 1 : 0;
            sides[3] += box.Max(p => p.Y) >= photo.Height - 1 ? 1 : 0;
        }

        return sides.Max();
    }

    /// <summary>Brightness that nine of ten pixels do not reach, and the part that is all white.</summary>
    private static (double Light, double Washed) Light(Mat photo)
    {
        using var grey = new Mat();
        using var small = new Mat();
        Cv2.Resize(photo, small, new Size(160, 160), 0, 0, InterpolationFlags.Area);
        Cv2.CvtColor(small, grey, ColorConversionCodes.BGR2GRAY);
        grey.GetArray(out byte[] values);
        Array.Sort(values);
        return (values[values.Length * 9 / 10], values.Count(v => v >= 253) / (double)values.Length);
    }

    /// <summary>The steepest edges are shallow for the contrast there is.</summary>
    private static bool Soft(Mat photo)
    {
        using var grey = new Mat();
        using var small = new Mat();
        using var edges = new Mat();
        var scale = Math.Min(1, 1200.0 / Math.Max(photo.Width, photo.Height));
        Cv2.Resize(photo, small, default, scale, scale, InterpolationFlags.Area);
        Cv2.CvtColor(small, grey, ColorConversionCodes.BGR2GRAY);
        Cv2.MinMaxLoc(grey, out double low, out double high);
        Cv2.Laplacian(grey, edges, MatType.CV_16S);
        Cv2.ConvertScaleAbs(edges, edges);
        edges.GetArray(out byte[] values);
        Array.Sort(values);
        return values[values.Length - 1 - (values.Length / 500)] < 0.35 * (high - low);
    }
}
