namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Certificates of veterinarians, slaughterhouses and customs.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Quarantine =>
    [
        New("quarantine/live-far", By.Form, LiveFar, "动物A", true), New("quarantine/product-near", By.Clerk, ProductNear, "产品B", true),
        New("quarantine/product-far", By.Form, ProductFar, "产品A", true), New("quarantine/phone-live", By.Screen, PhoneLive, "动物B", true),
    ];

    private static Layout[] Meat => [New("meat-inspection/boxed", By.Form, MeatBoxed, seal: true), New("meat-inspection/sentence", By.Clerk, MeatSentence, seal: true)];

    private static Layout[] Import => [New("import/customs-form", By.Clerk, CustomsForm, seal: true), New("import/plain-lines", By.Printer, CustomsLines, seal: true)];

    internal static string Days(Facts f) => Math.Max(1, (f.Expiry ?? f.Issued).DayNumber - f.Issued.DayNumber).ToString();

    internal static string Ears(Sheet s) => s.Facts.Unit == "头" ? "1" + s.Chance.Digits(14) + " 等" : "";

    /// <summary>Live animals to another province, in the form that the ministry prescribes, the words 省 市 县 printed beforehand.</summary>
    private static string LiveFar(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#174f35", "#1c3f77");
        return s.Look.Page(940, $"""
            <div style="display:grid;grid-template-columns:1fr 2.4fr 1fr;align-items:end"><span></span><h1 style="font-size:31px;letter-spacing:4px">动物检疫合格证明（动物A）</h1><span class="r no">编号：{s.V("number", f.Number)}</span></div>
            <table style="margin-top:12px">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product), 3), Cell("数量及单位", s.Q(s.Chance.Odds(0.3))))}{Tr(Cell("启运地点", Place(s, "origin", f.Origin) + "（养殖场、交易市场）", 5))}{Tr(Cell("到达地点", Place(s, "destination", f.Destination) + "（养殖场、屠宰场、交易市场）", 5))}{Tr(Cell(s.L("用途"), s.O("屠宰")), Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}
            <tr><td class=k>运载方式</td><td colspan=3>{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}</td><td class=k>运载工具牌号</td><td>{s.O(f.Plate)}</td></tr><tr><td class=k colspan=2>运载工具消毒情况</td><td colspan=4>装运前经 {On(s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "戊二醛")), 110)} 消毒</td></tr>
            <tr><td colspan=6 style="position:relative;height:190px;vertical-align:top;line-height:2">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 50)} 日内到达有效。<div style="margin-left:46%">官方兽医签字：{On(s.O(f.Officer), 140)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:110px;top:20px")}</td></tr>
            {Tr(Cell("牲畜耳标号", s.O(Ears(s)), 5))}{Tr(Cell("动物卫生监督<br>检查站签章", "&nbsp;", 5))}{Tr(Cell(s.L("备注"), "&nbsp;", 5))}</table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。3. 牲畜耳标号只需填写后3位，可另附纸填写，需注明本检疫证明编号，同时加盖动物卫生监督机构检疫专用章。</div>
            """, Preprinted + "#paper .k{width:104px}#paper td{height:36px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Meat within the province, printed by the slaughterhouse's desk on the form's paper with its code.</summary>
    private static string ProductNear(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#205c3c");
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:8px">动物检疫合格证明</h1><div class=c style="font-size:22px">（产品B）</div><div class="r no" style="margin:2px 0 6px">No. {s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()), Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell(s.L("目的地"), s.V("destination", f.Destination), 3))}{Tr(Cell("检疫标志号", s.O("粤" + s.Chance.Digits(8)), 3))}{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "冷鲜", "当日销售")), 3))}</table>
            <div style="display:flex;margin-top:14px;min-height:170px"><div style="flex:none;width:130px">{s.Qr(118)}</div><div style="flex:1;position:relative;line-height:2.1">　　本批动物产品经检疫合格，当日到达有效。<div style="margin-left:38%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:70px;top:10px")}</div></div>
            <div style="font-size:14px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:150px;white-space:normal}#paper td{height:42px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Meat to another province, on a form that lies across.</summary>
    private static string ProductFar(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#7c2320", "#1d4c86");
        return s.Look.Page(1080, $"""
            <div class=row style="align-items:flex-end"><span style="width:230px;font-size:16px">第二联　随货同行</span><h1 style="font-size:30px;letter-spacing:3px">动物检疫合格证明（产品A）</h1><span class="no r" style="width:230px">NO. {s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product), 3), Cell("数量及单位", s.Q(s.Chance.Odds(0.2))))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress), 5))}{Tr(Cell(s.L("目的地"), Place(s, "destination", f.Destination), 5))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("航空", false)))}{Tr(Cell("运载工具牌号", s.O(f.Plate)), Cell("装运前经", s.O(s.Chance.Of("次氯酸钠", "过氧乙酸")) + " 消毒", 3))}
            <tr><td colspan=4 style="position:relative;height:150px;vertical-align:top;line-height:2">本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 50)} 日内到达有效。<div style="margin-left:34%">官方兽医签字：{On(s.O(f.Officer), 120)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:20px;top:-6px")}</td><td colspan=2 style="vertical-align:top">动物卫生监督检查站签章</td></tr>
            {Tr(Cell(s.L("备注"), s.O("检疫标志号：" + s.Chance.Digits(10)), 5))}</table>
            """, Preprinted + "#paper .k{width:112px;white-space:normal}#paper td{height:36px;padding:4px 8px}", padding: 42);
    }

    /// <summary>The same office's certificate without paper: as the carrier shows it on his telephone.</summary>
    private static string PhoneLive(Sheet s)
    {
        var f = s.Facts;
        var blue = s.Chance.Of("#2f6fde", "#119a76", "#2a8fbd");
        return s.Look.Page(640, $"""
            <div style="background:{blue};color:#fff;padding:14px 24px 60px"><div class=c style="font-size:21px">电子检疫证明</div></div>
            <div style="background:#fff;margin:-44px 16px 0;border-radius:10px;padding:18px 22px;position:relative"><div class=c style="font-size:25px;font-weight:700">动物检疫合格证明（动物B）</div><div class=c style="margin:4px 0 8px">证明编号：{s.V("number", f.Number)}</div><div class=c>{s.Qr(150, always: true)}</div>
            {Line("货主", s.V("holder", f.Holder), 150)}{Line("联系电话", s.O(f.Phone), 150)}{Line("动物种类", s.V("products", f.Product), 150)}{Line("数量及单位", s.Q(), 150)}{Line("启运地点", s.V("origin", f.Origin), 150)}{Line("到达地点", s.V("destination", f.Destination), 150)}{Line("用途", s.O("屠宰"), 150)}{Line("牲畜耳标号", s.O(Ears(s)), 150)}{Line("运载工具牌号", s.O(f.Plate), 150)}{Line("有效期", "当日到达有效", 150)}{Line("官方兽医", s.O(f.Officer), 150)}{Line("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2)), 150)}{Line("签发机构", s.V("issuer", f.IssuerPlace + "动物卫生监督所"), 150)}{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:30px;bottom:20px")}</div>
            <div class=c style="font-size:15px;color:#999;padding:16px 0">出证平台：动物检疫电子出证系统</div>
            """, "", "background:#f0f2f5", padding: 0);
    }

    /// <summary>A slaughterhouse's certificate in boxes.</summary>
    private static string MeatBoxed(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#b3221f", "#1d4c86");
        return s.Look.Page(820, $"""
            <div class="c h" style="font-size:20px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:31px;letter-spacing:5px">肉品品质检验合格证</h1><div class="r no" style="margin:4px 0">No {s.V("number", f.Number)}</div>
            <table>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("动物产地", s.V("origin", f.Origin), 3))}{Tr(Cell("检疫证号", s.O(f.Related)), Cell("运输车号", s.O(f.Plate)))}{Tr(Cell("屠宰日期", Day(s, "", f.Earlier)), Cell("检验员", s.O(f.Officer)))}
            <tr><td colspan=4 style="position:relative;height:140px;vertical-align:top;line-height:2">　　该批产品按《生猪屠宰产品品质检验规程》检验，品质合格，准予出厂（场）。<div style="margin-left:52%">签发日期：{Day(s, "issue_date", f.Issued)}<br>（肉品品质检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:60px;top:10px")}</td></tr></table>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:38px;padding:4px 8px}", padding: 40);
    }

    /// <summary>A small certificate in one sentence, torn from a book.</summary>
    private static string MeatSentence(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#1d6e3a", "#a8231f");
        return s.Look.Page(760, $"""
            <div style="border:3px double {ink};padding:22px 28px"><h1 style="font-size:28px;letter-spacing:3px">畜禽产品肉品品质检验合格证</h1><div class="c no" style="margin:4px 0 10px">编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.2;position:relative">　　货主 {On(s.V("holder", f.Holder), 150)} 委托本厂屠宰的 {On(s.V("products", f.Product), 100)} 共 {On(s.Q(), 90)}，经本厂宰前检验、宰后检验及肉品品质检验，结果为 {On(s.V("result", "合格"), 70)}，准予上市销售。<br>销往单位：{On(s.V("consignee", f.Consignee), 330)}<br>检疫证明编号：{On(s.O(f.Related), 160)}　检验员：{On(s.O(f.Officer), 110)}<br>屠宰企业：{On(s.V("issuer", f.Issuer), 330)}<br>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:0;bottom:-26px")}</div></div>
            """, Preprinted, padding: 26);
    }

    internal static string Both(string chinese, string english) => $"{chinese}<div style=\"font-size:13px\">{english}</div>";

    /// <summary>Customs' certificate in its own form, Chinese over English.</summary>
    private static string CustomsForm(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f3f8f3", "#eef5fb", "#fdfcf6"), false);
        return s.Look.Page(980, $"""
            <div class="c h" style="font-size:27px;font-weight:700;letter-spacing:8px">{s.V("issuer", f.Issuer)}</div><div class=c style="font-size:14px;letter-spacing:1px">CHINA CUSTOMS</div><h1 style="font-size:31px;letter-spacing:3px;margin-top:6px">入境货物检验检疫证明</h1><div class="r no" style="margin:6px 0">编号 No.：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell(Both("收货人", "Consignee"), s.V("consignee", f.Consignee), 3))}{Tr(Cell(Both("发货人", "Consignor"), s.V("holder", f.Holder), 3))}{Tr(Cell(Both("品名", "Description of Goods"), s.V("products", f.Product), 3))}{Tr(Cell(Both("报检数/重量", "Quantity/Weight Declared"), s.Q()), Cell(Both("包装种类及数量", "Number and Type of Packages"), s.O(s.Chance.Int(40, 1200) + "纸箱")))}{Tr(Cell(Both("原产国", "Country of Origin"), s.V("origin", f.Origin)), Cell(Both("合同号", "Contract No."), s.O(f.Related)))}{Tr(Cell(Both("提/运单号", "B/L No."), s.O(s.Chance.Of("COSU", "OOLU", "MAEU") + s.Chance.Digits(9))), Cell(Both("入境日期", "Date of Arrival"), s.D("", f.Earlier, s.Chance.Of(0, 2))))}{Tr(Cell(Both("标记及号码", "Mark &amp; No."), s.O("N/M"), 3))}
            <tr><td colspan=4 style="position:relative;height:210px;vertical-align:top;line-height:2">证明 CERTIFICATION<br>　　上述货物经检验检疫，符合我国食品安全国家标准及相关要求，准予销售/使用。<div style="position:absolute;left:30px;bottom:14px">签字 Signature：{s.O(f.Officer)}</div><div style="position:absolute;right:50px;bottom:14px">日期 Date：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:90px;top:20px")}</td></tr>{Tr(Cell(Both("备注", "Remarks"), "***", 3))}</table>
            """, Preprinted + "#paper .k{width:170px;white-space:normal;line-height:1.2}#paper td{padding:5px 8px}", padding: 48);
    }

    /// <summary>The same as customs' single window prints it on a plain sheet, without boxes.</summary>
    private static string CustomsLines(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <div class=row style="align-items:center"><div style="width:120px;height:110px">{s.Qr(110)}</div><div class=c><div style="font-size:23px;letter-spacing:3px">中华人民共和国海关</div><h1 style="font-size:28px;letter-spacing:2px">入境货物检验检疫证明</h1></div><div style="width:120px"></div></div>
            <div style="border-top:2px solid #222;margin:8px 0 12px"></div>{Line("证明编号：", s.V("number", f.Number), 190)}{Line("发货人：", s.V("holder", f.Holder), 190)}{Line("收货人：", s.V("consignee", f.Consignee), 190)}{Line("货物名称：", s.V("products", f.Product), 190)}{Line("数量/重量：", s.Q(), 190)}{Line("原产国家/地区：", s.V("origin", f.Origin), 190)}{Line("集装箱号：", s.O("CSNU" + s.Chance.Digits(7)), 190)}{Line("入境口岸：", s.O(s.Chance.Of("南沙港", "黄埔老港", "白云机场", "皇岗口岸")), 190)}{Line("卸毕日期：", s.D("", f.Earlier, 2), 190)}{Line("检验检疫结果：", s.V("result", "合格"), 190)}
            <div style="line-height:1.9;margin-top:14px;position:relative;min-height:190px">兹证明上述货物已实施检验检疫，准予进口销售。本证明仅对所列货物有效。<div style="margin:44px 0 0 48%">签证机关：{s.V("issuer", f.Issuer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.CustomsHouse, "单证专用章", "right:40px;top:20px")}</div>
            """, padding: 60);
    }
}
