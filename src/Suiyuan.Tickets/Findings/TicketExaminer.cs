namespace Suiyuan.Tickets.Findings;

/// <summary>Judges readings: runs every rule, with what is known of the purchase and with the tickets seen before.</summary>
public sealed class TicketExaminer
{
    /// <summary>Version of the rules as a whole, for the assessment.</summary>
    public const string RulesVersion = "tickets/1";

    /// <summary>The reading with its findings, worst first. The index, if any, is asked and not changed.</summary>
    public TicketReading Examine(TicketReading reading, TicketContext context) => throw new NotSupportedException("Not built yet");
}
