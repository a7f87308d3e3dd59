using Suiyuan.Domain.Tickets;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>How an alert stands.</summary>
public enum AlertState
{
    /// <summary>Nobody who must act on it has seen it.</summary>
    Open,

    /// <summary>An office above the party has seen it.</summary>
    Acknowledged,

    /// <summary>The party said how it came about; a person has still to close it.</summary>
    Explained,

    /// <summary>A person closed it.</summary>
    Closed,

    /// <summary>What it rests on was taken back before anyone closed it.</summary>
    Void,
}

/// <summary>An alert, as lists show it.</summary>
/// <param name="Index">Leaf index of the alert-raised: its number.</param>
/// <param name="Id">That statement.</param>
/// <param name="Party">Whom it is about.</param>
/// <param name="Market">Who admitted that party: of a stall its market.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">The rule's version.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Day">The day that it is about; null where it is about none.</param>
/// <param name="RaisedAt">The ledger's time of it.</param>
/// <param name="Noted">True when the party itself has seen it.</param>
/// <param name="Acknowledged">True when an office above has.</param>
/// <param name="Reason">How the party says it came about, one of <see cref="RiskCodes.Reasons"/>; null where it said nothing.</param>
/// <param name="Outcome">What it was closed with, one of <see cref="FindingCodes.Outcomes"/>; null while it is not.</param>
/// <param name="ClosedBy">Who closed it.</param>
/// <param name="ClosedAt">The ledger's time of that.</param>
/// <param name="Voided">The statement that took back the last of what it rests on; null while something stands.</param>
public sealed record AlertRow(
    long Index, StatementId Id, string Party, string Market, string Rule, int Version, string Severity, DateOnly? Day, DateTimeOffset RaisedAt,
    bool Noted, bool Acknowledged, string? Reason, string? Outcome, string? ClosedBy, DateTimeOffset? ClosedAt, long? Voided)
{
    /// <summary>How it stands. A person's word stays when what it was said of is taken back later.</summary>
    public AlertState State => Outcome is not null ? AlertState.Closed
        : Voided is not null ? AlertState.Void
        : Reason is not null ? AlertState.Explained
        : Acknowledged ? AlertState.Acknowledged : AlertState.Open;

    /// <summary>True while a person has still to close it.</summary>
    public bool IsOpen => State < AlertState.Closed;
}

/// <summary>A statement that an alert rests on.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Index">Its leaf index; null when it is not recorded.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Party">Whom it is about.</param>
/// <param name="At">When it is said to have happened.</param>
/// <param name="Voided">The statement that took it back; null while it stands.</param>
public sealed record AlertEvidence(StatementId Id, long? Index, string? Kind, string? Party, DateTimeOffset? At, long? Voided);

/// <summary>What somebody said about an alert.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="RecordedAt">The ledger's time of it.</param>
/// <param name="Issuer">Who said it.</param>
/// <param name="Reason">Of an explanation, one of <see cref="RiskCodes.Reasons"/>.</param>
/// <param name="Outcome">Of a closing, one of <see cref="FindingCodes.Outcomes"/>; null with the reason for an acknowledgement.</param>
/// <param name="Words">Digest of <see cref="Sealed.SealedWords"/>, where there are any.</param>
/// <param name="Effective">False for what has no effect, such as a market's closing after its bureau's.</param>
public sealed record AlertAct(
    long Index, StatementId Id, DateTimeOffset RecordedAt, string Issuer, string? Reason, string? Outcome, Hash? Words, bool Effective);

/// <summary>One alert with everything that was said about it.</summary>
/// <param name="Row">The alert.</param>
/// <param name="Key">What makes its occurrence one.</param>
/// <param name="Facts">What the rule relied on.</param>
/// <param name="Evidence">The statements that it rests on, as the rule names them.</param>
/// <param name="Acts">What people said about it, oldest first.</param>
/// <param name="VoidedAt">The ledger's time of the statement that made it void.</param>
public sealed record AlertRecord(
    AlertRow Row, string Key, IReadOnlyList<AlertFact> Facts, IReadOnlyList<AlertEvidence> Evidence, IReadOnlyList<AlertAct> Acts, DateTimeOffset? VoidedAt);

/// <summary>Which alerts a list is to show.</summary>
/// <param name="Within">The party whose own alerts, and of everyone below it, are shown.</param>
/// <param name="State">Only those that stand so; null for all that a person has still to close.</param>
/// <param name="Rule">Only of this rule.</param>
/// <param name="Severity">Only those at least this bad.</param>
/// <param name="Find">Only those whose party contains this.</param>
public sealed record AlertFilter(string Within, AlertState? State = null, string? Rule = null, string? Severity = null, string? Find = null);

/// <summary>How many alerts of a party wait for a person, and the worst of them.</summary>
/// <param name="Party">Whose they are.</param>
/// <param name="Count">How many.</param>
/// <param name="Unseen">How many of them no office has seen.</param>
/// <param name="Explained">How many of them the party explained.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Rule">What found that.</param>
public sealed record OpenAlerts(string Party, long Count, long Unseen, long Explained, string Severity, string Rule);

/// <summary>How well a rule does, by what people decided about its alerts.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Raised">Alerts in all.</param>
/// <param name="Waiting">How many a person has still to close.</param>
/// <param name="True">How many are as it says.</param>
/// <param name="False">How many are not.</param>
/// <param name="Explained">How many are as it says, for a good reason: neither for it nor against it.</param>
/// <param name="Voided">How many lost what they rested on before anyone decided.</param>
public sealed record AlertScore(string Rule, int Version, long Raised, long Waiting, long True, long False, long Explained, long Voided)
{
    /// <summary>The share of true among true and false; null before the first of them.</summary>
    public double? Precision => True + False == 0 ? null : (double)True / (True + False);
}

/// <summary>That a rule was put to work or to rest.</summary>
/// <param name="Index">Leaf index of the rule-set.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="State">One of <see cref="RiskCodes.RuleStates"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Issuer">Who said so.</param>
/// <param name="At">The ledger's time of it.</param>
public sealed record RuleSwitch(long Index, string Rule, string State, string Reason, string Issuer, DateTimeOffset At);
