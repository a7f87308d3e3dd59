using System.Runtime.InteropServices;
using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>What is in front of the camera: a sheet on a desk, its shadow and folds, a lamp.</summary>
internal sealed class Scene
{
    /// <summary>How far a shadow reaches, in pixels of the sheet.</summary>
    private const float ShadowReach = 22;

    /// <summary>Light is computed at every so many pixels and drawn straight between.</summary>
    private const int Coarse = 16;

    private readonly SKBitmap _sheet;
    private readonly int _width;
    private readonly int _height;
    private readonly Desk _desk;
    private readonly (int X, int Y) _deskAt;
    private readonly float[] _toSheet;
    private readonly SKPoint _shadow;
    private readonly int _sheetWidth;
    private readonly int _sheetHeight;
    private readonly int[] _across;
    private readonly int[] _down;
    private readonly SKColor _lamp;
    private readonly float[] _light;

    private Scene(SKBitmap sheet, int width, int height, Chance chance)
    {
        _sheet = sheet;
        (_sheetWidth, _sheetHeight) = (sheet.Width, sheet.Height);
        _width = width;
        _height = height;
        _desk = Desk.Pick(chance);
        _deskAt = (chance.Between(0, 60), chance.Between(0, 60));
        _toSheet = Inverse(Lying(chance));
        _shadow = new SKPoint(chance.Between(-4, 7), chance.Between(3, 9));
        var folds = chance.Between(0, 2);
        var both = folds == 2;
        var wide = sheet.Width > sheet.Height;
        _across = Fold(sheet.Width, chance, both || (folds == 1 && wide));
        _down = Fold(sheet.Height, chance, both || (folds == 1 && !wide));
        SKColor[] lamps = [new(255, 244, 222), new(255, 250, 240), new(240, 247, 255), new(248, 255, 246)];
        _lamp = chance.Pick(lamps);
        _light = Light(chance);
    }

    private int LightColumns => (_width / Coarse) + 3;

    /// <summary>Lays a sheet down.</summary>
    public static Scene Lay(SKBitmap sheet, int width, int height, Chance chance) => new(sheet, width, height, chance);

    /// <summary>What the sensor sees, without noise. RGBA.</summary>
    public void Expose(Span<uint> photo)
    {
        var sheet = MemoryMarshal.Cast<byte, uint>(_sheet.GetPixelSpan());
        for (var y = 0; y < _height; y++)
        {
            // Within a few pixels perspective and light are as good as straight: only the ends of a run are worked out.
            var (u, v) = OnSheet(0, y);
            var light = LightAt(0, y);
            for (var x = 0; x < _width; x += Coarse)
            {
                var (nextU, nextV) = OnSheet(x + Coarse, y);
                var nextLight = LightAt(x + Coarse, y);
                var run = photo.Slice((y * _width) + x, Coarse);
                if (Math.Min(Inside(u, v), Inside(nextU, nextV)) >= 0)
                {
                    Paper(run, sheet, u, v, (nextU - u) / Coarse, (nextV - v) / Coarse, light, (nextLight - light) / Coarse);
                }
                else
                {
                    Edge(run, sheet, x, y);
                }

                (u, v, light) = (nextU, nextV, nextLight);
            }
        }
    }

    private (float U, float V) OnSheet(int x, int y)
    {
        var m = _toSheet;
        var scale = 1 / ((m[6] * x) + (m[7] * y) + m[8]);
        return (((m[0] * x) + (m[1] * y) + m[2]) * scale, ((m[3] * x) + (m[4] * y) + m[5]) * scale);
    }

    /// <summary>How far inside of the sheet's edges a place is; negative outside.</summary>
    private float Inside(float u, float v) => Math.Min(Math.Min(u, _sheetWidth - 1.01f - u), Math.Min(v, _sheetHeight - 1.01f - v));

    /// <summary>Pixels that all show paper.</summary>
    private void Paper(Span<uint> run, ReadOnlySpan<uint> sheet, float u, float v, float stepU, float stepV, float light, float stepLight)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var lit = ((int)light * _across[(int)u] >> 8) * _down[(int)v] >> 8;
            run[i] = Lit(Bilinear(sheet, _sheetWidth, u, v), lit);
            u += stepU;
            v += stepV;
            light += stepLight;
        }
    }

    /// <summary>Pixels of desk and, perhaps, paper.</summary>
    private void Edge(Span<uint> run, ReadOnlySpan<uint> sheet, int x, int y)
    {
        for (var i = 0; i < run.Length; i++, x++)
        {
            var (u, v) = OnSheet(x, y);
            var inside = Inside(u, v);
            var light = (int)LightAt(x, y);
            if (inside >= 0)
            {
                run[i] = Lit(Bilinear(sheet, _sheetWidth, u, v), (light * _across[(int)u] >> 8) * _down[(int)v] >> 8);
                continue;
            }

            light = light * Shade(u - _shadow.X, v - _shadow.Y) >> 8;
            var pixel = Bilinear(_desk.Pixels, Desk.Side, _deskAt.X + (x * Desk.Scale), _deskAt.Y + (y * Desk.Scale));
            if (inside > -1)
            {
                // A pixel's width between desk and paper.
                var edge = Bilinear(sheet, _sheetWidth, Math.Clamp(u, 0, _sheetWidth - 1.01f), Math.Clamp(v, 0, _sheetHeight - 1.01f));
                pixel = Between(pixel, edge, (uint)((inside + 1) * 256));
            }

            run[i] = Lit(pixel, light);
        }
    }

    private float LightAt(int x, int y)
    {
        var cell = (y / Coarse * LightColumns) + (x / Coarse);
        var fx = x % Coarse / (float)Coarse;
        var fy = y % Coarse / (float)Coarse;
        var top = _light[cell] + ((_light[cell + 1] - _light[cell]) * fx);
        var bottom = _light[cell + LightColumns] + ((_light[cell + LightColumns + 1] - _light[cell + LightColumns]) * fx);
        return top + ((bottom - top) * fy);
    }

    private uint Lit(uint pixel, int light)
    {
        // A fold can catch more light than the paper around it.
        var r = Math.Min(255u, ((pixel & 0xff) * (uint)(light * _lamp.Red >> 8)) >> 8);
        var g = Math.Min(255u, (((pixel >> 8) & 0xff) * (uint)(light * _lamp.Green >> 8)) >> 8);
        var b = Math.Min(255u, (((pixel >> 16) & 0xff) * (uint)(light * _lamp.Blue >> 8)) >> 8);
        return 0xff000000 | (b << 16) | (g << 8) | r;
    }

    /// <summary>How much of the lamp's light reaches a place of the desk, of 256.</summary>
    private int Shade(float u, float v)
    {
        var dx = Math.Max(Math.Max(-u, u - _sheetWidth), 0);
        var dy = Math.Max(Math.Max(-v, v - _sheetHeight), 0);
        var square = (dx * dx) + (dy * dy);
        if (square >= ShadowReach * ShadowReach)
        {
            return 256;
        }

        var away = 1 - (MathF.Sqrt(square) / ShadowReach);
        return 256 - (int)(away * away * 130);
    }

    private static uint Bilinear(ReadOnlySpan<uint> pixels, int width, float u, float v)
    {
        var x = (int)u;
        var y = (int)v;
        var fx = (uint)((u - x) * 256);
        var at = (y * width) + x;
        var top = Between(pixels[at], pixels[at + 1], fx);
        var bottom = at + width + 1 < pixels.Length ? Between(pixels[at + width], pixels[at + width + 1], fx) : top;
        return Between(top, bottom, (uint)((v - y) * 256));
    }

    /// <summary>Between two colours, two channels at a time.</summary>
    private static uint Between(uint a, uint b, uint share)
    {
        var rb = (((a & 0xff00ff) * (256 - share)) + ((b & 0xff00ff) * share)) >> 8;
        var g = (((a & 0x00ff00) * (256 - share)) + ((b & 0x00ff00) * share)) >> 8;
        return (rb & 0xff00ff) | (g & 0x00ff00);
    }

    /// <summary>How the sheet's corners come to lie on the photograph.</summary>
    private SKMatrix Lying(Chance chance)
    {
        var scale = Math.Min(_width * 0.93f / _sheetWidth, _height * 0.93f / _sheetHeight) * chance.Between(960, 1000) / 1000f;
        var (sin, cos) = MathF.SinCos(chance.Between(-22, 22) / 1000f);
        SKPoint Corner(float x, float y)
        {
            var dx = (x - 0.5f) * _sheetWidth * scale;
            var dy = (y - 0.5f) * _sheetHeight * scale;
            return new SKPoint(
                (_width / 2f) + (dx * cos) - (dy * sin) + chance.Between(-12, 12), (_height / 2f) + (dx * sin) + (dy * cos) + chance.Between(-9, 9));
        }

        return Onto(_sheetWidth, _sheetHeight, Corner(0, 0), Corner(1, 0), Corner(1, 1), Corner(0, 1));
    }

    /// <summary>The projective map of a rectangle's corners onto four points (Heckbert 1989, Fundamentals of Texture Mapping, §2.2.3).</summary>
    private static SKMatrix Onto(float w, float h, SKPoint a, SKPoint b, SKPoint c, SKPoint d)
    {
        var sx = a.X - b.X + c.X - d.X;
        var sy = a.Y - b.Y + c.Y - d.Y;
        var dx1 = b.X - c.X;
        var dx2 = d.X - c.X;
        var dy1 = b.Y - c.Y;
        var dy2 = d.Y - c.Y;
        var det = (dx1 * dy2) - (dx2 * dy1);
        var g = ((sx * dy2) - (dx2 * sy)) / det;
        var k = ((dx1 * sy) - (sx * dy1)) / det;
        return new SKMatrix(
            (b.X - a.X + (g * b.X)) / w, (d.X - a.X + (k * d.X)) / h, a.X,
            (b.Y - a.Y + (g * b.Y)) / w, (d.Y - a.Y + (k * d.Y)) / h, a.Y,
            g / w, k / h, 1);
    }

    private static float[] Inverse(SKMatrix matrix) =>
        matrix.TryInvert(out var inverse) ? inverse.Values : throw new InvalidOperationException("A sheet lies on edge.");

    /// <summary>Light along one direction of the sheet, of 256: where it was folded to go into a pocket, one side is dark and
    /// the other bright.</summary>
    private static int[] Fold(int length, Chance chance, bool folded)
    {
        var light = new int[length];
        Array.Fill(light, 256);
        var at = length * chance.Between(44, 56) / 100;
        for (var i = -26; folded && i <= 26; i++)
        {
            var near = 1 - (Math.Abs(i) / 27f);
            light[at + i] = 256 + (int)(near * near * (i < 0 ? -38 : 22));
        }

        return light;
    }

    /// <summary>A lamp somewhere, and the shadow of whoever holds the telephone: of 256, at every <see cref="Coarse"/> pixels.</summary>
    private float[] Light(Chance chance)
    {
        var lamp = new SKPoint(_width * chance.Between(20, 80) / 100f, _height * chance.Between(15, 70) / 100f);
        var far = chance.Between(150, 195) / 255f;
        var head = new SKPoint(_width * chance.Between(-10, 110) / 100f, _height * chance.Between(95, 115) / 100f);
        var dark = chance.Between(40, 85) / 255f;
        var light = new float[LightColumns * ((_height / Coarse) + 2)];
        for (var i = 0; i < light.Length; i++)
        {
            var at = new SKPoint(i % LightColumns * Coarse, i / LightColumns * Coarse);
            var fall = Math.Clamp(((SKPoint.Distance(at, lamp) / (_width * 0.95f)) - 0.25f) / 0.75f, 0, 1);
            var shade = Math.Clamp(1 - (SKPoint.Distance(at, head) / (_width * 0.5f)), 0, 0.8f) / 0.8f;
            light[i] = 256 * (1 - (fall * (1 - far))) * (1 - (shade * dark));
        }

        return light;
    }
}
