using Suiyuan.Domain.Recalls;

namespace Suiyuan.Domain.Tests.Recalls;

public sealed class RecallRulesTests
{
    // 食品召回管理办法 (2015), the articles on the three levels.
    [Theory]
    [InlineData(1, 24, 10)]
    [InlineData(2, 48, 20)]
    [InlineData(3, 72, 30)]
    public void The_laws_terms_follow_from_the_level(int level, int hours, int workdays)
    {
        var terms = RecallRules.TermsOf(level, new DateOnly(2026, 1, 5));
        Assert.Equal(new RecallTerms(hours, workdays), terms);
        // Before the first row too there is an answer.
        Assert.Equal(terms, RecallRules.TermsOf(level, new DateOnly(2000, 1, 1)));
    }

    [Fact]
    public void A_recall_ends_with_the_last_working_day_in_China()
    {
        // Thursday 26 November 2026, 23:30 in China.
        var (due, end) = RecallRules.FinishOf(1, new DateTimeOffset(2026, 11, 26, 15, 30, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2026, 12, 10), end.Day);
        Assert.Equal(new DateTimeOffset(2026, 12, 10, 16, 0, 0, TimeSpan.Zero), due);
    }

    [Fact]
    public void Each_step_comes_after_the_one_before_it_and_graver_levels_come_sooner()
    {
        foreach (var duty in Enum.GetValues<RecallDuty>())
        {
            var levels = Enumerable.Range(1, 3).Select(level => RecallRules.StepsOf(level, duty, new DateOnly(2026, 11, 26))).ToList();
            Assert.All(levels, steps =>
            {
                Assert.Equal([RecallStep.Holder, RecallStep.Market, RecallStep.District, RecallStep.City], steps.Select(s => s.To));
                Assert.Equal(steps.Select(s => s.Hours).Order(), steps.Select(s => s.Hours));
            });
            Assert.Equal(levels.Select(l => l[0].Hours).Order(), levels.Select(l => l[0].Hours));
        }
    }
}
