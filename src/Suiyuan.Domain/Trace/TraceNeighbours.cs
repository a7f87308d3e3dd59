using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>What another lot has in common with a bad one; the closest first.</summary>
public enum NeighbourReason
{
    /// <summary>Bought in the same purchase.</summary>
    SamePurchase,

    /// <summary>A ticket of the same number came with it.</summary>
    SameCertificate,

    /// <summary>Received by the same voucher.</summary>
    SameVoucher,

    /// <summary>Bought from the same supplier within the hour: perhaps off the same lorry.</summary>
    SameLorry,

    /// <summary>The same product from the same supplier on the same day.</summary>
    SameSupplierAndDay,
}

/// <summary>A lot that may be bad as well.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Product">What it is.</param>
/// <param name="OccurredAt">When it came.</param>
/// <param name="Left">What is left of it.</param>
/// <param name="Reason">The closest thing in common.</param>
/// <param name="With">What that is: the certificate's number or the supplier's name.</param>
public sealed record Neighbour(LotId Lot, string Stall, string Product, DateTimeOffset OccurredAt, Quantity Left, NeighbourReason Reason, string? With);

/// <summary>Finds lots that are not in a scope but came by the same paper, lorry or voucher.</summary>
public static class TraceNeighbours
{
    private const int Most = 200;
    private const long Hour = 3600;

    // A purchase is recorded on its day or reported late; after this it is no neighbour that anyone could still stop.
    private static readonly TimeSpan LateBy = TimeSpan.FromDays(7);

    /// <summary>Neighbours of these lots, none of them among these, the closest first; at most 200.</summary>
    public static IReadOnlyList<Neighbour> Of(ViewReader db, IReadOnlyList<LotId> lots)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lots);
        var own = lots.Select(l => TraceIndex.NumberOf(db, l)).OfType<long>().ToHashSet();
        var found = new Dictionary<long, (NeighbourReason Reason, string? With)>();
        foreach (var index in own.Select(LineNumber.IndexOf).Distinct())
        {
            Add(LotsBetween(db, index), NeighbourReason.SamePurchase, null);
            foreach (var number in db.All("SELECT DISTINCT number FROM ticket WHERE purchase = $1 AND number IS NOT NULL", r => r.GetString(0), index))
            {
                foreach (var purchase in db.All("SELECT purchase FROM ticket WHERE number = $1 AND purchase IS NOT NULL ORDER BY idx LIMIT 200", r => r.GetInt64(0), number))
                {
                    Add(LotsBetween(db, purchase), NeighbourReason.SameCertificate, number);
                }
            }
        }

        foreach (var no in own)
        {
            if (db.One("SELECT source FROM lot WHERE no = $1 AND source IS NOT NULL", r => (long?)r.GetInt64(0), no) is { } line)
            {
                var sale = LineNumber.IndexOf(line);
                Add(db.All("SELECT no FROM lot WHERE source >= $1 AND source < $2", r => r.GetInt64(0), LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0)),
                    NeighbourReason.SameVoucher, null);
            }

            AddOfSupplier(no);
        }

        return [.. found.OrderBy(f => f.Value.Reason).ThenByDescending(f => f.Key).Take(Most).Select(f => Read(db, f.Key, f.Value.Reason, f.Value.With))];

        void Add(List<long> others, NeighbourReason reason, string? with)
        {
            foreach (var other in others.Where(o => !own.Contains(o)))
            {
                if (!found.TryGetValue(other, out var known) || known.Reason > reason)
                {
                    found[other] = (reason, with);
                }
            }
        }

        void AddOfSupplier(long no)
        {
            if (db.One("""
                SELECT b.supplier, s.day, COALESCE(s.occurred, s.signed), l.product FROM lot l JOIN purchase b ON b.idx = l.no / 64
                JOIN statement s ON s.idx = b.idx WHERE l.no = $1
                """, r => new { Supplier = r.GetString(0), Day = r.GetInt64(1), At = r.GetInt64(2), Product = r.GetInt64(3) }, no) is not { } bought)
            {
                return;
            }

            var start = ChinaTime.StartOf(DateOnly.FromDayNumber((int)bought.Day)).ToUnixTimeSeconds();
            var (from, to) = (FirstSince(db, start), FirstSince(db, start + (long)TimeSpan.FromDays(1).TotalSeconds + (long)LateBy.TotalSeconds));
            foreach (var (other, at, product) in db.All("""
                SELECT l.no, COALESCE(s.occurred, s.signed), l.product FROM purchase b JOIN statement s ON s.idx = b.idx
                JOIN lot l ON l.no >= b.idx * 64 AND l.no < b.idx * 64 + 64
                WHERE b.supplier = $1 AND b.idx >= $2 AND b.idx < $3 AND s.day = $4 ORDER BY l.no LIMIT 2000
                """, r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), bought.Supplier, from, to, bought.Day))
            {
                if (Math.Abs(at - bought.At) <= Hour)
                {
                    Add([other], NeighbourReason.SameLorry, bought.Supplier);
                }
                else if (product == bought.Product)
                {
                    Add([other], NeighbourReason.SameSupplierAndDay, bought.Supplier);
                }
            }
        }
    }

    private static List<long> LotsBetween(ViewReader db, long index) =>
        db.All("SELECT no FROM lot WHERE no >= $1 AND no < $2", r => r.GetInt64(0), LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));

    /// <summary>The first statement that was recorded at a time or later: the ledger's time never goes back.</summary>
    private static long FirstSince(ViewReader db, long time)
    {
        var (low, high) = (0L, db.TreeSize);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (db.Number("SELECT recorded FROM statement WHERE idx = $1", middle) < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static Neighbour Read(ViewReader db, long no, NeighbourReason reason, string? with) => db.One("""
        SELECT s.id, q.id, p.name, COALESCE(s.occurred, s.signed), l.rest, l.unit FROM lot l JOIN product p ON p.no = l.product
        JOIN statement s ON s.idx = l.no / 64 JOIN party q ON q.no = l.stall WHERE l.no = $1
        """, r => new Neighbour(
            new LotId(new StatementId(new Hash(r.GetBytes(0))), LineNumber.LineOf(no)), r.GetString(1), r.GetString(2),
            DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(3)), Quantity.FromBase(r.GetInt64(4), Unit.Of(r.GetInt64(5))), reason, with), no)!;
}
