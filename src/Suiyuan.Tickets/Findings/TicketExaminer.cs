using Suiyuan.Tickets.Findings.Rules;

namespace Suiyuan.Tickets.Findings;

/// <summary>
/// Judges readings: runs every rule, with what is known of the purchase and with the tickets seen before. Each rule weighs
/// how surely the fields it rests on were read: what may be a misreading is no finding. Thread-safe.
/// </summary>
/// <param name="index">The tickets seen before, or null: then no finding rests on another ticket.</param>
/// <param name="validity">How long papers are good for; by default the table that comes with the library.</param>
public sealed class TicketExaminer(TicketIndex? index = null, Validity? validity = null)
{
    /// <summary>Version of the rules as a whole, for the assessment.</summary>
    public const string RulesVersion = "tickets/1";

    /// <summary>Findings less sure than this are not made.</summary>
    private const double Least = 0.45;

    private static readonly Func<TicketCase, IEnumerable<Finding>>[] Rules =
    [
        DateRules.Expired, DateRules.FutureDate, PaperRules.Consignee, PaperRules.SealMissing, PaperRules.CheckDigit, PaperRules.WrongType,
        QrRules.Mismatch, ArithmeticRules.Sums, IndexRules.NumberReused, IndexRules.Photographs, IndexRules.Overdrawn,
    ];

    /// <summary>The reading with its findings, worst first. The index, if any, is asked and not changed.</summary>
    /// <param name="reading">As the reader gave it; findings that it has are replaced.</param>
    /// <param name="context">What is known of the purchase.</param>
    /// <param name="id">The ticket's own id in the index, so that it is not held against itself; by default its file's name.</param>
    public TicketReading Examine(TicketReading reading, TicketContext context, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(context);
        var ticket = new TicketCase(reading, context, id ?? reading.File, index, validity ?? Validity.Default);

        // What was not readable is not judged by what little was read, only by its photograph.
        var findings = reading.Readable
            ? Rules.SelectMany(rule => rule(ticket)).Where(f => f.Confidence >= Least)
            : [.. PaperRules.Unreadable(ticket), .. IndexRules.Photographs(ticket)];
        return reading with { Findings = [.. findings.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ThenBy(f => f.Rule, StringComparer.Ordinal)] };
    }
}
