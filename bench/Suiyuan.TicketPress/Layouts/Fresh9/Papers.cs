using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>Licences, and papers that are none of these.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Papers =>
    [
        New("licence/copy-table", By.Clerk, LicenceCopy, seal: true), New("licence/maker-wide", By.Clerk, LicenceMaker, "生产", true), New("licence/page", By.Screen, LicencePage, seal: true),
        New("business/original", By.Clerk, BusinessOriginal, seal: true), New("business/copied", By.Printer, BusinessCopied, seal: true),
        New("unknown/pest-record", By.Pen, PestRecord), New("unknown/parking", By.Till, Parking), New("unknown/transfer", By.Screen, Transfer),
    ];

    /// <summary>The copy of a trader's licence, ruled.</summary>
    private static string LicenceCopy(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        return s.Look.Page(900, $"""
            <div class=c>{Arms(54)}</div><h1 style="font-size:36px;letter-spacing:10px">食品经营许可证</h1><div class=c>（副本）</div><div class=r style="margin:8px 0">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table>{Tr(Cell("经营者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell(IsFirm(f) ? "法定代表人" : "经营者姓名", s.O(f.Person)), Cell("主体业态", s.O(kind)))}{Tr(Cell("经营场所", s.O(f.Address), 3))}{Tr(Cell("经营项目", s.O(goods), 3))}{Tr(Cell("发证日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1))), Cell("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))))}
            <tr><td class=k>发证机关</td><td colspan=3 style="position:relative;height:120px">{s.V("issuer", f.Issuer)}<br>（盖章）{s.Seal(f.Issuer, "", "right:80px;top:-10px")}</td></tr></table><div style="font-size:14px;margin-top:6px">应当在经营场所显著位置悬挂或者摆放食品经营许可证正本。</div>
            """, "#paper td{height:46px}#paper .k{width:150px;white-space:normal}", padding: 54);
    }

    /// <summary>A maker's licence across, the authority in the middle below.</summary>
    private static string LicenceMaker(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fff", "#fbf7ea", "#f1f6fb");
        s.Look.Blank();
        return s.Look.Page(1120, $"""
            <div style="border:4px solid #3b78a8;padding:30px 44px"><h1 style="font-size:44px;letter-spacing:16px;text-indent:16px">{Arms(50)} 食品生产许可证</h1><div class=c style="font-size:22px;margin:8px 0 18px">编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:36px;font-size:20px"><div>{Line("生产者名称：", s.V("holder", f.Holder), 150)}{Line("法定代表人（负责人）：", s.O(f.Person), 220)}{Line("生产地址：", s.O(f.Address), 150)}</div><div>{Line("社会信用代码：", s.V("uscc", f.Uscc), 160)}{Line("住　　所：", s.O(f.Address), 160)}{Line("食品类别：", s.O(s.Chance.Of("豆制品", "肉制品", "水产制品", "蔬菜制品")), 160)}</div></div>
            <div style="position:relative;display:grid;grid-template-columns:140px 1fr 1fr;margin-top:26px;font-size:20px;min-height:140px"><span>{s.Qr(116)}</span><div>发证机关<br>{s.V("issuer", f.Issuer)}</div><div>签发日期 {s.D("issue_date", f.Issued, 8)}<br>有效期限至 {s.D("expiry", f.Expiry!.Value, 8)}<br>签发人 {s.O(f.Officer)}</div>{s.Seal(f.Issuer, "", "left:240px;top:-10px")}</div></div>
            """, padding: 20);
    }

    /// <summary>A licence on a platform's page of a stall's papers.</summary>
    private static string LicencePage(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        return s.Look.Page(620, $"""
            {Status(s)}<div class=c style="font-size:20px;padding:8px 0">证照信息</div>{Card("<div style=\"font-size:24px;font-weight:700\">食品经营许可证</div>" + Above("许可证编号", s.V("licence_no", f.LicenceNo)) + Above("经营者名称", s.V("holder", f.Holder)) + Above("统一社会信用代码", s.V("uscc", f.Uscc)) + Above("主体业态", s.O(kind)) + Above("经营项目", s.O(goods)) + Above("经营场所", s.O(f.Address)) + Above("发证机关", s.V("issuer", f.Issuer)) + Above("发证日期", s.D("issue_date", f.Issued, 2)) + Above("有效期至", s.D("expiry", f.Expiry!.Value, 2)) + s.Seal(f.Issuer, "", "right:20px;bottom:20px"))}<div style="height:20px"></div>
            """, "", "background:#f1f2f6", padding: 0);
    }

    /// <summary>The original on the wall: the code at the left above, a column of words, the registrar below.</summary>
    private static string BusinessOriginal(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fdfaf0", "#fff"));
        string Pair(string label, string value) => Line($"<span style=\"color:#7a5c1e\">{label}</span>", value, 130, "margin:11px 0");
        return s.Look.Page(1080, $"""
            <div style="border:7px double #b8943f;padding:30px 46px"><div class=c>{Arms(66)}</div><h1 style="font-size:48px;letter-spacing:24px;text-indent:24px">营业执照</h1><div class=c style="margin:6px 0 16px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            <div style="font-size:20px;display:grid;grid-template-columns:1fr 1fr;column-gap:30px"><div>{Pair("名　　称", s.V("holder", f.Holder))}{Pair("类　　型", s.O(firm ? "有限责任公司(自然人独资)" : "个体工商户"))}{Pair(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{(firm ? Pair("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元")) : Pair("组成形式", s.O("个人经营")))}</div><div>{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : s.O("长期")) : "")}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address))}{Pair("经营范围", s.O(Scope(s)))}</div></div>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:120px"><span>{s.Qr(100)}</span><span>登记机关：{s.V("issuer", f.Issuer)}<br><br>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "right:60px;top:-20px")}</div></div>
            """, padding: 20);
    }

    /// <summary>A photocopy of a licence that a supplier hands in: grey, with what it may be used for.</summary>
    private static string BusinessCopied(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Paper = s.Chance.Of("#f1f1f1", "#f8f8f8");
        return s.Look.Page(860, $"""
            <div style="border:3px solid #555;padding:26px 36px"><h1 style="font-size:42px;letter-spacing:18px;text-indent:18px">营业执照</h1><div class=c>（副　本）</div><div class=r style="margin:8px 0">统一社会信用代码<br>{s.V("uscc", f.Uscc)}</div>
            <table>{Tr(Cell("名称", s.V("holder", f.Holder)))}{Tr(Cell("类型", s.O(firm ? "有限责任公司" : "个体工商户")))}{Tr(Cell(firm ? "住所" : "经营场所", s.O(f.Address)))}{Tr(Cell(firm ? "法定代表人" : "经营者", s.O(f.Person)))}{Tr(Cell(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0)))}{(firm ? Tr(Cell("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + " 至 " + s.D("expiry", end, 0) : s.O("长期"))) : "")}{Tr(Cell("经营范围", s.O(Scope(s))))}</table>
            <div style="position:relative;margin:26px 0 0 46%;line-height:2.2;min-height:100px">登记机关 {s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:20px;top:-20px")}</div></div><div class=c style="margin-top:10px">此复印件仅供办理入场备案使用，再次复印无效</div>
            """, "#paper td{border:0;padding:7px 6px}#paper .k{width:130px;text-align:left}", padding: 34);
    }

    /// <summary>Who came when to lay poison for rats.</summary>
    private static string PestRecord(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:28px;letter-spacing:3px">病媒生物防制服务记录</h1><div class=row style="margin:12px 0 6px"><span>服务地点：{s.O(s.Chance.Of(World.Markets))}</span><span>服务日期：{s.D("", f.Issued, 8)}</span></div>
            <table>{Head("区域", "防制对象", "使用药物", "施药方式", "效果")}{string.Concat(new[] { "熟食区", "水产区", "垃圾房", "沟渠" }.Select(p => $"<tr class=c><td>{p}</td><td>{s.O(s.Chance.Of("老鼠", "蟑螂", "苍蝇", "蚊子"))}</td><td>{s.O(s.Chance.Of("溴敌隆", "氯氰菊酯", "粘鼠板"))}</td><td>{s.O(s.Chance.Of("喷洒", "投放", "布放"))}</td><td>{s.O("良好")}</td></tr>"))}</table><div class=row style="margin-top:14px"><span>服务人员：{s.O(f.Person)}</span><span>客户签名：{s.O(f.Officer)}</span></div>
            """, "#paper td{height:40px}", padding: 44);
    }

    /// <summary>A car park's slip.</summary>
    private static string Parking(Sheet s)
    {
        var f = s.Facts;
        var hours = s.Chance.Int(1, 6);
        return s.Look.Page(420, $"""
            <div class=c style="font-size:24px;font-weight:700">停车收费凭条</div><div class=c>{s.Chance.Of(World.Markets)}停车场</div>{Dots}{Apart("车牌", s.O(f.Plate), "")}{Apart("车型", s.O(s.Chance.Of("小型车", "货车")), "")}{Apart("入场", s.D("", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-hours).ToString("HH:mm")), "")}{Apart("离场", s.D("", f.Issued, 2) + " " + Clock(s, 4), "")}{Apart("时长", s.O(hours + "小时"), "")}{Apart("应收", s.O(hours * 5 + ".00元"), "")}{Apart("优惠", s.O("0.00元"), "")}{Apart("实收", s.O(hours * 5 + ".00元"), "")}{Dots}<div class=c style="font-size:16px">岗亭 {s.O(s.Chance.Digits(2))}　祝您一路平安</div>
            """, padding: 24);
    }

    /// <summary>A bank's page about money sent; it says nothing of goods.</summary>
    private static string Transfer(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(600, $"""
            {Status(s)}<div class=c style="padding:24px 0 10px"><div style="font-size:44px;color:#17a35b">✓</div><div style="font-size:22px">转账成功</div><div style="font-size:36px">¥{s.O(Cents(s.Chance.Int(200, 9000)))}</div></div>
            {Card(Apart("收款人", s.O(f.Person)) + Apart("收款账号", s.O("6217 **** **** " + s.Chance.Digits(4))) + Apart("收款银行", s.O(s.Chance.Of("中国农业银行", "广州农村商业银行", "中国建设银行"))) + Apart("付款账号", s.O("6228 **** **** " + s.Chance.Digits(4))) + Apart("手续费", "0.00元") + Apart("转账时间", s.D("", f.Issued, 2) + " " + Clock(s, 10)) + Apart("附言", s.O(s.Chance.Of("工资", "借款", "房租"))) + Apart("电子回单号", s.O(s.Chance.Digits(16))))}<div class=c style="color:#2f6fde;padding:14px 0 30px">查看电子回单　　完成</div>
            """, "", "background:#f4f5f7", padding: 0);
    }
}
