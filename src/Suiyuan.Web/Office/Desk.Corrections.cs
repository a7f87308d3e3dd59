using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Office;

/// <summary>Goods in a form that begins with what is corrected.</summary>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Qty">How many, as statements write it.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Origin">Where it grew.</param>
/// <param name="Lot">The lot that it was taken from by name.</param>
internal sealed record FormLine(string Product, string Qty, string Unit, string? Origin = null, string? Lot = null);

/// <summary>A record of a stall, as its market may void or correct it on the stall's behalf.</summary>
/// <param name="Row">The record.</param>
/// <param name="Said">What its statement says.</param>
/// <param name="Sealed">Digests of what is not public.</param>
/// <param name="Tickets">Papers that came with it.</param>
internal sealed record StallRecord(
    BookRecord Row, Payload? Said, IReadOnlyList<(string Part, string Digest)> Sealed, IReadOnlyList<StallTicket> Tickets)
{
    /// <summary>True when it can be taken back at all.</summary>
    public bool MayVoid => Row.Voided is null && (MayCorrect || Row.Kind == Kinds.PurchaseConfirmed);

    /// <summary>True when another can be recorded in its place: a receipt is voided and the voucher scanned again.</summary>
    public bool MayCorrect => Row.Voided is null && Said is Sale or Purchase or Transformation or StockTake;

    /// <summary>Its goods.</summary>
    /// <param name="used">Of a transformation: what it used, else what it made.</param>
    public IReadOnlyList<FormLine> Lines(bool used = false) => Said switch
    {
        Sale sale => Taken(sale.Lines),
        Purchase purchase => [.. purchase.Lines.Select(l => new FormLine(l.Product, l.Qty.ToString(), l.Unit.Code, l.Origin))],
        Transformation cut when used => Taken(cut.Used),
        Transformation cut => [.. cut.Made.Select(l => new FormLine(l.Product, l.Qty.ToString(), l.Unit.Code))],
        StockTake count => [.. count.Lines.Select(l => new FormLine(l.Product, l.Qty.ToString(), l.Unit.Code, l.Origin))],
        _ => [],
    };

    private static FormLine[] Taken(IEnumerable<SaleLine> lines) =>
        [.. lines.Select(l => new FormLine(l.Product, l.Qty.ToString(), l.Unit.Code, null, l.Lot?.ToString()))];
}

internal sealed partial class Desk
{
    /// <summary>What a stall of this market recorded on a day, newest first.</summary>
    public IReadOnlyList<BookRecord> RecordsOf(string stall, DateOnly day) => StallBook.Day(Db, stall, day);

    /// <summary>A record of a stall of this market; null for any other.</summary>
    public async Task<StallRecord?> RecordOfAsync(string stall, string? id) =>
        !IsBureau && FindStall(stall) is not null && StatementId.TryParse(id ?? "", out var record)
            && StallBook.Find(Db, stall, record) is { } row
            ? new StallRecord(
                row, await PayloadAtAsync(row.Index), StallBook.SealedOf(Db, row.Index), Domain.Tickets.StallTickets.Of(Db, row.Index))
            : null;
}
