using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trace;

/// <summary>
/// Which lots came of which, in memory beside the tables: closures in milliseconds that recursive SQL takes fifty times as
/// long for. Quantities and vouchers are read from the tables. Every answer is exact at the reader's tree size: the index
/// only grows, knows since when each link holds, and takes in what it lacks from the very reader that asks.
/// </summary>
/// <remarks>
/// Thread-safe. One for each <see cref="ViewDatabase"/>; it takes in the whole database with the first question, about a
/// second for a city, and batches of milliseconds afterwards. A lot that holds anything of an affected one is affected whole:
/// who mixes can't say which kilogram is which.
/// </remarks>
public sealed partial class TraceIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private TraceLinks _links = new();
    private int _generation = -1;
    private long _size;

    /// <summary>The tree size that it holds.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>How many links between lots it holds.</summary>
    public int Links => _links.Count;

    /// <summary>Takes in what the reader has and the index lacks.</summary>
    public void CatchUp(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Size >= db.TreeSize && _generation == db.Generation)
        {
            return;
        }

        _gate.EnterWriteLock();
        try
        {
            if (_generation != db.Generation)
            {
                _links = new TraceLinks();
                _generation = db.Generation;
                _size = 0;
            }

            if (_size < db.TreeSize)
            {
                TakeIn(db, _size, db.TreeSize);
                Volatile.Write(ref _size, db.TreeSize);
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    /// <summary>Statements from one index to before another.</summary>
    private void TakeIn(ViewReader db, long from, long to)
    {
        var (first, end) = (LineNumber.Of(from, 0), LineNumber.Of(to, 0));
        foreach (var link in db.All("""
            SELECT a.lot, l.no, l.source, a.qty FROM lot l JOIN allocation a ON a.line = l.source WHERE l.no >= $1 AND l.no < $2
            UNION ALL
            SELECT a.lot, l.no, l.source, a.qty FROM lot l JOIN allocation a ON a.line = l.source WHERE l.source >= $1 AND l.source < $2 AND l.no < $1
            """, r => new TraceLink(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), TraceStep.Sold), first, end))
        {
            _links.Add(link);
        }

        foreach (var link in db.All("""
            SELECT a.lot, l.no, t.idx * 64, sum(a.qty) FROM transformation t JOIN lot l ON l.no >= t.idx * 64 AND l.no < t.idx * 64 + 64
            JOIN allocation a ON a.line >= t.idx * 64 AND a.line < t.idx * 64 + 64 WHERE t.idx >= $1 AND t.idx < $2 GROUP BY a.lot, l.no
            """, r => new TraceLink(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), TraceStep.Made), from, to))
        {
            _links.Add(link);
        }

        foreach (var link in db.All("SELECT back, no, no, qty FROM lot WHERE back IS NOT NULL AND no >= $1 AND no < $2",
            r => new TraceLink(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), TraceStep.Returned), first, end))
        {
            _links.Add(link);
        }

        MarkTakings(db, first, end);
        MarkVoided(db, from, to);
    }

    private void MarkTakings(ViewReader db, long first, long end)
    {
        foreach (var (lot, line, used) in db.All("""
            SELECT a.lot, a.line, t.idx IS NOT NULL FROM stock_line k JOIN allocation a ON a.line = k.no LEFT JOIN transformation t ON t.idx = k.no / 64
            WHERE k.no >= $1 AND k.no < $2
            UNION ALL SELECT a.lot, a.line, 0 FROM count_line k JOIN allocation a ON a.line = k.no WHERE k.no >= $1 AND k.no < $2
            """, r => (r.GetInt64(0), r.GetInt64(1), r.GetBoolean(2)), first, end))
        {
            _links.AddMark(lot, line, LineNumber.IndexOf(line), used ? Taking.Used : Taking.Disposed);
        }
    }

    /// <summary>Voids may be recorded before what they void: they hold from the later of the two.</summary>
    private void MarkVoided(ViewReader db, long from, long to)
    {
        foreach (var (index, voided) in db.All("""
            SELECT idx, voided FROM sale_fate WHERE voided >= $1 AND voided < $2
            UNION ALL SELECT idx, voided FROM sale_fate WHERE idx >= $1 AND idx < $2 AND voided < $1
            """, r => (r.GetInt64(0), r.GetInt64(1)), from, to))
        {
            MarkGivenBack(db, index, Math.Max(index, voided));
        }

        foreach (var (index, voided) in db.All("""
            SELECT idx, voided FROM entry_fate WHERE voided >= $1 AND voided < $2
            UNION ALL SELECT idx, voided FROM entry_fate WHERE idx >= $1 AND idx < $2 AND voided < $1
            """, r => (r.GetInt64(0), r.GetInt64(1)), from, to))
        {
            var since = Math.Max(index, voided);
            _links.AddVoided(index, since);
            MarkGivenBack(db, index, since);
        }
    }

    private void MarkGivenBack(ViewReader db, long index, long since)
    {
        foreach (var (lot, line) in db.All("SELECT lot, line FROM allocation WHERE line >= $1 AND line < $2",
            r => (r.GetInt64(0), r.GetInt64(1)), LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0)))
        {
            _links.AddMark(lot, line, since, Taking.Voided);
        }
    }

    /// <summary>Everything that came of these lots, or that they came of: themselves first, then hand by hand.</summary>
    internal Reach Follow(ViewReader db, IEnumerable<long> roots, bool down)
    {
        CatchUp(db);
        var reach = new Reach();
        var seen = new HashSet<long>();
        var next = new List<TraceLink>();
        _gate.EnterReadLock();
        try
        {
            reach.Lots.AddRange(roots.Where(seen.Add));
            for (var i = 0; i < reach.Lots.Count; i++)
            {
                next.Clear();
                _links.Of(reach.Lots[i], down, db.TreeSize, next);
                // In ledger order: the same answer from whatever batches the index was made of.
                next.Sort(static (a, b) => (a.From, a.To, a.Line).CompareTo((b.From, b.To, b.Line)));
                reach.Links.AddRange(next);
                reach.Lots.AddRange(next.Select(l => down ? l.To : l.From).Where(seen.Add));
            }
        }
        finally
        {
            _gate.ExitReadLock();
        }

        return reach;
    }

    /// <summary>Lots and the links between them.</summary>
    internal sealed class Reach
    {
        public List<long> Lots { get; } = [];

        public List<TraceLink> Links { get; } = [];
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();
}
