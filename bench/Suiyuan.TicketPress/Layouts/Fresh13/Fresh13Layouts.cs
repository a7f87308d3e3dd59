namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Designs of three more hands, who have seen neither the reader nor its word lists.</summary>
internal static class Fresh13Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Offices.All, .. Papers.All];
}
