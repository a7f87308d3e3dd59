using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh4.Fresh4Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh4;

/// <summary>Sales: a warehouse's sheet, a bill with its quantities first, a roll, an order on a telephone, a settlement of one lot, two halves.</summary>
internal static class Fresh4Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh4/sale/warehouse-out", "sale", null, WarehouseOut), new("fresh4/sale/quantity-first", "sale", null, QuantityFirst),
        new("fresh4/sale/two-line-roll", "sale", null, TwoLineRoll), new("fresh4/sale/app-order", "sale", null, AppOrder),
        new("fresh4/sale/one-lot", "sale", null, OneLot), new("fresh4/sale/goods-note", "sale", "同单位", GoodsNote),
    ];

    /// <summary>A distributor's warehouse lets goods out to a shop, taxes in the price.</summary>
    private static string WarehouseOut(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O("69" + s.Chance.Digits(6))}</td><td>{Cell(s, i, r, "name")}</td><td>{Cell(s, i, r, "spec")}</td><td>{Cell(s, i, r, "unit")}</td><td>{Cell(s, i, r, "qty")}</td><td>{Cell(s, i, r, "price")}</td><td>{Cell(s, i, r, "amount")}</td></tr>"));
        return s.Look.Page(1120, $"""
            <div class=row><div style="font-size:27px;font-weight:700">商品出仓配送单</div><div>出仓单号：{s.V("number", f.Number)}</div></div>
            <div style="display:grid;grid-template-columns:1.4fr 1.4fr 1fr;gap:4px 20px;margin:10px 0">{Over("配送中心", s.V("holder", f.Holder))}{Over("要货门店", s.V("consignee", f.Consignee))}{Over("配送日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 1)))}</div>
            <table><tr><th>行</th><th>货品编码</th><th>货品名称</th><th>包装规格</th><th>单位</th><th>实配数量</th><th>含税单价</th><th>含税金额</th></tr>{rows}
            <tr><td colspan=7 class=r>本单含税金额合计</td><td class=c>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:repeat(4,1fr);margin-top:14px"><span>配货：{s.O(f.Person)}</span><span>复核：</span><span>司机：{s.O(f.Officer)}</span><span>门店签收：</span></div>
            """, "#paper th{background:#eceff4;font-size:16px}");
    }

    /// <summary>An old-fashioned bill: to whom on top, quantities before goods, the shop at the foot.</summary>
    private static string QuantityFirst(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #3b5f9a";
        return s.Look.Page(860, $"""
            <h1 style="font-size:32px;letter-spacing:18px;color:#3b5f9a">发货票据</h1><div class=row style="margin:8px 0"><span>购货人 <span class=u>{s.V("consignee", f.Consignee)}</span></span><span>第 {s.V("number", f.Number)} 号</span></div><div class=r>{s.D("issue_date", f.Issued, 8)}</div>
            <table>{Rows(s, 5, "qty=数 量", "unit=单 位", "name=货 名", "price=单 价", "amount=金 额", "-=备 考")}
            <tr><td colspan=4>共计人民币（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:70px"><span>发货人（章） {s.V("holder", f.Holder)}</span><span>经手 {s.O(f.Person)}</span>{(s.Chance.Odds(0.5) ? s.Seal(f.Holder, "发货专用章", "left:120px;top:-60px") : "")}</div>
            """, "#paper th,#paper .l{color:#3b5f9a}#paper td{text-align:center}");
    }

    /// <summary>A stall's roll: the goods on one line, the sum that makes its price on the next.</summary>
    private static string TwoLineRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}. {Cell(s, i, r, "name")}</div><div class=row style=\"padding-left:24px\"><span>{Cell(s, i, r, "qtyunit")} × {Cell(s, i, r, "price")}</span><span>{Cell(s, i, r, "amount")}</span></div>"));
        const string Dots = "<div style=\"overflow:hidden;white-space:nowrap\">- - - - - - - - - - - - - - - - - - - - - - - -</div>";
        return s.Look.Page(440, $"""
            <div class=c style="font-size:26px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c>批发零售结账单</div>{Dots}<div>单据流水 {s.V("number", f.Number)}</div><div>结账时间 {s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-20).ToString("HH:mm"))}</div><div>购买单位 {s.V("consignee", f.Consignee)}</div>{Dots}
            {rows}{Dots}<div class=row style="font-size:23px;font-weight:700"><span>应付合计</span><span>￥{s.V("total", s.Money(f.Total))}</span></div><div class=row><span>付款方式</span><span>{s.O(s.Chance.Of("扫码", "现金", "挂账"))}</span></div>{Dots}<div class=c>货品当面点清 离柜概不负责</div><div class=c>{s.Qr(130)}</div>
            """, "#paper{font-size:19px}", padding: 18);
    }

    /// <summary>A supplier's app shows an order.</summary>
    private static string AppOrder(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"display:flex;justify-content:space-between;padding:10px 0;border-bottom:1px solid #eee\"><div><div style=\"font-weight:700\">{Cell(s, i, r, "name")}</div><div style=\"color:#888;font-size:17px\">单价 {Cell(s, i, r, "price")}元/{r.Unit}　数量 {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</div></div><div style=\"font-size:20px\">¥{Cell(s, i, r, "amount")}</div></div>"));
        return s.Look.Page(620, $"""
            <div style="background:#0f8a5f;color:#fff;padding:16px 20px;font-size:22px" class=c>订单详情</div><div style="padding:16px 22px"><div class=c style="font-size:20px;color:#0f8a5f;padding-bottom:8px">交易已完成</div>
            {Left("供货商家", s.V("holder", f.Holder))}{Left("收货商户", s.V("consignee", f.Consignee))}{Left("订单号", s.V("number", f.Number))}{Left("成交时间", s.D("issue_date", f.Issued, 2))}
            <div style="border-top:8px solid #f2f2f2;margin:10px -22px"></div>{rows}<div class=row style="padding:12px 0;font-size:21px"><span>订单合计</span><span style="color:#d4380d">¥{s.V("total", s.Money(f.Total))}</span></div></div>
            """, "#paper .v{color:inherit}", padding: 0);
    }

    /// <summary>A market settles one lot between two: no rows, one thing a line.</summary>
    private static string OneLot(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        return s.Look.Page(720, $"""
            <div class=c>{f.IssuerPlace}</div><h1 style="font-size:29px">交易结算凭单</h1><div class=row style="margin:8px 0"><span>结算单号：{s.V("number", f.Number)}</span>{s.Qr(90)}</div>
            <table>{Tr(Pair("卖方商户", s.V("holder", f.Holder), 3, 120))}{Tr(Pair("买方商户", s.V("consignee", f.Consignee), 3))}{Tr(Pair("交易品名", s.I(0, "name", row.Name)), Pair("计量单位", s.I(0, "unit", row.Unit), 1, 120))}{Tr(Pair("成交重量", s.I(0, "qty", Sheet.Number(row.Qty))), Pair("成交单价", s.I(0, "price", s.Money(row.Price))))}{Tr(Pair("成交金额", s.I(0, "amount", s.Money(row.Amount))), Pair("结算时间", s.D("issue_date", f.Issued, s.Chance.Of(2, 5))))}</table>
            <div class=row style="margin-top:12px"><span>结算员：{s.O(f.Officer)}</span><span>买方签名：</span></div>
            """, "#paper .h{background:#f4f4f4;text-align:center;white-space:nowrap}");
    }

    /// <summary>A list with the seller's block of facts at the right, the unit in brackets under the column's word.</summary>
    private static string GoodsNote(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px">食用农产品销货清单</h1>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:2px 30px;border:1.5px solid;padding:8px 14px;margin:10px 0"><span>{F(s, "购货单位", s.V("consignee", f.Consignee))}</span><span>{F(s, "销货单位", s.V("holder", f.Holder))}</span><span>{F(s, "收货地点", s.O(f.Address))}</span><span>{F(s, "社会信用代码", s.V("uscc", f.Uscc))}</span><span>{F(s, "销货日期", s.D("issue_date", f.Issued))}</span><span>{F(s, "清单号", s.V("number", f.Number))}</span></div>
            <table>{Rows(s, 6, "#=序<br>号", "name=品　名", "spec=等级", $"qtyof=重　量<br>（{unit}）", "price=单　价<br>（元）", "amount=货　款<br>（元）", "-=产地<br>凭证")}
            <tr><td colspan=5>货款总计</td><td class=r>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table><div class=row style="margin-top:12px"><span>销货人：{s.O(f.Person)}</span><span>联系方式：{s.O(f.Phone)}</span><span>收货人：</span></div>
            """, "#paper th{line-height:1.25}#paper td{text-align:center}");
    }
}
