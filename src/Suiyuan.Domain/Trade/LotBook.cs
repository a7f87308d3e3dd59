using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trade;

/// <summary>A lot while the view loop works with it.</summary>
internal sealed class Lot(long no, int stall, int product, Unit unit, long rest)
{
    public long No { get; } = no;

    public int Stall { get; } = stall;

    public int Product { get; } = product;

    public Unit Unit { get; } = unit;

    /// <summary>What is left, in base micros; below zero when more was sold from it by name than there was.</summary>
    public long Rest { get; set; } = rest;

    public bool Dirty { get; set; }
}

/// <summary>
/// The lots of the stalls that trade just now, in memory: what is left of each, and which come next. Changes are written
/// once a batch, however many sales took from the same lot.
/// </summary>
internal sealed class LotBook
{
    // Beyond this the book is closed at the next flush and opened afresh: about 20 MB.
    private const int MaxLots = 100_000;

    private readonly Dictionary<long, Lot> _lots = [];
    private readonly Dictionary<(int Stall, int Product, byte Dimension), List<Lot>> _open = [];
    private readonly List<Lot> _dirty = [];
    private bool _hasRisen;

    public void Clear()
    {
        _lots.Clear();
        _open.Clear();
        _dirty.Clear();
        _hasRisen = false;
    }

    public Lot? Find(ViewWriter db, long no)
    {
        if (_lots.TryGetValue(no, out var lot))
        {
            return lot;
        }

        lot = db.One("SELECT no, stall, product, unit, rest FROM lot WHERE no = $1", Read, no);
        if (lot is not null)
        {
            _lots.Add(no, lot);
        }

        return lot;
    }

    /// <summary>The stall's lots of this product and dimension that have something left, first in first.</summary>
    public List<Lot> Open(ViewWriter db, int stall, int product, byte dimension)
    {
        var key = (stall, product, dimension);
        if (_open.TryGetValue(key, out var open))
        {
            return open;
        }

        WriteRisen(db);
        open = [];
        foreach (var row in db.All(
            "SELECT no, stall, product, unit, rest FROM lot WHERE stall = $1 AND product = $2 AND rest > 0 ORDER BY no", Read, stall, product))
        {
            if (row.Unit.Dimension == dimension)
            {
                if (!_lots.TryGetValue(row.No, out var lot))
                {
                    _lots.Add(row.No, lot = row);
                }

                if (lot.Rest > 0)
                {
                    open.Add(lot);
                }
            }
        }

        _open.Add(key, open);
        return open;
    }

    /// <summary>A new lot.</summary>
    /// <param name="db">The views.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="quantity">How much it began with, base micros.</param>
    /// <param name="origin">Where it grew.</param>
    /// <param name="batch">The producer's batch mark.</param>
    /// <param name="source">The sale line that it was received by.</param>
    /// <param name="back">The lot that it was once sold from, for goods that came back.</param>
    public void Add(ViewWriter db, Lot lot, long quantity, string? origin, string? batch, long? source, long? back = null)
    {
        db.Run("INSERT INTO lot(no, stall, product, unit, qty, rest, origin, batch, source, back) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            lot.No, (long)lot.Stall, (long)lot.Product, (long)lot.Unit.Number, quantity, lot.Rest, origin, batch, source, back);
        _lots.Add(lot.No, lot);
        Reopen(lot);
    }

    /// <summary>Takes from a lot, or gives back when <paramref name="quantity"/> is negative.</summary>
    public void Take(Lot lot, long quantity)
    {
        var before = lot.Rest;
        lot.Rest = Quantity.AddSaturating(before, -quantity);
        _hasRisen |= before <= 0 && lot.Rest > 0;
        if (!lot.Dirty)
        {
            lot.Dirty = true;
            _dirty.Add(lot);
        }

        if (quantity < 0 && lot.Rest > 0)
        {
            Reopen(lot);
        }
    }

    public void Flush(ViewWriter db)
    {
        WriteDirty(db);
        if (_lots.Count > MaxLots)
        {
            Clear();
        }
    }

    /// <summary>
    /// Writes what is changed, if a query for lots with something left would miss one. It may still find one that has nothing left any more:
    /// ask <see cref="RestOf"/>.
    /// </summary>
    public void WriteRisen(ViewWriter db)
    {
        if (_hasRisen)
        {
            WriteDirty(db);
        }
    }

    /// <summary>What is left of a lot, where the table may not say it yet.</summary>
    /// <param name="no">The lot.</param>
    /// <param name="written">What the table says.</param>
    public long RestOf(long no, long written) => _lots.TryGetValue(no, out var lot) ? lot.Rest : written;

    private void WriteDirty(ViewWriter db)
    {
        foreach (var lot in _dirty)
        {
            db.Run("UPDATE lot SET rest = $1 WHERE no = $2", lot.Rest, lot.No);
            lot.Dirty = false;
        }

        _dirty.Clear();
        _hasRisen = false;
    }

    private void Reopen(Lot lot)
    {
        // A queue that nobody asked for yet will be read from the table.
        if (_open.TryGetValue((lot.Stall, lot.Product, lot.Unit.Dimension), out var open))
        {
            var at = open.FindIndex(other => other.No >= lot.No);
            if (at < 0)
            {
                open.Add(lot);
            }
            else if (open[at].No != lot.No)
            {
                open.Insert(at, lot);
            }
        }
    }

    private static Lot Read(ViewRow row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), Unit.Of(row.GetInt64(3)), row.GetInt64(4));
}
