using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh29;

/// <summary>Commitments of growers and of those who buy up, and proofs of where fish came from.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-book", By.Form, Book), New("commitment/x-coop-sheet", By.Printer, CoopSheet), New("commitment/x-collector", By.Pen, Collector),
        New("commitment/x-app", By.Screen, App), New("commitment/x-sticker", By.Till, Sticker),
        New("aquatic/x-village-pond", By.Pen, VillagePond), New("aquatic/x-red-head", By.Printer, RedHead), New("aquatic/x-farm-copies", By.Clerk, FarmCopies),
    ];

    // Fish that are raised in ponds anywhere in the province.
    private static readonly string[] Pond = ["鲩鱼", "草鱼", "大头鱼", "鲫鱼", "鲮鱼", "罗非鱼", "桂花鱼", "黄骨鱼", "加州鲈", "生鱼", "塘虱", "鳊鱼", "鳗鱼", "罗氏虾", "对虾"];

    // Fruit that no orchard of the province bears.
    private static readonly string[] Far = ["苹果", "雪梨", "榴莲", "山竹", "红毛丹", "樱桃", "杏", "石榴", "哈密瓜", "椰子", "牛油果", "冬枣", "西柚", "奇异果"];
    private static readonly string[] Near = ["荔枝", "龙眼", "香蕉", "番石榴", "火龙果", "木瓜", "杨桃", "黄皮", "沙田柚", "砂糖橘", "百香果", "芒果"];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh29", name, by, write, form, seal);

    /// <summary>Facts of what grows where the paper says: pond fish inland, the province's own fruit.</summary>
    private static Facts Grown(Sheet s)
    {
        var f = s.Facts;
        f.Product = Category(f) == "aquatic" && !Pond.Contains(f.Product) ? s.Chance.Of(Pond) : Far.Contains(f.Product) ? s.Chance.Of(Near) : f.Product;
        f.GoodsBooked = [f.Product];
        if (f.Holder.Contains("合作社", StringComparison.Ordinal) && Codes.UsccHolds(f.Uscc))
        {
            f.Uscc = CoopCode(s.Chance, At(f).Region);
        }

        return f;
    }

    private static bool Alone(Facts f) => f.Holder.Length <= 3;

    private static Place At(Facts f) => World.Guangdong.First(p => p.Full == f.OriginAddress);

    private static string Category(Facts f) => World.Goods.First(g => g.Name == f.Product).Category;

    /// <summary>The day the goods left the field, as each trade calls it.</summary>
    private static string Taken(Facts f) => Category(f) switch { "aquatic" => "捕捞日期", "egg" => "产蛋日期", _ => "采收日期" };

    /// <summary>A cooperative's code begins with 93.</summary>
    private static string CoopCode(Chance c, string region)
    {
        var body = "93" + region + "MA" + string.Concat(Enumerable.Range(0, 7).Select(_ => c.Of<char>([.. "0123456789ABCDEFGH"])));
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(last => body + last).First(Codes.UsccHolds);
    }

    private static string Mark(Sheet s, string text, bool ticked) =>
        $"<span style=\"white-space:nowrap\">□{(ticked ? $"<span style=\"position:relative;top:-4px;margin:0 -2px 0 -.95em\">{s.O("√")}</span>" : "")}{text}</span>";

    private static string OwnSeal(Sheet s, string place) => Alone(s.Facts) ? "" : s.Seal(s.Facts.Holder, "", place, s.Facts.Holder.Length < 13 && s.Chance.Odds(0.4) ? "ellipse" : "round");

    /// <summary>A leaf of the book that the county hands out to its growers, in the ministry's own words and order.</summary>
    private static string Book(Sheet s)
    {
        var f = Grown(s);
        var ink = Coloured(s, "#14713f", "#1b6a3a", "#1a1a1a");
        var place = At(f);
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdfdf8", "#f3faf3");
        string Field(string label, string value) => $"<div style=\"display:flex;align-items:baseline;margin:9px 0\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1;border-bottom:1.3px solid {ink};padding:0 6px;min-height:30px\">{value}</span></div>";
        return s.Look.Page(640, $"""
            <div style="border:2.5px solid {ink};border-radius:10px;padding:14px 26px 16px;position:relative"><div class="r no">№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</div><h1 style="font-size:36px;letter-spacing:6px;text-indent:6px;margin:2px 0 10px">承诺达标合格证</h1>
            <div style="line-height:1.75;font-weight:600">我承诺对生产销售的食用农产品：</div><div style="line-height:1.75;padding-left:1em">☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div>
            <div style="line-height:1.75;font-weight:600">承诺依据：</div><div style="display:grid;grid-template-columns:1fr 1fr;line-height:1.75;padding-left:1em"><span>{Box("委托检测", false)}</span><span>{Box("自我检测", false)}</span><span>{Box("内部质量控制", true)}</span><span>{Box("自我承诺", true)}</span></div>
            <div style="border-top:1.3px solid {ink};margin:10px 0 4px"></div>{Field("产品名称", s.V("products", f.Product))}{Field("数量（重量）", s.Q())}{Field("产地", s.V("origin", f.Origin))}{Field("生产者盖章或签名", s.V("holder", f.Holder))}{Field("联系方式", s.O(f.Phone))}<div style="margin:9px 0">开具日期：{s.D("issue_date", f.Issued, 8)}</div>{OwnSeal(s, "right:10px;bottom:36px")}
            <div class=c style="font-size:15px;margin-top:12px">{Sheet.Text(place.City + place.County)}农业农村局监制</div></div>
            """, Preprinted, padding: 26);
    }

    /// <summary>What a cooperative's office prints for every load: the goods, who raised them, and the promise, each under its own head at the side.</summary>
    private static string CoopSheet(Sheet s)
    {
        var f = Grown(s);
        var place = At(f);
        if (Alone(f))
        {
            f.Holder = place.County + World.Brand(s.Chance) + (Category(f) switch { "aquatic" => "水产", "fruit" => "水果", "egg" => "蛋禽", _ => "蔬菜" }) + s.Chance.Of("种养专业合作社", "农民专业合作社");
            f.Uscc = CoopCode(s.Chance, place.Region);
        }
        string Side(string word, int rows) => $"<td rowspan={rows} class=side>{string.Join("<br>", word.Chunk(2).Select(two => new string(two)))}</td>";
        return s.Look.Page(940, $"""
            <h1 style="font-size:31px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=row style="margin:12px 0 6px"><span>合格证编号：{s.V("number", f.Number)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span></div>
            <table>{Tr(Side("产品信息", 3), Cell("产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}{Tr(Cell(Taken(f), s.D("", f.Earlier, s.Chance.Of(0, 2))), Cell("包装形式", s.O(f.Packing)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Side("主体信息", 3), Cell("生产主体", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell("联 系 人", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}
            <tr>{Side("承诺声明", 2)}<td colspan=4 style="line-height:1.8">本主体对生产销售的上述食用农产品承诺：<br>☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</td></tr><tr><td class=k>承诺依据</td><td colspan=3>{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.6))}　{Box("内部质量控制", true)}　{Box("自我承诺", true)}</td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:120px"><span style="height:104px">{s.Qr(104)}</span><span style="width:46%;padding-top:30px">生产主体（盖章）：</span>{s.Seal(f.Holder, "", "right:90px;top:-24px")}</div>
            """, "#paper .k{width:128px}#paper .side{width:54px;text-align:center;letter-spacing:2px;font-weight:700;padding:6px 2px}", padding: 50);
    }

    /// <summary>The pad of one who buys up from door to door and sells on, the copy that goes with the goods.</summary>
    private static string Collector(Sheet s)
    {
        var f = Grown(s);
        var place = At(f);
        Coloured(s, "#1a1a1a", "#1d4c86", "#a8231f");
        s.Look.Blank();
        if (!Alone(f))
        {
            f.Holder = place.County + place.Town + World.Brand(s.Chance) + World.Trade(Category(f)) + s.Chance.Of("购销部", "收购站", "收购点");
        }

        var signed = Alone(f) ? $"收购者签名：{On(s.V("holder", f.Holder), 190)}" : "收购者盖章：";
        return s.Look.Page(820, $"""
            <h1 style="font-size:32px;letter-spacing:8px;text-indent:8px">承诺达标合格证</h1><div class=c>（农产品收购单位、个人适用）</div>
            <div class=row style="margin-top:14px">{Fresh2Layouts.Blank("收购者：", s.V("holder", f.Holder), "flex:1.5")}<span style="width:18px"></span>{Fresh2Layouts.Blank("联系电话：", s.O(f.Phone))}</div>
            {Fresh2Layouts.Blanks(Fresh2Layouts.Blank("产品名称：", s.V("products", f.Product)), Fresh2Layouts.Blank("数量（重量）：", s.Q()))}
            {Fresh2Layouts.Blanks(Fresh2Layouts.Blank("产　　地：", s.V("origin", f.Origin)))}
            <div style="line-height:1.95;margin-top:10px">我承诺对收购销售的食用农产品：<br>　{Mark(s, "已收取并保存生产者开具的承诺达标合格证", true)}<br>　{Mark(s, "收购、贮存、运输中不使用禁用的保鲜剂、防腐剂和添加剂", true)}<br>　{Mark(s, "混装、分装的农产品来源清楚，农药兽药残留不超标", true)}<br>　{Mark(s, "对承诺的真实性负责", true)}<br>承诺依据：{Mark(s, "委托检测", false)}　{Mark(s, "自我检测", s.Chance.Odds(0.5))}　{Mark(s, "查验原合格证", true)}</div>
            <div class=row style="margin-top:26px;position:relative;min-height:96px"><span>{signed}</span><span style="margin-right:10px">开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8))}</span>{OwnSeal(s, "left:130px;top:-38px")}</div>
            <div style="font-size:15px;text-align:right;margin-top:8px">第二联　随货同行</div>
            """, "#paper .row{align-items:baseline}", padding: 52);
    }

    /// <summary>The certificate as the province's app shows it to whoever made it out.</summary>
    private static string App(Sheet s)
    {
        var f = Grown(s);
        var green = s.Chance.Of("#1aa260", "#12945a", "#2b7de0");
        var at = f.Submitted.AddMinutes(-s.Chance.Int(1, 9));
        var kind = Alone(f) ? "农户" : f.Holder.Contains("合作社", StringComparison.Ordinal) ? "农民专业合作社" : f.Holder.Contains("公司", StringComparison.Ordinal) ? "农业企业" : "家庭农场";
        string Item(string label, string value) => value.Length == 0 ? "" : Apart(label, value, "padding:11px 0;border-bottom:1px solid #eee");
        return s.Look.Page(640, $"""
            <div style="background:{green};color:#fff;padding:8px 22px 74px"><div class=row style="font-size:15px"><span>{at:HH:mm}</span><span>4G　{s.Chance.Int(21, 98)}%</span></div><div class=row style="margin-top:12px;font-size:22px"><span>‹</span><span>合格证详情</span><span style="letter-spacing:2px">•••</span></div></div>
            <div style="background:#fff;margin:-56px 20px 0;border-radius:14px;padding:22px 26px;position:relative"><div class=c style="font-size:29px;font-weight:700;color:{green}">承诺达标合格证</div><div class=c style="font-size:15px;color:#999;padding-bottom:10px">（电子证）</div>
            {Item("合格证编号", s.V("number", f.Number))}{Item("产品名称", s.V("products", f.Product))}{Item("数量", s.Q())}{Item("产地", s.V("origin", f.Origin))}{Item("生产者名称", s.V("holder", f.Holder))}{Item("主体类型", s.O(kind))}{Item("信用代码", Code(s))}{Item("联系方式", s.O(f.Phone))}{Item(Taken(f), s.D("", f.Earlier, 2))}{Item("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2)))}
            <div style="padding-top:14px;font-size:16px;line-height:1.8;color:#555">我承诺对生产销售的食用农产品：<br><span style="color:{green}">✔</span> 不使用禁用农药兽药、停用兽药和非法添加物<br><span style="color:{green}">✔</span> 常规农药兽药残留不超标<br><span style="color:{green}">✔</span> 对承诺的真实性负责<br>承诺依据：{Sheet.Text(s.Chance.Of("自我承诺", "内部质量控制、自我承诺", "自我检测、内部质量控制"))}</div>{OwnSeal(s, "right:24px;bottom:10px")}</div>
            <div style="background:#fff;margin:16px 20px;border-radius:14px;padding:20px" class=c>{s.Qr(190, true)}<div style="font-size:15px;color:#888;margin-top:4px">扫一扫查看合格证信息</div></div>
            <div style="display:flex;gap:16px;padding:0 20px 26px"><span class=c style="flex:1;border:1.5px solid {green};color:{green};border-radius:26px;padding:11px">保存图片</span><span class=c style="flex:1;background:{green};color:#fff;border-radius:26px;padding:11px">打印合格证</span></div>
            """, "#paper .g{color:#8a8a8a}", "background:#f2f4f6", padding: 0);
    }

    /// <summary>A label across, off the little printer that the town lent: the code at the left, the promise beneath.</summary>
    private static string Sticker(Sheet s)
    {
        var f = Grown(s);
        string Field(string label, string value) => $"<div style=\"display:flex;margin:3px 0\"><span style=\"flex:none\">{label}：</span><span>{value}</span></div>";
        return s.Look.Page(740, $"""
            <div style="border:2.5px solid #1a1a1a"><div style="background:#1a1a1a;color:#fff;text-align:center;font-size:29px;font-weight:700;letter-spacing:8px;text-indent:8px;padding:5px">承诺达标合格证</div>
            <div style="display:flex;padding:10px 14px 6px;gap:18px"><div style="flex:none;width:142px;padding-top:6px" class=c>{s.Qr(142, true)}<div style="font-size:15px;line-height:1.3;margin-top:4px">扫码查询</div></div><div style="flex:1;font-size:20px">{Field("食用农产品名称", s.V("products", f.Product))}{Field("数量（重量）", s.Q())}{Field("生产者", s.V("holder", f.Holder))}{Field("联系方式", s.O(f.Phone))}{Field("产地", s.V("origin", f.Origin))}{Field("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2)))}</div></div>
            <div style="border-top:2px solid #1a1a1a;padding:7px 14px;font-size:16px;line-height:1.5">我承诺对生产销售的食用农产品：☑不使用禁用农药兽药、停用兽药和非法添加物；☑常规农药兽药残留不超标；☑对承诺的真实性负责。<br>承诺依据：☑内部质量控制　☑自我承诺</div></div><div style="font-size:15px;margin-top:4px">编号：{s.V("number", f.Number)}</div>
            """, padding: 18);
    }

    /// <summary>The village's printed form: a villager's pond, this morning's netting, and the committee's word for it.</summary>
    private static string VillagePond(Sheet s)
    {
        var f = s.Facts;
        var place = At(f);
        var village = s.Chance.Of("大涌", "沙头", "横沥", "新围", "东升", "石塘", "河清", "下坑", "西樵岗", "南边") + "村";
        (f.Holder, f.Product) = (Alone(f) ? f.Holder : World.Person(s.Chance), s.Chance.Of(Pond));
        (f.GoodsBooked, f.Origin, f.Issuer) = ([f.Product], f.Origin + village, place.Town + village + "民委员会");
        s.Look.Type = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'");
        Coloured(s, "#1a1a1a", "#1a1a1a", "#262626");
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf6", "#fbeff0");
        s.Look.Blank();
        return s.Look.Page(880, $"""
            <h1 style="font-size:33px;letter-spacing:10px;text-indent:10px">水产品产地证明</h1><div class="r no" style="margin:8px 0 4px">No. {s.V("number", Fresh5Layouts.Serial(f.Number))}</div>
            <table>{Tr(Cell("养殖户姓名", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("鱼塘面积", s.O(s.Chance.Int(4, 60) + "亩")), Cell("养殖方式", s.O(s.Chance.Of("池塘", "池塘", "池塘精养", "池塘混养"))))}{Tr(Cell("品　　种", s.V("products", f.Product)), Cell("数　　量", s.Q()))}{Tr(Cell("出塘日期", Day(s, "", f.Issued)), Cell("运输车牌", s.O(f.Plate)))}{Tr(Cell("收购单位（人）", s.V("consignee", f.Consignee), 3))}
            <tr><td class=k style="white-space:normal">村委会<br>意　见</td><td colspan=3><div style="position:relative;line-height:2;min-height:190px">　　经核实，上述水产品为本村养殖户自养，养殖过程未发现使用禁用药物，情况属实，特此证明。<div style="margin:12px 0 0 22%">证明单位（公章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "", "right:30px;top:44px")}</div></td></tr></table>
            <div style="font-size:15px;margin-top:8px">注：1. 本证明一式两份，村委会存档一份，随货一份；2. 涂改无效。</div>
            """, Preprinted + "#paper .k{width:126px}#paper td{padding:8px 9px;height:32px}", padding: 52);
    }

    /// <summary>The association's or the station's paper under its red head: what is certified, point by point.</summary>
    private static string RedHead(Sheet s)
    {
        var f = Grown(s);
        var place = At(f);
        f.Issuer = place.County + place.Town + s.Chance.Of("水产养殖协会", "渔业协会", "水产技术推广站", "农业技术服务中心");
        f.Expiry ??= f.Issued.AddDays(s.Chance.Int(2, 5));
        var code = Alone(f) ? "" : $"<br>　　统一社会信用代码：{Code(s)}";
        return s.Look.Page(860, $"""
            <div class="c red" style="font-size:{(f.Issuer.Length > 15 ? 36 : 41)}px;letter-spacing:4px;text-indent:4px;line-height:1.3">{s.V("issuer", f.Issuer)}</div><div style="border-top:3px solid #c8161d;border-bottom:1px solid #c8161d;height:3px;margin:12px 0 26px"></div>
            <h1 style="font-size:31px;letter-spacing:6px;text-indent:6px">水产品产地证明</h1><div class=c style="margin:8px 0 20px">证明编号：{s.V("number", f.Number)}</div>
            <div style="font-size:20px;line-height:2">一、生产单位（个人）：{s.V("holder", f.Holder)}{code}<br>二、产品名称：{s.V("products", f.Product)}<br>三、数量：{s.Q()}<br>四、产地：{s.V("origin", f.Origin)}<br>五、生产方式：{Box("养殖", true)}　{Box("捕捞", false)}<br>六、购买方：{s.V("consignee", f.Consignee)}<br>七、运输工具及号牌：{s.O("货车 " + f.Plate)}</div>
            <div style="font-size:20px;line-height:2;margin-top:8px">　　以上水产品产自本辖区，生产记录齐全，特此证明。本证明有效期至 {s.D("expiry", f.Expiry.Value, s.Chance.Of(0, 1))}，复印无效。</div>
            <div style="position:relative;display:flex;justify-content:space-between;font-size:20px;line-height:2;margin-top:34px;min-height:120px"><span>经办人：{s.O(f.Officer)}<br>联系电话：{s.O(f.Phone)}</span><span class=c style="margin-right:20px">{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 0, 7))}</span>{s.Seal(f.Issuer, "", "right:60px;top:-36px")}</div>
            """, "#paper .red .v{color:#c8161d;font-weight:700;font-family:'Noto Serif CJK SC'}", padding: 68);
    }

    /// <summary>A farm's own proof, three copies deep, with the rows that its printer fills.</summary>
    private static string FarmCopies(Sheet s)
    {
        var f = Grown(s);
        var place = At(f);
        var css = Fresh2Layouts.Matrix(s);
        if (Alone(f))
        {
            f.Holder = World.Farm(s.Chance, place, "水产养殖场");
        }

        f.Issuer = f.Holder;
        var to = World.Markets.FirstOrDefault(m => f.Consignee.Contains(m, StringComparison.Ordinal)) ?? s.Chance.Of("黄沙水产交易市场", "环球水产交易中心", "南沙万顷沙水产市场");
        f.Destination = s.Chance.Of("", "广州市") + to;
        if (to.StartsWith("佛山", StringComparison.Ordinal))
        {
            f.Destination = to;
        }

        Coloured(s, "#1a1a1a", "#1d4c86");
        s.Look.Paper = s.Chance.Of("#fff", "#fdeef0", "#fffbe6");
        s.Look.Blank();
        var row = $"<tr class=c><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "统货", "大", "中"))}</td><td>{s.U()}</td><td>{s.N()}</td><td>{s.V("origin", f.Origin)}</td><td>{s.O(s.Chance.Int(1, 36) + "号塘")}</td><td></td></tr>";
        var empty = "<tr>" + string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", 7)) + "</tr>";
        return s.Look.Page(1080, $"""
            {Fresh2Layouts.Holes()}<div class="c h" style="font-size:25px;letter-spacing:2px">{s.V("holder", f.Holder)}</div><h1 style="font-size:28px;letter-spacing:6px;text-indent:6px">水产品产地证明</h1>
            <div class=row style="margin:10px 0 4px"><span>购货单位：{s.V("consignee", f.Consignee)}</span><span>编号：{s.V("number", f.Number)}</span></div><div class=row style="margin:0 0 6px"><span>运往地点：{s.V("destination", f.Destination)}</span><span>车牌号：{s.O(f.Plate)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5))}</span></div>
            <table><tr><th>产品名称</th><th>规格</th><th style="width:64px">单位</th><th style="width:100px">数量</th><th style="width:30%">产地</th><th>塘号</th><th style="width:90px">备注</th></tr>{row}{empty}{empty}</table>
            <div style="font-size:16px;margin-top:8px;line-height:1.6">本场声明：以上水产品由本场自养，用药记录齐全，休药期已满，不含孔雀石绿、氯霉素、硝基呋喃类等禁用药物。</div>
            <div class=row style="position:relative;margin-top:14px;min-height:70px;align-items:flex-start"><span>出具单位（盖章）：{s.V("issuer", f.Issuer)}</span><span>经手人：{s.O(f.Person)}</span><span style="width:160px">提货人：</span>{s.Seal(f.Issuer, "", "left:250px;top:-60px")}</div>
            <div style="font-size:15px;letter-spacing:1px">第一联：存根（白）　第二联：随货（红）　第三联：购货方（黄）</div>
            """, css + "#paper .h .v{font:inherit;color:inherit;background:none;letter-spacing:inherit;left:0;top:0;font-weight:700}#paper .row .v{font-size:1em}", padding: 54);
    }
}
