using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Tickets;

/// <summary>
/// Finds recorded tickets that nobody read and puts them in line: those that the view holds at start, and each as it comes. A
/// ticket whose photograph is not there yet is looked for when that comes, a failed one waits for its next attempt. Nothing is kept on disk
/// here: the view is the list, and an assessment is what strikes a ticket off, so that a crash at any point loses and repeats nothing.
/// </summary>
internal sealed partial class TicketScout(
    AfterStart calm, TicketQueue queue, TicketMachine machine, ViewDatabase views, ViewLoop loop, RecordedLog log, SealedStore store, TimeProvider time,
    ILogger<TicketScout> logger) : BackgroundService
{
    // A worker that fails is not to be fed with ever more that fails.
    private const int MostFailed = 256;
    private const int Batch = 256;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    // Between looks at many tickets without photographs, as a whole city has: nobody waits for what is not there.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<Hash> _arrived = new();
    private readonly Queue<UnreadTicket> _late = new();
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Assignment, DateTimeOffset> _failed = new();

    // Leaf index of the last ticket that was looked at: each is put in line once, or waits for its photograph.
    private long _after = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            // Before that the view may still list what is assessed further on.
            await loop.WaitForAsync(log.RecordedSize, stoppingToken);
            await calm.WaitAsync(stoppingToken);
            await OpenAsync(stoppingToken);
            // Before the first look: what is stored until then is seen by it.
            store.Stored += OnStored;
            await ScoutAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        finally
        {
            store.Stored -= OnStored;
        }
    }

    private async Task OpenAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromSeconds(5);
        while (!machine.TryOpen(out var failure))
        {
            if (failure is not null)
            {
                LogNotOpen(logger, wait.TotalSeconds, failure);
            }

            await Task.Delay(wait, time, stoppingToken);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    private async Task ScoutAsync(CancellationToken stoppingToken)
    {
        Task? growth = null;
        while (true)
        {
            var more = false;
            try
            {
                await OfferFailedAsync(stoppingToken);
                await OfferArrivedAsync(stoppingToken);
                more = await OfferNewAsync(stoppingToken);
            }
            catch (Exception e) when (e is SqliteException or IOException)
            {
                LogNotFound(logger, e);
            }

            // One waiter at a time: those of the loop stay until their size is reached.
            if (growth is not { IsCompleted: false })
            {
                growth = loop.WaitForAsync(loop.Size + 1, stoppingToken);
            }

            await Task.Delay(Pace, time, stoppingToken);
            if (!more)
            {
                using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(growth, _wake.Reader.ReadAsync(ends.Token).AsTask(), Task.Delay(UntilNextAttempt(), time, ends.Token));
                await ends.CancelAsync();
            }
        }
    }

    /// <returns>True when it stopped before the last of them.</returns>
    private async Task<bool> OfferNewAsync(CancellationToken stoppingToken)
    {
        while (FailedCount < MostFailed)
        {
            IReadOnlyList<UnreadTicket> tickets;
            using (var db = views.Read())
            {
                tickets = TicketQueries.Unread(db, _after, Batch);
            }

            foreach (var ticket in tickets)
            {
                _after = ticket.Index;
                if (store.StateOf(ticket.Image) == SealedState.Present)
                {
                    await OfferAsync(ticket, stoppingToken);
                }
            }

            if (tickets.Count < Batch)
            {
                return false;
            }

            await Task.Delay(Rest, time, stoppingToken);
        }

        return true;
    }

    // Sealed parts of every kind come by here, and few are photographs of tickets: the views know which.
    private void OnStored(Hash digest)
    {
        _arrived.Enqueue(digest);
        _wake.Writer.TryWrite(true);
    }

    private async Task OfferAsync(UnreadTicket ticket, CancellationToken stoppingToken)
    {
        await queue.OfferAsync(new Assignment(ticket, 1, OnEnded), stoppingToken);
        // The line may be full for as long as it takes to read one: what was stored meanwhile is not to pile up.
        Sift();
    }

    /// <summary>Offers tickets that were passed by before their photograph came.</summary>
    private async Task OfferArrivedAsync(CancellationToken stoppingToken)
    {
        Sift();
        while (_late.TryDequeue(out var ticket))
        {
            await OfferAsync(ticket, stoppingToken);
        }
    }

    /// <summary>Finds which of the parts that were stored are photographs of tickets that were passed by. Those further on are yet to be
    /// looked at; one that is found twice is read once.</summary>
    private void Sift()
    {
        if (_arrived.IsEmpty)
        {
            return;
        }

        using var db = views.Read();
        while (_arrived.TryPeek(out var digest))
        {
            foreach (var ticket in TicketQueries.UnreadOf(db, digest).Where(ticket => ticket.Index <= _after))
            {
                _late.Enqueue(ticket);
            }

            // Not before: should the views not answer, it is asked again.
            _arrived.TryDequeue(out _);
        }
    }

    private int FailedCount
    {
        get
        {
            lock (_gate)
            {
                return _failed.Count;
            }
        }
    }

    private async Task OfferFailedAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            Assignment? due;
            lock (_gate)
            {
                if (!_failed.TryPeek(out due, out var at) || at > time.GetUtcNow())
                {
                    return;
                }

                _failed.Dequeue();
            }

            await queue.OfferAsync(due, stoppingToken);
        }
    }

    /// <summary>A failed one gets another turn, the later the more often it failed: 2 s, 4 s, 8 s … a minute.</summary>
    private void OnEnded(Assignment assignment, Exception? wrong)
    {
        if (wrong is null)
        {
            return;
        }

        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(assignment.Attempt, 10))));
        LogFailed(logger, assignment.Ticket.Index, assignment.Attempt, wait.TotalSeconds, wrong);
        lock (_gate)
        {
            _failed.Enqueue(assignment with { Attempt = assignment.Attempt + 1 }, time.GetUtcNow() + wait);
        }

        _wake.Writer.TryWrite(true);
    }

    private TimeSpan UntilNextAttempt()
    {
        lock (_gate)
        {
            return _failed.TryPeek(out _, out var at)
                ? TimeSpan.FromTicks(Math.Max(0, (at - time.GetUtcNow()).Ticks))
                : Timeout.InfiniteTimeSpan;
        }
    }

    [LoggerMessage(1611, LogLevel.Warning, "The reader of tickets can't be opened and none is read; tried again in {Seconds} s")]
    private static partial void LogNotOpen(ILogger logger, double seconds, Exception exception);

    [LoggerMessage(1612, LogLevel.Warning, "Tickets to read can't be looked for now")]
    private static partial void LogNotFound(ILogger logger, Exception exception);

    [LoggerMessage(1613, LogLevel.Warning, "Ticket at entry {Index} was not read at attempt {Attempt}; again in {Seconds} s")]
    private static partial void LogFailed(ILogger logger, long index, int attempt, double seconds, Exception exception);
}
