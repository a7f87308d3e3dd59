using System.Buffers.Binary;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>What a rule hit, as the rules' view has it.</summary>
/// <param name="No">Its number there; a rebuild may number otherwise.</param>
/// <param name="Index">Leaf index of the statement that caused it.</param>
/// <param name="Party">Whom it is about.</param>
/// <param name="Role">What that party is.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">The rule's version.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Key">What makes it one occurrence.</param>
/// <param name="Day">The day that it is about.</param>
/// <param name="RecordedAt">The ledger's time of the statement that caused it.</param>
public sealed record RiskHit(
    long No, long Index, string Party, string Role, string Rule, int Version, string Severity, string Key, DateOnly Day, DateTimeOffset RecordedAt)
{
    internal byte[] Evidence { get; init; } = [];

    internal string Facts { get; init; } = "{}";
}

/// <summary>What the rules hit, for whoever makes alerts of it.</summary>
public static class HitQueries
{
    // The limits of an alert-raised.
    private const int MostEvidence = 16;
    private const int MostFacts = 12;
    private const int LongestFact = 80;

    /// <summary>The number of the newest hit; 0 for none.</summary>
    public static long Newest(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT COALESCE(max(no), 0) FROM risk_hit");
    }

    /// <summary>The number before the first hit that a statement from this leaf index on caused; looks through the table.</summary>
    public static long Before(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One("SELECT no FROM risk_hit WHERE idx >= $1 ORDER BY no LIMIT 1", r => (long?)r.GetInt64(0), index) is { } first ? first - 1 : Newest(db);
    }

    /// <summary>Hits that stand, in the order of their numbers.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="after">Only those behind this number.</param>
    /// <param name="until">Only those up to this number.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<RiskHit> Between(ViewReader db, long after, long until, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT h.no, h.idx, p.id, p.role, h.rule, h.version, h.severity, h.key, h.day, s.recorded, h.evidence, h.facts
            FROM risk_hit h JOIN party p ON p.no = h.party JOIN statement s ON s.idx = h.idx
            WHERE h.no > $1 AND h.no <= $2 AND h.voided IS NULL ORDER BY h.no LIMIT $3
            """,
            r => new RiskHit(r.GetInt64(0), r.GetInt64(1), r.GetString(2), Roles.All[r.GetInt32(3) - 1], AlertView.CodeOf(r.GetInt32(4)), r.GetInt32(5),
                FindingCodes.SeverityCodes[r.GetInt32(6) - 1], r.GetString(7), DateOnly.FromDayNumber(r.GetInt32(8)), TicketQueries.Time(r, 9))
            {
                Evidence = (byte[])r[10],
                Facts = r.GetString(11),
            }, after, until, (long)take);
    }

    /// <summary>How many hits lie between two numbers.</summary>
    public static long Count(ViewReader db, long after, long until)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM risk_hit WHERE no > $1 AND no <= $2", after, until);
    }

    /// <summary>How often each rule hit.</summary>
    public static IReadOnlyList<RuleHits> Counts(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT rule, sum(voided IS NULL), sum(voided IS NOT NULL) FROM risk_hit GROUP BY rule ORDER BY rule",
            r => new RuleHits(AlertView.CodeOf(r.GetInt32(0)), r.GetInt64(1), r.GetInt64(2)));
    }

    /// <summary>What is said of a hit: the statement that raises its alert.</summary>
    /// <param name="db">Where its evidence is looked up.</param>
    /// <param name="hit">The hit.</param>
    /// <param name="nonce">Makes equal statements distinct.</param>
    public static AlertRaised ToAlert(ViewReader db, RiskHit hit, string nonce)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(hit);
        var evidence = new List<StatementId>();
        for (var at = 0; at + 8 <= hit.Evidence.Length && evidence.Count < MostEvidence; at += 8)
        {
            var index = BinaryPrimitives.ReadInt64BigEndian(hit.Evidence.AsSpan(at));
            if (db.One("SELECT id FROM statement WHERE idx = $1", r => (StatementId?)TicketQueries.Id(r, 0), index) is { } id && !evidence.Contains(id))
            {
                evidence.Add(id);
            }
        }

        using var facts = JsonDocument.Parse(hit.Facts);
        var said = facts.RootElement.EnumerateObject().Select(f => new AlertFact(f.Name, Cut(f.Value.ValueKind == JsonValueKind.String ? f.Value.GetString()! : f.Value.GetRawText())))
            .Where(f => f.Value.Length > 0).Take(MostFacts).ToList();
        return new AlertRaised(nonce, hit.Rule, hit.Version, hit.Severity, hit.Key, evidence.Count > 0 ? evidence : null, said.Count > 0 ? said : null, hit.Day);
    }

    // As long as the statement holds, without half a character at its end.
    private static string Cut(string value)
    {
        var text = value.Trim();
        return text.Length <= LongestFact ? text : text[..(char.IsHighSurrogate(text[LongestFact - 1]) ? LongestFact - 1 : LongestFact)].TrimEnd();
    }
}
