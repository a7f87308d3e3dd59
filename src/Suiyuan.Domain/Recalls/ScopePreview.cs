using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Recalls;

/// <summary>A stall in a computed scope.</summary>
/// <param name="Stall">Its party id.</param>
/// <param name="Market">Its market.</param>
/// <param name="Lots">How many lots.</param>
/// <param name="Held">What is left there, in one quantity a dimension.</param>
/// <param name="Vouchers">How many vouchers it sold of them, the voided not counted.</param>
public sealed record PreviewStall(string Stall, string Market, int Lots, IReadOnlyList<Quantity> Held, long Vouchers);

/// <summary>A lot that may be where the trouble begins, or is near it.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Product">The product's name in the trade.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Began">How much it began with.</param>
/// <param name="Rest">What is left.</param>
/// <param name="Received">When it came, by claim.</param>
/// <param name="From">The supplier, or the stall that sold it.</param>
/// <param name="Why">Why it is named: <c>lot</c>, <c>sold</c>, <c>source</c>, <c>ticket</c>, <c>stall</c>; for a neighbour
/// <c>certificate</c> or <c>supplier</c>.</param>
public sealed record PreviewLot(
    LotId Lot, string Product, string Stall, Quantity Began, Quantity Rest, DateTimeOffset Received, string From, string Why);

/// <summary>
/// What a stop or recall of these lots would hold, before it is said: the lots that the scope's own walk (<see cref="ScopeBook"/>)
/// then finds, by the trace in memory.
/// </summary>
/// <param name="Size">The tree size it is computed at.</param>
/// <param name="Lots">How many lots.</param>
/// <param name="Vouchers">How many vouchers sold of them, the voided not counted.</param>
/// <param name="ToShoppers">Of these, how many no stall confirmed.</param>
/// <param name="Stalls">The stalls, by market.</param>
/// <param name="Held">What is left of them all, in one quantity a dimension.</param>
/// <param name="Neighbours">Lots outside that share a certificate, or supplier, product and day, with one of the roots.</param>
public sealed record ScopePreview(
    long Size, int Lots, long Vouchers, long ToShoppers, IReadOnlyList<PreviewStall> Stalls, IReadOnlyList<Quantity> Held,
    IReadOnlyList<PreviewLot> Neighbours)
{
    private const int MostNeighbours = 60;

    private const string Lot = "o.no, s.id, g.name, p.id, o.unit, o.qty, o.rest, COALESCE(s.occurred, s.signed), COALESCE(b.supplier, v.zh, '')";

    private const string OfLot = """
        JOIN product g ON g.no = o.product JOIN statement s ON s.idx = o.no / 64 JOIN party p ON p.no = o.stall
          LEFT JOIN purchase b ON b.idx = s.idx LEFT JOIN statement f ON f.idx = o.source / 64 LEFT JOIN party v ON v.no = f.subject
        """;

    private const string LotColumns = $"{Lot} FROM lot o {OfLot}";

    /// <summary>Computes it. Lots that are not recorded hold nothing yet.</summary>
    /// <param name="db">The views.</param>
    /// <param name="index">The trace.</param>
    /// <param name="roots">Where it begins, up to <see cref="RecallLimits.Lots"/>.</param>
    public static ScopePreview Of(ViewReader db, TraceIndex index, IReadOnlyList<LotId> roots)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(roots);
        var scope = index.Downstream(db, roots);
        var held = scope.Lots.Where(l => l.Balance.Left > 0).ToLookup(l => l.Stall, l => Quantity.FromBase(l.Balance.Left, l.Unit), StringComparer.Ordinal);
        return new ScopePreview(
            scope.TreeSize, scope.Lots.Count, scope.Vouchers, scope.Vouchers - scope.Confirmed,
            [.. scope.Stalls.OrderBy(s => s.Market, StringComparer.Ordinal).ThenBy(s => s.Party, StringComparer.Ordinal)
                .Select(s => new PreviewStall(s.Party, s.Market, s.Lots, RecallQueries.ByDimension(held[s.Party]), s.Vouchers))],
            RecallQueries.ByDimension(held.SelectMany(h => h)), NeighboursOf(db, roots, [.. scope.Lots.Select(l => l.No)]));
    }

    /// <summary>Lots where trouble that was found somewhere may begin.</summary>
    /// <param name="db">The views.</param>
    /// <param name="from">A lot, or the id of a voucher, ticket, purchase, receipt or other statement that made lots, or a stall.</param>
    public static IReadOnlyList<PreviewLot> Candidates(ViewReader db, string from)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(from);
        if (LotId.TryParse(from, out var lot))
        {
            return NoOf(db, lot) is { } no ? [.. One(db, no, "lot"), .. Sources(db, [no])] : [];
        }

        if (!StatementId.TryParse(from, out var id))
        {
            return db.All($"SELECT {LotColumns} WHERE p.id = $1 AND o.rest > 0 ORDER BY o.no DESC LIMIT {RecallLimits.Lots}", r => Read(r, "stall"), from);
        }

        if (StatementView.Find(db, id) is not { } index)
        {
            return [];
        }

        var sold = db.All("SELECT DISTINCT lot FROM allocation WHERE line >= $1 AND line < $2 ORDER BY lot", r => r.GetInt64(0), LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));
        if (sold.Count > 0)
        {
            return [.. sold.SelectMany(l => One(db, l, "sold")), .. Sources(db, sold)];
        }

        var of = db.One("SELECT purchase FROM ticket WHERE idx = $1", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), index);
        return db.All($"SELECT {LotColumns} WHERE o.no >= $1 AND o.no < $2 ORDER BY o.no", r => Read(r, of is null ? "lot" : "ticket"),
            LineNumber.Of(of ?? index, 0), LineNumber.Of((of ?? index) + 1, 0));
    }

    /// <summary>These lots, as they are recorded; those that are not are left out.</summary>
    public static IReadOnlyList<PreviewLot> Named(ViewReader db, IReadOnlyList<LotId> lots)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lots);
        return [.. lots.Select(l => NoOf(db, l)).OfType<long>().SelectMany(no => One(db, no, "lot"))];
    }

    /// <summary>Everything upstream of these lots, the nearest first.</summary>
    private static List<PreviewLot> Sources(ViewReader db, IReadOnlyList<long> lots)
    {
        var found = new List<PreviewLot>();
        var seen = new HashSet<long>(lots);
        var next = new Queue<long>(lots);
        while (next.TryDequeue(out var lot) && found.Count < RecallLimits.Lots)
        {
            foreach (var parent in db.All("""
                SELECT a.lot FROM lot o JOIN allocation a ON a.line = o.source WHERE o.no = $1
                UNION SELECT a.lot FROM transformation t JOIN allocation a ON a.line >= t.idx * 64 AND a.line < t.idx * 64 + 64 WHERE t.idx = $1 / 64
                UNION SELECT back FROM lot WHERE no = $1 AND back IS NOT NULL ORDER BY 1
                """, r => r.GetInt64(0), lot))
            {
                if (seen.Add(parent))
                {
                    found.AddRange(One(db, parent, "source"));
                    next.Enqueue(parent);
                }
            }
        }

        return found;
    }

    private static List<PreviewLot> NeighboursOf(ViewReader db, IReadOnlyList<LotId> roots, HashSet<long> reached)
    {
        var found = new SortedDictionary<long, PreviewLot>();
        foreach (var root in roots.Select(l => NoOf(db, l)).OfType<long>())
        {
            // The same number on another ticket is the same certificate split, or the same lorry.
            foreach (var (no, lot) in Near("certificate", """
                SELECT DISTINCT t.purchase FROM ticket t
                WHERE t.purchase IS NOT NULL AND t.number IN (SELECT number FROM ticket WHERE purchase = $1 / 64 AND number IS NOT NULL)
                """).Concat(Near("supplier", """
                SELECT b.idx FROM statement m JOIN purchase x ON x.idx = m.idx
                  JOIN purchase b ON b.supplier = x.supplier AND COALESCE(b.place, '') = COALESCE(x.place, '') JOIN statement n ON n.idx = b.idx
                WHERE m.idx = $1 / 64 AND b.idx >= (SELECT first FROM statement_day WHERE day = m.day) AND n.day = m.day
                """, "WHERE o.product = (SELECT product FROM lot WHERE no = $1)")))
            {
                if (!reached.Contains(no))
                {
                    found.TryAdd(no, lot);
                }
            }

            List<(long, PreviewLot)> Near(string why, string purchases, string where = "") => db.All($"""
                WITH near(idx) AS ({purchases})
                SELECT {Lot} FROM near JOIN lot o ON o.no >= near.idx * 64 AND o.no < near.idx * 64 + 64 {OfLot} {where} ORDER BY o.no LIMIT {MostNeighbours}
                """, r => (r.GetInt64(0), Read(r, why)), root);
        }

        return [.. found.Values.Take(MostNeighbours)];
    }

    private static List<PreviewLot> One(ViewReader db, long no, string why) => db.All($"SELECT {LotColumns} WHERE o.no = $1", r => Read(r, why), no);

    private static long? NoOf(ViewReader db, LotId lot) => StatementView.Find(db, lot.Statement) is { } index ? LineNumber.Of(index, lot.Line) : null;

    private static PreviewLot Read(ViewRow r, string why)
    {
        var unit = Unit.Of(r.GetInt64(4));
        return new PreviewLot(
            new LotId(new StatementId(new Hash(r.GetBytes(1))), LineNumber.LineOf(r.GetInt64(0))), r.GetString(2), r.GetString(3),
            Quantity.FromBase(r.GetInt64(5), unit), Quantity.FromBase(r.GetInt64(6), unit), DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(7)), r.GetString(8), why);
    }
}
