namespace Suiyuan.TicketPress.Layouts.Fresh30;

/// <summary>Ordinary papers of every kind, of other provinces and other kinds of houses, drawn by hands that had not seen the reader.</summary>
internal static class Fresh30Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
