using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh10;

/// <summary>Designs of an eleventh hand, who has seen neither the reader nor its word lists.</summary>
internal static class Fresh10Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/bilingual", By.Printer, SaleBilingual), New("sale/numbered", By.Form, SaleNumbered), New("sale/strip", By.Till, SaleStrip),
        New("sale/order-page", By.Screen, SalePage), New("commitment/bilingual", By.Printer, CommitmentBilingual), New("commitment/numbered", By.Form, CommitmentNumbered),
        New("aquatic/letter", By.Printer, AquaticLetter), New("test/one-line", By.Printer, TestLine), New("test/numbered", By.Printer, TestNumbered),
        New("unknown/scale-check", By.Pen, ScaleCheck), New("unknown/water-bill", By.Printer, WaterBill),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh10", name, by, write, form, seal);

    /// <summary>A label in Chinese over English.</summary>
    private static string Two(string chinese, string english) => $"{chinese}<br><span style=\"font-size:13px\">{english}</span>";

    private static string SaleBilingual(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1000, $"""
            <h1 style="font-size:28px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:20px">送货单 DELIVERY NOTE</div>
            <table style="margin-top:12px">{Tr(Cell(Two("收货方", "Deliver to"), s.V("consignee", f.Consignee)), Cell(Two("单据号", "D/N No."), s.V("number", f.Number)))}{Tr(Cell(Two("送货地点", "Address"), s.O(f.Destination)), Cell(Two("送货日期", "Date"), s.D("issue_date", f.Issued, 2)))}</table>
            <table style="margin-top:10px">{Head(Two("品名", "Description"), Two("规格", "Spec."), Two("数量", "Qty"), Two("单位", "Unit"), Two("单价", "Unit price"), Two("金额", "Amount (CNY)"))}{Body(s, 0, (_, i) => [Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=5 class=r>总额 Total</td><td class=c>{s.V("total", Cents(f.Total))}</td></tr></table>
            {Share("1fr 1fr", "司机 Driver：" + s.O(f.Officer), "收货签署 Received by：")}
            """, padding: 48);
    }

    private static string SaleNumbered(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#1a1a1a");
        s.Look.Blank();
        return s.Look.Page(960, $"""
            <h1 style="font-size:28px;letter-spacing:5px">批发市场交易凭证</h1>
            <table style="margin-top:10px">{Tr(Cell("①凭证号", s.V("number", f.Number)), Cell("②交易日期", Day(s, "issue_date", f.Issued)))}{Tr(Cell("③卖方", s.V("holder", f.Holder)), Cell("④买方", s.V("consignee", f.Consignee)))}</table>
            <table style="margin-top:-1px">{Head("⑤商品", "⑥单位", "⑦成交量", "⑧成交价（元）", "⑨成交额（元）")}{Body(s, 5, (_, i) => [Name(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}<tr><td colspan=3>⑩成交额合计（元）</td><td colspan=2>{s.V("total", s.Money(f.Total))}</td></tr></table>
            {Share("1fr 1fr", "卖方签名：", "买方签名：")}
            """, "#paper td{height:38px;padding:3px 8px}", padding: 40);
    }

    private static string SaleStrip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(460, $"""
            <div class=c style="font-size:24px">{s.V("holder", f.Holder)}</div><div class=c>批发小票</div>{Apart("流水", s.V("number", f.Number), "")}{Apart("时间", s.D("issue_date", f.Issued, 2), "")}{Apart("客户", s.V("consignee", f.Consignee), "")}<hr>
            {string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)}</div><div class=row style=\"padding-left:22px\"><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)} × {Price(s, i)}</span><span>{Amount(s, i)}</span></div>"))}<hr>{Apart("应付金额", s.V("total", Cents(f.Total)), "font-size:24px")}<div class=c>离场前请点清货品</div>
            """, padding: 24);
    }

    private static string SalePage(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(620, $"""
            <div style="background:#fff;margin:14px;padding:18px">{Apart("订单号", s.V("number", f.Number))}{Apart("供货商", s.V("holder", f.Holder))}{Apart("采购方", s.V("consignee", f.Consignee))}{Apart("发货日期", s.D("issue_date", f.Issued, 2))}</div>
            <div style="background:#fff;margin:14px;padding:18px">{string.Concat(f.Items.Select((r, i) => $"<div class=row style=\"padding-top:12px\"><span>{Name(s, i)}</span><span>¥{Amount(s, i)}</span></div><div style=\"color:#777\">¥{Price(s, i)}/{Unit(s, i)}　发货数量 {Qty(s, i)}</div>"))}{Apart("订单总额", "¥" + s.V("total", Cents(f.Total)), "padding:16px 0 0;font-size:22px")}</div>
            """, "", "background:#f2f3f5", padding: 0);
    }

    private static string CommitmentBilingual(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px">承诺达标合格证</h1><div class=c>Certificate of Commitment to Compliance</div>
            <table style="margin-top:12px">{Tr(Cell(Two("产品名称", "Product"), s.V("products", f.Product)), Cell(Two("数量（重量）", "Quantity"), s.Q()))}{Tr(Cell(Two("产地", "Place of origin"), s.V("origin", f.Origin), 3))}{Tr(Cell(Two("生产者", "Producer"), s.V("holder", f.Holder), 3))}{Tr(Cell(Two("电话", "Tel."), s.O(f.Phone)), Cell(Two("开具日期", "Date"), s.D("issue_date", f.Issued, 2)))}</table>
            <p>我承诺：不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</p>
            """, padding: 44);
    }

    private static string CommitmentNumbered(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#0f6b3c", "#1a1a1a");
        s.Look.Blank();
        return s.Look.Page(760, $"""
            <h1 style="font-size:30px">食用农产品承诺达标合格证</h1><p>我承诺对销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</p>
            {Line("1. 产品名称", On(s.V("products", f.Product), 260), 170)}{Line("2. 重量（数量）", On(s.Q(), 260), 170)}{Line("3. 产　　地", On(s.V("origin", f.Origin), 260), 170)}{Line("4. 承诺人", On(s.V("holder", f.Holder), 260), 170)}{Line("5. 联系电话", On(s.O(f.Phone), 260), 170)}{Line("6. 日　　期", On(Day(s, "issue_date", f.Issued), 260), 170)}
            """, padding: 44);
    }

    private static string AquaticLetter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:6px">水产品产地证明</h1><div class=r>编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.2;margin-top:16px">{s.V("consignee", f.Consignee)}：<br>　　兹有 {s.V("holder", f.Holder)} 在 {s.V("origin", f.Origin)} 养殖的 {s.V("products", f.Product)}，共 {s.Q()}，运往 {s.V("destination", f.Destination)} 销售。特此证明。</div>
            <div style="position:relative;min-height:150px;margin:20px 0 0 45%;line-height:2">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:40px;top:-10px")}</div>
            """, padding: 60);
    }

    private static string TestLine(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:27px">{s.V("issuer", f.Issuer)}</h1><div class=c style="font-size:22px">快速检测结果单</div>{Share("1.4fr 1fr", "受检者：" + s.V("holder", f.Holder), "单号：" + s.V("number", f.Number), "样品：" + s.V("products", f.Items[0].Name), "检测日期：" + s.D("issue_date", f.Issued, 2))}
            <table>{Head("检测项目", "检测值", "限量值", "单项判定")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table><p>样品判定：{s.V("result", f.Result)}</p>检测员：{s.O(f.Officer)}
            """, padding: 48);
    }

    private static string TestNumbered(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:28px;letter-spacing:4px">食用农产品检测报告</h1>{Line("1 报告编号", s.V("number", f.Number), 160)}{Line("2 样品名称", s.V("products", f.Items[0].Name), 160)}{Line("3 被检单位", s.V("holder", f.Holder), 160)}{Line("4 检测机构", s.V("issuer", f.Issuer), 160)}{Line("5 检测结果", "", 160)}
            <table>{Head("项目", "检出值", "标准限值", "评价")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.I(i, "value", r.Value), s.I(i, "limit", r.Limit), s.I(i, "result", r.Result)])}</table>{Line("6 检测结论", s.V("result", f.Result), 160)}<div style="position:relative;min-height:110px">{Line("7 签发日期", s.D("issue_date", f.Issued, 0), 160)}{s.Seal(f.Issuer, "检测专用章", "right:60px;top:-40px")}</div>
            """, padding: 52);
    }

    private static string ScaleCheck(Sheet s) => s.Look.Page(820, $"""
        <h1 style="font-size:28px">公平秤每日自查记录</h1><div class=row><span>市场：{s.O(s.Chance.Of(World.Markets))}</span><span>{s.D("", s.Facts.Issued, 8)}</span></div>
        <table>{Head("砝码（千克）", "示值（千克）", "是否正常")}{string.Concat(new[] { "1", "2", "5" }.Select(w => $"<tr class=c><td>{w}</td><td>{s.O(w + ".00")}</td><td>{s.O("正常")}</td></tr>"))}</table><p>检查人：{s.O(s.Facts.Officer)}</p>
        """, "#paper td{height:42px}", padding: 44);

    private static string WaterBill(Sheet s)
    {
        var start = s.Chance.Int(200, 900);
        var used = s.Chance.Int(8, 60);
        return s.Look.Page(760, $"""
            <h1 style="font-size:26px">商铺水费缴费通知单</h1><table>{Tr(Cell("铺位", s.O(s.Chance.Digits(3))), Cell("户名", s.O(s.Facts.Person)))}{Tr(Cell("上期读数", s.O(start.ToString())), Cell("本期读数", s.O((start + used).ToString())))}{Tr(Cell("用水量（立方米）", s.O(used.ToString())), Cell("应缴水费（元）", s.O(used * 5 + ".00")))}</table><p>请于收到本单之日起七日内到管理处缴费。　{s.D("", s.Facts.Issued, 0)}</p>
            """, "#paper td{height:44px}", padding: 44);
    }
}
