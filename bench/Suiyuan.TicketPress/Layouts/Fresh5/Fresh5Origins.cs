using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>What growers, buyers and fish farms give with their goods.</summary>
internal static class Fresh5Origins
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/commitment/grower-card", "commitment", null, GrowerCard), new("fresh5/commitment/buyer-form", "commitment", null, BuyerForm, true),
        new("fresh5/aquatic/village-form", "aquatic", null, VillageForm, true), new("fresh5/aquatic/pond-gate", "aquatic", null, PondGate),
    ];

    /// <summary>The ministry's card; it has no number.</summary>
    private static string GrowerCard(Sheet s)
    {
        var f = s.Facts;
        var basis = s.Chance.Int(0, 3);
        var boxes = string.Join("　", new[] { "委托检测", "自我检测", "内部质量控制", "自我承诺" }.Select((text, i) => Tick(text, i == basis)));
        return s.Look.Page(700, $"""
            <h1 style="font-size:31px;letter-spacing:5px;margin-bottom:12px">承诺达标合格证</h1>
            <div style="line-height:1.8">我承诺对生产销售的食用农产品：<br>　　不使用禁用农药兽药、停用兽药和非法添加物<br>　　常规农药兽药残留不超标<br>　　对承诺的真实性负责</div>
            <div style="line-height:1.8;border-bottom:2px solid;padding-bottom:8px">承诺依据：<br>{boxes}</div>
            <div style="position:relative;line-height:2.1;padding-top:8px">产品名称：{s.V("products", f.Product)}　　　　数量（重量）：{s.Q()}<br>产地：{s.V("origin", f.Origin)}<br>生产者盖章或签名：{s.V("holder", f.Holder)}<br>联系方式：{s.O(f.Phone)}<br>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(8, 8, 0, 2))}{(f.Holder.Length > 3 && s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "right:50px;bottom:-10px") : "")}</div>
            """, padding: 48);
    }

    /// <summary>Who buys up from many growers and packs anew answers for it himself.</summary>
    private static string BuyerForm(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        return s.Look.Page(800, $"""
            <h1 style="font-size:27px">食用农产品承诺达标合格证</h1><div class=row style="margin:6px 0"><span>（从事收购的单位或个人适用）</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Ruled(("产品名称", s.V("products", f.Product)), ("数量（重量）", s.Q()))}{Spanned(("产　地", s.V("origin", f.Origin), 3))}{Spanned(("收购主体", s.V("holder", f.Holder), 3))}{Ruled(("联系方式", s.O(f.Phone)), ("开具日期", s.D("issue_date", f.Issued, Plain(s))))}
            <tr><td colspan=4 style="position:relative;height:150px;vertical-align:top;line-height:1.7">承诺声明：<br>1.已收取并保存本批农产品的承诺达标合格证；<br>2.储运过程中不使用禁止使用的保鲜剂、防腐剂、添加剂；<br>3.对承诺的真实性负责。<div style="position:absolute;right:16px;bottom:8px">{s.Qr(92)}</div>{s.Seal(f.Holder, "", "right:150px;top:" + (f.Holder.Length > 3 ? "0" : "60px"), f.Holder.Length > 3 ? "round" : "box")}</td></tr></table>
            """, "#paper .k{width:120px}", padding: 36);
    }

    /// <summary>A village or a town's office fills in what a farm sells.</summary>
    private static string VillageForm(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px;letter-spacing:4px">水产品产地证明</h1><div class=row style="margin:8px 0"><span>养殖单位（户）：{s.V("holder", f.Holder)}</span><span>证明编号：{s.V("number", f.Number)}</span></div>
            <table><tr><th>水产品名称</th><th>数量</th><th>单位</th><th>产地</th><th>销往</th></tr><tr class=c style="height:70px"><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td style="width:25%">{s.V("origin", f.Origin)}</td><td style="width:30%">{s.V("destination", f.Destination)}</td></tr>
            <tr><td colspan=5>购买单位（个人）：{s.V("consignee", f.Consignee)}</td></tr><tr><td colspan=5>运输车辆：{s.O(f.Plate)}　　　养殖户联系电话：{s.O(f.Phone)}</td></tr></table>
            <div style="position:relative;min-height:130px;line-height:2;padding-top:8px">以上水产品为本辖区内养殖，特此证明。<div style="margin-left:46%">出证单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:70px;top:-6px")}</div>
            """, padding: 46);
    }

    /// <summary>A fish farm's own slip for each truck that leaves.</summary>
    private static string PondGate(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        return s.Look.Page(640, $"""
            <h1 style="font-size:26px">水产品产地证明</h1><div class=c>（养殖场随货单）</div>
            <div style="line-height:2;margin-top:8px">编号：{s.V("number", f.Number)}<br>养殖场（户）：{s.V("holder", f.Holder)}<br>养殖产地：{s.V("origin", f.Origin)}<br>品种：{s.V("products", f.Product)}<br>重量：{s.Q()}<br>塘口号：{s.O(s.Chance.Int(1, 26) + "号塘")}<br>收购方：{s.V("consignee", f.Consignee)}<br>车牌号：{s.O(f.Plate)}<br>开单日期：{s.D("issue_date", f.Issued, Plain(s))}<br>经手人：{s.O(f.Person)}　{s.O(f.Phone)}</div>
            <div style="font-size:15px;border-top:1px solid #444;padding-top:6px">本批水产品养殖过程中未使用禁用药品，已过休药期。</div>{(f.Holder.Length > 3 && s.Chance.Odds(0.5) ? s.Seal(f.Holder, "", "right:40px;bottom:50px") : "")}<div class=r>{s.Qr(100)}</div>
            """);
    }
}
