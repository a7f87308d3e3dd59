using System.Diagnostics;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Bench;

/// <summary>What the pages about reporting ask, in a year of a city of 90 markets and 8,018 stalls: the tables are written, not computed.</summary>
internal static class ReportingBench
{
    private const int Markets = 90;
    private const int Stalls = 8_018;
    private const int FirstStall = 1_000;
    private static readonly DateOnly Last = new(2026, 11, 26);

    public static Task RunAsync(BenchOptions options)
    {
        var days = options.Short ? 40 : 365;
        var path = Path.Combine(options.Fresh("reporting"), "views.db");
        using var database = ViewDatabase.Open(path, SuiyuanViews.Create());
        Fill(database.Writer, days);
        Table.Head($"Reporting, {Stalls:N0} stalls of {Markets} markets over {days} days");
        Table.Row("size of the tables", $"{new FileInfo(path).Length / 1e6:0} MB");
        Time("a bureau's first page: 30 days of the city, its districts and markets", db =>
        {
            var period = ReportingPeriod.Read(db, "gz", Last, 30);
            return period.Days().Count + period.Districts(Last).Count + period.Markets(Last).Count;
        });
        Time("one day of the city alone", db => ReportingPeriod.Read(db, "gz", Last, 1).Markets(Last).Count);
        Time("a market's page: 30 days and its stalls", db => ReportingPeriod.Read(db, "m5", Last, 30).Days().Count + ReportingQueries.Stalls(db, "m5", Last).Count);
        Time("a stall: today", db => ReportingQueries.Of(db, "s100", Last) is null ? 0 : 1);
        Time("everyone who is missing in the city", db => ReportingQueries.Missing(db, Last).Count);
        return Task.CompletedTask;

        void Time(string what, Func<ViewReader, int> ask)
        {
            var times = new List<double>();
            for (var i = 0; i < 30; i++)
            {
                using var db = database.Read();
                var clock = Stopwatch.StartNew();
                ask(db);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            Table.Row(what, $"{times[0]:0.0} ms at first, {times.Order().ElementAt(15):0.0} ms as a rule, {times.Order().ElementAt(28):0.0} ms at worst");
        }
    }

    private static void Fill(ViewWriter db, int days)
    {
        var random = new Random(1);
        db.Begin();
        Party(db, 1, "gz", 1, 1, null);
        for (var m = 0; m < Markets; m++)
        {
            Party(db, 2 + m, $"m{m}", 2, 1, $"区{m % 11}");
        }

        for (var s = 0; s < Stalls; s++)
        {
            Party(db, FirstStall + s, $"s{s}", 3, 2 + (s % Markets), null);
            db.Run("INSERT INTO roster(market, stall, from_day, to_day) VALUES ($1, $2, $3, $4)",
                (long)(2 + (s % Markets)), (long)(FirstStall + s), (long)(Last.DayNumber - days - random.Next(30)), (long)DateOnly.MaxValue.DayNumber);
        }

        for (var day = Last.DayNumber - days + 1; day <= Last.DayNumber; day++)
        {
            for (var s = 0; s < Stalls; s++)
            {
                var counted = random.Next(100) switch { < 4 => 0, < 6 => 16, < 12 => 33, < 15 => 3, < 18 => 5, _ => 1 };
                if (counted > 0)
                {
                    db.Run("""
                        INSERT INTO report_day(stall, day, records, behalf, shorts, state, state_by_market, first, last, needing, covered, suspect, counted, signs)
                        VALUES ($1, $2, $3, 0, 0, 0, 0, $4, $4, 1, 1, 0, $5, 0)
                        """, (long)(FirstStall + s), (long)day, (long)random.Next(1, 30), day * 86_400L, (long)counted);
                }
            }

            for (var m = 0; m < Markets; m++)
            {
                db.Run("INSERT INTO report_sum(day, market, reported, late, behalf, nil, closed, flagged) VALUES ($1, $2, 80, 3, 3, 5, 2, 6)", (long)day, (long)(2 + m));
            }
        }

        db.Commit();
    }

    private static void Party(ViewWriter db, int no, string id, int role, int under, string? district) => db.Run(
        "INSERT INTO party(no, id, role, under, zh, stall, district, admitted, bureau) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 1)",
        (long)no, id, (long)role, (long)under, "名称" + id, role == 3 ? "A" + id : null, district);
}
