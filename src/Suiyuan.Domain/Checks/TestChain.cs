using Suiyuan.Domain.Products;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>What is the matter with a test. A second test with any of these does not set its chain free by itself.</summary>
public enum TestMark
{
    /// <summary>The kit was past its last day when it was used.</summary>
    KitExpired,

    /// <summary>The lot is another stall's.</summary>
    ForeignLot,

    /// <summary>The test that it says it repeats is not recorded, or is of another stall's goods.</summary>
    UnknownFirst,

    /// <summary>A rapid test repeats another: only a laboratory can clear goods.</summary>
    RapidRepeat,

    /// <summary>A laboratory's report that names no sampling.</summary>
    NoSampling,

    /// <summary>The sampling that it names is not recorded.</summary>
    UnknownSampling,

    /// <summary>The sample is from another stall.</summary>
    OtherSample,

    /// <summary>The sample is of other goods, or of another lot.</summary>
    ProductDiffers,

    /// <summary>The laboratory has not said that it received the sample.</summary>
    NotReceived,

    /// <summary>The sample's seal did not hold.</summary>
    SealBroken,

    /// <summary>Somebody is missing on the sample's way.</summary>
    CustodyGap,

    /// <summary>The laboratory whose result is disputed tests again itself.</summary>
    FirstBody,

    /// <summary>No office took the sample to confirm the failure, and no objection was accepted for this laboratory.</summary>
    NotAskedFor,
}

/// <summary>A test among those that repeat each other.</summary>
internal sealed record ChainTest(
    long Index, StatementId Id, StatementId? Of, string By, string? Number, bool Passed, bool Isolated, int Depth, IReadOnlyList<TestMark> Marks)
{
    /// <summary>A failure always counts; a pass where nothing was failed before, or where nothing is the matter with it.</summary>
    public bool Counts => !Passed || Depth == 0 || Marks.Count == 0;
}

/// <summary>Tests that repeat each other (<c>of</c>): what they come to is the last one that counts.</summary>
/// <param name="Tests">In ledger order.</param>
internal sealed record TestChain(IReadOnlyList<ChainTest> Tests)
{
    /// <summary>The number of the role in the views.</summary>
    public const int Laboratory = 4;

    /// <summary>The last result that counts: of the latest repetition, whatever the order of recording.</summary>
    public ChainTest? Final => Tests.Where(t => t.Counts).MaxBy(t => (t.Depth, t.Index));

    /// <summary>The chain that a test is in.</summary>
    public static TestChain Of(ViewSession db, long test)
    {
        var tests = db.All("""
            SELECT t.idx, s.id, t.of_id, p.id, t.number, t.passed, t.isolated FROM test t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = t.by_party
            WHERE t.root = (SELECT root FROM test WHERE idx = $1) ORDER BY t.idx
            """,
            r => new ChainTest(r.GetInt64(0), Id(r, 1), r.IsDBNull(2) ? null : Id(r, 2), r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4),
                r.GetBoolean(5), r.GetBoolean(6), 0, []), test);
        var byId = tests.ToDictionary(t => t.Id);
        tests = [.. tests.Select(t => t with { Depth = DepthOf(byId, t) })];
        return new TestChain([.. tests.Select(t => t with { Marks = MarksOf(db, t, tests) })]);
    }

    /// <summary>The lot of a test: its own, else its sample's, else that of the test it repeats.</summary>
    public static LotId? LotOf(ViewSession db, long test) =>
        Lot(db, "SELECT lot_of, lot_line FROM test WHERE idx = $1 AND lot_of IS NOT NULL", test)
        ?? (SamplingOf(db, test) is { } sampling
            ? Lot(db, "SELECT lot_of, lot_line FROM sampling WHERE idx = $1 AND lot_of IS NOT NULL AND stall = (SELECT stall FROM test WHERE idx = $2)",
                sampling, test) : null)
        ?? Lot(db, "SELECT lot_of, lot_line FROM test WHERE idx = (SELECT root FROM test WHERE idx = $1) AND lot_of IS NOT NULL", test);

    /// <summary>The test that an objection is to; null where that is none of the same stall.</summary>
    public static long? ObjectedTo(ViewSession db, StatementId objection) => StatementView.Find(db, objection) is { } index
        && db.One("SELECT target, stall FROM objection WHERE idx = $1", r => ((StatementId Id, long Stall)?)(Id(r, 0), r.GetInt64(1)), index) is { } to
        && StatementView.Find(db, to.Id) is { } test && db.Number("SELECT count(*) FROM test WHERE idx = $1 AND stall = $2", test, to.Stall) > 0
        ? test : null;

    private static int DepthOf(Dictionary<StatementId, ChainTest> tests, ChainTest test)
    {
        var depth = 0;
        for (var at = test; at.Of is { } of && tests.TryGetValue(of, out var first); at = first)
        {
            depth++;
        }

        return depth;
    }

    private static List<TestMark> MarksOf(ViewSession db, ChainTest test, IReadOnlyList<ChainTest> chain)
    {
        var marks = new List<TestMark>();
        if (db.Number("SELECT count(*) FROM test WHERE idx = $1 AND kit_until < day", test.Index) > 0)
        {
            marks.Add(TestMark.KitExpired);
        }

        if (LotOf(db, test.Index) is { } lot && StatementView.Find(db, lot.Statement) is { } source
            && db.Number("SELECT count(*) FROM lot WHERE no = $1 AND stall <> (SELECT stall FROM test WHERE idx = $2)",
                (source * 64) + lot.Line, test.Index) > 0)
        {
            marks.Add(TestMark.ForeignLot);
        }

        if (test is { Of: not null, Depth: 0 })
        {
            marks.Add(TestMark.UnknownFirst);
        }

        if (test.Number is null)
        {
            if (test.Depth > 0)
            {
                marks.Add(TestMark.RapidRepeat);
            }

            return marks;
        }

        marks.AddRange(SampleMarks(db, test));
        if (test.Depth > 0 && test.Passed)
        {
            marks.AddRange(RepeatMarks(db, test, [.. chain.Where(t => t.Depth < test.Depth)]));
        }

        return marks;
    }

    private static IEnumerable<TestMark> SampleMarks(ViewSession db, ChainTest report)
    {
        if (SamplingOf(db, report.Index) is not { } sampling)
        {
            yield return db.Number("SELECT count(*) FROM test WHERE idx = $1 AND sampling IS NOT NULL", report.Index) > 0
                ? TestMark.UnknownSampling : TestMark.NoSampling;
            yield break;
        }

        var (sameStall, tested, taken, sameLot) = db.One("""
            SELECT g.stall = t.stall, t.product, g.product, t.lot_of IS NULL OR g.lot_of IS NULL OR (t.lot_of = g.lot_of AND t.lot_line = g.lot_line)
            FROM test t JOIN sampling g ON g.idx = $2 WHERE t.idx = $1
            """, r => (r.GetBoolean(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), report.Index, sampling);
        if (!sameStall)
        {
            yield return TestMark.OtherSample;
        }

        if (!sameLot || (ProductDictionary.Find(tested)?.Name ?? tested) != (ProductDictionary.Find(taken)?.Name ?? taken))
        {
            yield return TestMark.ProductDiffers;
        }

        var custody = Custody.Of(db, sampling);
        if (!custody.Had.Contains(report.By))
        {
            yield return TestMark.NotReceived;
        }

        if (custody.IsBroken)
        {
            yield return TestMark.SealBroken;
        }

        if (custody.HasGap)
        {
            yield return TestMark.CustodyGap;
        }
    }

    private static IEnumerable<TestMark> RepeatMarks(ViewSession db, ChainTest report, IReadOnlyList<ChainTest> before)
    {
        var failedReports = before.Where(t => t is { Passed: false, Number: not null }).ToList();
        if (failedReports.Exists(t => t.By == report.By))
        {
            yield return TestMark.FirstBody;
        }

        // To confirm a rapid test, an office sends a sample on its own; after a report that failed, only an accepted objection leads on.
        var sent = failedReports.Count == 0 && SamplingOf(db, report.Index) is { } sampling
            && db.Number("SELECT count(*) FROM sampling g JOIN party p ON p.no = g.by_party WHERE g.idx = $1 AND p.role IN (1, 2)", sampling) > 0;
        if (!sent && !before.Where(t => !t.Passed).Any(t => ObjectionQueries.Accepted(db, t.Index) is { } lab && (lab.Length == 0 || lab == report.By)))
        {
            yield return TestMark.NotAskedFor;
        }
    }

    private static long? SamplingOf(ViewSession db, long report) =>
        db.One("SELECT sampling FROM test WHERE idx = $1 AND sampling IS NOT NULL", r => (StatementId?)Id(r, 0), report) is { } id
        && StatementView.Find(db, id) is { } index && db.Number("SELECT count(*) FROM sampling WHERE idx = $1", index) > 0 ? index : null;

    private static LotId? Lot(ViewSession db, string sql, params ReadOnlySpan<SqlValue> args) =>
        db.One(sql, r => (LotId?)new LotId(Id(r, 0), r.GetInt32(1)), args);

    internal static StatementId Id(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));
}
