using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>A part of a picture that is looked at by itself, and for which of the texts in it: those whose middle lies between two lines.</summary>
/// <param name="Part">With as much beyond the lines as a text on them may reach.</param>
/// <param name="From">The upper line, or the left.</param>
/// <param name="To">The lower, or the right.</param>
/// <param name="Down">True for tiles one below the other.</param>
internal sealed record Tile(Rect Part, float From, float To, bool Down)
{
    public bool Has(TextPatch patch)
    {
        var at = patch.Outline.Average(p => Down ? p.Y : p.X);
        return at >= From && at < To;
    }
}

/// <summary>Cuts a page into tiles along its lines of text, since what the detector needs of memory grows with what it looks at.</summary>
internal static class Tiles
{
    /// <summary>Share of the page by which a seam may lie beside where even tiles would have it.</summary>
    private const float Leeway = 0.1f;

    /// <summary>Texts that reach farther over every seam leave the page whole: it lies aslant.</summary>
    private const float MostOverlap = 0.14f;

    private const float Margin = 0.015f;

    /// <summary>So many tiles, or the one part as it is.</summary>
    /// <param name="part">Of a picture.</param>
    /// <param name="boxes">Where texts are, roughly, in pixels of the picture.</param>
    /// <param name="count">At least one.</param>
    public static List<Tile> Of(Rect part, IReadOnlyList<Point2f[]> boxes, int count)
    {
        var down = boxes.Count(b => b.Max(p => p.X) - b.Min(p => p.X) > b.Max(p => p.Y) - b.Min(p => p.Y)) * 2 >= boxes.Count;
        var spans = boxes.Select(b => down ? (Low: b.Min(p => p.Y), High: b.Max(p => p.Y)) : (Low: b.Min(p => p.X), High: b.Max(p => p.X))).ToList();
        var (start, length) = down ? (part.Top, part.Height) : (part.Left, part.Width);
        float Reach(float at) => spans.Where(s => s.Low < at && s.High > at).Select(s => Math.Max(s.High - at, at - s.Low)).DefaultIfEmpty(0).Max();

        // Where two tiles would disagree on whose a text is, there is no middle of one.
        float Clear(float at) => spans.Select(s => Math.Abs(((s.Low + s.High) / 2) - at)).DefaultIfEmpty(length).Min();
        var seams = new List<(float At, float Reach)>();
        for (var k = 1; k < count; k++)
        {
            var even = start + (length * k / (float)count);
            var best = Enumerable.Range(-20, 41).Select(i => even + (i / 20f * Leeway * length)).MinBy(at => Reach(at) - Math.Min(Clear(at), 0.01f * length));
            seams.Add((best, Reach(best) + (Margin * length)));
        }

        var whole = new Tile(part, float.MinValue, float.MaxValue, down);
        if (seams.Exists(s => s.Reach > MostOverlap * length))
        {
            return [whole];
        }

        var tiles = new List<Tile>();
        for (var k = 0; k < count; k++)
        {
            var from = k == 0 ? start : Math.Max(start, (int)(seams[k - 1].At - seams[k - 1].Reach));
            var to = k == count - 1 ? start + length : Math.Min(start + length, (int)(seams[k].At + seams[k].Reach));
            tiles.Add(new Tile(
                down ? new Rect(part.X, from, part.Width, to - from) : new Rect(from, part.Y, to - from, part.Height),
                k == 0 ? float.MinValue : seams[k - 1].At,
                k == count - 1 ? float.MaxValue : seams[k].At,
                down));
        }

        return tiles;
    }
}
