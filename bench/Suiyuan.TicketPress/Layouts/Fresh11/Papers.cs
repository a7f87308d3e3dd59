using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static partial class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/goods-across", By.Printer, GoodsAcross), New("sale/scale-boxes", By.Till, ScaleBoxes, "同单位"), New("sale/platform-receipt", By.Printer, PlatformReceipt),
        New("sale/invoice-page", By.Screen, InvoicePage), New("sale/buying-slip", By.Pen, BuyingSlip), New("sale/pickup-stub", By.Form, PickupStub),
        New("sale/voucher-blocks", By.Till, VoucherBlocks), .. Origins, .. Tests, .. Others,
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh11", name, by, write, form, seal);

    /// <summary>A value in a box, and what it is in small type beneath it.</summary>
    private static string Boxed(string value, string caption, string css = "") =>
        $"<span style=\"display:block;border:1.4px solid currentColor;text-align:center;padding:6px 4px 2px;{css}\"><span style=\"display:block\">{value}</span><span style=\"display:block;font-size:14px\">{caption}</span></span>";

    /// <summary>A value on a dotted rule, its caption below in two languages or one.</summary>
    private static string Captioned(string value, string caption) =>
        $"<div style=\"padding:9px 0 3px\"><div style=\"border-bottom:1.5px dotted currentColor;min-height:29px;padding:0 6px\">{value}</div><div style=\"font-size:14px;opacity:.8;padding:0 6px\">{caption}</div></div>";

    /// <summary>Rows under one head down the left edge, turned on its side as forms print it.</summary>
    private static string Group(string head, params string[] rows) =>
        $"<tr><th class=side rowspan={rows.Length}>{string.Join("<br>", head.Select(c => c.ToString()))}</th>{rows[0][4..]}{string.Concat(rows.Skip(1))}";

    /// <summary>The bars of a code that no one reads by eye.</summary>
    private static string Bars(Sheet s, int width, int height)
    {
        var bars = new System.Text.StringBuilder();
        for (var x = 0; x < 190; x += s.Chance.Int(2, 5))
        {
            var w = s.Chance.Int(1, 3);
            bars.Append($"M{x} 0h{w}v40h-{w}z");
            x += w;
        }

        return $"<svg data-no width={width} height={height} viewBox=\"0 0 196 40\" preserveAspectRatio=none style=\"display:block\"><path d=\"{bars}\" fill=\"#111\"/></svg>";
    }

    private static string Time(Sheet s, int before) => s.O(s.Facts.Submitted.AddMinutes(-before).ToString("HH:mm"));

    private static string Kind(Facts f) => f.Category switch { "aquatic" => "水产品", "fruit" => "水果", "vegetable" => "蔬菜", _ => "农副产品" };

    /// <summary>A central kitchen's hand-over sheet: each sort of goods is a column, what is told of it stands below.</summary>
    private static string GoodsAcross(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, Func<int, string> cell, string last) => $"<tr class=c><th>{label}</th>{string.Concat(f.Items.Select((_, i) => $"<td>{cell(i)}</td>"))}<td>{last}</td></tr>";
        return s.Look.Page(1080, $"""
            <div class=row style="align-items:flex-end;border-bottom:3px solid #222;padding-bottom:6px"><span style="font-size:23px" class=b>{s.V("holder", f.Holder)}</span><span style="font-size:26px;font-weight:700;letter-spacing:3px">{s.Chance.Of("食材配送交接单", "门店配货送货单")}</span></div>
            {Share("1.7fr 1fr 1fr", "送达门店：" + s.V("consignee", f.Consignee), "配送单号：" + s.V("number", f.Number), "送货日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3)))}
            <table style="margin-top:4px">{Row("品　名", i => Name(s, i), "合计")}{Row("规　格", i => Spec(s, i), "—")}{Row("计量单位", i => Unit(s, i), "—")}{Row("送货数量", i => Qty(s, i), "—")}{Row("单价（元）", i => Price(s, i), "—")}{Row("金额（元）", i => Amount(s, i), s.V("total", s.Money(f.Total)))}{Row("门店复核", _ => "□", "")}</table>
            {Share("1fr 1fr 1fr", "配货员：" + s.O(f.Person), "送货司机：" + s.O(f.Officer) + "　" + s.O(f.Plate), "门店签收：")}<div style="font-size:15px">门店如有短缺或质量问题，请在签收时于“门店复核”栏注明，并于当日 10:00 前致电 {s.O(f.Phone)}。</div>
            """, "#paper .b .v{font-weight:700}#paper th{background:#eee;width:118px}#paper td,#paper th{padding:7px 6px}", padding: 44);
    }

    /// <summary>What a stall's electronic scale prints: three boxes a weighing, captions beneath.</summary>
    private static string ScaleBoxes(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 3);
        var unit = f.Items[0].Unit;
        var rows = f.Items.Select((r, i) => $"<div style=\"font-size:25px;margin-top:8px\">{Name(s, i)}</div><div style=\"display:grid;grid-template-columns:1fr 1fr 1.1fr\">{Boxed(s.QtyOf(i, r.Qty.ToString("0.000"), r.Unit), $"净重/{unit}")}{Boxed(s.I(i, "price", Cents(r.Price)), $"单价 元/{unit}", "border-left:0;border-right:0")}{Boxed(s.I(i, "amount", Cents(r.Amount)), "金额 元")}</div>");
        return s.Look.Page(470, $"""
            <div class=c style="font-size:18px">{f.IssuerPlace}</div><div class=c style="font-size:22px">{s.V("holder", f.Holder)}</div>
            <div class=row style="margin-top:6px;border-top:2px solid #222;border-bottom:2px solid #222"><span>{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {Time(s, 6)}</span><span>秤{s.O(s.Chance.Int(1, 40).ToString("00"))}</span></div>{string.Concat(rows)}
            <div class=row style="margin-top:12px;font-size:26px;align-items:center"><span>应收金额</span><span>￥{s.V("total", Cents(f.Total))}</span></div>
            <div style="margin:8px auto 0;width:300px">{Bars(s, 300, 46)}</div><div class=c style="font-size:16px">小票号 {s.V("number", f.Number)}</div><div class=c style="font-size:15px;margin-top:4px">公平秤在市场服务台　请当场复秤</div>
            """, "#paper .v{font-weight:400}", padding: 22);
    }

    /// <summary>A platform's receipt that rides with the crates: goods at the left, whose and how much in a column at the right.</summary>
    private static string PlatformReceipt(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(7, 11));
        string Side(string label, string value) => $"<div style=\"border-bottom:1px dashed #999;padding:7px 0\"><div style=\"font-size:14px;color:#666\">{label}</div><div>{value}</div></div>";
        return s.Look.Page(1060, $"""
            <div class=row style="align-items:center"><span><span style="font-size:30px;font-weight:700">{s.Chance.Of("菜小匠", "鲜汇通", "百鲜到店")}</span>　食材采购平台</span><span style="font-size:25px;letter-spacing:3px">订单配送签收单</span></div>
            <div style="display:grid;grid-template-columns:1fr 290px;gap:26px;margin-top:12px"><div><table>{Head("商品", "数量", "单价(元)", "小计(元)", "签收")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}{(r.Spec.Length > 0 ? $"<div style=\"font-size:15px;opacity:.75\">{Spec(s, i)}</div>" : "")}</td><td class=c>{Qty(s, i)} {Unit(s, i)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td><td class=c>□</td></tr>"))}</table><div style="font-size:15px;margin-top:10px">签收时请逐项打“√”；缺货、退货商品由平台次日原路退款。客服热线 400-{s.O(s.Chance.Digits(3))}-{s.O(s.Chance.Digits(4))}</div></div>
            <div style="border:1.5px solid #333;padding:8px 14px">{Bars(s, 258, 44)}{Side("订单编号", s.V("number", f.Number))}{Side("供货商家", s.V("holder", f.Holder))}{Side("采购客户", s.V("consignee", f.Consignee))}{Side("送达日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2)))}{Side("配送员", s.O(f.Officer) + " " + s.O(f.Phone))}{Side("商品件数", s.O(f.Items.Count.ToString()) + " 种")}<div style="padding:8px 0"><div style="font-size:14px;color:#666">订单金额</div><div style="font-size:26px" class=b>¥{s.V("total", Cents(f.Total))}</div></div><div style="border-top:1.5px solid #333;padding-top:6px;height:74px;font-size:15px">客户签名</div></div></div>
            """, "#paper .b .v{font-weight:700}#paper td,#paper th{border-left:0;border-right:0;padding:6px 5px}#paper th:first-child{text-align:left}", padding: 40);
    }

    /// <summary>An electronic invoice as a telephone shows it: the grower's goods are free of tax.</summary>
    private static string InvoicePage(Sheet s)
    {
        var f = s.Facts;
        var kind = Kind(f);
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{Time(s, 2)}</span><span>{s.O(s.Chance.Int(12, 99) + "%")}</span></div><div class=c style="font-size:21px;padding:8px 0 12px">发票详情</div>
            <div style="background:#fff;margin:0 14px;border-top:6px solid #b5432c;padding:18px 22px"><div class=c style="font-size:20px">电子发票（普通发票）</div><div class=c style="font-size:36px;padding-top:6px">¥{s.V("total", Cents(f.Total))}</div><div class="c g" style="font-size:15px">价税合计</div>
            {Apart("发票号码", s.V("number", "26442000000" + string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(9, '0')[^9..]))}{Apart("开票日期", s.D("issue_date", f.Issued, s.Chance.Of(1, 2)))}{Apart("销售方", s.V("holder", f.Holder))}{Apart("销方税号", s.V("uscc", f.Uscc))}{Apart("购买方", s.V("consignee", f.Consignee))}{Apart("税率/税额", "免税 / ***")}</div>
            <div style="background:#fff;margin:12px 14px;padding:14px 22px"><div style="font-weight:700">项目明细（{f.Items.Count}）</div>{string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #e8e8e8;margin-top:9px;padding-top:8px\"><div class=row><span>*{kind}*{Name(s, i)}</span><span>{s.I(i, "amount", Cents(r.Amount))}</span></div><div class=g style=\"font-size:16px;display:grid;grid-template-columns:1.3fr 1fr 1fr 1fr\"><span>规格 {(r.Spec.Length > 0 ? Spec(s, i) : "—")}</span><span>单位 {s.I(i, "unit", r.Unit)}</span><span>数量 {Qty(s, i)}</span><span class=r>单价 {Price(s, i)}</span></div></div>"))}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:14px;padding:4px 14px 24px" class=c><span style="border:1px solid #b5432c;color:#b5432c;border-radius:22px;padding:8px">发送到邮箱</span><span style="background:#b5432c;color:#fff;border-radius:22px;padding:8px">下载发票</span></div>
            """, "#paper .g,#paper .g .v{color:#808080}", "background:#f4f2f0", padding: 0);
    }

    /// <summary>A retail stall's own block of buying slips: from whom and to whom stand in groups, headed down the edge.</summary>
    private static string BuyingSlip(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1d4c86", "#2a2a2a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf2f2", "#fbfae8");
        return s.Look.Page(940, $"""
            <div class=row style="align-items:flex-end"><span class=no>№ {s.V("number", Fresh5.Fresh5Layouts.Serial(f.Number))}</span><h1 style="font-size:31px;letter-spacing:22px;text-indent:22px">进货单</h1><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table style="margin-top:10px">{Group("供方", Tr(Cell("供货商名称", s.V("holder", f.Holder), 3)), Tr(Cell("市场/档号", s.O(s.Chance.Of("A区", "二楼", "西棚", "D栋") + s.Chance.Int(1, 90))), Cell("电话", s.O(f.Phone))))}{Group("购方", Tr(Cell("进货单位", s.V("consignee", f.Consignee), 3)))}</table>
            <table style="margin-top:-1px">{Head("品　名", "规　格", "件数", "数量", "单位", "进价", "金　额")}{Body(s, 6, (r, i) => [Name(s, i), Spec(s, i), s.O(Sheet.Number(r.Unit is "箱" or "只" ? r.Qty : decimal.Ceiling(r.Qty / 24))), Qty(s, i), Unit(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}<tr><td colspan=4>合计（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=3>小写 ￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="margin-top:10px;font-size:17px">随货票证：{Box("合格证", s.Chance.Odds(0.6))}　{Box("产地证明", s.Chance.Odds(0.3))}　{Box("检测报告", s.Chance.Odds(0.3))}　{Box("检疫证", false)}　　验货人：{s.O(f.Officer)}</div>
            """, Preprinted + "#paper .side{width:44px;line-height:1.15}#paper td{height:38px;padding:2px 7px}#paper .k{width:126px}", padding: 36);
    }

    /// <summary>A depot's delivery order with its stub: the stub repeats the number, the buyer and the sum.</summary>
    private static string PickupStub(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 4);
        var ink = Coloured(s, "#175c36", "#1d4c86", "#333");
        s.Look.Blank();
        s.Look.WideDigits = false;
        var (date, number, total) = (s.D("issue_date", f.Issued, s.Look.ByHand ? 6 : 3), s.V("number", Fresh5.Fresh5Layouts.Serial(f.Number)), s.V("total", Cents(f.Total)));
        string Stub(string label, string value) => $"<div style=\"margin:12px 0\"><div style=\"font-size:15px\">{label}</div><div style=\"border-bottom:1.2px solid {ink};min-height:28px\">{value}</div></div>";
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:210px 1fr"><div style="border-right:3px dotted {ink};padding-right:20px"><div class=c style="font-size:22px;letter-spacing:8px">存　根</div><div class="no c">{number}</div>{Stub("日期", date)}{Stub("提货单位", s.V("consignee", f.Consignee))}{Stub("货款", "￥" + total)}{Stub("开单人", s.O(f.Person))}</div>
            <div style="padding:0 0 92px 26px;position:relative"><div class="c h" style="font-size:21px;letter-spacing:2px">{s.V("holder", f.Holder)}</div><h1 style="font-size:30px;letter-spacing:20px;text-indent:20px">提货单</h1><div class=row style="margin:6px 0"><span class=no>No. {number}</span><span>开单日期：{date}</span></div><div style="margin-bottom:8px">提货单位：{On(s.V("consignee", f.Consignee), 380)}</div>
            <table>{Head("货　名", "规格", "单位", "数量", "单价", "金额（元）")}{Body(s, 4, (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), s.I(i, "amount", Cents(r.Amount))])}<tr><td colspan=4>货款合计（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{total}</td></tr></table>
            {Share("1fr 1fr 1fr", "开单：" + s.O(f.Person), "发货：" + s.O(f.Officer), "提货人：")}<div style="font-size:15px">凭本单当日到仓提货，货物当面点清，出库后概不负责。</div>{s.Seal(f.Holder, s.Chance.Of("业务专用章", "发货专用章"), "right:0;bottom:-18px")}</div></div>
            """, Preprinted + "#paper td{height:37px;padding:2px 6px}", padding: 34);
    }

    /// <summary>The market's voucher on a roll: every sort of goods a block of its own, all of it labelled.</summary>
    private static string VoucherBlocks(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        var from = s.Chance.Some(World.Guangdong, 6);
        var blocks = f.Items.Select((r, i) => $"<div style=\"border-top:1.5px dashed #333;padding:7px 0\"><div>{i + 1}、{Name(s, i)}</div><div style=\"display:grid;grid-template-columns:1fr 1fr;padding-left:28px\"><span>数量 {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>单价 {Price(s, i)}元</span><span>产地 {s.O(from[i].City[..^1] + from[i].County[..^1])}</span><span>金额 {Amount(s, i)}元</span></div></div>");
        return s.Look.Page(540, $"""
            <div class=c style="font-size:23px">{f.IssuerPlace}</div><div class=c style="font-size:21px;letter-spacing:2px;margin-bottom:8px">食用农产品销售凭证</div>
            {Line("凭证号", s.V("number", f.Number), 92, "margin:2px 0")}{Line("销售者", s.V("holder", f.Holder), 92, "margin:2px 0")}{Line("摊位", s.O(s.Chance.Of("A", "B", "C", "东") + s.Chance.Int(101, 366)), 92, "margin:2px 0")}{Line("联系电话", s.O(f.Phone), 92, "margin:2px 0")}{Line("购货者", s.V("consignee", f.Consignee), 92, "margin:2px 0")}{Line("销售日期", s.D("issue_date", f.Issued, 2) + " " + Time(s, 14), 92, "margin:2px 0 8px")}
            {string.Concat(blocks)}<div style="border-top:2px solid #222;padding-top:8px;font-size:23px">合计金额：{s.V("total", s.Money(f.Total))}元</div>
            <div style="display:flex;gap:16px;align-items:center;margin-top:12px">{s.Qr(124)}<span style="font-size:15px;flex:1">本凭证由市场统一格式打印，买卖双方均可作进销货记录，请保存六个月以上。</span></div>
            """, "#paper{font-size:19px}", padding: 26);
    }
}
