using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Lots, sales and what was taken from where: the trace graph. Rule <c>fifo/3</c>: a line that names no lot takes from the
/// stall's lots of the same product name and dimension in ledger order, as the ledger stood when it was recorded; from lots
/// that were stopped by then only when nothing else is left (<c>fifo/1</c> knew no stops, <c>fifo/2</c> did not
/// count a failed test as one). What is missing is the line's
/// shortfall and stays it. A line that names a lot takes all of it there, below zero if need be. No statement is ever refused here; what is odd about one is in <c>oddity</c>.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as the statements are.</param>
public sealed partial class TradeView(PartyView parties) : IView
{
    private readonly LotBook _lots = new();
    private readonly DayCounters _counters = new();
    private readonly PendingTargets _pending = new();
    private readonly ScopeBook _scopes = new(parties);
    private readonly Dictionary<string, int> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<StatementId, long> _indexes = [];
    private readonly List<(Oddity Code, long? About)> _noted = [];

    /// <summary>Records that were taken back by the statement applied last.</summary>
    internal List<long> Voided { get; } = [];

    /// <summary>True when the statement applied last is a sale beyond its stall's stock.</summary>
    internal bool SoldShort { get; private set; }

    /// <inheritdoc />
    public string Name => "trade";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE product(no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE purchase(idx INTEGER PRIMARY KEY, supplier TEXT NOT NULL, place TEXT);
        CREATE INDEX purchase_supplier ON purchase(supplier, idx);
        CREATE TABLE lot(
          no INTEGER PRIMARY KEY, stall INTEGER NOT NULL, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL,
          rest BIGINT NOT NULL, origin TEXT, batch TEXT, source BIGINT, back BIGINT);
        CREATE INDEX lot_open ON lot(stall, product) WHERE rest > 0;
        CREATE INDEX lot_owed ON lot(stall, product) WHERE rest < 0;
        CREATE INDEX lot_source ON lot(source) WHERE source IS NOT NULL;
        CREATE INDEX lot_back ON lot(back) WHERE back IS NOT NULL;
        CREATE TABLE sale_line(
          no INTEGER PRIMARY KEY, product INTEGER NOT NULL, unit SMALLINT NOT NULL, qty BIGINT NOT NULL, named BIGINT, short BIGINT, stall INTEGER);
        CREATE INDEX sale_line_short ON sale_line(no, stall) WHERE short IS NOT NULL;
        CREATE TABLE allocation(line BIGINT NOT NULL, lot BIGINT NOT NULL, qty BIGINT NOT NULL, PRIMARY KEY(line, lot))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX allocation_lot ON allocation(lot, line, qty);
        CREATE TABLE sale_fate(idx INTEGER PRIMARY KEY, voided BIGINT, reason TEXT, instead BYTEA, confirmed BIGINT, disputed BIGINT);
        CREATE INDEX sale_fate_voided ON sale_fate(voided) WHERE voided IS NOT NULL;
        CREATE INDEX sale_fate_instead ON sale_fate(substr(instead, 1, 8)) WHERE instead IS NOT NULL;
        CREATE TABLE receipt(
          idx INTEGER PRIMARY KEY, sale BIGINT, target BYTEA NOT NULL, effective SMALLINT NOT NULL, reason TEXT, note TEXT);
        CREATE INDEX receipt_sale ON receipt(sale);
        CREATE INDEX receipt_dispute ON receipt(idx) WHERE reason IS NOT NULL;
        CREATE TABLE ticket(
          idx INTEGER PRIMARY KEY, purchase BIGINT, target BYTEA NOT NULL, type SMALLINT NOT NULL, image BYTEA NOT NULL, number TEXT,
          issued INTEGER, until INTEGER, qty BIGINT, unit SMALLINT);
        CREATE INDEX ticket_purchase ON ticket(purchase);
        CREATE INDEX ticket_number ON ticket(number, type) WHERE number IS NOT NULL;
        CREATE INDEX ticket_image ON ticket(substr(image, 1, 8));
        CREATE TABLE oddity(no INTEGER PRIMARY KEY, idx BIGINT NOT NULL, line SMALLINT, code SMALLINT NOT NULL, about BIGINT);
        CREATE INDEX oddity_idx ON oddity(idx);
        """ + PendingTargets.Schema + DayCounters.Schema + StockSchema + ScopeBook.Schema;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _lots.Clear();
        _counters.Clear();
        _indexes.Clear();
        _products.Clear();
        _pending.Load(db);
        _scopes.Load(db);
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
        _noted.Clear();
        Voided.Clear();
        SoldShort = false;
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
                Refer(db, voided.Sale, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), TextOf(voided.Reason, voided.Instead)));
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
            case EntryVoided voided:
                Refer(db, voided.To, new Deferred(index, Kinds.Of(payload).Number, Subject(recorded), Day(recorded), TextOf(voided.Reason, voided.Instead)));
                break;
            case Transformation transformation:
                Transform(db, recorded, transformation);
                break;
            case StockTake take:
                CountStock(db, recorded, take);
                break;
            case Disposal disposal:
                Dispose(db, recorded, disposal);
                break;
            case RecallCollected collected:
                Collect(db, recorded, collected);
                break;
            case DayReport report:
                db.Run("""
                    INSERT INTO day_report(stall, day, state, idx) VALUES ($1, $2, $3, $4)
                    ON CONFLICT(stall, day) DO UPDATE SET state = excluded.state, idx = excluded.idx
                    """, (long)Subject(recorded), (long)report.Day.DayNumber, (long)Array.IndexOf(StockCodes.DayStateCodes, report.State) + 1, index);
                break;
            case StopSale stop:
                Stop(db, recorded, stop.Lots, recall: false, stop.Downstream, drill: false, Kinds.Of(payload).Number);
                break;
            case RecallOpened opened:
                Stop(db, recorded, opened.Lots, recall: true, downstream: true, opened.Drill == true, Kinds.Of(payload).Number);
                break;
            case StopSaleLifted lifted:
                Lift(db, recorded, lifted);
                break;
            default:
                break;
        }

        Arrived = _pending.Take(db, recorded.Statement.Id);
        foreach (var reference in Arrived)
        {
            Act(db, reference, index);
        }
    }

    /// <summary>What was odd about lines of the statement just taken in, for views that come after.</summary>
    internal IReadOnlyList<(Oddity Code, long? About)> Noted => _noted;

    /// <summary>What had waited for the statement just taken in and was acted on now.</summary>
    internal IReadOnlyList<Deferred> Arrived { get; private set; } = [];

    /// <summary>How many sales of a stall's day stand, just now.</summary>
    internal int SalesOf(ViewWriter db, int day, int stall)
    {
        var counts = _counters.Of(db, day, stall);
        return counts.Sales - counts.Voided;
    }

    /// <summary>The lots of which a stall has something left just now, and the day each came.</summary>
    internal List<(long No, int Day, string Product, Unit Unit, long Micros)> StockOf(ViewWriter db, int stall)
    {
        _lots.WriteRisen(db);
        var stock = db.All("""
            SELECT l.no, s.day, p.name, l.unit, l.rest FROM lot l JOIN product p ON p.no = l.product JOIN statement s ON s.idx = l.no / 64
            WHERE l.stall = $1 AND l.rest > 0 ORDER BY l.no
            """,
            r => (No: r.GetInt64(0), Day: r.GetInt32(1), Product: r.GetString(2), Unit: Unit.Of(r.GetInt64(3)), Micros: _lots.RestOf(r.GetInt64(0), r.GetInt64(4))),
            (long)stall);
        stock.RemoveAll(static lot => lot.Micros <= 0);
        return stock;
    }

    /// <summary>What is left of a lot just now, in base micros: the table may lag behind within a batch. Null for no lot.</summary>
    internal long? RestOf(ViewWriter db, long lot) => _lots.Find(db, lot)?.Rest;

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
        TakeLines(db, recorded, sale.Lines, Taking.Sell, out var anyShort);
        SoldShort = anyShort;
        Count(recorded, new DayCounters.Counts { Sales = 1, Short = anyShort ? 1 : 0 });
    }

    /// <summary>What goods are taken for.</summary>
    private enum Taking
    {
        Sell,
        Use,
        Dispose,
    }

    private List<long> TakeLines(ViewWriter db, in RecordedStatement recorded, IReadOnlyList<SaleLine> lines, Taking taking) =>
        TakeLines(db, recorded, lines, taking, out _);

    /// <summary>Takes lines from stock.</summary>
    /// <returns>The lots that something was taken from, where they are wanted: for a use.</returns>
    private List<long> TakeLines(
        ViewWriter db, in RecordedStatement recorded, IReadOnlyList<SaleLine> lines, Taking taking, out bool anyShort)
    {
        var stall = Subject(recorded);
        anyShort = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var no = LineNumber.Of(recorded.Index, i);
            var product = ProductNo(db, line.Product);
            var quantity = line.Quantity.BaseMicros;
            var (named, missing) = line.Lot is { } lot
                ? TakeNamed(db, no, stall, product, line.Unit, quantity, lot, recorded, taking)
                : (null, TakeFirstIn(db, no, stall, product, line.Unit, quantity, recorded, taking));
            anyShort |= missing > 0;
            var shortfall = missing == 0 ? SqlValue.Null : missing;
            if (taking == Taking.Sell)
            {
                // Whose it is where something is missing: for lists of what a market's stalls sold beyond their stock.
                db.Run("INSERT INTO sale_line(no, product, unit, qty, named, short, stall) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    no, (long)product, (long)line.Unit.Number, quantity, named, shortfall, missing == 0 ? SqlValue.Null : (long)stall);
            }
            else
            {
                db.Run("INSERT INTO stock_line(no, product, unit, qty, named, short) VALUES ($1, $2, $3, $4, $5, $6)",
                    no, (long)product, (long)line.Unit.Number, quantity, named, shortfall);
            }
        }

        return taking == Taking.Use
            ? db.All("SELECT DISTINCT lot FROM allocation WHERE line >= $1 AND line < $2 ORDER BY lot", r => r.GetInt64(0),
                LineNumber.Of(recorded.Index, 0), LineNumber.Of(recorded.Index + 1, 0))
            : [];
    }

    private long TakeFirstIn(
        ViewWriter db, long line, int stall, int product, Unit unit, long quantity, in RecordedStatement recorded, Taking taking)
    {
        var open = _lots.Open(db, stall, product, unit.Dimension);
        var missing = TakeOpen(db, line, open, quantity, recorded, taking, stoppedToo: _scopes.IsEmpty);
        if (missing > 0 && !_scopes.IsEmpty)
        {
            missing = TakeOpen(db, line, open, missing, recorded, taking, stoppedToo: true);
        }

        if (missing > 0)
        {
            Note(db, line, Oddity.Oversold, null);
        }

        return missing;
    }

    private long TakeOpen(
        ViewWriter db, long line, List<Lot> open, long missing, in RecordedStatement recorded, Taking taking, bool stoppedToo)
    {
        for (var i = 0; missing > 0 && i < open.Count;)
        {
            var lot = open[i];
            if (!stoppedToo && _scopes.StoppedSince(lot.No) is not null)
            {
                i++;
                continue;
            }

            var taken = Math.Min(lot.Rest, missing);
            if (taken > 0)
            {
                Allocate(db, line, lot, taken, recorded, taking);
                missing -= taken;
            }

            if (lot.Rest <= 0)
            {
                open.RemoveAt(i);
            }
        }

        return missing;
    }

    private (long? Named, long Missing) TakeNamed(
        ViewWriter db, long line, int stall, int product, Unit unit, long quantity, LotId id, in RecordedStatement recorded, Taking taking)
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

        Allocate(db, line, lot, quantity, recorded, taking);
        return (lot.No, missing);
    }

    private void Allocate(ViewWriter db, long line, Lot lot, long quantity, in RecordedStatement recorded, Taking taking)
    {
        db.Run("INSERT INTO allocation(line, lot, qty) VALUES ($1, $2, $3)", line, lot.No, quantity);
        _lots.Take(lot, quantity);
        if (taking != Taking.Dispose && !_scopes.IsEmpty && _scopes.StoppedSince(lot.No) is { } stopped)
        {
            Note(db, line, taking == Taking.Use ? Oddity.UsedStopped
                : recorded.OccurredAt.ToUnixTimeSeconds() >= stopped ? Oddity.SoldStopped : Oddity.SoldBeforeStop, lot.No);
        }
    }

    private void Note(ViewWriter db, long line, Oddity code, long? about)
    {
        _noted.Add((code, about));
        db.Run("INSERT INTO oddity(idx, line, code, about) VALUES ($1, $2, $3, $4)", LineNumber.IndexOf(line), LineNumber.LineOf(line), (long)code, about);
    }

    private static void NoteWhole(ViewWriter db, long index, Oddity code, long about) =>
        db.Run("INSERT INTO oddity(idx, code, about) VALUES ($1, $2, $3)", index, (long)code, about);
}
