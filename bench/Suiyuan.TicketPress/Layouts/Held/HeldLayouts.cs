namespace Suiyuan.TicketPress.Layouts.Held;

/// <summary>Designs that the reader's rules are not written against: look at their scores, never at them.</summary>
internal static class HeldLayouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. HeldQuarantine.All, .. HeldProduce.All, .. HeldTables.All, .. HeldLicences.All];
}
