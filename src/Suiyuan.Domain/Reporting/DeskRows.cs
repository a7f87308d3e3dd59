using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Reporting;

/// <summary>What the stalls of an office recorded as happening on one day of China's calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Stalls">Stalls with at least one purchase, receipt or sale.</param>
/// <param name="Purchases">Purchases, and goods received from another stall.</param>
/// <param name="Sales">Sales, those voided later included.</param>
/// <param name="Voided">Of these sales, how many were voided since.</param>
/// <param name="Behalf">Records that the market entered on behalf of its stalls.</param>
/// <param name="Oversold">Sales for which the stall's lots did not suffice.</param>
public sealed record DayTotals(DateOnly Day, long Stalls, long Purchases, long Sales, long Voided, long Behalf, long Oversold);

/// <summary>One stall's day.</summary>
/// <param name="Party">The stall.</param>
/// <param name="Purchases">Purchases and receipts that day.</param>
/// <param name="Sales">Sales that day.</param>
/// <param name="Voided">Of these, how many were voided since.</param>
/// <param name="Oversold">Of these, how many exceed its lots.</param>
/// <param name="LastDay">The last day, within <see cref="DayQueries.Window"/>, on which anything happened; null for none.</param>
public sealed record StallActivity(string Party, long Purchases, long Sales, long Voided, long Oversold, DateOnly? LastDay);

/// <summary>A sale as lists show it; the goods are its first line's.</summary>
public sealed record SaleItem(
    long Index, StatementId Id, string Stall, bool OnBehalf, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    int Lines, string Product, Quantity Quantity, bool Voided, bool Confirmed, bool Disputed, bool Oversold);

/// <summary>Goods that came to a stall, as lists show it; the goods are the first line's.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">Who received.</param>
/// <param name="OnBehalf">True when the market entered it.</param>
/// <param name="OccurredAt">When it is said to have happened.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Lines">How many lots it made.</param>
/// <param name="Product">The first lot's goods.</param>
/// <param name="Quantity">The first lot's quantity.</param>
/// <param name="Supplier">The supplier's name as the buyer wrote it; null for a receipt.</param>
/// <param name="Seller">The stall whose sale it confirms; null for a purchase from outside.</param>
/// <param name="Tickets">Tickets attached.</param>
/// <param name="Voided">True when the stall took it back.</param>
public sealed record PurchaseItem(
    long Index, StatementId Id, string Stall, bool OnBehalf, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    int Lines, string Product, Quantity Quantity, string? Supplier, string? Seller, int Tickets, bool Voided = false);

/// <summary>A sale line for which the stall's lots did not suffice.</summary>
public sealed record ShortfallItem(
    long Index, StatementId Sale, string Stall, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string Product, Quantity Sold, Quantity Missing);

/// <summary>A buyer says that a sale is not theirs, or not as written.</summary>
public sealed record DisputeItem(
    long Index, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string Buyer, string? Seller, StatementId Sale, string Reason, string? Note, bool SaleVoided);

/// <summary>A ticket of a stall.</summary>
public sealed record TicketItem(long Index, StatementId Id, string Type, Hash Image, string? Number, DateOnly? Until, string Stall);

/// <summary>A supplier from outside, by the name that buyers wrote.</summary>
public sealed record SupplierItem(string Name, long Purchases, DateTimeOffset Last);

/// <summary>A lot that is not used up.</summary>
public sealed record OpenLot(LotId Id, string Product, Quantity Left, DateTimeOffset At);

/// <summary>One page of a list, and how many rows there are in all.</summary>
/// <param name="Rows">The page's.</param>
/// <param name="Total">How many there are.</param>
/// <param name="IsMore">True when there are more than are counted, or than are paged through.</param>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, long Total, bool IsMore = false);

/// <summary>Which records a list is to show.</summary>
/// <param name="Within">The party whose own records, and of everyone below it, are shown.</param>
/// <param name="Day">Only those that happened on this day; null for all.</param>
/// <param name="Find">Only those whose goods, stall or supplier contain this; null or empty for all.</param>
/// <param name="State">For sales <c>voided</c>, <c>short</c>, <c>disputed</c>, <c>behalf</c>; for purchases <c>bare</c> (no
/// ticket), <c>voided</c>, <c>behalf</c>; null for all.</param>
public sealed record RecordFilter(string Within, DateOnly? Day = null, string? Find = null, string? State = null);
