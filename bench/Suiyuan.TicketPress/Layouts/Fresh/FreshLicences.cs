using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>Business licences and food licences of a third hand.</summary>
internal static class FreshLicences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/business/original", "business", null, Original, true), new("fresh/business/copy-2024", "business", null, CopySheet, true), new("fresh/business/register", "business", null, Register),
        new("fresh/licence/form-2023", "licence", "经营", Form2023, true), new("fresh/licence/phone", "licence", "经营", OnPhone, true), new("fresh/licence/making-copy", "licence", "生产", MakingCopy, true),
    ];

    private const string Star = "<svg data-no width=66 height=66 viewBox='0 0 66 66'><circle cx=33 cy=33 r=30 fill='#cf1d1d' stroke='#e0b030' stroke-width=5 /><path d='M33 15l4 12h13l-10 8 4 12-11-8-11 8 4-12-10-8h13z' fill='#f2cf45'/></svg>";

    private static string Field(string label, string value, int width) => value.Length == 0 ? "" : $"<div style=\"display:flex;margin:10px 0\"><div class=l style=\"flex:none;width:{width}px\">{label}</div><div style=\"flex:1\">{value}</div></div>";

    private static string Original(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#fdfaf0";
        var firm = f.Form == "公司";
        return s.Look.Page(1200, $"""
            <div style="border:10px double #c19a45;padding:26px 60px"><div style="display:flex;justify-content:space-between;align-items:flex-start"><div style="width:270px"><div>统一社会信用代码</div><div style="font-size:22px;font-weight:700">{s.V("uscc", f.Uscc)}</div></div><div class=c>{Star}<h1 style="font-size:60px;letter-spacing:26px;text-indent:26px">营业执照</h1></div><div style="width:270px;text-align:right">{s.Qr(100, always: true)}<div style="font-size:12px">扫描二维码登录国家企业信用信息公示系统了解更多登记、备案、许可、监管信息</div></div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 50px;margin-top:20px"><div>{Field("名　　称", s.V("holder", f.Holder), 110)}{Field("类　　型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"), 110)}{Field(firm ? "法定代表人" : "经 营 者", s.O(f.Person), 110)}{Field("经营范围", s.O("食用农产品零售；水产品零售；食品销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"), 110)}</div><div>{(firm ? Field("注册资本", s.O($"{Chinese.Capital((long)f.Quantity)}万元整"), 110) : Field("组成形式", s.O("个人经营"), 110))}{Field(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)), 110)}{Field(firm ? "住　　所" : "经营场所", s.O(f.Address), 110)}</div></div>
            <div style="position:relative;margin:30px 0 10px 58%;min-height:110px">登记机关<div style="margin-top:44px;padding-left:70px">{s.D("issue_date", f.Issued, s.Chance.Of(8, 1))}</div>{s.Seal(f.Issuer, "", "left:110px;top:-50px")}</div><div class=row style="font-size:13px"><span>国家企业信用信息公示系统网址：http://www.gsxt.example.cn</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper{font-size:19px}", padding: 16);
    }

    private static string CopySheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var firm = f.Form == "公司";
        return s.Look.Page(820, $"""
            <div style="border:3px solid #8a6a2a;outline:1px solid #8a6a2a;outline-offset:5px;padding:26px 40px"><h1 style="font-size:50px;letter-spacing:12px">营业执照</h1><div class=row style="margin-top:8px"><span>（副本）　(1-1)</span><span>编号：{s.V("number", "N" + f.Related)}</span></div><div style="margin:4px 0 16px">统一社会信用代码：{s.V("uscc", f.Uscc)}</div>
            {Line(s, "名称", s.V("holder", f.Holder), 150)}{Line(s, "主体类型", s.O(firm ? "有限责任公司（自然人独资）" : "个体工商户（个人经营）"), 150)}{Line(s, firm ? "法定代表人姓名" : "经营者姓名", s.O(f.Person), 150)}{Line(s, "住所", s.O(f.Address), 150)}{Line(s, "成立日期", s.O(Chinese.Date(f.Earlier, 0)), 150)}{(firm ? Line(s, "经营期限", f.Expiry is { } end ? s.O(Chinese.Date(f.Earlier, 0)) + " 至 " + s.D("expiry", end, 0) : s.O("长期"), 150) : "")}{Line(s, "经营范围", s.O("一般项目：食用农产品批发；新鲜蔬菜零售；鲜肉零售"), 150)}
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:20px;min-height:140px">{s.Qr(110)}<div style="text-align:center;line-height:2">发照机关：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div>{s.Seal(f.Issuer, "", "right:50px;top:-20px")}</div></div>
            """, padding: 24);
    }

    private static string Register(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        var firm = f.Form == "公司";
        return s.Look.Page(1000, $"""
            <div style="font-size:15px;color:#777" class=row><span>{s.O(Chinese.Date(DateOnly.FromDateTime(f.Submitted.Date), 4))}</span><span>国家企业信用信息公示系统</span></div><div style="background:#e9f1f9;padding:10px 16px;font-weight:700;margin:10px 0">营业执照信息</div>
            <table class=soft>{Tr(K("统一社会信用代码："), W(s.V("uscc", f.Uscc)), K(firm ? "企业名称：" : "名称："), W(s.V("holder", f.Holder)))}{Tr(K("类型："), W(s.O(firm ? "有限责任公司" : "个体工商户")), K(firm ? "法定代表人：" : "经营者："), W(s.O(f.Person)))}{Tr(K(firm ? "注册资本：" : "组成形式："), W(s.O(firm ? Sheet.Number(f.Quantity) + "万元人民币" : "个人经营")), K(firm ? "成立日期：" : "注册日期："), W(s.O(Chinese.Date(f.Earlier, 1))))}{(firm ? Tr(K("营业期限自："), W(s.O(Chinese.Date(f.Earlier, 1))), K("营业期限至："), W(f.Expiry is { } end ? s.D("expiry", end, 1) : s.O("长期"))) : "")}{Tr(K("登记机关："), W(s.V("issuer", f.Issuer)), K("核准日期："), W(s.D("issue_date", f.Issued, 1)))}{Tr(K("登记状态："), W(s.O(firm ? "存续（在营、开业、在册）" : "存续")), K(firm ? "住所：" : "经营场所："), W(s.O(f.Address)))}{Tr(K("经营范围："), W(s.O("食用农产品批发；水产品批发；蔬菜销售；未经加工的坚果、干果销售"), 3))}</table>
            <div class=c style="font-size:14px;color:#777;margin-top:18px">1 / 4</div>
            """, "#paper .soft td{border:1px solid #d4dde6;padding:11px 10px}#paper .k{text-align:right;color:#567;width:150px}", padding: 34);
    }

    private static string Form2023(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#fcfbf4";
        return s.Look.Page(1160, $"""
            <div style="border:9px double #2f7d6b;padding:24px 54px"><div class=c>{Star}</div><h1 style="font-size:46px;letter-spacing:16px">食品经营许可证</h1><div class=r style="margin:8px 0 12px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            {Field("经营者名称", s.V("holder", f.Holder), 240)}{Field("统一社会信用代码", s.V("uscc", f.Uscc), 240)}{Field("法定代表人（负责人）", s.O(f.Person), 240)}{Field("住所", s.O(f.Address), 240)}{Field("经营场所", s.O(f.Address), 240)}{Field("主体业态", s.O(s.Chance.Of("食品销售经营者（食品零售）", "食品销售经营者（食品批发）")), 240)}{Field("经营项目", s.O("食品销售（预包装食品销售；散装食品销售，含冷藏冷冻食品）"), 240)}
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;margin-top:18px;min-height:110px;align-items:end"><div>{s.Qr(104)}<div>有效期至：{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}</div></div><div style="line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "", "right:90px;top:-40px")}</div><div class=row style="font-size:13px;margin-top:10px"><span>投诉举报电话：12315</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 16);
    }

    private static string OnPhone(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(620, $"""
            <div class=row style="font-size:14px;color:#777"><span>电子证照</span><span>亮证</span></div><h1 style="font-size:30px;margin:10px 0 14px">食品经营许可证</h1>{Phone("许可证编号", s.V("licence_no", f.LicenceNo))}{Phone("经营者名称", s.V("holder", f.Holder))}{Phone("社会信用代码", s.V("uscc", f.Uscc))}{Phone("负责人", s.O(f.Person))}{Phone("经营场所", s.O(f.Address))}{Phone("主体业态", s.O("食品销售经营者"))}{Phone("经营项目", s.O("散装食品、预包装食品销售"))}{Phone("发证机关", s.V("issuer", f.Issuer))}{Phone("发证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 0)))}{Phone("有效期截止日", s.D("expiry", f.Expiry!.Value, s.Chance.Of(2, 0)))}
            <div style="position:relative;text-align:center;margin-top:20px">{s.Qr(150, always: true)}<div style="font-size:14px;color:#777">二维码用于执法核验</div>{s.Seal(f.Issuer, "", "left:10px;top:0")}</div>
            """, padding: 30);
    }

    private static string MakingCopy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(860, $"""
            <h1 style="font-size:42px;letter-spacing:10px">食品生产许可证</h1><div class=c style="margin-bottom:10px">副　本</div><table>{Tr(K("生产者名称"), W(s.V("holder", f.Holder), 3))}{Tr(K("统一社会信用代码"), W(s.V("uscc", f.Uscc), 3))}{Tr(K("许可证编号"), W(s.V("licence_no", f.LicenceNo), 3))}{Tr(K("法定代表人（负责人）"), W(s.O(f.Person)), K("食品类别"), W(s.O("肉制品、蔬菜制品")))}{Tr(K("住　　所"), W(s.O(f.Address), 3))}{Tr(K("生产地址"), W(s.O(f.Address), 3))}{Tr(K("发证日期"), W(s.D("issue_date", f.Issued, s.Chance.Of(0, 1))), K("有效期至"), W(s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))))}{Tr(K("发证机关"), W($"<div style=\"position:relative\">{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "", "right:20px;top:-24px")}</div>", 3))}</table>
            <div class=row style="font-size:14px;margin-top:14px"><span>日常监督管理机构：{s.O(f.Issuer)}</span><span>签发人：{s.O(f.Officer)}</span></div><div style="font-size:14px;margin-top:6px">食品生产许可品种明细表附后</div>
            """, "#paper td{padding:11px 10px}", padding: 44);
    }
}
