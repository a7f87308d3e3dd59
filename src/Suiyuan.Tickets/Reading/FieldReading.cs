using OpenCvSharp;

namespace Suiyuan.Tickets.Reading;

/// <summary>What layout understanding makes of a page's text.</summary>
/// <param name="Type">A <see cref="TicketType"/>.</param>
/// <param name="TypeConfidence">0 to 1.</param>
/// <param name="Fields">What is printed.</param>
/// <param name="Confidence">By JSON name, for each field that is not null, and for one that is null though the paper should have it or has a place for it.</param>
/// <param name="Boxes">Where each stands, in pixels of the page, by JSON name; rows as <c>items.0.qty</c>.</param>
internal sealed record FieldReading(
    string Type, double TypeConfidence, TicketFields Fields, IReadOnlyDictionary<string, double> Confidence,
    IReadOnlyDictionary<string, IReadOnlyList<Point2f[]>> Boxes)
{
    /// <summary>Form of a quarantine certificate: <c>animal-a</c>, <c>animal-b</c>, <c>product-a</c>, <c>product-b</c>; null when it is none, or not told.</summary>
    public string? Form { get; init; }

    /// <summary>How surely the characters of each field were recognised, by JSON name, whatever the doubt that they are the field.</summary>
    public IReadOnlyDictionary<string, double> Certainty { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
