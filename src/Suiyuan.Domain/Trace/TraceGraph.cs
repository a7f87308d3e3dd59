using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>Where some goods came from and where they went: lots, and the statements that moved goods from one to the next.</summary>
/// <param name="TreeSize">The tree size that all this is as of.</param>
/// <param name="AsOf">The ledger's time there.</param>
/// <param name="Lots">Every lot, in the order of <see cref="TracedLot.Level"/> and then of the ledger.</param>
/// <param name="Links">Every step between them.</param>
/// <param name="Vouchers">Vouchers that stand and hold goods of the lots from the roots on.</param>
/// <param name="Confirmed">How many of these another stall confirmed.</param>
/// <param name="Cut">True when there is more than one page can show: the lots nearest to the roots are here.</param>
/// <param name="Roots">How many roots there are, seen or not.</param>
public sealed record TraceGraph(
    long TreeSize, DateTimeOffset? AsOf, IReadOnlyList<TracedLot> Lots, IReadOnlyList<TracedLink> Links, int Vouchers, int Confirmed, bool Cut, int Roots)
{
    /// <summary>Stands in a link for every lot that the reader may not see.</summary>
    public const long Elsewhere = -1;
}

/// <summary>A lot on the way.</summary>
/// <param name="No">Its number in the views.</param>
/// <param name="Id">The lot.</param>
/// <param name="Level">How many steps from the furthest source: every step leads to a greater one.</param>
/// <param name="Side">-1 for what the roots came of, 0 for a root, 1 for what came of them.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Market">Whose stall that is.</param>
/// <param name="Product">What it is called there.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Way">How it came to be.</param>
/// <param name="Balance">What became of it.</param>
/// <param name="Vouchers">Vouchers that stand and hold any of it.</param>
/// <param name="Voided">True when the record that made it was voided.</param>
/// <param name="Index">Leaf index of the statement that made it.</param>
/// <param name="OccurredAt">When that is said to have happened.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Supplier">Who it was bought from, when from outside.</param>
/// <param name="SupplierPlace">Where they trade.</param>
/// <param name="Origin">Where it grew or was caught.</param>
/// <param name="Batch">The producer's or the stall's batch mark.</param>
/// <param name="VoidedAt">The ledger's time of the word that voided that record.</param>
/// <param name="Instead">What is said to be true in its place.</param>
public sealed record TracedLot(
    long No, LotId Id, int Level, int Side, string Stall, string Market, string Product, Unit Unit, LotWay Way, LotBalance Balance, int Vouchers,
    bool Voided, long Index, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string? Supplier, string? SupplierPlace, string? Origin, string? Batch,
    DateTimeOffset? VoidedAt = null, StatementId? Instead = null);

/// <summary>Goods of one lot in another.</summary>
/// <param name="From">Number of the lot they were of, or <see cref="TraceGraph.Elsewhere"/>.</param>
/// <param name="To">Number of the lot they are of, or <see cref="TraceGraph.Elsewhere"/>.</param>
/// <param name="Step">How.</param>
/// <param name="Quantity">How much of the first, in its unit.</param>
/// <param name="Index">Leaf index of the statement that proves it: the sale, the transformation, the collection.</param>
/// <param name="Proof">That statement.</param>
/// <param name="OccurredAt">When it is said to have happened.</param>
/// <param name="Voided">True when that sale was voided.</param>
public sealed record TracedLink(
    long From, long To, TraceStep Step, Quantity Quantity, long Index, StatementId Proof, DateTimeOffset OccurredAt, bool Voided);
