namespace Suiyuan.TicketPress.Layouts.Fresh8;

/// <summary>Licences as they hang on the wall and as telephones show them; and papers that are none of these.</summary>
internal static partial class Fresh8Layouts
{
    private static Layout[] Licences =>
    [
        New("licence/wall", By.Clerk, TradeLicence, seal: true), New("licence/producer", By.Clerk, ProducerLicence, "生产", true), New("licence/electronic", By.Screen, ElectronicLicence, seal: true),
        New("business/duplicate", By.Clerk, Duplicate, seal: true), New("business/electronic", By.Screen, ElectronicBusiness, seal: true),
    ];

    private static Layout[] Others =>
    [
        New("unknown/health-card", By.Clerk, HealthCard), New("unknown/consignment-note", By.Form, ConsignmentNote), New("unknown/rent-notice", By.Printer, RentNotice),
    ];

    /// <summary>The arms above a licence: gold on red, nothing that a person reads.</summary>
    internal static string Arms(int side) =>
        $"<svg data-no width={side} height={side} viewBox=\"0 0 80 80\" style=\"display:inline-block\"><circle cx=40 cy=40 r=38 fill=\"#d8b13c\"/><circle cx=40 cy=38 r=29 fill=\"#c9191f\"/><path d=\"M22 52h36v4H22zM27 44h26v7H27zM31 39h18v4H31z\" fill=\"#e8c654\"/><path d=\"M40 15l3 8h8l-6 5 2 8-7-5-7 5 2-8-6-5h8z\" fill=\"#e8c654\"/></svg>";

    /// <summary>What a licence is for: the first figure of its number says so.</summary>
    internal static (string Kind, string Goods) Trade(Sheet s) => s.Facts.LicenceNo[2] switch
    {
        '2' => ("餐饮服务经营者", s.Chance.Of("热食类食品制售", "热食类食品制售；冷食类食品制售")),
        '3' => ("单位食堂", "热食类食品制售"),
        _ => (s.Chance.Of("食品销售经营者", "食品销售经营者（批发）"), s.Chance.Of("散装食品（含冷藏冷冻食品）销售", "预包装食品（含冷藏冷冻食品）销售，散装食品销售", "预包装食品销售（不含冷藏冷冻食品）")),
    };

    internal static bool IsFirm(Facts f) => f.Holder.Contains("公司", StringComparison.Ordinal);

    /// <summary>The licence to trade in food, across, two columns under one head.</summary>
    private static string TradeLicence(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Paper = s.Chance.Of("#fdf8e8", "#fff", "#f4f8ee");
        s.Look.Blank();
        return s.Look.Page(1180, $"""
            <div style="border:5px solid #b79a4a;outline:1.5px solid #b79a4a;outline-offset:-13px;padding:40px 46px 26px;min-height:660px"><div class=c>{Arms(62)}</div><h1 style="font-size:46px;letter-spacing:18px;text-indent:18px">食品经营许可证</h1>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:40px;margin-top:34px;font-size:22px"><div>{Line("经营者名称：", s.V("holder", f.Holder), 160)}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 204)}{Line(IsFirm(f) ? "法定代表人：" : "经营者：", s.O(f.Person), 160)}{Line("住　　　所：", s.O(f.Address), 160)}{Line("经营场所：", s.O(f.Address), 160)}{Line("主体业态：", s.O(kind), 160)}{Line("经营项目：", s.O(goods), 160)}</div>
            <div style="position:relative">{Line("许可证编号：", s.V("licence_no", f.LicenceNo), 170)}{Line("投诉举报电话：", s.O("12315"), 170)}{Line("发证机关：", s.V("issuer", f.Issuer), 170)}{Line("发证日期：", s.D("issue_date", f.Issued, 8), 170)}{Line("有效期至：", s.D("expiry", f.Expiry!.Value, 8), 170)}<div style="margin-top:14px;height:124px">{s.Qr(120)}</div>{s.Seal(f.Issuer, "", "right:20px;top:70px")}</div></div>
            <div class=c style="font-size:15px;margin-top:8px">国家市场监督管理总局监制</div></div>
            """, padding: 22);
    }

    /// <summary>The licence to produce food.</summary>
    private static string ProducerLicence(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fff", "#fbf7ea", "#f2f7fb");
        s.Look.Blank();
        return s.Look.Page(860, $"""
            <div class=c>{Arms(70)}</div><h1 style="font-size:44px;letter-spacing:12px;text-indent:12px;margin:6px 0 24px">食品生产许可证</h1>
            <div style="font-size:20px">{Line("生产者名称", s.V("holder", f.Holder), 190)}{Line("社会信用代码", s.V("uscc", f.Uscc), 190)}{Line(IsFirm(f) ? "法定代表人（负责人）" : "经营者（负责人）", s.O(f.Person), 210)}{Line("住所", s.O(f.Address), 190)}{Line("生产地址", s.O(f.Address), 190)}{Line("食品类别", s.O(s.Chance.Of("肉制品", "水产制品", "蔬菜制品", "豆制品", "粮食加工品")), 190)}{Line("许可证编号", s.V("licence_no", f.LicenceNo), 190)}</div>
            <div style="display:flex;margin-top:24px;font-size:19px"><div style="flex:none;width:170px">{s.Qr(130)}</div><div style="flex:1;position:relative;line-height:2.1">日常监督管理机构：{s.O(f.Issuer)}<br>签发人：{s.O(f.Officer)}<br>发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>有效期至：{s.D("expiry", f.Expiry!.Value, s.Chance.Of(0, 1))}{s.Seal(f.Issuer, "", "right:10px;top:20px")}</div></div>
            """, padding: 64);
    }

    /// <summary>A licence in the province's app.</summary>
    private static string ElectronicLicence(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        return s.Look.Page(640, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-2).ToString("H:mm"))}</span><span>5G {s.O(s.Chance.Int(12, 99) + "%")}</span></div><div class=c style="font-size:21px;padding:8px 0 12px">我的证照</div>
            <div style="background:linear-gradient(#fff8e6,#fff);margin:0 16px;border-radius:12px;border:1px solid #e6d3a1;padding:20px 24px;position:relative"><div class=c>{Arms(48)}</div><div class=c style="font-size:28px;font-weight:700;letter-spacing:4px">食品经营许可证</div><div class=c style="font-size:15px;color:#a08435">电子证照</div>
            {Line("许可证编号", s.V("licence_no", f.LicenceNo), 140)}{Line("经营者名称", s.V("holder", f.Holder), 140)}{Line("信用代码", s.V("uscc", f.Uscc), 140)}{Line("负责人", s.O(f.Person), 140)}{Line("经营场所", s.O(f.Address), 140)}{Line("主体业态", s.O(kind), 140)}{Line("经营项目", s.O(goods), 140)}{Line("有效期限", "自 " + s.D("issue_date", f.Issued, 0) + " 至 " + s.D("expiry", f.Expiry!.Value, 0), 140)}{Line("发证机关", s.V("issuer", f.Issuer), 140)}{s.Seal(f.Issuer, "", "right:20px;bottom:8px")}</div>
            <div class=c style="padding:18px 0">{s.Qr(150)}<div style="font-size:15px;color:#888">扫码核验证照信息</div></div>
            """, "", "background:#f2f3f5", padding: 0);
    }

    internal static string Scope(Sheet s) => s.Chance.Of("食用农产品批发；食用农产品零售；水产品批发；新鲜蔬菜批发", "农产品的生产、销售、加工、运输、贮藏；食品销售", "许可项目：食品销售。一般项目：鲜肉批发；低温仓储；道路货物运输", "新鲜水果批发；新鲜水果零售；供应链管理服务；互联网销售");

    /// <summary>The duplicate of a business licence, across.</summary>
    private static string Duplicate(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fdfaf0", "#fff", "#faf6e6");
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:13px 0\"><span style=\"flex:none;width:126px;text-align:justify;text-align-last:justify;margin-right:22px;color:#8b6a2a\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(1180, $"""
            <div style="border:8px double #c0a050;padding:34px 44px 20px"><div style="display:grid;grid-template-columns:1fr 1.5fr 1fr;align-items:start"><div><div style="font-size:16px;color:#8b6a2a">统一社会信用代码</div><div style="font-size:20px;font-weight:700" class=code>{s.V("uscc", f.Uscc)}</div></div><div class=c>{Arms(64)}<h1 style="font-size:46px;letter-spacing:20px;text-indent:20px">营业执照</h1><div style="letter-spacing:4px">（副　本）</div></div><div style="display:flex;justify-content:flex-end;gap:10px">{s.Qr(100)}<div style="width:96px;font-size:13px;color:#666">扫描二维码登录“国家企业信用信息公示系统”了解更多登记信息</div></div></div>
            <div style="display:grid;grid-template-columns:1.15fr 1fr;column-gap:50px;margin-top:24px;font-size:21px"><div>{Pair("名称", s.V("holder", f.Holder))}{Pair("类型", s.O(firm ? "有限责任公司（自然人投资或控股）" : "个体工商户"))}{Pair(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Pair("经营范围", s.O(Scope(s)))}</div><div style="position:relative;min-height:330px">{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) : "")}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : "长期") : "")}{Pair(firm ? "住所" : "经营场所", s.O(f.Address))}<div style="margin-top:40px;position:relative;min-height:110px">登记机关　{s.V("issuer", f.Issuer)}<div style="margin-top:26px;text-align:right">{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:60px;top:-30px")}</div></div></div>
            <div class=row style="font-size:13px;border-top:1px solid #c0a050;padding-top:6px;margin-top:6px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div></div>
            """, "#paper .code .v{font-size:20px;font-weight:700}", padding: 20);
    }

    /// <summary>A business licence in the electronic-licence app.</summary>
    private static string ElectronicBusiness(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        return s.Look.Page(640, $"""
            <div style="background:#2b63d9;color:#fff;padding:14px 0 70px" class=c><span style="font-size:21px">电子营业执照</span></div>
            <div style="background:#fff;margin:-54px 18px 20px;border-radius:12px;padding:22px 24px;position:relative"><div class=c>{Arms(52)}</div><div class=c style="font-size:32px;font-weight:700;letter-spacing:10px;text-indent:10px;padding-bottom:8px">营业执照</div>
            {Apart("统一社会信用代码", s.V("uscc", f.Uscc))}{Apart("名称", s.V("holder", f.Holder))}{Apart("类型", s.O(firm ? "有限责任公司" : "个体工商户"))}{Apart(firm ? "法定代表人" : "经营者", s.O(f.Person))}{Apart("成立日期", s.D("", f.Earlier, 0))}{Apart("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : "长期")}{Apart(firm ? "住所" : "经营场所", s.O(f.Address))}{Apart("经营范围", s.O(Scope(s)))}{Apart("登记机关", s.V("issuer", f.Issuer))}{Apart("核准日期", s.D("issue_date", f.Issued, 0))}{s.Seal(f.Issuer, "", "right:20px;bottom:10px")}</div>
            <div class=c style="padding-bottom:24px">{s.Qr(160)}<div style="font-size:15px;color:#888">出示二维码以供验证</div></div>
            """, "#paper .g{color:#8a8a8a}", "background:#eef1f6", padding: 0);
    }

    /// <summary>A food handler's health card, which lies beside the stall's licences.</summary>
    private static string HealthCard(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#1b7a48", "#1f66ad");
        return s.Look.Page(760, $"""
            <h1 style="font-size:29px;letter-spacing:4px;color:{green}">从业人员预防性健康检查合格证明</h1><div style="display:flex;gap:26px;margin-top:18px"><div style="flex:1">{Line("姓　　名：", s.O(f.Person), 120)}{Line("性　　别：", s.O(s.Chance.Of("男", "女")), 120)}{Line("年　　龄：", s.O(s.Chance.Int(20, 60) + "岁"), 120)}{Line("从业类别：", s.O("食品生产经营"), 120)}{Line("证　　号：", s.O("粤A" + s.Chance.Digits(10)), 120)}{Line("体检日期：", s.D("", f.Issued, 0), 120)}{Line("有效期限：", "一年", 120)}</div><div data-no style="flex:none;width:140px;height:186px;background:linear-gradient(#b8cbdc,#dfe7ee)"></div></div>
            <div style="position:relative;margin:14px 0 0 40%;min-height:90px">发证单位：{s.O(f.IssuerPlace.Length > 0 ? f.IssuerPlace + "疾病预防控制中心" : "广州市" + s.Chance.Of("白云区", "荔湾区", "番禺区") + "社区卫生服务中心")}{s.Seal("广州市健康体检", "体检专用章", "right:30px;top:-30px")}</div>
            """, padding: 44);
    }

    /// <summary>A carrier's note: goods by pieces, and what the carriage costs. No seller, no price of goods.</summary>
    private static string ConsignmentNote(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d4c86", "#1a1a1a", "#a8231f");
        var freight = s.Chance.Int(8, 60) * 10;
        return s.Look.Page(940, $"""
            <div class=c style="font-size:22px">{Sheet.Text("广州" + World.Brand(s.Chance) + "物流有限公司")}</div><h1 style="font-size:30px;letter-spacing:8px">货物托运单</h1><div class=row style="margin:8px 0"><span>托运日期：{s.D("", f.Issued, 8)}</span><span>运单号：{s.O("W" + s.Chance.Digits(9))}</span></div>
            <table>{Tr(Cell("起运站", s.O(s.Chance.Of("广州白云", "佛山南海", "湛江霞山"))), Cell("到达站", s.O(s.Chance.Of("深圳布吉", "东莞虎门", "珠海斗门"))), Cell("车号", s.O(f.Plate)))}{Tr(Cell("托运人", s.O(World.Person(s.Chance))), Cell("电话", s.O(World.Phone(s.Chance)), 3))}{Tr(Cell("提货人", s.O(f.Person)), Cell("电话", s.O(f.Phone), 3))}</table>
            <table style="margin-top:-1px">{Head("货物", "包装", "件数", "重量", "体积", "运费", "保价费", "代收款")}<tr class=c><td>{s.O(s.Chance.Of("干货", "冻品", "纸品", "副食"))}</td><td>{s.O(f.Packing)}</td><td>{s.O(s.Chance.Int(2, 60).ToString())}</td><td>{s.O(s.Chance.Int(40, 900) + "kg")}</td><td></td><td>{s.O(freight.ToString())}</td><td>{s.O("5")}</td><td></td></tr><tr><td colspan=8>运费合计：{s.O(Chinese.Money(freight + 5))}　付款方式：{Box("现付", true)} {Box("到付", false)} {Box("月结", false)}</td></tr></table>
            <div style="font-size:14px;margin-top:8px">托运须知：托运人须如实申报货物名称，不得夹带易燃易爆物品；货物丢失按保价金额赔偿，未保价的最高赔偿运费的五倍。</div><div class=row style="margin-top:10px"><span>经办人：{s.O(f.Officer)}</span><span>托运人签字：</span><span>提货人签字：</span></div>
            """, padding: 40);
    }

    /// <summary>The market asks a stall for its rent.</summary>
    private static string RentNotice(Sheet s)
    {
        var f = s.Facts;
        var (rent, water, power) = (s.Chance.Int(18, 90) * 100m, s.Chance.Int(300, 2400) / 10m, s.Chance.Int(900, 9000) / 10m);
        return s.Look.Page(780, $"""
            <h1 style="font-size:27px">{s.Chance.Of(World.Markets)}</h1><h1 style="font-size:25px;letter-spacing:6px">档位费用缴费通知单</h1><div class=row style="margin:14px 0 6px"><span>档位：{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 120) + "档")}</span><span>租户：{s.O(f.Person)}</span><span>费用所属期：{s.O(f.Issued.ToString("yyyy年M月"))}</span></div>
            <table>{Head("费用项目", "上期读数", "本期读数", "应缴金额（元）")}<tr class=c><td>档位租金</td><td>—</td><td>—</td><td>{s.O(Cents(rent))}</td></tr><tr class=c><td>水费</td><td>{s.O(s.Chance.Int(1000, 2000).ToString())}</td><td>{s.O(s.Chance.Int(2001, 2400).ToString())}</td><td>{s.O(Cents(water))}</td></tr><tr class=c><td>电费</td><td>{s.O(s.Chance.Int(10000, 20000).ToString())}</td><td>{s.O(s.Chance.Int(20001, 24000).ToString())}</td><td>{s.O(Cents(power))}</td></tr><tr class=c><td colspan=3>应缴合计</td><td>{s.O(Cents(rent + water + power))}</td></tr></table>
            <div style="line-height:1.9;margin-top:12px">请于本月15日前到市场管理处缴纳，逾期按日加收滞纳金。<div style="position:relative;text-align:right;margin-top:16px;min-height:110px">市场管理处<br>{s.D("", f.Issued, 0)}{s.Seal("市场服务中心", "收费专用章", "right:20px;top:-50px")}</div></div>
            """, padding: 56);
    }
}
