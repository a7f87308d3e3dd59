using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>A business licence copied for the market's file, a trader's licence upright, a maker's copy opened to two pages.</summary>
internal static class Fresh6Licences
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/business/copied-upright", "business", null, Copied, true), new("fresh6/licence/trader-upright", "licence", "经营", Trader, true), new("fresh6/licence/maker-two-pages", "licence", "生产", Maker, true),
    ];

    private static string Pair(string label, string value, int width) =>
        $"<div style=\"display:flex;margin:8px 0\"><span class=l style=\"flex:none;width:{width}px;text-align:justify;text-align-last:justify;margin-right:16px\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>The copy of the licence, upright, photocopied; the stall's owner wrote on it what the copy is for.</summary>
    private static string Copied(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = s.Chance.Of("#fff", "#f4f4f2", "#fafafa");
        var firm = f.Form == "公司";
        var hand = s.Chance.Of("'Long Cang'", "'Ma Shan Zheng'");
        const string Scope = "批发业：食用农产品批发、零售；鲜肉零售；水产品零售；食品互联网销售（仅销售预包装食品）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）";
        return s.Look.Page(820, $"""
            <div style="border:3px double #555;padding:24px 46px 18px"><div class=row style="font-size:15px;align-items:flex-start"><span>统一社会信用代码<br><span style="font-size:18px">{s.V("uscc", f.Uscc)}</span></span><span style="height:92px">{s.Qr(92, always: true)}</span></div><h1 style="font-size:50px;letter-spacing:22px;text-indent:22px">营业执照</h1><div class=c style="font-size:21px;margin-bottom:18px">（副　本）{(s.Chance.Odds(0.5) ? "（1-1）" : "")}</div>
            {Pair("名称", s.V("holder", f.Holder), 110)}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人独资）", "其他有限责任公司") : "个体工商户"), 110)}{Pair(firm ? "住所" : "经营场所", s.O(f.Address), 110)}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person), 110)}{(firm ? Pair("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), 110) : Pair("组成形式", s.O("个人经营"), 110))}{Pair("成立日期", s.D("", f.Earlier, 1), 110)}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期"), 110) : "")}{Pair("经营范围", s.O(Scope), 110)}
            <div style="position:relative;margin:26px 0 0 50%;min-height:110px;line-height:2.2">登记机关：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "left:70px;top:-30px")}</div><div style="font-size:14px" class=row><span>http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div></div>
            <div class=hand>此件只作{s.Chance.Of("办理市场进场手续", "供货商备案", "申请摊位")}之用，复印无效　{s.O(f.Submitted.ToString("yyyy.M.d"))}</div>
            """, $"#paper .hand,#paper .hand .v{{font-family:{hand},'AR PL UKai CN';color:#1b2a6b}}#paper .hand{{font-size:28px;margin:14px 30px 0;transform:rotate(-2deg)}}", padding: 26);
    }

    /// <summary>The licence of a trader in an upright frame, with who watches over him.</summary>
    private static string Trader(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Paper = s.Chance.Of("#fdfaf0", "#f7fbf4", "#fff");
        return s.Look.Page(860, $"""
            <div style="border:9px double #5c8a4a;padding:30px 50px 20px"><h1 style="font-size:47px;letter-spacing:12px;text-indent:12px">食品经营许可证</h1><div class=c style="font-size:19px;margin-bottom:20px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            {Pair("经营者名称", s.V("holder", f.Holder), 215)}{Pair("统一社会信用代码", s.V("uscc", f.Uscc), 215)}{Pair("法定代表人（负责人）", s.O(f.Person), 215)}{Pair("住所", s.O(f.Address), 215)}{Pair("经营场所", s.O(f.Address), 215)}{Pair("主体业态", s.O(s.Chance.Of("食品销售经营者（含网络经营）", "食品销售经营者", "餐饮服务经营者（小型餐馆）", "单位食堂")), 215)}{Pair("经营项目", s.O(s.Chance.Of("散装食品销售（含冷藏冷冻食品、不含散装熟食）", "热食类食品制售；冷食类食品制售", "预包装食品销售、散装食品销售")), 215)}{Pair("日常监督管理机构", s.O(f.Issuer[f.Issuer.IndexOf('市', StringComparison.Ordinal)..][1..^7] + s.Chance.Of("城西", "江口", "新桥", "东站") + "市场监督管理所"), 215)}{Pair("投诉举报电话", s.O("12315"), 215)}
            <div style="position:relative;display:flex;justify-content:space-between;min-height:150px;margin-top:16px"><div>{s.Qr(112)}</div><div style="width:52%;line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>签发人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 8)}</div>{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div></div>
            """, padding: 18);
    }

    /// <summary>A maker's copy, opened: the licence at the left, what was changed at the right.</summary>
    private static string Maker(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = "#fbf8ec";
        var changed = f.Issued.AddDays(s.Chance.Int(20, 50));
        var rows = s.Chance.Odds(0.6) ? $"<tr class=c><td>{s.D("", changed, 3)}</td><td>{s.O(s.Chance.Of("法定代表人变更", "食品类别增项", "地址文字表述变更"))}</td></tr>" : "";
        return s.Look.Page(1240, $"""
            <div style="display:flex"><div style="flex:1.12;padding-right:34px;border-right:1px solid #b9ad85"><h1 style="font-size:38px;letter-spacing:8px;text-indent:8px">食品生产许可证</h1><div class=c style="margin-bottom:10px">（副本）</div>{Pair("生产者名称", s.V("holder", f.Holder), 165)}{Pair("统一社会信用代码", s.V("uscc", f.Uscc), 165)}{Pair("许可证编号", s.V("licence_no", f.LicenceNo), 165)}{Pair("法定代表人", s.O(f.Person), 165)}{Pair("生产地址", s.O(f.Address), 165)}{Pair("食品类别", s.O(s.Chance.Of("肉制品", "水产制品", "豆制品；蔬菜制品", "粮食加工品；糕点")), 165)}
            <div style="position:relative;min-height:140px;margin-top:14px;line-height:2"><div style="margin-left:34%">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 0)}<br>有效期限：至{s.D("expiry", f.Expiry!.Value, 0)}</div>{s.Seal(f.Issuer, "", "right:30px;top:-20px")}</div></div>
            <div style="flex:1;padding-left:34px"><div class=c style="font-size:23px;margin:6px 0 10px">变 更 记 录</div><table><tr><th style="width:34%">日期</th><th>变更事项</th></tr>{rows}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td></tr>", 4))}</table><div style="font-size:15px;line-height:1.7;margin-top:14px">注意事项：<br>一、本证不得伪造、涂改、倒卖、出租、出借、转让。<br>二、食品生产者应当在生产场所的显著位置悬挂或者摆放正本。<br>三、需要延续的，应当在有效期届满三十个工作日前提出申请。</div></div></div>
            """, padding: 40);
    }
}
