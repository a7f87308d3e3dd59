namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>Designs of two more hands, who have seen neither the reader nor its word lists.</summary>
internal static class Fresh11Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Papers.All];
}
