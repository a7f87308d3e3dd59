using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh28;

/// <summary>What growers and collectors promise, and where fish came from: the pads, labels and office sheets of any day.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-ticked-pad", By.Pen, TickedPad), New("commitment/x-tall-label", By.Till, TallLabel), New("commitment/x-cooperative-sheet", By.Printer, CooperativeSheet),
        New("commitment/x-collector-lines", By.Form, CollectorLines), New("commitment/x-own-card", By.Pen, OwnCard),
        New("aquatic/x-village-blanks", By.Pen, VillageBlanks, seal: true), New("aquatic/x-station-lot", By.Clerk, StationLot, seal: true), New("aquatic/x-farm-letterhead", By.Printer, FarmLetterhead, seal: true),
    ];

    private static readonly string[] PondFish = ["加州鲈", "草鱼", "鲩鱼", "大头鱼", "鲫鱼", "鲮鱼", "罗非鱼", "桂花鱼", "黄骨鱼", "鳗鱼", "黄鳝", "泥鳅", "对虾", "罗氏虾", "小龙虾", "牛蛙", "鲤鱼", "鳊鱼", "青鱼", "生鱼", "塘虱", "笋壳鱼", "鲟鱼", "禾花鱼", "甲鱼", "沼虾", "田螺"];
    private static readonly string[] Coast = ["南沙区", "惠东县", "徐闻县", "雷州市", "遂溪县", "电白区", "阳西县", "台山市", "斗门区", "澄海区", "饶平县", "惠来县"];
    private static readonly string[] NotHere = ["苹果", "雪梨", "榴莲", "山竹", "红毛丹", "奇异果", "桃", "杏", "樱桃", "哈密瓜", "牛油果", "冬枣", "石榴", "蓝莓", "山药", "百合", "荷兰豆", "芦笋", "鸡枞菌"];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh28", name, by, write, form, seal);

    /// <summary>One of several, the same for all papers of one house: its telephone says which.</summary>
    private static string Pick(Facts f, int part, params string[] of) => of[int.Parse(f.Phone[^4..]) / part % of.Length];

    private static Place At(Facts f) =>
        World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.Short, StringComparison.Ordinal)) ?? World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County, StringComparison.Ordinal)) ?? World.Guangdong[0];

    private static bool Person(Facts f) => f.Holder.Length <= 3;

    /// <summary>Goods that such a house can have: none from the cold north, no sea fish far from the sea, and from a pond none that live wild.</summary>
    private static void Local(Facts f, bool wild = false)
    {
        var goods = World.Goods.FirstOrDefault(g => g.Name == f.Product);
        string? other = null;
        if (goods?.Category == "aquatic" && goods.Tickets.Contains("aquatic") && !PondFish.Contains(f.Product) && !(Coast.Contains(At(f).County) && (wild || goods.Tickets.Contains("commitment"))))
        {
            other = Pick(f, 3, PondFish);
        }
        else if (NotHere.Contains(f.Product))
        {
            other = goods!.Category == "fruit" ? Pick(f, 3, "荔枝", "龙眼", "番石榴", "火龙果", "香蕉", "黄皮", "木瓜") : Pick(f, 3, "菜心", "芥兰", "生菜", "苦瓜", "节瓜", "豆角");
        }

        if (other is not null)
        {
            f.Product = other;
            f.GoodsBooked = f.GoodsBooked is null ? null : [other];
        }
    }

    /// <summary>Fish goes to the market where its buyer has his stall, or to one that trades in fish.</summary>
    private static void Market(Facts f)
    {
        var market = World.Markets.FirstOrDefault(m => f.Consignee.Contains(m, StringComparison.Ordinal)) ?? Pick(f, 13, "黄沙水产交易市场", "环球水产交易中心", "南沙万顷沙水产市场", "江村综合批发市场");
        f.Destination = market.StartsWith("佛山", StringComparison.Ordinal) ? "广东省佛山市" + market[2..] : "广东省广州市" + market;
    }

    /// <summary>A printed box, ticked with a pen.</summary>
    private static string Penned(Sheet s, string text, bool ticked)
    {
        var tick = ticked ? $"<svg data-no width=22 height=21 viewBox=\"0 0 26 24\" style=\"position:absolute;left:{s.Chance.Int(-5, -1)}px;top:{s.Chance.Int(-3, 2)}px\"><path d=\"M3 12 Q7 15 9 20 Q13 9 24 {s.Chance.Int(1, 5)}\" fill=none stroke=\"{s.Look.FilledInk}\" stroke-width=2.3 stroke-linecap=round /></svg>" : "";
        return $"<span style=\"position:relative;white-space:nowrap\">□{tick}{text}</span>";
    }

    private static string Signed(Sheet s, string place) => Person(s.Facts) ? "" : s.Seal(s.Facts.Holder, "", place, s.Chance.Of("round", "ellipse"));

    /// <summary>The Ministry's pattern as a town's printing works makes it into pads: all by pen, the boxes ticked by pen.</summary>
    private static string TickedPad(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        var ink = Coloured(s, "#1a1a1a", "#1a1a1a", "#0f6b3c", "#a32a24");
        s.Look.Blank();
        string Rule(string label, string value, string css = "flex:1") => $"<div style=\"display:flex;align-items:flex-end;{css}\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.2px solid {ink};padding:0 8px;min-height:32px\">{value}</span></div>";
        return s.Look.Page(800, $"""
            <div style="border:1.6px solid {ink};padding:18px 32px 16px"><div class="r no">№ {s.V("number", f.Number)}</div><h1 style="font-size:35px;letter-spacing:8px;text-indent:8px;margin:2px 0 12px">承诺达标合格证</h1>
            <div style="line-height:1.95">我承诺对生产销售的食用农产品：<br>{Penned(s, "不使用禁用农药兽药、停用兽药和非法添加物", true)}<br>{Penned(s, "常规农药兽药残留不超标", true)}<br>{Penned(s, "对承诺的真实性负责", true)}<br>承诺依据：<br>{Penned(s, "委托检测", s.Chance.Odds(0.2))}<span style="display:inline-block;width:90px"></span>{Penned(s, "自我检测", s.Chance.Odds(0.4))}<br>{Penned(s, "内部质量控制", s.Chance.Odds(0.5))}<span style="display:inline-block;width:54px"></span>{Penned(s, "自我承诺", true)}</div>
            <div style="border-top:1.6px dashed {ink};margin:12px -32px"></div>
            <div style="display:grid;row-gap:7px;position:relative"><div style="display:flex;gap:18px">{Rule("产品名称", s.V("products", f.Product))}{Rule("数量（重量）", s.Q())}</div>{Rule("产地", s.V("origin", f.Origin))}{Rule("生产者盖章或签名", s.V("holder", f.Holder))}{Rule("联系方式", s.O(f.Phone))}<div style="padding-top:6px">开具日期：{s.D("issue_date", f.Issued, 8)}</div>{Signed(s, "right:0;bottom:-6px")}</div></div>
            <div class=row style="font-size:14px;margin-top:6px"><span>一式两联　第二联：随货交付</span><span>产品与承诺不符的，依法承担责任</span></div>
            """, Preprinted, padding: 28);
    }

    /// <summary>A label off a small machine at the packing table, upright: the title in black, the code at the foot.</summary>
    private static string TallLabel(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        string Row(string label, string value) => Line(label, value, 104, "margin:5px 0");
        return s.Look.Page(470, $"""
            <div class=c style="background:#1c1c1c;color:#fff;font-size:31px;letter-spacing:5px;text-indent:5px;padding:7px 0;font-weight:700">承诺达标合格证</div>
            <div style="margin:10px 0 8px;font-size:19px">{Row("产品名称：", s.V("products", f.Product))}{Row("重　　量：", s.Q())}{Row("产　　地：", s.V("origin", f.Origin))}{Row("生 产 者：", s.V("holder", f.Holder))}{Row("联系方式：", s.O(f.Phone))}{Row("开具日期：", s.D("issue_date", f.Issued, s.Chance.Of(1, 2, 2)))}</div>
            <div style="border-top:1.5px dashed #333;padding-top:8px;font-size:16px;line-height:1.6">我承诺对生产销售的食用农产品：<br>√ 不使用禁用农药兽药、停用兽药和非法添加物<br>√ 常规农药兽药残留不超标<br>√ 对承诺的真实性负责<br>承诺依据：{Pick(f, 7, "内部质量控制", "自我检测", "自我承诺", "自我检测、内部质量控制")}</div>
            <div class=c style="margin-top:10px">{s.Qr(150, always: true)}</div><div class=c style="font-size:16px">{s.V("number", f.Number)}</div>
            """, padding: 20);
    }

    /// <summary>A cooperative's own sheet, made with a word processor: one ruled table, signed and sealed within it.</summary>
    private static string CooperativeSheet(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        var day = s.Chance.Of(0, 1, 2);
        var picked = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category switch { "vegetable" or "fruit" => "采收日期", "aquatic" => "捕捞日期", _ => "生产日期" };
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:3px">{s.Chance.Of("农产品承诺达标合格证", "食用农产品承诺达标合格证", "农产品质量安全承诺达标合格证")}</h1><div class=r style="margin:14px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("承诺主体名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码<br>（身份证号）", f.Uscc.Length > 0 ? Code(s) : s.O("44" + s.Chance.Digits(4) + "********" + s.Chance.Digits(4)), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell(picked, s.D("", f.Earlier, day)), Cell("开具日期", s.D("issue_date", f.Issued, day)))}{Tr(Cell("联 系 人", s.O(Person(f) ? f.Holder : f.Person)), Cell("联系方式", s.O(f.Phone)))}
            {Tr(Cell("承诺依据", $"{Box("质量安全控制符合要求", true)}　　{Box("自行检测合格", s.Chance.Odds(0.5))}　　{Box("委托检测合格", s.Chance.Odds(0.25))}", 3))}
            <tr><td class=k>承诺内容</td><td colspan=3 style="line-height:1.9;position:relative;padding:12px 14px">我（单位）承诺对本批次食用农产品：<br>1. 不使用禁止使用的农药、兽药及其他化合物，不添加非法添加物；<br>2. 使用的常规农药、兽药残留符合农产品质量安全标准；<br>3. 对承诺的真实性以及产品质量安全负责。<div style="margin:14px 0 40px 40%">承诺人（盖章或签名）：{(Person(f) ? s.O(f.Holder) : "")}</div>{Signed(s, "right:60px;bottom:-4px")}</td></tr></table>
            <div style="font-size:15px;line-height:1.7;margin-top:10px">注：1. 本证一批一开，随货同行。2. 收购者、销售者应当收取、保存本证，保存期限不少于六个月。</div>
            """, "#paper td{height:44px}#paper .k{width:150px}", padding: 56);
    }

    /// <summary>The pattern for those who buy up from farms: lines to fill in, then what they promise.</summary>
    private static string CollectorLines(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        var at = At(f);
        var ink = Coloured(s, "#1c4b86", "#1a1a1a", "#14713f");
        s.Look.Blank();
        if (!Person(f))
        {
            f.Holder = Pick(f, 11, at.City, at.County, at.City + at.County) + Pick(f, 5, "粤丰", "百顺", "金穗", "永盛", "裕泰", "顺兴", "天禾", "德利") + Pick(f, 2, "农产品购销部", "农产品收购站", "农产品贸易有限公司", "农产品购销专业合作社");
        }

        var day = s.Look.ByHand ? s.Chance.Of(0, 6, 8) : s.Chance.Of(0, 1, 2, 3);
        string On(string label, string value, int width) => $"<div style=\"display:flex;align-items:flex-end\"><span style=\"flex:none;width:{width}px\">{label}</span><span style=\"flex:1;border-bottom:1.2px dotted {ink};padding:0 6px;min-height:32px\">{value}</span></div>";
        string Two(string left, string right) => $"<div style=\"display:grid;grid-template-columns:1fr 1fr;gap:20px\">{left}{right}</div>";
        return s.Look.Page(860, $"""
            <h1 style="font-size:34px;letter-spacing:8px">承诺达标合格证</h1><div class=c style="margin-bottom:8px">（适用于从事农产品收购的单位和个人）</div><div class="r no" style="margin-bottom:4px">编号：{s.V("number", f.Number)}</div>
            <div style="display:grid;row-gap:8px">{Two(On("产品名称：", s.V("products", f.Product), 96), On("数量（重量）：", s.Q(), 132))}{On("产　　地：", s.V("origin", f.Origin), 96)}{On("收购单位（个人）：", s.V("holder", f.Holder), 168)}{Two(On("收购日期：", s.D("", f.Issued, day), 96), On("联系方式：", s.O(f.Phone), 96))}</div>
            <div style="border:1.2px solid {ink};margin-top:16px;padding:10px 16px;line-height:1.85;font-size:17px"><b>我承诺对收购销售的食用农产品：</b><br>☑ 已按规定收取、保存生产者开具的承诺达标合格证或者其他质量安全合格证明<br>☑ 收购、储存、运输过程中不使用禁用的保鲜剂、防腐剂和非法添加物<br>☑ 混装或者分装后的产品质量安全符合要求，对承诺的真实性负责</div>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:18px;min-height:110px"><span>盖章或签名：{(Person(f) ? s.O(f.Holder) : "")}</span><span style="padding-right:20px">开具日期：{s.D("issue_date", f.Issued, day)}</span>{Signed(s, "left:130px;top:-34px")}</div>
            """, Preprinted, padding: 46);
    }

    /// <summary>A farm's own card: its name, place and telephone are printed on it, a pen adds what and how much.</summary>
    private static string OwnCard(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        var at = At(f);
        if (Person(f))
        {
            f.Holder = at.County + at.Town + f.Holder[1..] + "家庭农场";
        }

        var ink = Coloured(s, "#14713f", "#14713f", "#2b6a1e", "#b0301f");
        s.Look.Blank();
        string By(string label, string value) => $"<div style=\"display:flex;align-items:flex-end;margin:9px 0\"><span style=\"flex:none;width:112px\">{label}</span><span style=\"flex:1;border-bottom:1.4px solid {ink};padding:0 8px;min-height:34px\">{value}</span></div>";
        return s.Look.Page(780, $"""
            <div style="border:3px solid {ink};position:relative"><div class="h c" style="background:{ink};color:#fff;font-size:{(f.Holder.Length > 18 ? 25 : 29)}px;font-weight:700;padding:9px 12px">{s.V("holder", f.Holder)}</div>
            <div style="padding:14px 26px 16px"><h1 style="font-size:31px;letter-spacing:10px;text-indent:10px">承诺达标合格证</h1>
            <div style="display:grid;grid-template-columns:1.15fr 1fr;gap:26px"><div>{By("产品名称", s.V("products", f.Product))}{By("数量(重量)", s.Q())}{By("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 6)))}</div><div style="font-size:16px;line-height:1.7;padding-top:12px">我承诺对生产销售的食用农产品：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div></div>
            <div class=h style="border-top:1.4px solid {ink};margin-top:12px;padding-top:10px;line-height:1.8">产　　地：{s.V("origin", f.Origin)}<br>联系方式：{s.O(f.Phone)}<br>生产者（盖章）：</div></div>{s.Seal(f.Holder, "", "right:36px;bottom:0", "ellipse")}</div>
            """, Preprinted, padding: 22);
    }

    /// <summary>A village committee's block: printed words, blanks for a pen, the village's seal.</summary>
    private static string VillageBlanks(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        Market(f);
        var at = At(f);
        f.Issuer = at.County + at.Town + Pick(f, 2, "新围村", "沙边村", "大涌村", "岗头村", "江边村", "横沥村", "下塘村", "南坑村", "联星村") + "村民委员会";
        return s.Look.Page(880, $"""
            <h1 style="font-size:36px;letter-spacing:10px;text-indent:10px">水产品产地证明</h1><div class="r no" style="margin:12px 0 6px">№ {s.V("number", f.Number)}</div>
            <div style="font-size:20px;line-height:2.5">　　兹证明我村养殖户 {On(s.V("holder", f.Holder), 200)} <span style="white-space:nowrap">（电话 {On(s.O(f.Phone), 150)} ）</span>在 {On(s.V("origin", f.Origin), 320)} 养殖水面 {On(s.O(s.Chance.Int(3, 60).ToString()), 60)} 亩，现有自产 <span class=nb>{On(s.V("products", f.Product), 130)} ，</span>数量 <span class=nb>{On(s.Q(s.Chance.Odds(0.15)), 130)} ，</span>运往 {On(s.V("destination", f.Destination), 320)} 销售，购货方为 <span class=nb>{On(s.V("consignee", f.Consignee), 300)} 。</span>该户在养殖过程中未使用违禁药品。<br>　　特此证明。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.3fr;font-size:20px;line-height:2.1;margin-top:20px;min-height:130px"><span>经手人：{s.O(f.Officer)}</span><span class=c><span class=h>{s.V("issuer", f.Issuer)}</span>（盖章）<br>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "right:36px;top:-30px")}</div>
            <div style="font-size:15px">本证明一次一开，涂改、无公章无效。</div>
            """, Preprinted, padding: 58);
    }

    /// <summary>The fisheries station's sheet for one lorry-load: whose, what, whither, and the station's finding.</summary>
    private static string StationLot(Sheet s)
    {
        var f = s.Facts;
        Local(f, wild: true);
        Market(f);
        var at = At(f);
        f.Issuer = at.County + at.Town + Pick(f, 2, "水产技术推广站", "农业技术推广站", "渔业协会", "农业农村综合服务中心");
        s.Look.WideDigits = false;
        var wild = World.Goods.FirstOrDefault(g => g.Name == f.Product) is { } goods && !goods.Tickets.Contains("commitment");
        return s.Look.Page(920, $"""
            <h1 style="font-size:33px;letter-spacing:8px;text-indent:8px">水产品产地证明</h1><div class=row style="margin:14px 0 6px"><span>编号：{s.V("number", f.Number)}</span><span>签发日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table><colgroup><col style="width:150px"><col><col style="width:92px"><col style="width:100px"><col style="width:116px"><col style="width:176px"></colgroup>{Tr(Cell("生产单位（个人）", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3), Cell("生产方式", wild ? "□养殖 ☑捕捞" : "☑养殖 □捕捞"))}
            <tr class=c><td>序号</td><td>水产品名称</td><td>规格</td><td>数量</td><td>单位</td><td>包装方式</td></tr><tr class=c><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.O(Pick(f, 7, "统货", "大", "中", ""))}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O(Pick(f, 3, "活水车", "充氧袋", "泡沫箱", "塑料筐"))}</td></tr><tr class=c><td>2</td><td>以下空白</td><td></td><td></td><td></td><td></td></tr>
            {Tr(Cell("收货单位（个人）", s.V("consignee", f.Consignee), 3), Cell("车牌号码", s.O(f.Plate)))}{Tr(Cell("销往地点", s.V("destination", f.Destination), 5))}
            <tr><td class=k>核查意见</td><td colspan=5 style="position:relative;line-height:1.9;padding:12px 14px">　　经核查，以上水产品产自本辖区，生产记录齐全，未发现使用禁用药物和其他化合物，准予销售。<div style="display:grid;grid-template-columns:1fr 1.7fr;margin:22px 0 34px"><span>核查人：{s.O(f.Officer)}</span><span>出具单位（盖章）：{s.V("issuer", f.Issuer)}</span></div>{s.Seal(f.Issuer, s.Chance.Of("", "产地证明专用章", "业务专用章"), "right:70px;bottom:-10px")}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">第一联 存根　<b>第二联 随货</b>　第三联 市场存查　　　有效期：自签发之日起三日内有效</div>
            """, "#paper table{table-layout:fixed}#paper td{height:42px}", padding: 50);
    }

    /// <summary>A fish farm's own paper for a buyer, under its printed head: it answers for the origin itself.</summary>
    private static string FarmLetterhead(Sheet s)
    {
        var f = s.Facts;
        Local(f);
        var at = At(f);
        if (Person(f))
        {
            f.Holder = at.County + at.Town + f.Holder[1..] + "水产养殖场";
        }

        f.Issuer = f.Holder;
        var day = s.Chance.Of(0, 1, 2);
        var red = s.Chance.Of("#c4161c", "#1f5f9a", "#111");
        return s.Look.Page(880, $"""
            <div class="c h" style="font-size:30px;font-weight:700;letter-spacing:2px;color:{red}">{s.V("holder", f.Holder)}</div><div class=c style="font-size:16px;border-bottom:3px solid {red};padding:4px 0 8px">地址：{s.O(f.Address)}　　电话：{s.O(f.Phone)}</div>
            <h1 style="font-size:29px;letter-spacing:5px;margin:20px 0 6px">水产品产地证明</h1><div class=row style="margin:10px 0"><span>购货单位：{s.V("consignee", f.Consignee)}</span><span>证明编号：{s.V("number", f.Number)}</span></div>
            <div style="line-height:1.9;margin-bottom:8px">　　兹证明本单位供应的下列水产品为本单位自行养殖，产地真实：</div>
            <table>{Head("产品名称", "规格", "数量（重量）", "产地", "出塘日期")}<tr class=c style="height:60px"><td>{s.V("products", f.Product)}</td><td>{s.O(Pick(f, 7, "统货", "大规格", "中规格"))}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td style="white-space:nowrap">{s.D("", f.Issued, day)}</td></tr></table>
            <div style="line-height:1.9;margin-top:12px">　　本批产品养殖过程严格执行休药期规定，未使用孔雀石绿、硝基呋喃、氯霉素等禁（停）用药物，如有不实，本单位愿承担一切责任。</div>
            <div style="position:relative;margin:26px 0 0 44%;line-height:2.1;min-height:110px">出证单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Person)}<br>出证日期：{s.D("issue_date", f.Issued, day)}{s.Seal(f.Issuer, "", "right:30px;top:-14px", s.Chance.Of("round", "round", "ellipse"))}</div>
            """, "#paper .h .v{font:inherit;color:inherit}#paper th{white-space:nowrap;font-weight:700}", padding: 58);
    }
}
