namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>肉品品质检验合格证.</summary>
internal static class MeatSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("meat/ruled", "meat-inspection", null, Ruled, true), new("meat/lines", "meat-inspection", null, Lines, true),
        new("meat/ticket", "meat-inspection", null, Ticket, true), new("meat/wide", "meat-inspection", null, Wide, true),
    ];

    private static string Ruled(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:32px">肉品品质检验合格证</h1><div class=row style="margin:8px 0"><span>{s.V("issuer", f.Issuer)}</span><span>No.{s.V("number", f.Number)}</span></div>
            <table>{s.Grid(2, ("货主", s.V("holder", f.Holder)), ("产品名称", s.V("products", f.Product)), ("数量", s.Q()), ("产地", s.V("origin", f.Origin)))}
            {s.Grid(1, ("购货单位", s.V("consignee", f.Consignee)), ("目的地", s.V("destination", f.Destination)))}{s.Grid(2, ("屠宰日期", s.O(Chinese.Date(f.Issued, 2))), ("检疫证号", s.O(f.Related)), ("检验结果", s.V("result", "合格")), ("检验员", s.O(f.Officer)))}</table>
            <div class=r style="position:relative;padding:24px 40px">签发日期：{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "检验合格", "right:80px;top:-60px")}</div>
            """);
    }

    private static string Lines(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(660, $"""
            <h1 style="font-size:22px;font-weight:400">{Sheet.Text(f.Issuer)}</h1><h1 style="font-size:33px;letter-spacing:4px">肉品品质检验合格证</h1>
            <div class=r style="color:#b33;margin:4px 0 10px">№ {s.V("number", f.Number)}</div>
            <div class=line>{s.L("购货者", true)}<span class=u>{s.V("consignee", f.Consignee)}</span></div>
            <div class=line>{s.L("品名", true)}<span class=u>{s.V("products", f.Product)}</span>　{s.L("数量", true)}<span class=u>{s.Q()}</span></div>
            <div class=line>{s.L("运往地点", true)}<span class=u>{s.V("destination", f.Destination)}</span></div>
            <p style="margin:12px 0;text-indent:2em">上述肉品经本厂按照《生猪屠宰产品品质检验规程》检验合格，准予出厂。</p>
            <div style="position:relative;min-height:110px"><div>{s.L("检验员", true)}{s.O(f.Officer)}</div><div style="margin-top:16px">{s.L("检验单位", true)}{s.V("issuer", f.Issuer)}</div><div style="margin-top:8px">{s.L("出证日期", true)}{s.D("issue_date", f.Issued)}</div>
            {s.Seal(f.Issuer, "肉品检验专用章", "right:10px;top:-20px", s.Chance.Of("round", "oval"))}</div>
            """, "#paper .line{margin:10px 0;line-height:1.5}");
    }

    private static string Ticket(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(560, $"""
            <div style="border:3px double #1f6b3a;padding:16px;position:relative"><h1 style="font-size:27px;color:#1f6b3a">肉品品质检验合格证</h1>
            <table style="margin-top:10px">{s.Grid(1, ("编号", s.V("number", f.Number)), ("定点屠宰厂（场）", s.V("issuer", f.Issuer)), ("货主", s.V("holder", f.Holder)), ("产品", s.V("products", f.Product)), (f.Unit == "头" ? "数量（头）" : $"数量（{f.Unit}）", Count(s)), ("检验日期", s.D("issue_date", f.Issued)), ("检验员", s.O(f.Officer)))}</table>
            <div style="height:66px">{s.Seal(f.Issuer, "检验合格", "right:40px;bottom:6px", s.Chance.Of("round", "oval"))}</div></div>
            """, "#paper{font-size:17px}", padding: 22);
    }

    private static string Count(Sheet s)
    {
        s.Says("unit", s.Facts.Unit);
        return s.N();
    }

    private static string Wide(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1000, $"""
            <div class=row><div style="width:120px">{s.Qr(110)}</div><h1 style="font-size:34px">广东省肉品品质检验合格证</h1><div class=r style="width:230px">证号<br>{s.V("number", f.Number)}</div></div>
            <table style="margin:12px 0">{s.Grid(3, ("屠宰企业", s.V("issuer", f.Issuer)), ("货主", s.V("holder", f.Holder)), ("品种", s.V("products", f.Product)), ("数量", s.N()), ("计量单位", s.U()), ("生猪产地", s.V("origin", f.Origin)))}{s.Grid(2, ("收货单位", s.V("consignee", f.Consignee)), ("到达地", s.V("destination", f.Destination)), ("动物检疫证号", s.O(f.Related)), ("车牌号", s.O(f.Plate)))}</table>
            <div style="position:relative" class=row><span>检验结论：{s.V("result", "合格")}</span><span>检验员：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "检验专用章", "right:70px;top:-110px")}</div>
            """);
    }
}
