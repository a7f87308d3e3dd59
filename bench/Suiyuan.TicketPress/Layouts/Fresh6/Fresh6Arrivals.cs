using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>What comes with meat from a slaughterhouse and with goods through the customs.</summary>
internal static class Fresh6Arrivals
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/meat/hook-label", "meat-inspection", null, HookLabel, true), new("fresh6/meat/checked-points", "meat-inspection", null, CheckedPoints, true),
        new("fresh6/import/captioned-boxes", "import", null, CaptionedBoxes, true), new("fresh6/import/copy-for-the-market", "import", null, MarketCopy, true),
    ];

    /// <summary>A label from the slaughterhouse's printer, tied to the hook.</summary>
    private static string HookLabel(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(620, $"""
            <div style="background:#111;padding:8px 0" class="c head">{s.V("issuer", f.Issuer)}</div><div style="padding:10px 22px 16px;position:relative"><h1 style="font-size:31px">肉品品质检验合格证</h1>
            <div style="line-height:1.75;margin-top:4px"><div>货　　主：{s.V("holder", f.Holder)}</div><div class=row><span>品　　名：{s.V("products", f.Product)}</span><span>数量：{s.Q()}</span></div><div>产　　地：{s.V("origin", f.Origin)}</div><div>检疫证号：{s.O(f.Related)}</div><div>屠宰日期：{s.D("", f.Issued.AddDays(-1), 2)} {s.O("23:" + s.Chance.Int(10, 59))}</div><div>签发日期：{s.D("issue_date", f.Issued, 2)}</div><div>检 验 员：{s.O(s.Chance.Of("03号", "05号", "12号"))}</div></div>
            <div class=c style="margin-top:8px">{Bars(s, 420, 56)}<div>证号：{s.V("number", f.Number)}</div></div>{s.Seal(f.Issuer, "品质检验专用章", "right:20px;top:190px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .head .v{color:#fff;font-weight:700;font-size:21px}#paper{font-size:20px;border:2px solid #111}", padding: 0);
    }

    /// <summary>A slaughterhouse that prints on its certificate what it looked at.</summary>
    private static string CheckedPoints(Sheet s)
    {
        var f = s.Facts;
        var points = new[] { ("宰前检验", "健康"), ("头蹄检验", "合格"), ("内脏检验", "合格"), ("胴体检验", "合格"), ("旋毛虫检验", "未检出"), ("“瘦肉精”检测", "阴性") };
        var rows = string.Concat(Enumerable.Range(0, 3).Select(i => $"<tr class=c><td>{points[i].Item1}</td><td>{s.O(points[i].Item2)}</td><td>{points[i + 3].Item1}</td><td>{s.O(points[i + 3].Item2)}</td></tr>"));
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:3px">肉品品质检验合格证明</h1><div class=row style="margin:8px 0"><span style="font-size:16px">（生猪产品　随货同行）</span><span class=no>NO：{s.V("number", f.Number)}</span></div>
            <table>{Ruled(("货　主", s.V("holder", f.Holder)), ("产品名称", s.V("products", f.Product)))}{Ruled(("数量/重量", s.Q()), ("生猪产地", s.V("origin", f.Origin)))}{Spanned(("销往单位", s.V("consignee", f.Consignee), 3))}{Spanned(("动物检疫证明号", s.O(f.Related), 3))}
            <tr><th>检验项目</th><th>结果</th><th>检验项目</th><th>结果</th></tr>{rows}<tr><td class=k>检验结论</td><td colspan=3 class=c style="font-size:21px">{s.V("result", "合格")}</td></tr></table>
            <div style="position:relative;min-height:120px;line-height:2;padding-top:8px">屠宰企业：{s.V("issuer", f.Issuer)}<br>检验员签名：{s.O(f.Officer)}　　　　签发日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : Typed(s))}{s.Seal(f.Issuer, "肉品品质检验章", "right:30px;top:-20px")}</div>
            """, Preprinted + "#paper .k{width:125px}#paper th{background:#0000000a}", padding: 42);
    }

    /// <summary>The customs' certificate in boxes with captions in two languages.</summary>
    private static string CaptionedBoxes(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        static string Two(string chinese, string english) => $"{chinese} <span style=\"font-size:12px\">{english}</span>";
        return s.Look.Page(960, $"""
            <div class=row style="align-items:center"><div style="width:110px;height:100px">{s.Qr(100)}</div><div><div class=c style="font-size:20px">中华人民共和国海关</div><div class=c style="font-size:13px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><h1 style="font-size:28px">入境货物检验检疫证明</h1><div class=c style="font-size:14px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY GOODS</div></div><div style="width:110px" class=r>正本<br><span style="font-size:13px">ORIGINAL</span></div></div>
            <table style="margin-top:10px"><tr>{Capped(Two("收货人", "Consignee"), s.V("consignee", f.Consignee))}{Capped(Two("编号", "No."), s.V("number", f.Number))}</tr><tr>{Capped(Two("发货人", "Consignor"), s.V("holder", f.Holder))}{Capped(Two("合同号", "Contract No."), s.O(f.Related))}</tr>
            <tr>{Capped(Two("品名", "Description of Goods"), s.V("products", f.Product))}{Capped(Two("报检数量/重量", "Quantity/Weight Declared"), s.Q())}</tr><tr>{Capped(Two("产地", "Place of Origin"), s.V("origin", f.Origin))}{Capped(Two("包装种类", "Kind of Packages"), s.O(f.Packing is "散装" or "编织袋" ? "纸箱" : f.Packing))}</tr>
            <tr>{Capped(Two("入境口岸", "Port of Entry"), s.O(f.Issuer[7..^2] + "口岸"))}{Capped(Two("入境日期", "Date of Entry"), s.D("", f.Earlier, 1))}</tr><tr>{Capped(Two("目的地", "Place of Destination"), s.V("destination", f.Destination))}{Capped(Two("提/运单号", "B/L No."), s.O(s.Chance.Of("OOLU", "MAEU", "CMDU") + s.Chance.Digits(9)))}</tr>
            <tr>{Capped(Two("标记及号码", "Mark & No."), s.O("N/M"), 2)}</tr><tr><td colspan=2 style="height:110px;vertical-align:top">证明 <span style="font-size:12px">Certified that:</span><br>　　上述货物经检验检疫，符合我国有关食品安全要求，准予入境。</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1fr;min-height:120px;padding-top:12px"><span>签证机构 <span style="font-size:12px">Issued by</span><br>{s.V("issuer", f.Issuer)}</span><span>签字 <span style="font-size:12px">Signature</span><br>{s.O(f.Officer)}</span><span>签证日期 <span style="font-size:12px">Date of Issue</span><br>{s.D("issue_date", f.Issued, 1)}</span>{s.Seal(f.Issuer, "检验检疫专用章", "left:30px;top:-20px")}</div>
            """, "#paper td{width:50%}", padding: 40);
    }

    /// <summary>A plain certificate that the importer copied for the market, with a line and a day in his own hand.</summary>
    private static string MarketCopy(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, "'Noto Serif CJK SC'");
        var hand = s.Chance.Of("'Long Cang'", "'Ma Shan Zheng'");
        static string Item(string label, string value) => $"<div style=\"display:flex;margin:8px 0\"><span style=\"flex:none;width:150px\">{label}</span><span style=\"flex:1;border-bottom:1px solid #777\">{value}</span></div>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:31px;letter-spacing:4px">入境货物检验检疫证明</h1><div class=r style="margin:10px 0 6px">编号：{s.V("number", f.Number)}</div>
            {Item("货物名称", s.V("products", f.Product))}{Item("原产国/地区", s.V("origin", f.Origin))}{Item("数（重）量", s.Q())}{Item("境外发货人", s.V("holder", f.Holder))}{Item("境内收货人", s.V("consignee", f.Consignee))}{Item("运输工具", s.O(s.Chance.Of("船舶　COSCO STAR", "航空　CZ" + s.Chance.Digits(4), "汽车　" + f.Plate)))}{Item("报关单号", s.O("5" + s.Chance.Digits(17)))}{Item("抵达日期", s.D("", f.Earlier, 0))}
            <div style="margin:18px 0;line-height:1.9">　　经检验检疫，上述货物符合中华人民共和国有关法律法规和食品安全国家标准，准予销售。</div>
            <div style="position:relative;min-height:130px"><div style="margin-left:48%;line-height:2">签发海关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:80px;top:-20px")}</div>
            <div class=hand style="margin:6px 0 4px">此复印件与原件相符，只供{s.Chance.Of("市场查验用", "进场备案用")}　{s.O(f.Submitted.ToString("yyyy.M.d"))}</div>
            """, $"#paper .hand,#paper .hand .v{{font-family:{hand},'AR PL UKai CN';color:#1b2a6b}}#paper .hand{{font-size:28px;transform:rotate(-1.5deg)}}", padding: 60);
    }
}
