using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>
/// Complaints and what was said about them, in ledger order. What comes before the complaint, twice, late or from someone whom it was
/// not passed to is kept, has no effect, and says why (<see cref="ComplaintEffect"/>).
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class ComplaintView(PartyView parties) : IView
{
    private const long Bureau = 1;

    /// <inheritdoc />
    public string Name => "complaints";

    // Times in seconds, by the ledger. sale as claimed: it may be recorded later, or never.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE complaint(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, about SMALLINT NOT NULL, detail BYTEA NOT NULL, person BYTEA, sale BYTEA,
          published SMALLINT NOT NULL, filed BIGINT NOT NULL, state SMALLINT NOT NULL, accepted BIGINT, asked BIGINT, until INTEGER,
          identified BIGINT, with_party INTEGER, answered BIGINT, mediated BIGINT, result SMALLINT, withdrawn BIGINT, satisfied SMALLINT,
          ended BIGINT, outcome SMALLINT, ground TEXT, founded SMALLINT);
        CREATE INDEX complaint_party ON complaint(party, filed);
        CREATE TABLE complaint_act(
          idx INTEGER PRIMARY KEY, complaint BIGINT, effect SMALLINT NOT NULL, what TEXT, ground TEXT, other INTEGER);
        CREATE INDEX complaint_act_complaint ON complaint_act(complaint, idx);
        """;

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        // Each change is written at once.
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case ComplaintFiled filed:
                db.Run("""
                    INSERT INTO complaint(idx, party, about, detail, person, sale, published, filed, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    recorded.Index, (long)Subject(recorded), (long)Array.IndexOf(ComplaintCodes.AboutCodes, filed.About) + 1, filed.Detail.ToArray(),
                    filed.Person?.ToArray(), filed.Sale?.Value.ToArray(), filed.Public == true ? 1L : 0L, Seconds(recorded), (long)ComplaintState.Filed);
                break;
            case ComplaintAdded added:
                Act(db, recorded, added.To, added.What, null, null, (of, at) => Add(db, of, at, added));
                break;
            case ComplaintDecided decided:
                Act(db, recorded, decided.To, decided.Decision, decided.Ground, null, (of, at) => Decide(db, of, at, decided));
                break;
            case ComplaintForwarded forwarded:
                var receiver = db.One("SELECT no FROM party WHERE id = $1", r => (int?)r.GetInt32(0), forwarded.Party);
                Act(db, recorded, forwarded.To, null, null, receiver, (of, _) => Forward(db, of, receiver));
                break;
            case ComplaintAnswered answered:
                Act(db, recorded, answered.To, null, null, null, (of, at) => of.IsOver ? ComplaintEffect.Ended : Mark(db, of, "answered = COALESCE(answered, $2)", at));
                break;
            case ComplaintMediated mediated:
                var by = parties.NumberOf(recorded.Statement.Issuer);
                Act(db, recorded, mediated.To, mediated.Result, null, null, (of, at) => Mediate(db, of, at, mediated, by));
                break;
            case ComplaintClosed closed:
                Act(db, recorded, closed.To, closed.Outcome, closed.Ground, null, (of, at) => Close(db, of, at, closed));
                break;
            default:
                break;
        }
    }

    private sealed record Open(long Index, int Party, ComplaintState State, bool Accepted, int? With, int Result)
    {
        public bool IsOver => State is ComplaintState.Refused or ComplaintState.Withdrawn or ComplaintState.Closed;
    }

    private void Act(
        ViewWriter db, in RecordedStatement recorded, StatementId to, string? what, string? ground, int? other, Func<Open, long, ComplaintEffect> judge)
    {
        var of = StatementView.Find(db, to) is { } index
            ? db.One("SELECT idx, party, state, accepted, with_party, result FROM complaint WHERE idx = $1",
                r => new Open(r.GetInt64(0), r.GetInt32(1), (ComplaintState)r.GetInt32(2), !r.IsDBNull(3), r.IsDBNull(4) ? null : r.GetInt32(4), r.IsDBNull(5) ? 0 : r.GetInt32(5)), index)
            : null;
        var effect = of is null ? ComplaintEffect.Unknown : of.Party != Subject(recorded) ? ComplaintEffect.OtherParty : judge(of, Seconds(recorded));
        db.Run("INSERT INTO complaint_act(idx, complaint, effect, what, ground, other) VALUES ($1, $2, $3, $4, $5, $6)",
            recorded.Index, of?.Index, (long)effect, what, ground, (long?)other);
    }

    private static ComplaintEffect Add(ViewWriter db, Open of, long at, ComplaintAdded added)
    {
        switch (added.What)
        {
            // What they think of the end is said after it.
            case "satisfied" or "unsatisfied":
                return Mark(db, of, "satisfied = $2", added.What == "satisfied" ? 1L : 0L);
            case var _ when of.IsOver:
                return ComplaintEffect.Ended;
            case "withdrawn":
                return Mark(db, of, $"withdrawn = $2, state = {(int)ComplaintState.Withdrawn}", at);
            case "identity" when added.Person is { } person:
                db.Run("UPDATE complaint SET person = $2 WHERE idx = $1", of.Index, person.ToArray());
                return Mark(db, of, of.State == ComplaintState.IdentityNeeded ? $"identified = $2, state = {(int)ComplaintState.Filed}" : "identified = $2", at);
            default:
                return ComplaintEffect.Counts;
        }
    }

    private static ComplaintEffect Decide(ViewWriter db, Open of, long at, ComplaintDecided decided)
    {
        if (of.IsOver)
        {
            return ComplaintEffect.Ended;
        }

        // Once accepted it is terminated, not refused.
        if (of.Accepted)
        {
            return decided.Decision == "accepted" ? ComplaintEffect.Twice : ComplaintEffect.OutOfOrder;
        }

        switch (decided.Decision)
        {
            case "accepted":
                return Mark(db, of, $"accepted = $2, state = {(int)ComplaintState.Accepted}", at);
            case "refused":
                db.Run("UPDATE complaint SET ground = $2 WHERE idx = $1", of.Index, decided.Ground);
                return Mark(db, of, $"ended = $2, state = {(int)ComplaintState.Refused}", at);
            default:
                db.Run("UPDATE complaint SET until = $2 WHERE idx = $1", of.Index, (long?)decided.Until?.DayNumber);
                return Mark(db, of, $"asked = $2, identified = NULL, state = {(int)ComplaintState.IdentityNeeded}", at);
        }
    }

    // To a bureau, or to the market of the stall or the market itself: nobody else mediates.
    private ComplaintEffect Forward(ViewWriter db, Open of, int? receiver)
    {
        if (of.IsOver)
        {
            return ComplaintEffect.Ended;
        }

        return receiver is not { } party || (RoleOf(db, party) != Bureau && party != of.Party && !parties.IsBelow(of.Party, party))
            ? ComplaintEffect.WrongReceiver
            : Mark(db, of, "with_party = $2", party);
    }

    private static ComplaintEffect Mediate(ViewWriter db, Open of, long at, ComplaintMediated mediated, int by)
    {
        if (of.IsOver || !of.Accepted)
        {
            return of.IsOver ? ComplaintEffect.Ended : ComplaintEffect.OutOfOrder;
        }

        if (RoleOf(db, by) != Bureau && of.With != by)
        {
            return ComplaintEffect.NotEntitled;
        }

        // What was agreed stays agreed; what failed may be tried again.
        if (of.Result == 1)
        {
            return ComplaintEffect.Twice;
        }

        db.Run("UPDATE complaint SET result = $2 WHERE idx = $1", of.Index, (long)Array.IndexOf(ComplaintCodes.MediationCodes, mediated.Result) + 1);
        return Mark(db, of, $"mediated = $2, state = {(int)ComplaintState.Mediated}", at);
    }

    private static ComplaintEffect Close(ViewWriter db, Open of, long at, ComplaintClosed closed)
    {
        // A bureau may still put down how a complaint that was taken back ended.
        if (of.State is ComplaintState.Refused or ComplaintState.Closed)
        {
            return ComplaintEffect.Ended;
        }

        if (closed.Outcome is "settled" or "terminated" ? !of.Accepted : closed.Outcome == "refused" && of.Accepted)
        {
            return ComplaintEffect.OutOfOrder;
        }

        db.Run("UPDATE complaint SET outcome = $2, ground = $3, founded = $4 WHERE idx = $1",
            of.Index, (long)Array.IndexOf(ComplaintCodes.ClosedCodes, closed.Outcome) + 1, closed.Ground, closed.Founded is { } right ? right ? 1L : 0L : SqlValue.Null);
        return Mark(db, of, $"ended = $2, state = {(int)ComplaintState.Closed}", at);
    }

    private static ComplaintEffect Mark(ViewWriter db, Open of, string change, long value)
    {
        db.Run($"UPDATE complaint SET {change} WHERE idx = $1", of.Index, value);
        return ComplaintEffect.Counts;
    }

    private static long RoleOf(ViewWriter db, int party) => db.Number("SELECT role FROM party WHERE no = $1", (long)party);

    private static long Seconds(in RecordedStatement recorded) => recorded.RecordedAt.ToUnixTimeSeconds();

    private int Subject(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Subject);
}
