using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>Sales on sheets: a pad's delivery note, a market's settlement, a shop's receiving form, a legal voucher, a canteen's list, a program's bill.</summary>
internal static class Fresh5Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/sale/delivery-pad", "sale", null, DeliveryPad), new("fresh5/sale/market-settlement", "sale", "同单位", Settlement),
        new("fresh5/sale/goods-received", "sale", null, GoodsReceived), new("fresh5/sale/legal-voucher", "sale", null, LegalVoucher),
        new("fresh5/sale/canteen-list", "sale", null, CanteenList), new("fresh5/sale/program-bill", "sale", null, ProgramBill),
    ];

    /// <summary>A pad that a stall had printed with its own name, in two or three colours of carbonless paper.</summary>
    private static string DeliveryPad(Sheet s)
    {
        var f = Sold(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=c>{s.I(i, "spec", r.Spec)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=c>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td><td></td></tr>"));
        var blank = string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>", 7 - f.Items.Count));
        return s.Look.Page(900, $"""
            <h1 style="font-size:28px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:27px;letter-spacing:14px;text-indent:14px">送货单</div>
            <div class=row style="font-size:15px"><span>地址：{f.IssuerPlace}内　电话：{s.O(f.Phone)}</span><span style="font-size:20px;color:#b3201f">№ {s.V("number", Serial(f.Number))}</span></div>
            <div class=row style="margin:8px 0"><span>收货单位：{s.V("consignee", f.Consignee)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th style="width:24%">货物名称</th><th>规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th style="width:11%">备注</th></tr>{rows}{blank}
            <tr><td colspan=7>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}　　　￥：{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Across("1fr 1fr", "收货单位及经手人（盖章）：", "送货单位及经手人（盖章）：" + s.O(f.Person))}<div class=c style="font-size:14px">第一联：存根（白）　第二联：客户（红）　第三联：结算（黄）</div>
            """, "#paper td{height:24px}#paper h1 .v,#paper h1{font-family:inherit;color:inherit;letter-spacing:0;font-size:28px;font-weight:700}");
    }

    /// <summary>A wholesale market's own system weighs, and settles between the two sides' cards.</summary>
    private static string Settlement(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'Noto Serif CJK SC'", "'WenQuanYi Zen Hei'"));
        var unit = f.Items[0].Unit;
        var (pieces, gross, tare) = (0, 0m, 0m);
        var rows = "";
        for (var i = 0; i < f.Items.Count; i++)
        {
            var row = f.Items[i];
            var count = Math.Max(1, (int)(row.Qty / s.Chance.Int(8, 20)));
            var empty = count * s.Chance.Of(0.4m, 0.5m, 0.8m, 1.2m);
            (pieces, gross, tare) = (pieces + count, gross + row.Qty + empty, tare + empty);
            rows += $"<tr class=r><td class=c>{i + 1}</td><td class=c>{Name(s, i)}</td><td>{s.O(count.ToString())}</td><td>{s.O((row.Qty + empty).ToString("0.0"))}</td><td>{s.O(empty.ToString("0.0"))}</td><td>{s.QtyOf(i, row.Qty.ToString("0.0"), unit)}</td><td>{Price(s, i)}</td><td>{Amount(s, i)}</td></tr>";
        }

        return s.Look.Page(980, $"""
            <h1 style="font-size:26px">{f.IssuerPlace}交易结算单</h1>
            {Across("1.7fr 1fr", "结算单号：" + s.V("number", f.Number), "交易日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 5)) + " " + s.O(f.Submitted.AddMinutes(-30).ToString("HH:mm:ss")))}
            {Across("1.7fr 1fr", "卖方：" + s.V("holder", f.Holder), "卖方卡号：" + s.O("8" + f.Related[..7]))}{Across("1.7fr 1fr", "买方：" + s.V("consignee", f.Consignee), "买方卡号：" + s.O("6" + s.Chance.Digits(7)))}
            <table><tr><th>序号</th><th>商品名称</th><th>件数</th><th>毛重({unit})</th><th>皮重({unit})</th><th>净重({unit})</th><th>单价(元)</th><th>金额(元)</th></tr>{rows}
            <tr class=r><td class=c colspan=2>合计</td><td>{s.O(pieces.ToString())}</td><td>{s.O(gross.ToString("0.0"))}</td><td>{s.O(tare.ToString("0.0"))}</td><td>{s.O(f.Items.Sum(r => r.Qty).ToString("0.0"))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td></tr></table>
            <div style="margin:8px 0">金额大写：{s.O(Chinese.Money(f.Total))}</div>{Across("1fr 1fr 1fr", "支付方式：" + s.O(s.Chance.Of("交易卡", "电子钱包", "扫码支付")), "司磅员：" + s.O(f.Officer), "买方签名：")}
            """, "#paper td,#paper th{padding:5px 8px}");
    }

    /// <summary>A shop's own form for what its suppliers bring.</summary>
    private static string GoodsReceived(Sheet s)
    {
        var f = Sold(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{Name(s, i)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td><td>{s.O("√")}</td></tr>"));
        return s.Look.Page(940, $"""
            <div class=c style="font-size:22px">{s.V("consignee", f.Consignee)}</div><h1 style="font-size:28px;letter-spacing:6px">进货单</h1>
            {Across("1fr auto", "供货商：" + s.V("holder", f.Holder), "单号：" + s.V("number", f.Number))}{Across("1fr auto", "供货商电话：" + s.O(f.Phone), "进货日期：" + s.D("issue_date", f.Issued, Plain(s)))}
            <table><tr><th>序号</th><th>商品名称</th><th>规格</th><th>单位</th><th>数量</th><th>进价</th><th>金额</th><th>验收合格</th></tr>{rows}
            <tr><td colspan=6>合计（大写）：{s.O(Chinese.Money(f.Total))}</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            {Across("1fr 1fr 1fr", "采购：" + s.O(f.Person), "验收：" + s.O(f.Officer), "送货人签名：")}
            """);
    }

    /// <summary>What the law wants a wholesale sale to say, on a form that the market hands out; no prices.</summary>
    private static string LegalVoucher(Sheet s)
    {
        var f = Sold(s);
        var from = f.Origin[..f.Origin.IndexOf('省', StringComparison.Ordinal)];
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{Name(s, i)}</td><td>{s.O(i == 0 ? from : s.Chance.Of("广东", "广西", "云南", "海南", "山东", "湖北"))}</td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td></td></tr>"));
        var stall = s.Chance.Of("A", "B", "C", "D") + "区" + s.Chance.Int(1, 88) + "号";
        return s.Look.Page(780, $"""
            <h1 style="font-size:29px">食用农产品批发销售凭证</h1><div class=c style="font-size:17px">（{f.IssuerPlace}监制）</div>
            <div class=row style="margin:10px 0 6px"><span>销售日期：{s.D("issue_date", f.Issued, s.Chance.Of(8, 8, 0))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:30%">食用农产品名称</th><th>产地</th><th>数量</th><th style="width:18%">备注</th></tr>{rows}<tr class=c><td>以下空白</td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;margin-top:12px;line-height:1.9">销售者名称：{s.V("holder", f.Holder)}<br>摊位号：{s.O(stall)}　　　联系方式：{s.O(f.Phone)}<br>购货者：{s.V("consignee", f.Consignee)}{(s.Chance.Odds(0.6) ? s.Seal(f.IssuerPlace, "销售凭证专用章", "right:30px;top:-40px") : "")}</div>
            <div style="font-size:14px;margin-top:8px">注：本凭证可作为购货者的进货凭证，请保存至少六个月。</div>
            """, padding: 46);
    }

    /// <summary>What a kitchen gets each morning: two lists side by side, to save paper.</summary>
    private static string CanteenList(Sheet s)
    {
        var f = Sold(s);
        OneGo(s);
        var half = Math.Max(4, (f.Items.Count + 1) / 2);
        string Part(int i) => i < f.Items.Count
            ? $"<td>{Name(s, i)}</td><td class=c>{s.I(i, "unit", f.Items[i].Unit)}</td><td class=r>{s.I(i, "qty", Sheet.Number(f.Items[i].Qty))}</td><td class=r>{s.I(i, "price", s.Money(f.Items[i].Price))}</td><td class=r>{s.I(i, "amount", s.Money(f.Items[i].Amount))}</td>"
            : "<td>&nbsp;</td><td></td><td></td><td></td><td></td>";
        const string Heads = "<th style=\"width:15%\">品名</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th>";
        var rows = string.Concat(Enumerable.Range(0, half).Select(i => $"<tr>{Part(i)}{Part(i + half)}</tr>"));
        return s.Look.Page(1040, $"""
            <h1 style="font-size:27px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:22px;margin-bottom:6px">食材配送清单</div>
            {Across("1.6fr 1fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "配送日期：" + s.D("issue_date", f.Issued, Plain(s)), "No：" + s.V("number", f.Number))}
            <table><tr>{Heads}{Heads}</tr>{rows}<tr><td class=c>合计</td><td colspan=5>{s.O(Chinese.Money(f.Total))}</td><td colspan=4 class=r>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Across("1fr 1fr 1fr", "制单：" + s.O(f.Officer), "送货：" + s.O(f.Person), "收货人签字：")}
            """, "#paper th{font-weight:700}#paper td:nth-child(6),#paper th:nth-child(6){border-left-width:3px}");
    }

    /// <summary>A trade program's bill on endless paper, with what the customer still owes.</summary>
    private static string ProgramBill(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, "'Noto Serif CJK SC'");
        var owed = s.Chance.Int(0, 60) * 85.5m;
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td class=c>{i + 1}</td><td>{Name(s, i)}</td><td>{s.I(i, "spec", r.Spec)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td class=r>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td></tr>"));
        return s.Look.Page(1060, $"""
            {Holes()}<h1 style="font-size:26px">{s.V("holder", f.Holder)}销售单</h1>
            {Across("1.7fr 1fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "录单日期：" + s.D("issue_date", f.Issued, 2), "单据编号：" + s.V("number", f.Number))}{Across("1.7fr 1fr 1fr", "送货地址：" + s.O(f.Address), "联系电话：" + s.O(f.Phone), "经手人：" + s.O(f.Person))}
            <table><tr><th>行号</th><th style="width:26%">商品全名</th><th style="width:14%">规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th></tr>{rows}
            <tr class=sum><td class=c colspan=4>合　　计</td><td class=r>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td class=r>{s.V("total", Cents(f.Total))}</td></tr></table>
            {Across("1.7fr 1fr 1fr", "金额大写：" + s.O(Chinese.Money(f.Total)), "此前应收：" + s.O(Cents(owed)), "累计应收：" + s.O(Cents(owed + f.Total)))}{Across("1.7fr 1fr 1fr", "附加说明：货物如有问题请当天提出", "制单人：" + s.O(f.Officer), "客户签收：")}
            """, "#paper td,#paper th{border:none;padding:3px 6px}#paper th{border-top:1px solid #222;border-bottom:1px solid #222}#paper .sum td{border-top:1px solid #222;border-bottom:1px solid #222}", padding: 52);
    }
}
