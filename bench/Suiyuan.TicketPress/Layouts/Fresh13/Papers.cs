using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Sales and tests.</summary>
internal static partial class Papers
{
    public static IReadOnlyList<Layout> All { get; } = [.. Sales, .. Tests];

    private static Layout[] Sales =>
    [
        New("sale/shop-delivery", By.Clerk, SaleShop), New("sale/store-issue", By.Printer, SaleIssue), New("sale/canteen-list", By.Printer, SaleCanteen), New("sale/greeting-pad", By.Pen, SalePad),
        New("sale/counter-scale", By.Till, SaleScale, "同单位"), New("sale/roll-invoice", By.Till, SaleRoll), New("sale/supply-app", By.Screen, SaleApp), New("sale/chat-bill", By.Screen, SaleChat),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh13", name, by, write, form, seal);

    /// <summary>A supermarket's form that its suppliers bring with the goods.</summary>
    private static string SaleShop(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86");
        s.Look.WideDigits = false;
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:end"><span style="font-size:15px">第 1 页　共 1 页</span><h1 style="font-size:27px;letter-spacing:3px">供应商直送商品验收单</h1><span class="r no">{s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px"><tr><td class=k>供应商</td><td colspan=3>{s.V("holder", f.Holder)}</td><td class=k>供应商编码</td><td>{s.O("G" + s.Chance.Digits(5))}</td></tr><tr><td class=k>收货门店</td><td colspan=3>{s.V("consignee", f.Consignee)}</td><td class=k>到货日期</td><td>{Day(s, "issue_date", f.Issued)}</td></tr></table>
            <table style="margin-top:-1px">{Head("行号", "商品编码", "商品描述", "规格", "单位", "验收数", "未税进价", "进价金额", "退换")}{Body(s, 6, (r, i) => [$"{i + 1}", s.O("2" + s.Chance.Digits(6)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}<tr><td colspan=7 class=r>本单进价金额小计</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "送货人：" + s.O(f.Person), "收货员：" + s.O(f.Officer), "防损员：", "课长：")}
            """, Preprinted + "#paper td{height:34px;padding:3px 7px}", padding: 36);
    }

    /// <summary>What a stock-keeping program prints when goods leave for a customer.</summary>
    private static string SaleIssue(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1060, $"""
            <div style="display:flex;gap:14px;align-items:baseline"><b style="font-size:23px">{s.V("holder", f.Holder)}</b><span style="font-size:23px">销售出库单</span></div><hr>
            {Share("1.5fr 1fr 1fr", "往来单位：" + s.V("consignee", f.Consignee), "单据日期：" + s.D("issue_date", f.Issued, 2), "单据编号：" + s.V("number", f.Number), "摘要：" + s.O(s.Chance.Of("早市配货", "冷库提货", "自提")), "出库仓：" + s.O(s.Chance.Of("一号冷库", "二档仓", "主仓")), "经手人：" + s.O(f.Person))}
            <table>{Head("#", "存货名称", "型号规格", "出库数量", "计量单位", "含税单价", "价税小计", "备注")}{Body(s, 0, (r, i) => [$"{i + 1}", Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i), ""])}<tr class=c><td></td><td>合计</td><td></td><td></td><td></td><td></td><td>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div style="margin:6px 0">金额大写：{s.O(Chinese.Money(f.Total))}</div>{Share("1fr 1fr 1fr", "制单：" + s.O("admin"), "仓管：" + s.O(f.Officer), "客户签收：")}<div style="font-size:14px">白联存根　红联客户　黄联仓库　地址：{s.O(f.Address)}　订货电话：{s.O(f.Phone)}</div>
            """, "#paper td,#paper th{padding:4px 7px}", padding: 40);
    }

    /// <summary>A distributor's list for a canteen: portions of the day in one sheet, what was agreed at its foot.</summary>
    private static string SaleCanteen(Sheet s)
    {
        var f = s.Facts;
        More(s, 7);
        return s.Look.Page(860, $"""
            <h1 style="font-size:29px">食堂食材配送清单</h1><table style="margin-top:10px"><tr><td class=k style="width:120px">用餐单位</td><td>{s.V("consignee", f.Consignee)}</td></tr><tr><td class=k>配送企业</td><td>{s.V("holder", f.Holder)}<br><span style="font-size:14px">社会信用代码 {s.V("uscc", f.Uscc)}</span></td></tr><tr><td class=k>送达</td><td>{s.D("issue_date", f.Issued, 0)} {s.O($"{s.Chance.Int(5, 7)}:{s.Chance.Int(10, 55)}")} 前　　清单号 {s.V("number", f.Number)}</td></tr></table>
            <table style="margin-top:-1px"><tr><th style="width:46px"></th><th>食材</th><th>下单量</th><th>协议价/元</th><th>应付/元</th><th>感官验收</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td style=\"text-align:left\">{Name(s, i)}</td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{Price(s, i)}</td><td>{Amount(s, i)}</td><td>□合格 □退</td></tr>"))}<tr><td colspan=4 class=r>应付合计（元）</td><td class=c>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <table style="margin-top:-1px"><tr><td style="height:64px;vertical-align:top;width:33%">配送员<br>{s.O(f.Person)}</td><td style="vertical-align:top;width:33%">食堂验收员（两人）</td><td style="vertical-align:top">车牌 / 车厢温度<br>{s.O(f.Plate)}　{s.O(s.Chance.Int(2, 8) + "℃")}</td></tr></table>
            """, "#paper td,#paper th{padding:5px 8px}", padding: 42);
    }

    /// <summary>A stall's own pad in the old manner, the buyer greeted by 台照.</summary>
    private static string SalePad(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        var colour = Coloured(s, "#a8231f", "#175c36", "#1d4c86");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf6e6", "#fbf0f0");
        return s.Look.Page(700, $"""
            <div class="h c" style="font-size:28px;font-weight:700;letter-spacing:2px">{s.V("holder", f.Holder)}</div><div class="h c" style="font-size:15px">鲜活直销　批零兼营　电话：{s.O(f.Phone)}</div><div style="display:flex;justify-content:space-between;margin:12px 0 6px"><b style="font-size:22px">发货票</b><span>{s.D("issue_date", f.Issued, 8)}</span><span class=no>№{s.V("number", f.Number)}</span></div>
            <div style="display:flex;align-items:baseline;margin-bottom:8px">{On(s.V("consignee", f.Consignee), 420)}<span style="margin-left:10px;flex:none">台照</span></div>
            <table>{Head("货名", "单位", "件数/重量", "单价", "银码")}{Body(s, 6, (r, i) => [Name(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=3>共计银　{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div class=row style="margin-top:10px;font-size:15px"><span>货银当面点清，离柜概不负责</span><span style="font-size:18px">经手：{s.O(f.Person)}</span></div>
            """, Preprinted + $"#paper td{{height:38px;padding:2px 6px}}#paper table{{border:2.5px solid {colour}}}", padding: 34);
    }

    /// <summary>A wholesale stall's scale that adds up: its slip gives the weights under one head.</summary>
    private static string SaleScale(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(500, $"""
            <div class=c style="font-size:22px">* 欢迎惠顾 *</div><div>{s.V("holder", f.Holder)}</div><div>秤号 {s.O("0" + s.Chance.Int(1, 9))}　{s.D("issue_date", f.Issued, 2)} {s.O($"0{s.Chance.Int(4, 9)}:{s.Chance.Int(10, 59)}")}</div><div>单号 {s.V("number", f.Number)}</div><div style="border-top:2px dashed #222;margin:6px 0"></div>
            <table class=bare><tr><td>品名</td><td class=r>重量/{unit}</td><td class=r>元/{unit}</td><td class=r>小计</td></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.QtyOf(i, r.Qty.ToString("0.00"), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table><div style="border-top:2px dashed #222;margin:6px 0"></div>
            <div class=row><span>共 {f.Items.Count} 项</span><span style="font-size:26px">总价 {s.V("total", Cents(f.Total))}</span></div><div class=row><span>付款方式</span><span>{s.O(s.Chance.Of("扫码付", "现金", "记账"))}</span></div><div class=c style="margin-top:8px;font-size:15px">短斤少两　请到公平秤复秤<br>联系电话 {s.O(f.Phone)}</div>
            """, "#paper .bare td{border:0;padding:3px 2px}", padding: 24);
    }

    /// <summary>A tax machine's invoice on a roll.</summary>
    private static string SaleRoll(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 4);
        var number = string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(8, '0')[^8..];
        return s.Look.Page(520, $"""
            <div class=c style="color:#8c3b1f;font-size:24px;letter-spacing:3px">广东通用机打发票</div><div class=c style="color:#8c3b1f;letter-spacing:12px">发票联</div>
            <div style="margin-top:10px">发票代码　{s.O("144" + s.Chance.Digits(9))}</div><div>发票号码　{s.V("number", number)}</div><div>机打号码　{s.O(number)}</div><div>机器编号　{s.O("66101" + s.Chance.Digits(7))}</div>
            <div>收款单位　{s.V("holder", f.Holder)}</div><div>税　　号　{s.V("uscc", f.Uscc)}</div><div>开票日期　{s.D("issue_date", f.Issued, 2)}　收款员 {s.O(f.Person)}</div><div>付款单位　{s.V("consignee", f.Consignee)}</div><hr>
            <table class=bare><tr><td>项目</td><td class=r>数量</td><td class=r>单价</td><td class=r>金额</td></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table><hr>
            <div>合计（小写）￥{s.V("total", Cents(f.Total))}</div><div>合计（大写）{s.O(Chinese.Money(f.Total))}</div><div>税控码　{s.O(string.Join(" ", Enumerable.Range(0, 5).Select(_ => s.Chance.Digits(4))))}</div><div class=c style="color:#8c3b1f;font-size:14px;margin-top:8px">手写无效　奖区撕开无效</div>
            """, "#paper .bare td{border:0;padding:3px 2px}", padding: 26);
    }

    /// <summary>What the buyer's app shows of an order that came.</summary>
    private static string SaleApp(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#f26a21", "#1ba362", "#2a6ee0");
        return s.Look.Page(640, $"""
            <div class=top style="background:{colour};color:#fff;padding:22px 24px 44px"><div style="font-size:26px">已签收</div><div style="font-size:15px">货品已于 {s.O($"{s.Chance.Int(5, 8)}:{s.Chance.Int(10, 59)}")} 送达，感谢下单</div></div>
            <div class=card style="margin-top:-30px"><div style="font-size:20px"><b>{s.V("consignee", f.Consignee)}</b></div><div class=g>收货地址　{s.O(f.Destination)}</div></div>
            <div class=card><div style="font-weight:700;padding-bottom:8px;border-bottom:1px solid #eee">{s.V("holder", f.Holder)} <span class=g>的店 ›</span></div>{string.Concat(f.Items.Select((r, i) => $"<div style=\"display:grid;grid-template-columns:64px 1fr auto;gap:12px;padding:10px 0\"><span style=\"width:64px;height:64px;border-radius:6px;background:hsl({s.Chance.Int(20, 140)} 40% 82%)\"></span><span>{Name(s, i)}<br><span class=g>¥{Price(s, i)}/{Unit(s, i)}</span></span><span class=r>¥{Amount(s, i)}<br><span class=g>实发 {Qty(s, i)}{r.Unit}</span></span></div>"))}<div class=r style="border-top:1px solid #eee;padding-top:10px">共{f.Items.Count}种　实付款 <b style="font-size:23px;color:{colour}">¥{s.V("total", Cents(f.Total))}</b></div></div>
            <div class=card>{Apart("订单编号", s.V("number", f.Number) + " <span class=g>复制</span>", "padding:4px 0")}{Apart("交易日期", s.D("issue_date", f.Issued, 2), "padding:4px 0")}{Apart("支付方式", s.O(s.Chance.Of("账期月结", "微信支付", "余额支付")), "padding:4px 0")}{Apart("配送司机", s.O(f.Officer), "padding:4px 0")}</div><div style="height:20px"></div>
            """, "#paper .card{background:#fff;border-radius:12px;margin:14px 18px 0;padding:16px 18px}#paper .g{color:#888;font-size:15px}#paper .top .v{color:#fff}", "background:#f3f3f3", padding: 0);
    }

    /// <summary>A bill that a stall types to its customer in a chat, the goods a line each.</summary>
    private static string SaleChat(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        return s.Look.Page(640, $"""
            <div style="background:#ededed;padding:16px;border-bottom:1px solid #d5d5d5" class=c>‹　{s.O("开单小助手")}　···</div><div class=c style="color:#999;font-size:15px;padding:16px">{s.O($"上午 {s.Chance.Int(6, 9)}:{s.Chance.Int(10, 59)}")}</div>
            <div style="display:flex;gap:12px;padding:0 18px 40px"><span style="flex:none;width:56px;height:56px;border-radius:6px;background:#6f9c7b"></span><div style="background:#fff;border-radius:8px;padding:16px 18px;flex:1;line-height:1.7">【送货账单】<br>档口：{s.V("holder", f.Holder)}<br>单号：{s.V("number", f.Number)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 4))}　老板你好，今天的货：<br>{string.Concat(f.Items.Select((r, i) => $"{i + 1}、{Name(s, i)}　{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}×{Price(s, i)}元={Amount(s, i)}元<br>"))}———————————<br>合计：{s.V("total", s.Money(f.Total))}元<br>客户：{s.V("consignee", f.Consignee)}<br>请核对，有问题请在今天内联系 {s.O(f.Phone)}</div></div>
            """, "#paper .v{font-weight:400}", "background:#ededed", padding: 0);
    }
}
