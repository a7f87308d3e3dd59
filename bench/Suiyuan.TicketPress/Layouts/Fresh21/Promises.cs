using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh21;

/// <summary>Commitments of growers, and where fish came from: as pads, offices and programs print them every day.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-pad-stub", By.Pen, PadStub), New("commitment/x-cooperative-sheet", By.Printer, CooperativeSheet), New("commitment/x-carton-label", By.Till, CartonLabel),
        New("commitment/x-app-detail", By.Screen, AppDetail), New("aquatic/x-village-blanks", By.Pen, VillageBlanks), New("aquatic/x-association-form", By.Clerk, AssociationForm),
        New("aquatic/x-cooperative-note", By.Printer, CooperativeNote), New("aquatic/x-market-entry", By.Form, MarketEntry),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write) => Design("fresh21", name, by, write, null, false);

    /// <summary>Whether a promise is made by a house that has a seal, not by a grower alone.</summary>
    private static bool House(Facts f) => f.Holder.Length > 3;

    /// <summary>The county and town whose office a certificate of origin came from.</summary>
    private static string Town(Facts f) => new[] { "农业农村办公室", "水产技术推广站", "渔业协会", "村民委员会" }.Aggregate(f.Issuer, (name, end) => name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name);

    /// <summary>A county's pad: the stub stays with the grower, the other half goes with the goods.</summary>
    private static string PadStub(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#14713f", "#1d4c86");
        s.Look.Blank();
        var serial = f.Number[^7..];
        string Row(string label, string value) => Line(label, $"<div style=\"border-bottom:1.3px solid {ink};min-height:32px;padding:0 8px\">{value}</div>", 112, "margin:9px 0;align-items:flex-end");
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:290px 1fr"><div style="border-right:2px dashed {ink};padding-right:24px"><div class=c style="font-size:22px;font-weight:700;line-height:1.4">承诺达标合格证<br>存根</div><div class="c no" style="margin:6px 0">№ {s.V("number", serial)}</div>
            {Line("品名：", s.V("products", f.Product), 70)}{Line("产地：", s.V("origin", f.Origin), 70)}{Line("数量：", s.Q(), 70)}{Line("日期：", s.D("issue_date", f.Issued, 6), 70)}{Line("电话：", s.O(f.Phone), 70)}</div>
            <div style="padding-left:30px;position:relative"><h1 style="font-size:31px;letter-spacing:8px">承诺达标合格证</h1><div class="r no">№ {s.V("number", serial)}</div>
            <div style="font-size:16px;line-height:1.65;margin:4px 0">我承诺对生产销售的食用农产品：<br>√ 不使用禁用农药兽药、停用兽药和非法添加物<br>√ 常规农药兽药残留不超标<br>√ 对承诺的真实性负责</div>
            {Row("产品名称：", s.V("products", f.Product))}{Row("数量(重量)：", s.Q())}{Row("产　　地：", s.V("origin", f.Origin))}{Row("承诺主体：", s.V("holder", f.Holder))}{Row("联系方式：", s.O(f.Phone))}{Row("开具时间：", s.D("issue_date", f.Issued, 8))}{(House(f) ? s.Seal(f.Holder, "", "right:20px;bottom:10px") : "")}</div></div>
            <div class=c style="font-size:14px;margin-top:12px">随货同行，妥善保存，保存期不少于六个月</div>
            """, Preprinted, padding: 32);
    }

    /// <summary>A cooperative's own sheet, out of its office's printer.</summary>
    private static string CooperativeSheet(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.6) ? Tr(Cell("统一社会信用代码", Code(s), 3)) : "";
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=row style="margin:14px 0 6px"><span>编号：{s.V("number", f.Number)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>
            <table>{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("生产批次", s.O(f.Earlier.ToString("yyyyMMdd") + "-" + s.Chance.Int(1, 6).ToString("00"))), Cell("收获日期", s.D("", f.Earlier, 2)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("承诺主体", s.V("holder", f.Holder), 3))}{code}{Tr(Cell("联系电话", s.O(f.Phone)), Cell("包装方式", s.O(f.Packing)))}
            <tr><td class=k>承诺依据</td><td colspan=3>{Box("质量安全控制符合要求", true)}　{Box("自行检测合格", s.Chance.Odds(0.5))}　{Box("委托检测合格", s.Chance.Odds(0.3))}</td></tr>
            <tr><td class=k>承诺事项</td><td colspan=3 style="line-height:1.9">1．不使用国家禁止的农药、兽药、停用兽药和非法添加物；<br>2．严格执行农药安全间隔期、兽药休药期，常规农药兽药残留不超标；<br>3．对承诺的真实性负责。</td></tr></table>
            <div style="position:relative;min-height:120px;margin-top:22px"><span style="margin-left:48%">承诺主体（{(House(f) ? "盖章" : "签名")}）：{(House(f) ? "" : s.O(f.Holder))}</span>{(House(f) ? s.Seal(f.Holder, "", "right:70px;top:-30px") : "")}</div><div style="font-size:15px">注：本证一式两份，一份交收购方或市场，一份由生产者留存六个月以上。</div>
            """, "#paper td{height:42px}#paper .k{width:150px}", padding: 56);
    }

    /// <summary>The sticker on a carton, ruled all over.</summary>
    private static string CartonLabel(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1.5px solid #222";
        return s.Look.Page(680, $"""
            <div style="border:2px solid #222"><div class=c style="background:#111;color:#fff;font-size:30px;font-weight:700;letter-spacing:10px;padding:6px 0">承诺达标合格证</div>
            <table>{Tr(Cell("品名", s.V("products", f.Product)), $"<td rowspan=3 style=\"width:150px;text-align:center;border-left:1.5px solid #222\">{s.Qr(132, always: true)}<div style=\"font-size:13px\">扫一扫查看追溯信息</div></td>")}{Tr(Cell("数量/重量", s.Q()))}{Tr(Cell("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5))))}{Tr(Cell("产地", s.V("origin", f.Origin), 2))}{Tr(Cell("生产者", s.V("holder", f.Holder), 2))}{Tr(Cell("电话", s.O(f.Phone), 2))}{Tr(Cell("证号", s.V("number", f.Number), 2))}<tr><td colspan=3 style="font-size:15px;line-height:1.5">本生产者承诺：不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</td></tr></table></div>
            """, "#paper td{height:42px;padding:4px 10px;border-bottom:0;border-left:0}#paper td:last-child{border-right:0}#paper .k{width:112px}", padding: 20);
    }

    /// <summary>The page of one certificate in the county's mini-program.</summary>
    private static string AppDetail(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#18a058", "#07a35a", "#2e8b57");
        string Row(string label, string value) => Apart($"<span style=\"color:#888\">{label}</span>", value, "padding:11px 0;border-bottom:1px solid #eee");
        var code = f.Uscc.Length > 0 ? Row("信用代码", Code(s)) : "";
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;background:#fff;padding:12px 22px 4px;font-size:16px"><span>{s.O(f.Submitted.ToString("HH:mm"))}</span><span>5G</span></div><div class=c style="background:#fff;font-size:21px;padding:8px 0 14px">合格证详情</div>
            <div style="background:#fff;margin:14px;border-radius:12px;overflow:hidden"><div class=c style="background:{green};color:#fff;padding:14px 0"><div style="font-size:26px;font-weight:700">承诺达标合格证</div></div>
            <div class=c style="padding:20px 0 4px">{s.Qr(170, always: true)}<div style="color:#888;font-size:15px">请向收货方出示此码</div></div>
            <div style="padding:0 22px 12px">{Row("证书编号", s.V("number", f.Number))}{Row("产品名称", s.V("products", f.Product))}{Row("产品数量", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("承诺主体", s.V("holder", f.Holder))}{code}{Row("联系电话", s.O(f.Phone))}{Row("开具时间", s.D("issue_date", f.Issued, 2))}<div style="padding-top:12px;line-height:1.7"><span style="color:#888">承诺内容</span><br>不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div></div></div>
            <div style="display:flex;gap:16px;padding:4px 14px 26px"><div class=c style="flex:1;background:#fff;color:{green};border:1px solid {green};border-radius:24px;padding:9px">转发</div><div class=c style="flex:1;background:{green};color:#fff;border-radius:24px;padding:9px">打印</div></div>
            """, "", "background:#f3f5f4", padding: 0);
    }

    /// <summary>A village's block of certificates: a sentence with blanks.</summary>
    private static string VillageBlanks(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#8e2420");
        s.Look.Blank();
        var village = Town(f) + s.Chance.Of("沙头", "新联", "上涌", "河清", "东海", "南兴", "石桥") + "村民委员会";
        return s.Look.Page(920, $"""
            <h1 style="font-size:34px;letter-spacing:10px">水产品产地证明</h1><div class="r no" style="margin:8px 0">No. {s.V("number", f.Number)}</div>
            <div style="line-height:2.5;font-size:19px">　　兹有我村养殖户（单位） {On(s.V("holder", f.Holder), 180)}，在 {On(s.V("origin", f.Origin), 300)} 承包鱼塘 {On(s.O(s.Chance.Int(3, 60).ToString()), 60)} 亩，现有自养 {On(s.V("products", f.Product), 120)} 共 {On(s.Q(), 130)}，运往 {On(s.V("destination", f.Destination), 360)}，售给 {On(s.V("consignee", f.Consignee), 280)}。运输车牌号：{On(s.O(f.Plate), 120)}。<br>　　情况属实，特此证明。</div>
            <div style="position:relative;margin:24px 0 0 40%;line-height:2.2;min-height:130px">{s.V("issuer", village)}（盖章）<br>经手人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(village, "", "right:30px;top:-24px")}</div>
            """, Preprinted, padding: 56);
    }

    /// <summary>A fishery association's form for its members.</summary>
    private static string AssociationForm(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#1a1a1a", "#12606b");
        var club = Town(f) + s.Chance.Of("渔业协会", "水产行业协会", "水产养殖协会");
        return s.Look.Page(980, $"""
            <div class="c h" style="font-size:26px;letter-spacing:2px">{s.V("issuer", club)}</div><h1 style="font-size:30px;letter-spacing:6px;margin-top:2px">养殖水产品产地证明</h1><div class=row style="margin:10px 0 6px"><span>会员编号：{s.O(s.Chance.Digits(4))}</span><span class=no>证明编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("养殖单位（户）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("养殖场地址", s.V("origin", f.Origin), 3))}</table>
            <table style="margin-top:-1px">{Head("产品名称", "规格", "数量（重量）", "养殖方式", "出塘日期")}<tr class=c style="height:56px"><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "大规格", "中规格", "一级"))}</td><td>{s.Q()}</td><td>{s.O("人工养殖")}</td><td>{s.D("", f.Issued, 3)}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("购货单位（人）", s.V("consignee", f.Consignee)), Cell("运输车辆", s.O(f.Plate)))}{Tr(Cell("销 往 地", s.V("destination", f.Destination), 3))}{Tr(Cell("质量承诺", "养殖过程中未使用禁用渔药及其他化合物，已过休药期。", 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:100px"><span>养殖户签名：{s.O(House(f) ? f.Person : f.Holder)}</span><span>经办人：{s.O(f.Officer)}</span><span style="width:40%">协会盖章　　签发日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(club, "", "right:120px;top:-30px")}</div><div style="font-size:14px">第一联：协会存查　第二联：养殖户　第三联：随货</div>
            """, Preprinted + "#paper .k{width:138px}#paper td{height:40px;padding:4px 8px}", padding: 46);
    }

    /// <summary>A cooperative vouches for what its members raise.</summary>
    private static string CooperativeNote(Sheet s)
    {
        var f = s.Facts;
        var house = Town(f) + World.Brand(s.Chance) + "水产养殖专业合作社";
        string Row(string label, string value) => Line(s.L(label, true), $"<div style=\"border-bottom:1px solid #444;padding:0 6px\">{value}</div>", 130, "margin:15px 0 0");
        return s.Look.Page(880, $"""
            <div class=c style="font-size:22px">{s.V("issuer", house)}</div><h1 style="font-size:31px;letter-spacing:6px;margin-top:4px">水产品产地证明</h1><div class=row style="margin:14px 0 4px"><span>编号：{s.V("number", f.Number)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span></div>
            {Row("养殖者", s.V("holder", f.Holder))}{Row("养殖地点", s.V("origin", f.Origin))}<div style="display:grid;grid-template-columns:1fr 1fr;column-gap:26px"><div>{Row("品种", s.V("products", f.Product))}</div><div>{Row("重量", s.Q())}</div></div>{Row("收货人", s.V("consignee", f.Consignee))}{Row("送往市场", s.V("destination", f.Destination))}<div style="display:grid;grid-template-columns:1fr 1fr;column-gap:26px"><div>{Row("司机", s.O(f.Officer))}</div><div>{Row("车牌", s.O(f.Plate))}</div></div>
            <div style="position:relative;line-height:2;margin-top:14px;min-height:130px">上述水产品由本社组织养殖，按本社用药记录要求管理，符合上市条件。<br>合作社（公章）　　　　　联系电话：{s.O(f.Phone)}{s.Seal(house, "", "right:90px;top:0")}</div>
            """, padding: 60);
    }

    /// <summary>The form that a market hands to who brings fish in: the place of origin fills in the upper half, the market the lower.</summary>
    private static string MarketEntry(Sheet s)
    {
        var f = s.Facts;
        var office = f.Issuer.EndsWith("村民委员会", StringComparison.Ordinal) ? Town(f) + "农业农村办公室" : f.Issuer;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#0f6b3c");
        s.Look.Blank();
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:4px">入场水产品产地证明</h1><div class=row style="margin:8px 0"><span style="font-size:15px">（由产地村委、镇农业部门或行业组织填写）</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("来　　源", Box("养殖", true) + "　" + Box("捕捞", false)), Cell("车牌号", s.O(f.Plate)))}{Tr(Cell("入场市场", s.V("destination", f.Destination), 3))}{Tr(Cell("场内经营者", s.V("consignee", f.Consignee), 3))}
            <tr><td class=k>出具证明单位</td><td colspan=3 style="position:relative;height:128px;vertical-align:top;line-height:2">{s.V("issuer", office)}<br>经办人：{s.O(f.Officer)}<br>出具日期：{Day(s, "issue_date", f.Issued)}{s.Seal(office, "", "right:60px;top:-14px")}</td></tr>
            <tr><td class=k>市场查验</td><td colspan=3>{Box("票货相符，准予入场", true)}　{Box("票货不符", false)}　　查验员：{s.O(f.Person)}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">说明：本证明一车一证，涂改无效，由市场留存两年备查。</div>
            """, Preprinted + "#paper .k{width:136px}#paper td{height:42px;padding:4px 10px}", padding: 44);
    }
}
