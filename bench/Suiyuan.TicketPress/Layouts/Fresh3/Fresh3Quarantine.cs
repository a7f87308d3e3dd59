using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Quarantine certificates: printouts, carbon pads, a carton's sticker, tiles on a telephone.</summary>
internal static class Fresh3Quarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/quarantine/animal-a-sections", "quarantine", "动物A", AnimalSections, true),
        new("fresh3/quarantine/animal-a-notes-right", "quarantine", "动物A", AnimalNotes, true),
        new("fresh3/quarantine/animal-b-carbon", "quarantine", "动物B", AnimalCarbon, true),
        new("fresh3/quarantine/animal-b-tiles", "quarantine", "动物B", AnimalTiles, true),
        new("fresh3/quarantine/product-a-merged", "quarantine", "产品A", ProductMerged, true),
        new("fresh3/quarantine/product-b-carton", "quarantine", "产品B", ProductCarton, true),
        new("fresh3/quarantine/product-b-half-sheet", "quarantine", "产品B", ProductHalf, true),
    ];

    private static string Marks(Sheet s, int count) =>
        string.Join(s.Chance.Of("、", "，", " "), Enumerable.Range(0, count).Select(_ => s.Chance.Digits(3)));

    /// <summary>The paperless certificate printed in an office: sections whose names stand upright at the left.</summary>
    private static string AnimalSections(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Blank();
        static string Side(string text, int rows) => $"<td rowspan={rows} class=side>{string.Join("<br>", text.ToCharArray())}</td>";
        return s.Look.Page(860, $"""
            <div style="display:flex;justify-content:space-between;align-items:center">{s.Qr(112, always: true)}
            <div class=c><div style="font-size:29px;font-weight:700">动物检疫合格证明（动物Ａ）</div><div style="font-size:15px">无纸化电子证照</div></div>
            <div style="font-size:16px">证号<br>{s.V("number", f.Number)}</div></div>
            <table style="margin-top:14px">
            {Tr(Side("货主", 2), Pair("货主姓名", s.V("holder", f.Holder), 3, 130))}{Tr(Pair("手机号码", s.O(f.Phone)), Pair("用　　途", s.O(f.Purpose)))}
            {Tr(Side("动物", 2), Pair("畜禽种类", s.V("products", f.Product)), Pair("数量（单位）", s.Q(s.Chance.Odds(0.4))))}
            {Tr(Pair("耳标号码", s.O(Marks(s, 14)), 3))}
            {Tr(Side("起讫", 2), Pair("启运地点", s.V("origin", f.Origin), 3))}{Tr(Pair("到达地点", s.V("destination", f.Destination), 3))}
            {Tr(Side("运输", 2), Pair("承运人", s.O(f.Person)), Pair("车辆牌照", s.O(f.Plate)))}
            {Tr(Pair("运输方式", s.O("公路")), Pair("消毒情况", "装运前经" + s.O("过氧乙酸") + "消毒"))}
            {Tr(Side("签发", 3), Pair("官方兽医", s.O(f.Officer)), Pair("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 1, 3))))}
            {Tr(Pair("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(2, 1))), Pair("备　　注", ""))}
            {Tr(Pair("出证机构", s.V("issuer", f.Issuer), 3))}
            </table><div style="position:relative;height:84px;font-size:15px;padding-top:10px">
            扫描二维码核验真伪；跨省调运到达后二十四小时内报告。{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:-110px")}</div>
            """, "#paper .side{width:34px;text-align:center;background:#eef3ee;line-height:1.2}#paper .h{background:#f7faf7;white-space:nowrap}");
    }

    /// <summary>Landscape, ruled; the notes run down the right edge as the printer set them.</summary>
    private static string AnimalNotes(Sheet s)
    {
        var f = s.Facts;
        var days = f.Expiry!.Value.DayNumber - f.Issued.DayNumber;
        return s.Look.Page(1180, $"""
            <div style="display:grid;grid-template-columns:1fr 190px;gap:22px"><div>
            <div style="position:relative"><h1 style="font-size:34px;letter-spacing:10px">动物检疫合格证明</h1><div class=c>（动物 A）</div>
            <div style="position:absolute;right:0;top:8px;color:#b3282d">№{s.V("number", f.Number)}</div></div>
            <table>{Tr(Pair("货　　主", s.V("holder", f.Holder), 1, 130), Pair("联系电话", s.O(f.Phone), 1, 130))}
            {Tr(Pair("动物种类", s.V("products", f.Product)), Pair("数量及单位", s.Q(capitals: true)))}
            {Tr(Pair("启运地点", Parts(s, "origin", f.Origin), 3))}{Tr(Pair("到达地点", Parts(s, "destination", f.Destination), 3))}
            {Tr(Pair("用　　途", s.O(f.Purpose)), Pair("承 运 人", s.O(f.Person)))}
            {Tr(Pair("运载方式", $"{Tick("公路", true)} {Tick("铁路", false)} {Tick("水路", false)} {Tick("航空", false)}"), Pair("运载工具牌号", s.O(f.Plate)))}
            <tr><td colspan=4 style="position:relative;padding:12px 14px;line-height:2">本批动物经检疫合格，应于 {s.O(days.ToString())} 日内到达有效。<br>
            官方兽医签字：{s.O(f.Officer)}　　　　签发日期：{s.D("issue_date", f.Issued, 8)}<br>
            <span style="padding-left:46%">（动物卫生监督所检疫专用章）</span>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:70px;top:10px")}</td></tr>
            {Tr(Pair("牲畜耳标号", s.O(Marks(s, 22)), 3))}{Tr(Pair("备　　注", "", 3))}</table></div>
            <div style="font-size:14px;line-height:1.9;border-left:1px dashed;padding-left:12px;align-self:center">第二联　随货同行<br><br>注：<br>1.本证书一式两联。<br>
            2.跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。<br>3.耳标号只填后三位，可另附纸。<br>4.涂改无效。</div></div>
            """, "#paper .h{text-align:center;white-space:nowrap}");
    }

    /// <summary>A pink carbon copy in a vet's hand, without rules: values on dotted lines, two or three a line.</summary>
    private static string AnimalCarbon(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        s.Look.Paper = s.Chance.Of("#fbdfe3", "#fdf3c9", "#e3f0fb");
        s.Look.Type = "'Noto Serif CJK SC'";
        static string Dots(string label, string value, double share = 1) =>
            $"<div style=\"flex:{share};display:flex;align-items:baseline\"><span class=l style=\"flex:none\">{label}</span>"
            + $"<span style=\"flex:1;border-bottom:2px dotted #555;padding:0 6px;min-height:28px\">{value}</span></div>";
        static string Line(params string[] dots) => $"<div style=\"display:flex;gap:10px;margin:11px 0\">{string.Concat(dots)}</div>";
        return s.Look.Page(820, $"""
            <div class=row><span style="width:150px">{s.Chance.Of("随货联", "②随货同行")}</span><span style="font-size:31px;font-weight:700">动物检疫合格证明</span><span style="width:150px">（动物B）</span></div>
            <div class=r style="color:#a8262c;font-size:20px">{s.V("number", f.Number)}</div>
            {Line(Dots("货主", s.V("holder", f.Holder), 1.4), Dots("电话", s.O(f.Phone)))}
            {Line(Dots("动物种类", s.V("products", f.Product)), Dots("数量及单位", s.Q(s.Chance.Odds(0.5))), Dots("用途", s.O(f.Purpose), 0.7))}
            {Line(Dots("启运地点", s.V("origin", f.Origin)))}{Line(Dots("到达地点", s.V("destination", f.Destination)))}
            {Line(Dots("牲畜耳标号", s.O(Marks(s, 6))))}
            <div style="position:relative;margin-top:16px;min-height:140px;line-height:2.1">本批动物经检疫合格，应于当日内到达有效。<br>官方兽医签字　{s.O(f.Officer)}<br>
            签发日期　{s.D("issue_date", f.Issued, s.Chance.Of(6, 8, 0))}{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:90px;top:0")}</div>
            <div style="font-size:14px">注：1.本证书限省境内使用。2.动物卫生监督所联系电话：{s.O("0758-" + s.Chance.Digits(7))}</div>
            """);
    }

    /// <summary>A telephone's page in tiles, two abreast.</summary>
    private static string AnimalTiles(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        static string Tile(string label, string value, string css = "") =>
            $"<div style=\"background:#fff;border-radius:10px;padding:12px 14px;{css}\"><div style=\"font-size:20px\">{value}</div><div class=l style=\"color:#8b95a1;font-size:15px\">{label}</div></div>";
        const string Wide = "grid-column:span 2";
        return s.Look.Page(600, $"""
            <div style="background:#0f8f6b;color:#fff;padding:16px 20px"><div style="font-size:15px">9:41　　　　　　　　智慧动监</div>
            <div style="font-size:26px;font-weight:700;margin-top:8px">动物检疫合格证明(动物B)</div><div class=white>No.{s.V("number", f.Number)}</div></div>
            <div style="position:relative;background:#eef2f1;padding:16px;display:grid;grid-template-columns:1fr 1fr;gap:12px">
            {Tile("动物种类", s.V("products", f.Product))}{Tile("数量", s.Q())}{Tile("货主", s.V("holder", f.Holder), Wide)}
            {Tile("启运地", s.V("origin", f.Origin), Wide)}{Tile("目的地", s.V("destination", f.Destination), Wide)}
            {Tile("官方兽医", s.O(f.Officer))}{Tile("签发时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-3).ToString("HH:mm")))}
            {Tile("出证单位", s.V("issuer", f.Issuer), Wide)}{s.Seal(f.Issuer, "检疫专用章", "right:26px;bottom:30px")}</div>
            <div class=c style="padding:18px">{s.Qr(150, always: true)}<div style="font-size:15px;color:#888">限省境内使用 · 当日有效</div></div>
            """, "#paper .white .v{color:#fff}", padding: 0);
    }

    /// <summary>A form of the west: merged heads, the consignor's and the carrier's halves side by side.</summary>
    private static string ProductMerged(Sheet s)
    {
        var f = s.Facts;
        var days = f.Expiry!.Value.DayNumber - f.Issued.DayNumber;
        return s.Look.Page(920, $"""
            <h1 style="font-size:32px">动 物 检 疫 合 格 证 明（产品A）</h1>
            <div class=row style="margin:6px 0"><span>共二联　第二联</span><span>编号：{s.V("number", f.Number)}</span></div><table>
            <tr><th colspan=2>货　主　方</th><th colspan=2>承　运　方</th></tr>
            {Tr(Pair("货主", s.V("holder", f.Holder), 1, 110), Pair("承运人", s.O(f.Person), 1, 110))}
            {Tr(Pair("联系电话", s.O(f.Phone)), Pair("联系电话", s.O("13" + s.Chance.Digits(9))))}
            {Tr(Pair("产品名称", s.V("products", f.Product)), Pair("运载方式", s.O("公路")))}
            {Tr(Pair("数量及单位", s.Q(s.Chance.Odds(0.4))), Pair("运载工具牌号", s.O(f.Plate)))}
            <tr><td class=h>产　　地</td><td>{s.V("origin", f.Origin)}</td><td class=h rowspan=2>装运前消毒</td><td rowspan=2>经{s.O("次氯酸钠")}消毒</td></tr>
            {Tr(Pair("生产单位<br>名称地址", s.O(f.OriginAddress)))}
            {Tr(Pair("目 的 地", s.V("destination", f.Destination), 3))}{Tr(Pair("检疫标志号", s.O("见备注栏"), 3))}
            {Tr(Pair("备　　注", s.O("标志号 " + s.Chance.Digits(10)), 3))}</table>
            <div style="position:relative;padding:12px 4px;line-height:2;min-height:140px">本批动物产品经检疫合格，应于 {s.O(s.Look.ByHand ? days.ToString() : Chinese.Capital(days))} 日内到达有效。
            <div class=row><span>官方兽医：{s.O(f.Officer)}</span><span style="padding-right:180px">签发日期：{s.D("issue_date", f.Issued)}</span></div>
            {s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:30px;top:0", s.Chance.Of("round", "ring"))}</div>
            """, "#paper .h{text-align:center}");
    }

    /// <summary>A carton's label from a thermal printer: half a hand wide, its code between label and value.</summary>
    private static string ProductCarton(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(560, $"""
            <div style="border:3px solid #111;border-radius:8px;padding:12px 14px;position:relative"><div style="font-size:24px;font-weight:700">动物检疫合格证明<span style="font-size:19px">（产品B）</span></div>
            <div style="border-bottom:2px solid #111;padding-bottom:5px">No:{s.V("number", f.Number)}</div>
            <div style="display:flex;gap:10px;margin-top:8px"><div style="flex:1"><div>{F(s, "品名", s.V("products", f.Product))}</div><div>{F(s, "数/重量", s.Q())}</div><div>{F(s, "货主", s.V("holder", f.Holder))}</div></div>{s.Qr(124)}</div>
            <div>{F(s, "产地", s.V("origin", f.Origin))}</div><div>{F(s, "生产单位", s.O(f.OriginAddress))}</div><div>{F(s, "运往", s.V("destination", f.Destination))}</div>
            <div class=row><span>{F(s, "兽医", s.O(f.Officer))}</span><span>{F(s, "出证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)))}</span></div>
            <div style="padding-right:150px;min-height:70px">{F(s, "出证机关", s.V("issuer", f.Issuer))}<div style="font-size:14px">省境内当日有效</div></div>{s.Seal(f.Issuer, "", "right:6px;bottom:4px")}</div>
            """, "#paper{font-size:17px;line-height:1.5}", padding: 14);
    }

    /// <summary>Half a sheet of a red form: each label small above its value, typed by a matrix printer.</summary>
    private static string ProductHalf(Sheet s)
    {
        var f = s.Facts;
        var css = s.Chance.Odds(0.7) ? Matrix(s) : "";
        s.Look.Rule = "1px solid #b5474b";
        static string Over(string label, string value, int span = 1) => $"<td colspan={span} style=\"vertical-align:top\"><div class=l style=\"font-size:14px;color:#b5474b;line-height:1.2\">{label}</div>{value}</td>";
        return s.Look.Page(1060, $"""
            <div class=row style="color:#b5474b"><span style="font-size:27px;font-weight:700;letter-spacing:5px">动物检疫合格证明（产品B）</span><span>№ <span style="font-size:22px">{s.V("number", f.Number)}</span></span></div>
            <table style="margin-top:8px">{Tr(Over("货主", s.V("holder", f.Holder), 2), Over("产品名称", s.V("products", f.Product)), Over("数量及单位", s.Q()))}
            {Tr(Over("产地", s.V("origin", f.Origin), 2), Over("生产单位名称、地址", s.O(f.OriginAddress), 2))}
            {Tr(Over("目的地", s.V("destination", f.Destination), 2), Over("检疫标志号", s.O(s.Chance.Digits(8) + "-" + s.Chance.Digits(2))), Over("备注", "&nbsp;"))}
            {Tr(Over("检疫结论", "本批动物产品经检疫合格，当日到达有效。", 2), Over("官方兽医（签字）", s.O(f.Officer)), Over("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 8))))}</table>
            <div style="position:relative;height:60px;font-size:14px;color:#b5474b;padding-top:8px">第一联 动物卫生监督所留存　第二联 随货同行{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:120px;top:-100px")}</div>
            """, css, padding: 34);
    }
}
