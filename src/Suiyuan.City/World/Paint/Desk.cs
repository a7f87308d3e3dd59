namespace Suiyuan.City.World.Paint;

/// <summary>What papers are laid on to be photographed. Made once, small, and drawn large: they are out of focus anyway.</summary>
internal sealed class Desk
{
    /// <summary>Width and height of what is made.</summary>
    public const int Side = 420;

    /// <summary>Its pixels for one of the photograph.</summary>
    public const float Scale = 0.27f;

    private static readonly Lazy<Desk[]> Made = new(() => [Wood(0x8a, 0x60, 0x3c), Wood(0xc4, 0x9a, 0x6c), Steel(), Tiles(), Cloth()]);

    private readonly uint[] _pixels;

    private Desk(uint[] pixels) => _pixels = pixels;

    /// <summary>RGBA.</summary>
    public ReadOnlySpan<uint> Pixels => _pixels;

    public static Desk Pick(Chance chance) => chance.Pick(Made.Value);

    private static Desk Wood(byte r, byte g, byte b)
    {
        var chance = new Chance("wood", $"{r}");
        var waves = Enumerable.Range(0, 7).Select(_ => (
            Across: chance.Between(4, 90) / 100.0, Along: chance.Between(2, 30) / 1000.0, Phase: chance.Fraction() * 7, Weight: chance.Fraction())).ToArray();
        return Make((x, y) =>
        {
            var grain = waves.Sum(w => w.Weight * Math.Sin((y * w.Across) + (x * w.Along) + w.Phase + (2 * Math.Sin((x * 0.011) + w.Phase))));
            var plank = y % 140 < 2 ? -52 : 0;
            return Shade(r, g, b, (grain * 7) + plank + chance.Between(-4, 4));
        });
    }

    private static Desk Steel()
    {
        var chance = new Chance("steel", "desk");
        var brushed = Enumerable.Range(0, Side).Select(_ => chance.Between(-9, 9)).ToArray();
        return Make((x, y) => Shade(0xa6, 0xac, 0xb0, brushed[y] + (18 * Math.Sin((x * 0.012) + (y * 0.006))) + chance.Between(-3, 3)));
    }

    private static Desk Tiles()
    {
        var chance = new Chance("tiles", "desk");
        return Make((x, y) => Shade(0xb9, 0xbd, 0xb2, (x % 104 < 3 || y % 104 < 3 ? -58 : 6 * Math.Sin(x * 0.05) * Math.Cos(y * 0.043)) + chance.Between(-6, 6)));
    }

    private static Desk Cloth()
    {
        var chance = new Chance("cloth", "desk");
        return Make((x, y) => Shade(
            0x3f, 0x63, 0x79, ((x / 21 % 2 == 0 ? 15 : -7) + (y / 21 % 2 == 0 ? 15 : -7)) + (((x + y) & 1) == 0 ? 5 : -5) + chance.Between(-5, 5)));
    }

    private static uint Shade(int r, int g, int b, double by)
    {
        static uint Byte(double value) => (uint)Math.Clamp((int)Math.Round(value), 0, 255);
        return 0xff000000u | (Byte(b + by) << 16) | (Byte(g + by) << 8) | Byte(r + by);
    }

    private static Desk Make(Func<int, int, uint> pixel)
    {
        var pixels = new uint[Side * Side];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                pixels[(y * Side) + x] = pixel(x, y);
            }
        }

        return new Desk(pixels);
    }
}
