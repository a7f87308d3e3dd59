namespace Suiyuan.TicketPress.Layouts.Fresh24;

/// <summary>Ordinary papers by three hands who had not seen the reader: sales and tests, commitments and origins, imports and licences.</summary>
internal static class Fresh24Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Promises.All, .. Papers.All, .. Slips.All];
}
