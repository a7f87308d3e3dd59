using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh13;

/// <summary>Customs' papers, licences, and papers that are no tickets.</summary>
internal static partial class Certificates
{
    private static Layout[] More =>
    [
        New("import/sanitary", By.Clerk, Sanitary, seal: true), New("import/two-columns", By.Printer, TwoColumns, seal: true),
        New("import/window-query", By.Screen, WindowQuery), New("import/goods-strip", By.Clerk, GoodsStrip, seal: true),
        New("business/portrait", By.Clerk, Portrait, seal: true), New("business/extract", By.Printer, Extract, seal: true),
        New("licence/trade-portrait", By.Clerk, TradePortrait, seal: true), New("licence/maker-card", By.Screen, MakerCard, "生产", true),
        New("unknown/lorry-wash", By.Form, LorryWash), New("unknown/order-to-correct", By.Printer, OrderToCorrect), New("unknown/cold-room", By.Pen, ColdRoom),
    ];

    private static string Sanitary(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        string Item(string chinese, string english, string value) => $"<div style=\"display:flex;margin:9px 0\"><span style=\"flex:none;width:280px\">{chinese}<br><span style=\"font-size:14px\">{english}</span></span><span style=\"flex:1;border-bottom:1px solid #777\">{value}</span></div>";
        return s.Look.Page(960, $"""
            <div class="c h" style="font-size:26px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:34px;letter-spacing:12px;margin-top:10px">卫生证书</h1><div class=c style="font-size:20px">SANITARY CERTIFICATE</div><div class="r no">编号 No. {s.V("number", f.Number)}</div>
            {Item("发货人名称及地址", "Name and Address of Consignor", s.V("holder", f.Holder))}{Item("收货人名称及地址", "Name and Address of Consignee", s.V("consignee", f.Consignee))}{Item("品名", "Description of Goods", s.V("products", f.Product))}{Item("报检重量/数量", "Declared Weight/Quantity", s.Q())}{Item("包装种类", "Type of Packages", s.O("纸箱 CARTONS"))}{Item("产地", "Place of Origin", s.V("origin", f.Origin))}{Item("到货地点及日期", "Place and Date of Arrival", s.O(s.Chance.Of("南沙港", "黄埔港", "蛇口港")) + "　" + s.D("", f.Earlier, 2))}{Item("运输工具", "Means of Conveyance", s.O(s.Chance.Of("EVER GRAND 021W", "COSCO STAR 118E")))}
            <div style="margin-top:14px;line-height:1.9;position:relative;min-height:210px">检验结果 RESULTS OF INSPECTION：<br>　　上述货物经检验，符合中华人民共和国食品安全国家标准，可供人类食用。<div class=row style="margin-top:70px"><span>授权签字人 Authorized Officer {s.O(f.Officer)}</span><span>签证日期 Date of Issue {s.D("issue_date", f.Issued, 2)}</span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:360px;top:40px")}</div>
            """, Preprinted, padding: 60);
    }

    private static string TwoColumns(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1040, $"""
            <div class=row style="border-bottom:3px solid #222;padding-bottom:8px"><span style="font-size:22px">中国海关</span><h1 style="font-size:27px">入境货物检验检疫合格证明</h1><span style="font-size:16px">第 1 页 共 1 页</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:40px;margin-top:12px"><div>{Line("证书编号", s.V("number", f.Number), 110)}{Line("进口商", s.V("consignee", f.Consignee), 110)}{Line("境外出口商", s.V("holder", f.Holder), 110)}{Line("报关单号", s.O(s.Chance.Digits(18)), 110)}{Line("提单号", s.O("MAEU" + s.Chance.Digits(9)), 110)}</div><div>{Line("商品名称", s.V("products", f.Product), 110)}{Line("数（重）量", s.Q(), 110)}{Line("原产地", s.V("origin", f.Origin), 110)}{Line("入境日期", s.D("", f.Earlier, 2), 110)}{Line("柜号", s.O("TRHU" + s.Chance.Digits(7)), 110)}</div></div>
            <div style="border-top:1px solid #222;margin-top:12px;padding-top:12px;position:relative;min-height:190px;line-height:2">以上货物业经检验检疫合格，准许在境内销售、使用。<div style="margin:20px 0 0 52%">出证海关：{s.V("issuer", f.Issuer)}<br>出证日期：{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.CustomsHouse, "单证专用章", "right:60px;top:10px")}</div>
            """, padding: 50);
    }

    private static string WindowQuery(Sheet s)
    {
        var f = s.Facts;
        string Two(string label, string value) => $"<div style=\"padding:9px 0;border-bottom:1px solid #eee\"><div style=\"font-size:15px;color:#8a8f99\">{label}</div><div>{value}</div></div>";
        return s.Look.Page(640, $"""
            <div class=c style="background:#0b4da2;color:#fff;padding:16px;font-size:21px">中国国际贸易单一窗口</div><div style="background:#fff;margin:14px;padding:16px 22px"><div style="font-size:22px;font-weight:700">入境货物检验检疫证明</div><div style="color:#17824f">状态：已签发</div>{Two("证明编号", s.V("number", f.Number))}{Two("货物名称", s.V("products", f.Product))}{Two("数/重量", s.Q())}{Two("原产国（地区）", s.V("origin", f.Origin))}{Two("境外发货人", s.V("holder", f.Holder))}{Two("境内收货人", s.V("consignee", f.Consignee))}{Two("签证机构", s.V("issuer", f.Issuer))}{Two("签发日期", s.D("issue_date", f.Issued, 2))}</div><div class=c style="padding-bottom:20px">{s.Qr(150)}</div>
            """, "", "background:#eef1f5", padding: 0);
    }

    private static string GoodsStrip(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        return s.Look.Page(1080, $"""
            <h1 style="font-size:29px;letter-spacing:4px">进境动植物产品检验检疫证明</h1><div class=row style="margin:8px 0"><span>签发：{s.V("issuer", f.Issuer)}</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <table>{Head("品名", "原产国家（地区）", "数量", "单位", "集装箱号", "入境日期")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.V("origin", f.Origin)}</td><td>{s.N()}</td><td>{s.U()}</td><td>{s.O("OOLU" + s.Chance.Digits(7))}</td><td>{s.D("", f.Earlier, 2)}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("发货人", s.V("holder", f.Holder)), Cell("收货人", s.V("consignee", f.Consignee)))}<tr><td colspan=4 style="position:relative;height:190px;vertical-align:top;line-height:2">检验检疫意见：经检验检疫，结果 {s.V("result", "合格")}，准予放行。<div style="margin-left:56%;margin-top:30px">检验检疫人员：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:80px;top:10px")}</td></tr></table>
            """, Preprinted + "#paper td{height:46px}", padding: 44);
    }

    private static string Scopes(Sheet s) => s.Chance.Of("食用农产品批发；新鲜蔬菜零售；水产品零售", "鲜肉批发；鲜蛋批发；食品销售（仅销售预包装食品）", "新鲜水果批发；农副产品销售；普通货物仓储服务");

    private static string Portrait(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fdfaf0", "#fff"));
        return s.Look.Page(820, $"""
            <div style="border:6px ridge #c0a050;padding:30px 40px"><div class=c>{Arms(70)}</div><h1 style="font-size:50px;letter-spacing:22px;text-indent:22px">营业执照</h1><div class=c>（正本）</div><div class=c style="margin:8px 0 22px">统一社会信用代码 {s.V("uscc", f.Uscc)}</div>
            {Line("名　　称", s.V("holder", f.Holder), 150)}{Line("类　　型", s.O(firm ? "有限责任公司（自然人独资）" : "个体工商户"), 150)}{Line(firm ? "住　　所" : "经营场所", s.O(f.Address), 150)}{Line(firm ? "法定代表人" : "经 营 者", s.O(f.Person), 150)}{(firm ? Line("注册资本", s.O(f.Quantity.ToString("0") + "万元人民币"), 150) : "")}{Line(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1), 150)}{Line("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : "长期", 150)}{Line("经营范围", s.O(Scopes(s)), 150)}
            <div style="display:flex;margin-top:20px;min-height:180px;position:relative"><div style="width:150px">{s.Qr(130)}</div><div style="flex:1;text-align:right;line-height:2.4">登记机关 {s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:60px;top:-14px")}</div></div>
            """, padding: 24);
    }

    private static string Extract(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        return s.Look.Page(940, $"""
            <h1 style="font-size:28px">营业执照登记信息</h1><div class=c>（企业信用信息公示摘录）</div>
            <table style="margin-top:14px">{Tr(Cell(firm ? "企业名称" : "名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc)), Cell("登记状态", s.O("在营（开业）")))}{Tr(Cell(firm ? "法定代表人" : "经营者", s.O(f.Person)), Cell(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 2)))}{Tr(Cell("登记机关", s.V("issuer", f.Issuer)), Cell("核准日期", s.D("issue_date", f.Issued, 2)))}{(f.Expiry is { } end ? Tr(Cell("营业期限自", s.D("", f.Earlier, 2)), Cell("营业期限至", s.D("expiry", end, 2))) : "")}{Tr(Cell(firm ? "住所" : "经营场所", s.O(f.Address), 3))}{Tr(Cell("经营范围", s.O(Scopes(s)), 3))}</table>
            <div style="position:relative;min-height:150px;padding-top:12px;font-size:16px">本摘录与登记档案核对无异，供查验主体资格使用。{s.Seal(f.Issuer, "企业档案查询专用章", "right:60px;top:-10px")}</div>
            """, "#paper td{height:46px}", padding: 50);
    }

    private static string TradePortrait(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.WideDigits = false;
        return s.Look.Page(820, $"""
            <div style="border:4px double #2d7a4f;padding:28px 36px"><h1 style="font-size:40px;letter-spacing:8px;color:#1d5f3b">食品经营许可证</h1><div class=c style="margin:6px 0 18px">许可证编号 {s.V("licence_no", f.LicenceNo)}</div>
            {Line("经营者名称", s.V("holder", f.Holder), 190)}{Line("统一社会信用代码", s.V("uscc", f.Uscc), 190)}{Line(IsFirm(f) ? "法定代表人" : "负责人", s.O(f.Person), 190)}{Line("经营场所", s.O(f.Address), 190)}{Line("主体业态", s.O(kind), 190)}{Line("经营项目", s.O(goods), 190)}
            <div style="display:flex;margin-top:18px;position:relative;min-height:170px"><div style="width:160px">{s.Qr(130)}</div><div style="flex:1;line-height:2">有效期至 {s.D("expiry", f.Expiry!.Value, 8)}<br>发证机关 {s.V("issuer", f.Issuer)}<br>签发日期 {s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:10px;top:0")}</div></div>
            """, padding: 24);
    }

    private static string MakerCard(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(660, $"""
            <div style="padding:16px 24px;font-size:20px">‹　我的证照</div><div style="background:linear-gradient(120deg,#1d63c4,#3d90e8);color:#fff;margin:0 16px;padding:20px 24px"><div style="font-size:28px">食品生产许可证</div><div>电子证照</div></div><div style="background:#fff;margin:0 16px 16px;padding:14px 24px;position:relative">{Apart("证书编号", s.V("licence_no", f.LicenceNo))}{Apart("生产者名称", s.V("holder", f.Holder))}{Apart("统一社会信用代码", s.V("uscc", f.Uscc))}{Apart("生产地址", s.O(f.Address))}{Apart("食品类别", s.O(s.Chance.Of("豆制品", "肉制品", "蔬菜制品", "水产制品")))}{Apart("发证日期", s.D("issue_date", f.Issued, 2))}{Apart("有效期至", s.D("expiry", f.Expiry!.Value, 2))}{Apart("发证机关", s.V("issuer", f.Issuer))}{s.Seal(f.Issuer, "", "left:200px;bottom:20px")}</div><div class=c style="padding-bottom:16px">{s.Qr(140)}</div>
            """, "", "background:#eef1f6", padding: 0);
    }

    private static string LorryWash(Sheet s) => s.Look.Page(820, $"""
        <h1 style="font-size:28px">运输车辆清洗消毒登记卡</h1><table style="margin-top:10px">{Tr(Cell("车牌号", s.O(s.Facts.Plate)), Cell("司机", s.O(s.Facts.Person)))}{Tr(Cell("清洗时间", Day(s, "", s.Facts.Issued)), Cell("消毒药品", s.O(s.Chance.Of("过氧乙酸", "戊二醛"))))}{Tr(Cell("洗消项目", Box("车厢", true) + " " + Box("轮胎", true) + " " + Box("驾驶室", false), 3))}{Tr(Cell("操作员", s.O(s.Facts.Officer)), Cell("收费", s.O("60元")))}</table><p>请妥善保管，入场时交门岗查看。</p>
        """, "#paper td{height:46px}", padding: 44);

    private static string OrderToCorrect(Sheet s) => s.Look.Page(900, $"""
        <h1 style="font-size:32px;letter-spacing:6px">责令改正通知书</h1><div style="line-height:2.1;margin-top:18px">{s.O(s.Facts.Merchant)}：<br>　　经检查，你（单位）经营场所存在以下问题：{s.O(s.Chance.Of("生熟食品未分开摆放", "未按规定公示许可信息", "冷藏设备温度记录不全"))}。现责令你（单位）于三日内改正，逾期不改的，将依法处理。</div><div style="position:relative;min-height:150px;margin:40px 0 0 56%;line-height:2">广州市市场监督管理所<br>{s.D("", s.Facts.Issued, 0)}{s.Seal("广州市市场监督管理所", "", "right:60px;top:-30px")}</div><div>被检查人签收：</div>
        """, padding: 64);

    private static string ColdRoom(Sheet s) => s.Look.Page(860, $"""
        <h1 style="font-size:28px">冷库温度巡查记录</h1><div class=row><span>库号：{s.O(s.Chance.Int(1, 12) + "号库")}</span><span>{s.D("", s.Facts.Issued, 8)}</span></div><table>{Head("时间", "温度（℃）", "湿度（%）", "库门", "巡查人")}{string.Concat(new[] { "06:00", "12:00", "18:00", "24:00" }.Select(t => $"<tr class=c><td>{t}</td><td>{s.O("-" + s.Chance.Int(17, 21))}</td><td>{s.O(s.Chance.Int(70, 88).ToString())}</td><td>{s.O("关闭")}</td><td>{s.O(s.Facts.Officer)}</td></tr>"))}</table><p>温度高于-15℃时应立即报告主管。</p>
        """, "#paper td{height:44px}", padding: 44);
}
