using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Recalls;

/// <summary>
/// Where the goods of a recall are, in one dimension: what came in is what is sold, held, returned, destroyed, lost or not
/// accounted for. All in the dimension's unit of show (the kilogram for mass).
/// </summary>
/// <param name="Roots">What the lots that it names began with.</param>
/// <param name="Added">What came in by mixing: more was made, or received, than was taken of the recall's lots.</param>
/// <param name="Sold">Sold to shoppers and others who are no stall here, less what they brought back.</param>
/// <param name="Held">What is left at the stalls, as they said, else by their books.</param>
/// <param name="Returned">Brought out of the stalls: to suppliers, markets, the bureau.</param>
/// <param name="Destroyed">Disposed of.</param>
/// <param name="Lost">Processing loss and what counts wrote off.</param>
/// <param name="Unaccounted">What is missing: holders have less than their books say. Below zero when they have more.</param>
public sealed record RecallBalance(
    Quantity Roots, Quantity Added, Quantity Sold, Quantity Held, Quantity Returned, Quantity Destroyed, Quantity Lost, Quantity Unaccounted)
{
    /// <summary>Everything that there is to account for.</summary>
    public Quantity Total => Roots.Plus(Added);

    private sealed class Sums
    {
        public long Roots;
        public long Made;
        public long Used;
        public long Received;
        public long Passed;
        public long Sold;
        public long Held;
        public long Out;
        public long Destroyed;
        public long Written;
        public long Brought;
    }

    private readonly record struct Reported(long Lot, long? Missing);

    /// <summary>The balance of a recall at the reader's tree size, by dimension.</summary>
    /// <remarks>
    /// Every lot of the scope began with something and has something left; the rest was taken by sales, transformations, counts,
    /// disposals and returns. What was sold to a stall that confirmed it is a lot of that stall and in the scope itself, so it is
    /// left out on both sides, as is what came back from a stall. Links come from the trace in memory, so that a lot that reached
    /// a hundred thousand vouchers is summed and not walked; a test compares it with SQL that walks.
    /// </remarks>
    public static IReadOnlyList<RecallBalance> Of(ViewReader db, TraceIndex index, long recall)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(index);
        var said = db.All("""
            SELECT l.lot, h.book - h.qty FROM scope_lot l LEFT JOIN recall_held h ON h.recall = l.cause AND h.lot = l.lot
            WHERE l.cause = $1 AND l.lifted IS NULL ORDER BY l.lot
            """, r => new Reported(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetInt64(1)), recall);
        List<long> lots = [.. said.Select(s => s.Lot)];
        var sums = new SortedDictionary<byte, Sums>();
        var units = new Dictionary<long, Unit>(lots.Count);
        var states = index.StatesOf(db, lots, vouchers: null);
        foreach (var (lot, step, reported) in states.Zip(index.StepsInto(db, lots), said))
        {
            units.Add(lot.No, lot.Unit);
            Add(SumOf(lot.Unit), lot.Balance, step, reported.Missing);
        }

        foreach (var (lot, line) in index.DisposedOf(db, lots))
        {
            var sum = SumOf(units[lot]);
            var (kind, returned, quantity) = db.One("""
                SELECT s.kind, d.method IS 3, a.qty FROM allocation a JOIN statement s ON s.idx = a.line / 64 LEFT JOIN disposal d ON d.idx = s.idx
                WHERE a.line = $1 AND a.lot = $2
                """, r => (Kinds.Of(r.GetInt64(0)).Name, r.GetBoolean(1), r.GetInt64(2)), line, lot);
            _ = kind switch
            {
                Kinds.Disposal => returned ? sum.Out += quantity : sum.Destroyed += quantity,
                Kinds.RecallCollected => sum.Out += quantity,
                _ => sum.Written += quantity,
            };
        }

        foreach (var (unit, source, here, quantity) in db.All("""
            SELECT b.unit, b.source, b.target = 4 AND EXISTS(SELECT 1 FROM scope_lot l WHERE l.cause = b.recall AND l.lot = b.no), sum(b.qty)
            FROM recall_back b WHERE b.recall = $1 GROUP BY 1, 2, 3
            """, r => (Unit.Of(r.GetInt64(0)), RecallCodes.FromCodes[r.GetInt32(1) - 1], r.GetInt64(2) != 0, r.GetInt64(3)), recall))
        {
            // Here: it is a lot of the stall now, and counted as one.
            var sum = SumOf(unit);
            sum.Brought += source == "shopper" ? quantity : 0;
            sum.Out += source == "shopper" && !here ? quantity : source == "stall" && here ? -quantity : 0;
        }

        return [.. sums.Select(s => Finish(Unit.Of(s.Key), s.Value))];

        Sums SumOf(Unit unit)
        {
            if (!sums.TryGetValue(unit.Dimension, out var sum))
            {
                sums.Add(unit.Dimension, sum = new Sums());
            }

            return sum;
        }
    }

    private static void Add(Sums sum, in LotBalance lot, TraceStep? came, long? missing)
    {
        var began = lot.In + lot.Made;
        _ = came switch
        {
            null => sum.Roots += began,
            TraceStep.Made => sum.Made += began,
            TraceStep.Sold => sum.Received += began,
            // What was brought back was sold before, and is taken off there.
            _ => 0,
        };
        sum.Used += lot.Used;
        sum.Passed += lot.PassedOn;
        sum.Sold += lot.Sold;
        // What was destroyed or counted since can't be missing twice, and nobody holds less than nothing: what was sold beyond
        // what there was is not accounted for.
        sum.Held += Math.Max(0, lot.Left - (missing > 0 ? Math.Min(missing.Value, Math.Max(0, lot.Left)) : missing ?? 0));
    }

    private static RecallBalance Finish(Unit unit, Sums sum)
    {
        var show = unit.IsMass ? Unit.Kilogram : unit;
        var gain = sum.Made - sum.Used;
        // A sale that was taken from bad and good lots alike is bad as a whole where it was received.
        var added = Math.Max(0, gain) + Math.Max(0, sum.Received - sum.Passed);
        var total = sum.Roots + added;
        var sold = Math.Max(0, sum.Sold - sum.Brought);
        var returned = Math.Max(0, sum.Out);
        var lost = sum.Written + Math.Max(0, -gain);
        return new RecallBalance(
            In(sum.Roots), In(added), In(sold), In(sum.Held), In(returned), In(sum.Destroyed), In(lost),
            // What is left over, so that the sum always holds: missing at holders, sold beyond what there was.
            In(total - sold - sum.Held - returned - sum.Destroyed - lost));

        Quantity In(long micros) => Quantity.FromBase(micros, show);
    }
}
