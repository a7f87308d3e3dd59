namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>Papers that are no tickets: they have a type of <c>unknown</c> and no fields.</summary>
internal static class OtherSheets
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("unknown/menu", "unknown", null, Menu), new("unknown/note", "unknown", null, Note), new("unknown/parking", "unknown", null, Parking),
        new("unknown/prices", "unknown", null, Prices), new("unknown/nothing", "unknown", null, Nothing),
    ];

    private static string Menu(Sheet s)
    {
        var c = s.Chance;
        string[] dishes = ["白切鸡", "清蒸鲈鱼", "豉汁蒸排骨", "蒜蓉菜心", "干炒牛河", "叉烧饭", "皮蛋瘦肉粥", "虾饺皇", "艇仔粥", "煲仔饭", "啫啫鸡", "上汤豆苗"];
        return s.Look.Page(620, $"""<h1 style="font-size:38px;color:#a33">{World.Brand(c)}茶餐厅</h1><div class=c>今日推介</div>{string.Concat(c.Some(dishes, 8).Select(d => $"<div class=row style=\"border-bottom:1px dotted #888;margin:10px 0\"><span>{d}</span><span>{c.Int(12, 128)}元</span></div>"))}<div class=c>加一服务费　订座电话 020-8{c.Digits(7)}</div>""");
    }

    private static string Note(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(560, $"""<div class=v style="font-size:34px;line-height:1.7;font-family:'Long Cang'">{World.Person(c)}：<br>明天早上{c.Of("五", "六", "七")}点来车，帮我留{c.Int(3, 30)}斤{c.Of(World.Goods.ToArray()).Name}，钱下午转你微信。<br>多谢！<div class=r>{World.Person(c)}</div></div>""", "#paper{background-image:repeating-linear-gradient(#0000 0 57px,#9bb 57px 58px)}");
    }

    private static string Parking(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(380, $"""<div class=c style="font-size:24px">{c.Of(World.Markets)}停车场</div><div class=c>停车收费小票</div><hr><div>车牌：{World.Plate(c)}</div><div>入场：2026-{c.Int(6, 11):00}-{c.Int(10, 28)} 0{c.Int(3, 9)}:{c.Int(10, 59)}</div><div>出场：1{c.Int(0, 2)}:{c.Int(10, 59)}</div><div>时长：{c.Int(1, 6)}小时</div><div style="font-size:24px">应收：{c.Int(5, 40)}.00元</div><hr><div class=c>一路平安</div>""", padding: 22);
    }

    private static string Prices(Sheet s)
    {
        var c = s.Chance;
        return s.Look.Page(700, $"""<h1 style="font-size:36px">今日菜价</h1><table style="margin-top:14px"><tr><th>品种</th><th>零售价（元/斤）</th></tr>{string.Concat(c.Some(World.Goods, c.Int(6, 10)).Select(g => $"<tr class=c><td>{g.Name}</td><td>{g.Price:0.0#}</td></tr>"))}</table><div class=r style="margin-top:10px">价格每日更新，以当天为准</div>""");
    }

    private static string Nothing(Sheet s)
    {
        var c = s.Chance;
        var shapes = string.Concat(Enumerable.Range(0, 14).Select(_ => $"<ellipse cx={c.Int(0, 800)} cy={c.Int(0, 600)} rx={c.Int(30, 160)} ry={c.Int(20, 120)} fill=\"{c.Of("#6b8f4e", "#a3b18a", "#8a5a44", "#c9ada7", "#52796f", "#d4a373")}\" opacity=.8 />"));
        return s.Look.Page(800, $"<svg data-no width=800 height=600 style=\"background:#7a8a72;display:block\">{shapes}</svg>", padding: 0);
    }
}
