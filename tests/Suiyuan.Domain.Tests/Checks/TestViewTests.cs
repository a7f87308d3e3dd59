using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Checks;

public sealed class TestViewTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Market = "huangsha";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void One_failed_item_fails_the_test()
    {
        var test = World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("氯霉素", "pass"), new("孔雀石绿", "fail", "2 μg/kg", "不得检出")]));
        using var db = _views.Read();
        var found = Assert.Single(TestQueries.Newest(db, Stall, 5));
        Assert.Equal((test.Id, false, Market, "鲈鱼", false), (found.Id, found.Passed, found.By, found.Product, found.IsReport));
        Assert.Equal([("氯霉素", "pass", null, null), ("孔雀石绿", "fail", "2 μg/kg", "不得检出")], found.Items.Select(i => (i.Name, i.Result, i.Value, i.Limit)));
    }

    [Fact]
    public void Tests_are_found_by_their_lot_before_and_after_it_is_recorded()
    {
        var late = World.Sealed(Stall, Stall, World.Purchase());
        var lot = new LotId(late.Id, 0);
        World.Must(Market, Stall, Pass(lot: lot));
        World.Must(Market, Stall, Pass(lot: new LotId(late.Id, 1)));
        Assert.Null(World.Try(late));
        World.Must(Market, Stall, Pass(lot: lot));
        using var db = _views.Read();
        Assert.Equal(2, TestQueries.OfLot(db, lot).Count);
        Assert.All(TestQueries.OfLot(db, lot), t => Assert.Equal(lot, t.Lot));
    }

    [Fact]
    public void The_worst_stand_first_and_a_failure_that_was_acted_on_after_one_that_was_not()
    {
        var handled = World.Must("lab", Stall, new LabReport(World.Nonce(), "R-1", "草鱼", [new("孔雀石绿", "fail")]));
        var stop = World.Must(Market, Stall, new StopSale(
            World.Nonce(), [new LotId(World.Must(Stall, Stall, World.Purchase()).Id, 0)], true, "test", "检测不合格", handled.Id));
        var open = World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")]));
        var passed = World.Must(Market, Stall, Pass());
        World.Must("fangcun", "ah-hua", Pass());
        using var db = _views.Read();
        var page = TestQueries.List(db, new TestFilter(Market), 0, 10);
        Assert.Equal(3, page.Total);
        Assert.Equal([open.Id, handled.Id, passed.Id], page.Rows.Select(t => t.Id));
        Assert.Equal(Kinds.StopSale, Assert.Single(page.Rows[1].Acts).Kind);
        Assert.Equal(World.Entries.IndexOf(stop), page.Rows[1].Acts[0].Index);
        Assert.Equal("R-1", page.Rows[1].Number);
        Assert.Equal(handled.Id, Assert.Single(TestQueries.By(db, "lab", 5)).Id);
        Assert.Equal(4, TestQueries.List(db, new TestFilter("gz"), 0, 10).Total);
        Assert.Equal([handled.Id], TestQueries.List(db, new TestFilter("gz", Find: "r-1"), 0, 10).Rows.Select(t => t.Id));
        Assert.Equal(2, TestQueries.List(db, new TestFilter("gz", Find: "孔雀石绿"), 0, 10).Total);
        Assert.Equal(2, TestQueries.List(db, new TestFilter("gz", Passed: false), 0, 1).Total);
        Assert.Equal(0, TestQueries.List(db, new TestFilter("gz", Since: Today.AddDays(1)), 0, 10).Total);
    }

    [Fact]
    public void A_notice_board_counts_what_was_tested_for_with_the_failures_first()
    {
        World.Must(Market, Stall, Pass());
        World.Must(Market, Stall, Pass());
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "草鱼", [new("孔雀石绿", "fail"), new("氯霉素", "pass")]));
        World.Must("fangcun", "ah-hua", new RapidTest(World.Nonce(), "鸡", [new("氟苯尼考", "pass")]));
        using var db = _views.Read();
        Assert.Equal(
            [new("草鱼", "孔雀石绿", 1, 1, Today), new("鲈鱼", "氯霉素", 2, 0, Today), new("草鱼", "氯霉素", 1, 0, Today)],
            TestQueries.Counts(db, Market, Today.AddDays(-30)));
        Assert.Empty(TestQueries.Counts(db, Market, Today.AddDays(1)));
        Assert.Equal("氯霉素", TestQueries.Items(db, Market, Today.AddDays(-30))[0]);
    }

    public void Dispose() => _views.Dispose();

    private RapidTest Pass(LotId? lot = null) => new(World.Nonce(), "鲈鱼", [new("氯霉素", "pass")], lot);
}
