using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>Sales on sheets and pads.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Sales =>
    [
        New("sale/exempt-invoice", By.Printer, SaleInvoice), New("sale/receipt-pad", By.Pen, SaleReceipt), New("sale/bought-from-farmer", By.Clerk, SaleBought),
        New("sale/spreadsheet", By.Printer, SaleSpreadsheet), New("sale/debt-book", By.Pen, SaleDebt), New("sale/side-copies", By.Form, SaleCopies), New("sale/depot-pins", By.Clerk, SaleDepot),
    ];

    /// <summary>A tax office's electronic invoice; the grower's goods are free of tax.</summary>
    private static string SaleInvoice(Sheet s)
    {
        var f = s.Facts;
        var red = "#8c3b1f";
        var kind = f.Category switch { "aquatic" => "水产品", "fruit" => "水果", "vegetable" => "蔬菜", _ => "食品" };
        return s.Look.Page(1080, $"""
            <div style="display:grid;grid-template-columns:1fr 1.6fr 1.2fr;align-items:end"><span>{s.Qr(84)}</span><h1 style="font-size:29px;letter-spacing:2px;color:{red};border-bottom:3px double {red}">电子发票（普通发票）</h1><span style="padding-left:20px">发票号码：{s.V("number", "26442000000" + string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(9, '0')[^9..])}<br>开票日期：{s.D("issue_date", f.Issued, 1)}</span></div>
            <table style="margin-top:10px"><tr><th class=side>购<br>买<br>方</th><td style="width:45%">名称：{s.V("consignee", f.Consignee)}<br>统一社会信用代码/纳税人识别号：</td><th class=side>销<br>售<br>方</th><td>名称：{s.V("holder", f.Holder)}<br>统一社会信用代码/纳税人识别号：<br>{s.V("uscc", f.Uscc)}</td></tr></table>
            <table class=goods style="margin-top:-1px">{Head("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td style=\"text-align:left\">*{kind}*{Name(s, i)}</td><td>{Spec(s, i)}</td><td>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td>{Price(s, i)}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td><td>免税</td><td>***</td></tr>"))}<tr class=c><td colspan=5>合　　计</td><td class=r>¥{s.O(Cents(f.Total))}</td><td></td><td>***</td></tr></table>
            <table style="margin-top:-1px"><tr><td class=k style="width:180px">价税合计（大写）</td><td>⊗{s.O(Chinese.Money(f.Total))}</td><td>（小写）¥{s.V("total", Cents(f.Total))}</td></tr><tr><td class=k>备注</td><td colspan=2 style="height:56px"></td></tr></table><div style="margin-top:8px">开票人：{s.O(f.Person)}</div>
            """, $"#paper{{color:{red}}}#paper td,#paper th{{border:1.2px solid {red};padding:4px 7px}}#paper .v{{color:#111}}#paper .side{{width:34px;line-height:1.25}}#paper .goods td,#paper .goods th{{border-top:0;border-bottom:0}}#paper .goods th:not(:first-child),#paper .goods td:not(:first-child){{border-left:0}}#paper .goods th:not(:last-child),#paper .goods td:not(:last-child){{border-right:0}}", padding: 36);
    }

    /// <summary>A pad of receipts with rows for the goods that were paid.</summary>
    private static string SaleReceipt(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 4);
        Coloured(s, "#a8231f", "#1d4c86", "#175c36");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f2", "#f4f8fd");
        return s.Look.Page(920, $"""
            <h1 style="font-size:32px;letter-spacing:14px;text-indent:14px;border-bottom:4px double currentColor;width:330px;margin:0 auto">收款收据</h1><div class=row style="margin:10px 0"><span>{s.D("issue_date", f.Issued, 8)}</span><span class=no>No {s.V("number", Fresh5.Fresh5Layouts.Serial(f.Number))}</span></div>
            <div style="display:flex;margin-bottom:8px"><span style="flex:none">今收到：</span>{On(s.V("consignee", f.Consignee), 420)}<span>　交来货款</span></div>
            <table>{Head("品名", "单位", "数量", "单价", "金额")}{Body(s, 4, (r, i) => [Name(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=3>人民币（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:2fr 1fr 1fr;margin-top:14px;font-size:17px"><span>收款单位：{s.V("holder", f.Holder)}</span><span>收款人：{s.O(f.Person)}</span><span>交款人：</span></div>
            """, Preprinted + "#paper td{height:38px;padding:2px 7px}", padding: 38);
    }

    /// <summary>A firm that buys from farmers writes the paper itself: the seller is the farmer.</summary>
    private static string SaleBought(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#175c36");
        s.Look.WideDigits = false;
        f.Holder = f.Person;
        return s.Look.Page(960, $"""
            <h1 style="font-size:28px;letter-spacing:4px">农产品收购结算单</h1><div class=row style="margin:10px 0 6px"><span>收购单位：{s.V("consignee", f.Consignee)}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("出售人姓名", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)), Cell("收购日期", Day(s, "issue_date", f.Issued)))}</table>
            <table style="margin-top:-1px"><tr><th rowspan=2>产品名称</th><th rowspan=2>等级规格</th><th colspan=2>收购数量</th><th colspan=2>收购金额（元）</th></tr><tr><th>计量单位</th><th>净重/数量</th><th>单价</th><th>金额</th></tr>{Body(s, 5, (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=4>付款金额合计（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr", "过磅：" + s.O(f.Officer), "出纳：" + s.O(World.Person(s.Chance)), "出售人签名：")}
            """, Preprinted + "#paper td{height:36px;padding:3px 7px}", padding: 40);
    }

    /// <summary>A wholesaler's spreadsheet as it comes out of the office's printer: the sum on top, the rows below.</summary>
    private static string SaleSpreadsheet(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(5, 10));
        return s.Look.Page(940, $"""
            <table><tr><th colspan=7 style="font-size:25px;font-weight:700;background:#dfeaf5">{s.V("holder", f.Holder)} 出货明细</th></tr><tr><td colspan=2 class=k>客户</td><td colspan=3>{s.V("consignee", f.Consignee)}</td><td class=k>日期</td><td>{s.D("issue_date", f.Issued, s.Chance.Of(2, 4, 5))}</td></tr><tr><td colspan=2 class=k>单号</td><td colspan=3>{s.V("number", f.Number)}</td><td class=k style="background:#fff3c8">总金额</td><td class=r style="background:#fff3c8">{s.V("total", Cents(f.Total))}</td></tr>
            {Head("行", "货品", "规格", "单价", "单位", "数量", "小计")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{Name(s, i)}</td><td>{Spec(s, i)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}<tr><td colspan=7>送货电话：{s.O(f.Phone)}　　司机：{s.O(f.Officer)}　　客户签收：</td></tr></table>
            """, "#paper td,#paper th{padding:4px 7px;border:1px solid #555}", padding: 44);
    }

    /// <summary>A stall's book of what a kitchen owes: a ruled page, the pen throughout.</summary>
    private static string SaleDebt(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fffef6", "#fff", "#f8f6ee");
        string Row(string inner) => $"<div style=\"border-bottom:1.3px solid #9fb4cf;min-height:44px;padding:8px 10px 0\">{inner}</div>";
        return s.Look.Page(700, $"""
            {Row($"<span class=row><span>{s.V("consignee", f.Consignee)}</span></span>")}{Row($"{s.D("issue_date", f.Issued, s.Chance.Of(0, 6))}　{s.O("赊账")}")}
            {string.Concat(f.Items.Select((r, i) => Row($"<span style=\"display:grid;grid-template-columns:1.3fr 1.1fr 1fr 1fr\"><span>{Name(s, i)}</span><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>{s.O("×")}{s.I(i, "price", Sheet.Number(r.Price))}</span><span>{s.O("=")}{s.I(i, "amount", Sheet.Number(r.Amount))}</span></span>")))}
            {Row("&nbsp;")}{Row($"<span style=\"display:block\" class=r>{s.O("合计")}　{s.V("total", Sheet.Number(f.Total))} {s.O("元")}</span>")}{Row($"{s.O("卖货：")}{s.V("holder", f.Holder)}")}{Row($"{s.O("未付")}")}
            """, "#paper .v{line-height:1}", padding: 30);
    }

    /// <summary>A printed pad, what each copy is for set down its right edge.</summary>
    private static string SaleCopies(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#a8231f", "#175c36", "#333");
        s.Look.Blank();
        return s.Look.Page(960, $"""
            <div style="display:flex;gap:12px"><div style="flex:1"><div class=row style="align-items:flex-end"><span class=no>{s.V("number", Fresh5.Fresh5Layouts.Serial(f.Number))}</span><h1 style="font-size:30px;letter-spacing:18px;text-indent:18px">销货清单</h1><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            {Share("1fr 1fr", "购货单位：" + s.V("consignee", f.Consignee), "送达地址：" + s.O(f.Destination))}
            <table>{Head("货号", "货物名称", "单位", "数量", "单价", "金　额", "产地")}{Body(s, 6, (r, i) => [s.O(s.Chance.Digits(3)), Name(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), s.O(s.Chance.Of("本省", "云南", "山东", "广西", "湖北"))])}<tr><td colspan=4>总计（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=3>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Share("1.6fr 1fr 1fr", "销货单位：" + s.V("holder", f.Holder), "开单：" + s.O(f.Person), "签收：")}</div><div style="flex:none;width:20px;font-size:14px;line-height:1.25;padding-top:70px">①<br>存<br>根<br>白<br>②<br>客<br>户<br>红<br>③<br>回<br>单<br>黄</div></div>
            """, Preprinted + "#paper td{height:37px;padding:2px 6px}", padding: 32);
    }

    /// <summary>A depot's despatch on endless paper: what was ordered beside what went, and the price of what went.</summary>
    private static string SaleDepot(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#2a5d9c", "#2c2c2c");
        var pins = Fresh2Layouts.Matrix(s);
        s.Look.Paper = s.Chance.Of("#fff", "#fdf3f4");
        return s.Look.Page(1080, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:27px;font-weight:600">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:22px;letter-spacing:8px">销售出库单</div>
            {Share("1fr 1fr 1fr", "出库单号：" + s.V("number", f.Number), "出库日期：" + s.D("issue_date", f.Issued, 2), "仓库：" + s.O(s.Chance.Of("鲜品库", "一号冷库", "常温仓")))}{Share("2fr 1fr", "往来单位：" + s.V("consignee", f.Consignee), "业务员：" + s.O(f.Person))}
            <table>{Head("#", "商品名称", "规格", "单位", "订货", "实发", "单价", "金额")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), s.O(Sheet.Number(decimal.Ceiling(r.Qty))), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount))])}<tr><td colspan=8>本单金额：{s.V("total", Cents(f.Total))}　　大写：{s.O(Chinese.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "制单：" + s.O(f.Officer), "发货：", "送货：", "收货签字：")}
            """, pins + "#paper td,#paper th{padding:3px 6px}", padding: 54);
    }
}
