namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>Papers of newer systems: labels above their values, lists as an app shows them, columns in another order.</summary>
internal static class ModernSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("modern/quarantine-app", "quarantine", "产品B", QuarantineApp, true), new("modern/quarantine-stacked", "quarantine", "动物A", QuarantineStacked, true),
        new("modern/commitment-stacked", "commitment", null, CommitmentStacked), new("modern/meat-list", "meat-inspection", null, MeatList, true),
        new("modern/sale-units-in-head", "sale", "同单位", SaleUnits), new("modern/sale-list", "sale", null, SaleList), new("modern/test-stacked", "test", null, TestStacked, true),
        new("modern/licence-stacked", "licence", "经营", LicenceStacked, true), new("modern/aquatic-dotted", "aquatic", null, AquaticDotted, true), new("modern/import-stacked", "import", null, ImportStacked, true),
    ];

    private static string Over(string label, string value) => $"<div style=\"margin:7px 0\"><div class=l style=\"font-size:15px;opacity:.75\">{label}</div><div style=\"font-size:20px\">{value}</div></div>";

    private static string Listed(string label, string value) => $"<div style=\"display:flex;justify-content:space-between;border-bottom:1px solid #ccc;padding:9px 0;gap:30px\"><span class=l style=\"color:#666;white-space:nowrap\">{label}</span><span style=\"text-align:right\">{value}</span></div>";

    private static string QuarantineApp(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(520, $"""
            <div style="background:#2d6cdf;color:#fff;margin:-24px -24px 12px;padding:16px;text-align:center;font-size:22px">动物检疫合格证明（产品B）</div>{Listed("证明编号", s.V("number", f.Number))}{Listed("货主", s.V("holder", f.Holder))}{Listed("产品名称", s.V("products", f.Product))}{Listed("数量", s.Q())}{Listed("产地", s.V("origin", f.Origin))}{Listed("收货人", s.V("consignee", f.Consignee))}{Listed("目的地", s.V("destination", f.Destination))}{Listed("官方兽医", s.O(f.Officer))}{Listed("签发机构", s.V("issuer", f.Issuer))}{Listed("签发日期", s.D("issue_date", f.Issued))}
            <div style="position:relative;text-align:center;padding:16px 0">{s.Qr(150, always: true)}{s.Seal(f.Issuer, "电子出证专用章", "right:0;top:-50px")}</div>
            """, padding: 24);
    }

    private static string QuarantineStacked(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(960, $"""
            <div class=row><h1 style="font-size:30px">动物检疫合格证明（动物A）</h1><div>{Over("编号", s.V("number", f.Number))}</div></div><div style="display:grid;grid-template-columns:repeat(3,1fr);gap:0 24px;border-top:3px solid #333;border-bottom:3px solid #333">{Over("货主", s.V("holder", f.Holder))}{Over("动物种类", s.V("products", f.Product))}{Over("数量及单位", s.Q())}<div style="grid-column:1/4">{Over("启运地点", s.V("origin", f.Origin))}</div><div style="grid-column:1/4">{Over("到达地点", s.V("destination", f.Destination))}</div>{Over("用途", s.O(f.Purpose))}{Over("运载工具牌号", s.O(f.Plate))}{Over("有效期至", s.D("expiry", f.Expiry!.Value))}</div>
            <div style="position:relative;display:flex;justify-content:space-between;padding:10px 60px 30px 0"><div>{Over("官方兽医", s.O(f.Officer))}</div><div>{Over("签发日期", s.D("issue_date", f.Issued))}</div>{s.Seal(f.Issuer, "检疫专用章", "right:60px;top:-20px")}</div>
            """);
    }

    private static string CommitmentStacked(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(640, $"""
            <h1 style="font-size:32px;border-bottom:2px solid #2a7a3a">承诺达标合格证</h1><div style="display:grid;grid-template-columns:1fr 1fr;gap:0 24px;margin:8px 0">{Over("产品名称", s.V("products", f.Product))}{Over($"数量（{s.U(label: true)}）", s.N())}{Over("产地", s.V("origin", f.Origin))}{Over("开具日期", s.D("issue_date", f.Issued))}<div style="grid-column:1/3">{Over("承诺主体", s.V("holder", f.Holder))}</div>{Over("联系方式", s.O(f.Phone))}</div><div style="font-size:15px">承诺：不使用禁用农药兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</div>
            """);
    }

    private static string MeatList(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(560, $"""
            <h1 style="font-size:28px">肉品品质检验合格证</h1><div class=c style="margin-bottom:8px">{s.V("issuer", f.Issuer)}</div>{Listed("合格证号", s.V("number", f.Number))}{Listed("产品名称", s.V("products", f.Product))}{Listed("重量", s.Q())}{Listed("货主", s.V("holder", f.Holder))}{Listed("收货单位", s.V("consignee", f.Consignee))}{Listed("检验日期", s.D("issue_date", f.Issued))}{Listed("检验结论", s.V("result", "合格"))}<div style="position:relative;height:110px">{s.Qr(96)}{s.Seal(f.Issuer, "检验合格", "right:20px;top:-60px")}</div>
            """, padding: 30);
    }

    private static string SaleUnits(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        return s.Look.Page(800, $"""
            <h1 style="font-size:28px">农产品批发交易单</h1><div class=row style="margin:8px 0"><span>单号：{s.V("number", f.Number)}</span><span>日期：{s.D("issue_date", f.Issued)}</span></div><table><tr><th>序号</th><th>商品名称</th><th>重量（{unit}）</th><th>单价（元/{unit}）</th><th>金额（元）</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{i + 1}</td><td>{s.I(i, "name", r.Name)}</td><td>{s.QtyOf(i, Sheet.Number(r.Qty), unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}<tr class=c><td colspan=2>合计</td><td></td><td></td><td>{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="margin-top:10px;line-height:1.8">卖方：{s.V("holder", f.Holder)}<br>买方：{s.V("consignee", f.Consignee)}<br>合计大写：{s.O(Chinese.Money(f.Total))}</div>
            """);
    }

    private static string SaleList(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(600, $"""
            <div style="font-size:26px;font-weight:700">电子销售凭证</div>{Listed("销售者", s.V("holder", f.Holder))}{Listed("购货者", s.V("consignee", f.Consignee))}{Listed("凭证号", s.V("number", f.Number))}{Listed("销售日期", s.D("issue_date", f.Issued))}
            <table style="margin-top:10px"><tr><th>品名</th><th>数量</th><th>单价</th><th>金额</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "name", r.Name)}</td><td>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td></tr>"))}</table><div class=row style="margin-top:10px;font-size:22px"><span>合计</span><span>￥{s.V("total", s.Money(f.Total))}</span></div><div class=c style="margin-top:8px">{s.Qr(120, always: true)}</div>
            """, padding: 28);
    }

    private static string TestStacked(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(820, $"""
            <div class=row><h1 style="font-size:30px">检验检测报告</h1><div>{Over("报告编号", s.V("number", f.Number))}</div></div><div style="display:grid;grid-template-columns:1fr 2fr 1fr;gap:0 20px">{Over("样品名称", s.V("products", f.Items[0].Name))}{Over("受检单位", s.V("holder", f.Holder))}{Over("签发日期", s.D("issue_date", f.Issued))}</div>
            <table style="margin-top:8px"><tr><th>检验项目</th><th>计量单位</th><th>限量要求</th><th>检验结果</th><th>单项结论</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{s.I(i, "test", r.Test)}</td><td>{s.O(r.Unit)}</td><td>{s.I(i, "limit", r.Limit)}</td><td>{s.I(i, "value", r.Value)}</td><td>{s.I(i, "result", r.Result)}</td></tr>"))}</table>
            <div style="position:relative;padding:8px 0 40px;display:grid;grid-template-columns:1fr 2fr">{Over("检验结论", s.V("result", f.Result))}{Over("检验机构", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "检验专用章", "right:60px;top:-20px")}</div>
            """);
    }

    private static string LicenceStacked(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(780, $"""
            <h1 style="font-size:40px">食品经营许可证</h1><div class=c>电子证照</div><div style="display:grid;grid-template-columns:1fr 1fr;gap:0 30px;margin-top:12px">{Over("经营者名称", s.V("holder", f.Holder))}{Over("许可证编号", s.V("licence_no", f.LicenceNo))}{Over("社会信用代码", s.V("uscc", f.Uscc))}{Over("负责人", s.O(f.Person))}{Over("经营场所", s.O(f.Address))}{Over("主体业态", s.O("食品销售经营者"))}{Over("有效期至", s.D("expiry", f.Expiry!.Value))}{Over("发证日期", s.D("issue_date", f.Issued))}</div><div style="position:relative;display:flex;justify-content:space-between;padding-bottom:30px">{Over("发证机关", s.V("issuer", f.Issuer))}{s.Qr(104)}{s.Seal(f.Issuer, "", "left:230px;top:-30px")}</div>
            """);
    }

    private static string AquaticDotted(Sheet s)
    {
        var f = s.Facts;
        string Line(string label, string value) => $"<div style=\"display:flex;margin:12px 0\"><span class=l>{label}：</span><span style=\"flex:1;border-bottom:2px dotted #666\">{value}</span></div>";
        return s.Look.Page(660, $"""
            <h1 style="font-size:31px">水产品产地证明</h1>{Line("编　　号", s.V("number", f.Number))}{Line("养殖单位", s.V("holder", f.Holder))}{Line("产品名称", s.V("products", f.Product))}{Line("数　　量", s.Q())}{Line("产　　地", s.V("origin", f.Origin))}{Line("销 往 地", s.V("destination", f.Destination))}{Line("收 货 人", s.V("consignee", f.Consignee))}<div style="position:relative;text-align:right;padding:16px 20px 40px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:50px;top:-30px")}</div>
            """);
    }

    private static string ImportStacked(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px">入境货物检验检疫证明</h1><div class=r>编号 {s.V("number", f.Number)}</div><div style="display:grid;grid-template-columns:1fr 1fr;gap:0 30px;border:{s.Look.Rule};padding:6px 16px">{Over("收货人 Consignee", s.V("consignee", f.Consignee))}{Over("发货人 Consignor", s.V("holder", f.Holder))}{Over("品名 Goods", s.V("products", f.Product))}{Over("数量/重量 Quantity/Weight", s.Q())}{Over("原产国 Country of Origin", s.V("origin", f.Origin))}{Over("目的地 Destination", s.V("destination", f.Destination))}</div><p style="text-indent:2em">上述货物经检验检疫合格，准予销售。</p><div style="position:relative;text-align:right;padding:10px 40px 50px">{s.V("issuer", f.Issuer)}<br>签发日期 {s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "检验检疫专用章", "right:80px;top:-20px")}</div>
            """);
    }
}
