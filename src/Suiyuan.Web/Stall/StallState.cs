using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Stall;

/// <summary>What the phone keeps to work without a network; read by client/stall/state.ts.</summary>
internal sealed record StallState(
    string Party, string Name, string? Stall, string Market, IReadOnlyList<string> Categories, string Base, string Standing,
    IReadOnlyList<string> Keys, long Size, IReadOnlyList<StallState.Lot> Stock, IReadOnlyList<StallState.Usual> Bought,
    IReadOnlyList<StallState.Supplier> Suppliers, IReadOnlyList<StallState.PastOne> Past, IReadOnlyList<StallState.Merchant> Buyers,
    bool Counted, string? Reported, string? Checkout)
{
    private const int PurchasesRead = 60;
    private const int PastShown = 5;
    private const int UsualShown = 30;
    private const int SuppliersShown = 12;

    internal sealed record Lot(
        [property: System.Text.Json.Serialization.JsonPropertyName("lot")] string Id, string Product, string Unit, string Remaining, DateTimeOffset Received, string? Origin, string From,
        string? Stopped, string? Why);

    internal sealed record Usual(string Product, string Unit, string? Origin);

    internal sealed record Supplier(string Name, string? Place);

    internal sealed record Line(string Product, string Qty, string Unit, string? Origin);

    internal sealed record PastOne(string Id, DateTimeOffset At, Supplier Supplier, IReadOnlyList<Line> Lines);

    internal sealed record Merchant(string Party, string Name);

    /// <summary>The state of the visitor's stall.</summary>
    public static StallState Of(StallVisitor visitor, Text text)
    {
        var db = visitor.Db;
        var facts = visitor.Facts;
        var purchases = StallBook.Purchases(db, visitor.Party, PurchasesRead);
        var stopped = RecallQueries.Stopped(db, visitor.Party).ToDictionary(l => l.Lot, l => l.Why);
        return new StallState(
            visitor.Party, facts.Name.In(text.IsChinese), facts.Stall, facts.Market.In(text.IsChinese), facts.Categories, visitor.BaseUrl,
            visitor.Standing, facts.Keys, db.TreeSize,
            [.. StallBook.Stock(db, visitor.Party).Select(l => new Lot(
                l.Lot.ToString(), l.Product, l.Left.Unit.Code, l.Left.ToNumberString(), l.Received, l.Origin, l.From,
                stopped.GetValueOrDefault(l.Lot) is { } why ? why.Binding ? "binding" : "warning" : null, stopped.GetValueOrDefault(l.Lot)?.Reason))],
            UsualOf(purchases),
            [.. purchases.GroupBy(p => p.Supplier).Select(g => (First: g.First(), Count: g.Count())).OrderByDescending(g => g.Count)
                .Take(SuppliersShown).Select(g => new Supplier(g.First.Supplier, g.First.Place))],
            [.. purchases.DistinctBy(p => (p.Supplier, string.Join('/', p.Lines.Select(l => l.Product)))).Take(PastShown)
                .Select(p => new PastOne(p.Id.ToString(), p.At, new Supplier(p.Supplier, p.Place), [.. p.Lines.Select(LineOf)]))],
            [.. StallBook.Buyers(db, visitor.Party).Select(b => new Merchant(b.Party, b.Name))],
            StallBook.HasCounted(db, visitor.Party), StallBook.Reported(db, visitor.Party, db.Today), visitor.Checkout);
    }

    /// <summary>A line as the phone reads it.</summary>
    public static Line LineOf(BookLine line) => new(line.Product, line.Quantity.ToNumberString(), line.Quantity.Unit.Code, line.Origin);

    // The most often bought first, each with the origin it last came from.
    private static IReadOnlyList<Usual> UsualOf(IReadOnlyList<PastPurchase> purchases) =>
    [
        .. purchases.SelectMany(p => p.Lines).GroupBy(l => (l.Product, l.Quantity.Unit.Dimension))
            .OrderByDescending(g => g.Count()).Take(UsualShown)
            .Select(g => new Usual(g.Key.Product, g.First().Quantity.Unit.Code, g.First().Origin)),
    ];
}

/// <summary>Another stall's sale, as the phone shows it before it is received; read by client/stall/receive.ts.</summary>
internal sealed record IncomingSale(
    string Id, string Seller, string? SellerStall, string Market, DateTimeOffset At, IReadOnlyList<StallState.Line> Lines, string Status)
{
    /// <summary>The sale as it looks to <paramref name="visitor"/>; null when there is none of this id.</summary>
    public static IncomingSale? Of(StallVisitor visitor, Suiyuan.Ledger.Verify.StatementId id, Text text) =>
        StallBook.Offer(visitor.Db, id) is { } sale
            ? new IncomingSale(id.ToString(), sale.SellerName.In(text.IsChinese), sale.Stall, sale.Market.In(text.IsChinese), sale.At,
                [.. sale.Lines.Select(StallState.LineOf)],
                sale.Seller == visitor.Party ? "own" : sale.Voided ? "voided" : sale.ConfirmedBy is not null ? "confirmed"
                    : sale.Disputed ? "disputed" : "open")
            : null;
}
