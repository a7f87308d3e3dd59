using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>Codes of checks on goods. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class CheckCodes
{
    internal static readonly string[] EntryCodes = ["passed", "held", "refused"];
    internal static readonly string[] PurposeCodes = ["plan", "risk", "complaint", "recall", "confirm"];
    internal static readonly string[] CustodyCodes = ["sealed", "handed", "received", "opened", "damaged"];
    internal static readonly string[] DecisionCodes = ["accepted", "refused", "withdrawn"];

    /// <summary>What an entry check came to: let in, held for a test or papers, turned back.</summary>
    public static IReadOnlyList<string> Entries => EntryCodes;

    /// <summary>Why a sample is taken: by plan, for a risk, a complaint, a recall, or to confirm a rapid test.</summary>
    public static IReadOnlyList<string> Purposes => PurposeCodes;

    /// <summary>What happens to a sealed sample.</summary>
    public static IReadOnlyList<string> Custody => CustodyCodes;

    /// <summary>What became of an objection.</summary>
    public static IReadOnlyList<string> Decisions => DecisionCodes;
}

/// <summary>
/// Goods were checked where they enter the market (入场查验): did they come with a purchase voucher, and with a certificate of
/// quality? Without the first nothing may enter; without the second only what a test has passed (O81).
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Result">One of <see cref="CheckCodes.Entries"/>.</param>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How many of the unit; null when it was not weighed.</param>
/// <param name="Unit">The unit; null with <paramref name="Qty"/>.</param>
/// <param name="Lot">The lot that came in, where it is recorded already.</param>
/// <param name="Voucher">True when there was a purchase voucher (进货凭证).</param>
/// <param name="Certificate">True when there was a certificate of quality (产品质量合格凭证).</param>
/// <param name="Test">The test that let it in.</param>
/// <param name="Reason">Why it was held or turned back, up to 200 characters; needed then.</param>
/// <param name="Plate">SHA-256 of salt and <see cref="Sealed.SealedWords"/>: the vehicle's plate.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record EntryCheck(
    string N, string Result, string Product, bool Voucher, bool Certificate, Amount? Qty = null, Unit? Unit = null, LotId? Lot = null,
    StatementId? Test = null, string? Reason = null, Hash? Plate = null, DateTimeOffset? At = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Result, "result", CheckCodes.EntryCodes);
        shape.Text(Product, "product", 40);
        if (Qty is not null || Unit is not null)
        {
            shape.Quantity(Qty ?? default, Unit);
        }

        shape.That(Lot is null || (!Lot.Value.IsDefault && Lot.Value.Line < TradeLimits.Lines), "lot");
        shape.That(Test is null || !Test.Value.IsDefault, "test");
        shape.OptionalText(Reason, "reason", 200);
        shape.That(Result == "passed" || Reason is not null, "reason");
        shape.Digest(Plate, "plate");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A sample was taken from a stall and sealed (抽检). The seal's code goes with it to the laboratory.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Code">The code on the seal, 4 to 40 of letters, digits and hyphens; no two samples have the same.</param>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Qty">How much was taken.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Purpose">One of <see cref="CheckCodes.Purposes"/>.</param>
/// <param name="Lot">The lot that it is of; null when it is not known.</param>
/// <param name="Lab">The laboratory that it is meant for.</param>
/// <param name="Reserve">True when a second, sealed part stays with the party for re-inspection (备样).</param>
/// <param name="Test">The rapid test that it is to confirm.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record Sampling(
    string N, string Code, string Product, Amount Qty, Unit Unit, string Purpose, LotId? Lot = null, string? Lab = null, bool? Reserve = null,
    StatementId? Test = null, DateTimeOffset? At = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Code is { Length: >= 4 and <= 40 } && Code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "code");
        shape.Text(Product, "product", 40);
        shape.Quantity(Qty, Unit);
        shape.OneOf(Purpose, "purpose", CheckCodes.PurposeCodes);
        shape.That(Lot is null || (!Lot.Value.IsDefault && Lot.Value.Line < TradeLimits.Lines), "lot");
        if (Lab is not null)
        {
            shape.Party(Lab, "lab");
        }

        shape.That(Test is null || !Test.Value.IsDefault, "test");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A sealed sample changed hands, or its seal was opened or found damaged: its chain of custody.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Sampling">The sampling; the subject is that statement's.</param>
/// <param name="State">One of <see cref="CheckCodes.Custody"/>.</param>
/// <param name="To">To whom it was handed.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Photo">SHA-256 of salt and photograph of the seal.</param>
public sealed record SampleMoved(
    string N, StatementId Sampling, string State, string? To = null, DateTimeOffset? At = null, Hash? Photo = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Sampling.IsDefault, "sampling");
        shape.OneOf(State, "state", CheckCodes.CustodyCodes);
        if (To is not null || State == "handed")
        {
            shape.Party(To, "to");
        }

        shape.Digest(Photo, "photo");
    }
}

/// <summary>The merchant does not agree with a test: to a rapid test within hours, to a laboratory's report within working days.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The rapid-test or lab-report.</param>
/// <param name="Reason">1 to 400 characters.</param>
public sealed record Objection(string N, StatementId To, string Reason) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Text(Reason, "reason", 400);
    }
}

/// <summary>Whether an objection is followed by a second test, and whose. The second test names the first in its <c>of</c>.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The objection.</param>
/// <param name="Decision">One of <see cref="CheckCodes.Decisions"/>.</param>
/// <param name="Reason">1 to 200 characters.</param>
/// <param name="Lab">Who tests again; not whoever tested first.</param>
public sealed record ObjectionDecided(string N, StatementId To, string Decision, string Reason, string? Lab = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Decision, "decision", CheckCodes.DecisionCodes);
        shape.Text(Reason, "reason", 200);
        if (Lab is not null)
        {
            shape.Party(Lab, "lab");
        }
    }
}
