using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>How much a stall buys: R07 goods that are never sold, R22 far beyond its own past.</summary>
internal sealed class BuyingRisk
{
    // risk_out.day: the last day on which anything was sold.
    public const string Schema = """
        CREATE TABLE risk_out(stall INTEGER PRIMARY KEY, day INTEGER NOT NULL);
        CREATE TABLE risk_habit(
          stall INTEGER NOT NULL, product TEXT NOT NULL, unit SMALLINT NOT NULL, times INTEGER NOT NULL, total BIGINT NOT NULL,
            PRIMARY KEY(stall, product, unit))
        """ + Sql.Clustered + ";\n";

    private const int Habit = 20;

    // One number for each stall of the city.
    private readonly Dictionary<int, int> _out = [];
    private readonly HashSet<int> _dirty = [];
    private readonly Dictionary<int, int> _phantoms = [];
    private readonly Dictionary<int, List<(long Purchase, int Day)>> _large = [];

    public void Load(ViewWriter db)
    {
        _out.Clear();
        _dirty.Clear();
        _phantoms.Clear();
        _large.Clear();
        foreach (var (stall, day) in db.All("SELECT stall, day FROM risk_out", r => (r.GetInt32(0), r.GetInt32(1))))
        {
            _out.Add(stall, day);
        }

        foreach (var (stall, day) in db.All("SELECT party, MAX(day) FROM risk_hit WHERE rule = 7 AND voided IS NULL GROUP BY party",
            r => (r.GetInt32(0), r.GetInt32(1))))
        {
            _phantoms.Add(stall, day);
        }

        foreach (var (stall, index, day) in db.All("SELECT party, idx, day FROM risk_hit WHERE rule = 22 AND voided IS NULL", r =>
            (r.GetInt32(0), r.GetInt64(1), r.GetInt32(2))))
        {
            Remember(stall, index, day);
        }
    }

    public void Flush(ViewWriter db)
    {
        foreach (var stall in _dirty)
        {
            db.Run("INSERT INTO risk_out(stall, day) VALUES ($1, $2) ON CONFLICT(stall) DO UPDATE SET day = excluded.day",
                (long)stall, (long)_out[stall]);
        }

        _dirty.Clear();
    }

    /// <summary>Something was sold.</summary>
    public void Sold(RiskCase c)
    {
        ref var last = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_out, c.Stall, out _);
        if (c.Day > last)
        {
            last = c.Day;
            _dirty.Add(c.Stall);
        }

        if (_phantoms.Count > 0 && _phantoms.TryGetValue(c.Stall, out var phantom) && c.Day <= phantom)
        {
            // It had been sold from after all, and was reported late. What is sold later explains nothing of the past.
            c.Db.Run("UPDATE risk_hit SET voided = $3 WHERE party = $1 AND rule = 7 AND voided IS NULL AND day >= $2",
                (long)c.Stall, (long)c.Day, c.Index);
            _phantoms.Remove(c.Stall);
        }

        if (_large.Count > 0 && _large.TryGetValue(c.Stall, out var large))
        {
            SoldOn(c, large);
        }
    }

    public void Bought(RiskCase c, IReadOnlyList<RiskLot> lots)
    {
        Phantom(c, lots);
        foreach (var lot in lots)
        {
            Outlier(c, lot);
        }
    }

    private void Phantom(RiskCase c, IReadOnlyList<RiskLot> lots)
    {
        var rule = c.Rule(7);
        var since = _out.GetValueOrDefault(c.Stall);
        if (c.Day <= since)
        {
            return;
        }

        var bought = c.Db.All("""
            SELECT s.idx, s.day FROM statement s WHERE s.subject = $1 AND s.kind = 10 AND s.day IN (SELECT day FROM statement_day WHERE day > $2)
              AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            ORDER BY s.day DESC, s.idx DESC LIMIT 200
            """, r => (Index: r.GetInt64(0), Day: r.GetInt32(1)), (long)c.Stall, (long)since);
        var count = (int)rule["purchases"];
        if (bought.Count < count || bought[0].Day - bought[^1].Day < (int)rule["days"]
            || IsThrownAway(c, since, bought.Where(x => x.Day < c.Day).Select(x => x.Index), rule["disposed"]))
        {
            return;
        }

        // Dry and frozen goods may well wait; of unknown goods nobody can say.
        var span = bought[0].Day - bought[^1].Day;
        if (lots.Any(l => ProductDictionary.Find(l.Product) is { } known && known.ShelfDays < span))
        {
            c.Book.Raise(c, rule, c.Stall, "since/" + RiskCase.Text(since), c.Day, bought.Select(b => b.Index),
                [("purchases", RiskCase.Text(bought.Count)), ("days", RiskCase.Text(span))], count);
            _phantoms[c.Stall] = Math.Max(c.Day, _phantoms.GetValueOrDefault(c.Stall));
        }
    }

    // Whole base units: the sum of any number of lines is then within what SQL can count to.
    /// <summary>True where most of what was bought before today spoiled, or was used otherwise, and that is recorded.</summary>
    private static bool IsThrownAway(RiskCase c, int since, IEnumerable<long> purchases, decimal percent)
    {
        var bought = purchases.Sum(p => (decimal)c.Db.Number("SELECT SUM(qty / 1000000) FROM lot WHERE no >= $1 AND no < $2",
            LineNumber.Of(p, 0), LineNumber.Of(p + 1, 0)));
        var gone = c.Db.Number("""
            SELECT SUM(a.qty / 1000000) FROM statement s JOIN allocation a ON a.line >= s.idx * 64 AND a.line < s.idx * 64 + 64
            WHERE s.subject = $1 AND s.kind = 23 AND s.day IN (SELECT day FROM statement_day WHERE day > $2)
            """, (long)c.Stall, (long)since);
        return gone * 100 >= percent * bought;
    }

    /// <summary>R22. What is sold on within the rule's days, half of it at least, was an order.</summary>
    private void Outlier(RiskCase c, RiskLot lot)
    {
        var rule = c.Rule(22);
        var (micros, unit) = RiskCase.Weigh(lot.Name, lot.Micros, lot.Unit, c.Day);
        var (times, total) = c.Db.One("SELECT times, total FROM risk_habit WHERE stall = $1 AND product = $2 AND unit = $3",
            r => (r.GetInt32(0), r.GetInt64(1)), (long)c.Stall, lot.Name, (long)unit.Number);
        if (times >= (int)rule["history"] && micros >= rule["least"] * Amount.One * unit.Factor && micros > rule["factor"] * total / times)
        {
            c.Book.Raise(c, rule, c.Stall, "p/" + RiskCase.Text(c.Index), c.Day, [c.Index],
                [("product", lot.Name), ("bought", RiskCase.QuantityText(micros, unit)),
                    ("usual", RiskCase.QuantityText(total / times, unit))]);
            Remember(c.Stall, c.Index, c.Day);
            // What is far out would hide the next one.
            return;
        }

        (times, total) = times == Habit ? (times, total - (total / times)) : (times + 1, total);
        c.Db.Run("""
            INSERT INTO risk_habit(stall, product, unit, times, total) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT(stall, product, unit) DO UPDATE SET times = excluded.times, total = excluded.total
            """, (long)c.Stall, lot.Name, (long)unit.Number, (long)times, Quantity.AddSaturating(total, micros));
    }

    private void SoldOn(RiskCase c, List<(long Purchase, int Day)> large)
    {
        var window = (int)c.Rule(22)["window"];
        foreach (var (purchase, _) in large.Where(l => c.Day <= l.Day + window).ToArray())
        {
            var (from, to) = (LineNumber.Of(purchase, 0), LineNumber.Of(purchase + 1, 0));
            var bought = c.Db.Number("SELECT SUM(qty / 1000000) FROM lot WHERE no >= $1 AND no < $2", from, to);
            var gone = c.Db.Number("SELECT SUM(qty / 1000000) FROM allocation WHERE lot >= $1 AND lot < $2", from, to);
            if (gone >= bought / 2)
            {
                RiskBook.Take(c.Db, 22, c.Stall, "p/" + RiskCase.Text(purchase), c.Index);
                large.RemoveAll(l => l.Purchase == purchase);
            }
        }

        if (large.Count == 0)
        {
            _large.Remove(c.Stall);
        }
    }

    private void Remember(int stall, long purchase, int day)
    {
        if (!_large.TryGetValue(stall, out var large))
        {
            _large.Add(stall, large = []);
        }

        large.Add((purchase, day));
    }
}
