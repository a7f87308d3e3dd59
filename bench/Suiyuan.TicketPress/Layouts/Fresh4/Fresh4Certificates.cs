using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh4.Fresh4Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh4;

/// <summary>Quarantine and meat certificates, a business licence and a food licence.</summary>
internal static class Fresh4Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh4/quarantine/animal-a-two-columns", "quarantine", "动物A", AnimalTwo, true), new("fresh4/quarantine/animal-b-lines", "quarantine", "动物B", AnimalLines, true),
        new("fresh4/quarantine/product-b-roll", "quarantine", "产品B", ProductRoll, true), new("fresh4/meat/ledger-form", "meat-inspection", null, MeatForm, true),
        new("fresh4/meat/gate-slip", "meat-inspection", null, MeatSlip, true), new("fresh4/business/plain", "business", null, Business, true), new("fresh4/licence/catering", "licence", null, Licence, true),
    ];

    private static string AnimalTwo(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1060, $"""
            <div class=row><h1 style="font-size:31px">动物检疫合格证明（动物A）</h1><span style="color:#b3282d">No. {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 40px;border-top:3px solid #333;border-bottom:3px solid #333;padding:10px 0;margin:10px 0"><div>{Left("货主", s.V("holder", f.Holder))}{Left("联系方式", s.O(f.Phone))}{Left("动物种类", s.V("products", f.Product))}{Left("数量", s.Q(s.Chance.Odds(0.3)))}{Left("用途", s.O(f.Purpose))}</div><div>{Left("启运地点", s.V("origin", f.Origin))}{Left("到达地点", s.V("destination", f.Destination))}{Left("承运单位", s.O(f.Person))}{Left("车牌号", s.O(f.Plate))}{Left("到达期限", s.D("expiry", f.Expiry!.Value, s.Chance.Of(1, 2)))}</div></div>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:120px"><div>官方兽医：{s.O(f.Officer)}<br>出具日期：{s.D("issue_date", f.Issued)}</div>{s.Qr(110)}<div style="padding-right:60px">{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:-30px")}</div>
            """);
    }

    private static string AnimalLines(Sheet s)
    {
        var f = s.Facts;
        static string U(string value) => $"<span class=u>{value}</span>";
        return s.Look.Page(820, $"""
            <h1 style="font-size:31px;letter-spacing:4px">动物检疫合格证明</h1><div class=row><span>（动物B）</span><span>编号：{s.V("number", f.Number)}</span></div>
            <div style="line-height:2.1;margin-top:8px"><div>货　　主：{U(s.V("holder", f.Holder))}　联系电话：{U(s.O(f.Phone))}</div><div>动物种类：{U(s.V("products", f.Product))}　数量及单位：{U(s.Q())}　用途：{U(s.O(f.Purpose))}</div><div>启运地点：{U(s.V("origin", f.Origin))}</div><div>到达地点：{U(s.V("destination", f.Destination))}</div><div>牲畜耳标号：{U(s.O(s.Chance.Digits(8)))}</div></div>
            <div style="position:relative;margin-top:10px;line-height:2;min-height:120px">本批动物经检疫合格，应于当日内到达有效。<br>官方兽医签字：{s.O(f.Officer)}　　签发日期：{s.D("issue_date", f.Issued, 8)}<br>出证单位：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:50px;top:0")}</div>
            """, padding: 50);
    }

    private static string ProductRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        return s.Look.Page(460, $"""
            <div class=c style="font-size:25px;font-weight:700">动物检疫合格证明</div><div class=c>产品B（电子）</div><div class=c>{s.Qr(140, always: true)}</div>{Left("证明编号", s.V("number", f.Number), 110)}{Left("货主", s.V("holder", f.Holder), 110)}{Left("产品名称", s.V("products", f.Product), 110)}{Left("数量", s.Q(), 110)}{Left("产地", s.V("origin", f.Origin), 110)}{Left("目的地", s.V("destination", f.Destination), 110)}{Left("标志号", s.O(s.Chance.Digits(8)), 110)}{Left("官方兽医", s.O(f.Officer), 110)}{Left("出证时间", s.D("issue_date", f.Issued, 2), 110)}
            <div style="position:relative;min-height:120px;padding-top:14px">{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "left:160px;top:0")}</div>
            """, "#paper{font-size:18px}", padding: 20);
    }

    private static string MeatForm(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px">畜禽肉品品质检验合格证</h1><div class=r style="margin:4px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Pair("屠宰加工单位", s.V("issuer", f.Issuer), 3, 140))}{Tr(Pair("货主姓名", s.V("holder", f.Holder)), Pair("肉品名称", s.V("products", f.Product), 1, 120))}{Tr(Pair("检验数量", s.Q()), Pair("检验日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}{Tr(Pair("检疫证明号", s.O(f.Related)), Pair("检验结果", s.V("result", "合格")))}{Tr(Pair("销往单位", s.V("consignee", f.Consignee), 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:100px;margin-top:12px"><span>肉品品质检验人员：{s.O(f.Officer)}</span>{s.Seal(f.Issuer, "检验合格", "right:90px;top:-30px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .h{white-space:nowrap;text-align:center}");
    }

    private static string MeatSlip(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        return s.Look.Page(1000, $"""
            <div class=row><div style="font-size:21px">{s.V("issuer", f.Issuer)}</div><div>证号 {s.V("number", f.Number)}</div></div><h1 style="font-size:28px;margin:6px 0">肉品品质检验合格证（随货）</h1>
            <table><tr><th>产品名称</th><th>重量</th><th>货主</th><th>生猪产地</th><th>购货单位</th></tr><tr class=c style="height:64px"><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("holder", f.Holder)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.V("consignee", f.Consignee)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:100px;margin-top:12px"><span>检验员 {s.O(f.Officer)}</span><span style="padding-right:170px">出厂时间 {s.D("issue_date", f.Issued, 2)}</span>{s.Seal(f.Issuer, "检验专用章", "right:20px;top:-20px")}</div>
            """);
    }

    private static string Business(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var firm = f.Holder.Contains("公司", StringComparison.Ordinal);
        return s.Look.Page(900, $"""
            <div style="border:6px double #a8853c;padding:30px 50px"><div class=c>{Arms(70)}</div><h1 style="font-size:48px;letter-spacing:30px;text-indent:30px">营业执照</h1><div class=c style="margin:6px 0 16px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>{Left("名　　称", s.V("holder", f.Holder), 160)}{Left(firm ? "法定代表人" : "经营者姓名", s.O(f.Person), 160)}{Left("组成形式", s.O(firm ? "公司" : "个人经营"), 160)}{Left("经营场所", s.O(f.Address), 160)}{Left("经营范围", s.O("食用农产品批发；水产品零售"), 160)}
            <div style="position:relative;min-height:150px;text-align:right;padding:20px 60px 0 0;line-height:2">发照机关 {s.V("issuer", f.Issuer)}<br>发照日期 {s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}{s.Seal(f.Issuer, "", "right:70px;top:0")}</div></div>
            """, padding: 18);
    }

    private static string Licence(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(860, $"""
            <div style="border:5px solid #b88d2d;padding:26px 44px"><h1 style="font-size:42px;letter-spacing:14px">食品经营许可证</h1><div class=r>许可证编号：{s.V("licence_no", f.LicenceNo)}</div><div style="margin-top:12px">{Left("经营者名称", s.V("holder", f.Holder), 190)}{Left("社会信用代码", s.V("uscc", f.Uscc), 190)}{Left("法定代表人（负责人）", s.O(f.Person), 190)}{Left("住所", s.O(f.Address), 190)}{Left("主体业态", s.O("食品销售经营者（批发）"), 190)}{Left("经营项目", s.O("散装食品销售（含冷藏冷冻食品）"), 190)}{(f.Expiry is { } end ? Left("有效期至", s.D("expiry", end, 0), 190) : "")}</div>
            <div style="position:relative;min-height:140px;text-align:right;padding:14px 60px 0 0;line-height:2">发证机关：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:70px;top:-10px")}</div>{s.Qr(90)}</div>
            """, padding: 16);
    }
}
