using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>R23, R28, R29, R30: between a stall and others.</summary>
public sealed class DealingRiskTests : IDisposable
{
    private const string Pork = "猪肉";

    private readonly RiskCity _city = new();

    private World World => _city.World;

    [Fact]
    public void R23_finds_a_sale_after_a_stop_but_not_one_before_it_that_was_sent_later()
    {
        var lot = new LotId(_city.Buy(Pork, 50), 0);
        // The failed test stops the lot itself, before anyone says so.
        var (stop, _) = Stop(lot);
        _city.Wait(1);
        _city.Sell(Pork, 5, at: _city.Now.AddHours(-2), lot: lot);
        _city.FindsNothing(23);
        var sale = _city.Sell(Pork, 5, lot: lot);
        var hit = Assert.Single(_city.Hits(23));
        Assert.Equal("block", hit.Severity);
        Assert.Equal([stop, sale], hit.Evidence.Select(e => World.Entries[(int)e].Id));
        _city.Say(RiskCity.Stall, new SaleVoided(sale, "没有卖"));
        _city.FindsNothing(23);
    }

    [Fact]
    public void R23_finds_sales_without_a_lot_once_most_of_the_stopped_one_is_gone_by_them()
    {
        Stop(new LotId(_city.Buy(Pork, 50), 0));
        _city.Buy(Pork, 30);
        _city.Wait(1);
        // The books take these from the good lot.
        _city.Sell(Pork, 30);
        _city.Sell(Pork, 20);
        _city.FindsNothing(23);
        var sale = _city.Sell(Pork, 6);
        Assert.Equal(sale, World.Entries[(int)Assert.Single(_city.Hits(23)).Evidence[^1]].Id);
    }

    [Fact]
    public void R23_stays_when_a_stop_ends_unless_its_test_was_repeated_and_passed()
    {
        var lot = new LotId(_city.Buy(Pork, 50), 0);
        var (_, stop) = Stop(lot);
        var other = new LotId(_city.Buy("鸡", 50), 0);
        var (test, _) = Stop(other);
        _city.Wait(1);
        _city.Sell(Pork, 5, lot: lot);
        _city.Sell("鸡", 5, lot: other);
        _city.Say("lab", RiskCity.Stall, new LabReport(World.Nonce(), "R-1", "鸡", [new("氯霉素", "pass")], Of: test));
        _city.Say(RiskCity.Market, RiskCity.Stall, new StopSaleLifted(World.Nonce(), stop, "已销毁"));
        _city.Finds(23, RiskCity.Stall, RiskCity.Stall);
        _city.Say(RiskCity.Market, RiskCity.Stall, new StopSaleLifted(World.Nonce(), test, "复检合格"));
        Assert.Equal(World.Entries.Count - 1, _city.FellBy(23));
        _city.Finds(23, RiskCity.Stall);
    }

    [Fact]
    public void R28_finds_goods_that_go_round_but_not_a_basket_lent_to_a_neighbour()
    {
        _city.Buy(Pork, 200);
        _city.Buy("鸡", 200);
        Pass(RiskCity.Stall, RiskCity.Other, Pork, 100);
        Pass(RiskCity.Stall, RiskCity.Other, "鸡", 100);
        Pass(RiskCity.Other, RiskCity.Stall, "鸡", 5);
        _city.FindsNothing(28);
        Pass(RiskCity.Other, RiskCity.Stall, Pork, 90);
        _city.Finds(28, RiskCity.Stall);
    }

    [Fact]
    public void R28_finds_goods_that_come_back_by_way_of_a_third_but_not_other_goods_of_the_kind()
    {
        var third = Assert.Single(_city.More(1));
        _city.Buy(Pork, 100);
        _city.Buy(Pork, 100, third);
        Pass(RiskCity.Stall, RiskCity.Other, Pork, 100);
        // First in, first out: what the third gives is its own.
        Pass(third, RiskCity.Stall, Pork, 100);
        _city.FindsNothing(28);
        Pass(RiskCity.Other, third, Pork, 95);
        _city.FindsNothing(28);
        Pass(third, RiskCity.Stall, Pork, 90);
        _city.Finds(28, RiskCity.Stall);
    }

    [Fact]
    public void R28_lets_be_what_comes_back_days_later()
    {
        _city.Buy(Pork, 100);
        Pass(RiskCity.Stall, RiskCity.Other, Pork, 100);
        _city.NextDay(5);
        Pass(RiskCity.Other, RiskCity.Stall, Pork, 100);
        _city.FindsNothing(28);
    }

    [Fact]
    public void R28_finds_a_supplier_of_one_day_and_lets_it_be_when_it_stays()
    {
        var stalls = _city.More(8);
        _city.Buy(Pork, 10);
        // In the ledger's first days everyone is new.
        foreach (var stall in stalls)
        {
            _city.Buy(Pork, 10, stall, "旧供货方");
        }

        _city.NextDay(15);
        foreach (var stall in stalls)
        {
            _city.Buy(Pork, 10, stall, "无名货车");
        }

        _city.Finds(28, stalls[0]);
        _city.NextDay(7);
        _city.Buy(Pork, 10, stalls[3], "无名货车");
        _city.FindsNothing(28);
    }

    [Fact]
    public void R29_finds_a_sale_that_its_buyer_denies_until_it_is_confirmed_or_void()
    {
        _city.Buy(Pork, 200);
        var denied = _city.Sell(Pork, 10);
        var voided = _city.Sell(Pork, 10);
        Dispute(_city.Sell(Pork, 10), "differs");
        _city.FindsNothing(29);
        Dispute(denied, "not-mine");
        Dispute(voided, "not-mine");
        _city.Finds(29, RiskCity.Stall, RiskCity.Stall);
        _city.Say(RiskCity.Stall, new SaleVoided(voided, "买方选错"));
        _city.Say(RiskCity.Other, new PurchaseConfirmed(World.Nonce(), denied));
        _city.FindsNothing(29);
    }

    [Fact]
    public void R29_finds_a_seller_whose_weights_differ_again_and_again_also_when_the_sale_comes_late()
    {
        _city.Buy(Pork, 200);
        Dispute(_city.Sell(Pork, 10), "differs");
        Dispute(_city.Sell(Pork, 10), "differs");
        var late = World.Sealed(RiskCity.Stall, RiskCity.Stall, World.Sale(new SaleLine(Pork, Amount.Of(10), Unit.Kilogram)));
        Dispute(late.Id, "differs");
        _city.FindsNothing(29);
        Assert.Null(World.Try(late));
        _city.Finds(29, RiskCity.Stall);
    }

    [Fact]
    public void R30_finds_vouchers_that_are_voided_after_payment_until_they_are_refunded()
    {
        _city.Buy(Pork, 200);
        var payments = new List<StatementId>();
        for (var i = 0; i < 6; i++)
        {
            var sale = _city.Sell(Pork, 2);
            payments.Add(Pay(sale));
            if (i < 3)
            {
                _city.FindsNothing(30);
                _city.Say(RiskCity.Stall, new SaleVoided(sale, "退货"));
            }
        }

        _city.Finds(30, RiskCity.Stall);
        _city.Say("suiyuan", RiskCity.Stall, new PaymentRefunded(World.Nonce(), payments[1], true, _city.Digest()));
        _city.FindsNothing(30);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void R30_counts_no_payment_whose_voucher_was_corrected_until_nothing_stands_in_its_place(bool voidFirst)
    {
        _city.Buy(Pork, 200);
        var corrected = new List<StatementId>();
        var first = new List<Statement>();
        var second = new List<Statement>();
        for (var i = 0; i < 3; i++)
        {
            var sale = _city.Sell(Pork, 2);
            Pay(sale);
            var instead = World.Sealed(RiskCity.Stall, RiskCity.Stall, World.Sale(new SaleLine(Pork, Amount.Of(3), Unit.Kilogram)));
            var gone = World.Sealed(RiskCity.Stall, RiskCity.Stall, new SaleVoided(sale, "写错重量", instead.Id));
            first.Add(voidFirst ? gone : instead);
            second.Add(voidFirst ? instead : gone);
            corrected.Add(instead.Id);
        }

        first.ForEach(s => Assert.Null(World.Try(s)));
        _city.FindsNothing(30);
        second.ForEach(s => Assert.Null(World.Try(s)));
        _city.NextDay(3);
        _city.FindsNothing(30);
        foreach (var sale in corrected)
        {
            _city.Say(RiskCity.Stall, new SaleVoided(sale, "退货"));
        }

        _city.Finds(30, RiskCity.Stall);
    }

    [Fact]
    public void R30_counts_a_payment_told_late_only_where_nothing_stands_in_the_place_of_its_voucher()
    {
        _city.Buy(Pork, 200);
        for (var i = 0; i < 3; i++)
        {
            var sale = _city.Sell(Pork, 2);
            _city.Say(RiskCity.Stall, new SaleVoided(sale, "写错重量", _city.Sell(Pork, 3)));
            Pay(sale);
        }

        _city.FindsNothing(30);
        for (var i = 0; i < 3; i++)
        {
            var sale = _city.Sell(Pork, 2);
            _city.Say(RiskCity.Stall, new SaleVoided(sale, "退货"));
            Pay(sale);
        }

        _city.Finds(30, RiskCity.Stall);
    }

    [Fact]
    public void R30_finds_payments_whose_sales_never_come_and_not_those_that_come_late()
    {
        var never = Enumerable.Range(0, 3).Select(_ => World.Sealed(RiskCity.Stall, RiskCity.Stall, World.Sale())).ToList();
        var late = Enumerable.Range(0, 3).Select(_ => World.Sealed(RiskCity.Other, RiskCity.Other, World.Sale())).ToList();
        never.ForEach(s => Pay(s.Id));
        late.ForEach(s => Pay(s.Id, RiskCity.Other));
        _city.NextDay();
        late.ForEach(s => Assert.Null(World.Try(s)));
        _city.FindsNothing(30);
        _city.NextDay();
        _city.Finds(30, RiskCity.Stall);
    }

    private (StatementId Test, StatementId Stop) Stop(LotId lot)
    {
        var test = _city.Say(RiskCity.Market, RiskCity.Stall, new RapidTest(World.Nonce(), Pork, [new("氯霉素", "fail")], lot));
        return (test, _city.Say(RiskCity.Market, RiskCity.Stall, new StopSale(World.Nonce(), [lot], true, "test", "快检不合格", test)));
    }

    private void Pass(string from, string to, string product, decimal kilograms) =>
        _city.Say(to, new PurchaseConfirmed(World.Nonce(), _city.Sell(product, kilograms, from, to: "stall")));

    private void Dispute(StatementId sale, string reason) => _city.Say(RiskCity.Other, new PurchaseDisputed(World.Nonce(), sale, reason));

    private StatementId Pay(StatementId sale, string stall = RiskCity.Stall) =>
        _city.Say("suiyuan", stall, new PaymentLinked(World.Nonce(), sale, "wechat", "equal", _city.Digest()));

    public void Dispose() => _city.Dispose();
}
