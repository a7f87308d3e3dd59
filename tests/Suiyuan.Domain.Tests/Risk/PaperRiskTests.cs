using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>R01 to R04, R08 to R20, R37: certificates.</summary>
public sealed class PaperRiskTests : IDisposable
{
    private const string Pork = "猪肉";
    private const string Factory = "佛山肉联厂";

    private readonly RiskCity _city = new();

    [Fact]
    public void R01_finds_a_number_at_unrelated_merchants_and_falls_with_the_purchase()
    {
        _city.Attach(_city.Buy(Pork, 60), "quarantine", "4401", kilograms: 100);
        _city.NextDay();
        var second = _city.Buy(Pork, 30, RiskCity.Other, Factory);
        _city.Attach(second, "quarantine", "4401", kilograms: 100, stall: RiskCity.Other);
        _city.Finds(1, RiskCity.Other);
        Assert.Equal(4, _city.Hits(1)[0].Evidence.Count);
        _city.Say(RiskCity.Other, new EntryVoided(_city.World.Nonce(), second, "录错"));
        _city.FindsNothing(1);
    }

    [Fact]
    public void R01_lets_be_one_load_for_two_buyers_a_second_part_and_what_was_sold_on_by_voucher()
    {
        _city.Attach(_city.Buy(Pork, 40), "quarantine", "4401", kilograms: 100);
        _city.Attach(_city.Buy(Pork, 40, RiskCity.Other), "quarantine", "4401", kilograms: 100, stall: RiskCity.Other);
        _city.Attach(_city.Buy(Pork, 20), "quarantine", "4401", kilograms: 100);
        var receipt = _city.Say(RiskCity.Other, new PurchaseConfirmed(_city.World.Nonce(), _city.Sell(Pork, 30, to: "stall")));
        _city.Attach(receipt, "quarantine", "4401", kilograms: 100, stall: RiskCity.Other);
        _city.FindsNothing(1);
        _city.FindsNothing(2);
        _city.FindsNothing(4);
    }

    [Fact]
    public void R02_finds_other_dates_or_quantities_under_one_number()
    {
        _city.Attach(_city.Buy(Pork, 40), "quarantine", "4401", issued: 0, kilograms: 40);
        _city.NextDay();
        _city.Attach(_city.Buy(Pork, 20, RiskCity.Other, Factory), "quarantine", "4401", issued: 0, kilograms: 40, stall: RiskCity.Other);
        _city.Attach(_city.Buy("鸡", 10), "quarantine", "4402", kilograms: 20);
        _city.Attach(_city.Buy("鸡", 10), "quarantine", "4402", kilograms: 20);
        _city.Finds(2, RiskCity.Other);
    }

    [Fact]
    public void R03_finds_a_picture_that_is_cited_again_but_not_a_standing_licence()
    {
        var image = _city.Digest();
        _city.Attach(_city.Buy(Pork, 40), "licence", image: image);
        _city.Attach(_city.Buy(Pork, 40), "licence", image: image);
        _city.FindsNothing(3);
        _city.Attach(_city.Buy(Pork, 40), "quarantine", image: image);
        _city.Finds(3, RiskCity.Stall);
    }

    [Fact]
    public void R04_finds_more_than_a_certificate_covers_and_judges_again_when_a_purchase_is_void()
    {
        _city.Attach(_city.Buy(Pork, 60), "quarantine", "4401", kilograms: 100);
        _city.Attach(_city.Buy("鸡", 101.5m), "quarantine", "4402", kilograms: 100);
        _city.FindsNothing(4);
        var more = _city.Buy(Pork, 70);
        _city.Attach(more, "quarantine", "4401", kilograms: 100);
        _city.Finds(4, RiskCity.Stall);
        Assert.Contains(_city.Hits(4)[0].Facts, f => f is { Name: "booked", Value: "130 kg" });
        _city.Say(RiskCity.Stall, new EntryVoided(_city.World.Nonce(), more, "重复"));
        _city.FindsNothing(4);
    }

    [Fact]
    public void R08_finds_a_paper_that_had_ended_but_not_what_was_received_in_time_and_reported_late()
    {
        _city.Attach(_city.Buy(Pork, 10), "quarantine", "4401", issued: -4, until: -1);
        _city.Attach(_city.Buy(Pork, 10, at: _city.Now.AddHours(-9)), "quarantine", "4402", issued: -2, until: -1);
        Assert.Equal("t/" + Index("4401"), Assert.Single(_city.Hits(8)).Key);
    }

    [Fact]
    public void R04_needs_no_usual_weight_where_goods_and_paper_are_counted_alike()
    {
        Attach(_city.Buy("鸡", 40, unit: "box"), 40);
        _city.FindsNothing(4);
        Attach(_city.Buy("鸡", 40, unit: "box"), 30);
        _city.Finds(4, RiskCity.Stall);

        void Attach(StatementId purchase, decimal boxes) => _city.Say(RiskCity.Stall, new TicketAttached(_city.World.Nonce(), purchase,
            "quarantine", _city.Digest(), null, Qty: Amount.Of(boxes), Unit: Unit.Find("box")));
    }

    [Fact]
    public void R09_finds_a_date_after_the_goods_came_but_not_the_new_day_of_a_night()
    {
        _city.Attach(_city.Buy(Pork, 40), "quarantine", "4401", issued: 1);
        _city.FindsNothing(9);
        _city.Attach(_city.Buy(Pork, 40), "quarantine", "4402", issued: 2);
        _city.Finds(9, RiskCity.Stall);
    }

    [Fact]
    public void A_ticket_that_came_before_its_purchase_is_judged_when_that_comes()
    {
        var late = _city.World.Sealed(RiskCity.Stall, RiskCity.Stall, _city.World.Purchase());
        _city.Attach(late.Id, "quarantine", "4401", issued: 2);
        _city.FindsNothing(9);
        Assert.Null(_city.World.Try(late));
        _city.Finds(9, RiskCity.Stall);
    }

    [Fact]
    public void R12_finds_a_journey_that_nobody_can_make()
    {
        _city.Attach(_city.Buy("羊肉", 10, origin: "新疆阿克苏"), "quarantine", "6501", issued: 0);
        _city.Attach(_city.Buy(Pork, 10, origin: "湖南永州"), "quarantine", "4301", issued: -1);
        _city.Attach(_city.Buy(Pork, 10, origin: "广东清远"), "quarantine", "4401", issued: 0);
        Assert.Equal("t/" + Index("6501"), Assert.Single(_city.Hits(12)).Key);
    }

    [Fact]
    public void R17_finds_meat_without_quarantine_until_the_right_paper_comes()
    {
        var mixed = _city.Say(RiskCity.Stall, _city.World.Purchase(
            new PurchaseLine(Pork, Amount.Of(9), Unit.Kilogram), new PurchaseLine("菜心", Amount.Of(9), Unit.Kilogram)));
        _city.Attach(mixed, "commitment");
        _city.FindsNothing(17);
        var pork = _city.Buy(Pork, 10);
        _city.Attach(pork, "commitment");
        _city.Attach(_city.Buy("菜心", 10), "commitment");
        Assert.Equal("block", Assert.Single(_city.Hits(17)).Severity);
        _city.Attach(pork, "quarantine", "4401");
        _city.FindsNothing(17);
        _city.Attach(_city.Buy(Pork, 10), "meat-inspection", "R1");
        _city.FindsNothing(17);
    }

    [Fact]
    public void R19_finds_an_issuer_whose_certificates_suddenly_cover_far_more()
    {
        for (var i = 0; i < 8; i++)
        {
            _city.Attach(_city.Buy("菜心", 300, supplier: "连州菜场"), "commitment", kilograms: 300);
            _city.Attach(_city.Buy("菜心", 2500, supplier: "增城合作社"), "commitment", kilograms: 2500);
            _city.NextDay();
        }

        _city.Attach(_city.Buy("菜心", 2900, supplier: "增城合作社"), "commitment", kilograms: 2900);
        _city.FindsNothing(19);
        _city.Attach(_city.Buy("菜心", 2900, supplier: "连州菜场"), "commitment", kilograms: 2900);
        _city.Finds(19, RiskCity.Stall);
    }

    [Fact]
    public void R19_lets_a_cooperative_be_that_has_had_such_days_before()
    {
        for (var day = 1; day <= 12; day++)
        {
            var kilograms = day % 6 == 0 ? 1500 : 20;
            _city.Attach(_city.Buy("菜心", kilograms, supplier: "连州合作社"), "commitment", kilograms: kilograms);
            _city.NextDay();
        }

        _city.FindsNothing(19);
        _city.Attach(_city.Buy("菜心", 9000, supplier: "连州合作社"), "commitment", kilograms: 9000);
        _city.Finds(19, RiskCity.Stall);
    }

    [Fact]
    public void R20_finds_one_promise_date_on_many_days()
    {
        for (var i = 0; i < 5; i++)
        {
            _city.Attach(_city.Buy("菜心", 10 + i), "commitment", issued: -i);
            _city.Attach(_city.Buy("菜心", 10 + i, RiskCity.Other), "commitment", issued: 0, stall: RiskCity.Other);
            _city.NextDay();
        }

        _city.Finds(20, RiskCity.Stall);
    }

    [Fact]
    public void R37_finds_an_old_paper_on_new_goods_but_not_days_on_the_road_nor_a_form_that_still_holds()
    {
        _city.Attach(_city.Buy("菜心", 10), "commitment", issued: -2);
        _city.Attach(_city.Buy(Pork, 10), "quarantine", "4301", issued: -9, until: 3);
        _city.FindsNothing(37);
        _city.Attach(_city.Buy("菜心", 10), "commitment", issued: -16);
        _city.Finds(37, RiskCity.Stall);
    }

    [Fact]
    public void What_the_reader_found_is_the_same_hit_and_goes_when_a_later_reading_or_a_person_says_so()
    {
        var expired = _city.Attach(_city.Buy(Pork, 10), "quarantine", "4401", issued: -4, until: -1);
        var first = Read(expired, "expired", "seal-missing", "check-digit");
        Assert.Single(_city.Hits(8));
        _city.Finds(14, RiskCity.Stall);
        _city.Finds(18, RiskCity.Stall);
        Assert.Equal([("finding", "seal-missing"), ("confidence", "0.9")], _city.Hits(14)[0].Facts.Select(f => (f.Name, f.Value)));
        // The ticket's own declared date stands; the seal was there after all.
        var second = Read(expired, "check-digit");
        Assert.Single(_city.Hits(8));
        _city.FindsNothing(14);
        _city.Finds(18, RiskCity.Stall);
        _city.Say(RiskCity.Market, RiskCity.Stall, new FindingResolved(_city.World.Nonce(), second, "check-digit", "false"));
        _city.FindsNothing(18);
        _city.Say("gz", RiskCity.Stall, new FindingResolved(_city.World.Nonce(), second, "check-digit", "true"));
        _city.Finds(18, RiskCity.Stall);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void R15_finds_a_habit_of_photographs_that_nobody_can_read()
    {
        for (var i = 0; i < 3; i++)
        {
            _city.FindsNothing(15);
            Read(_city.Attach(_city.Buy(Pork, 10), "sale"), "unreadable");
        }

        _city.Finds(15, RiskCity.Stall);
    }

    private StatementId Read(StatementId ticket, params string[] findings) => _city.Say("suiyuan", RiskCity.Stall, new TicketAssessed(
        _city.World.Nonce(), ticket, "m/1", "r/1", "quarantine", Amount.Of(1),
            [.. findings.Select(f => new TicketFinding(f, 1, "review", Amount.Of(0.9m)))], _city.Digest()));

    private int Index(string number) => _city.World.Entries.FindIndex(e =>
        Payloads.Read(e.Kind, e.Payload.Span) is TicketAttached ticket && ticket.Number == number);

    public void Dispose() => _city.Dispose();
}
