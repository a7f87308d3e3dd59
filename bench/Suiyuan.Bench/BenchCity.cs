using Suiyuan.City;
using Suiyuan.City.Live;
using Suiyuan.City.Play;

namespace Suiyuan.Bench;

/// <summary>The demo city's parties on an empty host, by the real steps, with stock to sell; then sales to submit.</summary>
internal sealed class BenchCity(HostProcess host)
{
    internal const string Seed = "bench";
    private readonly CityKeys _keys = new(Seed);
    private readonly CityClient _client = new(host.Http);

    /// <summary>Charter, admissions, enrolments, and one purchase at each stall.</summary>
    public async Task FoundAsync(string quorum = "none")
    {
        var now = Now();
        var firstDay = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var token = await host.TokenAsync.WaitAsync(TimeSpan.FromSeconds(10));
        var facts = await _client.AskSetupAsync(token, CancellationToken.None) with { Quorum = quorum };
        await _client.FoundAsync(Story.Charter(Seed, facts, firstDay), token, CancellationToken.None);
        await _client.SubmitAsync([.. Story.Admissions(Seed, firstDay, now).Select(s => s.Seal())], CancellationToken.None);
        await _client.SubmitAsync([.. SalesLoad.Stock(_keys, new Chance(Seed, "stock"), now).Select(s => s.Seal())], CancellationToken.None);
    }

    /// <summary>Signed sales, made beforehand so that the load client has nothing to do but send.</summary>
    public byte[][] Sales(int count, string name)
    {
        var now = Now();
        // Two streams, because this machine signs on as many cores as it has.
        var halves = new byte[2][][];
        Parallel.For(0, 2, half => halves[half] =
            [.. SalesLoad.Sales(_keys, new Chance(Seed, $"sales/{name}/{half}"), now).Take(half == 0 ? count / 2 : count - (count / 2))]);
        return [.. halves[0], .. halves[1]];
    }

    /// <summary>Waits until the views have taken in everything recorded; returns the tree size they stand at.</summary>
    public async Task<long> ViewsAsync(long size)
    {
        await foreach (var at in LiveSizes.OfAsync(host.Http))
        {
            if (at >= size)
            {
                return at;
            }
        }

        throw new InvalidOperationException("The host ended its live updates before the views were there.");
    }

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
}
