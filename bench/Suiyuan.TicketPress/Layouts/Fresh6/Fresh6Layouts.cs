using System.Globalization;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>
/// Designs of a seventh hand, who has seen neither the reader nor its word lists: one week's papers of a wholesale market, easy and
/// demanding ones by halves.
/// </summary>
internal static class Fresh6Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Fresh6Quarantine.All, .. Fresh6Arrivals.All, .. Fresh6Origins.All, .. Fresh6Sales.All, .. Fresh6Slips.All, .. Fresh6Tests.All, .. Fresh6Licences.All, .. Fresh6Others.All,
    ];

    /// <summary>A serial that the printing works set on a form before anybody wrote on it: never in a hand.</summary>
    internal const string Preprinted = "#paper .no{color:#b3201f;white-space:nowrap}#paper .no .v{font-family:'Noto Sans CJK SC';font-size:1em;letter-spacing:2px;color:#b3201f;font-weight:400;left:0;top:0}";

    /// <summary>A ruled cell whose caption stands small above what is filled in.</summary>
    internal static string Capped(string caption, string value, int span = 1) =>
        $"<td colspan={span} style=\"vertical-align:top\"><div style=\"font-size:14px;color:#444;line-height:1.3\">{caption}</div><div style=\"min-height:27px\">{value}</div></td>";

    /// <summary>Label at the left edge, value at the right one, as phones show them.</summary>
    internal static string Ends(string label, string value) =>
        $"<div style=\"display:flex;justify-content:space-between;gap:26px;padding:6px 0\"><span style=\"flex:none;color:#888\">{label}</span><span style=\"text-align:right\">{value}</span></div>";

    /// <summary>A bar code: nothing that a person reads.</summary>
    internal static string Bars(Sheet s, int width, int height)
    {
        var bars = "";
        for (var x = 0; x < width - 4;)
        {
            var (bar, gap) = (s.Chance.Int(1, 4), s.Chance.Int(1, 4));
            bars += $"<rect x={x} y=0 width={Math.Min(bar, width - x)} height={height} />";
            x += bar + gap;
        }

        return $"<svg data-no width={width} height={height} style=\"display:inline-block\" fill=\"#111\">{bars}</svg>";
    }

    /// <summary>10-Aug-2026, as programs from abroad print it.</summary>
    internal static string English(Sheet s, string field, DateOnly date)
    {
        if (field.Length > 0)
        {
            s.Says(field, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return s.O(date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>What a clerk types: month and day with or without noughts, never Chinese figures nor a hand's.</summary>
    internal static int Typed(Sheet s) => s.Chance.Of(0, 1, 2, 2, 3, 5);

    /// <summary>A telephone as apps show it to strangers.</summary>
    internal static string Masked(string phone) => phone[..3] + "****" + phone[^4..];
}
