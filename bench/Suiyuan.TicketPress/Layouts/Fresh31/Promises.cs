using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh31;

/// <summary>Commitments and aquatic origin, as other provinces' cooperatives, bases, fish farms and town offices print them.</summary>
internal static class Promises
{
    private static readonly Lot[] HubeiFields =
    [
        new(new("湖北省", "荆州市", "洪湖市", "万全镇", "421083"), "鲜莲藕", "莲藕", "莲藕种植"), new(new("湖北省", "武汉市", "蔡甸区", "张湾街道", "420114"), "莲藕", "莲藕", "莲藕种植"),
        new(new("湖北省", "孝感市", "汉川市", "马口镇", "420984"), "莲藕", "莲藕", "莲藕种植"), new(new("湖北省", "宜昌市", "长阳县", "榔坪镇", "420528"), "大白菜", "大白菜", "高山蔬菜种植", 6, 10),
        new(new("湖北省", "宜昌市", "长阳县", "资丘镇", "420528"), "辣椒", "辣椒", "高山蔬菜种植", 7, 10), new(new("湖北省", "恩施州", "利川市", "汪营镇", "422802"), "白萝卜", "白萝卜", "高山蔬菜种植", 6, 10),
    ];

    private static readonly Lot[] JiangsuFields =
    [
        new(new("江苏省", "泰州市", "兴化市", "安丰镇", "321281"), "大闸蟹", "大闸蟹", "河蟹养殖", 9), new(new("江苏省", "南京市", "高淳区", "阳江镇", "320118"), "大闸蟹", "大闸蟹", "螃蟹养殖", 9),
        new(new("江苏省", "苏州市", "昆山市", "巴城镇", "320583"), "大闸蟹", "大闸蟹", "水产养殖", 9), new(new("江苏省", "扬州市", "宝应县", "射阳湖镇", "321023"), "莲藕", "莲藕", "莲藕种植"),
        new(new("江苏省", "镇江市", "句容市", "茅山镇", "321183"), "葡萄", "葡萄", "葡萄种植", 7, 9), new(new("江苏省", "南通市", "海门区", "四甲镇", "320684"), "毛豆", "毛豆", "蔬菜种植", 6, 10),
        new(new("江苏省", "徐州市", "沛县", "张庄镇", "320322"), "西兰花", "西兰花", "蔬菜种植", 10), new(new("江苏省", "苏州市", "吴中区", "临湖镇", "320506"), "茭白", "茭白", "蔬菜种植", 6, 10),
    ];

    private static readonly Lot[] FujianFields =
    [
        new(new("福建省", "漳州市", "平和县", "小溪镇", "350628"), "琯溪蜜柚", "蜜柚", "果业", 8), new(new("福建省", "漳州市", "平和县", "坂仔镇", "350628"), "红肉蜜柚", "蜜柚", "果业", 8),
        new(new("福建省", "宁德市", "福安市", "赛岐镇", "350981"), "葡萄", "葡萄", "葡萄种植", 7, 10), new(new("福建省", "宁德市", "古田县", "大桥镇", "350922"), "香菇", "香菇", "食用菌种植"),
        new(new("福建省", "漳州市", "龙海区", "浮宫镇", "350604"), "杨梅", "杨梅", "果业", 6, 6), new(new("福建省", "漳州市", "漳浦县", "长桥镇", "350623"), "番石榴", "番石榴", "果蔬种植"),
        new(new("福建省", "福州市", "闽侯县", "南通镇", "350121"), "茄子", "茄子", "蔬菜种植"),
    ];

    private static readonly Lot[] YunnanFields =
    [
        new(new("云南省", "玉溪市", "通海县", "四街镇", "530423"), "西兰花", "西兰花", "蔬菜"), new(new("云南省", "玉溪市", "通海县", "杨广镇", "530423"), "大白菜", "大白菜", "蔬菜"),
        new(new("云南省", "昆明市", "嵩明县", "小街镇", "530127"), "生菜", "生菜", "蔬菜"), new(new("云南省", "红河州", "建水县", "南庄镇", "532524"), "小葱", "葱", "蔬菜"),
        new(new("云南省", "文山州", "砚山县", "稼依镇", "532622"), "辣椒", "辣椒", "蔬菜", 7), new(new("云南省", "曲靖市", "陆良县", "中枢街道", "530322"), "娃娃菜", "娃娃菜", "蔬菜"),
        new(new("云南省", "昆明市", "晋宁区", "上蒜镇", "530115"), "荷兰豆", "荷兰豆", "蔬菜"),
    ];

    private static readonly Lot[] HainanFields =
    [
        new(new("海南省", "", "东方市", "板桥镇", "469007"), "红心火龙果", "火龙果", "热带水果"), new(new("海南省", "", "乐东县", "九所镇", "469027"), "香蕉", "香蕉", "香蕉"),
        new(new("海南省", "", "文昌市", "东郊镇", "469005"), "椰子", "椰子", "椰子"), new(new("海南省", "", "陵水县", "英州镇", "469028"), "番石榴", "番石榴", "热带水果"),
        new(new("海南省", "三亚市", "崖州区", "", "460205"), "豆角", "豆角", "瓜菜"), new(new("海南省", "", "澄迈县", "永发镇", "469023"), "木瓜", "木瓜", "热带水果"),
        new(new("海南省", "", "琼海市", "大路镇", "469002"), "菠萝蜜", "菠萝蜜", "热带水果"),
    ];

    private static readonly Lot[] HubeiPonds =
    [
        new(new("湖北省", "", "潜江市", "熊口镇", "429005"), "小龙虾", "小龙虾", "虾稻共作", 4, 10), new(new("湖北省", "荆州市", "监利市", "新沟镇", "421088"), "小龙虾", "小龙虾", "稻虾综合种养", 4, 10),
        new(new("湖北省", "", "仙桃市", "张沟镇", "429004"), "黄鳝", "黄鳝", "网箱养殖"), new(new("湖北省", "鄂州市", "梁子湖区", "太和镇", "420702"), "鳊鱼", "鳊鱼", "池塘养殖"),
        new(new("湖北省", "荆州市", "公安县", "闸口镇", "421022"), "黄骨鱼", "黄骨鱼", "池塘养殖"), new(new("湖北省", "荆门市", "京山市", "雁门口镇", "420882"), "甲鱼", "甲鱼", "池塘养殖"),
    ];

    private static readonly Lot[] FujianSeas =
    [
        new(new("福建省", "宁德市", "霞浦县", "溪南镇", "350921"), "大黄鱼", "黄花鱼", "海水网箱"), new(new("福建省", "宁德市", "蕉城区", "三都镇", "350902"), "大黄鱼", "黄花鱼", "海水网箱"),
        new(new("福建省", "福州市", "连江县", "黄岐镇", "350122"), "鲍鱼", "鲍鱼", "海上吊养"), new(new("福建省", "漳州市", "东山县", "陈城镇", "350626"), "鲍鱼", "鲍鱼", "工厂化"),
        new(new("福建省", "漳州市", "云霄县", "列屿镇", "350622"), "石斑鱼", "石斑鱼", "池塘"), new(new("福建省", "漳州市", "云霄县", "陈岱镇", "350622"), "缢蛏", "蛏子", "滩涂"),
        new(new("福建省", "莆田市", "秀屿区", "南日镇", "350305"), "鲍鱼", "鲍鱼", "海上吊养"),
    ];

    private static readonly Lot[] GuangdongPonds =
    [
        new(new("广东省", "佛山市", "顺德区", "勒流街道", "440606"), "加州鲈", "加州鲈", "加州鲈"), new(new("广东省", "佛山市", "南海区", "九江镇", "440605"), "桂花鱼", "桂花鱼", "水产"),
        new(new("广东省", "佛山市", "南海区", "西樵镇", "440605"), "生鱼", "生鱼", "水产"), new(new("广东省", "珠海市", "斗门区", "白蕉镇", "440403"), "白蕉海鲈", "海鲈", "海鲈"),
        new(new("广东省", "茂名市", "高州市", "石鼓镇", "440981"), "罗非鱼", "罗非鱼", "罗非鱼"), new(new("广东省", "肇庆市", "高要区", "莲塘镇", "441204"), "罗氏沼虾", "罗氏虾", "水产"),
        new(new("广东省", "江门市", "台山市", "都斛镇", "440781"), "青蟹", "青蟹", "水产"), new(new("广东省", "广州市", "南沙区", "万顷沙镇", "440115"), "鲩鱼", "鲩鱼", "水产"),
    ];

    private static readonly Lot[] HainanHarbours =
    [
        new(new("海南省", "", "儋州市", "白马井镇", "460400"), "带鱼", "带鱼", "白马井中心渔港"), new(new("海南省", "", "临高县", "新盈镇", "469024"), "红杉鱼", "红杉鱼", "新盈中心渔港"),
        new(new("海南省", "", "昌江县", "海尾镇", "469026"), "马鲛鱼", "马鲛鱼", "海尾渔港"), new(new("海南省", "", "琼海市", "潭门镇", "469002"), "池鱼", "池鱼", "潭门中心渔港"),
        new(new("海南省", "", "文昌市", "铺前镇", "469005"), "大眼鸡", "大眼鸡", "铺前中心渔港"), new(new("海南省", "", "陵水县", "新村镇", "469028"), "鱿鱼", "鱿鱼", "新村中心渔港"),
    ];

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-hubei-pad", By.Pen, HubeiPad), New("commitment/x-jiangsu-label", By.Till, JiangsuLabel), New("commitment/x-fujian-sheet", By.Form, FujianSheet),
        New("commitment/x-yunnan-base", By.Printer, YunnanBase), New("commitment/x-hainan-app", By.Screen, HainanApp),
        New("aquatic/x-hubei-town", By.Clerk, HubeiTown), New("aquatic/x-fujian-blanks", By.Pen, FujianBlanks), New("aquatic/x-pond-house", By.Printer, PondHouse),
        New("aquatic/x-hainan-catch", By.Form, HainanCatch),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh31", name, by, write, form, seal);

    /// <summary>What grows where, what its growers call their trade, and in which months it is sold.</summary>
    private sealed record Lot(Place At, string Printed, string Booked, string Trade, int First = 1, int Last = 12);

    /// <summary>Goods and place of one of the lots in season. What a case made of the goods stays.</summary>
    private static Lot Settle(Sheet s, Lot[] lots, string plate)
    {
        var f = s.Facts;

        // By the day it is handed in: an altered date of issue must not change the goods.
        var month = f.Submitted.Month;
        var lot = s.Chance.Of<Lot>([.. lots.Where(l => l.First <= month && month <= l.Last)]);
        if (World.Goods.Any(g => g.Name == f.Product && g.Tickets.Contains(f.Type)))
        {
            f.Product = lot.Printed;
            f.GoodsBooked = f.GoodsBooked is null ? null : [lot.Booked];
        }

        var at = lot.At;
        f.Origin = at.County[^1] == '市' && s.Chance.Odds(0.6) ? at.Province + at.County + at.Town : s.Chance.Of(at.Full, at.Full, at.Short);
        (f.Person, f.Officer) = (Man(s), Man(s));
        f.Plate = plate + s.Chance.Of("A", "D", "E", "F", "K") + s.Chance.Of("B", "L", "M", "R", "W") + s.Chance.Digits(4);
        return lot;
    }

    private static string Man(Sheet s) =>
        s.Chance.Of("王", "张", "刘", "陈", "杨", "周", "徐", "孙", "胡", "朱", "高", "林", "郭", "吴", "李", "符", "余")
        + s.Chance.Of("国庆", "建国", "红梅", "志军", "春生", "海燕", "永贵", "小平", "立新", "秀兰", "明华", "传友", "启发", "水生", "家富", "爱民", "勇", "刚", "丽", "军");

    private static string Word(Sheet s) => s.Chance.Of("绿健", "丰硕", "惠农", "鑫源", "金土地", "旺达", "田园春", "众兴", "富民", "瑞丰", "兴农", "碧水", "联发", "春晖");

    /// <summary>Who grows it: a person on those papers whose facts have no code, else a house of one of these kinds.</summary>
    private static void Grower(Sheet s, Lot lot, params string[] kinds)
    {
        var f = s.Facts;
        var house = lot.At.County + s.Chance.Of("", lot.At.Town) + Word(s) + lot.Trade + s.Chance.Of<string>(kinds);
        f.Holder = f.Uscc.Length == 0 ? f.Person : house;
        if (f.Uscc.Length > 0)
        {
            var mine = Registered(s, lot.At.Region, house.EndsWith("合作社", StringComparison.Ordinal) ? "93" : house.EndsWith("公司", StringComparison.Ordinal) ? "91" : "92");
            f.Uscc = Codes.UsccHolds(f.Uscc) ? mine : Codes.Spoil(s.Chance, mine);
        }
    }

    /// <summary>A code of a firm (91), a household (92) or a cooperative (93).</summary>
    private static string Registered(Sheet s, string region, string kind)
    {
        if (kind != "93")
        {
            return Codes.Uscc(s.Chance, region, kind == "92");
        }

        var body = "93" + region + string.Concat(Enumerable.Range(0, 9).Select(i => i switch { 0 => "M", 1 => "A", _ => s.Chance.Of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "C", "E", "H", "K", "X") }));
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(c => body + c).First(Codes.UsccHolds);
    }

    private static bool House(Facts f) => f.Holder.Length > 4;

    /// <summary>The last digits of a number: year, month and serial.</summary>
    private static string Tail(Facts f, int count)
    {
        var digits = string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(count, '0');
        return digits[^count..];
    }

    /// <summary>The county's pad that a cooperative fills in with a pen: goods above, promise below.</summary>
    private static string HubeiPad(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, HubeiFields, "鄂");
        Grower(s, lot, "专业合作社", "专业合作社", "家庭农场");
        var colour = Coloured(s, "#14713f", "#1a1a1a", "#1f5f8f");
        s.Look.Blank();
        var own = s.Chance.Odds(0.6);
        return s.Look.Page(740, $"""
            <div style="border:2.5px solid {colour};outline:1px solid {colour};outline-offset:4px;padding:20px 26px 14px"><h1 style="font-size:32px;letter-spacing:6px">承诺达标合格证</h1>
            <div class=row style="font-size:15px;margin:8px 0 2px"><span>{s.Chance.Of("第一联　交购货方", "第二联　随货同行")}</span><span class=no>№ {s.V("number", "42" + Tail(f, 11))}</span></div>
            <div class=row style="gap:16px;margin:14px 0"><span class=f>产品名称：<b>{s.V("products", f.Product)}</b></span><span class=f style="flex:.85">数量（重量）：<b>{s.Q()}</b></span></div>
            <div class=f style="margin:14px 0">产　　地：<b>{s.V("origin", f.Origin)}</b></div>
            <div style="border-top:1px solid;border-bottom:1px solid;padding:8px 0;line-height:1.75;font-size:17px">我承诺对生产销售的食用农产品：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div>
            <div style="display:flex;margin:10px 0;line-height:1.75;font-size:17px"><span>承诺依据：</span><span style="display:grid;grid-template-columns:160px 160px">{string.Concat(new[] { Box("委托检测", !own && s.Chance.Odds(0.5)), Box("自我检测", own), Box("内部质量控制", House(f)), Box("自我承诺", !own || !House(f)) }.Select(b => $"<span>{b}</span>"))}</span></div>
            <div class=f style="margin:14px 0;position:relative">生产者盖章或签名：<b>{s.V("holder", f.Holder)}</b>{(House(f) && s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "right:20px;top:-70px") : "")}</div>
            <div class=row style="gap:16px;margin:14px 0"><span class=f>联系方式：<b>{s.O(f.Phone)}</b></span><span>开具日期：{s.D("issue_date", f.Issued, 8)}</span></div></div>
            <div style="font-size:14px;text-align:center;margin-top:12px">{lot.At.County}农业农村局监制</div>
            """, Preprinted + "#paper .f{display:flex;flex:1;align-items:baseline;white-space:nowrap}#paper .f b{font-weight:400;flex:1;border-bottom:1px solid currentColor;padding:0 6px;white-space:normal}", padding: 34);
    }

    /// <summary>A label off the provincial platform's label printer, wider than high.</summary>
    private static string JiangsuLabel(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, JiangsuFields, "苏");
        Grower(s, lot, "专业合作社", "有限公司", "家庭农场");
        s.Look.Rule = "1.6px solid #222";
        var code = s.Qr(132);
        return s.Look.Page(760, $"""
            <table><tr><td colspan=3 style="padding:6px 0"><div class=c style="font-size:29px;font-weight:700;letter-spacing:4px;line-height:1.25">承诺达标合格证</div><div class=c style="font-size:16px">编号：{s.V("number", "32" + Tail(f, 11))}</div></td></tr>
            <tr><td class=k>产品名称</td><td style="font-weight:700;font-size:21px">{s.V("products", f.Product)}</td><td rowspan=4 style="width:150px;text-align:center;padding:4px">{code}<div style="font-size:14px">{(code.Length > 0 ? "扫码查验" : "")}</div></td></tr>
            {Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("产地", s.V("origin", f.Origin)))}{Tr(Cell("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2))))}
            {Tr(Cell("生产者", s.V("holder", f.Holder), 2))}{Tr(Cell("联系方式", s.O(f.Phone), 2))}
            <tr><td colspan=3 style="font-size:15px;line-height:1.5">我承诺对生产销售的食用农产品：☑不使用禁用农药兽药、停用兽药和非法添加物　☑常规农药兽药残留不超标　☑对承诺的真实性负责<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.2))} {Box("自我检测", s.Chance.Odds(0.4))} {Box("内部质量控制", House(f))} {Box("自我承诺", true)}</td></tr></table>
            """, "#paper td{padding:4px 9px}#paper .k{width:118px}", padding: 20);
    }

    /// <summary>A ruled sheet of the province, with the house's kind to tick and its code.</summary>
    private static string FujianSheet(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, FujianFields, "闽");
        Grower(s, lot, "专业合作社", "家庭农场", "有限公司");
        Coloured(s, "#1a1a1a", "#1a1a1a", "#2a4d8f");
        s.Look.Blank();
        var tested = s.Chance.Odds(0.5);
        bool Is(string end) => f.Holder.EndsWith(end, StringComparison.Ordinal);
        return s.Look.Page(980, $"""
            <div style="position:relative"><h1 style="font-size:30px;letter-spacing:3px">福建省食用农产品承诺达标合格证</h1><div style="position:absolute;right:0;top:-14px">{(s.Look.ByHand ? "" : s.Qr(88))}</div></div>
            <div class=h style="margin:16px 0 6px">编号：{s.V("number", "35" + Tail(f, 11))}</div>
            <table>{Tr(Cell("生产主体名称", s.V("holder", f.Holder), 3))}
            {Tr(Cell("主体类型", $"<span class=nb>{Box("企业", Is("公司"))}&ensp;{Box("合作社", Is("合作社"))}&ensp;{Box("家庭农场", Is("家庭农场"))}&ensp;{Box("农户", !House(f))}</span>"), Cell("联系电话", s.O(f.Phone)))}
            {Tr(Cell("统一社会信用代码", f.Uscc.Length > 0 ? s.V("uscc", f.Uscc) : "", 3))}
            {Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}
            {Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("产品批次", s.O(f.Issued.AddDays(-1).ToString("yyyyMMdd") + s.Chance.Of("01", "02", "03"))))}
            <tr><td class=k>承诺声明</td><td colspan=3 style="line-height:1.7">本主体承诺：生产销售的食用农产品不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</td></tr>
            {Tr(Cell("承诺依据", $"{Box("委托检测", tested)}　{Box("自我检测", !tested)}　{Box("内部质量控制", House(f))}　{Box("自我承诺", true)}", 3))}
            <tr><td class=k style="height:88px">生产主体<br>（盖章或签字）</td><td style="position:relative">{(House(f) ? s.Seal(f.Holder, "", "left:110px;top:-50px") : s.O(f.Holder))}</td><td class=k>开具日期</td><td class=nb>{Day(s, "issue_date", f.Issued)}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">注：本证一式两份，一份随货，一份由生产主体留存不少于六个月。</div>
            """, Preprinted + "#paper .k{width:164px;white-space:normal}#paper td{height:40px;padding:5px 10px}", padding: 48);
    }

    /// <summary>A base's own A4 sheet that goes with the lorry.</summary>
    private static string YunnanBase(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, YunnanFields, "云");
        Grower(s, lot, "种植基地", "种植有限公司", "产销专业合作社", "专业合作社");
        f.Holder = House(f) ? f.Holder : lot.At.County + Word(s) + "蔬菜种植场";
        var pieces = s.Chance.Of("泡沫箱（加冰）", "塑料筐", "纸箱", "编织袋");
        return s.Look.Page(860, $"""
            <div class="c h" style="font-size:22px;border-bottom:3px double #222;padding-bottom:10px">{s.V("holder", f.Holder)}</div>
            <h1 style="font-size:31px;letter-spacing:5px;margin-top:22px">食用农产品承诺达标合格证</h1><div class=r style="margin:8px 0 14px">合格证编号：{s.V("number", "53" + Tail(f, 11))}</div>
            <div style="line-height:2.05;font-size:19px"><b>一、产品信息</b>
            {Share("1fr 1fr", "产品名称：" + s.V("products", f.Product), "数量（重量）：" + s.Q(), "包装方式：" + s.O(pieces), "采收日期：" + s.D("", f.Issued.AddDays(-1), s.Chance.Of(0, 2)), "运输车辆：" + s.O(f.Plate), "检测方式：" + s.O(s.Chance.Of("基地自检", "基地自检（农残速测）", "委托检测")))}
            产　　地：{s.V("origin", f.Origin)}<br>销 往 地：{s.V("destination", f.Destination)}<br>
            <b>二、承诺内容</b><br>　　我基地承诺对生产销售的食用农产品：<br>　　1．不使用禁用农药兽药、停用兽药和非法添加物；<br>　　2．常规农药兽药残留不超标；<br>　　3．严格执行农药安全间隔期，生产记录完整；<br>　　4．对承诺的真实性负责。<br>
            <b>三、承诺依据</b><br>　　{Box("委托检测", s.Chance.Odds(0.2))}　　{Box("自我检测", true)}　　{Box("内部质量控制", true)}　　{Box("自我承诺", true)}</div>
            <div style="position:relative;margin:30px 0 0 30%;line-height:2;font-size:19px;min-height:130px">生产者（盖章）：{s.V("holder", f.Holder)}<br>联系人：{s.O(f.Person)}　{s.O(f.Phone)}<br>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1))}{s.Seal(f.Holder, "", "left:190px;top:-40px")}</div>
            """, padding: 70);
    }

    /// <summary>The island's platform on a telephone: the certificate as the buyer opens it.</summary>
    private static string HainanApp(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, HainanFields, "琼");
        Grower(s, lot, "种植专业合作社", "种植家庭农场", "种植有限公司", "农业有限公司");
        s.Look.Paper = "#eef3f1";
        var green = s.Chance.Of("#0a9c6b", "#1787d8", "#19a15f");
        string Item(string label, string value) => Apart($"<span style=\"color:#7b8582\">{label}</span>", value, "padding:9px 0;border-bottom:1px solid #edf0ef");
        return s.Look.Page(600, $"""
            <div style="background:{green};color:#fff;padding:14px 20px 58px"><div class=row style="font-size:15px"><span>{f.Submitted.AddMinutes(-3).ToString("HH:mm")}</span><span>5G　{s.Chance.Int(21, 96)}%</span></div><div style="display:flex;margin-top:14px;font-size:21px"><span style="width:30px">‹</span><span style="flex:1;text-align:center">合格证详情</span><span style="width:30px">…</span></div></div>
            <div class=card style="margin-top:-42px"><h1 style="font-size:25px;padding:4px 0 2px">承诺达标合格证</h1><div class=c style="font-size:15px;color:#7b8582">海南省食用农产品质量安全追溯平台</div><div class=c style="margin-top:12px;min-height:20px">{s.Qr(150, true)}</div><div class=c style="font-size:16px;margin:4px 0 8px">证书编号 {s.V("number", "46" + Tail(f, 11))}</div></div>
            <div class=card><div class=t style="border-color:{green}">产品信息</div>{Item("产品名称", s.V("products", f.Product))}{Item("数量（重量）", s.Q())}{Item("产地", s.V("origin", f.Origin))}{Item("开具日期", s.D("issue_date", f.Issued, 2))}</div>
            <div class=card><div class=t style="border-color:{green}">主体信息</div>{Item("生产主体", s.V("holder", f.Holder))}{(f.Uscc.Length > 0 ? Item("统一社会信用代码", s.V("uscc", f.Uscc)) : "")}{Item("联系方式", s.O(f.Phone[..3] + "****" + f.Phone[^4..]))}</div>
            <div class=card><div class=t style="border-color:{green}">承诺内容</div><div style="font-size:17px;line-height:1.7;padding:8px 0">我承诺对生产销售的食用农产品：<br>✓ 不使用禁用农药兽药、停用兽药和非法添加物<br>✓ 常规农药兽药残留不超标<br>✓ 对承诺的真实性负责</div>{Item("承诺依据", s.Chance.Of("自我承诺", "自我检测、自我承诺", "内部质量控制、自我承诺"))}</div>
            <div style="margin:18px 16px 22px;background:{green};color:#fff;border-radius:24px;text-align:center;padding:10px;font-size:19px">打印合格证</div>
            """, "#paper .card{background:#fff;border-radius:12px;margin:12px 16px;padding:12px 20px;position:relative}#paper .t{border-left:5px solid;padding-left:10px;font-weight:700;line-height:1.2;margin:4px 0 6px}#paper .v{color:#1d2321}", padding: 0);
    }

    /// <summary>The town's form for pond and paddy, typed by its clerk.</summary>
    private static string HubeiTown(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, HubeiPonds, "鄂");
        f.Holder = s.Chance.Odds(0.55) ? f.Person : lot.At.County + Word(s) + s.Chance.Of("水产养殖专业合作社", "家庭农场", "生态养殖有限公司");
        f.Issuer = lot.At.County + lot.At.Town + s.Chance.Of("农业农村服务中心", "水产服务中心", "农业技术推广服务中心", "人民政府农业办公室");
        s.Look.Blank();
        s.Look.Rule = "1.3px solid #222";
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fdfcf6");
        return s.Look.Page(880, $"""
            <h1 style="font-size:34px;letter-spacing:10px">水产品产地证明</h1><div class=row style="margin:16px 4px 6px"><span>{lot.At.County}{lot.At.Town}</span><span>编号：{s.V("number", Tail(f, 7))}</span></div>
            <table>{Tr(Cell("养殖单位（个人）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("养殖地址", s.V("origin", f.Origin + s.Chance.Of("", s.Chance.Of("龙湾村", "新桥村", "先锋村", "中岭村") + s.Chance.Of("三组", "五组", "")))), Cell("养殖面积", s.O(s.Chance.Int(3, 48) * 5 + "亩")))}
            {Tr(Cell("产品名称", s.V("products", f.Product)), Cell("养殖方式", s.O(lot.Trade)))}{Tr(Cell("数　　量", s.Q()), Cell("起捕日期", s.D("", f.Issued, s.Chance.Of(0, 2, 3))))}
            {Tr(Cell("购 货 方", s.V("consignee", f.Consignee)), Cell("运输车号", s.O(f.Plate)))}{Tr(Cell("运 往 地", s.V("destination", f.Destination), 3))}
            <tr><td class=k>养殖者<br>承　诺</td><td colspan=3 style="line-height:1.8">本批水产品养殖过程中未使用国家禁用药品及其他化合物，严格执行休药期规定，对产品质量安全负责。<div class=r style="padding-right:90px">签名：{s.O(f.Person)}</div></td></tr>
            <tr><td class=k>出　证<br>单　位<br>意　见</td><td colspan=3 style="line-height:1.9;position:relative">经核实，以上水产品产自本辖区，情况属实，同意出证。<div style="padding:26px 0 6px 44%">出证单位（盖章）：<br>{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(f.Issuer, "", "right:110px;bottom:0")}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">说明：1.本证明一批一证，当次有效；2.复印、涂改无效。</div>
            """, "#paper .k{width:146px;white-space:normal}#paper td{height:46px;padding:5px 9px}", padding: 56);
    }

    /// <summary>A printed letter of the coast with blanks that the fisheries office fills in.</summary>
    private static string FujianBlanks(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, FujianSeas, "闽");
        f.Holder = s.Chance.Odds(0.6) ? f.Person : lot.At.County + Word(s) + s.Chance.Of("水产养殖有限公司", "水产养殖专业合作社", "渔业专业合作社");
        f.Issuer = s.Chance.Of(lot.At.County + lot.At.Town + "人民政府", lot.At.County + lot.At.Town + "海洋与渔业服务中心", lot.At.County + "水产技术推广站");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf6", "#f7f7f2");
        var size = lot.Booked switch { "鲍鱼" => s.Chance.Of("10头", "12头", "16头"), "黄花鱼" => s.Chance.Of("400克/条", "500克/条", "7两"), _ => s.Chance.Of("统货", "中") };
        return s.Look.Page(900, $"""
            <h1 style="font-size:36px;letter-spacing:12px">水产品产地证明</h1><div class="r no" style="margin:14px 0 10px">闽水产证字第 {s.V("number", Tail(f, 7))} 号</div>
            <div class=f>收货单位（人）：<b>{s.V("consignee", f.Consignee)}</b></div>
            <div class=f>　　兹证明养殖单位（户）<b>{s.V("holder", f.Holder)}</b>在</div>
            <div class=f><b style="flex:2.6">{s.V("origin", f.Origin)}</b>以<b>{s.O(lot.Trade)}</b>方式养殖的</div>
            <div class=f><b>{s.V("products", f.Product)}</b>，规格<b>{s.O(size)}</b>，数量<b>{s.Q()}</b>，</div>
            <div class=f>于 {s.D("", f.Issued, 8)} 起捕，由<b>{s.O(f.Plate)}</b>号车运输，</div>
            <div class=f>销往<b>{s.V("destination", f.Destination)}</b>。</div>
            <div style="font-size:20px;line-height:2.1">　　该批产品在养殖过程中未使用禁用药物，符合休药期规定。<br>　　特此证明。</div>
            <div style="position:relative;margin:26px 0 0 40%;line-height:2.2;font-size:20px;min-height:140px">证明单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{On(s.O(f.Officer), 150)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:50px;top:-10px")}</div>
            <div style="font-size:15px;border-top:1px solid #444;padding-top:6px;margin-top:14px">注：本证明自签发之日起五日内有效，一车一证，涂改无效。</div>
            """, Preprinted + "#paper .f{display:flex;align-items:baseline;white-space:nowrap;font-size:20px;margin:15px 0}#paper .f b{font-weight:400;flex:1;border-bottom:1px solid #333;padding:0 8px;text-align:center}", padding: 60);
    }

    /// <summary>A Guangdong fish farm's own sheet, off the office's printer.</summary>
    private static string PondHouse(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, GuangdongPonds, "粤");
        var at = lot.At;
        f.Holder = s.Chance.Of(at.City + Word(s) + "水产养殖有限公司", at.County + at.Town + Word(s) + lot.Trade + "养殖场", at.County + Word(s) + lot.Trade + "养殖专业合作社");
        f.Uscc = Registered(s, at.Region, f.Holder.EndsWith("合作社", StringComparison.Ordinal) ? "93" : f.Holder.EndsWith("公司", StringComparison.Ordinal) ? "91" : "92");
        f.Issuer = f.Holder;
        var permit = $"粤{at.City[..^1]}{at.County[..^1]}府（{(lot.Booked == "青蟹" ? "海" : "淡")}）养证〔{s.Chance.Int(2021, 2025)}〕第{s.Chance.Digits(5)}号";
        string[] row = [s.V("products", f.Product), s.O(s.Chance.Of("统货", "大规格", "中规格", "")), s.Q(), s.O(s.Chance.Int(1, 18) + "号塘"), s.D("", f.Issued, s.Chance.Of(2, 3, 6)), s.O(s.Chance.Of("活鲜", "冰鲜", "充氧"))];
        return s.Look.Page(960, $"""
            <h1 style="font-size:30px;letter-spacing:4px">养殖水产品产地证明</h1><div class=r style="margin:10px 0 4px">编号：{s.V("number", "CD" + Tail(f, 8))}</div>
            <div style="line-height:1.95">养殖单位：{s.V("holder", f.Holder)}<br>统一社会信用代码：{s.V("uscc", f.Uscc)}<br>水域滩涂养殖证编号：{s.O(permit)}<br>养殖地点：{s.V("origin", f.Origin)}<br>购货单位：{s.V("consignee", f.Consignee)}</div>
            <table style="margin:10px 0">{Head("品种", "规格", "数量", "塘号", "出塘日期", "备注")}<tr class=c>{string.Concat(row.Select(c => $"<td>{c}</td>"))}</tr><tr>{string.Concat(row.Select(_ => "<td>&nbsp;</td>"))}</tr></table>
            <div style="line-height:1.8">以上水产品为本单位养殖，养殖期间未使用孔雀石绿、氯霉素等禁用药物，上市前已过休药期。</div>
            <div style="display:grid;grid-template-columns:1fr 1.3fr;position:relative;line-height:2;margin-top:14px;min-height:120px"><span>送货车牌：{s.O(f.Plate)}<br>联系电话：{s.O(f.Phone)}<br>经手人：{s.O(f.Person)}</span><span>出具单位（盖章）：{s.V("issuer", f.Issuer)}<br>出具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span>{s.Seal(f.Holder, "", "right:90px;top:-26px")}</div>
            """, "#paper th{font-weight:700}", padding: 54);
    }

    /// <summary>Wild fish landed at a fishing harbour. In the closed season only hooks may fish.</summary>
    private static string HainanCatch(Sheet s)
    {
        var f = s.Facts;
        var lot = Settle(s, HainanHarbours, "琼");
        f.Holder = f.Person;
        f.Origin = lot.At.County is "琼海市" or "文昌市" or "陵水县" ? s.Chance.Of("南海海域", "西沙海域", "海南岛东部海域") : s.Chance.Of("北部湾海域", "南海海域", "北部湾渔场");
        f.Issuer = s.Chance.Of(lot.At.County + "渔业协会", lot.At.County + lot.At.Town + "农业服务中心", lot.At.County + lot.At.Town + "人民政府");
        var closed = f.Issued >= new DateOnly(f.Issued.Year, 5, 1) && f.Issued <= new DateOnly(f.Issued.Year, 8, 18);
        Coloured(s, "#1a1a1a", "#20509a", "#1a1a1a");
        var boat = $"琼{lot.At.County[..^1]}渔{s.Chance.Int(1, 9)}{s.Chance.Digits(4)}";
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:5px">海洋捕捞水产品产地证明</h1><div class="r no" style="margin:10px 0">№ {s.V("number", Tail(f, 8))}</div>
            <table>
            <tr><th rowspan=3 class=g>捕捞<br>渔船</th>{Cell("渔船名称", s.O(boat))}{Cell("船主姓名", s.V("holder", f.Holder))}</tr>{Tr(Cell("捕捞许可证号", s.O($"（琼{lot.At.County[..^1]}）船捕（{s.Chance.Int(2022, 2025)}）HY-{s.Chance.Int(1, 3)}{s.Chance.Digits(5)}号"), 3))}{Tr(Cell("作业方式", s.O(lot.Booked == "鱿鱼" ? closed ? "手钓" : "灯光罩网" : closed ? s.Chance.Of("延绳钓", "手钓") : s.Chance.Of("刺网", "刺网", "延绳钓"))), Cell("联系电话", s.O(f.Phone)))}
            <tr><th rowspan=3 class=g>渔获<br>情况</th>{Cell("品　　种", s.V("products", f.Product))}{Cell("数　　量", s.Q())}</tr>{Tr(Cell("产　　地<br>（捕捞海域）", s.V("origin", f.Origin)), Cell("保鲜方式", s.O(s.Chance.Of("冰鲜", "冰鲜", "船上速冻"))))}{Tr(Cell("上岸渔港", s.O(lot.At.County + lot.Trade)), Cell("上岸日期", Day(s, "", f.Issued)))}
            <tr><th rowspan=2 class=g>销售<br>去向</th>{Cell("收 购 方", s.V("consignee", f.Consignee), 3)}</tr>{Tr(Cell("运 往 地", s.V("destination", f.Destination), 3))}</table>
            <div style="margin:12px 0 0;line-height:1.8">　　兹证明上述水产品为合法捕捞所得，情况属实。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.35fr;line-height:2.1;margin-top:8px;min-height:146px"><span>船主（签名）：{s.O(f.Holder)}</span><span>出证单位（公章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>出证日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div>
            """, Preprinted + "#paper .k{width:130px;white-space:normal}#paper .g{width:52px}#paper td{height:42px;padding:5px 9px}", padding: 50);
    }
}
