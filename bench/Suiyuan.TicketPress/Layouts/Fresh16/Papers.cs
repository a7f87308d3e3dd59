using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh16;

/// <summary>What customs give an importer, licences as they hang and as they are copied, and a log that is no ticket.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/h-entry-form", By.Clerk, EntryForm, seal: true), New("import/h-declaration", By.Printer, Declaration, seal: true), New("import/h-captioned", By.Printer, Captioned, seal: true),
        New("licence/h-wall-upright", By.Clerk, WallUpright, seal: true), New("licence/h-copy-open", By.Printer, CopyOpen, seal: true), New("licence/h-maker-detail", By.Printer, MakerDetail, "生产", true),
        New("business/h-copy-serial", By.Clerk, CopySerial, seal: true), New("business/h-on-a4", By.Printer, OnA4, seal: true), New("unknown/h-cold-log", By.Pen, ColdLog),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh16", name, by, write, form, seal);

    private static bool Alive(Facts f) => f.Product[0] == '活' || f.Product.Contains("冰鲜", StringComparison.Ordinal);

    /// <summary>How a load came: by air what is alive or chilled, by lorry over the land bridge.</summary>
    private static string Way(Facts f) => f.Issuer switch
    {
        _ when f.Issuer.Contains("皇岗", StringComparison.Ordinal) => "公路",
        _ when Alive(f) || f.Issuer.Contains("机场", StringComparison.Ordinal) => "航空",
        _ => "水路",
    };

    /// <summary>The number of the bill that came with a load.</summary>
    private static string Bill(Sheet s) => Way(s.Facts) switch { "航空" => "784-" + s.Chance.Digits(8), "公路" => "HKG" + s.Chance.Digits(9), _ => "COSU" + s.Chance.Digits(10) };

    /// <summary>Pieces of a load and its net weight, as its one quantity has it.</summary>
    private static (decimal Pieces, decimal Net) Load(Facts f) => f.Unit == "箱" ? (f.Quantity, f.Quantity * 10) : (Math.Ceiling(f.Quantity / 10), f.Quantity);

    private static string Code(string product) => product switch
    {
        _ when product.Contains('鲑', StringComparison.Ordinal) => "0302141000",
        _ when product.Contains("岩龙虾", StringComparison.Ordinal) => "0306319000",
        _ when product.Contains("龙虾", StringComparison.Ordinal) => "0306329000",
        _ when product.Contains('虾', StringComparison.Ordinal) => "0306179000",
        _ when product.Contains("带鱼", StringComparison.Ordinal) => "0303893000",
        _ when product.Contains('猪', StringComparison.Ordinal) => "0203290000",
        _ when product.Contains('牛', StringComparison.Ordinal) => "0202200000",
        _ => "0207142100",
    };

    /// <summary>A box of a form: small words at its upper left, what is filled in below them.</summary>
    private static string Cap(string label, string value, int span = 1, string css = "") => $"<td colspan={span} style=\"{css}\"><div class=cap>{label}</div><div>{value}</div></td>";

    /// <summary>The form itself, its words in two columns, on paper with a ground; the works' own number is in the lower corner.</summary>
    private static string EntryForm(Sheet s)
    {
        var f = s.Facts;
        var (pieces, _) = Load(f);
        s.Look.Type = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#f6f9f4", "#fbf9f0", "#fff"), false);
        static string Item(string label, string value, int width = 172) => Line(label, value, width, "margin:7px 0");
        return s.Look.Page(900, $"""
            <div class=c>{Arms(58)}<div style="font-size:27px;letter-spacing:4px">{s.V("issuer", f.Issuer)}</div></div><h1 style="font-size:33px;letter-spacing:8px;text-indent:8px;margin:14px 0 10px">入境货物检验检疫证明</h1><div class=r style="margin-bottom:8px">编　号：{s.V("number", f.Number)}</div>
            <div style="border-top:1.5px solid #333;border-bottom:1.5px solid #333;padding:8px 2px">{Item("收货人", s.V("consignee", f.Consignee))}{Item("发货人", s.V("holder", f.Holder))}<div style="display:grid;grid-template-columns:1.1fr 1fr;column-gap:20px">{Item("品名", s.V("products", f.Product), 100)}{Item("报检数/重量", s.Q(), 150)}</div>{Item("包装种类及数量", s.O($"{pieces:0}{(Alive(f) ? "泡沫箱" : "纸箱")}"))}
            <div style="display:grid;grid-template-columns:1.1fr 1fr;column-gap:20px">{Item("输出国家或地区", s.V("origin", f.Origin))}{Item("合同号", s.O(f.Related), 150)}{Item("标记及号码", s.O("N/M"))}{Item("提/运单号", s.O(Bill(s)), 150)}{Item("入境口岸", s.O(f.Issuer[7..^2]))}{Item("入境日期", s.D("", f.Earlier, 0), 150)}</div></div>
            <div style="min-height:210px;padding-top:14px"><div>证明</div><div style="text-indent:2em;line-height:2;margin-top:10px">{s.Chance.Of("上述货物业经检验检疫，准予销售、使用。", "上述货物经检验检疫，未发现不符合要求的情况，准予进境销售。", "上述货物经检疫合格，准予销售或使用。")}</div><div class=c style="letter-spacing:4px">＊＊＊＊＊＊＊＊</div></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;min-height:110px"><span>签字：{s.O(f.Officer)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}</span>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:90px;top:-70px")}</div>
            <div style="border-top:1px solid #333;padding-top:6px">备注：{s.O(Way(f) != "水路" ? "***" : "集装箱号 " + s.Chance.Of("OOLU", "TCLU", "MSKU") + s.Chance.Digits(7))}</div><div class=row style="font-size:14px;margin-top:10px"><span>①货主收执</span><span>A {s.O(s.Chance.Digits(8))}</span></div>
            """, padding: 60);
    }

    /// <summary>The declaration of what comes in, a printer's sheet across with boxes; small words above what is filled in.</summary>
    private static string Declaration(Sheet s)
    {
        var f = s.Facts;
        var (pieces, net) = Load(f);
        var way = Way(f);
        var number = f.Number + f.Related[^3..];
        var port = f.Issuer[7..^2];
        var price = s.Chance.Int(20, 160) / 10m;
        s.Look.Rule = "1px solid #222";
        s.Says("issue_date", f.Issued.ToString("yyyy-MM-dd"));
        string Tight(DateOnly date, string field) => $"<span class=v data-f=\"{field}\">{date:yyyyMMdd}</span>";
        return s.Look.Page(1320, $"""
            <h1 style="font-size:27px;letter-spacing:2px">中华人民共和国海关进口货物报关单</h1><div class=row style="margin:10px 0 4px;font-size:15px"><span>预录入编号：{s.O(number)}</span><span>海关编号：{s.V("number", number)}</span><span>页码/页数：1/1</span></div>
            <table>{Tr(Cap($"境内收货人　（{s.V("uscc", f.MerchantUscc)}）", s.V("consignee", f.Consignee), 2), Cap("进境关别", s.O(port)), Cap("进口日期", Tight(f.Earlier, "")), Cap("申报日期", Tight(f.Issued, "issue_date")), Cap("备案号", "&nbsp;"))}
            {Tr(Cap("境外发货人", s.V("holder", f.Holder), 2), Cap("运输方式", s.O(way + "运输")), Cap("运输工具名称及航次号", s.O(way switch { "航空" => s.Chance.Of("CZ", "CA", "QR") + s.Chance.Digits(3), "公路" => f.Plate, _ => "COSCO STAR/" + s.Chance.Digits(3) + "E" })), Cap("提运单号", s.O(Bill(s))), Cap("货物存放地点", s.O(port + s.Chance.Of("货站", "冷库"))))}
            {Tr(Cap("消费使用单位", s.O(f.Consignee), 2), Cap("监管方式", s.O("一般贸易")), Cap("征免性质", s.O("一般征税")), Cap("许可证号", "&nbsp;"), Cap("启运港", s.O(f.Origin)))}
            {Tr(Cap("合同协议号", s.O(f.Related), 2), Cap("贸易国（地区）", s.O(f.Origin)), Cap("启运国（地区）", s.O(f.Origin)), Cap("经停港", s.O(f.Origin)), Cap("入境口岸", s.O(port)))}</table>
            <table style="margin-top:-1px">{Tr(Cap("包装种类", s.O(Alive(f) ? "其他包装" : "纸制或纤维板制盒/箱")), Cap("件数", s.O(Sheet.Number(pieces))), Cap("毛重（千克）", s.O(Sheet.Number(decimal.Round(net * 1.08m, 1)))), Cap("净重（千克）", s.O(Sheet.Number(net))), Cap("成交方式", s.O(s.Chance.Of("CIF", "CFR", "FOB"))), Cap("运费", "&nbsp;"), Cap("保费", "&nbsp;"), Cap("杂费", "&nbsp;"))}
            <tr><td colspan=8><div class=cap>随附单证及编号</div><div>{s.O("原产地证书；官方检疫（卫生）证书；合同；发票；装箱单")}</div></td></tr><tr><td colspan=8><div class=cap>标记唛码及备注</div><div>{s.O("N/M")}</div></td></tr></table>
            <table style="margin-top:-1px" class=g>{Head("项号", "商品编号", "商品名称及规格型号", "数量及单位", "单价/总价/币制", "原产国（地区）", "最终目的国", "境内目的地", "征免")}<tr><td>1</td><td>{s.O(Code(f.Product))}</td><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.O(price.ToString("0.0000"))}<br>{s.O((price * f.Quantity).ToString("0.00"))}<br>{s.O("美元")}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O("中国")}</td><td>{s.V("destination", "广州其他")}</td><td>{s.O("照章征税")}</td></tr></table>
            <table style="margin-top:-1px"><tr><td colspan=3 style="height:44px">特殊关系确认：否　　价格影响确认：否　　支付特许权使用费确认：否　　自报自缴：是</td></tr><tr><td style="width:26%;vertical-align:top">报关人员　{s.O(f.Person)}<br>电话　{s.O(f.Phone)}</td><td style="width:36%;vertical-align:top">兹申明对以上内容承担如实申报、依法纳税之法律责任<br><br>申报单位　{s.O("广州" + World.Brand(s.Chance) + "报关有限公司")}</td><td style="position:relative;height:130px;vertical-align:top">海关批注及签章<br>{s.V("issuer", f.Issuer)}{s.Seal(f.CustomsHouse, "单证专用章", "right:70px;top:-14px", "ellipse")}</td></tr></table>
            """, "#paper{font-size:16px}#paper td{padding:3px 7px;vertical-align:top}#paper .cap{font-size:13.5px}#paper .g td{height:96px}#paper .g th{padding:3px 4px}", padding: 44);
    }

    /// <summary>An electronic certificate printed by the importer: boxes with small words in two languages in their corners.</summary>
    private static string Captioned(Sheet s)
    {
        var f = s.Facts;
        static string Two(string chinese, string english) => $"{chinese} <span style=\"font-size:12px\">{english}</span>";
        return s.Look.Page(920, $"""
            <div style="display:flex;align-items:center;justify-content:space-between"><div>{s.Qr(104, always: true)}</div><div class=c><h1 style="font-size:29px;letter-spacing:3px">入境货物检验检疫证明</h1><div style="font-size:14px">CERTIFICATE OF INSPECTION AND QUARANTINE FOR IMPORTED GOODS</div></div><div style="width:104px"></div></div>
            <table style="margin-top:14px">{Tr(Cap(Two("收货人", "Consignee"), s.V("consignee", f.Consignee), 2), Cap(Two("证书编号", "Certificate No."), s.V("number", f.Number)))}{Tr(Cap(Two("发货人", "Consignor"), s.V("holder", f.Holder), 2), Cap(Two("签证日期", "Date of Issue"), s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 5))))}
            {Tr(Cap(Two("原产国/地区", "Country of Origin"), s.V("origin", f.Origin)), Cap(Two("入境口岸", "Port of Entry"), s.O(f.Issuer[7..^2])), Cap(Two("到货日期", "Date of Arrival"), s.D("", f.Earlier, 2)))}{Tr(Cap(Two("货物名称", "Name of Goods"), s.V("products", f.Product), 2, "height:74px"), Cap(Two("数量/重量", "Quantity / Weight"), s.Q()))}
            {Tr(Cap(Two("H.S.编码", "H.S. Code"), s.O(Code(f.Product))), Cap(Two("合同号", "Contract No."), s.O(f.Related)), Cap(Two("运输工具", "Means of Conveyance"), s.O(Way(f) switch { "航空" => "飞机", "公路" => "汽车", _ => "船舶" })))}{Tr(Cap(Two("目的地", "Destination"), s.V("destination", f.Destination), 3))}
            <tr><td colspan=3 style="height:270px;position:relative"><div class=cap>{Two("证明内容", "Certification")}</div><div style="line-height:1.9;margin:8px 16px">兹证明上述货物已依照《中华人民共和国进出口商品检验法》《中华人民共和国进出境动植物检疫法》及其实施条例实施检验检疫，准予进境。</div><div style="position:absolute;right:40px;bottom:30px;text-align:right">{s.V("issuer", f.Issuer)}<br>授权签字人：{s.O(f.Officer)}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:110px;bottom:10px")}</td></tr></table><div style="font-size:14px;margin-top:8px">本证书由电子证书系统生成，可扫描二维码核验。复印件无效。</div>
            """, "#paper td{vertical-align:top;height:58px;padding:4px 9px}#paper .cap{font-size:14px}", padding: 56);
    }

    /// <summary>A label spread over a width, as licences set them.</summary>
    private static string Wide(string label, string value, int width, string colour = "inherit", int gap = 9) =>
        $"<div style=\"display:flex;margin:{gap}px 0\"><span style=\"flex:none;width:{width}px;margin-right:20px;text-align:justify;text-align-last:justify;color:{colour}\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>The original on a shop's wall, upright, all its words in one column; the authority at the right below, the code at the left.</summary>
    private static string WallUpright(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        var edge = s.Chance.Of("#8aa37b", "#b99a55", "#7f9bb5");
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fdfbf1", "#fff", "#f6faf3"), false);
        return s.Look.Page(900, $"""
            <div style="border:3px solid {edge};padding:7px"><div style="border:1px solid {edge};padding:44px 52px 30px"><h1 style="font-size:49px;letter-spacing:11px;text-indent:11px">食品经营许可证</h1><div class=c style="font-size:20px;margin:18px 0 34px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="font-size:20px">{Wide("经营者名称", s.V("holder", f.Holder), 214, gap: 13)}{Wide("统一社会信用代码", s.V("uscc", f.Uscc), 214, gap: 13)}{Wide("法定代表人（负责人）", s.O(f.Person), 214, gap: 13)}{Wide("住所", s.O(f.Address), 214, gap: 13)}{Wide("经营场所", s.O(f.Address), 214, gap: 13)}{Wide("主体业态", s.O(kind), 214, gap: 13)}{Wide("经营项目", s.O(goods), 214, gap: 13)}{Wide("有效期至", s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1)), 214, gap: 13)}</div>
            <div style="position:relative;display:flex;margin-top:60px;min-height:190px;font-size:20px"><div style="width:42%">{s.Qr(128)}<div style="font-size:14px">投诉举报电话：12315</div></div><div style="flex:1;line-height:2.3">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</div>{s.Seal(f.Issuer, "", "right:50px;top:-30px")}</div></div></div>
            """, padding: 24);
    }

    /// <summary>The copy laid open: the licence at the left, what was altered since at the right, and nothing yet.</summary>
    private static string CopyOpen(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Paper = s.Chance.Of("#fff", "#f9f9f6");
        return s.Look.Page(1380, $"""
            <div style="display:grid;grid-template-columns:1.15fr 1fr;column-gap:70px"><div><h1 style="font-size:33px;letter-spacing:6px">食品经营许可证</h1><div class=c style="font-size:19px;letter-spacing:6px;margin-bottom:14px">（副本）</div>
            {Line("经营者名称：", s.V("holder", f.Holder), 216)}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 216)}{Line("法定代表人（负责人）：", s.O(f.Person), 216)}{Line("住所：", s.O(f.Address), 216)}{Line("经营场所：", s.O(f.Address), 216)}{Line("主体业态：", s.O(kind), 216)}{Line("经营项目：", s.O(goods), 216)}{Line("许可证编号：", s.V("licence_no", f.LicenceNo), 216)}{Line("日常监督管理机构：", s.O(f.Issuer[..^7] + s.Chance.Of("城东", "新市", "石井", "大岗") + "市场监督管理所"), 216)}
            <div style="position:relative;display:grid;grid-template-columns:140px 1fr;margin-top:26px;min-height:130px;line-height:1.9"><span>{s.Qr(112, always: true)}</span><div>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 0)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 0)}</div>{s.Seal(f.Issuer, "", "right:20px;top:-24px")}</div></div>
            <div><div class=c style="font-size:23px;margin:8px 0 14px">许可变更、延续、补发记录</div><table class=g>{Head("序号", "日　期", "事　项", "记　录")}{string.Concat(Enumerable.Range(1, 9).Select(i => $"<tr class=c><td>{i}</td><td></td><td></td><td></td></tr>"))}</table><div style="font-size:15px;margin-top:12px;line-height:1.7">说明：食品经营者应当妥善保管食品经营许可证，不得伪造、涂改、倒卖、出租、出借、转让。</div></div></div>
            """, "#paper .g td{height:42px}#paper .g th:first-child{width:52px}", padding: 56);
    }

    /// <summary>A maker's copy, and the kinds of food it is for on the same sheet: the second and third figure of its number say which.</summary>
    private static string MakerDetail(Sheet s)
    {
        var f = s.Facts;
        var (kind, code, sort, goods) = f.LicenceNo[3..5] switch
        {
            "04" => ("肉制品", "0404", "腌腊肉制品", "肉灌制品；腊肉制品"),
            "10" => ("冷冻饮品", "1001", "冷冻饮品", "雪糕；冰棍；甜味冰"),
            "13" => ("糖果制品", "1301", "糖果", "硬质糖果；凝胶糖果"),
            "24" => ("糕点", "2401", "热加工糕点", "烘烤类糕点：酥类、松酥类"),
            _ => ("粮食加工品", "0104", "其他粮食加工品", "谷物粉类制成品：生湿面制品、米粉制品"),
        };
        s.Look.Paper = s.Chance.Of("#fff", "#fdfbf3");
        return s.Look.Page(920, $"""
            <h1 style="font-size:35px;letter-spacing:8px">食品生产许可证</h1><div class=c style="font-size:20px">副　本</div><div class=r style="margin:4px 0 8px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <table>{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("法定代表人<br>（负责人）", s.O(f.Person)))}{Tr(Cell("住　　所", s.O(f.Address), 3))}{Tr(Cell("生产地址", s.O(f.Address), 3))}{Tr(Cell("食品类别", s.O(kind), 3))}{Tr(Cell("发证日期", s.D("issue_date", f.Issued, 0)), Cell("有效期至", s.D("expiry", f.Expiry!.Value, 0)))}</table>
            <div style="position:relative;display:flex;min-height:130px;margin-top:16px"><div style="width:160px">{s.Qr(112)}</div><div style="flex:1;padding-left:200px;line-height:2.2">发证机关：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}</div>{s.Seal(f.Issuer, "", "right:90px;top:-24px")}</div>
            <div class=c style="font-size:22px;margin:10px 0">食品生产许可品种明细表</div><table>{Head("序号", "食品类别", "类别编号", "类别名称", "品种明细", "备注")}<tr class=c><td>1</td><td>{s.O(kind)}</td><td>{s.O(code)}</td><td>{s.O(sort)}</td><td>{s.O(goods)}</td><td></td></tr><tr class=c style="height:46px"><td></td><td></td><td>以下空白</td><td></td><td></td><td></td></tr></table>
            """, "#paper td{height:44px}", padding: 60);
    }

    private static string Purpose(Sheet s) => s.Chance.Of("食用农产品批发；食用农产品零售；新鲜蔬菜批发；新鲜水果批发；水产品批发；装卸搬运。", "水产品批发；水产品零售；鲜肉零售；鲜蛋零售；豆制品零售；食品销售（仅销售预包装食品）。", "蔬菜、水果零售；农副产品销售；低温仓储（不含危险化学品等需许可审批的项目）；国内货物运输代理。");

    /// <summary>What a business licence says, its label in <paramref name="width"/>; the term is a firm's only.</summary>
    private static (string Left, string Right) Terms(Sheet s, int width, string colour)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        var purpose = Purpose(s) + (firm ? "（依法须经批准的项目，经相关部门批准后方可开展经营活动）" : "");
        return (Wide("名称", s.V("holder", f.Holder), width, colour) + Wide("类型", s.O(firm ? s.Chance.Of("有限责任公司(自然人独资)", "有限责任公司(自然人投资或控股)", "其他有限责任公司") : "个体工商户"), width, colour) + Wide(firm ? "法定代表人" : "经营者", s.O(f.Person), width, colour) + Wide("经营范围", s.O(purpose), width, colour),
            (firm ? Wide("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), width, colour) : Wide("组成形式", s.O("个人经营"), width, colour)) + Wide(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), width, colour) + (firm && f.Expiry is { } end ? Wide("营业期限", s.D("", f.Earlier, 1) + "至" + s.D("expiry", end, 1), width, colour) : "") + Wide(firm ? "住所" : "经营场所", s.O(f.Address), width, colour));
    }

    /// <summary>The copy of the present edition, its own serial beneath the code; the registrar is in the seal.</summary>
    private static string CopySerial(Sheet s)
    {
        var f = s.Facts;
        var edge = s.Chance.Of("#a98e4f", "#bfa05a");
        s.Look.Type = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'AR PL UKai CN','Noto Serif CJK SC'");
        s.Look.Blank();
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fdf9ea", "#fffdf6", "#fff"), false);
        return s.Look.Page(1240, $"""
            <div style="border:2px solid {edge};outline:6px solid {edge};outline-offset:5px;padding:26px 50px 18px;margin:12px"><div style="display:grid;grid-template-columns:290px 1fr 290px;align-items:center"><div style="font-size:17px;line-height:1.6">统一社会信用代码<br><span style="font-size:19px">{s.V("uscc", f.Uscc)}</span><br>编号：{s.V("number", s.Chance.Of("S", "N") + s.Chance.Of("26", "06", "04") + f.Issued.Year + s.Chance.Digits(7))}</div><div class=c>{Arms(72)}<h1 style="font-size:52px;letter-spacing:26px;text-indent:26px">营业执照</h1><div style="font-size:21px;letter-spacing:4px">(副　本)(1-1)</div></div><div style="display:flex;gap:10px;align-items:center;font-size:13px;color:#555"><div style="flex:none;height:104px">{s.Qr(104, always: true)}</div><span>扫描二维码登录“国家企业信用信息公示系统”，了解更多登记、备案、许可、监管信息。</span></div></div>
            {Sides(Terms(s, 106, "#7a6530"))}
            <div style="position:relative;display:flex;justify-content:flex-end;min-height:140px;font-size:21px;padding-right:70px"><div class=c><span style="letter-spacing:8px">登记机关</span><div style="margin-top:38px">{s.D("issue_date", f.Issued, 8)}</div></div>{s.Seal(f.Issuer, "", "right:80px;top:-20px")}</div></div>
            <div class=row style="font-size:13px;padding:12px 20px 0"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 18);
    }

    private static string Sides((string Left, string Right) terms) => $"<div style=\"display:grid;grid-template-columns:1.15fr 1fr;column-gap:46px;margin-top:22px;font-size:19px\"><div>{terms.Left}</div><div>{terms.Right}</div></div>";

    /// <summary>A supplier's licence scanned onto the upper half of a sheet, with what the scan is for typed beneath.</summary>
    private static string OnA4(Sheet s)
    {
        var f = s.Facts;
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        return s.Look.Page(1160, $"""
            <div style="background:#fbf6e6;border:1px solid #ddd;padding:12px"><div style="border:6px double #b5984e;padding:22px 38px 14px"><div class=row style="align-items:flex-start"><div style="width:220px">{s.Qr(92)}</div><div class=c>{Arms(56)}<h1 style="font-size:45px;letter-spacing:20px;text-indent:20px">营业执照</h1></div><div style="width:250px;font-size:16px" class=r>统一社会信用代码<br><span style="font-size:18px">{s.V("uscc", f.Uscc)}</span></div></div>
            {Sides(Terms(s, 106, "inherit"))}
            <div style="position:relative;margin-left:52%;min-height:120px;line-height:2.2;font-size:19px">登记机关：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}{s.Seal(f.Issuer, "", "right:70px;top:-30px")}</div></div></div>
            <div style="margin:60px 30px 0;font-size:23px;line-height:2">{s.Chance.Of("本复印件仅供办理市场供货商备案使用，他用无效。", "此件与原件一致，仅用于向采购单位提供资质证明。", "仅限用于食用农产品入场登记，再次复印无效。")}</div><div style="height:520px"></div>
            """, padding: 54);
    }

    /// <summary>How cold a store was, morning and evening, in a clerk's hand.</summary>
    private static string ColdLog(Sheet s)
    {
        var f = s.Facts;
        var names = new[] { World.Person(s.Chance), World.Person(s.Chance) };
        string Cold() => s.O("-" + (s.Chance.Int(181, 215) / 10m).ToString("0.0"));
        string Day(int i) => $"<tr class=c><td>{s.O(f.Issued.AddDays(i - 9).ToString("M.d"))}</td><td>{s.O("8:" + s.Chance.Int(10, 50))}</td><td>{Cold()}</td><td>{s.O(s.Chance.Of(names))}</td><td>{s.O("17:" + s.Chance.Int(10, 50))}</td><td>{Cold()}</td><td>{s.O(s.Chance.Of(names))}</td><td>{(i == 5 ? s.O("化霜") : "")}</td></tr>";
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:5px">冷库温度记录表</h1><div class=row style="margin:14px 0 8px"><span>冷库编号：{s.O(s.Chance.Int(1, 9) + "号库")}</span><span>设定温度：{s.O("-18℃")}</span><span>{s.O(f.Issued.Year.ToString())} 年</span></div>
            <table><tr><th rowspan=2>日期</th><th colspan=3>上　午</th><th colspan=3>下　午</th><th rowspan=2>异常情况<br>及处理</th></tr>{Head("时间", "温度（℃）", "记录人", "时间", "温度（℃）", "记录人")}{string.Concat(Enumerable.Range(0, 10).Select(Day))}{string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td></td>", 8)) + "</tr>", 4))}</table>
            <div style="font-size:15px;margin-top:10px">注：每日上、下午各记录一次；库温高于-18℃时应及时报告设备管理员。本表保存一年。</div>
            """, "#paper td{height:40px;padding:2px 6px}", padding: 48);
    }
}
