using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>Tests of goods: rapid ones and laboratories', by stall and by lot, with what was done about those that failed.</summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class TestView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "tests";

    // number: a laboratory's; a rapid test has none. lot_of and lot_line as claimed: the lot may be recorded later, or never.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE test(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, product TEXT NOT NULL, lot_of BYTEA, lot_line SMALLINT, passed SMALLINT NOT NULL,
          number TEXT, kit TEXT, photo BYTEA, day INTEGER NOT NULL);
        CREATE INDEX test_stall ON test(stall, passed, idx);
        CREATE INDEX test_by ON test(by_party);
        CREATE INDEX test_lot ON test(substr(lot_of, 1, 8), lot_line);
        CREATE TABLE test_item(
          test BIGINT NOT NULL, no SMALLINT NOT NULL, name TEXT NOT NULL, result SMALLINT NOT NULL, measured TEXT, allowed TEXT, PRIMARY KEY(test, no))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE test_act(test BIGINT NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(test, idx))
        """ + Sql.Clustered + ";";

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        // Nothing in memory.
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        // Nothing in memory.
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case RapidTest test:
                Add(db, recorded, test.Product, test.Items, test.Lot, null, test.Kit, test.Photo);
                break;
            case LabReport report:
                Add(db, recorded, report.Product, report.Items, report.Lot, report.Number, null, report.Document);
                break;
            case StopSale { Ref: { } cause }:
                Act(db, recorded.Index, cause);
                break;
            case RecallOpened { Ref: { } cause }:
                Act(db, recorded.Index, cause);
                break;
            default:
                break;
        }
    }

    private void Add(
        ViewWriter db, in RecordedStatement recorded, string product, IReadOnlyList<TestItem> items, LotId? lot, string? number, string? kit, Hash? photo)
    {
        var failed = items.Any(i => i.Result == TestCodes.Fail);
        db.Run("""
            INSERT INTO test(idx, stall, product, lot_of, lot_line, passed, number, kit, photo, day, by_party)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            recorded.Index, (long)parties.NumberOf(recorded.Statement.Subject), product, lot?.Statement.Value.ToArray(), (long?)lot?.Line, failed ? 0L : 1L,
            number, kit, photo?.ToArray(), (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber,
            (long)parties.NumberOf(recorded.Statement.Issuer));
        for (var i = 0; i < items.Count; i++)
        {
            db.Run("INSERT INTO test_item(test, no, name, result, measured, allowed) VALUES ($1, $2, $3, $4, $5, $6)",
                recorded.Index, (long)i, items[i].Name, (long)(Array.IndexOf(TestCodes.ResultCodes, items[i].Result) + 1), items[i].Value, items[i].Limit);
        }
    }

    private static void Act(ViewWriter db, long index, StatementId cause)
    {
        if (StatementView.Find(db, cause) is { } test && db.Number("SELECT count(*) FROM test WHERE idx = $1", test) > 0)
        {
            db.Run("INSERT INTO test_act(test, idx) VALUES ($1, $2)", test, index);
        }
    }
}
