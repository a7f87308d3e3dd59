using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>What comes of an objection.</summary>
public enum ObjectionEffect
{
    /// <summary>An office must decide about it.</summary>
    Counts,

    /// <summary>It names no recorded test of this stall's goods.</summary>
    UnknownTest,

    /// <summary>The test passed: there is nothing to object to.</summary>
    Passed,

    /// <summary>The same test was objected to before.</summary>
    Again,
}

/// <summary>A decision about an objection.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="By">Who decided.</param>
/// <param name="Decision">One of <see cref="CheckCodes.Decisions"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lab">Who is to test again; null where none is named.</param>
/// <param name="At">The ledger's time.</param>
public sealed record ObjectionDecision(long Index, string By, string Decision, string Reason, string? Lab, DateTimeOffset At);

/// <summary>A merchant's objection to a test.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">Whose.</param>
/// <param name="Test">The test; null while it is not recorded.</param>
/// <param name="Reason">In the merchant's words.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Due">Until when it could be made.</param>
/// <param name="DecideBy">Until when an office decides.</param>
/// <param name="Effect">What comes of it.</param>
/// <param name="Decided">The decision that counts: the first by who may.</param>
public sealed record ObjectionRecord(
    long Index, StatementId Id, string Stall, TestRecord? Test, string Reason, DateTimeOffset At, DateTimeOffset? Due,
    DateTimeOffset? DecideBy, ObjectionEffect Effect, ObjectionDecision? Decided)
{
    /// <summary>True when it was made after its term; an office may take it up all the same.</summary>
    public bool IsLate => Due < At;

    /// <summary>True when it waits for a decision.</summary>
    public bool IsOpen => Effect == ObjectionEffect.Counts && Decided is null;
}

/// <summary>Reads objections.</summary>
public static class ObjectionQueries
{
    private const string Same = "substr(target, 1, 8) = substr($1, 1, 8) AND substr(target, 9) = substr($1, 9)";

    /// <summary>
    /// Objections of those below a party: those that wait for a decision first, the nearest end first; then the newest, so many at most.
    /// </summary>
    public static IReadOnlyList<ObjectionRecord> Of(ViewReader db, string within, int mostDecided = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = db.All(RecordQueries.Below + "SELECT idx FROM objection WHERE stall IN (SELECT no FROM below) ORDER BY idx DESC",
            r => r.GetInt64(0), within).ToLookup(i => DecisionOf(db, i) is not null);
        return [.. rows[false].Concat(rows[true].Take(mostDecided)).Select(i => Find(db, i)!).OrderBy(o => !o.IsOpen).ThenBy(o => o.IsOpen ? o.DecideBy : null)];
    }

    /// <summary>The objection to a test that counts; null when there is none.</summary>
    public static ObjectionRecord? To(ViewReader db, StatementId test)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"SELECT idx FROM objection WHERE {Same} ORDER BY idx", r => r.GetInt64(0), test.Value.ToArray())
            .Select(i => Find(db, i)!).FirstOrDefault(o => o.Effect == ObjectionEffect.Counts);
    }

    /// <summary>An objection; null when there is none at this index.</summary>
    public static ObjectionRecord? Find(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.One("""
            SELECT s.id, p.id, o.reason, s.recorded FROM objection o JOIN statement s ON s.idx = o.idx JOIN party p ON p.no = o.stall WHERE o.idx = $1
            """, r => new ObjectionRecord(
                index, TestChain.Id(r, 0), r.GetString(1), null, r.GetString(2), PartyQueries.Time(r.GetInt64(3)), null, null, default, null),
            index) is not { } row)
        {
            return null;
        }

        var test = TestChain.ObjectedTo(db, row.Id) is { } found ? TestQueries.Find(db, found) : null;
        return row with
        {
            Test = test,
            Due = test is null ? null : CheckTerms.ObjectBy(test.IsReport, test.RecordedAt),
            DecideBy = test is null ? null : CheckTerms.DecideBy(test.IsReport, row.At),
            Effect = test is null ? ObjectionEffect.UnknownTest : test.Passed ? ObjectionEffect.Passed
                : Counting(db, test.Index) == index ? ObjectionEffect.Counts : ObjectionEffect.Again,
            Decided = DecisionOf(db, index),
        };
    }

    /// <summary>The laboratory that an accepted objection to a failed test names, "" where it names none; null where none was accepted.</summary>
    internal static string? Accepted(ViewSession db, long test) =>
        Counting(db, test) is { } objection && DecisionOf(db, objection) is { Decision: "accepted" } decided ? decided.Lab ?? "" : null;

    /// <summary>The first objection to a test that is of the stall whose goods it tested.</summary>
    private static long? Counting(ViewSession db, long test)
    {
        var (id, stall) = db.One("SELECT s.id, t.stall FROM test t JOIN statement s ON s.idx = t.idx WHERE t.idx = $1",
            r => (r.GetBytes(0), r.GetInt64(1)), test);
        return db.One($"SELECT idx FROM objection WHERE {Same} AND stall = $2 ORDER BY idx LIMIT 1", r => (long?)r.GetInt64(0), id, stall);
    }

    // Who may decide: in whose name the test stops the lot, and whoever stands above. A laboratory acts in the name of the stall's market.
    private static ObjectionDecision? DecisionOf(ViewSession db, long objection)
    {
        if (db.One("SELECT s.id, o.stall FROM objection o JOIN statement s ON s.idx = o.idx WHERE o.idx = $1",
            r => ((byte[] Id, long Stall)?)(r.GetBytes(0), r.GetInt64(1)), objection) is not { } of || TestChain.ObjectedTo(db, new StatementId(new Hash(of.Id))) is not { } test)
        {
            return null;
        }

        return db.One($"""
            WITH RECURSIVE may(no) AS (
              SELECT CASE WHEN b.role = {TestChain.Laboratory} THEN q.under ELSE b.no END
                FROM test t JOIN party b ON b.no = t.by_party JOIN party q ON q.no = t.stall WHERE t.idx = $2
              UNION SELECT p.under FROM party p JOIN may m ON p.no = m.no)
            SELECT d.idx, p.id, d.decision, d.reason, d.lab, s.recorded
            FROM objection_decided d JOIN statement s ON s.idx = d.idx JOIN party p ON p.no = d.by_party
            WHERE {Same} AND d.stall = $3 AND d.by_party IN (SELECT no FROM may) ORDER BY d.idx LIMIT 1
            """,
            r => new ObjectionDecision(r.GetInt64(0), r.GetString(1), CheckCodes.DecisionCodes[r.GetInt32(2) - 1], r.GetString(3),
                r.IsDBNull(4) ? null : r.GetString(4), PartyQueries.Time(r.GetInt64(5))), of.Id, test, of.Stall);
    }
}
