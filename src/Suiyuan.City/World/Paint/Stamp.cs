using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>What is pressed on or under the print: round seals, the ground of security paper, the sample's watermark.</summary>
internal static class Stamp
{
    private static readonly SKColor Red = new(208, 34, 34);

    /// <summary>A round seal: a star, the owner around it, its purpose below. Noted.</summary>
    public static void Seal(this Sheet sheet, string owner, string purpose, float x, float y, float radius = 98)
    {
        var turn = sheet.Look.Between(-22, 22);
        var shade = (byte)sheet.Look.Between(176, 222);
        var wear = sheet.Look.Between(60, 170);
        var canvas = sheet.Canvas;
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(turn);
        using var layer = new SKPaint { BlendMode = SKBlendMode.Multiply, Color = SKColors.White.WithAlpha(shade) };
        canvas.SaveLayer(new SKRect(-radius - 6, -radius - 6, radius + 6, radius + 6), layer);
        using var ring = new SKPaint { Color = Red, IsStroke = true, StrokeWidth = 5, IsAntialias = true };
        canvas.DrawCircle(0, 0, radius, ring);
        using var ink = new SKPaint { Color = Red, IsAntialias = true };
        Star(canvas, radius * 0.3f, ink);
        // As many degrees as the name needs, at most what leaves the foot free.
        var size = Math.Min(29, radius * 4.05f / owner.Length);
        var step = Math.Min(27f, 250f / owner.Length);
        using (var font = new SKFont(Faces.Of(Face.Song), size) { Embolden = true })
        {
            for (var i = 0; i < owner.Length; i++)
            {
                canvas.Save();
                canvas.RotateDegrees((i - ((owner.Length - 1) / 2f)) * step);
                canvas.DrawText(owner[i].ToString(), 0, -radius + (size * 0.92f) + 8, SKTextAlign.Center, font, ink);
                canvas.Restore();
            }
        }

        using (var font = new SKFont(Faces.Of(Face.Song), 23) { Embolden = true })
        {
            canvas.DrawText(purpose, 0, radius * 0.66f, SKTextAlign.Center, font, ink);
        }

        using var gap = new SKPaint { BlendMode = SKBlendMode.DstOut, Color = SKColors.White.WithAlpha(170), IsAntialias = true };
        for (var i = 0; i < wear; i++)
        {
            canvas.DrawCircle(
                (float)((sheet.Look.Fraction() * 2) - 1) * radius, (float)((sheet.Look.Fraction() * 2) - 1) * radius, 0.7f + (float)(sheet.Look.Fraction() * 2), gap);
        }

        canvas.Restore();
        canvas.Restore();
        sheet.Print.Seal = owner + purpose;
    }

    /// <summary>The issuer's seal, unless that is what is missing.</summary>
    public static void SealOfIssuer(this Sheet sheet, string owner, string purpose, float x, float y)
    {
        if (sheet.Paper.Fault != TicketFault.SealMissing)
        {
            sheet.Seal(owner, purpose, x, y);
        }
    }

    /// <summary>Fine waves, as on paper that is hard to copy.</summary>
    public static void Waves(this Sheet sheet, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = 1.2f, IsAntialias = true };
        for (var y = 20f; y < sheet.Height; y += 24)
        {
            using var path = new SKPathBuilder();
            path.MoveTo(0, y);
            for (var x = 0f; x < sheet.Width; x += 140)
            {
                path.CubicTo(x + 46, y - 22, x + 94, y + 22, x + 140, y);
            }

            using var drawn = path.Detach();
            sheet.Canvas.DrawPath(drawn, paint);
        }
    }

    /// <summary>So that nobody can use the sheet for anything.</summary>
    public static void Watermark(this Sheet sheet)
    {
        using var font = new SKFont(Faces.Of(Face.Hei), 50);
        using var paint = new SKPaint { Color = new SKColor(90, 90, 90, 22), IsAntialias = true };
        for (var i = 0; i < 6; i++)
        {
            sheet.Canvas.Save();
            sheet.Canvas.Translate(sheet.Width * (0.2f + (0.3f * (i % 3))), sheet.Height * (i < 3 ? 0.36f : 0.76f));
            sheet.Canvas.RotateDegrees(-20);
            sheet.Canvas.DrawText("演示样张", 0, 0, SKTextAlign.Center, font, paint);
            sheet.Canvas.Restore();
        }
    }

    private static void Star(SKCanvas canvas, float radius, SKPaint paint)
    {
        using var path = new SKPathBuilder();
        for (var i = 0; i < 10; i++)
        {
            var r = i % 2 == 0 ? radius : radius * 0.382f;
            var angle = (MathF.PI * i / 5) - (MathF.PI / 2);
            var point = new SKPoint(r * MathF.Cos(angle), r * MathF.Sin(angle));
            if (i == 0)
            {
                path.MoveTo(point);
            }
            else
            {
                path.LineTo(point);
            }
        }

        path.Close();
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, paint);
    }
}
