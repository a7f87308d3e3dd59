using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Recalls;

// What holders, markets and the platform say about a recall, and whether it counts.
public sealed partial class RecallView
{
    /// <summary>A failed test stops its lot by itself; to whoever looks it is a stop like others, named as the test is.</summary>
    /// <param name="db">The views.</param>
    /// <param name="test">The test's leaf index.</param>
    /// <param name="kind">Its kind's number.</param>
    /// <param name="stall">Whose goods.</param>
    /// <param name="by">In whose name: it, and whoever stands above it, may lift the stop.</param>
    /// <param name="at">Since when, by the ledger's time.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="reason">In words for everyone.</param>
    internal void Isolate(ViewWriter db, long test, byte kind, int stall, int by, DateTimeOffset at, LotId lot, string reason)
    {
        db.Run("INSERT INTO stop_sale(idx, issuer, subject, cause, reason, downstream) VALUES ($1, $2, $3, $4, $5, 1)",
            test, (long)by, (long)stall, CauseNo("test"), reason);
        NameLots(db, test, [lot]);
        trade.Isolate(db, test, kind, stall, by, at, lot);
    }

    /// <summary>A failed test no longer stops its lot, because of what is said at <paramref name="index"/>.</summary>
    internal void EndIsolation(ViewWriter db, long test, long index, string words)
    {
        db.Run("UPDATE stop_sale SET lifted = $1, words = $2 WHERE idx = $3 AND lifted IS NULL", index, words, test);
        trade.EndIsolation(db, test, index);
    }

    private RecallEffect Notice(ViewWriter db, Recall of, in RecordedStatement recorded, RecallNotice notice)
    {
        var party = Subject(recorded);
        if (notice.Outsider is not null)
        {
            return RecallEffect.Counts;
        }

        if (!HoldsAny(db, of.Index, party) && !IsAboveHolder(db, of.Index, party))
        {
            return RecallEffect.NotHolder;
        }

        Mark(db, of.Index, party, "noticed", recorded.Index, first: true);
        return RecallEffect.Counts;
    }

    private RecallEffect Acknowledge(ViewWriter db, Recall of, in RecordedStatement recorded, long? answered)
    {
        var party = Subject(recorded);
        if (answered is { } notice)
        {
            return db.Number("SELECT count(*) FROM recall_act WHERE idx = $1 AND recall = $2 AND party = $3 AND outsider IS NOT NULL AND effect = 0",
                notice, of.Index, (long)party) == 1 ? RecallEffect.Counts : RecallEffect.UnknownNotice;
        }

        if (!HoldsAny(db, of.Index, party) && !IsAboveHolder(db, of.Index, party))
        {
            return RecallEffect.NotHolder;
        }

        Mark(db, of.Index, party, "acknowledged", recorded.Index, first: true);
        return RecallEffect.Counts;
    }

    private RecallEffect Report(ViewWriter db, Recall of, in RecordedStatement recorded, HoldingReported report)
    {
        var stall = Subject(recorded);
        if (!HoldsAny(db, of.Index, stall))
        {
            return RecallEffect.NotHolder;
        }

        var counted = 0;
        foreach (var line in report.Lines)
        {
            counted += KeepReported(db, of.Index, stall, recorded.Index, line) ? 1 : 0;
        }

        if (counted == 0)
        {
            return RecallEffect.OtherLots;
        }

        Mark(db, of.Index, stall, "reported", recorded.Index);
        db.Run("UPDATE recall_holder SET isolated = $1 WHERE recall = $2 AND party = $3", report.Isolated ? 1L : 0L, of.Index, (long)stall);
        return RecallEffect.Counts;
    }

    private RecallEffect Collect(ViewWriter db, Recall of, in RecordedStatement recorded, RecallCollected collected)
    {
        var effect = MarkHolder(db, of, recorded, "collected");
        for (var i = 0; effect == RecallEffect.Counts && i < collected.Lines.Count; i++)
        {
            var line = collected.Lines[i];
            db.Run("INSERT INTO recall_back(no, recall, stall, lot, product, unit, qty, source, target) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                LineNumber.Of(recorded.Index, i), of.Index, (long)Subject(recorded), line.Lot is { } lot ? LotNo(db, lot) : null, line.Product,
                (long)line.Unit.Number, line.Quantity.BaseMicros, (long)Array.IndexOf(RecallCodes.FromCodes, collected.From) + 1,
                (long)Array.IndexOf(RecallCodes.ToCodes, collected.To) + 1);
        }

        return effect;
    }

    private RecallEffect MarkHolder(ViewWriter db, Recall of, in RecordedStatement recorded, string column)
    {
        if (!HoldsAny(db, of.Index, Subject(recorded)))
        {
            return RecallEffect.NotHolder;
        }

        Mark(db, of.Index, Subject(recorded), column, recorded.Index);
        return RecallEffect.Counts;
    }

    private RecallEffect Close(ViewWriter db, Recall of, in RecordedStatement recorded, RecallClosed closed)
    {
        var by = Issuer(recorded);
        if (of.Issuer != by && !parties.IsBelow(of.Issuer, by))
        {
            return RecallEffect.NotOpener;
        }

        db.Run("UPDATE recall SET closed = $1, summary = $2, unaccounted = $3 WHERE idx = $4 OR again = $4",
            recorded.Index, closed.Summary, closed.Unaccounted, of.Index);
        return RecallEffect.Counts;
    }

    private bool KeepReported(ViewWriter db, long recall, int stall, long index, HeldLine line)
    {
        if (LotNo(db, line.Lot) is not { } lot
            || db.Number("SELECT count(*) FROM scope_lot WHERE cause = $1 AND lot = $2 AND stall = $3 AND lifted IS NULL", recall, lot, (long)stall) == 0
            || db.One("SELECT unit FROM lot WHERE no = $1", r => Unit.Of(r.GetInt64(0)), lot) is not { } unit || !unit.ConvertsTo(line.Unit))
        {
            return false;
        }

        // What the books had when it was said: the difference is what nobody can account for, whatever is destroyed later.
        db.Run("""
            INSERT INTO recall_held(recall, lot, idx, unit, qty, book) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT(recall, lot) DO UPDATE SET idx = excluded.idx, unit = excluded.unit, qty = excluded.qty, book = excluded.book
            """, recall, lot, index, (long)line.Unit.Number, line.Qty.Micros * line.Unit.Factor, trade.RestOf(db, lot) ?? 0);
        return true;
    }
}
