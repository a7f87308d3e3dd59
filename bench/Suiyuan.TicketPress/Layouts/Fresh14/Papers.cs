using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh14;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Papers
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/with-stub", By.Pen, WithStub), New("aquatic/village-note", By.Pen, VillageNote), New("unknown/field-log", By.Pen, FieldLog),
        New("commitment/basket-tag", By.Clerk, BasketTag), New("commitment/station-screen", By.Screen, StationScreen), New("aquatic/boxes", By.Form, Boxes),
        New("aquatic/station-roll", By.Till, StationRoll), New("commitment/to-buyer", By.Printer, ToBuyer), New("aquatic/two-sides", By.Clerk, TwoSides),
        New("unknown/fish-vet", By.Form, FishVet),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write) => Design("fresh14", name, by, write, null, false);

    /// <summary>Whose seal it is, when it is a house and no man.</summary>
    private static string HouseSeal(Sheet s, string place) =>
        s.Facts.Holder.Length > 3 ? s.Seal(s.Facts.Holder, "", place, s.Facts.Holder.Length < 12 ? s.Chance.Of("round", "ellipse") : "round") : "";

    /// <summary>A block of forms: the part kept at the left with little on it, the part that goes with the goods at the right.</summary>
    private static string WithStub(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1b6a3a", "#1a1a1a", "#1f4f8f");
        s.Look.Blank();
        string Kept(string label, string value) => $"<div style=\"margin:9px 0\"><div style=\"font-size:15px\">{label}</div><div style=\"border-bottom:1px solid {ink};min-height:28px\">{value}</div></div>";
        return s.Look.Page(1080, $"""
            <div style="display:grid;grid-template-columns:230px 1fr"><div style="padding-right:22px;border-right:2.5px dashed {ink}"><div class=c style="font-size:20px;font-weight:700;letter-spacing:6px">存　根</div><div class="c no" style="margin:4px 0">№ {s.V("number", f.Number)}</div>{Kept("品名", s.V("products", f.Product))}{Kept("数量", s.Q())}{Kept("开给（买方）", s.V("consignee", f.Consignee))}{Kept("经手", s.O(f.Holder.Length > 3 ? f.Person : f.Holder))}</div>
            <div style="padding-left:28px;position:relative"><h1 style="font-size:32px;letter-spacing:10px">承诺达标合格证</h1><div class="r no">№ {s.V("number", f.Number)}</div>
            <table style="margin-top:4px">{Tr(Cell("农产品", s.V("products", f.Product)), Cell("数　量", s.Q()))}{Tr(Cell("出产地", s.V("origin", f.Origin), 3))}{Tr(Cell("种养者", s.V("holder", f.Holder), 3))}{Tr(Cell("手　机", s.O(f.Phone)), Cell("日　期", Day(s, "issue_date", f.Issued)))}</table>
            <div style="font-size:16px;line-height:1.7;margin-top:8px">本人（单位）承诺：本批农产品没有使用国家禁用、停用的农药兽药和非法添加物，常规用药残留不超标，以上所填属实。<br>依据：{Box("委托检测", false)}　{Box("自行检测", s.Chance.Odds(0.4))}　{Box("按规程生产", true)}</div>{HouseSeal(s, "right:30px;bottom:-6px")}</div></div>
            """, Preprinted + "#paper td{height:42px;padding:3px 8px}#paper .k{width:84px}", padding: 28);
    }

    /// <summary>A village's writing paper, red lines, written from one end to the other with a pen.</summary>
    private static string VillageNote(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        (s.Look.Ink, s.Look.Paper) = ("#b3261e", s.Chance.Of("#fffdf6", "#fff"));
        var pond = s.Chance.Int(2, 30);
        return s.Look.Page(860, $"""
            <div class="c h" style="font-size:30px;letter-spacing:5px;border-bottom:3px double #b3261e;padding-bottom:8px">{s.V("issuer", f.Issuer)}</div>
            <div class=lines><div class=c>{s.O("水产品产地证明")}</div><div>{s.V("consignee", f.Consignee)}{s.O("：")}</div><div>　　{s.O("兹有我辖区养殖户")}{s.V("holder", f.Holder)}{s.O($"，有鱼塘{pond}亩，塘址在")}{s.V("origin", f.Origin)}{s.O("。今有自养")}{s.V("products", f.Product)}{s.Q()}{s.O("，运到你处出售，由")}{s.O(f.Plate)}{s.O("车装运。情况属实。")}</div><div>　　{s.O("特此证明。")}</div>
            <div class=r style="position:relative;padding-right:70px">{s.O("经办人：" + f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 6))}{s.Seal(f.Issuer, "", "right:30px;top:-40px")}</div><div>&nbsp;</div></div>
            """, Preprinted + "#paper .lines{line-height:50px;background:repeating-linear-gradient(transparent 0 48px,#d98880 48px 49.5px,transparent 49.5px 50px);margin-top:14px}#paper .lines .v{line-height:40px}", padding: 54);
    }

    /// <summary>A page of a plot's book: what was sown, sprayed and spread, and when.</summary>
    private static string FieldLog(Sheet s)
    {
        var f = s.Facts;
        var crop = s.Chance.Of("菜心", "生菜", "豆角", "苦瓜", "荔枝");
        (string What, string With, string Dose)[] work = [("整地", "有机肥", "500公斤/亩"), ("播种", "种子", "1.5公斤/亩"), ("追肥", "复合肥15-15-15", "20公斤/亩"), ("防虫", "苏云金杆菌", "50克/桶"), ("防病", "代森锰锌", "30克/桶"), ("除草", "人工", "—")];
        return s.Look.Page(920, $"""
            <h1 style="font-size:28px;letter-spacing:4px">田间农事操作记录</h1><div class=row style="margin:12px 0 6px"><span>地块编号：{s.O(s.Chance.Of("A", "B", "东", "南") + s.Chance.Int(1, 20) + "号")}</span><span>面积：{s.O(s.Chance.Int(2, 30) + "亩")}</span><span>作物：{s.O(crop)}</span><span>责任人：{s.O(f.Person)}</span></div>
            <table>{Head("日期", "农事活动", "投入品", "用量", "天气", "记录人")}{string.Concat(work.Select((w, i) => $"<tr class=c><td>{s.O(f.Issued.AddDays((i * 8) - 60).ToString("M.d"))}</td><td>{s.O(w.What)}</td><td>{s.O(w.With)}</td><td>{s.O(w.Dose)}</td><td>{s.O(s.Chance.Of("晴", "多云", "阴", "小雨"))}</td><td>{s.O(f.Person)}</td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr>", 2))}</table><div style="font-size:15px;margin-top:8px">注：本记录保存不少于二年；农药须注明安全间隔期。　第 {s.O(s.Chance.Int(1, 40).ToString())} 页</div>
            """, "#paper td{height:42px;padding:3px 8px}", padding: 44);
    }

    /// <summary>A card tied to a basket: the house in a coloured band, words small above what they are of, a hole for the string.</summary>
    private static string BasketTag(Sheet s)
    {
        var f = s.Facts;
        var band = s.Chance.Of("#2f8f46", "#d9772b", "#2b78a8");
        s.Look.Blank();
        s.Look.Paper = "#fff";
        string Small(string label, string value) => $"<div style=\"margin:9px 0\"><div style=\"font-size:14px;color:#666\">{label}</div><div style=\"font-size:20px;line-height:1.35\">{value}</div></div>";
        return s.Look.Page(470, $"""
            <div style="width:34px;height:34px;border-radius:50%;background:#8d8d8d;border:5px solid #ddd;margin:0 auto 12px"></div>
            <div style="background:{band};color:#fff;border-radius:8px 8px 0 0;padding:12px;text-align:center"><div style="font-size:30px;font-weight:700;letter-spacing:4px">承诺达标合格证</div><div style="font-size:15px">吃得放心 · 追得到源</div></div>
            <div style="border:2px solid {band};border-top:0;padding:6px 20px 12px;position:relative">{Small("品　名", s.V("products", f.Product))}<div style="display:grid;grid-template-columns:1fr 1fr">{Small("本批数量/重量", s.Q())}{Small("采收/产出日期", s.D("", f.Earlier, 2))}</div>{Small("产自", s.V("origin", f.Origin))}{Small("生产经营者", s.V("holder", f.Holder))}{Small("服务电话", s.O(f.Phone))}{Small("出证日期", s.D("issue_date", f.Issued, 2))}
            <div style="position:absolute;right:18px;bottom:18px">{s.Qr(104)}</div></div>
            <div style="background:#f3f3f3;border:2px solid {band};border-top:0;border-radius:0 0 8px 8px;padding:10px 18px;font-size:15px;line-height:1.6">本产品生产者承诺：①不用禁用农药、兽药；②不加非法添加物；③农兽药残留不超标；④对上述承诺负责。</div>
            """, "", "border-radius:20px", 26);
    }

    /// <summary>A platform's page on the telephone that the grower shows at the gate.</summary>
    private static string StationScreen(Sheet s)
    {
        var f = s.Facts;
        string Item(string label, string value) => Apart($"<span style=\"color:#8a8f99\">{label}</span>", value, "padding:10px 0;border-bottom:1px solid #eef0f3");
        string Block(string title, string inner) => $"<div style=\"background:#fff;border-radius:12px;margin:14px 16px;padding:14px 18px\"><div style=\"border-left:5px solid #19a05c;padding-left:10px;font-weight:700\">{title}</div>{inner}</div>";
        return s.Look.Page(600, $"""
            <div style="background:#19a05c;color:#fff;padding:12px 20px 34px"><div class=row style="font-size:16px"><span>{f.Submitted:HH:mm}</span><span>5G　{s.Chance.Int(21, 98)}%</span></div><div class=c style="font-size:21px;padding-top:8px">‹　合格证详情　⋯</div><div style="font-size:30px;font-weight:700;margin-top:18px">承诺达标合格证</div><div>状态：已开具</div></div>
            <div style="margin-top:-26px">{Block("产品", Item("名称", s.V("products", f.Product)) + Item("本批数量", s.Q()) + Item("种植/养殖地", s.V("origin", f.Origin)))}{Block("主体", Item("承诺主体", s.V("holder", f.Holder)) + (f.Uscc.Length > 0 ? Item("统一社会信用代码", Code(s)) : Item("主体类型", "农户")) + Item("联系人", s.O(f.Holder.Length > 3 ? f.Person : f.Holder)) + Item("联系电话", s.O(f.Phone[..3] + "****" + f.Phone[7..])))}{Block("开证", Item("合格证号", s.V("number", f.Number)) + Item("开具时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-s.Chance.Int(1, 4)).ToString("HH:mm"))) + Item("打印次数", s.O(s.Chance.Int(0, 9).ToString())))}{Block("承诺内容", "<div style=\"padding-top:10px;font-size:17px;line-height:1.7\">✓ 不使用禁限用农药兽药、停用兽药和非法添加物<br>✓ 常规农药兽药残留不超标<br>✓ 对承诺的真实性负责</div>")}</div>
            <div style="display:flex;gap:14px;padding:8px 16px 26px"><span style="flex:1;text-align:center;border:1.5px solid #19a05c;color:#19a05c;border-radius:24px;padding:10px">分享</span><span style="flex:2;text-align:center;background:#19a05c;color:#fff;border-radius:24px;padding:10px">打印合格证</span></div>
            """, "", "background:#f3f5f7", 0);
    }

    /// <summary>A county's form of boxes: what is asked stands small in the corner of each, what is answered under it.</summary>
    private static string Boxes(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#234f86", "#7a2b22");
        s.Look.Blank();
        string Box(string label, string value, int span) => $"<td colspan={span}><div style=\"font-size:14px;line-height:1.2\">{label}</div><div style=\"min-height:32px;padding:4px 6px 0\">{value}</div></td>";
        return s.Look.Page(900, $"""
            <div class=row><h1 style="font-size:30px;letter-spacing:6px">养殖水产品产地证明</h1><span class=no>编号 {s.V("number", f.Number)}</span></div>
            <table style="margin-top:12px;table-layout:fixed">{Tr(Box("1　生产单位（个人）名称", s.V("holder", f.Holder), 4), Box("2　联系电话", s.O(f.Phone), 2))}{Tr(Box("3　养殖场所在地", s.V("origin", f.Origin), 6))}{Tr(Box("4　水产品品种", s.V("products", f.Product), 2), Box("5　数量", s.Q(), 2), Box("6　起捕日期", Day(s, "", f.Earlier), 2))}{Tr(Box("7　买方名称", s.V("consignee", f.Consignee), 4), Box("8　运输工具号牌", s.O(f.Plate), 2))}{Tr(Box("9　销往地点", s.V("destination", f.Destination), 6))}
            <tr><td colspan=3 style="height:130px;vertical-align:top"><div style="font-size:14px">10　生产者声明</div>所填内容真实，未使用禁用药物，休药期已满。<br>签名：{s.O(f.Holder.Length > 3 ? f.Person : f.Holder)}</td><td colspan=3 style="vertical-align:top;position:relative"><div style="font-size:14px">11　出具证明单位（公章）</div>{s.V("issuer", f.Issuer)}<br>{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:20px;top:-14px")}</td></tr></table>
            <div style="font-size:14px;margin-top:8px">第一联　随货同行（白）　　第二联　出证单位存档（红）　　涂改无效</div>
            """, Preprinted + "#paper td{vertical-align:top;padding:5px 8px}", padding: 44);
    }

    /// <summary>What the station's little printer gives when the scales have been read.</summary>
    private static string StationRoll(Sheet s)
    {
        var f = s.Facts;
        const string Rule = "<div style=\"border-top:2px dashed #333;margin:10px 0\"></div>";
        string Pair(string label, string value) => Line(label, value, 106, "margin:5px 0");
        return s.Look.Page(460, $"""
            <div class=c style="font-size:20px">{s.V("issuer", f.Issuer)}</div><div class=c style="font-size:27px;font-weight:700;letter-spacing:3px">水产品产地证明</div><div class=c style="font-size:16px">（出塘电子凭证）</div>{Rule}
            {Pair("凭证号", s.V("number", f.Number))}{Pair("开证时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-s.Chance.Int(1, 4)).ToString("HH:mm")))}{Rule}{Pair("塘主", s.V("holder", f.Holder))}{Pair("塘口位置", s.V("origin", f.Origin))}{Pair("品种", s.V("products", f.Product))}{Pair("出塘重量", s.Q())}{Rule}{Pair("收鱼方", s.V("consignee", f.Consignee))}{Pair("运往", s.V("destination", f.Destination))}{Pair("车牌", s.O(f.Plate))}{Rule}
            <div class=c style="margin:12px 0 4px">{s.Qr(150, always: true)}</div><div class=c style="font-size:15px">扫码核验真伪　热敏纸请勿暴晒</div>
            """, padding: 24);
    }

    /// <summary>A seller's letter with the goods in a small table between its sentences.</summary>
    private static string ToBuyer(Sheet s)
    {
        var f = s.Facts;
        var house = f.Holder.Length > 3;
        return s.Look.Page(880, $"""
            <h1 style="font-size:32px;letter-spacing:8px">承诺达标合格证</h1><div class=c style="font-size:16px;margin-top:2px">（批次证　No.{s.V("number", f.Number)}）</div>
            <div style="margin-top:18px;line-height:1.9">致　{s.V("consignee", f.Consignee)}：<br>　　{(house ? "我单位" : "我")}供给贵处的下列农产品：</div>
            <table style="margin:8px 0">{Head("产品名称", "数量（重量）", "产地", "包装")}<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.Q()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(f.Packing)}</td></tr></table>
            <div style="line-height:1.9">　　{(house ? "我单位" : "本人")}郑重承诺：生产过程中未使用禁用的农药、兽药及停用兽药，未添加非法添加物；常规农药、兽药残留符合食品安全国家标准；所承诺内容真实，若有虚假，愿负法律责任。<br>　　承诺所凭：{s.O(s.Chance.Of("本社检测室自检", "委托第三方检测", "内部质量控制"))}。</div>
            <div style="position:relative;margin:26px 0 0 44%;line-height:2;min-height:120px">承诺{(house ? "单位" : "人")}：{s.V("holder", f.Holder)}<br>联系方式：{s.O((house ? f.Person + " " : "") + f.Phone)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{HouseSeal(s, "right:10px;top:14px")}</div>
            """, "#paper td{height:44px}", padding: 60);
    }

    /// <summary>The one who sells at the left, the one who buys at the right, the fish in a strip below both.</summary>
    private static string TwoSides(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#1c5d74");
        s.Look.Blank();
        string Side(string title, string inner) => $"<div style=\"padding:0 16px 8px\"><div style=\"margin:0 -16px;background:#e6eff2;padding:4px 16px;border-bottom:1.5px solid {ink};font-weight:700\">{title}</div>{inner}</div>";
        string Pair(string label, string value) => Line(label + "：", value, 96, "margin:8px 0");
        return s.Look.Page(1040, $"""
            <div style="position:relative"><h1 style="font-size:30px;letter-spacing:5px">{s.Chance.Of("水产品产地证明", "水产品产地来源证明")}</h1><div class=row style="margin:8px 2px"><span>证明号：{s.V("number", f.Number)}</span><span>出证日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <div style="border:1.5px solid {ink};display:grid;grid-template-columns:1fr 1fr"><div style="border-right:1.5px solid {ink}">{Side("养殖方", Pair("名　　称", s.V("holder", f.Holder)) + Pair("产　　地", s.V("origin", f.Origin)) + Pair("电　　话", s.O(f.Phone)))}</div>{Side("购买方", Pair("名　　称", s.V("consignee", f.Consignee)) + Pair("去　　向", s.V("destination", f.Destination)) + Pair("车　　号", s.O(f.Plate)))}</div>
            <div style="border:1.5px solid {ink};border-top:0;display:grid;grid-template-columns:1.2fr 1fr 1fr 1fr;padding:10px 16px"><span>水产品：{s.V("products", f.Product)}</span><span>重量：{s.Q()}</span><span>规格：{s.O(s.Chance.Of("统货", "大", "中", "混装"))}</span><span>包装：{s.O(f.Packing)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1.1fr;margin-top:14px;line-height:1.9;min-height:110px"><span style="font-size:16px">本证明限本车本批使用，入场时交市场开办者留存。<br>核实人：{s.O(f.Officer)}</span><span>证明单位：{s.V("issuer", f.Issuer)}<br>（盖章有效）</span></div>{s.Seal(f.Issuer, "", "right:60px;bottom:-20px")}</div>
            """, padding: 44);
    }

    /// <summary>What a fish doctor orders for a pond.</summary>
    private static string FishVet(Sheet s)
    {
        var f = s.Facts;
        var (ill, drug, dose, days) = s.Chance.Of(("细菌性肠炎", "恩诺沙星粉（水产用）", "每千克体重 20mg，拌饵投喂，每日 1 次，连用 5 日", "500 度日"), ("烂鳃病", "氟苯尼考粉", "每千克体重 15mg，拌饵投喂，每日 1 次，连用 4 日", "375 度日"), ("水质不良", "过硫酸氢钾复合物粉", "每亩·米水深 200g，全池泼洒，隔日 1 次，共 2 次", "—"));
        s.Look.Paper = s.Chance.Of("#fff", "#fdf8f0");
        return s.Look.Page(740, $"""
            <h1 style="font-size:28px;letter-spacing:6px">水产养殖兽医处方笺</h1><div class=row style="margin-top:12px"><span>处方编号：{s.O(s.Chance.Digits(6))}</span><span>开方日期：{Day(s, "", f.Issued)}</span></div><div style="border-top:2px solid;margin:8px 0"></div>
            {Share("1.3fr 1fr", "畜主/养殖户：" + s.O(f.Person), "塘号：" + s.O(s.Chance.Int(1, 16) + "号塘"), "动物种类：" + s.O(s.Chance.Of("草鱼", "加州鲈", "罗非鱼", "南美白对虾")), "水面：" + s.O(s.Chance.Int(3, 20) + "亩"), "诊断：" + s.O(ill), "水温：" + s.O(s.Chance.Int(22, 31) + "℃"))}<div style="border-top:1px solid;margin:8px 0"></div>
            <div style="min-height:240px"><span style="font-size:34px;font-family:serif;font-style:italic">Rp</span><div style="padding:8px 0 0 40px;line-height:2">{s.O(drug)}　×　{s.O(s.Chance.Int(2, 12) + "袋")}<br>用法用量：{s.O(dose)}<br>休药期：{s.O(days)}</div></div><div style="border-top:2px solid;margin:8px 0"></div>
            {Share("1fr 1fr", "执业兽医：" + s.O(f.Officer), "发药人：", "注册号：" + s.O("A4420" + s.Chance.Digits(8)), "")}<div style="font-size:14px">处方笺一式三联，保存二年以上。休药期内不得上市。</div>
            """, padding: 48);
    }
}
