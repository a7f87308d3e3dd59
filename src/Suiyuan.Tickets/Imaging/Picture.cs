using ImageMagick;
using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// Decodes pictures within bounds: what a header claims is checked before memory is given for it, and what comes out is
/// 8-bit BGR as a viewer shows it, no larger than is of use.
/// </summary>
internal static class Picture
{
    /// <summary>Most bytes of a file: 40 MB.</summary>
    public const int MostBytes = 40 * 1024 * 1024;

    /// <summary>Most pixels that are decoded at full size.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>Most pixels of a baseline JPEG, which can be decoded at an eighth of its size.</summary>
    private const long MostJpegPixels = 250_000_000;

    /// <summary>From here on a JPEG is decoded smaller.</summary>
    private const long EnoughPixels = 16_000_000;

    /// <summary>Longer side of the picture handed on: print that needs more is not on a ticket.</summary>
    private const double Side = 2880;

    /// <summary>Lowest rows that may be missing of a file that was cut short.</summary>
    private const double MostMissing = 0.35;

    static Picture()
    {
        // Process-wide, for whatever file makes ImageMagick ask for more.
        ResourceLimits.Memory = 400UL << 20;
        ResourceLimits.Disk = 0;
        ResourceLimits.Thread = 1;
        ResourceLimits.Width = 20_000;
        ResourceLimits.Height = 20_000;
        ResourceLimits.Area = 400UL << 20;
    }

    /// <summary>The picture, which the caller disposes, or a code of <see cref="Unreadable"/>.</summary>
    public static (Mat? Picture, string? Reason) Decode(byte[] file, FileHeader header)
    {
        if (header.Format is FileFormat.Unknown or FileFormat.Pdf)
        {
            return (null, Unreadable.NotAnImage);
        }

        if (header.Width == 0 || header.Height == 0)
        {
            return (null, Unreadable.Damaged);
        }

        var reducible = header is { Format: FileFormat.Jpeg, Progressive: false };
        if (header.Pixels > (reducible ? MostJpegPixels : MostPixels) || Math.Max(header.Width, header.Height) > 40_000)
        {
            return (null, Unreadable.TooLarge);
        }

        var picture = Decoded(file, header);
        if (picture == null)
        {
            return (null, Unreadable.Damaged);
        }

        if (CutShort(file, header.Format) && Missing(picture) > MostMissing)
        {
            picture.Dispose();
            return (null, Unreadable.Damaged);
        }

        return (Limit(picture), null);
    }

    private static Mat? Decoded(byte[] file, FileHeader header)
    {
        if (header.Format == FileFormat.Heif)
        {
            return ByMagick(file);
        }

        try
        {
            var picture = Cv2.ImDecode(file, header.Alpha ? ImreadModes.Unchanged : Mode(header));
            if (!picture.Empty())
            {
                return header.Alpha ? OnWhite(picture) : picture;
            }

            picture.Dispose();
        }
        catch (OpenCVException)
        {
            // What it can't decode, ImageMagick may.
        }

        return ByMagick(file);
    }

    private static ImreadModes Mode(FileHeader header) => header.Format != FileFormat.Jpeg ? ImreadModes.Color : (header.Pixels / EnoughPixels) switch
    {
        0 => ImreadModes.Color,
        < 4 => ImreadModes.ReducedColor2,
        < 16 => ImreadModes.ReducedColor4,
        _ => ImreadModes.ReducedColor8,
    };

    private static Mat? ByMagick(byte[] file)
    {
        try
        {
            using var image = new MagickImage(file);
            image.AutoOrient();
            image.ColorSpace = ColorSpace.sRGB;
            using var pixels = image.GetPixelsUnsafe();
            var bytes = pixels.ToByteArray(PixelMapping.BGR);
            if (bytes == null)
            {
                return null;
            }

            var picture = new Mat((int)image.Height, (int)image.Width, MatType.CV_8UC3);
            System.Runtime.InteropServices.Marshal.Copy(bytes, 0, picture.Data, bytes.Length);
            return picture;
        }
        catch (MagickException)
        {
            return null;
        }
    }

    /// <summary>What lies under transparent pixels may be anything; on paper it is white.</summary>
    private static Mat OnWhite(Mat picture)
    {
        using (picture)
        {
            using var eight = new Mat();
            picture.ConvertTo(eight, MatType.MakeType(MatType.CV_8U, picture.Channels()), picture.Depth() == MatType.CV_16U ? 1 / 257.0 : 1);
            var opaque = new Mat();
            switch (eight.Channels())
            {
                case 1:
                    Cv2.CvtColor(eight, opaque, ColorConversionCodes.GRAY2BGR);
                    return opaque;
                case 3:
                    eight.CopyTo(opaque);
                    return opaque;
            }

            using var colour = new Mat();
            using var alpha = new Mat();
            using var alphas = new Mat();
            using var inverse = new Mat();
            Cv2.CvtColor(eight, colour, ColorConversionCodes.BGRA2BGR);
            Cv2.ExtractChannel(eight, alpha, 3);
            Cv2.CvtColor(alpha, alphas, ColorConversionCodes.GRAY2BGR);
            Cv2.BitwiseNot(alphas, inverse);
            Cv2.Multiply(colour, alphas, opaque, 1 / 255.0);
            Cv2.Add(opaque, inverse, opaque);
            return opaque;
        }
    }

    private static Mat Limit(Mat picture)
    {
        var scale = Side / Math.Max(picture.Width, picture.Height);
        if (scale >= 1)
        {
            return picture;
        }

        using (picture)
        {
            var smaller = new Mat();
            Cv2.Resize(picture, smaller, default, scale, scale, InterpolationFlags.Area);
            return smaller;
        }
    }

    private static bool CutShort(ReadOnlySpan<byte> file, FileFormat format) => format switch
    {
        FileFormat.Jpeg => file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < file.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]),
        FileFormat.Png => file.LastIndexOf("IEND"u8) < 0,
        _ => false,
    };

    /// <summary>Part of the rows, from the bottom, that are one colour throughout.</summary>
    private static double Missing(Mat picture)
    {
        var colour = picture.At<Vec3b>(picture.Rows - 1, 0);
        using var difference = new Mat();
        using var rows = new Mat();
        Cv2.Absdiff(picture, new Scalar(colour.Item0, colour.Item1, colour.Item2), difference);
        Cv2.Reduce(difference.Reshape(1), rows, ReduceDimension.Column, ReduceTypes.Max, -1);
        rows.GetArray(out byte[] most);
        var present = Array.FindLastIndex(most, m => m > 2);
        return 1 - ((present + 1.0) / most.Length);
    }
}
