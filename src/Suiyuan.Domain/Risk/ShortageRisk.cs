using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// R05 sold more than there was, R06 sold what never came. A purchase that is reported late covers the shortage, if the goods came
/// no later than the day of the sale and it was reported within the rule's days; so does stock under another name or unit. A day
/// is judged when the rule's grace has passed, for most purchases that are reported late come the next day; what is sold of it still
/// later, with the next entry of the clock: a stall that reports a month at once is judged once for each day and not at each sale.
/// </summary>
/// <param name="trade">Knows what is left.</param>
internal sealed class ShortageRisk(TradeView trade)
{
    // no: the sale line; the lot that covers. unit: kilograms where the goods have a usual weight, else their own.
    public const string Schema = """
        CREATE TABLE risk_known(stall INTEGER NOT NULL, product TEXT NOT NULL, day INTEGER NOT NULL, PRIMARY KEY(stall, product))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_short(
          no INTEGER PRIMARY KEY, stall INTEGER NOT NULL, product TEXT NOT NULL, unit SMALLINT NOT NULL, day INTEGER NOT NULL,
            qty BIGINT NOT NULL);
        CREATE INDEX risk_short_of ON risk_short(stall, product, day);
        CREATE INDEX risk_short_day ON risk_short(day);
        CREATE TABLE risk_cover(
          no INTEGER PRIMARY KEY, stall INTEGER NOT NULL, product TEXT NOT NULL, unit SMALLINT NOT NULL, day INTEGER NOT NULL,
            qty BIGINT NOT NULL, seen INTEGER NOT NULL);
        CREATE INDEX risk_cover_of ON risk_cover(stall, product, day);
        CREATE TABLE risk_due(day INTEGER NOT NULL, stall INTEGER NOT NULL, product TEXT NOT NULL, PRIMARY KEY(day, stall, product))
        """ + Sql.Clustered + """
        ;

        """;

    // A month: what was short longer ago is settled one way or the other.
    private const int Window = 30;

    // One entry for each product that a stall ever had: some tens of thousands in a city.
    private readonly Dictionary<(int Stall, string Product), int> _known = [];

    // Whether anything was ever short of it; read when it first comes in.
    private readonly Dictionary<(int Stall, string Product), bool> _short = [];

    // What the next entry of the clock judges.
    private readonly HashSet<(int Day, int Stall, string Product)> _due = [];

    public void Load(ViewWriter db)
    {
        _known.Clear();
        _short.Clear();
        _due.Clear();
        _due.UnionWith(db.All("SELECT day, stall, product FROM risk_due", r => (r.GetInt32(0), r.GetInt32(1), r.GetString(2))));
        foreach (var (stall, product, day) in db.All("SELECT stall, product, day FROM risk_known", r =>
            (r.GetInt32(0), r.GetString(1), r.GetInt32(2))))
        {
            _known.Add((stall, product), day);
        }
    }

    /// <summary>Lots came in.</summary>
    public void Came(RiskCase c, int stall, int day, IReadOnlyList<RiskLot> lots)
    {
        foreach (var lot in lots)
        {
            var key = (stall, lot.Name);
            if (!_known.TryGetValue(key, out var first) || day < first)
            {
                _known[key] = day;
                c.Db.Run("""
                    INSERT INTO risk_known(stall, product, day) VALUES ($1, $2, $3) ON CONFLICT(stall, product) DO UPDATE SET day = excluded.day
                    """, (long)stall, lot.Name, (long)day);
            }

            if (!_short.TryGetValue(key, out var wasShort))
            {
                _short[key] = wasShort = c.Db.Number("SELECT EXISTS(SELECT 1 FROM risk_short WHERE stall = $1 AND product = $2)",
                    (long)stall, lot.Name) == 1;
            }

            if (wasShort && c.Db.All("SELECT min(day) FROM risk_short WHERE stall = $1 AND product = $2 AND day >= $3",
                r => r.IsDBNull(0) ? (int?)null : r.GetInt32(0), (long)stall, lot.Name, (long)day)[0] is { } oldest)
            {
                var (micros, unit) = RiskCase.Weigh(lot.Name, lot.Micros, lot.Unit, day);
                c.Db.Run("INSERT INTO risk_cover(no, stall, product, unit, day, qty, seen) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    lot.No, (long)stall, lot.Name, (long)unit.Number, (long)day, micros, (long)RiskCase.DayOf(c.Signed));
                if (IsPast(c, oldest))
                {
                    Judge(c, stall, lot.Name, day);
                }
            }
        }
    }

    /// <summary>A sale took more than there was.</summary>
    public void Oversold(RiskCase c)
    {
        foreach (var (no, name, unit, missing) in c.Db.All("""
            SELECT n.no, p.name, n.unit, n.short FROM sale_line n JOIN product p ON p.no = n.product WHERE n.no >= $1
              AND n.no < $2 AND n.short IS NOT NULL ORDER BY n.no
            """, r => (r.GetInt64(0), r.GetString(1), Unit.Of(r.GetInt64(2)), r.GetInt64(3)),
            LineNumber.Of(c.Index, 0), LineNumber.Of(c.Index + 1, 0)))
        {
            var product = ProductDictionary.Find(name)?.Name ?? name;
            var (micros, weighed) = RiskCase.Weigh(product, missing, unit, c.Day);
            c.Db.Run("INSERT INTO risk_short(no, stall, product, unit, day, qty) VALUES ($1, $2, $3, $4, $5, $6)",
                no, (long)c.Stall, product, (long)weighed.Number, (long)c.Day, micros);
            _short[(c.Stall, product)] = true;
            if (IsPast(c, c.Day) && _due.Add((c.Day, c.Stall, product)))
            {
                c.Db.Run("INSERT INTO risk_due(day, stall, product) VALUES ($1, $2, $3)", (long)c.Day, (long)c.Stall, product);
            }
        }
    }

    /// <summary>A sale or what brought lots in is void.</summary>
    public void Voided(RiskCase c, long index)
    {
        var (from, to) = (LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));
        var touched = c.Db.All("""
            SELECT stall, product, day FROM risk_short WHERE no >= $1 AND no < $2 UNION SELECT stall, product, day
              FROM risk_cover WHERE no >= $1 AND no < $2 ORDER BY 1, 2, 3
            """, r => (Stall: r.GetInt32(0), Product: r.GetString(1), Day: r.GetInt32(2)), from, to);
        if (touched.Count == 0)
        {
            return;
        }

        c.Db.Run("DELETE FROM risk_short WHERE no >= $1 AND no < $2", from, to);
        c.Db.Run("DELETE FROM risk_cover WHERE no >= $1 AND no < $2", from, to);
        foreach (var (stall, product, day) in touched)
        {
            Judge(c, stall, product, day);
        }
    }

    /// <summary>Days began: what was short before the grace is judged.</summary>
    /// <param name="c">The clock.</param>
    /// <param name="yesterday">The last day that had begun before.</param>
    public void DayBegan(RiskCase c, int yesterday)
    {
        foreach (var grace in new[] { (int)c.Rule(5)["grace_days"], (int)c.Rule(6)["grace_days"] }.Distinct())
        {
            foreach (var (stall, product, day) in c.Db.All("""
                SELECT DISTINCT stall, product, day FROM risk_short WHERE day > $1 AND day <= $2 ORDER BY day, stall, product
                """, r => (r.GetInt32(0), r.GetString(1), r.GetInt32(2)), (long)(yesterday - grace), (long)(c.Today - grace)))
            {
                Judge(c, stall, product, day);
            }
        }
    }

    /// <summary>The clock went on: what was said of days whose grace had passed is judged.</summary>
    public void Ticked(RiskCase c)
    {
        if (_due.Count == 0)
        {
            return;
        }

        foreach (var (day, stall, product) in _due.OrderBy(static d => d.Day).ThenBy(static d => d.Stall).ThenBy(static d => d.Product, StringComparer.Ordinal))
        {
            Judge(c, stall, product, day);
        }

        _due.Clear();
        c.Db.Run("DELETE FROM risk_due");
    }

    // Days within the grace are judged when it has passed: most shortages are of today, and many are covered by tomorrow.
    private static bool IsPast(RiskCase c, int day) => day + (int)Math.Min(c.Rule(5)["grace_days"], c.Rule(6)["grace_days"]) <= c.Today;

    private void Judge(RiskCase c, int stall, string product, int day)
    {
        var shorts = c.Db.All("SELECT no, unit, day, qty FROM risk_short WHERE stall = $1 AND product = $2 AND day >= $3 ORDER BY day, no",
            r => new Piece(r.GetInt64(0), Unit.Of(r.GetInt64(1)), r.GetInt32(2), r.GetInt64(3), 0), (long)stall, product,
                (long)(day - Window));
        var covers = c.Db.All("SELECT no, unit, day, qty, seen FROM risk_cover WHERE stall = $1 AND product = $2 AND day >= $3 ORDER BY day, no",
            r => new Piece(r.GetInt64(0), Unit.Of(r.GetInt64(1)), r.GetInt32(2), r.GetInt64(3), r.GetInt32(4)), (long)stall,
                product, (long)(day - (2 * Window)));
        // Goods that are left under another name, in another unit or in another lot than the one that was named.
        covers.AddRange(trade.StockOf(c.Db, stall)
            .Where(l => (ProductDictionary.Find(l.Product)?.Name ?? l.Product) == product && !covers.Exists(k => k.No == l.No))
            .Select(l => (Lot: l, Weight: RiskCase.Weigh(product, l.Micros, l.Unit, l.Day)))
            .Select(l => new Piece(l.Lot.No, l.Weight.Unit, l.Lot.Day, l.Weight.Micros, 0)).ToList());
        Settle(shorts, covers, (int)c.Rule(5)["late_days"]);
        // What came or went on a day bears on that day and later ones: covers go to the oldest shortage first.
        foreach (var at in shorts.Where(s => s.Day > day).Select(s => s.Day).Append(day).Distinct().Order())
        {
            var open = shorts.Where(s => s.Day == at).GroupBy(s => s.Unit)
                .Select(g => (Unit: g.Key, Sum: g.Sum(s => (decimal)s.Left))).OrderByDescending(g => g.Sum).FirstOrDefault();
            var hole = open.Unit is null ? 0 : open.Sum;
            var known = _known.TryGetValue((stall, product), out var first) && first <= at;
            var key = $"{product}/{RiskCase.DayText(at)}";
            Find(c, 6, stall, key, at, !known && hole > Least(c, 6, open.Unit), hole, open.Unit, product, shorts);
            Find(c, 5, stall, key, at, known && hole > Least(c, 5, open.Unit)
                && hole > c.Rule(5)["percent"] / 100 * CameBefore(c, stall, product, open.Unit!, at), hole, open.Unit, product, shorts);
        }
    }

    private static void Find(RiskCase c, int number, int stall, string key, int day, bool found, decimal hole, Unit? unit,
        string product, List<Piece> shorts)
    {
        if (found && day + (int)c.Rule(number)["grace_days"] <= c.Today)
        {
            c.Book.Raise(c, c.Rule(number), stall, key, day, shorts.Where(s => s.Day == day && s.Left > 0)
                .Select(s => LineNumber.IndexOf(s.No)),
                [("product", product), ("short", RiskCase.QuantityText((long)Math.Min(hole, long.MaxValue), unit!)),
                    ("day", RiskCase.DayText(day))]);
        }
        else
        {
            RiskBook.Take(c.Db, number, stall, key, c.Index);
        }
    }

    /// <summary>What came covers shortages of its own day and later, the oldest first.</summary>
    private static void Settle(List<Piece> shorts, List<Piece> covers, int late)
    {
        foreach (var cover in covers.OrderBy(k => k.Day).ThenBy(k => k.No))
        {
            foreach (var piece in shorts.Where(s => s.Left > 0 && s.Unit == cover.Unit && cover.Day <= s.Day && cover.Seen <= s.Day + late))
            {
                var used = Math.Min(cover.Left, piece.Left);
                cover.Left -= used;
                piece.Left -= used;
            }
        }
    }

    // Kilograms of what is weighed, pieces of what is counted.
    private static decimal Least(RiskCase c, int number, Unit? unit) => c.Rule(number)["least"] * Amount.One * (unit?.Factor ?? 1);

    /// <summary>What came in of it during the rule's days before.</summary>
    private static decimal CameBefore(RiskCase c, int stall, string product, Unit unit, int day) => c.Db.All("""
        SELECT p.name, l.unit, l.qty FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p
          ON p.no = l.product
        WHERE s.subject = $1 AND s.kind IN (10, 14, 21, 22) AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3)
        """, r => (Name: r.GetString(0), Unit: Unit.Of(r.GetInt64(1)), Micros: r.GetInt64(2)),
            (long)stall, (long)(day - (int)c.Rule(5)["late_days"]), (long)day)
        .Where(l => (ProductDictionary.Find(l.Name)?.Name ?? l.Name) == product)
        .Select(l => RiskCase.Weigh(product, l.Micros, l.Unit, day)).Where(w => w.Unit == unit).Sum(w => (decimal)w.Micros);

    private sealed class Piece(long no, Unit unit, int day, long micros, int seen)
    {
        public long No { get; } = no;

        public Unit Unit { get; } = unit;

        public int Day { get; } = day;

        public long Left { get; set; } = micros;

        public int Seen { get; } = seen;
    }
}
