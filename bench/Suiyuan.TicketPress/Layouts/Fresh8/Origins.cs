namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>What growers promise and what villages confirm.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Commitment =>
    [
        New("commitment/label-roll", By.Till, LabelRoll), New("commitment/two-halves", By.Form, TwoHalves), New("commitment/farmer-stub", By.Pen, FarmerStub),
        New("commitment/buyer-again", By.Printer, BuyerAgain),
    ];

    private static Layout[] Aquatic => [New("aquatic/village-letter", By.Printer, VillageLetter), New("aquatic/pond-form", By.Form, PondForm), New("aquatic/truck-copy", By.Clerk, TruckCopy)];

    internal static string Code(Sheet s) => s.Facts.Uscc.Length > 0 ? s.V("uscc", s.Facts.Uscc) : "";

    /// <summary>The label that the county's machine prints for a box.</summary>
    private static string LabelRoll(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.4) ? Line("信用代码：", Code(s), 112, "margin:4px 0") : "";
        return s.Look.Page(600, $"""
            <h1 style="font-size:31px;letter-spacing:4px">承诺达标合格证</h1><div style="font-size:16px;line-height:1.5;margin:8px 0">我承诺对生产销售的食用农产品：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("内部质量控制", true)}　{Box("自我承诺", true)}</div>
            <div style="border-top:2px solid #222;padding-top:8px;display:flex;gap:10px"><div style="flex:1">{Line("产品名称：", s.V("products", f.Product), 112, "margin:4px 0")}{Line("数量（重量）：", s.Q(), 132, "margin:4px 0")}{Line("产地：", s.V("origin", f.Origin), 112, "margin:4px 0")}{Line("生产者：", s.V("holder", f.Holder), 112, "margin:4px 0")}{code}{Line("联系方式：", s.O(f.Phone), 112, "margin:4px 0")}{Line("开具日期：", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2)), 112, "margin:4px 0")}</div><div style="flex:none;width:118px;padding-top:30px">{s.Qr(118)}</div></div>
            """, padding: 24);
    }

    /// <summary>A printed form folded in the middle: the promise at the left, what it is of at the right.</summary>
    private static string TwoHalves(Sheet s)
    {
        var f = s.Facts;
        var green = Coloured(s, "#14713f", "#1a1a1a", "#1d5b99");
        s.Look.Blank();
        return s.Look.Page(1060, $"""
            <div style="border:2px solid {green};padding:20px 24px"><h1 style="font-size:33px;letter-spacing:10px">承诺达标合格证</h1><div class="r no">证号：{s.V("number", f.Number)}</div>
            <div style="display:grid;grid-template-columns:1fr 1.25fr;gap:26px;margin-top:8px"><div style="border-right:1.5px dashed {green};padding-right:20px;line-height:1.9"><b>我承诺生产销售的食用农产品：</b><br>1. 不使用禁用农药、兽药及其他化合物；<br>2. 常规使用的农药、兽药残留不超标；<br>3. 对承诺的真实性负责。<br><b>质量安全管控措施：</b><br>{Box("质量安全控制符合要求", true)}<br>{Box("自行检测合格", s.Chance.Odds(0.4))}<br>{Box("委托检测合格", s.Chance.Odds(0.3))}</div>
            <div style="position:relative">{Line(s.L("产品名称", true), s.V("products", f.Product), 116)}{Line(s.L("数量(重量)", true), s.Q(), 116)}{Line(s.L("产地", true), s.V("origin", f.Origin), 116)}{Line(s.L("承诺主体", true), s.V("holder", f.Holder), 116)}{Line(s.L("联系方式", true), s.O(f.Phone), 116)}{Line(s.L("开具时间", true), Day(s, "issue_date", f.Issued), 116)}{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:10px;bottom:-10px", s.Chance.Of("round", "ellipse")) : "")}</div></div></div>
            """, Preprinted, padding: 24);
    }

    /// <summary>A farmer's block of certificates, filled in on the tailboard.</summary>
    private static string FarmerStub(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#14713f", "#a8231f");
        s.Look.Blank();
        return s.Look.Page(760, $"""
            <div style="border-left:2px dashed {ink};padding-left:26px"><h1 style="font-size:29px;letter-spacing:3px">食用农产品承诺达标合格证</h1><div style="font-size:15px;line-height:1.5;margin:8px 0">　　本人（单位）承诺所销售的食用农产品不使用禁用的农药兽药及其他化合物，使用的常规农药兽药残留符合食品安全国家标准，对产品质量安全以及承诺的真实性负责。</div>
            <div style="line-height:2.3">产品名称 {On(s.V("products", f.Product), 190)}　数量 {On(s.Q(), 130)}<br>产　　地 {On(s.V("origin", f.Origin), 420)}<br>生产者（签名或盖章） {On(s.V("holder", f.Holder), 300)}<br>联系电话 {On(s.O(f.Phone), 200)}<br>开具日期 {s.D("issue_date", f.Issued, 8)}</div></div>
            """, padding: 30);
    }

    /// <summary>Who buys up from many farms promises again, on a sheet of his own.</summary>
    private static string BuyerAgain(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(820, $"""
            <h1 style="font-size:30px;letter-spacing:6px">承诺达标合格证</h1><div class=c style="font-size:17px">（收购单位、个人）</div><div class=r style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量/重量", s.Q()))}{Tr(Cell("产地", s.V("origin", f.Origin), 3))}{Tr(Cell("收购者", s.V("holder", f.Holder), 3))}{(f.Uscc.Length > 0 ? Tr(Cell("统一社会信用代码", Code(s), 3)) : "")}{Tr(Cell("联系方式", s.O(f.Phone)), Cell("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))))}{Tr(Cell("原合格证", s.O("已查验 " + s.Chance.Int(2, 9) + " 张，见收购台账"), 3))}
            <tr><td class=k>承诺内容</td><td colspan=3 style="line-height:1.8;position:relative">收购的农产品均已查验上游承诺达标合格证，在收购、分装、贮运过程中不使用禁用的保鲜剂、防腐剂、添加剂，残留物不超过国家标准，并对承诺的真实性负责。<div style="height:52px">收购者签章：{(f.Holder.Length > 3 ? "" : s.O(f.Holder))}</div>{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:60px;bottom:-26px", s.Chance.Of("round", "ellipse")) : "")}</td></tr></table>
            <div style="display:flex;justify-content:space-between;margin-top:12px"><span style="font-size:15px">本证随货附带，一批一证，复印无效。</span><span style="height:96px">{s.Qr(96)}</span></div>
            """, "#paper .k{width:130px;white-space:normal}#paper td{padding:7px 9px}", padding: 46);
    }

    /// <summary>A village's letter: who raises what where, and how much goes to the market.</summary>
    private static string VillageLetter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(840, $"""
            <h1 style="font-size:34px;letter-spacing:8px">水产品产地证明</h1><div class=r style="margin:16px 0">编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.3;font-size:20px">　　兹证明 <b>{s.V("holder", f.Holder)}</b> 在 {s.V("origin", f.Origin)} 从事水产养殖，现有自养的 {s.V("products", f.Product)} 共 {s.Q()}，由 {s.O(f.Plate)} 号车运往 {s.V("destination", f.Destination)} 销售，收货人：{s.V("consignee", f.Consignee)}。该批水产品养殖过程中未使用违禁药物。<br>　　特此证明。（本证明自开具之日起三日内有效）</div>
            <div style="position:relative;margin:40px 0 0 42%;line-height:2;font-size:20px;min-height:130px">证明单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}　电话：{s.O(f.Phone)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{s.Seal(f.Issuer, "", "right:40px;top:-30px")}</div>
            """, padding: 66);
    }

    /// <summary>The fisheries station's form, with the pond's papers in it.</summary>
    private static string PondForm(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d5b99", "#14713f");
        return s.Look.Page(860, $"""
            <h1 style="font-size:29px;letter-spacing:3px">{s.Chance.Of("养殖水产品产地证明", "广东省水产品产地证明")}</h1><div class="r no" style="margin:6px 0">No：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("养殖单位（户）", s.V("holder", f.Holder), 3))}{Tr(Cell("养殖地点", s.V("origin", f.Origin), 3))}{Tr(Cell("养殖证号", s.O(s.Chance.Of("粤佛顺", "粤清新", "粤湛徐", "粤穗南") + "府（淡）养证〔2024〕第" + s.Chance.Digits(5) + "号"), 3))}{Tr(Cell("品　　种", s.V("products", f.Product)), Cell("规　　格", s.O(s.Chance.Of("", "1.2斤/尾", "统货", "500g以上"))))}{Tr(Cell("数　　量", s.Q(s.Chance.Odds(0.2))), Cell("捕捞日期", Day(s, "", f.Issued)))}{Tr(Cell("购货单位（人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("销售去向", s.V("destination", f.Destination), 3))}{Tr(Cell("用药情况", "养殖期间用药记录完整，已过休药期", 3))}</table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.2fr;margin-top:12px;min-height:120px;line-height:2"><span>生产者签字：{(f.Holder.Length > 3 ? s.O(f.Person) : s.O(f.Holder))}<br>联系电话：{s.O(f.Phone)}</span><span>出具单位：{s.V("issuer", f.Issuer)}<br>出具日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "产地证明专用章", "right:40px;top:-10px")}</div>
            """, Preprinted + "#paper .k{width:136px}#paper td{height:36px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Live fish off the farm's own desk: the paper that rides in the tank truck.</summary>
    private static string TruckCopy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fff", "#f2f8ff", "#fffdf2");
        return s.Look.Page(1000, $"""
            <div style="display:flex;align-items:center;gap:20px"><div style="flex:1"><h1 style="font-size:28px;letter-spacing:2px">水产品产地证明（随车联）</h1><div class=c style="font-size:17px;margin-top:4px">证明编号：{s.V("number", f.Number)}</div></div><div style="flex:none;width:112px;height:112px">{s.Qr(112)}</div></div>
            <table style="margin-top:12px">{Head("供货者", "水产品名称", "数量", "产地", "购货者", "车牌号")}<tr class=c style="height:92px"><td>{s.V("holder", f.Holder)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.V("consignee", f.Consignee)}</td><td>{s.O(f.Plate)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;line-height:2;margin-top:14px;min-height:110px"><span>养殖方式：{Box("池塘", true)}　{Box("网箱", false)}　{Box("工厂化", false)}<br>供货者电话：{s.O(f.Phone)}</span><span style="width:52%">出证单位：{s.V("issuer", f.Issuer)}<br>出证时间：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 5))}</span>{s.Seal(f.Issuer, "", "right:70px;top:-30px")}</div>
            """, "#paper th{background:#e9f1f7;white-space:nowrap}#paper td{padding:6px 8px}", padding: 44);
    }
}
