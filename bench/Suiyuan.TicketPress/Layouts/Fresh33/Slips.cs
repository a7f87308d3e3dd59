using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh33;

/// <summary>Sales and tests as they come to a stall on any day, of houses in several provinces.</summary>
internal static class Slips
{
    private const string Dashes = "<div style=\"border-top:1.5px dashed #333;margin:7px 0\"></div>";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-pork-voucher", By.Clerk, PorkVoucher), New("sale/x-fruit-till", By.Till, FruitTill), New("sale/x-bean-pad", By.Pen, BeanPad),
        New("sale/x-grain-ledger", By.Form, GrainLedger), New("sale/x-store-delivery", By.Printer, StoreDelivery), New("sale/x-fish-app", By.Screen, FishApp),
        New("test/x-county-report", By.Printer, CountyReport, seal: true), New("test/x-market-board", By.Form, MarketBoard), New("test/x-farm-self", By.Form, FarmSelf),
        New("test/x-detector-slip", By.Till, DetectorSlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh33", name, by, write, form, seal);

    /// <summary>A stall's name with the trade that its goods belong to.</summary>
    private static string Trading(string name, string trade)
    {
        string[] trades = ["水产", "蔬菜", "果品", "食品"];
        var at = trades.Max(t => name.LastIndexOf(t, StringComparison.Ordinal));
        return at < 0 ? name : name[..at] + trade + name[(at + 2)..];
    }

    /// <summary>Both sides deal in the goods that are sold.</summary>
    private static void Dealing(Facts f, string trade)
    {
        f.Consignee = Trading(f.Consignee, trade);
        f.Merchant = Trading(f.Merchant, trade);
        f.Holder = Trading(f.Holder, trade);
    }

    /// <summary>A house's own chance, the same on all its papers.</summary>
    private static Chance House(string seed) => Chance.Of(seed, "fresh33a");

    /// <summary>Other goods in the rows of a sale, in the order given. The quantities stay; what a case made wrong stays wrong by as much.</summary>
    private static void Stock(Sheet s, int most, params IReadOnlyList<(string Name, string Spec, string Unit, decimal Price)> goods)
    {
        var f = s.Facts;
        Cut(f, most);
        var off = f.Total - f.Items.Sum(r => r.Amount);
        var chosen = s.Chance.Some(Enumerable.Range(0, goods.Count), f.Items.Count).Order().ToArray();
        for (var i = 0; i < f.Items.Count; i++)
        {
            var (r, g) = (f.Items[i], goods[chosen[i]]);
            var wrong = r.Amount - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero);
            (r.Name, r.Spec, r.Unit) = (g.Name, g.Spec, g.Unit);
            r.Qty = g.Unit is "斤" or "公斤" or "kg" ? r.Qty : Math.Max(1, decimal.Truncate(r.Qty));
            r.Price = decimal.Round(g.Price * (decimal)s.Chance.Real(0.92, 1.08), 1);
            r.Amount = decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero) + wrong;
        }

        f.Total = f.Items.Sum(r => r.Amount) + off;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>A meat firm's voucher: what left the cold room by the kilogram, and the papers that go with it.</summary>
    private static string PorkVoucher(Sheet s)
    {
        var f = s.Facts;
        Dealing(f, "肉类");
        Stock(s, 5, ("去皮白条", "二分体", "公斤", 17.8m), ("带皮白条", "二分体", "公斤", 17.2m), ("前腿肉", "", "公斤", 19.6m), ("后腿肉", "", "公斤", 20.4m), ("五花肉", "带皮", "公斤", 26m), ("肋排", "", "公斤", 42m), ("猪脚", "前", "公斤", 34m), ("猪筒骨", "", "公斤", 16m), ("板油", "", "公斤", 9m), ("猪肝", "", "公斤", 18m));
        Coloured(s, "#1f1f1f", "#1f4f9a", "#9b2320");
        s.Look.WideDigits = false;
        var c = House(f.Holder);
        var plant = c.Of(World.Guangdong.Take(20).ToArray());
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:8px;text-indent:8px">猪肉销售凭证</h1>
            <div class=row style="margin:10px 0 5px"><span>销售日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>NO. {s.V("number", Digits(f.Number))}</span></div>
            <table>{Tr(Cell("销售单位", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee)), Cell("送货车号", s.O(f.Plate)))}</table>
            <table style="margin-top:-1px">{Head("品　名", "规格", "重量（公斤）", "单价（元/公斤）", "金额（元）", "备　注")}{Body(s, 5, (r, i) => [Name(s, i), Spec(s, i), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i), ""])}
            <tr><td class=c>合计金额</td><td colspan=3>（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr>
            <tr><td class=c>屠宰企业</td><td colspan=5>{s.O(plant.City + plant.County + c.Of("食品有限公司屠宰场", "肉类联合加工厂", "生猪定点屠宰场"))}</td></tr>
            <tr><td class=c>随货证明</td><td colspan=5>动物检疫合格证明（产品B）号：{s.O("44" + f.Related[2..])}　　肉品品质检验合格证：{s.O(s.Chance.Of("有", "√"))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr 1.2fr;margin-top:12px;position:relative"><span>开票人：{s.O(f.Officer)}</span><span>送货人：{s.O(f.Person)}</span><span>购货单位签收：</span>{(s.Chance.Odds(0.6) ? s.Seal(f.Holder, "销售专用章", "right:50px;top:-52px") : "")}</div>
            <div style="font-size:14px;margin:24px 0 26px">第一联 存根（白）　第二联 购货单位（红）　第三联 随货同行（黄）</div>
            """, Preprinted + "#paper td,#paper th{padding:5px 7px;height:36px;box-sizing:border-box}", padding: 38);
    }

    /// <summary>What a fruit market's terminal gives the buyer at the gate of a row.</summary>
    private static string FruitTill(Sheet s)
    {
        var f = s.Facts;
        var c = House(f.Holder);
        var market = c.Of("南宁海吉星农产品物流园", "长沙红星农副产品市场", "赣州南北蔬菜水果批发市场", "江南果菜批发市场", "厦门中埔水果批发市场", "昆明金马正昌果品市场");
        Dealing(f, "果品");
        f.Holder = c.Of(World.Person(c) + c.Of("水果行", "果业", ""), World.Brand(c) + c.Of("果业", "水果批发部", "果品商行"));
        Stock(s, 6, ("沃柑", "A级", "斤", 4.2m), ("砂糖橘", "中果", "斤", 5.1m), ("红富士苹果", "80#", "斤", 6.3m), ("皇冠梨", "20斤/箱", "箱", 62m), ("香蕉", "七成熟", "斤", 3.3m), ("红心火龙果", "大果", "斤", 6.8m), ("阳光玫瑰葡萄", "10斤/箱", "箱", 96m), ("桂七芒", "统货", "斤", 7.5m), ("巨峰葡萄", "", "斤", 6m), ("甜瓜", "35斤/件", "件", 118m), ("麒麟西瓜", "", "斤", 2.6m), ("红心蜜柚", "统货", "斤", 3.1m));
        return s.Look.Page(470, $"""
            <div class=c style="font-size:24px;font-weight:700">{market}</div><div class=c style="font-size:21px;margin:2px 0 6px">交易凭证（买方联）</div>{Dashes}
            <div>交易单号：{s.V("number", f.Number)}</div><div>交易日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-25).ToString("HH:mm:ss"))}</div><div>卖方：{s.V("holder", f.Holder)}</div><div>档位：{s.O(c.Of("A", "B", "C") + c.Int(1, 8) + "-" + c.Int(1, 66))}</div><div>买方：{s.V("consignee", f.Consignee)}</div><div>买方卡号：{s.O(c.Of("60", "88") + s.Chance.Digits(6))}</div>{Dashes}
            <table>{Head("品名/规格", "数量", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)} {(r.Spec.Length > 0 ? $"<br>{Spec(s, i)}" : "")}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>{Dashes}
            <div class=row><span>品种数：{s.O(f.Items.Count.ToString())}</span><span style="font-size:23px">合计：{s.V("total", Cents(f.Total))}元</span></div><div>支付方式：{s.O(s.Chance.Of("微信支付", "一卡通", "现金", "银联"))}</div><div>开单员：{s.O(s.Chance.Digits(3))}</div>{Dashes}
            <div class=c style="font-size:16px">请凭此单出场，妥善保管备查<br>市场服务电话：{s.O("400-" + c.Digits(3) + "-" + c.Digits(4))}</div>
            """, "#paper{font-size:19px}#paper td,#paper th{border:0;padding:3px 2px;vertical-align:top}#paper th{text-align:right}#paper th:first-child{text-align:left}", padding: 22);
    }

    /// <summary>A bean curd works' pad: its goods are printed, and the pen tells how much of which came.</summary>
    private static string BeanPad(Sheet s)
    {
        var f = s.Facts;
        (string Name, string Spec, string Unit, decimal Price)[] goods =
        [
            ("水豆腐", "", "板", 22m), ("老豆腐", "", "板", 26m), ("油豆腐", "", "斤", 9m), ("白豆干", "", "斤", 7m), ("五香豆干", "", "斤", 8.5m), ("千张", "", "斤", 7.8m),
            ("豆腐皮", "", "斤", 10m), ("素鸡", "", "斤", 8m), ("腐竹", "", "斤", 16m), ("黄豆芽", "", "斤", 1.8m), ("绿豆芽", "", "斤", 1.6m),
        ];
        Dealing(f, "食品");
        var c = House(f.Holder);
        var at = c.Of(World.Guangdong);
        f.Holder = c.Of(at.City[..^1] + World.Brand(c) + "豆制品厂", at.County + World.Brand(c) + "豆制品有限公司", at.City + at.County + World.Person(c)[..1] + "记豆制品加工厂");
        More(s, s.Chance.Int(3, 5));
        Stock(s, 6, goods);
        Coloured(s, "#1f4f9a", "#1d6e3a", "#a8231f", "#333");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f2", "#fcf9e2");
        var row = 0;
        var rows = string.Concat(goods.Select(g =>
        {
            if (row >= f.Items.Count || f.Items[row].Name != g.Name)
            {
                return $"<tr class=c><td>{g.Name}</td><td>{g.Unit}</td><td></td><td></td><td></td></tr>";
            }

            var i = row++;
            return $"<tr class=c><td class=h>{Name(s, i)}</td><td class=h>{Unit(s, i)}</td><td>{Qty(s, i)}</td><td>{s.I(i, "price", Sheet.Number(f.Items[i].Price))}</td><td>{s.I(i, "amount", Sheet.Number(f.Items[i].Amount))}</td></tr>";
        }));
        return s.Look.Page(680, $"""
            <h1 class=h style="font-size:27px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:25px;letter-spacing:12px;text-indent:12px">送货单</div>
            <div class=c style="font-size:15px">地址：{at.County}{at.Town}　电话：{f.Phone}</div>
            <div class="r no" style="font-size:20px">№ {s.V("number", Digits(f.Number))}</div>
            <div class=row style="margin:6px 0"><span>客户：{On(s.V("consignee", f.Consignee), 250)}</span></div><div class=r style="margin-bottom:5px">{s.D("issue_date", f.Issued, 8)}</div>
            <table><tr><th style="width:30%">品　名</th><th style="width:12%">单位</th><th style="width:18%">数量</th><th style="width:17%">单价</th><th>金额（元）</th></tr>{rows}<tr><td class=c>合　计</td><td colspan=4>￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr;margin-top:12px"><span>送货人：{s.O(f.Person)}</span><span>收货人：</span></div><div style="font-size:14px;margin-top:6px">豆腐板、胶筐请妥善保管，如数退回。</div>
            """, Preprinted + "#paper td{height:36px;padding:2px 6px}", padding: 38);
    }

    /// <summary>A county's station for farm produce reports on a sample, conclusion first and figures below.</summary>
    private static string CountyReport(Sheet s)
    {
        var f = s.Facts;
        var c = House(f.Issuer);
        var at = c.Of(World.Guangdong);
        var lab = at.City + at.County + c.Of("农产品质量安全检验检测中心", "农产品质量安全检测站", "食品药品检验所", "质量技术监督检测所");
        f.Issuer = lab;
        var taken = f.Issued.AddDays(-s.Chance.Int(5, 9));
        var kind = s.Chance.Of("监督抽查", "例行监测", "委托检验");
        var (asked, first) = kind == "委托检验" ? ("委托单位", "送样日期") : ("受检单位", "抽样日期");
        return s.Look.Page(960, $"""
            <div class=row style="align-items:center;margin-bottom:4px"><span style="font-size:15px;font-weight:700;border:2px solid #222;padding:2px 9px">CMA</span><span style="font-size:15px">{s.O(s.Chance.Of("21", "22", "23") + "1900" + c.Digits(6))}</span></div>
            <h1 style="font-size:27px">{s.V("issuer", lab)}</h1><h1 style="font-size:32px;letter-spacing:20px;text-indent:20px">检验报告</h1>
            <div class=row style="margin:8px 0 4px"><span>报告编号：{s.V("number", f.Number)}</span><span>共 1 页　第 1 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("检验类别", kind))}{Tr(Cell(asked, s.V("holder", f.Holder)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("样品数量", s.Q()), Cell("样品状态", s.O(s.Chance.Of("新鲜", "完好", "包装完好"))))}{Tr(Cell(first, s.D("", taken, 0)), Cell("检验日期", s.O(Chinese.Date(taken.AddDays(1), 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2))))}{Tr(Cell("检验项目", s.O(string.Join("、", f.Items.Select(r => r.Test))), 3))}{Tr(Cell("检验依据", s.O(string.Join("、", f.Items.Select(r => r.Basis).Distinct())), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:160px;vertical-align:top">该样品{Judgement(f)}标准要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:40px;bottom:36px">（检验专用章）</div><div style="position:absolute;right:40px;bottom:8px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(lab, "检验专用章", "right:70px;top:4px")}</td></tr></table>
            <div class=c style="margin:12px 0 4px;font-weight:700">检验结果</div><table>{Head("序号", "检验项目", "计量单位", "标准要求", "检验结果", "单项结论")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}
            {Tr(Cell("备　注", s.Chance.Of("以下空白", "/", "检验结果仅对来样负责"), 5))}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(World.Person(s.Chance)), "审核：" + s.O(f.Officer), "主检：" + s.O(f.Person))}
            <div style="display:flex;gap:14px;align-items:center;margin-top:10px;font-size:14px">{s.Qr(110)}<span>声明：报告无检验专用章无效，复印件未重新加盖检验专用章无效。<br>对报告有异议的，应于收到之日起十五日内提出。</span></div>
            """, "#paper .k{width:108px}#paper td,#paper th{padding:6px 8px}", padding: 52);
    }

    /// <summary>What a market hangs on its board each morning: whose goods were tested, and with what result.</summary>
    private static string MarketBoard(Sheet s)
    {
        var f = s.Facts;
        var c = House(f.Issuer);
        var at = c.Of(World.Elsewhere);
        s.Look.Blank();
        var market = at.City + c.Of("城东农贸市场", "中心农贸市场", "南门农副产品批发市场", "新城综合市场");
        var fish = World.Goods.First(g => g.Name == f.Items[0].Name).Category is "aquatic";
        var goods = s.Chance.Some(World.Goods.Where(g => fish ? g.Category is "aquatic" : g.Category is "vegetable" or "fruit"), s.Chance.Int(5, 9));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) =>
        {
            var value = fish ? i == bad ? "阳性" : "阴性" : $"{(i == bad ? s.Chance.Int(52, 86) : s.Chance.Int(1, 38))}.{s.Chance.Int(0, 9)}%";
            return $"<tr class=c><td>{i + 1}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.O(s.Chance.Int(1, 120) + "号")}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", fish ? s.Chance.Of("孔雀石绿", "氯霉素", "呋喃西林") : "农药残留")}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>";
        }));
        return s.Look.Page(920, $"""
            <h1 style="font-size:29px;letter-spacing:2px">农贸市场快检结果公示表</h1>
            <div class=row style="margin:12px 0 5px"><span>检测单位：{s.V("issuer", market + s.Chance.Of("快检室", "检测室"))}</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Head("序号", "经营户", "摊位号", "样品名称", "检测项目", fish ? "检测结果" : "抑制率", "判定结果")}{rows}</table>
            {Share("1fr 1fr", "检测员：" + s.O(f.Officer), "审核人：" + s.O(f.Person))}
            <div style="position:relative;font-size:15px">备注：{(fish ? "检测方法为胶体金免疫层析法，阴性为合格。" : "检测方法为酶抑制率法（GB/T 5009.199），抑制率＜50%为合格。")}不合格产品按规定下架处理并复检。监督电话：12315<div style="height:66px"></div>{(s.Chance.Odds(0.5) ? s.Seal(market, "快检专用章", "right:30px;top:-34px", "ellipse") : "")}</div>
            """, "#paper td{height:36px;padding:3px 6px}", padding: 44);
    }

    /// <summary>A shop's own sheet for what one supplier brought: grain, oil and flour, with dates and papers looked at.</summary>
    private static string GrainLedger(Sheet s)
    {
        var f = s.Facts;
        Dealing(f, "粮油");
        More(s, 3);
        Stock(s, 5, ("油粘米", "25kg/袋", "袋", 118m), ("东北珍珠米", "10kg/袋", "袋", 56m), ("泰国香米", "10kg/袋", "袋", 92m), ("小麦粉", "25kg/袋", "袋", 98m), ("花生油", "5L×4", "箱", 420m), ("大豆油", "20L/桶", "桶", 186m), ("玉米油", "5L×4", "箱", 252m), ("排粉", "5kg/件", "件", 38m), ("糯米", "25kg/袋", "袋", 135m), ("红薯淀粉", "1kg×20", "件", 146m));
        Coloured(s, "#1c1c1c", "#333", "#1f4f9a");
        var made = f.Items.Select(_ => s.Chance.Int(12, 70)).ToArray();
        return s.Look.Page(1080, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食品进货查验记录单</h1>
            <div class=row style="margin:10px 0 5px"><span>进货单位：{s.V("consignee", f.Consignee)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("供货者名称", s.V("holder", f.Holder)), Cell("进货日期", Day(s, "issue_date", f.Issued)))}{Tr(Cell("供货者地址", s.O(f.Address)), Cell("联系方式", s.O(f.Phone)))}</table>
            <table style="margin-top:-1px">{Head("序号", "食品名称", "规格", "单位", "数量", "单价", "金额", "生产日期", "保质期")}{Body(s, s.Chance.Int(5, 6), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), s.D("", f.Issued.AddDays(-made[i]), 6), s.O(r.Name.EndsWith('油') ? "18个月" : r.Name is "排粉" or "红薯淀粉" or "小麦粉" ? "12个月" : "6个月")])}
            <tr><td class=c colspan=2>金额合计</td><td colspan=7>￥{s.V("total", s.Money(f.Total))} 元</td></tr>
            <tr><td class=c colspan=2>索证情况</td><td colspan=7>☑营业执照　☑食品生产（经营）许可证　☑出厂检验合格证明　□其他</td></tr></table>
            {Share("1fr 1fr 1fr", "验收人：" + s.O(f.Officer), "送货人：" + s.O(f.Person), "验收结果：" + s.O("合格"))}
            <div style="font-size:14px">注：记录和凭证保存期限不得少于产品保质期满后六个月；没有明确保质期的，不得少于二年。</div>
            """, "#paper td{height:36px;padding:3px 6px}#paper th{padding:5px 6px}#paper .k{width:112px}", padding: 40);
    }

    /// <summary>What a chain's cold warehouse sends a shop: frozen goods and eggs on one list.</summary>
    private static string StoreDelivery(Sheet s)
    {
        var f = s.Facts;
        Dealing(f, "食品");
        var c = House(f.Holder);
        f.Holder = c.Of("湖北", "广东", "江西", "福建", "湖南", "广州市", "东莞市") + World.Brand(c) + c.Of("冷链配送有限公司", "供应链管理有限公司", "生鲜配送有限公司", "冷冻食品有限公司");
        Stock(s, 6, ("冻鸡翅中", "1kg×10包", "箱", 268m), ("冻鸡全腿", "10kg", "箱", 112m), ("冻巴沙鱼片", "10kg", "箱", 165m), ("冻虾仁", "1kg×10包", "箱", 420m), ("冻带鱼段", "10kg", "箱", 210m), ("速冻水饺", "2.5kg×4", "箱", 96m), ("鲜鸡蛋", "30枚", "板", 23m), ("鲜鸭蛋", "30枚", "板", 34m), ("咸鸭蛋", "20枚", "盒", 26m), ("皮蛋", "20枚", "盒", 28m), ("鹌鹑蛋", "2.5kg", "筐", 42m));
        string Frozen(Row r) => r.Name[0] is '冻' or '速' ? "冷冻" : "冷藏";
        return s.Look.Page(1080, $"""
            <h1 style="font-size:26px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:24px;letter-spacing:8px;text-indent:8px;margin:2px 0 8px">门店配送单</div>
            {Share("1.5fr 1fr 1fr", "收货门店：" + s.V("consignee", f.Consignee), "配送单号：" + s.V("number", f.Number), "配送日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 5)), "发货仓库：" + s.O(c.Of("一号仓", "冷链仓", "生鲜仓", "中心库")), "线路：" + s.O(s.Chance.Int(1, 36).ToString("00") + "线"), "车牌号：" + s.O(f.Plate))}
            <table>{Head("行号", "商品编码", "商品名称", "规格", "温层", "单位", "配送数量", "配送价", "配送金额", "实收", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O(House(r.Name).Digits(7)), Name(s, i), Spec(s, i), s.O(Frozen(r)), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), "", ""])}
            <tr class=c><td colspan=2>合　计</td><td colspan=4></td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1.2fr", "制单：" + s.O(f.Officer), "配货：" + s.O(World.Person(s.Chance)), "司机：" + s.O(f.Person), "门店签收（章）：")}
            <div class=row style="font-size:15px"><span>电话：{s.O(f.Phone)}　收货请当面核对数量，冷冻品到货温度应不高于-12℃。</span><span>打印：{s.O(f.Submitted.AddMinutes(-140).ToString("HH:mm"))}　第1页/共1页</span></div>
            """, "#paper td,#paper th{padding:4px 6px}#paper h1 .v{font-weight:700}", padding: 38);
    }

    /// <summary>A fish stall's voucher as the market's mini-program shows it to the buyer.</summary>
    private static string FishApp(Sheet s)
    {
        var f = s.Facts;
        Dealing(f, "水产");
        Stock(s, 5, ("草鱼", "活", "斤", 9.5m), ("加州鲈", "一级", "斤", 21m), ("鲫鱼", "活", "斤", 10m), ("桂花鱼", "8两以上", "斤", 38m), ("基围虾", "中", "斤", 42m), ("花甲", "", "斤", 9m), ("生蚝", "大", "斤", 10m), ("罗非鱼", "", "斤", 7m), ("黄骨鱼", "活", "斤", 16m), ("牛蛙", "", "斤", 14m), ("黄鳝", "", "斤", 36m));
        var accent = s.Chance.Of("#1769d2", "#0a9a6b", "#0b7fab");
        string Card(string head, string inner) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:10px;padding:14px 18px\"><div style=\"font-weight:700;border-left:5px solid {accent};padding-left:9px;margin-bottom:4px\">{head}</div>{inner}</div>";
        return s.Look.Page(600, $"""
            <div style="background:{accent};color:#fff;padding-bottom:16px"><div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px" class=w><span>{s.O(f.Submitted.AddMinutes(-4).ToString("H:mm"))}</span><span>5G　{s.O(s.Chance.Int(12, 99) + "%")}</span></div><div class=c style="font-size:21px;padding:8px 0 14px">凭证详情</div><div class=c style="font-size:26px;font-weight:700">食用农产品销售凭证</div></div>
            <div class=c style="background:#fff;margin:-6px 14px 0;border-radius:10px;padding:16px">{s.Qr(150)}<div class=g style="font-size:16px">凭证编号：{s.V("number", f.Number)}</div></div>
            {Card("销售方", Apart("名称", s.V("holder", f.Holder)) + Apart("统一社会信用代码", s.V("uscc", f.Uscc)) + Apart("联系电话", s.O(f.Phone)))}
            {Card("购买方", Apart("名称", s.V("consignee", f.Consignee)) + Apart("购买日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}
            {Card("商品明细", string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #eee;padding:8px 0\"><div class=row><span>{Name(s, i)} {(r.Spec.Length > 0 ? $"<span class=g>（{Spec(s, i)}）</span>" : "")}</span><span>￥{s.I(i, "amount", Cents(r.Amount))}</span></div><div class=\"row g\" style=\"font-size:16px\"><span>数量：{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>单价：{s.I(i, "price", Cents(r.Price))}元/{s.O(r.Unit)}</span></div></div>")) + $"<div class=r style=\"border-top:1px solid #ddd;padding-top:10px\">合计金额：<span class=t style=\"font-size:22px\">￥{s.V("total", Cents(f.Total))}</span></div>")}
            <div style="display:flex;gap:14px;padding:6px 14px 26px"><span style="flex:1;text-align:center;background:#fff;border:1px solid {accent};color:{accent};border-radius:24px;padding:9px">保存图片</span><span style="flex:1;text-align:center;background:{accent};color:#fff;border-radius:24px;padding:9px">确认收货</span></div>
            """, $"#paper .g,#paper .g .v{{color:#888}}#paper .w .v{{color:#fff}}#paper .t,#paper .t .v{{color:{accent}}}", "background:#f2f4f7", padding: 0);
    }

    /// <summary>A vegetable cooperative tests its own plots before it cuts, and sends the sheet along.</summary>
    private static string FarmSelf(Sheet s)
    {
        var f = s.Facts;
        var c = House(f.Issuer);
        var at = c.Of(World.Elsewhere);
        f.Holder = at.County + World.Brand(c) + c.Of("蔬菜种植专业合作社", "蔬菜专业合作社", "家庭农场", "农业发展有限公司");
        s.Look.Blank();
        f.Issuer = f.Holder + c.Of("检测室", "农残检测室");
        string[] kinds = ["菜心", "小白菜", "生菜", "辣椒", "番茄", "豆角", "黄瓜", "茄子", "苋菜", "芹菜", "四季豆", "西兰花"];
        var goods = s.Chance.Some(kinds, s.Chance.Int(3, 6));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        string Line(int i)
        {
            if (i >= goods.Count)
            {
                return "<tr>" + string.Concat(Enumerable.Repeat("<td></td>", 7)) + "</tr>";
            }

            var value = $"{(i == bad ? s.Chance.Int(52, 80) : s.Chance.Int(0, 33))}.{s.Chance.Int(0, 9)}";
            return $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", goods[i])}</td><td>{s.O(s.Chance.Int(1, 24) + s.Chance.Of("号棚", "号地"))}</td><td>{s.I(i, "batch", f.Issued.ToString("yyyyMMdd") + (i + 1).ToString("00"))}</td><td>{s.I(i, "test", "农药残留")}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>";
        }

        return s.Look.Page(900, $"""
            <h1 style="font-size:29px;letter-spacing:4px">农产品质量安全自检报告单</h1>
            <table style="margin-top:12px">{Tr(Cell("生产单位", s.V("holder", f.Holder), 3))}{Tr(Cell("产　　地", s.V("origin", at.Full), 3))}{Tr(Cell("检测单位", s.V("issuer", f.Issuer)), Cell("检测日期", $"<span class=nb>{Day(s, "issue_date", f.Issued)}</span>"))}{Tr(Cell("检测方法", "酶抑制率法（速测）"), Cell("检测仪器", s.O("NC-" + c.Of("8", "12", "16") + "型")))}</table>
            <table style="margin-top:-1px">{Head("序号", "产品名称", "地块", "批次号", "检测项目", "抑制率（%）", "结果判定")}{string.Concat(Enumerable.Range(0, 7).Select(Line))}
            <tr><td colspan=2 class=c>检测结论</td><td colspan=5>经检测，本批产品农药残留{s.V("result", f.Result)}，{(bad < 0 ? "准予采收上市。" : "不合格地块暂缓采收，延长安全间隔期后复检。")}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:14px;min-height:96px"><span>检测人：{s.O(f.Officer)}</span><span>审核人：{s.O(f.Person)}</span><span>（盖章）</span>{s.Seal(f.Holder, "", "right:60px;top:-56px")}</div>
            <div style="font-size:14px">说明：抑制率小于50%为合格。本单一式两份，一份留存，一份随货。</div>
            """, "#paper td{height:36px;padding:3px 7px}#paper .k{width:104px}", padding: 42);
    }

    /// <summary>The slip out of a market's food safety detector: one sample, item by item.</summary>
    private static string DetectorSlip(Sheet s)
    {
        var f = s.Facts;
        foreach (var r in f.Items.Where(r => r.Test == "菌落总数"))
        {
            // No such instrument counts colonies.
            var fail = r.Result == "不合格";
            (r.Test, r.Unit, r.Limit, r.Value, r.Basis) = ("甲醛", "mg/kg", "≤10", fail ? "32" : "未检出", "");
        }

        return s.Look.Page(430, $"""
            <div class=c style="font-size:23px">食品安全检测报告单</div>{Dashes}
            <div>检测编号：{s.V("number", f.Number)}</div><div>检测单位：{s.V("issuer", f.Issuer)}</div><div>被检单位：{s.V("holder", f.Holder)}</div><div>样品名称：{s.V("products", f.Items[0].Name)}</div><div>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-80).ToString("HH:mm:ss"))}</div>{Dashes}
            {string.Concat(f.Items.Select((r, i) => $"<div>项目{i + 1}：{s.I(i, "test", r.Test)}</div><div>限量值：{s.I(i, "limit", r.Limit)}{(r.Limit[0] == '≤' ? " " + s.O(r.Unit) : "")}</div><div class=row><span>检测值：{s.I(i, "value", r.Value)}{(char.IsAsciiDigit(r.Value[0]) ? " " + s.O(r.Unit) : "")}</span><span>{s.I(i, "result", r.Result)}</span></div>{Dashes}"))}
            <div style="font-size:22px">检测结论：{s.V("result", f.Result)}</div><div>检测员：{s.O(f.Officer)}</div><div>仪器型号：{s.O("SP-" + House(f.Issuer).Int(2, 9) + "00")}</div><div class=c style="margin-top:8px">{s.Qr(120)}</div>
            """, "#paper{font-size:19px}", padding: 20);
    }
}
