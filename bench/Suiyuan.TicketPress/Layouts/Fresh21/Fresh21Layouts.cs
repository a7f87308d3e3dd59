namespace Suiyuan.TicketPress.Layouts.Fresh21;

/// <summary>A seventh set of ordinary papers of every type, by four more hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh21Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
