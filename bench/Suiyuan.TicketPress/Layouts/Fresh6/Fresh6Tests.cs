using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>Tests: a laboratory's sheet, a register in two blocks, a form to tick, the slip that lets a truck in.</summary>
internal static class Fresh6Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/test/laboratory-sheet", "test", null, Laboratory, true), new("fresh6/test/two-block-register", "test", null, Register),
        new("fresh6/test/ticked-form", "test", null, TickedForm, true), new("fresh6/test/gate-slip", "test", null, GateSlip),
    ];

    /// <summary>A laboratory's report on one sheet: who sold it, who supplied it, with what the method can see.</summary>
    private static string Laboratory(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.Issuer.Replace("快检室", "检测中心", StringComparison.Ordinal);
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        static string Least(Row r) => r.Limit[0] != '≤' ? "1.0" : r.Unit == "CFU/g" ? "10" : (decimal.Parse(r.Limit[1..]) / 20).ToString("0.####");
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.O(Least(r))}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result == "合格" ? "符合" : "不符合")}</td></tr>"));
        var supplier = World.Firm(s.Chance, s.Chance.Of(World.Guangdong), s.Chance.Of("农业", "农产品", "供应链"));
        return s.Look.Page(960, $"""
            <div style="display:flex;align-items:center;justify-content:space-between"><div style="width:150px;font-size:15px;line-height:1.2"><span style="font-size:34px;font-weight:700;letter-spacing:-2px">CMA</span><br>{s.O("2" + s.Chance.Digits(11))}</div><div><div class=c style="font-size:24px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:31px;letter-spacing:16px;text-indent:16px">检测报告</h1></div><div style="width:150px;height:90px" class=r>{s.Qr(90)}</div></div>
            <div class=row style="margin:4px 0"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页，共 1 页</span></div>
            <table>{Ruled(("样品名称", s.V("products", f.Items[0].Name)), ("抽样单编号", s.O(f.Related)))}{Spanned(("被抽样单位", s.V("holder", f.Holder), 3))}{Spanned(("供货单位", s.O(supplier), 3))}{Ruled(("购进日期", s.D("", f.Issued.AddDays(-6), 2)), ("抽样日期", s.D("", f.Issued.AddDays(-5), 2)))}{Ruled(("检测类别", s.O(s.Chance.Of("监督抽检", "评价性抽检", "委托检测"))), ("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-4), 2) + "至" + Chinese.Date(f.Issued.AddDays(-1), 2))))}</table>
            <table style="margin-top:10px"><tr><th>序号</th><th>检测项目</th><th>单位</th><th>检出限</th><th>限量值</th><th>检测结果</th><th>单项判定</th></tr>{rows}</table>
            <div style="position:relative;border:{s.Look.Rule};margin-top:10px;padding:10px 14px;min-height:120px;line-height:1.8">检测结论：依据{s.O(f.Items[0].Basis)}，所检项目{s.V("result", f.Result)}。<div style="margin:30px 0 0 60%">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "检验检测专用章", "right:70px;top:-20px")}</div>
            {Across("1fr 1fr 1fr", "编制：" + s.O(f.Person), "审核：" + s.O(f.Officer), "批准：" + s.O(World.Person(s.Chance)))}<div style="font-size:13px">声明：1.本报告仅对来样负责；2.未加盖检验检测专用章无效；3.对结果有异议者，请于收到报告之日起七个工作日内提出。</div>
            """, "#paper .k{width:120px}#paper td,#paper th{padding:5px 8px}");
    }

    /// <summary>A morning's pesticide tests of a market by hand, in two blocks side by side to save paper.</summary>
    private static string Register(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), s.Chance.Int(5, 12));
        var half = Math.Max(4, (goods.Count + 1) / 2);
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        string Part(int i) => i < goods.Count
            ? $"<td>{i + 1}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 60).ToString("00"))}</td><td>{s.I(i, "name", goods[i].Name)}</td><td>{s.I(i, "value", (i == bad ? s.Chance.Int(53, 88) : s.Chance.Int(2, 38)) + "." + s.Chance.Int(1, 9))}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td>"
            : $"<td>{i + 1}</td><td></td><td></td><td></td><td></td>";
        const string Heads = "<th>序号</th><th>档位</th><th style=\"width:15%\">样品名称</th><th>抑制率(%)</th><th>判定</th>";

        // Left block first: rows are labelled in the order of their numbers.
        string[] left = [.. Enumerable.Range(0, half).Select(Part)], right = [.. Enumerable.Range(half, half).Select(Part)];
        return s.Look.Page(1080, $"""
            <h1 style="font-size:28px">果蔬农药残留快速检测登记表</h1>{Across("1.6fr 1fr", "检测单位：" + s.V("issuer", f.Issuer), "检测日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8)))}
            <table><tr>{Heads}{Heads}</tr>{string.Concat(Enumerable.Range(0, half).Select(i => $"<tr class=c>{left[i]}{right[i]}</tr>"))}</table>
            {Across("1fr 1fr 1.4fr", "检测员：" + s.O(f.Officer), "复核：" + s.O(f.Person), "检测方法：酶抑制率法")}<div style="font-size:15px">说明：抑制率≥50%为不合格，应立即停止销售、封存并重新抽样，24小时内报市场监管所。</div>
            """, "#paper td:nth-child(6),#paper th:nth-child(6){border-left-width:3px}#paper td,#paper th{padding:5px 6px}");
    }

    /// <summary>A form with boxes to tick for what the gold cards showed, and a box for the verdict.</summary>
    private static string TickedForm(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        f.Items.RemoveRange(Math.Min(3, f.Items.Count), Math.Max(0, f.Items.Count - 3));
        if (f.Category is "dry")
        {
            string[] tests = ["黄曲霉毒素B1", "二氧化硫", "硼砂"];
            for (var i = 0; i < f.Items.Count; i++)
            {
                f.Items[i].Test = tests[i];
            }
        }

        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var positive = r.Result == "不合格";
            var (yes, no) = ($"<span class=b>{(positive ? "□" : "☑")}</span>", $"<span class=b>{(positive ? "☑" : "□")}</span>");
            return $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>胶体金</td><td>{yes}{(positive ? "阴性" : Printed(s, i, "value", "阴性"))}　{no}{(positive ? Printed(s, i, "value", "阳性") : "阳性")}</td></tr>";
        }));
        var good = f.Result == "合格";
        s.Says("result", f.Result);
        return s.Look.Page(840, $"""
            <h1 style="font-size:28px">食用农产品快速检测单</h1><div class=row style="margin:4px 0"><span style="font-size:16px">□ 进场检测　☑ 日常抽检　□ 复检</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table>{Spanned(("受检商户", s.V("holder", f.Holder), 3))}{Ruled(("样品名称", s.V("products", f.Items[0].Name)), ("产　地", s.V("origin", f.Origin)))}{Ruled(("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 6))), ("检测时间", s.O(f.Submitted.AddMinutes(-70).ToString("H:mm"))))}</table>
            <table style="margin-top:-1px"><tr><th>检测项目</th><th>方法</th><th>检测结果</th></tr>{rows}</table>
            <table style="margin-top:-1px"><tr><td class=k>检测结论</td><td class=c>{(good ? "☑" : "□")} 合格，准予销售　　　{(good ? "□" : "☑")} 不合格，停止销售</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.4fr;min-height:110px;padding-top:12px;line-height:2"><span>检测人：{s.O(f.Officer)}<br>商户签名：{s.O(f.Person)}</span><span>检测机构（章）：<br>{s.V("issuer", f.Issuer)}</span>{s.Seal(f.Issuer, "检测专用章", "right:40px;top:-30px")}</div><div style="font-size:14px">对结果有异议的，自收到本单起四小时内申请复检。　一式两联：①市场存查 ②商户</div>
            """, Preprinted + "#paper .k{width:120px}#paper table{table-layout:auto}", padding: 40);
    }

    /// <summary>A cell's word that the form has printed: it is ticked, not written.</summary>
    private static string Printed(Sheet s, int row, string column, string word)
    {
        _ = s.I(row, column, word);
        return word;
    }

    /// <summary>Printed at a market's gate on a roll of 58 mm once the truck's sample is through.</summary>
    private static string GateSlip(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, s.Chance.Of("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'"));
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var leaf = f.Category is "vegetable" or "fruit";
        var row = f.Items[0];
        var (test, value, limit) = leaf ? ("农药残留(抑制率)", (row.Result == "合格" ? s.Chance.Int(3, 40) : s.Chance.Int(55, 90)) + "%", "<50%") : (row.Test, row.Value, row.Limit);
        const string Line = "<div style=\"border-top:2px dashed #555;margin:6px 0\"></div>";
        return s.Look.Page(400, $"""
            <div class=c style="font-size:24px">入场快检凭单</div><div class=c style="font-size:16px">{s.V("issuer", f.Issuer)}</div>{Line}<div>凭单号:{s.V("number", f.Number)}</div><div>商户:{s.V("holder", f.Holder)}</div><div>车牌:{s.O(f.Plate)}</div><div>品种:{s.V("products", row.Name)}</div><div>产地:{s.V("origin", f.Origin)}</div>{Line}
            <div>检测项目:{s.I(0, "test", test)}</div><div>检测值:{s.I(0, "value", value)}</div><div>判定标准:{s.I(0, "limit", limit)}</div><div>单项判定:{s.I(0, "result", row.Result)}</div>{Line}<div style="font-size:24px" class=c>检测结论:{s.V("result", f.Result)}</div>{Line}
            <div>检测员:{s.O(f.Officer)}</div><div>{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-80).ToString("HH:mm:ss"))}</div><div class=c style="margin-top:8px">{s.Qr(110)}</div><div class=c style="font-size:16px">凭此单{(row.Result == "合格" ? "进场销售" : "到隔离区候检")}，当日有效</div>
            """, "#paper{font-size:19px}", padding: 16);
    }
}
