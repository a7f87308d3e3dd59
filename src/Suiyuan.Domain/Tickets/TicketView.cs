using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>
/// Which tickets are still to be read, what was found on the others, and what became of it. A ticket has one finding of a
/// rule: a later assessment renews it or withdraws it, but what a person decided stays decided. A decision is revised by
/// whoever made it or by one above; a market can't set aside its bureau's. What refers to nothing, or to another merchant's
/// ticket, is kept and has no effect.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as the statements are.</param>
public sealed class TicketView(PartyView parties) : IView
{
    // Severity before confidence: 10,000 is more than confidence can make up for.
    private const int SeverityWeight = 10_000;

    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    private sealed record Target(long Ticket, int Stall);

    private sealed record Standing(int Version, int? Outcome, int? Decider, int? Scored);

    /// <inheritdoc />
    public string Name => "tickets";

    // finding.weight is what the work list is ordered by; null where there is nothing left to decide.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE unread(ticket INTEGER PRIMARY KEY, stall INTEGER NOT NULL);
        CREATE INDEX unread_stall ON unread(stall);
        CREATE TABLE assessment(
          idx INTEGER PRIMARY KEY, ticket BIGINT, model TEXT NOT NULL, rules TEXT NOT NULL, type SMALLINT NOT NULL, certainty SMALLINT NOT NULL,
          reason TEXT, detail BYTEA NOT NULL, replaced BIGINT);
        CREATE INDEX assessment_ticket ON assessment(ticket);
        CREATE TABLE rule(no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
        CREATE TABLE finding(
          ticket BIGINT NOT NULL, rule INTEGER NOT NULL, version SMALLINT NOT NULL, severity SMALLINT NOT NULL, confidence SMALLINT NOT NULL,
          stall INTEGER NOT NULL, found BIGINT NOT NULL, weight INTEGER, explained BIGINT, decided BIGINT, outcome SMALLINT, decider INTEGER,
          scored SMALLINT, PRIMARY KEY(ticket, rule))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX finding_open ON finding(stall) WHERE weight IS NOT NULL;
        CREATE INDEX finding_decided ON finding(stall) WHERE decided IS NOT NULL;
        CREATE INDEX finding_true ON finding(stall) WHERE outcome = 1;
        CREATE TABLE finding_act(
          idx INTEGER PRIMARY KEY, ticket BIGINT, rule TEXT NOT NULL, reason SMALLINT, outcome SMALLINT, words BYTEA, effective SMALLINT NOT NULL);
        CREATE INDEX finding_act_ticket ON finding_act(ticket);
        CREATE TABLE rule_score(
          rule INTEGER NOT NULL, version SMALLINT NOT NULL, found BIGINT NOT NULL, confirmed BIGINT NOT NULL, refuted BIGINT NOT NULL,
          excused BIGINT NOT NULL, PRIMARY KEY(rule, version))
        """ + Sql.Clustered + ";";

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _rules.Clear();
        foreach (var (no, code) in db.All("SELECT no, code FROM rule", r => (r.GetInt32(0), r.GetString(1))))
        {
            _rules.Add(code, no);
        }
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case TicketAttached:
                db.Run("INSERT INTO unread(ticket, stall) VALUES ($1, $2)", recorded.Index, (long)parties.NumberOf(recorded.Statement.Subject));
                break;
            case TicketAssessed assessed:
                Assess(db, recorded, assessed);
                break;
            case FindingExplained explained:
                Explain(db, recorded, explained);
                break;
            case FindingResolved resolved:
                Resolve(db, recorded, resolved);
                break;
            default:
                break;
        }
    }

    private void Assess(ViewWriter db, in RecordedStatement recorded, TicketAssessed assessed)
    {
        var target = TicketOf(db, recorded.Statement, assessed.To);
        if (target is not null)
        {
            db.Run("UPDATE assessment SET replaced = $1 WHERE ticket = $2 AND replaced IS NULL", recorded.Index, target.Ticket);
            db.Run("DELETE FROM unread WHERE ticket = $1", target.Ticket);
        }

        db.Run("""
            INSERT INTO assessment(idx, ticket, model, rules, type, certainty, reason, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            recorded.Index, target?.Ticket, assessed.Model, assessed.Rules, (long)FindingCodes.NumberOf(TicketTypes.ReadCodes, assessed.Type),
            Thousandths(assessed.Certainty), assessed.Reason, assessed.Detail.ToArray());
        if (target is null)
        {
            return;
        }

        // Withdrawn, as far as nobody decided; those that are found again come back below.
        db.Run("UPDATE finding SET weight = NULL WHERE ticket = $1", target.Ticket);
        foreach (var finding in assessed.Findings)
        {
            Find(db, recorded.Index, target, finding);
        }
    }

    private void Find(ViewWriter db, long index, Target target, TicketFinding finding)
    {
        var rule = RuleNo(db, finding.Rule);
        var severity = FindingCodes.NumberOf(FindingCodes.SeverityCodes, finding.Severity);
        var before = StandingOf(db, target.Ticket, rule);
        if (before is not null)
        {
            Score(db, rule, before.Version, "found", -1);
        }

        Score(db, rule, finding.Version, "found", 1);
        var confidence = Thousandths(finding.Confidence);
        db.Run("""
            INSERT INTO finding(ticket, rule, version, severity, confidence, stall, found, weight) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT(ticket, rule) DO UPDATE SET version = excluded.version, severity = excluded.severity, confidence = excluded.confidence,
              found = excluded.found, weight = excluded.weight
            """,
            target.Ticket, (long)rule, (long)finding.Version, (long)severity, confidence, (long)target.Stall, index,
            before?.Outcome is null ? (severity * SeverityWeight) + confidence : SqlValue.Null);
    }

    private void Explain(ViewWriter db, in RecordedStatement recorded, FindingExplained explained)
    {
        var target = FindingOf(db, recorded.Statement, explained.To, explained.Rule);
        if (target is not null)
        {
            db.Run("UPDATE finding SET explained = $1 WHERE ticket = $2 AND rule = $3", recorded.Index, target.Ticket, (long)_rules[explained.Rule]);
        }

        db.Run("INSERT INTO finding_act(idx, ticket, rule, reason, words, effective) VALUES ($1, $2, $3, $4, $5, $6)",
            recorded.Index, target?.Ticket, explained.Rule, (long)FindingCodes.NumberOf(FindingCodes.ReasonCodes, explained.Reason),
            explained.Text?.ToArray(), target is null ? 0L : 1L);
    }

    private void Resolve(ViewWriter db, in RecordedStatement recorded, FindingResolved resolved)
    {
        var target = FindingOf(db, recorded.Statement, resolved.To, resolved.Rule);
        var outcome = FindingCodes.NumberOf(FindingCodes.OutcomeCodes, resolved.Outcome);
        var effective = false;
        if (target is not null)
        {
            var rule = _rules[resolved.Rule];
            var standing = StandingOf(db, target.Ticket, rule)!;
            var by = parties.NumberOf(recorded.Statement.Issuer);
            effective = standing.Decider is not { } decider || decider == by || parties.IsBelow(decider, by);
            if (effective)
            {
                if (standing is { Outcome: { } old, Scored: { } scored })
                {
                    Score(db, rule, scored, Column(old), -1);
                }

                Score(db, rule, standing.Version, Column(outcome), 1);
                db.Run("""
                    UPDATE finding SET decided = $1, outcome = $2, decider = $3, scored = version, weight = NULL WHERE ticket = $4 AND rule = $5
                    """, recorded.Index, (long)outcome, (long)by, target.Ticket, (long)rule);
            }
        }

        db.Run("INSERT INTO finding_act(idx, ticket, rule, outcome, words, effective) VALUES ($1, $2, $3, $4, $5, $6)",
            recorded.Index, target?.Ticket, resolved.Rule, (long)outcome, resolved.Note?.ToArray(), effective ? 1L : 0L);
    }

    /// <summary>The ticket that an assessment is about, if it is one, and of the merchant whom the statement names.</summary>
    private Target? TicketOf(ViewWriter db, Statement statement, StatementId to)
    {
        var stall = parties.NumberOf(statement.Subject);
        return StatementView.Find(db, to) is { } index
            && db.Number("SELECT count(*) FROM statement WHERE idx = $1 AND kind = 11 AND subject = $2", index, (long)stall) == 1
            ? new Target(index, stall) : null;
    }

    /// <summary>The ticket whose finding is explained or decided, if it has it, and is of the merchant whom the statement
    /// names: a market that speaks for its own stall must not reach another market's.</summary>
    private Target? FindingOf(ViewWriter db, Statement statement, StatementId assessment, string rule)
    {
        var stall = parties.NumberOf(statement.Subject);
        return _rules.TryGetValue(rule, out var no) && StatementView.Find(db, assessment) is { } index
            ? db.One("""
                SELECT f.ticket FROM assessment a JOIN finding f ON f.ticket = a.ticket AND f.rule = $2 WHERE a.idx = $1 AND f.stall = $3
                """, r => new Target(r.GetInt64(0), stall), index, (long)no, (long)stall)
            : null;
    }

    private static Standing? StandingOf(ViewWriter db, long ticket, int rule) => db.One(
        "SELECT version, outcome, decider, scored FROM finding WHERE ticket = $1 AND rule = $2",
        r => new Standing(r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt32(1), r.IsDBNull(2) ? null : r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3)),
        ticket, (long)rule);

    private int RuleNo(ViewWriter db, string code)
    {
        if (!_rules.TryGetValue(code, out var no))
        {
            no = _rules.Count + 1;
            _rules.Add(code, no);
            db.Run("INSERT INTO rule(no, code) VALUES ($1, $2)", (long)no, code);
        }

        return no;
    }

    private static string Column(int outcome) => outcome switch { 1 => "confirmed", 2 => "refuted", _ => "excused" };

    private static void Score(ViewWriter db, int rule, int version, string column, int by)
    {
        db.Run("INSERT INTO rule_score(rule, version, found, confirmed, refuted, excused) VALUES ($1, $2, 0, 0, 0, 0) ON CONFLICT(rule, version) DO NOTHING",
            (long)rule, (long)version);
        db.Run($"UPDATE rule_score SET {column} = {column} + $1 WHERE rule = $2 AND version = $3", (long)by, (long)rule, (long)version);
    }

    private static long Thousandths(Amount share) => share.Micros / 1000;
}
