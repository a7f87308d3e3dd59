namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Tests in the market itself: a sheet filled in by hand, an instrument's roll, a page on a telephone.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] QuickTests =>
    [
        New("test/hand-record", By.Pen, HandRecord), New("test/instrument-roll", By.Till, InstrumentRoll), New("test/phone-result", By.Screen, PhoneResult),
    ];

    /// <summary>What a market's tester writes down in a morning.</summary>
    private static string HandRecord(Sheet s)
    {
        var f = s.Facts;
        var fish = f.Category is "aquatic";
        var goods = s.Chance.Some(World.Goods.Where(g => fish ? g.Category is "aquatic" : g.Category is "vegetable"), s.Chance.Int(4, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        string Row(int i) => i >= goods.Count ? string.Concat(Enumerable.Repeat("<td></td>", 7)) : $"<td>{i + 1}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 60))}</td><td>{s.I(i, "name", goods[i].Name)}</td><td>{s.I(i, "test", fish ? s.Chance.Of("孔雀石绿", "氯霉素") : "农药残留")}</td><td>{s.I(i, "value", i == bad ? "阳性" : "阴性")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{(i == bad ? s.O("下架") : "")}</td>";
        return s.Look.Page(960, $"""
            <h1 style="font-size:28px;letter-spacing:3px">农贸市场快速检测登记表</h1><div class=row style="margin:12px 0 6px"><span>检测单位：{On(s.V("issuer", f.Issuer), 300)}</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8))}</span></div>
            <table>{Head("序号", "档口号", "样品名称", "检测项目", "检测结果", "是否合格", "处理情况")}{string.Concat(Enumerable.Range(0, 9).Select(i => $"<tr class=c>{Row(i)}</tr>"))}</table>
            <div class=row style="margin-top:12px"><span>检测人员：{s.O(f.Officer)}</span><span>市场负责人：{s.O(f.Person)}</span></div>
            """, "#paper td{height:38px;padding:2px 5px}", padding: 44);
    }

    /// <summary>The strip that comes out of a residue meter, channel by channel.</summary>
    private static string InstrumentRoll(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(2, 6));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) => $"<tr><td>{(i + 1).ToString("00")}</td><td>{s.I(i, "name", g.Name)}</td><td class=r>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(54, 90) : s.Chance.Int(0, 38))}.{s.Chance.Int(0, 9)}%")}</td><td class=r>{s.I(i, "result", i == bad ? "阳性" : "阴性")}</td></tr>"));
        return s.Look.Page(420, $"""
            <div class=c style="font-size:22px">农药残留检测报告</div>{Dots}<div>检测单位：{s.V("issuer", f.Issuer)}</div><div>被检单位：{s.V("holder", f.Holder)}</div><div>流水号：{s.V("number", f.Number)}</div><div>检测时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-70).ToString("HH:mm"))}</div><div>检测方法：酶抑制率法</div>{Dots}
            <table>{Head("通道", "样品", "抑制率", "结果")}{rows}</table>{Dots}<div>判定标准：抑制率≥50%为阳性</div><div>检测员：{s.O(f.Officer)}</div><div>仪器编号：{s.O("NY" + s.Chance.Digits(6))}</div>
            """, "#paper{font-size:18px}#paper td,#paper th{border:0;padding:2px}#paper th{text-align:left}#paper th:nth-child(n+3){text-align:right}", padding: 20);
    }

    /// <summary>One sample's results as the market's mini-program shows them.</summary>
    private static string PhoneResult(Sheet s)
    {
        var f = s.Facts;
        var good = f.Result == "合格";
        var colour = good ? "#0fa968" : "#e5484d";
        string Card(string inner) => $"<div style=\"background:#fff;margin:12px 16px;border-radius:12px;padding:10px 20px\">{inner}</div>";
        return s.Look.Page(600, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-2).ToString("H:mm"))}</span><span>5G {s.O(s.Chance.Int(12, 99) + "%")}</span></div><div class=c style="font-size:21px;padding:8px 0">快检详情</div>
            <div style="background:{colour};color:#fff;margin:6px 16px;border-radius:12px;padding:18px 20px"><div class=row><span style="font-size:28px" class=w>{s.V("products", f.Items[0].Name)}</span><span style="font-size:26px" class=w>{s.V("result", f.Result)}</span></div></div>
            {Card(Apart("报告编号", s.V("number", f.Number)) + Apart("受检商户", s.V("holder", f.Holder)) + Apart("检测机构", s.V("issuer", f.Issuer)) + Apart("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 0))) + Apart("检测人员", s.O(f.Officer)))}
            {Card("<div style=\"font-weight:700;padding:6px 0\">检测项目</div>" + string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #eee;padding:8px 0\"><div class=row><span>{s.I(i, "test", r.Test)}</span><span>{s.I(i, "result", r.Result)}</span></div><div class=row style=\"font-size:16px\"><span class=g>标准值：{s.I(i, "limit", r.Limit)}</span><span class=g>检测值：{s.I(i, "value", r.Value)}</span></div></div>")))}
            <div class=c style="padding:6px 0 26px">{s.Qr(120)}<div style="font-size:15px;color:#999">数据由市场快检室上传</div></div>
            """, "#paper .g,#paper .g .v{color:#8a8a8a}#paper .w .v{color:#fff}", "background:#f3f4f6", padding: 0);
    }
}
