using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh30;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-sheet-live-far", By.Printer, SheetLiveFar, "动物A", true), New("quarantine/x-pad-live-near", By.Pen, PadLiveNear, "动物B", true),
        New("quarantine/x-plant-product-far", By.Clerk, PlantProductFar, "产品A", true), New("quarantine/x-slip-product-near", By.Till, SlipProductNear, "产品B", true),
        New("meat-inspection/x-pad-pig", By.Pen, PadPig, seal: true), New("meat-inspection/x-column-beef", By.Printer, ColumnBeef, seal: true),
        New("unknown/x-vehicle-wash", By.Pen, VehicleWash), New("unknown/x-scale-certificate", By.Printer, ScaleCertificate),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh30", name, by, write, form, seal);

    /// <summary>Goods that come from a place of another province than the press thinks of.</summary>
    private static Place From(Sheet s, params string[] places)
    {
        var f = s.Facts;
        var p = s.Chance.Of(places).Split(' ');
        var place = new Place(p[0], p[1], p[2], p[3], p[4]);
        f.Number = place.Region[..2] + f.Number[2..];
        f.IssuerPlace = place.County;
        f.Origin = place.Full;
        return place;
    }

    /// <summary>Animals to another province: the whole sheet comes out of the provincial system's printer.</summary>
    private static string SheetLiveFar(Sheet s)
    {
        var f = s.Facts;
        var place = From(s, "河南省 驻马店市 正阳县 兰青乡 411724", "安徽省 宿州市 泗县 草沟镇 341324", "贵州省 黔南州 独山县 麻尾镇 522726", "四川省 泸州市 古蔺县 二郎镇 510525", "江苏省 徐州市 沛县 敬安镇 320322");
        f.Holder = f.Holder.Length <= 3 ? f.Holder : World.Farm(s.Chance, place, f.Product == "生猪" ? "生猪养殖场" : "养殖场");
        f.Origin += s.Chance.Of("", World.Brand(s.Chance) + "养殖场", World.Brand(s.Chance) + "牧业有限公司");
        var plate = "豫皖贵川苏"["41 34 52 51 32".Split(' ').ToList().IndexOf(place.Region[..2])] + s.Chance.Of("A", "C", "Q", "L") + s.Chance.Digits(5);
        var pass = s.Chance.Of("清远连州凤头岭", "韶关乐昌小塘", "梅州平远八尺", "肇庆封开江口");
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center"><div style="width:120px;font-size:15px;line-height:1.3">第 2 联<br>共 2 联<br>随货同行</div><h1 style="flex:1;font-size:34px;letter-spacing:9px;text-indent:9px">动物检疫证明<div style="font-size:24px;letter-spacing:2px;text-indent:0">（动物A）</div></h1><div style="width:120px;height:112px" class=r>{s.Qr(112)}</div></div>
            <div class=r style="margin:4px 0 8px">编号：{s.V("number", f.Number)}</div>
            <table style="table-layout:fixed"><colgroup><col width=98><col width=140><col width=106><col width=200><col width=98><col></colgroup>{Tr(Cell("货主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone), 1))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及<br>单位", s.Q(s.Chance.Odds(0.7))), Cell("用途", s.O("屠宰")))}
            <tr><td class=k rowspan=2>启运地点</td><td colspan=5 style="border-bottom:0">{s.V("origin", f.Origin)}</td></tr><tr><td colspan=5 class=s>（养殖场、养殖小区、交易市场）</td></tr>
            <tr><td class=k rowspan=2>到达地点</td><td colspan=5 style="border-bottom:0">{s.V("destination", f.Destination)}</td></tr><tr><td colspan=5 class=s>（养殖场、养殖小区、屠宰场、交易市场）</td></tr>
            {Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance)), 3))}{Tr(Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false), 3), Cell("运载工具<br>牌号", s.O(plate)))}{Tr(Cell("运载工具<br>消毒情况", "装运前经　" + s.O(s.Chance.Of("戊二醛癸甲溴铵溶液", "过硫酸氢钾复合物粉", "二氯异氰脲酸钠")) + "　消毒", 5))}
            <tr><td colspan=6 style="position:relative;height:200px;vertical-align:top;padding:14px 20px;line-height:2.1">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 56)} 日内到达有效。<div style="margin:8px 0 0 44%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 1)}<br>（动物检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "动物检疫专用章", "right:60px;top:18px")}</td></tr>
            {Tr(Cell("畜禽<br>标识号", f.Unit == "头" ? s.O(Ears(s)) : "/", 5))}{Tr(Cell("动物卫生<br>监督检查<br>站签章", "&nbsp;", 5))}{Tr(Cell("备注", s.O("经 " + pass + " 指定通道入粤"), 5))}</table>
            <div style="font-size:13px;margin-top:8px;line-height:1.5">注：1.本证书一式两联，第一联由动物卫生监督机构留存，第二联随货同行。<br>　　2.跨省调运动物到达目的地后，货主或承运人应在24小时内向输入地动物卫生监督机构报告。<br>　　3.动物卫生监督机构联系电话：{s.O("0" + s.Chance.Int(370, 899) + "-" + s.Chance.Of("2", "3", "6", "7") + s.Chance.Digits(6))}</div>
            """, "#paper .k{white-space:normal;line-height:1.25}#paper td{height:40px;padding:4px 8px}#paper .s{border-top:0;height:22px;padding:0 8px 3px;font-size:14px;text-align:right}", padding: 54);
    }

    /// <summary>Animals within the province: a country veterinarian's pad, written through to the second copy.</summary>
    private static string PadLiveNear(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#8c2a2a", "#225a41");
        s.Look.Paper = s.Chance.Of("#fdeef0", "#fdf8df", "#fff");
        return s.Look.Page(1000, $"""
            <div class=row><span style="width:190px"></span><h1 style="font-size:27px;letter-spacing:2px;white-space:nowrap">动 物 检 疫 合 格 证 明（动物B）</h1><span class="no r" style="width:190px">№ {s.V("number", f.Number)}</span></div>
            <div style="display:flex;margin-top:14px"><div style="flex:1;display:flex"><table><tr>{Cell("货　主", s.V("holder", f.Holder), 2)}{Cell("联系电话", s.O(f.Phone), 2)}</tr><tr>{Cell("动物种类", s.V("products", f.Product))}{Cell("数量及单位", s.Q())}{Cell("用途", s.O("屠宰"))}</tr>{Tr(Cell("启运地点", s.V("origin", f.Origin) + "<div class=s>（养殖场、交易市场）</div>", 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination) + "<div class=s>（养殖场、屠宰场、交易市场）</div>", 5))}{Tr(Cell("牲　畜<br>耳标号", s.O(Ears(s)), 5))}
            <tr><td colspan=6 style="position:relative;height:176px;vertical-align:top;line-height:2.1;padding:8px 14px">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin-left:45%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:90px;top:36px")}</td></tr></table></div>
            <div style="flex:none;width:34px;writing-mode:vertical-rl;text-align:center;letter-spacing:5px;font-size:16px;padding:0 4px;color:{ink}">第二联　随货同行</div></div>
            <div style="font-size:13px;margin-top:8px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。3.牲畜耳标号只需填写后3位，可另附纸填写，并注明本检疫证明编号，同时加盖动物卫生监督所检疫专用章。</div>
            """, Preprinted + "#paper .k{width:96px}#paper td{height:46px;padding:3px 8px}#paper .s{font-size:13px;text-align:right;line-height:1.1}", padding: 36);
    }

    /// <summary>Meat to another province: a big northern plant's desk prints on the office's form, each label in one cell with what is filled in.</summary>
    private static string PlantProductFar(Sheet s)
    {
        var f = s.Facts;
        var (product, booked, trade) = s.Chance.Of(("冻鸡爪", "鸡爪", "禽业食品"), ("冻鸡翅中", "鸡翅", "禽业食品"), ("白条鸭", "白鸭", "鸭业食品"), ("冻鸭掌", "鸭掌", "鸭业食品"), ("冷鲜牛腱", "牛腱", "牛羊肉食品"), ("冻牛腩", "牛腩", "牛羊肉食品"));
        var place = booked[0] == '牛'
            ? From(s, "内蒙古自治区 通辽市 开鲁县 东风镇 150523", "吉林省 长春市 榆树市 五棵树镇 220182", "河北省 廊坊市 大厂回族自治县 夏垫镇 131028", "黑龙江省 齐齐哈尔市 龙江县 白山镇 230221")
            : From(s, "山东省 潍坊市 昌邑市 饮马镇 370786", "辽宁省 鞍山市 台安县 桑林镇 210321", "河南省 鹤壁市 浚县 善堂镇 410621", "江苏省 宿迁市 沭阳县 悦来镇 321322");
        (f.Product, f.GoodsBooked, f.Unit, f.Quantity) = (product, [booked], s.Chance.Of("千克", "公斤", "kg"), s.Chance.Int(60, 1200) * 10);
        var plant = (place.County.Length == 2 ? place.County : place.County.Replace("回族自治县", "", StringComparison.Ordinal).TrimEnd('县', '市')) + World.Brand(s.Chance) + trade + "有限公司";
        f.Holder = s.Chance.Odds(0.6) ? plant : s.Chance.Odds(0.5) ? World.Person(s.Chance) : World.Firm(s.Chance, World.Guangdong[s.Chance.Int(0, 12)], "冷冻食品");
        Coloured(s, "#1a1a1a", "#15563a", "#234a86");
        var back = s.Chance.Of("#eef6ee", "#f3f5ec", "#fff");
        s.Look.Paper = back;
        static string C(string label, string value, int span = 1) => $"<td colspan={span}><span class=l>{label}</span>　{value}</td>";
        return s.Look.Page(860, $"""
            <h1 style="font-size:33px;letter-spacing:6px;text-indent:6px">动物检疫合格证明</h1><div class=c style="font-size:22px;margin-top:2px">（产品A）</div><div class=row style="margin:2px 0 8px"><span style="font-size:15px">第二联：随货同行</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table style="table-layout:fixed">{Tr(C("货主", s.V("holder", f.Holder), 2))}{Tr(C("联系电话", s.O(f.Phone)), C("产品名称", s.V("products", f.Product)))}{Tr(C("数量及单位", s.Q(s.Chance.Odds(0.25))), C("检疫标志号", s.O(s.Chance.Odds(0.5) ? "详见包装" : s.Chance.Digits(10))))}{Tr(C("生产单位名称地址", s.O(plant + "　" + place.Full), 2))}{Tr(C("目的地", s.V("destination", f.Destination), 2))}{Tr(C("承运人", s.O(f.Person)), C("联系电话", s.O(World.Phone(s.Chance))))}{Tr(C("运载方式", Box("公路", true) + "　" + Box("铁路", false) + "　" + Box("水路", false) + "　" + Box("航空", false), 2))}{Tr(C("运载工具牌号", s.O(f.Plate)), C("装运前经", s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "季铵盐")) + "　消毒"))}
            <tr><td colspan=2 style="position:relative;height:230px;vertical-align:top;line-height:2.2;padding:10px 18px">　　本批动物产品经检疫合格，应于 {On(s.O(Chinese.Capital(int.Parse(Days(f)))), 60)} 日内到达有效。<div style="margin-left:8%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}<br>签发单位：{s.V("issuer", f.IssuerPlace + "动物卫生监督所")}</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "动物检疫专用章", "right:30px;top:44px")}</td></tr>
            <tr><td style="height:76px;vertical-align:top">动物卫生监督检查站签章</td><td style="vertical-align:top">备注　{s.O(s.Chance.Of("冷链运输", "", "10kg/箱"))}</td></tr></table>
            <div style="font-size:13px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.动物卫生监督所联系电话：{s.O("0" + s.Chance.Int(410, 539) + "-" + s.Chance.Digits(7))}</div>
            """, Preprinted + "#paper td{height:42px;padding:5px 12px}", padding: 46);
    }

    /// <summary>Meat within the province: the slip that a slaughterhouse's gate prints and the veterinarian stamps.</summary>
    private static string SlipProductNear(Sheet s)
    {
        var f = s.Facts;
        var (hour, house) = (f.Submitted.Hour < 8 ? s.Chance.Int(1, 4) : s.Chance.Int(2, 5), f.OriginAddress);
        string P(string label, string value) => Line(label + "：", value, 128, "margin:5px 0");
        return s.Look.Page(520, $"""
            <div class=c style="font-size:28px;font-weight:700;line-height:1.25">动物检疫证明<br>（产品B）</div><div class=c style="margin:4px 0 8px">编号：{s.V("number", f.Number)}</div><div style="border-top:2px dashed #333;margin-bottom:8px"></div>
            {P("货主", s.V("holder", f.Holder))}{P("产品名称", s.V("products", f.Product))}{P("数量及单位", s.Q())}{P("产地", s.V("origin", f.Origin))}{P("生产单位<br>名称地址", s.O(house))}{P("目的地", s.V("destination", f.Destination))}{P("检疫标志号", s.O(s.Chance.Of("粤", "44") + s.Chance.Digits(9)))}{P("备注", s.O(s.Chance.Of("无", "热鲜肉", "冷鲜", "")))}
            <div style="border-top:2px dashed #333;margin:8px 0"></div><div style="line-height:1.6">本批动物产品经检疫合格，应于当日内到达有效。</div>
            <div style="position:relative;margin-top:8px;min-height:150px">{P("官方兽医", s.O(f.Officer))}{P("签发日期", s.D("issue_date", f.Issued, 2) + " " + s.O($"{hour:00}:{s.Chance.Int(0, 59):00}"))}{P("出证机构", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "检疫专用章", "right:16px;top:-20px")}</div>
            <div class=c style="margin-top:4px">{s.Qr(170, always: true)}<div style="font-size:15px">扫码查询证明真伪</div></div><div style="font-size:14px;margin-top:8px">注：本证明限省境内使用，涂改无效。</div>
            """, padding: 30);
    }

    /// <summary>A county house's pad for pork, its words those of the old rules on pigs.</summary>
    private static string PadPig(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a52a2a", "#1f4f8a");
        var county = s.Chance.Of(World.Guangdong.Skip(8).ToArray());
        f.Issuer = s.Chance.Of(county.City + county.County + World.Brand(s.Chance) + "生猪定点屠宰场", county.County + "食品企业集团有限公司肉联厂", county.County + county.Town + "生猪定点屠宰厂", county.City + World.Brand(s.Chance) + "畜禽屠宰有限公司");
        f.Product = s.Chance.Of("猪肉", "白条猪", "猪胴体", "白条肉");
        (f.Unit, f.Quantity) = s.Chance.Of(("头", s.Chance.Int(1, 12)), ("片", s.Chance.Int(1, 12) * 2), ("公斤", s.Chance.Int(70, 900)));
        var cold = s.Chance.Odds(0.3);
        return s.Look.Page(800, $"""
            <h1 style="font-size:30px;letter-spacing:2px">生猪屠宰肉品品质检验合格证</h1><div class=row style="margin:8px 0"><span>定点屠宰代码：{s.O("A" + county.Region + s.Chance.Digits(2))}</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("屠宰厂（场）", s.V("issuer", f.Issuer), 3))}{Tr(Cell("货主姓名", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("产品状态", Box("热鲜", !cold) + "　" + Box("冷鲜", cold) + "　" + Box("冷冻", false)), Cell("屠宰时间", s.D("", f.Issued, 6)))}{Tr(Cell("生猪来源", s.V("origin", f.Origin), 3))}{Tr(Cell("销往地点", s.V("destination", f.Destination), 3))}{Tr(Cell("检疫证明号", s.O(f.Related)), Cell("检验结果", s.V("result", "合格")))}</table>
            <div style="position:relative;margin-top:10px;min-height:130px;line-height:2.2">肉品品质检验员：{On(s.O(f.Officer), 160)}<br>出证日期：{s.D("issue_date", f.Issued, 8)}<br>检验单位（章）：{s.Seal(f.Issuer, "检验专用章", "right:90px;top:-14px")}</div>
            <div style="font-size:14px">说明：① 本证随货同行，当日有效，过期作废；② 未经肉品品质检验或检验不合格的生猪产品不得出厂（场）。</div>
            """, Preprinted + "#paper .k{width:116px}#paper td{height:44px;padding:4px 8px}", padding: 38);
    }

    /// <summary>A cattle house's certificate: the goods in a row under heads, printed with the letterhead in one go.</summary>
    private static string ColumnBeef(Sheet s)
    {
        var f = s.Facts;
        var at = s.Chance.Of(World.Guangdong.Where(p => p.City is "广州市" or "佛山市" or "江门市" or "惠州市" or "湛江市").ToArray());
        f.Issuer = s.Chance.Of(at.City + World.Brand(s.Chance) + "牛羊屠宰有限公司", at.County + World.Brand(s.Chance) + "牛羊定点屠宰场", "广东" + World.Brand(s.Chance) + "清真牛羊肉食品有限公司");
        var sheep = s.Chance.Odds(0.25);
        (f.Product, f.GoodsBooked) = (sheep ? s.Chance.Of("羊胴体", "羊肉") : s.Chance.Of("牛胴体", "牛肉", "牛四分体"), [sheep ? "羊肉" : "牛肉"]);
        (f.Unit, f.Quantity) = (s.Chance.Of("公斤", "kg", "千克"), s.Chance.Int(60, 880) + s.Chance.Of(0m, 0.5m, 0.2m));
        f.Origin = s.Chance.Of("内蒙古自治区通辽市", "云南省曲靖市会泽县", "广西壮族自治区河池市都安县", "山东省菏泽市鄄城县", "贵州省毕节市威宁县", "广东省湛江市雷州市");
        f.Holder = s.Chance.Odds(0.5) ? World.Person(s.Chance) : World.Firm(s.Chance, at, "牛羊肉");
        return s.Look.Page(1000, $"""
            <div style="border-bottom:3px solid #222;padding-bottom:8px;text-align:center"><div style="font-size:25px;font-weight:700;letter-spacing:3px">{s.V("issuer", f.Issuer)}</div><div style="font-size:15px">地址：{s.O(at.Short + "屠宰路" + s.Chance.Int(1, 60) + "号")}　电话：{s.O(at.City switch { "广州市" => "020-8" + s.Chance.Digits(7), "佛山市" => "0757-8" + s.Chance.Digits(7), "江门市" => "0750-2" + s.Chance.Digits(6), "惠州市" => "0752-2" + s.Chance.Digits(6), _ => "0759-2" + s.Chance.Digits(6) })}</div></div>
            <h1 style="font-size:31px;letter-spacing:4px;margin:14px 0 8px">{(sheep ? "羊" : "牛")}屠宰肉品品质检验合格证</h1>
            {Share("1fr 1fr", "证书编号：" + s.V("number", f.Number), "出证日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2)), "货　　主：" + s.V("holder", f.Holder), "购货单位：" + s.V("consignee", f.Consignee))}
            <table style="margin-top:8px">{Head("产品名称", "数量", "单位", "活畜产地", "屠宰日期", "动物检疫证明编号", "检验结论")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.D("", f.Earlier > f.Issued.AddDays(-1) ? f.Issued : f.Issued.AddDays(-1), 2)}</td><td>{s.O(f.Related)}</td><td>{s.V("result", "合格")}</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="line-height:1.9;margin-top:10px">　　以上产品经宰前检查、宰后检验及肉品品质检验，符合《牛羊屠宰产品品质检验规程》（GB 18393-2001）要求，准予出厂。</div>
            <div style="position:relative;display:flex;margin-top:10px;min-height:130px"><div style="flex:1;line-height:2.2">检验员：{s.O(f.Officer)}<br>质检负责人：{s.O(World.Person(s.Chance))}<br>运输车辆：{s.O(f.Plate)}</div><div style="width:380px;text-align:right;padding-top:20px">（肉品品质检验专用章）</div>{s.Seal(f.Issuer, "肉品品质检验专用章", "right:70px;top:-30px")}</div>
            """, padding: 50);
    }

    /// <summary>That a lorry was washed and disinfected at a slaughterhouse's gate: no goods, no certificate of any.</summary>
    private static string VehicleWash(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#1b6a44");
        var at = s.Chance.Of(World.Guangdong);
        var hour = s.Chance.Int(1, 20);
        var minute = s.Chance.Int(0, 15);
        return s.Look.Page(840, $"""
            <h1 style="font-size:30px;letter-spacing:3px">畜禽运输车辆清洗消毒证明</h1><div class=row style="margin:8px 0"><span>洗消点：{s.O(at.County + World.Brand(s.Chance) + "车辆洗消中心")}</span><span>编号：{s.O(s.Chance.Digits(6))}</span></div>
            <table>{Tr(Cell("车牌号码", s.O(f.Plate)), Cell("车辆备案号", s.O("44" + s.Chance.Digits(8))))}{Tr(Cell("驾 驶 员", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("进场时间", s.O($"{hour}时{minute:00}分")), Cell("离场时间", s.O($"{hour + 1}时{minute + s.Chance.Int(5, 40):00}分")))}</table>
            <table style="margin-top:-1px">{Head("作业项目", "使用药品", "配比浓度", "作用时间", "操作人")}<tr class=c><td>车厢清扫、冲洗</td><td>—</td><td>—</td><td>{s.O(s.Chance.Int(15, 30) + "分钟")}</td><td rowspan=3>{s.O(f.Officer)}</td></tr><tr class=c><td>车体、轮胎消毒</td><td>{s.O(s.Chance.Of("戊二醛", "过硫酸氢钾", "卫可"))}</td><td>{s.O("1:" + s.Chance.Of("150", "200", "300"))}</td><td>{s.O(s.Chance.Int(20, 40) + "分钟")}</td></tr><tr class=c><td>驾驶室、人员消毒</td><td>{s.O("75%酒精")}</td><td>—</td><td>{s.O("5分钟")}</td></tr></table>
            <div style="line-height:2;margin-top:12px;position:relative;min-height:236px">　　该车辆已按规定完成清洗、消毒，准予驶离。本证明自签发之时起 {On(s.O(s.Chance.Of("24", "48", "12")), 50)} 小时内有效。<div style="margin-left:52%;margin-top:10px">驾驶员签名：{s.O(f.Person)}<br>日期：{s.D("", f.Issued, 8)}</div>{s.Seal(at.County + "车辆洗消中心", "", "left:110px;top:36px")}</div>
            """, "#paper .k{width:110px}#paper td{height:42px;padding:4px 8px}", padding: 42);
    }

    /// <summary>That a stall's scale weighs right, from the county's measuring office.</summary>
    private static string ScaleCertificate(Sheet s)
    {
        var f = s.Facts;
        var at = s.Chance.Of(World.Guangdong.Take(15).ToArray());
        var office = at.City + at.County + s.Chance.Of("质量技术监督检测所", "计量检定测试所", "质量计量监督检测所");
        string Row(string label, string english, string value) => $"<div style=\"display:flex;margin:11px 0\"><span style=\"flex:none;width:250px;line-height:1.15\">{label}<div style=\"font-size:12px\">{english}</div></span><span style=\"flex:1;border-bottom:1px solid #444;padding:0 8px\">{value}</span></div>";
        return s.Look.Page(860, $"""
            <div class=c style="font-size:25px;letter-spacing:2px">{s.O(office)}</div><h1 style="font-size:44px;letter-spacing:26px;text-indent:26px;margin-top:26px">检定证书</h1><div class=c style="font-size:17px;letter-spacing:2px">VERIFICATION CERTIFICATE</div><div class=c style="margin:14px 0 22px">证书编号：{s.O("LX" + f.Issued.Year + s.Chance.Digits(6))}　　第 1 页 共 2 页</div>
            {Row("送检单位", "Applicant", s.O(f.Merchant))}{Row("计量器具名称", "Name of Instrument", s.O("电子计价秤"))}{Row("型号/规格", "Type / Specification", s.O(s.Chance.Of("ACS-30", "ACS-15", "TCS-150", "ACS-JJ-30")))}{Row("出厂编号", "Serial No.", s.O(s.Chance.Digits(8)))}{Row("制造单位", "Manufacturer", s.O(s.Chance.Of("永康市", "中山市", "上海") + World.Brand(s.Chance) + "衡器有限公司"))}{Row("检定依据", "Verification Regulation", "JJG 539-2016《数字指示秤检定规程》")}{Row("检定结论", "Conclusion", s.O(s.Chance.Of("准予作III级使用", "合格")))}
            <div style="position:relative;min-height:210px;margin-top:24px"><div style="margin-left:46%;line-height:2.1">批准人：{s.O(World.Person(s.Chance))}<br>核验员：{s.O(World.Person(s.Chance))}<br>检定员：{s.O(f.Officer)}<br>检定日期：{s.D("", f.Earlier, 1)}<br>有效期至：{s.D("", f.Earlier.AddYears(1).AddDays(-1), 1)}</div>{s.Seal(office, "检定专用章", "left:110px;top:20px")}</div>
            <div style="font-size:14px;border-top:1px solid #444;padding-top:8px;line-height:1.6">计量检定机构授权证书号：{s.O("（粤）法计（" + s.Chance.Int(2021, 2025) + "）" + at.Region + "号")}　电话：{s.O((at.City == "广州市" ? "020" : "0757") + "-8" + s.Chance.Digits(7))}<br>未经本所书面批准，不得部分复制本证书。</div>
            """, padding: 70);
    }
}
