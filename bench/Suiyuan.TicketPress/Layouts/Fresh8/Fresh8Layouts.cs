using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;

namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>
/// Designs of a ninth hand, who has seen neither the reader nor its word lists: the papers that an inspector turns over in a Guangdong
/// market on one morning. The class is one, so that what designs share is written once, here.
/// </summary>
internal static partial class Fresh8Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Quarantine, .. Meat, .. Import, .. Commitment, .. Aquatic, .. Sales, .. Slips, .. Tests, .. QuickTests, .. Licences, .. Others,
    ];

    /// <summary>What makes the marks on a paper.</summary>
    internal enum By
    {
        /// <summary>A pre-printed form, filled in by a pen or a printer as it falls.</summary>
        Form,

        /// <summary>A pre-printed form, filled in by a printer.</summary>
        Clerk,

        /// <summary>A pre-printed form, always filled in by a pen.</summary>
        Pen,

        /// <summary>One printer in one go, on white.</summary>
        Printer,

        /// <summary>A till or a labeller, on heat-sensitive paper.</summary>
        Till,

        /// <summary>A telephone's screen.</summary>
        Screen,
    }

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh8", name, by, write, form, seal);

    /// <summary>A design of a set. Its type is the first part of its name.</summary>
    internal static Layout Design(string set, string name, By by, Func<Sheet, string> write, string? form, bool seal)
    {
        var type = name[..name.IndexOf('/', StringComparison.Ordinal)];
        return new(set + "/" + name, type, form, s =>
        {
            Ready(s, by);
            if (type == "sale")
            {
                Fresh5Layouts.Sold(s);
            }

            return write(s);
        }, seal);
    }

    internal static void Ready(Sheet s, By by)
    {
        switch (by)
        {
            case By.Clerk:
                s.Look.Machine();
                s.Look.WideDigits = s.Chance.Odds(0.12);
                break;
            case By.Pen:
                s.Look.Pen();
                break;
            case By.Printer:
                Fresh5Layouts.OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'"));
                s.Look.Paper = "#fff";
                break;
            case By.Till:
                Fresh2Layouts.Thermal(s, s.Chance.Of("'WenQuanYi Zen Hei'", "'Noto Sans CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
                break;
            case By.Screen:
                Fresh2Layouts.Screen(s);
                break;
        }
    }

    /// <summary>A form of one colour: its words and its rules.</summary>
    internal static string Coloured(Sheet s, params string[] colours)
    {
        var colour = s.Chance.Of(colours);
        (s.Look.Ink, s.Look.Rule) = (colour, $"{s.Chance.Of("1px", "1.4px", "2px")} solid {colour}");
        return colour;
    }

    /// <summary>What the printing works set on the form, never in a hand: a serial, and the head of a house's own paper.</summary>
    internal const string Preprinted = "#paper .h .v{font:inherit;color:inherit;letter-spacing:inherit;left:0;top:0}#paper .no{white-space:nowrap}#paper .no .v{font-family:'Noto Sans CJK SC';font-size:1em;letter-spacing:2px;color:#b8231f;font-weight:400;left:0;top:0}";

    /// <summary>The form of a date that a pen or a clerk would choose.</summary>
    internal static string Day(Sheet s, string field, DateOnly date) =>
        s.D(field, date, s.Look.ByHand ? s.Chance.Of(0, 6, 8) : s.Chance.Of(0, 1, 2, 2, 3, 5));

    /// <summary>A ruled label, and a value as many columns wide.</summary>
    internal static string Cell(string label, string value, int span = 1) => $"<td class=k>{label}</td><td colspan={span}>{value}</td>";

    internal static string Tr(params string[] cells) => $"<tr>{string.Concat(cells)}</tr>";

    /// <summary>The head of a table.</summary>
    internal static string Head(params string[] words) => $"<tr>{string.Concat(words.Select(w => $"<th>{w}</th>"))}</tr>";

    /// <summary>Rows of cells set in the middle, and empty ones up to <paramref name="least"/>.</summary>
    internal static string Body(Sheet s, int least, Func<Row, int, string[]> cells)
    {
        var rows = s.Facts.Items.Select((r, i) => cells(r, i)).ToList();
        var blank = rows.Count == 0 ? [] : rows[0].Select(_ => "&nbsp;").ToArray();
        return string.Concat(rows.Concat(Enumerable.Repeat(blank, Math.Max(0, least - rows.Count))).Select(row => $"<tr class=c>{string.Concat(row.Select(c => $"<td>{c}</td>"))}</tr>"));
    }

    /// <summary>Several things on one line, the line's width shared out by <paramref name="columns"/>.</summary>
    internal static string Share(string columns, params string[] cells) =>
        $"<div style=\"display:grid;grid-template-columns:{columns};gap:5px 16px;margin:6px 0\">{string.Concat(cells.Select(c => $"<span>{c}</span>"))}</div>";

    /// <summary>A label of a width of its own, and its value beside it.</summary>
    internal static string Line(string label, string value, int width, string css = "margin:8px 0") =>
        $"<div style=\"display:flex;{css}\"><span style=\"flex:none;width:{width}px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>Words at the left edge, a value at the right one.</summary>
    internal static string Apart(string label, string value, string css = "padding:8px 0") =>
        $"<div style=\"display:flex;justify-content:space-between;gap:24px;{css}\"><span style=\"flex:none\" class=g>{label}</span><span style=\"text-align:right\">{value}</span></div>";

    /// <summary>What is filled in on a rule of its own.</summary>
    internal static string On(string value, int width = 0) => $"<span class=u style=\"display:inline-block;min-width:{width}px;text-align:center;line-height:1.4\">{value}</span>";

    /// <summary>An address set into the printed words 省 市 县; an autonomous region has another word, and is written out.</summary>
    internal static string Place(Sheet s, string field, string address) =>
        address.Contains("自治区", StringComparison.Ordinal) ? s.V(field, address) : Fresh2Layouts.Parts(s, field, address);

    internal static string Box(string text, bool ticked) => (ticked ? "☑" : "□") + text;

    internal static string Name(Sheet s, int i) => s.I(i, "name", s.Facts.Items[i].Name);

    internal static string Spec(Sheet s, int i) => s.I(i, "spec", s.Facts.Items[i].Spec);

    internal static string Unit(Sheet s, int i) => s.I(i, "unit", s.Facts.Items[i].Unit);

    internal static string Qty(Sheet s, int i) => s.I(i, "qty", Sheet.Number(s.Facts.Items[i].Qty));

    internal static string Price(Sheet s, int i) => s.I(i, "price", s.Money(s.Facts.Items[i].Price));

    internal static string Amount(Sheet s, int i) => s.I(i, "amount", s.Money(s.Facts.Items[i].Amount));

    internal static string Cents(decimal amount) => amount.ToString("0.00");

    /// <summary>At most so many rows of a sale, those that a case of tampering made wrong first: the sum is as wrong as it was.</summary>
    internal static void Cut(Facts f, int most)
    {
        var off = f.Total - f.Items.Sum(r => r.Amount);
        var gone = f.Items.OrderByDescending(Wrong).Skip(most).ToHashSet();
        f.Items.RemoveAll(gone.Contains);
        f.Total = f.Items.Sum(r => r.Amount) + off;
    }

    private static bool Wrong(Row row) => row.Amount != decimal.Round(row.Qty * row.Price, 2, MidpointRounding.AwayFromZero);

    /// <summary>More goods of the same kind, up to so many rows: a kitchen buys a dozen things at once.</summary>
    internal static void More(Sheet s, int count)
    {
        var f = s.Facts;
        var category = f.Category;
        foreach (var goods in s.Chance.Some(World.Goods.Where(g => g.Category == category && f.Items.All(r => r.Name != g.Name)), Math.Max(0, count - f.Items.Count)))
        {
            var unit = f.Form == "同单位" ? f.Items[0].Unit : goods.Unit == "piece" ? "只" : s.Chance.Of("斤", "斤", "公斤");
            var row = new Row { Name = goods.Name, Unit = unit, Qty = s.Chance.Int(2, 60), Price = decimal.Round(goods.Price * (unit == "公斤" ? 2 : 1) * (decimal)s.Chance.Real(0.8, 1.1), 1) };
            row.Amount = row.Qty * row.Price;
            f.Items.Add(row);
            f.Total += row.Amount;
        }
    }

    /// <summary>The standard by which a laboratory tests for something.</summary>
    public static string Method(string test) => test switch
    {
        "孔雀石绿" => "GB/T 19857-2005",
        "氯霉素" => "GB/T 22338-2008",
        "呋喃唑酮代谢物" => "农业部783号公告-1-2006",
        "恩诺沙星" => "农业部1077号公告-1-2008",
        "镉" => "GB 5009.15-2023",
        "地西泮" => "SN/T 3235-2012",
        "苯甲酸" => "GB 5009.28-2016",
        "铅" => "GB 5009.12-2023",
        "二氧化硫残留量" => "GB 5009.34-2022",
        "菌落总数" => "GB 4789.2-2022",
        "过氧化值" => "GB 5009.227-2023",
        _ => "GB 23200.121-2021",
    };
}
