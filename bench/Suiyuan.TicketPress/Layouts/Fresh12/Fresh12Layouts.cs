namespace Suiyuan.TicketPress.Layouts.Fresh12;

/// <summary>Designs of two more hands, who have seen neither the reader nor its word lists.</summary>
internal static class Fresh12Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Licences.All, .. Certificates.All];
}
