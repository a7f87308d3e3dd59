using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh20;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    private const string Song = "'AR PL SungtiL GB','Noto Serif CJK SC'";
    private const string Ming = "'Noto Serif CJK SC'";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-marks-box", By.Clerk, ImportMarksBox), New("import/x-query-screen", By.Screen, ImportQueryScreen), New("import/x-strips", By.Printer, ImportStrips),
        New("business/x-copy-numbered", By.Printer, BusinessCopyNumbered), New("business/x-printed-electronic", By.Printer, BusinessPrintedElectronic),
        New("licence/x-trade-copy", By.Printer, TradeCopy), New("licence/x-maker-electronic", By.Printer, MakerElectronic, "生产"), New("licence/x-workshop", By.Clerk, Workshop, "生产"),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null) => Design("fresh20", name, by, write, form, true);

    /// <summary>Live lobsters do not travel in bags, nor frozen beef in baskets.</summary>
    private static string Packed(Facts f) => f.Product.StartsWith("冷冻", StringComparison.Ordinal) ? "纸箱" : "泡沫箱";

    private static bool BySea(Facts f) => !f.Issuer.Contains("机场", StringComparison.Ordinal) && !f.Issuer.Contains("皇岗", StringComparison.Ordinal) && !f.Issuer.Contains("拱北", StringComparison.Ordinal);

    private static string Voyage(Sheet s) => BySea(s.Facts) ? s.Chance.Of("船舶 OOCL CANTON 0", "船舶 MSC LUCIA 0", "船舶 COSCO SHENGSHI 0") + s.Chance.Digits(2) + "W"
        : s.Facts.Issuer.Contains("机场", StringComparison.Ordinal) ? "飞机 " + s.Chance.Of("CZ", "CX", "EK") + s.Chance.Digits(3) : "汽车 粤Z" + s.Chance.Digits(4) + (s.Facts.Issuer.Contains("拱北", StringComparison.Ordinal) ? "澳" : "港");

    private static string BillOfLading(Sheet s) => s.Facts.Issuer.Contains("机场", StringComparison.Ordinal)
        ? s.Chance.Of("784", "160", "176") + "-" + s.Chance.Digits(8)
        : s.Chance.Of("OOLU", "MEDU", "COSU") + s.Chance.Digits(10);

    /// <summary>The customs' printed form on tinted paper, the marks and numbers in a tall box at its right.</summary>
    private static string ImportMarksBox(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var ink = Coloured(s, "#1d1d1d", "#1c5240", "#22456f");
        (s.Look.Paper, s.Look.WideDigits, s.Look.Type) = (s.Chance.Of("#f2f8f1", "#fff", "#eef5f7"), false, s.Chance.Of(Song, Ming));
        static string Label(string chinese, string english) => $"<td class=two>{chinese}<br><span>{english}</span></td>";
        var container = BySea(f) ? "集装箱号：<br>" + s.O(s.Chance.Of("OOLU", "MSKU", "CBHU") + s.Chance.Digits(7)) + "<br>铅封号：<br>" + s.O(s.Chance.Of("CN", "ML") + s.Chance.Digits(7)) : "";
        return s.Look.Page(920, $"""
            <div class=c style="font-size:25px;letter-spacing:6px">中华人民共和国海关</div><div class=c style="font-size:13px">CHINA CUSTOMS</div><h1 style="font-size:31px;letter-spacing:5px;margin-top:8px">入境货物检验检疫证明</h1><div class=c style="font-size:13px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY GOODS</div>
            <div class=row style="margin:12px 0 4px"><span style="font-size:15px">共 1 页第 1 页 <span style="font-size:12px">Page 1 of 1</span></span><span class=no>编号 No.：{s.V("number", f.Number)}</span></div>
            <table><tr>{Label("收货人", "Consignee")}<td colspan=2>{s.V("consignee", f.Consignee)}</td></tr><tr>{Label("发货人", "Consignor")}<td colspan=2>{s.V("holder", f.Holder)}</td></tr>
            <tr>{Label("品名", "Description of Goods")}<td>{s.V("products", f.Product)}</td><td rowspan=6 style="width:230px;vertical-align:top;line-height:1.7">标记及号码<br><span style="font-size:12px">Mark &amp; No.</span><br>{s.O("N/M")}<br>{container}</td></tr>
            <tr>{Label("申报数量/重量", "Quantity/Weight Declared")}<td>{s.Q()}</td></tr><tr>{Label("包装种类", "Type of Packages")}<td>{s.O(Packed(f))}</td></tr><tr>{Label("原产国家（地区）", "Country/Region of Origin")}<td>{s.V("origin", f.Origin)}</td></tr><tr>{Label("合同号", "Contract No.")}<td>{s.O(f.Related)}</td></tr><tr>{Label("运输工具", "Means of Conveyance")}<td>{s.O(Voyage(s))}</td></tr>
            <tr>{Label("入境口岸", "Port of Entry")}<td>{s.O(f.CustomsHouse[..^2])}</td><td>入境日期　{s.D("", f.Earlier, 2)}</td></tr></table>
            <div style="border:{s.Look.Rule};border-top:0;padding:12px 16px;line-height:1.9;position:relative;min-height:290px">说明 <span style="font-size:12px">Statement</span><br>　　上述货物业经检验检疫，符合要求，准予销售、使用。<br>　　<span style="color:{ink}">*　*　*　*　*　*</span>
            <div style="position:absolute;left:46%;bottom:14px;line-height:2">签证机关：{s.V("issuer", f.Issuer)}<br>签　　字：{s.O(f.Officer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:96px")}</div>
            <div class=row style="font-size:13px;margin-top:4px"><span>货主收执　<span style="font-size:12px">Original</span></span><span>海关总署监制</span></div>
            """, Preprinted + "#paper .two{width:210px;line-height:1.2}#paper .two span{font-size:12px}#paper td{height:44px;padding:4px 10px}", padding: 48);
    }

    /// <summary>What the declarant's page shows on a telephone when he looks the certificate up.</summary>
    private static string ImportQueryScreen(Sheet s)
    {
        var f = s.Facts;
        var blue = s.Chance.Of("#1f5fbf", "#0d4a8f", "#1583c6");
        static string Row(string label, string value) => Line(label, value, 150, "padding:11px 0;border-bottom:1px solid #ececec;margin:0");
        string Group(string head, string rows) => $"<div style=\"background:#fff;margin-top:12px;padding:4px 20px 6px\"><div style=\"border-left:5px solid {blue};padding-left:10px;margin:10px 0 4px;font-weight:700\">{head}</div>{rows}</div>";
        return s.Look.Page(640, $"""
            <div style="background:{blue};color:#fff;padding:8px 20px 14px"><div class="row w" style="font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-6).ToString("HH:mm"))}</span><span>4G　{s.O(s.Chance.Int(20, 96) + "%")}</span></div><div style="display:flex;margin-top:8px;font-size:21px"><span style="width:40px">‹</span><span style="flex:1" class=c>证单查询结果</span><span style="width:40px" class=r>⋯</span></div></div>
            {Group("证单信息", Row("证单名称", "入境货物检验检疫证明") + Row("证单编号", s.V("number", f.Number)) + Row("签发机关", s.V("issuer", f.Issuer)) + Row("签发日期", s.D("issue_date", f.Issued, 2)) + Row("证单状态", s.O(s.Chance.Of("有效", "已签发"))))}
            {Group("企业信息", Row("境内收货人", s.V("consignee", f.Consignee)) + Row("境外发货人", s.V("holder", f.Holder)))}
            {Group("货物信息", Row("商品名称", s.V("products", f.Product)) + Row("原产国（地区）", s.V("origin", f.Origin)) + Row("申报数/重量", s.Q()) + Row("提运单号", s.O(BillOfLading(s))) + Row("运输工具", s.O(Voyage(s))) + Row("进境日期", s.D("", f.Earlier, 2)) + Row("目的地", s.V("destination", f.Destination)))}
            <div style="background:#fff;margin-top:12px;padding:12px 20px 18px;position:relative;min-height:150px;color:#444">检验检疫结果：经检验检疫，准予进境。{s.Seal(f.Issuer, "检验检疫专用章", "right:24px;top:4px")}</div><div class=c style="font-size:14px;color:#999;padding:14px 0 24px">查询结果以海关签发的纸质证单为准</div>
            """, "#paper .w .v{color:#fff}#paper .g{color:#888}", "background:#f3f4f6", padding: 0);
    }

    /// <summary>A sheet from the customs' system: grey strips of labels, the values beneath them.</summary>
    private static string ImportStrips(Sheet s)
    {
        var f = s.Facts;
        static string Pair(params (string Label, string Value, int Span)[] cells) =>
            $"<tr class=strip>{string.Concat(cells.Select(c => $"<td colspan={c.Span}>{c.Label}</td>"))}</tr><tr>{string.Concat(cells.Select(c => $"<td colspan={c.Span}>{c.Value}</td>"))}</tr>";
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span style="height:112px">{s.Qr(112)}</span><div><h1 style="font-size:28px;letter-spacing:3px">入境货物检验检疫证明</h1><div class=c style="font-size:19px;margin-top:4px">{s.V("issuer", f.Issuer)}</div></div><span></span></div>
            <table style="margin-top:8px">{Pair(("证明编号", s.V("number", f.Number), 2), ("对应报关单号", s.O("5" + s.Chance.Digits(17)), 2))}{Pair(("收货人名称", s.V("consignee", f.Consignee), 2), ("发货人名称", s.V("holder", f.Holder), 2))}{Pair(("货物名称", s.V("products", f.Product), 2), ("数量及单位", s.Q(), 1), ("包装", s.O(Packed(f)), 1))}{Pair(("原产国（地区）", s.V("origin", f.Origin), 1), ("入境口岸", s.O(f.CustomsHouse[..^2]), 1), ("入境日期", s.D("", f.Earlier, 2), 1), ("合同号", s.O(f.Related), 1))}{Pair(("提/运单号", s.O(BillOfLading(s)), 2), ("运输工具", s.O(Voyage(s)), 2))}
            <tr class=strip><td colspan=4>检验检疫意见</td></tr><tr><td colspan=4 style="height:84px;line-height:1.8">该批货物经{s.O(s.Chance.Of("现场查验、", "单证审核、", "抽样检测、"))}检验检疫，符合要求，同意销售、使用。</td></tr></table>
            <div style="position:relative;min-height:150px;display:flex;justify-content:space-between;padding:18px 20px 0"><span>授权签字人：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</span>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:-40px")}</div>
            <div style="font-size:14px;color:#555">本证明涂改、转让无效。有关信息可通过中国国际贸易单一窗口核验。</div>
            """, "#paper .strip td{background:#e6e6e6;font-size:15px;padding:3px 10px}#paper td{width:25%;padding:8px 10px}", padding: 46);
    }

    private static string Duration(Sheet s, int form) => s.Facts.Expiry is { } end ? s.D("", s.Facts.Earlier, form) + "至" + s.D("expiry", end, form) : s.O("长期");

    /// <summary>The copy across, with the number of the paper and of the copy, in the edition with the code at the right.</summary>
    private static string BusinessCopyNumbered(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Machine(s.Chance.Of(Song, Ming));
        (s.Look.Type, s.Look.Paper) = (s.Look.Filled, s.Chance.Of("#fefaf0", "#fcf5e3", "#fff"));
        static string Pair(string label, string value) => $"<div style=\"display:flex;margin:12px 0\"><span style=\"flex:none;width:104px;text-align:justify;text-align-last:justify;margin-right:26px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1200, $"""
            <div style="border:3px solid #bd9a4c;outline:7px solid #ead9ae;outline-offset:-13px;padding:36px 58px 24px"><div style="display:grid;grid-template-columns:310px 1fr 310px"><div style="font-size:16px;line-height:1.7">编号：{s.V("number", s.Chance.Of("S", "N") + s.Chance.Of("0412", "2592", "1112", "0652") + f.Earlier.Year + s.Chance.Digits(6))}<br>统一社会信用代码<br><span style="font-size:19px">{s.V("uscc", f.Uscc)}</span></div><div class=c>{Arms(66)}<h1 style="font-size:50px;letter-spacing:22px;text-indent:22px">营业执照</h1><div style="font-size:19px;letter-spacing:6px">（副本）</div></div><div style="display:flex;justify-content:flex-end;gap:12px;font-size:13px;line-height:1.4"><span style="width:118px;padding-top:8px">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。</span><span>{s.Qr(104)}</span></div></div>
            <div style="display:grid;grid-template-columns:1.3fr 1fr;column-gap:44px;margin-top:20px;font-size:19px"><div>{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)") : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair("经营范围", s.O(s.Chance.Of("批发业（具体经营项目请登录国家企业信用信息公示系统查询。依法须经批准的项目，经相关部门批准后方可开展经营活动。）", "零售业；食用农产品批发；新鲜蔬菜零售；水产品零售；豆及薯类销售；鲜蛋批发（依法须经批准的项目，经相关部门批准后方可开展经营活动）")))}</div><div>{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Pair("组成形式", s.O(s.Chance.Of("个人经营", "家庭经营"))))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm ? Pair("营业期限", Duration(s, 1)) : "")}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:relative;display:flex;justify-content:flex-end;min-height:128px;padding:16px 40px 0 0;font-size:20px"><div style="white-space:nowrap">登 记 机 关　{s.V("issuer", f.Issuer)}<div class=r style="margin-top:34px">{s.D("issue_date", f.Issued, 8)}</div></div>{s.Seal(f.Issuer, "", "right:70px;top:-14px")}</div></div>
            <div class=row style="font-size:13px;padding:8px 20px 0"><span>http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日报送公示年度报告</span><span>国家市场监督管理总局监制</span></div>
            """, "#paper [data-f=uscc]{font-size:19px!important}", padding: 16);
    }

    /// <summary>The electronic licence, printed from the app on an office's printer: black, with a note when it was printed.</summary>
    private static string BusinessPrintedElectronic(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        static string Pair(string label, string value) => Line(label, value, 158, "margin:0;padding:10px 0;border-bottom:1px dotted #999");
        return s.Look.Page(860, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div>{s.Qr(132, always: true)}</div><div style="flex:1;padding-right:132px"><h1 style="font-size:44px;letter-spacing:16px;text-indent:16px">营业执照</h1><div class=c style="font-size:19px">（电子营业执照打印件）</div></div></div>
            <div style="margin-top:16px;border-top:2px solid #222">{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair(firm ? "企业名称" : "名称", s.V("holder", f.Holder))}{Pair(firm ? "企业类型" : "主体类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Pair("注册资本", s.O(Sheet.Number(f.Quantity) + "万人民币")) : "")}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{(firm ? Pair("营业期限", Duration(s, 0)) : "")}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}{Pair("经营范围", s.O(Scope(s)))}</div>
            <div style="position:relative;margin:26px 0 0 44%;line-height:2.3;min-height:140px">登记机关：{s.V("issuer", f.Issuer)}<br>核准日期：{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:50px;top:-26px")}</div>
            <div style="font-size:14px;border-top:1px solid #222;padding-top:8px;line-height:1.6">1. 本件由电子营业执照系统生成并打印，打印时间：{s.O(f.Submitted.AddHours(-2).ToString("yyyy-MM-dd HH:mm:ss"))}。<br>2. 使用“电子营业执照”小程序扫描左上角二维码，可查验登记信息。</div>
            """, padding: 62);
    }

    /// <summary>A trader's copy across, of the edition of 2023: numbers above, parties and goods in two columns, who grants it beneath a rule.</summary>
    private static string TradeCopy(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Paper = s.Chance.Of("#fdfbf0", "#f3f8f4", "#fff");
        var green = s.Chance.Of("#47765a", "#8a6d2f", "#3f6a8a");
        static string Pair(string label, string value) => Line(label + "：", value, 186, "margin:11px 0");
        return s.Look.Page(1160, $"""
            <div style="border:4px solid {green};padding:30px 48px 20px"><div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span>{Arms(72)}</span><div><h1 style="font-size:46px;letter-spacing:14px;text-indent:14px">食品经营许可证</h1><div class=c style="font-size:20px;letter-spacing:6px">（副　本）</div></div><span class=r>{s.Qr(118)}</span></div>
            <div class=row style="font-size:19px;margin:18px 0 8px;border-bottom:1.5px solid {green};padding-bottom:10px"><span>许可证编号：{s.V("licence_no", f.LicenceNo)}</span><span>有效期至：{s.D("expiry", f.Expiry!.Value, 0)}</span></div>
            <div style="display:grid;grid-template-columns:1.12fr 1fr;column-gap:36px;font-size:18px"><div>{Pair("经营者名称", s.V("holder", f.Holder))}{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair(IsFirm(f) ? "法定代表人" : "经营者（负责人）", s.O(f.Person))}{Pair("住所", s.O(f.Address))}</div><div>{Pair("经营场所", s.O(f.Address))}{Pair("外设仓库地址", s.O("/"))}{Pair("主体业态", s.O(kind))}{Pair("经营项目", s.O(goods))}</div></div>
            <div style="border-top:1.5px solid {green};margin-top:8px;padding-top:14px;display:grid;grid-template-columns:1.12fr 1fr;column-gap:36px;font-size:18px;line-height:2;position:relative;min-height:132px"><div>投诉举报电话：12315<br><span style="font-size:14px;display:block;line-height:1.6">本许可证应当悬挂或者摆放在经营场所的显著位置，不得伪造、涂改、倒卖、出租、出借、转让。</span></div><div>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.Issuer, "", "right:56px;top:-6px")}</div></div>
            <div class=c style="font-size:13px;padding-top:6px">国家市场监督管理总局监制</div>
            """, padding: 18);
    }

    /// <summary>A maker's licence as the province's system gives it out in electronic form, printed at the works: a ruled table.</summary>
    private static string MakerElectronic(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #6f7f8f";
        var form = s.Chance.Of(0, 1);
        var category = f.LicenceNo[2..5] switch { "104" => "肉制品", "110" => "冷冻饮品", "113" => "糖果制品", "124" => "糕点", _ => "粮食加工品" };
        return s.Look.Page(900, $"""
            <h1 style="font-size:38px;letter-spacing:10px;text-indent:10px">食品生产许可证</h1><div class=c style="font-size:18px;margin:4px 0 14px">（电子证书）</div>
            <table>{Tr(Cell("许可证编号", s.V("licence_no", f.LicenceNo), 3))}{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("法定代表人<br>（负责人）", s.O(f.Person)))}{Tr(Cell("住所", s.O(f.Address), 3))}{Tr(Cell("生产地址", s.O(f.Address), 3))}{Tr(Cell("食品类别", s.O(category), 3))}{Tr(Cell("发证日期", s.D("issue_date", f.Issued, form)), Cell("有效期至", s.D("expiry", f.Expiry!.Value, form)))}
            <tr><td class=k>证书查验</td><td class=c style="height:150px">{s.Qr(128, always: true)}</td><td class=k>发证机关</td><td style="position:relative">{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "", "right:24px;top:-10px")}</td></tr></table>
            <div style="font-size:14px;line-height:1.7;margin-top:10px">说明：1. 本电子证书与纸质证书具有同等法律效力。<br>2. 许可品种明细见《食品生产许可品种明细表》，可扫描二维码查询。<br>3. 许可事项发生变化的，应当在变化后10个工作日内申请变更。</div>
            """, "#paper .k{background:#f0f3f5;white-space:normal;width:150px}#paper td{height:52px;padding:6px 12px}", padding: 54);
    }

    /// <summary>The registration of a small workshop, upright, filled in by the county's printer on the printed form.</summary>
    private static string Workshop(Sheet s)
    {
        var f = s.Facts;
        var ink = s.Chance.Of("#2f6e48", "#7c5a1e", "#1f4f86");
        s.Look.Blank();
        (s.Look.Type, s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of(Ming, Song), s.Chance.Of("#f6faf3", "#fefaee", "#fff"), false);
        static string Pair(string label, string value) => $"<div style=\"display:flex;margin:15px 0\"><span style=\"flex:none;width:176px;text-align:justify;text-align-last:justify\">{label}</span><span style=\"flex:none\">：</span><span style=\"flex:1;padding-left:6px\">{value}</span></div>";
        return s.Look.Page(840, $"""
            <div style="border:7px double {ink};padding:40px 56px 26px"><h1 style="font-size:40px;letter-spacing:5px;color:{ink}">食品生产加工小作坊登记证</h1><div class=c style="font-size:20px;margin:10px 0 22px">登记证编号：{s.V("licence_no", "ZF" + f.LicenceNo[2..])}</div>
            <div style="font-size:20px">{Pair("小作坊名称", s.V("holder", f.Holder))}{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair(IsFirm(f) ? "法定代表人" : "经营者姓名", s.O(f.Person))}{Pair("生产加工场所", s.O(f.Address))}{Pair("食品类别", s.O(s.Chance.Of("粮食加工品", "豆制品", "肉制品", "糕点")))}{Pair("生产加工品种", s.O("见登记明细"))}{Pair("有效期至", s.D("expiry", f.Expiry!.Value, 0))}</div>
            <div style="display:flex;justify-content:space-between;margin-top:24px;min-height:160px;position:relative"><div>{s.Qr(116)}</div><div style="font-size:20px;line-height:2.1;width:62%">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div>{s.Seal(f.Issuer, "", "right:40px;top:-6px")}</div>
            <div style="font-size:14px;line-height:1.6;border-top:1px solid {ink};padding-top:8px">小作坊应当在生产加工场所显著位置公示登记证，不得超出登记的品种范围生产加工食品。<br>监督举报电话：12315</div></div>
            """, padding: 20);
    }
}
