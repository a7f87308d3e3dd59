namespace Suiyuan.TicketPress.Layouts.Fresh4;

/// <summary>
/// Designs made to measure the reader after it was mended by those of the set before. Their writer knew the reader, which is less of a
/// test than a stranger's; they were read once, and nothing was changed by what came of it.
/// </summary>
internal static class Fresh4Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Fresh4Sales.All, .. Fresh4Tests.All, .. Fresh4Certificates.All, .. Fresh4Origins.All];

    /// <summary>Label above, value below, as a column of a strip.</summary>
    internal static string Over(string label, string value, string css = "") =>
        $"<div style=\"{css}\"><div class=l style=\"font-size:15px;color:#667\">{label}</div><div>{value}</div></div>";

    /// <summary>Label at the left of a fixed width, value after it.</summary>
    internal static string Left(string label, string value, int width = 130) =>
        $"<div style=\"display:flex;padding:5px 0\"><span class=l style=\"flex:none;width:{width}px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
}
