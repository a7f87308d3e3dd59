using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>Reads tip-offs: for the charter's bureau, and those that it passed one to. Nobody else is given a row.</summary>
public static class TipOffQueries
{
    private const string Columns = """
        SELECT t.idx, s.id, t.detail, t.filed, t.state, w.id, t.extended, t.decided, t.opened, t.told
        FROM tip_off t JOIN statement s ON s.idx = t.idx LEFT JOIN party w ON w.no = t.with_party
        """;

    // $2 the reader.
    private const string Mine = """
        EXISTS(SELECT 1 FROM party p WHERE p.id = $2 AND (p.no = t.party OR EXISTS(
          SELECT 1 FROM tip_off_act a WHERE a.other = p.no AND a.tip_off = t.idx AND a.effect = 0)))
        """;

    /// <summary>The tip-offs that a bureau may read: open ones first, the oldest of them first, then the newest.</summary>
    public static IReadOnlyList<TipOffRow> Of(ViewReader db, string bureau, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Whole(db, db.All($"""
            {Columns} WHERE {Mine} ORDER BY t.decided IS NOT NULL, CASE WHEN t.decided IS NULL THEN t.idx ELSE -t.idx END LIMIT $1
            """, Read, (long)most, bureau));
    }

    /// <summary>A tip-off, if this bureau may read it.</summary>
    public static TipOffRow? Find(ViewReader db, long index, string bureau)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Whole(db, db.All($"{Columns} WHERE t.idx = $1 AND {Mine}", Read, index, bureau)).FirstOrDefault();
    }

    /// <summary>A tip-off by its statement, for whoever holds its private link.</summary>
    public static TipOffRow? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? Whole(db, db.All($"{Columns} WHERE t.idx = $1", Read, index)).FirstOrDefault() : null;
    }

    /// <summary>Tip-offs filed at this index or later: which bureau each is for.</summary>
    public static IReadOnlyList<(long Index, StatementId Id, string Bureau)> Since(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT t.idx, s.id, p.id FROM tip_off t JOIN statement s ON s.idx = t.idx JOIN party p ON p.no = t.party WHERE t.idx >= $1 ORDER BY t.idx
            """, r => (r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), r.GetString(2)), index);
    }

    /// <summary>Tip-offs passed on at this index or later: to which bureau.</summary>
    public static IReadOnlyList<(long Index, StatementId Id, string Bureau)> ForwardedSince(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT a.idx, s.id, p.id FROM tip_off_act a JOIN statement s ON s.idx = a.tip_off JOIN party p ON p.no = a.other
            WHERE a.idx >= $1 AND a.effect = 0 ORDER BY a.idx
            """, r => (r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), r.GetString(2)), index);
    }

    /// <summary>What was done about a tip-off, oldest first.</summary>
    public static IReadOnlyList<ComplaintAct> Acts(ViewReader db, long tipOff)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT a.idx, s.kind, i.id, s.recorded, a.effect, a.state, o.id, (SELECT digest FROM citation WHERE idx = a.idx LIMIT 1)
            FROM tip_off_act a JOIN statement s ON s.idx = a.idx JOIN party i ON i.no = s.issuer LEFT JOIN party o ON o.no = a.other
            WHERE a.tip_off = $1 ORDER BY a.idx
            """,
            r => new ComplaintAct(
                r.GetInt64(0), Kinds.Of(r.GetInt64(1)).Name, r.GetString(2), PartyQueries.Time(r.GetInt64(3)), (ComplaintEffect)r.GetInt32(4),
                ComplaintCodes.TipOffCodes[r.GetInt32(5) - 1], null, r.IsDBNull(6) ? null : r.GetString(6), r.IsDBNull(7) ? null : new Hash(r.GetBytes(7)), []), tipOff);
    }

    /// <summary>True when the statement is a tip-off that was passed to this party, or what was done about one.</summary>
    internal static bool IsForwardedTo(ViewReader db, long index, string party) => db.Number("""
        SELECT count(*) FROM party p JOIN tip_off_act a ON a.other = p.no AND a.effect = 0
        WHERE p.id = $2 AND a.tip_off = COALESCE((SELECT idx FROM tip_off WHERE idx = $1), (SELECT tip_off FROM tip_off_act WHERE idx = $1))
        """, index, party) > 0;

    private static List<TipOffRow> Whole(ViewReader db, List<TipOffRow> rows) => rows.ConvertAll(t => t with { Photos = ComplaintQueries.PhotosOf(db, t.Index) });

    private static TipOffRow Read(ViewRow r) => new(
        r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), new Hash(r.GetBytes(2)), PartyQueries.Time(r.GetInt64(3)), ComplaintCodes.TipOffCodes[r.GetInt32(4) - 1],
        r.IsDBNull(5) ? null : r.GetString(5), Time(r, 6), Time(r, 7), r.IsDBNull(8) ? null : r.GetInt64(8) == 1, Time(r, 9), []);

    private static DateTimeOffset? Time(ViewRow row, int column) => row.IsDBNull(column) ? null : PartyQueries.Time(row.GetInt64(column));
}
