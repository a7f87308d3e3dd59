namespace Suiyuan.TicketPress.Layouts.Fresh22;

/// <summary>An eighth set of ordinary papers, of every type but commitments and certificates of origin, by three more hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh22Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Papers.All, .. Slips.All];
}
