using System.Collections.Concurrent;
using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>The faces that tickets are set in: subsets, built in, since a server need have no fonts.</summary>
internal enum Face
{
    /// <summary>宋体: forms.</summary>
    Song,

    /// <summary>黑体: forms and printers of tills.</summary>
    Hei,

    /// <summary>楷体: what is filled in.</summary>
    Kai,

    /// <summary>By hand: signatures.</summary>
    Hand,
}

/// <summary>Opens <see cref="Face"/>s. Thread-safe; the faces live as long as the process.</summary>
internal static class Faces
{
    private static readonly ConcurrentDictionary<Face, Lazy<SKTypeface>> Open = new();

    public static SKTypeface Of(Face face) => Open.GetOrAdd(face, f => new Lazy<SKTypeface>(() => Load(f))).Value;

    private static SKTypeface Load(Face face)
    {
        var name = face switch { Face.Song => "song", Face.Hei => "hei", Face.Kai => "kai", _ => "hand" };
        using var file = typeof(Faces).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not built in.");
        using var data = SKData.Create(file);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} can't be read.");
    }
}
