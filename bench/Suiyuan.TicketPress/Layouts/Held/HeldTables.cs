namespace Suiyuan.TicketPress.Layouts.Held;

/// <summary>Sales and tests of other hands.</summary>
internal static class HeldTables
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("held/sale/one-unit", "sale", "同单位", OneUnit), new("held/sale/thermal", "sale", null, Thermal), new("held/sale/notebook", "sale", null, Notebook),
        new("held/sale/settlement", "sale", null, Settlement), new("held/sale/contract", "sale", null, Contract),
        new("held/test/cards", "test", null, Cards, true), new("held/test/portrait", "test", null, Portrait, true), new("held/test/board", "test", null, Board), new("held/test/receipt", "test", null, TestReceipt),
    ];

    private static string OneUnit(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(840, $"""
            <div class=row><div style="font-size:27px;font-weight:700">批发市场销售票</div><div>票号 {s.V("number", f.Number)}</div></div><div style="margin:6px 0">市场：{s.O(f.IssuerPlace)}</div>
            <table><tr><th>货品</th><th>单价(元)</th><th>数量（{unit}）</th><th>小计(元)</th><th>等级</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{s.I(i, "name", r.Name)}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.I(i, "qty", Sheet.Number(r.Qty))}{Unit(s, i, unit)}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td><td class=c>{s.I(i, "spec", r.Spec)}</td></tr>"))}<tr><td>总计</td><td></td><td></td><td class=r>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr;margin-top:10px;gap:6px"><span>卖方：{s.V("holder", f.Holder)}</span><span>买方：{s.V("consignee", f.Consignee)}</span><span>交易时间：{s.D("issue_date", f.Issued)}</span><span>摊位电话：{s.O(f.Phone)}</span></div>
            """);
    }

    private static string Unit(Sheet s, int row, string unit)
    {
        _ = s.I(row, "unit", unit);
        return "";
    }

    private static string Thermal(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans Mono CJK SC'");
        s.Look.Type = s.Look.Filled;
        s.Look.Paper = "#f7f7f5";
        return s.Look.Page(420, $"""
            <div class=c style="font-size:23px">{s.V("holder", f.Holder)}</div><div class=c>** 销售小票 **</div><div>流水号:{s.V("number", f.Number)}</div><div>{s.D("issue_date", f.Issued, 5)} {s.O(f.Submitted.AddMinutes(-90).ToString("HH:mm:ss"))}</div><div>================</div>
            <table class=bare><tr><td>名称</td><td class=r>数量</td><td class=r>单价</td><td class=r>金额</td></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{s.I(i, "name", r.Name)}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", s.Money(r.Price))}</td><td class=r>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}</table><div>----------------</div>
            <div class=row style="font-size:22px"><span>应收金额</span><span>￥{s.V("total", s.Money(f.Total))}</span></div><div>会员：{s.V("consignee", f.Consignee)}</div><div class=c style="margin-top:10px">{s.Qr(140, always: true)}<br>扫码查溯源信息</div>
            """, "#paper .bare td{border:0;padding:2px 3px;white-space:nowrap}#paper{font-size:17px}", padding: 20);
    }

    private static string Notebook(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = "#fdf3d6";
        return s.Look.Page(700, $"""
            <div style="display:flex;justify-content:space-between"><span>客户：<span class=u>{s.V("consignee", f.Consignee)}</span></span></div><h1 style="font-size:28px;letter-spacing:20px;color:#a3242a">销货清单</h1><div class=row style="margin-bottom:4px"><span>{s.D("issue_date", f.Issued, 8)}</span><span style="color:#a3242a">No {s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:32%">品名规格</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr>", s.Chance.Int(0, 2)))}
            <tr><td colspan=5>合计人民币（大写）{s.O(Chinese.Money(f.Total))}　￥<span>{s.V("total", s.Money(f.Total))}</span></td></tr></table><div class=row style="margin-top:8px"><span>销货单位（签章）：{s.V("holder", f.Holder)}</span></div>
            """, "#paper td,#paper th{border-color:#a3242a}#paper .l{color:#a3242a}");
    }

    private static string Settlement(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1060, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div style="font-size:28px;font-weight:700">{f.IssuerPlace}电子结算单</div>{s.Qr(96, always: true)}</div>
            <div style="display:grid;grid-template-columns:repeat(3,1fr);background:#00000010;padding:8px;gap:4px"><span>结算单号 {s.V("number", f.Number)}</span><span style="grid-column:span 2">供方 {s.V("holder", f.Holder)}</span><span>结算日期 {s.D("issue_date", f.Issued)}</span><span style="grid-column:span 2">需方 {s.V("consignee", f.Consignee)}</span></div>
            <div style="display:grid;grid-template-columns:50px 1.4fr 1fr 1fr 1fr .8fr 1.2fr;margin-top:10px;row-gap:7px"><b>#</b><b>菜品</b><b>规格</b><b>成交价</b><b>成交量</b><b>单位</b><b class=r>成交额</b>{string.Concat(f.Items.Select((r, i) => $"<span>{i + 1}</span><span>{s.I(i, "name", r.Name)}</span><span>{s.I(i, "spec", r.Spec)}</span><span>{s.I(i, "price", s.Money(r.Price))}</span><span>{s.I(i, "qty", Sheet.Number(r.Qty))}</span><span>{s.I(i, "unit", r.Unit)}</span><span class=r>{s.I(i, "amount", s.Money(r.Amount))}</span>"))}</div>
            <div style="border-top:2px solid #333;margin-top:8px;padding-top:8px;text-align:right;font-size:21px">成交总额：{s.V("total", s.Money(f.Total))} 元</div><div style="position:relative;height:50px">{(s.Chance.Odds(0.5) ? s.Seal(f.IssuerPlace, "结算专用章", "left:560px;top:-80px") : "")}</div>
            """);
    }

    private static string Contract(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(800, $"""
            <h1 style="font-size:27px">食用农产品进货票据（购货凭证）</h1><table style="margin-top:10px"><tr><td class=kr>供应商</td><td colspan=2>{s.V("holder", f.Holder)}</td><td class=kr>单据号</td><td colspan=2>{s.V("number", f.Number)}</td></tr><tr><td class=kr>信用代码</td><td colspan=2>{s.V("uscc", f.Uscc)}</td><td class=kr>采购商</td><td colspan=2>{s.V("consignee", f.Consignee)}</td></tr>
            <tr><th>产品</th><th>型号规格</th><th>采购数量</th><th>单位</th><th>含税单价</th><th>总价</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}
            <tr><td class=kr>价税合计</td><td colspan=3>{s.O(Chinese.Money(f.Total))}</td><td colspan=2 class=c>（小写）{s.V("total", s.Money(f.Total))}</td></tr></table><div class=row style="margin-top:10px"><span>开票人 {s.O(f.Person)}</span><span>开票日期 {s.D("issue_date", f.Issued)}</span></div>
            """);
    }

    private static string Cards(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(880, $"""
            <div style="display:flex;justify-content:space-between"><div style="font-size:30px;font-weight:700">检 测 报 告</div><div class=r>TEST REPORT<br>编号 {s.V("number", f.Number)}</div></div><div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin:12px 0">{HeldQuarantine.Above(s, "样品", s.V("products", f.Items[0].Name))}{HeldQuarantine.Above(s, "送检单位", s.V("holder", f.Holder), 2)}{HeldQuarantine.Above(s, "送样日期", s.O(Chinese.Date(f.Issued.AddDays(-2), s.DateForm)))}{HeldQuarantine.Above(s, "签发日期", s.D("issue_date", f.Issued))}{HeldQuarantine.Above(s, "样品状态", s.O("完好"))}</div>
            <div style="display:grid;grid-template-columns:1.6fr 1fr 1fr 1fr;row-gap:6px;border-top:2px solid #333;border-bottom:2px solid #333;padding:8px 0"><b>检测参数</b><b>允许限</b><b>检出值</b><b>评价</b>{string.Concat(f.Items.Select((r, i) => $"<span>{s.I(i, "test", r.Test)}</span><span>{s.I(i, "limit", r.Limit)}</span><span>{s.I(i, "value", r.Value)}</span><span>{s.I(i, "result", r.Result)}</span>"))}</div>
            <div style="position:relative;margin-top:12px;min-height:120px">总体评价：{s.V("result", f.Result)}<div style="margin-top:30px">检测机构：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检验检测专用章", "right:60px;top:-40px")}</div>
            """);
    }

    private static string Portrait(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        var good = f.Result == "合格";
        s.Says("result", f.Result);
        return s.Look.Page(780, $"""
            <h1 style="font-size:22px">{s.V("issuer", f.Issuer)}</h1><h1 style="font-size:28px">食用农产品检验报告书</h1><table style="margin-top:8px"><tr><td class=kr>报告书编号</td><td>{s.V("number", f.Number)}</td><td class=kr>检品名称</td><td>{s.V("products", f.Items[0].Name)}</td></tr><tr><td class=kr>被检单位</td><td colspan=3>{s.V("holder", f.Holder)}</td></tr><tr><td class=kr>抽样地点</td><td>{s.O("经营场所")}</td><td class=kr>抽样日期</td><td>{s.O(Chinese.Date(f.Issued.AddDays(-5), s.DateForm))}</td></tr></table>
            <table style="margin-top:-1px"><tr><th>检验项目</th><th>检验依据</th><th>标准规定</th><th>检验结果</th><th>项目结论</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Basis)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"))}</table>
            <div style="border:{s.Look.Rule};border-top:0;padding:10px;position:relative;min-height:130px">结论：本品按上述依据检验，结果{(good ? "合格" : "不合格")}。<div style="position:absolute;right:20px;bottom:8px">报告日期 {s.D("issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "检验专用章", "right:60px;top:-10px")}</div>
            """, "#paper{font-size:17px}");
    }

    private static string Board(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "aquatic"), f.Items.Count + 1);
        return s.Look.Page(940, $"""
            <h1 style="font-size:30px;color:#1d6f42">{s.Chance.Of(World.Markets)}快检信息公示牌</h1><div style="margin:8px 0;text-align:center">{s.D("issue_date", f.Issued)}</div><table><tr><th>样品名称</th><th>检测项目</th><th>判定标准</th><th>检测值</th><th>检测结果</th><th>样品批次</th></tr>
            {string.Concat(goods.Select((g, i) => (g, i, bad: f.Result == "不合格" && i == 1)).Select(x => $"<tr class=c><td>{s.I(x.i, "name", x.g.Name)}</td><td>{s.I(x.i, "test", x.i % 2 == 0 ? "孔雀石绿" : "氯霉素")}</td><td>{s.I(x.i, "limit", "阴性")}</td><td>{s.I(x.i, "value", x.bad ? "阳性" : "阴性")}</td><td>{s.I(x.i, "result", x.bad ? "不合格" : "合格")}</td><td>{s.I(x.i, "batch", f.Packing + "-" + (x.i + 1))}</td></tr>"))}</table><div class=row style="margin-top:10px"><span>检测室：{s.V("issuer", f.Issuer)}</span><span>检测人：{s.O(f.Officer)}</span></div>
            """);
    }

    private static string TestReceipt(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei Mono'");
        s.Look.Type = s.Look.Filled;
        var bad = f.Result == "不合格";
        return s.Look.Page(420, $"""
            <div class=c style="font-size:23px">农药残留速测仪</div><div class=c>检测报告单</div><hr>样品编号:{s.V("number", f.Number)}<br>样品名称:{s.V("products", f.Items[0].Name)}<br>经营户:{s.V("holder", f.Holder)}<br>检测日期:{s.D("issue_date", f.Issued, 2)}<br>检测项目:{s.I(0, "test", "有机磷类")}<br>抑制率:{s.I(0, "value", (bad ? 63 : 11) + "." + f.Related[^1] + "%")}<br>标准值:{s.I(0, "limit", "<50%")}<br>检测结论:{Both(s, bad ? "不合格" : "合格")}<hr>检测员:{s.O(f.Officer)}<br>检测单位:{s.V("issuer", f.Issuer)}
            """, "#paper{line-height:1.8}", padding: 24);
    }

    private static string Both(Sheet s, string result)
    {
        _ = s.I(0, "result", result);
        return s.V("result", result);
    }
}
