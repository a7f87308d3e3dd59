using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh28;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    private const string Needles = "'AR PL SungtiL GB','Noto Serif CJK SC'";

    private static IEnumerable<Place> Places => World.Guangdong.Concat(World.Elsewhere);

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-truck", By.Clerk, Truck, "动物A", true), New("quarantine/x-pad", By.Pen, Pad, "动物B", true),
        New("quarantine/x-paperless", By.Printer, Paperless, "产品A", true), New("quarantine/x-endless", By.Clerk, Endless, "产品B", true),
        New("meat-inspection/x-office", By.Printer, Office, seal: true), New("meat-inspection/x-copy", By.Pen, Copy, seal: true),
        New("unknown/x-stall-receipt", By.Pen, StallReceipt), New("unknown/x-cold-store", By.Pen, ColdStore),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh28", name, by, write, form, seal);

    /// <summary>Poultry goes to a poultry slaughterhouse; a farm that owns the animals loads them in its own village.</summary>
    private static void Herd(Sheet s)
    {
        var f = s.Facts;
        if (f.Holder.Length > 4 && Places.FirstOrDefault(p => f.Origin.StartsWith(p.Full, StringComparison.Ordinal)) is { } at)
        {
            f.Origin = at.Full + s.Chance.Of("新塘村", "东岭村", "石下村", "大坪村", "上洞村");
        }

        if (f.Unit != "头" && f.Product != "肉羊")
        {
            f.Destination = f.Destination.Replace("肉联厂", "家禽屠宰厂", StringComparison.Ordinal).Replace("屠宰场", "家禽屠宰场", StringComparison.Ordinal);
        }
    }

    /// <summary>Ear tags: kind of animal, county, eight figures. Birds have none.</summary>
    private static string Tags(Sheet s)
    {
        var kind = s.Facts.Product switch { "生猪" => "1", "肉牛" => "2", "肉羊" => "3", _ => "" };
        var county = Places.FirstOrDefault(p => s.Facts.Origin.StartsWith(p.Full, StringComparison.Ordinal))?.Region ?? "440111";
        return kind.Length == 0 ? "/" : kind + county + s.Chance.Digits(8) + " 等" + s.Chance.Of("，详见附页", "（见附页）", "");
    }

    /// <summary>Live animals to another province: the ministry's form on the office's stock, fed through a needle printer.</summary>
    private static string Truck(Sheet s)
    {
        var f = s.Facts;
        Herd(s);
        Coloured(s, "#1a1a1a", "#1b5a3c", "#274b7a");
        var note = s.Chance.Of("", "", f.Product == "生猪" ? "非洲猪瘟检测阴性" : "", "运输车辆已备案");
        var area = f.Number[..2] switch { "43" => s.Chance.Of("0746", "0735", "0734"), "36" => "0797", "45" => "0775", "42" => "0716", "53" => "0877", "37" => "0539", _ => "0596" };
        (s.Look.Filled, s.Look.FilledInk) = (s.Chance.Of(Needles, "'WenQuanYi Zen Hei','Noto Sans CJK SC'"), s.Chance.Of("#26262c", "#33364a"));
        return s.Look.Page(980, $"""
            <div style="position:absolute;right:14px;top:300px;writing-mode:vertical-rl;font-family:'Noto Serif CJK SC';font-size:16px;letter-spacing:4px">第二联　共二联</div>
            <h1 style="font-size:36px;letter-spacing:14px;text-indent:14px">动物检疫合格证明</h1>
            <div class=row style="margin:2px 0 8px"><span style="width:260px"></span><span style="font-size:23px">（动物A）</span><span class="no r" style="width:260px">编号：{s.V("number", f.Number)}</span></div>
            <table><colgroup><col style="width:124px"><col style="width:204px"><col style="width:104px"><col style="width:160px"><col style="width:112px"><col></colgroup>
            {Tr(Cell(s.L("货主"), s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.65)), 3))}
            {Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}
            {Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}
            {Tr(Cell(s.L("用途"), s.O("屠宰")), Cell("承运人", s.O(World.Person(s.Chance))), Cell("联系电话", s.O(World.Phone(s.Chance))))}
            <tr><td class=k>运载方式</td><td colspan=3>{Box("公路", true)}　　{Box("铁路", false)}　　{Box("水路", false)}　　{Box("航空", false)}</td><td class=k>运载工具<br>牌号</td><td>{s.O(f.Plate)}</td></tr>
            <tr><td class=k>运载工具<br>消毒情况</td><td colspan=5>装运前经　{s.O(s.Chance.Of("2%戊二醛", "0.5%过氧乙酸", "次氯酸钠", "聚维酮碘"))}　消毒</td></tr>
            <tr><td colspan=4 style="position:relative;height:204px;vertical-align:top;padding-top:14px;line-height:2.1">　　本批动物经检疫合格，应于　{s.O(Days(f))}　日内到达有效。<br>　　官方兽医签字：{s.O(f.Officer)}<br>　　签发日期：{s.D("issue_date", f.Issued, 8)}<div style="text-align:right;padding-right:20px">（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:26px;top:26px")}</td><td colspan=2 style="vertical-align:top;text-align:center">动物卫生监督检查站（指定通道）签章</td></tr>
            {Tr(Cell("牲畜耳标号", s.O(Tags(s)), 5))}{Tr(Cell(s.L("备注"), s.O(note), 5))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.5">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。<br>　　2. 跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。<br>　　3. 牲畜耳标号只需填写后3位，可另附纸填写，需注明本检疫证明编号，同时加盖动物卫生监督机构检疫专用章。<br>　　4. 动物卫生监督所联系电话：{s.O(area + "-" + s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, Preprinted + "#paper td{height:40px;padding:4px 8px}", padding: 48);
    }

    /// <summary>An address of the province written into the words that the form has printed. Where the word may be 县, 市 or 区, the whole name is written.</summary>
    private static string Inland(Sheet s, string field, string address, string end)
    {
        if (World.Guangdong.FirstOrDefault(p => address.StartsWith(p.Full, StringComparison.Ordinal)) is not { } at)
        {
            return s.V(field, address);
        }

        s.Says(field, address);
        string Part(string text) => $"<span class=u>{s.O(text)}</span>";
        string Short(string text, char last) => text[^1] == last && text.Length > 2 ? text[..^1] : text;
        var yard = address[at.Full.Length..];
        yard = end[0] == '村' && yard.EndsWith('村') ? yard[..^1] : yard;
        return $"<div class=nb>{Part(Short(at.Province, '省'))}省 {Part(Short(at.City, '市'))}市（州） {Part(Short(at.County, '县'))}县（市、区） {Part(Short(at.Town, '镇'))}乡（镇）</div><div style=\"margin-top:5px\"><span class=u style=\"display:inline-block;min-width:150px\">{(yard.Length > 0 ? s.O(yard) : "&nbsp;")}</span>{end}</div>";
    }

    /// <summary>Live animals within the province, from the officer's pad: half a sheet across, written with a pen.</summary>
    private static string Pad(Sheet s)
    {
        var f = s.Facts;
        Herd(s);
        Coloured(s, "#1a1a1a", "#7b2b28", "#1f5a41");
        return s.Look.Page(1080, $"""
            <div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:end"><span style="font-size:16px">第二联　随货同行</span><div class=c style="font-size:30px;font-weight:700;letter-spacing:5px;white-space:nowrap">动物检疫合格证明（动物B）</div><span class="no r" style="font-size:21px">No.{s.V("number", f.Number)}</span></div>
            <table style="margin-top:10px"><colgroup><col style="width:112px"><col style="width:270px"><col style="width:112px"><col style="width:190px"><col style="width:70px"><col></colgroup>
            {Tr(Cell("货　主", s.V("holder", f.Holder), 3), Cell("电话", s.O(f.Phone)))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.55))), Cell("用途", s.O("屠宰")))}
            {Tr(Cell("启运地点", Inland(s, "origin", f.Origin, "村（养殖场、交易市场）"), 5))}
            {Tr(Cell("到达地点", Inland(s, "destination", f.Destination, "（养殖场、屠宰场、交易市场）"), 5))}
            {Tr(Cell("牲畜耳标号", s.O(Tags(s)), 5))}
            <tr><td colspan=6 style="position:relative;height:160px;vertical-align:top;line-height:2.2">　　本批动物经检疫合格，应于当日内到达有效。<div style="padding-left:420px">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:640px;top:4px")}</td></tr>
            {Tr(Cell("备　注", s.Chance.Odds(0.5) ? s.O(f.Plate) : "", 5))}</table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2. 本证书限省境内使用。3. 牲畜耳标号只需填写后3位，可另附纸填写。</div>
            """, Preprinted + "#paper td{height:40px;padding:4px 8px}#paper .u{padding:0 8px}", padding: 40);
    }

    private static string Market(Sheet s) => "广东省广州市" + s.Chance.Of("白云区白云三元里综合市场", "白云区江村综合批发市场", "番禺区番禺清河市场", "荔湾区荔湾泮塘肉菜市场", "海珠区海珠江燕市场", "从化区从化城郊农贸市场", "增城区新塘农产品批发市场");

    /// <summary>Meat of this country, to a market that sells meat; poultry is dressed in a poultry slaughterhouse.</summary>
    private static void Dressed(Sheet s)
    {
        var f = s.Facts;
        f.Destination = Market(s);
        if (f.Product.StartsWith("进口", StringComparison.Ordinal))
        {
            f.Product = f.Product[2..];
            f.GoodsBooked = [f.Product];
        }

        if (World.Goods.Any(g => g.Name == f.Product && g.Category == "poultry"))
        {
            f.OriginAddress = f.OriginAddress.Replace("定点屠宰厂", "禽业屠宰有限公司", StringComparison.Ordinal).Replace("肉联厂", "禽类屠宰厂", StringComparison.Ordinal);
        }
    }

    /// <summary>Meat from another province, certified without numbered stock: one sheet out of the office's laser printer.</summary>
    private static string Paperless(Sheet s)
    {
        var f = s.Facts;
        Dressed(s);
        var day = s.Chance.Of(0, 1, 2);
        return s.Look.Page(900, $"""
            <div style="display:grid;grid-template-columns:110px 1fr 110px;align-items:center"><div class=c style="font-size:15px;border:1px solid #222;padding:3px;justify-self:start">电子出证</div><div><h1 style="font-size:33px;letter-spacing:6px">动物检疫合格证明</h1><div class=c style="font-size:22px">（产品A）</div></div><div style="height:108px">{s.Qr(108)}</div></div>
            <div style="margin:12px 0 6px">证明编号：{s.V("number", f.Number)}</div>
            <table><colgroup><col style="width:170px"><col style="width:250px"><col style="width:130px"><col></colgroup>
            {Tr(Cell("货主", s.V("holder", f.Holder), 3))}{Tr(Cell("联系电话", s.O(f.Phone)), Cell("数量及单位", s.Q()))}{Tr(Cell("产品名称", s.V("products", f.Product), 3))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}
            {Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", "公路运输"), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("装运前消毒情况", "已使用" + s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + "消毒", 3))}{Tr(Cell("检疫标志号", s.O(s.Chance.Odds(0.6) ? f.Number[..2] + s.Chance.Digits(9) + "等" : "见外包装标签"), 3))}{Tr(Cell("备注", s.O(s.Chance.Of("", "冷链运输，0-4℃", "冷冻", "运输车辆备案号：" + f.Number[..2] + s.Chance.Digits(8))), 3))}
            <tr><td colspan=4 style="position:relative;height:216px;vertical-align:top;padding:16px 20px;line-height:2.2">本批动物产品经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin-left:330px">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, day)}<br>签发单位：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:60px;top:24px")}</td></tr></table>
            <div style="font-size:14px;margin-top:10px;line-height:1.6">1. 本证明由动物检疫电子出证系统出具，可扫描二维码核验真伪。2. 本证明随货同行，涂改、复印无效。3. 到达目的地后请及时向当地动物卫生监督机构报告。</div>
            """, "#paper td{height:42px;padding:5px 10px}#paper .k{white-space:normal}", padding: 60);
    }

    /// <summary>Meat within the province, from the desk in the slaughterhouse: endless paper in three layers.</summary>
    private static string Endless(Sheet s)
    {
        var f = s.Facts;
        Dressed(s);
        Coloured(s, "#1a1a1a", "#1d4c86", "#1a1a1a");
        (s.Look.Filled, s.Look.FilledInk) = (s.Chance.Of(Needles, Needles, "'Noto Sans CJK SC'"), s.Chance.Of("#2b2b30", "#3a3550"));
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f2", "#fdfbe9");
        return s.Look.Page(1060, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:29px;letter-spacing:4px">动物检疫合格证明（产品B）</h1><div class=row style="margin:6px 0"><span>{s.Chance.Of("第二联：随货同行", "第二联（货主）")}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table><colgroup><col style="width:120px"><col style="width:330px"><col style="width:120px"><col></colgroup>
            {Tr(Cell(s.L("货主"), s.V("holder", f.Holder)), Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(f.Unit != "kg" && s.Chance.Odds(0.3))), Cell(s.L("产地"), s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell(s.L("目的地"), s.V("destination", f.Destination), 3))}
            {Tr(Cell("检疫标志号", s.O(s.Chance.Of("滚筒章 ", "粤") + s.Chance.Digits(8))), Cell("备　注", s.O(s.Chance.Of("", f.Plate, "车牌：" + f.Plate, "鲜销"))))}
            <tr><td colspan=4 style="position:relative;height:128px;vertical-align:top;line-height:2"><div style="display:grid;grid-template-columns:1fr 1fr"><div>本批动物产品经检疫合格，应于当日到达有效。</div><div>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 8))}<br>（动物卫生监督所检疫专用章）</div></div>{s.Seal(f.Issuer, "检疫专用章", "right:110px;top:-22px")}</td></tr></table>
            <div style="font-size:14px;margin-top:5px">注：本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。本证书限省境内使用。</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 8px}", padding: 54);
    }

    /// <summary>What is counted in heads or sides is called so.</summary>
    private static void Carcass(Sheet s)
    {
        var f = s.Facts;
        if (f.Unit is "头" or "片" && f.Product is "猪肉" or "生猪产品")
        {
            f.Product = f.Unit == "头" ? s.Chance.Of("猪胴体", "白条猪") : "白条猪";
        }
    }

    /// <summary>A slaughterhouse's certificate, printed by its own software on half a sheet.</summary>
    private static string Office(Sheet s)
    {
        var f = s.Facts;
        Carcass(s);
        var day = s.Chance.Of(0, 2, 2, 5);
        return s.Look.Page(940, $"""
            <div style="display:flex;align-items:center"><div style="flex:1"><div style="font-size:19px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:32px;letter-spacing:4px;text-align:left;margin-top:4px">生猪肉品品质检验合格证</h1></div><div style="flex:none;width:112px;height:112px">{s.Qr(112)}</div></div>
            <div class=row style="border-bottom:2px solid #222;padding:6px 0 8px;margin-bottom:10px"><span>证书编号：{s.V("number", f.Number)}</span><span>定点屠宰代码：{s.O("A44" + s.Chance.Of("01", "06", "18", "12", "13") + s.Chance.Digits(4))}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("生猪产地", s.V("origin", f.Origin), 3))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("检疫证号", s.O(f.Related)), Cell("屠宰日期", s.D("", f.Issued, day)))}{Tr(Cell("检验结论", s.V("result", "合格")), Cell("检 验 员", s.O(f.Officer)))}</table>
            <div style="position:relative;min-height:160px;padding-top:12px;line-height:2">以上产品经宰前检验、宰后检验，符合《畜禽屠宰卫生检疫规范》及肉品品质检验规程要求，准予出厂。<div style="margin-left:560px">签发日期：{s.D("issue_date", f.Issued, day)}<br>（检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:70px;top:48px")}</div>
            <div style="font-size:14px;color:#444">本证一式三联：一联存根，二联随货，三联交货主。咨询电话：{s.O("020-" + s.Chance.Int(2, 8) + s.Chance.Digits(7))}</div>
            """, "#paper td{height:40px;padding:5px 10px}#paper .k{width:110px}", padding: 50);
    }

    /// <summary>The middle copy of a slaughterhouse's pad, with what was looked at ticked off.</summary>
    private static string Copy(Sheet s)
    {
        var f = s.Facts;
        Carcass(s);
        f.Destination = Market(s);
        Coloured(s, "#a8231f", "#1d4c86", "#1a1a1a");
        s.Look.Paper = s.Chance.Of("#fbe6ea", "#fdf6d3", "#fff", "#e8f3ec");
        string Tick(string what) => $"<td class=c>{what}<br>{s.O("✓")}</td>";
        return s.Look.Page(760, $"""
            <h1 style="font-size:30px;letter-spacing:6px">肉品品质检验合格证</h1><div class=row style="margin:8px 0"><span style="font-size:16px">②随货同行</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            {Line("货　　主：", On(s.V("holder", f.Holder), 560), 100)}{Line("产品名称：", On(s.V("products", f.Product), 240) + "　数量：" + On(s.Q(), 210), 100)}{Line("产　　地：", On(s.V("origin", f.Origin), 560), 100)}{Line("销往地点：", On(s.V("destination", f.Destination), 560), 100)}{Line("动物检疫合格证明编号：", On(s.O(f.Related), 240), 214)}
            <table style="margin:12px 0">{Tr(Tick("宰前检验"), Tick("头蹄检验"), Tick("内脏检验"), Tick("胴体检验"), Tick("腺体摘除"), Tick("复验盖章"))}</table>
            <div style="position:relative;line-height:2.2;min-height:200px">　　本批产品经检验，肉品品质{On(s.V("result", "合格"), 90)}，准予出厂（场）销售。<br>检验员：{On(s.O(f.Officer), 120)}<br>屠宰厂（场）：<span class=h>{s.V("issuer", f.Issuer)}</span><br>签发日期：{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "肉品品质检验专用章", "left:270px;top:26px")}</div>
            """, Preprinted + "#paper td{padding:4px 2px}", padding: 40);
    }

    /// <summary>A receipt for a stall's rent, from a pad bought at the stationer's.</summary>
    private static string StallReceipt(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1d4c86", "#1f6b45");
        s.Look.Paper = s.Chance.Of("#fff", "#fdeef0", "#fdf8dc");
        var rent = s.Chance.Int(12, 98) * 100m;
        var way = s.Chance.Int(0, 2);
        return s.Look.Page(980, $"""
            <div style="position:absolute;right:12px;top:120px;writing-mode:vertical-rl;font-family:'Noto Sans CJK SC';font-size:15px;letter-spacing:3px">第二联　交款人收执</div>
            <div class=row style="align-items:flex-end"><span style="width:240px"></span><span style="font-size:33px;font-weight:700;letter-spacing:16px;text-indent:16px;border-bottom:4px double currentColor">收款收据</span><span class="no r" style="width:240px;font-size:21px">No {s.O(s.Chance.Digits(7))}</span></div>
            <div class=c style="margin:10px 0">{s.D("", f.Issued, 8)}</div>
            <div style="border:1.5px solid currentColor;padding:14px 20px;line-height:2.4">今收到 {On(s.O(s.Chance.Of("A", "B", "C", "东") + s.Chance.Int(1, 120) + "档 " + f.Person), 660)}<br>交　来 {On(s.O(f.Issued.Year + "年" + f.Issued.Month + "月份" + s.Chance.Of("档位租金", "摊位租金", "档租及卫生费")), 660)}<br>人民币（大写） {On(s.O(Chinese.Money(rent)), 400)}　￥ {On(s.O(Cents(rent)), 160)}<br>收款方式：{Box("现金", way == 0)}　{Box("转账", way == 1)}　{Box("微信", way == 2)}　{Box("支票", false)}</div>
            <div style="position:relative;display:grid;grid-template-columns:1.6fr 1fr 1fr 1fr;margin-top:12px;min-height:86px"><span>收款单位（盖章）</span><span>会计</span><span>出纳 {s.O(f.Officer)}</span><span>经手人 {s.O(World.Person(s.Chance))}</span>{s.Seal("广州市" + World.Brand(s.Chance) + "市场经营管理有限公司", s.Chance.Of("财务专用章", "收款专用章"), "left:120px;top:-76px")}</div>
            """, Preprinted, padding: 44);
    }

    /// <summary>The sheet on a cold store's door: twice a day its temperature.</summary>
    private static string ColdStore(Sheet s)
    {
        var f = s.Facts;
        var frozen = s.Chance.Odds(0.5);
        var who = f.Person[^Math.Min(2, f.Person.Length)..];
        string Degrees() => frozen ? "-" + s.Chance.Int(18, 22) : s.Chance.Int(1, 4).ToString();
        string Half(int day)
        {
            if (day > DateTime.DaysInMonth(f.Issued.Year, f.Issued.Month))
            {
                return "<td></td><td></td><td></td><td></td>";
            }

            var done = day <= f.Issued.Day;
            return $"<td>{day}</td><td>{(done ? s.O(Degrees()) : "")}</td><td>{(done ? s.O(Degrees()) : "")}</td><td>{(done ? s.O(who) : "")}</td>";
        }

        var rows = string.Concat(Enumerable.Range(1, 16).Select(day => $"<tr class=c>{Half(day)}{Half(day + 16)}</tr>"));
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:3px">{(frozen ? "冷冻" : "冷藏")}设备温度记录表</h1><div class=row style="margin:12px 0 8px"><span>档位：{On(s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 90)), 80)}</span><span>设备编号：{On(s.O(s.Chance.Int(1, 6) + "号"), 70)}</span><span>{On(s.O(f.Issued.Year.ToString()), 60)}年{On(s.O(f.Issued.Month.ToString()), 40)}月</span></div>
            <table>{Head("日期", "上午℃", "下午℃", "记录人", "日期", "上午℃", "下午℃", "记录人")}{rows}</table>
            <div style="font-size:16px;margin-top:10px;line-height:1.6">说明：1. {(frozen ? "冷冻温度应不高于-18℃" : "冷藏温度应保持在0℃～5℃")}，每日上午、下午各记录一次。<br>2. 温度异常时应及时报修，并将食品转移至其他设备。3. 本表保存期不少于六个月。</div><div class=r style="margin-top:8px">食品安全员：{On(s.O(f.Officer), 120)}</div>
            """, "#paper td,#paper th{padding:3px 4px;height:30px}", padding: 50);
    }
}
