using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Business and food licences: framed, copied, looked up, folded, and the card of those who sell packed food only.</summary>
internal static class Fresh3Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/business/wide-two-columns", "business", null, WideColumns, true), new("fresh3/business/marked-copy", "business", null, MarkedCopy, true), new("fresh3/business/portrait-frame", "business", null, PortraitFrame, true),
        new("fresh3/licence/form-2024", "licence", "经营", Form2024, true), new("fresh3/licence/packed-food-card", "licence", "经营", PackedFood, true), new("fresh3/licence/lookup", "licence", "经营", Lookup),
        new("fresh3/licence/making-with-list", "licence", "生产", MakingWithList, true), new("fresh3/licence/small-portrait", "licence", "经营", SmallPortrait, true),
    ];

    private static bool Firm(Sheet s) => s.Facts.Holder.Contains("公司", StringComparison.Ordinal);

    private static string Say(string label, string value, string width) => $"<div style=\"display:flex;margin:10px 0\"><span class=l style=\"flex:none;width:{width}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>The form of 2019: the code in the left upper corner, two columns, the code's square at the right.</summary>
    private static string WideColumns(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = s.Chance.Of("#fdf8ea", "#fffdf6");
        var firm = Firm(s);
        var left = Say("名　　称", s.V("holder", f.Holder), "6em") + Say("类　　型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"), "6em") + Say(firm ? "法定代表人" : "经 营 者", s.O(f.Person), "6em") + Say("经营范围", s.O("食品销售；食用农产品批发；水产品批发；鲜肉批发；新鲜蔬菜批发。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"), "6em");
        var right = Say(firm ? "注册资本" : "组成形式", s.O(firm ? Chinese.Capital((long)f.Quantity) + "万元人民币" : "个人经营"), "6em") + Say(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)), "6em") + (firm ? Say("营业期限", f.Expiry is { } end ? s.O(Chinese.Date(f.Earlier, 1)) + "至" + s.D("expiry", end, 1) : s.O("长期"), "6em") : "") + Say(firm ? "住　　所" : "经营场所", s.O(f.Address), "6em");
        return s.Look.Page(1200, $"""
            <div style="border:10px ridge #c9a24a;padding:26px 50px"><div style="display:grid;grid-template-columns:1fr 1fr 1fr;align-items:start"><div style="font-size:17px">统一社会信用代码<br><span style="font-size:20px">{s.V("uscc", f.Uscc)}</span></div><div class=c>{Arms(80)}</div><div class=r>{s.Qr(100)}</div></div>
            <h1 style="font-size:58px;letter-spacing:40px;text-indent:40px">营业执照</h1><div class=c style="font-size:20px">（副　本）</div><div style="display:grid;grid-template-columns:1.15fr 1fr;gap:0 50px;margin-top:10px"><div>{left}</div><div>{right}</div></div>
            <div style="position:relative;min-height:130px;text-align:right;padding-right:110px"><div style="font-size:22px;letter-spacing:8px">登记机关</div><div style="margin-top:36px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:90px;top:-20px")}</div></div><div class=row style="font-size:14px;padding:8px 20px 0"><span>http://www.gsxt.example.cn</span><span>市场主体应当于每年1月1日至6月30日通过公示系统报送年度报告</span></div>
            """, "#paper{font-size:19px}", padding: 16);
    }

    /// <summary>A copy handed over for one purpose, and marked so across all of it.</summary>
    private static string MarkedCopy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        (s.Look.Paper, s.Look.Ink, s.Look.FilledInk) = ("#f3f3f3", "#333", "#333");
        var firm = Firm(s);
        return s.Look.Page(860, $"""
            <div data-no style="position:absolute;left:40px;top:420px;font-size:40px;transform:rotate(-28deg);color:#7a1f1f;opacity:.22;letter-spacing:6px">仅供办理市场入场备案使用 他用无效</div>
            <div style="border:3px solid #555;padding:40px 60px"><h1 style="font-size:46px;letter-spacing:24px;text-indent:24px">营业执照</h1><div class=c style="margin:8px 0 22px">统一社会信用代码：{s.V("uscc", f.Uscc)}</div>
            {Say("名称", s.V("holder", f.Holder), "9em")}{Say("主体类型", s.O(firm ? "有限责任公司" : "个体工商户"), "9em")}{Say(firm ? "法定代表人姓名" : "经营者姓名", s.O(f.Person), "9em")}{Say(firm ? "住所" : "经营场所", s.O(f.Address), "9em")}{(firm ? Say("注册资本", s.O(Sheet.Number(f.Quantity) + "万元"), "9em") : "")}{Say("成立日期", s.O(Chinese.Date(f.Earlier, 0)), "9em")}{(f.Expiry is { } end ? Say("营业期限", "自" + s.O(Chinese.Date(f.Earlier, 0)) + "至" + s.D("expiry", end, 0), "9em") : "")}{Say("经营范围", s.O("食品经营；农副产品销售；道路货物运输。"), "9em")}
            <div style="position:relative;min-height:150px;text-align:right;padding:30px 60px 0 0">{s.V("issuer", f.Issuer)}<br><br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div></div><div class=r style="padding:6px">与原件一致　{s.O(f.Person)}</div>
            """, padding: 40);
    }

    /// <summary>Portrait, on a stall's wall: label over value, centred.</summary>
    private static string PortraitFrame(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'AR PL UKai CN'");
        s.Look.Paper = "#fffcf0";
        var firm = Firm(s);
        static string Over(string label, string value) => $"<div style=\"margin:9px 0\"><div class=l style=\"font-size:16px;color:#8d6d2a\">{label}</div><div style=\"font-size:21px\">{value}</div></div>";
        return s.Look.Page(780, $"""
            <div style="border:8px double #b98f3c;padding:24px 44px"><div class=c>{Arms(72)}</div><h1 style="font-size:50px;letter-spacing:26px;text-indent:26px">营业执照</h1><div class=c>（正本）</div>
            {Over("统一社会信用代码", s.V("uscc", f.Uscc))}{Over("名称", s.V("holder", f.Holder))}{Over(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Over("类型", s.O(firm ? "有限责任公司" : "个体工商户"))}{Over(firm ? "住所" : "经营场所", s.O(f.Address))}{Over(firm ? "成立日期" : "注册日期", s.O(Chinese.Date(f.Earlier, 1)))}{Over("经营范围", s.O("农产品初加工服务；食用农产品零售；食品销售"))}
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;min-height:150px"><div>{s.Qr(104)}</div><div class=c style="padding-right:30px;line-height:1.9">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(1, 7))}</div>{s.Seal(f.Issuer, "", "right:50px;bottom:-10px")}</div></div>
            """, padding: 16);
    }

    /// <summary>The newest form: entries at the left, a broad code at the right, the term in one line.</summary>
    private static string Form2024(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#f4faf6";
        return s.Look.Page(1140, $"""
            <div style="border:8px solid #2c8a63;padding:30px 46px;position:relative"><h1 style="font-size:48px;letter-spacing:14px;color:#17573d">食品经营许可证</h1><div class=c style="margin-bottom:16px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div><div style="display:grid;grid-template-columns:1fr 250px;gap:20px"><div>{Say("经营者名称：", s.V("holder", f.Holder), "8em")}{Say("法定代表人：", s.O(f.Person), "8em")}{Say("统一社会信用代码：", s.V("uscc", f.Uscc), "10em")}{Say("住　　所：", s.O(f.Address), "8em")}{Say("经营场所：", s.O(f.Address), "8em")}{Say("主体业态：", s.O("食品销售经营者"), "8em")}{Say("经营项目：", s.O(s.Chance.Of("食品销售（散装食品销售，含散装熟食销售）", "预包装食品（含冷藏冷冻食品）销售", "热食类食品制售")), "8em")}</div><div class=c style="padding-top:10px">{s.Qr(180, always: true)}<div style="font-size:14px">食品安全信息请扫码</div></div></div>
            <div style="position:relative;display:grid;grid-template-columns:1.2fr 1fr;min-height:110px;margin-top:10px;line-height:1.9"><span>有效期至：{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}<br>投诉举报电话：12315</span><span>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span>{s.Seal(f.Issuer, "", "right:60px;top:-60px")}</div></div>
            """, "#paper{font-size:19px}", padding: 14);
    }

    /// <summary>For those who sell packed food only: a record's number instead of a licence's, of the same build.</summary>
    private static string PackedFood(Sheet s)
    {
        var f = s.Facts;
        var number = "YB" + f.LicenceNo[2..];
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px">仅销售预包装食品经营者备案信息表</h1><table style="margin-top:14px">{Tr(Pair("备案编号", s.V("licence_no", number), 3))}{Tr(Pair("经营者名称", s.V("holder", f.Holder), 3))}{Tr(Pair("社会信用代码", s.V("uscc", f.Uscc)), Pair("负责人", s.O(f.Person)))}{Tr(Pair("经营场所", s.O(f.Address), 3))}{Tr(Pair("经营种类", $"{Tick("含冷藏冷冻食品", s.Chance.Odds(0.5))} {Tick("不含冷藏冷冻食品", false)} {Tick("网络经营", s.Chance.Odds(0.3))}"), Pair("联系电话", s.O(f.Phone)))}{Tr(Pair("备案机关", s.V("issuer", f.Issuer), 3))}{Tr(Pair("备案日期", s.D("issue_date", f.Issued), 3))}</table>
            <div style="position:relative;height:120px;padding-top:16px;font-size:15px">备案信息发生变化的，应当自变化之日起15个工作日内更新。{s.Seal(f.Issuer, s.Chance.Of("", "备案专用章"), "right:60px;top:-70px")}</div>
            """, "#paper .h{white-space:nowrap;background:#f5f5f0}#paper td{padding:10px 8px}");
    }

    /// <summary>What an office's screen shows when somebody looks a licence up.</summary>
    private static string Lookup(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        static string Two(string a, string x, string b, string y) => $"<tr><td class=h>{a}</td><td>{x}</td><td class=h>{b}</td><td>{y}</td></tr>";
        return s.Look.Page(1180, $"""
            <div style="background:#f0f2f5;padding:10px 24px;font-size:15px;color:#666">首页 / 许可信息查询 / 食品经营许可 / 详情</div><div style="padding:20px 28px"><div style="font-size:23px;font-weight:700;border-left:6px solid #1677ff;padding-left:12px;margin-bottom:14px">食品经营许可证信息</div>
            <table>{Two("经营者名称", s.V("holder", f.Holder), "许可证编号", s.V("licence_no", f.LicenceNo))}{Two("统一社会信用代码", s.V("uscc", f.Uscc), "法定代表人（负责人）", s.O(f.Person))}{Two("住所", s.O(f.Address), "经营场所", s.O(f.Address))}{Two("主体业态", s.O("食品销售经营者"), "经营项目", s.O("散装食品销售"))}{Two("发证机关", s.V("issuer", f.Issuer), "签发日期", s.D("issue_date", f.Issued, 2))}{Two("有效期至", s.D("expiry", f.Expiry!.Value, 2), "许可证状态", s.O("有效"))}</table><div style="margin-top:14px;color:#999;font-size:15px">查询时间：{s.O(f.Submitted.ToString("yyyy-MM-dd HH:mm:ss"))}　　查询结果仅供参考</div></div>
            """, "#paper td{border-color:#e4e7ed;padding:12px}#paper .h{background:#fafafa;color:#606266;width:170px}", padding: 0);
    }

    /// <summary>A maker's copy: the licence above, the list of what it covers below.</summary>
    private static string MakingWithList(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(900, $"""
            <div style="border:5px solid #4a6fa5;padding:24px 40px"><h1 style="font-size:40px;letter-spacing:12px">食品生产许可证</h1><div class=c>（副本）</div><div style="position:relative;margin-top:12px">{Say("许可证编号", s.V("licence_no", f.LicenceNo), "9em")}{Say("生产者名称", s.V("holder", f.Holder), "9em")}{Say("社会信用代码", s.V("uscc", f.Uscc), "9em")}{Say("法定代表人", s.O(f.Person), "9em")}{Say("生产地址", s.O(f.Address), "9em")}{Say("发证机关", s.V("issuer", f.Issuer), "9em")}{Say("发证日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1)), "9em")}{Say("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)), "9em")}{s.Seal(f.Issuer, "", "right:20px;bottom:0")}</div>
            <div class=c style="font-size:22px;margin:16px 0 8px">食品生产许可品种明细表</div><table><tr><th>序号</th><th>食品、食品添加剂类别</th><th>类别编号</th><th>类别名称</th><th>品种明细</th></tr><tr class=c><td>1</td><td>水产制品</td><td>2201</td><td>干制水产品</td><td>虾米、虾皮、干贝</td></tr><tr class=c><td>2</td><td>速冻食品</td><td>1103</td><td>速冻其他食品</td><td>速冻肉制品</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr></table></div>
            """, "#paper{font-size:19px}#paper th,#paper td{font-size:16px}", padding: 20);
    }

    /// <summary>A small eatery's licence: portrait, label and value run on with a colon, the number at the foot.</summary>
    private static string SmallPortrait(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fff7ef", "#fff", "#eef6fb");
        return s.Look.Page(720, $"""
            <div style="border:3px solid #c1762d;outline:1px solid #c1762d;outline-offset:-10px;padding:36px 44px"><div class=c style="font-size:20px">中华人民共和国</div><h1 style="font-size:40px">食品经营许可证</h1><div style="line-height:2.1;margin-top:16px"><div>单位名称：{s.V("holder", f.Holder)}</div><div>信用代码：{s.V("uscc", f.Uscc)}</div><div>地　　址：{s.O(f.Address)}</div><div>负 责 人：{s.O(f.Person)}</div><div>许可范围：{s.O("食品销售经营者（批发兼零售）")}</div><div>有效期限：自{s.D("issue_date", f.Issued, 0)}至{s.D("expiry", f.Expiry!.Value, 0)}</div></div>
            <div style="position:relative;text-align:right;min-height:120px;padding:24px 40px 0 0">{s.V("issuer", f.Issuer)}<br>{s.D("", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:70px;top:-20px")}</div><div style="border-top:1px solid #c1762d;padding-top:8px" class=c>编号 {s.V("licence_no", f.LicenceNo)}</div></div>
            """, padding: 24);
    }
}
