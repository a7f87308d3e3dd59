using System.Text.Json.Serialization;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>Codes of what is said about findings. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class FindingCodes
{
    internal static readonly string[] SeverityCodes = ["watch", "review", "hold", "block"];
    internal static readonly string[] ReasonCodes = ["split-sale", "wrong-photo", "standing-licence", "faint-seal", "typed-wrong", "other"];
    internal static readonly string[] OutcomeCodes = ["true", "false", "explained"];

    /// <summary>How much a finding matters, the least first.</summary>
    public static IReadOnlyList<string> Severities => SeverityCodes;

    /// <summary>How a finding came about, by the merchant.</summary>
    public static IReadOnlyList<string> Reasons => ReasonCodes;

    /// <summary>What an officer decided: it is as the rule says; it is not; it is, and there is a good reason.</summary>
    public static IReadOnlyList<string> Outcomes => OutcomeCodes;

    internal static int NumberOf(string[] codes, string code) => Array.IndexOf(codes, code) + 1;
}

/// <summary>One thing that a rule found.</summary>
/// <param name="Rule">The rule's code; rules are added without changing this vocabulary.</param>
/// <param name="Version">The rule's version, 1 to 9,999.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Confidence">0 to 1, three places.</param>
public sealed record TicketFinding(string Rule, int Version, string Severity, Amount Confidence);

/// <summary>
/// The platform read a ticket. What the ledger shows is only what a judgement must answer for: which model and rules, the
/// type, whether it could be read, and which rules found something. Names, numbers, goods and texts are in the sealed
/// <paramref name="Detail"/>. A later assessment of the same ticket takes the place of the former.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The ticket-attached that it is about; the subject is that statement's.</param>
/// <param name="Model">What read it, such as <c>pp-ocrv4/1</c>.</param>
/// <param name="Rules">What judged it, such as <c>tickets/1</c>.</param>
/// <param name="Type">One of <see cref="TicketTypes.Read"/>.</param>
/// <param name="Certainty">Of the type, 0 to 1, three places.</param>
/// <param name="Findings">Up to 32, no rule twice.</param>
/// <param name="Detail">SHA-256 of salt and the reading.</param>
/// <param name="Reason">Why it can't be read, as a code; left out where it was read.</param>
public sealed record TicketAssessed(
    string N, StatementId To, string Model, string Rules, string Type, Amount Certainty, IReadOnlyList<TicketFinding> Findings,
    Hash Detail, string? Reason = null) : Payload
{
    /// <summary>The most findings of one ticket.</summary>
    public const int MaxFindings = 32;

    /// <summary>True where it could be read.</summary>
    [JsonIgnore]
    public bool Readable => Reason is null;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Code(Model, "model", 40);
        shape.Code(Rules, "rules", 40);
        shape.OneOf(Type, "type", TicketTypes.ReadCodes);
        shape.Share(Certainty, "certainty");
        shape.That(Findings is { Count: <= MaxFindings }, "findings");
        for (var i = 0; i < Findings?.Count && shape.Field is null; i++)
        {
            var finding = Findings[i];
            shape.Enter("findings", i);
            shape.That(finding is not null, "");
            shape.Code(finding?.Rule, "rule", 40);
            shape.That(finding?.Version is >= 1 and <= 9_999, "version");
            shape.OneOf(finding?.Severity, "severity", FindingCodes.SeverityCodes);
            shape.Share(finding?.Confidence ?? default, "confidence");
            shape.That(!Findings.Take(i).Any(f => f.Rule == finding?.Rule), "rule");
            shape.Leave();
        }

        shape.That(!Detail.IsDefault, "detail");
        if (Reason is not null)
        {
            shape.Code(Reason, "reason", 40);
        }
    }
}

/// <summary>The merchant, or its market on its behalf, says how a finding came about.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The ticket-assessed.</param>
/// <param name="Rule">Which of its findings.</param>
/// <param name="Reason">One of <see cref="FindingCodes.Reasons"/>.</param>
/// <param name="Text">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record FindingExplained(string N, StatementId To, string Rule, string Reason, Hash? Text = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Code(Rule, "rule", 40);
        shape.OneOf(Reason, "reason", FindingCodes.ReasonCodes);
        shape.Digest(Text, "text");
    }
}

/// <summary>
/// The market or a bureau decided about a finding. May be said again, by the same party or one above it, and the last
/// holds; all of them stay in the ticket's history.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The ticket-assessed.</param>
/// <param name="Rule">Which of its findings.</param>
/// <param name="Outcome">One of <see cref="FindingCodes.Outcomes"/>.</param>
/// <param name="Note">SHA-256 of salt and <see cref="Sealed.SealedWords"/>.</param>
public sealed record FindingResolved(string N, StatementId To, string Rule, string Outcome, Hash? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Code(Rule, "rule", 40);
        shape.OneOf(Outcome, "outcome", FindingCodes.OutcomeCodes);
        shape.Digest(Note, "note");
    }
}
