namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>动物检疫合格证明, on the ministry's forms and as printed by electronic issue.</summary>
internal static class QuarantineSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("quarantine/animal-a", "quarantine", "动物A", s => Animal(s, far: true), true),
        new("quarantine/animal-b", "quarantine", "动物B", s => Animal(s, far: false), true),
        new("quarantine/product-a", "quarantine", "产品A", ProductA, true),
        new("quarantine/product-b", "quarantine", "产品B", ProductB, true),
        new("quarantine/product-b-slip", "quarantine", "产品B", ProductSlip, true),
        new("quarantine/electronic-product-b", "quarantine", "产品B", Electronic, true),
        new("quarantine/electronic-animal-b", "quarantine", "动物B", ElectronicAnimal, true),
    ];

    private static string No(Sheet s) => $"<span class=l>{s.Chance.Of("№", "No.", "NO:", "编号：", "No ")}</span> <span style=\"color:#c22;font-family:'Noto Sans CJK SC'\">{Plain(s)}</span>";

    private static string Plain(Sheet s)
    {
        s.Says("number", s.Facts.Number);
        return $"<span data-f=number>{s.Facts.Number}</span>";
    }

    private static string Animal(Sheet s, bool far)
    {
        var f = s.Facts;
        var days = (f.Expiry!.Value.DayNumber - f.Issued.DayNumber).ToString();
        return s.Look.Page(far ? 1000 : 860, $"""
            <h1 style="font-size:34px;letter-spacing:8px">动物检疫合格证明{(far ? "（动物 A）" : "（动物 B）")}</h1>
            <div class=r style="margin:8px 0 6px">{No(s)}</div>
            <table>{s.Grid(2, ("货主", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)), ("动物种类", s.V("products", f.Product)), ("数量及单位", s.Q(s.Chance.Odds(0.15))))}
            {s.Grid(1, (far ? "启运地点" : "产地", s.V("origin", f.Origin)), ("到达地点", s.V("destination", f.Destination)))}
            {s.Grid(2, far ? [("用途", s.O(f.Purpose)), ("承运人", s.O(f.Person)), ("运载方式", "☑公路　□铁路　□水路　□航空"), ("运载工具牌号", s.O(f.Plate))] : [("用途", s.O(f.Purpose)), ("牲畜耳标号", s.O("14401" + f.Related))])}
            {(far ? s.Grid(1, ("运载工具消毒情况", "装运前经" + s.O("次氯酸钠") + "消毒")) : "")}
            </table>
            <div style="padding:10px 8px;border:{s.Look.Rule};border-top:0;position:relative;min-height:150px">
            <div>本批动物经检疫合格，应于{(far ? s.O(days) + "日内到达有效" : "当日到达有效")}。</div>
            <div style="margin-top:16px">官方兽医签字：{s.O(f.Officer)}</div>
            <div class=r style="margin-top:14px;padding-right:30px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Odds(0.6) ? 8 : null)}</div>
            <div class=r style="padding-right:60px">（动物卫生监督所检疫专用章）</div>
            {s.Seal(f.Issuer, "检疫专用章", $"right:{s.Chance.Int(60, 160)}px;top:{s.Chance.Int(0, 20)}px", s.Chance.Of("round", "oval"))}</div>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.有效期由官方兽医填写。3.动物卫生监督所联系电话：{s.O("020-8" + f.Related[..7])}</div>
            """, "#paper{font-size:19px}");
    }

    private static string ProductA(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(940, $"""
            <h1 style="font-size:33px">动物检疫合格证明（产品 A）</h1>
            <div class=row style="margin:10px 0"><span>{(s.Chance.Odds(0.5) ? "第二联　随货同行" : "")}</span><span>{No(s)}</span></div>
            <table>{s.Grid(2, ("货主", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)), ("产品名称", s.V("products", f.Product)), ("数量及单位", s.Q()))}
            {s.Grid(1, ("生产单位名称地址", s.O(f.OriginAddress)), ("产地", s.V("origin", f.Origin)), ("目的地", s.V("destination", f.Destination)))}
            {s.Grid(2, ("承运人", s.O(f.Person)), ("联系电话", s.O("1" + f.Related)), ("运载方式", "☑公路 □铁路 □水路 □航空"), ("运载工具牌号", s.O(f.Plate)), ("检疫标志号", s.O("4400" + f.Related[2..])), ("备注", ""))}
            </table><div style="position:relative;padding:12px;min-height:165px">
            <p style="margin:0 0 12px;text-indent:2em">本批动物产品经检疫合格，应于 {s.O((f.Expiry!.Value.DayNumber - f.Issued.DayNumber).ToString())} 日内到达有效。</p>
            <div class=r style="padding-right:120px">官方兽医签字：{s.O(f.Officer)}</div>
            <div class=r style="padding-right:70px;margin-top:18px">签发日期：{s.D("issue_date", f.Issued)}</div>
            <div class=r style="padding-right:50px">（动物卫生监督所检疫专用章）</div>
            {s.Seal(f.Issuer, "检疫专用章", $"right:{s.Chance.Int(40, 130)}px;top:10px")}{s.Qr(110) switch { "" => "", var qr => $"<div style=\"position:absolute;left:20px;bottom:4px\">{qr}</div>" }}</div>
            """);
    }

    private static string ProductB(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(800, $"""
            <h1 style="font-size:31px">动物检疫合格证明（产品 B）</h1>
            <div class=r style="margin:8px 0">{No(s)}</div>
            <table>{s.Grid(2, ("货主", s.V("holder", f.Holder)), ("产品名称", s.V("products", f.Product)), ("数量及单位", s.Q(s.Chance.Odds(0.12))), ("产地", s.V("origin", f.Origin)))}
            {s.Grid(1, ("生产单位名称地址", s.O(f.OriginAddress)), ("目的地", s.V("destination", f.Destination)), ("检疫标志号", s.O("粤A" + f.Related)), ("备注", s.Chance.Odds(0.5) ? s.O("肉品品质检验合格证号：" + f.Related) : ""))}
            </table><div style="position:relative;padding:10px;min-height:150px;border:{s.Look.Rule};border-top:0">
            本批动物产品经检疫合格，应于当日到达有效。
            <div style="margin:12px 0 0 45%">官方兽医签字：{s.O(f.Officer)}</div>
            <div style="margin:12px 0 0 45%">签发日期：{s.D("issue_date", f.Issued, s.Chance.Odds(0.5) ? 8 : null)}</div>
            <div style="margin-left:45%;font-size:16px">（动物卫生监督所检疫专用章）</div>
            {s.Seal(f.Issuer, "检疫专用章", $"right:{s.Chance.Int(30, 150)}px;top:{s.Chance.Int(-10, 20)}px", s.Chance.Of("round", "oval"))}</div>
            <div style="font-size:13.5px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。</div>
            """);
    }

    private static string ProductSlip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(640, $"""
            <h1 style="font-size:26px">{f.IssuerPlace}</h1><h1 style="font-size:29px">动物检疫合格证明（产品B）</h1>
            <div class=c style="margin:6px 0 14px">{No(s)}</div>
            <div class=line>{s.L("货主", true)}<span class=u>{s.V("holder", f.Holder)}</span></div>
            <div class=line>{s.L("产品名称", true)}<span class=u>{s.V("products", f.Product)}</span>　{s.L("数量", true)}<span class=u>{s.Q()}</span></div>
            <div class=line>{s.L("产地", true)}<span class=u>{s.V("origin", f.Origin)}</span></div>
            <div class=line>{s.L("购货单位", true)}<span class=u>{s.V("consignee", f.Consignee)}</span></div>
            <div class=line>{s.L("目的地", true)}<span class=u>{s.V("destination", f.Destination)}</span></div>
            <div style="position:relative;margin-top:12px;min-height:130px"><div>经检疫合格，本证当日有效。</div>
            <div style="margin-top:18px">{s.L("官方兽医", true)}{s.O(f.Officer)}</div><div style="margin-top:10px">{s.L("签发日期", true)}{s.D("issue_date", f.Issued)}</div>
            {s.Seal(f.Issuer, "检疫专用章", "right:20px;top:-30px", s.Chance.Of("round", "oval", "box"))}</div>
            """, "#paper .line{margin:9px 0;line-height:1.5}");
    }

    private static string Electronic(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(794, $"""
            <div class=row><div style="flex:1"><h1 style="font-size:30px">动物检疫合格证明</h1><div class=c style="font-size:22px">（产品B）</div></div>{s.Qr(118, always: true)}</div>
            <div style="margin:10px 0">证号：{s.V("number", f.Number)}</div>
            <table>{s.Grid(1, ("货主", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)), ("产品名称", s.V("products", f.Product)), ("数量及单位", s.Q()), ("生产单位名称地址", s.O(f.OriginAddress)), ("产地", s.V("origin", f.Origin)), ("收货单位", s.V("consignee", f.Consignee)), ("目的地", s.V("destination", f.Destination)), ("检疫标志号", ""), ("备注", ""))}
            </table><div style="position:relative;padding:16px 8px;min-height:170px">本批动物产品经检疫合格，应于当日到达有效。
            <div style="margin:22px 0 0 50%">官方兽医：{s.O(f.Officer)}</div><div style="margin:8px 0 0 50%">出证机构：{s.V("issuer", f.Issuer)}</div><div style="margin:8px 0 0 50%">签发日期：{s.D("issue_date", f.Issued)}</div>
            {s.Seal(f.Issuer, "检疫专用章", "right:90px;top:20px")}</div>
            """, "#paper .k{text-align:left;width:190px;background:#00000008}");
    }

    private static string ElectronicAnimal(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1060, $"""
            <div class=row><div style="width:130px">{s.Qr(112, always: true)}</div><div><h1 style="font-size:32px">动物检疫合格证明（动物B）</h1><div class=c>电子证照　全国统一格式</div></div><div style="width:220px" class=r>编号：{s.V("number", f.Number)}</div></div>
            <table style="margin-top:12px">{s.Grid(3, ("货主", s.V("holder", f.Holder)), ("联系电话", s.O(f.Phone)), ("动物种类", s.V("products", f.Product)), ("数量", s.N()), ("单位", s.U()), ("用途", s.O(f.Purpose)))}
            {s.Grid(1, ("启运地点", s.V("origin", f.Origin)), ("到达地点", s.V("destination", f.Destination)), ("运载工具牌号", s.O(f.Plate)))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;padding:18px 20px;min-height:110px"><div>本批动物经检疫合格，限当日到达有效。<br>官方兽医（电子签名）：{s.O(f.Officer)}</div><div><div>{s.V("issuer", f.Issuer)}</div><div>{s.D("issue_date", f.Issued)}</div></div>
            {s.Seal(f.Issuer, "检疫专用章", "right:60px;top:-20px")}</div>
            """);
    }
}
