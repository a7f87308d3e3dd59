using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.City.Play;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// Five hundred displays open on one node while a sale comes every 200 ms: what they cost the host beside the sales themselves, and how
/// long a sale takes until a display is told.
/// </summary>
internal static partial class ScreenBench
{
    private const int Viewers = 500;

    public static async Task RunAsync(BenchOptions options)
    {
        await using var host = await HostProcess.StartAsync(options, options.Fresh("screen"), demo: false);
        var city = new BenchCity(host);
        await city.FoundAsync();
        var seconds = options.Short ? 15 : 60;
        var sales = city.Sales(seconds * 5 * 3, "screen");
        var link = await LinkAsync(host.Http);
        await SellAsync(host, sales[..(seconds * 5)]);

        var (alone, _) = await CostAsync(host, sales[(seconds * 5)..(seconds * 10)]);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Viewers + 8 }) { BaseAddress = host.Http.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        using var ends = new CancellationTokenSource();
        var boards = new int[Viewers];
        var bytes = 0L;
        var open = 0;
        var watching = Enumerable.Range(0, Viewers).Select(i => WatchAsync(i)).ToArray();
        while (Volatile.Read(ref open) < Viewers)
        {
            await Task.Delay(100);
        }

        Array.Clear(boards);
        var before = Interlocked.Read(ref bytes);
        var (watched, took) = await CostAsync(host, sales[(seconds * 10)..]);
        var each = boards.Average();
        Table.Head($"{Viewers} wall displays on one node, five sales a second");
        Table.Row("processor time of the host, nobody looking", $"{100 * alone:0.0} % of a core");
        Table.Row($"the same with {Viewers} displays", $"{100 * watched:0.0} % of a core: **{100 * (watched - alone):0.0} %** for the displays");
        Table.Row("boards that a display was told, a second", $"{each / took.TotalSeconds:0.00} (least {boards.Min() / took.TotalSeconds:0.00})");
        Table.Row("bytes of a board", $"{(bytes - before) / Math.Max(1.0, boards.Sum()):N0}");
        await ends.CancelAsync();
        await Task.WhenAll(watching);

        async Task WatchAsync(int i)
        {
            try
            {
                using var response = await http.GetAsync(link + "/live", HttpCompletionOption.ResponseHeadersRead, ends.Token);
                response.EnsureSuccessStatusCode();
                await using var stream = await response.Content.ReadAsStreamAsync(ends.Token);
                Interlocked.Increment(ref open);
                var buffer = new byte[64 * 1024];
                for (int read; (read = await stream.ReadAsync(buffer, ends.Token)) > 0;)
                {
                    Interlocked.Add(ref bytes, read);
                    boards[i] += buffer.AsSpan(0, read).IndexOf("event: board"u8) >= 0 ? 1 : 0;
                }
            }
            catch (OperationCanceledException)
            {
                // Measured.
            }
        }
    }

    private static async Task<(double Cores, TimeSpan Took)> CostAsync(HostProcess host, byte[][] sales)
    {
        var (cpu, clock) = (host.Cpu, Stopwatch.StartNew());
        await SellAsync(host, sales);
        return ((host.Cpu - cpu) / clock.Elapsed, clock.Elapsed);
    }

    private static async Task SellAsync(HostProcess host, byte[][] sales)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < sales.Length; i++)
        {
            using var content = new ByteArrayContent(sales[i]);
            content.Headers.ContentType = new("application/cose");
            using var answer = await host.Http.PostAsync("/api/statements", content);
            answer.EnsureSuccessStatusCode();
            var wait = TimeSpan.FromMilliseconds(200 * (i + 1)) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }
        }
    }

    // The bureau signs in by its root key and takes a link for a wall.
    private static async Task<string> LinkAsync(HttpClient http)
    {
        var root = new CityKeys(BenchCity.Seed).Root;
        var challenge = (await http.GetFromJsonAsync<JsonElement>("/api/accounts/challenge")).GetProperty("challenge").GetString();
        var proof = Statement.Encode(
            new StatementDraft("sign-in", root.Id, "gz", "gz", TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes($$"""{"v":1,"challenge":"{{challenge}}"}""")),
            digest => root.Sign(digest));
        using var answer = await http.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = Base64Url.EncodeToString(proof) });
        answer.EnsureSuccessStatusCode();
        return Link().Match(await http.GetStringAsync("/bureau/screen")).Groups[1].Value;
    }

    [GeneratedRegex("href=\"(/screen/wall/[A-Za-z0-9_-]{38})\"")]
    private static partial Regex Link();
}
