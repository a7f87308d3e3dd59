using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>Who reported and who did not, stall by stall. Figures of markets and above are in <see cref="ReportingPeriod"/>.</summary>
public static class ReportingQueries
{
    // 1 and 16: reported, closed.
    private const string Columns = """
        p.id, p.zh, p.en, p.stall, COALESCE(d.counted, 0), COALESCE(d.signs, 0), COALESCE(d.records, 0), d.first, d.last,
        CASE WHEN d.covered = 0 THEN d.needing ELSE 0 END, COALESCE(d.shorts, 0), COALESCE(d.suspect, 0),
        (SELECT e.day FROM reported t CROSS JOIN report_day e ON e.day = t.day AND e.stall = r.stall
          WHERE t.day < $2 AND (e.counted & 1) = 1 ORDER BY t.day DESC LIMIT 1), m.id
        FROM roster r JOIN party p ON p.no = r.stall JOIN party m ON m.no = r.market LEFT JOIN report_day d ON d.stall = r.stall AND d.day = $2
        """;

    private const string OnRoster = "r.from_day <= $2 AND r.to_day >= $2";

    /// <summary>The stalls on a market's roster of a day, the worst first; among those that are missing, the longest silent.</summary>
    public static IReadOnlyList<StallReporting> Stalls(ViewReader db, string market, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
        [
            .. db.All($"SELECT {Columns} WHERE r.market = (SELECT no FROM party WHERE id = $1) AND {OnRoster}", Read, market, (long)day.DayNumber)
                .OrderBy(s => s.State).ThenBy(s => s.State == StallReportState.Missing ? s.Before ?? DateOnly.MinValue : default)
                .ThenBy(s => s.Number ?? s.Stall, StringComparer.Ordinal),
        ];
    }

    /// <summary>A stall on a day; null when it is not expected: not on the roster, or its market is closed.</summary>
    public static StallReporting? Of(ViewReader db, string stall, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"""
            SELECT {Columns} WHERE r.market = (SELECT under FROM party WHERE id = $1) AND r.stall = (SELECT no FROM party WHERE id = $1) AND {OnRoster}
            """, Read, stall, (long)day.DayNumber) is { } found && !IsClosed(db, found.Market, day) ? found : null;
    }

    /// <summary>Days of a stall, the newest first; those on which it was not expected are left out.</summary>
    public static IReadOnlyList<(DateOnly Day, StallReporting Report)> History(ViewReader db, string stall, DateOnly to, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => to.AddDays(-i)).Select(day => (Day: day, Report: Of(db, stall, day)))
            .Where(d => d.Report is not null).Select(d => (d.Day, d.Report!)),
    ];

    /// <summary>Everyone expected on a day who has neither reported it nor said to be closed, market by market.</summary>
    public static ILookup<string, StallReporting> Missing(ViewReader db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var closed = db.All("SELECT DISTINCT m.id FROM market_closed c JOIN party m ON m.no = c.market WHERE c.from_day <= $1 AND c.until_day >= $1",
            r => r.GetString(0), (long)day.DayNumber).ToHashSet(StringComparer.Ordinal);
        // No party's: the whole city's.
        return db.All($"""
            SELECT {Columns} WHERE $1 IS NULL AND {OnRoster} AND (COALESCE(d.counted, 0) & 17) = 0 ORDER BY m.id, p.stall, p.id
            """, Read, SqlValue.Null, (long)day.DayNumber).Where(s => !closed.Contains(s.Market)).ToLookup(s => s.Market, StringComparer.Ordinal);
    }

    /// <summary>True when a market said that it is closed on a day.</summary>
    public static bool IsClosed(ViewReader db, string market, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("""
            SELECT EXISTS(SELECT 1 FROM market_closed WHERE market = (SELECT no FROM party WHERE id = $1) AND from_day <= $2 AND until_day >= $2)
            """, market, (long)day.DayNumber) > 0;
    }

    /// <summary>Purchases of a market's stalls that should have a ticket, and how many have one, from a day to another.</summary>
    public static (long Needing, long Covered) Tickets(ViewReader db, string market, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One("""
            SELECT COALESCE(sum(d.needing), 0), COALESCE(sum(d.covered), 0) FROM reported t CROSS JOIN party p JOIN report_day d ON d.day = t.day AND d.stall = p.no
            WHERE p.under = (SELECT no FROM party WHERE id = $1) AND t.day >= $2 AND t.day <= $3
            """, r => (r.GetInt64(0), r.GetInt64(1)), market, (long)from.DayNumber, (long)to.DayNumber);
    }

    /// <summary>The days on which a market is or was closed, the latest first.</summary>
    public static IReadOnlyList<MarketClosure> Closures(ViewReader db, string market)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT c.from_day, c.until_day, c.reason, c.idx, b.id FROM market_closed c JOIN statement s ON s.idx = c.idx JOIN party b ON b.no = s.issuer
            WHERE c.market = (SELECT no FROM party WHERE id = $1) ORDER BY c.from_day DESC, c.idx DESC
            """,
            r => new MarketClosure(
                DateOnly.FromDayNumber(r.GetInt32(0)), DateOnly.FromDayNumber(r.GetInt32(1)), r.GetString(2), r.GetInt64(3), r.GetString(4)), market);
    }

    private static StallReporting Read(ViewRow r) => new(
        r.GetString(0), r.GetString(13), new BilingualName(r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2)), r.IsDBNull(3) ? null : r.GetString(3),
        (StallDayFlags)r.GetInt32(4), (QualitySigns)r.GetInt32(5), r.GetInt32(6), Time(r, 7), Time(r, 8), r.IsDBNull(9) ? 0 : r.GetInt32(9), r.GetInt32(10),
        r.GetInt32(11), r.IsDBNull(12) ? null : DateOnly.FromDayNumber(r.GetInt32(12)));

    private static DateTimeOffset? Time(ViewRow r, int column) => r.IsDBNull(column) ? null : PartyQueries.Time(r.GetInt64(column));
}
