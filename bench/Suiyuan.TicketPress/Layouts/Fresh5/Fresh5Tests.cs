using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>Tests: an institute's report, a market's notice of the day, an analyser's roll, a notice to one stall.</summary>
internal static class Fresh5Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/test/institute-report", "test", null, Report, true), new("fresh5/test/day-notice", "test", null, DayNotice),
        new("fresh5/test/analyser-roll", "test", null, AnalyserRoll), new("fresh5/test/stall-notice", "test", null, StallNotice, true),
    ];

    /// <summary>An institute's report, its facts above and its figures below.</summary>
    private static string Report(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.Issuer.Replace("快检室", "检测中心", StringComparison.Ordinal);
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"));
        var good = f.Result == "合格";
        return s.Look.Page(900, $"""
            <h1 style="font-size:26px">{s.V("issuer", f.Issuer)}</h1><div class=c style="font-size:30px;letter-spacing:12px;text-indent:12px;margin:6px 0">检验报告</div><div class=row style="margin-bottom:4px"><span>№：{s.V("number", f.Number)}</span><span>共1页 第1页</span></div>
            <table>{Ruled(("样品名称", s.V("products", f.Items[0].Name)), ("样品编号", s.O(f.Related)))}{Spanned(("受检单位", s.V("holder", f.Holder), 3))}{Ruled(("检验类别", s.O(s.Chance.Of("监督抽检", "委托检验"))), ("抽样日期", s.D("", f.Issued.AddDays(-s.Chance.Of(4, 5, 7)), Plain(s))))}{Ruled(("样品数量", s.Q()), ("样品状态", s.O("完好，符合检验要求")))}{Spanned(("检验依据", s.O(f.Items[0].Basis), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:130px;vertical-align:top">经检验，所检项目{(good ? "" : "不")}符合 {s.O(f.Items[0].Basis)} 要求，判定为{s.V("result", f.Result)}。<div class=r style="padding:34px 30px 0 0">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(f.Issuer, "检验专用章", "right:60px;top:-10px")}</td></tr></table>
            <table style="margin-top:14px"><tr><th>序号</th><th>检验项目</th><th>单位</th><th>标准要求</th><th>检验结果</th><th>单项判定</th></tr>{rows}</table>
            {Across("1fr 1fr 1fr", "批准：", "审核：" + s.O(f.Officer), "主检：" + s.O(f.Person))}
            """, "#paper .k{width:120px}");
    }

    /// <summary>What hangs by a market's gate: several stalls' samples of one morning.</summary>
    private static string DayNotice(Sheet s)
    {
        var f = s.Facts;
        var first = f.Items[0];
        var category = World.Goods.First(g => g.Name == first.Name).Category;
        string[] names = [first.Name, .. s.Chance.Some(World.Goods.Where(g => g.Category == category && g.Name != first.Name), s.Chance.Int(3, 6)).Select(g => g.Name)];
        var stalls = s.Chance.Some(Enumerable.Range(1, 90), names.Length);
        var test = f.Items.Select(r => r.Test).ToArray();
        var rows = string.Concat(names.Select((name, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O("A" + stalls[i].ToString("000"))}</td><td>{s.I(i, "name", name)}</td><td>{s.I(i, "test", test[i % test.Length])}</td><td>{s.I(i, "value", i == 0 && first.Result != "合格" ? "阳性" : "阴性")}</td><td>{s.I(i, "result", i == 0 ? first.Result : "合格")}</td></tr>"));
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px">食用农产品快速检测结果公示</h1><div class=row style="margin:10px 0 6px"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>检测日期：{s.D("issue_date", f.Issued, Plain(s))}</span></div>
            <table><tr><th>序号</th><th>档口号</th><th>样品名称</th><th>检测项目</th><th>检测结果</th><th>判定</th></tr>{rows}</table>
            {Across("1fr 1fr", "检测员：" + s.O(f.Officer), "审核：" + s.O(f.Person))}<div style="font-size:15px">消费者对检测结果有疑问的，请到市场管理处咨询。</div>
            """, "#paper th{font-weight:700}");
    }

    /// <summary>An analyser's built-in printer: each item on one line, its figures on the next.</summary>
    private static string AnalyserRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        const string Line = "<div style=\"border-top:2px solid #777;margin:7px 0\"></div>";
        const string Columns = "display:grid;grid-template-columns:1fr 1fr 1fr;text-align:center";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}.{s.I(i, "test", r.Test)}</div><div style=\"{Columns}\"><span>{s.I(i, "value", r.Value)}</span><span>{s.I(i, "limit", r.Limit)}</span><span>{s.I(i, "result", r.Result)}</span></div>"));
        return s.Look.Page(400, $"""
            <div class=c style="font-size:23px">食品安全检测报告</div>{Line}<div>编号：{s.V("number", f.Number)}</div><div>样品名称：{s.V("products", f.Items[0].Name)}</div><div>被检单位：{s.V("holder", f.Holder)}</div>{Line}
            <div>检测项目</div><div style="{Columns}"><span>检测结果</span><span>限量标准</span><span>判定</span></div>{Line}{rows}{Line}
            <div>检测单位：{s.V("issuer", f.Issuer)}</div><div>检测人员：{s.O(f.Officer)}</div><div>检测时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-40).ToString("HH:mm"))}</div>
            """, "#paper{font-size:19px}", padding: 16);
    }

    /// <summary>The market's laboratory tells one stall what was found.</summary>
    private static string StallNotice(Sheet s)
    {
        var f = s.Facts;
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"));
        return s.Look.Page(800, $"""
            <h1 style="font-size:28px">食用农产品检测结果告知单</h1><div class=r>编号：{s.V("number", f.Number)}</div>
            <table style="margin-top:8px">{Spanned(("被抽样单位", s.V("holder", f.Holder), 3))}{Ruled(("样品名称", s.V("products", f.Items[0].Name)), ("抽样日期", s.D("", f.Issued, Plain(s))))}{Ruled(("产地", s.V("origin", f.Origin)), ("检测方法", s.O(s.Chance.Of("胶体金法", "快速检测"))))}</table>
            <table style="margin-top:-1px"><tr><th>检测项目</th><th>标准值</th><th>检测值</th><th>结论</th></tr>{rows}</table>
            <div style="margin:12px 0">该样品检测结果为：{s.V("result", f.Result)}</div><div style="position:relative;min-height:110px;line-height:2">检测员：{s.O(f.Officer)}<div class=r style="position:absolute;right:30px;top:0">检测机构：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div>{s.Seal(f.Issuer, "检测专用章", "right:60px;top:-40px")}</div>
            """, padding: 46);
    }
}
