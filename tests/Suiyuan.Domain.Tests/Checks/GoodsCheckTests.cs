using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Checks;

/// <summary>Where goods enter, samples on their way, and the plan.</summary>
public sealed class GoodsCheckTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Market = "huangsha";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void What_came_in_is_listed_with_missing_papers_first_until_it_was_looked_at()
    {
        var good = World.Must(Stall, Stall, World.Purchase(new PurchaseLine("草鱼", Amount.Of(5), Unit.Kilogram, "广东")));
        World.Must(Stall, Stall, new TicketAttached(World.Nonce(), good.Id, "commitment", good.Id.Value));
        var slip = World.Must(Stall, Stall, World.Purchase(new PurchaseLine("生蚝", Amount.Of(5), Unit.Kilogram, "广东")));
        World.Must(Stall, Stall, new TicketAttached(World.Nonce(), slip.Id, "sale", slip.Id.Value));
        var bare = World.Must(Stall, Stall, World.Purchase());
        var voided = World.Must(Stall, Stall, World.Purchase());
        World.Must(Stall, Stall, new EntryVoided(World.Nonce(), voided.Id, "错"));
        World.Must("ah-hua", "ah-hua", World.Purchase());
        Assert.Equal([bare.Id, slip.Id, good.Id], Lots().Select(l => l.Lot.Statement));
        Assert.Equal(3, Open());

        World.Must(Market, Stall, Check("passed", good, voucher: true, certificate: true));
        World.Must(Market, Stall, Check("held", slip, voucher: true, certificate: false, "没有合格证"));
        // About another stall's lot: recorded, and of no effect for the lot.
        World.Must("fangcun", "ah-hua", Check("passed", bare, voucher: true, certificate: true));
        var lots = Lots();
        Assert.Equal([bare.Id, slip.Id, good.Id], lots.Select(l => l.Lot.Statement));
        Assert.Equal([true, true, false], lots.Select(l => l.IsOpen));
        Assert.Equal(2, Open());
        Assert.True(lots[1] is { NeedsTest: true, Passed: null });
        var test = World.Must(Market, Stall, new RapidTest(World.Nonce(), "生蚝", [new("氯霉素", "pass")], new LotId(slip.Id, 0), KitUntil: Today.AddDays(-1)));
        Assert.Null(Lots()[1].Passed);
        test = World.Must(Market, Stall, new RapidTest(World.Nonce(), "生蚝", [new("氯霉素", "pass")], new LotId(slip.Id, 0), KitUntil: Today));
        Assert.Equal(test.Id, Lots()[1].Passed);
        World.Must(Market, Stall, Check("passed", slip, voucher: true, certificate: false) with { Test = test.Id });
        Assert.Equal([bare.Id], Lots().Where(l => l.IsOpen).Select(l => l.Lot.Statement));
    }

    [Fact]
    public void Goods_let_in_without_what_the_law_asks_for_are_marked()
    {
        var lot = World.Must(Stall, Stall, World.Purchase());
        var failed = World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("氯霉素", "fail")]));
        World.Must(Market, Stall, Check("passed", lot, voucher: true, certificate: true));
        World.Must(Market, Stall, Check("passed", lot, voucher: false, certificate: true));
        World.Must(Market, Stall, Check("passed", lot, voucher: true, certificate: false));
        World.Must(Market, Stall, Check("passed", lot, voucher: true, certificate: false) with { Test = failed.Id });
        World.Must(Market, Stall, Check("refused", lot, voucher: false, certificate: false, "没有票"));
        using var db = _views.Read();
        Assert.Equal([false, true, true, true, false], EntryQueries.Of(db, Market, Today).Select(c => c.Unproven));
        Assert.Equal(5, EntryQueries.OfLot(db, new LotId(lot.Id, 0), Stall).Count);
    }

    [Fact]
    public void A_sample_is_with_whoever_took_it_over_and_strangers_change_nothing()
    {
        var sampling = World.Must(Market, Stall, Sample("GZ-0001"));
        World.Must(Market, Stall, Sample("GZ-0001"));
        World.Must("lab", Stall, new SampleMoved(World.Nonce(), sampling.Id, "damaged"));
        World.Must("fangcun", "ah-hua", new SampleMoved(World.Nonce(), sampling.Id, "received"));
        Assert.Equal((Market, null), (Way().Holder, Way().OnTheWayTo));
        World.Must(Market, Stall, new SampleMoved(World.Nonce(), sampling.Id, "handed", "lab"));
        Assert.Equal((Market, "lab"), (Way().Holder, Way().OnTheWayTo));
        World.Must("lab", Stall, new SampleMoved(World.Nonce(), sampling.Id, "received"));
        World.Must("lab", Stall, new SampleMoved(World.Nonce(), sampling.Id, "opened"));
        Assert.Equal(("lab", null, false, false), (Way().Holder, Way().OnTheWayTo, Way().HasGap, Way().IsBroken));
        Assert.Equal([CustodyMark.Foreign, CustodyMark.Foreign, CustodyMark.None, CustodyMark.None, CustodyMark.None], Way().Steps.Select(s => s.Mark));
        using var db = _views.Read();
        Assert.Equal([true, false], SampleQueries.Of(db, Market).Select(s => s.CodeUsed));
        Assert.Equal(sampling.Id, SampleQueries.ByCode(db, "GZ-0001")!.Id);
        Assert.Equal(2, SampleQueries.ForLab(db, "lab").Count);

        Custody Way()
        {
            using var now = _views.Read();
            return SampleQueries.Find(now, sampling.Id)!.Way;
        }
    }

    [Fact]
    public void The_day_is_measured_against_the_plan_of_the_markets_kind()
    {
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "加州鲈", [new("氯霉素", "pass")]));
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "大口黑鲈", [new("氯霉素", "pass")]));
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "菜心", [new("农药残留", "pass")]));
        World.Must("lab", Stall, new LabReport(World.Nonce(), "R-1", "加州鲈", [new("氯霉素", "pass")]));
        World.Must(Market, Stall, Sample("GZ-0001"));
        using var db = _views.Read();
        var line = Assert.Single(TestPlanQueries.Of(db, Market, Today));
        Assert.Equal(("aquatic", 2, 1), (line.Category, line.RapidDone, line.SamplesDone));
        Assert.True(line is { RapidWanted: > 2, SamplesWanted: > 1 });
        Assert.Equal(0, Assert.Single(TestPlanQueries.Of(db, Market, Today.AddDays(1))).RapidDone);
        Assert.Empty(TestPlanQueries.Of(db, Stall, Today));
    }

    public void Dispose() => _views.Dispose();

    private IReadOnlyList<EntryLot> Lots()
    {
        using var db = _views.Read();
        return EntryQueries.Lots(db, Market, Today);
    }

    private int Open()
    {
        using var db = _views.Read();
        return EntryQueries.Open(db, Market, Today);
    }

    private EntryCheck Check(string result, Statement lot, bool voucher, bool certificate, string? reason = null) =>
        new(World.Nonce(), result, "加州鲈", voucher, certificate, Lot: new LotId(lot.Id, 0), Reason: reason);

    private Sampling Sample(string code) => new(World.Nonce(), code, "加州鲈", Amount.Of(1), Unit.Kilogram, "plan", Lab: "lab");
}
