using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh19;

/// <summary>Wholesalers' bills, each from another program, pad or counter printer, and tests of markets and of laboratories for hire.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-fruit-pins", By.Clerk, FruitPins, "同单位"), New("sale/x-veg-till", By.Till, VegTill), New("sale/x-stall-pad", By.Pen, StallPad),
        New("sale/x-meat-despatch", By.Printer, MeatDespatch), New("sale/x-dry-boxes", By.Printer, DryBoxes), New("sale/x-seafood-slip", By.Till, SeafoodSlip),
        New("test/x-quick-sheet", By.Printer, QuickSheet), New("test/x-gate-list", By.Printer, GateList), New("test/x-lab-page", By.Printer, LabPage, seal: true),
        New("test/x-lab-samples", By.Printer, LabSamples, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh19", name, by, write, form, seal);

    private static string Clock(Sheet s, int minutes, string form = "HH:mm") => s.O(s.Facts.Submitted.AddMinutes(-minutes).ToString(form));

    /// <summary>Makes the sale one of another trade: its goods, their prices, and both houses. What was wrong stays as wrong.</summary>
    private static Facts Deal(Sheet s, string category, params string[] units)
    {
        var f = s.Facts;
        var (old, trade) = (World.Trade(f.Category), World.Trade(category));
        var off = f.Total - f.Items.Sum(r => r.Amount);
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == category && g.Unit == "jin"), f.Items.Count);
        var one = s.Chance.Of<string>(units);
        foreach (var (r, g) in f.Items.Zip(goods))
        {
            var wrong = r.Amount - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero);
            (r.Name, r.Unit, r.Spec) = (g.Name, f.Form == "同单位" ? one : s.Chance.Of<string>(units), s.Chance.Odds(0.3) ? "" : s.Chance.Of("统货", "大", "中", "一级", "精品"));
            r.Unit = g.Price > 20 && (r.Unit is "件" or "包") ? "斤" : r.Unit;
            var weight = r.Unit switch { "公斤" or "kg" => 2, "件" or "包" => 20, _ => 1 };
            r.Qty = weight == 20 ? decimal.Ceiling(r.Qty / 4) : r.Qty;
            r.Price = decimal.Round(g.Price * weight * (decimal)s.Chance.Real(0.75, 1.05), 1);
            r.Amount = decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero) + wrong;
        }

        f.Total = f.Items.Sum(r => r.Amount) + off;
        f.Holder = f.Holder.Replace(old, trade, StringComparison.Ordinal);
        f.Consignee = f.Consignee.Replace(old, trade, StringComparison.Ordinal);
        f.Merchant = f.Merchant.Replace(old, trade, StringComparison.Ordinal);
        return f;
    }

    /// <summary>A fruit house's billing program on blank endless paper: boxes, gross, tare and net; the pins print form and contents alike.</summary>
    private static string FruitPins(Sheet s)
    {
        var f = Deal(s, "fruit", "斤", "斤", "公斤");
        Fresh5Layouts.OneGo(s, "'WenQuanYi Zen Hei Mono'");
        var pins = Fresh2Layouts.Matrix(s);
        s.Look.Paper = s.Chance.Of("#fff", "#fdf3f4");
        s.Look.Rule = "1.6px solid #34344c";
        var unit = f.Items[0].Unit;
        var boxes = f.Items.Select(r => (int)decimal.Ceiling(r.Qty / 18)).ToArray();
        var tare = s.Chance.Of(1m, 1.5m, 2m);
        return s.Look.Page(1060, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:26px">{s.V("holder", f.Holder)}</h1><div class="c t" style="font-size:21px;letter-spacing:8px">水果批发销售单</div>
            <div class=t>{Share("1.7fr 1fr 1fr", "客户：" + s.V("consignee", f.Consignee), "单号：" + s.V("number", f.Number), "日期：" + s.D("issue_date", f.Issued, 2))}</div>
            <table>{Head("品名", "等级", "件数", $"毛重({unit})", $"扣皮({unit})", $"净重({unit})", "单价(元)", "金额(元)")}{Body(s, 0, (r, i) => [Name(s, i), Spec(s, i), s.O(boxes[i].ToString()), s.O(Sheet.Number(r.Qty + (boxes[i] * tare))), s.O(Sheet.Number(boxes[i] * tare)), s.QtyOf(i, Sheet.Number(r.Qty), unit), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount))])}
            <tr class=c><td colspan=2>合计</td><td>{s.O(boxes.Sum().ToString())}</td><td></td><td></td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td></tr><tr><td colspan=8>金额大写：{s.O(Chinese.Money(f.Total))}</td></tr></table>
            <div class=t>{Share("1fr 1fr 1fr 1fr", "开单：" + s.O(f.Person), "司磅：" + s.O(f.Officer), "时间：" + Clock(s, 31, "HH:mm:ss"), "客户签名：")}</div>
            <div class=t style="font-size:15px">电话：{s.O(f.Phone)}　地址：{f.IssuerPlace}　　①存根　②客户　③放行</div>
            """, pins.Replace("#paper .v{", "#paper h1,#paper th,#paper td,#paper .t{", StringComparison.Ordinal) + "#paper .v{color:transparent}#paper td,#paper th{padding:3px 6px}", padding: 54);
    }

    /// <summary>A vegetable stall's cloud till on a roll of eighty millimetres.</summary>
    private static string VegTill(Sheet s)
    {
        var f = Deal(s, "vegetable", "斤", "斤", "斤", "公斤", "件");
        More(s, s.Chance.Int(3, 8));
        const string Rule = "<div style=\"border-top:1.6px dashed #333;margin:6px 0\"></div>";
        var debt = s.Chance.Int(200, 18_000);
        return s.Look.Page(540, $"""
            <div class=c style="font-size:25px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:21px">销售单</div>{Rule}
            <div>单据编号：{s.V("number", f.Number)}</div><div>开单时间：{s.D("issue_date", f.Issued, 2)} {Clock(s, 14)}</div><div>客户名称：{s.V("consignee", f.Consignee)}</div><div>开单员：{s.O(f.Person)}</div>
            <table style="margin-top:6px">{Head("商品", "数量", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td colspan=4 style=\"padding-bottom:0\">{i + 1}. {Name(s, i)}</td></tr><tr><td></td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{Price(s, i)}</td><td>{Amount(s, i)}</td></tr>"))}</table>{Rule}
            {Apart("共 " + s.O(f.Items.Count.ToString()) + " 种", "合计：" + s.V("total", s.Money(f.Total)), "font-size:22px")}{Apart("本单收款", s.O("0") + "（挂账）", "")}{Apart("本单前欠款", s.O(s.Money(debt)), "")}{Apart("累计欠款", s.O(s.Money(debt + f.Total)), "")}{Rule}
            <div>备注：</div><div>电话：{s.O(f.Phone)}（微信同号）</div><div>地址：{f.IssuerPlace}</div><div class=c style="margin-top:6px">货品当面点清 谢谢惠顾</div>
            """, "#paper{font-size:19px;line-height:1.4}#paper td,#paper th{border:0;padding:2px;text-align:right}#paper th{border-bottom:1.4px dashed #333;border-top:1.4px dashed #333}#paper td:first-child,#paper th:first-child{text-align:left}#paper .v[data-f=holder]{font-weight:700}", padding: 24);
    }

    /// <summary>A stall's own small pad, its name and what it deals in printed on top, the pen for the rest.</summary>
    private static string StallPad(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 5);
        Coloured(s, "#b0251f", "#1c4a94", "#13683b");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f1", "#fbf8de");
        var deals = f.Category switch { "aquatic" => "鲜活淡水鱼、海鲜、虾蟹、贝类、冰鲜", "fruit" => "国产水果、进口水果、礼盒、果篮", "vegetable" => "叶菜、瓜豆、菌菇、净菜配送", _ => "粮油、干货、豆制品、调味品" };
        return s.Look.Page(720, $"""
            <div class=h><div class=c style="font-size:29px;font-weight:700">{s.V("holder", f.Holder)}</div></div><div class=c style="font-size:16px">批发零售：{deals}</div>
            <div class=row style="font-size:16px;margin-top:4px"><span>地址：{f.IssuerPlace}</span><span>电话：{f.Phone}</span></div>
            <div class=row style="margin:14px 0 8px"><span style="font-size:24px;letter-spacing:8px">送货单</span><span class=no style="font-size:21px">No {s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <div style="margin-bottom:8px">{On(s.V("consignee", f.Consignee), 400)} 台照</div><div class=r style="margin-bottom:6px">{s.D("issue_date", f.Issued, 8)}</div>
            <table>{Head("货　名", "数　量", "单　价", "金　额")}{Body(s, 8, (r, i) => [Name(s, i), s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td class=c>合　计</td><td colspan=3>￥ {s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div class=row style="margin-top:14px"><span>收货人：{On("", 130)}</span><span>经手人：{On(s.O(f.Person), 130)}</span></div><div style="font-size:15px;margin-top:10px">货物请当面点清，过后概不负责。此单作结算凭证，请妥善保管。</div>
            """, Preprinted + "#paper td{height:42px;padding:2px 8px}#paper th:first-child{width:31%}", padding: 40);
    }

    /// <summary>A meat firm's despatch on half a sheet, the numbers of what goes along with the meat at its foot.</summary>
    private static string MeatDespatch(Sheet s)
    {
        var f = Deal(s, "meat", "公斤", "公斤", "kg");
        return s.Look.Page(1060, $"""
            <div class=row style="align-items:flex-end"><div><div style="font-size:23px;font-weight:700" class=b>{s.V("holder", f.Holder)}</div><div style="font-size:15px">统一社会信用代码：{s.V("uscc", f.Uscc)}</div></div><h1 style="font-size:28px;letter-spacing:4px">产品销售出库单</h1></div>
            <table style="margin-top:10px">{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3), Cell("出库单号", s.V("number", f.Number)))}{Tr(Cell("送货地址", s.O(f.Destination), 3), Cell("出库日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}</table>
            <table style="margin-top:-1px">{Head("行号", "产品名称", "规格等级", "件数", "重量", "单位", "单价（元）", "金额（元）", "备注")}{Body(s, s.Chance.Int(4, 6), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), s.O(decimal.Ceiling(r.Qty / 20).ToString("0")), Qty(s, i), Unit(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), s.Chance.Odds(0.3) ? s.O(s.Chance.Of("冷鲜", "去皮", "分割")) : ""])}
            <tr><td colspan=2 class=c>合计金额</td><td colspan=4>（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=3>（小写）¥{s.V("total", Cents(f.Total))}</td></tr>
            <tr><td colspan=2 class=c>随货票证</td><td colspan=7>动物检疫合格证明（产品B）{s.O("44" + s.Chance.Digits(8))}　肉品品质检验合格证 {s.O(s.Chance.Digits(9))}</td></tr></table>
            <div style="position:relative">{Share("1fr 1fr 1fr 1fr 1fr", "制单：" + s.O(f.Person), "发货：" + s.O(f.Officer), "司机：" + s.O(World.Person(s.Chance)), "车号：" + s.O(f.Plate), "收货：")}{s.Seal(f.Holder, "发货专用章", "right:6px;top:-80px")}</div><div style="font-size:14px">白联存根　红联财务　黄联客户　　收货后如有异议请于当日联系：{s.O(f.Phone)}</div>
            """, "#paper .b .v{font-weight:700}#paper td,#paper th{padding:4px 6px;height:30px}", padding: 40);
    }

    /// <summary>A dry-goods house's stock program: the two parties in boxes beside each other, the sum in a box at the right.</summary>
    private static string DryBoxes(Sheet s)
    {
        var f = Deal(s, "dry", "斤", "公斤", "包", "件");
        var tint = s.Chance.Of("#e9eef6", "#efefef", "#eaf3ea");
        string Side(string head, params string[] lines) => $"<div style=\"border:1px solid #777\"><div style=\"background:{tint};padding:3px 10px\">{head}</div><div style=\"padding:5px 10px;line-height:1.6\">{string.Join("<br>", lines)}</div></div>";
        return s.Look.Page(960, $"""
            <div class=row><h1 style="font-size:30px;letter-spacing:3px">销售清单</h1><span class=r>单据编号：{s.V("number", f.Number)}<br>单据日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:16px;margin:10px 0">{Side("销售方", "名称：" + s.V("holder", f.Holder), "地址：" + s.O(f.IssuerPlace), "电话：" + s.O(f.Phone), "许可证：" + s.V("licence_no", f.LicenceNo))}{Side("购货方", "名称：" + s.V("consignee", f.Consignee), "地址：" + s.O(f.Destination), "联系人：" + s.O(World.Person(s.Chance)))}</div>
            <table>{Head("序号", "货号", "商品名称", "规格", "单位", "数量", "单价", "金额")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O("G" + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount))])}</table>
            <div style="display:grid;grid-template-columns:1.7fr 1fr;margin-top:10px;gap:16px"><div style="font-size:16px;line-height:1.6">备注：{s.O(s.Chance.Of("月结", "送货上门", "现结"))}<br>收款账户：{s.O(f.Person)}　{s.O("6222 02** **** " + s.Chance.Digits(4))}<br>业务员：{s.O(f.Officer)}　　仓管：{s.O(World.Person(s.Chance))}</div><div style="border:1px solid #777">{Apart("数量合计", s.O(Sheet.Number(f.Items.Sum(r => r.Qty))), "padding:4px 10px")}{Apart("合计金额", "￥" + s.V("total", Cents(f.Total)), $"padding:6px 10px;background:{tint};font-size:21px")}</div></div>
            <div style="margin-top:26px">购货方签收：____________________　　日期：______________</div><div class=c style="font-size:14px;color:#555;margin-top:20px">第 1 页 / 共 1 页</div>
            """, $"#paper th{{background:{tint}}}#paper td,#paper th{{padding:5px 6px;border:1px solid #777}}", padding: 50);
    }

    /// <summary>The narrow printer beside a seafood house's scale: each weighing as a block of words and figures.</summary>
    private static string SeafoodSlip(Sheet s)
    {
        var f = Deal(s, "aquatic", "斤", "斤", "kg");
        Cut(f, 4);
        const string Rule = "<div class=c style=\"line-height:1;letter-spacing:2px;overflow:hidden;white-space:nowrap\">- - - - - - - - - - - - - -</div>";
        return s.Look.Page(390, $"""
            <div class=c style="font-size:23px">{s.V("holder", f.Holder)}</div><div class=c>水产品交易凭证</div>{Rule}
            <div>市场：{f.IssuerPlace}</div><div>档号：{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(10, 288))}</div><div>单号：{s.V("number", f.Number)}</div><div>买方：{s.V("consignee", f.Consignee)}</div><div>产地：{s.V("origin", f.Origin)}</div>{Rule}
            {string.Concat(f.Items.Select((r, i) => $"<div>品名：{Name(s, i)}</div><div>重量：{s.QtyUnit(i, r.Qty.ToString("0.00"), r.Unit)}</div><div>单价：{s.I(i, "price", Cents(r.Price))}元/{r.Unit}</div><div>金额：{s.I(i, "amount", Cents(r.Amount))}元</div>{Rule}"))}
            <div style="font-size:24px">总金额：{s.V("total", Cents(f.Total))}元</div><div>笔数：{s.O(f.Items.Count.ToString())}</div><div>销售日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))}</div><div>打印时间：{Clock(s, 12, "HH:mm:ss")}</div><div>电话：{s.O(f.Phone)}</div><div class=c style="margin-top:8px">请保存此凭证备查</div>
            """, "#paper{font-size:19px;line-height:1.5}", padding: 20);
    }

    /// <summary>One stall's sample as the program of a market's test room prints it.</summary>
    private static string QuickSheet(Sheet s)
    {
        var f = s.Facts;
        f.Items.RemoveAll(r => r.Test == "菌落总数" && r.Result == "合格");
        var room = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? f.Issuer : s.Chance.Of(World.Markets.Where(m => m.Contains("水产", StringComparison.Ordinal) == (f.Category is "aquatic")).ToArray()) + "食品快检室";
        var method = f.Category is "dry" ? "试剂盒比色法" : "胶体金免疫层析法";
        return s.Look.Page(920, $"""
            <h1 style="font-size:28px;letter-spacing:3px">食用农产品快速检测报告单</h1><div class=row style="margin:10px 0 5px"><span>检测编号：{s.V("number", f.Number)}</span><span>检测单位：{s.V("issuer", room)}</span></div>
            <table>{Tr(Cell("被检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("抽样地点", s.O("档口 " + s.Chance.Of("A", "B", "C", "D") + s.Chance.Int(1, 199))), Cell("抽样时间", s.D("", f.Issued, 2) + " " + s.O("04:" + s.Chance.Int(10, 59))))}</table>
            <table style="margin-top:-1px">{Head("序号", "检测项目", "检测方法", "检测限值", "检测结果", "单项判定")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), method, s.I(i, "limit", r.Limit + (r.Limit[0] == '≤' ? r.Unit : "")), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table>
            <table style="margin-top:-1px">{Tr(Cell("检测结论", s.V("result", f.Result)), Cell("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))))}{Tr(Cell("检测人员", s.O(f.Officer)), Cell("审核人员", s.O(f.Person)))}</table>
            <div style="position:relative;font-size:15px;margin-top:8px;min-height:90px">备注：1. 本结果仅对本次所检样品有效。<br>2. 快速检测结果不作为执法依据，对结果有异议的可申请复检。{s.Seal(room, "", "right:90px;top:-50px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .k{width:112px}#paper td,#paper th{padding:6px 7px}", padding: 46);
    }

    /// <summary>A lorry's load at the gate of a wholesale market: its owner, where it comes from, and each sort's result.</summary>
    private static string GateList(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == (f.Category is "fruit" ? "fruit" : "vegetable")), s.Chance.Int(3, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var market = s.Chance.Of(World.Markets.Where(m => !m.Contains("水产", StringComparison.Ordinal)).ToArray());
        f.Holder = s.Chance.Odds(0.5) ? f.Person : f.Holder.Replace("水产", "蔬菜", StringComparison.Ordinal).Replace("食品", "果蔬", StringComparison.Ordinal);
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(s.Chance.Int(3, 90) * 50 + "kg")}</td><td>{s.I(i, "test", "有机磷和氨基甲酸酯类农药")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(52, 84) : s.Chance.Int(0, 36))}.{s.Chance.Int(0, 9)}%")}</td><td>{s.I(i, "limit", "<50%")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(1000, $"""
            <div class=c style="font-size:23px">{market}</div><h1 style="font-size:27px;letter-spacing:3px">进场农产品农药残留检测单</h1>
            {Share("1.1fr 1.6fr 1.1fr", "货　　主：" + s.V("holder", f.Holder), "产　　地：" + s.V("origin", f.Origin), "单　　号：" + s.V("number", f.Number), "车牌号码：" + s.O(f.Plate), "进场时间：" + s.D("", f.Issued, 2) + " " + s.O("01:" + s.Chance.Int(10, 59)), "检测日期：" + s.D("issue_date", f.Issued, 2))}
            <table>{Head("序号", "品种", "进场数量", "检测项目", "抑制率", "标准值", "结果")}{rows}</table>
            <div style="position:relative;margin-top:10px;line-height:1.9;min-height:110px">检测结论：{s.V("result", f.Result)}　　处理意见：{s.O(bad < 0 ? "准予进场交易" : "不合格品种不得进场，作销毁处理")}<br>检测单位：{s.V("issuer", market + "检测中心")}{Share("1fr 1fr 2fr", "检测员：" + s.O(f.Officer), "复核：" + s.O(World.Person(s.Chance)), "")}{s.Seal(market + "检测中心", "检测专用章", "right:60px;top:-20px")}</div><div style="font-size:14px">检测依据：GB/T 5009.199-2003　　一式两联：检测中心、货主各一</div>
            """, "#paper td,#paper th{padding:5px 7px}", padding: 44);
    }

    /// <summary>A hired laboratory's page: who, what, the finding with its seal, then the figures.</summary>
    private static string LabPage(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var colour = s.Chance.Of("#14549c", "#0b7a6b", "#222");
        return s.Look.Page(980, $"""
            <div style="display:flex;align-items:center;gap:16px;border-bottom:3px solid {colour};padding-bottom:8px"><span style="border:2px solid {colour};color:{colour};font-weight:700;padding:6px 8px;font-size:21px">CMA</span><span style="font-size:15px">{s.O("2024" + "19" + s.Chance.Digits(6))}</span><span style="flex:1" class=r><span style="font-size:24px">{s.V("issuer", lab)}</span></span></div>
            <h1 style="font-size:33px;letter-spacing:20px;text-indent:20px;margin:14px 0 4px">检测报告</h1><div class=row style="margin-bottom:5px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            <table>{Tr(Cell("委托单位", s.V("holder", f.Holder), 3))}{Tr(Cell("委托单位地址", s.O(f.Address), 3))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("样品数量", s.Q()), Cell("样品状态", s.O(s.Chance.Of("完好、无异味", "新鲜", "袋装、完好"))))}{Tr(Cell("检测类别", "委托检测"), Cell("收样日期", s.D("", f.Issued.AddDays(-4), 2)))}{Tr(Cell("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-4), 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2))), Cell("判定依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))))}
            <tr><td class=k>检测结论</td><td colspan=3 style="position:relative;height:210px;vertical-align:top">该样品经检测，{Judgement(f)}判定依据的要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:50px;bottom:12px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:290px;top:30px")}</td></tr></table>
            <table style="margin-top:-1px">{Head("序号", "检测项目", "计量单位", "检测结果", "限量值", "检出限", "单项结论")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.O(s.Chance.Of("0.001", "0.005", "0.01")), s.I(i, "result", r.Result)])}</table>
            {Share("1fr 1fr 1fr", "编制人：" + s.O(f.Person), "审核人：" + s.O(f.Officer), "授权签字人：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px;margin-top:8px">注：1. 本报告涂改、部分复制无效。2. 检测结果仅对来样负责。3. 如有异议，请于收到报告之日起15日内向本机构提出。<br>电话：020-{s.O(s.Chance.Digits(8))}</div>
            """, "#paper .k{width:130px}#paper td,#paper th{padding:6px 7px}", "min-height:1300px", padding: 52);
    }

    /// <summary>A hired laboratory's report on several samples that a market sends in together.</summary>
    private static string LabSamples(Sheet s)
    {
        var f = s.Facts;
        var lab = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? "广州" + World.Brand(s.Chance) + "检验检测有限公司" : f.Issuer;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == f.Category), s.Chance.Int(4, 7));
        var rows = string.Concat(goods.Select((g, i) =>
        {
            // Only the first can have failed.
            var (r, ok) = (f.Items[i % f.Items.Count], i < f.Items.Count || f.Items[i % f.Items.Count].Result == "合格");
            return $"<tr class=c><td>{s.O((i + 1).ToString("000"))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "value", ok ? r.Value : "未检出")}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "result", ok ? r.Result : "合格")}</td></tr>";
        }));
        return s.Look.Page(960, $"""
            <h1 style="font-size:26px">{s.V("issuer", lab)}</h1><h1 style="font-size:30px;letter-spacing:12px;text-indent:12px">检验报告</h1><div class=r>No：{s.V("number", f.Number)}</div>
            {Line("受检单位：", s.V("holder", f.Holder), 120)}{Line("检验类别：", s.O(s.Chance.Of("委托抽检", "定期抽检")), 120)}{Line("抽样日期：", s.D("", f.Issued.AddDays(-3), 2), 120)}{Line("检验依据：", s.O(string.Join("，", f.Items.Select(i => i.Basis).Distinct())), 120)}
            <table style="margin-top:10px">{Head("样品序号", "样品名称", "检验项目", "单位", "实测值", "标准要求", "单项判定")}{rows}</table>
            <div style="position:relative;margin-top:14px;min-height:170px">检验结论：{(f.Result == "合格" ? "以上样品所检项目均符合" : "以上样品所检项目有不符合")}标准要求，结论为{s.V("result", f.Result)}。<div style="margin:30px 0 0 42%;line-height:1.8">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}<br>（检验报告专用章）</div>{s.Seal(lab, "检验报告专用章", "right:40px;top:0")}</div>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(World.Person(s.Chance)), "主检：" + s.O(f.Officer))}<div class=c style="font-size:14px;margin-top:14px">—— 以下空白 ——</div>
            """, "#paper td,#paper th{padding:6px 7px}", "min-height:1250px", padding: 56);
    }
}
