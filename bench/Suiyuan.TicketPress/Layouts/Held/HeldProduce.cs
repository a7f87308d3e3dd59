namespace Suiyuan.TicketPress.Layouts.Held;

/// <summary>承诺达标合格证, 水产品产地证明 and customs papers of other hands.</summary>
internal static class HeldProduce
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("held/commitment/round-label", "commitment", null, Round), new("held/commitment/above", "commitment", null, AboveForm), new("held/commitment/right-labels", "commitment", null, RightLabels), new("held/commitment/letter", "commitment", null, Letter),
        new("held/aquatic/above", "aquatic", null, AquaticAbove, true), new("held/aquatic/roll", "aquatic", null, AquaticRoll, true), new("held/aquatic/pond", "aquatic", null, AquaticPond, true),
        new("held/import/columns", "import", null, ImportColumns, true), new("held/import/dotted", "import", null, ImportDotted, true), new("held/import/release", "import", null, ImportRelease, true),
    ];

    private static string Ink(Sheet s, string place) => s.Facts.Holder.Length > 4 && s.Chance.Odds(0.5) ? s.Seal(s.Facts.Holder, "", place, s.Chance.Of("round", "oval")) : "";

    private static string Round(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(560, $"""
            <div style="border:4px solid #2b8a3e;border-radius:26px;padding:20px"><div style="display:flex;gap:14px;align-items:center">{s.Qr(110, always: true)}<div><div style="font-size:29px;font-weight:700;color:#2b8a3e">承诺达标合格证</div><div style="font-size:15px">粤　字　食用农产品</div></div></div>
            <div style="margin-top:12px;display:grid;grid-template-columns:auto 1fr;gap:6px 12px"><b class=l>品种</b><span>{s.V("products", f.Product)}</span><b class=l>净重</b><span>{s.Q()}</span><b class=l>种养地</b><span>{s.V("origin", f.Origin)}</span><b class=l>承诺人</b><span>{s.V("holder", f.Holder)}</span><b class=l>联系人</b><span>{s.O(f.Phone)}</span><b class=l>出具日期</b><span>{s.D("issue_date", f.Issued)}</span></div>
            <div style="font-size:14px;margin-top:10px">承诺：不用禁药，残留不超标，真实可靠，接受监督。</div></div>
            """, padding: 22);
    }

    private static string AboveForm(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(800, $"""
            <h1 style="font-size:31px;text-align:left">承诺达标合格证</h1><div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:12px">{HeldQuarantine.Above(s, "食用农产品名称", s.V("products", f.Product))}{HeldQuarantine.Above(s, $"重量（{s.U(label: true)}）", s.N())}{HeldQuarantine.Above(s, "出具时间", s.D("issue_date", f.Issued))}{HeldQuarantine.Above(s, "产地（种植/养殖地址）", s.V("origin", f.Origin), 3)}{HeldQuarantine.Above(s, "生产经营主体", s.V("holder", f.Holder), 2)}{HeldQuarantine.Above(s, "电话", s.O(f.Phone))}</div>
            <div style="position:relative;margin-top:12px;min-height:90px">本单位（本人）郑重承诺：<br>☑ 未使用禁限用农药、兽药及非法添加物　☑ 农兽药残留符合标准<br>☑ 自检合格　☐ 送检合格　☐ 内控合格{Ink(s, "right:20px;top:-60px")}</div>
            """);
    }

    private static string RightLabels(Sheet s)
    {
        var f = s.Facts;
        string Line(string label, string value) => $"<div style=\"display:flex;margin:8px 0\"><div class=l style=\"width:170px;text-align:right;padding-right:14px\">{label}</div><div style=\"flex:1\">{value}</div></div>";
        return s.Look.Page(640, $"""
            <div class=r style="font-size:15px">出证流水：{s.V("number", f.Number)}</div><h1 style="font-size:32px;margin:6px 0 14px">食用农产品<br>承诺达标合格证</h1>{Line("产品", s.V("products", f.Product))}{Line("数量", s.Q())}{Line("来自", s.V("origin", f.Origin))}{Line("开具人", s.O(f.Person))}{Line("生产主体", s.V("holder", f.Holder))}{(f.Uscc.Length > 0 ? Line("社会信用代码", s.V("uscc", f.Uscc)) : "")}{Line("手机号", s.O(f.Phone))}{Line("填写日期", s.D("issue_date", f.Issued, s.Chance.Of(3, 4, 8)))}
            <div style="border-top:2px solid #333;margin-top:10px;padding-top:8px;position:relative">承诺内容：本批产品质量安全达标，如有虚假愿承担法律责任。{Ink(s, "right:30px;top:-120px")}</div>
            """);
    }

    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:30px">承诺达标合格证</h1><p style="line-height:2;text-indent:2em;margin:14px 0 0">本人（单位）{s.V("holder", f.Holder)}，在{s.V("origin", f.Origin)}生产的{s.V("products", f.Product)}（本批 {s.Q()}），严格遵守农产品质量安全法，不使用禁用药物，常规药物残留不超标，特此承诺。</p>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:20px;min-height:70px"><span>联系电话 {s.O(f.Phone)}</span><span>出证时间 {s.D("issue_date", f.Issued)}</span>{Ink(s, "right:120px;top:-70px")}</div>
            """, "#paper{font-size:20px}");
    }

    private static string AquaticAbove(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(860, $"""
            <div class=row><h1 style="font-size:29px">水产品产地证明</h1><span style="color:#a33">证明编号 {s.V("number", f.Number)}</span></div><div style="display:grid;grid-template-columns:1fr 1fr 1fr 1fr;margin-top:12px">{HeldQuarantine.Above(s, "品名", s.V("products", f.Product), 2)}{HeldQuarantine.Above(s, "重量", s.N())}{HeldQuarantine.Above(s, "计量", s.U())}{HeldQuarantine.Above(s, "供货单位（养殖者）", s.V("holder", f.Holder), 4)}{HeldQuarantine.Above(s, "产出水域", s.V("origin", f.Origin), 2)}{HeldQuarantine.Above(s, "流向", s.V("destination", f.Destination), 2)}{HeldQuarantine.Above(s, "采购方", s.V("consignee", f.Consignee), 2)}{HeldQuarantine.Above(s, "出证机关", s.V("issuer", f.Issuer))}{HeldQuarantine.Above(s, "出证日", s.D("issue_date", f.Issued))}</div>
            <div style="position:relative;height:110px">{s.Seal(f.Issuer, "", "right:80px;top:-70px")}</div>
            """);
    }

    private static string AquaticRoll(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'WenQuanYi Zen Hei Mono'");
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(440, $"""
            <div class=c style="font-size:25px">水产品产地证明</div><div class=c>{f.IssuerPlace}</div><hr>凭证号：{s.V("number", f.Number)}<br>出具人：{s.V("issuer", f.Issuer)}<br>塘主：{s.V("holder", f.Holder)}<br>鱼种：{s.V("products", f.Product)}<br>出塘重量：{s.Q()}<br>产地：{s.V("origin", f.Origin)}<br>买家：{s.V("consignee", f.Consignee)}<br>打印时间：{s.D("issue_date", f.Issued, 5)} {s.O(f.Submitted.AddHours(-3).ToString("HH:mm:ss"))}<hr>
            <div style="position:relative;height:130px">{s.Qr(120)}{s.Seal(f.Issuer, "", "right:10px;top:-60px", "round")}</div>
            """, "#paper{line-height:1.7}", padding: 24);
    }

    private static string AquaticPond(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(720, $"""
            <h1 style="font-size:22px">{s.V("issuer", f.Issuer)}</h1><h1 style="font-size:30px">水产品产地证明</h1><p style="line-height:2;text-indent:2em">兹证明：以下水产品系{s.V("origin", f.Origin)}养殖，用药记录齐全，休药期已满，可上市销售。</p><table><tr><td class=kr>养殖户</td><td colspan=3>{s.V("holder", f.Holder)}</td></tr><tr><td class=kr>产品及数量</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>编号 {s.V("number", f.Number)}</td></tr></table>
            <div style="position:relative;text-align:right;padding:26px 30px 50px">{s.D("issue_date", f.Issued, s.Chance.Of(7, 8, 0))}{s.Seal(f.Issuer, "", "right:60px;top:-20px")}</div>
            """);
    }

    private static string ImportColumns(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:space-between;border-bottom:2px solid #234;padding-bottom:8px"><div><div style="font-size:21px">{s.V("issuer", f.Issuer)}</div><div style="font-size:29px;font-weight:700">入境货物检验检疫证明</div></div><div class=r>证书号<br>{s.V("number", f.Number)}</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:12px 36px;margin:18px 0">{string.Concat(new[] { ("收货单位 / Consignee", s.V("consignee", f.Consignee)), ("发货单位 / Consignor", s.V("holder", f.Holder)), ("货物名称 / Commodity", s.V("products", f.Product)), ("原产地 / Origin", s.V("origin", f.Origin)), ("数/重量 / Quantity", s.Q()), ("包装 / Packing", s.O(f.Packing)), ("提单号 / B/L No.", s.O(f.Related)), ("到货日期 / Arrival", s.O(Chinese.Date(f.Earlier, s.DateForm))) }.Select(p => $"<div><div class=l style=\"font-size:14px\">{p.Item1}</div><div>{p.Item2}</div></div>"))}</div>
            <div style="position:relative;border-top:1px solid #999;padding-top:12px;min-height:150px">评定意见：经检验检疫合格，准予进境销售。<div style="margin-top:40px">签证日期 / Date　{s.D("issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:60px;top:0px")}<div style="position:absolute;left:380px;top:40px">{s.Qr(100)}</div></div>
            """);
    }

    private static string ImportDotted(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <h1 style="font-size:29px">入境货物检验检疫证明</h1><div class=c style="font-size:15px">INSPECTION AND QUARANTINE CERTIFICATE FOR ENTRY</div>{HeldQuarantine.Dots(s, "收货人", s.V("consignee", f.Consignee))}{HeldQuarantine.Dots(s, "发货人", s.V("holder", f.Holder))}{HeldQuarantine.Dots(s, "货物品名", s.V("products", f.Product))}{HeldQuarantine.Dots(s, "净重", s.Q())}{HeldQuarantine.Dots(s, "生产国别", s.V("origin", f.Origin))}{HeldQuarantine.Dots(s, "指运地", s.V("destination", f.Destination))}{HeldQuarantine.Dots(s, "合同编号", s.O(f.Related))}
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:24px;min-height:120px"><div>编号<br>{s.V("number", f.Number)}</div><div>授权签字人 {s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "left:250px;top:-20px")}</div>
            """);
    }

    private static string ImportRelease(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(840, $"""
            <h1 style="font-size:28px">中华人民共和国出入境检验检疫<br>入境货物检验检疫证明</h1><div class=r>编　号　{s.V("number", f.Number)}</div><p style="line-height:2;text-indent:2em">{s.V("consignee", f.Consignee)}报检的下列货物，业经检验检疫，符合我国食品安全国家标准要求，准予销售、使用。</p>
            <table><tr><th>品名</th><th>原产国</th><th>数量</th><th>单位</th><th>规格</th></tr><tr class=c><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.N()}</td><td>{s.U()}</td><td></td></tr></table>
            <div style="position:relative;text-align:right;padding:26px 40px 60px;line-height:1.9">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.Issuer, "检验检疫专用章", "right:90px;top:0px")}</div>
            """);
    }
}
