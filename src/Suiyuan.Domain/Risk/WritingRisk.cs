using System.Globalization;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>What purchases look like: R25 the same one again and again, R27 round weights, R36 lots just under a limit.</summary>
internal static class WritingRisk
{
    // risk_round.bits: the last 64 weighed lines, 1 where round. risk_order: what canteens bought.
    public const string Schema = """
        CREATE TABLE risk_round(stall INTEGER PRIMARY KEY, bits BIGINT NOT NULL, lines INTEGER NOT NULL);
        CREATE TABLE risk_copy(stall INTEGER NOT NULL, content TEXT NOT NULL, day INTEGER NOT NULL, idx BIGINT NOT NULL,
          PRIMARY KEY(stall, content, day, idx))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_order(stall INTEGER NOT NULL, day INTEGER NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(stall, day, idx))
        """ + Sql.Clustered + ";\n";

    private const string Canteen = "canteen";
    private static readonly string[] Packages = ["box", "basket", "bag", "case"];

    /// <summary>Before the purchase is part of the stall's habits.</summary>
    public static void Bought(RiskCase c, Purchase purchase, IReadOnlyList<RiskLot> lots)
    {
        Copied(c, purchase, lots);
        foreach (var (lot, line) in lots.Zip(purchase.Lines))
        {
            Split(c, purchase.Supplier.Name, lot, line.Qty.Value);
        }

        Round(c, lots);
    }

    /// <summary>Canteens and restaurants order the same for days on end.</summary>
    public static void Sold(RiskCase c, Sale sale)
    {
        if (sale.To == Canteen)
        {
            c.Db.Run("INSERT INTO risk_order(stall, day, idx) VALUES ($1, $2, $3)", (long)c.Stall, (long)c.Day, c.Index);
        }
    }

    /// <summary>
    /// R25. Whole boxes and round numbers are what a standing order looks like, and need a longer row of days; where mostly all of it
    /// went out again in one sale to a canteen, that one has ordered it.
    /// </summary>
    private static void Copied(RiskCase c, Purchase purchase, IReadOnlyList<RiskLot> lots)
    {
        var text = purchase.Supplier.Name + "\n" + string.Join('\n', purchase.Lines
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Product}\t{l.Qty}\t{l.Unit.Code}\t{l.Origin}"))
                .Order(StringComparer.Ordinal));
        var content = Convert.ToHexStringLower(Hash.Of(System.Text.Encoding.UTF8.GetBytes(text)).ToArray().AsSpan(0, 8));
        c.Db.Run("INSERT INTO risk_copy(stall, content, day, idx) VALUES ($1, $2, $3, $4)", (long)c.Stall, content, (long)c.Day, c.Index);
        var rule = c.Rule(25);
        var days = c.Db.All("""
            SELECT y.day, y.idx FROM risk_copy y WHERE y.stall = $1 AND y.content = $2 AND y.day > $3 AND y.day < $4
              AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = y.idx) ORDER BY y.day, y.idx
            """, r => (Day: r.GetInt32(0), Index: r.GetInt64(1)), (long)c.Stall, content, (long)(c.Day - 60), (long)(c.Day + 60));
        var (at, gap) = (days.FindIndex(d => d.Index == c.Index), (int)rule["gap"]);
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
        if (at >= 0 && to - from + 1 >= count && days[to].Day > days[from].Day
            && Ordered(c, lots[0], days[from].Day, days[to].Day, rule["ordered"]) * 2 < to - from)
        {
            c.Book.Raise(c, rule, c.Stall, content, c.Day, days[from..(to + 1)].Select(d => d.Index),
                [("times", RiskCase.Text(to - from + 1)), ("from", RiskCase.DayText(days[from].Day)),
                    ("to", RiskCase.DayText(days[to].Day))], Math.Min(count, RiskBook.MaxEvidence));
        }
    }

    /// <summary>How many sales of those days to canteens were of about as much as the purchase.</summary>
    private static long Ordered(RiskCase c, RiskLot lot, int from, int to, decimal percent) => c.Db.Number("""
        SELECT COUNT(*) FROM (
          SELECT o.idx FROM risk_order o JOIN sale_line n ON n.no >= o.idx * 64 AND n.no < o.idx * 64 + 64
          WHERE o.stall = $1 AND o.day >= $2 AND o.day <= $3 AND n.product = (SELECT product FROM lot WHERE no = $4)
            AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = o.idx AND f.voided IS NOT NULL)
          GROUP BY o.idx HAVING SUM(n.qty / 1000000) >= $5)
        """, (long)c.Stall, (long)from, (long)to, lot.No, (long)(lot.Micros / 1_000_000 * percent / 100));

    private static void Round(RiskCase c, IReadOnlyList<RiskLot> lots)
    {
        var rule = c.Rule(27);
        var (bits, lines) = c.Db.One("SELECT bits, lines FROM risk_round WHERE stall = $1", r => (r.GetInt64(0), r.GetInt32(1)),
            (long)c.Stall);
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

        c.Db.Run("""
            INSERT INTO risk_round(stall, bits, lines) VALUES ($1, $2, $3) ON CONFLICT(stall) DO UPDATE SET bits = excluded.bits, lines = excluded.lines
            """, (long)c.Stall, bits, (long)lines);
        var count = (int)rule["count"];
        var round = System.Numerics.BitOperations.PopCount((ulong)bits & (count == 64 ? ulong.MaxValue : (1UL << count) - 1));
        if (lines >= count && round * 100 >= rule["percent"] * count)
        {
            var recent = c.Db.All("""
                SELECT idx FROM statement WHERE subject = $1 AND kind = 10 AND day IN (SELECT day FROM statement_day WHERE day > $2)
                ORDER BY idx DESC LIMIT 16
                """, r => r.GetInt64(0), (long)c.Stall, (long)(c.Day - 60));
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
            SELECT DISTINCT s.idx FROM statement s JOIN purchase p ON p.idx = s.idx JOIN lot l ON l.no >= s.idx * 64
              AND l.no < s.idx * 64 + 64
              JOIN product q ON q.no = l.product
            WHERE s.subject = $1 AND s.kind = 10 AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3)
              AND p.supplier = $4 AND q.name = $5
              AND l.unit = $6 AND l.qty >= $7 AND l.qty < $8
              AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx) ORDER BY s.idx
            """, r => r.GetInt64(0), (long)c.Stall, (long)(c.Day - (int)rule["days"]), (long)(c.Day + (int)rule["days"]), supplier, lot.Product,
            (long)lot.Unit.Number, (long)(low * scale), (long)(limit * scale));
        var count = (int)rule["count"];
        if (parts.Count >= count)
        {
            c.Book.Raise(c, rule, c.Stall, $"{lot.Product}/{RiskCase.Text(parts[0])}", c.Day, parts,
                [("product", lot.Product), ("parts", RiskCase.Text(parts.Count)), ("supplier", supplier)], count);
        }
    }
}
