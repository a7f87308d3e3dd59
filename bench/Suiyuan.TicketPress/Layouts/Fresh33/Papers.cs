using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh33;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-frozen-meat", By.Clerk, FrozenMeat, seal: true), New("import/x-fruit-electronic", By.Printer, FruitElectronic, seal: true),
        New("import/x-dairy-sanitary", By.Clerk, DairySanitary, seal: true), New("import/x-airport-fish", By.Clerk, AirportFish, seal: true),
        New("business/x-household", By.Clerk, Household, seal: true), New("business/x-company-print", By.Printer, CompanyPrint, seal: true),
        New("licence/x-trade-across", By.Clerk, TradeAcross, "经营", true), New("licence/x-workshop", By.Clerk, Workshop, "生产", true),
        New("licence/x-prepacked-record", By.Printer, PrepackedRecord, "经营", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh33", name, by, write, form, seal);

    private static void Goods(Sheet s, params (string Product, string Origin, string Seller, string? Booked)[] choices)
    {
        var f = s.Facts;
        (f.Product, f.Origin, f.Holder, var booked) = s.Chance.Of(choices);
        f.GoodsBooked = booked is null ? null : [booked];
    }

    /// <summary>How many boxes: said by the quantity itself, or twenty (ten …) kilograms to a box.</summary>
    private static string Boxes(Facts f, int each) => (f.Unit == "箱" ? Sheet.Number(f.Quantity) : Sheet.Number(decimal.Ceiling(f.Quantity / each))) + "箱";

    /// <summary>The customs' badge: a key across a staff.</summary>
    private static string Key(int side, string colour) =>
        $"<svg data-no width={side} height={side} viewBox=\"0 0 80 80\" fill=none stroke=\"{colour}\" stroke-width=4 style=\"display:inline-block\"><circle cx=40 cy=40 r=37 stroke-width=2.5 /><path d=\"M22 60L54 28M26 56l6 6M31 51l5 5\"/><circle cx=58 cy=24 r=7 /><path d=\"M58 60L24 24\"/><path d=\"M22 30q8-12 16 0M26 22q-10 6-4 16\" stroke-width=2.5 /></svg>";

    /// <summary>The certificate on the customs' form, across from 2018: the words of a box small in its corner, what is typed in beneath.</summary>
    private static string FrozenMeat(Sheet s)
    {
        var f = s.Facts;
        Goods(s, ("冷冻去骨牛腱子肉", "巴西", "FRIGORIFICO BOA VISTA S.A.", "进口牛肉"), ("冷冻去骨牛前部位肉", "乌拉圭", "CARNES DEL PLATA S.A.", "进口牛肉"), ("冷冻带骨牛肋排", "阿根廷", "EXPORTADORA PAMPEANA S.R.L.", "进口牛肉"), ("冷冻牛腩", "澳大利亚", "DARLING DOWNS MEAT EXPORTS PTY LTD", "进口牛肉"), ("冷冻猪前脚", "西班牙", "CARNICAS DEL EBRO S.L.", "进口猪脚"), ("冷冻猪后脚", "丹麦", "JUTLAND PORK A/S", "进口猪脚"));
        f.Issuer = "中华人民共和国" + s.Chance.Of("天津新港海关", "天津东疆海关", "上海外高桥港区海关", "青岛大港海关", "大连大窑湾海关", "宁波北仑海关");
        var port = f.Issuer[7..9];
        var colour = Coloured(s, "#1c3f73", "#1b2f55", "#173a5e");
        s.Look.Paper = s.Chance.Of("#fff", "#f8fafc", "#fdfdf8");
        string B(string label, string value, string more = "") => $"<td {more}><div class=t>{label}</div><div class=w>{value}</div></td>";
        return s.Look.Page(900, $"""
            <div style="display:flex;justify-content:center;align-items:center;gap:22px">{Key(66, colour)}<div class=c><div style="font-size:25px;letter-spacing:6px">中华人民共和国海关</div><h1 style="font-size:33px;letter-spacing:6px">入境货物检验检疫证明</h1></div></div>
            <div style="text-align:right;margin:14px 4px 6px">编号：{s.V("number", f.Number)}</div>
            <table style="table-layout:fixed"><tr>{B("收货人", s.V("consignee", f.Consignee) + " ***", "colspan=2")}</tr><tr>{B("发货人", s.V("holder", f.Holder) + " ***", "colspan=2")}</tr>
            <tr>{B("品名", s.V("products", f.Product) + " ***")}{B("报检数/重量", s.Q() + " ***")}</tr><tr>{B("包装种类及数量", s.O("纸箱 " + Boxes(f, 20)))}{B("输出国家或地区", s.V("origin", f.Origin))}</tr>
            <tr>{B("合同号", s.O(f.Related))}{B("标记及号码", s.O(s.Chance.Of("N/M", "见备注", f.Related)), "rowspan=4")}</tr><tr>{B("提/运单号", s.O(s.Chance.Of("MEDU", "COSU", "MAEU", "ONEY") + s.Chance.Digits(8)))}</tr><tr>{B("入境口岸", s.O(port))}</tr><tr>{B("入境日期", s.D("", f.Earlier, 1))}</tr>
            <tr><td colspan=2 style="height:270px;vertical-align:top;position:relative"><div class=t>证明</div><div class=w style="padding:10px 34px;text-indent:2em">{s.O("上述货物业经检验检疫，准予" + s.Chance.Of("销售、使用", "生产加工、销售", "销售") + "。")} ***</div><div style="position:absolute;right:40px;bottom:20px;line-height:2">{s.V("issuer", f.Issuer)}<br>签字：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:120px;bottom:14px")}</td></tr>
            <tr>{B("备注", s.O("集装箱号：" + s.Chance.Of("MSKU", "SEGU", "TRIU", "CXRU") + s.Chance.Digits(7)) + "；" + s.O("境外生产企业注册号：" + s.Chance.Of("SIF ", "EST. ", "NO. ") + s.Chance.Digits(4)), "colspan=2")}</tr></table>
            <div class=row style="font-size:14px;margin-top:8px"><span>① 货主收执</span><span>[ 5-3（2018.4.20）* 1 ]</span></div>
            """, "#paper .t{font-size:15px}#paper .w{min-height:28px;padding-left:26px}", padding: 52);
    }

    /// <summary>The certificate as the Single Window prints it on an office's own printer.</summary>
    private static string FruitElectronic(Sheet s)
    {
        var f = s.Facts;
        Goods(s, ("鲜榴莲", "泰国", "CHANTHABURI FRESH FRUIT CO.,LTD.", null), ("鲜火龙果", "越南", "BINH THUAN AGRI EXPORT JSC", null), ("鲜猕猴桃", "新西兰", "TAURANGA KIWIFRUIT EXPORTS LTD", null), ("鲜鳄梨", "秘鲁", "AGRICOLA PIURA S.A.C.", null), ("鲜龙眼", "泰国", "SIAM ORCHARD EXPORT CO.,LTD.", null), ("鲜香蕉", "菲律宾", "DAVAO PLANTATION CORPORATION", null));
        var lorry = f.Origin is "泰国" or "越南";
        f.Issuer = "中华人民共和国" + (lorry ? s.Chance.Of("友谊关海关", "东兴海关", "凭祥海关") : s.Chance.Of("大鹏海关", "南沙海关", "洋山海关"));
        return s.Look.Page(920, $"""
            <div style="display:grid;grid-template-columns:130px 1fr 130px;align-items:center"><span></span><div><h1 style="font-size:23px;letter-spacing:3px">中华人民共和国海关</h1><h1 style="font-size:29px">入境货物检验检疫证明</h1></div><div class=r>{s.Qr(112, true)}</div></div>
            <div class=row style="margin:12px 0 6px;font-size:17px"><span>证明编号：{s.V("number", f.Number)}</span><span>第 1 页 / 共 1 页</span></div>
            <table>{Tr(Cell("收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.MerchantUscc), 3))}{Tr(Cell("发货人", s.V("holder", f.Holder), 3))}{Tr(Cell("合同协议号", s.O(f.Related)), Cell("运输方式", s.O(lorry ? "公路运输" : "水路运输")))}{Tr(Cell("启运国（地区）", s.O(f.Origin)), Cell("入境日期", s.D("", f.Earlier, 2)))}</table>
            <table style="margin-top:-1px">{Head("项号", "商品编号", "商品名称", "数量及单位", "包装种类", "原产国（地区）")}<tr class=c><td>1</td><td>{s.O(f.Product switch { "鲜榴莲" => "0810600000", "鲜火龙果" => "0810908000", "鲜猕猴桃" => "0810500000", "鲜鳄梨" => "0804400000", "鲜龙眼" => "0810903000", _ => "0803900000" })}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.O(s.Chance.Of("纸箱", "塑料筐"))}</td><td>{s.V("origin", f.Origin)}</td></tr><tr class=c><td colspan=6>（以下空白）</td></tr></table>
            <div style="border:{s.Look.Rule};border-top:0;padding:12px 16px;min-height:200px;position:relative"><div style="text-indent:2em">兹证明，上述货物已按照我国法律、行政法规的规定实施检验检疫，准予进境销售、使用。</div><div style="margin:44px 0 0 54%;line-height:1.9">签发海关：{s.V("issuer", f.Issuer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, "检验检疫专用章", "right:90px;top:60px")}</div>
            <div style="font-size:14px;margin-top:8px;line-height:1.6">说明：1.本证明由海关电子签发，企业可通过“单一窗口”自行打印，与纸质证明具有同等效力。<br>2.证明真伪可登录“互联网+海关”一体化平台查询，或扫描右上方二维码核验。</div>
            """, "#paper th{font-size:16px}#paper td{font-size:17px}", padding: 50);
    }

    /// <summary>A sanitary certificate of the customs for imported food, in two languages.</summary>
    private static string DairySanitary(Sheet s)
    {
        var f = s.Facts;
        Goods(s, ("全脂纯牛奶", "德国", "MILCHHOF OSTSEE GMBH", null), ("马苏里拉干酪", "新西兰", "TASMAN DAIRY PRODUCTS LIMITED", null), ("淡味黄油", "新西兰", "WAIKATO PLAINS CREAMERY LTD", null), ("稀奶油", "法国", "LAITERIE DU BOCAGE SAS", null), ("全脂乳粉", "澳大利亚", "GIPPSLAND MILK PTY LTD", null), ("奶油奶酪", "丹麦", "NORDJYSK MEJERI A/S", null));
        var place = s.Chance.Of("上海", "广州", "宁波");
        f.Issuer = "中华人民共和国" + place + "海关";
        s.Look.Type = "'Noto Serif CJK SC'";
        s.Look.Paper = s.Chance.Of("#f4faf6", "#fbf9f0", "#f2f6fb");
        string Two(string chinese, string english, string value) => $"<div style=\"display:grid;grid-template-columns:236px 1fr;align-items:start;margin:11px 0\"><div><div>{chinese}</div><div class=e>{english}</div></div><div style=\"padding-top:5px\">{value}</div></div>";
        return s.Look.Page(900, $"""
            <div style="border:2px solid #3d6b57;outline:1px solid #3d6b57;outline-offset:-8px;padding:34px 46px 24px"><div class=c style="position:relative">{Key(62, "#2d5c48")}<div style="position:absolute;right:0;top:6px;border:1.5px solid;padding:2px 10px;line-height:1.2">正 本<div class=e>ORIGINAL</div></div></div>
            <div class=c style="font-size:23px;letter-spacing:4px">中华人民共和国海关</div><div class="c e">CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA</div><h1 style="font-size:34px;letter-spacing:14px;text-indent:14px;margin-top:12px">卫生证书</h1><div class=c style="font-size:18px;letter-spacing:2px">SANITARY CERTIFICATE</div>
            <div style="text-align:right;margin-top:10px">编号 <span class=e>No.:</span> {s.V("number", f.Number)}</div>
            {Two("发货人名称", "Name of Consignor", s.V("holder", f.Holder))}{Two("收货人名称", "Name of Consignee", s.V("consignee", f.Consignee))}{Two("品名", "Description of Goods", s.V("products", f.Product))}{Two("报检数量/重量", "Quantity/Weight Declared", "**" + s.Q() + "**")}{Two("包装种类及数量", "Number and Type of Packages", s.O("纸箱 " + Boxes(f, 10)))}{Two("产地", "Place of Origin", s.V("origin", f.Origin))}{Two("到达口岸/日期", "Port and Date of Arrival", s.O(place + " ") + s.D("", f.Earlier, 1))}{Two("标记及号码", "Mark &amp; No.", s.O("N/M"))}
            <div style="border-top:1px solid;margin-top:14px;padding:12px 6px 0;min-height:120px;text-indent:2em">{s.O("上述货物经抽样检验，所检项目符合我国食品安全国家标准的要求，准予销售。")} ********</div>
            <div style="display:grid;grid-template-columns:1fr 1.5fr;position:relative;row-gap:12px;margin-top:12px"><div>印章<div class=e>Official Stamp</div></div><div>签证机关 <span class=e>Issued by</span>　{s.V("issuer", f.Issuer)}</div><span></span><div>签证日期 <span class=e>Date of Issue</span>　{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</div><span></span><div>授权签字人 <span class=e>Authorized Officer</span>　{s.O(f.Officer)}</div>{s.Seal(f.Issuer, "检验检疫专用章", "left:110px;top:-46px")}</div>
            <div style="font-size:13px;border-top:1px solid;margin-top:46px;padding-top:6px">中华人民共和国海关及其官员或代表不承担签发本证书的任何财经责任。<span class=e>No financial liability with respect to this certificate shall attach to the Customs of P. R. China or to any of its officers.</span></div></div>
            """, "#paper .e{font-size:13.5px;font-family:'DejaVu Serif';letter-spacing:0}", padding: 26);
    }

    /// <summary>Chilled and live fish at an airport: a form of underlined blanks, filled in by the counter's printer.</summary>
    private static string AirportFish(Sheet s)
    {
        var f = s.Facts;
        Goods(s, ("冰鲜大西洋鲑鱼", "挪威", "HAVBRUK NORD AS", "三文鱼"), ("冰鲜大西洋鲑鱼", "智利", "SALMONES AUSTRALES S.A.", "三文鱼"), ("活波士顿龙虾", "加拿大", "SHEDIAC BAY LOBSTER INC.", "波士顿龙虾"), ("活岩龙虾", "澳大利亚", "GERALDTON ROCK LOBSTER PTY LTD", "澳洲龙虾"), ("活帝王蟹", "挪威", "FINNMARK KING CRAB AS", "帝王蟹"), ("冰鲜蓝鳍金枪鱼", "西班牙", "ATUNES DEL MAR S.L.", "金枪鱼"));
        var airport = s.Chance.Of("广州白云机场", "上海浦东国际机场", "深圳宝安机场", "杭州萧山机场");
        f.Issuer = "中华人民共和国" + airport + "海关";
        Coloured(s, "#1e5b3c", "#2a2a2a", "#215a4e");
        string U(string label, string value, string css = "flex:1") => $"<div style=\"display:flex;align-items:baseline;{css}\"><span style=\"flex:none\">{label}</span><span style=\"flex:1;border-bottom:1.2px solid;padding:0 8px;margin-left:6px;min-height:28px\">{value}</span></div>";
        string R(params string[] parts) => $"<div style=\"display:flex;gap:24px;margin:13px 0\">{string.Concat(parts)}</div>";
        return s.Look.Page(1000, $"""
            <div class=c style="font-size:22px;letter-spacing:5px">中华人民共和国海关</div><h1 style="font-size:31px;letter-spacing:8px">入境货物检验检疫证明</h1><div class="r no" style="margin:4px 0 16px">№ {s.V("number", f.Number)}</div>
            {R(U("收　货　人：", s.V("consignee", f.Consignee)))}{R(U("发　货　人：", s.V("holder", f.Holder)))}{R(U("品　　　名：", s.V("products", f.Product), "flex:1.2"), U("报检数/重量：", s.Q()))}{R(U("原产国（地区）：", s.V("origin", f.Origin)), U("包装种类及件数：", s.O("泡沫箱 " + Boxes(f, 22)), "flex:1.2"))}{R(U("航班号：", s.O(s.Chance.Of("CZ", "CA", "MU", "QR", "HU") + s.Chance.Int(300, 8999))), U("提/运单号：", s.O(s.Chance.Of("784", "999", "112", "157") + "-" + s.Chance.Digits(8)), "flex:1.4"))}{R(U("入境口岸：", s.O(airport), "flex:1.2"), U("入境日期：", s.D("", f.Earlier, s.Chance.Of(0, 2, 3))))}
            <div style="margin-top:20px">证　　　明：</div><div style="padding:4px 40px;min-height:84px;text-indent:2em">上述货物经现场查验和感官检验，未发现异常，准予{s.O(s.Chance.Of("销售", "销售、食用"))}。</div>
            <div style="position:relative;margin:18px 0 0 46%;line-height:2">检验检疫机关：{s.V("issuer", f.Issuer)}<br>签　　　　字：{s.O(f.Officer)}<br>签　发　日　期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}{s.Seal(f.Issuer, "检验检疫专用章", "left:150px;top:-30px")}</div>
            {R(U("备　　　注：", s.O(s.Chance.Of("温度：0℃～4℃", "随附境外官方卫生证书", "鲜活产品，请尽快提离"))))}<div class=r style="font-size:14px">第二联：收货人留存</div>
            """, Preprinted, padding: 54);
    }

    private const string Figures = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>
    /// The same facts in another province, for a firm or a household: the codes get the region there, and hold exactly where they held before.
    /// </summary>
    private static Place Move(Sheet s, bool firm, string trade, params string[] provinces)
    {
        var f = s.Facts;
        var province = s.Chance.Of(provinces);
        var place = s.Chance.Of([.. World.Elsewhere.Concat(World.Guangdong.Take(17)).Where(p => p.Province == province)]);
        f.Holder = firm ? World.Firm(s.Chance, place, trade) : County(place) + s.Chance.Of("", place.Town) + World.Brand(s.Chance) + trade + s.Chance.Of("店", "经营部", "商行");
        var body = (firm ? "91" : "92") + place.Region + (firm ? f.Uscc[8..17] : "MA" + f.Uscc[10..17]);
        f.Uscc = Last(body, Figures, Codes.UsccHolds, Codes.UsccHolds(f.Uscc));
        if (f.LicenceNo.Length == 16)
        {
            var at = f.LicenceNo.StartsWith("SC", StringComparison.Ordinal) ? 5 : 3;
            f.LicenceNo = Last(f.LicenceNo[..at] + place.Region + f.LicenceNo[(at + 6)..15], "0123456789", Codes.LicenceHolds, Codes.LicenceHolds(f.LicenceNo));
        }

        (f.Merchant, f.MerchantUscc, f.Form) = (f.Holder, f.Uscc, f.Type == "business" ? firm ? "公司" : "个体" : f.Form);
        f.Issuer = County(place) + "市场监督管理局";
        f.Address = place.Full + s.Chance.Of("人民路", "建设路", "解放大道", "农贸市场", "工业大道") + s.Chance.Int(1, 268) + "号";
        return place;
    }

    /// <summary>A district is named with its city, a county is not.</summary>
    private static string County(Place place) => place.County[^1] == '区' ? place.City + place.County : place.County;

    private static string Last(string body, string figures, Func<string, bool> holds, bool held)
    {
        var right = figures.First(c => holds(body + c));
        return body + (held ? right : figures[(figures.IndexOf(right, StringComparison.Ordinal) + 5) % figures.Length]);
    }

    /// <summary>The original of a household's business licence, as it hangs at the stall.</summary>
    private static string Household(Sheet s)
    {
        var f = s.Facts;
        Move(s, false, s.Chance.Of("水产", "蔬菜", "果品", "鲜肉", "食品"), "湖南省", "江西省", "福建省", "广东省", "湖北省");
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Type = "'Noto Serif CJK SC'";
        s.Look.Paper = s.Chance.Of("#fefcf4", "#fdf9ee");
        string P(string label, string value) => $"<div style=\"display:grid;grid-template-columns:112px 1fr;column-gap:26px;margin:15px 0\"><span style=\"text-align:justify;text-align-last:justify;font-weight:700\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(1240, $"""
            <div style="border:14px solid #e7cf94;outline:2px solid #b99038;outline-offset:-9px;padding:36px 54px 16px;position:relative"><div class=c>{Arms(78)}</div><h1 style="font-size:58px;letter-spacing:34px;text-indent:34px">营业执照</h1>
            <div style="position:absolute;left:54px;top:112px;width:280px"><div style="font-size:17px">统一社会信用代码</div><div class=code>{s.V("uscc", f.Uscc)}</div></div>
            <div style="position:absolute;right:50px;top:64px;display:flex;gap:10px;align-items:center">{s.Qr(108)}<div style="font-size:13px;width:92px;line-height:1.35">扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</div></div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:64px;margin-top:38px;font-size:21px;min-height:250px"><div>{P("名称", s.V("holder", f.Holder))}{P("类型", s.O("个体工商户"))}{P("经营者", s.O(f.Person))}{P("经营范围", s.O(s.Chance.Of("一般项目：食用农产品零售；食用农产品批发；新鲜蔬菜零售", "许可项目：食品销售。一般项目：水产品零售；鲜肉零售；鲜蛋零售", "一般项目：新鲜水果零售；新鲜蔬菜零售") + "。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"))}</div><div>{P("组成形式", s.O(s.Chance.Of("个人经营", "个人经营", "家庭经营")))}{P("注册日期", s.D("", f.Earlier, 1))}{P("经营场所", s.O(f.Address))}</div></div>
            <div style="margin:22px 0 34px 58%;position:relative;font-size:22px"><div style="display:flex;gap:30px"><span style="letter-spacing:8px;font-weight:700;flex:none">登记机关</span><span>{s.V("issuer", f.Issuer)}</span></div><div style="margin-top:34px;text-align:center">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:150px;top:-22px")}</div>
            <div style="display:grid;grid-template-columns:1fr 1.3fr 1fr;font-size:13px"><span>国家企业信用信息公示系统网址：<br>http://www.gsxt.gov.cn</span><span class=c>个体工商户应当于每年1月1日至6月30日通过<br>国家企业信用信息公示系统报送公示年度报告。</span><span class=r>国家市场监督管理总局监制</span></div></div>
            """, "#paper .code .v{font-size:22px;letter-spacing:1px}", padding: 24);
    }

    /// <summary>A company's electronic licence, printed on A4 upright for the buyer's file.</summary>
    private static string CompanyPrint(Sheet s)
    {
        var f = s.Facts;
        Move(s, true, s.Chance.Of("农产品", "水产", "食品", "供应链管理", "果蔬", "商贸"), "湖南省", "山东省", "福建省", "广东省", "云南省");
        string P(string label, string value) => $"<tr><td style=\"width:170px;padding-left:0;vertical-align:top;color:#555\">{label}</td><td>{value}</td></tr>";
        var day = s.Chance.Of(0, 1);
        return s.Look.Page(860, $"""
            <div style="border:3px double #a88a4a;padding:34px 40px 22px;position:relative"><div class=c>{Arms(58)}<h1 style="font-size:42px;letter-spacing:16px;text-indent:16px">营业执照</h1><div style="letter-spacing:6px;font-size:19px">（副 本）</div></div>
            <div class=row style="margin-top:16px;align-items:flex-end"><div>统一社会信用代码<br><b style="font-size:20px">{s.V("uscc", f.Uscc)}</b></div>{s.Qr(96)}</div>
            <table style="margin-top:12px">{P("名　　称", s.V("holder", f.Holder))}{P("类　　型", s.O(s.Chance.Of("有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）", "有限责任公司")))}{P("住　　所", s.O(f.Address))}{P("法定代表人", s.O(f.Person))}{P("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整"))}{P("成立日期", s.D("", f.Earlier, day))}{P("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, day) + "至" + s.D("expiry", end, day) : s.O("长期"))}{P("经营范围", s.O(Scope(s) + "。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"))}</table>
            <div style="position:relative;margin:44px 0 40px 44%;line-height:2">登记机关　{s.V("issuer", f.Issuer)}<div class=c>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:90px;top:-46px")}</div>
            <div style="font-size:13px;border-top:1px solid #a88a4a;padding-top:8px;color:#555">市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。<br>本打印件由电子营业执照系统生成，用途：{s.O(s.Chance.Of("市场档口备案", "供货商资质存档", "食品经营备案"))}</div></div>
            """, "#paper table td{border:0;border-bottom:1px dashed #cbb98a;padding:9px 6px}", padding: 44);
    }

    /// <summary>The licence to trade in food on the form of the rules of 2023, across, everything on the left and the authority on the right.</summary>
    private static string TradeAcross(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        var firm = s.Chance.Odds(0.4);
        Move(s, firm, s.Chance.Of("食品", "食品", "水产"), "湖北省", "江西省", "广东省", "福建省");
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fbfdf6", "#fffdf3", "#fff");
        var green = s.Chance.Of("#3c7d5a", "#8a7434", "#3d6a92");
        string P(string label, string value) => $"<div style=\"display:grid;grid-template-columns:184px 1fr;margin:12px 0\"><span style=\"color:{green};font-weight:700\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(1200, $"""
            <div style="border:9px ridge {green};padding:30px 50px 18px"><div style="display:flex;justify-content:center;align-items:center;gap:26px">{Arms(66)}<h1 style="font-size:48px;letter-spacing:16px">食品经营许可证</h1></div>
            <div class=r style="font-size:19px;margin:8px 0 0">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="display:grid;grid-template-columns:1.45fr 1fr;column-gap:50px;margin-top:10px;font-size:20px"><div>{P("经 营 者 名 称", s.V("holder", f.Holder))}{P("统一社会信用代码", s.V("uscc", f.Uscc))}{P("法定代表人<br>（负责人）", s.O(f.Person))}{P("住　　　　　所", s.O(f.Address))}{P("经 营 场 所", s.O(f.Address))}{P("主 体 业 态", s.O(kind))}{P("经 营 项 目", s.O(goods))}</div>
            <div style="position:relative"><div style="margin:6px 0 18px">{s.Qr(132)}</div><div style="line-height:2.2">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 8)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 8)}<br>投诉举报电话：12315</div>{s.Seal(f.Issuer, "", "right:40px;bottom:60px")}</div></div>
            <div class=c style="font-size:14px;margin-top:12px;color:{green}">食品经营者应当在经营场所的显著位置悬挂、摆放许可证正本　　国家市场监督管理总局监制</div></div>
            """, padding: 22);
    }

    /// <summary>The registration of a small workshop, upright: a province's own form.</summary>
    private static string Workshop(Sheet s)
    {
        var f = s.Facts;
        var (trade, kinds) = s.Chance.Of(("豆制品", "豆制品（豆腐、豆腐干、豆腐皮）"), ("米粉", "粮食加工品（湿米粉）"), ("腊味", "肉制品（腊肉、腊肠）"), ("面食", "粮食加工品（生湿面制品、饺子皮）"), ("酱菜", "蔬菜制品（酱腌菜）"));
        var place = Move(s, false, trade, "广东省", "湖南省", "江西省", "湖北省");
        f.Holder = County(place) + s.Chance.Of(place.Town, "") + World.Brand(s.Chance) + trade + s.Chance.Of("加工坊", "作坊", "加工店");
        f.Merchant = f.Holder;
        f.Expiry = f.Issued.AddYears(3).AddDays(-1) is var end && f.Expiry < DateOnly.FromDateTime(f.Submitted.DateTime) ? f.Expiry : end;
        // A registration of three years that would be over by now was given later.
        if (f.Expiry == end && end < DateOnly.FromDateTime(f.Submitted.DateTime))
        {
            (f.Issued, f.Expiry) = (f.Issued.AddYears(1), end.AddYears(1));
        }

        f.LicenceNo = place.Province switch { "广东省" => "粤坊", "湖南省" => "湘坊", "江西省" => "赣坊", _ => "鄂坊" } + f.LicenceNo[2..];
        var day = s.Chance.Of(0, 1);
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fff", "#fefaf0", "#f6faf7");
        var red = s.Chance.Of("#a3211f", "#8c2f1e", "#1d1d1d");
        return s.Look.Page(820, $"""
            <div style="border:2px solid {red};padding:6px"><div style="border:6px solid {red};padding:40px 46px 30px"><h1 style="font-size:38px;color:{red};letter-spacing:2px">食品生产加工小作坊登记证</h1><div class=c style="margin:16px 0 26px;font-size:19px">登记证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:20px;line-height:1.6">{Line("小作坊名称：", s.V("holder", f.Holder), 190, "margin:14px 0")}{Line("经 营 者：", s.O(f.Person), 190, "margin:14px 0")}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 190, "margin:14px 0")}{Line("生产加工场所：", s.O(f.Address), 190, "margin:14px 0")}{Line("食品品种：", s.O(kinds), 190, "margin:14px 0")}{Line("有效期限：", "自 " + s.D("issue_date", f.Issued, day) + " 至 " + s.D("expiry", f.Expiry!.Value, day), 190, "margin:14px 0")}</div>
            <div style="display:flex;justify-content:space-between;margin-top:40px;min-height:170px"><div>{s.Qr(120)}</div><div style="position:relative;width:400px;line-height:2.2;font-size:20px">登记机关：{s.V("issuer", f.Issuer)}<br>登记日期：{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "left:130px;top:-30px")}</div></div>
            <div style="font-size:15px;margin-top:20px;border-top:1px solid {red};padding-top:8px">{place.Province}市场监督管理局印制　　不得伪造、涂改、倒卖、出租、出借、转让本证</div></div></div>
            """, padding: 30);
    }

    /// <summary>Who sells prepacked food only has no licence but a record, printed from the office's system.</summary>
    private static string PrepackedRecord(Sheet s)
    {
        var f = s.Facts;
        var firm = s.Chance.Odds(0.5);
        Move(s, firm, s.Chance.Of("食品", "副食", "粮油"), "山东省", "福建省", "湖南省", "云南省", "广东省");
        f.LicenceNo = "YB" + f.LicenceNo[2..];
        var way = f.LicenceNo[2];
        return s.Look.Page(880, $"""
            <h1 style="font-size:29px;margin-bottom:4px">仅销售预包装食品经营者备案信息表</h1><div class=r style="margin:16px 0 6px">备案编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table>{Tr(Cell("经营者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell(firm ? "法定代表人<br>（负责人）" : "经营者", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("住　所", s.O(f.Address), 3))}{Tr(Cell("经营场所", s.O(f.Address), 3))}{Tr(Cell("经营种类", $"{Box("预包装食品（含冷藏冷冻食品）", way != '2')}<br>{Box("预包装食品（不含冷藏冷冻食品）", way == '2')}", 3))}{Tr(Cell("销售方式", $"{Box("批发", way == '1')}　{Box("零售", way == '2')}　{Box("批发兼零售", way == '3')}"), Cell("是否网络经营", $"{Box("是", false)}　{Box("否", true)}"))}{Tr(Cell("备案日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))), Cell("备案类型", $"{Box("新办", true)}　{Box("变更", false)}"))}{Tr(Cell("备案机关", s.V("issuer", f.Issuer), 3))}</table>
            <div style="display:flex;gap:30px;margin-top:18px;min-height:170px"><div style="flex:none;width:130px" class=c>{s.Qr(120)}</div><div style="flex:1;font-size:15px;line-height:1.7">1.备案信息发生变化的，备案人应当自发生变化后15个工作日内向备案机关提交变更信息。<br>2.增加散装食品销售、热食类食品制售等经营项目的，应当依法取得食品经营许可。<br>3.备案信息可在国家企业信用信息公示系统查询。</div><div style="flex:none;width:230px;position:relative" class=c>（备案机关盖章）{s.Seal(f.Issuer, "", "left:30px;top:-14px")}</div></div>
            """, "#paper td{padding:10px 12px}", padding: 54);
    }
}
