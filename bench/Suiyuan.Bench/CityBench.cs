using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.City.Metropolis;

namespace Suiyuan.Bench;

/// <summary>
/// Whole cities through the front door: generated, loaded as their members would, restarted, their views made again, and then asked and
/// added to while sales arrive. From ten thousand vouchers to the seed's 4.657 million, so that one sees how the cost grows.
/// </summary>
internal static class CityBench
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 4_657_000];

    public static async Task RunAsync(BenchOptions options)
    {
        Directory.CreateDirectory(options.Data);
        var sizes = options.Vouchers < Sizes[^1] ? [options.Vouchers] : options.Short ? Sizes[..2] : Sizes;
        foreach (var vouchers in sizes)
        {
            var file = options.City is { } given && vouchers == sizes[^1] ? given : Path.Combine(options.Data, $"{vouchers}.city");
            await GenerateAsync(file, vouchers);
            var data = options.Fresh($"city-{vouchers}");
            File.Delete(file + ".load.json");
            // The end of the largest city's history comes one statement at a time, as sales do.
            var seconds = vouchers == sizes[^1] ? options.Short ? 4 : 30 : 0;
            var last = CityUseBench.Tail(file, seconds * CityUseBench.SalesPerSecond);
            await LoadAsync(options, file, data, last.Before);
            Bytes(file, data);
            await using (var host = await HostProcess.StartAsync(options, data, demo: false))
            {
                Table.Row("restart, to the first page answered", $"**{host.ReadyAfter.TotalSeconds:0.00} s**, {host.Megabytes:N0} MB");
                if (seconds > 0)
                {
                    await CityUseBench.RunAsync(host, CityFile.PlanOf(file)!.Seed, last);
                }
            }

            await RebuildAsync(options, data);
        }
    }

    private static async Task GenerateAsync(string file, int vouchers)
    {
        if (CityFile.PlanOf(file) is not null)
        {
            return;
        }

        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        var whole = CityPlan.Guangzhou("bench", yesterday);
        var plan = CityPlan.Of((int)Math.Max(10, Math.Round(whole.Stalls * (double)vouchers / (whole.Purchases + whole.Sales))), "bench", yesterday);
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var summary = await CityFile.WriteAsync(plan, file, withParts: false, static _ => { }, CancellationToken.None);
        self.Refresh();
        Table.Head($"A city of {plan.Stalls:N0} stalls is generated");
        Table.Row($"{summary.Statements:N0} statements, each sealed with its party's key", $"{clock.Elapsed.TotalSeconds:N0} s, {summary.Statements / clock.Elapsed.TotalSeconds:N0}/s");
        Table.Row("processor time of one; most memory", $"{(self.TotalProcessorTime - cpu).TotalMicroseconds / summary.Statements:N0} µs; {self.PeakWorkingSet64 / 1e6:N0} MB");
    }

    private static async Task LoadAsync(BenchOptions options, string file, string data, long most)
    {
        var plan = CityFile.PlanOf(file)!;
        await using var host = await HostProcess.StartAsync(options, data, demo: false);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };
        Table.Head($"A city of {plan.Stalls:N0} stalls and {plan.Purchases + plan.Sales:N0} vouchers is loaded");
        var slowest = double.MaxValue;
        var atNineTenths = (At: TimeSpan.Zero, Lines: 0L);
        var backlog = 0L;
        var clock = Stopwatch.StartNew();
        var loader = new CityLoader(http, TimeProvider.System)
        {
            Most = most,
            Complain = static (line, what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}")),
            Report = progress =>
            {
                backlog = Math.Max(backlog, progress.Backlog);
                if (progress.Of > 0 && progress.Lines > progress.Of / 10)
                {
                    slowest = Math.Min(slowest, progress.PerSecond > 0 ? progress.PerSecond : slowest);
                }

                if (atNineTenths.Lines == 0 && progress.Of > 0 && progress.Lines > progress.Of * 9 / 10)
                {
                    atNineTenths = (clock.Elapsed, progress.Lines);
                }
            },
        };
        using var stop = new CancellationTokenSource();
        var watched = WatchAsync(host, stop.Token);
        var result = await loader.LoadAsync(file, await host.TokenAsync, CancellationToken.None);
        var loaded = result.Took;
        var size = (await HealthAsync(host.Http)).Recorded;
        await new BenchCity(host).ViewsAsync(size);
        var inViews = clock.Elapsed;
        var cpu = host.Cpu;
        await stop.CancelAsync();
        var watch = await watched;
        Table.Row($"{result.Statements:N0} statements verified, durable, one connection in batches of {loader.BatchSize:N0}", $"{loaded.TotalSeconds:N0} s, {result.Statements / loaded.TotalSeconds:N0}/s");
        Table.Row("… until in all views", $"**{inViews.TotalSeconds:N0} s, {result.Statements / inViews.TotalSeconds:N0}/s** ({result.Statements / inViews.TotalSeconds / Reference.VerifyPerSecond:0.00} of one core's ECDSA verify rate, {Reference.VerifyPerSecond:N0}/s)");
        if (atNineTenths.Lines > 0 && loaded > atNineTenths.At)
        {
            Table.Row("… the last tenth; the slowest five seconds", $"{(result.Statements + result.Already - atNineTenths.Lines) / (loaded - atNineTenths.At).TotalSeconds:N0}/s; {slowest:N0}/s");
        }

        double[] batches = [.. result.Latencies.Select(static l => l.TotalMilliseconds)];
        Table.Row("a batch until durable: p50, p99, worst", $"{OpenLoop.At(batches, .5):N0} ms, {OpenLoop.At(batches, .99):N0} ms, {OpenLoop.At(batches, 1):N0} ms");
        Table.Row("proofs of a sample that hold", $"{result.Proven} of {result.Proven + result.NotProven}; refused or damaged: {result.Refused}");
        Table.Row("processor time of the host for one statement", $"{cpu.TotalMicroseconds / result.Statements:N0} µs");
        Table.Row("most resident memory of the host; in the end", $"**{watch.Megabytes:N0} MB**; {host.Megabytes:N0} MB");
        Table.Row("stopped by the garbage collector; the longest in a quarter of a second", $"{watch.Paused / clock.Elapsed.TotalMilliseconds:P1} of the time; {watch.LongestPause:N0} ms");
        Table.Row("most statements that the views were behind", $"{backlog:N0}");
    }

    private static void Bytes(string file, string data)
    {
        var plan = CityFile.PlanOf(file)!;
        var vouchers = (double)(plan.Purchases + plan.Sales);
        var ledger = new DirectoryInfo(Path.Combine(data, "ledger")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        var views = new DirectoryInfo(data).EnumerateFiles("views.db*").Sum(f => f.Length);
        Table.Row("ledger, bytes for a voucher; views", $"**{ledger / vouchers:N0}**; **{views / vouchers:N0}** ({ledger / 1e6:N0} MB and {views / 1e6:N0} MB)");
    }

    private static async Task RebuildAsync(BenchOptions options, string data)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(options.Cli, ["views", "rebuild", data]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var most = 0L;
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(200))
        {
            process.Refresh();
            (most, cpu) = (Math.Max(most, process.WorkingSet64), process.TotalProcessorTime);
        }

        await Task.WhenAll(said, error);
        Table.Row("all views made again", process.ExitCode == 0
            ? $"**{clock.Elapsed.TotalSeconds:N1} s**, of them {cpu.TotalSeconds:N1} s of processor time; {most / 1e6:N0} MB" : (FormattableString)$"failed: {await error}");
    }

    private static async Task<(double Megabytes, double Paused, double LongestPause)> WatchAsync(HostProcess host, CancellationToken stop)
    {
        var (most, paused, longest) = (0.0, 0.0, 0.0);
        while (!stop.IsCancellationRequested)
        {
            var health = await HealthAsync(host.Http);
            longest = Math.Max(longest, health.PausedMs - paused);
            (most, paused) = (Math.Max(most, host.Megabytes), health.PausedMs);
            await Task.Delay(250, CancellationToken.None);
        }

        return (most, paused, longest);
    }

    private static async Task<(long Recorded, double PausedMs)> HealthAsync(HttpClient http)
    {
        var health = await http.GetFromJsonAsync<JsonElement>("/healthz");
        return (health.GetProperty("recorded").GetInt64(), health.GetProperty("pausedMs").GetDouble());
    }
}
