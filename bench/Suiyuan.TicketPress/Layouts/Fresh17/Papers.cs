using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh17;

/// <summary>Customs' certificates, licences, and a paper that is no ticket: as they lie in a stall's folder.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/m-entry-form", By.Clerk, EntryForm, seal: true), New("import/m-frozen-lot", By.Printer, FrozenLot, seal: true), New("import/m-copy", By.Printer, EntryCopy, seal: true),
        New("licence/m-seller", By.Clerk, Seller, seal: true), New("licence/m-maker-copy", By.Clerk, MakerCopy, "生产", true),
        New("business/m-current", By.Clerk, Current, seal: true), New("business/m-download", By.Printer, Download, seal: true),
        New("unknown/m-lorry-washed", By.Form, LorryWashed),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh17", name, by, write, form, seal);

    /// <summary>A label of one width, its characters set out to both edges.</summary>
    private static string Wide(string label, string value, int width, string css = "margin:12px 0") =>
        $"<div style=\"display:flex;{css}\"><span style=\"flex:none;width:{width}px;margin-right:22px;text-align:justify;text-align-last:justify\">{label}</span><span style=\"flex:1\">{value}</span></div>";

    /// <summary>Customs' own form, its boxes divided by level rules only.</summary>
    private static string EntryForm(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f2f7f1", "#fcfbf5"), false);
        s.Look.Blank();
        var air = Port(f).EndsWith("机场", StringComparison.Ordinal);
        string Two(string chinese, string english, string value) => $"<div style=\"padding:5px 4px 6px\"><div style=\"font-size:16px\">{chinese}<span style=\"font-size:13px;margin-left:8px\">{english}</span></div><div style=\"padding-left:14px;min-height:29px;font-size:19px\">{value}</div></div>";
        string Band(params string[] cells) => $"<div style=\"display:grid;grid-template-columns:repeat({cells.Length},1fr);column-gap:24px;border-top:1px solid #444\">{string.Concat(cells)}</div>";
        return s.Look.Page(940, $"""
            <div class=c style="font-size:25px;letter-spacing:10px;text-indent:10px">中华人民共和国海关</div><div class=c style="font-size:13px">CUSTOMS OF THE PEOPLE’S REPUBLIC OF CHINA</div><h1 style="font-size:32px;letter-spacing:5px;margin-top:16px">入境货物检验检疫证明</h1><div class="r no" style="margin:14px 0 8px">编号 No. {s.V("number", f.Number)}</div>
            {Band(Two("收货人", "Consignee", s.V("consignee", f.Consignee)))}{Band(Two("发货人", "Consignor", s.V("holder", f.Holder)))}{Band(Two("品名", "Description of Goods", s.V("products", f.Product)), Two("报检数/重量", "Quantity/Weight Declared", s.Q()))}{Band(Two("原产国或地区", "Country or Region of Origin", s.V("origin", f.Origin)), Two("标记及号码", "Mark &amp; No.", s.O("N/M")))}{Band(Two("合同号", "Contract No.", s.O(f.Related)), Two("提/运单号", "B/L or Way Bill No.", s.O(air ? s.Chance.Of("784-", "160-", "176-") + s.Chance.Digits(8) : s.Chance.Of("ONEY", "MEDU", "HLCU") + s.Chance.Digits(9))))}{Band(Two("入境口岸", "Port of Entry", s.O(Port(f))), Two("入境日期", "Date of Entry", s.D("", f.Earlier, 3)))}
            <div style="border-top:1px solid #444;border-bottom:1px solid #444;padding:10px 4px;min-height:290px;position:relative"><div>证明 <span style="font-size:13px">Certification</span></div><div style="padding:16px 14px;line-height:2">　　上述货物业经检验检疫，准予销售/使用。<br>　　* * * * * * * *</div><div style="position:absolute;right:30px;bottom:18px;line-height:2;width:400px">签证机关：{s.V("issuer", f.Issuer)}<br>签　　字：{s.O(f.Officer)}<br>日　　期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:80px;bottom:24px")}</div>
            <div style="padding:8px 4px">备注 <span style="font-size:13px">Remarks</span></div><div class=row style="font-size:14px;margin-top:26px"><span>第二联　货主留存</span><span>{s.O("AA" + s.Chance.Digits(8))}</span></div>
            """, Serial, padding: 62);
    }

    private const string Serial = "#paper .no{white-space:nowrap}#paper .no .v{letter-spacing:1px}";

    /// <summary>A certificate for frozen goods, one lot in a table with its maker's registration.</summary>
    private static string FrozenLot(Sheet s)
    {
        var f = s.Facts;
        var made = f.Earlier.AddDays(-s.Chance.Int(30, 120));
        var live = f.Product[0] is '冰' or '活';
        s.Look.Rule = s.Chance.Of("1px solid #333", "1.4px solid #222");
        return s.Look.Page(1000, $"""
            <div class=row style="align-items:flex-start"><span style="width:150px">{s.Qr(108)}</span><span class=c><span style="font-size:24px;letter-spacing:3px">{s.V("issuer", f.Issuer)}</span><h1 style="font-size:29px;letter-spacing:3px;margin-top:6px">入境货物检验检疫证明</h1></span><span style="width:150px"></span></div><div class=r style="margin:8px 0">证明编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("境内收货人", s.V("consignee", f.Consignee), 3))}{Tr(Cell("境外发货人", s.V("holder", f.Holder), 3))}{Tr(Cell("报关单号", s.O(Code(f) + f.Issued.Year + "1" + s.Chance.Digits(9))), Cell("集装箱/运单号", s.O(s.Chance.Of("MNBU", "SUDU", "CXRU") + s.Chance.Digits(7))))}{Tr(Cell("启运国（地区）", s.O(f.Origin)), Cell("目的地", s.V("destination", f.Destination[3..])))}</table>
            <table style="margin-top:-1px">{Head("序号", "货物名称", "原产国（地区）", "境外生产企业注册编号", live ? "捕捞/包装日期" : "生产日期", "数/重量")}<tr class=c><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(s.Chance.Of("SIF ", "EST.", "C", "M-") + s.Chance.Digits(4))}</td><td>{(live ? s.D("", f.Earlier.AddDays(-1), 2) : s.D("", made, 2))}</td><td>{s.Q()}</td></tr><tr class=c><td colspan=6>（以下空白）</td></tr></table>
            <div style="border:{s.Look.Rule};border-top:0;padding:12px 18px;min-height:230px;position:relative;line-height:2">检验检疫结论：<br>　　上述货物经检验检疫{s.V("result", "合格")}，准予进口。<div style="position:absolute;left:18px;bottom:14px">检验检疫人员：{s.O(f.Officer)}</div><div style="position:absolute;right:44px;bottom:14px">签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2))}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:70px;top:18px")}</div>
            <div style="font-size:14px;margin-top:8px">本证明可登录中国国际贸易单一窗口（www.singlewindow.cn）核对。</div>
            """, "#paper .k{width:140px}#paper td{height:44px;padding:5px 8px}", padding: 46);
    }

    private static string Port(Facts f) => f.CustomsHouse switch
    {
        "南沙海关" => "广州南沙港",
        "黄埔海关" => "黄埔老港码头",
        "深圳皇岗海关" => "深圳皇岗口岸",
        "拱北海关" => "港珠澳大桥珠海公路口岸",
        "湛江海关" => "湛江港",
        _ => "广州白云国际机场",
    };

    private static string Code(Facts f) => f.CustomsHouse switch
    {
        "南沙海关" => "5130",
        "黄埔海关" => "5200",
        "深圳皇岗海关" => "5301",
        "拱北海关" => "5700",
        "湛江海关" => "6700",
        _ => "5141",
    };

    /// <summary>A colour copy that the importer stamps and gives each buyer.</summary>
    private static string EntryCopy(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#f7f7f5", "#f3f4f4", "#fbfaf7");
        var n = s.Chance.Int(1, 3);
        return s.Look.Page(920, $"""
            <div style="border:1.5px solid #555;padding:34px 40px 26px"><h1 style="font-size:30px;letter-spacing:8px;text-indent:8px">入境货物检验检疫证明</h1><div style="display:flex;justify-content:space-between;margin:20px 0 10px"><span>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            {Wide("发货人", s.V("holder", f.Holder), 130)}{Wide("收货人", s.V("consignee", f.Consignee), 130)}{Wide("品名", s.V("products", f.Product), 130)}{Wide("报检数量/重量", s.Q(), 130)}{Wide("产地", s.V("origin", f.Origin), 130)}{Wide("合同号", s.O(f.Related), 130)}{Wide("运输工具", s.O(Port(f) switch { var p when p.Contains("机场", StringComparison.Ordinal) => "飞机", var p when p.Contains("口岸", StringComparison.Ordinal) => "汽车", _ => "船舶" }), 130)}{Wide("到货日期", s.D("", f.Earlier, s.Chance.Of(0, 2)), 130)}{Wide("货物存放地点", s.O(f.Destination[6..9] + (f.Product[0] == '活' ? $"水产暂养场{n}号池" : s.Chance.Of("冷链产业园", "国际冷库", "保税冷库") + n + "号库")), 130)}
            <div style="line-height:2;margin-top:18px;position:relative;min-height:200px">证明：<br>　　该批货物已按规定实施检验检疫，未发现不符合要求的情形，准予入境销售。<div style="margin:26px 0 0 46%">{s.V("issuer", f.Issuer)}<br>经办：{s.O(f.Officer)}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:70px;top:36px")}</div></div>
            <div style="position:relative;height:120px">{s.Seal(f.Consignee, "复印件与原件一致", "left:40px;top:20px", "box")}</div>
            """, padding: 50);
    }

    /// <summary>A seller's licence across, with who looks after it day by day.</summary>
    private static string Seller(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fdf9ec", "#fff", "#f6f9ef"), false);
        s.Look.Blank();
        var county = f.Issuer[3..].Replace("市场监督管理局", "", StringComparison.Ordinal);
        return s.Look.Page(1160, $"""
            <div style="border:10px double #9c7d34;padding:32px 50px 22px"><div class=c>{Arms(66)}</div><h1 style="font-size:50px;letter-spacing:22px;text-indent:22px">食品经营许可证</h1><div class=c style="font-size:21px;letter-spacing:3px">（副本）</div><div class=r style="font-size:20px;margin-top:6px">许可证编号：{s.V("licence_no", f.LicenceNo)}</div>
            <div style="display:grid;grid-template-columns:1.2fr 1fr;column-gap:44px;margin-top:16px;font-size:20px"><div>{Wide("经营者名称", s.V("holder", f.Holder), 180)}{Wide("社会信用代码", s.V("uscc", f.Uscc), 180)}{Wide(IsFirm(f) ? "法定代表人" : "经营者", s.O(f.Person), 180)}{Wide("住所", s.O(f.Address), 180)}{Wide("经营场所", s.O(f.Address), 180)}{Wide("主体业态", s.O(kind), 180)}{Wide("经营项目", s.O(goods), 180)}</div>
            <div style="position:relative">{Line("日常监督管理机构：", s.O(county + "市场监督管理局" + s.Chance.Of("城东", "沿江", "第二", "新城") + "监管所"), 180)}{Line("投诉举报电话：", s.O("12315"), 180)}{Line("发证机关：", s.V("issuer", f.Issuer), 110, "margin:30px 0 8px")}<div style="margin:16px 0 16px 110px">{s.D("issue_date", f.Issued, 8)}</div>{Line("有效期至：", s.D("expiry", f.Expiry!.Value, 8), 110)}<div>{s.Qr(104)}</div>{s.Seal(f.Issuer, "", "right:50px;top:78px")}</div></div>
            <div style="font-size:15px;margin-top:12px;border-top:1px solid #9c7d34;padding-top:6px" class=row><span>食品经营者应当在经营场所的显著位置悬挂、摆放纸质食品经营许可证正本或者展示其电子证书。</span><span>国家市场监督管理总局监制</span></div></div>
            """, padding: 18);
    }

    /// <summary>A maker's duplicate, with the table of what it may make.</summary>
    private static string MakerCopy(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#fcf8ec"), false);
        s.Look.Blank();
        var (sort, code, group, kinds) = f.LicenceNo[3..5] switch
        {
            "04" => ("肉制品", "0401", "热加工熟肉制品", "酱卤肉制品、熏烧烤肉制品"),
            "10" => ("冷冻饮品", "1001", "冷冻饮品", "雪糕、冰棍、冰淇淋"),
            "13" => ("糖果制品", "1301", "糖果", "硬质糖果、凝胶糖果"),
            "24" => ("糕点", "2401", "热加工糕点", "烘烤类糕点、蒸煮类糕点"),
            _ => ("粮食加工品", "0104", "其他粮食加工品", "谷物粉类制成品（湿米粉、河粉）"),
        };
        return s.Look.Page(900, $"""
            <div class=c>{Arms(58)}</div><h1 style="font-size:40px;letter-spacing:14px;text-indent:14px">食品生产许可证</h1><div class=c style="font-size:20px">（副　本）</div><div class=c style="margin:8px 0 14px;font-size:19px">许可证编号　{s.V("licence_no", f.LicenceNo)}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:36px">{Line("生产者名称：", s.V("holder", f.Holder), 112)}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 166)}{Line(IsFirm(f) ? "法定代表人：" : "经　营　者：", s.O(f.Person), 112)}{Line("食品类别：", s.O(sort), 100)}{Line("住　　　所：", s.O(f.Address), 112)}{Line("生产地址：", s.O(f.Address), 100)}</div>
            <div class=c style="margin:16px 0 6px;font-size:20px">食品生产许可品种明细表</div><table>{Head("序号", "食品、食品添加剂类别", "类别编号", "类别名称", "品种明细", "备注")}<tr class=c><td>1</td><td>{s.O(sort)}</td><td>{s.O(code)}</td><td>{s.O(group)}</td><td>{s.O(kinds)}</td><td></td></tr><tr class=c><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="display:grid;grid-template-columns:140px 1.5fr 1fr;margin-top:26px;position:relative;line-height:2.2;min-height:150px"><span>{s.Qr(118)}</span><div>{Line("发证机关：", s.V("issuer", f.Issuer), 94, "line-height:1.5;margin:6px 0")}{Line("签 发 人：", s.O(f.Officer), 94, "line-height:1.5;margin:12px 0")}</div><div style="padding-left:20px">发证日期：{s.D("issue_date", f.Issued, 0)}<br>有效期至：{s.D("expiry", f.Expiry!.Value, 0)}</div>{s.Seal(f.Issuer, "", "left:290px;top:-10px")}</div>
            <div class=c style="font-size:15px">国家市场监督管理总局监制</div>
            """, "#paper td,#paper th{padding:8px 6px}#paper th{white-space:nowrap}", padding: 56);
    }

    private static string Scope(Sheet s) => s.Chance.Of(
        "一般项目：食用农产品批发；食用农产品零售；新鲜蔬菜批发；新鲜水果批发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）",
        "一般项目：水产品批发；水产品零售；鲜肉批发；低温仓储（不含危险化学品等需许可审批的项目）。许可项目：食品销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
        "许可项目：食品销售；道路货物运输（不含危险货物）。一般项目：供应链管理服务；鲜蛋批发；食品销售（仅销售预包装食品）");

    /// <summary>The edition of 2019, which no longer says until when.</summary>
    private static string Current(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fffdf5", "#fbf7e8", "#fff"));
        var original = s.Chance.Odds(0.5);
        return s.Look.Page(1200, $"""
            <div style="border:14px solid #c9a94f;outline:2px solid #b08c2c;outline-offset:-22px;padding:40px 60px 24px"><div style="display:grid;grid-template-columns:290px 1fr 290px;align-items:center"><div style="align-self:end"><div style="font-size:18px">统一社会信用代码</div><div style="font-size:21px">{s.V("uscc", f.Uscc)}</div></div><div class=c>{Arms(74)}<h1 style="font-size:56px;letter-spacing:28px;text-indent:28px">营业执照</h1><div style="font-size:20px">{(original ? "" : "（副　本）")}</div></div><div style="display:flex;gap:10px;justify-content:flex-end;font-size:13px"><span>{s.Qr(104, always: true)}</span><span style="width:104px">扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。</span></div></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr;column-gap:56px;font-size:21px;margin-top:30px;min-height:250px"><div>{Wide("名称", s.V("holder", f.Holder), 116)}{Wide("类型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"), 116)}{Wide(firm ? "法定代表人" : "经营者", s.O(f.Person), 116)}{Wide("经营范围", s.O(Scope(s)), 116)}</div><div>{(firm ? Wide("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元(人民币)"), 116) : Wide("组成形式", s.O("个人经营"), 116))}{Wide(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 116)}{Wide(firm ? "住所" : "经营场所", s.O(f.Address + (original ? "（自主申报）" : "")), 116)}</div></div>
            <div style="position:relative;min-height:150px;font-size:21px;margin-left:58%"><div style="display:flex;gap:20px"><span style="letter-spacing:4px">登记机关</span><span>{s.V("issuer", f.Issuer)}</span></div><div style="margin:50px 0 0 60px;font-size:22px">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "left:110px;top:-34px")}</div>
            <div style="display:flex;justify-content:space-between;font-size:13px;margin-top:8px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper .v[data-f=uscc]{letter-spacing:1px}", padding: 16);
    }

    /// <summary>An electronic licence as it is downloaded and printed to be handed in.</summary>
    private static string Download(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        var rule = s.Chance.Of("#b58f3a", "#8c8c8c", "#a33a34");
        return s.Look.Page(860, $"""
            <div style="border:3px solid {rule};padding:30px 44px 22px"><div class=c>{Arms(60)}</div><h1 style="font-size:44px;letter-spacing:24px;text-indent:24px">营业执照</h1><div class=c style="font-size:18px">{s.Chance.Of("（副　本）", "（电子版）")}</div><div class=c style="margin:8px 0 18px;font-size:19px">统一社会信用代码　{s.V("uscc", f.Uscc)}</div>
            <div style="font-size:19px">{Wide("名称", s.V("holder", f.Holder), 110)}{Wide("类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"), 110)}{Wide(firm ? "住所" : "经营场所", s.O(f.Address), 110)}{Wide(firm ? "法定代表人" : "经营者", s.O(f.Person), 110)}{(firm ? Wide("注册资本", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), 110) : Wide("组成形式", s.O("个人经营"), 110))}{Wide(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0), 110)}{(firm ? Wide("营业期限", f.Expiry is { } end ? "自" + s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : s.O("长期"), 110) : "")}{Wide("经营范围", s.O(Scope(s)), 110)}</div>
            <div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;min-height:170px;margin-top:10px"><span>{s.Qr(124, always: true)}</span><span style="font-size:19px;line-height:2.2;width:430px">登记机关：{s.V("issuer", f.Issuer)}<br>核准日期：{s.D("issue_date", f.Issued, 0)}</span>{s.Seal(f.Issuer, "", "right:120px;top:-4px")}</div></div>
            <div style="font-size:15px;margin-top:10px;line-height:1.7">本文件由电子营业执照系统生成，与纸质营业执照具有同等法律效力。可使用“电子营业执照”小程序扫描上方二维码核验。</div>
            """, padding: 48);
    }

    /// <summary>What a washing yard gives a driver: his lorry is clean. It says nothing of goods.</summary>
    private static string LorryWashed(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#17603a");
        var place = s.Chance.Of(World.Guangdong);
        var yard = place.City + World.Brand(s.Chance) + "车辆洗消中心";
        return s.Look.Page(820, $"""
            <h1 style="font-size:30px;letter-spacing:4px">运输车辆清洗消毒证明</h1><div class="r no" style="margin:8px 0">№ {s.O(s.Chance.Digits(7))}</div>
            <table>{Tr(Cell("车牌号码", s.O(f.Plate)), Cell("车辆类型", s.O(s.Chance.Of("厢式货车", "栏板货车", "冷藏车"))))}{Tr(Cell("驾驶员", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("清洗部位", Box("车厢", true) + " " + Box("驾驶室", true) + " " + Box("轮胎", true) + " " + Box("随车工具", s.Chance.Odds(0.5)), 3))}{Tr(Cell("消毒药物", s.O(s.Chance.Of("戊二醛", "过硫酸氢钾", "二氯异氰尿酸钠"))), Cell("配比浓度", s.O(s.Chance.Of("1:200", "1:300", "1:500"))))}{Tr(Cell("消毒方式", s.O(s.Chance.Of("喷雾", "喷洒"))), Cell("烘干温度", s.O(s.Chance.Of("60℃ 30分钟", "70℃ 30分钟", "／"))))}{Tr(Cell("进场时间", s.O(f.Submitted.AddHours(-3).ToString("H:mm"))), Cell("离场时间", s.O(f.Submitted.AddHours(-2).ToString("H:mm"))))}</table>
            <div style="position:relative;line-height:2.1;margin-top:12px;min-height:140px">该车辆已按规程完成清洗消毒，本证明24小时内有效。<div class=row><span>操作员：{s.O(f.Officer)}</span><span>洗消单位：{Sheet.Text(yard)}</span></div><div class=r>{s.D("", f.Issued, 8)}</div>{s.Seal(yard, "洗消专用章", "right:40px;top:-4px")}</div>
            """, Preprinted + "#paper td{height:44px;padding:4px 8px}#paper .k{width:110px}", padding: 44);
    }
}
