using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh18;

/// <summary>Veterinarians' certificates in the four state forms, slaughterhouses' certificates, and a store's log.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-province", By.Printer, LiveProvince, "动物A", true), New("quarantine/x-live-pad", By.Form, LivePad, "动物B", true),
        New("quarantine/x-product-halves", By.Clerk, ProductHalves, "产品A", true), New("quarantine/x-product-electronic", By.Printer, ProductElectronic, "产品B", true),
        New("quarantine/x-product-pad", By.Pen, ProductPad, "产品B", true),
        New("meat-inspection/x-house-system", By.Printer, MeatSystem, seal: true), New("meat-inspection/x-pad", By.Pen, MeatPad, seal: true),
        New("meat-inspection/x-checks", By.Clerk, MeatChecks, seal: true),
        New("unknown/x-cold-store-log", By.Pen, ColdStoreLog),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh18", name, by, write, form, seal);

    private static string Province(string address) =>
        address[..(address.IndexOf("自治区", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : address.IndexOf('省', StringComparison.Ordinal) + 1)];

    /// <summary>Live animals to another province: a plain sheet from that province's system, the code over the number at the right.</summary>
    private static string LiveProvince(Sheet s)
    {
        var f = s.Facts;
        var plain = s.Chance.Of(0, 1, 2);
        return s.Look.Page(900, $"""
            <div style="display:grid;grid-template-columns:170px 1fr 170px;align-items:end"><span style="font-size:14px;align-self:start">第二联　随货同行</span><div><h1 style="font-size:36px;letter-spacing:10px">动物检疫证明</h1><div class=c style="font-size:23px">（动物A）</div></div><span class=r>{s.Qr(108)}</span></div>
            <div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.5))))}{Tr(Cell("用　　途", s.O("屠宰"), 3))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false)), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("运载工具<br>消毒情况", $"装运前经 {s.O(s.Chance.Of("戊二醛癸甲溴铵", "过硫酸氢钾", "次氯酸钠"))} 消毒", 3))}
            <tr><td colspan=4 style="position:relative;height:210px;line-height:2.2">　　本批动物经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin:18px 0 0 50%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, plain)}<br>（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:26px;top:22px")}</td></tr>
            {Tr(Cell("牲畜耳标号", s.O(Ears(s)), 3))}{Tr(Cell("指定通道<br>检查站签章", "&nbsp;", 3))}{Tr(Cell("备　　注", s.O(f.Product == "生猪" ? s.Chance.Of("", "非洲猪瘟检测阴性") : ""), 3))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.6">注：1.本证明一式两联，第一联由动物卫生监督机构留存，第二联随货同行。<br>2.跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。</div>
            <div class=row style="font-size:14px;margin-top:8px;color:#555"><span>{Province(f.Origin)}动物检疫电子出证平台</span><span>打印时间：{s.D("", f.Issued, 2)} {s.O($"{s.Chance.Int(5, 17):00}:{s.Chance.Int(0, 59):00}")}</span></div>
            """, "#paper .k{width:128px;white-space:normal;line-height:1.25}#paper td{height:44px;padding:4px 10px}", padding: 50);
    }

    /// <summary>Live animals within the province, on the state's printed half-sheet, the copy's name down its right edge.</summary>
    private static string LivePad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f5f3f", "#27427c");
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:1fr 34px"><div><h1 style="font-size:30px;letter-spacing:5px">动物检疫合格证明（动物B）</h1><div class="r no" style="margin:4px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))), Cell("用途", s.O("屠宰")))}{Tr(Cell("启运地点", Place(s, "origin", f.Origin) + "（养殖场、交易市场）", 5))}{Tr(Cell("到达地点", Place(s, "destination", f.Destination) + "（屠宰场、养殖场、交易市场）", 5))}{Tr(Cell("牲畜<br>耳标号", s.O(Ears(s)), 5))}
            <tr><td colspan=6 style="position:relative;height:165px;vertical-align:top;line-height:2">本批动物经检疫合格，应于当日内到达有效。<div style="margin:14px 0 0 54%">官方兽医签字：{On(s.O(f.Officer), 130)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:14px;top:-4px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。　2.本证书限省境内使用。<br>3.牲畜耳标号只需填写后3位，可另附纸填写，并加盖动物卫生监督机构检疫专用章。</div></div>
            <div class=c style="align-self:center;justify-self:end;width:20px;font-size:17px;line-height:1.3">第<br>二<br>联<br><br>随<br>货<br>同<br>行</div></div>
            """, Preprinted + "#paper .k{width:96px;line-height:1.25}#paper td{height:46px;padding:4px 8px}", padding: 40);
    }

    /// <summary>Meat to another province: the goods down the left half, the carriage down the right.</summary>
    private static string ProductHalves(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#8a2a24", "#1f4d84");
        return s.Look.Page(1000, $"""
            <h1 style="font-size:32px;letter-spacing:6px">动物检疫证明（产品A）</h1><div class=row style="margin:8px 0 6px"><span style="font-size:16px">共二联　第二联随货同行</span><span class=no>证明编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("承运人", s.O(f.Person)))}{Tr(Cell("联系电话", s.O(f.Phone)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false)))}{Tr(Cell("数量及单位", s.Q()), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("产地", s.V("origin", f.Origin)), Cell("装运前消毒", s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯"))))}{Tr(Cell("生产单位名称、地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(9)), 3))}
            <tr><td colspan=2 style="vertical-align:top;line-height:2;height:185px">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 44)} 日内到达有效。<br><br>检查站签章：</td><td colspan=2 style="vertical-align:top;position:relative;line-height:2.1">官方兽医（签字）：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}<br>出证机构：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:14px;top:12px")}</td></tr>{Tr(Cell("备注", s.O(s.Chance.Of("", "冷藏运输", "附肉品品质检验合格证")), 3))}</table>
            """, Preprinted + "#paper .k{width:122px;white-space:normal;line-height:1.25}#paper td{height:42px;padding:4px 10px}", padding: 44);
    }

    /// <summary>Meat within the province without a printed form: an upright electronic certificate in a frame, each thing on a dotted line.</summary>
    private static string ProductElectronic(Sheet s)
    {
        var f = s.Facts;
        var frame = s.Chance.Of("#2d7d5a", "#2f6f9e", "#4a4a4a");
        string Row(string label, string value) => Line(label, value, 190, "padding:9px 4px;border-bottom:1.3px dotted #777");
        return s.Look.Page(760, $"""
            <div style="border:2.5px solid {frame};padding:26px 34px"><h1 style="font-size:33px;letter-spacing:8px">动物检疫证明</h1><div class=c style="font-size:22px;margin-bottom:10px">（产品B）</div>
            {Row("证明编号", s.V("number", f.Number))}{Row("货主", s.V("holder", f.Holder))}{Row("产品名称", s.V("products", f.Product))}{Row("数量及单位", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("生产单位名称地址", s.O(f.OriginAddress))}{Row("目的地", s.V("destination", f.Destination))}{Row("检疫标志号", s.O(s.Chance.Of("详见附表", s.Chance.Digits(8), s.Chance.Digits(8))))}{Row("备注", s.O(s.Chance.Of("无", "热鲜肉", "冷鲜肉")))}
            <div style="margin-top:16px;line-height:2">　　本批动物产品经检疫合格，应于当日到达有效。</div>
            <div style="display:grid;grid-template-columns:200px 1fr;margin-top:14px;align-items:center"><div class=c>{s.Qr(136, always: true)}<div style="font-size:14px">扫描二维码查验真伪</div></div><div style="position:relative;line-height:2.1;padding-left:20px;min-height:150px">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br>签发机关：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:0;top:4px")}</div></div></div>
            <div class=c style="font-size:14px;color:#555;margin-top:10px">本证明为电子证明，与纸质证明具有同等效力。仅限省内使用。</div>
            """, padding: 32);
    }

    /// <summary>Meat within the province, out of a county's book: one thing on each ruled line, by pen.</summary>
    private static string ProductPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f5f3f", "#8a2a24");
        return s.Look.Page(760, $"""
            <h1 style="font-size:28px;letter-spacing:3px">动物检疫合格证明（产品B）</h1><div class="r no" style="margin:8px 0 6px">№ {s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　　　主", s.V("holder", f.Holder)))}{Tr(Cell("产 品 名 称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.5))))}{Tr(Cell("产　　　地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目　的　地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Of("/", s.Chance.Digits(7)))))}{Tr(Cell("备　　　注", "&nbsp;"))}
            <tr><td colspan=2 style="position:relative;height:180px;vertical-align:top;line-height:2.1">　　本批动物产品经检疫合格，应于当日到达有效。<div style="margin:10px 0 0 40%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8, 8))}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:10px")}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>注：本证书限省境内使用，涂改无效。</span><span>第二联　随货同行</span></div>
            """, Preprinted + "#paper .k{width:170px}#paper td{height:46px;padding:4px 10px}", padding: 40);
    }

    /// <summary>What a large house's own program prints for each buyer: three things a line.</summary>
    private static string MeatSystem(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1080, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span>{s.Qr(104)}</span><div class=c><div style="font-size:22px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:31px;letter-spacing:7px;margin-top:4px">肉品品质检验合格证</h1></div><span></span></div>
            <div class=row style="margin:8px 0 6px"><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 5))}</span><span>合格证编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货主", s.V("holder", f.Holder), 3), Cell("屠宰日期", s.D("", f.Earlier, 2)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3), Cell("运输车牌", s.O(f.Plate)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量", s.Q()), Cell("检疫证号", s.O(f.Related)))}{Tr(Cell("生猪产地", s.V("origin", f.Origin), 3), Cell("储存条件", s.O(s.Chance.Of("常温", "0～4℃"))))}
            <tr><td colspan=6 style="position:relative;height:130px;vertical-align:top;line-height:2.1">　　上列产品经宰前、宰后检验及肉品品质检验，符合GB/T 17996的规定，准予出厂。<div class=row style="margin-top:26px"><span>肉品品质检验员：{s.O(f.Officer)}</span><span style="margin-right:250px">（肉品品质检验专用章）</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:190px;top:-20px")}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>白联：存根　红联：随货　黄联：门卫</span><span>制单：{s.O(World.Person(s.Chance))}</span></div>
            """, "#paper .k{width:104px}#paper td{height:44px;padding:4px 10px}", padding: 40);
    }

    /// <summary>A leaf of a house's book, without rules but for those that are written upon.</summary>
    private static string MeatPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a8231f", "#175c36", "#1d4c86");
        string Row(string label, string value) => $"<div style=\"display:flex;align-items:flex-end;margin-top:13px\"><span style=\"flex:none\">{label}</span><span style=\"flex:1;border-bottom:1.3px solid currentColor;padding-left:10px;min-height:28px\">{value}</span></div>";
        string Two(string a, string b) => $"<div style=\"display:grid;grid-template-columns:1.15fr 1fr;column-gap:18px\">{a}{b}</div>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:29px;letter-spacing:3px">生猪产品肉品品质检验合格证</h1><div class="r no" style="margin-top:6px">No {s.V("number", f.Number)}</div>
            {Row("购货者：", s.V("consignee", f.Consignee))}{Row("货　主：", s.V("holder", f.Holder))}{Two(Row("产品名称：", s.V("products", f.Product)), Row("数量：", s.Q()))}{Row("生猪来源：", s.V("origin", f.Origin))}{Row("销往地点：", s.V("destination", f.Destination))}{Two(Row("检疫证明编号：", s.O(f.Related)), Row("检验员：", s.O(f.Officer)))}
            <div style="position:relative;margin-top:18px;min-height:110px;line-height:2">　　该批产品经肉品品质检验合格，准予出厂（场）。<div class="h r">{s.V("issuer", f.Issuer)}（盖章）</div><div class=r>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:200px;top:-20px")}</div>
            <div style="font-size:14px;margin-top:8px">一式三联：①存根（白）　②随货同行（红）　③市场（黄）</div>
            """, Preprinted, padding: 40);
    }

    /// <summary>A house's certificate that lists each examination beside what was sold.</summary>
    private static string MeatChecks(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4c86");
        string[] checks = ["宰前检验", "头蹄检验", "胴体检验", "内脏检验", "寄生虫检验"];
        return s.Look.Page(1020, $"""
            <h1 style="font-size:31px;letter-spacing:6px">肉品品质检验合格证</h1><div class=row style="margin:8px 0 6px"><span>屠宰企业：{s.V("issuer", f.Issuer)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 330px;column-gap:12px"><table>{Tr(Cell("货　　主", s.V("holder", f.Holder)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数　　量", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("检疫证号", s.O(f.Related)))}{Tr(Cell("车 牌 号", s.O(f.Plate)))}</table>
            <table>{Head("检验项目", "结果")}{string.Concat(checks.Select(c => $"<tr class=c><td>{c}</td><td>{s.O("合格")}</td></tr>"))}<tr class=c><td>“瘦肉精”</td><td>{s.O("阴性")}</td></tr></table></div>
            <table style="margin-top:12px"><tr><td style="position:relative;height:128px;vertical-align:top;line-height:2.1">检验结论：{s.V("result", "合格")}，准予出厂。<br>检验员（签字）：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:110px;top:-14px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">本证随货同行，一批一证，请购货单位妥善保存备查。</div>
            """, Preprinted + "#paper .k{width:104px}#paper td,#paper th{height:44px;padding:4px 10px}", padding: 44);
    }

    /// <summary>The temperatures of a cold store, written down twice a day.</summary>
    private static string ColdStoreLog(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        string Cold() => s.O($"-{s.Chance.Int(18, 21)}.{s.Chance.Int(0, 9)}");
        string Rows() => string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"<tr class=c><td>{s.O($"{f.Issued.AddDays(i - 12).Month}.{f.Issued.AddDays(i - 12).Day}")}</td><td>{s.O($"8:{s.Chance.Int(0, 40):00}")}</td><td>{Cold()}</td><td>{s.O($"16:{s.Chance.Int(0, 50):00}")}</td><td>{Cold()}</td><td>{s.O(s.Chance.Odds(0.9) ? "正常" : "化霜")}</td><td>{s.O(f.Person)}</td></tr>"));
        return s.Look.Page(880, $"""
            <h1 style="font-size:30px;letter-spacing:4px">冷库温度记录表</h1><div class=row style="margin:10px 0 6px"><span>冷库编号：{On(s.O(s.Chance.Int(1, 9) + "号库"), 100)}</span><span>控制温度：≤-18℃</span><span>{s.O(f.Issued.Year.ToString())} 年</span></div>
            <table><tr><th rowspan=2>日期</th><th colspan=2>上午</th><th colspan=2>下午</th><th rowspan=2>设备状况</th><th rowspan=2>记录人</th></tr>{Head("时间", "库温（℃）", "时间", "库温（℃）")}{Rows()}</table>
            <div style="font-size:15px;margin-top:8px">说明：每日上午、下午各记录一次，温度超出控制范围时应立即报告并查明原因。本表保存两年。</div>
            """, "#paper td{height:40px;padding:2px 6px}#paper th{height:36px}", padding: 44);
    }
}
