using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// The ledger: records statements, gives each an index once it is durable, keeps the Merkle tree over them, publishes
/// checkpoints, and answers with entries, tiles and proofs. One object for one ledger in one process; thread-safe.
/// </summary>
/// <remarks>
/// What is durable when, and what a crash can undo, is told in docs/design/life-of-a-statement.md. A failure of the
/// storage ends the log: <see cref="Stopped"/> faults, submissions are answered <see cref="SubmitResult.Unavailable"/>,
/// and the process has to end and start again. Reading throws <see cref="LedgerCorruptException"/> rather than give out
/// anything that does not hash up to the tree in memory.
/// </remarks>
public sealed partial class TransparencyLog : IAsyncDisposable
{
    private readonly LedgerState _state;
    private readonly LogOptions _options;
    private readonly ILogger _logger;
    private readonly Admission _admission;
    private readonly SubmissionQueue _queue;
    private readonly Sequencer _sequencer;
    private readonly Settler _settler;
    private readonly Publisher _publisher;
    private readonly SizeSignal _recorded = new();
    private readonly SizeSignal _published = new();
    private readonly CancellationTokenSource _stopPublishing = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _sequencing = Task.CompletedTask;
    private Task _publishing = Task.CompletedTask;
    private Exception? _failure;
    private int _closing;

    private TransparencyLog(LedgerState state, SignedCheckpoint? last, LogKey key, LogOptions options, TimeProvider time, ILogger logger)
    {
        _state = state;
        _options = options;
        _logger = logger;
        Key = key;
        _admission = new Admission(state);
        _queue = new SubmissionQueue(options.QueueEntries, options.QueueBytes);
        _settler = new Settler(state.Storage, state.Settled, options.SettleEntries, options.UnsettledEntries);
        _sequencer = new Sequencer(state, _queue, options, time, _recorded, _settler, logger);
        _publisher = new Publisher(state, key, last, time, options.CheckpointInterval, _published, logger);
        _recorded.Advance(state.Tree.Size);
        _published.Advance(last?.Size ?? 0);
    }

    /// <summary>The key whose checkpoints these are.</summary>
    public LogKey Key { get; }

    /// <summary>Entries that are durable and integrated: views may read up to here.</summary>
    public long RecordedSize => _recorded.Value;

    /// <summary>The newest published checkpoint. There is always one: an empty log publishes size 0.</summary>
    public SignedCheckpoint Published => _publisher.Last!;

    /// <summary>Ends when the log is closed; faults with the reason when it has failed and the process must stop.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Why the log has failed; null while it has not.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>Statements that wait for the sequencer.</summary>
    public int QueuedEntries => _queue.Entries;

    /// <summary>Opens the log that a storage holds, or begins one, and starts its loops.</summary>
    /// <param name="storage">Owned by the log from now on, and disposed by it, also when opening fails.</param>
    /// <param name="key">Signs its checkpoints; stays the caller's.</param>
    /// <param name="rules">Told of all control statements before this returns.</param>
    /// <param name="options">How it paces itself.</param>
    /// <param name="time">For checkpoints and clock entries.</param>
    /// <param name="logger">null to say nothing.</param>
    /// <exception cref="LedgerCorruptException">What is stored does not hold; the message names the file.</exception>
    /// <exception cref="LedgerStorageException">It can't be read or written.</exception>
    public static async Task<TransparencyLog> OpenAsync(
        ILogStorage storage, LogKey key, IStatementRules rules, LogOptions options, TimeProvider time, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        logger ??= NullLogger.Instance;
        try
        {
            return await Task.Run(() =>
            {
                var (state, last) = Recovery.Open(storage, key, rules, options, logger);
                var log = new TransparencyLog(state, last, key, options, time, logger);
                log.Start();
                return log;
            }).ConfigureAwait(false);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    private void Start()
    {
        _publisher.PublishNow();
        _sequencing = Task.Run(SequenceUntilClosedAsync);
        _publishing = Task.Run(PublishUntilClosedAsync);
    }

    private async Task SequenceUntilClosedAsync()
    {
        try
        {
            await _sequencer.RunAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
            foreach (var submission in _sequencer.Unanswered)
            {
                submission.Complete(SubmissionOutcome.Unavailable);
            }

            while (_queue.TryDequeue(out var submission))
            {
                submission.Complete(SubmissionOutcome.Unavailable);
            }
        }
    }

    private async Task PublishUntilClosedAsync()
    {
        try
        {
            await _publisher.RunAsync(_stopPublishing.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Ends the log for good. Nothing is repaired here: that is for the next start.</summary>
    private void Fail(Exception e)
    {
        if (Interlocked.CompareExchange(ref _failure, e, null) is not null)
        {
            return;
        }

        Log.Failed(_logger, e);
        _queue.Close();
        _recorded.Fail(e);
        _published.Fail(e);
        _stopped.TrySetException(e);
    }

    /// <summary>
    /// Closes the log: takes nothing more in, records what waits, publishes it, flushes tiles and bundles, closes the
    /// storage. After a failure only the last.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            await Task.WhenAny(_stopped.Task).ConfigureAwait(false);
            return;
        }

        _queue.Close();
        await _sequencing.ConfigureAwait(false);
        await _stopPublishing.CancelAsync().ConfigureAwait(false);
        await _publishing.ConfigureAwait(false);
        if (_failure is null)
        {
            await FinishAsync().ConfigureAwait(false);
        }

        await _settler.QuietAsync().ConfigureAwait(false);
        var closed = new ObjectDisposedException(nameof(TransparencyLog), "The log was closed.");
        _recorded.Fail(closed);
        _published.Fail(closed);
        _state.Storage.Dispose();
        _stopPublishing.Dispose();
        _stopped.TrySetResult();
    }

    private async Task FinishAsync()
    {
        try
        {
            _publisher.PublishNow();
            await _settler.FinishAsync(_state.Tree.Size).ConfigureAwait(false);
            Log.Closed(_logger, _state.Tree.Size);
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Records one statement.</summary>
    /// <param name="cose">One encoded statement; the memory must not change or be used again, since the rules may keep it.</param>
    /// <param name="ct">Honoured until the statement is queued; after that the answer is awaited.</param>
    /// <returns>Once the statement is durable, or with the reason why it is not recorded.</returns>
    public async ValueTask<SubmitResult> SubmitAsync(ReadOnlyMemory<byte> cose, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var candidates = new Candidate[1];
        Admission.Decode(ref candidates[0], cose);
        _admission.Examine(ref candidates[0]);
        var outcome = NeedsSequencing(candidates[0])
            ? await SequenceAsync(new Submission(candidates, 1)).ConfigureAwait(false)
            : SubmissionOutcome.Done;
        return ResultOf(candidates[0], outcome);
    }

    /// <summary>Records many statements, in this order, each with an answer of its own.</summary>
    /// <param name="cose">The encoded statements; see <see cref="SubmitAsync"/>.</param>
    /// <param name="ct">Honoured until the first ones are queued.</param>
    /// <returns>As many results, in the same order. A statement that depends on an earlier control statement among them (a
    /// key's first use after its grant) is examined after that one is recorded.</returns>
    public async ValueTask<SubmitResult[]> SubmitManyAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> cose, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(cose);
        ct.ThrowIfCancellationRequested();
        var candidates = new Candidate[cose.Count];
        var results = new SubmitResult[cose.Count];
        Admission.DecodeAll(candidates, cose);
        var outcome = SubmissionOutcome.Done;
        for (var from = 0; from < candidates.Length;)
        {
            var to = EndOfRun(candidates, from);
            if (outcome == SubmissionOutcome.Done)
            {
                _admission.ExamineRun(candidates, from, to);
                outcome = await SequenceRunAsync(candidates, from, to, results).ConfigureAwait(false);
            }
            else
            {
                // What comes later may depend on what was turned away: it is sent again with it.
                Array.Fill(results, ResultOf(default, outcome), from, to - from);
            }

            from = to;
        }

        return results;
    }

    /// <summary>A run ends after a control statement: what follows must be examined under the authority it makes.</summary>
    private int EndOfRun(Candidate[] candidates, int from)
    {
        var to = from;
        while (to < candidates.Length)
        {
            var statement = candidates[to++].Statement;
            if (statement is not null && _state.Rules.IsControl(statement.Kind))
            {
                break;
            }
        }

        return to;
    }

    private async ValueTask<SubmissionOutcome> SequenceRunAsync(Candidate[] candidates, int from, int to, SubmitResult[] results)
    {
        var sequenced = new Candidate[to - from];
        var places = new int[to - from];
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (NeedsSequencing(candidates[i]))
            {
                places[count] = i;
                sequenced[count++] = candidates[i];
            }
            else
            {
                results[i] = ResultOf(candidates[i], SubmissionOutcome.Done);
            }
        }

        var outcome = count == 0
            ? SubmissionOutcome.Done
            : await SequenceAsync(new Submission(sequenced, count)).ConfigureAwait(false);
        for (var i = 0; i < count; i++)
        {
            results[places[i]] = ResultOf(sequenced[i], outcome);
        }

        return outcome;
    }

    /// <summary>Records opaque entries without asking the rules: the raw path, for benchmarks of the ledger alone.</summary>
    internal Task<SubmissionOutcome> AppendRawAsync(Candidate[] entries) => SequenceAsync(new Submission(entries, entries.Length));

    /// <summary>Publishes without waiting for the interval; for tests whose clock stands still.</summary>
    internal void PublishNow() => _publisher.PublishNow();

    private async Task<SubmissionOutcome> SequenceAsync(Submission submission)
    {
        var outcome = _queue.TryEnqueue(submission);
        if (outcome == SubmissionOutcome.Overloaded)
        {
            Telemetry.Overloaded.Add(submission.Count);
        }

        return outcome == SubmissionOutcome.Done ? await submission.Done.ConfigureAwait(false) : outcome;
    }

    private static bool NeedsSequencing(in Candidate candidate) => candidate.Refusal is null && !candidate.Already;

    private SubmitResult ResultOf(in Candidate candidate, SubmissionOutcome outcome)
    {
        switch (outcome)
        {
            case SubmissionOutcome.Overloaded:
                return new SubmitResult.Overloaded(_options.RetryAfter);
            case SubmissionOutcome.Unavailable:
                return SubmitResult.Unavailable.Value;
            default:
                if (candidate.Refusal is null)
                {
                    return new SubmitResult.Recorded(new Receipt(candidate.Id, candidate.Index, candidate.Already));
                }

                Telemetry.Refused.Add(1, new KeyValuePair<string, object?>("code", candidate.Refusal.Code));
                return new SubmitResult.Refused(candidate.Refusal);
        }
    }
}
