using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh29;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-a-eprint", By.Printer, LiveA, "动物A", true), New("quarantine/x-live-b-pad", By.Pen, LiveB, "动物B", true),
        New("quarantine/x-product-a-wide", By.Clerk, ProductA, "产品A", true), New("quarantine/x-product-b-half", By.Printer, ProductB, "产品B", true),
        New("meat-inspection/x-out-list", By.Printer, MeatList, seal: true), New("meat-inspection/x-green-pad", By.Pen, MeatPad, seal: true),
        New("unknown/x-rent-receipt", By.Pen, RentReceipt), New("unknown/x-morning-check", By.Pen, MorningCheck),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh29", name, by, write, form, seal);

    /// <summary>The numbers on a herd's ears; birds have none.</summary>
    private static string Tags(Sheet s)
    {
        var f = s.Facts;
        var kind = f.Product switch { "生猪" => "1", "肉牛" => "2", "肉羊" => "3", _ => "" };
        if (kind.Length == 0)
        {
            return "/";
        }

        var first = s.Chance.Int(10000, 90000);
        return kind + s.Chance.Of("4409", "4412", "4418").PadRight(6, '0') + "000" + first + "至" + (first + (int)f.Quantity - 1);
    }

    /// <summary>Which copy this is, set upright along the right edge.</summary>
    private static string Edge(string text) => $"<div style=\"flex:none;width:24px;padding-left:10px;font-size:15px;writing-mode:vertical-rl;text-align:center;letter-spacing:3px\">{text}</div>";

    /// <summary>A market where meat is sold.</summary>
    private static string MeatMarket(Sheet s) => "广东省广州市" + s.Chance.Of("白云区江村综合批发市场", "白云区三元里综合市场", "番禺区清河市场", "荔湾区泮塘肉菜市场", "海珠区江燕市场", "从化区城郊农贸市场");

    /// <summary>The telephone's area code in the province a certificate comes from.</summary>
    private static string AreaCode(Facts f) => f.Number[..2] switch { "43" => "0746", "36" => "0797", "45" => "0775", "42" => "0716", "53" => "0877", "37" => "0536", _ => "0596" };

    /// <summary>A bar code as it is printed above a serial.</summary>
    private static string Bars(Sheet s, int width)
    {
        var (x, bars) = (0, "");
        while (x < width - 4)
        {
            var w = s.Chance.Of(2, 2, 4, 6);
            bars += $"M{x} 0h{Math.Min(w, width - x)}v38h-{Math.Min(w, width - x)}z";
            x += w + s.Chance.Of(2, 2, 4);
        }

        return $"<svg data-no width={width} height=38><path d=\"{bars}\" fill=\"#161616\"/></svg>";
    }

    /// <summary>Live animals from another province, printed on a blank A4 sheet by the veterinarian's desk.</summary>
    private static string LiveA(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #222", "1.3px solid #111");
        f.Purpose = "屠宰";
        var province = f.Number[..2] switch { "43" => "湘", "36" => "赣", "45" => "桂", "42" => "鄂", "53" => "云", "37" => "鲁", _ => "闽" };
        f.Plate = province + f.Plate[1..];
        var tags = Tags(s);
        tags = tags.Length > 1 ? tags[0] + f.Number[..2] + tags[3..] : tags;
        var note = s.Chance.Of("", "运输车辆备案号：" + f.Number[..4] + s.Chance.Digits(6), f.Product == "生猪" ? "非洲猪瘟检测合格" : "随附检测报告1份");
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:center"><div style="flex:none;width:128px;height:112px">{s.Qr(112, always: true)}</div><div style="flex:1"><h1 style="font-size:31px;letter-spacing:5px">动物检疫合格证明</h1><div class=c style="font-size:23px;letter-spacing:3px">（动物 A）</div></div><div style="flex:none;width:128px"></div></div>
            <div class=r style="margin:6px 4px">编号：{s.V("number", f.Number)}</div>
            <table>
            {Tr(Cell("货　　主", s.V("holder", f.Holder), 2), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q() + s.O("（" + Chinese.Capital((long)f.Quantity) + f.Unit + "）"), 2))}
            {Tr(Cell("启运地点", s.V("origin", f.Origin), 4))}
            {Tr(Cell("到达地点", s.V("destination", f.Destination), 4))}
            {Tr(Cell("用　　途", s.O(f.Purpose)), Cell("承 运 人", s.O(f.Person + "　" + World.Phone(s.Chance)), 2))}
            {Tr(Cell("运载方式", s.O(s.Chance.Of("公路", "公路运输"))), Cell("运载工具牌号", s.O(f.Plate), 2))}
            {Tr(Cell("运载工具<br>消毒情况", "装运前经 " + s.O(s.Chance.Of("过硫酸氢钾", "戊二醛癸甲溴铵", "二氯异氰脲酸钠", "聚维酮碘")) + " 消毒", 4))}
            {Tr(Cell("牲畜耳标号", s.O(tags), 4))}
            <tr><td colspan=5 style="position:relative;height:226px;vertical-align:top;padding:14px 18px;line-height:2.1">　　本批动物经检疫合格，应于 {s.D("expiry", f.Expiry ?? f.Issued.AddDays(2), 1)} 前到达有效。
            <div style="position:absolute;right:60px;bottom:14px;width:340px">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 1)}<br>（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:120px;bottom:10px")}</td></tr>
            {Tr(Cell("动物卫生监督<br>检查站签章", "&nbsp;", 4))}{Tr(Cell("备　　注", s.O(note), 4))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.6">注：1. 跨省、自治区、直辖市调运动物到达目的地后，货主或承运人应在24小时内向输入地县级动物卫生监督机构报告。2. 牲畜耳标号可另附纸填写。3. 动物卫生监督机构联系电话：{s.O(AreaCode(f) + "-" + s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, "#paper .k{width:122px;line-height:1.25}#paper td{height:44px;padding:5px 9px}", padding: 50);
    }

    /// <summary>Live animals within the province, a carbon pad filled in at the farm's gate.</summary>
    private static string LiveB(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#1e4a3c", "#2a3f78");
        s.Look.Paper = s.Chance.Of("#fff", "#fbeff0", "#eef5ee", "#fdf8e4");
        f.Origin = f.Origin.Replace("广东省", "", StringComparison.Ordinal);
        f.Destination = f.Destination.Replace("广东省", "", StringComparison.Ordinal);
        var tags = f.Unit == "头" || f.Product == "肉羊" ? string.Join("、", Enumerable.Range(0, 6).Select(_ => s.Chance.Digits(3))) + s.Chance.Of(" 等", " 等（附表）") : "";
        return s.Look.Page(1000, $"""
            <h1 style="font-size:30px;letter-spacing:10px;font-weight:600">动物检疫合格证明<span style="font-size:24px;letter-spacing:2px">（动物B）</span></h1>
            <div class="r no" style="margin:4px 6px 6px 0">№ {s.V("number", f.Number)}</div>
            <div style="display:flex"><table style="flex:1">
            {Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))))}
            <tr><td class=k>用　　途</td><td colspan=3>{Box("屠宰", true)}　　{Box("饲养", false)}　　{Box("展示演出比赛", false)}　　{Box("其他", false)} ＿＿＿＿＿</td></tr>
            <tr><td class=k>启运地点</td><td colspan=3>{s.V("origin", f.Origin)}<div class=hint>市（州）、县（市、区）、乡（镇）、村（养殖场、交易市场）</div></td></tr>
            <tr><td class=k>到达地点</td><td colspan=3>{s.V("destination", f.Destination)}<div class=hint>市（州）、县（市、区）、乡（镇）、村（养殖场、屠宰场、交易市场）</div></td></tr>
            <tr><td class=k>牲　畜<br>耳标号</td><td colspan=3 style="height:62px">{s.O(tags)}</td></tr>
            <tr><td colspan=4 style="position:relative;height:150px;vertical-align:top;padding-top:10px">　　本批动物经检疫合格，应于当日内到达有效。
            <div style="position:absolute;left:46%;top:46px;line-height:2.1">官方兽医签字：{On(s.O(f.Officer), 130)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:15px">（动物卫生监督所检疫专用章）</span></div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:26px;top:0")}</td></tr></table>
            {Edge("第二联　随货同行")}</div>
            <div style="font-size:13.5px;margin-top:7px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 本证书限省境内使用。3. 牲畜耳标号只需填写后3位，可另附纸填写，需注明本检疫证明编号，同时加盖动物卫生监督机构检疫专用章。</div>
            """, Preprinted + $"#paper .k{{width:108px;line-height:1.3}}#paper td{{height:44px;padding:3px 8px}}#paper .hint{{font-size:12.5px;color:{ink};opacity:.85;line-height:1.2}}", padding: 38);
    }

    /// <summary>Meat from another province: the label and what is typed after it share a box, a bar code over the serial.</summary>
    private static string ProductA(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        var ink = Coloured(s, "#1a1a1a", "#17533f", "#23427c", "#5a2a22");
        s.Look.Paper = c.Of("#fff", "#f2f8ee", "#fdfcf6");
        var (product, booked, house) = c.Of(("猪胴体", "猪肉", "生猪定点屠宰厂"), ("猪肉", "猪肉", "肉联厂"), ("白条猪", "猪肉", "生猪定点屠宰厂"), ("牛肉", "牛肉", "肉牛屠宰厂"), ("光鸡", "光鸡", "家禽屠宰厂"), ("羊肉", "羊肉", "肉羊屠宰厂"));
        (f.Product, f.GoodsBooked, f.OriginAddress, f.Destination) = (product, [booked], f.Origin + World.Brand(c) + house, MeatMarket(s));
        string Label(string text) => $"<span class=lb>{text}</span>";
        return s.Look.Page(1120, $"""
            <div style="display:flex;align-items:flex-end;margin-bottom:8px"><div style="flex:none;width:240px"></div><div style="flex:1" class=c><h1 style="font-size:32px;letter-spacing:4px">动物检疫合格证明<span style="font-size:25px">（产品A）</span></h1></div><div style="flex:none;width:240px" class=r>{Bars(s, 190)}<div class=no>{s.V("number", f.Number)}</div></div></div>
            <div style="display:flex"><table style="flex:1;table-layout:fixed">
            <tr><td colspan=7>{Label("货主")}{s.V("holder", f.Holder)}</td><td colspan=5>{Label("联系电话")}{s.O(f.Phone)}</td></tr>
            <tr><td colspan=5>{Label("产品名称")}{s.V("products", f.Product)}</td><td colspan=7>{Label("数量及单位")}{s.Q()}{(f.Quantity == decimal.Truncate(f.Quantity) ? "　" + s.O(Chinese.Capital((long)f.Quantity) + f.Unit) : "")}</td></tr>
            <tr><td colspan=12>{Label("生产单位名称地址")}{s.O(f.OriginAddress)}</td></tr>
            <tr><td colspan=12>{Label("目的地")}{Place(s, "destination", f.Destination)}</td></tr>
            <tr><td colspan=5>{Label("承运人")}{s.O(f.Person)}</td><td colspan=7>{Label("联系电话")}{s.O(World.Phone(c))}</td></tr>
            <tr><td colspan=7>{Label("运载方式")}{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}</td><td colspan=5>{Label("运载工具牌号")}{s.O(f.Plate)}</td></tr>
            <tr><td colspan=12>{Label("运载工具消毒情况")}装运前经 {On(s.O(c.Of("过氧乙酸", "次氯酸钠", "二氧化氯")), 140)} 消毒</td></tr>
            <tr><td colspan=8 style="position:relative;height:170px;vertical-align:top;padding-top:12px;line-height:2.05">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 44)} 日内到达有效。<div style="margin-left:30%">官方兽医签字：{On(s.O(f.Officer), 130)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:30px;top:2px", c.Of("round", "ellipse"))}</td><td colspan=4 style="vertical-align:top">{Label("动物卫生监督检查站签章")}</td></tr>
            <tr><td colspan=12>{Label("备注")}{s.O(c.Of("检疫验讫标志：" + c.Digits(8) + "至" + c.Digits(8), "冷藏运输", "分销换证 原证号：" + f.Number[..2] + c.Digits(8)))}</td></tr></table>
            {Edge("第二联：随货同行")}</div>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 动物卫生监督所联系电话：{s.O(AreaCode(f) + "-" + c.Int(2, 8) + c.Digits(6))}</div>
            """, Preprinted + $"#paper td{{height:42px;padding:4px 10px}}#paper .lb{{color:{ink};font-size:17px;margin-right:14px}}", padding: 40);
    }

    /// <summary>Meat within the province, half a sheet from the slaughterhouse's office printer.</summary>
    private static string ProductB(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        (f.Product, f.GoodsBooked, f.Destination) = (c.Of("猪白条", "猪肉", "白条猪", "猪胴体"), ["猪肉"], MeatMarket(s));
        s.Look.Rule = "1px solid #555";
        string Pair(string label, string value) => $"<div class=p><span class=lb>{label}</span><span style=\"flex:1\">{value}</span></div>";
        string Two(string a, string b) => $"<div style=\"display:flex;gap:26px\"><div style=\"flex:1\">{a}</div><div style=\"flex:1\">{b}</div></div>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:28px;letter-spacing:3px">动物检疫合格证明（产品 B）</h1>
            <div class=row style="margin:8px 0 4px;border-bottom:2px solid #222;padding-bottom:6px"><span>{c.Of("检疫类别：屠宰检疫", "省内销售", "无纸化出证")}</span><span>编号：{s.V("number", f.Number)}</span></div>
            {Pair("货主", s.V("holder", f.Holder))}
            {Two(Pair("产品名称", s.V("products", f.Product)), Pair("数量及单位", s.Q()))}
            {Pair("产地", s.V("origin", f.Origin))}
            {Pair("生产单位名称地址", s.O(f.OriginAddress))}
            {Pair("目的地", s.V("destination", f.Destination))}
            {Pair("检疫标志号", s.O("44" + c.Digits(6) + c.Of("", "—" + c.Digits(4))))}
            {Pair("备注", s.O(c.Of("肉品品质检验合格证号：" + c.Digits(8), "车牌：" + f.Plate, "热鲜肉")))}
            <div style="position:relative;display:flex;margin-top:16px;min-height:188px"><div style="flex:1;line-height:2">本批动物产品经检疫合格，应于当日到达有效。<br>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, c.Of(0, 1, 2))}<br>出证机构：{s.V("issuer", f.IssuerPlace + "动物卫生监督所")}</div><div style="flex:none;width:140px;text-align:center;font-size:14px">{s.Qr(124, always: true)}<br>扫码查验真伪</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:350px;top:16px")}</div>
            <div style="font-size:13.5px;color:#333;border-top:1px solid #555;padding-top:5px">注：1. 本证明一式两联，第一联由动物卫生监督机构留存，第二联随货同行。2. 本证明限省境内使用。</div>
            """, "#paper .p{display:flex;border-bottom:1px solid #999;padding:8px 2px}#paper .lb{flex:none;min-width:112px;margin-right:12px;white-space:nowrap}", padding: 46);
    }

    /// <summary>The product's name that goes with what it is counted in.</summary>
    private static void Carcasses(Facts f) => f.Product = f.Unit switch { "头" => "白条猪", "片" => "猪胴体", _ => f.Product };

    /// <summary>A slaughterhouse's certificate with its goods in a table, printed when the lorry leaves.</summary>
    private static string MeatList(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        Carcasses(f);
        f.Destination = MeatMarket(s);
        var code = "A44" + c.Digits(6);
        return s.Look.Page(900, $"""
            <h1 style="font-size:29px;letter-spacing:5px">生猪产品肉品品质检验合格证</h1>
            <div class=row style="margin:12px 2px 6px"><span>屠宰厂（场）代码：{s.O(code)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("屠宰厂（场）名称", s.V("issuer", f.Issuer), 3))}{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("购货者", s.V("consignee", f.Consignee), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}</table>
            <table style="margin-top:-1px">{Head("产品名称", "数量", "单位", "屠宰日期", "动物检疫证明编号", "备注")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.D("", c.Odds(0.6) ? f.Issued : f.Issued.AddDays(-1), 2)}</td><td>{s.O(f.Related)}</td><td>{s.O(c.Of("", "热鲜", "冷鲜"))}</td></tr><tr><td colspan=6 class=c style="color:#555">以 下 空 白</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;min-height:214px;padding-top:14px;line-height:2.1">检验依据：GB/T 17996、NY/T 3383<br>检验结论：{s.V("result", "合格")}，准予出厂<div class=row style="margin-top:12px"><span>检验员：{s.O(f.Officer)}　　　发货人：{s.O(f.Person)}</span><span style="width:330px">签发日期：{s.D("issue_date", f.Issued, c.Of(0, 1, 2))}<br>（肉品品质检验专用章）</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:90px;top:20px")}</div>
            <div style="font-size:14px;border-top:1px dashed #666;padding-top:6px">第一联：存根　第二联：随货　第三联：销售市场查验　｜　本证涂改、复印无效</div>
            """, "#paper .k{width:150px}#paper td,#paper th{height:40px;padding:4px 8px}", padding: 50);
    }

    /// <summary>A small certificate of a pad, blanks on rules, filled in at the slaughterhouse's gate.</summary>
    private static string MeatPad(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        var ink = Coloured(s, "#1f6b3f", "#1b5c66", "#1a1a1a");
        s.Look.Paper = c.Of("#f2f8ee", "#fff", "#fdfcf6");
        Carcasses(f);
        var carcass = f.Product is "猪胴体" or "白条猪";
        string Blank(string label, string value) => $"<div style=\"display:flex;align-items:flex-end\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.3px solid {ink};min-height:34px;padding:0 6px\">{value}</span></div>";
        string Pair(string a, string b, string columns = "1fr 1fr") => $"<div style=\"display:grid;grid-template-columns:{columns};gap:18px;margin-top:10px\">{a}{b}</div>";
        return s.Look.Page(780, $"""
            <div style="border:2px solid {ink};padding:20px 26px 16px"><div class="c h" style="font-size:19px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:6px;margin-top:2px">肉品品质检验合格证</h1><div class="r no">No：{s.V("number", f.Number)}</div>
            <div style="margin-top:8px">{Blank("货　　主", s.V("holder", f.Holder))}</div>
            {Pair(Blank("产品名称", s.V("products", f.Product)), Blank("数　　量", s.Q()))}
            <div style="margin-top:12px">产品类别：{Box("胴体（片）", carcass)}　　{Box("分割肉", !carcass)}　　{Box("副产品", false)}</div>
            <div style="margin-top:8px">{Blank("产　　地", s.V("origin", f.Origin))}</div>
            {Pair(Blank("检疫证号", s.O(f.Related)), Blank("车牌号", s.O(f.Plate)))}
            <div style="margin-top:10px">{Blank("销往单位", s.V("consignee", f.Consignee))}</div>
            <div style="position:relative;margin-top:16px;line-height:2.1">　　上述产品经本厂（场）检验，符合肉品品质检验规程要求，品质合格，准予出厂（场）销售。<div style="margin-left:44%">检验人员：{s.O(f.Officer)}<br>出证日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "肉品品质检验合格专用章", "left:70px;top:20px")}</div></div>
            <div style="font-size:13.5px;margin-top:5px" class=row><span>注：本证当日有效，转让无效。</span><span>②随货联</span></div>
            """, Preprinted, padding: 26);
    }

    /// <summary>What a market's office gives a stall for its rent.</summary>
    private static string RentReceipt(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        var ink = Coloured(s, "#1c3f77", "#a33a34", "#1a1a1a");
        var market = c.Of(World.Markets);
        var month = f.Issued.Month;
        var rent = c.Int(14, 62) * 100;
        var care = c.Int(3, 12) * 50;
        var clean = c.Int(6, 20) * 10;
        (string What, int Sum)[] rows = c.Odds(0.5) ? [("档位租金", rent), ("综合管理费", care), ("清洁卫生费", clean)] : [("铺位租金", rent), ("管理费", care)];
        var sum = rows.Sum(r => r.Sum);
        return s.Look.Page(900, $"""
            <div style="display:flex"><div style="flex:1"><h1 style="font-size:32px;letter-spacing:16px;border-bottom:3px double {ink};width:330px;margin:0 auto">收款收据</h1>
            <div class=row style="margin:8px 4px"><span>收款日期：{s.D("", f.Issued, 8)}</span><span class=no>№ <span class=v>{c.Digits(7)}</span></span></div>
            <table>{Tr(Cell("交款人", s.O(f.Merchant), 3))}{Tr(Cell("档位号", s.O(c.Of("A", "B", "C", "水产") + c.Int(1, 9) + "-" + c.Int(10, 48))), Cell("收款方式", Box("现金", false) + "　" + Box("转账", false) + "　" + Box("微信", true)))}</table>
            <table style="margin-top:-1px">{Head("收费项目", "所属期间", "金额（元）", "备注")}{string.Concat(rows.Select((r, i) => $"<tr class=c><td>{s.O(r.What)}</td><td>{s.O(i == 0 || c.Odds(0.5) ? month + "月份" : "同上")}</td><td>{s.O(r.Sum + ".00")}</td><td></td></tr>"))}<tr><td>&nbsp;</td><td></td><td></td><td></td></tr>
            <tr><td colspan=4>人民币（大写）：{s.O(Chinese.Money(sum))}　　　　￥ {s.O(sum + ".00")}</td></tr></table>
            <div style="position:relative;min-height:96px;margin-top:12px" class=row><span>收款单位（盖章）：</span><span>会计：</span><span>收款人：{s.O(f.Officer)}</span><span>交款人：{s.O(f.Person)}</span>{s.Seal(market + "管理有限公司", "财务专用章", "left:70px;top:-50px")}</div></div>
            {Edge("第二联　交款人收执")}</div>
            """, Preprinted + "#paper td,#paper th{height:42px;padding:3px 8px}#paper .k{width:110px}", padding: 38);
    }

    /// <summary>What hangs on a stall's wall: who came to work in good health.</summary>
    private static string MorningCheck(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        s.Look.Ink = "#1a1a1a";
        s.Look.Rule = "1px solid #333";
        var people = c.Some(Enumerable.Range(0, 9).Select(_ => World.Person(c)).Distinct(), 2);
        var days = c.Int(4, 6);
        var first = f.Issued.AddDays(-days + 1);
        var rows = Enumerable.Range(0, days * people.Count).Select(i =>
        {
            var day = first.AddDays(i / people.Count);
            var yes = s.O("√");
            string[] cells = [s.O(day.Month + "." + day.Day), s.O(people[i % people.Count]), s.O((36 + (c.Int(1, 8) / 10m)).ToString("0.0")), s.O("无"), s.O("无"), yes, yes, s.O(c.Of("合格", "正常")), "", s.O(f.Person)];
            return $"<tr class=c>{string.Concat(cells.Select(x => $"<td>{x}</td>"))}</tr>";
        });
        var blank = string.Concat(Enumerable.Repeat($"<tr>{string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", 10))}</tr>", 3));
        return s.Look.Page(1060, $"""
            <h1 style="font-size:30px;letter-spacing:3px">食品从业人员晨检记录表</h1>
            <div class=row style="margin:12px 4px 8px"><span>单位名称：{On(s.O(f.Merchant), 340)}</span><span>{s.O(f.Issued.Year.ToString())} 年 {s.O(f.Issued.Month.ToString())} 月</span></div>
            <table>{Head("日期", "姓名", "体温<br>（℃）", "发热、腹泻<br>呕吐", "手部外伤<br>化脓性皮肤病", "工作衣帽<br>整洁", "个人卫生", "晨检结果", "处理措施", "检查人")}{string.Concat(rows)}{blank}</table>
            <div style="font-size:15px;margin-top:8px;line-height:1.6">说明：1. 每日上岗前由食品安全管理员检查并记录，健康状况异常的，应立即调离接触直接入口食品的岗位。2. 符合要求的打“√”，不符合要求的打“×”。3. 本记录保存期限不少于6个月。</div>
            """, "#paper td,#paper th{height:38px;padding:2px 5px;line-height:1.25}#paper th{font-size:16px}#paper .v{letter-spacing:0;white-space:nowrap}", padding: 42);
    }
}
