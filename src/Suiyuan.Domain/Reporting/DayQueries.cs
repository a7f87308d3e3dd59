using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>How much was recorded, by day: from the counters that the trade view keeps.</summary>
public static class DayQueries
{
    /// <summary>How many days back a stall's last day is looked for.</summary>
    public const int Window = 60;

    /// <summary>The numbers of the last <paramref name="count"/> days up to <paramref name="today"/>, oldest first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The office, or one stall.</param>
    /// <param name="today">The last day.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyList<DayTotals> Totals(ViewReader db, string within, DateOnly today, int count)
    {
        ArgumentNullException.ThrowIfNull(db);
        var first = today.DayNumber - count + 1;
        var found = db.All($"""
            {RecordQueries.Below}
            SELECT day, sum(purchases + receipts + sales > 0), sum(purchases + receipts), sum(sales), sum(voided), sum(behalf), sum(short)
            FROM stall_day WHERE day >= $2 AND day <= $3 AND stall IN (SELECT no FROM below) GROUP BY day
            """,
            row => new DayTotals(DateOnly.FromDayNumber(row.GetInt32(0)), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
                row.GetInt64(5), row.GetInt64(6)),
            within, (long)first, (long)today.DayNumber).ToDictionary(d => d.Day);
        return [.. Enumerable.Range(first, count).Select(DateOnly.FromDayNumber)
            .Select(day => found.GetValueOrDefault(day) ?? new DayTotals(day, 0, 0, 0, 0, 0, 0))];
    }

    /// <summary>
    /// The day of each stall below an office; stalls with nothing in <see cref="Window"/> are left out. A day that was reported
    /// to be without a purchase is a day on which something was recorded.
    /// </summary>
    public static IReadOnlyList<StallActivity> Activity(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT p.id, sum(CASE WHEN d.day = $2 THEN purchases + receipts ELSE 0 END), sum(CASE WHEN d.day = $2 THEN sales ELSE 0 END),
              sum(CASE WHEN d.day = $2 THEN voided ELSE 0 END), sum(CASE WHEN d.day = $2 THEN short ELSE 0 END), max(d.day)
            FROM (SELECT stall, day, purchases, receipts, sales, voided, short FROM stall_day WHERE day > $3 AND day <= $2 AND purchases + receipts + sales > 0
                    AND stall IN (SELECT no FROM below)
                  UNION ALL SELECT stall, day, 0, 0, 0, 0, 0 FROM day_report WHERE day > $3 AND day <= $2 AND stall IN (SELECT no FROM below)) d
              JOIN party p ON p.no = d.stall GROUP BY p.id
            """,
            row => new StallActivity(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
                DateOnly.FromDayNumber(row.GetInt32(5))),
            within, (long)today.DayNumber, (long)today.DayNumber - Window);
    }
}
