using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh32;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-air-boxes", By.Clerk, AirBoxes, seal: true),
        New("import/x-sea-rules", By.Clerk, SeaRules, seal: true),
        New("import/x-harbour-list", By.Printer, HarbourList, seal: true),
        New("import/x-border-fruit", By.Printer, BorderFruit, seal: true),
        New("business/x-portrait-old", By.Clerk, PortraitOld, seal: true),
        New("business/x-original-wide", By.Clerk, OriginalWide, seal: true),
        New("licence/x-trade-copy", By.Clerk, TradeCopy, "经营", seal: true),
        New("licence/x-producer-wide", By.Clerk, ProducerWide, "生产", seal: true),
    ];

    // Towns of other provinces and of Guangdong, and the office that gives licences there.
    private static readonly (Place At, string Office)[] Towns =
    [
        (new("浙江省", "宁波市", "象山县", "石浦镇", "330225"), "象山县市场监督管理局"),
        (new("福建省", "厦门市", "同安区", "祥平街道", "350212"), "厦门市同安区市场监督管理局"),
        (new("江苏省", "南京市", "江宁区", "东山街道", "320115"), "南京市江宁区行政审批局"),
        (new("四川省", "成都市", "双流区", "九江街道", "510116"), "成都市双流区市场监督管理局"),
        (new("河南省", "郑州市", "中牟县", "官渡镇", "410122"), "中牟县市场监督管理局"),
        (new("山东省", "潍坊市", "寿光市", "圣城街道", "370783"), "寿光市行政审批服务局"),
        (new("湖南省", "长沙市", "长沙县", "黄兴镇", "430121"), "长沙县行政审批服务局"),
        (new("海南省", "海口市", "龙华区", "城西镇", "460106"), "海口市龙华区市场监督管理局"),
        (new("云南省", "昆明市", "官渡区", "矣六街道", "530111"), "昆明市官渡区市场监督管理局"),
        (new("广东省", "湛江市", "霞山区", "海头街道", "440803"), "湛江市霞山区市场监督管理局"),
        (new("广东省", "佛山市", "南海区", "大沥镇", "440605"), "佛山市南海区市场监督管理局"),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh32", name, by, write, form, seal);

    // ---- customs ----

    private sealed record Freight(string Product, string Latin, string Origin, string Shipper, string? Booked, decimal Box, string Plant);

    private static Freight Load(Sheet s, string port, params Freight[] choices)
    {
        var (f, load) = (s.Facts, s.Chance.Of(choices));
        (f.Product, f.Origin, f.Holder, f.Issuer) = (load.Product, load.Origin, load.Shipper, "中华人民共和国" + port);
        f.GoodsBooked = load.Booked is null ? null : [load.Booked];
        return load;
    }

    /// <summary>How many boxes hold it all.</summary>
    private static string Boxes(Facts f, Freight load, string box) =>
        Sheet.Number(f.Unit == "箱" ? f.Quantity : Math.Max(1, decimal.Ceiling(f.Quantity / load.Box))) + box;

    private static string SealOf(Facts f) => f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal);

    /// <summary>By air: the national form, each box with its label in the corner and English beneath.</summary>
    private static string AirBoxes(Sheet s)
    {
        var f = s.Facts;
        var (port, entry) = s.Chance.Of(("广州白云机场海关", "广州白云国际机场"), ("广州白云机场海关", "广州白云国际机场"), ("厦门机场海关", "厦门高崎国际机场"), ("宁波机场海关", "宁波栎社国际机场"), ("昆明长水机场海关", "昆明长水国际机场"));
        var load = Load(s, port,
            new("冰鲜大西洋鲑鱼（三文鱼）", "FRESH ATLANTIC SALMON", "挪威", "POLARIS HAVBRUK AS", "三文鱼", 22, "M-412"),
            new("冰鲜三文鱼", "FRESH SALMON", "智利", "SALMONES PUERTO AYSEN S.A.", "三文鱼", 25, "11087"),
            new("活波士顿龙虾", "LIVE LOBSTER", "加拿大", "FUNDY SHORE LOBSTER INC.", "波士顿龙虾", 15, "2846"),
            new("活岩龙虾", "LIVE ROCK LOBSTER", "澳大利亚", "SOUTHERN REEF LOBSTER PTY LTD", "澳洲龙虾", 14, "3190"),
            new("活帝王蟹", "LIVE KING CRAB", "俄罗斯", "VOSTOK KRAB CO., LTD", "帝王蟹", 18, "CH-65B"));
        Coloured(s, "#1a1a1a", "#222", "#1f3f6e");
        string Cell2(string label, string english, string value, int span = 1) => $"<td colspan={span}><div class=t>{label} <span class=e>{english}</span></div><div class=w>{value}</div></td>";
        return s.Look.Page(900, $"""
            <div class=c style="font-size:25px;letter-spacing:6px">中华人民共和国海关</div><div class="c e" style="font-size:15px">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div>
            <h1 style="font-size:30px;letter-spacing:5px;margin-top:12px">入境货物检验检疫证明</h1><div class="c e" style="font-size:15px">INSPECTION AND QUARANTINE CERTIFICATE FOR IMPORTED GOODS</div>
            <div style="display:flex;justify-content:space-between;margin:16px 0 6px"><span>共 1 页 第 1 页</span><span>编号 <span class=e>No.</span>：{s.V("number", f.Number)}</span></div>
            <table><tr>{Cell2("收货人", "Consignee", s.V("consignee", f.Consignee), 2)}</tr><tr>{Cell2("发货人", "Consignor", s.V("holder", f.Holder), 2)}</tr>
            <tr>{Cell2("品名", "Description of Goods", s.V("products", f.Product), 2)}</tr>
            <tr>{Cell2("报检数量/重量", "Quantity/Weight Declared", s.Q())}{Cell2("包装种类及数量", "Number and Type of Packages", s.O(Boxes(f, load, "泡沫箱")))}</tr>
            <tr>{Cell2("输出国家或地区", "Country of Export", s.O(f.Origin))}{Cell2("原产国", "Country of Origin", s.V("origin", f.Origin))}</tr>
            <tr>{Cell2("合同号", "Contract No.", s.O(f.Related))}{Cell2("提/运单号", "B/L or AWB No.", s.O(s.Chance.Of("784-", "112-", "999-", "695-") + s.Chance.Digits(8)))}</tr>
            <tr>{Cell2("入境口岸", "Port of Entry", s.O(entry))}{Cell2("入境日期", "Date of Entry", s.D("", f.Earlier, s.Chance.Of(0, 1, 2)))}</tr>
            <tr>{Cell2("标记及号码", "Mark and No.", s.O("N/M"), 2)}</tr>
            <tr><td colspan=2 style="height:250px;vertical-align:top;position:relative"><div class=t>证明 <span class=e>Certification</span></div><div style="line-height:1.9;text-indent:2em;margin-top:6px">上述货物业经检验检疫，符合我国法律、行政法规和食品安全国家标准的要求，准予进境。</div>
            <div style="position:absolute;left:40px;bottom:22px">签字 <span class=e>Signature</span>：{s.O(f.Officer)}</div><div style="position:absolute;left:360px;bottom:22px;line-height:2;white-space:nowrap">签证机关：{s.V("issuer", f.Issuer)}<br>签证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(SealOf(f), "检验检疫专用章", "right:50px;top:52px")}</td></tr>
            <tr><td colspan=2><div class=t>备注 <span class=e>Remarks</span></div><div class=w>生产企业注册编号：{s.O(load.Plant)}；贮存条件：{s.O(load.Product.StartsWith('活') ? "保湿鲜活" : "0～4℃冷藏")}</div></td></tr></table>
            <div class=row style="font-size:15px;margin-top:8px"><span>① 货主收执</span><span class=e>{s.O("A " + s.Chance.Digits(7))}</span></div>
            """, "#paper .e{font-family:'Noto Serif CJK SC';font-size:13px}#paper .t{font-size:15px;line-height:1.2}#paper .w{padding:3px 0 1px 16px}#paper td{padding:5px 9px;width:50%}", padding: 54);
    }

    /// <summary>By sea, frozen: no boxes, what is filled in stands on rules, and a long remark names the works and containers.</summary>
    private static string SeaRules(Sheet s)
    {
        var f = s.Facts;
        var (port, entry) = s.Chance.Of(("南沙海关", "南沙港三期"), ("南沙海关", "南沙港二期"), ("海沧海关", "厦门海沧港"), ("北仑海关", "宁波北仑港"), ("大榭海关", "宁波大榭港"));
        var load = Load(s, port,
            new("冷冻去骨牛肉（牛腩）", "FROZEN BONELESS BEEF (THIN FLANK)", "巴西", "FRIGORIFICO BOA VISTA S.A.", "进口牛肉", 25, "SIF 2058"),
            new("冷冻牛腱子肉", "FROZEN BEEF SHIN SHANK", "阿根廷", "CARNES DEL LITORAL S.R.L.", "进口牛肉", 24, "1970"),
            new("冷冻去骨牛前胸肉", "FROZEN BONELESS BRISKET", "乌拉圭", "FRIGORIFICO RIO NEGRO S.A.", "进口牛肉", 25, "344"),
            new("冻猪脚", "FROZEN PORK FRONT FEET", "西班牙", "CARNICAS DEL EBRO S.A.", "进口猪脚", 20, "10.05428/GE"),
            new("冷冻猪肋排", "FROZEN PORK RIBS", "丹麦", "JUTLAND MEAT A/S", null, 20, "25"),
            new("冷冻鸡翅中", "FROZEN CHICKEN MID JOINT WING", "巴西", "AVICOLA SANTA CLARA LTDA", null, 15, "SIF 3409"));
        Coloured(s, "#111", "#1b1b1b", "#2a2a2a");
        string On2(string label, string value, string css = "") => $"<div style=\"display:flex;align-items:flex-end;{css}\"><span style=\"flex:none\" class=z>{label}</span><span style=\"flex:1;border-bottom:1px solid currentColor;padding:0 10px 1px\">{value}</span></div>";
        var container = s.Chance.Of("MNBU", "HLBU", "CGMU", "TRIU", "OERU") + s.Chance.Digits(7);
        var made = f.Earlier.AddDays(-s.Chance.Int(60, 150));
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center;justify-content:center;gap:22px">{Arms(66)}<div class=c><div style="font-size:27px;letter-spacing:4px;font-weight:700">{s.V("issuer", f.Issuer)}</div><div style="font-size:28px;letter-spacing:8px;margin-top:2px">入境货物检验检疫证明</div></div></div>
            <div style="text-align:right;margin:18px 0 10px">编号：{s.V("number", f.Number)}</div>
            <div style="display:grid;gap:13px">{On2("收 货 人", s.V("consignee", f.Consignee))}{On2("发 货 人", s.V("holder", f.Holder))}{On2("品　　名", s.V("products", f.Product) + "　" + s.O(load.Latin))}
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:13px 22px">{On2("报检数/重量", s.Q())}{On2("包装种类及数量", s.O(Boxes(f, load, "纸箱")))}{On2("原产国家或地区", s.V("origin", f.Origin))}{On2("合 同 号", s.O(f.Related))}{On2("提/运单号", s.O(s.Chance.Of("MAEU", "HLCU", "CMDU", "ONEY") + s.Chance.Digits(9)))}{On2("入境口岸", s.O(entry))}{On2("入境日期", s.D("", f.Earlier, s.Chance.Of(0, 1, 3)))}{On2("标记及号码", s.O(s.Chance.Of("N/M", "***", "见附页")))}</div></div>
            <div style="position:relative;margin-top:22px;min-height:270px"><b>证　明</b><div style="line-height:2;text-indent:2em">上述货物业经检验检疫{s.V("result", "合格")}，准予销售/使用。</div>
            <div style="position:absolute;left:20px;bottom:20px">（签字）{s.O(f.Officer)}</div><div style="position:absolute;right:50px;bottom:20px">日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</div>{s.Seal(SealOf(f), "检验检疫专用章", "right:90px;top:66px")}</div>
            <div style="border-top:1px solid currentColor;padding-top:8px;font-size:17px;line-height:1.7"><b>备　注</b>　境外生产企业注册号：{s.O(load.Plant)}；生产日期：{s.O(made.ToString("yyyy.MM.dd") + "-" + made.AddDays(s.Chance.Int(2, 12)).ToString("yyyy.MM.dd"))}；集装箱号：{s.O(container)}；封识号：{s.O(s.Chance.Of("ML-BR", "SL", "H") + s.Chance.Digits(6))}；保质期：{s.O(s.Chance.Of("24个月", "18个月"))}。</div>
            <div style="border-top:1px solid currentColor;margin-top:10px;padding-top:6px;font-size:14px" class=row><span>货主收执联</span><span>本证明涂改、转让无效</span></div>
            """, "#paper .z{padding-right:6px}", padding: 62);
    }

    /// <summary>Frozen fish at a fishing harbour: one column of labels, as a customs office prints it from its own file.</summary>
    private static string HarbourList(Sheet s)
    {
        var f = s.Facts;
        var (port, entry) = s.Chance.Of(("湛江海关", "湛江港"), ("湛江海关", "湛江港"), ("霞海海关", "湛江霞海港"), ("东渡海关", "厦门东渡港"), ("穗东海关", "黄埔新港"));
        var load = Load(s, port,
            new("冷冻阿根廷红虾", "", "阿根廷", "PESQUERA CABO BLANCO S.A.", "阿根廷红虾", 12, "2816"),
            new("冻鳕鱼块", "", "俄罗斯", "OKHOTSK FISH CO., LTD", "鳕鱼", 20, "CH-37R"),
            new("冻煮北极贝", "", "加拿大", "GRAND BANKS SEAFOODS LTD.", "北极贝", 10, "1462"),
            new("冷冻南美白虾", "", "厄瓜多尔", "CAMARONERA DEL GOLFO S.A.", null, 20, "8115"),
            new("冻南美白虾（去头）", "", "印度", "COROMANDEL MARINE EXPORTS PVT LTD", null, 18, "1071"),
            new("冻带鱼", "", "巴基斯坦", "KARACHI FISHERIES (PVT) LTD", null, 10, "EXP/087"),
            new("冻鱿鱼", "", "秘鲁", "PACIFICO SUR S.A.C.", null, 20, "P086-PAI"));
        string Row(string label, string value) => $"<tr><td class=a>{label}</td><td>{value}</td></tr>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:26px;letter-spacing:3px">中华人民共和国海关</h1><h1 style="font-size:32px;letter-spacing:6px;margin:4px 0 16px">入境货物检验检疫证明</h1>
            <div class=row style="margin-bottom:6px"><span>证书编号：{s.V("number", f.Number)}</span><span>正本</span></div>
            <table style="border:2.5px solid #222">{Row("收货人名称", s.V("consignee", f.Consignee))}{Row("发货人名称", s.V("holder", f.Holder))}{Row("货物名称", s.V("products", f.Product))}{Row("数量/重量", s.Q())}{Row("件数及包装", s.O(Boxes(f, load, "纸箱")))}{Row("原产国（地区）", s.V("origin", f.Origin))}{Row("境外生产企业编号", s.O(load.Plant))}{Row("合同号/提单号", s.O(f.Related) + " / " + s.O(s.Chance.Of("COSU", "EGLV", "MEDU") + s.Chance.Digits(10)))}{Row("入境口岸及日期", s.O(entry) + "　" + s.D("", f.Earlier, 2))}{Row("目的地", s.V("destination", s.Chance.Of("广东省广州市", "广东省广州市", "广东省佛山市", "广东省湛江市")))}{Row("用　　途", s.O(s.Chance.Of("食用", "加工后内销", "内销")))}
            <tr><td class=a style="height:240px">检验检疫<br>意　　见</td><td style="position:relative;vertical-align:top;line-height:1.9">该批货物经检疫审批、现场查验和抽样检验，未发现不符合要求的情况，准予放行销售。请收货人建立进口和销售记录，保存期限不少于二年。<div style="position:absolute;left:10px;bottom:10px;line-height:2">检验检疫机构：{s.V("issuer", f.Issuer)}<br>签证人员：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(SealOf(f), s.Chance.Of("检验检疫专用章", "检验检疫专用章", "业务专用章"), "right:16px;bottom:6px")}</td></tr>{Row("备　　注", s.O(s.Chance.Of("核酸及感官检验项目见查验记录。", "规格：" + s.Chance.Of("20/30、30/40、40/50", "L1、L2") + "。", "/")))}</table>
            <div style="font-size:14px;margin-top:8px">注：1. 本证明一式二联，第一联交收货人，第二联海关留存。2. 复印件未重新加盖印章无效。</div>
            """, "#paper .a{width:172px;text-align:center;white-space:nowrap}#paper td{border:1px solid #333;padding:7px 10px}", padding: 58);
    }

    /// <summary>Fruit over a land border: printed from the declaration system, with a code to check it.</summary>
    private static string BorderFruit(Sheet s)
    {
        var f = s.Facts;
        var (port, entry, kind) = s.Chance.Of(("勐腊海关", "磨憨公路口岸", 0), ("勐腊海关", "磨憨铁路口岸", 0), ("河口海关", "河口公路口岸", 1), ("瑞丽海关", "瑞丽口岸", 2), ("南沙海关", "南沙港", 0), ("穗东海关", "广州黄埔新港", 0));
        Freight[][] fruit =
        [
            [new("鲜榴莲", "", "泰国", "CHANTHABURI GOLD FRUIT CO., LTD", null, 18, "DOA-51000-02"), new("鲜山竹", "", "泰国", "SIAM ORCHARD EXPORT CO., LTD", null, 9, "DOA-48104-03"), new("鲜龙眼", "", "泰国", "LAMPHUN AGRI EXPORT CO., LTD", null, 11.5m, "DOA-14010-01"), new("鲜香蕉", "", "老挝", "BOKEO AGRICULTURE CO., LTD", null, 13.5m, "LA-BKO-016")],
            [new("鲜火龙果", "", "越南", "BINH THUAN FRUIT JSC", null, 15, "VN-BTPH-037"), new("鲜菠萝蜜", "", "越南", "DONG NAI AGRI TRADING CO., LTD", null, 20, "VN-DNPH-112"), new("鲜榴莲", "", "越南", "DAK LAK DURIAN JSC", null, 18, "VN-DLPH-046")],
            [new("鲜西瓜", "", "缅甸", "MANDALAY FRESH FRUIT CO., LTD", null, 25, "MM-MUSE-008"), new("鲜芒果", "", "缅甸", "SHWE MYAY FRUIT TRADING CO., LTD", null, 16, "MM-MDY-021")],
        ];
        var load = Load(s, port, fruit[kind]);
        string Four(string a, string b, string c, string d) => $"<tr><td class=b>{a}</td><td>{b}</td><td class=b>{c}</td><td>{d}</td></tr>";
        string One(string a, string b) => $"<tr><td class=b>{a}</td><td colspan=3>{b}</td></tr>";
        string Part(string words) => $"<tr><td colspan=4 class=p>{words}</td></tr>";
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center;border-bottom:3px solid #20406f;padding-bottom:10px">{Arms(60)}<div style="flex:1;padding-left:18px"><div style="font-size:21px;letter-spacing:2px">中华人民共和国海关</div><div style="font-size:30px;font-weight:700;letter-spacing:3px">入境货物检验检疫证明</div></div><div style="width:150px;text-align:right">{s.Qr(150)}</div></div>
            <div class=row style="margin:12px 0"><span>编号：{s.V("number", f.Number)}</span><span>报关单号：{s.O("8600" + f.Issued.Year + "1" + s.Chance.Digits(9))}</span></div>
            <table>{Part("一、企业信息")}{One("境内收货人", s.V("consignee", f.Consignee))}{One("境外发货人", s.V("holder", f.Holder))}
            {Part("二、货物信息")}{Four("品名", s.V("products", f.Product), "数/重量", s.Q())}{Four("原产国（地区）", s.V("origin", f.Origin), "件数/包装", s.O(Boxes(f, load, "纸箱")))}{Four("包装厂注册号", s.O(load.Plant), "合同号", s.O(f.Related))}{Four("入境口岸", s.O(entry), "入境日期", s.D("", f.Earlier, 2))}{Four(kind == 2 || entry.Contains("公路", StringComparison.Ordinal) ? "车牌号" : "集装箱号", s.O(kind == 2 || entry.Contains("公路", StringComparison.Ordinal) ? "云" + s.Chance.Of("K", "G", "N") + s.Chance.Digits(5) : s.Chance.Of("CAIU", "TIIU", "SZLU") + s.Chance.Digits(7)), "植物检疫证书号", s.O(s.Chance.Of("PC", "PQ") + s.Chance.Digits(7)))}
            {Part("三、检验检疫情况")}<tr><td colspan=4 style="line-height:2;height:220px;vertical-align:top;position:relative">　　经现场检疫和实验室检验，未检出检疫性有害生物，农药残留符合食品安全国家标准，同意入境。<div style="position:absolute;right:36px;bottom:14px;text-align:left;line-height:2">签发海关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(SealOf(f), "检验检疫专用章", "right:120px;bottom:10px")}</td></tr></table>
            <div style="font-size:14px;color:#555;margin-top:8px">本证明由海关业务系统出具，可扫描二维码或登录“互联网+海关”核验。</div>
            """, "#paper td{border:1px solid #8a97ab;padding:8px 10px}#paper .b{background:#eef2f7;width:150px;white-space:nowrap}#paper .p{background:#dfe7f1;font-weight:700;color:#20406f}", padding: 52);
    }

    // ---- licences ----

    /// <summary>The holder lives elsewhere: name, address and codes go with the place. A code that was wrong stays wrong.</summary>
    private static void Settle(Sheet s, Place at, string trade)
    {
        var f = s.Facts;
        var (firm, other) = (IsFirm(f), f.Merchant != f.Holder);
        f.Holder = firm ? World.Firm(s.Chance, at, trade) : at.County + at.Town.Replace("街道", "", StringComparison.Ordinal).Replace("镇", "", StringComparison.Ordinal) + s.Chance.Of(World.Brand(s.Chance), World.Person(s.Chance)) + trade + s.Chance.Of("经营部", "商行", "批发部", "店");
        f.Merchant = other ? Plans.OtherwiseCalled(f.Holder, s.Chance) : f.Holder;
        f.Address = at.Full + s.Chance.Of("兴业路", "迎宾大道", "环城南路", "创业路", "沿河路") + s.Chance.Int(1, 288) + "号" + s.Chance.Of("", "1幢101室", "一楼", "A区12号");
        f.Uscc = Code(f.Uscc, 2, at.Region, Codes.UsccHolds);
        f.MerchantUscc = Code(f.MerchantUscc, 2, at.Region, Codes.UsccHolds);
        if (f.Type == "licence")
        {
            f.LicenceNo = Code(f.LicenceNo, f.LicenceNo.StartsWith("SC", StringComparison.Ordinal) ? 5 : 3, at.Region, Codes.LicenceHolds);
        }
    }

    private static string Code(string code, int from, string region, Func<string, bool> holds)
    {
        var right = holds(code);
        var body = code[..from] + region + code[(from + 6)..^1];
        return body + "0123456789ABCDEFGHJKLMNPQRTUWXY".First(c => holds(body + c) == right);
    }

    private static string Business(Sheet s) => s.Chance.Of(
        "食用农产品批发；食用农产品零售；水产品批发；水产品零售；低温仓储（不含危险化学品等需许可审批的项目）。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）",
        "许可项目：食品销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）一般项目：新鲜蔬菜批发；新鲜水果批发；鲜肉批发；鲜蛋批发。",
        "预包装食品、散装食品、初级农产品销售；农副产品收购；蔬菜、水果、水产品批发兼零售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）");

    /// <summary>The duplicate upright, as the offices of industry and commerce gave it until 2018: it still hangs.</summary>
    private static string PortraitOld(Sheet s)
    {
        var f = s.Facts;
        var (at, _) = s.Chance.Of(Towns);
        Settle(s, at, s.Chance.Of("农产品", "水产", "果蔬"));
        var firm = IsFirm(f);
        f.Issuer = s.Chance.Of(at.County is "象山县" or "中牟县" or "寿光市" or "长沙县" ? at.County : at.City + at.County) + s.Chance.Of("工商行政管理局", "工商行政管理局", "市场监督管理局");
        f.Issued = new DateOnly(2016, 12, 1).AddDays(s.Chance.Int(0, 480));
        f.Earlier = f.Issued.AddDays(-s.Chance.Of(0, 0, s.Chance.Int(200, 2600)));
        f.Expiry = f.Expiry is null ? null : f.Earlier.AddYears(s.Chance.Of(20, 30, 50)).AddDays(-1);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fdfbf2", "#fff", "#f8f5e6");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:11px 0\"><span style=\"flex:none;width:118px;text-align:justify;text-align-last:justify;margin-right:26px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(820, $"""
            <div style="border:10px solid #b8c9a6;outline:2px solid #7f9a68;outline-offset:-5px;padding:34px 58px 24px"><div class=c>{Arms(84)}</div><h1 style="font-size:58px;letter-spacing:26px;text-indent:26px;font-family:'AR PL UKai CN'">营业执照</h1>
            <div class=c style="font-size:22px;letter-spacing:6px">（副　本）</div><div style="text-align:right;font-size:16px;margin-top:8px">编号：{s.V("number", "S" + f.Related)}（1-1）</div>
            <div class=c style="font-size:20px;margin:6px 0 22px">统一社会信用代码　{s.V("uscc", f.Uscc)}</div>
            <div style="font-size:20px">{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人投资或控股）", "有限责任公司（自然人独资）") : "个体工商户"))}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair(firm ? "注册资本" : "组成形式", s.O(firm ? Chinese.Capital((long)f.Quantity) + "万元整" : "个人经营"))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期")) : "")}{Pair("经营范围", s.O(s.Chance.Of("预包装食品、散装食品、初级农产品销售；农副产品收购；蔬菜、水果、水产品批发兼零售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "水产品、冷冻食品、农产品的批发与零售；仓储服务（危险化学品除外）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "批发、零售：农副产品、鲜活水产品、新鲜果蔬；食品销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）")))}</div>
            <div style="position:relative;margin:34px 0 10px 40%;min-height:150px;font-size:20px">登记机关<div style="margin-top:8px">{s.V("issuer", f.Issuer)}</div><div style="margin-top:26px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:30px;top:-20px")}</div>
            <div style="font-size:13px;border-top:1px solid #7f9a68;padding-top:6px">每年1月1日至6月30日通过企业信用信息公示系统报送上一年度年度报告。</div><div class=row style="font-size:13px"><span>企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家工商行政管理总局监制</span></div></div>
            """, padding: 18);
    }

    /// <summary>The original across, as it is given now: no term of business, a code at the right.</summary>
    private static string OriginalWide(Sheet s)
    {
        var f = s.Facts;
        if (s.Chance.Odds(0.65))
        {
            var (at, office) = s.Chance.Of(Towns);
            Settle(s, at, s.Chance.Of("农产品", "食品", "水产"));
            f.Issuer = office;
        }

        var firm = IsFirm(f);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fffdf5", "#fdf9ea", "#fff");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:15px 0\"><span style=\"flex:none;width:120px;text-align:justify;text-align-last:justify;margin-right:24px;font-weight:700\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        var code = s.Qr(200, true);
        return s.Look.Page(1260, $"""
            <div style="border:14px solid #e3d3a0;outline:2px solid #bb9a48;outline-offset:-8px;padding:30px 56px 22px;position:relative;min-height:780px">
            <div style="position:absolute;left:56px;top:120px;border:1px solid #bb9a48;padding:8px 14px"><div style="font-size:17px">统一社会信用代码</div><div style="font-size:21px" class=code>{s.V("uscc", f.Uscc)}</div></div>
            <div style="position:absolute;right:50px;top:40px;width:200px;text-align:center;font-size:13px;line-height:1.35">{(code.Length > 0 ? code + "<div>扫描市场主体身份码了解更多登记、备案、许可、监管信息</div>" : "")}</div>
            <div class=c>{Arms(92)}<h1 style="font-size:64px;letter-spacing:30px;text-indent:30px">营业执照</h1></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:60px;margin-top:70px;font-size:21px"><div>{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? s.Chance.Of("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)") : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair("经营范围", s.O(Business(s)))}</div>
            <div>{Pair(firm ? "注册资本" : "组成形式", s.O(firm ? Chinese.Capital((long)f.Quantity) + "万元整" : "个人经营"))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:absolute;right:90px;bottom:60px;width:480px;height:130px;font-size:22px"><span style="letter-spacing:4px">登记机关</span>　{s.V("issuer", f.Issuer)}<div style="text-align:right;margin-top:44px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:130px;top:-30px")}</div>
            <div style="position:absolute;left:56px;right:56px;bottom:18px;font-size:13px" class=row><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper .code .v{font-size:21px}", padding: 16);
    }

    /// <summary>The duplicate of the licence to trade in food, upright, the code large at its foot.</summary>
    private static string TradeCopy(Sheet s)
    {
        var f = s.Facts;
        if (s.Chance.Odds(0.7))
        {
            var (at, office) = s.Chance.Of(Towns);
            Settle(s, at, "食品");
            f.Issuer = office;
        }

        var (kind, goods) = Trade(s);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#f6faf2", "#fff", "#fdfaf0");
        string Pair(string label, string value) => $"<tr><td style=\"width:200px\">{label}</td><td>{value}</td></tr>";
        var watch = f.Issuer.Contains("审批", StringComparison.Ordinal) ? f.Issuer[..f.Issuer.IndexOf("行政审批", StringComparison.Ordinal)] + "市场监督管理局" : f.Issuer;
        return s.Look.Page(880, $"""
            <div style="border:3px solid #7b9c5c;padding:6px"><div style="border:1px solid #7b9c5c;padding:34px 44px 20px"><h1 style="font-size:48px;letter-spacing:10px;text-indent:10px">食品经营许可证</h1><div class=c style="font-size:22px;letter-spacing:6px;margin-bottom:18px">（副　本）</div>
            <table style="font-size:20px">{Pair("经营者名称", s.V("holder", f.Holder))}{Pair("社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住　　　所", s.O(f.Address))}{Pair("经 营 场 所", s.O(f.Address))}{Pair("主 体 业 态", s.O(kind))}{Pair("经 营 项 目", s.O(goods))}{Pair("许可证编号", s.V("licence_no", f.LicenceNo))}{Pair("有 效 期 至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)))}</table>
            <div style="display:flex;margin-top:26px;font-size:19px;min-height:260px"><div style="flex:none;width:270px">{s.Qr(230)}</div><div style="flex:1;position:relative;line-height:2">日常监督管理机构：{s.O(watch)}<br>投诉举报电话：12315<br>签　发　人：{s.O(f.Officer)}<br>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}{s.Seal(f.Issuer, "", "right:20px;top:70px")}</div></div>
            <div class=c style="font-size:14px">国家市场监督管理总局监制</div></div></div>
            """, "#paper td{border:0;padding:7px 4px;vertical-align:top}", padding: 24);
    }

    // The figures behind SC say what is made.
    private static string Made(string licence) => licence[2..5] switch
    {
        "101" => "粮食加工品",
        "104" => "肉制品",
        "110" => "冷冻饮品",
        "113" => "糖果制品",
        "124" => "糕点",
        _ => "食品",
    };

    /// <summary>The original of the licence to produce food, across.</summary>
    private static string ProducerWide(Sheet s)
    {
        var f = s.Facts;
        var (at, office) = s.Chance.Of(Towns);
        Settle(s, at, "食品");
        f.Issuer = s.Chance.Of(office, at.City + "市场监督管理局", at.City + "市场监督管理局", at.Province + "市场监督管理局");
        var watch = office[..(office.Contains("行政审批", StringComparison.Ordinal) ? office.IndexOf("行政审批", StringComparison.Ordinal) : office.IndexOf("市场监督", StringComparison.Ordinal))] + "市场监督管理局";
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fff", "#fbf8ee", "#f3f7fb");
        var edge = s.Chance.Of("#5b84ad", "#a88b4a", "#4f8a76");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:14px 0\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1200, $"""
            <div style="border:8px double {edge};padding:34px 54px 22px"><h1 style="font-size:56px;letter-spacing:16px;text-indent:16px;color:#9c2a24">食品生产许可证</h1>
            <div style="display:grid;grid-template-columns:1.1fr 1fr;column-gap:46px;margin-top:32px;font-size:21px"><div>{Pair("生产者名称", s.V("holder", f.Holder))}{Pair("社会信用代码", s.V("uscc", f.Uscc))}{Pair("法定代表人（负责人）", s.O(f.Person))}{Pair("住所", s.O(f.Address))}{Pair("生产地址", s.O(f.Address))}{Pair("食品类别", s.O(Made(f.LicenceNo)))}<div style="margin-top:22px;min-height:205px">{s.Qr(205)}</div></div>
            <div style="position:relative">{Pair("许可证编号", s.V("licence_no", f.LicenceNo))}{Pair("日常监督管理机构", s.O(watch))}{Pair("日常监督管理人员", s.O(World.Person(s.Chance)))}{Pair("投诉举报电话", s.O("12315"))}{Pair("发证机关", s.V("issuer", f.Issuer))}{Pair("签发人", s.O(f.Officer))}<div style="margin-top:46px;text-align:center">{s.D("issue_date", f.Issued, 8)}</div><div style="margin-top:16px">{Pair("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 8)))}</div>{s.Seal(f.Issuer, "", "left:260px;top:190px")}</div></div>
            <div class=c style="font-size:14px;margin-top:6px">国家市场监督管理总局监制</div></div>
            """, padding: 20);
    }
}
