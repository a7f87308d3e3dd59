using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>Business and food licences of several years, on the wall and on a screen.</summary>
internal static class Fresh2Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/business/household", "business", null, Household, true), new("fresh2/business/copy-portrait", "business", null, CopyPortrait, true), new("fresh2/business/e-licence", "business", null, ELicence, true),
        new("fresh2/licence/original-2015", "licence", "经营", Original2015, true), new("fresh2/licence/copy-open", "licence", "经营", CopyOpen, true), new("fresh2/licence/province-app", "licence", "经营", ProvinceApp, true), new("fresh2/licence/making-original", "licence", "生产", MakingOriginal, true),
    ];

    private const string Emblem = "<svg data-no width=84 height=84 viewBox='0 0 84 84'><circle cx=42 cy=42 r=38 fill='#c8191e'/><circle cx=42 cy=42 r=30 fill='none' stroke='#eac04a' stroke-width=4 /><path d='M42 24l4 11h12l-9 8 3 12-10-7-10 7 3-12-9-8h12z' fill='#eac04a'/></svg>";

    private static bool Firm(Sheet s) => s.Facts.Holder.Contains("公司", StringComparison.Ordinal);

    private static string Item(string label, string value, string width = "7em") => value.Length == 0 ? "" : $"<div style=\"display:flex;margin:9px 0\"><span class=l style=\"flex:none;width:{width}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    private static string Household(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'AR PL UKai CN'");
        s.Look.Paper = "#fffdf4";
        var firm = Firm(s);
        return s.Look.Page(1180, $"""
            <div style="border:14px solid #d8b560;border-image:repeating-linear-gradient(45deg,#d8b560 0 6px,#efdca6 6px 12px) 14;padding:22px 52px"><div class=c>{Emblem}</div><h1 style="font-size:64px;letter-spacing:34px;text-indent:34px;font-family:'Noto Serif CJK SC'">营业执照</h1><div class=c style="font-size:22px">（正　本）</div><div class=r style="font-size:20px;margin:6px 0 14px">统一社会信用代码　{s.V("uscc", f.Uscc)}</div>
            <div style="width:78%;margin:0 auto;font-size:21px">{Item("名　　　　称", s.V("holder", f.Holder), "8em")}{Item("类　　　　型", s.O(firm ? "有限责任公司(自然人独资)" : "个体工商户"), "8em")}{Item(firm ? "法 定 代 表 人" : "经　营　者", s.O(f.Person), "8em")}{Item(firm ? "住　　　　所" : "经 营 场 所", s.O(f.Address), "8em")}{Item(firm ? "成 立 日 期" : "注 册 日 期", s.O(Chinese.Date(f.Earlier, 1)), "8em")}{(firm ? Item("营 业 期 限", f.Expiry is { } end ? s.O(Chinese.Date(f.Earlier, 1)) + "至" + s.D("expiry", end, 1) : s.O("长期"), "8em") : "")}{Item("经 营 范 围", s.O("零售：预包装食品、散装食品、初级农产品；肉类零售；水产品零售。"), "8em")}</div>
            <div style="position:relative;text-align:right;min-height:120px;padding:14px 120px 0 0"><div style="padding-right:120px">登记机关</div><div style="margin-top:42px;font-size:21px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:120px;top:-20px")}</div></div>
            """, padding: 12);
    }

    private static string CopyPortrait(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = s.Chance.Of("#fdf9ee", "#fff", "#f6f6f6");
        var firm = Firm(s);
        return s.Look.Page(840, $"""
            <div style="border:6px double #b08a3e;padding:30px 46px"><div class=c>{Emblem}</div><h1 style="font-size:48px;letter-spacing:20px;text-indent:20px">营业执照</h1><div class=c>（副本）（副本号：{s.O($"{s.Chance.Int(1, 3)}-1")}）</div><div class=c style="margin:10px 0 18px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            {Item("名称", s.V("holder", f.Holder))}{Item("类型", s.O(firm ? "有限责任公司（法人独资）" : "个体户"))}{Item(firm ? "住所" : "经营场所", s.O(f.Address))}{Item(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Item("注册资本", s.O($"人民币{Chinese.Capital((long)f.Quantity)}万元")) : Item("组成形式", s.O("家庭经营")))}{Item(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)))}{(firm ? Item("营业期限", s.O(Chinese.Date(f.Earlier, 1)) + " 至 " + (f.Expiry is { } end ? s.D("expiry", end, 1) : s.O("长期"))) : "")}{Item("经营范围", s.O("批发业（具体经营项目请登录商事主体信息公示平台查询。依法须经批准的项目，经相关部门批准后方可开展经营活动。）"))}
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:24px;min-height:150px">{s.Qr(104)}<div style="padding-right:40px;line-height:2.2;text-align:center">登 记 机 关<br>{s.D("issue_date", f.Earlier, s.Chance.Of(8, 1))}</div>{s.Seal(f.Issuer, "", "right:30px;top:10px")}</div></div><div style="font-size:13px;margin-top:8px" class=row><span>国家企业信用信息公示系统网址：http://gsxt.gdgs.example.cn</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 22);
    }

    private static string ELicence(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var firm = Firm(s);
        string Row(string label, string value) => value.Length == 0 ? "" : $"<div style=\"margin:10px 0\"><div class=l style=\"font-size:15px;color:#9a7b3c\">{label}</div><div>{value}</div></div>";
        return s.Look.Page(620, $"""
            <div style="background:#b3862f;color:#fff;padding:14px 20px" class=row><span>电子营业执照</span><span style="font-size:15px">出示执照</span></div><div style="position:relative;margin:18px;border:1px solid #e2cf9f;border-radius:12px;background:#fffaf0;padding:20px 24px"><div style="display:flex;justify-content:space-between;align-items:center"><div style="font-size:32px;font-weight:700;color:#8a6420">营业执照</div>{s.Qr(96, always: true)}</div>
            {Row("统一社会信用代码", s.V("uscc", f.Uscc))}{Row(firm ? "企业名称" : "字号名称", s.V("holder", f.Holder))}{Row("市场主体类型", s.O(firm ? "有限责任公司" : "个体工商户"))}{Row(firm ? "法定代表人" : "经营者姓名", s.O(f.Person))}{Row(firm ? "住所" : "经营场所", s.O(f.Address))}{Row(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)))}{(firm ? Row("营业期限至", f.Expiry is { } end ? s.D("expiry", end, 1) : s.O("长期")) : "")}{Row("登记机关", s.V("issuer", f.Issuer))}{Row("核准日期", s.D("issue_date", f.Issued, 1))}{s.Seal(f.Issuer, "", "right:10px;bottom:10px")}</div><div class=c style="color:#999;font-size:15px;padding-bottom:18px">下载时间 {s.O(f.Submitted.ToString("yyyy-MM-dd HH:mm"))}　仅限展示</div>
            """, padding: 0);
    }

    private static string Original2015(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#f9fbf6";
        return s.Look.Page(1180, $"""
            <div style="border:12px solid #3f8f5f;outline:2px solid #3f8f5f;outline-offset:-22px;padding:34px 58px"><h1 style="font-size:52px;letter-spacing:20px">食品经营许可证</h1><div style="display:grid;grid-template-columns:1.35fr 1fr;gap:0 44px;margin-top:24px"><div>{Item("经 营 者 名 称：", s.V("holder", f.Holder), "9em")}{Item("社会信用代码<br>（身份证号码）：", s.V("uscc", f.Uscc), "9em")}{Item("法 定 代 表 人<br>（负　责　人）：", s.O(f.Person), "9em")}{Item("住　　　　　所：", s.O(f.Address), "9em")}{Item("经　营　场　所：", s.O(f.Address), "9em")}{Item("主　体　业　态：", s.O(s.Chance.Of("食品销售经营者", "餐饮服务经营者", "单位食堂")), "9em")}{Item("经　营　项　目：", s.O("预包装食品（含冷藏冷冻食品）销售，散装食品（不含散装熟食）销售***"), "9em")}</div>
            <div style="position:relative">{Item("许可证编号：", s.V("licence_no", f.LicenceNo))}{Item("日常监督<br>管理机构：", s.O(f.Issuer[..^7] + "市场监督管理所"))}{Item("日常监督<br>管理人员：", s.O("见公示牌"))}{Item("投诉举报电话：", s.O("12331"))}{Item("发 证 机 关：", s.V("issuer", f.Issuer))}{Item("签　发　人：", s.O(f.Officer))}<div style="margin-top:22px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:120px;bottom:0")}</div></div><div class=row style="margin-top:20px">{s.Qr(96)}<span style="font-size:20px">有效期至　{s.D("expiry", f.Expiry!.Value, 8)}</span></div></div>
            """, "#paper{font-size:19px}", padding: 10);
    }

    private static string CopyOpen(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1200, $"""
            <div style="display:grid;grid-template-columns:1fr 1fr"><div style="border-right:2px dashed #aaa;padding:10px 40px 10px 10px"><div style="display:flex;justify-content:space-between;align-items:flex-end"><span style="font-size:34px;font-weight:700;letter-spacing:4px">食品经营许可证</span><span>（副本）</span></div><div style="margin:10px 0 14px">许可证编号 {s.V("licence_no", f.LicenceNo)}</div>{Item("经营者名称", s.V("holder", f.Holder), "8.5em")}{Item("统一社会信用代码", s.V("uscc", f.Uscc), "8.5em")}{Item("法定代表人", s.O(f.Person), "8.5em")}{Item("经营场所", s.O(f.Address), "8.5em")}{Item("仓库地址", s.O(s.Chance.Of("无", "同经营场所")), "8.5em")}{Item("主体业态", s.O("食品销售经营者（网络经营）"), "8.5em")}{Item("经营项目", s.O("散装食品销售（含冷藏冷冻食品、不含散装熟食）"), "8.5em")}<div style="position:relative;min-height:150px;margin-top:8px">{Item("有效期限", $"{s.D("issue_date", f.Issued, 0)}至{s.D("expiry", f.Expiry!.Value, 0)}", "8.5em")}{Item("发证机关", s.V("issuer", f.Issuer), "8.5em")}{Item("发证日期", s.D("issue_date", f.Issued, 0), "8.5em")}{s.Seal(f.Issuer, "", "right:10px;top:-20px")}</div></div>
            <div style="padding:10px 10px 10px 40px"><div class=c style="font-size:24px;margin-bottom:10px">变更、延续记录</div><table>{Tr("<th>日期</th><th>事　项</th><th>经办（盖章）</th>")}{string.Concat(Enumerable.Repeat("<tr style=\"height:58px\"><td></td><td></td><td></td></tr>", 5))}</table><div style="font-size:15px;margin-top:14px;line-height:1.7">说明：一、食品经营者应当在经营场所的显著位置悬挂或者摆放食品经营许可证正本。二、不得伪造、涂改、倒卖、出租、出借、转让。三、有效期届满前申请延续。</div><div style="margin-top:10px">{s.Qr(110)}</div></div></div>
            """, padding: 40);
    }

    private static string ProvinceApp(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Row(string label, string value) => $"<tr><td class=l style=\"color:#6b7785;width:160px\">{label}</td><td>{value}</td></tr>";
        return s.Look.Page(640, $"""
            <div style="background:#2f6fed;color:#fff;padding:12px 20px;display:flex;justify-content:space-between"><span>×</span><span>我的证照</span><span>···</span></div><div style="padding:20px 24px"><div style="display:flex;justify-content:space-between;align-items:center"><div><div style="font-size:26px;font-weight:700">食品经营许可证</div><div style="color:#2f9e5b;font-size:16px">状态：有效</div></div>{s.Qr(104, always: true)}</div>
            <table class=a style="margin-top:12px">{Row("许可证号", s.V("licence_no", f.LicenceNo))}{Row("持证主体", s.V("holder", f.Holder))}{Row("信用代码", s.V("uscc", f.Uscc))}{Row("负责人", s.O(f.Person))}{Row("经营地址", s.O(f.Address))}{Row("业态", s.O("食品销售经营者"))}{Row("许可项目", s.O("预包装食品销售"))}{Row("颁发机构", s.V("issuer", f.Issuer))}{Row("颁发日期", s.D("issue_date", f.Issued, 2))}{Row("有效期截止", s.D("expiry", f.Expiry!.Value, 2))}</table><div style="position:relative;height:120px;color:#99a;font-size:15px;padding-top:16px">本证照由发证部门提供，数据每日更新{s.Seal(f.Issuer, "电子专用章", "right:40px;top:-90px")}</div></div>
            """, "#paper .a td{border:0;border-bottom:1px solid #eef0f3;padding:9px 2px}", padding: 0);
    }

    private static string MakingOriginal(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#f5f9fc";
        return s.Look.Page(1160, $"""
            <div style="border:10px double #3c6fa0;padding:28px 64px"><h1 style="font-size:54px;letter-spacing:22px;font-family:'ZCOOL XiaoWei','Noto Serif CJK SC'">食品生产许可证</h1><div style="margin:16px 0;display:grid;grid-template-columns:1fr 1fr;gap:0 40px"><div>{Item("生产者名称", s.V("holder", f.Holder), "9em")}{Item("社会信用代码", s.V("uscc", f.Uscc), "9em")}{Item("法定代表人", s.O(f.Person), "9em")}{Item("住所", s.O(f.Address), "9em")}{Item("生产地址", s.O(f.Address), "9em")}{Item("食品类别", s.O(s.Chance.Of("水产制品；速冻食品", "豆制品；蔬菜制品", "粮食加工品；糕点")), "9em")}</div><div style="position:relative">{Item("许可证编号", s.V("licence_no", f.LicenceNo))}{Item("发证机关", s.V("issuer", f.Issuer))}{Item("签发人", s.O(f.Officer))}{Item("发证日期", s.D("issue_date", f.Issued, 1))}{Item("有效期至", s.D("expiry", f.Expiry!.Value, 1))}{s.Seal(f.Issuer, "", "right:60px;bottom:-70px")}</div></div><div style="display:flex;gap:16px;align-items:center">{s.Qr(100)}<span style="font-size:15px">请扫描二维码查询食品生产许可信息</span></div><div class=r style="font-size:14px">国家市场监督管理总局监制</div></div>
            """, "#paper{font-size:20px}", padding: 14);
    }
}
