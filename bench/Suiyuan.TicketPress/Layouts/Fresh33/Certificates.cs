using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh33;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-plain-sheet", By.Printer, PlainSheet, "动物A", true), New("quarantine/x-station-pad", By.Pen, StationPad, "动物B", true),
        New("quarantine/x-needle-form", By.Clerk, NeedleForm, "产品A", true), New("quarantine/x-holder-screen", By.Screen, HolderScreen, "产品B", true),
        New("meat-inspection/x-pork-lines", By.Clerk, PorkLines, seal: true), New("meat-inspection/x-beef-heads", By.Pen, BeefHeads, seal: true),
        New("meat-inspection/x-lamb-label", By.Till, LambLabel), New("meat-inspection/x-poultry-page", By.Screen, PoultryPage, seal: true),
        New("unknown/x-power-slip", By.Till, PowerSlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh33", name, by, write, form, seal);

    private static bool Pigs(Facts f) => f.Product.Contains('猪', StringComparison.Ordinal);

    /// <summary>Tags of a lot: the first ones, and how the rest is meant.</summary>
    private static string Tags(Sheet s)
    {
        if (s.Facts.Unit is not "头")
        {
            return "/";
        }

        var stem = (Pigs(s.Facts) ? "1" : "2") + s.Chance.Digits(9);
        var first = s.Chance.Int(10000, 98000);
        return string.Join("、", Enumerable.Range(0, 3).Select(i => stem + (first + i))) + " 等";
    }

    /// <summary>The last three figures of a few tags, as a pen notes them.</summary>
    private static string Three(Sheet s)
    {
        var first = s.Chance.Int(100, 980);
        return $"{first}、{first + 1}、{first + 2}等";
    }

    /// <summary>Live animals to another province: paperless, printed by the farm itself from the province's system on an A4 sheet.</summary>
    private static string PlainSheet(Sheet s)
    {
        var f = s.Facts;
        var remark = Pigs(f) ? $"非洲猪瘟病毒检测阴性，报告编号：{s.Chance.Of("ASF", "JC", "HN")}{f.Issued.AddDays(-1):yyyyMMdd}{s.Chance.Digits(3)}" : s.Chance.Of("", "免疫在有效期内", "无");
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center"><div style="width:128px;height:116px">{s.Qr(112)}</div><div style="flex:1"><h1 style="font-size:33px;letter-spacing:6px">动物检疫证明</h1><div class=c style="font-size:22px">（动物A）</div></div><div style="width:128px;font-size:15px;text-align:right">扫码查验<br>真　　伪</div></div>
            <div class=r style="margin:4px 0 6px">No. {s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("用　　途", s.O("屠宰")), Cell("产地检疫申报编号", s.O(f.Issued.ToString("yyMMdd") + s.Chance.Digits(6))))}
            {Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}
            {Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false)), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("运输车辆备案号", s.O(s.Chance.Digits(12))), Cell("装运前消毒药物", s.O(s.Chance.Of("聚维酮碘", "戊二醛癸甲溴铵", "过硫酸氢钾"))))}
            {Tr(Cell("牲畜耳标号", s.O(Tags(s)), 3))}
            <tr><td colspan=4 style="height:176px;vertical-align:top;line-height:2.1;position:relative;padding:8px 18px">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 36)} 日内到达有效。<div style="margin-left:44%">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 0)}<br>（检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:22px;top:4px")}</td></tr>
            {Tr(Cell("指定通道<br>检查站签章", "&nbsp;", 3))}{Tr(Cell("备　　注", s.O(remark), 3))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.5">注：1. 跨省调运动物到达目的地后，货主或承运人应在三日内向启运地县级动物卫生监督机构报告。<br>2. 跨省运输应当经指定通道入省境。3. 屠宰企业应当查验并留存本证明。</div>
            """, "#paper .k{width:150px}#paper td{height:42px;padding:4px 10px}", padding: 52);
    }

    /// <summary>Live animals within the province, from the pad of a township's veterinary station.</summary>
    private static string StationPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1b5a3c", "#1f3d70", "#222");
        s.Look.Paper = s.Chance.Of("#f3f8ee", "#fdfdfa", "#eef5f8");
        return s.Look.Page(980, $"""
            <h1 style="font-size:32px;letter-spacing:10px">动物检疫合格证明<span style="font-size:24px;letter-spacing:2px">（动物B）</span></h1>
            <div class=row style="margin:8px 0 4px"><span style="font-size:16px">第二联　货主</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.35))), Cell("用　　途", s.O("屠宰")))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}{Tr(Cell("牲　　畜<br>耳 标 号", s.O(f.Unit == "头" ? Three(s) : "/"), 5))}
            <tr><td colspan=6 style="position:relative;height:168px;vertical-align:top;padding:10px 20px;line-height:2.2">本批动物经检疫合格，应于当日内到达有效。<div style="display:flex;justify-content:flex-end"><div>官方兽医签字：{On(s.O(f.Officer), 170)}<br>签 发 日 期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:16px">（动物卫生监督所检疫专用章）</span></div></div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:300px;top:4px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。3.牲畜耳标号只需填写后3位，可另附纸填写，并注明本检疫证明编号，同时加盖动物卫生监督所检疫专用章。</div>
            """, Preprinted + "#paper .k{width:112px;font-size:17px}#paper td{height:46px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Meat to another province: the form lies in a pin printer.</summary>
    private static string NeedleForm(Sheet s)
    {
        var f = s.Facts;
        var dots = Fresh2Layouts.Matrix(s);
        Coloured(s, "#2a4a80", "#7a2a2a", "#2b5d45");
        return s.Look.Page(1060, $"""
            <div style="display:flex;align-items:flex-end"><span style="flex:1"></span><div><h1 style="font-size:32px;letter-spacing:8px">动物检疫合格证明</h1><div class=c style="font-size:21px">（产品A）</div></div><span class="r no" style="flex:1">{s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Tr(Cell("货　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", Box("公路", true) + "　" + Box("铁路", false) + "　" + Box("水路", false) + "　" + Box("航空", false), 3))}{Tr(Cell("运载工具牌号", s.O(f.Plate)), Cell("装运前经", $"{s.O(s.Chance.Of("过氧乙酸", "二氯异氰脲酸钠", "次氯酸钠"))}　消毒"))}</table>
            <div style="display:grid;grid-template-columns:1fr 220px;border:{s.Look.Rule};border-top:0"><div style="position:relative;padding:10px 16px;min-height:170px;line-height:2.1">　　本批动物产品经检疫合格，应于{On(s.O(Days(f)), 46)}日内到达有效。<div style="margin:10px 0 0 22%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:14px;top:6px")}</div><div style="border-left:{s.Look.Rule};padding:10px;font-size:16px">动物卫生监督<br>检查站签章</div></div>
            <table style="margin-top:-1px">{Tr(Cell("备　注", s.O(s.Chance.Of("检疫标志号：", "检疫验讫印章号：") + s.Chance.Digits(8)), 3))}</table>
            <div style="display:flex;justify-content:space-between;font-size:14px;margin-top:6px"><span>注：本证书一式两联，第一联由动物卫生监督机构留存，第二联随货同行。</span><span>农业农村部监制</span></div>
            """, dots + Preprinted + "#paper .no .v{background:none}#paper .k{width:130px;white-space:normal;line-height:1.2}#paper td{height:40px;padding:4px 9px}", padding: 46);
    }

    /// <summary>Meat within the province: the goods' owner opens the certificate in the province's mini-program.</summary>
    private static string HolderScreen(Sheet s)
    {
        var f = s.Facts;
        var tint = s.Chance.Of("#1c8f5a", "#2468d6", "#0c8aa0");
        string Part(string head, params string[] lines) => $"<div style=\"background:#fff;margin:12px 14px;border-radius:8px;padding:12px 20px\"><div style=\"font-weight:700;border-left:5px solid {tint};padding-left:10px;margin-bottom:4px\">{head}</div>{string.Concat(lines)}</div>";
        string Pair(string label, string value) => Apart(label, value, "padding:7px 0;border-top:1px solid #eee");
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-3).ToString("HH:mm"))}</span><span>4G　{s.O(s.Chance.Int(15, 98) + "%")}</span></div><div style="padding:10px 22px;font-size:20px">〈<span style="margin-left:182px">检疫证明详情</span></div>
            <div style="background:{tint};color:#fff;padding:16px 26px"><div style="font-size:24px;font-weight:700">动物检疫证明（产品B）</div><div style="margin-top:4px" class=w>证明编号：{s.V("number", f.Number)}</div></div>
            {Part("货主信息", Pair("货主", s.V("holder", f.Holder)), Pair("联系电话", s.O(f.Phone[..3] + "****" + f.Phone[^4..])))}
            {Part("产品信息", Pair("产品名称", s.V("products", f.Product)), Pair("数量及单位", s.Q()), Pair("产地", s.V("origin", f.Origin)), Pair("生产单位名称地址", s.O(f.OriginAddress)), Pair("检疫标志号", s.O(s.Chance.Digits(10))))}
            {Part("流向信息", Pair("目的地", s.V("destination", f.Destination)), Pair("运载工具牌号", s.O(f.Plate)), Pair("有效期", "当日到达有效"))}
            <div style="position:relative">{Part("出证信息", Pair("官方兽医", s.O(f.Officer)), Pair("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))), Pair("出证机构", s.V("issuer", f.Issuer)))}{s.Seal(f.Issuer, "检疫专用章", "left:200px;top:-18px")}</div>
            <div class=c style="padding:4px 0 22px">{s.Qr(150)}<div style="font-size:15px;color:#999">请向查验人员出示此码</div></div>
            """, "#paper .g{color:#777}#paper .w .v{color:#fff}", "background:#f3f5f7", padding: 0);
    }

    /// <summary>Pork, in the form of the ministry's notice, printed by the slaughterhouse's desk; no boxes but a frame.</summary>
    private static string PorkLines(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a3231f", "#1d4c86");
        string Ruled(string label, string value) => $"<div style=\"display:flex;margin:11px 0;align-items:baseline\"><span style=\"flex:none;width:168px\">{label}：</span><span style=\"flex:1;border-bottom:1px solid currentColor;min-height:30px;padding:0 6px\">{value}</span></div>";
        return s.Look.Page(800, $"""
            <div style="border:{s.Look.Rule};padding:26px 34px 18px"><h1 style="font-size:33px;letter-spacing:6px">肉品品质检验合格证</h1><div class=row style="margin:8px 0 10px;font-size:17px"><span>（猪）</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            {Ruled("屠宰厂（场）名称", s.V("issuer", f.Issuer))}{Ruled("定点屠宰厂代码", s.O("A" + s.Chance.Digits(8)))}{Ruled("货主", s.V("holder", f.Holder))}<div style="display:grid;grid-template-columns:1fr 1fr;column-gap:20px">{Ruled("产品名称", s.V("products", f.Product))}{Ruled("数量及单位", s.Q())}</div>{Ruled("动物检疫证明编号", s.O(f.Related))}{Ruled("生产日期", s.D("", f.Issued, 0))}{Ruled("目的地", s.V("destination", f.Destination))}
            <div style="position:relative;line-height:2.2;min-height:170px;margin-top:14px">　　本批产品经肉品品质检验合格，准予出厂（场）。<div style="margin:8px 0 0 30%">检验人员：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(f.Issuer, "检验专用章", "right:8px;top:14px")}</div></div>
            <div style="font-size:14px;margin-top:6px">本证一式两联：第一联屠宰厂（场）留存，第二联随货同行。</div>
            """, Preprinted, padding: 34);
    }

    /// <summary>Beef: a house's own pad, its heads over what a pen fills in, stamped with the inspector's oval.</summary>
    private static string BeefHeads(Sheet s)
    {
        var f = s.Facts;
        f.Product = f.Unit switch { "头" => "牛胴体", "片" => "牛二分体", _ => f.Product is "猪肉" or "生猪产品" ? "鲜牛肉" : "牛肉" };
        f.GoodsBooked = f.GoodsBooked is null ? null : ["牛肉"];
        f.Issuer = f.Issuer.Replace("生猪定点屠宰厂", "牛羊定点屠宰厂", StringComparison.Ordinal);
        Coloured(s, "#1f5a3a", "#8a2622", "#222");
        s.Look.Paper = s.Chance.Of("#fdf1f1", "#fffdf3", "#f1f8f1", "#fff");
        return s.Look.Page(960, $"""
            <div class="c h" style="font-size:23px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:5px;margin:2px 0 8px">牛羊肉品品质检验合格证</h1>
            <div class=row style="margin-bottom:6px"><span>开具日期：{s.D("issue_date", f.Issued, 8)}</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table>{Head("品　　名", "数　量", "单　位", "屠宰日期", "动物检疫证明编号")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.D("", f.Issued, 6)}</td><td>{s.O(f.Related)}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("动物产地", s.V("origin", f.Origin)))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee)), Cell("检验结果", s.V("result", "合格")))}</table>
            <div style="position:relative;min-height:150px;padding-top:14px;line-height:2">上列产品经宰前、宰后检验，符合肉品品质检验要求，准予出厂销售。<div style="margin-top:26px">检验员：{On(s.O(f.Officer), 150)}　　经手人：{On(s.O(f.Person), 130)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:24px;top:52px", "box")}</div>
            <div style="font-size:14px">白联存根　　红联随货同行（当日有效，涂改作废）</div>
            """, Preprinted + "#paper .k{width:104px}#paper td{height:46px;padding:4px 8px}", padding: 40);
    }

    /// <summary>Lamb, the sheep brought from another province: what a label printer makes for a lot as it leaves the house.</summary>
    private static string LambLabel(Sheet s)
    {
        var f = s.Facts;
        var from = World.Elsewhere[f.Officer.Sum(c => c) % World.Elsewhere.Count];
        f.Unit = f.Unit is "头" or "片" ? "只" : f.Unit;
        f.Product = f.Unit == "只" ? "羊胴体" : f.Product is "猪肉" or "生猪产品" ? "鲜羊肉" : "羊肉";
        f.GoodsBooked = f.GoodsBooked is null ? null : ["羊肉"];
        f.Origin = from.Full;
        f.Issuer = f.Issuer.Replace("生猪定点屠宰厂", "牛羊定点屠宰厂", StringComparison.Ordinal);
        var bars = string.Concat(Enumerable.Range(0, 46).Select(i => $"<rect x={i * 8} y=0 width={s.Chance.Int(2, 6)} height=52 />"));
        string Row(string label, string value) => $"<tr><td style=\"width:112px\">{label}</td><td colspan=3>{value}</td></tr>";
        s.Look.Rule = "1.5px solid #222";
        return s.Look.Page(560, $"""
            <div style="border:2.5px solid #222;padding:14px 14px 10px"><div class=c style="font-size:26px;font-weight:700">肉品品质检验合格证</div>
            <table style="margin-top:8px">{Row("产品名称", s.V("products", f.Product))}{Row("数　　量", s.Q())}{Row("屠宰单位", s.V("issuer", f.Issuer))}{Row("产　　地", s.V("origin", f.Origin))}{Row("货　　主", s.V("holder", f.Holder))}{Row("检疫证号", s.O(f.Related))}{Row("屠宰日期", s.D("", f.Issued, 2))}{Row("签发日期", s.D("issue_date", f.Issued, 2))}<tr><td>检 验 员</td><td>{s.O(f.Officer)}</td><td class=k>检验结果</td><td class=c style="font-weight:700">{s.V("result", "合格")}</td></tr>{Row("贮存条件", "0～4℃冷藏")}</table>
            <div style="display:flex;margin-top:10px;align-items:center"><div style="flex:1" class=c><svg data-no width=300 height=52 viewBox="0 0 370 52" preserveAspectRatio=none style="display:block;margin:0 auto">{bars}</svg><div style="font-size:17px">证号：{s.V("number", f.Number)}</div></div><div style="width:110px">{s.Qr(104)}</div></div></div>
            """, "#paper td{padding:4px 8px}", padding: 18);
    }

    /// <summary>Poultry: the page that the code on a box leads to, with the house's electronic seal.</summary>
    private static string PoultryPage(Sheet s)
    {
        var f = s.Facts;
        (f.Product, var booked) = f.Product switch { "猪肉" => ("冰鲜鸡", "光鸡"), "猪胴体" => ("光鸡", "光鸡"), "白条猪" => ("白条鸭", "鸭"), _ => ("冷鲜三黄鸡", "三黄鸡") };
        f.GoodsBooked = f.GoodsBooked is null ? null : [booked];
        f.Unit = f.Unit is "头" or "片" ? "箱" : f.Unit;
        f.Issuer = f.Issuer.Replace("生猪定点屠宰厂", "家禽集中屠宰场", StringComparison.Ordinal).Replace("公司肉联厂", "公司家禽屠宰场", StringComparison.Ordinal);
        var tint = s.Chance.Of("#18a058", "#2f7d3b", "#1a8fbf");
        s.Look.Rule = "1px solid #d9dfe3";
        string Row(string label, string value) => $"<tr><td class=g style=\"width:168px\">{label}</td><td>{value}</td></tr>";
        return s.Look.Page(640, $"""
            <div style="padding:12px 22px;font-size:19px;background:#fff;border-bottom:1px solid #ddd">✕　　<span style="margin-left:110px">产品合格证查询</span></div>
            <div style="background:{tint};color:#fff;padding:22px 0 20px" class=c><svg data-no width=54 height=54 viewBox="0 0 54 54" style="display:block;margin:0 auto 6px"><circle cx=27 cy=27 r=25 fill="#fff"/><path d="M15 28l8 8 17-18" fill=none stroke="{tint}" stroke-width=5 /></svg><div style="font-size:25px;font-weight:700">家禽肉品品质检验合格证</div><div style="font-size:16px;margin-top:4px" class=w>编号 {s.V("number", f.Number)}</div></div>
            <div style="position:relative;margin:16px 18px;background:#fff"><table>{Row("屠宰企业", s.V("issuer", f.Issuer))}{Row("货主", s.V("holder", f.Holder))}{Row("产品名称", s.V("products", f.Product))}{Row("数量", s.Q())}{Row("活禽产地", s.V("origin", f.Origin))}{Row("动物检疫证明号", s.O(f.Related))}{Row("收货单位", s.V("consignee", f.Consignee))}{Row("屠宰日期", s.D("", f.Issued, 2))}{Row("检验员", s.O(f.Officer))}{Row("检验结论", s.V("result", "合格"))}{Row("签发日期", s.D("issue_date", f.Issued, 2))}</table>{s.Seal(f.Issuer, "检验专用章", "right:24px;bottom:-24px")}</div>
            <div style="margin:0 18px 16px;background:#fff"><table class=c><tr class=g><td>宰前检验</td><td>体表检验</td><td>内脏检验</td><td>复验</td></tr><tr><td>{s.O("√")}</td><td>{s.O("√")}</td><td>{s.O("√")}</td><td>{s.O("√")}</td></tr></table></div>
            <div class=c style="font-size:14px;color:#999;padding-bottom:20px">本页信息由屠宰企业录入并对其真实性负责</div>
            """, "#paper .g{color:#7d868c}#paper .w .v{color:#fff}#paper td{padding:9px 12px}", "background:#f2f4f5", padding: 0);
    }

    /// <summary>What a stall owes for its electricity: the slip that the market's meter reader leaves.</summary>
    private static string PowerSlip(Sheet s)
    {
        var f = s.Facts;
        var last = s.Chance.Int(3000, 42000);
        var rate = s.Chance.Of(1, 1, 1, 10);
        var used = s.Chance.Int(rate == 1 ? 120 : 30, rate == 1 ? 1400 : 160);
        var price = s.Chance.Of(0.85m, 0.92m, 1.05m, 0.8862m);
        var fee = decimal.Round(used * rate * price, 2, MidpointRounding.AwayFromZero);
        var shared = s.Chance.Int(60, 480) / 10m;
        string Row(string label, string value) => Apart(label, value, "padding:3px 0");
        const string Dashes = "<div data-no style=\"border-top:1.5px dashed #555;margin:7px 0\"></div>";
        return s.Look.Page(470, $"""
            <div class=c style="font-size:21px">{s.O(s.Chance.Of(World.Markets))}</div><div class=c style="font-size:25px;font-weight:700">电费缴费通知单</div>{Dashes}
            {Row("户　　号", s.O(s.Chance.Digits(10)))}{Row("户　　名", s.O(s.Chance.Odds(0.5) ? f.Person : f.Merchant))}{Row("档 位 号", s.O(s.Chance.Of("A", "B", "C", "水产区", "肉类区") + s.Chance.Int(1, 128)))}{Row("电 表 号", s.O(s.Chance.Digits(8)))}{Row("抄表日期", s.D("", f.Issued, 2))}{Dashes}
            {Row("上次示数", s.O(last.ToString()))}{Row("本次示数", s.O((last + used).ToString()))}{Row("倍　　率", s.O(rate.ToString()))}{Row("用 电 量", s.O(used * rate + " 度"))}{Row("单　　价", s.O(price.ToString("0.####") + " 元/度"))}{Row("电　　费", s.O(Cents(fee)))}{Row("公摊电费", s.O(Cents(shared)))}{Dashes}
            <div style="font-size:22px;font-weight:700">{Row("本期应缴", s.O("¥" + Cents(fee + shared)))}</div>{Dashes}<div style="font-size:16px">请于 {s.D("", f.Issued.AddDays(10), 2)} 前缴清，逾期按日加收违约金。可扫码或到管理处缴费。</div><div style="font-size:16px;margin-top:6px">抄表员：{s.O(f.Officer)}　服务电话：{s.O("020-8" + s.Chance.Digits(7))}</div>
            """, padding: 26);
    }
}
