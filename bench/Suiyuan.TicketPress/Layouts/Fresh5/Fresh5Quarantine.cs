using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>What vets, slaughterhouses and the customs give: forms A and B, the meat's certificate, the customs' certificate.</summary>
internal static class Fresh5Quarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/quarantine/animal-a", "quarantine", "动物A", AnimalA, true), new("fresh5/quarantine/product-b", "quarantine", "产品B", ProductB, true),
        new("fresh5/meat/certificate", "meat-inspection", null, Meat, true), new("fresh5/import/certificate", "import", null, Import, true),
    ];

    /// <summary>The ministry's form for live animals that leave a province; the office stands in the seal alone.</summary>
    private static string AnimalA(Sheet s)
    {
        var f = s.Facts;
        var days = f.Expiry!.Value.DayNumber - f.Issued.DayNumber;
        return s.Look.Page(920, $"""
            <div class=row><span style="width:200px"></span><h1 style="font-size:31px">动物检疫合格证明（动物A）</h1><span style="width:200px;color:#a8322c">№ {s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Spanned(("货　主", s.V("holder", f.Holder), 2), ("联系电话", s.O(f.Phone), 1))}{Spanned(("动物种类", s.V("products", f.Product), 2), ("数量及单位", s.Q(s.Chance.Odds(0.5)), 1))}
            {Spanned(("启运地点", s.V("origin", f.Origin), 4))}{Spanned(("到达地点", s.V("destination", f.Destination), 4))}{Spanned(("用　途", s.O(f.Purpose), 1), ("承运人", s.O(f.Person), 2))}{Spanned(("运载方式", "☑公路　□铁路　□水路　□航空", 2), ("运载工具牌号", s.O(f.Plate), 1))}
            <tr><td colspan=5>运载工具消毒情况：装运前经 {s.O(s.Chance.Of("过氧乙酸", "戊二醛", "次氯酸钠"))} 消毒</td></tr>
            <tr><td colspan=5 style="position:relative;height:170px;vertical-align:top;line-height:2">　　本批动物经检疫合格，应于 {s.O(Chinese.Capital(days))} 日内到达有效。<div style="margin-left:50%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:60px;top:20px")}</td></tr>
            {Spanned(("牲畜耳标号", s.O(f.Product is "生猪" or "肉牛" or "肉羊" ? "1" + f.Related[..6] + s.Chance.Digits(8) : ""), 4))}{Spanned(("备　注", "", 4))}</table>
            <div style="font-size:14px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。</div>
            """);
    }

    /// <summary>The form for meat within the province, printed by the office's system.</summary>
    private static string ProductB(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, "'Noto Serif CJK SC'");
        return s.Look.Page(980, $"""
            <div style="position:relative;min-height:92px"><h1 style="font-size:30px;padding-top:14px">动物检疫合格证明（产品B）</h1><div style="position:absolute;right:0;top:0">{s.Qr(88, always: true)}</div></div><div class=row><span>电子证照</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Ruled(("货主", s.V("holder", f.Holder)), ("产品名称", s.V("products", f.Product)))}{Ruled(("数量及单位", s.Q(s.Chance.Odds(0.3))), ("产地", s.V("origin", f.Origin)))}{Spanned(("生产单位名称地址", s.O(f.OriginAddress), 3))}{Spanned(("目的地", s.V("destination", f.Destination), 3))}{Spanned(("检疫标志号", s.O(s.Chance.Odds(0.5) ? f.Related : ""), 3))}{Spanned(("备注", "", 3))}</table>
            <div style="position:relative;min-height:130px;line-height:1.9;padding-top:8px">本批动物产品经检疫合格，应于当日到达有效。<div style="margin-left:56%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:70px;top:-10px")}</div>
            """, "#paper .k{width:150px}#paper td{height:34px}");
    }

    /// <summary>The slaughterhouse's own certificate, one to a load.</summary>
    private static string Meat(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:30px;letter-spacing:3px">肉品品质检验合格证</h1><div class=r style="margin:4px 0 8px">No.{s.V("number", f.Number)}</div>
            {Blanks(Blank("货主：", s.V("holder", f.Holder)))}{Blanks(Blank("产品名称：", s.V("products", f.Product)), Blank("数量（重量）：", s.Q()))}{Blanks(Blank("产地：", s.V("origin", f.Origin)))}{Blanks(Blank("动物检疫证明编号：", s.O(f.Related)))}{Blanks(Blank("购货单位：", s.V("consignee", f.Consignee)))}{Blanks(Blank("屠宰厂（场）：", s.V("issuer", f.Issuer)))}
            <div style="position:relative;min-height:90px">{Blanks(Blank("检验员：", s.O(f.Officer)), Blank("出厂日期：", s.D("issue_date", f.Issued, Plain(s))))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:60px;top:-60px")}</div><div style="font-size:15px">本产品已按《生猪屠宰管理条例》检验，准予出厂。此证随货同行。</div>
            """, padding: 46);
    }

    /// <summary>The customs' certificate as their printers make it.</summary>
    private static string Import(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, "'Noto Serif CJK SC'");
        const string Halves = "1.25fr 1fr";
        return s.Look.Page(880, $"""
            <div class=c style="font-size:25px;font-weight:700">中华人民共和国海关</div><h1 style="font-size:29px">入境货物检验检疫证明</h1><div class=row style="margin:8px 0 12px"><span>正本</span><span>编号：{s.V("number", f.Number)}</span></div>
            <div style="line-height:1.9;border-top:1px solid #333;padding-top:8px">{Across("1fr", "收货人：" + s.V("consignee", f.Consignee))}{Across("1fr", "发货人：" + s.V("holder", f.Holder))}{Across(Halves, "品名：" + s.V("products", f.Product), "数/重量：" + s.Q())}{Across(Halves, "包装种类：" + s.O(f.Packing), "合同号：" + s.O(f.Related))}{Across(Halves, "原产国（地区）：" + s.V("origin", f.Origin), "提/运单号：" + s.O("COSU" + s.Chance.Digits(10)))}{Across(Halves, "入境口岸：" + s.O(f.Issuer[7..^2] + "口岸"), "入境日期：" + s.D("", f.Earlier, 0))}{Across("1fr", "标记及号码：" + s.O("N/M"))}</div>
            <div style="border-top:1px solid #333;padding:10px 0 30px">证明：<br>　　上述货物业经检验检疫合格，准予销售、使用。<br>　　* * * * * * * *</div>
            <div style="position:relative;min-height:140px;line-height:2"><span style="position:absolute;left:54%">签证机关：{s.V("issuer", f.Issuer)}<br>签字：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span>{s.Seal(f.Issuer, "检验检疫专用章", "left:30%;top:-20px")}</div>
            """, padding: 56);
    }
}
