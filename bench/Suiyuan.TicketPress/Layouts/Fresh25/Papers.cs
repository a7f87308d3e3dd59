using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh25;

/// <summary>Import, business and licence papers in forms that few expect: turned tables, sentences, stubs, chats, open booklets.</summary>
internal static class Papers
{
    private const string Hand = "#paper .pen{font-family:'Long Cang','AR PL UKai CN';color:#1b2a6b;font-size:1.3em;line-height:1.25}#paper .pen .v{font-family:'Long Cang','AR PL UKai CN';color:#1b2a6b;font-size:1em;font-weight:400;letter-spacing:.04em}";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("import/x-lots-across", By.Clerk, LotsAcross, seal: true), New("import/x-sentence-corrected", By.Clerk, SentenceCorrected, seal: true), New("import/x-stub-two-goods", By.Clerk, StubTwoGoods, seal: true),
        New("business/x-chat-picture", By.Screen, ChatPicture, seal: true), New("business/x-bilingual-copy", By.Printer, BilingualCopy, seal: true),
        New("licence/x-open-booklet", By.Clerk, OpenBooklet, "经营", true), New("licence/x-with-schedule", By.Printer, WithSchedule, "生产", true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh25", name, by, write, form, seal);

    private static string Port(Facts f) => f.Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal);

    private static string En(string chinese, string english) => $"{chinese}<br><span style=\"font-size:12px;letter-spacing:0\">{english}</span>";

    /// <summary>One kind of goods, its lots of production as columns.</summary>
    private static string LotsAcross(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        f.Unit = s.Chance.Of("千克", "公斤", "KG");
        int[] cases = [s.Chance.Int(60, 320), s.Chance.Int(60, 320), s.Chance.Int(40, 260)];
        var each = s.Chance.Of(10, 12, 15, 20);
        f.Quantity = cases.Sum() * each;
        var made = f.Issued.AddDays(-s.Chance.Int(40, 90));
        var plant = s.Chance.Of("SIF ", "EST ", "M-") + s.Chance.Digits(4);
        string Across(string label, Func<int, string> of, string sum) => $"<tr class=c><td class=k>{label}</td>{string.Concat(Enumerable.Range(0, 3).Select(i => $"<td>{of(i)}</td>"))}<td>{sum}</td></tr>";
        return s.Look.Page(1120, $"""
            <div class=row><div style="font-size:15px">ORIGINAL 正本</div><div style="font-size:17px" class=no>编号 No. {s.V("number", f.Number)}</div></div>
            <div class="c h" style="font-size:25px;font-weight:700;letter-spacing:6px;margin-top:4px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:30px;letter-spacing:4px">入境货物检验检疫证明</h1><div class=c style="font-size:14px;margin-bottom:12px">CERTIFICATE OF INSPECTION AND QUARANTINE FOR ENTRY GOODS</div>
            {Share("1fr 1fr", "收货人 Consignee：" + s.V("consignee", f.Consignee), "发货人 Consignor：" + s.V("holder", f.Holder), "品名 Commodity：" + s.V("products", f.Product), "原产国 Origin：" + s.V("origin", f.Origin), "总重量 Total weight：" + s.Q(), "提单号 B/L No.：" + s.O(s.Chance.Of("COSU", "OOLU", "MEDU") + s.Chance.Digits(9)))}
            <table style="margin-top:12px"><tr><th style="width:190px">批次 Lot</th><th>第 1 批</th><th>第 2 批</th><th>第 3 批</th><th>合计 Total</th></tr>
            {Across(En("生产批号", "Batch No."), i => s.O("L" + made.AddDays(i * 3).ToString("yyMMdd") + "ABC"[i]), "—")}
            {Across(En("生产/包装日期", "Production date"), i => s.D("", made.AddDays(i * 3), 2), "—")}
            {Across(En("件数", "Packages"), i => s.O(cases[i] + "箱"), s.O(cases.Sum() + "箱"))}
            {Across(En("净重", "Net weight"), i => s.O((cases[i] * each) + f.Unit), s.O(Sheet.Number(f.Quantity) + f.Unit))}
            {Across(En("境外注册号", "Plant No."), _ => s.O(plant), "—")}
            {Across(En("感官 / 温度", "Sensory / Temp."), _ => s.O("正常"), s.O("正常"))}</table>
            <div style="position:relative;min-height:190px;padding-top:14px;line-height:1.8">证明：上述货物业经检验检疫，准予销售、使用。<br>The above-mentioned goods have been inspected and quarantined, and are permitted for sale or use.
            <div class=row style="margin-top:40px"><span>签证官员 Officer：{s.O(f.Officer)}</span><span style="margin-right:80px">签证日期 Date：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>{s.Seal(Port(f), "检验检疫专用章", "right:120px;top:30px")}</div>
            <div class=pen style="position:absolute;left:60px;bottom:26px;transform:rotate(-3deg)">{s.O("第1、2批已发货，第3批在库。" + s.Chance.Of("阿强", "小陈", "仓管 林"))}</div>
            """, Preprinted + Hand + "#paper td{padding:5px 8px}#paper .k{line-height:1.2}", padding: 46);
    }

    /// <summary>All said in one sentence; the weight struck out, written anew and stamped for it.</summary>
    private static string SentenceCorrected(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        if (f.Unit == "箱")
        {
            f.Unit = "千克";
        }

        var wrong = f.Quantity + s.Chance.Of(100, 200, -50, 360, -120);
        return s.Look.Page(860, $"""
            <div class=c style="font-size:22px;letter-spacing:8px">中华人民共和国海关</div><div style="border-top:3px solid #b3221f;margin:10px 0 26px"></div>
            <h1 style="font-size:33px;letter-spacing:5px">入境货物检验检疫证明</h1><div class="c no" style="margin:10px 0 30px">{s.V("number", f.Number)}</div>
            <div style="font-size:21px;line-height:2.25;text-indent:2em;text-align:justify">兹证明：{s.V("consignee", f.Consignee)}自{s.V("origin", f.Origin)}进口、由 {s.V("holder", f.Holder)} 发运之{s.V("products", f.Product)}，报检重量 <span style="text-decoration:line-through;text-decoration-thickness:2px;text-decoration-color:#1b2a6b">{s.O(Sheet.Number(wrong) + f.Unit)}</span> <span class=pen>{s.Q()}</span>，于{s.D("", f.Earlier, 0)}自{s.O(s.Chance.Of("南沙新港", "黄埔老港", "广州白云机场", "皇岗口岸", "湛江霞山港"))}入境，合同号 {s.O(f.Related)}。经现场查验、抽样检验及检疫处理监督，该批货物符合我国食品安全国家标准要求，准予销售、使用。</div>
            <div style="font-size:18px;margin-top:14px;text-indent:2em">特此证明。</div>
            <div style="position:relative;height:220px"><div style="position:absolute;left:10px;top:16px;transform:rotate(-5deg);border:2px solid #2b4a9c;color:#2b4a9c;padding:2px 10px;font-size:19px;letter-spacing:2px" data-no>更正一处　校对章</div>
            <div style="position:absolute;right:40px;top:60px;text-align:center;line-height:2;font-size:20px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}</div>{s.Seal(Port(f), "检验检疫专用章", "right:80px;top:20px")}</div>
            <div style="font-size:14px;border-top:1px solid #444;padding-top:6px">经办：{s.O(f.Officer)}　　本证明涂改未经校对无效；仅对上述货物有效。</div>
            """, Preprinted + Hand, padding: 64);
    }

    /// <summary>A stub to tear off at the left, and two goods told in running text.</summary>
    private static string StubTwoGoods(Sheet s)
    {
        var f = s.Facts;
        s.Look.WideDigits = false;
        (string A, string B, string From, string[] Booked) = s.Chance.Of<(string, string, string, string[])>(
            ("冷冻猪肋排", "冷冻猪蹄", "西班牙", ["排骨", "猪蹄"]), ("冷冻鸡翅中", "冷冻鸡爪", "巴西", ["鸡翅", "鸡爪"]), ("冷冻牛腩", "冷冻牛腱", "巴西", ["牛腩", "牛腱"]), ("冷冻带鱼", "冷冻鱿鱼", "印度尼西亚", ["带鱼", "鱿鱼"]));
        f.GoodsBooked = Booked.All(b => World.Goods.Any(g => g.Name == b && g.Tickets.Contains("import"))) ? Booked : null;
        (f.Product, f.Origin, f.Unit) = (A, From, s.Chance.Of("千克", "公斤"));
        int[] cases = [s.Chance.Int(100, 700), s.Chance.Int(60, 500)];
        int[] kilos = [cases[0] * 20, cases[1] * 10];
        f.Quantity = kilos.Sum();
        f.Holder = From == "印度尼西亚" ? "PT LAUTAN SEJAHTERA" : From == "西班牙" ? "CARNES DEL EBRO S.L." : "FRIGORIFICO SUL S.A.";
        Coloured(s, "#1d4f3a", "#1c3f77", "#222");
        var number = s.V("number", f.Number);
        return s.Look.Page(1180, $"""
            <div style="display:grid;grid-template-columns:280px 1fr;gap:0">
            <div style="border-right:2px dashed #666;padding-right:22px;font-size:16px;line-height:1.75"><div class=c style="font-size:20px;letter-spacing:6px">存　根</div><div class=c style="font-size:15px;margin-bottom:12px">入境货物检验检疫证明</div><div class=no>No. {number}</div>收货人：{s.O(f.Consignee)}<br>货物：{s.O(A + "等2种")}<br>总重：{s.O(Sheet.Number(f.Quantity) + f.Unit)}<br>签证日期：{s.D("", f.Issued, 2)}<br>经办：{s.O(f.Officer)}<br>领证人：<span class=pen>{s.O(f.Person)}</span><div style="border:1px solid;height:74px;margin-top:16px;font-size:13px;padding:4px">备注</div><div style="font-size:13px;margin-top:8px">（此联签证机关留存）</div></div>
            <div style="padding-left:34px;position:relative"><div class="c h" style="font-size:23px;letter-spacing:5px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:31px;letter-spacing:4px;margin:2px 0 6px">入境货物检验检疫证明</h1><div class="r no">No. {number}</div>
            <div style="font-size:19px;line-height:2.05;margin-top:6px">收货人　{On(s.V("consignee", f.Consignee), 520)}<br>发货人　{On(s.V("holder", f.Holder), 520)}<br>货物名称及数量　{s.V("products", A)}{s.O($"{cases[0]}箱{kilos[0]}{f.Unit}")}、{s.V("products", B)}{s.O($"{cases[1]}箱{kilos[1]}{f.Unit}")}，合计净重{s.Q()}。<br>原产国家（地区）　{On(s.V("origin", From), 150)}　集装箱号　{On(s.O(s.Chance.Of("CSNU", "MNBU", "SEGU") + s.Chance.Digits(7)), 160)}<br>入境日期　{On(s.D("", f.Earlier, 0), 180)}　合同号　{On(s.O(f.Related), 140)}</div>
            <div style="font-size:18px;line-height:1.9;margin-top:10px">　　以上货物经检验检疫合格，准予进口销售。</div>
            <div style="position:relative;height:150px;font-size:18px"><span style="position:absolute;left:0;bottom:30px">签字：{s.O(f.Officer)}</span><span style="position:absolute;right:70px;bottom:30px">{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(Port(f), "检验检疫专用章", "right:80px;top:0")}</div><div style="font-size:13px">（此联交收货人）</div></div></div>
            """, Preprinted + Hand, padding: 40);
    }

    private static string Scope(Sheet s) => s.Chance.Of(
        "食用农产品批发；食用农产品零售；新鲜蔬菜批发；新鲜水果批发；水产品批发；食品销售（仅销售预包装食品）。",
        "新鲜蔬菜零售；鲜肉零售；水产品零售；食用农产品初加工；低温仓储（不含危险化学品等需许可审批的项目）。",
        "农副产品销售；食品销售；水产品批发；道路货物运输（不含危险货物）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）");

    /// <summary>A picture of the licence in a chat, with what the two said around it.</summary>
    private static string ChatPicture(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        string Pair(string label, string value) => $"<div style=\"display:flex;margin:8px 0\"><span style=\"flex:none;width:92px;color:#7d6230\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        string Face(string colour, string word) => $"<div data-no style=\"flex:none;width:52px;height:52px;border-radius:6px;background:{colour};color:#fff;text-align:center;line-height:52px;font-size:22px\">{word}</div>";
        var hour = s.Chance.Int(8, 17);
        return s.Look.Page(760, $"""
            <div style="display:flex;justify-content:space-between;padding:10px 22px;font-size:17px;background:#ededed"><span>{hour}:{s.Chance.Int(10, 59)}</span><span>5G ▮▮▯</span></div>
            <div class=c style="padding:8px 0 14px;font-size:23px;background:#ededed;border-bottom:1px solid #d5d5d5">{Sheet.Text(s.Chance.Of("市场办 收资料", "供货商资料群(38)", "食安员阿玲"))}</div>
            <div class=c style="color:#999;font-size:16px;padding:14px">上午 9:{s.Chance.Int(10, 59)}</div>
            <div style="display:flex;gap:12px;padding:6px 20px">{Face("#5b8bd0", "玲")}<div style="background:#fff;border-radius:8px;padding:12px 16px;font-size:21px;max-width:520px">{Sheet.Text(s.Chance.Of("老板，营业执照副本拍清楚发一下，登记要用", "档口资料还差营业执照，麻烦补一张", "执照发我，今天要录系统"))}</div></div>
            <div style="display:flex;gap:12px;padding:10px 20px;justify-content:flex-end"><div style="background:#fdf9ec;border:7px double #c3a251;width:600px;padding:18px 20px;font-size:17px;position:relative"><div class=row style="font-size:14px;color:#7d6230"><span>统一社会信用代码<br>{s.V("uscc", f.Uscc)}</span>{s.Qr(70)}</div><div class=c>{Arms(44)}<div style="font-size:33px;font-weight:700;letter-spacing:14px;text-indent:14px">营业执照</div><div style="font-size:14px">（副　本）</div></div>
            {Pair("名　　称", s.V("holder", f.Holder))}{Pair("类　　型", s.O(firm ? "有限责任公司（自然人独资）" : "个体工商户"))}{Pair(firm ? "法定代表人" : "经 营 者", s.O(f.Person))}{Pair("经营范围", s.O(Scope(s)))}{(firm ? Pair("注册资本", s.O(Sheet.Number(f.Quantity) + "万元（人民币）")) : "")}{Pair(firm ? "成立日期" : "注册日期", s.D("", f.Earlier, 1))}{(f.Expiry is { } end ? Pair("营业期限", s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1)) : "")}{Pair(firm ? "住　　所" : "经营场所", s.O(f.Address))}
            <div style="position:relative;text-align:right;height:110px;padding-top:30px">登记机关　{s.V("issuer", f.Issuer)}<div style="margin-top:12px">{s.D("issue_date", f.Issued, 1)}</div>{s.Seal(f.Issuer, "", "right:20px;top:-20px")}</div></div>{Face("#d08a3b", "我")}</div>
            <div style="display:flex;gap:12px;padding:10px 20px;justify-content:flex-end"><div style="background:#95ec69;border-radius:8px;padding:12px 16px;font-size:21px">{Sheet.Text(s.Chance.Of("收到请回，原件在店里挂着", "这张可以吗", "许可证晚点再发"))}</div>{Face("#d08a3b", "我")}</div>
            <div style="display:flex;gap:12px;padding:10px 20px 26px">{Face("#5b8bd0", "玲")}<div style="background:#fff;border-radius:8px;padding:12px 16px;font-size:21px">{Sheet.Text(s.Chance.Of("可以，清楚", "OK", "好的收到👌"))}</div></div>
            <div style="background:#f7f7f7;border-top:1px solid #d5d5d5;padding:14px 20px;display:flex;gap:14px"><span style="font-size:26px">◉</span><span style="flex:1;background:#fff;border-radius:6px">&nbsp;</span><span style="font-size:26px">＋</span></div>
            """, "", "background:#ededed", padding: 0);
    }

    /// <summary>A copy with English under each line, made for one purpose that is written across it.</summary>
    private static string BilingualCopy(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Form == "公司";
        s.Look.WideDigits = false;
        string Two(string chinese, string english, string value, string under = "") => $"<tr><td style=\"width:250px\">{chinese}<br><i style=\"font-size:14px\">{english}</i></td><td>{value}{(under.Length > 0 ? $"<br><i style=\"font-size:14px\">{under}</i>" : "")}</td></tr>";
        return s.Look.Page(900, $"""
            <div class=row style="font-size:14px;color:#555"><span>（中英文对照 Chinese–English）</span><span>第 1 页 共 1 页</span></div>
            <div style="display:flex;justify-content:center;align-items:center;gap:22px;margin:8px 0 18px">{Arms(66)}<div><h1 style="font-size:40px;letter-spacing:16px;text-indent:16px">营业执照</h1><div class=c style="font-size:20px;letter-spacing:3px">BUSINESS LICENSE</div><div class=c style="font-size:15px">（副本 Duplicate）</div></div><div style="width:66px"></div></div>
            <table class=n>{Two("统一社会信用代码", "Unified Social Credit Code", s.V("uscc", f.Uscc))}{Two("名称", "Name", s.V("holder", f.Holder))}{Two("类型", "Type", s.O(firm ? "有限责任公司" : "个体工商户"), firm ? "Limited Liability Company" : "Individual Business")}{Two(firm ? "法定代表人" : "经营者", firm ? "Legal Representative" : "Operator", s.O(f.Person))}{(firm ? Two("注册资本", "Registered Capital", s.O("人民币" + Chinese.Capital((long)f.Quantity) + "万元"), "RMB " + Sheet.Number(f.Quantity * 10000)) : "")}{Two(firm ? "成立日期" : "注册日期", "Date of Establishment", s.D("", f.Earlier, 1))}{Two("营业期限", "Business Term", f.Expiry is { } end ? s.D("", f.Earlier, 1) + " 至 " + s.D("expiry", end, 1) : s.O("长期"), f.Expiry is null ? "Long-term" : "")}{Two(firm ? "住所" : "经营场所", "Address", s.O(f.Address))}{Two("经营范围", "Business Scope", s.O(Scope(s)))}</table>
            <div style="position:relative;height:170px;padding-top:34px"><div style="margin-left:46%">登记机关：{s.V("issuer", f.Issuer)}<br><i style="font-size:14px">Registration Authority</i><br>{s.D("issue_date", f.Issued, 0)}</div>{s.Seal(f.Issuer, "", "right:70px;top:6px")}</div>
            <div class=pen style="position:absolute;left:70px;bottom:70px;transform:rotate(-9deg);width:330px;border-top:2px solid #1b2a6b;border-bottom:2px solid #1b2a6b;padding:4px">{s.O(s.Chance.Of("仅供市场入场备案使用，再复印无效", "仅用于供应商建档，他用无效", "与原件相符，仅作投标资料"))}</div>
            """, Hand + "#paper .n td{border:0;border-bottom:1px dotted #777;line-height:1.3;vertical-align:top}", padding: 56);
    }

    /// <summary>The licence as a folded booklet lying open: the licence left, the record of changes right, filled with a pen and stamps.</summary>
    private static string OpenBooklet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        s.Look.WideDigits = false;
        s.Look.Paper = s.Chance.Of("#fbf6e4", "#f4f7ec", "#fff");
        var (kind, goods) = Trade(s);
        var change = f.Issued.AddDays(s.Chance.Int(90, 380));
        var second = change.AddDays(s.Chance.Int(60, 200));
        string Mark(string text) => $"<span style=\"border:2px solid #c8261f;color:#c8261f;font-size:14px;padding:1px 4px;display:inline-block;transform:rotate(-6deg);white-space:nowrap\">{text}</span>";
        string Change(DateOnly day, string what) => $"<tr class=c style=\"height:78px\"><td class=pen style=\"white-space:nowrap\">{s.D("", day, 6)}</td><td class=pen style=\"text-align:left\">{s.O(what)}</td><td>{Mark("变更专用章")}</td></tr>";
        return s.Look.Page(1280, $"""
            <div style="display:grid;grid-template-columns:1fr 1fr"><div style="padding:30px 34px;border-right:3px solid rgba(0,0,0,.18)"><div class=c>{Arms(48)}</div><h1 style="font-size:32px;letter-spacing:10px;text-indent:10px">食品经营许可证</h1><div class=c style="margin-bottom:14px">（副　本）</div>
            {Line("许可证编号", s.V("licence_no", f.LicenceNo), 160)}{Line("经营者名称", s.V("holder", f.Holder), 160)}{Line("社会信用代码", s.V("uscc", f.Uscc), 160)}{Line(IsFirm(f) ? "法定代表人" : "经营者", s.O(f.Person), 160)}{Line("经营场所", s.O(f.Address), 160)}{Line("主体业态", s.O(kind), 160)}{Line("经营项目", s.O(goods), 160)}{Line("有效期至", s.D("expiry", f.Expiry!.Value, 8), 160)}
            <div style="position:relative;height:150px;margin-top:18px">发证机关　{s.V("issuer", f.Issuer)}<div style="margin-top:14px">发证日期　{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:30px;top:-20px")}</div></div>
            <div style="padding:30px 34px"><div class=c style="font-size:23px;letter-spacing:6px;margin-bottom:14px">变更、延续记录</div><table><tr><th style="width:130px">日期</th><th>变更（延续）内容</th><th style="width:130px">登记机关盖章</th></tr>{Change(change, s.Chance.Of("增加经营项目：冷藏冷冻食品销售", "食品安全管理员变更为" + f.Officer, "联系电话变更为" + f.Phone))}{Change(second, s.Chance.Of("外设仓库地址登记：同市场负一层冷库", "核减：散装熟食销售"))}{string.Concat(Enumerable.Repeat("<tr style=\"height:62px\"><td></td><td></td><td></td></tr>", 4))}</table><div style="font-size:14px;margin-top:14px;line-height:1.6">说明：1. 本副本与正本具有同等法律效力。2. 许可事项发生变化的，应当在变化后十个工作日内申请变更。</div></div></div>
            """, Hand, padding: 14);
    }

    /// <summary>The licence to produce and its schedule of kinds, side by side on one sheet.</summary>
    private static string WithSchedule(Sheet s)
    {
        var f = s.Facts;
        var (cls, kinds) = f.LicenceNo[3..5] switch
        {
            "04" => ("肉制品", new[] { ("0401", "热加工熟肉制品", "酱卤肉制品：酱卤肉类、糟肉类"), ("0403", "预制调理肉制品", "冷冻预制调理肉类"), ("0404", "腌腊肉制品", "腊肉类、腊肠类") }),
            "10" => ("冷冻饮品", [("1001", "冷冻饮品", "冰淇淋、雪糕、冰棍")]),
            "13" => ("糖果制品", [("1301", "糖果", "硬质糖果、凝胶糖果"), ("1304", "果冻", "果味型、果肉型")]),
            "24" => ("糕点", [("2401", "热加工糕点", "烘烤类糕点、蒸煮类糕点"), ("2402", "冷加工糕点", "西式装饰蛋糕类"), ("2403", "食品馅料", "月饼馅料")]),
            _ => ("粮食加工品", [("0102", "大米", "大米、糙米"), ("0104", "其他粮食加工品", "谷物粉类制成品：生湿面制品、米粉")]),
        };
        var rows = string.Concat(kinds.Select((k, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(cls)}</td><td>{s.O(k.Item1)}</td><td>{s.O(k.Item2)}</td><td>{s.O(k.Item3)}</td><td></td><td></td></tr>"));
        return s.Look.Page(1320, $"""
            <div style="display:grid;grid-template-columns:560px 1fr;gap:34px"><div style="border:3px solid #9a7d3c;padding:24px 28px"><div class=c>{Arms(52)}</div><h1 style="font-size:34px;letter-spacing:8px;text-indent:8px;margin-bottom:14px">食品生产许可证</h1>
            {Line("生产者名称：", s.V("holder", f.Holder), 180)}{Line("统一社会信用代码：", s.V("uscc", f.Uscc), 180)}{Line("法定代表人：", s.O(f.Person), 180)}{Line("住　　　所：", s.O(f.Address), 180)}{Line("生产地址：", s.O(f.Address), 180)}{Line("食品类别：", s.O(cls), 180)}{Line("许可证编号：", s.V("licence_no", f.LicenceNo), 180)}{Line("发证机关：", s.V("issuer", f.Issuer), 180)}{Line("发证日期：", s.D("issue_date", f.Issued, 0), 180)}{Line("有效期至：", s.D("expiry", f.Expiry!.Value, 0), 180)}<div style="position:relative;height:110px">{s.Qr(100)}{s.Seal(f.Issuer, "", "right:20px;top:-60px")}</div></div>
            <div><h1 style="font-size:25px;letter-spacing:3px;margin:10px 0 12px">食品生产许可品种明细表</h1><div class=row style="font-size:16px;margin-bottom:8px"><span>许可证编号：{s.O(f.LicenceNo)}</span></div><table style="font-size:16px"><tr><th>序号</th><th>食品、食品添加剂类别</th><th>类别编号</th><th>类别名称</th><th>品种明细</th><th>外设仓库</th><th>备注</th></tr>{rows}{string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", 7)) + "</tr>", 7 - kinds.Length))}</table><div style="font-size:14px;margin-top:10px">（以下空白）　本表与许可证同时使用，单独使用无效。</div></div></div>
            """, "", padding: 30);
    }
}
