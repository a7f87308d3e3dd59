using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

// What follows from a failed test, and what ends it.
public sealed partial class TestView
{
    private const string FailedItems = "SELECT name FROM test_item WHERE test = $1 AND result = 2 ORDER BY no";

    /// <summary>Puts a test into the chain of the one that it repeats, and under it those that repeat it and came before.</summary>
    private void Chain(ViewWriter db, in RecordedStatement recorded, StatementId? of)
    {
        var stall = (long)Subject(recorded);
        if (of is { } first && StatementView.Find(db, first) is { } index)
        {
            db.Run("UPDATE test SET root = COALESCE((SELECT root FROM test WHERE idx = $1 AND stall = $2), root) WHERE idx = $3",
                index, stall, recorded.Index);
        }

        var id = recorded.Statement.Id.Value.ToArray();
        foreach (var waiting in db.All(
            """
            SELECT idx FROM test WHERE of_id IS NOT NULL AND substr(of_id, 1, 8) = substr($1, 1, 8) AND substr(of_id, 9) = substr($1, 9)
              AND stall = $2 AND root = idx
            """,
            r => r.GetInt64(0), id, stall))
        {
            db.Run("UPDATE test SET root = (SELECT root FROM test WHERE idx = $1) WHERE root = $2", recorded.Index, waiting);
        }
    }

    /// <summary>Stops the lot of a failed test, unless none is known yet or it was stopped before.</summary>
    private void Isolate(ViewWriter db, in RecordedStatement recorded, long test)
    {
        var found = db.One("SELECT stall, by_party, number, isolated FROM test WHERE idx = $1",
            r => (Stall: r.GetInt32(0), By: r.GetInt32(1), Number: r.IsDBNull(2) ? null : r.GetString(2), Isolated: r.GetBoolean(3)), test);
        if (found.Isolated || TestChain.LotOf(db, test) is not { } lot)
        {
            return;
        }

        var items = db.All(FailedItems, r => r.GetString(0), test);
        var words = string.Join('、', items.Take(3)) + (items.Count > 3 ? "等" : "");
        db.Run("UPDATE test SET isolated = 1 WHERE idx = $1", test);
        recalls.Isolate(db, test, KindOf(found.Number), found.Stall, AuthorityOf(found.Stall, found.By), recorded.RecordedAt, lot,
            found.Number is null ? $"快检不合格：{words}" : $"检验不合格：{words}（报告 {found.Number}）");
    }

    /// <summary>Looks at the chain of a test anew: where the last result that counts is a pass, its failures stop nothing any more.</summary>
    private void Judge(ViewWriter db, in RecordedStatement recorded, long test)
    {
        var chain = TestChain.Of(db, test);
        if (chain.Final is not { Passed: true } final || chain.Tests.Count == 1)
        {
            return;
        }

        foreach (var failed in chain.Tests.Where(t => t.Isolated))
        {
            recalls.EndIsolation(db, failed.Index, recorded.Index, $"复检合格（报告 {final.Number}）");
        }
    }

    /// <summary>An objection, or the decision about one, may be what a second test waited for.</summary>
    private void JudgeObjection(ViewWriter db, in RecordedStatement recorded, StatementId objection)
    {
        if (TestChain.ObjectedTo(db, objection) is { } test)
        {
            Judge(db, recorded, test);
        }
    }

    /// <summary>A laboratory answers for what it measured; who stops the sale is the market that let the stall in.</summary>
    private int AuthorityOf(int stall, int by) => parties.Row(by).Role == TestChain.Laboratory ? parties.Row(stall).Under : by;

    private static byte KindOf(string? number) => Kinds.TryGet(number is null ? Kinds.RapidTest : Kinds.LabReport, out var kind)
        ? kind.Number : throw new InvalidOperationException("Both kinds are in the vocabulary.");
}
