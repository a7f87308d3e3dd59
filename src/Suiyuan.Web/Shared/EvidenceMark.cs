using System.Globalization;

namespace Suiyuan.Web.Shared;

/// <summary>A place of a photograph that an <c>EvidenceViewer</c> outlines.</summary>
/// <param name="Key">What it belongs to: the <c>data-field</c> of something beside the photograph that lights it up. A key also
/// belongs to the one that it begins with: <c>items.0.qty</c> to <c>items.0</c>.</param>
/// <param name="Name">What it is, for those who point at it.</param>
/// <param name="Shapes">Its quadrilaterals: corners in fractions of the photograph's width and height.</param>
/// <param name="Tone">Warn is drawn dashed, Bad double; without a tone it is drawn thin.</param>
public sealed record EvidenceMark(string Key, string Name, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Shapes, Tone? Tone = null)
{
    /// <summary>Units of the drawing along each side of the photograph.</summary>
    public const int Side = 1000;

    /// <summary>Each shape's corners as SVG writes them.</summary>
    public IEnumerable<string> Points => Shapes.Select(shape => string.Join(' ', shape.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(p.X, 0, 1) * Side:0.#},{Math.Clamp(p.Y, 0, 1) * Side:0.#}"))));
}
