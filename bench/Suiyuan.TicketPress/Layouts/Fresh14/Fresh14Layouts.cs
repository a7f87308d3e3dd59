namespace Suiyuan.TicketPress.Layouts.Fresh14;

/// <summary>Commitments and papers of origin by one more hand, who has seen neither the reader nor its word lists.</summary>
internal static class Fresh14Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Papers.All];
}
