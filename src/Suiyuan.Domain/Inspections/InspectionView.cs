using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Inspections;

/// <summary>
/// Inspections of parties, what is to be put right after them and after patrols, measures, credit levels. What refers to something
/// that comes later waits for it; what refers to nothing of this party, or is said by one who is not entitled, is kept, has no
/// effect, and says why (<see cref="RectifyEffect"/>).
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class InspectionView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "inspections";

    // state of a plan: 0 open, 1 done, 2 dropped. gone of a measure: the statement that took its place. effect of a grade: 1 when it
    // came after one by a higher bureau. what: see FixRow.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE inspection_plan(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, cause SMALLINT NOT NULL, last_day INTEGER NOT NULL,
          reasons TEXT, ranking TEXT, state SMALLINT NOT NULL, ended BIGINT);
        CREATE INDEX inspection_plan_party ON inspection_plan(party, state);
        CREATE TABLE inspection(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, bureau SMALLINT NOT NULL, checklist TEXT NOT NULL,
          outcome SMALLINT NOT NULL, day INTEGER NOT NULL, until_day INTEGER, note TEXT, asked SMALLINT NOT NULL, fixed SMALLINT NOT NULL,
          bad SMALLINT NOT NULL, present BYTEA, photos BYTEA);
        CREATE INDEX inspection_party ON inspection(party, day);
        CREATE TABLE inspection_item(
          inspection BIGINT NOT NULL, no SMALLINT NOT NULL, item TEXT NOT NULL, result SMALLINT NOT NULL, note TEXT, PRIMARY KEY(inspection, no))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE inspection_late(idx INTEGER PRIMARY KEY, target BYTEA NOT NULL);
        CREATE INDEX inspection_late_target ON inspection_late(substr(target, 1, 8));
        CREATE TABLE fix(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, source SMALLINT NOT NULL, checklist TEXT, what TEXT NOT NULL,
          until_day INTEGER NOT NULL, state SMALLINT NOT NULL, said BIGINT, checked BIGINT, checker INTEGER, again INTEGER NOT NULL);
        CREATE INDEX fix_party ON fix(party, state);
        CREATE INDEX fix_state ON fix(state, idx);
        CREATE TABLE fix_act(
          idx INTEGER PRIMARY KEY, fix BIGINT, result SMALLINT, until_day INTEGER, text TEXT, photos BYTEA, effect SMALLINT NOT NULL);
        CREATE INDEX fix_act_fix ON fix_act(fix);
        CREATE TABLE enforcement(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, number TEXT NOT NULL, measure SMALLINT NOT NULL,
          law TEXT NOT NULL, facts TEXT NOT NULL, fine BIGINT, ref BYTEA, document BYTEA, gone BIGINT);
        CREATE INDEX enforcement_party ON enforcement(party, gone);
        CREATE TABLE credit(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, grade SMALLINT NOT NULL, from_day INTEGER NOT NULL,
          reason TEXT NOT NULL, proposal TEXT, effect SMALLINT NOT NULL);
        CREATE INDEX credit_party ON credit(party, effect);
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case InspectionPlanned { Dropped: true } dropped:
                Refer(db, recorded.Index, dropped.Ref!.Value);
                break;
            case InspectionPlanned planned:
                db.Run("INSERT INTO inspection_plan(idx, party, by_party, cause, last_day, reasons, ranking, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
                    recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), No(InspectionCodes.CauseCodes, planned.Cause), (long)planned.By.DayNumber,
                    planned.Reasons is null ? null : string.Join('\n', planned.Reasons), planned.Ranking);
                TakeLate(db, recorded);
                break;
            case Inspection inspection:
                Inspect(db, recorded, inspection);
                break;
            case PatrolFinding finding:
                Ask(db, recorded, FixSource.Finding, null, finding.Text, finding.Until);
                TakeLate(db, recorded);
                break;
            case Patrol { Until: { } until } patrol when recorded.Statement.Issuer != recorded.Statement.Subject:
                Ask(db, recorded, FixSource.Patrol, patrol.Checklist, Bad(patrol.Items), until);
                TakeLate(db, recorded);
                break;
            case Rectification said:
                KeepAct(db, recorded.Index, null, null, said.Text, said.Photos);
                Refer(db, recorded.Index, said.To);
                break;
            case RectificationChecked looked:
                KeepAct(db, recorded.Index, No(InspectionCodes.RectifiedCodes, looked.Result), looked.Until, looked.Note, null);
                Refer(db, recorded.Index, looked.To);
                break;
            case Enforcement enforcement:
                Enforce(db, recorded, enforcement);
                break;
            case CreditGraded graded:
                Grade(db, recorded, graded);
                break;
            default:
                break;
        }
    }

    private void Inspect(ViewWriter db, in RecordedStatement recorded, Inspection inspection)
    {
        var day = ChinaTime.DayOf(recorded.OccurredAt).DayNumber;
        var by = Issuer(recorded);
        db.Run("""
            INSERT INTO inspection(idx, party, by_party, bureau, checklist, outcome, day, until_day, note, asked, fixed, bad, present, photos)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            recorded.Index, (long)Subject(recorded), (long)by, parties.Row(by).Role == 1 ? 1L : 0L, inspection.Checklist,
            No(InspectionCodes.OutcomeCodes, inspection.Outcome), (long)day, inspection.Until?.DayNumber, inspection.Note,
            (long)inspection.Items.Count(i => i.Result != "na"), (long)inspection.Items.Count(i => i.Result == "fixed"),
            (long)inspection.Items.Count(i => i.Result == "bad"), inspection.Present?.ToArray(), Joined(inspection.Photos));
        for (var i = 0; i < inspection.Items.Count; i++)
        {
            var item = inspection.Items[i];
            db.Run("INSERT INTO inspection_item(inspection, no, item, result, note) VALUES ($1, $2, $3, $4, $5)",
                recorded.Index, (long)i, item.Item, No(InspectionCodes.ItemCodes, item.Result), item.Note);
        }

        if (inspection is { Outcome: "rectify" or "enforce", Until: { } until })
        {
            Ask(db, recorded, FixSource.Inspection, inspection.Checklist, Bad(inspection.Items), until);
        }

        // Where nobody was there, the plan still wants doing.
        if (inspection is { Plan: { } plan, Outcome: not "absent" })
        {
            Refer(db, recorded.Index, plan);
        }

        TakeLate(db, recorded);
    }

    private void Ask(ViewWriter db, in RecordedStatement recorded, FixSource source, string? checklist, string what, DateOnly until) => db.Run(
        "INSERT INTO fix(idx, party, by_party, source, checklist, what, until_day, state, again) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0)",
        recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), (long)source, checklist, what, (long)until.DayNumber);

    private static void KeepAct(ViewWriter db, long index, long? result, DateOnly? until, string? text, IReadOnlyList<Hash>? photos) => db.Run(
        "INSERT INTO fix_act(idx, result, until_day, text, photos, effect) VALUES ($1, $2, $3, $4, $5, $6)",
        index, result, until?.DayNumber, text, Joined(photos), (long)RectifyEffect.Unknown);

    /// <summary>Acts on what a statement refers to, or puts it off until that is recorded.</summary>
    private void Refer(ViewWriter db, long index, StatementId target)
    {
        if (StatementView.Find(db, target) is { } about)
        {
            Act(db, index, about);
        }
        else
        {
            db.Run("INSERT INTO inspection_late(idx, target) VALUES ($1, $2)", index, target.Value.ToArray());
        }
    }

    private void TakeLate(ViewWriter db, in RecordedStatement recorded)
    {
        var id = recorded.Statement.Id.Value.ToArray();
        foreach (var index in db.All(
            "SELECT idx FROM inspection_late WHERE substr(target, 1, 8) = substr($1, 1, 8) AND substr(target, 9) = substr($1, 9) ORDER BY idx",
            r => r.GetInt64(0), id))
        {
            db.Run("DELETE FROM inspection_late WHERE idx = $1", index);
            Act(db, index, recorded.Index);
        }
    }

    /// <summary>What the statement at <paramref name="index"/> does to the one at <paramref name="about"/>.</summary>
    private void Act(ViewWriter db, long index, long about)
    {
        var (kind, by, party) = db.One("SELECT kind, issuer, subject FROM statement WHERE idx = $1",
            r => (Kinds.Of(r.GetInt64(0)).Name, r.GetInt32(1), r.GetInt32(2)), index);
        if (kind is Kinds.Inspection or Kinds.InspectionPlanned)
        {
            EndPlan(db, index, about, by, party, kind == Kinds.Inspection ? 1 : 2);
            return;
        }

        var effect = db.One("SELECT party, by_party, state, checker FROM fix WHERE idx = $1",
            r => new Asked(r.GetInt32(0), r.GetInt32(1), (FixState)r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3)), about) is { } asked
            ? asked.Party != party ? RectifyEffect.OtherParty : kind == Kinds.Rectification ? Say(db, index, about, asked) : Check(db, index, about, asked, by)
            : RectifyEffect.NothingAsked;
        db.Run("UPDATE fix_act SET fix = $1, effect = $2 WHERE idx = $3", about, (long)effect, index);
    }

    private sealed record Asked(int Party, int By, FixState State, int? Checker);

    private static RectifyEffect Say(ViewWriter db, long index, long about, Asked asked)
    {
        if (asked.State == FixState.Accepted)
        {
            return RectifyEffect.Closed;
        }

        db.Run("UPDATE fix SET said = $1, state = 1 WHERE idx = $2", index, about);
        return RectifyEffect.Counts;
    }

    private RectifyEffect Check(ViewWriter db, long index, long about, Asked asked, int by)
    {
        if (!IsOrAbove(by, asked.By) || (asked.Checker is { } former && !IsOrAbove(by, former)))
        {
            return RectifyEffect.NotEntitled;
        }

        // 1 accepted, 2 again.
        if (db.Number("SELECT result FROM fix_act WHERE idx = $1", index) == 1)
        {
            db.Run("UPDATE fix SET state = 2, checked = $1, checker = $2 WHERE idx = $3", index, (long)by, about);
        }
        else
        {
            db.Run("""
                UPDATE fix SET state = 0, said = NULL, again = again + 1, checked = $1, checker = $2,
                  until_day = (SELECT until_day FROM fix_act WHERE idx = $1) WHERE idx = $3
                """, index, (long)by, about);
        }

        return RectifyEffect.Counts;
    }

    private void EndPlan(ViewWriter db, long index, long plan, int by, int party, int state)
    {
        var planner = db.One("SELECT by_party FROM inspection_plan WHERE idx = $1 AND party = $2 AND state = 0", r => (int?)r.GetInt32(0), plan, (long)party);
        // What a higher bureau planned, any bureau may carry out; only who planned it, or one above, drops it.
        if (planner is { } who && (IsOrAbove(by, who) || (state == 1 && parties.Row(by).Role == 1)))
        {
            db.Run("UPDATE inspection_plan SET state = $1, ended = $2 WHERE idx = $3", (long)state, index, plan);
        }
    }

    /// <summary>The same document's measure said again takes the place of what was said before.</summary>
    private void Enforce(ViewWriter db, in RecordedStatement recorded, Enforcement enforcement)
    {
        var (party, by) = (Subject(recorded), Issuer(recorded));
        var measure = No(InspectionCodes.MeasureCodes, enforcement.Measure);
        foreach (var (index, former) in db.All("SELECT idx, by_party FROM enforcement WHERE party = $1 AND gone IS NULL AND number = $2 AND measure = $3",
            r => (r.GetInt64(0), r.GetInt32(1)), (long)party, enforcement.Number, measure))
        {
            if (IsOrAbove(by, former))
            {
                db.Run("UPDATE enforcement SET gone = $1 WHERE idx = $2", recorded.Index, index);
            }
        }

        db.Run("INSERT INTO enforcement(idx, party, by_party, number, measure, law, facts, fine, ref, document) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            recorded.Index, (long)party, (long)by, enforcement.Number, measure, enforcement.Law, enforcement.Facts, enforcement.Amount?.Micros,
            enforcement.Ref?.Value.ToArray(), enforcement.Document?.ToArray());
    }

    private void Grade(ViewWriter db, in RecordedStatement recorded, CreditGraded graded)
    {
        var (party, by) = (Subject(recorded), Issuer(recorded));
        var former = db.One("SELECT by_party FROM credit WHERE party = $1 AND effect = 0 ORDER BY idx DESC LIMIT 1", r => (int?)r.GetInt32(0), (long)party);
        db.Run("INSERT INTO credit(idx, party, by_party, grade, from_day, reason, proposal, effect) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            recorded.Index, (long)party, (long)by, No(InspectionCodes.GradeCodes, graded.Grade), (long)graded.From.DayNumber, graded.Reason, graded.Proposal,
            former is { } who && !IsOrAbove(by, who) ? 1L : 0L);
    }

    private bool IsOrAbove(int by, int below) => by == below || parties.IsBelow(below, by);

    private static string Bad(IReadOnlyList<ItemAnswer> items) => string.Join(',', items.Where(i => i.Result == "bad").Select(i => i.Item));

    private static byte[]? Joined(IReadOnlyList<Hash>? digests) => digests is null ? null : [.. digests.SelectMany(d => d.ToArray())];

    private static long No(string[] codes, string code) => Array.IndexOf(codes, code) + 1;

    private int Issuer(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Issuer);

    private int Subject(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Subject);
}
