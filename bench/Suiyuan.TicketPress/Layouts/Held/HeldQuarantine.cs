namespace Suiyuan.TicketPress.Layouts.Held;

/// <summary>动物检疫合格证明 and 肉品品质检验合格证 of other hands.</summary>
internal static class HeldQuarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("held/quarantine/stacked-product-a", "quarantine", "产品A", StackedProductA, true), new("held/quarantine/dotted-product-b", "quarantine", "产品B", DottedProductB, true),
        new("held/quarantine/transposed-animal-a", "quarantine", "动物A", TransposedAnimalA, true), new("held/quarantine/prose-animal-b", "quarantine", "动物B", ProseAnimalB, true),
        new("held/quarantine/thermal-product-b", "quarantine", "产品B", ThermalProductB, true),
        new("held/meat/ticket-strip", "meat-inspection", null, MeatStrip, true), new("held/meat/stacked", "meat-inspection", null, MeatStacked, true), new("held/meat/prose", "meat-inspection", null, MeatProse, true),
    ];

    /// <summary>A cell with its label small above its value.</summary>
    internal static string Above(Sheet s, string label, string value, int span = 1) =>
        $"<div style=\"grid-column:span {span};border:{s.Look.Rule};margin:-1px 0 0 -1px;padding:4px 9px 7px\"><div class=l style=\"font-size:14px;color:#456\">{Sheet.Text(label)}</div><div style=\"min-height:26px\">{value}</div></div>";

    internal static string Dots(Sheet s, string label, string value) =>
        $"<div style=\"display:flex;margin:11px 0;align-items:baseline\"><span class=l>{Sheet.Text(label)}</span><span style=\"flex:1;border-bottom:2px dotted #555;margin-left:8px;padding-left:6px\">{value}</span></div>";

    private static string StackedProductA(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(900, $"""
            <div class=row style="border-bottom:4px solid #1e5a86;padding-bottom:8px"><div><div style="font-size:31px;font-weight:700;color:#1e5a86">动物检疫合格证明</div><div style="font-size:20px">产品A　跨省调运专用</div></div><div class=r><div style="font-size:14px">证书编号</div><div style="font-size:22px">{s.V("number", f.Number)}</div></div></div>
            <div style="display:grid;grid-template-columns:repeat(4,1fr);margin-top:14px">{Above(s, "畜（货）主", s.V("holder", f.Holder), 2)}{Above(s, "手机", s.O(f.Phone))}{Above(s, "出证时间", s.D("issue_date", f.Issued))}{Above(s, "产品品种", s.V("products", f.Product), 2)}{Above(s, "数量", s.N())}{Above(s, "计量单位", s.U())}{Above(s, "来源地", s.V("origin", f.Origin), 2)}{Above(s, "运达地点", s.V("destination", f.Destination), 2)}{Above(s, "有效期至", s.D("expiry", f.Expiry!.Value))}{Above(s, "车牌号码", s.O(f.Plate))}{Above(s, "承运人", s.O(f.Person))}{Above(s, "官方兽医", s.O(f.Officer))}</div>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:120px">{s.Qr(116, always: true)}<div class=r style="padding:30px 40px 0 0">出证单位<br>{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "出证专用章", "right:60px;top:-30px")}</div>
            """);
    }

    private static string DottedProductB(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(620, $"""
            <div class=r style="font-size:15px">第三联：货主</div><h1 style="font-size:30px;margin-bottom:4px">动物检疫合格证明</h1><div class=c style="font-size:20px;margin-bottom:10px">B 证（产品）</div>
            {Dots(s, "购货人", s.V("consignee", f.Consignee))}{Dots(s, "品　名", s.V("products", f.Product))}{Dots(s, "重　量", s.Q())}{Dots(s, "货主姓名（单位）", s.V("holder", f.Holder))}{Dots(s, "屠宰地（产地）", s.V("origin", f.Origin))}{Dots(s, "销往地点", s.V("destination", f.Destination))}
            <div style="margin:16px 0;text-indent:2em">上列产品检疫合格，限当日有效，过期作废。</div>
            <div style="position:relative;min-height:120px"><div>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7, 8))}开证</div><div style="margin-top:10px">检疫员（签章）{s.O(f.Officer)}</div><div style="position:absolute;right:0;bottom:0;color:#b02;font-size:20px">№ {s.V("number", f.Number)}</div>{s.Seal(f.Issuer, "", "left:270px;top:-40px", s.Chance.Of("oval", "box"))}</div>
            """);
    }

    private static string TransposedAnimalA(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1120, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end"><h1 style="font-size:32px">动 物 检 疫 合 格 证 明（动物A）</h1><div>流水号 {s.V("number", f.Number)}</div></div>
            <table style="margin-top:14px"><tr><th>货主名称</th><th>动物种类</th><th>数量（{s.U(label: true)}）</th><th>用途</th><th>耳标起止号</th></tr><tr class=c><td>{s.V("holder", f.Holder)}</td><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.O(f.Purpose)}</td><td>{s.O("1" + f.Related)}</td></tr></table>
            <table style="margin-top:-1px"><tr><th style="width:50%">起运地点</th><th>到达地点</th></tr><tr><td>{s.V("origin", f.Origin)}</td><td>{s.V("destination", f.Destination)}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1.4fr 1fr;margin-top:14px;min-height:140px"><div>运输工具：{s.O("汽车 " + f.Plate)}<br>到达时效：{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1, 2))}前<br>检疫结论：经检疫合格，准予调运。</div><div>官方兽医：{s.O(f.Officer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:40px;bottom:0")}</div>
            """);
    }

    private static string ProseAnimalB(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(800, $"""
            <div style="border:3px solid #8a6d3b;padding:30px 36px;position:relative"><h1 style="font-size:30px">动物检疫合格证明</h1><div class=c>（省内动物·B）</div><div class=c style="margin:6px 0 12px">证字第 {s.V("number", f.Number)} 号</div>
            <p style="line-height:2.1;text-indent:2em;margin:0">兹证明 {s.V("holder", f.Holder)} 自 {s.V("origin", f.Origin)} 运往 {s.V("destination", f.Destination)} 的{s.V("products", f.Product)}共 {s.Q()}，经临栏检疫合格，准予运输，当日到达有效。</p>
            <div class=row style="margin-top:22px;min-height:110px"><div>官方兽医：{s.O(f.Officer)}</div><div class=c style="padding-right:30px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued)}</div></div>{s.Seal(f.Issuer, "", "right:60px;bottom:20px")}</div>
            """, padding: 26);
    }

    private static string ThermalProductB(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei Mono'");
        s.Look.Type = s.Look.Filled;
        s.Look.Paper = "#fafafa";
        string Pair(string label, string value) => $"<div style=\"color:#333;margin-top:7px\">{label}</div><div style=\"padding-left:1.5em\">{value}</div>";
        return s.Look.Page(420, $"""
            <div class=c style="font-size:24px;font-weight:700">动物检疫合格证明</div><div class=c>产品B（电子联）</div><div class=c style="margin:8px 0">{s.Qr(150, always: true)}</div><div style="border-top:2px dashed #555"></div>
            {Pair("检疫证号", s.V("number", f.Number))}{Pair("货主", s.V("holder", f.Holder))}{Pair("买方", s.V("consignee", f.Consignee))}{Pair("产品", s.V("products", f.Product))}{Pair("重量", s.Q())}{Pair("产地", s.V("origin", f.Origin))}{Pair("运往", s.V("destination", f.Destination))}{Pair("签发机构", s.V("issuer", f.Issuer))}{Pair("签发时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-2).ToString("HH:mm")))}
            <div style="position:relative;height:120px;border-top:2px dashed #555;margin-top:8px">限当日有效{s.Seal(f.Issuer, "检疫专用章", "right:10px;top:-50px", "oval")}</div>
            """, padding: 24);
    }

    private static string MeatStrip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1000, $"""
            <div style="display:flex;gap:20px"><div style="width:250px;border-right:3px dashed #777;padding-right:16px;position:relative"><div style="font-size:25px;font-weight:700;color:#a22">肉品品质检验<br>合格证</div><div style="margin-top:14px">证号<br>{s.V("number", f.Number)}</div>{s.Seal(f.Issuer, "", "left:40px;top:130px")}</div>
            <div style="flex:1">{HeldQuarantine.Dots(s, "屠宰场", s.V("issuer", f.Issuer))}{Dots(s, "畜主", s.V("holder", f.Holder))}{Dots(s, "产品种类", s.V("products", f.Product))}{Dots(s, "出厂数量", s.Q())}{Dots(s, "销售去向", s.V("destination", f.Destination))}{Dots(s, "购货商", s.V("consignee", f.Consignee))}{Dots(s, "出厂日期", s.D("issue_date", f.Issued))}{Dots(s, "品质检验员", s.O(f.Officer))}</div></div>
            """);
    }

    private static string MeatStacked(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(720, $"""
            <div style="background:#20503a;color:#fff;padding:10px 16px;margin:-28px -28px 14px;display:flex;justify-content:space-between"><span style="font-size:25px">肉品品质检验合格证</span><span style="align-self:center">正本</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr">{Above(s, "合格证编号", s.V("number", f.Number), 2)}{Above(s, "检验结果", s.V("result", "合格"))}{Above(s, "生产企业（屠宰厂）", s.V("issuer", f.Issuer), 3)}{Above(s, "肉品名称", s.V("products", f.Product))}{Above(s, "数量", s.N())}{Above(s, "单位", s.U())}{Above(s, "收货方", s.V("consignee", f.Consignee), 3)}{Above(s, "屠宰检疫证号", s.O(f.Related), 2)}{Above(s, "出证日期", s.D("issue_date", f.Issued))}</div>
            <div style="position:relative;height:110px">{s.Qr(96)}{s.Seal(f.Issuer, "肉品检验章", "right:30px;top:-70px")}</div>
            """, padding: 28);
    }

    private static string MeatProse(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(700, $"""
            <h1 style="font-size:28px;border:2px solid #333;padding:6px">肉品品质检验合格证</h1><div class=r style="margin:8px 0">（{s.O(f.Issued.Year.ToString())}）第 {s.V("number", f.Number)} 号</div>
            <p style="line-height:2;text-indent:2em">{s.V("consignee", f.Consignee)}：贵单位于本厂购进的{s.V("products", f.Product)}{s.Q()}，货主{s.V("holder", f.Holder)}，经肉品品质检验合格，特发此证。</p>
            <div style="position:relative;text-align:right;line-height:2;min-height:120px">{s.V("issuer", f.Issuer)}<br>检验人员 {s.O(f.Officer)}<br>{s.D("issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:30px;top:-10px")}</div>
            """);
    }
}
