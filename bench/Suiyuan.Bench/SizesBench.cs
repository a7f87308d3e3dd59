namespace Suiyuan.Bench;

/// <summary>What one sale costs on disk: the difference between two states of the stopped host's directory.</summary>
internal static class SizesBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        var data = options.Fresh("sizes");
        var count = options.Short ? 5_000 : 50_000;
        await using (var host = await HostProcess.StartAsync(options, data, demo: false))
        {
            var city = new BenchCity(host);
            await city.FoundAsync();
            await HttpBench.FillAsync(host, city, 1_000);
        }

        var before = Sizes(data);
        await using (var host = await HostProcess.StartAsync(options, data, demo: false))
        {
            await HttpBench.FillAsync(host, new BenchCity(host), count);
        }

        var after = Sizes(data);
        Table.Head("Bytes of one sale");
        Table.Row($"ledger ({count:N0} sales, stopped cleanly)", $"**{(after.Ledger - before.Ledger) / (double)count:0}**");
        Table.Row("views", $"**{(after.Views - before.Views) / (double)count:0}**");
    }

    private static (long Ledger, long Views) Sizes(string data) => (
        Directory.EnumerateFiles(Path.Combine(data, "ledger"), "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length),
        Directory.EnumerateFiles(data, "views.db*").Sum(f => new FileInfo(f).Length));
}
