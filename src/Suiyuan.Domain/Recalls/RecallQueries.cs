using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

/// <summary>What pages ask about recalls and stops. Each answer is as of the reader's tree size.</summary>
public static partial class RecallQueries
{
    private const string Columns = """
        r.idx, s.id, i.id, q.id, r.level, r.title, r.cause, r.reason, r.advice, r.said, r.known, r.opened, r.drill, r.ref,
        r.shown_size, r.shown_lots, r.shown_stalls, r.shown_vouchers, (SELECT id FROM statement WHERE idx = r.again),
        r.closed, (SELECT recorded FROM statement WHERE idx = r.closed), r.summary, r.unaccounted,
        r.lifted, (SELECT recorded FROM statement WHERE idx = r.lifted)
        FROM recall r JOIN statement s ON s.idx = r.idx JOIN party i ON i.no = r.issuer JOIN party q ON q.no = r.subject
        """;

    private const string Below = Reporting.RecordQueries.Below;

    /// <summary>
    /// Recalls that concern an office: its own, those about it, and those with a stall below it in their scope; newest first.
    /// </summary>
    public static IReadOnlyList<RecallRow> Of(ViewReader db, string office)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Below} SELECT {Columns}
            WHERE r.issuer IN (SELECT no FROM below) OR r.subject IN (SELECT no FROM below)
              OR EXISTS(SELECT 1 FROM scope_lot l WHERE l.cause = r.idx AND l.stall IN (SELECT no FROM below))
            ORDER BY r.idx DESC
            """, Read, office);
    }

    /// <summary>Every recall that goes on, in ledger order.</summary>
    public static IReadOnlyList<RecallRow> Open(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"SELECT {Columns} WHERE r.closed IS NULL AND r.lifted IS NULL AND r.again IS NULL ORDER BY r.idx", Read);
    }

    /// <summary>A recall; null when the id names none.</summary>
    public static RecallRow? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? db.One($"SELECT {Columns} WHERE r.idx = $1", Read, index) : null;
    }

    /// <summary>True when a recall concerns a party: it opened it, is its subject or a holder, or stands above one of these.</summary>
    public static bool Concerns(ViewReader db, RecallRow recall, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(recall);
        return db.Number($"""
            {Below} SELECT count(*) FROM recall r WHERE r.idx = $2 AND (r.issuer IN (SELECT no FROM below) OR r.subject IN (SELECT no FROM below)
              OR EXISTS(SELECT 1 FROM scope_lot l WHERE l.cause = r.idx AND l.stall IN (SELECT no FROM below)))
            """, party, recall.Index) > 0;
    }

    /// <summary>
    /// The stalls of a recall that an office sees: all for who opened it or stands above, else those below it. By market and stall.
    /// </summary>
    public static IReadOnlyList<RecallHolder> Holders(ViewReader db, long recall, string? within = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = HeldBy(db, recall);
        // $2 null: everyone. Who opened it knows of it since its goods are in the scope, and is not asked to say so.
        return db.All("""
            SELECT p.id, u.id, d.id, l.lots, l.since, (SELECT recorded FROM statement WHERE idx = l.since), l.binding,
              h.noticed, (SELECT recorded FROM statement WHERE idx = h.noticed),
              CASE WHEN l.stall = r.issuer THEN l.since ELSE h.acknowledged END,
              (SELECT recorded FROM statement WHERE idx = CASE WHEN l.stall = r.issuer THEN l.since ELSE h.acknowledged END),
              (SELECT issuer <> subject FROM statement WHERE idx = h.acknowledged AND l.stall <> r.issuer),
              h.reported, (SELECT recorded FROM statement WHERE idx = h.reported), h.isolated,
              h.collected, (SELECT recorded FROM statement WHERE idx = h.collected),
              h.announced, (SELECT recorded FROM statement WHERE idx = h.announced),
              h.disposed, (SELECT recorded FROM statement WHERE idx = h.disposed)
            FROM (SELECT stall, count(*) AS lots, min(since) AS since, max(binding) AS binding
                  FROM scope_lot WHERE cause = $1 AND lifted IS NULL GROUP BY stall) l
              JOIN recall r ON r.idx = $1
              JOIN party p ON p.no = l.stall JOIN party u ON u.no = p.under JOIN party d ON d.no = u.bureau
              LEFT JOIN recall_holder h ON h.recall = $1 AND h.party = l.stall
            WHERE $2 IS NULL OR l.stall IN (SELECT no FROM party_within WHERE above = (SELECT no FROM party WHERE id = $2)) ORDER BY u.id, p.id
            """, r => new RecallHolder(
                r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), new Said(r.GetInt64(4), Time(r, 5)), r.GetInt64(6) != 0,
                held.GetValueOrDefault(r.GetString(0)) ?? [], SaidAt(r, 7), SaidAt(r, 9), !r.IsDBNull(11) && r.GetInt64(11) != 0, SaidAt(r, 12),
                !r.IsDBNull(14) && r.GetInt64(14) != 0, SaidAt(r, 15), SaidAt(r, 17), SaidAt(r, 19)),
            recall, within);
    }

    private static Dictionary<string, IReadOnlyList<Quantity>> HeldBy(ViewReader db, long recall) => db.All("""
        SELECT p.id, o.unit, sum(max(0, o.rest - max(0, COALESCE(h.book - h.qty, 0)))) FROM scope_lot l JOIN lot o ON o.no = l.lot JOIN party p ON p.no = l.stall
          LEFT JOIN recall_held h ON h.recall = l.cause AND h.lot = l.lot
        WHERE l.cause = $1 AND l.lifted IS NULL AND o.rest > 0 GROUP BY p.id, o.unit ORDER BY p.id, o.unit
        """, r => (Stall: r.GetString(0), Quantity: Quantity.FromBase(r.GetInt64(2), Unit.Of(r.GetInt64(1)))), recall)
        .Where(r => !r.Quantity.IsZero).GroupBy(r => r.Stall, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<Quantity>)ByDimension(g.Select(r => r.Quantity)), StringComparer.Ordinal);

    internal static List<Quantity> ByDimension(IEnumerable<Quantity> quantities) => [.. quantities
        .GroupBy(q => q.Unit.Dimension).OrderBy(g => g.Key)
        .Select(g => g.Aggregate((sum, q) => sum.Plus(q))).Select(q => q.Unit.IsMass ? q.In(Unit.Kilogram) : q)];

    /// <summary>The lots of a recall or a stop: those it names first, then in ledger order.</summary>
    public static IReadOnlyList<ScopedLot> Lots(ViewReader db, long cause, string? stall = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT l.lot, s.id, g.name, p.id, l.root, l.binding, o.unit, o.qty, o.rest, h.unit, h.qty, h.book, l.since,
              (SELECT recorded FROM statement WHERE idx = l.since)
            FROM scope_lot l JOIN lot o ON o.no = l.lot JOIN product g ON g.no = o.product JOIN party p ON p.no = l.stall
              JOIN statement s ON s.idx = l.lot / 64 LEFT JOIN recall_held h ON h.recall = l.cause AND h.lot = l.lot
            WHERE l.cause = $1 AND l.lifted IS NULL AND ($2 IS NULL OR p.id = $2) ORDER BY l.root DESC, l.lot
            """, r =>
            {
                var unit = Unit.Of(r.GetInt64(6));
                return new ScopedLot(
                    LotOf(r, 1, 0), r.GetString(2), r.GetString(3), r.GetInt64(4) != 0, r.GetInt64(5) != 0, Quantity.FromBase(r.GetInt64(7), unit),
                    Quantity.FromBase(r.GetInt64(8), unit), r.IsDBNull(9) ? null : Quantity.FromBase(r.GetInt64(10), Unit.Of(r.GetInt64(9))),
                    r.IsDBNull(9) ? null : Quantity.FromBase(r.GetInt64(11) - r.GetInt64(10), unit), new Said(r.GetInt64(12), Time(r, 13)));
            }, cause, stall);
    }

    /// <summary>Everything said about a recall, newest first, with what came of it.</summary>
    public static IReadOnlyList<RecallAct> Acts(ViewReader db, long recall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT a.idx, s.recorded, s.id, s.kind, i.id, q.id, a.effect, a.channel, a.outsider IS NOT NULL OR a.about IS NOT NULL,
              COALESCE((SELECT announced FROM disposal WHERE idx = a.idx), 0)
            FROM recall_act a JOIN statement s ON s.idx = a.idx JOIN party i ON i.no = s.issuer JOIN party q ON q.no = s.subject
            WHERE a.recall = $1 ORDER BY a.idx DESC
            """, r => new RecallAct(
                new Said(r.GetInt64(0), Time(r, 1)), Id(r, 2), Kinds.Of(r.GetInt64(3)).Name, r.GetString(4), r.GetString(5), (RecallEffect)r.GetInt32(6),
                r.IsDBNull(7) ? null : RecallCodes.ChannelCodes[r.GetInt32(7) - 1], r.GetInt64(8) != 0, r.GetInt64(9) != 0), recall);
    }

    /// <summary>Who was told without being a party, in ledger order.</summary>
    public static IReadOnlyList<OutsiderTold> Outsiders(ViewReader db, long recall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT s.id, q.id, a.channel, s.recorded,
              (SELECT min(t.recorded) FROM recall_act b JOIN statement t ON t.idx = b.idx WHERE b.recall = a.recall AND b.about = a.idx AND b.effect = 0)
            FROM recall_act a JOIN statement s ON s.idx = a.idx JOIN party q ON q.no = s.subject
            WHERE a.recall = $1 AND a.outsider IS NOT NULL AND a.effect = 0 ORDER BY a.idx
            """, r => new OutsiderTold(
                Id(r, 0), r.GetString(1), RecallCodes.ChannelCodes[r.GetInt32(2) - 1], Time(r, 3), r.IsDBNull(4) ? null : Time(r, 4)), recall);
    }

    private static RecallRow Read(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5), RecallCodes.CauseCodes[r.GetInt32(6) - 1], r.GetString(7),
        r.GetString(8), Time(r, 9), Time(r, 10), Time(r, 11), r.GetInt64(12) != 0, IdOrNone(r, 13),
        new RecallScope(r.GetInt64(14), r.GetInt64(15), r.GetInt64(16), r.GetInt64(17)), IdOrNone(r, 18), SaidAt(r, 19), Text(r, 21), Text(r, 22), SaidAt(r, 23));

    private static StatementId Id(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));

    private static StatementId? IdOrNone(ViewRow row, int column) => row.IsDBNull(column) ? null : Id(row, column);

    private static LotId LotOf(ViewRow row, int id, int no) => new(Id(row, id), LineNumber.LineOf(row.GetInt64(no)));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Time(ViewRow row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static Said? SaidAt(ViewRow row, int column) =>
        row.IsDBNull(column) ? null : new Said(row.GetInt64(column), Time(row, column + 1));
}
