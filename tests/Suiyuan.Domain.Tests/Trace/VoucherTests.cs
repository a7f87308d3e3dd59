using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trace;

public sealed class VoucherTests : IDisposable
{
    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_retailers_voucher_leads_through_the_wholesaler_to_the_catch_and_its_papers()
    {
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase(
            new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram, "广东湛江", "L7"), new PurchaseLine("鲈鱼", Amount.Of(5), Unit.Kilogram, "广西北海")));
        World.Must("ah-ming", "ah-ming", new TicketAttached(
            World.Nonce(), bought.Id, "quarantine", Hash.Of("photo"u8), "4401", new(2026, 11, 22), new(2026, 11, 29), Amount.Of(15), Unit.Kilogram));
        var wholesale = World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("鲈鱼", Amount.Of(12), Unit.Kilogram)));
        World.Tick(TimeSpan.FromHours(1));
        World.Must("ah-hua", "ah-hua", new PurchaseConfirmed(World.Nonce(), wholesale.Id));
        var prices = Hash.Of("salted prices"u8);
        var retail = World.Must("fangcun", "ah-hua", World.Sale(new SaleLine("鲈鱼", Amount.Parse("1.5"), Unit.Jin)) with { Sealed = new(prices) });

        using var db = _views.Read();
        var voucher = VoucherQuery.Find(db, retail.Id)!;
        Assert.Equal("ah-hua", voucher.Seller.Id);
        Assert.Equal("fangcun", voucher.Seller.Market!.Id);
        Assert.True(voucher.OnBehalf);
        Assert.Equal(prices, voucher.Prices);
        Assert.Null(voucher.Buyer);
        var line = Assert.Single(voucher.Lines);
        Assert.Equal("1.5 jin", line.Quantity.ToString());
        Assert.Null(line.Shortfall);
        var received = Assert.Single(line.Sources);
        Assert.Equal(wholesale.Id, received.Voucher);
        Assert.False(received.VoucherVoided);
        Assert.Equal("ah-hua", received.Stall.Id);
        Assert.Equal(["10 kg", "2 kg"], received.Upstream.Select(u => u.Taken.ToString()));
        Assert.Equal(["广东湛江", "广西北海"], voucher.Entries.Select(e => e.Origin));
        var entry = voucher.Entries[0];
        Assert.Equal(("ah-ming", "湛江批发行", "L7", new LotId(bought.Id, 0)), (entry.Stall.Id, entry.Supplier, entry.Batch, entry.Lot));
        var ticket = Assert.Single(entry.Tickets);
        Assert.Equal(("quarantine", "4401", "15 kg"), (ticket.Type, ticket.Number, ticket.Covers.ToString()));

        var upstream = VoucherQuery.Find(db, wholesale.Id)!;
        Assert.Equal("ah-hua", upstream.Confirmed!.By.Id);
        Assert.Equal(World.Start.AddSeconds(1), upstream.RecordedAt);
        Assert.Equal(World.Start.AddSeconds(1).AddHours(1), upstream.Confirmed.RecordedAt);
    }

    [Fact]
    public void A_voided_or_disputed_voucher_says_so_and_why()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-hua", "ah-hua", new PurchaseDisputed(World.Nonce(), sale.Id, "not-mine"));
        World.Must("ah-ming", "ah-ming", new SaleVoided(sale.Id, "开错了"));
        using var db = _views.Read();
        var voucher = VoucherQuery.Find(db, sale.Id)!;
        Assert.Equal("开错了", voucher.Voided!.Reason);
        Assert.Equal(("ah-hua", "not-mine"), (voucher.Disputed!.By.Id, voucher.Disputed.Reason));
        Assert.Equal("1 jin", Assert.Single(voucher.Lines).Shortfall.ToString());
        Assert.Empty(voucher.Entries);
    }

    [Fact]
    public void A_voided_voucher_leads_to_what_is_true_in_its_place_as_soon_as_that_is_recorded()
    {
        World.Must("ah-ming", "ah-ming", World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Jin)));
        var wrong = World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("鲈鱼", Amount.Of(10), Unit.Jin))).Id;
        // The void comes first, so that the goods are back when the right sale takes them.
        var right = World.Sealed("ah-ming", "ah-ming", World.Sale(new SaleLine("鲈鱼", Amount.Of(9), Unit.Jin)));
        World.Must("ah-ming", "ah-ming", new SaleVoided(wrong, "数量写错", right.Id));
        using (var before = _views.Read())
        {
            Assert.Equal(("数量写错", null), (VoucherQuery.Find(before, wrong)!.Voided!.Reason, VoucherQuery.Find(before, wrong)!.Voided!.Instead));
        }

        Assert.Null(World.Try(right));
        using var db = _views.Read();
        Assert.Equal(right.Id, VoucherQuery.Find(db, wrong)!.Voided!.Instead);
        Assert.Equal(right.Id, StallBook.Find(db, "ah-ming", wrong)!.Instead);
        Assert.Null(VoucherQuery.Find(db, right.Id)!.Lines[0].Shortfall);
    }

    [Fact]
    public void A_voided_purchase_leads_to_what_is_recorded_instead_from_its_vouchers_and_its_tickets()
    {
        var wrong = World.Must("ah-ming", "ah-ming", World.Purchase()).Id;
        var sale = World.Must("ah-ming", "ah-ming", World.Sale()).Id;
        var ticket = World.Must("ah-ming", "ah-ming", new TicketAttached(World.Nonce(), wrong, "quarantine", Hash.Of("photo"u8))).Id;
        var right = World.Must("ah-ming", "ah-ming", World.Purchase()).Id;
        World.Must("ah-ming", "ah-ming", new EntryVoided(World.Nonce(), wrong, "供货人写错", right));
        using var db = _views.Read();
        Assert.Equal(right, VoucherQuery.Find(db, sale)!.Lines[0].Sources[0].Instead);
        Assert.Equal(("供货人写错", right), (TicketQueries.Find(db, ticket)!.Voided, TicketQueries.Find(db, ticket)!.Instead));
    }

    [Fact]
    public void What_was_cut_leads_to_what_it_was_cut_from_with_how_much_was_used()
    {
        var first = World.Must("ah-ming", "ah-ming", World.Purchase(new PurchaseLine("猪肉", Amount.Of(30), Unit.Kilogram, "广东")));
        World.Must("ah-ming", "ah-ming", World.Purchase(new PurchaseLine("猪肉", Amount.Of(50), Unit.Kilogram, "湖南")));
        var cut = World.Must("ah-ming", "ah-ming", new Transformation(World.Nonce(), "cut",
            [new("猪肉", Amount.Of(20), Unit.Kilogram), new("猪肉", Amount.Of(20), Unit.Kilogram)], [new("五花肉", Amount.Of(25), Unit.Kilogram)]));
        var sale = World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("五花肉", Amount.Of(2), Unit.Jin)));
        using var db = _views.Read();
        var made = Assert.Single(VoucherQuery.Find(db, sale.Id)!.Lines[0].Sources);
        Assert.Equal((LotWay.Made, "cut", cut.Id, "2 jin"), (made.Way, made.Process, made.Statement, made.Taken.ToString()));
        Assert.Equal([("广东", "30 kg"), ("湖南", "10 kg")], made.Upstream.Select(u => (u.Origin!, u.Taken.ToString())));
        Assert.Equal(first.Id, VoucherQuery.Find(db, sale.Id)!.Entries[0].Statement);
    }

    [Fact]
    public void What_was_brought_back_leads_to_the_lot_it_was_sold_from_and_a_count_to_nothing()
    {
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram, "广东")));
        World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("鲈鱼", Amount.Of(10), Unit.Kilogram)));
        var recall = World.Must("gz", "ah-ming", new RecallOpened(World.Nonce(), 1, "鲈鱼", [new(bought.Id, 0)], "own", "坏", "退", World.Now, new(1, 1, 1, 1)));
        var back = World.Must("ah-ming", "ah-ming", new RecallCollected(
            World.Nonce(), recall.Id, [new("鲈鱼", Amount.Of(3), Unit.Kilogram, new LotId(bought.Id, 0))], "shopper", "stall"));
        var resold = World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("鲈鱼", Amount.Of(1), Unit.Kilogram, new LotId(back.Id, 0))));
        World.Must("ah-ming", "ah-ming", new StockTake(World.Nonce(), [new("生蚝", Amount.Of(5), Unit.Kilogram)], Opening: true));
        var counted = World.Must("ah-ming", "ah-ming", World.Sale(new SaleLine("生蚝", Amount.Of(1), Unit.Kilogram)));
        using var db = _views.Read();
        var returned = Assert.Single(VoucherQuery.Find(db, resold.Id)!.Lines[0].Sources);
        Assert.Equal((LotWay.Returned, "3 kg", bought.Id), (returned.Way, returned.Upstream[0].Taken.ToString(), returned.Upstream[0].Statement));
        var opening = Assert.Single(VoucherQuery.Find(db, counted.Id)!.Lines[0].Sources);
        Assert.Equal((LotWay.Counted, 0), (opening.Way, opening.Upstream.Count));
    }

    [Fact]
    public void A_voided_purchase_is_told_of_on_every_voucher_that_came_of_it()
    {
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase());
        var sale = World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-ming", "ah-ming", new EntryVoided(World.Nonce(), bought.Id, "重复录入"));
        using var db = _views.Read();
        Assert.True(VoucherQuery.Find(db, sale.Id)!.Lines[0].Sources[0].Voided);
    }

    [Fact]
    public void What_is_no_sale_has_no_voucher()
    {
        using var db = _views.Read();
        Assert.Null(VoucherQuery.Find(db, World.Entries[0].Id));
        Assert.Null(VoucherQuery.Find(db, new StatementId(Hash.Of("none"u8))));
        Assert.Null(VoucherQuery.At(db, 1_000_000));
    }

    [Fact]
    public void A_long_chain_of_hands_is_followed_as_far_as_a_page_can_show()
    {
        World.Must("ah-ming", "ah-ming", World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram)));
        StatementId last = default;
        for (var i = 0; i < 30; i++)
        {
            var (from, to) = i % 2 == 0 ? ("ah-ming", "ah-hua") : ("ah-hua", "ah-ming");
            last = World.Must(from, from, World.Sale(new SaleLine("鲈鱼", Amount.Of(10), Unit.Kilogram))).Id;
            World.Must(to, to, new PurchaseConfirmed(World.Nonce(), last));
        }

        using var db = _views.Read();
        var depth = 0;
        for (var at = VoucherQuery.Find(db, last)!.Lines[0].Sources; at.Count > 0; at = at[0].Upstream)
        {
            depth++;
        }

        Assert.Equal(16, depth);
    }

    [Fact]
    public void Every_number_of_a_day_leads_to_its_statements()
    {
        var today = ChinaTime.DayOf(World.Now);
        World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-ming", "ah-ming", World.Sale() with { At = World.Now.AddDays(-1) });
        World.Must("ah-ming", "ah-ming", World.Sale());
        using var db = _views.Read();
        Assert.Equal(2, StatementQuery.Of(db, "ah-ming", Kinds.Sale, today, long.MaxValue, 10).Count);
        Assert.Single(StatementQuery.Of(db, "ah-ming", Kinds.Sale, today.AddDays(-1), long.MaxValue, 10));
        Assert.Equal(2, db.Number("SELECT sales FROM stall_day WHERE day = $1", today.DayNumber));
        Assert.Equal(2, db.Number("SELECT sales FROM market_day WHERE day = $1", today.DayNumber));
        var newest = StatementQuery.Newest(db, long.MaxValue, 3);
        Assert.Equal(db.TreeSize - 1, newest[0].Index);
        Assert.Equal(newest[0], StatementQuery.Find(db, newest[0].Id));
        Assert.All(newest, row => Assert.Equal("ah-ming", row.Subject));
    }

    [Fact]
    public void Sealed_parts_open_to_those_they_concern_and_to_nobody_else()
    {
        var prices = Hash.Of("p"u8);
        var sale = World.Must("ah-ming", "ah-ming", World.Sale() with { Sealed = new(prices) });
        World.Must("ah-hua", "ah-hua", new PurchaseConfirmed(World.Nonce(), sale.Id));
        using var db = _views.Read();
        Assert.Equal(
            "ah-ming Own, huangsha Above, liwan Above, gz Above, ah-hua Buyer, fangcun None, lab None, suiyuan None, nobody None",
            string.Join(", ", new[] { "ah-ming", "huangsha", "liwan", "gz", "ah-hua", "fangcun", "lab", "suiyuan", "nobody" }
                .Select(p => $"{p} {SealedAccess.ConcernOf(db, prices, p)}")));
        Assert.Equal(
            "ah-ming liwan gz",
            string.Join(' ', new[] { "ah-ming", "huangsha", "liwan", "gz", "ah-hua", "fangcun", "nobody" }.Where(p => SealedAccess.MayErase(db, prices, p))));
        Assert.Equal(SealedConcern.NotCited, SealedAccess.ConcernOf(db, Hash.Of("other"u8), "gz"));
        Assert.False(SealedAccess.MayErase(db, Hash.Of("other"u8), "gz"));
    }

    public void Dispose() => _views.Dispose();
}
