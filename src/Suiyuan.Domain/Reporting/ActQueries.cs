using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>Reads what supervision counts by the day.</summary>
public static class ActQueries
{
    /// <summary>Every <see cref="Counted"/> below an office, a number for each of the last days, oldest first; none is left out.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The office, or one stall.</param>
    /// <param name="today">The last day.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyDictionary<Counted, long[]> Days(ViewReader db, string within, DateOnly today, int count)
    {
        ArgumentNullException.ThrowIfNull(db);
        var first = today.DayNumber - count + 1;
        var days = Enum.GetValues<Counted>().ToDictionary(a => a, _ => new long[count]);
        // The table is small and led by the day, the city is not: the join is that way round.
        foreach (var (day, act, n) in db.All($"""
            {RecordQueries.Below}
            SELECT d.day, d.act, sum(d.n) FROM act_day d WHERE d.day >= $2 AND d.day <= $3 AND d.party IN (SELECT no FROM below) GROUP BY d.day, d.act
            """, row => (row.GetInt32(0), row.GetInt32(1), row.GetInt64(2)), within, (long)first, (long)today.DayNumber))
        {
            days[(Counted)act][day - first] = n;
        }

        return days;
    }
}
