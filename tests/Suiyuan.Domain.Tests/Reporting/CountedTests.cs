using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Reporting;

public sealed class CountedTests : IDisposable
{
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    public void Dispose() => _views.Dispose();

    [Fact]
    public void Each_day_is_counted_by_when_it_happened_and_by_whom_it_is_about()
    {
        World.Must("huangsha", "ah-ming", new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")]));
        World.Must("huangsha", "ah-ming", new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "pass")], At: World.Start.AddDays(-2)));
        World.Must("fangcun", "ah-hua", new RapidTest(World.Nonce(), "菜心", [new("有机磷", "pass")]));
        World.Must("suiyuan", "ah-ming", new AlertRaised(World.Nonce(), "r05", 1, "review", "x"));
        using var db = _views.Read();
        var market = ActQueries.Days(db, "huangsha", Today, 3);
        Assert.Equal([1, 0, 1], market[Counted.Test]);
        Assert.Equal([0, 0, 1], market[Counted.TestFailed]);
        Assert.Equal([0, 0, 1], market[Counted.Alert]);
        Assert.Equal([0, 0, 0], market[Counted.Complaint]);
        Assert.Equal(2, ActQueries.Days(db, "gz", Today, 1)[Counted.Test][0]);
        Assert.Equal([0], ActQueries.Days(db, "ah-hua", Today, 1)[Counted.Alert]);
    }

    [Fact]
    public void A_display_knows_each_markets_day_and_counts_sales_from_where_it_ended()
    {
        World.Must("ah-ming", "ah-ming", World.Purchase());
        using (var db = _views.Read())
        {
            var market = Assert.Single(WallQueries.Markets(db, "huangsha", Today));
            Assert.Equal(("huangsha", 0L, 1L), (market.Id, market.Vouchers, market.Recorded));
            Assert.True(market.Stalls >= 1);
            Assert.Equal(2, WallQueries.Markets(db, "gz", Today).Count);
            Assert.Empty(WallQueries.SalesSince(db, "gz", 0));
        }

        var from = World.Entries.Count;
        World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-ming", "ah-ming", World.Sale());
        using var then = _views.Read();
        Assert.Equal(2, WallQueries.SalesSince(then, "huangsha", from).Sum(s => s.Count));
        Assert.Empty(WallQueries.SalesSince(then, "fangcun", from));
        Assert.Empty(WallQueries.SalesSince(then, "huangsha", then.TreeSize));
        Assert.Equal(2, WallQueries.Markets(then, "huangsha", Today)[0].Vouchers);
    }

    [Fact]
    public void The_first_entry_of_a_time_is_found_by_halving()
    {
        for (var i = 0; i < 7; i++)
        {
            World.Must("ah-ming", "ah-ming", World.Purchase());
        }

        using var db = _views.Read();
        Assert.Equal(0, WallQueries.FirstSince(db, DateTimeOffset.UnixEpoch));
        Assert.Equal(db.TreeSize, WallQueries.FirstSince(db, World.Start.AddYears(50)));
        var last = DateTimeOffset.FromUnixTimeSeconds(db.Number("SELECT recorded FROM statement WHERE idx = $1", db.TreeSize - 1));
        Assert.Equal(db.Number("SELECT min(idx) FROM statement WHERE recorded >= $1", last.ToUnixTimeSeconds()), WallQueries.FirstSince(db, last));
    }
}
