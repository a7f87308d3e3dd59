using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>A ticket that nobody read yet.</summary>
/// <param name="Index">Leaf index of the ticket-attached.</param>
/// <param name="Id">That statement.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Image">Digest of its photograph.</param>
public sealed record UnreadTicket(long Index, StatementId Id, string Stall, Hash Image);

/// <summary>How many of a stall's tickets are to be read.</summary>
public sealed record Backlog(string Stall, long Count);

/// <summary>What an examination wants to know of a ticket besides its photograph.</summary>
/// <param name="Merchant">The merchant's name.</param>
/// <param name="Number">Digest of the merchant's sealed number, where its admission cites one.</param>
/// <param name="SubmittedAt">
/// When it was sealed: a phone without network sends it later, and a paper is judged by when the goods came. That clock is
/// the merchant's own.
/// </param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Goods">What the purchase is of; empty while there is no purchase.</param>
/// <param name="Quantity">All of it, where it is of one dimension.</param>
public sealed record TicketCircumstances(string Merchant, Hash? Number, DateTimeOffset SubmittedAt, DateTimeOffset RecordedAt, IReadOnlyList<string> Goods, Quantity? Quantity);

/// <summary>How a finding stands.</summary>
public enum FindingState
{
    /// <summary>Waits for a decision.</summary>
    Open,

    /// <summary>A later reading did not find it again, before anyone decided.</summary>
    Withdrawn,

    /// <summary>Decided.</summary>
    Decided,
}

/// <summary>A finding on a ticket.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">The rule's version when it was last found.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="State">How it stands.</param>
/// <param name="Explained">True when the merchant said how it came about.</param>
/// <param name="Outcome">One of <see cref="FindingCodes.Outcomes"/>, where decided.</param>
public sealed record FindingRow(string Rule, int Version, string Severity, decimal Confidence, FindingState State, bool Explained, string? Outcome);

/// <summary>A ticket of the work list.</summary>
/// <param name="Index">Leaf index of the ticket-attached.</param>
/// <param name="Id">That statement; what <c>/api/tickets/ID</c> takes.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Declared">Its type as the stall declared it.</param>
/// <param name="Read">Its type as the machine read it.</param>
/// <param name="Number">Its number as declared.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Findings">What waits for a decision, or was decided, worst first.</param>
public sealed record SuspiciousTicket(
    long Index, StatementId Id, string Stall, string Declared, string Read, string? Number, DateTimeOffset RecordedAt, IReadOnlyList<FindingRow> Findings)
{
    /// <summary>What its purchase is of; empty while that is not recorded.</summary>
    public IReadOnlyList<string> Goods { get; init; } = [];
}

/// <summary>How many tickets of a stall wait for a decision, and the worst that was found on them.</summary>
/// <param name="Stall">Whose they are.</param>
/// <param name="Tickets">How many.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Rule">What found that.</param>
public sealed record OpenTickets(string Stall, long Tickets, string Severity, string Rule);

/// <summary>Which tickets the work list is to show.</summary>
/// <param name="Within">The party whose own tickets, and of everyone below it, are shown.</param>
/// <param name="Rule">Only those with an open finding of this rule.</param>
/// <param name="Severity">Only those with an open finding at least this bad.</param>
/// <param name="Type">Only those declared or read as this type.</param>
/// <param name="Find">Only those whose number or stall contains this.</param>
/// <param name="Explained">Only those with an open finding that the merchant explained (true) or did not (false).</param>
public sealed record TicketFilter(
    string Within, string? Rule = null, string? Severity = null, string? Type = null, string? Find = null, bool? Explained = null);

/// <summary>A finding that was confirmed: a line of the risk register.</summary>
/// <param name="Ticket">The ticket-attached.</param>
/// <param name="Index">Its leaf index.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Market">That merchant's market.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Declared">The ticket's type as declared.</param>
/// <param name="Read">The ticket's type as read.</param>
/// <param name="Number">The ticket's number as declared.</param>
/// <param name="RecordedAt">When the ticket was handed in, by the ledger's time.</param>
/// <param name="Decision">The finding-resolved.</param>
/// <param name="DecidedAt">The ledger's time of that.</param>
/// <param name="DecidedBy">Who decided.</param>
public sealed record ConfirmedFinding(
    StatementId Ticket, long Index, string Stall, string Market, string Rule, string Severity, string Declared, string Read, string? Number,
    DateTimeOffset RecordedAt, StatementId Decision, DateTimeOffset DecidedAt, string DecidedBy)
{
    /// <summary>Leaf index of the decision.</summary>
    public long DecisionIndex { get; init; }
}

/// <summary>Which lines of the risk register to show.</summary>
/// <param name="Within">The party whose own, and of everyone below it, are shown; a market or a merchant to narrow it.</param>
/// <param name="Rule">Only of this rule.</param>
/// <param name="Type">Only of tickets declared or read as this type.</param>
/// <param name="From">Only decided on this China day or later.</param>
/// <param name="To">Only decided on this China day or before.</param>
/// <param name="Find">Only those whose ticket number, merchant or stall contains this.</param>
public sealed record RegisterFilter(
    string Within, string? Rule = null, string? Type = null, DateOnly? From = null, DateOnly? To = null, string? Find = null);

/// <summary>How well a rule does, by what officers decided.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Found">On how many tickets.</param>
/// <param name="True">How many of them were decided to be as it says.</param>
/// <param name="False">How many were decided not to be.</param>
/// <param name="Explained">How many are as it says, for a good reason: neither for it nor against it.</param>
public sealed record RuleScore(string Rule, int Version, long Found, long True, long False, long Explained)
{
    /// <summary>How many were decided.</summary>
    public long Decided => True + False + Explained;

    /// <summary>The share of true among true and false; null before the first of them.</summary>
    public double? Precision => True + False == 0 ? null : (double)True / (True + False);
}

/// <summary>A reading of a ticket.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The ticket-assessed.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Model">What read it.</param>
/// <param name="Rules">What judged it.</param>
/// <param name="Type">One of <see cref="TicketTypes.Read"/>.</param>
/// <param name="Certainty">Of the type.</param>
/// <param name="Reason">Why it can't be read; null where it was.</param>
/// <param name="Detail">Digest of the sealed reading.</param>
public sealed record Assessment(
    long Index, StatementId Id, DateTimeOffset RecordedAt, string Model, string Rules, string Type, decimal Certainty, string? Reason, Hash Detail);

/// <summary>What a person said about a finding.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Issuer">Who said it.</param>
/// <param name="Rule">Of which finding.</param>
/// <param name="Reason">Of an explanation, one of <see cref="FindingCodes.Reasons"/>.</param>
/// <param name="Outcome">Of a decision, one of <see cref="FindingCodes.Outcomes"/>.</param>
/// <param name="Words">Digest of <see cref="Sealed.SealedWords"/>, where there are any.</param>
/// <param name="Effective">False for what has no effect, such as a market's decision after its bureau's.</param>
public sealed record FindingAct(
    long Index, StatementId Id, DateTimeOffset RecordedAt, string Issuer, string Rule, string? Reason, string? Outcome, Hash? Words, bool Effective);

/// <summary>One ticket with everything that was said about it.</summary>
/// <param name="Index">Leaf index of the ticket-attached.</param>
/// <param name="Id">That statement.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Issuer">Who attached it: the stall, or its market on its behalf.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Type">As declared.</param>
/// <param name="Image">Digest of its photograph.</param>
/// <param name="Number">As declared.</param>
/// <param name="Issued">As declared.</param>
/// <param name="Until">As declared.</param>
/// <param name="Quantity">As declared.</param>
/// <param name="Purchase">The purchase or receipt it belongs to; null while that is not recorded.</param>
/// <param name="Goods">What that is of.</param>
/// <param name="Assessments">Readings, newest first; the first is the one that holds.</param>
/// <param name="Findings">How each stands, worst first.</param>
/// <param name="Acts">What people said about them, oldest first.</param>
/// <param name="Voided">Why that purchase or receipt was voided; null when it was not.</param>
/// <param name="Instead">What is recorded in its place.</param>
public sealed record TicketRecord(
    long Index, StatementId Id, string Stall, string Issuer, DateTimeOffset RecordedAt, string Type, Hash Image, string? Number, DateOnly? Issued,
    DateOnly? Until, Quantity? Quantity, StatementId? Purchase, IReadOnlyList<string> Goods, IReadOnlyList<Assessment> Assessments,
    IReadOnlyList<FindingRow> Findings, IReadOnlyList<FindingAct> Acts, string? Voided = null, StatementId? Instead = null);
