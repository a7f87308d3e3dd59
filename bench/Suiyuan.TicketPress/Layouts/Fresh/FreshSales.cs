using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>Sales of a third hand.</summary>
internal static class FreshSales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/sale/trace-slip", "sale", null, TraceSlip), new("fresh/sale/delivery", "sale", null, Delivery), new("fresh/sale/warehouse", "sale", null, Warehouse), new("fresh/sale/market-voucher", "sale", "同单位", MarketVoucher),
    ];

    private static string TraceSlip(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei Mono'");
        s.Look.Type = s.Look.Filled;
        s.Look.Paper = "#fbfbf9";
        return s.Look.Page(450, $"""
            <div class=c style="font-size:22px">{s.O(f.IssuerPlace)}</div><div class=c style="font-size:24px;font-weight:700">肉菜流通追溯交易凭证</div><div style="border-top:2px dashed #444;margin:6px 0"></div>交易凭证号:{s.V("number", f.Number)}<br>卖方:{s.V("holder", f.Holder)}<br>买方:{s.V("consignee", f.Consignee)}<br>交易日期:{s.D("issue_date", f.Issued, 2)}<div style="border-top:2px dashed #444;margin:6px 0"></div>
            <table class=bare>{Tr("<td>商品</td><td class=r>单价</td><td class=r>重量/数量</td><td class=r>金额</td>")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{s.I(i, "name", r.Name)}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}</table><div style="border-top:2px dashed #444;margin:6px 0"></div>
            <div>品种数:{f.Items.Count}</div><div style="font-size:22px">合计金额:{s.V("total", s.Money(f.Total))}元</div><div class=c style="margin-top:8px">{s.Qr(130)}</div><div class=c>追溯查询请扫描二维码</div><div class=c>投诉电话 12315</div>
            """, "#paper .bare td{border:0;padding:2px 3px;white-space:nowrap}#paper{font-size:17px}", padding: 22);
    }

    private static string Delivery(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1120, $"""
            <h1 style="font-size:26px">{s.V("holder", f.Holder)}</h1><h1 style="font-size:30px;letter-spacing:16px">送货单</h1><div style="display:grid;grid-template-columns:1.6fr 1fr 1fr;gap:6px 16px;margin:10px 0"><span>客户名称：{s.V("consignee", f.Consignee)}</span><span>送货日期：{s.D("issue_date", f.Issued)}</span><span>单号：{s.V("number", f.Number)}</span><span>结算方式：{s.O(s.Chance.Of("月结", "现结", "周结"))}</span><span>联系人：{s.O(f.Person)}</span><span>电话：{s.O(f.Phone)}</span></div>
            <table>{Tr("<th>序号</th><th>商品名称</th><th>规格型号</th><th>单位</th><th>数量</th><th>单价（元）</th><th>金额（元）</th><th>备注</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td><td></td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>", s.Chance.Int(0, 3)))}<tr><td colspan=6>合计金额（大写）：{s.O(Chinese.Money(f.Total))}</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div class=row style="position:relative;margin-top:12px"><span>送货人（签字）：{s.O(f.Officer)}</span><span>收货人（签字）：<span class=u>&emsp;&emsp;&emsp;&emsp;</span></span>{(s.Chance.Odds(0.4) ? s.Seal(f.Holder, "", "right:40px;top:-90px") : "")}</div><div style="font-size:14px;margin-top:6px">①白联存根　②红联客户　③黄联结算　　货物当面点清，离柜概不负责。</div>
            """, padding: 34);
    }

    private static string Warehouse(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(860, $"""
            <div class=row><h1 style="font-size:28px">销售出库单</h1>{s.Qr(84)}</div><table style="margin-top:8px">{Tr(K("单据编号"), W(s.V("number", f.Number)), K("出库日期"), W(s.D("issue_date", f.Issued, s.Chance.Of(2, 5, 3))))}{Tr(K("供货商"), W(s.V("holder", f.Holder), 3))}{Tr(K("供货商信用代码"), W(s.V("uscc", f.Uscc)), K("供货商电话"), W(s.O(f.Phone)))}{Tr(K("购货单位"), W(s.V("consignee", f.Consignee), 3))}</table>
            <table style="margin-top:8px" class=thin>{Tr("<th>行号</th><th style=\"text-align:left\">品名</th><th>计量单位</th><th>出库数量</th><th>销售单价</th><th>销售金额</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr><td class=c>{i + 1:00}</td><td>{s.I(i, "name", r.Name)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}<tr><td colspan=5 class=r>本单合计</td><td class=r>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:12px"><span>制单：{s.O(f.Person)}</span><span>审核：{s.O(f.Officer)}</span><span>提货人：</span></div><div class=c style="font-size:13px;color:#777;margin-top:10px">第 1 页 / 共 1 页</div>
            """, "#paper .thin td,#paper .thin th{border-left:0;border-right:0}", padding: 34);
    }

    private static string MarketVoucher(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(760, $"""
            <h1 style="font-size:29px">食用农产品销售凭证</h1><div class=row style="margin:6px 0"><span>凭证编号：{s.V("number", f.Number)}</span><span>{s.D("issue_date", f.Issued, s.Chance.Of(8, 0, 2))}</span></div><table>{Tr(K("销售者名称"), W(s.V("holder", f.Holder), 4))}{Tr(K("经营地址"), W(s.O(f.IssuerPlace), 2), K("联系方式"), W(s.O(f.Phone)))}{Tr(K("采购者名称"), W(s.V("consignee", f.Consignee), 4))}
            {Tr("<th>食用农产品名称</th><th>产地</th>", $"<th>销售数量（{unit}）</th>", "<th>单价（元）</th><th>金额（元）</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.O(s.Chance.Of("广东", "广西", "海南", "云南", "山东"))}</td><td>{s.QtyOf(i, Sheet.Number(r.Qty), unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}<tr class=c><td>合计</td><td></td><td></td><td></td><td>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">说明：本凭证由销售者开具，采购者应妥善保存，保存期限不少于六个月。</div>
            """, padding: 36);
    }
}
