using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>Customs papers and strangers of a third hand.</summary>
internal static class FreshCustoms
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/import/customs", "import", null, Customs, true), new("fresh/import/bilingual", "import", null, Bilingual, true), new("fresh/import/wide", "import", null, Wide, true),
        new("fresh/unknown/bill", "unknown", null, Bill), new("fresh/unknown/hiring", "unknown", null, Hiring), new("fresh/unknown/contacts", "unknown", null, Contacts),
    ];

    private static string Customs(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(900, $"""
            <h1 style="font-size:28px;letter-spacing:4px">中华人民共和国海关</h1><h1 style="font-size:32px;letter-spacing:4px">入境货物检验检疫证明</h1><div class=r style="margin:8px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(K("收货人"), W(s.V("consignee", f.Consignee), 3))}{Tr(K("发货人"), W(s.V("holder", f.Holder), 3))}{Tr(K("品名"), W(s.V("products", f.Product)), K("报检数/重量"), W(s.Q()))}{Tr(K("包装种类及数量"), W(s.O(f.Packing)), K("原产国（地区）"), W(s.V("origin", f.Origin)))}{Tr(K("合同号"), W(s.O(f.Related)), K("标记及号码"), W(s.O("N/M")))}{Tr(K("提/运单号"), W(s.O("OOLU" + f.Number[^7..])), K("入境口岸"), W(s.O(f.Issuer[7..^2])))}{Tr(K("入境日期"), W(s.O(Chinese.Date(f.Earlier, s.DateForm))), K("集装箱号"), W(s.O("TCLU" + f.Number[^6..] + "3")))}
            <tr><td colspan=4><div style="position:relative;min-height:200px">说明：<div style="text-indent:2em;margin-top:8px">上述货物业经检验检疫合格，准予销售/使用。</div><div style="text-indent:2em">* * * * * * * *</div><div style="position:absolute;right:50px;bottom:6px;line-height:2">签字：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "left:360px;top:40px")}</div></td></tr>{Tr(K("备注"), W("", 3))}</table>
            <div class=row style="font-size:14px;margin-top:4px"><span>① 正本：货主</span><span>[5-1(2018.4.20)]</span></div>
            """, "#paper td{height:36px}", padding: 46);
    }

    private static string Bilingual(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Serif CJK SC'");
        string Two(string label, string english, string value) => $"<div style=\"display:flex;margin:9px 0\"><div style=\"width:240px;flex:none\"><div class=l>{label}</div><div class=l style=\"font-size:13px\">{english}</div></div><div style=\"flex:1;border-bottom:1px solid #777;padding-top:6px\">{value}</div></div>";
        return s.Look.Page(840, $"""
            <div style="display:flex;justify-content:space-between;align-items:center">{s.Qr(96)}<div style="flex:1"><h1 style="font-size:30px">入境货物检验检疫证明</h1><div class=c style="font-size:14px">CERTIFICATE OF INSPECTION AND QUARANTINE FOR IMPORTED GOODS</div></div></div><div style="margin:10px 0">证明编号 No. {s.V("number", f.Number)}</div>
            {Two("进口商（收货人）", "Importer", s.V("consignee", f.Consignee))}{Two("出口商（发货人）", "Exporter", s.V("holder", f.Holder))}{Two("货物名称", "Description of goods", s.V("products", f.Product))}{Two("数量/重量", "Quantity/Weight", s.Q())}{Two("原产国", "Country of origin", s.V("origin", f.Origin))}{Two("到达口岸", "Port of entry", s.O(f.Issuer[7..^2]))}{Two("生产批号", "Lot No.", s.O(f.Related))}
            <div style="margin-top:14px">结论：本批货物经检验检疫，符合要求，准予放行。</div><div style="position:relative;display:flex;justify-content:space-between;margin-top:26px;min-height:110px"><div>签证机关 Issued by<br>{s.V("issuer", f.Issuer)}</div><div>签发日期 Date of issue<br>{s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 0))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "left:290px;top:-40px")}</div>
            """);
    }

    private static string Wide(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1160, $"""
            <div class=row><h1 style="font-size:28px">入境货物检验检疫证明</h1><span>编号：{s.V("number", f.Number)}</span></div><div style="border-top:3px solid #222;margin:6px 0 10px"></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 40px"><div>{Line(s, "收货人名称", s.V("consignee", f.Consignee))}{Line(s, "收货人地址", s.O(f.Address))}{Line(s, "境外出口商", s.V("holder", f.Holder))}{Line(s, "运输工具", s.O("船舶"))}</div><div>{Line(s, "原产国/地区", s.V("origin", f.Origin))}{Line(s, "启运日期", s.O(Chinese.Date(f.Earlier.AddDays(-20), s.DateForm)))}{Line(s, "入境日期", s.O(Chinese.Date(f.Earlier, s.DateForm)))}{Line(s, "存放地点", s.O("冷链查验和储存一体化设施"))}</div></div>
            <table style="margin-top:10px">{Tr("<th>序号</th><th>商品名称</th><th>H.S.编码</th><th>数/重量</th><th>计量单位</th><th>生产批次</th>")}<tr class=c><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.O("0303" + f.Number[^6..])}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O(f.Related)}</td></tr><tr><td colspan=6 class=c style="color:#666">以下空白</td></tr></table>
            <div style="position:relative;margin-top:12px;min-height:130px">检验检疫结果：合格，准予进口。<div style="position:absolute;right:30px;top:34px;text-align:right;line-height:2">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:90px;top:-20px")}</div>
            """);
    }

    private static string Bill(Sheet s)
    {
        var c = s.Chance;
        var (last, used) = (c.Int(1200, 8800), c.Int(90, 900));
        return s.Look.Page(760, $"""
            <h1 style="font-size:28px">电费缴费通知单</h1><div class=row style="margin:8px 0"><span>户号：03{c.Digits(10)}</span><span>2026年{c.Int(6, 11)}月</span></div><table>{Tr(K("用户名"), W(World.Person(c), 3))}{Tr(K("上期读数"), W($"{last}"), K("本期读数"), W($"{last + used}"))}{Tr(K("用电量（千瓦时）"), W($"{used}"), K("电价（元）"), W("0.8206"))}{Tr(K("应缴电费"), W($"{used * 0.8206m:0.00} 元", 3))}</table><div style="margin-top:10px">请于当月25日前缴清，逾期按日加收违约金。客服热线 95598</div>
            """);
    }

    private static string Hiring(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(620, $"""
            <h1 style="font-size:64px;color:#b31217;letter-spacing:20px">招　聘</h1>{string.Concat(c.Some(["配送司机", "分拣员", "文员", "收银员", "仓管", "搬运工"], 3).Select(j => $"<div class=row style=\"font-size:27px;margin:14px 0\"><span>{j} {c.Int(1, 5)} 名</span><span>{c.Int(45, 80)}00元/月</span></div>"))}<p>要求：身体健康，吃苦耐劳，包吃住，月休四天。</p><div class=r>联系：{World.Person(c)[..1]}经理 {World.Phone(c)}</div>
            """);
    }

    private static string Contacts(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(700, $"""
            <h1 style="font-size:27px">值班安排表</h1><table style="margin-top:10px">{Tr("<th>日期</th><th>早班</th><th>晚班</th><th>电话</th>")}{string.Concat(Enumerable.Range(1, c.Int(5, 8)).Select(i => $"<tr class=c><td>{9}月{i + 10}日</td><td>{World.Person(c)}</td><td>{World.Person(c)}</td><td>{World.Phone(c)}</td></tr>"))}</table><div style="margin-top:8px">换班须提前一天告知班组长。</div>
            """);
    }
}
