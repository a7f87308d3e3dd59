namespace Suiyuan.TicketPress.Layouts.Fresh29;

/// <summary>Ordinary papers of every kind, drawn by hands that had not seen the reader, after it had been mended by the set before.</summary>
internal static class Fresh29Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
