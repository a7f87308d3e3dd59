using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>Certificates of veterinarians, slaughterhouses and customs.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Certificates =>
    [
        New("quarantine/sides", By.Printer, QuarantineSides, "动物A", true), New("quarantine/knee-sentence", By.Pen, QuarantineSentence, "动物B", true),
        New("quarantine/above", By.Screen, QuarantineAbove, "产品A", true), New("quarantine/heads-over", By.Clerk, QuarantineHeads, "产品B", true),
        New("quarantine/carcass-roll", By.Till, QuarantineRoll, "产品B", true),
        New("meat-inspection/captions", By.Form, MeatCaptions, seal: true), New("meat-inspection/outbound-roll", By.Till, MeatRoll, seal: true), New("meat-inspection/row", By.Clerk, MeatRow, seal: true),
        New("import/numbered", By.Printer, ImportNumbered, seal: true), New("import/goods-table", By.Clerk, ImportTable, seal: true),
    ];

    private static string Office(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>The form of 2023, printed whole by the province's system, its parts headed down the left edge.</summary>
    private static string QuarantineSides(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(960, $"""
            <div class=row style="align-items:flex-end"><span style="width:200px;font-size:15px">第二联（随货同行）</span><h1 style="font-size:31px;letter-spacing:6px">动物检疫证明<br><span style="font-size:22px">（动物A）</span></h1><span style="width:200px" class=r>{s.Qr(96)}</span></div><div class=r style="margin:4px 0">证明编号：{s.V("number", f.Number)}</div>
            <table>{Block("货主", Tr(Cell("姓名/单位名称", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone))))}
            {Block("动物", Tr(Cell("种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.3)))), Tr(Cell("用途", s.O("屠宰")), Cell("耳标号", s.O(Ears(s)))))}
            {Block("运输信息", Tr(Cell("启运地点", s.V("origin", f.Origin), 3)), Tr(Cell("到达地点", s.V("destination", f.Destination), 3)), Tr(Cell("承运人", s.O(f.Person)), Cell("车牌号码", s.O(f.Plate))), Tr(Cell("消毒药物", s.O(s.Chance.Of("过氧乙酸", "戊二醛", "二氯异氰尿酸钠"))), Cell("备案号", s.O(s.Chance.Digits(12)))))}
            <tr><td colspan=5 style="position:relative;height:170px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 40)} 日内到达有效。<div style="margin-left:50%">官方兽医（签字）：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))} 签发<br>（检疫专用章）</div>{s.Seal(Office(f), "检疫专用章", "right:20px;top:14px")}</td></tr><tr><td colspan=5>指定通道签章：</td></tr></table>
            <div style="font-size:14px;margin-top:6px">跨省运输的动物抵达后24小时内，货主应向到达地动物卫生监督机构报告。本证明涂改无效。</div>
            """, "#paper .side{width:46px;line-height:1.2;font-weight:700}#paper .k{width:120px}#paper td{height:38px}", padding: 46);
    }

    /// <summary>A pad of a township's station: one sentence with gaps.</summary>
    private static string QuarantineSentence(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#17603a", "#8e2420");
        s.Look.Blank();
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px;letter-spacing:4px">动物检疫合格证明（动物B）</h1><div class="c no" style="margin:4px 0 12px">编号 {s.V("number", f.Number)}</div>
            <div style="line-height:2.35">　　兹有货主 {On(s.V("holder", f.Holder), 150)} 的 {On(s.V("products", f.Product), 90)} 计 {On(s.Q(), 110)}，由 {On(s.V("origin", f.Origin), 330)} 启运，前往 {On(s.V("destination", f.Destination), 360)}，用于 {On(s.O("屠宰"), 80)}。耳标号 {On(s.O(f.Unit == "头" ? s.Chance.Digits(8) + " 等" : "/"), 150)}，承运车辆 {On(s.O(f.Plate), 120)}。经检疫合格，当日到达有效。</div>
            <div style="position:relative;min-height:130px;margin-top:16px"><div class=row><span>官方兽医：{On(s.O(f.Officer), 130)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>{s.Seal(Office(f), "检疫专用章", "right:170px;top:-20px")}</div><div style="font-size:14px">注：本证限省内使用；一式两联，第二联随货同行。</div>
            """, Preprinted, padding: 46);
    }

    /// <summary>Meat's certificate on a driver's telephone, labels small above their values.</summary>
    private static string QuarantineAbove(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#0f8a5f", "#1c72d8", "#0b7f8f");
        string Two(string a, string b) => $"<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:14px\">{a}{b}</div>";
        return s.Look.Page(620, $"""
            {Status(s)}<div class=c style="font-size:20px;padding:8px 0;border-bottom:3px solid {green}">证明详情</div>
            {Card($"<div style=\"font-size:23px;font-weight:700;color:{green}\" class=c>动物检疫证明（产品A）</div>" + Above("检疫证明编号", s.V("number", f.Number)) + Above("货主", s.V("holder", f.Holder)) + Two(Above("产品名称", s.V("products", f.Product)), Above("数量及单位", s.Q())) + Above("产地", s.V("origin", f.Origin)) + Above("生产单位名称地址", s.O(f.OriginAddress)) + Above("目的地", s.V("destination", f.Destination)) + Two(Above("运载工具牌号", s.O(f.Plate)), Above("有效期", s.O(Days(f) + "日内到达"))) + Two(Above("官方兽医", s.O(f.Officer)), Above("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2)))) + Above("签发单位", s.V("issuer", Office(f))) + s.Seal(Office(f), "检疫专用章", "right:0;bottom:-20px"))}
            <div class=c style="padding:4px 0 22px">{s.Qr(140)}<div style="font-size:15px;color:#999">扫码可核验真伪</div></div>
            """, "", "background:#eef2f1", padding: 0);
    }

    /// <summary>A narrow form whose heads stand over what is filled in.</summary>
    private static string QuarantineHeads(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#205c3c");
        return s.Look.Page(1040, $"""
            <div class=row style="align-items:flex-end"><h1 style="font-size:30px;letter-spacing:5px">动物检疫证明（产品B）</h1><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px">{Head("货主", "产品名称", "数量及单位", "产　　地")}<tr class=c><td>{s.V("holder", f.Holder)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td></tr></table>
            <table style="margin-top:-1px"><tr><th style="width:44%">生产单位名称、地址</th><th>目的地</th></tr><tr class=c><td>{s.O(f.OriginAddress)}</td><td>{s.V("destination", f.Destination)}</td></tr></table>
            <table style="margin-top:-1px"><tr><td style="width:50%;vertical-align:top">检疫标志号：{s.O(s.Chance.Digits(9))}<br>备注：{s.O(s.Chance.Of("", "分割肉", "鲜品"))}</td><td style="position:relative;height:140px;vertical-align:top;line-height:2">本批动物产品经检疫合格，当日到达有效。<br>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}{s.Seal(Office(f), "检疫专用章", "right:20px;top:0")}</td></tr></table>
            """, Preprinted + "#paper td{height:46px;padding:4px 8px}", padding: 40);
    }

    /// <summary>What the desk at the slaughterhouse's gate prints on a roll.</summary>
    private static string QuarantineRoll(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label + "：", value, 118, "margin:3px 0");
        return s.Look.Page(500, $"""
            <div class=c style="font-size:24px;font-weight:700">动物检疫证明<br>（产品B）</div>{Dots}{Row("证明编号", s.V("number", f.Number))}{Row("货主", s.V("holder", f.Holder))}{Row("产品名称", s.V("products", f.Product))}{Row("数量", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("到达地", s.V("destination", f.Destination))}{Row("生产单位", s.O(f.OriginAddress))}{Row("官方兽医", s.O(f.Officer))}{Row("出证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 0)))}{Row("出证机构", s.V("issuer", Office(f)))}{Dots}<div>经检疫合格，当日到达有效</div><div style="margin-top:8px">{s.Qr(150, always: true)}<br>扫码查验真伪</div>{s.Seal(Office(f), "检疫专用章", "right:10px;bottom:60px")}
            """, padding: 24);
    }

    /// <summary>A slaughterhouse's certificate whose words stand beneath the rules.</summary>
    private static string MeatCaptions(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#a8231f", "#175c36");
        s.Look.Blank();
        return s.Look.Page(860, $"""
            <div style="border:2px solid {ink};padding:22px 30px"><h1 style="font-size:31px;letter-spacing:4px">肉品品质检验合格证</h1><div class="r no">编号：{s.V("number", f.Number)}</div>
            {Share("1fr 1fr", Under("货　主", s.V("holder", f.Holder)), Under("购货单位", s.V("consignee", f.Consignee)))}{Share("1fr 1fr 1.4fr", Under("产品名称", s.V("products", f.Product)), Under("数量及单位", s.Q()), Under("动物产地", s.V("origin", f.Origin)))}{Share("1.3fr 1fr 1fr", Under("屠宰厂（场）", s.V("issuer", f.Issuer)), Under("肉品品质检验员", s.O(f.Officer)), Under("出厂日期", Day(s, "issue_date", f.Issued)))}
            <div style="position:relative;margin-top:14px;min-height:84px">经肉品品质检验合格，准予出厂。<br>检疫证明号：{s.O(f.Related)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:70px;top:-46px")}</div></div>
            """, Preprinted, padding: 26);
    }

    /// <summary>The scale at the cold store prints one certificate for each buyer.</summary>
    private static string MeatRoll(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(480, $"""
            <div class=c>{s.V("issuer", f.Issuer)}</div><div class=c style="font-size:24px;font-weight:700">肉品品质检验合格证</div>{Dots}<div>合格证号 {s.V("number", f.Number)}</div><div>出证时间 {s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {Clock(s, 80)}</div><div>品　　名 {s.V("products", f.Product)}</div><div>数　　量 {s.Q()}</div><div>货　　主 {s.V("holder", f.Holder)}</div><div>客　　户 {s.V("consignee", f.Consignee)}</div><div>生猪来源 {s.V("origin", f.Origin)}</div><div>屠宰批次 {s.O(f.Earlier.ToString("yyyyMMdd") + "-" + s.Chance.Int(1, 30))}</div><div>检 验 员 {s.O(f.Officer)}</div>{Dots}<div style="font-size:21px">检验结论 {s.V("result", "合格")}</div><div style="min-height:130px">{s.Qr(130)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:30px;bottom:26px")}
            """, padding: 22);
    }

    /// <summary>A sheet for one load: its goods in a row under heads.</summary>
    private static string MeatRow(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#b3221f");
        s.Says("result", "合格");
        return s.Look.Page(980, $"""
            <h1 style="font-size:29px;letter-spacing:3px">生猪定点屠宰厂（场）肉品品质检验合格证</h1><div class=row style="margin:10px 0 6px"><span>厂名：{s.V("issuer", f.Issuer)}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Head("产品名称", "数量", "单位", "货主", "检疫证明编号")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.V("holder", f.Holder)}</td><td>{s.O(f.Related)}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("购货者（单位）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("运输车辆", s.O(f.Plate)), Cell("屠宰日期", s.D("", f.Earlier, 2)))}</table>
            <div style="position:relative;min-height:120px;margin-top:14px;line-height:2">检验结果：{Box("合格", true)} {Box("不合格", false)}　　检验员签名：{s.O(f.Officer)}<div class=r>签发日期：{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:230px;top:-30px")}</div>
            """, Preprinted + "#paper .k{width:140px}#paper td{height:42px}", padding: 42);
    }

    /// <summary>Customs' certificate with numbered lines, as its system prints it for the importer.</summary>
    private static string ImportNumbered(Sheet s)
    {
        var f = s.Facts;
        var n = 0;
        string Item(string label, string english, string value) => $"<div style=\"display:grid;grid-template-columns:330px 1fr;margin:9px 0\"><span>{++n}. {label} <span style=\"font-size:14px\">{english}</span></span><span>{value}</span></div>";
        return s.Look.Page(940, $"""
            <div class=c style="font-size:24px;letter-spacing:5px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:4px">入境货物检验检疫证明</h1><div class=c style="font-size:15px">CERTIFICATE OF INSPECTION AND QUARANTINE OF ENTRY GOODS</div><div class=r style="margin:10px 0">证书编号 No. {s.V("number", f.Number)}</div>
            {Item("品名及规格", "Commodity", s.V("products", f.Product))}{Item("申报数量/重量", "Declared Quantity", s.Q())}{Item("产地（国家/地区）", "Origin", s.V("origin", f.Origin))}{Item("发货人", "Shipper", s.V("holder", f.Holder))}{Item("收货人", "Consignee", s.V("consignee", f.Consignee))}{Item("合同号", "Contract No.", s.O(f.Related))}{Item("集装箱号", "Container No.", s.O("TEMU" + s.Chance.Digits(7)))}{Item("到货日期", "Arrival Date", s.D("", f.Earlier, 2))}
            <div style="border-top:1.5px solid #333;margin-top:14px;padding-top:10px;line-height:1.9;position:relative;min-height:200px">　　上述货物业经检验检疫合格，准予在境内销售、使用。<br>The above goods have been inspected and quarantined.<div style="display:grid;grid-template-columns:1fr 1fr;margin-top:50px"><span>授权签字人：{s.O(f.Officer)}</span><span>签证日期 Date of Issue：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:40px;top:-16px")}</div>
            """, padding: 58);
    }

    /// <summary>The same with its goods in a table beneath the parties.</summary>
    private static string ImportTable(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f3f8f3", "#fdfbf2"), false);
        return s.Look.Page(980, $"""
            <h1 style="font-size:30px;letter-spacing:6px">入境货物检验检疫证明</h1><div class=row style="margin:10px 0"><span>报关单号：{s.O(s.Chance.Digits(18))}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            {Share("1fr 1fr", Above("收货单位", s.V("consignee", f.Consignee)), Above("境外发货人", s.V("holder", f.Holder)))}
            <table>{Head("货物名称", "原产国（地区）", "数/重量", "包装", "运输方式")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.Q()}</td><td>{s.O(s.Chance.Of("纸箱", "泡沫箱"))}</td><td>{s.O(s.Chance.Of("海运", "空运"))}</td></tr></table>
            <div style="line-height:2;margin-top:16px;position:relative;min-height:210px">评定意见：{s.V("result", "合格")}。该批货物符合我国法律法规和食品安全国家标准要求，准予进境。<div style="margin:60px 0 0 52%">出证机关：{s.V("issuer", f.Issuer)}<br>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:60px;top:36px")}</div>
            """, Preprinted + "#paper td{height:52px}", padding: 54);
    }
}
