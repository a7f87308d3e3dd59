using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>Makes fields of a page's text, by what the words mean and where they stand; no layout is known beforehand.</summary>
internal static class FieldReader
{
    /// <summary>Reads a page.</summary>
    public static FieldReading Read(PageText page) =>
        new(TicketType.Unknown, 0, new TicketFields(), new Dictionary<string, double>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<OpenCvSharp.Point2f[]>>(StringComparer.Ordinal));
}
