using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Suiyuan.City;
using Suiyuan.City.Live;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Bench;

/// <summary>
/// The platform's queue of photographs: all of <c>--photos DIR</c> (made by <c>bench/tickets</c>) are handed in with purchases of the demo city's stalls,
/// and read by one worker a core until each has its assessment in the ledger.
/// </summary>
internal static class QueueBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        string[] photographs = [.. Directory.EnumerateFiles(options.Photos ?? throw new ArgumentException("--photos DIR: photographs that bench/tickets made."))
            .Where(f => Path.GetExtension(f) is ".jpg" or ".png").Order(StringComparer.Ordinal).Take(options.Short ? 10 : int.MaxValue)];
        var cores = Environment.ProcessorCount;
        var data = options.Fresh("queue");
        await using var host = await HostProcess.StartAsync(options, data, demo: false, "--Suiyuan:Tickets:Concurrency", $"{cores}");
        await new BenchCity(host).FoundAsync();
        var client = new CityClient(host.Http);
        var keys = new CityKeys(BenchCity.Seed);
        var chance = new Chance(BenchCity.Seed, "photographs");
        var at = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        Said[] stocks = [.. SalesLoad.Stock(keys, new Chance(BenchCity.Seed, "photographed"), at)];
        var (cpu, clock, most) = (host.Cpu, Stopwatch.StartNew(), 0.0);
        await client.SubmitAsync([.. stocks.Select(s => s.Seal())], CancellationToken.None);
        foreach (var (i, file) in photographs.Index())
        {
            var stock = stocks[i % stocks.Length];
            var stall = stock.Draft.Subject;
            var image = SealedPart.Of(await File.ReadAllBytesAsync(file), chance);
            using var key = keys.Seal(stall).ToPlatformKey();
            var ticket = StatementFactory.For(stall, key).Seal(new TicketAttached(chance.Nonce(), stock.Id, "quarantine", image.Digest), at);
            await client.SubmitAsync([ticket], CancellationToken.None);
            await client.DepositAsync([image], CancellationToken.None);
        }

        var handedIn = clock.Elapsed;
        (TimeSpan Clock, TimeSpan Cpu, long Read)? half = null;
        for (long read; (read = Assessed(data)) < photographs.Length;)
        {
            // A host that has just started still compiles what it runs.
            half ??= read >= photographs.Length / 2 ? (clock.Elapsed, host.Cpu, read) : null;
            await Task.Delay(200);
            most = Math.Max(most, host.Megabytes);
        }

        Table.Head($"{photographs.Length} photographs through the platform's queue, {cores} workers");
        Table.Row("handed in, with their purchases", $"{handedIn.TotalSeconds:0.0} s");
        Table.Row("until each is read and its assessment recorded", $"{clock.Elapsed.TotalSeconds:0.0} s, **{photographs.Length / clock.Elapsed.TotalSeconds:0.00} a second**");
        Table.Row("processor time of the host for one", $"{(host.Cpu - cpu).TotalMilliseconds / photographs.Length:0} ms");
        if (half is { } warm)
        {
            var left = photographs.Length - warm.Read;
            Table.Row("the second half of them alone", $"**{left / (clock.Elapsed - warm.Clock).TotalSeconds:0.00} a second**, {(host.Cpu - warm.Cpu).TotalMilliseconds / left:0} ms of processor time for one");
        }

        Table.Row("most resident memory of the host", $"{most:0} MB");
    }

    /// <summary>Assessments in the views. What the rules find is recorded beside them, so the ledger's size does not tell.</summary>
    private static long Assessed(string data)
    {
        using var views = new SqliteConnection($"Data Source={Path.Combine(data, "views.db")};Mode=ReadOnly;Pooling=False");
        views.Open();
        using var count = views.CreateCommand();
        count.CommandText = "SELECT count(*) FROM assessment";
        return (long)count.ExecuteScalar()!;
    }
}
