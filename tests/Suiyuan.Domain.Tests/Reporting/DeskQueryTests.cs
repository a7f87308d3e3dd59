using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Reporting;

public sealed class DeskQueryTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void An_office_sees_itself_and_whoever_was_admitted_below_it_and_nobody_else()
    {
        using var db = _views.Read();
        Assert.Equal(["liwan", "ah-ming", "huangsha"], PartyQueries.Below(db, "liwan").Select(p => p.Id));
        Assert.Equal(["fangcun", "ah-hua"], PartyQueries.Below(db, "fangcun").Select(p => p.Id));
        Assert.DoesNotContain("suiyuan", PartyQueries.Below(db, "gz").Select(p => p.Id));
        Assert.Equal(7, PartyQueries.Below(db, "gz").Count);
    }

    [Fact]
    public void A_party_stands_as_its_statements_say_and_is_enrolled_while_a_seal_is_in_force()
    {
        World.Must("huangsha", "new-stall", World.Admission(Roles.Merchant, "huangsha"));
        World.Must("huangsha", "new-stall", new KeyGranted(World.Point("code"), KeyUses.Enrol, "开通码", World.Now.AddHours(24)));
        World.Must("huangsha", Wholesaler, new Suspended("整改"));
        using (var db = _views.Read())
        {
            var waiting = PartyQueries.Find(db, "new-stall")!;
            Assert.False(waiting.Enrolled);
            Assert.Equal(World.Now.AddHours(24), waiting.EnrolUntil);
            Assert.Equal(PartyStatus.Suspended, PartyQueries.Find(db, Wholesaler)!.Status);
            Assert.False(PartyQueries.IsFree(db, "new-stall"));
            Assert.True(PartyQueries.IsFree(db, "new-stall-2"));
        }

        World.Must("new-stall", "new-stall", new KeyGranted(World.Point("phone"), KeyUses.Seal, "手机"), key: "code");
        World.Must("huangsha", Wholesaler, new Resumed("合格"));
        using (var db = _views.Read())
        {
            Assert.True(PartyQueries.Find(db, "new-stall")!.Enrolled);
            Assert.Equal(["seal", "enrol"], PartyQueries.KeysOf(db, "new-stall").Select(k => k.Use));
            Assert.Equal([true, false], PartyQueries.KeysOf(db, "new-stall").Select(k => k.Live));
            Assert.Equal(PartyStatus.Active, PartyQueries.Find(db, Wholesaler)!.Status);
            Assert.Equal([Kinds.Resumed, Kinds.Suspended], PartyQueries.EventsOf(db, Wholesaler).Take(2).Select(e => e.Kind));
        }

        World.Must("huangsha", "new-stall", new KeyRevoked(World.IdOf("phone"), "lost"));
        using (var db = _views.Read())
        {
            Assert.False(PartyQueries.Find(db, "new-stall")!.Enrolled);
        }
    }

    [Fact]
    public void Days_count_what_each_offices_stalls_recorded_and_no_one_elses()
    {
        World.Must(Wholesaler, Wholesaler, World.Purchase());
        var sale = World.Must(Wholesaler, Wholesaler, World.Sale());
        World.Must(Wholesaler, Wholesaler, World.Sale());
        World.Must("huangsha", Wholesaler, World.Sale());
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale.Id));
        World.Must(Wholesaler, Wholesaler, new SaleVoided(World.Must(Wholesaler, Wholesaler, World.Sale()).Id, "输错"));
        using var db = _views.Read();
        Assert.Equal(new DayTotals(Today, 1, 1, 4, 1, 1, 0), DayQueries.Totals(db, "huangsha", Today, 14)[^1]);
        Assert.Equal(new DayTotals(Today, 1, 1, 0, 0, 0, 0), DayQueries.Totals(db, "fangcun", Today, 14)[^1]);
        Assert.Equal(new DayTotals(Today, 2, 2, 4, 1, 1, 0), DayQueries.Totals(db, "gz", Today, 14)[^1]);
        Assert.Equal(14, DayQueries.Totals(db, "gz", Today, 14).Count);
        Assert.Equal(new StallActivity(Wholesaler, 1, 4, 1, 0, Today), Assert.Single(DayQueries.Activity(db, "huangsha", Today)));
        Assert.Equal(new StallActivity(Wholesaler, 0, 0, 0, 0, Today), Assert.Single(DayQueries.Activity(db, "huangsha", Today.AddDays(1))));
    }

    [Fact]
    public void Lists_of_records_are_narrowed_by_office_day_goods_and_state_and_counted_whole()
    {
        World.Must(Wholesaler, Wholesaler, World.Purchase());
        var plain = World.Must(Wholesaler, Wholesaler, World.Sale());
        var voided = World.Must(Wholesaler, Wholesaler, World.Sale());
        World.Must(Wholesaler, Wholesaler, new SaleVoided(voided.Id, "输错"));
        var beyond = World.Must("huangsha", Wholesaler, World.Sale(new SaleLine("石斑鱼", Amount.Of(3), Unit.Kilogram), new SaleLine("鲈鱼", Amount.Of(1), Unit.Jin)));
        World.Must(Retailer, Retailer, new PurchaseDisputed(World.Nonce(), plain.Id, "differs", "少了一斤"));
        using var db = _views.Read();
        var office = new RecordFilter("huangsha");
        Assert.Equal([beyond.Id, voided.Id, plain.Id], RecordQueries.Sales(db, office, 0, 10).Rows.Select(s => s.Id));
        Assert.Equal([voided.Id], RecordQueries.Sales(db, office, 1, 1).Rows.Select(s => s.Id));
        Assert.Equal(3, RecordQueries.Sales(db, office, 1, 1).Total);
        Assert.Equal(0, RecordQueries.Sales(db, new RecordFilter("fangcun"), 0, 10).Total);
        Assert.Equal(0, RecordQueries.Sales(db, office with { Day = Today.AddDays(-1) }, 0, 10).Total);
        Assert.Equal([beyond.Id], Found(office with { Find = "石斑" }));
        Assert.Equal([voided.Id], Found(office with { State = "voided" }));
        Assert.Equal([beyond.Id], Found(office with { State = "behalf" }));
        Assert.Equal([beyond.Id], Found(office with { State = "short" }));
        Assert.Equal([plain.Id], Found(office with { State = "disputed" }));
        var shortfall = Assert.Single(RecordQueries.Shortfalls(db, office, 10));
        Assert.Equal(("石斑鱼", 3m), (shortfall.Product, shortfall.Missing.Value));
        Assert.Equal("少了一斤", Assert.Single(RecordQueries.Disputes(db, office, 10)).Note);
        Assert.Equal(Retailer, Assert.Single(RecordQueries.Disputes(db, new RecordFilter("fangcun"), 10)).Buyer);

        List<Suiyuan.Ledger.Verify.StatementId> Found(RecordFilter filter) => [.. RecordQueries.Sales(db, filter, 0, 10).Rows.Select(s => s.Id)];
    }

    [Fact]
    public void A_whole_city_is_searched_for_goods_stalls_and_suppliers_with_the_answer_of_one_market()
    {
        for (var i = 0; i < 30; i++)
        {
            World.Must("fangcun", $"stall-{i}", World.Admission(Roles.Merchant, "fangcun"));
        }

        var bought = World.Must(Wholesaler, Wholesaler, World.Purchase());
        var plain = World.Must(Wholesaler, Wholesaler, World.Sale());
        var twice = World.Must(Wholesaler, Wholesaler, World.Sale(new SaleLine("石斑鱼", Amount.Of(3), Unit.Kilogram), new SaleLine("鲈鱼", Amount.Of(1), Unit.Jin)));
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), plain.Id));
        using var db = _views.Read();
        foreach (var within in new[] { "huangsha", "gz" })
        {
            Assert.Equal([twice.Id], Sold("石斑"));
            Assert.Equal([twice.Id, plain.Id], Sold("鲈"));
            Assert.Equal([twice.Id, plain.Id], Sold(Wholesaler.ToUpperInvariant()));
            Assert.Empty(Sold("湛江"));
            Assert.Equal([bought.Id], Bought("湛江批发"));
            Assert.Empty(Bought("石斑"));
            Assert.Equal([plain.Id], RecordQueries.Sales(db, new RecordFilter(within, Find: "鲈"), 1, 1).Rows.Select(s => s.Id));
            Assert.Equal((0, 2), (RecordQueries.Sales(db, new RecordFilter(within, Find: "鲈"), 5, 1).Rows.Count, RecordQueries.Sales(db, new RecordFilter(within, Find: "鲈"), 5, 1).Total));

            List<Suiyuan.Ledger.Verify.StatementId> Sold(string words) => [.. RecordQueries.Sales(db, new RecordFilter(within, Find: words), 0, 10).Rows.Select(s => s.Id)];
            List<Suiyuan.Ledger.Verify.StatementId> Bought(string words) => [.. RecordQueries.Purchases(db, new RecordFilter(within, Find: words), 0, 10).Rows.Select(s => s.Id)];
        }

        Assert.Equal(2, RecordQueries.Purchases(db, new RecordFilter("gz", Find: "鲈"), 0, 10).Total);
        Assert.Equal(1, RecordQueries.Purchases(db, new RecordFilter("huangsha", Find: "鲈"), 0, 10).Total);
        Assert.Empty(RecordQueries.Sales(db, new RecordFilter("fangcun", Find: "鲈"), 0, 10).Rows);
    }

    [Fact]
    public void What_another_stall_sold_is_received_from_it_by_name_and_needs_no_ticket()
    {
        World.Must(Wholesaler, Wholesaler, World.Purchase());
        var sale = World.Must(Wholesaler, Wholesaler, World.Sale());
        World.Must(Retailer, Retailer, new PurchaseConfirmed(World.Nonce(), sale.Id));
        using var db = _views.Read();
        var received = Assert.Single(RecordQueries.Purchases(db, new RecordFilter("fangcun"), 0, 10).Rows);
        Assert.Equal((Wholesaler, null, "鲈鱼", 1), (received.Seller, received.Supplier, received.Product, received.Lines));
        Assert.Equal(0, RecordQueries.Purchases(db, new RecordFilter("fangcun", State: "bare"), 0, 10).Total);
        var bought = Assert.Single(RecordQueries.Purchases(db, new RecordFilter("huangsha", State: "bare"), 0, 10).Rows);
        Assert.Equal((null, "湛江批发行", 0), (bought.Seller, bought.Supplier, bought.Tickets));
        Assert.Equal(["湛江批发行"], RecordQueries.Habits(db, Wholesaler).Suppliers);
        Assert.Equal("鲈鱼", Assert.Single(RecordQueries.LotsOf(db, Retailer)).Product);
    }

    public void Dispose() => _views.Dispose();
}
