using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh26;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-far-office", By.Printer, LiveFarOffice, "动物A", true), New("quarantine/x-live-near-book", By.Pen, LiveNearBook, "动物B", true),
        New("quarantine/x-product-far-clerk", By.Clerk, ProductFarClerk, "产品A", true), New("quarantine/x-product-near-phone", By.Screen, ProductNearPhone, "产品B", true),
        New("meat-inspection/x-plant-sheet", By.Printer, PlantSheet, seal: true), New("meat-inspection/x-pad", By.Pen, Pad, seal: true), New("meat-inspection/x-delivery-slip", By.Till, DeliverySlip, seal: true),
        New("unknown/x-lorry-washed", By.Form, LorryWashed),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh26", name, by, write, form, seal);

    private static string Office(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>What is counted in heads or halves is a carcass, what is weighed may be called anything.</summary>
    private static void Carcass(Facts f)
    {
        if (f.Unit is "头" or "片")
        {
            f.Product = "白条猪";
        }
    }

    /// <summary>The electronic certificate for animals that leave the province, as the township's office prints it on a white sheet.</summary>
    private static string LiveFarOffice(Sheet s)
    {
        var f = s.Facts;
        s.Look.Rule = "1px solid #222";
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:flex-end"><div style="flex:none;width:128px;height:112px">{s.Qr(112, always: true)}</div><div style="flex:1"><h1 style="font-size:33px;letter-spacing:5px">动物检疫合格证明</h1><div class=c style="font-size:21px;font-weight:700">（动物A）</div></div><div style="flex:none;width:128px"></div></div>
            <div class=r style="margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("用　　途", s.O("屠宰")), Cell("承 运 人", s.O(f.Person)))}{Tr(Cell("启运地点", s.V("origin", f.Origin), 3))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 3))}{Tr(Cell("运载方式", s.O("公路")), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("承运人电话", s.O(World.Phone(s.Chance))), Cell("装运前消毒", s.O(s.Chance.Of("过氧乙酸", "戊二醛癸甲溴铵", "次氯酸钠"))))}{Tr(Cell("牲畜耳标号", s.O(f.Unit == "头" ? Ears(s) : "/"), 3))}
            <tr><td colspan=4 style="position:relative;height:186px;line-height:2;vertical-align:top">　　本批动物经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin:20px 0 0 44%">官方兽医：{s.O(f.Officer)}<br>签发机构：{s.V("issuer", Office(f))}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(Office(f), "检疫专用章", "right:16px;top:6px")}</td></tr>
            {Tr(Cell("指定通道<br>检查站签章", "<br>", 3))}{Tr(Cell("备　　注", s.O(s.Chance.Of("无", "无", "凭证运输，不得中途装卸", f.Product == "生猪" ? "非洲猪瘟检测阴性" : "无")), 3))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.5">注：1. 跨省、自治区、直辖市调运的动物到达目的地后，货主或者承运人应当在24小时内向输入地县级动物卫生监督机构报告。<br>2. 本证明涂改无效，扫描二维码可查验真伪。</div>
            """, "#paper .k{width:124px}#paper td{height:40px;padding:4px 9px}", padding: 54);
    }

    /// <summary>Animals that stay in the province: a leaf of the book in the village veterinarian's bag, lying across.</summary>
    private static string LiveNearBook(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#1a1a1a", "#7a1f2b");
        s.Look.Paper = s.Chance.Of("#fff", "#fdf3f3", "#f3f8f0", "#fbf8ea");
        return s.Look.Page(1000, $"""
            <div style="display:grid;grid-template-columns:250px 1fr 250px;align-items:end"><span style="font-size:16px">第二联：随货同行</span><h1 style="font-size:30px;letter-spacing:3px">动物检疫合格证明（动物B）</h1><span class="r no">No {s.V("number", f.Number)}</span></div>
            <table style="margin-top:12px">{Tr(Cell("货　主", s.V("holder", f.Holder), 2), Cell("联系电话", s.O(f.Phone), 2))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.4))), Cell("用　途", s.O("屠宰")))}{Tr(Cell("启运地点", Fresh8.Fresh8Layouts.Place(s, "origin", f.Origin), 5))}{Tr(Cell("到达地点", Fresh8.Fresh8Layouts.Place(s, "destination", f.Destination), 5))}{Tr(Cell("牲畜耳标号", s.O(f.Unit == "头" ? s.Chance.Digits(3) + "、" + s.Chance.Digits(3) + "、" + s.Chance.Digits(3) + " 等" : ""), 5))}
            <tr><td colspan=6 style="position:relative;height:160px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin-left:42%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:15px">（动物卫生监督所检疫专用章）</span></div>{s.Seal(Office(f), "检疫专用章", "right:70px;top:10px")}</td></tr></table>
            <div style="font-size:14px;margin-top:6px">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。　2. 本证书限省境内使用。　3. 牲畜耳标号只需填写后3位。</div>
            """, Preprinted + "#paper .k{width:118px}#paper td{height:42px;padding:3px 8px}", padding: 40);
    }

    /// <summary>Meat to another province: the ministry's form upright, filled by the plant's desk with a printer.</summary>
    private static string ProductFarClerk(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#24543b", "#1c3f77");
        return s.Look.Page(820, $"""
            <h1 style="font-size:34px;letter-spacing:9px;text-indent:9px">动物检疫合格证明</h1><div class=row style="margin:2px 0 8px"><span style="width:220px"></span><span style="font-size:23px">（产品A）</span><span class="r no" style="width:220px">编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目 的 地", s.V("destination", f.Destination), 3))}{Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}
            <tr><td class=k>运载方式</td><td colspan=3>{Box("公路", true)}　　{Box("铁路", false)}　　{Box("水路", false)}　　{Box("航空", false)}</td></tr>{Tr(Cell("运载工具<br>牌　　号", s.O(f.Plate)), Cell("装运前经", s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + " 消毒"))}
            <tr><td colspan=4 style="position:relative;height:200px;vertical-align:top;line-height:2.1">　　本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 56)} 日内到达有效。<div style="margin:14px 0 0 36%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(Office(f), "检疫专用章", "right:36px;top:30px")}</td></tr>
            {Tr(Cell("动物卫生<br>监督检查<br>站 签 章", "", 3))}{Tr(Cell("备　　注", s.O(s.Chance.Of("检疫标志号码：", "检疫验讫标志 ") + s.Chance.Digits(8) + "-" + s.Chance.Digits(4)), 3))}</table>
            <div style="font-size:14px;margin-top:8px;line-height:1.5">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。<br>　　2. 动物卫生监督所联系电话：{s.O("0" + s.Chance.Int(730, 799) + "-" + s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:44px;padding:4px 8px;line-height:1.3}", padding: 46);
    }

    /// <summary>The certificate for meat within the province, as the wholesaler's telephone shows it: the form itself, under an app's bar.</summary>
    private static string ProductNearPhone(Sheet s)
    {
        var f = s.Facts;
        var bar = s.Chance.Of("#fff", "#1f7d57", "#2468c9");
        s.Look.Rule = "1px solid #777";
        return s.Look.Page(680, $"""
            <div style="background:{bar};color:{(bar == "#fff" ? "#111" : "#fff")};padding:16px 20px;display:flex;justify-content:space-between;font-size:22px"><span>‹</span><span>检疫证明详情</span><span>···</span></div>
            <div style="background:#fff;margin:14px 12px;padding:22px 16px 18px"><div class=c style="font-size:27px;font-weight:700;letter-spacing:3px">动物检疫合格证明</div><div class=c style="font-size:20px">（产品B）</div><div class=r style="font-size:17px;margin:8px 0 4px">编号：{s.V("number", f.Number)}</div>
            <table style="font-size:18px">{Tr(Cell("货主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q()))}{Tr(Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目的地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Of("粤", "") + s.Chance.Digits(9))))}{Tr(Cell("备注", s.O(s.Chance.Of("无", "/", "鲜品"))))}
            <tr><td colspan=2 style="position:relative;height:168px;vertical-align:top;line-height:1.9">本批动物产品经检疫合格，应于当日到达有效。<div style="margin:22px 0 0 30%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</div>{s.Seal(Office(f), "检疫专用章", "right:18px;top:14px")}</td></tr></table></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:14px;padding:4px 14px 22px;text-align:center;font-size:20px"><span style="background:#fff;border-radius:24px;padding:10px">保存图片</span><span style="background:{(bar == "#fff" ? "#1f7d57" : bar)};color:#fff;border-radius:24px;padding:10px">分享</span></div>
            """, "#paper .k{width:130px;white-space:normal;color:#444}#paper td{height:42px}", "background:#eef0f3", padding: 0);
    }

    /// <summary>A slaughterhouse's certificate from its own computer: the goods in a table of one row.</summary>
    private static string PlantSheet(Sheet s)
    {
        var f = s.Facts;
        Carcass(f);
        s.Look.Rule = s.Chance.Of("1px solid #222", "1.4px solid #222");
        return s.Look.Page(960, $"""
            <div class=c style="font-size:24px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:5px;margin-top:2px">生猪产品肉品品质检验合格证</h1>
            <div class=row style="margin:14px 0 6px"><span>货主：{s.V("holder", f.Holder)}</span><span>证号：{s.V("number", f.Number)}</span></div>
            <table>{Head("产品名称", "数量", "单位", "生猪产地", "屠宰日期", "检疫证明号")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td style="max-width:230px">{s.V("origin", f.Origin)}</td><td class=nb>{s.D("", f.Earlier, 2)}</td><td>{s.O(f.Related)}</td></tr>
            <tr><td class=k>购货单位</td><td colspan=3>{s.V("consignee", f.Consignee)}</td><td class=k>车牌号</td><td class=c>{s.O(f.Plate)}</td></tr><tr><td class=k>检验依据</td><td colspan=3>GB/T 17996 《生猪屠宰产品品质检验规程》</td><td class=k>检验结论</td><td class=c>{s.V("result", "合格")}</td></tr></table>
            <div style="position:relative;line-height:2;margin-top:12px;min-height:150px">该批产品经宰前、宰后检验，肉品品质符合要求，准予出厂。<div class=row style="margin-top:30px"><span>肉品品质检验员：{s.O(f.Officer)}</span><span>制单：{s.O(f.Person)}</span><span style="margin-right:60px">出厂日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>{s.Seal(f.Issuer, "检验合格专用章", "right:330px;top:-20px")}</div>
            <div style="font-size:15px;border-top:1px dashed #555;padding-top:6px">白联存根　红联随货　黄联财务　　销售单位应保存本证不少于二年</div>
            """, "#paper td,#paper th{height:44px}", padding: 48);
    }

    /// <summary>A leaf of the inspector's pad at the gate, written with a pen on rules.</summary>
    private static string Pad(Sheet s)
    {
        var f = s.Facts;
        Carcass(f);
        Coloured(s, "#1d6e3a", "#a8231f", "#1d4c86");
        s.Look.Paper = s.Chance.Of("#fff", "#fdf1f1", "#f4f9f1", "#fffbe8");
        return s.Look.Page(720, $"""
            <h1 style="font-size:31px;letter-spacing:6px;text-indent:6px">肉品品质检验合格证</h1><div class=row style="margin:8px 0 12px"><span style="font-size:16px">② 随货联</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            {Ruled("货　　主", s.V("holder", f.Holder))}{Ruled("产品名称", s.V("products", f.Product))}{Ruled("数　　量", s.Q(s.Chance.Odds(0.2)))}{Ruled("产　　地", s.V("origin", f.Origin))}{Ruled("购货单位", s.V("consignee", f.Consignee))}{Ruled("检疫证号", s.O(f.Related))}
            <div style="margin-top:14px;line-height:1.8">　　上述肉品经检验，品质合格，准予出场销售。</div>
            <div style="position:relative;min-height:130px;margin-top:10px;line-height:2.2">检验员：{On(s.O(f.Officer), 150)}<br>{s.D("issue_date", f.Issued, 8)}<div style="font-size:19px;margin-top:4px" class=h>{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:20px;top:-26px")}</div>
            """, Preprinted, padding: 38);
    }

    private static string Ruled(string label, string value) => $"<div style=\"display:flex;align-items:flex-end;margin:9px 0\"><span style=\"flex:none;width:104px\">{label}：</span><span style=\"flex:1;border-bottom:1.3px solid currentColor;min-height:34px;padding:0 8px\">{value}</span></div>";

    /// <summary>The slip that the weighing desk hands to the driver: the certificate on heat-sensitive paper.</summary>
    private static string DeliverySlip(Sheet s)
    {
        var f = s.Facts;
        Carcass(f);
        var dashes = "<div style=\"border-top:2px dashed #333;margin:9px 0\"></div>";
        return s.Look.Page(480, $"""
            <div class=c style="font-size:21px">{s.V("issuer", f.Issuer)}</div><div class=c style="font-size:25px;font-weight:700">肉品品质检验合格证</div>{dashes}
            <div>合格证号：{s.V("number", f.Number)}</div><div>货主：{s.V("holder", f.Holder)}</div><div>客户：{s.V("consignee", f.Consignee)}</div>{dashes}
            <div>品名：{s.V("products", f.Product)}</div><div>数量：{s.Q()}</div><div>产地：{s.V("origin", f.Origin)}</div><div>屠宰日期：{s.D("", f.Earlier, 2)}</div><div>检疫证号：{s.O(f.Related)}</div><div>车牌：{s.O(f.Plate)}</div>{dashes}
            <div>检验结果：{s.V("result", "合格")}</div><div>检验员：{s.O(f.Officer)}</div><div>出证日期：{s.D("issue_date", f.Issued, 2)} {s.O($"{s.Chance.Int(1, 6):00}:{s.Chance.Int(0, 59):00}")}</div>
            <div style="margin-top:14px;min-height:150px;position:relative">{s.Qr(136)}{s.Seal(f.Issuer, "检验专用章", "right:0;top:-16px")}</div><div class=c style="font-size:15px">请妥善保管，凭此证入场销售</div>
            """, "#paper{line-height:1.6}", padding: 26);
    }

    /// <summary>What the washing station gives a driver: his lorry is clean. It speaks of no goods.</summary>
    private static string LorryWashed(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#a8231f");
        var station = s.Chance.Of("佛山", "清远", "肇庆", "惠州") + World.Brand(s.Chance) + "车辆洗消中心";
        var hour = s.Chance.Int(1, 21);
        return s.Look.Page(820, $"""
            <div class=c style="font-size:20px">{Sheet.Text(station)}</div><h1 style="font-size:31px;letter-spacing:6px">车辆清洗消毒证明</h1><div class="r no" style="margin:4px 0 6px">No. {s.O(s.Chance.Digits(7))}</div>
            <table>{Tr(Cell("车牌号码", s.O(f.Plate)), Cell("车辆类型", s.O(s.Chance.Of("厢式货车", "冷藏车", "仓栅式货车"))))}{Tr(Cell("驾驶员", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("进场时间", s.O($"{hour}时{s.Chance.Int(0, 59):00}分")), Cell("离场时间", s.O($"{hour + 1}时{s.Chance.Int(0, 59):00}分")))}{Tr(Cell("消毒药品", s.O(s.Chance.Of("过氧乙酸", "戊二醛", "次氯酸钠"))), Cell("配比浓度", s.O(s.Chance.Of("1:200", "1:300", "0.5%"))))}
            <tr><td class=k>洗消项目</td><td colspan=3>{Box("车厢内外", true)}　{Box("底盘轮胎", true)}　{Box("驾驶室", s.Chance.Odds(0.6))}　{Box("烘干", s.Chance.Odds(0.5))}</td></tr>{Tr(Cell("上次装载", s.O(s.Chance.Of("空车", "饲料", "筐具")), 3))}</table>
            <div style="position:relative;line-height:2;margin-top:12px;min-height:150px">　　上述车辆已按操作规程完成清洗消毒，特此证明。本证明48小时内有效。<div class=row style="margin-top:20px"><span>操作员：{s.O(f.Officer)}</span><span style="margin-right:70px">{s.D("", f.Issued, 8)}</span></div>{s.Seal(station, "洗消专用章", "right:250px;top:10px")}</div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:42px;padding:4px 8px}", padding: 44);
    }
}
