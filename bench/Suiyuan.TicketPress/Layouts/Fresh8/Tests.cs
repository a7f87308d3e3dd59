namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Tests by laboratories: a report with its key table, a bilingual one, an inspection's report, a supplier's lots.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Tests =>
    [
        New("test/key-table", By.Printer, KeyTable, seal: true), New("test/bilingual", By.Printer, Bilingual, seal: true), New("test/sampling-report", By.Printer, SamplingReport, seal: true),
        New("test/supplier-lots", By.Printer, SupplierLots, seal: true),
    ];

    internal static string Laboratory(Facts f) => f.Issuer.Replace("快检室", "检测中心", StringComparison.Ordinal);

    internal static string Judgement(Facts f) => f.Result == "合格" ? "所检项目符合" : "所检项目中有不符合";

    /// <summary>A commissioned report on one page: what was brought, how it was tested, what was found.</summary>
    private static string KeyTable(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var wide = s.Chance.Odds(0.5);
        string[] extra = wide ? ["检出限"] : [];
        return s.Look.Page(960, $"""
            <div class=row style="align-items:center"><div class=c style="border:2px solid #222;border-radius:50%;width:76px;height:56px;line-height:52px;font-weight:700;font-size:23px">CMA</div><div class=c><div style="font-size:25px;letter-spacing:2px">{s.V("issuer", lab)}</div><h1 style="font-size:33px;letter-spacing:14px;text-indent:14px">检验检测报告</h1></div><div style="width:76px"></div></div>
            <div class=row style="font-size:16px"><span>CMA 证书编号：{s.O("2023" + "1912" + s.Chance.Digits(4))}</span><span>报告编号：{s.V("number", f.Number)}</span><span>第1页 共1页</span></div>
            <table style="margin-top:6px">{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("样品编号", s.O(f.Related)))}{Tr(Cell("委托单位", s.V("holder", f.Holder), 3))}{Tr(Cell("检验类别", s.O(s.Chance.Of("委托检验", "送样检验"))), Cell("样品状态", s.O(s.Chance.Of("鲜活", "新鲜、完好", "密封完好"))))}{Tr(Cell("生产/购进日期", s.D("", f.Issued.AddDays(-5), 2)), Cell("接样日期", s.D("", f.Issued.AddDays(-4), 2)))}{Tr(Cell("检测日期", s.O(Chinese.Date(f.Issued.AddDays(-4), 2) + " 至 " + Chinese.Date(f.Issued.AddDays(-1), 2))), Cell("检验环境", "符合要求"))}{Tr(Cell("判定依据", s.O(string.Join("；", f.Items.Select(i => i.Basis).Distinct())), 3))}</table>
            <table style="margin-top:-1px">{Head(["序号", "检验项目", "单位", "技术要求", "检验结果", .. extra, "单项判定"])}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), .. wide ? new[] { s.O(s.Chance.Of("0.001", "0.002", "0.005")) } : [], s.I(i, "result", r.Result)])}</table>
            <table style="margin-top:-1px"><tr><td class=k>检验结论</td><td style="position:relative;height:150px;vertical-align:top">经检验，{Judgement(f)} {s.O(f.Items[0].Basis)} 的要求，结论：{s.V("result", f.Result)}。<div style="position:absolute;right:40px;bottom:14px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(lab, "检验检测专用章", "right:60px;top:0", s.Chance.Of("round", "ellipse"))}</td></tr></table>
            {Share("1fr 1fr 1fr", "编制：" + s.O(f.Person), "审核：" + s.O(f.Officer), "批准：" + s.O(World.Person(s.Chance)))}<div style="font-size:14px">声明：1. 报告无检验检测专用章无效。2. 本结果仅对来样负责。3. 对报告有异议，应于收到之日起十五日内提出。</div>
            """, "#paper .k{width:130px}#paper td,#paper th{padding:5px 7px}", padding: 48);
    }

    private static string English(string test) => test switch
    {
        "孔雀石绿" => "Malachite green",
        "氯霉素" => "Chloramphenicol",
        "呋喃唑酮代谢物" => "AOZ",
        "恩诺沙星" => "Enrofloxacin",
        "镉" => "Cadmium (Cd)",
        "地西泮" => "Diazepam",
        "毒死蜱" => "Chlorpyrifos",
        "克百威" => "Carbofuran",
        "氧乐果" => "Omethoate",
        "腐霉利" => "Procymidone",
        "噻虫胺" => "Clothianidin",
        "甲胺磷" => "Methamidophos",
        "苯甲酸" => "Benzoic acid",
        "铅" => "Lead (Pb)",
        "二氧化硫残留量" => "Sulphur dioxide",
        "菌落总数" => "Aerobic plate count",
        _ => "Peroxide value",
    };

    /// <summary>A private laboratory's report, in Chinese with English beneath.</summary>
    private static string Bilingual(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var colour = s.Chance.Of("#e8581c", "#0a5fa8", "#1a7a4a");
        static string Two(string chinese, string english) => $"{chinese}<div style=\"font-size:13px;color:#666\">{english}</div>";
        string Field(string chinese, string english, string value) => $"<div style=\"display:grid;grid-template-columns:210px 1fr;border-bottom:1px solid #ddd;padding:5px 0\"><span>{chinese} <span style=\"font-size:13px;color:#666\">{english}</span></span><span>{value}</span></div>";
        var rows = Body(s, 0, (r, i) => [s.I(i, "test", r.Test) + $"<div style=\"font-size:13px;color:#666\">{English(r.Test)}</div>", s.O(r.Unit), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result == "合格" ? "符合" : "不符合")]);
        return s.Look.Page(940, $"""
            <div style="border-bottom:4px solid {colour};padding-bottom:8px" class=row><span style="font-size:25px;font-weight:700;color:{colour}" class=lab>{s.V("issuer", lab)}</span><span class=r style="font-size:26px">检测报告<div style="font-size:15px;letter-spacing:3px">TEST REPORT</div></span></div>
            <div class=row style="font-size:16px;margin:8px 0 14px"><span>报告编号 Report No.：{s.V("number", f.Number)}</span><span>报告日期 Date：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span></div>
            {Field("客户名称", "Client", s.V("holder", f.Holder))}{Field("样品名称", "Sample Name", s.V("products", f.Items[0].Name))}{Field("样品接收日期", "Received", s.D("", f.Issued.AddDays(-5), 2))}{Field("检测周期", "Test Period", s.O(Chinese.Date(f.Issued.AddDays(-5), 2) + " ~ " + Chinese.Date(f.Issued.AddDays(-1), 2)))}{Field("检测依据", "Standard", s.O(string.Join(" / ", f.Items.Select(i => i.Basis).Distinct())))}
            <div style="margin:14px 0 4px;font-weight:700">检测结果 Test Results</div><table>{Head(Two("检测项目", "Test Item"), Two("单位", "Unit"), Two("检测结果", "Result"), Two("限量值", "Limit"), Two("判定", "Conclusion"))}{rows}</table>
            <div style="margin:12px 0">结论 Overall conclusion：{s.V("result", f.Result)}</div>
            <div style="position:relative;min-height:130px">{Share("1fr 1fr", "编制 Prepared by：" + s.O(f.Person), "批准 Approved by：" + s.O(f.Officer))}{s.Seal(lab, "检测专用章", "right:60px;top:-24px")}</div><div class=c style="font-size:14px;color:#777">*** 报告结束 End of Report ***</div>
            """, $"#paper .lab .v{{color:{colour};font-weight:700}}#paper td,#paper th{{padding:5px 8px}}#paper th{{background:#f2f2f2}}", padding: 54);
    }

    /// <summary>What the administration's laboratory reports on a sample it took at a stall.</summary>
    private static string SamplingReport(Sheet s)
    {
        var f = s.Facts;
        var lab = f.Issuer.EndsWith("检验所", StringComparison.Ordinal) ? f.Issuer : s.Chance.Of("广州市食品检验所", "广东省食品检验所", "广州检验检测认证集团有限公司");
        var taken = f.Issued.AddDays(-s.Chance.Int(8, 18));
        return s.Look.Page(980, $"""
            <h1 style="font-size:25px">{s.V("issuer", lab)}</h1><h1 style="font-size:31px;letter-spacing:6px">食品安全监督抽检检验报告</h1><div class=row style="margin:8px 0 4px"><span>No. {s.V("number", f.Number)}</span><span>共2页 第1页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Items[0].Name)), Cell("抽样单编号", s.O("GZJ" + s.Chance.Digits(11))))}{Tr(Cell("被抽样单位", s.V("holder", f.Holder), 3))}{Tr(Cell("被抽样单位地址", s.O(f.Address), 3))}{Tr(Cell("标称生产者/供货者", s.O(World.Firm(s.Chance, s.Chance.Of(World.Guangdong), "农产品")), 3))}{Tr(Cell("抽样日期", s.D("", taken, 2)), Cell("样品到达日期", s.D("", taken.AddDays(1), 2)))}{Tr(Cell("抽样人员", s.O(World.Person(s.Chance) + "、" + World.Person(s.Chance))), Cell("抽样地点", s.Chance.Of("流通环节（农贸市场）", "流通环节（批发市场）")))}{Tr(Cell("检验项目", s.O(string.Join("、", f.Items.Select(i => i.Test))), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:150px;vertical-align:top">经抽样检验，{Judgement(f)}相应食品安全国家标准要求，检验结论为{s.V("result", f.Result)}。<div style="position:absolute;right:50px;bottom:12px">{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}</div>{s.Seal(lab, "检验报告专用章", "right:70px;top:6px")}</td></tr></table>
            <div style="margin:10px 0 4px">检验结果汇总：</div><table>{Head("检验项目", "标准指标", "实测值", "单位", "单项判定", "检验依据")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.O(r.Unit), s.I(i, "result", r.Result == "合格" ? "合格项" : "不合格项"), s.O(r.Basis)])}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(f.Officer), "主检：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:160px}#paper td,#paper th{padding:5px 7px}", padding: 46);
    }

    /// <summary>A distributor tests lot by lot before its trucks leave, and prints a list for whoever receives.</summary>
    private static string SupplierLots(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), s.Chance.Int(4, 9));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "batch", f.Issued.AddDays(-1).ToString("yyyyMMdd") + "-" + (i + 1).ToString("00"))}</td><td>{s.I(i, "test", "农药残留")}</td><td>{s.I(i, "limit", "≤50%")}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(55, 88) : s.Chance.Int(0, 36))}.{s.Chance.Int(0, 9)}%")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(940, $"""
            <h1 style="font-size:27px;letter-spacing:3px">{s.Chance.Of("果蔬农药残留检测报告", "食用农产品批次检测报告")}</h1>{Share("1.4fr 1fr", "受检单位：" + s.V("holder", f.Holder), "报告编号：" + s.V("number", f.Number), "检测单位：" + s.V("issuer", Laboratory(f)), "检测日期：" + Day(s, "issue_date", f.Issued), "检测仪器：" + s.O("农残速测仪 NC-" + s.Chance.Int(8, 24)), "检测方法：GB/T 5009.199-2003")}
            <table>{Head("序号", "样品名称", "批次号", "检测项目", "限值（抑制率）", "检测值", "判定")}{rows}</table>
            <div style="position:relative;min-height:110px;margin-top:10px"><div>综合判定：{s.V("result", f.Result)}</div>{Share("1fr 1fr 1fr", "检测：" + s.O(f.Officer), "审核：" + s.O(f.Person), "")}{s.Seal(Laboratory(f), "检测章", "right:50px;top:-30px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper td,#paper th{padding:5px 7px}", padding: 46);
    }
}
