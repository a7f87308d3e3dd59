using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>Sales on sheets: what was ordered and what was sent, a list of basket weights, a hotel's record of what it received.</summary>
internal static class Fresh6Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/sale/ordered-and-sent", "sale", null, OrderedAndSent), new("fresh6/sale/basket-weights", "sale", null, BasketWeights), new("fresh6/sale/hotel-received", "sale", null, HotelReceived),
    ];

    /// <summary>A distributor's list from a dot-matrix printer on the pink or yellow sheet of a set: what was ordered stands before what was sent.</summary>
    private static string OrderedAndSent(Sheet s)
    {
        var f = Sold(s);
        s.Look.Blank();
        var dots = Matrix(s);
        (s.Look.Type, s.Look.Paper) = ("'WenQuanYi Zen Hei Mono'", s.Chance.Of("#fbe9ec", "#fbf6d8", "#fff"));
        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var ordered = s.Chance.Odds(0.6) ? r.Qty : decimal.Truncate(r.Qty) + s.Chance.Int(1, 6);
            return $"<tr><td class=c>{i + 1}</td><td class=c>{s.O("1" + s.Chance.Digits(5))}</td><td>{Name(s, i)}</td><td class=c>{s.I(i, "spec", r.Spec)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{s.O(Sheet.Number(ordered))}</td><td class=r>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td class=r>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td><td></td></tr>";
        }));
        return s.Look.Page(1140, $"""
            {Holes()}<div style="display:flex;justify-content:space-between;align-items:flex-end"><div class=c>{Bars(s, 190, 40)}</div><div><h1 style="font-size:25px;font-weight:400">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:24px;letter-spacing:8px">配送出库单</div></div><div style="width:190px" class=r>第1页/共1页</div></div>
            {Across("1.9fr 1.2fr 1fr", "客户：" + s.V("consignee", f.Consignee), "出库单号：" + s.V("number", f.Number), "出库日期：" + s.D("issue_date", f.Issued, 2))}{Across("1.9fr 1.2fr 1fr", "收货地址：" + s.O(f.Address), "客户订单：" + s.O("DD" + s.Chance.Digits(9)), "线路：" + s.O(s.Chance.Of("白云1线", "天河2线", "番禺3线")))}
            <table><tr><th>序</th><th>编码</th><th style="width:17%">商品名称</th><th>规格</th><th>单位</th><th>订货数</th><th>实发数</th><th>单价</th><th>金额</th><th>备注</th></tr>{rows}<tr><td colspan=5 class=c>合　计</td><td></td><td></td><td></td><td class=r>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div style="margin:6px 0">金额大写：{s.O(Chinese.Money(f.Total))}</div>{Across("1fr 1fr 1fr 1fr", "制单：" + s.O(f.Officer), "拣货：" + s.O(World.Person(s.Chance)), "司机：" + s.O(f.Person), "客户签收：")}<div style="font-size:15px">白联：财务　红联：客户　黄联：回单　　请当面验收，如有短少、变质请于当日10:00前反馈　客服 {s.O("400-" + s.Chance.Digits(3) + "-" + s.Chance.Digits(4))}</div>
            """, dots + "#paper td,#paper th{padding:4px 6px}", padding: 50);
    }

    /// <summary>A fish or melon dealer weighs basket after basket, and multiplies at the end.</summary>
    private static string BasketWeights(Sheet s)
    {
        var f = Sold(s);
        s.Look.Pen();
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        var goods = World.Goods.First(g => g.Name == row.Name);
        if (goods.Category is not ("aquatic" or "vegetable" or "fruit") || goods.Unit == "piece" || goods.Price > 60)
        {
            goods = s.Chance.Of([.. World.Goods.Where(g => g.Category is "aquatic" && g.Unit == "jin" && g.Price < 60)]);
        }

        // The price of a jin, whatever unit the facts had; and what is weighed in baskets has no packing.
        (row.Price, row.Spec) = (decimal.Round(goods.Price * 0.9m, 1), row.Spec.Contains('/', StringComparison.Ordinal) ? "" : row.Spec);

        var baskets = Enumerable.Range(0, s.Chance.Int(12, 28)).Select(_ => s.Chance.Int(420, 690) / 10m).ToArray();
        (row.Name, row.Unit, row.Qty) = (goods.Name, "斤", baskets.Sum());
        row.Amount = decimal.Round(row.Qty * row.Price, 2);
        f.Total = row.Amount;
        var rows = string.Concat(Enumerable.Range(0, 3).Select(y => $"<tr class=c>{string.Concat(Enumerable.Range(y * 10, 10).Select(i => $"<td>{(i < baskets.Length ? s.O(baskets[i].ToString("0.0")) : "&nbsp;")}</td>"))}</tr>"));
        return s.Look.Page(940, $"""
            <h1 style="font-size:30px;letter-spacing:14px;text-indent:14px">磅码单</h1><div class=row style="margin:4px 0"><span>{s.D("issue_date", f.Issued, 8)}</span><span class=no style="font-size:20px">№ {s.V("number", Serial(f.Number))}</span></div>
            {Blanks(Blank("销售方：", s.V("holder", f.Holder)))}{Blanks(Blank("购货方：", s.V("consignee", f.Consignee)))}{Blanks(Blank("品名：", Name(s, 0)), Blank("规格：", s.I(0, "spec", row.Spec)), Blank("车号：", s.O(f.Plate)))}
            <table style="margin:10px 0"><tr><td colspan=10 class=c style="padding:2px">逐筐净重（{row.Unit}）</td></tr>{rows}</table>
            {Blanks(Blank("筐数：", s.O(baskets.Length + "筐")), Blank("总净重：", s.QtyUnit(0, Sheet.Number(row.Qty), row.Unit)), Blank("单价：", s.I(0, "price", Sheet.Number(row.Price)) + "元"))}{Blanks(Blank("货款：", s.I(0, "amount", Sheet.Number(row.Amount)) + "元"), Blank("合计：￥", s.V("total", Sheet.Number(f.Total))))}{Blanks(Blank("司磅：", s.O(f.Officer)), Blank("购货方签名：", ""))}
            """, Preprinted + "#paper td{height:30px;padding:4px;width:10%}", padding: 40);
    }

    /// <summary>What a hotel's purchasing program prints at the back door, in two languages.</summary>
    private static string HotelReceived(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'"));
        var cold = f.Category is "aquatic";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td class=c>{i + 1}</td><td>{Name(s, i)}</td><td class=c>{s.I(i, "spec", r.Spec)}</td><td class=r>{s.I(i, "qty", r.Qty.ToString("0.00"))}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td><td class=c>{s.O((cold ? s.Chance.Int(-5, 38) : s.Chance.Int(45, 180)) / 10m + "℃")}</td></tr>"));
        static string Pair(string chinese, string english, string value) => $"<div>{chinese} <i>{english}</i>：{value}</div>";
        return s.Look.Page(1040, $"""
            <div style="font-size:21px;font-weight:700">{s.V("consignee", f.Consignee)}</div><div class=row style="border-bottom:3px solid #222;padding-bottom:4px"><span style="font-size:26px">收货记录 <span style="font-size:19px">RECEIVING RECORD</span></span><span>No. {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1.6fr 1fr;gap:4px 20px;margin:10px 0">{Pair("供应商", "Vendor", s.V("holder", f.Holder))}{Pair("收货日期", "Receiving Date", English(s, "issue_date", f.Issued))}{Pair("采购订单", "P.O. No.", s.O("PO" + s.Chance.Digits(8)))}{Pair("下单日期", "Order Date", English(s, "", f.Issued.AddDays(-1)))}{Pair("部门", "Dept.", s.O(s.Chance.Of("中厨房 Chinese Kitchen", "西厨房 Main Kitchen", "员工餐厅 Canteen")))}{Pair("币种", "Currency", s.O("CNY"))}</div>
            <table><tr><th>序号<br><i>No.</i></th><th style="width:22%">货品<br><i>Item</i></th><th>规格<br><i>Spec.</i></th><th>数量<br><i>Qty</i></th><th>单位<br><i>Unit</i></th><th>单价<br><i>Price</i></th><th>金额<br><i>Amount</i></th><th>到货温度<br><i>Temp.</i></th></tr>{rows}<tr><td colspan=6 class=r>合计 <i>Total</i></td><td class=r>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:14px"><span>收货员 <i>Receiver</i>：{s.O(f.Officer)}</span><span>厨师长 <i>Chef</i>：{s.O(f.Person)}</span><span>成本部 <i>Cost Control</i>：</span></div>
            """, "#paper i{font-size:14px;font-style:normal;color:#555}#paper th{line-height:1.2;background:#eee}#paper td,#paper th{border:1px solid #888;padding:4px 8px}");
    }
}
