using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh17;

/// <summary>What growers promise, and where fish came from.</summary>
internal static class Promises
{
    private const string Promise = "不使用禁用农药兽药、停用兽药和非法添加物";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/l-ruled-slip", By.Form, RuledSlip), New("commitment/l-coop-sheet", By.Printer, CoopSheet), New("commitment/l-phone", By.Screen, Phone),
        New("aquatic/l-town-pad", By.Pen, TownPad), New("aquatic/l-farm-letter", By.Printer, FarmLetter), New("aquatic/l-association", By.Printer, Association),
        New("aquatic/l-two-sides", By.Clerk, TwoSides),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write) => Design("fresh17", name, by, write, null, false);

    /// <summary>Whether it comes from a farm: fish of the open sea have no commitment.</summary>
    private static bool Raised(Sheet s) => s.Facts.Product == "海带" || World.Goods.Any(g => g.Name == s.Facts.Product && g.Tickets.Contains("commitment"));

    private static bool Firm(Sheet s) => s.Facts.Holder.Length > 3;

    /// <summary>The state's template with rules round it, as the county has it printed on a pad of half sheets.</summary>
    private static string RuledSlip(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#14713f", "#1a1a1a");
        s.Look.Blank();
        return s.Look.Page(740, $"""
            <h1 style="font-size:32px;letter-spacing:6px">承诺达标合格证</h1>
            <div style="border:1.5px solid {ink};border-bottom:0;padding:10px 16px;margin-top:12px;font-size:17px;line-height:1.75">我承诺对生产销售的食用农产品：<br>☑ {Promise}<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div>
            <table>{Tr(Cell("承诺依据", $"{Box("委托检测", s.Chance.Odds(0.2))}　{Box("自我检测", s.Chance.Odds(0.4))}　{Box("内部质量控制", s.Chance.Odds(0.5))}　{Box("自我承诺", true)}"))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("生产者盖章<br>或签名", s.V("holder", f.Holder)))}{Tr(Cell("联系方式", s.O(f.Phone)))}{Tr(Cell("开具日期", Day(s, "issue_date", f.Issued)))}</table>{(Firm(s) ? s.Seal(f.Holder, "", "right:56px;bottom:60px", s.Chance.Of("round", "ellipse")) : "")}
            <div style="font-size:14px;margin-top:8px">注：本证一式两份，一份随货，一份由开具者留存六个月以上。</div>
            """, "#paper td{height:42px;padding:4px 12px}#paper .k{width:130px}", padding: 36);
    }

    /// <summary>A co-operative's sheet from its office: one row of a table, and the promise under it.</summary>
    private static string CoopSheet(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.6) ? "<br>统一社会信用代码：" + Code(s) : "";
        return s.Look.Page(1000, $"""
            <h1 style="font-size:33px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=r style="margin:14px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Head("产品名称", "数量", "单位", "产地", "采收（捕捞、出栏）日期", "开具日期")}<tr class=c style="height:66px"><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.D("", f.Issued, 2)}</td><td>{s.D("issue_date", f.Issued, 2)}</td></tr></table>
            <div style="line-height:1.9;margin-top:16px">　　我单位（本人）承诺对生产销售的食用农产品：<br>　　1. {Promise}；<br>　　2. 常规农药兽药残留不超标；<br>　　3. 对承诺的真实性负责。<br>　　承诺依据：{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("内部质量控制", true)}　{Box("自我承诺", s.Chance.Odds(0.5))}</div>
            <div style="position:relative;line-height:2.1;margin-top:14px;min-height:140px">承诺主体（盖章或签名）：{s.V("holder", f.Holder)}<br>联系电话：{s.O(f.Phone)}{code}{(Firm(s) ? s.Seal(f.Holder, "", "left:500px;top:-30px") : "")}</div>
            """, "#paper th{white-space:nowrap}#paper td:nth-child(4){width:230px}#paper td:nth-child(1),#paper td:nth-child(5),#paper td:nth-child(6){white-space:nowrap}", padding: 60);
    }

    /// <summary>The certificate as the buyer sees it when he has scanned the box's code.</summary>
    private static string Phone(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#1f9d55", "#0b8a4b", "#2f7d32");
        string Pair(string label, string value) => Apart(label, value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(640, $"""
            <div style="background:{green};color:#fff;padding:22px 28px 60px"><div class=c style="font-size:21px">合格证详情</div><div style="font-size:30px;font-weight:700;margin-top:22px;text-align:center;letter-spacing:3px">承诺达标合格证</div></div>
            <div style="background:#fff;margin:-40px 22px 0;border-radius:14px;padding:12px 24px 16px;position:relative">{Pair("产品名称", s.V("products", f.Product))}{Pair("数量（重量）", s.Q())}{Pair("产地", s.V("origin", f.Origin))}{Pair("生产者", s.V("holder", f.Holder))}{Pair("联系方式", s.O(f.Phone[..3] + "****" + f.Phone[7..]))}{Pair("开具日期", s.D("issue_date", f.Issued, 2))}{Apart("合格证编号", s.V("number", f.Number), "padding:11px 0")}</div>
            <div style="background:#fff;margin:16px 22px;border-radius:14px;padding:16px 24px;line-height:1.8"><b>承诺内容</b><br>我承诺对生产销售的食用农产品：<br><span style="color:{green}">✓</span> {Promise}<br><span style="color:{green}">✓</span> 常规农药兽药残留不超标<br><span style="color:{green}">✓</span> 对承诺的真实性负责<br><b>承诺依据</b>　{s.Chance.Of("自我承诺", "自我检测", "内部质量控制、自我承诺", "委托检测")}</div>
            <div class=c style="margin:18px 22px;padding-bottom:26px"><span style="display:block;background:{green};color:#fff;border-radius:26px;padding:12px;font-size:20px">查看产品追溯信息</span></div>
            """, "#paper .g{color:#8a8f94}", "background:#f3f5f4", padding: 0);
    }

    /// <summary>The town's pad in three colours, of which the second sheet goes with the fish.</summary>
    private static string TownPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#1a1a1a", "#a8231f");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fbeff0", "#fdf7e3");
        return s.Look.Page(1040, $"""
            <h1 style="font-size:31px;letter-spacing:8px">水产品产地证明</h1><div class=row style="margin:6px 0"><span>填开日期：{s.D("issue_date", f.Issued, 8)}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <div style="display:flex;gap:8px"><table>{Tr(Cell("生产者", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　地", s.V("origin", f.Origin), 5))}{Tr(Cell("品　种", s.V("products", f.Product)), Cell("数　量", s.Q()), Cell("车船号", s.O(f.Plate)))}{Tr(Cell("收货人", s.V("consignee", f.Consignee), 5))}{Tr(Cell("运往地点", s.V("destination", f.Destination), 5))}{Tr(Cell("来　源", $"{Box("池塘养殖", Raised(s))}　{Box("网箱养殖", false)}　{Box("海洋捕捞", !Raised(s))}　{Box("其他", false)}", 5))}</table><div style="flex:none;width:16px;font-size:15px;line-height:1.5;align-self:center">{string.Concat("第二联　随货同行".Select(c => c + "<br>"))}</div></div>
            <div class=row style="position:relative;margin-top:10px;min-height:96px"><span>开具单位（章）：{s.V("issuer", f.Issuer)}</span><span style="padding-right:40px">经办人：{s.O(f.Officer)}</span>{s.Seal(f.Issuer, "", "left:190px;top:-60px")}</div>
            """, Preprinted + "#paper td{height:42px;padding:3px 8px}#paper .k{width:92px}", padding: 40);
    }

    /// <summary>What a farm writes on its own paper, with the village's or the town's word beneath.</summary>
    private static string FarmLetter(Sheet s)
    {
        var f = s.Facts;
        var raised = Raised(s);
        string Item(string label, string value) => $"<div style=\"padding-left:2em\">{label}：{value}</div>";
        return s.Look.Page(900, $"""
            <h1 style="font-size:34px;letter-spacing:6px">水产品产地证明</h1>
            <div style="line-height:2.15;margin-top:22px;font-size:19px">　　以下水产品由我{(Firm(s) ? "单位" : "户")}自行{(raised ? "养殖" : "捕捞")}，{(raised ? "养殖过程中未使用国家禁用渔药及其他化合物，" : "捕捞及运输过程中未使用违禁物质，")}产地情况真实，特出具本证明。{Item("生产单位（个人）", s.V("holder", f.Holder))}{Item("产品名称", s.V("products", f.Product))}{Item("数　　量", s.Q())}{Item(raised ? "养殖产地" : "产　　地", s.V("origin", f.Origin))}{Item("销售对象", s.V("consignee", f.Consignee))}{Item("联系电话", s.O(f.Phone))}</div>
            <div style="display:grid;grid-template-columns:1fr 1.15fr;margin-top:26px;border:1px solid #333;font-size:18px"><div style="border-right:1px solid #333;padding:12px 14px;min-height:170px;position:relative">生产单位（个人）经手人签名：<div style="margin-top:30px;padding-left:3em">{s.O(Firm(s) ? f.Person : f.Holder)}</div></div><div style="padding:12px 14px;position:relative">证明单位意见：<br>　　情况属实。<div style="margin-top:16px">证明单位：{s.V("issuer", f.Issuer)}</div><div>日　　期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1))}</div>{s.Seal(f.Issuer, "", "right:30px;top:30px")}</div></div>
            """, padding: 70);
    }

    /// <summary>The sheet that the county's system prints for a lot, with a code to check it by.</summary>
    private static string Association(Sheet s)
    {
        var f = s.Facts;
        string Field(string label, string value) => $"<div style=\"border-bottom:1px solid #bbb;padding:7px 2px\"><div style=\"font-size:15px;color:#555\">{label}</div><div style=\"min-height:27px\">{value}</div></div>";
        return s.Look.Page(880, $"""
            <div style="display:flex;align-items:flex-start"><div style="flex:1"><div style="font-size:30px;font-weight:700;letter-spacing:3px">水产品产地证明</div><div style="margin-top:10px">证明编号：{s.V("number", f.Number)}</div></div><div style="flex:none;width:112px;height:112px">{s.Qr(110, always: true)}</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:30px;border-top:2px solid #222;margin-top:12px">{Field("供货者", s.V("holder", f.Holder))}{Field("购货者", s.V("consignee", f.Consignee))}{Field("产品名称", s.V("products", f.Product))}{Field("数量（重量）", s.Q())}{Field("产地", s.V("origin", f.Origin))}{Field("目的地", s.V("destination", f.Destination))}{Field("生产方式", s.O(Raised(s) ? "养殖" : "捕捞"))}{Field("运输车辆", s.O(f.Plate))}{Field("供货者电话", s.O(f.Phone))}{Field("有效期至", s.D("expiry", f.Expiry ?? f.Issued.AddDays(3), 2))}</div>
            <div style="position:relative;margin-top:20px;min-height:130px;line-height:2"><div style="margin-left:46%">出具单位：{s.V("issuer", f.Issuer)}<br>出具日期：{s.D("issue_date", f.Issued, 2)}</div>{s.Seal(f.Issuer, "", "right:70px;top:-36px")}</div>
            <div style="font-size:14px;color:#555">本证明由系统打印，加盖公章后生效，可扫描二维码核验。</div>
            """, padding: 56);
    }

    /// <summary>Whose fish at the left, whose next at the right, the lot between, as the fish trade's printers sell it.</summary>
    private static string TwoSides(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d5b99", "#14713f");
        s.Look.Blank();
        return s.Look.Page(1020, $"""
            <h1 style="font-size:29px;letter-spacing:4px">鲜活水产品产地证明</h1><div class=row style="margin:8px 0"><span class=no>NO. {s.V("number", f.Number)}</span><span>开具日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Tr("<th colspan=2>供货方</th>", "<th colspan=2>收货方</th>")}{Tr(Cell("名　称", s.V("holder", f.Holder)), Cell("名　称", s.V("consignee", f.Consignee)))}{Tr(Cell("产　地", s.V("origin", f.Origin)), Cell("到达地", s.V("destination", f.Destination)))}{Tr(Cell("电　话", s.O(f.Phone)), Cell("车　号", s.O(f.Plate)))}</table>
            <table style="margin-top:-1px">{Head("产品名称", "规格", "数量", "单位", "备注")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "大", "中", ""))}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O(s.Chance.Of("活水车运输", "充氧", "", ""))}</td></tr><tr class=c><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.3fr 1fr;gap:16px;margin-top:14px;min-height:96px"><span>供货方签名：{s.O(Firm(s) ? f.Person : f.Holder)}</span><span>证明单位（盖章）：<br>{s.V("issuer", f.Issuer)}</span><span>经办人：{s.O(f.Officer)}</span>{s.Seal(f.Issuer, "", "left:44%;top:-50px")}</div>
            """, Preprinted + "#paper td{height:42px;padding:4px 8px}#paper .k{width:76px}#paper table:first-of-type td:not(.k){width:402px}", padding: 44);
    }
}
