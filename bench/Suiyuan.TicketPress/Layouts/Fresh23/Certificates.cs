using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh23;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-stub-and-sentence", By.Pen, StubAndSentence, "动物A", true), New("quarantine/x-one-line-strip", By.Printer, OneLineStrip, "动物B", true),
        New("quarantine/x-two-on-a-sheet", By.Clerk, TwoOnASheet, "产品A", true), New("quarantine/x-thermal-running", By.Till, ThermalRunning, "产品B", true),
        New("meat-inspection/x-chat-card", By.Screen, ChatCard), New("meat-inspection/x-turned-weights", By.Pen, TurnedWeights, seal: true),
        New("meat-inspection/x-carcass-tag", By.Clerk, CarcassTag, seal: true),
        New("unknown/x-cold-register", By.Pen, ColdRegister), New("unknown/x-group-chat", By.Screen, GroupChat),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh23", name, by, write, form, seal);

    /// <summary>A book's leaf with its counterfoil still on: the certificate speaks in sentences, the number and half a seal stand across the tear.</summary>
    private static string StubAndSentence(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#174f35", "#7c2320");
        var sanitiser = s.Chance.Of("过氧乙酸", "次氯酸钠", "戊二醛");
        string Small(string label, string value) => $"<div style=\"margin:9px 0\"><div style=\"font-size:15px\">{label}</div><div style=\"border-bottom:1px solid {ink};min-height:30px;line-height:1.25\">{value}</div></div>";
        return s.Look.Page(1240, $"""
            <div style="display:grid;grid-template-columns:270px 74px 1fr"><div><div class=c style="font-size:20px;letter-spacing:8px">存　根</div><div class=c style="font-size:15px">动物检疫合格证明（动物A）</div>
            <div class=no style="margin:6px 0;font-size:16px">№ {s.V("number", f.Number)}</div>{Small("货主", s.V("holder", f.Holder))}{Small("动物及数量", s.V("products", f.Product) + "　" + s.Q())}{Small("到达", s.V("destination", f.Destination))}{Small("兽医", s.O(f.Officer))}{Small("签发", s.D("issue_date", f.Issued, 6))}</div>
            <div style="position:relative;display:flex;justify-content:center"><div style="position:absolute;left:36px;top:-30px;bottom:-30px;border-left:2px dashed {ink}"></div><span class=no style="writing-mode:vertical-rl;background:{s.Look.Paper};padding:10px 0;align-self:center;z-index:2;letter-spacing:3px">第 {s.V("number", f.Number)} 号</span></div>
            <div style="padding-left:16px"><h1 style="font-size:33px;letter-spacing:8px">动物检疫合格证明</h1><div class=row><span style="font-size:16px">第二联　随货同行</span><span style="font-size:21px">（动物A）</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <div style="line-height:2.3;margin-top:12px;font-size:19px">　　兹有货主 {On(s.V("holder", f.Holder), 160)}（电话 {On(s.O(f.Phone), 140)}）自 {On(s.V("origin", f.Origin), 260)} 启运 {On(s.V("products", f.Product), 90)} 共 {On(s.Q(), 90)}，由 {On(s.O(f.Person), 90)} 以 {On(s.O("公路"), 60)} 方式承运，车号 {On(s.O(f.Plate), 120)}，运往 {On(s.V("destination", f.Destination), 300)}，用于 {On(s.O(f.Purpose), 70)}。运载工具装运前经 {On(s.O(sanitiser), 110)} 消毒。<br>　　上述动物经检疫合格，应于 {On(s.O(Days(f)), 40)} 日内到达有效。</div>
            <div style="position:relative;margin:14px 0 0 38%;line-height:2.1;min-height:130px">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:6px;top:-26px")}</div>
            <div style="font-size:15px;border-top:1px solid {ink};padding-top:6px">沿虚线撕开。跨省调运到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。</div></div></div>
            """, Preprinted + "#paper .u{padding:0 4px;white-space:normal}", padding: 34);
    }

    /// <summary>One certificate as the office's list prints it: the fields side by side in a single long row.</summary>
    private static string OneLineStrip(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1500, $"""
            <div class=row style="align-items:center"><div style="width:110px">{s.Qr(100)}</div><div class=c><h1 style="font-size:30px;letter-spacing:3px">动物检疫合格证明（动物B）</h1><div style="font-size:15px">省境内使用　无纸化出证　单条打印</div></div><div style="width:230px;font-size:15px" class=r>打印人：{s.O(f.Officer)}<br>第 1 条 / 共 1 条</div></div>
            <table style="margin-top:10px"><tr><th rowspan=2>证号</th><th rowspan=2>货主</th><th rowspan=2>货主<br>电话</th><th rowspan=2>动物<br>种类</th><th rowspan=2>数量</th><th rowspan=2>单位</th><th colspan=2>启运与到达</th><th rowspan=2>用途</th><th colspan=2>耳标</th><th rowspan=2>车号</th><th rowspan=2>铁路<br>车次</th><th rowspan=2>航班</th><th rowspan=2>时效</th><th rowspan=2>官方<br>兽医</th><th rowspan=2>签发日期</th><th rowspan=2>备注</th></tr><tr><th>启运地点</th><th>到达地点</th><th>起号</th><th>止号</th></tr>
            <tr class=c><td class=b>{s.V("number", f.Number)}</td><td>{s.V("holder", f.Holder)}</td><td class=b>{s.O(f.Phone)}</td><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td class=w>{s.V("origin", f.Origin)}</td><td class=w>{s.V("destination", f.Destination)}</td><td>{s.O("屠宰")}</td><td>&nbsp;</td><td>&nbsp;</td><td class=b>{s.O(f.Plate)}</td><td>&nbsp;</td><td>&nbsp;</td><td>{s.O("当日")}</td><td>{s.O(f.Officer)}</td><td class=b>{s.D("issue_date", f.Issued, 2)}</td><td>&nbsp;</td></tr></table>
            <div style="position:relative;min-height:140px;margin-top:12px;line-height:1.9">上列动物经检疫合格，当日到达有效。<div style="margin-left:62%">出证机构：{s.V("issuer", f.Issuer)}<br>（检疫专用章）</div>{s.Seal(f.Issuer, "检疫专用章", "right:150px;top:-14px")}</div>
            """, "#paper td,#paper th{padding:5px 5px;font-size:16px;line-height:1.3}#paper .b,#paper tr.c td:not(.w):not(:nth-child(2)){white-space:nowrap}#paper tr.c td:nth-child(2){min-width:96px}#paper .w{min-width:150px}", padding: 36);
    }

    /// <summary>Meat's certificate above, the lorry's disinfection certificate below, on one sheet; the receiver's words on the margin.</summary>
    private static string TwoOnASheet(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#205c3c");
        s.Look.WideDigits = false;
        var agent = s.Chance.Of("过氧乙酸", "次氯酸钠", "二氯异氰脲酸钠");
        var pen = $"font-family:'{s.Chance.Of("Long Cang", "Ma Shan Zheng")}','AR PL UKai CN';color:{s.Chance.Of("#1b2a6b", "#1c1c1c")}";
        return s.Look.Page(960, $"""
            <div style="display:grid;grid-template-columns:1fr 58px;gap:10px"><div><div class=row><span style="font-size:19px">（产品A）</span><h1 style="font-size:29px;letter-spacing:5px">动物检疫合格证明</h1><span class=no>{s.V("number", f.Number)}</span></div>
            <table style="margin-top:8px">{Tr(Cell("货　主", s.V("holder", f.Holder)), Cell("电　话", s.O(f.Phone)))}{Tr(Cell("产　品", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("生产单位及地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人及车号", s.O(f.Person + "　" + f.Plate), 3))}
            <tr><td colspan=4 style="position:relative;height:128px;vertical-align:top;line-height:2">经检疫合格，有效期至 {On(s.D("expiry", f.Expiry ?? f.Issued, 0), 150)}。<div style="margin-left:8px">官方兽医：{s.O(f.Officer)}　　　签发：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:40px;top:-24px")}</td></tr></table></div>
            <div data-m style="writing-mode:vertical-rl;{pen};font-size:25px;letter-spacing:3px;align-self:center">{s.O(s.Chance.Of("货已验收，章齐", "数已点，与证相符", "随车证明，勿丢"))}</div></div>
            <div style="border-top:2px dashed #777;margin:20px 0 16px"></div>
            <div style="display:grid;grid-template-columns:1fr 58px;gap:10px"><div><div class=c style="font-size:23px;font-weight:700;letter-spacing:2px">动物及动物产品运载工具消毒证明</div><div class=r style="font-size:16px">消字第 {s.O(s.Chance.Digits(6))} 号</div>
            <div style="line-height:2;margin-top:4px">　　承运人 {On(s.O(f.Person), 90)} 的运载工具（车号 {On(s.O(f.Plate), 110)}）已用 {On(s.O(agent), 120)} 于装载前消毒，准予装运。<div class=row><span>消毒人员：{s.O(World.Person(s.Chance))}</span><span>消毒日期：{s.D("", f.Issued, 0)}</span></div></div></div><span></span></div>
            """, Preprinted + "#paper .k{width:120px;white-space:normal}#paper td{height:38px;padding:4px 8px}#paper [data-m] .v{font:inherit;color:inherit;letter-spacing:inherit;position:static}", padding: 40);
    }

    /// <summary>A roll printer at the slaughterhouse's gate: one paragraph, two goods in it and their sum.</summary>
    private static string ThermalRunning(Sheet s)
    {
        var f = s.Facts;
        var second = s.Chance.Of("猪副产品", "猪头", "猪脚");
        (f.Product, f.GoodsBooked, f.Unit, f.Quantity) = ("猪白条", ["猪肉"], "公斤", decimal.Truncate(Math.Max(40, f.Quantity)));
        var first = decimal.Truncate(f.Quantity * 0.8m);
        return s.Look.Page(520, $"""
            <div class=c style="font-size:27px;font-weight:700">动物检疫合格证明</div><div class=c style="font-size:20px">产品B　省内有效</div><div class=c>{s.V("number", f.Number)}</div><div style="border-top:2px dashed #333;margin:10px 0"></div>
            <div style="line-height:1.75;text-align:justify">货主{s.V("holder", f.Holder)}，今有{s.V("products", f.Product)}{s.O(Sheet.Number(first) + f.Unit)}、{s.V("products", second)}{s.O(Sheet.Number(f.Quantity - first) + f.Unit)}，合计{s.Q()}，产自{s.V("origin", f.Origin)}，由{s.O(f.OriginAddress)}屠宰加工，运往{s.V("destination", f.Destination)}，车号{s.O(f.Plate)}。本批产品经检疫合格，当日到达有效。</div>
            <div style="border-top:2px dashed #333;margin:10px 0"></div><div style="position:relative;min-height:216px;line-height:1.8">官方兽医　{s.O(f.Officer)}<br>签发机关　{s.V("issuer", f.Issuer)}<br>签发日期　{s.D("issue_date", f.Issued, 2)} {s.O($"{s.Chance.Int(2, 5):00}:{s.Chance.Int(0, 59):00}")}{s.Seal(f.Issuer, "检疫专用章", "right:0;top:44px")}</div>
            <div class=c>{s.Qr(170, always: true)}<div style="font-size:15px">扫码核验　涂改无效　热敏纸请避光保存</div></div>
            """, "", padding: 26);
    }

    private static string Bar(string title, string time) => $"<div style=\"background:#ededed;padding:8px 22px 12px\"><div class=row style=\"font-size:16px\"><span>{time}</span><span>5G　▮▮▮</span></div><div class=c style=\"font-size:21px;margin-top:6px\">‹　{title}　···</div></div>";

    private static string Mine(string words) => $"<div style=\"display:flex;justify-content:flex-end;gap:12px;margin:16px 0\"><span style=\"background:#95ec69;border-radius:8px;padding:10px 14px;max-width:400px\">{words}</span><span data-no style=\"flex:none;width:50px;height:50px;border-radius:6px;background:#86a7c9\"></span></div>";

    private static string Theirs(string who, string words, string colour) => $"<div style=\"display:flex;gap:12px;margin:16px 0\"><span data-no style=\"flex:none;width:50px;height:50px;border-radius:6px;background:{colour}\"></span><div><div style=\"font-size:14px;color:#888\">{who}</div><span style=\"display:inline-block;background:#fff;border-radius:8px;padding:10px 14px;max-width:430px\">{words}</span></div></div>";

    private static string Clock(Sheet s) => $"{s.Chance.Int(5, 9):00}:{s.Chance.Int(0, 59):00}";

    /// <summary>The slaughterhouse sends its certificate as a card in a conversation, and the stall answers.</summary>
    private static string ChatCard(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = "#ededed";
        var pair = (string label, string value) => $"<div style=\"display:flex;margin:7px 0\"><span style=\"flex:none;width:128px;color:#888\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(640, $"""
            {Bar("屠宰厂服务号", Clock(s))}<div style="padding:10px 18px 30px;border-top:1px solid #d5d5d5"><div class=c style="font-size:14px;color:#999">{Clock(s)}</div>
            <div style="background:#fff;border-radius:10px;padding:18px 20px;margin:10px 0"><div style="font-size:23px;font-weight:700">肉品品质检验合格证（电子）</div><div style="font-size:15px;color:#888;margin-bottom:8px">您有一批产品已出厂，请留存备查</div>
            {pair("证书编号", s.V("number", f.Number))}{pair("产品", s.V("products", f.Product))}{pair("数量", s.Q())}{pair("货主", s.V("holder", f.Holder))}{pair("购货方", s.V("consignee", f.Consignee))}{pair("生猪来源", s.V("origin", f.Origin))}{pair("检疫证号", s.O(f.Related))}{pair("品质检验", s.V("result", "合格"))}{pair("检验员", s.O(f.Officer))}{pair("屠宰厂", s.V("issuer", f.Issuer))}{pair("出证日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2)))}
            <div style="border-top:1px solid #eee;margin-top:10px;padding-top:10px;color:#888" class=row><span>查看证书原件</span><span>›</span></div></div>
            {Mine(s.O(s.Chance.Of("收到，货到档口了", "收到，谢谢", "好的，几点到？")))}{Theirs("屠宰厂服务号", s.O(s.Chance.Of("车已出厂，请注意查收", "有问题请致电检验室")), "#c75b4a")}</div>
            """, "", padding: 0);
    }

    /// <summary>Half carcasses as columns, their weights below; one weight is struck out and written anew; both sides sign.</summary>
    private static string TurnedWeights(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#a8231f");
        var count = s.Chance.Int(5, 8);
        var weights = Enumerable.Range(0, count).Select(_ => s.Chance.Int(68, 104) / 2m).ToArray();
        var wrong = s.Chance.Int(0, count - 1);
        (f.Product, f.GoodsBooked, f.Unit, f.Quantity) = ("白条猪", ["猪肉"], "公斤", weights.Sum());
        string Weight(int i) => i == wrong
            ? $"<span style=\"text-decoration:line-through {s.Look.FilledInk} 3px\">{s.O(Sheet.Number(weights[i] + s.Chance.Of(2, 3, -2)))}</span><br>{s.O(Sheet.Number(weights[i]) + "改")}"
            : s.O(Sheet.Number(weights[i]));
        string Across(string label, Func<int, string> cell) => $"<tr class=c><td class=k>{label}</td>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<td>{(i < count ? cell(i) : "／")}</td>"))}</tr>";
        var serial = s.Chance.Int(101, 880);
        return s.Look.Page(1080, $"""
            <div class="c h" style="font-size:21px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:29px;letter-spacing:3px">肉品品质检验合格证（附交接记录）</h1><div class=row style="margin:8px 0"><span>货主：{On(s.V("holder", f.Holder), 170)}</span><span>收货单位：{On(s.V("consignee", f.Consignee), 190)}</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table style="table-layout:fixed">{Across("序　　号", i => (i + 1).ToString())}{Across("胴体编号", i => s.O((serial + i).ToString()))}{Across("重量（公斤）", Weight)}{Across("宰后检验", _ => s.O("√"))}{Across("盖验讫章", _ => s.O("√"))}{Across("冷却温度", _ => "&nbsp;")}</table>
            <table style="margin-top:-1px">{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("总重量", s.Q()), Cell("生猪产地", s.V("origin", f.Origin)))}
            <tr><td colspan=3 style="width:50%;vertical-align:top;height:160px;position:relative;line-height:2">出场方：以上产品经肉品品质检验合格，准予出场。<br>检验员：{On(s.O(f.Officer), 130)}<br>出证日期：{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:10px;top:24px")}</td><td colspan=3 style="vertical-align:top;line-height:2">收货方：证货相符，数量清点无误。<br>收货人签名：{On(s.O(f.Person), 130)}<br>车　　号：{On(s.O(f.Plate), 130)}</td></tr></table>
            <div style="font-size:15px;margin-top:6px">重量有更改的，由检验员当场划改。本证一式三联：存根（白）、货主（红）、收货方（黄）。</div>
            """, Preprinted + "#paper td{height:38px;padding:3px 6px}#paper .k{width:116px}", padding: 40);
    }

    /// <summary>A card tied to a carcass: Chinese and English, its date struck with a rubber stamp.</summary>
    private static string CarcassTag(Sheet s)
    {
        var f = s.Facts;
        var colour = Coloured(s, "#1b6a3a", "#1d4c86", "#1a1a1a");
        (f.Product, f.GoodsBooked, f.Unit, f.Quantity, s.Look.WideDigits) = ("猪胴体", ["猪肉"], "公斤", s.Chance.Int(140, 200) / 2m, false);
        string Two(string chinese, string english, string value) => $"<div style=\"display:flex;align-items:baseline;border-bottom:1px solid {colour};padding:7px 0\"><span style=\"flex:none;width:142px;line-height:1.15\">{chinese}<br><span style=\"font-size:12px\">{english}</span></span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(500, $"""
            <div style="border:3px solid {colour};border-radius:26px;padding:18px 24px 22px"><div data-no style="width:38px;height:38px;border-radius:50%;border:4px solid {colour};background:#6c6a66;margin:0 auto 12px"></div>
            <div class=c style="font-size:27px;font-weight:700;line-height:1.25">肉品品质检验合格证</div><div class=c style="font-size:14px;letter-spacing:1px">MEAT QUALITY INSPECTION CERTIFICATE</div><div class="c no" style="margin:6px 0">{s.V("number", f.Number)}</div>
            {Two("产品名称", "Product", s.V("products", f.Product))}{Two("胴体重", "Carcass weight", s.Q())}{Two("胴体号", "Carcass No.", s.O(s.Chance.Digits(4)))}{Two("生猪产地", "Origin", s.V("origin", f.Origin))}{Two("货　　主", "Owner", s.V("holder", f.Holder))}{Two("屠宰企业", "Abattoir", s.V("issuer", f.Issuer))}{Two("检验结果", "Result", s.V("result", "合格"))}
            <div style="position:relative;min-height:190px;padding-top:10px"><div style="line-height:1.2">检验日期<br><span style="font-size:12px">Date of inspection</span></div><div class=st style="display:inline-block;margin:14px 0 0 4px;border:3px solid #2b3f9e;padding:4px 10px;transform:rotate(-{s.Chance.Int(2, 8)}deg)">{s.D("issue_date", f.Issued, s.Chance.Of(3, 2))}</div>{s.Seal(f.Issuer, "检验合格", "right:0;top:14px")}</div></div>
            """, Preprinted + "#paper .st .v{font-family:'Noto Sans CJK SC';color:#2b3f9e;font-size:23px;letter-spacing:2px;font-weight:700;left:0;top:0}", padding: 18);
    }

    /// <summary>A cold store's register, far wider than what is written in it.</summary>
    private static string ColdRegister(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86");
        var first = new DateOnly(f.Issued.Year, f.Issued.Month, 1);
        var days = s.Chance.Int(5, 9);
        var (one, two) = (World.Person(s.Chance), World.Person(s.Chance));
        string Temp() => s.O("-" + (s.Chance.Int(170, 215) / 10m).ToString("0.0"));
        string Line(int i) => i < days
            ? $"<tr class=c><td>{s.O((i + 1).ToString())}</td><td>{s.O($"{s.Chance.Int(6, 8)}:{s.Chance.Int(10, 59)}")}</td><td>{Temp()}</td><td>{s.O("√")}</td><td>{s.O($"{s.Chance.Int(16, 18)}:{s.Chance.Int(10, 59)}")}</td><td>{Temp()}</td><td>{s.O("√")}</td><td></td><td></td><td></td><td></td><td></td><td>{s.O(s.Chance.Odds(0.6) ? one : two)}</td><td></td></tr>"
            : $"<tr class=c><td>&nbsp;</td>{string.Concat(Enumerable.Repeat("<td></td>", 13))}</tr>";
        return s.Look.Page(1360, $"""
            <h1 style="font-size:28px;letter-spacing:5px">冷库温度及除霜记录表</h1><div class=row style="margin:10px 0"><span>库号：{On(s.O(s.Chance.Int(1, 6) + "号库"), 90)}</span><span>设定温度：{On(s.O("-18℃"), 90)}</span><span>月份：{On(s.O($"{first.Year}年{first.Month}月"), 150)}</span><span>负责人：{On(s.O(f.Officer), 100)}</span></div>
            <table><tr><th rowspan=2>日期</th><th colspan=3>上　午</th><th colspan=3>下　午</th><th colspan=2>除　霜</th><th colspan=3>异　常　处　理</th><th rowspan=2>记录人</th><th rowspan=2>复核</th></tr><tr><th>时间</th><th>温度℃</th><th>门封</th><th>时间</th><th>温度℃</th><th>门封</th><th>开始</th><th>结束</th><th>现象</th><th>措施</th><th>报修时间</th></tr>{string.Concat(Enumerable.Range(0, 13).Select(Line))}</table>
            <div style="font-size:15px;margin-top:8px">说明：每日记录两次；温度高于-15℃时应立即报告负责人并填写异常处理栏；本表保存两年。</div>
            """, "#paper td,#paper th{padding:3px 6px;height:32px;white-space:nowrap}", padding: 40);
    }

    /// <summary>The market's group: water will be off, and people answer.</summary>
    private static string GroupChat(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = "#ededed";
        var day = f.Issued.AddDays(2);
        var hour = s.Chance.Int(13, 15);
        string Who() => s.Chance.Of("A区", "B区", "C区") + s.Chance.Int(1, 90) + "档" + World.Person(s.Chance);
        return s.Look.Page(640, $"""
            {Bar("市场商户通知群（" + s.Chance.Int(86, 480) + "）", Clock(s))}<div style="padding:10px 18px 30px;border-top:1px solid #d5d5d5"><div class=c style="font-size:14px;color:#999">{s.D("", f.Issued, 0)} {Clock(s)}</div>
            {Theirs("市场管理处" + s.Chance.Of("小陈", "阿明", "黄主任"), $"@所有人 各位商户：因检修管道，本市场将于{s.O($"{day.Month}月{day.Day}日{hour}:00至{hour + 3}:00")}停水，请提前储水。停水期间请关好水龙头，当天{s.O((hour + 4) + ":00")}后全场冲洗消毒，通道不得堆放货物。", "#4a7fb5")}{Theirs(Who(), s.O(s.Chance.Of("收到", "收到收到", "收到🙏"[..2])), "#c79a4a")}{Theirs(Who(), s.O(s.Chance.Of("鱼池那边也停吗？", "活鲜区停不停？", "冰机要关吗？")), "#6aa06a")}{Theirs("市场管理处" + "值班", s.O(s.Chance.Of("都停，备用水箱可以用两小时", "全场都停，请大家配合")), "#4a7fb5")}{Mine(s.O(s.Chance.Of("收到", "好的，知道了")))}{Theirs(Who(), s.O("1"), "#a06a90")}</div><div style="background:#f6f6f6;border-top:1px solid #d5d5d5;padding:14px 18px"><div style="background:#fff;border-radius:6px;height:40px"></div></div>
            """, "", padding: 0);
    }
}
