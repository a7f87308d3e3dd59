using static Suiyuan.TicketPress.Layouts.Fresh.FreshLayouts;

namespace Suiyuan.TicketPress.Layouts.Fresh;

/// <summary>承诺达标合格证 and 产地证明 of a third hand.</summary>
internal static class FreshProduce
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh/commitment/national", "commitment", null, National), new("fresh/commitment/sticker", "commitment", null, Sticker), new("fresh/commitment/sections", "commitment", null, Sections),
        new("fresh/aquatic/county", "aquatic", null, County, true), new("fresh/aquatic/exit", "aquatic", null, Exit, true), new("fresh/aquatic/village", "aquatic", null, Village, true),
    ];

    private static string Ink(Sheet s, string place) => s.Facts.Holder.Length > 4 && s.Chance.Odds(0.6) ? s.Seal(s.Facts.Holder, "", place, s.Chance.Of("round", "round", "oval")) : "";

    private static string National(Sheet s)
    {
        var f = s.Facts;
        var tick = s.Chance.Int(0, 2);
        return s.Look.Page(680, $"""
            <div style="border:2px solid #444;padding:22px 28px"><h1 style="font-size:32px">承诺达标合格证</h1><div style="margin-top:10px;font-weight:700">我承诺对生产销售的食用农产品：</div><div style="line-height:1.8">☑不使用禁用农药兽药、停用兽药和非法添加物<br>☑常规农药兽药残留不超标<br>☑对承诺的真实性负责</div>
            <div style="margin-top:6px"><b>承诺依据：</b></div><div style="display:grid;grid-template-columns:1fr 1fr;border-bottom:2px solid #444;padding-bottom:10px">{string.Concat(new[] { "委托检测", "自我检测", "内部质量控制", "自我承诺" }.Select((t, i) => $"<span>{(i == tick || i == 3 ? "☑" : "□")}{t}</span>"))}</div>
            <div style="position:relative;padding-top:8px">{Line(s, "产品名称", s.V("products", f.Product))}{Line(s, "数量（重量）", s.Q())}{Line(s, "产　　地", s.V("origin", f.Origin))}{Line(s, "生产者盖章或签名", s.V("holder", f.Holder))}{Line(s, "联系方式", s.O(f.Phone))}{Line(s, "开具日期", s.D("issue_date", f.Issued, s.Chance.Of(8, 0, 3, 2)))}{Ink(s, "right:10px;top:70px")}</div></div>
            """, padding: 24);
    }

    private static string Sticker(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei','Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        s.Look.Paper = "#fff";
        return s.Look.Page(600, $"""
            <div style="background:#111;color:#fff;font-size:25px;text-align:center;padding:4px">食用农产品承诺达标合格证</div><div style="display:flex;gap:12px;margin-top:8px"><div style="flex:1">{Line(s, "品名", s.V("products", f.Product))}{Line(s, "重量", s.Q())}{Line(s, "生产主体", s.V("holder", f.Holder))}{Line(s, "产地", s.V("origin", f.Origin))}{Line(s, "电话", s.O(f.Phone))}{Line(s, "日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)))}</div><div style="width:130px;text-align:center;font-size:14px">{s.Qr(128, always: true)}<br>扫码看溯源</div></div>
            <div style="border-top:1px solid #111;font-size:14px;padding-top:4px">承诺：不使用禁用农兽药及非法添加物，常规药残不超标，对真实性负责。</div><div class=r style="font-size:13px">追溯码 {s.V("number", f.Number)}</div>
            """, padding: 18);
    }

    private static string Sections(Sheet s)
    {
        var f = s.Facts;
        string Cells(string head, params string[] rows) => $"<tr><td colspan=4 style=\"background:#00401012;font-weight:700\">{head}</td></tr>{string.Concat(rows)}";
        return s.Look.Page(900, $"""
            <h1 style="font-size:29px;color:#17693a">食用农产品承诺达标合格证</h1><div class=row style="margin:6px 0"><span>（种植养殖主体用）</span><span>合格证编号：{s.V("number", f.Number)}</span></div>
            <table>{Cells("一、产品信息", Tr(K("农产品名称"), W(s.V("products", f.Product)), K("数量/重量"), W(s.Q())), Tr(K("产地"), W(s.V("origin", f.Origin)), K("开具时间"), W(s.D("issue_date", f.Issued))))}{Cells("二、承诺主体信息", Tr(K("主体名称"), W(s.V("holder", f.Holder), 3)), f.Uscc.Length > 0 ? Tr(K("统一社会信用代码"), W(s.V("uscc", f.Uscc), 3)) : "", Tr(K("联系人"), W(s.O(f.Person)), K("联系方式"), W(s.O(f.Phone))))}{Cells("三、质量安全承诺")}<tr><td colspan=4><div style="position:relative">1.不使用国家禁止的农药、兽药及其他化合物；<br>2.使用的常规农药、兽药残留不超标；<br>3.对承诺的真实性负责。{Ink(s, "right:40px;top:-50px")}</div></td></tr></table>
            <div style="font-size:14px;margin-top:6px">本证一式两份，开具方与收取方各留一份，保存六个月以上。</div>
            """, padding: 30);
    }

    private static string County(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1140, $"""
            <h1 style="font-size:30px">水 产 品 产 地 证 明</h1><div class=row style="margin:6px 0"><span>出证机构：{s.V("issuer", f.Issuer)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(K("生产单位（个人）"), W(s.V("holder", f.Holder), 3), K("联系电话"), W(s.O(f.Phone)))}{Tr(K("水产品名称"), W(s.V("products", f.Product)), K("数量"), W(s.Q()), K("规格"), W(s.O(s.Chance.Of("统", "0.5-1斤/尾", "大", "／"))))}{Tr(K("养殖地点"), W(s.V("origin", f.Origin), 3), K("养殖方式"), W(s.O(s.Chance.Of("池塘", "网箱", "工厂化"))))}{Tr(K("购货单位"), W(s.V("consignee", f.Consignee), 3), K("运输车牌"), W(s.O(f.Plate)))}{Tr(K("运往地点"), W(s.V("destination", f.Destination), 5))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:110px"><span>经办人：{s.O(f.Officer)}</span><span style="padding-right:60px">出证日期：{s.D("issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:110px;top:-50px")}</div><div style="font-size:14px">注：本证明有效期三天，一车一证，转让无效。</div>
            """, padding: 36);
    }

    private static string Exit(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(720, $"""
            <div class=row style="font-size:15px;color:#555"><span>水产品质量安全监管</span><span>第 1 页 共 1 页</span></div><h1 style="font-size:29px;color:#0c4f7a">养殖水产品产地证明</h1><div class=c style="margin-bottom:10px">证明编号：{s.V("number", f.Number)}</div>
            {Head("产品", "#0c4f7a")}<table>{Tr(K("品种"), W(s.V("products", f.Product)))}{Tr(K($"出塘数量（{s.U(label: true)}）"), W(s.N()))}{Tr(K("产地"), W(s.V("origin", f.Origin)))}</table>{Head("养殖者", "#0c4f7a")}<table>{Tr(K("养殖单位/养殖户"), W(s.V("holder", f.Holder)))}{Tr(K("联系电话"), W(s.O(f.Phone)))}{Tr(K("用药情况"), W("按规定用药，已过休药期"))}</table>{Head("出证", "#0c4f7a")}<table>{Tr(K("出具单位"), W($"<div style=\"position:relative\">{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "", "right:10px;top:-50px")}</div>"))}{Tr(K("出具日期"), W(s.D("issue_date", f.Issued)))}{Tr(K("销往"), W(s.V("destination", f.Destination)))}</table><div style="margin-top:12px">{s.Qr(96)}</div>
            """, "#paper .k{width:170px;text-align:left;background:#0c4f7a10}", padding: 34);
    }

    private static string Village(Sheet s)
    {
        var f = s.Facts;
        string U(string label, string value) => $"<div style=\"margin:12px 0\">{label}<span class=u>{value}</span></div>";
        return s.Look.Page(640, $"""
            <h1 style="font-size:34px;letter-spacing:8px">产地证明</h1><div class=c>（水产品）</div><div class=r>No. {s.V("number", f.Number)}</div>
            {U("养殖户姓名（单位）：", s.V("holder", f.Holder))}{U("产品品种：", s.V("products", f.Product))}{U("数　　量：", s.Q())}{U("产　　地：", s.V("origin", f.Origin))}{U("购买人：", s.V("consignee", f.Consignee))}
            <div style="margin-top:20px;text-indent:2em">以上产品为本地养殖，情况属实。</div><div style="position:relative;text-align:right;line-height:2;margin-top:16px;min-height:120px">证明单位（盖章）：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7, 8))}{s.Seal(f.Issuer, "", "right:60px;top:-20px")}</div>
            """, "#paper{font-size:21px}", padding: 44);
    }
}
