using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trace;

/// <summary>
/// What became of goods, in base micros of one dimension. What came in or was made is what was sold, passed on, used, disposed
/// of and is left; voided records count nowhere.
/// </summary>
/// <param name="In">Bought, received, counted or brought back.</param>
/// <param name="Made">Made from other lots.</param>
/// <param name="Sold">Sold, and not confirmed by another stall: to shoppers and canteens.</param>
/// <param name="PassedOn">Sold to stalls that confirmed it.</param>
/// <param name="Used">Used to make other goods.</param>
/// <param name="Disposed">Disposed of, written off by a count, or collected from stock.</param>
/// <param name="Left">Left; below zero where more was taken by name than there was.</param>
public readonly record struct LotBalance(long In, long Made, long Sold, long PassedOn, long Used, long Disposed, long Left)
{
    /// <summary>Both together.</summary>
    public LotBalance Plus(in LotBalance other) => new(
        Add(In, other.In), Add(Made, other.Made), Add(Sold, other.Sold), Add(PassedOn, other.PassedOn), Add(Used, other.Used),
        Add(Disposed, other.Disposed), Add(Left, other.Left));

    private static long Add(long left, long right) => Quantity.AddSaturating(left, right);
}

/// <summary>A balance of all that converts into one unit.</summary>
/// <param name="Unit">Kilograms for what is weighed, else the unit that is counted.</param>
/// <param name="Balance">The balance.</param>
public sealed record UnitBalance(Unit Unit, LotBalance Balance)
{
    /// <summary>Sums by unit, what is weighed first.</summary>
    public static IReadOnlyList<UnitBalance> Sum(IEnumerable<(Unit Unit, LotBalance Balance)> balances) =>
        [.. balances.GroupBy(b => b.Unit.Dimension).OrderBy(g => g.Key).Select(g => new UnitBalance(
            g.First().Unit.IsMass ? Unit.Kilogram : g.First().Unit, g.Aggregate(default(LotBalance), (sum, b) => sum.Plus(b.Balance))))];
}
