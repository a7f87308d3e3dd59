using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh33;

/// <summary>Commitments of growers and collectors, and proofs of where fish comes from.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-zhejiang-label", By.Till, ZhejiangLabel),
        New("commitment/x-old-household-pad", By.Pen, OldHouseholdPad),
        New("aquatic/x-village-pad", By.Pen, VillagePad),
        New("aquatic/x-landing-catch", By.Clerk, LandingCatch),
        New("commitment/x-collector-form", By.Form, CollectorForm),
        New("commitment/x-platform-a5", By.Printer, PlatformSheet),
        New("aquatic/x-station-sections", By.Form, StationSections),
        New("aquatic/x-coop-pond-out", By.Printer, CoopPondOut),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh33", name, by, write, form, seal);

    private static readonly Place[] Zhejiang =
    [
        new("浙江省", "湖州市", "德清县", "禹越镇", "330521"), new("浙江省", "嘉兴市", "平湖市", "广陈镇", "330482"), new("浙江省", "宁波市", "慈溪市", "周巷镇", "330282"),
        new("浙江省", "台州市", "临海市", "涌泉镇", "331082"), new("江苏省", "盐城市", "东台市", "三仓镇", "320981"), new("浙江省", "杭州市", "建德市", "大洋镇", "330182"),
    ];

    private static readonly Place[] Coast =
    [
        new("广东省", "阳江市", "江城区", "闸坡镇", "441702"), new("广东省", "阳江市", "阳西县", "沙扒镇", "441721"), new("广东省", "茂名市", "电白区", "博贺镇", "440904"),
        new("广东省", "湛江市", "雷州市", "乌石镇", "440882"), new("广东省", "汕尾市", "陆丰市", "碣石镇", "441581"), new("广东省", "江门市", "台山市", "广海镇", "440781"),
    ];

    /// <summary>What is made up for one paper besides its look: the same however often it is printed.</summary>
    private static Chance Made(Sheet s, string what) => Chance.Of(s.Facts.SealSeed, what);

    /// <summary>Sets the paper in a place of another province: goods, grower and office.</summary>
    private static Place Move(Sheet s, IReadOnlyList<Place> places)
    {
        var f = s.Facts;
        var c = Made(s, "place");
        var place = c.Of(places);
        var kind = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category switch { "aquatic" => "水产养殖场", "vegetable" => "蔬菜种植基地", "fruit" => "果业种植场", "egg" => "蛋鸡养殖场", _ => "种养场" };
        if (f.Holder.Length > 3)
        {
            f.Holder = World.Farm(c, place, kind);
        }

        (f.Origin, f.OriginAddress) = (c.Of(place.Full, place.Short), place.Full);
        return place;
    }

    /// <summary>Fish that ponds raise, where a form is for ponds.</summary>
    private static void Pond(Sheet s)
    {
        var f = s.Facts;
        string[] pond = ["草鱼", "鲩鱼", "大头鱼", "鲫鱼", "鲮鱼", "罗非鱼", "桂花鱼", "黄骨鱼", "加州鲈", "生鱼", "鳊鱼", "鲤鱼", "黄鳝", "泥鳅", "牛蛙", "罗氏虾", "甲鱼", "青鱼", "塘虱"];
        if (!pond.Contains(f.Product))
        {
            f.Product = Made(s, "fish").Of(pond);
            f.GoodsBooked = f.GoodsBooked is null ? null : [f.Product];
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>The sticker off a grower's little label printer, with the code that a customer scans.</summary>
    private static string ZhejiangLabel(Sheet s)
    {
        var f = s.Facts;
        Move(s, Zhejiang);
        string Pair(string label, string value) => $"<div style=\"display:flex;line-height:1.5\"><b style=\"flex:none;width:92px\">{label}</b><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(590, $"""
            <div style="border:2px solid #111;border-radius:10px;overflow:hidden"><div style="background:#111;color:#fff;text-align:center;padding:6px 0;font-size:28px;font-weight:700;letter-spacing:6px">承诺达标合格证</div>
            <div style="display:flex;gap:14px;padding:12px 14px 4px"><div style="flex:none;width:136px;text-align:center;font-size:14px">{s.Qr(132, true)}<br>扫一扫 看来源</div><div style="flex:1;font-size:17px">{Pair("产品名称", s.V("products", f.Product))}{Pair("数　　量", s.Q())}{Pair("产　　地", s.V("origin", f.Origin))}{Pair("生产主体", s.V("holder", f.Holder))}{Pair("联系电话", s.O(f.Phone))}{Pair("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2, 3)))}</div></div>
            <div style="padding:4px 14px;font-size:15px">证书编号：{s.V("number", f.Number)}</div>
            <div style="border-top:1.5px dashed #111;margin:4px 14px 10px;padding-top:6px;font-size:14.5px;line-height:1.45">我承诺对生产销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。<br>承诺依据：{Box("自我检测", s.Chance.Odds(0.4))} {Box("委托检测", s.Chance.Odds(0.3))} {Box("内部质量控制", s.Chance.Odds(0.5))} {Box("自我承诺", true)}</div></div>
            """, padding: 16);
    }

    /// <summary>The first years' form: a block printed by the town, of which households still have a boxful.</summary>
    private static string OldHouseholdPad(Sheet s)
    {
        var f = s.Facts;
        var fish = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category == "aquatic";
        Move(s, [.. World.Elsewhere.Where(p => !fish || p.Province == "福建省")]);
        var ink = Coloured(s, "#14713f", "#1a1a1a", "#1f5f2f");
        s.Look.Blank();
        return s.Look.Page(720, $"""
            <h1 style="font-size:34px;letter-spacing:8px;margin-bottom:12px">食用农产品合格证</h1>
            <table>{Tr(Cell("食用农产品名称", s.V("products", f.Product)))}{Tr(Cell("数量（重量）", s.Q()))}{Tr(Cell("生产者盖章或签名", s.V("holder", f.Holder)))}{Tr(Cell("联系方式", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(6, 8, 8, 0))))}
            <tr><td colspan=2 style="font-size:16.5px;line-height:1.75;padding:10px 16px"><b>我承诺对产品质量安全以及合格证真实性负责：</b><br>☑ 不使用禁限用农药兽药<br>☑ 不使用非法添加物<br>☑ 遵守农药安全间隔期、兽药休药期规定<br>☑ 销售的食用农产品符合农药兽药残留食品安全国家强制性标准</td></tr></table>
            <div style="font-size:14px;margin-top:8px;color:{ink}">注：本证一式两联，第一联随货交付，第二联由生产者留存一年备查。</div>
            """, "#paper .k{width:190px}#paper td{height:46px;padding:4px 12px}", padding: 40);
    }

    /// <summary>A village's block of forms, the blanks filled in with a pen at the committee's desk.</summary>
    private static string VillagePad(Sheet s)
    {
        var f = s.Facts;
        Pond(s);
        var place = Move(s, [.. World.Elsewhere, .. World.Guangdong.Where(p => p.Town.EndsWith('镇'))]);
        var c = Made(s, "village");
        var village = c.Of("新联", "沙湾", "大塘", "上坝", "东湖", "龙口", "下陂", "石桥") + "村";
        (f.Issuer, f.Origin) = (place.County + place.Town + village + "村民委员会", place.Short + village);
        s.Look.Blank();
        return s.Look.Page(860, $"""
            <h1 style="font-size:38px;letter-spacing:12px">水产品产地证明</h1><div class="r no" style="margin:10px 0 14px">№ {s.V("number", Digits(f.Number))}</div>
            <div style="line-height:2.5;font-size:20px">兹有本村养殖户（单位）{On(s.V("holder", f.Holder), 240)}，在 {On(s.V("origin", f.Origin), 360)}（养殖地点）承包鱼塘 {On(s.O(c.Int(4, 68).ToString()), 60)} 亩，养殖 {On(s.V("products", f.Product), 140)}，现捕捞出塘 {On(s.Q(), 140)}，售给 {On(s.V("consignee", f.Consignee), 320)}，运往 {On(s.V("destination", f.Destination), 380)}，运输车（船）号 {On(s.O(f.Plate), 130)}。以上产品确系本村自产，养殖过程中未发现使用禁用药物，情况属实。</div>
            <div style="font-size:20px;margin:14px 0 0 40px;line-height:2">特此证明</div>
            <div style="position:relative;margin:14px 0 0 36%;line-height:2.1;font-size:19px;min-height:140px"><span style="white-space:nowrap">村民委员会（章）：{s.V("issuer", f.Issuer)}</span><br>经手人：{On(s.O(f.Officer), 140)}<br>{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", "right:70px;top:-20px")}</div>
            """, Preprinted + "#paper [data-f=issuer]{white-space:normal;font-size:1.1em!important}", padding: 56);
    }

    /// <summary>What a boat landed: the fishing harbour's printed form for sea catch.</summary>
    private static string LandingCatch(Sheet s)
    {
        var f = s.Facts;
        var c = Made(s, "boat");
        var place = c.Of(Coast);
        var product = c.Of("带鱼", "白鲳", "红杉鱼", "鱿鱼", "墨鱼", "花蟹", "马鲛鱼", "池鱼", "剥皮鱼", "大眼鸡");
        var harbour = place.Town[..^1] + "渔港";
        if (f.Product != product)
        {
            (f.Product, f.GoodsBooked) = (product, f.GoodsBooked is null ? null : [product]);
        }

        f.Holder = c.Odds(0.7) ? f.Person : place.County + World.Brand(c) + "渔业专业合作社";
        f.Issuer = place.County + place.Town + c.Of("渔业协会", "渔港管理站", "农业农村办公室");
        f.Origin = c.Of("南海北部海域", "粤西海域", "北部湾渔场", "珠江口外海域");
        Coloured(s, "#1a1a1a", "#1d4f8a", "#1a1a1a");
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;letter-spacing:5px">海洋捕捞水产品产地证明</h1><div class=row style="margin:12px 2px 6px"><span>渔港：{s.O(harbour)}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("船名号", s.O("粤" + (place.City switch { "阳江市" => "阳西", "茂名市" => "电", "湛江市" => "雷", "汕尾市" => "陆", _ => "台" }) + "渔" + c.Digits(5))), Cell("船主（单位）", s.V("holder", f.Holder)))}
            {Tr(Cell("捕捞许可证号", s.O("（粤" + place.County[..1] + "）船捕（" + c.Int(2021, 2025) + "）HY-" + c.Digits(6) + "号"), 3))}
            {Tr(Cell("捕捞海域", s.V("origin", f.Origin)), Cell("作业方式", s.O(c.Of("拖网", "刺网", "围网", "钓具"))))}
            {Tr(Cell("水产品名称", s.V("products", f.Product)), Cell("数量（重量）", s.Q()))}
            {Tr(Cell("保存方式", s.O(c.Of("冰鲜", "冰鲜", "冷冻"))), Cell("卸港日期", s.D("", f.Issued, 2)))}
            {Tr(Cell("收购单位（人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("销往地点", s.V("destination", f.Destination), 3))}
            <tr><td class=k>出证意见</td><td colspan=3><div style="position:relative;min-height:128px;line-height:1.9">　　经核对渔捞日志，上述水产品系该船捕捞所得，情况属实。<div style="margin-left:38%">出证单位：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 1, 8))}</div>{s.Seal(f.Issuer, "", "right:60px;top:-10px")}</div></td></tr></table>
            <div style="font-size:15px;margin-top:8px">本证一式二份，一份随货同行，一份由出证单位存查。</div>
            """, "#paper .k{width:132px}#paper td{height:42px;padding:5px 9px}", padding: 46);
    }

    /// <summary>Who buys up and sorts: the county's form in three sections, filled in at the collecting yard.</summary>
    private static string CollectorForm(Sheet s)
    {
        var f = s.Facts;
        var c = Made(s, "collector");
        var place = c.Of(World.Guangdong);
        var person = c.Odds(0.45);
        var trade = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category switch { "aquatic" => "水产购销", "vegetable" => "蔬菜购销", "fruit" => "果品购销", _ => "农产品购销" };
        f.Holder = person ? f.Person : c.Odds(0.5) ? World.Firm(c, place, trade) : place.County + place.Town + World.Brand(c) + c.Of("农产品收购站", "农产品购销部");
        var ink = Coloured(s, "#14713f", "#a8231f", "#1a1a1a", "#1d4f8a");
        s.Look.Blank();
        return s.Look.Page(940, $"""
            <h1 style="font-size:34px;letter-spacing:8px">承诺达标合格证</h1><div class=row style="margin:4px 2px 8px"><span style="font-size:16px">（农产品收购单位、个人用）</span><span class=no>No.{s.V("number", f.Number)}</span></div>
            <table><tr><td class=w rowspan=3>产<br>品<br>信<br>息</td>{Cell("产品名称", s.V("products", f.Product))}{Cell("数量（重量）", s.Q())}</tr>
            {Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell("收购日期", s.D("", f.Issued, s.Look.ByHand ? 6 : 2)), Cell("包装方式", s.O(f.Packing)))}
            <tr><td class=w rowspan=2>收<br>购<br>方</td>{Cell("名称（姓名）", s.V("holder", f.Holder), 3)}</tr>{Tr(Cell("联系方式", s.O(f.Phone)), Cell("主体类型", Box("单位", !person) + "　" + Box("个人", person)))}
            <tr><td class=w>承<br>诺</td><td colspan=4 style="line-height:1.75;padding:8px 14px">　　收购、销售的上述食用农产品已收取并查验生产者的承诺达标合格证；不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。<div>承诺依据：{Box("委托检测", false)}　{Box("自我检测", s.Chance.Odds(0.5))}　{Box("收取上一环节合格证", true)}</div></td></tr></table>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:14px;min-height:56px"><span>收购方（盖章或签名）：{(person ? s.O(f.Holder) : "")}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(8, 8, 0))}</span>{(person ? "" : s.Seal(f.Holder, "", "left:190px;top:-70px", s.Chance.Of("round", "ellipse")))}</div>
            """, Preprinted + "#paper .k{width:128px}#paper .w{width:40px;text-align:center;line-height:1.3}#paper td{height:42px;padding:4px 10px}", padding: 42);
    }

    /// <summary>A base's certificate off the province's tracing platform, printed on half a sheet.</summary>
    private static string PlatformSheet(Sheet s)
    {
        var f = s.Facts;
        var c = Made(s, "batch");
        string Dotted(string label, string value) => $"<div style=\"display:flex;padding:7px 2px;border-bottom:1px dotted #777\"><span style=\"flex:none;width:168px;color:#333\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(800, $"""
            <div style="display:flex;align-items:flex-start;gap:16px;border-bottom:3px double #222;padding-bottom:12px"><div style="flex:1;padding-top:14px"><h1 style="font-size:31px;letter-spacing:2px;text-align:left">食用农产品承诺达标合格证</h1><div style="margin-top:14px">合格证编号：{s.V("number", f.Number)}</div></div><div style="flex:none;width:120px;height:120px">{s.Qr(120)}</div></div>
            <div style="margin-top:10px">{Dotted("食用农产品名称", s.V("products", f.Product))}{Dotted("数量/重量", s.Q())}{Dotted("产地", s.V("origin", f.Origin))}{Dotted("生产批次", s.O("P" + c.Digits(3) + "-" + c.Int(1, 9)))}{Dotted("生产者", s.V("holder", f.Holder))}{(f.Uscc.Length > 0 ? Dotted("统一社会信用代码", s.V("uscc", f.Uscc)) : "")}{Dotted("联系方式", s.O(f.Phone))}{Dotted("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 5)))}</div>
            <div style="position:relative;margin-top:14px;line-height:1.8;min-height:150px"><b>承诺内容</b><br>我承诺对生产销售的食用农产品：<br>1. 不使用禁用农药兽药、停用兽药和非法添加物；<br>2. 常规农药兽药残留不超标；<br>3. 对承诺的真实性负责。<br><b>承诺依据</b>　{Box("委托检测", s.Chance.Odds(0.4))}　{Box("自我检测", true)}　{Box("内部质量控制", s.Chance.Odds(0.5))}　{Box("自我承诺", false)}{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:30px;top:-20px") : "")}</div>
            """, padding: 46);
    }

    /// <summary>The fishery station's sheet in numbered sections, lines to fill in under each.</summary>
    private static string StationSections(Sheet s)
    {
        var f = s.Facts;
        Pond(s);
        var place = Move(s, [.. World.Elsewhere.Where(p => p.Province is "湖北省" or "江西省" or "湖南省" or "广西壮族自治区"), .. World.Guangdong.Take(16)]);
        var c = Made(s, "station");
        var dry = c.Odds(0.5);
        f.Issuer = c.Of(place.County + "水产技术推广站", place.County + "渔业技术推广站", place.County + place.Town + "农业农村服务中心", place.County + place.Town + "农业技术推广站");
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4f8a");
        return s.Look.Page(880, $"""
            <h1 style="font-size:33px;letter-spacing:6px">养殖水产品产地证明</h1><div class=r style="margin:12px 0 4px">编号：{s.V("number", Digits(f.Number))}</div>
            <div class=t>一、养殖者情况</div><div class=b>养殖者名称：{On(s.V("holder", f.Holder), 300)}　电话：{On(s.O(f.Phone), 150)}<br>养殖地点：{On(s.V("origin", f.Origin), 380)}　面积：{On(s.O(c.Int(6, 160).ToString()), 60)} 亩</div>
            <div class=t>二、产品情况</div><div class=b>品种：{On(s.V("products", f.Product), 150)}　数量：{On(s.Q(), 150)}　规格：{On(s.O(c.Of("1.2斤/尾", "统货", "0.5kg/尾", "中")), 110)}<br>养殖方式：{Box("池塘", true)} {Box("网箱", false)} {Box("稻田", false)} {Box("工厂化", false)}<br>用药情况：{Box("未用药", dry)}　{Box("用药，已过休药期", !dry)}</div>
            <div class=t>三、销售去向</div><div class=b>收货单位（人）：{On(s.V("consignee", f.Consignee), 380)}<br>到达地点：{On(s.V("destination", f.Destination), 430)}<br>承运车牌：{On(s.O(f.Plate), 150)}</div>
            <div class=t>四、出证单位意见</div><div class=b style="position:relative;min-height:140px">　　经核实，上述水产品产自本辖区，情况属实，同意出证。<div style="margin-left:40%">出证单位：{s.V("issuer", f.Issuer)}<br>签发人：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Look.ByHand ? 8 : s.Chance.Of(0, 1, 2))}</div>{s.Seal(f.Issuer, s.Chance.Of("", "产地证明专用章"), "right:50px;top:6px")}</div>
            <div style="font-size:15px;border-top:1px solid currentColor;padding-top:6px;margin-top:8px">说明：本证明自签发之日起5日内有效，涂改、复印无效。</div>
            """, "#paper .t{font-weight:700;margin-top:10px}#paper .b{line-height:2.15;padding-left:22px}", padding: 54);
    }

    /// <summary>A cooperative says whose pond the load came out of: printed in its office for the truck.</summary>
    private static string CoopPondOut(Sheet s)
    {
        var f = s.Facts;
        Pond(s);
        var c = Made(s, "coop");
        var place = c.Of(World.Guangdong.Where(p => p.City is "佛山市" or "江门市" or "珠海市" or "肇庆市" || p.County is "南沙区" or "番禺区").ToArray());
        f.Issuer = place.County + c.Of(place.Town, "") + World.Brand(c) + "水产养殖专业合作社";
        (f.Holder, f.Origin) = (f.Person, c.Of(place.Full, place.Short));
        return s.Look.Page(900, $"""
            <h1 style="font-size:24px;font-weight:400;letter-spacing:2px"><span class=h>{s.V("issuer", f.Issuer)}</span></h1><h1 style="font-size:31px;letter-spacing:5px;margin-top:4px">水产品产地证明（塘头）</h1>
            <div class=row style="margin:14px 2px 6px"><span>编号：{s.V("number", f.Number)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2, 3))}</span></div>
            <table>{Head("养殖户（社员）", "塘号", "品种", "规格", "重量（" + s.U(true) + "）", "养殖用水")}<tr class=c style="height:58px"><td>{s.V("holder", f.Holder)}</td><td>{s.O(c.Int(1, 28) + "号塘")}</td><td>{s.V("products", f.Product)}</td><td>{s.O(c.Of("统货", "1.5斤上", "中", "8两-1斤"))}</td><td>{s.N()}</td><td>{s.O(c.Of("河涌水", "水库水", "井水"))}</td></tr>
            <tr><td class=k>产　地</td><td colspan=5>{s.V("origin", f.Origin)}</td></tr><tr><td class=k>收购方</td><td colspan=5>{s.V("consignee", f.Consignee)}</td></tr><tr><td class=k>运往</td><td colspan=3>{s.V("destination", f.Destination)}</td><td class=k>车牌号</td><td>{s.O(f.Plate)}</td></tr></table>
            <div style="line-height:1.9;margin-top:10px">兹证明上列水产品为本社社员自养，出塘前已停药停料，养殖投入品记录可在本社查阅。</div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr 1.2fr;margin-top:14px;min-height:104px"><span>养殖户签名：</span><span>过磅员：{s.O(f.Officer)}</span><span>合作社（盖章）：</span>{s.Seal(f.Issuer, "", "right:40px;top:-30px")}</div>
            """, "#paper th{white-space:nowrap;font-weight:700}#paper td{padding:7px 9px}", padding: 44);
    }
}
