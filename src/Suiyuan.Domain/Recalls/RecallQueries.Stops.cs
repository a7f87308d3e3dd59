using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

// What is stopped: for the stall that has it, for whoever bought of it, for whoever looks at the stall.
public static partial class RecallQueries
{
    // A drill stops nothing and is shown to nobody but those who take part in it.
    private const string Reason = """
        c.idx, (SELECT id FROM statement WHERE idx = c.idx), c.recall, r.title, COALESCE(r.reason, t.reason), r.advice, COALESCE(r.level, 0),
        (SELECT id FROM party WHERE no = c.issuer), c.recorded, l.binding
        FROM scope_lot l JOIN scope c ON c.idx = l.cause AND c.drill = 0 LEFT JOIN recall r ON r.idx = c.idx LEFT JOIN stop_sale t ON t.idx = c.idx
        """;

    // What binds, or what its issuer says of its own lots and what came of them: a rival's word about somebody else's is no public warning.
    private const string Public = """
        (l.binding = 1 OR NOT EXISTS(SELECT 1 FROM scope_lot n WHERE n.cause = l.cause AND n.root = 1 AND n.binding = 0))
        """;

    /// <summary>Stops that concern an office, newest first.</summary>
    public static IReadOnlyList<StopRow> Stops(ViewReader db, string office)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Below} SELECT t.idx, s.id, i.id, q.id, t.cause, t.reason, t.downstream, s.recorded,
              (SELECT count(*) FROM scope_lot l WHERE l.cause = t.idx AND l.lifted IS NULL),
              (SELECT count(DISTINCT l.stall) FROM scope_lot l WHERE l.cause = t.idx AND l.lifted IS NULL),
              t.lifted, (SELECT recorded FROM statement WHERE idx = t.lifted), t.words
            FROM stop_sale t JOIN statement s ON s.idx = t.idx JOIN party i ON i.no = t.issuer JOIN party q ON q.no = t.subject
            WHERE t.issuer IN (SELECT no FROM below) OR t.subject IN (SELECT no FROM below)
              OR EXISTS(SELECT 1 FROM scope_lot l WHERE l.cause = t.idx AND l.stall IN (SELECT no FROM below))
            ORDER BY t.idx DESC
            """, ReadStop, office);
    }

    /// <summary>A stop; null when the id names none.</summary>
    public static StopRow? FindStop(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index
            ? db.One("""
                SELECT t.idx, s.id, i.id, q.id, t.cause, t.reason, t.downstream, s.recorded,
                  (SELECT count(*) FROM scope_lot l WHERE l.cause = t.idx AND l.lifted IS NULL),
                  (SELECT count(DISTINCT l.stall) FROM scope_lot l WHERE l.cause = t.idx AND l.lifted IS NULL),
                  t.lifted, (SELECT recorded FROM statement WHERE idx = t.lifted), t.words
                FROM stop_sale t JOIN statement s ON s.idx = t.idx JOIN party i ON i.no = t.issuer JOIN party q ON q.no = t.subject WHERE t.idx = $1
                """, ReadStop, index)
            : null;
    }

    /// <summary>The recalls that a stall takes part in, drills too, those that go on first, newest first.</summary>
    public static IReadOnlyList<RecallRow> OfStall(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            SELECT {Columns} WHERE r.again IS NULL AND r.lifted IS NULL
              AND EXISTS(SELECT 1 FROM scope_lot l JOIN party p ON p.no = l.stall WHERE l.cause = r.idx AND l.lifted IS NULL AND p.id = $1)
            ORDER BY r.closed IS NOT NULL, r.drill, r.idx DESC
            """, Read, stall);
    }

    /// <summary>What a stall may not sell, or should not, that has something left; each lot once, with its gravest reason.</summary>
    public static IReadOnlyList<StoppedLot> Stopped(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            SELECT l.lot, s.id, g.name, o.unit, o.rest, {Reason}
              JOIN lot o ON o.no = l.lot JOIN product g ON g.no = o.product JOIN statement s ON s.idx = l.lot / 64
            WHERE l.stall = (SELECT no FROM party WHERE id = $1) AND l.lifted IS NULL AND o.rest > 0 ORDER BY l.lot, l.binding DESC, c.recall DESC, c.idx
            """, r => new StoppedLot(LotOf(r, 1, 0), r.GetString(2), Quantity.FromBase(r.GetInt64(4), Unit.Of(r.GetInt64(3))), ReadReason(r, 5)), stall)
            .DistinctBy(l => l.Lot)];
    }

    /// <summary>Why what a voucher sold is stopped or called back, for anyone to know, the gravest first; empty when it is not.</summary>
    public static IReadOnlyList<StopReason> OfSale(ViewReader db, long sale)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            SELECT {Reason} JOIN allocation a ON a.lot = l.lot
            WHERE a.line >= $1 AND a.line < $2 AND l.lifted IS NULL AND {Public} ORDER BY c.recall DESC, r.level, c.idx
            """, r => ReadReason(r, 0), LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0)).DistinctBy(r => r.Cause)];
    }

    /// <summary>The recalls that go on and concern goods of a stall, for anyone to know.</summary>
    public static IReadOnlyList<StopReason> PublicOf(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.All($"""
            SELECT {Reason} WHERE l.stall = (SELECT no FROM party WHERE id = $1) AND l.lifted IS NULL AND c.recall = 1 AND {Public}
              AND r.closed IS NULL AND r.again IS NULL ORDER BY r.level, c.idx DESC
            """, r => ReadReason(r, 0), stall).DistinctBy(r => r.Cause)];
    }

    private static StopReason ReadReason(ViewRow r, int at) => new(
        Id(r, at + 1), r.GetInt64(at + 2) != 0, Text(r, at + 3), r.GetString(at + 4), Text(r, at + 5), r.GetInt32(at + 6), r.GetString(at + 7),
        Time(r, at + 8), r.GetInt64(at + 9) != 0);

    private static StopRow ReadStop(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), RecallCodes.CauseCodes[r.GetInt32(4) - 1], r.GetString(5), r.GetInt64(6) != 0, Time(r, 7),
        r.GetInt64(8), r.GetInt64(9), SaidAt(r, 10), Text(r, 12));
}
