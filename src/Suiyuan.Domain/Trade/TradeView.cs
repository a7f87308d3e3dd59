using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Lots, sales and what was taken from where: the trace graph. Rule <c>fifo/1</c>: a sale line that names no lot takes
/// from the stall's lots of the same product name and dimension in ledger order, as the ledger stood when the sale was
/// recorded; what is missing is the line's shortfall and stays it. A line that names a lot takes all of it there, below
/// zero if need be. No statement is ever refused here; what is odd about one is in <c>oddity</c>.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as the statements are.</param>
public sealed class TradeView(PartyView parties) : IView
{
    private readonly LotBook _lots = new();
    private readonly DayCounters _counters = new();
    private readonly PendingTargets _pending = new();
    private readonly Dictionary<string, int> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<StatementId, long> _indexes = [];

    /// <inheritdoc />
    public string Name => "trade";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE product(no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE purchase(idx INTEGER PRIMARY KEY, supplier TEXT NOT NULL, place TEXT);
        CREATE TABLE lot(
          no INTEGER PRIMARY KEY, stall INTEGER NOT NULL, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL,
          rest BIGINT NOT NULL, origin TEXT, batch TEXT, source BIGINT);
        CREATE INDEX lot_open ON lot(stall, product) WHERE rest > 0;
        CREATE INDEX lot_source ON lot(source) WHERE source IS NOT NULL;
        CREATE TABLE sale_line(
          no INTEGER PRIMARY KEY, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL, named BIGINT, short BIGINT);
        CREATE TABLE allocation(line BIGINT NOT NULL, lot BIGINT NOT NULL, qty BIGINT NOT NULL, PRIMARY KEY(line, lot))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX allocation_lot ON allocation(lot);
        CREATE TABLE sale_fate(idx INTEGER PRIMARY KEY, voided BIGINT, reason TEXT, confirmed BIGINT, disputed BIGINT);
        CREATE TABLE receipt(
          idx INTEGER PRIMARY KEY, sale BIGINT, target BYTEA NOT NULL, effective SMALLINT NOT NULL, reason TEXT, note TEXT);
        CREATE INDEX receipt_sale ON receipt(sale);
        CREATE TABLE ticket(
          idx INTEGER PRIMARY KEY, purchase BIGINT, target BYTEA NOT NULL, type SMALLINT NOT NULL, image BYTEA NOT NULL, number TEXT,
          issued INTEGER, until INTEGER, qty BIGINT, unit SMALLINT);
        CREATE INDEX ticket_purchase ON ticket(purchase);
        CREATE TABLE oddity(no INTEGER PRIMARY KEY, idx BIGINT NOT NULL, line SMALLINT, code SMALLINT NOT NULL, about BIGINT);
        CREATE INDEX oddity_idx ON oddity(idx);
        """ + PendingTargets.Schema + DayCounters.Schema;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _lots.Clear();
        _counters.Clear();
        _indexes.Clear();
        _products.Clear();
        _pending.Load(db);
        foreach (var (no, name) in db.All("SELECT no, name FROM product", r => (r.GetInt32(0), r.GetString(1))))
        {
            _products.Add(name, no);
        }
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        _lots.Flush(db);
        _counters.Flush(db);
        if (_indexes.Count > 50_000)
        {
            _indexes.Clear();
        }
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var index = recorded.Index;
        switch (payload)
        {
            case Purchase purchase:
                Count(recorded, new DayCounters.Counts { Purchases = 1 });
                Buy(db, recorded, purchase);
                break;
            case Sale sale:
                Sell(db, recorded, sale);
                break;
            case TicketAttached ticket:
                db.Run("""
                    INSERT INTO ticket(idx, target, type, image, number, issued, until, qty, unit) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    index, ticket.To.Value.ToArray(), (long)Array.IndexOf(TicketTypes.Codes, ticket.Type) + 1, ticket.Image.ToArray(), ticket.Number,
                    ticket.Issued?.DayNumber, ticket.Until?.DayNumber, ticket.Qty?.Micros * ticket.Unit?.Factor, (long?)ticket.Unit?.Number);
                Refer(db, ticket.To, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), null));
                break;
            case SaleVoided voided:
                Refer(db, voided.Sale, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), voided.Reason));
                break;
            case PurchaseConfirmed confirmed:
                Count(recorded, new DayCounters.Counts { Receipts = 1 });
                db.Run("INSERT INTO receipt(idx, target, effective) VALUES ($1, $2, 0)", index, confirmed.Sale.Value.ToArray());
                Refer(db, confirmed.Sale, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), null));
                break;
            case PurchaseDisputed disputed:
                db.Run("INSERT INTO receipt(idx, target, effective, reason, note) VALUES ($1, $2, 0, $3, $4)",
                    index, disputed.Sale.Value.ToArray(), disputed.Reason, disputed.Note);
                Refer(db, disputed.Sale, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), null));
                break;
            default:
                break;
        }

        foreach (var reference in _pending.Take(db, recorded.Statement.Id))
        {
            Act(db, reference, index);
        }
    }

    private int Subject(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Subject);

    private static int Day(in RecordedStatement recorded) => ChinaTime.DayOf(recorded.OccurredAt).DayNumber;

    private void Count(in RecordedStatement recorded, DayCounters.Counts counts)
    {
        var stall = Subject(recorded);
        counts.Behalf = recorded.Statement.Issuer == recorded.Statement.Subject ? 0 : 1;
        _counters.Add(Day(recorded), stall, parties.Row(stall).Under, counts);
    }

    private int ProductNo(ViewWriter db, string name)
    {
        if (!_products.TryGetValue(name, out var no))
        {
            no = _products.Count + 1;
            _products.Add(name, no);
            db.Run("INSERT INTO product(no, name) VALUES ($1, $2)", no, name);
        }

        return no;
    }

    private long? IndexOf(ViewWriter db, StatementId id)
    {
        if (!_indexes.TryGetValue(id, out var index))
        {
            if (StatementView.Find(db, id) is not { } found)
            {
                return null;
            }

            _indexes.Add(id, index = found);
        }

        return index;
    }

    private void Buy(ViewWriter db, in RecordedStatement recorded, Purchase purchase)
    {
        db.Run("INSERT INTO purchase(idx, supplier, place) VALUES ($1, $2, $3)", recorded.Index, purchase.Supplier.Name, purchase.Supplier.Place);
        var stall = Subject(recorded);
        for (var i = 0; i < purchase.Lines.Count; i++)
        {
            var line = purchase.Lines[i];
            var quantity = line.Quantity.BaseMicros;
            _lots.Add(db, new Lot(LineNumber.Of(recorded.Index, i), stall, ProductNo(db, line.Product), line.Unit, quantity),
                quantity, line.Origin, line.Batch, null);
        }
    }

    private void Sell(ViewWriter db, in RecordedStatement recorded, Sale sale)
    {
        var stall = Subject(recorded);
        var anyShort = false;
        for (var i = 0; i < sale.Lines.Count; i++)
        {
            var line = sale.Lines[i];
            var no = LineNumber.Of(recorded.Index, i);
            var product = ProductNo(db, line.Product);
            var quantity = line.Quantity.BaseMicros;
            var (named, missing) = line.Lot is { } lot
                ? TakeNamed(db, no, stall, product, line.Unit, quantity, lot)
                : (null, TakeFirstIn(db, no, stall, product, line.Unit, quantity));
            anyShort |= missing > 0;
            db.Run("INSERT INTO sale_line(no, product, unit, qty, named, short) VALUES ($1, $2, $3, $4, $5, $6)",
                no, (long)product, (long)line.Unit.Number, quantity, named, missing == 0 ? null : missing);
        }

        Count(recorded, new DayCounters.Counts { Sales = 1, Short = anyShort ? 1 : 0 });
    }

    private long TakeFirstIn(ViewWriter db, long line, int stall, int product, Unit unit, long quantity)
    {
        var open = _lots.Open(db, stall, product, unit.Dimension);
        var missing = quantity;
        while (missing > 0 && open.Count > 0)
        {
            var lot = open[0];
            var taken = Math.Min(lot.Rest, missing);
            if (taken > 0)
            {
                Allocate(db, line, lot, taken);
                missing -= taken;
            }

            if (lot.Rest <= 0)
            {
                open.RemoveAt(0);
            }
        }

        if (missing > 0)
        {
            Note(db, line, Oddity.Oversold, null);
        }

        return missing;
    }

    private (long? Named, long Missing) TakeNamed(ViewWriter db, long line, int stall, int product, Unit unit, long quantity, LotId id)
    {
        var lot = IndexOf(db, id.Statement) is { } index ? _lots.Find(db, LineNumber.Of(index, id.Line)) : null;
        if (lot is null)
        {
            Note(db, line, Oddity.UnknownLot, null);
            return (null, quantity);
        }

        if (lot.Stall != stall || !lot.Unit.ConvertsTo(unit))
        {
            Note(db, line, lot.Stall != stall ? Oddity.ForeignLot : Oddity.UnitMismatch, lot.No);
            return (lot.No, quantity);
        }

        if (lot.Product != product)
        {
            Note(db, line, Oddity.ProductDiffers, lot.No);
        }

        var missing = Math.Max(0, quantity - Math.Max(0, lot.Rest));
        if (missing > 0)
        {
            Note(db, line, Oddity.Oversold, lot.No);
        }

        Allocate(db, line, lot, quantity);
        return (lot.No, missing);
    }

    private void Allocate(ViewWriter db, long line, Lot lot, long quantity)
    {
        db.Run("INSERT INTO allocation(line, lot, qty) VALUES ($1, $2, $3)", line, lot.No, quantity);
        _lots.Take(lot, quantity);
    }

    private static void Note(ViewWriter db, long line, Oddity code, long? about) =>
        db.Run("INSERT INTO oddity(idx, line, code, about) VALUES ($1, $2, $3, $4)", LineNumber.IndexOf(line), LineNumber.LineOf(line), (long)code, about);

    private static void NoteWhole(ViewWriter db, long index, Oddity code, long about) =>
        db.Run("INSERT INTO oddity(idx, code, about) VALUES ($1, $2, $3)", index, (long)code, about);

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
        var fits = wanted == Kinds.TicketAttached
            ? Kinds.Of(kind).Name is Kinds.Purchase or Kinds.PurchaseConfirmed
            : Kinds.Of(kind).Name == Kinds.Sale;
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

        db.Run("INSERT INTO sale_fate(idx, voided, reason) VALUES ($1, $2, $3) ON CONFLICT(idx) DO UPDATE SET voided = excluded.voided, reason = excluded.reason",
            sale, reference.Index, reference.Text);
        foreach (var (lot, quantity) in db.All(
            "SELECT lot, qty FROM allocation WHERE line >= $1 AND line < $2 ORDER BY line, lot", r => (r.GetInt64(0), r.GetInt64(1)),
            LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0)))
        {
            _lots.Take(_lots.Find(db, lot)!, -quantity);
        }

        _counters.Add(day, seller, parties.Row(seller).Under, new DayCounters.Counts { Voided = 1 });
        if (fate.Confirmed is not null)
        {
            NoteWhole(db, reference.Index, Oddity.VoidedAfterConfirmed, sale);
        }
    }

    private void Confirm(ViewWriter db, in Deferred reference, long sale, int seller)
    {
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
