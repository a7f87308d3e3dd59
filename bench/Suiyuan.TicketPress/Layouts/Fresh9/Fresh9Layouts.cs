using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>
/// Designs of a tenth hand, who has seen neither the reader nor its word lists: what comes with the lorries of one week, from other
/// provinces' offices, houses and laboratories as well as Guangdong's.
/// </summary>
internal static partial class Fresh9Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Certificates, .. Origins, .. Sales, .. Slips, .. Tests, .. Papers,
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh9", name, by, write, form, seal);

    /// <summary>A small label above its value.</summary>
    private static string Above(string label, string value) => $"<div style=\"margin:9px 0\"><div style=\"font-size:15px;color:#7d7d7d\">{label}</div><div>{value}</div></div>";

    /// <summary>A value on a rule, and what it is in small type beneath the rule.</summary>
    private static string Under(string caption, string value) =>
        $"<span style=\"display:block;text-align:center;padding-top:8px\"><span style=\"display:block;border-bottom:1.3px solid currentColor;min-height:28px;padding:0 4px\">{value}</span><span style=\"font-size:14px\">{caption}</span></span>";

    /// <summary>Rows under one head that is merged down the left edge, its characters one under another.</summary>
    private static string Block(string head, params string[] rows) =>
        $"<tr><th class=side rowspan={rows.Length}>{string.Join("<br>", head.Select(c => c.ToString()))}</th>{rows[0][4..]}{string.Concat(rows.Skip(1))}";

    private static string Status(Sheet s) =>
        $"<div style=\"display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px\"><span>{s.O(s.Facts.Submitted.AddMinutes(-2).ToString("HH:mm"))}</span><span>{s.O(s.Chance.Int(15, 99) + "%")}</span></div>";

    private static string Card(string inner) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:10px;padding:10px 20px;position:relative\">{inner}</div>";

    private static string Clock(Sheet s, int minutes) => s.O(s.Facts.Submitted.AddMinutes(-minutes).ToString("HH:mm"));
}
