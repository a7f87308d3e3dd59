using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Where fish comes from: a harbour's landing paper, a pond's weighing roll, an association's sheet, a village's table.</summary>
internal static class Fresh3Aquatic
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/aquatic/landing", "aquatic", null, Landing), new("fresh3/aquatic/pond-roll", "aquatic", null, PondRoll),
        new("fresh3/aquatic/association", "aquatic", null, Association), new("fresh3/aquatic/village-table", "aquatic", null, VillageTable),
    ];

    /// <summary>A fishing harbour's paper for a catch: the vessel's part above, the catch's below.</summary>
    private static string Landing(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #27598f";
        var boat = s.Chance.Of("粤台渔", "闽霞渔", "粤阳西渔", "桂北渔") + s.Chance.Digits(5);
        return s.Look.Page(880, $"""
            <div class=c style="color:#27598f;font-size:18px">渔港水产品定点上岸</div><h1 style="font-size:32px;color:#27598f">捕捞水产品产地证明</h1><div class=row style="margin:6px 0"><span>证明编号：{s.V("number", f.Number)}</span><span>{s.Qr(84)}</span></div>
            <table><tr><th colspan=4 class=b>渔 船 信 息</th></tr>{Tr(Pair("船名号", s.O(boat)), Pair("作业类型", s.O(s.Chance.Of("拖网", "刺网", "围网", "钓具"))))}{Tr(Pair("捕捞许可证号", s.O("(粤)船捕(" + f.Issued.Year + ")HY-" + s.Chance.Digits(6)), 3))}{Tr(Pair("船主（供货方）", s.V("holder", f.Holder)), Pair("电话", s.O(f.Phone)))}
            <tr><th colspan=4 class=b>渔 获 物 信 息</th></tr>{Tr(Pair("品种", s.V("products", f.Product)), Pair("数量", s.Q()))}{Tr(Pair("产地（海域）", s.V("origin", f.Origin), 3))}{Tr(Pair("上岸时间", s.O(Chinese.Date(f.Earlier, 2))), Pair("运输车辆", s.O(f.Plate)))}{Tr(Pair("购买方", s.V("consignee", f.Consignee), 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:110px"><span>经办人：{s.O(f.Officer)}</span><span style="padding-right:130px;line-height:1.9">出具单位：{s.V("issuer", f.Issuer)}<br>出具日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:0;top:-40px")}</div>
            """, "#paper .b{background:#e4eef8;color:#27598f}#paper .h{color:#27598f;white-space:nowrap}");
    }

    /// <summary>At the pond: a pocket printer under an app, values at the right edge.</summary>
    private static string PondRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        static string Line(string label, string value) => $"<div style=\"display:flex;justify-content:space-between;gap:14px;align-items:baseline\"><span class=l style=\"flex:none\">{label}</span><span style=\"text-align:right\">{value}</span></div>";
        const string Stars = "<div style=\"overflow:hidden;white-space:nowrap\">********************************</div>";
        return s.Look.Page(400, $"""
            <div class=c style="font-size:24px">养殖水产品出塘凭证</div>{Stars}{Line("凭证号", s.V("number", f.Number))}{Line("养殖户", s.V("holder", f.Holder))}{Line("养殖地点", s.V("origin", f.Origin))}{Line("鱼货", s.V("products", f.Product))}{Line("净重", s.Q())}{Line("塘口", s.O(s.Chance.Int(1, 9) + "号塘"))}{Line("收鱼商", s.V("consignee", f.Consignee))}{Line("车号", s.O(f.Plate))}{Stars}
            {Line("停药期", "已满")}{Line("出塘日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)))}{Line("开单人", s.O(f.Officer))}<div class=c style="margin-top:8px">{s.Qr(128)}</div><div class=c style="font-size:15px">凭此单入场 遗失不补</div>
            """, "#paper{font-size:19px}", padding: 18);
    }

    /// <summary>An association's paper: label left of a broad value, ruled only across.</summary>
    private static string Association(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        static string Across(string label, string value) => $"<tr><td class=h>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(800, $"""
            <div class=c style="font-size:30px;font-weight:700;color:#b02024;letter-spacing:4px;border-bottom:3px solid #b02024;padding-bottom:8px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;margin-top:18px">水产品产地准出证明</h1><div class=r>（{s.V("number", f.Number)}）</div>
            <table class=a style="margin-top:8px">{Across("生产单位 / 个人", s.V("holder", f.Holder))}{Across("水产品名称", s.V("products", f.Product))}{Across("出场重量", s.Q(s.Chance.Odds(0.3)))}{Across("产自", s.V("origin", f.Origin))}{Across("运往", s.V("destination", f.Destination))}{Across("收货方", s.V("consignee", f.Consignee))}{Across("质量状况", "自检" + s.O("合格") + "，未使用禁用药物")}</table>
            <div style="position:relative;text-align:right;padding:26px 60px 0 0;min-height:150px">经手人：{s.O(f.Officer)}<br><br>{s.D("issue_date", f.Issued, s.Chance.Of(7, 8, 0))}{s.Seal(f.Issuer, "", "right:40px;top:-10px")}</div>
            """, "#paper .a td{border:0;border-bottom:1px solid #888;padding:11px 6px}#paper .h{width:190px;color:#555}", padding: 50);
    }

    /// <summary>Head above value in a table of two bands, stub left off.</summary>
    private static string VillageTable(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1040, $"""
            <h1 style="font-size:28px">水 产 品 产 地 证 明</h1><div class=row style="margin:8px 0"><span>字第 {s.V("number", f.Number)} 号</span><span>开具日期 {s.D("issue_date", f.Issued)}</span></div>
            <table><tr><th>供货者姓名或名称</th><th>联系电话</th><th>产品</th><th>数量</th></tr><tr class=c style="height:60px"><td>{s.V("holder", f.Holder)}</td><td>{s.O(f.Phone)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td></tr>
            <tr><th colspan=2>养殖（捕捞）地点</th><th colspan=2>买方</th></tr><tr class=c style="height:60px"><td colspan=2>{s.V("origin", f.Origin)}</td><td colspan=2>{s.V("consignee", f.Consignee)}</td></tr>
            <tr><th colspan=4 style="text-align:left">证明单位：{s.V("issuer", f.Issuer)}（盖章）</th></tr></table>
            <div style="position:relative;height:90px;padding-top:12px;font-size:15px">本证明仅对所列批次有效，三日内使用。{s.Seal(f.Issuer, "", "right:150px;top:-70px", s.Chance.Of("round", "ring"))}</div>
            """, "#paper th{background:#f1f1ee}");
    }
}
