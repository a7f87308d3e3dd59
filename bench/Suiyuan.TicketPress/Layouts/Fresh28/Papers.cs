using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh28;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-five-one", By.Clerk, FiveOne, seal: true), New("import/x-laser", By.Printer, Laser, seal: true), New("import/x-single-window", By.Printer, SingleWindow, seal: true),
        New("business/x-upright", By.Clerk, Upright, seal: true), New("business/x-original", By.Clerk, Original, seal: true),
        New("licence/x-upright", By.Clerk, UprightTrade, "经营", true), New("licence/x-producer-across", By.Clerk, ProducerAcross, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh28", name, by, write, form, seal);

    /// <summary>What a shipment is besides the facts: its tariff number, and the works abroad that packed it.</summary>
    private sealed record Shipment(string Tariff, string Works, string Packing);

    private static void Weighed(Facts f)
    {
        // Customs weigh; cartons stand in a place of their own.
        if (f.Unit == "箱")
        {
            (f.Unit, f.Quantity) = ("千克", f.Quantity * 10);
        }
    }

    /// <summary>Frozen goods in a container: the facts' own where they are frozen.</summary>
    private static Shipment BySea(Facts f)
    {
        Weighed(f);
        if (f.Issuer.Contains("机场", StringComparison.Ordinal) || f.Issuer.Contains("皇岗", StringComparison.Ordinal))
        {
            f.Issuer = "中华人民共和国南沙海关";
        }

        f.GoodsBooked = null;
        (f.Product, f.Origin, f.Holder, var tariff, var works) = f.Product switch
        {
            "冰鲜大西洋鲑（三文鱼）" => ("冷冻去骨牛腱", "阿根廷", "FRIGORIFICO RIO PLATA S.A.", "0202300090", "2062"),
            "活波士顿龙虾" => ("冷冻鸡爪", "巴西", "COOPERATIVA AVES DO SUL LTDA", "0207142200", "SIF1876"),
            "冷冻厄瓜多尔白虾" => ("冻南美白虾", "厄瓜多尔", "EXPORTADORA DEL MAR S.A.", "0306179010", "24157"),
            "冷冻带鱼" => ("冻带鱼", "印度尼西亚", "PT. LAUT JAYA ABADI", "0303890090", "CR.331-12"),
            "冷冻猪肋排" => ("冷冻猪肋排", "西班牙", "CARNICAS DEL EBRO S.L.", "0203290090", "10.04876/GE"),
            "冷冻牛腩" => ("冷冻去骨牛腩", "巴西", "FRIGORIFICO SUL S.A.", "0202300090", "SIF2015"),
            "活岩龙虾" => ("冷冻羊排", "新西兰", "SOUTHERN MEADOWS MEATS LTD", "0204420000", "ME47"),
            _ => ("冷冻鸡翅中", "巴西", "COOPERATIVA AVES DO SUL LTDA", "0207142100", "SIF0792"),
        };
        return new(tariff, works, "纸箱");
    }

    /// <summary>Live and chilled goods by air.</summary>
    private static Shipment ByAir(Facts f)
    {
        Weighed(f);
        if (!f.Issuer.Contains("皇岗", StringComparison.Ordinal))
        {
            f.Issuer = "中华人民共和国广州白云机场海关";
        }

        (f.Product, f.Origin, f.Holder, var tariff, var works, var packing) = f.Product switch
        {
            "冰鲜大西洋鲑（三文鱼）" => ("冰鲜大西洋鲑（三文鱼）", "挪威", "NORDIC SEAFOOD AS", "0302141000", "M 352", "泡沫箱"),
            "活波士顿龙虾" => ("活波士顿龙虾", "加拿大", "ATLANTIC LOBSTER LTD", "0306329000", "3471", "泡沫箱"),
            "活岩龙虾" => ("活岩龙虾", "澳大利亚", "PACIFIC FOODS PTY LTD", "0306319000", "1088", "泡沫箱"),
            "冷冻厄瓜多尔白虾" or "冷冻带鱼" => ("冰鲜三文鱼", "智利", "SALMONES DEL SUR S.A.", "0302141000", "10433", "泡沫箱"),
            "冷冻猪肋排" => ("活珍宝蟹", "加拿大", "WEST COAST CRAB LTD", "0306339910", "2295", "泡沫箱"),
            "冷冻牛腩" => ("冰鲜去骨牛肉（肉眼）", "澳大利亚", "PACIFIC FOODS PTY LTD", "0201300090", "239", "纸箱"),
            _ => ("冰鲜三文鱼", "法罗群岛", "FAROE SEA FARM P/F", "0302141000", "FO 125", "泡沫箱"),
        };
        f.GoodsBooked = f.Product.Contains("三文鱼", StringComparison.Ordinal) ? ["三文鱼"] : f.Product == "活波士顿龙虾" ? ["波士顿龙虾"] : f.Product == "活岩龙虾" ? ["澳洲龙虾"] : null;
        return new(tariff, works, packing);
    }

    private static string Port(Facts f) => f.Issuer["中华人民共和国".Length..^2];

    private static string Cartons(Facts f, int weight) => Math.Max(1, (int)(f.Quantity / weight)).ToString();

    private static string Container(Sheet s) => s.Chance.Of("MSKU", "OOLU", "CSNU", "TRIU", "SEGU") + s.Chance.Digits(7);

    private static string Vessel(Sheet s) => s.Chance.Of("COSCO SHIPPING ROSE", "MSC ARIANE", "EVER GOLDEN", "OOCL PANAMA", "CMA CGM TITUS") + "/" + s.Chance.Int(12, 88).ToString("000") + s.Chance.Of("N", "W", "E");

    private static string Made(Sheet s, Facts f) => f.Earlier.AddDays(-s.Chance.Int(60, 150)).ToString("yyyy.MM.dd") + "—" + f.Earlier.AddDays(-s.Chance.Int(40, 58)).ToString("yyyy.MM.dd");

    /// <summary>The customs' ruled form of the series 5-1, its sheets numbered by the printing works, filled in by the office's printer.</summary>
    private static string FiveOne(Sheet s)
    {
        var f = s.Facts;
        var goods = BySea(f);
        Coloured(s, "#1b3f5c", "#23464a", "#262626");
        return s.Look.Page(960, $"""
            <div class="c h" style="font-size:27px;font-weight:700;letter-spacing:4px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:34px;letter-spacing:8px;margin:6px 0 2px">入境货物检验检疫证明</h1>
            <div style="text-align:right;margin:14px 0 8px">编号：{s.V("number", f.Number)}</div>
            <table style="table-layout:fixed"><colgroup><col style="width:160px"><col><col style="width:130px"><col></colgroup>
            {Tr(Cell("收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("发货人", s.V("holder", f.Holder), 3))}
            {Tr(Cell("品　名", s.V("products", f.Product)), Cell("报检数/重量", s.O("-") + s.N() + s.O("-") + s.U()))}
            {Tr(Cell("包装种类及数量", s.O("-" + Cartons(f, 20) + "-" + goods.Packing)), Cell("产　地", s.V("origin", f.Origin)))}
            {Tr(Cell("合同号", s.O(f.Related)), $"<td class=k rowspan=4>标记及号码</td><td rowspan=4 style=\"vertical-align:top\">{s.O("N/M")}<br>{s.O(Container(s))}</td>")}
            {Tr(Cell("提/运单号", s.O(s.Chance.Of("COSU", "MAEU", "OOLU") + s.Chance.Digits(9))))}{Tr(Cell("入境口岸", s.O(Port(f))))}{Tr(Cell("入境日期", s.D("", f.Earlier)))}
            <tr><td colspan=4 style="height:380px;vertical-align:top"><div>证明</div><div style="padding:14px 26px;line-height:1.9">{s.O("上述货物业经检验检疫，准予销售/使用。")}<br>{s.O("境外生产企业注册号：" + goods.Works)}<br>{s.O("生产日期：" + Made(s, f))}<br>{s.O("* * * * * * * *")}</div></td></tr>
            <tr><td colspan=4 style="height:70px;vertical-align:top">备注：{s.O(s.Chance.Of("", "本证明复印无效。", "分销时请凭本证明复印件加盖公章。"))}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;padding:26px 40px 60px"><span style="min-width:280px">签字：{s.O(f.Officer)}</span><span>日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "检验检疫专用章", "right:190px;top:-80px")}</div>
            <div class=row style="font-size:15px"><span>① 货主收执</span><span class=no>{s.O("A" + s.Chance.Digits(7))}</span><span>[5-1(2018.4.20)*1]</span></div>
            """, Preprinted + "#paper td{height:34px}", padding: 60);
    }

    /// <summary>The same out of the office's laser printer on plain paper: no rules but two, a label before every value.</summary>
    private static string Laser(Sheet s)
    {
        var f = s.Facts;
        var goods = BySea(f);
        string Half(string label, string value) => $"<div style=\"display:flex\"><span style=\"flex:none;width:172px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(960, $"""
            <div class=c style="font-size:24px;letter-spacing:8px">中华人民共和国海关</div><h1 style="font-size:32px;letter-spacing:6px;margin-top:4px">入境货物检验检疫证明</h1>
            <div class=row style="margin:22px 0 6px"><span>共 1 页 第 1 页</span><span>编号：{s.V("number", f.Number)}</span></div>
            <div style="border-top:2px solid #222;border-bottom:1px solid #222;padding:14px 4px;display:grid;row-gap:11px">
            {Half("收货人名称：", s.V("consignee", f.Consignee))}{Half("发货人名称：", s.V("holder", f.Holder))}{Half("品　　　　名：", s.V("products", f.Product) + "　" + s.O("（H.S." + goods.Tariff + "）"))}
            <div style="display:grid;grid-template-columns:1fr 1fr;row-gap:11px;column-gap:18px">{Half("报检数/重量：", s.Q())}{Half("包装种类及数量：", s.O(Cartons(f, 20) + goods.Packing))}{Half("原产国（地区）：", s.V("origin", f.Origin))}{Half("启运国（地区）：", s.O(s.Chance.Of(f.Origin, f.Origin, "中国香港")))}{Half("运输工具：", s.O(Vessel(s)))}{Half("集装箱号：", s.O(Container(s)))}{Half("提单号：", s.O(s.Chance.Of("MEDU", "ONEY", "COSU") + s.Chance.Digits(8)))}{Half("合同号：", s.O(f.Related))}{Half("入境口岸：", s.O(Port(f)))}{Half("入境日期：", s.D("", f.Earlier))}{Half("标记及号码：", s.O("N/M"))}{Half("报关单号：", s.O("51" + s.Chance.Digits(2) + f.Issued.Year + "1" + s.Chance.Digits(9)))}</div></div>
            <div class=c style="font-size:23px;letter-spacing:20px;text-indent:20px;margin:22px 0 12px">证明</div>
            <div style="line-height:2;text-indent:2em;min-height:340px">上述货物业经检验检疫，符合中华人民共和国有关法律、行政法规及食品安全国家标准的要求，准予销售、使用。<div>境外生产企业：{s.O(f.Holder + "（注册编号 " + goods.Works + "）")}</div><div>生产日期：{s.O(Made(s, f))}</div><div>储存条件：{s.O("-18℃以下冷冻保存")}　　（以下空白）</div></div>
            <div style="display:flex;margin-top:20px"><span style="flex:1">签字人：{s.O(f.Officer)}</span><div style="flex:none;width:430px;text-align:center;position:relative;line-height:2">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}{s.Seal(f.Issuer, "检验检疫专用章", "left:225px;top:-50px")}</div></div>
            <div style="border-top:1px solid #222;margin-top:70px;padding-top:6px;font-size:15px">注：1. 本证明仅对上述货物有效。2. 涂改、无印章无效。3. 货物流通时，经营者应当留存本证明复印件备查。</div>
            """, padding: 70);
    }

    /// <summary>The electronic certificate that the importer prints out of the single window, with a code to check it by.</summary>
    private static string SingleWindow(Sheet s)
    {
        var f = s.Facts;
        var goods = ByAir(f);
        s.Look.Rule = "1px solid #555";
        f.Earlier = f.Issued.AddDays(-s.Chance.Int(0, 2));
        var road = f.Issuer.Contains("皇岗", StringComparison.Ordinal);
        var (line, bill) = s.Chance.Of(("CZ", "784"), ("CX", "160"), ("CA", "999"));
        var code = s.Qr(124, always: true);
        return s.Look.Page(1000, $"""
            <div style="display:flex;align-items:center;justify-content:space-between"><div style="width:150px;font-size:15px;line-height:1.5;color:#1f5fa8">中国国际贸易<br>单一窗口</div><div class=c><div style="font-size:22px;letter-spacing:4px">中华人民共和国海关</div><h1 style="font-size:31px;letter-spacing:4px">入境货物检验检疫证明</h1><div style="font-size:16px">（电子证书）</div></div><div style="width:150px;text-align:right">{code}</div></div>
            <div class=row style="margin:14px 0 6px;font-size:17px"><span>证书编号：{s.V("number", f.Number)}</span><span>报关单号：{s.O("51" + s.Chance.Digits(2) + f.Issued.Year + "1" + s.Chance.Digits(9))}</span></div>
            <table style="table-layout:fixed"><colgroup><col style="width:140px"><col><col style="width:140px"><col></colgroup>{Tr(Cell("境内收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("境外发货人", s.V("holder", f.Holder), 3))}
            {Tr(Cell("运输方式", s.O(road ? "公路运输" : "航空运输")), Cell("运输工具名称", s.O(road ? "粤Z" + s.Chance.Of("K", "M", "T") + s.Chance.Digits(3) + "港" : line + s.Chance.Int(301, 899))))}{Tr(Cell("提运单号", s.O(bill + "-" + s.Chance.Digits(8))), Cell("合同协议号", s.O(f.Related)))}{Tr(Cell("入境口岸", s.O(Port(f))), Cell("入境日期", s.D("", f.Earlier, 2)))}</table>
            <table style="margin-top:-1px;table-layout:fixed"><colgroup><col style="width:66px"><col style="width:136px"><col style="width:206px"><col style="width:150px"><col><col style="width:120px"></colgroup>{Head("序号", "商品编号", "品名", "数/重量", "包装种类及件数", "原产国")}<tr class=c style="height:58px"><td>1</td><td>{s.O(goods.Tariff)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.O(Cartons(f, 10) + "件/" + goods.Packing)}</td><td>{s.V("origin", f.Origin)}</td></tr><tr class=c><td colspan=6>以下空白</td></tr></table>
            <table style="margin-top:-1px;table-layout:fixed"><colgroup><col style="width:140px"><col></colgroup>{Tr(Cell("境外企业注册号", s.O(goods.Works)))}{Tr($"<td class=k style=\"height:110px\">检验检疫结论</td><td>上述货物经检验检疫，符合我国进口食品检验检疫要求，准予进口、销售、使用。</td>")}{Tr(Cell("备　　注", s.O(s.Chance.Of("无", "随附输出国官方卫生证书1份", "鲜活商品，优先查检"))))}</table>
            <div style="display:flex;justify-content:space-between;padding:24px 10px 40px;position:relative"><div style="line-height:2">签发人：{s.O(f.Officer)}</div><div style="line-height:2;width:480px">签发机关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, 2)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:70px;top:-20px")}</div>
            <div style="font-size:14px;border-top:1px dashed #777;padding-top:8px">本证书由海关总署电子签发，与纸质证书具有同等效力。{(code.Length > 0 ? "扫描右上角二维码或" : "")}登录 www.singlewindow.example.cn 输入证书编号可查验真伪。打印时间：{s.O(f.Issued.ToString("yyyy-MM-dd") + " " + s.Chance.Int(9, 17).ToString("00") + ":" + s.Chance.Int(10, 59))}</div>
            """, "#paper th,#paper .k{background:#f1f3f5}#paper .k{white-space:normal;padding:6px 4px}#paper td{height:34px}", padding: 56);
    }

    private static string Justified(string label, string value, int width, string colour, string gap = "12px") =>
        $"<div style=\"display:flex;margin:{gap} 0\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:26px;color:{colour}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    private static string Frame(string colour, string inside, string css) =>
        $"<div style=\"border:3px solid {colour};padding:7px\"><div style=\"border:9px double {colour};{css}\">{inside}</div></div>";

    private const string Bureau = "市场监督管理局";

    /// <summary>A licence is given where its holder trades: its name says the same place as its registrar.</summary>
    private static void Local(Facts f)
    {
        var at = f.Issuer.Replace(Bureau, "", StringComparison.Ordinal).Replace("工商行政管理局", "", StringComparison.Ordinal);
        var city = at[..(at.IndexOf('市', StringComparison.Ordinal) + 1)];
        var name = f.Holder;
        if (World.Markets.FirstOrDefault(m => name.Contains(m, StringComparison.Ordinal)) is { } market)
        {
            name = at + name[(name.IndexOf(market, StringComparison.Ordinal) + market.Length)..];
        }
        else if (name.StartsWith("广州市", StringComparison.Ordinal) && !IsFirm(f))
        {
            name = at + name[6..];
        }
        else if (name.StartsWith("广州", StringComparison.Ordinal) && city != "广州市" && IsFirm(f))
        {
            name = city[..^1] + name[(name[2] == '市' ? 3 : 2)..];
        }

        f.Holder = f.Merchant = name;
    }

    private static string City(Facts f) => f.Issuer[..(f.Issuer.IndexOf('市', StringComparison.Ordinal) + 1)];

    /// <summary>The upright licence of 2014 to 2018, that many still keep: the registrar is named by his seal alone.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        var firm = IsFirm(f);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fdfbf2", "#fff", "#f9f7ea");
        var back = s.Chance.Int(8, 9);
        var term = f.Expiry is { } end ? Math.Max(20, end.Year - f.Earlier.Year) : 0;
        (f.Issued, f.Earlier) = (f.Issued.AddYears(-back), f.Earlier.AddYears(-back));
        f.Expiry = term == 0 ? null : f.Earlier.AddYears(term).AddDays(-1);
        f.Issuer = f.Issuer.Replace(Bureau, "工商行政管理局", StringComparison.Ordinal);
        var gold = "#6b5a2e";
        Local(f);
        string Row(string label, string value) => Justified(label, value, 116, gold);
        var trade = s.Chance.Of("批发业", "零售业", "批发和零售业");
        var scope = firm ? $"{trade}（具体经营项目请登录{City(f)}商事主体信息公示平台查询。依法须经批准的项目，经相关部门批准后方可开展经营活动。）" : s.Chance.Of("零售：水产品、蔬菜、水果。", "批发、零售：预包装食品、散装食品、食用农产品。", "销售：新鲜蔬菜、水果、干货。") + "（依法须经批准的项目，经相关部门批准后方可开展经营活动。）";
        return s.Look.Page(900, Frame("#b39a52", $"""
            <div class=c>{Arms(82)}</div><h1 style="font-size:58px;letter-spacing:26px;text-indent:26px;margin-top:6px">营业执照</h1><div class=c style="font-size:21px">（副　本）（1-1）</div>
            <div class=row style="margin:22px 0 20px"><span style="font-size:18px;white-space:nowrap"><span style="color:{gold}">编号</span> {s.V("number", "S" + f.Related[..3] + f.Issued.Year + f.Related[3..9])}</span><span style="font-size:20px;white-space:nowrap"><span style="color:{gold}">统一社会信用代码</span> <b>{s.V("uscc", f.Uscc)}</b></span></div>
            <div style="font-size:21px">{Row("名称", s.V("holder", f.Holder))}{Row("类型", s.O(firm ? s.Chance.Of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "有限责任公司(法人独资)") : "个体工商户"))}{Row(firm ? "住所" : "经营场所", s.O(f.Address))}{Row(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Row("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) : Row("组成形式", s.O("个人经营")))}{Row(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm ? Row("营业期限", s.D("", f.Earlier, 1) + s.O(" 至 ") + (f.Expiry is { } until ? s.D("expiry", until, 1) : s.O("长期"))) : "")}{Row("经营范围", s.O(scope))}</div>
            <div style="position:absolute;left:52px;right:52px;bottom:34px;height:170px"><div style="position:absolute;left:0;bottom:0;width:290px;font-size:15px;color:{gold}">商事主体应当于每年1月1日至6月30日向登记机关报送上一年度的年度报告并公示。</div><div style="position:absolute;right:270px;top:14px;font-size:22px;letter-spacing:6px;color:{gold}">登记机关</div><div style="position:absolute;right:60px;bottom:6px;font-size:21px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:100px;top:0")}</div>
            """, "position:relative;padding:34px 52px 220px;min-height:820px") + $"""
            <div class=row style="font-size:14px;margin-top:8px;color:{gold}"><span>企业信用信息公示系统网址：http://gsxt.gdgs.gov.cn</span><span>中华人民共和国国家工商行政管理总局监制</span></div>
            """, padding: 30);
    }

    /// <summary>The original that hangs in the stall, across, as printed since 2019.</summary>
    private static string Original(Sheet s)
    {
        var f = s.Facts;
        var firm = IsFirm(f);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fffdf5", "#fff", "#fbf8ec");
        var back = s.Chance.Int(0, 6);
        (f.Issued, f.Earlier) = (f.Issued.AddYears(-back), f.Earlier.AddYears(-back));
        f.Expiry = null;
        var gold = "#7a6224";
        Local(f);
        var code = s.Qr(112, always: true);
        string Row(string label, string value) => Justified(label, value, 128, gold, "19px");
        return s.Look.Page(1400, Frame("#c4a24a", $"""
            <div style="display:grid;grid-template-columns:330px 1fr 330px;align-items:start"><div style="border:1.5px solid #c4a24a;padding:8px 14px;width:268px"><div style="font-size:19px;color:{gold}">统一社会信用代码</div><div style="font-size:23px" class=code>{s.V("uscc", f.Uscc)}</div></div><div class=c>{Arms(92)}</div><div style="display:flex;justify-content:flex-end;gap:12px">{code}{(code.Length > 0 ? "<div style=\"width:132px;font-size:15px;line-height:1.5;color:#555\">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</div>" : "")}</div></div>
            <h1 style="font-size:78px;letter-spacing:44px;text-indent:44px;margin:0 0 26px">营业执照</h1>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:70px;font-size:25px"><div>{Row("名称", s.V("holder", f.Holder))}{Row("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）", "其他有限责任公司") : "个体工商户"))}{Row(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Row("经营范围", s.O(Scope(s) + "。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"))}</div><div>{(firm ? Row("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Row("组成形式", s.O("个人经营")))}{Row(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{Row(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:absolute;left:60px;right:60px;bottom:26px;height:170px"><div style="position:absolute;right:360px;top:34px;font-size:25px;letter-spacing:8px;color:{gold}">登记机关</div><div style="position:absolute;right:90px;bottom:14px;font-size:24px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:150px;top:-16px")}</div>
            """, "position:relative;padding:34px 60px 200px;min-height:600px") + $"""
            <div style="display:flex;justify-content:space-between;font-size:15px;margin-top:8px;color:{gold}"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div>
            """, "#paper .code .v{font-size:23px}", padding: 34);
    }

    /// <summary>A licence to trade in food, upright: the county prints the electronic one and seals it.</summary>
    private static string UprightTrade(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        Local(f);
        var code = s.Qr(132, always: true);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fff", "#f8fbf2", "#fdfaf0");
        var green = s.Chance.Of("#4f8a4a", "#a88a3a", "#3f7f78");
        string Row(string label, string value) => $"<div style=\"display:flex;border-bottom:1px dotted {green};padding:10px 2px\"><span style=\"flex:none;width:222px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(900, Frame(green, $"""
            <div class=c>{Arms(76)}</div><h1 style="font-size:48px;letter-spacing:10px;text-indent:10px;margin:8px 0 6px">食品经营许可证</h1><div class=c style="font-size:21px;margin-bottom:22px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:20px">{Row("经营者名称", s.V("holder", f.Holder))}{Row("统一社会信用代码", s.V("uscc", f.Uscc))}{Row("法定代表人（负责人）", s.O(f.Person))}{Row("住　　所", s.O(f.Address))}{Row("经营场所", s.O(f.Address))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Row("有效期至", s.D("expiry", f.Expiry!.Value, 1))}</div>
            <div style="display:flex;margin-top:26px"><div style="flex:none;width:240px">{code}{(code.Length > 0 ? "<div style=\"font-size:14px;width:170px\">扫码可查询许可及监督检查信息</div>" : "")}</div><div style="flex:1;position:relative;font-size:20px;line-height:2.1"><div>发证机关：{s.V("issuer", f.Issuer)}</div><div>发证日期：{s.D("issue_date", f.Issued, 1)}</div><div>投诉举报电话：{s.O(s.Chance.Of("12315", "12345"))}</div>{s.Seal(f.Issuer, s.Chance.Of("", "行政许可专用章"), "right:10px;top:-6px")}</div></div>
            """, "padding:44px 50px 40px;min-height:1010px") + """
            <div class=c style="font-size:14px;margin-top:8px">经营者应当在经营场所的显著位置悬挂或者摆放本证</div>
            """, padding: 32);
    }

    /// <summary>A licence to produce food, across: who makes at the left, who watches at the right.</summary>
    private static string ProducerAcross(Sheet s)
    {
        var f = s.Facts;
        var county = f.Issuer[..^Bureau.Length];
        if (!IsFirm(f))
        {
            // A stall does not produce: a one-man works does.
            f.Holder = county + World.Brand(s.Chance) + s.Chance.Of("食品厂", "食品加工厂");
        }

        Local(f);

        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fff", "#fcf8ec", "#f5f9fb");
        var town = f.Origin["广东省".Length..][county.Length..];
        var kind = f.LicenceNo[2..5] switch { "104" => "肉制品", "110" => "冷冻饮品", "113" => "糖果制品", "124" => s.Chance.Of("糕点", "糕点；饼干", "糕点；速冻食品"), _ => s.Chance.Of("粮食加工品", "粮食加工品；淀粉及淀粉制品") };
        string Row(string label, string value, int width) => Line(label, value, width, "margin:15px 0");
        return s.Look.Page(1360, Frame("#b8903c", $"""
            <div style="display:flex;justify-content:center;align-items:center;gap:28px">{Arms(78)}<h1 style="font-size:52px;letter-spacing:16px">食品生产许可证</h1></div>
            <div style="display:grid;grid-template-columns:1.15fr 1fr;column-gap:46px;margin-top:30px;font-size:23px"><div>{Row("生产者名称：", s.V("holder", f.Holder), 170)}{Row("社会信用代码：", s.V("uscc", f.Uscc), 170)}{Row("法定代表人（负责人）：", s.O(f.Person), 254)}{Row("住　　　　所：", s.O(f.Address), 170)}{Row("生 产 地 址：", s.O("广东省" + f.Address), 170)}{Row("食 品 类 别：", s.O(kind), 170)}</div>
            <div style="position:relative">{Row("许可证编号：", s.V("licence_no", f.LicenceNo), 212)}{Row("日常监督管理机构：", s.O(f.Issuer + (town.EndsWith("街道", StringComparison.Ordinal) ? town[..^2] : town[..^1]) + "所"), 212)}{Row("日常监督管理人员：", s.O(f.Officer), 212)}{Row("投诉举报电话：", s.O("12315"), 212)}{Row("发 证 机 关：", s.V("issuer", f.Issuer), 212)}{Row("签　发　人：", s.O(World.Person(s.Chance)), 212)}<div style="text-align:right;margin:26px 50px 0 0">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:60px;bottom:-40px")}</div></div>
            <div style="font-size:22px;margin-top:22px">有效期至　{s.D("expiry", f.Expiry!.Value, 8)}</div>
            """, "padding:36px 54px 34px;min-height:600px") + """
            <div class=c style="font-size:15px;margin-top:8px">国家市场监督管理总局监制</div>
            """, padding: 32);
    }
}
