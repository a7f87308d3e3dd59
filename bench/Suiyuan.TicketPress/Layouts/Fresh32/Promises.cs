using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh32;

/// <summary>What growers promise and what stations confirm, as the counties print it: five certificates of commitment, three papers on where fish is from.</summary>
internal static class Promises
{
    private static readonly Place[] Guangdong =
    [
        new("广东省", "惠州市", "博罗县", "福田镇", "441322"), new("广东省", "惠州市", "龙门县", "龙潭镇", "441324"), new("广东省", "惠州市", "惠阳区", "平潭镇", "441303"),
        new("广东省", "肇庆市", "德庆县", "官圩镇", "441226"), new("广东省", "肇庆市", "封开县", "长岗镇", "441225"), new("广东省", "肇庆市", "高要区", "禄步镇", "441204"),
        new("广东省", "茂名市", "信宜市", "钱排镇", "440983"), new("广东省", "茂名市", "高州市", "根子镇", "440981"), new("广东省", "阳江市", "阳春市", "合水镇", "441781"),
        new("广东省", "阳江市", "阳东区", "雅韶镇", "441704"), new("广东省", "梅州市", "大埔县", "百侯镇", "441422"), new("广东省", "梅州市", "平远县", "石正镇", "441426"),
        new("广东省", "梅州市", "兴宁市", "叶塘镇", "441481"),
    ];

    private static readonly Place[] Zhejiang =
    [
        new("浙江省", "湖州市", "德清县", "钟管镇", "330521"), new("浙江省", "台州市", "黄岩区", "头陀镇", "331003"), new("浙江省", "丽水市", "缙云县", "壶镇镇", "331122"),
        new("浙江省", "绍兴市", "上虞区", "盖北镇", "330604"), new("浙江省", "宁波市", "慈溪市", "横河镇", "330282"), new("浙江省", "嘉兴市", "桐乡市", "石门镇", "330483"),
    ];

    private static readonly Place[] Shaanxi =
    [
        new("陕西省", "渭南市", "大荔县", "朝邑镇", "610523"), new("陕西省", "咸阳市", "礼泉县", "烽火镇", "610425"), new("陕西省", "宝鸡市", "眉县", "金渠镇", "610326"),
        new("陕西省", "汉中市", "勉县", "周家山镇", "610725"), new("陕西省", "延安市", "洛川县", "交口河镇", "610629"),
    ];

    private static readonly Place[] Guizhou =
    [
        new("贵州省", "遵义市", "播州区", "鸭溪镇", "520304"), new("贵州省", "铜仁市", "思南县", "塘头镇", "520624"), new("贵州省", "黔东南州", "麻江县", "宣威镇", "522635"),
        new("贵州省", "黔南州", "独山县", "麻尾镇", "522726"), new("贵州省", "六盘水市", "水城区", "蟠龙镇", "520204"), new("贵州省", "遵义市", "绥阳县", "郑场镇", "520323"),
    ];

    private static readonly Place[] Ponds =
    [
        new("广东省", "茂名市", "茂南区", "公馆镇", "440902"), new("广东省", "茂名市", "化州市", "杨梅镇", "440982"), new("广东省", "肇庆市", "鼎湖区", "沙浦镇", "441203"),
        new("广东省", "肇庆市", "四会市", "大沙镇", "441284"), new("广东省", "惠州市", "博罗县", "园洲镇", "441322"), new("广东省", "梅州市", "梅县区", "南口镇", "441403"),
        new("广东省", "阳江市", "阳春市", "春湾镇", "441781"),
    ];

    private static readonly (Place At, string Port, string Ship)[] Harbours =
    [
        (new("广东省", "阳江市", "江城区", "闸坡镇", "441702"), "闸坡渔港", "粤江城渔"), (new("广东省", "阳江市", "阳西县", "沙扒镇", "441721"), "沙扒渔港", "粤阳西渔"),
        (new("广东省", "阳江市", "阳东区", "东平镇", "441704"), "东平渔港", "粤阳东渔"), (new("广东省", "茂名市", "电白区", "博贺镇", "440904"), "博贺渔港", "粤电渔"),
    ];

    private static readonly string[] Brands = ["丰盛", "绿野", "金谷", "兴农", "田园", "众鑫", "福泽", "青源", "禾丰", "振兴", "裕民", "山水"];

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-county-pad", By.Pen, CountyPad), New("commitment/x-zhejiang-label", By.Till, ZhejiangLabel), New("commitment/x-shaanxi-table", By.Printer, ShaanxiTable),
        New("commitment/x-guizhou-tag", By.Form, GuizhouTag), New("commitment/x-app-page", By.Screen, AppPage),
        New("aquatic/x-station-form", By.Clerk, StationForm), New("aquatic/x-pond-pad", By.Pen, PondPad), New("aquatic/x-landing", By.Printer, Landing),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh32", name, by, write, form, seal);

    // Facts follow from facts, so that papers of one house agree with each other.
    private static T Pick<T>(string key, int salt, params IReadOnlyList<T> list)
    {
        var h = unchecked((uint)key.Aggregate(17 + (salt * 7919), (a, ch) => unchecked((a * 31) + ch)));
        return list[(int)((h ^ (h >> 11)) % (uint)list.Count)];
    }

    /// <summary>What grows or is raised all year in the hills and on the plain.</summary>
    private static readonly (string, string)[] Homely =
    [
        ("菜心", "菜心"), ("芥兰", "芥兰"), ("空心菜", "通菜"), ("丝瓜", "丝瓜"), ("苦瓜", "苦瓜"), ("节瓜", "节瓜"), ("豆角", "豆角"), ("茄子", "茄子"), ("番薯", "番薯"), ("芋头", "芋头"), ("生姜", "姜"), ("香蕉", "香蕉"), ("番石榴", "番石榴"),
        ("木瓜", "木瓜"), ("火龙果", "火龙果"), ("百香果", "百香果"), ("鸡蛋", "鸡蛋"), ("鸭蛋", "鸭蛋"), ("草鱼", "草鱼"), ("罗非鱼", "罗非鱼"), ("鲩鱼", "鲩鱼"), ("南瓜", "南瓜"), ("青瓜", "青瓜"), ("生菜", "生菜"), ("上海青", "上海青"),
    ];

    private static string Category(string product) => World.Goods.FirstOrDefault(g => g.Name == product)?.Category ?? "";

    /// <summary>Goods that grow there; goods that such a paper cannot be for stay as they are.</summary>
    private static void Goods(Facts f, params (string Printed, string Booked)[] list)
    {
        if (World.Goods.FirstOrDefault(g => g.Name == f.Product) is not { } known || !known.Tickets.Contains(f.Type))
        {
            return;
        }

        var (printed, booked) = Pick(f.Product, 1, list);
        f.Product = printed;
        f.GoodsBooked = f.GoodsBooked is null ? null : [booked];
    }

    /// <summary>The producer of a county: a person stays, a house has its county's name, code and number.</summary>
    private static Place House(Facts f, IReadOnlyList<Place> places)
    {
        var category = World.Goods.FirstOrDefault(g => g.Name == f.Product || g.Aliases.Contains(f.Product) || f.GoodsBooked?.Contains(g.Name) == true)?.Category;
        var at = Pick(f.Phone, 2, places);
        if (f.Holder.Length > 3)
        {
            var brand = Pick(f.Phone, 3, Brands);
            var kind = category switch { "vegetable" => "蔬菜种植", "fruit" => "水果种植", "egg" => f.Product == "鸭蛋" ? "蛋鸭养殖" : "蛋鸡养殖", "aquatic" => "水产养殖", "meat" or "poultry" => "畜禽养殖", _ => "种植" };
            (f.Holder, var begin) = Pick(f.Phone, 4, 0, 1, 2, 3) switch
            {
                0 => (at.County + brand + kind + "专业合作社", "93"),
                1 => (at.County + at.Town + brand + "家庭农场", "92"),
                2 => (at.City + brand + Pick(f.Phone, 5, "农业发展有限公司", "生态农业有限公司", "农业科技有限公司"), "91"),
                _ => (at.County + at.Town + brand + kind + (category is "vegetable" or "fruit" ? "基地" : "场"), "92"),
            };
            f.Uscc = Code(f.Uscc, begin, at.Region);
        }

        f.Origin = Pick(f.Phone, 6, at.Full, at.Short, at.Province + at.City + at.County, at.Full + Pick(f.Phone, 7, "新塘村", "大岭村", "石桥村", "向阳村", "龙田村"));
        f.OriginAddress = at.Full;
        var was = f.Number;
        f.Number = at.Region + was[^11..];
        return at;
    }

    /// <summary>A code of that region that holds if the one before held.</summary>
    private static string Code(string was, string begin, string region)
    {
        if (was.Length != 18)
        {
            return was;
        }

        var body = begin + region + "MA" + was[10..17];
        const string last = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var right = last.First(ch => Codes.UsccHolds(body + ch));
        return body + (Codes.UsccHolds(was) ? right : last[(last.IndexOf(right, StringComparison.Ordinal) + 3) % last.Length]);
    }

    private static string Uscc(Sheet s) => s.Facts.Uscc.Length > 0 ? s.V("uscc", s.Facts.Uscc) : "";

    /// <summary>A county office's pad: what is sold above, the promise below.</summary>
    private static string CountyPad(Sheet s)
    {
        var f = s.Facts;
        Goods(f, Homely);
        var at = House(f, Guangdong);
        var ink = Coloured(s, "#14713f", "#1d5b99", "#1a1a1a");
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf4", "#f3f8ef");
        s.Look.Blank();
        var (sent, own) = (s.Chance.Odds(0.25), s.Chance.Odds(0.5));
        var seal = f.Holder.Length > 3 && s.Chance.Odds(0.7) ? s.Seal(f.Holder, "", "right:20px;top:-30px", s.Chance.Of("round", "ellipse")) : "";
        return s.Look.Page(900, $"""
            <h1 style="font-size:31px;letter-spacing:5px">食用农产品承诺达标合格证</h1><div class="r no" style="margin:4px 0 10px">NO. {s.V("number", f.Number)}</div>
            <div style="border:2px solid {ink};padding:12px 20px 14px"><div class=f><span>产品名称：</span><b>{s.V("products", f.Product)}</b><span>数量（重量）：</span><b style="flex:.8">{s.Q()}</b></div>
            <div class=f><span>产　　地：</span><b>{s.V("origin", f.Origin)}</b></div>
            <div class=f><span>生产者名称：</span><b>{s.V("holder", f.Holder)}</b></div>
            <div class=f style="position:relative"><span>联系方式：</span><b>{s.O(f.Phone)}</b><span>开具日期：</span><b style="flex:1.2">{s.D("issue_date", f.Issued, 8)}</b>{seal}</div></div>
            <div style="border:2px solid {ink};border-top:0;padding:10px 20px;line-height:1.75;font-size:17px"><b>我承诺对生产销售的食用农产品：</b><br>☑ 不使用禁用农药兽药、停用兽药和非法添加物　　☑ 常规农药兽药残留不超标<br>☑ 对承诺的真实性负责<br><b>承诺依据：</b>{Box("委托检测", sent)}　　{Box("自我检测", own)}　　{Box("内部质量控制", !sent && !own || s.Chance.Odds(0.5))}　　{Box("自我承诺", true)}</div>
            <div class=row style="font-size:15px;margin-top:8px"><span>第{s.Chance.Of("一", "二")}联　随货同行</span><span>{at.County}农业农村局监制　举报电话：12316</span></div>
            """, Preprinted + "#paper .f{display:flex;align-items:flex-end;min-height:46px}#paper .f>span{flex:none}#paper .f b{font-weight:400;flex:1;border-bottom:1px solid currentColor;margin-right:14px;padding:0 6px;white-space:nowrap}", padding: 40);
    }

    /// <summary>The heat-sensitive label of a province where every base has a labeller.</summary>
    private static string ZhejiangLabel(Sheet s)
    {
        var f = s.Facts;
        Goods(f, ("葡萄", "葡萄"), ("茭白", "茭白"), ("鲜毛豆", "毛豆"), ("莲藕", "莲藕"), ("芋头", "芋头"), ("鲜香菇", "香菇"), ("小番茄", "圣女果"), ("丝瓜", "丝瓜"), ("土鸡蛋", "鸡蛋"), ("黑鱼", "生鱼"), ("青鱼", "青鱼"), ("茄子", "茄子"));
        House(f, Zhejiang);
        var form = s.Chance.Of(1, 2, 3);
        string Row(string label, string value) => value.Length > 0 ? Line(label + "：", value, 118, "margin:3px 0") : "";
        return s.Look.Page(640, $"""
            <div style="background:#161616;color:#fff;text-align:center;font-size:30px;letter-spacing:8px;padding:5px 0;font-weight:700">承诺达标合格证</div>
            <div style="margin:10px 4px 6px;font-size:20px">{Row("产品名称", s.V("products", f.Product))}{Row("数量/重量", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("生 产 者", s.V("holder", f.Holder))}{Row("联系电话", s.O(f.Phone))}{Row("开具日期", s.D("issue_date", f.Issued, form))}{Row("证书编号", s.V("number", f.Number))}</div>
            <div style="display:flex;gap:14px;border-top:2px dashed #222;padding-top:10px"><div style="flex:none;width:126px;height:126px">{s.Qr(126, true)}</div><div style="font-size:16px;line-height:1.5">我承诺对生产销售的食用农产品：<br>√不使用禁用农药兽药、停用兽药和非法添加物<br>√常规农药兽药残留不超标<br>√对承诺的真实性负责<br>承诺依据：{s.Chance.Of("自我检测", "内部质量控制", "委托检测", "自我承诺")}</div></div>
            """, padding: 22);
    }

    /// <summary>A county's sheet, typed at the cooperative and printed on office paper.</summary>
    private static string ShaanxiTable(Sheet s)
    {
        var f = s.Facts;
        Goods(f, ("红富士苹果", "苹果"), ("猕猴桃", "奇异果"), ("苹果", "苹果"), ("西红柿", "番茄"), ("土豆", "土豆"), ("鲜鸡蛋", "鸡蛋"), ("冬枣", "冬枣"), ("葡萄", "葡萄"), ("胡萝卜", "红萝卜"), ("杏鲍菇", "杏鲍菇"), ("黄瓜", "青瓜"));
        House(f, Shaanxi);
        var day = s.Chance.Of(0, 1, 2);
        var code = f.Uscc.Length > 0 ? Tr(Cell("统一社会信用代码", Uscc(s), 3)) : "";
        var animal = Category(f.GoodsBooked?[0] ?? f.Product) is "egg" or "aquatic" or "meat";
        var who = f.Holder.Length > 3 ? f.Person : f.Holder;
        return s.Look.Page(860, $"""
            <h1 style="font-size:32px;letter-spacing:4px">食用农产品承诺达标合格证</h1><div class=r style="margin:12px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table><tr><td class=g rowspan=3>产品<br>信息</td>{Cell("产品名称", s.V("products", f.Product))}{Cell("数量（重量）", s.Q())}</tr>{Tr(Cell("产　　地", s.V("origin", f.Origin), 3))}{Tr(Cell(animal ? "出场日期" : "采收日期", s.D("", f.Earlier, day)), Cell("包装方式", s.O(s.Chance.Of("纸箱", "塑料筐", "泡沫箱", "散装"))))}
            <tr><td class=g rowspan={(code.Length > 0 ? 3 : 2)}>生产者<br>信息</td>{Cell("名　　称", s.V("holder", f.Holder), 3)}</tr>{code}{Tr(Cell("联 系 人", s.O(who)), Cell("联系电话", s.O(f.Phone)))}
            <tr><td class=g>承诺<br>内容</td><td colspan=4 style="line-height:1.8">我承诺对生产销售的食用农产品：<br>1.不使用禁用农药兽药、停用兽药和非法添加物；<br>2.常规农药兽药残留不超标；<br>3.对承诺的真实性负责。</td></tr>
            <tr><td class=g>承诺<br>依据</td><td colspan=4>{Box("委托检测", s.Chance.Odds(0.3))}　　{Box("自我检测", s.Chance.Odds(0.5))}　　{Box("内部质量控制", true)}　　{Box("自我承诺", s.Chance.Odds(0.5))}</td></tr></table>
            <div style="position:relative;margin:20px 0 0 46%;line-height:2;min-height:96px">生产者盖章或签名：{(f.Holder.Length > 3 ? "" : s.O(f.Holder))}<br>开具日期：{s.D("issue_date", f.Issued, day)}{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:20px;top:-46px") : "")}</div>
            <div style="font-size:15px;margin-top:8px">注：本证一式两份，一份随货交收购方，一份由生产者留存，保存期限不少于六个月。</div>
            """, "#paper .g{text-align:center;width:74px;font-weight:700}#paper .k{width:120px}#paper td{padding:8px 10px}#paper .v[data-f=uscc]{letter-spacing:1px}", padding: 54);
    }

    /// <summary>A tag of thick paper in the words of the rules of 2026.</summary>
    private static string GuizhouTag(Sheet s)
    {
        var f = s.Facts;
        Goods(f, ("朝天椒", "指天椒"), ("辣椒", "辣椒"), ("白萝卜", "白萝卜"), ("大白菜", "大白菜"), ("香菇", "香菇"), ("四季豆", "四季豆"), ("生姜", "姜"), ("茄子", "茄子"), ("火龙果", "火龙果"), ("西葫芦", "西葫芦"), ("鸡蛋", "鸡蛋"), ("莲花白", "椰菜"));
        var at = House(f, Guizhou);
        var ink = Coloured(s, "#14713f", "#0f5f66", "#1a1a1a");
        s.Look.Paper = s.Chance.Of("#fff", "#f2f8ee", "#fffbe9");
        s.Look.Blank();
        string Row(string label, string value) => $"<div style=\"display:flex;align-items:flex-end;min-height:47px;border-bottom:1px solid {ink}\"><span style=\"flex:none;width:108px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        var own = s.Chance.Odds(0.5);
        return s.Look.Page(620, $"""
            <div data-no style="width:26px;height:26px;border-radius:13px;background:#8b8b86;margin:0 auto 8px"></div>
            <div style="border:2.5px solid {ink};border-radius:10px;padding:16px 24px 18px"><h1 style="font-size:20px;letter-spacing:3px">{at.County}农产品质量安全</h1><h1 style="font-size:36px;letter-spacing:6px;margin:2px 0 8px">承诺达标合格证</h1>
            {Row("产品名称", s.V("products", f.Product))}{Row("数量(重量)", s.Q())}{Row("产　　地", s.V("origin", f.Origin))}{Row("承诺主体", s.V("holder", f.Holder))}{Row("联系方式", s.O(f.Phone))}{Row("开具时间", Day(s, "issue_date", f.Issued))}
            <div style="position:relative;font-size:17px;line-height:1.65;margin-top:12px">　　我承诺销售的农产品未使用禁用的农药、兽药及其他化合物，使用的常规农药、兽药残留不超标，并对承诺的真实性负责。<br>承诺依据：{Box("质量安全控制", true)}　{Box("自行检测", own)}　{Box("委托检测", s.Chance.Odds(0.3))}<div style="height:70px">承诺主体（签章）：</div>{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:14px;bottom:-8px", s.Chance.Of("round", "ellipse", "round")) : $"<span style=\"position:absolute;left:160px;bottom:34px\">{s.O(f.Holder)}</span>")}</div></div>
            <div class=row style="font-size:14px;margin-top:6px"><span>{at.County}农业农村局印制</span><span>监督电话：12316</span></div>
            """, Preprinted, padding: 24);
    }

    /// <summary>A certificate as the grower's telephone shows it to the buyer.</summary>
    private static string AppPage(Sheet s)
    {
        var f = s.Facts;
        Goods(f, Homely);
        House(f, s.Chance.Odds(0.7) ? Guangdong : Guizhou);
        var green = s.Chance.Of("#1aa260", "#2b7de1", "#0f8f7e");
        var clock = $"{s.Chance.Int(6, 21)}:{s.Chance.Int(10, 59)}";
        string Row(string label, string value) => value.Length > 0 ? Apart(label, value, "padding:9px 0;border-bottom:1px solid #eee") : "";
        return s.Look.Page(560, $"""
            <div class=row style="font-size:15px;padding:6px 22px 0;background:{green};color:#fff"><span>{clock}</span><span>5G　{s.Chance.Int(21, 99)}%</span></div>
            <div style="background:{green};color:#fff;padding:12px 18px 46px;text-align:center;font-size:21px;position:relative"><span style="position:absolute;left:18px">‹</span>合格证详情</div>
            <div style="background:#fff;border-radius:14px;margin:-32px 16px 0;padding:18px 20px;position:relative"><div class=c style="font-size:26px;font-weight:700;color:{green};letter-spacing:3px">承诺达标合格证</div><div class=c style="font-size:15px;color:#777;margin:2px 0 8px">编号：{s.V("number", f.Number)}</div>
            {Row("产品名称", s.V("products", f.Product))}{Row("数量（重量）", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("生产主体", s.V("holder", f.Holder))}{Row("社会信用代码", Uscc(s))}{Row("联系方式", s.O(f.Phone))}{Row("采购方", s.V("consignee", f.Consignee))}{Row("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 0, 5)))}{Row("承诺依据", s.O(s.Chance.Of("自我检测、内部质量控制", "内部质量控制", "委托检测", "内部质量控制、自我承诺")))}
            <div style="font-size:16px;line-height:1.6;color:#555;margin-top:10px">我承诺对生产销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div>
            <div class=c style="margin-top:12px;height:150px">{s.Qr(146, true)}</div><div class=c style="font-size:14px;color:#888">扫一扫查看追溯信息</div></div>
            <div style="display:flex;gap:14px;padding:18px 16px 22px"><span style="flex:1;text-align:center;border:1px solid {green};color:{green};border-radius:24px;padding:9px 0;background:#fff">再开一张</span><span style="flex:1;text-align:center;background:{green};color:#fff;border-radius:24px;padding:9px 0">打印合格证</span></div>
            """, "#paper .g{color:#777}", "background:#f3f4f6", 0);
    }

    /// <summary>The fish, its pond, its owner and who says so: all of one county, in the facts' own numbers.</summary>
    private static Place Pond(Facts f)
    {
        var at = Pick(f.Phone, 8, Ponds);
        var village = Pick(f.Phone, 9, "荔枝塘村", "典三村", "沙一村", "九江村", "桃源村", "新围村");
        if (f.Holder.Length > 3)
        {
            var brand = Pick(f.Phone, 3, Brands);
            f.Holder = Pick(f.Phone, 10, at.County + brand + "水产养殖专业合作社", at.City + brand + "水产养殖有限公司", at.County + at.Town + brand + "水产养殖场", at.County + at.Town + brand + "家庭农场");
        }

        f.Origin = Pick(f.Phone, 11, at.Full + village, at.Short + village, at.Short, at.County + at.Town + village);
        f.OriginAddress = at.County + at.Town + village;
        f.Issuer = f.Issuer.EndsWith("村民委员会", StringComparison.Ordinal) ? at.County + at.Town + village + "村民委员会"
            : at.County + at.Town + Pick(f.Phone, 12, "人民政府农业农村办公室", "农业农村办公室", "水产技术推广站", "农业技术服务中心");
        return at;
    }

    private static readonly (string, string)[] Freshwater =
    [
        ("罗非鱼", "罗非鱼"), ("罗非鱼", "罗非鱼"), ("鲩鱼", "鲩鱼"), ("草鱼", "草鱼"), ("加州鲈", "加州鲈"), ("生鱼", "生鱼"), ("塘虱", "塘虱"), ("黄骨鱼", "黄骨鱼"), ("鳜鱼", "桂花鱼"), ("大头鱼", "大头鱼"), ("鲮鱼", "鲮鱼"), ("罗氏虾", "罗氏虾"), ("鲫鱼", "鲫鱼"), ("水鱼", "甲鱼"),
    ];

    /// <summary>The station's form: who raises, what goes out, who says that it is so.</summary>
    private static string StationForm(Sheet s)
    {
        var f = s.Facts;
        Goods(f, Freshwater);
        var at = Pond(f);
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fdfcf6");
        s.Look.Blank();
        var day = s.Chance.Of(0, 1, 2, 3);
        var who = f.Holder.Length > 3 ? f.Person : f.Holder;
        return s.Look.Page(880, $"""
            <h1 style="font-size:34px;letter-spacing:10px">水产品产地证明</h1><div class=r style="margin:14px 0 6px">编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("养殖单位（个人）", s.V("holder", f.Holder), 3))}{Tr(Cell("养殖场地址", s.V("origin", f.Origin), 3))}{Tr(Cell("水域滩涂养殖证号", s.O($"粤{at.County[..^1]}府（淡）养证〔{s.Chance.Int(2021, 2025)}〕第{s.Chance.Digits(5)}号"), 3))}
            {Tr(Cell("产品名称", s.V("products", f.Product)), Cell("规　　格", s.O(s.Chance.Of("统货", "1.0-1.5斤/尾", "500g以上", "大规格", "中"))))}{Tr(Cell("销售数量", s.Q()), Cell("起捕日期", s.D("", f.Earlier, day)))}{Tr(Cell("购货单位（个人）", s.V("consignee", f.Consignee), 3))}{Tr(Cell("销 往 地", s.V("destination", f.Destination), 3))}{Tr(Cell("运输车牌号", s.O(f.Plate)), Cell("联系电话", s.O(f.Phone)))}
            <tr><td class=k>养 殖 者<br>声　　明</td><td colspan=3 style="line-height:1.7">　　以上水产品为本场（户）自产，养殖过程中未使用国家禁用药物及其他化合物，休药期已满，所填内容真实。<div class=r style="margin-top:6px">签名：{s.O(who)}　　　　</div></td></tr>
            <tr><td class=k>出具单位<br>意　　见</td><td colspan=3 style="line-height:1.9;position:relative">　　{s.O(s.Chance.Of("情况属实。", "经核实，情况属实，同意出具。", "属实。"))}<div style="margin-left:12%">出具单位（盖章）：{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>日期：{s.D("issue_date", f.Issued, day)}</div>{s.Seal(f.Issuer, "", "right:30px;bottom:-6px")}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">说明：1.本证明一车一证，涂改无效；2.自出具之日起三日内有效。</div>
            """, "#paper .k{width:158px;line-height:1.4}#paper td{padding:8px 9px}", padding: 52);
    }

    /// <summary>The pad at the village's weighing place, filled in with a pen before the tank truck leaves.</summary>
    private static string PondPad(Sheet s)
    {
        var f = s.Facts;
        Goods(f, Freshwater);
        var at = Pond(f);
        Coloured(s, "#1d5b99", "#14713f", "#1a1a1a", "#a8231f");
        s.Look.Blank();
        string F(string label, string value, double grow = 1) => $"<span style=\"flex:none\">{label}</span><b style=\"flex:{grow.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}\">{value}</b>";
        return s.Look.Page(1000, $"""
            <div style="display:flex;align-items:flex-end"><span style="width:200px;font-size:16px">{at.City}{at.County}</span><h1 style="flex:1;font-size:32px;letter-spacing:6px">养殖水产品产地证明</h1><span class=no style="width:200px;text-align:right">№ {s.V("number", f.Number)}</span></div>
            <div style="margin-top:10px"><div class=f>{F("养殖户（单位）：", s.V("holder", f.Holder))}{F("电话：", s.O(f.Phone), 0.6)}</div>
            <div class=f>{F("产地（塘口地址）：", s.V("origin", f.Origin))}</div>
            <div class=f>{F("品种：", s.V("products", f.Product))}{F("数量：", s.Q())}{F("塘号：", s.O(s.Chance.Int(1, 28) + "号塘"), 0.6)}</div>
            <div class=f>{F("收购商：", s.V("consignee", f.Consignee))}{F("车牌号：", s.O(f.Plate), 0.5)}</div>
            <div class=f>{F("运往：", s.V("destination", f.Destination))}</div>
            <div style="margin-top:12px;font-size:17px">养殖投入品使用情况：{Box("未使用禁用药物", true)}　{Box("已过休药期", true)}　{Box("有生产记录", s.Chance.Odds(0.7))}</div>
            <div style="position:relative;margin-top:14px;line-height:2.1">开具单位（章）：{s.V("issuer", f.Issuer)}<br>开具人：{s.O(f.Officer)}　　　　开具日期：{s.D("issue_date", f.Issued, 8)}{s.Seal(f.Issuer, "", s.Chance.Of("right:30px;top:-50px", "left:540px;top:-50px"))}</div></div>
            <div style="font-size:14px;margin-top:2px">第二联：随车交购货方（白：存根　红：随车　黄：开具单位）</div>
            """, Preprinted + "#paper .f{display:flex;align-items:flex-end;min-height:48px}#paper .f b{font-weight:400;border-bottom:1px solid currentColor;margin-right:12px;padding:0 6px;white-space:nowrap}", padding: 38);
    }

    /// <summary>What a boat lands: the harbour town says which boat and from which sea.</summary>
    private static string Landing(Sheet s)
    {
        var f = s.Facts;
        Goods(f, ("带鱼", "带鱼"), ("马鲛鱼", "马鲛鱼"), ("池鱼", "池鱼"), ("红三鱼", "红杉鱼"), ("鱿鱼", "鱿鱼"), ("墨鱼", "墨鱼"), ("金线鱼", "红杉鱼"), ("大眼鸡", "大眼鸡"), ("白鲳", "白鲳"));
        var (at, port, ship) = Pick(f.Phone, 13, Harbours);
        if (f.Holder.Length > 3)
        {
            f.Holder = Pick(f.Phone, 14, at.County + at.Town + Pick(f.Phone, 3, Brands) + "渔业专业合作社", at.City + Pick(f.Phone, 3, Brands) + "渔业有限公司");
        }

        f.Origin = Pick(f.Phone, 15, "南海北部近海", "阳江近海", "粤西近海", "南海珠江口渔场");
        f.Issuer = at.County + at.Town + Pick(f.Phone, 16, "农业农村办公室", "渔业协会", "人民政府", "海洋与渔业工作站");
        // In the closed season only hooks may fish.
        var gear = f.Earlier.DayOfYear < 229 ? "钓具" : Pick(f.Phone, 17, "刺网", "拖网", "围网", "钓具");
        var day = s.Chance.Of(0, 1, 2);
        return s.Look.Page(860, $"""
            <h1 style="font-size:32px;letter-spacing:6px">捕捞水产品产地证明</h1><div class=r style="margin:14px 0 8px">编号：{s.V("number", f.Number)}</div>
            {Share("1fr 1.5fr", $"渔船船名号：{s.O(ship + s.Chance.Digits(5))}", $"捕捞许可证号：{s.O($"（粤）船捕（{f.Issued.Year - 2}）HY-{s.Chance.Digits(6)}号")}")}{Share("1.6fr 1fr", $"货主（船东）：{s.V("holder", f.Holder)}", $"联系电话：{s.O(f.Phone)}")}{Share("1.6fr 1fr", $"产地（捕捞海域）：{s.V("origin", f.Origin)}", $"作业方式：{s.O(gear)}")}{Share("1.6fr 1fr", $"卸货渔港：{s.O(port)}", $"卸货日期：{s.D("", f.Issued, day)}")}
            <table style="margin:12px 0">{Head("序号", "水产品名称", "规格", "单位", "数量", "备注")}<tr class=c><td>1</td><td>{s.V("products", f.Product)}</td><td>{s.O(s.Chance.Of("统货", "大", "中", "混装"))}</td><td>{s.U()}</td><td>{s.N()}</td><td>{s.O(s.Chance.Of("冰鲜", "冰鲜", "鲜活", ""))}</td></tr>{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr>", 2))}</table>
            <div style="line-height:1.9">购货单位（个人）：{s.V("consignee", f.Consignee)}<br>运达地点：{s.V("destination", f.Destination)}<br>运输车辆：{s.O(f.Plate)}</div>
            <div style="margin-top:8px;line-height:1.8">　　兹证明上述水产品由该渔船合法捕捞，于本地渔港卸货，情况属实。</div>
            <div style="position:relative;margin:26px 0 0 46%;line-height:2;min-height:110px">出证单位（盖章）：<br>{s.V("issuer", f.Issuer)}<br>经办人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, day)}{s.Seal(f.Issuer, s.Chance.Of("", "证明专用章"), "right:30px;top:-6px")}</div>
            """, "#paper th{white-space:nowrap}#paper td{padding:7px 8px}", padding: 56);
    }
}
