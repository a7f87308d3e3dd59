namespace Suiyuan.TicketPress.Layouts.Fresh23;

/// <summary>Unusual papers that exist all the same, of every type but an importer's and a licence, by three more hands who have seen neither the reader nor its word lists.</summary>
internal static class Fresh23Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Slips.All];
}
