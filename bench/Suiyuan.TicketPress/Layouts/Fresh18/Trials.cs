using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh18;

/// <summary>Tests: quick-test rooms' and laboratories' reports.</summary>
internal static partial class Slips
{
    private static Layout[] Tests =>
    [
        New("test/x-stall-report", By.Printer, StallReport), New("test/x-lab-report", By.Printer, LabReport, seal: true), New("test/x-farm-produce-centre", By.Printer, ProduceCentre, seal: true),
        New("test/x-entry-check", By.Form, EntryCheck),
    ];

    /// <summary>A quick-test room's report for one stall: each of its samples, one test each.</summary>
    private static string StallReport(Sheet s)
    {
        var f = s.Facts;
        var category = f.Category;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == category), s.Chance.Int(2, 6));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var green = category is "vegetable" or "fruit";
        string[] tests = category switch { "aquatic" => ["孔雀石绿", "氯霉素", "呋喃唑酮代谢物"], "vegetable" or "fruit" => ["有机磷和氨基甲酸酯类农药"], _ => ["甲醛", "吊白块"] };
        var method = category switch { "aquatic" => "胶体金法", "vegetable" or "fruit" => "酶抑制率法", _ => "试剂盒比色法" };
        string Value(int i) => green ? $"{(i == bad ? s.Chance.Int(56, 92) : s.Chance.Int(0, 34))}.{s.Chance.Int(0, 9)}%" : i == bad ? "阳性" : "阴性";
        return s.Look.Page(960, $"""
            <div style="display:grid;grid-template-columns:100px 1fr 100px;align-items:center"><span></span><span class=c><span style="font-size:22px">{s.V("issuer", f.Issuer)}</span><h1 style="font-size:29px;letter-spacing:3px">食用农产品快速检测报告</h1></span><span>{s.Qr(92)}</span></div>
            {Share("1.6fr 1fr", "报告编号：" + s.V("number", f.Number), "检测日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 5)), "被检单位：" + s.V("holder", f.Holder), "摊 位 号：" + s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(101, 268)))}
            <table>{Head("序号", "样品名称", "检测项目", "检测方法", "标准值", "检测值", "检测结论")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", tests[i % tests.Length])}</td><td>{method}</td><td>{s.I(i, "limit", green ? "<50%" : "不得检出")}</td><td>{s.I(i, "value", Value(i))}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"))}</table>
            <div style="position:relative;min-height:120px;margin-top:10px">{Share("1fr 1fr 1fr", "检测员：" + s.O(f.Officer), "审核：" + s.O(f.Person), "")}<div style="font-size:15px;margin-top:12px">备注：1.本结果为快速检测结果，仅对本次所检样品负责。<br>2.对结果有异议的，可在接到结果后四小时内申请复检。</div>{s.Seal(f.Issuer, s.Chance.Of("快检专用章", "检测专用章"), "right:50px;top:-30px")}</div>
            """, "#paper td,#paper th{padding:7px 6px}#paper th{font-weight:700}", padding: 48);
    }

    /// <summary>A private laboratory's report on what a stall had sent in.</summary>
    private static string LabReport(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var sent = f.Issued.AddDays(-s.Chance.Int(3, 6));
        return s.Look.Page(980, $"""
            <div class=row style="border-bottom:1px solid #777;padding-bottom:4px;font-size:16px"><span>{s.V("issuer", lab)}</span><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            <h1 style="font-size:32px;letter-spacing:16px;text-indent:16px;margin:18px 0 14px">检测报告</h1>
            <table class=s>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("委托单位", s.V("holder", f.Holder), 3))}{Tr(Cell("委托单位地址", s.O(f.Address), 3))}{Tr(Cell("样品来源", s.Chance.Of("委托方送样", "客户送样")), Cell("样品性状", s.O(s.Chance.Of("新鲜，无异味", "完好", "正常，密封袋装"))))}{Tr(Cell("样品量", s.Q()), Cell("收样日期", s.D("", sent, 2)))}{Tr(Cell("检测类别", "委托检测"), Cell("检测周期", s.O(Chinese.Date(sent, 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2))))}</table>
            <div style="margin:18px 0 6px">检测结果：</div>
            <table class=t>{Head("检测项目", "单位", "检测结果", "标准限量", "单项评价", "限量依据")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result == "合格" ? "符合" : "不符合"), s.O(r.Basis)])}</table>
            <div style="margin-top:16px">检测结论：依据 {s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}，送检样品{(f.Result == "合格" ? "所检项目符合限量要求" : "有所检项目不符合限量要求")}，判定为 {s.V("result", f.Result)}。</div><div class=c style="margin-top:14px;font-size:16px">（以下空白）</div>
            <div style="position:relative;min-height:130px;margin-top:18px">{Share("1fr 1fr 1fr", "编制人：" + s.O(f.Person), "审核人：" + s.O(f.Officer), "授权签字人：" + s.O(World.Person(s.Chance)))}<div style="margin-top:16px" class=r>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:70px;top:-20px")}</div>
            <div style="font-size:14px;border-top:1px solid #777;padding-top:6px">本报告仅对来样负责；未经本机构书面同意，不得部分复制本报告；报告涂改、未盖章无效。　客服电话：020-{s.O("8" + s.Chance.Digits(7))}</div>
            """, "#paper .s td{padding:7px 9px}#paper .s .k{background:#f1f1f1;width:130px}#paper .t td,#paper .t th{border:0;padding:7px 5px}#paper .t tr:first-child th{border-top:2px solid #222;border-bottom:1px solid #222;font-weight:700}#paper .t tr:last-child td{border-bottom:2px solid #222}", padding: 58);
    }

    /// <summary>A county's centre for farm produce reports on what it took at a grower's or a dealer's.</summary>
    private static string ProduceCentre(Sheet s)
    {
        var f = s.Facts;
        var centre = f.Issuer.EndsWith("食品检验所", StringComparison.Ordinal) ? f.Issuer.Replace("食品检验所", "农产品质量安全检验检测中心", StringComparison.Ordinal) : s.Chance.Of("广州市番禺区", "佛山市南海区", "惠州市博罗县", "江门市新会区") + "农产品质量安全检验检测中心";
        var taken = f.Issued.AddDays(-s.Chance.Int(2, 5));
        return s.Look.Page(940, $"""
            <h1 style="font-size:25px;font-weight:600">{s.V("issuer", centre)}</h1><h1 style="font-size:31px;letter-spacing:10px;text-indent:10px;margin:4px 0 8px">检测结果报告单</h1><div style="margin-bottom:4px">No：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品产地", s.V("origin", f.Origin)))}{Tr(Cell("抽样人", s.O(f.Person)), Cell("抽样日期", s.D("", taken, 2)))}{Tr(Cell("抽样基数", s.O(s.Chance.Int(5, 60) * 10 + "kg")), Cell("样品数量", s.Q()))}{Tr(Cell("检测依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3))}{Tr(Cell("主要仪器", s.O(s.Chance.Of("气相色谱-质谱联用仪", "液相色谱-串联质谱仪")), 3))}</table>
            <table style="margin-top:-1px">{Head("项　目", "标准要求", "检测结果", "计量单位", "是否合格")}{Body(s, 6, (r, i) => [s.I(i, "test", r.Test), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.O(r.Unit), s.I(i, "result", r.Result)])}</table>
            <table style="margin-top:-1px"><tr><td class=k>结　论</td><td style="position:relative;height:170px;vertical-align:top">该批样品所检项目检测结果判定为：{s.V("result", f.Result)}<div style="position:absolute;right:36px;bottom:14px" class=c>（检测机构盖章）<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}</div>{s.Seal(centre, "", "right:46px;top:2px")}</td></tr><tr><td class=k>备　注</td><td>检测结果仅对所检样品负责</td></tr></table>
            {Share("1fr 1fr 1fr", "检测：" + s.O(f.Officer), "校核：" + s.O(World.Person(s.Chance)), "签发：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:120px}#paper td,#paper th{height:36px;padding:4px 8px}", padding: 52);
    }

    /// <summary>The market's own form for a load at the gate: one sample, a few strips, whether it may come in.</summary>
    private static string EntryCheck(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1f4f9a", "#1d6e3a");
        s.Look.WideDigits = false;
        var category = f.Category;
        string[] dry = ["甲醛", "吊白块", "硼砂", "苯甲酸", "黄曲霉毒素B1"];
        string Test(Row r, int i) => category is not ("aquatic" or "vegetable" or "fruit") ? dry[i] : r.Test == "镉" ? "呋喃西林代谢物" : r.Test;
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:4px">进场食用农产品快检单</h1><div class=row style="margin:8px 0 4px"><span>检测日期：{Day(s, "issue_date", f.Issued)}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("品　　名", s.V("products", f.Items[0].Name)), Cell("抽样数量", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("车　　号", s.O(f.Plate)))}</table>
            <table style="margin-top:-1px">{Head("检测项目", "检测结果（阴性/阳性）", "判　定")}{Body(s, 5, (r, i) => [s.I(i, "test", Test(r, i)), s.I(i, "value", r.Result == "合格" ? "阴性" : "阳性"), s.I(i, "result", r.Result)])}
            <tr><td class=c>检测结论</td><td colspan=2>{s.V("result", f.Result)}</td></tr><tr><td class=c>处理意见</td><td colspan=2>{Box("准予进场销售", f.Result == "合格")}　　{Box("暂停销售，送检复核", f.Result != "合格")}</td></tr></table>
            <div style="position:relative;min-height:70px">{Share("1.3fr 1fr", "检测单位：<span class=h>" + s.V("issuer", f.Issuer) + "</span>", "检测人：" + s.O(f.Officer), "货主签名：", "")}{s.Seal(f.Issuer, "", "right:130px;top:-84px")}</div><div style="font-size:14px">一式两联：第一联检测室存，第二联交货主。</div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:40px;padding:3px 8px}", padding: 42);
    }
}
