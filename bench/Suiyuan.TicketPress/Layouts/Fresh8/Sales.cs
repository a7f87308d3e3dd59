using Suiyuan.TicketPress.Layouts.Fresh2;

namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Sales on sheets: a market's voucher, a pad, settlements and lists that programs print.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Sales =>
    [
        New("sale/market-voucher", By.Form, MarketVoucher), New("sale/figure-pad", By.Pen, FigurePad), New("sale/pin-settlement", By.Clerk, PinSettlement),
        New("sale/two-columns", By.Printer, TwoColumns), New("sale/kitchen-receiving", By.Printer, KitchenReceiving), New("sale/running-debt", By.Printer, RunningDebt),
        New("sale/farm-gate", By.Pen, FarmGate),
    ];

    /// <summary>The voucher that a wholesale market prints for its stalls, as the order on farm produce asks for.</summary>
    private static string MarketVoucher(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1f4f9a", "#1d6e3a", "#a8231f");
        var from = s.Chance.Some(World.Guangdong, World.Guangdong.Count);
        return s.Look.Page(860, $"""
            <div class=c style="font-size:20px;letter-spacing:2px">{f.IssuerPlace}</div><h1 style="font-size:30px;letter-spacing:6px">食用农产品销售凭证</h1>
            <div class=row style="margin:8px 0 4px"><span style="font-size:15px">第二联　购货者留存</span><span class=no>No：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell(s.L("销售者名称"), s.V("holder", f.Holder), 3))}{Tr(Cell("摊位信息", s.O(s.Chance.Of("A区", "B区", "蔬菜区", "二楼") + s.Chance.Int(1, 160) + "号")), Cell("联系方式", s.O(f.Phone)))}{Tr(Cell("购货者", s.V("consignee", f.Consignee)), Cell("销售日期", Day(s, "issue_date", f.Issued)))}</table>
            <table style="margin-top:-1px">{Head("食用农产品名称", "产地", "单位", "数量", "单价（元）", "金额（元）")}{Body(s, s.Chance.Int(4, 7), (r, i) => [Name(s, i), s.O(from[i].City[..^1] + from[i].County[..^1]), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}
            <tr><td colspan=4>合计（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥：{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:10px;min-height:70px"><span>销售者（签字或盖章）：{s.O(f.Person)}</span><span>购货者签字：</span>{s.Seal(f.IssuerPlace, "交易凭证专用章", "right:190px;top:-60px")}</div>
            <div style="font-size:14px">注：本凭证一式两联，保存期限不少于六个月。进货者可凭本凭证向销售者追溯。</div>
            """, Preprinted + "#paper td{height:36px;padding:3px 7px}#paper .k{width:112px}", padding: 34);
    }

    /// <summary>A pad of delivery notes whose amounts go figure by figure into ruled columns.</summary>
    private static string FigurePad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1f4f9a", "#1d6e3a", "#3a3a3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdeff1", "#fcf9df", "#f0f6fb");
        const string Places = "百十万千百十元角分";
        var rows = string.Concat(Enumerable.Range(0, 7).Select(i =>
        {
            if (i >= f.Items.Count)
            {
                return "<tr class=c>" + string.Concat(Enumerable.Repeat("<td></td>", 15)) + "</tr>";
            }

            _ = s.I(i, "amount", Cents(f.Items[i].Amount));
            var figures = Cents(f.Items[i].Amount).Replace(".", "", StringComparison.Ordinal).PadLeft(Places.Length);
            return $"<tr class=c><td>{Name(s, i)}</td><td>{Spec(s, i)}</td><td>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td>{s.I(i, "price", Sheet.Number(f.Items[i].Price))}</td>{string.Concat(figures.Select(d => $"<td class=d>{(d == ' ' ? "" : s.O(d.ToString()))}</td>"))}<td></td></tr>";
        }));
        return s.Look.Page(980, $"""
            <h1 style="font-size:32px;letter-spacing:26px;text-indent:26px;font-weight:600">送货单</h1><div class="r no" style="margin-top:-30px;font-size:22px">№ {s.V("number", Number(f))}</div>
            <div class=row style="margin:14px 0 6px"><span>收货单位：{On(s.V("consignee", f.Consignee), 330)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th rowspan=2 style="width:20%">品　名</th><th rowspan=2>规格</th><th rowspan=2>单位</th><th rowspan=2>数量</th><th rowspan=2>单价</th><th colspan=9>金　　额</th><th rowspan=2 style="width:9%">备注</th></tr><tr>{string.Concat(Places.Select(p => $"<th class=d>{p}</th>"))}</tr>{rows}
            <tr><td colspan=15>合计金额（大写）：{s.O(Chinese.Money(f.Total))}　　　￥{s.V("total", Cents(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;margin-top:12px"><span>送货单位：{s.V("holder", f.Holder)}</span><span>收货人签名：</span><span>送货人：{s.O(f.Person)}</span><span>电话：{s.O(f.Phone)}</span></div>
            """, Preprinted + "#paper td{height:38px;padding:2px 5px}#paper th{padding:3px 4px}#paper .d{width:25px;padding:0}#paper .d .v{letter-spacing:0}", padding: 34);
    }

    /// <summary>The serial of a pad: the last seven figures.</summary>
    private static string Number(Facts f) => string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(7, '0')[^7..];

    /// <summary>A market's settlement on endless paper: the pin printer fills in a form of three copies; the fee is the seller's.</summary>
    private static string PinSettlement(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#2a5d9c", "#2c2c2c", "#2f7a55");
        var pins = Fresh2Layouts.Matrix(s);
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#fdf3f4", "#f3f8fb"), s.Chance.Odds(0.3));
        return s.Look.Page(1080, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:27px;letter-spacing:3px;font-weight:600">{f.IssuerPlace}电子交易结算单</h1>
            {Share("1.5fr 1fr 1fr", "结算单号：" + s.V("number", f.Number), "交易日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 5)), "时间：" + s.O(f.Submitted.AddMinutes(-33).ToString("HH:mm:ss")), "卖　　方：" + s.V("holder", f.Holder), "摊位号：" + s.O(s.Chance.Of("A", "B", "D") + s.Chance.Int(101, 388)), "进场车号：" + s.O(f.Plate), "买　　方：" + s.V("consignee", f.Consignee), "会员卡：" + s.O("6010" + s.Chance.Digits(6)), "司磅：" + s.O(f.Officer))}
            <table>{Head("交易品种", "规格等级", "件数", "交易量", "计量单位", "成交单价", "成交金额")}{Body(s, 0, (r, i) => [Name(s, i), Spec(s, i), s.O(s.Chance.Int(1, 40).ToString()), Qty(s, i), Unit(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount))])}
            <tr><td class=c>货款合计</td><td colspan=4>{s.O(Chinese.Money(f.Total))}</td><td class=c colspan=2>￥{s.V("total", Cents(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "卖方服务费：" + s.O(Cents(decimal.Round(f.Total * 0.01m, 2))), "结算方式：" + s.O(s.Chance.Of("会员卡", "微信", "现金")), "收银员：" + s.O(s.Chance.Digits(4)), "打印次数：" + s.O("1"))}
            <div class=row style="font-size:15px"><span>白联：结算中心　红联：卖方　黄联：买方</span><span>买方签字：________________</span></div>
            """, pins + "#paper td,#paper th{padding:3px 6px}", padding: 54);
    }

    /// <summary>A dozen things for a kitchen, the list folded into two columns that are read one after the other.</summary>
    private static string TwoColumns(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(7, 13));
        var half = (f.Items.Count + 1) / 2;
        var cells = f.Items.Select((_, i) => $"<td>{i + 1}</td><td>{Name(s, i)}</td><td>{Qty(s, i)}</td><td>{Unit(s, i)}</td><td>{Price(s, i)}</td><td>{Amount(s, i)}</td>").ToArray();
        string Side(int i) => i < cells.Length ? cells[i] : string.Concat(Enumerable.Repeat("<td></td>", 6));
        string[] head = ["序号", "品名", "数量", "单位", "单价", "金额"];
        return s.Look.Page(1060, $"""
            <h1 style="font-size:27px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:24px;letter-spacing:8px;margin:2px 0 10px">{s.Chance.Of("食材配送清单", "配送单", "送货清单")}</div>
            {Share("1.6fr 1fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "配送日期：" + Day(s, "issue_date", f.Issued))}
            <table>{Head([.. head, .. head])}{string.Concat(Enumerable.Range(0, half).Select(i => $"<tr class=c>{Side(i)}{Side(i + half)}</tr>"))}<tr><td colspan=6>金额大写：{s.O(Chinese.Money(f.Total))}</td><td colspan=6>合计金额：{s.V("total", s.Money(f.Total))} 元</td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "制单：" + s.O(f.Person), "分拣：" + s.O(World.Person(s.Chance)), "司机：" + s.O(f.Officer), "收货人：")}<div style="font-size:15px">订货电话：{s.O(f.Phone)}　　如有数量或质量问题，请于收货当日提出，逾期恕不受理。</div>
            """, "#paper .v[data-f=holder]{font-weight:700}#paper td,#paper th{padding:4px 5px}#paper th{background:#ececec}#paper td:nth-child(6),#paper th:nth-child(6){border-right-width:2.5px}", padding: 40);
    }

    /// <summary>The buyer's own paper: what the kitchen ordered, what came, and what it pays for.</summary>
    private static string KitchenReceiving(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1120, $"""
            <h1 style="font-size:28px;letter-spacing:4px">{s.Chance.Of("食材采购验收单", "食品原料进货验收记录单", "采购入库单")}</h1>
            <table style="margin-top:12px">{Tr(Cell("采购单位", s.V("consignee", f.Consignee), 3), Cell("单号", s.V("number", f.Number)))}{Tr(Cell("供货商", s.V("holder", f.Holder), 3), Cell("验收日期", Day(s, "issue_date", f.Issued)))}{Tr(Cell("供货商地址", f.IssuerPlace), Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("电话", s.O(f.Phone)))}</table>
            <table style="margin-top:-1px">{Head("序号", "品名", "规格", "单位", "订购数量", "实收数量", "单价(元)", "金额(元)", "感官性状", "索证")}{Body(s, s.Chance.Int(0, 6), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), s.O(Sheet.Number(r.Qty + (s.Chance.Odds(0.6) ? 0 : s.Chance.Int(1, 5)))), Qty(s, i), Price(s, i), Amount(s, i), s.O("正常"), "√"])}
            <tr><td colspan=5 class=c>合　计</td><td></td><td></td><td class=c>{s.V("total", s.Money(f.Total))}</td><td colspan=2></td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "采购员：" + s.O(f.Person), "验收员：" + s.O(f.Officer), "仓管员：" + s.O(World.Person(s.Chance)), "送货人：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{background:#f4f4f4}#paper td,#paper th{padding:5px 6px}", padding: 42);
    }

    /// <summary>Half a sheet from the stall's program, which also tells what the customer still owes.</summary>
    private static string RunningDebt(Sheet s)
    {
        var f = s.Facts;
        var old = s.Chance.Int(0, 30_000) + (s.Chance.Int(0, 9) / 10m);
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div style="width:120px;height:92px">{s.Qr(92)}</div><div class=c><div style="font-size:26px;font-weight:700" class=shop>{s.V("holder", f.Holder)}</div><div style="font-size:22px;letter-spacing:10px;text-indent:10px">销售单</div></div><div style="width:120px"></div></div>
            {Share("1.5fr 1fr", "客户：" + s.V("consignee", f.Consignee), "日期：" + s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-18).ToString("HH:mm")), "送货地址：" + s.O(f.Destination), "单号：" + s.V("number", f.Number))}
            <table>{Head("#", "商品名称", "规格", "数量", "单价", "小计", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i), ""])}</table>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;border:1px solid #333;border-top:0;padding:6px 10px"><span>上期欠款：{s.O(s.Money(old))}</span><span>本单金额：<b>{s.V("total", s.Money(f.Total))}</b></span><span>累计欠款：{s.O(s.Money(old + f.Total))}</span></div>
            <div style="margin-top:8px;font-size:16px">大写金额：{s.O(Chinese.Money(f.Total))}</div><div class=row style="font-size:16px"><span>电话：{s.O(f.Phone)}　{f.IssuerPlace}</span><span>开单人：{s.O(f.Person)}</span><span>客户签名：____________</span></div>
            """, "#paper .shop .v{font-weight:700}#paper td,#paper th{padding:5px 7px}#paper table{margin-top:6px}", padding: 36);
    }

    /// <summary>A slip of the farm gate, one sort of goods told in a sentence.</summary>
    private static string FarmGate(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 1);
        var r = f.Items[0];
        s.Look.Paper = s.Chance.Of("#fff", "#fbf7e4", "#fdf1f0");
        s.Look.Blank();
        return s.Look.Page(760, $"""
            <h1 style="font-size:30px;letter-spacing:10px;text-indent:10px">农产品销售单</h1><div class=row style="margin:10px 0"><span class=no>编号 {s.V("number", Number(f))}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <div style="line-height:2.3">购货单位（人）：{On(s.V("consignee", f.Consignee), 420)}<br>品　　名：{On(Name(s, 0), 190)}　规　　格：{On(Spec(s, 0), 150)}<br>数　　量：{On(Qty(s, 0), 120)}{On(Unit(s, 0), 60)}　单　　价：{On(s.I(0, "price", Sheet.Number(r.Price)), 110)}元<br>金　　额：{On(s.I(0, "amount", Sheet.Number(r.Amount)), 160)}元<br>合计（大写）：{On(s.O(Chinese.Money(f.Total)), 300)}<br>合计（小写）：￥{On(s.V("total", Sheet.Number(f.Total)), 150)}<br>销 售 者：{On(s.V("holder", f.Holder), 380)}<br>经 手 人：{On(s.O(f.Person), 140)}　联系电话：{On(s.O(f.Phone), 180)}</div>
            """, Preprinted, padding: 44);
    }
}
