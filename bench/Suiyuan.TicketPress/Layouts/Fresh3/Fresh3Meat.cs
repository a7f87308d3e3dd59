using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Meat inspection: a plant's own card, a sheet with the plant's numbers, a carcass's tag, a register's page.</summary>
internal static class Fresh3Meat
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/meat/green-card", "meat-inspection", null, GreenCard, true), new("fresh3/meat/out-of-plant", "meat-inspection", null, OutOfPlant, true),
        new("fresh3/meat/carcass-tag", "meat-inspection", null, CarcassTag), new("fresh3/meat/centred", "meat-inspection", null, Centred, true),
    ];

    private static string GreenCard(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = "#eaf5e6";
        s.Look.Rule = "1.5px solid #2e7d4a";
        return s.Look.Page(780, $"""
            <div style="border:5px double #2e7d4a;padding:20px 24px"><h1 style="font-size:33px;color:#2e7d4a;letter-spacing:6px">肉品品质检验合格证</h1>
            <div class=row><span style="color:#2e7d4a">（此联随货）</span><span>No.{s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Tr(Pair("屠宰厂（场）", s.V("issuer", f.Issuer), 3, 140))}{Tr(Pair("货主名称", s.V("holder", f.Holder), 3))}
            {Tr(Pair("产品名称", s.V("products", f.Product)), Pair("数量", s.Q()))}{Tr(Pair("购 货 者", s.V("consignee", f.Consignee), 3))}
            {Tr(Pair("检疫证号", s.O(f.Related)), Pair("屠宰日期", s.O(Chinese.Date(f.Earlier, 2))))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:110px"><span>检验员：{s.O(f.Officer)}</span>
            <span style="padding-right:150px">签发日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "检验专用章", "right:0;top:-50px", s.Chance.Of("round", "ellipse"))}</div></div>
            """, "#paper .h{color:#2e7d4a;white-space:nowrap}", padding: 18);
    }

    /// <summary>What a plant's program prints at the gate: headings in grey bands, four pairs of columns of facts.</summary>
    private static string OutOfPlant(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        static string Band(string text) => $"<tr><td colspan=6 style=\"background:#e3e6ea;font-weight:700\">{text}</td></tr>";
        return s.Look.Page(1120, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end"><div>{s.Qr(96)}</div><h1 style="font-size:30px">生猪产品品质检验合格证（出厂联）</h1><div style="font-size:16px">合格证号：{s.V("number", f.Number)}</div></div>
            <table style="margin-top:10px">{Band("一、屠宰企业")}{Tr(Pair("企业名称", s.V("issuer", f.Issuer), 3), Pair("定点代码", s.O("A" + s.Chance.Digits(8))))}
            {Band("二、产品")}{Tr(Pair("品名", s.V("products", f.Product)), Pair("出厂数量", s.N()), Pair("计量单位", s.U()))}
            {Tr(Pair("生猪产地", s.V("origin", f.Origin), 3), Pair("屠宰日期", s.O(Chinese.Date(f.Earlier, 2))))}
            {Band("三、购销")}{Tr(Pair("货　　主", s.V("holder", f.Holder), 3), Pair("电话", s.O(f.Phone)))}{Tr(Pair("购货单位", s.V("consignee", f.Consignee), 3), Pair("运输车牌", s.O(f.Plate)))}
            {Band("四、检验")}{Tr(Pair("检验结论", "经检验" + s.V("result", "合格") + "，准予出厂"), Pair("检验人员", s.O(f.Officer)), Pair("检验日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 4, 1))))}</table>
            <div style="position:relative;height:70px;padding-top:10px;font-size:15px">检疫合格证明编号：{s.O(f.Related)}{s.Seal(f.Issuer, "肉品检验合格", "right:60px;top:-110px")}</div>
            """, "#paper .h{white-space:nowrap;color:#444}");
    }

    private static string CarcassTag(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        static string Half(string label, string value) => $"<div style=\"border-bottom:1px solid #333;padding:4px 0\"><div class=l style=\"font-size:15px\">{label}</div><div style=\"font-weight:700\">{value}</div></div>";
        return s.Look.Page(430, $"""
            <div class=c><div data-no style="width:34px;height:34px;border:3px solid #999;border-radius:50%;margin:0 auto 10px;background:#bbb"></div>{s.Qr(150, always: true)}</div>
            <div class=c style="font-size:25px;font-weight:700;margin:6px 0">肉品品质检验合格证</div>
            {Half("证号", s.V("number", f.Number))}{Half("产品", s.V("products", f.Product))}{Half("重（数）量", s.Q())}{Half("货主", s.V("holder", f.Holder))}
            {Half("生产企业", s.V("issuer", f.Issuer))}{Half("检验日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3)))}
            <div class=row style="margin-top:6px"><span>检验员</span><span>{s.O(f.Officer)}</span></div>
            """, padding: 22);
    }

    /// <summary>Without rules, every line centred, as on the back of a wage slip.</summary>
    private static string Centred(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(700, $"""
            <div class=c style="line-height:2"><div style="font-size:20px">{s.V("issuer", f.Issuer)}</div><div style="font-size:34px;font-weight:700;line-height:1.5">肉品品质检验合格证</div>
            <div>证书编号 {s.V("number", f.Number)}</div><div style="border-top:1px solid;margin:6px 60px"></div>
            <div>产品名称　{s.V("products", f.Product)}</div><div>数　　量　{s.Q(s.Chance.Odds(0.5))}</div><div>货　　主　{s.V("holder", f.Holder)}</div>
            <div>销往单位　{s.V("consignee", f.Consignee)}</div><div>经宰前、宰后检验，符合规定，准予出厂。</div>
            <div style="position:relative;min-height:120px">检验人　{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(7, 0, 8))}{s.Seal(f.Issuer, "", "left:250px;top:-30px")}</div></div>
            """, padding: 36);
    }
}
