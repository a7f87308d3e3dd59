using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// Alerts and what became of them. An alert is about one occurrence: what is raised again under the same key is the same alert.
/// It is closed by whoever closed it before or one above; a market can't set aside its bureau's word. It is void while
/// its rule no longer hits; of what no rule of the catalogue hit, when nothing that it rests on and that could be taken back still
/// stands. What refers to nothing, or to another party's alert, is kept and has no effect.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as the statements, the trade and the rules' hits are.</param>
public sealed class AlertView(PartyView parties) : IView
{
    // What can be taken back, and tickets, which go with their purchase: by the numbers of the kinds.
    private const string Fates = """
        SELECT COALESCE(f.voided, e.voided, p.voided) FROM alert_evidence a JOIN statement s ON s.idx = a.target
          LEFT JOIN sale_fate f ON f.idx = a.target LEFT JOIN entry_fate e ON e.idx = a.target
          LEFT JOIN ticket t ON t.idx = a.target LEFT JOIN entry_fate p ON p.idx = t.purchase
        WHERE a.alert = $1 AND s.kind IN (10, 11, 12, 14, 21, 22)
        """;

    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    // While there are none, no statement needs to be asked what it does to them.
    private bool _any;

    private sealed record Standing(long Index, int Party, int Rule, int Version, int? Outcome, int? Closer, long? Voided, string Code, string Key);

    /// <inheritdoc />
    public string Name => "alerts";

    // alert.weight is what the work list is ordered by; null where there is nothing left to do. noted: the party itself has seen it.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE alert_rule(no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
        CREATE TABLE alert(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, rule INTEGER NOT NULL, version SMALLINT NOT NULL, severity SMALLINT NOT NULL,
          key TEXT NOT NULL, day INTEGER, again BIGINT, noted BIGINT, acknowledged BIGINT, explained BIGINT, reason SMALLINT, closed BIGINT,
          outcome SMALLINT, closer INTEGER, voided BIGINT, weight SMALLINT);
        CREATE INDEX alert_key ON alert(party, rule, key);
        CREATE INDEX alert_open ON alert(party, weight) WHERE weight IS NOT NULL;
        CREATE INDEX alert_waiting ON alert(idx) WHERE weight IS NOT NULL;
        CREATE TABLE alert_fact(alert BIGINT NOT NULL, place SMALLINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(alert, place))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE alert_evidence(alert BIGINT NOT NULL, place SMALLINT NOT NULL, id BYTEA NOT NULL, target BIGINT, PRIMARY KEY(alert, place))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX alert_evidence_target ON alert_evidence(target) WHERE target IS NOT NULL;
        CREATE TABLE alert_act(
          idx INTEGER PRIMARY KEY, alert BIGINT, reason SMALLINT, outcome SMALLINT, words BYTEA, effective SMALLINT NOT NULL);
        CREATE INDEX alert_act_alert ON alert_act(alert);
        CREATE TABLE alert_score(
          rule INTEGER NOT NULL, version SMALLINT NOT NULL, raised BIGINT NOT NULL, waiting BIGINT NOT NULL, confirmed BIGINT NOT NULL,
          refuted BIGINT NOT NULL, excused BIGINT NOT NULL, voided BIGINT NOT NULL, PRIMARY KEY(rule, version))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE rule_switch(idx INTEGER PRIMARY KEY, rule INTEGER NOT NULL, state SMALLINT NOT NULL, reason TEXT NOT NULL);
        CREATE INDEX rule_switch_rule ON rule_switch(rule);
        CREATE INDEX risk_hit_cause ON risk_hit(idx);
        """;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _rules.Clear();
        _any = db.Number("SELECT max(idx) FROM alert") > 0;
        foreach (var (no, code) in db.All("SELECT no, code FROM alert_rule", r => (r.GetInt32(0), r.GetString(1))))
        {
            _rules.Add(code, no);
        }
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (_any)
        {
            Follow(db, recorded.Index);
        }

        switch (payload)
        {
            case AlertRaised raised:
                Raise(db, recorded, raised);
                break;
            case AlertAcknowledged acknowledged:
                Acknowledge(db, recorded, acknowledged);
                break;
            case AlertExplained explained:
                Explain(db, recorded, explained);
                break;
            case AlertClosed closed:
                Close(db, recorded, closed);
                break;
            case RuleSet set:
                db.Run("INSERT INTO rule_switch(idx, rule, state, reason) VALUES ($1, $2, $3, $4)",
                    recorded.Index, (long)RuleNo(db, set.Rule), (long)FindingCodes.NumberOf(RiskCodes.RuleStateCodes, set.State), set.Reason);
                break;
            case Purchase or PurchaseConfirmed:
                // Taken back before it came, while its ticket was here already.
                if (db.Number("SELECT count(*) FROM entry_fate WHERE idx = $1", recorded.Index) > 0)
                {
                    TakeBack(db, recorded.Statement.Id);
                }

                break;
            case SaleVoided voided:
                TakeBack(db, voided.Sale);
                break;
            case EntryVoided voided:
                TakeBack(db, voided.To);
                break;
            default:
                break;
        }
    }

    /// <summary>What the rules made of this statement: hits that fell with it, and fallen ones that stand again.</summary>
    private void Follow(ViewWriter db, long index)
    {
        foreach (var (party, rule, key, voided) in db.All("""
            SELECT party, rule, key, voided FROM risk_hit WHERE voided = $1 UNION ALL SELECT party, rule, key, voided FROM risk_hit WHERE idx = $1
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetString(2), r.IsDBNull(3) ? (long?)null : r.GetInt64(3)), index))
        {
            if (_rules.TryGetValue(RiskRule.CodeOf(rule), out var no) && Find(db, party, no, key) is { } alert)
            {
                Void(db, alert, voided);
            }
        }
    }

    private void Raise(ViewWriter db, in RecordedStatement recorded, AlertRaised raised)
    {
        var party = parties.NumberOf(recorded.Statement.Subject);
        var rule = RuleNo(db, raised.Rule);
        var severity = FindingCodes.NumberOf(FindingCodes.SeverityCodes, raised.Severity);
        var again = db.One("SELECT idx FROM alert WHERE party = $1 AND rule = $2 AND key = $3 AND again IS NULL",
            r => (long?)r.GetInt64(0), (long)party, (long)rule, raised.Key);
        db.Run("""
            INSERT INTO alert(idx, party, rule, version, severity, key, day, again, weight) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            recorded.Index, (long)party, (long)rule, (long)raised.Version, (long)severity, raised.Key, (long?)raised.Day?.DayNumber, again,
            again is null ? severity : SqlValue.Null);
        if (again is not null)
        {
            return;
        }

        Score(db, rule, raised.Version, "raised", 1);
        Score(db, rule, raised.Version, "waiting", 1);
        for (var i = 0; i < raised.Facts?.Count; i++)
        {
            db.Run("INSERT INTO alert_fact(alert, place, name, value) VALUES ($1, $2, $3, $4)",
                recorded.Index, (long)i, raised.Facts[i].Name, raised.Facts[i].Value);
        }

        for (var i = 0; i < raised.Evidence?.Count; i++)
        {
            db.Run("INSERT INTO alert_evidence(alert, place, id, target) VALUES ($1, $2, $3, $4)",
                recorded.Index, (long)i, raised.Evidence[i].Value.ToArray(), StatementView.Find(db, raised.Evidence[i]));
        }

        _any = true;
        if (HitOf(db, party, raised.Rule, raised.Key) is var (exists, back) && (exists ? back : VoidedBy(db, recorded.Index)) is { } by)
        {
            Void(db, Read(db, recorded.Index)!, by);
        }
    }

    private void Acknowledge(ViewWriter db, in RecordedStatement recorded, AlertAcknowledged acknowledged)
    {
        var alert = AlertOf(db, recorded.Statement, acknowledged.To);
        if (alert is not null)
        {
            var column = IsOwn(recorded.Statement) ? "noted" : "acknowledged";
            db.Run($"UPDATE alert SET {column} = COALESCE({column}, $1) WHERE idx = $2", recorded.Index, alert.Index);
        }

        Keep(db, recorded.Index, alert, null, null, null, alert is not null);
    }

    private void Explain(ViewWriter db, in RecordedStatement recorded, AlertExplained explained)
    {
        var alert = AlertOf(db, recorded.Statement, explained.To);
        var reason = FindingCodes.NumberOf(RiskCodes.ReasonCodes, explained.Reason);
        if (alert is not null)
        {
            db.Run("UPDATE alert SET explained = $1, reason = $2, noted = CASE WHEN $3 = 1 THEN COALESCE(noted, $1) ELSE noted END WHERE idx = $4",
                recorded.Index, (long)reason, IsOwn(recorded.Statement) ? 1L : 0L, alert.Index);
        }

        Keep(db, recorded.Index, alert, reason, null, explained.Text, alert is not null);
    }

    private void Close(ViewWriter db, in RecordedStatement recorded, AlertClosed closed)
    {
        var alert = AlertOf(db, recorded.Statement, closed.To);
        var outcome = FindingCodes.NumberOf(FindingCodes.OutcomeCodes, closed.Outcome);
        var by = parties.NumberOf(recorded.Statement.Issuer);
        var effective = alert is not null && (alert.Closer is not { } closer || closer == by || parties.IsBelow(closer, by));
        if (effective)
        {
            Move(db, alert!, alert! with { Outcome = outcome });
            db.Run("UPDATE alert SET closed = $1, outcome = $2, closer = $3, weight = NULL WHERE idx = $4",
                recorded.Index, (long)outcome, (long)by, alert!.Index);
        }

        Keep(db, recorded.Index, alert, null, outcome, closed.Note, effective);
    }

    // The statement is in the views, or nothing could rest on it; the trade has judged whether taking it back counts.
    private static void TakeBack(ViewWriter db, StatementId target)
    {
        if (StatementView.Find(db, target) is not { } index)
        {
            return;
        }

        foreach (var alert in db.All("""
            SELECT alert FROM alert_evidence WHERE target = $1
            UNION SELECT a.alert FROM ticket t JOIN alert_evidence a ON a.target = t.idx WHERE t.purchase = $1 ORDER BY 1
            """, r => r.GetInt64(0), index))
        {
            // Its rule knows better what it needs.
            if (Read(db, alert)! is var of && !HitOf(db, of.Party, of.Code, of.Key).Exists && VoidedBy(db, alert) is { } voided)
            {
                Void(db, of, voided);
            }
        }
    }

    /// <summary>The statement that took back the last of what an alert rests on; null while something of it stands.</summary>
    private static long? VoidedBy(ViewWriter db, long alert)
    {
        var fates = db.All(Fates, r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), alert);
        return fates.Count > 0 && fates.TrueForAll(f => f is not null) ? fates.Max() : null;
    }

    private static (bool Exists, long? Voided) HitOf(ViewWriter db, int party, string rule, string key) => db.One(
        "SELECT voided FROM risk_hit WHERE party = $1 AND rule = $2 AND key = $3", r => (true, r.IsDBNull(0) ? (long?)null : r.GetInt64(0)),
        (long)party, (long)RiskRule.NumberOf(rule), key);

    private static void Void(ViewWriter db, Standing alert, long? by)
    {
        Move(db, alert, alert with { Voided = by });
        db.Run("UPDATE alert SET voided = $1, weight = CASE WHEN $1 IS NULL AND outcome IS NULL THEN severity END WHERE idx = $2", by, alert.Index);
    }

    private static void Keep(ViewWriter db, long index, Standing? alert, int? reason, int? outcome, Hash? words, bool effective) => db.Run(
        "INSERT INTO alert_act(idx, alert, reason, outcome, words, effective) VALUES ($1, $2, $3, $4, $5, $6)",
        index, alert?.Index, (long?)reason, (long?)outcome, words?.ToArray(), effective ? 1L : 0L);

    /// <summary>The alert that is meant, if it is one, and of the party whom the statement names: a market that speaks for its own
    /// stall must not reach another market's.</summary>
    private Standing? AlertOf(ViewWriter db, Statement statement, StatementId to) =>
        StatementView.Find(db, to) is { } index && Read(db, index) is { } alert && alert.Party == parties.NumberOf(statement.Subject) ? alert : null;

    private static Standing? Read(ViewWriter db, long index) => db.One("""
        SELECT a.idx, a.party, a.rule, a.version, a.outcome, a.closer, a.voided, r.code, a.key
        FROM alert q JOIN alert a ON a.idx = COALESCE(q.again, q.idx) JOIN alert_rule r ON r.no = a.rule WHERE q.idx = $1
        """, Row, index);

    private static Standing? Find(ViewWriter db, int party, int rule, string key) => db.One("""
        SELECT a.idx, a.party, a.rule, a.version, a.outcome, a.closer, a.voided, r.code, a.key
        FROM alert a JOIN alert_rule r ON r.no = a.rule WHERE a.party = $1 AND a.rule = $2 AND a.key = $3 AND a.again IS NULL
        """, Row, (long)party, (long)rule, key);

    private static Standing Row(ViewRow r) => new(
        r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.IsDBNull(4) ? null : r.GetInt32(4), r.IsDBNull(5) ? null : r.GetInt32(5),
        r.IsDBNull(6) ? null : r.GetInt64(6), r.GetString(7), r.GetString(8));

    private static bool IsOwn(Statement statement) => statement.Issuer == statement.Subject;

    private int RuleNo(ViewWriter db, string code)
    {
        if (!_rules.TryGetValue(code, out var no))
        {
            no = _rules.Count + 1;
            _rules.Add(code, no);
            db.Run("INSERT INTO alert_rule(no, code) VALUES ($1, $2)", (long)no, code);
        }

        return no;
    }

    // A person's word counts before a void: it was said of what the rule found.
    private static string Column(Standing alert) => alert switch
    {
        { Outcome: 1 } => "confirmed",
        { Outcome: 2 } => "refuted",
        { Outcome: not null } => "excused",
        { Voided: not null } => "voided",
        _ => "waiting",
    };

    private static void Move(ViewWriter db, Standing before, Standing after)
    {
        Score(db, before.Rule, before.Version, Column(before), -1);
        Score(db, after.Rule, after.Version, Column(after), 1);
    }

    private static void Score(ViewWriter db, int rule, int version, string column, int by)
    {
        db.Run("""
            INSERT INTO alert_score(rule, version, raised, waiting, confirmed, refuted, excused, voided) VALUES ($1, $2, 0, 0, 0, 0, 0, 0)
            ON CONFLICT(rule, version) DO NOTHING
            """, (long)rule, (long)version);
        db.Run($"UPDATE alert_score SET {column} = {column} + $1 WHERE rule = $2 AND version = $3", (long)by, (long)rule, (long)version);
    }
}
