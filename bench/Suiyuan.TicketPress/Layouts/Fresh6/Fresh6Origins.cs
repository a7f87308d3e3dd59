using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>Growers' and fish farmers' own papers: a label, a co-operative's sheet, a stub pad; a town's letter, an app's slip.</summary>
internal static class Fresh6Origins
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/commitment/box-label", "commitment", null, BoxLabel), new("fresh6/commitment/cooperative-sheet", "commitment", null, Cooperative), new("fresh6/commitment/stub-pad", "commitment", null, StubPad),
        new("fresh6/aquatic/numbered-letter", "aquatic", null, NumberedLetter, true), new("fresh6/aquatic/pond-app", "aquatic", null, PondApp),
    ];

    /// <summary>From the little printer in the packing shed, one to a box.</summary>
    private static string BoxLabel(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(640, $"""
            <div class=c style="background:#111;color:#fff;font-size:27px;font-weight:700;letter-spacing:5px;padding:6px 0">承诺达标合格证</div><div style="display:flex;gap:14px;padding:12px 18px">
            <div style="flex:1;line-height:1.65"><div>食用农产品：{s.V("products", f.Product)}</div><div>数量（重量）：{s.Q()}</div><div>产地：{s.V("origin", f.Origin)}</div><div>承诺主体：{s.V("holder", f.Holder)}</div><div>联系方式：{s.O(f.Phone)}</div><div>开具时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5))}</div></div>
            <div style="flex:none;width:130px" class=c>{s.Qr(126, always: true)}<div style="font-size:14px">扫码看田头</div></div></div><div style="border-top:2px solid #111;font-size:16px;padding:5px 18px">☑自行检测　不使用禁用农兽药，常规农兽药残留不超标，对承诺的真实性负责。</div>
            """, "#paper{font-size:20px;border:2px solid #111}", padding: 0);
    }

    /// <summary>A co-operative's sheet with its brand, the code of its licence and what it grows besides.</summary>
    private static string Cooperative(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        var firm = f.Holder.Length > 3;
        var green = s.Chance.Of("#2f7d3b", "#1f6b57", "#4b7a1e");
        return s.Look.Page(860, $"""
            <div style="border:4px solid {green};padding:24px 34px"><div class=row style="color:{green}"><span style="font-size:19px;letter-spacing:3px">{s.Chance.Of("绿水青山　原产好味", "岭南鲜品　当天采收", "从田间到档口")}</span><span style="font-size:15px">凭证编号 {s.V("number", f.Number)}</span></div><h1 style="font-size:33px;letter-spacing:8px;color:{green};margin:10px 0">承诺达标合格证</h1>
            <div style="line-height:1.7;font-size:17px">本主体郑重承诺，所销售的食用农产品：一、不使用禁用农药兽药、停用兽药和非法添加物；二、常规农药兽药残留不超标；三、对以上承诺的真实性负责。</div>
            <table style="margin:12px 0">{Ruled(("产品名称", s.V("products", f.Product)), ("数量（重量）", s.Q()))}{Spanned(("产　地", s.V("origin", f.Origin), 3))}{Spanned(("承诺主体", s.V("holder", f.Holder), 3))}{(firm && f.Uscc.Length > 0 ? Spanned(("统一社会信用代码", s.V("uscc", f.Uscc), 3)) : "")}{Spanned(("联系地址", s.O(f.Address), 3))}{Ruled(("联系电话", s.O(f.Phone)), ("承诺日期", s.D("issue_date", f.Issued, Plain(s))))}</table>
            <div style="position:relative;display:flex;min-height:106px"><div style="flex:1;line-height:1.9">承诺依据：{Tick("质量安全控制符合要求", true)}　{Tick("自行检测合格", s.Chance.Odds(0.5))}　{Tick("委托检测合格", false)}<br>承诺主体（盖章或签名）：{(firm ? "" : s.O(f.Holder))}</div><div style="flex:none">{s.Qr(100)}</div>{(firm ? s.Seal(f.Holder, "", "left:240px;top:0", "ellipse") : "")}</div></div>
            """, "#paper .k{width:128px}", padding: 18);
    }

    /// <summary>A pad with a stub; the grower writes both halves.</summary>
    private static string StubPad(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        var unit = $"（{s.U(label: true)}）";
        return s.Look.Page(1060, $"""
            <div style="display:flex"><div style="flex:none;width:290px;padding-right:20px;border-right:2px dashed #666"><div class=c style="font-size:22px;margin-bottom:8px">存　根</div>{Blanks(Blank("产品", s.V("products", f.Product)))}{Blanks(Blank("数量" + "（" + f.Unit + "）", s.N()))}{Blanks(Blank("去向", s.O(s.Chance.Of("批发市场", "电商", "收购商"))))}<div style="margin-top:12px">{s.D("issue_date", f.Issued, 6)}</div></div>
            <div style="flex:1;padding-left:26px"><h1 style="font-size:27px;letter-spacing:3px">食用农产品承诺达标合格证</h1><div class="r no" style="font-size:17px">№ {s.V("number", Serial(f.Number))}</div>
            <div style="font-size:15px">我承诺销售的食用农产品不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</div>
            {Blanks(Blank("产品名称", s.V("products", f.Product), "flex:1.3"), $"<div style=\"display:flex;align-items:baseline;flex:1\"><span class=l style=\"flex:none\">重量{unit}</span><span style=\"flex:1;border-bottom:1px solid currentColor;padding:0 4px\">{s.N()}</span></div>")}{Blanks(Blank("产　　地", s.V("origin", f.Origin)))}{Blanks(Blank("生产者（签名或盖章）", s.V("holder", f.Holder)))}{Blanks(Blank("联系电话", s.O(f.Phone), "flex:1"), Blank("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 3)), "flex:1.15"))}</div></div>
            """, Preprinted, padding: 30);
    }

    /// <summary>A town's office writes on its headed paper, point by point.</summary>
    private static string NumberedLetter(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        string[] points =
        [
            "养殖单位（户）：" + s.V("holder", f.Holder), "水产品名称：" + s.V("products", f.Product), "养殖地点：" + s.V("origin", f.Origin), "出塘数量：" + s.Q(), "养殖水面：" + s.O(s.Chance.Int(8, 160) + "亩"),
            "购货单位：" + s.V("consignee", f.Consignee), "运往地点：" + s.V("destination", f.Destination), "运输车牌：" + s.O(f.Plate),
        ];
        return s.Look.Page(820, $"""
            <div style="border-bottom:3px solid #b3201f;padding-bottom:6px;color:#b3201f;font-size:25px;letter-spacing:4px" class=c>{s.V("issuer", f.Issuer)}</div><div class=r style="font-size:16px;margin-top:6px">编号：{s.V("number", f.Number)}</div>
            <h1 style="font-size:31px;letter-spacing:6px;margin:14px 0">水产品产地证明</h1><div style="line-height:2">　　兹证明下列水产品为我辖区内养殖：{string.Concat(points.Select((p, i) => $"<div>{i + 1}．{p}</div>"))}　　养殖过程遵守休药期规定，未使用孔雀石绿、氯霉素、硝基呋喃类等禁用药物。特此证明。</div>
            <div style="position:relative;min-height:120px;margin:30px 0 0 55%;line-height:2">经办人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{s.Seal(f.Issuer, "", "left:20px;top:-40px")}</div><div style="border-top:1px solid #999;font-size:14px;padding-top:4px">本证明自开具之日起当批有效，涂改无效。　咨询电话：{s.O("020-8" + s.Chance.Digits(7))}</div>
            """, "#paper .c .v{color:#b3201f}", padding: 56);
    }

    /// <summary>An app for ponds makes a slip when fish leave, with the feed and the cures of the pond.</summary>
    private static string PondApp(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        var fed = string.Concat(s.Chance.Some(["膨化饲料", "EM菌", "生石灰", "维生素C", "聚维酮碘"], 3).Select((name, i) => $"<tr class=c><td>{s.O(f.Issued.AddDays(-30 - (i * 17)).ToString("MM-dd"))}</td><td>{s.O(name)}</td><td>{s.O(s.Chance.Int(2, 60) + "kg")}</td></tr>"));
        static string Pair(string label, string value) => $"<div style=\"margin:5px 0\"><span style=\"color:#5b7383\">{label}　</span>{value}</div>";
        return s.Look.Page(720, $"""
            <div style="background:#0f6fae;color:#fff;padding:16px 24px;font-size:25px" class=row><span>水产品产地证明</span><span style="font-size:17px">电子凭证</span></div>
            <div style="padding:16px 24px"><div style="display:flex"><div style="flex:1">{Pair("凭证号", s.V("number", f.Number))}{Pair("养殖主体", s.V("holder", f.Holder))}{Pair("养殖品种", s.V("products", f.Product))}{Pair("出塘重量", s.Q())}{Pair("基地位置", s.V("origin", f.Origin))}{Pair("塘口", s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 19) + "塘"))}{Pair("采购方", s.V("consignee", f.Consignee))}{Pair("出塘日期", s.D("issue_date", f.Issued, 2))}</div><div style="flex:none;height:130px">{s.Qr(126, always: true)}</div></div>
            <div style="margin:12px 0 6px;font-weight:700">投入品记录（近60天）</div><table><tr><th>日期</th><th>投入品</th><th>用量</th></tr>{fed}</table>
            <div style="font-size:16px;color:#666;margin-top:10px">养殖主体已承诺未使用禁用药品，数据由养殖主体填报。打印时间 {s.O(f.Submitted.AddMinutes(-20).ToString("yyyy-MM-dd HH:mm"))}</div></div>
            """, "#paper td,#paper th{border:1px solid #cfd8de;padding:4px 8px;font-size:17px}#paper th{background:#eef4f8}", padding: 0);
    }
}
