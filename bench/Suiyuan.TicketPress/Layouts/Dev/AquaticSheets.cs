namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>水产品产地证明.</summary>
internal static class AquaticSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("aquatic/letter", "aquatic", null, Letter, true), new("aquatic/boxed", "aquatic", null, Boxed, true), new("aquatic/slip", "aquatic", null, Slip, true), new("aquatic/wide", "aquatic", null, Wide, true),
    ];

    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:34px;letter-spacing:10px">水产品产地证明</h1><div class=r style="margin:8px 0">编号：{s.V("number", f.Number)}</div>
            <p style="text-indent:2em;line-height:2">兹有{s.V("holder", f.Holder)}养殖的水产品{s.V("products", f.Product)}，数量{s.Q()}，产自{s.V("origin", f.Origin)}，运往{s.V("destination", f.Destination)}销售。特此证明。</p>
            <div style="position:relative;text-align:right;padding:30px 40px 40px 0;line-height:1.9">{s.V("issuer", f.Issuer)}（盖章）<br>{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:70px;top:-10px")}</div>
            """, "#paper{font-size:20px}");
    }

    private static string Boxed(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(780, $"""
            <h1 style="font-size:31px">广东省水产品产地证明</h1><div class=row style="margin:8px 0"><span>（随货联）</span><span>No.{s.V("number", f.Number)}</span></div>
            <table>{s.Grid(2, ("生产单位", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)), ("产品名称", s.V("products", f.Product)), ("数量", s.Q()))}{s.Grid(1, ("产地", s.V("origin", f.Origin)), ("购货单位", s.V("consignee", f.Consignee)), ("目的地", s.V("destination", f.Destination)))}{s.Grid(2, ("养殖证编号", s.O("粤养证" + f.Related)), ("运输车牌", s.O(f.Plate)))}</table>
            <div style="position:relative;padding:18px 10px 50px"><div class=row><span>{s.L("出具单位", true)}{s.V("issuer", f.Issuer)}</span></div><div style="margin-top:10px">{s.L("开具日期", true)}{s.D("issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "业务专用章", "left:330px;top:-20px")}</div>
            """);
    }

    private static string Slip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(600, $"""
            <h1 style="font-size:29px">水产品产地证明单</h1><div class=c>No：{s.V("number", f.Number)}</div>
            <div class=line>{s.L("供货者", true)}<span class=u>{s.V("holder", f.Holder)}</span></div><div class=line>{s.L("品种", true)}<span class=u>{s.V("products", f.Product)}</span></div><div class=line>{s.L("重量", true)}<span class=u>{s.Q()}</span></div>
            <div class=line>{s.L("产地", true)}<span class=u>{s.V("origin", f.Origin)}</span></div><div class=line>{s.L("购买者", true)}<span class=u>{s.V("consignee", f.Consignee)}</span></div>
            <div style="position:relative;min-height:100px" class=line>{s.L("日期", true)}<span class=u>{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:20px;top:-40px", s.Chance.Of("round", "box"))}</div>
            """, "#paper .line{margin:12px 0;line-height:1.5}");
    }

    private static string Wide(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(980, $"""
            <div class=row><h1 style="font-size:30px;flex:1">养殖水产品产地证明</h1>{s.Qr(106, always: true)}</div><table style="margin-top:10px"><tr>{string.Concat(new[] { "证明编号", "产品名称", "数量", "单位", "开具日期" }.Select(h => $"<th>{h}</th>"))}</tr>
            <tr class=c><td>{s.V("number", f.Number)}</td><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.D("issue_date", f.Issued)}</td></tr></table>
            <table style="margin-top:-1px">{s.Grid(1, ("养殖单位（户）", s.V("holder", f.Holder)), ("养殖地点（产地）", s.V("origin", f.Origin)), ("收货单位", s.V("consignee", f.Consignee)), ("销往地", s.V("destination", f.Destination)))}</table>
            <div style="position:relative;padding:16px;text-align:right">证明机构：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "证明专用章", "right:90px;top:-70px")}</div>
            """);
    }
}
