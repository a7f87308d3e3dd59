using System.Diagnostics;

namespace Suiyuan.Bench;

/// <summary>How long until the first page: an empty directory in the demo, and a stopped ledger of a million entries.</summary>
internal static class StartBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        Table.Head("Start");
        var colds = new List<double>();
        for (var i = 0; i < (options.Short ? 1 : 5); i++)
        {
            await using var host = await HostProcess.StartAsync(options, options.Fresh("start"), demo: true);
            colds.Add(host.ReadyAfter.TotalSeconds);
        }

        colds.Sort();
        Table.Row("demo on an empty directory, to the first page", $"**{colds[colds.Count / 2]:0.00} s** (median of {colds.Count}; worst {colds[^1]:0.00} s)");

        var told = Stopwatch.StartNew();
        var demo = options.Fresh("start");
        await using (var host = await HostProcess.StartAsync(options, demo, demo: true))
        {
            while (!(await host.Http.GetStringAsync("/demo/state")).Contains("\"living\":true", StringComparison.Ordinal))
            {
                await Task.Delay(200);
            }

            Table.Row("demo on an empty directory, until the fortnight is told", $"{told.Elapsed.TotalSeconds:0.0} s");
        }

        await using (var host = await HostProcess.StartAsync(options, demo, demo: true))
        {
            Table.Row("the same demo, started again", $"{host.ReadyAfter.TotalSeconds:0.00} s");
        }

        var entries = options.Short ? 20_000 : options.Entries;
        var data = options.Fresh("large");
        await using (var host = await HostProcess.StartAsync(options, data, demo: false))
        {
            var city = new BenchCity(host);
            await city.FoundAsync();
            await HttpBench.FillAsync(host, city, entries);
        }

        await using (var host = await HostProcess.StartAsync(options, data, demo: false))
        {
            Table.Row($"a stopped ledger of {entries:N0} sales, to ready", $"**{host.ReadyAfter.TotalSeconds:0.00} s**");
        }
    }
}
