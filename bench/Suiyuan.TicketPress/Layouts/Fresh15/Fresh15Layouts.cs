namespace Suiyuan.TicketPress.Layouts.Fresh15;

/// <summary>Ordinary papers of every type, by four hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh15Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
