namespace Suiyuan.TicketPress.Layouts.Held;

/// <summary>Licences and strangers of other hands.</summary>
internal static class HeldLicences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("held/business/old-form", "business", null, OldForm, true), new("held/business/electronic", "business", null, Electronic, true), new("held/business/photocopy", "business", null, Photocopy, true),
        new("held/licence/columns", "licence", "经营", Columns, true), new("held/licence/small", "licence", "经营", Small, true), new("held/licence/factory", "licence", "生产", Factory, true),
        new("held/unknown/invoice-stub", "unknown", null, Stub), new("held/unknown/notice", "unknown", null, Notice), new("held/unknown/wall", "unknown", null, Wall),
    ];

    private static string Pair(string label, string value, int width) => $"<div style=\"display:flex;margin:12px 0\"><div class=l style=\"width:{width}px;font-weight:700\">{label}</div><div style=\"flex:1\">{value}</div></div>";

    private static string OldForm(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var firm = f.Form == "公司";
        return s.Look.Page(900, $"""
            <div style="border:14px solid #c9a25f;outline:2px solid #a8813c;padding:36px 60px"><h1 style="font-size:60px;letter-spacing:30px;text-indent:30px">营业执照</h1><div class=c style="font-size:21px">{(firm ? "" : "个体工商户")}</div><div class=c style="margin:10px 0 22px">（统一社会信用代码　{s.V("uscc", f.Uscc)}）</div>
            {Pair(firm ? "企业名称" : "字号名称", s.V("holder", f.Holder), 150)}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person), 150)}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address), 150)}{Pair("注册日期", s.O(Chinese.Date(f.Earlier, 7)), 150)}{(f.Expiry is { } end && firm ? Pair("营业期限", "自" + s.O(Chinese.Date(f.Earlier, 1)) + " 至 " + s.D("expiry", end, 1), 150) : "")}{Pair("经营范围", s.O("食用农产品、水产品、肉制品销售"), 150)}
            <div style="position:relative;text-align:right;line-height:2;margin-top:30px;min-height:130px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(7, 0))}{s.Seal(f.Issuer, "", "right:40px;top:-40px")}</div></div>
            """, "#paper{font-size:20px}", padding: 12);
    }

    private static string Electronic(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        return s.Look.Page(760, $"""
            <div class=c style="font-size:15px">电子营业执照</div><h1 style="font-size:46px">营业执照</h1><div style="display:flex;justify-content:space-between;margin-top:14px"><div><div style="font-size:15px;color:#777">统一社会信用代码</div><div style="font-size:21px">{s.V("uscc", f.Uscc)}</div></div>{s.Qr(110, always: true)}</div>
            {string.Concat(new[] { ("市场主体名称", s.V("holder", f.Holder)), ("市场主体类型", s.O(f.Form == "公司" ? "有限责任公司" : "个体工商户")), ("负责人", s.O(f.Person)), ("主要经营场所", s.O(f.Address)), ("设立日期", s.O(Chinese.Date(f.Earlier, 2))) }.Select(p => $"<div style=\"border-bottom:1px solid #ccc;padding:8px 0\"><div class=l style=\"font-size:15px;color:#777\">{p.Item1}</div><div>{p.Item2}</div></div>"))}
            <div style="position:relative;display:flex;justify-content:space-between;padding:20px 0 60px"><div><span style="font-size:15px;color:#777">核准机关</span><br>{s.V("issuer", f.Issuer)}</div><div><span style="font-size:15px;color:#777">核准日期</span><br>{s.D("issue_date", f.Issued, s.Chance.Of(2, 0))}</div>{s.Seal(f.Issuer, "", "right:90px;top:-30px")}</div>
            """);
    }

    private static string Photocopy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#f4f4f2";
        return s.Look.Page(1100, $"""
            <div style="border:5px solid #777;padding:30px 40px"><div class=row><h1 style="font-size:52px;letter-spacing:20px">营业执照</h1><div class=r>代码：{s.V("uscc", f.Uscc)}<br>副本编号：{s.V("number", "S" + f.Related)}</div></div><div style="columns:2;column-gap:50px;margin-top:20px">{Pair("名称", s.V("holder", f.Holder), 110)}{Pair("类型", s.O(f.Form == "公司" ? "有限责任公司(自然人独资)" : "个体工商户"), 110)}{Pair("负责人", s.O(f.Person), 110)}{Pair("场所", s.O(f.Address), 110)}{Pair("成立", s.O(Chinese.Date(f.Earlier, 0)), 110)}{Pair("范围", s.O("零售业：农副产品、水产、鲜肉"), 110)}</div>
            <div style="position:relative;display:flex;justify-content:flex-end;gap:40px;margin-top:20px;min-height:90px"><span>发照机关　{s.V("issuer", f.Issuer)}</span><span>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span>{s.Seal(f.Issuer, "", "right:150px;top:-50px")}</div></div>
            """, padding: 16);
    }

    private static string Columns(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1020, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end;border-bottom:5px solid #7a1f1f;padding-bottom:10px"><div style="font-size:44px;font-weight:700;color:#7a1f1f">食品经营许可证</div><div>证号 {s.V("licence_no", f.LicenceNo)}</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:14px 40px;margin-top:18px">{string.Concat(new[] { ("单位名称", s.V("holder", f.Holder)), ("信用代码", s.V("uscc", f.Uscc)), ("负责人", s.O(f.Person)), ("经营地址", s.O(f.Address)), ("业态", s.O("食品销售经营者")), ("许可项目", s.O("散装食品、冷藏冷冻食品销售")), ("许可日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))), ("有效期限至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 2))) }.Select(p => $"<div><div class=l style=\"font-size:15px;color:#7a1f1f\">{p.Item1}</div><div>{p.Item2}</div></div>"))}</div>
            <div style="position:relative;text-align:right;padding:20px 30px 60px">许可机关：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "行政许可专用章", "right:80px;top:-40px")}</div>
            """);
    }

    private static string Small(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(640, $"""
            <h1 style="font-size:38px">食品经营许可证</h1><div class=c style="margin-bottom:14px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div><div style="line-height:1.9">经营者：{s.V("holder", f.Holder)}<br>统一社会信用代码：{s.V("uscc", f.Uscc)}<br>经营者（负责人）姓名：{s.O(f.Person)}<br>经营场所地址：{s.O(f.Address)}<br>经营项目：{s.O("预包装食品销售、散装食品销售")}<br>有效期：{s.O(Chinese.Date(f.Issued, 0))}至{s.D("expiry", f.Expiry!.Value, 0)}</div>
            <div style="position:relative;text-align:center;margin:20px 0 0 40%;min-height:110px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:30px;top:-30px")}</div>
            """);
    }

    private static string Factory(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(920, $"""
            <div style="border:6px ridge #6b8e6b;padding:30px 40px"><h1 style="font-size:44px;letter-spacing:10px">食品生产许可证</h1><table style="margin-top:16px"><tr><td class=kr>企业名称</td><td>{s.V("holder", f.Holder)}</td></tr><tr><td class=kr>信用代码</td><td>{s.V("uscc", f.Uscc)}</td></tr><tr><td class=kr>许可编号</td><td>{s.V("licence_no", f.LicenceNo)}</td></tr><tr><td class=kr>厂址</td><td>{s.O(f.Address)}</td></tr><tr><td class=kr>产品类别</td><td>{s.O("肉制品；蔬菜制品")}</td></tr><tr><td class=kr>有效日期至</td><td>{s.D("expiry", f.Expiry!.Value)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:20px;min-height:90px">{s.Qr(100)}<div class=r>{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued)} 颁发</div>{s.Seal(f.Issuer, "", "right:40px;top:-40px")}</div></div>
            """, padding: 14);
    }

    private static string Stub(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(560, $"""<div class=c style="font-size:24px">{World.Brand(c)}快递运单</div><hr><div>收件：{World.Person(c)} {World.Phone(c)[..3]}****{c.Digits(4)}</div><div>{c.Of(World.Guangdong).Full}</div><div>寄件：{World.Person(c)}</div><div style="font-size:30px;letter-spacing:4px">SF{c.Digits(13)}</div><div>运费：{c.Int(8, 60)}元　重量：{c.Int(1, 30)}kg</div>""");
    }

    private static string Notice(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(780, $"""<h1 style="font-size:34px">通　知</h1><p>各位档主：</p><p style="text-indent:2em;line-height:1.9">因市场供水管道检修，定于{c.Int(1, 12)}月{c.Int(1, 28)}日22时至次日5时停水，请提前做好储水准备。不便之处，敬请谅解。</p><div class=r>{c.Of(World.Markets)}管理处</div>""", "#paper{font-size:21px}");
    }

    private static string Wall(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(800, $"<svg data-no width=800 height=900 style=\"display:block;background:{c.Of("#93836b", "#7c8794", "#a89f91")}\">{string.Concat(Enumerable.Range(0, 40).Select(i => $"<rect x={(i % 5 * 160) + (i / 5 % 2 * 80) - 80} y={i / 5 * 112} width=156 height=108 fill=\"{c.Of("#b5654a", "#a85a42", "#bd7054", "#9c533d")}\" opacity=\".8\"/>"))}</svg>", padding: 0);
    }
}
