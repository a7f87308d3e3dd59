using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>入境货物检验检疫证明: the paper of the inspection bureau, of customs, and a print from the single window.</summary>
internal static class Fresh2Import
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/import/bureau", "import", null, Bureau, true), new("fresh2/import/two-languages", "import", null, TwoLanguages, true), new("fresh2/import/window", "import", null, Window, true),
    ];

    private static string Bureau(Sheet s)
    {
        var f = s.Facts;
        var css = s.Chance.Odds(0.5) ? Matrix(s) : "";
        s.Look.Paper = "#f3f8f4";
        string Line(string label, string value) => $"<div style=\"display:flex;margin:8px 0\"><span class=l style=\"flex:none;width:9em\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(900, $"""
            <div class=c style="font-size:25px;letter-spacing:8px">中华人民共和国出入境检验检疫</div><h1 style="font-size:33px;letter-spacing:6px;margin:4px 0">入境货物检验检疫证明</h1><div class=r style="margin:10px 0 6px">编号：{s.V("number", f.Number)}</div><div style="border-top:2px solid;padding-top:8px"></div>
            {Line("收货人", s.V("consignee", f.Consignee))}{Line("发货人", s.V("holder", f.Holder))}{Line("品　名", s.V("products", f.Product))}{Line("报检数/重量", s.Q())}{Line("包装种类及数量", s.O(s.Chance.Int(60, 900) + s.Chance.Of("纸箱", "泡沫箱")))}{Line("输出国家或地区", s.V("origin", f.Origin))}{Line("合同号", s.O(f.Related))}{Line("标记及号码", s.O("N/M"))}{Line("提/运单号", s.O("MAEU" + f.Number[^9..]))}{Line("入境口岸", s.O(f.Issuer.Contains("黄埔", StringComparison.Ordinal) ? "黄埔新港" : "南沙新港"))}{Line("入境日期", s.O(Chinese.Date(f.Earlier, 0)))}
            <div style="border-top:2px solid;border-bottom:2px solid;min-height:150px;padding:12px 0;margin-top:10px"><div>证明</div><div style="text-indent:2em">上述货物业经检验检疫合格，准予销售/使用。</div></div>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:130px;padding-top:20px"><span>签字：{s.O(f.Officer)}</span><span style="padding-right:40px">日期：{s.D("issue_date", f.Issued, s.Chance.Of(8, 0))}</span>{s.Seal(f.Issuer, "检验检疫专用章", "right:200px;top:-50px", s.Chance.Of("ring", "round"))}</div><div>备注</div><div class=row style="font-size:13px;margin-top:26px"><span>〔5-3(2018.4.20)〕</span><span>① 货主收执　A{s.O(f.Number[^7..])}</span></div>
            """, css, padding: 60);
    }

    private static string TwoLanguages(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        string Cell(string chinese, string english, string value, int span = 1) => $"<td colspan={span} style=\"vertical-align:top;height:64px\"><div class=l style=\"font-size:15px\">{chinese}</div><div class=l style=\"font-size:12px;color:#555\">{english}</div><div style=\"padding-left:12px\">{value}</div></td>";
        return s.Look.Page(960, $"""
            <div class=c style="font-size:24px;letter-spacing:6px">中华人民共和国海关</div><div class=c style="font-size:14px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><h1 style="font-size:30px;margin-top:8px">入境货物检验检疫证明</h1><div class=c style="font-size:14px">CERTIFICATE OF INSPECTION AND QUARANTINE OF IMPORTED GOODS</div>
            <table style="margin-top:12px"><tr>{Cell("收货人名称及地址", "Name and Address of Consignee", s.V("consignee", f.Consignee))}{Cell("编号", "No.", s.V("number", f.Number))}</tr><tr>{Cell("发货人名称及地址", "Name and Address of Consignor", s.V("holder", f.Holder))}{Cell("到货日期", "Date of Arrival", s.O(Chinese.Date(f.Earlier, 3)))}</tr><tr>{Cell("品名", "Description of Goods", s.V("products", f.Product))}{Cell("数/重量", "Quantity/Weight Declared", s.Q())}</tr><tr>{Cell("原产国（地区）", "Country (Region) of Origin", s.V("origin", f.Origin))}{Cell("集装箱号", "Container No.", s.O("TCLU" + f.Number[^7..]))}</tr><tr>{Cell("目的地", "Place of Destination", s.V("destination", f.Destination))}{Cell("运输工具", "Means of Conveyance", s.O(s.Chance.Of("船舶 COSCO GUANGZHOU", "航空 CZ328", "汽车")))}</tr></table>
            <div style="position:relative;border:{s.Look.Rule};border-top:0;padding:12px 14px;min-height:220px"><div>检验检疫结果　<span style="font-size:13px;color:#555">Results of inspection and quarantine</span></div><div style="text-indent:2em;margin-top:8px">经检验检疫，上述货物符合我国有关要求，准予进口销售。</div><div style="position:absolute;left:14px;bottom:12px">{s.Qr(96)}</div><div style="position:absolute;right:30px;bottom:16px;line-height:1.9">签证机关 Issued by　{s.V("issuer", f.Issuer)}<br>授权签字人 Signature　{s.O(f.Officer)}<br>签证日期 Date of Issue　{s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 0))}</div>{s.Seal(f.Issuer, "", "right:60px;bottom:20px")}</div>
            """, padding: 48);
    }

    private static string Window(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        return s.Look.Page(1040, $"""
            <div style="display:flex;justify-content:space-between;font-size:14px;color:#777;border-bottom:1px solid #ccc;padding-bottom:6px"><span>国际贸易“单一窗口”</span><span>电子证书打印件</span></div><h1 style="font-size:26px;margin:16px 0 10px">入境货物检验检疫证明</h1>
            <table class=w>{Tr(K("证书编号"), W(s.V("number", f.Number)), K("签发海关"), W(s.V("issuer", f.Issuer)))}{Tr(K("境内收货人"), W(s.V("consignee", f.Consignee)), K("境外发货人"), W(s.V("holder", f.Holder)))}{Tr(K("社会信用代码"), W(s.V("uscc", f.MerchantUscc)), K("报关单号"), W(s.O(f.Number[..4] + f.Issued.Year + "1" + f.Number[^9..])))}</table>
            <div style="font-weight:700;margin:14px 0 6px">货物信息</div><table class=w>{Tr("<th>项号</th><th>商品编号</th><th>商品名称</th><th>数量</th><th>单位</th><th>原产国(地区)</th>")}<tr class=c><td>1</td><td>{s.O("0306" + f.Number[^6..])}</td><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.V("origin", f.Origin)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:150px"><div>检疫处理：{s.O("未实施")}<br>合格评定：{s.O("合格，准予销售使用")}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))}</div>{s.Qr(130, always: true)}{s.Seal(f.Issuer, "检验检疫专用章", "left:420px;top:-20px")}</div>
            """, "#paper .w td,#paper .w th{border:1px solid #bbb;padding:9px}#paper .w .k,#paper .w th{background:#f4f6f8}", padding: 36);
    }
}
