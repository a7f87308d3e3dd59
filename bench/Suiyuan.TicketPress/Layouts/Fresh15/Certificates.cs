using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh15;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/a-animal-a", By.Printer, AnimalA, "动物A", true), New("quarantine/a-animal-b", By.Pen, AnimalB, "动物B", true),
        New("quarantine/a-product-a", By.Clerk, ProductA, "产品A", true), New("quarantine/a-product-b", By.Clerk, ProductB, "产品B", true),
        New("quarantine/a-product-b-phone", By.Screen, ProductBPhone, "产品B", true),
        New("meat-inspection/a-card", By.Form, MeatCard, seal: true), New("meat-inspection/a-house-report", By.Printer, MeatHouse, seal: true),
        New("meat-inspection/a-carbon", By.Clerk, MeatCarbon, seal: true), New("meat-inspection/a-lot-label", By.Till, MeatLabel, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh15", name, by, write, form, seal);

    /// <summary>Live animals from another province: the prescribed sheet as the province's system prints it on plain paper.</summary>
    private static string AnimalA(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(920, $"""
            <div style="position:relative;min-height:112px"><h1 style="font-size:35px;letter-spacing:9px">动物检疫证明</h1><div class=c style="font-size:25px">（动物A）</div><div style="position:absolute;left:0;top:0">{s.Qr(104)}</div><div style="position:absolute;right:0;bottom:6px">编号：{s.V("number", f.Number)}</div></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.3))), Cell("用　　途", s.O("屠宰")))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}{Tr(Cell("承 运 人", s.O(f.Person), 3), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具牌号", s.O(f.Plate)), Cell("消毒药物", s.O(s.Chance.Of("戊二醛", "过氧乙酸", "次氯酸钠"))))}
            <tr><td colspan=6 style="position:relative;height:200px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin:26px 0 0 40%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}<br>动物卫生监督机构检疫专用章</div>{s.Seal(f.Issuer, "检疫专用章", "right:36px;top:24px")}</td></tr>
            {Tr(Cell("牲畜耳标号", s.O(Ears(s)), 5))}{Tr(Cell("指定通道签章", "&nbsp;", 5))}{Tr(Cell("备　　注", s.O(s.Chance.Of("", "无", "附检测报告")), 5))}</table>
            <div style="font-size:15px;margin-top:8px">注：1. 本证明一式两联，第一联随货同行，第二联由动物卫生监督机构留存。<br>　　2. 动物抵达目的地后，货主应在24小时内向到达地农业农村部门报告。</div>
            """, "#paper .k{width:118px}#paper td{height:44px;padding:5px 8px}", padding: 52);
    }

    /// <summary>Live animals within the province: the pad that a township's reporting point fills in by pen.</summary>
    private static string AnimalB(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f5a3c", "#233f78");
        return s.Look.Page(980, $"""
            <h1 style="font-size:32px;letter-spacing:5px">动物检疫合格证明（动物B）</h1><div class="r no" style="margin:4px 0">№ {s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))), Cell("用　途", s.O("屠宰")))}{Tr(Cell("启运地点", Place(s, "origin", f.Origin), 5))}{Tr(Cell("到达地点", Place(s, "destination", f.Destination), 5))}{Tr(Cell("牲畜耳标号", s.O(f.Unit == "头" ? $"{s.Chance.Digits(3)}、{s.Chance.Digits(3)}、{s.Chance.Digits(3)} 等" : ""), 5))}
            <tr><td colspan=6 style="position:relative;height:150px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于当日到达有效。<div style="margin-left:42%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:34px;top:2px")}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>注：本证书限省境内使用，涂改无效。</span><span>第一联　随货同行</span></div>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:46px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Meat from another province on its numbered paper, upright, filled in by the slaughterhouse's desk.</summary>
    private static string ProductA(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#174f35");
        return s.Look.Page(880, $"""
            <h1 style="font-size:33px;letter-spacing:3px">动物检疫证明（产品A）</h1><div class="no" style="margin:10px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", $"{Box("公路", true)} {Box("铁路", false)} {Box("水路", false)} {Box("航空", false)}"), Cell("运载工具<br>牌号", s.O(f.Plate)))}{Tr(Cell("运载工具<br>消毒情况", "装运前经 " + s.O(s.Chance.Of("过氧乙酸", "二氧化氯", "次氯酸钠")) + " 消毒", 3))}
            <tr><td colspan=4 style="position:relative;height:210px;vertical-align:top;line-height:2.2">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 46)} 日内到达有效。<div style="margin:18px 0 0 34%">官方兽医签字：{On(s.O(f.Officer), 130)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:24px;top:34px")}</td></tr>
            {Tr(Cell("检疫标志号", s.O(s.Chance.Digits(10)), 3))}{Tr(Cell("备　注", s.O(s.Chance.Of("", "冷藏运输", "冷冻")), 3))}</table>
            <div style="font-size:14px;margin-top:8px">注：1. 本证书一式两联，第一联由动物卫生监督机构留存，第二联随货同行。2. 本证书涂改无效。</div>
            """, Preprinted + "#paper .k{width:116px;line-height:1.25}#paper td{height:48px;padding:5px 9px}", padding: 50);
    }

    /// <summary>Pork within the province: half a sheet from the office at the slaughterhouse, name of the province over it.</summary>
    private static string ProductB(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#205c3c", "#6b2020");
        return s.Look.Page(1020, $"""
            <div style="display:grid;grid-template-columns:120px 1fr 220px;align-items:end"><span>{s.Qr(92)}</span><h1 style="font-size:31px;letter-spacing:6px">动物检疫证明<span style="letter-spacing:1px;font-size:25px">（产品B）</span></h1><span class="no r">编号 {s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px">{Tr(Cell("货主", s.V("holder", f.Holder), 3), Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()), Cell("产地", s.V("origin", f.Origin), 3))}{Tr(Cell("生产单位名称、地址", s.O(f.OriginAddress), 5))}{Tr(Cell("目的地", s.V("destination", f.Destination), 5))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(4) + s.Chance.Digits(5) + " 起"), 3), Cell("运输车牌", s.O(f.Plate)))}
            <tr><td class=k>备注</td><td colspan=2 style="vertical-align:top">{s.O(s.Chance.Of("", "当日屠宰", "热鲜肉"))}</td><td colspan=3 style="position:relative;height:150px;vertical-align:top;line-height:2">本批动物产品经检疫合格，应于当日到达有效。<br>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:14px;top:22px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">第二联　随货同行　　本证明限省（自治区、直辖市）境内使用</div>
            """, Preprinted + "#paper .k{width:130px;white-space:normal}#paper td{height:42px;padding:4px 8px}", padding: 38);
    }

    /// <summary>The same without paper: the page that the code of the delivery opens.</summary>
    private static string ProductBPhone(Sheet s)
    {
        var f = s.Facts;
        var tint = s.Chance.Of("#1677ff", "#07a35a", "#0d8ca8");
        string Row(string label, string value) => $"<div style=\"display:grid;grid-template-columns:186px 1fr;padding:11px 0;border-bottom:1px solid #ececec\"><span style=\"color:#777\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(640, $"""
            <div class=c style="padding:16px 0;font-size:21px;border-bottom:1px solid #ddd">检疫证明查询</div>
            <div style="padding:18px 26px;position:relative"><div class=c style="font-size:25px;font-weight:700;color:{tint};padding-bottom:8px">动物检疫证明（产品B）</div>{Row("证明编号", s.V("number", f.Number))}{Row("货主", s.V("holder", f.Holder))}{Row("产品名称", s.V("products", f.Product))}{Row("数量及单位", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("生产单位名称地址", s.O(f.OriginAddress))}{Row("目的地", s.V("destination", f.Destination))}{Row("检疫标志号", s.O(s.Chance.Digits(9)))}{Row("运载工具牌号", s.O(f.Plate))}{Row("有效期限", s.O("当日到达有效"))}{Row("官方兽医", s.O(f.Officer))}{Row("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 0)))}{Row("签发机构", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "检疫专用章", "right:26px;bottom:24px")}</div>
            <div class=c style="background:{tint};color:#fff;margin:10px 26px 28px;padding:12px;border-radius:6px">返回首页</div>
            """, "", "background:#fff", padding: 0);
    }

    /// <summary>The small certificate that goes with each buyer's meat, printed beforehand in one colour.</summary>
    private static string MeatCard(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#b3221f", "#1d4c86", "#1a1a1a");
        return s.Look.Page(700, $"""
            <h1 style="font-size:30px;letter-spacing:4px">肉品品质检验合格证</h1><div class="r no" style="margin:6px 0">NO. {s.V("number", f.Number)}</div>
            <table>{Tr(Cell("屠宰企业", s.V("issuer", f.Issuer)))}{Tr(Cell("货　　主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数　　量", s.Q()))}{Tr(Cell("生猪产地", s.V("origin", f.Origin)))}{Tr(Cell("检疫证号", s.O(f.Related)))}{Tr(Cell("销往地点", s.V("destination", f.Destination)))}
            <tr><td colspan=2 style="position:relative;height:150px;vertical-align:top;line-height:2.1">　　经检验，肉品品质合格，准予出厂。<div style="margin-left:26%">检验员：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:30px;top:0")}</td></tr></table>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:42px;padding:4px 10px}", padding: 36);
    }

    /// <summary>A big house's sheet from its own software, what was examined listed beneath.</summary>
    private static string MeatHouse(Sheet s)
    {
        var f = s.Facts;
        string Done(string what, string outcome) => $"<tr class=c><td>{what}</td><td>{s.O(outcome)}</td></tr>";
        return s.Look.Page(920, $"""
            <div class=c style="font-size:25px;font-weight:700">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:5px;margin-top:4px">肉品品质检验合格证</h1>
            <div class=row style="margin:16px 0 6px"><span>合格证编号：{s.V("number", f.Number)}</span><span>出具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2))}</span></div>
            <table>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量", s.Q()))}{Tr(Cell("货主名称", s.V("holder", f.Holder), 3))}{Tr(Cell("购货方", s.V("consignee", f.Consignee), 3))}{Tr(Cell("生猪来源地", s.V("origin", f.Origin), 3))}{Tr(Cell("屠宰日期", s.D("", f.Earlier, 2)), Cell("检疫证明号", s.O(f.Related)))}</table>
            <table style="margin-top:14px">{Head("检验内容", "检验情况")}{Done("宰前检验", "合格")}{Done("宰后检验（头部、内脏、胴体）", "合格")}{Done("“瘦肉精”抽检", "阴性")}{Done("非洲猪瘟病毒检测", "阴性")}</table>
            <div style="position:relative;min-height:170px;margin-top:16px;line-height:2.1">检验结论：{s.V("result", "合格")}，准予出厂。<br>检验依据：GB/T 17996《生猪屠宰产品品质检验规程》<div class=row style="margin-top:12px"><span>肉品品质检验人员：{s.O(f.Officer)}</span><span style="margin-right:90px">（检验专用章）</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:50px;top:10px")}</div>
            """, "#paper .k{width:124px}#paper td,#paper th{height:42px;padding:4px 10px}", padding: 56);
    }

    /// <summary>A slip of three copies from the needle printer at the weigh-bridge.</summary>
    private static string MeatCarbon(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#2a3f6f", "#1a1a1a");
        s.Look.Paper = s.Chance.Of("#fdf1f3", "#fff", "#fdf9e4");
        return s.Look.Page(1000, $"""
            <div class=row style="align-items:flex-end"><span style="width:200px">第二联：随货</span><h1 style="font-size:28px;letter-spacing:3px">肉品品质检验合格证明</h1><span class=r style="width:200px">编号：{s.V("number", f.Number)}</span></div>
            {Share("1.5fr 1fr", "屠宰厂（场）：" + s.V("issuer", f.Issuer), "屠宰日期：" + s.D("", f.Earlier, 2))}
            <table>{Head("货主", "品名", "数量", "产地", "动物检疫证明号")}<tr class=c><td>{s.V("holder", f.Holder)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(f.Related)}</td></tr><tr><td colspan=5>　　以上产品经肉品品质检验合格，准予上市。</td></tr><tr><td class=c>收货单位</td><td colspan=4>{s.V("consignee", f.Consignee)}</td></tr></table>
            <div style="position:relative;min-height:96px;margin-top:10px"><div class=row><span>检验员：{s.O(f.Officer)}</span><span>开证员：{s.O(f.Person)}</span><span>开证日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 0, 5))}</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:205px;top:-66px")}</div>
            """, "#paper td,#paper th{height:44px;padding:4px 8px}#paper th{white-space:nowrap}", padding: 36);
    }

    /// <summary>One label a lot, from the labeller at the cold store.</summary>
    private static string MeatLabel(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label + "：", value, 112, "margin:4px 0");
        return s.Look.Page(600, $"""
            <h1 style="font-size:27px;letter-spacing:2px;border-bottom:2px solid #222;padding-bottom:6px">肉品品质检验合格证</h1>
            <div style="position:relative;padding-top:8px">{Row("证　　号", s.V("number", f.Number))}{Row("产品名称", s.V("products", f.Product))}{Row("数　　量", s.Q())}{Row("货　　主", s.V("holder", f.Holder))}{Row("生猪产地", s.V("origin", f.Origin))}{Row("屠宰企业", s.V("issuer", f.Issuer))}{Row("检疫证号", s.O(f.Related))}
            <div style="display:flex;justify-content:space-between;align-items:flex-start;min-height:126px"><span>{Row("检 验 员", s.O(f.Officer))}{Row("检验日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 0)))}{Row("检验结果", s.V("result", "合格"))}</span><span>{s.Qr(116)}</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "left:225px;bottom:-14px")}</div>
            """, padding: 26);
    }
}
