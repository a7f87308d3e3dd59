using System.Diagnostics;
using System.Net.Http.Headers;
using Suiyuan.City.Keys;
using Suiyuan.City.Metropolis;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// A loaded city in use: a thousand sales a second arrive one by one, and meanwhile vouchers' pages are opened and an officer looks at the
/// bureau's first page; then, in quiet, how many shoppers one core can answer.
/// </summary>
internal static class CityUseBench
{
    private const int SalesPerSecond = 1_000;
    // One sale in so many is looked for on its page.
    private const int LookedFor = 50;

    public static async Task RunAsync(HostProcess host, string file, int seconds)
    {
        var plan = CityFile.PlanOf(file)!;
        var (sales, vouchers) = Tail(file, plan.Seed, SalesPerSecond * seconds);
        using var officer = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };
        var desk = await PagesBench.SignInAsync(officer, plan.Seed, "gz");
        using var stop = new CancellationTokenSource();
        var looking = LookAsync(officer, desk, stop.Token);
        var (latencies, shown, failures) = await SellAsync(host.Http, sales);
        await stop.CancelAsync();
        var pages = await looking;
        Table.Row($"meanwhile {SalesPerSecond:N0} single sales a second arrive for {seconds} s: durable, p50, p99, worst",
            $"{At(latencies, .5):0.0} ms, **{At(latencies, .99):0.0} ms**, {At(latencies, 1):0.0} ms; {failures} failures");
        Table.Row("… on the voucher's page, from the moment it was due: p50, p99", $"{At(shown, .5):0} ms, **{At(shown, .99):0} ms**");
        Table.Row($"… an officer's `{desk}` meanwhile: p50, worst", $"{At(pages, .5):0} ms, {At(pages, 1):0} ms");

        await new BenchCity(host).ViewsAsync(0);
        var many = await AskAsync(host, vouchers);
        Table.Row("a voucher's page, each another one: per second and core of the host", $"**{many:N0}/s**");
        var few = await AskAsync(host, [.. Enumerable.Repeat(vouchers.Take(20), vouchers.Count / 20).SelectMany(static v => v)]);
        Table.Row("… twenty that all ask for", $"**{few:N0}/s**");
    }

    /// <summary>The last sales of the file, said again now by the same stalls; and the numbers of those in the file.</summary>
    private static (byte[][] Sales, List<StatementId> Vouchers) Tail(string file, string seed, int count)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, count * 1200L), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var found = new List<Statement>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#' && CityFile.TryReadLine(line, out var bytes, out _) && Statement.TryDecode(bytes, out var statement) == StatementFault.None
                && statement!.Kind == "sale" && statement.Issuer == statement.Subject)
            {
                found.Add(statement);
            }
        }

        var keys = new Dictionary<string, CityKey>(StringComparer.Ordinal);
        foreach (var stall in found.Select(s => s.Issuer).Distinct(StringComparer.Ordinal))
        {
            keys[stall] = CityKey.Of(seed, stall + "/seal");
        }

        var now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var sales = new byte[count][];
        Parallel.For(0, count, i =>
        {
            var said = found[i % found.Count];
            var key = keys[said.Issuer];
            sales[i] = Statement.Encode(new StatementDraft(said.Kind, key.Id, said.Issuer, said.Subject, now.AddSeconds(-(i / found.Count)), said.Payload), key.Sign);
        });
        return (sales, [.. found.Select(s => s.Id)]);
    }

    private static async Task<(double[] Durable, double[] Shown, int Failures)> SellAsync(HttpClient http, byte[][] sales)
    {
        var durable = new double[sales.Length];
        var shown = new double[sales.Length / LookedFor];
        var failures = 0;
        var running = new List<Task>(sales.Length);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < sales.Length; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / SalesPerSecond);
            while (Stopwatch.GetElapsedTime(start) < due)
            {
                Thread.Sleep(1);
            }

            running.Add(OneAsync(i, due));
        }

        await Task.WhenAll(running);
        // The first second opens the connections.
        return ([.. durable.Skip(SalesPerSecond).Order()], [.. shown.Skip(SalesPerSecond / LookedFor).Order()], failures);

        async Task OneAsync(int i, TimeSpan due)
        {
            using var content = new ByteArrayContent(sales[i]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cose");
            using (var response = await http.PostAsync("/api/statements", content))
            {
                durable[i] = (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
                if (!response.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failures);
                    return;
                }
            }

            if (i % LookedFor == 0 && i / LookedFor < shown.Length)
            {
                Statement.TryDecode(sales[i], out var statement);
                while (!(await http.GetStringAsync($"/v/{statement!.Id}")).Contains("data-statement", StringComparison.Ordinal))
                {
                    await Task.Delay(10);
                }

                shown[i / LookedFor] = (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
            }
        }
    }

    private static async Task<double[]> LookAsync(HttpClient officer, string desk, CancellationToken stop)
    {
        var times = new List<double>();
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            (await officer.GetAsync(desk, CancellationToken.None)).EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(500, CancellationToken.None);
        }

        return [.. times.Order()];
    }

    /// <summary>Asks for the pages over four connections; answers by how much processor time the host spent on them.</summary>
    private static async Task<double> AskAsync(HostProcess host, List<StatementId> vouchers)
    {
        var cpu = host.Cpu;
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < vouchers.Count;)
            {
                (await host.Http.GetAsync($"/v/{vouchers[i]}")).EnsureSuccessStatusCode();
            }
        }));
        return vouchers.Count / (host.Cpu - cpu).TotalSeconds;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}
