namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>入境货物检验检疫证明 of the customs.</summary>
internal static class ImportSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("import/bilingual", "import", null, Bilingual, true), new("import/boxed", "import", null, Boxed, true), new("import/plain", "import", null, Plain, true),
    ];

    private static string Head(Sheet s) => $"""
        <h1 style="font-size:27px;letter-spacing:6px">中华人民共和国海关</h1><div class=c style="font-size:15px">GENERAL ADMINISTRATION OF CUSTOMS, P. R. CHINA</div>
        """;

    private static string Bilingual(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        string Line(string zh, string en, string value) => $"<div style=\"display:flex;margin:9px 0\"><div style=\"width:190px\"><div class=l>{Sheet.Text(zh)}</div><div class=l style=\"font-size:13px\">{en}</div></div><div style=\"flex:1;border-bottom:1px solid #777\">{value}</div></div>";
        return s.Look.Page(820, $"""
            {Head(s)}<h1 style="font-size:31px;margin-top:8px">入境货物检验检疫证明</h1><div class=r style="margin:8px 0">编号 No.：{s.V("number", f.Number)}</div>
            {Line("收货人", "Consignee", s.V("consignee", f.Consignee))}{Line("发货人", "Consignor", s.V("holder", f.Holder))}{Line("品名", "Description of Goods", s.V("products", f.Product))}{Line("报检数量/重量", "Quantity/Weight Declared", s.Q())}{Line("包装种类及数量", "Number and Type of Packages", s.O(f.Packing))}{Line("输出国家或地区", "Country of Export", s.V("origin", f.Origin))}{Line("合同号", "Contract No.", s.O(f.Related))}{Line("入境口岸", "Port of Entry", s.O(f.Issuer[7..^2] + "口岸"))}{Line("入境日期", "Date of Arrival", s.O(Chinese.Date(f.Earlier, s.DateForm)))}
            <div style="margin-top:14px">证明 CERTIFICATION</div><p style="text-indent:2em;margin:6px 0 20px">上述货物业经检验检疫，准予销售/使用。</p>
            <div style="position:relative;min-height:120px"><div class=row><span>签字：{s.O(f.Officer)}</span><span>日期 Date：{s.D("issue_date", f.Issued)}</span></div>{s.Seal(f.Issuer, "检验检疫专用章", "left:300px;top:-40px")}</div>
            """, "#paper{font-size:18px}");
    }

    private static string Boxed(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            {Head(s)}<h1 style="font-size:30px;margin:6px 0 12px">入境货物检验检疫证明</h1>
            <table><tr><td colspan=4 class=r>编号：{s.V("number", f.Number)}</td></tr>{s.Grid(1, ("收货人", s.V("consignee", f.Consignee)), ("发货人", s.V("holder", f.Holder)))}{s.Grid(2, ("品名", s.V("products", f.Product)), ("报检数/重量", s.Q()), ("原产国（地区）", s.V("origin", f.Origin)), ("启运国家（地区）", s.O(f.Origin)), ("合同号", s.O(f.Related)), ("标记及号码", s.O("N/M")), ("入境日期", s.O(Chinese.Date(f.Earlier, s.DateForm))), ("运输工具", s.O("船舶")))}
            <tr><td colspan=4 style="height:210px;vertical-align:top;position:relative"><div>证明</div><div style="margin:16px 2em">上述货物经检验检疫评定合格，予以签发。</div><div style="position:absolute;right:40px;bottom:18px">{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:20px")}</td></tr></table>
            """);
    }

    private static string Plain(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(780, $"""
            <div class=row><h1 style="font-size:30px;flex:1">入境货物检验检疫证明</h1>{s.Qr(108)}</div><div>编号：{s.V("number", f.Number)}</div><hr>
            <div class=line>{s.L("收货人", true)}{s.V("consignee", f.Consignee)}</div><div class=line>{s.L("发货人", true)}{s.V("holder", f.Holder)}</div>
            <div class=line>{s.L("品名", true)}{s.V("products", f.Product)}</div><div class=line style="display:flex"><div style="flex:1">{s.L("数量/重量", true)}{s.Q()}</div><div style="flex:1">{s.L("产地", true)}{s.V("origin", f.Origin)}</div></div>
            <div class=line style="display:flex"><div style="flex:1">{s.L("包装", true)}{s.O(f.Packing)}</div><div style="flex:1">{s.L("入境口岸", true)}{s.O("南沙新港")}</div></div><div class=line>{s.L("目的地", true)}{s.V("destination", f.Destination)}</div>
            <p style="margin:20px 0;text-indent:2em">兹证明上述货物已经海关检验检疫，结果符合要求，准予进口。</p>
            <div style="position:relative;text-align:right;padding:10px 30px 30px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "检验检疫专用章", "right:80px;top:-50px")}</div>
            """, "#paper .line{margin:12px 0}");
    }
}
