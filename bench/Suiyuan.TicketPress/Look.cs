namespace Suiyuan.TicketPress;

/// <summary>How one paper is printed: type, ink, rules, tint. Chosen once a ticket.</summary>
internal sealed class Look
{
    private static readonly string[] Serif = ["'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"];
    private static readonly string[] Sans = ["'Noto Sans CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'"];
    private static readonly string[] Kai = ["'AR PL UKai CN','Noto Serif CJK SC'"];
    private static readonly string[] Hand = ["'Long Cang','AR PL UKai CN'", "'Ma Shan Zheng','AR PL UKai CN'"];

    private readonly int _spread;
    private readonly string _type;
    private bool _blank;

    public Look(Chance c, string set, string type)
    {
        (Chance, _type) = (c, type);
        _spread = c.Int(0, 3);
        Type = c.Of([.. Serif, .. Sans, .. Kai]);
        Ink = c.Of("#111", "#1a1a1a", "#222");
        Colon = c.Of("：", "：", ":", "： ");
        Gap = c.Of("&nbsp;&nbsp;", "&emsp;", "&ensp;");
        UnitGap = c.Odds(0.2) ? " " : "";
        WideDigits = c.Odds(0.06);
        Cents = c.Odds(0.5);
        Rule = c.Of("1px solid #333", "1.5px solid #222", "2px solid #333", "1px solid #666", "1px solid #8a3a3a", "1px solid #35507a");
        Paper = c.Of("#fff", "#fff", "#fdfcf6", "#f8f8f4", "#fbf4ea", "#f1f6fa", "#fbeff0", "#f2f8ee");
        var kind = c.Int(0, 9);
        ByHand = type != "import" && kind >= (set == "held" ? 8 : 7);
        Filled = ByHand ? c.Of(Hand) : c.Of([.. Serif, .. Sans, .. Kai, Sans[0]]);
        WideDigits &= !ByHand;
        FilledInk = ByHand ? c.Of("#1b2a6b", "#101c4e", "#1c1c1c", "#23307a") : c.Of("#111", "#111", "#20306a", "#333", "#222");
        Shift = c.Odds(0.2) ? $"position:relative;left:{c.Int(-3, 5)}px;top:{c.Int(-5, 5)}px;" : "";
        FilledWeight = !ByHand && c.Odds(0.15) ? 700 : 400;
    }

    private Chance Chance { get; }

    /// <summary>Family of the form's own words.</summary>
    public string Type { get; set; }

    public string Ink { get; set; }

    public string Colon { get; set; }

    public string Gap { get; }

    public string UnitGap { get; }

    public bool WideDigits { get; set; }

    public bool Cents { get; }

    public string Rule { get; set; }

    public string Paper { get; set; }

    public bool ByHand { get; private set; }

    /// <summary>Family of what is filled in.</summary>
    public string Filled { get; set; }

    public string FilledInk { get; set; }

    public int FilledWeight { get; private set; }

    /// <summary>A form fed askew: all that is filled in sits a little off.</summary>
    private string Shift { get; set; }

    /// <summary>A paper that a machine prints throughout: no handwriting, one family.</summary>
    public void Machine(string? family = null)
    {
        if (ByHand || family is not null)
        {
            Filled = family ?? Type;
            FilledInk = Ink;
            ByHand = false;
        }
    }

    /// <summary>Paper or screen that had nothing on it before: no form to be fed askew, no ground printed beforehand.</summary>
    public void Blank() => (Shift, _blank) = ("", true);

    /// <summary>A form that is always filled in with a pen, in <paramref name="family"/> or a hand by chance.</summary>
    public void Pen(string? family = null)
    {
        Filled = family ?? Chance.Of<string>(Hand);
        FilledInk = ByHand ? FilledInk : Chance.Of<string>("#1b2a6b", "#16181c", "#23307a");
        (ByHand, WideDigits, FilledWeight) = (true, false, 400);
    }

    /// <summary>Labels of two or three characters spread to the width of four, on the papers that do that.</summary>
    public string Spread(string label) => (_spread, label.Length) switch
    {
        (1, 2) => label[0] + "　　" + label[1],
        (2, 2) => label[0] + " " + label[1],
        (3, 2) => label[0] + "　" + label[1],
        (1, 3) => label[0] + " " + label[1] + " " + label[2],
        _ => label,
    };

    /// <summary>What is filled in: a wide printer widens its figures too.</summary>
    public string Fill(string text) => WideDigits && text.All(char.IsAsciiDigit) ? Chinese.Wide(text) : text;

    /// <summary>The paper's frame and its styles. Sizes are CSS pixels.</summary>
    public string Page(int width, string body, string css = "", string paper = "", int padding = 40) => $$"""
        <div id=paper style="width:{{width}}px;padding:{{padding}}px;background:{{Paper}};{{paper}}"><style>
        #paper{box-sizing:border-box;position:relative;overflow:hidden;color:{{Ink}};font-family:{{Type}};font-size:18px;line-height:1.45}
        #paper .v{ {{Shift}}font-family:{{Filled}};color:{{FilledInk}};font-weight:{{FilledWeight}}{{(ByHand ? ";font-size:1.28em;line-height:1.1;letter-spacing:.05em" : "")}}}
        #paper .v[data-f=uscc],#paper .v[data-f=licence_no]{font-family:{{Type}};font-size:1em;letter-spacing:0;white-space:nowrap}
        #paper .nb,#paper .v[data-f=quantity],#paper .v[data-f=number]{white-space:nowrap}
        #paper table{border-collapse:collapse;width:100%}
        #paper td,#paper th{border:{{Rule}};padding:6px 8px;font-weight:400}
        #paper .k{text-align:center;white-space:nowrap}
        #paper .kr{white-space:nowrap;padding:8px 10px}
        #paper h1{margin:0;text-align:center;font-weight:700;line-height:1.3}
        #paper .c{text-align:center}#paper .r{text-align:right}
        #paper .row{display:flex;justify-content:space-between;align-items:baseline}
        #paper .u{border-bottom:1.5px solid currentColor;padding:0 6px}
        #paper [data-no]{pointer-events:none}
        {{css}}</style>{{(_blank ? "" : Back())}}{{body}}</div>
        """;

    private string Back() => (_type == "unknown" ? 9 : Chance.Int(0, 9)) switch
    {
        0 => Wave("#9fc3b0"),
        1 => Wave("#d9b8a8"),
        2 => $"<div data-no style=\"position:absolute;inset:0;overflow:hidden;opacity:.1;font-size:44px;transform:rotate(-24deg);line-height:3.2;color:#456\">{string.Concat(Enumerable.Repeat(Chance.Of(_type is "quarantine" or "meat-inspection" ? "检疫合格　" : "食安穗源　", "粤农溯源　", "GDNY　", "仅供查验　"), 60))}</div>",
        3 when Chance.Odds(0.4) => "<div data-no style=\"position:absolute;right:12%;top:38%;font-size:92px;letter-spacing:20px;transform:rotate(-18deg);color:#567;opacity:.16\">样张</div>",
        _ => "",
    };

    private static string Wave(string colour)
    {
        var paths = string.Concat(Enumerable.Range(0, 46).Select(i => $"<path d='M0 {i * 30} q 60 -26 120 0 t 120 0 t 120 0 t 120 0 t 120 0 t 120 0 t 120 0 t 120 0 t 120 0 t 120 0'/>"));
        return $"<svg data-no style=\"position:absolute;left:0;top:0;width:1200px;height:1400px;opacity:.35\" fill=none stroke=\"{colour}\" stroke-width=1>{paths}</svg>";
    }
}
