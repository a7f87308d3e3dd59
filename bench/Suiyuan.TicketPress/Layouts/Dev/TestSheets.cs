namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>检验报告 of laboratories, 快检 lists of markets.</summary>
internal static class TestSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("test/report", "test", null, Report, true), new("test/compact", "test", null, Compact, true),
        new("test/quick-list", "test", null, QuickList), new("test/quick-slip", "test", null, QuickSlip),
    ];

    private static string Report(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(840, $"""
            <div class=row><span style="border:2px solid #444;padding:2px 10px;font-weight:700">CMA</span><span>报告编号：{s.V("number", f.Number)}</span></div><h1 style="font-size:34px;letter-spacing:12px;margin:8px 0">检验报告</h1>
            <table>{s.Grid(2, ("样品名称", s.V("products", f.Items[0].Name)), ("抽样单编号", s.O(f.Related)), ("被抽样单位", s.V("holder", f.Holder)), ("抽样日期", s.O(Chinese.Date(f.Issued.AddDays(-4), s.DateForm))))}{s.Grid(1, ("检验依据", s.O(f.Items[0].Basis)))}</table>
            <table style="margin-top:-1px"><tr><th>序号</th><th>检验项目</th><th>单位</th><th>标准指标</th><th>实测值</th><th>单项判定</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"))}</table>
            <table style="margin-top:-1px"><tr><td class=k>检验结论</td><td style="position:relative;height:150px;vertical-align:top">经抽样检验，所检项目{Verdict(s)}。<div style="position:absolute;right:20px;bottom:10px">签发日期：{s.D("issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "检验专用章", "right:40px;top:-10px")}</td></tr></table>
            <div class=row style="margin-top:10px"><span>批准：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>主检：{s.O(f.Officer)}</span></div>
            """, "#paper{font-size:17px}");
    }

    private static string Verdict(Sheet s)
    {
        s.Says("result", s.Facts.Result);
        return s.Facts.Result == "合格" ? $"符合{Sheet.Text(s.Facts.Items[0].Basis)}要求，判定为合格" : $"不符合{Sheet.Text(s.Facts.Items[0].Basis)}要求，判定为不合格";
    }

    private static string Compact(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(800, $"""
            <h1 style="font-size:25px">{s.V("issuer", f.Issuer)}</h1><h1 style="font-size:29px">检测报告</h1><div class=row style="margin:8px 0"><span>No：{s.V("number", f.Number)}</span><span>第1页 共1页</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;border:{s.Look.Rule};padding:8px;gap:6px"><span>样品名称：{s.V("products", f.Items[0].Name)}</span><span>样品批号：{s.O(f.Packing)}</span><span style="grid-column:1/3">委托单位：{s.V("holder", f.Holder)}</span><span>收样日期：{s.O(Chinese.Date(f.Issued.AddDays(-3), s.DateForm))}</span><span>报告日期：{s.D("issue_date", f.Issued)}</span></div>
            <table style="margin-top:10px"><tr><th>检测项目</th><th>检测结果</th><th>限量值</th><th>检测方法/依据</th><th>结论</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.O(r.Basis)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"))}</table>
            <div style="position:relative;padding:14px 0 50px">检测结论：{s.V("result", f.Result)}{s.Qr(96) switch { "" => "", var qr => $"<div style=\"position:absolute;left:220px;top:10px\">{qr}</div>" }}{s.Seal(f.Issuer, "检测专用章", "right:60px;top:-40px")}</div>
            """);
    }

    private static string QuickList(Sheet s)
    {
        var f = s.Facts;
        var names = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), f.Items.Count + s.Chance.Int(1, 4));
        return s.Look.Page(900, $"""
            <h1 style="font-size:29px">农药残留快速检测结果公示</h1><div class=row style="margin:8px 0"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span></div>
            <table><tr><th>序号</th><th>样品名称</th><th>批号</th><th>检测项目</th><th>抑制率(%)</th><th>限值</th><th>结果</th></tr>
            {string.Concat(names.Select((g, i) => Quick(s, g, i)))}</table><div class=row style="margin-top:12px"><span>受检单位：{s.V("holder", f.Holder)}</span><span>检测员：{s.O(f.Officer)}</span></div>
            """);
    }

    private static string Quick(Sheet s, Goods goods, int i)
    {
        var bad = s.Facts.Result == "不合格" && i == 0;
        var value = (bad ? s.Chance.Int(52, 88) : s.Chance.Int(1, 38)) + "." + s.Chance.Int(1, 9);
        return $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", goods.Name)}</td><td>{s.I(i, "batch", s.Chance.Odds(0.3) ? "" : s.Facts.Packing + (i + 1).ToString("00"))}</td><td>{s.I(i, "test", "有机磷和氨基甲酸酯")}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "limit", "≤50")}</td><td>{s.I(i, "result", bad ? "阳性" : "阴性")}</td></tr>";
    }

    private static string QuickSlip(Sheet s)
    {
        var f = s.Facts;
        var positive = f.Result == "不合格";
        s.Look.Machine();
        return s.Look.Page(520, $"""
            <h1 style="font-size:27px">食品安全快检报告</h1><div class=c style="font-size:16px">编号：{s.V("number", f.Number)}</div><hr>
            <div class=line>{s.L("受检单位", true)}{s.V("holder", f.Holder)}</div><div class=line>{s.L("样品名称", true)}{s.V("products", f.Items[0].Name)}</div><div class=line>{s.L("检测时间", true)}{s.D("issue_date", f.Issued)}</div>
            <table><tr><th>检测项目</th><th>参考值</th><th>检测值</th><th>判定</th></tr>{string.Concat(f.Items.Take(3).Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "limit", "阴性")}</td><td>{s.I(i, "value", positive && i == 0 ? "阳性" : "阴性")}</td><td>{s.I(i, "result", positive && i == 0 ? "不合格" : "合格")}</td></tr>"))}</table>
            <div class=line>{s.L("检测结果", true)}{s.V("result", f.Result)}</div><div class=line>{s.L("检测机构", true)}{s.V("issuer", f.Issuer)}</div><div class=line style="position:relative">{s.L("检测员", true)}{s.O(f.Officer)}{(s.Chance.Odds(0.5) ? s.Seal(f.Issuer, "", "right:0;top:-70px") : "")}</div>{s.Qr(100)}
            """, "#paper .line{margin:8px 0}", padding: 28);
    }
}
