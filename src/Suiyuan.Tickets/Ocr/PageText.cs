namespace Suiyuan.Tickets.Ocr;

/// <summary>The text of an upright page: what layout understanding works on.</summary>
/// <param name="Width">Of the page's image, pixels.</param>
/// <param name="Height">Of the page's image, pixels.</param>
/// <param name="Lines">In no particular order.</param>
/// <param name="Rules">Ruled lines, horizontal and vertical, in pixels of the page: the boxes and tables of the form.</param>
internal sealed record PageText(int Width, int Height, IReadOnlyList<TextLine> Lines, IReadOnlyList<RuledLine> Rules);

/// <summary>A ruled line. <paramref name="At"/> is its y when horizontal, its x when vertical.</summary>
internal readonly record struct RuledLine(bool Horizontal, float At, float From, float To);
