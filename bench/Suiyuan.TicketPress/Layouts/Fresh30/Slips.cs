using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh30;

/// <summary>Sales and tests by a hand who has seen neither the reader nor its word lists.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-shipping-list", By.Printer, ShippingList, "同单位"), New("sale/x-pen-receipt", By.Pen, PenReceipt, "同单位"),
        New("sale/x-net-weight-slip", By.Till, NetWeightSlip, "同单位"), New("sale/x-stock-out", By.Printer, StockOut),
        New("test/x-county-centre", By.Printer, CountyCentre, seal: true), New("test/x-township-sheet", By.Form, TownshipSheet, seal: true),
        New("test/x-market-notice", By.Printer, MarketNotice), New("test/x-factory-release", By.Form, FactoryRelease, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh30", name, by, write, form, seal);

    private static string Category(Facts f) => World.Goods.First(g => g.Name == f.Items[0].Name).Category;

    private static string Brand(Sheet s) => s.Chance.Of("晨露", "金土地", "北山", "鑫农", "云岭", "瑞禾", "田园春", "双喜", "老乡亲", "众诚");

    private static string Digits(string number, int count) => string.Concat(number.Where(char.IsAsciiDigit)).PadLeft(count, '0')[^count..];

    /// <summary>A cooperative far away loads a truck, and sends its list along.</summary>
    private static string ShippingList(Sheet s)
    {
        var f = s.Facts;
        var (place, house) = Category(f) switch
        {
            "vegetable" => s.Chance.Of(("云南省玉溪市通海县", "通海{0}蔬菜产销专业合作社"), ("宁夏回族自治区固原市西吉县", "西吉县{0}蔬菜农民专业合作社"), ("山东省聊城市莘县", "莘县{0}蔬菜种植专业合作社"), ("甘肃省定西市安定区", "定西{0}高原夏菜有限公司")),
            "fruit" => s.Chance.Of(("云南省大理州宾川县", "宾川县{0}果业有限公司"), ("陕西省延安市洛川县", "洛川{0}果品专业合作社"), ("四川省凉山州会理市", "会理{0}水果种植专业合作社"), ("海南省乐东县", "乐东{0}果蔬农民专业合作社")),
            "aquatic" => s.Chance.Of(("湖北省荆州市洪湖市", "洪湖市{0}水产养殖专业合作社"), ("江苏省泰州市兴化市", "兴化{0}水产有限公司"), ("辽宁省大连市庄河市", "庄河市{0}海产品有限公司")),
            _ => s.Chance.Of(("福建省宁德市古田县", "古田县{0}食品有限公司"), ("黑龙江省牡丹江市东宁市", "东宁{0}山货专业合作社"), ("河南省平顶山市鲁山县", "鲁山县{0}食品有限公司")),
        };
        f.Holder = house.Replace("{0}", Brand(s), StringComparison.Ordinal);
        foreach (var r in f.Items)
        {
            // A truck carries more than a barrow.
            var more = r.Qty * 7 * r.Price;
            (r.Qty, r.Amount, f.Total) = (r.Qty * 8, r.Amount + more, f.Total + more);
        }

        var unit = f.Items[0].Unit;
        var pieces = f.Items.Select(r => (int)Math.Ceiling(r.Qty / s.Chance.Of(10, 12, 15, 20))).ToArray();
        return s.Look.Page(1120, $"""
            <div class=c><span style="font-size:30px;font-weight:700" class=big>{s.V("holder", f.Holder)}</span><div style="font-size:25px;letter-spacing:14px;text-indent:14px;margin:4px 0 10px">{s.Chance.Of("发货清单", "随车发货单", "发货单")}</div></div>
            <div class=row style="font-size:17px;margin-bottom:5px"><span>发货单号：{s.V("number", f.Number)}</span><span>发货日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table><tr><td class=k rowspan=3 style="width:34px;white-space:normal">收货方</td><td class=k>名　称</td><td>{s.V("consignee", f.Consignee)}</td><td class=k rowspan=3 style="width:34px;white-space:normal">运　输</td><td class=k>车牌号</td><td>{s.O(s.Chance.Of("云F", "鲁P", "湘L", "赣B", "桂K", "闽J") + s.Chance.Of("A", "B", "K") + s.Chance.Digits(4))}</td></tr>
            <tr><td class=k>目的地</td><td>{s.V("destination", f.Destination)}</td><td class=k>司　机</td><td>{s.O(f.Officer + "　" + World.Phone(s.Chance))}</td></tr><tr><td class=k>联系电话</td><td>{s.O(World.Phone(s.Chance))}</td><td class=k>车厢温度</td><td>{s.O(s.Chance.Of("常温", "2℃～5℃", "0℃～4℃"))}</td></tr></table>
            <table style="margin-top:-1px">{Head("序", "货　名", "规格等级", "包装", "件数", $"净重（{unit}）", $"单价（元/{unit}）", "货款（元）")}{Body(s, s.Chance.Int(5, 7), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), s.O(s.Chance.Of("泡沫箱", "纸箱", "筐", "袋")), s.O(pieces[i].ToString()), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), Price(s, i), Amount(s, i)])}
            <tr class=c><td colspan=4>合　　计</td><td>{s.O(pieces.Sum().ToString())}</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="margin:10px 0">产地：{s.V("origin", place)}</div>
            <div style="position:relative;min-height:96px"><div class=row><span>发货人：{s.O(f.Person)}</span><span>发货电话：{s.O(f.Phone)}</span><span>司机签字：____________</span><span>收货人签字：____________</span></div><div style="font-size:15px;margin-top:10px">到货后请当场清点件数、查看质量，如有破损短少请在本单注明并电话告知。</div>{s.Seal(f.Holder, "发货专用章", "left:120px;top:-70px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .big .v{font-weight:700}#paper td,#paper th{padding:5px 6px}#paper tr{height:36px}", padding: 46);
    }

    /// <summary>A receipt of a stationer's pad, for what was bought and paid.</summary>
    private static string PenReceipt(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        var colour = Coloured(s, "#b3262a", "#20539c", "#1f7046");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdeff0", "#fdfae4", "#fbfbf8");
        var trade = World.Trade(Category(f));
        f.Holder = s.Chance.Of("衡阳市蒸湘区", "长沙县黄兴镇", "南昌市青云谱区", "桂林市七星区", "贵阳市花溪区", "柳州市柳南区") + s.Chance.Of("老周", "刘四", "肖记", "唐姐", "彭老二", "蒋氏兄弟") + trade + s.Chance.Of("批发部", "经营部", "行");
        var cents = ((long)(f.Total * 100)).ToString();
        const string Places = "佰拾万仟佰拾元角分";
        var capitals = cents.PadLeft(Places.Length, '#');
        var cut = Math.Max(0, Math.Min(2, capitals.TakeWhile(c => c == '#').Count()));
        var worded = string.Concat(Enumerable.Range(cut, Places.Length - cut).Select(i => $"<span style=\"display:inline-block;min-width:34px;text-align:center\">{s.O(capitals[i] == '#' ? "⊗" : "零壹贰叁肆伍陆柒捌玖"[capitals[i] - '0'].ToString())}</span>{Places[i]}"));
        return s.Look.Page(940, $"""
            <div style="display:grid;grid-template-columns:1fr 1.2fr 1fr;align-items:end"><span></span><h1 style="font-size:36px;letter-spacing:40px;text-indent:40px;font-weight:600;border-bottom:4px double {colour}">收据</h1><span class="r no" style="font-size:24px">№ {s.V("number", Digits(f.Number, 7))}</span></div>
            <div class=row style="margin:14px 26px 6px 0"><span>客户名称：{On(s.V("consignee", f.Consignee), 360)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <div style="position:relative;margin-right:26px"><table>{Head("项　目　及　品　名", "单位", "数　量", "单　价", "金　额", "备　注")}{Body(s, 5, (r, i) => [Name(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", s.Money(r.Amount)), ""])}
            <tr><td colspan=6 style="height:44px"><span style="white-space:nowrap">合计人民币（大写）{worded}　￥{s.V("total", s.Money(f.Total))}</span></td></tr></table><div style="position:absolute;right:-24px;top:20px;width:16px;font-size:15px;line-height:1.35">{string.Concat("第二联　交客户".Select(ch => $"<div>{ch}</div>"))}</div></div>
            <div style="position:relative;display:grid;grid-template-columns:2fr 1fr 1fr;margin-top:14px;min-height:64px"><span>收款单位（盖章）：{s.V("holder", f.Holder)}</span><span>收款人：{s.O(f.Person)}</span><span>经手人：{s.O(s.Chance.Odds(0.5) ? f.Officer : "")}</span>{s.Seal(f.Holder, "收款专用章", "right:20px;top:-78px", "ellipse")}</div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th{padding:5px 4px}#paper th:first-child{width:34%}", padding: 36);
    }

    /// <summary>A roll from the scale of a wholesale hall: gross, tare, net of each weighing.</summary>
    private static string NetWeightSlip(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        var trade = World.Trade(Category(f));
        f.Holder = s.Chance.Of("厦门市湖里区", "漳州市龙文区", "温州市鹿城区", "台州市路桥区", "北海市海城区", "福州市仓山区", "舟山市普陀区") + s.Chance.Of("阿坤", "林海", "建明", "丰顺", "东升", "海霞") + trade + s.Chance.Of("批发行", "商行", "店");
        var tare = f.Items.Select(r => s.Chance.Int(2, 30) / 10m).ToArray();
        const string Dash = "<div style=\"border-top:1.5px dashed #222;margin:6px 0\"></div>";
        return s.Look.Page(620, $"""
            <div class=c style="font-size:25px;font-weight:700" class=big>{s.V("holder", f.Holder)}</div><div class=c style="font-size:22px">{s.Chance.Of("称重销售单", "销售单", "过秤销售小票")}</div>{Dash}
            <div>单　号：{s.V("number", f.Number)}</div><div>时　间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-26).ToString("HH:mm:ss"))}</div><div>客　户：{s.V("consignee", f.Consignee)}</div><div>司秤员：{s.O(f.Officer)}　　秤号：{s.O(s.Chance.Int(1, 36).ToString("00"))}</div>{Dash}
            <table>{Head("品名", "毛重", "皮重", $"净重({unit})", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td>{s.O((r.Qty + tare[i]).ToString("0.0"))}</td><td>{s.O(tare[i].ToString("0.0"))}</td><td>{s.QtyOf(i, r.Qty.ToString("0.0"), r.Unit)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>{Dash}
            <div class=row><span>筐数：{s.O(s.Chance.Int(f.Items.Count, f.Items.Count * 4).ToString())}</span><span>净重合计：{s.O(f.Items.Sum(r => r.Qty).ToString("0.0"))}</span></div><div class=row style="font-size:25px;font-weight:700"><span>应收金额：</span><span class=big>{s.V("total", Cents(f.Total))}</span></div><div class=row><span>付款：{s.O(s.Chance.Of("微信", "支付宝", "现金", "月结"))}</span><span>押筐费：{s.O("0.00")}</span></div>{Dash}
            <div class=c style="font-size:17px">订货热线 {s.O(f.Phone)}<br>请保留小票，作为食用农产品进货凭证</div>
            """, "#paper .big .v{font-weight:700}#paper{font-size:19px}#paper td,#paper th{border:0;padding:3px 2px;text-align:right}#paper td:first-child,#paper th:first-child{text-align:left}#paper tr:first-child th{border-bottom:1px solid #222}", padding: 22);
    }

    /// <summary>Three copies from the pin printer of a wholesaler of the provincial towns: form and figures in one go.</summary>
    private static string StockOut(Sheet s)
    {
        var f = s.Facts;
        var pink = s.Chance.Of("#fff", "#fdeef0", "#fdf9dc");
        (s.Look.Type, s.Look.Filled, s.Look.Ink, s.Look.FilledInk, s.Look.Rule, s.Look.Paper) = ("'WenQuanYi Zen Hei Mono'", "'WenQuanYi Zen Hei Mono'", "#23264a", "#23264a", "1px solid #3a3d5c", pink);
        var city = f.Address[..(f.Address.IndexOf('市') + 1)];
        f.Holder = city + World.Brand(s.Chance) + World.Trade(Category(f)) + s.Chance.Of("批发商行", "贸易有限公司", "供应链有限公司", "购销部");
        var old = s.Chance.Int(0, 90_000) / 10m;
        return s.Look.Page(1090, $"""
            {Fresh2Layouts.Holes()}<div class=c style="font-size:25px">{s.V("holder", f.Holder)}销售出库单</div>
            {Share("1.7fr 1fr 1fr", "购买单位：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "开单日期：" + s.D("issue_date", f.Issued, 2), "送货地址：" + s.O(f.Destination), "发货仓库：" + s.O(s.Chance.Of("主仓库", "一号冷库", "批发部仓", "02 中转仓")), "经 手 人：" + s.O(f.Person))}
            <table>{Head("行号", "商品编号", "商品全名", "规格", "单位", "数量", "单价", "金额", "行备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O(s.Chance.Of("01", "02", "05") + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), s.O(s.Chance.Odds(0.15) ? "赠筐" : "")])}
            <tr class=c><td colspan=5>本单合计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            {Share("1.7fr 1fr 1fr", "合计大写：" + s.O(Chinese.Money(f.Total)), "此前应收：" + s.O(Cents(old)), "累计应收：" + s.O(Cents(old + f.Total)), "许可证号：" + s.V("licence_no", f.LicenceNo), "电话：" + s.O(f.Phone), "打印：" + s.O("第 1 次"), "地　　址：" + s.O(f.Address), "送货人：" + s.O(f.Officer), "客户签收：")}
            <div style="font-size:15px">①存根（白）②客户（红）③财务（黄）　　货物当面点清，三日内无异议视为验收合格。</div>
            """, "#paper td,#paper th{padding:3px 5px}#paper{letter-spacing:.5px}", padding: 52);
    }

    /// <summary>What a county's centre for the safety of farm produce found, on one sheet: results first, the conclusion beneath.</summary>
    private static string CountyCentre(Sheet s)
    {
        var f = s.Facts;
        var kind = Category(f);
        var (county, code, kinds) = kind == "aquatic" ? s.Chance.Of(("海南省文昌市", "WC", ""), ("福建省宁德市霞浦县", "XP", ""), ("广西壮族自治区钦州市钦南区", "QN", ""), ("浙江省台州市三门县", "SM", "")) : s.Chance.Of(("云南省玉溪市通海县", "TH", "种植基地"), ("湖南省永州市江永县", "JY", "专业合作社"), ("广西壮族自治区百色市田阳区", "TY", "专业合作社"), ("江西省赣州市信丰县", "XF", "家庭农场"), ("海南省三亚市崖州区", "YZ", "农民专业合作社"), ("福建省漳州市平和县", "PH", "家庭农场"));
        var area = county.EndsWith('市') ? county[3..] : county[(county.IndexOf('市') + 1)..];
        f.Holder = area + Brand(s) + World.Trade(kind) + (kind == "dry" ? "有限公司" : kind == "aquatic" ? s.Chance.Of("养殖场", "养殖专业合作社") : kinds);
        var lab = kind == "dry" ? area + "食品药品检验所" : area + "农产品质量安全检验检测中心";
        var number = "W" + code + f.Issued.Year + "-" + Digits(f.Number, 4);
        string Two(string a, string b, string c, string d) => $"<div style=\"display:grid;grid-template-columns:104px 1.25fr 104px 1fr;padding:4px 0\"><span>{a}</span><span>{b}</span><span>{c}</span><span>{d}</span></div>";
        var good = f.Result == "合格";
        return s.Look.Page(940, $"""
            <div style="display:flex;gap:14px;font-size:14px;align-items:center"><div class=c style="border:2px solid #222;border-radius:50%;width:66px;height:46px;line-height:43px;font-weight:700;font-size:19px">CMA</div><div class=c style="border:2px solid #222;width:66px;height:44px;line-height:42px;font-weight:700;font-size:19px">CATL</div><span>{s.O(s.Chance.Digits(12))}<br>〔{s.O("2022")}〕农质检核字第{s.O(s.Chance.Digits(4))}号</span></div>
            <div class=c style="font-size:26px;letter-spacing:2px;margin-top:12px">{s.V("issuer", lab)}</div><h1 style="font-size:36px;letter-spacing:24px;text-indent:24px;margin:2px 0 12px">检验报告</h1>
            <div class=row style="font-size:16px;border-bottom:2px solid #222;padding-bottom:4px"><span>№：{s.V("number", number)}</span><span>共 1 页　第 1 页</span></div>
            <div style="padding:8px 0;border-bottom:1px solid #222">{Two("样品名称", s.V("products", f.Items[0].Name), "样品编号", s.O(f.Related))}{Two("受检单位", s.V("holder", f.Holder), "检验类别", s.O(s.Chance.Of("委托送检", "例行监测", "风险监测")))}{Two("产　　地", s.V("origin", county), "样品数量", s.Q())}{Two("收样日期", s.D("", f.Issued.AddDays(-6), 2), "样品状态", s.O(kind == "dry" ? "包装完好" : kind == "aquatic" ? "冰鲜、完好" : "新鲜、无腐烂"))}{Two("检验依据", s.O(kind == "vegetable" || kind == "fruit" ? s.Chance.Of("GB 23200.113-2018 等", "NY/T 761-2008 等") : "相关国家标准方法"), "判定依据", s.O(string.Join("、", f.Items.Select(r => r.Basis).Distinct().Take(2))))}</div>
            <table class=three style="margin:12px 0">{Head("检验项目", "计量单位", "检验结果", "标准限值", "单项结论")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>
            <div style="position:relative;border:1px solid #222;padding:10px 14px;min-height:150px"><div>检验结论：该样品所检项目{(good ? "均" : "有")}{(good ? "符合" : "不符合")}标准要求，判定为<b>{s.V("result", f.Result)}</b>。</div><div style="position:absolute;right:40px;bottom:12px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(lab, "检验专用章", "right:70px;top:2px")}</div>
            {Share("1fr 1fr 1fr", "批准人：" + s.O(f.Person), "审核人：" + s.O(f.Officer), "主检人：" + s.O(World.Person(s.Chance)))}<div style="font-size:15px">备注：“未检出”表示低于方法检出限。本报告仅对所检样品负责，复印件未重新加盖检验专用章无效。</div>
            """, "#paper .three td,#paper .three th{border:0;padding:6px}#paper .three{border-top:2.5px solid #222;border-bottom:2.5px solid #222}#paper .three th{border-bottom:1.2px solid #222}", padding: 54);
    }

    /// <summary>A township's station tests what a grower will pick today, with test strips, and fills in half a sheet.</summary>
    private static string TownshipSheet(Sheet s)
    {
        var f = s.Facts;
        var goods = Category(f) is "vegetable" or "fruit" ? World.Goods.First(g => g.Name == f.Items[0].Name) : s.Chance.Of([.. World.Goods.Where(g => g.Category is "vegetable")]);
        (f.Product, f.GoodsBooked) = (goods.Name, [goods.Name]);
        var place = s.Chance.Of([.. World.Guangdong.Where(p => p.Town.EndsWith('镇'))]);
        f.Holder = s.Chance.Odds(0.4) ? World.Person(s.Chance) : World.Farm(s.Chance, place, goods.Category == "fruit" ? "果业种植场" : "蔬菜种植基地");
        f.Issuer = place.County + place.Town + s.Chance.Of("农产品质量安全监督管理站", "农业农村办公室", "农产品质量监管站");
        var good = f.Result == "合格";
        var tests = s.Chance.Some(new[] { ("毒死蜱", "0.02"), ("克百威", "0.02"), ("氧乐果", "0.02"), ("腐霉利", "0.2"), ("水胺硫磷", "0.05"), ("三唑磷", "0.05"), ("啶虫脒", "0.5"), ("氟虫腈", "0.02") }, s.Chance.Int(3, 6));
        Coloured(s, "#1c1c1c", "#222", "#24406e");
        var rows = string.Concat(Enumerable.Range(0, 6).Select(i => i >= tests.Count ? "<tr class=c>" + string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", 5)) + "</tr>"
            : $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "test", tests[i].Item1)}</td><td>{s.I(i, "limit", tests[i].Item2)}</td><td>{s.I(i, "value", good || i > 0 ? "阴性" : "阳性")}</td><td>{s.I(i, "result", good || i > 0 ? "合格" : "不合格")}</td></tr>"));
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px;letter-spacing:3px">{s.Chance.Of("农产品质量安全速测报告单", "农产品农药残留快速检测单", "农产品快速检测结果通知单")}</h1><div class=r style="margin:8px 0 4px">编号：{s.V("number", Digits(f.Number, 6))}</div>
            <table>{Tr(Cell("受检单位<br>（生产者）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("样品名称", s.V("products", goods.Name)), Cell("采样时间", s.O($"{f.Issued.Month}月{f.Issued.Day}日{s.Chance.Int(6, 9)}时")))}{Tr(Cell("产　　地", s.V("origin", place.County + place.Town + s.Chance.Of("新联村", "大塘村", "石岗村", "沙尾村")), 3))}{Tr(Cell("检测方法", s.O(s.Chance.Of("胶体金免疫层析法", "胶体金速测卡")), 3))}</table>
            <table style="margin-top:-1px">{Head("序号", "检测项目", "限量（mg/kg）", "检测结果", "判定")}{rows}</table>
            <table style="margin-top:-1px"><tr><td style="height:124px;vertical-align:top;position:relative">检测结论：该批次样品速测结果{s.V("result", f.Result)}{(good ? "，可以采收上市。" : "，暂缓采收上市。")}<div style="position:absolute;right:24px;bottom:10px;text-align:right">检测单位（盖章）：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : 0)}</div>{s.Seal(f.Issuer, s.Chance.Of("", "检测专用章"), "right:60px;bottom:-20px")}</td></tr></table>
            <div class=row style="margin-top:10px"><span>检测员：{s.O(f.Officer)}</span><span>复核：{s.O(s.Chance.Odds(0.6) ? f.Person : "")}</span><span>受检单位签收：______________</span></div><div style="font-size:14px;margin-top:6px">注：一式两份，监管站存档一份，交受检单位一份。速测结果不作为处罚依据，有异议的可在4小时内申请复检。</div>
            """, "#paper td{height:38px;padding:3px 7px}", padding: 46);
    }

    /// <summary>The sheet that a market hangs out each day: stall, sort, inhibition, and whether it passed.</summary>
    private static string MarketNotice(Sheet s)
    {
        var f = s.Facts;
        var market = s.Chance.Of("绍兴市越城区城南农贸市场", "成都市温江区涌泉农贸市场", "重庆市北碚区天生农贸市场", "常州市武进区湖塘农贸市场", "襄阳市樊城区长虹农产品市场", "烟台市福山区河滨农贸市场", "肇庆市端州区岗头市场");
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(7, 12));
        f.GoodsBooked = [.. goods.Select(g => g.Name)];
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var (letter, stalls) = (s.Chance.Of("蔬", "A", "B", "菜区"), s.Chance.Some(Enumerable.Range(1, 48), goods.Count));
        var from = s.Chance.Some(new[] { "山东寿光", "云南元谋", "海南乐东", "江苏徐州", "湖北嘉鱼", "四川彭州", "本地", "甘肃兰州", "广西田阳", "河北邯郸", "浙江萧山", "安徽和县", "福建漳浦" }, goods.Count);
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(letter + stalls[i].ToString("00"))}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(from[i])}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(52, 84) : s.Chance.Int(1, 39))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{s.O(i == bad ? "停售、送检" : "准予销售")}</td></tr>"));
        return s.Look.Page(1060, $"""
            <h1 style="font-size:31px;letter-spacing:2px">{s.Chance.Of("食用农产品快速检测结果公示表", "蔬菜农药残留检测公示", "农残检测日报表")}</h1>
            {Share("1.6fr 1fr", "检测单位：" + s.V("issuer", market + s.Chance.Of("检测室", "农残检测室", "快检室")), "检测日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 3)), "检测项目：" + s.O("有机磷类和氨基甲酸酯类农药"), "检测方法：" + s.O("酶抑制率法"))}
            <table>{Head("序号", "摊位号", "经营户", "品　种", "产　地", "抑制率（%）", "检测结论", "处理意见")}{rows}</table>
            <div style="margin:10px 0">今日共检测 {s.O(goods.Count.ToString())} 个批次，其中合格 {s.O((goods.Count - (bad < 0 ? 0 : 1)).ToString())} 个，不合格 {s.O(bad < 0 ? "0" : "1")} 个。</div>
            <div class=row><span>检测员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>监督电话：12315</span></div><div style="font-size:15px;margin-top:6px">说明：抑制率＜50% 为合格，抑制率≥50% 的样品应重复检验两次以上。</div>
            """, "#paper th{font-weight:700;background:#eef3ea}#paper td,#paper th{padding:5px 6px}", padding: 46);
    }

    /// <summary>A works' own laboratory lets a lot out of the gate.</summary>
    private static string FactoryRelease(Sheet s)
    {
        var f = s.Facts;
        var c = s.Chance;
        var (name, house, standard, pack, all) = c.Of<(string, string, string, string, (string, string, string, decimal, decimal)[])>(
            ("腐竹", "许昌市建安区{0}豆制品厂", "GB/T 22106", "250克/袋", [("水分", "g/100g", "≤12.0", 7.5m, 11.6m), ("蛋白质", "g/100g", "≥45.0", 45.4m, 49.8m)]),
            ("粉丝", "招远市{0}粉丝有限公司", "GB/T 19048", "500克/袋", [("水分", "g/100g", "≤15.0", 11.2m, 14.6m), ("断条率", "%", "≤10.0", 1.5m, 6.8m)]),
            ("面条", "邢台市{0}面业有限公司", "GB/T 40636", "1kg/袋", [("水分", "%", "≤14.5", 11.0m, 13.9m), ("自然断条率", "%", "≤5.0", 0.4m, 3.1m), ("烹调损失率", "%", "≤10.0", 4.2m, 8.8m)]),
            ("米粉", "南城县{0}米粉有限公司", "DB36/T 1072", "5kg/袋", [("水分", "%", "≤14.0", 11.5m, 13.6m), ("断条率", "%", "≤10.0", 1.0m, 6.5m)]),
            ("大米", "五常市{0}米业有限公司", "GB/T 1354", "10kg/袋", [("水分", "%", "≤15.5", 13.2m, 15.1m), ("杂质总量", "%", "≤0.25", 0.02m, 0.19m), ("黄粒米", "%", "≤1.0", 0.1m, 0.6m)]));
        f.Holder = house.Replace("{0}", Brand(s), StringComparison.Ordinal);
        (f.Product, f.GoodsBooked, f.Result) = (name, [name], "合格");
        f.Issuer = f.Holder + c.Of("质检科", "化验室", "品管部");
        var made = f.Issued.AddDays(-c.Int(1, 3));
        var lot = made.ToString("yyyyMMdd") + c.Of("", "01", "A");
        List<(string Test, string Limit, string Value)> rows = [("色泽", "具有该产品应有的色泽", "正常"), ("气味、滋味", "无异味", "正常"), ("杂质", "无肉眼可见外来杂质", "未见")];
        rows.AddRange(all.Select(t => (t.Item1, t.Item3 + t.Item2, decimal.Round((decimal)c.Real((double)t.Item4, (double)t.Item5), t.Item3.EndsWith("25", StringComparison.Ordinal) ? 2 : 1) + t.Item2)));
        rows.Add(("净含量", "符合JJF 1070", "符合"));
        Coloured(s, "#1a1a1a", "#1a1a1a", "#2a4a7a");
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:6px">{c.Of("产品出厂检验报告单", "出厂检验报告", "成品出厂检验单")}</h1><div class=row style="margin:12px 0 5px"><span>检验单位：{s.V("issuer", f.Issuer)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("产品名称", s.V("products", name)), Cell("规　　格", s.O(pack)))}{Tr(Cell("生产单位", s.V("holder", f.Holder), 3))}{Tr(Cell("生产日期", s.D("", made, s.Look.ByHand ? 6 : 2)), Cell("生产批号", s.O(lot)))}{Tr(Cell("抽样基数", s.O((c.Int(4, 60) * 50) + "袋")), Cell("抽样数量", s.O(c.Of("6", "8", "9") + "袋")))}{Tr(Cell("执行标准", s.O(standard)), Cell("报告日期", s.D("issue_date", f.Issued, s.Look.ByHand ? 6 : 2)))}</table>
            <table style="margin-top:-1px"><tr><th colspan=2>检 验 项 目</th><th>标 准 要 求</th><th>检 验 结 果</th><th>单 项 判 定</th></tr>{string.Concat(rows.Select((r, i) => $"<tr class=c>{(i == 0 ? "<td rowspan=3 style=\"width:50px\">感官</td>" : "")}<td{(i > 2 ? " colspan=2" : "")}>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", "合格")}</td></tr>"))}
            <tr><td colspan=2 class=c>检验结论</td><td colspan=3 style="position:relative;height:96px">本批产品按标准检验，判定为{s.V("result", "合格")}，准予出厂。{s.Seal(f.Holder, c.Of("检验专用章", "质量检验章"), "right:8px;top:-58px", c.Of("round", "ellipse"))}</td></tr></table>
            <div class=row style="margin-top:14px"><span>检验员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>批准：{s.O(World.Person(c))}</span></div>
            """, "#paper td{height:38px;padding:3px 8px}", padding: 50);
    }
}
