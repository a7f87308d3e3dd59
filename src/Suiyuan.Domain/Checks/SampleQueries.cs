using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>A sample that was taken and sealed.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">From whom.</param>
/// <param name="By">Who took it.</param>
/// <param name="Code">The code on its seal.</param>
/// <param name="CodeUsed">True when an earlier sample has the same code.</param>
/// <param name="Product">What.</param>
/// <param name="Taken">How much.</param>
/// <param name="Purpose">One of <see cref="CheckCodes.Purposes"/>.</param>
/// <param name="Lot">Its lot, where it is known.</param>
/// <param name="Lab">The laboratory that it is meant for.</param>
/// <param name="Reserve">True when a second part was sealed for re-inspection.</param>
/// <param name="Test">The rapid test that it is to confirm.</param>
/// <param name="At">When, as said.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Photos">How many photographs are sealed.</param>
/// <param name="Way">Where it went.</param>
/// <param name="Reports">What laboratories reported on it, in ledger order.</param>
public sealed record SamplingRecord(
    long Index, StatementId Id, string Stall, string By, string Code, bool CodeUsed, string Product, Quantity Taken, string Purpose, LotId? Lot, string? Lab,
    bool Reserve, StatementId? Test, DateTimeOffset At, DateTimeOffset RecordedAt, int Photos, Custody Way, IReadOnlyList<TestRecord> Reports)
{
    /// <summary>True when something about it wants a person's eye.</summary>
    public bool IsOdd => CodeUsed || Way.HasGap || Way.IsBroken || Reports.Any(r => r.Marks.Count > 0);
}

/// <summary>Reads samplings.</summary>
public static class SampleQueries
{
    /// <summary>Older ones than this many are found by their code, and are in no list.</summary>
    private const int MostListed = 300;

    private const string Columns = """
        SELECT g.idx, s.id, p.id, b.id, g.code, EXISTS(SELECT 1 FROM sampling e WHERE e.code = g.code AND e.idx < g.idx), g.product, g.unit, g.qty, g.purpose,
          g.lot_of, g.lot_line, g.lab, g.reserve, g.test, COALESCE(s.occurred, s.signed), s.recorded, g.photos
        FROM sampling g JOIN statement s ON s.idx = g.idx JOIN party p ON p.no = g.stall JOIN party b ON b.no = g.by_party
        """;

    /// <summary>Samples from those below a party: odd ones first, then those without a report, the oldest first, then the newest reported.</summary>
    public static IReadOnlyList<SamplingRecord> Of(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Sorted(db, db.All($"{RecordQueries.Below} {Columns} WHERE g.stall IN (SELECT no FROM below) ORDER BY g.idx DESC LIMIT $2",
            Read, within, MostListed));
    }

    /// <summary>Samples that are meant for a laboratory, were handed to it, or taken by it; in the same order.</summary>
    public static IReadOnlyList<SamplingRecord> ForLab(ViewReader db, string lab)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Sorted(db, db.All($"""
            {Columns} WHERE g.idx IN (
              SELECT idx FROM sampling WHERE lab = $1
              UNION SELECT {StatementView.IndexOf("m.sampling")} FROM sample_move m WHERE m.to_party = $1)
            ORDER BY g.idx DESC LIMIT $2
            """, Read, lab, MostListed));
    }

    /// <summary>The sample whose seal has a code: the first that was recorded with it.</summary>
    public static SamplingRecord? ByCode(ViewReader db, string code)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"{Columns} WHERE g.code = $1 ORDER BY g.idx LIMIT 1", Read, code) is { } found ? Whole(db, found) : null;
    }

    /// <summary>A sample; null when the id names none.</summary>
    public static SamplingRecord? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index && db.One($"{Columns} WHERE g.idx = $1", Read, index) is { } found ? Whole(db, found) : null;
    }

    /// <summary>Every laboratory, by id.</summary>
    public static IReadOnlyList<string> Laboratories(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT id FROM party WHERE role = $1 AND left_at IS NULL ORDER BY id", r => r.GetString(0), (long)TestChain.Laboratory);
    }

    private static SamplingRecord[] Sorted(ViewReader db, IReadOnlyList<SamplingRecord> rows) =>
    [
        .. rows.Select(r => Whole(db, r)).OrderByDescending(r => r.IsOdd).ThenBy(r => r.Reports.Count > 0)
            .ThenBy(r => r.Reports.Count > 0 ? -r.Index : r.Index),
    ];

    private static SamplingRecord Whole(ViewReader db, SamplingRecord row) => row with
    {
        Way = Custody.Of(db, row.Index),
        Reports = [.. db.All("""
            SELECT idx FROM test WHERE sampling IS NOT NULL AND substr(sampling, 1, 8) = substr($1, 1, 8) AND substr(sampling, 9) = substr($1, 9) ORDER BY idx
            """, r => r.GetInt64(0), row.Id.Value.ToArray()).Select(i => TestQueries.Find(db, i)!)],
    };

    private static SamplingRecord Read(ViewRow r) => new(
        r.GetInt64(0), TestChain.Id(r, 1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetBoolean(5), r.GetString(6),
        Quantity.FromBase(r.GetInt64(8), Unit.Of(r.GetInt64(7))), CheckCodes.PurposeCodes[r.GetInt32(9) - 1],
        r.IsDBNull(10) ? null : new LotId(TestChain.Id(r, 10), r.GetInt32(11)), r.IsDBNull(12) ? null : r.GetString(12), r.GetBoolean(13),
        r.IsDBNull(14) ? null : TestChain.Id(r, 14), PartyQueries.Time(r.GetInt64(15)), PartyQueries.Time(r.GetInt64(16)), r.GetInt32(17),
        new Custody([], "", null, []), []);
}
