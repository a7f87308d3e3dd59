namespace Suiyuan.TicketPress.Layouts.Fresh28;

/// <summary>Ordinary papers of every kind, drawn by hands that had not seen the reader: slips, tests, promises, origins, quarantine, meat, imports, licences.</summary>
internal static class Fresh28Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
