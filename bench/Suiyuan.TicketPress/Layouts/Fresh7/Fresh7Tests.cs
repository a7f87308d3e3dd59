using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>Tests: a laboratory's report on several samples, a market's screen, a note to one stall, a supplier's list for a canteen.</summary>
internal static class Fresh7Tests
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/test/several-samples", "test", null, SeveralSamples, true), new("fresh7/test/market-screen", "test", null, MarketScreen),
        new("fresh7/test/note-to-stall", "test", null, NoteToStall, true), new("fresh7/test/supplier-list", "test", null, SupplierList, true), new("fresh7/test/hall-poster", "test", null, HallPoster),
    ];

    /// <summary>A commissioned laboratory reports on two or three samples at once, each with its own lines.</summary>
    private static string SeveralSamples(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.Issuer.Replace("快检室", "检测中心", StringComparison.Ordinal);
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Paper = "#fff";
        f.Items.RemoveRange(Math.Min(3, f.Items.Count), Math.Max(0, f.Items.Count - 3));
        var first = World.Goods.First(g => g.Name == f.Items[0].Name);
        var goods = new List<string> { first.Name };
        goods.AddRange(s.Chance.Some(World.Goods.Where(g => g.Category == first.Category && g.Name != first.Name), s.Chance.Int(1, 2)).Select(g => g.Name));
        var (rows, n) = ("", 0);
        foreach (var (name, sample) in goods.Select((name, sample) => (name, sample)))
        {
            foreach (var (r, i) in f.Items.Select((r, i) => (r, i)))
            {
                var (value, result) = sample == 0 ? (r.Value, r.Result) : ("未检出", "合格");
                rows += $"<tr class=c><td>{s.O($"{f.Related}-{sample + 1}")}</td><td>{s.I(n, "name", name)}</td><td>{s.I(n, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(n, "value", value)}</td><td>{s.I(n, "limit", r.Limit)}</td><td>{s.I(n, "result", result)}</td></tr>";
                n++;
            }
        }

        return s.Look.Page(980, $"""
            <div class=row style="align-items:center"><span style="font-size:30px;font-weight:700;letter-spacing:-1px">MA <span style="font-size:15px;font-weight:400;letter-spacing:0">{s.O("20" + s.Chance.Int(20, 25) + "19" + s.Chance.Digits(6) + "Z")}</span></span><span style="font-size:23px">{s.V("issuer", f.Issuer)}</span></div><h1 style="font-size:34px;letter-spacing:22px;text-indent:22px;margin:8px 0">检验报告</h1><div class=row><span>No：{s.V("number", f.Number)}</span><span>共 1 页 第 1 页</span></div>
            <table style="margin-top:4px">{Spanned(("委托单位", s.V("holder", f.Holder), 3))}{Ruled(("样品来源", s.O(s.Chance.Of("委托方送样", "现场采样"))), ("样品数量", s.O(goods.Count + "批")))}{Ruled(("收样日期", s.D("", f.Issued.AddDays(-4), 2)), ("检验日期", s.O(Chinese.Date(f.Issued.AddDays(-4), 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2))))}{Spanned(("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct())), 3))}</table>
            <table style="margin-top:-1px"><tr><th>样品编号</th><th>样品名称</th><th>检验项目</th><th>计量单位</th><th>实测值</th><th>标准值</th><th>单项结论</th></tr>{rows}</table>
            <table style="margin-top:-1px"><tr><td class=k>检验结论</td><td style="position:relative;height:120px;vertical-align:top">以上样品所检项目{(f.Result == "合格" ? "均符合标准要求，" : "有不符合标准要求者，")}综合判定：{s.V("result", f.Result)}。<div style="margin:34px 0 0 50%">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检测专用章", "right:60px;top:0")}</td></tr></table>
            {Across("1fr 1fr 1fr", "批准：" + s.O(f.Person), "审核：" + s.O(f.Officer), "主检：" + s.O(World.Person(s.Chance)))}
            """, "#paper .k{width:120px}#paper td,#paper th{padding:5px 7px}", padding: 46);
    }

    private static (string Test, string Value, string Result) Quick(Sheet s, Goods goods, bool bad) => goods.Category is "aquatic"
        ? (s.Chance.Of("孔雀石绿", "氯霉素", "呋喃西林代谢物"), bad ? "阳性" : "阴性", bad ? "不合格" : "合格")
        : (s.Chance.Of("有机磷和氨基甲酸酯类农药", "农药残留"), (bad ? s.Chance.Int(54, 86) : s.Chance.Int(1, 38)) + "." + s.Chance.Int(1, 9) + "%", bad ? "不合格" : "合格");

    /// <summary>The screen that hangs in the hall and shows the morning's tests.</summary>
    private static string MarketScreen(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        (s.Look.Paper, s.Look.Ink, s.Look.FilledInk, s.Look.Rule) = (s.Chance.Of("#0a2a5e", "#08314a", "#111b3d"), "#fff", "#fff", "1px solid #4c78b8");
        var fish = f.Category is "aquatic";
        var goods = s.Chance.Some(World.Goods.Where(g => fish ? g.Category is "aquatic" : g.Category is "vegetable" or "fruit"), s.Chance.Int(6, 9));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) =>
        {
            var (test, value, result) = Quick(s, g, i == bad);
            return $"<tr class=c><td>{i + 1}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 88).ToString("000"))}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", test)}</td><td>{s.I(i, "value", value)}</td><td><span class={(i == bad ? "n" : "y")}>{s.I(i, "result", result)}</span></td></tr>";
        }));
        return s.Look.Page(1180, $"""
            <div class=row style="align-items:center;padding-bottom:10px"><span style="width:290px;font-size:19px">{s.Chance.Of(World.Markets)}</span><h1 style="font-size:34px;letter-spacing:5px;color:#ffe27a">食用农产品快检信息公示</h1><span style="width:290px;font-size:19px" class=r>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</span></div>
            <table><tr><th>序号</th><th>档口号</th><th>样品名称</th><th>检测项目</th><th>检测值</th><th>检测结果</th></tr>{rows}</table>
            <div class=row style="padding-top:12px;font-size:19px"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>检测员：{s.O(f.Officer)}</span></div>
            """, "#paper{font-size:21px}#paper th{background:#1d4f98;color:#cfe4ff}#paper tr:nth-child(odd) td{background:#ffffff0d}#paper .y .v{color:#6df08e}#paper .n .v{color:#ff7068}", padding: 34);
    }

    /// <summary>The office tells one stall what its cards showed; the stall signs for it.</summary>
    private static string NoteToStall(Sheet s)
    {
        var f = s.Facts;
        if (!s.Look.ByHand)
        {
            Typewritten(s);
        }

        var goods = World.Goods.First(g => g.Name == f.Items[0].Name);
        f.Items.RemoveRange(Math.Min(4, f.Items.Count), Math.Max(0, f.Items.Count - 4));
        if (goods.Category is "dry")
        {
            string[] tests = ["二氧化硫", "吊白块", "甲醛", "硼砂"];
            for (var i = 0; i < f.Items.Count; i++)
            {
                f.Items[i].Test = tests[i];
            }
        }

        var method = goods.Category is "dry" ? "比色法" : "胶体金免疫层析法";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{method}</td><td>{s.O(s.Chance.Digits(6))}</td><td>{s.I(i, "value", r.Result == "合格" ? "阴性" : "阳性")}</td></tr>"));
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:3px">食品快速检测结果告知书</h1><div class="r no" style="margin:4px 0">编号：{s.V("number", f.Number)}</div><div style="margin:6px 0">被检单位：<span class=u>{s.V("holder", f.Holder)}</span></div>
            <div style="line-height:1.9;font-size:18px">　　现将你单位销售的 <span class=u>{s.V("products", goods.Name)}</span> 快速检测结果告知如下：</div>
            <table style="margin:8px 0"><tr><th>检测项目</th><th>检测方法</th><th>试剂批号</th><th>检测结果</th></tr>{rows}</table>
            <div style="line-height:1.9">检测结论：<span class=u>{s.V("result", f.Result)}</span><br><span style="font-size:16px">如对结果有异议，请于收到本告知书之时起四小时内向本单位提出复检申请，逾期视为认可检测结果。</span></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.25fr;min-height:130px;margin-top:14px;line-height:2.1"><span>检测人员：{s.O(f.Officer)}<br>签收人：{s.O(f.Person)}</span><span>检测机构：{s.V("issuer", f.Issuer)}<br>检测日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : s.Chance.Of(0, 1, 8))}</span>{s.Seal(f.Issuer, "快检专用章", "right:50px;top:-10px")}</div>
            """, Preprinted + "#paper td{height:32px}", padding: 50);
    }

    private static string Grown(Place place) => place.City + place.County;

    /// <summary>A supplier of canteens tests before he drives off, and sends this along.</summary>
    private static string SupplierList(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(4, 8));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) => $"<tr class=c><td>{s.I(i, "name", g.Name)}</td><td>{s.O(Grown(s.Chance.Of(World.Guangdong)))}</td><td>{s.O(s.Chance.Int(8, 160) + "斤")}</td><td>{s.I(i, "value", (i == bad ? s.Chance.Int(53, 80) : s.Chance.Int(2, 41)) + "." + s.Chance.Int(0, 9))}</td><td>{s.I(i, "limit", "<50")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"));
        return s.Look.Page(900, $"""
            <h1 style="font-size:28px;letter-spacing:4px">蔬菜农药残留检测报告单</h1><div style="display:grid;grid-template-columns:1.5fr 1fr;gap:3px 20px;margin:12px 0 6px"><span>送检单位：{s.V("holder", f.Holder)}</span><span>报告单号：{s.V("number", f.Number)}</span><span>检测方法：GB/T 5009.199-2003 酶抑制率法</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span></div>
            <table><tr><th>样品名称</th><th>产地</th><th>进货数量</th><th>抑制率（%）</th><th>标准值（%）</th><th>结果判定</th></tr>{rows}</table>
            <div style="margin:10px 0">结论：{s.V("result", f.Result)}</div><div style="position:relative;display:flex;justify-content:space-between;min-height:110px;line-height:1.9"><span>检测员：{s.O(f.Officer)}<br>复核人：{s.O(f.Person)}</span><span style="width:56%">检测单位（盖章）：{s.V("issuer", f.Issuer)}</span>{s.Seal(f.Issuer, "检测专用章", "right:60px;top:-20px")}</div>
            <div style="font-size:14px">备注：抑制率≥50%时，样品为阳性，应重复检验两次以上。</div>
            """, "#paper td,#paper th{padding:5px 7px}", padding: 46);
    }

    /// <summary>The sheet pinned up in the hall, with whose the samples are.</summary>
    private static string HallPoster(Sheet s)
    {
        var f = s.Facts;
        if (!s.Look.ByHand)
        {
            Typewritten(s);
        }

        var colour = s.Chance.Of("#b3201f", "#14713f", "#1d5b99");
        s.Look.Rule = $"1.5px solid {colour}";
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit" or "aquatic"), s.Chance.Int(4, 7));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var rows = string.Concat(goods.Select((g, i) =>
        {
            var (test, value, result) = Quick(s, g, i == bad);
            return $"<tr class=c><td>{s.O(World.Person(s.Chance))}</td><td>{s.O(s.Chance.Int(1, 140) + "号")}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", test)}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", result)}</td><td></td></tr>";
        }));
        return s.Look.Page(1000, $"""
            <div style="background:{colour};color:#fff;padding:12px 0" class=c><span style="font-size:34px;font-weight:700;letter-spacing:8px">农产品检测公示栏</span></div><div class=row style="margin:12px 0"><span>公示单位：{s.V("issuer", f.Issuer)}</span><span>公示日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? s.Chance.Of(0, 6, 8) : Typed(s))}</span></div>
            <table><tr><th>经营者</th><th>摊位号</th><th>品种</th><th>检测项目</th><th>检测数值</th><th>是否合格</th><th>处理情况</th></tr>{rows}<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="display:flex;justify-content:space-between;margin-top:10px"><span>检测人：{s.O(f.Officer)}</span><span style="font-size:16px">监督电话：12315</span></div>
            """, "#paper th{font-weight:700}#paper td{height:34px;padding:4px 6px}", padding: 36);
    }
}
