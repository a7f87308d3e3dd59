using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>
/// Draws the photograph of a ticket. The same paper gives the same bytes on one machine; another processor may round
/// otherwise. Thread-safe.
/// </summary>
internal static class TicketPainter
{
    private static readonly Dictionary<(string Type, int Layout), (int Width, int Height, SKColor Paper, Action<Sheet> Print)> Layouts = new()
    {
        [("quarantine", 0)] = (1120, 740, new SKColor(253, 250, 248), Quarantine.Form),
        [("quarantine", 1)] = (1120, 790, new SKColor(252, 252, 250), Quarantine.Electronic),
        [("commitment", 0)] = (1080, 800, new SKColor(247, 252, 244), Produce.Card),
        [("commitment", 1)] = (1120, 730, new SKColor(254, 252, 244), Produce.Template),
        [("aquatic", 0)] = (1120, 740, new SKColor(250, 252, 254), Produce.Harbour),
        [("aquatic", 1)] = (1120, 730, new SKColor(252, 252, 250), Produce.Port),
        [("import", 0)] = (1120, 730, new SKColor(252, 253, 248), Trade.Import),
        [("import", 1)] = (1120, 750, new SKColor(252, 252, 252), Trade.ImportOnline),
        [("test", 0)] = (860, 1120, new SKColor(253, 253, 252), Laboratory.Report),
        [("test", 1)] = (1120, 800, new SKColor(253, 253, 252), Laboratory.Quick),
        [("sale", 0)] = (1120, 775, new SKColor(255, 246, 226), Trade.Note),
        [("sale", 1)] = (800, 1040, new SKColor(252, 251, 248), Trade.Slip),
    };

    /// <summary>The photograph, as JPEG.</summary>
    public static byte[] Photograph(TicketPaper paper)
    {
        if (paper.Rework != Rework.None)
        {
            return Camera.Again(Photograph(paper with { Rework = Rework.None }), paper.Rework, new Chance(paper.Look, "rework"));
        }

        var (width, height, ground, print) = Layouts[(paper.Type, paper.Layout)];
        using var sheet = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(sheet))
        {
            canvas.Clear(ground);
            Draw(canvas, width, height, print, paper);
        }

        return Camera.Photograph(sheet, new Chance(paper.Look, "camera"), paper.Fault == TicketFault.Unreadable);
    }

    /// <summary>What is printed on it, without the picture.</summary>
    public static TicketPrint Print(TicketPaper paper)
    {
        var (width, height, _, print) = Layouts[(paper.Type, paper.Layout)];
        using var nowhere = new SKNoDrawCanvas(width, height);
        return Draw(nowhere, width, height, print, paper);
    }

    private static TicketPrint Draw(SKCanvas canvas, int width, int height, Action<Sheet> print, TicketPaper paper)
    {
        using var sheet = new Sheet(canvas, width, height, paper);
        print(sheet);
        sheet.Watermark();
        return sheet.Print;
    }
}
