using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trace;

/// <summary>The index against recursive SQL on cities where anything happens, and its answers on small stories.</summary>
public sealed class TraceIndexTests : IDisposable
{
    private const string Children = """
        WITH RECURSIVE reached(lot) AS (
          SELECT $1
          UNION SELECT l.no FROM reached r JOIN allocation a ON a.lot = r.lot JOIN lot l ON l.source = a.line
          UNION SELECT l.no FROM reached r JOIN allocation a ON a.lot = r.lot JOIN transformation t ON t.idx = a.line / 64 JOIN lot l ON l.no / 64 = t.idx
          UNION SELECT l.no FROM reached r JOIN lot l ON l.back = r.lot)
        SELECT lot FROM reached ORDER BY lot
        """;

    private const string Parents = """
        WITH RECURSIVE reached(lot) AS (
          SELECT $1
          UNION SELECT a.lot FROM reached r JOIN lot l ON l.no = r.lot JOIN allocation a ON a.line = l.source
          UNION SELECT a.lot FROM reached r JOIN transformation t ON t.idx = r.lot / 64 JOIN allocation a ON a.line / 64 = t.idx
          UNION SELECT l.back FROM reached r JOIN lot l ON l.no = r.lot WHERE l.back IS NOT NULL)
        SELECT lot FROM reached ORDER BY lot
        """;

    private readonly ViewWorld _views = new();
    private readonly TraceIndex _index = new();

    private World World => _views.World;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Answers_as_recursive_SQL_does_in_a_city_where_anything_happens(int seed)
    {
        var random = new Random(seed);
        World.Admit("huangsha", "ah-qiang", Roles.Merchant);
        World.Admit("fangcun", "ah-mei", Roles.Merchant);
        World.Admit("fangcun", "ah-fa", Roles.Merchant);
        var story = new RebuildTests.Story(World, random);
        ViewReader? old = null;
        string? then = null;
        for (var i = 0; i < 2_500; i++)
        {
            story.Step();
            if (random.Next(30) == 0)
            {
                await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
                using var now = _views.Database.Read();
                _index.CatchUp(now);
            }

            if (i == 1_700)
            {
                old = _views.Read();
                then = Everything(_index, old);
            }
        }

        using var db = _views.Read();
        var lots = LotsOf(db);
        Assert.True(lots.Count > 200, $"{lots.Count} lots");
        var (longest, made, returned) = (0, 0, 0);
        foreach (var no in lots)
        {
            var down = _index.Follow(db, [no], down: true);
            Assert.Equal(db.All(Children, r => r.GetInt64(0), no), down.Lots.Order());
            Assert.Equal(db.All(Parents, r => r.GetInt64(0), no), _index.Follow(db, [no], down: false).Lots.Order());
            longest = Math.Max(longest, down.Lots.Count);
            made += down.Links.Count(l => l.Step == TraceStep.Made);
            returned += down.Links.Count(l => l.Step == TraceStep.Returned);
        }

        Assert.True(longest > 5 && made > 50 && returned > 0, $"{longest} lots at most, {made} made, {returned} returned");
        AssertBalances(db, lots);

        // However it was made, and however much was added since.
        using var fresh = new TraceIndex();
        Assert.Equal(Everything(fresh, db), Everything(_index, db));
        Assert.Equal(then, Everything(_index, old!));
        old!.Dispose();
        await _views.Loop.RebuildAsync(TestContext.Current.CancellationToken);
        using var rebuilt = _views.Database.Read();
        Assert.Equal(Everything(fresh, db), Everything(_index, rebuilt));
    }

    [Fact]
    public void A_bad_lot_is_followed_through_stalls_knives_and_names_that_come_back()
    {
        var bad = Buy("ah-ming", "猪肉", 100);
        var toHua = Sell("ah-ming", "猪肉", 60, bad);
        var first = Confirm("ah-hua", toHua);
        Say("ah-hua", new Transformation(World.Nonce(), "cut", [Line("猪肉", 40)], [new("五花肉", Amount.Of(25), Unit.Kilogram)]));
        // Back to the stall it came from, as other goods: a cycle of names, none of goods.
        var toMing = Sell("ah-hua", "五花肉", 5);
        Confirm("ah-ming", toMing);
        Sell("ah-ming", "猪肉", 10, bad);
        var slip = Sell("ah-hua", "五花肉", 2);
        Say("ah-hua", new SaleVoided(slip, "打错"));
        Sell("ah-hua", "五花肉", 3);
        Say("ah-hua", new Disposal(World.Nonce(), [Line("猪肉", 1, first)], "spoiled", "destroyed"));

        using var db = _views.Read();
        var scope = _index.Downstream(db, [new LotId(bad, 0)]);
        Assert.Equal((4, 2, 2, 4, 2), (scope.Lots.Count, scope.Stalls.Count, scope.Markets.Count, scope.Vouchers, scope.Confirmed));
        Assert.Equal(Kilograms(100, 0, 10, 60, 0, 0, 30), BalanceOf(scope, 0));
        Assert.Equal(Kilograms(60, 0, 0, 0, 40, 1, 19), BalanceOf(scope, 1));
        Assert.Equal(Kilograms(0, 25, 3, 5, 0, 0, 17), BalanceOf(scope, 2));
        Assert.Equal(Kilograms(5, 0, 0, 0, 0, 0, 5), BalanceOf(scope, 3));
        Assert.Equal(["ah-hua 36", "ah-ming 35"], scope.Stalls.Select(s => $"{s.Party} {s.Balances.Single().Balance.Left / 1_000_000_000}"));
        Assert.Equal(100_000_000_000, scope.Entered.Single().Balance.In);

        var graph = _index.Trace(db, [new LotId(first, 0)]);
        Assert.Equal([(0, -1), (1, 0), (2, 1), (3, 1)], graph.Lots.Select(l => (l.Level, l.Side)));
        Assert.Equal([LotWay.Bought, LotWay.Received, LotWay.Made, LotWay.Received], graph.Lots.Select(l => l.Way));
        Assert.Equal([(TraceStep.Sold, "60 kg", toHua), (TraceStep.Made, "40 kg", graph.Lots[2].Id.Statement), (TraceStep.Sold, "5 kg", toMing)],
            graph.Links.Select(l => (l.Step, l.Quantity.ToString(), l.Proof)));
    }

    [Fact]
    public void Who_may_not_see_a_stall_is_told_that_goods_came_from_elsewhere_or_went_there_and_nothing_more()
    {
        var bad = Buy("ah-ming", "鲈鱼", 10);
        var received = Confirm("ah-hua", Sell("ah-ming", "鲈鱼", 4));
        var back = Confirm("ah-ming", Sell("ah-hua", "鲈鱼", 1, received));
        using var db = _views.Read();
        var all = _index.Trace(db, [new LotId(bad, 0)]);
        Assert.Equal((3, 2), (all.Lots.Count, all.Vouchers));
        var own = _index.Trace(db, [new LotId(bad, 0)], stall => stall == "ah-ming");
        Assert.Equal([new LotId(bad, 0), new LotId(back, 0)], own.Lots.Select(l => l.Id));
        Assert.Equal([(own.Lots[0].No, TraceGraph.Elsewhere, "4 kg"), (TraceGraph.Elsewhere, own.Lots[1].No, "1 kg")],
            own.Links.Select(l => (l.From, l.To, l.Quantity.ToString())));
        Assert.Equal(1, own.Vouchers);
        Assert.DoesNotContain("ah-hua", JsonSerializer.Serialize(own), StringComparison.Ordinal);
        Assert.Empty(_index.Trace(db, [new LotId(bad, 0)], _ => false).Lots);
    }

    [Fact]
    public void A_receipt_that_is_voided_leaves_the_goods_sold_to_nobody_known()
    {
        var bad = Buy("ah-ming", "鲈鱼", 10);
        var receipt = Confirm("ah-hua", Sell("ah-ming", "鲈鱼", 4));
        Assert.Equal(Kilograms(10, 0, 0, 4, 0, 0, 6), BalanceOf(Scope(bad), 0));
        Say("ah-hua", new EntryVoided(World.Nonce(), receipt, "点错"));
        var scope = Scope(bad);
        Assert.Equal(Kilograms(10, 0, 4, 0, 0, 0, 6), BalanceOf(scope, 0));
        Assert.Equal((true, default), (scope.Lots[1].Voided, scope.Lots[1].Balance));
    }

    [Fact]
    public void A_lot_that_is_not_recorded_at_the_readers_size_has_no_scope()
    {
        using var before = _views.Read();
        var bad = Buy("ah-ming", "鲈鱼", 10);
        Assert.Single(Scope(bad).Lots);
        Assert.Empty(_index.Downstream(before, [new LotId(bad, 0)]).Lots);
        using var db = _views.Read();
        Assert.Empty(_index.Downstream(db, [new LotId(bad, 7), new LotId(new StatementId(Hash.Of("nothing"u8)), 0)]).Lots);
        Assert.Empty(_index.Trace(db, []).Lots);
    }

    [Fact]
    public void Many_readers_ask_while_the_ledger_grows()
    {
        var bad = Buy("ah-ming", "鲈鱼", 1_000);
        _views.Read().Dispose();
        var answers = new System.Collections.Concurrent.ConcurrentBag<(long Size, string Answer)>();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 60; i++)
            {
                using var db = _views.Database.Read();
                var scope = _index.Downstream(db, [new LotId(bad, 0)]);
                answers.Add((scope.TreeSize, $"{scope.Lots.Count} {scope.Vouchers} {scope.Confirmed}"));
            }
        })).ToArray();
        for (var i = 0; i < 40; i++)
        {
            Confirm("ah-hua", Sell("ah-ming", "鲈鱼", 1));
            _views.Read().Dispose();
        }

#pragma warning disable xUnit1031, VSTHRD002 // The world is single-threaded: this one is its thread.
        Task.WaitAll(asking, TestContext.Current.CancellationToken);
#pragma warning restore xUnit1031, VSTHRD002
        Assert.All(answers.GroupBy(a => a.Size), g => Assert.Single(g.Select(a => a.Answer).Distinct()));
        Assert.Equal(41, Scope(bad).Lots.Count);
    }

    private TraceScope Scope(StatementId purchase)
    {
        using var db = _views.Read();
        return _index.Downstream(db, [new LotId(purchase, 0)]);
    }

    private static LotBalance Kilograms(params long[] amounts)
    {
        var a = amounts.Select(n => n * 1_000_000_000).ToArray();
        return new LotBalance(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    }

    private static LotBalance BalanceOf(TraceScope scope, int lot) => scope.Lots[lot].Balance;

    private static List<long> LotsOf(ViewReader db) => db.All("SELECT no FROM lot ORDER BY no", r => r.GetInt64(0));

    private static string Everything(TraceIndex index, ViewReader db) => string.Join('\n', LotsOf(db).Select(no =>
        JsonSerializer.Serialize(index.Downstream(db, [no])) + string.Join(' ', index.Follow(db, [no], down: false).Lots)));

    /// <summary>Every lot's balance, counted from the tables by kind of statement, and what comes in is what goes out or stays.</summary>
    private void AssertBalances(ViewReader db, List<long> lots)
    {
        var vouchers = new TraceIndex.VoucherCount();
        var states = _index.StatesOf(db, lots, vouchers);
        var (passed, voided) = (0, 0);
        foreach (var state in states)
        {
            var counted = db.All("""
                SELECT CASE WHEN f.voided IS NOT NULL OR e.idx IS NOT NULL THEN 'void' WHEN s.kind = 21 THEN 'used' WHEN s.kind <> 12 THEN 'disposed'
                  WHEN f.confirmed IS NOT NULL THEN 'passed' ELSE 'sold' END, sum(a.qty)
                FROM allocation a JOIN statement s ON s.idx = a.line / 64 LEFT JOIN sale_fate f ON f.idx = s.idx LEFT JOIN entry_fate e ON e.idx = s.idx
                WHERE a.lot = $1 GROUP BY 1
                """, r => (r.GetString(0), r.GetInt64(1)), state.No).ToDictionary();
            var b = state.Balance;
            Assert.Equal(state, Assert.Single(_index.StatesOf(db, [state.No], new TraceIndex.VoucherCount())));
            Assert.Equal(
                (Sum("sold"), Sum("passed"), Sum("used"), Sum("disposed")), (b.Sold, b.PassedOn, b.Used, b.Disposed));
            Assert.True(b.In + b.Made == b.Sold + b.PassedOn + b.Used + b.Disposed + b.Left, $"{state}");
            passed += b.PassedOn > 0 ? 1 : 0;
            voided += state.Voided ? 1 : 0;

            long Sum(string what) => counted.GetValueOrDefault(what);
        }

        Assert.True(passed > 10 && voided > 5, $"{passed} passed on, {voided} voided");
        Assert.Equal(vouchers.All, db.Number("""
            SELECT count(DISTINCT a.line / 64) FROM allocation a JOIN statement s ON s.idx = a.line / 64 AND s.kind = 12
            LEFT JOIN sale_fate f ON f.idx = s.idx WHERE f.voided IS NULL
            """));
    }

    private StatementId Buy(string stall, string product, int kilograms) =>
        Say(stall, World.Purchase(new PurchaseLine(product, Amount.Of(kilograms), Unit.Kilogram, "广东")));

    private StatementId Sell(string stall, string product, int kilograms, StatementId? of = null) => Say(stall, World.Sale(Line(product, kilograms, of)));

    private StatementId Confirm(string stall, StatementId sale) => Say(stall, new PurchaseConfirmed(World.Nonce(), sale));

    private static SaleLine Line(string product, int kilograms, StatementId? of = null) =>
        new(product, Amount.Of(kilograms), Unit.Kilogram, of is { } id ? new LotId(id, 0) : null);

    private StatementId Say(string stall, Payload payload) => World.Must(stall, stall, payload).Id;

    public void Dispose()
    {
        _index.Dispose();
        _views.Dispose();
    }
}
