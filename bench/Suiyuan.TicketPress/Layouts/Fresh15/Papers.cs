using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh15;

/// <summary>Customs papers, licences, business licences, and a paper that is no ticket: ordinary ones of a hand who has not seen the reader.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/c-boxes", By.Printer, ImportBoxes, seal: true), New("import/c-sanitary", By.Clerk, ImportSanitary, seal: true), New("import/c-checked", By.Screen, ImportChecked),
        New("licence/c-folder", By.Clerk, LicenceFolder, seal: true), New("licence/c-upright", By.Printer, LicenceUpright, seal: true), New("licence/c-maker-list", By.Clerk, LicenceMakerList, "生产", true),
        New("business/c-copy-across", By.Clerk, BusinessCopy, seal: true), New("business/c-upright", By.Clerk, BusinessUpright, seal: true),
        New("unknown/c-stall-marks", By.Pen, StallMarks),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh15", name, by, write, form, seal);

    /// <summary>The customs' own form: every label in the corner of its box, the certificate's words in the largest box.</summary>
    private static string ImportBoxes(Sheet s)
    {
        var f = s.Facts;
        string In(string label, string value, int span = 1) => $"<td colspan={span}><div style=\"font-size:15px\">{label}</div><div style=\"padding:3px 0 2px 12px\">{value}</div></td>";
        return s.Look.Page(940, $"""
            <div class=c style="font-size:25px;letter-spacing:7px">中华人民共和国海关</div><h1 style="font-size:31px;letter-spacing:5px;margin:6px 0 10px">入境货物检验检疫证明</h1><div class=r style="margin-bottom:6px">编号：{s.V("number", f.Number)}</div>
            <table style="table-layout:fixed">{Tr(In("收货人", s.V("consignee", f.Consignee), 2))}{Tr(In("发货人", s.V("holder", f.Holder), 2))}{Tr(In("品名", s.V("products", f.Product)), In("报检数/重量", s.Q()))}{Tr(In("包装种类", s.O(s.Chance.Of("纸箱", "泡沫箱"))), In("原产国家（地区）", s.V("origin", f.Origin)))}{Tr(In("合同号", s.O(f.Related)), In("标记及号码", s.O("N/M")))}{Tr(In("提/运单号", s.O(s.Chance.Of("COSU", "MAEU", "784-") + s.Chance.Digits(8))), In("入境日期", s.D("", f.Earlier, 0)))}
            <tr><td colspan=2 style="height:250px;vertical-align:top;position:relative"><div style="font-size:15px">证　明</div><p style="text-indent:2em;line-height:1.9">上述货物业经检验检疫，符合我国有关法律法规及食品安全国家标准的要求，准予销售、使用。</p><div style="position:absolute;left:20px;right:20px;bottom:16px;display:grid;grid-template-columns:1fr 1fr"><span>签字：{s.O(f.Officer)}</span><span>签发机关：{s.V("issuer", f.Issuer)}<br>日期：{s.D("issue_date", f.Issued, 0)}</span></div>{s.Seal(f.CustomsHouse, "检验检疫专用章", "right:60px;bottom:6px")}</td></tr></table>
            <div class=row style="font-size:14px;margin-top:8px"><span>②货主收执</span><span>本证明仅对所列货物有效，涂改无效。</span></div>
            """, "#paper td{vertical-align:top;height:58px}", padding: 56);
    }

    /// <summary>A sanitary certificate in two languages, line by line.</summary>
    private static string ImportSanitary(Sheet s)
    {
        var f = s.Facts;
        (s.Look.Paper, s.Look.WideDigits) = (s.Chance.Of("#fff", "#f6f3ea", "#eef5f0"), false);
        string Both(string chinese, string english, string value) => $"<div style=\"display:grid;grid-template-columns:250px 1fr;align-items:center;border-bottom:1px dotted #777;padding:5px 0\"><span>{chinese}<br><span style=\"font-size:13px\">{english}</span></span><span>{value}</span></div>";
        return s.Look.Page(900, $"""
            <div class=c style="font-size:24px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:34px;letter-spacing:14px;text-indent:14px;margin-top:8px">卫生证书</h1><div class=c style="letter-spacing:2px">SANITARY CERTIFICATE</div><div style="margin:12px 0 6px 56%">编号 No.：{s.V("number", f.Number)}</div>
            {Both("发货人名称", "Name of Consignor", s.V("holder", f.Holder))}{Both("收货人名称", "Name of Consignee", s.V("consignee", f.Consignee))}{Both("品名", "Description of Goods", s.V("products", f.Product))}{Both("报检重量/数量", "Weight / Quantity Declared", s.Q())}{Both("产地", "Place of Origin", s.V("origin", f.Origin))}{Both("包装", "Type of Packages", s.O(s.Chance.Of("纸箱 CARTON", "泡沫箱 FOAM BOX")))}{Both("运输工具", "Means of Conveyance", s.O(s.Chance.Of("船舶 BY VESSEL", "航空 BY AIR")))}{Both("集装箱号", "Container No.", s.O(s.Chance.Of("MSWU", "CXRU", "SZLU") + s.Chance.Digits(7)))}{Both("到达日期", "Date of Arrival", s.D("", f.Earlier, 2))}
            <div style="margin-top:16px"><b>检验结果 RESULTS OF INSPECTION：</b><p style="text-indent:2em;margin:6px 0">该批货物经抽样检验，所检项目符合中华人民共和国食品安全国家标准，适合人类食用。</p><div class=c>* * * * * * * *</div></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;gap:14px;margin-top:26px;min-height:140px"><span>印章<br><span style="font-size:13px">Official Stamp</span></span><span>授权签字人 Authorized Officer：{s.O(f.Officer)}<br><br>签证日期 Date of Issue：{s.D("issue_date", f.Issued, 2)}</span>{s.Seal(f.CustomsHouse, "检验检疫专用章", "left:110px;top:-16px")}</div>
            """, padding: 60);
    }

    /// <summary>What a customs page answers when the certificate's code is scanned.</summary>
    private static string ImportChecked(Sheet s)
    {
        var f = s.Facts;
        var blue = s.Chance.Of("#1557a8", "#0d4a8f", "#1f6fc9");
        string Pair(string label, string value) => $"<div style=\"display:grid;grid-template-columns:158px 1fr;padding:11px 20px;border-bottom:1px solid #ececec\"><span style=\"color:#777\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(620, $"""
            <div style="background:{blue};color:#fff;padding:16px 20px;font-size:21px" class=c>检验检疫证书查询</div><div style="padding:14px 20px;font-size:20px;color:#1d8a4a">✔ 证书有效，信息如下</div>
            <div style="background:#fff">{Pair("证书名称", "入境货物检验检疫证明")}{Pair("证书编号", s.V("number", f.Number))}{Pair("签证机关", s.V("issuer", f.Issuer))}{Pair("签证日期", s.D("issue_date", f.Issued, 2))}{Pair("收货人", s.V("consignee", f.Consignee))}{Pair("发货人", s.V("holder", f.Holder))}{Pair("货物名称", s.V("products", f.Product))}{Pair("数量/重量", s.Q())}{Pair("原产国", s.V("origin", f.Origin))}{Pair("运输方式", s.O(s.Chance.Of("水路运输", "航空运输")))}</div>
            <div style="font-size:14px;color:#888;padding:16px 20px 28px">查询时间：{s.O(f.Submitted.ToString("yyyy-MM-dd HH:mm"))}<br>查询结果仅供参考，以签证机关存档为准。</div>
            """, "", "background:#f4f5f7", padding: 0);
    }

    /// <summary>A trader's copy that folds: the cover at the left, the particulars at the right.</summary>
    private static string LicenceFolder(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        s.Look.Paper = s.Chance.Of("#fdf9ec", "#fff", "#f3f7ee");
        s.Look.Blank();
        return s.Look.Page(1180, $"""
            <div style="display:grid;grid-template-columns:440px 1fr"><div style="border-right:1px dashed #999;padding-right:30px;text-align:center">{Arms(78)}<h1 style="font-size:38px;letter-spacing:4px;margin-top:18px">食品经营许可证</h1><div style="font-size:24px;letter-spacing:8px;margin:10px 0 40px">（副本）</div><div>许可证编号</div><div style="font-size:21px;margin-bottom:34px">{s.V("licence_no", f.LicenceNo)}</div>{s.Qr(118)}<div style="font-size:14px;margin-top:50px">国家市场监督管理总局监制</div></div>
            <div style="padding-left:36px;position:relative;font-size:19px">{Line("经营者名称", s.V("holder", f.Holder), 180)}{Line("统一社会信用代码", s.V("uscc", f.Uscc), 180)}{Line("法定代表人（负责人）", s.O(f.Person), 196)}{Line("住　　　所", s.O(f.Address), 180)}{Line("经 营 场 所", s.O(f.Address), 180)}{Line("主 体 业 态", s.O(kind), 180)}{Line("经 营 项 目", s.O(goods), 180)}{Line("有 效 期 至", s.D("expiry", f.Expiry!.Value, 8), 180)}{Line("日常监督管理人员", "随机公示", 180)}<div style="margin:34px 0 0 30%;line-height:2">发证机关 {s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:50px;bottom:-14px")}</div></div>
            """, padding: 48);
    }

    /// <summary>A trader's licence upright, printed by the stall from the province's system.</summary>
    private static string LicenceUpright(Sheet s)
    {
        var f = s.Facts;
        var (kind, goods) = Trade(s);
        string Row(string label, string value) => $"<div style=\"display:grid;grid-template-columns:200px 1fr;border-bottom:1px solid #bbb;padding:11px 4px\"><span style=\"font-weight:700\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(840, $"""
            <div style="border:3px solid #2f6b4f;padding:34px 40px"><div class=c>{Arms(58)}</div><h1 style="font-size:40px;letter-spacing:8px;color:#2f6b4f;margin-bottom:18px">食品经营许可证</h1>
            {Row("许可证编号", s.V("licence_no", f.LicenceNo))}{Row("经营者名称", s.V("holder", f.Holder))}{Row("社会信用代码", s.V("uscc", f.Uscc))}{Row(IsFirm(f) ? "法定代表人" : "经营者", s.O(f.Person))}{Row("主体业态", s.O(kind))}{Row("经营项目", s.O(goods))}{Row("经营场所", s.O(f.Address))}{Row("有效期限", s.D("issue_date", f.Issued, 0) + " 至 " + s.D("expiry", f.Expiry!.Value, 0))}
            <div style="position:relative;display:grid;grid-template-columns:170px 1fr;margin-top:28px;min-height:150px"><span>{s.Qr(130)}</span><span style="padding-top:34px">发证机关：{s.V("issuer", f.Issuer)}<br>签发人：{s.O(f.Officer)}</span>{s.Seal(f.Issuer, "", "right:30px;top:-10px")}</div></div><div style="font-size:14px;margin-top:8px">本证由电子证照系统生成，与纸质证照具有同等法律效力。举报电话：12315</div>
            """, padding: 34);
    }

    /// <summary>A maker's copy with the list of what may be made.</summary>
    private static string LicenceMakerList(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var (code, kind, made) = s.Chance.Of(("2501", "豆制品", "非发酵性豆制品：豆腐、豆腐干、腐竹"), ("0401", "肉制品", "热加工熟肉制品：酱卤肉、烧腊"), ("2202", "水产制品", "盐渍水产品；预制水产干制品"), ("1601", "蔬菜制品", "酱腌菜：榨菜、酸菜、梅菜"));
        return s.Look.Page(900, $"""
            <h1 style="font-size:38px;letter-spacing:12px;text-indent:12px">食品生产许可证</h1><div class=c style="font-size:21px;margin:2px 0 16px">副　本</div>
            <table>{Tr(Cell("许可证编号", s.V("licence_no", f.LicenceNo)), Cell("有效期至", s.D("expiry", f.Expiry!.Value, 0)))}{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会<br>信用代码", s.V("uscc", f.Uscc)), Cell("法定代表人<br>（负责人）", s.O(f.Person)))}{Tr(Cell("住所", s.O(f.Address), 3))}{Tr(Cell("生产地址", s.O(f.Address), 3))}{Tr(Cell("食品类别", s.O(kind), 3))}</table>
            <div class=c style="margin:16px 0 6px;font-size:20px">食品生产许可品种明细表</div><table>{Head("序号", "食品类别", "类别编号", "品种明细", "备注")}<tr class=c><td>1</td><td>{s.O(kind)}</td><td>{s.O(code)}</td><td>{s.O(made)}</td><td>&nbsp;</td></tr></table>
            <div style="position:relative;margin:30px 0 0 50%;line-height:2;min-height:110px">发证机关：{s.V("issuer", f.Issuer)}<br>发证日期：{s.D("issue_date", f.Issued, 0)}{s.Seal(f.Issuer, "", "right:30px;top:-34px")}</div>
            """, "#paper td{height:42px}", padding: 54);
    }

    /// <summary>The copy in use since 2019, across: its serial and the code in the corners, the public register's address at the foot.</summary>
    private static string BusinessCopy(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fffdf5", "#fff"));
        string Pair(string label, string value) => Line($"<b>{label}</b>", value, 120, "margin:10px 0");
        return s.Look.Page(1180, $"""
            <div style="border:6px solid #c2a052;outline:1px solid #c2a052;outline-offset:-14px;padding:32px 50px 20px"><div style="display:grid;grid-template-columns:300px 1fr 300px;align-items:center"><div>统一社会信用代码<br><b style="font-size:20px">{s.V("uscc", f.Uscc)}</b></div><div class=c>{Arms(60)}<h1 style="font-size:46px;letter-spacing:22px;text-indent:22px">营业执照</h1><div>（副　本）</div></div><div style="display:grid;grid-template-columns:112px 1fr;gap:10px;font-size:13px;align-items:center">{s.Qr(108, always: true)}<span>扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</span></div></div><div style="font-size:15px;margin-top:10px">编号：{s.V("number", "S" + f.Related)}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;column-gap:46px;margin-top:4px;font-size:19px"><div>{Pair("名　　称", s.V("holder", f.Holder))}{Pair("类　　型", s.O(firm ? "有限责任公司(自然人投资或控股)" : "个体工商户"))}{Pair(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{Pair("经营范围", s.O(Scope(s)))}</div><div>{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元（人民币）")) : Pair("组成形式", s.O("个人经营")))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address))}</div></div>
            <div style="position:relative;margin:20px 0 10px 56%;min-height:96px;font-size:20px;line-height:2">登记机关　{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:40px;top:-34px")}</div></div>
            <div class=row style="font-size:13px;margin-top:8px"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>市场主体应当于每年1月1日至6月30日报送公示年度报告</span><span>国家市场监督管理总局监制</span></div>
            """, padding: 20);
    }

    /// <summary>The original of the years before, upright, one line a particular.</summary>
    private static string BusinessUpright(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fbf6e6", "#fdfbf3", "#fff"));
        string Pair(string label, string value) => Line(label, value, 150, "margin:15px 0");
        return s.Look.Page(840, $"""
            <div style="border:9px double #a98b45;padding:40px 54px 24px"><div class=c>{Arms(84)}</div><h1 style="font-size:54px;letter-spacing:30px;text-indent:30px;margin:8px 0">营业执照</h1><div class=c style="margin-bottom:26px">（统一社会信用代码：{s.V("uscc", f.Uscc)}）</div>
            <div style="font-size:21px">{Pair("名　　称", s.V("holder", f.Holder))}{Pair("类　　型", s.O(firm ? "有限责任公司" : "个体工商户"))}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address))}{Pair(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{(firm ? Pair("注册资本", s.O(Chinese.Capital((long)f.Quantity) + "万元整")) : Pair("组成形式", s.O("个人经营")))}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 0))}{(firm ? Pair("营业期限", f.Expiry is { } end ? s.D("", f.Earlier, 0) + "至" + s.D("expiry", end, 0) : s.O("长期")) : "")}{Pair("经营范围", s.O(Scope(s)))}</div>
            <div class=c style="font-size:14px">（依法须经批准的项目，经相关部门批准后方可开展经营活动）</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.5fr;margin-top:36px;min-height:150px"><span>{s.Qr(112)}</span><span style="line-height:2.2;padding-top:16px">登 记 机 关　{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "right:50px;top:-20px")}</div></div>
            """, padding: 24);
    }

    /// <summary>A market's marks for how clean a stall is.</summary>
    private static string StallMarks(Sheet s)
    {
        var f = s.Facts;
        string Row(string what, string fault)
        {
            var off = s.Chance.Int(0, 3);
            return $"<tr class=c><td style=\"text-align:left\">{what}</td><td>20</td><td>{s.O((20 - off).ToString())}</td><td>{s.O(off > 1 ? fault : "")}</td></tr>";
        }

        return s.Look.Page(860, $"""
            <h1 style="font-size:28px">{s.O(s.Chance.Of(World.Markets))}</h1><div class=c style="font-size:23px;margin:4px 0 12px">档口环境卫生检查评分表</div>{Share("1fr 1fr 1fr", "档口号：" + s.O(s.Chance.Of("A", "B", "C") + s.Chance.Digits(3)), "档主：" + s.O(f.Person), "检查日期：" + s.D("", f.Issued, 6))}
            <table>{Head("检查内容", "满分", "得分", "存在问题")}{Row("门前三包，通道不占道摆卖", "杂物占道")}{Row("地面、台面清洁，无积水", "地面有积水")}{Row("垃圾分类投放，日产日清", "垃圾桶未加盖")}{Row("排水沟渠通畅，无异味", "沟内有残渣")}{Row("从业人员着装整洁", "未穿工作服")}</table>
            <div class=row style="margin-top:18px"><span>检查人：{s.O(f.Officer)}</span><span>档主签名：{s.O(f.Person)}</span></div><div style="font-size:14px;margin-top:14px">注：90分以上贴绿牌，70分以下限期整改并在公告栏通报。</div>
            """, "#paper td{height:40px}#paper h1 .v{font:inherit;color:inherit}", padding: 46);
    }
}
