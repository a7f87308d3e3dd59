using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh24;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-marks-cell", By.Clerk, MarksCell, seal: true), New("import/x-batches-below", By.Printer, BatchesBelow, seal: true), New("import/x-window-landscape", By.Printer, WindowLandscape, seal: true),
        New("business/x-upright-2015", By.Clerk, Upright, seal: true), New("business/x-original-2022", By.Clerk, Original, seal: true),
        New("licence/x-duplicate-2015", By.Clerk, DuplicateOld, "经营", true), New("licence/x-kinds-listed", By.Printer, KindsListed, "生产", true), New("licence/x-electronic-2024", By.Printer, ElectronicNew, "经营", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh24", name, by, write, form, seal);

    // ---- what comes over the sea

    private sealed record Cargo(string Shipper, string Hs, string English, string Works, bool Air);

    /// <summary>What a shipment of these goods from this country has: its shipper is of the country that it comes from.</summary>
    private static Cargo Load(Sheet s)
    {
        var f = s.Facts;
        var cargo = f.Origin switch
        {
            "挪威" => new Cargo("NORDIC SEAFOOD AS", "0302140010", "FRESH ATLANTIC SALMON", "H-" + s.Chance.Int(11, 98), true),
            "加拿大" => new Cargo("ATLANTIC LOBSTER LTD", "0306329000", "LIVE LOBSTER", s.Chance.Digits(4), true),
            "澳大利亚" => new Cargo("PACIFIC FOODS PTY LTD", "0306319000", "LIVE ROCK LOBSTER", s.Chance.Digits(4), true),
            "厄瓜多尔" => new Cargo("EXPORTADORA DEL MAR S.A.", "0306179090", "FROZEN VANNAMEI SHRIMP", s.Chance.Digits(5), false),
            "印度尼西亚" => new Cargo("PT BAHARI SENTOSA ABADI", "0303899090", "FROZEN RIBBON FISH", s.Chance.Digits(3) + ".08.B", false),
            "西班牙" => new Cargo("CARNICAS DEL EBRO S.L.", "0203220090", "FROZEN PORK SPARE RIBS", "10." + s.Chance.Digits(5) + "/B", false),
            _ => new Cargo("FRIGORIFICO SUL S.A.", f.Product.Contains('鸡', StringComparison.Ordinal) ? "0207142200" : "0202300090", f.Product.Contains('鸡', StringComparison.Ordinal) ? "FROZEN CHICKEN MID JOINT WINGS" : "FROZEN BONELESS BEEF", "SIF " + s.Chance.Digits(4), false),
        };
        f.Holder = cargo.Shipper;
        var airport = f.Issuer.Contains("机场", StringComparison.Ordinal);
        if (airport && !cargo.Air)
        {
            f.Issuer = "中华人民共和国南沙海关";
        }
        else if (cargo.Air && !airport && !f.Issuer.Contains("皇岗", StringComparison.Ordinal))
        {
            f.Issuer = "中华人民共和国广州白云机场海关";
        }

        // What flies is a tenth of what fills a container.
        f.Quantity = cargo.Air && f.Unit != "箱" && f.Quantity > 3000 ? decimal.Truncate(f.Quantity / 10) : f.Quantity;
        return cargo;
    }

    /// <summary>So many packages as the goods would fill.</summary>
    private static string Packages(Sheet s, Cargo cargo)
    {
        var f = s.Facts;
        var count = f.Unit == "箱" ? (int)f.Quantity : Math.Max(1, (int)(f.Quantity / (cargo.Air ? 15 : 20)));
        return (cargo.Air ? "泡沫箱" : "纸箱") + "　" + count + (s.Chance.Odds(0.5) ? "件" : "箱");
    }

    private static string Customs(Facts f) => f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal);

    private static string Port(Facts f) => Customs(f) switch
    {
        "南沙海关" => "广州南沙",
        "黄埔海关" => "黄埔新港",
        "拱北海关" => "珠海湾仔",
        "湛江海关" => "湛江霞山",
        var other => other.Contains("机场", StringComparison.Ordinal) ? "广州白云机场" : "深圳皇岗",
    };

    private static string Bill(Sheet s, Cargo cargo) => cargo.Air ? s.Chance.Of("784-", "157-", "999-") + s.Chance.Digits(8) : s.Chance.Of("MAEU", "COSU", "ONEYSSZ", "HLCU") + s.Chance.Digits(9);

    /// <summary>Customs' form on safety paper: words small in the corner of each box, marks in a tall box at the right.</summary>
    private static string MarksCell(Sheet s)
    {
        var f = s.Facts;
        var cargo = Load(s);
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#f3f8f2", "#f1f6fa", "#fbf8ee"), false);
        Coloured(s, "#1a1a1a", "#1f5a3d", "#234a7c");
        string Two(string label, string value, int span = 1) => $"<td colspan={span}><div class=w>{label}</div><div class=f>{value}</div></td>";
        return s.Look.Page(900, $"""
            <div class=c style="font-size:25px;letter-spacing:6px;font-weight:700">中华人民共和国海关</div><div class=c style="font-size:14px">GENERAL ADMINISTRATION OF CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div>
            <h1 style="font-size:33px;letter-spacing:5px;margin-top:12px">入境货物检验检疫证明</h1><div class=row style="margin:12px 2px 6px"><span></span><span style="min-width:300px">编　号 {s.V("number", f.Number)}</span></div>
            <table>{Tr(Two("收货人", s.V("consignee", f.Consignee), 2))}{Tr(Two("发货人", s.V("holder", f.Holder), 2))}
            {Tr(Two("品　名", s.V("products", f.Product)), $"<td rowspan=4 style=\"vertical-align:top\"><div class=w>标记及号码</div><div class=f>{s.O("N/M")}</div></td>")}{Tr(Two("报检数/重量", s.Q()))}{Tr(Two("包装种类及数量", s.O(Packages(s, cargo))))}{Tr(Two("输出国家或地区", s.V("origin", f.Origin)))}
            {Tr(Two("合同号", s.O(f.Related)), Two("提/运单号", s.O(Bill(s, cargo))))}{Tr(Two("入境口岸", s.O(Port(f))), Two("入境日期", s.D("", f.Earlier, s.Chance.Of(0, 2))))}
            <tr><td colspan=2 style="height:190px;vertical-align:top;position:relative"><div class=w>说　明</div><div style="margin:12px 34px">{s.O(s.Chance.Of("上述货物业经检验检疫合格，准予进口。", "上述货物经检验检疫，符合要求，准予销售/使用。"))}<br>{s.O("集装箱号/航班号：" + (cargo.Air ? "CZ" + s.Chance.Digits(3) : "TRIU" + s.Chance.Digits(7)))}</div>
            <div style="position:absolute;left:30px;right:30px;bottom:16px;display:grid;grid-template-columns:1fr 1fr"><span>签字：{s.O(f.Officer)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</span></div>{s.Seal(Customs(f), "检验检疫专用章", "right:90px;top:8px")}</td></tr>
            <tr><td colspan=2 style="height:54px;vertical-align:top"><div class=w>备　注</div></td></tr></table><div class=row style="font-size:14px;margin-top:6px"><span>① 货主收执</span><span>[5-1(2018.4.20)*1]</span></div>
            """, "#paper .w{font-size:15px}#paper .f{padding:2px 0 2px 26px;min-height:27px}#paper td{width:50%;padding:4px 9px}", padding: 48);
    }

    /// <summary>White paper from the system's printer, words and values in lines, and the batches told beneath.</summary>
    private static string BatchesBelow(Sheet s)
    {
        var f = s.Facts;
        var cargo = Load(s);
        string Item(string label, string value) => Line(label, value, 176, "margin:7px 0");
        string Made(int days) => f.Earlier.AddDays(-days).ToString("yyyy-MM-dd");
        var long_ = cargo.Air ? s.Chance.Int(2, 3) : s.Chance.Int(40, 140);
        return s.Look.Page(860, $"""
            <div style="display:flex;align-items:center"><div style="flex:none;width:110px">{s.Qr(104)}</div><div style="flex:1"><h1 style="font-size:30px;letter-spacing:3px">入境货物检验检疫证明</h1><div class=c style="font-size:17px;margin-top:6px">证书编号：{s.V("number", f.Number)}</div></div><div style="width:110px"></div></div>
            <div style="border-top:2px solid #222;margin:14px 0 12px"></div>
            {Item("收货人", s.V("consignee", f.Consignee))}{Item("发货人", s.V("holder", f.Holder))}{Item("品名", s.V("products", f.Product))}{Item("数/重量", s.Q())}{Item("包装种类及数量", s.O(Packages(s, cargo)))}{Item("原产国（地区）", s.V("origin", f.Origin))}{Item("启运国（地区）", s.O(f.Origin))}{Item("境外生产企业注册号", s.O(cargo.Works))}{Item("合同号", s.O(f.Related))}{Item("提单号", s.O(Bill(s, cargo)))}{Item("报关单号", s.O(s.Chance.Digits(18)))}{Item("入境口岸及日期", s.O(Port(f)) + "　" + s.D("", f.Earlier, 2))}
            <div style="border-top:1px solid #222;margin:12px 0 8px"></div><div style="font-weight:700">证明内容</div><div style="line-height:1.8;margin:4px 0 0 0">　　上述货物经检验检疫合格，准予在境内销售、使用。<br>　　生产日期：{s.O(cargo.Air ? Made(long_) : Made(long_ + 12) + " 至 " + Made(long_))}；生产批号：{s.O(s.Chance.Of("L", "B") + s.Chance.Digits(6))}。</div>
            <div style="position:relative;min-height:170px;margin-top:34px"><div style="margin-left:48%;line-height:2">签证机关：{s.V("issuer", f.Issuer)}<br>授权签字人：{s.O(f.Officer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(Customs(f), "检验检疫专用章", "right:60px;top:-26px")}</div>
            <div style="font-size:14px;border-top:1px solid #222;padding-top:4px">本证明仅对上述货物有效，涂改、复印无效。</div>
            """, "#paper{font-size:17px}", padding: 62);
    }

    /// <summary>What the single window prints across a sheet: parties above, the goods under their heads.</summary>
    private static string WindowLandscape(Sheet s)
    {
        var f = s.Facts;
        var cargo = Load(s);
        return s.Look.Page(1180, $"""
            <div class=c style="font-size:21px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:31px;letter-spacing:8px">入境货物检验检疫证明</h1>
            <div class=row style="margin:12px 0 6px;font-size:16px"><span>申报日期：{s.D("", f.Earlier.AddDays(-1), 2)}</span><span>检验检疫编号：{s.O("1" + s.Chance.Digits(14))}</span><span>证明编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("收货人", s.V("consignee", f.Consignee), 3), Cell("进境口岸", s.O(Port(f))))}{Tr(Cell("发货人", s.V("holder", f.Holder), 3), Cell("进境日期", s.D("", f.Earlier, 2)))}{Tr(Cell("合同号", s.O(f.Related)), Cell("提运单号", s.O(Bill(s, cargo))), Cell("运输方式", s.O(cargo.Air ? "航空运输" : "水路运输")))}{Tr(Cell("境内目的地", s.V("destination", f.Destination), 3), Cell("标记唛码", s.O("N/M")))}</table>
            <table style="margin-top:10px">{Head("项号", "商品编号", "商品名称", "数量及单位", "包装", "原产国", "境外企业注册号")}<tr class=c><td>{s.O("1")}</td><td>{s.O(cargo.Hs)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.O(Packages(s, cargo))}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(cargo.Works)}</td></tr><tr class=c><td colspan=7 style="height:34px">以下空白</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1.6fr 1fr;column-gap:40px;margin-top:16px;min-height:180px"><div style="line-height:1.9">检验检疫结果：{s.V("result", "合格")}<br>上述货物已按规定实施检验检疫，准予放行销售。<div style="margin-top:8px">{s.Qr(100)}</div></div><div style="line-height:2.1;padding-top:30px">签发人：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</div>{s.Seal(Customs(f), "检验检疫专用章", "right:110px;top:2px")}</div>
            """, "#paper{font-size:17px}#paper table .k{width:112px}", padding: 46);
    }

    // ---- the registrar's

    /// <summary>A name of the place that registers it, if the facts have one of Guangzhou at another town's office.</summary>
    private static void Local(Sheet s, params string[] trades)
    {
        var f = s.Facts;
        var place = f.Issuer.Replace("市场监督管理局", "", StringComparison.Ordinal);
        if (f.Holder != f.Merchant || (place.StartsWith("广州", StringComparison.Ordinal) && f.Holder.StartsWith("广州", StringComparison.Ordinal) && !f.Holder.Contains('区', StringComparison.Ordinal)))
        {
            return;
        }

        if (!f.Holder.Contains("公司", StringComparison.Ordinal))
        {
            f.Holder = f.Merchant = place + (s.Chance.Odds(0.5) ? World.Brand(s.Chance) : World.Person(s.Chance)) + s.Chance.Of(trades) + s.Chance.Of("店", "经营部", "商行", "档");
        }
        else if (f.Holder.StartsWith("广州", StringComparison.Ordinal) && !place.StartsWith("广州", StringComparison.Ordinal))
        {
            f.Holder = f.Merchant = place[..place.IndexOf('市', StringComparison.Ordinal)] + f.Holder.Replace("广州市", "", StringComparison.Ordinal).Replace("广州", "", StringComparison.Ordinal);
        }
    }

    private static string Trades(Sheet s, bool firm) => firm
        ? s.Chance.Of("批发业（具体经营项目请登录国家企业信用信息公示系统查询，网址：http://www.gsxt.gov.cn/。依法须经批准的项目，经相关部门批准后方可开展经营活动。）", "食用农产品批发；食用农产品初加工；水产品批发；鲜肉批发；新鲜蔬菜批发；低温仓储（不含危险化学品等需许可审批的项目）；国内货物运输代理；食品销售；道路货物运输（不含危险货物）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "食品销售（仅销售预包装食品）；农副产品销售；水产品零售；新鲜水果批发；供应链管理服务；装卸搬运。（依法须经批准的项目，经相关部门批准后方可开展经营活动）")
        : s.Chance.Of("零售业（具体经营项目请登录国家企业信用信息公示系统查询，网址：http://www.gsxt.gov.cn/。依法须经批准的项目，经相关部门批准后方可开展经营活动。）", "新鲜蔬菜零售；新鲜水果零售；水产品零售；食用农产品零售。", "销售：食用农产品、鲜活水产品、预包装食品。（依法须经批准的项目，经相关部门批准后方可开展经营活动）");

    private static string Spread(string label, string value, int width, int gap, string css = "") =>
        $"<div style=\"display:flex;{css}\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:{gap}px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>The upright form of 2014, with the one code of 2015: as older firms and stalls still have it on the wall.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        Local(s, "水产", "蔬菜", "果品", "食品");
        f.Issued = new DateOnly(2015, 11, 2).AddDays(s.Chance.Int(0, 1100));
        f.Earlier = f.Issued.AddDays(-s.Chance.Int(0, 1500));
        f.Expiry = f.Expiry is null ? null : f.Earlier.AddYears(s.Chance.Of(20, 30)).AddDays(-1);
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fbf6e4", "#fdfaf0", "#f8f3de"), false);
        string Pair(string label, string value) => Spread(label, value, 118, 26, "margin:17px 0");
        var deputy = s.Chance.Odds(0.5);
        return s.Look.Page(860, $"""
            <div style="border:10px solid #c8a94e;outline:2px solid #c8a94e;outline-offset:-18px;padding:44px 66px 26px;min-height:1060px;position:relative"><div class=c>{Arms(84)}</div><h1 style="font-family:'Noto Serif CJK SC';font-size:62px;letter-spacing:26px;text-indent:26px;margin-top:6px">营业执照</h1>{(deputy ? "<div class=c style=\"letter-spacing:6px\">（副　本）</div>" : "")}
            <div style="position:absolute;right:60px;top:56px;font-size:15px">编号 {s.V("number", "S" + s.Chance.Int(110, 990) + f.Issued.Year + s.Chance.Digits(6))}</div><div class=c style="margin:14px 0 24px;font-size:19px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            <div style="font-size:22px">{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司(自然人独资)", "有限责任公司(自然人投资或控股)") : "个体工商户"))}{(firm
                ? Pair("住所", s.O(f.Address)) + Pair("法定代表人", s.O(f.Person)) + Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) + Pair("成立日期", s.D("", f.Earlier, 1)) + Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期"))
                : Pair("经营场所", s.O(f.Address)) + Pair("组成形式", s.O("个人经营")) + Pair("注册日期", s.D("", f.Earlier, 1)) + Pair("经营者", s.O(f.Person)))}{Pair("经营范围", s.O(Trades(s, firm).Replace("国家企业信用信息公示系统查询，网址：http://www.gsxt.gov.cn/", f.Issuer.StartsWith("广州", StringComparison.Ordinal) ? "广州市商事主体信息公示平台查询" : "企业信用信息公示系统查询", StringComparison.Ordinal)))}</div>
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:34px;min-height:150px"><div>{s.Qr(108)}</div><div style="width:320px;font-size:20px"><div style="letter-spacing:8px">登记机关</div><div style="margin-top:60px;text-align:right">{s.D("issue_date", f.Issued, 8)}</div></div>{s.Seal(f.Issuer.Replace("市场监督管理局", "工商行政管理局", StringComparison.Ordinal), "", "right:60px;top:0")}</div>
            <div style="font-size:13px;margin-top:14px">提示：每年1月1日至6月30日应通过企业信用信息公示系统报送年度报告。</div></div><div class=row style="font-size:13px;padding:4px 8px 0"><span>企业信用信息公示系统网址：http://gsxt.gdgs.gov.cn</span><span>中华人民共和国国家工商行政管理总局监制</span></div>
            """, padding: 24);
    }

    /// <summary>The original, across, as printed since 2022: no term of business on it.</summary>
    private static string Original(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        Local(s, "水产", "蔬菜", "果品", "食品");
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fffdf5", "#fdf9ec", "#fff"), false);
        string Pair(string label, string value) => Spread($"<b>{label}</b>", value, 118, 24, "margin:17px 0");
        return s.Look.Page(1260, $"""
            <div style="border:3px solid #c7a548;padding:7px"><div style="border:9px double #c7a548;padding:30px 54px 22px;position:relative;min-height:740px">
            <div class=c>{Arms(86)}</div><h1 style="font-family:'Noto Serif CJK SC';font-size:60px;letter-spacing:34px;text-indent:34px">营业执照</h1>
            <div style="position:absolute;left:54px;top:76px;font-size:18px">统一社会信用代码<div style="font-size:21px;margin-top:4px">{s.V("uscc", f.Uscc)}</div></div>
            <div style="position:absolute;right:54px;top:52px;display:flex;align-items:center;width:236px">{s.Qr(104, always: true)}<div style="font-size:13px;line-height:1.35;margin-left:10px">扫描二维码登录‘国家企业信用信息公示系统’了解更多登记、备案、许可、监管信息。</div></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:56px;margin-top:26px;font-size:21px"><div>{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）", "其他有限责任公司") : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair("经营范围", $"<span style=\"font-size:17px;line-height:1.4;display:block\">{s.O(Trades(s, firm))}</span>")}</div>
            <div>{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Pair("组成形式", s.O("个人经营")))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:absolute;right:70px;bottom:42px;width:400px;height:170px;font-size:24px"><div style="letter-spacing:6px;margin-top:40px">登记机关</div><div style="margin-top:34px;text-align:right;font-size:22px">{s.D("issue_date", f.Issued, s.Chance.Of(8, 1))}</div>{s.Seal(f.Issuer, "", "right:70px;top:0")}</div></div></div>
            <div style="display:grid;grid-template-columns:1fr 1.6fr 1fr;font-size:13px;padding-top:5px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span class=c>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span class=r>国家市场监督管理总局监制</span></div>
            """, padding: 20);
    }

    // ---- food

    /// <summary>Another day of issue, and the five years that follow from it; what a case has made to have run out stays so.</summary>
    private static void Reissue(Facts f, DateOnly day)
    {
        if (f.Expiry > DateOnly.FromDateTime(f.Submitted.DateTime))
        {
            (f.Issued, f.Expiry) = (day, day.AddYears(5).AddDays(-1));
        }
    }

    /// <summary>The duplicate after the form of 2015: two columns, with who watches over the holder and where to complain.</summary>
    private static string DuplicateOld(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        Local(s, f.LicenceNo[2] == '1' ? "食品" : "餐饮");
        Reissue(f, new DateOnly(2023, 11, 28).AddDays(-s.Chance.Int(0, 330)));
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#f2f7ee", "#fcf8ea", "#eef5f8"), false);
        var rim = s.Chance.Of("#3f8f5b", "#b59a49", "#4a86a8");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:14px 0\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1200, $"""
            <div style="border:12px solid {rim};border-radius:4px;padding:24px 44px 14px"><h1 style="font-size:48px;letter-spacing:16px;text-indent:16px">食品经营许可证</h1><div class=c style="font-size:22px;letter-spacing:10px;text-indent:10px">（副本）</div>
            <div style="display:grid;grid-template-columns:1.15fr 1fr;column-gap:48px;margin-top:18px;font-size:20px"><div>{Pair("经营者名称", s.V("holder", f.Holder))}{Pair("社会信用代码<br>（身份证号码）", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住　　　所", s.O(f.Address))}{Pair("经 营 场 所", s.O(f.Address))}{Pair("主 体 业 态", s.O(kind))}{Pair("经 营 项 目", s.O(goods))}{Pair("有 效 期 至", s.D("expiry", f.Expiry!.Value, 8))}</div>
            <div style="position:relative">{Pair("许可证编号", s.V("licence_no", f.LicenceNo))}{Pair("日常监督管理机构", s.O(f.Issuer + s.Chance.Of("城东", "城西", "中心", "河口") + "市场监督管理所"))}{Pair("日常监督管理人员", s.O(World.Person(s.Chance) + "、" + World.Person(s.Chance)))}{Pair("投诉举报电话", s.O("12315"))}{Pair("发 证 机 关", s.V("issuer", f.Issuer))}{Pair("签　发　人", s.O(f.Officer))}<div style="margin:26px 0 0;text-align:right">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:40px;top:210px")}</div></div>
            <div class=row style="font-size:14px;margin-top:14px"><span>说明：《食品经营许可证》应当悬挂或者摆放在经营场所的显著位置。</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 20);
    }

    /// <summary>A producer's duplicate, upright, and the list of what may be made beneath.</summary>
    private static string KindsListed(Sheet s)
    {
        var f = s.Facts;
        Local(s, "食品");
        if (!f.Holder.Contains("公司", StringComparison.Ordinal) && f.Holder == f.Merchant)
        {
            f.Holder = f.Merchant = f.Issuer.Replace("市场监督管理局", "", StringComparison.Ordinal) + World.Brand(s.Chance) + "食品厂";
        }

        var firm = IsFirm(f);
        (string Kind, string[][] Rows) made = f.LicenceNo[2..5] switch
        {
            "104" => ("肉制品", [["0401", "热加工熟肉制品", "酱卤肉制品：酱卤肉类；熏烧烤肉制品：叉烧肉"], ["0403", "预制调理肉制品", "冷冻预制调理肉类"], ["0404", "腌腊肉制品", "腊肉类；腊肠类"]]),
            "110" => ("冷冻饮品", [["1001", "冷冻饮品", "雪糕；冰棍；食用冰"]]),
            "113" => ("糖果制品", [["1301", "糖果", "硬质糖果；凝胶糖果"], ["1304", "果冻", "果汁型果冻"]]),
            "124" => ("糕点", [["2401", "热加工糕点", "烘烤类糕点：酥类、蛋糕类；蒸煮类糕点"], ["2403", "食品馅料", "月饼馅料"]]),
            _ => ("粮食加工品", [["0103", "挂面", "普通挂面"], ["0104", "其他粮食加工品", "谷物粉类制成品：鲜湿米粉、河粉"]]),
        };
        var rows = made.Rows.Take(s.Chance.Int(1, made.Rows.Length)).ToArray();
        return s.Look.Page(880, $"""
            <div class=c>{Arms(60)}</div><h1 style="font-size:40px;letter-spacing:10px;text-indent:10px">食品生产许可证</h1><div class=c style="letter-spacing:6px;margin-bottom:14px">（副　本）</div>
            <table style="font-size:18px">{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell(firm ? "法定代表人<br>（负责人）" : "经营者<br>（负责人）", s.O(f.Person)), Cell("许可证编号", s.V("licence_no", f.LicenceNo)))}{Tr(Cell("住　所", s.O(f.Address), 3))}{Tr(Cell("生产地址", s.O(f.Address), 3))}{Tr(Cell("食品类别", s.O(made.Kind)), Cell("投诉举报电话", s.O("12315")))}{Tr(Cell("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)), 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin:14px 0 10px;min-height:130px"><div>{s.Qr(112)}</div><div style="width:400px;line-height:1.9">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "", "right:60px;top:-24px")}</div>
            <div class=c style="font-size:22px;font-weight:700;margin-bottom:6px">食品生产许可品种明细表</div><table style="font-size:17px">{Head("序号", "食品类别", "类别编号", "类别名称", "品种明细", "备注")}{string.Concat(rows.Select((r, i) => $"<tr class=c><td>{s.O((i + 1).ToString())}</td><td style=\"white-space:nowrap\">{s.O(made.Kind)}</td><td>{s.O(r[0])}</td><td>{s.O(r[1])}</td><td style=\"text-align:left\">{s.O(r[2])}</td><td></td></tr>"))}<tr class=c>{string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", 6))}</tr></table>
            """, "#paper .k{width:150px}#paper th{white-space:nowrap}", padding: 54);
    }

    /// <summary>The electronic licence under the rules of December 2023, printed by its holder on a sheet, across.</summary>
    private static string ElectronicNew(Sheet s)
    {
        var f = s.Facts;
        Local(s, f.LicenceNo[2] == '1' ? "食品" : "餐饮");
        Reissue(f, new DateOnly(2023, 12, 4).AddDays(s.Chance.Int(0, 820)));
        var (kind, goods) = f.LicenceNo[2] switch
        {
            '2' => ("餐饮服务经营者" + s.Chance.Of("（小餐饮）", "（中型餐饮）", ""), s.Chance.Of("热食类食品制售；冷食类食品制售（仅制售冷加工糕点除外）", "热食类食品制售；自制饮品制售", "热食类食品制售")),
            '3' => ("集中用餐单位食堂（机关企事业单位食堂）", "热食类食品制售"),
            _ => (s.Chance.Of("食品销售经营者（食品批发商/零售商）", "食品销售经营者（食品零售商）", "食品销售经营者（食品批发商）"), s.Chance.Of("散装食品销售（含散装熟食销售）；预包装食品销售（含冷藏冷冻食品）", "散装食品销售（不含散装熟食销售）", "预包装食品销售（含冷藏冷冻食品）；散装食品销售（含冷藏冷冻食品，不含散装熟食）")),
        };
        string Pair(string label, string value) => Spread(label, value, 216, 26, "margin:11px 0");
        return s.Look.Page(1160, $"""
            <div style="border:2px solid #c59d4a;padding:26px 50px 18px;background:#fffdf6"><div style="display:flex;align-items:center;justify-content:center;gap:26px">{Arms(64)}<h1 style="font-size:46px;letter-spacing:14px">食品经营许可证</h1></div>
            <div class=r style="font-size:19px;margin:12px 0 4px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:20px">{Pair("经营者名称", s.V("holder", f.Holder))}{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住所", s.O(f.Address))}{Pair("经营场所", s.O(f.Address))}{Pair("主体业态", s.O(kind))}{Pair("经营项目", s.O(goods))}</div>
            <div style="position:relative;display:grid;grid-template-columns:150px 1fr 400px;align-items:end;margin-top:14px;min-height:150px"><div>{s.Qr(126, always: true)}</div><div style="font-size:14px;color:#666">扫描二维码可查询本证<br>及食品安全监督检查信息</div><div style="font-size:20px;line-height:1.9">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}<br>有效期至：{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "", "right:50px;top:-20px")}</div></div>
            <div class=row style="font-size:14px;margin-top:6px"><span>本证为电子证照，与纸质证书具有同等法律效力</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 30);
    }
}
