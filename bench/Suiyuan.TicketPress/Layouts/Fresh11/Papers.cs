using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } = [];
}
