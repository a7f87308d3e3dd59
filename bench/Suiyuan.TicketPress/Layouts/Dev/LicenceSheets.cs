namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>营业执照 and the food licences.</summary>
internal static class LicenceSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("business/landscape", "business", null, Landscape, true), new("business/portrait", "business", null, Portrait, true),
        new("business/copy", "business", null, Copy, true),
        new("licence/selling", "licence", "经营", Selling, true), new("licence/selling-boxed", "licence", "经营", SellingBoxed, true), new("licence/making", "licence", "生产", Making, true),
    ];

    private const string Emblem = "<svg data-no width=74 height=74 viewBox='0 0 74 74'><circle cx=37 cy=37 r=33 fill='#d21f1f' stroke='#e6b422' stroke-width=6 /><path d='M37 14l5 15h16l-13 9 5 15-13-9-13 9 5-15-13-9h16z' fill='#f3d24b'/></svg>";

    private static string Frame(string body) => $"<div style=\"border:8px double #b98d3e;padding:34px 44px;position:relative\">{body}</div>";

    private static string Term(Sheet s) => s.Facts.Expiry is { } end
        ? s.O(Chinese.Date(s.Facts.Earlier, 1)) + "至" + s.D("expiry", end, 1)
        : s.O(s.Chance.Of("长期", "长期", Chinese.Date(s.Facts.Earlier, 1) + "至长期"));

    private static string Landscape(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#fbf8f0";
        var firm = f.Form == "公司";
        string Line(string label, string value) => $"<div style=\"display:flex;margin:11px 0\"><div style=\"width:128px\">{s.L(label)}</div><div style=\"flex:1\">{value}</div></div>";
        return s.Look.Page(1180, Frame($"""
            <div class=c>{Emblem}</div><div class=row style="align-items:flex-start"><div style="width:280px">统一社会信用代码<br>{s.V("uscc", f.Uscc)}</div><div><h1 style="font-size:58px;letter-spacing:24px">营业执照</h1><div class=c style="font-size:20px">（副　本）</div></div><div style="width:280px;display:flex;gap:8px;font-size:13px">{s.Qr(96, always: true)}<span>扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。</span></div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 40px;margin-top:14px"><div>{Line("名称", s.V("holder", f.Holder))}{Line("类型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"))}{Line(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Line("经营范围", s.O("食用农产品批发；食用农产品零售；水产品批发；新鲜水果零售；新鲜蔬菜批发；食品销售（仅销售预包装食品）"))}</div>
            <div>{(firm ? Line("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Line("组成形式", s.O("个人经营")))}{Line(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)))}{(firm ? Line("营业期限", Term(s)) : "")}{Line(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:relative;margin:24px 0 0 56%;min-height:90px">登记机关　{s.Look.Gap}{Maybe(s)}<div style="margin-top:22px">{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(f.Issuer, "", "left:110px;top:-50px")}</div>
            """), "#paper{font-size:19px}", padding: 18);
    }

    private static string Maybe(Sheet s) => s.Chance.Odds(0.4) ? s.V("issuer", s.Facts.Issuer) : "";

    private static string Portrait(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var firm = f.Form == "公司";
        string Line(string label, string value) => $"<div style=\"display:flex;margin:13px 0\"><div style=\"width:150px\">{s.L(label)}</div><div style=\"flex:1\">{value}</div></div>";
        return s.Look.Page(840, Frame($"""
            <div class=c>{Emblem}</div><h1 style="font-size:56px;letter-spacing:18px">营业执照</h1><div class=c style="margin:6px 0 4px">（副本）</div><div class=r>统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            {Line("名称", s.V("holder", f.Holder))}{Line("类型", s.O(firm ? "有限责任公司" : "个体工商户"))}{Line(firm ? "住所" : "经营场所", s.O(f.Address))}{Line(firm ? "法定代表人" : "经营者姓名", s.O(f.Person))}{(firm ? Line("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元")) : "")}{Line("成立日期", s.O(Chinese.Date(f.Earlier, 1)))}{(firm ? Line("营业期限", Term(s)) : "")}{Line("经营范围", s.O("水产品零售；蔬菜零售；水果零售；食品销售；农产品初加工；道路货物运输。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"))}
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:30px;min-height:130px">{s.Qr(110)}<div style="text-align:center">登记机关<div style="margin-top:40px">{s.D("issue_date", f.Issued, s.Chance.Of(1, 8))}</div></div>{s.Seal(f.Issuer, "", "right:0px;top:-40px")}</div>
            """), "#paper{font-size:19px}", padding: 20);
    }

    private static string Copy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#fff";
        return s.Look.Page(900, $"""
            <h1 style="font-size:44px;letter-spacing:16px">营业执照</h1><div class=row style="margin:10px 0"><span>统一社会信用代码：{s.V("uscc", f.Uscc)}</span><span>编号：{s.V("number", f.Related)}</span></div>
            <table>{s.Grid(1, ("名称", s.V("holder", f.Holder)), ("类型", s.O(f.Form == "公司" ? "有限责任公司" : "个体工商户")), (f.Form == "公司" ? "法定代表人" : "经营者", s.O(f.Person)), ("经营场所", s.O(f.Address)), ("成立日期", s.O(Chinese.Date(f.Earlier, 1))), ("经营范围", s.O("批发、零售：食用农产品、水产品、预包装食品")))}</table>
            <div style="position:relative;text-align:right;padding:24px 40px 30px">登记机关：{s.V("issuer", f.Issuer)}<br>发照日期：{s.D("issue_date", f.Issued, 1)}{s.Seal(f.Issuer, "", "right:90px;top:-40px")}</div>
            """, "#paper .k{width:150px}");
    }

    private static string Selling(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#fbfaf3";
        string Line(string label, string value) => $"<div style=\"display:flex;margin:10px 0\"><div style=\"width:210px\">{s.L(label, true)}</div><div style=\"flex:1\">{value}</div></div>";
        return s.Look.Page(1150, Frame($"""
            <div class=c>{Emblem}</div><h1 style="font-size:48px;letter-spacing:14px">食品经营许可证</h1><div style="display:grid;grid-template-columns:1.1fr 1fr;gap:0 30px;margin-top:20px"><div>
            {Line("经营者名称", s.V("holder", f.Holder))}{Line("社会信用代码", s.V("uscc", f.Uscc))}{Line("法定代表人（负责人）", s.O(f.Person))}{Line("住所", s.O(f.Address))}{Line("经营场所", s.O(f.Address))}{Line("主体业态", s.O("食品销售经营者"))}{Line("经营项目", s.O("预包装食品（含冷藏冷冻食品）销售，散装食品销售"))}</div><div>
            {Line("许可证编号", s.V("licence_no", f.LicenceNo))}{Line("日常监督管理机构", s.O(f.Issuer))}{Line("发证机关", s.V("issuer", f.Issuer))}{Line("签发人", s.O(f.Officer))}<div style="position:relative">{Line("发证日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1)))}{s.Seal(f.Issuer, "", "right:40px;top:-70px")}</div>{Line("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)))}<div>{s.Qr(110)}</div></div></div>
            """), "#paper{font-size:18px}", padding: 18);
    }

    private static string SellingBoxed(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(860, $"""
            <h1 style="font-size:42px;letter-spacing:8px">食品经营许可证</h1><div class=c style="margin-bottom:12px">（副本）</div><table>{s.Grid(1, ("经营者名称", s.V("holder", f.Holder)), ("统一社会信用代码（身份证号码）", s.V("uscc", f.Uscc)), ("法定代表人（负责人）", s.O(f.Person)), ("经营场所", s.O(f.Address)), ("主体业态", s.O("食品销售经营者（批发、零售）")), ("经营项目", s.O("散装食品销售；预包装食品销售")), ("许可证编号", s.V("licence_no", f.LicenceNo)), ("有效期至", s.D("expiry", f.Expiry!.Value)))}</table>
            <div style="position:relative;text-align:right;padding:24px 30px">发证机关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:60px;top:-40px")}</div>
            """, "#paper .k{white-space:normal;width:210px}");
    }

    private static string Making(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        string Line(string label, string value) => $"<div style=\"display:flex;margin:12px 0\"><div style=\"width:190px\">{s.L(label, true)}</div><div style=\"flex:1\">{value}</div></div>";
        return s.Look.Page(880, Frame($"""
            <div class=c>{Emblem}</div><h1 style="font-size:46px;letter-spacing:12px">食品生产许可证</h1><div style="margin-top:18px">{Line("生产者名称", s.V("holder", f.Holder))}{Line("社会信用代码", s.V("uscc", f.Uscc))}{Line("法定代表人", s.O(f.Person))}{Line("住所", s.O(f.Address))}{Line("生产地址", s.O(f.Address))}{Line("食品类别", s.O("粮食加工品；豆制品；肉制品"))}{Line("许可证编号", s.V("licence_no", f.LicenceNo))}</div>
            <div style="position:relative;margin-left:45%">{Line("发证机关", s.V("issuer", f.Issuer))}{Line("签发人", s.O(f.Officer))}{Line("发证日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8)))}{Line("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)))}{s.Seal(f.Issuer, "", "right:20px;top:0px")}</div>
            """), "#paper{font-size:19px}", padding: 18);
    }
}
