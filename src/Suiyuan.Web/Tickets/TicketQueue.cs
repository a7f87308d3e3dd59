using System.Threading.Channels;
using Suiyuan.Domain.Tickets;

namespace Suiyuan.Web.Tickets;

/// <summary>A recorded ticket whose turn comes.</summary>
/// <param name="Ticket">Which.</param>
/// <param name="Attempt">The how many-th attempt, from 1.</param>
/// <param name="Ended">Told how it ended: null, or what went wrong. Must not throw.</param>
internal sealed record Assignment(UnreadTicket Ticket, int Attempt, Action<Assignment, Exception?> Ended);

/// <summary>
/// Reads photographs one after another on <see cref="TicketOptions.Workers"/> workers. Two lines: people at a form first,
/// recorded tickets while nobody waits. Each line has a limit. When people's is full the next one is turned away
/// (<c>reading-busy</c>) and fills the form in by hand; when the recorded tickets' is full <see cref="TicketScout"/> waits, and
/// whatever is not in line yet stays in the view, so that purchases are never slowed and nothing is forgotten.
/// </summary>
internal sealed partial class TicketQueue(
    SuiyuanOptions options, TicketMachine machine, TicketAssessor assessor, ILogger<TicketQueue> logger) : BackgroundService
{
    /// <summary>People who may wait at a form; with photographs of 8 MB, 256 MB.</summary>
    public const int MostAsked = 32;

    /// <summary>Recorded tickets in line; they are ids, not photographs.</summary>
    public const int MostRecorded = 64;

    private readonly Channel<ReadJob> _asked = Channel.CreateBounded<ReadJob>(MostAsked);
    private readonly Channel<Assignment> _recorded = Channel.CreateBounded<Assignment>(MostRecorded);
    private readonly SemaphoreSlim _work = new(0);
    private readonly Lock _gate = new();
    private readonly HashSet<long> _reading = [];
    private long _lastAsked;
    private long _taken;

    /// <summary>Puts a person's photograph in line.</summary>
    /// <returns>False when the line is full.</returns>
    public bool TryAsk(ReadJob job)
    {
        lock (_gate)
        {
            job.Number = _lastAsked + 1;
            if (!_asked.Writer.TryWrite(job))
            {
                return false;
            }

            _lastAsked++;
        }

        _work.Release();
        return true;
    }

    /// <summary>How many are before a job, itself included; 0 when its turn has come.</summary>
    public long PositionOf(ReadJob job) => job.State == ReadState.Queued ? Math.Max(1, job.Number - Volatile.Read(ref _taken)) : 0;

    /// <summary>Puts a recorded ticket in line; waits while the line is full.</summary>
    public async Task OfferAsync(Assignment assignment, CancellationToken cancellationToken)
    {
        await _recorded.Writer.WriteAsync(assignment, cancellationToken);
        _work.Release();
    }

    /// <summary>True while anything is in line or being read for someone.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
            {
                return _reading.Count > 0 || _work.CurrentCount > 0;
            }
        }
    }

    /// <summary>True while a recorded ticket is being read.</summary>
    public bool IsReading(long index)
    {
        lock (_gate)
        {
            return _reading.Contains(index);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, options.Tickets.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // One permit for each that is in line, so that one of the two has something.
                await _work.WaitAsync(stoppingToken);
                if (_asked.Reader.TryRead(out var job))
                {
                    Interlocked.Increment(ref _taken);
                    Read(job, stoppingToken);
                }
                else if (_recorded.Reader.TryRead(out var assignment))
                {
                    await AssessAsync(assignment, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked. What was in line is found in the view at the next start.
        }
    }

    private void Read(ReadJob job, CancellationToken stoppingToken)
    {
        try
        {
            var photograph = job.Begin();
            if (!machine.TryOpen(out var failure))
            {
                LogNotOpen(logger, failure);
                job.Fail();
                return;
            }

            job.End(machine.Examine(machine.Read(photograph, stoppingToken), job.Context));
        }
        catch (Exception e)
        {
            // Whatever it is: a worker that ends would end reading for everyone.
            job.Fail();
            stoppingToken.ThrowIfCancellationRequested();
            LogNotRead(logger, e);
        }
    }

    private async Task AssessAsync(Assignment assignment, CancellationToken stoppingToken)
    {
        var index = assignment.Ticket.Index;
        lock (_gate)
        {
            _reading.Add(index);
        }

        Exception? wrong = null;
        try
        {
            await assessor.AssessAsync(assignment, stoppingToken);
        }
        catch (Exception e)
        {
            stoppingToken.ThrowIfCancellationRequested();
            wrong = e;
        }
        finally
        {
            lock (_gate)
            {
                _reading.Remove(index);
            }
        }

        assignment.Ended(assignment, wrong);
    }

    public override void Dispose()
    {
        _work.Dispose();
        base.Dispose();
    }

    [LoggerMessage(1601, LogLevel.Warning, "The reader of tickets can't be opened; forms are filled in by hand")]
    private static partial void LogNotOpen(ILogger logger, Exception? exception);

    [LoggerMessage(1602, LogLevel.Warning, "A photograph was not read for a form, which is filled in by hand")]
    private static partial void LogNotRead(ILogger logger, Exception exception);
}
