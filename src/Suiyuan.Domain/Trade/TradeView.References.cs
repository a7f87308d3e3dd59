using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

// Statements that refer to others: voids, confirmations, disputes, tickets.
public sealed partial class TradeView
{
    /// <summary>Acts on the statement that is referred to, or waits for it: a phone that was offline may send it later.</summary>
    private void Refer(ViewWriter db, StatementId target, in Deferred reference)
    {
        if (IndexOf(db, target) is { } index)
        {
            Act(db, reference, index);
        }
        else
        {
            _pending.Add(db, target, reference);
        }
    }

    private void Act(ViewWriter db, in Deferred reference, long target)
    {
        var (kind, subject, day) = db.One(
            "SELECT kind, subject, day FROM statement WHERE idx = $1", r => (r.GetInt64(0), r.GetInt32(1), r.GetInt32(2)), target);
        var wanted = Kinds.Of(reference.Kind).Name;
        var found = Kinds.Of(kind).Name;
        var fits = wanted switch
        {
            Kinds.TicketAttached => found is Kinds.Purchase or Kinds.PurchaseConfirmed,
            Kinds.EntryVoided => found is Kinds.Purchase or Kinds.PurchaseConfirmed or Kinds.Transformation or Kinds.StockTake,
            // Any of these makes lots; whether it made this one is seen when it is looked for.
            Kinds.StopSale or Kinds.RecallOpened or Kinds.RapidTest or Kinds.LabReport => true,
            _ => found == Kinds.Sale,
        };
        if (!fits)
        {
            NoteWhole(db, reference.Index, Oddity.WrongTarget, target);
            return;
        }

        switch (wanted)
        {
            case Kinds.TicketAttached:
                db.Run("UPDATE ticket SET purchase = $1 WHERE idx = $2", target, reference.Index);
                if (subject != reference.Subject)
                {
                    NoteWhole(db, reference.Index, Oddity.TicketOfAnother, target);
                }

                break;
            case Kinds.EntryVoided:
                VoidEntry(db, reference, target, subject, day);
                break;
            case Kinds.StopSale or Kinds.RecallOpened or Kinds.RapidTest or Kinds.LabReport:
                BringInto(db, reference, target);
                break;
            case Kinds.SaleVoided:
                Void(db, reference, target, subject, day);
                break;
            case Kinds.PurchaseConfirmed:
                db.Run("UPDATE receipt SET sale = $1 WHERE idx = $2", target, reference.Index);
                Confirm(db, reference, target, subject);
                break;
            default:
                db.Run("UPDATE receipt SET sale = $1 WHERE idx = $2", target, reference.Index);
                Dispute(db, reference, target);
                break;
        }
    }

    private static SaleFate FateOf(ViewWriter db, long sale) => db.One(
        "SELECT voided, confirmed FROM sale_fate WHERE idx = $1",
        r => new SaleFate(r.IsDBNull(0) ? null : r.GetInt64(0), r.IsDBNull(1) ? null : r.GetInt64(1)), sale) ?? new SaleFate(null, null);

    private sealed record SaleFate(long? Voided, long? Confirmed);

    private void Void(ViewWriter db, in Deferred reference, long sale, int seller, int day)
    {
        var fate = FateOf(db, sale);
        if (seller != reference.Subject || fate.Voided is not null)
        {
            NoteWhole(db, reference.Index, seller != reference.Subject ? Oddity.VoidedByAnother : Oddity.VoidedTwice, sale);
            return;
        }

        var (reason, instead) = ReasonOf(reference);
        db.Run("""
            INSERT INTO sale_fate(idx, voided, reason, instead) VALUES ($1, $2, $3, $4)
            ON CONFLICT(idx) DO UPDATE SET voided = excluded.voided, reason = excluded.reason, instead = excluded.instead
            """, sale, reference.Index, reason, instead);
        Voided.Add(sale);
        GiveBack(db, sale);
        _counters.Add(day, seller, parties.Row(seller).Under, new DayCounters.Counts { Voided = 1 });
        if (fate.Confirmed is not null)
        {
            NoteWhole(db, reference.Index, Oddity.VoidedAfterConfirmed, sale);
        }
    }

    private void Confirm(ViewWriter db, in Deferred reference, long sale, int seller)
    {
        // It was taken back while it waited for a sale that came late.
        if (sale > reference.Index && db.Number("SELECT count(*) FROM entry_fate WHERE idx = $1", reference.Index) > 0)
        {
            return;
        }

        var fate = FateOf(db, sale);
        Oddity? odd = seller == reference.Subject ? Oddity.ConfirmedOwn
            : fate.Voided is not null ? Oddity.ConfirmedVoided
            : fate.Confirmed is not null ? Oddity.ConfirmedTwice : null;
        if (odd is not null)
        {
            NoteWhole(db, reference.Index, odd.Value, sale);
            return;
        }

        db.Run("INSERT INTO sale_fate(idx, confirmed) VALUES ($1, $2) ON CONFLICT(idx) DO UPDATE SET confirmed = excluded.confirmed", sale, reference.Index);
        db.Run("UPDATE receipt SET effective = 1 WHERE idx = $1", reference.Index);
        foreach (var (no, product, unit, quantity) in db.All(
            "SELECT no, product, unit, qty FROM sale_line WHERE no >= $1 AND no < $2 ORDER BY no",
            r => (r.GetInt64(0), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3)), LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0)))
        {
            var lot = new Lot(LineNumber.Of(reference.Index, LineNumber.LineOf(no)), reference.Subject, product, Unit.Of(unit), quantity);
            _lots.Add(db, lot, quantity, null, null, no);
            if (!_scopes.IsEmpty)
            {
                _scopes.Inherit(db, lot, db.All("SELECT lot FROM allocation WHERE line = $1 ORDER BY lot", r => r.GetInt64(0), no), Math.Max(reference.Index, sale));
            }
        }
    }

    private static void Dispute(ViewWriter db, in Deferred reference, long sale)
    {
        var confirmer = db.One(
            "SELECT s.subject FROM sale_fate f JOIN statement s ON s.idx = f.confirmed WHERE f.idx = $1", r => (int?)r.GetInt32(0), sale);
        if (confirmer == reference.Subject)
        {
            NoteWhole(db, reference.Index, Oddity.DisputedAfterConfirmed, sale);
        }

        db.Run("UPDATE receipt SET effective = 1 WHERE idx = $1", reference.Index);
        db.Run("INSERT INTO sale_fate(idx, disputed) VALUES ($1, $2) ON CONFLICT(idx) DO UPDATE SET disputed = COALESCE(sale_fate.disputed, excluded.disputed)",
            sale, reference.Index);
    }
}
