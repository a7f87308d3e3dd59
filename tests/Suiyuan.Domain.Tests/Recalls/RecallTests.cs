using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Recalls;

/// <summary>A wholesaler's bad lot, a retailer who bought of it, and everyone who answers, does not, or should not.</summary>
public sealed class RecallTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_holder_is_told_knows_reports_sets_apart_and_destroys_and_each_is_kept_with_its_time()
    {
        var (bad, _) = Spread();
        var recall = Recall(bad);
        Assert.Equal(["ah-hua 未", "ah-ming 未"], Holders(recall).Select(h => h.Stall + (h.Acknowledged is null ? " 未" : "")));
        World.Must("suiyuan", Retailer, new RecallNotice(World.Nonce(), recall, "page"));
        World.Tick(TimeSpan.FromMinutes(5));
        World.Must(Retailer, Retailer, new RecallAcknowledged(World.Nonce(), recall));
        World.Must("huangsha", Wholesaler, new RecallAcknowledged(World.Nonce(), recall));
        World.Must(Retailer, Retailer, new HoldingReported(World.Nonce(), recall, [new(LotOf(Retailer), Amount.Of(2), Unit.Kilogram)], true, "一公斤已倒掉"));
        World.Must(Retailer, Retailer, new Disposal(World.Nonce(), [Line(2, LotOf(Retailer))], "recalled", "destroyed", true, "黄沙", recall, World.Now.AddHours(4)));
        var retailer = Holders(recall).Single(h => h.Stall == Retailer);
        Assert.True(retailer is { Noticed: not null, Acknowledged: not null, ByMarket: false, Reported: not null, Isolated: true, Announced: not null, Disposed: null, IsDone: false });
        Assert.Equal(TimeSpan.FromMinutes(5), retailer.Acknowledged!.Value.At - retailer.Noticed!.Value.At);
        Assert.True(Holders(recall).Single(h => h.Stall == Wholesaler).ByMarket);
        // What it said was there is gone; the rest is the unaccounted, not something it still has to do.
        World.Must(Retailer, Retailer, new Disposal(World.Nonce(), [Line(2, LotOf(Retailer))], "recalled", "destroyed", Recall: recall));
        Assert.True(Holders(recall).Single(h => h.Stall == Retailer).IsDone);
    }

    [Fact]
    public void What_is_said_by_someone_who_is_not_entitled_has_no_effect_and_says_why()
    {
        var (bad, _) = Spread();
        var other = World.Must("ah-mei", "ah-mei", World.Purchase()).Id;
        var recall = Recall(bad);
        World.Must("ah-mei", "ah-mei", new RecallAcknowledged(World.Nonce(), recall));
        World.Must("ah-mei", "ah-mei", new HoldingReported(World.Nonce(), recall, [new(new(other, 0), Amount.Of(1), Unit.Kilogram)], true));
        World.Must(Wholesaler, Wholesaler, new RecallClosed(World.Nonce(), recall, "完了"));
        World.Must(Wholesaler, Wholesaler, new HoldingReported(World.Nonce(), recall, [new(LotOf(Retailer), Amount.Of(1), Unit.Kilogram)], true));
        World.Must(Retailer, Retailer, new RecallAcknowledged(World.Nonce(), bad));
        World.Must("suiyuan", Wholesaler, new RecallAcknowledged(World.Nonce(), recall, recall));
        using var db = _views.Read();
        Assert.Equal(
            [RecallEffect.NotHolder, RecallEffect.NotHolder, RecallEffect.NotOpener, RecallEffect.OtherLots, RecallEffect.UnknownNotice],
            RecallQueries.Acts(db, Row(recall).Index).Reverse().Select(a => a.Effect));
        Assert.Equal([RecallEffect.UnknownRecall], db.All("SELECT effect FROM recall_act WHERE recall IS NULL", r => (RecallEffect)r.GetInt32(0)));
        Assert.True(Row(recall).IsOpen);
        Assert.All(Holders(recall), h => Assert.True(h is { Acknowledged: null, Reported: null }));
    }

    [Fact]
    public void A_recall_opened_twice_is_one_recall_and_answers_to_either_count_for_the_first()
    {
        var (bad, _) = Spread();
        var first = Recall(bad);
        var second = Recall(bad);
        World.Must(Retailer, Retailer, new RecallAcknowledged(World.Nonce(), second));
        Assert.Equal(first, Row(second).Again);
        Assert.False(Row(second).IsOpen);
        Assert.NotNull(Holders(first).Single(h => h.Stall == Retailer).Acknowledged);
        World.Must("gz", "gz", new RecallClosed(World.Nonce(), second, "完了"));
        Assert.NotNull(Row(first).Closed);
        Assert.NotNull(Row(second).Closed);
        // Once it is over, the same lots can be called back anew.
        Assert.Null(Row(Recall(bad)).Again);
    }

    [Fact]
    public void A_bureaus_recall_of_what_a_merchant_recalls_already_is_its_own_and_binds()
    {
        var (bad, _) = Spread();
        World.Must(Wholesaler, Wholesaler, Opened(bad));
        Assert.Null(Row(Recall(bad)).Again);
    }

    [Fact]
    public void A_merchant_that_recalls_its_own_goods_is_not_asked_whether_it_knows_of_them_but_still_for_what_is_left()
    {
        var (bad, _) = Spread();
        var recall = World.Must(Wholesaler, Wholesaler, Opened(bad)).Id;
        var row = Row(recall);
        var opener = Holders(recall).Single(h => h.Stall == Wholesaler);
        Assert.Equal(new Said(row.Index, row.Opened), opener.Acknowledged);
        Assert.False(opener.ByMarket);
        Assert.Equal(RecallDuty.Report, RecallClock.Of(row, opener, row.Opened).Duty);
        Assert.Equal(RecallDuty.Acknowledge, RecallClock.Of(row, Holders(recall).Single(h => h.Stall == Retailer), row.Opened).Duty);
        // It says so all the same, or its market does: it knew before.
        World.Tick(TimeSpan.FromHours(1));
        World.Must("huangsha", Wholesaler, new RecallAcknowledged(World.Nonce(), recall));
        Assert.Equal(opener, Holders(recall).Single(h => h.Stall == Wholesaler) with { Held = opener.Held });
    }

    [Fact]
    public void A_late_resale_brings_a_new_holder_with_a_clock_of_its_own()
    {
        var bad = Buy(10);
        // The buyer scanned the voucher with a network; the seller's phone had none.
        var sale = World.Sealed(Wholesaler, Wholesaler, World.Sale(Line(3, new(bad, 0))));
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale.Id));
        var recall = Recall(bad);
        Assert.Equal([Wholesaler], Holders(recall).Select(h => h.Stall));
        World.Tick(TimeSpan.FromHours(30));
        Assert.Null(World.Try(sale));
        var late = Holders(recall).Single(h => h.Stall == Retailer);
        var row = Row(recall);
        Assert.Equal(World.Now.ToUnixTimeSeconds(), late.Since.At.ToUnixTimeSeconds());
        Assert.Equal(RecallStep.None, RecallClock.Of(row, late, World.Now.AddHours(1)).Step);
        Assert.Equal(RecallStep.City, RecallClock.Of(row, Holders(recall).Single(h => h.Stall == Wholesaler), World.Now).Step);
    }

    [Fact]
    public void Who_is_late_follows_from_the_ledgers_time_and_goes_up_step_by_step()
    {
        var recall = Recall(Buy(10));
        var row = Row(recall);
        RecallStep At(int hours) => RecallClock.Of(row, Holders(recall).Single(), row.Opened.AddHours(hours)).Step;
        Assert.Equal([RecallStep.None, RecallStep.Holder, RecallStep.Market, RecallStep.District, RecallStep.City], new[] { 1, 2, 4, 8, 24 }.Select(At));
        World.Must(Wholesaler, Wholesaler, new RecallAcknowledged(World.Nonce(), recall));
        Assert.Equal(RecallDuty.Report, RecallClock.Of(row, Holders(recall).Single(), row.Opened).Duty);
        Assert.Equal(RecallStep.None, At(4));
        Assert.Equal(RecallStep.Holder, At(8));
    }

    [Fact]
    public void A_clock_that_lies_moves_no_deadline()
    {
        var bad = Buy(10);
        var stop = World.Must("gz", "gz", new StopSale(World.Nonce(), [new(bad, 0)], true, "test", "快检阳性"));
        var stopped = World.Now;
        World.Tick(TimeSpan.FromHours(60));
        // Known, it says, only now; but what set it off is on the ledger since 60 hours.
        var recall = World.Must("gz", "gz", Opened(bad) with { Known = World.Now.AddMinutes(3), Ref = stop.Id }).Id;
        var row = Row(recall);
        Assert.Equal(stopped.ToUnixTimeSeconds(), row.Known.ToUnixTimeSeconds());
        Assert.True(row.KnownSaid > row.Opened);
        Assert.True(row.Opened > RecallClock.StartDue(row));
        // Signed, it says, long ago: what counts is when the ledger had it.
        Assert.Null(World.Try(World.Sealed(Wholesaler, Wholesaler, new RecallAcknowledged(World.Nonce(), recall), at: World.Now.AddDays(-3))));
        Assert.Equal(row.Opened, Holders(recall).Single().Acknowledged!.Value.At);
    }

    [Fact]
    public void The_balance_accounts_for_every_kilogram_through_sales_cutting_returns_and_what_is_missing()
    {
        var (bad, sale) = Spread();
        World.Must(Retailer, Retailer, World.Sale(Line(1)));
        World.Must(Wholesaler, Wholesaler, new Transformation(World.Nonce(), "cut", [Line(4, new(bad, 0))], [new("鱼片", Amount.Of(3), Unit.Kilogram)]));
        var recall = Recall(bad);
        Assert.Equal("roots 10 added 0 sold 1 held 8 returned 0 destroyed 0 lost 1 missing 0", Balance(recall));
        // One kilogram comes back from a shopper to the stall, one goes to the supplier, one is destroyed.
        World.Must(Retailer, Retailer, new RecallCollected(World.Nonce(), recall, [Line(1, LotOf(Retailer))], "shopper", "stall"));
        World.Must(Wholesaler, Wholesaler, new RecallCollected(World.Nonce(), recall, [Line(1, new(bad, 0))], "stock", "supplier"));
        World.Must(Wholesaler, Wholesaler, new Disposal(World.Nonce(), [Line(1, new(bad, 0))], "recalled", "destroyed", Recall: recall));
        Assert.Equal("roots 10 added 0 sold 0 held 7 returned 1 destroyed 1 lost 1 missing 0", Balance(recall));
        // The wholesaler has half a kilogram less than its books.
        World.Must(Wholesaler, Wholesaler, new HoldingReported(World.Nonce(), recall, [new(new(bad, 0), Amount.Parse("0.5"), Unit.Kilogram)], true));
        Assert.Equal("roots 10 added 0 sold 0 held 6.5 returned 1 destroyed 1 lost 1 missing 0.5", Balance(recall));
        Assert.NotEqual(default, sale);
    }

    [Fact]
    public void What_is_received_of_bad_and_good_lots_alike_is_bad_and_what_is_returned_between_stalls_counts_once()
    {
        var bad = Buy(2);
        Buy(10);
        var sale = World.Must(Wholesaler, Wholesaler, World.Sale(Line(5))).Id;
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        var recall = Recall(bad);
        Assert.Equal("roots 2 added 3 sold 0 held 5 returned 0 destroyed 0 lost 0 missing 0", Balance(recall));
        World.Must(Retailer, Retailer, new RecallCollected(World.Nonce(), recall, [Line(5, LotOf(Retailer))], "stock", "stall"));
        Assert.Equal("roots 2 added 3 sold 0 held 0 returned 5 destroyed 0 lost 0 missing 0", Balance(recall));
        World.Must(Wholesaler, Wholesaler, new RecallCollected(World.Nonce(), recall, [Line(5, LotOf(Retailer))], "stall", "stall"));
        Assert.Equal("roots 2 added 3 sold 0 held 5 returned 0 destroyed 0 lost 0 missing 0", Balance(recall));
    }

    [Fact]
    public void What_was_recorded_wrongly_and_voided_is_nowhere_and_what_was_sold_beyond_it_is_not_accounted_for()
    {
        var (bad, sale) = Spread();
        var receipt = LotOf(Retailer).Statement;
        var recall = Recall(bad);
        World.Must(Retailer, Retailer, new EntryVoided(World.Nonce(), receipt, "点错"));
        Assert.Equal("roots 10 added 0 sold 3 held 7 returned 0 destroyed 0 lost 0 missing 0", Balance(recall));
        World.Must(Wholesaler, Wholesaler, new EntryVoided(World.Nonce(), bad, "没有这回事"));
        Assert.Equal("roots 0 added 0 sold 3 held 0 returned 0 destroyed 0 lost 0 missing -3", Balance(recall));
        World.Must(Wholesaler, Wholesaler, new SaleVoided(sale, "也没有"));
        Assert.Equal("roots 0 added 0 sold 0 held 0 returned 0 destroyed 0 lost 0 missing 0", Balance(recall));
    }

    [Fact]
    public void For_a_merchant_who_is_gone_its_market_answers_to_the_end_and_it_cannot()
    {
        var (bad, _) = Spread();
        var recall = Recall(bad);
        World.Must("fangcun", Retailer, new Domain.Parties.Left("退租"));
        var lot = LotOf(Retailer);
        Assert.Equal(RefusalCodes.PartyLeft, World.Try(Retailer, Retailer, new RecallAcknowledged(World.Nonce(), recall))?.Code);
        World.Must("suiyuan", Retailer, new RecallNotice(World.Nonce(), recall, "link"));
        World.Must("fangcun", Retailer, new RecallAcknowledged(World.Nonce(), recall));
        World.Must("fangcun", Retailer, new HoldingReported(World.Nonce(), recall, [new(lot, Amount.Of(3), Unit.Kilogram)], true));
        World.Must("fangcun", Retailer, new RecallCollected(World.Nonce(), recall, [Line(1, lot)], "stock", "market"));
        World.Must("fangcun", Retailer, new Disposal(World.Nonce(), [Line(2, lot)], "recalled", "destroyed", Recall: recall));
        var holder = Holders(recall).Single(h => h.Stall == Retailer);
        Assert.True(holder is { IsDone: true, ByMarket: true, Disposed: not null });
        Assert.Equal("roots 10 added 0 sold 0 held 7 returned 1 destroyed 2 lost 0 missing 0", Balance(recall));
    }

    [Fact]
    public void A_recall_that_a_merchant_opened_before_it_left_is_closed_by_its_market()
    {
        var (bad, _) = Spread();
        var recall = World.Must(Wholesaler, Wholesaler, Opened(bad)).Id;
        World.Must("huangsha", Wholesaler, new Domain.Parties.Left("停业"));
        World.Must("huangsha", Wholesaler, new RecallClosed(World.Nonce(), recall, "市场代为了结"));
        Assert.NotNull(Row(recall).Closed);
    }

    [Fact]
    public void A_sale_of_a_stopped_lot_sealed_offline_is_in_the_balance_and_on_the_list_of_the_gravest()
    {
        var bad = Buy(10);
        var recall = Recall(bad);
        World.Tick(TimeSpan.FromHours(1));
        World.Must(Wholesaler, Wholesaler, World.Sale(Line(2, new(bad, 0))));
        Assert.Equal("roots 10 added 0 sold 2 held 8 returned 0 destroyed 0 lost 0 missing 0", Balance(recall));
        using var db = _views.Read();
        Assert.Equal([Oddity.SoldStopped], db.All("SELECT code FROM oddity", r => (Oddity)r.GetInt32(0)));
    }

    [Fact]
    public void Closing_keeps_what_was_said_of_the_unaccounted_and_ends_all_duties()
    {
        var recall = Recall(Buy(10));
        World.Must("gz", "gz", new RecallClosed(World.Nonce(), recall, "全部追回", "0.5 公斤登记前已倒掉"));
        var row = Row(recall);
        Assert.True(row is { Closed: not null, Summary: "全部追回", Unaccounted: "0.5 公斤登记前已倒掉", IsOpen: false });
        Assert.Null(RecallClock.Of(row, Holders(recall).Single(), World.Now.AddDays(30)).Duty);
        World.Must(Wholesaler, Wholesaler, new RecallAcknowledged(World.Nonce(), recall));
        using var db = _views.Read();
        Assert.Equal(RecallEffect.Closed, RecallQueries.Acts(db, row.Index)[0].Effect);
    }

    [Fact]
    public void A_voucher_is_recalled_for_shoppers_until_it_is_lifted_and_never_for_a_drill()
    {
        var (bad, sale) = Spread();
        Recall(bad, drill: true);
        Assert.Empty(OfSale(sale));
        var recall = Recall(bad);
        var why = Assert.Single(OfSale(sale));
        Assert.True(why is { Recall: true, Level: 1, Advice: "不要食用" });
        using (var db = _views.Read())
        {
            Assert.Single(RecallQueries.PublicOf(db, Retailer));
            Assert.Equal([true], RecallQueries.Stopped(db, Retailer).Select(l => l.Why.Binding));
        }

        World.Must("gz", "gz", new StopSaleLifted(World.Nonce(), recall, "复检合格"));
        Assert.Empty(OfSale(sale));
        Assert.NotNull(Row(recall).Lifted);
    }

    [Fact]
    public void A_rivals_word_about_somebody_elses_lot_warns_the_holder_and_tells_no_shopper()
    {
        var (bad, sale) = Spread();
        World.Must("ah-mei", "ah-mei", Opened(bad));
        Assert.Empty(OfSale(sale));
        using var db = _views.Read();
        Assert.Empty(RecallQueries.PublicOf(db, Wholesaler));
        Assert.Equal([false], RecallQueries.Stopped(db, Wholesaler).Select(l => l.Why.Binding));
    }

    [Fact]
    public void A_merchants_recall_of_its_own_lot_is_red_at_its_buyers_too()
    {
        var (bad, _) = Spread();
        var resale = World.Must(Retailer, Retailer, World.Sale(Line(1))).Id;
        World.Must(Wholesaler, Wholesaler, Opened(bad));
        Assert.Single(OfSale(resale));
    }

    [Fact]
    public void Someone_outside_answers_the_notice_that_was_sent_to_them()
    {
        var recall = Recall(Buy(10));
        var notice = World.Must("suiyuan", Wholesaler, new RecallNotice(World.Nonce(), recall, "sms", Hash.Of("x"u8))).Id;
        World.Must("suiyuan", Wholesaler, new RecallAcknowledged(World.Nonce(), recall, notice));
        using var db = _views.Read();
        var told = Assert.Single(RecallQueries.Outsiders(db, Row(recall).Index));
        Assert.True(told is { Stall: Wholesaler, Channel: "sms", Acknowledged: not null });
        // The stall itself has said nothing by that.
        Assert.Null(Holders(recall).Single().Acknowledged);
    }

    [Fact]
    public void The_preview_shows_what_the_recall_then_holds_and_its_neighbours()
    {
        var (bad, sale) = Spread();
        var same = World.Must(Wholesaler, Wholesaler, World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(7), Unit.Kilogram))).Id;
        var certified = World.Must("ah-mei", "ah-mei", World.Purchase(new PurchaseLine("草鱼", Amount.Of(7), Unit.Kilogram))).Id;
        World.Must(Wholesaler, Wholesaler, new Domain.Tickets.TicketAttached(World.Nonce(), bad, "quarantine", Hash.Of("a"u8), "粤 123"));
        World.Must("ah-mei", "ah-mei", new Domain.Tickets.TicketAttached(World.Nonce(), certified, "quarantine", Hash.Of("b"u8), "粤 123"));
        ScopePreview preview;
        using (var db = _views.Read())
        {
            using var index = new Domain.Trace.TraceIndex();
            preview = ScopePreview.Of(db, index, [new(bad, 0)]);
            Assert.Equal(["sold ah-ming"], ScopePreview.Candidates(db, sale.ToString()).Select(c => $"{c.Why} {c.Stall}"));
            Assert.Equal(["lot ah-hua", "source ah-ming"], ScopePreview.Candidates(db, LotOf(Retailer).ToString()).Select(c => $"{c.Why} {c.Stall}"));
            Assert.Equal(2, ScopePreview.Candidates(db, Wholesaler).Count);
        }

        Assert.Equal((2, 1L, 0L), (preview.Lots, preview.Vouchers, preview.ToShoppers));
        Assert.Equal(["ah-hua 3 kg", "ah-ming 7 kg"], preview.Stalls.OrderBy(s => s.Stall, StringComparer.Ordinal).Select(s => $"{s.Stall} {string.Join(',', s.Held)}"));
        Assert.Equal([(new LotId(same, 0), "supplier"), (new LotId(certified, 0), "certificate")], preview.Neighbours.Select(n => (n.Lot, n.Why)));
        var recall = Recall(bad);
        Assert.Equal(preview.Stalls.Select(s => s.Stall).Order(StringComparer.Ordinal), Holders(recall).Select(h => h.Stall).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_office_sees_the_recalls_of_those_below_it_and_a_market_only_its_own_stalls()
    {
        var (bad, _) = Spread();
        var recall = Recall(bad);
        World.Must("ah-mei", "ah-mei", Opened(World.Must("ah-mei", "ah-mei", World.Purchase()).Id));
        using var db = _views.Read();
        Assert.Equal(2, RecallQueries.Of(db, "gz").Count);
        Assert.Equal([recall], RecallQueries.Of(db, "huangsha").Select(r => r.Id));
        Assert.False(RecallQueries.Concerns(db, Row(recall), "ah-mei"));
        Assert.Equal([recall], RecallQueries.OfStall(db, Retailer).Select(r => r.Id));
    }

    /// <summary>10 kg of a lot, 3 kg of which another stall bought.</summary>
    private (StatementId Bad, StatementId Sale) Spread()
    {
        var bad = Buy(10);
        var sale = World.Must(Wholesaler, Wholesaler, World.Sale(Line(3, new(bad, 0)))).Id;
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        return (bad, sale);
    }

    public RecallTests()
    {
        World.Admit("fangcun", "ah-mei", Domain.Parties.Roles.Merchant);
    }

    private StatementId Buy(int kilograms) =>
        World.Must(Wholesaler, Wholesaler, World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(kilograms), Unit.Kilogram))).Id;

    private static SaleLine Line(int kilograms, LotId? lot = null) => new("鲈鱼", Amount.Of(kilograms), Unit.Kilogram, lot);

    private RecallOpened Opened(StatementId lot) => new(
        World.Nonce(), 1, "鲈鱼", [new(lot, 0)], "test", "检出孔雀石绿", "不要食用", World.Now, new(1, 1, 1, 1));

    private StatementId Recall(StatementId lot, bool drill = false) => World.Must("gz", "gz", Opened(lot) with { Drill = drill }).Id;

    private RecallRow Row(StatementId recall)
    {
        using var db = _views.Read();
        return RecallQueries.Find(db, recall)!;
    }

    private IReadOnlyList<RecallHolder> Holders(StatementId recall)
    {
        using var db = _views.Read();
        return RecallQueries.Holders(db, RecallQueries.Find(db, recall)!.Index);
    }

    private IReadOnlyList<StopReason> OfSale(StatementId sale)
    {
        using var db = _views.Read();
        return RecallQueries.OfSale(db, Domain.Views.StatementView.Find(db, sale)!.Value);
    }

    private LotId LotOf(string stall)
    {
        using var db = _views.Read();
        return db.One("""
            SELECT s.id, l.no FROM lot l JOIN statement s ON s.idx = l.no / 64 JOIN party p ON p.no = l.stall WHERE p.id = $1 ORDER BY l.no
            """, r => new LotId(new StatementId(new Hash(r.GetBytes(0))), (int)(r.GetInt64(1) & 63)), stall);
    }

    private string Balance(StatementId recall)
    {
        using var db = _views.Read();
        using var index = new Domain.Trace.TraceIndex();
        var b = Assert.Single(RecallBalance.Of(db, index, RecallQueries.Find(db, recall)!.Index));
        return $"roots {b.Roots.ToNumberString()} added {b.Added.ToNumberString()} sold {b.Sold.ToNumberString()} held {b.Held.ToNumberString()} "
            + $"returned {b.Returned.ToNumberString()} destroyed {b.Destroyed.ToNumberString()} lost {b.Lost.ToNumberString()} missing {b.Unaccounted.ToNumberString()}";
    }

    public void Dispose() => _views.Dispose();
}
