using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using Suiyuan.City.Metropolis;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Bench;

/// <summary>
/// What the rules of risk add to each statement: a simulated city's history through all views, with and without them; with <c>--city</c> the
/// beginning of that one, which a full-size city's file makes as it would be there: in a small one every sixth sale is beyond stock.
/// </summary>
internal static class RulesBench
{
    private const int Rounds = 3;
    private const int MostOfAFile = 1_000_000;

    public static async Task RunAsync(BenchOptions options)
    {
        var plan = options.City is { } file ? CityFile.PlanOf(file)! : CityPlan.Of(options.Short ? 60 : 240, "rules", new DateOnly(2026, 6, 30));
        var entries = options.City is null ? Tell(plan) : Read(plan, options.City);
        var (without, with) = (double.MaxValue, double.MaxValue);
        var hits = "";
        for (var round = 0; round < Rounds; round++)
        {
            // Turn about, and the best of each: the machine has other things to do.
            without = Math.Min(without, (await TakeInAsync(options, entries, rules: false)).Micros);
            (var micros, hits) = await TakeInAsync(options, entries, rules: true);
            with = Math.Min(with, micros);
        }

        Table.Head($"Rules of risk, {entries.Count:N0} statements of a simulated city in transactions of {ViewLoop.MaxTransaction:N0}");
        Table.Row("processor time of one statement, without the rules", $"{without:0.0} µs");
        Table.Row("with them", $"{with:0.0} µs");
        Table.Row("the rules add", $"**{with - without:0.0} µs**");
        Table.Row("ratio", $"{with / without:0.00}");
        Table.Row("hits that stand, by rule", $"{hits}");
        if (options.City is null)
        {
            var honest = await TakeInAsync(options, Tell(plan with { Wrongs = 0, BadLot = false }), rules: true);
            Table.Row("the same where nobody does wrong", $"{honest.Hits}");
        }
    }

    /// <summary>A city's charter and history.</summary>
    private static List<ReadOnlyMemory<byte>> Tell(CityPlan plan)
    {
        var history = new History(plan, static _ => { });
        return WithClock(history, history.Tell().Chunk(4096).SelectMany(c => c.AsParallel().AsOrdered().Select(s => (s.At, (ReadOnlyMemory<byte>)s.Seal()))));
    }

    /// <summary>A city's charter and the first statements of its file.</summary>
    private static List<ReadOnlyMemory<byte>> Read(CityPlan plan, string file) => WithClock(new History(plan, static _ => { }),
        File.ReadLines(file).Skip(1).Take(MostOfAFile).TakeWhile(l => !l.StartsWith('#')).Chunk(4096).SelectMany(c => c.AsParallel().AsOrdered().Select(line =>
            CityUseBench.Read(line) is { } statement ? (statement.SignedAt, statement.Bytes) : throw new InvalidDataException($"{file} is damaged."))));

    /// <summary>With the ledger's clock every quarter of an hour.</summary>
    private static List<ReadOnlyMemory<byte>> WithClock(History history, IEnumerable<(DateTimeOffset At, ReadOnlyMemory<byte> Bytes)> said)
    {
        using var platform = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var clock = StatementFactory.For("suiyuan", platform);
        var facts = new FoundingFacts("suiyuan.example/gz",
            "suiyuan.example/gz+7345885c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea", "suiyuan",
            Base64Url.EncodeToString(history.Keys.Seal("suiyuan").Point));
        List<ReadOnlyMemory<byte>> entries = [history.Charter(facts).Seal()];
        var told = DateTimeOffset.MinValue;
        foreach (var (at, bytes) in said)
        {
            if (at - told > TimeSpan.FromMinutes(15))
            {
                told = at;
                entries.Add(clock.Seal("suiyuan", new Clock(told), told));
            }

            entries.Add(bytes);
        }

        return entries;
    }

    private static async Task<(double Micros, string Hits)> TakeInAsync(BenchOptions options, List<ReadOnlyMemory<byte>> entries,
        bool rules)
    {
        using var database = ViewDatabase.Open(Path.Combine(options.Fresh("rules"), "views.db"),
            [.. SuiyuanViews.Create().Where(v => rules || v is not (RiskView or AlertView))]);
        var loop = new ViewLoop(database, new ViewsBench.ListSource(entries));
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await loop.CatchUpAsync();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        using var db = database.Read();
        return (cpu.TotalMicroseconds / entries.Count,
            rules ? string.Join(", ", RiskQueries.Counts(db, "gz", default).Select(c => $"{c.Rule} {c.Standing}")) : "");
    }
}
