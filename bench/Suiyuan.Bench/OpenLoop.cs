using System.Diagnostics;
using System.Net.Http.Headers;

namespace Suiyuan.Bench;

/// <summary>
/// Statements sent one by one, each at its appointed time whatever the host is doing: a latency counts from then (no coordinated
/// omission).
/// </summary>
internal static class OpenLoop
{
    /// <summary>Sends them all.</summary>
    /// <param name="http">The host.</param>
    /// <param name="statements">Sealed, in order.</param>
    /// <param name="perSecond">How many are due in a second.</param>
    /// <param name="then">Told of each that was recorded: its place, and how to tell the milliseconds since it was due.</param>
    /// <returns>Milliseconds until each was acknowledged, in order of size and without the first second, which opens the connections;
    /// how many failed; how many a second it came to.</returns>
    public static async Task<(double[] Latencies, int Failures, double Rate)> SendAsync(
        HttpClient http, IReadOnlyList<ReadOnlyMemory<byte>> statements, int perSecond, Func<int, Func<double>, Task>? then = null)
    {
        var latencies = new double[statements.Count];
        var failures = 0;
        var running = new List<Task>(statements.Count);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < statements.Count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            while (Stopwatch.GetElapsedTime(start) < due)
            {
                Thread.Sleep(1);
            }

            running.Add(OneAsync(i, due));
        }

        await Task.WhenAll(running);
        var rate = statements.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return ([.. latencies.Skip(perSecond).Order()], failures, rate);

        async Task OneAsync(int i, TimeSpan due)
        {
            double Since() => (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
            using var content = new ReadOnlyMemoryContent(statements[i]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cose");
            using (var response = await http.PostAsync("/api/statements", content))
            {
                latencies[i] = Since();
                if (!response.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failures);
                    return;
                }
            }

            if (then is not null)
            {
                await then(i, Since);
            }
        }
    }

    /// <summary>The value below which a share of sorted ones lies; 0 where there are none.</summary>
    public static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * share)];
}
