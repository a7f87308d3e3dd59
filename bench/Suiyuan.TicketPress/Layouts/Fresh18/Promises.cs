using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh18;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-word-sheet", By.Form, WordSheet), New("commitment/x-belt-printer", By.Till, BeltPrinter), New("commitment/x-county-pad", By.Pen, CountyPad),
        New("commitment/x-carton-card", By.Printer, CartonCard), New("commitment/x-mini-program", By.Screen, MiniProgram),
        New("aquatic/x-town-form", By.Form, TownForm, seal: true), New("aquatic/x-farm-pad", By.Pen, FarmPad, seal: true), New("aquatic/x-committee-letter", By.Printer, CommitteeLetter, seal: true),
        New("aquatic/x-city-system", By.Printer, CitySystem, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh18", name, by, write, form, seal);

    private static bool Firm(Facts f) => f.Holder.Length > 3;

    /// <summary>The county that the goods come from, for the words that a form of that county has.</summary>
    private static Place At(Facts f) =>
        World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County + p.Town, StringComparison.Ordinal)) ?? World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County, StringComparison.Ordinal)) ?? World.Guangdong[0];

    /// <summary>Goods that are caught, never raised.</summary>
    private static bool Caught(Facts f) => World.Goods.Any(g => g.Name == f.Product && g.Tickets.Contains("aquatic") && !g.Tickets.Contains("commitment"));

    /// <summary>The office's template, half a sheet across: blanks first, then the promise, then who signs.</summary>
    private static string WordSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        (s.Look.Type, s.Look.Ink) = (s.Chance.Of("'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Serif CJK SC'"), "#111");
        string Field(string label, string value) => $"<div style=\"display:flex;align-items:baseline;margin:9px 0\"><span class=l style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1px solid #222;padding:0 8px;min-height:27px\">{value}</span></div>";
        return s.Look.Page(1000, $"""
            <h1 style="font-size:36px;letter-spacing:10px;margin-bottom:16px">承诺达标合格证</h1>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:34px;font-size:20px">{Field("产品名称", s.V("products", f.Product))}{Field("数量（重量）", s.Q())}</div><div style="font-size:20px">{Field("产地", s.V("origin", f.Origin))}</div>
            <div style="font-size:19px;line-height:1.8;margin:14px 0 8px">　　我承诺，销售的上述农产品未使用禁止使用的农药、兽药及其他化合物，使用的常规农药、兽药残留符合农产品质量安全标准，并对承诺的真实性负责。</div>
            <div style="position:relative;font-size:20px;min-height:110px"><div style="display:grid;grid-template-columns:1.75fr 1fr;column-gap:26px">{Field("承诺主体（签章）", s.V("holder", f.Holder))}{Field("联系方式", s.O(f.Phone))}</div><div style="margin:9px 0 0 64.7%">开具时间：{Day(s, "issue_date", f.Issued)}</div>{(Firm(f) && s.Chance.Odds(0.8) ? s.Seal(f.Holder, "", "left:300px;top:-34px", s.Chance.Of("round", "round", "ellipse")) : "")}</div>
            """, padding: 54);
    }

    /// <summary>From the printer that hangs on a belt: a narrow label, one to a basket.</summary>
    private static string BeltPrinter(Sheet s)
    {
        var f = s.Facts;
        var code = Firm(f) && f.Uscc.Length > 0 && s.Chance.Odds(0.3) ? $"<div>信用代码：{Code(s)}</div>" : "";
        return s.Look.Page(430, $"""
            <div class=c style="font-size:29px;font-weight:700;letter-spacing:2px">承诺达标合格证</div><div style="border-top:2px dashed #333;margin:8px 0"></div>
            <div style="line-height:1.75">产品名称：{s.V("products", f.Product)}<br>数量/重量：{s.Q()}<br>产地：{s.V("origin", f.Origin)}<br>生产主体：{s.V("holder", f.Holder)}{code}<div>联系电话：{s.O(f.Phone)}</div>开证日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5))}</div><div style="border-top:2px dashed #333;margin:8px 0"></div>
            <div style="font-size:17px;line-height:1.5">我承诺对生产销售的食用农产品：<br>√不使用禁用农药兽药、停用兽药和非法添加物<br>√常规农药兽药残留不超标<br>√对承诺的真实性负责<br>承诺依据：{s.O(s.Chance.Of("自我承诺", "内部质量控制", "自我检测", "委托检测"))}</div>
            <div class=c style="margin-top:12px">{s.Qr(150, always: true)}<div style="font-size:15px">微信扫一扫，查看追溯信息</div></div>
            """, padding: 22);
    }

    /// <summary>The county's pad in two copies, with boxes for the kind of goods.</summary>
    private static string CountyPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f3f8a", "#0f6b3c");
        s.Look.Blank();
        var category = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category ?? "vegetable";
        var at = At(f);
        var basis = s.Chance.Int(0, 3);
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:2px">食用农产品承诺达标合格证</h1><div class=row style="margin:8px 0"><span style="font-size:16px">第二联：随货同行</span><span class=no>No. {s.V("number", f.Number[^7..])}</span></div>
            <table>{Tr(Cell("产品类别", $"{Box("蔬菜", category == "vegetable")}　{Box("水果", category == "fruit")}　{Box("禽蛋", category == "egg")}　{Box("养殖水产品", category == "aquatic")}　{Box("其他", false)}", 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("承诺依据", $"{Box("委托检测", basis == 0)}　{Box("自我检测", basis == 1)}　{Box("内部质量控制", basis == 2)}　{Box("自我承诺", basis == 3)}", 3))}
            <tr><td class=k>承诺内容</td><td colspan=3 style="line-height:1.65;font-size:17px">1.不使用禁用农药兽药、停用兽药和非法添加物；<br>2.常规农药兽药残留不超标；　3.对承诺的真实性负责。</td></tr>{Tr(Cell("生产者（盖章<br>或签名）", s.V("holder", f.Holder), 3))}{Tr(Cell("联系方式", s.O(f.Phone)), Cell("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 6))))}</table>
            <div class=row style="font-size:15px;margin-top:6px"><span>{at.County}农业农村局监制</span><span>一批一证　撕下随货交付采购方</span></div>
            """, Preprinted + "#paper .k{width:124px}#paper td{height:42px;padding:4px 9px}", padding: 38);
    }

    /// <summary>What a firm lays into each carton: its colours, what is in it, its promise.</summary>
    private static string CartonCard(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#c8541b", "#2f7d3b", "#1f5f8a", "#8a2b4a");
        var code = Firm(f) && f.Uscc.Length > 0 ? Row("统一社会信用代码", Code(s)) : "";
        string Row(string label, string value) => $"<tr><td class=g>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(700, $"""
            <div style="background:{colour};color:#fff;padding:18px 0 14px" class=c><div style="font-size:34px;font-weight:700;letter-spacing:8px;text-indent:8px">承诺达标合格证</div><div style="font-size:16px;letter-spacing:2px;margin-top:4px">{s.Chance.Of("产地直发　新鲜到家", "源头可溯　安心选购", "好山好水　用心出品")}</div></div>
            <div style="padding:16px 34px 26px;position:relative"><table>{Row("产品名称", s.V("products", f.Product))}{Row("数量/重量", s.Q())}{Row("产品批号", s.O(f.Issued.ToString("yyyyMMdd") + s.Chance.Of("01", "02", "A1")))}{Row("产地", s.V("origin", f.Origin))}{Row("生产者", s.V("holder", f.Holder))}{code}{Row("地址", s.O(f.Address))}{Row("联系方式", s.O(f.Phone))}{Row("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3)))}</table>
            <div style="display:flex;gap:20px;margin-top:14px;align-items:center"><div style="flex:1;font-size:16px;line-height:1.65"><b style="color:{colour}">我们承诺</b><br>不使用禁用农药、兽药及其他化合物，常规农兽药残留不超标，对承诺的真实性负责。</div><div style="flex:none">{s.Qr(112)}</div></div>{(Firm(f) && s.Chance.Odds(0.4) ? s.Seal(f.Holder, "", "right:40px;top:120px") : "")}</div>
            """, $"#paper{{border:3px solid {colour}}}#paper td{{border:0;border-bottom:1px solid #ccc;padding:7px 4px}}#paper .g{{width:165px;color:#555}}", padding: 0);
    }

    /// <summary>A certificate as the grower's mini-program shows it and he sends it on.</summary>
    private static string MiniProgram(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#07c160", "#1f9d6b", "#2b8cee");
        string Item(string label, string value) => Apart($"<span style=\"color:#888\">{label}</span>", value, "padding:11px 0;border-bottom:1px solid #f0f0f0");
        return s.Look.Page(620, $"""
            <div style="background:#fff;padding:14px 22px;font-size:17px" class=row><b>{s.O(f.Submitted.AddMinutes(-s.Chance.Int(5, 40)).ToString("H:mm"))}</b><span>4G　{s.O(s.Chance.Int(21, 96) + "%")}</span></div><div style="background:#fff;padding:4px 22px 14px" class=row><span>〈</span><b>合格证详情</b><span>··· ◎</span></div>
            <div style="background:{green};color:#fff;padding:18px 26px"><div style="font-size:26px;font-weight:700">承诺达标合格证</div><div style="font-size:17px;margin-top:4px">已开具　编号 {s.V("number", f.Number)}</div></div>
            <div style="background:#fff;padding:6px 26px 10px">{Item("产品名称", s.V("products", f.Product))}{Item("重量/数量", s.Q())}{Item("产地", s.V("origin", f.Origin))}{Item("承诺主体", s.V("holder", f.Holder))}{Item("联系方式", s.O(f.Phone))}{Item("承诺依据", s.O(s.Chance.Of("自我承诺", "内部质量控制", "自我检测")))}{Item("开具时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-s.Chance.Int(60, 280)).ToString("HH:mm")))}
            <div style="font-size:17px;line-height:1.7;color:#444;padding:12px 0">承诺声明：我承诺对生产销售的食用农产品不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div><div class=c>{s.Qr(170)}</div></div>
            <div style="display:flex;gap:16px;padding:18px 26px"><div class=c style="flex:1;border:1.5px solid {green};color:{green};border-radius:8px;padding:11px 0;background:#fff">打印合格证</div><div class=c style="flex:1;background:{green};color:#fff;border-radius:8px;padding:12px 0">发送给采购商</div></div>
            """, "#paper{font-size:20px}#paper .row .v,#paper div[style*='color:#fff'] .v{color:inherit}", "background:#f5f6f7", padding: 0);
    }

    /// <summary>The town's form, good for so many days.</summary>
    private static string TownForm(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1f3f8a");
        f.Expiry = f.Issued.AddDays(s.Chance.Int(2, 5));
        var day = s.Look.ByHand ? 0 : s.Chance.Of(0, 1, 2);
        return s.Look.Page(860, $"""
            <h1 style="font-size:34px;letter-spacing:12px;text-indent:12px">水产品产地证明</h1><div class=r style="margin:10px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell(s.L("生产单位（个人）"), s.V("holder", f.Holder), 3))}{Tr(Cell(s.L("生产地址"), s.V("origin", f.Origin), 3))}{Tr(Cell(s.L("品种"), s.V("products", f.Product)), Cell(s.L("数量"), s.Q()))}{Tr(Cell(s.L("生产方式"), Box("养殖", !Caught(f)) + "　" + Box("捕捞", Caught(f))), Cell(s.L("联系电话"), s.O(f.Phone)))}{Tr(Cell(s.L("购货单位"), s.V("consignee", f.Consignee), 3))}{Tr(Cell(s.L("运达地点"), s.V("destination", f.Destination), 3))}{Tr(Cell(s.L("运输车号"), s.O(f.Plate)), Cell(s.L("有效期至"), s.D("expiry", f.Expiry.Value, day)))}
            <tr><td class=k>{s.L("出证单位意见")}</td><td colspan=3 style="height:168px;position:relative;padding:8px 14px">　　以上水产品为本地生产，情况属实。<div style="margin:22px 0 0 34%;line-height:1.9">出证单位（盖章）：<span style="white-space:nowrap">{s.V("issuer", f.Issuer)}</span><br>出证日期：{s.D("issue_date", f.Issued, day)}</div>{s.Seal(f.Issuer, "", "right:60px;top:6px")}</td></tr></table>
            <div style="font-size:15px;margin-top:6px">注：此证明一式两份，一份留存，一份随货同行；涂改无效。</div>
            """, "#paper .k{width:150px;white-space:normal}#paper td{height:40px;padding:4px 9px}", padding: 46);
    }

    /// <summary>The farm's own pad, written when the lorry has been loaded.</summary>
    private static string FarmPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1f3f8a", "#a8231f");
        s.Look.Blank();
        var capitals = s.Chance.Odds(0.15);
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:flex-end"><div style="width:170px;font-size:16px">②客户联</div><h1 style="flex:1;font-size:30px;letter-spacing:4px">{(Caught(f) ? "" : "养殖")}水产品产地证明</h1><div class=no style="width:170px;text-align:right">№ {s.V("number", f.Number[^7..])}</div></div>
            <div class=row style="margin:10px 0 6px"><span>收货单位：{s.V("consignee", f.Consignee)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr class=c><td style="width:22%">产品名称</td><td style="width:16%">规格</td><td style="width:22%">数量</td><td>产地</td></tr><tr class=c style="height:58px"><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "大", "中", ""))}</td><td>{s.Q(capitals)}</td><td>{s.V("origin", f.Origin)}</td></tr><tr style="height:44px"><td></td><td></td><td></td><td></td></tr>
            <tr><td class=c>生产单位</td><td colspan=3>{s.V("holder", f.Holder)}</td></tr><tr><td class=c>质量承诺</td><td colspan=3 style="font-size:16px">养殖、暂养、运输过程不使用孔雀石绿、氯霉素、硝基呋喃等禁用药物，严格执行休药期制度。</td></tr></table>
            <div class=row style="margin-top:12px;position:relative;min-height:96px;align-items:flex-start"><span>车牌号：{s.O(f.Plate)}</span><span>电话：{s.O(f.Phone)}</span><span style="width:330px">{(Firm(f) ? "生产单位（盖章）：" : "生产者签名：" + s.O(f.Holder) + "<br>证明单位盖章：")}</span>{s.Seal(Firm(f) ? f.Holder : f.Issuer, "", "right:6px;top:-40px", Firm(f) ? s.Chance.Of("round", "ellipse") : "round")}</div>
            """, Preprinted + "#paper td{padding:5px 8px}", padding: 40);
    }

    /// <summary>A few lines that the village clerk types, and the committee's seal.</summary>
    private static string CommitteeLetter(Sheet s)
    {
        var f = s.Facts;
        var caught = Caught(f);
        var who = Firm(f) ? "我辖区" : "我辖区" + (caught ? "渔民" : "养殖户");
        return s.Look.Page(860, $"""
            <h1 style="font-size:40px;letter-spacing:30px;text-indent:30px;margin-bottom:8px">产地证明</h1><div class=c style="font-size:18px;margin-bottom:22px">（{s.V("number", f.Number)}号）</div>
            <div style="line-height:2.1;font-size:21px">　　兹证明{who} {s.V("holder", f.Holder)}（联系电话：{s.O(f.Phone)}）销售的水产品{s.V("products", f.Product)}，数量 {s.Q()}，产地为 {s.V("origin", f.Origin)}，属{(caught ? "自捕" : "自养")}自销，现运往 {s.V("destination", f.Destination)}，购货方为 {s.V("consignee", f.Consignee)}。<br>　　特此证明。</div>
            <div style="position:relative;margin-top:60px;min-height:150px;font-size:21px;line-height:2" class=r><span style="display:inline-block;text-align:center;margin-right:30px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}</span>{s.Seal(f.Issuer, "", "right:70px;top:-40px")}</div>
            """, padding: 76);
    }

    /// <summary>What the city's system prints on plain paper: a table, the code beneath the number.</summary>
    private static string CitySystem(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #444";
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:flex-end;margin-bottom:8px"><div style="flex:1"><div style="font-size:17px;color:#444">{At(f).City}水产品质量安全追溯系统</div><div style="font-size:30px;font-weight:700;margin-top:6px">水产品产地证明</div><div style="margin-top:6px">证明编号：{s.V("number", f.Number)}</div></div><div style="flex:none">{s.Qr(116, always: true)}</div></div>
            <table><tr><td colspan=4 class=hd>供货方信息</td></tr>{Tr(Cell("供货单位", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}<tr><td colspan=4 class=hd>产品信息</td></tr>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("重　　量", s.Q()))}{Tr(Cell("来　　源", Caught(f) ? "捕捞" : "养殖"), Cell("自检结果", s.O(s.Chance.Of("合格", "未检", "合格"))))}<tr><td colspan=4 class=hd>购货方信息</td></tr>{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("目 的 地", s.V("destination", f.Destination)), Cell("车 牌 号", s.O(f.Plate)))}</table>
            <div style="position:relative;min-height:120px;padding-top:12px;line-height:1.9"><div>出证机构：{s.V("issuer", f.Issuer)}</div><div>签 发 人：{s.O(f.Officer)}</div><div>签发时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 0))}</div>{s.Seal(f.Issuer, "", "left:300px;top:-8px")}</div><div style="font-size:15px;border-top:1px solid #999;padding-top:5px">扫描二维码可查验本证明真伪；证明仅对本批次产品有效。</div>
            """, "#paper .hd{background:#eef1f4;font-weight:700;padding:4px 9px}#paper .k{width:112px}#paper td{height:32px}", padding: 46);
    }
}
