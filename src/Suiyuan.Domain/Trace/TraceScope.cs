using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trace;

/// <summary>All that came of some lots: where it is, where it went, at one tree size.</summary>
/// <param name="TreeSize">The tree size.</param>
/// <param name="Lots">Every lot, the roots first; each is affected whole.</param>
/// <param name="Stalls">Who has or had them, the one with the most left first.</param>
/// <param name="Markets">The same by market.</param>
/// <param name="Vouchers">Vouchers that stand and hold any of it.</param>
/// <param name="Confirmed">How many of these another stall confirmed; the rest went to shoppers and canteens.</param>
/// <param name="Entered">How much there was at the start: of the roots that came of no other lot in the scope.</param>
/// <param name="Totals">What became of it. Goods that pass through several stalls came in at each.</param>
public sealed record TraceScope(
    long TreeSize, IReadOnlyList<ScopedLot> Lots, IReadOnlyList<ScopedHolder> Stalls, IReadOnlyList<ScopedHolder> Markets, int Vouchers,
    int Confirmed, IReadOnlyList<UnitBalance> Entered, IReadOnlyList<UnitBalance> Totals);

/// <summary>A lot in a scope.</summary>
/// <param name="No">Its number in the views: leaf index times 64, plus the line.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Balance">What became of it.</param>
/// <param name="Vouchers">Vouchers that stand and hold any of it.</param>
/// <param name="Voided">True when the record that made it was voided.</param>
public sealed record ScopedLot(long No, string Stall, Unit Unit, LotBalance Balance, int Vouchers, bool Voided)
{
    /// <summary>Leaf index of the statement that made it.</summary>
    public long Index => LineNumber.IndexOf(No);

    /// <summary>Its line there.</summary>
    public int Line => LineNumber.LineOf(No);
}

/// <summary>A stall or a market in a scope.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Market">A stall's market; itself for a market.</param>
/// <param name="Lots">How many lots are or were there.</param>
/// <param name="Vouchers">Vouchers that it sold of them and that stand.</param>
/// <param name="Balances">What became of them.</param>
public sealed record ScopedHolder(string Party, string Market, int Lots, int Vouchers, IReadOnlyList<UnitBalance> Balances)
{
    /// <summary>True while something is left there.</summary>
    public bool Holds => Balances.Any(b => b.Balance.Left > 0);
}
