using System.Globalization;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// How a stall buys and what it writes of it: R07 goods that are never sold, R22 far beyond its own past, R25 the same purchase day after
/// day, R27 round weights, R36 lots just under a limit.
/// </summary>
internal sealed class BuyingRisk
{
    // risk_out.day: the last day on which anything left the stall. risk_round.bits: the last 64 weighed lines, 1 where round.
    public const string Schema = """
        CREATE TABLE risk_out(stall INTEGER PRIMARY KEY, day INTEGER NOT NULL);
        CREATE TABLE risk_habit(
          stall INTEGER NOT NULL, product TEXT NOT NULL, unit SMALLINT NOT NULL, times INTEGER NOT NULL, total BIGINT NOT NULL, PRIMARY KEY(stall, product, unit))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_round(stall INTEGER PRIMARY KEY, bits BIGINT NOT NULL, lines INTEGER NOT NULL);
        CREATE TABLE risk_copy(stall INTEGER NOT NULL, content TEXT NOT NULL, day INTEGER NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(stall, content, day))
        """ + Sql.Clustered + ";\n";

    private const int Habit = 20;
    private static readonly string[] Packages = ["box", "basket", "bag", "case"];

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

        foreach (var (stall, day) in db.All("SELECT party, MAX(day) FROM risk_hit WHERE rule = 7 AND voided IS NULL GROUP BY party", r => (r.GetInt32(0), r.GetInt32(1))))
        {
            _phantoms.Add(stall, day);
        }

        foreach (var (stall, index, day) in db.All("SELECT party, idx, day FROM risk_hit WHERE rule = 22 AND voided IS NULL", r => (r.GetInt32(0), r.GetInt64(1), r.GetInt32(2))))
        {
            Remember(stall, index, day);
        }
    }

    public void Flush(ViewWriter db)
    {
        foreach (var stall in _dirty)
        {
            db.Run("INSERT INTO risk_out(stall, day) VALUES ($1, $2) ON CONFLICT(stall) DO UPDATE SET day = excluded.day", (long)stall, (long)_out[stall]);
        }

        _dirty.Clear();
    }

    /// <summary>Something left the stall: a sale, a cut, a disposal.</summary>
    public void WentOut(RiskCase c)
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
            c.Db.Run("UPDATE risk_hit SET voided = $3 WHERE party = $1 AND rule = 7 AND voided IS NULL AND day >= $2", (long)c.Stall, (long)c.Day, c.Index);
            _phantoms.Remove(c.Stall);
        }

        if (_large.Count > 0 && _large.TryGetValue(c.Stall, out var large))
        {
            SoldOn(c, large);
        }
    }

    public void Bought(RiskCase c, Purchase purchase, IReadOnlyList<RiskLot> lots)
    {
        Phantom(c, lots);
        Copied(c, purchase);
        foreach (var (lot, line) in lots.Zip(purchase.Lines))
        {
            Split(c, purchase.Supplier.Name, lot, line.Qty.Value);
            Outlier(c, lot);
        }

        Round(c, lots);
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
            SELECT s.idx, s.day FROM statement s WHERE s.subject = $1 AND s.kind = 10 AND s.day > $2 AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            ORDER BY s.day DESC, s.idx DESC LIMIT 200
            """, r => (Index: r.GetInt64(0), Day: r.GetInt32(1)), (long)c.Stall, (long)since);
        var count = (int)rule["purchases"];
        if (bought.Count < count || bought[0].Day - bought[^1].Day < (int)rule["days"])
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
                [("product", lot.Name), ("bought", RiskCase.QuantityText(micros, unit)), ("usual", RiskCase.QuantityText(total / times, unit))]);
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
        large.RemoveAll(l => l.Day + window < c.Today);
        foreach (var (purchase, _) in large.ToArray())
        {
            var (from, to) = (LineNumber.Of(purchase, 0), LineNumber.Of(purchase + 1, 0));
            var bought = c.Db.Number("SELECT SUM(qty) FROM lot WHERE no >= $1 AND no < $2", from, to);
            var gone = c.Db.Number("SELECT SUM(qty) FROM allocation WHERE lot >= $1 AND lot < $2", from, to);
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

    /// <summary>R25. Whole boxes and round numbers are what a standing order looks like, and need a longer row of days.</summary>
    private static void Copied(RiskCase c, Purchase purchase)
    {
        var text = purchase.Supplier.Name + "\n" + string.Join('\n', purchase.Lines
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Product}\t{l.Qty}\t{l.Unit.Code}\t{l.Origin}")).Order(StringComparer.Ordinal));
        var content = Convert.ToHexStringLower(Hash.Of(System.Text.Encoding.UTF8.GetBytes(text)).ToArray().AsSpan(0, 8));
        c.Db.Run("INSERT INTO risk_copy(stall, content, day, idx) VALUES ($1, $2, $3, $4) ON CONFLICT(stall, content, day) DO UPDATE SET idx = excluded.idx",
            (long)c.Stall, content, (long)c.Day, c.Index);
        var rule = c.Rule(25);
        var days = c.Db.All("""
            SELECT y.day, y.idx FROM risk_copy y WHERE y.stall = $1 AND y.content = $2 AND y.day > $3 AND y.day < $4
              AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = y.idx) ORDER BY y.day
            """, r => (Day: r.GetInt32(0), Index: r.GetInt64(1)), (long)c.Stall, content, (long)(c.Day - 60), (long)(c.Day + 60));
        var (at, gap) = (days.FindIndex(d => d.Day == c.Day), (int)rule["gap"]);
        var (from, to) = (at, at);
        while (from > 0 && days[from].Day - days[from - 1].Day <= gap)
        {
            from--;
        }

        while (to >= 0 && to < days.Count - 1 && days[to + 1].Day - days[to].Day <= gap)
        {
            to++;
        }

        var whole = purchase.Lines.All(l => !l.Unit.IsMass || l.Qty.Micros % (5 * Amount.One) == 0);
        var count = (int)rule[whole ? "round" : "count"];
        if (at >= 0 && to - from + 1 >= count)
        {
            c.Book.Raise(c, rule, c.Stall, content, c.Day, days[from..(to + 1)].Select(d => d.Index),
                [("days", RiskCase.Text(to - from + 1)), ("from", RiskCase.DayText(days[from].Day)), ("to", RiskCase.DayText(days[to].Day))], Math.Min(count, RiskBook.MaxEvidence));
        }
    }

    private static void Round(RiskCase c, IReadOnlyList<RiskLot> lots)
    {
        var rule = c.Rule(27);
        var (bits, lines) = c.Db.One("SELECT bits, lines FROM risk_round WHERE stall = $1", r => (r.GetInt64(0), r.GetInt32(1)), (long)c.Stall);
        var before = lines;
        foreach (var lot in lots.Where(l => l.Unit.IsMass))
        {
            var number = (decimal)lot.Micros / Amount.One / lot.Unit.Factor;
            bits = (bits << 1) | (number % rule["multiple"] == 0 && !IsPackage(lot, c.Day) ? 1L : 0L);
            lines = Math.Min(64, lines + 1);
            before = -1;
        }

        if (before >= 0)
        {
            return;
        }

        c.Db.Run("INSERT INTO risk_round(stall, bits, lines) VALUES ($1, $2, $3) ON CONFLICT(stall) DO UPDATE SET bits = excluded.bits, lines = excluded.lines",
            (long)c.Stall, bits, (long)lines);
        var count = (int)rule["count"];
        var round = System.Numerics.BitOperations.PopCount((ulong)bits & (count == 64 ? ulong.MaxValue : (1UL << count) - 1));
        if (lines >= count && round * 100 >= rule["percent"] * count)
        {
            var recent = c.Db.All("SELECT idx FROM statement WHERE subject = $1 AND kind = 10 AND day > $2 ORDER BY idx DESC LIMIT 16",
                r => r.GetInt64(0), (long)c.Stall, (long)(c.Day - 60));
            // One a month: it is a habit and not an occurrence.
            c.Book.Raise(c, rule, c.Stall, "month/" + RiskCase.DayText(c.Day)[..7], c.Day, recent,
                [("lines", RiskCase.Text(count)), ("round", RiskCase.Text(round))], (recent.Count + 1) / 2);
        }
    }

    /// <summary>True for a whole number of the boxes, baskets or bags that such goods come in.</summary>
    private static bool IsPackage(RiskLot lot, int day) => Packages.Any(code =>
        UsualWeights.Find(lot.Name, Unit.Find(code)!, DateOnly.FromDayNumber(day)) is { } usual && usual.Kilograms > 1
        && (decimal)lot.Micros / Amount.One / Unit.Kilogram.Factor % usual.Kilograms == 0);

    private static void Split(RiskCase c, string supplier, RiskLot lot, decimal number)
    {
        var rule = c.Rule(36);
        var limit = rule["limit"];
        var low = limit * (1 - (rule["percent"] / 100));
        if (number < low || number >= limit)
        {
            return;
        }

        // Of a stall that always buys so much it says nothing.
        var weighed = RiskCase.Weigh(lot.Name, lot.Micros, lot.Unit, c.Day);
        var (times, total) = c.Db.One("SELECT times, total FROM risk_habit WHERE stall = $1 AND product = $2 AND unit = $3",
            r => (r.GetInt32(0), r.GetInt64(1)), (long)c.Stall, lot.Name, (long)weighed.Unit.Number);
        if (times >= 12 && Math.Abs((total / times) - weighed.Micros) < weighed.Micros / 20)
        {
            return;
        }

        var scale = Amount.One * lot.Unit.Factor;
        var parts = c.Db.All("""
            SELECT DISTINCT s.idx FROM statement s JOIN purchase p ON p.idx = s.idx JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64
              JOIN product q ON q.no = l.product
            WHERE s.subject = $1 AND s.kind = 10 AND s.day >= $2 AND s.day <= $3 AND p.supplier = $4 AND q.name = $5 AND l.unit = $6 AND l.qty >= $7 AND l.qty < $8
              AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx) ORDER BY s.idx
            """, r => r.GetInt64(0), (long)c.Stall, (long)(c.Day - (int)rule["days"]), (long)(c.Day + (int)rule["days"]), supplier, lot.Product, (long)lot.Unit.Number,
            (long)(low * scale), (long)(limit * scale));
        var count = (int)rule["count"];
        if (parts.Count >= count)
        {
            c.Book.Raise(c, rule, c.Stall, $"{lot.Product}/{RiskCase.Text(parts[0])}", c.Day, parts,
                [("product", lot.Product), ("parts", RiskCase.Text(parts.Count)), ("supplier", supplier)], count);
        }
    }
}
