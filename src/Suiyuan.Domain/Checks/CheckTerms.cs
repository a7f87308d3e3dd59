using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Checks;

/// <summary>The dated rules of <c>objection-terms.csv</c>: by the day on which a term begins.</summary>
[GoesByRules]
public static class CheckTerms
{
    private static readonly (DateOnly From, bool Report, bool Decide, bool Workdays, int Count)[] Rows =
    [
        .. RuleFiles.Rows("Checks/objection-terms.csv", "from,of,what,unit,count").Select(r => (
            r.Day(0), r.Is(1, "report", "rapid"), r.Is(2, "decide", "object"), r.Is(3, "workdays", "hours"), r.Number(4))),
    ];

    /// <summary>Until when a merchant may object to a test.</summary>
    /// <param name="report">True for a laboratory's report, false for a rapid test.</param>
    /// <param name="recorded">The ledger's time of the test.</param>
    public static DateTimeOffset ObjectBy(bool report, DateTimeOffset recorded) => DueOf(report, decide: false, recorded);

    /// <summary>Until when an office decides about an objection.</summary>
    /// <param name="report">True for an objection to a laboratory's report, false to a rapid test.</param>
    /// <param name="recorded">The ledger's time of the objection.</param>
    public static DateTimeOffset DecideBy(bool report, DateTimeOffset recorded) => DueOf(report, decide: true, recorded);

    private static DateTimeOffset DueOf(bool report, bool decide, DateTimeOffset from)
    {
        var day = ChinaTime.DayOf(from);
        var rows = Rows.Where(r => r.Report == report && r.Decide == decide).OrderBy(r => r.From).ToArray();
        var row = rows.LastOrDefault(r => r.From <= day, rows[0]);
        return row.Workdays ? ChinaTime.StartOf(WorkCalendar.China.After(day, row.Count).Day.AddDays(1)) : from.AddHours(row.Count);
    }
}
