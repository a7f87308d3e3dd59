using Suiyuan.TicketPress.Layouts.Fresh8;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh24;

/// <summary>Sales and tests, as a stall gets them on any day.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-outbound", By.Printer, Outbound), New("sale/x-carbon-pad", By.Pen, CarbonPad), New("sale/x-purchase-order", By.Printer, PurchaseOrder), New("sale/x-stall-receipt", By.Till, StallReceipt),
        New("test/x-quick-sheet", By.Form, QuickSheet, seal: true), New("test/x-commissioned", By.Printer, Commissioned, seal: true), New("test/x-market-register", By.Pen, MarketRegister), New("test/x-town-station", By.Clerk, TownStation, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh24", name, by, write, form, seal);

    /// <summary>An outbound note from a firm's stock program.</summary>
    private static string Outbound(Sheet s)
    {
        var f = s.Facts;
        f.Number = "CK" + f.Issued.ToString("yyMMdd") + s.Chance.Digits(4);
        return s.Look.Page(1040, $"""
            <div class=row><div style="font-size:25px" class=big>{s.V("holder", f.Holder)}</div><div style="font-size:26px;letter-spacing:6px">销售出库单</div></div>
            <div style="border-top:2px solid #222;padding-top:6px;margin-top:6px"></div>
            {Share("1.2fr 1.6fr 1fr", "出库单号：" + s.V("number", f.Number), "客户：" + s.V("consignee", f.Consignee), "出库日期：" + s.D("issue_date", f.Issued, 2), "仓库：" + s.O(s.Chance.Of("一号仓", "生鲜仓", "主仓库", "冷库")), "收货地址：" + s.O(f.Destination), "业务员：" + s.O(f.Person))}
            <table>{Head("行号", "存货编码", "存货名称", "规格型号", "计量单位", "数量", "含税单价", "价税合计", "备注")}{Body(s, s.Chance.Int(0, 7), (r, i) => [(i + 1).ToString(), s.O("0" + s.Chance.Int(1, 5) + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}
            <tr class=c><td colspan=2>合　计</td><td colspan=5 style="text-align:left">（大写）{s.O(Chinese.Money(f.Total))}</td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1fr", "制单人：" + s.O(f.Officer), "审核人：" + s.O(f.Person), "送货车号：" + s.O(f.Plate), "客户签收：")}
            <div style="font-size:15px">① 存根　② 客户　③ 财务　④ 仓库　　　公司电话：{s.O(f.Phone)}</div>
            """, "#paper .big .v{font-weight:700}#paper td,#paper th{padding:4px 6px}#paper th{white-space:nowrap}", padding: 40);
    }

    /// <summary>A carbonless pad with the house's head printed on it, written with a pen.</summary>
    private static string CarbonPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1f4f9a", "#a8231f", "#1d6e3a", "#24365f");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdeef0", "#fbf8dc", "#fff");
        f.Number = s.Chance.Digits(7);
        return s.Look.Page(900, $"""
            <div class="c h" style="font-size:27px;font-weight:700;letter-spacing:2px">{s.V("holder", f.Holder)}</div>
            <div class=c style="font-size:27px;letter-spacing:22px;text-indent:22px;margin:2px 0">{s.Chance.Of("送货单", "销货单")}</div>
            <div class="row h" style="font-size:16px"><span>电话：{s.O(f.Phone)}　　{f.IssuerPlace}</span><span class=no style="font-size:21px">No {s.V("number", f.Number)}</span></div>
            <div class=row style="margin:10px 0 6px"><span>收货单位：{On(s.V("consignee", f.Consignee), 320)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <div style="display:flex"><table>{Head("品名及规格", "单位", "数量", "单价", "金　额", "备　注")}{Body(s, 7, (r, i) => [Name(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount)), ""])}
            <tr><td colspan=6>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}　　￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table><div style="writing-mode:vertical-rl;font-size:14px;padding-left:6px;letter-spacing:2px;white-space:nowrap">①存根（白）②客户（红）③结算（黄）</div></div>
            <div class=row style="margin-top:12px"><span>收货单位及经手人（盖章）：</span><span style="margin-right:60px">送货单位及经手人（盖章）：{s.O(f.Person)}</span></div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th{padding:4px}#paper th:first-child{width:28%}#paper th:last-child{width:13%}", padding: 34);
    }

    /// <summary>What a canteen or a shop orders from its supplier.</summary>
    private static string PurchaseOrder(Sheet s)
    {
        var f = s.Facts;
        f.Number = s.Chance.Of("PO", "CG") + f.Issued.ToString("yyyyMMdd") + s.Chance.Digits(3);
        return s.Look.Page(980, $"""
            <h1 style="font-size:30px;letter-spacing:12px;text-indent:12px">采购订单</h1>
            <div class=row style="margin:14px 0 6px"><span>订单编号：{s.V("number", f.Number)}</span><span>下单日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Tr($"<td class=k>采购方</td><td style=\"width:38%\">{s.V("consignee", f.Consignee)}</td>", $"<td class=k>供应商</td><td>{s.V("holder", f.Holder)}</td>")}{Tr(Cell("联系人", s.O(f.Officer)), Cell("联系人", s.O(f.Person)))}{Tr(Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("收货地址", s.O(f.Destination)), Cell("要求到货", s.D("", f.Issued.AddDays(1), 2) + " " + s.O(s.Chance.Of("06:00前", "07:30前", "05:30前"))))}</table>
            <table style="margin-top:12px">{Head("序号", "货品名称", "规格", "采购数量", "单位", "单价（元）", "小计（元）", "质量要求")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i), s.O(i == 0 ? "新鲜" : s.Chance.Of("新鲜", "", ""))])}
            <tr><td colspan=6 class=r>订单总额：</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div style="font-size:15px;margin-top:10px">备注：1. 供应商须随货提供合格证明及检测报告；2. 质量不符合要求的，采购方有权拒收；3. 按实际验收数量结算，每月{s.O(s.Chance.Of("5", "10", "25"))}日对账。</div>
            {Share("1fr 1fr 1fr", "制单：" + s.O(f.Officer), "审批：" + s.O(World.Person(s.Chance)), "供应商确认：")}
            """, "#paper td,#paper th{padding:6px 7px}#paper th,#paper .k{background:#eef1f5}", padding: 46);
    }

    /// <summary>The slip of a stall's till, two lines for each thing.</summary>
    private static string StallReceipt(Sheet s)
    {
        var f = s.Facts;
        const string Rule = "<div style=\"border-top:2px dashed #555;margin:6px 0\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}. {Name(s, i)}</div><div class=row style=\"padding-left:24px\"><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)} × {s.I(i, "price", Cents(r.Price))}</span><span>{s.I(i, "amount", Cents(r.Amount))}</span></div>"));
        return s.Look.Page(430, $"""
            <div class=c style="font-size:21px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="letter-spacing:4px">销售小票</div>{Rule}
            <div>单号：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-25).ToString("HH:mm:ss"))}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>收银：{s.O(f.Person)}</div>{Rule}
            <div class=row><span>品名　数量×单价</span><span>金额</span></div>{rows}{Rule}
            <div class=row><span>品项：{s.O(f.Items.Count.ToString())}</span><span style="font-size:22px;font-weight:700">合计：{s.V("total", Cents(f.Total))}</span></div><div class=row><span>支付方式：{s.O(s.Chance.Of("微信", "支付宝", "现金", "挂账"))}</span><span>优惠：0.00</span></div>{Rule}
            <div style="font-size:16px">地址：{f.IssuerPlace}{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 160) + "档")}</div><div style="font-size:16px">电话：{s.O(f.Phone)}</div><div class=c style="margin-top:10px">{s.Qr(110)}</div><div class=c>谢谢惠顾，请保留小票以便追溯</div>
            """, "#paper{font-size:18px;line-height:1.5}", padding: 22);
    }

    /// <summary>Rows as strips and test tubes give them, for goods of the kind that the facts speak of.</summary>
    private static (string Test, string Basis)[] Strips(Facts f) => World.Goods.First(g => g.Name == f.Items[0].Name).Category switch
    {
        "aquatic" => [("孔雀石绿", "KJ201701"), ("氯霉素", "KJ201905"), ("呋喃唑酮代谢物", "KJ201705"), ("甲醛", "KJ201904")],
        "vegetable" or "fruit" => [("克百威", "KJ201710"), ("腐霉利", "KJ202103"), ("毒死蜱", "KJ201710"), ("有机磷和氨基甲酸酯类农药残留", "GB/T 5009.199")],
        _ => [("二氧化硫", "快检试剂盒法"), ("硼砂", "快检试剂盒法"), ("吊白块", "快检试剂盒法")],
    };

    /// <summary>What a market's own room hands to the stall whose goods it has tested.</summary>
    private static string QuickSheet(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1c1c1c", "#1f4f9a");
        var name = f.Items[0].Name;
        var bad = f.Result == "不合格";
        var tests = s.Chance.Some(Strips(f), s.Chance.Int(1, 3)).ToList();
        var from = s.Chance.Of(World.Guangdong);
        var rows = string.Concat(tests.Select((t, i) => $"<tr class=c><td>{s.I(i, "test", t.Test)}</td><td>{s.O(t.Basis)}</td><td>{s.I(i, "value", bad && i == 0 ? "阳性" : "阴性")}</td><td>{s.I(i, "result", bad && i == 0 ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(860, $"""
            <h1 style="font-size:29px;letter-spacing:3px">食用农产品快速检测报告单</h1><div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检单位（档主）", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", name)), Cell("样品产地", s.O(from.City + from.County)))}{Tr(Cell("采样时间", s.D("", f.Issued, s.Chance.Of(0, 6)) + " " + s.O(s.Chance.Int(4, 8) + "时")), Cell("样品数量", s.O(s.Chance.Of("0.2kg", "0.5kg", "250g", "1份"))))}</table>
            <table style="margin-top:-1px">{Head("检测项目", "检测方法", "检测结果", "单项判定")}{rows}</table>
            <table style="margin-top:-1px"><tr><td class=k>检测结论</td><td>该样品所检项目{s.V("result", f.Result)}。</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.5fr;gap:6px;margin-top:12px;min-height:105px"><span>检测员：{s.O(f.Officer)}</span><span>检测单位（盖章）：{s.V("issuer", f.Issuer)}</span><span>复核：{s.O(f.Person)}</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "检测专用章", "right:50px;top:-50px")}</div>
            <div style="font-size:14px">说明：本结果为快速检测筛查结果，仅对本次所采样品负责。如有异议，可在四小时内申请复检。</div>
            """, "#paper td,#paper th{padding:6px 8px}#paper .k{width:150px}", padding: 42);
    }

    /// <summary>A laboratory's report on a sample that a dealer has brought.</summary>
    private static string Commissioned(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var brought = f.Issued.AddDays(-s.Chance.Int(4, 7));
        return s.Look.Page(960, $"""
            <div class=c style="font-size:26px;letter-spacing:2px">{s.V("issuer", lab)}</div><h1 style="font-size:34px;letter-spacing:22px;text-indent:22px;margin:4px 0 10px">检验报告</h1>
            <div class=row style="font-size:17px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页　共 1 页</span></div>
            <table>{Tr($"<td class=k>样品名称</td><td style=\"width:33%\">{s.V("products", f.Items[0].Name)}</td>", Cell("商标/规格", s.O(s.Chance.Of("/", "散装", "——"))))}{Tr(Cell("委托单位", s.V("holder", f.Holder), 3))}{Tr(Cell("委托单位地址", s.O(f.Address), 3))}{Tr(Cell("样品编号", s.O(f.Related)), Cell("样品数量", s.O(Sheet.Number(f.Quantity) + "kg")))}{Tr(Cell("送样人", s.O(f.Person)), Cell("收样日期", s.D("", brought, 0)))}{Tr(Cell("检验类别", "委托检验"), Cell("检验日期", s.O(Chinese.Date(brought, 6) + "～" + Chinese.Date(f.Issued.AddDays(-1), 6))))}{Tr(Cell("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:140px;vertical-align:top">所检项目{(f.Result == "合格" ? "均符合" : "不符合")}上述标准要求，判定为{s.V("result", f.Result)}。<div style="position:absolute;right:46px;bottom:10px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}</div>{s.Seal(lab, "检验专用章", "right:70px;top:0")}</td></tr></table>
            <table style="margin-top:-1px">{Head("序号", "检验项目", "计量单位", "标准要求", "实测结果", "单项结论", "检验方法")}{Body(s, s.Chance.Int(0, 5), (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result), s.O(Method(r.Test))])}<tr><td class=c>备注</td><td colspan=6>{s.O("检验结果仅对来样有效")}</td></tr></table>
            {Share("1fr 1fr 1fr", "主检：" + s.O(World.Person(s.Chance)), "审核：" + s.O(f.Officer), "批准：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:125px}#paper td,#paper th{padding:5px 7px}", padding: 50);
    }

    private static string Method(string test) => test switch
    {
        "孔雀石绿" => "GB/T 19857-2005",
        "氯霉素" => "GB 31658.20-2022",
        "呋喃唑酮代谢物" => "GB 31656.13-2021",
        "恩诺沙星" => "GB 31656.3-2021",
        "地西泮" => "SN/T 3235-2012",
        "镉" => "GB 5009.15-2023",
        "铅" => "GB 5009.12-2023",
        "苯甲酸" => "GB 5009.28-2016",
        "二氧化硫残留量" => "GB 5009.34-2022",
        "菌落总数" => "GB 4789.2-2022",
        "过氧化值" => "GB 5009.227-2023",
        _ => "GB 23200.121-2021",
    };

    /// <summary>A market's book of one day's rapid tests.</summary>
    private static string MarketRegister(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), s.Chance.Int(4, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var market = s.Chance.Of(World.Markets);
        string Row(int i) => i >= goods.Count ? $"<td>{i + 1}</td>" + string.Concat(Enumerable.Repeat("<td></td>", 7)) : $"<td>{i + 1}</td><td>{s.I(i, "name", goods[i].Name)}</td><td>{s.O(s.Chance.Int(1, 120) + "档")}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.O(s.Chance.Of(World.Guangdong).City[..^1])}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(55, 84) : s.Chance.Int(1, 34))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{(i == bad ? s.O("停售复检") : "")}</td>";
        return s.Look.Page(1060, $"""
            <h1 style="font-size:28px;letter-spacing:2px">蔬菜水果农药残留快速检测登记表</h1>
            <div class=row style="margin:12px 0 6px"><span>检测单位：{On(s.V("issuer", market + "快检室"), 320)}</span><span>检测日期：{s.D("issue_date", f.Issued, 8)}</span></div>
            <table>{Head("序号", "样品名称", "摊档号", "经营者", "产地", "抑制率（%）", "检测结果", "不合格处理")}{string.Concat(Enumerable.Range(0, 10).Select(i => $"<tr class=c>{Row(i)}</tr>"))}</table>
            <div style="font-size:15px;margin-top:6px">检测方法：酶抑制率法（GB/T 5009.199-2003），抑制率≥50%为不合格。</div><div class=row style="margin-top:10px"><span>检测员：{s.O(f.Officer)}</span><span>复核人：{s.O(f.Person)}</span><span>市场开办者（盖章）：　　　　　　</span></div>
            """, "#paper td{height:38px;padding:2px 5px}#paper th{padding:5px}", padding: 44);
    }

    /// <summary>A township's station tests what a base is about to send out, plot by plot.</summary>
    private static string TownStation(Sheet s)
    {
        var f = s.Facts;
        var place = s.Chance.Of(World.Guangdong);
        f.Holder = World.Farm(s.Chance, place, "蔬菜种植基地");
        f.Issuer = place.County + place.Town + s.Chance.Of("农产品质量安全监管站", "农产品质量监测站", "农业技术服务中心");
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(2, 6));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(s.Chance.Of("东区", "西区", "1号棚", "3号棚", "5号地", "8号地"))}</td><td>{s.I(i, "test", "农药残留")}</td><td>{s.I(i, "limit", "＜50%")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(54, 80) : s.Chance.Int(2, 36))}.{s.Chance.Int(0, 9)}%")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(920, $"""
            <h1 style="font-size:24px;font-weight:500">{s.V("issuer", f.Issuer)}</h1><h1 style="font-size:30px;letter-spacing:4px">农产品质量安全检测报告</h1>
            <div class=row style="margin:10px 0 4px"><span>报告编号：{s.V("number", f.Number)}</span><span>报告日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("抽样地点", s.O(place.County + place.Town + s.Chance.Of("基地", "田头", "包装车间"))), Cell("检测仪器", s.O("农残速测仪")))}</table>
            <table style="margin-top:-1px">{Head("序号", "样品名称", "抽样地块", "检测项目", "判定标准", "抑制率", "检测结论")}{rows}</table>
            <div style="margin:10px 0">综合结论：{s.V("result", f.Result)}</div>
            <div style="position:relative;min-height:110px">{Share("1fr 1fr 1.2fr", "抽样人：" + s.O(f.Person), "检测人：" + s.O(f.Officer), "检测单位（章）：")}<div style="font-size:15px;margin-top:44px">注：检测方法按 GB/T 5009.199-2003 执行；报告涂改、无公章无效。</div>{s.Seal(f.Issuer, s.Chance.Of("检测专用章", ""), "right:60px;top:-40px")}</div>
            """, "#paper td,#paper th{padding:6px 7px}#paper .k{width:110px}", padding: 46);
    }
}
