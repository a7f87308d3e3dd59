using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;
using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>动物检疫合格证明, since 2023 动物检疫证明, as offices of several provinces print it.</summary>
internal static class Fresh2Quarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/quarantine/animal-a-blanks", "quarantine", "动物A", AnimalBlanks, true), new("fresh2/quarantine/animal-a-desktop", "quarantine", "动物A", AnimalDesktop, true),
        new("fresh2/quarantine/animal-b-pad", "quarantine", "动物B", AnimalPad, true), new("fresh2/quarantine/animal-b-card", "quarantine", "动物B", AnimalCard, true),
        new("fresh2/quarantine/product-a-matrix", "quarantine", "产品A", ProductMatrix, true), new("fresh2/quarantine/product-a-office", "quarantine", "产品A", ProductOffice, true),
        new("fresh2/quarantine/product-b-split", "quarantine", "产品B", ProductSplit, true), new("fresh2/quarantine/product-b-58mm", "quarantine", "产品B", ProductRoll, true),
        new("fresh2/quarantine/product-b-phone", "quarantine", "产品B", ProductPhone, true),
    ];

    private static int Days(Facts f) => f.Expiry!.Value.DayNumber - f.Issued.DayNumber;

    private static string AnimalBlanks(Sheet s)
    {
        var f = s.Facts;
        var css = s.Chance.Odds(0.5) ? Matrix(s) : "";
        var lorry = s.Chance.Odds(0.8);
        return s.Look.Page(980, $"""
            <div class=r style="color:#c0272d;font-size:22px;letter-spacing:1px">№ {s.V("number", f.Number)}</div><h1 style="font-size:32px;letter-spacing:10px">动物检疫证明</h1><div class=c style="font-size:21px;margin-bottom:10px">（动物A）</div>
            {Blanks(Blank("货　　主：", s.V("holder", f.Holder), "flex:3"), Blank("联系电话：", s.O(f.Phone), "flex:2"))}{Blanks(Blank("动物种类：", s.V("products", f.Product)), Blank("数量及单位：", s.Q(s.Chance.Odds(0.5))))}
            {Blanks(Blank("启运地点：", Parts(s, "origin", f.Origin)))}{Blanks(Blank("到达地点：", Parts(s, "destination", f.Destination)))}
            {Blanks(Blank("用　　途：", s.O(f.Purpose)), Blank("承 运 人：", s.O(f.Person)), Blank("联系电话：", s.O("137" + f.Related[2..])))}
            <div style="margin:9px 0">运载方式：{Tick("公路", lorry)}　{Tick("铁路", false)}　{Tick("水路", !lorry)}　{Tick("航空", false)}　　运载工具牌号：<span class=u>{s.O(f.Plate)}</span></div>
            <div style="margin:9px 0">运载工具消毒情况：装运前经 <span class=u>{s.O(s.Chance.Of("聚维酮碘", "二氯异氰脲酸钠", "过氧乙酸"))}</span> 消毒</div>
            <div style="position:relative;border-top:2px solid;border-bottom:2px solid;padding:14px 0;margin-top:12px;min-height:150px">本批动物经检疫合格，应于 <span class=u>{s.O(Days(f).ToString())}</span> 日内到达有效。<div style="margin-top:16px">官方兽医签名：<span class=u>{s.O(f.Officer)}</span></div><div style="margin-top:10px">签发日期：{s.D("issue_date", f.Issued, 8)}</div><div style="position:absolute;right:70px;bottom:14px">（动物检疫专用章）</div>{s.Seal(f.Issuer, "动物检疫专用章", "right:60px;top:-10px")}</div>
            {Blanks(Blank("动物标识号：", s.O(f.Product is "生猪" or "肉牛" or "肉羊" ? $"1{f.Related}00105至1{f.Related}00{s.Chance.Int(160, 320)}" : "")))}{Blanks(Blank("指定通道签章：", ""), Blank("备　注：", ""))}
            <div style="font-size:13px;line-height:1.5">注：1.本证明一式两联，第一联由动物卫生监督机构留存，第二联随货同行。2.动物到达目的地后，应在24小时内向当地动物卫生监督机构报告。3.动物卫生监督机构联系电话：{s.O("07" + f.Related[2..4] + "-" + f.Related[3..])}</div>
            """, css, padding: 46);
    }

    private static string AnimalDesktop(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Cell(string label, string value, int span = 1) => $"<div class=l style=\"background:#f2f6fb;color:#41546b;padding:9px 10px;text-align:right;border:1px solid #d7e0ea\">{label}</div><div style=\"grid-column:span {(span * 2) - 1};padding:9px 10px;border:1px solid #d7e0ea\">{value}</div>";
        return s.Look.Page(1240, $"""
            <div style="background:#1f5fa8;color:#fff;padding:10px 22px;display:flex;justify-content:space-between"><span style="font-size:20px">智慧动监综合管理平台</span><span>欢迎您，{s.O(f.Person)}　退出</span></div>
            <div style="padding:12px 24px 30px"><div style="font-size:15px;color:#888">首页 / 检疫出证 / 证明详情</div><div style="display:flex;justify-content:space-between;align-items:center;margin:10px 0"><div><span style="font-size:26px;font-weight:700">动物检疫证明（动物A）</span>　<span style="color:#2a8a4a">● 有效</span></div>{s.Qr(92)}</div>
            <div style="position:relative;display:grid;grid-template-columns:130px 1fr 130px 1fr 130px 1fr">{Cell("证明编号", s.V("number", f.Number))}{Cell("签发日期", s.D("issue_date", f.Issued, 2))}{Cell("有效截止", s.D("expiry", f.Expiry!.Value, 2))}{Cell("货主姓名", s.V("holder", f.Holder), 2)}{Cell("货主电话", s.O(f.Phone[..3] + "****" + f.Phone[7..]))}{Cell("动物种类", s.V("products", f.Product))}{Cell("检疫数量", s.N())}{Cell("数量单位", s.U())}{Cell("启运地", s.V("origin", f.Origin), 3)}{Cell("目的地", s.V("destination", f.Destination), 3)}{Cell("用途", s.O(f.Purpose))}{Cell("车牌号", s.O(f.Plate))}{Cell("承运人", s.O(f.Person))}{Cell("签发单位", s.V("issuer", f.Issuer), 2)}{Cell("官方兽医", s.O(f.Officer))}{s.Seal(f.Issuer, "动物检疫专用章", "right:180px;bottom:-60px")}</div>
            <div style="margin-top:60px;color:#888;font-size:15px">技术支持：畜牧兽医信息中心　建议使用1920×1080分辨率浏览</div></div>
            """, padding: 0);
    }

    private static string AnimalPad(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen(s.Chance.Odds(0.3) ? "'Zhi Mang Xing','AR PL UKai CN'" : null);
        s.Look.Paper = s.Chance.Of("#fbe9ec", "#fdf3dc", "#fff");
        return s.Look.Page(700, $"""
            <h1 style="font-size:27px;color:#234">动物检疫合格证明</h1><div class=c>动物B　　（省内有效）</div><div class=row style="margin:6px 0"><span style="font-size:15px">第二联　货主</span><span style="color:#c0272d">NO {s.V("number", f.Number)}</span></div>
            <table class=pad><tr><td class=k>货主</td><td colspan=3>{s.V("holder", f.Holder)}</td></tr><tr><td class=k>联系电话</td><td colspan=3>{s.O(f.Phone)}</td></tr><tr><td class=k>动物种类</td><td>{s.V("products", f.Product)}</td><td class=k>用途</td><td>{s.O(f.Purpose)}</td></tr><tr><td class=k>数量及单位<br><span style="font-size:13px">（大写）</span></td><td colspan=3>{s.Q(capitals: true)}</td></tr><tr><td class=k>启运地点</td><td colspan=3>{s.V("origin", f.Origin)}</td></tr><tr><td class=k>到达地点</td><td colspan=3>{s.V("destination", f.Destination)}</td></tr><tr><td class=k>牲畜耳标号</td><td colspan=3></td></tr></table>
            <div style="position:relative;padding:10px 4px;min-height:150px">本批动物经检疫合格，应于当日内到达有效。<div style="margin-top:14px">官方兽医签字：{s.O(f.Officer)}</div><div style="margin-top:12px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:30px;top:0")}</div>
            """, "#paper .pad td{border-color:#47607a;padding:9px 7px}#paper{color:#234}", padding: 30);
    }

    private static string AnimalCard(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Item(string label, string value, int span = 1) => $"<div style=\"grid-column:span {span};padding:8px 0\"><div class=l style=\"font-size:15px;color:#8a8f99\">{label}</div><div style=\"font-size:22px\">{value}</div></div>";
        return s.Look.Page(640, $"""
            <div style="text-align:center;padding:4px 0 10px;font-weight:700">电子证照</div><div style="background:linear-gradient(160deg,#e6f3ea,#fff);border-radius:16px;border:1px solid #cfe4d6;padding:22px 26px"><div style="display:flex;justify-content:space-between"><div><div style="font-size:25px;font-weight:700">动物检疫证明</div><div>动物B · 省内流通</div></div>{s.Qr(110, always: true)}</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;gap:2px 20px;margin-top:12px">{Item("证号", s.V("number", f.Number), 2)}{Item("货主", s.V("holder", f.Holder), 2)}{Item("动物种类", s.V("products", f.Product))}{Item("数量", s.Q())}{Item("启运地点", s.V("origin", f.Origin), 2)}{Item("到达地点", s.V("destination", f.Destination), 2)}{Item("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 0)))}{Item("官方兽医", s.O(f.Officer))}{Item("发证机构", s.V("issuer", f.Issuer), 2)}{s.Seal(f.Issuer, "检疫电子章", "right:0;bottom:10px")}</div></div><div class=c style="font-size:15px;color:#8a8f99;margin-top:14px">当日到达有效 · 截图无效 · 请以扫码结果为准</div>
            """, padding: 22);
    }

    private static string ProductMatrix(Sheet s)
    {
        var f = s.Facts;
        var css = Matrix(s);
        return s.Look.Page(1150, $"""
            {Holes()}<div style="display:flex;justify-content:space-between;align-items:flex-end"><div style="width:230px;font-size:15px">中华人民共和国农业农村部监制</div><h1 style="font-size:29px">动物检疫合格证明（产品A）</h1><div style="width:230px;text-align:right;color:#b22">{s.V("number", f.Number)}</div></div>
            <table style="margin-top:8px">{Tr(K("货　　主"), W(s.V("holder", f.Holder)), K("联系电话"), W(s.O(f.Phone)))}{Tr(K("产品名称"), W(s.V("products", f.Product)), K("数量及单位"), W(s.Q()))}{Tr(K("生产单位名称地址"), W(s.O(f.OriginAddress), 3))}{Tr(K("目 的 地"), W(Parts(s, "destination", f.Destination), 3))}{Tr(K("承 运 人"), W(s.O(f.Person)), K("联系电话"), W(s.O("133" + f.Related[2..])))}{Tr(K("运载方式"), W("☑公路　□铁路　□水路　□航空"), K("运载工具牌号"), W(s.O(f.Plate)))}{Tr(K("运载工具消毒情况"), W($"装运前经　{s.O("次氯酸钠")}　消毒", 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;border:{s.Look.Rule};border-top:0;padding:16px 24px;min-height:140px"><div>本批动物产品经检疫合格，应于 {s.O(Chinese.Capital(Days(f)))} 日内到达有效。<div style="margin-top:34px">（动物卫生监督所检疫专用章）</div></div><div>官方兽医签字：{s.O(f.Officer)}<div style="margin-top:22px">签发日期：{s.D("issue_date", f.Issued, 8)}</div></div>{s.Seal(f.Issuer, "检疫专用章", "left:380px;top:10px")}</div>
            <div style="font-size:13px;margin-top:4px">备注：　　　　　　　　　　　　　　注：本证书涂改、伪造无效。动物产品到达目的地后，货主应在24小时内报告。</div>
            """, css, padding: 52);
    }

    private static string ProductOffice(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        string Two(string label, string value) => $"<div style=\"display:flex;margin:10px 0\"><span class=l style=\"flex:none;width:7.2em\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(920, $"""
            <div style="display:flex;gap:20px;align-items:center;border-bottom:3px double #444;padding-bottom:12px">{s.Qr(104)}<div style="flex:1"><h1 style="font-size:30px;text-align:left">动物检疫合格证明</h1><div style="font-size:20px">产品A（跨省）</div></div><div>证号：{s.V("number", f.Number)}</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 34px;margin-top:14px"><div>{Two("货主：", s.V("holder", f.Holder))}{Two("产品名称：", s.V("products", f.Product))}{Two("数量：", s.Q())}{Two("检疫标志号：", s.O("A" + f.Related + "～" + f.Related[^4..]))}{Two("生产单位：", s.O(f.OriginAddress))}</div><div>{Two("产地：", s.V("origin", f.Origin))}{Two("到达地：", s.V("destination", f.Destination))}{Two("承运人：", s.O(f.Person + "　" + f.Phone))}{Two("运输车辆：", s.O(f.Plate))}{Two("有效期：", $"至 {s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}止")}</div></div>
            <div style="position:relative;text-align:right;min-height:170px;padding:20px 60px 0 0;line-height:2.1">检疫结论：经检疫合格，准予运输。<br>官方兽医：{s.O(f.Officer)}<br>{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{s.Seal(f.Issuer, "", "right:70px;top:30px")}</div>
            """, padding: 48);
    }

    private static string ProductSplit(Sheet s)
    {
        var f = s.Facts;
        var css = Matrix(s);
        s.Look.Paper = s.Chance.Of("#fff", "#fdf0f0", "#eef5ee");
        return s.Look.Page(1080, $"""
            {Holes()}<div class=c style="font-size:16px">{f.IssuerPlace[..^1]}动物检疫申报点换证专用</div><h1 style="font-size:26px">动物检疫合格证明（产品B）</h1><div class=row style="margin:6px 0"><span>换证前证号：{s.O("43" + f.Related[2..])}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr("<th>货主</th><th>产品名称</th><th>数量及单位</th><th>产地</th>")}<tr class=c style="height:64px"><td>{s.V("holder", f.Holder)}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td></tr><tr><td class=k>购货人</td><td>{s.V("consignee", f.Consignee)}</td><td class=k>目的地</td><td>{s.V("destination", f.Destination)}</td></tr><tr><td class=k>生产单位名称地址</td><td colspan=3>{s.O(f.OriginAddress)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:12px;min-height:110px"><span>本批动物产品经检疫合格，<br>应于当日到达有效。</span><span>官方兽医：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 0, 4))}</span>{s.Seal(f.Issuer, "检疫专用章（3）", "left:330px;top:-20px")}</div><div style="font-size:14px">白联：存根　红联：货主　绿联：市场</div>
            """, css, padding: 54);
    }

    private static string ProductRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        string Say(string label, string value) => $"<div style=\"margin:3px 0\">【{label}】{value}</div>";
        return s.Look.Page(384, $"""
            <div class=c style="font-size:23px;font-weight:700">动物检疫证明</div><div class=c>（产品B）</div><div class=c>NO.{s.V("number", f.Number)}</div><div class=c>--------------------------</div>
            {Say("货主", s.V("holder", f.Holder))}{Say("品名", s.V("products", f.Product))}{Say("数量", s.Q())}{Say("产地", s.V("origin", f.Origin))}{Say("生产单位", s.O(f.OriginAddress[f.Origin.Length..]))}{Say("目的地", s.V("destination", f.Destination))}{Say("官方兽医", s.O(f.Officer))}{Say("签发", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-1).ToString("HH:mm")))}
            <div class=c>--------------------------</div><div style="position:relative;min-height:150px"><div>{s.V("issuer", f.Issuer)}</div><div style="font-size:16px">当日到达有效</div>{s.Qr(112)}{s.Seal(f.Issuer, "检疫专用章", "right:0;top:0", "ellipse")}</div>
            """, "#paper{font-size:18px;line-height:1.35}", padding: 16);
    }

    private static string ProductPhone(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Row(string label, string value) => $"<div style=\"display:flex;padding:7px 0\"><span class=l style=\"flex:none;width:128px;color:#667\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(600, $"""
            <div style="background:#2e8b57;color:#fff;padding:12px 20px;display:flex;justify-content:space-between"><span>‹ 返回</span><span style="font-size:20px">检疫证明查询</span><span>···</span></div><div style="padding:14px 22px 26px"><div style="background:#eaf6ef;border-radius:8px;padding:10px 14px;color:#2e8b57">✓ 查询成功，该证真实有效</div>
            <div style="font-weight:700;margin-top:14px">一、证明信息</div>{Row("证明类型", "动物检疫合格证明（产品B）")}{Row("证明编号", s.V("number", f.Number))}{Row("出证日期", s.D("issue_date", f.Issued, 2))}<div style="font-weight:700;margin-top:10px">二、产品信息</div>{Row("产品名称", s.V("products", f.Product))}{Row("产品数量", s.N())}{Row("计量单位", s.U())}{Row("产地", s.V("origin", f.Origin))}<div style="font-weight:700;margin-top:10px">三、主体信息</div>{Row("货主", s.V("holder", f.Holder))}{Row("启运单位", s.O(f.OriginAddress))}{Row("目的地", s.V("destination", f.Destination))}
            <div style="position:relative"><div style="font-weight:700;margin-top:10px">四、出证信息</div>{Row("出证机构", s.V("issuer", f.Issuer))}{Row("官方兽医", s.O(f.Officer))}{s.Seal(f.Issuer, "检疫专用章", "right:0;top:-30px")}</div></div>
            """, padding: 0);
    }
}
