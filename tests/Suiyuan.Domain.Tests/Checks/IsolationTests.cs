using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Checks;

/// <summary>A failed test stops its lot by itself; what clears it, and what only looks as if it did.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Market = "huangsha";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    public IsolationTests() => World.Admit("gz", "lab2", Roles.Laboratory);

    [Fact]
    public void A_failed_test_stops_its_lot_and_what_came_of_it_and_binds_those_below_the_market()
    {
        World.Admit(Market, "ah-qiang", Roles.Merchant);
        var lot = Buy();
        var toNeighbour = World.Must(Stall, Stall, World.Sale(new SaleLine("鲈鱼", Amount.Of(2), Unit.Kilogram, lot)));
        World.Must("ah-qiang", "ah-qiang", new PurchaseConfirmed(World.Nonce(), toNeighbour.Id));
        var toFangcun = World.Must(Stall, Stall, World.Sale(new SaleLine("鲈鱼", Amount.Of(2), Unit.Kilogram, lot)));
        World.Must("ah-hua", "ah-hua", new PurchaseConfirmed(World.Nonce(), toFangcun.Id));
        var test = World.Must(Market, Stall, Rapid(lot, "fail"));
        var good = Buy();
        var sold = World.Must(Stall, Stall, World.Sale());
        var named = World.Must(Stall, Stall, World.Sale(new SaleLine("鲈鱼", Amount.Of(1), Unit.Kilogram, lot)));
        using var db = _views.Read();
        var stopped = Assert.Single(RecallQueries.Stopped(db, Stall));
        Assert.Equal((lot, true, Market, "快检不合格：孔雀石绿"), (stopped.Lot, stopped.Why.Binding, stopped.Why.Issuer, stopped.Why.Reason));
        Assert.True(Assert.Single(RecallQueries.Stopped(db, "ah-qiang")).Why.Binding);
        Assert.False(Assert.Single(RecallQueries.Stopped(db, "ah-hua")).Why.Binding);
        // What names no lot is taken from the good one; the voucher of the other says at once that it is stopped.
        Assert.Empty(RecallQueries.OfSale(db, IndexOf(sold)));
        Assert.Single(RecallQueries.OfSale(db, IndexOf(named)));
        Assert.Equal([Oddity.SoldStopped], OddityQueries.Of(db, IndexOf(named)).Select(o => o.Code));
        Assert.Equal(TestHold.InForce, TestQueries.Find(db, test.Id)!.Hold);
        Assert.Equal(good.Statement, Assert.Single(StallBook.Stock(db, Stall), l => l.Lot != lot).Lot.Statement);
    }

    [Fact]
    public void A_laboratory_stops_in_the_name_of_the_market_which_may_lift_it_as_may_the_bureau_and_nobody_else()
    {
        var report = World.Must("lab", Stall, Report(Buy(), "fail"));
        Assert.Equal(Market, Assert.Single(Stopped()).Why.Issuer);
        World.Must(Stall, Stall, new StopSaleLifted(World.Nonce(), report.Id, "没问题"));
        World.Must("fangcun", "ah-hua", new StopSaleLifted(World.Nonce(), report.Id, "没问题"));
        Assert.Single(Stopped());
        World.Must("liwan", Stall, new StopSaleLifted(World.Nonce(), report.Id, "弄错批次"));
        Assert.Empty(Stopped());
        using var db = _views.Read();
        Assert.Equal((TestHold.Ended, "弄错批次"), (TestQueries.Find(db, report.Id)!.Hold, TestQueries.Find(db, report.Id)!.Ended!.Words));
    }

    [Fact]
    public void A_test_stops_no_other_stalls_lot_and_one_of_no_known_lot_stops_nothing()
    {
        var other = World.Must("ah-hua", "ah-hua", World.Purchase());
        var foreign = World.Must(Market, Stall, Rapid(new LotId(other.Id, 0), "fail"));
        var unknown = World.Must(Market, Stall, Rapid(null, "fail"));
        using var db = _views.Read();
        Assert.Empty(RecallQueries.Stopped(db, "ah-hua"));
        Assert.Equal(TestHold.NoLot, TestQueries.Find(db, foreign.Id)!.Hold);
        Assert.Equal([TestMark.ForeignLot], TestQueries.Find(db, foreign.Id)!.Marks);
        Assert.Equal(TestHold.None, TestQueries.Find(db, unknown.Id)!.Hold);
    }

    [Fact]
    public void A_lot_that_is_recorded_after_its_test_failed_is_stopped_when_it_comes_unless_the_stop_was_lifted()
    {
        var late = World.Sealed(Stall, Stall, World.Purchase());
        var later = World.Sealed(Stall, Stall, World.Purchase());
        World.Must(Market, Stall, Rapid(new LotId(late.Id, 0), "fail"));
        var lifted = World.Must(Market, Stall, Rapid(new LotId(later.Id, 0), "fail"));
        World.Must(Market, Stall, new StopSaleLifted(World.Nonce(), lifted.Id, "弄错"));
        Assert.Empty(Stopped());
        Assert.Null(World.Try(late));
        Assert.Null(World.Try(later));
        Assert.Equal(late.Id, Assert.Single(Stopped()).Lot.Statement);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_laboratory_clears_what_a_rapid_test_failed_in_whatever_order_it_is_told(int seed)
    {
        var purchase = World.Sealed(Stall, Stall, World.Purchase());
        var lot = new LotId(purchase.Id, 0);
        var failed = World.Sealed(Market, Stall, Rapid(lot, "fail"));
        var sampling = World.Sealed(Market, Stall, Sample("GZ-0001", lot, failed.Id));
        Statement[] told =
        [
            purchase, failed, sampling, World.Sealed(Market, Stall, Moved(sampling, "handed", 1, "lab")),
            World.Sealed("lab", Stall, Moved(sampling, "received", 2)), World.Sealed("lab", Stall, Moved(sampling, "opened", 3)),
            World.Sealed("lab", Stall, Report(lot, "pass", sampling.Id, failed.Id)),
        ];
        new Random(seed).Shuffle(told);
        foreach (var statement in told)
        {
            Assert.Null(World.Try(statement));
            using var between = _views.Read();
        }

        Assert.Empty(Stopped());
        using var db = _views.Read();
        var test = TestQueries.Find(db, failed.Id)!;
        Assert.True(test is { Passed: false, Clear: true, Hold: TestHold.Ended });
        Assert.Equal(2, TestQueries.Chain(db, test.Index).Count);
    }

    [Fact]
    public void A_second_test_that_something_is_the_matter_with_does_not_clear_and_says_why()
    {
        var lot = Buy();
        var failed = World.Must(Market, Stall, Rapid(lot, "fail"));
        AssertMarks(World.Must(Market, Stall, Rapid(lot, "pass") with { Of = failed.Id }), TestMark.RapidRepeat);
        AssertMarks(World.Must("lab", Stall, Report(lot, "pass", null, failed.Id)), TestMark.NoSampling, TestMark.NotAskedFor);
        AssertMarks(World.Must("lab", Stall, Report(lot, "pass", failed.Id, failed.Id)), TestMark.UnknownSampling, TestMark.NotAskedFor);
        var sampling = World.Must(Market, Stall, Sample("GZ-0001", lot, failed.Id));
        AssertMarks(World.Must("lab", Stall, Report(lot, "pass", sampling.Id, failed.Id)), TestMark.NotReceived);
        World.Must("lab", Stall, Moved(sampling, "received", 1));
        AssertMarks(World.Must("lab", Stall, Report(lot, "pass", sampling.Id, failed.Id) with { Product = "草鱼" }), TestMark.ProductDiffers, TestMark.CustodyGap);
        var broken = World.Must(Market, Stall, Sample("GZ-0002", lot, failed.Id));
        World.Must(Market, Stall, Moved(broken, "handed", 1, "lab"));
        World.Must("lab", Stall, Moved(broken, "received", 2));
        World.Must("lab", Stall, Moved(broken, "damaged", 3));
        AssertMarks(World.Must("lab", Stall, Report(lot, "pass", broken.Id, failed.Id)), TestMark.SealBroken);
        AssertMarks(World.Must("lab", "ah-hua", Report(null, "pass", broken.Id, failed.Id)), TestMark.UnknownFirst, TestMark.OtherSample, TestMark.SealBroken);
        Assert.Single(Stopped());
    }

    [Fact]
    public void A_report_that_failed_is_cleared_after_an_accepted_objection_and_by_another_laboratory_alone()
    {
        var lot = Buy();
        var first = Sampled("GZ-0001", lot, null, "lab");
        var failed = World.Must("lab", Stall, Report(lot, "fail", first.Id));
        var second = Sampled("GZ-0002", lot, failed.Id, "lab2");
        World.Must("lab2", Stall, Report(lot, "pass", second.Id, failed.Id));
        Assert.Single(Stopped());
        var objection = World.Must(Stall, Stall, new Objection(World.Nonce(), failed.Id, "当天换过水"));
        Assert.Single(Stopped());
        World.Must("fangcun", "ah-hua", new ObjectionDecided(World.Nonce(), objection.Id, "accepted", "在期限内"));
        Assert.Single(Stopped());
        World.Must(Market, Stall, new ObjectionDecided(World.Nonce(), objection.Id, "accepted", "在期限内", "lab2"));
        // The report was there already: with the decision it counts.
        Assert.Empty(Stopped());

        var again = World.Must("lab2", Stall, Report(lot, "fail", second.Id, failed.Id));
        Assert.Equal(again.Id, Assert.Single(Stopped()).Why.Cause);
        var own = World.Must("lab", Stall, Report(lot, "pass", first.Id, again.Id));
        AssertMarks(own, TestMark.FirstBody, TestMark.NotAskedFor);
    }

    [Fact]
    public void An_objection_has_its_term_and_one_that_is_late_again_or_about_nothing_says_so()
    {
        var failed = World.Must(Market, Stall, Rapid(null, "fail"));
        var passed = World.Must(Market, Stall, Rapid(null, "pass"));
        var report = World.Must("lab", Stall, Report(null, "fail"));
        var first = Objects(failed);
        World.Tick(TimeSpan.FromHours(3));
        var late = World.Must("lab", Stall, Report(null, "fail"));
        StatementId[] said =
        [
            first, Objects(failed), Objects(passed), World.Must("ah-hua", "ah-hua", new Objection(World.Nonce(), failed.Id, "不服")).Id, Objects(report),
        ];
        using var db = _views.Read();
        ObjectionRecord Of(StatementId id) => ObjectionQueries.Of(db, "gz").Single(o => o.Id == id);
        Assert.Equal(
            [ObjectionEffect.Counts, ObjectionEffect.Again, ObjectionEffect.Passed, ObjectionEffect.UnknownTest, ObjectionEffect.Counts], said.Select(i => Of(i).Effect));
        Assert.False(Of(first).IsLate);
        Assert.Equal(TestQueries.Find(db, failed.Id)!.RecordedAt.AddHours(4), Of(first).Due);
        // Monday the 23rd: seven working days end with Wednesday, 2 December, in China.
        Assert.Equal(ChinaTime.StartOf(new DateOnly(2026, 12, 3)), Of(said[4]).Due);
        Assert.Equal(2, ObjectionQueries.Of(db, Market).Count(o => o.IsOpen));
        Assert.NotNull(TestQueries.Find(db, late.Id));
    }

    [Fact]
    public void An_objection_after_its_term_is_late_and_the_first_decision_of_whoever_may_decide_counts()
    {
        var failed = World.Must(Market, Stall, Rapid(null, "fail"));
        World.Tick(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));
        var objection = Objects(failed);
        World.Must("gz", Stall, new ObjectionDecided(World.Nonce(), objection, "refused", "超过四小时"));
        World.Must(Market, Stall, new ObjectionDecided(World.Nonce(), objection, "accepted", "也行"));
        using var db = _views.Read();
        var found = ObjectionQueries.To(db, failed.Id)!;
        Assert.True(found.IsLate);
        Assert.Equal(("gz", "refused", false), (found.Decided!.By, found.Decided.Decision, found.IsOpen));
    }

    public void Dispose() => _views.Dispose();

    private void AssertMarks(Statement test, params TestMark[] marks)
    {
        using var db = _views.Read();
        Assert.Equal(marks, TestQueries.Find(db, test.Id)!.Marks);
    }

    private IReadOnlyList<StoppedLot> Stopped()
    {
        using var db = _views.Read();
        return RecallQueries.Stopped(db, Stall);
    }

    private long IndexOf(Statement statement) => World.Entries.IndexOf(statement);

    private LotId Buy() => new(World.Must(Stall, Stall, World.Purchase()).Id, 0);

    private StatementId Objects(Statement test) => World.Must(Stall, Stall, new Objection(World.Nonce(), test.Id, "不服")).Id;

    private Statement Sampled(string code, LotId lot, StatementId? test, string lab)
    {
        var sampling = World.Must(Market, Stall, Sample(code, lot, test));
        World.Must(Market, Stall, Moved(sampling, "handed", 1, lab));
        World.Must(lab, Stall, Moved(sampling, "received", 2));
        return sampling;
    }

    private RapidTest Rapid(LotId? lot, string result) => new(World.Nonce(), "鲈鱼", [new("孔雀石绿", result)], lot);

    private LabReport Report(LotId? lot, string result, StatementId? sampling = null, StatementId? of = null) =>
        new(World.Nonce(), "R-1", "鲈鱼", [new("孔雀石绿", result)], lot, Sampling: sampling, Of: of);

    private Sampling Sample(string code, LotId lot, StatementId? test) =>
        new(World.Nonce(), code, "鲈鱼", Amount.Of(1), Unit.Kilogram, test is null ? "plan" : "confirm", lot, "lab", true, test);

    private SampleMoved Moved(Statement sampling, string state, int minute, string? to = null) =>
        new(World.Nonce(), sampling.Id, state, to, World.Now.AddMinutes(minute - 10));
}
