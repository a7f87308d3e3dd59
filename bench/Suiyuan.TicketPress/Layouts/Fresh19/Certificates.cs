using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh19;

/// <summary>Quarantine, meat inspection, and a paper that is no ticket.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-a-system", By.Printer, LiveSystem, "动物A", true), New("quarantine/x-live-b-pad", By.Pen, LivePad, "动物B", true),
        New("quarantine/x-product-a-needle", By.Clerk, ProductNeedle, "产品A", true), New("quarantine/x-product-b-half-sheet", By.Printer, ProductHalfSheet, "产品B", true),
        New("quarantine/x-product-b-market-desk", By.Pen, ProductDesk, "产品B", true),
        New("meat-inspection/x-coded-sheet", By.Printer, MeatSheet, seal: true), New("meat-inspection/x-card", By.Clerk, MeatCard, seal: true), New("meat-inspection/x-steps", By.Form, MeatSteps, seal: true),
        New("unknown/x-lorry-record", By.Clerk, LorryRecord),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh19", name, by, write, form, seal);

    /// <summary>The day of slaughter: the same, or the one before.</summary>
    private static DateOnly Killed(Facts f) => f.Issued.AddDays(f.Number[^1] < '5' ? 0 : -1);

    /// <summary>Live animals to another province: the form without paper, as the province's system prints it on A4.</summary>
    private static string LiveSystem(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #222";
        return s.Look.Page(940, $"""
            <h1 style="font-size:32px;letter-spacing:3px">动物检疫证明（动物A）</h1>
            <div class=row style="margin:16px 0 6px"><span>证明编号：{s.V("number", f.Number)}</span><span style="font-size:16px">第二联：随货同行</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("用　　途", s.O("屠宰")), Cell("运载方式", s.O("公路")))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("承运人电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("车牌号码", s.O(f.Plate)), Cell("装运前消毒", s.O(s.Chance.Of("过氧乙酸", "戊二醛", "次氯酸钠"))))}{Tr(Cell("耳 标 号", s.O(f.Unit == "头" ? Ears(s) + "（详见附表）" : "/"), 3))}
            <tr><td colspan=4 style="padding:12px 16px;line-height:2;position:relative"><div>　　本批动物经检疫合格，应于 {s.D("expiry", f.Expiry ?? f.Issued, 0)} 24时前到达有效。</div><div style="display:flex;margin-top:14px;align-items:flex-end"><div class=c style="flex:none;width:190px;font-size:14px;line-height:1.4">{s.Qr(128, always: true)}<br>扫码核验证明真伪</div><div style="flex:1">检疫机构：{s.V("issuer", f.Issuer)}<br>官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 0)}</div></div>{s.Seal(f.Issuer, "动物检疫专用章", "right:46px;top:60px")}</td></tr>
            {Tr(Cell("检查站签章", "", 3))}{Tr(Cell("备　　注", s.O(f.Product == "生猪" ? s.Chance.Of("", "运输车辆已备案", "非洲猪瘟病原学检测阴性") : ""), 3))}</table>
            <div style="font-size:14px;line-height:1.6;margin-top:8px">注：1.本证明由动物检疫电子出证系统生成，打印件与电子证明具有同等效力。<br>　　2.动物到达目的地后，货主应当在三日内向启运地县级动物卫生监督机构报告。</div>
            """, "#paper .k{width:128px}#paper td{height:44px}", padding: 56);
    }

    /// <summary>Live animals within the province: the pad of carbon sheets that a township's vet fills in at the farm gate.</summary>
    private static string LivePad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1b5a37", "#27477d");
        return s.Look.Page(900, $"""
            <div style="display:flex;gap:10px"><div style="flex:1"><h1 style="font-size:33px;letter-spacing:6px">动物检疫合格证明</h1><div class=row><span style="width:220px"></span><span style="font-size:22px">（动物B）</span><span class="no r" style="width:220px">№ {s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px"><tr><td class=k>{s.L("货主")}</td><td colspan=3>{s.V("holder", f.Holder)}</td><td class=k>联系电话</td><td>{s.O(f.Phone)}</td></tr>{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.5))), Cell(s.L("用途"), s.O("屠宰")))}{Tr(Cell("启运地点", Place(s, "origin", f.Origin), 5))}{Tr(Cell("到达地点", Place(s, "destination", f.Destination), 5))}{Tr(Cell("牲畜耳标号", s.O(f.Unit == "头" ? s.Chance.Digits(3) + "、" + s.Chance.Digits(3) + "、" + s.Chance.Digits(3) + " 等" : ""), 5))}
            <tr><td colspan=6 style="position:relative;height:180px;vertical-align:top;line-height:2.1;padding:10px 14px">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin:8px 0 0 40%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:90px;top:30px")}</td></tr>{Tr(Cell(s.L("备注"), "", 5))}</table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 本证书限省境内使用。3. 牲畜耳标号只需填写后3位，可另附纸填写，并注明本检疫证明编号。</div></div>
            <div style="flex:none;width:22px;display:flex;align-items:center;font-size:16px;line-height:1.35;text-align:center">第二联<br><br>随货同行</div></div>
            """, Preprinted + "#paper .k{width:100px;white-space:nowrap}#paper td{height:46px;padding:4px 7px}", padding: 40);
    }

    /// <summary>Meat to another province: the printed form, run through a needle printer at the plant.</summary>
    private static string ProductNeedle(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#6d2a24");
        (s.Look.Filled, s.Look.FilledInk) = ("'AR PL SungtiL GB','Noto Serif CJK SC'", s.Chance.Of("#2b2b45", "#333"));
        return s.Look.Page(880, $"""
            <h1 style="font-size:32px;letter-spacing:4px">动物检疫合格证明（产品A）</h1><div class="r no" style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table><tr><td class=k>{s.L("货主")}</td><td>{s.V("holder", f.Holder)}</td><td class=k>联系电话</td><td>{s.O(f.Phone)}</td></tr>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))))}<tr><td class=k colspan=2 style="width:auto">生产单位名称地址</td><td colspan=2>{s.O(f.OriginAddress)}</td></tr>{Tr(Cell("目 的 地", Place(s, "destination", f.Destination), 3))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}
            <tr><td class=k>运载方式</td><td colspan=3>{Box("公路", true)}　　{Box("铁路", false)}　　{Box("水路", false)}　　{Box("航空", false)}</td></tr>
            <tr><td class=k>运载工具<br>牌　　号</td><td>{s.O(f.Plate)}</td><td colspan=2>装运前经 {On(s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "百毒杀")), 130)} 消毒</td></tr>
            <tr><td colspan=4 style="position:relative;height:200px;vertical-align:top;line-height:2.2;padding:10px 16px">　　本批动物产品经检疫合格，应于 {On(s.O(s.Chance.Odds(0.5) ? Days(f) : "壹贰叁肆伍陆柒"[int.Parse(Days(f)) - 1].ToString()), 60)} 日内到达有效。<div style="margin-left:46%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:150px;top:46px")}</td></tr>
            <tr><td class=k>动物卫生监督<br>检查站签章</td><td colspan=3></td></tr>{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "冷藏运输", "检疫标志号 " + s.Chance.Digits(8))), 3))}</table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 动物卫生监督所联系电话：0{s.Chance.Int(730, 799)}-{s.Chance.Digits(7)}</div>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:44px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Meat within the province: half a sheet with a code, printed at the slaughterhouse's desk for every buyer.</summary>
    private static string ProductHalfSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #444", "1px solid #888");
        return s.Look.Page(980, $"""
            <div style="display:flex;align-items:center"><div style="flex:1;padding-left:118px"><h1 style="font-size:30px;letter-spacing:3px">动物检疫证明（产品B）</h1><div class=c style="margin-top:8px">证明编号：{s.V("number", f.Number)}</div></div><div style="flex:none">{s.Qr(112, always: true)}</div></div>
            <table style="margin-top:10px">{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()), Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位名称、地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("检疫标志号", s.O(s.Chance.Of("见胴体验讫印章", s.Chance.Digits(10), "粤检" + s.Chance.Digits(7)))), Cell("备注", s.O(s.Chance.Of("", "鲜品", "热鲜肉"))))}</table>
            <div style="position:relative;margin-top:12px;min-height:150px;line-height:2">本批动物产品经检疫合格，应于当日内到达有效。{Share("1fr 1fr", "官方兽医：" + s.O(f.Officer), "签发日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2)))}签发单位：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:-8px")}</div>
            <div class=row style="font-size:14px;border-top:1px solid #999;padding-top:5px"><span>本证明限省内使用，涂改无效。真伪查询请扫描右上角二维码。</span><span>打印次数：1</span></div>
            """, "#paper .k{width:130px;background:#f0f0f0;white-space:normal}#paper td{height:46px;padding:4px 10px}", padding: 46);
    }

    /// <summary>Meat parted at a wholesale market: its vet's desk writes a new certificate for each stall's share.</summary>
    private static string ProductDesk(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#205c3c", "#1d4c86");
        return s.Look.Page(760, $"""
            <div class="r no">NO.{s.V("number", f.Number)}</div><h1 style="font-size:30px;letter-spacing:2px">动物检疫合格证明（产品B）</h1>
            <table style="margin-top:14px">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.6))))}{Tr(Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目 的 地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(8))))}{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("分销换证，原证号" + f.Related, "原证号：" + f.Related, ""))))}
            <tr><td colspan=2 style="position:relative;height:190px;vertical-align:top;line-height:2.1;padding:10px 14px">　　本批动物产品经检疫合格，应于当日内到达有效。<div style="margin:10px 0 0 36%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:50px;top:30px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。<br>　　2. 本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:130px}#paper td{height:48px;padding:4px 9px}", padding: 42);
    }

    /// <summary>A slaughterhouse's certificate from its own programme: one sheet, a code, a column of labels.</summary>
    private static string MeatSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #333";
        return s.Look.Page(760, $"""
            <div class=row style="align-items:center"><div style="width:110px">{s.Qr(110, always: true)}</div><div><h1 style="font-size:31px;letter-spacing:3px">肉品品质检验合格证</h1><div class=c style="margin-top:8px;font-size:17px">编号：{s.V("number", f.Number)}</div></div><div style="width:110px"></div></div>
            <table style="margin-top:12px">{Tr(Cell("屠宰企业名称", s.V("issuer", f.Issuer)))}{Tr(Cell("定点屠宰代码", s.O("A44" + s.Chance.Digits(6))))}{Tr(Cell("货主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("生猪产地", s.V("origin", f.Origin)))}{Tr(Cell("屠宰日期", s.D("", Killed(f), 2)))}{Tr(Cell("检疫证明编号", s.O(f.Related)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee)))}{Tr(Cell("检验结论", "经检验，本批产品品质" + s.V("result", "合格") + "，准予出厂。"))}</table>
            <div style="position:relative;min-height:150px;margin-top:16px;line-height:2.1"><div class=row><span>肉品品质检验人员：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2))}</span></div><div style="font-size:15px">（加盖肉品品质检验专用章有效）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "left:270px;top:-14px")}</div>
            """, "#paper .k{width:150px}#paper td{height:44px}", padding: 46);
    }

    /// <summary>A small card of a county's meat plant, printed in one colour, that goes with every load.</summary>
    private static string MeatCard(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#b3221f", "#1a1a1a", "#1c4f8c");
        return s.Look.Page(700, $"""
            <div style="border:2px solid {ink};padding:4px"><div style="border:1px solid {ink};padding:18px 24px"><div class="c h" style="font-size:20px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:4px;margin:4px 0 8px">肉品品质检验合格证</h1><div class="r no">No：{s.V("number", f.Number)}</div>
            {Line("品　　名：", On(s.V("products", f.Product), 380), 110)}{Line("数　　量：", On(s.Q(), 380), 110)}{Line("货　　主：", On(s.V("holder", f.Holder), 380), 110)}{Line("检疫证号：", On(s.O(f.Related), 380), 110)}
            <div style="position:relative;margin-top:12px;line-height:2">以上产品经检验合格，准予出厂（场）销售。{Share("1fr 1.3fr", "检验员：" + s.O(f.Officer), "签发日期：" + Day(s, "issue_date", f.Issued))}{s.Seal(f.Issuer, "检验合格", "right:-6px;top:-104px")}</div><div class=c style="font-size:14px">此证随货同行　当日有效　涂改无效</div></div></div>
            """, Preprinted, padding: 24);
    }

    /// <summary>A large plant's certificate with the steps of its inspection.</summary>
    private static string MeatSteps(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1b5a37", "#1d4c86");
        string Step(string part) => $"<td class=k>{part}</td><td class=c>{s.O("合格")}</td>";
        return s.Look.Page(960, $"""
            <h1 style="font-size:30px;letter-spacing:3px">生猪产品肉品品质检验合格证</h1><div class=row style="margin:10px 0 6px"><span class=h>屠宰厂（场）：{s.V("issuer", f.Issuer)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table><tr><td class=k>{s.L("货主")}</td><td colspan=3>{s.V("holder", f.Holder)}</td><td class=k>产品名称</td><td>{s.V("products", f.Product)}</td></tr><tr><td class=k>产地</td><td colspan=3>{s.V("origin", f.Origin)}</td><td class=k>数量及单位</td><td>{s.Q()}</td></tr>{Tr(Cell("销往单位", s.V("consignee", f.Consignee), 3), Cell("运输车牌", s.O(f.Plate)))}{Tr(Cell("屠宰日期", Day(s, "", Killed(f)), 3), Cell("检疫证号", s.O(f.Related)))}<tr>{Step("宰前检验")}{Step("头蹄检验")}{Step("内脏检验")}</tr><tr>{Step("胴体检验")}{Step("寄生虫检验")}{Step("复　　验")}</tr></table>
            <div style="position:relative;min-height:140px;margin-top:14px;line-height:2.1">检验结论：依据《生猪屠宰肉品品质检验规程（试行）》检验，结果 {On(s.V("result", "合格"), 90)} 。{Share("1fr 1fr", "检验员（签字）：" + s.O(f.Officer), "签发日期：" + Day(s, "issue_date", f.Issued))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:20px;top:-10px")}</div><div style="font-size:14px">一式三联：①存根　②货主　③随货同行</div>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:42px;padding:4px 8px}", padding: 44);
    }

    /// <summary>The lorry's own paper, which its driver keeps with the certificates.</summary>
    private static string LorryRecord(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a");
        var county = s.Chance.Of(World.Guangdong);
        return s.Look.Page(820, $"""
            <h1 style="font-size:30px;letter-spacing:4px">畜禽运输车辆备案表</h1><div class=r style="margin:8px 0">备案编号：{s.O(county.Region + s.Chance.Digits(8))}</div>
            <table>{Tr(Cell("车辆所有人", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("车牌号码", s.O(f.Plate)), Cell("车辆类型", s.O(s.Chance.Of("中型仓栅式货车", "重型仓栅式货车", "轻型厢式货车"))))}{Tr(Cell("车辆识别代号", s.O("L" + s.Chance.Of("GAX", "VBV", "ZZ1", "J11") + s.Chance.Digits(13)), 3))}{Tr(Cell("核定载质量", s.O(s.Chance.Int(15, 180) * 100 + "kg")), Cell("运输种类", s.O(s.Chance.Of("生猪", "家禽", "牛羊"))))}{Tr(Cell("行驶证登记地", s.O(county.Province + county.City), 3))}{Tr(Cell("卫星定位装置", Box("已安装", true) + "　" + Box("未安装", false)), Cell("道路运输证", s.O("44" + s.Chance.Digits(10))))}
            <tr><td class=k>承　诺</td><td colspan=3 style="line-height:1.8">本人承诺所填内容属实，装载前、卸载后对车辆及时清洗、消毒，不运输未附有检疫证明的畜禽。<div class=r>签字：{s.O(f.Person)}　　</div></td></tr><tr><td class=k>备案机关<br>意　　见</td><td colspan=3 style="position:relative;height:130px;vertical-align:top">{s.O("材料齐全，准予备案。")}<div style="position:absolute;right:40px;bottom:10px">{s.D("", f.Issued, 8)}</div>{s.Seal(county.City + county.County + "农业农村局", "", "right:70px;top:-20px")}</td></tr></table>
            """, "#paper .k{width:122px}#paper td{height:44px;padding:4px 8px}", padding: 46);
    }
}
