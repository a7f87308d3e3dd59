using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh20;

/// <summary>Designs of a hand who has seen neither the reader nor its word lists: what growers promise, and where fish came from.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-stub-beside", By.Form, StubBeside), New("commitment/x-county-form", By.Clerk, CountyForm), New("commitment/x-tall-label", By.Till, TallLabel),
        New("commitment/x-half-sheet", By.Form, HalfSheet), New("aquatic/x-town-pad", By.Form, TownPad), New("aquatic/x-shell-label", By.Printer, ShellLabel),
        New("aquatic/x-port-form", By.Clerk, PortForm), New("aquatic/x-system-print", By.Printer, SystemPrint),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write) => Design("fresh20", name, by, write, null, false);

    /// <summary>The county of what the paper is of, as the foot of its form names it.</summary>
    private static string County(Facts f) => World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County, StringComparison.Ordinal))?.County ?? "广东省";

    private static readonly string[] Caught = ["带鱼", "红杉鱼", "白鲳", "鱿鱼", "墨鱼", "章鱼", "濑尿虾", "花蟹", "马鲛鱼", "池鱼", "九肚鱼", "黄花鱼"];

    private static readonly string[] Farmed =
    [
        "加州鲈", "草鱼", "鲩鱼", "大头鱼", "鲫鱼", "鲮鱼", "罗非鱼", "桂花鱼", "黄骨鱼", "鳗鱼", "黄鳝", "泥鳅", "罗氏虾", "小龙虾", "牛蛙", "鲤鱼", "鳊鱼", "青鱼", "生鱼", "塘虱", "笋壳鱼", "甲鱼",
    ];

    private static readonly string[] Shells = ["生蚝", "花甲", "蛏子", "扇贝", "青口", "花螺", "沙白", "血蚶"];

    /// <summary>A form for what comes from the sea: its places are on a coast.</summary>
    private static void FromSea(Sheet s, string[] goods, params string[] trades)
    {
        if (!s.Facts.OnlyFor(s.Chance, goods))
        {
            return;
        }

        var (f, c) = (s.Facts, s.Chance);
        var coast = c.Of(World.Guangdong.Where(p => p.Region is "440825" or "440882" or "440904" or "441721" or "440781" or "441323" or "445122" or "445224").ToArray());
        f.Origin = c.Of(coast.Full, coast.Short);
        f.Issuer = coast.County + coast.Town + c.Of("农业农村办公室", "渔业协会", "渔港管理站");
        if (f.Holder.Length > 3)
        {
            f.Holder = coast.County + World.Brand(c) + c.Of(trades);
        }
    }

    /// <summary>The letter of the port where a boat is at home.</summary>
    private static string Boats(Facts f) => f.Origin switch
    {
        var o when o.Contains("台山", StringComparison.Ordinal) => "台",
        var o when o.Contains("阳西", StringComparison.Ordinal) => "阳",
        var o when o.Contains("电白", StringComparison.Ordinal) => "电",
        var o when o.Contains("饶平", StringComparison.Ordinal) => "饶",
        var o when o.Contains("惠东", StringComparison.Ordinal) => "惠",
        var o when o.Contains("惠来", StringComparison.Ordinal) => "揭",
        _ => "湛",
    };

    /// <summary>The office's pad: the stub that the grower keeps at the left, the certificate that goes with the goods at the right.</summary>
    private static string StubBeside(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#0f6b3c", "#1d4c86");
        s.Look.Blank();
        var day = Day(s, "issue_date", f.Issued);
        string Kept(string label, string value) => $"<div style=\"margin:12px 0\">{label}：<div style=\"border-bottom:1.2px solid {ink};min-height:30px;padding:2px 4px\">{value}</div></div>";
        return s.Look.Page(1120, $"""
            <div style="display:grid;grid-template-columns:250px 1fr"><div style="border-right:2px dashed {ink};padding-right:22px"><div class=c style="font-size:21px;font-weight:700">存根联</div><div class="c no">№ {s.V("number", f.Number)}</div>{Kept("产品名称", s.V("products", f.Product))}{Kept("数量（重量）", s.Q())}{Kept("开具日期", day)}<div style="font-size:14px">本联由开具者留存，保存六个月以上</div></div>
            <div style="padding-left:24px"><h1 style="font-size:31px;letter-spacing:8px">承诺达标合格证</h1><div class=row style="font-size:16px"><span>第二联　交收购者</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <div style="font-size:16px;line-height:1.6;margin:6px 0">我承诺对生产销售的食用农产品：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物　☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div>
            <table>{Head("产品名称", "数量（重量）", "产　地")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td></tr>{Head("生产者（签名或盖章）", "联系方式", "开具日期")}<tr class=c><td>{s.V("holder", f.Holder)}</td><td>{s.O(f.Phone)}</td><td>{day}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">承诺依据：{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("内部质量控制", s.Chance.Odds(0.5))}　{Box("自我承诺", true)}</div></div></div>
            """, Preprinted + "#paper table{table-layout:fixed}#paper td{height:56px;padding:4px 6px}#paper th{font-size:16px;padding:3px}", padding: 26);
    }

    /// <summary>The form of 2026 as a county's bureau has it printed, filled in on the cooperative's computer.</summary>
    private static string CountyForm(Sheet s)
    {
        var f = s.Facts;
        var firm = f.Holder.Contains("公司", StringComparison.Ordinal);
        var cooperative = f.Holder.Contains("合作社", StringComparison.Ordinal);
        var kind = f.Product.EndsWith('蛋') ? 2 : f.GoodsBooked is { Count: > 0 } && World.Goods.FirstOrDefault(g => g.Name == f.Product) is { } goods ? goods.Category switch { "fruit" => 1, "aquatic" => 3, _ => 0 } : 0;
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf6", "#f2f8ee");
        return s.Look.Page(860, $"""
            <h1 style="font-size:28px;letter-spacing:1px">农产品质量安全承诺达标合格证</h1><div class=row style="margin:8px 0 6px"><span>开具编号：{s.V("number", f.Number)}</span><span>开具时间：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>
            <table>{Tr(Cell("承诺主体", s.V("holder", f.Holder), 3))}{Tr(Cell("主体类别", $"{Box("生产企业", firm)}　{Box("农民专业合作社", cooperative)}　{Box("农户", f.Holder.Length <= 3)}　{Box("其他", !firm && !cooperative && f.Holder.Length > 3)}", 3))}{(f.Uscc.Length > 0 ? Tr(Cell("统一社会<br>信用代码", Code(s)), Cell("联系方式", s.O(f.Phone))) : Tr(Cell("联系方式", s.O(f.Phone), 3)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("产品类别", string.Join("　", new[] { "蔬菜", "水果", "禽蛋", "养殖水产品" }.Select((word, i) => Box(word, i == kind))), 3))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}
            <tr><td class=k>承诺内容</td><td colspan=3 style="line-height:1.75">一、不使用国家禁止使用的农药、兽药及其他化合物；<br>二、常规使用的农药、兽药残留符合食品安全国家标准；<br>三、对承诺的真实性负责。</td></tr><tr><td class=k>签名或盖章</td><td colspan=3 style="height:92px;position:relative">{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "left:170px;top:-30px", s.Chance.Of("round", "ellipse")) : s.O(f.Holder))}</td></tr></table>
            <div class=row style="margin-top:8px;font-size:15px"><span>注：一批一证，开具、收取双方保存不少于六个月。</span><span>{County(f)}农业农村局监制</span></div>
            """, "#paper .k{white-space:normal;width:126px}#paper td{height:38px;padding:5px 9px}", padding: 44);
    }

    /// <summary>A label as tall as a hand, stuck on every basket by a big base.</summary>
    private static string TallLabel(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(520, $"""
            <div style="background:#161616;color:#fff;text-align:center;font-size:34px;font-weight:700;letter-spacing:6px;padding:8px 0">承诺达标合格证</div>
            <div style="display:flex;align-items:center;justify-content:space-between;padding:14px 4px;border-bottom:2px solid #222"><span style="font-size:40px;font-weight:700;line-height:1.1">{s.V("products", f.Product)}</span><span style="text-align:right"><span style="font-size:15px">数量（重量）</span><br><span style="font-size:28px">{s.Q()}</span></span></div>
            <div style="padding:8px 4px;font-size:20px">{Line("产　　地", s.V("origin", f.Origin), 104, "margin:6px 0")}{Line("生产单位", s.V("holder", f.Holder), 104, "margin:6px 0")}{Line("联系方式", s.O(f.Phone), 104, "margin:6px 0")}{Line("开具时间", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 5)), 104, "margin:6px 0")}</div>
            <div style="border-top:2px solid #222;padding:10px 4px 0;display:flex;gap:14px"><div style="flex:1;font-size:16px;line-height:1.6">我承诺：<br>不使用禁用农药、兽药及其他化合物，常规使用的农药、兽药残留不超标，对承诺的真实性负责。<br>依据：质量安全控制符合要求{s.Chance.Of("", "；自行检测合格")}</div><div style="flex:none;width:140px;text-align:center;font-size:14px">{s.Qr(136, always: true)}扫一扫查真伪</div></div><div class=c style="margin-top:8px;font-size:17px;letter-spacing:1px">NO.{s.V("number", f.Number)}</div>
            """, padding: 20);
    }

    /// <summary>The national model on half a sheet, typed and run off in the village's office.</summary>
    private static string HalfSheet(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fdfdfb");
        (s.Look.Type, s.Look.Ink) = (s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'"), "#151515");
        s.Look.Blank();
        return s.Look.Page(700, $"""
            <div style="position:relative;font-size:21px"><h1 style="font-size:36px;letter-spacing:6px;margin-bottom:18px">承诺达标合格证</h1><div style="line-height:1.85">我承诺对生产销售的食用农产品：<br>　　☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>　　☑ 常规农药兽药残留不超标<br>　　☑ 对承诺的真实性负责<br>承诺依据：<br>　　{Box("委托检测", s.Chance.Odds(0.2))}　　　　　{Box("自我检测", s.Chance.Odds(0.4))}<br>　　{Box("内部质量控制", s.Chance.Odds(0.5))}　　　{Box("自我承诺", true)}</div><hr style="border:0;border-top:1.5px solid #151515;margin:14px 0">
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:12px"><span>产品名称：{s.V("products", f.Product)}</span><span>数量（重量）：{s.Q()}</span></div><div style="margin:12px 0">产地：{s.V("origin", f.Origin)}</div><div style="margin:12px 0">生产者盖章或签名：{s.V("holder", f.Holder)}</div><div style="margin:12px 0">联系方式：{s.O(f.Phone)}</div><div style="margin:12px 0">开具日期：{s.D("issue_date", f.Issued, 8)}</div>{(f.Holder.Length > 3 && s.Chance.Odds(0.6) ? s.Seal(f.Holder, "", "right:10px;bottom:-16px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, padding: 52);
    }

    /// <summary>The town's pad in copies: who sells at the left, who buys at the right, the goods beneath.</summary>
    private static string TownPad(Sheet s)
    {
        var f = s.Facts;
        s.Facts.OnlyFor(s.Chance, Farmed);
        Coloured(s, "#1d4c86", "#1a1a1a", "#a8231f");
        s.Look.Blank();
        var ways = s.Chance.Int(0, 2);
        return s.Look.Page(980, $"""
            <h1 style="font-size:31px;letter-spacing:12px">水产品产地证明</h1><div class=row style="margin:4px 0 8px"><span>第二联：随货同行</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table><tr>{Cell("养殖户（单位）", s.V("holder", f.Holder))}{Cell("购买人（单位）", s.V("consignee", f.Consignee))}</tr><tr>{Cell("养 殖 地 点", s.V("origin", f.Origin))}{Cell("运 往 地 点", s.V("destination", f.Destination))}</tr><tr>{Cell("联 系 电 话", s.O(f.Phone))}{Cell("运 输 车 牌", s.O(f.Plate))}</tr></table>
            <table style="margin-top:-1px">{Head("品　名", "规　格", $"数量（{s.U(label: true)}）", "养 殖 方 式", "备　注")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "大", "中", ""))}</td><td>{s.N()}</td><td>{s.O(new[] { "池塘养殖", "网箱养殖", "池塘" }[ways])}</td><td></td></tr><tr><td></td><td></td><td></td><td></td><td></td></tr></table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.15fr;gap:20px;margin-top:12px;line-height:1.9;min-height:160px"><span>兹证明以上水产品产自本辖区，养殖过程中未使用禁用药物，符合休药期规定。<br>养殖户签名：{(f.Holder.Length > 3 ? s.O(f.Person) : s.O(f.Holder))}</span><span>出证单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>出证日期：{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "right:36px;top:-34px")}</div>
            """, Preprinted + "#paper .k{width:128px;padding:4px}#paper td{height:44px;padding:4px 8px}#paper th{padding:4px}", padding: 36);
    }

    /// <summary>The tag of a sack of shellfish: the water it was raised in, the day it was taken, whether it was cleansed.</summary>
    private static string ShellLabel(Sheet s)
    {
        var f = s.Facts;
        FromSea(s, Shells, "贝类养殖场", "蚝业专业合作社", "水产养殖有限公司");
        s.Look.Paper = s.Chance.Of("#fff", "#fdfdf8", "#f4f9fd");
        var cleansed = s.Chance.Odds(0.6);
        return s.Look.Page(700, $"""
            <div style="border:2.5px solid #1b1b1b;padding:14px 22px 16px"><div data-no style="width:22px;height:22px;border:2px solid #888;border-radius:50%;margin:0 auto 8px;background:#ddd"></div><h1 style="font-size:30px;letter-spacing:5px">贝类产品产地标签</h1><div class=c style="margin-bottom:8px">标签编号：{s.V("number", f.Number)}</div>
            {Line("产品名称：", s.V("products", f.Product), 130)}{Line("本批重量：", s.Q(), 130)}{Line("生 产 者：", s.V("holder", f.Holder), 130)}{Line("产　　地：", s.V("origin", f.Origin), 130)}{Line("产区编号：", s.O("GD-" + s.Chance.Digits(2) + "-" + s.Chance.Digits(3) + "　" + (cleansed ? "二" : "一") + "类生产区"), 130)}{Line("采捕日期：", s.D("", f.Earlier, 2), 130)}{Line("净化情况：", Box("已净化", cleansed) + "　" + Box("暂养", false) + "　" + Box("一类区产品，免净化", !cleansed), 130)}{Line("购 货 者：", s.V("consignee", f.Consignee), 130)}
            <div style="display:flex;gap:16px;border-top:1.5px solid #1b1b1b;margin-top:10px;padding-top:8px;position:relative"><div style="flex:1">{Line("签发单位：", s.V("issuer", f.Issuer), 100, "margin:4px 0")}{Line("签发日期：", s.D("issue_date", f.Issued, 2), 100, "margin:4px 0")}<div style="font-size:14px;margin-top:6px">本标签随货流转，售完后保存90日。</div></div><div style="flex:none;width:104px;height:104px">{s.Qr(104)}</div></div></div>
            """, padding: 22);
    }

    /// <summary>A fishing port's form for what the boats land.</summary>
    private static string PortForm(Sheet s)
    {
        var f = s.Facts;
        FromSea(s, Caught, "海洋捕捞专业合作社", "渔业有限公司");
        s.Look.WideDigits = false;
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:4px">捕捞水产品产地证明</h1><div class=r style="margin:8px 0 6px">证明编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("捕捞单位（船主）", s.V("holder", f.Holder)), Cell("渔船船号", s.O("粤" + Boats(f) + "渔" + s.Chance.Digits(5))))}{Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("捕捞海域", s.O(s.Chance.Of("南海北部", "南海近海", "南海"))))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("卸港数量", s.Q()))}{Tr(Cell("捕捞方式", s.O(s.Chance.Of("拖网", "刺网", "围网", "钓具"))), Cell("靠港日期", Day(s, "", f.Earlier)))}{Tr(Cell("保鲜方式", $"{Box("冰鲜", true)}　{Box("船冻", false)}　{Box("活体", false)}"), Cell("运输车牌", s.O(f.Plate)))}{Tr(Cell("收货单位（人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("销往地点", s.V("destination", f.Destination), 3))}</table>
            <div style="position:relative;margin-top:14px;min-height:150px;line-height:2">　　经核，上述水产品系该船自捕并在本港卸载，情况属实，特此证明。<div style="margin-left:48%">证明单位：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "", "right:70px;top:10px")}</div><div style="font-size:15px">本证明一式两份，一份随货，一份存档，当次有效。</div>
            """, "#paper .k{width:132px}#paper td{height:42px;padding:4px 8px}", padding: 48);
    }

    /// <summary>What a city's platform prints on a sheet: no rules, the sides one under another, its code in the corner.</summary>
    private static string SystemPrint(Sheet s)
    {
        var f = s.Facts;
        s.Facts.OnlyFor(s.Chance, Farmed);
        string Part(string head, string rows) => $"<div style=\"margin-top:14px\"><div style=\"background:#eef3f6;padding:4px 10px;font-weight:700\">{head}</div><div style=\"display:grid;grid-template-columns:1fr 1fr;gap:8px 20px;padding:8px 10px\">{rows}</div></div>";
        string One(string label, string value, bool wide = false) => $"<div style=\"display:flex{(wide ? ";grid-column:1/3" : "")}\"><span style=\"flex:none;color:#555\">{label}：</span><span>{value}</span></div>";
        var farm = f.Holder.Length > 3;
        return s.Look.Page(900, $"""
            <div style="display:flex;align-items:flex-start"><div style="flex:1"><h1 style="font-size:28px;text-align:left">养殖水产品产地证明</h1><div style="margin-top:8px">电子证明编号：{s.V("number", f.Number)}</div><div>出具时间：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddHours(-1).ToString("HH:mm"))}</div></div><div style="flex:none;width:110px;height:110px">{s.Qr(110, always: true)}</div></div>
            {Part("一、供货信息", One("供货单位/个人", s.V("holder", f.Holder), true) + (farm ? One("统一社会信用代码", s.V("uscc", f.Uscc)) : "") + One("联系电话", s.O(f.Phone)) + One("产地", s.V("origin", f.Origin), true))}
            {Part("二、产品信息", One("产品名称", s.V("products", f.Product)) + One("重量", s.Q()) + One("养殖模式", s.O(s.Chance.Of("池塘养殖", "池塘养殖", "工厂化养殖"))) + One("出池日期", s.D("", f.Earlier, 2)) + One("产地检测", s.O("快检合格")) + One("休药期", s.O("已满")))}
            {Part("三、流向信息", One("收货单位/个人", s.V("consignee", f.Consignee), true) + One("目的地", s.V("destination", f.Destination), true) + One("运输车辆", s.O(f.Plate)) + One("承运人", s.O(f.Person)))}
            <div style="position:relative;min-height:130px;margin-top:18px;line-height:2"><div style="padding-left:50%">出具单位：{s.V("issuer", f.Issuer)}<br>审核人：{s.O(f.Officer)}</div>{s.Seal(f.Issuer, "产地证明专用章", "right:50px;top:-40px")}</div><div style="font-size:14px;color:#555;border-top:1px solid #999;padding-top:6px">本证明由水产品质量安全管理平台生成，自出具之日起3日内有效，可扫描二维码核验。</div>
            """, padding: 50);
    }
}
