using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>A delivery that counts against where it came from.</summary>
/// <param name="Purchase">The leaf index of the purchase.</param>
/// <param name="Stall">Who received it.</param>
/// <param name="At">When.</param>
/// <param name="Supplier">From whom, as the stall wrote it.</param>
/// <param name="Why">The code of the rule that found something, or <c>test-failed</c>.</param>
/// <param name="Cause">The leaf index of the statement that showed it.</param>
public sealed record SourceDelivery(long Purchase, string Stall, DateTimeOffset At, string Supplier, string Why, long Cause);

// The deliveries behind a supplier's or a place's score.
public static partial class RiskScores
{
    private const string TestFailed = "test-failed";

    /// <summary>The deliveries from a place of origin that its score counts, newest first.</summary>
    /// <param name="db">Where to read. Goes through the window's hits and failed tests.</param>
    /// <param name="within">A party's id: only deliveries to stalls below it.</param>
    /// <param name="origin">The place, as purchases declare it.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<SourceDelivery> OfOrigin(ViewReader db, string within, string origin, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(origin);
        const string IsFrom = "EXISTS(SELECT 1 FROM lot o WHERE o.no >= u.idx * 64 AND o.no < u.idx * 64 + 64 AND o.origin = $4)";
        var scale = Scale.On(db.Today);
        var since = (long)(db.Today.DayNumber - scale.Window);
        var found = db.All($"""
            {RecordQueries.Below} SELECT DISTINCT u.idx, p.id, COALESCE(s.occurred, s.signed), u.supplier, h.rule, h.idx {Found}
              JOIN party p ON p.no = s.subject {FoundWhere} AND {IsFrom}
            """, r => Read(r, RiskRule.CodeOf(r.GetInt32(4))), within, since, scale.SourceRules, origin);
        var failed = db.All($"""
            {RecordQueries.Below} {Failed} SELECT DISTINCT u.idx, p.id, COALESCE(s.occurred, s.signed), u.supplier, 0, up.test FROM up
              JOIN purchase u ON u.idx = up.lot / 64 JOIN statement s ON s.idx = u.idx JOIN party p ON p.no = s.subject
            WHERE s.subject IN (SELECT no FROM below) AND EXISTS(SELECT 1 FROM lot o WHERE o.no = up.lot AND o.origin = $3)
            """, r => Read(r, TestFailed), within, since, origin);
        return [.. found.Concat(failed)
            .OrderByDescending(d => d.Purchase).ThenBy(d => d.Why, StringComparer.Ordinal).Take(most)];

        static SourceDelivery Read(ViewRow r, string why) => new(r.GetInt64(0), r.GetString(1),
            DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(2)), r.GetString(3), why, r.GetInt64(5));
    }
}
