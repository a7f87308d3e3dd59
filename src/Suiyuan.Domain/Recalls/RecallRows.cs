using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

/// <summary>Where on the ledger something was said, and when by its time.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="At">The ledger's time there.</param>
public readonly record struct Said(long Index, DateTimeOffset At);

/// <summary>A recall as it was opened and how it stands.</summary>
/// <param name="Index">Leaf index of the opening.</param>
/// <param name="Id">The opening, by which everything names it.</param>
/// <param name="Issuer">Who opened it.</param>
/// <param name="Subject">About whom: the issuer, or one below.</param>
/// <param name="Level">1, 2 or 3.</param>
/// <param name="Title">What is called back.</param>
/// <param name="Cause">One of <see cref="RecallCodes.Causes"/>.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Advice">What a shopper should do.</param>
/// <param name="KnownSaid">When the risk became known, as the opener says.</param>
/// <param name="Known">When the deadline to start runs from: not after the opening, nor after what set it off.</param>
/// <param name="Opened">The ledger's time of the opening.</param>
/// <param name="Drill">True for a drill.</param>
/// <param name="Ref">What set it off.</param>
/// <param name="Shown">What the opener was shown of the scope.</param>
/// <param name="Again">The recall that it repeats; null for none.</param>
/// <param name="Closed">When it ended.</param>
/// <param name="Summary">What came of it.</param>
/// <param name="Unaccounted">Where the goods are that are not accounted for.</param>
/// <param name="Lifted">When all of it was lifted.</param>
public sealed record RecallRow(
    long Index, StatementId Id, string Issuer, string Subject, int Level, string Title, string Cause, string Reason, string Advice,
    DateTimeOffset KnownSaid, DateTimeOffset Known, DateTimeOffset Opened, bool Drill, StatementId? Ref, RecallScope Shown, StatementId? Again,
    Said? Closed, string? Summary, string? Unaccounted, Said? Lifted)
{
    /// <summary>True while something is to be done about it.</summary>
    public bool IsOpen => Closed is null && Lifted is null && Again is null;
}

/// <summary>A stall that has, or had, something of a recall, and what it did.</summary>
/// <param name="Stall">Its party id.</param>
/// <param name="Market">Its market.</param>
/// <param name="District">The bureau above that market.</param>
/// <param name="Lots">How many lots of it are in the scope.</param>
/// <param name="Since">When the first of them came in; its clock runs from here.</param>
/// <param name="Binding">True when the stop binds it; false when it is a warning.</param>
/// <param name="Held">What is left as it said, else by its books, in one quantity a dimension.</param>
/// <param name="Noticed">When it was told first.</param>
/// <param name="Acknowledged">When it said that it knows; who opened the recall knows since its first lot came in.</param>
/// <param name="ByMarket">True when its market said so for it.</param>
/// <param name="Reported">When it last said what is left.</param>
/// <param name="Isolated">Whether that is set apart.</param>
/// <param name="Collected">When it last gave or took goods back.</param>
/// <param name="Announced">When it last announced a destruction.</param>
/// <param name="Disposed">When it last disposed of goods for the recall.</param>
public sealed record RecallHolder(
    string Stall, string Market, string District, int Lots, Said Since, bool Binding, IReadOnlyList<Quantity> Held, Said? Noticed, Said? Acknowledged,
    bool ByMarket, Said? Reported, bool Isolated, Said? Collected, Said? Announced, Said? Disposed)
{
    /// <summary>True when nothing is left to do: known, said, and nothing left.</summary>
    public bool IsDone => Acknowledged is not null && Reported is not null && Held.Count == 0;
}

/// <summary>A lot of a recall's scope, or of a stop's.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Root">True when the recall names it.</param>
/// <param name="Binding">True when the stop binds its stall.</param>
/// <param name="Began">How much it began with.</param>
/// <param name="Rest">What is left by the books.</param>
/// <param name="Reported">What its holder last said is left.</param>
/// <param name="Missing">What the books had more than was said; below zero when less.</param>
/// <param name="Since">When it came into the scope.</param>
public sealed record ScopedLot(
    LotId Lot, string Product, string Stall, bool Root, bool Binding, Quantity Began, Quantity Rest, Quantity? Reported, Quantity? Missing, Said Since);

/// <summary>Something said about a recall.</summary>
/// <param name="At">Where and when.</param>
/// <param name="Id">The statement.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Issuer">Who said it.</param>
/// <param name="Subject">About whom.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="Channel">How someone was told; for a notice.</param>
/// <param name="Outsider">True when it is about someone who is no party.</param>
/// <param name="Announced">True for a destruction that is announced and not done.</param>
public sealed record RecallAct(
    Said At, StatementId Id, string Kind, string Issuer, string Subject, RecallEffect Effect, string? Channel, bool Outsider, bool Announced);

/// <summary>Someone who is no party and was told, by the stall they dealt with.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Stall">The stall.</param>
/// <param name="Channel">How.</param>
/// <param name="Told">When.</param>
/// <param name="Acknowledged">When its link was answered.</param>
public sealed record OutsiderTold(StatementId Notice, string Stall, string Channel, DateTimeOffset Told, DateTimeOffset? Acknowledged);

/// <summary>A stop that is not a recall.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Issuer">Who imposed it.</param>
/// <param name="Subject">About whom.</param>
/// <param name="Cause">One of <see cref="RecallCodes.Causes"/>.</param>
/// <param name="Reason">In words.</param>
/// <param name="Downstream">True when it holds for all that came of the lots.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Lots">How many lots it holds now.</param>
/// <param name="Stalls">How many stalls.</param>
/// <param name="Lifted">When it was lifted as a whole.</param>
/// <param name="Words">Why it was lifted.</param>
public sealed record StopRow(
    long Index, StatementId Id, string Issuer, string Subject, string Cause, string Reason, bool Downstream, DateTimeOffset At, long Lots, long Stalls,
    Said? Lifted, string? Words);

/// <summary>Why a lot may not be sold, or should not be.</summary>
/// <param name="Cause">The stop or the recall.</param>
/// <param name="Recall">True for a recall.</param>
/// <param name="Title">A recall's title; null for a stop.</param>
/// <param name="Reason">In words.</param>
/// <param name="Advice">What shoppers should do; a recall's.</param>
/// <param name="Level">A recall's level; 0 for a stop.</param>
/// <param name="Issuer">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="Binding">True when it may not be sold; false when it is a warning.</param>
public sealed record StopReason(
    StatementId Cause, bool Recall, string? Title, string Reason, string? Advice, int Level, string Issuer, DateTimeOffset At, bool Binding);

/// <summary>A lot of a stall that is stopped, with the gravest reason.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Left">What is left by the books.</param>
/// <param name="Why">The reason.</param>
public sealed record StoppedLot(LotId Lot, string Product, Quantity Left, StopReason Why);
