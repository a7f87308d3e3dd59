using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh9;

/// <summary>What growers promise, and where fish came from.</summary>
internal static partial class Fresh9Layouts
{
    private static Layout[] Origins =>
    [
        New("commitment/below", By.Form, CommitmentBelow), New("commitment/code-left", By.Till, CommitmentCode), New("commitment/trader-sentence", By.Pen, CommitmentSentence),
        New("commitment/base-sheet", By.Printer, CommitmentSheet), New("aquatic/pond-label", By.Printer, AquaticLabel), New("aquatic/gate-pass", By.Form, AquaticPass),
        New("aquatic/office-sheet", By.Clerk, AquaticSheet),
    ];

    /// <summary>A card: first what it is of, the promise beneath, ticked.</summary>
    private static string CommitmentBelow(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#0f6b3c", "#1a1a1a", "#8e2420");
        s.Look.Blank();
        return s.Look.Page(780, $"""
            <div style="border:2.5px solid {ink};border-radius:14px;padding:20px 26px;position:relative"><h1 style="font-size:34px;letter-spacing:8px">承诺达标合格证</h1>
            <table style="margin-top:10px">{Tr(Cell("食用农产品名称", s.V("products", f.Product), 3))}{Tr(Cell("数量（重量）", s.Q()), Cell("开具日期", Day(s, "issue_date", f.Issued)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("承诺主体", s.V("holder", f.Holder), 3))}{Tr(Cell("联系电话", s.O(f.Phone), 3))}</table>
            <div style="font-size:16px;line-height:1.75;margin-top:10px">承诺依据（任选其一打“√”）：{Box("委托检测合格", s.Chance.Odds(0.3))} {Box("自检合格", s.Chance.Odds(0.4))} {Box("内部质量控制合格", true)}<br>承诺：不使用禁用农药、兽药和非法添加物；遵守农药安全间隔期、兽药休药期规定；销售的产品符合食品安全国家标准。对所承诺内容的真实性负责。</div>{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:24px;bottom:20px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, "#paper td{height:40px;padding:3px 8px}#paper .k{width:140px}", padding: 24);
    }

    /// <summary>A label from the province's platform: the code at the left, few words at the right.</summary>
    private static string CommitmentCode(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label, value, 92, "margin:3px 0");
        return s.Look.Page(640, $"""
            <div class=c style="font-size:27px;font-weight:700;letter-spacing:3px">食用农产品承诺达标合格证</div><div style="display:flex;gap:20px;margin-top:10px"><div style="flex:none;width:160px">{s.Qr(156, always: true)}<div class=c style="font-size:14px">扫码溯源</div></div><div style="flex:1">{Row("品　名", s.V("products", f.Product))}{Row("重　量", s.Q())}{Row("主　体", s.V("holder", f.Holder))}{Row("产　地", s.V("origin", f.Origin))}{Row("电　话", s.O(f.Phone))}{Row("日　期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3)))}{Row("证　号", s.V("number", f.Number))}</div></div><div style="font-size:15px;border-top:1.5px solid #222;margin-top:8px;padding-top:6px">承诺：不使用禁用农药兽药；常规农兽药残留不超标；对承诺真实性负责。</div>
            """, padding: 22);
    }

    /// <summary>A grower's own words on a printed slip.</summary>
    private static string CommitmentSentence(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#175c36");
        s.Look.Blank();
        return s.Look.Page(800, $"""
            <h1 style="font-size:29px;letter-spacing:3px">食用农产品达标合格证（承诺书）</h1>
            <div style="line-height:2.4;margin-top:12px">　　本生产者 {On(s.V("holder", f.Holder), 230)} 于 {On(s.V("origin", f.Origin), 330)} 生产的 {On(s.V("products", f.Product), 110)}，本批数量 {On(s.Q(), 130)}，郑重承诺：种植养殖过程中未使用国家禁止使用的农药、兽药，严格执行安全间隔期（休药期），产品质量符合国家标准，如有不实愿承担法律责任。</div>
            <div style="margin:22px 0 0 46%;line-height:2.2">承诺人联系方式：{s.O(f.Phone)}<br>承诺日期：{s.D("issue_date", f.Issued, 8)}</div>
            """, padding: 44);
    }

    /// <summary>A firm's sheet: the batch at the left, its house at the right.</summary>
    private static string CommitmentSheet(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 ? Above("统一社会信用代码", Code(s)) : "";
        return s.Look.Page(940, $"""
            <div class=row style="border-bottom:3px solid #2a7d4b;padding-bottom:8px;align-items:flex-end"><span style="font-size:30px;font-weight:700">承诺达标合格证</span><span>证书编号 {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr 120px;column-gap:26px;margin-top:10px"><div><b>产品信息</b>{Above("产品名称", s.V("products", f.Product))}{Above("数量/重量", s.Q())}{Above("产地", s.V("origin", f.Origin))}</div><div><b>生产者信息</b>{Above("名称", s.V("holder", f.Holder))}{code}{Above("联系方式", s.O(f.Phone))}</div><div>{s.Qr(118)}</div></div>
            <div style="line-height:1.8;border-top:1px solid #999;padding-top:8px;position:relative;min-height:150px"><b>承诺声明</b><br>我承诺对生产销售的食用农产品：☑ 不使用禁用农药兽药、停用兽药和非法添加物；☑ 常规农药兽药残留不超标；☑ 对承诺的真实性负责。<div class=r style="margin-top:16px">开具日期 {s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</div>{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:40px;top:20px") : "")}</div>
            """, padding: 46);
    }

    /// <summary>The label that farmed fish carry when they leave the pond.</summary>
    private static string AquaticLabel(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:28px;letter-spacing:6px">养殖水产品产地标签</h1><div class=r style="margin:4px 0">标签编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("养殖单位（户）", s.V("holder", f.Holder), 3))}{Tr(Cell("养殖地点", s.V("origin", f.Origin), 3))}{Tr(Cell("产品种类", s.V("products", f.Product)), Cell("产品重量", s.Q()))}{Tr(Cell("出池日期", s.D("", f.Earlier, 2)), Cell("休药期", "已过休药期"))}{Tr(Cell("收货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("质量状况", "未使用禁用药品及其他化合物", 3))}</table>
            <div class=row style="margin-top:12px"><span>填写人：{s.O(f.Officer)}</span><span>电话：{s.O(f.Phone)}</span><span>填写日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span></div>
            """, "#paper td{height:40px;padding:4px 8px}", padding: 40);
    }

    /// <summary>A pass with which a lorry of fish leaves its county.</summary>
    private static string AquaticPass(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1d4c86", "#1a1a1a", "#0f6b3c");
        s.Look.Blank();
        string Row(string label, string value) => $"<div style=\"display:flex;margin:10px 0\"><span style=\"flex:none;width:130px\" class=r>{label}：</span><span style=\"flex:1;border-bottom:1.3px solid {ink};padding:0 8px;min-height:28px\">{value}</span></div>";
        return s.Look.Page(820, $"""
            <h1 style="font-size:32px;letter-spacing:8px">水产品产地准出证</h1><div class="c no">第 {s.V("number", f.Number)} 号</div>
            {Row("供货者", s.V("holder", f.Holder))}{Row("水产品名称", s.V("products", f.Product))}{Row("准出数量", s.Q())}{Row("来源产地", s.V("origin", f.Origin))}{Row("运往地点", s.V("destination", f.Destination))}{Row("购货单位", s.V("consignee", f.Consignee))}{Row("运输车号", s.O(f.Plate))}
            <div style="position:relative;min-height:110px;margin-top:14px">上列水产品产自本辖区，抽检合格，准予出塘上市。<div style="margin:10px 0 0 44%;line-height:2">开具单位：{s.V("issuer", f.Issuer)}<br>开具日期：{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "", "right:40px;top:-10px")}</div>
            """, Preprinted, padding: 44);
    }

    /// <summary>A certificate of origin from the town's office: sides headed, issuer in the head of the sheet.</summary>
    private static string AquaticSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        return s.Look.Page(920, $"""
            <div class="c h" style="font-size:22px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:4px">水产品产地证明书</h1><div class=row style="margin:8px 0"><span>编号：{s.V("number", f.Number)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>
            <table>{Block("产方", Tr(Cell("生产单位", s.V("holder", f.Holder)), Cell("电　话", s.O(f.Phone))), Tr(Cell("产　　地", s.V("origin", f.Origin), 3)))}{Block("货物", Tr(Cell("品　　种", s.V("products", f.Product)), Cell("重　量", s.Q())), Tr(Cell("生产方式", Box("养殖", true) + " " + Box("捕捞", false)), Cell("包　装", s.O(s.Chance.Of("活水车", "泡沫箱", "氧气袋")))))}{Block("去向", Tr(Cell("收 货 人", s.V("consignee", f.Consignee), 3)), Tr(Cell("到 达 地", s.V("destination", f.Destination), 3)))}</table>
            <div style="position:relative;min-height:110px;margin-top:10px">以上情况属实，特此证明。　　经办人：{s.O(f.Officer)}{s.Seal(f.Issuer, "", "right:60px;top:-50px")}</div>
            """, Preprinted + "#paper .side{width:46px;line-height:1.2}#paper .k{width:112px}#paper td{height:38px}", padding: 46);
    }
}
