using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh15;

/// <summary>What growers promise, and where farmed fish came from: the plain papers of every morning.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/b-county-pad", By.Pen, CountyPad), New("commitment/b-belt-printer", By.Till, BeltPrinter), New("commitment/b-base-table", By.Printer, BaseTable),
        New("commitment/b-app-page", By.Screen, AppPage), New("commitment/b-endless", By.Clerk, Endless),
        New("aquatic/b-town-form", By.Form, TownForm), New("aquatic/b-carbon-pad", By.Pen, CarbonPad), New("aquatic/b-farm-head", By.Printer, FarmHead),
        New("aquatic/b-system-print", By.Printer, SystemPrint),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write) => Design("fresh15", name, by, write, null, false);

    /// <summary>The county that goods come from, by the address they are said to come from.</summary>
    private static string County(Sheet s) => World.Guangdong.FirstOrDefault(p => s.Facts.Origin.Contains(p.City + p.County, StringComparison.Ordinal))?.County ?? "";

    /// <summary>What the day is called on which the goods left field, pond or house.</summary>
    private static string Gathered(Sheet s) => World.Goods.FirstOrDefault(g => g.Name == s.Facts.Product)?.Category switch
    {
        "aquatic" => "出塘日期",
        "vegetable" or "fruit" => "采收日期",
        _ => "生产日期",
    };

    /// <summary>Whether what the paper is of is raised: what nobody raises was caught.</summary>
    private static bool Farmed(Sheet s) => World.Goods.Any(g => g.Name == s.Facts.Product && g.Tickets.Contains("commitment"));

    private static string OwnSeal(Sheet s, string place) => s.Facts.Holder.Length > 3 ? s.Seal(s.Facts.Holder, "", place, s.Chance.Of("round", "round", "ellipse")) : "";

    /// <summary>The pad that a county's bureau has printed and gives away: the nation's wording on a slip of a third of a sheet.</summary>
    private static string CountyPad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1b1b1b", "#156b3a", "#1b1b1b");
        s.Look.Blank();
        string Row(string label, string value) => $"<div style=\"display:flex;align-items:flex-end;margin:11px 0\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.2px solid {ink};min-height:29px;padding:0 8px\">{value}</span></div>";
        return s.Look.Page(700, $"""
            <div class="r no" style="font-size:16px">№ {s.V("number", f.Number)}</div><h1 style="font-size:34px;letter-spacing:6px;margin-bottom:10px">承诺达标合格证</h1>
            <div style="font-size:17px;line-height:1.75">我承诺对生产销售的食用农产品：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责<div style="display:flex"><span style="flex:none">承诺依据：</span><span style="flex:1;display:grid;grid-template-columns:1fr 1fr"><span>{Box("委托检测", s.Chance.Odds(0.2))}</span><span>{Box("自我检测", s.Chance.Odds(0.4))}</span><span>{Box("内部质量控制", s.Chance.Odds(0.5))}</span><span>{Box("自我承诺", true)}</span></span></div></div>
            <div style="border-top:1.2px dashed {ink};margin-top:10px;padding-top:4px;position:relative">{Row("产品名称", s.V("products", f.Product))}{Row("数量（重量）", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("生产者盖章或签名", s.V("holder", f.Holder))}{Row("联系方式", s.O(f.Phone))}<div style="margin:14px 0 6px">开具日期：{s.D("issue_date", f.Issued, 8)}</div>{OwnSeal(s, "right:16px;bottom:-18px")}</div>
            <div class=c style="font-size:14px;margin-top:14px">{County(s)}农业农村局监制　　一批一证　随货附带</div>
            """, Preprinted, padding: 42);
    }

    /// <summary>What a printer worn on the belt gives out at the field's edge, on a roll of 58 millimetres.</summary>
    private static string BeltPrinter(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label + "：", value, 84, "margin:3px 0");
        return s.Look.Page(430, $"""
            <div class=c style="font-size:30px;font-weight:700">承诺达标合格证</div><div style="border-top:1.5px dashed #333;border-bottom:1.5px dashed #333;margin:8px 0;padding:6px 0">{Row("产品", s.V("products", f.Product))}{Row("数量", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("生产者", s.V("holder", f.Holder))}{Row("电话", s.O(f.Phone))}{Row("日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5)) + " " + s.O(f.Submitted.AddMinutes(-95).ToString("HH:mm")))}</div>
            <div style="font-size:16px;line-height:1.5">我承诺对生产销售的食用农产品：<br>√不使用禁用农药兽药、停用兽药和非法添加物<br>√常规农药兽药残留不超标<br>√对承诺的真实性负责</div>
            <div class=c style="margin-top:12px">{s.Qr(176, always: true)}<div style="font-size:16px">编号 {s.V("number", f.Number)}</div><div style="font-size:15px">微信扫码查验真伪</div></div>
            """, padding: 22);
    }

    /// <summary>A base's own sheet, made with a spreadsheet and printed in the office, half a page.</summary>
    private static string BaseTable(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.6) ? Tr(Cell("统一社会信用代码", Code(s), 3)) : "";
        s.Look.Rule = "1px solid #222";
        return s.Look.Page(900, $"""
            <table><tr><td colspan=4 style="font-size:27px;font-weight:700;text-align:center;height:58px">食用农产品承诺达标合格证</td></tr>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell($"数量（{s.U(label: true)}）", s.N()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("生产单位（户）", s.V("holder", f.Holder), 3))}{code}{Tr(Cell("联 系 人", s.O(f.Holder.Length > 3 ? f.Person : f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell(Gathered(s), s.D("", f.Earlier, s.DateForm == 7 ? 0 : null)), Cell("开具日期", s.D("issue_date", f.Issued, s.DateForm == 7 ? 0 : null)))}{Tr(Cell("承诺依据", $"{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("内部质量控制", true)}　{Box("自我承诺", s.Chance.Odds(0.5))}", 3))}
            <tr><td colspan=4 style="position:relative;padding:10px 14px;line-height:1.75">　　我单位（本人）承诺对生产销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<div style="margin:26px 0 48px 50%">承诺主体（盖章或签名）：</div>{(f.Holder.Length > 3 ? OwnSeal(s, "right:56px;bottom:-52px") : $"<div style=\"position:absolute;right:56px;bottom:54px\">{s.O(f.Holder)}</div>")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：本证一式两份，一份交购货方，一份由承诺主体留存不少于六个月。</div>
            """, "#paper td{height:42px;padding:4px 10px}#paper .k{width:150px}", padding: 46);
    }

    /// <summary>The certificate as the grower's mini-program shows it when it is sent on.</summary>
    private static string AppPage(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#1a9c5b", "#07a35a", "#2b8a3e");
        string Row(string label, string value) => Apart(label, value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(640, $"""
            <div style="background:{green};color:#fff;padding:10px 24px 84px"><div class=row style="font-size:15px"><span>{f.Submitted.AddMinutes(-4):HH:mm}</span><span>5G　{s.Chance.Int(18, 96)}%</span></div><div class=c style="font-size:21px;margin-top:12px">‹　合格证详情　···</div></div>
            <div style="background:#fff;border-radius:14px;margin:-62px 22px 0;padding:22px 26px"><div class=c style="font-size:28px;font-weight:700;color:{green};letter-spacing:3px">承诺达标合格证</div><div class=c style="margin:14px 0 4px">{s.Qr(170, always: true)}</div><div class=c style="font-size:15px;color:#888;margin-bottom:8px">证书编号 {s.V("number", f.Number)}</div>
            {Row("农产品名称", s.V("products", f.Product))}{Row("数量（重量）", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("开具主体", s.V("holder", f.Holder))}{Row("联系方式", s.O(f.Phone[..3] + "****" + f.Phone[^4..]))}{Row("承诺依据", s.O(s.Chance.Of("内部质量控制", "自我检测", "自我承诺")))}{Row("开具时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-140).ToString("HH:mm:ss")))}
            <div style="background:#f3f9f5;border-radius:8px;padding:12px 16px;margin-top:16px;font-size:16px;line-height:1.65;color:#444">我承诺对生产销售的食用农产品：<br>1、不使用禁用农药兽药、停用兽药和非法添加物<br>2、常规农药兽药残留不超标<br>3、对承诺的真实性负责</div></div>
            <div style="display:flex;gap:16px;padding:20px 22px"><span class=c style="flex:1;border:1px solid {green};color:{green};border-radius:24px;padding:9px;background:#fff">打印</span><span class=c style="flex:1;background:{green};color:#fff;border-radius:24px;padding:9px">转发</span></div>
            """, "#paper .g{color:#888}", "background:#f1f3f2", padding: 0);
    }

    /// <summary>A big base's lorry paper, on endless paper through a pin printer.</summary>
    private static string Endless(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        (s.Look.Paper, s.Look.Rule) = ("#fdeff1", "1px solid #444");
        var dots = Fresh2Layouts.Matrix(s);
        return s.Look.Page(1040, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:29px;letter-spacing:5px">承诺达标合格证</h1><div class=row style="margin:8px 0"><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(1, 2))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Head("产品名称", "数量（重量）", "产地", Gathered(s), "运输车牌")}<tr class=c style="height:58px"><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.D("", f.Earlier, 2)}</td><td>{s.O(f.Plate)}</td></tr><tr><td colspan=5 style="line-height:1.7">收货单位：{s.V("consignee", f.Consignee)}</td></tr><tr><td colspan=5 style="line-height:1.7">承诺内容：我承诺对生产销售的食用农产品，☑不使用禁用农药兽药、停用兽药和非法添加物；☑常规农药兽药残留不超标；☑对承诺的真实性负责。<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", true)}　{Box("内部质量控制", s.Chance.Odds(0.6))}　{Box("自我承诺", false)}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1.7fr 1fr;gap:16px;margin-top:12px;min-height:96px"><span>生产者（盖章）：{s.V("holder", f.Holder)}</span><span>联系方式：{s.O(f.Phone)}</span>{OwnSeal(s, "left:170px;top:-14px")}</div><div style="font-size:14px">第一联：存根（白）　第二联：随货（红）　第三联：财务（黄）</div>
            """, dots, "padding:32px 62px");
    }

    /// <summary>The form that a town's office keeps in its drawer: filled in by the grower, sealed at the counter.</summary>
    private static string TownForm(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1b1b1b", "#1b1b1b", "#1c4f8c");
        var form = s.Look.ByHand ? s.Chance.Of(0, 6, 8) : s.Chance.Of(0, 1, 2, 3);
        return s.Look.Page(880, $"""
            <h1 style="font-size:32px;letter-spacing:8px">水产品产地证明</h1><div class="r no" style="margin:8px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("生产者名称", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("生产方式", $"{Box("养殖", Farmed(s))}　　{Box("捕捞", !Farmed(s))}", 3))}{Tr(Cell("购买单位（个人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("运 往 地", s.V("destination", f.Destination), 3))}{Tr(Cell("运输车牌号", s.O(f.Plate)), Cell("起运日期", s.D("", f.Issued, form)))}</table>
            <table style="margin-top:-1px"><tr style="vertical-align:top"><td style="width:42%;height:196px;line-height:1.75">　　本人（单位）承诺上述水产品为自产，生产过程中未使用国家禁用的药物及其他化合物，严格执行休药期规定。<div style="margin-top:20px">承诺人（签名）：{s.O(f.Holder.Length > 3 ? f.Person : f.Holder)}</div></td><td style="position:relative;line-height:1.9">　　经核实，以上情况属实，特此证明。<div style="margin-top:24px">出具单位（盖章）：<br>{s.V("issuer", f.Issuer)}</div><div>出具日期：{s.D("issue_date", f.Issued, form)}</div>{s.Seal(f.Issuer, "", "right:14px;bottom:0")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">说明：1．本证明一车一证，涂改无效；2．自出具之日起三日内有效。</div>
            """, Preprinted + "#paper .k{width:140px}#paper td{height:42px;padding:4px 9px}", padding: 44);
    }

    /// <summary>A small pad with carbon paper, of which the driver carries the second leaf.</summary>
    private static string CarbonPad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#b0282a", "#1d4f91", "#1b1b1b");
        s.Look.Blank();
        string Empty() => "<tr class=c><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr>";
        return s.Look.Page(860, $"""
            <div style="position:relative;padding-right:34px"><h1 style="font-size:31px;letter-spacing:8px">水产品产地证明</h1><div class="r no">No. {s.V("number", f.Number)}</div><div style="margin:6px 0 8px">购货单位：{s.V("consignee", f.Consignee)}</div>
            <table>{Head("品　　名", "规　格", "数　量", "产　　地", "备　注")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("", "统货", "大", "中"))}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(s.Chance.Of("", "活", "活鲜"))}</td></tr>{Empty()}{Empty()}</table>
            <div style="position:relative;line-height:1.9;margin-top:10px;display:grid;grid-template-columns:1.1fr 1fr;column-gap:20px;min-height:158px"><div>生产单位（户）：{s.V("holder", f.Holder)}<br>联系电话：{s.O(f.Phone)}<br>运输车号：{s.O(f.Plate)}</div><div>开具日期：{s.D("issue_date", f.Issued, 8)}<br>证明单位（章）：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "", "right:24px;top:34px")}</div>
            <div style="position:absolute;right:-4px;top:64px;width:20px;font-size:15px;line-height:1.25;color:{ink}">第<br>二<br>联<br><br>随<br>货<br>联</div></div>
            """, Preprinted + "#paper td,#paper th{height:44px;padding:4px 6px}", padding: 40);
    }

    /// <summary>A farm's own sheet with its name at the head; the village or the town says beneath that it is so.</summary>
    private static string FarmHead(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Holder.Length > 3;
        string Row(string label, string value) => Line(label + "：", value, 120, "margin:6px 0");
        return s.Look.Page(860, $"""
            {(firm ? $"<div class=c style=\"font-size:27px;font-weight:700;border-bottom:2.5px solid #222;padding-bottom:10px\">{s.V("holder", f.Holder)}</div>" : "")}
            <h1 style="font-size:28px;letter-spacing:8px;margin-top:20px">产地证明</h1><div class=r style="font-size:17px">编号：{s.V("number", f.Number)}</div>
            <div style="font-size:19px;line-height:1.9;margin-top:12px">{s.V("consignee", f.Consignee)}：<br>　　{(firm ? "我场供应贵方的下列水产品，" : $"本人{s.V("holder", f.Holder)}供应贵方的下列水产品，")}均为自产自销，生产过程未使用禁用药物及其他化合物，特此证明。</div>
            <div style="font-size:19px;margin:14px 0 0 60px">{Row("品　　种", s.V("products", f.Product))}{Row("数　　量", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("销 售 地", s.V("destination", f.Destination))}{Row("运输车辆", s.O(f.Plate))}{Row("联系电话", s.O(f.Phone))}</div>
            <div style="position:relative;margin-top:26px;font-size:19px;line-height:2;min-height:150px"><div>以上情况属实。</div><div style="margin-left:38%">出证单位：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1, 7))}</div>{s.Seal(f.Issuer, "", "right:0;top:-4px")}</div>
            """, padding: 64);
    }

    /// <summary>A page off the province's system of traced fish, printed at the station.</summary>
    private static string SystemPrint(Sheet s)
    {
        var f = s.Facts;
        string Part(string words) => $"<tr><td colspan=4 style=\"background:#e6eef5;font-weight:700;text-align:left\">{words}</td></tr>";
        var code = f.Holder.Length > 3 ? Tr(Cell("统一社会信用代码", Code(s), 3)) : "";
        s.Look.Rule = "1px solid #567";
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:center"><div style="flex:none;width:120px"></div><div style="flex:1"><h1 style="font-size:29px;letter-spacing:3px">水产品产地证明</h1><div class=c style="margin-top:8px">证明编号：{s.V("number", f.Number)}</div></div><div style="flex:none;width:120px;height:116px;text-align:right">{s.Qr(112)}</div></div>
            <table style="margin-top:8px">{Part("一、生产主体信息")}{Tr(Cell("主体名称", s.V("holder", f.Holder), 3))}{code}{Tr(Cell("联 系 人", s.O(f.Holder.Length > 3 ? f.Person : f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Part("二、产品信息")}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("产品形态", s.O(s.Chance.Of("鲜活", "鲜活", "冰鲜"))))}{Tr(Cell("重　　量", s.Q()), Cell(Farmed(s) ? "出塘日期" : "捕捞日期", s.D("", f.Earlier, 2)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Part("三、流向信息")}{Tr(Cell("采 购 商", s.V("consignee", f.Consignee), 3))}{Tr(Cell("目 的 地", s.V("destination", f.Destination), 3))}{Tr(Cell("运输车辆", s.O(f.Plate)), Cell("有效期至", s.D("expiry", f.Issued.AddDays(s.Chance.Of(2, 3, 3)), 2)))}{Part("四、出证信息")}{Tr(Cell("出证单位", s.V("issuer", f.Issuer), 3))}{Tr(Cell("出证日期", s.D("issue_date", f.Issued, 2)), Cell("经 办 人", s.O(f.Officer)))}</table>
            <div style="position:relative;font-size:14px;margin-top:10px;min-height:70px">本证明由系统出具，加盖出证单位印章后有效。扫描二维码可核验证明信息。{s.Seal(f.Issuer, "", "right:14px;top:-104px")}</div>
            """, "#paper .k{width:150px;background:#f7f9fb}#paper td{height:38px;padding:4px 10px}", padding: 48);
    }
}
