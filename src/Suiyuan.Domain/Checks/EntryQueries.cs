using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>A check where goods entered.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">Whose goods.</param>
/// <param name="By">Who checked.</param>
/// <param name="Result">One of <see cref="CheckCodes.Entries"/>.</param>
/// <param name="Product">What.</param>
/// <param name="Amount">How much; null when it was not weighed.</param>
/// <param name="Lot">The lot, where it is known.</param>
/// <param name="Voucher">Whether there was a purchase voucher.</param>
/// <param name="Certificate">Whether there was a certificate of quality.</param>
/// <param name="Test">The test that let it in.</param>
/// <param name="Reason">Why it was held or turned back.</param>
/// <param name="Plate">The sealed plate.</param>
/// <param name="Photos">How many photographs are sealed.</param>
/// <param name="At">When, as said.</param>
/// <param name="Unproven">True when it was let in without a purchase voucher, or with neither a certificate nor a test that passed.</param>
public sealed record EntryRecord(
    long Index, StatementId Id, string Stall, string By, string Result, string Product, Quantity? Amount, LotId? Lot, bool Voucher, bool Certificate,
    StatementId? Test, string? Reason, Hash? Plate, int Photos, DateTimeOffset At, bool Unproven);

/// <summary>A lot that came into a market on a day, and how its check stands.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Index">Leaf index of what brought it.</param>
/// <param name="Product">What.</param>
/// <param name="Amount">How much.</param>
/// <param name="Stall">Whose.</param>
/// <param name="From">The supplier, or the stall it was bought of.</param>
/// <param name="Origin">Where it grew, as said.</param>
/// <param name="At">When, as said.</param>
/// <param name="Tickets">Types of the papers that are attached.</param>
/// <param name="InTown">True when it was bought of another market's stall, whose electronic voucher is the purchase voucher.</param>
/// <param name="Failures">Failed tests of the stall's goods in the month before.</param>
/// <param name="Check">The last check; null for none.</param>
/// <param name="Passed">A test of the lot that passed; null for none.</param>
public sealed record EntryLot(
    LotId Lot, long Index, string Product, Quantity Amount, string Stall, string? From, string? Origin, DateTimeOffset At,
    IReadOnlyList<string> Tickets, bool InTown, int Failures, EntryRecord? Check, StatementId? Passed)
{
    private static readonly string[] Proofs = ["quarantine", "commitment", "meat-inspection", "import", "aquatic", "test"];

    /// <summary>True when something is attached that counts as a purchase voucher: it names goods, quantity, date and supplier.</summary>
    public bool HasVoucher => InTown || Tickets.Any(t => t is "sale" or "quarantine" or "commitment" or "aquatic" or "import");

    /// <summary>True when something is attached that counts as a certificate of quality.</summary>
    public bool HasCertificate => Tickets.Any(Proofs.Contains);

    /// <summary>How urgently it wants looking at: missing papers before what happened lately.</summary>
    public int Risk => (HasVoucher ? 0 : 100) + (HasCertificate ? 0 : 50) + Math.Min(40, Failures * 10) + (Origin is null && !InTown ? 5 : 0);

    /// <summary>True when it is held until a test passes.</summary>
    public bool NeedsTest => Check is { Result: "held", Certificate: false };

    /// <summary>True when nobody has looked, or it is still held.</summary>
    public bool IsOpen => Check is null or { Result: "held" };
}

/// <summary>Reads entry checks.</summary>
public static class EntryQueries
{
    private const int DaysBack = 30;

    // What was bought outside, or of another market's stall, on day $2, and not taken back.
    private const string CameIn = """
        FROM statement s JOIN party p ON p.no = s.subject JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product g ON g.no = l.product
          LEFT JOIN purchase u ON u.idx = s.idx
        WHERE s.subject IN (SELECT no FROM below) AND s.kind IN (10, 14) AND s.day = $2 AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
          AND (s.kind = 10 OR EXISTS(
            SELECT 1 FROM receipt r JOIN statement o ON o.idx = r.sale JOIN party q ON q.no = o.subject WHERE r.idx = s.idx AND q.under <> p.under))
        """;

    private const string Columns = """
        SELECT c.idx, s.id, p.id, b.id, c.result, c.product, c.unit, c.qty, c.lot_of, c.lot_line, c.voucher, c.certificate, c.test, c.reason, c.plate, c.photos,
          COALESCE(s.occurred, s.signed)
        FROM entry_check c JOIN statement s ON s.idx = c.idx JOIN party p ON p.no = c.stall JOIN party b ON b.no = c.by_party
        """;

    /// <summary>What came in on a day: open ones first, the riskiest first.</summary>
    public static IReadOnlyList<EntryLot> Lots(ViewReader db, string within, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var failures = db.All($"""
            {RecordQueries.Below} SELECT p.id, count(*) FROM test t JOIN party p ON p.no = t.stall
            WHERE t.stall IN (SELECT no FROM below) AND t.passed = 0 AND t.day > $2 AND t.day <= $3 GROUP BY p.id
            """, r => (Stall: r.GetString(0), Count: r.GetInt32(1)), within, day.DayNumber - DaysBack, day.DayNumber)
            .ToDictionary(f => f.Stall, f => f.Count, StringComparer.Ordinal);
        var rows = db.All($"""
            {RecordQueries.Below}
            SELECT s.id, l.no % 64, s.idx, g.name, l.unit, l.qty, p.id, u.supplier, l.origin, COALESCE(s.occurred, s.signed), s.kind = 14,
              (SELECT q.zh FROM receipt r JOIN statement o ON o.idx = r.sale JOIN party q ON q.no = o.subject WHERE r.idx = s.idx)
            {CameIn} ORDER BY l.no
            """,
            r => new EntryLot(new LotId(TestChain.Id(r, 0), r.GetInt32(1)), r.GetInt64(2), r.GetString(3),
                Quantity.FromBase(r.GetInt64(5), Unit.Of(r.GetInt64(4))),
                r.GetString(6), Text(r, 7) ?? Text(r, 11), Text(r, 8), PartyQueries.Time(r.GetInt64(9)), [], r.GetBoolean(10),
                failures.GetValueOrDefault(r.GetString(6)), null, null), within, day.DayNumber);
        return [.. rows.Select(l => Whole(db, l)).OrderByDescending(l => l.IsOpen).ThenByDescending(l => l.Risk).ThenBy(l => l.Index)];
    }

    /// <summary>Checks of a day, the newest first.</summary>
    public static IReadOnlyList<EntryRecord> Of(ViewReader db, string within, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"{RecordQueries.Below} {Columns} WHERE c.stall IN (SELECT no FROM below) AND c.day = $2 ORDER BY c.idx DESC",
            Read, within, day.DayNumber).Select(c => Judged(db, c))];
    }

    /// <summary>The checks of a lot at its stall, the newest first.</summary>
    public static IReadOnlyList<EntryRecord> OfLot(ViewReader db, LotId lot, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            {Columns} WHERE substr(c.lot_of, 1, 8) = substr($1, 1, 8) AND substr(c.lot_of, 9) = substr($1, 9) AND c.lot_line = $2 AND p.id = $3
            ORDER BY c.idx DESC
            """, Read, lot.Statement.Value.ToArray(), (long)lot.Line, stall).Select(c => Judged(db, c))];
    }

    /// <summary>How many lots came in on a day and nobody has looked at, or are still held.</summary>
    public static int Open(ViewReader db, string within, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (int)db.Number($"""
            {RecordQueries.Below} SELECT count(*) {CameIn} AND COALESCE((
              SELECT c.result FROM entry_check c WHERE substr(c.lot_of, 1, 8) = substr(s.id, 1, 8) AND substr(c.lot_of, 9) = substr(s.id, 9)
                AND c.lot_line = l.no % 64 AND c.stall = s.subject ORDER BY c.idx DESC LIMIT 1), 2) = 2
            """, within, day.DayNumber);
    }

    private static EntryLot Whole(ViewReader db, EntryLot lot) => lot with
    {
        Tickets = db.All("SELECT DISTINCT type FROM ticket WHERE purchase = $1 ORDER BY type", r => TicketTypes.Codes[r.GetInt32(0) - 1], lot.Index),
        Check = OfLot(db, lot.Lot, lot.Stall) is [var check, ..] ? check : null,
        Passed = TestQueries.OfLot(db, lot.Lot).FirstOrDefault(t => t.Stall == lot.Stall && Proves(t))?.Id,
    };

    private static EntryRecord Judged(ViewReader db, EntryRecord check) => check with
    {
        Unproven = check.Result == "passed" && (!check.Voucher || (!check.Certificate
            && !(check.Test is { } id && TestQueries.Find(db, id) is { } test && test.Stall == check.Stall && Proves(test)))),
    };

    private static bool Proves(TestRecord test) => test is { Passed: true, Clear: true } && !test.Marks.Contains(TestMark.KitExpired);

    private static EntryRecord Read(ViewRow r) => new(
        r.GetInt64(0), TestChain.Id(r, 1), r.GetString(2), r.GetString(3), CheckCodes.EntryCodes[r.GetInt32(4) - 1], r.GetString(5),
        r.IsDBNull(6) ? null : Quantity.FromBase(r.GetInt64(7), Unit.Of(r.GetInt64(6))), r.IsDBNull(8) ? null : new LotId(TestChain.Id(r, 8), r.GetInt32(9)),
        r.GetBoolean(10), r.GetBoolean(11), r.IsDBNull(12) ? null : TestChain.Id(r, 12), Text(r, 13), r.IsDBNull(14) ? null : new Hash(r.GetBytes(14)),
        r.GetInt32(15), PartyQueries.Time(r.GetInt64(16)), false);

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
