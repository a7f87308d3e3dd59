using System.Buffers.Binary;
using System.Text.Json;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>Something that a rule found.</summary>
/// <param name="No">Its number, from 1, in the order of finding.</param>
/// <param name="Index">Leaf index of the statement that caused it.</param>
/// <param name="Party">Whom it is about.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">The rule's version.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Key">What makes the occurrence one for this party and rule.</param>
/// <param name="Evidence">Leaf indexes of what it rests on.</param>
/// <param name="Facts">Code and value, numbers that are on the ledger already.</param>
/// <param name="Day">The China day that it is about.</param>
/// <param name="Voided">Leaf index of the statement that took its cause away; null while it stands.</param>
public sealed record RiskHit(
    long No, long Index, string Party, string Rule, int Version, string Severity, string Key, IReadOnlyList<long> Evidence,
    IReadOnlyList<AlertFact> Facts, DateOnly Day, long? Voided);

/// <summary>How often a rule found something.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Standing">Hits whose cause is still there.</param>
/// <param name="Voided">Hits whose cause is gone.</param>
/// <param name="Parties">How many parties the standing ones are about.</param>
public sealed record RuleCount(string Rule, long Standing, long Voided, long Parties);

/// <summary>Reads what the rules found.</summary>
public static class RiskQueries
{
    private const string Columns = """
        SELECT h.no, h.idx, p.id, h.rule, h.version, h.severity, h.key, h.evidence, h.facts, h.day, h.voided
        FROM risk_hit h JOIN party p ON p.no = h.party
        """;

    /// <summary>A hit by its number; null when there is none.</summary>
    public static RiskHit? Find(ViewReader db, long no)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One(Columns + " WHERE h.no = $1", Read, no);
    }

    /// <summary>The hits of one party, those that stand first, the worst first, among equals the newest.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="party">The party's id.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<RiskHit> Of(ViewReader db, string party, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All(Columns + """
             WHERE h.party = (SELECT no FROM party WHERE id = $1) ORDER BY h.voided IS NOT NULL, h.severity DESC, h.no DESC LIMIT $2
            """, Read, party, (long)take);
    }

    /// <summary>Hits of a party and of everyone below it since a day, of one rule or all, those that stand first, the worst
    /// first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The party's id.</param>
    /// <param name="since">Only those about this China day or later.</param>
    /// <param name="rule">Only of this rule; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public static RowPage<RiskHit> Within(ViewReader db, string within, DateOnly since, string? rule, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        const string Where = "WHERE h.party IN (SELECT no FROM below) AND h.day >= $2 AND ($3 IS NULL OR h.rule = $3)";
        long? number = rule is null ? null : RiskRule.NumberOf(rule);
        return new RowPage<RiskHit>(
            db.All($"{RecordQueries.Below} {Columns} {Where} ORDER BY h.voided IS NOT NULL, h.severity DESC, h.no DESC LIMIT $4 OFFSET $5",
                Read, within, (long)since.DayNumber, number, (long)take, skip),
            db.Number($"{RecordQueries.Below} SELECT COUNT(*) FROM risk_hit h {Where}", within, (long)since.DayNumber, number));
    }

    /// <summary>How often each rule found something at a party and everyone below it since a day; rules that never did are left
    /// out.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The party's id.</param>
    /// <param name="since">Only hits about this China day or later.</param>
    public static IReadOnlyList<RuleCount> Counts(ViewReader db, string within, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All(RecordQueries.Below + """
             SELECT h.rule, COUNT(*) - COUNT(h.voided), COUNT(h.voided), COUNT(DISTINCT CASE WHEN h.voided IS NULL THEN h.party END)
            FROM risk_hit h WHERE h.party IN (SELECT no FROM below) AND h.day >= $2 GROUP BY h.rule ORDER BY h.rule
            """, r => new RuleCount(RiskRule.CodeOf(r.GetInt32(0)), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), within, (long)since.DayNumber);
    }

    internal static RiskHit Read(ViewRow row)
    {
        var bytes = row.GetBytes(7);
        using var facts = JsonDocument.Parse(row.GetString(8));
        return new RiskHit(row.GetInt64(0), row.GetInt64(1), row.GetString(2), RiskRule.CodeOf(row.GetInt32(3)), row.GetInt32(4),
            FindingCodes.Severities[row.GetInt32(5) - 1], row.GetString(6),
            [.. Enumerable.Range(0, bytes.Length / sizeof(long))
                .Select(i => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(i * sizeof(long))))],
            [.. facts.RootElement.EnumerateObject().Select(f => new AlertFact(f.Name, f.Value.GetString()!))],
            DateOnly.FromDayNumber(row.GetInt32(9)), row.IsDBNull(10) ? null : row.GetInt64(10));
    }
}
