using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>Reads a voucher and follows its goods upstream to where they entered the ledger.</summary>
public static class VoucherQuery
{
    // Goods change hands a few times in a city. Beyond these a page shows what it has: each deeper step has its own
    // voucher to open.
    private const int MaxDepth = 16;
    private const int MaxSources = 400;

    /// <summary>The voucher of a sale; null when there is no such sale within the reader's tree size.</summary>
    public static Voucher? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? At(db, index) : null;
    }

    /// <summary>The voucher of the sale at a leaf index; null when that is no sale.</summary>
    public static Voucher? At(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        var head = db.One("SELECT id, issuer, subject, signed, recorded, occurred FROM statement WHERE idx = $1 AND kind = 12", r => new
        {
            Id = new StatementId(new Hash(r.GetBytes(0))),
            Issuer = r.GetInt32(1),
            Subject = r.GetInt32(2),
            Signed = Time(r, 3),
            Recorded = Time(r, 4),
            Occurred = r.IsDBNull(5) ? Time(r, 3) : Time(r, 5),
        }, index);
        if (head is null)
        {
            return null;
        }

        var walk = new Walk(db);
        var fate = db.One("SELECT voided, reason, confirmed, disputed, instead FROM sale_fate WHERE idx = $1", r => new
        {
            Voided = Maybe(r, 0),
            Reason = Text(r, 1),
            Confirmed = Maybe(r, 2),
            Disputed = Maybe(r, 3),
            Instead = Id(r, 4),
        }, index);
        return new Voucher(
            head.Id, index, walk.Trader(head.Subject), walk.Trader(head.Issuer), head.Occurred, head.Signed, head.Recorded, walk.Lines(index),
            walk.Event(fate?.Voided, fate?.Reason, Recorded(db, fate?.Instead)), walk.Event(fate?.Confirmed, null),
            walk.Event(fate?.Disputed, fate?.Disputed is { } at ? db.One("SELECT reason FROM receipt WHERE idx = $1", r => Text(r, 0), at) : null),
            Digest(db, index, SealedPart.Prices), Digest(db, index, SealedPart.Buyer), db.TreeSize);
    }

    private static StatementId? Id(ViewRow row, int column) => row.IsDBNull(column) ? null : new StatementId(new Hash(row.GetBytes(column)));

    // What is named in the place of something may not have come yet, from a phone without a network: then there is nothing to lead to.
    private static StatementId? Recorded(ViewReader db, StatementId? id) => id is { } named && StatementView.Find(db, named) is not null ? named : null;

    private static Hash? Digest(ViewReader db, long index, SealedPart part) =>
        db.One("SELECT digest FROM citation WHERE idx = $1 AND part = $2", r => (Hash?)new Hash(r.GetBytes(0)), index, (long)part);

    private static DateTimeOffset Time(ViewRow row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Maybe(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateOnly? Day(ViewRow row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    /// <summary>One walk up the trace graph; each party is read once.</summary>
    private sealed class Walk(ViewReader db)
    {
        private readonly Dictionary<int, Trader> _traders = [];
        private int _left = MaxSources;

        public Trader Trader(int no)
        {
            if (!_traders.TryGetValue(no, out var trader))
            {
                var (row, under) = db.One("SELECT id, role, zh, en, stall, district, address, under FROM party WHERE no = $1", r => (
                    new Trader(r.GetString(0), Roles.All[r.GetInt32(1) - 1], new BilingualName(r.GetString(2), Text(r, 3)), Text(r, 4), Text(r, 5), Text(r, 6), null),
                    r.GetInt32(7)), no);
                trader = row!.Role == Roles.Merchant ? row with { Market = Trader(under) } : row;
                _traders.Add(no, trader);
            }

            return trader;
        }

        public VoucherEvent? Event(long? index, string? reason, StatementId? instead = null)
        {
            if (index is null)
            {
                return null;
            }

            var (id, subject, recorded) = db.One("SELECT id, subject, recorded FROM statement WHERE idx = $1",
                r => (new StatementId(new Hash(r.GetBytes(0))), r.GetInt32(1), Time(r, 2)), index);
            return new VoucherEvent(index.Value, id, Trader(subject), recorded, reason, instead);
        }

        public IReadOnlyList<VoucherLine> Lines(long sale) => [.. db.All("""
            SELECT l.no, p.name, l.unit, l.qty, l.short, l.named FROM sale_line l JOIN product p ON p.no = l.product WHERE l.no >= $1 AND l.no < $2 ORDER BY l.no
            """, r => new { No = r.GetInt64(0), Product = r.GetString(1), Unit = Unit.Of(r.GetInt64(2)), Quantity = r.GetInt64(3), Short = Maybe(r, 4), Named = !r.IsDBNull(5) },
            LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0))
            .Select(l => new VoucherLine(
                LineNumber.LineOf(l.No), l.Product, Quantity.FromBase(l.Quantity, l.Unit), l.Short is { } s ? Quantity.FromBase(s, l.Unit) : null, l.Named,
                Sources(l.No, l.Unit, 1)))];

        private List<TraceSource> Sources(long saleLine, Unit unit, int depth) => Sources(
            db.All("SELECT lot, qty FROM allocation WHERE line = $1 ORDER BY lot", r => (r.GetInt64(0), Quantity.FromBase(r.GetInt64(1), unit)), saleLine), depth);

        /// <summary>What a transformation used, each lot once, in the unit it was kept in.</summary>
        private List<TraceSource> Used(long index, int depth) => Sources(
            db.All("""
                SELECT a.lot, sum(a.qty), l.unit FROM allocation a JOIN lot l ON l.no = a.lot WHERE a.line >= $1 AND a.line < $2 GROUP BY a.lot ORDER BY a.lot
                """, r => (r.GetInt64(0), Quantity.FromBase(r.GetInt64(1), Unit.Of(r.GetInt64(2)))), LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0)), depth);

        private List<TraceSource> Sources(List<(long Lot, Quantity Taken)> taken, int depth)
        {
            if (depth > MaxDepth)
            {
                return [];
            }

            var sources = new List<TraceSource>();
            foreach (var (lot, quantity) in taken)
            {
                if (_left-- <= 0)
                {
                    break;
                }

                sources.Add(Source(lot, quantity, depth));
            }

            return sources;
        }

        private TraceSource Source(long no, Quantity taken, int depth)
        {
            var lot = db.One("""
                SELECT p.name, l.stall, l.origin, l.batch, l.source, l.unit, s.id, COALESCE(s.occurred, s.signed), s.recorded, b.supplier, b.place,
                  l.back, l.qty, s.kind, f.idx IS NOT NULL, t.process, f.instead
                FROM lot l JOIN product p ON p.no = l.product JOIN statement s ON s.idx = l.no / 64 LEFT JOIN purchase b ON b.idx = s.idx
                LEFT JOIN entry_fate f ON f.idx = s.idx LEFT JOIN transformation t ON t.idx = s.idx WHERE l.no = $1
                """, r => new
            {
                Product = r.GetString(0),
                Stall = r.GetInt32(1),
                Origin = Text(r, 2),
                Batch = Text(r, 3),
                From = Maybe(r, 4),
                Unit = Unit.Of(r.GetInt64(5)),
                Id = new StatementId(new Hash(r.GetBytes(6))),
                Occurred = Time(r, 7),
                Recorded = Time(r, 8),
                Supplier = Text(r, 9),
                Place = Text(r, 10),
                Back = Maybe(r, 11),
                Quantity = r.GetInt64(12),
                Way = LotWays.Of(r.GetInt64(13)),
                Voided = r.GetBoolean(14),
                Process = r.IsDBNull(15) ? null : StockCodes.Processes[r.GetInt32(15) - 1],
                Instead = Id(r, 16),
            }, no)!;
            var index = LineNumber.IndexOf(no);
            var upstream = lot.From is { } line ? UpstreamSale(LineNumber.IndexOf(line)) : null;
            return new TraceSource(
                new LotId(lot.Id, LineNumber.LineOf(no)), lot.Product, taken, Trader(lot.Stall), lot.Id, index, lot.Occurred, lot.Recorded,
                lot.Origin, lot.Batch, lot.Supplier, lot.Place, Tickets(index), upstream?.Id, upstream?.Voided ?? false,
                lot.From is { } from ? Sources(from, lot.Unit, depth + 1)
                    : lot.Way == LotWay.Made ? Used(index, depth + 1)
                    : lot.Back is { } back ? Sources([(back, Quantity.FromBase(lot.Quantity, lot.Unit))], depth + 1) : [],
                lot.Way, lot.Process, lot.Voided, Recorded(db, lot.Instead));
        }

        private (StatementId Id, bool Voided)? UpstreamSale(long index) => db.One(
            "SELECT s.id, f.voided FROM statement s LEFT JOIN sale_fate f ON f.idx = s.idx WHERE s.idx = $1",
            r => ((StatementId, bool)?)(new StatementId(new Hash(r.GetBytes(0))), !r.IsDBNull(1)), index);

        private List<TraceTicket> Tickets(long purchase) => db.All("""
            SELECT s.id, t.idx, t.type, t.image, t.number, t.issued, t.until, t.qty, t.unit FROM ticket t JOIN statement s ON s.idx = t.idx
            WHERE t.purchase = $1 ORDER BY t.idx
            """, r => new TraceTicket(
                new StatementId(new Hash(r.GetBytes(0))), r.GetInt64(1), TicketTypes.All[r.GetInt32(2) - 1], new Hash(r.GetBytes(3)), Text(r, 4),
                Day(r, 5), Day(r, 6), r.IsDBNull(7) ? null : Quantity.FromBase(r.GetInt64(7), Unit.Of(r.GetInt64(8)))), purchase);
    }
}
