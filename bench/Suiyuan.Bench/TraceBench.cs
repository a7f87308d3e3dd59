using System.Diagnostics;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Views;

namespace Suiyuan.Bench;

/// <summary>Traces at the size of a city: a shopper's upstream, a recall's scope, and what the index beside the tables is worth.</summary>
internal static class TraceBench
{
    private const string Children = """
        WITH RECURSIVE reached(lot) AS (
          SELECT $1
          UNION SELECT l.no FROM reached r JOIN allocation a ON a.lot = r.lot JOIN lot l ON l.source = a.line
          UNION SELECT l.no FROM reached r JOIN allocation a ON a.lot = r.lot JOIN transformation t ON t.idx = a.line / 64
            JOIN lot l ON l.no >= t.idx * 64 AND l.no < t.idx * 64 + 64
          UNION SELECT l.no FROM reached r JOIN lot l ON l.back = r.lot)
        """;

    private const string Parents = """
        WITH RECURSIVE reached(lot) AS (
          SELECT $1
          UNION SELECT a.lot FROM reached r JOIN lot l ON l.no = r.lot JOIN allocation a ON a.line = l.source
          UNION SELECT a.lot FROM reached r JOIN transformation t ON t.idx = r.lot / 64 JOIN allocation a ON a.line >= t.idx * 64 AND a.line < t.idx * 64 + 64
          UNION SELECT l.back FROM reached r JOIN lot l ON l.no = r.lot WHERE l.back IS NOT NULL)
        SELECT count(*) FROM reached
        """;

    public static Task RunAsync(BenchOptions options)
    {
        var vouchers = options.Short ? 200_000 : options.Vouchers;
        var big = Math.Min(100_000, vouchers / 2);
        using var database = ViewDatabase.Open(Path.Combine(options.Fresh("trace"), "views.db"), SuiyuanViews.Create());
        var clock = Stopwatch.StartNew();
        var city = SyntheticCity.Fill(database, vouchers, big);
        Table.Head($"Trace, {city.Vouchers:N0} vouchers of {SyntheticCity.Stalls:N0} stalls");
        Table.Row("writing the synthetic tables", $"{clock.Elapsed.TotalSeconds:0} s");

        using var db = database.Read();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var index = new TraceIndex();
        clock.Restart();
        index.CatchUp(db);
        Table.Row("making the index from the tables", $"{clock.Elapsed.TotalSeconds:0.0} s");
        Table.Row("links between lots; memory of the index", $"{index.Links:N0}; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");

        var random = new Random(1);
        var sales = city.Sales.OrderBy(_ => random.Next()).Take(5_000).ToArray();
        Times("upstream of a voucher, as its page asks, first time each", Measure(sales, s => VoucherQuery.At(db, s)!.Entries.Count));
        Times("the same again", Measure(sales, s => VoucherQuery.At(db, s)!.Entries.Count));

        var lots = city.Lots.OrderBy(_ => random.Next()).Take(2_000).ToArray();
        Times("recall scope of any lot, with quantities", Measure(lots, l => index.Downstream(db, [l]).Lots.Count));
        var scope = index.Downstream(db, [city.BigLot]);
        Times($"recall scope of a lot that reached {scope.Vouchers:N0} vouchers, {scope.Lots.Count:N0} lots, {scope.Stalls.Count:N0} stalls",
            Measure(Enumerable.Repeat(city.BigLot, 40), l => index.Downstream(db, [l]).Vouchers));

        var closure = Measure(Enumerable.Repeat(city.BigLot, 40), l => index.Follow(db, [l], down: true).Lots.Count);
        Times("its lots alone, from the index", closure);
        var recursive = Measure(Enumerable.Repeat(city.BigLot, 5), l => (int)db.Number(Children + "SELECT count(*) FROM reached", l));
        Times("the same by recursive SQL", recursive);
        BalanceOfRecall(database, index, scope);
        Times("its lots, vouchers and quantities by recursive SQL", Measure(Enumerable.Repeat(city.BigLot, 5), l => (int)db.Number(Children + """
            SELECT count(*) + sum(n) + sum(q) FROM (SELECT l.stall, count(DISTINCT a.line / 64) AS n, sum(a.qty) AS q FROM reached r JOIN lot l ON l.no = r.lot
              LEFT JOIN allocation a ON a.lot = r.lot LEFT JOIN statement s ON s.idx = a.line / 64 LEFT JOIN sale_fate f ON f.idx = s.idx WHERE f.voided IS NULL GROUP BY l.stall)
            """, l)));
        var ends = index.Follow(db, [.. lots.Take(500)], down: true).Lots.OrderBy(_ => random.Next()).Take(2_000).ToArray();
        Times("sources of any lot, from the index", Measure(ends, l => index.Follow(db, [l], down: false).Lots.Count));
        Times("the same by recursive SQL", Measure(ends, l => (int)db.Number(Parents, l)));
        return Task.CompletedTask;
    }

    /// <summary>The balance of a recall that goes on: what its page shows after each answer.</summary>
    private static void BalanceOfRecall(ViewDatabase database, TraceIndex index, TraceScope scope)
    {
        const long Recall = 1;
        database.Writer.Begin();
        foreach (var lot in scope.Lots)
        {
            database.Writer.Run("INSERT INTO scope_lot(cause, lot, stall, root, binding, since) SELECT $1, no, stall, 0, 1, $1 FROM lot WHERE no = $2", Recall, lot.No);
        }

        database.Writer.Commit();
        using var db = database.Read();
        Times($"balance of a recall of {scope.Vouchers:N0} vouchers and {scope.Lots.Count:N0} lots", Measure(Enumerable.Repeat(Recall, 40), r => RecallBalance.Of(db, index, r).Count));
        Times("what it sold and used, by SQL that looks at each voucher", Measure(Enumerable.Repeat(Recall, 5), r => db.All("""
            SELECT s.kind, f.confirmed IS NOT NULL, sum(a.qty) FROM scope_lot l JOIN allocation a ON a.lot = l.lot JOIN statement s ON s.idx = a.line / 64
              LEFT JOIN sale_fate f ON f.idx = s.idx LEFT JOIN entry_fate e ON e.idx = s.idx LEFT JOIN disposal d ON d.idx = s.idx
            WHERE l.cause = $1 AND l.lifted IS NULL AND f.voided IS NULL AND e.idx IS NULL GROUP BY 1, 2
            """, x => x.GetInt64(2), r).Count));
    }

    private static (double[] Times, double Processor) Measure<T>(IEnumerable<T> inputs, Func<T, int> ask)
    {
        var times = new List<double>();
        var spent = Environment.CpuUsage.TotalTime;
        foreach (var input in inputs)
        {
            var start = Stopwatch.GetTimestamp();
            ask(input);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return ([.. times.Order()], (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds / times.Count);
    }

    internal static void Times(string what, (double[] Times, double Processor) measured)
    {
        var (times, processor) = measured;
        Table.Row(what + ": p50, p99, worst; processor time on average",
            $"**{times[times.Length / 2]:0.###}**, {times[(int)(times.Length * 0.99)]:0.###}, {times[^1]:0.###} ms; {processor:0.###} ms");
    }
}
