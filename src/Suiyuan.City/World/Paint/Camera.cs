using System.Runtime.InteropServices;
using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>
/// Photographs a sheet as a telephone at a stall does: lying on something, seen a little from the side, under a lamp,
/// with the sensor's noise, as JPEG. Pixel by pixel with our own arithmetic, which is several times as fast here as a
/// drawing library that lays one layer over another.
/// </summary>
internal static class Camera
{
    private const int Quality = 68;
    private const int NoiseLength = 509 * 509;

    private static readonly Lazy<sbyte[]> Noise = new(MakeNoise);

    /// <summary>A photograph of the sheet.</summary>
    /// <param name="sheet">The printed sheet, RGBA.</param>
    /// <param name="chance">The scene: the same draws whatever is printed.</param>
    /// <param name="outOfFocus">So that nothing can be read.</param>
    public static byte[] Photograph(SKBitmap sheet, Chance chance, bool outOfFocus)
    {
        var (width, height) = sheet.Width > sheet.Height ? (1280, 960) : (960, 1280);
        using var photo = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Scene.Lay(sheet, width, height, chance).Expose(MemoryMarshal.Cast<byte, uint>(photo.GetPixelSpan()));
        if (outOfFocus)
        {
            Blur(photo, chance.Between(80, 105) / 10f);
        }

        Grain(MemoryMarshal.Cast<byte, uint>(photo.GetPixelSpan()), chance.Between(180, 300), chance.Between(0, NoiseLength - 1));
        return Encode(photo, Quality);
    }

    /// <summary>The same photograph again, as someone makes it who hopes that it will not be known.</summary>
    public static byte[] Again(byte[] jpeg, Rework rework, Chance chance)
    {
        using var bitmap = SKBitmap.Decode(jpeg);
        using var image = SKImage.FromBitmap(bitmap);
        var part = new SKRect(0, 0, image.Width, image.Height);
        var scale = rework == Rework.Compressed ? 0.88f : 1;
        using var again = new SKBitmap(new SKImageInfo((int)(image.Width * scale), (int)(image.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(again);
        switch (rework)
        {
            case Rework.Cropped:
                part.Inflate(-image.Width * chance.Between(25, 40) / 1000f, -image.Height * chance.Between(25, 40) / 1000f);
                break;
            case Rework.Turned:
                canvas.RotateDegrees(chance.Percent(50) ? 2 : -2, image.Width / 2f, image.Height / 2f);
                canvas.Scale(1.055f, 1.055f, image.Width / 2f, image.Height / 2f);
                break;
        }

        using var paint = new SKPaint();
        canvas.DrawImage(image, part, new SKRect(0, 0, again.Width, again.Height), new SKSamplingOptions(SKCubicResampler.Mitchell), paint);
        return Encode(again, rework == Rework.Compressed ? 55 : 78);
    }

    private static void Blur(SKBitmap photo, float sigma)
    {
        using var sharp = SKImage.FromPixelCopy(photo.Info, photo.GetPixelSpan());
        using var canvas = new SKCanvas(photo);
        using var blur = SKImageFilter.CreateBlur(sigma, sigma, SKShaderTileMode.Clamp);
        using var paint = new SKPaint { ImageFilter = blur };
        canvas.DrawImage(sharp, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), paint);
    }

    /// <summary>Adds the sensor's noise; <paramref name="strength"/> 256 is a deviation of one.</summary>
    private static void Grain(Span<uint> pixels, int strength, int at)
    {
        var noise = Noise.Value.AsSpan();
        foreach (ref var pixel in pixels)
        {
            var by = (noise[at] * strength) >> 12;
            at = at + 1 == NoiseLength ? 0 : at + 1;
            var r = (int)(pixel & 0xff) + by;
            var g = (int)((pixel >> 8) & 0xff) + by;
            var b = (int)((pixel >> 16) & 0xff) + by;
            if (((r | g | b) & ~0xff) != 0)
            {
                r = Math.Clamp(r, 0, 255);
                g = Math.Clamp(g, 0, 255);
                b = Math.Clamp(b, 0, 255);
            }

            pixel = 0xff000000 | ((uint)b << 16) | ((uint)g << 8) | (uint)r;
        }
    }

    private static byte[] Encode(SKBitmap bitmap, int quality)
    {
        using var pixmap = bitmap.PeekPixels();
        using var data = pixmap.Encode(new SKJpegEncoderOptions(quality)) ?? throw new InvalidOperationException("The photograph can't be encoded.");
        return data.ToArray();
    }

    /// <summary>Gaussian noise of deviation 16, by sums of twelve uniform numbers. Its length and a photograph's width have no
    /// common divisor, so that rows don't repeat.</summary>
    private static sbyte[] MakeNoise()
    {
        var chance = new Chance("noise", "camera");
        var noise = new sbyte[NoiseLength];
        for (var i = 0; i < noise.Length; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < 12; k++)
            {
                sum += chance.Fraction();
            }

            noise[i] = (sbyte)Math.Clamp((sum - 6) * 16, -127, 127);
        }

        return noise;
    }
}
