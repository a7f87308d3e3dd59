using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>A market on a map, with its day so far.</summary>
/// <param name="Id">Its party id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Its district; null where none is known.</param>
/// <param name="Latitude">In degrees; null where its admission gave none.</param>
/// <param name="Longitude">In degrees.</param>
/// <param name="Vouchers">Vouchers of the day.</param>
/// <param name="Recorded">Of the stalls that are expected to report the day, those that have.</param>
/// <param name="Stalls">Stalls that are expected to.</param>
public sealed record WallMarket(
    string Id, BilingualName Name, string? District, double? Latitude, double? Longitude, long Vouchers, long Recorded, long Stalls);

/// <summary>What a display of an office's area asks, every second or so: nothing here reads more than a day.</summary>
public static class WallQueries
{
    private const double Million = 1_000_000;

    /// <summary>The markets below an office that have not left, by id, with their day.</summary>
    public static IReadOnlyList<WallMarket> Markets(ViewReader db, string within, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var figures = ReportingPeriod.Read(db, within, day, 1).Markets(day).ToDictionary(m => m.Market, m => m.Figures, StringComparer.Ordinal);
        return db.All($"""
            {RecordQueries.Below}
            SELECT m.id, m.zh, m.en, m.district, m.lat, m.lng, COALESCE(d.sales, 0) FROM party m LEFT JOIN market_day d ON d.day = $2 AND d.market = m.no
            WHERE m.role = $3 AND m.left_at IS NULL AND m.no IN (SELECT no FROM below) ORDER BY m.id
            """,
            row =>
            {
                var reported = figures.GetValueOrDefault(row.GetString(0));
                return new WallMarket(row.GetString(0), new BilingualName(row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)),
                    row.IsDBNull(3) ? null : row.GetString(3), Degrees(row, 4), Degrees(row, 5), row.GetInt64(6), reported.Reported, reported.Expected);
            },
            within, (long)day.DayNumber, (long)Roles.All.Index().First(r => r.Item == Roles.Market).Index + 1);
    }

    /// <summary>Sales recorded from an index on, by ten seconds of the ledger's time: pairs of seconds since 1970 / 10 and how many.</summary>
    public static IReadOnlyList<(long Ten, long Count)> SalesSince(ViewReader db, string within, long from)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT s.recorded / 10, count(*) FROM statement s WHERE s.idx >= $2 AND s.kind = 12 AND s.subject IN (SELECT no FROM below) GROUP BY 1
            """, row => (row.GetInt64(0), row.GetInt64(1)), within, from);
    }

    /// <summary>The first index that was recorded at this time or later; the size when there is none.</summary>
    public static long FirstSince(ViewReader db, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(db);
        // The ledger's time never goes back, so that halving finds it: an index by time would be the largest of all.
        var (low, high, sought) = (0L, db.TreeSize, at.ToUnixTimeSeconds());
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = db.Number("SELECT recorded FROM statement WHERE idx = $1", middle) < sought ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static double? Degrees(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column) / Million;
}
