using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>Quarantine certificates: an app's page, a pad on the knee, a form in a dot-matrix printer, one issued anew for a part of a load.</summary>
internal static class Fresh6Quarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/quarantine/animal-a-app", "quarantine", "动物A", AnimalApp, true), new("fresh6/quarantine/animal-b-knee-pad", "quarantine", "动物B", KneePad, true),
        new("fresh6/quarantine/product-a-matrix", "quarantine", "产品A", Matrixed, true), new("fresh6/quarantine/product-b-reissued", "quarantine", "产品B", Reissued, true),
    ];

    /// <summary>The drivers' app, its page printed from a phone.</summary>
    private static string AnimalApp(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        static string Card(string title, params string[] lines) => $"<div style=\"background:#fff;border-radius:10px;margin:14px 16px;padding:12px 20px;position:relative\"><div style=\"border-left:6px solid #1c9a63;padding-left:10px;font-weight:700;margin-bottom:4px\">{title}</div>{string.Concat(lines)}</div>";
        static string Stop(string colour, string label, string value) => $"<div style=\"display:flex;gap:14px;padding:6px 0\"><i data-no style=\"flex:none;width:14px;height:14px;border-radius:7px;margin-top:7px;background:{colour}\"></i><div><div style=\"color:#888;font-size:17px\">{label}</div><div>{value}</div></div></div>";
        return s.Look.Page(660, $"""
            <div class=head style="background:#1c9a63;color:#fff;padding:14px 22px 20px"><div class=row><span>‹</span><span>证明详情</span><span>…</span></div><div class=c style="font-size:26px;font-weight:700;margin-top:14px">动物检疫合格证明（动物A）</div><div class=c style="font-size:20px">No.{s.V("number", f.Number)}</div></div>
            {Card("货主与动物", Ends("货主", s.V("holder", f.Holder)), Ends("联系电话", s.O(Masked(f.Phone))), Ends("动物种类", s.V("products", f.Product)), Ends("数量", s.Q()), Ends("用途", s.O(f.Purpose)))}
            {Card("行程", Stop("#1c9a63", "启运地点", s.V("origin", f.Origin)), Stop("#e0533d", "到达地点", s.V("destination", f.Destination)))}
            {Card("运输", Ends("承运人", s.O(f.Person)), Ends("运载工具", s.O("公路　" + f.Plate)), Ends("消毒", s.O("已消毒")))}
            {Card("签发", Ends("签发机构", s.V("issuer", f.Issuer)), Ends("官方兽医", s.O(f.Officer)), Ends("签发时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-95).ToString("HH:mm"))), Ends("有效期至", s.D("expiry", f.Expiry!.Value, 2)), s.Seal(f.Issuer, "检疫专用章", "left:120px;top:20px"))}
            <div class=c style="color:#999;font-size:15px;padding:4px 0 18px">请在到达目的地后24小时内点击“到达确认”</div>
            """, "#paper{font-size:20px}#paper .head .v{color:#fff}", "background:#f1f3f2", padding: 0);
    }

    /// <summary>Filled in with a pen beside the truck; the copy that goes with the animals.</summary>
    private static string KneePad(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Paper = s.Chance.Of("#fff", "#fbeff0", "#f5f9ee");
        return s.Look.Page(1020, $"""
            <div style="display:flex;gap:20px"><div style="flex:1"><div class=row><h1 style="font-size:31px;letter-spacing:2px">动物检疫合格证明（动物B）</h1><span class=no style="font-size:21px">№ {s.V("number", f.Number)}</span></div>
            {Blanks(Blank("货　　主", s.V("holder", f.Holder), "flex:1.6"), Blank("联系电话", s.O(f.Phone)))}{Blanks(Blank("动物种类", s.V("products", f.Product)), Blank("数量及单位", s.Q(capitals: true), "flex:1.5"), Blank("用途", s.O(f.Purpose), "flex:.8"))}{Blanks(Blank("启运地点", s.V("origin", f.Origin)))}{Blanks(Blank("到达地点", s.V("destination", f.Destination)))}{Blanks(Blank("牲畜耳标号", s.O(f.Product is "生猪" or "肉牛" or "肉羊" ? "见附页" : "")))}
            <div style="display:flex;margin-top:8px;position:relative;min-height:120px"><div style="flex:1.2;padding-top:10px">本批动物经检疫合格，应于当日内到达有效。</div><div style="flex:1;line-height:2.1">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:15px">（动物卫生监督所检疫专用章）</span></div>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:0")}</div>
            <div style="font-size:14px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。</div></div><div style="flex:none;writing-mode:vertical-rl;font-size:16px;letter-spacing:6px;padding-top:60px">第二联　随货同行</div></div>
            """, Preprinted, padding: 34);
    }

    /// <summary>A boxed form fed through an office's dot-matrix printer.</summary>
    private static string Matrixed(Sheet s)
    {
        var f = s.Facts;
        var dots = Matrix(s);
        var days = f.Expiry!.Value.DayNumber - f.Issued.DayNumber;
        return s.Look.Page(980, $"""
            <div style="position:relative"><h1 style="font-size:30px">动物检疫合格证明</h1><div class=c style="font-size:21px">（产品A）</div><div class=no style="position:absolute;right:0;bottom:0;font-size:20px">№ {s.V("number", f.Number)}</div></div>
            <table style="margin-top:8px">{Ruled(("货　　主", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)))}{Ruled(("产品名称", s.V("products", f.Product)), ("数量及单位", s.Q()))}{Spanned(("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Spanned(("目 的 地", s.V("destination", f.Destination), 3))}
            {Ruled(("承 运 人", s.O(f.Person)), ("联系电话", s.O(World.Phone(s.Chance))))}{Ruled(("运载方式", "☑公路 □铁路 □水路 □航空"), ("运载工具牌号", s.O(f.Plate)))}{Spanned(("运载工具<br>消毒情况", "装运前经 " + s.O(s.Chance.Of("过氧乙酸", "戊二醛", "苯扎溴铵")) + " 消毒", 3))}
            <tr><td colspan=4 style="position:relative;height:165px;vertical-align:top;line-height:1.9">　　本批动物产品经检疫合格，应于 {s.O(days.ToString())} 日内到达有效。<div style="margin-left:52%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:60px;top:10px")}</td></tr>
            {Spanned(("备　　注", s.O("检疫标志号" + f.Related + "起"), 3))}</table><div style="font-size:14px;margin-top:4px">注：跨省调运动物产品到达目的地后，货主或承运人应在24小时内向所在地县级动物卫生监督机构报告。</div>
            """, dots + Preprinted + "#paper .no .v{background:none;-webkit-text-fill-color:#b3201f}#paper .k{width:120px}#paper td{height:32px}", padding: 44);
    }

    /// <summary>Part of a load sold on: a new certificate that names the old one; captions small above what is filled in.</summary>
    private static string Reissued(Sheet s)
    {
        var f = s.Facts;
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'Noto Serif CJK SC'"));
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:center;justify-content:space-between"><div style="width:110px;height:100px">{s.Qr(100, always: true)}</div><div><h1 style="font-size:29px">动物检疫合格证明（产品B）</h1><div class=c>（分销换证）</div></div><div style="width:170px;font-size:15px">证明编号<br><span style="font-size:19px">{s.V("number", f.Number)}</span></div></div>
            <table style="margin-top:10px"><tr>{Capped("货主", s.V("holder", f.Holder), 2)}{Capped("联系电话", s.O(f.Phone))}</tr><tr>{Capped("产品名称", s.V("products", f.Product))}{Capped("数量及单位", s.Q())}{Capped("检疫标志号", s.O(f.Related))}</tr><tr>{Capped("产地", s.V("origin", f.Origin), 3)}</tr><tr>{Capped("生产单位名称、地址", s.O(f.OriginAddress), 3)}</tr><tr>{Capped("目的地", s.V("destination", f.Destination), 3)}</tr><tr>{Capped("备注", s.O("原检疫证明号：" + (f.Number[..2] + s.Chance.Digits(8))) + "，" + s.O("原货数量" + Sheet.Number(decimal.Truncate(f.Quantity * s.Chance.Int(2, 5))) + f.Unit), 3)}</tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1.2fr 1fr;min-height:130px;margin-top:10px;line-height:1.9"><span>本批动物产品经检疫合格，<br>应于当日到达有效。</span><span>出证机构：{s.V("issuer", f.Issuer)}<br>官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, Typed(s))}</span>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:-10px")}</div>
            """, "#paper td{width:33%}", padding: 40);
    }
}
