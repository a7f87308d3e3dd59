namespace Suiyuan.TicketPress.Layouts.Fresh25;

/// <summary>Unusual papers by a hand who had not seen the reader: imports, business and food licences.</summary>
internal static class Fresh25Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Papers.All];
}
