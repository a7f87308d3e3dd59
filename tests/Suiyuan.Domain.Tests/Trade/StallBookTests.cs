using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trade;

/// <summary>What the merchant's portal asks: a wholesaler <c>ah-ming</c> and a retailer <c>ah-hua</c> of another market.</summary>
public sealed class StallBookTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void Stock_is_what_is_left_oldest_first_and_knows_its_origin_through_other_stalls()
    {
        Buy(("鲈鱼", "10", "kg", "广东佛山顺德"), ("生蚝", "5", "kg", null));
        var sale = Sell(("鲈鱼", "4", "kg"));
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        World.Must(Retailer, Retailer, World.Sale(new SaleLine("鲈鱼", Amount.Of(2), Unit.Jin)));

        using var db = _views.Read();
        Assert.Equal([("鲈鱼", "6 kg", "广东佛山顺德", "湛江批发行"), ("生蚝", "5 kg", null, "湛江批发行")], Shown(StallBook.Stock(db, Wholesaler)));
        Assert.Equal([("鲈鱼", "3 kg", "广东佛山顺德", StallBook.FactsOf(db, Wholesaler)!.Name.Zh)], Shown(StallBook.Stock(db, Retailer)));
        Assert.Equal([Retailer], StallBook.Buyers(db, Wholesaler).Select(b => b.Party));
    }

    [Fact]
    public void A_scanned_sale_shows_seller_goods_origin_and_what_became_of_it()
    {
        Buy(("鲈鱼", "10", "kg", "广东佛山顺德"));
        var open = Sell(("鲈鱼", "4", "kg"), ("菜心", "1", "jin"));
        var voided = Sell(("鲈鱼", "1", "kg"));
        World.Must(Wholesaler, Wholesaler, new SaleVoided(voided, "开错了"));
        var confirmed = Sell(("鲈鱼", "1", "kg"));
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), confirmed));

        using var db = _views.Read();
        var offer = StallBook.Offer(db, open)!;
        Assert.Equal((Wholesaler, false, null, false), (offer.Seller, offer.Voided, offer.ConfirmedBy, offer.Disputed));
        Assert.Equal([("鲈鱼", "4 kg", "广东佛山顺德"), ("菜心", "1 jin", null)], offer.Lines.Select(l => (l.Product, l.Quantity.ToString(), l.Origin)));
        Assert.True(StallBook.Offer(db, voided)!.Voided);
        Assert.Equal(Retailer, StallBook.Offer(db, confirmed)!.ConfirmedBy);
        Assert.Null(StallBook.Offer(db, new StatementId(Hash.Of("nothing"u8))));
    }

    [Fact]
    public void The_daybook_lists_one_day_newest_first_with_what_became_of_each()
    {
        var bought = Buy(("鲈鱼", "10", "kg", "广东佛山顺德"));
        World.Must(Wholesaler, Wholesaler, new TicketAttached(World.Nonce(), bought, "commitment", Hash.Of("photo"u8)));
        World.Tick(TimeSpan.FromHours(1));
        var voided = Sell(("鲈鱼", "1", "kg"));
        World.Must(Wholesaler, Wholesaler, new SaleVoided(voided, "重量记错"));
        World.Tick(TimeSpan.FromHours(1));
        var disputed = Sell(("鲈鱼", "2", "kg"));
        World.Must(Retailer, Retailer, new PurchaseDisputed(World.Nonce(), disputed, "differs", "少 1 斤"));
        World.Must("huangsha", Wholesaler, World.Purchase(new PurchaseLine("草鱼", Amount.Of(3), Unit.Kilogram)));

        using var db = _views.Read();
        var day = StallBook.Day(db, Wholesaler, db.Today);
        Assert.Equal(
            [(Kinds.Purchase, null, false, 0, true), (Kinds.Sale, null, true, 0, false), (Kinds.Sale, "重量记错", false, 0, false), (Kinds.Purchase, null, false, 1, false)],
            day.Select(r => (r.Kind, r.Voided, r.Disputed, r.Tickets, r.OnBehalf)));
        Assert.Equal("10 kg", Assert.Single(StallBook.Find(db, Wholesaler, bought)!.Lines).Quantity.ToString());
        Assert.Equal([("commitment", Hash.Of("photo"u8))], StallTickets.Of(db, day[3].Index).Select(t => (t.Type, t.Image)));
        Assert.Null(StallBook.Find(db, Retailer, bought));
        Assert.Equal(new StallDuties(1, 1, 2, 1), StallBook.Duties(db, Wholesaler));
        Assert.Equal([day[0].Id], StallBook.WithoutTicket(db, Wholesaler).Select(r => r.Id));
        Assert.Equal([disputed], StallBook.Objections(db, Wholesaler).Select(r => r.Id));
    }

    [Fact]
    public void Days_without_a_record_are_stepped_over()
    {
        Buy(("鲈鱼", "10", "kg", null));
        World.Tick(TimeSpan.FromDays(3));
        Sell(("鲈鱼", "1", "kg"));

        using var db = _views.Read();
        var today = db.Today;
        Assert.Equal((today.AddDays(-3), null), StallBook.Neighbours(db, Wholesaler, today));
        Assert.Equal((null, today), StallBook.Neighbours(db, Wholesaler, today.AddDays(-3)));
        Assert.Equal((null, null), StallBook.Neighbours(db, Retailer, today));
    }

    [Fact]
    public void Earlier_purchases_are_found_newest_first_and_revoked_keys_are_no_longer_named()
    {
        Buy(("鲈鱼", "10", "kg", "广东佛山顺德"), ("生蚝", "5", "kg", null));
        Buy(("鲈鱼", "7", "kg", "广东中山"));
        World.Must("huangsha", Wholesaler, new KeyGranted(World.Point("new phone"), KeyUses.Seal, "新手机"));
        World.Must("huangsha", Wholesaler, new KeyRevoked(World.IdOf(Wholesaler), "lost"));

        using var db = _views.Read();
        Assert.Equal(["广东中山", "广东佛山顺德"], StallBook.Purchases(db, Wholesaler, 5).Select(p => p.Lines[0].Origin));
        Assert.Single(StallBook.Purchases(db, Wholesaler, 1));
        Assert.Equal([World.IdOf("new phone").ToString()], StallBook.FactsOf(db, Wholesaler)!.Keys);
    }

    public void Dispose() => _views.Dispose();

    private StatementId Buy(params (string Product, string Qty, string Unit, string? Origin)[] lines) =>
        World.Must(Wholesaler, Wholesaler, World.Purchase(
            [.. lines.Select(l => new PurchaseLine(l.Product, Amount.Parse(l.Qty), Unit.Find(l.Unit)!, l.Origin))])).Id;

    private StatementId Sell(params (string Product, string Qty, string Unit)[] lines) =>
        World.Must(Wholesaler, Wholesaler, World.Sale([.. lines.Select(l => new SaleLine(l.Product, Amount.Parse(l.Qty), Unit.Find(l.Unit)!))])).Id;

    private static IEnumerable<(string, string, string?, string)> Shown(IReadOnlyList<StockedLot> lots) =>
        lots.Select(l => (l.Product, l.Left.ToString(), l.Origin, l.From));
}
