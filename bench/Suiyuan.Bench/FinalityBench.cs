using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Suiyuan.Bench;

/// <summary>
/// How long a statement takes from "recorded" to "final" with a quorum of three of four members, each a process of its own on
/// the same two cores, and what a member costs the log.
/// </summary>
internal static class FinalityBench
{
    private const int Members = 4;
    private const int Needed = 3;
    private const int PerSecond = 1_000;
    private const int PerPost = 10;

    public static async Task RunAsync(BenchOptions options)
    {
        Table.Head($"Finality with {Needed} of {Members} members, {PerSecond:N0} statements/s");
        foreach (var interval in new[] { 1_000, 200 })
        {
            await using var all = await StartAsync(options, Members, interval);
            await LoadAsync(all, all.City.Sales(PerSecond * 2, "warm"));
            var sales = all.City.Sales(PerSecond * (options.Short ? 5 : 30), "finality");
            var (latencies, blocks) = await LoadAsync(all, sales);
            double At(double share) => latencies[(int)Math.Min(latencies.Length - 1, latencies.Length * share)];
            Table.Row($"blocks every {interval} ms: recorded to final, p50 and p99 of {latencies.Length:N0}", $"**{At(.5):N0} ms**, **{At(.99):N0} ms**");
            Table.Row($"of that, checkpoint signed to quorum, p50 and p99 of {blocks.Length} blocks", $"{blocks[blocks.Length / 2]:N0} ms, {blocks[(int)(blocks.Length * .99)]:N0} ms");
        }

        Table.Head("What members cost the log");
        var alone = 0.0;
        foreach (var members in new[] { 0, 1, 3 })
        {
            await using var all = await StartAsync(options, members, 1_000);
            await LoadAsync(all, all.City.Sales(PerSecond * 2, "warm"));
            var before = all.Host.Cpu;
            var sales = all.City.Sales(PerSecond * (options.Short ? 5 : 20), "cost");
            await LoadAsync(all, sales);
            var cost = (all.Host.Cpu - before).TotalMicroseconds / sales.Length;
            alone = members == 0 ? cost : alone;
            Table.Row($"processor time of the log's host for one sale, {members} members", members == 0
                ? (FormattableString)$"{cost:0} µs"
                : $"{cost:0} µs ({(cost / alone - 1) * 100:+0;-0} %, {(cost - alone) / members:0.0} µs a member)");
        }
    }

    /// <summary>Sends sales at their appointed times in small posts; milliseconds from acknowledged to final, sorted, and from signed
    /// to final of each block, sorted.</summary>
    private static async Task<(double[] Latencies, double[] Blocks)> LoadAsync(Consortium all, byte[][] sales)
    {
        var acknowledged = new (long Index, DateTimeOffset At)[(sales.Length + PerPost - 1) / PerPost];
        var running = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        foreach (var (i, post) in sales.Chunk(PerPost).Index())
        {
            var due = TimeSpan.FromSeconds((double)i * PerPost / PerSecond);
            while (Stopwatch.GetElapsedTime(start) < due)
            {
                Thread.Sleep(1);
            }

            running.Add(PostAsync(i, [.. post.SelectMany(s => s)]));
        }

        await Task.WhenAll(running);
        var last = acknowledged.Max(a => a.Index);
        var blocks = await BlocksAsync(all, last);
        var latencies = acknowledged.Where(a => a.Index > 0).Select(a => blocks.First(b => b.Size > a.Index) is var block
            ? Math.Max(0, (block.FinalAt - a.At).TotalMilliseconds) : 0).Order().ToArray();
        var first = acknowledged.Min(a => a.Index);
        return (latencies, [.. blocks.Where(b => b.Size > first).Select(b => (b.FinalAt - b.SignedAt).TotalMilliseconds).Order()]);

        async Task PostAsync(int i, byte[] body)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor-seq");
            using var response = await all.Host.Http.PostAsync("/api/statements", content);
            var at = TimeProvider.System.GetUtcNow();
            using var answers = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
            if (answers.RootElement.ValueKind == JsonValueKind.Array)
            {
                acknowledged[i] = (answers.RootElement.EnumerateArray().Max(a => a.TryGetProperty("index", out var index) ? index.GetInt64() : 0), at);
            }
        }
    }

    /// <summary>The blocks up to the one that covers an index; asked for until it is there.</summary>
    private static async Task<IReadOnlyList<(long Size, DateTimeOffset SignedAt, DateTimeOffset FinalAt)>> BlocksAsync(Consortium all, long index)
    {
        while (true)
        {
            using var json = JsonDocument.Parse(await all.Host.Http.GetByteArrayAsync("/log/blocks"));
            var blocks = json.RootElement.EnumerateArray().Select(b => (b.GetProperty("size").GetInt64(),
                b.GetProperty("signedAt").GetDateTimeOffset(), b.GetProperty("finalAt").GetDateTimeOffset())).Reverse().ToList();
            if (blocks.Count > 0 && blocks[^1].Item1 > index)
            {
                return blocks;
            }

            await Task.Delay(50);
        }
    }

    private static async Task<Consortium> StartAsync(BenchOptions options, int members, int interval)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"finality-{members}-{interval}");
        var host = await HostProcess.StartAsync(options, options.Fresh(name), demo: false,
            "--Suiyuan:PublishInterval", TimeSpan.FromMilliseconds(interval).ToString("c"));
        var nodes = new List<HostProcess>();
        var quorum = new StringBuilder();
        for (var i = 0; i < members; i++)
        {
            var own = options with { Port = options.Port + 1 + i };
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{own.Port}");
            nodes.Add(await HostProcess.StartAsync(own, own.Fresh($"{name}-member-{i}"), demo: false,
                "--Suiyuan:Mirror:Log", $"http://127.0.0.1:{options.Port}/log", "--Suiyuan:Mirror:Name", $"member{i}.bench",
                "--Suiyuan:PublicUrl", address, "--Logging:LogLevel:Default", "Error"));
            using var state = JsonDocument.Parse(await nodes[i].Http.GetByteArrayAsync("/api/member"));
            quorum.Append(CultureInfo.InvariantCulture, $"witness m{i} {state.RootElement.GetProperty("mirrorKey").GetString()} {address}\n");
        }

        var needed = members == Members ? Needed : members;
        var city = new BenchCity(host);
        await city.FoundAsync(members == 0 ? "none" : quorum.Append(CultureInfo.InvariantCulture,
            $"group members {needed} {string.Join(' ', Enumerable.Range(0, members).Select(i => $"m{i}"))}\nquorum members\n").ToString());
        return new Consortium(host, nodes, city);
    }

    private sealed record Consortium(HostProcess Host, IReadOnlyList<HostProcess> Nodes, BenchCity City) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            foreach (var node in Nodes)
            {
                await node.DisposeAsync();
            }
        }
    }
}
