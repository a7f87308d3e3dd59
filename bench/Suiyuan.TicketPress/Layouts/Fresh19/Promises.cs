using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh19;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-counterfoil", By.Pen, Counterfoil), New("commitment/x-bar-label", By.Till, BarLabel), New("commitment/x-society-sheet", By.Printer, SocietySheet),
        New("commitment/x-app-detail", By.Screen, AppDetail), New("commitment/x-collector", By.Clerk, Collector),
        New("aquatic/x-pond-copy", By.Form, PondCopy), New("aquatic/x-sea-cage", By.Printer, SeaCage), New("aquatic/x-boat-landing", By.Clerk, BoatLanding),
        New("aquatic/x-shellfish-tag", By.Till, ShellfishTag),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh19", name, by, write, form, seal);

    /// <summary>Who promises stamps, unless it is a person, who signs.</summary>
    private static string Own(Sheet s, string place) => s.Facts.Holder.Length > 3 ? s.Seal(s.Facts.Holder, "", place) : "";

    /// <summary>A place on the coast, its people, and who certifies there.</summary>
    private static void Coast(Sheet s, string kind, params string[] offices)
    {
        var f = s.Facts;
        var place = s.Chance.Of([.. World.Guangdong.Where(p => p.County is "徐闻县" or "雷州市" or "遂溪县" or "阳西县" or "台山市" or "惠东县" or "饶平县" or "惠来县")]);
        f.Holder = f.Holder.Length <= 3 ? f.Holder : World.Farm(s.Chance, place, kind);
        f.Origin = s.Chance.Of(place.Full, place.Short);
        f.Issuer = place.County + place.Town + s.Chance.Of(offices);
    }

    /// <summary>A county's block of forms: the grower keeps the narrow part and tears off the wide one.</summary>
    private static string Counterfoil(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#14713f", "#1a1a1a", "#1d4c86");
        s.Look.Blank();
        return s.Look.Page(1200, $"""
            <div style="display:flex"><div style="flex:none;width:336px;border-right:2px dashed {ink};padding-right:24px"><h1 style="font-size:24px">承诺达标合格证</h1><div class=c>（存根联）</div><div class=no style="margin:8px 0">№ {s.V("number", f.Number)}</div><div style="line-height:2.5">产品名称 {On(s.V("products", f.Product), 190)}<br>数量（重量）{On(s.Q(), 170)}<br>产地 {On(s.V("origin", f.Origin), 230)}<br>开具日期<br>{s.D("issue_date", f.Issued, 8)}</div></div>
            <div style="flex:1;padding-left:28px;position:relative"><h1 style="font-size:32px;letter-spacing:5px">食用农产品承诺达标合格证</h1><div class="r no">№ {s.V("number", f.Number)}</div>
            <div style="line-height:1.75">我承诺对生产销售的食用农产品：<br>☑不使用禁用农药兽药、停用兽药和非法添加物　☑常规农药兽药残留不超标<br>☑对承诺的真实性负责<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.2))}　{Box("自我检测", s.Chance.Odds(0.4))}　{Box("内部质量控制", s.Chance.Odds(0.5))}　{Box("自我承诺", true)}</div>
            <div style="line-height:2.5;margin-top:4px">产品名称：{On(s.V("products", f.Product), 220)}　数量（重量）：{On(s.Q(), 180)}<br>产　　地：{On(s.V("origin", f.Origin), 560)}<br>生产者（盖章或签名）：{On(s.V("holder", f.Holder), 440)}<br>联系方式：{On(s.O(f.Phone), 210)}　开具日期：{s.D("issue_date", f.Issued, 8)}</div>{Own(s, "right:0;bottom:34px")}</div></div>
            <div style="font-size:14px;border-top:1px solid {ink};margin-top:12px;padding-top:4px">本证一式两联：存根联由生产者留存六个月以上，随货联交购货方查验保存。涂改无效。</div>
            """, Preprinted, padding: 30);
    }

    /// <summary>The label of the national platform's portable printer: a black bar with the title, the code at the right.</summary>
    private static string BarLabel(Sheet s)
    {
        var f = s.Facts;
        string Row(string label, string value) => Line(label + "：", value, 108, "margin:2px 0;line-height:1.35");
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.5) ? Row("信用代码", Code(s)) : "";
        return s.Look.Page(680, $"""
            <div class=c style="background:#1b1b1b;color:#fff;font-size:32px;font-weight:700;letter-spacing:10px;text-indent:10px;padding:5px 0">承诺达标合格证</div>
            <div style="display:flex;gap:14px;margin-top:10px;font-size:19px"><div style="flex:1">{Row("产品名称", s.V("products", f.Product))}{Row("数量重量", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("承诺主体", s.V("holder", f.Holder))}{code}{Row("联系方式", s.O(f.Phone))}{Row("开具时间", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5)) + " " + s.O(f.Submitted.AddMinutes(-75).ToString("HH:mm")))}</div><div style="flex:none;width:142px" class=c>{s.Qr(140)}<div style="font-size:13px">扫码查看合格证</div></div></div>
            <div style="font-size:15px;line-height:1.5;margin-top:8px;border-top:1.5px dashed #333;padding-top:6px">本主体承诺：√不使用禁用农药兽药及其他化合物 √使用的常规农药兽药残留不超标 √对承诺的真实性负责。依据：{s.Chance.Of("√自行检测", "√质量安全控制符合要求", "√委托检测 √质量安全控制符合要求")}</div>
            <div style="font-size:15px;margin-top:4px">证书编号：{s.V("number", f.Number)}</div>
            """, padding: 20);
    }

    /// <summary>A growers' society's own sheet, made in a spreadsheet and stamped; it names the buyer too.</summary>
    private static string SocietySheet(Sheet s)
    {
        var f = s.Facts;
        var code = f.Uscc.Length > 0 ? Tr(Cell("统一社会信用代码", Code(s), 3)) : "";
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=row style="margin:12px 0 6px"><span>批次编号：{s.V("number", f.Number)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 4))}</span></div>
            <table>{Tr(Cell("农产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell("生产主体", s.V("holder", f.Holder), 3))}{code}{Tr(Cell("产地", s.V("origin", f.Origin), 3))}{Tr(Cell("采收（出栏、捕捞）日期", s.D("", f.Earlier, 2)), Cell("联系方式", s.O(f.Holder.Length > 3 ? f.Person + " " + f.Phone : f.Phone)))}{Tr(Cell("购货单位（人）", s.V("consignee", f.Consignee), 3))}
            <tr><td class=k>质量安全承诺</td><td colspan=3 style="line-height:1.8">我承诺对生产销售的食用农产品：<br>1、不使用国家禁用的农药、兽药及其他化合物；<br>2、严格执行农药安全间隔期、兽药休药期规定，常规农药兽药残留不超标；<br>3、对承诺的真实性负责。</td></tr><tr><td class=k>承诺依据</td><td colspan=3>{Box("质量安全控制符合要求", true)}　　{Box("自行检测合格", s.Chance.Odds(0.5))}　　{Box("委托检测合格", s.Chance.Odds(0.3))}</td></tr>
            <tr><td class=k>承诺主体签章</td><td colspan=3 style="height:110px;position:relative">{(f.Holder.Length > 3 ? "负责人：" + s.O(f.Person) : s.O(f.Holder))}{Own(s, "right:120px;top:-14px")}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">备注：本合格证一批一证，随货同行；开具方和购货方各保存不少于6个月。</div>
            """, "#paper .k{width:150px;white-space:normal}#paper td{padding:8px 10px}", padding: 50);
    }

    /// <summary>The certificate as the province's mini-program shows it.</summary>
    private static string AppDetail(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#16a15a", "#0e8f6a", "#2a8f3c");
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.6) ? Apart("统一社会信用代码", Code(s)) : "";
        return s.Look.Page(640, $"""
            <div style="background:{green};color:#fff;padding:10px 22px 64px"><div class=bar style="display:flex;justify-content:space-between;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-3).ToString("HH:mm"))}</span><span>5G {s.O(s.Chance.Int(15, 98) + "%")}</span></div><div class=c style="font-size:22px;padding:10px 0 0">合格证详情</div></div>
            <div style="background:#fff;margin:-50px 18px 14px;border-radius:12px;padding:20px 24px;position:relative"><div class=c style="font-size:27px;font-weight:700;color:{green}">承诺达标合格证</div><div class=c style="font-size:16px;color:#888;padding:2px 0 8px">编号：{s.V("number", f.Number)}</div>
            {Apart("产品名称", s.V("products", f.Product))}{Apart("数量（重量）", s.Q())}{Apart("产地", s.V("origin", f.Origin))}{Apart("承诺主体", s.V("holder", f.Holder))}{code}{Apart("联系方式", s.O(f.Phone[..3] + "****" + f.Phone[7..]))}{Apart("开具时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-52).ToString("HH:mm:ss")))}</div>
            <div style="background:#fff;margin:0 18px 14px;border-radius:12px;padding:16px 24px;font-size:17px;line-height:1.8;position:relative"><b>我承诺对生产销售的食用农产品：</b><br><span style="color:{green}">✔</span> 不使用禁用农药兽药、停用兽药和非法添加物<br><span style="color:{green}">✔</span> 常规农药兽药残留不超标<br><span style="color:{green}">✔</span> 对承诺的真实性负责{Own(s, "right:8px;top:-16px")}</div>
            <div style="background:#fff;margin:0 18px;border-radius:12px;padding:16px 0" class=c>{s.Qr(170, always: true)}<div style="font-size:15px;color:#888">出示二维码供购货方、市场查验</div></div>
            <div style="display:flex;gap:18px;padding:18px"><span class=c style="flex:1;border:1.5px solid {green};color:{green};border-radius:26px;padding:10px 0">再开一张</span><span class=c style="flex:1;background:{green};color:#fff;border-radius:26px;padding:10px 0">打印合格证</span></div>
            """, "#paper .g{color:#8a8a8a}#paper .bar .v{color:#fff}", "background:#f1f3f4", padding: 0);
    }

    /// <summary>The form of this year's rules for who buys up and packs again: the goods at the left, the promise at the right.</summary>
    private static string Collector(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#14713f");
        s.Look.Blank();
        var firm = f.Holder.Length > 3;
        if (firm && World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County, StringComparison.Ordinal)) is { } at)
        {
            f.Holder = World.Firm(s.Chance, at, s.Chance.Of("农产品购销", "农产品", "农副产品"));
        }

        return s.Look.Page(1100, $"""
            <h1 style="font-size:34px;letter-spacing:10px;text-indent:10px">承诺达标合格证</h1><div class=row style="margin:6px 0 8px"><span>开具主体类别：{Box("生产企业", false)}　{Box("合作社", false)}　{Box("收购单位", firm)}　{Box("收购个人", !firm)}　{Box("农户", false)}</span><span class=no>编号 {s.V("number", f.Number)}</span></div>
            <div style="display:flex;gap:18px"><table style="flex:1.25;width:auto">{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("承诺主体", s.V("holder", f.Holder)))}{Tr(Cell("联系方式", s.O(f.Phone)))}{Tr(Cell("开具时间", Day(s, "issue_date", f.Issued)))}</table>
            <div style="flex:1;border:{s.Look.Rule};padding:10px 16px;line-height:1.75;position:relative"><div class=c style="font-weight:700">承 诺 内 容</div>　　本单位（本人）对收购、分装或混装后销售的食用农产品承诺：收购时已查验收取承诺达标合格证；贮存、运输中不使用禁用的保鲜剂、防腐剂、添加剂；农药兽药残留符合食品安全国家标准；对承诺的真实性负责。<div style="margin-top:8px">承诺主体（签字或盖章）：{(firm ? "" : s.O(f.Holder))}</div>{Own(s, "right:20px;bottom:-16px")}</div></div>
            <div style="font-size:14px;margin-top:8px">说明：实施追溯管理的，可附追溯二维码。开具及收取的合格证保存期限不得少于六个月。</div>
            """, Preprinted + "#paper .k{width:130px}#paper td{height:44px;padding:4px 10px}", padding: 36);
    }

    /// <summary>The copy of a town's form that goes with the lorry from the pond.</summary>
    private static string PondCopy(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d4c86", "#a8231f");
        s.Facts.OnlyFor(s.Chance, "加州鲈", "草鱼", "鲩鱼", "大头鱼", "鲫鱼", "鲮鱼", "罗非鱼", "桂花鱼", "黄骨鱼", "生鱼", "鳗鱼", "罗氏虾", "牛蛙", "塘虱", "泥鳅", "甲鱼", "鳊鱼", "笋壳鱼");
        return s.Look.Page(960, $"""
            <h1 style="font-size:30px;letter-spacing:6px">水产品产地证明</h1><div class="r no" style="margin:4px 34px 6px 0">No. {s.V("number", f.Number)}</div>
            <div style="display:flex;gap:10px"><div style="flex:1"><table>{Tr(Cell("养殖户（单位）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("养殖塘口地址", s.V("origin", f.Origin), 3))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("起捕日期", Day(s, "", f.Earlier)), Cell("运输车牌号", s.O(f.Plate)))}{Tr(Cell("购买人（单位）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("运 往 地 点", s.V("destination", f.Destination), 3))}
            <tr><td colspan=2 style="height:150px;vertical-align:top;width:50%">养殖户声明：本批水产品为自养，未使用禁用药品，已执行休药期。<div style="margin-top:20px">签名：{s.O(f.Holder.Length > 3 ? f.Person : f.Holder)}</div></td><td colspan=2 style="vertical-align:top;position:relative">出具单位：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<div style="margin-top:14px">出具日期：{Day(s, "issue_date", f.Issued)}</div>{s.Seal(f.Issuer, "", "right:20px;top:-8px")}</td></tr></table></div><div style="flex:none;width:22px;line-height:1.25;font-size:16px;align-self:center">第二联随货同行</div></div>
            <div style="font-size:15px;margin-top:6px">注：本证明当批有效，不得转让、涂改。第一联存根，第二联随货同行。</div>
            """, Preprinted + "#paper td{height:42px;padding:4px 8px}", padding: 40);
    }

    /// <summary>Fish from cages at sea: the town's sheet in numbered parts.</summary>
    private static string SeaCage(Sheet s)
    {
        var f = s.Facts;
        s.Facts.OnlyFor(s.Chance, "金鲳鱼", "石斑鱼", "海鲈", "黄花鱼", "老虎斑", "珍珠斑", "红友", "黄脚立", "鲍鱼");
        Coast(s, "海水养殖场", "农业农村办公室", "渔业协会", "水产技术推广站");
        string Row(string label, string value) => Line(s.L(label) + "：", value, 150, "margin:5px 0 5px 36px");
        return s.Look.Page(860, $"""
            <h1 style="font-size:32px;letter-spacing:4px">海水养殖水产品产地证明</h1><div class=r style="margin:12px 0 4px">证明编号：{s.V("number", f.Number)}</div>
            <div style="line-height:1.7"><b>一、养殖单位</b>{Row("单位名称", s.V("holder", f.Holder))}{Row("养殖海域", s.V("origin", f.Origin))}{Row("养殖方式", s.O(s.Chance.Of("深水抗风浪网箱", "近海网箱", "重力式网箱")))}{Row("负责人及电话", s.O((f.Holder.Length > 3 ? f.Person : f.Holder) + "　" + f.Phone))}
            <b>二、产品信息</b>{Row("品种", s.V("products", f.Product))}{Row("重量", s.Q())}{Row("起网日期", s.D("", f.Earlier, 0))}
            <b>三、销售去向</b>{Row("收货单位", s.V("consignee", f.Consignee))}{Row("目的地", s.V("destination", f.Destination))}{Row("运输车辆", s.O(f.Plate + s.Chance.Of("（活水车）", "（冷藏车）")))}
            <b>四、证明意见</b><div style="margin:4px 0 0 36px">上述水产品系该养殖单位在本辖区海域养殖，情况属实，特此证明。本证明自出具之日起5日内有效。</div></div>
            <div style="position:relative;margin:34px 0 0 44%;line-height:2;min-height:120px">出证单位（盖章）：{s.V("issuer", f.Issuer)}<br>出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1))}{s.Seal(f.Issuer, "", "right:50px;top:-36px")}</div>
            """, padding: 64);
    }

    /// <summary>The catch of a boat, certified where it is landed: boxes with their captions inside.</summary>
    private static string BoatLanding(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1d4c86", "#1a1a1a");
        s.Look.Blank();
        s.Facts.OnlyFor(s.Chance, "带鱼", "红杉鱼", "濑尿虾", "花蟹", "鱿鱼", "墨鱼", "章鱼", "白鲳", "马鲛鱼", "池鱼", "九肚鱼", "左口鱼", "剥皮鱼", "大眼鸡", "沙尖鱼");
        Coast(s, "渔业", "渔港综合管理站", "渔业服务中心", "农业农村办公室");
        f.Holder = f.Holder.EndsWith("渔业", StringComparison.Ordinal) ? f.Holder + "合作社" : f.Holder;
        var county = f.Issuer[..2];
        string In(string caption, string value, int span = 2) => $"<div style=\"grid-column:span {span};border:{s.Look.Rule};margin:0 -1px -1px 0;padding:3px 10px 8px;min-height:64px\"><div style=\"font-size:14px\">{caption}</div>{value}</div>";
        return s.Look.Page(1040, $"""
            <h1 style="font-size:30px;letter-spacing:4px">海洋捕捞水产品产地证明</h1><div class=row style="margin:6px 0"><span style="font-size:15px">（渔获物上岸交易随货凭证）</span><span class=no>编号：{s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:repeat(6,1fr);border-top:0;color:{ink}">{In("渔船船名号", s.O("粤" + county + "渔" + s.Chance.Digits(5)))}{In("捕捞许可证编号", s.O("（粤）船捕（" + (f.Issued.Year - 2) + "）HY-" + s.Chance.Digits(6)), 2)}{In("作业类型", s.O(s.Chance.Of("刺网", "拖网", "张网", "钓具", "灯光罩网")))}{In("捕捞单位（船主）", s.V("holder", f.Holder), 4)}{In("联系电话", s.O(f.Phone))}{In("产品名称", s.V("products", f.Product))}{In("重量", s.Q())}{In("产地（捕捞海域）", s.V("origin", s.Chance.Of("南海北部", "南海", "广东沿海", "南海北部近海海域")))}{In("上岸渔港", s.O(f.Origin + s.Chance.Of("渔港", "渔港码头")), 4)}{In("上岸日期", s.D("", f.Issued, 2))}{In("收购单位（人）", s.V("consignee", f.Consignee), 3)}{In("运往地点", s.V("destination", f.Destination), 3)}</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.3fr;margin-top:14px;line-height:2;min-height:120px"><span>船长（签名）：{s.O(f.Person)}<br>经办人：{s.O(f.Officer)}</span><span>出具机构：{s.V("issuer", f.Issuer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}<br>有效期至：{Day(s, "expiry", f.Issued.AddDays(3))}</span>{s.Seal(f.Issuer, "渔获物证明专用章", "right:30px;top:-20px")}</div>
            """, Preprinted, padding: 40);
    }

    /// <summary>The waterproof tag on a sack of shellfish: which growing area, whose, and to whom.</summary>
    private static string ShellfishTag(Sheet s)
    {
        var f = s.Facts;
        s.Facts.OnlyFor(s.Chance, "生蚝", "花甲", "蛏子", "扇贝", "青口", "沙白", "血蚶");
        Coast(s, "贝类养殖场", "渔业协会", "水产技术推广站", "农业农村办公室");
        string Row(string label, string value) => $"<div style=\"display:flex;border-bottom:1px dotted #555;padding:6px 0\"><span style=\"flex:none;width:118px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(540, $"""
            <div data-no style="width:26px;height:26px;border-radius:50%;border:2px solid #888;background:#888;margin:0 auto 10px"></div><h1 style="font-size:30px">贝类产品产地标签</h1><div class=c style="font-size:16px;margin-bottom:8px">（双壳贝类产地证明）</div>
            {Row("标签编号", s.V("number", f.Number))}{Row("产品名称", s.V("products", f.Product))}{Row("批次重量", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("海区编号", s.O("GD-" + (f.Issuer[..2] switch { "阳西" => "YJ", "台山" => "JM", "惠东" => "HZ", "饶平" => "CZ", "惠来" => "JY", _ => "ZJ" }) + "-" + s.Chance.Digits(3)))}{Row("海区类别", s.O(s.Chance.Of("一类生产区域", "一类生产区域", "二类生产区域（已净化）")))}{Row("生产单位", s.V("holder", f.Holder))}{Row("联系电话", s.O(f.Phone))}{Row("采收日期", s.D("", f.Earlier, 2))}{Row("收 货 人", s.V("consignee", f.Consignee))}{Row("出证单位", s.V("issuer", f.Issuer))}{Row("出证日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3)))}
            <div style="display:flex;gap:16px;margin-top:12px;align-items:center"><div style="flex:none">{s.Qr(120)}</div><div style="font-size:15px;line-height:1.6">0～10℃冷藏或带水保活运输。<br>本标签随货流转，销售完毕后保存不少于90天。</div></div>
            """, padding: 26);
    }
}
