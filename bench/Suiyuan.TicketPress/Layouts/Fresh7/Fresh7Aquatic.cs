using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>Where fish comes from: a county's form, a farmer's own statement that his village confirms, a station's sheet for the lorry.</summary>
internal static class Fresh7Aquatic
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/aquatic/county-form", "aquatic", null, CountyForm, true), new("fresh7/aquatic/village-confirms", "aquatic", null, VillageConfirms, true), new("fresh7/aquatic/lorry-sheet", "aquatic", null, LorrySheet, true),
    ];

    /// <summary>The county's form in boxes, in two copies.</summary>
    private static string CountyForm(Sheet s)
    {
        var f = s.Facts;
        if (!s.Look.ByHand)
        {
            Typewritten(s);
        }

        var date = s.Look.ByHand ? 8 : s.Chance.Of(0, 1, 2, 8);
        var caught = f.Product is "马鲛鱼" or "带鱼" or "白鲳" or "黄花鱼" or "鱿鱼" or "墨鱼" or "红衫鱼" or "池鱼" or "沙丁鱼";
        return s.Look.Page(880, $"""
            <div style="font-size:15px">第二联：交购货者</div><h1 style="font-size:32px;letter-spacing:8px;text-indent:8px">水产品产地证明</h1><div class="r no" style="margin:4px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Ruled(("生产单位<br>（养殖户）", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)))}{Spanned(("产　　地", s.V("origin", f.Origin), 3))}{Ruled(("产品名称", s.V("products", f.Product)), ("数　　量", s.Q()))}{Ruled(("产品来源", Tick("养殖", !caught) + "　" + Tick("捕捞", caught)), ("上市日期", s.D("", f.Issued, date)))}{Ruled(("购 货 方", s.V("consignee", f.Consignee)), ("运输车牌号", s.O(f.Plate)))}{Spanned(("销 往 地", s.V("destination", f.Destination), 3))}
            <tr><td class=k>出　　证<br>意　　见</td><td colspan=3 style="position:relative;height:150px;vertical-align:top;line-height:1.9">　　经核实，上述水产品产自本辖区，生产过程中未发现使用违禁药物。<div style="margin:10px 0 0 42%">出证单位：{s.V("issuer", f.Issuer)}<br>出证日期：{s.D("issue_date", f.Issued, date)}</div>{s.Seal(f.Issuer, "", "right:60px;top:16px")}</td></tr></table>
            <div style="font-size:14px;margin-top:4px">说明：1.本证明一式二联，第一联存根，第二联交购货者。2.本证明当批次有效，涂改、复印无效。</div>
            """, Preprinted + "#paper .k{width:118px}#paper td{height:34px}", padding: 42);
    }

    /// <summary>The farmer states what he raised and sells; the village committee puts its seal under it.</summary>
    private static string VillageConfirms(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Paper = "#fff";
        f.Issuer = f.Issuer.Replace("水产技术推广站", "村民委员会", StringComparison.Ordinal).Replace("农业农村办公室", "村民委员会", StringComparison.Ordinal).Replace("渔业协会", "村民委员会", StringComparison.Ordinal);
        return s.Look.Page(780, $"""
            <h1 style="font-size:32px;letter-spacing:4px">自产水产品产地证明</h1><div class=c style="font-size:17px;margin-bottom:8px">（供个人、合作社自产自销使用）</div>
            {Blanks(Blank("养殖者姓名（名称）：", s.V("holder", f.Holder)))}{Blanks(Blank("养殖地点：", s.V("origin", f.Origin)))}{Blanks(Blank("养殖面积：", s.O(s.Chance.Int(3, 90) + "亩"), "flex:.8"), Blank("联系电话：", s.O(f.Phone)))}{Blanks(Blank("水产品名称：", s.V("products", f.Product)), Blank("销售数量：", s.Q()))}{Blanks(Blank("购货单位（人）：", s.V("consignee", f.Consignee)))}
            <div style="font-size:17px;line-height:1.8;margin:12px 0">　　本人保证以上水产品为自养自销，养殖过程中遵守休药期规定，未使用国家禁止使用的药品及其他化合物，所填内容真实。</div><div class=r>养殖者（签名）：{s.O(IsFirm(f.Holder) ? f.Person : f.Holder)}　　　　</div>
            <div style="border:1.5px solid #333;margin-top:16px;padding:12px 16px;position:relative;min-height:150px;line-height:2">村（居）委会意见：{s.O(s.Chance.Of("情况属实", "属实", "以上情况属实"))}<div style="margin-left:34%">证明单位（盖章）：<span style="white-space:nowrap">{s.V("issuer", f.Issuer)}</span><br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;top:6px")}</div>
            """, padding: 48);
    }

    /// <summary>The station's sheet for one lorry of living fish.</summary>
    private static string LorrySheet(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL UKai CN','Noto Serif CJK SC'"));
        var unit = s.U(label: true);
        return s.Look.Page(980, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end"><div style="width:200px;font-size:16px">有效期：当日</div><h1 style="font-size:30px;letter-spacing:5px">水产品产地证明（随车）</h1><div style="width:200px;font-size:17px" class=r>No.{s.V("number", f.Number)}</div></div>
            <table style="margin-top:8px"><tr class=c><td>品　种</td><td>数量（{unit}）</td><td>规格</td><td>养殖单位（户）</td><td>产地</td><td>塘号</td></tr><tr class=c style="height:70px"><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.O(s.Chance.Of("统货", "大规格", "中规格"))}</td><td style="width:21%">{s.V("holder", f.Holder)}</td><td style="width:23%">{s.V("origin", f.Origin)}</td><td>{s.O(s.Chance.Int(1, 36) + "号")}</td></tr></table>
            <div style="display:grid;grid-template-columns:1.35fr 1fr;gap:4px 24px;margin:10px 0;line-height:1.8"><span>收货单位：{s.V("consignee", f.Consignee)}</span><span>运输车辆：{s.O(f.Plate)}</span><span>到达地点：{s.V("destination", f.Destination)}</span><span>驾驶员：{s.O(f.Person)}　{s.O(f.Phone)}</span></div>
            <div style="border-top:1px solid #777;position:relative;display:flex;justify-content:space-between;min-height:118px;padding-top:8px;line-height:1.9"><div style="width:56%;font-size:17px">该批水产品在出塘前经抽样快速检测（孔雀石绿、氯霉素、硝基呋喃类代谢物），结果均为阴性，准予出塘。</div><div>出具单位：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>出具日期：{s.D("issue_date", f.Issued, Typed(s))}</div>{s.Seal(f.Issuer, "水产品产地证明专用章", "right:60px;top:-10px", "ellipse")}</div>
            """, "#paper td{padding:5px 8px}", padding: 38);
    }
}
