using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh17;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/n-weighed", By.Printer, Weighed, "同单位"), New("sale/n-goes-with-goods", By.Printer, GoesWithGoods), New("sale/n-upright-pad", By.Pen, UprightPad), New("sale/n-platform-slip", By.Till, PlatformSlip),
        New("test/n-stall-samples", By.Clerk, StallSamples, seal: true), New("test/n-first-page", By.Printer, FirstPage, seal: true), New("test/n-notice", By.Form, Notice, seal: true), New("test/n-gate-slip", By.Form, GateSlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh17", name, by, write, form, seal);

    /// <summary>The market that the seller's own name tells, or one where such goods are sold.</summary>
    private static string Market(Facts f) => World.Markets.FirstOrDefault(m => f.Holder.Contains(m, StringComparison.Ordinal))
        ?? (f.IssuerPlace.Contains("水产", StringComparison.Ordinal) != f.Category is "aquatic" ? "江村综合批发市场" : f.IssuerPlace);

    /// <summary>What a kit tests in dry goods, in place of a laboratory's tests.</summary>
    private static void Quick(Facts f)
    {
        string[] kits = ["二氧化硫", "甲醛", "吊白块", "硼砂", "过氧化值"];
        if (f.Category is "dry")
        {
            foreach (var (row, i) in f.Items.Select((r, i) => (r, i)))
            {
                row.Test = kits[i];
            }
        }
    }

    /// <summary>Where goods of a kind come from, as a stall writes it.</summary>
    private static string From(Sheet s, string category) => category switch
    {
        "aquatic" => s.Chance.Of("广东湛江", "广东阳江", "广东中山", "广东珠海", "福建漳州", "广东顺德"),
        "fruit" => s.Chance.Of("广西百色", "云南蒙自", "山东烟台", "广东茂名", "海南三亚", "江西赣州"),
        "vegetable" => s.Chance.Of("云南通海", "广东清远", "宁夏中卫", "广东增城", "山东寿光", "湖北恩施"),
        _ => s.Chance.Of("广东广州", "福建古田", "广东潮州", "湖南长沙"),
    };

    /// <summary>A stall's scale and its printer: gross, tare and net of each lot on half a sheet.</summary>
    private static string Weighed(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        var crates = f.Items.Select(_ => s.Chance.Int(1, 8)).ToArray();
        var tare = crates.Select(c => c * (unit == "斤" ? 2.4m : 1.2m)).ToArray();
        return s.Look.Page(980, $"""
            <h1 style="font-size:27px" class=shop>{s.V("holder", f.Holder)}</h1><div class=c style="font-size:22px;letter-spacing:9px;text-indent:9px">销售过磅单</div>
            {Share("1.7fr 1fr", "客户：" + s.V("consignee", f.Consignee), "单号：" + s.V("number", f.Number), "档口电话：" + s.O(f.Phone), "日期：" + s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-41).ToString("HH:mm")))}
            <table style="margin-top:6px">{Head("序号", "品名", "件数", "毛重", "皮重", $"净重（{unit}）", "单价（元）", "金额（元）")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), s.O(crates[i].ToString()), s.O(Sheet.Number(r.Qty + tare[i])), s.O(Sheet.Number(tare[i])), s.QtyOf(i, Sheet.Number(r.Qty), unit), Price(s, i), Amount(s, i)])}
            <tr class=c><td colspan=2>合计</td><td>{s.O(crates.Sum().ToString())}</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty) + tare.Sum()))}</td><td>{s.O(Sheet.Number(tare.Sum()))}</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Share("1.7fr 1fr", "金额大写：" + s.O(Chinese.Money(f.Total)), "付款方式：" + s.O(s.Chance.Of("微信", "现金", "挂账", "银行转账")))}{Share("1fr 1fr 1fr", "过磅员：" + s.O(f.Officer), "开单员：" + s.O(f.Person), "客户签名：")}
            <div style="font-size:14px">货物当面点清过磅，离开档口概不负责，胶筐请于三日内退回。</div>
            """, "#paper .shop .v{font-weight:700}#paper td,#paper th{padding:4px 6px}", padding: 42);
    }

    /// <summary>What a distributor's warehouse packs with the goods, its licence in the head and its despatch seal below.</summary>
    private static string GoesWithGoods(Sheet s)
    {
        var f = s.Facts;
        var kind = f.Category;
        var made = f.Items.Select(_ => f.Issued.AddDays(-s.Chance.Int(0, kind is "dry" ? 60 : 2))).ToArray();
        return s.Look.Page(1120, $"""
            <h1 style="font-size:28px;letter-spacing:3px">{s.Chance.Of("随货同行单", "食用农产品随货同行单", "销售出库随货同行单")}</h1>
            {Share("1.5fr 1fr", "供货单位：" + s.V("holder", f.Holder), "随货单号：" + s.V("number", f.Number), "统一社会信用代码：" + s.V("uscc", f.Uscc), "食品经营许可证号：" + s.V("licence_no", f.LicenceNo), "收货单位：" + s.V("consignee", f.Consignee), "出库日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2)), "收货地址：" + s.O(f.Destination), "供货单位电话：" + s.O(f.Phone))}
            <table style="margin-top:8px">{Head("序号", "商品名称", "规格", "产地", "生产/采收日期", "单位", "数量", "单价", "金额", "备注")}{Body(s, s.Chance.Int(0, 6), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), s.O(From(s, kind)), s.D("", made[i], 2), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}
            <tr><td colspan=6>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=4>（小写）¥{s.V("total", Cents(f.Total))}</td></tr></table>
            <div style="position:relative;min-height:96px">{Share("1fr 1fr 1fr 1fr", "制单：" + s.O(f.Person), "复核：" + s.O(f.Officer), "运输车号：" + s.O(f.Plate), "收货人签字：")}<div style="font-size:14px">第一联：存根　第二联：随货　第三联：回执。请收货方当场核对品种、数量，并留存本单备查。</div>{s.Seal(f.Holder, "出库专用章", "right:230px;top:-70px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper td,#paper th{padding:5px 6px}#paper th{white-space:nowrap}", padding: 44);
    }

    /// <summary>The small upright pad that every stall has printed with its own name, filled in with a pen.</summary>
    private static string UprightPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1d4c86", "#175c36");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f2", "#fffbe6");
        var trade = f.Category switch { "aquatic" => "各类鲜活水产、海鲜、冰鲜", "fruit" => "国产、进口时令水果", "vegetable" => "各地时令蔬菜、瓜果", _ => "南北干货、粮油副食" };
        return s.Look.Page(680, $"""
            <div class=h><h1 style="font-size:25px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:15px">批发：{trade}　　电话：{f.Phone}</div></div>
            <div class=row style="margin-top:10px"><span style="font-size:27px;letter-spacing:12px;font-weight:700">销货单</span><span class=no>NO. {s.V("number", Fresh5.Fresh5Layouts.Serial(f.Number))}</span></div>
            <div style="display:flex;margin-top:8px"><span style="flex:none">客户：</span><span class=u style="flex:1">{s.V("consignee", f.Consignee)}</span></div><div class=r style="margin:6px 0">{s.D("issue_date", f.Issued, 8)}</div>
            <table>{Head("货　名", "数量", "单位", "单价", "金额")}{Body(s, 9, (r, i) => [Name(s, i), Qty(s, i), Unit(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td colspan=5 style="text-align:left">合计人民币：{s.O(Chinese.Money(f.Total))}</td></tr><tr><td colspan=5 style="text-align:right">￥：{s.V("total", Sheet.Number(f.Total))}元</td></tr></table>
            <div class=row style="margin-top:12px"><span>经手人：{s.O(f.Person)}</span><span style="min-width:220px">收货人：</span></div><div style="font-size:14px;margin-top:6px">地址：{Market(f)}{s.Chance.Of("A", "B", "C")}区{s.Chance.Int(1, 120)}号档　　①存根（白）②客户（红）</div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th:first-child{width:36%}", padding: 34);
    }

    /// <summary>The platform's voucher as a stall's roll printer gives it to whoever buys.</summary>
    private static string PlatformSlip(Sheet s)
    {
        var f = s.Facts;
        var kind = f.Category;
        const string Rule = "<div style=\"border-top:2px dashed #444;margin:8px 0\"></div>";
        return s.Look.Page(560, $"""
            <div class=c style="font-size:22px">{Market(f)}</div><div class=c style="font-size:27px;font-weight:700">食用农产品销售凭证</div>{Rule}
            {Line("凭证编号：", s.V("number", f.Number), 100, "")}{Line("销 售 者：", s.V("holder", f.Holder), 100, "")}{Line("摊 位 号：", s.O(s.Chance.Of("A", "B", "C", "D") + s.Chance.Int(1, 5) + "-" + s.Chance.Int(10, 99)), 100, "")}{Line("联系电话：", s.O(f.Phone), 100, "")}{Line("购 货 者：", s.V("consignee", f.Consignee), 100, "")}{Line("销售日期：", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-27).ToString("HH:mm:ss")), 100, "")}{Rule}
            <table>{Head("品名/产地", "数量", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}<br><span style=\"font-size:15px\">{s.O(From(s, kind))}</span></td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{s.I(i, "price", Cents(r.Price))}</td><td>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>{Rule}
            <div class=row><span>共 {s.O(f.Items.Count.ToString())} 种</span><span style="font-size:22px">合计：{s.V("total", Cents(f.Total))} 元</span></div>{Rule}
            <div class=c>{s.Qr(130, always: true)}<div style="font-size:15px">扫码查验真伪，购货者可直接导入进货台账</div><div style="font-size:15px">本凭证请保存六个月以上备查</div></div>
            """, "#paper td,#paper th{border:0;padding:3px 2px;vertical-align:top}#paper th{text-align:left}#paper td:nth-child(n+2),#paper th:nth-child(n+2){text-align:right;white-space:nowrap}", padding: 28);
    }

    /// <summary>A quick-test room's report on what one stall brought in a morning.</summary>
    private static string StallSamples(Sheet s)
    {
        var f = s.Facts;
        var kind = f.Category;
        s.Look.WideDigits = false;
        string[] tests = kind switch { "aquatic" => ["孔雀石绿", "氯霉素", "呋喃唑酮代谢物"], "dry" => ["二氧化硫", "吊白块", "甲醛"], _ => ["有机磷和氨基甲酸酯类农药"] };
        string[] goods = [f.Items[0].Name, .. s.Chance.Some(World.Goods.Where(g => g.Category == kind && g.Name != f.Items[0].Name).Select(g => g.Name), s.Chance.Int(2, 5))];
        var method = kind switch { "aquatic" => "胶体金免疫层析法", "dry" => "试剂盒比色法", _ => "酶抑制率法（GB/T 5009.199-2003）" };
        f.Items.Clear();
        f.Items.AddRange(goods.Select((g, i) => new Row { Name = g, Test = s.Chance.Of(tests), Value = i == 0 && f.Result == "不合格" ? "阳性" : "阴性", Result = i == 0 ? f.Result : "合格" }));
        return s.Look.Page(940, $"""
            <h1 style="font-size:28px;letter-spacing:4px">食用农产品快速检测报告单</h1><div class=r style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder)), Cell("摊位号", s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(101, 260))))}{Tr(Cell("检测方法", s.O(method)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("检测仪器", s.O(s.Chance.Of("多功能食品安全检测仪", "食品安全综合分析仪")), 3))}</table>
            <table style="margin-top:-1px">{Head("序号", "样品名称", "检测项目", "检测结果", "单项判定")}{Body(s, s.Chance.Int(5, 8), (r, i) => [(i + 1).ToString(), Name(s, i), s.I(i, "test", r.Test), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}<tr><td colspan=5>检测结论：{s.V("result", f.Result)}</td></tr></table>
            <div style="position:relative;min-height:100px;margin-top:10px">{Share("1fr 1.3fr", "检测人：" + s.O(f.Officer), "检测单位（盖章）：" + s.V("issuer", f.Issuer), "审核人：" + s.O(f.Person), "检测日期：" + Day(s, "issue_date", f.Issued))}{s.Seal(f.Issuer, "检测专用章", "right:70px;top:-30px")}</div>
            <div style="font-size:14px">说明：本结果仅对来样负责。对检测结果有异议的，自收到结果之时起四小时内可申请复检。</div>
            """, "#paper td{height:36px;padding:4px 8px}", padding: 46);
    }

    /// <summary>A laboratory's page after its cover: the sample's table, the conclusion in it, the results beneath.</summary>
    private static string FirstPage(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        return s.Look.Page(960, $"""
            <h1 style="font-size:24px">{s.V("issuer", lab)}</h1><h1 style="font-size:30px;letter-spacing:16px;text-indent:16px">检测报告</h1><div class=row style="margin:10px 0 4px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 2 页 共 3 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("商　　标", "/"))}{Tr(Cell("规格型号", s.O(s.Chance.Of("散装称重", "/"))), Cell("样品数量", s.Q()))}{Tr(Cell("受检单位", s.V("holder", f.Holder)), Cell("检测类别", s.O(s.Chance.Of("委托检测", "抽样检测", "风险监测"))))}{Tr(Cell("受检单位地址", s.O(f.Address)), Cell("抽样单号", s.O(f.Related)))}{Tr(Cell("抽样日期", s.D("", f.Issued.AddDays(-6), 2)), Cell("到样日期", s.D("", f.Issued.AddDays(-5), 2)))}{Tr(Cell("检测项目", "见检测结果"), Cell("样品状态", s.O(s.Chance.Of("正常", "完好"))))}{Tr(Cell("判定依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3))}
            <tr><td class=k>检测结论</td><td colspan=3 style="position:relative;height:165px;vertical-align:top">　　该样品{Judgement(f)}判定依据的规定，综合判定为{s.V("result", f.Result)}。<div style="position:absolute;right:36px;bottom:12px;line-height:1.7">（检测报告专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(lab, "检测报告专用章", "right:50px;top:22px", s.Chance.Of("round", "ellipse"))}</td></tr><tr><td class=k>备　　注</td><td colspan=3>“/”表示此项空白。</td></tr></table>
            <div class=c style="margin:16px 0 4px;font-size:20px;letter-spacing:5px">检测结果</div><table>{Head("序号", "检测项目", "单位", "限量值", "实测结果", "单项评价", "检测方法")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result), s.O(r.Basis[..7] is "GB 3165" ? "SN/T 1604-2021" : r.Basis[..7] is "GB 2763" ? "GB 23200.113-2018" : "GB 5009 系列")])}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Officer), "审核：" + s.O(f.Person), "编制：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:128px}#paper td,#paper th{padding:5px 7px}", padding: 50);
    }

    /// <summary>A notice that the tester hands to the stall: a letter with its results in a table.</summary>
    private static string Notice(Sheet s)
    {
        var f = s.Facts;
        var bad = f.Result == "不合格";
        Quick(f);
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf6");
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:2px">食用农产品快速检测结果告知书</h1><div class=r style="margin:8px 0 12px">编号：{s.V("number", f.Number)}</div>
            <div style="line-height:1.9"><span class=u>{s.V("holder", f.Holder)}</span>：<br>　　现将对你单位（档）销售的 {On(s.V("products", f.Items[0].Name), 130)} 进行快速检测的结果告知如下：</div>
            <table style="margin:8px 0">{Head("检测项目", "检测结果", "结果判定")}{Body(s, 3, (r, i) => [s.I(i, "test", r.Test), s.I(i, "value", i == 0 && bad ? "阳性" : "阴性"), s.I(i, "result", r.Result)])}</table>
            <div style="line-height:1.9">　　检测结论：{On(s.V("result", f.Result), 110)}。<br>　　如对检测结果有异议，可自收到本告知书之时起四小时内申请复检。{(bad ? "复检期间，请暂停销售该批次产品。" : "")}</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.2fr;gap:8px 20px;margin-top:18px;min-height:140px;align-content:start"><span>被检测方签收：</span><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>签收时间：　　月　　日　　时　　分</span><span>检测人员：{s.O(f.Officer)}</span><span></span><span>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "检测专用章", "right:60px;top:-10px")}</div><div style="font-size:14px">本告知书一式两份，检测单位、被检测方各执一份。</div>
            """, "#paper td{height:42px;padding:4px 8px}", padding: 56);
    }

    /// <summary>What a wholesale market's gate gives a truck whose goods have been tested.</summary>
    private static string GateSlip(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#175c36", "#1d4c86", "#1a1a1a");
        s.Look.WideDigits = false;
        Quick(f);
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var bad = f.Result == "不合格";
        var leaf = f.Category is "vegetable" or "fruit";
        var test = leaf ? "农药残留" : f.Items[0].Test;
        var value = leaf ? $"{(bad ? s.Chance.Int(54, 88) : s.Chance.Int(1, 36))}.{s.Chance.Int(0, 9)}%" : bad ? "阳性" : "阴性";
        return s.Look.Page(800, $"""
            <div class=c style="font-size:20px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:28px;letter-spacing:4px">农产品入场检测结果单</h1><div class=row style="margin:8px 0"><span>（交货主）</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("品　　名", s.V("products", f.Items[0].Name)), Cell("产　　地", s.V("origin", From(s, f.Category))))}{Tr(Cell("车　　号", s.O(f.Plate)), Cell("抽样数量", s.Q()))}{Tr(Cell("检测项目", s.I(0, "test", test)), Cell(leaf ? "抑 制 率" : "检测结果", s.I(0, "value", value)))}{Tr(Cell("检测结论", s.V("result", f.Result)), Cell("检测日期", Day(s, "issue_date", f.Issued)))}{Tr(Cell("检 测 员", s.O(f.Officer)), Cell("货主签名", ""))}</table>
            <div class=row style="font-size:14px;margin-top:8px"><span>{(leaf ? "注：抑制率小于50%为合格。" : "注：检测结果阴性为合格。")}检测不合格的不得入场销售。</span><span>当次有效</span></div>{s.Seal(f.Issuer, "检测专用章", "right:70px;bottom:30px", "ellipse")}
            """, Preprinted + "#paper td{height:44px;padding:4px 8px}#paper .k{width:112px}", padding: 40);
    }
}
