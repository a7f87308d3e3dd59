using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Complaints;

/// <summary>The dated rules, by the day on which a complaint was filed.</summary>
public sealed class ComplaintRulesTests
{
    private static readonly DateOnly Last = new(2026, 4, 14);
    private static readonly DateOnly First = new(2026, 4, 15);

    [Fact]
    public void A_complaint_filed_on_the_last_day_of_order_20_goes_by_it_to_its_end_and_one_of_the_next_day_by_order_121()
    {
        Assert.Equal("O20", ComplaintRules.OrderOf(Last).Code);
        Assert.Equal("O121", ComplaintRules.OrderOf(First).Code);
        Assert.Equal((45, true), (ComplaintRules.DeadlineOf("mediate", Last).Count, ComplaintRules.DeadlineOf("mediate", Last).Workdays));
        Assert.Equal((60, false), (ComplaintRules.DeadlineOf("mediate", First).Count, ComplaintRules.DeadlineOf("mediate", First).Workdays));
        Assert.Equal(6, ComplaintRules.GroundsOf("refuse", Last).Count);
        Assert.Equal(7, ComplaintRules.GroundsOf("refuse", First).Count);
        Assert.Null(ComplaintRules.FindGround("not-who-they-say", Last));
        Assert.NotNull(ComplaintRules.FindGround("not-who-they-say", First));
        // Late in the day in China, which is the day before in Greenwich.
        var row = Row(new(2026, 4, 14, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal(First, row.Day);
    }

    [Fact]
    public void A_term_of_working_days_leaves_out_holidays_and_one_of_days_does_not()
    {
        // Thursday 24 September 2026: mid-autumn is 25 to 27 September, National Day 1 to 7 October; 20 September was worked.
        var lines = ComplaintClock.Of(Row(new(2026, 9, 24, 2, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["filed", "decide"], lines.Select(l => l.Step));
        var decide = lines[1];
        var counted = WorkCalendar.China.After(new(2026, 9, 24), 7).Day;
        Assert.Equal(counted, decide.Due);
        Assert.True(decide.Due > new DateOnly(2026, 10, 7));
        var accepted = Row(new(2026, 9, 24, 2, 0, 0, TimeSpan.Zero)) with { State = ComplaintState.Accepted, Accepted = new(2026, 9, 25, 2, 0, 0, TimeSpan.Zero) };
        Assert.Equal(new DateOnly(2026, 11, 24), ComplaintClock.NextOf(accepted)!.Due);
        Assert.False(ComplaintClock.NextOf(accepted)!.IsLate(ChinaTime.StartOf(new(2026, 11, 25)).AddSeconds(-1)));
        Assert.True(ComplaintClock.NextOf(accepted)!.IsLate(ChinaTime.StartOf(new(2026, 11, 25))));
    }

    [Fact]
    public void A_decision_on_the_last_day_is_in_time_and_one_of_the_day_after_is_late_for_good()
    {
        var filed = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        var due = ComplaintClock.Of(Row(filed))[1].Due!.Value;
        Assert.Equal(new DateOnly(2026, 12, 2), due);
        var now = ChinaTime.StartOf(due.AddDays(90));
        Assert.False(Decided(ChinaTime.StartOf(due.AddDays(1)).AddSeconds(-1)).IsLate(now));
        Assert.True(Decided(ChinaTime.StartOf(due.AddDays(1))).IsLate(now));
        ClockLine Decided(DateTimeOffset at) => ComplaintClock.Of(Row(filed) with { State = ComplaintState.Refused, Ended = at })[1];
    }

    [Fact]
    public void There_are_the_ten_official_documents_and_each_fills_only_what_is_known()
    {
        var forms = OfficialForms.Of("complaint", First).Concat(OfficialForms.Of("tipoff", First)).ToList();
        Assert.Equal(10, forms.Count);
        Assert.Equal(10, forms.Select(f => f.Title.Zh).Distinct().Count());
        Assert.Empty(OfficialForms.Of("complaint", Last));
        var pieces = OfficialForms.Fill(OfficialForms.Find("refusal", First)!, name => name == "complainant" ? "陈生" : null).SelectMany(l => l).ToList();
        Assert.Contains(pieces, p => p is { Words: "陈生", Filled: true });
        Assert.Contains(pieces, p => p is { Words: null, Filled: true });
        Assert.DoesNotContain(pieces, p => p.Words?.Contains('{', StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("吃完晚上就拉肚子，去了急诊", true)]
    [InlineData("Diarrhoea all night", true)]
    [InlineData("少了二两", false)]
    public void Words_that_tell_of_illness_are_known(string words, bool ill) => Assert.Equal(ill, ComplaintRules.TellsOfIllness(words));

    private static ComplaintRow Row(DateTimeOffset filed) => new(
        1, default, "ah-ming", "price", Hash.Of("x"u8), null, null, false, filed, ComplaintState.Filed, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
