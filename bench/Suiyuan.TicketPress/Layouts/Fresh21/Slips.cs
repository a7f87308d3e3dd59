using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh21;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-program-note", By.Printer, ProgramNote), New("sale/x-wholesale-roll", By.Till, WholesaleRoll), New("sale/x-own-pad", By.Pen, OwnPad),
        New("sale/x-sales-record", By.Printer, SalesRecord, "同单位"), New("sale/x-settled-voucher", By.Clerk, SettledVoucher),
        New("test/x-agriculture-centre", By.Printer, AgricultureCentre, seal: true), New("test/x-market-room", By.Form, MarketRoom),
        New("test/x-commissioned", By.Printer, Commissioned, seal: true), New("test/x-entry-slip", By.Form, EntrySlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh21", name, by, write, form, seal);

    /// <summary>The market that the seller's name tells, else any.</summary>
    private static string Market(Facts f) => World.Markets.FirstOrDefault(m => f.Holder.Contains(m, StringComparison.Ordinal)) ?? f.IssuerPlace;

    private static string Stall(Sheet s) => s.Chance.Of("A", "B", "C", "一区", "二区", "东区") + s.Chance.Int(1, 98).ToString("00") + s.Chance.Of("号", "号", "档");

    /// <summary>The room for quick tests of the market where the holder sells.</summary>
    private static string Room(Sheet s) =>
        (World.Markets.FirstOrDefault(m => s.Facts.Holder.Contains(m, StringComparison.Ordinal)) is { } own ? own + "快检室" : null)
        ?? (s.Facts.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? s.Facts.Issuer : s.Chance.Of(World.Markets) + "快检室");

    private static string From(Sheet s)
    {
        var place = s.Chance.Of(s.Chance.Odds(0.5) ? World.Guangdong : World.Elsewhere);
        return place.Province.Replace("壮族自治区", "", StringComparison.Ordinal).TrimEnd('省') + place.City[..^1] + (s.Chance.Odds(0.5) ? place.County : "");
    }

    /// <summary>A wholesaler's program, on half a sheet in three copies.</summary>
    private static string ProgramNote(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1080, $"""
            <div class="c shop" style="font-size:26px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:23px;letter-spacing:10px;text-indent:10px">批发销售单</div>
            {Share("2.1fr 1fr 1.1fr", "客户名称：" + s.V("consignee", f.Consignee), "客户电话：" + s.O(World.Phone(s.Chance)), "单据编号：" + s.V("number", f.Number), "送货地址：" + s.O(f.Destination), "结算方式：" + s.O(s.Chance.Of("现结", "月结", "周结", "微信")), "开单日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5)))}
            <table>{Head("行号", "商品编号", "品名", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 5, (_, i) => [(i + 1).ToString(), s.O(s.Chance.Digits(5)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}
            <tr class=c><td colspan=5>合　计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", s.Money(f.Total))}</td><td></td></tr><tr><td colspan=9>合计金额（大写）：{s.O(Chinese.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr 1.2fr", "制单人：" + s.O(f.Person), "发货人：" + s.O(World.Person(s.Chance)), "送货人：" + s.O(f.Officer), "客户签收：")}
            <div class=row style="font-size:15px"><span>订货电话：{s.O(f.Phone)}　　货物请当面点清，如有质量问题请于当日内提出。</span><span>白：存根　红：客户　黄：回单</span></div>
            """, "#paper .shop .v{font-weight:700}#paper td,#paper th{padding:4px 6px}#paper td{height:32px}", padding: 40);
    }

    /// <summary>What a stall's belt printer gives with every sale, on the broad roll.</summary>
    private static string WholesaleRoll(Sheet s)
    {
        var f = s.Facts;
        const string Dashes = "<div style=\"border-top:1.6px dashed #333;margin:8px 0\"></div>";
        return s.Look.Page(560, $"""
            <div class="c shop" style="font-size:26px;line-height:1.3">{s.V("holder", f.Holder)}</div><div class=c style="font-size:21px;margin:4px 0 8px">销售单</div>
            <div>单号：{s.V("number", f.Number)}</div><div>日期：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-41).ToString("HH:mm:ss"))}</div><div>客户：{s.V("consignee", f.Consignee)}</div>{Dashes}
            <table>{Head("品名", "数量", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=c>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=c>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td></tr>"))}</table>{Dashes}
            {Apart("品种数", s.O(f.Items.Count.ToString()), "")}<div class=row style="font-size:24px"><span>合计</span><span>￥{s.V("total", s.Money(f.Total))}</span></div>{Apart("付款方式", s.O(s.Chance.Of("微信支付", "支付宝", "现金", "挂账")), "")}{Dashes}
            <div>档口：{s.O(Market(f) + Stall(s))}</div><div>电话：{s.O(f.Phone)}</div><div class=c style="margin-top:10px">{s.Qr(120)}</div><div class=c style="font-size:16px">请保留此单据，作为进货凭证</div>
            """, "#paper .shop .v{font-weight:700}#paper td,#paper th{border:0;padding:4px 2px}#paper th:first-child{text-align:left}#paper th:last-child{text-align:right}", padding: 26);
    }

    /// <summary>A pad that the stall has had printed for itself: its name and telephone on top, the pen below.</summary>
    private static string OwnPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1f4f9a", "#17633a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fdeff1", "#fcf9df");
        return s.Look.Page(960, $"""
            <div class="c h" style="font-size:27px;letter-spacing:3px;font-weight:600">{s.V("holder", f.Holder)}</div><h1 style="font-size:29px;letter-spacing:24px;text-indent:24px;font-weight:600">出货单</h1>
            <div class="c h" style="font-size:15px">地址：{Market(f)}{s.O(Stall(s))}　　电话：{s.O(f.Phone)}</div>
            <div class=row style="margin:12px 0 6px"><span>客户：{On(s.V("consignee", f.Consignee), 300)}</span><span>{s.D("issue_date", f.Issued, 8)}</span><span class=no>№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <table><tr><th style="width:22%">品　　名</th><th>规格</th><th>单位</th><th>数量</th><th>单价</th><th style="width:17%">金　额</th><th style="width:12%">备注</th></tr>{Body(s, 7, (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount)), ""])}
            <tr><td colspan=7><span class=row><span>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}</span><span style="min-width:210px">￥：{s.V("total", Sheet.Number(f.Total))}</span></span></td></tr></table>
            {Share("1fr 1fr 1fr", "开单：" + s.O(f.Person), "送货：", "收货人签名：")}<div style="font-size:15px">①存根（白）　②客户（红）　③对账（黄）</div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th{padding:4px}", padding: 36);
    }

    /// <summary>The report of a county's agricultural laboratory on a sample it drew: the long form with its conclusion, the results below.</summary>
    private static string AgricultureCentre(Sheet s)
    {
        var f = s.Facts;
        var place = World.Guangdong[s.Chance.Int(0, 7)];
        var lab = place.City + s.Chance.Of("", place.County) + s.Chance.Of("农产品质量安全检验检测中心", "农产品质量安全检测中心", "农产品质量监督检验测试中心");
        var drawn = f.Issued.AddDays(-s.Chance.Int(6, 12));
        return s.Look.Page(980, $"""
            <h1 style="font-size:25px;font-weight:600">{s.V("issuer", lab)}</h1><h1 style="font-size:33px;letter-spacing:20px;text-indent:20px">检验报告</h1><div class=row style="margin:10px 0 4px"><span>No：{s.V("number", f.Number)}</span><span>共 1 页　第 1 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("受检单位", s.V("holder", f.Holder)), Cell("检验类别", s.O(s.Chance.Of("监督抽查", "例行监测", "专项监测"))))}{Tr(Cell("样品产地", s.V("origin", f.Origin)), Cell("抽样数量", s.Q()))}{Tr(Cell("抽样日期", s.D("", drawn, 2)), Cell("到样日期", s.D("", drawn, 2)))}{Tr(Cell("抽样人员", s.O(World.Person(s.Chance) + "、" + World.Person(s.Chance))), Cell("样品状态", s.O(s.Chance.Of("新鲜", "完好", "正常"))))}{Tr(Cell("检验项目", s.O(string.Join("、", f.Items.Select(r => r.Test))), 3))}{Tr(Cell("判定依据", s.O(string.Join("、", f.Items.Select(r => r.Basis).Distinct())), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:150px;vertical-align:top">该样品{Judgement(f)}判定依据要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:40px;bottom:12px" class=c>（检验检测专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1))}</div>{s.Seal(lab, "检验检测专用章", "right:70px;top:2px")}</td></tr>{Tr(Cell("备　　注", "/", 3))}</table>
            <div class=c style="margin:12px 0 4px;font-size:20px;letter-spacing:4px">检验结果</div><table>{Head("序号", "项目名称", "计量单位", "标准要求", "检测结果", "单项评价")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(World.Person(s.Chance)), "编制：" + s.O(f.Officer))}
            """, "#paper .k{width:118px}#paper td,#paper th{padding:6px 8px}", padding: 48);
    }

    /// <summary>What a market's room finds in one stall's goods of the day.</summary>
    private static string MarketRoom(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4c86");
        s.Look.WideDigits = false;
        var category = f.Category;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == category), s.Chance.Int(2, 5));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var room = Room(s);
        string[] Found(int i) => category switch
        {
            "aquatic" => [s.Chance.Of("孔雀石绿", "氯霉素", "呋喃唑酮代谢物"), "阴性", i == bad ? "阳性" : "阴性"],
            "vegetable" or "fruit" => ["农药残留", "<50%", $"{(i == bad ? s.Chance.Int(54, 81) : s.Chance.Int(2, 36))}.{s.Chance.Int(0, 9)}%"],
            _ => ["二氧化硫", "≤0.1g/kg", i == bad ? "0.32g/kg" : "未检出"],
        };
        var rows = string.Concat(goods.Select((g, i) =>
        {
            var found = Found(i);
            return $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(From(s))}</td><td>{s.I(i, "test", found[0])}</td><td>{s.I(i, "limit", found[1])}</td><td>{s.I(i, "value", found[2])}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>";
        }));
        var blank = string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>", 5 - goods.Count));
        return s.Look.Page(980, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食用农产品快速检测报告单</h1><div class=row style="margin:12px 0 6px"><span>受检单位（档主）：{s.V("holder", f.Holder)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:52px">序号</th><th>样品名称</th><th>样品产地</th><th>检测项目</th><th>标准值</th><th>检测值</th><th>检测结果</th></tr>{rows}{blank}<tr><td colspan=7>检测结论：{s.V("result", f.Result)}</td></tr></table>
            {Share("1.9fr 0.9fr 1.2fr", "检测单位：" + s.V("issuer", room), "检测员：" + s.O(f.Officer), "检测日期：" + Day(s, "issue_date", f.Issued))}
            <div style="position:relative;min-height:112px;font-size:15px">备注：快检结果仅供参考，如有异议可在四小时内向市场管理处提出复检。{s.Seal(room, "检测专用章", "left:150px;top:-48px")}</div>
            """, Preprinted + "#paper td{height:40px;padding:3px 7px}", padding: 42);
    }

    /// <summary>The record that a wholesale firm must keep of a sale, as the market's tracing program prints it.</summary>
    private static string SalesRecord(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(960, $"""
            <h1 style="font-size:28px;letter-spacing:3px">食用农产品批发销售记录</h1><div class=row style="margin:12px 0 6px"><span>记录编号：{s.V("number", f.Number)}</span><span>销售日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 2))}</span></div>
            <table>{Tr(Cell("销售者名称", s.V("holder", f.Holder)), Cell("摊位号", s.O(Stall(s))))}{Tr(Cell("购货者名称", s.V("consignee", f.Consignee)), Cell("联系方式", s.O(f.Phone)))}{Tr(Cell("购货者地址", s.O(f.Destination), 3))}</table>
            <table style="margin-top:12px">{Head("序号", "产品名称", "产地", "进货日期", $"数量（{unit}）", $"单价（元/{unit}）", "金额（元）")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), s.O(From(s)), s.O(Chinese.Date(f.Issued.AddDays(-s.Chance.Int(0, 2)), 2)), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i)])}
            <tr class=c><td colspan=4>合计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr", "填报人：" + s.O(f.Person), "随附凭证：" + s.O(s.Chance.Of("承诺达标合格证", "产地证明", "检测报告")), "")}<div style="font-size:15px">说明：本记录由{Market(f)}追溯管理系统生成，销售者应当保存不少于六个月。</div>
            """, "#paper .k{width:118px;background:#f3f3f3}#paper th{background:#f3f3f3;white-space:nowrap}#paper td,#paper th{padding:6px 7px}", padding: 46);
    }

    /// <summary>The market's own system settles a deal and prints it into the market's form: seller and buyer beside each other, the code in the corner.</summary>
    private static string SettledVoucher(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1f4f9a", "#1d6e3a", "#222", "#8c3b1f");
        var market = Market(f);
        return s.Look.Page(1000, $"""
            <div style="display:grid;grid-template-columns:110px 1fr 110px;align-items:center"><span></span><div class=c><div style="font-size:23px;letter-spacing:2px">{market}</div><h1 style="font-size:30px;letter-spacing:8px;text-indent:8px">商品交易凭证</h1></div><span class=r>{s.Qr(100)}</span></div>
            {Share("1fr 1fr", "凭证编号：" + s.V("number", f.Number), "<span style=\"display:block\" class=r>交易时间：" + s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-52).ToString("HH:mm")) + "</span>")}
            <table style="table-layout:fixed"><colgroup><col style="width:76px"><col><col style="width:76px"><col></colgroup><tr><th colspan=2>卖　方</th><th colspan=2>买　方</th></tr>{Tr(Cell("名称", s.V("holder", f.Holder)), Cell("名称", s.V("consignee", f.Consignee)))}{Tr(Cell("摊位", s.O(Stall(s))), Cell("车牌", s.O(f.Plate)))}{Tr(Cell("电话", s.O(f.Phone)), Cell("电话", s.O(World.Phone(s.Chance))))}</table>
            <table style="margin-top:-1px">{Head("品　名", "产　地", "规格", "单位", "数量", "单价（元）", "金额（元）")}{Body(s, 4, (_, i) => [Name(s, i), s.O(From(s)), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td class=k>合　计</td><td colspan=4>（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥ {s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;min-height:120px">{Share("1fr 1fr 1fr", "过磅员：" + s.O(f.Officer), "买方签字：", "收银员：" + s.O(World.Person(s.Chance)))}<div style="font-size:15px">本凭证可作为买方进货查验凭证，请妥善保管。第二联　买方</div>{s.Seal(market, "交易结算专用章", "right:50px;top:-24px")}</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 7px}#paper th{padding:4px 6px}#paper .k{width:64px}", padding: 38);
    }

    /// <summary>A private laboratory's report in three numbered parts, its address at the foot.</summary>
    private static string Commissioned(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var colour = s.Chance.Of("#0b5a9d", "#00704a", "#222", "#a3281e");
        string Part(string title) => $"<div style=\"font-weight:700;margin:14px 0 5px\">{title}</div>";
        return s.Look.Page(960, $"""
            <div class=row style="align-items:center"><span style="font-size:24px;color:{colour}" class=lab>{s.V("issuer", lab)}</span><span style="border:2px solid {colour};color:{colour};border-radius:4px;padding:0 9px;font-weight:700;letter-spacing:1px">CMA</span></div><div style="border-top:3px solid {colour};margin:6px 0 14px"></div>
            <h1 style="font-size:31px;letter-spacing:14px;text-indent:14px">检测报告</h1><div class=row style="margin-top:8px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            {Part("一、样品信息")}<table>{Tr(Cell("委托单位", s.V("holder", f.Holder), 3))}{Tr(Cell("联 系 人", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("样品数量", s.Q()), Cell("样品状态", s.O(s.Chance.Of("完好", "新鲜", "正常，无异味"))))}{Tr(Cell("收样日期", s.D("", f.Issued.AddDays(-5), 2)), Cell("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-5), 2) + "至" + Chinese.Date(f.Issued.AddDays(-1), 2))))}</table>
            {Part("二、检测结果")}<table>{Head("检测项目", "单位", "检测结果", "限量值", "单项判定", "检测方法")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result == "合格" ? "符合" : "不符合"), s.O(Method(r.Test))])}</table>
            {Part("三、检测结论")}<div style="position:relative;min-height:190px">　　依据 {s.O(string.Join("、", f.Items.Select(r => r.Basis).Distinct()))}，该样品{Judgement(f)}要求，结论为：{s.V("result", f.Result)}。<div style="margin:60px 0 0 56%">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:110px;top:34px")}</div>
            {Share("1fr 1fr 1fr", "编制：" + s.O(World.Person(s.Chance)), "审核：" + s.O(World.Person(s.Chance)), "签发：" + s.O(f.Officer))}<div style="border-top:1px solid #999;margin-top:12px;padding-top:6px;font-size:14px;color:#555">本报告仅对来样负责。未经本机构书面同意，不得部分复制本报告。　检测机构地址：{s.O("广州市" + s.Chance.Of("黄埔区科学大道", "天河区高普路", "番禺区兴业大道", "白云区北太路") + s.Chance.Int(2, 320) + "号")}　电话：{s.O("020-" + s.Chance.Digits(8))}</div>
            """, $"#paper .lab .v{{color:{colour};font-weight:700}}#paper .k{{width:104px;background:#f4f5f7}}#paper th{{background:#f4f5f7}}#paper td,#paper th{{padding:5px 7px}}", padding: 52);
    }

    /// <summary>Half a sheet that the market's room writes for one lot that comes in: lines to fill in, then a small table.</summary>
    private static string EntrySlip(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#17633a");
        s.Look.WideDigits = false;
        if (f.Items.Count > 3)
        {
            f.Items.RemoveRange(3, f.Items.Count - 3);
        }

        var kind = f.Category;
        var strip = kind is "aquatic" or "vegetable" or "fruit";
        var room = Room(s);
        return s.Look.Page(820, $"""
            <h1 style="font-size:28px;letter-spacing:4px">入场食用农产品检测结果单</h1><div class="r no" style="margin:4px 0 6px">№ {s.V("number", f.Number)}</div>
            {Line("货　　主：", On(s.V("holder", f.Holder), 560), 100, "margin:6px 0")}{Share("1fr 1fr", "样品名称：" + On(s.V("products", f.Items[0].Name), 190), "抽样重量：" + On(s.Q(), 190))}{Line("产　　地：", On(s.V("origin", f.Origin), 560), 100, "margin:6px 0")}
            <table style="margin-top:10px">{Head("检测项目", "检测方法", "检测结果", "判定")}{Body(s, 3, (r, i) => [s.I(i, "test", r.Test), s.O(strip ? "胶体金法" : "试剂盒法"), s.I(i, "value", strip ? r.Result == "合格" ? "阴性" : "阳性" : r.Value), s.I(i, "result", r.Result)])}</table>
            <div style="position:relative;margin-top:10px">检测结论：{On(s.V("result", f.Result), 150)}{Share("1.9fr 1fr", "检测单位（章）：" + s.V("issuer", room), "检测人：" + s.O(f.Officer), "检测日期：" + Day(s, "issue_date", f.Issued), "送检人：" + s.O(f.Person))}{s.Seal(room, "快检专用章", "left:190px;top:-16px")}</div>
            <div style="font-size:15px">注：本单随货同行，检测不合格的食用农产品不得入场销售。</div>
            """, Preprinted + "#paper td{height:40px;padding:3px 7px}#paper th{padding:4px}", padding: 42);
    }
}
