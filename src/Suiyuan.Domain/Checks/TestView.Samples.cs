using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

// Goods that enter, samples that are taken, and where these go.
public sealed partial class TestView
{
    private void Enter(ViewWriter db, in RecordedStatement recorded, EntryCheck check) => db.Run("""
        INSERT INTO entry_check(idx, stall, by_party, result, product, unit, qty, lot_of, lot_line, voucher, certificate, test, reason, plate, photos, day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """,
        recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), (long)Array.IndexOf(CheckCodes.EntryCodes, check.Result) + 1, check.Product,
        (long?)check.Unit?.Number, check.Qty?.Micros * check.Unit?.Factor, check.Lot?.Statement.Value.ToArray(), (long?)check.Lot?.Line,
        check.Voucher ? 1L : 0L, check.Certificate ? 1L : 0L, check.Test?.Value.ToArray(), check.Reason, check.Plate?.ToArray(),
        (long)(check.Photos?.Count ?? 0), (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber);

    private void Sample(ViewWriter db, in RecordedStatement recorded, Sampling sampling)
    {
        db.Run("""
            INSERT INTO sampling(idx, stall, by_party, code, product, unit, qty, purpose, lot_of, lot_line, lab, reserve, test, photos, day)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), sampling.Code, sampling.Product, (long)sampling.Unit.Number,
            sampling.Qty.Micros * sampling.Unit.Factor, (long)Array.IndexOf(CheckCodes.PurposeCodes, sampling.Purpose) + 1,
            sampling.Lot?.Statement.Value.ToArray(), (long?)sampling.Lot?.Line, sampling.Lab, sampling.Reserve == true ? 1L : 0L,
            sampling.Test?.Value.ToArray(), (long)(sampling.Photos?.Count ?? 0), (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber);
        JudgeReports(db, recorded, recorded.Statement.Id);
    }

    private void Move(ViewWriter db, in RecordedStatement recorded, SampleMoved moved)
    {
        db.Run("INSERT INTO sample_move(idx, stall, by_party, sampling, state, to_party, photo, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            recorded.Index, (long)Subject(recorded), (long)Issuer(recorded), moved.Sampling.Value.ToArray(),
            (long)Array.IndexOf(CheckCodes.CustodyCodes, moved.State) + 1, moved.To, moved.Photo?.ToArray(), recorded.OccurredAt.ToUnixTimeSeconds());
        JudgeReports(db, recorded, moved.Sampling);
    }

    /// <summary>A report may have come before what is known of its sample.</summary>
    private void JudgeReports(ViewWriter db, in RecordedStatement recorded, StatementId sampling)
    {
        foreach (var (report, passed) in db.All("""
            SELECT idx, passed FROM test WHERE sampling IS NOT NULL AND substr(sampling, 1, 8) = substr($1, 1, 8) AND substr(sampling, 9) = substr($1, 9)
            ORDER BY idx
            """, r => (r.GetInt64(0), r.GetBoolean(1)), sampling.Value.ToArray()))
        {
            if (!passed)
            {
                Isolate(db, recorded, report);
            }

            Judge(db, recorded, report);
        }
    }
}
