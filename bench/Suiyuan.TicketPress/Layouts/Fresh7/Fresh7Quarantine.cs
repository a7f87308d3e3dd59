using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>The ministry's four quarantine forms: printed by an office, shown by a phone, written on a pad, run through a matrix printer.</summary>
internal static class Fresh7Quarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/quarantine/animal-a-office", "quarantine", "动物A", AnimalA, true), new("fresh7/quarantine/animal-b-screenshot", "quarantine", "动物B", AnimalB, true),
        new("fresh7/quarantine/product-a-pad", "quarantine", "产品A", ProductA, true), new("fresh7/quarantine/product-b-half-sheet", "quarantine", "产品B", ProductB, true),
    ];

    private static string Cell(string label, string value, int span) => $"<td class=k>{label}</td><td colspan={span}>{value}</td>";

    /// <summary>The form for live animals that leave their province, as the county office prints it: heads in capital figures.</summary>
    private static string AnimalA(Sheet s)
    {
        var f = s.Facts;
        Typewritten(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Type = "'Noto Serif CJK SC'";
        var days = Math.Max(1, f.Expiry!.Value.DayNumber - f.Issued.DayNumber);
        var tagged = f.Product is "生猪" or "肉牛" or "肉羊";
        return s.Look.Page(1060, $"""
            <div style="position:relative;min-height:104px"><div style="position:absolute;left:0;top:0">{s.Qr(100)}</div><h1 style="font-size:34px;letter-spacing:6px;padding-top:8px">动物检疫证明（动物A）</h1><div style="position:absolute;right:0;bottom:2px">编号：{s.V("number", f.Number)}</div></div>
            <table><tr>{Cell("货　　主", s.V("holder", f.Holder), 3)}{Cell("联系电话", s.O(f.Phone), 3)}</tr><tr>{Cell("动物种类", s.V("products", f.Product), 3)}{Cell("数量及单位", s.Q(capitals: true), 3)}</tr>
            <tr>{Cell("启运地点", Parts(s, "origin", f.Origin), 7)}</tr><tr>{Cell("到达地点", Parts(s, "destination", f.Destination), 7)}</tr>
            <tr>{Cell("用　　途", s.O(f.Purpose), 1)}{Cell("承 运 人", s.O(f.Person), 1)}{Cell("联系电话", s.O(World.Phone(s.Chance)), 3)}</tr><tr>{Cell("运载方式", "☑公路　□铁路　□水路　□航空", 3)}{Cell("运载工具牌号", s.O(f.Plate), 3)}</tr><tr>{Cell("运载工具<br>消毒情况", "装运前经" + s.O(s.Chance.Of("过氧乙酸", "二氯异氰尿酸钠", "戊二醛癸甲溴铵")) + "消毒", 7)}</tr>
            <tr><td colspan=8 style="position:relative;height:150px;vertical-align:top;line-height:1.9">　　本批动物经检疫合格，应于 {s.O(Chinese.Capital(days))} 日内到达有效。<div style="margin-left:56%">官方兽医签名：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>（动物卫生监督机构检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:70px;top:0")}</td></tr>
            <tr>{Cell("牲　　畜<br>耳 标 号", tagged ? s.O("1" + f.Number[..2] + s.Chance.Digits(12) + "等" + (int)f.Quantity + "枚，见附页") : "", 7)}</tr><tr>{Cell("指定通道<br>检查站签章", "", 3)}{Cell("备　　注", s.O(s.Chance.Of("", "检疫申报单号" + s.Chance.Digits(8), "已核对免疫档案")), 3)}</tr></table>
            <div style="font-size:14px;line-height:1.5;margin-top:4px">注：1.本证明一式两联，第一联由动物卫生监督机构留存，第二联随货同行。2.跨省、自治区、直辖市调运动物到达目的地后，货主或承运人应在3日内向启运地县级动物卫生监督机构报告。3.牲畜耳标号只需填写后3位，可另附纸填写，需注明本证明编号并加盖检疫专用章。</div>
            """, "#paper .k{width:96px}#paper td{height:30px;padding:5px 7px}", padding: 46);
    }

    /// <summary>The driver's phone shows the form for a trip within the province.</summary>
    private static string AnimalB(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var code = s.Qr(150, always: true);
        code = code.Length > 0 ? $"<div style=\"margin:16px;background:#fff;padding:14px 0\" class=c>{code}<div style=\"font-size:16px;color:#888\">扫一扫核验真伪</div></div>" : "";
        static string Two(string label, string value) => $"<tr><td class=q>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(620, $"""
            <div style="background:#fff">{StatusBar(s)}<div class=row style="padding:8px 22px 12px;font-size:21px"><span>‹</span><span style="font-weight:700">电子证明</span><span>···</span></div></div>
            <div style="margin:16px;background:#fff;border:1px solid #d7c7a6;padding:18px 16px 14px;position:relative"><div class=c style="font-size:25px;font-weight:700">动物检疫合格证明</div><div class=c style="font-size:20px">（动物B）</div><div class=r style="font-size:16px;margin:4px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Two("货主", s.V("holder", f.Holder))}{Two("联系电话", s.O(Masked(f.Phone)))}{Two("动物种类", s.V("products", f.Product))}{Two("数量及单位", s.Q())}{Two("用途", s.O(f.Purpose))}{Two("启运地点", s.V("origin", f.Origin))}{Two("到达地点", s.V("destination", f.Destination))}{(f.Product is "生猪" or "肉牛" or "肉羊" ? Two("牲畜耳标号", s.O("共" + (int)f.Quantity + "枚，点击查看")) : "")}</table>
            <div style="line-height:1.75;padding-top:8px">本批动物经检疫合格，应于当日内到达有效。<br>官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br>签发单位：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:30px;bottom:10px")}</div>
            {code}
            <div style="display:flex;gap:14px;padding:4px 16px 22px"><span class=c style="flex:1;border:1px solid #2f7bd9;color:#2f7bd9;border-radius:6px;padding:9px 0">下载证明</span><span class=c style="flex:1;background:#2f7bd9;color:#fff;border-radius:6px;padding:9px 0">发送给承运人</span></div>
            """, "#paper td{border:1px solid #777;padding:5px 8px;font-size:18px}#paper .q{width:112px;color:#333}", "background:#eef0f4", padding: 0);
    }

    /// <summary>The form for meat that leaves its province, from a pad that the officer fills in.</summary>
    private static string ProductA(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        var days = f.Expiry!.Value.DayNumber - f.Issued.DayNumber;
        return s.Look.Page(1000, $"""
            <h1 style="font-size:32px;letter-spacing:4px">动物检疫合格证明（产品A）</h1><div class="r no" style="font-size:20px;margin:2px 0 4px">No.{s.V("number", f.Number)}</div><div style="display:flex"><table>
            <tr>{Cell("货　主", s.V("holder", f.Holder), 3)}{Cell("联系电话", s.O(f.Phone), 1)}</tr><tr>{Cell("产品名称", s.V("products", f.Product), 3)}{Cell("数量及单位", s.Q(capitals: true), 1)}</tr><tr>{Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 5)}</tr><tr>{Cell("目的地", Parts(s, "destination", f.Destination), 5)}</tr>
            <tr>{Cell("承运人", s.O(f.Person), 3)}{Cell("联系电话", s.O(World.Phone(s.Chance)), 1)}</tr><tr>{Cell("运载方式", "☑公路 □铁路 □水路 □航空", 5)}</tr><tr>{Cell("运载工具牌号", s.O(f.Plate), 2)}<td colspan=3>装运前经 {s.O(s.Chance.Of("过氧乙酸", "百毒杀", "火碱"))} 消毒</td></tr>
            <tr><td colspan=6 style="position:relative;height:148px;vertical-align:top">　　本批动物产品经检疫合格，应于 {s.O(Chinese.Capital(days))} 日内到达有效。<div style="line-height:2.1;margin:8px 0 0 44%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:6px")}</td></tr>
            <tr>{Cell("动物卫生监督<br>检查站签章", "", 2)}{Cell("备　注", "", 2)}</tr></table><div style="flex:none;writing-mode:vertical-rl;font-size:15px;letter-spacing:5px;padding:30px 0 0 8px">第一联　共二联</div></div>
            <div style="font-size:13px;margin-top:4px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.动物卫生监督所联系电话：{s.O(f.IssuerPlace.Length > 0 ? "0" + s.Chance.Int(700, 799) + "-" + s.Chance.Digits(7) : "")}</div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:34px;padding:4px 7px}", padding: 36);
    }

    /// <summary>The form for meat within the province on half a sheet; the butcher's buyer gets it with every load.</summary>
    private static string ProductB(Sheet s)
    {
        var f = s.Facts;
        var dots = Matrix(s);
        s.Look.Type = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        s.Look.Paper = s.Chance.Of("#f1f8ee", "#fff", "#fdf3ee");
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:200px 1fr 200px;align-items:end"><span style="font-size:15px">第二联　随货同行</span><div><h1 style="font-size:29px">动物检疫合格证明</h1><div class=c style="font-size:20px">（产品B）</div></div><span class="r no">№ {s.V("number", f.Number)}</span></div>
            <table style="margin-top:6px"><tr>{Cell("货　　主", s.V("holder", f.Holder), 1)}{Cell("产品名称", s.V("products", f.Product), 1)}</tr><tr>{Cell("数量及单位", s.Q(), 1)}{Cell("产　　地", s.V("origin", f.Origin), 1)}</tr><tr>{Cell("生产单位名称地址", s.O(f.OriginAddress), 3)}</tr><tr>{Cell("目 的 地", s.V("destination", f.Destination), 3)}</tr><tr>{Cell("检疫标志号", s.O(f.Related + "—" + (long.Parse(f.Related) + s.Chance.Int(3, 60))), 3)}</tr><tr>{Cell("备　　注", s.O(s.Chance.Of("", "非洲猪瘟检测阴性", "冷藏车运输")), 3)}</tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.05fr;min-height:112px;padding-top:10px;line-height:1.9"><span>本批动物产品经检疫合格，应于当日到达有效。<br><span style="font-size:14px">注：本证书限省境内使用，仅供一次使用。</span></span><span style="padding-left:40px">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</span>{s.Seal(f.Issuer, "检疫专用章", "right:50px;top:-10px")}</div>
            """, dots + Preprinted + "#paper .no .v{background:none;-webkit-text-fill-color:#b3201f}#paper td{height:32px;padding:4px 8px}#paper .k{width:130px}", padding: 38);
    }
}
