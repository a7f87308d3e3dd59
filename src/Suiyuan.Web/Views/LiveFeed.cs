using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Views;

/// <summary>How far the views and the checkpoints are.</summary>
/// <param name="Size">Entries that the pages show.</param>
/// <param name="Final">Entries that a published checkpoint covers.</param>
internal sealed record LiveSize(long Size, long Final);

/// <summary>
/// Tells open pages when there is something new: one pump for all of them, at most two events a second. Slow listeners
/// miss steps, never the newest.
/// </summary>
internal sealed class LiveFeed(RecordedLog log, TimeProvider time, IHostApplicationLifetime lifetime, ViewLoop? views = null) : BackgroundService
{
    /// <summary>Connections beyond which further ones are turned away; pages then don't refresh by themselves.</summary>
    public const int MaxListeners = 2_000;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    // Through proxies that close what is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(25);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _listeners;

    /// <summary>How far they are now.</summary>
    public LiveSize Current { get; private set; } = new(0, 0);

    /// <summary>Reserves a place; each success is followed by one <see cref="ListenAsync"/>.</summary>
    public bool TryJoin()
    {
        if (Interlocked.Increment(ref _listeners) <= MaxListeners)
        {
            return true;
        }

        Interlocked.Decrement(ref _listeners);
        return false;
    }

    /// <summary>The events for one page, from what is now on, until it or the host goes.</summary>
    public async IAsyncEnumerable<SseItem<LiveSize>> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            while (!ends.IsCancellationRequested)
            {
                var next = Volatile.Read(ref _next).Task;
                yield return new SseItem<LiveSize>(Current, "size");
                await Task.WhenAny(next, Task.Delay(Heartbeat, time, ends.Token));
            }
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            Task? grown = null;
            Task? final = null;
            while (true)
            {
                // Whichever comes first: what is recorded is shown, and told, however long its members take to cosign it.
                var seen = Current;
                grown ??= views?.WaitForAsync(seen.Size + 1, stoppingToken) ?? log.WaitForRecordedAsync(seen.Size + 1, stoppingToken);
                final ??= seen.Final < seen.Size ? log.WaitForPublishedAsync(seen.Final + 1, stoppingToken) : null;
                await await Task.WhenAny(grown, final ?? grown);
                grown = grown.IsCompleted ? null : grown;
                final = final?.IsCompleted == true ? null : final;
                Current = new LiveSize(views?.Size ?? log.RecordedSize, log.Published.Size);
                Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped as asked.
        }
        catch (Exception) when (log.Failure is not null || stoppingToken.IsCancellationRequested)
        {
            // The ledger is closed or has failed, which LedgerHost sees to; there is nothing more to tell.
        }
    }
}

/// <summary>Live updates and health.</summary>
internal static class LiveEndpoints
{
    /// <summary>Maps <c>/live</c> and <c>/healthz</c>.</summary>
    public static void MapLive(this WebApplication app)
    {
        app.MapGet("/live", IResult (LiveFeed feed, CancellationToken cancellationToken) => feed.TryJoin()
            ? TypedResults.ServerSentEvents(feed.ListenAsync(cancellationToken))
            : new Problem("too-many-listeners"));

        app.MapGet("/healthz", (RecordedLog log, IServiceProvider services, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            var recorded = log.RecordedSize;
            // A member's node may have no views.
            var shown = services.GetService<ViewLoop>()?.Size ?? recorded;
            var health = new Health(log.Failure is null ? "ok" : "failed", recorded, log.Published.Size, shown, Math.Max(0, recorded - shown),
                Math.Round(GC.GetTotalPauseDuration().TotalMilliseconds, 1));
            return TypedResults.Json(health, statusCode: log.Failure is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    private sealed record Health(string Status, long Recorded, long Published, long Views, long Lag, double PausedMs);
}
