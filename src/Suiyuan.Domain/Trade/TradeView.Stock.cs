using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

// What changes the stock beside purchases and sales: transformations, counts, disposals, returns, voided entries.
public sealed partial class TradeView
{
    private const string StockSchema = """
        CREATE TABLE transformation(idx INTEGER PRIMARY KEY, process SMALLINT NOT NULL);
        CREATE TABLE stock_line(
          no INTEGER PRIMARY KEY, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL, named BIGINT, short BIGINT);
        CREATE TABLE count_line(
          no INTEGER PRIMARY KEY, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL, book BIGINT NOT NULL);
        CREATE TABLE disposal(
          idx INTEGER PRIMARY KEY, reason SMALLINT NOT NULL, method SMALLINT NOT NULL, announced SMALLINT NOT NULL, at BIGINT, place TEXT,
          recall BYTEA);
        CREATE TABLE entry_fate(idx INTEGER PRIMARY KEY, voided BIGINT NOT NULL, reason TEXT NOT NULL, instead BYTEA);
        CREATE INDEX entry_fate_voided ON entry_fate(voided);
        CREATE TABLE day_report(
          stall INTEGER NOT NULL, day INTEGER NOT NULL, state SMALLINT NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(stall, day))
        """ + Sql.Clustered + ";";

    private void Transform(ViewWriter db, in RecordedStatement recorded, Transformation transformation)
    {
        var stall = Subject(recorded);
        db.Run("INSERT INTO transformation(idx, process) VALUES ($1, $2)",
            recorded.Index, (long)Array.IndexOf(StockCodes.ProcessCodes, transformation.Process) + 1);
        var used = TakeLines(db, recorded, transformation.Used, Taking.Use);
        if (Mass(transformation.Used.Select(l => l.Quantity)) is { } before && Mass(transformation.Made.Select(m => QuantityOf(m.Qty, m.Unit))) is { } after
            && after > before)
        {
            NoteWhole(db, recorded.Index, Oddity.MadeMore, recorded.Index);
        }

        for (var i = 0; i < transformation.Made.Count; i++)
        {
            var made = transformation.Made[i];
            var quantity = QuantityOf(made.Qty, made.Unit).BaseMicros;
            var lot = new Lot(LineNumber.Of(recorded.Index, i), stall, ProductNo(db, made.Product), made.Unit, quantity);
            _lots.Add(db, lot, quantity, null, made.Batch, null);
            _scopes.Inherit(db, lot, used, recorded.Index);
        }
    }

    private void CountStock(ViewWriter db, in RecordedStatement recorded, StockTake take)
    {
        var stall = Subject(recorded);
        for (var i = 0; i < take.Lines.Count; i++)
        {
            var line = take.Lines[i];
            var no = LineNumber.Of(recorded.Index, i);
            var product = ProductNo(db, line.Product);
            var counted = QuantityOf(line.Qty, line.Unit).BaseMicros;
            var book = _lots.Open(db, stall, product, line.Unit.Dimension).Aggregate(0L, (sum, lot) => Quantity.AddSaturating(sum, Math.Max(0, lot.Rest)));
            db.Run("INSERT INTO count_line(no, product, unit, qty, book) VALUES ($1, $2, $3, $4, $5)",
                no, (long)product, (long)line.Unit.Number, counted, book);
            if (counted > book)
            {
                _lots.Add(db, new Lot(no, stall, product, line.Unit, counted - book), counted - book, line.Origin, null, null);
                if (take.Opening != true)
                {
                    Note(db, no, Oddity.CountedMore, null);
                }
            }
            else if (counted < book)
            {
                TakeFirstIn(db, no, stall, product, line.Unit, book - counted, recorded, Taking.Dispose);
            }
        }
    }

    private void Dispose(ViewWriter db, in RecordedStatement recorded, Disposal disposal)
    {
        db.Run("INSERT INTO disposal(idx, reason, method, announced, at, place, recall) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            recorded.Index, (long)Array.IndexOf(StockCodes.DisposalReasonCodes, disposal.Reason) + 1,
            (long)Array.IndexOf(StockCodes.DisposalMethodCodes, disposal.Method) + 1, disposal.Announced == true ? 1L : 0L,
            disposal.At?.ToUnixTimeSeconds(), disposal.Place, disposal.Recall?.Value.ToArray());
        if (disposal.Announced != true)
        {
            TakeLines(db, recorded, disposal.Lines, Taking.Dispose);
        }
    }

    /// <summary>
    /// Recalled goods came back. From stock they leave it. From elsewhere to the stall they become a lot of it, of which the
    /// scope knows what it is a part of; brought to others they never were the stall's.
    /// </summary>
    private void Collect(ViewWriter db, in RecordedStatement recorded, RecallCollected collected)
    {
        if (collected.From == "stock")
        {
            TakeLines(db, recorded, collected.Lines, Taking.Dispose);
            return;
        }

        if (collected.To != "stall")
        {
            return;
        }

        var stall = Subject(recorded);
        for (var i = 0; i < collected.Lines.Count; i++)
        {
            var line = collected.Lines[i];
            var of = line.Lot is { } id && IndexOf(db, id.Statement) is { } index ? _lots.Find(db, LineNumber.Of(index, id.Line)) : null;
            var quantity = line.Quantity.BaseMicros;
            var lot = new Lot(LineNumber.Of(recorded.Index, i), stall, ProductNo(db, line.Product), line.Unit, quantity);
            _lots.Add(db, lot, quantity, null, null, null, of?.No);
            if (of is not null)
            {
                _scopes.Inherit(db, lot, [of.No], recorded.Index);
            }
        }
    }

    private void VoidEntry(ViewWriter db, in Deferred reference, long target, int stall, int day)
    {
        var twice = db.Number("SELECT count(*) FROM entry_fate WHERE idx = $1", target) > 0;
        if (stall != reference.Subject || twice)
        {
            NoteWhole(db, reference.Index, stall != reference.Subject ? Oddity.VoidedByAnother : Oddity.VoidedTwice, target);
            return;
        }

        var (reason, instead) = ReasonOf(reference);
        db.Run("INSERT INTO entry_fate(idx, voided, reason, instead) VALUES ($1, $2, $3, $4)", target, reference.Index, reason, instead);
        Voided.Add(target);
        GiveBack(db, target);
        var used = false;
        foreach (var (no, quantity) in db.All("SELECT no, qty FROM lot WHERE no >= $1 AND no < $2 ORDER BY no", r => (r.GetInt64(0), r.GetInt64(1)),
            LineNumber.Of(target, 0), LineNumber.Of(target + 1, 0)))
        {
            var lot = _lots.Find(db, no)!;
            used |= lot.Rest < quantity;
            _lots.Take(lot, quantity);
        }

        if (used)
        {
            NoteWhole(db, reference.Index, Oddity.VoidedAfterUse, target);
        }

        // A receipt that is voided leaves the sale unconfirmed: it may be confirmed again, by whoever it is.
        db.Run("UPDATE sale_fate SET confirmed = NULL WHERE idx = (SELECT sale FROM receipt WHERE idx = $1) AND confirmed = $1", target);
        var receipt = db.Run("UPDATE receipt SET effective = 0 WHERE idx = $1", target) > 0;
        if (receipt || db.Number("SELECT count(*) FROM purchase WHERE idx = $1", target) > 0)
        {
            _counters.Add(day, stall, parties.Row(stall).Under, receipt ? new DayCounters.Counts { Receipts = -1 } : new DayCounters.Counts { Purchases = -1 });
        }
    }

    private const int InsteadLength = Hash.TextLength;

    /// <summary>What a void says, as the one text that waits with it.</summary>
    private static string TextOf(string reason, StatementId? instead) => $"{reason}\n{instead?.ToString() ?? new string(' ', InsteadLength)}";

    private static (string Reason, byte[]? Instead) ReasonOf(in Deferred reference) => (
        reference.Text![..^InsteadLength].TrimEnd('\n'),
        StatementId.TryParse(reference.Text.AsSpan()[^InsteadLength..], out var id) ? id.Value.ToArray() : null);

    /// <summary>What a statement took goes back to where it was taken.</summary>
    private void GiveBack(ViewWriter db, long index)
    {
        foreach (var (lot, quantity) in db.All("SELECT lot, qty FROM allocation WHERE line >= $1 AND line < $2 ORDER BY line, lot",
            r => (r.GetInt64(0), r.GetInt64(1)), LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0)))
        {
            _lots.Take(_lots.Find(db, lot)!, -quantity);
        }
    }

    private static Quantity QuantityOf(Amount amount, Unit unit) => Quantity.FromBase(amount.Micros * unit.Factor, unit);

    /// <summary>The sum of what is weighed; null where something is counted.</summary>
    private static long? Mass(IEnumerable<Quantity> quantities)
    {
        var sum = 0L;
        foreach (var quantity in quantities)
        {
            if (!quantity.Unit.IsMass)
            {
                return null;
            }

            sum = Quantity.AddSaturating(sum, quantity.BaseMicros);
        }

        return sum;
    }
}
