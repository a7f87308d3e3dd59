using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>R24, R26, R31 to R34, R39, R40: reports, tests, documents, inspections and complaints.</summary>
public sealed class OversightRiskTests : IDisposable
{
    private const string Pork = "猪肉";

    private readonly RiskCity _city = new();

    private World World => _city.World;

    [Fact]
    public void R24_finds_a_day_that_is_entered_before_midnight_but_not_a_market_that_trades_then()
    {
        _city.Buy(Pork, 100);
        _city.Buy(Pork, 100, RiskCity.Other);
        _city.Wait(15.6);
        var sales = Enumerable.Range(0, 9).Select(i => _city.Sell(Pork, 1, at: _city.Now.AddHours(-2 - i))).ToList();
        for (var i = 0; i < 9; i++)
        {
            _city.Sell(Pork, 1, RiskCity.Other);
        }

        _city.Finds(24, RiskCity.Stall);
        // A phone without signal had recorded the rest of the day as it went.
        for (var i = 0; i < 4; i++)
        {
            _city.SayLate(RiskCity.Stall, World.Sale(new SaleLine(Pork, Amount.Of(1), Unit.Kilogram)), _city.Now.AddHours(-9));
        }

        _city.FindsNothing(24);
        Assert.Equal(9, sales.Count);
    }

    [Fact]
    public void R24_counts_without_what_is_void()
    {
        _city.Buy(Pork, 100);
        _city.Wait(15.6);
        var sales = Enumerable.Range(0, 4).Select(i => _city.Sell(Pork, 1, at: _city.Now.AddHours(-2 - i))).ToList();
        _city.Finds(24, RiskCity.Stall);
        _city.Say(RiskCity.Stall, new SaleVoided(sales[3], "录错"));
        _city.FindsNothing(24);
    }

    [Fact]
    public void R26_finds_a_market_that_reports_for_many_who_have_keys_but_not_for_those_without()
    {
        foreach (var stall in _city.More(12, keys: false))
        {
            _city.Say(RiskCity.Market, stall, World.Purchase());
        }

        _city.FindsNothing(26);
        foreach (var stall in _city.More(10))
        {
            _city.Say(RiskCity.Market, stall, World.Purchase());
        }

        _city.Finds(26, RiskCity.Market);
    }

    [Fact]
    public void R31_finds_expired_kits_a_card_used_twice_and_more_tests_at_once_than_a_person_can_make()
    {
        var card = _city.Digest();
        Test(photo: card, until: _city.Today);
        _city.FindsNothing(31);
        Test(photo: card);
        Test(until: _city.Today.AddDays(-1));
        Assert.Equal(["card", "kit"], _city.Hits(31).Select(h => h.Key.Split('/')[0]));
        Assert.All(_city.Hits(31), h => Assert.Equal(RiskCity.Market, h.Party));
        // A plate of twenty-four is read at once.
        _city.Wait(2);
        Assert.All(Enumerable.Range(0, 24), _ => Test());
        Assert.Equal(2, _city.Hits(31).Count);
        _city.Wait(2);
        Assert.All(Enumerable.Range(0, 30), _ => Test());
        Assert.StartsWith("minute/", _city.Hits(31)[2].Key, StringComparison.Ordinal);
        Test("fail");
        Assert.Equal(2, _city.Hits(31).Count);
    }

    [Fact]
    public void R32_finds_a_quick_pass_after_a_failure_in_either_order_but_not_after_isolation_or_objection()
    {
        var failed = Test("fail", "鸡");
        _city.Wait(1);
        Test("pass", "鸡", of: failed);
        _city.Finds(32, RiskCity.Stall);
        // The second test is recorded first: it was made later all the same.
        Test("pass", "鹅");
        Test("fail", "鹅", at: _city.Now.AddHours(-3));
        Assert.Equal(2, _city.Hits(32).Count);
        var objected = Test("fail", "鸭");
        _city.Say(RiskCity.Stall, new Objection(World.Nonce(), objected, "样品拿错"));
        Test("pass", "鸭", of: objected);
        var stopped = Test("fail", Pork);
        _city.Say(RiskCity.Market, RiskCity.Stall,
            new StopSale(World.Nonce(), [new LotId(_city.Buy(Pork, 10), 0)], true, "test", "不合格", stopped));
        Test("pass", Pork, of: stopped);
        Assert.Equal(2, _city.Hits(32).Count);
    }

    [Fact]
    public void R33_finds_what_is_written_after_an_inspection_about_before_it_but_not_of_one_who_is_always_late()
    {
        for (var i = 0; i < 10; i++)
        {
            _city.NextDay();
            _city.Buy(Pork, 10 + i, RiskCity.Other, at: _city.Now.AddHours(-20));
        }

        Inspect("rectify");
        Inspect("rectify", RiskCity.Other, "fangcun");
        _city.Wait(2);
        for (var i = 0; i < 3; i++)
        {
            _city.FindsNothing(33);
            _city.Buy("鸡", 10 + i, at: _city.Now.AddHours(-30 - i));
            _city.Buy("鸡", 10 + i, RiskCity.Other, at: _city.Now.AddHours(-30 - i));
        }

        _city.Finds(33, RiskCity.Stall);
    }

    [Fact]
    public void R33_finds_papers_that_purchases_of_before_an_inspection_get_after_it()
    {
        var bare = Enumerable.Range(0, 4).Select(i => _city.Buy(Pork, 10 + i)).ToArray();
        _city.NextDay();
        _city.Attach(bare[3], "quarantine", "4400");
        Inspect("rectify");
        _city.Wait(2);
        for (var i = 0; i < 3; i++)
        {
            _city.FindsNothing(33);
            _city.Attach(bare[i], "quarantine", "440" + (i + 1));
        }

        _city.Finds(33, RiskCity.Stall);
    }

    [Fact]
    public void R33_does_not_count_what_a_phone_had_sealed_before_the_inspection()
    {
        Inspect("passed");
        _city.Wait(3);
        for (var i = 0; i < 5; i++)
        {
            _city.SayLate(RiskCity.Stall, World.Purchase() with { At = _city.Now.AddHours(-40) }, _city.Now.AddHours(-5));
        }

        _city.FindsNothing(33);
    }

    [Fact]
    public void R34_finds_trade_with_an_ended_document_until_one_is_filed_that_began_in_time()
    {
        File("licence", -300, 1);
        File("health", -300, 1, RiskCity.Other);
        _city.Sell(Pork, 1);
        _city.NextDay(3);
        _city.FindsNothing(34);
        _city.Sell(Pork, 1);
        _city.Buy(Pork, 1, RiskCity.Other);
        _city.Sell(Pork, 1);
        _city.Finds(34, RiskCity.Stall, RiskCity.Other);
        File("health", 1, 300, RiskCity.Other);
        _city.Finds(34, RiskCity.Stall, RiskCity.Other);
        File("health", -1, 300, RiskCity.Other);
        _city.Finds(34, RiskCity.Stall);
        File("filing", -1, 300);
        _city.Finds(34, RiskCity.Stall);
    }

    [Fact]
    public void R34_is_found_again_at_the_next_trade_when_the_first_is_void()
    {
        File("licence", -300, -1);
        var sale = _city.Sell(Pork, 1);
        _city.Say(RiskCity.Stall, new SaleVoided(sale, "错"));
        _city.FindsNothing(34);
        _city.Sell(Pork, 1);
        _city.Finds(34, RiskCity.Stall);
    }

    [Fact]
    public void R39_finds_three_complaints_or_two_of_illness_and_forgets_what_is_withdrawn()
    {
        Complain("price");
        _city.NextDay(4);
        Complain("price");
        var taken = Complain("short-weight");
        _city.FindsNothing(39);
        Complain("service");
        _city.Finds(39, RiskCity.Stall);
        Complain("illness", RiskCity.Other);
        _city.Finds(39, RiskCity.Stall);
        Complain("illness", RiskCity.Other);
        _city.Finds(39, RiskCity.Stall, RiskCity.Other);
        _city.Say("suiyuan", RiskCity.Stall, new ComplaintAdded(World.Nonce(), taken, "withdrawn"));
        _city.Finds(39, RiskCity.Other);
    }

    [Fact]
    public void R39_finds_one_delivery_behind_the_complaints_of_two_stalls()
    {
        _city.Buy(Pork, 100);
        var receipt = _city.Say(RiskCity.Other, new PurchaseConfirmed(World.Nonce(), _city.Sell(Pork, 40)));
        Complain("illness", RiskCity.Other, _city.Sell(Pork, 1, RiskCity.Other));
        Complain("illness", RiskCity.Stall, _city.Sell(Pork, 1));
        var hit = Assert.Single(_city.Hits(39));
        Assert.Equal(RiskCity.Stall, hit.Party);
        Assert.StartsWith("lot/", hit.Key, StringComparison.Ordinal);
        Assert.NotEqual(default, receipt);
    }

    [Fact]
    public void R40_finds_sales_while_the_inspector_found_nobody_also_when_they_come_later()
    {
        Inspect("absent");
        _city.Wait(5);
        _city.Sell(Pork, 1);
        _city.FindsNothing(40);
        var sale = _city.Sell(Pork, 1, at: _city.Now.AddHours(-4.5));
        _city.Finds(40, RiskCity.Stall);
        _city.Say(RiskCity.Stall, new SaleVoided(sale, "错"));
        _city.FindsNothing(40);
    }

    [Fact]
    public void R40_finds_a_report_of_selling_from_stock_where_nobody_was_and_nothing_was_sold()
    {
        _city.Say(RiskCity.Stall, new DayReport(World.Nonce(), _city.Today, "stock-only"));
        _city.Say(RiskCity.Other, new DayReport(World.Nonce(), _city.Today, "closed"));
        Inspect("absent");
        Inspect("absent", RiskCity.Other, "fangcun");
        _city.Finds(40, RiskCity.Stall);
        _city.Wait(6);
        _city.Sell(Pork, 1);
        _city.FindsNothing(40);
    }

    private StatementId Test(string result = "pass", string product = "鸡", Hash? photo = null, DateOnly? until = null,
        StatementId? of = null, DateTimeOffset? at = null) =>
        _city.Say(RiskCity.Market, RiskCity.Stall,
            new RapidTest(World.Nonce(), product, [new("氯霉素", result)], null, "K1", at, photo, until, of));

    private void Inspect(string outcome, string stall = RiskCity.Stall, string by = RiskCity.Market) => _city.Say(by, stall, new Inspection(
        World.Nonce(), "stall/1", [new("licence", "ok")], outcome, outcome == "rectify" ? _city.Today.AddDays(7) : null));

    private void File(string type, int from, int until, string stall = RiskCity.Stall) =>
        _city.Say(stall, new DocumentFiled(World.Nonce(), type, null, _city.Today.AddDays(from), _city.Today.AddDays(until)));

    private StatementId Complain(string about, string stall = RiskCity.Stall, StatementId? sale = null) =>
        _city.Say("suiyuan", stall, new ComplaintFiled(World.Nonce(), about, _city.Digest(), null, sale));

    public void Dispose() => _city.Dispose();
}
