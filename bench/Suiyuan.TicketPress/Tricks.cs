using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>What people do to a photograph that they hand in a second time.</summary>
internal static class Tricks
{
    public static Photo Play(Trick trick, byte[] before, string file, Chance c)
    {
        if (trick == Trick.Same)
        {
            return new Photo(before, Path.GetExtension(file)[1..], true);
        }

        using var image = Cv2.ImDecode(before, ImreadModes.Color);
        using var changed = new Mat();
        switch (trick)
        {
            case Trick.Recompressed:
                var share = c.Real(0.6, 1);
                Cv2.Resize(image, changed, default, share, share, InterpolationFlags.Area);
                break;
            case Trick.Cropped:
                var (left, top) = ((int)(image.Width * c.Real(0.01, 0.07)), (int)(image.Height * c.Real(0.01, 0.07)));
                var (right, bottom) = ((int)(image.Width * c.Real(0.01, 0.07)), (int)(image.Height * c.Real(0.01, 0.07)));
                using (var part = new Mat(image, new Rect(left, top, image.Width - left - right, image.Height - top - bottom)))
                {
                    part.CopyTo(changed);
                }

                break;
            case Trick.Tilted:
                using (var turn = Cv2.GetRotationMatrix2D(new Point2f(image.Width / 2f, image.Height / 2f), c.Real(1, 5) * c.Of(-1, 1), 1))
                {
                    Cv2.WarpAffine(image, changed, turn, image.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
                }

                break;
            default:
                image.ConvertTo(changed, -1, c.Of(c.Real(0.72, 0.88), c.Real(1.1, 1.22)), c.Real(-6, 10));
                break;
        }

        return new Photo(Camera.Jpeg(changed, c.Int(60, 88)), "jpg", true);
    }

    /// <summary>The earlier photograph with the places that differ in the later one pasted in, saved again.</summary>
    public static Photo Paste(byte[] before, Photo after, Chance c)
    {
        using var old = Cv2.ImDecode(before, ImreadModes.Color);
        using var fresh = Cv2.ImDecode(after.Bytes, ImreadModes.Color);
        if (old.Size() != fresh.Size())
        {
            throw new InvalidOperationException("The altered paper has another size: the change must not move the lines.");
        }

        using var difference = new Mat();
        Cv2.Absdiff(old, fresh, difference);
        using var grey = new Mat();
        Cv2.CvtColor(difference, grey, ColorConversionCodes.BGR2GRAY);
        using var mask = new Mat();
        Cv2.Threshold(grey, mask, 40, 255, ThresholdTypes.Binary);
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(15, 15));
        Cv2.Dilate(mask, mask, kernel);
        fresh.CopyTo(old, mask);
        return new Photo(Camera.Jpeg(old, c.Int(80, 92)), "jpg", after.Readable);
    }
}
