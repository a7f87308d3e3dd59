using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>What comes with meat from a slaughterhouse, and with goods through the customs.</summary>
internal static class Fresh7Arrivals
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/meat/plant-form", "meat-inspection", null, PlantForm, true), new("fresh7/meat/dispatch-row", "meat-inspection", null, DispatchRow, true),
        new("fresh7/import/stacked-labels", "import", null, StackedLabels, true), new("fresh7/import/window-print", "import", null, WindowPrint, true),
    ];

    /// <summary>An upright form with the plant's code and both of its telephones.</summary>
    private static string PlantForm(Sheet s)
    {
        var f = s.Facts;
        if (!s.Look.ByHand)
        {
            Typewritten(s);
        }

        static string Two(string label, string value) => $"<tr><td class=k>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(700, $"""
            <div class=c style="font-size:17px;letter-spacing:2px">生猪定点屠宰企业专用</div><h1 style="font-size:32px;letter-spacing:3px;margin:2px 0 6px">肉品品质检验合格证</h1><div class="r no">No. {s.V("number", f.Number)}</div>
            <table style="margin-top:4px">{Two("屠宰厂（场）名称", s.V("issuer", f.Issuer))}{Two("定点屠宰代码", s.O("A" + s.Chance.Of("4401", "4406", "4413") + s.Chance.Digits(4)))}{Two("货主姓名或名称", s.V("holder", f.Holder))}{Two("产品名称", s.V("products", f.Product))}{Two("数量（重量）", s.Q())}{Two("生猪产地", s.V("origin", f.Origin))}{Two("动物检疫证明编号", s.O(f.Related))}{Two("屠宰日期", s.D("", f.Issued.AddDays(-1), s.Look.ByHand ? 0 : 2))}{Two("购货单位", s.V("consignee", f.Consignee))}{Two("检验结论", s.V("result", "合格"))}</table>
            <div style="position:relative;min-height:118px;line-height:2;padding:8px 0 0 30%">检验人员（签章）：{s.O(f.Officer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : Typed(s))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:10px;top:-30px", s.Chance.Of("round", "ellipse"))}</div><div style="font-size:14px">本证随货同行，一批一证，复印无效。举报电话：12316</div>
            """, Preprinted + "#paper .k{width:180px}#paper td{height:31px}", padding: 40);
    }

    /// <summary>The works' own program prints certificate and dispatch in one: a head of columns, and one row.</summary>
    private static string DispatchRow(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var dots = Matrix(s);
        s.Look.Type = "'WenQuanYi Zen Hei Mono'";
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f2", "#fbf7dc");
        return s.Look.Page(1060, $"""
            {Holes()}<div class=c style="font-size:25px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:24px;font-weight:400;letter-spacing:4px">肉品品质检验合格证（出厂联）</h1>
            {Across("1.5fr 1fr 1fr", "货主：" + s.V("holder", f.Holder), "证号：" + s.V("number", f.Number), "打印：" + s.O(f.Submitted.AddMinutes(-130).ToString("HH:mm:ss")))}
            <table><tr><th>产品名称</th><th>单位</th><th>数量</th><th>产地</th><th>动物检疫证号</th><th>检验结果</th></tr><tr class=c style="height:44px"><td>{s.V("products", f.Product)}</td><td>{s.U()}</td><td>{s.N()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(f.Related)}</td><td>{s.V("result", "合格")}</td></tr></table>
            {Across("1.5fr 1fr 1fr", "购货单位：" + s.V("consignee", f.Consignee), "车牌：" + s.O(f.Plate), "屠宰日期：" + s.D("", f.Issued.AddDays(-1), 2))}
            <div style="position:relative;min-height:92px">{Across("1.5fr 1fr 1fr", "检验员：" + s.O(f.Officer), "司磅员：" + s.O(f.Person), "出证日期：" + s.D("issue_date", f.Issued, 2))}<div style="font-size:15px">白联存根　红联随货　黄联结算　　注：请在当日内查验，凭证购销，妥善保存。</div>{s.Seal(f.Issuer, "检验专用章", "right:120px;top:-50px")}</div>
            """, dots + "#paper td,#paper th{padding:4px 7px}", padding: 48);
    }

    /// <summary>The customs' certificate: each label over its English, no boxes.</summary>
    private static string StackedLabels(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        static string Item(string chinese, string english, string value) => $"<div style=\"display:flex;margin:7px 0\"><span style=\"flex:none;width:250px;line-height:1.25\">{chinese}<br><span style=\"font-size:13px\">{english}</span></span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(900, $"""
            <div class=c>{Emblem(70)}</div><div class=c style="font-size:23px;letter-spacing:4px">中华人民共和国海关</div><div class=c style="font-size:14px">GENERAL ADMINISTRATION OF CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><h1 style="font-size:29px;margin-top:10px">入境货物检验检疫证明</h1><div class=c style="font-size:14px">CERTIFICATE OF INSPECTION AND QUARANTINE OF ENTRY COMMODITY</div><div class=r style="margin:8px 0;border-bottom:1.5px solid #333;padding-bottom:6px">编号 <span style="font-size:13px">No.</span>：{s.V("number", f.Number)}</div>
            {Item("收货人", "Consignee", s.V("consignee", f.Consignee))}{Item("发货人", "Consignor", s.V("holder", f.Holder))}{Item("品　名", "Description of Goods", s.V("products", f.Product))}{Item("报检数量/重量", "Quantity/Weight Declared", s.Q())}{Item("包装种类及数量", "Number and Type of Packages", s.O((f.Packing is "散装" or "编织袋" ? "纸箱" : f.Packing) + "　" + (f.Unit == "箱" ? (int)f.Quantity : s.Chance.Int(60, 1800)) + "件"))}{Item("输出国家或地区", "Country or Region of Export", s.O(f.Origin))}{Item("原产国（地区）", "Country (Region) of Origin", s.V("origin", f.Origin))}{Item("合同号", "Contract No.", s.O(f.Related))}{Item("标记及号码", "Mark & No.", s.O("N/M"))}{Item("运输工具名称及号码", "Means of Conveyance", s.O(f.Issuer.Contains("机场", StringComparison.Ordinal) ? "飞机 CZ" + s.Chance.Digits(3) : s.Chance.Of("船舶 EVER GLORY 0" + s.Chance.Digits(2) + "W", "船舶 COSCO PRIDE", "汽车 " + f.Plate)))}{Item("入境日期", "Date of Entry", s.D("", f.Earlier, 0))}
            <div style="border-top:1.5px solid #333;margin-top:10px;padding-top:10px;line-height:1.8">　　上述货物业经检验检疫，准予销售、使用。<div style="font-size:14px">The above-mentioned goods have been inspected and quarantined and are permitted to be sold or used.</div></div>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:130px;margin-top:16px;line-height:1.9"><span>签证机关：{s.V("issuer", f.Issuer)}<br>签　字：{s.O(f.Officer)}</span><span>日期 <span style="font-size:13px">Date</span>：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span>{s.Seal(f.Issuer, "检验检疫专用章", "left:120px;top:-20px")}</div>
            <div class=row style="font-size:13px"><span>[5-3(2018.4.20)]</span><span>{s.O("A " + s.Chance.Digits(7))}</span></div>
            """, padding: 56);
    }

    /// <summary>The same in electronic form, printed from the declarant's page: grey labels, the goods in a table of their own.</summary>
    private static string WindowPrint(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'"));
        static string Four(string a, string b, string c, string d) => $"<tr><td class=g>{a}</td><td>{b}</td><td class=g>{c}</td><td>{d}</td></tr>";
        return s.Look.Page(1000, $"""
            <div class=row style="font-size:14px;color:#666;border-bottom:1px solid #bbb"><span>国际贸易“单一窗口”</span><span>{s.O(f.Submitted.AddMinutes(-240).ToString("yyyy/M/d HH:mm"))}</span></div>
            <div style="display:flex;justify-content:space-between;align-items:center;margin:12px 0 6px"><div style="width:110px"></div><div><h1 style="font-size:28px">入境货物检验检疫证明</h1><div class=c style="font-size:16px">（电子证书打印件）</div></div><div style="width:110px;height:104px">{s.Qr(104, always: true)}</div></div>
            <table>{Four("证书编号", s.V("number", f.Number), "报关单号", s.O("5" + s.Chance.Digits(17)))}{Four("境内收货人", s.V("consignee", f.Consignee), "境外发货人", s.V("holder", f.Holder))}{Four("启运国（地区）", s.O(f.Origin), "入境口岸", s.O(f.Issuer[7..^2] + "口岸"))}{Four("入境日期", s.D("", f.Earlier, 2), "运输方式", s.O(f.Issuer.Contains("机场", StringComparison.Ordinal) ? "航空运输" : "水路运输"))}{Four("合同号", s.O(f.Related), "目的地", s.V("destination", f.Destination))}</table>
            <div style="font-weight:700;margin:12px 0 4px">货物信息</div><table><tr class=c><td class=g>序号</td><td class=g>HS编码</td><td class=g>货物名称</td><td class=g>原产国（地区）</td><td class=g>数/重量</td><td class=g>单位</td><td class=g>生产日期/批号</td></tr><tr class=c><td>1</td><td>{s.O((f.Product.Contains('猪', StringComparison.Ordinal) || f.Product.Contains('牛', StringComparison.Ordinal) || f.Product.Contains('鸡', StringComparison.Ordinal) ? "020" : "030") + s.Chance.Digits(7))}</td><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{(f.Product[0] == '活' ? s.O("/") : s.D("", f.Earlier.AddDays(-s.Chance.Int(20, 60)), 2))}</td></tr></table>
            <div style="position:relative;border:1px solid #888;margin-top:12px;padding:12px 16px;min-height:150px"><div>检验检疫结论：{s.O("经检验检疫，上述货物符合要求，准予进口。")}</div><div style="margin:24px 0 0 55%;line-height:1.9">出证机关：{s.V("issuer", f.Issuer)}<br>签发人：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 2)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:0")}</div>
            <div style="font-size:14px;color:#666;margin-top:6px">证书状态：有效　　本件为电子证书打印件，与原件内容一致。</div>
            """, "#paper td{border:1px solid #888;padding:6px 8px}#paper .g{background:#ececec;white-space:nowrap}", padding: 40);
    }
}
