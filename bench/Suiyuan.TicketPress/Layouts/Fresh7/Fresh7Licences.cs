using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>Business licences under the emblem, on their side and upright; food licences as original and as copy.</summary>
internal static class Fresh7Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/business/original-wide", "business", null, OriginalWide, true), new("fresh7/business/upright-original", "business", null, Upright, true),
        new("fresh7/licence/trader-original", "licence", "经营", TraderOriginal, true), new("fresh7/licence/trader-copy", "licence", "经营", TraderCopy, true), new("fresh7/licence/maker-original", "licence", "生产", MakerOriginal, true),
    ];

    private const string Scope = "食用农产品批发；食用农产品零售；农副产品销售；鲜蛋零售；新鲜水果批发；低温仓储；食品互联网销售（仅销售预包装食品）。";

    /// <summary>The original that hangs on the wall: on its side, the emblem above, who registers in the seal alone.</summary>
    private static string OriginalWide(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = s.Chance.Of("#fdf8e8", "#fffdf5");
        var firm = f.Form == "公司";
        var scope = Scope + (s.Chance.Odds(0.5) ? "（依法须经批准的项目，经相关部门批准后方可开展经营活动）" : "");
        return s.Look.Page(1240, $"""
            <div style="border:10px double #b3913f;padding:20px 54px 14px"><div style="display:grid;grid-template-columns:300px 1fr 300px;align-items:end"><div style="font-size:17px;padding-bottom:8px">统一社会信用代码<br><span style="font-size:20px">{s.V("uscc", f.Uscc)}</span></div><div class=c>{Emblem(92)}<h1 style="font-size:62px;letter-spacing:34px;text-indent:34px">营业执照</h1></div><div style="display:flex;gap:10px;font-size:12px;align-items:center;padding-bottom:8px"><div style="flex:none;height:100px">{s.Qr(100, always: true)}</div><span>扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</span></div></div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:56px;margin-top:34px;font-size:20px"><div>{Line("名称", s.V("holder", f.Holder), 112, 26)}{Line("类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"), 112, 26)}{Line(firm ? "法定代表人" : "经营者", s.O(f.Person), 112, 26)}{Line("经营范围", s.O(scope), 112, 26)}</div><div>{(firm ? Line("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元整"), 100, 26) : Line("组成形式", s.O("个人经营"), 100, 26))}{Line(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 100, 26)}{(firm && f.Expiry is { } end ? Line("营业期限", s.D("", f.Earlier, 1) + "至" + s.D("expiry", end, 1), 100, 26) : "")}{Line(firm ? "住所" : "经营场所", s.O(f.Address), 100, 26)}</div></div>
            <div style="position:relative;display:flex;justify-content:flex-end;min-height:170px;padding:20px 90px 0 0;font-size:22px"><div><span style="letter-spacing:10px">登记机关</span><div style="margin-top:46px">{s.D("issue_date", f.Issued, 8)}</div></div>{s.Seal(f.Issuer, "", "right:110px;top:0")}</div></div>
            <div class=row style="font-size:13px;padding:8px 14px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 18);
    }

    /// <summary>The upright one that many stalls have, with the number of the paper at its head and no code to scan.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'AR PL UKai CN','Noto Serif CJK SC'"));
        s.Look.Paper = s.Chance.Of("#fbf3df", "#fefbf2", "#fff");
        var firm = f.Form == "公司";
        return s.Look.Page(840, $"""
            <div style="border:6px double #a88b4a;padding:22px 64px 16px"><div class=c>{Emblem(84)}</div><h1 style="font-size:54px;letter-spacing:24px;text-indent:24px">营业执照</h1><div class=r style="font-size:16px">编号：{s.V("number", s.Chance.Of("S", "N") + s.Chance.Of("0412", "2592", "0652") + f.Earlier.Year + s.Chance.Digits(6))}</div><div class=c style="margin:14px 0 20px;font-size:19px">统一社会信用代码　{s.V("uscc", f.Uscc)}</div>
            {Line("名称", s.V("holder", f.Holder), 112, 30)}{Line("类型", s.O(firm ? "有限责任公司（自然人独资）" : "个体工商户"), 112, 30)}{Line(firm ? "住所" : "经营场所", s.O(f.Address), 112, 30)}{Line(firm ? "法定代表人" : "经营者", s.O(f.Person), 112, 30)}{(firm ? Line("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元"), 112, 30) : Line("组成形式", s.O(s.Chance.Of("个人经营", "家庭经营")), 112, 30))}{Line(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0), 112, 30)}{(firm ? Line("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : s.O("长期"), 112, 30) : "")}{Line("经营范围", s.O(Scope), 112, 30)}
            <div style="position:relative;margin:34px 0 0 50%;min-height:150px;font-size:21px"><span style="letter-spacing:8px">登记机关</span><div style="margin-top:44px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:40px;top:-10px")}</div></div>
            <div style="font-size:13px;padding:8px 6px 0" class=row><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 20);
    }

    /// <summary>The original for the wall of a shop, as the bureau's system has printed it since 2023.</summary>
    private static string TraderOriginal(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = s.Chance.Of("#f4faf0", "#fffdf4", "#f7fbff");
        return s.Look.Page(1180, $"""
            <div style="border:12px solid #7fb08a;outline:2px solid #3f7a4d;outline-offset:-18px;padding:34px 56px 26px"><h1 style="font-size:56px;letter-spacing:18px;text-indent:18px">食品经营许可证</h1><div class=c style="font-size:20px;letter-spacing:8px">（正本）</div>
            <div style="display:grid;grid-template-columns:1.3fr 1fr;column-gap:40px;margin-top:24px;font-size:19px"><div>{Line("经营者名称", s.V("holder", f.Holder), 200, 18, 9)}{Line("统一社会信用代码", s.V("uscc", f.Uscc), 200, 18, 9)}{Line("法定代表人（负责人）", s.O(f.Person), 200, 18, 9)}{Line("住所", s.O(f.Address), 200, 18, 9)}{Line("经营场所", s.O(f.Address), 200, 18, 9)}{Line("主体业态", s.O(s.Chance.Of("食品销售经营者", "食品销售经营者（网络经营）", "餐饮服务经营者")), 200, 18, 9)}{Line("经营项目", s.O(s.Chance.Of("散装食品（含冷藏冷冻食品）销售", "预包装食品销售；散装食品销售", "热食类食品制售")), 200, 18, 9)}</div>
            <div style="position:relative">{Line("许可证编号", s.V("licence_no", f.LicenceNo), 112, 18, 9)}<div style="margin:10px 0">{s.Qr(116)}</div>{Line("发证机关", s.V("issuer", f.Issuer), 112, 18, 9)}{Line("发证日期", s.D("issue_date", f.Issued, 8), 112, 18, 9)}{Line("有效期至", s.D("expiry", f.Expiry!.Value, 8), 112, 18, 9)}{s.Seal(f.Issuer, "", "right:0;bottom:20px")}</div></div></div>
            <div class=row style="font-size:14px;padding:8px 10px 0"><span>投诉举报电话：12315</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 16);
    }

    /// <summary>The upright copy that a supplier sends to his buyers; the bureau stands in the seal alone.</summary>
    private static string TraderCopy(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = s.Chance.Of("#fff", "#f3f3f1", "#fbf8ee");
        return s.Look.Page(800, $"""
            <div style="border:5px double #6f8f6f;padding:28px 46px"><h1 style="font-size:42px;letter-spacing:10px;text-indent:10px">食品经营许可证</h1><div class=c style="font-size:21px;margin-bottom:6px">（副本）</div><div class=r style="font-size:17px;margin-bottom:12px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            {Line("经营者名称", s.V("holder", f.Holder), 192, 14)}{Line("社会信用代码", s.V("uscc", f.Uscc), 192, 14)}{Line("法定代表人（负责人）", s.O(f.Person), 192, 14)}{Line("住所", s.O(f.Address), 192, 14)}{Line("经营场所", s.O(f.Address), 192, 14)}{Line("主体业态", s.O(s.Chance.Of("食品销售经营者", "食品销售经营者(批发)", "单位食堂")), 192, 14)}{Line("经营项目", s.O(s.Chance.Of("预包装食品（含冷藏冷冻食品）销售，散装食品（含冷藏冷冻食品、不含散装熟食）销售", "预包装食品销售")), 192, 14)}{Line("有效期至", s.D("expiry", f.Expiry!.Value, 0), 192, 14)}{Line("日常监督管理机构", s.O(f.Issuer[(f.Issuer.IndexOf('市', StringComparison.Ordinal) + 1)..^7] + s.Chance.Of("东区", "城南", "新市", "石井") + "市场监督管理所"), 192, 14)}{Line("日常监督管理人员", s.O(s.Chance.Of("双随机", World.Person(s.Chance) + "、" + World.Person(s.Chance))), 192, 14)}{Line("投诉举报电话", s.O("12315"), 192, 14)}
            <div style="position:relative;display:flex;justify-content:space-between;min-height:150px;margin-top:16px"><div>{s.Qr(110)}</div><div style="width:50%;line-height:2.2"><div>发证机关</div><div>签发人　{s.O(f.Officer)}</div>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;top:-16px")}</div></div>
            """, padding: 22);
    }

    /// <summary>A maker's original under its prescribed head.</summary>
    private static string MakerOriginal(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Paper = s.Chance.Of("#eef6fb", "#fdfbf1");
        return s.Look.Page(1120, $"""
            <div style="border:9px ridge #7b9cc0;padding:30px 60px 22px"><h1 style="font-size:54px;letter-spacing:16px;text-indent:16px">食品生产许可证</h1><div style="display:grid;grid-template-columns:1.35fr 1fr;column-gap:36px;margin-top:30px;font-size:19px"><div>{Line("生产者名称", s.V("holder", f.Holder), 216, 16, 10)}{Line("统一社会信用代码", s.V("uscc", f.Uscc), 216, 16, 10)}{Line("法定代表人（负责人）", s.O(f.Person), 216, 16, 10)}{Line("住所", s.O(f.Address), 216, 16, 10)}{Line("生产地址", s.O(f.Address), 216, 16, 10)}{Line("食品类别", s.O(s.Chance.Of("肉制品；速冻食品", "水产制品", "调味品；粮食加工品", "豆制品")), 216, 16, 10)}</div>
            <div style="position:relative"><div style="margin:10px 0">许可证编号：{s.V("licence_no", f.LicenceNo)}</div><div style="margin:12px 0 18px">{s.Qr(112)}</div><div style="line-height:2.1">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:20px;bottom:-16px")}</div></div><div style="font-size:19px;margin-top:20px">有效期至：{s.D("expiry", f.Expiry!.Value, 8)}</div></div>
            """, padding: 18);
    }
}
