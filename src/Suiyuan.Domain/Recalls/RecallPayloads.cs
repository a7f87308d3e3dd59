using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

/// <summary>Codes of recalls. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class RecallCodes
{
    internal static readonly string[] CauseCodes = ["test", "complaints", "order", "own", "certificate"];
    internal static readonly string[] ChannelCodes = ["page", "push", "sms", "link", "phone", "visit"];
    internal static readonly string[] FromCodes = ["shopper", "stall", "stock"];
    internal static readonly string[] ToCodes = ["supplier", "market", "bureau", "stall"];

    /// <summary>What set it off: a failed test, complaints, an order, the merchant's own notice, a false certificate.</summary>
    public static IReadOnlyList<string> Causes => CauseCodes;

    /// <summary>How a notice was given.</summary>
    public static IReadOnlyList<string> Channels => ChannelCodes;

    /// <summary>Where collected goods came back from.</summary>
    public static IReadOnlyList<string> Froms => FromCodes;

    /// <summary>Where collected goods were brought.</summary>
    public static IReadOnlyList<string> Tos => ToCodes;
}

/// <summary>Limits of the recall vocabulary.</summary>
public static class RecallLimits
{
    /// <summary>The most lots that one statement names.</summary>
    public const int Lots = 200;

    internal static void CheckLots(ref Shape shape, IReadOnlyList<LotId>? lots, string field)
    {
        shape.That(lots is { Count: >= 1 and <= Lots } && lots.Distinct().Count() == lots.Count, field);
        for (var i = 0; i < lots?.Count && shape.Field is null; i++)
        {
            shape.Enter(field, i);
            shape.That(!lots[i].IsDefault && lots[i].Line < TradeLimits.Lines, "");
            shape.Leave();
        }
    }
}

/// <summary>
/// These lots may not be sold. It binds the lots of the issuer and of those below it; for lots of others it is a warning.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Lots">1 to 200.</param>
/// <param name="Downstream">True when it also holds for all that came, or will come, of them.</param>
/// <param name="Cause">One of <see cref="RecallCodes.Causes"/>.</param>
/// <param name="Reason">In words for those who must stop, 1 to 200 characters.</param>
/// <param name="Ref">The test, order or other statement that set it off.</param>
public sealed record StopSale(
    string N, IReadOnlyList<LotId> Lots, bool Downstream, string Cause, string Reason, StatementId? Ref = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        RecallLimits.CheckLots(ref shape, Lots, "lots");
        shape.OneOf(Cause, "cause", RecallCodes.CauseCodes);
        shape.Text(Reason, "reason", 200);
        shape.That(Ref is null || !Ref.Value.IsDefault, "ref");
    }
}

/// <summary>A stop ends, for all of its lots or some. By whoever imposed it, or one above.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Stop">The stop-sale, or the failed test that stops by itself.</param>
/// <param name="Reason">1 to 200 characters.</param>
/// <param name="Lots">Which lots, and all that came of them; null for all.</param>
public sealed record StopSaleLifted(string N, StatementId Stop, string Reason, IReadOnlyList<LotId>? Lots = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Stop.IsDefault, "stop");
        shape.Text(Reason, "reason", 200);
        if (Lots is not null)
        {
            RecallLimits.CheckLots(ref shape, Lots, "lots");
        }
    }
}

/// <summary>What the person who opened a recall was shown of its scope, and confirmed.</summary>
/// <param name="Size">The tree size that it was computed at.</param>
/// <param name="Lots">How many lots.</param>
/// <param name="Stalls">How many stalls.</param>
/// <param name="Vouchers">How many vouchers.</param>
public sealed record RecallScope(long Size, long Lots, long Stalls, long Vouchers);

/// <summary>
/// Goods are called back: these lots, and all that came or will come of them. Stops their sale as <see cref="StopSale"/> with
/// downstream does; a drill stops nothing and alarms nobody.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Level">1, 2 or 3 (一级、二级、三级).</param>
/// <param name="Title">What is called back, 1 to 60 characters.</param>
/// <param name="Lots">The roots of the scope, 1 to 200.</param>
/// <param name="Cause">One of <see cref="RecallCodes.Causes"/>.</param>
/// <param name="Reason">What is wrong with it, in words for everyone, 1 to 400 characters.</param>
/// <param name="Advice">What a shopper should do, 1 to 400 characters.</param>
/// <param name="Known">When the risk became known: the deadline to start runs from here.</param>
/// <param name="Scope">What was shown and confirmed.</param>
/// <param name="Ref">The test, stop-sale, order or other statement that set it off.</param>
/// <param name="Drill">True for a drill.</param>
public sealed record RecallOpened(
    string N, int Level, string Title, IReadOnlyList<LotId> Lots, string Cause, string Reason, string Advice, DateTimeOffset Known,
    RecallScope Scope, StatementId? Ref = null, bool? Drill = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Level is >= 1 and <= 3, "level");
        shape.Text(Title, "title", 60);
        RecallLimits.CheckLots(ref shape, Lots, "lots");
        shape.OneOf(Cause, "cause", RecallCodes.CauseCodes);
        shape.Text(Reason, "reason", 400);
        shape.Text(Advice, "advice", 400);
        shape.That(Known != default, "known");
        shape.That(Scope is { Size: > 0, Lots: >= 0, Stalls: >= 0, Vouchers: >= 0 }, "scope");
        shape.That(Ref is null || !Ref.Value.IsDefault, "ref");
    }
}

/// <summary>Someone was told of a recall. The subject is who was told; for someone who is no party, the stall they dealt with.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Recall">The recall.</param>
/// <param name="Channel">One of <see cref="RecallCodes.Channels"/>.</param>
/// <param name="Outsider">For someone who is no party: SHA-256 of salt and how they were reached.</param>
public sealed record RecallNotice(string N, StatementId Recall, string Channel, Hash? Outsider = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Recall.IsDefault, "recall");
        shape.OneOf(Channel, "channel", RecallCodes.ChannelCodes);
        shape.Digest(Outsider, "outsider");
    }
}

/// <summary>The subject knows of the recall; or someone who is no party does, who opened the link of a notice.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Recall">The recall.</param>
/// <param name="Notice">The notice whose link was opened, for someone who is no party.</param>
public sealed record RecallAcknowledged(string N, StatementId Recall, StatementId? Notice = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Recall.IsDefault, "recall");
        shape.That(Notice is null || !Notice.Value.IsDefault, "notice");
    }
}

/// <summary>How much of a recalled lot a holder has.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Qty">What is there; zero for none.</param>
/// <param name="Unit">The unit.</param>
public sealed record HeldLine(LotId Lot, Amount Qty, Unit Unit);

/// <summary>A holder says what is left of the recalled lots, and whether it is set apart. A later one replaces a former.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Recall">The recall.</param>
/// <param name="Lines">1 to 50, no lot twice.</param>
/// <param name="Isolated">True when it is set apart and marked.</param>
/// <param name="Note">Why it is not what the books say, up to 200 characters.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record HoldingReported(
    string N, StatementId Recall, IReadOnlyList<HeldLine> Lines, bool Isolated, string? Note = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Recall.IsDefault, "recall");
        shape.That(Lines is { Count: >= 1 and <= TradeLimits.Lines }, "lines");
        for (var i = 0; i < Lines?.Count && shape.Field is null; i++)
        {
            var line = Lines[i];
            shape.Enter("lines", i);
            shape.That(line is { Lot.IsDefault: false }, "lot");
            shape.QuantityOrNone(line?.Qty ?? default, line?.Unit);
            shape.That(!Lines.Take(i).Any(l => l.Lot == line?.Lot), "lot");
            shape.Leave();
        }

        shape.OptionalText(Note, "note", 200);
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>Recalled goods came back: from shoppers, from another stall, or from the stall's own stock to its supplier.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Recall">The recall.</param>
/// <param name="Lines">What; taken from stock when it came from there.</param>
/// <param name="From">One of <see cref="RecallCodes.Froms"/>.</param>
/// <param name="To">One of <see cref="RecallCodes.Tos"/>.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record RecallCollected(
    string N, StatementId Recall, IReadOnlyList<SaleLine> Lines, string From, string To, DateTimeOffset? At = null,
    IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Recall.IsDefault, "recall");
        SaleLine.Check(ref shape, Lines, "lines");
        shape.OneOf(From, "from", RecallCodes.FromCodes);
        shape.OneOf(To, "to", RecallCodes.ToCodes);
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A recall ends. By whoever opened it, or one above.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Recall">The recall.</param>
/// <param name="Summary">What came of it, 1 to 400 characters.</param>
/// <param name="Unaccounted">Where the goods are that are not accounted for, as far as is known; needed when there are any.</param>
public sealed record RecallClosed(string N, StatementId Recall, string Summary, string? Unaccounted = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Recall.IsDefault, "recall");
        shape.Text(Summary, "summary", 400);
        shape.OptionalText(Unaccounted, "unaccounted", 400);
    }
}
