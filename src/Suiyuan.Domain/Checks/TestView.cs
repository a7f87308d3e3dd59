using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>
/// Checks on goods: what was looked at where goods enter, rapid tests and laboratories', samples and who has them, objections. A
/// failed test of a known lot stops that lot by itself (docs/adr/0011-a-failed-test-stops-its-lot.md). What is said out of
/// order is put together when the rest comes; what is said about nothing, twice or by the wrong party is kept and has no effect.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
/// <param name="recalls">Stops the lots of failed tests; applied before this one.</param>
public sealed partial class TestView(PartyView parties, RecallView recalls) : IView
{
    /// <inheritdoc />
    public string Name => "tests";

    // number: a laboratory's; a rapid test has none. lot_of and lot_line as claimed: the lot may be recorded later, or never.
    // of_id, sampling: as said. root: the first test of its chain, itself for one that repeats none. lab, to_party: as said, perhaps nobody.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE test(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, product TEXT NOT NULL, lot_of BYTEA, lot_line SMALLINT,
          passed SMALLINT NOT NULL,
          number TEXT, kit TEXT, photo BYTEA, day INTEGER NOT NULL, kit_until INTEGER, of_id BYTEA, root BIGINT NOT NULL,
          sampling BYTEA, isolated SMALLINT NOT NULL);
        CREATE INDEX test_stall ON test(stall, passed, idx);
        CREATE INDEX test_day ON test(stall, day);
        CREATE INDEX test_by ON test(by_party);
        CREATE INDEX test_lot ON test(substr(lot_of, 1, 8), lot_line);
        CREATE INDEX test_root ON test(root);
        CREATE INDEX test_number ON test(number) WHERE number IS NOT NULL;
        CREATE INDEX test_of ON test(substr(of_id, 1, 8)) WHERE of_id IS NOT NULL;
        CREATE INDEX test_sampling ON test(substr(sampling, 1, 8)) WHERE sampling IS NOT NULL;
        CREATE TABLE test_item(
          test BIGINT NOT NULL, no SMALLINT NOT NULL, name TEXT NOT NULL, result SMALLINT NOT NULL, measured TEXT, allowed TEXT, PRIMARY KEY(test, no))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE test_act(test BIGINT NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(test, idx))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE entry_check(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, result SMALLINT NOT NULL, product TEXT NOT NULL,
          unit SMALLINT, qty BIGINT,
          lot_of BYTEA, lot_line SMALLINT, voucher SMALLINT NOT NULL, certificate SMALLINT NOT NULL, test BYTEA, reason TEXT,
          plate BYTEA, photos SMALLINT NOT NULL,
          day INTEGER NOT NULL);
        CREATE INDEX entry_check_day ON entry_check(stall, day);
        CREATE INDEX entry_check_lot ON entry_check(substr(lot_of, 1, 8), lot_line);
        CREATE TABLE sampling(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, code TEXT NOT NULL, product TEXT NOT NULL,
          unit SMALLINT NOT NULL, qty BIGINT NOT NULL,
          purpose SMALLINT NOT NULL, lot_of BYTEA, lot_line SMALLINT, lab TEXT, reserve SMALLINT NOT NULL, test BYTEA,
          photos SMALLINT NOT NULL, day INTEGER NOT NULL);
        CREATE INDEX sampling_code ON sampling(code);
        CREATE INDEX sampling_stall ON sampling(stall, day);
        CREATE INDEX sampling_lab ON sampling(lab) WHERE lab IS NOT NULL;
        CREATE TABLE sample_move(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, sampling BYTEA NOT NULL, state SMALLINT NOT NULL,
          to_party TEXT, photo BYTEA,
          at BIGINT NOT NULL);
        CREATE INDEX sample_move_sampling ON sample_move(substr(sampling, 1, 8));
        CREATE INDEX sample_move_to ON sample_move(to_party) WHERE to_party IS NOT NULL;
        CREATE TABLE objection(idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, target BYTEA NOT NULL, reason TEXT NOT NULL);
        CREATE INDEX objection_target ON objection(substr(target, 1, 8));
        CREATE INDEX objection_stall ON objection(stall);
        CREATE TABLE objection_decided(
          idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, by_party INTEGER NOT NULL, target BYTEA NOT NULL, decision SMALLINT NOT NULL,
          reason TEXT NOT NULL, lab TEXT);
        CREATE INDEX objection_decided_target ON objection_decided(substr(target, 1, 8));
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case RapidTest test:
                Add(db, recorded, new Test(test.Product, test.Items, test.Lot, null, test.Kit, test.Photo, test.KitUntil, test.Of, null));
                break;
            case LabReport report:
                Add(db, recorded, new Test(report.Product, report.Items, report.Lot, report.Number, null, report.Document, null, report.Of, report.Sampling));
                break;
            case StopSale { Ref: { } cause }:
                Act(db, recorded.Index, cause);
                break;
            case RecallOpened { Ref: { } cause }:
                Act(db, recorded.Index, cause);
                break;
            case EntryCheck check:
                Enter(db, recorded, check);
                break;
            case Sampling sampling:
                Sample(db, recorded, sampling);
                break;
            case SampleMoved moved:
                Move(db, recorded, moved);
                break;
            case Objection objection:
                db.Run("INSERT INTO objection(idx, stall, target, reason) VALUES ($1, $2, $3, $4)",
                    recorded.Index, (long)Subject(recorded), objection.To.Value.ToArray(), objection.Reason);
                JudgeObjection(db, recorded, recorded.Statement.Id);
                break;
            case ObjectionDecided decided:
                db.Run("INSERT INTO objection_decided(idx, stall, by_party, target, decision, reason, lab) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), decided.To.Value.ToArray(),
                    (long)Array.IndexOf(CheckCodes.DecisionCodes, decided.Decision) + 1, decided.Reason, decided.Lab);
                JudgeObjection(db, recorded, decided.To);
                break;
            default:
                break;
        }
    }

    private sealed record Test(
        string Product, IReadOnlyList<TestItem> Items, LotId? Lot, string? Number, string? Kit, Hash? Photo, DateOnly? KitUntil, StatementId? Of,
        StatementId? Sampling);

    private void Add(ViewWriter db, in RecordedStatement recorded, Test test)
    {
        var index = recorded.Index;
        var passed = test.Items.All(i => i.Result != TestCodes.Fail);
        db.Run("""
            INSERT INTO test(idx, stall, product, lot_of, lot_line, passed, number, kit, photo, day, by_party, kit_until, of_id, root, sampling, isolated)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)
            """,
            index, (long)Subject(recorded), test.Product, test.Lot?.Statement.Value.ToArray(), (long?)test.Lot?.Line, passed ? 1L : 0L,
            test.Number, test.Kit, test.Photo?.ToArray(), (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber, (long)Issuer(recorded),
            (long?)test.KitUntil?.DayNumber, test.Of?.Value.ToArray(), index, test.Sampling?.Value.ToArray());
        for (var i = 0; i < test.Items.Count; i++)
        {
            var item = test.Items[i];
            db.Run("INSERT INTO test_item(test, no, name, result, measured, allowed) VALUES ($1, $2, $3, $4, $5, $6)",
                index, (long)i, item.Name, (long)(Array.IndexOf(TestCodes.ResultCodes, item.Result) + 1), item.Value, item.Limit);
        }

        Chain(db, recorded, test.Of);
        if (!passed)
        {
            Isolate(db, recorded, index);
        }

        Judge(db, recorded, index);
    }

    private static void Act(ViewWriter db, long index, StatementId cause)
    {
        if (StatementView.Find(db, cause) is { } test && db.Number("SELECT count(*) FROM test WHERE idx = $1", test) > 0)
        {
            db.Run("INSERT INTO test_act(test, idx) VALUES ($1, $2)", test, index);
        }
    }

    private int Issuer(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Issuer);

    private int Subject(in RecordedStatement recorded) => parties.NumberOf(recorded.Statement.Subject);
}
