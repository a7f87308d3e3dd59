namespace Suiyuan.TicketPress.Layouts.Fresh33;

/// <summary>Ordinary papers of many provinces and trades, as four hands drew them who had not seen the reader.</summary>
internal static class Fresh33Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
