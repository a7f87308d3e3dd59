namespace Suiyuan.TicketPress.Layouts.Fresh16;

/// <summary>More ordinary papers of every type, by other hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh16Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
