using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Offices
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/route", By.Printer, Route, "动物A", true), New("quarantine/reply-slip", By.Pen, ReplySlip, "动物B", true), New("quarantine/web-print", By.Printer, WebPrint, "产品B", true),
        New("quarantine/small-boxes", By.Clerk, SmallBoxes, "产品A", true), New("quarantine/wallet", By.Screen, Wallet, "动物B", true), New("quarantine/basket-card", By.Form, BasketCard, "产品B", true),
        New("meat-inspection/side-title", By.Till, SideTitle, seal: true), New("meat-inspection/to-the-buyer", By.Printer, ToTheBuyer, seal: true), New("meat-inspection/counterfoil", By.Pen, Counterfoil, seal: true),
        New("meat-inspection/stations", By.Screen, Stations, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh13", name, by, write, form, seal);

    private static string Office(Facts f) => f.IssuerPlace + "动物卫生监督所";

    /// <summary>Live animals to another province: from where to where in two boxes with an arrow between them, the load beneath.</summary>
    private static string Route(Sheet s)
    {
        var f = s.Facts;
        string End(string head, string place) => $"<div style=\"border:1.5px solid #333;border-radius:8px;padding:10px 14px;min-height:96px\"><div style=\"font-size:15px;color:#555\">{head}</div><div style=\"margin-top:4px\">{place}</div></div>";
        string Pair(string label, string value) => $"<div style=\"border-bottom:1px solid #999;padding:9px 2px;display:flex;gap:12px\"><span style=\"flex:none;color:#444\">{label}</span><span style=\"flex:1;text-align:right\">{value}</span></div>";
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span>{s.Qr(112, always: true)}</span><div class=c><h1 style="font-size:32px;letter-spacing:5px">动物检疫证明</h1><div style="font-size:18px">动物A · 跨省运输 · 电子出证</div></div><span></span></div>
            <div class=c style="margin:8px 0 16px">证号 {s.V("number", f.Number)}</div>
            <div style="display:grid;grid-template-columns:1fr 150px 1fr;align-items:center;gap:10px">{End("启运地（养殖场/户）", s.V("origin", f.Origin))}<div class=c style="line-height:1.3"><div style="font-size:15px">{s.O(f.Plate)}</div><div style="font-size:34px;line-height:1">⟶</div><div style="font-size:15px">公路运输</div></div>{End("运抵地（屠宰厂/养殖场）", s.V("destination", f.Destination))}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 36px;margin-top:18px">{Pair("畜（货）主", s.V("holder", f.Holder))}{Pair("畜禽种类", s.V("products", f.Product))}{Pair("畜主电话", s.O(f.Phone))}{Pair("载运数量", s.Q())}{Pair("承运人", s.O(f.Person))}{Pair("用　途", s.O("供屠宰"))}{Pair("车辆消毒", s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "戊二醛")))}{Pair("免疫/耳标", s.O(f.Unit == "头" ? s.Chance.Digits(15) + "等" : "详见附表"))}</div>
            <div style="position:relative;margin-top:22px;min-height:170px;line-height:2.1">上列动物临床检查健康，经检疫符合规定，准予运输。<br>签发：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}　官方兽医 {s.O(f.Officer)}<br>本证有效期截止：{s.D("expiry", f.Expiry ?? f.Issued, s.Chance.Of(0, 1, 2))}<br>出证单位：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检疫专用章", "right:60px;top:0")}</div>
            <div style="font-size:14px;border-top:1px dashed #777;padding-top:6px">途中不得转运、调换或增加动物；到达后24小时内报告当地动物卫生监督机构。</div>
            """, padding: 50);
    }

    /// <summary>A pad of the county's: the certificate, and at its foot a slip that the slaughterhouse sends back.</summary>
    private static string ReplySlip(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#8e2420", "#17507a");
        s.Look.Blank();
        return s.Look.Page(800, $"""
            <div class=row style="align-items:flex-end"><h1 style="font-size:28px;letter-spacing:2px;text-align:left">动物检疫合格证明</h1><span style="border:2px solid {ink};padding:1px 12px;font-size:21px">动物B</span></div><div class=no style="margin:6px 0">字第 {s.V("number", f.Number)} 号</div>
            <table>{Tr(Cell("货　主", s.V("holder", f.Holder), 3))}{Tr(Cell("动　物", s.V("products", f.Product)), Cell("头（只）数", s.Q()))}{Tr(Cell("从何处运", s.V("origin", f.Origin), 3))}{Tr(Cell("运往何处", s.V("destination", f.Destination), 3))}{Tr(Cell("车　号", s.O(f.Plate)), Cell("送宰人", s.O(f.Person)))}</table>
            <div style="position:relative;min-height:124px;line-height:2;margin-top:8px">经检疫合格，限当日到达，过期作废。<br>检疫员：{On(s.O(f.Officer), 130)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(Office(f), "检疫专用章", "right:70px;top:-22px")}</div>
            <div style="border-top:2px dashed {ink};margin:14px 0 8px;text-align:center"><span style="position:relative;top:-14px;background:{s.Look.Paper};padding:0 12px;font-size:14px">沿此线撕下，由屠宰场填后交驻场检疫员</span></div>
            <div class=c style="font-size:20px;letter-spacing:6px;margin-top:-10px">回　　执</div><div style="line-height:2.3">上列动物实到 {On("", 70)} 头（只），途中死亡 {On("", 60)} 头（只），准宰 {On("", 60)} 头。<br>接收人：{On("", 130)}　　　　驻场检疫员：{On("", 130)}</div>
            """, Preprinted + "#paper .k{width:110px}#paper td{height:44px;padding:4px 8px}", padding: 44);
    }

    /// <summary>The page of the province's enquiry site, printed from a browser by the stall's clerk.</summary>
    private static string WebPrint(Sheet s)
    {
        var f = s.Facts;
        var host = f.Site[8..f.Site.LastIndexOf('/')];
        string Two(string a, string x, string b, string y) => $"<tr><th>{a}</th><td>{x}</td><th>{b}</th><td>{y}</td></tr>";
        string One(string a, string x) => $"<tr><th>{a}</th><td colspan=3>{x}</td></tr>";
        return s.Look.Page(900, $"""
            <div class=row style="font-size:13px;color:#444"><span>{s.O(f.Submitted.AddMinutes(-25).ToString("yyyy/M/d HH:mm"))}</span><span>检疫证明查验-查验结果</span><span>&nbsp;</span></div>
            <div style="margin-top:34px;font-size:24px;font-weight:700">动物检疫证明查验平台</div><div style="font-size:15px;color:#666;border-bottom:2px solid #999;padding-bottom:8px">首页 &gt; 公众服务 &gt; 产品检疫证明查验</div>
            <div style="margin:16px 0 8px;font-size:20px">✔ 查验结果：该证明真实有效，内容如下</div>
            <table>{Two("证明类型", "动物检疫证明（产品B）", "检疫证号", s.V("number", f.Number))}{Two("货主名称", s.V("holder", f.Holder), "手机号", s.O(f.Phone[..3] + "****" + f.Phone[7..]))}{Two("动物产品", s.V("products", f.Product), "重量/数量", s.Q())}{One("产　　地", s.V("origin", f.Origin))}{One("屠宰加工单位", s.O(f.OriginAddress))}{One("运抵目的地", s.V("destination", f.Destination))}{Two("运载工具", s.O(f.Plate), "检疫标志", s.O(s.Chance.Digits(8)))}{Two("出证官方兽医", s.O(f.Officer), "出证日期", s.D("issue_date", f.Issued, 2))}{One("出证机构", s.V("issuer", f.Issuer))}{One("有 效 期", "当日到达有效")}</table>
            <div style="position:relative;min-height:170px;margin-top:14px;font-size:15px;color:#444">说明：本页与电子证明内容一致，可打印随货同行。<br>〔打印〕　〔返回〕{s.Seal(f.Issuer, "检疫专用章", "right:80px;top:-6px")}</div>
            <div class=row style="font-size:13px;color:#444"><span>https://{s.O(host + "/verify/result?type=pb")}</span><span>1/1</span></div>
            """, "#paper th{background:#f0f0f0;text-align:left;width:130px;white-space:nowrap}#paper td{height:40px}", padding: 40);
    }

    /// <summary>Meat to another province: boxes of every size, each with its number and its words small in the corner.</summary>
    private static string SmallBoxes(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#17507a", "#1e5b3c");
        s.Look.WideDigits = false;
        var n = 0;
        string Place(string words, string value, int columns, int height = 66) => $"<td colspan={columns} style=\"height:{height}px;vertical-align:top;padding:3px 8px\"><div style=\"font-size:13px\">{++n}　{words}</div><div style=\"padding:3px 12px\">{value}</div></td>";
        return s.Look.Page(980, $"""
            <div class=row style="align-items:flex-end"><h1 style="font-size:29px;letter-spacing:2px">动物检疫合格证明 <span style="font-size:22px">产品A</span></h1><span style="font-size:15px">（出省境动物产品用）</span></div>
            <table style="margin-top:8px;table-layout:fixed"><tr>{Place("货主（姓名或单位）", s.V("holder", f.Holder), 7)}{Place("本证编号", "<span class=no>" + s.V("number", f.Number) + "</span>", 5)}</tr>
            <tr>{Place("产品名称", s.V("products", f.Product), 4)}{Place("数量及单位", s.Q(), 4)}{Place("包装", s.O(f.Packing), 4)}</tr>
            <tr>{Place("产地（省、市、县）", s.V("origin", f.Origin), 6)}{Place("目的地（省、市、县、地点）", s.V("destination", f.Destination), 6)}</tr>
            <tr>{Place("生产单位名称及地址", s.O(f.OriginAddress), 12)}</tr>
            <tr>{Place("承运人", s.O(f.Person), 3)}{Place("联系电话", s.O(f.Phone), 3)}{Place("运载工具牌号", s.O(f.Plate), 3)}{Place("消毒药品", s.O(s.Chance.Of("次氯酸钠", "过氧乙酸")), 3)}</tr>
            <tr>{Place("检疫结论", $"本批产品检疫合格，自签发之日起 {s.O(Days(f))} 日内运抵有效", 7, 120)}<td colspan=5 rowspan=2 style="position:relative;vertical-align:top;padding:3px 8px"><div style="font-size:13px">{++n}　检疫专用章</div>{s.Seal(Office(f), "检疫专用章", "left:90px;top:34px")}</td></tr>
            <tr>{Place("官方兽医", s.O(f.Officer), 3, 84)}{Place("签发日期", Day(s, "issue_date", f.Issued), 4, 84)}</tr></table>
            <div class=row style="font-size:14px;margin-top:5px"><span>第二联　随货同行</span><span>输入地查验签章：</span></div>
            """, Preprinted, padding: 44);
    }

    /// <summary>The certificate in the telephone's wallet of licences: a coloured card above, the rest beneath.</summary>
    private static string Wallet(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#2b67c9", "#0d8a6a", "#b0552d");
        string Item(string label, string value) => $"<div style=\"display:flex;gap:20px;padding:12px 0;border-bottom:1px solid #eee\"><span style=\"flex:none;width:130px;color:#888\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(640, $"""
            <div class=c style="padding:14px;font-size:21px;background:#fff">我的证照</div>
            <div style="margin:14px 18px 0;border-radius:14px;background:{colour};padding:20px 24px;color:#fff" class=card><div style="font-size:16px">农业农村 · 电子证照</div><div style="font-size:27px;margin:6px 0 14px">动物检疫证明（动物B）</div><div class=row><span style="font-size:25px">{s.V("holder", f.Holder)}</span></div><div style="margin-top:10px;font-size:19px;letter-spacing:1px">No. {s.V("number", f.Number)}</div></div>
            <div style="background:#fff;margin:0 28px;border-radius:0 0 12px 12px;padding:14px 22px;position:relative">{Item("动物种类", s.V("products", f.Product))}{Item("数　量", s.Q())}{Item("起运自", s.V("origin", f.Origin))}{Item("送　往", s.V("destination", f.Destination))}{Item("承运车辆", s.O(f.Plate))}{Item("签发时间", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3)) + " " + s.O(f.Submitted.AddHours(-3).ToString("HH:mm")))}{Item("时　效", "签发当日有效")}{Item("官方兽医", s.O(f.Officer))}{Item("发证机关", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "检疫专用章", "right:4px;bottom:110px")}</div>
            <div class=c style="padding:18px 0">{s.Qr(150, always: true)}<div style="font-size:15px;color:#999;margin-top:6px">出示此码供执法人员核验　每60秒刷新</div></div>
            """, "#paper .card .v{color:#fff}", "background:#f3f4f7", padding: 0);
    }

    /// <summary>A card that hangs on the basket of a batch within the province, filled in and stamped at the weighbridge.</summary>
    private static string BasketCard(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1e5b3c", "#9b2320", "#1a1a1a");
        s.Look.Blank();
        string Row(string label, string value) => $"<div style=\"border-bottom:1.5px solid {ink};padding:8px 0 4px\"><span style=\"font-size:15px\">{label}</span><div style=\"padding-left:26px;min-height:30px\">{value}</div></div>";
        return s.Look.Page(560, $"""
            <div style="width:34px;height:34px;border:3px solid {ink};border-radius:50%;margin:0 auto 12px;background:#8d8d8d" data-no></div>
            <div style="background:{ink};color:#fff;text-align:center;font-size:28px;letter-spacing:4px;padding:8px">动物检疫合格证明</div><div class=row style="margin-top:8px"><span style="font-size:24px;font-weight:700">产品 B</span><span class=no>{s.V("number", f.Number)}</span></div>
            {Row("① 品　名", s.V("products", f.Product))}{Row("② 数　量", s.Q())}{Row("③ 货　主", s.V("holder", f.Holder))}{Row("④ 产　地", s.V("origin", f.Origin))}{Row("⑤ 到达地", s.V("destination", f.Destination))}{Row("⑥ 检疫日期（当日有效）", Day(s, "issue_date", f.Issued))}{Row("⑦ 官方兽医", s.O(f.Officer))}
            <div style="position:relative;height:190px"><div style="font-size:14px;padding-top:6px">检疫机构盖章处</div>{s.Seal(Office(f), "检疫专用章", "left:170px;top:12px")}</div><div style="font-size:14px" class=c>省内流通　随货悬挂　到货后由市场收存备查</div>
            """, Preprinted, padding: 30);
    }

    /// <summary>A long label from the packing line: the title runs down its left edge, the code stands at its right.</summary>
    private static string SideTitle(Sheet s)
    {
        var f = s.Facts;
        string Down(string words, int size) => $"<div style=\"font-size:{size}px;line-height:1.12;font-weight:700;text-align:center\">{string.Join("<br>", words.Select(c => c.ToString()))}</div>";
        return s.Look.Page(920, $"""
            <div style="display:grid;grid-template-columns:56px 1fr 180px;gap:20px;border:2px solid #222;position:relative"><div style="background:#222;color:#fff;padding:12px 8px;display:flex;justify-content:center;gap:8px;align-items:center">{Down("肉品品质检验合格证", 28)}</div>
            <div style="padding:12px 0;line-height:1.75"><div style="font-size:23px;font-weight:700">{s.V("products", f.Product)}　{s.Q()}</div><div>货主 {s.V("holder", f.Holder)}</div><div>购方 {s.V("consignee", f.Consignee)}</div><div>猪源地 {s.V("origin", f.Origin)}</div><div>宰杀 {s.D("", f.Earlier, 3)}　检验出证 {s.D("issue_date", f.Issued, 3)}</div><div>检疫证 {s.O(f.Related)}　检验员 {s.O(f.Officer)}</div><div style="border-top:1px solid #222;margin-top:4px;padding-top:2px">{s.V("issuer", f.Issuer)}</div></div>
            <div style="padding:14px 10px 8px 0;text-align:center">{s.Qr(150, always: true)}<div style="font-size:14px;margin-top:4px">证号</div><div style="font-size:17px">{s.V("number", f.Number)}</div></div>{s.Seal("检验合格", "准予出厂", "right:196px;top:10px", "box")}</div>
            """, padding: 18);
    }

    /// <summary>A house's letter to its buyer, the load in the text, the certificate's number above.</summary>
    private static string ToTheBuyer(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(880, $"""
            <div class=c style="font-size:23px;letter-spacing:3px">{s.V("issuer", f.Issuer)}</div><div style="border-top:3px solid #222;border-bottom:1px solid #222;height:5px;margin:6px 0 18px"></div>
            <h1 style="font-size:29px;letter-spacing:4px">猪肉品质检验合格证明书</h1><div class=r style="margin:10px 0">合格证编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.1"><div>{s.V("consignee", f.Consignee)}：</div><div style="text-indent:2em">本厂今日发往贵处的{s.V("products", f.Product)}共计{s.Q()}，系{s.V("holder", f.Holder)}（货主）所有，宰前生猪来自{s.V("origin", f.Origin)}，已按国家规程逐头检验，未见病变，未检出“瘦肉精”，判定{s.V("result", "合格")}，准予出厂销售。</div><div style="text-indent:2em">随附动物检疫证明第{s.O(f.Related)}号一份。收货时如发现与本证不符，请即与本厂品质检验科联系（电话{s.O(f.Phone)}）。</div></div>
            <div style="position:relative;min-height:180px;margin:26px 0 0 50%;line-height:2.1">品质检验科　检验员 {s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{s.Seal(f.Issuer, "肉品品质检验专用章", "left:230px;top:16px")}</div>
            """, padding: 66);
    }

    /// <summary>A book's page with its counterfoil still on it: the house's part at the left, the goods' part at the right.</summary>
    private static string Counterfoil(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#a8231f", "#1e5b3c", "#1a1a1a");
        s.Look.Blank();
        string Kept(string label, string value) => $"<div style=\"margin:8px 0;line-height:1.25\"><span style=\"font-size:15px\">{label}</span><br>{value}</div>";
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:260px 1fr"><div style="border-right:2px dashed {ink};padding-right:22px"><div class=c style="font-size:20px;font-weight:700">肉品品质检验<br>合格证　存根</div>{Kept("编号", "<span class=no>" + s.V("number", f.Number) + "</span>")}{Kept("货主", s.V("holder", f.Holder))}{Kept("品名数量", s.O(f.Product + " " + Sheet.Number(f.Quantity) + f.Unit))}{Kept("开证人", s.O(f.Officer))}</div>
            <div style="padding-left:26px"><h1 style="font-size:28px;letter-spacing:6px">肉品品质检验合格证</h1><div class=row style="margin:6px 0"><span>（随货联）</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table><tr><td class=k>货主姓名（单位）</td><td colspan=3>{s.V("holder", f.Holder)}</td></tr><tr><td class=k>肉品名称</td><td>{s.V("products", f.Product)}</td><td class=k>数（重）量</td><td>{s.Q()}</td></tr><tr><td class=k>售往何处</td><td colspan=3>{s.V("consignee", f.Consignee)}</td></tr><tr><td class=k>牲畜来源</td><td colspan=3>{s.V("origin", f.Origin)}</td></tr><tr><td class=k>检验情况</td><td colspan=3>宰前 ☑正常　头蹄 ☑　内脏 ☑　胴体 ☑　复验 ☑</td></tr></table>
            <div style="position:relative;min-height:118px;line-height:2.1;margin-top:8px">以上肉品经检验合格，准予上市。<br>检验员：{On(s.O(f.Officer), 130)}　{s.D("issue_date", f.Issued, 8)}<br><span style="font-size:16px">{s.V("issuer", f.Issuer)}</span>{s.Seal(f.Issuer, "检验专用章", "right:6px;top:-18px")}</div></div></div>
            """, Preprinted + "#paper .k{width:140px}#paper td{height:44px;padding:4px 8px}#paper .v[data-f=issuer]{font:inherit;color:inherit;letter-spacing:0}", padding: 36);
    }

    /// <summary>The house's mini-program: a certificate whose steps stand one under another along a line.</summary>
    private static string Stations(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#c8402e", "#1f7a4d", "#2a63b8");
        string Step(string when, string head, string text) => $"<div style=\"border-left:3px solid {colour};margin-left:10px;padding:0 0 16px 24px;position:relative\"><span style=\"position:absolute;left:-9px;top:5px;width:15px;height:15px;border-radius:50%;background:{colour}\" data-no></span><div style=\"font-weight:700\">{head}</div><div style=\"font-size:16px;color:#777\">{when}</div><div>{text}</div></div>";
        return s.Look.Page(640, $"""
            <div style="background:{colour};color:#fff;padding:18px 26px 22px"><div style="font-size:26px;font-weight:700">肉品品质检验电子合格证</div><div style="margin-top:4px" class=on>{s.V("issuer", f.Issuer)}</div></div>
            <div style="background:#fff;padding:16px 26px">{Apart("合格证号", s.V("number", f.Number), "padding:5px 0")}{Apart("品　种", s.V("products", f.Product), "padding:5px 0")}{Apart("出货量", s.Q(), "padding:5px 0")}{Apart("货　主", s.V("holder", f.Holder), "padding:5px 0")}{Apart("客　户", s.V("consignee", f.Consignee), "padding:5px 0")}{Apart("品质判定", s.V("result", "合格"), "padding:5px 0")}</div>
            <div style="background:#fff;margin-top:12px;padding:18px 26px 6px;position:relative"><div style="font-size:20px;margin-bottom:12px">检验过程</div>
            {Step(s.D("", f.Earlier.AddDays(-1), 2), "生猪入场", "产地 " + s.V("origin", f.Origin) + "<br>检疫证明 " + s.O(f.Related))}{Step(s.D("", f.Earlier, 2), "宰前静养、宰前检验", "瘦肉精抽检 阴性")}{Step(s.D("", f.Issued, 2) + " " + s.O("0" + s.Chance.Int(1, 2) + ":" + s.Chance.Int(10, 59)), "屠宰、同步检验", "头部、内脏、胴体未见异常")}{Step(s.D("issue_date", f.Issued, 2) + " " + s.O("0" + s.Chance.Int(3, 4) + ":" + s.Chance.Int(10, 59)), "签发合格证", "检验员 " + s.O(f.Officer))}{s.Seal(f.Issuer, "肉品品质检验专用章", "right:20px;bottom:10px")}</div>
            <div class=c style="padding:16px 0 20px">{s.Qr(140)}</div>
            """, "#paper .on .v{color:#fff}", "background:#eff1f3", padding: 0);
    }
}
