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
/// What is durable when, and what a crash can undo, is told in docs/design/life-of-a-statement.md. After a failure of the
/// storage submissions are answered <see cref="SubmitResult.Unavailable"/>.
/// </remarks>
public sealed class TransparencyLog : RecordedLog
{
    /// <summary>Of many statements, how many are made durable together while the next are examined.</summary>
    private const int MostTogether = 256;

    private readonly LogOptions _options;
    private readonly Admission _admission;
    private readonly SubmissionQueue _queue;
    private readonly Sequencer _sequencer;
    private readonly Settler _settler;
    private readonly Publisher _publisher;
    private readonly CancellationTokenSource _stopPublishing = new();
    private Task _sequencing = Task.CompletedTask;
    private Task _publishing = Task.CompletedTask;
    private int _closing;

    private TransparencyLog(
        LedgerState state, Heads heads, IReadOnlyList<NoteSigner> keys, LogOptions options, TimeProvider time, ILogger logger)
        : base(state, logger)
    {
        _options = options;
        Keys = keys;
        _admission = new Admission(state);
        _queue = new SubmissionQueue(options.QueueEntries, options.QueueBytes);
        _settler = new Settler(state.Storage, state.Settled, options.SettleEntries, options.UnsettledEntries);
        _sequencer = new Sequencer(state, _queue, options, time, RecordedSignal, _settler, logger);
        _publisher = new Publisher(state, keys, heads, time, options, PublishedSignal, logger);
    }

    /// <summary>The keys that this process can sign checkpoints with, all of one name: the log's, and while it is being
    /// rotated the next one.</summary>
    public IReadOnlyList<NoteSigner> Keys { get; }

    /// <inheritdoc />
    public override string Origin => Keys[0].Name;

    /// <inheritdoc />
    public override SignedCheckpoint Published => _publisher.Last;

    /// <inheritdoc />
    public override long PolicyInForce => _publisher.InForce;

    /// <inheritdoc />
    public override IReadOnlyList<Block> Blocks => _publisher.Blocks;

    /// <summary>The newest checkpoint that was signed, final or not yet.</summary>
    public SignedCheckpoint NewestSigned => _publisher.NewestSigned;

    /// <summary>How each member stands whose cosignature is asked for.</summary>
    public IReadOnlyList<CosignerStatus> Cosigners => _publisher.Cosigners;

    /// <summary>Statements that wait for the sequencer.</summary>
    public int QueuedEntries => _queue.Entries;

    /// <summary>Opens the log that a storage holds, or begins one, and starts its loops.</summary>
    /// <param name="storage">Owned by the log from now on, and disposed by it, also when opening fails.</param>
    /// <param name="keys">Sign its checkpoints, all of one name; they stay the caller's. The first is the log's own, a second
    /// one the next while it is being rotated.</param>
    /// <param name="rules">Told of all control statements before this returns.</param>
    /// <param name="options">How it paces itself.</param>
    /// <param name="time">For checkpoints and clock entries.</param>
    /// <param name="logger">null to say nothing.</param>
    /// <exception cref="LedgerCorruptException">What is stored does not hold; the message names the file.</exception>
    /// <exception cref="LedgerStorageException">It can't be read or written.</exception>
    public static async Task<TransparencyLog> OpenAsync(
        ILogStorage storage, IReadOnlyList<NoteSigner> keys, IStatementRules rules, LogOptions options, TimeProvider time, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        logger ??= NullLogger.Instance;
        try
        {
            return await Task.Run(async () =>
            {
                var (state, heads) = Recovery.Open(storage, [.. keys.Select(k => k.VerifierKey)], rules, options, logger);
                var log = new TransparencyLog(state, heads, keys, options, time, logger);
                await log.StartAsync().ConfigureAwait(false);
                return log;
            }).ConfigureAwait(false);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    private async Task StartAsync()
    {
        await _publisher.StartAsync().ConfigureAwait(false);
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
            FailAll(e);
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
            FailAll(e);
        }
    }

    private void FailAll(Exception e)
    {
        if (Fail(e))
        {
            _queue.Close();
        }
    }

    /// <summary>
    /// Closes the log: takes nothing more in, records what waits, publishes it, flushes tiles and bundles, closes the
    /// storage. After a failure only the last.
    /// </summary>
    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            await Task.WhenAny(Stopped).ConfigureAwait(false);
            return;
        }

        _queue.Close();
        await _sequencing.ConfigureAwait(false);
        await _stopPublishing.CancelAsync().ConfigureAwait(false);
        await _publishing.ConfigureAwait(false);
        if (Failure is null)
        {
            await FinishAsync().ConfigureAwait(false);
        }

        await _publisher.DisposeAsync().ConfigureAwait(false);
        await _settler.QuietAsync().ConfigureAwait(false);
        Close();
        _stopPublishing.Dispose();
    }

    private async Task FinishAsync()
    {
        try
        {
            await _publisher.RoundAsync(CancellationToken.None).ConfigureAwait(false);
            await _settler.FinishAsync(State.Tree.Size).ConfigureAwait(false);
            Log.Closed(Logger, State.Tree.Size, Published.Size);
        }
        catch (Exception e)
        {
            FailAll(e);
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
        var before = Task.FromResult(SubmissionOutcome.Done);
        for (var from = 0; from < candidates.Length;)
        {
            var to = EndOfStretch(candidates, from);
            if (from > 0 && IsControl(candidates[from - 1]))
            {
                await before.ConfigureAwait(false);
            }

            // Beside the making durable of those before.
            _admission.ExamineRun(candidates, from, to);
            var outcome = await before.ConfigureAwait(false);
            if (outcome != SubmissionOutcome.Done)
            {
                // What comes later may depend on what was turned away: it is sent again with it.
                Array.Fill(results, ResultOf(default, outcome), from, candidates.Length - from);
                return results;
            }

            before = SequenceStretchAsync(candidates, from, to, results);
            from = to;
        }

        await before.ConfigureAwait(false);
        return results;
    }

    /// <summary>
    /// A stretch ends after a control statement, since what follows must be examined under the authority it makes, and where enough are together
    /// to be made durable while the next are examined.
    /// </summary>
    private int EndOfStretch(Candidate[] candidates, int from)
    {
        var to = from;
        while (to < candidates.Length && to - from < MostTogether)
        {
            if (IsControl(candidates[to++]))
            {
                break;
            }
        }

        return to;
    }

    private bool IsControl(in Candidate candidate) => candidate.Statement is { } statement && State.Rules.IsControl(statement.Kind);

    private async Task<SubmissionOutcome> SequenceStretchAsync(Candidate[] candidates, int from, int to, SubmitResult[] results)
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
    internal Task PublishNowAsync() => _publisher.RoundAsync(CancellationToken.None);

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
