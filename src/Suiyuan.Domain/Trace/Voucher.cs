using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>Who trades, as anyone may know it.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Name">Public name.</param>
/// <param name="Stall">Stall number, for a merchant.</param>
/// <param name="District">District, for a market.</param>
/// <param name="Address">Address, for a market.</param>
/// <param name="Market">The market that admitted it, for a merchant.</param>
public sealed record Trader(string Id, string Role, BilingualName Name, string? Stall, string? District, string? Address, Trader? Market);

/// <summary>A sale as the shopper sees it: everything public, nothing sealed.</summary>
/// <param name="Id">The sale's id, which is the voucher's.</param>
/// <param name="Index">Leaf index.</param>
/// <param name="Seller">The stall.</param>
/// <param name="Issuer">Who sealed it: the stall, or its market on its behalf (代报).</param>
/// <param name="OccurredAt">When it is said to have happened.</param>
/// <param name="SignedAt">When it was sealed, as the signer says.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Lines">The goods.</param>
/// <param name="Voided">Set when the seller took it back.</param>
/// <param name="Confirmed">Set when the buyer, another stall, confirmed it.</param>
/// <param name="Disputed">Set when a buyer objects.</param>
/// <param name="Prices">Digest of the sealed prices.</param>
/// <param name="Buyer">Digest of the sealed buyer.</param>
/// <param name="TreeSize">The tree size that all this is as of.</param>
public sealed record Voucher(
    StatementId Id, long Index, Trader Seller, Trader Issuer, DateTimeOffset OccurredAt, DateTimeOffset SignedAt, DateTimeOffset RecordedAt,
    IReadOnlyList<VoucherLine> Lines, VoucherEvent? Voided, VoucherEvent? Confirmed, VoucherEvent? Disputed, Hash? Prices, Hash? Buyer, long TreeSize)
{
    /// <summary>True when the market entered it for the stall.</summary>
    public bool OnBehalf => Issuer.Id != Seller.Id;

    /// <summary>Where the goods entered the city's ledger: every purchase that some line leads back to, once.</summary>
    public IReadOnlyList<TraceSource> Entries =>
        [.. Lines.SelectMany(l => l.Sources).SelectMany(Leaves).DistinctBy(s => s.Lot)];

    private static IEnumerable<TraceSource> Leaves(TraceSource source) =>
        source.Upstream.Count == 0 ? [source] : source.Upstream.SelectMany(Leaves);
}

/// <summary>What became of a voucher: voided, confirmed, disputed.</summary>
/// <param name="Index">Leaf index of the statement that says so.</param>
/// <param name="Id">That statement.</param>
/// <param name="By">Whose record it is.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Reason">Its reason, where there is one.</param>
/// <param name="Instead">Of a void: what is recorded in its place.</param>
public sealed record VoucherEvent(long Index, StatementId Id, Trader By, DateTimeOffset RecordedAt, string? Reason, StatementId? Instead = null);

/// <summary>Goods of one product on a voucher.</summary>
/// <param name="Line">From 0.</param>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Quantity">How much was sold.</param>
/// <param name="Shortfall">How much of it the stall's recorded stock did not cover; null for none.</param>
/// <param name="Named">True when the seller named the lot; else the sources follow from first in, first out.</param>
/// <param name="Sources">The lots it was taken from.</param>
public sealed record VoucherLine(int Line, string Product, Quantity Quantity, Quantity? Shortfall, bool Named, IReadOnlyList<TraceSource> Sources);

/// <summary>A lot that goods were taken from, and what it was made of in turn.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Product">Its name at that stall.</param>
/// <param name="Taken">How much was taken from it.</param>
/// <param name="Stall">Whose lot it is.</param>
/// <param name="Statement">The statement that made it.</param>
/// <param name="Index">Its leaf index.</param>
/// <param name="OccurredAt">When the goods are said to have come.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Origin">Where they grew or were caught, when bought from outside.</param>
/// <param name="Batch">The producer's batch mark.</param>
/// <param name="Supplier">Who they came from, when bought from outside.</param>
/// <param name="SupplierPlace">Where that supplier trades.</param>
/// <param name="Tickets">The papers that came with them.</param>
/// <param name="Voucher">The upstream voucher, when bought from another stall.</param>
/// <param name="VoucherVoided">True when that voucher was voided later.</param>
/// <param name="Upstream">The lots that the upstream voucher was taken from, or that it was made of.</param>
/// <param name="Way">How it came to be.</param>
/// <param name="Process">What was done to the goods; one of <see cref="Trade.StockCodes.Processes"/>, for a lot that was made.</param>
/// <param name="Voided">True when the record that made it was voided.</param>
/// <param name="Instead">What is recorded in the place of that record.</param>
public sealed record TraceSource(
    LotId Lot, string Product, Quantity Taken, Trader Stall, StatementId Statement, long Index, DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt, string? Origin, string? Batch, string? Supplier, string? SupplierPlace, IReadOnlyList<TraceTicket> Tickets,
    StatementId? Voucher, bool VoucherVoided, IReadOnlyList<TraceSource> Upstream, LotWay Way, string? Process, bool Voided, StatementId? Instead = null);

/// <summary>How a lot came to be.</summary>
public enum LotWay
{
    /// <summary>Bought from outside the city's ledger.</summary>
    Bought,

    /// <summary>Bought from another stall, whose voucher was confirmed.</summary>
    Received,

    /// <summary>Cut, slaughtered, repacked, mixed or cooked from other lots.</summary>
    Made,

    /// <summary>Found by counting: stock that no record explains.</summary>
    Counted,

    /// <summary>Brought back for a recall.</summary>
    Returned,
}

internal static class LotWays
{
    /// <summary>By the kind of the statement that made the lot.</summary>
    public static LotWay Of(long kind) => Kinds.Of(kind).Name switch
    {
        Kinds.PurchaseConfirmed => LotWay.Received,
        Kinds.Transformation => LotWay.Made,
        Kinds.StockTake => LotWay.Counted,
        Kinds.RecallCollected => LotWay.Returned,
        _ => LotWay.Bought,
    };
}

/// <summary>A paper attached to a purchase.</summary>
/// <param name="Id">The statement that attached it.</param>
/// <param name="Index">Its leaf index.</param>
/// <param name="Type">One of <see cref="Tickets.TicketTypes"/>.</param>
/// <param name="Image">Digest of its sealed photograph.</param>
/// <param name="Number">Its own number.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Covers">How much it covers.</param>
public sealed record TraceTicket(
    StatementId Id, long Index, string Type, Hash Image, string? Number, DateOnly? Issued, DateOnly? Until, Quantity? Covers);
