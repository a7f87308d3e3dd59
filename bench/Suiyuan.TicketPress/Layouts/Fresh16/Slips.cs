using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh16;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/g-program", By.Clerk, SaleProgram), New("sale/g-net-weight", By.Till, SaleNet, "同单位"), New("sale/g-house-pad", By.Form, SaleHouse),
        New("sale/g-parcel-list", By.Printer, SaleParcel), New("sale/g-one-ticket", By.Form, SaleOneTicket),
        New("test/g-entrusted", By.Printer, TestEntrusted, seal: true), New("test/g-entry-notice", By.Form, TestEntry), New("test/g-told", By.Form, TestTold),
        New("test/g-two-fold", By.Printer, TestTwoFold, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh16", name, by, write, form, seal);

    /// <summary>A market where such goods are dealt in: the stall's own, if its name tells.</summary>
    private static string Market(Sheet s, string holder)
    {
        var fish = s.Facts.Category is "aquatic";
        var likely = World.Markets.Where(m => m.Contains("水产", StringComparison.Ordinal) == fish && !m.Contains("饲料", StringComparison.Ordinal)).ToArray();
        return World.Markets.FirstOrDefault(m => holder.Contains(m, StringComparison.Ordinal)) ?? s.Chance.Of(likely);
    }

    /// <summary>City and district that a stall lies in, as far as its name tells.</summary>
    private static string District(Sheet s, string holder)
    {
        string[] parts = ["从化", "荔湾", "白云", "番禺", "海珠", "南沙"];
        return holder.StartsWith("广州市", StringComparison.Ordinal) ? holder[..6]
            : holder.StartsWith("佛山", StringComparison.Ordinal) ? "佛山市南海区"
            : "广州市" + (parts.FirstOrDefault(p => holder.StartsWith(p, StringComparison.Ordinal)) ?? s.Chance.Of(parts)) + "区";
    }

    /// <summary>A long name has room in a round seal only.</summary>
    private static string Shape(Sheet s, string name) => name.Length > 12 ? "round" : s.Chance.Of("round", "ellipse");

    /// <summary>A third of a sheet of endless paper out of a stock program: the sums of goods and of money in the table's last row.</summary>
    private static string SaleProgram(Sheet s)
    {
        var f = s.Facts;
        var pins = Fresh2Layouts.Matrix(s);
        (s.Look.Ink, s.Look.Rule, s.Look.Paper) = ("#222", "1px solid #333", s.Chance.Of("#fff", "#fcf1f2", "#fbf8e6"));
        s.Look.Blank();
        s.Look.Type = "'WenQuanYi Zen Hei'";
        return s.Look.Page(1060, $"""
            {Fresh2Layouts.Holes()}<div class=c style="font-size:27px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:23px;letter-spacing:12px;text-indent:12px;margin-bottom:6px">{s.O("销售单")}</div>
            {Share("1.7fr 1fr 1fr", "购买单位：" + s.V("consignee", f.Consignee), "录单日期：" + s.D("issue_date", f.Issued, 2), "单据编号：" + s.V("number", f.Number), "送货地址：" + s.O(f.Destination), "联系电话：" + s.O(World.Phone(s.Chance)), "经 手 人：" + s.O(f.Person))}
            <table>{Head("行号", "商品编号", "商品全名", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 5, (r, i) => [(i + 1).ToString(), s.O("01" + s.Chance.Digits(3)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), s.I(i, "amount", Cents(r.Amount)), ""])}<tr class=c><td colspan=2>合计</td><td></td><td></td><td></td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div style="margin:6px 0">金额大写：{s.O(Chinese.Money(f.Total))}</div>
            {Share("1fr 1fr 1fr", "制单人：" + s.O(f.Officer), "送货人：", "客户签名：")}<div style="font-size:15px">地址：{s.O(Market(s, f.Holder))}　　电话：{s.O(f.Phone)}　　白联存根　红联客户　黄联回单</div>
            """, pins + "#paper td,#paper th{padding:2px 6px;height:31px}", padding: 50);
    }

    /// <summary>A fruit or fish agent's settlement from a telephone's printer: gross, baskets off, net, price.</summary>
    private static string SaleNet(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        string Row(Row r, int i)
        {
            var crates = Math.Max(1, (int)(r.Qty / 35));
            var tare = crates * s.Chance.Of(2m, 2.5m, 3m);
            return $"<tr><td colspan=5 style=\"padding-top:8px\">{Name(s, i)}　{s.O(crates.ToString())}件</td></tr><tr><td>{s.O(Sheet.Number(r.Qty + tare))}</td><td>{s.O(Sheet.Number(tare))}</td><td>{s.QtyOf(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td></tr>";
        }

        return s.Look.Page(540, $"""
            <div class=c style="font-size:25px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:21px;margin:4px 0 10px">销售结算单</div>
            {Line("单　号：", s.V("number", f.Number), 90, "")}{Line("日　期：", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-25).ToString("HH:mm")), 90, "")}{Line("客　户：", s.V("consignee", f.Consignee), 90, "")}{Line("开单人：", s.O(f.Person), 90, "")}
            {Dots}<table><tr><th>毛重</th><th>去皮</th><th>净重({unit})</th><th>单价</th><th class=r>金额</th></tr>{string.Concat(f.Items.Select(Row))}</table>{Dots}
            <div class=row><span>共 {s.O(f.Items.Count.ToString())} 个品种</span><span style="font-size:24px">合计：{s.V("total", s.Money(f.Total))}元</span></div><div>付款方式：{s.O(s.Chance.Of("微信", "现金", "赊账", "支付宝"))}</div>{Dots}
            <div>档口电话：{s.O(f.Phone)}</div><div>{Market(s, f.Holder)}</div><div class=c style="margin-top:8px">货款当面点清　谢谢惠顾</div>
            """, "#paper td,#paper th{border:0;padding:1px 2px;text-align:left}#paper td.r,#paper th.r{text-align:right}", padding: 26);
    }

    /// <summary>A stall's own pad of upright leaves, its name and what it deals in printed at the head.</summary>
    private static string SaleHouse(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 6);
        var colour = Coloured(s, "#b3241e", "#1d4c96", "#12653a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fffbe9", "#fdeff0");
        var deals = f.Category switch { "aquatic" => "各类鲜活水产、海鲜、冰鲜", "fruit" => "国产、进口时令水果", "vegetable" => "各地时令蔬菜、瓜豆、菌菇", _ => "粮油、干货、调味品" };
        return s.Look.Page(720, $"""
            <div class="c h" style="font-size:30px;font-weight:700;line-height:1.25">{s.V("holder", f.Holder)}</div><div class=c style="font-size:16px">批发零售：{deals}</div>
            <div style="display:flex;justify-content:space-between;align-items:center;margin:10px 0"><span style="font-size:16px">电话：{f.Phone}（微信同号）</span><span style="font-size:25px;letter-spacing:10px;border:2px solid {colour};padding:0 2px 0 12px">货单</span><span class=no>№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <div style="display:flex;align-items:baseline;margin-bottom:8px"><span style="flex:none">客户：</span><span style="flex:1;border-bottom:1.3px solid {colour};margin-right:16px">{s.V("consignee", f.Consignee)}</span><span style="flex:none">{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th style="width:34%">品　名</th><th>数　量</th><th>单价</th><th style="width:24%">金　额</th></tr>{Body(s, 9, (r, i) => [Name(s, i), s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}<tr><td class=c>合　计</td><td colspan=3 class=r style="padding-right:26px">￥ {s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            {Share("1fr 1fr", "开单：" + s.O(f.Person), "收货人签名：")}<div style="font-size:15px">档址：{Market(s, f.Holder)}<br>货物请当面点清，如有短斤少两请即日来电，过期恕不负责。</div>
            """, Preprinted + "#paper td{height:42px;padding:1px 8px}", padding: 36);
    }

    /// <summary>What an ordering platform's depot lays in the crate.</summary>
    private static string SaleParcel(Sheet s)
    {
        var f = s.Facts;
        var bars = string.Concat(Enumerable.Range(0, 46).Select(_ => $"<i style=\"display:inline-block;height:48px;width:{s.Chance.Int(1, 4)}px;background:#111;margin-right:{s.Chance.Int(1, 4)}px\"></i>"));
        var brand = s.Chance.Of("菜小鲜", "鲜天下", "食采通", "农批到店");
        return s.Look.Page(900, $"""
            <div class=row style="align-items:center;border-bottom:3px solid #111;padding-bottom:10px"><span><b style="font-size:30px">{brand}</b>　<span style="font-size:24px">随货清单</span></span><span data-no style="white-space:nowrap;line-height:0">{bars}</span></div>
            {Share("1fr 1fr", "订单编号：" + s.V("number", f.Number), "发货仓：" + s.O(s.Chance.Of("广州白云仓", "佛山南海仓", "广州番禺仓")), "下单时间：" + s.D("", f.Issued.AddDays(-1), 2) + " " + s.O("2" + s.Chance.Int(0, 2) + ":" + s.Chance.Int(10, 59)), "发货日期：" + s.D("issue_date", f.Issued, 2))}
            <div style="margin:4px 0">供货商家：{s.V("holder", f.Holder)}</div><div style="margin:4px 0">收货门店：{s.V("consignee", f.Consignee)}</div><div style="margin:4px 0">收货地址：{s.O(f.Destination)}　{s.O(f.Person)}　{s.O(f.Phone[..3] + "****" + f.Phone[^4..])}</div>
            <table><tr><th style="text-align:left">商品</th><th>单价(元)</th><th>单位</th><th>实发数量</th><th class=r>小计(元)</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td style=\"text-align:left\">{Name(s, i)}{(r.Spec.Length > 0 ? $"<div style=\"font-size:15px\">规格：{Spec(s, i)}</div>" : "")}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>
            <div style="margin:10px 0 0 60%">{Apart("运费", "0.00", "")}{Apart("优惠", "0.00", "")}{Apart("实付金额", "¥" + s.V("total", Cents(f.Total)), "font-size:22px;font-weight:700")}</div>
            <div style="border-top:1px dashed #555;margin-top:12px;padding-top:8px;font-size:15px">生鲜商品请在签收后 24 小时内验货，如有缺货、质量问题请在“我的订单－售后”中申请。</div>
            """, "#paper td,#paper th{border:0;border-bottom:1px solid #999;padding:6px 8px}#paper table{margin-top:10px}#paper td.r,#paper th.r{text-align:right}", padding: 44);
    }

    /// <summary>The one ticket that a city's administration had its wholesalers of food use: licences above, lots in the rows.</summary>
    private static string SaleOneTicket(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1d4c86", "#a8231f");
        var from = s.Chance.Some(World.Guangdong.Where(p => p.City is "湛江市" or "茂名市" or "阳江市" or "江门市" or "珠海市" or "惠州市" or "汕头市"), 99);
        while (f.LicenceNo[2] != '1')
        {
            f.LicenceNo = Codes.Licence(s.Chance, "JY", f.Uscc[2..8]);
        }

        var stamped = s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "left:200px;top:-42px", Shape(s, f.Holder)) : "";
        return s.Look.Page(1040, $"""
            <h1 style="font-size:29px;letter-spacing:5px">食品安全“一票通”销售凭证</h1><div class=row style="margin:8px 0"><span>销售日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("供货单位", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("食品经营许可证号", s.V("licence_no", f.LicenceNo)))}{Tr(Cell("经营地址", s.O(Market(s, f.Holder))), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}</table>
            <table style="margin-top:-1px">{Head("品　名", "规格", "产地", "生产日期/批次", "单位", "数量", "单价", "金额")}{Body(s, s.Chance.Int(4, 6), (r, i) => [Name(s, i), Spec(s, i), s.O(Origin(r.Name, from[i % from.Count])), s.O(f.Issued.AddDays(-s.Chance.Int(0, 2)).ToString("MMdd")), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=5>合计金额（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=3>（小写）￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;min-height:92px">{Share("1fr 1fr 1fr", "供货单位（盖章）：", "经办人：" + s.O(f.Person), "购货人签名：")}{stamped}</div><div style="font-size:14px">本凭证作为供货方销售记录和购货方进货查验记录使用，一式三联：供货方、购货方、市场开办者各存一联，保存期限不少于二年。</div>
            """, Preprinted + "#paper td{height:36px;padding:2px 6px}#paper th{padding:4px}", padding: 38);
    }

    private static string Origin(string goods, Place from) => goods is "三文鱼" or "波士顿龙虾" or "澳洲龙虾" or "北极贝" or "虹鳟" ? "进口" : from.City[..^1];

    /// <summary>A commissioned laboratory's report, one page, in parts under shaded bars.</summary>
    private static string TestEntrusted(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        string Bar(string word) => $"<tr><th colspan=6 style=\"background:#e9edf1;text-align:left;font-weight:700\">{word}</th></tr>";
        return s.Look.Page(1000, $"""
            <div class=row style="border-bottom:2px solid #333;padding-bottom:6px;align-items:flex-end"><span style="font-size:22px">{s.V("issuer", lab)}</span><span style="font-size:16px">报告编号：{s.V("number", f.Number)}　　第 1 页 共 1 页</span></div>
            <h1 style="font-size:32px;letter-spacing:16px;text-indent:16px;margin:16px 0 10px">检测报告</h1>
            <table>{Bar("样品信息")}{Tr(Cell("委托单位", s.V("holder", f.Holder), 5))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name), 2), Cell("样品编号", s.O(f.Related), 2))}{Tr(Cell("样品数量", s.Q(), 2), Cell("送样人", s.O(f.Person), 2))}{Tr(Cell("收样日期", s.D("", f.Issued.AddDays(-4), 2), 2), Cell("检测类别", "委托检测", 2))}
            {Bar("检测结果")}{Head("序号", "检测项目", "检测方法", "检测结果", "限量要求", "单项判定")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test) + $"（{r.Unit}）", s.O(Method(r.Test)), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}<tr class=c><td colspan=6>（以下空白）</td></tr>
            {Bar("检测结论")}<tr><td colspan=6 style="position:relative;height:150px;vertical-align:top">依据 {s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}，所检项目的检测结果{s.V("result", f.Result)}。<div style="position:absolute;right:50px;bottom:12px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:70px;top:2px")}</td></tr></table>
            {Share("1fr 1fr 1fr", "编制：" + s.O(f.Officer), "审核：" + s.O(World.Person(s.Chance)), "批准：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px">注：“未检出”表示低于方法检出限；本报告仅对来样负责，未经本单位书面同意不得部分复制。</div><div class=r>{s.Qr(88)}</div>
            """, "#paper td,#paper th{padding:5px 7px}", padding: 52);
    }

    private static string Method(string test) => test switch
    {
        "孔雀石绿" => "GB/T 19857-2005",
        "氯霉素" => "GB/T 22338-2008",
        "呋喃唑酮代谢物" => "GB/T 21311-2007",
        "恩诺沙星" => "GB/T 20366-2006",
        "地西泮" => "SN/T 3235-2012",
        "镉" => "GB 5009.15-2023",
        "铅" => "GB 5009.12-2023",
        "苯甲酸" => "GB 5009.28-2016",
        "二氧化硫残留量" => "GB 5009.34-2022",
        "菌落总数" => "GB 4789.2-2022",
        "过氧化值" => "GB 5009.227-2023",
        _ => "GB 23200.121-2021",
    };

    /// <summary>What a market's test room gives a lorry at the gate: one load, one test.</summary>
    private static string TestEntry(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#175c36");
        s.Look.WideDigits = false;
        f.Items.RemoveRange(1, f.Items.Count - 1);
        (f.Quantity, f.Unit) = (s.Chance.Int(6, 160) * 50, "公斤");
        var (bad, kind) = (f.Result == "不合格", f.Category);
        var room = Market(s, f.Holder) + s.Chance.Of("检测室", "食品安全检测中心", "快检室");
        var (test, value, limit) = kind is "vegetable" or "fruit" ? ("农药残留", (bad ? s.Chance.Int(52, 88) : s.Chance.Int(1, 36)) + "." + s.Chance.Int(0, 9) + "%", "＜50%") : (Quick(s, kind, f.Items[0].Test), bad ? "阳性" : "阴性", "阴性");
        return s.Look.Page(880, $"""
            <h1 style="font-size:27px;letter-spacing:3px">进场食用农产品检测结果通知单</h1><div class=row style="margin:10px 0 6px"><span>检测日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", f.Items[0].Name)), Cell("车 牌 号", s.O(f.Plate)))}{Tr(Cell("进货数量", s.Q()), Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("检测项目", s.I(0, "test", test)), Cell("检测方法", kind is "vegetable" or "fruit" ? "酶抑制率法" : "快速检测法"))}{Tr(Cell("检 测 值", s.I(0, "value", value)), Cell("判定标准", s.I(0, "limit", limit)))}{Tr(Cell("检测结论", s.V("result", f.Result)), Cell("处理意见", s.O(bad ? "不得进场，封存待复检" : "准予进场销售")))}</table>
            <div style="position:relative;min-height:112px;margin-top:10px"><div>检测单位：{s.V("issuer", room)}</div>{Share("1fr 1fr", "检 测 员：" + s.O(f.Officer), "货主签收：")}{s.Seal(room, "", "left:230px;top:-36px", Shape(s, room))}</div><div style="font-size:15px">一式两联：第一联检测室存档，第二联交货主，凭本单进场。当日有效。</div>
            """, Preprinted + "#paper td{height:46px;padding:3px 8px}#paper .k{width:112px}", padding: 44);
    }

    private static string Quick(Sheet s, string kind, string test) => kind is "aquatic" && test is not "镉" ? test : kind is "aquatic" ? "孔雀石绿" : s.Chance.Of("二氧化硫", "吊白块");

    /// <summary>The market administration of a district tells a stall what its quick tests found.</summary>
    private static string TestTold(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        s.Look.Blank();
        s.Look.Paper = "#fff";
        (s.Look.Ink, s.Look.Rule) = ("#1a1a1a", "1px solid #333");
        var kind = f.Category;
        if (kind is not ("aquatic" or "vegetable" or "fruit"))
        {
            Cut(f, 2);
            f.Items[^1].Test = "吊白块";
            f.Items[0].Test = "二氧化硫";
        }
        else
        {
            f.Items.RemoveAll(r => r.Test == "镉" && f.Items.Count > 1 && r.Result == "合格");
        }

        var bureau = District(s, f.Holder) + "市场监督管理局";
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:4px">食品快速检测结果告知书</h1><div class=r style="margin:10px 0">{s.V("number", $"快检告〔{f.Issued.Year}〕{Fresh5Layouts.Serial(f.Number)[^4..]}号")}</div>
            <div style="line-height:2">{On(s.V("holder", f.Holder), 260)}：<br>　　我局对你（单位）经营的下列食用农产品进行了快速检测，现将检测结果告知如下：</div>
            <table style="margin-top:6px">{Head("序号", "样品名称", "检测项目", "检测结果", "判定")}{Body(s, 4, (r, i) => [(i + 1).ToString(), Name(s, i), s.I(i, "test", r.Test), s.I(i, "value", r.Result == "合格" ? "阴性" : "阳性"), s.I(i, "result", r.Result)])}</table>
            <div style="line-height:1.9;margin-top:10px">　　总体结论：{On(s.V("result", f.Result), 100)}。如对快速检测结果有异议，可自收到检测结果时起四小时内申请复检，复检不得采用快速检测方法。</div>
            <div style="position:relative;min-height:120px;margin:14px 0 0 46%;line-height:2">{s.V("issuer", bureau)}<br>{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : 0)}{s.Seal(bureau, "", "left:90px;top:-40px")}</div>
            {Share("1fr 1fr 1fr", "检测人员：" + s.O(f.Officer), "当事人签名：", "签收时间：")}
            """, "#paper td{height:40px;padding:2px 8px}", padding: 60);
    }

    /// <summary>A county's station for the safety of farm produce: many residues, the list folded into two halves.</summary>
    private static string TestTwoFold(Sheet s)
    {
        var f = s.Facts;
        var kind = f.Category;
        var (unit, basis, more) = kind switch
        {
            "aquatic" => ("μg/kg", "GB 31650-2019", new[] { ("氧氟沙星", "≤2.0"), ("诺氟沙星", "≤2.0"), ("培氟沙星", "≤2.0"), ("呋喃西林代谢物", "不得检出"), ("磺胺类（总量）", "≤100"), ("氟苯尼考", "≤1000"), ("五氯酚酸钠", "不得检出") }),
            "vegetable" or "fruit" => ("mg/kg", "GB 2763-2021", [("水胺硫磷", "≤0.05"), ("三唑磷", "≤0.05"), ("氟虫腈", "≤0.02"), ("啶虫脒", "≤0.5"), ("吡虫啉", "≤0.5"), ("多菌灵", "≤2"), ("氯氰菊酯", "≤0.5"), ("灭蝇胺", "≤0.5")]),
            _ => ("g/kg", "GB 2760-2024", [("山梨酸", "≤0.5"), ("糖精钠", "不得检出"), ("甜蜜素", "不得检出"), ("脱氢乙酸", "不得检出"), ("柠檬黄", "不得检出")]),
        };
        foreach (var (test, limit) in s.Chance.Some(more, s.Chance.Int(4, more.Length)))
        {
            f.Items.Add(new Row { Name = f.Items[0].Name, Test = test, Unit = unit, Limit = limit, Value = limit[0] == '≤' && s.Chance.Odds(0.3) ? Sheet.Number(decimal.Parse(limit[1..]) * 0.2m) : "未检出", Basis = basis, Result = "合格" });
        }

        var lab = District(s, f.Holder) + (kind is "aquatic" or "vegetable" or "fruit" ? s.Chance.Of("农产品质量安全检测站", "农产品质量监督检验测试中心") : "食品检验检测中心");
        var half = (f.Items.Count + 1) / 2;
        var cells = f.Items.Select((r, i) => $"<td>{i + 1}</td><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "limit", r.Limit)}</td>").ToArray();
        string[] head = ["序号", "检验项目", "单位", "结果", "限量"];
        return s.Look.Page(1080, $"""
            <h1 style="font-size:26px;letter-spacing:2px">{s.V("issuer", lab)}</h1><h1 style="font-size:29px;letter-spacing:8px;margin-top:4px">检验结果报告单</h1><div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("抽样日期", s.D("", f.Issued.AddDays(-3), 2)), Cell("样品状态", s.O(s.Chance.Of("完好", "正常"))), Cell("样品数量", s.Q()))}{Tr(Cell("判定依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3), Cell("抽样人", s.O(World.Person(s.Chance))))}</table>
            <table class=two style="margin-top:-1px">{Head([.. head, .. head])}{string.Concat(Enumerable.Range(0, half).Select(i => $"<tr class=c>{cells[i]}{(i + half < cells.Length ? cells[i + half] : "<td colspan=5>以下空白</td>")}</tr>"))}</table>
            <table style="margin-top:-1px"><tr><td class=k style="width:130px">检验结论</td><td style="position:relative;height:140px;vertical-align:top">该样品所检{f.Items.Count}项指标{(f.Result == "合格" ? "均符合" : "中有不符合")}判定依据的要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:70px;bottom:12px">{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}</div>{s.Seal(lab, "检验专用章", "right:80px;top:-6px")}</td></tr></table>
            {Share("1fr 1fr 1fr", "检验：" + s.O(f.Officer), "审核：" + s.O(f.Person), "签发：" + s.O(World.Person(s.Chance)))}
            """, "#paper td,#paper th{padding:5px 6px}#paper .two td:nth-child(5),#paper .two th:nth-child(5){border-right-width:2.5px}", padding: 46);
    }
}
