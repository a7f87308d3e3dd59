using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh21;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-across", By.Printer, QuarantineAcross, "动物A", true), New("quarantine/x-book", By.Pen, QuarantineBook, "动物B", true),
        New("quarantine/x-framed", By.Clerk, QuarantineFramed, "产品A", true), New("quarantine/x-two-halves", By.Printer, QuarantineHalves, "产品B", true),
        New("meat-inspection/x-pork", By.Form, MeatPork, seal: true), New("meat-inspection/x-beef", By.Printer, MeatBeef, seal: true), New("meat-inspection/x-poultry", By.Pen, MeatPoultry, seal: true),
        New("unknown/x-carcass-disposal", By.Pen, Disposal),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh21", name, by, write, form, seal);

    /// <summary>A label, and a rule to the end of its column with what is filled in.</summary>
    private static string Ruled(string label, string value) =>
        $"<div style=\"display:flex;align-items:flex-end;margin:8px 0\"><span style=\"flex:none\">{label}&ensp;</span><span style=\"flex:1;border-bottom:1.2px solid currentColor;min-height:32px;padding:0 6px\">{value}</span></div>";

    /// <summary>Live animals to another province: what the office prints on a plain sheet that lies across, three pairs a row.</summary>
    private static string QuarantineAcross(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #222", "1.4px solid #333");
        var to = s.Chance.Of(0, 1, 2);
        return s.Look.Page(1180, $"""
            <h1 style="font-size:33px;letter-spacing:5px">动物检疫合格证明（动物A）</h1><div class=row style="margin:6px 0"><span style="font-size:15px">第二联：随货同行</span><span>证明编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.5))), Cell("用　　途", s.O(f.Purpose)))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具<br>消毒情况", "装运前经 " + s.O(s.Chance.Of("过氧乙酸", "戊二醛溶液", "二氯异氰尿酸钠")) + " 消毒", 3))}
            <tr><td colspan=3 style="height:170px;vertical-align:top"><div style="line-height:1.9">　　本批动物经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<br>　　有效期至：{s.D("expiry", f.Expiry!.Value, to)}</div><div style="display:flex;align-items:flex-end;gap:10px;font-size:14px;margin-top:6px">{s.Qr(86, always: true)}<span>扫描二维码查验真伪</span></div></td><td colspan=3 style="vertical-align:top;position:relative;line-height:2">签发机构：{s.V("issuer", f.Issuer)}<br>官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, to)}<br>（检疫专用章）{s.Seal(f.Issuer, "检疫专用章", "right:14px;top:34px")}</td></tr>
            {Tr(Cell("牲畜耳标号", s.O(Ears(s)), 5))}{Tr(Cell("检查站签章", "&nbsp;", 3), Cell("备　　注", s.O(s.Chance.Of("", "无纸化出证", "已检测非洲猪瘟"))))}</table>
            <div style="font-size:14px;margin-top:5px">注：1.跨省调运的动物到达目的地后，货主或承运人应当在3日内向启运地县级农业农村部门报告到达情况。2.本证明由系统打印，手写、涂改无效。</div>
            """, "#paper .k{width:118px}#paper td{height:34px;padding:4px 8px}", padding: 44);
    }

    /// <summary>Live animals within the province, from the station's book: two pairs a row and the words of the address printed.</summary>
    private static string QuarantineBook(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#7c2320", "#1f5a3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fbeef0", "#fff", "#f8f6e6");
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:end"><span style="font-size:15px">（省境内使用）</span><h1 style="font-size:31px;letter-spacing:6px">动物检疫合格证明<br><span style="font-size:22px">动物B</span></h1><span class="no r">№ {s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Tr(Cell("货　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.6))))}{Tr(Cell("启运地点", Place(s, "origin", f.Origin), 3))}{Tr(Cell("到达地点", Place(s, "destination", f.Destination), 3))}{Tr(Cell("用　途", s.O(f.Purpose)), Cell("运输车号", s.O(f.Plate)))}{Tr(Cell("牲　畜<br>耳标号", s.O(f.Unit == "头" ? "尾号 " + s.Chance.Digits(3) + "、" + s.Chance.Digits(3) + " 等（附单）" : "/"), 3))}</table>
            <div style="position:relative;min-height:150px;padding-top:12px">　　本批动物经检疫合格，应于当日内到达有效。<div style="display:grid;grid-template-columns:1fr 250px 170px;gap:18px;margin-top:24px">{Ruled("官方兽医签字：", s.O(f.Officer))}<span class=c>{s.D("issue_date", f.Issued, 8)}</span></div><div style="margin-top:12px;font-size:15px" class=r>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:0;top:-14px")}</div>
            <div style="font-size:14px">本证书一式两联：第一联由动物卫生监督所留存，第二联随货同行。涂改、转让无效。</div>
            """, Preprinted + "#paper .k{width:104px}#paper td{height:46px;padding:4px 8px}", padding: 42);
    }

    /// <summary>Meat to another province: a form in a double frame with rules in place of boxes, run through the desk's printer.</summary>
    private static string QuarantineFramed(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#1d4c86", "#174f35");
        return s.Look.Page(960, $"""
            <div style="border:5px double {ink};padding:24px 32px 18px"><h1 style="font-size:32px;letter-spacing:5px">动物检疫合格证明</h1><div class=row style="margin:2px 0 8px"><span style="width:240px"></span><span style="font-size:22px">（产品A）</span><span class="no r" style="width:240px">No.{s.V("number", f.Number)}</span></div>
            {Share("1.7fr 1fr", Ruled("货主", s.V("holder", f.Holder)), Ruled("联系电话", s.O(f.Phone)))}{Share("1fr 1fr", Ruled("产品名称", s.V("products", f.Product)), Ruled("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Ruled("生产单位名称地址", s.O(f.OriginAddress))}{Ruled("目的地", s.V("destination", f.Destination))}{Share("1fr 1.1fr", Ruled("承运人", s.O(f.Person)), Ruled("联系电话", s.O(World.Phone(s.Chance))))}
            <div style="margin:10px 0">运载方式　{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}</div>{Share("1fr 1.4fr", Ruled("运载工具牌号", s.O(f.Plate)), "<div style=\"display:flex;align-items:flex-end\">装运前经&ensp;" + On(s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "戊二醛")), 140) + "&ensp;消毒</div>")}
            <div style="position:relative;margin-top:18px;min-height:150px">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 56)} 日内到达有效。<div style="margin:12px 0 0 38%;line-height:2.1">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:0;top:18px")}</div>{Ruled("备注", s.O(s.Chance.Of("冷藏运输", "检疫标志号 " + s.Chance.Digits(9), "")))}</div>
            <div style="font-size:14px;margin-top:6px" class=row><span>第一联　动物卫生监督所留存　　第二联　随货同行</span><span>监督电话：12316</span></div>
            """, Preprinted, padding: 30);
    }

    /// <summary>Meat within the province, half a sheet from the system: its particulars at the left, code, words and seal at the right.</summary>
    private static string QuarantineHalves(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #222", "1.4px solid #333");
        return s.Look.Page(1080, $"""
            <div class=c style="font-size:31px;font-weight:700;letter-spacing:5px">动物检疫证明（产品B）</div>
            <div style="display:flex;margin-top:12px;border:1.5px solid #222"><table style="width:64%" class=in>{Tr(Cell("证明编号", s.V("number", f.Number)))}{Tr(Cell("货主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()))}{Tr(Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目的地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(10))))}{Tr(Cell("备注", s.O(s.Chance.Of("鲜品", "鲜销", "—"))))}</table>
            <div style="flex:1;border-left:1.5px solid #222;padding:18px 20px;position:relative;line-height:2"><div class=c style="line-height:1.3">{s.Qr(128, always: true)}</div><div style="margin-top:10px">　　本批动物产品经检疫合格，应于当日到达有效。</div><div style="margin-top:22px">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br><span style="font-size:15px">（检疫专用章）</span></div>{s.Seal(f.Issuer, "检疫专用章", "right:16px;bottom:10px")}</div></div>
            <div class=row style="font-size:14px;margin-top:6px"><span>注：本证明限省境内使用，转让、涂改无效。</span><span>查询：微信扫码或致电当地动物卫生监督机构</span></div>
            """, "#paper .in td{border:0;border-bottom:1px solid #555;height:42px}#paper .in tr:last-child td{border-bottom:0}#paper .in .k{width:130px;border-right:1px solid #555}", padding: 38);
    }

    /// <summary>A slaughterhouse's pad for pork: the house in the first row, three pairs in the goods' row, the verdict in a row of its own.</summary>
    private static string MeatPork(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a8231f", "#1d4c86", "#1d6e3a");
        return s.Look.Page(960, $"""
            <h1 style="font-size:31px;letter-spacing:7px">肉品品质检验合格证</h1><div class=row style="margin:6px 0"><span style="font-size:16px">第二联　随货同行</span><span class=no>No：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("屠宰厂（场）<br>名　　称", s.V("issuer", f.Issuer), 3), Cell("定点屠宰<br>代　　码", s.O("A" + f.Uscc[2..8] + s.Chance.Digits(2))))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()), Cell("生猪产地", s.V("origin", f.Origin)))}{Tr(Cell("货　　主", s.V("holder", f.Holder), 5))}{Tr(Cell("购 货 者", s.V("consignee", f.Consignee), 3), Cell("检疫证号", s.O(f.Related)))}{Tr(Cell("检验结论", "经宰前、宰后检验，该批产品肉品品质" + On(s.V("result", "合格"), 70) + "，准予出厂（场）。", 5))}
            <tr><td class=k>检 验 员</td><td>{s.O(f.Officer)}</td><td class=k>签发日期</td><td colspan=3 style="position:relative;height:96px">{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:24px;top:-50px")}</td></tr></table>
            <div style="font-size:14px;margin-top:5px">注：本证一式三联，一联存根，二联随货，三联交购货者；当日有效，涂改无效。</div>
            """, Preprinted + "#paper .k{width:108px}#paper td{height:46px;padding:4px 8px}", padding: 40);
    }

    /// <summary>A cattle house's certificate, printed in one go, with the stages of its inspection one beside another.</summary>
    private static string MeatBeef(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = s.Chance.Of("1px solid #222", "1.4px solid #333");
        f.Issuer = f.Issuer.Replace("生猪定点屠宰厂", "牛羊定点屠宰场", StringComparison.Ordinal).Replace("食品公司肉联厂", "食品公司牛羊屠宰场", StringComparison.Ordinal);
        f.Product = f.Unit is "头" or "片" ? "牛胴体" : s.Chance.Of("牛肉", "鲜牛肉", "带骨牛肉");
        f.GoodsBooked = ["牛肉"];
        var day = s.Chance.Of(0, 1, 2);
        return s.Look.Page(860, $"""
            <div class=c style="font-size:21px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:4px">牛肉品品质检验合格证</h1><div class=c style="margin:4px 0 12px">编号：{s.V("number", f.Number)}</div>
            {Share("1fr 1fr", "货主：" + s.V("holder", f.Holder), "产品名称：" + s.V("products", f.Product), "数量：" + s.Q(), "屠宰日期：" + s.D("", f.Earlier, day), "活牛产地：" + s.V("origin", f.Origin), "动物检疫证明号：" + s.O(f.Related))}<div style="margin:8px 0">销往单位：{s.V("consignee", f.Consignee)}</div>
            <table style="margin-top:12px">{Head("宰前检验", "头蹄检验", "内脏检验", "胴体检验", "复　检")}<tr class=c>{string.Concat(Enumerable.Repeat($"<td>{s.O("合格")}</td>", 5))}</tr><tr><td class=c>综合判定</td><td colspan=4>{s.V("result", "合格")}</td></tr></table>
            <div style="position:relative;min-height:150px;margin-top:18px;line-height:2.1">　　以上产品按《牛羊屠宰产品品质检验规程》（GB 18393）检验，准予上市销售。<div style="display:grid;grid-template-columns:1fr 1.5fr"><span>检验人员：{s.O(f.Officer)}</span><span>出证日期：{s.D("issue_date", f.Issued, day)}</span></div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:0;top:6px")}</div>
            <div style="border-top:1px solid #444;padding-top:5px;font-size:14px" class=row><span>厂址：{s.O(f.Address)}</span><span>电话：{s.O(f.Phone)}</span></div>
            """, "#paper td,#paper th{height:40px}", padding: 52);
    }

    /// <summary>A poultry house's certificate for a van of dressed birds: a small card, rules in two columns.</summary>
    private static string MeatPoultry(Sheet s)
    {
        var f = s.Facts;
        f.Issuer = f.Issuer.Replace("生猪定点屠宰厂", "家禽集中屠宰场", StringComparison.Ordinal).Replace("食品公司肉联厂", "食品公司家禽屠宰厂", StringComparison.Ordinal).Replace("肉联厂有限", "禽业有限", StringComparison.Ordinal);
        (f.Product, f.GoodsBooked) = s.Chance.Of<(string, string[])>(("光鸡", ["光鸡"]), ("冰鲜光鸡", ["光鸡"]), ("光鸭", ["鸭"]), ("冰鲜鸭", ["鸭"]), ("光鹅", ["鹅"]));
        f.Unit = f.Unit switch { "头" or "片" => "箱", var unit => unit };
        var ink = Coloured(s, "#175c36", "#1a1a1a", "#1d4c86");
        s.Look.Blank();
        return s.Look.Page(880, $"""
            <div style="border:2px solid {ink};padding:18px 28px"><div class="c h" style="font-size:20px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:3px">家禽肉品品质检验合格证</h1><div class="r no">№ {s.V("number", f.Number)}</div>
            {Share("1.2fr 1fr", Ruled("产品名称：", s.V("products", f.Product)), Ruled("数　量：", s.Q()))}{Ruled("货　　主：", s.V("holder", f.Holder))}{Ruled("收货单位：", s.V("consignee", f.Consignee))}{Ruled("活禽来源：", s.V("origin", f.Origin))}{Share("1fr 1fr", Ruled("检疫证明号：", s.O(f.Related)), Ruled("运输车牌：", s.O(f.Plate)))}
            <div style="margin:14px 0 4px">上述产品已按屠宰检验规程实施宰前、宰后检验，准予出厂。</div><div style="position:relative;min-height:92px">{Share("1fr 240px 170px", Ruled("检验员：", s.O(f.Officer)), "<div style=\"padding-top:10px\" class=c>" + s.D("issue_date", f.Issued, 8) + "</div>", "")}<div style="font-size:14px;margin-top:16px">贮运条件：0～4℃冷藏　　本证随货，由收货方保存备查</div>{s.Seal(f.Issuer, "检验专用章", "right:0;top:-44px")}</div></div>
            """, Preprinted, padding: 24);
    }

    /// <summary>What the cart leaves when it takes the market's spoilt meat away.</summary>
    private static string Disposal(Sheet s)
    {
        var f = s.Facts;
        string Row(string kind, int most) => $"<tr class=c><td>{kind}</td><td>{s.O(s.Chance.Odds(0.7) ? s.Chance.Int(2, most).ToString() : "/")}</td><td>{s.O(s.Chance.Of("变质", "检验不合格", "过期"))}</td></tr>";
        return s.Look.Page(820, $"""
            <h1 style="font-size:28px;letter-spacing:3px">病害动物产品无害化处理收运交接单</h1><div class=row style="margin:10px 0"><span>移交单位：{s.O(f.IssuerPlace.Length > 0 ? f.IssuerPlace : s.Chance.Of(World.Markets))}</span><span>{s.D("", f.Issued, 8)}</span></div>
            <table>{Head("类　别", "重量（公斤）", "原　因")}{Row("猪肉及副产品", 60)}{Row("牛羊肉", 30)}{Row("禽及禽产品", 50)}<tr class=c><td>水产品</td><td>&nbsp;</td><td>&nbsp;</td></tr></table>
            <div style="margin-top:12px">{Share("1fr 1fr", Ruled("收运单位：", s.O(World.Brand(s.Chance) + "环保")), Ruled("收运车号：", s.O(f.Plate)), Ruled("移交人：", s.O(f.Person)), Ruled("收运人：", s.O(f.Officer)))}</div><div style="font-size:14px;margin-top:12px">一式三联：移交单位、收运单位、市场管理方各存一联。</div>
            """, "#paper td{height:44px}", padding: 44);
    }
}
