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
        var (vouchers, confirmed) = (new HashSet<long>(), new HashSet<long>());
        var states = new List<(LotState State, ScopedLot Lot)>(reach.Lots.Count);
        foreach (var state in StatesOf(db, reach.Lots, vouchers, confirmed))
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
            Holders(states.GroupBy(s => s.State.Stall), s => holders[s].Id, s => holders[s].Market),
            Holders(states.GroupBy(s => holders[s.State.Stall].Market, StringComparer.Ordinal), m => m, m => m),
            vouchers.Count, confirmed.Count, UnitBalance.Sum(states.Where(s => entered.Contains(s.State.No)).Select(s => (s.State.Unit, s.State.Balance))),
            UnitBalance.Sum(states.Select(s => (s.State.Unit, s.State.Balance))));
    }

    private static IReadOnlyList<ScopedHolder> Holders<T>(
        IEnumerable<IGrouping<T, (LotState State, ScopedLot Lot)>> groups, Func<T, string> party, Func<T, string> market) =>
        [.. groups.Select(g => new ScopedHolder(
                party(g.Key), market(g.Key), g.Count(), UnitBalance.Sum(g.Select(s => (s.State.Unit, s.State.Balance)))))
            .OrderByDescending(h => h.Balances.Max(b => b.Balance.Left)).ThenBy(h => h.Party, StringComparer.Ordinal)];

    internal static long? NumberOf(ViewReader db, LotId lot) =>
        StatementView.Find(db, lot.Statement) is { } index && LineNumber.Of(index, lot.Line) is var no
            && db.Number("SELECT count(*) FROM lot WHERE no = $1", no) > 0 ? no : null;

    /// <summary>A lot and what became of it.</summary>
    internal readonly record struct LotState(long No, int Stall, int Product, Unit Unit, long? Source, LotBalance Balance, int Vouchers, bool Voided);

    /// <summary>What became of each of these lots; an index of a lot that the reader does not have is passed over.</summary>
    /// <param name="db">The views.</param>
    /// <param name="lots">The lots.</param>
    /// <param name="vouchers">Gets the leaf index of each sale that stands and took from any of them.</param>
    /// <param name="confirmed">Gets those of them that another stall confirmed.</param>
    internal List<LotState> StatesOf(ViewReader db, IReadOnlyList<long> lots, HashSet<long> vouchers, HashSet<long> confirmed)
    {
        CatchUp(db);
        var states = new List<LotState>(lots.Count);
        var (links, marks) = (new List<TraceLink>(), new Dictionary<long, Taking>());
        foreach (var no in lots)
        {
            var row = db.One("SELECT stall, product, unit, qty, rest, source FROM lot WHERE no = $1", r => new
            {
                Stall = r.GetInt32(0),
                Product = r.GetInt32(1),
                Unit = Unit.Of(r.GetInt64(2)),
                Quantity = r.GetInt64(3),
                Rest = r.GetInt64(4),
                Source = r.IsDBNull(5) ? null : (long?)r.GetInt64(5),
            }, no);
            if (row is null)
            {
                continue;
            }

            links.Clear();
            marks.Clear();
            bool voided;
            HashSet<long>? passed = null;
            _gate.EnterReadLock();
            try
            {
                voided = IsVoided(no, row.Source, db.TreeSize);
                _links.MarksOf(no, db.TreeSize, marks);
                _links.Of(no, down: true, db.TreeSize, links);
                // A receipt that was voided leaves its sale unconfirmed.
                foreach (var link in links.Where(l => l.Step == TraceStep.Sold && !IsVoided(l.To, l.Line, db.TreeSize)))
                {
                    (passed ??= []).Add(link.Line);
                }
            }
            finally
            {
                _gate.ExitReadLock();
            }

            var made = IsMade(db, no);
            var quantity = voided ? 0 : row.Quantity;
            var (balance, count) = Balance(db, no, new LotBalance(made ? 0 : quantity, made ? quantity : 0, 0, 0, 0, 0, row.Rest), marks, passed, vouchers, confirmed);
            states.Add(new LotState(no, row.Stall, row.Product, row.Unit, row.Source, balance, count, voided));
        }

        return states;
    }

    private bool IsVoided(long lot, long? source, long size) =>
        _links.IsVoided(lot, Math.Max(LineNumber.IndexOf(lot), source is { } line ? LineNumber.IndexOf(line) : 0), size);

    private static bool IsMade(ViewReader db, long lot) =>
        db.Number("SELECT count(*) FROM transformation WHERE idx = $1", LineNumber.IndexOf(lot)) > 0;

    private static (LotBalance Balance, int Vouchers) Balance(
        ViewReader db, long no, LotBalance balance, Dictionary<long, Taking> marks, HashSet<long>? passed, HashSet<long> vouchers, HashSet<long> confirmed)
    {
        var (last, count) = (-1L, 0);
        // In line order: lines of one voucher are neighbours.
        foreach (var (line, taken) in db.All("SELECT line, qty FROM allocation WHERE lot = $1 ORDER BY line", r => (r.GetInt64(0), r.GetInt64(1)), no))
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
                vouchers.Add(index);
            }

            if (passed?.Contains(line) == true)
            {
                balance = balance with { PassedOn = Quantity.AddSaturating(balance.PassedOn, taken) };
                confirmed.Add(index);
            }
            else
            {
                balance = balance with { Sold = Quantity.AddSaturating(balance.Sold, taken) };
            }
        }

        return (balance, count);
    }
}
