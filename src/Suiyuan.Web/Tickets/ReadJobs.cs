using System.Buffers.Text;
using System.Security.Cryptography;
using Suiyuan.Tickets;

namespace Suiyuan.Web.Tickets;

/// <summary>How far a reading is.</summary>
internal enum ReadState
{
    /// <summary>Waits its turn.</summary>
    Queued,

    /// <summary>Is being read.</summary>
    Reading,

    /// <summary>Was read; the result may be that it can't be.</summary>
    Done,

    /// <summary>The machine failed. The form goes on without.</summary>
    Failed,
}

/// <summary>A photograph that someone wants read before anything is recorded.</summary>
/// <param name="party">Who asked; nobody else is told.</param>
/// <param name="photograph">Its bytes.</param>
/// <param name="context">What is known of it.</param>
/// <param name="askedAt">When.</param>
internal sealed class ReadJob(string party, byte[] photograph, TicketContext context, DateTimeOffset askedAt)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[]? _photograph = photograph;
    private volatile ReadState _state;

    /// <summary>Names it in addresses; can't be guessed.</summary>
    public string Id { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Who asked.</summary>
    public string Party { get; } = party;

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; } = askedAt;

    /// <summary>What is known of it.</summary>
    public TicketContext Context { get; } = context;

    /// <summary>The how many-th that was asked for; the queue sets it.</summary>
    public long Number { get; set; }

    /// <summary>How far it is.</summary>
    public ReadState State => _state;

    /// <summary>The pages, with findings, once <see cref="ReadState.Done"/>.</summary>
    public IReadOnlyList<TicketReading> Pages { get; private set; } = [];

    /// <summary>Completes when it is done or failed.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Its turn has come.</summary>
    /// <returns>The bytes.</returns>
    public byte[] Begin()
    {
        _state = ReadState.Reading;
        return _photograph!;
    }

    /// <summary>It was read.</summary>
    public void End(IReadOnlyList<TicketReading> pages)
    {
        Pages = pages;
        End(ReadState.Done);
    }

    /// <summary>It could not be.</summary>
    public void Fail() => End(ReadState.Failed);

    private void End(ReadState state)
    {
        // Eight megabytes are not kept until somebody asks.
        _photograph = null;
        _state = state;
        _ended.TrySetResult();
    }
}

/// <summary>The jobs that may still be asked about: each for ten minutes, 512 at most. Thread-safe.</summary>
internal sealed class ReadJobs(TimeProvider time)
{
    /// <summary>Unfinished jobs of one party; one more is turned away.</summary>
    public const int EachAtOnce = 4;

    private const int Most = 512;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ReadJob> _jobs = new(StringComparer.Ordinal);
    private readonly Queue<ReadJob> _order = new();

    /// <summary>Keeps a job.</summary>
    /// <returns>False when its party has enough of them under way.</returns>
    public bool TryAdd(ReadJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || oldest.AskedAt + Age < time.GetUtcNow()))
            {
                _jobs.Remove(oldest.Id);
                _order.Dequeue();
            }

            if (_order.Count(j => j.Party == job.Party && !j.Ended.IsCompleted) >= EachAtOnce)
            {
                return false;
            }

            _jobs.Add(job.Id, job);
            _order.Enqueue(job);
            return true;
        }
    }

    /// <summary>A job of this party; null when there is none, or no longer.</summary>
    public ReadJob? Find(string id, string party)
    {
        lock (_gate)
        {
            return _jobs.TryGetValue(id, out var job) && job.Party == party ? job : null;
        }
    }
}
