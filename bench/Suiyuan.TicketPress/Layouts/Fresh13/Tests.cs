using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Tests: what laboratories send, and what quick-test rooms give out.</summary>
internal static partial class Papers
{
    private static Layout[] Tests =>
    [
        New("test/one-table", By.Printer, TestOneTable, seal: true), New("test/letter", By.Printer, TestLetter, seal: true), New("test/tick-form", By.Form, TestTicks), New("test/own-check", By.Clerk, TestOwn),
        New("test/small-tag", By.Till, TestTag), New("test/board", By.Printer, TestBoard), New("test/true-page", By.Screen, TestPage),
    ];

    private static string Lab(Facts f) => f.Issuer.Replace("快检室", "检测站", StringComparison.Ordinal);

    /// <summary>A laboratory's report on one leaf, all of it in one ruled table; what was found comes before what was judged.</summary>
    private static string TestOneTable(Sheet s)
    {
        var f = s.Facts;
        var lab = Lab(f);
        return s.Look.Page(960, $"""
            <div class=row style="font-size:15px"><span>CMA {s.O("2" + s.Chance.Digits(11))}</span><span>报告编号 {s.V("number", f.Number)}</span></div><h1 style="font-size:30px;letter-spacing:12px;text-indent:12px">检测报告</h1><div class=c style="margin-bottom:10px">（食品安全监督 / 委托检测）</div>
            <table><tr><td class=k>样品名称</td><td colspan=2>{s.V("products", f.Items[0].Name)}</td><td class=k>样品编号</td><td colspan=2>{s.O(f.Related)}</td></tr><tr><td class=k>委托单位</td><td colspan=5>{s.V("holder", f.Holder)}</td></tr><tr><td class=k>来样方式</td><td colspan=2>{s.O(s.Chance.Of("送样", "抽样"))}</td><td class=k>来样日期</td><td colspan=2>{s.D("", f.Issued.AddDays(-3), 2)}</td></tr><tr><td class=k>样品量</td><td colspan=2>{s.Q()}</td><td class=k>检测周期</td><td colspan=2>{s.D("", f.Issued.AddDays(-3), 2)} 至 {s.D("", f.Issued.AddDays(-1), 2)}</td></tr>
            <tr class=c><td>检测参数</td><td>单位</td><td>技术要求</td><td>实测值</td><td>评定</td><td>判定依据</td></tr>{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result), s.O(r.Basis)])}
            <tr><td class=k>总评</td><td colspan=5 style="height:150px;vertical-align:top;position:relative">{Findings(f)}综合评定：<b>{s.V("result", f.Result)}</b><div style="margin:26px 0 0 44%;line-height:1.7">{s.V("issuer", lab)}<br>批准日期　{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:60px;top:10px")}</td></tr></table>
            {Share("1fr 1fr 1fr", "编制：" + s.O(f.Officer), "审核：" + s.O(f.Person), "批准：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px">未经本机构书面同意，不得部分复制本报告；对结果如有异议，请于收到之日起七个工作日内提出。</div>
            """, "#paper td{padding:6px 8px}", padding: 50);
    }

    private static string Findings(Facts f) => f.Result == "合格" ? "所检参数均在技术要求之内。" : "所检参数中有超出技术要求者。";

    /// <summary>An office's letter to the one whose goods were taken.</summary>
    private static string TestLetter(Sheet s)
    {
        var f = s.Facts;
        var lab = Lab(f);
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px">食用农产品检验结果告知书</h1><div class=r style="margin:10px 0">{s.V("number", f.Number)} 号</div>
            <div style="line-height:2"><div>{s.V("holder", f.Holder)}：</div><div style="text-indent:2em">我单位于 {s.D("", f.Issued.AddDays(-4), 0)} 从你处抽取 {s.V("products", f.Items[0].Name)}（样品量 {s.Q()}，抽样单号 {s.O(f.Related)}），现已完成检验，检验结果为：{s.V("result", f.Result)}。各项数据如下：</div></div>
            <table style="margin:12px 0">{Head("检验项目", "标准指标", "检验数据", "判定")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table>
            <div style="text-indent:2em;line-height:1.9">检验所依标准：{s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}。如对上述结果有异议，可在收到本告知书后七个工作日内书面申请复检，逾期视为认可。</div>
            <div style="position:relative;min-height:130px;margin:26px 0 0 50%;line-height:1.9;text-align:center">{s.V("issuer", lab)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}{s.Seal(lab, "", "left:90px;top:-40px")}</div><div style="border-top:1px dashed #444;padding-top:8px;font-size:15px">送达回执　　收件人签名：　　　　　　　　收件日期：</div>
            """, padding: 64);
    }

    /// <summary>A quick-test room's form for one sample, each test ticked as the strip came out.</summary>
    private static string TestTicks(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#175c36", "#1d4c86");
        s.Look.WideDigits = false;
        foreach (var slow in f.Items.Where(r => r.Result == "合格" && r.Test is ("铅" or "镉" or "菌落总数")).ToArray())
        {
            _ = f.Items.Count > 1 && f.Items.Remove(slow);
        }

        return s.Look.Page(820, $"""
            <h1 style="font-size:27px;letter-spacing:4px">食品快检单（第二联 交受检人）</h1><div class=row style="margin:10px 0 6px"><span>快检室：{s.V("issuer", f.Issuer)}</span><span class=no>№{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("受检摊档", s.V("holder", f.Holder), 3))}{Tr(Cell("样品", s.V("products", f.Items[0].Name)), Cell("取样量", s.Q()))}{Tr(Cell("检测日期", Day(s, "issue_date", f.Issued)), Cell("取样地点", s.O(s.Chance.Of("档口", "入场处", "冷库"))))}</table>
            <table style="margin-top:-1px">{Head("检测指标", "显色结果", "该项结论")}{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{Ticked(s, i, "value", r.Result == "合格" ? "阴性" : "阳性", "阴性", "阳性")}</td><td>{Ticked(s, i, "result", r.Result, "合格", "不合格")}</td></tr>"))}</table>
            <table style="margin-top:-1px">{Tr(Cell("本样品结论", s.V("result", f.Result)), Cell("检测员", s.O(f.Officer)), Cell("受检人", s.O(f.Person)))}</table><div style="font-size:14px;margin-top:8px">试纸条法，仅供市场入场把关用；四小时内可申请复检。</div>
            """, Preprinted + "#paper td{height:40px;padding:3px 8px}", padding: 40);
    }

    /// <summary>Two words with their boxes, of which one is ticked.</summary>
    private static string Ticked(Sheet s, int row, string column, string chosen, params string[] words) =>
        string.Join("　", words.Select(w => w == chosen ? $"☑<span class=h>{s.I(row, column, w)}</span>" : "□" + w));

    /// <summary>The sample's goods, and others of its kind.</summary>
    private static List<Goods> Several(Sheet s, int count)
    {
        var first = World.Goods.First(g => g.Name == s.Facts.Items[0].Name);
        return [first, .. s.Chance.Some(World.Goods.Where(g => g.Category == first.Category && g != first), count - 1)];
    }

    /// <summary>A distributor's own daily check of what it sends out.</summary>
    private static string TestOwn(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#35507a");
        s.Look.WideDigits = false;
        var goods = Several(s, s.Chance.Int(5, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var (test, limit) = goods[0].Category switch { "aquatic" => ("氯霉素", "阴性"), "dry" => ("二氧化硫", "阴性"), _ => ("有机磷及氨基甲酸酯", "抑制率＜50%") };
        string Value(int i) => limit != "阴性" ? $"{(i == bad ? s.Chance.Int(54, 86) : s.Chance.Int(2, 38))}.{s.Chance.Int(1, 9)}%" : i == bad ? "阳性" : "阴性";
        return s.Look.Page(1080, $"""
            <h1 style="font-size:27px;letter-spacing:2px">食用农产品速测自检记录</h1>{Share("1.7fr 1fr 1fr", "自检单位：" + s.V("holder", f.Holder), "检测日期：" + Day(s, "issue_date", f.Issued), "记录号：" + s.V("number", f.Number), "仪器型号：" + s.O(s.Chance.Of("NY-8D", "PR-12N", "SP-801")), "室温：" + s.O(s.Chance.Int(20, 29) + "℃"))}
            <table>{Head("通道", "样品名称", "进货批次", "检测项目", "测得值", "要求", "结果", "处理")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "batch", f.Issued.ToString("MMdd") + "-" + s.Chance.Int(10, 99))}</td><td>{s.I(i, "test", test)}</td><td>{s.I(i, "value", Value(i))}</td><td>{s.I(i, "limit", limit)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{s.O(i == bad ? "停售" : "放行")}</td></tr>"))}</table>
            {Share("1fr 1fr 1fr", "操作：" + s.O(f.Officer), "复核：" + s.O(f.Person), "品控负责人：")}
            """, "#paper td{height:34px;padding:3px 7px}", padding: 40);
    }

    /// <summary>A label stuck on the crate after the quick test.</summary>
    private static string TestTag(Sheet s)
    {
        var f = s.Facts;
        f.Items.RemoveRange(1, f.Items.Count - 1);
        return s.Look.Page(520, $"""
            <div style="border:2px solid #222;border-radius:12px;padding:12px 16px"><div class=c style="font-size:23px;border-bottom:2px solid #222;padding-bottom:6px">入场快检标签</div>
            <div style="display:grid;grid-template-columns:1fr auto;gap:10px;align-items:center"><div>{Line("品名", s.V("products", f.Items[0].Name), 66, "margin:5px 0")}{Line("档主", s.V("holder", f.Holder), 66, "margin:5px 0")}{Line("项目", s.I(0, "test", f.Items[0].Test), 66, "margin:5px 0")}{Line("结果", $"<b style=\"font-size:24px\">{s.V("result", f.Result)}</b>", 66, "margin:5px 0")}</div>{s.Qr(108, always: true)}</div>
            <div style="border-top:1px solid #222;margin-top:6px;padding-top:6px;font-size:16px">检测：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 2)}　标签号 {s.V("number", f.Number)}</div></div>
            """, padding: 18);
    }

    /// <summary>What hangs at the market's gate: goods and whether they passed, no figures.</summary>
    private static string TestBoard(Sheet s)
    {
        var f = s.Facts;
        List<Goods> goods = [.. Several(s, s.Chance.Int(3, 5)), .. s.Chance.Some(World.Goods.Where(g => g.Category is "egg" or "poultry"), 2)];
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var colour = s.Chance.Of("#b3261e", "#0f6b3c", "#1c4f9c");
        var market = s.Chance.Of(World.Markets);
        return s.Look.Page(860, $"""
            <div class=c style="border:4px solid {colour};padding:14px 20px"><div style="color:{colour};font-size:34px;font-weight:700;letter-spacing:4px">今日检测结果公布栏</div><div style="margin:6px 0 12px">检测时间：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))} 早市　　检测室：{s.V("issuer", market + "快检室")}</div>
            <table style="font-size:21px"><tr style="background:{colour};color:#fff"><th>档位号</th><th>抽检品种</th><th>检测内容</th><th>结果</th></tr>{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 60))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", g.Category switch { "aquatic" => s.Chance.Of("孔雀石绿", "氯霉素"), "egg" or "poultry" => "氟苯尼考", "dry" => "二氧化硫", _ => "农药残留" })}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"))}</table>
            <div style="text-align:left;font-size:16px;margin-top:10px">不合格品种已下架封存。监督电话：12315</div></div>
            """, padding: 26);
    }

    /// <summary>The page behind a report's code, on a telephone.</summary>
    private static string TestPage(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#1677ff", "#0a8f6a");
        return s.Look.Page(640, $"""
            <div style="background:#fff;padding:16px;border-bottom:1px solid #e4e4e4" class=c>‹　报告真伪查询</div><div class=c style="padding:22px 0 10px"><span style="display:inline-block;width:58px;height:58px;line-height:58px;border-radius:50%;background:{colour};color:#fff;font-size:34px">✓</span><div style="font-size:22px;margin-top:6px">该报告真实有效</div></div>
            <div class=card>{Apart("报告号", s.V("number", f.Number))}{Apart("出具机构", s.V("issuer", Lab(f)))}{Apart("签发日期", s.D("issue_date", f.Issued, 2))}{Apart("受检单位", s.V("holder", f.Holder))}{Apart("样品", s.V("products", f.Items[0].Name))}{Apart("检验结论", s.V("result", f.Result))}</div>
            <div class=card><b>检测明细</b>{string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #eee;margin-top:10px;padding-top:10px\"><div class=row><span>{s.I(i, "test", r.Test)}</span><span>{s.I(i, "result", r.Result)}</span></div><div class=g>检测值 {s.I(i, "value", r.Value)}　限量 {s.I(i, "limit", r.Limit)}　单位 {s.O(r.Unit)}</div></div>"))}</div><div class="c g" style="padding:20px">查询结果以纸质报告原件为准</div>
            """, "#paper .card{background:#fff;border-radius:10px;margin:12px 16px;padding:12px 18px}#paper .g{color:#888}", "background:#f4f5f7", padding: 0);
    }
}
