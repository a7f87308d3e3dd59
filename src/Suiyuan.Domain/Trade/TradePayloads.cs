using System.Text.Json.Serialization;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>Who the goods came from, as the buyer writes it; not a party of the ledger.</summary>
/// <param name="Name">Trade name, 1 to 60 characters.</param>
/// <param name="Place">Where they trade, up to 120 characters.</param>
public sealed record Supplier(string Name, string? Place = null);

/// <summary>Goods of one product in a purchase; becomes a lot.</summary>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Origin">Where it grew or was caught, up to 60 characters.</param>
/// <param name="Batch">The producer's own batch mark, up to 40 characters.</param>
public sealed record PurchaseLine(string Product, Amount Qty, Unit Unit, string? Origin = null, string? Batch = null)
{
    /// <summary>How much.</summary>
    [JsonIgnore]
    public Quantity Quantity => Quantity.TryCreate(Qty, Unit, out var quantity) ? quantity : default;
}

/// <summary>Digests of what a purchase does not publish.</summary>
public sealed record SealedPurchase(Hash? Prices = null, Hash? Contact = null);

/// <summary>Goods came to the stall from outside, or from its own production.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Supplier">Who from; the stall itself for its own production.</param>
/// <param name="Lines">What, 1 to 50.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Sealed">Digests of what is not published.</param>
/// <param name="Own">True for the stall's own production (自产自销).</param>
public sealed record Purchase(
    string N, Supplier Supplier, IReadOnlyList<PurchaseLine> Lines, DateTimeOffset? At = null, SealedPurchase? Sealed = null,
    bool? Own = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Text(Supplier?.Name, "supplier.name", 60);
        shape.OptionalText(Supplier?.Place, "supplier.place", 120);
        shape.That(Lines is { Count: >= 1 and <= TradeLimits.Lines }, "lines");
        for (var i = 0; i < Lines?.Count && shape.Field is null; i++)
        {
            shape.Enter("lines", i);
            shape.That(Lines[i] is not null, "");
            shape.Text(Lines[i]?.Product, "product", 40);
            shape.Quantity(Lines[i]?.Qty ?? default, Lines[i]?.Unit);
            shape.OptionalText(Lines[i]?.Origin, "origin", 60);
            shape.OptionalText(Lines[i]?.Batch, "batch", 40);
            shape.Leave();
        }

        shape.Digest(Sealed?.Prices, "sealed.prices");
        shape.Digest(Sealed?.Contact, "sealed.contact");
    }
}

/// <summary>Goods of one product that leave a stall's stock.</summary>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Lot">The lot it is taken from; null for first in, first out.</param>
public sealed record SaleLine(string Product, Amount Qty, Unit Unit, LotId? Lot = null)
{
    /// <summary>How much.</summary>
    [JsonIgnore]
    public Quantity Quantity => Quantity.TryCreate(Qty, Unit, out var quantity) ? quantity : default;

    internal static void Check(ref Shape shape, IReadOnlyList<SaleLine>? lines, string field)
    {
        shape.That(lines is { Count: >= 1 and <= TradeLimits.Lines }, field);
        for (var i = 0; i < lines?.Count && shape.Field is null; i++)
        {
            shape.Enter(field, i);
            shape.That(lines[i] is not null, "");
            shape.Text(lines[i]?.Product, "product", 40);
            shape.Quantity(lines[i]?.Qty ?? default, lines[i]?.Unit);
            shape.That(lines[i]?.Lot is null || lines[i].Lot!.Value.Line < TradeLimits.Lines, "lot");
            shape.Leave();
        }
    }
}

/// <summary>Codes of sales. Closed list; a place in it is its number in the views, from 1.</summary>
public static class SaleCodes
{
    internal static readonly string[] BuyerCodes = ["shopper", "stall", "canteen"];

    /// <summary>Who bought, as a sort: 消费者、档口、食堂餐饮.</summary>
    public static IReadOnlyList<string> Buyers => BuyerCodes;
}

/// <summary>Digests of what a sale does not publish.</summary>
public sealed record SealedSale(Hash? Prices = null, Hash? Buyer = null);

/// <summary>Goods left the stall; its id is the voucher's.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Lines">What, 1 to 50.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Sealed">Digests of what is not published.</param>
/// <param name="To">One of <see cref="SaleCodes.Buyers"/>; null when it is not said.</param>
public sealed record Sale(
    string N, IReadOnlyList<SaleLine> Lines, DateTimeOffset? At = null, SealedSale? Sealed = null, string? To = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        SaleLine.Check(ref shape, Lines, "lines");
        shape.Digest(Sealed?.Prices, "sealed.prices");
        shape.Digest(Sealed?.Buyer, "sealed.buyer");
        shape.That(To is null || SaleCodes.BuyerCodes.Contains(To), "to");
    }
}

/// <summary>A sale did not happen: its goods are back in their lots.</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
/// <param name="Instead">The sale that is true in its place; it may be recorded after this.</param>
public sealed record SaleVoided(StatementId Sale, string Reason, StatementId? Instead = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.That(!Sale.IsDefault, "sale");
        shape.Text(Reason, "reason", 200);
        shape.That(Instead is null || (!Instead.Value.IsDefault && Instead != Sale), "instead");
    }
}

/// <summary>The buyer received a sale: every line of it becomes a lot of the buyer, without typing.</summary>
public sealed record PurchaseConfirmed(string N, StatementId Sale, DateTimeOffset? At = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Sale.IsDefault, "sale");
    }
}

/// <summary>The buyer did not receive a sale, or not as written.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Sale">The sale.</param>
/// <param name="Reason"><c>differs</c> or <c>not-mine</c>.</param>
/// <param name="Note">What differs, up to 200 characters.</param>
public sealed record PurchaseDisputed(string N, StatementId Sale, string Reason, string? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Sale.IsDefault, "sale");
        shape.OneOf(Reason, "reason", ["differs", "not-mine"]);
        shape.OptionalText(Note, "note", 200);
    }
}

/// <summary>Limits of the trade vocabulary.</summary>
public static class TradeLimits
{
    /// <summary>The most lines of one purchase or sale.</summary>
    public const int Lines = 50;
}
