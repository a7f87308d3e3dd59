using OpenCvSharp;
using Suiyuan.Tickets.Ocr;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// The pages of a PDF as pictures at some 200 dots an inch: rendered by poppler where that is installed, else the images that
/// stand on a page laid out on white. Then a page without an image is refused as <see cref="Unreadable.NotScanned"/>.
/// </summary>
internal static class PdfPages
{
    /// <summary>Pages read of one file.</summary>
    public const int Most = 20;

    private const double DotsPerPoint = 200.0 / 72;

    /// <summary>Longest side of a page, pixels.</summary>
    private const double Longest = 2880;

    /// <summary>Images laid out on one page: scanners cut pages into strips, but not into more.</summary>
    private const int MostImages = 64;

    /// <summary>One page after another, decoded when asked for; the caller disposes each. A file that can't be opened is one page.</summary>
    public static IEnumerable<(Mat? Picture, string? Reason)> Of(byte[] file)
    {
        var (document, reason) = Open(file);
        using (document)
        {
            if (document == null || document.NumberOfPages == 0)
            {
                yield return (null, reason ?? Unreadable.Damaged);
                yield break;
            }

            for (var number = 1; number <= Math.Min(Most, document.NumberOfPages); number++)
            {
                yield return DrawnPdf.Render(file, number) is { } drawn ? (drawn, null) : Render(document, number);
            }
        }
    }

    /// <summary>One page alone, or null when it can't be shown; the caller disposes it.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="number">The page, from 1.</param>
    public static Mat? Page(byte[] file, int number)
    {
        var (document, _) = Open(file);
        using (document)
        {
            return document is null || number < 1 || number > Math.Min(Most, document.NumberOfPages) ? null
                : DrawnPdf.Render(file, number) ?? Render(document, number).Picture;
        }
    }

    private static (PdfDocument? Document, string? Reason) Open(byte[] file)
    {
        try
        {
            return (PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true }), null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, Unreadable.Locked);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return (null, Unreadable.Damaged);
        }
    }

    private static (Mat? Picture, string? Reason) Render(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            var scale = Math.Min(DotsPerPoint, Longest / Math.Max(page.Width, page.Height));
            if (!(scale > 0) || page.Width < 1 || page.Height < 1)
            {
                return (null, Unreadable.Damaged);
            }

            var paper = new Mat((int)Math.Ceiling(page.Height * scale), (int)Math.Ceiling(page.Width * scale), MatType.CV_8UC3, Scalar.White);
            var (shown, refused) = (0, (string?)null);
            foreach (var image in page.GetImages().Where(i => !i.IsImageMask).Take(MostImages))
            {
                var (picture, reason) = Decode(image);
                using (picture)
                {
                    refused ??= reason;
                    shown += picture != null && Place(paper, picture, image, page.Height, scale) ? 1 : 0;
                }
            }

            if (shown > 0)
            {
                return (paper, null);
            }

            paper.Dispose();
            return (null, refused ?? Unreadable.NotScanned);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return (null, Unreadable.Damaged);
        }
    }

    private static (Mat? Picture, string? Reason) Decode(IPdfImage image)
    {
        if ((long)image.WidthInSamples * image.HeightInSamples > Picture.MostPixels)
        {
            return (null, Unreadable.TooLarge);
        }

        var raw = image.RawBytes.ToArray();
        var header = FileHeader.Of(raw);
        if (header.Format == FileFormat.Jpeg)
        {
            return Picture.Decode(raw, header);
        }

        return image.TryGetPng(out var png) ? Picture.Decode(png, FileHeader.Of(png)) : (null, Unreadable.Damaged);
    }

    /// <summary>An image's corners say how it lies: turned pages and images included.</summary>
    private static bool Place(Mat paper, Mat picture, IPdfImage image, double height, double scale)
    {
        var bounds = image.BoundingBox;
        Point2f At(UglyToad.PdfPig.Core.PdfPoint p) => new((float)(p.X * scale), (float)((height - p.Y) * scale));
        Point2f[] corners = [At(bounds.TopLeft), At(bounds.TopRight), At(bounds.BottomRight), At(bounds.BottomLeft)];
        if (Math.Abs(Cv2.ContourArea(corners)) < 16)
        {
            return false;
        }

        // A map skips pixels where it shrinks: the picture is brought to its size first.
        var factor = Math.Max(LineCutter.Distance(corners[0], corners[1]) / picture.Width, LineCutter.Distance(corners[0], corners[3]) / picture.Height);
        if (factor < 0.8)
        {
            Cv2.Resize(picture, picture, default, factor, factor, InterpolationFlags.Area);
        }

        using var map = Homography.Between([new(0, 0), new(picture.Width, 0), new(picture.Width, picture.Height), new(0, picture.Height)], corners).ToMat();
        Cv2.WarpPerspective(picture, paper, map, paper.Size(), InterpolationFlags.Linear, BorderTypes.Transparent);
        return true;
    }

    /// <summary>A parser that meets what its writer did not foresee throws nearly anything; what the machine lacks is another matter.</summary>
    private static bool IsOfTheFile(Exception e) => e is not (OutOfMemoryException or OperationCanceledException or TypeLoadException or DllNotFoundException);
}
