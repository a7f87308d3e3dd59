namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Sales on rolls, on a screen, and over a weighbridge.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Slips =>
    [
        New("sale/scale-slip", By.Till, ScaleSlip, "同单位"), New("sale/cash-and-carry", By.Till, CashAndCarry), New("sale/weighbridge", By.Clerk, Weighbridge, "同单位"),
        New("sale/phone-order", By.Screen, PhoneOrder),
    ];

    internal const string Dots = "<div style=\"border-top:2px dotted #333;margin:7px 0\"></div>";

    /// <summary>What a label scale at the stall prints on a narrow roll.</summary>
    private static string ScaleSlip(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(400, $"""
            <div class=c style="font-size:21px">{s.V("holder", f.Holder)}</div><div class=c>{f.IssuerPlace}</div>{Dots}
            <div>秤号：{s.O(s.Chance.Int(1, 60).ToString("00"))}　单号：{s.V("number", f.Number)}</div><div>{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))}　{s.O(f.Submitted.AddMinutes(-9).ToString("HH:mm:ss"))}</div>{Dots}
            <table>{Head($"重量({unit})", $"单价(元/{unit})", "金额(元)")}</table>{Dots}
            {string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)}</div><div style=\"display:grid;grid-template-columns:1fr 1fr 1fr\"><span>{s.QtyOf(i, r.Qty.ToString("0.00"), r.Unit)}</span><span class=c>{s.I(i, "price", Cents(r.Price))}</span><span class=r>{s.I(i, "amount", Cents(r.Amount))}</span></div>"))}{Dots}
            <div class=row style="font-size:23px"><span>总计：</span><span>￥{s.V("total", Cents(f.Total))}</span></div><div>件数：{s.O(f.Items.Count.ToString())}</div>
            <div class=c style="margin-top:10px">{s.Qr(120)}</div><div class=c style="font-size:15px">扫码查询进货来源　投诉 12315</div>
            """, "#paper{font-size:18px}#paper th{border:0;padding:0;text-align:left;width:33%}#paper th:last-child{text-align:right}#paper th:nth-child(2){text-align:center}", padding: 18);
    }

    /// <summary>A wholesale shop's till: one line a row, the odd cents let off at the end.</summary>
    private static string CashAndCarry(Sheet s)
    {
        var f = s.Facts;
        var odd = f.Total - decimal.Truncate(f.Total);
        var given = (decimal.Truncate(f.Total / 100) + 1) * 100;
        return s.Look.Page(560, $"""
            <div class=c style="font-size:24px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:20px">欢迎光临</div>
            <div class=row><span>小票号：{s.V("number", f.Number)}</span><span>收银：{s.O(s.Chance.Digits(3))}</span></div><div>日期：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-21).ToString("HH:mm"))}</div><div>会员：{s.V("consignee", f.Consignee)}</div>
            <table style="margin-top:6px">{Head("品名", "数量", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>
            <div class=row><span>共 {s.O(f.Items.Count.ToString())} 项</span><span>合计：{s.V("total", Cents(f.Total))}</span></div>{(odd > 0 ? Apart("抹零：", s.O("-" + Cents(odd)), "") : "")}{Apart("应付：", s.O(Cents(f.Total - odd)), "font-size:23px")}{Apart("实收（现金）：", s.O(Cents(given)), "")}{Apart("找零：", s.O(Cents(given - f.Total + odd)), "")}
            <div class=c style="border-top:1.5px dashed #333;margin-top:8px;padding-top:6px;font-size:16px">地址：{f.IssuerPlace}<br>电话：{s.O(f.Phone)}<br>商品离店请当面点清，生鲜商品不退不换</div>
            """, "#paper{font-size:19px}#paper td,#paper th{border:0;padding:3px 2px}#paper tr:first-child th{border-top:1.5px dashed #333;border-bottom:1.5px dashed #333}#paper tr:last-child td{border-bottom:1.5px dashed #333}#paper th:first-child{text-align:left}#paper th{text-align:right}", padding: 22);
    }

    /// <summary>One load over the weighbridge: gross, tare, net, and what it costs.</summary>
    private static string Weighbridge(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 1);
        Coloured(s, "#1c1c1c", "#1d5b99", "#7a2a26");
        s.Look.Blank();
        var (r, tare) = (f.Items[0], s.Chance.Int(210, 520) * 10);

        // A truck carries more than a barrow.
        var more = r.Qty * 19 * r.Price;
        (r.Qty, r.Amount, f.Total) = (r.Qty * 20, r.Amount + more, f.Total + more);
        var unit = r.Unit;
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:3px">{f.IssuerPlace}</h1><div class=c style="font-size:24px;letter-spacing:12px;text-indent:12px;margin-bottom:8px">过磅单</div>
            <div class=row><span>磅单号：{s.V("number", f.Number)}</span><span>日期：{Day(s, "issue_date", f.Issued)}</span><span>时间：{s.O(f.Submitted.AddMinutes(-40).ToString("HH:mm"))}</span></div>
            <table style="margin:6px 0">{Tr(Cell("供货单位", s.V("holder", f.Holder), 3))}{Tr(Cell("收货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("货物名称", Name(s, 0)), Cell("规　　格", Spec(s, 0)))}{Tr(Cell("车　　号", s.O(f.Plate)), Cell($"毛重（{unit}）", s.O(Sheet.Number(r.Qty + tare))))}{Tr(Cell($"皮重（{unit}）", s.O(tare.ToString())), Cell($"净重（{unit}）", s.QtyOf(0, Sheet.Number(r.Qty), unit)))}{Tr(Cell("单　　价", s.I(0, "price", s.Money(r.Price)) + $" 元/{unit}"), Cell("金额（元）", s.I(0, "amount", s.Money(r.Amount))))}{Tr(Cell("应付货款", s.O(Chinese.Money(f.Total)) + "　￥" + s.V("total", s.Money(f.Total)), 3))}</table>
            {Share("1fr 1fr 1fr", "司磅员：" + s.O(f.Officer), "司机：" + s.O(f.Person), "收货人：")}
            """, "#paper .k{width:130px}#paper td{height:34px;padding:4px 8px}", padding: 38);
    }

    /// <summary>An order as a buyer sees it in a delivery app.</summary>
    private static string PhoneOrder(Sheet s)
    {
        var f = s.Facts;
        var accent = s.Chance.Of("#07a35a", "#ff6a1f", "#2a6be8");
        string Card(string inner) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:12px;padding:14px 18px\">{inner}</div>";
        return s.Look.Page(600, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-3).ToString("H:mm"))}</span><span>4G {s.O(s.Chance.Int(12, 99) + "%")}</span></div><div class=c style="font-size:21px;padding:8px 0">订单详情</div>
            <div style="color:{accent};font-size:24px;font-weight:700;padding:6px 32px">{s.Chance.Of("已完成", "已签收", "待收货")}</div>
            {Card($"<div style=\"font-size:19px;font-weight:700;padding-bottom:6px\" class=b>{s.V("holder", f.Holder)}</div>" + string.Concat(f.Items.Select((r, i) => $"<div style=\"display:flex;gap:14px;padding:9px 0\"><div data-no style=\"flex:none;width:64px;height:64px;border-radius:8px;background:hsl({s.Chance.Int(20, 150)} 45% 78%)\"></div><div style=\"flex:1\"><div class=row><span>{Name(s, i)}</span><span>￥{s.I(i, "amount", Cents(r.Amount))}</span></div><div style=\"font-size:16px;min-height:23px\" class=g>{Spec(s, i)}</div><div class=\"row g\" style=\"font-size:16px\"><span>￥{s.I(i, "price", Cents(r.Price))}/{s.I(i, "unit", r.Unit)}</span><span>×{Qty(s, i)}</span></div></div></div>")) + $"<div class=r style=\"border-top:1px solid #eee;padding-top:10px\">共{f.Items.Count}件商品　合计：<span style=\"color:{accent};font-size:23px\" class=t>￥{s.V("total", Cents(f.Total))}</span></div>")}
            {Card(Apart("订单编号", s.V("number", f.Number)) + Apart("下单时间", s.D("issue_date", f.Issued, 2) + " " + s.O("02:" + s.Chance.Int(10, 59))) + Apart("送达时间", "当日 05:30 前") + Apart("收货单位", s.V("consignee", f.Consignee)) + Apart("收货地址", s.O(f.Destination)) + Apart("支付方式", s.Chance.Of("账期结算", "微信支付", "货到付款")))}
            <div style="height:20px"></div>
            """, $"#paper .g,#paper .g .v{{color:#8a8a8a}}#paper .t .v{{color:{accent}}}#paper .b .v{{font-weight:700}}", "background:#f3f4f6", padding: 0);
    }
}
