namespace Suiyuan.Tickets;

/// <summary>What every pattern that is matched against a paper's text keeps to.</summary>
internal static class Patterns
{
    /// <summary>
    /// Milliseconds until a match is given up: against texts made to take for ever. A process that is starved can stand still for a second.
    /// </summary>
    public const int Patience = 10_000;
}
