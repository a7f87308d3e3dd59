using Suiyuan.Domain.Products;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Mass balances by stall and product, reckoned from the lots and what was taken from them. The books as they are now are
/// stepped back by what happened since. Sums are of milligrams, so that no number of lines can overflow them.
/// </summary>
public static class MassBalanceQueries
{
    // Stalls with anything that a balance may turn up: goods found, gone or sold beyond stock. Everyone else is in order.
    private const string Suspects = $"""
        {RecordQueries.Below}
        SELECT s.subject FROM count_line c CROSS JOIN statement s ON s.idx = c.no / 64
        WHERE c.no >= $4 AND c.qty <> c.book AND s.day >= $2 AND s.day <= $3 AND +s.subject IN (SELECT no FROM below)
        UNION SELECT s.subject FROM sale_line n CROSS JOIN statement s ON s.idx = n.no / 64
        WHERE n.no >= $4 AND n.short IS NOT NULL AND s.day >= $2 AND s.day <= $3 AND +s.subject IN (SELECT no FROM below)
        UNION SELECT s.subject FROM stock_line n CROSS JOIN statement s ON s.idx = n.no / 64
        WHERE n.no >= $4 AND n.short IS NOT NULL AND s.day >= $2 AND s.day <= $3 AND +s.subject IN (SELECT no FROM below)
        """;

    private const string Everyone = RecordQueries.Below + " SELECT no FROM below";

    private const string Since = "s.day IN (SELECT day FROM statement_day WHERE day >= $2)";

    private const string Stands = """
        NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx) AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL)
        """;

    /// <summary>Every product that a stall had or handled within the days, by name.</summary>
    public static IReadOnlyList<MassBalance> Of(ViewReader db, string stall, DateOnly from, DateOnly to) =>
        [.. Balances(db, stall, Everyone, from, to).OrderBy(b => b.Product, StringComparer.Ordinal)];

    /// <summary>Balances below an office that do not come out, worst first.</summary>
    public static IReadOnlyList<MassBalance> Worst(ViewReader db, string within, DateOnly from, DateOnly to) =>
        [.. Balances(db, within, Suspects, from, to).Where(b => b.State != BalanceState.InOrder).OrderByDescending(b => b.Share)];

    private static List<MassBalance> Balances(ViewReader db, string within, string chosen, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tallies = new Dictionary<(string Stall, string Product, byte Dimension), Tally>();
        // Found once, and handed on as one parameter.
        var stalls = "[" + string.Join(',', db.All(chosen, r => r.GetInt64(0), within, (long)from.DayNumber, (long)to.DayNumber,
            LineNumber.Of(StatementView.FirstSince(db, from), 0))) + "]";
        const string Head = "WITH chosen(no) AS (SELECT value FROM json_each($1))";
        const string Group = "GROUP BY q.id, p.name, l.unit";
        foreach (var sign in (ReadOnlySpan<string>)[">", "<"])
        {
            // Two texts and not "<>": each has its own small index.
            Read($"""
                {Head} SELECT q.id, p.name, l.unit, sum(l.rest / 1000), 0, 0, 0 FROM lot l JOIN party q ON q.no = l.stall JOIN product p ON p.no = l.product
                WHERE l.stall IN (SELECT no FROM chosen) AND l.rest {sign} 0 {Group}
                """, (t, r) => t.Now += r.Milligrams);
        }

        // Kinds: what makes lots, then what takes from them. A count beyond the books that was no opening stock is odd (16).
        Read($"""
            {Head} SELECT q.id, p.name, l.unit, sum(l.qty / 1000), s.kind, s.day > $3,
              EXISTS(SELECT 1 FROM oddity o WHERE o.idx = s.idx AND o.code = 16 AND o.line = l.no % 64) AS odd
            FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN party q ON q.no = l.stall JOIN product p ON p.no = l.product
            WHERE s.subject IN (SELECT no FROM chosen) AND s.kind IN (10, 14, 21, 22, 37) AND {Since} AND {Stands} {Group}, s.kind, s.day > $3, odd
            """, (t, r) => t.Come(r));
        Read($"""
            {Head} SELECT q.id, p.name, l.unit, sum(a.qty / 1000), s.kind, s.day > $3, 0
            FROM statement s JOIN allocation a ON a.line >= s.idx * 64 AND a.line < s.idx * 64 + 64 JOIN lot l ON l.no = a.lot
              JOIN party q ON q.no = l.stall JOIN product p ON p.no = l.product
            WHERE s.subject IN (SELECT no FROM chosen) AND s.kind IN (12, 21, 22, 23, 37) AND {Since} AND {Stands} {Group}, s.kind, s.day > $3
            """, (t, r) => t.Go(r));
        foreach (var table in (ReadOnlySpan<string>)["sale_line", "stock_line"])
        {
            // A line that names its lot takes all of it there, below zero if need be: then nothing is missing here.
            Read($"""
                {Head} SELECT q.id, p.name, l.unit, sum((l.qty - COALESCE((SELECT sum(a.qty) FROM allocation a WHERE a.line = l.no), 0)) / 1000), s.kind, 0, 0
                FROM statement s JOIN {table} l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN party q ON q.no = s.subject JOIN product p ON p.no = l.product
                WHERE s.subject IN (SELECT no FROM chosen) AND s.kind IN (12, 21, 23, 37) AND {Since} AND s.day <= $3 AND l.short IS NOT NULL AND {Stands} {Group}, s.kind
                """, (t, r) => t.Miss(r));
        }

        return Joined(tallies, to);

        void Read(string sql, Action<Tally, Row> add)
        {
            foreach (var row in db.All(sql, Row.Of, stalls, (long)from.DayNumber, (long)to.DayNumber))
            {
                var key = (row.Stall, ProductDictionary.Find(row.Product)?.Name ?? row.Product, row.Unit.Dimension);
                if (!tallies.TryGetValue(key, out var tally))
                {
                    tallies.Add(key, tally = new Tally(row.Unit));
                }

                add(tally, row);
            }
        }
    }

    // Heads and kilograms of one product are one balance where it is known what a head weighs.
    private static List<MassBalance> Joined(Dictionary<(string Stall, string Product, byte Dimension), Tally> tallies, DateOnly day)
    {
        var done = new List<MassBalance>();
        foreach (var group in tallies.GroupBy(t => (t.Key.Stall, t.Key.Product)))
        {
            var weighed = group.FirstOrDefault(t => t.Value.Unit.IsMass).Value;
            var tolerance = 0m;
            foreach (var (key, tally) in group.Where(t => !t.Value.Unit.IsMass))
            {
                if (weighed is null || UsualWeights.Find(key.Product, tally.Unit, day) is not { } weight)
                {
                    done.Add(tally.Close(key.Stall, key.Product, 0));
                    continue;
                }

                weighed.Take(tally, weight.Kilograms * Unit.Kilogram.Factor);
                tolerance = Math.Max(tolerance, weight.Tolerance);
            }

            if (weighed is not null)
            {
                done.Add(weighed.Close(group.Key.Stall, group.Key.Product, tolerance));
            }
        }

        return done;
    }

    private sealed record Row(string Stall, string Product, Unit Unit, long Milligrams, long Kind, bool After, bool Odd)
    {
        public static Row Of(ViewRow r) => new(r.GetString(0), r.GetString(1), Unit.Of(r.GetInt64(2)), r.GetInt64(3), r.GetInt64(4), r.GetBoolean(5), r.GetBoolean(6));
    }

    /// <summary>Sums of one product in one dimension, in milligrams (or thousandths of one).</summary>
    private sealed class Tally(Unit unit)
    {
        private long _after, _bought, _made, _declared, _returned, _found, _sold, _used, _disposed, _shrunk, _uncovered;

        public Unit Unit { get; } = unit;

        public long Now { get; set; }

        public void Come(Row row)
        {
            if (row.After)
            {
                _after += row.Milligrams;
                return;
            }

            _ = Kinds.Of(row.Kind).Name switch
            {
                Kinds.Transformation => _made += row.Milligrams,
                Kinds.StockTake when row.Odd => _found += row.Milligrams,
                Kinds.StockTake => _declared += row.Milligrams,
                Kinds.RecallCollected => _returned += row.Milligrams,
                _ => _bought += row.Milligrams,
            };
        }

        public void Go(Row row)
        {
            if (row.After)
            {
                _after -= row.Milligrams;
                return;
            }

            Out(row);
        }

        public void Miss(Row row)
        {
            _uncovered += row.Milligrams;
            Out(row);
        }

        private void Out(Row row) => _ = Kinds.Of(row.Kind).Name switch
        {
            Kinds.Sale => _sold += row.Milligrams,
            Kinds.Transformation => _used += row.Milligrams,
            Kinds.StockTake => _shrunk += row.Milligrams,
            _ => _disposed += row.Milligrams,
        };

        public void Take(Tally counted, decimal grams)
        {
            Now += Weigh(counted.Now);
            _after += Weigh(counted._after);
            _bought += Weigh(counted._bought);
            _made += Weigh(counted._made);
            _declared += Weigh(counted._declared);
            _returned += Weigh(counted._returned);
            _found += Weigh(counted._found);
            _sold += Weigh(counted._sold);
            _used += Weigh(counted._used);
            _disposed += Weigh(counted._disposed);
            _shrunk += Weigh(counted._shrunk);
            _uncovered += Weigh(counted._uncovered);

            long Weigh(long number) => (long)Math.Clamp(number * grams, long.MinValue / 4, long.MaxValue / 4);
        }

        public MassBalance Close(string stall, string product, decimal tolerance)
        {
            // The books at the window's end, back to its beginning. What no stock covered never came off the books.
            var opening = Now - _after - _bought - _made - _declared - _returned - _found + (_sold + _used + _disposed - _uncovered) + _shrunk;
            return new MassBalance(stall, product, Unit.IsMass ? Unit.Kilogram : Unit, Micros(opening), Micros(_bought), Micros(_made), Micros(_declared),
                Micros(_returned), Micros(_found), Micros(_sold), Micros(_used), Micros(_disposed), Micros(_shrunk), Micros(_uncovered), tolerance);

            static long Micros(long milligrams) => (long)Math.Clamp(milligrams * 1000m, long.MinValue, long.MaxValue);
        }
    }
}
