namespace Suiyuan.Tickets.Findings;

/// <summary>A text in both languages. In braces: names of a finding's evidence.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record RuleText(string Zh, string En);

/// <summary>A rule as it is shown: what it says, what may explain it innocently, and what a person does about it.</summary>
/// <param name="Id">A code of <see cref="RuleIds"/>.</param>
/// <param name="Version">From 1; raised when the rule judges otherwise than before.</param>
/// <param name="Severity">The most that a finding of it has.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Innocent">The explanation to allow.</param>
/// <param name="Step">What a person does.</param>
/// <param name="Messages">What a finding says, by variant; the first variant is the usual one.</param>
public sealed record TicketRule(
    string Id, int Version, Severity Severity, RuleText Title, RuleText Innocent, RuleText Step, IReadOnlyDictionary<string, RuleText> Messages);
