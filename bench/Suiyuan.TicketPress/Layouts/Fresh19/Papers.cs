using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh19;

/// <summary>Papers of customs, and the licences of the editions that hang in stalls.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-dotted", By.Clerk, EntryDotted, seal: true), New("import/x-release", By.Printer, Release), New("import/x-window", By.Printer, SingleWindow, seal: true),
        New("business/x-upright", By.Clerk, Upright, seal: true), New("business/x-identity-code", By.Clerk, IdentityCode, seal: true), New("business/x-shown", By.Screen, Shown, seal: true),
        New("licence/x-original", By.Clerk, Original, seal: true), New("licence/x-kinds", By.Clerk, Kinds, "生产", true), New("licence/x-former", By.Clerk, Former, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh19", name, by, write, form, seal);

    private static string Port(Facts f) => f.CustomsHouse.Replace("海关", "", StringComparison.Ordinal);

    /// <summary>How goods come in at this customs house: by air, over the bridge or by sea.</summary>
    private static T Way<T>(Facts f, T air, T road, T sea) => Port(f) switch { "广州白云机场" => air, "深圳皇岗" or "拱北" => road, _ => sea };

    private static string Vessel(Sheet s) => Way(s.Facts, s.Chance.Of("CZ", "CA", "MU", "QR", "EK") + s.Chance.Digits(3), "粤Z" + s.Chance.Of("A", "B", "D", "F") + s.Chance.Digits(3) + (Port(s.Facts) == "拱北" ? "澳" : "港"), s.Chance.Of("COSCO ROTTERDAM", "OOCL GENOA", "EVER LUCID", "MSC ANNA") + "/0" + s.Chance.Digits(2) + s.Chance.Of("E", "N", "W"));

    private static string Bill(Sheet s) => Way(s.Facts, s.Chance.Of("784-", "999-", "157-", "176-") + s.Chance.Digits(8), s.Chance.Digits(13), s.Chance.Of("COSU", "OOLU", "EGLV", "MEDU") + s.Chance.Digits(10));

    private static bool Fresh(Facts f) => f.Product[0] is '活' or '冰';

    private static bool Pieces(Facts f) => f.Unit == "箱";

    private static string Packages(Facts f) => Sheet.Number(Pieces(f) ? f.Quantity : decimal.Ceiling(f.Quantity / 10)) + (Fresh(f) ? "泡沫箱" : "纸箱");

    /// <summary>The certificate that customs' system prints on its own bilingual paper, each value on a dotted line.</summary>
    private static string EntryDotted(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#eef6f4", "#f3f7fb"), false);
        string Item(string label, string english, string value) => $"<div class=it><span class=lb>{label}<br><i>{english}</i></span><span class=dt>{value}</span></div>";
        string Two(string a, string b) => $"<div class=two>{a}{b}</div>";
        return s.Look.Page(960, $"""
            <div class=c style="font-size:27px;letter-spacing:7px;font-weight:700">中华人民共和国海关</div><div class=c style="font-size:15px;letter-spacing:1px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><div class=r style="font-size:15px;line-height:1.3">正 本<br><i>ORIGINAL</i></div>
            <h1 style="font-size:32px;letter-spacing:4px">入境货物检验检疫证明</h1><div class=row style="margin:8px 0 10px;font-size:16px"><span>共 1 页 第 1 页 <i>Page 1 of 1</i></span><span style="font-size:18px">编号 <i>No.</i> {s.V("number", f.Number)}</span></div>
            {Item("收货人", "Consignee", s.V("consignee", f.Consignee))}{Item("发货人", "Consignor", s.V("holder", f.Holder))}{Item("品　名", "Description of Goods", s.V("products", f.Product))}{Two(Item("报检数量/重量", "Quantity/Weight Declared", s.Q()), Item("包装种类及数量", "No. & Type of Packages", s.O(Packages(f))))}{Two(Item("原产国家（地区）", "Country/Region of Origin", s.V("origin", f.Origin)), Item("标记及号码", "Mark & No.", s.O("N/M")))}{Two(Item("合同号", "Contract No.", s.O(f.Related)), Item("提/运单号", "B/L or Way Bill No.", s.O(Bill(s))))}{Two(Item("运输工具", "Means of Conveyance", s.O(Vessel(s))), Item("入境口岸", "Port of Entry", s.O(Port(f))))}{Two(Item("入境日期", "Date of Entry", s.D("", f.Earlier, s.Chance.Of(0, 2))), Item("存放地点", "Place of Storage", s.O(Way(f, "机场国际货站", "口岸查验场", s.Chance.Of("海关指定监管仓", "冷链查验平台")))))}
            <div style="position:relative;border-top:1.5px solid;margin-top:12px;padding-top:8px;min-height:270px;line-height:1.9">证明 <i>Certification</i><br>　　上述货物业经检验检疫，准予销售、使用。<div style="border-bottom:1px dotted;width:420px;margin-top:22px">备注 <i>Remarks</i>　＊＊＊</div>
            <div style="position:absolute;left:0;right:0;bottom:6px" class=two><span>签证机关 <i>Issued by</i><br>{s.V("issuer", f.Issuer)}<br>授权签字人 <i>Authorized Officer</i>　{s.O(f.Officer)}</span><span>印章<br><i>Official Stamp</i><br>签证日期 <i>Date of Issue</i>　{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:100px;bottom:44px")}</div>
            <div style="font-size:13px;border-top:1px solid;padding-top:4px">本证明仅对所列货物有效，涂改无效；货物销售时应随附本证明复印件。<br><i>This certificate is valid only for the goods described above.</i></div>
            """, "#paper i{font-size:13px;font-family:'Liberation Serif','Noto Serif CJK SC'}#paper .it{display:flex;margin:7px 0;align-items:flex-end}#paper .lb{flex:none;width:200px;line-height:1.2}#paper .dt{flex:1;border-bottom:1.5px dotted #444;padding:0 6px 1px;line-height:1.25}#paper .two{display:grid;grid-template-columns:1fr 1fr;column-gap:18px}#paper .two .lb{width:190px}", padding: 52);
    }

    /// <summary>The notice that a declared load is let go, printed by the broker from customs' reply.</summary>
    private static string Release(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #333", "1px solid #555");
        string C(string label, string value, int span = 1) => $"<td colspan={span}><div class=t>{label}</div>{value}</td>";
        var net = Pieces(f) ? f.Quantity * 10 : f.Quantity;
        var code = f.Product switch { var p when p.Contains("三文鱼") => "0302141000", var p when p.Contains("龙虾") => "0306329000", var p when p.Contains("白虾") => "0306171900", var p when p.Contains('鱼') => "0303890090", var p when p.Contains('猪') => "0203290090", var p when p.Contains('牛') => "0202300090", _ => "0207142200" };
        return s.Look.Page(1120, $"""
            <h1 style="font-size:28px;letter-spacing:3px">通关无纸化进口放行通知书</h1>
            <div style="line-height:1.8;margin:14px 0 8px">{s.V("consignee", f.Consignee)}：<br>　　你单位以通关无纸化方式向海关申报的下列电子数据报关单，业经海关审核放行。请凭本通知书及有关单证到海关监管作业场所办理提货手续。</div>
            <div class=row style="margin-bottom:4px"><span>海关编号：{s.V("number", f.Number)}</span><span>申报地海关：{s.O(f.CustomsHouse)}</span></div>
            <table><colgroup><col span=6 style="width:16.66%"></colgroup><tr>{C("境内收货人（" + s.O("44" + s.Chance.Digits(2) + "96" + s.Chance.Digits(4)) + "）", s.V("consignee", f.Consignee), 2)}{C("进境关别", s.O(Port(f)))}{C("进口日期", s.D("", f.Earlier, 2))}{C("申报日期", s.D("", f.Earlier.AddDays(1) > f.Issued ? f.Issued : f.Earlier.AddDays(1), 2))}{C("备案号", "")}</tr>
            <tr>{C("境外发货人", s.V("holder", f.Holder), 2)}{C("运输方式", s.O(Way(f, "航空运输", "公路运输", "水路运输")))}{C("运输工具名称及航次号", s.O(Vessel(s)))}{C("提运单号", s.O(Bill(s)), 2)}</tr>
            <tr>{C("申报单位", s.O("广州" + World.Brand(s.Chance) + "报关有限公司"), 2)}{C("监管方式", s.O("一般贸易"))}{C("征免性质", s.O("一般征税"))}{C("合同协议号", s.O(f.Related))}{C("启运国（地区）", s.O(f.Origin))}</tr>
            <tr>{C("包装种类", s.O(Fresh(f) ? "其他包装" : "纸制或纤维板制盒/箱"), 2)}{C("件数", s.O(Sheet.Number(Pieces(f) ? f.Quantity : decimal.Ceiling(f.Quantity / 10))))}{C("毛重（千克）", s.O(Sheet.Number(decimal.Round(net * 1.08m))))}{C("净重（千克）", s.O(Sheet.Number(net)))}{C("境内目的地", s.V("destination", s.Chance.Of("广州", "佛山", "深圳", "东莞")))}</tr>
            <tr>{C("标记唛码及备注", s.O(Way(f, "N/M", "N/M", "N/M 集装箱号：" + s.Chance.Of("CXRU", "TRIU", "MNBU") + s.Chance.Digits(7))), 6)}</tr></table>
            <table style="margin-top:-1px">{Head("项号", "商品编号", "商品名称、规格型号", "数量及单位", "原产国（地区）", "币制", "征免")}<tr class=c><td>1</td><td>{s.O(code)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O("美元")}</td><td>{s.O("照章征税")}</td></tr></table>
            <div style="position:relative;min-height:120px;margin-top:14px"><span style="font-size:15px">本通知书由企业自行打印，与电子数据不一致的以海关电子数据为准。</span><div style="margin:14px 40px 0 0;line-height:1.9" class=r>{s.V("issuer", f.Issuer)}<br>放行日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</div>{s.Seal(f.CustomsHouse, "验讫章", "right:250px;top:0", "ellipse")}</div>
            """, "#paper .t{font-size:14px;color:#444;line-height:1.2}#paper td{vertical-align:top;padding:4px 7px;line-height:1.3;min-height:50px}#paper tr.c td{padding:9px 6px}", padding: 44);
    }

    /// <summary>The electronic certificate as the single window gives it to be printed: boxes with their names at the top.</summary>
    private static string SingleWindow(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #222", "1px solid #666", "1.5px solid #333");
        string C(string label, string value, int span = 1) => $"<td colspan={span}><span class=t>{label}</span>{value}</td>";
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center;justify-content:space-between"><span style="width:118px;font-size:14px;color:#555">中国国际贸易<br>单一窗口</span><div class=c><div style="font-size:22px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:27px;letter-spacing:2px">入境货物检验检疫证明</h1><div style="font-size:15px">（电子证书）</div></div><span style="width:118px" class=r>{s.Qr(104, always: true)}</span></div>
            <div class=r style="margin:8px 0 5px">证书编号：{s.V("number", f.Number)}</div>
            <table><colgroup><col span=4 style="width:25%"></colgroup><tr>{C("收货人", s.V("consignee", f.Consignee), 2)}{C("发货人", s.V("holder", f.Holder), 2)}</tr><tr>{C("货物名称", s.V("products", f.Product), 2)}{C("原产国/地区", s.V("origin", f.Origin))}{C("数/重量", s.Q())}</tr><tr>{C("包装", s.O(Packages(f)))}{C("入境口岸", s.O(Port(f)))}{C("入境日期", s.D("", f.Earlier, 2))}{C("目的地", s.V("destination", f.Destination))}</tr><tr>{C("运输工具", s.O(Vessel(s)), 2)}{C("提运单号", s.O(Bill(s)), 2)}</tr><tr>{C("生产日期", s.O(f.Earlier.AddDays(Fresh(f) ? -3 : -70).ToString("yyyy-MM-dd")))}{C("境外生产企业注册编号", s.O(s.Chance.Of("N", "H", "EC", "SIF ") + s.Chance.Digits(4)))}{C("合同号", s.O(f.Related), 2)}</tr>
            <tr><td colspan=4 style="position:relative;height:230px"><span class=t>检验检疫结论</span>上述货物经检验检疫，符合进境要求，准予销售、使用。<div style="position:absolute;right:50px;bottom:20px;line-height:2">签发人：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:110px;bottom:52px")}</td></tr></table>
            <div class=row style="font-size:14px;color:#444;margin-top:8px"><span>本证书为电子签发，可扫描二维码核验。</span><span>第1页/共1页</span></div>
            """, "#paper .t{display:block;font-size:14px;color:#555;line-height:1.3}#paper td{vertical-align:top;height:62px;padding:5px 9px;line-height:1.3}", padding: 50);
    }

    /// <summary>A name of four characters' width, its characters set apart to fill it.</summary>
    private static string Set(string label, string value, int width = 118, string colour = "inherit") =>
        $"<div style=\"display:flex;margin:12px 0\"><span style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:24px;color:{colour}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    private static string Kind(Sheet s) => s.Facts.Form == "公司" ? s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司(自然人投资或控股)", "其他有限责任公司") : "个体工商户";

    /// <summary>The upright edition of before 2019, which still hangs in many stalls.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        if (f.Issued.Year == 2026 && DateOnly.FromDateTime(f.Submitted.Date) >= f.Issued)
        {
            (f.Issued, f.Earlier) = (f.Issued.AddYears(-9), f.Earlier.AddYears(-9));
            f.Expiry = f.Expiry is { } old && old > DateOnly.FromDateTime(f.Submitted.Date) ? f.Earlier.AddYears(30).AddDays(-1) : f.Expiry;
            f.Issuer = f.Issuer.Replace("市场监督管理局", "工商行政管理局", StringComparison.Ordinal);
        }

        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fdf9ee", "#fbf5e2", "#fff"));
        return s.Look.Page(880, $"""
            <div style="border:12px solid #cdb069;outline:2px solid #a98a3c;outline-offset:-20px;padding:38px 56px 24px"><div class=c>{Arms(84)}</div><h1 style="font-size:56px;letter-spacing:26px;text-indent:26px;font-family:'Noto Serif CJK SC'">营业执照</h1><div class=c style="font-size:21px;letter-spacing:6px">（副　本）</div>
            <div class=row style="margin:16px 0 22px;font-size:17px"><span>编号 {s.V("number", "S" + s.Chance.Digits(3) + f.Issued.Year + s.Chance.Digits(6))}</span><span>统一社会信用代码 {s.V("uscc", f.Uscc)}</span></div>
            <div style="font-size:21px">{Set("名称", s.V("holder", f.Holder))}{Set("类型", s.O(Kind(s)))}{Set(firm ? "住所" : "经营场所", s.O(f.Address))}{Set(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Set("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) : Set("组成形式", s.O("个人经营")))}{Set(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm ? Set("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期")) : "")}{Set("经营范围", s.O(Scope(s)) + "<br>（依法须经批准的项目，经相关部门批准后方可开展经营活动）")}</div>
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;min-height:190px;font-size:21px"><span>{s.Qr(110)}</span><div style="line-height:2.3">登记机关　{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:60px;bottom:4px")}</div>
            <div style="font-size:14px;margin-top:14px">请于每年1月1日至6月30日通过企业信用信息公示系统报送上一年度的年度报告。</div><div class=row style="font-size:14px"><span>企业信用信息公示系统网址：http://gsxt.gdgs.gov.cn</span><span>国家工商行政管理总局监制</span></div></div>
            """, padding: 18);
    }

    /// <summary>The original since 2022, across, with the code of identity and without a term.</summary>
    private static string IdentityCode(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fff", "#fffdf5", "#fcf7e8"));
        const string brown = "#7d5b18";
        var capital = s.Chance.Odds(0.5) ? Chinese.Capital((long)f.Quantity) + "万元（人民币）" : Sheet.Number(f.Quantity) + "万元人民币";
        return s.Look.Page(1280, $"""
            <div style="border:14px double #c9a648;padding:30px 60px 18px;min-height:760px;background:radial-gradient(ellipse at 50% 55%,#f8ecc855,#fff0 60%)"><div style="position:relative;min-height:214px"><div style="position:absolute;left:0;top:70px;font-size:18px;line-height:1.5"><span style="color:{brown}">统一社会信用代码</span><br><b class=code>{s.V("uscc", f.Uscc)}</b></div><div class=c>{Arms(96)}</div><h1 style="font-size:66px;letter-spacing:32px;text-indent:32px;font-family:'Noto Serif CJK SC'">营业执照</h1>{(s.Chance.Odds(0.5) ? "" : "<div class=c style=\"font-size:22px\">（副　本）（1-1）</div>")}<div style="position:absolute;right:0;top:30px;display:flex;gap:10px;width:240px;font-size:13px;line-height:1.4;color:#555"><span style="flex:none">{s.Qr(112, always: true)}</span><span>扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</span></div></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:60px;font-size:24px;line-height:1.6;margin-top:26px"><div>{Set("名称", s.V("holder", f.Holder), 126, brown)}{Set("类型", s.O(Kind(s)), 126, brown)}{Set(firm ? "法定代表人" : "经营者", s.O(f.Person), 126, brown)}{Set("经营范围", s.O(Scope(s)) + "<span style=\"font-size:19px\">（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）</span>", 126, brown)}</div><div>{(firm ? Set("注册资本", s.O(capital), 126, brown) : Set("组成形式", s.O(s.Chance.Of("个人经营", "家庭经营")), 126, brown))}{Set(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 126, brown)}{Set(firm ? "住所" : "经营场所", s.O(f.Address), 126, brown)}
            <div style="position:relative;margin-top:90px;min-height:150px"><span style="color:{brown};letter-spacing:4px">登记机关</span>　{s.V("issuer", f.Issuer)}<div style="margin-top:44px" class=r>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:110px;top:-46px")}</div></div></div></div>
            <div class=row style="font-size:13px;margin:8px 20px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</span><span>国家市场监督管理总局监制</span></div>
            """, "#paper .code .v{font-size:21px;font-weight:700}", padding: 22);
    }

    /// <summary>The licence as a telephone shows it, with the time it is shown at.</summary>
    private static string Shown(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        string Row(string label, string value) => $"<div style=\"display:flex;margin:9px 0;font-size:18px\"><span style=\"flex:none;width:104px;color:#8a6a28\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(640, $"""
            <div class=row style="padding:8px 24px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-1).ToString("HH:mm"))}</span><span>4G　{s.O(s.Chance.Int(20, 96) + "%")}</span></div><div class=c style="font-size:21px;padding:10px 0 14px;background:#fff">电子营业执照</div>
            <div style="margin:16px;background:linear-gradient(#fffaf0,#fff);border:3px solid #d6bb77;padding:18px 24px 20px;position:relative"><div class=c>{Arms(56)}</div><div class=c style="font-size:34px;font-weight:700;letter-spacing:12px;text-indent:12px">营业执照</div><div class=c style="font-size:16px;margin-bottom:12px">（副本）</div><div style="font-size:16px;color:#8a6a28">统一社会信用代码</div><div style="font-size:20px;font-weight:700;margin-bottom:8px">{s.V("uscc", f.Uscc)}</div>
            {Row("名　　称", s.V("holder", f.Holder))}{Row("类　　型", s.O(Kind(s)))}{Row(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{(firm ? Row("注册资本", s.O(Sheet.Number(f.Quantity) + "万元人民币")) : Row("组成形式", s.O("个人经营")))}{Row(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm && f.Expiry is { } end ? Row("营业期限", s.D("", f.Earlier, 1) + "至" + s.D("expiry", end, 1)) : "")}{Row(firm ? "住　　所" : "经营场所", s.O(f.Address))}{Row("经营范围", s.O(Scope(s)))}
            <div style="position:relative;min-height:116px;margin:26px 0 0 38%;line-height:2">登记机关<br>{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:10px;top:-30px")}</div></div>
            <div class=c style="font-size:15px;color:#777">出示时间 {s.O(f.Submitted.AddMinutes(-1).ToString("yyyy-MM-dd HH:mm:ss"))}</div><div style="display:flex;justify-content:space-around;padding:18px 0 22px;font-size:17px;color:#2a66c8"><span>出示执照</span><span>扫一扫</span><span>下载执照</span><span>用照记录</span></div>
            """, "#paper .v[data-f=uscc]{font-weight:700}", "background:#f3f4f7", padding: 0);
    }

    /// <summary>The original of the trader's licence after the measures of 2023: what is licensed at the left, number and code at the right.</summary>
    private static string Original(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fff", "#f7fbf4", "#fdf9ec"));
        return s.Look.Page(1240, $"""
            <div style="border:3px solid #5d8f4e;outline:9px solid #dbe8cf;outline-offset:3px;margin:12px;padding:34px 54px 20px;min-height:700px"><div class=c>{Arms(80)}</div><h1 style="font-size:54px;letter-spacing:22px;text-indent:22px;font-family:'Noto Serif CJK SC'">食品经营许可证</h1>
            <div style="display:grid;grid-template-columns:1fr 350px;column-gap:40px;font-size:23px;line-height:1.55;margin-top:30px"><div>{Set("经营者名称", s.V("holder", f.Holder), 232)}{Set("统一社会信用代码", s.V("uscc", f.Uscc), 232)}{Set("法定代表人(负责人)", s.O(f.Person), 232)}{Set("住所", s.O(f.Address), 232)}{Set("经营场所", s.O(f.Address), 232)}{Set("主体业态", s.O(kind), 232)}{Set("经营项目", s.O(goods), 232)}</div>
            <div><div style="margin-top:12px">许可证编号：<br>{s.V("licence_no", f.LicenceNo)}</div><div style="margin-top:18px">有效期至：<br>{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}</div><div style="margin-top:22px">{s.Qr(140)}</div><div style="font-size:16px;margin-top:8px">投诉举报电话：12315</div></div></div>
            <div style="position:relative;margin:10px 0 0 52%;min-height:130px;font-size:22px;line-height:2.2">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}{s.Seal(f.Issuer, "", "right:70px;top:-26px")}</div></div>
            <div class=c style="font-size:14px">国家市场监督管理总局监制</div>
            """, padding: 20);
    }

    /// <summary>A maker's duplicate with the sheet of its kinds beneath.</summary>
    private static string Kinds(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fff", "#f5f8fc", "#fdfaf1"));
        var (number, name, detail) = f.LicenceNo[2..5] switch
        {
            "104" => ("0401", "热加工熟肉制品", "酱卤肉制品：酱卤肉类、白煮肉类"),
            "110" => ("1001", "蜜饯", "蜜饯类、凉果类"),
            "113" => ("1301", "淀粉及淀粉制品", "淀粉制品：粉丝、粉条"),
            "124" => ("2401", "糕点", "热加工糕点；冷加工糕点"),
            _ => ("0101", "小麦粉", "通用：特制一等小麦粉"),
        };
        var kind = f.LicenceNo[2..5] switch { "104" => "肉制品", "110" => "水果制品", "113" => "淀粉及淀粉制品", "124" => "糕点", _ => "粮食加工品" };
        return s.Look.Page(900, $"""
            <h1 style="font-size:42px;letter-spacing:12px;text-indent:12px">食品生产许可证</h1><div class=c style="font-size:20px">（副　本）</div>
            <div style="display:grid;grid-template-columns:1fr 140px;margin-top:14px;font-size:19px"><div>{Line("生产者名称：", s.V("holder", f.Holder), 196, "margin:5px 0")}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 196, "margin:5px 0")}{Line("法定代表人（负责人）：", s.O(f.Person), 210, "margin:5px 0")}{Line("住　　所：", s.O(f.Address), 196, "margin:5px 0")}{Line("生产地址：", s.O(f.Address), 196, "margin:5px 0")}{Line("食品类别：", s.O(kind), 196, "margin:5px 0")}{Line("许可证编号：", s.V("licence_no", f.LicenceNo), 196, "margin:5px 0")}</div><span class=r>{s.Qr(124)}</span></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;font-size:19px;line-height:2;margin:6px 0 16px;min-height:136px"><span>发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}</span><span>发证日期：{s.D("issue_date", f.Issued, 1)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 1)}</span>{s.Seal(f.Issuer, "", "left:330px;top:-36px")}</div>
            <div class=c style="font-size:22px;font-weight:700;margin-bottom:8px">食品生产许可品种明细表</div>
            <table>{Head("序号", "食品类别", "类别编号", "类别名称", "品种明细", "备注")}<tr class=c><td>1</td><td>{s.O(kind)}</td><td>{s.O(number)}</td><td>{s.O(name)}</td><td>{s.O(detail)}</td><td></td></tr>{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr>", 3))}</table>
            <div style="font-size:14px;margin-top:8px">外设仓库：{s.O("无")}　　注：品种明细发生变化的，应当在变化后10个工作日内申请变更。</div>
            """, "#paper td{height:40px}", padding: 60);
    }

    /// <summary>The trader's duplicate of the edition before 2023, which names who oversees the stall.</summary>
    private static string Former(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        while (f.Issued > new DateOnly(2023, 11, 30) && f.Expiry == f.Issued.AddYears(5).AddDays(-1))
        {
            f.Issued = f.Issued.AddYears(-1);
            f.Expiry = f.Issued.AddYears(5).AddDays(-1);
        }

        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fff", "#fef8ea", "#f3f8f2"));
        string Row(string label, string value) => $"<div style=\"display:flex;margin:10px 0\"><span style=\"flex:none;width:282px\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(860, $"""
            <div style="border:6px ridge #b99b52;padding:34px 46px 22px"><div class=c>{Arms(72)}</div><h1 style="font-size:44px;letter-spacing:14px;text-indent:14px;font-family:'Noto Serif CJK SC'">食品经营许可证</h1><div class=c style="font-size:20px;margin-bottom:16px">（副　本）</div>
            <div style="font-size:19px">{Row("经营者名称", s.V("holder", f.Holder))}{Row("社会信用代码（身份证号码）", s.V("uscc", f.Uscc))}{Row("法定代表人（负责人）", s.O(f.Person))}{Row("住所", s.O(f.Address))}{Row("经营场所", s.O(f.Address))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Row("许可证编号", s.V("licence_no", f.LicenceNo))}{Row("日常监督管理机构", s.O(f.Issuer.Replace("市场监督管理局", "", StringComparison.Ordinal) + s.Chance.Of("城东", "新市", "沙头", "江高") + "市场监督管理所"))}{Row("日常监督管理人员", s.O(World.Person(s.Chance) + "、" + World.Person(s.Chance)))}{Row("投诉举报电话", s.O("12315"))}</div>
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:14px;font-size:19px;min-height:150px"><span>{s.Qr(116)}</span><div style="line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}<br>有效期至 {s.D("expiry", f.Expiry!.Value, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;bottom:20px")}</div>
            <div class=c style="font-size:14px;margin-top:12px">国家市场监督管理总局监制</div></div>
            """, padding: 22);
    }
}
