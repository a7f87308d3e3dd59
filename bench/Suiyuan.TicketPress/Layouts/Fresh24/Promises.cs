using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh24;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Promises
{
    private static readonly string[] Greens = ["菜心", "芥兰", "通菜", "生菜", "油麦菜", "豆角", "丝瓜", "苦瓜", "茄子", "番茄", "青瓜", "节瓜", "冬瓜", "韭菜", "芹菜", "上海青", "苋菜", "小白菜", "番薯叶", "潺菜"];
    private static readonly string[] Fruits = ["龙眼", "番石榴", "火龙果", "香蕉", "木瓜", "百香果", "黄皮", "杨桃", "沃柑"];
    private static readonly string[] Roots = ["番薯", "芋头", "玉米", "粉葛", "莲藕", "马蹄", "淮山", "南瓜", "沙葛"];
    private static readonly string[] Ponded = ["草鱼", "鲩鱼", "鲫鱼", "鳊鱼", "鲮鱼", "生鱼", "加州鲈", "桂花鱼", "罗非鱼", "黄骨鱼", "罗氏虾", "塘虱", "鳗鱼", "大头鱼", "牛蛙"];
    private static readonly string[] Salted = ["对虾", "青蟹", "金鲳鱼", "石斑鱼", "海鲈", "花螺", "生蚝"];
    private static readonly string[] Caught = ["池鱼", "带鱼", "马鲛鱼", "白鲳", "墨鱼", "鱿鱼", "红杉鱼", "大眼鸡", "剥皮鱼", "濑尿虾", "花蟹", "沙尖鱼", "九肚鱼"];
    private static readonly string[] Coast = ["万顷沙镇", "平海镇", "乌石镇", "程村镇", "都斛镇", "白蕉镇", "莲下镇", "钱东镇", "隆江镇"];

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-box-label", By.Till, BoxLabel), New("commitment/x-family-card", By.Pen, FamilyCard), New("commitment/x-coop-sheet", By.Printer, CoopSheet),
        New("commitment/x-poultry-form", By.Clerk, PoultryForm), New("commitment/x-fish-copy", By.Form, FishCopy),
        New("aquatic/x-exit-form", By.Form, ExitForm), New("aquatic/x-farm-sheet", By.Printer, FarmSheet), New("aquatic/x-landed", By.Clerk, Landed),
        New("aquatic/x-village-pad", By.Pen, VillagePad),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh24", name, by, write, form, seal);

    /// <summary>Where the facts say that the goods come from.</summary>
    private static Place At(Facts f) =>
        World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.Short, StringComparison.Ordinal)) ?? World.Guangdong.FirstOrDefault(p => f.Origin.Contains(p.City + p.County, StringComparison.Ordinal)) ?? World.Guangdong[0];

    /// <summary>Goods that this form is for.</summary>
    private static void Goods(Sheet s, params string[] fit)
    {
        if (!fit.Contains(s.Facts.Product))
        {
            s.Facts.Product = s.Chance.Of(fit);
            s.Facts.GoodsBooked = [s.Facts.Product];
        }
    }

    /// <summary>What is raised in ponds: in brackish water only by the sea.</summary>
    private static void Raised(Sheet s)
    {
        Goods(s, Coast.Contains(At(s.Facts).Town) ? [.. Ponded, .. Salted] : Ponded);
        s.Facts.Holder = Tidy(s.Facts.Holder);
    }

    /// <summary>A cooperative or a company of breeders is not called a yard as well.</summary>
    private static string Tidy(string name) => name.Replace("养殖场专业", "养殖专业", StringComparison.Ordinal).Replace("养殖场农民", "养殖农民", StringComparison.Ordinal).Replace("养殖场有限", "养殖有限", StringComparison.Ordinal);

    private static void Held(Sheet s, string holder, bool person)
    {
        s.Facts.Holder = Tidy(holder);
        s.Facts.Uscc = Codes.Uscc(s.Chance, At(s.Facts).Region, person);
    }

    /// <summary>The sticker that a cooperative's labeller prints for every box.</summary>
    private static string BoxLabel(Sheet s)
    {
        var f = s.Facts;
        Goods(s, [.. Greens, .. Fruits]);
        f.Unit = f.Unit is "吨" or "箱" ? "公斤" : f.Unit;
        var at = At(f);
        Held(s, at.County + at.Town + World.Brand(s.Chance) + (Fruits.Contains(f.Product) ? "水果" : "蔬菜") + "专业合作社", false);
        var rows = string.Concat(new[]
        {
            ("产品名称", s.V("products", f.Product)), ("数量(重量)", s.Q()), ("产　　地", s.V("origin", f.Origin)), ("生 产 者", s.V("holder", f.Holder)),
            ("联系方式", s.O(f.Phone)), ("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 2))), ("编　　号", s.V("number", f.Number)),
        }.Select(r => $"<tr><td class=k>{r.Item1}</td><td>{r.Item2}</td></tr>"));
        return s.Look.Page(640, $"""
            <div style="border:2px solid #222"><div style="background:#222;color:#fff;text-align:center;font-size:29px;letter-spacing:8px;padding:5px 0">承诺达标合格证</div>
            <div style="display:flex"><table style="flex:1">{rows}</table><div style="flex:none;width:150px;text-align:center;padding:14px 0 0;border-left:1px solid #222">{s.Qr(124, true)}<div style="font-size:14px;margin-top:4px">扫码溯源</div></div></div>
            <div style="border-top:2px solid #222;padding:6px 10px;font-size:15px;line-height:1.5">我承诺对生产销售的食用农产品：<br>☑不使用禁用农药兽药、停用兽药和非法添加物<br>☑常规农药兽药残留不超标　☑对承诺的真实性负责<br>承诺依据：{Box("委托检测", s.Chance.Odds(0.3))} {Box("自我检测", s.Chance.Odds(0.6))} {Box("内部质量控制", s.Chance.Odds(0.7))} ☑自我承诺</div></div>
            """, "#paper table td{border:0;border-bottom:1px solid #777;padding:4px 8px;font-size:18px}#paper tr:last-child td{border-bottom:0}#paper .k{width:100px}", padding: 18);
    }

    /// <summary>The ministry's pattern on a card, printed by the county and filled in at the field's edge.</summary>
    private static string FamilyCard(Sheet s)
    {
        var f = s.Facts;
        Goods(s, [.. Greens, .. Fruits, .. Roots]);
        var at = At(f);
        if (f.Holder.Length > 3 && !f.Holder.Contains("家庭农场", StringComparison.Ordinal))
        {
            Held(s, s.Chance.Of(at.County + at.Town, at.County) + World.Brand(s.Chance) + s.Chance.Of("家庭农场", "种植家庭农场"), true);
        }

        var ink = Coloured(s, "#14713f", "#14713f", "#1a1a1a", "#a8231f");
        s.Look.Paper = s.Chance.Of("#fff", "#f3f9ee", "#fffdf2");
        s.Look.Blank();
        var seal = f.Holder.Length > 3 && s.Chance.Odds(0.5) ? s.Seal(f.Holder, "", "right:30px;bottom:70px", "ellipse") : "";
        return s.Look.Page(700, $"""
            <div style="border:3px double {ink};border-radius:10px;padding:22px 26px;position:relative"><h1 style="font-size:36px;letter-spacing:6px;margin-bottom:10px">承诺达标合格证</h1>
            <b>我承诺对生产销售的食用农产品：</b><div style="line-height:1.7">☑ 不使用禁用农药兽药、停用兽药和非法添加物<br>☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责</div>
            <div style="margin:8px 0 4px"><b>承诺依据：</b></div><div style="display:grid;grid-template-columns:1fr 1fr;line-height:1.7"><span>{Box("委托检测", s.Chance.Odds(0.15))}</span><span>{Box("自我检测", s.Chance.Odds(0.3))}</span><span>{Box("内部质量控制", s.Chance.Odds(0.4))}</span><span>☑自我承诺</span></div>
            <div style="border-top:1.5px solid {ink};margin-top:12px;padding-top:4px">{Field("产品名称：", s.V("products", f.Product), 96)}{Field("数量（重量）：", s.Q(), 136)}{Field("产地：", s.V("origin", f.Origin), 60)}{Field("生产者盖章或签名：", s.V("holder", f.Holder), 172)}{Field("联系方式：", s.O(f.Phone), 96)}{Field("开具日期：", s.D("issue_date", f.Issued, 8), 96)}</div>{seal}
            <div class=c style="font-size:14px;margin-top:10px">{at.County}农业农村局监制</div></div>
            """, padding: 26);
    }

    private static string Field(string label, string value, int width) =>
        $"<div style=\"display:flex;align-items:flex-end;margin:9px 0\"><span style=\"flex:none;width:{width}px\">{label}</span><span style=\"flex:1;border-bottom:1.2px solid currentColor;padding-left:8px;min-height:30px\">{value}</span></div>";

    /// <summary>A cooperative's own sheet for one dispatch, printed in its office; the goods of the load in one cell.</summary>
    private static string CoopSheet(Sheet s)
    {
        var f = s.Facts;
        Goods(s, Greens);
        var at = At(f);
        Held(s, s.Chance.Of(at.City, at.County) + World.Brand(s.Chance) + s.Chance.Of("蔬菜", "种植", "农产品产销") + s.Chance.Of("专业合作社", "农民专业合作社"), false);
        string[] goods = [f.Product, .. s.Chance.Some(Greens.Where(g => g != f.Product), s.Chance.Int(0, 2))];
        f.GoodsBooked = goods;
        var names = string.Join("、", goods.Select(g => s.V("products", g)));
        return s.Look.Page(880, $"""
            <h1 style="font-size:32px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=row style="margin:14px 2px 6px"><span>产品批次：{s.O(f.Issued.ToString("yyyyMMdd") + "-" + s.Chance.Int(1, 6).ToString("00"))}</span><span>合格证编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("产品名称", names, 3))}{Tr(Cell(goods.Length > 1 ? "总重量（数量）" : "重量（数量）", s.Q()), Cell("采收日期", s.D("", f.Issued.AddDays(-s.Chance.Int(0, 1)), 2)))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("生产者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell("负 责 人", s.O(f.Person)), Cell("联系电话", s.O(f.Phone)))}
            <tr><td class=k>质量安全<br>控制方式</td><td colspan=3 style="line-height:1.8">{Box("委托检测合格", s.Chance.Odds(0.3))}　{Box("自行检测合格", s.Chance.Odds(0.6))}　{Box("内部质量控制合格", true)}　{Box("自我承诺", true)}</td></tr>
            <tr><td class=k>承诺声明</td><td colspan=3 style="line-height:1.9;padding:12px 14px">　　我单位承诺对生产销售的食用农产品：<br>　　1. 不使用禁用农药、停用兽药和非法添加物；<br>　　2. 常规农药兽药残留不超标，严格执行安全间隔期规定；<br>　　3. 对承诺的真实性负责，愿意接受社会监督。
            <div style="position:relative;margin:26px 0 10px 50%;line-height:2.1">生产者（盖章）：<br>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1))}{s.Seal(f.Holder, "", "left:90px;top:-50px")}</div></td></tr></table>
            <div class=row style="font-size:15px;margin-top:10px"><span>注：本证一式两份，一份随货同行，一份由生产者留存，保存期不少于六个月。</span>{s.Qr(96)}</div>
            """, "#paper .k{width:150px;white-space:normal}#paper td{height:44px}", padding: 56);
    }

    /// <summary>A poultry farm's half sheet: live birds, or eggs.</summary>
    private static string PoultryForm(Sheet s)
    {
        var f = s.Facts;
        var at = At(f);
        s.Look.WideDigits = false;
        var eggs = f.Product.Contains('蛋', StringComparison.Ordinal) || s.Chance.Odds(0.5);
        if (eggs)
        {
            Goods(s, "鸡蛋", "鸡蛋", "鸭蛋", "初生蛋");
            f.Unit = f.Unit == "吨" ? "公斤" : f.Unit;
        }
        else
        {
            Goods(s, "三黄鸡", "清远鸡", "鸭", "鹅", "乳鸽");
            f.Unit = "羽";
        }

        f.Quantity = f.Quantity == decimal.Truncate(f.Quantity) ? f.Quantity : f.Quantity * 100;
        var kind = !eggs ? "家禽养殖场" : f.Product == "鸭蛋" ? "蛋鸭养殖场" : "蛋鸡养殖场";
        Held(s, World.Farm(s.Chance, at, kind), false);
        var ink = Coloured(s, "#1a1a1a", "#1d5b99", "#14713f");
        return s.Look.Page(960, $"""
            <div class=row><span style="width:200px"></span><h1 style="font-size:31px;letter-spacing:8px">承诺达标合格证</h1><span class=no style="width:260px;text-align:right">No.{s.V("number", f.Number)}</span></div><div class=c style="font-size:16px;margin:2px 0 8px">（畜禽产品）</div>
            <table><tr><td class=k>产品名称</td><td style="width:24%">{s.V("products", f.Product)}</td><td class=k>数量（重量）</td><td>{s.Q()}</td><td class=k rowspan=5 style="white-space:normal;width:30px;padding:4px">承诺内容</td><td rowspan=5 style="width:32%;font-size:16px;line-height:1.65;vertical-align:top">我承诺对生产销售的食用农产品：<br>☑不使用禁用农药兽药、停用兽药和非法添加物<br>☑常规农药兽药残留不超标<br>☑对承诺的真实性负责<br>承诺依据：<br>{Box("委托检测", s.Chance.Odds(0.4))}　{Box("自我检测", s.Chance.Odds(0.4))}<br>{Box("内部质量控制", true)}　{Box("自我承诺", true)}</td></tr>
            {Tr(Cell(eggs ? "产蛋日期" : "出栏日期", Day(s, "", eggs ? f.Issued.AddDays(-1) : f.Issued)), Cell(eggs ? "批　　号" : "栋舍号", s.O(eggs ? f.Issued.ToString("yyMMdd") : s.Chance.Int(1, 9) + "号舍")))}{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("生 产 者", s.V("holder", f.Holder), 3))}{Tr(Cell("联系方式", s.O(f.Phone)), Cell("开具日期", Day(s, "issue_date", f.Issued)))}</table>
            <div style="position:relative;height:96px;padding-top:12px;display:flex;justify-content:space-between"><span style="font-size:15px">说明：{(eggs ? "本证随货附带，每批一证。" : "活禽出场须同时附有动物检疫合格证明。")}</span><span style="width:330px">生产者盖章或签名：</span>{s.Seal(f.Holder, "", "right:70px;top:-34px", s.Chance.Of("round", "ellipse"))}</div>
            """, Preprinted + "#paper td{height:42px;padding:5px 8px}", padding: 36);
    }

    /// <summary>The buyer's copy of a fish farm's certificate, out of a numbered pad.</summary>
    private static string FishCopy(Sheet s)
    {
        var f = s.Facts;
        Raised(s);
        f.Unit = f.Unit == "箱" ? "斤" : f.Unit;
        if (f.Holder.Length > 3 && !f.Holder.Contains("水产", StringComparison.Ordinal))
        {
            Held(s, World.Farm(s.Chance, At(f), "水产养殖场"), false);
        }

        Coloured(s, "#1d5b99", "#1a1a1a", "#14713f");
        s.Look.Paper = s.Chance.Of("#fff", "#fbeff0", "#f1f6fa", "#fdfbe8");
        var firm = f.Holder.Length > 3;
        var size = f.Product is "牛蛙" or "青蟹" or "花螺" or "生蚝" ? "统货" : f.Product is "对虾" or "罗氏虾" ? s.Chance.Of("40头/斤", "30头/斤", "60头/斤") : s.Chance.Of("1.2斤/尾", "0.8斤以上", "2斤/尾", "统货");
        return s.Look.Page(840, $"""
            <h1 style="font-size:29px;letter-spacing:5px">水产品承诺达标合格证</h1><div class=row style="margin:8px 0"><span style="font-size:16px">第二联：交购货方（随货）</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <div style="font-size:17px;line-height:1.7">　　我承诺对生产销售的水产品：不使用禁用兽药、停用兽药和其他化合物；使用的常规兽药残留不超标，严格执行休药期规定；对承诺的真实性负责。</div>
            <table style="margin-top:8px">{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("规　格", s.O(size)))}{Tr(Cell("数量（重量）", s.Q(s.Look.ByHand && s.Chance.Odds(0.2))), Cell("起捕日期", Day(s, "", f.Issued)))}{Tr(Cell("产　　地", s.V("origin", f.Origin)), Cell("塘　号", s.O(s.Chance.Int(1, 18) + "号塘")))}{Tr(Cell("生产者", s.V("holder", f.Holder)), Cell("电　话", s.O(f.Phone)))}{Tr(Cell("承诺依据", $"{Box("委托检测", s.Chance.Odds(0.3))}　{Box("自我检测", s.Chance.Odds(0.4))}　{Box("内部质量控制", s.Chance.Odds(0.6))}　☑自我承诺", 3))}</table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:112px"><span>生产者盖章或签名：{(firm ? "" : s.O(f.Holder))}</span><span style="width:320px">开具日期：{Day(s, "issue_date", f.Issued)}</span>{(firm ? s.Seal(f.Holder, "", "left:170px;top:-50px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, Preprinted + "#paper .k{width:112px}#paper td{height:42px;padding:4px 8px}#paper td:nth-child(2){min-width:250px}", padding: 40);
    }

    /// <summary>What lets a load of fish out of its place: a station's form in a table, with days that it holds.</summary>
    private static string ExitForm(Sheet s)
    {
        var f = s.Facts;
        Raised(s);
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d5b99");
        var expiry = f.Expiry ?? f.Issued.AddDays(s.Chance.Of(1, 2, 3, 7));
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:6px">水产品产地准出证明</h1><div class="r no" style="margin:10px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table><tr><td class=k rowspan=3 style="width:44px">生<br>产<br>者</td>{Cell("名称（姓名）", s.V("holder", f.Holder), 3)}</tr>{Tr(Cell("养殖产地", s.V("origin", f.Origin), 3))}{Tr(Cell("负责人", s.O(f.Holder.Length > 3 ? f.Person : f.Holder)), Cell("联系电话", s.O(f.Phone)))}
            <tr><td class=k rowspan=3 >产<br>品</td>{Cell("品　　种", s.V("products", f.Product))}{Cell("数　　量", s.Q())}</tr>{Tr(Cell("起捕日期", Day(s, "", f.Issued)), Cell("包装方式", s.O(s.Chance.Of("活水车", "泡沫箱", "充氧袋", "塑料筐"))))}<tr>{Cell("检测情况", $"{Box("快速检测合格", s.Chance.Odds(0.6))}　　{Box("委托检测合格", s.Chance.Odds(0.3))}　　☑承诺达标合格证", 3)}</tr>
            <tr><td class=k rowspan=2 >去<br>向</td>{Cell("购货单位", s.V("consignee", f.Consignee), 3)}</tr>{Tr(Cell("销 往 地", s.V("destination", f.Destination)), Cell("车牌号码", s.O(f.Plate)))}</table>
            <div style="line-height:1.9;margin-top:12px">　　上述水产品来自本辖区，准予出场上市销售。本证明有效期至 {s.D("expiry", expiry, s.Look.ByHand ? 8 : s.Chance.Of(0, 8))}。</div>
            <div style="position:relative;margin:20px 0 0 46%;line-height:2.1;min-height:100px">签发单位（盖章）：{s.V("issuer", f.Issuer)}<br>签 发 人：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:20px;top:-20px")}</div>
            """, Preprinted + "#paper td{height:42px;padding:4px 8px}", padding: 54);
    }

    /// <summary>A pond company's own sheet, which the town's office has stamped.</summary>
    private static string FarmSheet(Sheet s)
    {
        var f = s.Facts;
        Raised(s);
        var at = At(f);
        if (!f.Holder.Contains("公司", StringComparison.Ordinal) && !f.Holder.Contains("合作社", StringComparison.Ordinal))
        {
            Held(s, World.Firm(s.Chance, at, s.Chance.Of("水产养殖", "水产", "渔业")), false);
        }

        return s.Look.Page(880, $"""
            <div class=c style="font-size:25px;letter-spacing:2px;padding-bottom:6px;border-bottom:2px solid #222">{s.V("holder", f.Holder)}</div><h1 style="font-size:32px;letter-spacing:8px;margin:22px 0 10px">养殖水产品产地证明</h1>
            <div class=row style="margin-bottom:6px"><span>证明编号：{s.V("number", f.Number)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2))}</span></div>
            <table><tr><th>序号</th><th>产品名称</th><th>规格</th><th>数量</th><th>养殖塘号</th><th>起捕时间</th></tr><tr class=c><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("大", "中", "统货", "一级"))}</td><td>{s.Q()}</td><td>{s.O(s.Chance.Of("A", "B", "") + s.Chance.Int(1, 20).ToString("00"))}</td><td>{s.D("", f.Issued, 2)} {s.O(s.Chance.Int(3, 6) + ":" + s.Chance.Of("00", "30", "15"))}</td></tr><tr class=c><td colspan=6 style="color:#555">（以下空白）</td></tr></table>
            <div style="line-height:2.1;margin-top:14px">产　　地：{s.V("origin", f.Origin)}<br>统一社会信用代码：{s.V("uscc", f.Uscc)}<br>水域滩涂养殖证号：{s.O(at.County + "府（" + (Salted.Contains(f.Product) ? "海" : "淡") + "）养证〔" + s.Chance.Int(2020, 2025) + "〕第" + s.Chance.Digits(5) + "号")}<br>购 货 方：{s.V("consignee", f.Consignee)}<br>运达地点：{s.V("destination", f.Destination)}<br>运输车辆：{s.O(f.Plate)}　　随车电话：{s.O(f.Phone)}</div>
            <div style="line-height:1.8;margin-top:8px">　　本公司（社）声明：上述水产品为自有基地养殖，养殖过程未使用国家禁用药物，符合休药期规定，附该批次自检记录。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.1fr;margin-top:26px;line-height:2;min-height:130px"><span>养殖单位经办人：{s.O(f.Person)}</span><span>证明单位：{s.V("issuer", f.Issuer)}<br>（盖章）</span>{s.Seal(f.Issuer, "", "right:80px;top:-20px")}</div>
            """, "#paper th{background:#eee}#paper td{height:40px}", padding: 60);
    }

    /// <summary>Fish off a boat: the harbour's certificate for what was landed.</summary>
    private static string Landed(Sheet s)
    {
        var f = s.Facts;
        Goods(s, Caught);
        var at = At(f);
        if (!Coast.Contains(at.Town))
        {
            at = s.Chance.Of(World.Guangdong.Where(p => Coast.Contains(p.Town)).ToArray());
        }

        f.Issuer = at.County + at.Town + s.Chance.Of("渔业协会", "渔港管理站", "农业农村办公室");
        if (f.Holder.Length > 3)
        {
            Held(s, s.Chance.Odds(0.5) ? World.Person(s.Chance) : at.County + World.Brand(s.Chance) + s.Chance.Of("渔业专业合作社", "渔业有限公司", "海洋捕捞专业合作社"), false);
        }

        f.Origin = s.Chance.Of("南海北部海域", at.City + at.County + "附近海域", "珠江口渔场", "粤东渔场", "粤西渔场");
        if (f.Origin == "粤东渔场" || f.Origin == "粤西渔场" || f.Origin == "珠江口渔场")
        {
            f.Origin = at.City switch { "汕头市" or "潮州市" or "揭阳市" or "惠州市" => "粤东渔场", "湛江市" or "阳江市" or "茂名市" => "粤西渔场", _ => "珠江口渔场" };
        }

        Coloured(s, "#1a1a1a", "#1d5b99");
        var boat = "粤" + at.County[..^1] + "渔" + s.Chance.Digits(5);
        return s.Look.Page(920, $"""
            <h1 style="font-size:31px;letter-spacing:6px">捕捞水产品产地证明</h1><div class="r no" style="margin:8px 0">证明编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("渔船船名号", s.O(boat)), Cell("捕捞许可证号", s.O("（粤）船捕（" + s.Chance.Int(2021, 2025) + "）HY-" + s.Chance.Digits(6) + "号")))}{Tr(Cell("船主（单位）", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("捕捞海域", s.V("origin", f.Origin)), Cell("作业方式", s.O(s.Chance.Of("拖网", "刺网", "围网", "钓具", "笼壶"))))}{Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("重（数）量", s.Q()))}{Tr(Cell("捕捞时间", s.D("", f.Earlier, 2)), Cell("卸货渔港", s.O(at.Town[..^1] + "渔港")))}{Tr(Cell("收货单位（人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("运往地点", s.V("destination", f.Destination), 3))}</table>
            <div style="margin-top:10px;line-height:1.8">　　兹证明上列水产品系该船在上述海域捕捞，情况属实。本证明限本批次使用，涂改无效。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.2fr;margin-top:22px;line-height:2.1;min-height:120px"><span>船主签名：{s.O(f.Holder.Length > 3 ? f.Person : f.Holder)}<br>经 办 人：{s.O(f.Officer)}</span><span>出证单位（公章）：{s.V("issuer", f.Issuer)}<br>出证日期：{Day(s, "issue_date", f.Issued)}</span>{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div>
            """, Preprinted + "#paper td{height:44px;padding:5px 8px}#paper td.k{width:126px}", padding: 48);
    }

    /// <summary>A village's pad of small certificates on rules, one a load.</summary>
    private static string VillagePad(Sheet s)
    {
        var f = s.Facts;
        Raised(s);
        var at = At(f);
        var ink = Coloured(s, "#a8231f", "#1a1a1a", "#1d5b99", "#14713f");
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fbeff0", "#fdfbe8");
        s.Look.Blank();
        f.Issuer = s.Chance.Of(at.County + at.Town + "渔业协会", at.County + at.Town + s.Chance.Of("沙头", "南村", "新围", "东涌", "大沙", "石龙") + "村民委员会");
        return s.Look.Page(780, $"""
            <div class=row><span style="font-size:16px;width:190px">② 随货联</span><h1 style="font-size:31px;letter-spacing:6px">水产品产地证明</h1><span class=no style="width:190px;text-align:right">№ {s.V("number", f.Number)}</span></div>
            <div style="margin-top:10px">{Field("养殖户（单位）：", s.V("holder", f.Holder), 150)}{Field("养殖地点：", s.V("origin", f.Origin), 100)}<div style="display:grid;grid-template-columns:1fr 1fr;column-gap:18px">{Field("品种：", s.V("products", f.Product), 62)}{Field("数量：", s.Q(s.Chance.Odds(0.15)), 62)}{Field("捕捞日期：", s.D("", f.Issued, 8), 98)}{Field("运输车号：", s.O(f.Plate), 98)}</div>{Field("收购人（单位）：", s.V("consignee", f.Consignee), 150)}{Field("运往：", s.V("destination", f.Destination), 62)}</div>
            <div style="line-height:1.8;margin-top:6px">　　以上水产品产自本村（辖区）鱼塘，养殖过程未使用违禁药物，特此证明。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 2.5fr;column-gap:10px;min-height:110px;margin-top:16px;line-height:2"><span>经手人：{s.O(f.Officer)}</span><span>证明单位（章）：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, 8)}</span>{s.Seal(f.Issuer, "", "right:50px;top:-30px")}</div>
            """, Preprinted, padding: 40);
    }
}
