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
        // A market counts its stalls as it goes along; a stall is one or none.
        var isStall = db.Number("SELECT count(*) FROM party WHERE id = $1 AND stall IS NOT NULL", within) > 0;
        var found = db.All(isStall
                ? """
                SELECT day, purchases + receipts + sales > 0, purchases + receipts, sales, voided, behalf, short
                FROM stall_day WHERE day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3) AND stall = (SELECT no FROM party WHERE id = $1)
                """
                : $"""
                {RecordQueries.Below}
                SELECT day, sum(stalls), sum(purchases + receipts), sum(sales), sum(voided), sum(behalf), sum(short)
                FROM market_day WHERE day >= $2 AND day <= $3 AND market IN (SELECT no FROM below) GROUP BY day
                """,
            row => new DayTotals(DateOnly.FromDayNumber(row.GetInt32(0)), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
                row.GetInt64(5), row.GetInt64(6)),
            within, (long)first, (long)today.DayNumber).ToDictionary(d => d.Day);
        return [.. Enumerable.Range(first, count).Select(DateOnly.FromDayNumber)
            .Select(day => found.GetValueOrDefault(day) ?? new DayTotals(day, 0, 0, 0, 0, 0, 0))];
    }

    /// <summary>A sum over the counters of a day, or of all days.</summary>
    internal static long Sum(ViewReader db, string within, DateOnly? day, string sum) =>
        db.Number(db.Number("SELECT count(*) FROM party WHERE id = $1 AND stall IS NOT NULL", within) > 0
            ? $"SELECT {sum} FROM stall_day WHERE stall = (SELECT no FROM party WHERE id = $1) AND day IN (SELECT day FROM statement_day WHERE $2 IS NULL OR day = $2)"
            : $"{RecordQueries.Below} SELECT {sum} FROM market_day WHERE market IN (SELECT no FROM below) AND ($2 IS NULL OR day = $2)",
            within, (long?)day?.DayNumber);

    /// <summary>
    /// The day of each stall below an office; stalls with nothing in <see cref="Window"/> are left out. A day that was reported
    /// to be without a purchase is a day on which something was recorded.
    /// </summary>
    public static IReadOnlyList<StallActivity> Activity(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            {RecordQueries.Below}
            SELECT p.id, COALESCE(d.purchases + d.receipts, 0), COALESCE(d.sales, 0), COALESCE(d.voided, 0), COALESCE(d.short, 0),
              max(COALESCE((SELECT x.day FROM statement_day t CROSS JOIN stall_day x ON x.day = t.day AND x.stall = p.no
                WHERE t.day <= $2 AND t.day > $3 AND x.purchases + x.receipts + x.sales > 0 ORDER BY t.day DESC LIMIT 1), 0),
                COALESCE((SELECT max(r.day) FROM day_report r WHERE r.stall = p.no AND r.day <= $2), 0))
            FROM party p LEFT JOIN stall_day d ON d.day = $2 AND d.stall = p.no AND d.purchases + d.receipts + d.sales > 0
            WHERE p.no IN (SELECT no FROM below) AND p.stall IS NOT NULL
            """,
            row => (Id: row.GetString(0), In: row.GetInt64(1), Out: row.GetInt64(2), Voided: row.GetInt64(3), Short: row.GetInt64(4), Last: row.GetInt32(5)),
            within, (long)today.DayNumber, (long)today.DayNumber - Window).Where(r => r.Last > today.DayNumber - Window)
            .Select(r => new StallActivity(r.Id, r.In, r.Out, r.Voided, r.Short, DateOnly.FromDayNumber(r.Last)))];
    }
}
