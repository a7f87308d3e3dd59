using System.Net;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Trade;

/// <summary>What was recorded and can't be so: the person whose record it is reads what it is and what to do, and their market has it in its list.</summary>
public sealed class BadInputPageTests
{
    private const string Stall = RecallCity.Stall;
    private const string Buyer = RecallCity.Buyer;
    private const string Fish = "石斑鱼";

    [Fact]
    public async Task Whoever_sold_too_much_mixed_units_or_voided_too_late_reads_it_in_the_record_with_what_to_do()
    {
        await using var city = await RecallCity.StartAsync();
        using var seller = await city.City.SignedInAsync(Stall);
        using var market = await city.City.SignedInAsync("huangsha");
        var pieces = await SellAsync(city, new SaleLine(Fish, Amount.Parse("2"), Unit.Find("piece")!, city.Lot));
        var sold = await SellAsync(city, new SaleLine(Fish, Amount.Parse("10"), Unit.Kilogram));
        var beyond = await SellAsync(city, new SaleLine(Fish, Amount.Parse("60"), Unit.Kilogram));
        await city.SayAsync(Buyer, new PurchaseConfirmed(StatementFactory.Nonce(), sold));
        await city.SayAsync(Stall, new SaleVoided(sold, "称错"));
        await city.SayAsync(Stall, new EntryVoided(StatementFactory.Nonce(), city.Bad, "供货人写错"));
        var odd = await PageAsync(market, "/market/oddities");
        foreach (var (record, title, todo) in new[]
        {
            (pieces, "The unit does not fit", "use one kind of unit"), (beyond, "More went than there was in the books", "record the missing purchase, or count the stock"),
            (sold, "Voided after the buyer had confirmed it", "agree with the buyer, who voids the receipt"),
            (city.Bad, "Voided after goods of it were sold or used", "record the purchase as it was, or count the stock"),
        })
        {
            var page = await PageAsync(seller, $"/stall/record/{record}");
            Assert.Contains(title, page, StringComparison.Ordinal);
            Assert.Contains(todo, page, StringComparison.Ordinal);
            Assert.Contains(title, odd, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Goods_confirmed_twice_came_once_and_the_second_record_says_so()
    {
        await using var city = await RecallCity.StartAsync();
        var sold = await SellAsync(city, new SaleLine(Fish, Amount.Parse("10"), Unit.Kilogram));
        await city.SayAsync(Buyer, new PurchaseConfirmed(StatementFactory.Nonce(), sold));
        var (again, _) = await city.SayAsync(Buyer, new PurchaseConfirmed(StatementFactory.Nonce(), sold));
        using var buyer = await city.City.SignedInAsync(Buyer);
        var page = await PageAsync(buyer, $"/stall/record/{again}");
        Assert.Contains("Received again: of no effect", page, StringComparison.Ordinal);
        Assert.Contains("there is nothing to do", page, StringComparison.Ordinal);
        using var market = await city.City.SignedInAsync("huangsha");
        Assert.Contains("Received again: of no effect", await PageAsync(market, "/market/oddities"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_that_come_back_to_their_seller_are_traced_to_their_source_and_to_both()
    {
        await using var city = await RecallCity.StartAsync();
        var there = await SellAsync(city, new SaleLine(Fish, Amount.Parse("10"), Unit.Kilogram));
        await city.SayAsync(Buyer, new PurchaseConfirmed(StatementFactory.Nonce(), there));
        var (back, _) = await city.SayAsync(Buyer, new Sale(StatementFactory.Nonce(), [new(Fish, Amount.Parse("4"), Unit.Kilogram)]));
        await city.SayAsync(Stall, new PurchaseConfirmed(StatementFactory.Nonce(), back));
        using var gz = await city.City.SignedInAsync("gz");
        var page = await PageAsync(gz, $"/bureau/trace?q={back}");
        Assert.Contains("湛江渔业", page, StringComparison.Ordinal);
        Assert.Contains("阿珍水产", page, StringComparison.Ordinal);
        Assert.Contains("强记海鲜", page, StringComparison.Ordinal);
        Assert.Contains("湛江渔业", await PageAsync(city.City.Http, $"/v/{back}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_lot_sold_by_a_phone_without_a_network_is_told_from_one_sold_before_the_stop()
    {
        await using var city = await RecallCity.StartAsync();
        await city.SayAsync("huangsha", new StopSale(StatementFactory.Nonce(), [city.Lot], true, "test", "快检阳性"), Stall);
        var line = new SaleLine(Fish, Amount.Parse("1"), Unit.Kilogram, city.Lot);
        var (before, _) = await city.SayAsync(Stall, new Sale(StatementFactory.Nonce(), [line], TestCity.Now.AddHours(-3)));
        var after = await SellAsync(city, line);
        using var seller = await city.City.SignedInAsync(Stall);
        var late = await PageAsync(seller, $"/stall/record/{before}");
        Assert.Contains("Sold before the stop, reported after it", late, StringComparison.Ordinal);
        Assert.Contains("the market checks the times", late, StringComparison.Ordinal);
        var grave = await PageAsync(seller, $"/stall/record/{after}");
        Assert.Contains("Sold after it was stopped", grave, StringComparison.Ordinal);
        Assert.Contains("set apart what is left", grave, StringComparison.Ordinal);
        using var market = await city.City.SignedInAsync("huangsha");
        Assert.Contains("Sold after it was stopped", await PageAsync(market, "/market/oddities"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recall_opened_twice_leads_from_the_second_to_the_first_where_every_answer_counts()
    {
        await using var city = await RecallCity.StartAsync();
        using var gz = await city.City.SignedInAsync("gz");
        var begin = $"/bureau/recalls/new?lot={city.Lot}";
        Assert.DoesNotContain("is recalling it already", await PageAsync(gz, begin), StringComparison.Ordinal);
        var first = await city.RecallAsync();
        var warned = await PageAsync(gz, begin);
        Assert.Contains("is recalling it already: 湛江石斑鱼", warned, StringComparison.Ordinal);
        Assert.Contains("every answer still counts for that one", warned, StringComparison.Ordinal);
        Assert.DoesNotContain("is recalling it already", await PageAsync(gz, begin + "&drill=1"), StringComparison.Ordinal);
        var second = await city.RecallAsync();
        var page = await PageAsync(gz, $"/bureau/recalls/{second}");
        Assert.Contains("This recall was opened twice", page, StringComparison.Ordinal);
        Assert.Contains($"/bureau/recalls/{first}", page, StringComparison.Ordinal);
    }

    private static async Task<StatementId> SellAsync(RecallCity city, SaleLine line) => (await city.SayAsync(Stall, new Sale(StatementFactory.Nonce(), [line]))).Id;

    private static async Task<string> PageAsync(HttpClient person, string address) =>
        WebUtility.HtmlDecode(await person.GetStringAsync(address, TestContext.Current.CancellationToken));
}
