using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>A business licence's copy, a food trader's licence, a food maker's.</summary>
internal static class Fresh5Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/business/copy", "business", null, Business, true), new("fresh5/licence/trader", "licence", null, Trader, true), new("fresh5/licence/maker", "licence", "生产", Maker, true),
    ];

    /// <summary>A label of a fixed width and its value.</summary>
    private static string Pair(string label, string value, int width) =>
        $"<div style=\"display:flex;margin:9px 0\"><span class=l style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:18px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>The copy in use since 2019, on its side; who registers stands in the seal alone.</summary>
    private static string Business(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = "#fdf9ee";
        var firm = f.Form == "公司";
        var term = f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : s.O("长期");
        const string Scope = "食用农产品批发；食用农产品零售；水产品批发；新鲜蔬菜零售；食品销售（依法须经批准的项目，经相关部门批准后方可开展经营活动）";
        return s.Look.Page(1140, $"""
            <div style="border:8px double #b08d3f;padding:22px 40px"><div style="display:flex;align-items:center"><div style="width:270px;font-size:16px">统一社会信用代码<br><span style="font-size:18px">{s.V("uscc", f.Uscc)}</span></div><div style="flex:1"><h1 style="font-size:54px;letter-spacing:26px;text-indent:26px">营业执照</h1><div class=c style="font-size:22px">（副　本）</div></div><div style="width:270px;display:flex;gap:8px;font-size:12px;align-items:center"><div style="flex:none;height:92px">{s.Qr(92, always: true)}</div><span>扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</span></div></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:40px;margin-top:22px"><div>{Pair("名称", s.V("holder", f.Holder), 100)}{Pair("类型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"), 100)}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person), 100)}{Pair("经营范围", s.O(Scope), 100)}</div><div>{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元"), 90) : Pair("组成形式", s.O("个人经营"), 90))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0), 90)}{(firm ? Pair("营业期限", term, 90) : "")}{Pair(firm ? "住所" : "经营场所", s.O(f.Address), 90)}</div></div>
            <div style="position:relative;margin-left:60%;min-height:120px;padding-top:14px"><div style="font-size:22px;letter-spacing:6px">登记机关</div><div style="margin-top:36px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:90px;top:-10px")}</div></div>
            <div class=row style="font-size:13px;padding:8px 10px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 18);
    }

    /// <summary>The trader's licence as printed by the bureau's system.</summary>
    private static string Trader(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = "#fbf7ea";
        return s.Look.Page(1100, $"""
            <div style="border:7px double #a98b45;padding:26px 44px"><h1 style="font-size:46px;letter-spacing:14px;text-indent:14px">食品经营许可证</h1>
            <div style="display:grid;grid-template-columns:1.35fr 1fr;column-gap:36px;margin-top:20px"><div>{Pair("经营者名称", s.V("holder", f.Holder), 150)}{Pair("统一社会信用代码", s.V("uscc", f.Uscc), 150)}{Pair("法定代表人", s.O(f.Person), 150)}{Pair("住所", s.O(f.Address), 150)}{Pair("经营场所", s.O(f.Address), 150)}{Pair("主体业态", s.O(s.Chance.Of("食品销售经营者", "食品销售经营者（批发）", "餐饮服务经营者")), 150)}{Pair("经营项目", s.O("散装食品销售；预包装食品（含冷藏冷冻食品）销售"), 150)}</div>
            <div>{Pair("许可证编号", s.V("licence_no", f.LicenceNo), 125)}{Pair("投诉举报电话", "12315", 125)}{Pair("发证机关", s.V("issuer", f.Issuer), 125)}{Pair("签发人", s.O(f.Officer), 125)}<div style="position:relative;margin:20px 0 0 143px;min-height:60px">{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "left:60px;top:-90px")}</div>{Pair("有效期至", s.D("expiry", f.Expiry!.Value, 8), 125)}<div>{s.Qr(96)}</div></div></div></div>
            """, padding: 18);
    }

    /// <summary>The maker's licence.</summary>
    private static string Maker(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        return s.Look.Page(860, $"""
            <div style="border:5px solid #9a7b32;padding:30px 50px"><h1 style="font-size:44px;letter-spacing:14px;text-indent:14px">食品生产许可证</h1><div style="margin-top:22px">{Pair("生产者名称", s.V("holder", f.Holder), 200)}{Pair("统一社会信用代码", s.V("uscc", f.Uscc), 200)}{Pair("法定代表人（负责人）", s.O(f.Person), 200)}{Pair("住所", s.O(f.Address), 200)}{Pair("生产地址", s.O(f.Address), 200)}{Pair("食品类别", s.O(s.Chance.Of("水产制品", "蔬菜制品", "肉制品；速冻食品", "水果制品")), 200)}{Pair("许可证编号", s.V("licence_no", f.LicenceNo), 200)}</div>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:150px;margin-top:14px"><div>{s.Qr(110)}</div><div style="line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 0)}<br>有效期至 {s.D("expiry", f.Expiry!.Value, 0)}</div>{s.Seal(f.Issuer, "", "right:90px;top:0")}</div></div>
            """, padding: 16);
    }
}
