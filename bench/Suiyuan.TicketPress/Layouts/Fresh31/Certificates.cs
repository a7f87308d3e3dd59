using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh31;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-henan-pigs", By.Clerk, HenanLive, "动物A", true), New("quarantine/x-county-pad", By.Pen, CountyPad, "动物B", true),
        New("quarantine/x-hunan-system", By.Printer, SystemProduct, "产品A", true), New("quarantine/x-slaughter-desk", By.Form, SlaughterDesk, "产品B", true),
        New("quarantine/x-liaoning-phone", By.Screen, LiaoningPhone, "产品A", true),
        New("meat-inspection/x-henan-works", By.Clerk, HenanWorks, seal: true), New("meat-inspection/x-jiangxi-pad", By.Pen, JiangxiPad, seal: true),
        New("meat-inspection/x-hunan-label", By.Till, HunanLabel, seal: false), New("meat-inspection/x-guangxi-sheet", By.Printer, GuangxiSheet, seal: true),
        New("unknown/x-truck-washed", By.Form, TruckWashed),
    ];

    private static readonly Place[] Henan = [new("河南省", "驻马店市", "西平县", "五沟营镇", "411721"), new("河南省", "漯河市", "临颍县", "杜曲镇", "411122"), new("河南省", "南阳市", "唐河县", "郭滩镇", "411328")];
    private static readonly Place[] Liaoning = [new("辽宁省", "锦州市", "黑山县", "八道壕镇", "210726"), new("辽宁省", "沈阳市", "法库县", "大孤家子镇", "210124"), new("辽宁省", "鞍山市", "台安县", "桑林镇", "210321")];
    private static readonly Place[] Hunan = [new("湖南省", "永州市", "道县", "祥霖铺镇", "431124"), new("湖南省", "衡阳市", "衡南县", "三塘镇", "430422"), new("湖南省", "邵阳市", "隆回县", "桃花坪街道", "430524")];
    private static readonly Place[] Jiangxi = [new("江西省", "赣州市", "信丰县", "大塘埠镇", "360722"), new("江西省", "吉安市", "泰和县", "马市镇", "360826"), new("江西省", "宜春市", "高安市", "灰埠镇", "360983")];
    private static readonly Place[] Guangxi = [new("广西壮族自治区", "玉林市", "博白县", "龙潭镇", "450923"), new("广西壮族自治区", "贵港市", "桂平市", "蒙圩镇", "450881"), new("广西壮族自治区", "梧州市", "岑溪市", "归义镇", "450481")];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh31", name, by, write, form, seal);

    /// <summary>A certificate's facts moved to one of these places.</summary>
    private static void From(Sheet s, Place[] places, string letter)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(places);
        if (f.QrNumber is null)
        {
            f.Number = f.Number[0] == '粤' ? letter + f.Number[1..] : char.IsAsciiDigit(f.Number[0]) && (f.Type == "quarantine" || f.Number.StartsWith("44", StringComparison.Ordinal)) ? at.Region[..2] + f.Number[2..] : f.Number;
        }

        f.Plate = letter + c.Of("A", "E", "K", "Q") + f.Plate[2..];
        f.Origin = at.Full;
        if (f.Type == "quarantine")
        {
            var live = f.Form is "动物A" or "动物B";
            f.IssuerPlace = at.City + at.County;
            f.Issuer = f.IssuerPlace + "动物卫生监督所";
            f.OriginAddress = at.City + at.County + World.Brand(c) + c.Of("肉类食品有限公司", "食品有限公司", "屠宰加工厂") + "　" + at.Full;
            f.Holder = f.Holder.Length <= 3 ? f.Holder : live ? World.Farm(c, at, "养殖场") : World.Firm(c, at, c.Of("肉类食品", "食品"));
            f.Origin += live && c.Odds(0.5) ? World.Brand(c) + "养殖场" : "";
        }
        else
        {
            f.Issuer = c.Of(World.Firm(c, at, "肉类食品"), at.City + at.County + World.Brand(c) + "生猪定点屠宰厂", World.Firm(c, at, "食品"));
            f.Holder = f.Holder.Length <= 3 ? f.Holder : World.Firm(c, at, "肉类");
        }
    }

    /// <summary>Whole carcasses are counted; cuts are weighed.</summary>
    private static void Carcass(Sheet s)
    {
        var f = s.Facts;
        f.Product = f.Unit is "头" or "片" ? s.Chance.Of("白条猪", "猪胴体") : f.Product;
    }

    /// <summary>Pigs from Henan: the form since 2023, its code at the left of the head, filled in by the station's printer.</summary>
    private static string HenanLive(Sheet s)
    {
        var f = s.Facts;
        From(s, Henan, "豫");
        Coloured(s, "#1b1b1b", "#2a4a7c", "#245239");
        return s.Look.Page(960, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 210px;align-items:end"><div style="height:104px">{s.Qr(100)}</div><div><h1 style="font-size:34px;letter-spacing:6px">动物检疫合格证明</h1><div class=c style="font-size:22px;padding-bottom:8px">（动物A）</div></div><div class="no r">编号：{s.V("number", f.Number)}</div></div>
            <table style="margin-top:6px">{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell(s.L("用途"), s.O(f.Purpose)), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", $"{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}"), Cell("装运前经", s.O(s.Chance.Of("戊二醛", "过硫酸氢钾", "次氯酸钠")) + " 消毒"))}{Tr(Cell("牲畜耳标号", s.O(Ears(s)), 3))}
            <tr><td colspan=4 style="position:relative;height:176px;vertical-align:top;line-height:2;padding:8px 16px">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 56)} 日内到达有效。<div style="margin-left:40%;padding-top:8px">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:30px;top:8px")}</td></tr>
            {Tr(Cell("指定通道<br>签章", "<br>&nbsp;", 3))}{Tr(Cell(s.L("备注"), s.O(s.Chance.Of("", "非洲猪瘟检测阴性", "口蹄疫免疫有效期内").Replace("非洲猪瘟检测阴性", f.Product == "生猪" ? "非洲猪瘟检测阴性" : "")), 3))}</table>
            <div style="font-size:14px;margin-top:6px;line-height:1.4">注：1. 本证明一式两联，第一联由动物卫生监督机构留存，第二联随货同行。2. 到达目的地后，货主或者承运人应当在3日内向启运地动物卫生监督机构报告。</div>
            """, Preprinted + "#paper .k{width:116px}#paper td{height:40px;padding:4px 9px}", padding: 44);
    }

    /// <summary>Live stock within Guangdong: a township vet's half-sheet pad, carbon copied, by pen.</summary>
    private static string CountyPad(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.IssuerPlace + "动物卫生监督所";
        s.Look.Type = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        var ink = Coloured(s, "#27508a", "#8c2a2a", "#222");
        return s.Look.Page(880, $"""
            <h1 style="font-size:30px;letter-spacing:3px">动物检疫合格证明（动物B）</h1>
            <div class=row style="margin:8px 0 4px"><span style="font-size:15px">第二联　随货同行</span><span class=no>No {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("牲畜耳标号", s.O(Ears(s))), Cell(s.L("用途"), s.O(f.Purpose)))}</table>
            <div style="border:{s.Look.Rule};border-top:0;position:relative;min-height:150px;padding:10px 16px;line-height:2">　　本批动物经检疫合格，应于当日到达有效。<div style="margin-left:34%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:20px;top:4px")}</div>
            <div style="font-size:14px;margin-top:5px">注：本证明限省境内使用。第一联动物卫生监督机构留存，第二联随货同行。</div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:42px;padding:3px 8px}", padding: 36);
    }

    /// <summary>Meat from Hunan: the province's system prints form and content in one go.</summary>
    private static string SystemProduct(Sheet s)
    {
        var f = s.Facts;
        From(s, Hunan, "湘");
        return s.Look.Page(900, $"""
            <div class=row><span style="width:150px">{s.Qr(112)}</span><div style="flex:1"><h1 style="font-size:30px;letter-spacing:4px">动物检疫合格证明</h1><div class=c style="font-size:20px">（产品A）</div></div><span style="width:150px;font-size:15px" class=r>第二联<br>随货同行</span></div>
            <div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位名称、地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目 的 地", s.V("destination", f.Destination), 3))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false)), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("装运前运载工具消毒", s.O(s.Chance.Of("含氯消毒剂", "过氧乙酸", "次氯酸钠")) + " 消毒", 3))}
            <tr><td colspan=4 style="position:relative;height:180px;vertical-align:top;line-height:2.1;padding:10px 18px">　　本批动物产品经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin:6px 0 0 40%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}<br>（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:36px;top:14px")}</td></tr>
            {Tr(Cell("检查站签章", "&nbsp;", 3))}{Tr(Cell("备　　注", s.O("检疫标志号：" + s.Chance.Digits(8) + "—" + s.Chance.Digits(8)), 3))}</table>
            """, "#paper .k{width:128px;white-space:normal}#paper td{height:40px;padding:5px 9px}", padding: 50);
    }

    /// <summary>Meat within Guangdong: a small form on which the slaughterhouse's desk writes many a night.</summary>
    private static string SlaughterDesk(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.IssuerPlace + "动物卫生监督所";
        Coloured(s, "#20582f", "#1d1d1d", "#8a2525");
        return s.Look.Page(780, $"""
            <h1 style="font-size:28px;letter-spacing:4px">动物检疫合格证明（产品B）</h1><div class="no r" style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Tr(Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目的地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(9))))}{Tr(Cell(s.L("备注"), "&nbsp;"))}
            <tr><td colspan=2 style="position:relative;height:168px;vertical-align:top;line-height:2;padding:8px 16px">　　本批动物产品经检疫合格，应于当日到达有效。<div style="margin-left:24%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:14px;top:2px")}</td></tr></table>
            <div style="font-size:14px;margin-top:5px">注：1. 本证明一式两联，第一联留存，第二联随货同行。2. 限本省境内使用。</div>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:40px;padding:4px 9px}", padding: 38);
    }

    /// <summary>Chicken or other meat from Liaoning: the certificate without paper in the driver's telephone.</summary>
    private static string LiaoningPhone(Sheet s)
    {
        var f = s.Facts;
        From(s, Liaoning, "辽");
        var green = s.Chance.Of("#1677ff", "#0e8f6a", "#2b63b8");
        string Item(string label, string value) => Apart(label, value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(620, $"""
            <div style="background:{green};color:#fff;padding:16px 22px;font-size:21px" class=c>动物检疫电子证明</div>
            <div style="padding:14px 24px 26px;background:#fff;position:relative"><div class=row><b style="font-size:22px">动物检疫合格证明（产品A）</b><span style="color:#1a9c4b">有效</span></div>
            {Item("证明编号", s.V("number", f.Number))}{Item("货主", s.V("holder", f.Holder))}{Item("货主电话", s.O(f.Phone[..3] + "****" + f.Phone[7..]))}{Item("产品名称", s.V("products", f.Product))}{Item("数量", s.Q())}{Item("生产单位", s.O(f.OriginAddress.Split('　')[0]))}{Item("启运地", s.V("origin", f.Origin))}{Item("目的地", s.V("destination", f.Destination))}{Item("承运车辆", s.O(f.Plate))}{Item("官方兽医", s.O(f.Officer))}{Item("签发单位", s.V("issuer", f.Issuer))}{Item("签发日期", s.D("issue_date", f.Issued, 2))}{Item("有效期至", s.D("expiry", f.Expiry ?? f.Issued, 2))}
            <div class=c style="margin-top:18px">{s.Qr(150, always: true)}<div style="font-size:15px;color:#888">扫码核验证明真伪</div></div>{s.Seal(f.Issuer, "检疫专用章", "right:24px;bottom:60px")}</div>
            """, "#paper .g{color:#777}", padding: 0);
    }

    /// <summary>A large works in Henan: a boxed form in its own name.</summary>
    private static string HenanWorks(Sheet s)
    {
        var f = s.Facts;
        From(s, Henan, "豫");
        Carcass(s);
        Coloured(s, "#1c1c1c", "#1f4f8f", "#9a1f24");
        return s.Look.Page(880, $"""
            <div class="c h" style="font-size:25px;letter-spacing:3px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:33px;letter-spacing:6px;margin-top:4px">肉品品质检验合格证</h1>
            <div class=row style="margin:8px 0 5px"><span style="font-size:15px">（第二联　随货）</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("购货单位", s.V("consignee", f.Consignee)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数（重）量", s.Q()))}{Tr(Cell("生猪产地", s.V("origin", f.Origin), 3))}{Tr(Cell("动物检疫证号", s.O("41" + f.Related[2..])), Cell("屠宰日期", s.D("", f.Issued, s.Chance.Of(0, 2, 3))))}{Tr(Cell("检验项目", "头部、体表、内脏、胴体、寄生虫、复验", 3))}{Tr(Cell("检验结果", s.V("result", "合格")), Cell("运输车号", s.O(f.Plate)))}</table>
            <div style="position:relative;line-height:2.1;min-height:140px;padding-top:10px">　　本批产品按《生猪屠宰产品品质检验规程》检验合格，准予出厂。<div style="margin-left:38%">肉品品质检验员：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:24px;top:4px")}</div>
            """, Preprinted + "#paper .k{width:118px}#paper td{height:42px;padding:4px 9px}", padding: 42);
    }

    /// <summary>A town's slaughterhouse in Jiangxi: a pad of small slips, ruled lines, by pen.</summary>
    private static string JiangxiPad(Sheet s)
    {
        var f = s.Facts;
        From(s, Jiangxi, "赣");
        Carcass(s);
        Coloured(s, "#b0242a", "#1e4f8e", "#23603c");
        return s.Look.Page(720, $"""
            <h1 style="font-size:29px;letter-spacing:5px">生猪肉品品质检验合格证</h1><div class="r no" style="margin:6px 0 10px">№ {s.V("number", f.Number)}</div>
            <div style="line-height:1.5">{Line("货　　主：", On(s.V("holder", f.Holder), 420), 110)}{Line("品　　名：", On(s.V("products", f.Product), 420), 110)}{Line("数　　量：", On(s.Q(s.Chance.Odds(0.3)), 420), 110)}{Line("销往地点：", On(s.V("destination", f.Destination), 420), 110)}{Line("检疫证号：", On(s.O("36" + f.Related[2..]), 420), 110)}{Line("屠宰厂名：", On(s.V("issuer", f.Issuer), 420), 110)}</div>
            <div style="position:relative;margin-top:10px;line-height:2;min-height:128px">　　经肉品品质检验，检验结论：{On(s.V("result", "合格"), 90)}<br>检 验 员：{On(s.O(f.Officer), 140)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "检验专用章", "right:24px;top:-16px")}</div>
            <div style="font-size:14px;margin-top:4px">说明：本证当日有效，涂改无效，一证一货。</div>
            """, Preprinted, padding: 38);
    }

    /// <summary>A Hunan works' label for a side or a box, out of the label printer.</summary>
    private static string HunanLabel(Sheet s)
    {
        var f = s.Facts;
        From(s, Hunan, "湘");
        (f.Product, f.Unit, f.Quantity) = f.Unit is "头" or "片" ? (s.Chance.Of("白条猪", "猪胴体"), f.Unit, f.Quantity) : (f.Product, f.Unit, f.Quantity);
        return s.Look.Page(500, $"""
            <div class=c style="font-size:19px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:28px;letter-spacing:2px;margin:4px 0 6px">肉品品质检验合格证</h1><div style="border-top:2px solid #222;margin-bottom:6px"></div>
            {Line("证号：", s.V("number", f.Number), 112, "margin:5px 0")}{Line("产品名称：", s.V("products", f.Product), 112, "margin:5px 0")}{Line("数量：", s.Q(), 112, "margin:5px 0")}{Line("货主：", s.V("holder", f.Holder), 112, "margin:5px 0")}{Line("定点代码：", s.O("A" + s.Chance.Of("1811", "1804", "1805") + s.Chance.Digits(4)), 112, "margin:5px 0")}{Line("检疫证号：", s.O("43" + f.Related[2..]), 112, "margin:5px 0")}{Line("检验结果：", s.V("result", "合格"), 112, "margin:5px 0")}{Line("检验员：", s.O("0" + s.Chance.Int(1, 9) + " " + f.Officer), 112, "margin:5px 0")}{Line("检验日期：", s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 5)) + " " + s.O("0" + s.Chance.Int(1, 4) + ":" + s.Chance.Int(10, 59)), 112, "margin:5px 0")}
            <div class=c style="margin-top:8px">{s.Qr(120)}</div><div class=c style="font-size:15px">扫一扫　查询肉品信息</div>
            """, padding: 24);
    }

    /// <summary>Guangxi: a sheet out of the office's printer, the goods in a small table.</summary>
    private static string GuangxiSheet(Sheet s)
    {
        var f = s.Facts;
        From(s, Guangxi, "桂");
        Carcass(s);
        return s.Look.Page(860, $"""
            <h1 style="font-size:32px;letter-spacing:5px">肉品品质检验合格证</h1>
            <div class=row style="margin:16px 0 6px"><span>屠宰企业：{s.V("issuer", f.Issuer)}</span></div>{Share("1.35fr 1fr", "收货单位：" + s.V("consignee", f.Consignee), "编号：" + s.V("number", f.Number))}{Share("1.35fr 1fr", "货主：" + s.V("holder", f.Holder), "车牌号：" + s.O(f.Plate))}
            <table style="margin-top:8px">{Head("产品名称", "单位", "数量", "检疫证明号", "检验结果")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.U()}</td><td>{s.N()}</td><td>{s.O("45" + f.Related[2..])}</td><td>{s.V("result", "合格")}</td></tr><tr class=c><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr><tr class=c><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;line-height:2.1;margin-top:12px;min-height:160px">　　以上产品经宰前检验、宰后检验，符合国家规定，准予出厂销售。<div style="margin-left:42%;padding-top:10px">检验员：{s.O(f.Officer)}<br>复核：{s.O(f.Person)}<br>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:40px;top:24px")}</div>
            """, "#paper td,#paper th{height:38px}", padding: 54);
    }

    /// <summary>A washing station's slip for a livestock truck: it comes with pigs, and certifies the truck only.</summary>
    private static string TruckWashed(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(Guangxi.Concat(Liaoning).Concat(Jiangxi).ToArray());
        var station = at.County + World.Brand(c) + "车辆洗消中心";
        Coloured(s, "#1d1d1d", "#245a8c", "#2a6040");
        return s.Look.Page(800, $"""
            <h1 style="font-size:30px;letter-spacing:4px">运输车辆清洗消毒证明</h1><div class="r no" style="margin:8px 0 5px">编号：{s.O("XX" + c.Digits(7))}</div>
            <table>{Tr(Cell("车牌号码", s.O((at.Province[0] == '辽' ? "辽" : at.Province[0] == '江' ? "赣" : "桂") + c.Of("A", "K", "R") + f.Plate[2..])), Cell("车辆类型", s.O(c.Of("仓栅式货车", "厢式货车", "冷藏车"))))}{Tr(Cell("驾驶员", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("进场时间", s.D("", f.Issued, c.Of(0, 6)) + " " + s.O(c.Int(7, 9) + "时")), Cell("离场时间", s.O(c.Int(10, 12) + "时" + c.Int(10, 58) + "分")))}{Tr(Cell("消毒药品", s.O(c.Of("戊二醛癸甲溴铵", "过硫酸氢钾", "次氯酸钠"))), Cell("配比浓度", s.O(c.Of("1:200", "1:500", "1:150"))))}{Tr(Cell("消毒部位", Box("车厢", true) + "　" + Box("底盘", true) + "　" + Box("轮胎", true) + "　" + Box("驾驶室", true) + "　" + Box("随车工具", c.Odds(0.5)), 3))}{Tr(Cell("烘干温度", s.O(c.Of("65℃", "70℃"))), Cell("烘干时长", s.O(c.Of("30分钟", "40分钟", "60分钟"))))}</table>
            <div style="position:relative;line-height:2.1;min-height:150px;padding-top:10px">　　该车辆已按规定清洗、消毒、烘干，有效期 {On(s.O(c.Of("24", "48", "72")), 50)} 小时。<div style="margin-left:24%">操作员：{s.O(f.Officer)}<br>洗消单位（盖章）：{s.O(station)}<br>日期：{s.D("", f.Issued, 8)}</div>{s.Seal(station, "", "right:6px;top:40px")}</div>
            """, Preprinted + "#paper .k{width:108px}#paper td{height:42px;padding:4px 9px}", padding: 40);
    }
}
