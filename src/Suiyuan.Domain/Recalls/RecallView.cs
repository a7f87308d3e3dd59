using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

/// <summary>What came of something that was said about a recall. Numbers are kept in tables and never reused.</summary>
public enum RecallEffect
{
    /// <summary>It counts.</summary>
    Counts = 0,

    /// <summary>It names no recall that is recorded.</summary>
    UnknownRecall = 1,

    /// <summary>Only who opened a recall, or one above, closes it.</summary>
    NotOpener = 2,

    /// <summary>Nothing of the recall is with whom it is about.</summary>
    NotHolder = 3,

    /// <summary>The recall was closed before.</summary>
    Closed = 4,

    /// <summary>No line names a lot of the recall that this holder has in its own measure; lines that do count.</summary>
    OtherLots = 5,

    /// <summary>It answers a notice that was not sent, or not about this recall.</summary>
    UnknownNotice = 6,

    /// <summary>The same lots were called back before by the same party or one above, and that recall goes on: what is said about
    /// this one counts for that one.</summary>
    OpenedTwice = 7,
}

/// <summary>
/// Recalls and what their holders did. Who is a holder follows from the scope (<see cref="ScopeBook"/>), as it grows; here is
/// what was said. Deadlines run by the ledger's time alone, whatever clocks the signers had. What is said by someone who is
/// not entitled, or about nothing, is kept, has no effect, and says why (<see cref="RecallEffect"/>).
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one.</param>
/// <param name="trade">Has the lots and the scopes; applied before this one.</param>
public sealed partial class RecallView(PartyView parties, TradeView trade) : IView
{
    /// <inheritdoc />
    public string Name => "recalls";

    // The last two are for the neighbours of a scope. recall.known is when the deadline to start begins: as said, but not after the opening, nor after what set it off.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE recall(
          idx INTEGER PRIMARY KEY, issuer INTEGER NOT NULL, subject INTEGER NOT NULL, level SMALLINT NOT NULL, title TEXT NOT NULL,
          cause SMALLINT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL, said BIGINT NOT NULL, known BIGINT NOT NULL,
          opened BIGINT NOT NULL, drill SMALLINT NOT NULL, ref BYTEA, shown_size BIGINT NOT NULL, shown_lots BIGINT NOT NULL,
          shown_stalls BIGINT NOT NULL, shown_vouchers BIGINT NOT NULL, again BIGINT, closed BIGINT, summary TEXT, unaccounted TEXT,
          lifted BIGINT);
        CREATE TABLE stop_sale(
          idx INTEGER PRIMARY KEY, issuer INTEGER NOT NULL, subject INTEGER NOT NULL, cause SMALLINT NOT NULL, reason TEXT NOT NULL,
          downstream SMALLINT NOT NULL, ref BYTEA, lifted BIGINT, words TEXT);
        CREATE TABLE named_lot(cause BIGINT NOT NULL, lot TEXT NOT NULL, PRIMARY KEY(cause, lot))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE recall_holder(
          recall BIGINT NOT NULL, party INTEGER NOT NULL, noticed BIGINT, acknowledged BIGINT, reported BIGINT, isolated SMALLINT,
          collected BIGINT, announced BIGINT, disposed BIGINT, PRIMARY KEY(recall, party))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE recall_held(
          recall BIGINT NOT NULL, lot BIGINT NOT NULL, idx BIGINT NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL,
          book BIGINT NOT NULL, PRIMARY KEY(recall, lot))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE recall_back(
          no INTEGER PRIMARY KEY, recall BIGINT NOT NULL, stall INTEGER NOT NULL, lot BIGINT, product TEXT NOT NULL,
          unit SMALLINT NOT NULL, qty BIGINT NOT NULL, source SMALLINT NOT NULL, target SMALLINT NOT NULL);
        CREATE INDEX recall_back_recall ON recall_back(recall);
        CREATE TABLE recall_act(
          idx INTEGER PRIMARY KEY, recall BIGINT, party INTEGER NOT NULL, effect SMALLINT NOT NULL, channel SMALLINT, outsider BYTEA,
          about BIGINT);
        CREATE INDEX recall_act_recall ON recall_act(recall);
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case RecallOpened opened:
                Open(db, recorded, opened);
                break;
            case StopSale stop:
                db.Run("INSERT INTO stop_sale(idx, issuer, subject, cause, reason, downstream, ref) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    recorded.Index, (long)Issuer(recorded), (long)Subject(recorded), CauseNo(stop.Cause), stop.Reason, stop.Downstream ? 1L : 0L,
                    stop.Ref?.Value.ToArray());
                NameLots(db, recorded.Index, stop.Lots);
                break;
            case StopSaleLifted { Lots: null } lifted:
                Lift(db, recorded, lifted);
                break;
            case RecallNotice notice:
                Act(db, recorded, notice.Recall, (long)Array.IndexOf(RecallCodes.ChannelCodes, notice.Channel) + 1, notice.Outsider, null,
                    (of, r) => Notice(db, of, r, notice));
                break;
            case RecallAcknowledged acknowledged:
                var answered = acknowledged.Notice is { } id ? StatementView.Find(db, id) ?? -1 : (long?)null;
                Act(db, recorded, acknowledged.Recall, null, null, answered, (of, r) => Acknowledge(db, of, r, answered));
                break;
            case HoldingReported report:
                Act(db, recorded, report.Recall, null, null, null, (of, r) => Report(db, of, r, report));
                break;
            case RecallCollected collected:
                Act(db, recorded, collected.Recall, null, null, null, (of, r) => Collect(db, of, r, collected));
                break;
            case Disposal { Recall: { } recall } disposal:
                Act(db, recorded, recall, null, null, null, (of, r) => MarkHolder(db, of, r, disposal.Announced == true ? "announced" : "disposed"));
                break;
            case RecallClosed closed:
                Act(db, recorded, closed.Recall, null, null, null, (of, r) => Close(db, of, r, closed));
                break;
            default:
                break;
        }
    }

    private sealed record Recall(long Index, int Issuer, bool Closed);

    private void Open(ViewWriter db, in RecordedStatement recorded, RecallOpened opened)
    {
        var issuer = Issuer(recorded);
        var at = recorded.RecordedAt.ToUnixTimeSeconds();
        var said = opened.Known.ToUnixTimeSeconds();
        var cause = opened.Ref is { } set && StatementView.Find(db, set) is { } index
            ? db.Number("SELECT recorded FROM statement WHERE idx = $1", index) : long.MaxValue;
        var again = Earlier(db, issuer, opened);
        db.Run("""
            INSERT INTO recall(idx, issuer, subject, level, title, cause, reason, advice, said, known, opened, drill, ref, shown_size,
              shown_lots, shown_stalls, shown_vouchers, again)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            recorded.Index, (long)issuer, (long)Subject(recorded), (long)opened.Level, opened.Title, CauseNo(opened.Cause), opened.Reason,
            opened.Advice, said, Math.Min(Math.Min(said, at), cause), at, opened.Drill == true ? 1L : 0L, opened.Ref?.Value.ToArray(),
            opened.Scope.Size, opened.Scope.Lots, opened.Scope.Stalls, opened.Scope.Vouchers, again);
        NameLots(db, recorded.Index, opened.Lots);
        if (again is not null)
        {
            Keep(db, recorded, again, RecallEffect.OpenedTwice, null, null, null);
        }
    }

    /// <summary>An open recall of all these lots, by the same party or one above: this one adds nothing to it.</summary>
    private long? Earlier(ViewWriter db, int issuer, RecallOpened opened)
    {
        foreach (var (index, by) in db.All("SELECT idx, issuer FROM recall WHERE closed IS NULL AND lifted IS NULL AND again IS NULL AND drill = $1 ORDER BY idx",
            r => (r.GetInt64(0), r.GetInt32(1)), opened.Drill == true ? 1L : 0L))
        {
            if ((by == issuer || parties.IsBelow(issuer, by))
                && opened.Lots.All(l => db.Number("SELECT count(*) FROM named_lot WHERE cause = $1 AND lot = $2", index, l.ToString()) == 1))
            {
                return index;
            }
        }

        return null;
    }

    private void Lift(ViewWriter db, in RecordedStatement recorded, StopSaleLifted lifted)
    {
        if (StatementView.Find(db, lifted.Stop) is not { } index)
        {
            return;
        }

        var by = Issuer(recorded);
        var imposer = db.One("SELECT issuer FROM stop_sale WHERE idx = $1 UNION ALL SELECT issuer FROM recall WHERE idx = $1", r => (int?)r.GetInt32(0), index);
        if (imposer is { } issuer && (issuer == by || parties.IsBelow(issuer, by)))
        {
            db.Run("UPDATE stop_sale SET lifted = $1, words = $2 WHERE idx = $3 AND lifted IS NULL", recorded.Index, lifted.Reason, index);
            db.Run("UPDATE recall SET lifted = $1 WHERE idx = $2 AND lifted IS NULL", recorded.Index, index);
        }
    }

    private void Act(
        ViewWriter db, in RecordedStatement recorded, StatementId recall, long? channel, Hash? outsider, long? about,
        Func<Recall, RecordedStatement, RecallEffect> judge)
    {
        var of = StatementView.Find(db, recall) is { } index
            ? db.One("SELECT r.idx, r.issuer, r.closed FROM recall q JOIN recall r ON r.idx = COALESCE(q.again, q.idx) WHERE q.idx = $1",
                r => new Recall(r.GetInt64(0), r.GetInt32(1), !r.IsDBNull(2)), index)
            : null;
        var effect = of is null ? RecallEffect.UnknownRecall : of.Closed ? RecallEffect.Closed : judge(of, recorded);
        Keep(db, recorded, of?.Index, effect, channel, outsider, about);
    }

    private void Keep(
        ViewWriter db, in RecordedStatement recorded, long? recall, RecallEffect effect, long? channel, Hash? outsider, long? about) => db.Run(
        "INSERT INTO recall_act(idx, recall, party, effect, channel, outsider, about) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        recorded.Index, recall, (long)Subject(recorded), (long)effect, channel, outsider?.ToArray(), about);

    private static void Mark(ViewWriter db, long recall, int party, string column, long index, bool first = false) => db.Run($"""
        INSERT INTO recall_holder(recall, party, {column}) VALUES ($1, $2, $3)
        ON CONFLICT(recall, party) DO UPDATE SET {column} = {(first ? $"COALESCE(recall_holder.{column}, excluded.{column})" : $"excluded.{column}")}
        """, recall, (long)party, index);

    private static bool HoldsAny(ViewWriter db, long recall, int party) =>
        db.Number("SELECT count(*) FROM scope_lot WHERE cause = $1 AND stall = $2 AND lifted IS NULL", recall, (long)party) > 0;

    private static bool IsAboveHolder(ViewWriter db, long recall, int party) => db.Number(
        "SELECT count(*) FROM scope_lot s JOIN party p ON p.no = s.stall WHERE s.cause = $1 AND p.under = $2 AND s.lifted IS NULL", recall, (long)party) > 0;

    private static long? LotNo(ViewWriter db, LotId lot) => StatementView.Find(db, lot.Statement) is { } index ? LineNumber.Of(index, lot.Line) : null;

    private static void NameLots(ViewWriter db, long cause, IReadOnlyList<LotId> lots)
    {
        foreach (var lot in lots)
        {
            db.Run("INSERT INTO named_lot(cause, lot) VALUES ($1, $2)", cause, lot.ToString());
        }
    }

    private static long CauseNo(string cause) => Array.IndexOf(RecallCodes.CauseCodes, cause) + 1;

    private int Issuer(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Issuer);

    private int Subject(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Subject);
}
