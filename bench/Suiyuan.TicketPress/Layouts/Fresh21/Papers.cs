using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh21;

/// <summary>Import, business and licence: the customs' certificate in three dresses, and what hangs on the wall of a stall.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-green-form", By.Clerk, GreenForm), New("import/x-two-languages-ruled", By.Printer, TwoLanguagesRuled), New("import/x-customs-app", By.Screen, CustomsApp),
        New("business/x-duplicate-2022", By.Printer, Duplicate2022), New("business/x-downloaded", By.Printer, Downloaded),
        New("licence/x-original-2023", By.Printer, Original2023, "经营"), New("licence/x-copy-ruled", By.Clerk, CopyRuled, "经营"), New("licence/x-maker-kinds", By.Printer, MakerKinds, "生产"),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null) => Design("fresh21", name, by, write, form, true);

    /// <summary>What brought the goods, as the port would have it.</summary>
    private static string Carrier(Sheet s) => s.Facts.CustomsHouse switch
    {
        var c when c.Contains("机场", StringComparison.Ordinal) => "飞机 " + s.Chance.Of("CZ", "CX", "HU") + s.Chance.Digits(3),
        var c when c.Contains("皇岗", StringComparison.Ordinal) || c.Contains("拱北", StringComparison.Ordinal) || !s.Facts.Product.StartsWith("冷冻", StringComparison.Ordinal) => "汽车 粤ZK" + s.Chance.Digits(3) + "港",
        _ => "船舶 " + s.Chance.Of("WAN HAI 3" + s.Chance.Digits(2), "OOCL GUANGZHOU", "COSCO HOPE", "MSC ANNA") + " / " + s.Chance.Digits(3) + "W",
    };

    private static string Cartons(Sheet s) => (s.Facts.Product.StartsWith("冷冻", StringComparison.Ordinal) ? "纸箱" : "泡沫箱") + " / " + (s.Facts.Unit == "箱" ? Sheet.Number(s.Facts.Quantity) : s.Chance.Int(60, 1200).ToString()) + "件";

    /// <summary>The form on green ground: one label a row, the sentence of the certificate in a tall box.</summary>
    private static string GreenForm(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits, s.Look.Rule) = (s.Chance.Of("#edf5ec", "#f1f7ee", "#eaf3f0"), false, "1px solid #2d3b33");
        s.Look.Blank();
        static string Row(string label, string value) => $"<tr><td class=w>{label}</td><td colspan=3>{value}</td></tr>";
        static string Two(string a, string b, string c, string d) => $"<tr><td class=w>{a}</td><td>{b}</td><td class=w>{c}</td><td>{d}</td></tr>";
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:center;align-items:center;gap:18px">{Arms(64)}<div><div class="c h" style="font-size:24px;letter-spacing:4px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:5px">入境货物检验检疫证明</h1></div></div>
            <div class=r style="margin:14px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Row("收货人", s.V("consignee", f.Consignee))}{Row("发货人", s.V("holder", f.Holder))}{Row("品名", s.V("products", f.Product))}{Row("报检数量/重量", s.Q())}{Two("包装种类及数量", s.O(Cartons(s)), "输出国家或地区", s.O(f.Origin))}{Two("产地", s.V("origin", f.Origin), "合同号", s.O(f.Related))}{Two("标记及号码", s.O("N/M"), "提/运单号", s.O(s.Chance.Of("COSU", "OOLU", "SITG") + s.Chance.Digits(8)))}{Two("入境口岸", s.O(f.CustomsHouse[..^2]), "入境日期", s.D("", f.Earlier, 0))}
            <tr><td colspan=4 style="height:300px;vertical-align:top;position:relative;padding:12px 16px"><div class=c style="letter-spacing:40px;text-indent:40px;font-size:20px">证明</div><div style="margin-top:14px;line-height:1.9">　　上述货物业经检验检疫，准予销售/使用。{(f.Product[0] == '活' ? "" : "<br>　　生产日期：" + s.D("", f.Earlier.AddDays(-s.Chance.Int(25, 90)), 2))}<br>　　运输工具：{s.O(Carrier(s))}</div><div style="position:absolute;left:16px;right:16px;bottom:16px;display:grid;grid-template-columns:1fr 1.2fr"><span>签字：{s.O(f.Officer)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:70px;bottom:24px")}</td></tr>
            <tr><td class=w>备注</td><td colspan=3>{s.O(s.Chance.Of("***", "本证明仅对所列货物有效", "***"))}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:6px"><span>①货主收执</span><span>[5-3 (2018.4.20)]</span></div>
            """, Preprinted + "#paper td{height:42px;padding:5px 10px}#paper .w{white-space:nowrap;width:150px}", padding: 52);
    }

    /// <summary>Four columns, every label with its English below it, who issues named at the foot.</summary>
    private static string TwoLanguagesRuled(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #444", "1.4px solid #222");
        static string T(string chinese, string english) => $"{chinese}<br><span style=\"font-size:12.5px;font-family:'Liberation Serif',serif\">{english}</span>";
        static string Four(string a, string b, string c, string d) => $"<tr><td class=w>{a}</td><td style=\"width:31%\">{b}</td><td class=w>{c}</td><td>{d}</td></tr>";
        return s.Look.Page(980, $"""
            <h1 style="font-size:29px">入境货物检验检疫证明</h1><div class=c style="font-size:15px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY GOODS</div>
            <div class=row style="margin:16px 0 6px"><span>共 1 页 第 1 页</span><span>证书编号 No.：{s.V("number", f.Number)}</span></div>
            <table>{Four(T("发货人", "Consignor"), s.V("holder", f.Holder), T("收货人", "Consignee"), s.V("consignee", f.Consignee))}{Four(T("货物名称", "Description of Goods"), s.V("products", f.Product), T("原产国（地区）", "Country of Origin"), s.V("origin", f.Origin))}{Four(T("数量/重量", "Quantity/Weight"), s.Q(), T("包装", "Packages"), s.O(Cartons(s)))}{Four(T("运输工具", "Conveyance"), s.O(Carrier(s)), T("集装箱号", "Container No."), s.O(f.Issuer.Contains("机场", StringComparison.Ordinal) ? "***" : s.Chance.Of("CXRU", "TEMU", "MNBU") + s.Chance.Digits(7)))}{Four(T("报关单号", "Declaration No."), s.O(f.Number[..2] + s.Chance.Digits(16)), T("合同号", "Contract No."), s.O(f.Related))}{Four(T("到货日期", "Date of Arrival"), s.D("", f.Earlier, 2), T("目的地", "Destination"), s.V("destination", f.Destination))}
            {Four(T("检验检疫结果", "Result"), s.V("result", "合格"), T("贮存条件", "Storage"), s.O(f.Product.StartsWith("冷冻", StringComparison.Ordinal) ? "-18℃以下" : f.Product[0] == '活' ? "充氧暂养" : "0～4℃"))}</table>
            <div style="position:relative;min-height:230px;margin-top:16px;line-height:1.7">　　兹证明上述货物已按照中华人民共和国食品安全及进出境动植物检疫法律法规实施检验检疫，准予进口。<div style="font-size:14px">The goods described above have been inspected and quarantined in accordance with the laws of P. R. China.</div><div style="display:grid;grid-template-columns:1.3fr 1fr;row-gap:16px;margin-top:44px"><span>签发机关：{s.V("issuer", f.Issuer)}</span><span>授权签字人：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</span><span></span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:250px;top:70px")}</div>
            <div style="font-size:14px;border-top:1px solid #555;padding-top:6px;display:flex;align-items:center;gap:14px"><span>{s.Qr(84)}</span><span>本证书涂改、复印无效（加盖收货人印章的复印件除外）。证书真伪可在中国国际贸易单一窗口查询。</span></div>
            """, "#paper td{height:52px;padding:5px 9px}#paper .w{white-space:nowrap;width:130px;line-height:1.2}", padding: 54);
    }

    /// <summary>The certificate looked up on a telephone: grey labels at the left, two cards.</summary>
    private static string CustomsApp(Sheet s)
    {
        var f = s.Facts;
        var blue = s.Chance.Of("#1a5fb4", "#17508f", "#0d6fa8");
        static string Item(string label, string value) => $"<div style=\"display:flex;padding:9px 0;border-bottom:1px solid #eee\"><span style=\"flex:none;width:150px;color:#8a8f96\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        static string Box(string title, string colour, string inner) => $"<div style=\"background:#fff;border-radius:8px;margin:14px;padding:14px 20px;position:relative\"><div style=\"font-weight:700;color:{colour};margin-bottom:4px\">{title}</div>{inner}</div>";
        return s.Look.Page(640, $"""
            <div style="background:{blue};color:#fff;padding:8px 22px 16px"><div class=row style="font-size:15px"><span>{f.Submitted.AddMinutes(-6):H:mm}</span><span>5G {s.Chance.Int(15, 98)}%</span></div><div class=c style="font-size:21px;padding-top:8px">检验检疫证书查询</div></div>
            {Box("入境货物检验检疫证明", blue, Item("证书编号", s.V("number", f.Number)) + Item("签证机关", s.V("issuer", f.Issuer)) + Item("签证日期", s.D("issue_date", f.Issued, 2)) + Item("证书状态", s.O("有效")))}
            {Box("货物信息", blue, Item("品名", s.V("products", f.Product)) + Item("数/重量", s.Q()) + Item("原产国", s.V("origin", f.Origin)) + Item("境外发货人", s.V("holder", f.Holder)) + Item("境内收货人", s.V("consignee", f.Consignee)) + Item("入境口岸", s.O(f.CustomsHouse[..^2])) + Item("入境日期", s.D("", f.Earlier, 2)) + Item("检疫结论", s.O("准予入境")) + s.Seal(f.CustomsHouse, "检验检疫专用章", "right:16px;bottom:8px"))}
            <div style="display:flex;margin:18px 14px 24px;gap:14px"><span style="flex:1;text-align:center;border:1px solid {blue};color:{blue};border-radius:24px;padding:9px">下载证书</span><span style="flex:1;text-align:center;background:{blue};color:#fff;border-radius:24px;padding:9px">重新查询</span></div>
            """, "", "background:#f1f3f6", padding: 0);
    }

    private static string Just(string label, string value, int width, int space = 9) =>
        $"<div style=\"display:flex;margin:{space}px 0\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:22px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    private static string Kind(Sheet s) => s.Facts.Form == "公司" ? s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）", "有限责任公司") : "个体工商户";

    /// <summary>The duplicate of the edition that has no term any more.</summary>
    private static string Duplicate2022(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Paper = s.Chance.Of("#fffdf4", "#fdf9ea", "#fff");
        return s.Look.Page(1200, $"""
            <div style="border:7px solid #c8a85a;outline:2px solid #c8a85a;outline-offset:-16px;padding:34px 56px 20px">
            <div style="display:grid;grid-template-columns:290px 1fr 290px;align-items:start"><div style="font-size:16px;line-height:1.6">统一社会信用代码<br><span style="font-size:19px">{s.V("uscc", f.Uscc)}</span></div><div class=c>{Arms(76)}<h1 style="font-size:52px;letter-spacing:28px;text-indent:28px">营业执照</h1><div style="font-size:22px;letter-spacing:4px">（副　本）</div></div><div><div style="font-size:15px;text-align:right;white-space:nowrap">编号：{s.V("number", s.Chance.Of("S", "N") + s.Chance.Of("0612", "1112", "2692") + f.Issued.Year + s.Chance.Digits(6))}（1-1）</div><div style="display:flex;gap:10px;align-items:center;margin-top:10px;justify-content:flex-end"><div style="flex:none;height:92px">{s.Qr(92, always: true)}</div><span style="font-size:12px;width:150px">扫描经营主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</span></div></div></div>
            <div style="display:grid;grid-template-columns:1.3fr 1fr;column-gap:48px;margin-top:22px;font-size:19px"><div>{Just("名称", s.V("holder", f.Holder), 100)}{Just("类型", s.O(Kind(s)), 100)}{Just(firm ? "法定代表人" : "经营者", s.O(f.Person), 100)}{Just("经营范围", s.O(Scope(s) + "。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"), 100)}</div><div>{(firm ? Just("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), 90) : Just("组成形式", s.O("个人经营"), 90))}{Just(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 90)}{Just(firm ? "住所" : "经营场所", s.O(f.Address), 90)}</div></div>
            <div style="position:relative;min-height:150px;margin:16px 0 0 62%"><span style="font-size:21px">登记机关　<span style="font-size:18px">{s.V("issuer", f.Issuer)}</span></span><div style="margin-top:54px;font-size:19px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:60px;top:-4px")}</div></div>
            <div class=row style="font-size:13px;padding:8px 6px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>经营主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 20);
    }

    /// <summary>An electronic business licence that was downloaded and printed upright, for the market's file.</summary>
    private static string Downloaded(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        string Pair(string label, string value) => $"<div style=\"display:grid;grid-template-columns:150px 1fr;column-gap:20px;margin:13px 0\"><span class=r style=\"color:#555\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(860, $"""
            <div class=row style="font-size:14px;color:#555;border-bottom:1px solid #999;padding-bottom:4px"><span>电子营业执照系统</span><span>下载时间：{s.O(f.Submitted.AddMinutes(-200).ToString("yyyy-MM-dd HH:mm:ss"))}</span></div>
            <div style="border:3px double #b0893a;margin-top:16px;padding:26px 40px 30px"><div class=c>{Arms(70)}</div><h1 style="font-size:48px;letter-spacing:20px;text-indent:20px">营业执照</h1><div class=c style="font-size:20px;margin:12px 0 16px">统一社会信用代码：{s.V("uscc", f.Uscc)}</div>
            {Pair("名　　称", s.V("holder", f.Holder))}{Pair("类　　型", s.O(Kind(s)))}{Pair(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{(firm ? Pair("注册资本", s.O(Sheet.Number(f.Quantity) + "万元人民币")) : "")}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + " 至 " + s.D("expiry", end, 0) : s.O("长期")) : "")}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address))}{Pair("经营范围", s.O(Scope(s)))}
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:26px;min-height:150px"><div style="font-size:13px;width:150px" class=c>{s.Qr(124, always: true)}<br>扫码查验</div><div style="width:52%;line-height:2.3">登记机关：{s.V("issuer", f.Issuer)}<br>核准日期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.Issuer, "", "right:50px;top:0")}</div></div>
            <div style="font-size:14px;margin-top:10px;color:#444">电子营业执照与纸质营业执照具有同等法律效力。本打印件用途：{s.O(s.Chance.Of("市场入场备案", "供应商资质审核", "客户存档"))}</div>
            """, padding: 44);
    }

    /// <summary>The original of 2023, on its side: one column of labels, and what the bureau says along the foot.</summary>
    private static string Original2023(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Paper = s.Chance.Of("#fdfaf0", "#f6faf1", "#fff");
        return s.Look.Page(1120, $"""
            <div style="border:9px double #8f9f4f;padding:30px 60px 22px"><div class=c>{Arms(58)}</div><h1 style="font-size:47px;letter-spacing:16px;text-indent:16px">食品经营许可证</h1><div class=r style="margin:8px 0 6px;font-size:19px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:20px">{Just("经营者名称", s.V("holder", f.Holder), 210)}{Just("统一社会信用代码", s.V("uscc", f.Uscc), 210)}{Just("法定代表人（负责人）", s.O(f.Person), 210)}{Just("住所", s.O(f.Address), 210)}{Just("经营场所", s.O(f.Address), 210)}{Just("主体业态", s.O(kind), 210)}{Just("经营项目", s.O(goods), 210)}{Just("有效期至", s.D("expiry", f.Expiry!.Value, 8), 210)}</div>
            <div style="display:grid;grid-template-columns:170px 1fr 1fr;align-items:end;margin-top:14px;position:relative;min-height:140px"><div style="height:120px">{s.Qr(120)}</div><div style="font-size:17px">投诉举报电话：12315</div><div style="line-height:2.1;font-size:19px">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;top:-16px")}</div></div>
            <div class=row style="font-size:13px;padding:8px 12px 0"><span>食品经营者应当在经营场所的显著位置悬挂、摆放纸质食品经营许可证正本或者展示其电子证书。</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 18);
    }

    /// <summary>The copy, upright: all of it in a ruled form, and notes for who holds it.</summary>
    private static string CopyRuled(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        (s.Look.WideDigits, s.Look.Paper, s.Look.Rule) = (false, s.Chance.Of("#fff", "#fbf8ec", "#f3f8f4"), s.Chance.Of("1px solid #333", "1px solid #6a7a4a"));
        s.Look.Blank();
        static string Row(string label, string value) => $"<tr><td class=k>{label}</td><td colspan=3>{value}</td></tr>";
        var bureau = f.Issuer[(f.Issuer.IndexOf('市', StringComparison.Ordinal) + 1)..^7];
        return s.Look.Page(820, $"""
            <h1 style="font-size:40px;letter-spacing:8px;text-indent:8px">食品经营许可证</h1><div class=c style="font-size:20px;margin-bottom:14px">（副本）</div>
            <table>{Row("许可证编号", s.V("licence_no", f.LicenceNo))}{Row("经营者名称", s.V("holder", f.Holder))}{Row("统一社会信用代码", s.V("uscc", f.Uscc))}{Row(IsFirm(f) ? "法定代表人（负责人）" : "经营者（负责人）", s.O(f.Person))}{Row("住　　所", s.O(f.Address))}{Row("经营场所", s.O(f.Address))}{Row("仓库地址", s.O(s.Chance.Of("无", "/", f.Address)))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Tr(Cell("发证日期", s.D("issue_date", f.Issued, 0)), Cell("有效期至", s.D("expiry", f.Expiry!.Value, 0)))}{Row("日常监督管理机构", s.O(bureau + s.Chance.Of("城东", "新城", "沿江", "石井") + "市场监督管理所"))}
            <tr><td class=k style="height:170px">{s.Qr(112)}</td><td colspan=3 style="position:relative;line-height:2.2">发证机关（盖章）：{s.V("issuer", f.Issuer)}<br>签发人：{s.O(f.Officer)}{s.Seal(f.Issuer, "", "right:40px;top:4px")}</td></tr></table>
            <div style="font-size:14px;line-height:1.7;margin-top:10px">说明：1. 本证不得伪造、涂改、倒卖、出租、出借、转让。2. 许可事项发生变化的，应当在变化后10个工作日内申请变更。3. 有效期届满前90个工作日至15个工作日期间提出延续申请。4. 投诉举报电话：12315。</div>
            """, "#paper td{height:46px;padding:5px 10px}#paper .k{width:176px}", padding: 48);
    }

    private static (string Kind, string[] Goods) Made(Facts f) => f.LicenceNo[3..5] switch
    {
        "04" => ("肉制品", ["热加工熟肉制品：酱卤肉制品", "腌腊肉制品：腊肉类、腊肠类"]),
        "10" => ("冷冻饮品", ["冷冻饮品：冰淇淋、雪糕"]),
        "13" => ("糖果制品", ["糖果：硬质糖果、凝胶糖果"]),
        "24" => ("糕点", ["热加工糕点：烘烤类糕点", "冷加工糕点：夹心类"]),
        _ => ("粮食加工品", ["挂面：普通挂面", "其他粮食加工品：谷物粉类制成品"]),
    };

    /// <summary>A maker's licence as the bureau's page prints it, with the kinds that it is for.</summary>
    private static string MakerKinds(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Made(f);
        s.Look.Rule = "1px solid #555";
        return s.Look.Page(880, $"""
            <h1 style="font-size:42px;letter-spacing:12px;text-indent:12px">食品生产许可证</h1><div class=c style="font-size:19px">（副本）</div>
            <div style="display:flex;margin-top:20px;gap:26px"><div style="flex:1">{Line("许可证编号：", s.V("licence_no", f.LicenceNo), 172)}{Line("生产者名称：", s.V("holder", f.Holder), 172)}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 172)}{Line(IsFirm(f) ? "法定代表人：" : "负 责 人：", s.O(f.Person), 172)}{Line("住所：", s.O(f.Address), 172)}{Line("生产地址：", s.O(f.Address), 172)}{Line("食品类别：", s.O(kind), 172)}{Line("有效期至：", s.D("expiry", f.Expiry!.Value, 0), 172)}</div><div style="flex:none;width:130px" class=c>{s.Qr(124, always: true)}<div style="font-size:13px">证书查询</div></div></div>
            <div style="position:relative;min-height:110px;margin:14px 0 8px 50%;line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>发证日期：{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:30px;top:-30px")}</div>
            <div class=c style="font-size:20px;margin:10px 0 6px">食品生产许可品种明细表</div><table>{Head("序号", "食品类别", "品种明细", "备注")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(kind)}</td><td>{s.O(g)}</td><td></td></tr>"))}</table>
            <div style="font-size:14px;margin-top:10px">日常监督管理机构：{s.O(f.Issuer)}　　投诉举报电话：12315</div>
            """, "#paper td{height:38px}", padding: 58);
    }
}
