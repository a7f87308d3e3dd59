using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trace;

// What became of lots: links from memory, quantities and vouchers from the tables.
public sealed partial class TraceIndex
{
    /// <summary>
    /// Everything that came of these lots: counts, quantities, who holds how much. For a recall, before it is opened and
    /// while it runs.
    /// </summary>
    /// <param name="db">The views; the answer is as of its tree size.</param>
    /// <param name="lots">Where to begin. Those that are not recorded at that size are passed over.</param>
    public TraceScope Downstream(ViewReader db, IReadOnlyList<LotId> lots)
    {
        ArgumentNullException.ThrowIfNull(lots);
        return Downstream(db, [.. lots.Select(l => NumberOf(db, l)).OfType<long>()]);
    }

    internal TraceScope Downstream(ViewReader db, IReadOnlyList<long> roots)
    {
        var reach = Follow(db, roots, down: true);
        var holders = new Dictionary<int, (string Id, string Market)>();
        var vouchers = new VoucherCount();
        var states = new List<(LotState State, ScopedLot Lot)>(reach.Lots.Count);
        foreach (var state in StatesOf(db, reach.Lots, vouchers))
        {
            if (!holders.TryGetValue(state.Stall, out var holder))
            {
                holders.Add(state.Stall, holder = db.One("SELECT p.id, m.id FROM party p JOIN party m ON m.no = p.under WHERE p.no = $1",
                    r => (r.GetString(0), r.GetString(1)), (long)state.Stall));
            }

            states.Add((state, new ScopedLot(state.No, holder.Id, state.Unit, state.Balance, state.Vouchers, state.Voided)));
        }

        var entered = roots.Except(reach.Links.Select(l => l.To)).ToHashSet();
        return new TraceScope(
            db.TreeSize, [.. states.Select(s => s.Lot)],
            Holders(states.GroupBy(s => s.State.Stall), s => holders[s].Id, s => holders[s].Market, vouchers.Of),
            Holders(states.GroupBy(s => holders[s.State.Stall].Market, StringComparer.Ordinal), m => m, m => m,
                m => holders.Where(h => h.Value.Market == m).Sum(h => vouchers.Of(h.Key))),
            vouchers.All, vouchers.Confirmed, UnitBalance.Sum(states.Where(s => entered.Contains(s.State.No)).Select(s => (s.State.Unit, s.State.Balance))),
            UnitBalance.Sum(states.Select(s => (s.State.Unit, s.State.Balance))));
    }

    private static IReadOnlyList<ScopedHolder> Holders<T>(
        IEnumerable<IGrouping<T, (LotState State, ScopedLot Lot)>> groups, Func<T, string> party, Func<T, string> market,
        Func<T, int> vouchers) =>
        [.. groups.Select(g => new ScopedHolder(
                party(g.Key), market(g.Key), g.Count(), vouchers(g.Key), UnitBalance.Sum(g.Select(s => (s.State.Unit, s.State.Balance)))))
            .OrderByDescending(h => h.Balances.Max(b => b.Balance.Left)).ThenBy(h => h.Party, StringComparer.Ordinal)];

    internal static long? NumberOf(ViewReader db, LotId lot) =>
        StatementView.Find(db, lot.Statement) is { } index && LineNumber.Of(index, lot.Line) is var no
            && db.Number("SELECT count(*) FROM lot WHERE no = $1", no) > 0 ? no : null;

    /// <summary>A lot and what became of it.</summary>
    internal readonly record struct LotState(long No, int Stall, int Product, Unit Unit, long? Source, LotBalance Balance, int Vouchers, bool Voided);

    /// <summary>Vouchers that stand, each once however many of the lots are on it.</summary>
    internal sealed class VoucherCount
    {
        private readonly HashSet<long> _vouchers = [];
        private readonly HashSet<long> _confirmed = [];
        private readonly Dictionary<int, int> _ofStall = [];

        /// <summary>How many there are.</summary>
        public int All { get; private set; }

        /// <summary>How many of them another stall confirmed.</summary>
        public int Confirmed => _confirmed.Count;

        /// <summary>How many of them are a stall's.</summary>
        public int Of(int stall) => _ofStall.GetValueOrDefault(stall);

        public void Add(int stall, long index)
        {
            if (_vouchers.Add(index))
            {
                AddAlone(stall, 1);
            }
        }

        public void Confirm(long index) => _confirmed.Add(index);

        /// <summary>Vouchers of a stall that has no other lot here: nobody else can have counted them.</summary>
        public void AddAlone(int stall, int count)
        {
            All += count;
            _ofStall[stall] = Of(stall) + count;
        }
    }

    private sealed record LotRow(long No, int Stall, int Product, Unit Unit, long Quantity, long Rest, long? Source, bool Made);

    /// <summary>What became of each of these lots; a lot that the reader does not have is passed over.</summary>
    /// <param name="db">The views.</param>
    /// <param name="lots">The lots, each once.</param>
    /// <param name="vouchers">Counts the sales that stand and took from any of them; null where nobody asks how many, which costs half.</param>
    internal List<LotState> StatesOf(ViewReader db, IReadOnlyList<long> lots, VoucherCount? vouchers)
    {
        CatchUp(db);
        var rows = lots.Select(no => db.One("""
            SELECT l.stall, l.product, l.unit, l.qty, l.rest, l.source, t.idx IS NOT NULL FROM lot l LEFT JOIN transformation t ON t.idx = l.no / 64 WHERE l.no = $1
            """, r => new LotRow(no, r.GetInt32(0), r.GetInt32(1), Unit.Of(r.GetInt64(2)), r.GetInt64(3), r.GetInt64(4),
                r.IsDBNull(5) ? null : r.GetInt64(5), r.GetBoolean(6)), no)).OfType<LotRow>().ToList();
        var ofStall = rows.CountBy(r => r.Stall).ToDictionary();
        var states = new List<LotState>(rows.Count);
        var (links, marks, passed) = (new List<TraceLink>(), new Dictionary<long, Taking>(), new HashSet<long>());
        foreach (var row in rows)
        {
            links.Clear();
            marks.Clear();
            passed.Clear();
            bool voided;
            _gate.EnterReadLock();
            try
            {
                voided = IsVoided(row.No, row.Source, db.TreeSize);
                _links.MarksOf(row.No, db.TreeSize, marks);
                _links.Of(row.No, down: true, db.TreeSize, links);
                // A receipt that was voided leaves its sale unconfirmed.
                passed.UnionWith(links.Where(l => l.Step == TraceStep.Sold && !IsVoided(l.To, l.Line, db.TreeSize)).Select(l => l.Line));
            }
            finally
            {
                _gate.ExitReadLock();
            }

            var quantity = voided ? 0 : row.Quantity;
            var came = new LotBalance(row.Made ? 0 : quantity, row.Made ? quantity : 0, 0, 0, 0, 0, row.Rest);
            var (balance, count) = marks.Count == 0 && passed.Count == 0 && (vouchers is null || ofStall[row.Stall] == 1)
                ? Sold(db, row, came, vouchers)
                : Balance(db, row, came, marks, passed, vouchers);
            states.Add(new LotState(row.No, row.Stall, row.Product, row.Unit, row.Source, balance, count, voided));
        }

        return states;
    }

    private bool IsVoided(long lot, long? source, long size) =>
        _links.IsVoided(lot, Math.Max(LineNumber.IndexOf(lot), source is { } line ? LineNumber.IndexOf(line) : 0), size);

    /// <summary>A lot of which everything was sold, to nobody known: most are, and adding up need not leave the database.</summary>
    private static (LotBalance Balance, int Vouchers) Sold(ViewReader db, LotRow lot, LotBalance balance, VoucherCount? vouchers)
    {
        if (vouchers is null)
        {
            return (balance with { Sold = db.Number("SELECT COALESCE(sum(qty), 0) FROM allocation WHERE lot = $1", lot.No) }, 0);
        }

        var (count, sold) = db.One("SELECT count(DISTINCT line / 64), COALESCE(sum(qty), 0) FROM allocation WHERE lot = $1", r => (r.GetInt32(0), r.GetInt64(1)), lot.No);
        vouchers.AddAlone(lot.Stall, count);
        return (balance with { Sold = sold }, count);
    }

    private static (LotBalance Balance, int Vouchers) Balance(
        ViewReader db, LotRow lot, LotBalance balance, Dictionary<long, Taking> marks, HashSet<long> passed, VoucherCount? vouchers)
    {
        var (last, count) = (-1L, 0);
        // In line order: lines of one voucher are neighbours.
        foreach (var (line, taken) in db.All("SELECT line, qty FROM allocation WHERE lot = $1 ORDER BY line", r => (r.GetInt64(0), r.GetInt64(1)), lot.No))
        {
            if (marks.Count > 0 && marks.TryGetValue(line, out var taking))
            {
                balance = taking switch
                {
                    Taking.Used => balance with { Used = Quantity.AddSaturating(balance.Used, taken) },
                    Taking.Disposed => balance with { Disposed = Quantity.AddSaturating(balance.Disposed, taken) },
                    _ => balance,
                };
                continue;
            }

            var index = LineNumber.IndexOf(line);
            if (index != last)
            {
                last = index;
                count++;
                vouchers?.Add(lot.Stall, index);
            }

            if (passed.Contains(line))
            {
                balance = balance with { PassedOn = Quantity.AddSaturating(balance.PassedOn, taken) };
                vouchers?.Confirm(index);
            }
            else
            {
                balance = balance with { Sold = Quantity.AddSaturating(balance.Sold, taken) };
            }
        }

        return (balance, count);
    }
}
