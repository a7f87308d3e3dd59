using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>Where a complaint stands. Numbers are kept in tables and never reused.</summary>
public enum ComplaintState
{
    /// <summary>It waits for the bureau to accept or refuse it.</summary>
    Filed = 1,

    /// <summary>The bureau wants to know who complains.</summary>
    IdentityNeeded = 2,

    /// <summary>It is accepted and being dealt with.</summary>
    Accepted = 3,

    /// <summary>A mediation came to something; the bureau has not closed it yet.</summary>
    Mediated = 4,

    /// <summary>It was not accepted.</summary>
    Refused = 5,

    /// <summary>The complainant took it back.</summary>
    Withdrawn = 6,

    /// <summary>It is over.</summary>
    Closed = 7,
}

/// <summary>What came of something that was said about a complaint or tip-off. Numbers are kept in tables and never reused.</summary>
public enum ComplaintEffect
{
    /// <summary>It counts.</summary>
    Counts = 0,

    /// <summary>It names no complaint that is recorded before it.</summary>
    Unknown = 1,

    /// <summary>It is said about another party than the complaint is.</summary>
    OtherParty = 2,

    /// <summary>Not for whoever said it: the complaint was not passed to them.</summary>
    NotEntitled = 3,

    /// <summary>It was over before; kept in its history.</summary>
    Ended = 4,

    /// <summary>What it follows on has not happened, such as an acceptance.</summary>
    OutOfOrder = 5,

    /// <summary>It was said before.</summary>
    Twice = 6,

    /// <summary>It is passed to someone who can't deal with it.</summary>
    WrongReceiver = 7,
}

/// <summary>A complaint. Times are the ledger's.</summary>
/// <param name="Index">Leaf index: its number for people.</param>
/// <param name="Id">The complaint-filed.</param>
/// <param name="Party">About whom.</param>
/// <param name="About">One of <see cref="ComplaintCodes.About"/>.</param>
/// <param name="Detail">The sealed complaint.</param>
/// <param name="Person">The newest sealed complainant; null while nobody said who they are.</param>
/// <param name="Sale">The voucher that it was made from.</param>
/// <param name="Public">True when the complainant lets it be counted in public.</param>
/// <param name="Filed">When.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Accepted">When it was accepted.</param>
/// <param name="Asked">When the bureau last asked who complains.</param>
/// <param name="IdentityUntil">Until when that is to be shown.</param>
/// <param name="Identified">When it was shown, after being asked or by itself.</param>
/// <param name="With">To whom it was last passed.</param>
/// <param name="Answered">When it was first answered by the one complained about, or for it.</param>
/// <param name="Mediated">When a mediation last came to something.</param>
/// <param name="Result">One of <see cref="ComplaintCodes.Mediations"/>.</param>
/// <param name="Withdrawn">When it was taken back.</param>
/// <param name="Satisfied">What the complainant thinks of it.</param>
/// <param name="Ended">When it was refused or closed.</param>
/// <param name="Outcome">One of <see cref="ComplaintCodes.Closed"/>.</param>
/// <param name="Ground">The ground of a refusal or termination.</param>
/// <param name="Founded">Whether the complainant was right, as far as was found.</param>
public sealed record ComplaintRow(
    long Index, StatementId Id, string Party, string About, Hash Detail, Hash? Person, StatementId? Sale, bool Public, DateTimeOffset Filed,
    ComplaintState State, DateTimeOffset? Accepted, DateTimeOffset? Asked, DateOnly? IdentityUntil, DateTimeOffset? Identified, string? With,
    DateTimeOffset? Answered, DateTimeOffset? Mediated, string? Result, DateTimeOffset? Withdrawn, bool? Satisfied, DateTimeOffset? Ended,
    string? Outcome, string? Ground, bool? Founded)
{
    /// <summary>The China day that decides which rules hold.</summary>
    public DateOnly Day => ChinaTime.DayOf(Filed);

    /// <summary>True while somebody has something to do about it.</summary>
    public bool IsOpen => State is ComplaintState.Filed or ComplaintState.IdentityNeeded or ComplaintState.Accepted or ComplaintState.Mediated;

    /// <summary>True for what can't wait: the first two of what complaints are about.</summary>
    public bool IsUrgent => About is "bad-goods" or "illness";
}

/// <summary>Something that was said about a complaint.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Issuer">Who said it.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="What">What was added, decided, agreed, or how it ended: the code.</param>
/// <param name="Ground">The ground that was named.</param>
/// <param name="Other">To whom it was passed.</param>
/// <param name="Words">The sealed words.</param>
/// <param name="Photos">Sealed photographs.</param>
public sealed record ComplaintAct(
    long Index, string Kind, string Issuer, DateTimeOffset At, ComplaintEffect Effect, string? What, string? Ground, string? Other, Hash? Words,
    IReadOnlyList<Hash> Photos);

/// <summary>Several complaints that may have one cause.</summary>
/// <param name="Stall">The stall that they are about.</param>
/// <param name="Lot">The lot that their vouchers share; null where it is the stall alone.</param>
/// <param name="Product">The lot's goods.</param>
/// <param name="Complaints">The complaints, oldest first.</param>
/// <param name="Illness">Of these, how many tell of illness.</param>
/// <param name="Lots">The lots that the vouchers of the complaints were sold from: where a recall may begin.</param>
public sealed record ComplaintCluster(
    string Stall, LotId? Lot, string? Product, IReadOnlyList<ComplaintRow> Complaints, int Illness, IReadOnlyList<LotId> Lots);

/// <summary>A tip-off: nothing but that there is one and how far it is. Whom it is about is sealed.</summary>
/// <param name="Index">Leaf index: its number for people.</param>
/// <param name="Id">The tip-off-filed.</param>
/// <param name="Detail">The sealed tip-off.</param>
/// <param name="Filed">When.</param>
/// <param name="State">The newest of <see cref="ComplaintCodes.TipOffs"/>.</param>
/// <param name="With">The bureau that it was last forwarded to.</param>
/// <param name="Extended">When the time to check was extended.</param>
/// <param name="Decided">When a case was opened, or not.</param>
/// <param name="CaseOpened">What was decided.</param>
/// <param name="Told">When the author was told.</param>
/// <param name="Photos">Sealed photographs.</param>
public sealed record TipOffRow(
    long Index, StatementId Id, Hash Detail, DateTimeOffset Filed, string State, string? With, DateTimeOffset? Extended, DateTimeOffset? Decided,
    bool? CaseOpened, DateTimeOffset? Told, IReadOnlyList<Hash> Photos)
{
    /// <summary>The China day that decides which rules hold.</summary>
    public DateOnly Day => ChinaTime.DayOf(Filed);

    /// <summary>True while somebody has something to do about it.</summary>
    public bool IsOpen => Decided is null;
}
