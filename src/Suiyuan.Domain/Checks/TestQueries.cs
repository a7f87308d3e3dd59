using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>A test of goods.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">Whose goods.</param>
/// <param name="By">Who tested.</param>
/// <param name="Product">What.</param>
/// <param name="Lot">The lot, where it is known.</param>
/// <param name="Passed">False when any item failed.</param>
/// <param name="Number">The laboratory's number of the report; null for a rapid test.</param>
/// <param name="Kit">Kit and its lot.</param>
/// <param name="Photo">The sealed photograph or report.</param>
/// <param name="At">When it was tested, or sampled.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Items">What was tested for.</param>
/// <param name="Acts">Stops and recalls that name it as their cause.</param>
/// <param name="KitUntil">The kit's last day.</param>
/// <param name="Of">The test that it says it repeats.</param>
/// <param name="Sampling">The sampling that it says its sample is of.</param>
/// <param name="Hold">How it stands with the stop that a failure brings by itself.</param>
/// <param name="Ended">What ended that stop.</param>
/// <param name="Marks">What is the matter with it.</param>
/// <param name="Clear">True when what the tests that repeat each other come to, this one among them, is a pass.</param>
public sealed record TestRecord(
    long Index, StatementId Id, string Stall, string By, string Product, LotId? Lot, bool Passed, string? Number, string? Kit, Hash? Photo,
    DateTimeOffset At, DateTimeOffset RecordedAt, IReadOnlyList<TestItem> Items, IReadOnlyList<TestAct> Acts, DateOnly? KitUntil, StatementId? Of,
    StatementId? Sampling, TestHold Hold, TestEnd? Ended, IReadOnlyList<TestMark> Marks, bool Clear)
{
    /// <summary>True for a laboratory's report.</summary>
    public bool IsReport => Number is not null;
}

/// <summary>How it stands with the stop that a failed test brings by itself.</summary>
public enum TestHold
{
    /// <summary>None: it passed, or its lot is not known.</summary>
    None,

    /// <summary>The lot that it names is not recorded, or is another stall's.</summary>
    NoLot,

    /// <summary>The lot may not be sold.</summary>
    InForce,

    /// <summary>It may be sold again.</summary>
    Ended,
}

/// <summary>What ended a stop.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Words">Why.</param>
public sealed record TestEnd(long Index, DateTimeOffset At, string Words);

/// <summary>Something that was done about a test.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="By">Who.</param>
/// <param name="At">The ledger's time.</param>
public sealed record TestAct(long Index, string Kind, string By, DateTimeOffset At);

/// <summary>How often goods were tested for something.</summary>
/// <param name="Product">What was tested.</param>
/// <param name="Item">What for.</param>
/// <param name="Tested">How often.</param>
/// <param name="Failed">Of these, how often it failed.</param>
/// <param name="Last">The last day.</param>
public sealed record TestCount(string Product, string Item, long Tested, long Failed, DateOnly Last);

/// <summary>Which tests a list is to show.</summary>
/// <param name="Within">The party about whose goods, and those of everyone below it.</param>
/// <param name="Passed">True or false; null for all.</param>
/// <param name="Since">Only those of this day or later.</param>
/// <param name="Find">Only those whose goods, stall, number or item contain this.</param>
/// <param name="Undone">True for those about which nothing was done: no sale stopped, nobody put anything aside.</param>
public sealed record TestFilter(string Within, bool? Passed = null, DateOnly? Since = null, string? Find = null, bool Undone = false);

/// <summary>Reads tests.</summary>
public static class TestQueries
{
    private const string Columns = """
        SELECT t.idx, s.id, p.id, b.id, t.product, t.lot_of, t.lot_line, t.passed, t.number, t.kit, t.photo, COALESCE(s.occurred, s.signed), s.recorded,
          t.kit_until, t.of_id, t.sampling, t.isolated, x.lifted, (SELECT recorded FROM statement WHERE idx = x.lifted), x.words,
          (SELECT count(*) FROM scope_lot l WHERE l.cause = t.idx), (SELECT count(*) FROM scope_lot l WHERE l.cause = t.idx AND l.lifted IS NULL)
        FROM test t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = t.stall JOIN party b ON b.no = s.issuer LEFT JOIN stop_sale x ON x.idx = t.idx
        """;

    private const string Narrow = """
        WHERE t.stall IN (SELECT no FROM below) AND ($2 IS NULL OR t.passed = $2) AND ($3 IS NULL OR t.day >= $3)
          AND ($4 IS NULL OR instr(lower(t.product || ' ' || COALESCE(t.number, '') || ' ' || p.id || ' ' || p.zh || ' ' || COALESCE(p.stall, '')), $4) > 0
            OR EXISTS(SELECT 1 FROM test_item i WHERE i.test = t.idx AND instr(lower(i.name), $4) > 0))
        """;

    private const string Done = "t.isolated = 1 OR EXISTS(SELECT 1 FROM test_act a WHERE a.test = t.idx)";

    /// <summary>Tests, the worst first: failed and nothing done about it, failed, passed; among equals the newest.</summary>
    public static RowPage<TestRecord> List(ViewReader db, TestFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        SqlValue[] args = [filter.Within, filter.Passed is { } passed ? passed ? 1L : 0L : SqlValue.Null, (long?)filter.Since?.DayNumber, Find(filter)];
        var narrow = Narrow + (filter.Undone ? $" AND NOT ({Done})" : "");
        // Which ones first: all that is shown of a test is then read for those of the page alone.
        const string Order = $"ORDER BY t.passed, {Done}, t.idx DESC";
        var rows = db.All($"""
            {RecordQueries.Below} {Columns} WHERE t.idx IN (SELECT t.idx FROM test t JOIN party p ON p.no = t.stall {narrow} {Order} LIMIT $5 OFFSET $6) {Order}
            """, Read, [.. args, (long)take, skip]);
        var total = db.Number($"{RecordQueries.Below} SELECT count(*) FROM test t JOIN party p ON p.no = t.stall {narrow}", args);
        return new RowPage<TestRecord>([.. rows.Select(t => Whole(db, t))], total);
    }

    /// <summary>The newest tests of a stall.</summary>
    public static IReadOnlyList<TestRecord> Newest(ViewReader db, string stall, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"{Columns} WHERE t.stall = (SELECT no FROM party WHERE id = $1) ORDER BY t.idx DESC LIMIT $2", Read, stall, (long)take)
            .Select(t => Whole(db, t))];
    }

    /// <summary>The newest tests that a party made.</summary>
    public static IReadOnlyList<TestRecord> By(ViewReader db, string party, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"{Columns} WHERE t.by_party = (SELECT no FROM party WHERE id = $1) ORDER BY t.idx DESC LIMIT $2", Read, party, (long)take)
            .Select(t => Whole(db, t))];
    }

    /// <summary>Tests of a lot, the newest first.</summary>
    public static IReadOnlyList<TestRecord> OfLot(ViewReader db, LotId lot)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            {Columns} WHERE substr(t.lot_of, 1, 8) = substr($1, 1, 8) AND substr(t.lot_of, 9) = substr($1, 9) AND t.lot_line = $2 ORDER BY t.idx DESC
            """, Read, lot.Statement.Value.ToArray(), (long)lot.Line).Select(t => Whole(db, t))];
    }

    /// <summary>One test; null when there is none at this index.</summary>
    public static TestRecord? Find(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"{Columns} WHERE t.idx = $1", Read, index) is { } test ? Whole(db, test) : null;
    }

    /// <summary>One test; null when the id names none.</summary>
    public static TestRecord? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? Find(db, index) : null;
    }

    /// <summary>The tests that repeat each other, in ledger order, one of which is at this index.</summary>
    public static IReadOnlyList<TestRecord> Chain(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. TestChain.Of(db, index).Tests.Select(t => Find(db, t.Index)!)];
    }

    /// <summary>How often goods of those below a party were tested for what since a day: failures first, then the most tested.</summary>
    public static IReadOnlyList<TestCount> Counts(ViewReader db, string within, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT t.product, i.name, count(*), sum(i.result = 2), max(t.day) FROM test t JOIN test_item i ON i.test = t.idx
            WHERE t.stall IN (SELECT no FROM below) AND t.day >= $2 GROUP BY t.product, i.name ORDER BY 4 DESC, 3 DESC, 1, 2
            """,
            row => new TestCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), DateOnly.FromDayNumber(row.GetInt32(4))),
            within, since.DayNumber);
    }

    /// <summary>What goods are commonly tested for: the items named most often, to choose from when typing.</summary>
    public static IReadOnlyList<string> Items(ViewReader db, string within, DateOnly since) =>
        [.. Counts(db, within, since).GroupBy(c => c.Item, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Tested)).Select(g => g.Key).Take(40)];

    private static TestRecord Read(ViewRow row) => new(
        row.GetInt64(0), new StatementId(new Hash(row.GetBytes(1))), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : new LotId(new StatementId(new Hash(row.GetBytes(5))), row.GetInt32(6)), row.GetInt64(7) == 1, Text(row, 8), Text(row, 9),
        row.IsDBNull(10) ? null : new Hash(row.GetBytes(10)), PartyQueries.Time(row.GetInt64(11)), PartyQueries.Time(row.GetInt64(12)), [], [],
        row.IsDBNull(13) ? null : DateOnly.FromDayNumber(row.GetInt32(13)), row.IsDBNull(14) ? null : TestChain.Id(row, 14),
        row.IsDBNull(15) ? null : TestChain.Id(row, 15), !row.GetBoolean(16) ? TestHold.None : row.GetInt64(21) > 0 ? TestHold.InForce
            : !row.IsDBNull(17) || row.GetInt64(20) > 0 ? TestHold.Ended : TestHold.NoLot,
        row.IsDBNull(17) ? null : new TestEnd(row.GetInt64(17), PartyQueries.Time(row.GetInt64(18)), row.GetString(19)), [], false);

    private static TestRecord Whole(ViewReader db, TestRecord test)
    {
        var chain = TestChain.Of(db, test.Index);
        return test with
        {
            Items = db.All("SELECT name, result, measured, allowed FROM test_item WHERE test = $1 ORDER BY no",
                row => new TestItem(row.GetString(0), TestCodes.ResultCodes[row.GetInt32(1) - 1], Text(row, 2), Text(row, 3)), test.Index),
            Acts = test.Passed ? [] : db.All("""
                SELECT a.idx, s.kind, p.id, s.recorded FROM test_act a JOIN statement s ON s.idx = a.idx JOIN party p ON p.no = s.issuer WHERE a.test = $1 ORDER BY a.idx
                """,
                row => new TestAct(row.GetInt64(0), Kinds.Of(row.GetInt64(1)).Name, row.GetString(2), PartyQueries.Time(row.GetInt64(3))), test.Index),
            Marks = chain.Tests.First(t => t.Index == test.Index).Marks,
            Clear = chain.Final is { Passed: true },
        };
    }

    private static string? Find(TestFilter filter) => string.IsNullOrWhiteSpace(filter.Find) ? null : RecordQueries.Lower(filter.Find);

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
