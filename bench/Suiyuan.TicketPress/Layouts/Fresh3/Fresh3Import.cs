using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Customs' papers for what came by ship and plane: the ministry's form, one on blanks, one from the single window.</summary>
internal static class Fresh3Import
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/import/certificate", "import", null, Certificate, true), new("fresh3/import/blanks", "import", null, OnBlanks, true), new("fresh3/import/grid-landscape", "import", null, GridLandscape, true),
    ];

    /// <summary>The customs' form: Chinese over small English at the left, stars in whatever is left empty.</summary>
    private static string Certificate(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine(s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        s.Look.Paper = "#f4f8f4";
        static string Entry(string chinese, string english, string value, string css = "") => $"<div style=\"display:flex;padding:6px 0;{css}\"><span class=l style=\"flex:none;width:170px;line-height:1.15\">{Both(chinese, english)}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(880, $"""
            <div class=c>{Arms(64)}<div style="font-size:26px;font-weight:700">中华人民共和国海关</div><div style="font-size:15px">GENERAL ADMINISTRATION OF CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><h1 style="font-size:31px;margin-top:10px">入境货物检验检疫证明</h1><div style="font-size:15px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY GOODS</div></div>
            <div class=r style="margin:8px 0">编号 No.：{s.V("number", f.Number)}</div><div style="border-top:2px solid;border-bottom:2px solid;padding:6px 0">
            {Entry("收货人", "Consignee", s.V("consignee", f.Consignee))}{Entry("发货人", "Consignor", s.V("holder", f.Holder))}{Entry("品　名", "Description of Goods", s.V("products", f.Product))}
            <div style="display:grid;grid-template-columns:1fr 1fr">{Entry("报检数量/重量", "Quantity/Weight", s.Q())}{Entry("包装种类", "Packing", s.O(f.Packing))}{Entry("产　地", "Place of Origin", s.V("origin", f.Origin))}{Entry("合同号", "Contract No.", s.O(f.Related))}{Entry("标记及号码", "Marks &amp; No.", s.O("N/M"))}{Entry("入境日期", "Date of Entry", s.O(Chinese.Date(f.Earlier, 2)))}</div></div>
            <div style="padding:14px 0;line-height:1.9">证明<br>　　上述货物经检验检疫，符合我国相关要求，准予销售/使用。<br>*************************************</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;min-height:130px"><span>签字 Signature：{s.O(f.Officer)}</span><span>日期 Date：{s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 0))}</span><span></span><span style="font-size:16px">签证机关：{s.V("issuer", f.Issuer)}</span>{s.Seal(f.Issuer, "检验检疫专用章", "left:150px;top:-20px", "round")}</div>
            <div style="font-size:14px">备注 Remarks：{s.O(s.Chance.Of("***", "集装箱号 TCLU" + s.Chance.Digits(7)))}</div>
            """, "#paper i{font-size:13px;color:#555}", padding: 54);
    }

    /// <summary>Before the customs took it over: a sheet of blanks with capitals in them.</summary>
    private static string OnBlanks(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(820, $"""
            <h1 style="font-size:30px;letter-spacing:6px">入境货物检验检疫证明</h1><div class=row style="margin:10px 0"><span>流水号 {s.O(s.Chance.Digits(8))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            {Blanks(Blank("收货单位", s.V("consignee", f.Consignee)))}{Blanks(Blank("国外发货人", s.V("holder", f.Holder)))}{Blanks(Blank("货物名称", s.V("products", f.Product)))}{Blanks(Blank("数/重量", s.Q(), "flex:1.2"), Blank("原产国", s.V("origin", f.Origin)))}{Blanks(Blank("提单号", s.O("OOLU" + s.Chance.Digits(9))), Blank("进境口岸", s.O(s.Chance.Of("南沙", "黄埔老港", "白云机场"))))}
            <div style="margin:18px 0;line-height:1.9">　　上列货物已按规定完成检验检疫，符合要求，准予进口。</div><div style="position:relative;text-align:right;min-height:150px;padding-right:70px;line-height:2">{s.V("issuer", f.Issuer)}<br>签证日期：{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:80px;top:-30px")}</div><div>{s.Qr(90)}</div>
            """, padding: 56);
    }

    /// <summary>A screen's print, landscape: a grid with labels in two languages on one line each.</summary>
    private static string GridLandscape(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Blank();
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(1180, $"""
            <div class=row style="font-size:14px;color:#666"><span>{s.O(f.Submitted.AddHours(-5).ToString("yyyy/M/d HH:mm"))}</span><span>国际贸易“单一窗口”检验检疫电子证书</span><span>1/1</span></div>
            <div style="display:flex;justify-content:space-between;align-items:center;margin:12px 0"><h1 style="font-size:27px">检验检疫证明（入境货物）</h1>{s.Qr(90, always: true)}</div>
            <table>{Tr(Pair("证书编号 Cert. No.", s.V("number", f.Number)), Pair("签发日期 Issue Date", s.D("issue_date", f.Issued, 2)))}{Tr(Pair("出口商 Exporter", s.V("holder", f.Holder)), Pair("进口商（收货人） Importer", s.V("consignee", f.Consignee)))}{Tr(Pair("商品名称 Commodity", s.V("products", f.Product)), Pair("HS编码 HS Code", s.O("03" + s.Chance.Digits(8))))}{Tr(Pair("数量 Quantity", s.N()), Pair("单位 Unit", s.U()))}{Tr(Pair("原产国(地区) Origin", s.V("origin", f.Origin)), Pair("入境日期 Entry Date", s.O(Chinese.Date(f.Earlier, 2))))}{Tr(Pair("签发机构 Authority", s.V("issuer", f.Issuer), 3))}{Tr(Pair("评定意见 Conclusion", "经检验检疫，准予进境销售、使用。", 3))}</table>
            <div style="position:relative;height:90px">{s.Seal(f.Issuer, "电子签章", "right:60px;top:-90px")}</div>
            """, "#paper .h{background:#eef3f9;font-size:16px;width:215px}#paper td{border-color:#b9c4d0}");
    }
}
