namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>Designs of a twelfth hand, who has seen neither the reader nor its word lists.</summary>
internal static class Fresh11Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Papers.All];
}
