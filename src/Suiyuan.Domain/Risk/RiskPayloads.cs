using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>Codes of alerts. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class RiskCodes
{
    internal static readonly string[] RuleStateCodes = ["shadow", "live", "off"];
    internal static readonly string[] ReasonCodes = ["typed-wrong", "late-entry", "split-sale", "festival", "own-stock", "family", "other"];

    /// <summary>
    /// In the place of a rule in a <see cref="RuleSet"/>: the trained ranking of inspections. <c>live</c> means that plans are
    /// proposed by it, anything else that it is only shown beside the plain score, as it is until something is said.
    /// </summary>
    public const string Ranking = "ranking";

    /// <summary>What a rule does: is counted but shown to nobody that it concerns; raises alerts; rests.</summary>
    public static IReadOnlyList<string> RuleStates => RuleStateCodes;

    /// <summary>How what an alert is about came about, by the merchant.</summary>
    public static IReadOnlyList<string> Reasons => ReasonCodes;
}

/// <summary>One fact that a rule relied on, in numbers that are on the ledger already.</summary>
/// <param name="Name">The fact's code, known to the rule.</param>
/// <param name="Value">1 to 80 characters.</param>
public sealed record AlertFact(string Name, string Value);

/// <summary>
/// A rule found something that someone must look at (预警). A machine's word, under the platform's own key: it punishes nobody, and
/// a person closes it. When the statements that it rests on are voided, it is void with them.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Rule">The rule's code, such as <c>r05</c>.</param>
/// <param name="Version">The rule's version, 1 to 9,999.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Key">What makes this occurrence one: the same rule does not raise the same key twice about a party; 1 to 80 characters.</param>
/// <param name="Evidence">The statements that it rests on, up to 16.</param>
/// <param name="Facts">Up to 12.</param>
/// <param name="Day">The day that it is about.</param>
public sealed record AlertRaised(
    string N, string Rule, int Version, string Severity, string Key, IReadOnlyList<StatementId>? Evidence = null,
    IReadOnlyList<AlertFact>? Facts = null, DateOnly? Day = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Code(Rule, "rule", 40);
        shape.That(Version is >= 1 and <= 9_999, "version");
        shape.OneOf(Severity, "severity", FindingCodes.SeverityCodes);
        shape.Text(Key, "key", 80);
        shape.That(Evidence is null || (Evidence.Count is >= 1 and <= 16 && !Evidence.Any(e => e.IsDefault) && Evidence.Distinct().Count() == Evidence.Count), "evidence");
        shape.That(Facts is null or { Count: >= 1 and <= 12 }, "facts");
        for (var i = 0; i < Facts?.Count && shape.Field is null; i++)
        {
            shape.Enter("facts", i);
            shape.That(Facts[i] is not null, "");
            shape.Code(Facts[i]?.Name, "name", 40);
            shape.Text(Facts[i]?.Value, "value", 80);
            shape.Leave();
        }
    }
}

/// <summary>Someone whom an alert concerns has seen it.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The alert-raised; the subject is that statement's, here and below.</param>
public sealed record AlertAcknowledged(string N, StatementId To) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
    }
}

/// <summary>The party that an alert is about says how it came about.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The alert-raised.</param>
/// <param name="Reason">One of <see cref="RiskCodes.Reasons"/>.</param>
/// <param name="Text">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record AlertExplained(string N, StatementId To, string Reason, Hash? Text = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Reason, "reason", RiskCodes.ReasonCodes);
        shape.Digest(Text, "text");
    }
}

/// <summary>A person closes an alert; the outcome counts for or against its rule. The last one said holds.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The alert-raised.</param>
/// <param name="Outcome">One of <see cref="FindingCodes.Outcomes"/>.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record AlertClosed(string N, StatementId To, string Outcome, Hash? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Outcome, "outcome", FindingCodes.OutcomeCodes);
        shape.Digest(Note, "note");
    }
}

/// <summary>The charter's bureau puts a rule to work, into the shadow or to rest.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="State">One of <see cref="RiskCodes.RuleStates"/>.</param>
/// <param name="Reason">1 to 200 characters.</param>
public sealed record RuleSet(string N, string Rule, string State, string Reason) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Code(Rule, "rule", 40);
        shape.OneOf(State, "state", RiskCodes.RuleStateCodes);
        shape.Text(Reason, "reason", 200);
    }
}
