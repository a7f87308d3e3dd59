using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Tests: a report's first page and its last, a van's sticker, a market's bulletin of the day.</summary>
internal static class Fresh3Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/test/first-page", "test", null, FirstPage, true), new("fresh3/test/one-sheet", "test", null, OneSheet, true), new("fresh3/test/van-sticker", "test", null, VanSticker),
        new("fresh3/test/bulletin", "test", null, Bulletin), new("fresh3/test/result-cards", "test", null, ResultCards),
    ];

    /// <summary>A supervision sample's page: who, what, by which standards, and the conclusion in a sentence; results follow overleaf.</summary>
    private static string FirstPage(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var place = f.Result == "合格" ? "经抽样检验，所检项目符合相关标准要求，检验结论为" : $"经抽样检验，{f.Items[0].Test}项目不符合标准要求，检验结论为";
        return s.Look.Page(900, $"""
            <div class=row><span data-no style="border:2px solid #333;padding:2px 8px;font-weight:700">CMA</span><span style="font-size:15px">共 3 页　第 1 页</span></div><div class=c style="font-size:24px;font-weight:700">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:8px">检 验 报 告</h1><div style="margin:6px 0">No：{s.V("number", f.Number)}</div>
            <table>{Tr(Pair("食品名称", s.V("products", f.Items[0].Name), 1, 120), Pair("抽样编号", s.O(f.Related), 1, 120))}{Tr(Pair("被抽样单位", s.V("holder", f.Holder), 3))}{Tr(Pair("抽样地点", s.O(s.Chance.Of("销售区", "批发市场", "摊位"))), Pair("检验类别", s.O("监督抽检")))}{Tr(Pair("抽样日期", s.O(Chinese.Date(f.Issued.AddDays(-9), 2))), Pair("样品数量", s.Q()))}{Tr(Pair("生产日期/批号", s.O(f.Issued.AddDays(-11).ToString("yyyyMMdd"))), Pair("样品状态", s.O(s.Chance.Of("完好", "新鲜、完整", "固态"))))}{Tr(Pair("检验依据", s.O(string.Join("；", f.Items.Select(i => i.Basis).Distinct()) + "等"), 3))}{Tr(Pair("检验项目", s.O(string.Join("、", f.Items.Select(i => i.Test)) + $"等{f.Items.Count}项"), 3))}
            <tr><td class=h style="height:170px">检验结论</td><td colspan=3 style="position:relative;vertical-align:top;line-height:1.9">{place}{s.V("result", f.Result)}。<div style="position:absolute;right:16px;bottom:8px;text-align:right">（检验专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "检验专用章", "right:60px;top:-10px")}</td></tr>{Tr(Pair("备　注", "以下空白", 3))}</table>
            <div class=row style="margin-top:16px"><span>批准：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span style="padding-right:90px">主检：{s.O("吴敏")}</span></div>
            """, "#paper .h{text-align:center;white-space:nowrap}", padding: 56);
    }

    /// <summary>All on one landscape sheet: the sample's facts in a strip above, results with the goods' name merged over all rows.</summary>
    private static string OneSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        var first = f.Items[0];
        // The merged cell names the sample of every row it spans.
        var names = f.Items.Select((_, i) => s.I(i, "name", first.Name)).ToArray();
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c>{(i == 0 ? $"<td rowspan={f.Items.Count}>{names[0]}</td>" : "")}<td>{i + 1}</td><td>{Cell(s, i, r, "test")}</td><td>{s.O(r.Basis)}</td><td>{Cell(s, i, r, "limit")}</td><td>{Cell(s, i, r, "value")}</td><td>{s.O(r.Unit)}</td><td>{Cell(s, i, r, "result")}</td></tr>"));
        return s.Look.Page(1160, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div style="display:flex;gap:14px;align-items:center"><div data-no style="width:52px;height:52px;background:#0c7c8c;border-radius:12px"></div><div style="font-size:21px;font-weight:700;color:#0c7c8c">{s.V("issuer", f.Issuer)}</div></div><div class=r><div style="font-size:26px;font-weight:700">检测结果报告单</div><div>{s.V("number", f.Number)}</div></div></div>
            <div style="display:grid;grid-template-columns:1.4fr 1fr 1fr;gap:6px 20px;border-top:3px solid #0c7c8c;border-bottom:1px solid #0c7c8c;padding:8px 0;margin:10px 0"><span>送检单位 {s.V("holder", f.Holder)}</span><span>样品批次 {s.O(f.Packing)}</span><span>送检日期 {s.O(Chinese.Date(f.Issued.AddDays(-3), 2))}</span></div>
            <table><tr><th>样品</th><th>序</th><th>检测参数</th><th>方法/判定依据</th><th>指标要求</th><th>实测值</th><th>计量单位</th><th>判定</th></tr>{rows}<tr><td colspan=8>综合判定：<b>{s.V("result", f.Result)}</b></td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:12px;min-height:100px"><div>{s.Qr(96)}</div><span>检测员：{s.O(f.Person)}　复核：{s.O(f.Officer)}</span><span style="padding-right:40px">报告日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "检测专用章", "right:20px;top:-50px")}</div>
            """, "#paper th{background:#e2f2f4;font-size:16px}");
    }

    /// <summary>What the quick-test van sticks on the crate: one test, one result.</summary>
    private static string VanSticker(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        return s.Look.Page(520, $"""
            <div style="border:2px solid #111;padding:10px 14px"><div style="display:flex;justify-content:space-between;align-items:center"><div style="font-size:23px;font-weight:700">食用农产品快检合格证明</div></div><div style="border-top:2px solid #111;margin-top:6px;padding-top:6px;display:flex;gap:12px"><div style="flex:1"><div>{F(s, "编号", s.V("number", f.Number))}</div><div>{F(s, "样品", s.V("products", row.Name))}</div><div>{F(s, "项目", s.I(0, "test", row.Test))}</div><div>{F(s, "检测值", s.I(0, "value", row.Value))}</div><div>{F(s, "检测结论", s.V("result", row.Result))}</div></div>{s.Qr(116)}</div>
            <div>{F(s, "受检单位", s.V("holder", f.Holder))}</div><div>{F(s, "检测机构", s.V("issuer", f.Issuer))}</div><div class=row><span>{F(s, "检测日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 5, 3)))}</span><span>{F(s, "检测员", s.O(f.Officer))}</span></div></div>
            """.Replace("快检合格证明", row.Result == "合格" ? "快检合格证明" : "快速检测结果标签", StringComparison.Ordinal), "#paper{font-size:17px}", padding: 14);
    }

    /// <summary>The market's daily bulletin of one stall, landscape: bold heads, green figures.</summary>
    private static string Bulletin(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Blank();
        var category = f.Category;
        var names = s.Chance.Some(World.Goods.Where(g => g.Category == category && g.Name != f.Items[0].Name), 5).Select(g => g.Name).Prepend(f.Items[0].Name).Take(s.Chance.Int(3, 6));
        var first = f.Items[0];
        var rows = string.Concat(names.Select((name, i) => $"<tr class=c><td>{s.I(i, "batch", f.Issued.ToString("MMdd") + "-" + (i + 1).ToString("000"))}</td><td>{s.I(i, "name", name)}</td><td>{s.I(i, "test", first.Test)}</td><td>{s.I(i, "limit", first.Limit)}</td><td>{s.I(i, "value", i == 0 ? first.Value : "未检出")}</td><td>{s.I(i, "result", i == 0 ? first.Result : "合格")}</td></tr>"));
        return s.Look.Page(1040, $"""
            <div style="background:#1b7f4c;color:#fff;padding:14px 30px;font-size:31px;font-weight:700" class=c>食用农产品快速检测结果公示</div><div style="padding:18px 34px"><div style="display:grid;grid-template-columns:1.5fr 1fr;gap:4px 30px;margin-bottom:10px"><span>经营户：{s.V("holder", f.Holder)}</span><span>公示单号：{s.V("number", f.Number)}</span><span>检测室：{s.V("issuer", f.Issuer)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span></div>
            <table><tr><th>样品批号</th><th>样品名称</th><th>检测项目</th><th>限量值</th><th>检测值</th><th>检测结论</th></tr>{rows}</table><div class=row style="margin-top:12px;font-size:16px"><span>检测人员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>举报电话：12315</span></div></div>
            """, "#paper th{background:#dff1e6;font-weight:700}", padding: 0);
    }

    /// <summary>A telephone's page with a card for each test.</summary>
    private static string ResultCards(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        static string Line(string label, string value) => value.Length == 0 ? "" : $"<div style=\"display:flex;padding:6px 0\"><span class=l style=\"flex:none;width:108px;color:#909399\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        var cards = string.Concat(f.Items.Select((r, i) => $"<div style=\"border:1px solid #dcdfe6;border-radius:8px;padding:10px 14px;margin:10px 0\"><div class=row><b>{Cell(s, i, r, "test")}</b><span style=\"color:#fff;background:{(r.Result == "合格" ? "#19a15f" : "#d9363e")};border-radius:4px;padding:0 10px\" class=white>{Cell(s, i, r, "result")}</span></div><div class=row style=\"color:#606266;font-size:17px\"><span>检测结果 {Cell(s, i, r, "value")}</span><span>标准限量 {Cell(s, i, r, "limit")}</span><span>{s.O(r.Unit)}</span></div></div>"));
        return s.Look.Page(620, $"""
            <div style="background:#2b6cb0;color:#fff;padding:14px 20px;font-size:22px" class=c>检测报告详情</div><div style="padding:14px 22px">{Line("报告编号", s.V("number", f.Number))}{Line("样品名称", s.V("products", f.Items[0].Name))}{Line("受检主体", s.V("holder", f.Holder))}{Line("检测单位", s.V("issuer", f.Issuer))}{Line("检测时间", s.D("issue_date", f.Issued, 2))}{cards}<div class=row style="padding:8px 0;border-top:1px solid #eee"><span>总体结论</span><span style="font-size:22px">{s.V("result", f.Result)}</span></div><div class=c>{s.Qr(120)}</div></div>
            """, "#paper .white .v{color:#fff}", padding: 0);
    }
}
