using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>What a stall's own pages say about it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stall">Its number in the market.</param>
/// <param name="Market">The market's name.</param>
/// <param name="Categories">What it deals in.</param>
/// <param name="Until">When its admission ends; null for no end.</param>
/// <param name="Keys">Thumbprints of the keys that may seal for it.</param>
public sealed record StallFacts(
    BilingualName Name, string? Stall, BilingualName Market, IReadOnlyList<string> Categories, DateOnly? Until, IReadOnlyList<string> Keys);

/// <summary>A lot with something left at a stall.</summary>
/// <param name="Lot">Its id, as sales name it.</param>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Left">What is left, in the unit it came in.</param>
/// <param name="Received">When it came.</param>
/// <param name="Origin">Where it grew or was caught; found upstream for goods that came from another stall.</param>
/// <param name="From">The supplier, or the stall that sold it.</param>
public sealed record StockedLot(LotId Lot, string Product, Quantity Left, DateTimeOffset Received, string? Origin, string From);

/// <summary>One line of a record of the daybook.</summary>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Quantity">How much, in the unit it was said in.</param>
/// <param name="Origin">Where it grew or was caught; null for a sale.</param>
/// <param name="Used">True for what a transformation used, beside what it made.</param>
/// <param name="Book">What the books had when it was counted.</param>
public sealed record BookLine(string Product, Quantity Quantity, string? Origin, bool Used = false, Quantity? Book = null);

/// <summary>A record of the daybook: purchase, receipt, sale, objection, transformation, count, disposal, day report.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">When it happened, as claimed.</param>
/// <param name="With">Supplier, or the stall on the other side; null for a sale (the buyer is sealed).</param>
/// <param name="OnBehalf">True when the market entered it for the stall.</param>
/// <param name="Voided">Why it was voided; null when it was not.</param>
/// <param name="Disputed">True when a buyer objects to the sale.</param>
/// <param name="Confirmed">True when a buyer confirmed the sale.</param>
/// <param name="Tickets">How many tickets are attached to a purchase.</param>
/// <param name="Lines">What it is about.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Code">The process of a transformation, the reason of a disposal, the state of a reported day.</param>
/// <param name="Announced">True for a disposal that is yet to be done.</param>
/// <param name="Instead">What is true in place of a voided record.</param>
/// <param name="Place">Where the supplier trades.</param>
public sealed record BookRecord(
    long Index, StatementId Id, string Kind, DateTimeOffset At, string? With, bool OnBehalf, string? Voided, bool Disputed,
    bool Confirmed, int Tickets, IReadOnlyList<BookLine> Lines, DateTimeOffset RecordedAt, string? Code = null, bool Announced = false,
    StatementId? Instead = null, string? Place = null);

/// <summary>A purchase to copy, and where suppliers and usual goods are learnt from.</summary>
/// <param name="Id">The statement.</param>
/// <param name="At">When it happened, as claimed.</param>
/// <param name="Supplier">Who supplied it.</param>
/// <param name="Place">Where they trade.</param>
/// <param name="Lines">What came.</param>
public sealed record PastPurchase(StatementId Id, DateTimeOffset At, string Supplier, string? Place, IReadOnlyList<BookLine> Lines);

/// <summary>Another stall's sale as it looks to whoever scanned its voucher.</summary>
/// <param name="Id">The sale.</param>
/// <param name="Seller">The seller's party id.</param>
/// <param name="SellerName">The seller's name.</param>
/// <param name="Stall">The seller's stall number.</param>
/// <param name="Market">The seller's market.</param>
/// <param name="At">When it was sold, as claimed.</param>
/// <param name="Lines">What was sold, with where it comes from.</param>
/// <param name="Voided">True when the seller voided it.</param>
/// <param name="ConfirmedBy">Who confirmed it first.</param>
/// <param name="Disputed">True when a buyer objects.</param>
public sealed record OfferedSale(
    StatementId Id, string Seller, BilingualName SellerName, string? Stall, BilingualName Market, DateTimeOffset At,
    IReadOnlyList<BookLine> Lines, bool Voided, string? ConfirmedBy, bool Disputed);

/// <summary>What there is to do at a stall.</summary>
/// <param name="WithoutTicket">Purchases of the last two days that no ticket is attached to.</param>
/// <param name="Objections">Sales of the last week that a buyer objects to and that are not voided.</param>
/// <param name="Purchases">Purchases and receipts today.</param>
/// <param name="Sales">Sales today, the voided not counted.</param>
/// <param name="Retake">Tickets of the last week that can't be read and are to be photographed again.</param>
/// <param name="Explain">Tickets with findings that the stall has said nothing about.</param>
public sealed record StallDuties(int WithoutTicket, int Objections, int Purchases, int Sales, int Retake = 0, int Explain = 0);

/// <summary>What a merchant's own portal asks of the views. Each answer is as of the reader's tree size.</summary>
public static class StallBook
{
    private const int MostLots = 400;
    private const int DaysForTickets = 2;
    private const int DaysForObjections = 7;

    // Purchase, sale, receipt, objection, transformation, count, disposal, day report.
    private const string Shown = "10, 12, 14, 15, 21, 22, 23, 24";

    private static readonly long Purchase = NumberOf(Kinds.Purchase);
    private static readonly long Sale = NumberOf(Kinds.Sale);
    private static readonly long Confirmed = NumberOf(Kinds.PurchaseConfirmed);
    private static readonly long[] OtherKinds = [NumberOf(Kinds.Transformation), NumberOf(Kinds.StockTake), NumberOf(Kinds.Disposal), NumberOf(Kinds.DayReport)];

    /// <summary>The stall as the ledger has it; null when it is not in the views.</summary>
    public static StallFacts? FactsOf(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Uses are numbered from 1: a seal is 2. Until is compared with the ledger's time, as admission does.
        var keys = db.All("""
            SELECT k.id FROM seal_key k JOIN party p ON p.no = k.party
            WHERE p.id = $1 AND k.uses = 2 AND k.revoked IS NULL AND (k.until IS NULL OR k.until > $2)
            """,
            r => new Hash(r.GetBytes(0)).ToString(), stall, (db.RecordedAt ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds());
        return db.One("""
            SELECT p.zh, p.en, p.stall, m.zh, m.en, p.categories, p.until FROM party p JOIN party m ON m.no = p.under WHERE p.id = $1
            """,
            r => new StallFacts(new(r.GetString(0), TextOf(r, 1)), TextOf(r, 2), new(r.GetString(3), TextOf(r, 4)), TextOf(r, 5)?.Split(',') ?? [],
                r.IsDBNull(6) ? null : DateOnly.FromDayNumber(r.GetInt32(6)), keys),
            stall);
    }

    /// <summary>What is left at a stall, oldest lot first; the newest 400 when there are more.</summary>
    public static IReadOnlyList<StockedLot> Stock(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lots = db.All("""
            SELECT l.no, p.name, l.unit, l.rest, l.origin, s.id, COALESCE(s.occurred, s.signed), COALESCE(b.supplier, o.zh, '')
            FROM lot l JOIN product p ON p.no = l.product JOIN statement s ON s.idx = l.no >> 6
            LEFT JOIN purchase b ON b.idx = s.idx
            LEFT JOIN statement f ON f.idx = l.source >> 6 LEFT JOIN party o ON o.no = f.subject
            WHERE l.stall = (SELECT no FROM party WHERE id = $1) AND l.rest > 0 ORDER BY l.no DESC LIMIT $2
            """,
            r => (No: r.GetInt64(0), Lot: new StockedLot(
                new LotId(IdOf(r, 5), LineNumber.LineOf(r.GetInt64(0))), r.GetString(1), Quantity.FromBase(r.GetInt64(3), Unit.Of(r.GetInt64(2))),
                TimeOf(r, 6), TextOf(r, 4), r.GetString(7))),
            stall, MostLots);
        lots.Reverse();
        return [.. lots.Select(l => l.Lot.Origin is null ? l.Lot with { Origin = OriginOf(db, l.No) } : l.Lot)];
    }

    /// <summary>The newest purchases of a stall, newest first.</summary>
    public static IReadOnlyList<PastPurchase> Purchases(ViewReader db, string stall, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All("""
            SELECT s.idx, s.id, s.at, b.supplier, b.place, p.name, l.unit, l.qty, l.origin
            FROM (SELECT x.idx, x.id, COALESCE(x.occurred, x.signed) AS at FROM statement_day d CROSS JOIN statement x ON x.day = d.day
                  WHERE x.subject = (SELECT no FROM party WHERE id = $1) AND x.kind = $2 AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = x.idx)
                  ORDER BY d.day DESC, x.idx DESC LIMIT $3) s
            JOIN purchase b ON b.idx = s.idx JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p ON p.no = l.product
            ORDER BY s.idx DESC, l.no
            """,
            r => (Id: IdOf(r, 1), At: TimeOf(r, 2), Supplier: r.GetString(3), Place: TextOf(r, 4), Line: LineOf(r, 5, 6, 7, TextOf(r, 8))),
            stall, Purchase, most)
            .GroupBy(row => (row.Id, row.At, row.Supplier, row.Place))
            .Select(g => new PastPurchase(g.Key.Id, g.Key.At, g.Key.Supplier, g.Key.Place, [.. g.Select(row => row.Line)]))];
    }

    /// <summary>Merchants who confirmed one of the stall's last 300 sales, the newest first.</summary>
    public static IReadOnlyList<(string Party, string Name)> Buyers(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All("""
            SELECT o.id, o.zh FROM (SELECT x.idx FROM statement_day d CROSS JOIN statement x ON x.day = d.day
                                    WHERE x.subject = (SELECT no FROM party WHERE id = $1) AND x.kind = $2 ORDER BY d.day DESC, x.idx DESC LIMIT 300) s
            JOIN sale_fate f ON f.idx = s.idx JOIN statement c ON c.idx = f.confirmed JOIN party o ON o.no = c.subject ORDER BY f.confirmed DESC
            """,
            r => (Party: r.GetString(0), Name: r.GetString(1)), stall, Sale).Distinct()];
    }

    /// <summary>What happened at a stall on one China day, newest first.</summary>
    public static IReadOnlyList<BookRecord> Day(ViewReader db, string stall, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Records(db, $"s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind IN ({Shown}) AND s.day = $2", stall, day.DayNumber);
    }

    /// <summary>Purchases of the last two days that no ticket is attached to, newest first.</summary>
    public static IReadOnlyList<BookRecord> WithoutTicket(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Records(db, """
            s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = 10 AND s.day IN (SELECT day FROM statement_day WHERE day > $2)
            AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.purchase = s.idx) AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            """, stall, db.Today.DayNumber - DaysForTickets);
    }

    /// <summary>Sales of the last week that a buyer objects to and that are not voided, newest first.</summary>
    public static IReadOnlyList<BookRecord> Objections(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Records(db, """
            s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = 12 AND s.day IN (SELECT day FROM statement_day WHERE day > $2)
            AND EXISTS (SELECT 1 FROM sale_fate q WHERE q.idx = s.idx AND q.disputed IS NOT NULL AND q.voided IS NULL)
            """, stall, db.Today.DayNumber - DaysForObjections);
    }

    /// <summary>Purchases with a ticket to photograph again, newest first.</summary>
    public static IReadOnlyList<BookRecord> ToRetake(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Records(db, StallTickets.WithRetakes, stall, StallTickets.RetakesFrom(db));
    }

    /// <summary>Purchases with a ticket to explain, newest first.</summary>
    public static IReadOnlyList<BookRecord> ToExplain(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Records(db, StallTickets.WithUnexplained, stall, StallTickets.SeverityAsked);
    }

    /// <summary>Why the seller voided the sale that a receipt brought in, and what is in its place; null when it stands. The buyer's goods stay.</summary>
    public static (string Reason, StatementId? Instead)? VoidedBySeller(ViewReader db, long receipt)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One("SELECT f.reason, f.instead FROM receipt r JOIN sale_fate f ON f.idx = r.sale WHERE r.idx = $1 AND r.effective = 1 AND f.voided IS NOT NULL",
            r => ((string, StatementId?)?)(TextOf(r, 0) ?? "", r.IsDBNull(1) ? null : IdOf(r, 1)), receipt);
    }

    /// <summary>What a statement cites that is sealed: <c>prices</c>, <c>buyer</c> and so on, each with its digest.</summary>
    public static IReadOnlyList<(string Part, string Digest)> SealedOf(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT part, digest FROM citation WHERE idx = $1 ORDER BY part",
            r => (((SealedPart)r.GetInt32(0)).ToString().ToLowerInvariant(), new Hash(r.GetBytes(1)).ToString()), index);
    }

    /// <summary>One record of a stall; null when it has none of this id.</summary>
    public static BookRecord? Find(ViewReader db, string stall, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index
            ? Records(db, $"s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind IN ({Shown}) AND s.idx = $2", stall, index)
                .SingleOrDefault()
            : null;
    }

    /// <summary>The days before and after <paramref name="day"/> on which anything happened; null where there is none.</summary>
    public static (DateOnly? Before, DateOnly? After) Neighbours(ViewReader db, string stall, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        const string OfKind = """
            FROM statement_day d CROSS JOIN statement s ON s.day = d.day WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = $2
            """;
        int? before = null;
        int? after = null;
        foreach (var kind in (ReadOnlySpan<long>)[Purchase, Sale, Confirmed, .. OtherKinds])
        {
            before = Larger(before, db.Number($"SELECT d.day {OfKind} AND d.day < $3 ORDER BY d.day DESC LIMIT 1", stall, kind, day.DayNumber));
            after = Smaller(after, db.Number($"SELECT d.day {OfKind} AND d.day > $3 ORDER BY d.day LIMIT 1", stall, kind, day.DayNumber));
        }

        return (before is { } b ? DateOnly.FromDayNumber(b) : null, after is { } a ? DateOnly.FromDayNumber(a) : null);

        static int? Larger(int? known, long found) => found == 0 ? known : Math.Max(known ?? 0, (int)found);
        static int? Smaller(int? known, long found) => found == 0 ? known : Math.Min(known ?? int.MaxValue, (int)found);
    }

    /// <summary>Another stall's sale; null when the id names no recorded sale.</summary>
    public static OfferedSale? Offer(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (StatementView.Find(db, id) is not { } index)
        {
            return null;
        }

        var lines = db.All("""
            SELECT n.no, p.name, n.unit, n.qty, (SELECT MIN(a.lot) FROM allocation a WHERE a.line = n.no)
            FROM sale_line n JOIN product p ON p.no = n.product WHERE n.no >= $1 * 64 AND n.no < $1 * 64 + 64 ORDER BY n.no
            """,
            r => (Line: LineOf(r, 1, 2, 3, null), Lot: r.IsDBNull(4) ? (long?)null : r.GetInt64(4)), index);
        return db.One("""
            SELECT o.id, o.zh, o.stall, m.zh, COALESCE(s.occurred, s.signed), f.voided, f.disputed, c.id, o.en, m.en
            FROM statement s JOIN party o ON o.no = s.subject JOIN party m ON m.no = o.under LEFT JOIN sale_fate f ON f.idx = s.idx
            LEFT JOIN statement r ON r.idx = f.confirmed LEFT JOIN party c ON c.no = r.subject
            WHERE s.idx = $1 AND s.kind = $2
            """,
            r => new OfferedSale(id, r.GetString(0), new(r.GetString(1), TextOf(r, 8)), TextOf(r, 2), new(r.GetString(3), TextOf(r, 9)), TimeOf(r, 4),
                [.. lines.Select(l => l.Lot is { } lot ? l.Line with { Origin = OriginOf(db, lot) } : l.Line)],
                !r.IsDBNull(5), TextOf(r, 7), !r.IsDBNull(6)),
            index, Sale);
    }

    /// <summary>What there is to do at a stall, and how much was done today.</summary>
    public static StallDuties Duties(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = db.Today.DayNumber;
        var without = db.Number("""
            SELECT COUNT(*) FROM statement s WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = $2
            AND s.day IN (SELECT day FROM statement_day WHERE day > $3) AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.purchase = s.idx) AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            """, stall, Purchase, today - DaysForTickets);
        var objections = db.Number("""
            SELECT COUNT(*) FROM statement s JOIN sale_fate f ON f.idx = s.idx WHERE s.subject = (SELECT no FROM party WHERE id = $1)
            AND s.kind = $2 AND s.day IN (SELECT day FROM statement_day WHERE day > $3) AND f.disputed IS NOT NULL AND f.voided IS NULL
            """, stall, Sale, today - DaysForObjections);
        var (retake, explain) = StallTickets.Count(db, stall);
        var duties = new StallDuties((int)without, (int)objections, 0, 0, retake, explain);
        return db.One(
            "SELECT purchases + receipts, sales - voided FROM stall_day WHERE day = $2 AND stall = (SELECT no FROM party WHERE id = $1)",
            r => duties with { Purchases = r.GetInt32(0), Sales = r.GetInt32(1) }, stall, today)
            ?? duties;
    }

    /// <summary>
    /// Where the goods of a lot come from: its own origin, or that of the lot it was sold out of, up to the purchase from
    /// outside. The first lot stands for a line that took from several.
    /// </summary>
    internal static string? OriginOf(ViewReader db, long lot)
    {
        // Longer chains than this are a wheel, and no food is eight dealers old.
        for (var step = 0; step < 8; step++)
        {
            var (origin, source) = db.One("SELECT origin, source FROM lot WHERE no = $1",
                r => (TextOf(r, 0), r.IsDBNull(1) ? (long?)null : r.GetInt64(1)), lot);
            if (origin is not null || source is null)
            {
                return origin;
            }

            lot = db.Number("SELECT MIN(lot) FROM allocation WHERE line = $1", source);
            if (lot == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static List<BookRecord> Records(ViewReader db, string where, string stall, long argument)
    {
        // A count makes lots too, but what it says is what was counted.
        var lines = db.All($"""
            SELECT s.idx, p.name, l.unit, l.qty, l.origin, 0, NULL FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64
            JOIN product p ON p.no = l.product WHERE {where} AND s.kind <> 22
            UNION ALL
            SELECT s.idx, p.name, n.unit, n.qty, NULL, 0, NULL FROM statement s JOIN sale_line n ON n.no >= s.idx * 64 AND n.no < s.idx * 64 + 64
            JOIN product p ON p.no = n.product WHERE {where}
            UNION ALL
            SELECT s.idx, p.name, n.unit, n.qty, NULL, 1, NULL FROM statement s JOIN stock_line n ON n.no >= s.idx * 64 AND n.no < s.idx * 64 + 64
            JOIN product p ON p.no = n.product WHERE {where}
            UNION ALL
            SELECT s.idx, p.name, n.unit, n.qty, NULL, 0, n.book FROM statement s JOIN count_line n ON n.no >= s.idx * 64 AND n.no < s.idx * 64 + 64
            JOIN product p ON p.no = n.product WHERE {where}
            """,
            r => (Index: r.GetInt64(0), Line: LineOf(r, 1, 2, 3, TextOf(r, 4)) with
            {
                Used = r.GetBoolean(5),
                Book = r.IsDBNull(6) ? null : Quantity.FromBase(r.GetInt64(6), Unit.Of(r.GetInt64(2))),
            }), stall, argument).ToLookup(row => row.Index, row => row.Line);
        return db.All($"""
            SELECT s.idx, s.id, s.kind, COALESCE(s.occurred, s.signed), COALESCE(b.supplier, o.zh), s.issuer <> s.subject, COALESCE(f.voided, e.voided),
              COALESCE(f.reason, e.reason), f.disputed, f.confirmed, (SELECT COUNT(*) FROM ticket t WHERE t.purchase = s.idx), s.recorded,
              COALESCE(k.process, d.reason, y.state), d.announced, COALESCE(e.instead, f.instead), b.place
            FROM statement s LEFT JOIN purchase b ON b.idx = s.idx LEFT JOIN receipt r ON r.idx = s.idx
            LEFT JOIN statement x ON x.idx = r.sale LEFT JOIN party o ON o.no = x.subject LEFT JOIN sale_fate f ON f.idx = s.idx
            LEFT JOIN entry_fate e ON e.idx = s.idx LEFT JOIN transformation k ON k.idx = s.idx LEFT JOIN disposal d ON d.idx = s.idx
            LEFT JOIN day_report y ON s.kind = 24 AND y.stall = s.subject AND y.idx = s.idx
            WHERE {where} ORDER BY COALESCE(s.occurred, s.signed) DESC, s.idx DESC
            """,
            r =>
            {
                var kind = Kinds.Of(r.GetInt64(2)).Name;
                return new BookRecord(r.GetInt64(0), IdOf(r, 1), kind, TimeOf(r, 3), TextOf(r, 4), r.GetInt64(5) != 0,
                    r.IsDBNull(6) ? null : TextOf(r, 7) ?? "", !r.IsDBNull(8), !r.IsDBNull(9), r.GetInt32(10), [.. lines[r.GetInt64(0)]], TimeOf(r, 11),
                    r.IsDBNull(12) ? null : CodesOf(kind)[r.GetInt32(12) - 1], !r.IsDBNull(13) && r.GetBoolean(13), r.IsDBNull(14) ? null : IdOf(r, 14), TextOf(r, 15));
            },
            stall, argument);
    }

    private static string[] CodesOf(string kind) => kind switch
    {
        Kinds.Transformation => StockCodes.ProcessCodes,
        Kinds.Disposal => StockCodes.DisposalReasonCodes,
        _ => StockCodes.DayStateCodes,
    };

    /// <summary>True when a stall has ever counted its stock.</summary>
    public static bool HasCounted(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("""
            SELECT EXISTS(SELECT 1 FROM statement_day d CROSS JOIN statement s ON s.day = d.day
              WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = 22)
            """, stall) > 0;
    }

    /// <summary>What a stall reported of a day; null when it reported nothing.</summary>
    public static string? Reported(ViewReader db, string stall, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One("SELECT state FROM day_report WHERE stall = (SELECT no FROM party WHERE id = $1) AND day = $2",
            r => StockCodes.DayStateCodes[r.GetInt32(0) - 1], stall, (long)day.DayNumber);
    }

    private static long NumberOf(string kind) => Kinds.TryGet(kind, out var found) ? found.Number : throw new ArgumentException(kind, nameof(kind));

    private static StatementId IdOf(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));

    private static DateTimeOffset TimeOf(ViewRow row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static string? TextOf(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static BookLine LineOf(ViewRow row, int product, int unit, int quantity, string? origin) =>
        new(row.GetString(product), Quantity.FromBase(row.GetInt64(quantity), Unit.Of(row.GetInt64(unit))), origin);
}
