namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>A third hand's designs, made after the reader was tuned: they tell how it fares on papers nobody has tried it on.</summary>
internal static class FreshLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. FreshQuarantine.All, .. FreshProduce.All, .. FreshCustoms.All, .. FreshSales.All, .. FreshTests.All, .. FreshLicences.All,
    ];

    /// <summary>A label's cell.</summary>
    internal static string K(string label, int span = 1) => $"<td class=k colspan={span}>{Sheet.Text(label)}</td>";

    /// <summary>A value's cell.</summary>
    internal static string W(string value, int span = 1) => $"<td colspan={span}>{value}</td>";

    internal static string Tr(params string[] cells) => "<tr>" + string.Concat(cells) + "</tr>";

    /// <summary>A line of label and value, the label as wide as its neighbours'.</summary>
    internal static string Line(Sheet s, string label, string value, int width = 0) => value.Length == 0
        ? ""
        : $"<div style=\"display:flex;margin:7px 0\"><div class=l style=\"flex:none{(width > 0 ? $";width:{width}px" : "")}\">{Sheet.Text(label)}{s.Look.Colon}</div><div style=\"flex:1\">{value}</div></div>";

    /// <summary>A line as a telephone shows it: the label grey at the left, the value at the right edge.</summary>
    internal static string Phone(string label, string value) => value.Length == 0
        ? ""
        : $"<div style=\"display:flex;justify-content:space-between;gap:30px;padding:9px 0;border-bottom:1px solid #e4e4e4\"><span class=l style=\"flex:none;color:#777\">{Sheet.Text(label)}</span><span style=\"text-align:right\">{value}</span></div>";

    /// <summary>A section's heading.</summary>
    internal static string Head(string text, string colour = "#333") => $"<div style=\"font-weight:700;border-left:6px solid {colour};padding-left:10px;margin:16px 0 6px\">{Sheet.Text(text)}</div>";
}
