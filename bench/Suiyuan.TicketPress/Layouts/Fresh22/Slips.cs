using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh22;

/// <summary>Sales and tests as a stall gets them on any day.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-stall-voucher", By.Form, StallVoucher, seal: true), New("sale/x-delivery-pad", By.Pen, DeliveryPad), New("sale/x-stall-pad", By.Pen, StallPad, "同单位"),
        New("sale/x-purchase-list", By.Printer, PurchaseList, "同单位"), New("sale/x-scale-slip", By.Till, ScaleSlip), New("sale/x-order-screen", By.Screen, OrderScreen),
        New("test/x-lab-report", By.Printer, LabReport, seal: true), New("test/x-market-list", By.Clerk, MarketList, seal: true), New("test/x-quick-sheet", By.Pen, QuickSheet),
        New("test/x-coop-self", By.Form, CoopSelf, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh22", name, by, write, form, seal);

    /// <summary>The serial of a pad: seven figures.</summary>
    private static string Serial(Facts f) => string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(7, '0')[^7..];

    private static string Plain(Sheet s, string field, DateOnly date) => s.D(field, date, s.Chance.Of(0, 2, 2, 5));

    /// <summary>Where a stall is: in the market or the district that its name tells.</summary>
    private static string Where(Sheet s, string holder)
    {
        var market = World.Markets.FirstOrDefault(m => holder.Contains(m, StringComparison.Ordinal));
        var district = holder.StartsWith("广州市", StringComparison.Ordinal) ? holder[..holder.IndexOf('区', StringComparison.Ordinal)] + "区" : "";
        var stall = s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 98) + "档";
        return market is not null ? district + market + stall : district.Length > 0 ? district + s.Chance.Of("兴业路", "广福路", "环镇东路") + s.Chance.Int(1, 268) + "号" : "广州市白云区" + s.Chance.Of("增槎路", "石槎路", "西槎路") + s.Chance.Int(1, 968) + "号";
    }

    /// <summary>The seller's voucher with where each of the goods comes from, stamped by the stall.</summary>
    private static string StallVoucher(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1c1c1c", "#235a9c", "#2a6b45");
        var from = s.Chance.Some(World.Guangdong, World.Guangdong.Count);
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:10px;text-indent:10px">销 售 凭 证</h1><div class=c style="font-size:16px;margin-bottom:4px">（食用农产品批发）</div>
            <div class=row style="margin:6px 0"><span>开具日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>凭证编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("销货单位", s.V("holder", f.Holder), 3))}{Tr(Cell("信用代码", s.V("uscc", f.Uscc)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}</table>
            <table style="margin-top:-1px">{Head("序号", "品　名", "规格", "数量", "单位", "单价", "金额", "产地")}{Body(s, s.Chance.Int(5, 7), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i), s.O(from[i].City[..^1] + from[i].County)])}
            <tr><td colspan=5>合计金额（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=3>小写：￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1.3fr;margin-top:10px;min-height:130px"><span>开票人：{s.O(f.Person)}</span><span>收货人：</span><span>销货单位（盖章）：</span>{s.Seal(f.Holder, "业务专用章", "right:50px;top:-8px", "ellipse")}</div>
            <div style="font-size:14px">第{s.Chance.Of("一联 存根", "二联 购货方", "二联 购货方")}　　销售者对所售农产品的质量安全负责，请妥善保存本凭证，保存期不少于六个月。</div>
            """, Preprinted + "#paper td{height:35px;padding:3px 7px}#paper .k{width:110px}", padding: 38);
    }

    /// <summary>A bought pad of delivery notes.</summary>
    private static string DeliveryPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#b3261e", "#235a9c", "#333", "#235a9c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f2", "#fcf9e2", "#fff");
        string Cells(int i) => i < f.Items.Count
            ? $"<td>{i + 1}</td><td>{Name(s, i)}</td><td>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td>{s.I(i, "price", Sheet.Number(f.Items[i].Price))}</td><td>{s.I(i, "amount", Sheet.Number(f.Items[i].Amount))}</td><td></td>"
            : $"<td>{i + 1}</td><td></td><td></td><td></td><td></td><td></td><td></td>";
        return s.Look.Page(940, $"""
            <div style="position:relative"><h1 style="font-size:33px;letter-spacing:30px;text-indent:30px">{s.Chance.Of("送货单", "送货单", "销货清单")}</h1><div class=no style="position:absolute;right:0;top:10px;font-size:21px">NO. {s.V("number", Serial(f))}</div></div>
            <div class=row style="margin:14px 0 4px"><span>收货单位：{On(s.V("consignee", f.Consignee), 400)}</span><span>电话：{On("", 130)}</span></div>
            <div class=row style="margin:4px 0 8px"><span>地　　址：{On(s.O(s.Chance.Odds(0.5) ? Where(s, f.Consignee) : ""), 330)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th style="width:50px">序号</th><th style="width:30%">名 称 及 规 格</th><th style="width:9%">单位</th><th style="width:11%">数量</th><th style="width:12%">单 价</th><th style="width:16%">金 额</th><th style="width:16%">备 注</th></tr>{string.Concat(Enumerable.Range(0, s.Chance.Of(6, 8)).Select(i => $"<tr class=c>{Cells(i)}</tr>"))}
            <tr><td colspan=4>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=3>￥：{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:2.2fr 1fr;gap:8px 10px;margin-top:12px"><span>送货单位：{s.V("holder", f.Holder)}</span><span>收货人（签字）：</span><span>经手人：{s.O(f.Person)}</span><span></span></div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th{padding:5px 4px}", padding: 36);
    }

    /// <summary>The stall's own pad, its name and trade printed above.</summary>
    private static string StallPad(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 6);
        Coloured(s, "#b3261e", "#1f4f9a", "#1d6e3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f2", "#fbf8df");
        var unit = f.Items[0].Unit;
        var goods = World.Goods.First(g => g.Name == f.Items[0].Name).Category switch { "aquatic" => "批发零售：鲜活水产、冰鲜海产", "vegetable" => "批发零售：时令蔬菜、瓜果豆类", "fruit" => "批发零售：国产、进口水果", _ => "批发零售：粮油、干货、豆制品" };
        string Cells(int i) => i < f.Items.Count
            ? $"<td>{Name(s, i)}</td><td>{s.QtyOf(i, Sheet.Number(f.Items[i].Qty), unit)}</td><td>{s.I(i, "price", Sheet.Number(f.Items[i].Price))}</td><td>{s.I(i, "amount", Sheet.Number(f.Items[i].Amount))}</td>"
            : "<td></td><td></td><td></td><td></td>";
        return s.Look.Page(640, $"""
            <div class="c h" style="font-size:{(f.Holder.Length > 16 ? 24 : 28)}px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:15px;margin:4px 0">{goods}</div>
            <div class=c style="font-size:15px">地址：{Where(s, f.Holder)}　电话：{f.Phone}</div>
            <div class=row style="margin:10px 0 4px"><span style="font-size:24px;font-weight:700;letter-spacing:6px">销售单</span><span class=no>№{s.V("number", Serial(f))}</span></div>
            <div style="margin:6px 0">客户：{On(s.V("consignee", f.Consignee), 380)}</div><div style="margin:6px 0 8px" class=r>{s.D("issue_date", f.Issued, 8)}</div>
            <table><tr><th style="width:36%">品 名</th><th>数量（{unit}）</th><th>单价（元）</th><th style="width:24%">金额（元）</th></tr>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<tr class=c>{Cells(i)}</tr>"))}<tr><td class=c>合 计</td><td colspan=3 class=r>￥ {s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div class=row style="margin-top:12px"><span>经手人：{s.O(f.Person)}</span><span>收货人：______________</span></div><div style="font-size:13px;margin-top:8px">货款请当面点清，如有质量问题请于当日内联系。</div>
            """, Preprinted + "#paper td{height:38px;padding:2px 6px}", padding: 34);
    }

    /// <summary>What the buyer's stock program prints when goods come in.</summary>
    private static string PurchaseList(Sheet s)
    {
        var f = s.Facts;
        var unit = s.Chance.Odds(0.5);
        return s.Look.Page(1040, $"""
            <div class=c style="font-size:24px">{s.V("consignee", f.Consignee)}</div><h1 style="font-size:28px;letter-spacing:12px;text-indent:12px;margin:2px 0 12px">{s.Chance.Of("进货单", "采购进货单", "进货单")}</h1>
            {Share("1.7fr 1fr 1fr", "供应商：" + s.V("holder", f.Holder), "单据日期：" + Plain(s, "issue_date", f.Issued), "单据编号：" + s.V("number", f.Number), "供应商地址：" + s.O(Where(s, f.Holder)), "联系人：" + s.O(f.Person), "电话：" + s.O(f.Phone))}
            <table style="margin-top:8px">{Head("行号", "商品编码", "商品名称", "规格", "单位", "数量", "进货价", "金额", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O("0" + s.Chance.Int(1, 4) + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), "&nbsp;"])}
            <tr class=c><td colspan=5>合　　计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div style="border:1px solid #333;border-top:0;padding:6px 10px">金额大写：{s.O(Chinese.Money(f.Total))}　　　{(unit ? "本次付款：" + s.O("0.00") + "　　本单欠款：" + s.O(Cents(f.Total)) : "付款方式：" + s.O(s.Chance.Of("月结", "转账", "现金")))}</div>
            {Share("1fr 1fr 1fr 1fr", "制单人：" + s.O(f.Officer), "仓库：" + s.O(s.Chance.Of("主仓", "一号仓", "门店仓")), "验收：" + s.O(World.Person(s.Chance)), "送货人签名：")}<div class=r style="font-size:14px">打印时间：{s.O(Chinese.Date(f.Issued, 2) + " " + f.Submitted.AddMinutes(-25).ToString("HH:mm"))}　第1页/共1页</div>
            """, "#paper td,#paper th{padding:5px 6px;border:1px solid #333}#paper th{font-weight:700}", padding: 44);
    }

    /// <summary>The slip of a stall's printing scale, two lines a sort.</summary>
    private static string ScaleSlip(Sheet s)
    {
        var f = s.Facts;
        const string Cut = "<div style=\"border-top:2px dashed #444;margin:7px 0\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td colspan=3>{i + 1}. {Name(s, i)}</td></tr><tr><td style=\"padding-left:24px\">{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"));
        return s.Look.Page(430, $"""
            <div class=c style="font-size:22px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:20px;margin:2px 0">{s.Chance.Of("销售小票", "结算小票", "销售结算单")}</div>{Cut}
            <div>单号：{s.V("number", f.Number)}</div><div>日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-40).ToString("HH:mm:ss"))}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>收银：{s.O(f.Person)}</div>{Cut}
            <table><tr><td>品名/数量</td><td class=r>单价</td><td class=r>金额</td></tr></table>{Cut}<table>{rows}</table>{Cut}
            <div class=row><span>品种数：{s.O(f.Items.Count.ToString())}</span><span></span></div><div class=row style="font-size:24px;font-weight:700"><span>合计</span><span>￥{s.V("total", Cents(f.Total))}</span></div><div class=row><span>{s.Chance.Of("微信支付", "支付宝", "现金")}</span><span>{s.O(Cents(f.Total))}</span></div>{Cut}
            <div class=c style="font-size:16px">{Where(s, f.Holder)}<br>电话：{s.O(f.Phone)}<br>货物离档前请核对，谢谢惠顾！</div>
            """, "#paper td{border:0;padding:1px 2px}#paper table{table-layout:fixed}", padding: 22);
    }

    /// <summary>An order that has been delivered, in the supplier's app.</summary>
    private static string OrderScreen(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        var colour = s.Chance.Of("#12a150", "#ff6a2b", "#1677ff");
        string Card(string inner) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:10px;padding:12px 18px\">{inner}</div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #eee;padding:9px 0\"><div class=row><span>{Name(s, i)}</span><span>￥{s.I(i, "amount", Cents(r.Amount))}</span></div><div class=row style=\"font-size:16px\"><span class=g>{(r.Spec.Length > 0 ? "规格：" + Spec(s, i) + "　" : "")}￥{s.I(i, "price", Cents(r.Price))}/{Unit(s, i)}</span><span class=g>×{Qty(s, i)}</span></div></div>"));
        return s.Look.Page(600, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{f.Submitted.AddMinutes(-3).ToString("H:mm")}</span><span>4G　{s.Chance.Int(15, 98)}%</span></div><div style="padding:8px 20px;font-size:21px;display:flex"><span>‹</span><span class=c style="flex:1">订单详情</span></div>
            <div style="padding:10px 24px;font-size:24px;color:{colour};font-weight:700">{s.Chance.Of("已送达", "交易完成", "已签收")}</div>
            {Card($"<div>收货方：{s.V("consignee", f.Consignee)}</div><div class=g style=\"font-size:16px\">{Where(s, f.Consignee)}</div><div class=g style=\"font-size:16px\">{f.Phone[..3]}****{f.Phone[^4..]}</div>")}
            {Card($"<div style=\"font-weight:700;padding-bottom:8px\">供货商：{s.V("holder", f.Holder)}</div>{rows}<div style=\"border-top:1px solid #eee;padding-top:8px\">{Apart("商品件数", $"共{f.Items.Count}种商品", "padding:3px 0")}{Apart("配送费", "￥0.00", "padding:3px 0")}</div><div class=r style=\"font-size:21px;padding-top:6px\">实付款 <span style=\"color:{colour}\">￥{s.V("total", Cents(f.Total))}</span></div>")}
            {Card(Apart("订单编号", s.V("number", f.Number), "padding:5px 0") + Apart("下单时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-2).ToString("HH:mm:ss")), "padding:5px 0") + Apart("支付方式", s.O(s.Chance.Of("微信支付", "月结账期", "余额支付")), "padding:5px 0") + Apart("配送员", s.O(f.Person), "padding:5px 0"))}
            <div style="display:flex;justify-content:flex-end;gap:12px;background:#fff;padding:12px 20px;font-size:17px"><span style="border:1px solid #bbb;border-radius:20px;padding:5px 18px">申请售后</span><span style="border:1px solid {colour};color:{colour};border-radius:20px;padding:5px 18px">再来一单</span></div>
            """, "#paper .g,#paper .g .v{color:#8a8a8a}", "background:#f4f5f6", padding: 0);
    }

    /// <summary>A county laboratory's report: conclusion above, results in one table beneath.</summary>
    private static string LabReport(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var day = f.Issued.AddDays(-s.Chance.Int(3, 6));
        return s.Look.Page(960, $"""
            <h1 style="font-size:27px;letter-spacing:2px">{s.V("issuer", lab)}</h1><h1 style="font-size:34px;letter-spacing:24px;text-indent:24px;margin:4px 0 10px">检验报告</h1>
            <div class=row style="margin-bottom:4px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("受检单位地址", s.O(Where(s, f.Holder)), 3))}{Tr(Cell("检验类别", s.O(s.Chance.Of("委托检验", "例行监测", "送检"))), Cell("抽样/送样人", s.O(World.Person(s.Chance))))}{Tr(Cell("收样日期", s.D("", day, 2)), Cell("检验日期", s.D("", day.AddDays(1), 2)))}{Tr(Cell("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:140px;vertical-align:top">该样品所检项目{(f.Result == "合格" ? "均符合" : "不符合")}标准要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:36px;bottom:10px" class=c>（检验专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 0))}</div>{s.Seal(lab, "检验专用章", "right:70px;top:-6px")}</td></tr></table>
            <div class=c style="margin:12px 0 4px;letter-spacing:6px">检 验 结 果</div>
            <table>{Head("序号", "检验项目", "计量单位", "标准要求", "检验结果", "单项结论")}{Body(s, s.Chance.Int(0, 6), (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(f.Officer), "主检：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px">注：1.报告无检验专用章无效；2.复制报告未重新加盖检验专用章无效；3.报告涂改无效。</div>
            """, "#paper .k{width:140px}#paper td,#paper th{padding:6px 8px}", padding: 52);
    }

    /// <summary>What the market's test room hangs up each day: a row a sample, with its stall.</summary>
    private static string MarketList(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var market = s.Chance.Of(World.Markets.Where(m => !m.Contains("水产", StringComparison.Ordinal) && !m.Contains("畜牧", StringComparison.Ordinal) && !m.Contains("果品", StringComparison.Ordinal)).ToArray());
        f.Issuer = market + s.Chance.Of("快检室", "农产品快速检测室", "检测室");
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(5, 10));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 90).ToString("00"))}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.I(i, "test", "农药残留")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(54, 88) : s.Chance.Int(1, 38))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "limit", "＜50")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(1060, $"""
            <h1 style="font-size:29px;letter-spacing:2px">{market}</h1><h1 style="font-size:26px;letter-spacing:3px;font-weight:600;margin-bottom:10px">食用农产品快速检测结果{s.Chance.Of("公示表", "公示", "一览表")}</h1>
            <div class=row style="margin-bottom:6px"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Head("序号", "样品名称", "档位号", "经营者", "检测项目", "抑制率（%）", "标准值（%）", "检测结果")}{rows}</table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:12px;min-height:120px"><span>检测员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>（盖章）</span>{s.Seal(market, "检测专用章", "right:70px;top:-6px")}</div>
            <div style="font-size:15px">检测方法：酶抑制率法（GB/T 5009.199-2003）　　抑制率≥50%为阳性，判不合格。</div>
            """, "#paper td,#paper th{padding:6px 7px}#paper th{font-weight:700}", padding: 46);
    }

    /// <summary>One sample tested with colloidal gold cards: the sheet is filled in by the tester's pen.</summary>
    private static string QuickSheet(Sheet s)
    {
        var f = s.Facts;
        var name = f.Items[0].Name;
        string[] tests = World.Goods.First(g => g.Name == name).Category switch
        {
            "aquatic" => ["孔雀石绿", "氯霉素", "呋喃唑酮代谢物", "恩诺沙星", "地西泮"],
            "dry" when name.Contains('蛋', StringComparison.Ordinal) => ["苏丹红", "铅"],
            "dry" => ["二氧化硫", "甲醛", "吊白块", "硼砂"],
            _ => ["毒死蜱", "克百威", "水胺硫磷", "腐霉利", "氯氰菊酯"],
        };
        var chosen = s.Chance.Some(tests, s.Chance.Int(1, 3));
        var good = f.Result == "合格";
        string Cells(int i) => i < chosen.Count
            ? $"<td>{i + 1}</td><td>{s.I(i, "test", chosen[i])}</td><td>{s.O(World.Goods.First(g => g.Name == name).Category == "dry" ? "试剂盒比色法" : "胶体金法")}</td><td>{s.I(i, "value", !good && i == 0 ? "阳性" : "阴性")}</td><td>{s.I(i, "result", !good && i == 0 ? "不合格" : "合格")}</td>"
            : "<td></td><td></td><td></td><td></td><td></td>";
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px;letter-spacing:4px">{s.Chance.Of("食用农产品快速检测报告单", "食品安全快速检测结果报告单", "食品快速检测报告")}</h1><div class="r no" style="margin:8px 0 4px">编号：{s.V("number", Serial(f))}</div>
            <table>{Tr(Cell("被检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", name)), Cell("抽样日期", s.D("", f.Issued, 6)))}{Tr(Cell("样品来源", s.O(s.Chance.Of("市场购进", "批发市场", "自产自销")), 1), Cell("联系电话", s.O(f.Phone)))}</table>
            <table style="margin-top:-1px">{Head("序号", "检测项目", "检测方法", "检测结果", "判定")}{string.Concat(Enumerable.Range(0, 4).Select(i => $"<tr class=c>{Cells(i)}</tr>"))}
            <tr><td colspan=5>检测结论：该样品经快速检测，结果 {s.V("result", f.Result)}</td></tr></table>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:12px;margin-top:14px"><span>检测单位：{s.V("issuer", Laboratory(f))}</span><span>检测人员：{s.O(f.Officer)}</span><span>检测日期：{s.D("issue_date", f.Issued, 8)}</span><span>被检方签名：{s.O(f.Person)}</span></div>
            <div style="font-size:14px;margin-top:10px">说明：快速检测结果仅供参考，对结果有异议的可申请复检。</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 7px}#paper .k{width:112px}", padding: 44);
    }

    /// <summary>A cooperative tests its own vegetables before they leave the base.</summary>
    private static string CoopSelf(Sheet s)
    {
        var f = s.Facts;
        var place = World.Guangdong.First(p => p.Full == f.Origin);
        f.Holder = place.County + place.Town + World.Brand(s.Chance) + s.Chance.Of("蔬菜专业合作社", "种植专业合作社", "蔬菜农民专业合作社");
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == "vegetable" && g.Tickets.Contains("commitment")), 1)[0].Name;
        (f.Product, f.GoodsBooked, f.Unit, f.Quantity) = (goods, [goods], s.Chance.Of("公斤", "斤", "公斤"), s.Chance.Int(8, 120) * 10);
        f.Number = string.Concat(f.Number.Where(char.IsAsciiDigit));
        var count = s.Chance.Int(1, 3);
        string Cells(int i) => i < count
            ? $"<td>{s.O((i + 1).ToString())}</td><td>{s.O(s.Chance.Int(1, 12) + "号" + s.Chance.Of("地", "棚"))}</td><td>{s.I(i, "test", "有机磷和氨基甲酸酯类农药")}</td><td>{s.I(i, "limit", "＜50%")}</td><td>{s.I(i, "value", $"{(f.Result == "不合格" && i == 0 ? s.Chance.Int(53, 76) : s.Chance.Int(2, 36))}.{s.Chance.Int(0, 9)}%")}</td><td>{s.I(i, "result", f.Result == "不合格" && i == 0 ? "不合格" : "合格")}</td>"
            : "<td></td><td></td><td></td><td></td><td></td><td></td>";
        return s.Look.Page(960, $"""
            <h1 style="font-size:30px;letter-spacing:5px">农产品质量安全{s.Chance.Of("自检报告", "自检报告单", "自检记录单")}</h1><div class=row style="margin:12px 0 4px"><span></span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("生产单位", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", goods)), Cell("产品数量", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("采收日期", s.D("", f.Issued, s.Look.ByHand ? 6 : 2)), Cell("检测方法", s.O(s.Chance.Of("酶抑制率法", "速测仪法"))))}</table>
            <table style="margin-top:-1px"><tr><th style="width:52px">序号</th><th>采样地块</th><th style="width:32%">检测项目</th><th>标准值</th><th>抑制率</th><th>判定</th></tr>{string.Concat(Enumerable.Range(0, 4).Select(i => $"<tr class=c>{Cells(i)}</tr>"))}
            <tr><td colspan=6>自检结论：　{Box("合格", f.Result == "合格")}，准予上市　　{Box("不合格", f.Result != "合格")}，不得采收销售</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 2fr;gap:12px;margin-top:14px;min-height:130px"><span>检测员：{s.O(f.Officer)}</span><span>检测单位（盖章）：{s.V("issuer", f.Holder)}</span><span>负责人：{s.O(f.Person)}</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Holder, "", "right:50px;top:-8px")}</div>
            <div style="font-size:14px">本报告一式两份，一份随货同行，一份由生产单位存档备查，保存两年。</div>{Said(s, f.Result)}
            """, "#paper td{height:38px;padding:3px 7px}#paper .k{width:116px}", padding: 46);
    }

    /// <summary>A ticked box says the result.</summary>
    private static string Said(Sheet s, string result)
    {
        s.Says("result", result);
        return "";
    }
}
