namespace Suiyuan.TicketPress.Layouts.Fresh27;

/// <summary>Unusual papers by two hands who had not seen the reader: sales and tests, commitments and origins.</summary>
internal static class Fresh27Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Promises.All, .. Slips.All];
}
