using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>The paper's own colour at each place of a photograph: what is left without print and ink.</summary>
internal static class Paper
{
    /// <summary>A small picture of the light and the paper; the caller disposes it.</summary>
    /// <param name="small">8-bit BGR, some 800 pixels.</param>
    public static Mat Of(Mat small)
    {
        var paper = new Mat();
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(13, 13));
        using var half = new Mat();
        Cv2.Dilate(small, paper, kernel);

        // Light changes slowly: half the size tells as much, in a quarter of the time.
        Cv2.Resize(paper, half, default, 0.5, 0.5, InterpolationFlags.Area);
        Cv2.MedianBlur(half, half, 15);
        Cv2.Resize(half, paper, small.Size());
        return paper;
    }

    /// <summary>The picture as if its paper were white; the caller disposes it.</summary>
    public static Mat Whiten(Mat picture, Mat paper)
    {
        var white = new Mat();
        Cv2.Divide(picture, paper, white, 255);
        return white;
    }

    /// <summary>Takes the ink of seals away, in place: where it is red, only what is dark in red light stays.</summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="paper">Of <see cref="Of"/>, of any size.</param>
    /// <param name="seals">In pixels of the picture.</param>
    public static void Clean(Mat picture, Mat paper, IEnumerable<Seal> seals)
    {
        var (scaleX, scaleY) = ((double)paper.Width / picture.Width, (double)paper.Height / picture.Height);
        foreach (var seal in seals)
        {
            var grown = new RotatedRect(seal.Shape.Center, new Size2f(seal.Shape.Size.Width * 1.1f, seal.Shape.Size.Height * 1.1f), seal.Shape.Angle);
            var bounds = grown.BoundingRect().Intersect(new Rect(0, 0, picture.Width, picture.Height));
            if (bounds.Width < 4 || bounds.Height < 4)
            {
                continue;
            }

            using var part = new Mat(picture, bounds);
            using var light = new Mat();
            var source = new Rect((int)(bounds.X * scaleX), (int)(bounds.Y * scaleY), Math.Max(1, (int)(bounds.Width * scaleX)), Math.Max(1, (int)(bounds.Height * scaleY)))
                .Intersect(new Rect(0, 0, paper.Width, paper.Height));
            using (var under = new Mat(paper, source))
            {
                Cv2.Resize(under, light, part.Size());
            }

            Clean(part, light);
        }
    }

    private static void Clean(Mat part, Mat light)
    {
        using var white = Whiten(part, light);
        using var redness = SealFinder.Redness(white);
        using var ink = new Mat();
        Cv2.Threshold(redness, ink, 14, 255, ThresholdTypes.Binary);
        using (var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(5, 5)))
        {
            Cv2.Dilate(ink, ink, kernel);
        }

        using var red = new Mat();
        Cv2.ExtractChannel(white, red, 2);
        using var certain = new Mat();
        Cv2.Threshold(redness, certain, 40, 255, ThresholdTypes.Binary);
        // What the ink itself leaves of red light, and a little less, becomes white.
        var level = Math.Clamp(Cv2.CountNonZero(certain) > 50 ? Cv2.Mean(red, certain).Val0 * 0.92 : 200, 90, 235);
        red.ConvertTo(red, MatType.CV_8UC1, 255 / level);
        using var grey = new Mat();
        using var clean = new Mat();
        Cv2.CvtColor(red, grey, ColorConversionCodes.GRAY2BGR);
        Cv2.Multiply(light, grey, clean, 1 / 255.0);
        clean.CopyTo(part, ink);
    }
}
