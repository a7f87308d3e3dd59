using System.Text.RegularExpressions;
using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh29;

/// <summary>Sales slips and delivery notes, laboratory reports and sheets of quick tests, as a stall gets them on any day.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-stall-pad", By.Pen, StallPad), New("sale/x-stock-out", By.Printer, StockOut, "同单位"),
        New("test/x-lab-lines", By.Printer, LabLines, seal: true), New("test/x-entry-slip", By.Pen, EntrySlip),
        New("sale/x-net-weight", By.Till, NetWeight, "同单位"), New("sale/x-letterhead", By.Printer, Letterhead, "同单位"),
        New("test/x-station", By.Clerk, Station, seal: true), New("test/x-gold-sheet", By.Printer, GoldSheet),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh29", name, by, write, form, seal);

    /// <summary>The market that a stall is in: the one its name says, if it says one.</summary>
    private static string MarketOf(Facts f, string otherwise) => World.Markets.FirstOrDefault(m => f.Holder.Contains(m, StringComparison.Ordinal)) ?? (Regex.IsMatch(otherwise, "水产|果品|畜牧") ? "江村综合批发市场" : otherwise);

    /// <summary>Who sells vegetables is not called a fishmonger: the trade in a stall's name follows what this paper can be about.</summary>
    private static void Trade(Facts f, string trade)
    {
        string Named(string name) => Regex.Replace(name, "(水产|果品|蔬菜)(?=(档|行|商行|店|经营部|贸易有限公司|配送有限公司|有限公司))", trade);
        (f.Holder, f.Merchant) = (Named(f.Holder), Named(f.Merchant));
    }

    private static string Goods(Facts f) => World.Goods.First(g => g.Name == f.Items[0].Name).Category switch { "aquatic" => "水产", "vegetable" => "蔬菜", "fruit" => "水果", _ => "干货" };

    /// <summary>The little pad with the stall's own name on it: four columns and a pen.</summary>
    private static string StallPad(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 6);
        Coloured(s, "#a8231f", "#1f4f9a", "#1d6e3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f3", "#fcfae6", "#fff");
        return s.Look.Page(700, $"""
            <div class="c h" style="font-size:27px;font-weight:700;font-family:'AR PL UKai CN'">{s.V("holder", f.Holder)}</div>
            <div class=c style="font-size:15px">专营：各类{Goods(f)}批发、零售　代客送货</div><div class=c style="font-size:15px">地址：{MarketOf(f, f.IssuerPlace)}{s.Chance.Of("A区", "B区", "C栋", "二期")}{s.Chance.Int(1, 160)}档　手机：{f.Phone}</div>
            <div style="display:flex;justify-content:space-between;align-items:flex-end;margin:8px 0 2px"><span style="width:170px"></span><span style="font-size:28px;letter-spacing:16px;text-indent:16px;font-weight:700">{s.Chance.Of("送货单", "销货单", "销售单")}</span><span class="no r" style="width:170px;font-size:20px">№{s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <div class=row style="margin:6px 0"><span>客户：{On(s.V("consignee", f.Consignee), 300)}</span></div><div class=r style="margin:2px 0 6px">{s.D("issue_date", f.Issued, 8)}</div>
            <table><tr><th style="width:34%">品　　名</th><th style="width:22%">数　量</th><th>单　价</th><th style="width:24%">金　额</th></tr>{Body(s, s.Chance.Of(7, 8), (r, i) => [Name(s, i), s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td colspan=4>合计（大写）：{s.O(Chinese.Money(f.Total))}</td></tr><tr><td colspan=4 class=r>合计金额：¥ {On(s.V("total", Sheet.Number(f.Total)), 170)}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr;margin-top:10px"><span>开单人：{s.O(f.Person)}</span><span>收货人：</span></div><div style="font-size:14px;margin-top:6px">货物请当面点清，如有质量问题请当天提出。多谢惠顾！</div>
            """, Preprinted + "#paper td{height:38px;padding:2px 6px}#paper th{padding:4px}", padding: 32);
    }

    /// <summary>What the stock program of a wholesaler prints on half a sheet of endless paper.</summary>
    private static string StockOut(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Rule, s.Look.Ink) = ("1px solid #222", "#222");
        s.Look.FilledInk = s.Look.Ink;
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f4", "#fcf9e4");
        var coded = s.Chance.Of("00", "1", "20");
        return s.Look.Page(1080, $"""
            {Fresh2Layouts.Holes()}<div class=c style="font-size:24px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:26px;letter-spacing:8px;text-indent:8px;margin-bottom:6px">销售出库单</div>
            {Share("1.7fr 1fr 1.2fr", "购货单位：" + s.V("consignee", f.Consignee), "单据日期：" + s.D("issue_date", f.Issued, 2), "单据编号：" + s.V("number", f.Number), "送货地址：" + s.O(f.Destination), "发货仓库：" + s.O(s.Chance.Of("主仓库", "一号冷库", "市场仓")), "联系电话：" + s.O(f.Phone))}
            <table>{Head("行号", "商品编码", "商品名称", "规格型号", "单位", "数量", "单价", "金额", "备注")}{Body(s, 5, (r, i) => [(i + 1).ToString(), s.O(coded + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}
            <tr class=c><td colspan=5>合　　计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr><tr><td colspan=9>合计金额（大写）：{s.O(Chinese.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1fr 1.4fr", "制单人：" + s.O(f.Person), "业务员：" + s.O(f.Officer), "发货人：", "客户签收：")}<div style="font-size:15px">白联：存根　　红联：客户　　黄联：财务</div>
            """, "#paper td,#paper th{padding:3px 6px;height:31px}", padding: 56);
    }

    /// <summary>A fish or vegetable wholesaler's roll: every weighing with its crate taken off.</summary>
    private static string NetWeight(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        var crate = unit == "斤" ? s.Chance.Of(2.4m, 3m, 3.6m) : s.Chance.Of(1.2m, 1.5m, 1.8m);
        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var crates = Math.Max(1, (int)(r.Qty / (unit == "斤" ? 50 : 25)));
            return $"<tr><td colspan=2>{i + 1}. {Name(s, i)}</td><td colspan=3 class=r>筐数 {s.O(crates.ToString())}</td></tr><tr class=f><td>{s.O((r.Qty + (crate * crates)).ToString("0.0"))}</td><td>{s.O((crate * crates).ToString("0.0"))}</td><td>{s.QtyOf(i, r.Qty.ToString("0.0"), unit)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{s.I(i, "amount", Cents(r.Amount))}</td></tr>";
        }));
        return s.Look.Page(540, $"""
            <div class=c style="font-size:24px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:21px;margin:2px 0 6px">{s.Chance.Of("销售小票", "批发销售单", "称重销售单")}</div>
            <div>买家：{s.V("consignee", f.Consignee)}</div><div>单号：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-26).ToString("HH:mm:ss"))}</div><div>开单：{s.O(f.Person)}</div>{Dots}
            <table>{Head("毛重", "皮重", $"净重({unit})", "单价", "金额")}{rows}</table>{Dots}
            <div class=row><span>合计筐数：{s.O(f.Items.Sum(r => Math.Max(1, (int)(r.Qty / (unit == "斤" ? 50 : 25)))).ToString())}</span><span>合计净重：{s.O(f.Items.Sum(r => r.Qty).ToString("0.0") + unit)}</span></div>
            <div class=row style="font-size:24px;font-weight:700"><span>合计金额：</span><span class=t>{s.V("total", Cents(f.Total))}元</span></div><div>付款方式：{s.O(s.Chance.Of("微信", "现金", "赊账", "转账"))}</div>{Dots}
            <div style="display:flex;gap:16px;align-items:center"><span>{s.Qr(110)}</span><span style="font-size:16px">{MarketOf(f, f.IssuerPlace)}<br>电话：{s.O(f.Phone)}<br>筐押金另计，退筐凭票</span></div>
            """, "#paper{font-size:18px}#paper td,#paper th{border:0;padding:2px;text-align:left}#paper th{border-bottom:1.5px dashed #333}#paper td.r,#paper th:nth-child(n+2),#paper .f td:nth-child(n+2){text-align:right}#paper .t .v{font-weight:700}", padding: 20);
    }

    /// <summary>A delivery firm's own sheet: its numbers at the head, its account at the foot.</summary>
    private static string Letterhead(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        var colour = s.Chance.Of("#1c7a43", "#1d4f91", "#b04a16", "#333");
        s.Look.Rule = s.Chance.Of("1px solid #555", "1px solid #222", "1px solid #999");
        return s.Look.Page(940, $"""
            <div style="border-bottom:3px solid {colour};padding-bottom:8px"><div style="font-size:27px;font-weight:700;color:{colour}" class=co>{s.V("holder", f.Holder)}</div><div style="font-size:15px">统一社会信用代码：{s.V("uscc", f.Uscc)}　食品经营许可证：{s.V("licence_no", f.LicenceNo)}</div></div>
            <h1 style="font-size:30px;letter-spacing:18px;text-indent:18px;margin:12px 0">送货单</h1>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;border:1px solid #777;line-height:1.7"><div style="padding:6px 12px;border-right:1px solid #777">收货单位：{s.V("consignee", f.Consignee)}<br>收货地址：{s.O(f.Destination)}<br>联&ensp;系&ensp;人：{s.O(World.Person(s.Chance))}　{s.O(World.Phone(s.Chance))}</div><div style="padding:6px 12px">送货单号：{s.V("number", f.Number)}<br>送货日期：{Day(s, "issue_date", f.Issued)}<br>送货车辆：{s.O(f.Plate)}</div></div>
            <table style="margin-top:10px"><tr style="background:#eee"><th style="width:52px">序号</th><th>货品名称</th><th>等级</th><th>件数</th><th>重量（{unit}）</th><th>单价（元/{unit}）</th><th>货款（元）</th></tr>{Body(s, s.Chance.Int(4, 8), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), s.O(s.Chance.Int(1, 12).ToString()), s.QtyOf(i, Sheet.Number(r.Qty), unit), Price(s, i), Amount(s, i)])}
            <tr><td colspan=2 class=c>货款合计</td><td colspan=3>{s.O(Chinese.Money(f.Total))}</td><td colspan=2 class=c>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="font-size:16px;margin:10px 0;line-height:1.6">收款账户：{s.O(s.Chance.Of("中国农业银行", "广州农村商业银行", "中国工商银行") + s.Chance.Of("白云支行", "江南市场支行", "荔湾支行"))}　账号：{s.O("6228 " + s.Chance.Digits(4) + " " + s.Chance.Digits(4) + " " + s.Chance.Digits(4))}<br>以上货物请收货人当面验收，签字后视为数量、质量无异议。</div>
            <div style="position:relative;min-height:90px">{Share("1fr 1fr", "送货人：" + s.O(f.Person), "收货人（签字/盖章）：____________", "订货电话：" + s.O(f.Phone), "收货时间：____________")}{s.Seal(f.Holder, s.Chance.Of("送货专用章", "业务专用章"), "left:250px;top:-24px", "ellipse")}</div>
            """, $"#paper .co .v{{font-weight:700;color:{colour}}}#paper td,#paper th{{padding:5px 7px;height:34px}}", padding: 46);
    }

    private static string MethodOf(string test) => test is "腐霉利" or "毒死蜱" ? "GB 23200.113-2018" : Method(test);

    /// <summary>A laboratory's report of three parts, its results between rules.</summary>
    private static string LabLines(Sheet s)
    {
        var f = s.Facts;
        var lab = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? "广东" + World.Brand(s.Chance) + "检测技术有限公司" : f.Issuer;
        var category = World.Goods.First(g => g.Name == f.Items[0].Name).Category;
        if (category is "vegetable" or "fruit")
        {
            foreach (var (test, limit) in s.Chance.Some(new[] { ("氟虫腈", "≤0.02"), ("水胺硫磷", "≤0.05"), ("灭多威", "≤0.2"), ("乙酰甲胺磷", "≤0.02"), ("涕灭威", "≤0.03") }, s.Chance.Int(0, 4)))
            {
                f.Items.Add(new Row { Name = f.Items[0].Name, Test = test, Unit = "mg/kg", Limit = limit, Value = "未检出", Basis = "GB 2763-2021", Result = "合格" });
            }
        }

        s.Look.Rule = "1px solid #222";
        var basis = s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()));
        string Pair(string label, string value) => $"<div style=\"display:flex;border-bottom:1px dotted #888;padding:4px 0\"><span style=\"flex:none;width:106px\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(960, $"""
            <div class=row style="font-size:15px"><span>资质认定证书编号：{s.O("2022" + "19" + s.Chance.Digits(6))}</span><span>第 1 页　共 1 页</span></div>
            <div class=c style="font-size:26px;letter-spacing:3px;margin-top:16px">{s.V("issuer", lab)}</div><h1 style="font-size:34px;letter-spacing:16px;text-indent:16px;margin:4px 0 2px">检测报告</h1><div class=c style="margin-bottom:12px">No. {s.V("number", f.Number)}</div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:26px">{Pair("样品名称", s.V("products", f.Items[0].Name))}{Pair("样品编号", s.O(f.Related))}{Pair("委托单位", s.V("holder", f.Holder))}{Pair("样品数量", s.Q())}{Pair("送样人员", s.O(f.Person))}{Pair("样品状态", s.O(category switch { "aquatic" => "鲜活", "dry" => "包装完好", _ => "新鲜" }))}{Pair("收样日期", s.D("", f.Issued.AddDays(-5), 2))}{Pair("检测类别", s.O(s.Chance.Of("委托检测", "委托送样")))}{Pair("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-5), 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2)))}{Pair("判定依据", basis)}</div>
            <div class=c style="font-size:20px;letter-spacing:6px;margin:18px 0 4px">检测结果</div>
            <table>{Head("检测项目", "检测方法", "单位", "标准限值", "检测结果", "单项评价")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(MethodOf(r.Test)), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table><div class=c style="font-size:15px">（以下空白）</div>
            <div style="position:relative;margin-top:14px;min-height:190px">检测结论：该样品{Judgement(f)}{string.Join("、", f.Items.Select(i => i.Basis).Distinct())}的限量规定，综合判定：{s.V("result", f.Result)}。
            <div style="position:absolute;left:0;top:64px;line-height:2">编　制：{s.O(f.Officer)}<br>审　核：{s.O(World.Person(s.Chance))}<br>批　准：{s.O(World.Person(s.Chance))}</div><div style="position:absolute;right:60px;top:136px">报告日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:90px;top:30px", s.Chance.Of("round", "ellipse"))}</div>
            <div style="font-size:14px;border-top:1px solid #888;padding-top:6px;margin-top:8px">本报告涂改、增删无效；未经本机构书面同意不得部分复制；检测结果仅对来样负责。</div>
            """, "#paper table{border-top:2px solid #222;border-bottom:2px solid #222}#paper td,#paper th{border:0;padding:5px 6px}#paper th{border-bottom:1px solid #222;font-weight:700}", padding: 56);
    }

    /// <summary>The market's pad: what a truck brings is tested at the gate, and the driver takes the slip to the stall.</summary>
    private static string EntrySlip(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d6e3a", "#1f4f9a", "#2b2b2b", "#a8231f");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f3", "#f1f8f0", "#fbf8e4");
        Trade(f, "蔬菜");
        var market = MarketOf(f, s.Chance.Of(World.Markets));
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(1, 4));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        string Row(int i) => i >= goods.Count ? "<td></td><td></td><td></td><td></td><td></td>" : $"<td>{s.I(i, "name", goods[i].Name)}</td><td>{s.O(s.Chance.Int(5, 90) * 10 + "斤")}</td><td>{s.I(i, "test", "农药残留")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(55, 92) : s.Chance.Int(2, 39))}.{s.Chance.Int(0, 9)}%")}</td><td>{s.I(i, "result", i == bad ? "阳性" : "阴性")}</td>";
        return s.Look.Page(860, $"""
            <div class="c h" style="font-size:22px;letter-spacing:2px">{s.V("issuer", market + s.Chance.Of("检测室", "快速检测室", "农产品检测站"))}</div><h1 style="font-size:29px;letter-spacing:3px">蔬菜农药残留快速检测结果单</h1>
            <div class=row style="margin:10px 0 4px"><span>检测日期：{s.D("issue_date", f.Issued, 8)}</span><span class=no>№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <table>{Tr(Cell("经营户", s.V("holder", f.Holder), 4))}{Tr(Cell("产　地", s.V("origin", f.Origin[3..]), 2), Cell("车牌号", s.O(f.Plate), 1))}
            <tr class=c><th style="width:20%">样品名称</th><th style="width:19%">进场数量</th><th>检测项目</th><th style="width:18%">抑制率</th><th style="width:18%">检测结果</th></tr>{string.Concat(Enumerable.Range(0, 5).Select(i => $"<tr class=c>{Row(i)}</tr>"))}
            {Tr(Cell("检测结论", s.V("result", f.Result), 4))}</table>
            <div class=row style="margin-top:12px"><span>检测员：{s.O(f.Officer)}</span><span>经营户签名：{s.O(s.Chance.Odds(0.6) ? f.Person : "")}</span><span></span></div>
            <div style="font-size:14px;margin-top:8px">检测依据：GB/T 5009.199-2003 酶抑制率法，抑制率≥50%为阳性。本单一式两联，第一联存根，第二联交经营户，当日有效。</div>
            """, Preprinted + "#paper td{height:38px;padding:2px 6px}#paper th{padding:4px}", padding: 36);
    }

    /// <summary>A district's testing station on what it drew at a stall: many samples, one method.</summary>
    private static string Station(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#23406b");
        s.Look.WideDigits = false;
        Trade(f, "蔬菜");
        var district = Regex.Match(f.Holder, "(?<=^广州市)..区");
        var station = "广州市" + (district.Success ? district.Value : s.Chance.Of("白云区", "番禺区", "增城区")) + s.Chance.Of("农产品质量安全检验检测站", "农产品质量安全检测中心", "农业技术服务中心");
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(3, 8));
        var from = s.Chance.Some(World.Guangdong, goods.Count);
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = goods.Select((g, i) => $"<tr class=c><td>{s.O(f.Issued.ToString("MMdd") + (i + 1).ToString("00"))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(from[i].City[..^1] + from[i].County[..^1])}</td><td>{s.I(i, "limit", "<50")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(52, 88) : s.Chance.Int(0, 38))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>");
        return s.Look.Page(940, $"""
            <h1 style="font-size:29px;letter-spacing:3px">农产品农药残留检测结果报告单</h1><div class=r style="margin:8px 0 4px">报告编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("抽样日期", s.D("", f.Issued, 2)), Cell("抽样人", s.O(f.Person)), Cell("样品数", s.O(goods.Count + "个")))}{Tr(Cell("检测方法", "GB/T 5009.199-2003　酶抑制率法（分光光度法）", 3), Cell("检测仪器", s.O(s.Chance.Of("NY-16D", "GNSSP-12", "RP-420"))))}</table>
            <table style="margin-top:-1px">{Head("样品编号", "样品名称", "产地", "标准值（抑制率/%）", "检测值（抑制率/%）", "单项判定")}{string.Concat(rows)}
            <tr><td class=c>检测结论</td><td colspan=5 style="height:64px">{(bad < 0 ? "所检样品农药残留抑制率均低于50%" : "所检样品中有农药残留抑制率达到或超过50%")}，判定为{s.V("result", f.Result)}。</td></tr></table>
            <div style="position:relative;min-height:150px;margin-top:10px">{Share("1fr 1fr 1fr", "检测：" + s.O(f.Officer), "校核：" + s.O(World.Person(s.Chance)), "")}<div style="position:absolute;right:40px;top:52px;text-align:center;line-height:1.8">检测单位（盖章）：{s.V("issuer", station)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1, 8))}</div>{s.Seal(station, "检测专用章", "right:80px;top:0", s.Chance.Of("round", "round", "ring"))}</div>
            <div style="font-size:14px">备注：本结果为快速筛查结果，仅对所抽样品负责。</div>
            """, "#paper .k{width:96px}#paper td,#paper th{padding:5px 7px;height:34px}", padding: 46);
    }

    /// <summary>Residues in fish by strips: what a market's reader of strips sends to the printer.</summary>
    private static string GoldSheet(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Rule, s.Look.Ink) = (s.Chance.Of("1px solid #333", "1px solid #777"), "#1a1a1a");
        Trade(f, "水产");
        var market = MarketOf(f, World.Markets.FirstOrDefault(m => f.Issuer.Contains(m, StringComparison.Ordinal)) ?? f.Destination[9..]);
        f.Issuer = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? market + "快检室" : f.Issuer;
        var first = World.Goods.First(g => g.Name == f.Items[0].Name);
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "aquatic" && g.Name != first.Name), s.Chance.Int(1, 3));
        if (first.Category is "aquatic")
        {
            goods[0] = first;
        }

        var tests = s.Chance.Some(new[] { "孔雀石绿", "氯霉素", "呋喃唑酮代谢物", "恩诺沙星" }, s.Chance.Int(1, 3));
        var pairs = goods.SelectMany(g => tests.Select(t => (g.Name, Test: t))).ToArray();
        var bad = f.Result == "不合格" ? s.Chance.Int(0, pairs.Length - 1) : -1;
        var words = s.Chance.Odds(0.5) ? ("阴性", "阳性") : ("未检出", "检出");
        var rows = pairs.Select((p, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", p.Name)}</td><td>{s.I(i, "test", p.Test)}</td><td>胶体金免疫层析法</td><td>{s.O(p.Test switch { "孔雀石绿" => "2μg/kg", "氯霉素" => "0.3μg/kg", "呋喃唑酮代谢物" => "0.5μg/kg", _ => "100μg/kg" })}</td><td>{s.I(i, "value", i == bad ? words.Item2 : words.Item1)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>");
        return s.Look.Page(960, $"""
            <div style="display:grid;grid-template-columns:110px 1fr 110px;align-items:center"><span></span><div class=c><h1 style="font-size:30px;letter-spacing:4px">食品安全快速检测报告</h1><div>报告编号：{s.V("number", f.Number)}</div></div><span class=r>{s.Qr(100)}</span></div>
            <div style="border-top:2px solid #333;margin:10px 0 6px"></div>{Share("1.5fr 1fr", "被检单位：" + s.V("holder", f.Holder), "检测日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 5)) + " " + s.O(f.Submitted.AddMinutes(-52).ToString("HH:mm")), "检测单位：" + s.V("issuer", f.Issuer), "检测地点：" + s.O(market), "检测仪器：" + s.O(s.Chance.Of("胶体金读数仪 JT-100", "食品安全综合检测仪 DY-3500", "多功能检测仪 SA-12")), "仪器编号：" + s.O(s.Chance.Digits(8)))}
            <table style="margin-top:6px">{Head("序号", "样品名称", "检测项目", "检测方法", "检出限", "检测结果", "结论")}{string.Concat(rows)}</table>
            <div style="margin:14px 0;font-size:20px">检测结论：{s.V("result", f.Result)}</div>{Share("1fr 1fr 1fr", "检测人员：" + s.O(f.Officer), "复核人员：" + s.O(f.Person), "")}
            <div style="font-size:14px;border-top:1px solid #999;padding-top:6px">注：1. 快速检测结果仅供食品安全监督管理参考，不作为行政处罚依据。2. 对结果有异议，请于4小时内提出复检申请。</div>
            """, "#paper th{background:#eaf1ea}#paper td,#paper th{padding:6px}", padding: 48);
    }
}
