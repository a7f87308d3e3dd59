using System.Diagnostics;
using System.Globalization;
using Suiyuan.City.Metropolis;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// A loaded city in use: a thousand statements a second arrive one by one, and meanwhile vouchers' pages are opened and an officer looks at the
/// bureau's first page; then, in quiet, how many shoppers one core can answer.
/// </summary>
internal static class CityUseBench
{
    public const int SalesPerSecond = 1_000;
    // One in so many is looked for on its page.
    private const int LookedFor = 50;

    /// <summary>The end of a city's file.</summary>
    /// <param name="Before">Lines before it, the first not counted.</param>
    /// <param name="Statements">Its statements, without what the platform said.</param>
    public sealed record End(long Before, IReadOnlyList<Statement> Statements);

    public static async Task RunAsync(HostProcess host, string seed, End end)
    {
        using var officer = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };
        var desk = await PagesBench.SignInAsync(officer, seed, "gz");
        // What waited for the first page goes on beside the first third; the others come to a host that has nothing else to do.
        var third = end.Statements.Count / 3;
        await ArriveAsync(host, officer, desk, [.. end.Statements.Take(third)], "from the moment of the restart");
        var waited = await CalmAsync(host);
        await ArriveAsync(host, officer, desk, [.. end.Statements.Skip(third)], $"{waited.TotalSeconds:0} s later, when it has nothing else to do");

        await new BenchCity(host).ViewsAsync(0);
        List<StatementId> vouchers = [.. end.Statements.Where(static s => s.Kind == "sale").Select(static s => s.Id)];
        var many = await AskAsync(host, vouchers);
        Table.Row("a voucher's page, each another one: per second and core of the host", $"**{many:N0}/s**");
        var few = await AskAsync(host, [.. Enumerable.Repeat(vouchers.Take(20), vouchers.Count / 20).SelectMany(static v => v)]);
        Table.Row("… twenty that all ask for", $"**{few:N0}/s**");
    }

    private static async Task ArriveAsync(HostProcess host, HttpClient officer, string desk, List<Statement> statements, string when)
    {
        using var stop = new CancellationTokenSource();
        var looking = LookAsync(officer, desk, stop.Token);
        var shown = new List<double>();
        var (latencies, failures, _) = await OpenLoop.SendAsync(host.Http, [.. statements.Select(static s => s.Bytes)], SalesPerSecond, async (i, since) =>
        {
            if (i < SalesPerSecond || i % LookedFor != 0 || statements[i].Kind != "sale")
            {
                return;
            }

            while (!(await host.Http.GetStringAsync($"/v/{statements[i].Id}")).Contains("data-statement", StringComparison.Ordinal))
            {
                await Task.Delay(10);
            }

            lock (shown)
            {
                shown.Add(since());
            }
        });
        await stop.CancelAsync();
        var pages = await looking;
        shown.Sort();
        Table.Row($"{SalesPerSecond:N0} statements a second one by one, {statements.Count:N0} of them, {when}: durable, p50, p99, worst",
            $"{OpenLoop.At(latencies, .5):0.0} ms, **{OpenLoop.At(latencies, .99):0.0} ms**, {OpenLoop.At(latencies, 1):0.0} ms; {failures} failures");
        Table.Row("… on the voucher's page, from the moment it was due: p50, p99", $"{OpenLoop.At(shown, .5):0} ms, **{OpenLoop.At(shown, .99):0} ms**");
        Table.Row($"… an officer's `{desk}` meanwhile: p50, worst", $"{OpenLoop.At(pages, .5):0} ms, {OpenLoop.At(pages, 1):0} ms");
    }

    /// <summary>Waits until the host uses next to no processor time, two minutes at most.</summary>
    public static async Task<TimeSpan> CalmAsync(HostProcess host)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(2))
        {
            var before = host.Cpu;
            await Task.Delay(2_000);
            if ((host.Cpu - before).TotalMilliseconds < 200)
            {
                break;
            }
        }

        return clock.Elapsed;
    }

    /// <summary>Reads the last statements of a city's file, of a small one a quarter at most.</summary>
    public static End Tail(string file, int count)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, (count + 10) * 3_000L), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var lines = new Queue<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#end ", StringComparison.Ordinal))
            {
                var all = long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
                var last = lines.TakeLast((int)Math.Min(count, all / 4)).ToList();
                return new End(all - last.Count, [.. last.Select(Read).OfType<Statement>().Where(static s => s.Issuer != History.Platform)]);
            }

            lines.Enqueue(line);
            if (lines.Count > count)
            {
                lines.Dequeue();
            }
        }

        throw new InvalidOperationException($"{file} has no end: it was not generated to it.");
    }

    /// <summary>The statement of a line; null for none.</summary>
    public static Statement? Read(string line) =>
        CityFile.TryReadLine(line, out var bytes, out _) && Statement.TryDecode(bytes, out var statement) == StatementFault.None ? statement : null;

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
}
