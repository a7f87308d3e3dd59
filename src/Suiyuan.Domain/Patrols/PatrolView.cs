using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Patrols;

/// <summary>
/// Patrols of markets, and what was found at stalls. A finding is settled when whoever found it, or one above, accepts what the
/// stall did about it; until then it is open, and asked for again it gets a new last day. What refers to nothing, or to another
/// stall's, has no effect here.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class PatrolView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "patrols";

    // own: the score by the checklist's own weights, for whoever doubts the one that was said; null for a checklist that is not known.
    /// <inheritdoc />
    public string Schema => $"""
        -- {PatrolChecklist.Stamp}
        CREATE TABLE patrol(
          idx INTEGER PRIMARY KEY, market INTEGER NOT NULL, day INTEGER NOT NULL, checklist TEXT NOT NULL, score SMALLINT NOT NULL, own SMALLINT,
          bad SMALLINT NOT NULL, size BIGINT NOT NULL, until INTEGER, note TEXT);
        CREATE INDEX patrol_market ON patrol(market, day, idx);
        CREATE TABLE patrol_item(
          patrol BIGINT NOT NULL, no SMALLINT NOT NULL, item TEXT NOT NULL, result SMALLINT NOT NULL, note TEXT, PRIMARY KEY(patrol, no)){Sql.Clustered};
        CREATE TABLE patrol_finding(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, item TEXT NOT NULL, text TEXT NOT NULL, until INTEGER NOT NULL,
          patrol BIGINT, answered BIGINT, closed BIGINT);
        CREATE INDEX patrol_finding_stall ON patrol_finding(stall, idx);
        CREATE INDEX patrol_finding_open ON patrol_finding(stall) WHERE closed IS NULL;
        CREATE INDEX patrol_finding_patrol ON patrol_finding(patrol) WHERE patrol IS NOT NULL;
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var statement = recorded.Statement;
        switch (payload)
        {
            case Patrol patrol:
                Add(db, recorded.Index, statement, patrol);
                break;
            case PatrolFinding found:
                db.Run("INSERT INTO patrol_finding(idx, stall, by_party, item, text, until, patrol) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    recorded.Index, (long)parties.NumberOf(statement.Subject), (long)parties.NumberOf(statement.Issuer), found.Item, found.Text,
                    (long)found.Until.DayNumber, found.Patrol is { } of ? StatementView.Find(db, of) : null);
                break;
            case Rectification done when StatementView.Find(db, done.To) is { } to:
                db.Run("UPDATE patrol_finding SET answered = $1 WHERE idx = $2 AND stall = $3 AND closed IS NULL",
                    recorded.Index, to, (long)parties.NumberOf(statement.Subject));
                break;
            case RectificationChecked looked when StatementView.Find(db, looked.To) is { } to:
                LookAgain(db, recorded.Index, statement, looked, to);
                break;
            default:
                break;
        }
    }

    private void Add(ViewWriter db, long index, Statement statement, Patrol patrol)
    {
        db.Run("INSERT INTO patrol(idx, market, day, checklist, score, own, bad, size, until, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            index, (long)parties.NumberOf(statement.Subject), (long)patrol.Day.DayNumber, patrol.Checklist, (long)patrol.Score,
            (long?)PatrolChecklist.Find(patrol.Checklist)?.ScoreOf(patrol.Items), (long)patrol.Items.Count(i => i.Result == "bad"), patrol.Size,
            (long?)patrol.Until?.DayNumber, patrol.Note);
        for (var i = 0; i < patrol.Items.Count; i++)
        {
            db.Run("INSERT INTO patrol_item(patrol, no, item, result, note) VALUES ($1, $2, $3, $4, $5)", index, (long)i, patrol.Items[i].Item,
                (long)(Array.IndexOf(InspectionCodes.ItemCodes, patrol.Items[i].Result) + 1), patrol.Items[i].Note);
        }
    }

    private void LookAgain(ViewWriter db, long index, Statement statement, RectificationChecked looked, long to)
    {
        var by = parties.NumberOf(statement.Issuer);
        var finder = db.One("SELECT by_party FROM patrol_finding WHERE idx = $1 AND stall = $2 AND closed IS NULL", r => (int?)r.GetInt32(0), to,
            (long)parties.NumberOf(statement.Subject));
        if (finder is not { } found || (found != by && !parties.IsBelow(found, by)))
        {
            return;
        }

        if (looked.Result == "accepted")
        {
            db.Run("UPDATE patrol_finding SET closed = $1 WHERE idx = $2", index, to);
        }
        else
        {
            db.Run("UPDATE patrol_finding SET until = $1, answered = NULL WHERE idx = $2", (long)looked.Until!.Value.DayNumber, to);
        }
    }
}
