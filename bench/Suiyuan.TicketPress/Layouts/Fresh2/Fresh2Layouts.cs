using System.Text.RegularExpressions;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>A fourth hand's designs, whose writer has seen neither the reader nor its word lists: what a walk through the markets collects.</summary>
internal static partial class Fresh2Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Fresh2Quarantine.All, .. Fresh2Meat.All, .. Fresh2Commitment.All, .. Fresh2Aquatic.All, .. Fresh2Import.All,
        .. Fresh2Sales.All, .. Fresh2Slips.All, .. Fresh2Tests.All, .. Fresh2Licences.All,
    ];

    /// <summary>What a nine- or twenty-four-pin printer leaves on a pre-printed form: one pitch, made of dots.</summary>
    internal static string Matrix(Sheet s)
    {
        s.Look.Machine("'WenQuanYi Zen Hei Mono'");
        s.Look.WideDigits = false;
        var ink = s.Chance.Of("#1d2250", "#222", "#2b2350");
        return $"#paper .v{{color:transparent;font-weight:400;letter-spacing:.5px;background:radial-gradient(circle,{ink} 0 58%,transparent 78%) 0 0/1.9px 1.9px;-webkit-background-clip:text;background-clip:text}}";
    }

    /// <summary>A roll of heat-sensitive paper: one family, grey on white.</summary>
    internal static void Thermal(Sheet s, string family = "'WenQuanYi Zen Hei'")
    {
        s.Look.Machine(family);
        s.Look.Blank();
        (s.Look.Type, s.Look.Paper, s.Look.WideDigits) = (family, s.Chance.Of("#fafafa", "#f6f6f8", "#fbfaf6"), false);
    }

    /// <summary>A page as a screen shows it.</summary>
    internal static void Screen(Sheet s)
    {
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Blank();
        (s.Look.Type, s.Look.Paper, s.Look.WideDigits) = (s.Look.Filled, "#fff", false);
    }

    /// <summary>The holes that feed endless paper, down both edges.</summary>
    internal static string Holes()
    {
        string Edge(string side) => $"<div data-no style=\"position:absolute;{side}:0;top:0;bottom:0;width:34px;background:radial-gradient(circle at 17px 20px,#8a8a8a 0 8px,transparent 9px) 0 0/34px 40px;border-{(side == "left" ? "right" : "left")}:1px dotted #aaa\"></div>";
        return Edge("left") + Edge("right");
    }

    /// <summary>A box to tick.</summary>
    internal static string Tick(string text, bool ticked) => (ticked ? "☑" : "□") + Sheet.Text(text);

    /// <summary>Label and value on a rule that runs to the end of its share of the line.</summary>
    internal static string Blank(string label, string value, string css = "flex:1") =>
        $"<div style=\"display:flex;align-items:baseline;{css}\"><span class=l style=\"flex:none\">{Sheet.Text(label)}</span><span style=\"flex:1;border-bottom:1px solid currentColor;padding:0 4px;min-height:26px\">{value}</span></div>";

    /// <summary>Blanks side by side.</summary>
    internal static string Blanks(params string[] blanks) => $"<div style=\"display:flex;gap:14px;margin:9px 0\">{string.Concat(blanks)}</div>";

    /// <summary>An address set into the printed words 省 市 县 of a form.</summary>
    internal static string Parts(Sheet s, string field, string address)
    {
        if (Address().Match(address) is not { Success: true } match)
        {
            return s.V(field, address);
        }

        s.Says(field, address);
        return string.Concat(match.Groups.Values.Skip(1).Where(part => part.Length > 0).Select(part =>
            part.Value[^1] is '省' or '市' or '县' or '区' or '镇' && part.Length > 2 ? s.O(part.Value[..^1]) + $" <span class=l>{part.Value[^1]}</span> " : s.O(part.Value) + " "));
    }

    // Province, city, county, township, and the yard that may follow.
    [GeneratedRegex("^(?<province>.+?(省|自治区))(?<city>[^市州]+州市|[^市]+?市|[^州]+州)(?<county>.+?[县区市])(?<town>[^镇]+镇)?(?<yard>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
