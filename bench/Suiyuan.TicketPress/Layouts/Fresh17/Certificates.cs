using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh17;

/// <summary>Quarantine certificates in the four official forms, and slaughterhouses' meat inspection certificates.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/k-live-far-roadside", By.Clerk, LiveFar, "动物A"), New("quarantine/k-live-near-pad", By.Pen, LiveNear, "动物B"),
        New("quarantine/k-product-far-system", By.Printer, ProductFar, "产品A"), New("quarantine/k-product-near-upright", By.Clerk, ProductNear, "产品B"),
        New("meat-inspection/k-a5-system", By.Printer, MeatSystem), New("meat-inspection/k-pad", By.Pen, MeatPad), New("meat-inspection/k-label", By.Till, MeatLabel),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null) => Design("fresh17", name, by, write, form, true);

    /// <summary>Animals bound for another province: the form with the road inspector's column down its right side.</summary>
    private static string LiveFar(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1b5a3d", "#27467d");
        s.Look.WideDigits = false;
        return s.Look.Page(1060, $"""
            <h1 style="font-size:33px;letter-spacing:10px">动物检疫证明</h1><div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:end;margin:2px 0 8px"><span style="font-size:15px">第二联：随货同行</span><span style="font-size:22px">（动物A）</span><span class="no r">编号：{s.V("number", f.Number)}</span></div>
            <table><tr>{Cell("货　　主", s.V("holder", f.Holder), 2)}{Cell("联系电话", s.O(f.Phone))}<td rowspan=6 style="width:190px;vertical-align:top" class=c>指定通道检查站<br>签　章</td></tr>
            {Tr(Cell("动物种类", s.V("products", f.Product), 2), Cell("数量及单位", s.Q()))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 4))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 4))}{Tr(Cell("用　　途", s.O("屠宰"), 2), Cell("运载方式", "公路"))}{Tr(Cell("承 运 人", s.O(f.Person), 2), Cell("车牌号", s.O(f.Plate)))}
            {Tr(Cell("运载工具消毒", "装运前使用 " + s.O(s.Chance.Of("戊二醛", "过氧乙酸", "二氯异氰脲酸钠")) + " 消毒", 5))}{Tr(Cell("畜禽标识", s.O(f.Product == "肉羊" ? "1" + s.Chance.Digits(14) + " 等" : Ears(s)), 5))}
            <tr><td colspan=6 style="height:176px;vertical-align:top;position:relative;line-height:2.1">　　本批动物经检疫合格，自签发之日起 {s.O(Days(f))} 日内到达有效。<div style="margin:6px 0 0 30px">官方兽医（签字）：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}<br>签发机构：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:400px;top:14px")}</td></tr>{Tr(Cell("备　　注", "", 5))}</table>
            <div style="font-size:14px;margin-top:6px;line-height:1.5">注：1. 本证明一式两联，第一联由签发机构留存，第二联随货同行。2. 动物到达目的地后，收货人应在24小时内向当地动物卫生监督机构报告。3. 涂改无效。</div>
            """, Preprinted + "#paper .k{width:116px}#paper td{height:38px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Animals within the province: a half-sheet pad that the township's vet fills in by hand.</summary>
    private static string LiveNear(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#1d6a41");
        return s.Look.Page(1000, $"""
            <div class=row style="align-items:flex-end;margin-bottom:8px"><h1 style="font-size:29px;letter-spacing:3px">动物检疫合格证明（动物B）</h1><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("用途", s.O("屠宰")), Cell("牲畜耳标号", s.O(f.Unit == "头" ? s.Chance.Digits(3) + "—" + s.Chance.Digits(3) : "/")))}</table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.1fr;column-gap:30px;margin-top:12px;min-height:128px;line-height:2.1"><div>　　本批动物经检疫合格，应于当日内到达有效。</div><div>官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:15px">（动物卫生监督所检疫专用章）</span></div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:40px;top:-20px")}</div>
            <div style="font-size:14px">注：本证明限省境内使用。一式两联，白联存根，红联随货同行。</div>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:42px;padding:3px 8px}", padding: 40);
    }

    /// <summary>Meat for another province: an office's system prints the whole sheet, with the last day of its validity.</summary>
    private static string ProductFar(Sheet s)
    {
        var f = s.Facts;
        var code = s.Qr(112, always: true);
        return s.Look.Page(920, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span>{code}</span><div><h1 style="font-size:31px;letter-spacing:4px">动物检疫证明</h1><div class=c style="font-size:21px">（产品A）</div></div><span></span></div>
            <div style="margin:12px 0 6px">检疫证明编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("货主电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位<br>名称、地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("承运人电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("消毒情况", "装运前经" + s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + "消毒", 3))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(10)), 3))}{Tr(Cell("备注", s.O(s.Chance.Of("", "冷链运输", "冷鲜")), 3))}</table>
            <div style="position:relative;min-height:190px;margin-top:16px;line-height:2.2">　　本批动物产品经检疫合格，有效期至 {s.D("expiry", f.Expiry!.Value, 0)}。<div style="margin-left:46%">官方兽医：{s.O(f.Officer)}<br>签发单位：{s.V("issuer", f.IssuerPlace + "动物卫生监督所")}<br>签发日期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:60px;top:20px")}</div>
            <div style="border-top:1px solid #777;font-size:14px;padding-top:6px" class=row><span>本证明由动物检疫电子出证系统打印{(code.Length > 0 ? "，扫描二维码可查询" : "")}。</span><span>打印次数：{s.O("1")}</span></div>
            """, "#paper .k{width:130px;background:#f1f1f1}#paper td{height:42px;padding:5px 9px}", padding: 54);
    }

    /// <summary>Meat within the province: an upright slip, one line of the form a row.</summary>
    private static string ProductNear(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#9c2a26", "#1d5f45");
        s.Look.WideDigits = false;
        return s.Look.Page(720, $"""
            <div class=c style="font-size:20px;letter-spacing:6px">广东省</div><h1 style="font-size:30px;letter-spacing:4px">动物检疫证明（产品B）</h1><div class="no c" style="margin:4px 0 10px">编号 {s.V("number", f.Number)}</div>
            <table style="border:2.5px solid {ink}">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()))}{Tr(Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目的地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(9))))}
            <tr><td colspan=2 style="position:relative;height:190px;vertical-align:top;line-height:2.2">　　本批动物产品经检疫合格，当日到达有效。<div style="margin-left:24%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>（检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:26px;top:14px")}</td></tr>{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "热鲜", "非洲猪瘟检测阴性"))))}</table>
            <div class=row style="font-size:14px;margin-top:6px"><span>本证明限本省境内使用</span><span>第二联　货主随货同行</span></div>
            """, Preprinted + "#paper .k{width:156px;white-space:normal}#paper td{height:44px;padding:4px 10px}", padding: 40);
    }

    /// <summary>What a slaughterhouse's own software prints on half a sheet for each buyer.</summary>
    private static string MeatSystem(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(980, $"""
            <h1 style="font-size:30px;letter-spacing:6px">肉品品质检验合格证</h1><div class=row style="margin:12px 0 6px"><span>合格证编号：{s.V("number", f.Number)}</span><span>定点屠宰代码：{s.O("A" + s.Chance.Digits(8))}</span></div>
            <table>{Tr(Cell("屠宰厂（场）名称", s.V("issuer", f.Issuer), 3))}{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()), Cell("屠宰日期", s.D("", f.Earlier, 2)))}{Tr(Cell("动物产地", s.V("origin", f.Origin)), Cell("检疫证明编号", s.O(f.Related)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("检验结论", s.V("result", "合格")), Cell("检验员", s.O(f.Officer)))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:130px"><div>{s.Qr(104)}</div><div style="width:430px;line-height:2">签发日期：{s.D("issue_date", f.Issued, 2)}<br>（屠宰厂肉品品质检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:80px;top:-30px")}</div>
            """, "#paper .k{width:150px}#paper td{height:40px;padding:4px 9px}", padding: 46);
    }

    /// <summary>A small printed pad, its lines filled in with a pen at the slaughterhouse's gate.</summary>
    private static string MeatPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#b0241f", "#1a1a1a", "#1d4c86");
        s.Look.Blank();
        return s.Look.Page(800, $"""
            <div class="c h" style="font-size:20px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:4px">猪肉品质检验合格证</h1><div class="no r" style="margin:2px 0 12px">No. {s.V("number", f.Number)}</div>
            {Line("货　　主：", Wide(s.V("holder", f.Holder)), 100)}{Line("购货单位：", Wide(s.V("consignee", f.Consignee)), 100)}{Share("1fr 1fr", Line("品　　名：", Wide(s.V("products", f.Product)), 100, ""), Line("数　　量：", Wide(s.Q()), 100, ""))}{Line("生猪来源：", Wide(s.V("origin", f.Origin)), 100)}{Share("1fr 1fr", Line("检疫证号：", Wide(s.O(f.Related)), 100, ""), Line("送货车号：", Wide(s.O(f.Plate)), 100, ""))}
            <div style="margin:12px 0;line-height:1.8">　　以上产品经宰前、宰后检验，肉品品质合格，准予出厂销售。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.2fr;min-height:110px"><span>检验员：{On(s.O(f.Officer), 130)}</span><span class=r>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "检验专用章", "right:190px;top:-50px")}</div>
            <div class=row style="font-size:14px"><span>盖章有效，涂改作废</span><span>①存根（白）　②客户（红）</span></div>
            """, Preprinted, padding: 42);

        static string Wide(string value) => $"<span style=\"display:block;border-bottom:1.3px solid currentColor;padding:0 6px;min-height:27px\">{value}</span>";
    }

    /// <summary>A label that the weighing station prints and sticks on the delivery.</summary>
    private static string MeatLabel(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1.5px solid #222";
        return s.Look.Page(600, $"""
            <div class=c style="font-size:28px;font-weight:700;padding-bottom:8px">肉品品质检验合格证</div>
            <table>{Tr(Cell("编号", s.V("number", f.Number), 2))}{Tr(Cell("品名", s.V("products", f.Product), 2))}{Tr(Cell("数量", s.Q(), 2))}{Tr(Cell("货主", s.V("holder", f.Holder), 2))}{Tr(Cell("客户", s.V("consignee", f.Consignee), 2))}<tr>{Cell("检验结果", s.V("result", "合格"))}<td rowspan=3 class=c style="width:150px">{s.Qr(128)}</td></tr>{Tr(Cell("检验员", s.O(f.Officer)))}{Tr(Cell("出厂日期", s.D("issue_date", f.Issued, 2)))}{Tr(Cell("屠宰企业", s.V("issuer", f.Issuer), 2))}{Tr(Cell("检疫证号", s.O(f.Related), 2))}</table>
            <div style="font-size:15px;padding-top:6px">贮存条件：{s.Chance.Of("0～4℃冷藏", "常温当日销售", "0～4℃，保质期7天")}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:150px;bottom:70px")}
            """, "#paper .k{width:104px}#paper td{height:38px;padding:3px 8px}", padding: 24);
    }
}
