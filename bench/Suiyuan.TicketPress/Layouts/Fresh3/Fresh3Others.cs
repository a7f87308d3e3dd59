using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>What else lies about on a stall and is no ticket: every word of them is other text.</summary>
internal static class Fresh3Others
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/unknown/price-board", "unknown", null, PriceBoard), new("fresh3/unknown/takeaway", "unknown", null, Takeaway), new("fresh3/unknown/train", "unknown", null, Train),
        new("fresh3/unknown/health-card", "unknown", null, HealthCard), new("fresh3/unknown/fuel", "unknown", null, Fuel), new("fresh3/unknown/parcel", "unknown", null, Parcel),
    ];

    private static string PriceBoard(Sheet s)
    {
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" or "fruit"), 10);
        s.Look.Pen("'Ma Shan Zheng','AR PL UKai CN'");
        (s.Look.Paper, s.Look.Ink, s.Look.FilledInk, s.Look.Type) = ("#21402f", "#f4f1d8", "#f9f6e6", "'ZCOOL XiaoWei','Noto Serif CJK SC'");
        return s.Look.Page(820, $"""
            <div class=c style="font-size:44px">今 日 菜 价</div><div class=c style="margin-bottom:12px">单位：元/斤</div><div style="display:grid;grid-template-columns:1fr 1fr;gap:6px 60px">{string.Concat(goods.Select(g => $"<div class=row style=\"font-size:24px\"><span>{s.O(g.Name)}</span><span>{s.O(g.Price.ToString("0.0"))}</span></div>"))}</div><div class=c style="margin-top:18px">价格随行就市　诚信经营　足斤足两</div>
            """);
    }

    private static string Takeaway(Sheet s)
    {
        var f = s.Facts;
        Thermal(s);
        var dishes = s.Chance.Some(["白切鸡饭", "干炒牛河", "例汤", "清蒸鲈鱼", "蒜蓉菜心", "冻柠茶", "叉烧双拼饭"], 4);
        return s.Look.Page(430, $"""
            <div class=c style="font-size:30px">#{s.O(s.Chance.Int(1, 98).ToString())} 外卖平台</div><div class=c>{s.O("*" + World.Brand(s.Chance) + "茶餐厅*")}</div><div class=c style="font-size:22px">--已在线支付--</div><div>下单时间:{s.O(f.Submitted.ToString("yyyy-MM-dd HH:mm:ss"))}</div><div style="border-top:2px dashed #333;margin:6px 0"></div>
            {string.Concat(dishes.Select(d => $"<div class=row><span>{s.O(d)}</span><span>x{s.O("1")}</span><span>{s.O(s.Chance.Int(6, 48).ToString())}</span></div>"))}<div style="border-top:2px dashed #333;margin:6px 0"></div><div class=row><span>打包费</span><span>{s.O("2")}</span></div><div class=row><span>配送费</span><span>{s.O("3.5")}</span></div><div class=r style="font-size:24px">实付 {s.O(s.Chance.Int(40, 150).ToString())}元</div><div style="font-size:23px">{s.O(f.Address)}</div><div style="font-size:23px">{s.O(f.Person[..1] + "先生")} {s.O("尾号" + s.Chance.Digits(4))}</div>
            """, padding: 18);
    }

    private static string Train(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        s.Look.Paper = "#dcebf5";
        return s.Look.Page(760, $"""
            <div class=row><span class=red>{s.O("Z" + s.Chance.Digits(2) + "D" + s.Chance.Digits(6))}</span><span>检票：{s.O("A" + s.Chance.Int(1, 20))}</span></div><div class=row style="font-size:30px;margin:12px 40px"><span>{s.O(s.Chance.Of("广州南", "佛山西", "湛江西"))}站</span><span>{s.O("G" + s.Chance.Digits(4))}</span><span>{s.O(s.Chance.Of("长沙南", "衡阳东", "南宁东"))}站</span></div><div class=row><span>{s.O(f.Issued.Year.ToString())}年{s.O(f.Issued.Month.ToString("00"))}月{s.O(f.Issued.Day.ToString("00"))}日 {s.O(f.Submitted.ToString("HH:mm"))}开</span><span>{s.O("0" + s.Chance.Int(1, 8) + "车" + s.Chance.Int(1, 17).ToString("00") + "A号")}</span></div><div class=row style="margin:8px 0"><span>￥{s.O(s.Chance.Int(60, 460) + ".5元")}</span><span>二等座</span></div><div>{s.O("4401051990****00" + s.Chance.Digits(2) + " " + f.Person)}</div><div style="border:1px dashed #333;margin-top:10px;padding:6px" class=c>报销凭证 遗失不补<br>退票改签时须交回车站</div>
            """, "#paper .red .v{color:#c33}", padding: 30);
    }

    private static string HealthCard(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Type = s.Look.Filled;
        return s.Look.Page(700, $"""
            <div style="background:#2d9cdb;color:#fff;padding:12px 20px;font-size:26px" class=c>从业人员预防性健康检查合格证明</div><div style="display:flex;gap:20px;padding:20px 26px"><div data-no style="width:130px;height:165px;background:#c9d6df"></div><div style="line-height:1.9;flex:1"><div>姓名：{s.O(f.Person)}　　性别：{s.O(s.Chance.Of("男", "女"))}</div><div>年龄：{s.O(s.Chance.Int(20, 58).ToString())}　　工种：{s.O("食品类")}</div><div>健康证号：{s.O(s.Chance.Digits(12))}</div><div>体检日期：{s.O(Chinese.Date(f.Issued, 2))}</div><div>有效期：{s.O("壹年")}</div><div>体检机构：{s.O("广州市某区疾病预防控制中心")}</div></div></div>
            """, padding: 0);
    }

    private static string Fuel(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans Mono CJK SC'");
        var litres = s.Chance.Int(200, 900) / 10m;
        return s.Look.Page(420, $"""
            <div class=c style="font-size:24px">中国石化加油站</div><div class=c>加油小票</div><div>站号:{s.O(s.Chance.Digits(8))}</div><div>日期:{s.O(Chinese.Date(f.Issued, 2))} {s.O(f.Submitted.ToString("HH:mm:ss"))}</div><div>油枪:{s.O(s.Chance.Int(1, 16).ToString())}</div><div>油品:{s.O(s.Chance.Of("0号柴油", "92号汽油"))}</div><div>升数:{s.O(litres.ToString("0.00"))}L</div><div>单价:{s.O("7.62")}元/升</div><div style="font-size:22px">金额:{s.O((litres * 7.62m).ToString("0.00"))}元</div><div>车牌:{s.O(f.Plate)}</div><div class=c>请到便利店开具发票</div>
            """, padding: 20);
    }

    private static string Parcel(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        return s.Look.Page(560, $"""
            <div class=row style="border-bottom:2px solid"><span style="font-size:26px;font-weight:700">速运快递</span><span>{s.O("SF" + s.Chance.Digits(13))}</span></div><div style="font-size:38px;font-weight:700" class=c>{s.O(s.Chance.Digits(3) + "-" + s.Chance.Digits(2) + " " + s.Chance.Digits(3))}</div><div style="border-top:2px solid;padding:8px 0"><b>收</b> {s.O(f.Person)} {s.O(f.Phone[..3] + "****" + f.Phone[^4..])}<br>{s.O(f.Address)}</div><div style="border-top:1px solid;padding:8px 0;font-size:15px"><b>寄</b> {s.O(f.Officer)}<br>{s.O(f.OriginAddress)}</div><div style="border-top:2px solid;padding-top:8px" class=row><span>托寄物：{s.O(s.Chance.Of("生鲜", "日用品", "文件"))}</span><span>月结</span><span>已验视</span></div>
            """, padding: 18);
    }
}
