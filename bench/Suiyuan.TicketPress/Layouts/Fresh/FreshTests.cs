using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>Tests of a third hand.</summary>
internal static class FreshTests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/test/quick-form", "test", null, QuickForm), new("fresh/test/cover", "test", null, Cover, true), new("fresh/test/daily", "test", null, Daily),
    ];

    private static string QuickForm(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(880, $"""
            <h1 style="font-size:28px">食用农产品快速检测结果单</h1><div class=row style="margin:6px 0"><span>检测编号：{s.V("number", f.Number)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span></div><table>{Tr(K("被检单位"), W(s.V("holder", f.Holder), 3))}{Tr(K("样品名称"), W(s.V("products", f.Items[0].Name)), K("抽样基数"), W(s.O(s.Chance.Int(5, 60) + "kg")))}{Tr(K("检测方法"), W(s.O("胶体金免疫层析法")), K("抽样时间"), W(s.O($"0{s.Chance.Int(5, 9)}:{s.Chance.Int(10, 59)}")))}</table>
            <table style="margin-top:-1px">{Tr("<th>检测项目</th><th>限量值</th><th>检测值</th><th>判定</th>")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"))}{Tr($"<td class=c>检测结论</td><td colspan=3>{s.V("result", f.Result)}</td>")}</table>
            <div class=row style="position:relative;margin-top:12px;min-height:80px"><span>检测员：{s.O(f.Officer)}</span><span>检测单位：{s.V("issuer", f.Issuer)}</span>{(s.Chance.Odds(0.6) ? s.Seal(f.Issuer, "快检专用章", "right:60px;top:-60px", "oval") : "")}</div><div style="font-size:14px">备注：对快检结果有异议的，可自收到结果之时起四小时内申请复检。</div>
            """, padding: 34);
    }

    private static string Cover(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(820, $"""
            <div class=row style="font-size:15px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页　共 3 页</span></div><h1 style="font-size:24px;margin-top:10px">{s.V("issuer", f.Issuer)}</h1><h1 style="font-size:32px;letter-spacing:14px">检验报告</h1>
            <table style="margin-top:12px">{Tr(K("样品名称"), W(s.V("products", f.Items[0].Name)), K("商标"), W(s.O("／")))}{Tr(K("委托单位"), W(s.V("holder", f.Holder)), K("检验类别"), W(s.O("委托检验")))}{Tr(K("委托单位地址"), W(s.O(f.Address)), K("样品数量"), W(s.Q()))}{Tr(K("到样日期"), W(s.O(Chinese.Date(f.Issued.AddDays(-4), 2))), K("样品状态"), W(s.O("正常，无腐败变质")))}{Tr(K("生产日期/批号"), W(s.O(f.Packing)), K("送样人"), W(s.O(f.Person)))}{Tr(K("检验项目"), W(s.O($"{f.Items[0].Test}等{f.Items.Count}项，详见附页"), 3))}{Tr(K("检验依据"), W(s.O(f.Items[0].Basis), 3))}<tr><td class=k style="height:220px">检验结论</td><td colspan=3><div style="position:relative;height:200px">{s.V("result", f.Result)}<div style="position:absolute;right:30px;bottom:0">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检测专用章", "right:60px;top:10px")}</div></td></tr>{Tr(K("备　　注"), W("本结果仅对来样负责", 3))}</table>
            <div class=row style="margin-top:12px"><span>批准：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>主检：{s.O("麦敏")}</span></div><div style="font-size:13px;color:#555;margin-top:14px">地址：{s.O("科技园路18号")}　电话：020-8{f.Related[^7..]}　未经本机构书面批准，不得部分复制本报告。</div>
            """, padding: 46);
    }

    private static string Daily(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), f.Items.Count + 2);
        var bad = f.Result == "不合格" ? 2 : -1;
        return s.Look.Page(1080, $"""
            <h1 style="font-size:29px">农产品农药残留检测日报表</h1><div class=row style="margin:8px 0"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>报表编号：{s.V("number", f.Number)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span></div>
            <table>{Tr("<th>序号</th><th>样品名称</th><th>摊位号</th><th>检测项目</th><th>抑制率（%）</th><th>标准（%）</th><th>结果</th><th>处理情况</th>")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(10, 99))}</td><td>{s.I(i, "test", "有机磷和氨基甲酸酯类")}</td><td>{s.I(i, "value", i == bad ? "71.4" : $"{s.Chance.Int(2, 38)}.{s.Chance.Int(1, 9)}")}</td><td>{s.I(i, "limit", "<50")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{(i == bad ? s.O("下架复检") : "")}</td></tr>"))}</table>
            <div class=row style="margin-top:12px"><span>检测人：{s.O(f.Officer)}</span><span>复核人：{s.O(f.Person)}</span><span>抽检 {goods.Count} 批</span></div>
            """, padding: 34);
    }
}
