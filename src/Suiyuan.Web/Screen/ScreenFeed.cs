using System.Collections.Concurrent;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;

namespace Suiyuan.Web.Screen;

/// <summary>
/// Computes each area that somebody looks at once for all of them: when the views have moved, at most once a second and for
/// a twentieth of a core, whatever the city's size; and every ten seconds without, because a rate falls while nobody speaks.
/// </summary>
internal sealed class ScreenFeed(ViewLoop loop, ViewDatabase views, RecordedLog log, TimeProvider time, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    /// <summary>Connections beyond which further ones are turned away.</summary>
    public const int MostViewers = 2_000;

    private const int TimesAsLong = 20;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    // Through proxies that close what is silent for a minute, and so that a display knows that it is not cut off.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, ScreenShow> _shows = new(StringComparer.Ordinal);
    private TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _viewers;

    /// <summary>Reserves a place; each success is followed by one <see cref="Leave"/>.</summary>
    public ScreenShow? TryJoin(string party)
    {
        if (Interlocked.Increment(ref _viewers) > MostViewers)
        {
            Interlocked.Decrement(ref _viewers);
            return null;
        }

        var show = ShowOf(party);
        show.Join();
        Interlocked.Exchange(ref _joined, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return show;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave(ScreenShow show)
    {
        show.Leave();
        Interlocked.Decrement(ref _viewers);
    }

    /// <summary>The board of a page that is about to be shown: the last one while it is fresh, else a new one.</summary>
    public ScreenFrame FrameOf(string party) => ShowOf(party).Renew(views, log, time, onlyAfter: Pace).Frame;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await Task.Yield();
        try
        {
            Task? grown = null;
            while (true)
            {
                var joined = Volatile.Read(ref _joined).Task;
                if (Volatile.Read(ref _viewers) == 0)
                {
                    await joined.WaitAsync(ends.Token);
                }
                else
                {
                    // Asked once for each growth: the loop keeps whom it has promised an answer.
                    await Task.WhenAny(grown ??= loop.WaitForAsync(loop.Size + 1, ends.Token), joined, Task.Delay(Idle, time, ends.Token));
                    ends.Token.ThrowIfCancellationRequested();
                    grown = grown.IsCompleted ? null : grown;
                }

                var cost = TimeSpan.Zero;
                foreach (var show in _shows.Values.Where(s => s.Viewers > 0))
                {
                    var (frame, took) = show.Renew(views, log, time, onlyAfter: TimeSpan.Zero);
                    cost += took;
                    show.Publish(frame, time, Beat);
                }

                var pause = cost * TimesAsLong;
                await Task.Delay(pause < Pace ? Pace : pause, time, ends.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped as asked.
        }
        finally
        {
            foreach (var show in _shows.Values)
            {
                show.End();
            }
        }
    }

    private ScreenShow ShowOf(string party) => _shows.GetOrAdd(party, static p => new ScreenShow(new ScreenArea(p)));
}

/// <summary>One area with those who look at it.</summary>
internal sealed class ScreenShow(ScreenArea area)
{
    private readonly Lock _gate = new();
    private ScreenFrame? _made;
    private long _madeAt;
    private long _saidAt;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _viewers;
    private volatile bool _ended;

    /// <summary>How many look.</summary>
    public int Viewers => Volatile.Read(ref _viewers);

    /// <summary>True when there will be no more.</summary>
    public bool HasEnded => _ended;

    /// <summary>What was published last; null before the first.</summary>
    public ScreenFrame? Frame { get; private set; }

    /// <summary>Completes with the next frame, or with a beat while there is none.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Join() => Interlocked.Increment(ref _viewers);

    public void Leave() => Interlocked.Decrement(ref _viewers);

    /// <summary>Computes the board unless that was done just now, and says how long it took.</summary>
    public (ScreenFrame Frame, TimeSpan Took) Renew(ViewDatabase views, RecordedLog log, TimeProvider time, TimeSpan onlyAfter)
    {
        lock (_gate)
        {
            var begun = time.GetTimestamp();
            if (_made is not null && time.GetElapsedTime(_madeAt, begun) < onlyAfter)
            {
                return (_made, TimeSpan.Zero);
            }

            using var db = views.Read();
            var frame = ScreenFrame.Of(area.Compute(db, log.RecordedSize, time.GetUtcNow()));
            // The same again is no news: what was sent already stays the newest.
            _made = _made is not null && _made.Full.AsSpan().SequenceEqual(frame.Full) ? _made : frame;
            _madeAt = time.GetTimestamp();
            return (_made, time.GetElapsedTime(begun, _madeAt));
        }
    }

    /// <summary>Tells everybody, where there is something new or nothing was said for long.</summary>
    public void Publish(ScreenFrame frame, TimeProvider time, TimeSpan beat)
    {
        var now = time.GetTimestamp();
        if (!ReferenceEquals(frame, Frame) || time.GetElapsedTime(_saidAt, now) >= beat)
        {
            (Frame, _saidAt) = (frame, now);
            Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    /// <summary>Lets everybody go.</summary>
    public void End()
    {
        _ended = true;
        Volatile.Read(ref _next).TrySetResult();
    }
}
