using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh12;

/// <summary>Import, business and licence, and papers that are no tickets.</summary>
internal static class Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/health-boxes", By.Printer, HealthBoxes, seal: true), New("import/customs-letter", By.Printer, CustomsLetter, seal: true),
        New("import/window-page", By.Screen, WindowPage), New("import/bracketed", By.Printer, Bracketed),
        New("business/reminder", By.Clerk, Reminder, seal: true), New("business/public-page", By.Printer, PublicPage),
        New("licence/booklet", By.Clerk, Booklet, seal: true), New("licence/found", By.Printer, Found, "生产"),
        New("unknown/arrival-notice", By.Printer, ArrivalNotice), New("unknown/lorry-temperature", By.Till, LorryTemperature), New("unknown/trained", By.Clerk, Trained),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh12", name, by, write, form, seal);

    /// <summary>A country in English, and who lets food leave it, in two languages, and a firm there.</summary>
    private static (string Country, string Authority, string English, string Shipper) Abroad(string origin) => origin switch
    {
        "挪威" => ("Norway", "挪威食品安全局", "Norwegian Food Safety Authority", "FJORD SALMON EXPORT AS"),
        "加拿大" => ("Canada", "加拿大食品检验署", "Canadian Food Inspection Agency", "MARITIME SHELLFISH INC."),
        "厄瓜多尔" => ("Ecuador", "厄瓜多尔质量与安全副秘书处", "Subsecretaría de Calidad e Inocuidad", "CAMARONERA DEL PACIFICO S.A."),
        "印度尼西亚" => ("Indonesia", "印度尼西亚海洋渔业质量监督局", "Marine and Fisheries Quality Agency", "PT LAUT SEGAR ABADI"),
        "西班牙" => ("Spain", "西班牙农业渔业和食品部", "Ministerio de Agricultura, Pesca y Alimentación", "CARNICAS DEL EBRO S.L."),
        "巴西" => ("Brazil", "巴西农业和畜牧业部", "Ministério da Agricultura e Pecuária", "FRIGORIFICO SUL S.A."),
        _ => ("Australia", "澳大利亚农业渔业林业部", "Department of Agriculture, Fisheries and Forestry", "SOUTHERN ROCK LOBSTER PTY LTD"),
    };

    /// <summary>The certificate that travels with the goods from abroad: numbered boxes, two languages, its parts named down the side.</summary>
    private static string HealthBoxes(Sheet s)
    {
        var f = s.Facts;
        var (country, authority, english, shipper) = Abroad(f.Origin);
        var fresh = f.Product[0] is '冰' or '活';
        (s.Look.WideDigits, s.Look.Type) = (false, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Machine(s.Look.Type);
        string B(string head, string value, int span = 1) => $"<td colspan={span}><div class=h>{head}</div><div>{value}</div></td>";
        string Side(string text, int rows) => $"<td rowspan={rows} class=s><span>{text}</span></td>";
        return s.Look.Page(1000, $"""
            <div class=c style="font-size:17px">{Sheet.Text(english)}</div><h1 style="font-size:27px">输华食品卫生证书</h1><div class=c style="font-size:17px;margin-bottom:12px">HEALTH CERTIFICATE FOR FOOD EXPORTED TO THE PEOPLE'S REPUBLIC OF CHINA</div>
            <table><tr>{Side("第一部分　货物详情", 6)}{B("I.1 Consignor 发货人", s.V("holder", shipper))}{B("I.2 Certificate reference No. 证书编号", s.V("number", f.Number))}</tr>
            <tr>{B("I.3 Consignee 收货人", s.V("consignee", f.Consignee))}{B("I.4 Competent authority 主管当局", s.V("issuer", authority))}</tr>
            <tr>{B("I.5 Country of origin 原产国", s.V("origin", f.Origin) + " " + country)}{B("I.6 Country of destination 输往国", "中国 P.R. CHINA")}</tr>
            <tr>{B("I.7 Means of transport 运输工具", s.O(fresh ? s.Chance.Of("空运 By air　CZ", "空运 By air　QR") + s.Chance.Digits(3) : s.Chance.Of("海运 By sea　MSC ANNA V.", "海运 By sea　COSCO ROSE V.") + s.Chance.Digits(3) + "E"))}{B("I.8 Container / Seal No. 集装箱号/铅封号", s.O((fresh ? "AKE" + s.Chance.Digits(5) : "MEDU" + s.Chance.Digits(7)) + " / " + s.Chance.Digits(6)))}</tr>
            <tr>{B("I.9 Description of goods 货物名称", s.V("products", f.Product))}{B("I.10 Declared quantity 申报数（重）量", s.Q())}</tr>
            <tr>{B("I.11 Establishment approval No. 生产企业注册号", s.O(s.Chance.Of("M", "SIF ", "R-") + s.Chance.Digits(4)))}{B("I.12 Date of production or packing 生产（包装）日期", s.D("", f.Earlier, 2))}</tr>
            <tr>{Side("第二部分　证明", 2)}<td colspan=2 style="line-height:1.7;font-size:16px">兹证明上述产品 I, the undersigned, certify that the above products:<br>1. 来自主管当局监管下的企业；come from establishments under official supervision;<br>2. 未检出对人体有害的致病微生物和有毒有害物质；are free of harmful pathogens and toxic substances;<br>3. 符合兽医卫生要求，适合人类食用。are fit for human consumption.</td></tr>
            <tr><td style="position:relative;height:150px;vertical-align:top"><div class=h>Official stamp 官方印章</div>{s.Seal(country.ToUpperInvariant() + " OFFICIAL INSPECTION", "", "left:200px;top:2px", "ring")}</td><td style="vertical-align:top"><div class=h>Date of issue 签发日期</div>{s.D("issue_date", f.Issued, 2)}<div class=h style="margin-top:14px">Name of official inspector 官方检查员</div>{s.O(s.Chance.Of("K. Hansen", "M. Torres", "P. Walker", "J. Oliveira"))}</td></tr></table>
            """, "#paper td{vertical-align:top;height:60px;padding:4px 10px 8px}#paper .h{font-size:14px;color:#444}#paper td.s{width:44px;min-width:44px;text-align:center;padding:0;vertical-align:middle}#paper .s span{writing-mode:vertical-rl;font-size:16px;letter-spacing:3px}", padding: 40);
    }

    /// <summary>Customs writes to whom the goods go, on its headed paper.</summary>
    private static string CustomsLetter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <div class=c style="font-size:38px;font-weight:700;color:#c4161c;letter-spacing:6px">{Sheet.Text(f.Issuer)}</div><div style="border-top:4px solid #c4161c;border-bottom:1.4px solid #c4161c;height:3px;margin:14px 0 24px"></div>
            <h1 style="font-size:30px">进口食品检验检疫证明书</h1><div class=c style="margin:10px 0 24px">关检食证字第 {s.V("number", f.Number)} 号</div>
            <div style="line-height:2.2;font-size:20px">{s.V("consignee", f.Consignee)}：<br>　　你单位自 {s.V("origin", f.Origin)} 进口的 {s.V("products", f.Product)}，申报 {s.Q()}，合同号 {s.O(f.Related)}，由 {s.V("holder", f.Holder)} 发运，于 {s.D("", f.Earlier, 0)} 运抵口岸。经我关现场查验及抽样检验，该批食品感官、标签及安全卫生项目均符合中国食品安全国家标准，准予销售、使用。<br>　　特此证明。</div>
            <div style="position:relative;margin:34px 0 0 50%;text-align:center;line-height:2;min-height:130px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:-140px;top:-46px")}</div>
            <div style="border-top:1px solid #333;padding-top:6px;font-size:15px" class=row><span>经办关员：{s.O(f.Officer)}</span><span>本证明书涂改、复印无效</span></div>
            """, padding: 70);
    }

    /// <summary>The single window's page about one certificate: what is true in large, what it is in small beneath.</summary>
    private static string WindowPage(Sheet s)
    {
        var f = s.Facts;
        string Two(string a, string b) => $"<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:16px\">{a}{b}</div>";
        string Over(string value, string caption) => $"<div style=\"padding:9px 0\"><div>{value}</div><div style=\"font-size:14px;color:#8b93a1\">{caption}</div></div>";
        string Card(string inner) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:8px;padding:8px 20px;box-shadow:0 1px 3px #ccd\">{inner}</div>";
        var code = f.Product switch { "冷冻猪肋排" => "0203290090", "冷冻牛腩" => "0202300090", "冷冻鸡翅中" => "0207142200", "冷冻带鱼" => "0303891000", "冷冻厄瓜多尔白虾" => "0306179000", _ => f.Product[0] == '冰' ? "0302140000" : "0306329000" };
        return s.Look.Page(640, $"""
            <div class=top style="background:#0d4f8b;color:#fff;padding:12px 20px 18px"><div class=row style="font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-3).ToString("HH:mm"))}</span><span>4G</span></div><div style="font-size:21px;margin-top:8px">‹　证单详情</div></div>
            {Card($"<div class=row style=\"padding:8px 0\"><span style=\"font-size:22px;font-weight:700\">入境货物检验检疫证明</span><span style=\"color:#138a4e;border:1px solid #138a4e;border-radius:4px;padding:0 8px;font-size:15px\">已签发</span></div>" + Over(s.V("number", f.Number), "证书编号"))}
            {Card(Over(s.V("products", f.Product), "商品名称") + Two(Over(s.Q(), "申报数/重量"), Over(s.V("origin", f.Origin), "原产国（地区）")) + Two(Over(s.O(code), "HS编码"), Over(s.O(f.Related), "合同协议号")))}
            {Card(Over(s.V("consignee", f.Consignee), "境内收货人") + Over(s.V("holder", f.Holder), "境外发货人"))}
            {Card(Over(s.V("issuer", f.Issuer), "签证机关") + Two(Over(s.D("issue_date", f.Issued, 2), "签证日期"), Over(s.D("", f.Earlier, 2), "入境日期")))}
            <div class=c style="padding:6px 0 22px">{s.Qr(130)}<div style="font-size:14px;color:#889">中国国际贸易单一窗口</div></div>
            """, "#paper .top .v{color:#fff}", "background:#eef1f5", padding: 0);
    }

    /// <summary>What the importer's own printer makes of customs' electronic certificate: lines of brackets.</summary>
    private static string Bracketed(Sheet s)
    {
        var f = s.Facts;
        var (by, bill) = s.Chance.Of(("水路运输", "COSU"), ("水路运输", "OOLU"), ("公路运输", "HKG"));
        if (f.Product[0] is '冰' or '活')
        {
            (by, bill) = ("航空运输", "784-");
        }

        const string rule = "<div style=\"border-top:3px double #222;margin:12px 0\"></div>";
        string P(string label, string value) => $"<div style=\"margin:7px 0\">【{label}】{value}</div>";
        return s.Look.Page(880, $"""
            <div class=row><span>打印时间 {s.O(f.Submitted.AddHours(-1).ToString("yyyy-MM-dd HH:mm:ss"))}</span><span>第1页/共1页</span></div>{rule}<h1 style="font-size:26px">入境货物检验检疫证明（电子证书）</h1>{rule}
            {P("证书编号", s.V("number", f.Number))}{P("证书状态", "正常")}{P("收货单位", s.V("consignee", f.Consignee))}{P("国外发货人", s.V("holder", f.Holder))}{Share("1fr 1fr", P("输出国家/地区", s.V("origin", f.Origin)), P("数量或重量", s.Q()))}{P("货物描述", s.V("products", f.Product))}{Share("1fr 1fr", P("运输方式", s.O(by)), P("提运单号", s.O(bill + s.Chance.Digits(8))))}
            {rule}<div style="line-height:1.9">【检验检疫结论】{s.V("result", "合格")}<br>【证明内容】该批货物已实施检验检疫，予以放行，可以销售。</div>{rule}
            {Share("1.4fr 1fr", P("出证海关", s.V("issuer", f.Issuer)), P("出证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 5))))}
            <div style="display:flex;gap:20px;align-items:center;margin-top:10px">{s.Qr(120)}<span style="font-size:15px">本证书由海关签发，可扫描二维码查验真伪。</span></div>
            """, padding: 50);
    }

    /// <summary>A business licence that says nothing of what is traded, but reminds of three things; the form has a number of its own.</summary>
    private static string Reminder(Sheet s)
    {
        var f = s.Facts;
        var firm = IsFirm(f);
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fdf9ec", "#fff", "#f8f4e4"));
        string Item(string label, string value) => Line($"<span style=\"display:block;width:128px;text-align:justify;text-align-last:justify;color:#6d5420\">{label}</span>", value, 160, "margin:12px 0");
        return s.Look.Page(860, $"""
            <div style="border:10px ridge #c8a95a;padding:34px 50px 26px"><div style="display:flex;justify-content:space-between;font-size:16px"><span>编号 {s.V("number", "S" + s.Chance.Digits(4) + f.Earlier.Year + s.Chance.Digits(6) + "(1-1)")}</span><span>{(firm ? "" : "个体工商户")}</span></div>
            <div class=c style="margin-top:10px">{Arms(78)}</div><h1 style="font-size:56px;letter-spacing:30px;text-indent:30px;margin:8px 0 4px">营业执照</h1><div class=c style="font-size:20px;margin-bottom:26px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            <div style="font-size:20px">{Item("名称", s.V("holder", f.Holder))}{Item(firm ? "商事主体类型" : "组成形式", s.O(firm ? "有限责任公司（自然人独资）" : "个人经营"))}{Item(firm ? "住所" : "经营场所", s.O(f.Address))}{Item(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Item("成立日期", s.D("", f.Earlier, 1))}</div>
            <div style="display:grid;grid-template-columns:1fr 300px;column-gap:24px;margin-top:24px;font-size:15px;line-height:1.7"><div style="border:1px solid #c8a95a;padding:8px 14px"><b>重要提示</b><br>1. {(firm ? "商事主体的经营范围由章程确定。" : "商事主体的经营范围由经营者自主确定。")}经营范围中属于法律、法规规定应当经批准的项目，取得许可审批文件后方可开展相关经营活动。<br>2. 经营范围和许可审批项目等信息，请扫描二维码查询。<br>3. 商事主体应于每年1月1日至6月30日提交上一年度的年度报告。</div><div class=c>{s.Qr(130, always: true)}</div></div>
            <div style="position:relative;margin:28px 0 0 40%;font-size:20px;line-height:2.1;min-height:100px">登记机关　{s.V("issuer", f.Issuer)}<br><span style="display:block;text-align:right">{s.D("issue_date", f.Issued, s.Chance.Of(8, 8, 7))}</span>{s.Seal(f.Issuer, "", "left:-160px;top:-36px")}</div></div>
            """, padding: 24);
    }

    /// <summary>What the registrars publish of a firm, printed from the browser: two columns of points.</summary>
    private static string PublicPage(Sheet s)
    {
        var f = s.Facts;
        var firm = IsFirm(f);
        var form = s.Chance.Of(0, 1);
        string Dot(string label, string value) => $"<div style=\"padding:8px 0\">• <b>{label}：</b>{value}</div>";
        return s.Look.Page(1080, $"""
            <div class=row style="font-size:13px;color:#555"><span>{f.Submitted.AddHours(-2):yyyy/M/d HH:mm}</span><span>国家企业信用信息公示系统</span></div>
            <div style="background:#1c4e96;color:#fff;padding:12px 24px;margin:10px 0;font-size:24px">国家企业信用信息公示系统<span style="font-size:16px">（广东）</span></div>
            <div style="padding:8px 24px;font-size:26px;font-weight:700">{s.V("holder", f.Holder)}<span style="font-size:15px;font-weight:400;color:#fff;background:#2f9e5b;border-radius:3px;padding:2px 10px;margin-left:16px">{(firm ? "存续（在营、开业、在册）" : "存续")}</span></div>
            <div style="background:#e4ecf7;border-left:6px solid #1c4e96;padding:6px 16px;font-size:20px;margin-top:10px">营业执照信息</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:20px;padding:10px 24px;font-size:17px">{Dot("统一社会信用代码", s.V("uscc", f.Uscc))}{Dot(firm ? "企业名称" : "名称", s.V("holder", f.Holder))}{Dot("类型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"))}{Dot(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Dot("注册资本", s.O(f.Quantity + ".000000万人民币")) : Dot("组成形式", s.O("个人经营")))}{Dot(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, form))}{(firm ? Dot("营业期限自", s.D("", f.Earlier, form)) + Dot("营业期限至", f.Expiry is { } end ? s.D("expiry", end, form) : s.O("长期")) : "")}{Dot("登记机关", s.V("issuer", f.Issuer))}{Dot("核准日期", s.D("issue_date", f.Issued, form))}</div>
            <div style="padding:0 24px;font-size:17px;line-height:1.7">{Dot(firm ? "住所" : "经营场所", s.O(f.Address))}{Dot("经营范围", s.O(Scope(s)))}</div><div style="font-size:14px;color:#666;padding:8px 24px">提示：根据《企业信息公示暂行条例》，登记机关应当自企业登记之日起20个工作日内公示。</div>
            """, padding: 30);
    }

    /// <summary>A licence's duplicate, folded open: who on the left leaf, what for and until when on the right one.</summary>
    private static string Booklet(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#f6f1dd", "#fff", "#eef4ea");
        string Leaf(string inner) => $"<div style=\"border:2px solid #7d9a6a;padding:26px 30px;position:relative\">{inner}</div>";
        string Over(string label, string value) => $"<div style=\"margin:10px 0\"><div style=\"font-size:15px;color:#4d6b3c\">{label}</div><div style=\"border-bottom:1px dotted #7d9a6a;min-height:29px;padding:1px 6px\">{value}</div></div>";
        return s.Look.Page(1140, $"""
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:30px">{Leaf($"<div class=c>{Arms(46)}</div><h1 style=\"font-size:34px;letter-spacing:6px\">食品经营许可证</h1><div class=c style=\"margin-bottom:10px\">副　本</div>" + Over("许可证编号", s.V("licence_no", f.LicenceNo)) + Over("经营者名称", s.V("holder", f.Holder)) + Over("社会信用代码（身份证号码）", s.V("uscc", f.Uscc)) + Over("法定代表人（负责人）", s.O(f.Person)) + Over("住　所", s.O(f.Address)) + $"<div style=\"margin-top:14px\">{s.Qr(96)}</div>")}
            {Leaf(Over("经营场所", s.O(f.Address)) + Over("主体业态", s.O(kind)) + Over("经营项目", s.O(goods)) + Over("日常监督管理机构", s.O(f.Issuer + "第" + s.Chance.Of("一", "二", "三") + "监督管理所")) + $"<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:20px\">{Over("签发人", s.O(f.Officer))}{Over("投诉举报电话", "12315")}{Over("发证日期", s.D("issue_date", f.Issued, 0))}{Over("有效期至", s.D("expiry", f.Expiry!.Value, 0))}</div>" + Over("发证机关（盖章）", s.V("issuer", f.Issuer)) + "<div style=\"height:96px\"></div>" + s.Seal(f.Issuer, "", "right:34px;bottom:2px"))}</div>
            <div class=c style="font-size:14px;margin-top:8px;color:#4d6b3c">亮证经营　接受监督</div>
            """, padding: 28);
    }

    /// <summary>What a search for a maker's licence finds, printed by the buyer's clerk: one row under heads, the rest below.</summary>
    private static string Found(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #b9c3d0";
        return s.Look.Page(1140, $"""
            <div style="font-size:24px;color:#0b5394;font-weight:700">食品生产许可获证企业信息查询平台</div><div style="font-size:15px;color:#666;border-bottom:2px solid #0b5394;padding-bottom:6px">首页 &gt; 食品生产许可 &gt; 查询结果　　共检索到 1 条记录</div>
            <table style="margin-top:16px;font-size:17px"><tr style="background:#e8f0f8">{string.Concat(new[] { "序号", "企业名称", "许可证编号", "食品类别", "发证机关", "发证日期", "有效期至", "状态" }.Select(h => $"<th>{h}</th>"))}</tr><tr class=c><td>1</td><td style="width:170px">{s.V("holder", f.Holder)}</td><td>{s.V("licence_no", f.LicenceNo)}</td><td>{s.O(s.Chance.Of("肉制品", "豆制品", "速冻食品", "水产制品", "蔬菜制品"))}</td><td style="width:140px">{s.V("issuer", f.Issuer)}</td><td class=nb>{s.D("issue_date", f.Issued, 2)}</td><td class=nb>{s.D("expiry", f.Expiry!.Value, 2)}</td><td style="color:#188a42">有效</td></tr></table>
            <div style="margin-top:22px;background:#f5f7fa;padding:12px 20px;font-size:18px;line-height:1.8"><b>详细信息</b>{Share("1fr 1fr", "统一社会信用代码：" + s.V("uscc", f.Uscc), "法定代表人（负责人）：" + s.O(f.Person), "生产地址：" + s.O(f.Address), "日常监督管理人员：" + s.O(f.Officer))}</div>
            <div style="font-size:14px;color:#777;margin-top:14px">食品生产许可证电子证书与纸质证书具有同等法律效力。</div>
            """, "#paper td{padding:16px 6px}#paper th{padding:8px 4px;white-space:nowrap}", padding: 36);
    }

    /// <summary>A shipping agent tells that a container is there, and what it costs to have it.</summary>
    private static string ArrivalNotice(Sheet s)
    {
        var f = s.Facts;
        var (swap, yard, clean) = (s.Chance.Int(4, 9) * 100, s.Chance.Int(6, 15) * 50, s.Chance.Int(1, 4) * 50);
        string Two(string chinese, string english) => $"{chinese}<br><span style=\"font-size:13px;color:#555\">{english}</span>";
        return s.Look.Page(960, $"""
            <div style="font-size:22px;font-weight:700">广州{World.Brand(s.Chance)}国际船舶代理有限公司</div><div style="font-size:14px;color:#444">{Sheet.Text("TEL: 020-" + s.Chance.Digits(8) + "　FAX: 020-" + s.Chance.Digits(8))}</div><h1 style="font-size:28px;margin:14px 0">到货通知书　ARRIVAL NOTICE</h1>
            <table>{Tr(Cell(Two("致", "TO"), s.O(World.Firm(s.Chance, World.Guangdong[2], "冷链供应链"))), Cell(Two("提单号", "B/L No."), s.O(s.Chance.Of("COSU", "OOLU", "MAEU") + s.Chance.Digits(9))))}{Tr(Cell(Two("船名航次", "VESSEL / VOY"), s.O(s.Chance.Of("CSCL SPRING", "EVER LUCID", "MSC GAIA") + " / " + s.Chance.Digits(3) + "N")), Cell(Two("预抵日期", "ETA"), s.D("", f.Issued.AddDays(2), 2)))}{Tr(Cell(Two("装货港", "PORT OF LOADING"), s.O(s.Chance.Of("GUAYAQUIL", "SANTOS", "SYDNEY", "VALENCIA"))), Cell(Two("卸货港", "PORT OF DISCHARGE"), s.O("NANSHA, GUANGZHOU")))}{Tr(Cell(Two("箱型箱量", "CONTAINER"), s.O("1×40'RH")), Cell(Two("箱号", "CONTAINER No."), s.O("OOLU" + s.Chance.Digits(7))))}</table>
            <div style="margin:16px 0 4px">换单前请付清下列费用（人民币）：</div><table>{Head("换单费 D/O FEE", "码头操作费 THC", "洗箱费 CLEANING", "小计 SUBTOTAL")}<tr class=c><td>{s.O(swap.ToString())}</td><td>{s.O(yard.ToString())}</td><td>{s.O(clean.ToString())}</td><td>{s.O((swap + yard + clean).ToString())}</td></tr></table>
            <div style="line-height:1.8;margin-top:14px;font-size:16px">1. 请携正本提单或电放保函到我司办理换单手续，并及时安排报关、提柜。<br>2. 冷藏箱免费用箱期为抵港后{s.O("5")}天，逾期将收取滞箱费及插电费。</div><div class=r style="margin-top:16px">进口部　{s.D("", f.Issued, 0)}</div>
            """, "#paper .k{text-align:left;width:150px;font-size:16px}", padding: 50);
    }

    /// <summary>The strip that a refrigerated lorry's recorder prints at the gate.</summary>
    private static string LorryTemperature(Sheet s)
    {
        var f = s.Facts;
        var at = f.Submitted.AddMinutes(-s.Chance.Int(5, 20)).AddHours(-5);
        var readings = Enumerable.Range(0, s.Chance.Int(9, 13)).Select(i => (Time: at.AddMinutes(i * 30), Front: -s.Chance.Int(180, 205) / 10m, Back: -s.Chance.Int(175, 199) / 10m)).ToArray();
        return s.Look.Page(440, $"""
            <div class=c style="font-size:24px;font-weight:700">车载温度记录</div><div class=c style="font-size:15px">TEMPERATURE REPORT</div><hr>
            <div>设备号 {s.O("TR" + s.Chance.Digits(8))}</div><div>车　牌 {s.O(f.Plate)}</div><div>司　机 {s.O(f.Person)}</div><div>起　始 {s.O(readings[0].Time.ToString("yyyy-MM-dd HH:mm"))}</div><div>结　束 {s.O(readings[^1].Time.ToString("yyyy-MM-dd HH:mm"))}</div><div>间　隔 30分钟</div><hr>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr">{string.Concat(new[] { "时间", "前箱℃", "后箱℃" }.Select(h => $"<span class=c>{h}</span>"))}{string.Concat(readings.Select(r => $"<span class=c>{s.O(r.Time.ToString("HH:mm"))}</span><span class=c>{s.O(r.Front.ToString("0.0"))}</span><span class=c>{s.O(r.Back.ToString("0.0"))}</span>"))}</div><hr>
            {Apart("最高温", s.O(readings.Max(r => Math.Max(r.Front, r.Back)).ToString("0.0") + "℃"), "")}{Apart("最低温", s.O(readings.Min(r => Math.Min(r.Front, r.Back)).ToString("0.0") + "℃"), "")}{Apart("超温次数", s.O("0"), "")}{Apart("开门次数", s.O(s.Chance.Int(0, 4).ToString()), "")}<hr><div>收货签字：</div><div style="height:30px"></div>
            """, "#paper hr{border:0;border-top:2px dashed #333;margin:8px 0}", padding: 24);
    }

    /// <summary>Who has sat the examination of a market's food safety officer.</summary>
    private static string Trained(Sheet s)
    {
        var f = s.Facts;
        var ink = s.Chance.Of("#8a1f2b", "#1d4c86", "#20643f");
        var body = "广东省" + s.Chance.Of("食品安全学会", "市场协会", "食品行业协会");
        return s.Look.Page(900, $"""
            <div style="border:3px solid {ink};outline:1px solid {ink};outline-offset:-12px;padding:40px 56px"><h1 style="font-size:36px;letter-spacing:6px;color:{ink}">食品安全管理人员培训考核证明</h1><div class=r style="margin:12px 0 20px">证号：{s.O("SPAQ" + f.Issued.Year + s.Chance.Digits(6))}</div>
            <div style="display:flex;gap:30px"><div data-no style="flex:none;width:130px;height:172px;background:linear-gradient(#c3d3e2,#e6ecf2)"></div><div style="line-height:2.1;font-size:20px">　　{s.O(f.Person)} 同志于 {s.D("", f.Earlier, 0)} 至 {s.D("", f.Issued, 0)} 参加农贸市场食品安全总监、食品安全员培训，完成 {s.O(s.Chance.Of("16", "24", "40"))} 学时，经监督抽查考核，成绩 {s.O(s.Chance.Int(75, 98).ToString())} 分。<br>　　特发此证。</div></div>
            <div style="position:relative;margin:26px 0 0 46%;line-height:2;min-height:110px">{s.O(body)}<br>{s.D("", f.Issued, 0)}{s.Seal(body, "考核专用章", "right:10px;top:-30px")}</div></div>
            """, padding: 24);
    }
}
