using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trade;

/// <summary>Mass balances, certificate balances and the legal daybook.</summary>
public sealed class BalanceTests : IDisposable
{
    private const string Wholesaler = "ah-ming";
    private const string Retailer = "ah-hua";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_balance_is_what_came_less_what_went()
    {
        Buy(Wholesaler, "猪肉", 100);
        Sell(Wholesaler, "猪肉", 30);
        Say(Wholesaler, new Transformation(World.Nonce(), "cut", [Line("猪肉", 60)], [new("五花肉", Amount.Of(40), Unit.Kilogram)]));
        Say(Wholesaler, new Disposal(World.Nonce(), [Line("猪肉", 5)], "spoiled", "destroyed"));
        Say(Wholesaler, new StockTake(World.Nonce(), [new("猪肉", Amount.Of(3), Unit.Kilogram)]));
        var balance = Of(Wholesaler, "猪肉");
        Assert.Equal(("0 kg", "100 kg", "30 kg", "60 kg", "5 kg", "2 kg", "3 kg"),
            (Said(balance.Opening), Said(balance.Bought), Said(balance.Sold), Said(balance.Used), Said(balance.Disposed), Said(balance.Shrunk), Said(balance.Book)));
        Assert.Equal(BalanceState.InOrder, balance.State);
        Assert.Equal("40 kg", Said(Of(Wholesaler, "五花肉").Made));
    }

    [Fact]
    public void More_gone_than_shrinks_is_a_loss_and_the_worst_comes_first()
    {
        Buy(Wholesaler, "猪肉", 100);
        Buy(Retailer, "猪肉", 100);
        Say(Wholesaler, new StockTake(World.Nonce(), [new("猪肉", Amount.Of(95), Unit.Kilogram)]));
        Say(Retailer, new StockTake(World.Nonce(), [new("猪肉", Amount.Of(50), Unit.Kilogram)]));
        Sell(Retailer, "青口", 5);
        Assert.Equal([(Retailer, "青口", BalanceState.Surplus), (Retailer, "猪肉", BalanceState.Loss), (Wholesaler, "猪肉", BalanceState.Loss)], Worst());
        Say(Wholesaler, new StockTake(World.Nonce(), [new("猪肉", Amount.Of(98), Unit.Kilogram)]));
        Assert.DoesNotContain((Wholesaler, "猪肉", BalanceState.Loss), Worst());
    }

    [Fact]
    public void A_purchase_reported_after_its_sale_explains_it_and_opening_stock_needs_no_explanation()
    {
        Sell(Wholesaler, "猪肉", 10);
        Assert.Equal([(Wholesaler, "猪肉", BalanceState.Surplus)], Worst());
        Buy(Wholesaler, "猪肉", 10);
        Assert.Empty(Worst());
        Say(Wholesaler, new StockTake(World.Nonce(), [new("生蚝", Amount.Of(8), Unit.Kilogram)], Opening: true));
        Assert.Empty(Worst());
        Say(Wholesaler, new StockTake(World.Nonce(), [new("生蚝", Amount.Of(9), Unit.Kilogram)]));
        Assert.Equal([(Wholesaler, "生蚝", BalanceState.Surplus)], Worst());
    }

    [Fact]
    public void Two_names_of_one_product_and_heads_beside_kilograms_are_one_balance()
    {
        Buy(Wholesaler, "加州鲈", 10);
        Sell(Wholesaler, "大口黑鲈", 10);
        Say(Wholesaler, World.Purchase(new PurchaseLine("猪肉", Amount.Of(2), Unit.Find("head")!)));
        Sell(Wholesaler, "猪肉", 160);
        Assert.Empty(Worst());
        var pork = Of(Wholesaler, "猪肉");
        Assert.Equal(("170 kg", 20m), (Said(pork.Bought), pork.Approximate));
    }

    [Fact]
    public void A_window_opens_with_what_was_there_before_it()
    {
        Buy(Wholesaler, "猪肉", 100);
        Sell(Wholesaler, "猪肉", 20);
        World.Tick(TimeSpan.FromDays(2));
        Sell(Wholesaler, "猪肉", 30);
        using var db = _views.Read();
        var today = Assert.Single(MassBalanceQueries.Of(db, Wholesaler, db.Today, db.Today));
        Assert.Equal(("80 kg", "0 kg", "30 kg", "50 kg"), (Said(today.Opening), Said(today.Bought), Said(today.Sold), Said(today.Book)));
        var before = Assert.Single(MassBalanceQueries.Of(db, Wholesaler, db.Today.AddDays(-2), db.Today.AddDays(-1)));
        Assert.Equal(("0 kg", "100 kg", "20 kg", "80 kg"), (Said(before.Opening), Said(before.Bought), Said(before.Sold), Said(before.Book)));
    }

    [Fact]
    public void What_is_voided_is_in_no_balance()
    {
        var bought = Buy(Wholesaler, "猪肉", 100);
        Say(Wholesaler, new SaleVoided(Sell(Wholesaler, "猪肉", 30), "记错"));
        Say(Wholesaler, new EntryVoided(World.Nonce(), bought, "重复"));
        Assert.Empty(All(Wholesaler));
    }

    [Fact]
    public void A_certificate_is_overdrawn_when_stalls_book_more_under_it_than_it_covers()
    {
        Attach(Wholesaler, Buy(Wholesaler, "猪肉", 600), "No4401", "quarantine", 1000);
        Attach(Retailer, Buy(Retailer, "猪肉", 390), "No4401", "quarantine", 1000);
        Assert.Equal((CertificateState.Within, "10 kg", 2), Certificate("No4401"));
        var more = Buy(Retailer, "猪肉", 200);
        Attach(Retailer, more, "No4401", "quarantine", 1000);
        Assert.Equal((CertificateState.Overdrawn, "-190 kg", 2), Certificate("No4401"));
        Assert.Equal(["No4401"], Overdrawn("gz"));
        Assert.Empty(Overdrawn("gz", daysFromNow: 1));
        Say(Retailer, new EntryVoided(World.Nonce(), more, "重复"));
        Assert.Equal((CertificateState.Within, "10 kg", 2), Certificate("No4401"));
        Assert.Empty(Overdrawn("gz"));
    }

    [Fact]
    public void What_is_sold_on_by_voucher_is_a_descendant_and_not_booked_again()
    {
        Attach(Wholesaler, Buy(Wholesaler, "猪肉", 100), "No1", "quarantine", 100);
        var receipt = Say(Retailer, new PurchaseConfirmed(World.Nonce(), Sell(Wholesaler, "猪肉", 60)));
        Attach(Retailer, receipt, "No1", "quarantine", 100);
        Assert.Equal((CertificateState.Within, "0 kg", 1), Certificate("No1"));
        using var db = _views.Read();
        Assert.Equal([Retailer], CertificateQueries.Descendants(db, CertificateQueries.Find(db, "quarantine", "No1")!));
    }

    [Fact]
    public void A_certificate_in_heads_covers_kilograms_by_the_usual_weight_with_its_tolerance()
    {
        Attach(Wholesaler, Buy(Wholesaler, "猪肉", 190), "No2", "quarantine", 2, "head");
        Assert.Equal(CertificateState.Within, Certificate("No2").State);
        Attach(Retailer, Buy(Retailer, "猪肉", 40), "No2", "quarantine", 2, "head");
        Assert.Equal(CertificateState.Overdrawn, Certificate("No2").State);
        Attach(Wholesaler, Buy(Wholesaler, "龙须菜", 10), "No3", "commitment", 3, "box");
        Assert.Equal(CertificateState.Unknown, Certificate("No3", "commitment").State);
    }

    [Fact]
    public void A_purchase_under_two_certificates_is_charged_to_each_by_what_it_covers_and_only_goods_of_its_type_are()
    {
        var mixed = Say(Wholesaler, World.Purchase(new PurchaseLine("猪肉", Amount.Of(300), Unit.Kilogram), new PurchaseLine("菜心", Amount.Of(50), Unit.Kilogram)));
        Attach(Wholesaler, mixed, "A", "quarantine", 100);
        Attach(Wholesaler, mixed, "B", "quarantine", 200);
        Assert.Equal((CertificateState.Within, "0 kg", 1), Certificate("A"));
        Assert.Equal((CertificateState.Within, "0 kg", 1), Certificate("B"));
        using var db = _views.Read();
        Assert.True(CertificateQueries.Find(db, "quarantine", "A")!.Uses[0].Shared);
        Assert.Equal(["A", "B"], CertificateQueries.Worst(db, "gz", db.Today).Select(c => c.Number).Order());
        Assert.Empty(CertificateQueries.Worst(db, "gz", db.Today.AddDays(1)));
    }

    [Fact]
    public void The_daybook_has_what_the_law_asks_for()
    {
        var contact = Hash.Of("contact"u8);
        var buyer = Hash.Of("buyer"u8);
        var bought = Say(Wholesaler, World.Purchase(new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram, "广东中山")) with { Sealed = new(null, contact) });
        Attach(Wholesaler, bought, "C9", "commitment", 10);
        var sale = Say(Wholesaler, World.Sale(Line("鲈鱼", 3)) with { Sealed = new(null, buyer) });
        Say(Retailer, new PurchaseConfirmed(World.Nonce(), sale));
        using var db = _views.Read();
        var came = Assert.Single(Daybook.Lines(db, new DaybookFilter(Wholesaler, db.Today, db.Today, In: true)));
        Assert.Equal(("鲈鱼", "10 kg", "广东中山", "湛江批发行", contact, "C9"),
            (came.Product, came.Quantity.ToString(), came.Origin, came.With, came.Contact, came.Tickets[0].Number));
        var received = Assert.Single(Daybook.Lines(db, new DaybookFilter(Retailer, db.Today, db.Today, In: true)));
        Assert.Equal(("广东中山", true), (received.Origin, received.Place!.Length > 0));
        var went = Assert.Single(Daybook.Lines(db, new DaybookFilter("huangsha", db.Today, db.Today, In: false)));
        Assert.Equal(("3 kg", "广东中山", buyer, true), (went.Quantity.ToString(), went.Origin, went.Contact, went.With is not null));
        Assert.Equal(1, Daybook.Count(db, new DaybookFilter("gz", db.Today, db.Today, In: false, "鲈")));
        Assert.Equal(0, Daybook.Count(db, new DaybookFilter("gz", db.Today, db.Today, In: false, "鹅")));
    }

    [Fact]
    public void A_long_daybook_is_read_page_by_page_without_losing_a_line()
    {
        for (var i = 0; i < 45; i++)
        {
            Say(Wholesaler, World.Purchase([.. Enumerable.Range(0, 50).Select(n => new PurchaseLine("鱼" + n, Amount.Of(1), Unit.Kilogram))]));
        }

        using var db = _views.Read();
        var filter = new DaybookFilter(Wholesaler, db.Today, db.Today, In: true);
        Assert.Equal(2250, Daybook.Count(db, filter));
        Assert.Equal(2250, Daybook.Lines(db, filter).Select(l => l.No).Distinct().Count());
        Assert.Equal(Daybook.Lines(db, filter).Skip(2100).Select(l => l.No), Daybook.Lines(db, filter, 2100).Select(l => l.No));
    }

    [Fact]
    public void Records_are_kept_for_months_that_depend_on_the_goods_and_the_day()
    {
        Assert.Equal(6, Retention.For("meat", new DateOnly(2026, 1, 1))!.Months);
        Assert.Equal(24, Retention.For("cooked", new DateOnly(2026, 1, 1))!.Months);
        Assert.Null(Retention.For("meat", new DateOnly(2010, 1, 1)));
        Assert.All(Categories.All, c => Assert.NotNull(Retention.For(c, new DateOnly(2026, 1, 1))));
    }

    [Fact]
    public void The_daybook_of_a_stall_shows_counts_and_transformations_with_what_became_of_them()
    {
        Buy(Wholesaler, "猪肉", 100);
        Assert.False(Counted());
        var cut = Say(Wholesaler, new Transformation(World.Nonce(), "cut", [Line("猪肉", 60)], [new("五花肉", Amount.Of(40), Unit.Kilogram)]));
        var count = Say(Wholesaler, new StockTake(World.Nonce(), [new("猪肉", Amount.Of(39), Unit.Kilogram)]));
        Say(Wholesaler, new DayReport(World.Nonce(), ChinaTime.DayOf(World.Now), "closed"));
        Sell(Wholesaler, "五花肉", 1);
        Say(Wholesaler, new EntryVoided(World.Nonce(), cut, "录错", count));
        using var db = _views.Read();
        var made = StallBook.Find(db, Wholesaler, cut)!;
        Assert.Equal(("cut", "录错", count), (made.Code, made.Voided, made.Instead));
        Assert.Equal([("五花肉", false), ("猪肉", true)], made.Lines.Select(l => (l.Product, l.Used)));
        Assert.Equal(("39 kg", "40 kg"), (StallBook.Find(db, Wholesaler, count)!.Lines[0].Quantity.ToString(), StallBook.Find(db, Wholesaler, count)!.Lines[0].Book.ToString()));
        Assert.Equal([Kinds.Sale, Kinds.DayReport, Kinds.StockTake, Kinds.Transformation, Kinds.Purchase], StallBook.Day(db, Wholesaler, db.Today).Select(r => r.Kind));
        Assert.Equal("closed", StallBook.Reported(db, Wholesaler, db.Today));
        Assert.True(StallBook.HasCounted(db, Wholesaler));
        Assert.Equal([Oddity.VoidedAfterUse], OddityQueries.Of(db, made.Index).Select(o => o.Code));
        Assert.Equal(db.Today, Assert.Single(DayQueries.Activity(db, "gz", db.Today)).LastDay);

        bool Counted()
        {
            using var before = _views.Read();
            return StallBook.HasCounted(before, Wholesaler);
        }
    }

    private StatementId Buy(string stall, string product, int kilograms) =>
        Say(stall, World.Purchase(new PurchaseLine(product, Amount.Of(kilograms), Unit.Kilogram)));

    private StatementId Sell(string stall, string product, int kilograms) => Say(stall, World.Sale(Line(product, kilograms)));

    private void Attach(string stall, StatementId purchase, string number, string type, int covers, string unit = "kg") => Say(stall, new TicketAttached(
        World.Nonce(), purchase, type, Hash.Of(System.Text.Encoding.UTF8.GetBytes(World.Nonce())), number, Qty: Amount.Of(covers), Unit: Unit.Find(unit)));

    private StatementId Say(string stall, Payload payload) => World.Must(stall, stall, payload).Id;

    private static SaleLine Line(string product, int kilograms) => new(product, Amount.Of(kilograms), Unit.Kilogram);

    private static string Said(long micros) => Quantity.FromBase(micros, Unit.Gram).In(Unit.Kilogram).ToString();

    private List<MassBalance> All(string stall)
    {
        using var db = _views.Read();
        return [.. MassBalanceQueries.Of(db, stall, db.Today, db.Today)];
    }

    private MassBalance Of(string stall, string product) => All(stall).Single(b => b.Product == product);

    private List<(string, string, BalanceState)> Worst()
    {
        using var db = _views.Read();
        return [.. MassBalanceQueries.Worst(db, "gz", db.Today, db.Today).Select(b => (b.Stall, b.Product, b.State))];
    }

    private List<string> Overdrawn(string within, int daysFromNow = 0)
    {
        using var db = _views.Read();
        return [.. CertificateQueries.Overdrawn(db, within, db.Today.AddDays(daysFromNow)).Select(c => c.Number)];
    }

    private (CertificateState State, string? Left, int Stalls) Certificate(string number, string type = "quarantine")
    {
        using var db = _views.Read();
        var found = CertificateQueries.Find(db, type, number)!;
        return (found.State, found.Left?.ToString(), found.Stalls);
    }

    public void Dispose() => _views.Dispose();
}
