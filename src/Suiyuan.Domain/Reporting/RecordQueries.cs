using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Reporting;

/// <summary>Lists of records for the desks: of one office, one market or one stall, narrowed and paged.</summary>
public static class RecordQueries
{
    /// <summary>The numbers of the party <c>$1</c> and of everyone below it.</summary>
    internal const string Below = """
        WITH RECURSIVE below(no) AS (
          SELECT no FROM party WHERE id = $1 UNION SELECT c.no FROM party c JOIN below b ON c.under = b.no WHERE c.no <> c.under)
        """;

    // Lines of statement n are numbered from 64 n (see LineNumber).
    private const string LinesOf = "no >= s.idx * 64 AND no < s.idx * 64 + 64";

    // $1 within, $2 day or null, $3 find or null; a parameter that does not narrow costs nothing worth having two texts for.
    private const string Narrow = "s.subject IN (SELECT no FROM below) AND ($2 IS NULL OR s.day = $2)";

    private const string FindStall = "instr(lower(p.id || ' ' || p.zh || ' ' || COALESCE(p.en, '') || ' ' || COALESCE(p.stall, '')), $3) > 0";

    /// <summary>Sales, newest first.</summary>
    public static RowPage<SaleItem> Sales(ViewReader db, RecordFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var where = $"""
            WHERE s.kind = 12 AND {Narrow}
              AND ($3 IS NULL OR {FindStall} OR EXISTS(SELECT 1 FROM sale_line JOIN product g ON g.no = sale_line.product WHERE sale_line.no >= s.idx * 64 AND sale_line.no < s.idx * 64 + 64 AND instr(lower(g.name), $3) > 0))
              {SaleState(filter.State)}
            """;
        var rows = db.All($"""
            {Below}
            SELECT s.idx, s.id, p.id, s.issuer <> s.subject, COALESCE(s.occurred, s.signed), s.recorded, (SELECT count(*) FROM sale_line WHERE {LinesOf}),
              g.name, l.unit, l.qty, f.voided IS NOT NULL, f.confirmed IS NOT NULL, f.disputed IS NOT NULL,
              EXISTS(SELECT 1 FROM sale_line WHERE {LinesOf} AND short IS NOT NULL)
            FROM statement s JOIN party p ON p.no = s.subject LEFT JOIN sale_fate f ON f.idx = s.idx
              JOIN sale_line l ON l.no = s.idx * 64 JOIN product g ON g.no = l.product
            {where} ORDER BY s.idx DESC LIMIT $4 OFFSET $5
            """,
            row => new SaleItem(row.GetInt64(0), Id(row, 1), row.GetString(2), row.GetBoolean(3), Time(row, 4), Time(row, 5), row.GetInt32(6),
                row.GetString(7), Quantity.FromBase(row.GetInt64(9), Unit.Of(row.GetInt64(8))), row.GetBoolean(10), row.GetBoolean(11), row.GetBoolean(12),
                row.GetBoolean(13)),
            filter.Within, (long?)filter.Day?.DayNumber, Find(filter), (long)take, skip);
        var total = db.Number($"{Below} SELECT count(*) FROM statement s JOIN party p ON p.no = s.subject LEFT JOIN sale_fate f ON f.idx = s.idx {where}",
            filter.Within, (long?)filter.Day?.DayNumber, Find(filter));
        return new RowPage<SaleItem>(rows, total);
    }

    /// <summary>Purchases and receipts, newest first.</summary>
    public static RowPage<PurchaseItem> Purchases(ViewReader db, RecordFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var where = $"""
            WHERE s.kind IN (10, 14) AND {Narrow}
              AND ($3 IS NULL OR {FindStall} OR instr(lower(COALESCE(b.supplier, '')), $3) > 0
                OR EXISTS(SELECT 1 FROM lot JOIN product g ON g.no = lot.product WHERE lot.no >= s.idx * 64 AND lot.no < s.idx * 64 + 64 AND instr(lower(g.name), $3) > 0))
              {PurchaseState(filter.State)}
            """;
        const string From = """
            FROM statement s JOIN party p ON p.no = s.subject LEFT JOIN purchase b ON b.idx = s.idx
            """;
        var rows = db.All($"""
            {Below}
            SELECT s.idx, s.id, p.id, s.issuer <> s.subject, COALESCE(s.occurred, s.signed), s.recorded, (SELECT count(*) FROM lot WHERE {LinesOf}),
              g.name, l.unit, l.qty, b.supplier,
              (SELECT q.id FROM receipt r JOIN statement o ON o.idx = r.sale JOIN party q ON q.no = o.subject WHERE r.idx = s.idx),
              (SELECT count(*) FROM ticket WHERE purchase = s.idx), EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            {From} LEFT JOIN lot l ON l.no = s.idx * 64 LEFT JOIN product g ON g.no = l.product
            {where} ORDER BY s.idx DESC LIMIT $4 OFFSET $5
            """,
            row => new PurchaseItem(row.GetInt64(0), Id(row, 1), row.GetString(2), row.GetBoolean(3), Time(row, 4), Time(row, 5), row.GetInt32(6),
                Text(row, 7) ?? "", row.IsDBNull(8) ? default : Quantity.FromBase(row.GetInt64(9), Unit.Of(row.GetInt64(8))), Text(row, 10), Text(row, 11), row.GetInt32(12), row.GetBoolean(13)),
            filter.Within, (long?)filter.Day?.DayNumber, Find(filter), (long)take, skip);
        var total = db.Number($"{Below} SELECT count(*) {From} {where}", filter.Within, (long?)filter.Day?.DayNumber, Find(filter));
        return new RowPage<PurchaseItem>(rows, total);
    }

    /// <summary>Sale lines beyond stock whose sale stands, newest first.</summary>
    public static IReadOnlyList<ShortfallItem> Shortfalls(ViewReader db, RecordFilter filter, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        return db.All($"""
            {Below}
            SELECT s.idx, s.id, p.id, COALESCE(s.occurred, s.signed), s.recorded, g.name, l.unit, l.qty, l.short
            FROM sale_line l JOIN statement s ON s.idx = l.no / 64 JOIN party p ON p.no = s.subject JOIN product g ON g.no = l.product
            WHERE l.short IS NOT NULL AND {Narrow} AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL)
            ORDER BY l.no DESC LIMIT $3
            """,
            row =>
            {
                var unit = Unit.Of(row.GetInt64(6));
                return new ShortfallItem(row.GetInt64(0), Id(row, 1), row.GetString(2), Time(row, 3), Time(row, 4), row.GetString(5),
                    Quantity.FromBase(row.GetInt64(7), unit), Quantity.FromBase(row.GetInt64(8), unit));
            },
            filter.Within, (long?)filter.Day?.DayNumber, (long)take);
    }

    /// <summary>Disputes in which the buyer or the seller is within, newest first.</summary>
    public static IReadOnlyList<DisputeItem> Disputes(ViewReader db, RecordFilter filter, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        return db.All($"""
            {Below}
            SELECT s.idx, COALESCE(s.occurred, s.signed), s.recorded, p.id, q.id, r.target, r.reason, r.note,
              EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = r.sale AND f.voided IS NOT NULL)
            FROM receipt r JOIN statement s ON s.idx = r.idx JOIN party p ON p.no = s.subject
              LEFT JOIN statement o ON o.idx = r.sale LEFT JOIN party q ON q.no = o.subject
            WHERE r.reason IS NOT NULL AND (s.subject IN (SELECT no FROM below) OR o.subject IN (SELECT no FROM below)) AND ($2 IS NULL OR s.day = $2)
            ORDER BY r.idx DESC LIMIT $3
            """,
            row => new DisputeItem(row.GetInt64(0), Time(row, 1), Time(row, 2), row.GetString(3), Text(row, 4), Id(row, 5), row.GetString(6), Text(row, 7),
                row.GetBoolean(8)),
            filter.Within, (long?)filter.Day?.DayNumber, (long)take);
    }

    /// <summary>A stall's tickets, newest first.</summary>
    public static IReadOnlyList<TicketItem> TicketsOf(ViewReader db, string stall, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT t.idx, t.type, t.image, t.number, t.until, p.id FROM statement s JOIN ticket t ON t.idx = s.idx JOIN party p ON p.no = s.subject
            WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = 11 ORDER BY s.idx DESC LIMIT $2
            """, Ticket, stall, (long)take);
    }

    /// <summary>Tickets whose number contains <paramref name="number"/>, of stalls below <paramref name="within"/>.</summary>
    public static IReadOnlyList<TicketItem> FindTickets(ViewReader db, string within, string number, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Below}
            SELECT t.idx, t.type, t.image, t.number, t.until, p.id FROM ticket t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = s.subject
            WHERE instr(lower(t.number), $2) > 0 AND s.subject IN (SELECT no FROM below) ORDER BY t.idx DESC LIMIT $3
            """, Ticket, within, Lower(number), (long)take);
    }

    /// <summary>Suppliers from outside whose name, as buyers wrote it, contains these words; those that are bought from most first.</summary>
    public static IReadOnlyList<SupplierItem> FindSuppliers(ViewReader db, string within, string name, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Below}, named(supplier) AS (SELECT DISTINCT supplier FROM purchase WHERE instr(lower(supplier), $2) > 0)
            SELECT b.supplier, count(*), max(s.recorded) FROM named n JOIN purchase b ON b.supplier = n.supplier JOIN statement s ON s.idx = b.idx
            WHERE s.subject IN (SELECT no FROM below) GROUP BY b.supplier ORDER BY 2 DESC, 1 LIMIT $3
            """, row => new SupplierItem(row.GetString(0), row.GetInt64(1), Time(row, 2)), within, Lower(name), (long)take);
    }

    /// <summary>A stall's lots that are not used up, oldest first.</summary>
    public static IReadOnlyList<OpenLot> LotsOf(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT s.id, l.no % 64, g.name, l.unit, l.rest, COALESCE(s.occurred, s.signed)
            FROM lot l JOIN product g ON g.no = l.product JOIN statement s ON s.idx = l.no / 64
            WHERE l.stall = (SELECT no FROM party WHERE id = $1) AND l.rest > 0 ORDER BY l.no LIMIT 200
            """,
            row => new OpenLot(new LotId(Id(row, 0), row.GetInt32(1)), row.GetString(2), Quantity.FromBase(row.GetInt64(4), Unit.Of(row.GetInt64(3))), Time(row, 5)),
            stall);
    }

    /// <summary>Suppliers and goods of a stall's latest purchases, to choose from when typing.</summary>
    public static (IReadOnlyList<string> Suppliers, IReadOnlyList<string> Products) Habits(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        const string Latest = """
            WITH latest(idx) AS (SELECT idx FROM statement WHERE subject = (SELECT no FROM party WHERE id = $1) AND kind IN (10, 14) ORDER BY idx DESC LIMIT 60)
            """;
        return (
            db.All($"{Latest} SELECT DISTINCT supplier FROM purchase WHERE idx IN (SELECT idx FROM latest) LIMIT 20", row => row.GetString(0), stall),
            db.All($"{Latest} SELECT DISTINCT g.name FROM latest JOIN lot l ON l.no >= latest.idx * 64 AND l.no < latest.idx * 64 + 64 JOIN product g ON g.no = l.product LIMIT 40",
                row => row.GetString(0), stall));
    }

    private static string SaleState(string? state) => state switch
    {
        "voided" => "AND f.voided IS NOT NULL",
        "disputed" => "AND f.disputed IS NOT NULL",
        "short" => "AND s.idx IN (SELECT no / 64 FROM sale_line WHERE short IS NOT NULL)",
        "behalf" => "AND s.issuer <> s.subject",
        _ => "",
    };

    private static string PurchaseState(string? state) => state switch
    {
        "bare" => "AND s.kind = 10 AND NOT EXISTS(SELECT 1 FROM ticket WHERE purchase = s.idx) AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)",
        "voided" => "AND EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)",
        "behalf" => "AND s.issuer <> s.subject",
        _ => "",
    };

    private static string? Find(RecordFilter filter) => string.IsNullOrWhiteSpace(filter.Find) ? null : Lower(filter.Find);

    // As SQLite's lower() does it: ASCII only.
    internal static string Lower(string text) => string.Concat(text.Trim().Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

    private static TicketItem Ticket(SqliteDataReader row) => new(row.GetInt64(0), TicketTypes.Codes[row.GetInt32(1) - 1], new Hash((byte[])row[2]), Text(row, 3),
        row.IsDBNull(4) ? null : DateOnly.FromDayNumber(row.GetInt32(4)), row.GetString(5));

    private static StatementId Id(SqliteDataReader row, int column) => new(new Hash((byte[])row[column]));

    private static DateTimeOffset Time(SqliteDataReader row, int column) => PartyQueries.Time(row.GetInt64(column));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
