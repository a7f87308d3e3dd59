using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Trace;

// What the balance of a recall asks beside the quantities: how its lots came of each other, and what was put away of them.
public sealed partial class TraceIndex
{
    /// <summary>How each of these lots came of another of them, in their order; null where it came of none.</summary>
    /// <remarks>What was brought back counts wherever it came from.</remarks>
    internal List<TraceStep?> StepsInto(ViewReader db, IReadOnlyList<long> lots)
    {
        CatchUp(db);
        var these = lots.ToHashSet();
        var links = new List<TraceLink>();
        var steps = new List<TraceStep?>(lots.Count);
        _gate.EnterReadLock();
        try
        {
            foreach (var lot in lots)
            {
                links.Clear();
                _links.Of(lot, down: false, db.TreeSize, links);
                var came = links.Where(l => l.Step == TraceStep.Returned || these.Contains(l.From)).Select(l => (TraceStep?)l.Step).ToList();
                steps.Add(came.Count == 0 ? null : came.Max());
            }
        }
        finally
        {
            _gate.ExitReadLock();
        }

        return steps;
    }

    /// <summary>The lines by which parts of these lots were disposed of, written off or collected from stock, and that stand.</summary>
    internal List<(long Lot, long Line)> DisposedOf(ViewReader db, IReadOnlyList<long> lots)
    {
        CatchUp(db);
        var lines = new List<(long, long)>();
        var marks = new Dictionary<long, Taking>();
        _gate.EnterReadLock();
        try
        {
            foreach (var lot in lots)
            {
                marks.Clear();
                _links.MarksOf(lot, db.TreeSize, marks);
                lines.AddRange(marks.Where(m => m.Value == Taking.Disposed).Select(m => (lot, m.Key)).Order());
            }
        }
        finally
        {
            _gate.ExitReadLock();
        }

        return lines;
    }
}
