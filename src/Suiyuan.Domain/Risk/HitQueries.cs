using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>A hit that stands, for whoever makes an alert of it.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Role">What the party is that it is about.</param>
/// <param name="RecordedAt">The ledger's time of the statement that caused it.</param>
public sealed record CausedHit(RiskHit Hit, string Role, DateTimeOffset RecordedAt);

/// <summary>What the rules hit, in the order of the statements that caused it.</summary>
public static class HitQueries
{
    private const int MostFacts = 12;

    /// <summary>Hits that stand, by the statements that caused them.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="from">The first leaf index.</param>
    /// <param name="until">The leaf index after the last.</param>
    /// <param name="take">How many at most; those of one statement are never parted.</param>
    public static IReadOnlyList<CausedHit> Caused(ViewReader db, long from, long until, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        var end = db.One("SELECT idx FROM risk_hit WHERE idx >= $1 AND idx < $2 ORDER BY idx LIMIT 1 OFFSET $3", r => (long?)(r.GetInt64(0) + 1), from, until, (long)take - 1);
        return db.All("""
            SELECT h.no, h.idx, p.id, h.rule, h.version, h.severity, h.key, h.evidence, h.facts, h.day, h.voided, p.role, s.recorded
            FROM risk_hit h JOIN party p ON p.no = h.party JOIN statement s ON s.idx = h.idx
            WHERE h.idx >= $1 AND h.idx < $2 AND h.voided IS NULL ORDER BY h.idx, h.no
            """, r => new CausedHit(RiskQueries.Read(r), Roles.All[r.GetInt32(11) - 1], TicketQueries.Time(r, 12)), from, end ?? until);
    }

    /// <summary>How many hits statements of a range caused, those that were taken back among them.</summary>
    public static long Count(ViewReader db, long from, long until)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM risk_hit WHERE idx >= $1 AND idx < $2", from, until);
    }

    /// <summary>What is said of a hit: the statement that raises its alert.</summary>
    /// <param name="db">Where its evidence is looked up.</param>
    /// <param name="hit">The hit.</param>
    /// <param name="nonce">Makes equal statements distinct.</param>
    public static AlertRaised ToAlert(ViewReader db, RiskHit hit, string nonce)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hit);
        StatementId[] evidence =
        [
            .. hit.Evidence.Select(e => db.One("SELECT id FROM statement WHERE idx = $1", r => (StatementId?)TicketQueries.Id(r, 0), e)).OfType<StatementId>(),
        ];
        AlertFact[] facts = [.. hit.Facts.Select(f => f with { Value = f.Value.Trim() }).Where(f => f.Value.Length > 0).Take(MostFacts)];
        return new AlertRaised(nonce, hit.Rule, hit.Version, hit.Severity, hit.Key, evidence.Length > 0 ? evidence : null, facts.Length > 0 ? facts : null, hit.Day);
    }
}
