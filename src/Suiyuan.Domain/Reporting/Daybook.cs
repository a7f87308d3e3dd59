using Suiyuan.Domain.Products;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Reporting;

/// <summary>Which lines of the legal daybook are wanted.</summary>
/// <param name="Within">A stall, or an office for all its stalls.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="In">True for goods that came, false for goods that went.</param>
/// <param name="Product">Only goods whose name contains this.</param>
public sealed record DaybookFilter(string Within, DateOnly From, DateOnly To, bool In, string? Product = null);

/// <summary>A paper beside a purchase.</summary>
/// <param name="Type">One of <see cref="TicketTypes"/>.</param>
/// <param name="Number">Its number, as declared.</param>
public sealed record DaybookTicket(string Type, string? Number);

/// <summary>
/// One line of the legal daybook: goods of one product that came or went. For what came (FSL Art. 65): name, amount, day, supplier
/// with address and contact, tickets; for what went (Order 81 on wholesale): name, amount, day, buyer with address and contact.
/// </summary>
/// <param name="No">Its place in the ledger: 64 times the leaf index, and the line.</param>
/// <param name="Id">The statement.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Stall">Whose daybook.</param>
/// <param name="At">When it happened, as claimed.</param>
/// <param name="Product">The goods.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Origin">Where they grew or were caught; found upstream for what came from another stall.</param>
/// <param name="Batch">The producer's batch mark.</param>
/// <param name="With">Supplier, or the stall on the other side; null for a buyer that is sealed or was not asked.</param>
/// <param name="Place">Where that one trades.</param>
/// <param name="Contact">Digest of the sealed contact of the supplier, or of the sealed buyer.</param>
/// <param name="Tickets">The papers.</param>
/// <param name="OnBehalf">True when the market entered it.</param>
/// <param name="Voided">Why it was voided; null when it stands.</param>
public sealed record DaybookLine(
    long No, StatementId Id, string Kind, string Stall, DateTimeOffset At, string Product, Quantity Quantity, string? Origin, string? Batch, string? With,
    string? Place, Hash? Contact, IReadOnlyList<DaybookTicket> Tickets, bool OnBehalf, string? Voided)
{
    /// <summary>How long the line is to be kept; null for goods of no known class.</summary>
    public RetentionRule? Keep => ProductDictionary.Find(Product) is { } product ? Retention.For(product.Category, ChinaTime.DayOf(At)) : null;
}

/// <summary>Reads the legal daybook (台账).</summary>
public static class Daybook
{
    private const int PageSize = 2000;

    // The other stall's market and number are its address.
    private const string Incoming = """
        SELECT l.no, s.id, s.kind, q.id, COALESCE(s.occurred, s.signed), p.name, l.unit, l.qty, l.origin, l.batch, COALESCE(w.supplier, o.zh),
          COALESCE(w.place, m.zh || COALESCE(' ' || o.stall, '')), c.digest, s.issuer <> s.subject, e.reason, l.source, s.idx
        FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p ON p.no = l.product JOIN party q ON q.no = s.subject
        LEFT JOIN purchase w ON w.idx = s.idx LEFT JOIN receipt r ON r.idx = s.idx LEFT JOIN statement x ON x.idx = r.sale
        LEFT JOIN party o ON o.no = x.subject LEFT JOIN party m ON m.no = o.under LEFT JOIN citation c ON c.idx = s.idx AND c.part = 3
        LEFT JOIN entry_fate e ON e.idx = s.idx
        """;

    private const string Outgoing = """
        SELECT l.no, s.id, s.kind, q.id, COALESCE(s.occurred, s.signed), p.name, l.unit, l.qty, NULL, NULL, o.zh, m.zh || COALESCE(' ' || o.stall, ''),
          c.digest, s.issuer <> s.subject, CASE WHEN f.voided IS NOT NULL THEN COALESCE(f.reason, '') END, (SELECT MIN(a.lot) FROM allocation a WHERE a.line = l.no), s.idx
        FROM statement s JOIN sale_line l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p ON p.no = l.product JOIN party q ON q.no = s.subject
        LEFT JOIN sale_fate f ON f.idx = s.idx LEFT JOIN statement x ON x.idx = f.confirmed LEFT JOIN party o ON o.no = x.subject
        LEFT JOIN party m ON m.no = o.under LEFT JOIN citation c ON c.idx = s.idx AND c.part = 2
        """;

    private const string Narrow = """
        s.subject IN (SELECT no FROM below) AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3) AND ($4 IS NULL OR instr(lower(p.name), $4) > 0)
        """;

    /// <summary>How many lines there are.</summary>
    public static long Count(ViewReader db, DaybookFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var from = filter.In
            ? "lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64"
            : "sale_line l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64";
        return db.Number($"""
            {RecordQueries.Below} SELECT count(*) FROM statement s JOIN {from} JOIN product p ON p.no = l.product
            WHERE {Narrow} AND s.kind IN {KindsOf(filter)}
            """, filter.Within, (long)filter.From.DayNumber, (long)filter.To.DayNumber, Find(filter));
    }

    /// <summary>Lines in the order of the ledger, read a page at a time while they are enumerated.</summary>
    /// <param name="db">Where to read; stays open until the last line.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">The most lines.</param>
    public static IEnumerable<DaybookLine> Lines(ViewReader db, DaybookFilter filter, long skip = 0, int take = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        return Read();

        IEnumerable<DaybookLine> Read()
        {
            var after = -1L;
            for (var left = take; left > 0;)
            {
                var page = Page(db, filter, after, skip, Math.Min(left, PageSize));
                foreach (var line in page)
                {
                    yield return line;
                }

                if (page.Count < Math.Min(left, PageSize))
                {
                    yield break;
                }

                (after, skip, left) = (page[^1].No, 0, left - page.Count);
            }
        }
    }

    private static List<DaybookLine> Page(ViewReader db, DaybookFilter filter, long after, long skip, int take)
    {
        // Without the sign SQLite takes this bound for the one that finds a statement's lines, and goes through all lines there are.
        var rows = db.All($"""
            {RecordQueries.Below} {(filter.In ? Incoming : Outgoing)}
            WHERE {Narrow} AND s.kind IN {KindsOf(filter)} AND +l.no > $5 ORDER BY l.no LIMIT $6 OFFSET $7
            """, Read, filter.Within, (long)filter.From.DayNumber, (long)filter.To.DayNumber, Find(filter), after, (long)take, skip);
        var tickets = filter.In && rows.Count > 0
            ? db.All($"""
                {RecordQueries.Below} SELECT t.purchase, t.type, t.number FROM statement s JOIN ticket t ON t.purchase = s.idx
                WHERE s.subject IN (SELECT no FROM below) AND s.kind IN {KindsOf(filter)} AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3)
                  AND s.idx >= $4 AND s.idx <= $5 ORDER BY t.idx
                """, r => (Purchase: r.GetInt64(0), Ticket: new DaybookTicket(TicketTypes.All[r.GetInt32(1) - 1], Text(r, 2))),
                filter.Within, (long)filter.From.DayNumber, (long)filter.To.DayNumber, rows[0].Index, rows[^1].Index).ToLookup(t => t.Purchase, t => t.Ticket)
            : null;
        return [.. rows.Select(r => r.Line with
        {
            Origin = r.Line.Origin ?? (r.Upstream is { } lot ? UpstreamOrigin(db, filter.In, r.Line.No, lot) : null),
            Tickets = tickets is null ? [] : [.. tickets[r.Index]],
        })];
    }

    // What came: the lot itself knows the way up. What went: the lot that it was taken from.
    private static string? UpstreamOrigin(ViewReader db, bool incoming, long no, long lot) => StallBook.OriginOf(db, incoming ? no : lot);

    private static string KindsOf(DaybookFilter filter) => filter.In ? "(10, 14)" : "(12)";

    private static string? Find(DaybookFilter filter) => string.IsNullOrWhiteSpace(filter.Product) ? null : RecordQueries.Lower(filter.Product);

    private static (DaybookLine Line, long Index, long? Upstream) Read(ViewRow r) => (
        new DaybookLine(r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), Kinds.Of(r.GetInt64(2)).Name, r.GetString(3), PartyQueries.Time(r.GetInt64(4)),
            r.GetString(5), Quantity.FromBase(r.GetInt64(7), Unit.Of(r.GetInt64(6))), Text(r, 8), Text(r, 9), Text(r, 10), Text(r, 11),
            r.IsDBNull(12) ? null : new Hash(r.GetBytes(12)), [], r.GetBoolean(13), Text(r, 14)),
        r.GetInt64(16), r.IsDBNull(15) ? null : r.GetInt64(15));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
