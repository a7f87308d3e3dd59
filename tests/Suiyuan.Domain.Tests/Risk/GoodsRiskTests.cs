using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>R05, R06, R07, R22, R25, R27, R36: what is bought and sold. Each finds the wrong and lets its honest look-alike be.</summary>
public sealed class GoodsRiskTests : IDisposable
{
    private const string Pork = "猪肉";

    private readonly RiskCity _city = new();

    [Fact]
    public void R05_finds_more_sold_than_came_after_a_day_of_grace()
    {
        _city.Buy(Pork, 100);
        var sale = _city.Sell(Pork, 160);
        _city.FindsNothing(5);
        _city.NextDay();
        var hit = Assert.Single(_city.Hits(5));
        Assert.Equal(("60 kg", Pork), (hit.Facts.Single(f => f.Name == "short").Value, hit.Facts.Single(f => f.Name == "product").Value));
        Assert.Equal(sale, _city.World.Entries[(int)Assert.Single(hit.Evidence)].Id);
        _city.FindsNothing(6);
    }

    [Fact]
    public void R05_lets_be_what_a_late_report_or_another_name_or_a_count_explains()
    {
        var before = _city.Now;
        _city.Wait(1);
        _city.Buy(Pork, 10);
        _city.Sell(Pork, 60);
        _city.Buy("加州鲈", 50);
        _city.Sell("大口黑鲈", 40);
        _city.Say(RiskCity.Stall, new StockTake(_city.World.Nonce(), [new("生蚝", Amount.Of(80), Unit.Kilogram)], Opening: true));
        _city.Sell("生蚝", 70);
        _city.NextDay();
        _city.Finds(5, RiskCity.Stall);
        _city.Buy(Pork, 50, at: before);
        _city.FindsNothing(5);
        Assert.Equal(_city.World.Entries.Count - 1, _city.FellBy(5));
    }

    [Fact]
    public void R05_is_not_explained_by_what_came_the_next_day_and_falls_with_its_sale()
    {
        _city.Buy(Pork, 100);
        var sale = _city.Sell(Pork, 160);
        _city.NextDay();
        _city.Buy(Pork, 100);
        _city.Finds(5, RiskCity.Stall);
        _city.Say(RiskCity.Stall, new SaleVoided(sale, "称重有误"));
        _city.FindsNothing(5);
    }

    [Fact]
    public void R06_finds_what_never_came_and_not_what_was_counted_or_reported_late()
    {
        _city.Sell("生蚝", 20);
        _city.Sell("鸡", 20, RiskCity.Other);
        _city.NextDay();
        _city.Finds(6, RiskCity.Stall, RiskCity.Other);
        _city.Buy("鸡", 20, RiskCity.Other, at: _city.Now.AddDays(-1).AddHours(-3));
        _city.Finds(6, RiskCity.Stall);
        _city.FindsNothing(5);
    }

    [Fact]
    public void A_void_that_came_before_its_sale_leaves_nothing_standing()
    {
        var late = _city.World.Sealed(RiskCity.Stall, RiskCity.Stall, _city.World.Sale(new SaleLine("生蚝", Amount.Of(30), Unit.Kilogram)));
        _city.Say(RiskCity.Stall, new SaleVoided(late.Id, "录错"));
        Assert.Null(_city.World.Try(late));
        _city.NextDay();
        _city.FindsNothing(6);
    }

    [Fact]
    public void R07_finds_purchases_that_are_never_sold_but_not_dry_goods_or_a_stall_that_sells()
    {
        var honest = _city.More(1)[0];
        for (var i = 0; i < 6; i++)
        {
            _city.Buy(Pork, 30 + i);
            _city.Buy("大米", 30 + i, RiskCity.Other);
            _city.Buy(Pork, 30 + i, honest);
            _city.Say(honest, new Disposal(_city.World.Nonce(), [new(Pork, Amount.Of(28), Unit.Kilogram)], "spoiled", "discarded"));
            _city.NextDay(2);
        }

        _city.Finds(7, RiskCity.Stall);
        // It had sold all the time, from a phone without signal.
        _city.SayLate(RiskCity.Stall, _city.World.Sale(new SaleLine(Pork, Amount.Of(1), Unit.Kilogram)), _city.Now.AddDays(-4));
        _city.FindsNothing(7);
    }

    [Fact]
    public void R07_stays_when_something_is_sold_after_it_was_found()
    {
        for (var i = 0; i < 6; i++)
        {
            _city.Buy(Pork, 30 + i);
            _city.NextDay(2);
        }

        _city.Sell(Pork, 1);
        _city.Finds(7, RiskCity.Stall);
    }

    [Fact]
    public void R22_finds_what_is_far_beyond_the_stalls_past_until_half_of_it_is_sold_on()
    {
        for (var i = 0; i < 8; i++)
        {
            _city.Buy(Pork, 20 + i);
            _city.Buy(Pork, 20 + i, RiskCity.Other);
            _city.Sell(Pork, 20 + i);
            _city.NextDay();
        }

        _city.Buy(Pork, 800);
        _city.Buy(Pork, 160, RiskCity.Other);
        _city.Finds(22, RiskCity.Stall);
        _city.Sell(Pork, 300, to: "canteen");
        _city.Finds(22, RiskCity.Stall);
        _city.Sell(Pork, 200, to: "canteen");
        _city.FindsNothing(22);
    }

    [Fact]
    public void R25_finds_a_purchase_that_is_copied_but_not_a_canteens_boxes()
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.Empty(_city.Hits(25));
            _city.Buy(Pork, 37.3m);
            _city.Buy("菜心", 20, RiskCity.Other, unit: "box");
            _city.Buy("鸭", 37.3m + i, RiskCity.Other);
            _city.NextDay();
        }

        _city.Finds(25, RiskCity.Stall);
        Assert.Equal(4, _city.Hits(25)[0].Evidence.Count);
    }

    [Fact]
    public void R25_lets_be_what_goes_out_whole_as_it_came()
    {
        for (var i = 0; i < 5; i++)
        {
            _city.Buy(Pork, 37.3m);
            _city.Sell(Pork, 36, to: "canteen");
            _city.Buy(Pork, 37.3m, RiskCity.Other);
            _city.Sell(Pork, 37.3m, RiskCity.Other, to: "stall");
            _city.NextDay();
        }

        // What other stalls buy is no order.
        _city.Finds(25, RiskCity.Other);
    }

    [Fact]
    public void R25_does_not_care_in_which_order_the_days_arrive_and_falls_with_one_of_them()
    {
        var days = Enumerable.Range(1, 4).Select(i => _city.Now.AddDays(i)).ToArray();
        _city.NextDay(5);
        var first = _city.Buy(Pork, 37.3m, at: days[2]);
        _city.Buy(Pork, 37.3m, at: days[0]);
        _city.Buy(Pork, 37.3m, at: days[3]);
        _city.FindsNothing(25);
        _city.Buy(Pork, 37.3m, at: days[1]);
        _city.Finds(25, RiskCity.Stall);
        _city.Say(RiskCity.Stall, new EntryVoided(_city.World.Nonce(), first, "重复"));
        _city.FindsNothing(25);
    }

    [Fact]
    public void R27_finds_round_weights_but_not_whole_baskets()
    {
        for (var i = 0; i < 26; i++)
        {
            _city.Buy(Pork, 30 + (20 * (i % 4)));
            _city.Buy("菜心", 20 * (1 + (i % 3)), RiskCity.Other);
        }

        _city.Finds(27, RiskCity.Stall);
    }

    [Fact]
    public void R36_finds_lots_just_under_a_hundred_but_not_two_of_them_nor_of_two_suppliers()
    {
        _city.Buy(Pork, 98.5m);
        _city.Buy(Pork, 99m);
        _city.Buy(Pork, 99m, RiskCity.Other);
        _city.Buy(Pork, 98m, RiskCity.Other, "佛山肉联厂");
        _city.Buy(Pork, 97.5m, RiskCity.Other, "云浮肉联厂");
        _city.Buy(Pork, 100m);
        _city.FindsNothing(36);
        _city.Buy(Pork, 98m);
        _city.Finds(36, RiskCity.Stall);
    }

    public void Dispose() => _city.Dispose();
}
