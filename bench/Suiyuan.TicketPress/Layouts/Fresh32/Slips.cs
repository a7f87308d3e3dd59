using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh32;

/// <summary>Sales and tests as they are printed in Guangdong's other cities, Chongqing, Anhui and Hebei.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-landing-settlement", By.Till, LandingSettlement, "同单位"), New("sale/x-foshan-delivery", By.Printer, FoshanDelivery), New("sale/x-shantou-pad", By.Pen, ShantouPad),
        New("sale/x-one-ticket", By.Clerk, OneTicket), New("sale/x-hebei-dispatch", By.Form, HebeiDispatch, "同单位"),
        New("test/x-anhui-report", By.Printer, AnhuiReport, seal: true), New("test/x-nanhai-samples", By.Printer, NanhaiSamples, seal: true),
        New("test/x-zhongshan-register", By.Form, ZhongshanRegister), New("test/x-qingyuan-slip", By.Till, QingyuanSlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh32", name, by, write, form, seal);

    /// <summary>What hangs on a name alone, so that one seller or laboratory keeps its other name, market and street on all its papers.</summary>
    private static Chance Tied(string name, string purpose) => Chance.Of(name, purpose);

    /// <summary>The seller as one of another city: a firm stays a firm and a stall a stall.</summary>
    private static string Seller(Facts f, string city, string[] stalls, string? trade = null)
    {
        var c = Tied(f.Holder, city);
        trade ??= Trade(f);
        return f.Holder.Contains("公司", StringComparison.Ordinal)
            ? city + World.Brand(c) + trade + c.Of("有限公司", "贸易有限公司", "商贸有限公司")
            : c.Of(stalls) + c.Of(World.Brand(c), World.Person(c)) + trade + c.Of("经营部", "批发部", "商行");
    }

    private static string Trade(Facts f) => new[] { "水产", "蔬菜", "果品", "食品" }.OrderByDescending(t => f.Holder.LastIndexOf(t, StringComparison.Ordinal)).First();

    /// <summary>Other goods in the rows, such as grow where the paper comes from, at their own prices; what is wrong in a sum stays wrong by as much.</summary>
    private static void Grown(Facts f, params string[] names)
    {
        var c = Tied(f.Number, "grown");
        var goods = c.Some(names, f.Items.Count);
        for (var i = 0; i < f.Items.Count; i++)
        {
            var r = f.Items[i];
            var price = decimal.Round(World.Goods.First(g => g.Name == goods[i]).Price * (r.Unit is "公斤" or "kg" ? 2 : r.Unit == "箱" ? 20 : 1) * (decimal)c.Real(0.6, 0.95), 1);
            var more = decimal.Round(r.Qty * price, 2, MidpointRounding.AwayFromZero) - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero);
            (r.Name, r.Price, r.Amount, f.Total) = (goods[i], price, r.Amount + more, f.Total + more);
            if (r.Unit == "只")
            {
                r.Unit = "斤";
            }
        }
    }

    private static string Category(string goods) => World.Goods.First(g => g.Name == goods).Category;

    /// <summary>Goods of one kind, the paper's own first.</summary>
    private static List<string> Samples(Sheet s, int count)
    {
        var first = s.Facts.Items[0].Name;
        return [first, .. s.Chance.Some(World.Goods.Where(g => g.Category == Category(first) && g.Name != first), count - 1).Select(g => g.Name)];
    }

    /// <summary>What a market's tester does with goods of a kind: test, method, bound, and the reading.</summary>
    private static (string Test, string Method, string Limit, string Value) Quick(Sheet s, string category, bool bad) => category switch
    {
        "vegetable" or "fruit" => ("农药残留", "酶抑制率法", "<50", $"{(bad ? s.Chance.Int(54, 89) : s.Chance.Int(1, 38))}.{s.Chance.Int(0, 9)}"),
        "aquatic" => (s.Chance.Of("孔雀石绿", "氯霉素", "呋喃西林代谢物"), "胶体金法", "阴性", bad ? "阳性" : "阴性"),
        _ => (s.Chance.Of("吊白块", "甲醛", "硼砂"), "试剂比色法", "阴性", bad ? "阳性" : "阴性"),
    };

    /// <summary>Zhanjiang: the market weighs in baskets, and its desk settles on a broad roll.</summary>
    private static string LandingSettlement(Sheet s)
    {
        var f = s.Facts;
        var market = Trade(f) == "水产" ? "湛江霞山水产品批发市场" : Tied(f.Holder, "market").Of("湛江麻章农产品批发市场", "湛江赤坎农副产品交易中心");
        f.Holder = Seller(f, "湛江市", ["湛江市霞山区", "湛江市麻章区", "湛江市赤坎区"]);
        var unit = f.Items[0].Unit;
        decimal gross = 0;
        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var tare = s.Chance.Int(2, 9) * 0.5m;
            gross += r.Qty + tare;
            return $"<tr><td>{Name(s, i)}</td><td class=r>{s.O((r.Qty + tare).ToString("0.0"))}</td><td class=r>{s.O(tare.ToString("0.0"))}</td><td class=r>{s.QtyOf(i, r.Qty.ToString("0.0"), r.Unit)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>";
        }));
        return s.Look.Page(640, $"""
            <div class=c style="font-size:23px;font-weight:700">{market}</div><div class=c style="font-size:21px">交易结算单</div><div class=row style="font-size:16px;margin-top:4px"><span>买方联</span><span>结算台：{s.O(s.Chance.Int(1, 8).ToString("00"))}</span></div>
            <div class=ln></div><div>单　号：{s.V("number", f.Number)}</div><div>时　间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-26).ToString("HH:mm:ss"))}</div><div>卖　方：{s.V("holder", f.Holder)}</div><div>档　位：{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 98).ToString("000"))}</div><div>买　方：{s.V("consignee", f.Consignee)}</div>
            <table style="margin-top:6px">{Head("品名", "毛重", "皮重", $"净重({unit})", "单价", "金额")}{rows}</table>
            <div class=row><span>合计：{s.O(f.Items.Count.ToString())}种</span><span>毛重 {s.O(gross.ToString("0.0"))}</span><span>净重 {s.O(f.Items.Sum(r => r.Qty).ToString("0.0"))}</span></div>
            <div class=row style="font-size:23px;margin:4px 0"><span>应付金额(元)</span><span>{s.V("total", Cents(f.Total))}</span></div><div>大写：{s.O(Chinese.Money(f.Total))}</div><div>付款方式：{s.O(s.Chance.Of("微信支付", "交易卡", "现金", "银行卡"))}</div>
            <div class=ln></div><div class=row style="font-size:16px"><span>结算员：{s.O(f.Officer)}</span><span>服务电话：{s.O("0759-" + s.Chance.Of("2", "3") + s.Chance.Digits(6))}</span></div><div style="font-size:16px">请当面核对，此单作为进货凭证妥善保管。</div>
            """, "#paper{font-size:19px}#paper .ln{border-top:1.5px dashed #333;margin:6px 0}#paper td,#paper th{border:0;padding:3px 2px}#paper th{text-align:right;border-top:1.5px dashed #333;border-bottom:1.5px dashed #333;white-space:nowrap}#paper th:first-child{text-align:left}#paper tr:last-child td{border-bottom:1.5px dashed #333}", padding: 26);
    }

    /// <summary>Foshan: a distributor's delivery note, from the program on its desk.</summary>
    private static string FoshanDelivery(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(4, 9));
        var c = Tied(f.Holder, "street");
        var street = "佛山市" + c.Of("南海区大沥镇", "禅城区张槎街道", "顺德区容桂街道", "南海区里水镇") + c.Of("黄岐路", "塱沙路", "桂洲大道", "沿江路") + c.Int(2, 188) + "号";
        f.Holder = Seller(f, "佛山市", ["佛山市南海区", "佛山市禅城区", "佛山市顺德区"]);
        var stamped = s.Chance.Odds(0.5);
        return s.Look.Page(1040, $"""
            <h1 style="font-size:28px" class=house>{s.V("holder", f.Holder)}</h1><div class=c style="font-size:15px">地址：{s.O(street)}　电话：{s.O(f.Phone)}</div><div class=c style="font-size:25px;letter-spacing:14px;text-indent:14px;margin:6px 0">送货单</div>
            {Share("1.7fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "送货地址：" + s.O(f.Destination), "送货日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2, 5)))}
            <table>{Head("序号", "商品编码", "商品名称", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, s.Chance.Int(0, 8), (r, i) => [(i + 1).ToString(), s.O("0" + s.Chance.Int(1, 6) + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}
            <tr><td colspan=2 class=c>合计</td><td colspan=5>人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div style="position:relative;min-height:150px">{Share("1fr 1fr 1fr 1.2fr", "制单人：" + s.O(f.Person), "仓管：" + s.O(World.Person(s.Chance)), "送货员：" + s.O(f.Officer), "客户签收：__________")}<div style="font-size:15px">备注：1、请当面点清货物，如有质量问题请在当天内联系退换；2、本单一式三联：白联存根，红联客户，黄联财务。</div>{(stamped ? s.Seal(f.Holder, "送货专用章", "right:190px;top:-22px", s.Chance.Of("ellipse", "round")) : "")}</div><div class=r style="font-size:14px">第1页/共1页</div>
            """, "#paper .house .v{font-weight:700}#paper td,#paper th{padding:4px 6px}#paper th{font-weight:700}", padding: 42);
    }

    /// <summary>Shantou: a stall's own pad, its name and street printed on it, the sum set between printed 万仟佰拾元角分.</summary>
    private static string ShantouPad(Sheet s)
    {
        var f = s.Facts;
        var colour = Coloured(s, "#1f4f9a", "#a8231f", "#1d6e3a", "#2b2b2b");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f2", "#fbf8e0");
        var c = Tied(f.Holder, "street");
        var street = "汕头市" + c.Of("龙湖区", "金平区", "澄海区") + c.Of("农副产品批发市场", "金砂农贸市场", "东厦综合市场") + c.Of("A", "B", "C") + c.Int(1, 90) + "号";
        f.Holder = Seller(f, "汕头市", ["汕头市龙湖区", "汕头市金平区", "澄海区"]);
        var figures = ((long)decimal.Round(f.Total * 100)).ToString();
        var cents = figures.PadLeft(8);
        var places = "佰拾万仟佰拾元角分"[^cents.Length..];
        var sum = string.Concat(places.Select((w, i) => $"<span class=w>{(cents[i] == ' ' ? i == cents.Length - figures.Length - 1 ? s.O("￥") : "" : s.O(Chinese.Capital(cents[i] - '0')))}</span>{w}"));
        return s.Look.Page(920, $"""
            <h1 style="font-size:30px;letter-spacing:3px" class=h>{s.V("holder", f.Holder)}</h1><div class=c style="font-size:24px;letter-spacing:12px;text-indent:12px">{s.Chance.Of("销货清单", "送货单", "销售单")}</div><div class="r no" style="margin-top:-32px;font-size:21px">№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</div>
            <div class=row style="margin:14px 0 6px"><span>客户：{On(s.V("consignee", f.Consignee), 360)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <div style="display:flex"><table>{Head("品名及规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 7, (r, i) => [Name(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount)), ""])}<tr><td colspan=6 style="white-space:nowrap">合计人民币：{sum}　￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table><div style="flex:none;width:26px;font-size:14px;line-height:1.15;text-align:center;padding:30px 0 0 6px">①<br>存<br>根<br>②<br>客<br>户</div></div>
            <div class=row style="margin-top:8px"><span>开单：{s.O(f.Person)}</span><span>送货：</span><span>收货人：{On("", 140)}</span></div><div style="font-size:15px;margin-top:6px;border-top:1px solid {colour};padding-top:4px" class=h>地址：{s.O(street)}　电话：{s.O(f.Phone)}　微信同号</div>
            """, Preprinted + "#paper td{height:38px;padding:2px 6px}#paper th{padding:5px 6px}#paper th:first-child{width:32%}#paper .w{display:inline-block;min-width:32px;text-align:center}#paper .w .v{letter-spacing:0}", padding: 36);
    }

    /// <summary>Chongqing: the form of a wholesale market that names seller and buyer in two blocks and each thing's origin.</summary>
    private static string OneTicket(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1c4c8c", "#186039");
        var c = Tied(f.Holder, "market");
        var market = c.Of("重庆双福农产品批发市场", "重庆盘溪农产品批发市场", "重庆万州宏远农产品批发市场");
        var stall = c.Of("A", "B", "C") + "区" + c.Int(1, 12) + "栋" + c.Int(1, 40) + "号";
        Grown(f, Trade(f) switch
        {
            "水产" => ["草鱼", "鲫鱼", "鲤鱼", "青鱼", "大头鱼", "泥鳅", "黄鳝", "牛蛙", "小龙虾"],
            "食品" => ["银耳", "黑木耳", "豆干", "粉丝", "黄豆", "绿豆", "花生", "腊肉", "皮蛋", "金针菜"],
            "果品" => ["橙", "沃柑", "李子", "枇杷", "桃", "蜜柚", "柠檬", "葡萄"],
            _ => ["辣椒", "姜", "莲藕", "竹笋", "土豆", "红萝卜", "莴笋", "蒜苗", "芋头", "四季豆", "大白菜", "番茄", "青瓜"],
        });
        f.Holder = Seller(f, "重庆市", ["重庆市江津区", "重庆市江北区", "重庆市万州区"], "农产品");
        string[] from = ["重庆江津", "重庆潼南", "重庆涪陵", "四川资阳", "四川攀枝花", "贵州遵义", "云南元谋", "湖北利川"];
        static string Side(string text) => $"<th class=side rowspan=2>{string.Join("<br>", text.Select(x => x.ToString()))}</th>";
        return s.Look.Page(960, $"""
            <div class=c style="font-size:20px">{market}</div><h1 style="font-size:29px;letter-spacing:4px">食用农产品销售一票通</h1><div class=row style="margin:6px 0"><span style="font-size:15px">第二联：随货同行</span><span class=no>NO. {s.V("number", f.Number)}</span></div>
            <table>{Tr(Side("供货方"), Cell("名称", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("档位号", s.O(stall)))}{Tr(Side("购货方"), Cell("名称", s.V("consignee", f.Consignee), 3))}{Tr(Cell("联系人", s.O(World.Person(s.Chance))), Cell("销售日期", Day(s, "issue_date", f.Issued)))}</table>
            <table style="margin-top:-1px">{Head("品名", "产地", "规格", "单位", "数量", "单价(元)", "金额(元)")}{Body(s, s.Chance.Int(4, 6), (r, i) => [Name(s, i), s.O(s.Chance.Of(from)), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td class=c>合计</td><td colspan=4>大写：{s.O(Chinese.Money(f.Total))}</td><td colspan=2>小写：¥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;min-height:140px;margin-top:8px"><div class=row><span>供货方（盖章）：</span><span style="margin-right:200px">开票人：{s.O(f.Person)}</span><span style="min-width:190px">购货方签字：</span></div><div style="font-size:14px;margin-top:70px">注：本票一式三联，由供货方填写，供货方、购货方及市场各存一联，保存期不少于6个月。</div>{s.Seal(f.Holder, s.Chance.Of("销售专用章", "业务专用章"), "left:130px;top:-34px", "round")}</div>
            """, Preprinted + "#paper .side{width:38px;line-height:1.1;padding:4px}#paper td{height:36px;padding:3px 7px}#paper th{padding:4px 6px}", padding: 40);
    }

    /// <summary>Hebei: a lorry's load leaves a packing house, with the driver and where it goes.</summary>
    private static string HebeiDispatch(Sheet s)
    {
        var f = s.Facts;
        var c = Tied(f.Holder, "hebei");
        var (city, place) = Trade(f) == "水产" ? c.Of(("唐山市", "河北省唐山市乐亭县"), ("秦皇岛市", "河北省秦皇岛市昌黎县")) : c.Of(("石家庄市", "河北省石家庄市藁城区"), ("保定市", "河北省保定市高碑店市"), ("邯郸市", "河北省邯郸市永年区"), ("唐山市", "河北省唐山市乐亭县"), ("廊坊市", "河北省廊坊市永清县"));
        Coloured(s, "#1a1a1a", "#1a1a1a", "#23468c");
        s.Look.WideDigits = false;

        Grown(f, Trade(f) switch
        {
            "水产" => ["对虾", "扇贝", "蛏子", "多宝鱼", "左口鱼", "花甲", "血蚶", "章鱼"],
            "食品" => ["红枣", "黄豆", "绿豆", "红豆", "花生", "粉丝", "面粉", "黑木耳"],
            "果品" => ["雪梨", "苹果", "板栗", "桃", "葡萄", "冬枣", "柿子", "草莓", "杏"],
            _ => ["大白菜", "韭菜", "土豆", "红萝卜", "白萝卜", "番茄", "青瓜", "西葫芦", "芹菜", "洋葱", "蒜", "杏鲍菇"],
        });

        f.Holder = Seller(f, city, [place["河北省".Length..]], "农产品");
        f.Origin = place;

        // A lorry carries more than a barrow; what is wrong in a sum stays wrong by as much.
        foreach (var r in f.Items)
        {
            var more = r.Qty * 19 * r.Price;
            (r.Qty, r.Amount, f.Total) = (r.Qty * 20, r.Amount + more, f.Total + more);
        }

        var unit = f.Items[0].Unit;
        var packed = f.Items.Select(r => (int)decimal.Ceiling(r.Qty / (unit == "斤" ? 30 : 15))).ToArray();
        return s.Look.Page(1040, $"""
            <h1 style="font-size:28px;letter-spacing:8px;text-indent:8px">{s.Chance.Of("农产品发货单", "货物发运单", "出库发货单")}</h1><div class=row style="margin:8px 0 6px"><span>发货日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("发货单位", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("收货单位", s.V("consignee", f.Consignee)), Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("目 的 地", s.V("destination", f.Destination)), Cell("车 牌 号", s.O("冀" + f.Plate[1..])))}</table>
            <table style="margin-top:-1px">{Head("货物名称", "等级规格", "件数", $"重量（{unit}）", $"单价（元/{unit}）", "金额（元）", "备注")}{Body(s, s.Chance.Int(4, 6), (r, i) => [Name(s, i), s.I(i, "spec", r.Spec), s.O(packed[i].ToString()), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i), ""])}
            <tr class=c><td>合　计</td><td></td><td>{s.O(packed.Sum().ToString())}</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", s.Money(f.Total))}</td><td></td></tr><tr><td class=c>金额大写</td><td colspan=6>{s.O(Chinese.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr 1.2fr 1fr", "发货人：" + s.O(f.Person), "司机：" + s.O(f.Officer), "司机电话：" + s.O(World.Phone(s.Chance)), "收货人：")}<div style="font-size:15px">说明：货到请及时验收，路途损耗及质量异议请于到货二十四小时内提出。</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 7px}#paper th{padding:5px 6px}", padding: 42);
    }

    /// <summary>Anhui: an institute's report, all in one table down to who signed.</summary>
    private static string AnhuiReport(Sheet s)
    {
        var f = s.Facts;
        var c = Tied(f.Issuer, "anhui");
        var lab = c.Of("安徽" + World.Brand(c) + "检测技术有限公司", "合肥市" + World.Brand(c) + "食品检测有限公司", "阜阳市食品药品检验检测中心", "芜湖市食品药品检验所");
        string Pair(string a, string x, string b, string y) => $"<tr><td class=k>{a}</td><td colspan=2>{x}</td><td class=k>{b}</td><td colspan=2>{y}</td></tr>";
        string One(string a, string x) => $"<tr><td class=k>{a}</td><td colspan=5>{x}</td></tr>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "test", r.Test)}（{s.O(r.Unit)}）</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result == "合格" ? "符合" : "不符合")}</td><td>{s.O(r.Basis)}</td></tr>"));
        return s.Look.Page(980, $"""
            <h1 style="font-size:26px;letter-spacing:2px">{s.V("issuer", lab)}</h1><h1 style="font-size:32px;letter-spacing:22px;text-indent:22px;margin-top:4px">检验报告</h1><div class=row style="margin:8px 0 4px;font-size:16px"><span>报告编号：{s.V("number", f.Number)}</span><span>共 1 页　第 1 页</span></div>
            <table>{Pair("样品名称", s.V("products", f.Items[0].Name), "样品编号", s.O(f.Related))}{Pair("规格型号", s.O(s.Chance.Of("/", "散装", "计量称重")), "样品数量", s.Q())}{One("委托单位", s.V("holder", f.Holder))}{One("标称生产单位", s.O("安徽省" + c.Of("阜阳市", "六安市", "安庆市", "亳州市") + World.Brand(c) + Category(f.Items[0].Name) switch { "aquatic" => "水产养殖有限公司", "dry" => "食品有限公司", _ => "农业发展有限公司" }))}{Pair("检验类别", s.O(s.Chance.Of("委托检验", "委托送检")), "样品状态", s.O(s.Chance.Of("完好", "新鲜、无腐烂", "外观正常")))}{Pair("收样日期", s.D("", f.Issued.AddDays(-5), 2), "检验日期", s.O(Chinese.Date(f.Issued.AddDays(-5), 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2)))}{One("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())))}
            <tr><td class=k>检验结论</td><td colspan=5 style="position:relative;height:170px;vertical-align:top">　　该样品{Judgement(f)} {s.O(f.Items[0].Basis)} 标准要求。<br>　　综合判定：{s.V("result", f.Result)}<div style="position:absolute;right:40px;bottom:12px;text-align:center">（检验专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1))}</div>{s.Seal(lab, s.Chance.Of("检验专用章", "检验检测专用章"), "right:70px;top:22px")}</td></tr>
            {Head("序号", "检验项目", "标准要求", "检验结果", "单项判定", "判定依据")}{rows}{One("备　　注", s.O(s.Chance.Of("/", "以下空白", "“未检出”表示低于方法检出限。")))}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(f.Officer), "主检：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px">注：报告无“检验专用章”或检验单位公章无效；委托检验仅对来样负责。</div>
            """, "#paper td,#paper th{padding:5px 7px}", padding: 48);
    }

    /// <summary>Foshan: a laboratory's result sheet for several samples that one dealer handed in.</summary>
    private static string NanhaiSamples(Sheet s)
    {
        var f = s.Facts;
        var c = Tied(f.Issuer, "nanhai");
        var lab = c.Of("佛山市" + World.Brand(c) + "检测技术有限公司", "广东" + World.Brand(c) + "检测科技有限公司", "佛山市南海区农产品质量安全检测站", "佛山市顺德区食品检验所");
        var names = Samples(s, f.Items.Count);
        for (var i = 0; i < names.Count; i++)
        {
            f.Items[i].Name = names[i];
        }

        var stem = "Y" + f.Issued.ToString("yyMMdd");
        return s.Look.Page(1000, $"""
            <div style="border-bottom:3px double #222;padding-bottom:6px"><div style="font-size:24px" class=c>{s.V("issuer", lab)}</div><h1 style="font-size:29px;letter-spacing:8px">检测结果报告单</h1></div>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:6px 18px;margin:12px 0"><span>受检单位：{s.V("holder", f.Holder)}</span><span>报告编号：{s.V("number", f.Number)}</span><span>送检人：{s.O(World.Person(s.Chance))}</span><span>联系电话：{s.O(f.Phone)}</span><span>样品来源：{s.O("送检")}</span><span>接样日期：{s.D("", f.Issued.AddDays(-3), 2)}</span><span>检测依据：{s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}</span><span>样品数：{s.O(f.Items.Count.ToString())}个</span></div>
            <table>{Head("样品编号", "样品名称", "检测项目", "单位", "检测结果", "限量标准", "单项结论")}{Body(s, 0, (r, i) => [s.O(stem + "-" + (i + 1)), Name(s, i), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>
            <div style="position:relative;min-height:170px;margin-top:12px">结论：{s.V("result", f.Result)}<div style="margin-top:12px">检测员：{s.O(f.Officer)}　　　审核：{s.O(f.Person)}</div><div style="position:absolute;right:30px;top:78px">报告日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, s.Chance.Of("检测专用章", "检验检测专用章"), "right:70px;top:-8px", s.Chance.Of("round", "ellipse"))}</div><div style="font-size:14px">1．本报告仅对所检样品负责。　2．未经本单位书面同意，不得部分复制本报告。</div>
            """, "#paper td,#paper th{padding:6px 7px}#paper th{background:#f0f0f0}", padding: 52);
    }

    /// <summary>Zhongshan: the register of a market's testing room for one morning.</summary>
    private static string ZhongshanRegister(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4c86");
        s.Look.WideDigits = false;
        var c = Tied(f.Issuer, "zhongshan");
        var market = "中山市" + c.Of("沙溪农贸市场", "东区综合市场", "小榄中心市场", "古镇农贸市场", "石岐烟墩市场");
        var issuer = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? market + "快检室" : "中山市" + World.Brand(c) + "检测技术有限公司";
        var category = Category(f.Items[0].Name);
        var goods = Samples(s, s.Chance.Int(4, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var percent = category is "vegetable" or "fruit";
        string[] from = ["中山", "江门新会", "广州", "佛山三水", "珠海斗门", "茂名", "广西"];
        string Row(int i)
        {
            if (i >= goods.Count)
            {
                return string.Concat(Enumerable.Repeat("<td></td>", 9));
            }

            var q = Quick(s, category, i == bad);
            return $"<td>{i + 1}</td><td>{s.O(s.Chance.Of("A", "B") + s.Chance.Int(1, 66).ToString("00"))}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.I(i, "name", goods[i])}</td><td>{s.O(s.Chance.Of(from))}</td><td>{s.I(i, "test", q.Test)}</td><td>{s.I(i, "value", q.Value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{(i == bad ? s.O("停售销毁") : "")}</td>";
        }

        return s.Look.Page(1120, $"""
            <h1 style="font-size:28px;letter-spacing:2px">食用农产品快速检测记录表</h1>{Share("1.5fr 1fr 1fr", "检测单位：" + s.V("issuer", issuer), "检测日期：" + s.D("issue_date", f.Issued, s.Look.ByHand ? s.Chance.Of(0, 6, 8) : s.Chance.Of(0, 1, 2)), "编号：" + s.V("number", f.Number))}
            <table>{Head("序号", "档位号", "经营者", "样品名称", "产地", "检测项目", percent ? "抑制率（%）" : "检测结果", "结果判定", "处理措施")}{string.Concat(Enumerable.Range(0, Math.Max(goods.Count, 8)).Select(i => $"<tr class=c>{Row(i)}</tr>"))}</table>
            {Share("1fr 1fr 1fr", "检测员：" + s.O(f.Officer), "复核人：" + s.O(f.Person), "市场管理人员签名：")}<div style="font-size:15px">{(percent ? "注：采用酶抑制率法（GB/T 5009.199），抑制率≥50%判为不合格。" : "注：检测结果为阳性的样品判为不合格，须立即停止销售。")}本表保存期限不少于二年。</div>
            """, "#paper td{height:38px;padding:2px 5px}#paper th{padding:5px;white-space:nowrap}", padding: 40);
    }

    /// <summary>Qingyuan: what the tester's desk printer gives the stall for one sample.</summary>
    private static string QingyuanSlip(Sheet s)
    {
        var f = s.Facts;
        var c = Tied(f.Issuer, "qingyuan");
        var issuer = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? "清远市" + c.Of("城市广场农贸市场", "新城综合市场", "连州中心市场", "英德城北市场") + "快检室" : "清远市" + World.Brand(c) + "检测服务有限公司";
        var (name, bad) = (f.Items[0].Name, f.Result == "不合格");
        var q = Quick(s, Category(name), bad);
        var percent = q.Limit[0] == '<' ? "%" : "";
        f.Items.RemoveRange(1, f.Items.Count - 1);
        return s.Look.Page(450, $"""
            <div class=c style="font-size:24px;font-weight:700">食品安全快检结果</div><div class=c style="font-size:17px">（仅供参考，不作执法依据）</div><div class=b></div>
            <div>编　　号：{s.V("number", f.Number)}</div><div>受检单位：{s.V("holder", f.Holder)}</div><div>样品名称：{s.V("products", name)}</div><div>检测项目：{s.I(0, "test", q.Test)}</div><div>检测方法：{q.Method}</div><div>标 准 值：{s.I(0, "limit", q.Limit + percent)}</div><div>检 测 值：{s.I(0, "value", q.Value + percent)}</div><div style="font-size:23px;font-weight:700;margin:4px 0">检测结论：{s.V("result", f.Result)}</div><div class=b></div>
            <div>检测单位：{s.V("issuer", issuer)}</div><div>检 测 员：{s.O(f.Officer)}</div><div>检测时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-65).ToString("HH:mm"))}</div><div class=c style="margin-top:12px">{s.Qr(130)}</div>
            """, "#paper{font-size:19px;line-height:1.55}#paper .b{border-top:2px solid #333;margin:8px 0}#paper .v[data-f=result]{font-weight:700}", padding: 24);
    }
}
