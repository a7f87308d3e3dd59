using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh4.Fresh4Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh4;

/// <summary>Where goods are from: commitments, aquatic papers, the customs'.</summary>
internal static class Fresh4Origins
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh4/commitment/table-form", "commitment", null, TableForm, true), new("fresh4/commitment/bag-label", "commitment", null, BagLabel), new("fresh4/commitment/letter", "commitment", null, Letter, true),
        new("fresh4/aquatic/farm-form", "aquatic", null, FarmForm, true), new("fresh4/aquatic/village-letter", "aquatic", null, VillageLetter, true), new("fresh4/import/short-form", "import", null, ShortForm, true),
    ];

    private static string TableForm(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:29px">食用农产品承诺达标合格证</h1><div class=r>证书编号 {s.V("number", f.Number)}</div><div style="margin:8px 0;line-height:1.7">我承诺对生产销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div>
            <table>{Tr(Pair("农产品名称", s.V("products", f.Product), 1, 130), Pair("数量（重量）", s.Q(), 1, 130))}{Tr(Pair("产地地址", s.V("origin", f.Origin), 3))}{Tr(Pair("生产者（盖章）", s.V("holder", f.Holder), 3))}{Tr(Pair("联系方式", s.O(f.Phone)), Pair("开具日期", s.D("issue_date", f.Issued)))}</table><div style="position:relative;min-height:90px">{s.Seal(f.Holder, "", "right:120px;top:-90px")}</div>
            """, "#paper .h{white-space:nowrap;text-align:center}");
    }

    private static string BagLabel(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(520, $"""
            <div class=c style="font-size:23px;font-weight:700;border-bottom:2px solid #111;padding-bottom:6px">承诺达标合格证</div><div style="display:flex;gap:12px;margin-top:8px"><div style="flex:1">{Left("品种", s.V("products", f.Product), 90)}{Left("重量", s.Q(), 90)}{Left("基地", s.V("origin", f.Origin), 90)}{Left("农户", s.V("holder", f.Holder), 90)}{Left("日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3)), 90)}</div>{s.Qr(118)}</div><div style="font-size:14px">我承诺本批产品质量安全，符合国家标准，欢迎监督。</div>
            """, "#paper{font-size:18px}", padding: 16);
    }

    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(780, $"""
            <h1 style="font-size:29px">农产品承诺达标合格证</h1><div style="line-height:2.1;margin-top:10px">{F(s, "主体名称", s.V("holder", f.Holder))}<br>{F(s, "产品名称", s.V("products", f.Product))}　　{F(s, "批次重量", s.Q())}<br>{F(s, "生产地点", s.V("origin", f.Origin))}<br>{F(s, "电　　话", s.O(f.Phone))}</div>
            <div style="line-height:1.8">承诺内容：严格执行休药期和安全间隔期，不使用禁止使用的药物，产品经{s.O(s.Chance.Of("自行检测", "委托检测"))}合格。</div><div style="position:relative;text-align:right;min-height:120px;padding:16px 80px 0 0;line-height:2">承诺人签章：<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Holder, "", "right:70px;top:-10px")}</div>
            """, padding: 50);
    }

    private static string FarmForm(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(880, $"""
            <h1 style="font-size:30px">水产品产地证明</h1><div class=row style="margin:8px 0"><span>证明编号：{s.V("number", f.Number)}</span>{s.Qr(84)}</div>
            <table>{Tr(Pair("生产单位或个人", s.V("holder", f.Holder), 3, 150))}{Tr(Pair("水产品名称", s.V("products", f.Product)), Pair("产品数量", s.Q(), 1, 120))}{Tr(Pair("养殖（捕捞）产地", s.V("origin", f.Origin), 3))}{Tr(Pair("产品去向", s.V("destination", f.Destination), 3))}{Tr(Pair("收购单位或个人", s.V("consignee", f.Consignee), 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:110px;margin-top:14px"><span>填表人：{s.O(f.Officer)}</span><span style="padding-right:120px;line-height:1.9">证明机构：{s.V("issuer", f.Issuer)}<br>证明日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:20px;top:-20px")}</div>
            """, "#paper .h{white-space:nowrap}");
    }

    private static string VillageLetter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(780, $"""
            <h1 style="font-size:30px;letter-spacing:8px">水产品来源证明</h1><div class=r>第 {s.V("number", f.Number)} 号</div><div style="line-height:2.2;margin-top:12px">　　兹证明{s.V("holder", f.Holder)}养殖的{s.V("products", f.Product)}共{s.Q()}，产自{s.V("origin", f.Origin)}，销售给{s.V("consignee", f.Consignee)}。该批水产品养殖期间未使用禁用药物。</div><div>特此证明。</div>
            <div style="position:relative;text-align:right;min-height:140px;padding:20px 70px 0 0;line-height:2">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.Issuer, "", "right:70px;top:-10px")}</div>
            """, padding: 56);
    }

    private static string ShortForm(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Serif CJK SC'");
        return s.Look.Page(860, $"""
            <div class=c style="font-size:24px;font-weight:700">中华人民共和国海关</div><h1 style="font-size:30px">入境货物检验检疫证明</h1><div class=r style="margin:8px 0">证书编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Pair("进口商", s.V("consignee", f.Consignee), 3, 130))}{Tr(Pair("境外出口商", s.V("holder", f.Holder), 3))}{Tr(Pair("货物品名", s.V("products", f.Product)), Pair("报检重量", s.Q(), 1, 120))}{Tr(Pair("原产国家（地区）", s.V("origin", f.Origin)), Pair("集装箱号", s.O("TCLU" + s.Chance.Digits(7))))}</table>
            <div style="padding:12px 0">上述货物经检验检疫合格，准予销售、使用。</div><div style="position:relative;text-align:right;min-height:130px;padding-right:70px;line-height:2">签发机构：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(1, 2))}{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:-20px")}</div>
            """, "#paper .h{white-space:nowrap}", padding: 50);
    }
}
