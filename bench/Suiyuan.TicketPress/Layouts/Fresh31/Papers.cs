using Suiyuan.TicketPress.Layouts.Fresh2;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh31;

/// <summary>Import certificates of northern and southern ports, business licences and food licences of other provinces.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-tianjin", By.Clerk, Tianjin, seal: true), New("import/x-shanghai", By.Printer, Shanghai, seal: true), New("import/x-qingdao", By.Clerk, Qingdao, seal: true), New("import/x-goods-row", By.Printer, GoodsRow, seal: true),
        New("business/x-original", By.Clerk, Original, seal: true), New("business/x-upright", By.Printer, Upright, seal: true),
        New("licence/x-trade-wide", By.Clerk, TradeWide, "经营", true), New("licence/x-trade-copy", By.Printer, TradeCopy, "经营", true), New("licence/x-producer-copy", By.Clerk, ProducerCopy, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh31", name, by, write, form, seal);

    /// <summary>What a port clears: goods, where they come from, who sends them, the stall's own word for them, kilograms in a carton.</summary>
    private sealed record Cargo(string Goods, string From, string Sender, string? Booked, decimal Each);

    private static readonly Cargo[] NorthMeat =
    [
        new("冷冻去骨牛腱", "巴西", "FRIGORIFICO RIO CLARO LTDA", null, 20), new("冷冻牛肉（牛腩）", "阿根廷", "CARNES DEL PLATA S.A.", "进口牛肉", 20),
        new("冷冻猪脚", "西班牙", "CARNICAS DEL EBRO S.A.", "进口猪脚", 10), new("冷冻带骨羊排", "新西兰", "SOUTHLAND MEATS LTD", null, 20),
    ];

    private static readonly Cargo[] EastFresh =
    [
        new("冰鲜大西洋鲑（三文鱼）", "挪威", "NORDLAND SALMON AS", "三文鱼", 20), new("冷冻帝王蟹", "俄罗斯", "KAMCHATKA CRAB TRADING", "帝王蟹", 10),
        new("鲜食樱桃", "智利", "FRUTAS DEL VALLE S.A.", null, 5), new("冷冻金枪鱼", "印度尼西亚", "PT BAHARI TUNA INDONESIA", "金枪鱼", 20),
    ];

    private static readonly Cargo[] Shandong =
    [
        new("冷冻阿根廷红虾", "阿根廷", "PESQUERA PATAGONIA S.A.", "阿根廷红虾", 12), new("冷冻鸡爪", "巴西", "AVICOLA SANTA ROSA LTDA", null, 15),
        new("冷冻北极贝", "加拿大", "ATLANTIC CLAM COMPANY LTD", "北极贝", 10), new("冷冻狭鳕鱼", "俄罗斯", "OKHOTSK FISHERIES LLC", null, 20),
    ];

    private static readonly Cargo[] Boxed =
    [
        new("冷冻鳕鱼", "挪威", "VESTFJORD SEAFOOD AS", "鳕鱼", 20), new("冷冻牛肉（牛霖）", "乌拉圭", "FRIGORIFICO ORIENTAL S.A.", "进口牛肉", 25),
        new("冷冻厄瓜多尔白虾", "厄瓜多尔", "EXPORTADORA GUAYAS S.A.", null, 12), new("冷冻猪肋排", "丹麦", "JUTLAND MEAT EXPORT", null, 10),
    ];

    /// <summary>Goods of a port in whole cartons, and the port's own number. How many cartons.</summary>
    private static string Cleared(Sheet s, string port, string code, Cargo[] cargoes)
    {
        var f = s.Facts;
        var cargo = s.Chance.Of(cargoes);
        (f.Product, f.Origin, f.Holder, f.GoodsBooked) = (cargo.Goods, cargo.From, cargo.Sender, cargo.Booked is { } booked ? [booked] : null);
        var cartons = f.Unit == "箱" ? (int)f.Quantity : Math.Max(1, (int)Math.Round(f.Quantity / cargo.Each));
        (f.Unit, f.Quantity) = (f.Unit == "箱" ? "千克" : f.Unit, cartons * cargo.Each);
        (f.Issuer, f.Number) = ("中华人民共和国" + port, "1" + (f.Issued.Year % 100) + code + f.Number[5..]);
        return cartons + (cargo.Goods[0] == '冰' ? "泡沫箱" : "纸箱");
    }

    private static string Bill(Sheet s) => s.Chance.Of("MEDU", "COSU", "OOLU", "MAEU", "HLCU") + s.Chance.Digits(8);

    private static string Container(Sheet s) => s.Chance.Of("MEDU", "CSNU", "OOCU", "MNBU", "HLBU") + s.Chance.Digits(7);

    /// <summary>Customs' badge: gold on blue.</summary>
    private static string Badge(int side) =>
        $"<svg data-no width={side} height={side} viewBox=\"0 0 80 80\"><circle cx=40 cy=40 r=38 fill=\"#17406f\"/><path d=\"M24 58L54 24M56 58L26 24\" stroke=\"#e3c04f\" stroke-width=5 fill=none /><circle cx=55 cy=22 r=7 fill=none stroke=\"#e3c04f\" stroke-width=4 /><path d=\"M40 12l3 7h7l-6 4 2 7-6-4-6 4 2-7-6-4h7z\" fill=\"#e3c04f\"/></svg>";

    /// <summary>Customs' own form, upright: labels before rules, two to a line where they are short.</summary>
    private static string Tianjin(Sheet s)
    {
        var f = s.Facts;
        var cartons = Cleared(s, s.Chance.Of("天津海关", "天津新港海关", "天津东疆海关"), "02", NorthMeat);
        (s.Look.Paper, s.Look.WideDigits, s.Look.Ink) = (s.Chance.Of("#f1f7f2", "#eff5fa", "#fdfbf2"), false, "#16324f");
        string Half(string label, string value) => $"<div style=\"display:flex;border-bottom:1px solid #7d93a8;padding:9px 4px 5px\"><span style=\"flex:none;width:146px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        string Two(string left, string right) => $"<div style=\"display:grid;grid-template-columns:1fr 1fr;column-gap:26px\">{left}{right}</div>";
        return s.Look.Page(920, $"""
            <div class=c>{Badge(74)}</div><div class="c h" style="font-size:26px;font-weight:700;letter-spacing:6px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:33px;letter-spacing:5px;margin-top:4px">入境货物检验检疫证明</h1>
            <div class=r style="margin:14px 0 4px">编号：{s.V("number", f.Number)}</div><div style="border-top:2.5px solid #16324f"></div>
            {Half("收货人", s.V("consignee", f.Consignee))}{Half("发货人", s.V("holder", f.Holder))}{Half("品名", s.V("products", f.Product))}
            {Two(Half("报检数/重量", s.Q()), Half("包装种类及数量", s.O(cartons)))}{Two(Half("输出国家或地区", s.V("origin", f.Origin)), Half("合同号", s.O(f.Related)))}{Two(Half("提/运单号", s.O(Bill(s))), Half("标记及号码", s.O(s.Chance.Of("N/M", "N/M", "SIF" + s.Chance.Digits(4)))))}{Two(Half("入境口岸", s.O("天津新港")), Half("入境日期", s.D("", f.Earlier, 1)))}{Half("集装箱号", s.O(Container(s)))}
            <div style="margin-top:14px">证　明</div><div style="line-height:2;padding:4px 30px 0;min-height:170px">　　上述货物业经检验检疫，符合中华人民共和国食品安全国家标准及有关检验检疫要求，准予销售/使用。</div>
            <div style="position:relative;height:120px;border-bottom:1px solid #7d93a8"><div style="position:absolute;left:40px;top:60px">签字：{s.O(f.Officer)}</div><div style="position:absolute;right:60px;top:60px">日期：{s.D("issue_date", f.Issued, 1)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:120px;top:-80px")}</div>
            <div style="margin-top:8px">备注　{s.O(s.Chance.Of("", "本证明仅对所列货物有效。", "分证销售时请复印并加盖公章。"))}</div><div style="font-size:13px;margin-top:30px;display:flex;justify-content:space-between"><span>①货主收执</span><span>[5-3（2018.4.20）]</span></div>
            """, Preprinted + "#paper .h .v{font-weight:700}", "border:10px double #9db8a6;", padding: 48);
    }

    /// <summary>The same as the single window prints it on white paper, Chinese and English in one line.</summary>
    private static string Shanghai(Sheet s)
    {
        var f = s.Facts;
        var port = s.Chance.Of("上海海关", "洋山海关", "外高桥港区海关", "浦东国际机场海关");
        var cartons = Cleared(s, port, "22", port[0] == '浦' ? [EastFresh[0], EastFresh[2]] : EastFresh[1..]);
        string Both2(string label, string english, string value) => $"<div style=\"display:grid;grid-template-columns:290px 1fr;padding:8px 0\"><span>{label} <span style=\"font-size:14px\">{english}</span></span><span>{value}</span></div>";
        return s.Look.Page(900, $"""
            <div class=c style="font-size:24px;font-weight:700;letter-spacing:4px">中华人民共和国海关</div><div class=c style="font-size:14px">GENERAL ADMINISTRATION OF CUSTOMS, P. R. CHINA</div><h1 style="font-size:30px;margin-top:16px">入境货物检验检疫证明</h1><div class=c style="font-size:14px">CERTIFICATE OF INSPECTION AND QUARANTINE FOR ENTRY GOODS</div>
            <div class=r style="margin:16px 0">证书编号 No.: {s.V("number", f.Number)}</div>
            <div style="border-top:1.5px solid #222;border-bottom:1.5px solid #222;padding:8px 0">{Both2("收货人", "Consignee", s.V("consignee", f.Consignee))}{Both2("发货人", "Consignor", s.V("holder", f.Holder))}{Both2("品名", "Description of Goods", s.V("products", f.Product))}{Both2("数量/重量", "Quantity/Weight", s.Q())}{Both2("包装种类及数量", "Packages", s.O(cartons))}{Both2("原产国（地区）", "Country of Origin", s.V("origin", f.Origin))}{Both2("运输工具", "Conveyance", s.O(port[0] == '浦' ? s.Chance.Of("MU", "CA", "FM") + s.Chance.Digits(4) : s.Chance.Of("COSCO STAR", "EVER GRACE", "MSC LUCIA") + " / " + s.Chance.Digits(3) + "W"))}{Both2("入境口岸", "Port of Entry", s.O(port[0] == '浦' ? "上海浦东国际机场" : "上海港"))}{Both2("到货日期", "Date of Arrival", s.D("", f.Earlier, 2))}{Both2("存放地点", "Place of Storage", s.O("上海市浦东新区" + s.Chance.Of("临港冷链仓库", "外高桥保税区冷库")))}</div>
            <div style="line-height:1.9;margin-top:16px">　　上述货物已实施检验检疫，未发现不符合我国法律法规和食品安全国家标准的情形，准予进口销售。<div style="font-size:14px;line-height:1.5">The above-mentioned goods have been inspected and quarantined and are permitted for sale.</div></div>
            <div style="display:flex;margin-top:40px"><div style="flex:none;width:200px;font-size:14px" class=c>{s.Qr(190, always: true)}<br>扫码查验</div><div style="flex:1;position:relative;padding:24px 0 0 100px;line-height:2.2">签发机关 Issued by：{s.V("issuer", f.Issuer)}<br>授权签字人：{s.O(f.Officer)}<br>签发日期 Date：{s.D("issue_date", f.Issued, 2)}{s.Seal(f.Issuer, "检验检疫专用章", "right:30px;top:-4px")}</div></div>
            """, padding: 64);
    }

    /// <summary>A boxed form that the port's office fills with its needle printer.</summary>
    private static string Qingdao(Sheet s)
    {
        var f = s.Facts;
        var cartons = Cleared(s, s.Chance.Of("青岛海关", "黄岛海关", "青岛大港海关"), "42", Shandong);
        Coloured(s, "#1a1a1a", "#1d4c86");
        s.Look.Paper = s.Chance.Of("#fff", "#f8f8f4", "#f4f8fb");
        var css = Fresh2Layouts.Matrix(s);
        return s.Look.Page(1000, $"""
            <div style="display:flex;align-items:center;justify-content:center;gap:20px">{Badge(66)}<div class=c><div style="font-size:23px;letter-spacing:8px">中华人民共和国海关</div><h1 style="font-size:31px;letter-spacing:3px">入境货物检验检疫证明</h1></div><div style="width:66px"></div></div>
            <div class=row style="margin:16px 0 6px"><span>申报单号：{s.O(s.Chance.Digits(15))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("发货人", s.V("holder", f.Holder), 3))}{Tr(Cell("品　名", s.V("products", f.Product)), Cell("H.S.编码", s.O(f.Product.Contains('鸡') ? "0207142200" : f.Product.Contains('虾') ? "0306179090" : f.Product.Contains('贝') ? "0307729000" : "0303670000")))}{Tr(Cell("数/重量", s.Q()), Cell("包装数量", s.O(cartons)))}{Tr(Cell("原产国", s.V("origin", f.Origin)), Cell("启运国家", s.O(f.Origin)))}{Tr(Cell("合同号", s.O(f.Related)), Cell("提单号", s.O(Bill(s))))}{Tr(Cell("入境口岸", s.O("青岛港")), Cell("入境日期", s.D("", f.Earlier, 3)))}{Tr(Cell("集装箱号", s.O(Container(s)), 3))}{Tr(Cell("生产日期", s.D("", f.Earlier.AddDays(-s.Chance.Int(50, 160)), 3)), Cell("境外注册号", s.O(s.Chance.Of("SIF ", "CN ", "No.") + s.Chance.Digits(4))))}
            <tr><td colspan=4 style="height:230px;position:relative;vertical-align:top;padding:14px 20px;line-height:2">证明：<br>　　上述货物经检验检疫，符合我国食品安全要求，准予销售、使用。<div style="position:absolute;left:24px;bottom:14px">签证官：{s.O(f.Officer)}</div><div style="position:absolute;right:40px;bottom:12px;line-height:1.9;text-align:right">签发海关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:90px;bottom:10px")}</td></tr>{Tr(Cell("备　注", s.O(s.Chance.Of("", "涂改无效", "正本一份")), 3))}</table>
            """, css + "#paper .k{width:118px}#paper td{height:36px}", padding: 50);
    }

    /// <summary>Lines above, the goods in a table of one row.</summary>
    private static string GoodsRow(Sheet s)
    {
        var f = s.Facts;
        var (port, code, place) = s.Chance.Of(("大连海关", "09", "大连大窑湾"), ("大窑湾海关", "09", "大连大窑湾"), ("蛇口海关", "53", "深圳蛇口"), ("大鹏海关", "53", "深圳盐田"));
        var cartons = Cleared(s, port, code, Boxed);
        return s.Look.Page(1060, $"""
            <div class="c h" style="font-size:25px;letter-spacing:4px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:2px;margin-top:6px">入境货物检验检疫证明</h1><div class=row style="margin:18px 0 10px"><span>证明编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            {Share("1fr", "收货人：" + s.V("consignee", f.Consignee), "发货人：" + s.V("holder", f.Holder))}{Share("1fr 1fr", "合同号：" + s.O(f.Related), "提（运）单号：" + s.O(Bill(s)), "入境口岸：" + s.O(place), "入境日期：" + s.D("", f.Earlier, 0), "启运国（地区）：" + s.O(f.Origin), "集装箱号：" + s.O(Container(s)))}{Share("1fr", "目的地：" + s.V("destination", f.Destination))}
            <table style="margin-top:12px">{Head("序号", "货物名称", "原产国（地区）", "数/重量", "包装件数", "生产批号")}<tr class=c style="height:58px"><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.Q()}</td><td>{s.O(cartons)}</td><td>{s.O(f.Earlier.AddDays(-s.Chance.Int(50, 120)).ToString("yyyyMMdd"))}</td></tr><tr class=c><td colspan=6>以下空白</td></tr></table>
            <div style="line-height:2;margin-top:16px">　　兹证明上述货物已经检验检疫，符合我国进口食品检验检疫要求，准予在境内销售、使用。</div>
            <div style="position:relative;min-height:190px;margin-top:30px;display:flex;justify-content:space-between"><div>{s.Qr(185)}</div><div style="line-height:2.3;padding-right:90px;min-width:300px">签字：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:70px;top:-20px")}</div>
            <div style="border-top:1px solid #444;font-size:14px;padding-top:6px">注：本证明涂改、未加盖印章无效；货物运递时应随附本证明或其复印件。</div>
            """, "#paper .h .v{font-size:25px}", padding: 60);
    }

    /// <summary>A place, and the bureau that registers and licenses there.</summary>
    private sealed record Seat(string City, string County, string Town, string Region, string Bureau);

    private static readonly Seat[] Seats =
    [
        new("杭州市", "余杭区", "良渚街道", "330110", "杭州市余杭区市场监督管理局"), new("苏州市", "吴中区", "木渎镇", "320506", "苏州市吴中区行政审批局"), new("上海市", "浦东新区", "惠南镇", "310115", "上海市浦东新区市场监督管理局"),
        new("成都市", "双流区", "九江街道", "510116", "成都市双流区行政审批局"), new("郑州市", "中牟县", "刘集镇", "410122", "中牟县市场监督管理局"), new("合肥市", "肥西县", "上派镇", "340123", "肥西县市场监督管理局"),
        new("青岛市", "城阳区", "流亭街道", "370214", "青岛市城阳区行政审批服务局"), new("潍坊市", "寿光市", "纪台镇", "370783", "寿光市行政审批服务局"), new("石家庄市", "正定县", "正定镇", "130123", "正定县行政审批局"),
        new("大连市", "金州区", "站前街道", "210213", "大连市金州区市场监督管理局"), new("长沙市", "望城区", "丁字湾街道", "430112", "长沙市望城区市场监督管理局"), new("武汉市", "江夏区", "郑店街道", "420115", "武汉市江夏区行政审批局"),
        new("南宁市", "西乡塘区", "石埠街道", "450107", "南宁市西乡塘区市场监督管理局"), new("福州市", "闽侯县", "上街镇", "350121", "闽侯县市场监督管理局"), new("天津市", "西青区", "中北镇", "120111", "天津市西青区市场监督管理局"),
    ];

    /// <summary>Sets the holder in another province, with the codes that belong there; one whose codes a case has made wrong stays where he is.</summary>
    private static void Move(Sheet s, bool firm, string letters = "")
    {
        var (c, f) = (s.Chance, s.Facts);
        var seat = c.Of(Seats);
        var name = (firm ? c.Of(seat.City, seat.City[..^1]) : seat.City + seat.County) + c.Of("金谷", "和顺", "众鑫", "惠民", "瑞康", "天成", "福临", "裕丰", "兴隆源", "绿野", "鑫海", "鲜达")
            + (letters == "SC" ? "食品" : letters == "JY" ? c.Of("食品", "食品贸易", "副食品") : c.Of("农产品", "水产", "果蔬", "食品")) + (firm ? "有限公司" : c.Of("商行", "经营部", "批发部"));
        var uscc = Codes.Uscc(c, seat.Region, !firm);
        var licence = f.LicenceNo;
        if (letters.Length > 0)
        {
            do
            {
                licence = Codes.Licence(c, letters, seat.Region);
            }
            while (letters == "JY" && licence[2] != '1');
        }

        var address = seat.City + seat.County + seat.Town + c.Of("振兴路", "人民路", "工业大道", "创业路", "农贸街", "迎宾大道") + c.Int(2, 388) + "号" + c.Of("", "1幢", "A区12号", "一层");
        if (f.QrNumber is not null || f.MerchantUscc != f.Uscc || !f.Merchant.StartsWith(f.Holder, StringComparison.Ordinal) || !Codes.UsccHolds(f.Uscc) || !Codes.LicenceHolds(f.LicenceNo))
        {
            return;
        }

        f.Merchant = name + f.Merchant[f.Holder.Length..];
        (f.Holder, f.Uscc, f.MerchantUscc, f.LicenceNo, f.Issuer, f.Address) = (name, uscc, uscc, licence, seat.Bureau, address);
        if (f.Type == "business")
        {
            f.Form = firm ? "公司" : "个体";
        }
    }

    /// <summary>Who looks after the licensed: the market bureau, also where another office gives the licence.</summary>
    private static string Overseer(Facts f) => f.Issuer.Replace("行政审批服务局", "市场监督管理局", StringComparison.Ordinal).Replace("行政审批局", "市场监督管理局", StringComparison.Ordinal);

    private static string Business(Sheet s) => s.Facts.Form == "公司"
        ? s.Chance.Of("许可项目：食品销售；道路货物运输（不含危险货物）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）一般项目：食用农产品批发；食用农产品零售；鲜肉批发；水产品批发；新鲜水果批发。", "一般项目：农副产品销售；新鲜蔬菜批发；新鲜水果零售；低温仓储（不含危险化学品等需许可审批的项目）；供应链管理服务。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）")
        : s.Chance.Of("一般项目：食用农产品批发；食用农产品零售；水产品零售；新鲜蔬菜零售。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）", "许可项目：食品销售。一般项目：食用农产品零售；日用百货销售。");

    /// <summary>The original of a business licence, as it hangs framed: the registrar is named by his seal alone.</summary>
    private static string Original(Sheet s)
    {
        var f = s.Facts;
        Move(s, s.Chance.Odds(0.6));
        var firm = f.Form == "公司";
        s.Look.Blank();
        s.Look.WideDigits = false;
        (s.Look.Paper, s.Look.Type) = (s.Chance.Of("#fbf7e8", "#fdfbf3", "#f8f4e4"), s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"));
        string Item(string label, string value) => $"<div style=\"display:flex;margin:17px 0\"><span style=\"flex:none;width:130px;text-align-last:justify;margin-right:26px;font-weight:700\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1320, $"""
            <div style="border:14px solid #c9a85a;padding:10px"><div style="border:2px solid #c9a85a;padding:30px 54px 16px">
            <div style="display:flex;justify-content:space-between;align-items:flex-start"><div style="width:300px;padding-top:96px"><div style="font-size:19px">统一社会信用代码</div><div class=code>{s.V("uscc", f.Uscc)}</div></div><div class=c>{Arms(96)}<h1 style="font-size:66px;letter-spacing:34px;text-indent:34px;line-height:1.2">营业执照</h1></div><div style="width:300px;display:flex;gap:12px;align-items:flex-end;justify-content:flex-end"><div style="flex:none">{s.Qr(210, always: true)}</div><div style="font-size:13px;width:80px">扫描市场主体身份码了解更多登记、备案、许可、监管信息</div></div></div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:60px;font-size:22px;margin-top:22px"><div>{Item("名称", s.V("holder", f.Holder))}{Item("类型", s.O(firm ? s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）") : "个体工商户"))}{Item(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Item("经营范围", s.O(Business(s)))}</div>
            <div>{(firm ? Item("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) : Item("组成形式", s.O("个人经营")))}{Item(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{Item(firm ? "住所" : "经营场所", s.O(f.Address))}<div style="position:relative;margin-top:56px;height:170px;padding-left:120px;font-size:25px"><b style="letter-spacing:8px">登记机关</b><div style="position:absolute;right:10px;bottom:20px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:70px;top:-24px")}</div></div></div>
            <div style="border-top:1px solid #c9a85a;font-size:14px;padding-top:8px;display:flex;justify-content:space-between"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div></div></div>
            """, "#paper .code .v{font-size:23px;font-weight:700}", padding: 22);
    }

    /// <summary>A licence upright, printed in the office on the bureau's paper.</summary>
    private static string Upright(Sheet s)
    {
        var f = s.Facts;
        Move(s, s.Chance.Odds(0.35));
        var firm = f.Form == "公司";
        string Item(string label, string value) => $"<div style=\"display:flex;margin:15px 0\"><span style=\"flex:none;width:118px;text-align-last:justify;margin-right:34px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        s.Look.Paper = s.Chance.Of("#fff", "#fdfaf0", "#fcf8ea");
        var term = !firm ? "" : f.Expiry is { } end ? s.D("", f.Earlier, 0) + " 至 " + s.D("expiry", end, 0) : "长期";
        return s.Look.Page(900, $"""
            <div style="border:6px double #b8974a;padding:44px 58px 22px"><div class=c>{Arms(90)}</div><h1 style="font-size:54px;letter-spacing:26px;text-indent:26px">营业执照</h1><div class=c style="font-size:21px;letter-spacing:8px;margin-top:4px">（副本）</div><div class=c style="margin:14px 0 30px;font-size:20px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            <div style="font-size:20px">{Item("名称", s.V("holder", f.Holder))}{Item("类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"))}{Item(firm ? "法定代表人" : "经营者", s.O(f.Person))}{(firm ? Item("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元人民币")) : "")}{Item(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{(firm ? Item("营业期限", term) : "")}{Item(firm ? "住所" : "经营场所", s.O(f.Address))}{Item("经营范围", s.O(Business(s)))}</div>
            <div style="display:flex;align-items:flex-end;margin-top:36px"><div style="flex:none;width:230px;font-size:13px">{s.Qr(210, always: true)}<br>扫描二维码登录“国家企业信用信息公示系统”了解更多信息</div><div style="flex:1;position:relative;padding:0 0 50px 60px;line-height:2.4;font-size:20px">登记机关　{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:30px;bottom:40px")}</div></div>
            <div class=row style="font-size:13px;border-top:1px solid #b8974a;padding-top:6px;margin-top:14px"><span>http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 24);
    }

    /// <summary>The licence to trade in food, across: the code for telephones large on the right.</summary>
    private static string TradeWide(Sheet s)
    {
        var f = s.Facts;
        Move(s, s.Chance.Odds(0.5), "JY");
        var (kind, goods) = Trade(s);
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#f3f8ee", "#fdfaf0", "#fff"), false);
        string Item(string label, string value) => $"<div style=\"display:flex;margin:15px 0\"><span style=\"flex:none;margin-right:10px\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1260, $"""
            <div style="border:9px solid #9bb37c;outline:2px solid #9bb37c;outline-offset:-18px;padding:38px 60px 28px"><div class=c>{Arms(76)}</div><h1 style="font-size:52px;letter-spacing:20px;text-indent:20px">食品经营许可证</h1>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:50px;margin-top:24px;font-size:22px"><div>{Item("经营者名称", s.V("holder", f.Holder))}{Item("统一社会信用代码", s.V("uscc", f.Uscc))}{Item(IsFirm(f) ? "法定代表人（负责人）" : "经营者（负责人）", s.O(f.Person))}{Item("住所", s.O(f.Address))}{Item("经营场所", s.O(f.Address))}{Item("主体业态", s.O(kind))}{Item("经营项目", s.O(goods))}</div>
            <div>{Item("许可证编号", s.V("licence_no", f.LicenceNo))}{Item("投诉举报电话", s.O("12315"))}<div style="margin:12px 0 4px">{s.Qr(230, always: true)}</div><div style="position:relative">{Item("发证机关", s.V("issuer", f.Issuer))}{Item("签发日期", s.D("issue_date", f.Issued, 8))}{Item("有效期至", s.D("expiry", f.Expiry!.Value, 8))}{s.Seal(f.Issuer, "", "right:0;top:-64px")}</div></div></div>
            <div class=c style="font-size:15px;margin-top:14px">国家市场监督管理总局监制</div></div>
            """, padding: 20);
    }

    /// <summary>The duplicate of the same, upright and ruled, as a government office's site prints it.</summary>
    private static string TradeCopy(Sheet s)
    {
        var f = s.Facts;
        Move(s, s.Chance.Odds(0.4), "JY");
        var (kind, goods) = Trade(s);
        s.Look.Rule = s.Chance.Of("1px solid #444", "1.4px solid #222", "1px solid #8a7a4a");
        return s.Look.Page(880, $"""
            <h1 style="font-size:42px;letter-spacing:10px;text-indent:10px">食品经营许可证</h1><div class=c style="font-size:20px;margin:4px 0 18px">（副本）</div><div class=r style="margin-bottom:6px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table>{Tr(Cell("经营者名称", s.V("holder", f.Holder)))}{Tr(Cell("社会信用代码<br>（身份证号码）", s.V("uscc", f.Uscc)))}{Tr(Cell("法定代表人<br>（负责人）", s.O(f.Person)))}{Tr(Cell("住　　所", s.O(f.Address)))}{Tr(Cell("经营场所", s.O(f.Address)))}{Tr(Cell("主体业态", s.O(kind)))}{Tr(Cell("经营项目", s.O(goods)))}{Tr(Cell("日常监督<br>管理机构", s.O(Overseer(f))))}{Tr(Cell("投诉举报电话", s.O("12315")))}{Tr(Cell("有效期限", "自 " + s.D("issue_date", f.Issued, 0) + " 至 " + s.D("expiry", f.Expiry!.Value, 0)))}</table>
            <div style="display:flex;margin-top:26px;min-height:240px"><div style="flex:none;width:250px">{s.Qr(235, always: true)}</div><div style="flex:1;position:relative;padding:44px 0 0 30px;line-height:2.4">签发人：{s.O(f.Officer)}<br>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:40px;top:30px")}</div></div>
            <div style="font-size:14px;margin-top:10px">说明：食品经营者应当在经营场所的显著位置悬挂或者摆放许可证正本。</div>
            """, "#paper .k{width:170px}#paper td{height:50px;font-size:19px}", padding: 60);
    }

    private static readonly (string No, string Class, string Kind, string Name, string Detail)[] Made =
    [
        ("101", "粮食加工品", "0104", "其他粮食加工品", "谷物粉类制成品（湿米粉、干米粉）"), ("104", "肉制品", "0401", "热加工熟肉制品", "酱卤肉制品（酱卤肉类、白煮肉类）"), ("110", "冷冻饮品", "1001", "冷冻饮品", "冰淇淋、雪糕、冰棍"),
        ("113", "糖果制品", "1301", "糖果", "硬质糖果、凝胶糖果"), ("124", "糕点", "2401", "热加工糕点", "烘烤类糕点、蒸煮类糕点"),
    ];

    /// <summary>The duplicate of a licence to produce food, with the list of what may be made.</summary>
    private static string ProducerCopy(Sheet s)
    {
        var f = s.Facts;
        Move(s, true, "SC");
        var made = Made.FirstOrDefault(m => m.No == f.LicenceNo[2..5], Made[0]);
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits, s.Look.Rule) = (s.Chance.Of("#fff", "#f3f7fb", "#fdf9ec"), false, "1px solid #5a6b80");
        string Item(string label, string value) => $"<div style=\"display:flex;margin:13px 0\"><span style=\"flex:none;width:150px;text-align-last:justify;margin-right:24px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1240, $"""
            <div style="border:4px solid #6f88a8;padding:34px 56px 26px"><h1 style="font-size:46px;letter-spacing:14px;text-indent:14px">食品生产许可证</h1><div class=c style="font-size:20px;letter-spacing:6px">（副　本）</div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:50px;margin-top:20px;font-size:20px"><div>{Item("生产者名称", s.V("holder", f.Holder))}{Item("社会信用代码", s.V("uscc", f.Uscc))}{Item("法定代表人", s.O(f.Person))}{Item("住所", s.O(f.Address))}{Item("生产地址", s.O(f.Address))}{Item("食品类别", s.O(made.Class))}<div style="margin-top:14px">{s.Qr(245, always: true)}</div></div>
            <div>{Item("许可证编号", s.V("licence_no", f.LicenceNo))}{Item("日常监管机构", s.O(Overseer(f)))}{Item("投诉举报电话", s.O("12315"))}<div style="position:relative;margin-top:110px">{Item("发证机关", s.V("issuer", f.Issuer))}{Item("发证日期", s.D("issue_date", f.Issued, 8))}{Item("有效期至", s.D("expiry", f.Expiry!.Value, 8))}{s.Seal(f.Issuer, "", "right:40px;top:-50px")}</div></div></div>
            <div class=c style="font-size:20px;margin:16px 0 6px">食品生产许可品种明细表</div><table>{Head("序号", "食品类别", "类别编号", "类别名称", "品种明细", "备注")}<tr class=c><td>1</td><td>{s.O(made.Class)}</td><td>{s.O(made.Kind)}</td><td>{s.O(made.Name)}</td><td>{s.O(made.Detail)}</td><td></td></tr></table></div>
            """, padding: 24);
    }
}
