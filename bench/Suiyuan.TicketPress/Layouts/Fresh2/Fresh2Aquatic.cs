using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>水产品产地证明 of ponds and boats.</summary>
internal static class Fresh2Aquatic
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/aquatic/boat", "aquatic", null, Boat), new("fresh2/aquatic/pond-table", "aquatic", null, PondTable), new("fresh2/aquatic/two-panels", "aquatic", null, TwoPanels), new("fresh2/aquatic/stub-pad", "aquatic", null, Pad),
    ];

    private static string Boat(Sheet s)
    {
        var f = s.Facts;
        var sea = s.Chance.Of("南海北部湾海域", "珠江口万山海域", "粤东南澳近海", "粤西海域");
        return s.Look.Page(820, $"""
            <div style="display:flex;justify-content:space-between"><span>{Tick("养殖", false)}　{Tick("捕捞", true)}</span><span>编号：{s.V("number", f.Number)}</span></div><h1 style="font-size:30px;margin:8px 0 14px">捕捞水产品产地证明</h1>
            <table>{Tr(K("船　名　号"), W(s.O("粤" + s.Chance.Of("湛渔", "阳西渔", "台渔", "汕尾渔") + f.Related[^5..])), K("船 主 电 话"), W(s.O(f.Phone)))}{Tr(K("供　货　者"), W(s.V("holder", f.Holder), 3))}{Tr(K("品　　　种"), W(s.V("products", f.Product)), K("重　　　量"), W(s.Q()))}{Tr(K("捕捞产地（海域）"), W(s.V("origin", sea), 3))}{Tr(K("上岸码头"), W(s.O(s.Chance.Of("闸坡渔港", "硇洲渔港", "沙扒渔港", "博贺渔港"))), K("作业方式"), W(s.O(s.Chance.Of("拖网", "刺网", "围网", "钓具"))))}{Tr(K("购　货　者"), W(s.V("consignee", f.Consignee), 3))}</table>
            <div style="position:relative;min-height:140px;padding-top:14px">以上水产品系本船（户）自捕，捕捞过程未添加任何非食用物质。<div style="display:flex;justify-content:space-between;margin-top:26px"><span>经手人：{s.O(f.Person)}</span><span>出具日期：{s.D("issue_date", f.Issued)}</span></div>{s.Seal(f.Issuer, "", "right:120px;top:10px")}</div>
            """, "#paper .k{width:130px}", padding: 40);
    }

    private static string PondTable(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1000, $"""
            <h1 style="font-size:29px">养殖水产品产地证明</h1><div class=c style="margin-bottom:10px">（一批一证，随货同行）</div><table>{Tr("<th>产品名称</th>", $"<th>出塘数量（{s.U(label: true)}）</th>", "<th>规格</th><th>养殖方式</th><th>出塘时间</th>")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.O(s.Chance.Of("1.5斤/条", "统货", "30-40头", "2两以上"))}</td><td>{s.O(s.Chance.Of("池塘养殖", "网箱养殖", "工厂化养殖"))}</td><td>{s.O($"0{s.Chance.Int(1, 6)}:{s.Chance.Int(10, 59)}")}</td></tr></table>
            <table style="margin-top:-1px">{Tr(K("生产单位（个人）"), W(s.V("holder", f.Holder)), K("养殖证号"), W(s.O($"粤淡养字〔2021〕第{f.Related[^4..]}号")))}{Tr(K("养殖场地址（产地）"), W(s.V("origin", f.Origin)), K("联系电话"), W(s.O(f.Phone)))}{Tr(K("销往地点"), W(s.V("destination", f.Destination)), K("运输车牌"), W(s.O(f.Plate)))}</table>
            <div style="position:relative;display:grid;grid-template-columns:1.2fr 1fr;margin-top:14px;min-height:140px"><div>{s.Qr(112)}</div><div style="line-height:2">证明编号：{s.V("number", f.Number)}<br>出证单位：{s.V("issuer", f.Issuer)}<br>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</div>{s.Seal(f.Issuer, "", "right:130px;top:0")}</div>
            """, padding: 40);
    }

    private static string TwoPanels(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        s.Look.Paper = "#f7fbfd";
        string Over(string label, string value, int span = 1) => $"<div style=\"grid-column:span {span};border-top:2px solid #1b7fa3;padding:5px 0 10px\"><div class=l style=\"font-size:15px;color:#1b7fa3\">{label}</div>{value}</div>";
        return s.Look.Page(1060, $"""
            <div style="display:flex;gap:30px"><div style="width:240px;background:#1b7fa3;color:#fff;padding:22px 18px;text-align:center"><div style="font-size:27px;font-weight:700;line-height:1.4">水产品<br>产地证明</div><div style="margin:18px 0">{s.Qr(150, always: true)}</div><div style="font-size:15px">证明编号</div><div class=white>{s.V("number", f.Number)}</div></div>
            <div style="flex:1;position:relative"><div style="display:grid;grid-template-columns:1fr 1fr;gap:4px 22px">{Over("养殖主体", s.V("holder", f.Holder), 2)}{Over("水产品种", s.V("products", f.Product))}{Over("上市数量", s.Q())}{Over("产地", s.V("origin", f.Origin), 2)}{Over("收货单位", s.V("consignee", f.Consignee), 2)}{Over("开具单位", s.V("issuer", f.Issuer))}{Over("开具时间", s.D("issue_date", f.Issued, 2))}</div>{s.Seal(f.Issuer, "", "right:20px;bottom:-10px")}<div style="font-size:14px;color:#678;margin-top:26px">仅对所列批次有效，手写涂改无效。</div></div></div>
            """, "#paper .white .v{color:#fff}", padding: 28);
    }

    private static string Pad(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Paper = s.Chance.Of("#fdf1f1", "#fefbe8", "#fff");
        return s.Look.Page(760, $"""
            <div style="position:relative;padding-right:40px"><div style="position:absolute;right:0;top:20px;writing-mode:vertical-rl;font-size:15px;letter-spacing:4px">第二联交购货方</div><h1 style="font-size:28px">水产品产地证明</h1><div class=r style="color:#c0272d">№ {s.V("number", f.Number)}</div>
            {Blanks(Blank("购货单位：", s.V("consignee", f.Consignee)))}{Blanks(Blank("品名：", s.V("products", f.Product)), Blank("数量：", s.Q(s.Chance.Odds(0.3))))}{Blanks(Blank("产地：", s.V("origin", f.Origin)))}{Blanks(Blank("供货人（单位）：", s.V("holder", f.Holder), "flex:3"), Blank("电话：", s.O(f.Phone), "flex:2"))}
            <div style="margin:12px 0;font-size:16px">本人保证上述产品不含孔雀石绿、硝基呋喃类、氯霉素等禁用药物。</div><div style="position:relative;display:flex;justify-content:space-between;min-height:90px;align-items:flex-end"><span>证明单位（盖章）</span><span>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "left:150px;top:-40px", s.Chance.Of("round", "ellipse"))}</div></div>
            """, padding: 34);
    }
}
