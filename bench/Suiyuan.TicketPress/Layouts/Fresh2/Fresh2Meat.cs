using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>肉品品质检验合格证 of slaughterhouses.</summary>
internal static class Fresh2Meat
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/meat/small-ticket", "meat-inspection", null, SmallTicket, true), new("fresh2/meat/plant-print", "meat-inspection", null, PlantPrint, true), new("fresh2/meat/e-certificate", "meat-inspection", null, ECertificate, true),
    ];

    private static string SmallTicket(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fdf6f0", "#f3f8f3", "#fff");
        return s.Look.Page(640, $"""
            <div style="border:2px solid #1d6b3a;border-radius:18px;padding:18px 24px;color:#1d6b3a"><div class=c style="font-size:19px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:28px;font-family:'ZCOOL XiaoWei','Noto Serif CJK SC';letter-spacing:2px">肉品品质检验合格证</h1>
            {Blanks(Blank("货　主", s.V("holder", f.Holder), "flex:3"), Blank("品种", s.V("products", f.Product), "flex:2"))}{Blanks(Blank("数　量", s.N() + " " + s.U(label: true)), Blank("检验结果", s.V("result", "合格")))}{Blanks(Blank("产　地", s.V("origin", f.Origin)))}{Blanks(Blank("检疫证号", s.O(f.Related)), Blank("检验员", s.O(f.Officer)))}
            <div style="position:relative;min-height:120px"><div style="color:#c0272d;font-size:22px;margin-top:16px">No.{s.V("number", f.Number)}</div><div style="margin-top:16px">{s.D("issue_date", f.Issued, 8)}</div><div style="font-size:14px;margin-top:8px">第三联　交货主</div>{s.Seal(f.Issuer, "检验合格", "right:40px;top:-10px", "ring")}</div></div>
            """, padding: 18);
    }

    private static string PlantPrint(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1100, $"""
            <div style="display:flex;align-items:center;gap:18px;border-bottom:2px solid #555;padding-bottom:10px"><div data-no style="width:62px;height:62px;border-radius:50%;background:#b8202a"></div><div><div style="font-size:24px;font-weight:700">{s.V("issuer", f.Issuer)}</div><div style="font-size:15px">定点屠宰证号 A{s.O("01" + f.Related)}　地址：{s.O(f.Address)}</div></div></div>
            <h1 style="font-size:27px;margin:12px 0">肉品品质检验合格证</h1><div style="display:grid;grid-template-columns:1.6fr 1fr 1fr;gap:6px 20px"><span>购货方：{s.V("consignee", f.Consignee)}</span><span>开单日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 4, 0))}</span><span>单据号：{s.V("number", f.Number)}</span><span>货　主：{s.V("holder", f.Holder)}</span><span>送货车号：{s.O(f.Plate)}</span><span>班次：{s.O(s.Chance.Of("早班", "夜班"))}</span></div>
            <table style="margin-top:10px">{Tr("<th>品名</th>", $"<th>重量/数量（{s.U(label: true)}）</th>", "<th>检疫合格证号</th><th>瘦肉精检测</th><th>非洲猪瘟检测</th>")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.O(f.Related)}</td><td>{s.O("阴性")}</td><td>{s.O("阴性")}</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr><tr><td class=c>检验意见</td><td colspan=4>经宰前、宰后检验，符合《生猪屠宰产品品质检验规程》，准予出厂销售</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;min-height:120px;padding-top:14px"><span>检验员：{s.O(f.Officer)}</span><span>发货员：{s.O(f.Person)}</span><span>提货人签名：</span>{s.Seal(f.Issuer, "品质检验专用章", "right:190px;top:-50px")}</div>
            """, padding: 38);
    }

    private static string ECertificate(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Pair(string label, string value) => $"<tr><td class=l style=\"width:190px;background:#fbf3f3\">{label}</td><td>{value}</td></tr>";
        return s.Look.Page(720, $"""
            <div style="background:#b3262e;color:#fff;border-radius:10px 10px 0 0;padding:16px;text-align:center"><div style="font-size:26px;font-weight:700">肉品品质检验合格证</div><div>（电子证明）</div></div><table>{Pair("合格证编号", s.V("number", f.Number))}{Pair("屠宰企业名称", s.V("issuer", f.Issuer))}{Pair("货主名称", s.V("holder", f.Holder))}{Pair("产品类别", s.V("products", f.Product))}{Pair("数量", s.Q())}{Pair("动物检疫证明编号", s.O(f.Related))}{Pair("销往市场", s.V("destination", f.Destination))}{Pair("兽医卫生检验人员", s.O(f.Officer))}{Pair("检验结论", s.V("result", "合格"))}{Pair("出证时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-4).ToString("HH:mm:ss")))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;align-items:center;padding:18px 10px;min-height:150px">{s.Qr(130, always: true)}{s.Seal(f.Issuer, "检验专用章", "right:70px;top:-30px", "ring")}</div><div class=c style="color:#888;font-size:15px">本证由屠宰企业通过省级屠宰管理系统出具</div>
            """, "#paper td{border:1px solid #ead6d6;padding:11px 12px}", padding: 24);
    }
}
