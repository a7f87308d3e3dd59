using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh12;

/// <summary>Certificates of veterinarians and slaughterhouses.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/two-halves", By.Printer, TwoHalves, "动物A", true), New("quarantine/route", By.Screen, Route, "动物B", true),
        New("quarantine/captions-under", By.Form, CaptionsUnder, "产品A", true), New("quarantine/stub-beside", By.Clerk, StubBeside, "产品B", true),
        New("quarantine/ticks", By.Pen, Ticks, "动物B", true), New("quarantine/verified-page", By.Screen, VerifiedPage, "产品B", true),
        New("quarantine/frame", By.Clerk, Frame, "动物A", true),
        New("meat-inspection/checks", By.Printer, Checks, seal: true), New("meat-inspection/phone-card", By.Screen, PhoneCard, seal: true),
        New("meat-inspection/bag-strip", By.Till, BagStrip, seal: true), New("meat-inspection/tear-off", By.Pen, TearOff, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh12", name, by, write, form, seal);

    /// <summary>A value over a rule, and beneath the rule what it is.</summary>
    private static string Under(string caption, string value) =>
        $"<span style=\"display:block;text-align:center;margin-top:10px\"><span style=\"display:block;min-height:34px;border-bottom:1.4px solid currentColor\">{value}</span><span style=\"font-size:15px\">（{caption}）</span></span>";

    /// <summary>One kind of several that a form names, ticked; it is the printing works' word, not a pen's.</summary>
    private static string Choice(Sheet s, string field, string chosen, params string[] kinds) =>
        $"<span class=set>{string.Concat(kinds.Select(kind => kind == chosen ? "☑" + s.V(field, kind) + "　" : "□" + kind + "　"))}</span>";

    /// <summary>Live animals, a sheet that lies across: what travels on the left, how it travels on the right.</summary>
    private static string TwoHalves(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1120, $"""
            <div class=row style="align-items:flex-end"><div><h1 style="font-size:32px;text-align:left">动物检疫证明（动物A）</h1><div style="font-size:15px">适用于跨省境出售或者运输动物</div></div><div class=r>证号　{s.V("number", f.Number)}<br>{s.D("issue_date", f.Issued, 0)}　签发</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;border:2px solid #222;margin-top:12px"><div style="padding:8px 16px;border-right:2px solid #222"><b>检疫动物</b>{Line("畜　　主", s.V("holder", f.Holder), 110)}{Line("畜主电话", s.O(f.Phone), 110)}{Line("畜禽名称", s.V("products", f.Product), 110)}{Line("检疫数量", s.Q(), 110)}{Line("用　　途", s.O("屠宰"), 110)}{Line("耳 标 号", s.O(f.Unit == "头" ? Ears(s) : "—"), 110)}</div>
            <div style="padding:8px 16px"><b>运输</b>{Line("启运场所", s.V("origin", f.Origin), 110)}{Line("到达场所", s.V("destination", f.Destination), 110)}{Line("承 运 人", s.O(f.Person), 110)}{Line("车　　牌", s.O(f.Plate), 110)}{Line("消　　毒", s.O("装运前已消毒（" + s.Chance.Of("戊二醛", "过氧乙酸") + "）"), 110)}</div></div>
            <div style="border:2px solid #222;border-top:0;padding:10px 16px;position:relative;min-height:130px;line-height:2">上列动物经检疫合格，限 {s.O(Days(f))} 日内到达。<br>官方兽医：{s.O(f.Officer)}<br>出证单位：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:70px;top:-20px")}</div>
            <div class=row style="font-size:15px;margin-top:6px"><span>途经检查站签章：</span><span style="width:40%">到达地报告：</span></div>
            """, padding: 48);
    }

    /// <summary>A driver's telephone: from where to where, as a journey is shown.</summary>
    private static string Route(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#0c7c59", "#2563c9", "#b4551d");
        string Stop(string mark, string label, string value) => $"<div style=\"display:flex;margin:8px 0\"><span style=\"flex:none;width:44px;color:{colour};font-size:26px;line-height:1.2\">{mark}</span><span><span style=\"color:#888;font-size:15px\">{label}</span><br>{value}</span></div>";
        return s.Look.Page(620, $"""
            <div style="background:{colour};color:#fff;padding:16px 24px;font-size:20px" class=c>检疫证明（动物B）</div>
            <div style="background:#fff;padding:18px 24px;margin-bottom:12px"><div class=row><span style="font-size:28px">{s.V("products", f.Product)}</span><span style="font-size:28px">{s.Q()}</span></div><div style="color:#888">证明编号 {s.V("number", f.Number)}</div></div>
            <div style="background:#fff;padding:10px 24px;margin-bottom:12px">{Stop("●", "启运地点", s.V("origin", f.Origin))}{Stop("◎", "到达地点", s.V("destination", f.Destination))}</div>
            <div style="background:#fff;padding:10px 24px;position:relative">{Apart("货主", s.V("holder", f.Holder))}{Apart("运输车辆", s.O(f.Plate))}{Apart("驾驶员", s.O(f.Person))}{Apart("用途", s.O("屠宰"))}{Apart("官方兽医", s.O(f.Officer))}{Apart("出证时间", s.D("issue_date", f.Issued, 2))}{Apart("出证机构", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "检疫专用章", "left:190px;bottom:30px")}</div>
            <div class=c style="padding:18px;color:#777">{s.Qr(150, always: true)}<br>省内运输 当日到达有效</div>
            """, "", "background:#eef0f3", padding: 0);
    }

    /// <summary>Meat to another province: every line of the form says beneath it what goes on it.</summary>
    private static string CaptionsUnder(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1c3f77", "#17603a");
        return s.Look.Page(960, $"""
            <h1 style="font-size:31px;letter-spacing:5px">动物检疫合格证明</h1><div class=row><span>产品A</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            {Share("1.5fr 1fr", Under("货主", s.V("holder", f.Holder)), Under("联系电话", s.O(f.Phone)))}{Share("1fr 1fr", Under("产品名称", s.V("products", f.Product)), Under("数量及单位", s.Q()))}{Under("产地", s.V("origin", f.Origin))}{Under("生产单位名称地址", s.O(f.OriginAddress))}{Under("目的地", s.V("destination", f.Destination))}{Share("1fr 1fr 1fr", Under("承运人", s.O(f.Person)), Under("运载工具牌号", s.O(f.Plate)), Under("检疫标志号", s.O(s.Chance.Digits(8))))}
            <div style="margin-top:16px">本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 50)} 日内到达有效。</div>
            <div style="position:relative;margin-top:20px;min-height:110px">{Share("1fr 1fr", Under("官方兽医签字", s.O(f.Officer)), Under("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 8))))}{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:40px;top:-30px")}</div>
            """, Preprinted, padding: 56);
    }

    /// <summary>Meat within the province: the office's stub still hangs on the left of the trader's half.</summary>
    private static string StubBeside(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#8e2420", "#1d4c86");
        string Small(string label, string value) => $"<div style=\"margin:9px 0\">{label}：{value}</div>";
        return s.Look.Page(1180, $"""
            <div style="display:flex"><div style="flex:none;width:290px;border-right:2px dashed currentColor;padding-right:22px;font-size:16px"><div class=c style="font-size:20px;line-height:1.3">动物检疫合格证明<br>（产品B）存根</div><div class="no c" style="margin:6px 0">{s.V("number", f.Number)}</div>{Small("货主", s.V("holder", f.Holder))}{Small("产品", s.V("products", f.Product))}{Small("数量", s.Q())}{Small("目的地", s.V("destination", f.Destination))}{Small("经手", s.O(f.Officer))}{Small("日期", s.D("issue_date", f.Issued, 2))}</div>
            <div style="flex:1;padding-left:26px"><h1 style="font-size:29px;letter-spacing:3px">动物检疫合格证明（产品B）</h1><div class="r no">编号 {s.V("number", f.Number)}</div>
            <table style="margin-top:8px">{Tr(Cell("货主姓名", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("生产单位", s.O(f.OriginAddress), 3))}{Tr(Cell("运 达 地", s.V("destination", f.Destination), 3))}{Tr(Cell("检疫标志", s.O(s.Chance.Digits(9)), 3))}</table>
            <div style="position:relative;line-height:2;min-height:130px;margin-top:6px">经检疫合格，当日到达有效。<div style="margin-left:36%">官方兽医：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:30px;top:0")}</div></div></div>
            """, Preprinted + "#paper td{height:40px;padding:4px 8px}", padding: 36);
    }

    /// <summary>A station's pad where as much as may be is ticked, the rest is written.</summary>
    private static string Ticks(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#17603a");
        s.Look.Blank();
        return s.Look.Page(900, $"""
            <h1 style="font-size:29px;letter-spacing:3px">动物检疫合格证明（动物B）</h1><div class="r no">No {s.V("number", f.Number)}</div>
            <div style="line-height:2.3">货　　主：{On(s.V("holder", f.Holder), 280)}　电话：{On(s.O(f.Phone), 180)}<br>动　　物：{Choice(s, "products", f.Product, "生猪", "肉牛", "肉羊", "肉鸡", "肉鸭", "鹅", "肉鸽")}<br>数　　量：{On(s.Q(), 170)}<br>用　　途：<span class=set>□饲养　☑屠宰　□展示　□其他</span><br>运输方式：<span class=set>☑公路　□水路　□赶运</span>　车牌：{On(s.O(f.Plate), 150)}<br>来　　自：{On(s.V("origin", f.Origin), 480)}<br>运　　往：{On(s.V("destination", f.Destination), 480)}</div>
            <div style="position:relative;margin-top:14px;min-height:110px;line-height:2.1">经检疫合格，准予在本省范围内运输，当日有效。<br>官方兽医签字：{On(s.O(f.Officer), 150)}　签发日期：{s.D("issue_date", f.Issued, 8)}{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:60px;top:-30px")}</div>
            """, Preprinted + "#paper .set .v{font:inherit;color:inherit;letter-spacing:0;left:0;top:0}", padding: 48);
    }

    /// <summary>The page that a scanned certificate opens.</summary>
    private static string VerifiedPage(Sheet s)
    {
        var f = s.Facts;
        string Band(int i, string label, string value) => $"<div style=\"display:flex;padding:10px 24px;background:{(i % 2 == 0 ? "#f4f8f6" : "#fff")}\"><span style=\"flex:none;width:170px;color:#666\">{label}</span><span>{value}</span></div>";
        (string Label, string Value)[] rows =
        [
            ("证明类型", "动物检疫证明（产品B）"), ("证明号码", s.V("number", f.Number)), ("货主名称", s.V("holder", f.Holder)), ("收货单位", s.V("consignee", f.Consignee)), ("产品名称", s.V("products", f.Product)), ("产品数量", s.N()), ("计量单位", s.U()),
            ("产品来源地", s.V("origin", f.Origin)), ("加工单位", s.O(f.OriginAddress)), ("到达地", s.V("destination", f.Destination)), ("签发兽医", s.O(f.Officer)), ("签发机构", s.V("issuer", f.Issuer)), ("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))),
        ];
        return s.Look.Page(640, $"""
            <div class=c style="padding:14px;border-bottom:1px solid #ddd;font-size:20px">检疫证明查验</div><div class=c style="padding:22px 0 16px"><div style="font-size:48px;line-height:1;color:#1a9c50">✔</div><div style="font-size:22px;color:#1a9c50;margin-top:8px">查验通过，证明信息如下</div></div>
            <div style="position:relative">{string.Concat(rows.Select((r, i) => Band(i, r.Label, r.Value)))}{s.Seal(f.Issuer, "检疫专用章", "right:14px;bottom:-24px")}</div><div class=c style="padding:22px;color:#888;font-size:15px">请核对证明与货物是否相符，不符请拨打 12345 举报</div>
            """, "", "background:#fff", padding: 0);
    }

    /// <summary>An ornamental frame, its words few, and no box inside.</summary>
    private static string Frame(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#17603a", "#8e2420", "#1c3f77");
        return s.Look.Page(900, $"""
            <div style="border:8px double {ink};padding:26px 34px;position:relative"><div style="position:absolute;left:26px;top:22px;border:2px solid {ink};font-size:34px;line-height:1;padding:6px 14px">A</div><h1 style="font-size:35px;letter-spacing:8px">动物检疫证明</h1><div class=c style="font-size:20px">（动物A）</div><div class="c no" style="margin:4px 0 14px">{s.V("number", f.Number)}</div>
            {Line("货　　主", On(s.V("holder", f.Holder), 540), 120)}{Line("动　　物", On(s.V("products", f.Product), 540), 120)}{Line("数　　量", On(s.Q(true), 540), 120)}{Line("起 运 地", On(s.V("origin", f.Origin), 540), 120)}{Line("运 往 地", On(s.V("destination", f.Destination), 540), 120)}{Line("运输工具", On(s.O("汽车 " + f.Plate), 540), 120)}{Line("有效期至", On(s.D("expiry", f.Expiry ?? f.Issued, 0), 540), 120)}
            <div style="margin:18px 0;line-height:1.9">　　以上动物按照动物检疫规程实施检疫，未发现规定疫病，准予调运。</div>
            <div style="position:relative;min-height:130px;margin-left:44%;line-height:2">官方兽医　{s.O(f.Officer)}<br>{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "检疫专用章", "right:70px;top:-30px")}</div></div>
            """, Preprinted, padding: 28);
    }

    /// <summary>A slaughterhouse that lists what it looked at before it says that the meat is good.</summary>
    private static string Checks(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <div class=c style="font-size:24px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:4px">肉品品质检验合格证</h1>{Share("1fr 1fr", "证书编号：" + s.V("number", f.Number), "出厂日期：" + s.D("issue_date", f.Issued, 2), "货主名称：" + s.V("holder", f.Holder), "购货方：" + s.V("consignee", f.Consignee), "产品：" + s.V("products", f.Product), "出厂数量：" + s.Q(), "生猪来源：" + s.V("origin", f.Origin), "屠宰日期：" + s.D("", f.Earlier, 2))}
            <table style="margin-top:8px">{Head("序号", "检验内容", "检验情况")}{string.Concat(new[] { ("宰前健康检查", "正常"), ("宰后头、蹄、胴体、内脏检验", "正常"), ("有害腺体摘除", "已摘除"), ("注水或注入其他物质", "未发现"), ("白肌肉、黑干肉", "未发现") }.Select((c, i) => $"<tr class=c><td>{i + 1}</td><td style=\"text-align:left\">{c.Item1}</td><td>{s.O(c.Item2)}</td></tr>"))}<tr><td colspan=2 class=c>检验结论</td><td class=c>{s.V("result", "合格")}</td></tr></table>
            <div class=row style="position:relative;min-height:150px;margin-top:16px;align-items:flex-start"><span>肉品品质检验员：{s.O(f.Officer)}</span><span style="width:40%">（检验专用章）</span>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:110px;top:0")}</div>
            """, padding: 52);
    }

    /// <summary>A slaughterhouse's own little program.</summary>
    private static string PhoneCard(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#c23a2b", "#a8332a", "#1f7a4d");
        string Field(string label, string value) => $"<div style=\"margin:10px 0\"><div style=\"color:#999;font-size:15px\">{label}</div><div>{value}</div></div>";
        string Pair(string a, string b) => $"<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:14px\">{a}{b}</div>";
        return s.Look.Page(600, $"""
            <div style="background:{colour};padding:20px 18px 26px"><div style="background:#fff;border-radius:14px;padding:20px 24px;position:relative"><div class=c style="font-size:25px;font-weight:700;color:{colour}">肉品品质检验合格证</div><div class=c style="font-size:16px;padding-bottom:8px;border-bottom:1px dashed #ccc">{s.V("number", f.Number)}</div>
            {Pair(Field("品名", s.V("products", f.Product)), Field("数量", s.Q()))}{Field("货主", s.V("holder", f.Holder))}{Field("采购方", s.V("consignee", f.Consignee))}{Field("生猪产地", s.V("origin", f.Origin))}{Pair(Field("检疫证明", s.O(f.Related)), Field("检验结果", s.V("result", "合格")))}{Pair(Field("检验员", s.O(f.Officer)), Field("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}{Field("屠宰厂（场）", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:6px;bottom:60px")}
            <div class=c style="border-top:1px dashed #ccc;padding-top:16px">{s.Qr(150, always: true)}</div></div></div>
            """, "", "background:#fff", padding: 0);
    }

    /// <summary>What a labeller sticks on a crate of meat.</summary>
    private static string BagStrip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(820, $"""
            <div style="border:3px solid #111;border-radius:12px;padding:12px 18px;position:relative"><div class=row style="border-bottom:3px solid #111;padding-bottom:6px"><b style="font-size:25px">肉品品质检验合格证</b><span style="font-size:25px"><b>{s.V("result", "合格")}</b></span></div>
            <div style="display:flex;gap:14px;margin-top:6px"><div style="flex:1">{Line("编　号", s.V("number", f.Number), 84, "margin:3px 0")}{Line("品　名", s.V("products", f.Product), 84, "margin:3px 0")}{Line("数　量", s.Q(), 84, "margin:3px 0")}{Line("货　主", s.V("holder", f.Holder), 84, "margin:3px 0")}{Line("客　户", s.V("consignee", f.Consignee), 84, "margin:3px 0")}{Line("日　期", s.D("issue_date", f.Issued, 2), 84, "margin:3px 0")}{Line("检验员", s.O(f.Officer), 84, "margin:3px 0")}</div><div style="flex:none;width:130px;padding-top:6px">{s.Qr(124, always: true)}</div></div>
            <div style="border-top:1px solid #111;margin-top:6px;padding-top:4px">{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检验专用章", "right:150px;bottom:0")}</div>
            """, padding: 18);
    }

    /// <summary>A book's leaf: the house's stub above, the certificate that goes with the meat below the line to tear.</summary>
    private static string TearOff(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a8231f", "#1d4c86");
        return s.Look.Page(820, $"""
            <div class=row><b style="font-size:21px">肉品品质检验合格证　存根</b><span class=no>№ {s.V("number", f.Number)}</span></div><div style="line-height:2.1">货主 {On(s.V("holder", f.Holder), 230)}　品名 {On(s.V("products", f.Product), 120)}　数量 {On(s.Q(), 100)}</div>
            <div class=c style="border-top:2px dashed currentColor;margin:14px 0 18px;padding-top:4px;font-size:14px">沿此线撕开</div>
            <h1 style="font-size:31px;letter-spacing:6px">肉品品质检验合格证</h1><div class="r no">№ {s.V("number", f.Number)}</div>
            <div style="line-height:2.2">货　　主：{On(s.V("holder", f.Holder), 460)}<br>品　　名：{On(s.V("products", f.Product), 170)}　数　　量：{On(s.Q(), 150)}<br>购 货 人：{On(s.V("consignee", f.Consignee), 460)}<br>附检疫证：{On(s.O(f.Related), 200)}<br>　　本品经检验符合国家规定的肉品品质要求，特发此证。</div>
            <div style="position:relative;line-height:2.1;min-height:130px;margin-top:6px"><span class=h>签发单位：{s.V("issuer", f.Issuer)}</span><br>检验人员：{On(s.O(f.Officer), 140)}　　{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:50px;top:-30px")}</div>
            """, Preprinted, padding: 44);
    }
}
