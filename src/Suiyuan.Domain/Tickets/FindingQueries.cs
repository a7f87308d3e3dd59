using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Tickets;

/// <summary>What an office has to decide, what was confirmed, and how well each rule does.</summary>
public static class FindingQueries
{
    private const string Found =
        "instr(lower(COALESCE(t.number, '') || ' ' || p.id || ' ' || p.zh || ' ' || COALESCE(p.en, '') || ' ' || COALESCE(p.stall, '')), $4) > 0";

    /// <summary>The work list: tickets with findings that wait for a decision, the worst first, among equals the newest.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public static RowPage<SuspiciousTicket> Open(ViewReader db, TicketFilter filter, long skip, int take) =>
        List(db, filter, skip, take, "weight", FindingState.Open);

    /// <summary>Tickets on which something was decided, the latest decision first, with what was.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public static RowPage<SuspiciousTicket> Decided(ViewReader db, TicketFilter filter, long skip, int take) =>
        List(db, filter, skip, take, "decided", FindingState.Decided);

    // Both lists are of findings that have the column, and by it.
    private static RowPage<SuspiciousTicket> List(ViewReader db, TicketFilter filter, long skip, int take, string column, FindingState state)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var where = $"""
            FROM finding f JOIN rule r ON r.no = f.rule JOIN ticket t ON t.idx = f.ticket JOIN party p ON p.no = f.stall
              LEFT JOIN assessment a ON a.ticket = f.ticket AND a.replaced IS NULL
            WHERE f.{column} IS NOT NULL AND f.stall IN (SELECT no FROM below) AND ($2 IS NULL OR r.code = $2) AND f.severity >= $3
              AND ($4 IS NULL OR
            """ + " " + Found + """
            ) AND ($5 IS NULL OR t.type = $5 OR a.type = $6) AND ($7 IS NULL OR (f.explained IS NOT NULL) = $7)
            """;
        var type = filter.Type is null ? (Declared: null, Read: null) : NumbersOf(filter.Type);
        long? explained = filter.Explained is { } wanted ? wanted ? 1 : 0 : null;
        var severity = filter.Severity is null ? 0L : FindingCodes.NumberOf(FindingCodes.SeverityCodes, filter.Severity);
        var rows = db.All($"""
            {RecordQueries.Below}, listed(ticket, place) AS (
              SELECT f.ticket, max(f.{column}) {where} GROUP BY f.ticket ORDER BY 2 DESC, 1 DESC LIMIT $8 OFFSET $9)
            SELECT s.idx, s.id, p.id, t.type, COALESCE((SELECT type FROM assessment WHERE ticket = t.idx AND replaced IS NULL), 10), t.number, s.recorded
            FROM listed l JOIN statement s ON s.idx = l.ticket JOIN ticket t ON t.idx = l.ticket JOIN party p ON p.no = s.subject
            ORDER BY l.place DESC, l.ticket DESC
            """,
            r => new SuspiciousTicket(r.GetInt64(0), TicketQueries.Id(r, 1), r.GetString(2), TicketTypes.Codes[r.GetInt32(3) - 1],
                TicketTypes.ReadCodes[r.GetInt32(4) - 1], TicketQueries.Text(r, 5), TicketQueries.Time(r, 6), []),
            filter.Within, filter.Rule, severity, Lower(filter.Find), type.Declared, type.Read, explained, (long)take, skip);
        var total = db.Number($"{RecordQueries.Below} SELECT count(DISTINCT f.ticket) {where}",
            filter.Within, filter.Rule, severity, Lower(filter.Find), type.Declared, type.Read, explained);
        return new RowPage<SuspiciousTicket>(
            [
                .. rows.Select(t => t with
                {
                    Findings = [.. TicketQueries.FindingsOf(db, t.Index).Where(f => f.State == state)], Goods = TicketQueries.GoodsOf(db, t.Index),
                }),
            ],
            total);
    }

    /// <summary>The risk register: what was decided to be true, the latest decision first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public static RowPage<ConfirmedFinding> Confirmed(ViewReader db, RegisterFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        const string Where = """
            FROM finding f JOIN rule r ON r.no = f.rule JOIN ticket t ON t.idx = f.ticket JOIN statement s ON s.idx = f.ticket
              JOIN party p ON p.no = f.stall JOIN party m ON m.no = p.under JOIN statement d ON d.idx = f.decided JOIN party o ON o.no = d.issuer
              LEFT JOIN assessment a ON a.ticket = f.ticket AND a.replaced IS NULL
            WHERE f.outcome = 1 AND f.stall IN (SELECT no FROM below) AND ($2 IS NULL OR r.code = $2) AND ($3 IS NULL OR d.day >= $3)
              AND ($4 IS NULL OR
            """ + " " + Found + """
            ) AND ($5 IS NULL OR t.type = $5 OR a.type = $6) AND ($7 IS NULL OR d.day <= $7)
            """;
        var type = filter.Type is null ? (Declared: null, Read: null) : NumbersOf(filter.Type);
        var (from, to) = ((long?)filter.From?.DayNumber, (long?)filter.To?.DayNumber);
        var rows = db.All($"""
            {RecordQueries.Below}
            SELECT s.id, s.idx, p.id, m.id, r.code, f.severity, t.type, COALESCE(a.type, 10), t.number, s.recorded, d.id, d.recorded, o.id, d.idx
            {Where} ORDER BY f.decided DESC LIMIT $8 OFFSET $9
            """,
            r => new ConfirmedFinding(TicketQueries.Id(r, 0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4),
                FindingCodes.SeverityCodes[r.GetInt32(5) - 1], TicketTypes.Codes[r.GetInt32(6) - 1], TicketTypes.ReadCodes[r.GetInt32(7) - 1],
                TicketQueries.Text(r, 8), TicketQueries.Time(r, 9), TicketQueries.Id(r, 10), TicketQueries.Time(r, 11), r.GetString(12))
            {
                DecisionIndex = r.GetInt64(13),
            },
            filter.Within, filter.Rule, from, Lower(filter.Find), type.Declared, type.Read, to, (long)take, skip);
        var total = db.Number($"{RecordQueries.Below} SELECT count(*) {Where}",
            filter.Within, filter.Rule, from, Lower(filter.Find), type.Declared, type.Read, to);
        return new RowPage<ConfirmedFinding>(rows, total);
    }

    /// <summary>How each rule does in the whole city, version by version, by code and then the newest version first.</summary>
    public static IReadOnlyList<RuleScore> Scores(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT r.code, k.version, k.found, k.confirmed, k.refuted, k.excused FROM rule_score k JOIN rule r ON r.no = k.rule ORDER BY 1, 2 DESC
            """,
            r => new RuleScore(r.GetString(0), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5)));
    }

    /// <summary>How many tickets of each stall below an office wait for a decision, the worst stall first; stalls without any are left out.</summary>
    public static IReadOnlyList<OpenTickets> OpenByStall(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}, open(stall, ticket, rule, severity, weight) AS (
              SELECT stall, ticket, rule, severity, weight FROM finding WHERE weight IS NOT NULL AND stall IN (SELECT no FROM below)),
            worst(stall, tickets, weight) AS (SELECT stall, count(DISTINCT ticket), max(weight) FROM open GROUP BY stall)
            SELECT p.id, w.tickets, max(o.severity), min(r.code) FROM worst w JOIN open o ON o.stall = w.stall AND o.weight = w.weight
              JOIN rule r ON r.no = o.rule JOIN party p ON p.no = w.stall GROUP BY p.id, w.tickets, w.weight ORDER BY w.weight DESC, p.id
            """, r => new OpenTickets(r.GetString(0), r.GetInt64(1), FindingCodes.SeverityCodes[r.GetInt32(2) - 1], r.GetString(3)), within);
    }

    /// <summary>How many findings on tickets of a party, and of everyone below it, were confirmed.</summary>
    public static long ConfirmedCount(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number($"{RecordQueries.Below} SELECT count(*) FROM finding WHERE outcome = 1 AND stall IN (SELECT no FROM below)", within);
    }

    /// <summary>How many readings were recorded on a China day, of tickets of the parties below an office.</summary>
    public static long ReadOn(ViewReader db, string within, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number($"{RecordQueries.Below} SELECT count(*) FROM statement WHERE kind = 17 AND subject IN (SELECT no FROM below) AND day = $2",
            within, (long)day.DayNumber);
    }

    // The last of each list is another: "other" is declared, "unknown" is read.
    private static (long? Declared, long? Read) NumbersOf(string type) =>
        (FindingCodes.NumberOf(TicketTypes.Codes, type), FindingCodes.NumberOf(TicketTypes.ReadCodes, type));

    private static string? Lower(string? find) => string.IsNullOrWhiteSpace(find) ? null : RecordQueries.Lower(find);
}
