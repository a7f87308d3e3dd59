using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Sales on sheets: a canteen's acceptance list, a supplier's list, a pad with a column for every digit, a proforma.</summary>
internal static class Fresh3Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/sale/canteen-acceptance", "sale", null, Canteen), new("fresh3/sale/supplier-list", "sale", "同单位", SupplierList), new("fresh3/sale/digit-columns", "sale", null, DigitColumns),
        new("fresh3/sale/bilingual-invoice", "sale", null, Bilingual), new("fresh3/sale/carcass-split", "sale", "同单位", CarcassSplit),
    ];

    /// <summary>What a school signs for: prices, and columns that are filled in at the door.</summary>
    private static string Canteen(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        return s.Look.Page(1120, $"""
            <h1 style="font-size:28px">学校食堂食材集中配送验收单</h1><div style="display:grid;grid-template-columns:1.5fr 1fr 0.8fr;gap:4px 24px;margin:10px 0"><span>{F(s, "配送企业", s.V("holder", f.Holder))}</span><span>{F(s, "订单编号", s.V("number", f.Number))}</span><span style="grid-row:span 2;text-align:right">{s.Qr(80)}</span><span>{F(s, "验收单位", s.V("consignee", f.Consignee))}</span><span>{F(s, "送货日期", s.D("issue_date", f.Issued))}</span></div>
            <table>{Rows(s, 6, "#=序号", "name=食材名称", "spec=规格等级", "unit=单位", "qty=实收数量", "price=结算单价（元）", "amount=小计（元）", "-=感官性状", "-=票证查验")}
            <tr><td colspan=6 class=c>合　　计</td><td class=r>{s.V("total", s.Money(f.Total))}</td><td colspan=2></td></tr><tr><td colspan=9>大写：{s.O(Chinese.Money(f.Total))}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:repeat(4,1fr);margin-top:12px;min-height:60px"><span>配送员：{s.O(f.Person)}</span><span>验收人（一）：</span><span>验收人（二）：</span><span>食品安全员：</span>{(s.Chance.Odds(0.5) ? s.Seal(f.Holder, "配送专用章", "right:30px;top:-120px") : "")}</div><div style="font-size:14px">说明：本单一式三份，学校、配送企业、教育局各执一份。</div>
            """, "#paper th{background:#e9f0e4;font-size:16px}#paper .x-name{text-align:left}#paper td{text-align:center}");
    }

    /// <summary>A table that has its head's facts inside, merged, with the unit in the column's head.</summary>
    private static string SupplierList(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(900, $"""
            <table><tr><th colspan=5 style="font-size:27px;font-weight:700;padding:12px">供 货 清 单（代销售凭证）</th></tr>
            <tr><td class=h>供货方</td><td colspan=2>{s.V("holder", f.Holder)}</td><td class=h>日期</td><td>{s.D("issue_date", f.Issued, s.Chance.Of(6, 3, 2))}</td></tr><tr><td class=h>信用代码</td><td colspan=2>{s.V("uscc", f.Uscc)}</td><td class=h>单号</td><td>{s.V("number", f.Number)}</td></tr><tr><td class=h>采购方</td><td colspan=4>{s.V("consignee", f.Consignee)}</td></tr>
            {Rows(s, 7, "#=行号", "name=商品名称", $"qtyof=数量/{unit}", $"price=单价(元/{unit})", "amount=金额(元)")}
            <tr><td colspan=4 class=r>总计金额</td><td class=r>{s.V("total", s.Money(f.Total))}</td></tr><tr><td class=h>备注</td><td colspan=4>质量问题请当日反馈，电话 {s.O(f.Phone)}</td></tr></table>
            <div class=row style="margin-top:16px"><span>供货人签字：{s.O(f.Person)}</span><span style="padding-right:220px">收货人签字：</span></div>
            """, "#paper .h{text-align:center;white-space:nowrap;background:#f2f2f2}#paper .x-,#paper .x-qtyof,#paper .x-price{text-align:center}#paper .x-amount{text-align:right}", padding: 46);
    }

    /// <summary>A stationer's three-copy pad: every digit of an amount has a column of its own.</summary>
    private static string DigitColumns(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Paper = s.Chance.Of("#fdeef0", "#fff", "#fffbe3");
        s.Look.Rule = "1px solid #a33a48";
        string Digits(decimal amount)
        {
            var text = ((long)decimal.Round(amount * 100)).ToString().PadLeft(8);
            return string.Concat(text.Select(d => $"<td class=g>{(d == ' ' ? "" : s.O(d.ToString()))}</td>"));
        }

        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            _ = s.I(i, "amount", r.Amount.ToString("0.00"));
            return $"<tr><td>{Cell(s, i, r, "name")}</td><td class=c>{Cell(s, i, r, "unit")}</td><td class=c>{Cell(s, i, r, "qty")}</td><td class=c>{Cell(s, i, r, "price")}</td>{Digits(r.Amount)}</tr>";
        }));
        var empty = string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td>" + string.Concat(Enumerable.Repeat("<td></td>", 11)) + "</tr>", Math.Max(0, 6 - f.Items.Count)));
        return s.Look.Page(900, $"""
            <div style="position:relative"><h1 style="font-size:30px;letter-spacing:22px">送货单</h1><div style="position:absolute;right:0;top:10px">NO.<span style="font-size:22px">{s.V("number", f.Number)}</span></div></div>
            <div class=row style="margin:8px 0"><span>客户：{s.V("consignee", f.Consignee)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th rowspan=2 style="width:26%">货 物 名 称</th><th rowspan=2>单位</th><th rowspan=2>数量</th><th rowspan=2>单价</th><th colspan=8>金　　　额</th></tr><tr>{string.Concat("十万千百十元角分".Select(c => $"<th class=g>{c}</th>"))}</tr>{rows}{empty}
            <tr><td colspan=12>合计金额（大写）：{s.O(Chinese.Money(f.Total))}　　￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div class=row style="margin-top:10px"><span>送货单位：{s.V("holder", f.Holder)}</span><span>收货人：</span></div><div>经手人：{s.O(f.Person)}</div>
            """, "#paper,#paper .l{color:#a33a48}#paper .g{width:26px;padding:4px 2px;text-align:center}");
    }

    /// <summary>A cold store's invoice, heads in two languages, right-hand block of facts.</summary>
    private static string Bilingual(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        return s.Look.Page(940, $"""
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:30px;border-bottom:4px solid #1d3b66;padding-bottom:12px"><div><div style="font-size:26px;font-weight:700;color:#1d3b66">{s.V("holder", f.Holder)}</div><div style="font-size:15px">TEL {s.O(f.Phone)}　ADD {s.O(f.Address)}</div></div><div class=r><div style="font-size:26px;font-weight:700">销售发货单</div><div style="font-size:16px;letter-spacing:3px">SALES INVOICE</div></div></div>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:30px;margin:14px 0"><div><div style="font-size:14px;color:#777">客户 BILL TO</div>{s.V("consignee", f.Consignee)}</div><div><div class=row><span>单号 Inv. No.</span>{s.V("number", f.Number)}</div><div class=row><span>日期 Date</span>{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))}</div></div></div>
            <table>{Rows(s, 0, "name=品名<br><i>Description</i>", "spec=规格<br><i>Spec.</i>", "qtyunit=数量<br><i>Qty</i>", "price=单价<br><i>Unit Price</i>", "amount=金额<br><i>Amount</i>")}</table>
            <div style="position:relative;display:flex;justify-content:flex-end;margin-top:10px;min-height:110px"><table style="width:340px"><tr><td>合计 TOTAL</td><td class=r>¥{s.V("total", s.Money(f.Total))}</td></tr><tr><td>账期 Terms</td><td class=r>{s.O(s.Chance.Of("现结", "周结", "月结30天"))}</td></tr></table>{(s.Chance.Odds(0.6) ? s.Seal(f.Holder, "发货专用章", "left:40px;top:-40px") : "")}</div><div class=row><span>制单 Prepared by：{s.O(f.Person)}</span><span>客户签收 Received by：</span></div>
            """, "#paper th{background:#1d3b66;color:#fff;line-height:1.2}#paper i{font-size:13px}#paper td,#paper th{border:0;border-bottom:1px solid #b8c2d0}#paper .x-qtyunit,#paper .x-price,#paper .x-spec{text-align:center}#paper .x-amount{text-align:right}", padding: 46);
    }

    /// <summary>A market's own paper for what is sold on from one lot, with the lot's number beside.</summary>
    private static string CarcassSplit(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(760, $"""
            <div class=c>{f.IssuerPlace}</div><h1 style="font-size:28px">分销凭证</h1><div class=row style="margin:6px 0"><span>凭证编号 {s.V("number", f.Number)}</span><span>{s.D("issue_date", f.Issued)}</span></div>
            <div style="border:1.5px solid;padding:8px 12px"><div>分销商户　{s.V("holder", f.Holder)}</div><div>下游买家　{s.V("consignee", f.Consignee)}</div><div>上游批次　{s.O("PC" + s.Chance.Digits(9))}</div></div>
            <table class=a style="margin-top:8px">{Rows(s, 0, "name=分销品种", $"qtyof=重量（{unit}）", "price=单价", "amount=货款")}</table>
            <div class=r style="border-top:2px solid;padding:6px 4px">货款合计 {s.V("total", s.Money(f.Total))} 元</div><div style="display:flex;justify-content:space-between;margin-top:10px"><div style="font-size:15px;line-height:1.8">本凭证由市场统一印制，<br>买卖双方各执一联，保存六个月。<br>开票：{s.O(f.Person)}</div>{s.Qr(110)}</div>
            """, "#paper .a td{border:0;border-bottom:1px dotted #666}#paper .a th{border:0;border-bottom:2px solid;text-align:left}#paper .x-amount,#paper .a th:last-child{text-align:right}");
    }
}
