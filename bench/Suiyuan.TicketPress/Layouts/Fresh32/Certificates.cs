using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh32;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    private static readonly Place[] Southwest =
    [
        new("四川省", "资阳市", "安岳县", "石羊镇", "512021"), new("四川省", "南充市", "仪陇县", "新政镇", "511324"), new("四川省", "达州市", "渠县", "土溪镇", "511725"),
        new("四川省", "绵阳市", "三台县", "芦溪镇", "510722"), new("四川省", "宜宾市", "高县", "沙河镇", "511525"),
    ];

    private static readonly Place[] Shandong =
    [
        new("山东省", "临沂市", "莒南县", "大店镇", "371327"), new("山东省", "潍坊市", "诸城市", "昌城镇", "370782"), new("山东省", "菏泽市", "曹县", "古营集镇", "371721"),
        new("山东省", "烟台市", "莱阳市", "沐浴店镇", "370682"), new("山东省", "聊城市", "阳谷县", "安乐镇", "371521"),
    ];

    private static readonly Place[] AnhuiYunnan =
    [
        new("安徽省", "阜阳市", "临泉县", "杨桥镇", "341221"), new("安徽省", "滁州市", "定远县", "炉桥镇", "341125"), new("安徽省", "六安市", "霍邱县", "姚李镇", "341522"),
        new("云南省", "曲靖市", "陆良县", "马街镇", "530322"), new("云南省", "曲靖市", "会泽县", "者海镇", "530326"), new("安徽省", "亳州市", "利辛县", "阚疃镇", "341623"),
    ];

    private static readonly Place[] West =
    [
        new("广东省", "湛江市", "廉江市", "安铺镇", "440881"), new("广东省", "湛江市", "遂溪县", "杨柑镇", "440823"), new("广东省", "茂名市", "高州市", "石鼓镇", "440981"),
        new("广东省", "茂名市", "化州市", "杨梅镇", "440982"), new("广东省", "茂名市", "信宜市", "镇隆镇", "440983"), new("广东省", "湛江市", "雷州市", "唐家镇", "440882"),
    ];

    private static readonly Place[] North =
    [
        new("广东省", "河源市", "东源县", "灯塔镇", "441625"), new("广东省", "河源市", "和平县", "彭寨镇", "441624"), new("广东省", "河源市", "连平县", "忠信镇", "441623"),
        new("广东省", "肇庆市", "四会市", "大沙镇", "441284"), new("广东省", "肇庆市", "怀集县", "梁村镇", "441224"), new("广东省", "肇庆市", "高要区", "金利镇", "441204"),
    ];

    private static readonly string[] Villages = ["长坡村", "上垌村", "大岭村", "石桥村", "新塘村", "塘尾村", "河东村"];

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-sichuan-live", By.Printer, SichuanLive, "动物A", true),
        New("quarantine/x-maoming-live-pen", By.Pen, MaomingLive, "动物B", true),
        New("quarantine/x-shandong-frozen", By.Printer, ShandongFrozen, "产品A", true),
        New("quarantine/x-anhui-lines", By.Clerk, AnhuiLines, "产品A", true),
        New("quarantine/x-zhaoqing-half", By.Form, ZhaoqingHalf, "产品B", true),
        New("meat-inspection/x-zhanjiang-pad", By.Pen, ZhanjiangPad, seal: true),
        New("meat-inspection/x-heyuan-slip", By.Till, HeyuanSlip),
        New("meat-inspection/x-shandong-wide", By.Clerk, ShandongWide, seal: true),
        New("unknown/x-cold-truck", By.Till, ColdTruck),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh32", name, by, write, form, seal);

    /// <summary>Chance that hangs on the facts alone, so that a paper drawn again says the same.</summary>
    private static Chance Same(Facts f) => Chance.Of(f.Phone, f.Plate);

    /// <summary>Moves the office, the owner and the goods' home to a place; the number keeps its digits but for the province's.</summary>
    private static Place Move(Facts f, Chance c, Place[] places, string trade)
    {
        var place = c.Of(places);
        f.Number = place.Region[..2] + f.Number[2..];
        f.IssuerPlace = place.City + place.County;
        f.Issuer = f.IssuerPlace + c.Of("动物卫生监督所", "动物卫生监督所", "农业农村局");
        if (f.Holder.Length > 3)
        {
            f.Holder = f.Form is "动物A" or "动物B" ? World.Farm(c, place, trade) : World.Firm(c, place, trade);
        }

        f.Origin = place.Full;
        return place;
    }

    private static void Goods(Facts f, string printed, string booked)
    {
        f.Product = printed;
        if (f.GoodsBooked is not null)
        {
            f.GoodsBooked = [booked];
        }
    }

    private static string Tags(Facts f, Chance c, Place at) => f.Product switch
    {
        _ when f.Product.Contains('猪', StringComparison.Ordinal) => "1" + at.Region + c.Digits(8) + " 等",
        _ when f.Product.Contains('牛', StringComparison.Ordinal) => "2" + at.Region + c.Digits(8) + " 等",
        _ when f.Product.Contains('羊', StringComparison.Ordinal) => "3" + at.Region + c.Digits(8) + " 等",
        _ => "",
    };

    /// <summary>Live animals from Sichuan, as the province's system prints them on a plain A4 sheet, with the ministry's newer title.</summary>
    private static string SichuanLive(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var kind = f.Product.Replace("肉", "", StringComparison.Ordinal).Replace("生", "", StringComparison.Ordinal);
        var at = Move(f, c, Southwest, kind == "猪" ? "生猪养殖场" : "养殖场");
        f.Product = kind;
        f.Origin = at.Full + c.Of(Villages) + c.Of("", World.Brand(c) + "养殖场", World.Brand(c) + "家庭农场");
        s.Look.Rule = s.Chance.Of("1px solid #333", "1.4px solid #222");
        var code = s.Qr(108);
        return s.Look.Page(900, $"""
            <div style="display:grid;grid-template-columns:1fr auto;align-items:end"><div><h1 style="font-size:33px;letter-spacing:6px;text-align:left;margin-left:150px">动物检疫证明（动物A）</h1><div style="margin:12px 0 6px 4px;font-size:19px">编号：{s.V("number", f.Number)}</div></div><div style="width:112px;height:112px">{code}</div></div>
            <table style="table-layout:fixed">
            {Tr(Cell("货主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q()), Cell("用途", s.O("屠宰")))}
            {Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}
            {Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}
            {Tr(Cell("牲畜耳标号", s.O(Tags(f, c, at)), 5))}
            {Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("车牌号", s.O((at.Region[..2] == "51" ? "川" : "云") + f.Plate[1..])))}
            {Tr(Cell("运输方式", s.O("公路")), Cell("装运前消毒", s.O("已使用" + s.Chance.Of("戊二醛", "过氧乙酸", "复合酚") + "消毒"), 3))}
            <tr><td colspan=6 style="position:relative;height:176px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin-left:34%">官方兽医：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}<br>出证单位：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "检疫专用章", "right:40px;top:16px")}</td></tr>
            <tr><td colspan=3 style="height:96px;vertical-align:top">指定通道检查站签章：</td><td colspan=3 style="vertical-align:top">备注：{s.O(s.Chance.Of("", "非洲猪瘟检测阴性", "车辆已备案", "途经指定通道", "").Replace("非洲猪瘟", kind == "猪" ? "非洲猪瘟" : "实验室", StringComparison.Ordinal))}</td></tr></table>
            <div style="font-size:14px;margin-top:8px;line-height:1.5">注：1.本证明随货同行，复印无效。2.到达目的地后，货主或者承运人应当在3日内向启运地县级动物卫生监督机构报告。{(code.Length > 0 ? "3.扫描二维码可查询本证明。" : "")}</div>
            """, "#paper .k{padding:6px 4px}#paper td{height:44px}", padding: 48);
    }

    /// <summary>Live animals within the province: the old small form, which the vet of the town fills in with a pen.</summary>
    private static string MaomingLive(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var at = Move(f, c, West, f.Product.Contains('猪', StringComparison.Ordinal) ? "生猪养殖场" : "养殖场");
        f.Origin = at.Short + c.Of(Villages) + c.Of("", "", World.Brand(c) + "养殖场");
        Coloured(s, "#1f5a3a", "#1a1a1a", "#27477c");
        return s.Look.Page(900, $"""
            <div style="position:absolute;right:14px;top:190px;writing-mode:vertical-rl;font-size:15px;letter-spacing:4px">第二联　随货同行</div>
            <h1 style="font-size:31px;letter-spacing:10px">动物检疫合格证明</h1><div style="display:grid;grid-template-columns:1fr 1fr 1fr;align-items:end;margin:2px 0 8px"><span></span><span class=c style="font-size:21px">（动物B）</span><span class="r no">NO.{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder), 2), Cell("联系电话", s.O(f.Phone), 2))}
            {Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及单位", s.Q(s.Chance.Odds(0.35))), Cell("用　途", s.O("屠宰")))}
            <tr><td class=k>启运地点</td><td colspan=5>{s.V("origin", f.Origin)}<div class=s>市　　县（市、区）　　乡（镇）　　村（养殖场、交易市场）</div></td></tr>
            <tr><td class=k>到达地点</td><td colspan=5>{s.V("destination", f.Destination.Replace("广东省", "", StringComparison.Ordinal))}<div class=s>市　　县（市、区）　　乡（镇）　　村（养殖场、屠宰场、交易市场）</div></td></tr>
            {Tr(Cell("牲　　畜<br>耳标号", s.O(Tags(f, c, at)), 5))}
            <tr><td colspan=6 style="position:relative;height:172px;vertical-align:top;line-height:2.1">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin-left:32%">官方兽医签字：{On(s.O(f.Officer), 150)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:60px;top:12px")}</td></tr></table>
            <div style="font-size:13.5px;margin-top:6px;line-height:1.45">注：1. 本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。<br>　　2. 本证书限省境内使用。<br>　　3. 牲畜耳标号只需填写后3位，可另附纸填写，需注明本检疫证明编号，同时加盖动物卫生监督所检疫专用章。</div>
            """, Preprinted + "#paper .k{width:100px}#paper td{height:42px;padding:4px 8px}#paper .s{font-size:12.5px;text-align:right}", padding: 46);
    }

    /// <summary>Frozen poultry from Shandong, printed by the system on a plain sheet, ruled across only.</summary>
    private static string ShandongFrozen(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var at = Move(f, c, Shandong, c.Of("食品", "肉类食品", "禽业"));
        var (printed, booked) = c.Of(("冻鸡翅中", "鸡翅"), ("冻鸡腿", "鸡腿"), ("冻鸡爪", "鸡爪"), ("冻鸡大胸", "鸡胸"), ("冻鸭掌", "鸭掌"), ("鸡肉（分割）", "光鸡"), ("白条鸭", "鸭"));
        Goods(f, printed, booked);
        s.Look.Rule = s.Chance.Of("1px solid #333", "1px solid #777");
        f.OriginAddress = (f.Holder.Length > 3 ? f.Holder : World.Firm(c, at, "食品")) + "　" + at.Full + c.Of("工业园", "驻地", "人民路西首");
        return s.Look.Page(880, $"""
            <h1 style="font-size:30px;letter-spacing:3px">动物检疫合格证明（产品A）</h1><div class=row style="margin:16px 2px 6px"><span>打印日期：{s.D("", f.Issued, 2)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table class=t>
            {Tr(Cell("货　　主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}
            {Tr(Cell("生产单位名称地址", s.O(f.OriginAddress), 3))}
            {Tr(Cell("目 的 地", s.V("destination", f.Destination), 3))}
            {Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}
            {Tr(Cell("运载方式", Box("公路", true) + " " + Box("铁路", false) + " " + Box("水路", false) + " " + Box("航空", false)), Cell("运载工具牌号", s.O("鲁" + f.Plate[1..])))}
            {Tr(Cell("运载工具消毒情况", "装运前经 " + s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + " 消毒", 3))}
            {Tr(Cell("备　　注", s.O(s.Chance.Of("检疫标志号：" + s.Chance.Digits(9), "规格：10kg/箱", "检疫标志号见包装", "")), 3))}</table>
            <div style="display:flex;margin-top:18px;min-height:190px;gap:22px"><div style="flex:none;width:130px;text-align:center;font-size:13px">{s.Qr(124)}</div><div style="flex:1;position:relative;line-height:2.2">　　本批动物产品经检疫合格，应于 {s.O(Days(f))} 日内到达有效。<div style="margin-left:20%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.IssuerPlace + c.Of("动物卫生监督所", "畜牧业发展中心"), "检疫专用章", "right:50px;top:24px")}</div></div>
            <div style="font-size:14px;border-top:1px solid #555;padding-top:6px">动物卫生监督检查站签章：<br><br></div>
            <div style="font-size:13.5px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.动物卫生监督所联系电话：{s.O("05" + s.Chance.Of("39", "36", "30", "35") + "-" + s.Chance.Int(2, 8) + s.Chance.Digits(6))}</div>
            """, "#paper .t td{border-left:0;border-right:0;height:46px}#paper .t .k{text-align:left;width:150px}#paper .t{border-top:2px solid #222;border-bottom:2px solid #222}", padding: 54);
    }

    /// <summary>Meat from Anhui or Yunnan: a form across the sheet with rules to write on and no boxes, filled in by the station's printer.</summary>
    private static string AnhuiLines(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var at = Move(f, c, AnhuiYunnan, c.Of("食品", "肉类食品", "肉联"));
        var (printed, booked) = c.Of(("猪肉", "猪肉"), ("分割猪肉", "猪肉"), ("猪白条", "猪肉"), ("牛肉", "牛肉"), ("白条鹅", "鹅"), ("羊肉", "羊肉"));
        Goods(f, printed, booked);
        f.OriginAddress = at.Full + World.Brand(c) + c.Of("屠宰有限公司", "食品有限公司", "定点屠宰厂");
        var ink = Coloured(s, "#1a1a1a", "#205c3c", "#3a3a3a");
        return s.Look.Page(1060, $"""
            <div style="border:2px solid {ink};padding:20px 30px 16px"><h1 style="font-size:32px;letter-spacing:7px">动物检疫合格证明（产品A）</h1><div class="r no" style="margin:2px 0 8px">№ {s.V("number", f.Number)}</div>
            <div class=w>货　　主<b>{s.V("holder", f.Holder)}</b>联系电话<i>{s.O(f.Phone)}</i></div>
            <div class=w>产品名称<b>{s.V("products", f.Product)}</b>数量及单位<i>{s.Q()}</i></div>
            <div class=w>生产单位名称地址<b>{s.O(f.OriginAddress)}</b></div>
            <div class=w>目 的 地<b>{s.V("destination", f.Destination)}</b></div>
            <div class=w>承 运 人<b>{s.O(f.Person)}</b>联系电话<i>{s.O(World.Phone(s.Chance))}</i></div>
            <div class=w>运载方式<span style="padding:0 14px;flex:1">{Box("公路", true)}　{Box("铁路", false)}　{Box("水路", false)}　{Box("航空", false)}</span>运载工具牌号<i>{s.O((at.Region[..2] == "34" ? "皖" : "云") + f.Plate[1..])}</i></div>
            <div class=w>运载工具消毒情况　装运前经<i>{s.O(s.Chance.Of("过氧乙酸", "次氯酸钠", "百毒杀"))}</i>消毒</div>
            <div style="position:relative;min-height:150px;line-height:2.2;margin-top:6px">本批动物产品经检疫合格，应于 {On(s.O(Days(f)), 46)} 日内到达有效。<div class=row style="padding-right:250px"><span>官方兽医签字：{On(s.O(f.Officer), 130)}</span><span>签发日期：{s.D("issue_date", f.Issued, 8)}</span></div><div class=r style="padding-right:60px">（动物卫生监督所检疫专用章）</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:70px;top:-6px")}</div>
            <div class=w>备　　注<b>{s.O(s.Chance.Of("", "", "冷藏运输", "检疫标志号" + s.Chance.Digits(8)))}</b></div></div>
            <div class=row style="font-size:14px;margin-top:6px"><span>注：本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。</span><span>动物卫生监督检查站签章：　　　　　　</span></div>
            """, Preprinted + "#paper .w{display:flex;align-items:flex-end;margin:9px 0;white-space:nowrap}#paper .w b,#paper .w i{font-weight:400;font-style:normal;border-bottom:1.3px solid;margin:0 12px;padding:0 8px;min-height:30px}#paper .w b{flex:1}#paper .w i{min-width:230px}", padding: 36);
    }

    /// <summary>Meat within the province: half a sheet, one line to a field, with the code beside.</summary>
    private static string ZhaoqingHalf(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var at = Move(f, c, North, c.Of("食品", "肉联", "肉类食品"));
        var (printed, booked) = c.Of(("猪肉", "猪肉"), ("猪胴体", "猪肉"), ("白条猪", "猪肉"), ("猪肉", "猪肉"), ("牛肉", "牛肉"), ("光鸡", "光鸡"));
        Goods(f, printed, booked);
        f.Origin = c.Of(at.Full, at.City + at.County);
        f.OriginAddress = c.Of(at.County + World.Brand(c) + "食品有限公司", at.County + "食品企业集团公司肉联厂", at.City + World.Brand(c) + "肉联有限公司") + "　" + at.Short;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4c86");
        return s.Look.Page(800, $"""
            <h1 style="font-size:28px;letter-spacing:2px">动物检疫合格证明（产品B）</h1><div class=row style="margin:10px 0 6px"><span style="font-size:15px">第二联：随货同行</span><span class=no>编号 {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.15))))}{Tr(Cell("产　地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目的地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Of("粤", "") + s.Chance.Digits(8) + s.Chance.Of("", "等"))))}{Tr(Cell("备　注", s.O(s.Chance.Of("", "", "车牌" + f.Plate))))}</table>
            <div style="position:relative;margin-top:12px;min-height:176px;line-height:2.1">本批动物产品经检疫合格，应于当日到达有效。<div style="display:flex;justify-content:space-between;align-items:flex-start"><span>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : s.Chance.Of(0, 1, 8))}<br>检疫机构：{s.V("issuer", f.Issuer)}</span><span style="margin-top:-24px">{s.Qr(112)}</span></div>{s.Seal(f.Issuer, "检疫专用章", "left:290px;top:10px")}</div>
            <div style="font-size:13.5px;border-top:1px solid;padding-top:4px">注：本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:130px}#paper td{height:40px;padding:4px 10px}", padding: 44);
    }

    /// <summary>A slaughterhouse of Guangdong, in its own county.</summary>
    private static Place House(Facts f, Chance c, Place[] places)
    {
        var at = c.Of(places);
        f.Issuer = c.Of(at.County + "食品公司" + at.Town[..^1] + "生猪定点屠宰场", at.City + World.Brand(c) + "肉联厂有限公司", at.County + World.Brand(c) + "生猪定点屠宰厂", at.City + at.County + "食品企业集团公司肉联厂");
        f.Origin = c.Of(at.Short, at.City + at.County, f.Origin);
        if (f.Unit is "头" or "片")
        {
            f.Product = f.Unit == "片" ? "白条猪" : c.Of("生猪产品", "猪胴体");
        }

        return at;
    }

    /// <summary>A pad of the slaughterhouse, its goods in one row under heads, written with a pen.</summary>
    private static string ZhanjiangPad(Sheet s)
    {
        var f = s.Facts;
        House(f, Same(f), West);
        Coloured(s, "#b02521", "#1a1a1a", "#24518f");
        return s.Look.Page(920, $"""
            <div class="c h" style="font-size:23px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:6px">生猪肉品品质检验合格证</h1>
            <div class=row style="margin:10px 0 6px"><span>货主：{On(s.V("holder", f.Holder), 260)}</span><span class=no>No.{s.V("number", f.Number)}</span></div>
            <table>{Head("产品名称", "单位", "数量", "生猪产地", "检疫合格证明编号", "屠宰日期")}<tr class=c style="height:66px"><td>{s.V("products", f.Product)}</td><td>{s.U()}</td><td>{s.N()}</td><td style="width:26%">{s.V("origin", f.Origin)}</td><td>{s.O(f.Related)}</td><td>{s.D("", f.Issued, 6)}</td></tr></table>
            <div style="margin-top:12px">购货单位：{On(s.V("consignee", f.Consignee), 420)}</div>
            <div style="position:relative;line-height:2.1;margin-top:8px;min-height:140px">　　上列产品经宰前、宰后检验，符合国家有关标准规定，准予出厂（场）销售。<div class=row style="margin-top:14px;padding-right:40px"><span>肉品品质检验员：{On(s.O(f.Officer), 120)}</span><span>签发日期：{s.D("issue_date", f.Issued, 8)}</span></div>{s.Seal(f.Issuer, "品质检验专用章", "left:370px;top:-4px")}</div>
            <div class=row style="font-size:14px"><span>注：本证一货一证，涂改无效，当日有效。</span><span>①存根（白）②随货（红）③备查（黄）</span></div>
            """, Preprinted + "#paper th{white-space:nowrap;font-size:16px}", padding: 40);
    }

    /// <summary>A slip from the scales at the slaughterhouse's gate.</summary>
    private static string HeyuanSlip(Sheet s)
    {
        var f = s.Facts;
        House(f, Same(f), North);
        var bar = "<div style=\"border-top:2px dashed #333;margin:10px 0\"></div>";
        return s.Look.Page(560, $"""
            <div class=c style="font-size:22px;font-weight:700">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:27px;margin-top:4px">肉品品质检验合格证</h1>{bar}
            <div style="line-height:1.65;font-size:20px">{Line("证　　号：", s.V("number", f.Number), 128, "")}{Line("货　　主：", s.V("holder", f.Holder), 128, "")}{Line("品　　名：", s.V("products", f.Product), 128, "")}{Line("数　　量：", s.Q(), 128, "")}{Line("产　　地：", s.V("origin", f.Origin), 128, "")}{Line("检疫证号：", s.O(f.Related), 128, "")}{Line("购货单位：", s.V("consignee", f.Consignee), 128, "")}</div>{bar}
            <div style="line-height:1.65;font-size:20px">{Line("检验结果：", s.V("result", "合格"), 128, "")}{Line("检 验 员：", s.O(f.Officer), 128, "")}{Line("签发日期：", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5)) + " " + s.O($"{s.Chance.Int(2, 4):00}:{s.Chance.Int(0, 59):00}"), 128, "")}</div>
            <div class=c style="margin-top:14px">{s.Qr(160)}<div style="font-size:16px">本批肉品经检验合格，准予出厂</div></div>
            """, padding: 28);
    }

    /// <summary>A large packer of Shandong: the goods at the left, who vouches for them at the right.</summary>
    private static string ShandongWide(Sheet s)
    {
        var f = s.Facts;
        var c = Same(f);
        var at = c.Of(Shandong);
        f.Number = f.Number[0] == '粤' ? "鲁" + f.Number[1..] : f.Number.Length == 10 && f.Number.StartsWith("44", StringComparison.Ordinal) ? "37" + f.Number[2..] : f.Number;
        f.Related = "37" + f.Related[2..];
        f.Issuer = World.Firm(c, at, c.Of("食品", "肉类食品", "肉制品"));
        f.Holder = f.Holder.Length > 3 ? f.Issuer : f.Holder;
        f.Origin = c.Of(at.Full, at.Province + at.City, at.City + at.County);
        f.Product = f.Unit switch { "头" => "猪胴体", "片" => "猪白条", _ => c.Of("冷鲜猪肉", "猪分割肉", "猪肉", f.Product) };
        var ink = Coloured(s, "#1a1a1a", "#1f5f3b", "#a3261f");
        return s.Look.Page(1080, $"""
            <div style="border:4px double {ink};padding:22px 30px"><h1 style="font-size:34px;letter-spacing:10px">肉品品质检验合格证</h1><div class="c no" style="margin:6px 0 14px">编号：{s.V("number", f.Number)}</div>
            <div style="display:grid;grid-template-columns:1.35fr 1fr;column-gap:28px"><table>{Tr(Cell("货　　主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("动物检疫证明编号", s.O(f.Related)))}{Tr(Cell("生产日期", s.D("", f.Earlier, s.Chance.Of(0, 2, 3))))}{Tr(Cell("运输车辆牌号", s.O("鲁" + f.Plate[1..])))}</table>
            <div style="position:relative;line-height:2"><div style="text-indent:2em">经检验，该批产品符合《生猪屠宰产品品质检验规程》（GB/T 17996）的要求，检验结论：<span class=nb>{s.V("result", "合格")}。</span></div><div style="margin-top:16px">检验人员：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>屠宰企业（盖章）：<br>{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "肉品检验专用章", "right:0;bottom:-12px")}</div></div>
            <div style="font-size:14px;margin-top:14px">本证随货同行，仅对本批产品有效。生猪定点屠宰代码：{s.O("A" + at.Region[..4] + s.Chance.Digits(4))}　质量服务电话：{s.O("400-" + s.Chance.Digits(3) + "-" + s.Chance.Digits(4))}</div></div>
            """, Preprinted + "#paper .k{width:150px}#paper td{height:42px;padding:4px 10px}", padding: 28);
    }

    /// <summary>What the recorder of a refrigerated lorry prints when its load is handed over: temperatures, nothing about whose goods.</summary>
    private static string ColdTruck(Sheet s)
    {
        var f = s.Facts;
        var frozen = s.Chance.Odds(0.5);
        var start = new DateTime(f.Issued, new TimeOnly(s.Chance.Int(0, 3), s.Chance.Of(0, 10, 20, 30)));
        var step = s.Chance.Of(15, 20, 30);
        var marks = Enumerable.Range(0, s.Chance.Int(9, 14)).Select(i => (At: start.AddMinutes(i * step), Cold: Math.Round(frozen ? s.Chance.Real(-20.5, -17.8) : s.Chance.Real(1.2, 4.6), 1))).ToList();
        var bar = "<div style=\"border-top:2px dashed #333;margin:8px 0\"></div>";
        return s.Look.Page(480, $"""
            <h1 style="font-size:26px">冷藏车温度记录单</h1><div class=c style="font-size:17px">{s.O("广州" + World.Brand(s.Chance) + "冷链物流有限公司")}</div>{bar}
            <div style="line-height:1.6">车牌号码：{s.O(f.Plate)}<br>记录仪号：{s.O("LC" + s.Chance.Digits(8))}<br>温度范围：{s.O(frozen ? "-25.0 ~ -15.0℃" : "0.0 ~ 8.0℃")}<br>记录间隔：{s.O(step + "分钟")}<br>起始时间：{s.O(start.ToString("yyyy-MM-dd HH:mm"))}<br>结束时间：{s.O(marks[^1].At.ToString("yyyy-MM-dd HH:mm"))}</div>{bar}
            <div style="display:grid;grid-template-columns:1.2fr 1fr 1fr;font-size:17px"><span>时间</span><span class=r>前厢℃</span><span class=r>后厢℃</span>{string.Concat(marks.Select(m => $"<span>{s.O(m.At.ToString("HH:mm"))}</span><span class=r>{s.O(m.Cold.ToString("0.0"))}</span><span class=r>{s.O((m.Cold + Math.Round(s.Chance.Real(0, 0.8), 1)).ToString("0.0"))}</span>"))}</div>{bar}
            <div style="line-height:1.6">前厢最高：{s.O(marks.Max(m => m.Cold).ToString("0.0") + "℃")}<br>前厢最低：{s.O(marks.Min(m => m.Cold).ToString("0.0") + "℃")}<br>前厢平均：{s.O(marks.Average(m => m.Cold).ToString("0.0") + "℃")}<br>超温报警：{s.O("0次")}</div>{bar}
            <div style="line-height:2.2">司机签名：{s.O("")}<br>收货签名：{s.O("")}<br>打印时间：{s.O(marks[^1].At.AddMinutes(s.Chance.Int(2, 9)).ToString("yyyy-MM-dd HH:mm"))}</div>
            """, padding: 26);
    }
}
