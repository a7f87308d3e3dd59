using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Reporting;

// How a stall's day is judged, and who is on the roster.
public sealed partial class ReportingView
{
    private const long SecondsOfDay = 86_400;

    // 00:00 in China of the day whose number is 0, in Unix time.
    private static readonly long FirstDay = -(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber * SecondsOfDay) - (long)ChinaTime.Offset.TotalSeconds;

    private static readonly int NoEnd = DateOnly.MaxValue.DayNumber;

    private void Judge(ViewWriter db, Row row, SortedDictionary<(int Day, int Market), int[]> sums)
    {
        var rules = ReportingRules.On(row.Day);
        if (row.TicketsChanged)
        {
            LookAtTickets(db, row, rules);
        }

        var market = parties.Row(row.Stall).Under;
        var signs = SignsOf(row, rules);
        var counted = (int)(IsOnRoster(db, market, row) ? FlagsOf(row, rules, signs) : StallDayFlags.None);
        if (counted != row.Counted)
        {
            if (!sums.TryGetValue((row.Day, market), out var by))
            {
                sums.Add((row.Day, market), by = new int[6]);
            }

            for (var bit = 0; bit < by.Length; bit++)
            {
                by[bit] += ((counted >> bit) & 1) - ((row.Counted >> bit) & 1);
            }

            row.Counted = counted;
        }

        if (_days.Add(row.Day))
        {
            db.Run("INSERT INTO reported(day) VALUES ($1)", (long)row.Day);
        }

        db.Run("""
            INSERT INTO report_day(day, stall, records, behalf, shorts, state, state_by_market, first, last, needing, covered, suspect, counted, signs)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT(day, stall) DO UPDATE SET records = excluded.records, behalf = excluded.behalf, shorts = excluded.shorts, state = excluded.state,
              state_by_market = excluded.state_by_market, first = excluded.first, last = excluded.last, needing = excluded.needing, covered = excluded.covered,
              suspect = excluded.suspect, counted = excluded.counted, signs = excluded.signs
            """,
            (long)row.Day, (long)row.Stall, (long)row.Records, (long)row.Behalf, (long)row.Shorts, (long)row.State, row.StateByMarket ? 1L : 0L,
            row.First, row.Last, (long)row.Needing, (long)row.Covered, (long)row.Suspect, (long)counted, (long)signs);
    }

    private static StallDayFlags FlagsOf(Row row, ReportingRules rules, QualitySigns signs)
    {
        if (row.Records == 0 && row.State != StockOnly)
        {
            return row.State == Closed ? StallDayFlags.Closed : StallDayFlags.None;
        }

        return StallDayFlags.Reported
            | (row.First >= FirstDay + (row.Day * SecondsOfDay) + (rules.LateHours * 3600L) ? StallDayFlags.Late : StallDayFlags.None)
            | (row.Behalf == row.Records && (row.State != StockOnly || row.StateByMarket) ? StallDayFlags.Behalf : StallDayFlags.None)
            | (row.Records == 0 ? StallDayFlags.Nil : StallDayFlags.None)
            | (signs != QualitySigns.None ? StallDayFlags.Flagged : StallDayFlags.None);
    }

    private static QualitySigns SignsOf(Row row, ReportingRules rules)
    {
        var end = FirstDay + ((row.Day + 1) * SecondsOfDay);
        var inLastMinutes = row.First >= end - (rules.BurstMinutes * 60L) && row.First < end;
        return (rules.BurstMinutes > 0 && row.Records >= rules.BurstRecords && inLastMinutes ? QualitySigns.Burst : QualitySigns.None)
            | (rules.BarePurchases > 0 && row.Needing >= rules.BarePurchases && row.Covered == 0 ? QualitySigns.Bare : QualitySigns.None)
            | (rules.Shortfalls > 0 && row.Shorts >= rules.Shortfalls ? QualitySigns.SoldShort : QualitySigns.None)
            | (row.Suspect > 0 ? QualitySigns.Suspect : QualitySigns.None)
            | (rules.ClosedButTraded && row.State == Closed && row.Records > 0 ? QualitySigns.ClosedButTraded : QualitySigns.None);
    }

    // A stall's own tickets to purchases that stand; few a day.
    private static void LookAtTickets(ViewWriter db, Row row, ReportingRules rules)
    {
        var purchases = db.All("""
            SELECT s.idx, p.name, EXISTS(SELECT 1 FROM ticket t CROSS JOIN statement x ON x.idx = t.idx WHERE t.purchase = s.idx AND x.subject = s.subject)
            FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p ON p.no = l.product
            WHERE s.subject = $1 AND s.kind = 10 AND s.day = $2 AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            """,
            r => (Index: r.GetInt64(0), Product: r.GetString(1), Covered: r.GetBoolean(2)), (long)row.Stall, (long)row.Day)
            .Where(p => ProductDictionary.Find(p.Product) is { Tickets.Count: > 0 }).DistinctBy(p => p.Index).ToList();
        row.Needing = purchases.Count;
        row.Covered = purchases.Count(p => p.Covered);
        row.Suspect = rules.FindingSeverity == 0 ? 0 : (int)db.Number("""
            SELECT count(DISTINCT f.ticket) FROM statement s JOIN ticket t ON t.purchase = s.idx JOIN finding f ON f.ticket = t.idx
            WHERE s.subject = $1 AND s.kind = 10 AND s.day = $2 AND f.stall = $1 AND f.severity >= $3 AND (f.weight IS NOT NULL OR f.outcome = 1)
              AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            """, (long)row.Stall, (long)row.Day, (long)rules.FindingSeverity);
    }

    private static bool IsOnRoster(ViewWriter db, int market, Row row) => db.Number(
        "SELECT EXISTS(SELECT 1 FROM roster WHERE market = $1 AND stall = $2 AND from_day <= $3 AND to_day >= $3)",
        (long)market, (long)row.Stall, (long)row.Day) > 0;

    /// <summary>
    /// A stall is expected from the day of its admission until the last day of its term. The days on which it is suspended, even for an
    /// hour, and the day on which it leaves are not expected of it.
    /// </summary>
    private void ChangeRoster(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        var stall = parties.NumberOf(recorded.Statement.Subject);
        if (Roles.All[parties.Row(stall).Role - 1] != Roles.Merchant)
        {
            return;
        }

        var market = parties.Row(stall).Under;
        var today = ChinaTime.DayNumberOf(TimeOf(db, recorded));
        switch (payload)
        {
            case Admitted admitted:
                Begin(db, market, stall, today, admitted.Until?.DayNumber ?? NoEnd);
                return;
            case Renewed renewed when !IsSuspended(db, stall):
                if (db.Run("UPDATE roster SET to_day = $1 WHERE market = $2 AND stall = $3 AND to_day >= $4",
                    (long)renewed.Until.DayNumber, (long)market, (long)stall, (long)today) == 0)
                {
                    Begin(db, market, stall, today, renewed.Until.DayNumber);
                }

                break;
            case Suspended or Left:
                db.Run("UPDATE roster SET to_day = $1 WHERE market = $2 AND stall = $3 AND to_day >= $4",
                    (long)today - 1, (long)market, (long)stall, (long)today);
                break;
            case Resumed when !IsSuspended(db, stall) && !GoesOn(db, market, stall, today):
                var until = db.One("SELECT until FROM party WHERE no = $1", r => r.IsDBNull(0) ? NoEnd : r.GetInt32(0), (long)stall);
                Begin(db, market, stall, today + 1, until);
                break;
            default:
                break;
        }

        db.Run("DELETE FROM roster WHERE market = $1 AND stall = $2 AND to_day < from_day", (long)market, (long)stall);
        // What the change reaches is judged again with the batch; days that are not in the table yet are of this batch anyway.
        foreach (var day in db.All("SELECT day FROM report_day WHERE stall = $1 AND day IN (SELECT day FROM reported WHERE day >= $2)", r => r.GetInt32(0), (long)stall, (long)today - 1))
        {
            RowOf(db, stall, day);
        }
    }

    private static bool GoesOn(ViewWriter db, int market, int stall, int day) => db.Number(
        "SELECT EXISTS(SELECT 1 FROM roster WHERE market = $1 AND stall = $2 AND to_day >= $3)", (long)market, (long)stall, (long)day) > 0;

    private static void Begin(ViewWriter db, int market, int stall, int from, int to)
    {
        if (from <= to)
        {
            db.Run("INSERT INTO roster(market, stall, from_day, to_day) VALUES ($1, $2, $3, $4)", (long)market, (long)stall, (long)from, (long)to);
        }
    }

    // Gone, it stays so: it counts as a suspension without end.
    private static bool IsSuspended(ViewWriter db, int stall) => db.Number(
        """
        SELECT EXISTS(SELECT 1 FROM suspension WHERE party = $1 AND to_idx IS NULL) OR EXISTS(SELECT 1 FROM party WHERE no = $1 AND left_at IS NOT NULL)
        """, (long)stall) > 0;
}
