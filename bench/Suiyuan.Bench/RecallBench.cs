using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.City.Play;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// A recall whose page is open at the bureau while its stalls acknowledge one after the other and the city goes on selling: from the
/// answer that an acknowledgement is recorded until the page is told, and until it shows it.
/// </summary>
internal static class RecallBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        await using var host = await HostProcess.StartAsync(options, options.Fresh("recall"), demo: false);
        var city = new BenchCity(host);
        await city.FoundAsync();
        var keys = new CityKeys(BenchCity.Seed);
        var noise = city.Sales(options.Short ? 300 : 1_500, "recall");
        var stalls = noise.Select(s => Statement.TryDecode(s, out var sale) == StatementFault.None ? sale!.Subject : "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var wholesaler = stalls[0];
        var (bad, _) = await SayAsync(wholesaler, new Purchase(StatementFactory.Nonce(), new("湛江渔业"), [new PurchaseLine("鲈鱼", Amount.Of(1_000), Unit.Kilogram)]));
        foreach (var buyer in stalls[1..])
        {
            var (sale, _) = await SayAsync(wholesaler, new Sale(StatementFactory.Nonce(), [new SaleLine("鲈鱼", Amount.Of(5), Unit.Kilogram, new LotId(bad, 0))]));
            await SayAsync(buyer, new PurchaseConfirmed(StatementFactory.Nonce(), sale));
        }

        var (recall, opened) = await SayAsync("gz", new RecallOpened(StatementFactory.Nonce(), 1, "鲈鱼", [new(bad, 0)], "test", "检出孔雀石绿", "请勿食用", Now(), new(1, 1, 1, 1)));
        await city.ViewsAsync(opened + 1);
        await PagesBench.SignInAsync(host.Http, BenchCity.Seed, "gz");

        using var ends = new CancellationTokenSource();
        var selling = SellAsync(host.Http, noise, ends.Token);
        var (told, shown) = (new List<double>(), new List<double>());
        await using var sizes = LiveSizes.OfAsync(host.Http).GetAsyncEnumerator();
        await sizes.MoveNextAsync();
        for (var i = 0; i < stalls.Length; i++)
        {
            var (_, index) = await SayAsync(stalls[i], new RecallAcknowledged(StatementFactory.Nonce(), recall));
            var accepted = Stopwatch.GetTimestamp();
            while (sizes.Current <= index)
            {
                if (!await sizes.MoveNextAsync())
                {
                    throw new InvalidOperationException("The host ended its live updates.");
                }
            }

            told.Add(Stopwatch.GetElapsedTime(accepted).TotalMilliseconds);
            var page = await host.Http.GetStringAsync($"/bureau/recalls/{recall}");
            shown.Add(Stopwatch.GetElapsedTime(accepted).TotalMilliseconds);
            if (!page.Contains($"{i + 1} / {stalls.Length}", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page was told and does not show the acknowledgement.");
            }

            await Task.Delay(200);
        }

        await ends.CancelAsync();
        await selling;
        Table.Head($"A recall of {stalls.Length} stalls, its page open, about five sales a second beside it");
        Row("from an acknowledgement recorded until the page is told", told);
        Row("until the page that it then fetches is there, with the acknowledgement on it", shown);

        async Task<(StatementId Id, long Index)> SayAsync(string by, Payload payload)
        {
            using var key = (by == "gz" ? keys.Root : keys.Seal(by)).ToPlatformKey();
            var bytes = StatementFactory.For(by, key).Seal(payload, Now());
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/cose");
            using var answer = await host.Http.PostAsync("/api/statements", content);
            answer.EnsureSuccessStatusCode();
            var index = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("index").GetInt64();
            return Statement.TryDecode(bytes, out var statement) == StatementFault.None ? (statement!.Id, index) : throw new InvalidOperationException("What was sealed here can't be read.");
        }
    }

    private static void Row(string what, List<double> times)
    {
        times.Sort();
        Table.Row(what + ": p50, p99, worst", $"**{times[times.Count / 2]:0}**, {times[(int)(times.Count * 0.99)]:0}, {times[^1]:0} ms");
    }

    private static async Task SellAsync(HttpClient http, byte[][] sales, CancellationToken cancellationToken)
    {
        for (var i = 0; i < sales.Length && !cancellationToken.IsCancellationRequested; i++)
        {
            using var content = new ByteArrayContent(sales[i]);
            content.Headers.ContentType = new("application/cose");
            using var answer = await http.PostAsync("/api/statements", content, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            await Task.Delay(200, CancellationToken.None);
        }
    }

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
}
