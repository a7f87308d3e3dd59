using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh20;

/// <summary>Everyday notes and bills of wholesale markets; quick-test slips, notices and laboratory reports.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-house-pad", By.Pen, SaleHousePad, "同单位"), New("sale/x-till-ticket", By.Till, SaleTicket), New("sale/x-office-sheet", By.Printer, SaleOffice),
        New("sale/x-warehouse", By.Printer, SaleWarehouse), New("sale/x-one-ticket", By.Clerk, SaleOneTicket),
        New("test/x-notice", By.Form, TestNotice, seal: true), New("test/x-meter-sheet", By.Printer, TestMeterSheet),
        New("test/x-third-party", By.Printer, TestThirdParty, seal: true), New("test/x-county-station", By.Printer, TestCounty, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh20", name, by, write, form, seal);

    /// <summary>The market that a stall says it stands in, or one that has such goods.</summary>
    private static string Market(Sheet s)
    {
        var kind = s.Facts.Category;
        return World.Markets.FirstOrDefault(m => s.Facts.Holder.Contains(m, StringComparison.Ordinal))
            ?? s.Chance.Of([.. World.Markets.Where(m => !m.Contains("饲料", StringComparison.Ordinal) && (kind == "aquatic" || !m.Contains("水产", StringComparison.Ordinal)) && (kind is "fruit" or "vegetable" || !m.Contains('果', StringComparison.Ordinal)))]);
    }

    /// <summary>A stall's name, its trade made greens: nobody tests a fishmonger's potatoes.</summary>
    private static string Greengrocer(string name)
    {
        var at = Math.Max(name.LastIndexOf("水产", StringComparison.Ordinal), name.LastIndexOf("食品", StringComparison.Ordinal));
        return at < 0 ? name : name[..at] + "蔬菜" + name[(at + 2)..];
    }

    private static string Deals(Sheet s) => s.Facts.Category switch
    {
        "aquatic" => "海鲜、河鲜、冰鲜、贝类",
        "vegetable" => "本地时菜、北运菜、反季节蔬菜",
        "fruit" => "国产水果、进口水果、时令鲜果",
        _ => "粮油、干货、腌腊制品",
    };

    /// <summary>Bars as a scanner reads them; what they say stands beneath.</summary>
    private static string Bars(Sheet s, int height) =>
        $"<span data-no style=\"display:flex;height:{height}px;gap:0\">{string.Concat(Enumerable.Range(0, 52).Select(i => $"<i style=\"width:{s.Chance.Int(1, 4)}px;background:{(i % 2 == 0 ? "#111" : "#fff")}\"></i>"))}</span>";

    /// <summary>A wholesaler's own pad, its name and trade set by the printing works: what each basket weighs, gross and net.</summary>
    private static string SaleHousePad(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        Coloured(s, "#b0231f", "#1d4f9c", "#176a3c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf2f3", "#fefbe6", "#f3f8fc");
        s.Look.Type = s.Chance.Of("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei','Noto Sans CJK SC'", "'Noto Serif CJK SC'");
        var unit = f.Items[0].Unit;
        var tares = f.Items.Select(r => s.Chance.Int(1, Math.Clamp((int)r.Qty / 6, 1, 8))).ToArray();
        return s.Look.Page(900, $"""
            <div class="c h" style="font-size:29px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:16px">专营：{Deals(s)}　　批发、配送</div>
            <div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:end;margin:6px 0 4px"><span></span><span style="font-size:26px;letter-spacing:16px;text-indent:16px">出货单</span><span class="r no">No.{s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <div class=row style="margin-bottom:6px"><span>客户：{On(s.V("consignee", f.Consignee), 300)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table>{Head("品　名", $"毛重（{unit}）", $"皮重（{unit}）", $"净重（{unit}）", "单价（元）", "金额（元）")}{Body(s, 6, (r, i) => [Name(s, i), s.O(Sheet.Number(r.Qty + tares[i])), s.O(tares[i].ToString()), s.QtyOf(i, Sheet.Number(r.Qty), unit), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td colspan=4>合计人民币（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div class=row style="margin-top:8px"><span>开单人：{s.O(f.Person)}</span><span>收货人：</span><span>付款方式：现金□　月结□　微信□</span></div>
            <div class=row style="font-size:15px;margin-top:4px"><span class=h>地址：{Market(s)}{s.O(s.Chance.Of("A", "B", "C") + "区" + s.Chance.Int(1, 180) + "档")}</span><span class=h>电话：{s.O(f.Phone)}</span><span>货物请当面点清，离档概不负责</span></div>
            """, Preprinted + "#paper td{height:38px;padding:2px 6px}#paper th{padding:4px}#paper th:first-child{width:25%}", padding: 32);
    }

    /// <summary>A market's cash system prints a ticket on wide roll for the buyer.</summary>
    private static string SaleTicket(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(540, $"""
            <div class=c style="font-size:25px;font-weight:700">{Market(s)}</div><div class=c style="font-size:20px">交易小票（买方联）</div><div style="border-top:1.5px solid #333;margin:8px 0 4px"></div>
            <div>单　　号：{s.V("number", f.Number)}</div><div>交易时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-14).ToString("HH:mm:ss"))}</div>{Line("商　　户：", s.V("holder", f.Holder), 95, "")}<div>档　　口：{s.O(s.Chance.Of("A", "B", "1F-", "海") + s.Chance.Int(1, 230).ToString("000"))}</div>{Line("买　　方：", s.V("consignee", f.Consignee), 95, "")}
            <table style="margin-top:6px">{Head("商品", "单价", "数量", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>
            <div class=row style="margin-top:6px"><span>商品种数：{s.O(f.Items.Count.ToString())}</span><span style="font-size:24px">合计：¥{s.V("total", Cents(f.Total))}</span></div><div class=row><span>支付方式：{s.O(s.Chance.Of("微信支付", "支付宝", "现金", "挂账"))}</span><span>操作员：{s.O(s.Chance.Digits(4))}</span></div>
            <div style="border-top:1.5px solid #333;margin:8px 0"></div><div style="display:flex;gap:14px;align-items:center"><span style="flex:none">{s.Qr(104)}</span><span style="font-size:16px">请保留小票作为进货凭证，保存期不少于6个月。<br>市场服务电话：{s.O("020-8" + s.Chance.Digits(7))}</span></div>
            """, "#paper{font-size:19px}#paper td,#paper th{border:0;padding:3px 2px}#paper tr:first-child th{border-top:1.5px dashed #333;border-bottom:1.5px dashed #333}#paper tr:last-child td{border-bottom:1.5px dashed #333}#paper th{text-align:right}#paper th:first-child{text-align:left}", padding: 24);
    }

    /// <summary>Half a sheet from the stock program of a small office.</summary>
    private static string SaleOffice(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1040, $"""
            <h1 style="font-size:27px;letter-spacing:2px;font-weight:600">{s.V("holder", f.Holder)}销售单</h1>
            {Share("1.7fr 1fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "录单日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5)), "送货地址：" + s.O(f.Destination), "经手人：" + s.O(f.Person), "仓　　库：" + s.O(s.Chance.Of("主仓库", "档口仓", "冷库")))}
            <table>{Head("行号", "商品编号", "商品全名", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, s.Chance.Int(0, 5), (r, i) => [(i + 1).ToString(), s.O("0" + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}
            <tr><td class=c colspan=2>合计</td><td colspan=5>金额大写：{s.O(Chinese.Money(f.Total))}</td><td class=c>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "制单人：" + s.O(f.Officer), "送货人：", "客户签收：", "打印次数：" + s.O("1"))}
            <div style="font-size:15px">地址：{Market(s)}　电话：{s.O(f.Phone)}　收款账户：{s.O("农商银行 6230 " + s.Chance.Digits(4) + " " + s.Chance.Digits(4) + " " + s.Chance.Digits(3))}　{s.O(f.Person)}</div>
            """, "#paper .v[data-f=holder]{font-weight:600}#paper td,#paper th{padding:4px 6px;border:1px solid #222}", padding: 38);
    }

    /// <summary>What comes with the crates of an e-commerce warehouse, for the shop to sign.</summary>
    private static string SaleWarehouse(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(4, 9));
        var line = s.Chance.Of("A", "B", "C", "D") + s.Chance.Int(1, 28).ToString("00") + "-" + s.Chance.Int(1, 16).ToString("00");
        return s.Look.Page(900, $"""
            <div style="display:grid;grid-template-columns:1fr auto;align-items:center"><span><span style="font-size:28px;font-weight:700">配送签收单</span>　<span style="font-size:16px">（门店留存联）</span></span><span style="text-align:center;font-size:16px">{Bars(s, 44)}{s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px">{Tr(Cell("门店名称", s.V("consignee", f.Consignee), 3))}{Tr(Cell("收货地址", s.O(f.Destination), 3))}{Tr(Cell("收货人", s.O(f.Person + " " + f.Phone[..3] + "****" + f.Phone[^4..])), Cell("配送日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5))))}{Tr(Cell("线路/站点", s.O(line)), Cell("司机/车牌", s.O(f.Officer + " " + f.Plate)))}{Tr(Cell("供货商", s.V("holder", f.Holder), 3))}</table>
            <table style="margin-top:10px">{Head("序号", "商品名称", "规格", "单价(元)", "实发数量", "单位", "小计(元)", "实收")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td style=\"text-align:left\">{Name(s, i)}</td><td>{Spec(s, i)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{Qty(s, i)}</td><td>{Unit(s, i)}</td><td>{s.I(i, "amount", Cents(r.Amount))}</td><td></td></tr>"))}</table>
            <div class=row style="margin-top:10px"><span>商品共 {s.O(f.Items.Count.ToString())} 种　周转筐 {s.O(s.Chance.Int(1, 9).ToString())} 个</span><span style="font-size:21px">订单金额：¥ {s.V("total", Cents(f.Total))}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;margin-top:16px"><span>门店签收：________________</span><span>签收时间：____月____日____时____分</span></div><div style="font-size:14px;margin-top:10px">生鲜商品请在签收后2小时内反馈质量问题，客服热线 400-{s.O(s.Chance.Digits(3) + "-" + s.Chance.Digits(4))}</div>
            """, "#paper .k{width:104px;background:#f3f3f3}#paper td,#paper th{padding:5px 7px;border:1px solid #444}#paper th{background:#f3f3f3}#paper th:last-child{width:74px}", padding: 40);
    }

    /// <summary>A city's one ticket: it stands for the seller's licence, his record and the buyer's purchase paper.</summary>
    private static string SaleOneTicket(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        Coloured(s, "#1b1b1b", "#1d4f9c", "#176a3c");
        s.Look.WideDigits = false;
        var from = s.Chance.Some(World.Guangdong, World.Guangdong.Count);
        return s.Look.Page(980, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食用农产品批发“一票通”</h1><div class=row style="margin:8px 0 4px"><span>市场名称：{s.O(Market(s))}</span><span class=no>票号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("供货者", s.V("holder", f.Holder), 3), $"<td rowspan=3 class=c style=\"width:120px;padding:4px\">{s.Qr(104, true)}</td>")}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("档位号", s.O(s.Chance.Of("东", "西", "南", "北") + s.Chance.Int(1, 99) + "号")))}{Tr(Cell("联系人", s.O(f.Person)), Cell("电话", s.O(f.Phone)))}{Tr(Cell("购货者", s.V("consignee", f.Consignee), 2), Cell("销售日期", Day(s, "issue_date", f.Issued)))}</table>
            <table style="margin-top:-1px">{Head("食用农产品名称", "规格", "数量", "单位", "单价(元)", "金额(元)", "产地", "合格证明")}{Body(s, 5, (r, i) => [Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i), s.O(from[i].City[..^1]), s.O("有")])}<tr><td class=c>合计金额</td><td colspan=4>{s.O(Chinese.Money(f.Total))}</td><td colspan=3>¥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div class=row style="margin-top:10px"><span>供货者签名（盖章）：</span><span>购货者签名：</span><span style="width:120px"></span></div><div style="font-size:14px;margin-top:8px">第一联（白）供货者存查　第二联（红）购货者存查。本票由市场开办者统一印制，作为进货查验和销售记录凭证，保存期限不得少于6个月。</div>
            """, Preprinted + "#paper td{height:36px;padding:3px 7px}", padding: 36);
    }

    /// <summary>The quick-test room tells a stall what was found.</summary>
    private static string TestNotice(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1b1b1b", "#1d4f9c", "#222");
        s.Look.WideDigits = false;
        s.Look.Blank();

        // No quick test counts colonies.
        f.Items.RemoveAll(r => r.Test == "菌落总数" && r.Result == "合格");
        return s.Look.Page(880, $"""
            <h1 style="font-size:28px;letter-spacing:3px">食用农产品快检结果通知单</h1><div class="r no" style="margin:4px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检经营户", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("摊位号", s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 128))))}{Tr(Cell("抽样时间", s.O($"{f.Issued.Month}月{f.Issued.Day}日{s.Chance.Int(3, 9)}时")), Cell("抽样数量", s.Q()))}</table>
            <table style="margin-top:-1px">{Head("检测项目", "单位", "标准要求", "检测结果", "结果判定")}{Body(s, 3, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}
            <tr><td class=k>检测结论</td><td colspan=4>{s.V("result", f.Result)}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;row-gap:8px;margin-top:12px;min-height:96px"><span>检测员：{s.O(f.Officer)}</span><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>经营户签收：</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "快检专用章", "right:60px;top:-66px")}</div>
            <div style="font-size:15px">注：1.对结果有异议的，可自收到本通知时起四小时内申请复检。2.判定不合格的，应立即停止销售。</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 8px}", padding: 42);
    }

    /// <summary>What the program of a pesticide meter prints for one supplier's lorry.</summary>
    private static string TestMeterSheet(Sheet s)
    {
        var f = s.Facts;
        (f.Holder, f.Merchant) = (Greengrocer(f.Holder), Greengrocer(f.Merchant));
        var kind = s.Facts.Category == "fruit" ? "fruit" : "vegetable";
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == kind), s.Chance.Int(3, 10));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var first = s.Chance.Int(1, 60);
        string Row(Goods g, int i)
        {
            var rate = i == bad ? s.Chance.Int(520, 890) : s.Chance.Int(8, 390);
            return $"<tr class=c><td>{i + 1}</td><td>{s.O(f.Issued.ToString("MMdd") + (first + i).ToString("000"))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", "有机磷和氨基甲酸酯")}</td><td>{s.O((0.9m * (1000 - rate) / 1000).ToString("0.000"))}</td><td>{s.I(i, "value", (rate / 10m).ToString("0.0"))}</td><td>{s.I(i, "limit", "<50")}</td><td>{s.I(i, "result", i == bad ? "阳性" : "阴性")}</td></tr>";
        }

        return s.Look.Page(960, $"""
            <h1 style="font-size:28px;letter-spacing:4px">农药残留速测报告</h1>
            <div style="margin-top:14px">{Share("1.5fr 1fr", "送检单位：" + s.V("holder", f.Holder), "报告单号：" + s.V("number", f.Number), "检测单位：" + s.V("issuer", f.Issuer), "检测日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2, 5)), "检测依据：GB/T 5009.199-2003", "仪器型号：" + s.O(s.Chance.Of("CNY-", "NC-", "RP-") + s.Chance.Int(1, 9) + "00"), "对照ΔA：" + s.O("0.900"), "检测温度：" + s.O(s.Chance.Int(24, 37) + "℃"))}</div>
            <table style="margin-top:6px">{Head("通道", "样品编号", "样品名称", "检测项目", "样品ΔA", "抑制率(%)", "限定值(%)", "检测结果")}{string.Concat(goods.Select(Row))}</table>
            <div style="margin-top:10px">备注：抑制率≥50%时判为阳性，应重复检验2次以上，并送实验室确认。</div>{Share("1fr 1fr 1fr", "检测人：" + s.O(f.Officer), "审核人：" + s.O(f.Person), "")}
            """, "#paper td,#paper th{border:0;border-bottom:1px solid #222;padding:6px}#paper th{border-top:2px solid #222}", padding: 56);
    }

    /// <summary>A private laboratory's report: its own head, open lines, a ruled table, and the three who sign.</summary>
    private static string TestThirdParty(Sheet s)
    {
        var f = s.Facts;
        var lab = f.Issuer.EndsWith("公司", StringComparison.Ordinal) ? f.Issuer : "广东" + World.Brand(s.Chance) + "检测技术股份有限公司";
        var colour = s.Chance.Of("#0b5fa5", "#11735a", "#333", "#c2571a");
        return s.Look.Page(980, $"""
            <div style="display:flex;justify-content:space-between;align-items:center;border-bottom:3px solid {colour};padding-bottom:8px"><span style="display:flex;align-items:center;gap:14px"><svg data-no width=50 height=50 viewBox="0 0 50 50"><circle cx=25 cy=25 r=23 fill="{colour}"/><path d="M14 30l8-16 6 11 5-6 5 11z" fill="#fff"/></svg><span style="font-size:22px;font-weight:700" class=lab>{s.V("issuer", lab)}</span></span><span style="border:2px solid #444;border-radius:50%;padding:6px 9px;font-size:15px;font-weight:700">CMA</span></div>
            <h1 style="font-size:32px;letter-spacing:18px;text-indent:18px;margin:16px 0 6px">检测报告</h1><div class=row><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页，共 1 页</span></div>
            <div style="margin:10px 0">{Share("1fr 1fr", "样品名称：" + s.V("products", f.Items[0].Name), "样品编号：" + s.O(f.Related), "样品数量：" + s.Q(), "样品状态：" + s.O(s.Chance.Of("固态、完好", "新鲜、无腐烂", "包装完好")))}<div style="margin:6px 0">委托单位：{s.V("holder", f.Holder)}</div><div style="margin:6px 0">委托单位地址：{s.O(f.Address)}</div>{Share("1fr 1fr", "接样日期：" + s.D("", f.Issued.AddDays(-5), 2), "检测周期：" + s.O(f.Issued.AddDays(-5).ToString("yyyy-MM-dd") + " 至 " + f.Issued.AddDays(-1).ToString("yyyy-MM-dd")))}</div>
            <table>{Head("序号", "检测项目", "单位", "检测结果", "限量要求", "单项结论")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table><div style="font-size:15px;margin:4px 0 10px">限量依据：{s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}</div>
            <div style="position:relative;min-height:150px"><div>检测结论：{s.V("result", f.Result)}</div><div style="margin-top:26px">{Share("1fr 1fr 1fr", "编制：" + s.O(World.Person(s.Chance)), "审核：" + s.O(f.Officer), "批准：" + s.O(f.Person))}</div><div class=r style="margin:14px 40px 0 0">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:60px;top:-14px")}</div>
            <div class=c style="font-size:15px">*** 报告结束 ***</div><div style="border-top:1px solid #888;font-size:13px;margin-top:8px;padding-top:6px;color:#555">声明：本报告无检验检测专用章及批准人签字无效；委托送样的检测结果仅对来样负责；未经本公司书面同意，不得部分复制本报告。</div>
            """, $"#paper .lab .v{{font-weight:700;color:{colour}}}#paper td,#paper th{{padding:6px 8px;border:1px solid #777}}#paper th{{background:#f2f4f6}}", padding: 56);
    }

    /// <summary>A county's testing station: many residues, set two abreast in one ruled form.</summary>
    private static string TestCounty(Sheet s)
    {
        var f = s.Facts;
        var place = World.Guangdong.FirstOrDefault(p => p.Full == f.Origin) ?? s.Chance.Of(World.Guangdong);
        var station = place.County + s.Chance.Of("农产品质量安全检验检测中心", "农产品质量监督检验测试站", "农业技术推广中心");
        var more = s.Facts.Category switch
        {
            "aquatic" => new[] { ("呋喃西林代谢物", "不得检出"), ("呋喃它酮代谢物", "不得检出"), ("呋喃妥因代谢物", "不得检出"), ("磺胺类（总量）", "≤100"), ("五氯酚酸钠", "不得检出") },
            "vegetable" or "fruit" => [("甲拌磷", "≤0.01"), ("水胺硫磷", "≤0.05"), ("三唑磷", "≤0.05"), ("敌敌畏", "≤0.2"), ("灭多威", "≤0.2"), ("氟虫腈", "≤0.02"), ("涕灭威", "≤0.03")],
            _ => [],
        };
        foreach (var (test, limit) in s.Chance.Some(more, Math.Min(more.Length, s.Chance.Int(3, 7))))
        {
            f.Items.Add(new Row { Name = f.Items[0].Name, Test = test, Limit = limit, Value = "未检出", Unit = s.Facts.Category == "aquatic" ? "μg/kg" : "mg/kg", Basis = f.Items[0].Basis, Result = "合格" });
        }

        var half = (f.Items.Count + 1) / 2;
        string Side(int i) => i < f.Items.Count
            ? $"<td>{s.I(i, "test", f.Items[i].Test)}</td><td>{s.I(i, "value", f.Items[i].Value)}</td><td>{s.I(i, "limit", f.Items[i].Limit)}</td><td>{s.I(i, "result", f.Items[i].Result)}</td>"
            : "<td>/</td><td>/</td><td>/</td><td>/</td>";
        var units = f.Items.GroupBy(i => i.Unit).ToArray() is { Length: > 1 } groups ? string.Join("，", groups.Select(g => string.Join("、", g.Select(i => i.Test)) + "为" + g.Key)) : f.Items[0].Unit;
        return s.Look.Page(980, $"""
            <h1 style="font-size:25px;letter-spacing:1px">{s.V("issuer", station)}</h1><h1 style="font-size:30px;letter-spacing:14px;text-indent:14px">检验报告</h1><div class=row style="margin:8px 0 4px"><span>№：{s.V("number", f.Number)}</span><span>共 1 页　第 1 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("检验类别", s.O(s.Chance.Of("委托检验", "例行监测", "监督抽查"))))}{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("抽样人", s.O(World.Person(s.Chance))))}{Tr(Cell("样品数量", s.Q()), Cell("到样日期", s.D("", f.Issued.AddDays(-3), 2)))}{Tr(Cell("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))), Cell("主要仪器", s.Chance.Of("气相色谱仪、液质联用仪", "气质联用仪", "液相色谱串联质谱仪")))}</table>
            <table style="margin-top:-1px">{Head("检验项目", "检验结果", "限量值", "判定", "检验项目", "检验结果", "限量值", "判定")}{string.Concat(Enumerable.Range(0, half).Select(i => $"<tr class=c>{Side(i)}{Side(i + half)}</tr>"))}</table>
            <table style="margin-top:-1px"><tr><td class=k style="width:120px">检验结论</td><td style="position:relative;height:150px;vertical-align:top">该样品{Judgement(f)}限量要求，综合判定：{s.V("result", f.Result)}。<div style="position:absolute;right:60px;bottom:10px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1, 7))}</div>{s.Seal(station, "检验专用章", "right:80px;top:-8px")}</td></tr><tr><td class=k>备　　注</td><td>结果单位：{s.O(units)}；“未检出”表示低于方法检出限。</td></tr></table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(f.Officer), "制表：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:120px}#paper td,#paper th{padding:6px 7px;border:1px solid #333}#paper td:nth-child(4):not(:last-child),#paper th:nth-child(4):not(:last-child){border-right-width:2px}", padding: 48);
    }
}
