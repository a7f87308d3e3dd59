using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.City.Metropolis;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Demo;

/// <summary>A generated city played into a host of its own process, the worst moments included.</summary>
public sealed class CityLoaderTests : IDisposable
{
    private static readonly CityPlan Plan = new("9", 2, 40, 400, 2_400, new DateOnly(2026, 11, 9));

    private readonly string _data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;

    private string CityPath => Path.Combine(_data, "a.city");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_city_is_loaded_with_its_damaged_double_and_foreign_lines_named_and_every_proof_holds()
    {
        await WriteAsync();
        var lines = await File.ReadAllLinesAsync(CityPath);
        var stranger = (await OtherCityAsync())[^2];
        // Line numbers are from 1, and the plan is line 1.
        string[] worse = [.. lines[..400], lines[300], "not a statement", stranger, lines[400][..^40], .. lines[401..]];
        await File.WriteAllLinesAsync(CityPath, worse);

        await using var host = HostProcess.Start(_data);
        var (http, token) = await ReadyAsync(host);
        using var _ = http;
        var complaints = new List<(long Line, string What)>();
        var loader = new CityLoader(http, TimeProvider.System) { BatchSize = 100, Complain = (line, what) => complaints.Add((line, what)) };
        var result = await loader.LoadAsync(CityPath, token, TestContext.Current.CancellationToken);

        Assert.Equal(lines.Length - 3, result.Statements);
        Assert.Equal(1, result.Already);
        Assert.Equal(3, result.Refused);
        Assert.Equal([402, 403, 404], complaints.Select(c => c.Line).Order());
        Assert.Equal((64, 0), (result.Proven, result.NotProven));
        Assert.Equal(result.Statements, await RecordedAsync(http) - await ClocksAsync(http) - 1);
    }

    [Fact]
    public async Task A_load_goes_on_after_it_was_stopped_and_after_the_host_was_killed_and_loses_nothing()
    {
        await WriteAsync();
        var total = (await File.ReadAllLinesAsync(CityPath)).Length - 2;
        var port = FreePort();
        var host = HostProcess.Start(_data, "--urls", $"http://127.0.0.1:{port}");
        var (http, token) = await ReadyAsync(host);
        using var _ = http;

        // Stopped by its user after a few batches.
        using var stop = new CancellationTokenSource();
        var batches = 0;
        var first = new CityLoader(http, TimeProvider.System) { BatchSize = 50 };
        var reader = Task.Run(async () =>
        {
            while (await RecordedAsync(http) < 500)
            {
                await Task.Delay(20);
            }

            batches++;
            await stop.CancelAsync();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.LoadAsync(CityPath, token, stop.Token));
        await reader;
        Assert.Equal(1, batches);

        // Killed under the second load, and started again: the loader waits for it and goes on by itself.
        var away = false;
        var second = new CityLoader(http, TimeProvider.System) { BatchSize = 50, Report = p => away |= p.Note == CityLoader.HostAway };
        var load = second.LoadAsync(CityPath, token, TestContext.Current.CancellationToken);
        var before = await RecordedAsync(http);
        while (await RecordedAsync(http) < before + 300)
        {
            await Task.Delay(20);
        }

        await host.DisposeAsync();
        await Task.Delay(1500);
        await using var again = HostProcess.Start(_data, "--urls", $"http://127.0.0.1:{port}");
        var result = await load;
        Assert.True(away);
        Assert.Equal(0, result.Refused);
        Assert.Equal(0, result.NotProven);
        Assert.Equal(total, await RecordedAsync(http) - await ClocksAsync(http) - 1);
    }

    [Fact]
    public async Task A_file_that_is_no_citys_a_wrong_token_and_another_host_are_told_apart()
    {
        await WriteAsync();
        await File.WriteAllTextAsync(Path.Combine(_data, "b.city"), "hello\n");
        await using var host = HostProcess.Start(_data);
        var (http, token) = await ReadyAsync(host);
        using var _ = http;
        var loader = new CityLoader(http, TimeProvider.System);
        var none = await Assert.ThrowsAsync<CityFileException>(() => loader.LoadAsync(Path.Combine(_data, "b.city"), token, TestContext.Current.CancellationToken));
        Assert.Contains("first line", none.Message, StringComparison.Ordinal);
        var wrong = await Assert.ThrowsAsync<CityFileException>(() => loader.LoadAsync(CityPath, "wrong", TestContext.Current.CancellationToken));
        Assert.Contains("token", wrong.Message, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<CityFileException>(() => loader.LoadAsync(CityPath, null, TestContext.Current.CancellationToken));
        Assert.Contains("token is needed", missing.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(CityPath + ".load.json", """{"Host":"http://elsewhere/","Vkey":"x","Lines":3}""");
        var other = await Assert.ThrowsAsync<CityFileException>(() => loader.LoadAsync(CityPath, token, TestContext.Current.CancellationToken));
        Assert.Contains("http://elsewhere/", other.Message, StringComparison.Ordinal);
    }

    private Task WriteAsync() => CityFile.WriteAsync(Plan, CityPath, withParts: true, static _ => { }, TestContext.Current.CancellationToken);

    private async Task<string[]> OtherCityAsync()
    {
        var path = Path.Combine(_data, "other.city");
        await CityFile.WriteAsync(Plan with { Seed = "10" }, path, withParts: false, static _ => { }, TestContext.Current.CancellationToken);
        return await File.ReadAllLinesAsync(path);
    }

    private static async Task<(HttpClient Http, string Token)> ReadyAsync(HostProcess host)
    {
        var link = host.WaitFor("Set up this installation once, at ").Split(' ')[^1];
        var http = new HttpClient { BaseAddress = new Uri(new Uri(link).GetLeftPart(UriPartial.Authority)) };
        await Task.Yield();
        return (http, link.Split("token=")[^1]);
    }

    private static async Task<long> RecordedAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonElement>("/healthz")).GetProperty("recorded").GetInt64();

    /// <summary>The ledger's own clock entries.</summary>
    private static async Task<long> ClocksAsync(HttpClient http)
    {
        var clocks = 0L;
        var size = await RecordedAsync(http);
        while ((await http.GetFromJsonAsync<JsonElement>("/healthz")).GetProperty("published").GetInt64() < size)
        {
            await Task.Delay(100);
        }

        for (var bundle = 0L; bundle * 256 < size; bundle++)
        {
            var width = Math.Min(256, size - (bundle * 256));
            var bytes = await http.GetByteArrayAsync(EntriesPath(bundle, width));
            for (var at = 0; at < bytes.Length;)
            {
                var length = (bytes[at] << 8) | bytes[at + 1];
                Assert.Equal(StatementFault.None, Statement.TryDecode(bytes.AsMemory(at + 2, length), out var statement));
                clocks += statement!.Kind == "clock" ? 1 : 0;
                at += 2 + length;
            }
        }

        return clocks;
    }

    private static string EntriesPath(long bundle, long width) =>
        $"/log/tile/entries/{bundle:000}" + (width == 256 ? "" : $".p/{width}");

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
