using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh15;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/d-net-weight", By.Clerk, NetWeight, "同单位"), New("sale/d-warehouse-note", By.Printer, WarehouseNote), New("sale/d-two-line-till", By.Till, TwoLineTill),
        New("sale/d-shop-pad", By.Pen, ShopPad), New("sale/d-stock-program", By.Printer, StockProgram),
        New("test/d-open-head", By.Printer, OpenHead, seal: true), New("test/d-station", By.Printer, Station, seal: true), New("test/d-quick-notice", By.Form, QuickNotice, seal: true),
        New("test/d-day-board", By.Printer, DayBoard),
        New("unknown/d-cold-log", By.Form, ColdLog),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh15", name, by, write, form, seal);

    private static string Short(Place place) => place.Province[..2] + place.City[..2];

    /// <summary>What the weighing desk of a fruit and vegetable market prints: gross, tare and net of every sort.</summary>
    private static string NetWeight(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1b1b1b", "#23528f", "#2b6a44");
        s.Look.WideDigits = false;
        var unit = f.Items[0].Unit;
        var from = s.Chance.Some(World.Guangdong.Concat(World.Elsewhere), f.Items.Count);
        string[] Cells(Row r, int i)
        {
            var pieces = s.Chance.Int(1, 12);
            var tare = decimal.Round(pieces * s.Chance.Of(0.5m, 1m, 1.5m), 1);
            return [Name(s, i), s.O(Short(from[i])), s.O(pieces.ToString()), s.O(Sheet.Number(r.Qty + tare)), s.O(Sheet.Number(tare)), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i)];
        }

        return s.Look.Page(1000, $"""
            <h1 style="font-size:27px;letter-spacing:3px">{f.IssuerPlace}<br><span style="font-size:24px;letter-spacing:8px">食用农产品交易单</span></h1>
            {Share("1fr 1fr", "交易单号：" + s.V("number", f.Number), "交易日期：" + s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 2)) + " " + s.O(f.Submitted.AddMinutes(-48).ToString("HH:mm")), "卖方：" + s.V("holder", f.Holder), "档位号：" + s.O(s.Chance.Of("果", "菜", "A", "C") + s.Chance.Int(1, 220)), "买方：" + s.V("consignee", f.Consignee), "联系电话：" + s.O(f.Phone))}
            <table>{Head("品名", "产地", "件数", $"毛重（{unit}）", $"皮重（{unit}）", $"净重（{unit}）", $"单价（元/{unit}）", "金额（元）")}{Body(s, s.Chance.Int(0, 5), Cells)}
            <tr><td colspan=6>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td class=c>小写</td><td class=c>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative">{Share("1fr 1fr 1fr", "过磅员：" + s.O(f.Officer), "卖方签名：" + s.O(f.Person), "买方签名：")}{s.Seal(f.IssuerPlace, "结算专用章", "right:210px;top:-90px")}</div>
            <div style="font-size:14px">本单可作为进货凭证，请妥善保存六个月以上。　①存根（白）　②卖方（红）　③买方（黄）</div>
            """, "#paper td,#paper th{padding:5px 5px;height:32px}", padding: 38);
    }

    /// <summary>A line code as warehouses print it above an order's number.</summary>
    private static string Bars(Sheet s)
    {
        var bars = string.Concat(Enumerable.Range(0, 58).Select(i => s.Chance.Odds(0.55) || i is 0 or 57 ? $"<rect x={i * 4} y=0 width={s.Chance.Of(2, 3, 4)} height=46 />" : ""));
        return $"<svg data-no width=232 height=46 fill=\"#111\">{bars}</svg>";
    }

    /// <summary>The note that goes with the goods out of a distribution centre of fresh food bought on the telephone.</summary>
    private static string WarehouseNote(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1040, $"""
            <div class=row style="align-items:flex-start"><div><div style="font-size:25px;font-weight:700">随货同行单</div><div style="font-size:15px;color:#555">请当面清点货品并签收</div></div><div class=c>{Bars(s)}<div>发货单号：{s.V("number", f.Number)}</div></div></div>
            <div style="border:1px solid #777;border-width:1px 0;padding:4px 2px;margin:8px 0 12px">{Share("1.35fr 1fr", "供货方：" + s.V("holder", f.Holder), "客服热线：" + s.O("400-" + s.Chance.Digits(3) + "-" + s.Chance.Digits(4)), "收货客户：" + s.V("consignee", f.Consignee), "发货日期：" + s.D("issue_date", f.Issued, 2), "收货地址：" + s.O(f.Destination), "收货人电话：" + s.O(f.Phone[..3] + "****" + f.Phone[7..]), "配送线路：" + s.O(s.Chance.Of("白云", "荔湾", "番禺", "海珠") + s.Chance.Int(1, 19) + "线"), "司机/车牌：" + s.O(f.Person + " " + f.Plate))}</div>
            <table>{Head("序号", "商品编码", "商品名称", "规格", "单位", "实发数量", "单价", "金额", "备注")}{Body(s, 0, (_, i) => [(i + 1).ToString(), s.O("10" + s.Chance.Digits(5)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(f.Items[i].Price)), s.I(i, "amount", Cents(f.Items[i].Amount)), ""])}</table>
            <div class=row style="margin:8px 2px"><span>共 {s.O(f.Items.Count.ToString())} 个品种　周转筐：{s.O(s.Chance.Int(1, 9).ToString())} 个</span><span style="font-size:20px">实发金额合计：<b>¥{s.V("total", Cents(f.Total))}</b></span></div>
            {Share("1fr 1fr 1fr 1fr", "拣货：" + s.O(World.Person(s.Chance)), "复核：" + s.O(f.Officer), "客户签收：", "签收时间：")}
            <div style="font-size:14px;color:#444;line-height:1.6">温馨提示：生鲜商品如有质量问题，请在签收后24小时内凭本单联系客服处理。发票每月统一开具。</div>
            """, "#paper td,#paper th{padding:5px 6px;border:0;border-bottom:1px solid #999}#paper th{background:#efefef;border-top:1px solid #777}#paper b .v{font-weight:700}", padding: 42);
    }

    /// <summary>A stall's till: the sort on one line, its sum on the next.</summary>
    private static string TwoLineTill(Sheet s)
    {
        var f = s.Facts;
        const string Rule = "<div style=\"border-top:2px dashed #444;margin:7px 0\"></div>";
        var pieces = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}. {Name(s, i)}{(r.Spec.Length > 0 ? $"（{Spec(s, i)}）" : "")}</div><div style=\"display:grid;grid-template-columns:1.2fr 1fr 1fr\"><span style=\"padding-left:26px\">{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span class=r>{Price(s, i)}</span><span class=r>{Amount(s, i)}</span></div>"));
        return s.Look.Page(480, $"""
            <div class=c style="font-size:23px;font-weight:700" >{s.V("holder", f.Holder)}</div><div class=c style="font-size:20px;letter-spacing:6px;margin-top:4px">销售单</div>{Rule}
            <div>单号：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-15).ToString("HH:mm:ss"))}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>开单：{s.O(f.Person)}</div>{Rule}
            <div style="display:grid;grid-template-columns:1.2fr 1fr 1fr"><span>商品/数量</span><span class=r>单价</span><span class=r>金额</span></div>{Rule}{pieces}{Rule}
            <div class=row style="font-size:22px;font-weight:700"><span>合计</span><span>￥{s.V("total", s.Money(f.Total))}</span></div><div class=row><span>结算方式</span><span>{s.O(s.Chance.Of("微信支付", "现金", "挂账", "支付宝"))}</span></div>{Rule}
            <div>地址：{f.IssuerPlace}{s.O(s.Chance.Of("一", "二", "三", "水产", "南") + "区" + s.Chance.Int(1, 90) + "号")}</div><div>电话：{s.O(f.Phone)}</div><div class=c style="margin-top:10px">{s.Qr(120)}</div><div class=c>货物当面点清，多谢惠顾！</div>
            """, padding: 24);
    }

    /// <summary>A stall's own pad, its name and trade printed at the head.</summary>
    private static string ShopPad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#a3241f", "#1c4f96", "#1c6b3c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf2f3", "#fdf9df", "#f3f9f2");
        var category = f.Category;
        var trade = category switch { "aquatic" => "各种鲜活水产、冰鲜、贝类", "fruit" => "国产水果、进口水果", "vegetable" => "各类新鲜蔬菜、瓜豆、姜葱", _ => "粮油、干货、调味品" };
        return s.Look.Page(820, $"""
            <div class="h c" style="font-size:28px;font-weight:700;color:{ink}">{s.V("holder", f.Holder)}</div>
            <div class=c style="font-size:16px">主营：{trade}　批发零售　送货上门</div>
            <div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:baseline;margin:8px 0"><span></span><h1 style="font-size:27px;letter-spacing:16px;text-indent:16px">销货清单</h1><span class="no r">№ {s.V("number", string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(7, '0')[^7..])}</span></div>
            <div class=row style="margin-bottom:6px"><span>客户：{On(s.V("consignee", f.Consignee), 330)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th style="width:30%">货　品　名　称</th><th style="width:13%">规格</th><th style="width:9%">单位</th><th style="width:12%">数量</th><th style="width:14%">单价</th><th>金额</th></tr>{Body(s, s.Chance.Int(7, 10), (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td colspan=5>合计金额（大写）{s.O(Chinese.Money(f.Total))}</td><td>￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div class=row style="margin:12px 0 6px"><span>开单人：{s.O(f.Person)}</span><span>收货人：　　　　　　　</span></div>
            <div class=h style="font-size:16px">地址：{f.IssuerPlace}{s.O(s.Chance.Int(1, 80) + "号档")}　　电话：{s.O(f.Phone)}</div>
            """, Preprinted + "#paper td{height:37px;padding:2px 6px}#paper th{padding:4px}", padding: 38);
    }

    /// <summary>The sheet of the stock-keeping program that most small wholesalers have, printed on half a page.</summary>
    private static string StockProgram(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1060, $"""
            <div class=c style="font-size:25px" >{s.V("holder", f.Holder)}</div><h1 style="font-size:23px;letter-spacing:6px;font-weight:600">销售出库单</h1>
            {Share("1.7fr 1.2fr 1fr", "购买单位：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "录单日期：" + s.D("issue_date", f.Issued, 2), "摘　　要：" + s.O(s.Chance.Of("", "送货", "自提", "月结")), "发货仓库：" + s.O(s.Chance.Of("主仓库", "市场仓", "冷库", "1号仓")), "经 手 人：" + s.O(f.Person))}
            <table>{Head("行号", "商品编号", "商品全名", "规格型号", "单位", "数量", "单价", "金额", "备注")}{Body(s, s.Chance.Int(4, 7), (r, i) => [(i + 1).ToString(), s.O((i + 1).ToString("00") + s.Chance.Digits(3)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}
            <tr class=c><td colspan=2>合计</td><td colspan=5 style="text-align:left">大写：{s.O(Chinese.Money(f.Total))}</td><td>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "制单人：" + s.O(f.Officer), "仓管：", "送货人：", "客户签字：")}
            <div class=row style="font-size:15px"><span>公司地址：{s.O(f.Address)}</span><span>电话：{s.O(f.Phone)}</span><span>打印时间：{s.O(Chinese.Date(f.Issued, 2) + f.Submitted.AddMinutes(-9).ToString(" HH:mm"))}</span></div>
            """, "#paper td,#paper th{padding:3px 5px;height:29px}", padding: 36);
    }

    /// <summary>A laboratory's report whose head is set in lines without rules.</summary>
    private static string OpenHead(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        string Pair(string label, string value) => Line(label + "：", value, 118, "margin:3px 0");
        return s.Look.Page(960, $"""
            <div style="font-size:24px;font-weight:700;border-bottom:2px solid #222;padding-bottom:6px">{s.V("issuer", lab)}</div>
            <h1 style="font-size:32px;letter-spacing:16px;text-indent:16px;margin:16px 0 6px">检测报告</h1><div class=row style="font-size:16px;margin-bottom:12px"><span>报告编号：{s.V("number", f.Number)}</span><span>资质认定证书编号：{s.O("2024191" + s.Chance.Digits(5))}</span><span>第 1 页 / 共 1 页</span></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:24px">{Pair("委托单位", s.V("holder", f.Holder))}{Pair("样品名称", s.V("products", f.Items[0].Name))}{Pair("委托单位地址", s.O(f.Address))}{Pair("样品编号", s.O(f.Related))}{Pair("来样方式", s.O(s.Chance.Of("送样", "上门采样", "快递送样")))}{Pair("样品数量", s.Q())}{Pair("收样日期", s.D("", f.Issued.AddDays(-4), 2))}{Pair("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-4), 2) + "～" + f.Issued.AddDays(-1).ToString("MM-dd")))}</div>
            <div style="margin:16px 0 4px;font-weight:700">一、检测结果</div><table>{Head("检测项目", "单位", "检测结果", "定量限", "标准限值", "单项结论")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.O(s.Chance.Of("0.01", "0.005", "0.5")), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>
            <div style="margin:16px 0 4px;font-weight:700">二、判定依据</div><div>{s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))} 食品安全国家标准</div>
            <div style="margin:16px 0 4px;font-weight:700">三、检测结论</div><div style="position:relative;min-height:170px">{Judgement(f)}上述标准要求，检测结论：{s.V("result", f.Result)}。<div style="margin:46px 0 0 58%">（检验检测专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(lab, "检验检测专用章", "right:90px;top:10px")}</div>
            {Share("1fr 1fr 1fr", "编制：" + s.O(f.Person), "审核：" + s.O(f.Officer), "签发：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px;border-top:1px solid #555;padding-top:6px">注：本报告仅对来样负责；未经本机构书面批准，不得部分复制本报告；报告涂改、增删无效。</div>
            """, "#paper td,#paper th{padding:6px 7px}#paper th{font-weight:700}", padding: 56);
    }

    /// <summary>What a county's station of farm produce reports of one sample: all in one ruled form.</summary>
    private static string Station(Sheet s)
    {
        var f = s.Facts;
        var place = s.Chance.Of(World.Guangdong);
        var station = place.City + place.County + s.Chance.Of("农产品质量安全检验检测中心", "农产品质量安全监督检测站", "农业综合服务中心检测室");
        var rows = Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.O(r.Unit), s.I(i, "result", r.Result)]);
        return s.Look.Page(900, $"""
            <h1 style="font-size:24px;letter-spacing:2px">{s.V("issuer", station)}</h1><h1 style="font-size:28px;letter-spacing:5px;margin:4px 0 10px">农产品质量安全检测报告单</h1><div class=r>编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("样品名称"), s.V("products", f.Items[0].Name), 2), Cell("抽样日期", s.D("", f.Issued.AddDays(-s.Chance.Int(1, 3)), 2)))}{Tr(Cell("受检单位", s.V("holder", f.Holder), 4))}{Tr(Cell("样品来源", s.O(s.Chance.Of("批发市场", "种养基地", "农贸市场")), 2), Cell("抽样人", s.O(f.Person)))}{Tr(Cell("检测类别", s.O(s.Chance.Of("例行监测", "监督抽查", "风险监测")), 2), Cell("检测仪器", s.O(s.Chance.Of("气相色谱仪", "液质联用仪", "液相色谱仪"))))}</table>
            <table style="margin-top:-1px">{Head("序号", "检测项目", "限量标准", "检测值", "计量单位", "判定")}{rows}</table>
            <table style="margin-top:-1px">{Tr(Cell("判定标准", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))))}<tr><td class=k>检测结论</td><td style="position:relative;height:150px;vertical-align:top">{s.V("result", f.Result)}<div style="position:absolute;right:34px;bottom:12px;text-align:right">（检测机构盖章）<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div>{s.Seal(station, "", "right:50px;top:-10px")}</td></tr>{Tr(Cell("备　　注", "“未检出”表示低于方法检出限。"))}</table>
            {Share("1fr 1fr 1fr", "检测人：" + s.O(f.Officer), "审核人：" + s.O(World.Person(s.Chance)), "批准人：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:128px}#paper td,#paper th{padding:6px 8px;height:36px}", padding: 50);
    }

    /// <summary>What the market's testing room hands to the stall when its sample is done.</summary>
    private static string QuickNotice(Sheet s)
    {
        var f = s.Facts;
        var room = (f.IssuerPlace.Length > 0 ? f.IssuerPlace : s.Chance.Of(World.Markets)) + s.Chance.Of("快检室", "食品安全快速检测室", "快速检测室");
        foreach (var row in f.Items)
        {
            // What no kit finds is left to laboratories.
            row.Test = row.Test switch { "菌落总数" => "甲醛", "过氧化值" => "吊白块", var other => other };
        }

        return s.Look.Page(860, $"""
            <h1 style="font-size:28px;letter-spacing:3px">食用农产品快速检测结果告知单</h1><div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("经 营 者", s.V("holder", f.Holder), 3))}{Tr(Cell("摊 位 号", s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 150))), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("进货日期", s.D("", f.Issued, s.Chance.Of(0, 2))))}</table>
            <table style="margin-top:-1px">{Head("检测项目", "检测方法", "检测结果", "结果判定")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), r.Test is "甲醛" or "吊白块" or "苯甲酸" or "二氧化硫残留量" ? "试剂盒比色法" : "胶体金免疫层析法", s.I(i, "value", r.Result == "合格" ? "阴性" : "阳性"), s.I(i, "result", r.Result)])}</table>
            <table style="margin-top:-1px">{Tr(Cell("检测单位", s.V("issuer", room)), Cell("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}{Tr(Cell("检 测 员", s.O(f.Officer)), Cell("复 核 员", s.O(f.Person)))}</table>
            <div style="position:relative;margin-top:10px;line-height:1.9;min-height:110px">经营者签收：________________　　签收时间：____月____日____时<div style="font-size:15px">经营者对快速检测结果有异议的，可自收到检测结果时起四小时内申请复检。复检不得采用快速检测方法。</div>{s.Seal(room, "", "right:80px;top:-100px", "ellipse")}</div>
            """, "#paper .k{width:112px}#paper td{height:40px;padding:4px 8px}#paper th{padding:6px 8px}", padding: 46);
    }

    /// <summary>The table that a market posts every day of what it tested.</summary>
    private static string DayBoard(Sheet s)
    {
        var f = s.Facts;
        var market = s.Chance.Of(World.Markets);
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(4, 7)).Concat(s.Chance.Some(World.Goods.Where(g => g.Category is "aquatic"), s.Chance.Int(1, 4))).ToList();
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        string Row(Goods g, int i)
        {
            var leaf = g.Category == "vegetable";
            var value = leaf ? $"{(i == bad ? s.Chance.Int(54, 88) : s.Chance.Int(1, 36))}.{s.Chance.Int(0, 9)}%" : i == bad ? "阳性" : "阴性";
            return $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O((leaf ? "菜" : "水") + s.Chance.Int(1, 88))}</td><td>{s.O(Short(s.Chance.Of(World.Guangdong)))}</td><td>{s.I(i, "test", leaf ? "农药残留" : s.Chance.Of("孔雀石绿", "氯霉素", "呋喃唑酮"))}</td><td>{s.I(i, "limit", leaf ? "抑制率＜50%" : "阴性")}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>";
        }

        return s.Look.Page(1040, $"""
            <h1 style="font-size:30px;letter-spacing:2px">{market}</h1><h1 style="font-size:26px;letter-spacing:4px">食品安全快速检测信息公示表</h1>
            <div class=row style="margin:14px 0 6px"><span>检测单位：{s.V("issuer", market + "快检室")}</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</span></div>
            <table>{Head("序号", "样品名称", "档口", "产地", "检测项目", "标准", "检测值", "结论")}{string.Concat(goods.Select(Row))}</table>
            <div class=row style="margin-top:12px"><span>检测人：{s.O(f.Officer)}</span><span>审核人：{s.O(f.Person)}</span><span>投诉举报电话：12315</span></div>
            """, "#paper td,#paper th{padding:7px 6px}#paper th{background:#eaf3ea;font-weight:700}", padding: 46);
    }

    /// <summary>A cold store's sheet of its temperatures: no ticket.</summary>
    private static string ColdLog(Sheet s)
    {
        var f = s.Facts;
        var days = s.Chance.Int(9, 14);
        string[] Day(int i) => i < days
            ? [s.O((i + 1).ToString()), s.O("-" + s.Chance.Int(18, 21)), s.O("-" + s.Chance.Int(18, 21)), s.O(s.Chance.Int(55, 80).ToString()), s.O("正常"), s.O(s.Chance.Odds(0.2) ? "除霜" : ""), s.O(f.Officer)]
            : ["&nbsp;", "", "", "", "", "", ""];
        return s.Look.Page(860, $"""
            <h1 style="font-size:29px;letter-spacing:5px">冷库温湿度记录表</h1><div class=row style="margin:12px 0 6px"><span>库房名称：{s.O(s.Chance.Of("1号冻库", "2号冻库", "低温库"))}</span><span>要求温度：≤-18℃</span><span>{s.O(f.Issued.Year.ToString())} 年 {s.O(f.Issued.Month.ToString())} 月</span></div>
            <table>{Head("日期", "上午温度（℃）", "下午温度（℃）", "湿度（%）", "设备运行", "异常及处理", "记录人")}{string.Concat(Enumerable.Range(0, 15).Select(i => $"<tr class=c>{string.Concat(Day(i).Select(c => $"<td>{c}</td>"))}</tr>"))}</table>
            <div class=row style="margin-top:12px"><span>库房负责人：{s.O(f.Person)}</span><span style="font-size:15px">每日两次记录，温度异常时立即报告。</span></div>
            """, "#paper td{height:32px;padding:2px 5px}#paper th{padding:4px 5px}", padding: 42);
    }
}
