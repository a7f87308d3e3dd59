using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Reporting;

/// <summary>Who is expected to report, who did, and what their reports are worth.</summary>
public sealed class ReportingTests : IDisposable
{
    private const string Market = "huangsha";
    private const string Stall = "ah-ming";
    private const string Other = "ah-fa";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    public ReportingTests() => World.Admit(Market, Other, Roles.Merchant, until: Today.AddDays(5));

    private World World => _views.World;

    [Fact]
    public void Reported_is_of_those_expected_and_a_nil_report_counts()
    {
        Assert.Equal(new ReportingFigures(2, 0, 0, 0, 0, 0, 0), On(Today));
        World.Must(Stall, Stall, World.Sale(Sold));
        Assert.Equal(new ReportingFigures(2, 1, 0, 0, 0, 0, 1), On(Today));
        World.Must(Other, Other, new DayReport(World.Nonce(), Today, "stock-only"));
        Assert.Equal(new ReportingFigures(2, 2, 0, 0, 1, 0, 1), On(Today));
        Assert.Equal(1, On(Today).Rate);
        Assert.Equal(0.5, On(Today).Quality);
    }

    [Fact]
    public void A_day_reported_as_closed_is_not_expected_and_counts_with_a_sign_once_there_is_an_entry()
    {
        World.Must(Stall, Stall, new DayReport(World.Nonce(), Today, "closed"));
        Assert.Equal(new ReportingFigures(1, 0, 0, 0, 0, 1, 0), On(Today));
        Assert.Null(On(Today, "ah-hua").Rate);
        World.Must(Stall, Stall, World.Purchase(Fish));
        Assert.Equal((2, 1, 0), (On(Today).Expected, On(Today).Reported, On(Today).Closed));
        Assert.True(Of(Stall).Signs.HasFlag(QualitySigns.ClosedButTraded));
    }

    [Fact]
    public void A_first_entry_within_the_hours_that_the_table_leaves_is_in_time_and_a_later_one_late()
    {
        // 08:00 in China; 01:30 of the next day, then 02:30.
        World.Tick(TimeSpan.FromHours(17.5));
        World.Must(Stall, Stall, World.Purchase(Fish) with { At = World.Start });
        World.Tick(TimeSpan.FromHours(1));
        World.Must(Other, Other, World.Purchase(Fish) with { At = World.Start });
        Assert.Equal((2, 2, 1), (On(Today).Expected, On(Today).Reported, On(Today).Late));
        Assert.Equal(StallDayFlags.None, Of(Stall).Counted & StallDayFlags.Late);
        Assert.Equal(StallDayFlags.Late, Of(Other).Counted & StallDayFlags.Late);
        Assert.Equal(0, On(Today.AddDays(1)).Reported);
    }

    [Fact]
    public void What_was_sealed_before_the_ledger_knew_the_stall_counts_by_its_own_time_and_later_backdating_by_the_ledgers()
    {
        var then = World.Start.AddDays(-10);
        Assert.Null(World.Try(World.Sealed(Market, "ah-lao", World.Admission(Roles.Merchant, Market), at: then)));
        Assert.Null(World.Try(World.Sealed(Market, "ah-lao", new KeyGranted(World.Point("ah-lao"), KeyUses.Seal, "手机"), at: then)));
        Assert.Null(World.Try(World.Sealed("ah-lao", "ah-lao", World.Purchase(Fish), at: then.AddDays(1))));
        Assert.Equal([1, 1, 3], ((int[])[-10, -9, 0]).Select(i => On(Today.AddDays(i)).Expected));
        Assert.Equal((1, 0), (On(Today.AddDays(-9)).Reported, On(Today.AddDays(-9)).Late));
        World.Tick(TimeSpan.FromDays(3));
        Assert.Null(World.Try(World.Sealed(Market, Stall, new Left("走"), at: World.Start)));
        Assert.Null(World.Try(World.Sealed("ah-lao", "ah-lao", World.Purchase(Fish), at: World.Start)));
        Assert.Equal([3, 3, 2], ((int[])[0, 2, 3]).Select(i => On(Today.AddDays(i)).Expected));
        Assert.Equal((1, 1), (On(Today).Reported, On(Today).Late));
    }

    [Fact]
    public void What_the_market_alone_entered_is_on_behalf()
    {
        World.Must(Market, Stall, World.Purchase(Fish));
        World.Must(Market, Other, new DayReport(World.Nonce(), Today, "stock-only"));
        Assert.Equal(2, On(Today).Behalf);
        World.Must(Stall, Stall, World.Purchase(Fish));
        Assert.Equal(1, On(Today).Behalf);
    }

    [Fact]
    public void What_is_taken_back_counts_no_longer_however_late_or_early_the_void_comes()
    {
        var bought = World.Must(Stall, Stall, World.Purchase(Fish));
        Assert.Equal(1, On(Today).Reported);
        World.Must(Stall, Stall, new EntryVoided(World.Nonce(), bought.Id, "错"));
        World.Must(Stall, Stall, new EntryVoided(World.Nonce(), bought.Id, "又错"));
        Assert.Equal((0, QualitySigns.None), (On(Today).Reported, Of(Stall).Signs));
        var late = World.Sealed(Stall, Stall, World.Sale(Sold));
        World.Must(Stall, Stall, new SaleVoided(late.Id, "错"));
        Assert.Null(World.Try(late));
        Assert.Equal(0, On(Today).Reported);
        // Another's void has no effect.
        var sale = World.Must(Stall, Stall, World.Sale(Sold));
        World.Must(Other, Other, new SaleVoided(sale.Id, "错"));
        Assert.Equal(1, On(Today).Reported);
    }

    [Fact]
    public void Days_of_suspension_of_leaving_and_after_the_term_are_not_expected_even_where_something_was_entered()
    {
        World.Must(Stall, Stall, World.Purchase(Fish));
        Assert.Equal((2, 1), (On(Today).Expected, On(Today).Reported));
        World.Must(Market, Stall, new Suspended("查"));
        Assert.Equal((1, 0), (On(Today).Expected, On(Today).Reported));
        World.Tick(TimeSpan.FromDays(2));
        World.Must(Market, Stall, new Resumed("好"));
        Assert.Equal([1, 1, 1, 2], Enumerable.Range(0, 4).Select(i => On(Today.AddDays(i)).Expected));
        // Other's term is over after the fifth day; a renewal that comes late leaves a gap.
        Assert.Equal([2, 1, 1], Enumerable.Range(5, 3).Select(i => On(Today.AddDays(i)).Expected));
        World.Tick(TimeSpan.FromDays(6));
        World.Must(Market, Other, new Renewed(Today.AddDays(30)));
        Assert.Equal([2, 1, 1, 2], Enumerable.Range(5, 4).Select(i => On(Today.AddDays(i)).Expected));
        World.Must(Market, Other, new Left("走"));
        Assert.Equal([1, 1], Enumerable.Range(8, 2).Select(i => On(Today.AddDays(i)).Expected));
        Assert.Null(Read(db => ReportingQueries.Of(db, Other, Today.AddDays(8))));
    }

    [Fact]
    public void Of_a_day_on_which_the_market_is_closed_nothing_counts_even_if_it_is_said_afterwards()
    {
        World.Must(Stall, Stall, World.Purchase(Fish));
        World.Tick(TimeSpan.FromDays(1));
        World.Must(Market, Market, new MarketClosed(World.Nonce(), Today, Today.AddDays(2), "台风"));
        Assert.Equal(default, On(Today));
        Assert.Equal(default, On(Today.AddDays(2)));
        Assert.Equal(2, On(Today.AddDays(3)).Expected);
        // The other market is open.
        Assert.Equal(1, Read(db => ReportingPeriod.Read(db, "gz", Today, 1).Days()[0].Figures.Expected));
        Assert.Null(Read(db => ReportingQueries.Of(db, Stall, Today)));
        Assert.DoesNotContain(Read(db => ReportingQueries.Missing(db, Today)), g => g.Key == Market);
        Assert.Equal("台风", Assert.Single(Read(db => ReportingQueries.Closures(db, Market))).Reason);
    }

    [Fact]
    public void A_purchase_without_its_ticket_is_a_sign_until_one_of_its_own_is_attached()
    {
        var bought = World.Must(Stall, Stall, World.Purchase(Fish));
        Assert.Equal((QualitySigns.Bare, 1), (Of(Stall).Signs, Of(Stall).Bare));
        World.Must(Other, Other, new TicketAttached(World.Nonce(), bought.Id, "commitment", Hash.Of("a"u8)));
        Assert.Equal(QualitySigns.Bare, Of(Stall).Signs);
        World.Must(Stall, Stall, new TicketAttached(World.Nonce(), bought.Id, "commitment", Hash.Of("b"u8)));
        Assert.Equal(QualitySigns.None, Of(Stall).Signs);
        Assert.Equal(0, On(Today).Flagged);
        // The ticket may come before its purchase.
        var late = World.Sealed(Other, Other, World.Purchase(Fish));
        World.Must(Other, Other, new TicketAttached(World.Nonce(), late.Id, "commitment", Hash.Of("c"u8)));
        Assert.Null(World.Try(late));
        Assert.Equal((StallReportState.Reported, QualitySigns.None), (Of(Other).State, Of(Other).Signs));
    }

    [Fact]
    public void A_finding_is_a_sign_while_it_is_open_and_for_good_when_it_was_confirmed()
    {
        var bought = World.Must(Stall, Stall, World.Purchase(Fish));
        var ticket = World.Must(Stall, Stall, new TicketAttached(World.Nonce(), bought.Id, "commitment", Hash.Of("b"u8)));
        var assessed = World.Must("suiyuan", Stall, new TicketAssessed(
            World.Nonce(), ticket.Id, "m/1", "r/1", "commitment", default, [new("expired", 1, "hold", default), new("blurred", 1, "watch", default)], Hash.Of("d"u8)));
        Assert.Equal((QualitySigns.Suspect, 1), (Of(Stall).Signs, Of(Stall).Suspects));
        World.Must(Market, Stall, new FindingResolved(World.Nonce(), assessed.Id, "expired", "false"));
        Assert.Equal(QualitySigns.None, Of(Stall).Signs);
        World.Must(Market, Stall, new FindingResolved(World.Nonce(), assessed.Id, "expired", "true"));
        Assert.Equal(QualitySigns.Suspect, Of(Stall).Signs);
        Assert.Equal(1, On(Today).Flagged);
    }

    [Fact]
    public void Entries_that_all_come_in_the_last_minutes_are_a_sign_and_one_earlier_takes_it_away()
    {
        World.Must(Other, Other, World.Purchase(Fish));
        // 23:50 in China.
        World.Tick(TimeSpan.FromHours(15) + TimeSpan.FromMinutes(50));
        foreach (var stall in (string[])[Stall, Other])
        {
            World.Must(stall, stall, World.Purchase(Fish));
            World.Must(stall, stall, World.Sale(Sold));
            Assert.False(Of(stall).Signs.HasFlag(QualitySigns.Burst));
            World.Must(stall, stall, World.Sale(Sold));
        }

        Assert.True(Of(Stall).Signs.HasFlag(QualitySigns.Burst));
        Assert.False(Of(Other).Signs.HasFlag(QualitySigns.Burst));
    }

    [Fact]
    public void A_sale_beyond_stock_is_a_sign_until_it_is_voided()
    {
        World.Must(Stall, Stall, new DayReport(World.Nonce(), Today, "stock-only"));
        var sale = World.Must(Stall, Stall, World.Sale(Sold));
        Assert.Equal((QualitySigns.SoldShort, 1), (Of(Stall).Signs, Of(Stall).Shortfalls));
        World.Must(Stall, Stall, new SaleVoided(sale.Id, "错"));
        Assert.Equal((StallReportState.Nil, QualitySigns.None), (Of(Stall).State, Of(Stall).Signs));
    }

    [Fact]
    public void The_worst_stand_first_stalls_markets_and_districts()
    {
        World.Must(Stall, Stall, World.Sale(Sold));
        World.Must("ah-hua", "ah-hua", new DayReport(World.Nonce(), Today, "stock-only"));
        Assert.Equal([Other, Stall], Read(db => ReportingQueries.Stalls(db, Market, Today)).Select(s => s.Stall));
        var city = Read(db => ReportingPeriod.Read(db, "gz", Today, 3));
        Assert.Equal([Market, "fangcun"], city.Markets(Today).Select(m => m.Market));
        Assert.Equal([0.5, 1], city.Markets(Today).Select(m => m.Figures.Rate!.Value));
        Assert.Equal([Market], Read(db => ReportingPeriod.Read(db, "liwan", Today, 1)).Markets(Today).Select(m => m.Market));
        Assert.Equal([0, 0, 3], city.Days().Select(d => d.Figures.Expected));
        Assert.Equal(2, Assert.Single(city.Districts(Today)).Markets);
        Assert.Equal([Other], Read(db => ReportingQueries.Missing(db, Today))[Market].Select(s => s.Stall));
        World.Tick(TimeSpan.FromDays(1));
        World.Must(Other, Other, World.Purchase(Fish));
        Assert.Equal([(Today.AddDays(1), StallReportState.Flagged), (Today, StallReportState.Missing)],
            Read(db => ReportingQueries.History(db, Other, Today.AddDays(1), 5)).Select(h => (h.Day, h.Report.State)));
        Assert.Equal(Today, Of(Stall, Today.AddDays(1)).Before);
    }

    [Fact]
    public void Rules_and_reminders_hold_from_their_dates()
    {
        var table = ReportingRules.Read(Table([.. Rows("2024-01-01", 10), .. Rows("2025-06-01", 20)]));
        Assert.Equal([10, 20], table.Select(t => t.Rules.LateHours));
        Assert.Throws<RuleFileException>(() => ReportingRules.Read(Table([.. Rows("2024-01-01", 10).Skip(1)])));
        Assert.Throws<RuleFileException>(() => ReportingRules.Read(Table([.. Rows("2024-01-01", 10), "2024-01-01,moon,1"])));
        var first = Reminder.Of(Today)[0];
        Assert.Equal((0, false, new DateTimeOffset(2026, 11, 23, 20, 0, 0, ChinaTime.Offset)), (first.Days, first.ToMarket, first.Due(Today)));
        Assert.Throws<RuleFileException>(() => Reminder.Read(RuleFiles.Parse(
            "Reporting/reminders.csv", "from,step,days,at,to,within_hours,sms\n2024-01-01,1,0,20:00,mayor,4,0").Rows));

        static IReadOnlyList<RuleRow> Table(IEnumerable<string> rows) => RuleFiles.Parse("Reporting/rules.csv", "from,name,value\n" + string.Join('\n', rows)).Rows;

        static IEnumerable<string> Rows(string from, int value) => ((string[])
            ["late-hours", "good-rate", "poor-rate", "burst-minutes", "burst-records", "bare-purchases", "shortfalls", "finding-severity", "closed-but-traded"])
            .Select(name => $"{from},{name},{value}");
    }

    private static SaleLine Sold => new("草鱼", Amount.Of(1), Unit.Jin);

    private static PurchaseLine Fish => new("草鱼", Amount.Of(10), Unit.Kilogram, "佛山");

    private ReportingFigures On(DateOnly day, string within = Market) => Read(db => within == "ah-hua"
        ? ReportingPeriod.Read(db, within, day, 1).Days()[0].Figures
        : ReportingPeriod.Read(db, within, day, 2).Days()[1].Figures);

    private StallReporting Of(string stall, DateOnly? day = null) => Read(db => ReportingQueries.Of(db, stall, day ?? Today))!;

    private T Read<T>(Func<Suiyuan.Domain.Views.ViewReader, T> ask)
    {
        using var db = _views.Read();
        return ask(db);
    }

    public void Dispose() => _views.Dispose();
}
