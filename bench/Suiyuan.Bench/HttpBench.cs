using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Suiyuan.Bench;

/// <summary>
/// Sales through the public HTTP interface of the real host, the load client on the same machine: every signature
/// verified, durable, integrated, and in the views.
/// </summary>
internal static class HttpBench
{
    private const int BatchSize = 500;
    private const int Connections = 4;
    private const int SinglesPerSecond = 500;

    public static async Task RunAsync(BenchOptions options)
    {
        await using var host = await HostProcess.StartAsync(options, options.Fresh("http"), demo: false);
        var city = new BenchCity(host);
        await city.FoundAsync();

        // Once through, unmeasured: code compiled, caches and files warm.
        await BatchesAsync(host, city, city.Sales(options.Short ? 2_000 : 20_000, "warm"));

        Table.Head("Sales through HTTP");
        var verify = Reference.VerifyPerSecond;
        var sales = city.Sales(options.Short ? 10_000 : 100_000, "batches");
        var (acknowledged, inViews, cpu, own) = await BatchesAsync(host, city, sales);
        var rate = sales.Length / inViews.TotalSeconds;
        Table.Row($"{sales.Length:N0} sales in batches of {BatchSize}, {Connections} connections: durable", $"{sales.Length / acknowledged.TotalSeconds:N0}/s");
        Table.Row("the same, until in the views", $"**{rate:N0}/s** ({rate / verify:0.00} of one core's ECDSA verify rate, {verify:N0}/s)");
        Table.Row("processor time of the host for one sale", $"{cpu.TotalMicroseconds / sales.Length:0} µs, of which the signature {1e6 / verify:0} µs");
        Table.Row("processor time of the load client for one sale", $"{own.TotalMicroseconds / sales.Length:0} µs");
        Table.Row("mean statement", $"{sales.Average(s => s.Length):0} bytes");
        Table.Row("resident memory of the host", $"{host.Megabytes:N0} MB");

        var singles = city.Sales(SinglesPerSecond * (options.Short ? 4 : 30), "singles");
        await SinglesAsync(host, singles);
    }

    /// <summary>Posts all in batches; returns time to the last acknowledgement, to the views, and processor times.</summary>
    private static async Task<(TimeSpan Acknowledged, TimeSpan InViews, TimeSpan HostCpu, TimeSpan OwnCpu)> BatchesAsync(
        HostProcess host, BenchCity city, byte[][] sales)
    {
        var bodies = sales.Chunk(BatchSize).Select(batch => batch.SelectMany(s => s).ToArray()).ToArray();
        using var self = Process.GetCurrentProcess();
        var cpu = host.Cpu;
        var own = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var next = -1;
        long last = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < bodies.Length;)
            {
                var index = await PostBatchAsync(host.Http, bodies[i]);
                for (var seen = Interlocked.Read(ref last); index > seen; seen = Interlocked.Read(ref last))
                {
                    Interlocked.CompareExchange(ref last, index, seen);
                }
            }
        }));
        var acknowledged = clock.Elapsed;
        await city.ViewsAsync(last + 1);
        var inViews = clock.Elapsed;
        self.Refresh();
        return (acknowledged, inViews, host.Cpu - cpu, self.TotalProcessorTime - own);
    }

    private static async Task<long> PostBatchAsync(HttpClient http, byte[] body)
    {
        while (true)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor-seq");
            using var response = await http.PostAsync("/api/statements", content);
            if (response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(50);
                continue;
            }

            var bytes = await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            using var answers = JsonDocument.Parse(bytes);
            long last = 0;
            var refused = false;
            foreach (var answer in answers.RootElement.EnumerateArray())
            {
                if (answer.TryGetProperty("index", out var index))
                {
                    last = Math.Max(last, index.GetInt64());
                }
                else if (answer.GetProperty("problem").GetProperty("code").GetString() == "overloaded")
                {
                    refused = true;
                }
                else
                {
                    throw new InvalidOperationException(answer.GetRawText());
                }
            }

            if (!refused)
            {
                return last;
            }
        }
    }

    private static async Task SinglesAsync(HostProcess host, byte[][] singles)
    {
        var (sorted, failures, rate) = await OpenLoop.SendAsync(host.Http, Array.ConvertAll(singles, static s => (ReadOnlyMemory<byte>)s), SinglesPerSecond);
        Table.Row($"single sales, open loop at {SinglesPerSecond}/s, acknowledged durable", $"{rate:N0}/s kept, {failures} failures");
        Table.Row("p50, p99, p99.9, worst",
            $"{OpenLoop.At(sorted, .5):0.0} ms, **{OpenLoop.At(sorted, .99):0.0} ms**, {OpenLoop.At(sorted, .999):0.0} ms, {sorted[^1]:0.0} ms");
    }

    /// <summary>Submits sales in batches, unmeasured.</summary>
    public static async Task FillAsync(HostProcess host, BenchCity city, int count)
    {
        const int Piece = 50_000;
        for (var done = 0; done < count; done += Piece)
        {
            await BatchesAsync(host, city, city.Sales(Math.Min(Piece, count - done), $"fill/{done}"));
        }
    }
}
