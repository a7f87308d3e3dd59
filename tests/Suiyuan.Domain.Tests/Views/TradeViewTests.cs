using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Views;

public sealed class TradeViewTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_sale_takes_from_the_oldest_lots_of_that_product_exactly()
    {
        Buy(Wholesaler, ("鲈鱼", "3", "kg"));
        Buy(Wholesaler, ("鲈鱼", "10", "jin"), ("草鱼", "5", "kg"));
        Sell(Wholesaler, ("鲈鱼", "7.000001", "jin"));
        Assert.Equal(["鲈鱼 0 kg", "鲈鱼 8.999999 jin", "草鱼 5 kg"], Stock(Wholesaler));
    }

    [Fact]
    public void What_is_sold_beyond_the_stock_is_recorded_as_a_shortfall_and_not_filled_later()
    {
        Buy(Wholesaler, ("鲈鱼", "3", "kg"));
        Sell(Wholesaler, ("鲈鱼", "5", "kg"));
        Buy(Wholesaler, ("鲈鱼", "10", "kg"));
        Assert.Equal(["鲈鱼 0 kg", "鲈鱼 10 kg"], Stock(Wholesaler));
        Assert.Equal([Oddity.Oversold], Oddities());
        Assert.Equal(2_000_000_000L, _views.Read().Number("SELECT short FROM sale_line"));
    }

    [Fact]
    public void A_named_lot_is_taken_from_even_below_zero()
    {
        var purchase = Buy(Wholesaler, ("鲈鱼", "3", "kg"), ("鲈鱼", "3", "kg"));
        SellFrom(Wholesaler, new LotId(purchase, 1), ("鲈鱼", "5", "kg"));
        Assert.Equal(["鲈鱼 3 kg", "鲈鱼 -2 kg"], Stock(Wholesaler));
        Assert.Equal([Oddity.Oversold], Oddities());
        Sell(Wholesaler, ("鲈鱼", "4", "kg"));
        Assert.Equal(["鲈鱼 0 kg", "鲈鱼 -2 kg"], Stock(Wholesaler));
    }

    [Fact]
    public void A_lot_that_is_unknown_anothers_of_another_unit_or_name_is_noted()
    {
        var mine = Buy(Wholesaler, ("鲈鱼", "3", "kg"), ("生蚝", "2", "box"));
        var other = Buy(Retailer, ("鲈鱼", "3", "kg"));
        SellFrom(Wholesaler, new LotId(World.Entries[0].Id, 0), ("鲈鱼", "1", "kg"));
        SellFrom(Wholesaler, new LotId(mine, 7), ("鲈鱼", "1", "kg"));
        SellFrom(Wholesaler, new LotId(other, 0), ("鲈鱼", "1", "kg"));
        SellFrom(Wholesaler, new LotId(mine, 1), ("生蚝", "1", "kg"));
        Assert.Equal(["鲈鱼 3 kg", "生蚝 2 box"], Stock(Wholesaler));
        SellFrom(Wholesaler, new LotId(mine, 0), ("海鲈鱼", "1", "kg"));
        Assert.Equal(["鲈鱼 2 kg", "生蚝 2 box"], Stock(Wholesaler));
        Assert.Equal([Oddity.UnknownLot, Oddity.UnknownLot, Oddity.ForeignLot, Oddity.UnitMismatch, Oddity.ProductDiffers], Oddities());
    }

    [Fact]
    public void Counted_goods_are_not_sold_from_weighed_lots()
    {
        Buy(Wholesaler, ("鸡", "3", "kg"));
        Sell(Wholesaler, ("鸡", "1", "piece"));
        Assert.Equal(["鸡 3 kg"], Stock(Wholesaler));
        Assert.Equal([Oddity.Oversold], Oddities());
    }

    [Fact]
    public void Voiding_a_sale_gives_its_goods_back_once()
    {
        Buy(Wholesaler, ("鲈鱼", "3", "kg"));
        Buy(Wholesaler, ("鲈鱼", "3", "kg"));
        var sale = Sell(Wholesaler, ("鲈鱼", "4", "kg"));
        Void(Wholesaler, sale);
        Assert.Equal(["鲈鱼 3 kg", "鲈鱼 3 kg"], Stock(Wholesaler));
        Void(Wholesaler, sale);
        Void(Retailer, sale);
        Assert.Equal(["鲈鱼 3 kg", "鲈鱼 3 kg"], Stock(Wholesaler));
        Assert.Equal([Oddity.VoidedTwice, Oddity.VoidedByAnother], Oddities());
        Sell(Wholesaler, ("鲈鱼", "1", "kg"));
        Assert.Equal(["鲈鱼 2 kg", "鲈鱼 3 kg"], Stock(Wholesaler));
    }

    [Fact]
    public void Confirming_a_sale_makes_its_lines_the_buyers_lots()
    {
        Buy(Wholesaler, ("鲈鱼", "30", "kg"));
        var sale = Sell(Wholesaler, ("鲈鱼", "10", "jin"), ("鲈鱼", "2", "kg"));
        Confirm(Retailer, sale);
        Assert.Equal(["鲈鱼 10 jin", "鲈鱼 2 kg"], Stock(Retailer));
        Assert.Equal(["鲈鱼 23 kg"], Stock(Wholesaler));
    }

    [Fact]
    public void Only_the_first_confirmation_of_a_standing_sale_of_another_stall_counts()
    {
        Buy(Wholesaler, ("鲈鱼", "30", "kg"));
        var sale = Sell(Wholesaler, ("鲈鱼", "2", "kg"));
        Confirm(Wholesaler, sale);
        Confirm(Retailer, sale);
        Confirm(Retailer, sale);
        var voided = Sell(Wholesaler, ("鲈鱼", "5", "kg"));
        Void(Wholesaler, voided);
        Confirm(Retailer, voided);
        Assert.Equal(["鲈鱼 2 kg"], Stock(Retailer));
        Assert.Equal([Oddity.ConfirmedOwn, Oddity.ConfirmedTwice, Oddity.ConfirmedVoided], Oddities());
    }

    [Fact]
    public void Voiding_after_the_goods_were_sold_on_gives_back_to_the_seller_and_leaves_the_buyers_lots()
    {
        Buy(Wholesaler, ("鲈鱼", "30", "kg"));
        var sale = Sell(Wholesaler, ("鲈鱼", "2", "kg"));
        Confirm(Retailer, sale);
        Sell(Retailer, ("鲈鱼", "1", "kg"));
        Void(Wholesaler, sale);
        Assert.Equal(["鲈鱼 30 kg"], Stock(Wholesaler));
        Assert.Equal(["鲈鱼 1 kg"], Stock(Retailer));
        Assert.Equal([Oddity.VoidedAfterConfirmed], Oddities());
    }

    [Fact]
    public void A_confirmation_or_void_that_arrives_before_its_sale_waits_for_it()
    {
        Buy(Wholesaler, ("鲈鱼", "30", "kg"));
        var offline = World.Sealed(Wholesaler, Wholesaler, Sale(("鲈鱼", "2", "kg")));
        var regretted = World.Sealed(Wholesaler, Wholesaler, Sale(("鲈鱼", "3", "kg")));
        Confirm(Retailer, offline.Id);
        Void(Wholesaler, regretted.Id);
        Assert.Empty(Stock(Retailer));
        _views.Reopen();
        Assert.Null(World.Try(offline));
        Assert.Null(World.Try(regretted));
        Assert.Equal(["鲈鱼 2 kg"], Stock(Retailer));
        Assert.Equal(["鲈鱼 28 kg"], Stock(Wholesaler));
        Assert.Equal(0, _views.Read().Number("SELECT count(*) FROM pending"));
    }

    [Fact]
    public void References_to_statements_of_another_kind_are_noted()
    {
        var purchase = Buy(Wholesaler, ("鲈鱼", "30", "kg"));
        var sale = Sell(Wholesaler, ("鲈鱼", "2", "kg"));
        Void(Wholesaler, purchase);
        Confirm(Retailer, purchase);
        Ticket(Wholesaler, sale);
        Ticket(Retailer, purchase);
        Assert.Equal([Oddity.WrongTarget, Oddity.WrongTarget, Oddity.WrongTarget, Oddity.TicketOfAnother], Oddities());
    }

    [Fact]
    public void Goods_that_go_round_in_a_circle_end()
    {
        Buy(Wholesaler, ("鲈鱼", "10", "kg"));
        for (var i = 0; i < 20; i++)
        {
            Confirm(Retailer, Sell(Wholesaler, ("鲈鱼", "10", "kg")));
            Confirm(Wholesaler, Sell(Retailer, ("鲈鱼", "10", "kg")));
        }

        Assert.Equal(["鲈鱼 10 kg"], Stock(Wholesaler).Where(s => !s.Contains(" 0 ", StringComparison.Ordinal)));
        Assert.Empty(Oddities());
    }

    [Fact]
    public void A_schema_of_another_stamp_is_rebuilt_and_a_foreign_ledger_too()
    {
        Buy(Wholesaler, ("鲈鱼", "10", "kg"));
        using (var reader = _views.Read())
        {
            Assert.Equal(World.Entries.Count, reader.TreeSize);
        }

        _views.Database.Writer.Run("UPDATE position SET stamp = 'old'");
        _views.Reopen();
        using (var reader = _views.Database.Read())
        {
            Assert.Equal(0, reader.TreeSize);
        }

        Assert.Equal(["鲈鱼 10 kg"], Stock(Wholesaler));
        _views.Database.Writer.Run("UPDATE position SET last = $1", new byte[32]);
        _views.Database.Writer.Run("DELETE FROM lot");
        _views.Reopen();
        Assert.Equal(["鲈鱼 10 kg"], Stock(Wholesaler));
    }

    private StatementId Buy(string stall, params (string Product, string Qty, string Unit)[] lines) => World.Must(stall, stall,
        World.Purchase([.. lines.Select(l => new PurchaseLine(l.Product, Amount.Parse(l.Qty), Unit.Find(l.Unit)!))])).Id;

    private Sale Sale(params (string Product, string Qty, string Unit)[] lines) =>
        World.Sale([.. lines.Select(l => new SaleLine(l.Product, Amount.Parse(l.Qty), Unit.Find(l.Unit)!))]);

    private StatementId Sell(string stall, params (string Product, string Qty, string Unit)[] lines) => World.Must(stall, stall, Sale(lines)).Id;

    private void SellFrom(string stall, LotId lot, (string Product, string Qty, string Unit) line) => World.Must(stall, stall,
        World.Sale(new SaleLine(line.Product, Amount.Parse(line.Qty), Unit.Find(line.Unit)!, lot)));

    private void Void(string stall, StatementId sale) => World.Must(stall, stall, new SaleVoided(sale, "称错"));

    private void Confirm(string stall, StatementId sale) => World.Must(stall, stall, new PurchaseConfirmed(World.Nonce(), sale));

    private void Ticket(string stall, StatementId to) =>
        World.Must(stall, stall, new TicketAttached(World.Nonce(), to, "other", Hash.Of("image"u8)));

    private List<string> Stock(string stall)
    {
        using var db = _views.Read();
        return db.All("""
            SELECT p.name, l.rest, l.unit FROM lot l JOIN product p ON p.no = l.product JOIN party s ON s.no = l.stall WHERE s.id = $1 ORDER BY l.no
            """, r => $"{r.GetString(0)} {Quantity.FromBase(r.GetInt64(1), Unit.Of(r.GetInt64(2)))}", stall);
    }

    private List<Oddity> Oddities()
    {
        using var db = _views.Read();
        return db.All("SELECT code FROM oddity ORDER BY no", r => (Oddity)r.GetInt32(0));
    }

    public void Dispose() => _views.Dispose();
}
