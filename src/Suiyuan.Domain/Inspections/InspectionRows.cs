using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Inspections;

/// <summary>What came of something that was said about what is to be put right. Numbers are kept in tables and never reused.</summary>
public enum RectifyEffect
{
    /// <summary>It counts.</summary>
    Counts = 0,

    /// <summary>It names nothing that is recorded yet; when that comes, it is judged.</summary>
    Unknown = 1,

    /// <summary>What it names asks for nothing to be put right.</summary>
    NothingAsked = 2,

    /// <summary>What it names is about another party.</summary>
    OtherParty = 3,

    /// <summary>Only who found it, or one above, and not below who checked before, says that it is in order.</summary>
    NotEntitled = 4,

    /// <summary>It was accepted before.</summary>
    Closed = 5,
}

/// <summary>What asks for something to be put right.</summary>
public enum FixSource
{
    /// <summary>An inspection.</summary>
    Inspection = 1,

    /// <summary>Something found at a stall on patrol.</summary>
    Finding = 2,

    /// <summary>A bureau's patrol of a market.</summary>
    Patrol = 3,
}

/// <summary>How far putting right is.</summary>
public enum FixState
{
    /// <summary>It is to be done.</summary>
    Open = 0,

    /// <summary>The party said that it is done; it is to be looked at again.</summary>
    Said = 1,

    /// <summary>It was looked at and accepted.</summary>
    Accepted = 2,
}

/// <summary>A party that is to be inspected.</summary>
/// <param name="Index">Its statement.</param>
/// <param name="Id">The same.</param>
/// <param name="Party">Who.</param>
/// <param name="By">Which office planned it.</param>
/// <param name="Cause">One of <see cref="InspectionCodes.Causes"/>.</param>
/// <param name="Last">The last day.</param>
/// <param name="Reasons">Why, in words.</param>
/// <param name="Ranking">What put it there.</param>
public sealed record PlanRow(
    long Index, StatementId Id, string Party, string By, string Cause, DateOnly Last, IReadOnlyList<string> Reasons, string? Ranking);

/// <summary>An inspection that took place.</summary>
/// <param name="Index">Its statement.</param>
/// <param name="Id">The same.</param>
/// <param name="Party">Of whom.</param>
/// <param name="By">By which office.</param>
/// <param name="ByBureau">True for a bureau, false for a market.</param>
/// <param name="Checklist">Which, with its version.</param>
/// <param name="Outcome">One of <see cref="InspectionCodes.Outcomes"/>.</param>
/// <param name="Day">On which China day.</param>
/// <param name="At">When.</param>
/// <param name="RecordedAt">When it was recorded, and so published.</param>
/// <param name="Until">The last day to put things right, as first set.</param>
/// <param name="Note">For everyone.</param>
/// <param name="Asked">How many items applied.</param>
/// <param name="Fixed">How many were put right on the spot.</param>
/// <param name="Bad">How many were not in order.</param>
/// <param name="Present">Digest of who was there.</param>
/// <param name="Photos">Digests of the photographs.</param>
public sealed record InspectionRow(
    long Index, StatementId Id, string Party, string By, bool ByBureau, string Checklist, string Outcome, DateOnly Day, DateTimeOffset At,
    DateTimeOffset RecordedAt, DateOnly? Until, string? Note, int Asked, int Fixed, int Bad, Hash? Present, IReadOnlyList<Hash> Photos)
{
    /// <summary>The last day on which the result may be published.</summary>
    public InspectionTerm Publish => InspectionRules.TermOf("publish-inspection", Day);

    /// <summary>True when it was recorded, and so published, after that day.</summary>
    public bool PublishedLate => ChinaTime.DayOf(RecordedAt) > Publish.Day;
}

/// <summary>Something to be put right.</summary>
/// <param name="Index">The statement that asks for it.</param>
/// <param name="Id">The same.</param>
/// <param name="Party">By whom it is to be put right.</param>
/// <param name="By">Who found it.</param>
/// <param name="Source">What asks for it.</param>
/// <param name="Checklist">The checklist that <paramref name="What"/> names items of; null for words.</param>
/// <param name="What">Item codes with commas, or words.</param>
/// <param name="Until">The last day, as it stands.</param>
/// <param name="State">How far it is.</param>
/// <param name="Again">How often it was looked at and not accepted.</param>
/// <param name="SaidAt">When the party last said that it is done.</param>
public sealed record FixRow(
    long Index, StatementId Id, string Party, string By, FixSource Source, string? Checklist, string What, DateOnly Until, FixState State, int Again,
    DateTimeOffset? SaidAt)
{
    /// <summary>Days to the last day; below zero when it is over.</summary>
    public int DaysLeft(DateOnly today) => Until.DayNumber - today.DayNumber;

    /// <summary>True when the last day is over and nothing was said.</summary>
    public bool IsLate(DateOnly today) => State == FixState.Open && Until < today;

    /// <summary>The last day to look again; null while the party has said nothing, and when it is over.</summary>
    public DateOnly? RecheckBy => State == FixState.Said && SaidAt is { } said ? InspectionRules.TermOf("recheck", ChinaTime.DayOf(said)).Day : null;
}

/// <summary>Something that was said about putting right.</summary>
/// <param name="Index">Its statement.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Result">Null for the party's own word; else one of <see cref="InspectionCodes.Rectified"/>.</param>
/// <param name="Until">A new last day.</param>
/// <param name="Text">In words.</param>
/// <param name="Photos">Digests of photographs.</param>
/// <param name="Effect">What came of it.</param>
public sealed record FixAct(
    long Index, string By, DateTimeOffset At, string? Result, DateOnly? Until, string? Text, IReadOnlyList<Hash> Photos, RectifyEffect Effect);

/// <summary>A measure or penalty that stands.</summary>
/// <param name="Index">Its statement.</param>
/// <param name="Id">The same.</param>
/// <param name="Party">Against whom.</param>
/// <param name="By">By which bureau.</param>
/// <param name="Number">The document's number.</param>
/// <param name="Measure">One of <see cref="InspectionCodes.Measures"/>.</param>
/// <param name="Law">By which law.</param>
/// <param name="Facts">For what.</param>
/// <param name="Fine">Yuan, for a fine.</param>
/// <param name="Ref">What it follows from.</param>
/// <param name="Document">Digest of the document.</param>
/// <param name="Day">When it was decided.</param>
/// <param name="RecordedAt">When it was recorded, and so published.</param>
public sealed record EnforcementRow(
    long Index, StatementId Id, string Party, string By, string Number, string Measure, string Law, string Facts, Amount? Fine, StatementId? Ref,
    Hash? Document, DateOnly Day, DateTimeOffset RecordedAt);

/// <summary>A party's credit level.</summary>
/// <param name="Index">The statement that gave it.</param>
/// <param name="Grade">One of <see cref="InspectionCodes.Grades"/>.</param>
/// <param name="From">Its first day.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Which bureau.</param>
/// <param name="Proposal">What proposed it.</param>
public sealed record CreditRow(long Index, string Grade, DateOnly From, string Reason, string By, string? Proposal);

/// <summary>How a party stands with the law's inspections.</summary>
/// <param name="Party">Who.</param>
/// <param name="IsMarket">True for a market, false for a merchant.</param>
/// <param name="Since">When it was admitted.</param>
/// <param name="Last">When a bureau inspected it last; null for never.</param>
/// <param name="Grade">Its credit level; null for none.</param>
/// <param name="Planned">The last day of the plan that is open; null for none.</param>
public sealed record CoverageRow(string Party, bool IsMarket, DateOnly Since, DateOnly? Last, string? Grade, DateOnly? Planned)
{
    /// <summary>The last day of the next inspection that the law, or its credit level, asks for.</summary>
    public DateOnly DueOn(DateOnly today) => (Last ?? Since).AddMonths(InspectionRules.MonthsOf(Grade, today));
}
