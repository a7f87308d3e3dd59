using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh30;

/// <summary>What the customs let in, and the licences of houses in other provinces.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-marks-column", By.Clerk, MarksColumn, seal: true), New("import/x-fruit-self-printed", By.Printer, FruitSelfPrinted, seal: true), New("import/x-beef-cuts", By.Clerk, BeefCuts, seal: true),
        New("business/x-upright-2017", By.Clerk, Upright, seal: true), New("business/x-cooperative", By.Clerk, Cooperative, seal: true),
        New("licence/x-trade-duplicate", By.Clerk, TradeDuplicate, "经营", true), New("licence/x-producer-list", By.Printer, ProducerList, "生产", true),
    ];

    private static Place[] Places { get; } =
    [
        new("湖南省", "长沙市", "望城区", "丁字湾街道", "430112"), new("山东省", "潍坊市", "寿光市", "文家街道", "370783"), new("浙江省", "宁波市", "象山县", "石浦镇", "330225"),
        new("河南省", "漯河市", "临颍县", "杜曲镇", "411122"), new("四川省", "成都市", "郫都区", "安德街道", "510117"), new("安徽省", "淮南市", "寿县", "八公山乡", "340422"),
        new("福建省", "漳州市", "东山县", "铜陵镇", "350626"), new("江西省", "宜春市", "高安市", "灰埠镇", "360983"), new("广西壮族自治区", "南宁市", "武鸣区", "双桥镇", "450110"),
        new("湖北省", "荆州市", "洪湖市", "峰口镇", "421083"), new("云南省", "昆明市", "呈贡区", "斗南街道", "530114"), new("江苏省", "南通市", "海安市", "大公镇", "320685"),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh30", name, by, write, form, seal);

    private static string Uscc(Chance c, string kind, string region)
    {
        var body = kind + region + string.Concat(Enumerable.Range(0, 9).Select(i => c.Of<char>([.. i < 2 ? "ABCMN0123" : "0123456789ABCDEFGHJKLM"])));
        return body + "0123456789ABCDEFGHJKLMNPQRTUWXY".First(x => Codes.UsccHolds(body + x));
    }

    /// <summary>Whose office it is: a district's is its city's too.</summary>
    private static string Office(Place at) => at.County[^1] == '区' ? at.City + at.County : at.County;

    private static string LicenceNo(string body) => body + "0123456789".First(x => Codes.LicenceHolds(body + x));

    /// <summary>A house of another province, unless its paper was made wrong on purpose. What the platform calls it otherwise stays otherwise.</summary>
    private static bool Settle(Facts f, string holder, string uscc, string issuer, string address)
    {
        var known = f.Merchant.Contains(f.Holder, StringComparison.Ordinal) || f.Holder.Contains(f.Merchant, StringComparison.Ordinal);
        var day = DateOnly.FromDateTime(f.Submitted.DateTime);
        if (!known || f.Uscc != f.MerchantUscc || !Codes.UsccHolds(f.Uscc) || f.Issued > day || f.Expiry < day)
        {
            return false;
        }

        f.Merchant = f.Merchant.Contains(f.Holder, StringComparison.Ordinal) ? f.Merchant.Replace(f.Holder, holder, StringComparison.Ordinal) : holder;
        (f.Holder, f.Uscc, f.MerchantUscc, f.Issuer, f.Address) = (holder, uscc, uscc, issuer, address);
        return true;
    }

    private static void Ship(Facts f, string customs) => f.Issuer = "中华人民共和国" + customs;

    private static string BillNo(Chance c) => c.Of("COSU", "MAEU", "OOLU", "EGLV", "MEDU") + c.Digits(c.Int(8, 10));

    private static string BoxNo(Chance c) => c.Of("CXRU", "SZLU", "MNBU", "TRIU", "OTPU") + c.Digits(7);

    /// <summary>The pre-printed sheet: labels at the left, marks in a column at the right, the customs named by its seal only.</summary>
    private static string MarksColumn(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        (f.Product, f.Origin, f.GoodsBooked, f.Holder) = c.Of<(string, string, string[], string)>(
            ("冻阿根廷红虾", "阿根廷", ["阿根廷红虾"], "PESQUERA SAN JORGE S.A."), ("冻鳕鱼", "俄罗斯", ["鳕鱼"], "VOSTOK FISHERY CO., LTD."),
            ("冻北极贝", "加拿大", ["北极贝"], "ATLANTIC CLAM INC."), ("冻金枪鱼", "印度尼西亚", ["金枪鱼"], "PT SAMUDRA JAYA ABADI"));
        var (customs, port) = c.Of(("新港海关", "天津新港"), ("青岛大港海关", "青岛"), ("大窑湾海关", "大连大窑湾"), ("东渡海关", "厦门东渡"), ("北仑海关", "宁波北仑"));
        Ship(f, customs);
        var boxes = c.Int(30, 120) * 10;
        (f.Unit, f.Quantity) = ("千克", boxes * c.Of(6, 10, 12, 20));
        var day = s.Look.WideDigits ? 1 : c.Of(0, 1, 2);
        string Row(string label, string value) => $"<div style=\"display:flex;min-height:44px;align-items:center\"><span style=\"flex:none;width:148px;text-align:justify;text-align-last:justify\">{label}</span><span style=\"flex:none;width:22px\"></span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(880, $"""
            <div class=c style="font-size:27px;letter-spacing:7px;text-indent:7px;font-weight:600">中华人民共和国海关</div>
            <h1 style="font-size:35px;letter-spacing:4px;margin:12px 0 18px">入境货物检验检疫证明</h1>
            <div class=r style="margin-bottom:4px">编号：{s.V("number", f.Number)}</div>
            <div style="border-top:1.5px solid;border-bottom:1.5px solid;padding:10px 4px">{Row("收货人", s.V("consignee", f.Consignee))}{Row("发货人", s.V("holder", f.Holder))}
            <div style="display:flex"><div style="flex:1">{Row("品名", s.V("products", f.Product))}{Row("报检数/重量", s.Q())}{Row("包装种类及数量", s.O(boxes + "纸箱"))}{Row("输出国家或地区", s.V("origin", f.Origin))}{Row("合同号", s.O(f.Related))}{Row("提/运单号", s.O(BillNo(c)))}{Row("入境口岸", s.O(port))}{Row("入境日期", s.D("", f.Earlier, day))}</div>
            <div style="flex:none;width:220px;border-left:1px solid;padding:8px 0 0 16px">标记及号码<div style="margin-top:16px">{s.O(c.Of("N/M", "N/M", "AS PER B/L"))}</div></div></div></div>
            <div class=c style="letter-spacing:30px;text-indent:30px;margin-top:14px">证明</div>
            <div style="min-height:170px;padding:10px 20px;text-indent:2em">{s.O(c.Of("上述货物业经检验检疫，准予销售/使用。", "上述货物经检验检疫合格，准予进口、销售。"))}<br>{s.O("生产日期：")}{s.D("", f.Earlier.AddDays(-c.Int(70, 120)), 2)}<div class=c style="text-indent:0;letter-spacing:8px;margin-top:10px">{s.O("********")}</div></div>
            <div style="position:relative;padding:10px 20px 46px"><div class=row><span>印章</span><span>签字：{s.O(f.Officer)}</span><span>日期：{s.D("issue_date", f.Issued, c.Of(8, day))}</span></div>{s.Seal(f.Issuer, "检验检疫专用章", "left:110px;top:-76px", "ellipse")}</div>
            <div style="border-top:1px solid;padding:8px 4px;min-height:50px">备注</div>
            <div class=row style="font-size:13px"><span>①货主收执</span><span>[c 5-1（2018.4.20）*1]</span></div>
            """, padding: 58);
    }

    /// <summary>Fruit over the land border: the importer prints the certificate from the single window.</summary>
    private static string FruitSelfPrinted(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        f.GoodsBooked = null;
        (f.Product, f.Origin, var code, f.Holder, var customs) = c.Of<(string, string, string, string, string[])>(
            ("鲜榴莲", "泰国", "0810600000", "CHANTHABURI FRUIT CO., LTD.", ["友谊关海关", "勐腊海关"]), ("鲜山竹果", "泰国", "0804503000", "SIAM ORCHARD EXPORT CO., LTD.", ["友谊关海关", "勐腊海关"]),
            ("鲜火龙果", "越南", "0810908000", "LONG AN FRUIT EXPORT JSC", ["友谊关海关", "东兴海关", "河口海关"]), ("鲜香蕉", "老挝", "0803900000", "BOLAVEN AGRICULTURE CO., LTD.", ["勐腊海关"]));
        var office = c.Of(customs);
        Ship(f, office);
        var boxes = c.Int(85, 115) * 10;
        (f.Unit, f.Quantity) = ("千克", boxes * c.Of(13, 18));
        f.Number = c.Of("7250", "8650") + f.Issued.ToString("yy") + "0" + c.Digits(8) + "001";
        f.Earlier = f.Issued.AddDays(-c.Int(0, 1));
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:center"><div style="flex:none;width:120px">{s.Qr(104, true)}</div><div style="flex:1" class=c><div style="font-size:22px;letter-spacing:5px">中华人民共和国海关</div><h1 style="font-size:31px;margin-top:4px">入境货物检验检疫证明</h1></div><div style="flex:none;width:120px;font-size:14px" class=r>正　本<br>第1页/共1页</div></div>
            <div style="margin:12px 0 6px">证书编号：{s.V("number", f.Number)}</div>
            <table style="font-size:16px">{Tr(Cell("收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("发货人", s.V("holder", f.Holder), 3))}{Tr(Cell("报关单号", s.O(c.Of("7205", "7202", "8605") + f.Issued.Year + "1" + c.Digits(9))), Cell("合同协议号", s.O(f.Related)))}{Tr(Cell("启运国（地区）", s.O(f.Origin)), Cell("原产国（地区）", s.V("origin", f.Origin)))}{Tr(Cell("运输方式", s.O("公路运输")), Cell("运输工具号", s.O(c.Of("桂F", "桂A", "云K", "云A") + c.Digits(5))))}{Tr(Cell("入境口岸", s.O(office[..^2])), Cell("入境日期", s.D("", f.Earlier, 2)))}{Tr(Cell("集装箱号", s.O(BoxNo(c))), Cell("检疫许可证号", s.O("AP" + c.Digits(9))))}</table>
            <table style="font-size:16px;margin-top:-1px">{Head("序号", "商品编号", "货物名称", "包装", "件数", "申报重量", "标记")}<tr class=c><td>1</td><td>{s.O(code)}</td><td>{s.V("products", f.Product)}</td><td>{s.O(c.Of("纸箱", "塑料筐"))}</td><td>{s.O(boxes.ToString())}</td><td>{s.Q()}</td><td>{s.O("N/M")}</td></tr><tr class=c><td colspan=7>以下空白</td></tr></table>
            <table style="font-size:17px;margin-top:-1px"><tr><td style="height:250px;vertical-align:top;position:relative"><div>检验检疫结论：</div><div style="text-indent:2em;margin:14px 0">{s.O(c.Of("上述货物经检疫，未发现检疫性有害生物，准予进境销售、使用。", "上述货物经口岸检验检疫合格，准予进口销售。"))}</div><div style="position:absolute;right:34px;bottom:18px" class=r>{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, c.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:66px", "ellipse")}</td></tr></table>
            <div style="font-size:13px;margin-top:8px;color:#555">注：本证明由企业通过中国国际贸易“单一窗口”自行打印，加盖海关电子签章，与纸质证书具有同等效力。扫描左上角二维码可查验真伪，复印无效。</div>
            """, padding: 50);
    }

    /// <summary>Boxes with a small label over each value; several cuts of beef under one certificate.</summary>
    private static string BeefCuts(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        f.GoodsBooked = null;
        (f.Origin, f.Holder, var plant) = c.Of(("巴西", "FRIGORIFICO BOA VISTA LTDA", "SIF "), ("乌拉圭", "FRIGORIFICO LAS PIEDRAS NORTE S.A.", ""), ("澳大利亚", "RIVERINA MEAT PTY LTD", ""), ("新西兰", "SOUTHLAND MEATS LIMITED", "ME"));
        var (customs, port) = c.Of(("洋山海关", "上海洋山港"), ("外高桥港区海关", "上海外高桥"), ("大鹏海关", "深圳盐田"), ("新港海关", "天津新港"), ("黄岛海关", "青岛前湾港"));
        Ship(f, customs);
        var cuts = c.Some(["冻去骨牛腩", "冻去骨牛前", "冻去骨牛腱子肉", "冻带骨牛小排", "冻去骨牛霖", "冻去骨牛脖肉"], c.Int(2, 3)).Select(n => (Name: n, Boxes: c.Int(12, 50) * 10, Net: c.Of(20, 25))).ToArray();
        (f.Unit, f.Quantity) = ("千克", cuts.Sum(x => x.Boxes * x.Net));
        Coloured(s, "#1a1a1a", "#1f3f6e", "#222");
        static string In(string label, string value, int span = 1, string css = "") => $"<td colspan={span} style=\"vertical-align:top;{css}\"><div style=\"font-size:14px;margin-bottom:3px\">{label}</div>{value}</td>";
        var rows = string.Concat(cuts.Select(x => $"<div style=\"display:grid;grid-template-columns:1.3fr 1fr 1fr;column-gap:10px;line-height:1.75\"><span>{s.V("products", x.Name)}</span><span>{s.O(x.Boxes + "箱")}</span><span>{s.O((x.Boxes * x.Net) + "千克")}</span></div>"));
        return s.Look.Page(920, $"""
            <div class=c style="font-size:24px;letter-spacing:8px">中华人民共和国海关</div><div class=c style="font-size:13px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div>
            <h1 style="font-size:32px;letter-spacing:3px;margin:10px 0">入境货物检验检疫证明</h1>
            <table style="font-size:17px;table-layout:fixed">{Tr(In("收货人名称", s.V("consignee", f.Consignee), 2), In("编号", s.V("number", f.Number)))}{Tr(In("发货人名称", s.V("holder", f.Holder), 2), In("合同号", s.O(f.Related)))}{Tr(In("原产国家/地区", s.V("origin", f.Origin)), In("输出国家/地区", s.O(f.Origin)), In("境外生产企业注册号", s.O(plant + c.Digits(c.Int(2, 4)))))}{Tr(In("入境口岸", s.O(port)), In("入境日期", s.D("", f.Earlier, c.Of(0, 2, 3))), In("提（运）单号", s.O(BillNo(c))))}
            {Tr(In("品名及数/重量", rows, 2, "height:120px"), In("标记及号码", s.O("N/M") + "<div style=\"height:14px\"></div><div style=\"font-size:14px\">集装箱号</div>" + s.O(BoxNo(c))))}{Tr(In("包装种类及件数", s.O("纸箱 " + cuts.Sum(x => x.Boxes) + "件")), In("申报总重量（净重）", s.Q(), 2))}
            <tr><td colspan=3 style="vertical-align:top;height:190px"><div style="font-size:14px">检验检疫证明内容</div><div style="text-indent:2em;margin-top:10px">{s.O("上述货物经检验检疫，符合我国食品安全国家标准要求，准予销售/使用。")}</div><div style="text-indent:2em">{s.O("生产日期：")}{s.D("", f.Earlier.AddDays(-c.Int(90, 120)), 2)}{s.O("至")}{s.D("", f.Earlier.AddDays(-c.Int(60, 80)), 2)}{s.O("，保质期24个月，-18℃以下保存。")}</div></td></tr>
            <tr>{In("签证机关", s.V("issuer", f.Issuer) + s.Seal(f.Issuer, "检验检疫专用章", "left:70px;top:-62px", "ellipse"), 1, "position:relative;height:74px")}{In("授权签字人", s.O(f.Officer))}{In("签证日期", s.D("issue_date", f.Issued, c.Of(0, 1, 2, 3)))}</tr></table>
            <div class=row style="font-size:13px;margin-top:6px"><span>本证明涂改无效</span><span>第二联：货主</span></div>
            """, padding: 46);
    }

    /// <summary>The upright licence that was printed till 2019: everything in one column, the supervision of commerce signs.</summary>
    private static string Upright(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(Places);
        var firm = c.Odds(0.6);
        var name = firm ? World.Firm(c, at, c.Of("农产品", "食品", "粮油贸易", "冷冻食品", "果蔬")) : at.County + c.Of("城关", "中心市场", "城南", "新区") + World.Brand(c) + c.Of("水产批发部", "粮油店", "鲜肉店", "调味品商行", "豆制品坊");
        if (Settle(f, name, Codes.Uscc(c, at.Region, !firm), Office(at) + c.Of("工商行政管理局", "市场监督管理局", "工商行政管理和质量技术监督局"), at.Province + at.Short + c.Of("建设路", "人民东路", "农贸街", "环城西路") + c.Int(2, 320) + "号"))
        {
            f.Earlier = new DateOnly(2009, 3, 1).AddDays(c.Int(0, 2600));
            f.Issued = new DateOnly(2017, 1, 10).AddDays(c.Int(0, 600));
            f.Expiry = firm && c.Odds(0.6) ? f.Earlier.AddYears(c.Of(20, 30)).AddDays(-1) : null;
        }

        firm = IsFirm(f);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = c.Of("#fdf9ea", "#fbf6e4", "#fefcf4");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:14px 0\"><span style=\"flex:none;width:116px;text-align:justify;text-align-last:justify;margin-right:30px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(900, $"""
            <div style="border:14px solid #d9c27a;outline:2px solid #b08f34;outline-offset:-20px;padding:44px 74px 30px"><div class=c>{Arms(92)}</div>
            <h1 style="font-size:60px;letter-spacing:34px;text-indent:34px;margin-top:10px">营业执照</h1><div class=c style="font-size:22px;letter-spacing:8px">（副　本）<span style="font-size:16px;letter-spacing:0">（1-1）</span></div>
            <div class=c style="font-size:21px;margin:14px 0 26px">统一社会信用代码　{s.V("uscc", f.Uscc)}</div>
            <div style="font-size:21px">{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? c.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）") : "个体工商户"))}{(firm ? Pair("住所", s.O(f.Address)) + Pair("法定代表人", s.O(f.Person)) + Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) + Pair("成立日期", s.D("", f.Earlier, 1)) + Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + s.O(" 至 ") + s.D("expiry", end, 1) : s.O("长期")) : Pair("经营场所", s.O(f.Address)) + Pair("经营者", s.O(f.Person)) + Pair("组成形式", s.O(c.Of("个人经营", "家庭经营"))) + Pair("注册日期", s.D("", f.Earlier, 1)))}{Pair("经营范围", s.O(c.Of("预包装食品、散装食品批发兼零售；农副产品收购、销售。", "粮油、调味品、干鲜果品、水产品销售；冷藏服务。", "生鲜肉、禽蛋、蔬菜、豆制品零售。") + "（依法须经批准的项目，经相关部门批准后方可开展经营活动）"))}</div>
            <div style="display:flex;margin-top:26px"><div style="flex:none;width:190px">{s.Qr(126)}</div><div style="flex:1;position:relative;min-height:190px;font-size:22px"><div style="text-align:center;letter-spacing:6px">登记机关</div><div class=c style="margin:18px 0;font-size:20px">{s.V("issuer", f.Issuer)}</div><div class=r style="margin-top:34px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:170px;top:10px")}</div></div>
            <div style="font-size:14px;margin-top:10px">提示：每年1月1日至6月30日通过企业信用信息公示系统报送上一年度年度报告并公示。</div></div>
            <div class=row style="font-size:13px;margin-top:8px"><span>企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>中华人民共和国国家工商行政管理总局监制</span></div>
            """, padding: 26);
    }

    /// <summary>A growers' cooperative: what its members put in, and no term.</summary>
    private static string Cooperative(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(Places);
        var (trade, scope) = c.Of(("蔬菜种植", "蔬菜种植、销售；组织采购、供应成员所需的农业生产资料；农产品初加工、贮藏、运输及与农业生产经营有关的技术、信息服务。"), ("水产养殖", "水产养殖（依法须经批准的项目，经相关部门批准后方可开展经营活动）；鱼苗、饲料的统一采购；成员水产品的收购、销售。"), ("果业", "水果种植、收购、分级包装、冷藏、销售；引进新技术、新品种，开展技术培训和咨询服务。"), ("生态养殖", "许可项目：家禽饲养；牲畜饲养。一般项目：鲜蛋批发；畜禽粪污处理利用；农产品的生产、销售、加工、运输、贮藏。"));
        _ = Settle(f, at.County + World.Brand(c) + trade + c.Of("专业合作社", "农民专业合作社"), Uscc(c, "93", at.Region), Office(at) + c.Of("市场监督管理局", "行政审批服务局", "市场监督管理局"), at.Province + at.City + at.County + at.Town + c.Of("东风村", "新民村", "石桥村", "双河村") + c.Int(1, 12) + "组");
        f.Expiry = null;
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = c.Of("#fffdf5", "#fff", "#fbf7e8");
        var red = "#7a5a16";
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:12px 0\"><span style=\"flex:none;width:130px;color:{red};font-weight:600\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1200, $"""
            <div style="border:3px solid #c7a74d;outline:9px solid #eadfb4;padding:24px 50px 16px;margin:8px"><div style="display:flex;justify-content:space-between;align-items:center"><div style="flex:none;width:150px">{Arms(84)}</div><div class=c style="flex:1"><h1 style="font-size:54px;letter-spacing:30px;text-indent:30px">营业执照</h1><div style="letter-spacing:6px">（副本）<span style="letter-spacing:0;font-size:15px">2-1</span></div></div><div style="flex:none;width:150px;font-size:12px;color:#555;text-align:center">{s.Qr(96, true)}<div>扫描市场主体身份码了解更多登记、备案、许可、监管信息</div></div></div>
            <div style="margin:10px 0 14px;font-size:20px"><span style="color:{red};font-weight:600">统一社会信用代码：</span>{s.V("uscc", f.Uscc)}</div>
            <div style="display:grid;grid-template-columns:1.1fr 1fr;column-gap:56px;font-size:20px"><div>{Pair("名　　　称", s.V("holder", f.Holder))}{Pair("类　　　型", s.O("农民专业合作社"))}{Pair("法定代表人", s.O(f.Person))}{Pair("业务范围", s.O(scope))}</div><div>{Pair("成员出资总额", s.O(Chinese.Capital((long)f.Quantity) + "万元人民币"))}{Pair("成立日期", s.D("", f.Earlier, 1))}{Pair("住　　　所", s.O(f.Address))}
            <div style="position:relative;margin-top:36px;min-height:150px"><span style="color:{red};font-weight:600">登记机关：</span>{s.V("issuer", f.Issuer)}<div style="margin:34px 0 0 130px">{s.D("issue_date", f.Issued, c.Of(1, 8))}</div>{s.Seal(f.Issuer, "", "left:190px;top:-50px")}</div></div></div>
            <div class=row style="font-size:13px;margin-top:4px"><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 18);
    }

    /// <summary>The duplicate of the licence to trade in food as the first edition has it: who watches, who signed, and a day under the seal.</summary>
    private static string TradeDuplicate(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(Places);
        var kind = c.Int(1, 3);
        var (holder, uscc) = kind switch
        {
            1 => (at.County + World.Brand(c) + c.Of("生活超市", "副食品批发部", "便民超市", "冻品商行"), Codes.Uscc(c, at.Region, true)),
            2 => (at.County + World.Brand(c) + c.Of("土菜馆", "酒楼", "牛肉粉店", "小吃店"), Codes.Uscc(c, at.Region, true)),
            _ => (at.County + c.Of("第一中学", "第二小学", "职业中等专业学校", "人民医院", "中心幼儿园"), Uscc(c, "12", at.Region)),
        };
        if (Codes.LicenceHolds(f.LicenceNo) && Settle(f, holder, uscc, Office(at) + "市场监督管理局", at.Province + at.Short + c.Of("文昌路", "解放中路", "学府路", "滨河大道") + c.Int(2, 260) + "号"))
        {
            f.LicenceNo = LicenceNo("JY" + kind + at.Region + c.Digits(6));
            f.Issued = new DateOnly(2021, 12, 20).AddDays(c.Int(0, 640));
            f.Expiry = f.Issued.AddYears(5).AddDays(-1);
        }

        var (form, items) = f.LicenceNo[2] switch
        {
            '1' => (c.Of("食品销售经营者", "食品销售经营者（含网络经营）"), c.Of("预包装食品（含冷藏冷冻食品）销售，散装食品（含冷藏冷冻食品、不含散装熟食）销售", "预包装食品（不含冷藏冷冻食品）销售，散装食品（不含冷藏冷冻食品）销售，婴幼儿配方乳粉销售")),
            '2' => ("餐饮服务经营者", c.Of("热食类食品制售，冷食类食品制售（含凉菜）", "热食类食品制售", "热食类食品制售，自制饮品制售")),
            _ => (f.Holder.EndsWith("医院", StringComparison.Ordinal) ? "单位食堂" : "单位食堂（学校食堂）", "热食类食品制售"),
        };
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = c.Of("#f5faf0", "#fdfaee", "#f2f7fa");
        static string Pair(string label, string value, int width) => $"<div style=\"display:flex;margin:11px 0\"><span style=\"flex:none;min-width:{width}px;white-space:nowrap;margin-right:6px\">{label}</span><span style=\"flex:1;border-bottom:1px solid #999;min-height:27px\">{value}</span></div>";
        return s.Look.Page(1180, $"""
            <div style="border:10px double #3f7f5a;padding:26px 40px 16px"><div class=c><h1 style="font-size:44px;letter-spacing:16px;text-indent:16px">食品经营许可证</h1><div style="font-size:19px;letter-spacing:10px;text-indent:10px">（副本）</div></div>
            <div style="display:flex;font-size:19px;margin-top:16px"><div style="flex:1.35;padding-right:34px">{Pair("经营者名称：", s.V("holder", f.Holder), 130)}{Pair("社会信用代码（身份证号码）：", s.V("uscc", f.Uscc), 262)}{Pair("法定代表人（负责人）：", s.O(f.Person), 208)}{Pair("住所：", s.O(f.Address), 70)}{Pair("经营场所：", s.O(c.Odds(0.7) ? f.Address : f.Address + "一层"), 110)}{Pair("主体业态：", s.O(form), 110)}{Pair("经营项目：", s.O(items), 110)}</div>
            <div style="flex:1;border-left:2px solid #3f7f5a;padding-left:30px;position:relative">{Pair("许可证编号：", s.V("licence_no", f.LicenceNo), 120)}{Pair("日常监督管理机构：", s.O(Office(at) + "市场监督管理局" + at.Town[..^1].TrimEnd('街') + c.Of("所", "分局", "市场监管所")), 172)}{Pair("日常监督管理人员：", s.O(World.Person(c) + "、" + World.Person(c)), 172)}{Pair("投诉举报电话：", s.O("12315"), 140)}{Pair("发证机关：", s.V("issuer", f.Issuer), 110)}{Pair("签发人：", s.O(f.Officer), 90)}<div class=r style="margin:20px 10px 0">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:24px;bottom:46px")}<div style="display:flex;align-items:center;margin-top:14px"><span>有效期至</span>&emsp;{s.D("expiry", f.Expiry!.Value, 8)}</div></div></div>
            <div class=row style="font-size:14px;margin-top:14px"><span>经营者应当在经营场所的显著位置悬挂或者摆放食品经营许可证正本</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 22);
    }

    /// <summary>The licence to produce food as an office prints it, with the list of kinds beneath.</summary>
    private static string ProducerList(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var at = c.Of(Places);
        var kinds = new (string Code, string Kind, string Trade, (string No, string Name, string What)[] Rows)[]
        {
            ("03", "调味品", "调味品", [("0305", "调味料", "液体调味料；半固体（酱）调味料：火锅底料、豆瓣酱"), ("0304", "酱类", "酿造酱：黄豆酱、豆瓣酱")]),
            ("16", "蔬菜制品", "菜业", [("1601", "酱腌菜", "调味榨菜；泡菜；腌渍的其他蔬菜"), ("1602", "蔬菜干制品", "自然干制蔬菜；热风干燥蔬菜")]),
            ("22", "水产制品", "水产食品", [("2201", "干制水产品", "虾米；海带；紫菜；干制其他水产品"), ("2204", "冷冻水产制品", "冷冻调理制品")]),
            ("25", "豆制品", "豆制品", [("2501", "豆制品", "发酵豆制品：腐乳、豆豉；非发酵豆制品：豆腐、豆腐干、腐竹")]),
            ("04", "肉制品", "肉类食品", [("0401", "热加工熟肉制品", "酱卤肉制品；熏烧烤肉制品"), ("0403", "预制调理肉制品", "冷冻预制调理肉类"), ("0404", "腌腊肉制品", "腊肉制品；香肠制品")]),
        };
        var (code, kind, trade, list) = c.Of(kinds);
        if (Codes.LicenceHolds(f.LicenceNo) && Settle(f, World.Firm(c, at, trade), Codes.Uscc(c, at.Region, false), c.Of(at.City, at.City, at.Province, at.City + at.County) + "市场监督管理局", at.Province + at.City + at.County + at.Town + c.Of("食品产业园", "工业集中区", "创业路", "兴园路") + c.Int(1, 88) + "号"))
        {
            f.LicenceNo = LicenceNo("SC1" + code + at.Region + c.Digits(4));
        }

        s.Look.Rule = c.Of("1px solid #333", "1px solid #555", "1.4px solid #222");
        return s.Look.Page(880, $"""
            <div style="display:flex;align-items:flex-end"><div style="flex:1"><h1 style="font-size:38px;text-align:left;letter-spacing:5px">食品生产许可证</h1><div>副　本</div></div><div style="font-size:19px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div></div>
            <div style="border-top:3px solid;margin:8px 0 14px"></div>
            <table style="font-size:18px">{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell(IsFirm(f) ? "法定代表人" : "负责人", s.O(f.Person)))}{Tr(Cell("住所", s.O(f.Address), 3))}{Tr(Cell("生产地址", s.O(f.Address), 3))}{Tr(Cell("食品类别", s.O(kind)), Cell("有效期至", s.D("expiry", f.Expiry!.Value, c.Of(0, 1))))}{Tr(Cell("外设仓库地址", s.O(c.Of("无", "无", "/")), 3))}{Tr(Cell("日常监督管理机构", s.O(Office(at) + "市场监督管理局"), 3))}</table>
            <div class=c style="font-size:20px;font-weight:600;margin:20px 0 8px">食品生产许可品种明细表</div>
            <table style="font-size:16px">{Head("序号", "食品类别", "类别编号", "类别名称", "品种明细", "备注")}{string.Concat(list.Select((r, i) => $"<tr class=c><td style=\"white-space:nowrap\">{i + 1}</td><td style=\"white-space:nowrap\">{s.O(kind)}</td><td>{s.O(r.No)}</td><td>{s.O(r.Name)}</td><td style=\"text-align:left\">{s.O(r.What)}</td><td>{s.O(i == 0 ? "延续" : "")}</td></tr>"))}</table>
            <div style="display:flex;margin-top:26px;min-height:170px;font-size:18px"><div style="flex:none;width:260px">{s.Qr(120, true)}<div style="font-size:13px;color:#555">扫码查看许可信息</div></div><div style="flex:1;position:relative;text-align:right;line-height:2"><div>发证机关（盖章）：{s.V("issuer", f.Issuer)}</div><div>签发人：{s.O(f.Officer)}</div><div>发证日期：{s.D("issue_date", f.Issued, c.Of(0, 1))}</div>{s.Seal(f.Issuer, "", "right:190px;top:8px")}</div></div>
            <div style="font-size:13px;border-top:1px solid;padding-top:6px">本许可证有效期五年。有效期届满需要延续的，应当在有效期届满30个工作日前向原发证部门提出申请。投诉举报电话：12315</div>
            """, "#paper th{white-space:nowrap}", padding: 56);
    }
}
