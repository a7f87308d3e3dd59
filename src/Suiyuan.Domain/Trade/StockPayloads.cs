using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>Codes of what is said about stock. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class StockCodes
{
    internal static readonly string[] ProcessCodes = ["cut", "slaughter", "repack", "mix", "cook"];
    internal static readonly string[] DisposalReasonCodes = ["spoiled", "expired", "damaged", "failed-test", "recalled", "own-use"];
    internal static readonly string[] DisposalMethodCodes = ["destroyed", "rendered", "returned", "discarded", "used"];
    internal static readonly string[] DayStateCodes = ["stock-only", "closed"];

    /// <summary>What is done to goods: 分割、屠宰、分装、混合、加工.</summary>
    public static IReadOnlyList<string> Processes => ProcessCodes;

    /// <summary>Why goods are disposed of.</summary>
    public static IReadOnlyList<string> DisposalReasons => DisposalReasonCodes;

    /// <summary>How: destroyed, rendered harmless (无害化处理), returned to the supplier, thrown away, used by the stall.</summary>
    public static IReadOnlyList<string> DisposalMethods => DisposalMethodCodes;

    /// <summary>What a day without a purchase was: selling stock, or closed.</summary>
    public static IReadOnlyList<string> DayStates => DayStateCodes;
}

/// <summary>
/// A purchase, a confirmation, a transformation or a count did not happen, or not so: its lots are empty from here on. What
/// was taken from them stays taken and is a shortfall.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The purchase, purchase-confirmed, transformation or stock-take.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
/// <param name="Instead">What is true in its place; it may be recorded after this.</param>
public sealed record EntryVoided(string N, StatementId To, string Reason, StatementId? Instead = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Text(Reason, "reason", 200);
        shape.That(Instead is null || (!Instead.Value.IsDefault && Instead != To), "instead");
    }
}

/// <summary>Goods that a transformation made; becomes a lot.</summary>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Batch">The stall's own batch mark, up to 40 characters.</param>
public sealed record MadeLine(string Product, Amount Qty, Unit Unit, string? Batch = null);

/// <summary>
/// Goods were cut, slaughtered, repacked, mixed or cooked: what is made comes of everything that was used. What weighs less
/// than before is loss.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Process">One of <see cref="StockCodes.Processes"/>.</param>
/// <param name="Used">What was taken from stock, as a sale takes it.</param>
/// <param name="Made">What came of it.</param>
/// <param name="At">When; when it was signed by default.</param>
public sealed record Transformation(
    string N, string Process, IReadOnlyList<SaleLine> Used, IReadOnlyList<MadeLine> Made, DateTimeOffset? At = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Process, "process", StockCodes.ProcessCodes);
        SaleLine.Check(ref shape, Used, "used");
        shape.That(Made is { Count: >= 1 and <= TradeLimits.Lines }, "made");
        for (var i = 0; i < Made?.Count && shape.Field is null; i++)
        {
            shape.Enter("made", i);
            shape.That(Made[i] is not null, "");
            shape.Text(Made[i]?.Product, "product", 40);
            shape.Quantity(Made[i]?.Qty ?? default, Made[i]?.Unit);
            shape.OptionalText(Made[i]?.Batch, "batch", 40);
            shape.Leave();
        }
    }
}

/// <summary>How much of a product was counted.</summary>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit; zero for none.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Origin">Where it grew or was caught, for what the books do not know; up to 60 characters.</param>
public sealed record CountedLine(string Product, Amount Qty, Unit Unit, string? Origin = null);

/// <summary>
/// The stall counted its stock. For each product in the list: what the books have less becomes a lot of this count; what they
/// have more is taken from the oldest lots as shrink. What is not in the list is not touched.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Lines">What was counted, 1 to 50, no product twice in units that convert.</param>
/// <param name="Opening">True for the stock that was there before the first record; more than the books is then no oddity.</param>
/// <param name="At">When; when it was signed by default.</param>
public sealed record StockTake(string N, IReadOnlyList<CountedLine> Lines, bool? Opening = null, DateTimeOffset? At = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Lines is { Count: >= 1 and <= TradeLimits.Lines }, "lines");
        for (var i = 0; i < Lines?.Count && shape.Field is null; i++)
        {
            var line = Lines[i];
            shape.Enter("lines", i);
            shape.That(line is not null, "");
            shape.Text(line?.Product, "product", 40);
            shape.QuantityOrNone(line?.Qty ?? default, line?.Unit);
            shape.OptionalText(line?.Origin, "origin", 60);
            shape.That(!Lines.Take(i).Any(l => l.Product == line?.Product && l.Unit.Dimension == line.Unit?.Dimension), "product");
            shape.Leave();
        }
    }
}

/// <summary>
/// Goods left the stock other than by sale. An announced disposal changes nothing yet: the time and place of a destruction are
/// told before it (FSL Art. 63).
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Lines">What, as a sale takes it.</param>
/// <param name="Reason">One of <see cref="StockCodes.DisposalReasons"/>.</param>
/// <param name="Method">One of <see cref="StockCodes.DisposalMethods"/>.</param>
/// <param name="Announced">True when it is yet to be done, at <paramref name="At"/>.</param>
/// <param name="Place">Where, up to 120 characters.</param>
/// <param name="Recall">The recall that it is for.</param>
/// <param name="At">When; needed when announced.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record Disposal(
    string N, IReadOnlyList<SaleLine> Lines, string Reason, string Method, bool? Announced = null, string? Place = null,
    StatementId? Recall = null, DateTimeOffset? At = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    // What is announced lies in the future, which OccurredAt may not.
    internal override DateTimeOffset? Occurred => Announced == true ? null : At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        SaleLine.Check(ref shape, Lines, "lines");
        shape.OneOf(Reason, "reason", StockCodes.DisposalReasonCodes);
        shape.OneOf(Method, "method", StockCodes.DisposalMethodCodes);
        shape.OptionalText(Place, "place", 120);
        shape.That(Recall is null || !Recall.Value.IsDefault, "recall");
        shape.That(Announced != true || At is not null, "at");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A day on which the stall bought nothing: it sold stock, or was closed.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Day">The China day.</param>
/// <param name="State">One of <see cref="StockCodes.DayStates"/>.</param>
public sealed record DayReport(string N, DateOnly Day, string State) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Day != default, "day");
        shape.OneOf(State, "state", StockCodes.DayStateCodes);
    }
}

/// <summary>Codes of payments. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class PaymentCodes
{
    internal static readonly string[] ChannelCodes = ["wechat", "alipay"];
    internal static readonly string[] MatchCodes = ["equal", "differs", "unknown"];

    /// <summary>Who was paid through.</summary>
    public static IReadOnlyList<string> Channels => ChannelCodes;

    /// <summary>Whether the amount is the voucher's; <c>unknown</c> where its prices are not to be read.</summary>
    public static IReadOnlyList<string> Matches => MatchCodes;
}

/// <summary>A payment service told the platform, under its own signature, that a voucher was paid.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Sale">The sale; the subject is that statement's.</param>
/// <param name="Channel">One of <see cref="PaymentCodes.Channels"/>.</param>
/// <param name="Match">One of <see cref="PaymentCodes.Matches"/>.</param>
/// <param name="Payment">SHA-256 of salt and what the service said: its payment id, amount, time.</param>
/// <param name="At">When it was paid.</param>
public sealed record PaymentLinked(
    string N, StatementId Sale, string Channel, string Match, Hash Payment, DateTimeOffset? At = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Sale.IsDefault, "sale");
        shape.OneOf(Channel, "channel", PaymentCodes.ChannelCodes);
        shape.OneOf(Match, "match", PaymentCodes.MatchCodes);
        shape.That(!Payment.IsDefault, "payment");
    }
}

/// <summary>A payment service told the platform, under its own signature, that a payment was returned.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The payment-linked; the subject is that statement's.</param>
/// <param name="Whole">True when all of it was returned.</param>
/// <param name="Refund">SHA-256 of salt and what the service said, as for a payment.</param>
/// <param name="At">When it was returned.</param>
public sealed record PaymentRefunded(string N, StatementId To, bool Whole, Hash Refund, DateTimeOffset? At = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.That(!Refund.IsDefault, "refund");
    }
}
