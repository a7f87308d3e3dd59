using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh18;

/// <summary>What the customs print, and the licences of stalls and makers, as they lie in a market's file.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-marks-box", By.Clerk, MarksBox, seal: true), New("import/x-statement", By.Printer, Statement, seal: true), New("import/x-short-form", By.Clerk, ShortForm, seal: true),
        New("business/x-copy-wide", By.Printer, CopyWide, seal: true), New("business/x-original-upright", By.Printer, OriginalUpright, seal: true), New("business/x-registry-page", By.Printer, RegistryPage),
        New("licence/x-copy-wide", By.Printer, TraderCopyWide, "经营", true), New("licence/x-electronic-sheet", By.Printer, ElectronicSheet, "经营", true), New("licence/x-maker-wide", By.Printer, MakerWide, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh18", name, by, write, form, seal);

    /// <summary>What is alive or on ice comes by air.</summary>
    private static bool ByAir(Facts f) => f.Product[0] == '活' || f.Product.StartsWith("冰鲜", StringComparison.Ordinal);

    private static string Bill(Sheet s) => s.O(ByAir(s.Facts) ? s.Chance.Of("784-", "999-", "112-") + s.Chance.Digits(8) : s.Chance.Of("COSU", "MAEU", "ONEY") + s.Chance.Digits(9));

    private static string Packages(Sheet s) => s.O(s.Facts.Unit == "箱" ? Sheet.Number(s.Facts.Quantity) + "箱" : (int)(s.Facts.Quantity / 20) + 1 + (ByAir(s.Facts) ? "泡沫箱" : "纸箱"));

    /// <summary>A label set to the width of the longest one beside it, the characters spread.</summary>
    private static string Spread(string label, string value, int width, string css = "") =>
        $"<div style=\"display:flex;margin:10px 0\"><span style=\"flex:none;width:{width}px;margin-right:20px;text-align:justify;text-align-last:justify;{css}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>A label over its English.</summary>
    private static string Over(string chinese, string english) => $"{chinese}<br><span style=\"font-size:12px\">{english}</span>";

    /// <summary>The customs' form with a column of its own for the marks, filled in by the inspection system.</summary>
    private static string MarksBox(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f4f8f4", "#fbfaf3"), false);
        s.Look.Blank();
        string Item(string chinese, string english, string value) => $"<tr><td class=n>{Over(chinese, english)}</td><td>{value}</td></tr>";
        return s.Look.Page(960, $"""
            <div class=c>{Arms(58)}</div><div class=c style="font-size:24px;font-weight:700;letter-spacing:6px">中华人民共和国海关</div><h1 style="font-size:30px;letter-spacing:5px;margin-top:8px">入境货物检验检疫证明</h1><div class=row style="margin:14px 0 6px;font-size:17px"><span>正本 ORIGINAL</span><span>编号 No. {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 240px;border:1.5px solid #333"><table>{Item("收货人", "Consignee", s.V("consignee", f.Consignee))}{Item("发货人", "Consignor", s.V("holder", f.Holder))}{Item("品　名", "Description of Goods", s.V("products", f.Product))}{Item("报检数/重量", "Quantity/Weight Declared", s.Q())}{Item("包装种类及数量", "Number and Type of Packages", Packages(s))}{Item("原产国家或地区", "Country of Origin", s.V("origin", f.Origin))}{Item("合同号", "Contract No.", s.O(f.Related))}{Item("入境口岸", "Port of Entry", s.O(f.CustomsHouse[..^2]))}{Item("入境日期", "Date of Arrival", s.D("", f.Earlier, 2))}</table>
            <div style="border-left:1.5px solid #333;padding:10px 14px">{Over("标记及号码", "Mark &amp; No.")}<div style="margin-top:16px">{s.O("N/M")}</div></div></div>
            <div style="border:1.5px solid #333;border-top:0;padding:14px 20px;position:relative;min-height:220px"><div style="text-indent:2em;line-height:1.9">上述货物业经检验检疫合格，准予销售/使用。</div><div class=c>* * * * * *</div><div style="position:absolute;left:20px;bottom:16px;line-height:2.2">签证机关 Issued by：{s.V("issuer", f.CustomsHouse)}</div><div style="position:absolute;right:20px;bottom:16px;width:330px;line-height:2.2">签字 Signature：{s.O(f.Officer)}<br>日期 Date：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:300px;top:40px")}</div>
            <div style="border:1.5px solid #333;border-top:0;padding:8px 20px;min-height:30px">备注 Remarks：</div><div style="font-size:13px;margin-top:5px" class=row><span>①货主收执</span><span>[c5-2-1（2018.4.20）]</span></div>
            """, "#paper td{border:0;vertical-align:top;padding:7px 12px;height:auto}#paper .n{width:230px;line-height:1.25}", padding: 52);
    }

    /// <summary>A plain print: the parties in a list, then all that is said of the lot in one paragraph.</summary>
    private static string Statement(Sheet s)
    {
        var f = s.Facts;
        var made = ByAir(f) ? f.Earlier.AddDays(-2) : f.Earlier.AddDays(-s.Chance.Int(40, 90));
        return s.Look.Page(880, $"""
            <div class=c style="font-size:23px;letter-spacing:3px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;margin:4px 0 18px">入境货物检验检疫证明</h1><div style="border-top:2px solid #222;border-bottom:1px solid #222;padding:6px 2px" class=row><span>证书编号：{s.V("number", f.Number)}</span><span>共 1 页 第 1 页</span></div>
            {Line("收货人名称：", s.V("consignee", f.Consignee), 150)}{Line("发货人名称：", s.V("holder", f.Holder), 150)}{Line("货物名称：", s.V("products", f.Product), 150)}{Line("申报数/重量：", s.Q(), 150)}{Share("1fr 1fr", Line("原产国/地区：", s.V("origin", f.Origin), 150, "margin:0"), Line("运输方式：", s.O(ByAir(f) ? "航空运输" : "水路运输"), 110, "margin:0"))}{Share("1fr 1fr", Line("提/运单号：", Bill(s), 150, "margin:0"), Line("合同号：", s.O(f.Related), 110, "margin:0"))}{Line("进境日期：", s.D("", f.Earlier, 0), 150)}
            <div style="border-top:1px solid #222;padding-top:12px;margin-top:14px;line-height:1.9">证明：<div style="text-indent:2em">上述货物已按照我国有关法律、行政法规和食品安全国家标准实施检验检疫，准予进境销售、使用。</div><div style="text-indent:2em">{(ByAir(f) ? "" : "集装箱号：" + s.O("TEMU" + s.Chance.Digits(7)) + "；")}境外生产企业注册编号：{s.O(s.Chance.Digits(4))}；{(ByAir(f) ? "包装日期" : "生产日期")}：{s.D("", made, 2)}。</div><div style="text-indent:2em">以下空白</div></div>
            <div style="position:relative;min-height:170px;margin:28px 0 0 50%;line-height:2.3">签证地点：{s.O("广东")}<br>签证人员：{s.O(f.Officer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 2))}{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:120px;top:-14px")}</div>
            <div style="font-size:14px;border-top:1px solid #222;padding-top:5px">本证明涂改无效。证书真伪可通过“互联网+海关”查询。</div>
            """, padding: 60);
    }

    /// <summary>A half sheet on its side, two to a page, for what comes fresh by air.</summary>
    private static string ShortForm(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#24543a", "#1f3f6e");
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f2f8f1", "#f4f7fb"), false);
        s.Look.Blank();
        string Both(string label, string value, int span = 1) => $"<td colspan={span}>{label}：{value}</td>";
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:end"><span>第二联　货主</span><h1 style="font-size:29px;letter-spacing:4px">入境货物检验检疫证明</h1><span class=r>{s.Qr(88)}</span></div><div class=r style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Both("收货单位", s.V("consignee", f.Consignee), 2), Both("联系电话", s.O("020-8" + s.Chance.Digits(7))))}{Tr(Both("境外发货人", s.V("holder", f.Holder), 2), Both("贸易方式", s.O("一般贸易")))}{Tr(Both("品名", s.V("products", f.Product)), Both("数量/重量", s.Q()), Both("原产国（地区）", s.V("origin", f.Origin)))}{Tr(Both("包装", Packages(s)), Both("入境日期", s.D("", f.Earlier, 2)), Both("提运单号", Bill(s)))}
            <tr><td colspan=3 style="height:70px">检验检疫意见：该批货物经检验检疫合格，准予销售、使用。</td></tr></table>
            <div style="display:grid;grid-template-columns:1.3fr 1fr 1fr;margin-top:14px;position:relative;min-height:120px"><span>出证机关：{s.V("issuer", f.Issuer)}</span><span>授权签字人：{s.O(f.Officer)}</span><span>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span>{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:300px;top:-56px")}</div>
            """, "#paper td{height:44px;padding:4px 12px}", padding: 42);
    }

    /// <summary>What Guangzhou writes for a scope, a trade and where to look up the rest; and what others do.</summary>
    private static string Scope(Sheet s) => !s.Facts.Issuer.StartsWith("广州", StringComparison.Ordinal)
        ? "一般项目：" + s.Chance.Of("食用农产品批发；食用农产品零售；初级农产品收购", "水产品批发；水产品零售；新鲜蔬菜批发；新鲜水果批发", "农副产品销售；鲜蛋批发；鲜肉批发；低温仓储（不含危险化学品等需许可审批的项目）") + "。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）" + s.Chance.Of("", "许可项目：食品销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）")
        : s.Chance.Of("批发业", "零售业", "批发业；零售业") + "（具体经营项目请登录国家企业信用信息公示系统查询，网址：http://www.gsxt.gov.cn/。依法须经批准的项目，经相关部门批准后方可开展经营活动。）";

    /// <summary>The copy of 2019's edition, on its side; who registers stands in the seal.</summary>
    private static string CopyWide(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        s.Look.Paper = s.Chance.Of("#fdfbf3", "#fff", "#f9f5e7");
        s.Look.Blank();
        string Pair(string label, string value) => Spread(label, value, 104, "font-weight:700");
        return s.Look.Page(1220, $"""
            <div style="border:3px solid #a58c4c;outline:1px solid #a58c4c;outline-offset:5px;padding:26px 52px 18px"><div class=c>{Arms(78)}</div><div style="display:grid;grid-template-columns:290px 1fr 290px;align-items:center"><div style="border:1px solid #a58c4c;padding:6px 10px;text-align:center"><div style="font-size:16px">统一社会信用代码</div><div style="font-size:20px">{s.V("uscc", f.Uscc)}</div></div><div class=c><h1 style="font-size:60px;letter-spacing:30px;text-indent:30px;line-height:1.15">营业执照</h1><div style="font-size:20px;letter-spacing:6px">（副　本）<span style="font-size:16px;letter-spacing:0">（1-1）</span></div></div><div style="display:flex;gap:8px;align-items:center;justify-content:flex-end"><div style="height:94px">{s.Qr(94, always: true)}</div><span style="font-size:12px;width:112px">扫描二维码登录‘国家企业信用信息公示系统’了解更多登记、备案、许可、监管信息</span></div></div>
            <div style="display:grid;grid-template-columns:1.1fr 1fr;column-gap:54px;margin-top:26px;font-size:20px"><div>{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人投资或控股）", "有限责任公司(自然人独资)", "其他有限责任公司") : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair("经营范围", s.O(Scope(s)))}</div><div>{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Pair("组成形式", s.O(s.Chance.Of("个人经营", "家庭经营"))))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm && s.Chance.Odds(0.7) ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期")) : "")}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:relative;min-height:150px;margin:16px 60px 0 60%;font-size:21px"><span style="letter-spacing:12px">登记机关</span><div style="margin-top:54px;text-align:right">{s.D("issue_date", f.Issued, s.Chance.Of(1, 8, 8))}</div>{s.Seal(f.Issuer, "", "left:120px;top:-30px")}</div></div>
            <div class=row style="font-size:12px;padding:12px 6px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 24);
    }

    /// <summary>The upright one of many walls, with the number of the blank.</summary>
    private static string OriginalUpright(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        s.Look.Paper = s.Chance.Of("#fbf6e6", "#fffdf6", "#f6f0dc");
        s.Look.Blank();
        string Pair(string label, string value) => Spread(label, value, 116, "color:#7a5a1c");
        var until = f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期");
        return s.Look.Page(860, $"""
            <div style="border:12px solid #c5a65a;outline:2px solid #8c6f2b;outline-offset:-20px;padding:40px 74px 26px"><div class=c>{Arms(90)}</div><h1 style="font-size:64px;letter-spacing:26px;text-indent:26px">营业执照</h1><div class=row style="font-size:16px;margin:14px 0 22px"><span>统一社会信用代码 {s.V("uscc", f.Uscc)}</span><span>编号 {s.V("number", s.Chance.Of("S", "N") + s.Chance.Of("1112", "0992", "2612", "0602") + f.Earlier.Year + s.Chance.Digits(6))}</span></div>
            {Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"))}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Pair("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元")) + Pair("成立日期", s.D("", f.Earlier, 1)) + Pair("营业期限", until) : Pair("组成形式", s.O("个人经营")) + Pair("注册日期", s.D("", f.Earlier, 1)))}{Pair("经营范围", s.O(Scope(s)))}
            <div style="position:relative;min-height:190px;padding-top:46px;text-align:center;margin-left:46%;font-size:22px">登 记 机 关<div style="margin-top:58px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:70px;top:20px")}</div></div>
            <div class=row style="font-size:12px;padding:8px 8px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 18);
    }

    /// <summary>The registry's page of an enterprise, printed from a browser for the supplier's file.</summary>
    private static string RegistryPage(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        string Dot(string label, string value, int span = 1) => $"<div style=\"grid-column:span {span}\">• {label}：{value}</div>";
        return s.Look.Page(1000, $"""
            <div style="border-bottom:3px solid #1f5fa8;padding-bottom:8px;font-size:25px;color:#1f5fa8;font-weight:700">国家企业信用信息公示系统</div>
            <div style="background:#eef4fb;padding:16px 20px;margin-top:14px"><div style="font-size:25px">{s.V("holder", f.Holder)}　<span style="font-size:15px;border:1px solid #3a8a4d;color:#3a8a4d;padding:1px 8px">{s.O("存续（在营、开业、在册）")}</span></div><div style="margin-top:8px;font-size:16px">统一社会信用代码：{s.V("uscc", f.Uscc)}</div></div>
            <div style="margin:18px 0 8px;font-size:20px;font-weight:700;border-left:5px solid #1f5fa8;padding-left:10px">营业执照信息</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:11px 20px;font-size:17px;padding:0 6px">{Dot("统一社会信用代码", s.V("uscc", f.Uscc))}{Dot(firm ? "企业名称" : "名称", s.V("holder", f.Holder))}{Dot("类型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"))}{Dot(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Dot("注册资本", s.O(Sheet.Number(f.Quantity) + "万人民币")) : Dot("组成形式", s.O("个人经营")))}{Dot(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm && f.Expiry is { } end ? Dot("营业期限自", s.D("", f.Earlier, 1)) + Dot("营业期限至", s.D("expiry", end, 1)) : "")}{Dot("登记机关", s.V("issuer", f.Issuer))}{Dot("核准日期", s.D("issue_date", f.Issued, 1))}{Dot("登记状态", s.O("存续（在营、开业、在册）"))}{Dot(firm ? "住所" : "经营场所", s.O(f.Address), 2)}{Dot("经营范围", s.O(Scope(s)), 2)}</div>
            <div style="font-size:14px;color:#666;margin-top:20px;border-top:1px dashed #999;padding-top:8px">提示：根据《市场主体登记管理条例》及其实施细则，按照《市场监管总局办公厅关于调整营业执照照面事项的通知》要求，国家企业信用信息公示系统将营业执照照面公示内容作相应调整。</div>
            <div class=row style="font-size:12px;color:#555;margin-top:26px"><span>https://www.gsxt.gov.cn/</span><span>1/3</span></div>
            """, padding: 44);
    }

    /// <summary>The copy of a trader's licence, on its side: his entries in one list, the office's in another beneath.</summary>
    private static string TraderCopyWide(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Sans CJK SC'");
        s.Look.Paper = s.Chance.Of("#f6faf2", "#fff", "#fdf9ec");
        s.Look.Blank();
        string Pair(string label, string value) => Line(label, value, 190, "margin:7px 0");
        var form = s.Chance.Of(0, 1);
        var place = s.O(f.Address);
        return s.Look.Page(1160, $"""
            <div style="border:7px double #5f8f52;padding:26px 48px 20px"><div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:center"><span>{s.Qr(104)}</span><div class=c><h1 style="font-size:44px;letter-spacing:12px;text-indent:12px">食品经营许可证</h1><div style="font-size:19px;letter-spacing:5px">（副　本）</div></div><span></span></div><div class=r style="font-size:19px;margin-top:4px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:19px;margin-top:8px">{Pair("经营者名称：", s.V("holder", f.Holder))}{Pair("统一社会信用代码：", s.V("uscc", f.Uscc))}{Pair(IsFirm(f) ? "法定代表人：" : "经营者：", s.O(f.Person))}{Pair("住所：", place)}{Pair("经营场所：", place)}{Pair("主体业态：", s.O(kind))}{Pair("经营项目：", s.O(goods))}{Pair("仓库地址：", s.O(s.Chance.Of("无", "/", f.Address)))}</div>
            <div style="border-top:1px solid #5f8f52;margin-top:10px;padding-top:10px;display:grid;grid-template-columns:1fr 1fr;font-size:19px;position:relative;min-height:118px"><div>{Pair("有效期至：", s.D("expiry", f.Expiry!.Value, form))}{Pair("投诉举报电话：", s.O("12315"))}</div><div>{Line("发证机关：", s.V("issuer", f.Issuer), 110, "margin:7px 0")}{Line("发证日期：", s.D("issue_date", f.Issued, form), 110, "margin:7px 0")}</div>{s.Seal(f.Issuer, "", "right:50px;top:-40px")}</div></div>
            <div class=row style="font-size:13px;padding:8px 8px 0"><span>食品经营者应当在经营场所的显著位置悬挂、摆放纸质食品经营许可证正本或者展示其电子证书。</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 22);
    }

    /// <summary>The electronic licence as a sheet that anybody may print: upright, labels over the values in a ruled box.</summary>
    private static string ElectronicSheet(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        string Row(string label, string value) => $"<div style=\"display:flex;border-bottom:1px dotted #8aa;padding:10px 0\"><span style=\"flex:none;width:220px;text-align:right;padding-right:22px;color:#35606a\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(880, $"""
            <div style="border:2px solid #4a8894;padding:34px 48px 24px"><div class=c>{Arms(64)}</div><h1 style="font-size:42px;letter-spacing:9px;text-indent:9px;color:#1d4d57">食品经营许可证</h1><div class=c style="margin:4px 0 18px">（电子证书）</div>
            {Row("经营者名称", s.V("holder", f.Holder))}{Row("统一社会信用代码", s.V("uscc", f.Uscc))}{Row(IsFirm(f) ? "法定代表人（负责人）" : "经营者（负责人）", s.O(f.Person))}{Row("住　　所", s.O(f.Address))}{Row("经营场所", s.O(f.Address))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Row("许可证编号", s.V("licence_no", f.LicenceNo))}{Row("有效期限", s.D("", f.Issued, 0) + " 至 " + s.D("expiry", f.Expiry!.Value, 0))}
            <div style="display:flex;margin-top:26px;position:relative;min-height:160px"><div style="flex:none;width:190px">{s.Qr(130, always: true)}<div style="font-size:13px">扫码查验电子证书</div></div><div style="flex:1;line-height:2.2;padding-left:70px">发证机关　{s.V("issuer", f.Issuer)}<br>发证日期　{s.D("issue_date", f.Issued, 0)}<br>举报电话　{s.O("12315")}{s.Seal(f.Issuer, "", "right:40px;top:-20px")}</div></div></div>
            <div class=c style="font-size:13px;padding-top:8px">电子证书与纸质证书具有同等法律效力</div>
            """, padding: 30);
    }

    /// <summary>A maker's original, on its side, its entries down the middle.</summary>
    private static string MakerWide(Sheet s)
    {
        var f = s.Facts;
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        s.Look.Paper = s.Chance.Of("#fffaf0", "#f5f9fc", "#fff");
        s.Look.Blank();
        string Pair(string label, string value) => Spread(label, value, 232);
        var form = s.Chance.Of(0, 1);
        return s.Look.Page(1180, $"""
            <div style="border:4px solid #b5863b;outline:10px solid #ecd9ad;outline-offset:-18px;padding:44px 90px 30px"><h1 style="font-size:54px;letter-spacing:22px;text-indent:22px">食品生产许可证</h1><div class=c style="font-size:20px;margin:6px 0 22px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:21px;margin:0 40px">{Pair("生产者名称", s.V("holder", f.Holder))}{Pair("统一社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住所", s.O(f.Address))}{Pair("生产地址", s.O(f.Address))}{Pair("食品类别", s.O(s.Chance.Of("速冻食品、肉制品", "水产制品", "豆制品", "粮食加工品、方便食品", "蔬菜制品、调味品", "蛋制品")))}</div>
            <div style="display:grid;grid-template-columns:170px 300px 1fr;margin:20px 40px 0;font-size:20px;position:relative;min-height:130px;line-height:2"><span>{s.Qr(116, always: true)}</span><span>有效期至：{s.D("expiry", f.Expiry!.Value, form)}<br>签 发 人：{s.O(f.Officer)}</span><span>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, form)}</span>{s.Seal(f.Issuer, "", "right:30px;top:-24px")}</div></div>
            <div class=c style="font-size:13px;padding-top:8px">国家市场监督管理总局监制</div>
            """, padding: 24);
    }
}
