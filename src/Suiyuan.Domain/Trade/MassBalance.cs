using Suiyuan.Domain.Products;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trade;

/// <summary>How a mass balance comes out.</summary>
public enum BalanceState
{
    /// <summary>What is unexplained lies within what ordinarily shrinks.</summary>
    InOrder,

    /// <summary>More is gone than ordinarily shrinks.</summary>
    Loss,

    /// <summary>More went out, or was found, than ever came in.</summary>
    Surplus,
}

/// <summary>
/// What came and went of one product at one stall within a window of days, in base micros of <paramref name="Unit"/>'s dimension.
/// Names that the dictionary holds for one product are one here. Counted goods of which the stall also has weighed ones are
/// reckoned by their usual weight.
/// </summary>
/// <param name="Stall">The stall.</param>
/// <param name="Product">The product.</param>
/// <param name="Unit">The unit to show it in.</param>
/// <param name="Opening">What the books had when the window began.</param>
/// <param name="Bought">From outside, and received from other stalls.</param>
/// <param name="Made">By cutting, slaughter and so on.</param>
/// <param name="Declared">Opening stock, declared by a count.</param>
/// <param name="Returned">Brought back by a recall.</param>
/// <param name="Found">Counted beyond the books, which nothing explains.</param>
/// <param name="Sold">Sold, with what no stock covered.</param>
/// <param name="Used">Cut, mixed, cooked.</param>
/// <param name="Disposed">Disposed of, handed in.</param>
/// <param name="Shrunk">Not there when it was counted.</param>
/// <param name="Uncovered">Of what was sold, used or disposed of: what no stock covered.</param>
/// <param name="Approximate">Percent that usual weights may be off; zero where nothing was converted.</param>
public sealed record MassBalance(
    string Stall, string Product, Unit Unit, long Opening, long Bought, long Made, long Declared, long Returned, long Found, long Sold, long Used,
    long Disposed, long Shrunk, long Uncovered, decimal Approximate)
{
    /// <summary>What the books have at the end; below zero when more went out than came in.</summary>
    public long Book => Sum(Opening, Bought, Made, Declared, Returned, Found, -Sold, -Used, -Disposed, -Shrunk);

    /// <summary>All there was to sell.</summary>
    public long Throughput => Sum(Math.Max(0, Opening), Bought, Made, Declared, Returned);

    /// <summary>
    /// What nothing explains: found or uncovered above zero, gone below. What stock was left for at the end is not counted as
    /// uncovered: a purchase that was reported after the sale, or recorded under another name.
    /// </summary>
    public long Unexplained => Sum(Found, Math.Max(0, -Book), -Shrunk);

    /// <summary>Percent of <see cref="Throughput"/> that may go unexplained.</summary>
    public decimal Allowance => ProductDictionary.ShrinkOf(Product) + Approximate;

    /// <summary>How it comes out.</summary>
    public BalanceState State => Math.Abs((decimal)Unexplained) <= Throughput * Allowance / 100 ? BalanceState.InOrder
        : Unexplained < 0 ? BalanceState.Loss : BalanceState.Surplus;

    /// <summary>How bad: the unexplained part of the throughput; one and more where nothing came in at all.</summary>
    public decimal Share => Unexplained == 0 ? 0 : Math.Abs((decimal)Unexplained) / Math.Max(1, Throughput);

    /// <summary>One of the figures as a quantity.</summary>
    public Quantity In(long micros) => Quantity.FromBase(micros, Unit);

    private static long Sum(params ReadOnlySpan<long> parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            sum = Quantity.AddSaturating(sum, part);
        }

        return sum;
    }
}
