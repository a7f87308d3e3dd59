using System.Globalization;
using QRCoder;
using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>A cell of a form: a label, and what is filled in.</summary>
/// <param name="Label">The printed label.</param>
/// <param name="Text">What is filled in.</param>
/// <param name="Field">Which field this is, if the reader has one for it.</param>
/// <param name="Value">The field's value, where it is not the text as it stands.</param>
/// <param name="Share">How wide, beside the others of its row.</param>
internal sealed record Cell(string Label, string Text, string? Field = null, string? Value = null, float Share = 1);

/// <summary>
/// A sheet of paper being printed. Notes what it prints, so that what is true of a ticket can't differ from what stands
/// on it. Lengths are pixels of the sheet, of which the photograph shows about one for one.
/// </summary>
internal sealed class Sheet(SKCanvas canvas, float width, float height, TicketPaper paper) : IDisposable
{
    /// <summary>Nothing that is a field is set smaller: less would be hard to read on the photograph.</summary>
    private const float Smallest = 24;

    private readonly Dictionary<(Face, float), SKFont> _fonts = [];

    public SKCanvas Canvas => canvas;

    public float Width => width;

    public float Height => height;

    public TicketPaper Paper => paper;

    /// <summary>Chance for what is neither said nor checked. Its draws must not depend on the quantity.</summary>
    public Chance Look { get; } = new(paper.Look, "sheet");

    public TicketPrint Print { get; } = new();

    public SKColor Rule { get; set; } = new(40, 40, 40);

    public SKColor Ink { get; set; } = new(24, 26, 60);

    public SKColor Form { get; set; } = new(30, 30, 30);

    /// <summary>What labels are set in.</summary>
    public Face FormFace { get; set; } = Face.Song;

    /// <summary>What is filled in is set in.</summary>
    public Face InkFace { get; set; } = Face.Kai;

    /// <summary>How far the printer stood from where the form wanted it.</summary>
    public SKPoint Slip { get; set; }

    public float Measure(string text, float size, Face face) => FontOf(face, size).MeasureText(text);

    /// <summary>Sets a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="x">Where it begins, is centred or ends.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="size">Type size.</param>
    /// <param name="face">Face.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="align">What <paramref name="x"/> is.</param>
    /// <param name="bold">Thickened.</param>
    public void Text(string text, float x, float y, float size, Face face, SKColor colour, SKTextAlign align = SKTextAlign.Left, bool bold = false)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        if (bold)
        {
            paint.Style = SKPaintStyle.StrokeAndFill;
            paint.StrokeWidth = size / 26;
        }

        canvas.DrawText(text, x, y, align, FontOf(face, size), paint);
        Print.Line(text);
    }

    /// <summary>A label of the form.</summary>
    public void Label(string text, float x, float y, float size = 26, SKTextAlign align = SKTextAlign.Left) =>
        Text(text, x, y, size, FormFace, Form, align);

    /// <summary>A value that a printer or pen put on the form.</summary>
    public void Fill(string text, float x, float y, float size = 28, SKTextAlign align = SKTextAlign.Left) =>
        Text(text, x + Slip.X, y + Slip.Y, size, InkFace, Ink, align);

    /// <summary>Notes a field that the layout set itself.</summary>
    public void Says(string field, string value) => Print.Field(field, value);

    /// <summary>A ruled form.</summary>
    /// <returns>Where it ends.</returns>
    public float Table(float x, float y, float w, float labelWidth, float rowHeight, params Cell[][] rows)
    {
        using var line = Line(1.6f);
        var top = y;
        foreach (var row in rows)
        {
            var shares = row.Sum(c => c.Share);
            var left = x;
            foreach (var cell in row)
            {
                var right = left + (w * cell.Share / shares);
                InBox(cell.Label, left, y, labelWidth, rowHeight, 26, FormFace, Form, centred: true, SKPoint.Empty, evenly: true);
                canvas.DrawLine(left + labelWidth, y, left + labelWidth, y + rowHeight, line);
                InBox(cell.Text, left + labelWidth, y, right - left - labelWidth, rowHeight, 29, InkFace, Ink, centred: false, Slip);
                Note(cell);
                canvas.DrawLine(right, y, right, y + rowHeight, line);
                left = right;
            }

            canvas.DrawLine(x, y, x + w, y, line);
            y += rowHeight;
        }

        using var frame = Line(3);
        canvas.DrawRect(x, top, w, y - top, frame);
        return y;
    }

    /// <summary>Labels with their values after them, unruled.</summary>
    /// <returns>The baseline after the last.</returns>
    public float Lines(float x, float y, float w, float step, bool underlined, params Cell[] cells)
    {
        using var line = Line(1.4f);
        foreach (var cell in cells)
        {
            var label = cell.Label + "：";
            Label(label, x, y);
            var at = x + Measure(label, 26, FormFace) + 6;
            if (underlined)
            {
                canvas.DrawLine(at, y + 9, x + w, y + 9, line);
            }

            Fill(cell.Text, at + 6, y, Shrunk(cell.Text, w - (at - x) - 8, 28, InkFace));
            Note(cell);
            y += step;
        }

        return y;
    }

    /// <summary>A box that is ticked, with what it says.</summary>
    public float Ticked(string text, float x, float y, float size = 25)
    {
        using var line = Line(2);
        canvas.DrawRect(x, y - size + 4, size - 4, size - 4, line);
        using var tick = new SKPaint { Color = Ink, IsStroke = true, StrokeWidth = 3.4f, IsAntialias = true, StrokeCap = SKStrokeCap.Round };
        using var path = new SKPathBuilder();
        path.MoveTo(x + 4, y - 9);
        path.LineTo(x + 9, y - 3);
        path.LineTo(x + 22, y - size + 1);
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, tick);
        Label(text, x + size + 4, y, size);
        return x + size + 4 + Measure(text, size, FormFace) + 22;
    }

    /// <summary>A QR code with what it says noted.</summary>
    public void Qr(string text, float x, float y, float size)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        const int Quiet = 4;
        var module = size / (matrix.Count - (2 * Quiet));
        using var black = new SKPaint { Color = new SKColor(20, 20, 20) };
        for (var row = Quiet; row < matrix.Count - Quiet; row++)
        {
            for (var column = Quiet; column < matrix.Count - Quiet; column++)
            {
                if (matrix[row][column])
                {
                    canvas.DrawRect(x + ((column - Quiet) * module), y + ((row - Quiet) * module), module + 0.4f, module + 0.4f, black);
                }
            }
        }

        Print.Qr = text;
    }

    /// <summary>A date as forms have it, noted as a field.</summary>
    public static Cell Date(string label, DateOnly date, string field, float share = 1) => new(
        label, Long(date), field, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), share);

    public static string Long(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>Quantity with its unit in one cell.</summary>
    public Cell Quantity(string label, float share = 1) => new(label, paper.PrintedQuantity + paper.PrintedUnit, "quantity", paper.PrintedQuantity, share);

    public SKPaint Line(float thickness) => new() { Color = Rule, IsStroke = true, StrokeWidth = thickness, IsAntialias = true };

    /// <summary>Sets text in a box, in one line or two.</summary>
    public void InBox(string text, float x, float y, float w, float h, float size, Face face, SKColor colour, bool centred, SKPoint slip, bool evenly = false)
    {
        const float Pad = 12;
        var room = w - (2 * Pad);
        string[] lines = [text];
        if (Measure(text, size, face) > room)
        {
            size = Math.Max(Smallest, Math.Min(size, (h - 8) / 2 * 0.86f));
            lines = evenly ? Halves(text) : Broken(text, size, face, room);
        }

        var step = size * 1.16f;
        var baseline = y + (h / 2) + (size * 0.36f) - ((lines.Length - 1) * step / 2);
        foreach (var line in lines)
        {
            var at = centred ? x + (w / 2) : x + Pad;
            Text(line, at + slip.X, baseline + slip.Y, size, face, colour, centred ? SKTextAlign.Center : SKTextAlign.Left);
            baseline += step;
        }
    }

    public void Note(Cell cell)
    {
        if (cell.Field is null)
        {
            return;
        }

        Says(cell.Field, cell.Value ?? cell.Text);
        if (cell.Field == "quantity")
        {
            Says("unit", paper.PrintedUnit);
        }
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    /// <summary>A label in two lines: before its bracket, or in the middle.</summary>
    private static string[] Halves(string text)
    {
        var bracket = text.IndexOf('（', StringComparison.Ordinal);
        var at = bracket > 0 ? bracket : (text.Length + 1) / 2;
        return [text[..at], text[at..]];
    }

    private float Shrunk(string text, float room, float size, Face face) =>
        Math.Max(Smallest, Math.Min(size, size * room / Math.Max(1, Measure(text, size, face))));

    private string[] Broken(string text, float size, Face face, float room)
    {
        var fits = (int)FontOf(face, size).BreakText(text, room);
        // Not after a lone character, and digits stay together.
        var at = Math.Clamp(fits, 1, text.Length);
        while (at > 1 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        return at == text.Length ? [text] : [text[..at], text[at..]];
    }

    private SKFont FontOf(Face face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            _fonts[(face, size)] = font = new SKFont(Faces.Of(face), size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true };
        }

        return font;
    }
}
