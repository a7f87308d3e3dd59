using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>动物检疫合格证明 and 肉品品质检验合格证, near to the forms the ministry prescribes.</summary>
internal static class FreshQuarantine
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/quarantine/ministry-animal-a", "quarantine", "动物A", MinistryAnimalA, true), new("fresh/quarantine/ministry-animal-b", "quarantine", "动物B", MinistryAnimalB, true),
        new("fresh/quarantine/ministry-product-b", "quarantine", "产品B", MinistryProductB, true), new("fresh/quarantine/phone-product-a", "quarantine", "产品A", PhoneProductA, true),
        new("fresh/meat/ministry", "meat-inspection", null, MeatMinistry, true), new("fresh/meat/delivery", "meat-inspection", null, MeatDelivery, true), new("fresh/meat/boxes", "meat-inspection", null, MeatBoxes, true),
    ];

    private static string MinistryAnimalA(Sheet s)
    {
        var f = s.Facts;
        var days = s.Chance.Of("贰", "叁", "3", "2");
        return s.Look.Page(1180, $"""
            <h1 style="font-size:34px;letter-spacing:6px">动物检疫合格证明（动物 A）</h1><div class=r style="margin:4px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(K("货　　主"), W(s.V("holder", f.Holder), 2), K("联系电话"), W(s.O(f.Phone), 2))}{Tr(K("动物种类"), W(s.V("products", f.Product), 2), K("数量及单位"), W(s.Q(s.Chance.Odds(0.3)), 2))}{Tr(K("启运地点"), W(s.V("origin", f.Origin), 5))}{Tr(K("到达地点"), W(s.V("destination", f.Destination), 5))}{Tr(K("用　　途"), W(s.O(f.Purpose)), K("承运人"), W(s.O(f.Person)), K("联系电话"), W(s.O("139" + f.Related[2..])))}{Tr(K("运载方式"), W("☑公路　□铁路　□水路　□航空", 2), K("运载工具牌号"), W(s.O(f.Plate), 2))}{Tr(K("运载工具消毒情况"), W($"装运前经 {s.O(s.Chance.Of("过氧乙酸", "百毒杀", "戊二醛"))} 消毒", 5))}
            <tr><td colspan=6><div style="position:relative;text-indent:2em;line-height:2">本批动物经检疫合格，应于 <span class=u>{s.O(days)}</span> 日内到达有效。<div style="display:flex;justify-content:space-around;text-indent:0"><span>官方兽医签字：{s.O(f.Officer)}</span><span>签发日期：{s.D("issue_date", f.Issued, 8)}</span></div><div class=r style="padding-right:60px">（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:90px;top:-30px")}</div></td></tr>
            {Tr(K("牲畜耳标号"), W(s.O("1" + f.Related + "0001—0" + f.Related[^3..]), 5))}{Tr(K("动物卫生监督检查站签章"), W("&nbsp;", 5))}{Tr(K("备注"), W("", 5))}</table>
            <div style="font-size:14px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督所报告。</div>
            """, "#paper .k{width:150px}", padding: 34);
    }

    private static string MinistryAnimalB(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(940, $"""
            <div style="display:flex;justify-content:space-between;align-items:center"><div style="width:120px">{s.Qr(92)}</div><div><h1 style="font-size:30px">动物检疫合格证明</h1><div class=c style="font-size:20px">（动物 B）</div></div><div style="width:120px;font-size:15px;text-align:right">第二联<br>随货同行</div></div>
            <div style="color:#b3202a;text-align:right;font-size:20px">NO.{s.V("number", f.Number)}</div>
            <table style="table-layout:fixed">{Tr(K("货主"), W(s.V("holder", f.Holder)), K("联系电话"), W(s.O(f.Phone)))}{Tr(K("动物种类"), W(s.V("products", f.Product)), K("数量及单位"), W(s.Q()))}{Tr(K("用途"), W(s.O(f.Purpose)), K("运载工具牌号"), W(s.O(f.Plate)))}<tr><td class=k rowspan=2>运输<br>路线</td><td class=k>启运地点</td><td colspan=2>{s.V("origin", f.Origin)}</td></tr><tr><td class=k>到达地点</td><td colspan=2>{s.V("destination", f.Destination)}</td></tr>{Tr(K("牲畜耳标号"), W(s.O(f.Product is "生猪" or "肉牛" or "肉羊" ? "1" + f.Related + "00027" : "／"), 3))}</table>
            <div style="position:relative;border:{s.Look.Rule};border-top:0;padding:12px 20px;min-height:130px">本批动物经检疫合格，应于当日内到达有效。<div style="margin-top:18px;line-height:2">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued)}</div>{s.Seal(f.IssuerPlace + "农业农村局", "动物检疫专用章", "right:90px;top:-10px")}</div>
            <div class=row style="font-size:15px;margin-top:6px"><span>备注：限省境内使用</span><span>动物卫生监督机构电话：0{s.O("7" + f.Related[2..4] + "-" + f.Related[3..])}</span></div>
            """, padding: 36);
    }

    private static string MinistryProductB(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(820, $"""
            <h1 style="font-size:27px">动物检疫合格证明（产品 B）</h1><div class=r>编号：{s.V("number", f.Number)}</div>
            <table>{Tr(K("货　主"), W(s.V("holder", f.Holder)), K("产品名称"), W(s.V("products", f.Product)))}{Tr(K("数量及单位"), W(s.Q(s.Chance.Odds(0.3))), K("产　地"), W(s.V("origin", f.Origin)))}{Tr(K("生产单位名称地址"), W(s.O(f.OriginAddress), 3))}{Tr(K("目 的 地"), W(s.V("destination", f.Destination), 3))}{Tr(K("检疫标志号"), W(s.O(s.Chance.Of("", f.Related + "起")), 3))}{Tr(K("备　注"), W(s.O(s.Chance.Of("", f.Plate)), 3))}</table>
            <div style="position:relative;border:{s.Look.Rule};border-top:0;padding:10px 18px;min-height:130px"><div style="text-indent:2em">本批动物产品经检疫合格，应于当日到达有效。</div><div style="text-align:right;line-height:2;padding-right:40px;margin-top:14px">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(8, 0, 1))}</div>{s.Seal(f.Issuer, "", "left:90px;top:-10px", s.Chance.Of("round", "oval"))}</div>
            <div style="font-size:13px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。</div>
            """, "#paper .k{padding:9px 6px}", padding: 30);
    }

    private static string PhoneProductA(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(640, $"""
            <div style="background:#1769aa;color:#fff;margin:-30px -30px 16px;padding:16px 30px;font-size:24px;text-align:center">动物检疫合格证明（产品A）</div><div class=row><span style="color:#777">证明编号</span><span style="font-size:21px">{s.V("number", f.Number)}</span></div>
            {Head("货物信息", "#1769aa")}{Phone("货主", s.V("holder", f.Holder))}{Phone("货主电话", s.O(f.Phone))}{Phone("动物产品名称", s.V("products", f.Product))}{Phone("数量", s.Q())}{Phone("产品产地", s.V("origin", f.Origin))}{Phone("生产单位及地址", s.O(f.OriginAddress))}
            {Head("运输信息", "#1769aa")}{Phone("目的地", s.V("destination", f.Destination))}{Phone("承运人", s.O(f.Person))}{Phone("运载工具", s.O("公路 " + f.Plate))}{Phone("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 2)))}
            {Head("签发信息", "#1769aa")}<div style="position:relative">{Phone("签发机构", s.V("issuer", f.Issuer))}{Phone("官方兽医", s.O(f.Officer))}{Phone("签发日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2)))}{s.Seal(f.Issuer, "检疫专用章", "left:190px;top:-20px")}</div>
            <div style="display:flex;align-items:center;gap:20px;margin-top:16px">{s.Qr(120, always: true)}<span style="font-size:15px;color:#666">扫码核验证明真伪。本证明为电子证照，与纸质证明具有同等效力。</span></div>
            """, padding: 30);
    }

    private static string MeatMinistry(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(700, $"""
            <div style="border:5px double #9c2a2a;padding:22px 26px"><h1 style="font-size:30px;color:#9c2a2a;letter-spacing:4px">肉品品质检验合格证</h1><div class=r style="color:#9c2a2a;margin:6px 0">NO：{s.V("number", f.Number)}</div>
            {Line(s, "厂（场）名", s.V("issuer", f.Issuer), 120)}{Line(s, "货　　　主", s.V("holder", f.Holder), 120)}{Line(s, "产 品 名 称", s.V("products", f.Product), 120)}{Line(s, "数量及单位", s.Q(), 120)}{Line(s, "销　　　往", s.V("destination", f.Destination), 120)}{Line(s, "检疫证明号", s.O(f.Related), 120)}
            <div style="text-align:center;margin:12px 0;font-weight:700">该批产品经肉品品质检验合格，准予出厂（场）。</div>
            <div style="position:relative;line-height:2;text-align:right;min-height:90px">检验员：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(8, 0))}{s.Seal(f.Issuer, "检验专用章", "left:60px;top:-40px")}</div></div><div class=c style="font-size:14px;margin-top:6px">第二联　随货同行　　　当日有效，涂改无效</div>
            """, padding: 26);
    }

    private static string MeatDelivery(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(1080, $"""
            <div class=row><span style="font-size:24px;font-weight:700">{s.V("issuer", f.Issuer)}</span><span>编号 {s.V("number", f.Number)}</span></div><h1 style="font-size:28px">肉品品质检验合格证（出厂联）</h1>
            <div class=row style="margin:8px 0"><span>货主：{s.V("holder", f.Holder)}</span><span>购货单位：{s.V("consignee", f.Consignee)}</span></div>
            <table>{Tr("<th>产品名称</th><th>规格</th><th>数量</th><th>单位</th><th>屠宰日期</th><th>检疫证号</th><th>检验结果</th>")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("带皮", "去皮", "二分体", "／"))}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O(Chinese.Date(f.Issued.AddDays(-1), s.DateForm == 7 ? 2 : s.DateForm))}</td><td>{s.O(f.Related)}</td><td>{s.V("result", "合格")}</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:12px;min-height:110px"><span>运往：{s.V("destination", f.Destination)}</span><span>检验人：{s.O(f.Officer)}</span><span>出证日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:120px;top:-60px")}</div><div style="font-size:14px">厂址：{s.O(f.Address)}　服务电话：{s.O(f.Phone)}</div>
            """, padding: 34);
    }

    private static string MeatBoxes(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            <h1 style="font-size:26px">生猪定点屠宰厂（场）肉品品质检验合格证</h1>
            <table style="margin-top:10px">{Tr(K("证　号"), W(s.V("number", f.Number)), K("屠宰企业"), W(s.V("issuer", f.Issuer)))}{Tr(K("货主名称"), W(s.V("holder", f.Holder)), K("肉品种类"), W(s.V("products", f.Product)))}{Tr(K($"数量（{s.U(label: true)}）"), W(s.N()), K("动物检疫证号"), W(s.O(f.Related)))}{Tr(K("收货单位"), W(s.V("consignee", f.Consignee), 3))}{Tr(K("产　地"), W(s.V("origin", f.Origin)), K("运输车辆"), W(s.O(f.Plate)))}{Tr(K("检验结论"), W($"<div style=\"position:relative\">宰前检验合格；宰后检验合格；“瘦肉精”抽检阴性。{s.Seal(f.Issuer, "", "right:20px;top:-120px")}</div>", 3))}{Tr(K("检验员"), W(s.O(f.Officer)), K("签发日期"), W(s.D("issue_date", f.Issued)))}</table>
            <div class=row style="font-size:14px;margin-top:8px"><span>监督电话：12345</span><span>本证一货一证，复印无效</span></div>
            """, "#paper td{height:40px}", padding: 32);
    }
}
