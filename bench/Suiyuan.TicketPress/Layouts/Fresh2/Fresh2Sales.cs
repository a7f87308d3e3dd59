using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>Sales on sheets: a dot-matrix form, a pad filled in with a pen, two columns of goods, deliveries.</summary>
internal static class Fresh2Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/sale/matrix-form", "sale", null, MatrixForm), new("fresh2/sale/pad-seal-only", "sale", null, PadSealOnly), new("fresh2/sale/two-columns", "sale", null, TwoColumns), new("fresh2/sale/delivery-no-price", "sale", null, NoPrice),
    ];

    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    private static string MatrixForm(Sheet s)
    {
        var f = s.Facts;
        var css = Matrix(s);
        return s.Look.Page(1180, $"""
            {Holes()}<div style="position:relative;padding-right:34px"><div style="position:absolute;right:0;top:70px;writing-mode:vertical-rl;font-size:14px;letter-spacing:2px">①白存根②红客户③黄仓库</div><h1 style="font-size:27px">{s.V("holder", f.Holder)}销售单</h1><div class=c style="font-size:15px">地址：{s.O(f.IssuerPlace)}　订货热线：{s.O(f.Phone)}</div>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:4px 30px;margin:8px 0"><span>购货单位：{s.V("consignee", f.Consignee)}</span><span>单据编号：{s.V("number", f.Number)}</span><span>送货地址：{s.O(f.Destination)}</span><span>单据日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 4))}</span></div>
            <table>{Tr("<th>行</th><th>商品全名</th><th>规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th>备注</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr><td class=c>{i + 1}</td><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td><td></td></tr>"))}<tr><td colspan=8>金额大写：{s.O(Chinese.Money(f.Total))}　　　　合计：{s.V("total", s.Money(f.Total))}　元</td></tr></table>
            <div style="display:grid;grid-template-columns:repeat(4,1fr);margin-top:8px"><span>制单人：{s.O(f.Person)}</span><span>业务员：{s.O(f.Officer)}</span><span>送货人：</span><span>客户签收：</span></div></div>
            """, css, padding: 50);
    }

    /// <summary>Who sells is told by the seal alone: no text says it, so no label does.</summary>
    private static string PadSealOnly(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen(s.Chance.Odds(0.3) ? "'Zhi Mang Xing','AR PL UKai CN'" : null);
        s.Look.Paper = s.Chance.Of("#fff8f8", "#fdf2e2", "#f3f7fb");
        var cents = (long)decimal.Round(f.Total * 100);
        var slots = string.Concat("万仟佰拾元角分".Select((name, i) => $"{s.O(Digits[(int)(cents / (long)Math.Pow(10, 6 - i) % 10)].ToString())}<span class=l>{name}</span>"));
        return s.Look.Page(740, $"""
            <h1 style="font-size:28px;letter-spacing:18px;color:#3a5f8a">销货单</h1><div class=row style="color:#3a5f8a"><span style="border-bottom:1px solid;flex:none">{s.V("consignee", f.Consignee)}　台照</span><span>No {s.V("number", f.Number)}</span></div><div class=r style="margin:6px 0">{s.D("issue_date", f.Issued, 8)}</div>
            <table class=b>{Tr("<th style=\"width:30%\">货　名</th><th>单位</th><th>数量</th><th>单价</th><th>金　额</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr>", Math.Max(0, 5 - f.Items.Count)))}<tr><td colspan=5>合计大写：{slots}　￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:10px;min-height:70px"><span>开票人：{s.O(f.Person)}</span><span style="padding-right:160px">销货单位盖章：</span>{s.Seal(f.Holder, s.Chance.Of("", "业务专用章"), "right:20px;top:-90px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .b td,#paper .b th{border-color:#3a5f8a}#paper{color:#3a5f8a}", padding: 36);
    }

    private static string TwoColumns(Sheet s)
    {
        var f = s.Facts;
        // Written down the left half first: the cells are made in that order, then set side by side.
        var rows = (f.Items.Count + 1) / 2;
        string Half(int i) => i >= f.Items.Count ? "<td></td><td></td><td></td><td></td>" : $"<td>{s.I(i, "name", f.Items[i].Name)}</td><td class=c>{s.QtyUnit(i, Sheet.Number(f.Items[i].Qty), f.Items[i].Unit)}</td><td class=c>{s.I(i, "price", s.Money(f.Items[i].Price))}</td><td class=r>{s.I(i, "amount", s.Money(f.Items[i].Amount))}</td>";
        var halves = Enumerable.Range(0, rows * 2).Select(Half).ToArray();
        return s.Look.Page(1000, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end"><h1 style="font-size:28px;font-family:'ZCOOL XiaoWei','Noto Serif CJK SC'">{f.IssuerPlace}批发交易凭单</h1><span>单号：{s.V("number", f.Number)}</span></div><div class=row style="margin:8px 0"><span>档主：{s.V("holder", f.Holder)}</span><span>{s.D("issue_date", f.Issued)}</span></div>
            <table>{Tr("<th>品名</th><th>数量</th><th>单价</th><th>金额</th>", "<th>品名</th><th>数量</th><th>单价</th><th>金额</th>")}{string.Concat(Enumerable.Range(0, rows).Select(i => $"<tr>{halves[i]}{halves[i + rows]}</tr>"))}<tr><td>合计（元）</td><td colspan=7 class=r>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div class=row style="margin-top:10px"><span>买方：{s.V("consignee", f.Consignee)}</span><span>档口电话：{s.O(f.Phone)}</span></div>
            """, "#paper td:nth-child(4){border-right-width:3px}", padding: 36);
    }

    /// <summary>What goes with a canteen's goods: no prices, only how much.</summary>
    private static string NoPrice(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div><div style="font-size:30px;font-weight:700">配送随货单</div><div>食用农产品供货凭证</div></div>{s.Qr(96)}</div>
            <div style="background:#eef1f4;padding:10px 14px;margin:12px 0;display:grid;grid-template-columns:1fr 1fr;gap:6px"><span>单据号 {s.V("number", f.Number)}</span><span>配送日期 {s.D("issue_date", f.Issued, s.Chance.Of(2, 5, 1))}</span><span style="grid-column:span 2">收货单位 {s.V("consignee", f.Consignee)}</span><span>司机 {s.O(f.Person)}</span><span>车牌 {s.O(f.Plate)}</span></div>
            <table>{Tr("<th>序号</th><th>食材名称</th><th>规格</th><th>数量</th><th>单位</th><th>验收</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "unit", r.Unit)}</td><td></td></tr>"))}</table>
            <div style="position:relative;margin-top:16px;min-height:90px"><div class=row><span>送货人签字：</span><span>验收人签字：</span><span style="width:180px"></span></div><div style="margin-top:22px;border-top:1px solid #999;padding-top:8px;font-size:16px">供货商：{s.V("holder", f.Holder)}　信用代码 {s.V("uscc", f.Uscc)}</div>{(s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "right:20px;top:-70px") : "")}</div>
            """, padding: 42);
    }
}
