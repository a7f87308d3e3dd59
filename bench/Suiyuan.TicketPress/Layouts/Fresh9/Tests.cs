using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>Tests: laboratories' reports and the sheets of quick tests.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Tests =>
    [
        New("test/plain-report", By.Printer, TestPlain, seal: true), New("test/side-headed", By.Printer, TestSides, seal: true), New("test/gold-strip", By.Form, TestStrip),
        New("test/stall-posting", By.Printer, TestPosting), New("test/meter-slip", By.Till, TestMeter), New("test/app-list", By.Screen, TestApp),
    ];

    /// <summary>A report without boxes round its head: pairs in two columns, the conclusion before the results.</summary>
    private static string TestPlain(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        return s.Look.Page(940, $"""
            <h1 style="font-size:30px;letter-spacing:10px">检验报告</h1><div class=c>报告编号：{s.V("number", f.Number)}</div>
            <div style="border-top:2px solid #222;border-bottom:2px solid #222;padding:6px 0;margin:12px 0">{Share("1fr 1fr", "样品名称：" + s.V("products", f.Items[0].Name), "样品数量：" + s.Q(), "委托方：" + s.V("holder", f.Holder), "抽/送样人：" + s.O(f.Person), "收样日期：" + s.D("", f.Issued.AddDays(-4), 2), "检验完成日期：" + s.D("", f.Issued.AddDays(-1), 2))}<div>检验依据：{s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}</div></div>
            <div style="position:relative;min-height:140px"><b>一、检验结论</b><br>　　依据上述标准检验，本样品{Judgement(f)}标准要求，判定：{s.V("result", f.Result)}。<div style="margin:14px 0 0 50%;line-height:1.8">检验单位：{s.V("issuer", lab)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验专用章", "right:50px;top:0")}</div>
            <b>二、检验结果</b><table style="margin-top:6px">{Head("检验项目", "计量单位", "检测值", "标准值", "单项结论")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>{Share("1fr 1fr 1fr", "主检：" + s.O(f.Officer), "复核：" + s.O(World.Person(s.Chance)), "签发：" + s.O(World.Person(s.Chance)))}
            """, "#paper td,#paper th{border-left:0;border-right:0;padding:5px 7px}", padding: 56);
    }

    /// <summary>A report all in one table, its parts headed at the left.</summary>
    private static string TestSides(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        return s.Look.Page(980, $"""
            <h1 style="font-size:25px">{s.V("issuer", lab)}</h1><h1 style="font-size:28px;letter-spacing:6px">食用农产品检测报告单</h1><div class=row style="margin:8px 0"><span>编号：{s.V("number", f.Number)}</span><span>报告日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span></div>
            <table>{Block("受检方", Tr(Cell("单位名称", s.V("holder", f.Holder), 4)), Tr(Cell("地　　址", s.O(f.Address), 4)))}{Block("样品", Tr(Cell("名　　称", s.V("products", f.Items[0].Name), 2), Cell("样品编号", s.O(f.Related))), Tr(Cell("抽样日期", s.D("", f.Issued.AddDays(-3), 2), 2), Cell("样品状态", s.O(s.Chance.Of("新鲜", "完好")))))}
            {Block("检测情况", [Head("项目", "限量", "结果", "单位", "判定"), .. f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "result", r.Result)}</td></tr>")])}
            <tr><th class=side>结<br>论</th><td colspan=5 style="position:relative;height:120px;vertical-align:top">该样品检测结果：{s.V("result", f.Result)}<div style="margin-top:40px">检测人：{s.O(f.Officer)}　　审核人：{s.O(f.Person)}</div>{s.Seal(lab, "检测专用章", "right:50px;top:-14px", s.Chance.Of("round", "ellipse"))}</td></tr></table><div style="font-size:14px">本报告仅对所检样品负责，未加盖检测专用章无效。</div>
            """, "#paper .side{width:46px;line-height:1.15}#paper td,#paper th{padding:5px 8px}", padding: 46);
    }

    /// <summary>A form for one sample under a gold strip, filled in at the market's table.</summary>
    private static string TestStrip(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#175c36");
        s.Look.WideDigits = false;
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var bad = f.Result == "不合格";
        return s.Look.Page(780, $"""
            <h1 style="font-size:28px;letter-spacing:3px">食品快速检测结果报告单</h1><div class="r no" style="margin:6px 0">No：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("被检单位（人）", s.V("holder", f.Holder), 3))}{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品批号", s.I(0, "batch", f.Packing)))}{Tr(Cell("检测项目", s.I(0, "test", f.Items[0].Test)), Cell("检测方法", f.Items[0].Basis[..7] is "GB 3165" or "GB 2763" ? "胶体金免疫层析法" : "快速检测试剂盒法"))}{Tr(Cell("检测结果", s.I(0, "value", bad ? "阳性" : "阴性")), Cell("结果判定", s.V("result", f.Result)))}{Tr(Cell("检测机构", s.V("issuer", f.Issuer), 3))}{Tr(Cell("检测人", s.O(f.Officer)), Cell("检测日期", Day(s, "issue_date", f.Issued)))}</table><div style="font-size:15px;margin-top:10px">说明：快速检测结果仅作筛查，不合格样品应送法定检验机构复检。被检单位对结果有异议的，可自收到本单之时起四小时内申请复检。</div>
            """, Preprinted + "#paper td{height:44px}", padding: 44);
    }

    /// <summary>What the market posts each morning: each stall's goods and whether they passed.</summary>
    private static string TestPosting(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), s.Chance.Int(5, 9));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var green = s.Chance.Of("#12734a", "#1d5b99", "#a3281e");
        return s.Look.Page(900, $"""
            <div style="background:{green};color:#fff;padding:12px;font-size:30px;letter-spacing:6px" class=c>食用农产品快检信息公示</div>{Share("1.5fr 1fr", "检测单位：" + s.V("issuer", f.Issuer), "公示日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 1)))}
            <table>{Head("经营户", "样品", "检测项目", "抑制率(%)", "标准(%)", "结论")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{s.O(World.Person(s.Chance))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", "有机磷类")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(53, 88) : s.Chance.Int(1, 39))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "limit", "<50")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"))}</table>
            <div class=row style="margin-top:10px"><span>检测员：{s.O(f.Officer)}</span><span>监督电话：12315</span></div>
            """, "#paper td,#paper th{padding:7px}", padding: 32);
    }

    /// <summary>A meter's slip for one sample and several tests.</summary>
    private static string TestMeter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(430, $"""
            <div class=c style="font-size:23px;font-weight:700">检测报告</div>{Dots}<div>样品：{s.V("products", f.Items[0].Name)}</div><div>送检：{s.V("holder", f.Holder)}</div><div>编号：{s.V("number", f.Number)}</div>{Dots}{string.Concat(f.Items.Select((r, i) => $"<div>{s.I(i, "test", r.Test)}</div><div class=row style=\"padding-left:18px\"><span>参考 {s.I(i, "limit", r.Limit)}</span><span>实测 {s.I(i, "value", r.Value)}</span></div><div class=r>{s.I(i, "result", r.Result)}</div>"))}{Dots}<div style="font-size:22px">总评：{s.V("result", f.Result)}</div><div>操作人：{s.O(f.Officer)}</div><div>检测站：{s.V("issuer", f.Issuer)}</div><div>打印：{s.D("issue_date", f.Issued, 2)} {Clock(s, 50)}</div>
            """, padding: 22);
    }

    /// <summary>A supervisor's app: one sample's report, labels over values, tests as a small table.</summary>
    private static string TestApp(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(620, $"""
            {Status(s)}<div class=c style="font-size:20px;padding:8px 0">检测报告</div>
            {Card("<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:14px\">" + Above("样品名称", s.V("products", f.Items[0].Name)) + Above("检测结论", s.V("result", f.Result)) + "</div>" + Above("受检单位", s.V("holder", f.Holder)) + Above("检测单位", s.V("issuer", f.Issuer)) + Above("检测编号", s.V("number", f.Number)) + Above("检测时间", s.D("issue_date", f.Issued, 2) + " " + Clock(s, 90)))}
            {Card($"<table>{Head("检测项", "结果值", "参考值", "判定")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>")}<div style="height:18px"></div>
            """, "#paper td,#paper th{border:0;border-bottom:1px solid #e8e8e8;padding:8px 3px}", "background:#f1f4f7", padding: 0);
    }
}
