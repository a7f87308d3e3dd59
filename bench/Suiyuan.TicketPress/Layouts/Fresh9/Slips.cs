using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>Sales on rolls and on screens.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Slips =>
    [
        New("sale/equals-roll", By.Till, SaleEquals), New("sale/one-weighing", By.Till, SaleWeighing, "同单位"), New("sale/market-voucher-app", By.Screen, SaleVoucher), New("sale/stall-bill-app", By.Screen, SaleBill),
    ];

    /// <summary>A till whose rows do their own sum in words: so much by so much is so much.</summary>
    private static string SaleEquals(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(480, $"""
            <div class=c style="font-size:22px;font-weight:700">销售小票</div><div class=c>{s.V("holder", f.Holder)}</div>{Dots}{string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}.{Name(s, i)}</div><div class=row style=\"padding-left:20px\"><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)} × {s.I(i, "price", Cents(r.Price))}元</span><span>={s.I(i, "amount", Cents(r.Amount))}</span></div>"))}{Dots}
            <div class=row style="font-size:24px;font-weight:700"><span>应收合计</span><span>{s.V("total", Cents(f.Total))}元</span></div><div class=row><span>支付</span><span>{s.O(s.Chance.Of("微信", "支付宝", "挂账"))}</span></div>{Dots}<div>顾客：{s.V("consignee", f.Consignee)}</div><div>流水：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {Clock(s, 15)}</div><div>摊主电话：{s.O(f.Phone)}</div><div class=c style="margin-top:8px">谢谢惠顾</div>
            """, padding: 22);
    }

    /// <summary>A platform scale's slip for one kind of goods: gross, tare, net, price.</summary>
    private static string SaleWeighing(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 1);
        var r = f.Items[0];
        var tare = s.Chance.Int(1, 6) * 2;
        return s.Look.Page(440, $"""
            <div class=c style="font-size:24px;letter-spacing:4px">称重单</div>{Apart("单号", s.V("number", f.Number), "")}{Apart("日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 5)), "")}{Apart("时间", Clock(s, 30), "")}{Dots}{Apart("供货商", s.V("holder", f.Holder), "")}{Apart("客户", s.V("consignee", f.Consignee), "")}{Apart("货名", Name(s, 0), "")}{Dots}{Apart("毛重", s.O(Sheet.Number(r.Qty + tare) + r.Unit), "")}{Apart("扣皮", s.O(tare + r.Unit), "")}{Apart("净重", s.QtyUnit(0, Sheet.Number(r.Qty), r.Unit), "")}{Apart($"单价(元/{r.Unit})", s.I(0, "price", Cents(r.Price)), "")}{Apart("金额(元)", s.I(0, "amount", Cents(r.Amount)), "")}{Dots}<div class=row style="font-size:23px;font-weight:700"><span>合计</span><span>{s.V("total", Cents(f.Total))}元</span></div><div style="font-size:16px">操作员 {s.O(s.Chance.Digits(2))}　请妥善保管此单</div>
            """, padding: 24);
    }

    /// <summary>The market's app: the law's voucher as a page.</summary>
    private static string SaleVoucher(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(620, $"""
            {Status(s)}<div class=c style="font-size:20px;padding:8px 0">电子销售凭证</div>
            {Card($"<div class=c style=\"font-size:22px;font-weight:700\">食用农产品销售凭证</div>" + Above("凭证编号", s.V("number", f.Number)) + Above("销售者", s.V("holder", f.Holder)) + Above("购货者", s.V("consignee", f.Consignee)) + Above("交易市场", f.IssuerPlace) + Above("销售日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}
            {Card($"<table>{Head("产品", "数量", "单价(元)", "金额(元)")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table><div class=r style=\"font-size:21px;padding-top:8px\">合计金额：¥{s.V("total", Cents(f.Total))}</div>")}
            <div class=c style="padding:4px 0 24px">{s.Qr(140)}</div>
            """, "#paper td,#paper th{border:0;border-bottom:1px solid #e6e6e6;padding:7px 3px;text-align:left}#paper td:last-child,#paper th:last-child{text-align:right}", "background:#eef3f8", padding: 0);
    }

    /// <summary>A stall's bookkeeping app: the bill that it sends to its buyer.</summary>
    private static string SaleBill(Sheet s)
    {
        var f = s.Facts;
        var accent = s.Chance.Of("#e8632b", "#2f7bf0", "#14a06a");
        return s.Look.Page(600, $"""
            <div style="background:{accent};color:#fff;padding:20px 24px 16px" class=w><div style="font-size:16px">本单应付（元）</div><div style="font-size:38px">{s.V("total", Cents(f.Total))}</div><div class=row style="font-size:16px"><span>开单 {s.D("issue_date", f.Issued, 2)} {Clock(s, 25)}</span><span>未付款</span></div></div>
            <div style="padding:10px 24px">{Apart("客户", s.V("consignee", f.Consignee), "padding:4px 0")}{Apart("单据号", s.V("number", f.Number), "padding:4px 0")}</div>
            <div style="background:#f5f5f5;padding:6px 24px" class=g>商品明细（{f.Items.Count}种）</div>{string.Concat(f.Items.Select((r, i) => $"<div style=\"border-bottom:1px solid #eee;padding:8px 24px\"><div class=row><span>{Name(s, i)} <span class=g style=\"font-size:15px\">{Spec(s, i)}</span></span><span>{s.I(i, "amount", Cents(r.Amount))}</span></div><div class=g style=\"font-size:16px\">{s.I(i, "price", Cents(r.Price))}元/{s.I(i, "unit", r.Unit)} × {Qty(s, i)}</div></div>"))}
            <div style="padding:14px 24px 30px"><div style="font-size:15px" class=g>卖家</div><div style="font-size:20px">{s.V("holder", f.Holder)}</div><div style="font-size:16px" class=g>电话 {s.O(f.Phone)}</div></div>
            """, "#paper .g,#paper .g .v{color:#8a8a8a}#paper .w .v{color:#fff}", padding: 0);
    }
}
