using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh20;

/// <summary>Quarantine, meat inspection, and a paper that is no ticket: the everyday forms, each as another office or house prints it.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-far", By.Printer, LiveFar, "动物A", true), New("quarantine/x-live-near", By.Clerk, LiveNear, "动物B", true),
        New("quarantine/x-product-far", By.Form, ProductFar, "产品A", true), New("quarantine/x-product-pad", By.Pen, ProductPad, "产品B", true),
        New("meat-inspection/x-ministry", By.Clerk, MeatMinistry, seal: true), New("meat-inspection/x-book", By.Form, MeatBook, seal: true),
        New("meat-inspection/x-label", By.Till, MeatLabel, seal: true), New("unknown/x-scale-verified", By.Printer, ScaleVerified),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh20", name, by, write, form, seal);

    private static string Supervisor(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>The province that a far paper comes from, as it stands at the head of its origin.</summary>
    private static string Province(Facts f) =>
        f.Origin[..(f.Origin.IndexOf("自治区", StringComparison.Ordinal) is var end and >= 0 ? end + 3 : f.Origin.IndexOf('省', StringComparison.Ordinal) + 1)];

    /// <summary>Live animals from another province: the whole form from a laser printer, the end of its term as a date, road posts' boxes beneath.</summary>
    private static string LiveFar(Sheet s)
    {
        var f = s.Facts;
        var until = f.Expiry ?? f.Issued;
        return s.Look.Page(920, $"""
            <div style="display:grid;grid-template-columns:110px 1fr 110px;align-items:center"><span>{s.Qr(96)}</span><h1 style="font-size:32px;letter-spacing:3px">动物检疫合格证明（动物A）</h1><span></span></div>
            <div class=row style="margin:6px 0"><span>编号：{s.V("number", f.Number)}</span><span style="font-size:16px">第二联：随货同行</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("用　　途", s.O("屠宰")), Cell("到达时效", s.D("expiry", until, s.Chance.Of(0, 1, 2)) + " 24时前"))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("消毒情况", "装运前经 " + s.O(s.Chance.Of("过氧乙酸", "戊二醛溶液", "聚维酮碘")) + " 消毒", 3))}{Tr(Cell("牲畜耳标号", s.O(Ears(s)), 3))}
            <tr><td colspan=4 style="position:relative;height:180px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，在到达时效内运抵有效。<div style="margin-left:46%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br>检疫机构：{s.V("issuer", Supervisor(f))}</div>{s.Seal(Supervisor(f), "检疫专用章", "right:40px;top:6px")}</td></tr></table>
            <table style="margin-top:-1px"><tr><td class=k style="width:124px">动物卫生监督<br>检查站签章</td><td style="height:96px"></td><td></td><td></td></tr><tr><td class=k>备　　注</td><td colspan=3>{s.O(s.Chance.Of("", "申报单号 " + s.Chance.Digits(10), "附运输车辆备案表复印件"))}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联留存，第二联随货同行。2.动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督所报告。3.动物卫生监督所联系电话：{s.O(s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, "#paper .k{width:124px}#paper td{height:38px;padding:4px 8px}", padding: 50);
    }

    /// <summary>Live animals within Guangdong: a half sheet of the office's own stock, its words in colour, a printer's between them.</summary>
    private static string LiveNear(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#205c3c", "#1a1a1a", "#274a86");
        return s.Look.Page(1000, $"""
            <div class=row style="align-items:flex-end"><span style="width:220px;font-size:16px">广东省</span><h1 style="font-size:31px;letter-spacing:4px">动物检疫证明<span style="font-size:23px">（动物B）</span></h1><span class="no r" style="width:220px">№ {s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()), Cell(s.L("用途"), s.O("屠宰")))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}{Tr(Cell("牲畜耳标号", s.O(Ears(s)), 3), Cell("车牌号", s.O(f.Plate)))}
            <tr><td colspan=3 style="vertical-align:top">备注：{s.O(s.Chance.Of("", "随车 " + s.Chance.Int(1, 3) + " 人", "已消毒"))}</td><td colspan=3 style="position:relative;height:150px;vertical-align:top;line-height:1.95">本批动物经检疫合格，应于当日内到达有效。<br>官方兽医（签名）：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>（检疫专用章）{s.Seal(Supervisor(f), "检疫专用章", "right:10px;top:0")}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>注：本证明限省内使用，一式两联，第一联由监督机构留存，第二联随货同行，涂改无效。</span><span>广东省农业农村厅监制</span></div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:40px;padding:4px 8px}", padding: 40);
    }

    /// <summary>Meat from another province on an upright sheet; the words 省 市 县 are printed beforehand.</summary>
    private static string ProductFar(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#8a2a24", "#1f5d46");
        return s.Look.Page(800, $"""
            <h1 style="font-size:33px;letter-spacing:5px">动物检疫合格证明</h1><div class=c style="font-size:23px;letter-spacing:3px">（产品A）</div><div class=row style="margin:4px 0 8px"><span style="font-size:16px">{Sheet.Text(Province(f))}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell(s.L("目的地"), Place(s, "destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", "☑公路 □铁路 □水路 □航空", 3))}{Tr(Cell("运载工具<br>牌　　号", s.O(f.Plate)), Cell("装运前经", s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + " 消毒"))}
            <tr><td colspan=4 style="position:relative;height:210px;vertical-align:top;line-height:2.2">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 50)} 日内到达有效。<div style="margin-left:42%">官方兽医签字：{On(s.O(f.Officer), 130)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(Supervisor(f), "检疫专用章", "right:60px;top:26px")}</td></tr>
            <tr><td class=k>动物卫生<br>监督检查<br>站签章</td><td colspan=3 style="height:90px"></td></tr>{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "标志号 " + s.Chance.Digits(8) + " 起", "冷藏运输")), 3))}</table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.动物卫生监督所联系电话：{s.O(s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, Preprinted + "#paper .k{width:106px}#paper td{height:42px;padding:4px 8px}", padding: 42);
    }

    /// <summary>Meat within the province: a pad's sheet, what is certified at the left and who certifies at the right.</summary>
    private static string ProductPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#20486f", "#205c3c");
        return s.Look.Page(1060, $"""
            <h1 style="font-size:30px;letter-spacing:6px">动物检疫合格证明（产品B）</h1><div class="r no" style="margin:2px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), "<td rowspan=6 style=\"width:330px;position:relative;vertical-align:top;line-height:2.2\">　　本批动物产品经检疫合格，应于当日到达有效。<br><br>官方兽医签字：" + s.O(f.Officer) + "<br>签发日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8)) + "<br><span style=\"font-size:15px\">（动物卫生监督所检疫专用章）</span>" + s.Seal(Supervisor(f), "检疫专用章", "right:60px;bottom:4px") + "</td>")}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell(s.L("产地"), s.V("origin", f.Origin), 3))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell(s.L("目的地"), s.V("destination", f.Destination), 3))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(8)), 3))}{Tr(Cell(s.L("备注"), "", 4))}</table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:106px}#paper td{height:46px;padding:3px 8px}", padding: 40);
    }

    /// <summary>A slaughterhouse's certificate in the ministry's form, filled in by the house's program.</summary>
    private static string MeatMinistry(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f5d46");
        return s.Look.Page(880, $"""
            <h1 style="font-size:31px;letter-spacing:4px">肉品品质检验合格证</h1><div class=row style="margin:8px 0 6px"><span>生猪定点屠宰证编号：{s.O("A4401" + s.Chance.Digits(4))}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("屠宰厂（场）名称", s.V("issuer", f.Issuer), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("购 货 者", s.V("consignee", f.Consignee), 3))}{Tr(Cell("生猪来源", s.V("origin", f.Origin), 3))}{Tr(Cell("动物检疫证明编号", s.O(f.Related)), Cell("屠宰日期", s.D("", f.Earlier, 2)))}{Tr(Cell("检验结果", s.V("result", "合格")), Cell("检验人员", s.O(f.Officer)))}</table>
            <div style="position:relative;min-height:120px;padding-top:14px"><div style="margin-left:54%">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br>（肉品品质检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:40px;top:-40px")}</div><div style="font-size:14px">本证一式两联，第一联屠宰厂（场）留存，第二联随产品同行。</div>
            """, Preprinted + "#paper .k{width:160px}#paper .k~.k{width:110px}#paper td{height:40px;padding:4px 8px}", padding: 44);
    }

    /// <summary>The second sheet of a book that a house had printed: lines to fill in, a frame round them.</summary>
    private static string MeatBook(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#a8231f", "#1d4c86", "#1a1a1a");
        string Gap(string label, string value) => $"<div style=\"display:flex;padding:6px 0\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.3px solid {ink};padding:0 8px\">{value}</span></div>";
        return s.Look.Page(700, $"""
            <div style="border:2px solid {ink};padding:20px 26px"><div class="c h" style="font-size:21px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:3px">猪肉品质检验合格证</h1><div class="r no" style="margin:4px 0">No. {s.V("number", f.Number)}</div>
            {Gap("货　　主", s.V("holder", f.Holder))}{Gap("购货单位", s.V("consignee", f.Consignee))}<div style="display:grid;grid-template-columns:1fr 1fr;column-gap:18px">{Gap("品名", s.V("products", f.Product))}{Gap("数量", s.Q())}</div>{Gap("产地", s.V("origin", f.Origin))}{Gap("检疫证号", s.O(f.Related))}
            <div style="position:relative;min-height:126px;padding-top:8px;line-height:2">本批产品已经宰前、宰后检验，准予出厂。<br>检验员：{s.O(f.Officer)}<br>{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:20px;top:-20px")}</div></div><div style="font-size:14px;margin-top:6px">② 随货联　　此证当批有效，不得转让、涂改</div>
            """, Preprinted, padding: 26);
    }

    /// <summary>The cutting room's label printer: a small ruled certificate that is handed over with the load.</summary>
    private static string MeatLabel(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1.5px solid #222";
        return s.Look.Page(560, $"""
            <div class=c style="font-size:26px;font-weight:700;margin-bottom:8px">肉品品质检验合格证</div>
            <table>{Tr(Cell("证号", s.V("number", f.Number)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量", s.Q()))}{Tr(Cell("货主", s.V("holder", f.Holder)))}{Tr(Cell("客户", s.V("consignee", f.Consignee)))}{Tr(Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("检疫证号", s.O(f.Related)))}{Tr(Cell("屠宰企业", s.V("issuer", f.Issuer)))}{Tr(Cell("信用代码", s.V("uscc", f.Uscc)))}{Tr(Cell("检验员", s.O(f.Officer)))}{Tr(Cell("出证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 0, 5))))}</table>
            <div style="position:relative;min-height:136px;display:flex;padding-top:10px"><span style="flex:none;width:140px">{s.Qr(124)}</span><span>检验结论：{s.V("result", "合格")}<br>贮存条件：{s.O(s.Chance.Of("0～4℃冷藏", "常温鲜销"))}</span>{s.Seal(f.Issuer, "检验专用章", "right:20px;top:-30px")}</div>
            """, "#paper .k{width:104px}#paper td{padding:4px 8px}", padding: 24);
    }

    /// <summary>A stall's scale, verified by the city's institute: no paper of any goods.</summary>
    private static string ScaleVerified(Sheet s)
    {
        var f = s.Facts;
        var house = s.Chance.Of("广州市", "佛山市", "东莞市", "惠州市") + s.Chance.Of("质量计量监督检测所", "计量检测技术研究院");
        string Gap(string label, string value) => $"<div style=\"display:grid;grid-template-columns:210px 1fr;margin:14px 0\"><span>{label}</span><span style=\"border-bottom:1px solid #444;padding:0 8px\">{value}</span></div>";
        return s.Look.Page(860, $"""
            <div class=c style="font-size:25px;letter-spacing:3px">{s.O(house)}</div><h1 style="font-size:42px;letter-spacing:22px;margin:26px 0 10px">检定证书</h1><div class=c>证书编号：{s.O(s.Chance.Of("ZL", "LX", "DZC") + f.Issued.Year + "-" + s.Chance.Digits(6))} 号</div>
            <div style="margin:30px 40px 0">{Gap("送 检 单 位", s.O(f.Merchant))}{Gap("计量器具名称", s.O("电子计价秤"))}{Gap("型 号 / 规 格", s.O(s.Chance.Of("ACS-30", "ACS-15", "TCS-150", "TCS-300")))}{Gap("出 厂 编 号", s.O(s.Chance.Digits(8)))}{Gap("制 造 单 位", s.O(s.Chance.Of("永康市", "上海", "佛山市") + World.Brand(s.Chance) + "衡器有限公司"))}{Gap("检 定 依 据", s.O("JJG 539-2016 数字指示秤"))}{Gap("检 定 结 论", s.O("合格（准确度等级 Ⅲ 级）"))}</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;margin:44px 40px 0;line-height:2.3;min-height:180px"><span>批准人：{s.O(f.Officer)}<br>核验员：{s.O(World.Person(s.Chance))}<br>检定员：{s.O(f.Person)}</span><span>检定日期　{s.D("", f.Issued, 8)}<br>有效期至　{s.D("", f.Issued.AddYears(1).AddDays(-1), 8)}</span>{s.Seal(house, "检定专用章", "right:40px;top:0")}</div>
            <div style="font-size:14px;border-top:1px solid #444;padding-top:8px">计量检定机构授权证书号：（粤）法计（{s.O((f.Issued.Year - 2).ToString())}）{s.O(s.Chance.Digits(3))}号　　未经本单位书面批准，不得部分复印本证书。</div>
            """, padding: 56);
    }
}
