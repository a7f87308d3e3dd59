using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh22;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-form", By.Clerk, CustomsForm, seal: true),
        New("import/x-lines", By.Printer, CustomsLines, seal: true),
        New("import/x-copy", By.Clerk, CustomsCopy, seal: true),
        New("business/x-original", By.Clerk, Original, seal: true),
        New("business/x-duplicate-upright", By.Clerk, Upright, seal: true),
        New("licence/x-trade-original", By.Clerk, TradeOriginal, "经营", true),
        New("licence/x-trade-duplicate", By.Printer, TradeDuplicate, "经营", true),
        New("licence/x-producer-duplicate", By.Clerk, ProducerDuplicate, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh22", name, by, write, form, seal);

    // ---- import ----

    /// <summary>A customs paper states a weight; the cartons stand in a place of their own.</summary>
    private static (string Box, int Boxes) Weighed(Facts f)
    {
        if (f.Unit == "箱")
        {
            (f.Unit, f.Quantity) = ("千克", f.Quantity * 20);
        }

        return (Fresh(f) ? "泡沫箱" : "纸箱", (int)decimal.Ceiling(f.Quantity / (Fresh(f) ? 10 : 20)));
    }

    private static bool Fresh(Facts f) => f.Product[0] == '活' || f.Product.StartsWith("冰鲜", StringComparison.Ordinal);

    /// <summary>The weight between dashes, so that no figure can be added.</summary>
    private static string Weight(Sheet s) => $"<span class=nb>-{s.N()}-{s.U()}</span>";

    private static string Bill(Sheet s) => s.Chance.Of("MAEU", "COSU", "OOLU", "HLCU", "ONEY") + s.Chance.Digits(9);

    private static string Port(Facts f) => f.Issuer["中华人民共和国".Length..^2] + "口岸";

    private static string Remarks(Sheet s) =>
        Fresh(s.Facts) ? s.O($"国外生产企业注册编号：{s.Chance.Int(100, 4990)}；报关单号：{s.Chance.Digits(18)}") : s.O($"生产批号：{s.Facts.Earlier.AddDays(-s.Chance.Int(25, 70)):yyyyMMdd}；国外生产企业注册编号：{s.Chance.Int(100, 4990)}{s.Chance.Of("；集装箱号：" + s.Chance.Of("MNBU", "CXRU", "SZLU") + s.Chance.Digits(7), "；报关单号：" + s.Chance.Digits(18), "")}");

    /// <summary>The certificate on the customs' own form: two pairs a row, the declaration, the signature.</summary>
    private static string CustomsForm(Sheet s)
    {
        var f = s.Facts;
        var (box, boxes) = Weighed(f);
        s.Look.Paper = s.Chance.Of("#fff", "#f6fbf4", "#f3f8fb");
        string Pair(string label, string value, int span = 1) => $"<td class=kr style=\"width:150px\">{label}</td><td colspan={span}>{value}</td>";
        return s.Look.Page(960, $"""
            <div class=c>{Arms(66)}</div><h1 style="font-size:30px;letter-spacing:8px;text-indent:8px">中华人民共和国海关</h1><div class=c style="font-size:15px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div>
            <h1 style="font-size:33px;letter-spacing:4px;margin-top:18px">入境货物检验检疫证明</h1>
            <div class=row style="margin:14px 0 8px"><span style="border:1.5px solid;padding:1px 14px;letter-spacing:6px">正本</span><span>编号 No.　{s.V("number", f.Number)}</span></div>
            <table style="table-layout:fixed">{Tr(Pair("收货人", s.V("consignee", f.Consignee), 3))}{Tr(Pair("发货人", s.V("holder", f.Holder), 3))}{Tr(Pair("品名", s.V("products", f.Product), 3))}{Tr(Pair("报检数/重量", Weight(s)), Pair("包装种类及数量", s.O($"-{boxes}-{box}")))}{Tr(Pair("输出国家或地区", s.V("origin", f.Origin)), Pair("合同号", s.O(f.Related)))}{Tr(Pair("标记及号码", s.O("N/M")), Pair("提/运单号", s.O(Bill(s))))}{Tr(Pair("入境口岸", s.O(Port(f))), Pair("入境日期", s.D("", f.Earlier)))}
            <tr><td colspan=4 style="height:330px;vertical-align:top;padding:16px 18px"><div>证明</div><div style="text-indent:2em;margin-top:14px;line-height:2">上述货物业经检验检疫，准予{s.Chance.Of("销售、使用", "销售/使用", "进口，可以销售、使用")}。</div>
            <div style="position:relative;margin-top:70px;line-height:2.2;padding-left:46%"><div>签发机关：{s.V("issuer", f.Issuer)}</div><div>签字：{s.O(f.Officer)}</div><div>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:150px;top:-20px")}</div></td></tr>
            <tr><td class=kr>备注</td><td colspan=3 style="height:60px">{Remarks(s)}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>①货主收执</span><span>[2-1-1（2018.4.20）*1]</span></div>
            """, padding: 52);
    }

    /// <summary>The same as the customs' system prints it on white: labels in two languages, no rules, a code to check it by.</summary>
    private static string CustomsLines(Sheet s)
    {
        var f = s.Facts;
        var (box, boxes) = Weighed(f);
        string Both(string label, string english, string value) =>
            $"<div style=\"display:flex;margin:11px 0\"><span style=\"flex:none;width:250px;line-height:1.2\">{label}<br><span style=\"font-size:13px\">{english}</span></span><span style=\"flex:1;border-bottom:1px dotted #555\">{value}</span></div>";
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:flex-start"><div style="flex:none;width:110px;height:110px">{s.Qr(104)}</div><div class=c style="flex:1;padding-right:110px"><div style="font-size:24px;font-weight:700">{s.V("issuer", f.Issuer)}</div><div style="font-size:29px;font-weight:700;letter-spacing:3px;margin-top:8px">入境货物检验检疫证明</div><div style="font-size:14px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY GOODS</div></div></div>
            <div class=r style="margin:14px 0">证书编号 Certificate No.：{s.V("number", f.Number)}</div>
            {Both("发货人", "Consignor", s.V("holder", f.Holder))}{Both("收货人", "Consignee", s.V("consignee", f.Consignee))}{Both("品名", "Name of goods", s.V("products", f.Product))}{Both("数量/重量", "Quantity/Weight", s.Q())}{Both("包装种类及数量", "Number and type of packages", s.O($"{boxes}{box}"))}{Both("原产国（地区）", "Country of origin", s.V("origin", f.Origin))}{Both("合同号", "Contract No.", s.O(f.Related))}{Both("提单号", "B/L No.", s.O(Bill(s)))}{Both("到货日期", "Date of arrival", s.D("", f.Earlier, 2))}{Both("入境口岸", "Port of entry", s.O(Port(f)))}
            <div style="margin-top:30px;line-height:2">兹证明：<div style="text-indent:2em">上述货物经检验检疫合格，准予进口、销售和使用。</div><div style="text-indent:2em">{Remarks(s)}</div></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;margin-top:60px;min-height:130px"><span>授权签字人：{s.O(f.Officer)}</span><span>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span>{s.Seal(f.Issuer, "检验检疫专用章", "right:120px;top:-50px")}</div>
            <div style="font-size:13px;border-top:1px solid #333;padding-top:5px">本证书由中国国际贸易单一窗口打印，真伪可扫描二维码查询。</div>
            """, padding: 56);
    }

    /// <summary>The wholesaler's photocopy: grey, with the older form's single column, and the importer's box stamp.</summary>
    private static string CustomsCopy(Sheet s)
    {
        var f = s.Facts;
        var (box, boxes) = Weighed(f);
        s.Look.Blank();
        (s.Look.Paper, s.Look.Ink, s.Look.FilledInk, s.Look.Rule) = (s.Chance.Of("#f4f4f4", "#efefef", "#f8f8f8"), "#262626", "#262626", "1.5px solid #333");
        string Field(string label, string value) => $"<div style=\"display:flex;border-bottom:1px solid #444;padding:7px 6px\"><span style=\"flex:none;width:158px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(880, $"""
            <div class=row style="align-items:flex-end;border-bottom:3px double #333;padding-bottom:8px"><span style="width:180px;font-size:17px">中华人民共和国海关</span><span style="font-size:30px;font-weight:700;letter-spacing:2px">入境货物检验检疫证明</span><span style="width:180px;text-align:right">（副本）</span></div>
            <div class=r style="padding:10px 6px">编号：{s.V("number", f.Number)}</div>
            <div style="border:1.5px solid #333;border-bottom:0">{Field("品　　名", s.V("products", f.Product))}{Field("数 / 重 量", s.Q())}{Field("包装种类及数量", s.O(boxes + box))}{Field("产　　地", s.V("origin", f.Origin))}{Field("发 货 人", s.V("holder", f.Holder))}{Field("收 货 人", s.V("consignee", f.Consignee))}{Field("提单 / 运单号", s.O(Bill(s)))}{Field("入境口岸及日期", s.O(Port(f)) + "　" + s.D("", f.Earlier, 3))}{Field("合 同 号", s.O(f.Related))}</div>
            <div style="border:1.5px solid #333;border-top:0;min-height:270px;padding:14px 16px;position:relative"><div style="line-height:1.9">检验检疫结果：<br>　　上述货物经检验检疫，符合中国有关法律法规和食品安全国家标准的要求，准予销售。</div><div style="position:absolute;right:36px;bottom:20px;text-align:center;line-height:2;min-width:330px"><div>{s.V("issuer", f.Issuer)}</div><div>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div></div>{s.Seal(f.Issuer, "检验检疫专用章", "right:110px;bottom:2px")}{s.Seal("与原件相符", "仅供索证", "left:60px;bottom:24px", "box")}</div>
            <div style="border:1.5px solid #333;border-top:0;padding:8px 16px">备注：{Remarks(s)}</div>
            """, padding: 60);
    }

    // ---- business ----

    /// <summary>A label spread to one width, as a licence sets it.</summary>
    private static string Wide(string label, string value, int width, string css) =>
        $"<div style=\"display:flex;{css}\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:24px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    private static string Kind(Facts f, bool firm) => firm ? f.Holder.Contains("有限责任", StringComparison.Ordinal) ? "有限责任公司(自然人独资)" : "有限责任公司(自然人投资或控股)" : "个体工商户";

    /// <summary>The original of 2019, across, for the wall.</summary>
    private static string Original(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fdf9ea", "#fffdf4", "#fff");
        const string Gap = "margin:18px 0";
        return s.Look.Page(1280, $"""
            <div style="border:3px solid #b8963e;padding:8px"><div style="border:9px solid #d6bd78;padding:30px 60px 16px;min-height:780px;position:relative">
            <div class=c>{Arms(84)}</div><h1 style="font-size:62px;letter-spacing:34px;text-indent:34px">营业执照</h1>
            <div class=code style="position:absolute;left:60px;top:96px"><div>统一社会信用代码</div>{s.V("uscc", f.Uscc)}</div>
            <div style="position:absolute;right:60px;top:44px;width:264px;display:flex;gap:12px;font-size:14px"><div style="flex:none">{s.Qr(124)}</div><div>扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。</div></div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:64px;margin-top:34px;font-size:22px"><div>{Wide("名称", s.V("holder", f.Holder), 120, Gap)}{Wide("类型", s.O(Kind(f, firm)), 120, Gap)}{Wide(firm ? "法定代表人" : "经营者", s.O(f.Person), 120, Gap)}{Wide("经营范围", s.O(Scope(s) + "（依法须经批准的项目，经相关部门批准后方可开展经营活动）"), 120, Gap)}</div>
            <div>{(firm ? Wide("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元人民币"), 120, Gap) : Wide("组成形式", s.O("个人经营"), 120, Gap))}{Wide(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 120, Gap)}{(firm && f.Expiry is { } end ? Wide("营业期限", s.D("", f.Earlier, 1) + "至" + s.D("expiry", end, 1), 120, Gap) : "")}{Wide(firm ? "住所" : "经营场所", s.O(f.Address), 120, Gap)}</div></div>
            <div style="position:relative;margin:30px 0 46px 58%;font-size:22px;min-height:130px"><div>登 记 机 关　{s.V("issuer", f.Issuer)}</div><div style="margin-top:36px;padding-left:90px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:130px;top:-30px")}</div>
            <div class=row style="position:absolute;left:60px;right:60px;bottom:12px;font-size:14px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div></div></div>
            """, "#paper .code .v{font-size:21px;font-weight:700}", padding: 26);
    }

    /// <summary>The upright duplicate, one column, with the number of the copy.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fdfbf0", "#faf5e4", "#fff");
        const string Gap = "margin:15px 0";
        return s.Look.Page(860, $"""
            <div style="border:7px double #a98a3c;padding:30px 54px 18px"><div class=c>{Arms(78)}</div><h1 style="font-size:54px;letter-spacing:24px;text-indent:24px;margin-top:6px">营业执照</h1><div class=c style="font-size:22px">（副　本）</div>
            <div class=row style="margin:16px 0 22px;font-size:17px"><span>统一社会信用代码 {s.V("uscc", f.Uscc)}</span><span>副本编号：{s.O(s.Chance.Of("1-1", "2-1", "1"))}</span></div>
            <div style="font-size:21px">{Wide("名称", s.V("holder", f.Holder), 130, Gap)}{Wide("类型", s.O(Kind(f, firm)), 130, Gap)}{Wide(firm ? "住所" : "经营场所", s.O(f.Address), 130, Gap)}{Wide(firm ? "法定代表人" : "经营者", s.O(f.Person), 130, Gap)}{(firm ? Wide("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), 130, Gap) : Wide("组成形式", s.O(s.Chance.Of("个人经营", "家庭经营")), 130, Gap))}{Wide(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 130, Gap)}{(firm ? Wide("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期"), 130, Gap) : "")}{Wide("经营范围", s.O(Scope(s) + "。（依法须经批准的项目，经相关部门批准后方可开展经营活动。）"), 130, Gap)}</div>
            <div style="display:flex;margin-top:34px;font-size:21px;min-height:150px"><div style="flex:none;width:190px">{s.Qr(132)}</div><div style="flex:1;position:relative"><div>登记机关　{s.V("issuer", f.Issuer)}</div><div style="margin-top:44px;text-align:right;padding-right:30px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;top:-14px")}</div></div>
            <div style="font-size:13px;margin-top:16px">提示：每年1月1日至6月30日通过企业信用信息公示系统报送并公示上一年度年度报告。</div><div class=row style="font-size:13px;border-top:1px solid #a98a3c;padding-top:5px;margin-top:5px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper .v[data-f=uscc]{font-weight:700}", padding: 26);
    }

    // ---- licence ----

    /// <summary>The licence to trade in food of 2015, original: who watches over the house stands at the right.</summary>
    private static string TradeOriginal(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#f8fbf2", "#fdfaf0", "#fff");
        const string Gap = "margin:14px 0";
        return s.Look.Page(1240, $"""
            <div style="border:12px solid #c9d7a8;outline:2px solid #8aa05a;outline-offset:-6px;padding:34px 54px 20px"><div class=c>{Arms(70)}</div><h1 style="font-size:52px;letter-spacing:14px;text-indent:14px;margin-bottom:26px">食品经营许可证</h1>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:40px;font-size:21px"><div>{Wide("经营者名称", s.V("holder", f.Holder), 166, Gap)}{Wide("社会信用代码", s.V("uscc", f.Uscc), 166, Gap)}{Wide("法定代表人（负责人）", s.O(f.Person), 210, Gap)}{Wide("住所", s.O(f.Address), 166, Gap)}{Wide("经营场所", s.O(f.Address), 166, Gap)}{Wide("主体业态", s.O(kind), 166, Gap)}{Wide("经营项目", s.O(goods), 166, Gap)}</div>
            <div style="position:relative">{Wide("许可证编号", s.V("licence_no", f.LicenceNo), 176, Gap)}{Wide("日常监督管理机构", s.O(f.Issuer[..^7] + s.Chance.Of("市场监督管理所", "市场监管所")), 176, Gap)}{Wide("日常监督管理人员", s.O(World.Person(s.Chance) + "、" + World.Person(s.Chance)), 176, Gap)}{Wide("投诉举报电话", s.O("12315"), 176, Gap)}{Wide("发证机关", s.V("issuer", f.Issuer), 176, Gap)}{Wide("签发人", s.O(f.Officer), 176, Gap)}<div style="margin:14px 0">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:40px;bottom:-10px")}</div></div>
            <div class=row style="align-items:flex-end;font-size:21px;margin-top:12px;min-height:120px"><span>有效期至　{s.D("expiry", f.Expiry!.Value, 8)}</span><span>{s.Qr(116)}</span></div><div class=c style="font-size:14px">国家市场监督管理总局监制</div></div>
            """, padding: 24);
    }

    /// <summary>The duplicate printed by the office itself, upright, its fields in a table.</summary>
    private static string TradeDuplicate(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        string Row(string label, string value) => $"<tr><td style=\"width:220px;padding:11px 14px\">{label}</td><td style=\"padding:11px 14px\">{value}</td></tr>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:40px;letter-spacing:8px;text-indent:8px">食品经营许可证</h1><div class=c style="font-size:20px;margin-bottom:16px">（副本）</div><div class=r style="margin-bottom:8px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table>{Row("经营者名称", s.V("holder", f.Holder))}{Row("统一社会信用代码", s.V("uscc", f.Uscc))}{Row("法定代表人（负责人）", s.O(f.Person))}{Row("住所", s.O(f.Address))}{Row("经营场所", s.O(f.Address))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Row("外设仓库地址", s.O(s.Chance.Of("无", "/", f.Address)))}{Row("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)))}</table>
            <div style="display:flex;margin-top:30px;min-height:170px"><div style="flex:none;width:230px">{s.Qr(126)}<div style="font-size:14px">投诉举报电话：12315</div></div><div style="flex:1;position:relative;line-height:2.4;font-size:19px">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}{s.Seal(f.Issuer, "", "right:40px;top:-16px")}</div></div>
            <div style="font-size:14px;line-height:1.6;border-top:1px solid #555;padding-top:8px">持证须知：1．本证应当悬挂或者摆放在经营场所的显著位置。2．不得伪造、涂改、倒卖、出租、出借、转让。3．有效期届满需要延续的，应当在届满前九十个工作日至十五个工作日期间提出申请。</div>
            """, padding: 60);
    }

    /// <summary>What a producer's number says that he makes: a category, its number in the list, and the kinds.</summary>
    private static (string Category, string Code, string Kinds) Made(string number) => number[2..5] switch
    {
        "101" => ("粮食加工品", "0104", "其他粮食加工品：谷物粉类制成品（生湿面制品、米粉制品）"),
        "104" => ("肉制品", "0401", "热加工熟肉制品：酱卤肉制品；熏烧烤肉制品"),
        "110" => ("冷冻饮品", "1001", "冷冻饮品：雪糕；冰棍；食用冰"),
        "113" => ("糖果制品", "1301", "糖果：硬质糖果；凝胶糖果"),
        _ => ("糕点", "2401", "热加工糕点：烘烤类糕点；蒸煮类糕点"),
    };

    /// <summary>The licence to produce food, duplicate: the fields, and the list of kinds below.</summary>
    private static string ProducerDuplicate(Sheet s)
    {
        var f = s.Facts;
        var (category, code, kinds) = Made(f.LicenceNo);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#f2f8fc", "#fff", "#fdfaf0");
        const string Gap = "margin:10px 0";
        return s.Look.Page(920, $"""
            <div style="border:4px solid #6f9cc0;padding:28px 46px 20px"><div class=c>{Arms(60)}</div><h1 style="font-size:44px;letter-spacing:12px;text-indent:12px">食品生产许可证</h1><div class=c style="font-size:20px;margin-bottom:14px">副　本</div>
            <div style="font-size:20px">{Wide("许可证编号", s.V("licence_no", f.LicenceNo), 180, Gap)}{Wide("生产者名称", s.V("holder", f.Holder), 180, Gap)}{Wide("社会信用代码", s.V("uscc", f.Uscc), 180, Gap)}{Wide("法定代表人", s.O(f.Person), 180, Gap)}{Wide("住所", s.O(f.Address), 180, Gap)}{Wide("生产地址", s.O(f.Address), 180, Gap)}{Wide("食品类别", s.O(category), 180, Gap)}</div>
            <div class=c style="margin:18px 0 6px">食品生产许可品种明细</div><table>{Head("序号", "类别编号", "类别名称", "品种明细", "备注")}<tr class=c><td>{s.O("1")}</td><td>{s.O(code)}</td><td>{s.O(kinds[..kinds.IndexOf('：', StringComparison.Ordinal)])}</td><td>{s.O(kinds[(kinds.IndexOf('：', StringComparison.Ordinal) + 1)..])}</td><td>{s.O(s.Chance.Of("", "***"))}</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr></table>
            <div style="display:flex;margin-top:24px;min-height:170px;font-size:19px"><div style="flex:none;width:190px">{s.Qr(136)}</div><div style="flex:1;position:relative;line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 8)}{s.Seal(f.Issuer, "", "right:60px;top:10px")}</div></div>
            <div class=c style="font-size:14px">国家市场监督管理总局监制</div></div>
            """, padding: 28);
    }
}
