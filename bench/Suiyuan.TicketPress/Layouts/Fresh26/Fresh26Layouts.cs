namespace Suiyuan.TicketPress.Layouts.Fresh26;

/// <summary>Ordinary certificates of quarantine and of meat by a hand who had not seen the reader.</summary>
internal static class Fresh26Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All];
}
