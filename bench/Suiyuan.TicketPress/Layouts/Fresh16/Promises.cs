using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh16;

/// <summary>Commitments and papers of origin for fish, as offices, apps and cooperatives lay them out.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/j-ministry-pad", By.Form, MinistryPad), New("commitment/j-bluetooth-label", By.Till, BluetoothLabel), New("commitment/j-coop-table", By.Printer, CoopTable),
        New("commitment/j-app-page", By.Screen, AppPage), New("aquatic/j-office-grid", By.Form, OfficeGrid), New("aquatic/j-blank-letter", By.Pen, BlankLetter),
        New("aquatic/j-carbon-set", By.Clerk, CarbonSet), New("aquatic/j-platform-print", By.Printer, PlatformPrint),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh16", name, by, write, form, seal);

    private static bool House(Facts f) => f.Holder.Length > 3;

    /// <summary>The ministry's pattern as a county has it printed in pads, two blanks a line.</summary>
    private static string MinistryPad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#14713f", "#1a1a1a", "#1d5b99");
        s.Look.Blank();
        string Blank(string label, string value) => $"<span style=\"display:flex;align-items:flex-end\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.3px solid {ink};padding:0 6px;min-height:30px\">{value}</span></span>";
        return s.Look.Page(800, $"""
            <div style="border:4px double {ink};padding:22px 30px;position:relative"><h1 style="font-size:36px;letter-spacing:10px">承诺达标合格证</h1>
            <div style="line-height:1.7;margin-top:10px">我承诺对生产销售的食用农产品：<div style="padding-left:1.5em">{Box("不使用禁用农药兽药、停用兽药和非法添加物", true)}<br>{Box("常规农药兽药残留不超标", true)}<br>{Box("对承诺的真实性负责", true)}</div>承诺依据：<div style="padding-left:1.5em;display:grid;grid-template-columns:1fr 1fr"><span>{Box("委托检测", s.Chance.Odds(0.3))}</span><span>{Box("自我检测", s.Chance.Odds(0.4))}</span><span>{Box("内部质量控制", s.Chance.Odds(0.6))}</span><span>{Box("自我承诺", true)}</span></div></div>
            <div style="border-top:1.3px solid {ink};margin:12px 0 4px"></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:12px 20px;margin-top:12px">{Blank("产品名称", s.V("products", f.Product))}{Blank("数量（重量）", s.Q())}<div style="grid-column:1/3">{Blank("产　　地", s.V("origin", f.Origin))}</div><div style="grid-column:1/3">{Blank("生产者盖章或签名", s.V("holder", f.Holder))}</div>{Blank("联系方式", s.O(f.Phone))}{Blank("开具日期", Day(s, "issue_date", f.Issued))}</div>{(House(f) && s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "right:16px;bottom:6px", s.Chance.Of("round", "ellipse")) : "")}</div>
            <div class=row style="font-size:14px;margin-top:8px"><span>第二联：随货交购货人</span><span>本证一批一证，伪造、冒用承担法律责任</span></div>
            """, padding: 26);
    }

    /// <summary>The sticker that a small Bluetooth printer makes from the tracing app, narrow and upright.</summary>
    private static string BluetoothLabel(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label + "：", value, 104, "margin:4px 0");
        return s.Look.Page(500, $"""
            <div class=c style="background:#1a1a1a;color:#fff;font-size:31px;font-weight:700;letter-spacing:4px;padding:5px 0;margin-bottom:10px">承诺达标合格证</div>
            {Row("产品名称", s.V("products", f.Product))}{Row("数量/重量", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("主体名称", s.V("holder", f.Holder))}{(f.Uscc.Length > 0 && s.Chance.Odds(0.5) ? Row("信用代码", Code(s)) : "")}{Row("联系电话", s.O(f.Phone))}{Row("开具时间", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 0)))}
            <div style="border-top:2px dashed #222;margin:8px 0;padding-top:8px;font-size:15px;line-height:1.5">我承诺对生产销售的食用农产品：<br>1.不使用禁用农药兽药、停用兽药和非法添加物<br>2.常规农药兽药残留不超标<br>3.对承诺的真实性负责<br>承诺依据：{s.Chance.Of("自我承诺", "内部质量控制", "自我检测、内部质量控制")}</div>
            <div class=c>{s.Qr(150, always: true)}<div style="font-size:15px">编号 {s.V("number", f.Number)}</div><div style="font-size:14px">微信扫一扫 查询产品信息</div></div>
            """, padding: 22);
    }

    /// <summary>A cooperative's own sheet off its office printer: heads, and what they head beneath them.</summary>
    private static string CoopTable(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1000, $"""
            <h1 style="font-size:32px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=row style="margin:10px 0 6px"><span>（一式两联，随货联）</span><span>No.{s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:26%">产品名称</th><th style="width:28%">数量（重量）</th><th>产地</th></tr><tr class=c><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td></tr></table>
            <table style="margin-top:-1px"><tr><th style="width:54%">生产主体（盖章或签名）</th><th style="width:22%">联系方式</th><th>开具日期</th></tr><tr class=c style="height:84px"><td>{s.V("holder", f.Holder)}</td><td>{s.O(f.Phone)}</td><td>{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</td></tr>
            <tr><td colspan=3 style="line-height:1.8;padding:10px 14px">　　本单位（本人）郑重承诺：该批产品生产过程中严格遵守农药安全间隔期、兽药休药期规定，不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("内部质量控制", true)}　{Box("自我承诺", s.Chance.Odds(0.5))}</td></tr></table>
            <div style="font-size:15px;margin-top:10px">注：购货方应当查验并保存本合格证，保存期限不少于六个月。</div>{(House(f) ? s.Seal(f.Holder, "", "left:350px;top:228px", s.Chance.Of("round", "ellipse")) : "")}
            """, "#paper th{font-weight:700;height:40px}#paper td{height:52px}", padding: 48);
    }

    /// <summary>A certificate as the grower's mini-program shows it before he prints or forwards it.</summary>
    private static string AppPage(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Apart($"<span style=\"color:#888\">{label}</span>", value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(620, $"""
            <div style="background:#1f9d5b;color:#fff;padding:18px 22px 70px"><div class=row style="font-size:16px"><span>{s.Submitted()}</span><span>5G　86%</span></div><div class=c style="font-size:21px;margin-top:12px">合格证详情</div></div>
            <div style="background:#fff;border-radius:14px;margin:-52px 18px 0;padding:20px 24px"><div class=c style="font-size:27px;font-weight:700">承诺达标合格证</div><div class=c style="margin:14px 0 4px">{s.Qr(190, always: true)}</div><div class=c style="color:#888;font-size:15px;margin-bottom:8px">向购货方出示此码</div>
            {Row("合格证编号", s.V("number", f.Number))}{Row("产品名称", s.V("products", f.Product))}{Row("数量", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("生产者", s.V("holder", f.Holder))}{Row("联系方式", s.O(f.Phone))}{Row("承诺依据", s.O(s.Chance.Of("自我承诺", "内部质量控制", "自我检测")))}{Row("开具时间", s.D("issue_date", f.Issued, 2))}
            <div style="color:#555;font-size:15px;line-height:1.6;margin-top:12px">我承诺：不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:16px;padding:20px 18px 26px"><span class=c style="border:1.5px solid #1f9d5b;color:#1f9d5b;border-radius:26px;padding:10px">转发给客户</span><span class=c style="background:#1f9d5b;color:#fff;border-radius:26px;padding:10px">打印合格证</span></div>
            """, "", "background:#f2f3f5", padding: 0);
    }

    private static string Submitted(this Sheet s) => s.Facts.Submitted.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The town office's form: a grid of four columns, and its own opinion at the foot.</summary>
    private static string OfficeGrid(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#222", "#1d4c86");
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:8px">水产品产地证明</h1><div class="r no" style="margin:8px 0">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("生产者名称", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("生产地址", s.V("origin", f.Origin), 3))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("规　　格", s.O(s.Chance.Of("统货", "1.5斤/尾", "500克以上", "中"))), Cell("生产方式", Box("养殖", true) + "　" + Box("捕捞", false)))}{Tr(Cell("购 买 者", s.V("consignee", f.Consignee), 3))}{Tr(Cell("销售地点", s.V("destination", f.Destination), 3))}{Tr(Cell("运输工具", s.O("汽车")), Cell("车 牌 号", s.O(f.Plate)))}
            <tr><td class=k>出证单位<br>意　　见</td><td colspan=3 style="position:relative;height:170px;vertical-align:top;line-height:2">　　经核实，上述水产品产自本地，同意上市销售。<div style="position:absolute;right:40px;bottom:8px;line-height:1.9">出证单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}　　{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "", "right:70px;top:8px")}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">说明：1. 本证明一式两份，生产者、购买者各执一份。2. 本证明自开具之日起三日内有效，涂改无效。</div>
            """, Preprinted + "#paper .k{width:118px}#paper td{height:42px;padding:4px 8px}", padding: 48);
    }

    /// <summary>A letter with blanks, filled in by the village's or the station's clerk.</summary>
    private static string BlankLetter(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#8e2420");
        s.Look.Blank();
        return s.Look.Page(860, $"""
            <h1 style="font-size:38px;letter-spacing:20px;padding-left:20px">产地证明</h1><div class="r no" style="margin:14px 0 4px">编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.5;font-size:19px">{On(s.V("consignee", f.Consignee), 320)}：<br>　　我辖区养殖户（场） {On(s.V("holder", f.Holder), 280)} ，养殖地址 {On(s.V("origin", f.Origin), 340)} ，现有自产水产品 {On(s.V("products", f.Product), 140)} ，重量 {On(s.Q(), 140)} ，由车牌号 {On(s.O(f.Plate), 140)} 的车辆运输，前往你处销售。产品养殖过程符合水产养殖有关规定，请予接洽。<br>　　特此证明。</div>
            <div style="position:relative;margin:26px 0 0 40%;line-height:2.2;min-height:140px">证明单位：{s.V("issuer", f.Issuer)}<br>联系电话：{s.O(f.Phone)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:60px;top:-36px")}</div>
            """, Preprinted, padding: 60);
    }

    /// <summary>A set of carbon copies fed through the needle printer: parties above, goods in a short table.</summary>
    private static string CarbonSet(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1d4c86", "#1a1a1a", "#a8231f");
        s.Look.Paper = s.Chance.Of("#fff", "#fdeff2", "#fffbe6");
        return s.Look.Page(1040, $"""
            <div style="display:flex"><div style="flex:1"><h1 style="font-size:30px;letter-spacing:6px">养殖水产品产地证明</h1>{Share("1.6fr 1fr", "生产单位（个人）：" + s.V("holder", f.Holder), $"<span class=no>No.{s.V("number", f.Number)}</span>", "收货单位（个人）：" + s.V("consignee", f.Consignee), "开具日期：" + Day(s, "issue_date", f.Issued))}
            <table>{Head("品　名", "单位", "数量", "产　地", "备　注")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.U()}</td><td>{s.N()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(s.Chance.Of("鲜活", "冰鲜", ""))}</td></tr><tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr><tr><td class=c>运往地点</td><td colspan=4>{s.V("destination", f.Destination)}</td></tr></table>
            <div style="position:relative;min-height:112px">{Share("1.5fr 1fr 1fr", "开具单位：" + s.V("issuer", f.Issuer), "开具人：" + s.O(f.Officer), "车号：" + s.O(f.Plate))}{s.Seal(f.Issuer, "", "left:230px;top:-40px")}</div></div>
            <div style="flex:none;width:34px;writing-mode:vertical-rl;text-align:center;font-size:15px;letter-spacing:3px;color:{ink}">第二联　随货同行</div></div>
            """, Preprinted + "#paper td{height:44px}#paper th{white-space:nowrap}", padding: 40);
    }

    /// <summary>What the fisheries platform prints: coloured bars, pairs without rules, a code.</summary>
    private static string PlatformPrint(Sheet s)
    {
        var f = s.Facts;
        string Bar(string text) => $"<div style=\"background:#e3eff8;border-left:6px solid #2b78b8;padding:5px 12px;margin:16px 0 8px;font-weight:700\">{text}</div>";
        return s.Look.Page(940, $"""
            <div style="display:flex;align-items:center;gap:20px"><div style="flex:1"><h1 style="font-size:31px;letter-spacing:3px;text-align:left">水产品产地证明（电子版）</h1><div style="margin-top:8px">证明编号：{s.V("number", f.Number)}</div><div>出具时间：{s.D("issue_date", f.Issued, 2)}</div></div><div style="flex:none;width:120px;min-height:110px">{s.Qr(116)}</div></div>
            {Bar("生产者信息")}{Share("1.7fr 1fr", "养殖主体：" + s.V("holder", f.Holder), "联系电话：" + s.O(f.Phone))}{Line("养殖产地：", s.V("origin", f.Origin), 92, "margin:6px 0")}
            {Bar("产品信息")}{Share("1fr 1fr 1fr", "产品名称：" + s.V("products", f.Product), "销售数量：" + s.Q(), "产品状态：" + s.O(s.Chance.Of("鲜活", "鲜活", "冰鲜")))}{Share("1fr", "起捕日期：" + s.D("", f.Earlier, 2))}
            {Bar("流向信息")}{Line("购货单位：", s.V("consignee", f.Consignee), 92, "margin:6px 0")}{Line("目的地：", s.V("destination", f.Destination), 92, "margin:6px 0")}{Line("车牌号码：", s.O(f.Plate), 92, "margin:6px 0")}
            <div style="position:relative;min-height:130px;margin-top:26px;border-top:1px solid #bbb;padding-top:10px">兹证明以上水产品产自本辖区登记养殖主体。<div style="margin:14px 0 0 48%">出具单位：{s.V("issuer", f.Issuer)}</div>{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div>
            <div style="font-size:14px;color:#666">本证明由系统生成，扫描二维码可核验真伪。</div>
            """, padding: 52);
    }
}
