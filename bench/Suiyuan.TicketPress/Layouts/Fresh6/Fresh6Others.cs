using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>What lies in the same drawer and is no ticket: a bill for the stall's rent, a record of disinfection.</summary>
internal static class Fresh6Others
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/unknown/stall-charges", "unknown", null, Charges), new("fresh6/unknown/disinfection", "unknown", null, Disinfection),
    ];

    private static string Charges(Sheet s)
    {
        var f = s.Facts;
        OneGo(s);
        var (power, water) = (s.Chance.Int(120, 900), s.Chance.Int(5, 60));
        var bills = new (string Name, string Used, string Price, decimal Amount)[]
        {
            ("摊位租金", "1月", s.Chance.Of("2600", "3800", "4500"), 0), ("电费", power + "度", "1.05", power * 1.05m), ("水费", water + "吨", "3.46", water * 3.46m), ("卫生管理费", "1月", "150", 150),
        };
        bills[0].Amount = decimal.Parse(bills[0].Price);
        var rows = string.Concat(bills.Select((b, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(b.Name)}</td><td>{s.O(b.Used)}</td><td>{s.O(b.Price)}</td><td>{s.O(Cents(b.Amount))}</td></tr>"));
        return s.Look.Page(820, $"""
            <h1 style="font-size:27px">{World.Markets[s.Chance.Int(0, World.Markets.Count - 1)]}管理处</h1><div class=c style="font-size:23px;margin-bottom:8px">租金及水电费缴费通知单</div>{Across("1fr 1fr", "档口：" + s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 120).ToString("000")), "租户：" + s.O(f.Person))}{Across("1fr 1fr", "费用所属期：" + s.O(f.Issued.ToString("yyyy年M月")), "缴费截止：" + s.O(f.Issued.AddDays(10).ToString("yyyy年M月d日")))}
            <table><tr><th>序号</th><th>收费项目</th><th>用量</th><th>单价（元）</th><th>金额（元）</th></tr>{rows}<tr class=c><td colspan=4>应缴合计</td><td>{s.O(Cents(bills.Sum(b => b.Amount)))}</td></tr></table>
            <div style="font-size:15px;margin-top:8px">请于截止日前到管理处或扫码缴纳，逾期按日加收滞纳金。物业电话：{s.O("020-3" + s.Chance.Digits(7))}</div>
            """);
    }

    private static string Disinfection(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        var rows = string.Concat(Enumerable.Range(0, s.Chance.Int(5, 8)).Select(i => $"<tr class=c><td>{s.O(f.Issued.AddDays(i).ToString("M.d"))}</td><td>{s.O(s.Chance.Of("地面、台面", "刀具、砧板", "冷库", "水池、下水道", "运货车"))}</td><td>{s.O(s.Chance.Of("84消毒液", "二氧化氯", "紫外线"))}</td><td>{s.O(s.Chance.Of("1:100", "1:200", "30分钟"))}</td><td>{s.O(f.Person)}</td></tr>"));
        return s.Look.Page(840, $"""
            <h1 style="font-size:28px">档口清洁消毒记录表</h1>{Across("1fr 1fr", "档口：" + s.O(s.Chance.Of("A", "B") + s.Chance.Int(1, 90)), "月份：" + s.O(f.Issued.ToString("yyyy年M月")))}<table><tr><th>日期</th><th>消毒部位</th><th>消毒药物/方式</th><th>浓度/时间</th><th>操作人</th></tr>{rows}<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td></tr></table><div style="font-size:15px;margin-top:8px">每日收市后由档主填写，市场管理员每周检查一次。</div>
            """);
    }
}
