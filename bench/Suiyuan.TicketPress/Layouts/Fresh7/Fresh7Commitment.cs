using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>What growers and who buys from them promise: the national card, a province's sheet, a purchaser's form, the page behind a code.</summary>
internal static class Fresh7Commitment
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/commitment/national-card", "commitment", null, NationalCard), new("fresh7/commitment/province-sheet", "commitment", null, ProvinceSheet),
        new("fresh7/commitment/purchaser-form", "commitment", null, PurchaserForm), new("fresh7/commitment/code-page", "commitment", null, CodePage),
    ];

    /// <summary>The card of 2021 with its boxes, filled in with a pen.</summary>
    private static string NationalCard(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Type = s.Chance.Of("'Noto Sans CJK SC'", "'Noto Serif CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'");
        var basis = s.Chance.Int(0, 3);
        const string Cut = "<div style=\"border-top:1.5px dashed #555;margin:10px 0\"></div>";
        return s.Look.Page(580, $"""
            <h1 style="font-size:33px;letter-spacing:4px">承诺达标合格证</h1><div style="font-size:17px;line-height:1.75;margin-top:8px">我承诺对生产销售的食用农产品：<br>☑不使用禁用农药兽药、停用兽药和非法添加物<br>☑常规农药兽药残留不超标<br>☑对承诺的真实性负责</div>{Cut}
            <div style="font-size:17px;line-height:1.75">承诺依据：<br>{Tick("委托检测", basis == 0)}　　　　{Tick("自我检测", basis == 1)}<br>{Tick("内部质量控制", basis == 2)}　　{Tick("自我承诺", basis == 3)}</div>{Cut}
            {Blanks(Blank("产品名称：", s.V("products", f.Product)))}{Blanks(Blank("数量（重量）：", s.Q()))}{Blanks(Blank("产　　地：", s.V("origin", f.Origin)))}<div style="position:relative">{Blanks(Blank("生产者盖章或签名：", s.V("holder", f.Holder)))}{(IsFirm(f.Holder) && s.Chance.Odds(0.4) ? s.Seal(f.Holder, "", "right:10px;top:-50px") : "")}</div>{Blanks(Blank("联系方式：", s.O(f.Phone)))}<div style="margin:12px 0 4px">开具日期：　{s.D("issue_date", f.Issued, 8)}</div>
            """, "#paper{border:2px solid #444}", padding: 34);
    }

    /// <summary>What the province's platform prints on A5, with the code that the buyer scans.</summary>
    private static string ProvinceSheet(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'"));
        s.Look.Paper = "#fff";
        var green = s.Chance.Of("#2a8a45", "#3d9a2f", "#157a5b");
        return s.Look.Page(940, $"""
            <div style="background:{green};color:#fff;padding:14px 30px" class=row><span style="font-size:28px;font-weight:700;letter-spacing:3px">承诺达标合格证</span><span style="font-size:17px">广东省食用农产品</span></div>
            <div style="display:flex;gap:24px;padding:16px 30px 8px"><div style="flex:1;position:relative">{Line("产品名称", s.V("products", f.Product), 130, space: 6)}{Line("数量（重量）", s.Q(), 130, space: 6)}{Line("产地", s.V("origin", f.Origin), 130, space: 6)}{Line("生产主体", s.V("holder", f.Holder), 130, space: 6)}{Line("联系电话", s.O(f.Phone), 130, space: 6)}{Line("开具时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-200).ToString("HH:mm")), 130, space: 6)}{(IsFirm(f.Holder) ? s.Seal(f.Holder, "", "right:0;bottom:-10px") : "")}</div>
            <div style="flex:none;width:170px" class=c>{s.Qr(160, always: true)}<div style="font-size:14px">合格证编号</div><div style="font-size:14px">{s.V("number", f.Number)}</div></div></div>
            <div style="border-top:1px solid {green};margin:4px 30px 16px;padding-top:8px;font-size:16px;line-height:1.6">承诺声明：我承诺对生产销售的食用农产品不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<br>承诺依据：{Tick("委托检测", false)}　{Tick("自我检测", s.Chance.Odds(0.5))}　{Tick("内部质量控制", true)}　{Tick("自我承诺", true)}</div>
            """, $"#paper{{border:3px solid {green}}}", padding: 0);
    }

    /// <summary>A dealer who buys from many growers writes his own certificate for what he has mixed and packed.</summary>
    private static string PurchaserForm(Sheet s)
    {
        var f = s.Facts;
        if (!s.Look.ByHand)
        {
            Typewritten(s);
        }

        var firm = IsFirm(f.Holder);
        var date = s.Look.ByHand ? s.Chance.Of(0, 6) : Typed(s);
        return s.Look.Page(820, $"""
            <h1 style="font-size:30px">食用农产品承诺达标合格证</h1><div class=c style="font-size:18px">（收购单位 / 个人）</div>
            <table style="margin-top:10px">{Ruled(("品　　名", s.V("products", f.Product)), ("重量/件数", s.Q()))}{Ruled(("产　　地", s.V("origin", f.Origin)), ("收购日期", s.D("", f.Issued.AddDays(-1), date)))}{Spanned(("承诺主体", s.V("holder", f.Holder), 3))}{(firm && f.Uscc.Length > 0 ? Spanned(("统一社会信用代码", s.V("uscc", f.Uscc), 3)) : "")}{Ruled(("联系方式", s.O(f.Phone)), ("开具日期", s.D("issue_date", f.Issued, date)))}
            <tr><td class=k>承诺事项</td><td colspan=3 style="line-height:1.7">{Tick("收购的食用农产品均已收取、保存生产者开具的承诺达标合格证", true)}<br>{Tick("在收购、混装、分装、贮存、运输中不使用禁用农药兽药、停用兽药和其他化合物", true)}<br>{Tick("抽查检测合格", s.Chance.Odds(0.5))}</td></tr></table>
            <div style="position:relative;min-height:104px;padding-top:12px;line-height:1.9">以上承诺如有不实，愿承担法律责任。<div style="margin-left:48%">（{(firm ? "盖章" : "签名")}）{(firm ? "" : "：" + s.O(f.Holder))}</div>{(firm ? s.Seal(f.Holder, "", "right:120px;top:-20px", s.Chance.Of("round", "ellipse")) : "")}</div><div style="font-size:14px;border-top:1px solid #888">采购方应当查验并保存本合格证不少于六个月。</div>
            """, "#paper .k{width:118px}", padding: 40);
    }

    /// <summary>Who scans the sticker on a box sees this page and keeps a picture of it.</summary>
    private static string CodePage(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        static string Item(string label, string value) => $"<div style=\"padding:10px 0;border-bottom:1px solid #eee\"><div style=\"color:#8a8f99;font-size:17px\">{label}</div><div>{value}</div></div>";
        var colour = s.Chance.Of("linear-gradient(160deg,#7fb069,#cfe3a8)", "linear-gradient(140deg,#d6893c,#f3d79a)", "linear-gradient(150deg,#3f8f6b,#b5dcc3)");
        return s.Look.Page(600, $"""
            <div style="background:#fff">{StatusBar(s)}<div class=row style="padding:6px 22px 12px"><span>×</span><span style="font-weight:700">农产品质量安全追溯</span><span>···</span></div></div>
            <div data-no style="height:190px;background:{colour}"></div><div style="background:#fff;margin:-24px 16px 0;border-radius:12px;padding:18px 22px;position:relative"><div style="font-size:27px;font-weight:700">{s.V("products", f.Product)}</div><div style="color:#1a9a52;font-size:18px">承诺达标合格证　已开具</div></div>
            <div style="background:#fff;margin:14px 16px;border-radius:12px;padding:6px 22px 14px">{Item("生产经营主体", s.V("holder", f.Holder))}{Item("数量", s.Q())}{Item("产地", s.V("origin", f.Origin))}{Item("联系方式", s.O(Masked(f.Phone)))}{Item("开证时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-150).ToString("HH:mm:ss")))}{Item("合格证号", s.V("number", f.Number))}<div style="padding-top:10px;font-size:17px;color:#555;line-height:1.6">我承诺：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div></div>
            <div class=c style="color:#9aa;font-size:15px;padding-bottom:18px">本页面第{s.O(s.Chance.Int(1, 9).ToString())}次被查询　·　投诉举报 12316</div>
            """, "#paper{font-size:20px}", "background:#f3f5f4", padding: 0);
    }
}
