namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>
/// Designs of an eighth hand, who has seen neither the reader nor its word lists: official forms with the wording and the boxes that are
/// prescribed for them, and the papers of ordinary wholesalers, laboratories and phones beside them.
/// </summary>
internal static class Fresh7Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Fresh7Quarantine.All, .. Fresh7Arrivals.All, .. Fresh7Commitment.All, .. Fresh7Aquatic.All, .. Fresh7Sales.All, .. Fresh7Tests.All, .. Fresh7Licences.All, .. Fresh7Others.All,
    ];

    /// <summary>The emblem that stands above a licence: gold on red, nothing that a person reads.</summary>
    internal static string Emblem(int side) =>
        $"<svg data-no width={side} height={side} viewBox=\"0 0 100 100\" style=\"display:inline-block\"><circle cx=50 cy=50 r=47 fill=\"#c9a227\"/><circle cx=50 cy=50 r=37 fill=\"#c8161d\"/><path d=\"M30 62h40v6H30zM36 52h28v8H36zM42 46h16v5H42z\" fill=\"#e9c84a\"/><path d=\"M50 20l3 8h8l-6 5 2 8-7-5-7 5 2-8-6-5h8z\" fill=\"#e9c84a\"/><circle cx=30 cy=40 r=2.5 fill=\"#e9c84a\"/><circle cx=36 cy=33 r=2.5 fill=\"#e9c84a\"/><circle cx=64 cy=33 r=2.5 fill=\"#e9c84a\"/><circle cx=70 cy=40 r=2.5 fill=\"#e9c84a\"/><circle cx=50 cy=86 r=11 fill=\"#c9a227\" stroke=\"#a37f14\" stroke-width=2 /></svg>";

    /// <summary>The bar above a phone's page: the time, the net, the battery.</summary>
    internal static string StatusBar(Sheet s, string css = "") =>
        $"<div style=\"display:flex;justify-content:space-between;padding:8px 24px 2px;font-size:16px;{css}\"><span>{s.O(s.Facts.Submitted.AddMinutes(-4).ToString("H:mm"))}</span><span>5G {s.O(s.Chance.Int(18, 96) + "%")}</span></div>";

    /// <summary>A label spread to a width of its own, and its value.</summary>
    internal static string Line(string label, string value, int width, int gap = 16, int space = 8) =>
        $"<div style=\"display:flex;margin:{space}px 0\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:{gap}px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>A form that an office's printer fills in: no hand, no wide figures.</summary>
    internal static void Typewritten(Sheet s, string? family = null)
    {
        s.Look.Machine(family);
        s.Look.WideDigits = false;
    }

    /// <summary>Who is a person signs with his name; who is a firm has a code and a seal.</summary>
    internal static bool IsFirm(string name) => name.Length > 3;
}
