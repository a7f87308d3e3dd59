namespace Suiyuan.TicketPress.Layouts.Fresh17;

/// <summary>A third set of ordinary papers of every type, by four more hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh17Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
