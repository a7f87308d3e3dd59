using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static partial class Certificates
{
    public static IReadOnlyList<Layout> All { get; } = [.. Quarantine, .. Meat, .. More];

    private static Layout[] Quarantine =>
    [
        New("quarantine/captions-under", By.Printer, CaptionsUnder, "动物A", true), New("quarantine/with-stub", By.Form, WithStub, "动物B", true),
        New("quarantine/from-to", By.Clerk, FromTo, "产品A", true), New("quarantine/carton-label", By.Till, CartonLabel, "产品B", true),
        New("quarantine/app-steps", By.Screen, AppSteps, "动物B", true), New("quarantine/goods-row", By.Form, GoodsRow, "产品A", true),
    ];

    private static Layout[] Meat =>
    [
        New("meat-inspection/hang-tag", By.Form, HangTag, seal: true), New("meat-inspection/check-points", By.Clerk, CheckPoints, seal: true),
        New("meat-inspection/scan-page", By.Screen, ScanPage, seal: true), New("meat-inspection/letter", By.Printer, Letter, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh13", name, by, write, form, seal);

    private static string Office(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>A value in a box, its caption small beneath.</summary>
    private static string Under(string caption, string value, int span = 1) =>
        $"<td colspan={span} class=c style=\"vertical-align:bottom\"><div style=\"min-height:34px\">{value}</div><div style=\"font-size:13px;border-top:1px dotted #888\">{caption}</div></td>";

    private static string CaptionsUnder(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(980, $"""
            <div class=row><div style="width:110px">{s.Qr(100)}</div><div><h1 style="font-size:30px;letter-spacing:3px">动物检疫证明（动物A）</h1><div class=c>（跨省调运）</div></div><div style="width:190px;font-size:16px">证明编号<br>{s.V("number", f.Number)}</div></div>
            <table style="margin-top:12px">{Tr(Under("货主（单位或个人）", s.V("holder", f.Holder), 2), Under("货主电话", s.O(f.Phone)))}{Tr(Under("动物种类", s.V("products", f.Product)), Under("数量（含单位）", s.Q()), Under("调运用途", s.O("屠宰")))}{Tr(Under("启运地（场、市场名称及地址）", s.V("origin", f.Origin), 3))}{Tr(Under("到达地（场、厂、市场名称及地址）", s.V("destination", f.Destination), 3))}{Tr(Under("承运人", s.O(f.Person)), Under("车辆牌照", s.O(f.Plate)), Under("车辆备案号", s.O(f.Related)))}</table>
            <div style="position:relative;min-height:160px;line-height:2;margin-top:14px">检疫结论：本批动物经临床检查及实验室检测合格，自签发之日起 {s.O(Days(f))} 日内到达有效。<div style="margin-left:50%">签发机关：{s.V("issuer", f.Issuer)}<br>官方兽医：{s.O(f.Officer)}<br>签发时间：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(Office(f), "检疫专用章", "right:60px;top:10px")}</div>
            """, padding: 48);
    }

    private static string WithStub(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#7c2320");
        return s.Look.Page(1160, $"""
            <div style="display:flex"><div style="flex:none;width:270px;border-right:2px dashed #666;padding-right:18px;font-size:16px"><div class=c style="font-size:20px">存　根</div><div class=no>№ {s.V("number", f.Number)}</div>{Line("货主", On(s.V("holder", f.Holder), 150), 60)}{Line("种类", On(s.V("products", f.Product), 150), 60)}{Line("数量", On(s.Q(), 150), 60)}{Line("经手", On(s.O(f.Officer), 150), 60)}<div style="margin-top:20px">{s.D("issue_date", f.Issued, 8)}</div></div>
            <div style="flex:1;padding-left:24px"><h1 style="font-size:28px;letter-spacing:2px">动物检疫合格证明（动物B）</h1><div class="r no">№ {s.V("number", f.Number)}</div><table style="margin-top:6px">{Tr(Cell("货　主", s.V("holder", f.Holder)), Cell("电　话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("自", s.V("origin", f.Origin), 3))}{Tr(Cell("至", s.V("destination", f.Destination), 3))}{Tr(Cell("用　途", s.O("屠宰")), Cell("耳标号", s.O(Ears(s))))}</table>
            <div style="position:relative;min-height:140px;line-height:2">本批动物检疫合格，限当日到达，省内有效。<div style="margin-left:36%">官方兽医：{On(s.O(f.Officer), 140)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(Office(f), "检疫专用章", "right:30px;top:-6px")}</div></div></div>
            """, Preprinted + "#paper td{height:42px}", padding: 34);
    }

    private static string FromTo(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#174f35");
        string Panel(string head, string rest) => $"<div style=\"border:1.5px solid {ink}\"><div class=c style=\"border-bottom:1.5px solid {ink};padding:4px;letter-spacing:6px\">{head}</div><div style=\"padding:6px 12px\">{rest}</div></div>";
        return s.Look.Page(1020, $"""
            <h1 style="font-size:30px">动物产品检疫证明</h1><div class=row><span>式样：产品A（省外）</span><span class=no>证号 {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:12px;margin-top:10px">{Panel("发货方", Line("货主", s.V("holder", f.Holder), 100) + Line("产地", s.V("origin", f.Origin), 100) + Line("生产厂家", s.O(f.OriginAddress), 100) + Line("电话", s.O(f.Phone), 100))}{Panel("收货方", Line("收货单位", s.V("consignee", f.Consignee), 100) + Line("目的地", s.V("destination", f.Destination), 100))}{Panel("货物", Line("产品名称", s.V("products", f.Product), 100) + Line("数量单位", s.Q(), 100) + Line("包装", s.O(f.Packing), 100))}{Panel("运输", Line("承运人", s.O(f.Person), 100) + Line("车牌号", s.O(f.Plate), 100) + Line("消毒", s.O("次氯酸钠 喷洒"), 100))}</div>
            <div style="position:relative;min-height:160px;margin-top:14px;line-height:2.1">上列动物产品经检疫合格，{On(s.O(Days(f)), 40)}日内运抵目的地有效。<div style="margin-left:50%">官方兽医（签名）{On(s.O(f.Officer), 130)}<br>签证日期 {s.D("issue_date", f.Issued, 8)}</div>{s.Seal(Office(f), "检疫专用章", "right:70px;top:6px")}</div>
            """, Preprinted, padding: 44);
    }

    private static string CartonLabel(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(560, $"""
            <div style="border:3px solid #222;padding:14px 18px"><div class=c style="font-size:26px;font-weight:700">动物检疫合格证明</div><div class=c>产品B · 随货粘贴</div><hr>
            <div class=c style="font-size:34px;line-height:1.3">{s.V("products", f.Product)}</div><div class=c style="font-size:24px">{s.Q()}</div><hr>{Line("证号", s.V("number", f.Number), 76)}{Line("货主", s.V("holder", f.Holder), 76)}{Line("产地", s.V("origin", f.Origin), 76)}{Line("运至", s.V("destination", f.Destination), 76)}{Line("兽医", s.O(f.Officer), 76)}{Line("日期", s.D("issue_date", f.Issued, 0), 76)}
            <div style="position:relative;display:flex;min-height:150px;align-items:center"><div style="width:150px">{s.Qr(130)}</div><div style="flex:1">经检疫合格<br>当日到达有效</div>{s.Seal(Office(f), "检疫专用章", "right:6px;top:-10px")}</div></div>
            """, padding: 22);
    }

    private static string AppSteps(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance.Of("#1f7ae0", "#08979c");
        string Step(string head, string body) => $"<div style=\"border-left:3px solid {c};margin-left:10px;padding:0 0 18px 20px\"><div style=\"font-weight:700;color:{c}\">{head}</div>{body}</div>";
        return s.Look.Page(640, $"""
            <div style="background:{c};color:#fff;padding:18px 24px"><div style="font-size:17px">牧运通</div><div style="font-size:24px">动物检疫电子证明（动物B）</div></div>
            <div style="background:#fff;margin:16px;padding:20px;position:relative">{Step("货物", $"<div style=\"font-size:24px\">{s.V("products", f.Product)}　{s.Q()}</div><div>货主 {s.V("holder", f.Holder)}</div>")}{Step("启运", $"<div>{s.V("origin", f.Origin)}</div>")}{Step("运输", $"<div>{s.O(f.Plate)}　司机 {s.O(f.Person)}</div>")}{Step("到达", $"<div>{s.V("destination", f.Destination)}</div>")}{Step("检疫合格", $"<div>官方兽医 {s.O(f.Officer)}</div><div>{s.V("issuer", f.Issuer)}</div><div>出证日期 {s.D("issue_date", f.Issued, 2)}</div>")}{s.Seal(Office(f), "检疫专用章", "right:20px;bottom:20px")}</div>
            <div class=c style="padding-bottom:22px">{s.Qr(150)}<div>证明编号 {s.V("number", f.Number)}</div></div>
            """, "", "background:#f1f3f6", padding: 0);
    }

    private static string GoodsRow(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#5a2a6b", "#205c3c");
        return s.Look.Page(940, $"""
            <div class="r no">编号：{s.V("number", f.Number)}</div><h1 style="font-size:30px;letter-spacing:4px">动物检疫合格证明</h1><div class=c>产品 A 类</div>
            <div style="line-height:2.1;margin-top:10px">货　主：{On(s.V("holder", f.Holder), 300)}　联系电话：{On(s.O(f.Phone), 160)}</div>
            <table>{Head("产品名称", "数　量", "单　位", "检疫标志号")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O(s.Chance.Digits(10))}</td></tr></table>
            <div style="line-height:2.1">产　地：{On(s.V("origin", f.Origin), 480)}<br>运　往：{On(s.V("destination", f.Destination), 480)}<br>车　号：{On(s.O(f.Plate), 160)}　有效天数：{On(s.O(Days(f)), 50)} 天</div>
            <div style="position:relative;min-height:150px;margin-top:14px;line-height:2.1"><div style="margin-left:44%">官方兽医：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（盖章有效）</div>{s.Seal(Office(f), "检疫专用章", "right:90px;top:-6px")}</div>
            """, Preprinted + "#paper td{height:44px}", padding: 48);
    }

    private static string HangTag(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#a8231f", "#1d6e3a", "#1d4c86");
        return s.Look.Page(520, $"""
            <div class=c><span data-no style="display:inline-block;width:34px;height:34px;border:3px solid {ink};border-radius:50%;background:#888"></span></div><h1 style="font-size:28px;margin-top:10px">肉品品质检验合格证</h1><div class="c no" style="margin-bottom:8px">{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("品　名", s.V("products", f.Product)))}{Tr(Cell("数　量", s.Q()))}{Tr(Cell("货　主", s.V("holder", f.Holder)))}{Tr(Cell("屠宰厂", s.V("issuer", f.Issuer)))}{Tr(Cell("检验员", s.O(f.Officer)))}{Tr(Cell("日　期", Day(s, "issue_date", f.Issued)))}</table>
            <div class=c style="position:relative;height:150px;padding-top:30px;font-size:30px">{s.V("result", "合格")}{s.Seal(f.Issuer, "肉品检验", "right:150px;top:-6px")}</div>
            """, Preprinted + "#paper td{height:44px}", padding: 28);
    }

    private static string CheckPoints(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86");
        return s.Look.Page(900, $"""
            <div class="c h" style="font-size:24px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:28px">生猪产品肉品品质检验合格证明</h1><div class=row><span>客户：{s.V("consignee", f.Consignee)}</span><span class=no>证号：{s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Head("检验部位", "头蹄", "体表", "内脏", "胴体", "寄生虫", "复验")}<tr class=c><td>检验情况</td>{string.Concat(Enumerable.Repeat("<td>√</td>", 6))}</tr></table>
            <table style="margin-top:-1px">{Tr(Cell("产品", s.V("products", f.Product)), Cell("数量", s.Q()), Cell("货主", s.V("holder", f.Holder)))}{Tr(Cell("生猪来源", s.V("origin", f.Origin), 3), Cell("检验结论", s.V("result", "合格")))}{Tr(Cell("检疫证号", s.O(f.Related)), Cell("屠宰日期", s.D("", f.Earlier, 2)), Cell("签证日期", s.D("issue_date", f.Issued, 2)))}</table>
            <div style="position:relative;min-height:130px;padding-top:14px">肉品品质检验人员：{s.O(f.Officer)}{s.Seal(f.Issuer, "品质检验专用章", "right:60px;top:-10px")}</div>
            """, Preprinted + "#paper td{height:44px}", padding: 42);
    }

    private static string ScanPage(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(620, $"""
            <div class=c style="background:#17824f;color:#fff;padding:26px 0"><div style="font-size:44px;line-height:1">✓</div><div style="font-size:24px">品质检验：{s.V("result", "合格")}</div></div>
            <div style="background:#fff;margin:14px;padding:16px 20px;position:relative"><div style="font-size:21px;border-bottom:1px solid #ddd;padding-bottom:8px">肉品品质检验合格证（电子）</div>{Apart("合格证编号", s.V("number", f.Number))}{Apart("产品名称", s.V("products", f.Product))}{Apart("出厂数量", s.Q())}{Apart("货主", s.V("holder", f.Holder))}{Apart("购货单位", s.V("consignee", f.Consignee))}{Apart("屠宰企业", s.V("issuer", f.Issuer))}{Apart("动物检疫证明号", s.O(f.Related))}{Apart("兽医卫生检验人员", s.O(f.Officer))}{Apart("开具日期", s.D("issue_date", f.Issued, 2))}{s.Seal(f.Issuer, "肉品品质检验专用章", "left:180px;bottom:10px")}</div>
            """, "#paper .g{color:#888}", "background:#f3f4f5", padding: 0);
    }

    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:29px;letter-spacing:3px">肉品品质检验合格证明</h1><div class=r>证明编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.1;margin-top:18px">致 {s.V("consignee", f.Consignee)}：<br>　　贵处向本厂客户 {s.V("holder", f.Holder)} 购入的 {s.V("products", f.Product)} {s.Q()}，其活猪来自 {s.V("origin", f.Origin)}，于 {s.D("", f.Earlier, 0)} 在本厂屠宰，经同步检验，未见异常，肉品品质 {s.V("result", "合格")}，可上市流通。</div>
            <div style="position:relative;min-height:170px;margin:24px 0 0 42%;line-height:2.1">屠宰单位：{s.V("issuer", f.Issuer)}<br>检验负责人：{s.O(f.Officer)}<br>出具日期：{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "肉品检验专用章", "right:60px;top:0")}</div>
            """, padding: 64);
    }
}
