using System.Globalization;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Checks;

/// <summary>The dated rules of <c>objection-terms.csv</c>: by the day on which a term begins.</summary>
public static class CheckTerms
{
    private static readonly (DateOnly From, bool Report, bool Decide, bool Workdays, int Count)[] Rows =
    [
        .. DataFile.Rows("Suiyuan.Domain.Checks.objection-terms.csv", "from,of,what,unit,count").Select(r => (
            DateOnly.ParseExact(r[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), One(r[1], "report", "rapid"), One(r[2], "decide", "object"),
            One(r[3], "workdays", "hours"), int.Parse(r[4], NumberStyles.None, CultureInfo.InvariantCulture))),
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

    private static bool One(string cell, string yes, string no) =>
        cell == yes || (cell == no ? false : throw new InvalidOperationException("objection-terms.csv: not a word of it: " + cell));
}
