using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh16;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/i-system-product-a", By.Printer, ProductFar, "产品A"), New("quarantine/i-panel-product-b", By.Clerk, ProductNear, "产品B"),
        New("quarantine/i-wide-animal-a", By.Form, LiveFar, "动物A"), New("quarantine/i-pad-animal-b", By.Pen, LiveNear, "动物B"),
        New("meat-inspection/i-plant-sheet", By.Printer, MeatSheet), New("meat-inspection/i-pad-lines", By.Pen, MeatPad),
        New("meat-inspection/i-gate-label", By.Till, MeatLabel), New("meat-inspection/i-checks", By.Clerk, MeatChecks),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null) => Design("fresh16", name, by, write, form, true);

    private static string Office(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>Meat to another province: the sheet that a province's paperless system prints, all of it in cells, signature and office too.</summary>
    private static string ProductFar(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #222";
        var code = s.Qr(104);
        return s.Look.Page(900, $"""
            <div style="display:grid;grid-template-columns:120px 1fr 120px;align-items:center"><span>{code}</span><h1 style="font-size:32px;letter-spacing:6px">动物检疫证明<div style="font-size:23px;letter-spacing:2px">（产品A）</div></h1><span></span></div><div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("运载工具消毒情况", "装运前经 " + s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "戊二醛癸甲溴铵")) + " 消毒", 3))}
            <tr><td colspan=4 style="height:62px">　　本批动物产品经检疫合格，应于 {s.O(Days(f))} 日内到达有效。</td></tr>{Tr(Cell("官方兽医", s.O(f.Officer)), Cell("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 2))))}<tr style="height:112px"><td class=k>签发机构</td><td colspan=3 style="position:relative">{s.V("issuer", Office(f))}<div class=r style="font-size:15px">（检疫专用章）</div>{s.Seal(Office(f), "检疫专用章", "right:120px;top:-40px")}</td></tr>{Tr(Cell("指定通道签章", "&nbsp;", 3))}{Tr(Cell("备注", s.O(s.Chance.Of("冷藏运输", "", "分割包装")), 3))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.6">注：1. 本证明由动物检疫证明电子出证系统出具{(code.Length > 0 ? "，扫描二维码可查询真伪" : "")}。2. 跨省运输的，应当经指定通道查验签章后方可进入。3. 本证明涂改无效。</div>
            """, "#paper .k{width:150px}#paper td{height:44px;padding:5px 10px}", padding: 56);
    }

    /// <summary>Meat within the province, on half a sheet laid across: what was inspected at the left, who says so at the right.</summary>
    private static string ProductNear(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#1d4c86", "#205c3c");
        s.Look.Blank();
        return s.Look.Page(1060, $"""
            <div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:end"><span style="font-size:15px">第二联：随货同行</span><h1 style="font-size:29px;letter-spacing:3px">动物检疫合格证明（产品B）</h1><span class="no r">№ {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1.75fr 1fr;margin-top:10px"><table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Tr(Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称、地址", s.O(f.OriginAddress)))}{Tr(Cell(s.L("目的地"), s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(8))))}{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "鲜销", "已加盖检疫验讫印章"))))}</table>
            <div style="border:1.4px solid {ink};border-left:0;padding:16px 18px;line-height:2;position:relative">　　本批动物产品经检疫合格，当日到达有效。<div style="margin-top:26px">官方兽医签字：{s.O(f.Officer)}</div><div>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div><div style="font-size:15px;margin-top:96px" class=c>（动物卫生监督所检疫专用章）</div>{s.Seal(Office(f), "检疫专用章", "left:100px;top:170px")}</div></div>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:130px;line-height:1.25}#paper td{height:44px;padding:4px 10px}", padding: 40);
    }

    /// <summary>Live animals to another province, the ministry's form laid across, the signature in a row of its own.</summary>
    private static string LiveFar(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#22406f", "#6d2a22");
        return s.Look.Page(1080, $"""
            <h1 style="font-size:30px;letter-spacing:4px">动物检疫证明（动物A）</h1><div class=row style="margin:8px 0 6px"><span style="font-size:16px">第二联　随货同行</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.3))), Cell(s.L("用途"), s.O("屠宰")))}{Tr(Cell("启运地点", s.V("origin", f.Origin) + "<span class=s>（养殖场、交易市场）</span>", 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination) + "<span class=s>（养殖场、屠宰场、交易市场）</span>", 5))}{Tr(Cell("牲畜耳标号", s.O(Ears(s)), 5))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("运载工具牌号", s.O(f.Plate)))}
            <tr><td class=k>运载方式</td><td colspan=2>{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}</td><td class=k>运载工具消毒</td><td colspan=2>装运前经 {s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "戊二醛"))} 消毒</td></tr>
            <tr><td colspan=6 style="height:50px">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 60)} 日内到达有效。</td></tr><tr style="height:110px"><td colspan=2 style="vertical-align:top">官方兽医签字：<div class=c style="margin-top:14px">{s.O(f.Officer)}</div></td><td colspan=2 style="vertical-align:top">签发日期：<div class=c style="margin-top:14px">{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div></td><td colspan=2 style="vertical-align:top;position:relative">检疫专用章：{s.Seal(Office(f), "检疫专用章", "left:130px;top:-36px")}</td></tr>{Tr(Cell("指定通道<br>检查站签章", "&nbsp;", 3), Cell(s.L("备注"), s.O(s.Chance.Of("", f.Product == "生猪" ? "非洲猪瘟检测阴性" : "", "运输车辆已备案"))))}</table>
            <div style="font-size:14px;margin-top:6px">注：1. 跨省调运动物到达目的地后，货主或承运人应当在24小时内向启运地、输入地动物卫生监督机构报告。2. 牲畜耳标号可另附纸填写，并加盖检疫专用章。</div>
            """, Preprinted + "#paper .k{width:112px;line-height:1.3}#paper td{height:42px;padding:4px 8px}#paper .s{font-size:14px}", padding: 42);
    }

    /// <summary>Live animals within the province: a pad of the township's veterinarian, tall, one thing a row.</summary>
    private static string LiveNear(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#17603a", "#22406f");
        s.Look.Blank();
        return s.Look.Page(760, $"""
            <h1 style="font-size:31px;letter-spacing:8px">动物检疫合格证明</h1><div class=c style="font-size:21px">（动物B）</div><div class="r no" style="margin:4px 0 6px">No. {s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3))}{Tr(Cell("联系电话", s.O(f.Phone), 3))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell(s.L("用途"), s.O("屠宰")))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.4)), 3))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("牲畜耳标号", s.O(f.Unit == "头" ? string.Join("、", Enumerable.Range(0, 4).Select(_ => s.Chance.Digits(3))) + " 等" : "/"), 3))}
            <tr><td colspan=4 style="position:relative;height:212px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin:6px 0 0 34%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:15px">（动物卫生监督所检疫专用章）</span></div>{s.Seal(Office(f), "检疫专用章", "left:60px;top:44px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px;line-height:1.5">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。<br>2. 本证书限省境内使用。<br>3. 牲畜耳标号只需填写后3位，可另附纸填写，并注明本检疫证明编号。</div>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:50px;padding:4px 10px}", padding: 40);
    }

    /// <summary>A plant's certificate as its office printer makes it for each load, thin rules beneath the lines.</summary>
    private static string MeatSheet(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label, value, 180, "border-bottom:1px solid #999;padding:9px 4px");
        return s.Look.Page(780, $"""
            <h1 style="font-size:30px;letter-spacing:4px">肉品品质检验合格证</h1><div class=c style="margin:6px 0 12px">合格证编号：{s.V("number", f.Number)}</div><div style="border-top:2px solid #222"></div>
            {Row("屠宰企业名称", s.V("issuer", f.Issuer))}{Row("货主", s.V("holder", f.Holder))}{Row("产品名称", s.V("products", f.Product))}{Row("数量（重量）", s.Q())}{Row("生猪产地", s.V("origin", f.Origin))}{Row("屠宰日期", s.D("", f.Earlier, 2))}{Row("动物检疫证明号", s.O(f.Related))}{Row("购货者", s.V("consignee", f.Consignee))}{Row("目的地", s.V("destination", f.Destination))}
            <div style="position:relative;min-height:190px;line-height:2;margin-top:14px">　　本批肉品经我厂按照《畜禽屠宰肉品品质检验规程　生猪》检验，品质合格，准予出厂。<div style="margin-top:12px">肉品品质检验人员：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}<br>（肉品品质检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:60px;top:36px")}</div>
            <div style="font-size:14px;margin-top:10px">注：本证一式三联，一联存根，二联随货，三联交购货者保存。</div>
            """, padding: 54);
    }

    /// <summary>A pad that the printing works made for one slaughterhouse, its lines filled in with a pen.</summary>
    private static string MeatPad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#b3221f", "#1d4c86", "#1a1a1a");
        s.Look.Blank();
        string Fill(string label, string value) => $"<div style=\"display:flex;align-items:flex-end\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.4px solid {ink};padding:0 6px;min-height:30px\">{value}</span></div>";
        return s.Look.Page(880, $"""
            <div class="c h" style="font-size:22px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:end;margin:4px 0 10px"><span style="font-size:15px">② 随货联</span><h1 style="font-size:29px;letter-spacing:3px">肉品品质检验合格证</h1><span class="no r">№ {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:13px 26px">{Fill("货　　主", s.V("holder", f.Holder))}{Fill("产品名称", s.V("products", f.Product))}{Fill("数　　量", s.Q(s.Chance.Odds(0.25)))}{Fill("检疫证号", s.O(f.Related))}</div><div style="display:grid;gap:13px;margin:13px 0">{Fill("动物来源", s.V("origin", f.Origin))}{Fill("收货单位", s.V("consignee", f.Consignee))}</div>
            <div style="position:relative;min-height:150px;line-height:1.9">上列产品经本厂肉品品质检验合格，准予出厂（场）销售。<div style="display:grid;grid-template-columns:1fr 1fr;gap:26px;margin-top:22px">{Fill("检验员", s.O(f.Officer))}{Fill("日　期", s.D("issue_date", f.Issued, s.Chance.Of(8, 8, 0)))}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:30px;top:-4px")}</div>
            """, Preprinted, padding: 38);
    }

    /// <summary>The label that the scale at the plant's gate prints for one buyer's load.</summary>
    private static string MeatLabel(Sheet s)
    {
        var f = s.Facts;
        var code = s.Qr(120);
        string Row(string label, string value) => Line(label, value, 132, "margin:5px 0");
        return s.Look.Page(540, $"""
            <div style="border:2px solid #222;border-radius:10px;padding:14px 18px;position:relative"><div class=c style="font-size:26px;font-weight:700;border-bottom:2px solid #222;padding-bottom:8px;margin-bottom:8px">肉品品质检验合格证</div>
            {Row("产品名称：", s.V("products", f.Product))}{Row("数量/重量：", s.Q())}{Row("货主：", s.V("holder", f.Holder))}{Row("产地：", s.V("origin", f.Origin))}{Row("屠宰日期：", s.D("", f.Earlier, 2))}{Row("出厂日期：", s.D("issue_date", f.Issued, 2))}{Row("检疫证号：", s.O(f.Related))}{Row("检验员：", s.O(f.Officer))}{Row("检验结果：", s.V("result", "合格"))}{Row("生产企业：", s.V("issuer", f.Issuer))}
            <div style="display:flex;align-items:center;gap:18px;border-top:2px solid #222;margin-top:10px;padding-top:10px;min-height:120px">{(code.Length > 0 ? $"<span>{code}</span>" : "")}<span>No.{s.V("number", f.Number)}{(code.Length > 0 ? "<br>扫码追溯" : "")}</span></div>{s.Seal(f.Issuer, "检验合格", "right:10px;bottom:16px")}</div>
            """, padding: 20);
    }

    /// <summary>A plant's form that lists what was looked at before and after slaughter, and then says the whole.</summary>
    private static string MeatChecks(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#205c3c");
        return s.Look.Page(940, $"""
            <h1 style="font-size:29px;letter-spacing:3px">生猪产品肉品品质检验合格证</h1><div class=row style="margin:10px 0 6px"><span>出证单位：{s.V("issuer", f.Issuer)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货主（供货方）", s.V("holder", f.Holder), 2), Cell("产品名称", s.V("products", f.Product), 2))}{Tr(Cell("购货方", s.V("consignee", f.Consignee), 2), Cell("数量及单位", s.Q(), 2))}{Tr(Cell("生猪产地", s.V("origin", f.Origin), 2), Cell("检疫证明编号", s.O(f.Related), 2))}{Tr(Cell("屠宰日期", s.D("", f.Earlier, 2), 2), Cell("运输车牌号", s.O(f.Plate), 2))}
            <tr class="c nb"><td class=k rowspan=2>检验项目</td><td>宰前检验</td><td>头部检验</td><td>胴体检验</td><td>内脏检验</td><td>“瘦肉精”抽检</td></tr><tr class=c><td>{s.O("√")}</td><td>{s.O("√")}</td><td>{s.O("√")}</td><td>{s.O("√")}</td><td>{s.O("√")}</td></tr>{Tr(Cell("检验结论", s.V("result", "合格") + "，准予出厂", 5))}</table>
            <div style="position:relative;min-height:140px;margin-top:16px;line-height:2.1"><div class=row><span>肉品品质检验员：{s.O(f.Officer)}</span><span>复核：{s.O(f.Person)}</span><span>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 8))}</span></div><div class=r style="font-size:15px">（加盖肉品品质检验专用章有效）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:240px;top:-14px")}</div>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:42px;padding:4px 8px}", padding: 44);
    }
}
