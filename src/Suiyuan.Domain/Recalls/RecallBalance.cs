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
        public long Rest;
        public long Missing;
        public long Out;
        public long Destroyed;
        public long Written;
        public long Brought;
    }

    /// <summary>The balance of a recall at the reader's tree size, by dimension.</summary>
    /// <remarks>
    /// Every lot of the scope began with something and has something left; the rest was taken by sales, transformations, counts,
    /// disposals and returns. What was sold to a stall that confirmed it is a lot of that stall and in the scope itself, so it is
    /// left out on both sides, as is what came back from a stall.
    /// </remarks>
    public static IReadOnlyList<RecallBalance> Of(ViewReader db, long recall)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sums = new SortedDictionary<byte, Sums>();
        foreach (var (unit, came, began, rest, missing) in db.All("""
            SELECT o.unit,
              CASE WHEN o.back IS NOT NULL THEN 3
                WHEN o.source IS NOT NULL AND EXISTS(
                  SELECT 1 FROM allocation a JOIN scope_lot p ON p.cause = l.cause AND p.lot = a.lot AND p.lifted IS NULL WHERE a.line = o.source) THEN 2
                WHEN t.idx IS NOT NULL AND EXISTS(
                  SELECT 1 FROM allocation a JOIN scope_lot p ON p.cause = l.cause AND p.lot = a.lot AND p.lifted IS NULL
                  WHERE a.line >= t.idx * 64 AND a.line < t.idx * 64 + 64) THEN 1
                ELSE 0 END,
              o.qty, o.rest, COALESCE(h.book - h.qty, 0)
            FROM scope_lot l JOIN lot o ON o.no = l.lot LEFT JOIN transformation t ON t.idx = l.lot / 64
              LEFT JOIN recall_held h ON h.recall = l.cause AND h.lot = l.lot
            WHERE l.cause = $1 AND l.lifted IS NULL
            """, r => (Unit.Of(r.GetInt64(0)), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)), recall))
        {
            var sum = SumOf(unit);
            _ = came switch { 0 => sum.Roots += began, 1 => sum.Made += began, 2 => sum.Received += began, _ => 0 };
            sum.Rest += rest;
            // What was destroyed or counted since can't be missing twice.
            sum.Missing += missing > 0 ? Math.Min(missing, Math.Max(0, rest)) : missing;
        }

        foreach (var (kind, unit, confirmed, returned, quantity) in db.All("""
            SELECT s.kind, o.unit, f.confirmed IS NOT NULL, d.method IS 3, sum(a.qty)
            FROM scope_lot l JOIN lot o ON o.no = l.lot JOIN allocation a ON a.lot = l.lot JOIN statement s ON s.idx = a.line / 64
              LEFT JOIN sale_fate f ON f.idx = s.idx LEFT JOIN entry_fate e ON e.idx = s.idx LEFT JOIN disposal d ON d.idx = s.idx
            WHERE l.cause = $1 AND l.lifted IS NULL AND f.voided IS NULL AND e.idx IS NULL GROUP BY 1, 2, 3, 4
            """, r => (Kinds.Of(r.GetInt64(0)).Name, Unit.Of(r.GetInt64(1)), r.GetInt64(2) != 0, r.GetInt64(3) != 0, r.GetInt64(4)), recall))
        {
            var sum = SumOf(unit);
            _ = kind switch
            {
                Kinds.Sale => confirmed ? sum.Passed += quantity : sum.Sold += quantity,
                Kinds.Transformation => sum.Used += quantity,
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

    private static RecallBalance Finish(Unit unit, Sums sum)
    {
        var show = unit.IsMass ? Unit.Kilogram : unit;
        var gain = sum.Made - sum.Used;
        // A sale that was taken from bad and good lots alike is bad as a whole where it was received.
        var added = Math.Max(0, gain) + Math.Max(0, sum.Received - sum.Passed);
        var total = sum.Roots + added;
        var sold = Math.Max(0, sum.Sold - sum.Brought);
        var held = sum.Rest - sum.Missing;
        var returned = Math.Max(0, sum.Out);
        var lost = sum.Written + Math.Max(0, -gain);
        return new RecallBalance(
            In(sum.Roots), In(added), In(sold), In(held), In(returned), In(sum.Destroyed), In(lost),
            // What is left over, so that the sum always holds: missing at holders, sold beyond what there was.
            In(total - sold - held - returned - sum.Destroyed - lost));

        Quantity In(long micros) => Quantity.FromBase(micros, show);
    }
}
