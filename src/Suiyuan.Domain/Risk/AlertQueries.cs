using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>The alerts of an office or a stall, and how well the rules do.</summary>
public static class AlertQueries
{
    private const string Columns = """
        a.idx, s.id, p.id, u.id, r.code, a.version, a.severity, a.day, s.recorded, a.noted IS NOT NULL, a.acknowledged IS NOT NULL, a.reason,
        a.outcome, (SELECT id FROM party WHERE no = a.closer), (SELECT recorded FROM statement WHERE idx = a.closed), a.voided
        """;

    private const string From = """
        FROM alert a JOIN statement s ON s.idx = a.idx JOIN party p ON p.no = a.party JOIN party u ON u.no = p.under JOIN alert_rule r ON r.no = a.rule
        """;

    /// <summary>Alerts of an office's parties: those that wait the worst first and then the longest waiting, others the newest first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public static RowPage<AlertRow> List(ViewReader db, AlertFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var (state, order) = filter.State switch
        {
            AlertState.Closed => ("a.outcome IS NOT NULL", "a.closed DESC"),
            AlertState.Void => ("a.voided IS NOT NULL AND a.outcome IS NULL", "a.voided DESC"),
            AlertState.Explained => ("a.weight IS NOT NULL AND a.reason IS NOT NULL", "a.weight DESC, a.idx"),
            AlertState.Acknowledged => ("a.weight IS NOT NULL AND a.acknowledged IS NOT NULL AND a.reason IS NULL", "a.weight DESC, a.idx"),
            AlertState.Open => ("a.weight IS NOT NULL AND a.acknowledged IS NULL AND a.reason IS NULL", "a.weight DESC, a.idx"),
            _ => ("a.weight IS NOT NULL", "a.weight DESC, a.idx"),
        };
        var where = $"""
            {From} WHERE {state} AND a.again IS NULL AND a.party IN (SELECT no FROM below) AND ($2 IS NULL OR r.code = $2) AND a.severity >= $3
              AND ($4 IS NULL OR instr(lower(p.id || ' ' || p.zh || ' ' || COALESCE(p.en, '') || ' ' || COALESCE(p.stall, '')), $4) > 0)
            """;
        var severity = filter.Severity is null ? 0L : FindingCodes.NumberOf(FindingCodes.SeverityCodes, filter.Severity);
        var find = string.IsNullOrWhiteSpace(filter.Find) ? null : RecordQueries.Lower(filter.Find);
        return new RowPage<AlertRow>(
            db.All($"{RecordQueries.Below} SELECT {Columns} {where} ORDER BY {order} LIMIT $5 OFFSET $6", Row, filter.Within, filter.Rule, severity, find, (long)take, skip),
            db.Number($"{RecordQueries.Below} SELECT count(*) {where}", filter.Within, filter.Rule, severity, find));
    }

    /// <summary>Every alert that waits for a person, in ledger order, with whose clock runs.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="after">Only those behind this leaf index; -1 for all.</param>
    public static IReadOnlyList<AlertRow> Waiting(ViewReader db, long after)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"SELECT {Columns} {From} WHERE a.weight IS NOT NULL AND a.idx > $1 ORDER BY a.idx", Row, after);
    }

    /// <summary>An alert by its number; what was raised again is the alert that was there. Null for none.</summary>
    public static AlertRecord? Find(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = db.One($"SELECT {Columns}, a.key {From} WHERE a.idx = (SELECT COALESCE(again, idx) FROM alert WHERE idx = $1)",
            r => (Row: Row(r), Key: r.GetString(16)), index);
        return found.Row is not { } row ? null : new AlertRecord(row, found.Key,
            FactsOf(db, row.Index),
            db.All("""
                SELECT a.id, a.target, s.kind, p.id, COALESCE(s.occurred, s.signed), COALESCE(f.voided, e.voided)
                FROM alert_evidence a LEFT JOIN statement s ON s.idx = a.target LEFT JOIN party p ON p.no = s.subject
                  LEFT JOIN sale_fate f ON f.idx = a.target LEFT JOIN entry_fate e ON e.idx = a.target WHERE a.alert = $1 ORDER BY a.place
                """, r => new AlertEvidence(TicketQueries.Id(r, 0), r.IsDBNull(1) ? null : r.GetInt64(1), r.IsDBNull(2) ? null : Kinds.Of(r.GetInt64(2)).Name,
                    TicketQueries.Text(r, 3), r.IsDBNull(4) ? null : TicketQueries.Time(r, 4), r.IsDBNull(5) ? null : r.GetInt64(5)), row.Index),
            db.All("""
                SELECT a.idx, s.id, s.recorded, p.id, a.reason, a.outcome, a.words, a.effective FROM alert_act a JOIN statement s ON s.idx = a.idx
                  JOIN party p ON p.no = s.issuer WHERE a.alert = $1 ORDER BY a.idx
                """, r => new AlertAct(r.GetInt64(0), TicketQueries.Id(r, 1), TicketQueries.Time(r, 2), r.GetString(3), Code(r, 4, RiskCodes.ReasonCodes),
                    Code(r, 5, FindingCodes.OutcomeCodes), r.IsDBNull(6) ? null : new Hash(r.GetBytes(6)), r.GetInt64(7) == 1), row.Index),
            row.Voided is { } voided ? PartyQueries.Time(db.Number("SELECT recorded FROM statement WHERE idx = $1", voided)) : null);
    }

    /// <summary>What a rule relied on for an alert.</summary>
    public static IReadOnlyList<AlertFact> FactsOf(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT name, value FROM alert_fact WHERE alert = $1 ORDER BY place", r => new AlertFact(r.GetString(0), r.GetString(1)), index);
    }

    /// <summary>How many alerts of each party below an office, itself included, wait for a person; the worst first.</summary>
    public static IReadOnlyList<OpenAlerts> OpenByParty(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}, worst(party, count, unseen, explained, weight) AS (
              SELECT party, count(*), sum(acknowledged IS NULL), sum(reason IS NOT NULL), max(weight) FROM alert
              WHERE weight IS NOT NULL AND party IN (SELECT no FROM below) GROUP BY party)
            SELECT p.id, w.count, w.unseen, w.explained, w.weight, (
              SELECT r.code FROM alert a JOIN alert_rule r ON r.no = a.rule WHERE a.party = w.party AND a.weight = w.weight AND a.weight IS NOT NULL ORDER BY a.idx LIMIT 1)
            FROM worst w JOIN party p ON p.no = w.party ORDER BY w.weight DESC, w.count DESC, p.id
            """, r => new OpenAlerts(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), FindingCodes.SeverityCodes[r.GetInt32(4) - 1], r.GetString(5)), within);
    }

    /// <summary>How many alerts of a party itself it has neither explained nor seen closed.</summary>
    public static long ToExplain(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM alert WHERE party = (SELECT no FROM party WHERE id = $1) AND weight IS NOT NULL AND reason IS NULL", party);
    }

    /// <summary>True when a rule's occurrence was raised about a party before.</summary>
    public static bool IsRaised(ViewReader db, string party, string rule, string key)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("""
            SELECT count(*) FROM alert WHERE party = (SELECT no FROM party WHERE id = $1) AND rule = (SELECT no FROM alert_rule WHERE code = $2) AND key = $3
            """, party, rule, key) > 0;
    }

    /// <summary>How each rule does in the whole city, version by version, by code and then the newest version first.</summary>
    public static IReadOnlyList<AlertScore> Scores(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT r.code, k.version, k.raised, k.waiting, k.confirmed, k.refuted, k.excused, k.voided FROM alert_score k JOIN alert_rule r ON r.no = k.rule
            ORDER BY 1, 2 DESC
            """,
            r => new AlertScore(r.GetString(0), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7)));
    }

    /// <summary>What was said about putting rules to work or to rest, the newest first; the first of a rule holds.</summary>
    public static IReadOnlyList<RuleSwitch> Switches(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT w.idx, r.code, w.state, w.reason, p.id, s.recorded FROM rule_switch w JOIN alert_rule r ON r.no = w.rule
              JOIN statement s ON s.idx = w.idx JOIN party p ON p.no = s.issuer ORDER BY w.idx DESC
            """, r => new RuleSwitch(r.GetInt64(0), r.GetString(1), RiskCodes.RuleStateCodes[r.GetInt32(2) - 1], r.GetString(3), r.GetString(4), TicketQueries.Time(r, 5)));
    }

    private static AlertRow Row(ViewRow r) => new(
        r.GetInt64(0), TicketQueries.Id(r, 1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetInt32(5), FindingCodes.SeverityCodes[r.GetInt32(6) - 1],
        r.IsDBNull(7) ? null : DateOnly.FromDayNumber(r.GetInt32(7)), TicketQueries.Time(r, 8), r.GetBoolean(9), r.GetBoolean(10), Code(r, 11, RiskCodes.ReasonCodes),
        Code(r, 12, FindingCodes.OutcomeCodes), TicketQueries.Text(r, 13), r.IsDBNull(14) ? null : TicketQueries.Time(r, 14), r.IsDBNull(15) ? null : r.GetInt64(15));

    private static string? Code(ViewRow row, int column, string[] codes) => row.IsDBNull(column) ? null : codes[row.GetInt32(column) - 1];
}
