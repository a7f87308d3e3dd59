using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>A character that a recogniser saw, and what else it may have been.</summary>
/// <param name="Value">The likeliest.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="At">Its middle along the line, 0 at the line's start to 1 at its end.</param>
/// <param name="Others">The next likeliest with their probabilities, best first; up to three.</param>
internal readonly record struct Glyph(char Value, float Probability, float At, IReadOnlyList<(char Value, float Probability)> Others);

/// <summary>
/// A line of text on an upright page. <paramref name="Box"/> is clockwise from the text's top left, in pixels of the
/// page's image.
/// </summary>
internal sealed record TextLine(Point2f[] Box, IReadOnlyList<Glyph> Glyphs)
{
    /// <summary>True where the photograph does not show what came before it: its first character is perhaps not the first.</summary>
    public bool StartsLost { get; init; }

    /// <summary>True where the photograph does not show what comes after it.</summary>
    public bool EndsLost { get; init; }

    /// <summary>What it says.</summary>
    public string Text { get; } = string.Concat(Glyphs.Select(g => g.Value));

    /// <summary>Mean probability of its characters, 0 when there is none.</summary>
    public double Confidence => Glyphs.Count == 0 ? 0 : Glyphs.Average(g => g.Probability);
}
