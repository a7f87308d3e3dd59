namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>销售凭证, 送货单, 进货单, 出库单: tables of goods with prices.</summary>
internal static class SaleSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("sale/market-voucher", "sale", null, Voucher), new("sale/delivery", "sale", null, Delivery), new("sale/receipt", "sale", null, Receipt),
        new("sale/purchase", "sale", null, Purchase), new("sale/outbound", "sale", null, Outbound),
    ];

    private static string Voucher(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px">{f.IssuerPlace}统一销售凭证</h1><div class=row style="margin:8px 0"><span>日期：{s.D("issue_date", f.Issued)}</span><span>No.{s.V("number", f.Number)}</span></div>
            <table>{s.Grid(2, ("销售者", s.V("holder", f.Holder)), ("购货者", s.V("consignee", f.Consignee)), ("联系电话", s.O(f.Phone)), ("产地", s.V("origin", f.Origin)))}</table>
            <table style="margin-top:-1px"><tr><th>序号</th><th>品名</th><th>规格</th><th>单位</th><th>数量</th><th>单价（元）</th><th>金额（元）</th></tr>{Rows(s, true)}{Blank(s, 7)}
            <tr><td colspan=5>合计（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative" class=row><span style="padding-top:10px">{s.L("检疫证号", true)}{s.O(f.Related)}</span><span>销售者签章：{(s.Chance.Odds(0.5) ? s.Seal(f.Holder.Length > 16 ? f.IssuerPlace : f.Holder, "销售专用章", "right:20px;top:-60px") : "")}</span></div>
            """);
    }

    private static string Delivery(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fbe9ee", "#fdf6d8", "#fff", "#eef5fb");
        return s.Look.Page(820, $"""
            <h1 style="font-size:24px">{s.V("holder", f.Holder)}</h1><h1 style="font-size:31px;letter-spacing:14px">送货单</h1>
            <div class=row style="margin:6px 0"><span>收货单位：<span class=u>{s.V("consignee", f.Consignee)}</span></span><span style="color:#c33">№{s.V("number", f.Number)}</span></div><div class=r style="margin-bottom:6px">{s.D("issue_date", f.Issued, 8)}</div>
            <table><tr><th>货号/品名</th><th>规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th>备注</th></tr>{Rows(s, false, "<td></td>")}{Blank(s, 7)}
            <tr><td>合计金额</td><td colspan=4>（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>¥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div class=row style="margin-top:10px"><span>送货人：{s.O(f.Person)}</span><span>收货人签字：{s.O(s.Chance.Odds(0.5) ? f.Officer : "")}</span></div>
            """);
    }

    private static string Receipt(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC'");
        s.Look.Type = s.Look.Filled;
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{s.I(i, "name", r.Name)}</div><div class=row style=\"padding-left:40px\"><span>{s.I(i, "price", s.Money(r.Price))}</span><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>{s.I(i, "amount", s.Money(r.Amount))}</span></div>"));
        return s.Look.Page(430, $"""
            <div class=c style="font-size:22px">{f.IssuerPlace}</div><div class=c>销售凭证</div><div class=dash></div>
            <div>单号：{s.V("number", f.Number)}</div><div>商户：{s.V("holder", f.Holder)}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>时间：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-40).ToString("HH:mm"))}</div><div class=dash></div>
            <div class=row><span>品名　单价</span><span>数量</span><span>金额</span></div>{rows}<div class=dash></div>
            <div class=row><span>合计：</span><span style="font-size:24px">{s.V("total", s.Money(f.Total))}</span></div><div>付款方式：{s.O(s.Chance.Of("微信", "现金", "支付宝"))}</div><div class=c style="margin-top:12px">{s.Qr(130)}</div><div class=c>谢谢惠顾</div>
            """, "#paper{font-size:18px}.dash{border-top:2px dashed #444;margin:8px 0}", padding: 22);
    }

    private static string Purchase(Sheet s)
    {
        var f = s.Facts;
        var split = s.Chance.Odds(0.5);
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px">食用农产品进货单</h1><div class=row style="margin:8px 0"><span>单据编号：{s.V("number", f.Number)}</span><span>进货日期：{s.D("issue_date", f.Issued)}</span></div>
            <div style="margin:6px 0">供货单位：{s.V("holder", f.Holder)}</div><div style="margin:6px 0">进货单位：{s.V("consignee", f.Consignee)}</div>{(split ? $"<div style=\"margin:6px 0\">供货方统一社会信用代码：{s.V("uscc", f.Uscc)}</div>" : "")}
            <table><tr><th>商品名称</th><th>规格型号</th><th>数量</th><th>单位</th><th>单价</th><th>金额</th><th>生产日期</th></tr>
            {string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td><td>{s.O(s.Chance.Odds(0.6) ? Chinese.Date(f.Earlier, 2) : "")}</td></tr>"))}
            <tr><td class=c>合计</td><td colspan=4></td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table><div style="margin-top:8px">人民币大写：{s.O(Chinese.Money(f.Total))}</div><div class=row style="margin-top:8px"><span>制单：{s.O(f.Person)}</span><span>验收：{s.O(f.Officer)}</span></div>
            """);
    }

    private static string Outbound(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(980, $"""
            <div class=row><div><h1 style="font-size:28px;text-align:left">{s.V("holder", f.Holder)}</h1><div style="font-size:22px">出库单（客户联）</div></div>{s.Qr(100)}</div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;gap:4px 20px;margin:8px 0"><span>客户名称：{s.V("consignee", f.Consignee)}</span><span>出库单号：{s.V("number", f.Number)}</span><span>联系电话：{s.O(f.Phone)}</span><span>出库日期：{s.D("issue_date", f.Issued)}</span></div>
            <table class=open><tr><th>行号</th><th>商品</th><th>规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th></tr>{Rows(s, true)}</table>
            <div class=row style="margin-top:8px;font-weight:700"><span>总金额大写：{s.O(Chinese.Money(f.Total))}</span><span>总金额：¥{s.V("total", s.Money(f.Total))}</span></div>
            <div style="position:relative;margin-top:8px">仓管：{s.O(f.Person)}{(s.Chance.Odds(0.4) ? s.Seal("出库专用章", "", "right:60px;top:-50px", "box") : "")}</div>
            """, "#paper .open td,#paper .open th{border:0;border-bottom:1px solid #999}#paper .open th{border-top:2px solid #333;border-bottom:2px solid #333}");
    }

    private static string Rows(Sheet s, bool numbered, string more = "") => string.Concat(s.Facts.Items.Select((r, i) =>
        $"<tr class=c>{(numbered ? $"<td>{i + 1}</td>" : "")}<td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td>{more}</tr>"));

    private static string Blank(Sheet s, int columns) => string.Concat(Enumerable.Repeat($"<tr>{string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", columns))}</tr>", s.Chance.Int(0, 3)));
}
