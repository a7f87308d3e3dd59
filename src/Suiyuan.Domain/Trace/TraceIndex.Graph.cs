using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

// The whole picture, for pages and exports.
public sealed partial class TraceIndex
{
    /// <summary>More lots than this are not read for one page or file.</summary>
    public const int MostLots = 20_000;

    /// <summary>Where these lots came from, and where all that came of them went.</summary>
    /// <param name="db">The views; the answer is as of its tree size.</param>
    /// <param name="lots">Where to begin. Those that are not recorded at that size are passed over.</param>
    /// <param name="sees">Whose lots the reader may see, by the stall's id; everyone's when left out. Of others there is nothing
    /// but that goods came from elsewhere or went there.</param>
    public TraceGraph Trace(ViewReader db, IReadOnlyList<LotId> lots, Func<string, bool>? sees = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lots);
        var roots = lots.Select(l => NumberOf(db, l)).OfType<long>().ToHashSet();
        var (up, down) = (Follow(db, roots, down: false), Follow(db, roots, down: true));
        var cut = up.Lots.Count + down.Lots.Count > MostLots;
        var side = down.Lots.Take(MostLots / 2).ToDictionary(no => no, no => roots.Contains(no) ? 0 : 1);
        foreach (var no in up.Lots.Take(MostLots / 2).Where(no => !side.ContainsKey(no)))
        {
            side.Add(no, -1);
        }

        var links = up.Links.Concat(down.Links).Distinct().Where(l => side.ContainsKey(l.From) && side.ContainsKey(l.To)).ToList();
        var levels = LevelsOf(side.Keys, links);
        var shown = sees is null ? side.Keys.ToHashSet() : side.Keys.Where(no => sees(StallOf(db, no))).ToHashSet();
        var vouchers = new VoucherCount();
        var below = StatesOf(db, [.. shown.Where(no => side[no] >= 0)], vouchers);
        var states = below.Concat(StatesOf(db, [.. shown.Where(no => side[no] < 0)], new VoucherCount())).ToDictionary(s => s.No);
        return new TraceGraph(
            db.TreeSize, db.RecordedAt,
            [.. states.Values.Select(s => Detail(db, s, levels[s.No], side[s.No])).OrderBy(l => l.Level).ThenBy(l => l.No)],
            [.. links.Where(l => shown.Contains(l.From) || shown.Contains(l.To))
                .Select(l => Detail(db, l, states[shown.Contains(l.From) ? l.From : l.To].Unit, shown)).OrderBy(l => l.Index).ThenBy(l => l.From).ThenBy(l => l.To)],
            vouchers.All, vouchers.Confirmed, cut, roots.Count);
    }

    private static string StallOf(ViewReader db, long lot) =>
        db.One("SELECT p.id FROM lot l JOIN party p ON p.no = l.stall WHERE l.no = $1", r => r.GetString(0), lot)!;

    /// <summary>The longest way from a source to each lot. There are no cycles: a lot is younger than what it came of.</summary>
    private static Dictionary<long, int> LevelsOf(IEnumerable<long> lots, List<TraceLink> links)
    {
        var levels = lots.ToDictionary(no => no, _ => 0);
        var waiting = lots.ToDictionary(no => no, _ => 0);
        var next = links.ToLookup(l => l.From, l => l.To);
        links.ForEach(l => waiting[l.To]++);
        var ready = new Queue<long>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (ready.TryDequeue(out var no))
        {
            foreach (var to in next[no])
            {
                levels[to] = Math.Max(levels[to], levels[no] + 1);
                if (--waiting[to] == 0)
                {
                    ready.Enqueue(to);
                }
            }
        }

        return levels;
    }

    private static TracedLot Detail(ViewReader db, LotState state, int level, int side) => db.One("""
        SELECT s.id, q.id, m.id, p.name, s.kind, COALESCE(s.occurred, s.signed), s.recorded, b.supplier, b.place, l.origin, l.batch,
          (SELECT recorded FROM statement WHERE idx = e.voided), e.instead
        FROM lot l JOIN product p ON p.no = l.product JOIN statement s ON s.idx = l.no / 64 JOIN party q ON q.no = l.stall
        JOIN party m ON m.no = q.under LEFT JOIN purchase b ON b.idx = s.idx LEFT JOIN entry_fate e ON e.idx = s.idx WHERE l.no = $1
        """, r => new TracedLot(
            state.No, new LotId(Id(r, 0), LineNumber.LineOf(state.No)), level, side, r.GetString(1), r.GetString(2), r.GetString(3), state.Unit,
            LotWays.Of(r.GetInt64(4)), state.Balance, state.Vouchers, state.Voided, LineNumber.IndexOf(state.No), Time(r, 5), Time(r, 6), Text(r, 7),
            Text(r, 8), Text(r, 9), Text(r, 10), state.Voided ? Time(r, 11) : null, state.Voided && !r.IsDBNull(12) ? Id(r, 12) : null), state.No)!;

    private static TracedLink Detail(ViewReader db, TraceLink link, Unit unit, HashSet<long> shown) => db.One("""
        SELECT s.id, COALESCE(s.occurred, s.signed), f.voided IS NOT NULL FROM statement s LEFT JOIN sale_fate f ON f.idx = s.idx WHERE s.idx = $1
        """, r => new TracedLink(
            shown.Contains(link.From) ? link.From : TraceGraph.Elsewhere, shown.Contains(link.To) ? link.To : TraceGraph.Elsewhere, link.Step,
            Quantity.FromBase(link.Quantity, unit), LineNumber.IndexOf(link.Line), Id(r, 0), Time(r, 1), r.GetBoolean(2)), LineNumber.IndexOf(link.Line))!;

    private static StatementId Id(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));

    private static DateTimeOffset Time(ViewRow row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
