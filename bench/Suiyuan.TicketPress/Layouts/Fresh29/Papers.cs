using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh29;

/// <summary>Import, business and licence papers as customs, registrars and food offices print them.</summary>
internal static class Papers
{
    // A signature with a pen, on a paper that a machine filled in.
    private const string Signed = "#paper .sg .v{font-family:'Long Cang','AR PL UKai CN';font-size:1.5em;line-height:1;color:#1b2a6b;font-weight:400}";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-cells", By.Clerk, ImportCells, seal: true), New("import/x-open", By.Clerk, ImportOpen, seal: true), New("import/x-list", By.Printer, ImportList, seal: true),
        New("business/x-upright", By.Clerk, BusinessUpright, seal: true), New("business/x-across", By.Clerk, BusinessAcross, seal: true),
        New("licence/x-upright", By.Printer, TraderUpright, "经营", true), New("licence/x-spread", By.Clerk, ProducerSpread, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh29", name, by, write, form, seal);

    private static bool Flown(Facts f) => f.Product.StartsWith('活') || f.Product.Contains("冰鲜", StringComparison.Ordinal);

    /// <summary>How a consignment came: live and chilled goods fly, frozen ones come in a box by sea.</summary>
    private static (string Port, string Waybill, string Box, DateOnly Left) Came(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        if (f.Holder is "NORDIC SEAFOOD AS" or "ATLANTIC LOBSTER LTD" or "EXPORTADORA DEL MAR S.A." or "PACIFIC FOODS PTY LTD" or "FRIGORIFICO SUL S.A.")
        {
            // Who ships sits where the goods are from.
            f.Holder = f.Origin switch
            {
                "挪威" => c.Of("NORDIC SEAFOOD AS", "VESTFJORD LAKS AS"),
                "加拿大" => c.Of("ATLANTIC LOBSTER LTD", "FUNDY BAY SHELLFISH INC."),
                "厄瓜多尔" => c.Of("EXPORTADORA DEL MAR S.A.", "CAMARONERA GUAYAS S.A."),
                "印度尼西亚" => c.Of("PT. SAMUDERA BAHARI JAYA", "PT. LAUT MAKMUR ABADI"),
                "西班牙" => c.Of("CARNICAS DEL EBRO S.A.", "EXPORTADORA IBERPORC S.L."),
                "澳大利亚" => c.Of("PACIFIC FOODS PTY LTD", "SOUTHERN ROCKLOBSTER PTY LTD"),
                _ => c.Of("FRIGORIFICO SUL S.A.", "BRAZIL MEATS EXPORT LTDA"),
            };
        }

        if (Flown(f))
        {
            if (!f.Issuer.Contains("机场", StringComparison.Ordinal))
            {
                f.Issuer = "中华人民共和国" + c.Of("广州白云机场海关", "深圳宝安机场海关");
            }

            return (f.Issuer.Contains("白云", StringComparison.Ordinal) ? "广州白云机场" : "深圳宝安机场", c.Of("784-", "157-", "176-", "020-") + c.Digits(8), "", f.Earlier.AddDays(-c.Int(1, 2)));
        }

        if (f.Issuer.Contains("机场", StringComparison.Ordinal))
        {
            f.Issuer = "中华人民共和国" + c.Of("南沙海关", "黄埔老港海关", "蛇口海关");
        }

        var port = c.Of(f.Issuer switch
        {
            var i when i.Contains("南沙", StringComparison.Ordinal) => ["南沙新港", "南沙港三期"],
            var i when i.Contains("黄埔", StringComparison.Ordinal) => ["黄埔老港", "黄埔新港"],
            var i when i.Contains("蛇口", StringComparison.Ordinal) => ["蛇口港", "赤湾港"],
            var i when i.Contains("皇岗", StringComparison.Ordinal) => ["皇岗口岸"],
            var i when i.Contains("拱北", StringComparison.Ordinal) => ["珠海高栏港", "洪湾港"],
            _ => new[] { "湛江霞山港" },
        });
        var line = c.Of("COSU", "OOLU", "MAEU", "MEDU", "CMDU");
        return (port, line + c.Digits(9), c.Of("CSNU", "OOLU", "MNBU", "TRIU", "SUDU") + c.Digits(7), f.Earlier.AddDays(-c.Int(18, 42)));
    }

    /// <summary>In how many packages: as many as are declared, when packages are what is declared.</summary>
    private static string Packages(Sheet s)
    {
        var f = s.Facts;
        var (number, kind) = (f.Unit == "箱" ? Sheet.Number(f.Quantity) : Sheet.Number(decimal.Ceiling(f.Quantity / s.Chance.Of(10, 15, 20))), Flown(f) ? "泡沫箱" : "纸箱");
        return number + kind;
    }

    private static string Plant(Sheet s) => s.Facts.Origin switch
    {
        "巴西" => "SIF" + s.Chance.Int(100, 4800),
        "西班牙" => "10.0" + s.Chance.Digits(4) + "/B",
        "挪威" => "M" + s.Chance.Int(100, 999),
        "印度尼西亚" => "CR." + s.Chance.Digits(3) + "-21",
        _ => s.Chance.Digits(4),
    };

    /// <summary>What typists put where a form is to stay empty.</summary>
    private static string None(Sheet s) => s.O("***");

    /// <summary>Customs' form of words and values in one cell, on tinted paper, typed into.</summary>
    private static string ImportCells(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (port, waybill, box, left) = Came(s);
        var ink = Coloured(s, "#1d3f7a", "#222", "#20506a");
        s.Look.Paper = c.Of("#eef4fb", "#f2f7f0", "#fff", "#fbfaf2");
        string In(string label, string value, int span = 1) => $"<td colspan={span}><div style=\"display:flex;gap:14px\"><span style=\"flex:none\">{label}</span><span>{value}</span></div></td>";
        return s.Look.Page(960, $"""
            <div style="position:relative"><div class=c style="font-size:27px;letter-spacing:9px;text-indent:9px">中华人民共和国海关</div><h1 style="font-size:32px;letter-spacing:5px;text-indent:5px;margin-top:4px">入境货物检验检疫证明</h1><div class=r style="margin:10px 4px 8px">编号：{s.V("number", f.Number)}</div></div>
            <table>{Tr(In("收货人", s.V("consignee", f.Consignee), 2))}{Tr(In("发货人", s.V("holder", f.Holder), 2))}{Tr(In("品　名", s.V("products", f.Product)), In("报检数/重量", s.O("**") + s.N() + s.U() + s.O("**")))}{Tr(In("包装种类及数量", s.O(Packages(s))), In("产　地", s.V("origin", f.Origin)))}{Tr(In("合同号", s.O(f.Related)), In("标记及号码", s.O("N/M")))}{Tr(In("提/运单号", s.O(waybill), 2))}{Tr(In("入境口岸", s.O(port)), In("入境日期", s.D("", f.Earlier, 1)))}
            <tr><td colspan=2 style="height:330px;vertical-align:top;position:relative"><div>说　明</div><div style="padding:12px 30px;line-height:1.9">{s.O("上述货物业经检验检疫，准予销售/使用。")}<br>{s.O("启运日期：" + Chinese.Date(left, 1))}<br>{s.O((Flown(f) ? "包装厂注册编号：" : "生产厂注册编号：") + Plant(s))}{(box.Length > 0 ? "<br>" + s.O("集装箱号：" + box) : "")}<br>{s.O("*********")}</div>
            <div style="position:absolute;left:30px;bottom:16px" class=sg>签字：{s.O(f.Officer)}</div><div style="position:absolute;right:60px;bottom:16px;line-height:1.9">签证机关：{s.V("issuer", f.Issuer)}<br>签证日期：{s.D("issue_date", f.Issued, 1)}</div>{s.Seal(f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal), "检验检疫专用章", "right:100px;bottom:20px")}</td></tr>{Tr(In("备　注", None(s), 2))}</table>
            <div class=row style="font-size:15px;margin-top:8px"><span>① 货主收执</span><span class=no>A {s.O(c.Digits(7))}</span></div>
            """, Preprinted + Signed + "#paper td{padding:9px 12px;width:50%}", $"border-top:6px solid {ink}22", padding: 54);
    }

    /// <summary>An open page under one customs house's own name: words at the left, no boxes, the exporter left out.</summary>
    private static string ImportOpen(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (port, waybill, box, left) = Came(s);
        s.Look.Paper = c.Of("#f3f8f3", "#fdfcf6", "#fff", "#f6f2f8");
        string Row(string label, string value) => Line(label, value, 210, "margin:11px 0");
        var made = Flown(f) ? "捕捞（包装）日期：" + Chinese.Date(left.AddDays(-1), 2) : "生产日期：" + Chinese.Date(left.AddDays(-c.Int(50, 90)), 2) + " 至 " + Chinese.Date(left.AddDays(-c.Int(10, 40)), 2);
        return s.Look.Page(900, $"""
            <div class="c h" style="font-size:25px;letter-spacing:3px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:36px;letter-spacing:6px;text-indent:6px;margin:8px 0 4px">入境货物检验检疫证明</h1><div style="border-top:3px double currentColor;margin:10px 0 6px"></div>
            <div style="display:flex;justify-content:space-between;font-size:17px;margin-bottom:14px"><span>报检号：{s.O(c.Of("51", "52", "53", "57") + f.Issued.ToString("yy") + "00" + c.Digits(9))}</span><span>证书编号：{s.V("number", f.Number)}</span></div>
            {Row("收货人：", s.V("consignee", f.Consignee))}{Row("发货人：", None(s))}{Row("货物名称：", s.V("products", f.Product))}{Row("申报数量/重量：", s.Q())}{Row("包装种类及数量：", s.O(Packages(s)))}{Row("输出国家或地区：", s.V("origin", f.Origin))}{Row("提/运单号：", s.O(waybill))}{Row("标记及号码：", s.O(box.Length > 0 ? box : "N/M"))}{Row("入境口岸：", s.O(port))}{Row("入境日期：", s.D("", f.Earlier, 2))}
            <div style="position:relative;margin-top:22px;min-height:250px"><div style="line-height:2">　　本批货物经检验检疫，符合我国法律、行政法规和食品安全国家标准的要求，准予销售、使用。</div>{Row("备注：", s.O(made + "；境外注册编号：" + Plant(s)))}
            <div style="display:flex;justify-content:space-between;margin-top:50px"><span class=sg>授权签字人：{s.O(f.Officer)}</span><span style="margin-right:40px">签发日期：{s.D("issue_date", f.Issued, c.Of(0, 1, 8))}</span></div>{s.Seal(f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal), "检验检疫专用章", "right:70px;bottom:-6px", c.Of("round", "ring"))}</div>
            <div style="font-size:14px;margin-top:18px;border-top:1px solid currentColor;padding-top:6px">本证书涂改无效。收货人凭本证书销售、使用货物，并保存备查。</div>
            """, Signed, padding: 66);
    }

    /// <summary>The certificate that an importer prints from the single window himself, with a list of the goods by size.</summary>
    private static string ImportList(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (port, waybill, box, _) = Came(s);
        string[] sizes = f.Product switch
        {
            var p when p.Contains("三文鱼", StringComparison.Ordinal) => ["5-6kg/条", "6-7kg/条", "7-8kg/条"],
            var p when p.Contains("波士顿", StringComparison.Ordinal) => ["1-1.25磅/只", "1.25-1.5磅/只", "1.5-2磅/只"],
            var p when p.Contains("岩龙虾", StringComparison.Ordinal) => ["0.6-0.8kg/只", "0.8-1kg/只", "1-1.5kg/只"],
            var p when p.Contains('虾') => ["30/40", "40/50", "50/60"],
            var p when p.Contains("带鱼", StringComparison.Ordinal) => ["200-300g/条", "300-400g/条", "400-500g/条"],
            var p when p.Contains('鸡') => ["M", "L", "2L"],
            _ => ["定重", "抄码"],
        };
        var code = f.Product switch
        {
            var p when p.Contains("三文鱼", StringComparison.Ordinal) => "0302140000",
            var p when p.Contains("波士顿", StringComparison.Ordinal) => "0306329000",
            var p when p.Contains("岩龙虾", StringComparison.Ordinal) => "0306319000",
            var p when p.Contains('虾') => "0306173000",
            var p when p.Contains("带鱼", StringComparison.Ordinal) => "0303892000",
            var p when p.Contains('鸡') => "0207142200",
            var p when p.Contains('猪') => "0203290090",
            _ => "0202300090",
        };
        var rows = Math.Min(sizes.Length, c.Int(2, 3));
        var (rest, each, boxes, body) = (f.Quantity, c.Of(10, 15, 20), 0m, "");
        for (var i = 0; i < rows; i++)
        {
            var part = i == rows - 1 ? rest : decimal.Floor(rest * c.Int(35, 60) / 100);
            rest -= part;
            var packed = f.Unit == "箱" ? part : decimal.Ceiling(part / each);
            boxes += packed;
            body += $"<tr class=c><td>{i + 1}</td><td>{s.V("products", f.Product)}</td><td>{s.O(code)}</td><td>{s.O(sizes[i])}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(Sheet.Number(packed))}</td><td>{s.O(Sheet.Number(part) + f.Unit)}</td></tr>";
        }

        var made = c.Of("卫生证书号：", "输出国官方证书号：") + c.Digits(8);
        return s.Look.Page(1000, $"""
            <div style="display:flex;align-items:center"><div style="flex:none;width:110px"></div><div style="flex:1" class=c><div style="font-size:22px;letter-spacing:4px">中华人民共和国海关</div><h1 style="font-size:29px;letter-spacing:3px">入境货物检验检疫证明</h1><div style="margin-top:4px">证单编号：{s.V("number", f.Number)}</div></div><div style="flex:none;width:110px;height:110px">{s.Qr(110, always: true)}</div></div>
            <table style="margin-top:14px">{Tr(Cell("境内收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("境外发货人", s.V("holder", f.Holder), 3))}{Tr(Cell("报关单号", s.O(c.Of("5165", "5208", "5141", "5301", "6711") + f.Issued.Year + "1" + c.Digits(9))), Cell("合同号", s.O(f.Related)))}{Tr(Cell("提运单号", s.O(waybill)), Cell("集装箱号", box.Length > 0 ? s.O(box) : s.O("/")))}{Tr(Cell("进境口岸", s.O(port)), Cell("进境日期", s.D("", f.Earlier, 2)))}</table>
            <table style="margin-top:-1px">{Head("序号", "货物名称", "商品编号", "规格", "原产国（地区）", "件数（箱）", "数/重量")}{body}<tr class=c><td colspan=5>合　计</td><td>{s.O(Sheet.Number(boxes))}</td><td>{s.Q()}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("检验检疫结果", s.V("result", "合格")))}{Tr(Cell("处理意见", "准予进口、销售、使用"))}{Tr(Cell("备　注", s.O(made)))}</table>
            <div style="position:relative;margin:34px 30px 0 48%;line-height:2;min-height:120px;text-align:center">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, c.Of(0, 1))}{s.Seal(f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal), "检验检疫专用章", "left:130px;top:-46px")}</div>
            <div style="font-size:14px;color:#444;border-top:1px dashed #777;padding-top:6px;margin-top:22px">本证明由企业通过“单一窗口”自行打印，与海关签发的纸质证单具有同等效力。可扫描二维码或登录海关网站输入证单编号核对真伪。</div>
            """, "#paper .k{width:130px}#paper th{white-space:nowrap}#paper td,#paper th{padding:6px 7px;font-size:17px}", padding: 50);
    }

    /// <summary>A licence of the years before the registrars' forms were turned on their side; it is good yet.</summary>
    private static string BusinessUpright(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var firm = f.Form == "公司";
        if (f.Issued <= DateOnly.FromDateTime(f.Submitted.DateTime))
        {
            f.Issued = new DateOnly(2016, 1, 4).AddDays(c.Int(0, 1000));
            f.Earlier = firm ? f.Issued.AddDays(-c.Int(0, 2400)) : f.Issued;
            f.Expiry = f.Expiry is null ? null : f.Earlier.AddYears(c.Of(20, 30)).AddDays(firm ? -1 : 0);
        }

        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = c.Of("#fdfaf0", "#fffdf6", "#fbf8ee");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:15px 0\"><span style=\"flex:none;width:112px;text-align:justify;text-align-last:justify;margin-right:34px;font-weight:700\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        var items = firm
            ? Pair("名称", s.V("holder", f.Holder)) + Pair("类型", s.O(c.Of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "有限责任公司(法人独资)"))) + Pair("住所", s.O(f.Address)) + Pair("法定代表人", s.O(f.Person)) + Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) + Pair("成立日期", s.D("", f.Earlier, 1)) + Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期"))
            : Pair("名称", s.V("holder", f.Holder)) + Pair("类型", s.O("个体工商户")) + Pair("经营场所", s.O(f.Address)) + Pair("经营者", s.O(f.Person)) + Pair("组成形式", s.O(c.Of("个人经营", "个人经营", "家庭经营"))) + Pair("注册日期", s.D("", f.Earlier, 1));
        var scope = c.Of("批发和零售业（具体经营项目请登录商事主体信息公示平台查询。依法须经批准的项目，经相关部门批准后方可开展经营活动。）", "销售：农副产品、水产品、预包装食品；国内贸易。（依法须经批准的项目，经相关部门批准后方可开展经营活动。）", "批发、零售：新鲜蔬菜、水果、鲜活水产品、干果。（依法须经批准的项目，经相关部门批准后方可开展经营活动。）");
        return s.Look.Page(840, $"""
            <div style="border:16px solid #c3aa62;border-image:repeating-linear-gradient(45deg,#b99c4c 0 3px,#efe4bd 3px 6px) 16;padding:26px 50px 18px;min-height:1060px;position:relative">
            <div class=r style="font-size:16px">编号：{s.V("number", "S" + f.Uscc[2..6] + f.Issued.Year + c.Digits(6))}</div><div class=c>{Arms(84)}</div><h1 style="font-size:60px;letter-spacing:26px;text-indent:26px;line-height:1.25">营业执照</h1><div class=c style="font-size:22px;letter-spacing:6px">（副　本）<span style="font-size:16px;letter-spacing:0">（1-1）</span></div>
            <div class=c style="font-size:20px;margin:14px 0 26px">统一社会信用代码　<b>{s.V("uscc", f.Uscc)}</b></div><div style="font-size:20px">{items}{Pair("经营范围", s.O(scope))}</div>
            <div style="position:absolute;right:60px;bottom:96px;width:330px;height:150px"><div style="font-size:22px;letter-spacing:8px">登记机关</div><div style="margin-top:64px;text-align:right;font-size:20px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:120px;top:-34px")}</div>
            <div style="position:absolute;left:50px;right:50px;bottom:18px;font-size:13px"><div>商事主体应当于每年1月1日至6月30日，通过企业信用信息公示系统报送上一年度年度报告并公示。</div><div class=row style="margin-top:4px"><span>企业信用信息公示系统网址：http://gsxt.gdgs.gov.cn/</span><span>中华人民共和国国家工商行政管理总局监制</span></div></div></div>
            """, padding: 22);
    }

    /// <summary>Today's licence, across, of a firm or a household.</summary>
    private static string BusinessAcross(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var firm = f.Form == "公司";
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Type = c.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        s.Look.Paper = c.Of("#fffdf5", "#fff", "#fdf7e4");
        string Pair(string label, string value) => $"<div style=\"display:grid;grid-template-columns:108px 1fr;column-gap:26px;margin:12px 0\"><span style=\"text-align:justify;text-align-last:justify\">{label}</span><span>{value}</span></div>";
        var left = Pair("名称", s.V("holder", f.Holder)) + Pair("类型", s.O(firm ? c.Of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)") : "个体工商户")) + Pair(firm ? "法定代表人" : "经营者", s.O(f.Person)) + Pair("经营范围", s.O(Scope(s) + c.Of("（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）")));
        var right = firm
            ? Pair("注册资本", s.O(c.Odds(0.5) ? "人民币" + Sheet.Number(f.Quantity) + "万元" : Chinese.Capital((long)f.Quantity) + "万元（人民币）")) + Pair("成立日期", s.D("", f.Earlier, 1)) + Pair("住所", s.O(f.Address))
            : Pair("组成形式", s.O(c.Of("个人经营", "个人经营", "家庭经营"))) + Pair("注册日期", s.D("", f.Earlier, 1)) + Pair("经营场所", s.O(f.Address));
        return s.Look.Page(1240, $"""
            <div style="border:3px solid #b8933c;outline:10px solid #e7d7a6;outline-offset:4px;padding:26px 54px 14px;min-height:760px;position:relative;margin:14px">
            <div style="position:absolute;left:54px;top:34px;width:270px"><div style="border:1px solid #b8933c;padding:6px 10px"><div style="font-size:15px">统一社会信用代码</div><div class=code>{s.V("uscc", f.Uscc)}</div></div></div>
            <div style="position:absolute;right:54px;top:30px;display:flex;gap:12px;width:236px"><div style="flex:none;width:112px;height:112px">{s.Qr(112, always: true)}</div><div style="font-size:13px;line-height:1.5">扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</div></div>
            <div class=c>{Arms(92)}</div><h1 style="font-size:64px;letter-spacing:34px;text-indent:34px">营业执照</h1>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:64px;margin-top:26px;font-size:20px"><div>{left}</div><div>{right}</div></div>
            <div style="position:absolute;right:70px;bottom:66px;width:400px;height:140px;font-size:21px"><div>登记机关　{s.V("issuer", f.Issuer)}</div><div style="margin-top:52px;text-align:right">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:130px;top:-44px")}</div>
            <div class=row style="position:absolute;left:54px;right:54px;bottom:12px;font-size:13px"><span>国家企业信用信息公示系统网址：<br>http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过<br>国家企业信用信息公示系统报送公示年度报告。</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper .code .v{font-size:20px;font-weight:700;letter-spacing:1px}", padding: 18);
    }

    /// <summary>The licence to trade in food since December 2023, printed on a sheet from the electronic one.</summary>
    private static string TraderUpright(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var since = new DateOnly(2023, 12, 1);
        if (f.Issued < since && f.Expiry > DateOnly.FromDateTime(f.Submitted.DateTime))
        {
            f.Issued = since.AddDays(c.Int(4, 800));
            f.Expiry = f.Issued.AddYears(5).AddDays(-1);
        }

        var (kind, goods) = f.LicenceNo[2] switch
        {
            '2' => ("餐饮服务经营者", c.Of("餐饮服务：热食类食品制售", "餐饮服务：热食类食品制售、冷食类食品制售（仅限拌凉菜）")),
            '3' => ("集中用餐单位食堂", "餐饮服务：热食类食品制售"),
            _ => ("食品销售经营者", c.Of("食品销售：散装食品销售（含冷藏冷冻食品）", "食品销售：散装食品和预包装食品销售（含冷藏冷冻食品）", "食品销售：散装食品销售（不含冷藏冷冻食品）")),
        };
        var gold = c.Of("#a98a3d", "#7a8f3f", "#3f6f8f");
        string Pair(string label, string value) => $"<tr><td class=lb>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(860, $"""
            <div style="border:2px solid {gold};outline:6px double {gold};outline-offset:5px;margin:12px;padding:34px 46px 20px;min-height:1040px;position:relative"><div class=c>{Arms(76)}</div><h1 style="font-size:48px;letter-spacing:10px;text-indent:10px">食品经营许可证</h1><div class=c style="font-size:20px;letter-spacing:4px;margin-bottom:8px">（副本）</div>
            <div class=c style="font-size:19px;margin:10px 0 22px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table class=open>{Pair("经营者名称", s.V("holder", f.Holder))}{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住　　所", s.O(f.Address))}{Pair("经营场所", s.O(f.Address))}{Pair("主体业态", s.O(kind))}{Pair("经营项目", s.O(goods))}{Pair("外设仓库地址", s.O("无"))}{Pair("有 效 期", "自 " + s.D("", f.Issued, 1) + " 至 " + s.D("expiry", f.Expiry!.Value, 1))}</table>
            <div style="position:absolute;left:46px;bottom:64px;width:200px"><div style="height:150px">{s.Qr(150, always: true)}</div><div style="font-size:14px">投诉举报电话：12315</div></div>
            <div style="position:absolute;right:50px;bottom:76px;width:390px;font-size:20px;line-height:2"><div>发证机关：{s.V("issuer", f.Issuer)}</div><div>发证日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:150px;top:-66px")}</div>
            <div class=c style="position:absolute;left:0;right:0;bottom:14px;font-size:14px">国家市场监督管理总局监制</div></div>
            """, "#paper .open td{border:0;padding:9px 6px;font-size:20px;vertical-align:top}#paper .open .lb{width:226px;white-space:nowrap;color:#555}", padding: 26);
    }

    /// <summary>A producer's duplicate laid open: the licence at the left, what may be made at the right.</summary>
    private static string ProducerSpread(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        if (!IsFirm(f) && f.Holder == f.Merchant && f.Uscc == f.MerchantUscc && Codes.UsccHolds(f.Uscc))
        {
            // A stall makes no packed food: a works does.
            var region = f.LicenceNo[5..11];
            var place = World.Guangdong.First(p => p.Region == region);
            f.Holder = World.Firm(c, place, "食品");
            f.Uscc = Codes.Uscc(c, region, false);
            (f.Merchant, f.MerchantUscc) = (f.Holder, f.Uscc);
        }

        (string Kind, (string Code, string Name, string What)[] Rows) made = f.LicenceNo[2..5] switch
        {
            "104" => ("肉制品", [("0401", "热加工熟肉制品", "酱卤肉制品、熏烧烤肉制品"), ("0403", "预制调理肉制品", "冷冻预制调理肉类"), ("0404", "腌腊肉制品", "腊肉制品、香肠制品")]),
            "110" => ("冷冻饮品", [("1001", "冷冻饮品", "雪糕、冰棍、食用冰")]),
            "113" => ("糖果制品", [("1301", "糖果", "硬质糖果、凝胶糖果"), ("1304", "果冻", "果汁型果冻")]),
            "124" => ("糕点", [("2401", "热加工糕点", "烘烤类糕点、蒸煮类糕点"), ("2402", "冷加工糕点", "熟粉糕点")]),
            _ => ("粮食加工品", [("0102", "大米", "大米、糙米类产品"), ("0103", "挂面", "普通挂面"), ("0104", "其他粮食加工品", "谷物粉类制成品（湿米粉）")]),
        };
        var rows = made.Rows.Take(c.Int(1, made.Rows.Length)).ToArray();
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = c.Of("#fff", "#fdfaf0", "#f4f8fb");
        string Pair(string label, string value) => Line(label + "：", value, 240, "margin:11px 0;font-size:20px");
        return s.Look.Page(1320, $"""
            <div style="display:grid;grid-template-columns:1.15fr 1fr"><div style="padding-right:40px;border-right:1px solid #bbb;min-height:820px;position:relative"><div class=c>{Arms(60)}</div><h1 style="font-size:38px;letter-spacing:10px;text-indent:10px">食品生产许可证</h1><div class=c style="letter-spacing:4px;margin-bottom:14px">（副　本）</div>
            {Pair("生产者名称", s.V("holder", f.Holder))}{Pair("社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住　　所", s.O(f.Address))}{Pair("生产地址", s.O(f.Address))}{Pair("食品类别", s.O(made.Kind))}{Pair("许可证编号", s.V("licence_no", f.LicenceNo))}
            <div style="display:grid;grid-template-columns:150px 1fr;margin-top:26px;column-gap:22px"><div><div style="height:140px">{s.Qr(140, always: true)}</div></div><div style="position:relative;line-height:2.2;font-size:18px">日常监督管理机构：{s.O(f.Issuer)}<br>投诉举报电话：{s.O("12315")}<br>发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:10px;top:60px")}</div></div>
            <div style="margin-top:22px;font-size:20px">有效期至：{s.D("expiry", f.Expiry!.Value, 8)}</div><div class=c style="position:absolute;left:0;right:0;bottom:0;font-size:14px">国家市场监督管理总局监制</div></div>
            <div style="padding-left:40px"><h1 style="font-size:24px;letter-spacing:2px;margin:24px 0 14px">食品生产许可品种明细表</h1><table>{Head("序号", "食品、食品添加剂类别", "类别编号", "类别名称", "品种明细", "备注")}{string.Concat(rows.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(made.Kind)}</td><td>{s.O(r.Code)}</td><td>{s.O(r.Name)}</td><td>{s.O(r.What)}</td><td></td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr>", 7 - rows.Length))}</table>
            <div style="font-size:15px;margin-top:14px">外设仓库：无</div></div></div>
            """, "#paper td,#paper th{padding:7px 5px;font-size:16px}#paper tr{height:50px}", padding: 50);
    }
}
