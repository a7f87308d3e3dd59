using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets;

/// <summary>Pictures of what was handed in, as a reading's regions mean them, for people to look at.</summary>
public static class TicketPhoto
{
    /// <summary>Pages that a file may have; later ones are neither read nor shown.</summary>
    public const int MostPages = PdfPages.Most;

    private const int Quality = 85;

    /// <summary>A page of a PDF as a JPEG of some 200 dots an inch, or null when it is no PDF or has no such page. Takes up to a second.</summary>
    /// <param name="file">What was handed in.</param>
    /// <param name="number">The page, from 1.</param>
    public static byte[]? PageOf(byte[] file, int number)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > Picture.MostBytes || FileHeader.Of(file).Format != FileFormat.Pdf)
        {
            return null;
        }

        using var page = PdfPages.Page(file, number);
        return page?.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, Quality));
    }
}
