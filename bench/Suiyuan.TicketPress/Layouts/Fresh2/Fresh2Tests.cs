using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>Tests: laboratories' reports, and what a market's own bench writes down.</summary>
internal static class Fresh2Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/test/several-samples", "test", null, SeveralSamples, true), new("fresh2/test/two-languages", "test", null, TwoLanguages, true), new("fresh2/test/device-roll", "test", null, DeviceRoll),
        new("fresh2/test/lean-drug", "test", null, LeanDrug), new("fresh2/test/pesticide-book", "test", null, PesticideBook),
    ];

    /// <summary>Other goods of the kind that was tested, so many.</summary>
    private static List<Goods> Samples(Sheet s, int count)
    {
        var category = s.Facts.Category;
        return s.Chance.Some(World.Goods.Where(g => g.Category == category && g.Name != s.Facts.Items[0].Name), count - 1);
    }

    private static string SeveralSamples(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var row = f.Items[0];
        var names = Samples(s, s.Chance.Int(3, 6)).Select(g => g.Name).Prepend(row.Name).ToArray();
        return s.Look.Page(1120, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div data-no style="border:3px solid #333;border-radius:50%;width:64px;height:48px;text-align:center;font:700 22px/48px 'Noto Sans CJK SC'">MA</div><div><div class=c style="font-size:23px;font-weight:700">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:12px">检测报告</h1></div><div style="font-size:15px;text-align:right">报告编号<br>{s.V("number", f.Number)}</div></div>
            <div style="display:grid;grid-template-columns:1.4fr 1fr;gap:5px 30px;margin:12px 0"><span>委托单位：{s.V("holder", f.Holder)}</span><span>样品来源：{s.O(s.Chance.Of("送检", "现场采样"))}</span><span>检测依据：{s.O(row.Basis)}</span><span>收样日期：{s.O(Chinese.Date(f.Issued.AddDays(-2), 2))}</span></div>
            <table>{Tr("<th>序号</th><th>样品名称</th><th>样品批号</th><th>检测项目</th><th>单位</th><th>检测结果</th><th>限量要求</th><th>单项判定</th>")}{string.Concat(names.Select((name, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", name)}</td><td>{s.I(i, "batch", f.Packing + "-" + (i + 1).ToString("00"))}</td><td>{s.I(i, "test", row.Test)}</td><td>{s.O(row.Unit)}</td><td>{s.I(i, "value", i == 0 ? row.Value : "未检出")}</td><td>{s.I(i, "limit", row.Limit)}</td><td>{s.I(i, "result", i == 0 ? row.Result : "合格")}</td></tr>"))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:130px"><span>编制：{s.O(f.Person)}</span><span>审核：{s.O("岑健")}</span><span>批准：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span>{s.Seal(f.Issuer, "检验检测专用章", "right:40px;top:-40px")}</div><div style="font-size:14px;color:#555">（以下空白）　本报告仅对来样负责，复印未重新加盖检验检测专用章无效。</div>
            """, padding: 44);
    }

    private static string TwoLanguages(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        string Pair(string chinese, string english, string value) => $"<div style=\"display:flex;margin:6px 0\"><span class=l style=\"flex:none;width:250px\">{chinese} <span style=\"font-size:13px;color:#666\">{english}</span></span><span style=\"flex:1\">: {value}</span></div>";
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:space-between;border-bottom:4px solid #e06a1b;padding-bottom:8px"><div style="font-size:24px;font-weight:700;color:#e06a1b">{s.V("issuer", f.Issuer)}</div><div class=r style="font-size:15px">第 1 页 共 2 页<br>Page 1 of 2</div></div><div class=row style="margin:16px 0"><div style="font-size:30px;font-weight:700">检验报告 <span style="font-size:20px">Test Report</span></div><div>No. {s.V("number", f.Number)}</div></div>
            {Pair("客户名称", "Applicant", s.V("holder", f.Holder))}{Pair("样品名称", "Sample Name", s.V("products", f.Items[0].Name))}{Pair("样品数量", "Quantity", s.Q())}{Pair("样品编号", "Sample ID", s.O(f.Related))}{Pair("接样日期", "Date Received", s.O(Chinese.Date(f.Issued.AddDays(-5), 2)))}{Pair("检验周期", "Test Period", s.O(Chinese.Date(f.Issued.AddDays(-5), 2) + " ~ " + Chinese.Date(f.Issued.AddDays(-1), 2)))}{Pair("签发日期", "Date Issued", s.D("issue_date", f.Issued, 2))}
            <table class=t style="margin-top:14px">{Tr("<th>检验项目<br><i>Test Item</i></th><th>单位<br><i>Unit</i></th><th>检验结果<br><i>Result</i></th><th>标准要求<br><i>Limit</i></th><th>结论<br><i>Conclusion</i></th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td style=\"text-align:left\">{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "result", r.Result == "合格" ? "符合" : "不符合")}</td></tr>"))}</table>
            <div style="margin-top:14px">检验结论 <span style="font-size:13px;color:#666">Conclusion</span>：{s.V("result", f.Result)}</div><div style="position:relative;display:flex;justify-content:space-between;margin-top:36px;min-height:110px"><span>主检 Tested by　{s.O(f.Person)}</span><span>授权签字人 Approved by　{s.O(f.Officer)}</span>{s.Seal(f.Issuer, "检验检测专用章", "right:60px;top:-80px")}</div>
            """, "#paper .t td,#paper .t th{border:0;border-bottom:1px solid #bbb}#paper .t th{background:#fdf1e8;line-height:1.2}#paper .t i{font-size:13px;color:#666}", padding: 50);
    }

    private static string DeviceRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        var samples = Samples(s, s.Chance.Int(2, 4)).Select(g => g.Name).Prepend(f.Items[0].Name).ToArray();
        var row = f.Items[0];
        return s.Look.Page(400, $"""
            <div class=c style="font-size:23px">食品安全快速检测单</div><div>检测单号:{s.V("number", f.Number)}</div><div>检测单位:{s.V("issuer", f.Issuer)}</div><div>被检单位:{s.V("holder", f.Holder)}</div>{string.Concat(samples.Select((name, i) => $"<div style=\"border-top:2px dashed #555;margin-top:5px;padding-top:5px\"><div>通道:{i + 1:00}　样品:{s.I(i, "name", name)}</div><div>项目:{s.I(i, "test", row.Test)}</div><div>检测值:{s.I(i, "value", i == 0 ? row.Value : "未检出")}</div><div>结果:{s.I(i, "result", i == 0 ? row.Result : "合格")}</div></div>"))}
            <div style="border-top:2px dashed #555;margin-top:5px;padding-top:5px">检测时间:{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddHours(-2).ToString("HH:mm:ss"))}</div><div>检测员:{s.O(f.Officer)}</div><div class=c style="margin-top:8px">{s.Qr(110)}</div>
            """, "#paper{font-size:18px}", padding: 18);
    }

    private static string LeanDrug(Sheet s)
    {
        var f = s.Facts;
        var meat = s.Chance.Of("猪肉", "猪肝", "牛肉", "羊肉");
        return s.Look.Page(780, $"""
            <h1 style="font-size:28px">“瘦肉精”快速检测报告单</h1><div class=row style="margin:8px 0"><span>编号：{s.V("number", f.Number)}</span><span>检测方法：胶体金试纸法</span></div>
            <table>{Tr(K("受检单位"), W(s.V("holder", f.Holder), 2))}{Tr(K("样品名称"), W(s.V("products", meat), 2))}{Tr(K("样品批号"), W(s.O(f.Packing), 2))}{Tr("<th>检测项目</th><th>检出限（μg/kg）</th><th>检测结果</th>")}{string.Concat(new[] { ("盐酸克伦特罗", "0.5"), ("莱克多巴胺", "0.5"), ("沙丁胺醇", "0.5") }.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Item1)}</td><td>{s.O(r.Item2)}</td><td>{s.I(i, "value", "阴性")}</td></tr>"))}{Tr(K("检测结论"), W(s.V("result", "阴性"), 2))}</table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:14px;min-height:100px"><span>检测人员：{s.O(f.Officer)}</span><span>复核人员：{s.O(f.Person)}</span><span>检测机构：{s.V("issuer", f.Issuer)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span>{(s.Chance.Odds(0.7) ? s.Seal(f.Issuer, "", "right:60px;top:-40px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, padding: 40);
    }

    private static string PesticideBook(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), s.Chance.Int(4, 7));
        return s.Look.Page(960, $"""
            <h1 style="font-size:26px">蔬菜水果农药残留快速检测记录</h1><div style="display:grid;grid-template-columns:1.3fr 1fr;gap:6px;margin:10px 0"><span>受检单位：{s.V("holder", f.Holder)}</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8))}</span></div>
            <table>{Tr("<th>序号</th><th>品名</th><th>产地</th><th>抑制率%</th><th>判定标准</th><th>判定结果</th>")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(s.Chance.Of("清远", "增城", "云南", "湛江", "山东", "惠州"))}</td><td>{s.I(i, "value", s.Chance.Int(3, 41).ToString())}</td><td>{s.I(i, "limit", "<50%")}</td><td>{s.I(i, "result", "合格")}</td></tr>"))}</table>
            <div class=row style="margin-top:12px"><span>检测员：{s.O(f.Officer)}</span><span>负责人：{s.O(f.Person)}</span></div>
            """, padding: 38);
    }
}
