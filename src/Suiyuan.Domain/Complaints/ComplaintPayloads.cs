using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>Codes of complaints. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class ComplaintCodes
{
    internal static readonly string[] AboutCodes = ["bad-goods", "illness", "short-weight", "price", "no-voucher", "false-label", "expired", "service", "other"];
    internal static readonly string[] AddedCodes = ["more", "identity", "withdrawn", "satisfied", "unsatisfied"];
    internal static readonly string[] DecisionCodes = ["accepted", "refused", "identity-needed"];
    internal static readonly string[] MediationCodes = ["agreed", "failed", "declined"];
    internal static readonly string[] ClosedCodes = ["settled", "terminated", "withdrawn", "refused"];
    internal static readonly string[] TipOffCodes = ["received", "forwarded", "checking", "extended", "case-opened", "no-case", "told"];

    /// <summary>What it is about; the first two are urgent.</summary>
    public static IReadOnlyList<string> About => AboutCodes;

    /// <summary>What the complainant adds later.</summary>
    public static IReadOnlyList<string> Added => AddedCodes;

    /// <summary>What a bureau decides first.</summary>
    public static IReadOnlyList<string> Decisions => DecisionCodes;

    /// <summary>What a mediation came to.</summary>
    public static IReadOnlyList<string> Mediations => MediationCodes;

    /// <summary>How it ended.</summary>
    public static IReadOnlyList<string> Closed => ClosedCodes;

    /// <summary>What happens to a tip-off.</summary>
    public static IReadOnlyList<string> TipOffs => TipOffCodes;
}

/// <summary>
/// A shopper complains (投诉) about a stall or its market. The platform says it for someone who has no key; who that is, and in which words,
/// is sealed. The merchant, its market and its bureaus learn of it at the same moment.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="About">One of <see cref="ComplaintCodes.About"/>.</param>
/// <param name="Detail">SHA-256 of salt and <see cref="Sealed.SealedComplaint"/>: facts and what is asked for.</param>
/// <param name="Person">SHA-256 of salt and <see cref="Sealed.SealedComplainant"/>: who complains. For the bureaus alone.</param>
/// <param name="Sale">The voucher that it was made from; null from the stall's code.</param>
/// <param name="Public">True when the complainant lets it be published (O121).</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record ComplaintFiled(
    string N, string About, Hash Detail, Hash? Person = null, StatementId? Sale = null, bool? Public = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(About, "about", ComplaintCodes.AboutCodes);
        shape.That(!Detail.IsDefault, "detail");
        shape.Digest(Person, "person");
        shape.That(Sale is null || !Sale.Value.IsDefault, "sale");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>The complainant adds something, proves who they are, takes the complaint back or says what they think of the answer.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed; the subject is that statement's, here and below.</param>
/// <param name="What">One of <see cref="ComplaintCodes.Added"/>.</param>
/// <param name="Text">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
/// <param name="Person">SHA-256 of salt and <see cref="Sealed.SealedComplainant"/>.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record ComplaintAdded(
    string N, StatementId To, string What, Hash? Text = null, Hash? Person = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(What, "what", ComplaintCodes.AddedCodes);
        shape.Digest(Text, "text");
        shape.Digest(Person, "person");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A bureau accepts a complaint, refuses it with its ground, or asks who complains.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed.</param>
/// <param name="Decision">One of <see cref="ComplaintCodes.Decisions"/>.</param>
/// <param name="Ground">The ground's code in the dated table of grounds; needed for <c>refused</c>.</param>
/// <param name="Until">The last day to prove identity, for <c>identity-needed</c>.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>, for the complainant.</param>
public sealed record ComplaintDecided(
    string N, StatementId To, string Decision, string? Ground = null, DateOnly? Until = null, Hash? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Decision, "decision", ComplaintCodes.DecisionCodes);
        if (Ground is not null || Decision == "refused")
        {
            shape.Code(Ground, "ground", 40);
        }

        shape.That(Decision != "identity-needed" || Until is not null, "until");
        shape.Digest(Note, "note");
    }
}

/// <summary>A complaint is passed to whoever shall deal with it: another bureau, or the market for mediation.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed.</param>
/// <param name="Party">To whom.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record ComplaintForwarded(string N, StatementId To, string Party, Hash? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Party(Party, "party");
        shape.Digest(Note, "note");
    }
}

/// <summary>The one complained about answers, or its market or bureau does: for the complainant to read.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed.</param>
/// <param name="Text">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record ComplaintAnswered(string N, StatementId To, Hash Text, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.That(!Text.IsDefault, "text");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>What a mediation came to.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed.</param>
/// <param name="Result">One of <see cref="ComplaintCodes.Mediations"/>.</param>
/// <param name="Text">SHA-256 of salt and <see cref="Sealed.SealedWords"/>: what was agreed, or why not.</param>
public sealed record ComplaintMediated(string N, StatementId To, string Result, Hash? Text = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Result, "result", ComplaintCodes.MediationCodes);
        shape.Digest(Text, "text");
    }
}

/// <summary>A complaint ends.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The complaint-filed.</param>
/// <param name="Outcome">One of <see cref="ComplaintCodes.Closed"/>.</param>
/// <param name="Ground">The ground's code in the dated table of grounds, where it was terminated.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>, for the complainant.</param>
/// <param name="Founded">True when the complainant was right, as far as was found.</param>
public sealed record ComplaintClosed(
    string N, StatementId To, string Outcome, string? Ground = null, Hash? Note = null, bool? Founded = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Outcome, "outcome", ComplaintCodes.ClosedCodes);
        if (Ground is not null)
        {
            shape.Code(Ground, "ground", 40);
        }

        shape.Digest(Note, "note");
    }
}

/// <summary>
/// Someone tips off (举报) the bureau. The subject is the charter's bureau and the ledger says no more than that there is one:
/// neither whom it is about nor whom it is from.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Detail">SHA-256 of salt and <see cref="Sealed.SealedTipOff"/>.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record TipOffFiled(string N, Hash Detail, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!Detail.IsDefault, "detail");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>What a bureau does about a tip-off. Said about itself, so that the ledger does not show whom it is about.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The tip-off-filed.</param>
/// <param name="State">One of <see cref="ComplaintCodes.TipOffs"/>.</param>
/// <param name="Party">The bureau that it is forwarded to.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record TipOffHandled(string N, StatementId To, string State, string? Party = null, Hash? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(State, "state", ComplaintCodes.TipOffCodes);
        if (Party is not null || State == "forwarded")
        {
            shape.Party(Party, "party");
        }

        shape.Digest(Note, "note");
    }
}
