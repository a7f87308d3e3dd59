using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Complaints;

/// <summary>What follows from what is said about complaints: in order, out of it, twice, and by those who may not.</summary>
public sealed class ComplaintTests : IDisposable
{
    private const string Stall = "ah-ming";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_complaint_is_accepted_passed_on_answered_mediated_and_closed_and_each_is_kept_with_its_time()
    {
        var id = File("bad-goods", isPublic: true);
        Assert.Equal(ComplaintState.Filed, Row(id).State);
        World.Tick(TimeSpan.FromHours(1));
        World.Must("liwan", Stall, new ComplaintDecided(World.Nonce(), id, "accepted"));
        World.Must("liwan", Stall, new ComplaintForwarded(World.Nonce(), id, "huangsha"));
        World.Must(Stall, Stall, new ComplaintAnswered(World.Nonce(), id, Digest(1), [Digest(2)]));
        World.Must("huangsha", Stall, new ComplaintMediated(World.Nonce(), id, "agreed", Digest(3)));
        Assert.True(Row(id) is { State: ComplaintState.Mediated, With: "huangsha", Result: "agreed", Answered: not null, IsOpen: true });
        Assert.Equal(TimeSpan.FromHours(1), Row(id).Accepted!.Value - Row(id).Filed);
        World.Must("gz", Stall, new ComplaintClosed(World.Nonce(), id, "settled", Founded: true));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), id, "satisfied"));
        Assert.True(Row(id) is { State: ComplaintState.Closed, Outcome: "settled", Founded: true, Satisfied: true, IsOpen: false });
        using var db = _views.Read();
        Assert.All(ComplaintQueries.Acts(db, Row(id).Index), a => Assert.Equal(ComplaintEffect.Counts, a.Effect));
        Assert.Equal(1, ComplaintQueries.PublicOf(db, Stall));
    }

    [Fact]
    public void What_comes_out_of_order_twice_or_after_the_end_has_no_effect_and_says_why()
    {
        var early = World.Sealed("suiyuan", Stall, new ComplaintFiled(World.Nonce(), "price", Digest(9)));
        World.Must("gz", Stall, new ComplaintDecided(World.Nonce(), early.Id, "accepted"));
        Assert.Null(World.Try(early));
        var id = early.Id;
        Assert.Equal(ComplaintState.Filed, Row(id).State);
        World.Must("gz", Stall, new ComplaintMediated(World.Nonce(), id, "agreed"));
        World.Must("gz", Stall, new ComplaintClosed(World.Nonce(), id, "settled"));
        World.Must("gz", Stall, new ComplaintDecided(World.Nonce(), id, "accepted"));
        World.Must("gz", Stall, new ComplaintDecided(World.Nonce(), id, "accepted"));
        World.Must("gz", Stall, new ComplaintDecided(World.Nonce(), id, "refused", "not-consumer"));
        // The market was not asked to mediate, and cannot be passed on to a stall.
        World.Must("huangsha", Stall, new ComplaintMediated(World.Nonce(), id, "agreed"));
        World.Must("gz", Stall, new ComplaintForwarded(World.Nonce(), id, "ah-hua"));
        World.Must("gz", Stall, new ComplaintForwarded(World.Nonce(), id, "fangcun"));
        World.Must("gz", Stall, new ComplaintMediated(World.Nonce(), id, "agreed"));
        World.Must("gz", Stall, new ComplaintMediated(World.Nonce(), id, "failed"));
        World.Must("gz", Stall, new ComplaintClosed(World.Nonce(), id, "settled"));
        World.Must(Stall, Stall, new ComplaintAnswered(World.Nonce(), id, Digest(1)));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), id, "withdrawn"));
        World.Must("gz", Stall, new ComplaintClosed(World.Nonce(), id, "terminated", "no-agreement"));
        Assert.True(Row(id) is { State: ComplaintState.Closed, Outcome: "settled", Withdrawn: null, Answered: null });
        using var db = _views.Read();
        Assert.Equal(
            [
                ComplaintEffect.OutOfOrder, ComplaintEffect.OutOfOrder, ComplaintEffect.Counts, ComplaintEffect.Twice, ComplaintEffect.OutOfOrder,
                ComplaintEffect.NotEntitled, ComplaintEffect.WrongReceiver, ComplaintEffect.WrongReceiver, ComplaintEffect.Counts, ComplaintEffect.Twice,
                ComplaintEffect.Counts, ComplaintEffect.Ended, ComplaintEffect.Ended, ComplaintEffect.Ended,
            ],
            ComplaintQueries.Acts(db, Row(id).Index).Select(a => a.Effect));
        Assert.Equal([ComplaintEffect.Unknown], db.All("SELECT effect FROM complaint_act WHERE complaint IS NULL", r => (ComplaintEffect)r.GetInt32(0)));
    }

    [Fact]
    public void Another_stall_cannot_answer_and_a_market_cannot_decide()
    {
        var id = File("service");
        World.Must("ah-hua", "ah-hua", new ComplaintAnswered(World.Nonce(), id, Digest(1)));
        Assert.NotNull(World.Try("huangsha", Stall, new ComplaintDecided(World.Nonce(), id, "accepted")));
        Assert.NotNull(World.Try("ah-hua", Stall, new ComplaintAnswered(World.Nonce(), id, Digest(1))));
        Assert.True(Row(id) is { State: ComplaintState.Filed, Answered: null });
        using var db = _views.Read();
        Assert.Equal(ComplaintEffect.OtherParty, Assert.Single(ComplaintQueries.Acts(db, Row(id).Index)).Effect);
    }

    [Fact]
    public void A_bureau_asks_who_complains_and_the_complainant_shows_it_or_takes_the_complaint_back()
    {
        var id = File("illness");
        World.Must("gz", Stall, new ComplaintDecided(World.Nonce(), id, "identity-needed", Until: new DateOnly(2026, 12, 1)));
        Assert.Equal((ComplaintState.IdentityNeeded, "identity", new DateOnly(2026, 12, 1)), (Row(id).State, ComplaintClock.NextOf(Row(id))!.Step, Row(id).IdentityUntil));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), id, "identity", Person: Digest(5)));
        Assert.Equal((ComplaintState.Filed, Digest(5)), (Row(id).State, Row(id).Person));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), id, "withdrawn"));
        Assert.Null(ComplaintClock.NextOf(Row(id)));
        World.Must("gz", Stall, new ComplaintClosed(World.Nonce(), id, "withdrawn"));
        Assert.Equal(ComplaintState.Closed, Row(id).State);
        using var db = _views.Read();
        Assert.Equal(0, ComplaintQueries.PublicOf(db, Stall));
    }

    [Fact]
    public void Who_complained_is_for_the_bureaus_alone_and_the_words_for_the_stall_and_its_market_too()
    {
        var id = World.Must("suiyuan", Stall, new ComplaintFiled(World.Nonce(), "price", Digest(20), Digest(21), Photos: [Digest(22)])).Id;
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), id, "identity", Person: Digest(23)));
        using var db = _views.Read();
        foreach (var (party, words, person) in new[] { ("gz", true, true), ("liwan", true, true), ("huangsha", true, false), (Stall, true, false), ("ah-hua", false, false), ("fangcun", false, false), ("lab", false, false) })
        {
            Assert.Equal((party, words, words), (party, MayRead(20, party), MayRead(22, party)));
            Assert.Equal((party, person, person), (party, MayRead(21, party), MayRead(23, party)));
        }

        // Nobody but the bureau erases what was said against them.
        Assert.False(SealedAccess.MayErase(db, Digest(20), Stall));
        Assert.False(SealedAccess.MayErase(db, Digest(21), "huangsha"));
    }

    [Fact]
    public void A_tip_off_is_for_the_bureau_and_whoever_it_is_passed_to_and_its_clock_follows()
    {
        var id = World.Must("suiyuan", "gz", new TipOffFiled(World.Nonce(), Digest(30), [Digest(31)])).Id;
        World.Must("liwan", "liwan", new TipOffHandled(World.Nonce(), id, "checking"));
        Assert.False(MayRead(30, "liwan"));
        World.Must("gz", "gz", new TipOffHandled(World.Nonce(), id, "forwarded", "huangsha"));
        World.Must("gz", "gz", new TipOffHandled(World.Nonce(), id, "forwarded", "liwan", Digest(32)));
        World.Must("liwan", "liwan", new TipOffHandled(World.Nonce(), id, "told"));
        World.Must("liwan", "liwan", new TipOffHandled(World.Nonce(), id, "extended"));
        World.Must("gz", "gz", new TipOffHandled(World.Nonce(), id, "extended"));
        World.Must("liwan", "liwan", new TipOffHandled(World.Nonce(), id, "no-case", Note: Digest(33)));
        World.Must("gz", "gz", new TipOffHandled(World.Nonce(), id, "case-opened"));
        World.Must("gz", "gz", new TipOffHandled(World.Nonce(), id, "told"));
        using var db = _views.Read();
        var tipOff = TipOffQueries.Find(db, id)!;
        Assert.True(tipOff is { CaseOpened: false, With: "liwan", State: "told", Told: not null });
        Assert.Equal(
            [
                ComplaintEffect.NotEntitled, ComplaintEffect.WrongReceiver, ComplaintEffect.Counts, ComplaintEffect.OutOfOrder, ComplaintEffect.Counts, ComplaintEffect.Twice,
                ComplaintEffect.Counts, ComplaintEffect.Ended, ComplaintEffect.Counts,
            ],
            TipOffQueries.Acts(db, tipOff.Index).Select(a => a.Effect));
        Assert.Equal(["filed", "check", "check-more", "tell-author"], ComplaintClock.Of(tipOff).Select(l => l.Step));
        foreach (var (party, may) in new[] { ("gz", true), ("liwan", true), ("huangsha", false), (Stall, false), ("fangcun", false), ("lab", false) })
        {
            Assert.Equal((party, may, may, may, may), (party, MayRead(30, party), MayRead(31, party), MayRead(32, party), MayRead(33, party)));
            Assert.Equal((party, may), (party, TipOffQueries.Find(db, tipOff.Index, party) is not null));
            Assert.Equal(may ? 1 : 0, TipOffQueries.Of(db, party, 10).Count);
        }
    }

    [Fact]
    public void Three_complaints_in_72_hours_about_a_stall_or_about_goods_of_one_lot_are_a_cluster()
    {
        var lot = new LotId(World.Must("ah-hua", "ah-hua", World.Purchase()).Id, 0);
        StatementId Sell(string stall) => World.Must(stall, stall, World.Sale(new SaleLine("鲈鱼", Amount.Of(1), Unit.Kilogram, stall == "ah-hua" ? lot : null))).Id;
        // Ah-ming buys of ah-hua's lot and sells it on.
        var between = Sell("ah-hua");
        World.Must(Stall, Stall, new PurchaseConfirmed(World.Nonce(), between));
        File("service");
        World.Tick(TimeSpan.FromHours(73));
        var first = File("illness", "ah-hua", Sell("ah-hua"));
        File("bad-goods", "ah-hua", Sell("ah-hua"));
        Assert.Empty(Clusters("gz"));
        var third = File("illness", Stall, Sell(Stall));
        var cluster = Assert.Single(Clusters("gz"));
        Assert.Equal((2, 3, "ah-hua", "鲈鱼"), (cluster.Illness, cluster.Complaints.Count, cluster.Stall, cluster.Product));
        Assert.Equal(lot, cluster.Lot);
        Assert.Equal([lot], cluster.Lots);
        Assert.Empty(Clusters("huangsha"));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), third, "withdrawn"));
        Assert.Empty(Clusters("gz"));
        File("price", "ah-hua");
        cluster = Assert.Single(Clusters("gz"));
        Assert.Null(cluster.Lot);
        Assert.Equal([lot], cluster.Lots);
        Assert.Contains(first, cluster.Complaints.Select(c => c.Id));
        World.Tick(TimeSpan.FromHours(73));
        Assert.Empty(Clusters("gz"));
    }

    private IReadOnlyList<ComplaintCluster> Clusters(string within)
    {
        using var db = _views.Read();
        return ComplaintQueries.Clusters(db, within, World.Now);
    }

    private StatementId File(string about, string stall = Stall, StatementId? sale = null, bool? isPublic = null) =>
        World.Must("suiyuan", stall, new ComplaintFiled(World.Nonce(), about, Digest(World.Entries.Count + 1000), Sale: sale, Public: isPublic)).Id;

    private ComplaintRow Row(StatementId id)
    {
        using var db = _views.Read();
        return ComplaintQueries.Find(db, id)!;
    }

    private bool MayRead(int digest, string party)
    {
        using var db = _views.Read();
        return SealedAccess.ConcernOf(db, Digest(digest), party) is not (SealedConcern.None or SealedConcern.NotCited);
    }

    private static Hash Digest(int of) => Hash.Of(BitConverter.GetBytes(of));

    public void Dispose() => _views.Dispose();
}
