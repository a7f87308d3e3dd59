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

/// <summary>Goods came to the stall from outside.</summary>
public sealed record Purchase(
    string N, Supplier Supplier, IReadOnlyList<PurchaseLine> Lines, DateTimeOffset? At = null, SealedPurchase? Sealed = null) : Payload
{
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

/// <summary>Goods of one product in a sale.</summary>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Lot">The lot it is taken from; null for first in, first out.</param>
public sealed record SaleLine(string Product, Amount Qty, Unit Unit, LotId? Lot = null)
{
    /// <summary>How much.</summary>
    [JsonIgnore]
    public Quantity Quantity => Quantity.TryCreate(Qty, Unit, out var quantity) ? quantity : default;
}

/// <summary>Digests of what a sale does not publish.</summary>
public sealed record SealedSale(Hash? Prices = null, Hash? Buyer = null);

/// <summary>Goods left the stall; its id is the voucher's.</summary>
public sealed record Sale(string N, IReadOnlyList<SaleLine> Lines, DateTimeOffset? At = null, SealedSale? Sealed = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Lines is { Count: >= 1 and <= TradeLimits.Lines }, "lines");
        for (var i = 0; i < Lines?.Count && shape.Field is null; i++)
        {
            shape.Enter("lines", i);
            shape.That(Lines[i] is not null, "");
            shape.Text(Lines[i]?.Product, "product", 40);
            shape.Quantity(Lines[i]?.Qty ?? default, Lines[i]?.Unit);
            shape.That(Lines[i]?.Lot is null || Lines[i].Lot!.Value.Line < TradeLimits.Lines, "lot");
            shape.Leave();
        }

        shape.Digest(Sealed?.Prices, "sealed.prices");
        shape.Digest(Sealed?.Buyer, "sealed.buyer");
    }
}

/// <summary>A sale did not happen: its goods are back in their lots.</summary>
public sealed record SaleVoided(StatementId Sale, string Reason) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.That(!Sale.IsDefault, "sale");
        shape.Text(Reason, "reason", 200);
    }
}

/// <summary>The buyer received a sale: every line of it becomes a lot of the buyer, without typing.</summary>
public sealed record PurchaseConfirmed(string N, StatementId Sale, DateTimeOffset? At = null) : Payload
{
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
