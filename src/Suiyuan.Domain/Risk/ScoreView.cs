using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>Something that counts for or against a party, beside what the rules found. Numbers are kept in a table and never reused.</summary>
public enum RiskFact
{
    /// <summary>A test that its goods passed.</summary>
    TestPassed = 1,

    /// <summary>A test that they failed.</summary>
    TestFailed = 2,

    /// <summary>An inspection that found all in order.</summary>
    InspectionPassed = 3,

    /// <summary>One that had something put in order on the spot.</summary>
    InspectionFixed = 4,

    /// <summary>One that ordered rectification.</summary>
    InspectionRectify = 5,

    /// <summary>One that was handed on for enforcement.</summary>
    InspectionEnforce = 6,

    /// <summary>One that found nobody there.</summary>
    InspectionAbsent = 7,

    /// <summary>A complaint.</summary>
    Complaint = 8,

    /// <summary>A complaint of illness.</summary>
    ComplaintIllness = 9,

    /// <summary>A measure of enforcement.</summary>
    Enforcement = 10,

    /// <summary>Graded A.</summary>
    CreditA = 11,

    /// <summary>Graded B.</summary>
    CreditB = 12,

    /// <summary>Graded C.</summary>
    CreditC = 13,

    /// <summary>Graded D.</summary>
    CreditD = 14,
}

/// <summary>The facts that a risk score is made of, a row each, so that a score needs no more than to count them.</summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class ScoreView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "score";

    // risk_hit is the rules': a hit that stands again has a new idx and its old number.
    // gone: the statement that took it back. score_alert.excused: the statement by which a person called it unfounded or explained.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE score_fact(idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, fact SMALLINT NOT NULL, day INTEGER NOT NULL, gone BIGINT);
        CREATE INDEX score_fact_party ON score_fact(party, fact, day, idx, gone);
        CREATE TABLE score_alert(idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, rule SMALLINT NOT NULL, key TEXT NOT NULL, excused BIGINT);
        CREATE INDEX score_alert_excused ON score_alert(party, rule, key, excused) WHERE excused IS NOT NULL;
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case RapidTest test:
                Tested(db, recorded, test.Items, test.Of);
                break;
            case LabReport report:
                Tested(db, recorded, report.Items, report.Of);
                break;
            case Inspection inspection:
                Add(db, recorded, RiskFact.InspectionPassed + Array.IndexOf(InspectionCodes.OutcomeCodes, inspection.Outcome));
                break;
            case ComplaintFiled complaint:
                Add(db, recorded, complaint.About == "illness" ? RiskFact.ComplaintIllness : RiskFact.Complaint);
                break;
            case ComplaintAdded { What: "withdrawn" } withdrawn:
                Take(db, withdrawn.To, recorded.Index);
                break;
            case ComplaintDecided { Decision: "refused" } refused:
                Take(db, refused.To, recorded.Index);
                break;
            case Enforcement:
                Add(db, recorded, RiskFact.Enforcement);
                break;
            case CreditGraded graded:
                Grade(db, recorded, graded);
                break;
            case AlertRaised alert when RiskRule.NumberOf(alert.Rule) is > 0 and var rule:
                db.Run("INSERT INTO score_alert(idx, party, rule, key) VALUES ($1, $2, $3, $4)",
                    recorded.Index, (long)parties.NumberOf(recorded.Statement.Subject), (long)rule, alert.Key);
                break;
            case AlertClosed closed when StatementView.Find(db, closed.To) is { } target:
                db.Run("UPDATE score_alert SET excused = $2 WHERE idx = $1", target, closed.Outcome == "true" ? SqlValue.Null : recorded.Index);
                break;
            default:
                break;
        }
    }

    private void Tested(ViewWriter db, in RecordedStatement recorded, IReadOnlyList<TestItem> items, StatementId? of)
    {
        var failed = items.Any(i => i.Result == TestCodes.Fail);
        Add(db, recorded, failed ? RiskFact.TestFailed : RiskFact.TestPassed);
        if (!failed && of is { } first)
        {
            Take(db, first, recorded.Index);
        }
    }

    private void Grade(ViewWriter db, in RecordedStatement recorded, CreditGraded graded)
    {
        var party = (long)parties.NumberOf(recorded.Statement.Subject);
        db.Run("UPDATE score_fact SET gone = $2 WHERE party = $1 AND fact BETWEEN $3 AND $4 AND gone IS NULL",
            party, recorded.Index, (long)RiskFact.CreditA, (long)RiskFact.CreditD);
        Add(db, recorded, RiskFact.CreditA + Array.IndexOf(InspectionCodes.GradeCodes, graded.Grade));
    }

    private void Add(ViewWriter db, in RecordedStatement recorded, RiskFact fact) => db.Run(
        "INSERT INTO score_fact(idx, party, fact, day) VALUES ($1, $2, $3, $4)", recorded.Index,
            (long)parties.NumberOf(recorded.Statement.Subject),
        (long)fact, (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber);

    private static void Take(ViewWriter db, StatementId what, long by)
    {
        if (StatementView.Find(db, what) is { } target)
        {
            db.Run("UPDATE score_fact SET gone = $2 WHERE idx = $1 AND gone IS NULL", target, by);
        }
    }
}
