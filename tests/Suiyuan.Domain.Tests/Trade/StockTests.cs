using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trade;

/// <summary>What changes the stock beside purchases and sales, and what stops do to it.</summary>
public sealed class StockTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void What_is_made_comes_of_what_was_used_and_the_rest_is_loss()
    {
        Buy(Wholesaler, "猪肉", 100);
        Say(Wholesaler, new Transformation(World.Nonce(), "cut", [Line("猪肉", 60)], [new("五花肉", Amount.Of(40), Unit.Kilogram), new("猪骨", Amount.Of(15), Unit.Kilogram)]));
        Assert.Equal(["猪肉 40", "五花肉 40", "猪骨 15"], Stock(Wholesaler));
        Assert.Empty(Oddities());
        Say(Wholesaler, new Transformation(World.Nonce(), "cut", [Line("五花肉", 1)], [new("肉丝", Amount.Of(2), Unit.Kilogram)]));
        Assert.Equal([Oddity.MadeMore], Oddities());
    }

    [Fact]
    public void A_count_adds_what_the_books_do_not_know_and_writes_off_what_is_not_there()
    {
        Buy(Wholesaler, "鲈鱼", 10);
        Buy(Wholesaler, "鲈鱼", 10);
        Buy(Wholesaler, "草鱼", 5);
        Say(Wholesaler, new StockTake(World.Nonce(), [new("鲈鱼", Amount.Of(12), Unit.Kilogram), new("生蚝", Amount.Of(3), Unit.Kilogram, "阳江")], Opening: true));
        Assert.Equal(["鲈鱼 2", "鲈鱼 10", "草鱼 5", "生蚝 3"], Stock(Wholesaler));
        Assert.Empty(Oddities());
        Say(Wholesaler, new StockTake(World.Nonce(), [new("草鱼", default, Unit.Jin), new("生蚝", Amount.Of(8), Unit.Jin)]));
        Assert.Equal(["鲈鱼 2", "鲈鱼 10", "草鱼 0", "生蚝 3", "生蚝 1"], Stock(Wholesaler));
        Assert.Equal([Oddity.CountedMore], Oddities());
    }

    [Fact]
    public void An_announced_disposal_takes_nothing_and_a_done_one_does()
    {
        Buy(Wholesaler, "鲈鱼", 10);
        Say(Wholesaler, new Disposal(World.Nonce(), [Line("鲈鱼", 4)], "spoiled", "destroyed", Announced: true, At: World.Now.AddDays(1)));
        Assert.Equal(["鲈鱼 10"], Stock(Wholesaler));
        Say(Wholesaler, new Disposal(World.Nonce(), [Line("鲈鱼", 4)], "spoiled", "destroyed"));
        Assert.Equal(["鲈鱼 6"], Stock(Wholesaler));
    }

    [Fact]
    public void A_voided_purchase_leaves_what_was_sold_of_it_as_missing()
    {
        var purchase = Buy(Wholesaler, "鲈鱼", 10);
        Sell(Wholesaler, Line("鲈鱼", 3));
        Say(Wholesaler, new EntryVoided(World.Nonce(), purchase, "重复录入"));
        Assert.Equal(["鲈鱼 -3"], Stock(Wholesaler));
        Say(Wholesaler, new EntryVoided(World.Nonce(), purchase, "重复录入"));
        Say(Retailer, new EntryVoided(World.Nonce(), purchase, "重复录入"));
        Assert.Equal([Oddity.VoidedAfterUse, Oddity.VoidedTwice, Oddity.VoidedByAnother], Oddities());
        Assert.Equal(0, _views.Read().Number("SELECT purchases FROM stall_day"));
    }

    [Fact]
    public void A_voided_transformation_gives_back_what_it_used()
    {
        Buy(Wholesaler, "猪肉", 100);
        var cut = Say(Wholesaler, new Transformation(World.Nonce(), "cut", [Line("猪肉", 60)], [new("五花肉", Amount.Of(40), Unit.Kilogram)]));
        Say(Wholesaler, new EntryVoided(World.Nonce(), cut, "录错"));
        Assert.Equal(["猪肉 100", "五花肉 0"], Stock(Wholesaler));
    }

    [Fact]
    public void A_voided_receipt_leaves_the_sale_to_be_confirmed_again()
    {
        Buy(Wholesaler, "鲈鱼", 10);
        var sale = Sell(Wholesaler, Line("鲈鱼", 3));
        var receipt = Say(Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        Say(Retailer, new EntryVoided(World.Nonce(), receipt, "点错"));
        Assert.Equal(["鲈鱼 0"], Stock(Retailer));
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        Assert.Equal(["鲈鱼 0", "鲈鱼 3"], Stock(Retailer));
        Assert.Empty(Oddities());
    }

    [Fact]
    public void A_receipt_that_was_voided_before_its_sale_came_makes_no_lots()
    {
        Buy(Wholesaler, "鲈鱼", 10);
        var sale = World.Sealed(Wholesaler, Wholesaler, World.Sale(Line("鲈鱼", 3)));
        var receipt = Say(Retailer, new PurchaseConfirmed(World.Nonce(), sale.Id));
        Say(Retailer, new EntryVoided(World.Nonce(), receipt, "点错"));
        Assert.Null(World.Try(sale));
        Assert.Empty(Stock(Retailer));
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), sale.Id));
        Assert.Equal(["鲈鱼 3"], Stock(Retailer));
    }

    [Fact]
    public void A_recall_holds_everything_that_came_of_its_lots_and_everything_that_comes_later()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        var before = Sell(Wholesaler, Line("鲈鱼", 3, bad));
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), before));
        var after = Sell(Wholesaler, Line("鲈鱼", 2, bad));
        Recall("gz", "gz", bad);
        Assert.Equal(["ah-ming 鲈鱼 binding root", "ah-hua 鲈鱼 binding"], Scope());
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), after));
        Say(Retailer, new Transformation(World.Nonce(), "cut", [Line("鲈鱼", 5)], [new("鱼片", Amount.Of(2), Unit.Kilogram)]));
        Assert.Equal(["ah-ming 鲈鱼 binding root", "ah-hua 鲈鱼 binding", "ah-hua 鲈鱼 binding", "ah-hua 鱼片 binding"], Scope());
        Assert.Equal([Oddity.UsedStopped, Oddity.UsedStopped], Oddities());
    }

    [Fact]
    public void A_merchants_own_recall_binds_itself_and_warns_the_others()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), Sell(Wholesaler, Line("鲈鱼", 3, bad))));
        Recall(Wholesaler, Wholesaler, bad);
        Assert.Equal(["ah-ming 鲈鱼 binding root", "ah-hua 鲈鱼"], Scope());
        Sell(Retailer, Line("鲈鱼", 1));
        Assert.Empty(Oddities());
    }

    [Fact]
    public void First_in_first_out_passes_over_what_is_stopped_while_there_is_other_stock()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        Buy(Wholesaler, "鲈鱼", 4);
        World.Must("huangsha", Wholesaler, new StopSale(World.Nonce(), [new(bad, 0)], true, "test", "快检阳性"));
        Sell(Wholesaler, Line("鲈鱼", 3));
        Assert.Equal(["鲈鱼 10", "鲈鱼 1"], Stock(Wholesaler));
        Assert.Empty(Oddities());
        Sell(Wholesaler, Line("鲈鱼", 3));
        Assert.Equal(["鲈鱼 8", "鲈鱼 0"], Stock(Wholesaler));
        Assert.Equal([Oddity.SoldStopped], Oddities());
    }

    [Fact]
    public void What_was_sold_before_the_stop_and_reported_after_it_is_told_apart()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        var earlier = World.Now;
        World.Tick(TimeSpan.FromHours(1));
        World.Must("huangsha", Wholesaler, new StopSale(World.Nonce(), [new(bad, 0)], true, "test", "快检阳性"));
        World.Must(Wholesaler, Wholesaler, World.Sale(Line("鲈鱼", 1, bad)) with { At = earlier });
        Assert.Equal([Oddity.SoldBeforeStop], Oddities());
    }

    [Fact]
    public void A_stop_that_names_a_lot_before_it_is_recorded_holds_it_when_it_comes()
    {
        var purchase = World.Sealed(Wholesaler, Wholesaler, World.Purchase());
        World.Must("huangsha", Wholesaler, new StopSale(World.Nonce(), [new(purchase.Id, 0)], true, "test", "快检阳性"));
        Assert.Empty(Scope());
        Assert.Null(World.Try(purchase));
        Assert.Equal(["ah-ming 鲈鱼 binding root"], Scope());
    }

    [Fact]
    public void Only_who_imposed_a_stop_or_one_above_lifts_it()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        var stop = World.Must("huangsha", Wholesaler, new StopSale(World.Nonce(), [new(bad, 0)], true, "test", "快检阳性")).Id;
        Say(Wholesaler, new StopSaleLifted(World.Nonce(), stop, "没事"));
        Assert.Equal([Oddity.LiftedByAnother], Oddities());
        Assert.Single(Scope());
        World.Must("gz", Wholesaler, new StopSaleLifted(World.Nonce(), stop, "复检合格"));
        Assert.Empty(Scope());
        Sell(Wholesaler, Line("鲈鱼", 1));
        Assert.Equal([Oddity.LiftedByAnother], Oddities());
    }

    [Fact]
    public void A_drill_stops_nothing()
    {
        var lot = Buy(Wholesaler, "鲈鱼", 10);
        Recall("gz", "gz", lot, drill: true);
        Sell(Wholesaler, Line("鲈鱼", 1));
        Assert.Single(Scope());
        Assert.Empty(Oddities());
    }

    [Fact]
    public void What_shoppers_bring_back_is_a_lot_of_the_stall_and_in_the_recall()
    {
        var bad = Buy(Wholesaler, "鲈鱼", 10);
        Sell(Wholesaler, Line("鲈鱼", 10));
        var recall = Recall("gz", "gz", bad);
        Say(Wholesaler, new RecallCollected(World.Nonce(), recall, [Line("鲈鱼", 2, bad)], "shopper", "stall"));
        Assert.Equal(["鲈鱼 0", "鲈鱼 2"], Stock(Wholesaler));
        Assert.Equal(2, Scope().Count);
    }

    private StatementId Buy(string stall, string product, int kilograms) =>
        Say(stall, World.Purchase(new PurchaseLine(product, Amount.Of(kilograms), Unit.Kilogram)));

    private StatementId Sell(string stall, params SaleLine[] lines) => Say(stall, World.Sale(lines));

    private StatementId Recall(string by, string about, StatementId lot, bool drill = false) => World.Must(by, about, new RecallOpened(
        World.Nonce(), 1, "鲈鱼", [new(lot, 0)], "test", "检出孔雀石绿", "不要食用", World.Now, new(1, 1, 1, 1), Drill: drill)).Id;

    private StatementId Say(string stall, Payload payload) => World.Must(stall, stall, payload).Id;

    private static SaleLine Line(string product, int kilograms, StatementId? lot = null) =>
        new(product, Amount.Of(kilograms), Unit.Kilogram, lot is { } id ? new LotId(id, 0) : null);

    private List<string> Stock(string stall)
    {
        using var db = _views.Read();
        return db.All("SELECT p.name, l.rest FROM lot l JOIN product p ON p.no = l.product WHERE l.stall = (SELECT no FROM party WHERE id = $1) ORDER BY l.no",
            r => $"{r.GetString(0)} {r.GetInt64(1) / 1_000_000_000}", stall);
    }

    private List<string> Scope()
    {
        using var db = _views.Read();
        return db.All("""
            SELECT q.id, p.name, s.binding, s.root FROM scope_lot s JOIN lot l ON l.no = s.lot JOIN product p ON p.no = l.product
            JOIN party q ON q.no = l.stall WHERE s.lifted IS NULL ORDER BY s.lot
            """, r => $"{r.GetString(0)} {r.GetString(1)}{(r.GetBoolean(2) ? " binding" : "")}{(r.GetBoolean(3) ? " root" : "")}");
    }

    private List<Oddity> Oddities()
    {
        using var db = _views.Read();
        return db.All("SELECT code FROM oddity ORDER BY no", r => (Oddity)r.GetInt32(0));
    }

    public void Dispose() => _views.Dispose();
}
