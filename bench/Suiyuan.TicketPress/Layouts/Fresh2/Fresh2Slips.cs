using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>Sales on rolls and screens.</summary>
internal static class Fresh2Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/sale/58mm-two-lines", "sale", null, TwoLines), new("fresh2/sale/80mm-buyer-last", "sale", null, BuyerLast), new("fresh2/sale/order-page", "sale", null, OrderPage),
    ];

    private static string Dashes() => "<div style=\"overflow:hidden;white-space:nowrap;border-top:2px dashed #555;margin:6px 0\"></div>";

    /// <summary>A telephone's pocket printer: a name on one line, its sum on the next; the seller only at the foot.</summary>
    private static string TwoLines(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        return s.Look.Page(384, $"""
            <div class=c style="font-size:26px">销售单</div><div class=c>{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-50).ToString("HH:mm"))}</div><div>单号:{s.V("number", f.Number)}</div><div>客户:{s.V("consignee", f.Consignee)}</div>{Dashes()}<div class=row><span>商品</span><span>数量×单价</span><span>小计</span></div>{Dashes()}
            {string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}.{s.I(i, "name", r.Name)}</div><div class=row><span></span><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}×{s.I(i, "price", s.Money(r.Price))}</span><span>{s.I(i, "amount", s.Money(r.Amount))}</span></div>"))}{Dashes()}<div class=row><span>共{f.Items.Count}种</span><span style="font-size:23px">合计:{s.V("total", s.Money(f.Total))}</span></div><div class=row><span>本次欠款:</span><span>{s.O("0.00")}</span></div>{Dashes()}
            <div>{s.V("holder", f.Holder)}</div><div>电话:{s.O(f.Phone)}</div><div class=c style="font-size:15px;margin-top:6px">货物请当面点清 谢谢惠顾</div>
            """, "#paper{font-size:19px;line-height:1.35}", padding: 14);
    }

    private static string BuyerLast(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans Mono CJK SC'");
        return s.Look.Page(560, $"""
            <div class=c style="font-size:27px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c>{s.O(f.IssuerPlace)}</div><div class=c style="font-size:22px;margin:6px 0">批发销售凭证</div>
            <table class=n>{Tr("<td>品名</td><td class=r>单价</td><td class=r>数量</td><td class=r>金额</td>")}<tr><td colspan=4>{Dashes()}</td></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{s.I(i, "name", r.Name)}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}</table>{Dashes()}
            <div class=row style="font-size:23px"><span>应付总额</span><span>¥{s.V("total", s.Money(f.Total))}</span></div><div class=row><span>支付方式</span><span>{s.O(s.Chance.Of("微信", "挂账", "现金", "支付宝"))}</span></div>{Dashes()}<div>凭证号 {s.V("number", f.Number)}</div><div>时　间 {s.D("issue_date", f.Issued, 5)} {s.O(f.Submitted.AddMinutes(-70).ToString("HH:mm:ss"))}</div><div>收银员 {s.O("0" + s.Chance.Int(1, 9))}</div><div>信用代码 {s.V("uscc", f.Uscc)}</div><div style="margin-top:8px">买方单位：{s.V("consignee", f.Consignee)}</div><div style="margin-top:10px">{s.Qr(130)}</div>
            """, "#paper .n td{border:0;padding:2px 2px;white-space:nowrap}#paper .n td:first-child{white-space:normal}#paper{font-size:19px}", padding: 24);
    }

    private static string OrderPage(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Row(string label, string value) => $"<div style=\"display:flex;justify-content:space-between;padding:5px 0\"><span class=l style=\"flex:none;color:#888;width:110px\">{label}</span><span style=\"text-align:right\">{value}</span></div>";
        return s.Look.Page(600, $"""
            <div style="background:#f5f5f5;padding:12px 18px;text-align:center;font-weight:700">销售单详情</div><div style="padding:14px 20px"><div style="font-size:22px;font-weight:700">{s.V("holder", f.Holder)}</div><div style="color:#888;font-size:15px">主营批发 · {f.IssuerPlace}</div>
            <div style="margin-top:12px;border-top:8px solid #f5f5f5;padding-top:6px">{string.Concat(f.Items.Select((r, i) => $"<div style=\"padding:9px 0;border-bottom:1px solid #eee\"><div style=\"display:flex;justify-content:space-between\"><span style=\"font-weight:700\">{s.I(i, "name", r.Name)}</span><span>¥{s.I(i, "amount", s.Money(r.Amount))}</span></div><div style=\"color:#888;font-size:16px\">¥{s.I(i, "price", s.Money(r.Price))}/{s.I(i, "unit", r.Unit)}　数量 {s.I(i, "qty", Sheet.Number(r.Qty))}</div></div>"))}</div>
            <div style="display:flex;justify-content:flex-end;align-items:baseline;padding:10px 0">共{f.Items.Count}项　合计：<span style="font-size:24px" class=red>¥{s.V("total", s.Money(f.Total))}</span></div><div style="border-top:8px solid #f5f5f5;padding-top:8px">{Row("订单编号", s.V("number", f.Number))}{Row("客户名称", s.V("consignee", f.Consignee))}{Row("开单日期", s.D("issue_date", f.Issued, 2))}{Row("开单人", s.O(f.Person))}{Row("备注", "无")}</div></div><div style="display:flex;justify-content:space-around;border-top:1px solid #eee;padding:14px;color:#1a7f5a"><span>打印</span><span>分享给客户</span><span>作废</span></div>
            """, "#paper .red,#paper .red .v{color:#d4380d}#paper .v{color:inherit}", padding: 0);
    }
}
