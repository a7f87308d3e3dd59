using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh4.Fresh4Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh4;

/// <summary>Tests: a laboratory's second page, an analyser's strip, a station's note, a listing on a telephone, a day's record.</summary>
internal static class Fresh4Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh4/test/laboratory", "test", null, Laboratory, true), new("fresh4/test/analyser-strip", "test", null, AnalyserStrip),
        new("fresh4/test/station-note", "test", null, StationNote, true), new("fresh4/test/phone-list", "test", null, PhoneList), new("fresh4/test/day-record", "test", null, DayRecord),
    ];

    /// <summary>What the sample is stands above, what was found below, both ruled.</summary>
    private static string Laboratory(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(940, $"""
            <div class=c style="font-size:22px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:5px">检验检测结果报告</h1><div class=row style="margin:8px 0"><span>报告编号：{s.V("number", f.Number)}</span><span>第 2 页 共 2 页</span></div>
            <table>{Tr(Pair("样品名称", s.V("products", f.Items[0].Name), 1, 110), Pair("委托单位", s.V("holder", f.Holder), 1, 110))}{Tr(Pair("来样方式", s.O(s.Chance.Of("送样", "抽样"))), Pair("报告日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))))}</table>
            <table style="margin-top:-1px"><tr><th>序号</th><th>检验项目</th><th>计量单位</th><th>技术要求</th><th>检验结果</th><th>单项评价</th><th>检验方法</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{Cell(s, i, r, "test")}</td><td>{s.O(r.Unit)}</td><td>{Cell(s, i, r, "limit")}</td><td>{Cell(s, i, r, "value")}</td><td>{Cell(s, i, r, "result")}</td><td>{s.O(r.Basis)}</td></tr>"))}</table>
            <div style="position:relative;padding:14px 0;min-height:110px">检验结论：该样品经检验，所检项目{s.V("result", f.Result)}。<br>（以下空白）{s.Seal(f.Issuer, "检验检测专用章", "right:60px;top:-10px")}</div><div class=row><span>编制：{s.O(f.Person)}</span><span>审核：{s.O(f.Officer)}</span><span>批准：</span></div>
            """, "#paper .h{white-space:nowrap;text-align:center}");
    }

    /// <summary>A pesticide analyser prints channel by channel.</summary>
    private static string AnalyserStrip(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        var blocks = string.Concat(f.Items.Select((r, i) => $"<div>----------------------------</div><div>通道:{(i + 1):00}</div><div>检测项目:{Cell(s, i, r, "test")}</div><div>测定值:{Cell(s, i, r, "value")}</div><div>限量值:{Cell(s, i, r, "limit")}</div><div>判定:{Cell(s, i, r, "result")}</div>"));
        return s.Look.Page(380, $"""
            <div class=c style="font-size:22px">食品安全分析仪</div><div class=c>检测报告单</div><div>流水号:{s.V("number", f.Number)}</div><div>样品:{s.V("products", f.Items[0].Name)}</div><div>送检商户:{s.V("holder", f.Holder)}</div><div>检测时间:{s.D("issue_date", f.Issued, 2)}</div>{blocks}<div>----------------------------</div><div>操作员:{s.O(f.Officer)}</div><div class=c>{s.Qr(120)}</div>
            """, "#paper{font-size:18px}", padding: 16);
    }

    /// <summary>A station's note for one sample and one thing, filled in between printed words.</summary>
    private static string StationNote(Sheet s)
    {
        var f = s.Facts;
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        return s.Look.Page(760, $"""
            <h1 style="font-size:28px">农产品质量安全快检结果单</h1><div class=r>单号 {s.V("number", f.Number)}</div>
            <table style="margin-top:8px">{Tr(Pair("受检者", s.V("holder", f.Holder), 3, 130))}{Tr(Pair("样品品名", s.V("products", row.Name)), Pair("检测内容", s.I(0, "test", row.Test), 1, 130))}{Tr(Pair("限量标准", s.I(0, "limit", row.Limit)), Pair("实测数值", s.I(0, "value", row.Value)))}{Tr(Pair("综合结论", s.V("result", f.Result)), Pair("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(1, 2))))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:100px;margin-top:12px"><span>检测员签名：{s.O(f.Officer)}</span><span style="padding-right:60px">检测单位：{s.V("issuer", f.Issuer)}</span>{s.Seal(f.Issuer, "快检专用章", "right:20px;top:-60px")}</div>
            """, "#paper .h{white-space:nowrap;background:#f3f7f1}");
    }

    /// <summary>A mini-program's listing.</summary>
    private static string PhoneList(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"padding:10px 0;border-bottom:1px solid #eee\"><div class=row><span>{i + 1}、{Cell(s, i, r, "test")}</span><span>{Cell(s, i, r, "result")}</span></div><div style=\"color:#777;font-size:17px\">检测值：{Cell(s, i, r, "value")}　　标准值：{Cell(s, i, r, "limit")}</div></div>"));
        return s.Look.Page(600, $"""
            <div style="padding:14px 20px;border-bottom:1px solid #ddd;font-size:22px;font-weight:700" class=c>快检结果查询</div><div style="padding:12px 22px">{Left("检测单号", s.V("number", f.Number))}{Left("样品名称", s.V("products", f.Items[0].Name))}{Left("被检档口", s.V("holder", f.Holder))}{Left("检测机构", s.V("issuer", f.Issuer))}{Left("检测时间", s.D("issue_date", f.Issued, 2))}<div style="background:#f6f8fa;padding:6px 10px;margin-top:8px">检测明细</div>{rows}<div class=row style="padding-top:10px;font-size:20px"><span>最终结果</span><span>{s.V("result", f.Result)}</span></div></div>
            """, padding: 0);
    }

    /// <summary>A day's record of several samples, one test each.</summary>
    private static string DayRecord(Sheet s)
    {
        var f = s.Facts;
        var category = f.Category;
        var names = s.Chance.Some(World.Goods.Where(g => g.Category == category && g.Name != f.Items[0].Name), 4).Select(g => g.Name).Prepend(f.Items[0].Name).Take(s.Chance.Int(2, 5));
        var first = f.Items[0];
        var rows = string.Concat(names.Select((name, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", name)}</td><td>{s.O(f.Issued.ToString("MM-dd"))}</td><td>{s.I(i, "test", first.Test)}</td><td>{s.I(i, "value", i == 0 ? first.Value : "未检出")}</td><td>{s.I(i, "result", i == 0 ? first.Result : "合格")}</td><td></td></tr>"));
        return s.Look.Page(980, $"""
            <h1 style="font-size:28px">食用农产品快速检测登记单</h1><div class=row style="margin:10px 0"><span>检测点：{s.V("issuer", f.Issuer)}</span><span>登记日期：{s.D("issue_date", f.Issued)}</span></div><div class=row style="margin-bottom:8px"><span>被检经营户：{s.V("holder", f.Holder)}</span><span>登记编号：{s.V("number", f.Number)}</span></div>
            <table><tr><th>序</th><th>受检品种</th><th>进场日期</th><th>检测项目</th><th>检测数据</th><th>结果判定</th><th>处理情况</th></tr>{rows}</table><div class=row style="margin-top:12px"><span>检测人：{s.O(f.Officer)}</span><span>负责人：{s.O(f.Person)}</span></div>
            """, "#paper th{font-weight:700}");
    }
}
