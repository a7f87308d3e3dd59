using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Reporting;

/// <summary>What one stall, one market or a city recorded on one day of China's calendar, by the ledger's time.</summary>
/// <param name="Day">The day.</param>
/// <param name="Stalls">Stalls that recorded at least one purchase, sale or receipt that day.</param>
/// <param name="Purchases">Purchases, goods received from another stall included.</param>
/// <param name="Sales">Sales, those voided later included.</param>
/// <param name="Voided">Sales that were voided that day.</param>
/// <param name="Disputed">Sales that a buyer disputed that day.</param>
public sealed record DayTotals(DateOnly Day, long Stalls, long Purchases, long Sales, long Voided, long Disputed)
{
    /// <summary>A day on which nothing was recorded.</summary>
    public static DayTotals None(DateOnly day) => new(day, 0, 0, 0, 0, 0);
}

/// <summary>A stall's day in a list: who it is comes from the directory of parties.</summary>
/// <param name="Party">The stall.</param>
/// <param name="Purchases">Purchases today.</param>
/// <param name="Sales">Sales today.</param>
/// <param name="Voided">Sales voided today.</param>
/// <param name="Disputed">Its sales that buyers disputed today.</param>
/// <param name="LastDay">The last day on which it recorded anything; null for never.</param>
public sealed record StallActivity(string Party, long Purchases, long Sales, long Voided, long Disputed, DateOnly? LastDay);

/// <summary>A sale as lists show it.</summary>
public sealed record SaleItem(
    long Index, StatementId Id, string Stall, bool OnBehalf, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    int Lines, string FirstProduct, Quantity FirstQuantity, bool Voided, bool Oversold, bool Confirmed, bool Disputed);

/// <summary>A purchase as lists show it.</summary>
/// <param name="FromSale">The index of the sale it confirms; null when it came from outside with tickets.</param>
public sealed record PurchaseItem(
    long Index, StatementId Id, string Stall, bool OnBehalf, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt,
    int Lines, string FirstProduct, Quantity FirstQuantity, string Supplier, int Tickets, long? FromSale);

/// <summary>A sale line for which the stall's lots do not suffice.</summary>
public sealed record ShortfallItem(
    long Index, int Line, StatementId Sale, string Stall, DateTimeOffset RecordedAt, string Product, Quantity Sold, Quantity Missing);

/// <summary>A buyer says that a sale is not theirs, or not as written.</summary>
public sealed record DisputeItem(
    long Index, StatementId Id, DateTimeOffset RecordedAt, string Buyer, string Seller, StatementId Sale, long? SaleIndex, string Reason, string? Note,
    bool SaleVoided);

/// <summary>Which records a list is to show. Null members do not narrow it.</summary>
/// <param name="Stalls">Only these stalls' records; null for the whole ledger's.</param>
/// <param name="Day">Only those recorded on this day of China's calendar.</param>
/// <param name="Find">Only those whose product, stall or supplier contains this.</param>
/// <param name="State"><c>voided</c>, <c>short</c>, <c>disputed</c> or <c>behalf</c>.</param>
public sealed record RecordFilter(IReadOnlySet<string>? Stalls = null, DateOnly? Day = null, string? Find = null, string? State = null);
