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
        WITH RECURSIVE below(no) AS (SELECT no FROM party_within WHERE above = (SELECT no FROM party WHERE id = $1))
        """;

    // Lines of statement n are numbered from 64 n (see LineNumber).
    private const string LinesOf = "no >= s.idx * 64 AND no < s.idx * 64 + 64";

    /// <summary>Beyond this many, a list says so and pages no further: whoever wants older records names a day.</summary>
    public const int MostPaged = 10_000;

    // How far back a whole city is searched for words, or for what has no table of its own, unless a day is named.
    private const int SearchedDays = 7;
    private const int ListedDays = 30;

    // An office with more than this many parties below it is read along the ledger, newest first, instead of party by party.
    private const int Narrow = 30;

    private const string FindStall = "instr(lower(p.id || ' ' || p.zh || ' ' || COALESCE(p.en, '') || ' ' || COALESCE(p.stall, '')), $3) > 0";

    /// <summary>Sales, newest first.</summary>
    public static RowPage<SaleItem> Sales(ViewReader db, RecordFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        const string Goods = """
            EXISTS(SELECT 1 FROM sale_line JOIN product g ON g.no = sale_line.product WHERE sale_line.no >= s.idx * 64 AND sale_line.no < s.idx * 64 + 64 AND instr(lower(g.name), $3) > 0)
            """;
        var source = filter.State switch
        {
            "voided" => new Source("sale_fate o CROSS JOIN statement s ON s.idx = o.idx", "o.voided IS NOT NULL"),
            "disputed" => new Source("sale_fate o CROSS JOIN statement s ON s.idx = o.idx", "o.disputed IS NOT NULL"),
            "short" => new Source("sale_line o CROSS JOIN statement s ON s.idx = o.no / 64", "o.short IS NOT NULL", Distinct: true),
            "behalf" => new Source("statement s", "s.issuer <> s.subject", Days: ListedDays),
            _ => new Source("statement s", null),
        };
        var page = Page(db, filter, source, "s.kind = 12", "sale_line", $"({FindStall} OR {Goods})", skip, take, "sum(sales)", null);
        var rows = db.All($"""
            SELECT s.idx, s.id, p.id, s.issuer <> s.subject, COALESCE(s.occurred, s.signed), s.recorded, (SELECT count(*) FROM sale_line WHERE {LinesOf}),
              g.name, l.unit, l.qty, f.voided IS NOT NULL, f.confirmed IS NOT NULL, f.disputed IS NOT NULL,
              EXISTS(SELECT 1 FROM sale_line WHERE {LinesOf} AND short IS NOT NULL)
            FROM json_each($1) j JOIN statement s ON s.idx = j.value JOIN party p ON p.no = s.subject LEFT JOIN sale_fate f ON f.idx = s.idx
              JOIN sale_line l ON l.no = s.idx * 64 JOIN product g ON g.no = l.product ORDER BY s.idx DESC
            """,
            row => new SaleItem(row.GetInt64(0), Id(row, 1), row.GetString(2), row.GetBoolean(3), Time(row, 4), Time(row, 5), row.GetInt32(6),
                row.GetString(7), Quantity.FromBase(row.GetInt64(9), Unit.Of(row.GetInt64(8))), row.GetBoolean(10), row.GetBoolean(11), row.GetBoolean(12),
                row.GetBoolean(13)),
            page.Indexes);
        return new RowPage<SaleItem>(rows, page.Total, page.IsMore);
    }

    /// <summary>Purchases and receipts, newest first.</summary>
    public static RowPage<PurchaseItem> Purchases(ViewReader db, RecordFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        const string Goods = """
            EXISTS(SELECT 1 FROM purchase b WHERE b.idx = s.idx AND instr(lower(b.supplier), $3) > 0)
            OR EXISTS(SELECT 1 FROM lot JOIN product g ON g.no = lot.product WHERE lot.no >= s.idx * 64 AND lot.no < s.idx * 64 + 64 AND instr(lower(g.name), $3) > 0)
            """;
        var source = filter.State switch
        {
            "bare" => new Source("purchase o CROSS JOIN statement s ON s.idx = o.idx", """
                NOT EXISTS(SELECT 1 FROM ticket WHERE purchase = s.idx) AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
                """, Days: ListedDays),
            "voided" => new Source("entry_fate o CROSS JOIN statement s ON s.idx = o.idx", "1"),
            "behalf" => new Source("statement s", "s.issuer <> s.subject", Days: ListedDays),
            _ => new Source("statement s", null),
        };
        var page = Page(db, filter, source, "s.kind IN (10, 14)", "lot", $"({FindStall} OR {Goods})", skip, take, "sum(purchases + receipts)", """
            SELECT count(*) FROM entry_fate e CROSS JOIN statement s ON s.idx = e.idx WHERE s.kind IN (10, 14) AND ($2 IS NULL OR s.day = $2) AND +s.subject IN (SELECT no FROM below)
            """);
        var rows = db.All($"""
            SELECT s.idx, s.id, p.id, s.issuer <> s.subject, COALESCE(s.occurred, s.signed), s.recorded, (SELECT count(*) FROM lot WHERE {LinesOf}),
              g.name, l.unit, l.qty, b.supplier,
              (SELECT q.id FROM receipt r JOIN statement o ON o.idx = r.sale JOIN party q ON q.no = o.subject WHERE r.idx = s.idx),
              (SELECT count(*) FROM ticket WHERE purchase = s.idx), EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            FROM json_each($1) j JOIN statement s ON s.idx = j.value JOIN party p ON p.no = s.subject LEFT JOIN purchase b ON b.idx = s.idx
              LEFT JOIN lot l ON l.no = s.idx * 64 LEFT JOIN product g ON g.no = l.product ORDER BY s.idx DESC
            """,
            row => new PurchaseItem(row.GetInt64(0), Id(row, 1), row.GetString(2), row.GetBoolean(3), Time(row, 4), Time(row, 5), row.GetInt32(6),
                Text(row, 7) ?? "", row.IsDBNull(8) ? default : Quantity.FromBase(row.GetInt64(9), Unit.Of(row.GetInt64(8))), Text(row, 10), Text(row, 11), row.GetInt32(12), row.GetBoolean(13)),
            page.Indexes);
        return new RowPage<PurchaseItem>(rows, page.Total, page.IsMore);
    }

    /// <summary>Which statements are on a page, and how many there are in all.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="source">Where they are found.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="lines">Where their goods are.</param>
    /// <param name="find">True where <c>$3</c> is found.</param>
    /// <param name="skip">How many come before.</param>
    /// <param name="take">The most on a page.</param>
    /// <param name="counter">What counts them all, over the counters of days.</param>
    /// <param name="uncounted">Those that the counters leave out.</param>
    private static (string Indexes, long Total, bool IsMore) Page(
        ViewReader db, RecordFilter filter, Source source, string kinds, string lines, string find, long skip, int take, string counter, string? uncounted)
    {
        var words = Find(filter);
        var isWide = filter.Day is null && db.Number($"{Below} SELECT count(*) FROM below", filter.Within) > Narrow;
        int? days = words is null ? source.Days : SearchedDays;
        var first = isWide && days is { } back ? StatementView.FirstSince(db, db.Today.AddDays(-back)) : 0;
        if (words is not null && isWide && source.Condition is null)
        {
            return PageOfWords(db, filter.Within, words, kinds, lines, skip, take, first);
        }

        // What a few stalls did is found day by day, what a whole city did by going back from the newest.
        var on = filter.Day is not null ? "AND s.day = $2" : isWide ? "" : "AND s.day IN (SELECT day FROM statement_day)";
        var where = $"""
            WHERE {kinds} AND s.idx >= $6 AND {(isWide ? "+" : "")}s.subject IN (SELECT no FROM below) {on} {(source.Condition is null ? "" : "AND " + source.Condition)}
            {(words is null ? "" : $"AND EXISTS(SELECT 1 FROM party p WHERE p.no = s.subject AND {find})")}
            """;
        var select = source.Distinct ? "SELECT DISTINCT s.idx" : "SELECT s.idx";
        var day = (long?)filter.Day?.DayNumber;
        var indexes = skip > MostPaged ? [] : db.All($"{Below} {select} FROM {source.From} {where} ORDER BY s.idx DESC LIMIT $4 OFFSET $5",
            row => row.GetInt64(0), filter.Within, day, words, (long)take, skip, first);
        if (words is null && source.Condition is null)
        {
            var total = DayQueries.Sum(db, filter.Within, filter.Day, counter);
            return (Json(indexes), total + (uncounted is null ? 0 : db.Number($"{Below} {uncounted}", filter.Within, day)), total > MostPaged);
        }

        var counted = skip == 0 && indexes.Count < take ? indexes.Count
            : db.Number($"{Below} SELECT count(*) FROM ({select} FROM {source.From} {where} LIMIT {MostPaged + 1})", filter.Within, day, words, SqlValue.Null, SqlValue.Null, first);
        return (Json(indexes), Math.Min(counted, MostPaged), counted > MostPaged || first > 0);
    }

    /// <summary>
    /// The same where a whole city is searched for words: names of goods, stalls and suppliers are few, so they are found first, and then what holds
    /// them, each by its own table, and of each no more than is paged.
    /// </summary>
    private static (string Indexes, long Total, bool IsMore) PageOfWords(
        ViewReader db, string within, string words, string kinds, string lines, long skip, int take, long first)
    {
        const string Within = "+s.subject IN (SELECT no FROM below)";
        var bySupplier = lines == "lot" ? $"""
            UNION SELECT idx FROM (SELECT s.idx FROM purchase b CROSS JOIN statement s ON s.idx = b.idx
              WHERE b.idx >= $2 AND instr(lower(b.supplier), $3) > 0 AND {kinds} AND {Within} ORDER BY b.idx DESC LIMIT $4)
            """ : "";
        var found = db.All($"""
            {Below},
            named(no) AS MATERIALIZED (SELECT p.no FROM party p WHERE p.no IN (SELECT no FROM below) AND {FindStall}),
            goods(no) AS MATERIALIZED (SELECT no FROM product WHERE instr(lower(name), $3) > 0)
            SELECT idx FROM (SELECT s.idx FROM {lines} l CROSS JOIN statement s ON s.idx = l.no / 64
              WHERE l.no >= $2 * 64 AND l.product IN (SELECT no FROM goods) AND {kinds} AND {Within} ORDER BY l.no DESC LIMIT $4)
            UNION SELECT idx FROM (SELECT s.idx FROM statement s
              WHERE EXISTS(SELECT 1 FROM named) AND s.idx >= $2 AND {kinds} AND +s.subject IN (SELECT no FROM named) ORDER BY s.idx DESC LIMIT $4)
            {bySupplier}
            ORDER BY idx DESC LIMIT $4
            """,
            row => row.GetInt64(0), within, first, words, MostPaged + 1L);
        var page = skip > MostPaged ? [] : found.Skip((int)skip).Take(take);
        return (Json([.. page]), Math.Min(found.Count, MostPaged), found.Count > MostPaged || first > 0);
    }

    private static string Json(List<long> indexes) => "[" + string.Join(',', indexes) + "]";

    /// <summary>Where statements of a list are found.</summary>
    /// <param name="From">Tables, the statement as <c>s</c>; the one that leads comes first.</param>
    /// <param name="Condition">What they fulfil; null for all.</param>
    /// <param name="Distinct">True where one may come up more than once.</param>
    /// <param name="Days">How many days back a whole city is looked through; null for all.</param>
    private sealed record Source(string From, string? Condition, bool Distinct = false, int? Days = null);

    /// <summary>Sale lines beyond stock whose sale stands, newest first.</summary>
    public static IReadOnlyList<ShortfallItem> Shortfalls(ViewReader db, RecordFilter filter, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        // Along the index alone until a line is an office's own.
        return db.All($"""
            {Below}
            SELECT s.idx, s.id, p.id, COALESCE(s.occurred, s.signed), s.recorded, g.name, l.unit, l.qty, l.short
            FROM (SELECT n.no FROM sale_line n CROSS JOIN statement m ON m.idx = n.no / 64
              WHERE n.short IS NOT NULL AND n.stall IN (SELECT no FROM below) AND ($2 IS NULL OR m.day = $2)
                AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = m.idx AND f.voided IS NOT NULL)
              ORDER BY n.no DESC LIMIT $3) found
            CROSS JOIN sale_line l ON l.no = found.no CROSS JOIN statement s ON s.idx = l.no / 64 JOIN party p ON p.no = s.subject JOIN product g ON g.no = l.product
            ORDER BY l.no DESC
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
            SELECT t.idx, t.type, t.image, t.number, t.until, p.id, s.id
            FROM statement s JOIN ticket t ON t.idx = s.idx JOIN party p ON p.no = s.subject
            WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = 11 AND s.day IN (SELECT day FROM statement_day) ORDER BY s.idx DESC LIMIT $2
            """, Ticket, stall, (long)take);
    }

    /// <summary>Tickets whose number contains <paramref name="number"/>, of stalls below <paramref name="within"/>.</summary>
    public static IReadOnlyList<TicketItem> FindTickets(ViewReader db, string within, string number, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Below}
            SELECT t.idx, t.type, t.image, t.number, t.until, p.id, s.id
            FROM ticket t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = s.subject
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
            WITH latest(idx) AS (SELECT idx FROM statement WHERE subject = (SELECT no FROM party WHERE id = $1) AND kind IN (10, 14)
              AND day IN (SELECT day FROM statement_day) ORDER BY idx DESC LIMIT 60)
            """;
        return (
            db.All($"{Latest} SELECT DISTINCT supplier FROM purchase WHERE idx IN (SELECT idx FROM latest) LIMIT 20", row => row.GetString(0), stall),
            db.All($"{Latest} SELECT DISTINCT g.name FROM latest JOIN lot l ON l.no >= latest.idx * 64 AND l.no < latest.idx * 64 + 64 JOIN product g ON g.no = l.product LIMIT 40",
                row => row.GetString(0), stall));
    }

    private static string? Find(RecordFilter filter) => string.IsNullOrWhiteSpace(filter.Find) ? null : Lower(filter.Find);

    // As SQLite's lower() does it: ASCII only.
    internal static string Lower(string text) => string.Concat(text.Trim().Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

    private static TicketItem Ticket(ViewRow row) => new(
        row.GetInt64(0), Id(row, 6), TicketTypes.Codes[row.GetInt32(1) - 1], new Hash(row.GetBytes(2)), Text(row, 3),
        row.IsDBNull(4) ? null : DateOnly.FromDayNumber(row.GetInt32(4)), row.GetString(5));

    private static StatementId Id(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));

    private static DateTimeOffset Time(ViewRow row, int column) => PartyQueries.Time(row.GetInt64(column));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
