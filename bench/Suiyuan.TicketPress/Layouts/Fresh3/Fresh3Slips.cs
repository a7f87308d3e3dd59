using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Sales that a machine spits out: the market's scale, the weighbridge, a tracing label, a chat's picture.</summary>
internal static class Fresh3Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/sale/scale-roll", "sale", null, ScaleRoll), new("fresh3/sale/weighbridge", "sale", null, Weighbridge), new("fresh3/sale/one-ticket-label", "sale", null, OneTicket), new("fresh3/sale/chat-picture", "sale", null, ChatPicture),
    ];

    /// <summary>The scale weighs to the gram and says its unit in the head; the stall's licence stands at the foot.</summary>
    private static string ScaleRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, s.Chance.Of("'WenQuanYi Zen Hei Mono'", "'Noto Sans Mono CJK SC'"));
        const string Dash = "<div style=\"overflow:hidden;white-space:nowrap\">------------------------------------------</div>";
        var one = f.Items.All(r => r.Unit == f.Items[0].Unit);
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td>{Cell(s, i, r, "name")}</td><td class=r>{(one ? s.QtyOf(i, r.Qty.ToString("0.000"), r.Unit) : s.QtyUnit(i, r.Qty.ToString("0.000"), r.Unit))}</td><td class=r>{s.I(i, "price", r.Price.ToString("0.00"))}</td><td class=r>{s.I(i, "amount", r.Amount.ToString("0.00"))}</td></tr>"));
        return s.Look.Page(470, $"""
            <div class=c style="font-size:22px">{f.IssuerPlace}</div><div class=c>电子秤交易小票</div>{Dash}<div>摊位名称:{s.V("holder", f.Holder)}</div><div>秤号:{s.O(s.Chance.Int(1, 40).ToString("000"))} 流水号:{s.V("number", f.Number)}</div><div>交易时间:{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-30).ToString("HH:mm:ss"))}</div>{Dash}
            <table class=a><tr><td>商品</td><td class=r>重量{(one ? "/" + f.Items[0].Unit : "")}</td><td class=r>单价</td><td class=r>金额</td></tr>{rows}</table>{Dash}
            <div class=row style="font-size:22px"><span>总价(元):</span><span>{s.V("total", f.Total.ToString("0.00"))}</span></div>{Dash}<div>社会信用代码:</div><div>{s.V("uscc", f.Uscc)}</div><div class=c>{s.Qr(136)}</div><div class=c style="font-size:15px">扫码查看产地信息</div>
            """, "#paper{font-size:17px;line-height:1.4}#paper .a td{border:0;padding:2px}#paper .v{letter-spacing:0}", padding: 16);
    }

    /// <summary>The weighbridge weighs the lorry full and empty; nothing is said of money.</summary>
    private static string Weighbridge(Sheet s)
    {
        var f = s.Facts;
        var css = Matrix(s);
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        row.Qty = s.Chance.Int(24, 980) * 20;
        var empty = s.Chance.Int(90, 420) * 20;
        var unit = s.Chance.Of("公斤", "kg");
        return s.Look.Page(860, $"""
            <h1 style="font-size:27px">{f.IssuerPlace}过磅单</h1><div class=row style="margin:6px 0"><span>磅单号：{s.V("number", f.Number)}</span><span>称重单位：{unit}</span></div>
            <table>{Tr(Pair("日　期", s.D("issue_date", f.Issued, s.Chance.Of(2, 4))), Pair("车　号", s.O(f.Plate)))}{Tr(Pair("发货单位", s.V("holder", f.Holder)), Pair("货　名", s.I(0, "name", row.Name)))}{Tr(Pair("收货单位", s.V("consignee", f.Consignee)), Pair("毛　重", s.O((row.Qty + empty).ToString("0"))))}{Tr(Pair("毛重时间", s.O(f.Submitted.AddMinutes(-90).ToString("HH:mm:ss"))), Pair("皮　重", s.O(empty.ToString())))}{Tr(Pair("皮重时间", s.O(f.Submitted.AddMinutes(-40).ToString("HH:mm:ss"))), Pair("净　重", s.QtyOf(0, row.Qty.ToString("0"), unit)))}</table>
            <div class=row style="margin-top:14px"><span>司磅员：{s.O(f.Officer)}</span><span>司机签名：</span><span>白联存根　红联货主　黄联司机</span></div>
            """, css + "#paper .h{white-space:nowrap;text-align:center}");
    }

    /// <summary>One ticket through: a square label with the code in its midst.</summary>
    private static string OneTicket(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(620, $"""
            <div style="background:#111;color:#fff;padding:10px 16px;font-size:25px;font-weight:700" class=c>批发市场“一票通”交易凭证</div><div style="padding:14px 18px"><div style="display:flex;justify-content:space-between;gap:16px"><div style="flex:1"><div>销售方：{s.V("holder", f.Holder)}</div><div>采购方：{s.V("consignee", f.Consignee)}</div></div>{s.Qr(120, always: true)}</div>
            <table style="margin:10px 0">{Rows(s, 0, "name=品种", "qtyunit=交易量", "price=价格", "amount=交易额")}</table><div class=row><span>票号 {s.V("number", f.Number)}</span><span>成交金额 <b>{s.V("total", s.Money(f.Total))}</b></span></div><div class=row><span>成交日期 {s.D("issue_date", f.Issued, s.Chance.Of(2, 1, 3))}</span><span>{f.IssuerPlace}监制</span></div></div>
            """, "#paper td{text-align:center}#paper{font-size:17px}#paper .x-name{text-align:left}", padding: 0);
    }

    /// <summary>A seller's app makes a picture of the bill and sends it in a chat.</summary>
    private static string ChatPicture(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"display:grid;grid-template-columns:1.6fr 1fr 1fr 1fr;padding:8px 0;border-bottom:1px dashed #ddd\"><span>{Cell(s, i, r, "name")}</span><span class=c>{Cell(s, i, r, "price")}</span><span class=c>x {Cell(s, i, r, "qtyunit")}</span><span class=r>{Cell(s, i, r, "amount")}</span></div>"));
        return s.Look.Page(640, $"""
            <div style="background:#ededed;padding:12px 18px;display:flex;justify-content:space-between"><span>‹ 返回</span><span style="color:#999">昨天 22:14</span><span>···</span></div><div style="padding:20px 18px;background:#f5f5f5"><div style="background:#fff;border-radius:8px;padding:20px"><div class=c style="font-size:24px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="color:#e67e22;font-size:18px;margin-bottom:10px">—— 销售小票 ——</div>
            <div class=row><span>客户：{s.V("consignee", f.Consignee)}</span></div><div class=row style="font-size:16px;color:#777"><span>#{s.V("number", f.Number)}</span><span>{s.D("issue_date", f.Issued, 4)}</span></div><div style="display:grid;grid-template-columns:1.6fr 1fr 1fr 1fr;padding:8px 0;border-bottom:2px solid #eee;color:#888"><span>货品</span><span class=c>单价</span><span class=c>数量</span><span class=r>金额</span></div>{rows}
            <div class=r style="padding:12px 0;font-size:21px">本单合计 {s.V("total", s.Money(f.Total))}</div><div class=row style="color:#777;font-size:16px"><span>开单：{s.O(f.Person)}</span><span>电话：{s.O(f.Phone)}</span></div></div></div>
            """, "#paper .v{color:inherit}", padding: 0);
    }
}
