using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>One ticket, and the tickets that are still to be read.</summary>
public static class TicketQueries
{
    private const string UnreadColumns = """
        SELECT s.idx, s.id, p.id, t.image FROM unread u JOIN statement s ON s.idx = u.ticket JOIN ticket t ON t.idx = u.ticket
        JOIN party p ON p.no = u.stall
        """;

    internal const string FindingColumns = "r.code, f.version, f.severity, f.confidence, f.weight, f.explained, f.outcome";

    /// <summary>Tickets that nobody read yet, in ledger order.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="after">Only those behind this leaf index; -1 for all.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<UnreadTicket> Unread(ViewReader db, long after, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{UnreadColumns} WHERE u.ticket > $1 ORDER BY u.ticket LIMIT $2", Unread, after, (long)take);
    }

    /// <summary>Tickets of a photograph that nobody read.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="image">Digest of the photograph.</param>
    public static IReadOnlyList<UnreadTicket> UnreadOf(ViewReader db, Hash image)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{UnreadColumns} WHERE substr(t.image, 1, 8) = substr($1, 1, 8) AND substr(t.image, 9) = substr($1, 9)", Unread, image.ToArray());
    }

    /// <summary>Tickets that were read, in ledger order.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="after">Only those behind this leaf index; -1 for all.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<UnreadTicket> Assessed(ViewReader db, long after, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT s.idx, s.id, p.id, t.image FROM ticket t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = s.subject
            WHERE t.idx > $1 AND EXISTS (SELECT 1 FROM assessment a WHERE a.ticket = t.idx) ORDER BY t.idx LIMIT $2
            """, Unread, after, (long)take);
    }

    /// <summary>Tickets of a photograph: one, unless someone attached the very same sealed part twice.</summary>
    public static IReadOnlyList<StatementId> WithImage(ViewReader db, Hash image)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT s.id FROM ticket t JOIN statement s ON s.idx = t.idx
            WHERE substr(t.image, 1, 8) = substr($1, 1, 8) AND substr(t.image, 9) = substr($1, 9)
            """, r => Id(r, 0), image.ToArray());
    }

    /// <summary>True while nobody read this ticket.</summary>
    public static bool IsUnread(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM unread WHERE ticket = $1", index) > 0;
    }

    /// <summary>How many unread tickets come before this one.</summary>
    public static long Ahead(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM unread WHERE ticket < $1", index);
    }

    /// <summary>How many tickets of each stall below an office are to be read, the most first; stalls without any are left out.</summary>
    public static IReadOnlyList<Backlog> Backlogs(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT p.id, count(*) FROM unread u JOIN party p ON p.no = u.stall WHERE u.stall IN (SELECT no FROM below) GROUP BY p.id ORDER BY 2 DESC, 1
            """, r => new Backlog(r.GetString(0), r.GetInt64(1)), within);
    }

    /// <summary>What an examination wants to know of a ticket; null when there is none at this index.</summary>
    public static TicketCircumstances? CircumstancesOf(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        var head = db.One("""
            SELECT p.zh, c.digest, s.signed, t.purchase, s.recorded FROM ticket t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = s.subject
            LEFT JOIN citation c ON c.idx = p.admitted AND c.part = 4 WHERE t.idx = $1
            """, r => new
        {
            Name = r.GetString(0),
            Number = r.IsDBNull(1) ? (Hash?)null : Digest(r, 1),
            At = Time(r, 2),
            Purchase = r.IsDBNull(3) ? (long?)null : r.GetInt64(3),
            Recorded = Time(r, 4),
        }, index);
        if (head is null)
        {
            return null;
        }

        var lots = head.Purchase is { } purchase ? LotsOf(db, purchase) : [];
        Quantity? all = lots.Count > 0 && lots.All(l => l.Quantity.Unit.ConvertsTo(lots[0].Quantity.Unit))
            ? lots.Select(l => l.Quantity).Aggregate((sum, next) => sum.Plus(next)) : null;
        return new TicketCircumstances(head.Name, head.Number, head.At, head.Recorded, [.. lots.Select(l => l.Product).Distinct(StringComparer.Ordinal)], all);
    }

    /// <summary>One ticket with its history; null when the statement is no ticket within the reader's tree size.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="attached">The ticket-attached.</param>
    public static TicketRecord? Find(ViewReader db, StatementId attached)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (StatementView.Find(db, attached) is not { } index)
        {
            return null;
        }

        return db.One($"""
            SELECT p.id, i.id, s.recorded, t.type, t.image, t.number, t.issued, t.until, t.qty, t.unit, t.purchase, b.id, e.reason, n.id
            FROM ticket t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = s.subject JOIN party i ON i.no = s.issuer
            LEFT JOIN statement b ON b.idx = t.purchase
            LEFT JOIN entry_fate e ON e.idx = t.purchase LEFT JOIN statement n ON n.idx = {StatementView.IndexOf("e.instead")}
            WHERE t.idx = $1
            """,
            r => new TicketRecord(index, attached, r.GetString(0), r.GetString(1), Time(r, 2), TicketTypes.Codes[r.GetInt32(3) - 1], Digest(r, 4),
                Text(r, 5), Day(r, 6), Day(r, 7), r.IsDBNull(9) ? null : Quantity.FromBase(r.GetInt64(8), Unit.Of(r.GetInt64(9))),
                r.IsDBNull(11) ? null : Id(r, 11),
                r.IsDBNull(10) ? [] : [.. LotsOf(db, r.GetInt64(10)).Select(l => l.Product).Distinct(StringComparer.Ordinal)],
                AssessmentsOf(db, index), FindingsOf(db, index), ActsOf(db, index), Text(r, 12), r.IsDBNull(13) ? null : Id(r, 13)), index);
    }

    /// <summary>Whom a ticket concerns: its merchant, whoever attached it, and those above the merchant.</summary>
    public static bool Concerns(ViewReader db, TicketRecord ticket, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ticket);
        return party == ticket.Stall || party == ticket.Issuer || SealedAccess.IsAbove(db, ticket.Stall, party);
    }

    internal static IReadOnlyList<FindingRow> FindingsOf(ViewReader db, long ticket) => db.All($"""
        SELECT {FindingColumns} FROM finding f JOIN rule r ON r.no = f.rule WHERE f.ticket = $1
        ORDER BY f.weight IS NULL, f.severity DESC, f.confidence DESC, r.code
        """, Finding, ticket);

    internal static FindingRow Finding(ViewRow row)
    {
        var outcome = row.IsDBNull(6) ? null : FindingCodes.OutcomeCodes[row.GetInt32(6) - 1];
        var state = outcome is not null ? FindingState.Decided : row.IsDBNull(4) ? FindingState.Withdrawn : FindingState.Open;
        return new FindingRow(row.GetString(0), row.GetInt32(1), FindingCodes.SeverityCodes[row.GetInt32(2) - 1], row.GetInt32(3) / 1000m, state,
            !row.IsDBNull(5), outcome);
    }

    internal static IReadOnlyList<string> GoodsOf(ViewReader db, long ticket) =>
        db.One("SELECT purchase FROM ticket WHERE idx = $1", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), ticket) is { } purchase
            ? [.. LotsOf(db, purchase).Select(l => l.Product).Distinct(StringComparer.Ordinal)] : [];

    private static List<(string Product, Quantity Quantity)> LotsOf(ViewReader db, long purchase) => db.All(
        "SELECT g.name, l.qty, l.unit FROM lot l JOIN product g ON g.no = l.product WHERE l.no >= $1 AND l.no < $2 ORDER BY l.no",
        r => (r.GetString(0), Quantity.FromBase(r.GetInt64(1), Unit.Of(r.GetInt64(2)))), LineNumber.Of(purchase, 0), LineNumber.Of(purchase + 1, 0));

    private static List<Assessment> AssessmentsOf(ViewReader db, long ticket) => db.All("""
        SELECT a.idx, s.id, s.recorded, a.model, a.rules, a.type, a.certainty, a.reason, a.detail
        FROM assessment a JOIN statement s ON s.idx = a.idx WHERE a.ticket = $1 ORDER BY a.idx DESC
        """,
        r => new Assessment(r.GetInt64(0), Id(r, 1), Time(r, 2), r.GetString(3), r.GetString(4), TicketTypes.ReadCodes[r.GetInt32(5) - 1],
            r.GetInt32(6) / 1000m, Text(r, 7), Digest(r, 8)), ticket);

    private static List<FindingAct> ActsOf(ViewReader db, long ticket) => db.All("""
        SELECT a.idx, s.id, s.recorded, i.id, a.rule, a.reason, a.outcome, a.words, a.effective
        FROM finding_act a JOIN statement s ON s.idx = a.idx JOIN party i ON i.no = s.issuer WHERE a.ticket = $1 ORDER BY a.idx
        """,
        r => new FindingAct(r.GetInt64(0), Id(r, 1), Time(r, 2), r.GetString(3), r.GetString(4),
            r.IsDBNull(5) ? null : FindingCodes.ReasonCodes[r.GetInt32(5) - 1], r.IsDBNull(6) ? null : FindingCodes.OutcomeCodes[r.GetInt32(6) - 1],
            r.IsDBNull(7) ? null : Digest(r, 7), r.GetBoolean(8)), ticket);

    private static UnreadTicket Unread(ViewRow row) => new(row.GetInt64(0), Id(row, 1), row.GetString(2), Digest(row, 3));

    internal static StatementId Id(ViewRow row, int column) => new(Digest(row, column));

    internal static Hash Digest(ViewRow row, int column) => new(row.GetBytes(column));

    internal static DateTimeOffset Time(ViewRow row, int column) => PartyQueries.Time(row.GetInt64(column));

    internal static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static DateOnly? Day(ViewRow row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
