using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>A ticket as its own stall sees it.</summary>
/// <param name="Id">The ticket-attached.</param>
/// <param name="Type">As declared.</param>
/// <param name="Image">Digest of its photograph.</param>
/// <param name="Number">As declared.</param>
/// <param name="Issued">As declared.</param>
/// <param name="Until">As declared.</param>
/// <param name="Assessed">The ticket-assessed that holds, which explanations are about; null while nobody read it.</param>
/// <param name="Retake">Why another photograph is wanted, as a code of the reader; null when none is.</param>
/// <param name="Findings">What a stall may be asked about, worst first.</param>
/// <param name="Covers">How much it covers, as declared.</param>
public sealed record StallTicket(
    StatementId Id, string Type, Hash Image, string? Number, DateOnly? Issued, DateOnly? Until, StatementId? Assessed, string? Retake,
    IReadOnlyList<FindingRow> Findings, Quantity? Covers);

/// <summary>What a stall has to do about its own tickets. Each answer is as of the reader's tree size.</summary>
public static class StallTickets
{
    /// <summary>Days for which a better photograph is asked for: after that the paper is mostly gone.</summary>
    public const int DaysForRetakes = 7;

    // A finding below this is a hint for officers, which nobody can explain.
    private const int LeastSeverity = 2;

    // A reason "failed" is the machine's own. What an officer decided is settled, and a later photograph is the answer.
    private const string Unreadable = """
        a.replaced IS NULL AND a.reason IS NOT NULL AND a.reason <> 'failed'
        AND NOT EXISTS (SELECT 1 FROM ticket n WHERE n.purchase = t.purchase AND n.idx > t.idx)
        AND NOT EXISTS (SELECT 1 FROM finding d JOIN rule u ON u.no = d.rule WHERE d.ticket = t.idx AND u.code = 'unreadable' AND d.outcome IS NOT NULL)
        """;

    private const string Retakes = $"""
        SELECT t.purchase, t.idx FROM statement x JOIN ticket t ON t.idx = x.idx JOIN assessment a ON a.ticket = t.idx
        WHERE x.subject = (SELECT no FROM party WHERE id = $1) AND x.kind = 11 AND x.day IN (SELECT day FROM statement_day WHERE day > $2)
          AND t.purchase IS NOT NULL AND {Unreadable}
        """;

    // One parameter more than it needs, so that lists of records take either.
    private const string Unexplained = """
        SELECT t.purchase, t.idx FROM finding f JOIN ticket t ON t.idx = f.ticket JOIN rule r ON r.no = f.rule
        WHERE f.stall = (SELECT no FROM party WHERE id = $1) AND f.weight IS NOT NULL AND f.severity >= $2 AND f.explained IS NULL
          AND r.code <> 'unreadable' AND t.purchase IS NOT NULL
        """;

    internal const string WithRetakes = $"s.idx IN (SELECT purchase FROM ({Retakes}) q)";

    internal const string WithUnexplained = $"s.idx IN (SELECT purchase FROM ({Unexplained}) q)";

    /// <summary>How many tickets are to be photographed again, and how many have findings to explain.</summary>
    public static (int Retake, int Explain) Count(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ((int)db.Number($"SELECT COUNT(DISTINCT idx) FROM ({Retakes}) q", stall, RetakesFrom(db)),
            (int)db.Number($"SELECT COUNT(DISTINCT idx) FROM ({Unexplained}) q", stall, (long)LeastSeverity));
    }

    /// <summary>The tickets of a purchase, in the order in which they were attached.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="purchase">Its leaf index.</param>
    public static IReadOnlyList<StallTicket> Of(ViewReader db, long purchase)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            SELECT t.idx, s.id, t.type, t.image, t.number, t.issued, t.until, b.id, CASE WHEN {Unreadable} THEN a.reason END, t.qty, t.unit
            FROM ticket t JOIN statement s ON s.idx = t.idx LEFT JOIN assessment a ON a.ticket = t.idx AND a.replaced IS NULL
            LEFT JOIN statement b ON b.idx = a.idx WHERE t.purchase = $1 ORDER BY t.idx
            """,
            r => new StallTicket(TicketQueries.Id(r, 1), TicketTypes.All[r.GetInt32(2) - 1], TicketQueries.Digest(r, 3), TicketQueries.Text(r, 4),
                TicketQueries.Day(r, 5), TicketQueries.Day(r, 6), r.IsDBNull(7) ? null : TicketQueries.Id(r, 7), TicketQueries.Text(r, 8),
                [.. TicketQueries.FindingsOf(db, r.GetInt64(0)).Where(IsAsked)],
                r.IsDBNull(9) ? null : Quantity.FromBase(r.GetInt64(9), Unit.Of(r.GetInt64(10)))), purchase);
    }

    internal static long RetakesFrom(ViewReader db) => db.Today.DayNumber - DaysForRetakes;

    internal static long SeverityAsked => LeastSeverity;

    private static bool IsAsked(FindingRow finding) =>
        finding.State != FindingState.Withdrawn && finding.Rule != "unreadable" && FindingCodes.NumberOf(FindingCodes.SeverityCodes, finding.Severity) >= LeastSeverity;
}
