using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh30;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-hothouse-label", By.Till, HothouseLabel), New("commitment/x-egg-collector", By.Pen, EggCollector),
        New("commitment/x-family-farm", By.Printer, FamilyFarm), New("aquatic/x-village-lines", By.Pen, VillageLines),
        New("commitment/x-northwest-base", By.Clerk, NorthwestBase), New("commitment/x-county-screen", By.Screen, CountyScreen),
        New("aquatic/x-harbour-catch", By.Clerk, HarbourCatch), New("aquatic/x-sea-farm", By.Printer, SeaFarm),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh30", name, by, write, form, seal);

    /// <summary>Somewhere in China: as a paper writes it, the words that a house there begins its name with, and its code.</summary>
    private sealed record Spot(string Place, string Before, string Region);

    private static readonly string[] Surnames = ["王", "张", "刘", "赵", "周", "孙", "徐", "马", "胡", "郭", "高", "宋", "唐", "韩", "彭", "蒋", "田", "余"];
    private static readonly string[] Given = ["建国", "玉兰", "海波", "小军", "春梅", "福生", "立新", "红霞", "长青", "志刚", "秀云", "军", "亮", "桂英", "学文", "大勇", "雪琴", "明亮"];
    private static readonly string[] Houses = ["沃野", "金土地", "三农", "众兴", "惠农", "绿洲", "春晖", "丰泽", "富民", "鑫源", "昌茂", "青山", "晨阳", "禾润", "瑞丰", "和顺"];

    private static string Person(Chance c) => c.Of(Surnames) + c.Of(Given);

    /// <summary>The code of a cooperative begins with 93.</summary>
    private static string CooperativeCode(Chance c, string region)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = "93" + region + c.Of("MA", "NA", "MA", "58") + c.Digits(3) + c.Of("H", "T", "X", "L", "5") + c.Digits(3);
        var (sum, weight) = (0, 1);
        foreach (var character in body)
        {
            sum += alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return body + alphabet[(31 - (sum % 31)) % 31];
    }

    private static void Grow(Facts f, Spot spot, (string Printed, string Booked) goods)
    {
        (f.Origin, f.Product, f.GoodsBooked) = (spot.Place, goods.Printed, [goods.Booked]);
    }

    /// <summary>The mark of a house; a person has none.</summary>
    private static string Mark(Sheet s, string name, string foot, string place, string shape = "round") => name.Length > 4 ? s.Seal(name, foot, place, shape) : "";

    /// <summary>The sticker on a carton of hothouse vegetables, from a small printer at the packing table.</summary>
    private static string HothouseLabel(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var spot = c.Of(
            new Spot("山东省寿光市孙家集街道", "寿光市", "370783"), new Spot("山东省潍坊市青州市何官镇", "青州市", "370781"), new Spot("辽宁省凌源市宋杖子镇", "凌源市", "211382"),
            new Spot("河北省廊坊市永清县刘街乡", "永清县", "131023"), new Spot("山东省聊城市莘县董杜庄镇", "莘县", "371522"));
        Grow(f, spot, c.Of(("西红柿", "番茄"), ("黄瓜", "青瓜"), ("圣女果", "圣女果"), ("彩椒", "彩椒"), ("茄子", "茄子"), ("尖椒", "辣椒"), ("苦瓜", "苦瓜")));
        f.Holder = spot.Before + c.Of(Houses) + c.Of("蔬菜专业合作社", "果蔬专业合作社", "农业科技有限公司", "蔬菜种植专业合作社");
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(2, 12) * 2.5m, "kg"), ((decimal)c.Int(5, 40), "斤"), ((decimal)c.Int(5, 25), "公斤"));
        f.Number = spot.Region + f.Issued.ToString("yyMMdd") + c.Digits(4);
        string Pair(string label, string value) => Line(label, value, 104, "margin:3px 0");
        return s.Look.Page(620, $"""
            <div style="background:#151515;color:#fff;text-align:center;font-size:30px;font-weight:700;letter-spacing:8px;padding:5px 0">承诺达标合格证</div>
            <div style="display:flex;gap:16px;padding:12px 4px 8px"><div style="flex:none;width:138px;text-align:center;font-size:14px;line-height:1.3">{s.Qr(138, true)}<br>扫码查看详情</div>
            <div style="flex:1">{Pair("产品名称:", s.V("products", f.Product))}{Pair("重量:", s.Q())}{Pair("产地:", s.V("origin", f.Origin))}{Pair("生产者:", s.V("holder", f.Holder))}{Pair("电话:", s.O(f.Phone))}{Pair("开具日期:", s.D("issue_date", f.Issued, c.Of(1, 2, 2, 5)))}</div></div>
            <div style="border-top:2px solid #151515;padding-top:7px;font-size:15px;line-height:1.45">我承诺对生产销售的食用农产品：<br>√不使用禁用农药兽药、停用兽药和非法添加物；<br>√常规农药兽药残留不超标；√对承诺的真实性负责。<br>承诺依据：{Box("委托检测", false)} {Box("自我检测", true)} {Box("内部质量控制", true)} {Box("自我承诺", c.Odds(0.5))}</div>
            <div style="font-size:15px;margin-top:5px">编号:{s.V("number", f.Number)}</div>
            """, padding: 18);
    }

    /// <summary>A pad of the county's, for those who buy eggs up from the henhouses.</summary>
    private static string EggCollector(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var spot = c.Of(
            new Spot("湖北省黄冈市浠水县巴河镇", "浠水县", "421125"), new Spot("湖北省京山市永兴街道", "京山市", "420882"), new Spot("江西省抚州市临川区罗湖镇", "抚州市临川区", "361002"),
            new Spot("安徽省合肥市肥东县撮镇镇", "肥东县", "340122"), new Spot("湖南省浏阳市永安镇", "浏阳市", "430181"));
        Grow(f, spot, c.Of(("鸡蛋", "鸡蛋"), ("鲜鸡蛋", "鸡蛋"), ("鸭蛋", "鸭蛋"), ("土鸡蛋", "鸡蛋"), ("鹌鹑蛋", "鹌鹑蛋")));
        f.Holder = c.Odds(0.5) ? Person(c) : spot.Before + c.Of(Houses) + c.Of("禽蛋购销部", "禽蛋有限公司", "蛋品经营部");
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(20, 320), "箱"), ((decimal)c.Int(30, 400), "件"), ((decimal)c.Int(20, 180) * 10, "公斤"), ((decimal)c.Int(20, 300) * 10, "斤"));
        f.Number = c.Of("000", "001", "002") + c.Digits(4);
        var ink = Coloured(s, "#1d4f93", "#b02a22", "#1a1a1a");
        s.Look.Blank();
        string Tick(string text, bool ticked) => $"<div style=\"margin:5px 0\">□{(ticked ? $"<span style=\"position:absolute;margin-left:-20px;margin-top:-4px\">{s.O("√")}</span>" : "")} {text}</div>";
        return s.Look.Page(800, $"""
            <h1 style="font-size:32px;letter-spacing:5px">承诺达标合格证</h1><div class=row style="margin:4px 0 12px"><span>（收购者开具）</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <div style="border:1.5px solid {ink};padding:14px 20px"><div>我承诺对收购销售的食用农产品：</div>
            {Tick("按规定收取、保存生产者的承诺达标合格证或其他质量安全合格证明；", true)}{Tick("收购、储存、运输过程中不使用国家禁止使用的保鲜剂、防腐剂、添加剂；", true)}{Tick("混装或分装后的产品质量安全可追溯，对承诺的真实性负责。", true)}
            <div style="border-top:1px dashed {ink};margin-top:10px;padding-top:8px;line-height:2.35;position:relative">农产品名称：{On(s.V("products", f.Product), 190)}　数量（重量）：{On(s.Q(), 160)}<br>产　　　地：{On(s.V("origin", f.Origin), 480)}<br>收购者盖章或签名：{On(s.V("holder", f.Holder), 340)}<br>联系方式：{On(s.O(f.Phone), 230)}<br>开具日期：{s.D("issue_date", f.Issued, 8)}{Mark(s, f.Holder, "", "right:6px;bottom:-8px", c.Of("round", "ellipse"))}</div></div>
            <div style="font-size:15px;margin-top:8px">注：本证一式两联，第一联交购买方，第二联由开具者留存六个月以上。</div>
            """, Preprinted, padding: 40);
    }

    /// <summary>What a family farm keeps in the computer and prints for every lorry.</summary>
    private static string FamilyFarm(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (spot, goods) = c.Of<(Spot, (string, string))>(
            (new Spot("广西南宁市武鸣区双桥镇", "南宁市武鸣区", "450110"), ("火龙果", "火龙果")), (new Spot("广西壮族自治区百色市田东县林逢镇", "田东县", "451022"), ("芒果", "芒果")),
            (new Spot("广西玉林市北流市民乐镇", "北流市", "450981"), ("百香果", "百香果")), (new Spot("云南省蒙自市草坝镇", "蒙自市", "532503"), ("石榴", "石榴")),
            (new Spot("云南省大理州宾川县金牛镇", "宾川县", "532924"), ("葡萄", "葡萄")), (new Spot("贵州省贵阳市修文县谷堡镇", "修文县", "520123"), ("猕猴桃", "奇异果")),
            (new Spot("贵州省黔西南州册亨县坡妹镇", "册亨县", "522327"), ("糯玉米", "玉米")));
        Grow(f, spot, goods);
        var person = Person(c);
        f.Holder = spot.Before + c.Of(c.Of(Houses), person) + "家庭农场";
        f.Uscc = Codes.Uscc(c, spot.Region, true);
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(8, 120) * 25, "公斤"), ((decimal)c.Int(10, 260) * 10, "斤"), ((decimal)c.Int(30, 400), "件"), ((decimal)c.Int(4, 24) / 2, "吨"));
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px;letter-spacing:2px;margin-bottom:18px">食用农产品承诺达标合格证</h1>
            <table>{Tr(Cell("主体名称", s.V("holder", f.Holder), 3))}{Tr(Cell("主体类型", $"{Box("企业", false)}　{Box("合作社", false)}　{Box("家庭农场", true)}　{Box("个体农户", false)}", 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("联 系 人", s.O(person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("采收日期", s.D("", f.Earlier, c.Of(0, 2))), Cell("开具日期", s.D("issue_date", f.Issued, c.Of(0, 2, 3))))}{Tr(Cell("承诺内容", "1．不使用禁用农药、停用药物和非法添加物；<br>2．遵守农药安全间隔期规定，常规农药残留不超标；<br>3．对以上承诺的真实性负责。", 3))}{Tr(Cell("承诺依据", $"{Box("委托检测", c.Odds(0.3))}　{Box("自我检测", c.Odds(0.4))}　{Box("内部质量控制", true)}　{Box("自我承诺", true)}", 3))}</table>
            <div style="position:relative;height:140px;margin:22px 0 0 48%;line-height:2">承诺人（盖章）：{Mark(s, f.Holder, "", "left:130px;top:-30px")}</div>
            """, "#paper .k{width:140px;padding:10px 6px}#paper td{padding:10px}", padding: 54);
    }

    /// <summary>A village's paper with a line for everything, filled in at the office table.</summary>
    private static string VillageLines(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (place, issuer) = c.Of(
            ("湖北省洪湖市万全镇黄丝村", "洪湖市万全镇黄丝村村民委员会"), ("湖南省岳阳市华容县插旗镇兴隆村", "华容县插旗镇兴隆村民委员会"), ("江西省南昌市进贤县三里乡爱国村", "进贤县三里乡爱国村民委员会"),
            ("安徽省安庆市望江县漳湖镇回民村", "望江县漳湖镇回民村村民委员会"), ("江苏省兴化市安丰镇中圩村", "兴化市安丰镇中圩村村民委员会"), ("广东省肇庆市高要区蛟塘镇沙田村", "高要区蛟塘镇沙田村民委员会"));
        Grow(f, new Spot(place, "", ""), c.Of(("小龙虾", "小龙虾"), ("草鱼", "草鱼"), ("鲫鱼", "鲫鱼"), ("黄鳝", "黄鳝"), ("甲鱼", "甲鱼"), ("黄颡鱼", "黄骨鱼"), ("鳜鱼", "桂花鱼"), ("大头鱼", "大头鱼")));
        f.Issuer = issuer;
        f.Holder = Person(c);
        f.Number = f.Issued.Year + "-" + c.Int(3, 168).ToString("000");
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(20, 500) * 10, "斤"), ((decimal)c.Int(10, 300) * 10, "公斤"));
        f.Destination = c.Of("广州市黄沙水产交易市场", "广东省广州市环球水产交易中心", "广州南沙万顷沙水产市场", "佛山市环球水产市场");
        Coloured(s, "#1a1a1a", "#1a1a1a", "#222");
        s.Look.Blank();
        string No(string number, string rest) => $"<div style=\"display:flex;gap:6px\"><span style=\"flex:none;width:34px\">{number}、</span><span style=\"flex:1\">{rest}</span></div>";
        return s.Look.Page(880, $"""
            <h1 style="font-size:36px;letter-spacing:14px">水产品产地证明</h1><div class=r style="margin:14px 0 8px">编号：{s.V("number", f.Number)}</div>
            <div style="font-size:20px;line-height:2.3">{No("一", $"养殖户姓名：{On(s.V("holder", f.Holder), 190)}　电话：{On(s.O(f.Phone), 210)}")}{No("二", $"养殖地点：{On(s.V("origin", f.Origin), 420)}")}{No("三", $"养殖面积：{On(s.O(c.Int(5, 120).ToString()), 90)} 亩　养殖方式：{On(s.O(c.Of("池塘精养", "稻田养殖", "池塘混养", "池塘")), 160)}")}{No("四", $"产品名称：{On(s.V("products", f.Product), 170)}　数量：{On(s.Q(), 190)}")}{No("五", $"购货人：{On(s.V("consignee", f.Consignee), 440)}")}{No("六", $"运往地点：{On(s.V("destination", f.Destination), 420)}")}
            <div style="text-indent:2em;margin-top:6px">上述水产品系我村养殖户自产，养殖期间未发现使用违禁药物，情况属实，特此证明。</div></div>
            <div style="position:relative;margin:30px 0 0 40%;font-size:20px;line-height:2.2;min-height:130px">证明单位（公章）：<br>{s.V("issuer", f.Issuer)}<br>经手人：{s.O(Person(c))}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:60px;top:10px")}</div>
            """, padding: 62);
    }

    /// <summary>A base of the dry uplands that sends its vegetables to Guangdong by refrigerated lorry: the sheet of the lorry's load.</summary>
    private static string NorthwestBase(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var spot = c.Of(
            new Spot("宁夏银川市贺兰县常信乡", "宁夏", "640122"), new Spot("宁夏回族自治区固原市西吉县将台堡镇", "西吉县", "640422"), new Spot("甘肃省兰州市榆中县清水驿乡", "兰州", "620123"),
            new Spot("甘肃省武威市古浪县黄花滩镇", "古浪县", "620622"), new Spot("青海省海东市互助县塘川镇", "互助县", "630223"), new Spot("陕西省宝鸡市太白县咀头镇", "太白县", "610331"));
        Grow(f, spot, c.Of(("菜心", "菜心"), ("芥蓝", "芥兰"), ("娃娃菜", "娃娃菜"), ("西兰花", "西兰花"), ("莴笋", "莴笋"), ("甘蓝", "椰菜"), ("上海青", "上海青")));
        var cooperative = c.Odds(0.4);
        f.Holder = spot.Before + c.Of(Houses) + (cooperative ? "蔬菜产销专业合作社" : c.Of("农业发展有限公司", "现代农业有限公司", "蔬菜有限责任公司"));
        f.Uscc = cooperative ? CooperativeCode(c, spot.Region) : Codes.Uscc(c, spot.Region, false);
        f.Destination = c.Of("广州江南果菜批发市场", "广东省广州市江南果菜批发市场", "佛山中南农产品交易中心", "广州市新塘农产品批发市场", "广州东旺农副产品批发市场");
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(200, 1200), "件"), ((decimal)c.Int(300, 1500), "箱"), ((decimal)c.Int(30, 240) * 100, "公斤"), (c.Int(10, 52) / 2m, "吨"));
        f.Number = f.Issued.ToString("yyyyMMdd") + "-" + c.Int(1, 18).ToString("00");
        Coloured(s, "#14603a", "#1a1a1a", "#1a1a1a");
        s.Look.Blank();
        var plate = (spot.Region[..2] switch { "64" => "宁", "62" => "甘", "63" => "青", _ => "陕" }) + c.Of("A", "D", "C", "B") + c.Digits(5);
        return s.Look.Page(1080, $"""
            <div class=row><h1 style="font-size:30px;letter-spacing:4px;flex:1;text-align:left">农产品质量安全承诺达标合格证</h1><span>合格证编号：{s.V("number", f.Number)}</span></div>
            <table style="margin-top:12px">{Tr(Cell("生产单位", s.V("holder", f.Holder), 3), Cell("社会信用代码", s.V("uscc", f.Uscc)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()), Cell("包装方式", s.O(c.Of("泡沫箱加冰", "纸箱", "塑料筐", "泡沫箱"))))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3), Cell("采收日期", s.D("", f.Earlier, c.Of(0, 2, 3))))}{Tr(Cell("销　　往", s.V("destination", f.Destination), 3), Cell("运输车号", s.O(plate)))}
            <tr><td class=k>我　承　诺</td><td colspan=5 style="line-height:1.7">☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标　　☑ 对承诺的真实性负责</td></tr>
            <tr><td class=k>承诺依据</td><td colspan=5>{Box("委托检测", c.Odds(0.4))}　　{Box("自我检测", true)}　　{Box("内部质量控制", true)}　　{Box("自我承诺", c.Odds(0.4))}</td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1.3fr;gap:10px;margin-top:14px;min-height:160px;line-height:2"><span>基地质检员：{s.O(Person(c))}</span><span>联系电话：{s.O(f.Phone)}</span><span>开具日期：{s.D("issue_date", f.Issued, c.Of(0, 1, 2))}<br>（生产单位盖章有效）</span>{Mark(s, f.Holder, "", "right:40px;top:2px")}</div>
            """, "#paper .k{width:112px;padding:9px 6px}#paper td{padding:9px 8px}", padding: 46);
    }

    /// <summary>The county's application on a grower's telephone, as he shows it to the buyer.</summary>
    private static string CountyScreen(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (spot, goods, kind) = c.Of<(Spot, (string, string), string)>(
            (new Spot("浙江省台州市三门县健跳镇", "三门县", "331022"), ("青蟹", "青蟹"), "水产养殖场"), (new Spot("浙江省丽水市缙云县前路乡", "缙云县", "331122"), ("茭白", "茭白"), "农产品专业合作社"),
            (new Spot("浙江省温岭市滨海镇", "温岭市", "331081"), ("葡萄", "葡萄"), "果蔬专业合作社"), (new Spot("四川省攀枝花市米易县攀莲镇", "米易县", "510421"), ("豇豆", "豆角"), "种植专业合作社"),
            (new Spot("四川省资阳市安岳县文化镇", "安岳县", "512021"), ("柠檬", "柠檬"), "柠檬专业合作社"), (new Spot("重庆市奉节县安坪镇", "奉节县", "500236"), ("脐橙", "橙"), "果品种植场"),
            (new Spot("河南省开封市杞县高阳镇", "杞县", "410221"), ("大蒜", "蒜"), "农业有限公司"));
        Grow(f, spot, goods);
        f.Holder = c.Odds(0.25) ? Person(c) : spot.Before + c.Of(Houses) + kind;
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(20, 900), "公斤"), ((decimal)c.Int(50, 1600), "斤"), ((decimal)c.Int(30, 900), "千克"));
        f.Number = "HG" + spot.Region + f.Issued.ToString("yyMMdd") + c.Digits(5);
        var (main, dark) = c.Of(("#1aa36b", "#0f7d50"), ("#2b7de0", "#1e5fb0"), ("#35a447", "#257a35"));
        string Pair(string label, string value) => Apart(label, value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(720, $"""
            <div style="background:{main};color:#fff;padding:16px 26px 74px"><div class=row style="font-size:17px"><span>{s.Chance.Int(6, 20)}:{s.Chance.Int(10, 59)}</span><span>5G　{s.Chance.Int(21, 98)}%</span></div><div class=c style="font-size:23px;margin-top:14px;position:relative"><span style="position:absolute;left:0">〈</span>合格证详情<span style="position:absolute;right:0">···</span></div></div>
            <div style="margin:-54px 24px 0;background:#fff;border-radius:14px;padding:22px 26px;position:relative;box-shadow:0 2px 12px #0002"><h1 style="font-size:29px;color:{dark};letter-spacing:3px">承诺达标合格证</h1><div class=c style="font-size:15px;color:#777;margin:4px 0 10px">编号 {s.V("number", f.Number)}</div>
            {Pair("产品名称", s.V("products", f.Product))}{Pair("数量（重量）", s.Q())}{Pair("产地", s.V("origin", f.Origin))}{Pair("承诺主体", s.V("holder", f.Holder))}{Pair("联系方式", s.O(f.Phone))}{Pair("开具时间", s.D("issue_date", f.Issued, c.Of(2, 2, 5)) + " " + s.O(c.Int(6, 19).ToString("00") + ":" + c.Int(10, 59)))}
            <div style="text-align:center;padding:18px 0 4px">{s.Qr(190, true)}</div></div>
            <div style="margin:18px 24px 0;background:#fff;border-radius:14px;padding:18px 26px;line-height:1.75"><b>我承诺对生产销售的食用农产品：</b><br>✓ 不使用禁用农药兽药、停用兽药和非法添加物<br>✓ 常规农药兽药残留不超标<br>✓ 对承诺的真实性负责<br><span class=g>承诺依据：{c.Of("内部质量控制、自我承诺", "自我承诺", "自我检测、自我承诺", "委托检测")}</span></div>
            <div style="display:flex;gap:20px;padding:24px"><span style="flex:1;text-align:center;border:1.5px solid {main};color:{main};border-radius:26px;padding:10px">保存图片</span><span style="flex:1;text-align:center;background:{main};color:#fff;border-radius:26px;padding:10px">打印合格证</span></div>
            """, "#paper .g{color:#777}", "background:#f3f5f6", padding: 0);
    }

    /// <summary>What is landed at a fishing harbour, confirmed by the fishermen's association or the station on the quay.</summary>
    private static string HarbourCatch(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (before, harbour, sea, hull) = c.Of(
            ("东山县", "东山大澳中心渔港", "闽南渔场", "闽东渔"), ("石狮市", "石狮祥芝中心渔港", "闽中渔场", "闽狮渔"), ("舟山市普陀区", "沈家门中心渔港", "东海舟山渔场", "浙普渔"),
            ("北海市", "北海内港", "北部湾渔场", "桂北渔"), ("临高县", "临高新盈中心渔港", "北部湾", "琼临渔"), ("阳江市江城区", "阳江闸坡中心渔港", "南海粤西海域", "粤阳渔"));
        Grow(f, new Spot(sea, before, ""), c.Of(("带鱼", "带鱼"), ("鱿鱼", "鱿鱼"), ("马鲛鱼", "马鲛鱼"), ("墨鱼", "墨鱼"), ("大眼鲷", "大眼鸡"), ("金线鱼", "红杉鱼")));
        f.Issuer = before + c.Of("渔业协会", "渔业协会", "渔业技术推广站", "渔港服务站");
        f.Holder = c.Odds(0.5) ? Person(c) : before + c.Of(Houses) + c.Of("水产有限公司", "渔业专业合作社", "海产品购销部");
        f.Number = c.Of("HB", "YX", "CD") + f.Issued.Year + c.Digits(5);
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(20, 800) * 10, "公斤"), ((decimal)c.Int(40, 900) * 10, "斤"), ((decimal)c.Int(30, 600), "箱"), (c.Int(3, 30) / 2m, "吨"));
        // From May to the middle of August only the hook is lawful.
        var hook = f.Issued < new DateOnly(2026, 8, 17);
        Coloured(s, "#1d4f86", "#1a1a1a", "#1a1a1a");
        s.Look.Blank();
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:4px">海洋捕捞水产品产地证明</h1><div class=row style="margin:14px 2px 6px"><span>船名号：{s.O(hull + c.Digits(5))}</span><span>证明编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("供货单位（人）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("产地（捕捞海域）", s.V("origin", f.Origin)), Cell("作业方式", s.O(hook ? "钓具" : c.Of("拖网", "钓具", "刺网"))))}{Tr(Cell("卸货渔港", s.O(harbour)), Cell("卸货日期", s.D("", f.Earlier, c.Of(0, 2, 6))))}{Tr(Cell("购货单位（人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("保鲜方式", $"{Box("冰鲜", true)}　　{Box("冷冻", false)}　　{Box("鲜活", false)}　　{Box("其他", false)}", 3))}
            <tr><td colspan=4 style="padding:14px 16px;line-height:2;position:relative">　　经核，该批水产品系上述渔船在该海域捕捞，在本港卸货，特予证明。本证明一批一证，涂改、复印无效。<div style="margin:18px 0 6px 46%">出证单位：{s.V("issuer", f.Issuer)}<br>经 办 人：{s.O(Person(c))}<br>出证日期：{s.D("issue_date", f.Issued, c.Of(0, 0, 1, 2))}</div>{s.Seal(f.Issuer, c.Odds(0.3) ? "业务专用章" : "", "right:50px;bottom:10px", c.Of("round", "round", "ring"))}</td></tr></table>
            """, "#paper .k{width:150px;padding:10px 8px}#paper td{padding:10px}", padding: 50);
    }

    /// <summary>A sea farm's own sheet, under the head of the house: where the batch was raised, and whom it goes to.</summary>
    private static string SeaFarm(Sheet s)
    {
        var (f, c) = (s.Facts, s.Chance);
        var (spot, goods, way, kind) = c.Of<(Spot, (string, string), string, string)>(
            (new Spot("福建省宁德市蕉城区三都镇", "宁德市", "350902"), ("大黄鱼", "黄花鱼"), "深水网箱", "水产养殖有限公司"), (new Spot("福建省霞浦县溪南镇", "霞浦县", "350921"), ("鲍鱼", "鲍鱼"), "浅海吊养", "水产有限公司"),
            (new Spot("山东省威海市荣成市俚岛镇", "荣成市", "371082"), ("扇贝", "扇贝"), "筏式养殖", "海洋牧业有限公司"), (new Spot("山东省莱州市三山岛街道", "莱州市", "370683"), ("多宝鱼", "多宝鱼"), "工厂化循环水", "水产有限公司"),
            (new Spot("广西钦州市钦南区大番坡镇", "钦州市", "450702"), ("生蚝", "生蚝"), "浮筏吊养", "蚝业有限公司"), (new Spot("海南省文昌市会文镇", "文昌", "469005"), ("石斑鱼", "石斑鱼"), "高位池", "水产养殖有限公司"),
            (new Spot("辽宁省东港市菩萨庙镇", "东港市", "210681"), ("花蛤", "花甲"), "滩涂养殖", "海产品养殖有限公司"));
        Grow(f, spot, goods);
        f.Holder = spot.Before + c.Of(Houses) + kind;
        f.Issuer = f.Holder;
        f.Number = f.Issued.ToString("yyyyMMdd") + c.Of("A", "B", "-1", "-2", "-3");
        (f.Quantity, f.Unit) = c.Of(((decimal)c.Int(10, 300) * 10, "kg"), ((decimal)c.Int(10, 400) * 10, "斤"), ((decimal)c.Int(40, 2600), "公斤"));
        var waters = spot.Region[..2] switch { "35" => "闽", "37" => "鲁", "45" => "桂", "46" => "琼", _ => "辽" };
        return s.Look.Page(880, $"""
            <div style="border-bottom:3px double #333;padding-bottom:8px;text-align:center"><div style="font-size:27px;font-weight:700;letter-spacing:3px">{s.V("holder", f.Holder)}</div><div style="font-size:15px;margin-top:3px">地址：{s.O(f.Origin + c.Of("沿海路", "海滨路", "渔港路") + c.Int(2, 188) + "号")}　电话：{s.O(f.Phone)}</div></div>
            <h1 style="font-size:29px;letter-spacing:8px;margin:20px 0 6px">水产品产地证明</h1><div class=r style="margin-bottom:8px">证明号：{s.V("number", f.Number)}</div>
            <div style="line-height:2">致：{s.V("consignee", f.Consignee)}</div><div style="line-height:2;text-indent:2em">兹证明我公司供应贵方的下列水产品为本公司养殖基地自养，养殖过程执行《水产养殖质量安全管理规定》，未使用禁用药品及化合物，休药期满后起捕。</div>
            <table style="margin:12px 0">{Tr(Cell("品　　名", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("养殖方式", way))}{Tr(Cell("起捕日期", s.D("", f.Earlier, c.Of(0, 2))), Cell("养殖批号", s.O(c.Of("A", "B", "C", "S") + c.Int(1, 24).ToString("00") + "-" + c.Int(1, 9))))}{Tr(Cell("养殖证编号", s.O(waters + c.Of("养证", "府（海）养证") + "〔202" + c.Int(1, 5) + "〕第" + c.Digits(5) + "号"), 3))}</table>
            <div style="position:relative;margin:22px 0 0 44%;line-height:2.1;min-height:120px">出具单位（盖章）：<br>{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, c.Of(0, 0, 1, 7))}{s.Seal(f.Issuer, "", "left:90px;top:-20px")}</div>
            """, "#paper .k{width:120px}#paper td{padding:9px 10px}", padding: 58);
    }
}
