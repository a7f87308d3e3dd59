using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Recalls;

/// <summary>Days from the State Council's notices of 2025 (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号).</summary>
public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2025-01-26", true)] // Sunday, made up for the Spring Festival
    [InlineData("2025-01-28", false)] // Tuesday, New Year's Eve
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-11-26", true)]
    [InlineData("2026-11-28", false)]
    public void Knows_days_off_and_make_up_days(string day, bool workday) =>
        Assert.Equal(workday, WorkCalendar.China.IsWorkday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-26", 10, "2026-12-10")]
    // Over the National Day: 29 and 30 September, 8 and 9, and Saturday the 10th.
    [InlineData("2026-09-28", 5, "2026-10-10")]
    // Over the Spring Festival: Saturday the 14th, then the 24th.
    [InlineData("2026-02-13", 2, "2026-02-24")]
    // The day it begins on is not counted, working or not.
    [InlineData("2026-11-28", 1, "2026-11-30")]
    public void Counts_working_days_after_the_day_it_begins_on(string begins, int days, string ends)
    {
        var end = WorkCalendar.China.After(Day(begins), days);
        Assert.Equal(Day(ends), end.Day);
        Assert.Null(end.EstimatedFrom);
    }

    [Fact]
    public void Beyond_its_last_year_it_goes_by_weekdays_and_says_so()
    {
        var last = WorkCalendar.China.LastYear;
        Assert.NotNull(WorkCalendar.China.SourceOf(last));
        Assert.Null(WorkCalendar.China.SourceOf(last + 1));
        var end = WorkCalendar.China.After(new DateOnly(last, 12, 28), 10);
        Assert.Equal(last + 1, end.Day.Year);
        Assert.Equal(last + 1, end.EstimatedFrom);
    }

    [Theory]
    [InlineData("off,2025-01-01,2025-01-01,元旦")] // in no year of the file
    [InlineData("year,2025-01-01,2025-12-31,x\nwork,2025-01-27,2025-01-27,周一")] // a make-up day that is a Monday
    [InlineData("year,2025-01-01,2025-12-31,x\noff,2025-01-03,2025-01-01,x")]
    [InlineData("year,2025-01-01,2025-12-31,x\noff,2025-01-25,2025-01-25,x\nwork,2025-01-25,2025-01-25,x")]
    [InlineData("holiday,2025-01-01,2025-01-01,x")]
    [InlineData("year,2025-01-01,2025-12-31")]
    public void A_file_that_does_not_hold_stops_the_start(string rows) => Assert.Throws<RuleFileException>(() =>
        WorkCalendar.Read(RuleFiles.Parse("Recalls/workdays.csv", "kind,from,to,name\n" + rows).Rows));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
