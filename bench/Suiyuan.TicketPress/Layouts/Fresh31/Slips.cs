using System.Text.RegularExpressions;
using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh31;

/// <summary>Sales and tests as they are printed in Zhejiang, Hunan, Sichuan, Shandong and Guangxi.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-island-pad", By.Pen, IslandPad), New("sale/x-coop-voucher", By.Clerk, CoopVoucher), New("sale/x-canteen-note", By.Printer, CanteenNote),
        New("sale/x-goods-in", By.Form, GoodsIn), New("sale/x-fruit-slip", By.Till, FruitSlip), New("sale/x-grain-pins", By.Clerk, GrainPins),
        New("test/x-institute-report", By.Printer, InstituteReport, seal: true), New("test/x-town-station", By.Clerk, TownStation, seal: true),
        New("test/x-market-book", By.Pen, MarketBook), New("test/x-card-slip", By.Till, CardSlip),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh31", name, by, write, form, seal);

    // Where papers come from.
    private sealed record Region(string Province, string Short, string City, string Code, string Plate, string[] Districts, string[] Markets);

    private static readonly Region Hangzhou = new("浙江省", "浙", "杭州市", "330110", "浙A", ["上城区", "拱墅区", "西湖区", "余杭区", "临平区"],
        ["近江海鲜批发市场", "良渚农副产品物流中心", "骆家庄农贸市场", "凯旋路农贸市场", "翠苑农贸市场", "三里亭农贸市场"]);

    private static readonly Region Changsha = new("湖南省", "湘", "长沙市", "430111", "湘A", ["雨花区", "岳麓区", "开福区", "天心区", "芙蓉区"],
        ["马王堆农产品市场", "红星农副产品大市场", "高桥大市场", "桂花农贸市场", "咸嘉湖生鲜市场", "东塘农贸市场"]);

    private static readonly Region Chengdu = new("四川省", "川", "成都市", "510107", "川A", ["武侯区", "青羊区", "金牛区", "成华区", "锦江区"],
        ["白家农副产品批发市场", "聚和农产品批发市场", "青石桥农贸市场", "五块石综合市场", "玉林综合市场", "沙河农贸市场"]);

    private static readonly Region Jinan = new("山东省", "鲁", "济南市", "370104", "鲁A", ["历下区", "市中区", "槐荫区", "天桥区", "历城区"],
        ["匡山农产品综合交易市场", "堤口农产品批发市场", "七里堡综合市场", "八里桥农产品批发市场", "北园农贸市场"]);

    private static readonly Region Linyi = new("山东省", "鲁", "临沂市", "371302", "鲁Q", ["兰山区", "罗庄区", "河东区"],
        ["沂蒙粮油批发市场", "华丰批发市场", "金雀山农贸市场", "银雀山综合市场"]);

    private static readonly Region Nanning = new("广西壮族自治区", "桂", "南宁市", "450107", "桂A", ["青秀区", "兴宁区", "西乡塘区", "江南区", "良庆区"],
        ["五里亭农产品批发市场", "金桥农产品批发市场", "淡村农贸市场", "华强水果批发市场", "北湖农贸市场", "明秀农贸市场"]);

    private sealed record Ware(string Name, string Unit, double Low, double High, params string[] Specs);

    /// <summary>The same name as another province has it; one text always gives one text, so who was who stays so.</summary>
    private static string Here(Region r, string text, string trade)
    {
        text = text.Replace("南粤", r.Short + "南", StringComparison.Ordinal).Replace("粤", r.Short, StringComparison.Ordinal).Replace("穗香", r.Short + "香", StringComparison.Ordinal).Replace("珠江", "长江", StringComparison.Ordinal);
        foreach (var (market, i) in World.Markets.Select((m, i) => (m, i)).OrderByDescending(p => p.m.Length))
        {
            text = text.Replace(market, r.Markets[i % r.Markets.Length], StringComparison.Ordinal);
        }

        foreach (var (district, i) in new[] { "白云区", "荔湾区", "番禺区", "海珠区", "天河区", "越秀区" }.Select((d, i) => (d, i)))
        {
            text = text.Replace(district, r.Districts[i % r.Districts.Length], StringComparison.Ordinal);
        }

        text = text.Replace("广东省", r.Province, StringComparison.Ordinal).Replace("广州", r.City[..^1], StringComparison.Ordinal);
        return Regex.Replace(text, "(水产|蔬菜|果品|食品)(档|行|经营部|商行|店|贸易|配送|有限公司)", m => trade + (m.Groups[2].Value == "档" ? "批发部" : m.Groups[2].Value));
    }

    private static void Move(Sheet s, Region r, string trade)
    {
        var f = s.Facts;
        (f.Merchant, f.Consignee, f.Holder) = (Here(r, f.Merchant, trade), Here(r, f.Consignee, trade), Here(r, f.Holder, trade));
        (f.Destination, f.IssuerPlace) = (Here(r, f.Destination, trade), Here(r, f.IssuerPlace, trade));
        f.Address = r.City + s.Chance.Of(r.Districts) + s.Chance.Of("人民路", "解放路", "建设路", "新华街", "迎宾大道", "文化路") + s.Chance.Int(1, 288) + "号";
        if (r.Markets.FirstOrDefault(m => f.Consignee.Contains(m, StringComparison.Ordinal)) is { } market)
        {
            f.Destination = r.Province + r.City + (r.Districts.FirstOrDefault(d => f.Consignee.Contains(d, StringComparison.Ordinal)) ?? "") + market;
        }

        f.Number = f.Number.Replace("GDJ", "NCP", StringComparison.Ordinal);
        f.Plate = r.Plate + s.Chance.Of("B", "D", "F", "K", "N") + s.Chance.Digits(4);
        (f.Person, f.Officer) = (Someone(s), Someone(s));
    }

    /// <summary>Codes of the seller's own county; one that was made wrong stays as it is.</summary>
    private static void Coded(Sheet s, string region)
    {
        var f = s.Facts;
        f.Uscc = !Codes.UsccHolds(f.Uscc) ? f.Uscc : f.Holder.Contains("合作社", StringComparison.Ordinal) ? Cooperative(s, region) : Codes.Uscc(s.Chance, region, !f.Holder.Contains("公司", StringComparison.Ordinal));
        f.LicenceNo = Codes.LicenceHolds(f.LicenceNo) ? Codes.Licence(s.Chance, "JY", region) : f.LicenceNo;
    }

    /// <summary>Cooperatives are registered under 93.</summary>
    private static string Cooperative(Sheet s, string region)
    {
        var body = "93" + region + Codes.Uscc(s.Chance, region, false)[8..17];
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(c => body + c).First(Codes.UsccHolds);
    }

    private static string Someone(Sheet s) =>
        s.Chance.Of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "何", "郭", "马", "罗", "唐")
        + s.Chance.Of("建国", "秀兰", "海波", "小军", "志刚", "玉梅", "国庆", "晓东", "丽", "伟", "芳", "勇", "永刚", "春燕", "文斌", "彩霞", "立新", "红梅", "磊", "鹏飞");

    /// <summary>One of several by a name: the same name always gives the same.</summary>
    private static string By1(string name, int salt, params string[] choices) => choices[(name.Sum(c => c) + (salt * 7919)) / (salt + 1) % choices.Length];

    /// <summary>Goods of the region in the rows; what was reckoned wrong stays wrong.</summary>
    private static void Stock(Sheet s, int least, int most, params Ware[] wares)
    {
        var f = s.Facts;
        var count = s.Chance.Int(least, most);
        var chosen = s.Chance.Some(wares, count);
        Cut(f, count);
        while (f.Items.Count < count)
        {
            f.Items.Add(new Row { Qty = s.Chance.Int(2, 60), Price = 1 });
            f.Items[^1].Amount = f.Items[^1].Qty;
            f.Total += f.Items[^1].Amount;
        }

        var (before, off) = (f.Items.Sum(r => r.Amount), f.Total - f.Items.Sum(r => r.Amount));
        foreach (var (row, ware) in f.Items.Zip(chosen))
        {
            var was = decimal.Round(row.Qty * row.Price, 2, MidpointRounding.AwayFromZero);
            var wrong = row.Amount - was;
            (row.Name, row.Unit, row.Spec) = (ware.Name, ware.Unit, ware.Specs.Length == 0 ? "" : s.Chance.Of(ware.Specs));
            if (row.Unit is not ("斤" or "公斤" or "kg" or "千克"))
            {
                row.Qty = Math.Max(1, decimal.Truncate(row.Qty / 2));
            }

            row.Price = decimal.Round((decimal)s.Chance.Real(ware.Low, ware.High), ware.High > 100 ? 0 : 1);
            var now = decimal.Round(row.Qty * row.Price, 2, MidpointRounding.AwayFromZero);
            row.Amount = now + (wrong == 0 ? 0 : decimal.Round(wrong * now / was, 2));
        }

        var after = f.Items.Sum(r => r.Amount);
        f.Total = after + (off == 0 ? 0 : decimal.Round(off * after / before, 2));
    }

    /// <summary>A seafood trader's pad of Zhoushan: his name and telephone are printed on it, all else is written.</summary>
    private static string IslandPad(Sheet s)
    {
        var f = s.Facts;
        Move(s, Hangzhou, "水产");
        Coloured(s, "#1f4f9a", "#a8231f", "#1d6e3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdeff1", "#fcf9df");
        f.Holder = By1(f.Holder, 0, "舟山市普陀区", "舟山市定海区", "岱山县高亭镇", "象山县石浦镇") + By1(f.Holder, 1, "海纳", "东极", "万舟", "顺达", "四海", "金鳞", "浪花") + By1(f.Holder, 2, "水产经营部", "水产品商行", "水产有限公司", "海鲜批发部");
        Stock(s, 2, 6, new Ware("带鱼", "斤", 18, 38, "大", "中", "雷达网"), new("小黄鱼", "斤", 22, 45, "中", "大"), new("鲳鱼", "斤", 35, 70, "半斤上", "3-4两"), new("梭子蟹", "斤", 40, 85, "大", "中"), new("墨鱼", "斤", 20, 32, ""), new("米鱼", "斤", 22, 38, "大"),
            new("虾潺", "斤", 8, 15, ""), new("鱿鱼", "斤", 15, 26, "中", ""), new("马鲛鱼", "斤", 18, 30, "3斤上", ""), new("红虾", "斤", 18, 30, "", "大"));
        return s.Look.Page(940, $"""
            <div class="h c" style="font-size:29px;font-weight:700;letter-spacing:2px">{s.V("holder", f.Holder)}</div><div style="position:relative"><h1 style="font-size:27px;letter-spacing:22px;text-indent:22px">送货单</h1><div class=no style="position:absolute;right:0;top:4px;font-size:21px">№ {s.V("number", Fresh5Layouts.Serial(f.Number))}</div></div>
            <div style="display:flex;justify-content:space-between;margin:10px 0 6px"><span>客户：{On(s.V("consignee", f.Consignee), 420)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <div style="display:flex;gap:8px"><table style="flex:1"><tr><th style="width:25%">品　　名</th><th style="width:13%">规格</th><th style="width:9%">件数</th><th style="width:15%">净重（斤）</th><th style="width:13%">单价</th><th>金额（元）</th></tr>{Body(s, 7, (r, i) => [Name(s, i), Spec(s, i), s.O(Math.Max(1, (int)(r.Qty / 18)).ToString()), s.QtyOf(i, Sheet.Number(r.Qty), r.Unit), s.I(i, "price", Sheet.Number(r.Price)), Amount(s, i)])}
            <tr><td colspan=4>合计人民币（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table><div style="flex:none;width:18px;font-size:14px;line-height:1.2;padding-top:30px">白<br>存<br>根<br>·<br>红<br>客<br>户<br>·<br>黄<br>回<br>单</div></div>
            <div class=row style="margin-top:12px"><span>收货人（签字）：{s.O(s.Chance.Odds(0.5) ? Someone(s) : "")}</span><span>送货人：{s.O(f.Person)}</span><span class=h style="font-size:16px">电话：{s.O(f.Phone)}</span></div>
            """, Preprinted + "#paper td{height:40px;padding:2px 6px}#paper th{padding:5px 3px}", padding: 34);
    }

    /// <summary>The voucher of a vegetable cooperative: buyer on top, goods, and the seller with codes and seal at the foot.</summary>
    private static string CoopVoucher(Sheet s)
    {
        var f = s.Facts;
        Move(s, Jinan, "蔬菜");
        s.Look.Blank();
        s.Look.WideDigits = false;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#175c36");
        var (county, region, town) = (f.Holder.Sum(c => c) % 4) switch { 0 => ("潍坊市寿光市", "370783", "纪台镇"), 1 => ("临沂市兰陵县", "371324", "向城镇"), 2 => ("聊城市莘县", "371522", "董杜庄镇"), _ => ("济宁市金乡县", "370828", "鸡黍镇") };
        f.Holder = county[3..] + By1(f.Holder, 1, "绿丰", "金菜园", "鲁农", "众兴", "鲜达", "齐鲁源", "益民") + By1(f.Holder, 2, "蔬菜专业合作社", "果蔬种植专业合作社", "蔬菜产销农民专业合作社");
        Coded(s, region);
        Stock(s, 3, 8, new Ware("黄瓜", "公斤", 2.4, 5.6, "一级", "统货"), new("西红柿", "公斤", 2.6, 6.2, "大果", "统货"), new("长茄子", "公斤", 2.2, 5.5, "一级"), new("尖椒", "公斤", 2.8, 7.0, "统货"), new("彩椒", "公斤", 6, 12, "红黄", "精品"), new("大葱", "公斤", 1.6, 3.8, "净葱", "毛葱"), new("生姜", "公斤", 7, 13, "小黄姜", "面姜"),
            new("大蒜", "公斤", 6, 11, "6cm", "5.5cm"), new("西葫芦", "公斤", 1.8, 4.2, "统货"), new("芸豆", "公斤", 4, 8.5, "一级"), new("胡萝卜", "公斤", 1.4, 3.0, "水洗"), new("大白菜", "公斤", 0.7, 1.8, "净菜"));
        var number = "XS" + string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(8, '0')[^8..];
        return s.Look.Page(960, $"""
            <h1 style="font-size:30px;letter-spacing:8px;text-indent:8px">食用农产品销售凭证</h1>
            <div class=row style="margin:12px 0 6px"><span>凭证编号：{s.V("number", number)}</span><span>销售日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Tr(Cell("购货者名称", s.V("consignee", f.Consignee), 3))}{Tr(Cell("送达地址", s.O(f.Destination)), Cell("车牌号", s.O(f.Plate)))}</table>
            <table style="margin-top:-1px"><tr><th style="width:52px">序号</th><th>产品名称</th><th>规格</th><th>数量</th><th>单位</th><th>单价（元）</th><th>金额（元）</th></tr>{Body(s, 6, (r, i) => [r.Name.Length > 0 ? (i + 1).ToString() : "", Name(s, i), Spec(s, i), Qty(s, i), Unit(s, i), Price(s, i), Amount(s, i)])}
            <tr><td class=c colspan=2>合　计</td><td colspan=3>{s.O(Chinese.Money(f.Total))}</td><td class=c colspan=2>￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <table style="margin-top:-1px">{Tr(Cell("销售者名称", s.V("holder", f.Holder), 3))}{Tr(Cell("统一社会<br>信用代码", s.V("uscc", f.Uscc)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产　　地", s.V("origin", "山东省" + county + town)), Cell("经办人", s.O(f.Person)))}{Tr(Cell("合格证明", $"{Box("承诺达标合格证", true)}　{Box("自检报告", s.Chance.Odds(0.5))}　{Box("检疫证明", false)}　{Box("其他", false)}", 3))}</table>
            <div style="position:relative;min-height:100px;padding-top:12px"><span style="position:absolute;right:250px">销售者（盖章）：</span>{s.Seal(f.Holder, "销售专用章", "right:70px;top:-44px")}<div style="font-size:15px;width:480px">本凭证一式两份，销售者、购货者各执一份，保存期限不少于六个月。</div></div>
            """, "#paper .k{width:104px;line-height:1.2}#paper td{height:34px;padding:3px 7px}", padding: 44);
    }

    /// <summary>A supplier of canteens in Changsha prints its note with a laser printer, letterhead and all.</summary>
    private static string CanteenNote(Sheet s)
    {
        var f = s.Facts;
        Move(s, Changsha, "食品");
        f.Holder = By1(f.Holder, 0, "长沙", "湖南", "湖南", "长沙市") + By1(f.Holder, 1, "湘味源", "惠农鲜", "益佳", "楚湘", "康膳", "星城优菜") + By1(f.Holder, 2, "农产品配送有限公司", "食品供应链有限公司", "餐饮食材有限公司");
        Coded(s, "430111");
        Stock(s, 5, 12, new Ware("五花肉", "斤", 13, 18, "带皮", "去皮"), new("土鸡", "只", 58, 88, "3斤左右", "净膛"), new("鲜鸡蛋", "斤", 4.8, 6.5, ""), new("上海青", "斤", 1.8, 3.5, "", "净菜"), new("螺丝椒", "斤", 3.2, 6.8, ""), new("冬瓜", "斤", 0.9, 1.8, ""), new("老豆腐", "斤", 2.2, 3.2, "板装"), new("莲藕", "斤", 3.5, 5.8, "粉藕", "脆藕"), new("土豆", "斤", 1.2, 2.2, "中"),
            new("菜籽油", "桶", 66, 98, "5L"), new("红薯粉丝", "袋", 12, 22, "2.5kg"), new("大米", "袋", 68, 79, "25斤", "10kg"), new("西红柿", "斤", 2.2, 4.6, ""), new("鸭腿", "斤", 9, 12, "冰鲜"), new("包菜", "斤", 1.2, 2.4, ""), new("生姜", "斤", 5, 8, ""));
        var accent = s.Chance.Of("#2f7d3b", "#c8641b", "#333");
        return s.Look.Page(1000, $"""
            <div style="display:flex;gap:16px;align-items:center;border-bottom:3px solid {accent};padding-bottom:8px"><div data-no style="width:62px;height:62px;border-radius:50%;background:{accent};opacity:.85"></div><div style="flex:1"><div style="font-size:26px" class=b>{s.V("holder", f.Holder)}</div><div style="font-size:15px">地址：{s.O(f.Address)}　订货热线：{s.O(f.Phone)}</div><div style="font-size:15px">统一社会信用代码：{s.V("uscc", f.Uscc)}　食品经营许可证：{s.V("licence_no", f.LicenceNo)}</div></div></div>
            <h1 style="font-size:28px;letter-spacing:16px;text-indent:16px;margin:10px 0 4px">送货单</h1>
            {Share("1.7fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "单　　号：" + s.V("number", f.Number), "送货地址：" + s.O(f.Destination), "送货日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 2, 5)))}
            <table>{Head("序号", "商品名称", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), s.O(s.Chance.Odds(0.1) ? s.Chance.Of("早餐用", "切块", "二食堂") : "")])}
            <tr><td colspan=2 class=c>合计</td><td colspan=4>{s.O(Chinese.Money(f.Total))}</td><td class=c style="font-weight:700">{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            {Share("1fr 1fr 1fr 1.2fr", "制单：" + s.O(f.Officer), "司机：" + s.O(f.Person), "车号：" + s.O(f.Plate), "收货人签字：")}
            <div style="font-size:14px;margin-top:6px">备注：请当面核对品种、数量及质量，如有异议请于当日12:00前反馈，逾期视为验收合格。</div>
            """, "#paper .b .v{font-weight:700}#paper td,#paper th{padding:5px 6px;border:1px solid #444}#paper th{background:#eef1ea}", padding: 46);
    }

    /// <summary>A shop's goods-in slip, on which the seller certifies at the foot what he sold.</summary>
    private static string GoodsIn(Sheet s)
    {
        var f = s.Facts;
        Move(s, Chengdu, "食品");
        s.Look.Blank();
        s.Look.WideDigits = false;
        f.Holder = By1(f.Holder, 0, "成都市", "成都", "眉山市", "绵阳市") + By1(f.Holder, 1, "川香源", "蜀味", "天府佳品", "锦里香", "岷江", "老坛子") + By1(f.Holder, 2, "调味品经营部", "食品有限公司", "干杂粮油批发部", "商贸有限公司");
        Stock(s, 2, 6, new Ware("郫县豆瓣", "件", 76, 128, "1kg×10", "500g×20"), new("花椒", "公斤", 68, 96, "散装"), new("二荆条干辣椒", "公斤", 22, 34, "散装"), new("菜籽油", "桶", 118, 168, "10L"), new("泡青菜", "件", 42, 66, "2.5kg×4"), new("火锅底料", "件", 160, 260, "500g×20"),
            new("红薯粉条", "件", 85, 130, "10kg"), new("干木耳", "公斤", 64, 92, "散装"), new("大米", "袋", 98, 142, "25kg"), new("花生米", "公斤", 9, 14, "散装"), new("芽菜", "件", 58, 90, "150g×50"));
        var day = f.Issued;
        return s.Look.Page(1000, $"""
            <h1 style="font-size:29px;letter-spacing:6px">食品进货入库单</h1><div class=row style="margin:10px 0 6px"><span>购货单位：{On(s.V("consignee", f.Consignee), 360)}</span><span class=no>No. {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("供货单位", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)), Cell("进货日期", Day(s, "issue_date", f.Issued)))}</table>
            <table style="margin-top:-1px">{Head("品　名", "规　格", "单位", "数量", "单价", "金　额", "生产日期", "保质期")}{Body(s, 6, (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), s.O(r.Spec == "散装" ? "/" : day.AddDays(-s.Chance.Int(12, 110)).ToString("yyyy.M.d")), s.O(r.Spec == "散装" ? "/" : s.Chance.Of("12个月", "18个月"))])}
            <tr><td colspan=8>金额合计（大写）：{s.O(Chinese.Money(f.Total))}　　（小写）￥{s.V("total", s.Money(f.Total))}</td></tr>
            <tr><td colspan=8 style="position:relative;padding:8px 10px 12px">供货单位销售证明：以上商品由本单位售出，品名、数量、单价属实，随货提供合格证明文件，特此证明。<div style="display:grid;grid-template-columns:1fr 1fr;margin-top:34px;padding-bottom:16px"><span>供货单位经手人：{s.O(f.Person)}</span><span>供货单位（盖章）</span></div>{s.Seal(f.Holder, s.Chance.Of("业务专用章", "销售专用章"), "right:90px;top:14px", s.Chance.Of("round", "ellipse"))}</td></tr></table>
            {Share("1fr 1fr 1fr", "采购：" + s.O(f.Officer), "验收：" + s.O(Someone(s)), "保管：" + s.O(Someone(s)))}
            """, Preprinted + "#paper td{height:38px;padding:3px 6px}#paper .k{width:92px}", padding: 40);
    }

    /// <summary>What the electronic scales of a fruit market in Nanning give out when a lot is sold.</summary>
    private static string FruitSlip(Sheet s)
    {
        var f = s.Facts;
        Move(s, Nanning, "果品");
        f.IssuerPlace = s.Chance.Of("华强水果批发市场", "金桥农产品批发市场", "五里亭农产品批发市场");
        f.Holder = By1(f.Holder, 0, "南宁市", "南宁", "武鸣区", "隆安县") + By1(f.Holder, 1, "桂果缘", "八桂鲜", "金满园", "邕江", "绿城", "大明山") + By1(f.Holder, 2, "水果批发部", "果业有限公司", "水果商行", "果品专业合作社");
        Stock(s, 1, 4, new Ware("红心火龙果", "kg", 5, 11, ""), new("百香果", "kg", 8, 15, ""), new("香蕉", "kg", 2.6, 5.2, ""), new("木瓜", "kg", 2.8, 5, ""), new("番石榴", "kg", 4, 8, ""), new("香水柠檬", "kg", 6, 12, ""), new("黑美人西瓜", "kg", 2, 4, ""), new("菠萝蜜", "kg", 4, 7.5, ""), new("杨桃", "kg", 4.5, 8, ""));
        return s.Look.Page(500, $"""
            <div class=c style="font-size:22px">{f.IssuerPlace}</div><div class=c style="font-size:25px;font-weight:700;letter-spacing:4px">销售凭证</div><div class=z></div>
            <div>单号：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-37).ToString("HH:mm:ss"))}</div><div>卖方：{s.V("holder", f.Holder)}</div><div>买方：{s.V("consignee", f.Consignee)}</div><div class=z></div>
            <table>{Head("品名", "件", "净重kg", "单价", "金额")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.O(Math.Max(1, (int)(r.Qty / 9)).ToString())}</td><td class=r>{s.QtyOf(i, r.Qty.ToString("0.0"), "kg")}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table><div class=z></div>
            <div class=row><span>品种数：{s.O(f.Items.Count.ToString())}</span><span style="font-size:23px">合计：{s.V("total", Cents(f.Total))}元</span></div><div>支付：{s.O(s.Chance.Of("市场卡", "微信", "支付宝", "现金"))}</div><div>产地：{s.V("origin", s.Chance.Of("广西南宁", "广西玉林", "广西百色", "广西崇左"))}</div><div class=z></div>
            <div class=c style="margin-top:6px">{s.Qr(130)}</div><div class=c style="font-size:15px">凭此单出场　请妥善保管<br>市场服务电话 0771-{s.O(s.Chance.Of("3", "5") + s.Chance.Digits(6))}</div>
            """, "#paper{font-size:18px}#paper .z{border-top:2px dashed #444;margin:7px 0}#paper td,#paper th{border:0;padding:2px 1px}#paper th{text-align:right}#paper th:first-child{text-align:left}", padding: 22);
    }

    /// <summary>A grain and oil wholesaler's sale on endless paper, from the programme that all such shops have.</summary>
    private static string GrainPins(Sheet s)
    {
        var f = s.Facts;
        Move(s, Linyi, "粮油");
        s.Look.Blank();
        var pins = Fresh2Layouts.Matrix(s);
        s.Look.Paper = s.Chance.Of("#fff", "#fdf3f4", "#fbf8e6");
        (s.Look.Ink, s.Look.Rule) = ("#222", "1px solid #333");
        f.Holder = By1(f.Holder, 0, "临沂市", "临沂", "临沂市兰山区") + By1(f.Holder, 1, "沂蒙情", "鲁丰", "金沂河", "聚福", "恒润", "蒙山") + By1(f.Holder, 2, "粮油有限公司", "粮油食品批发部", "粮油商贸有限公司", "副食批发中心");
        Stock(s, 2, 7, new Ware("特一粉", "袋", 76, 96, "25kg"), new("一级大豆油", "桶", 148, 185, "20L", "16L"), new("花生油", "桶", 108, 145, "5L"), new("挂面", "件", 48, 68, "1kg*10"), new("小米", "袋", 118, 160, "25kg"), new("绿豆", "袋", 190, 245, "25kg"), new("东北大米", "袋", 112, 150, "25kg"), new("玉米淀粉", "袋", 82, 104, "25kg"), new("白砂糖", "袋", 310, 365, "50kg"), new("黄豆", "袋", 140, 178, "25kg"));
        var owed = s.Chance.Int(0, 12000);
        return s.Look.Page(1080, $"""
            {Fresh2Layouts.Holes()}<h1 style="font-size:27px">{s.V("holder", f.Holder)}</h1><div class=c style="font-size:23px;letter-spacing:10px;text-indent:10px">销售单</div>
            {Share("1.6fr 1fr 1fr", "购买单位：" + s.V("consignee", f.Consignee), "录单日期：" + s.D("issue_date", f.Issued, 2), "单据编号：" + s.V("number", f.Number), "地　　址：" + s.O(f.Destination[f.Province().Length..]), "经手人：" + s.O(f.Person), "电　话：" + s.O(f.Phone))}
            <table>{Head("行号", "商品全名", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}
            <tr class=c><td colspan=4>合　　计</td><td>{s.O(Sheet.Number(f.Items.Sum(r => r.Qty)))}</td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            {Share("1.6fr 1fr 1fr", "金额大写：" + s.O(Chinese.Money(f.Total)), "此前应收：" + s.O(Cents(owed)), "累计应收：" + s.O(Cents(owed + f.Total)))}
            {Share("1.6fr 1fr 1fr", "公司地址：" + s.O(f.Address), "制单人：" + s.O(f.Officer), "收货人：")}
            <div style="font-size:14px">白联：存根　红联：财务　蓝联：客户　黄联：仓库</div>
            """, pins + "#paper td,#paper th{padding:3px 6px}#paper h1 .v{font-weight:400}", padding: 54);
    }

    private static string Province(this Facts f) => f.Destination.StartsWith("广西壮族自治区", StringComparison.Ordinal) ? "广西壮族自治区" : f.Destination[..3];

    /// <summary>The tests of one sample; the first fails when the facts say so.</summary>
    private static void Tested(Sheet s, int least, int most, params (string Test, string Unit, string Limit, string Basis)[] tests)
    {
        var f = s.Facts;
        var bad = f.Result == "不合格";
        f.Items.Clear();
        foreach (var t in s.Chance.Some(tests, s.Chance.Int(least, most)))
        {
            var most1 = decimal.TryParse(t.Limit.TrimStart('≤'), out var number) ? number : 0;
            var fail = bad && f.Items.Count == 0;
            var value = fail ? most1 > 0 ? (most1 * 2.6m).ToString("0.###") : "3.8" : most1 >= 0.05m && s.Chance.Odds(0.35) ? (most1 * s.Chance.Int(2, 7) / 10m).ToString("0.###") : "未检出";
            f.Items.Add(new Row { Name = f.Product, Test = t.Test, Unit = t.Unit, Limit = t.Limit, Basis = t.Basis, Value = value, Result = fail ? "不合格" : "合格" });
        }
    }

    /// <summary>A provincial institute's report on one page: the sample, the conclusion under its seal, then the results.</summary>
    private static string InstituteReport(Sheet s)
    {
        var f = s.Facts;
        Move(s, Jinan, "蔬菜");
        const string Pesticides = "GB 2763-2021";
        (f.Product, var booked) = s.Chance.Of(("韭菜", "韭菜"), ("生姜", "姜"), ("豇豆", "豆角"), ("芹菜", "芹菜"));
        f.GoodsBooked = [booked];
        switch (f.Product)
        {
            case "韭菜": Tested(s, 5, 7, ("毒死蜱", "mg/kg", "≤0.02", Pesticides), ("克百威", "mg/kg", "≤0.02", Pesticides), ("氧乐果", "mg/kg", "≤0.02", Pesticides), ("甲拌磷", "mg/kg", "≤0.01", Pesticides), ("多菌灵", "mg/kg", "≤2", Pesticides), ("镉（以Cd计）", "mg/kg", "≤0.05", "GB 2762-2022"), ("啶虫脒", "mg/kg", "≤0.02", Pesticides)); break;
            case "生姜": Tested(s, 4, 6, ("噻虫胺", "mg/kg", "≤0.2", Pesticides), ("噻虫嗪", "mg/kg", "≤0.3", Pesticides), ("吡虫啉", "mg/kg", "≤0.5", Pesticides), ("铅（以Pb计）", "mg/kg", "≤0.1", "GB 2762-2022"), ("镉（以Cd计）", "mg/kg", "≤0.1", "GB 2762-2022"), ("氧乐果", "mg/kg", "≤0.02", Pesticides)); break;
            case "豇豆": Tested(s, 4, 6, ("克百威", "mg/kg", "≤0.02", Pesticides), ("氧乐果", "mg/kg", "≤0.02", Pesticides), ("倍硫磷", "mg/kg", "≤0.05", Pesticides), ("灭蝇胺", "mg/kg", "≤0.5", Pesticides), ("毒死蜱", "mg/kg", "≤0.02", Pesticides), ("水胺硫磷", "mg/kg", "≤0.05", Pesticides)); break;
            default: Tested(s, 4, 5, ("毒死蜱", "mg/kg", "≤0.05", Pesticides), ("甲拌磷", "mg/kg", "≤0.01", Pesticides), ("克百威", "mg/kg", "≤0.02", Pesticides), ("腈菌唑", "mg/kg", "≤0.05", Pesticides), ("氧乐果", "mg/kg", "≤0.02", Pesticides)); break;
        }

        var lab = By1(f.Number, 0, "济南市食品药品检验检测中心", "山东齐检检测技术有限公司", "济南鲁测检验检测有限公司", "潍坊市食品检验检测中心");
        var method = new Dictionary<string, string> { ["镉（以Cd计）"] = "GB 5009.15-2023", ["铅（以Pb计）"] = "GB 5009.12-2023", ["噻虫胺"] = "GB 23200.39-2016", ["噻虫嗪"] = "GB 23200.39-2016" };
        var number = "SJ" + f.Issued.Year + string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(6, '0')[^6..];
        return s.Look.Page(980, $"""
            <div style="display:flex;align-items:center"><div data-no style="flex:none;width:110px;height:56px;border:2px solid #444;border-radius:50%;text-align:center;line-height:54px;font-size:22px;font-weight:700;color:#444">CMA</div><div style="flex:1"><h1 style="font-size:24px;letter-spacing:2px">{s.V("issuer", lab)}</h1><h1 style="font-size:32px;letter-spacing:18px;text-indent:18px">检验报告</h1></div><div style="flex:none;width:110px">{s.Qr(86)}</div></div>
            <div class=row style="margin:8px 0 4px"><span>报告编号：{s.V("number", number)}</span><span>共 1 页　第 1 页</span></div>
            <table>{Tr(Cell("样品名称", s.V("products", f.Product)), Cell("规格型号", s.O("散装")))}{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("抽样地点", s.O(s.Chance.Of("摊位", "销售区", "仓库"))), Cell("抽样单编号", s.O("XC37" + s.Chance.Digits(14))))}{Tr(Cell("抽样日期", s.D("", f.Issued.AddDays(-9), 2)), Cell("到样日期", s.D("", f.Issued.AddDays(-8), 2)))}{Tr(Cell("样品数量", s.Q()), Cell("检验类别", s.O(s.Chance.Of("监督抽检", "委托检验", "风险监测"))))}{Tr(Cell("检验依据", s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()) + "等"), 3))}
            <tr><td class=k>检验结论</td><td colspan=3 style="position:relative;height:190px;vertical-align:top;line-height:1.7">　　经检验，该样品{(f.Result == "合格" ? "所检项目均符合" : f.Items[0].Test + "项目不符合")}食品安全国家标准要求，检验结论为：{s.V("result", f.Result)}。<div style="position:absolute;right:60px;bottom:8px;line-height:1.5">（检验检测专用章）<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 2))}</div>{s.Seal(lab, "检验检测专用章", "right:80px;top:38px")}</td></tr></table>
            <table style="margin-top:-1px">{Head("序号", "检验项目", "单位", "标准指标", "实测值", "单项判定", "检验方法")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.I(i, "test", r.Test), s.O(r.Unit), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result), s.O(method.GetValueOrDefault(r.Test, "GB 23200.121-2021"))])}</table>
            {Share("1fr 1fr 1fr", "批准：" + s.O(Someone(s)), "审核：" + s.O(f.Officer), "主检：" + s.O(f.Person))}<div style="font-size:14px;border-top:1px solid #444;padding-top:4px">声明：报告无检验检测专用章、无批准人签字无效；对报告若有异议，应于收到报告之日起七个工作日内提出。</div>
            """, "#paper .k{width:104px}#paper td,#paper th{padding:5px 7px;border:1px solid #222}", padding: 50);
    }

    /// <summary>A town's station for farm produce tests one seller's vegetables in one go and gives him the sheet.</summary>
    private static string TownStation(Sheet s)
    {
        var f = s.Facts;
        Move(s, Hangzhou, "蔬菜");
        s.Look.Blank();
        s.Look.WideDigits = false;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1d4c86");
        var lab = By1(f.Number, 0, "余杭区仁和街道", "临平区塘栖镇", "余杭区瓶窑镇", "西湖区三墩镇") + "农产品检测站";
        var goods = s.Chance.Some(new[] { "小青菜", "鸡毛菜", "芹菜", "菠菜", "长豇豆", "茄子", "丝瓜", "黄瓜", "番茄", "茭白", "莴笋", "空心菜", "杭白菜" }, s.Chance.Int(3, 7));
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        f.GoodsBooked = null;
        var prefix = f.Issued.ToString("MMdd");
        return s.Look.Page(880, $"""
            <h1 style="font-size:28px;letter-spacing:3px">农产品质量安全检测报告单</h1><div class=row style="margin:12px 0 6px"><span>编号：{s.V("number", f.Number)}</span><span>检测日期：{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("检测项目", "有机磷和氨基甲酸酯类农药残留"), Cell("检测方法", "GB/T 5009.199-2003"))}</table>
            <table style="margin-top:-1px">{Head("样品编号", "样品名称", "抽样数量（kg）", "抑制率（%）", "检测结果")}{string.Concat(goods.Select((g, i) => $"<tr class=c><td>{s.O(prefix + "-" + (i + 1).ToString("00"))}</td><td>{s.I(i, "name", g)}</td><td>{s.O(s.Chance.Of("1", "1.5", "2"))}</td><td>{s.I(i, "value", $"{(i == bad ? s.Chance.Int(52, 91) : s.Chance.Int(1, 36))}.{s.Chance.Int(0, 9)}")}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td></tr>"))}{string.Concat(Enumerable.Repeat("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr>", Math.Max(0, 5 - goods.Count)))}
            <tr><td class=c>判定标准</td><td colspan=4>抑制率＜50%为合格，抑制率≥50%为不合格</td></tr><tr><td class=c>备　　注</td><td colspan=4>{(bad >= 0 ? s.O(goods[bad] + "已封存，送上级机构定量检测") : "&nbsp;")}</td></tr></table>
            <div style="position:relative;margin-top:14px;min-height:170px">{Share("1fr 1fr 1.1fr", "检测员：" + s.O(f.Person), "审核人：" + s.O(f.Officer), "")}<div style="margin:16px 0 0 52%">检测单位（盖章）：<br>{s.V("issuer", lab)}</div>{s.Seal(lab, "检测专用章", "right:60px;top:-6px")}</div>
            """, "#paper td{height:36px;padding:4px 7px}#paper .k{width:110px}", padding: 46);
    }

    /// <summary>The book in a market's laboratory: every stall's sample of the day, written in by the tester.</summary>
    private static string MarketBook(Sheet s)
    {
        var f = s.Facts;
        Move(s, Changsha, "食品");
        s.Look.Blank();
        f.GoodsBooked = null;
        f.Issuer = s.Chance.Of(Changsha.Markets) + s.Chance.Of("快检室", "食品安全检测室", "农残检测室");
        var count = s.Chance.Int(5, 9);
        (string Name, string Test, string Limit)[] all =
        [
            ("辣椒", "农药残留", "<50%"), ("红菜苔", "农药残留", "<50%"), ("上海青", "农药残留", "<50%"), ("豆角", "农药残留", "<50%"), ("茄子", "农药残留", "<50%"), ("芹菜", "农药残留", "<50%"), ("丝瓜", "农药残留", "<50%"), ("菠菜", "农药残留", "<50%"),
            ("草鱼", "孔雀石绿", "阴性"), ("鲫鱼", "孔雀石绿", "阴性"), ("黄鸭叫", "氯霉素", "阴性"), ("猪肉", "莱克多巴胺", "阴性"), ("牛肉", "克伦特罗", "阴性"), ("豆芽", "6-苄基腺嘌呤", "阴性"), ("鸡蛋", "氟苯尼考", "阴性"),
        ];
        var samples = s.Chance.Some(all, count);
        var bad = f.Result == "不合格" ? s.Chance.Int(0, count - 1) : -1;
        string Line(int i)
        {
            if (i >= count)
            {
                return string.Concat(Enumerable.Repeat("<td></td>", 9));
            }

            var (name, test, limit) = samples[i];
            var value = limit == "阴性" ? i == bad ? "阳性" : "阴性" : $"{(i == bad ? s.Chance.Int(53, 88) : s.Chance.Int(2, 38))}.{s.Chance.Int(0, 9)}%";
            return $"<td>{i + 1}</td><td>{s.O(s.Chance.Int(1, 86).ToString())}</td><td>{s.O(Someone(s))}</td><td>{s.I(i, "name", name)}</td><td>{s.I(i, "test", test)}</td><td>{s.I(i, "limit", limit)}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td><td>{s.O(i == bad ? "停售" : "")}</td>";
        }

        return s.Look.Page(1120, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食用农产品快速检测记录表</h1><div class=row style="margin:14px 0 8px"><span>检测单位：{On(s.V("issuer", f.Issuer), 330)}</span><span>检测日期：{s.D("issue_date", f.Issued, 8)}</span></div>
            <table><tr><th style="width:52px">序号</th><th style="width:70px">摊位号</th><th style="width:110px">经营户</th><th style="width:130px">样品名称</th><th style="width:160px">检测项目</th><th style="width:90px">标准值</th><th style="width:110px">检测值</th><th style="width:100px">结论</th><th style="width:96px">备注</th></tr>{string.Concat(Enumerable.Range(0, 10).Select(i => $"<tr class=c>{Line(i)}</tr>"))}</table>
            <div class=row style="margin-top:14px"><span>检测人：{s.O(f.Person)}</span><span>复核人：{s.O(f.Officer)}</span><span>当日检测批次：{s.O(count.ToString())}　不合格批次：{s.O(bad >= 0 ? "1" : "0")}</span></div>
            """, "#paper td{height:42px;padding:2px 4px}", padding: 46);
    }

    /// <summary>The slip of a reader of gold cards: one sample, what each card showed.</summary>
    private static string CardSlip(Sheet s)
    {
        var f = s.Facts;
        Move(s, Nanning, "水产");
        f.Issuer = s.Chance.Of(Nanning.Markets) + s.Chance.Of("食品快检室", "快检室", "检测室");
        (f.Product, var booked) = s.Chance.Of(("草鱼", "草鱼"), ("罗非鱼", "罗非鱼"), ("鲈鱼", "加州鲈"), ("黄骨鱼", "黄骨鱼"), ("牛蛙", "牛蛙"), ("基围虾", "基围虾"));
        f.GoodsBooked = [booked];
        var bad = f.Result == "不合格";
        var tests = s.Chance.Some(new[] { "孔雀石绿", "氯霉素", "呋喃唑酮代谢物", "呋喃西林代谢物", "恩诺沙星" }, s.Chance.Int(1, 4));
        return s.Look.Page(430, $"""
            <div class=c style="font-size:23px;font-weight:700">食品安全快速检测</div><div class=c style="font-size:20px">检测结果</div><div class=z></div>
            <div>检测单位：{s.V("issuer", f.Issuer)}</div><div>受检单位：{s.V("holder", f.Holder)}</div><div>检测编号：{s.V("number", f.Number)}</div><div>样品名称：{s.V("products", f.Product)}</div><div>检测方法：胶体金免疫层析法</div><div class=z></div>
            <table>{Head("检测项目", "T/C值", "临界值", "结果")}{string.Concat(tests.Select((t, i) => $"<tr><td>{s.I(i, "test", t)}</td><td class=r>{s.I(i, "value", i == 0 && bad ? "0." + s.Chance.Int(112, 486) : "1." + s.Chance.Int(102, 893))}</td><td class=r>{s.I(i, "limit", "0.850")}</td><td class=r>{s.I(i, "result", i == 0 && bad ? "阳性" : "阴性")}</td></tr>"))}</table><div class=z></div>
            <div style="font-size:22px">结论：{s.V("result", f.Result)}</div><div>检测人员：{s.O(f.Person)}</div><div>检测时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-52).ToString("HH:mm:ss"))}</div><div>仪器序列号：{s.O("FD" + s.Chance.Digits(8))}</div>
            """, "#paper{font-size:18px}#paper .z{border-top:1.5px dashed #444;margin:7px 0}#paper td,#paper th{border:0;padding:2px 1px}#paper th{text-align:right}#paper th:first-child{text-align:left}", padding: 22);
    }
}
