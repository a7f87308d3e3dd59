using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// The one loop that gives out indexes: takes what waits, makes it durable with one flush, answers, integrates. Any
/// exception ends it for good; what was not answered is then unknown to whoever asked, and start-up recovers.
/// </summary>
internal sealed class Sequencer(
    LedgerState state, SubmissionQueue queue, LogOptions options, TimeProvider time, SizeSignal recorded, Settler settler,
    ILogger logger)
{
    public const string ClockKind = "clock";

    private readonly Batch _batch = new();
    private readonly List<Submission> _taken = [];
    private bool _clockUnsealed;

    /// <summary>Runs until the queue is closed and empty.</summary>
    public async Task RunAsync()
    {
        while (await queue.WaitAsync().ConfigureAwait(false))
        {
            Take();
            if (_taken.Count > 0)
            {
                Process();
                await settler.AfterBatchAsync(state.Tree.Size).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What was taken from the queue but not answered, when the loop has ended by an exception.</summary>
    public IEnumerable<Submission> Unanswered => _taken;

    private void Take()
    {
        _taken.Clear();
        var (entries, bytes) = (0, 0L);
        while (entries < options.BatchEntries && bytes < options.BatchBytes && queue.TryDequeue(out var submission))
        {
            _taken.Add(submission);
            entries += submission.Count;
            bytes += submission.Bytes;
        }
    }

    private void Process()
    {
        using var activity = Telemetry.Source.StartActivity("ledger.batch");
        _batch.Begin(state.Tree.Size);
        foreach (var submission in _taken)
        {
            foreach (ref var candidate in submission.Candidates)
            {
                Sequence(ref candidate);
            }
        }

        if (_batch.Count > 0)
        {
            var began = Stopwatch.GetTimestamp();
            state.Storage.Append(_batch.FirstIndex, _batch.Count, _batch.Bytes);
            Telemetry.AppendTime.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Telemetry.Recorded.Add(_batch.Count);
            Telemetry.BatchSize.Record(_batch.Count);
        }

        // From here the entries are durable, and only now anyone is told an index.
        foreach (var submission in _taken)
        {
            submission.Complete(SubmissionOutcome.Done);
        }

        _taken.Clear();
        if (_batch.Count > 0)
        {
            state.Integrate(_batch);
            recorded.Advance(state.Tree.Size);
        }
    }

    private void Sequence(ref Candidate candidate)
    {
        if (TryFind(candidate.Id, out var known))
        {
            candidate.Index = known;
            candidate.Already = true;
            return;
        }

        InsertClockWhenDue();
        var index = _batch.FirstIndex + _batch.Count;
        if (candidate.Statement is { } statement)
        {
            candidate.Refusal = state.Rules.Record(statement, index, candidate.AuthorityVersion);
            if (candidate.Refusal is not null)
            {
                return;
            }

            if (statement.Kind == ClockKind)
            {
                state.NoteClock(statement, index);
            }
        }

        candidate.Index = index;
        var isControl = candidate.Statement is not null && state.Rules.IsControl(candidate.Statement.Kind);
        Add(candidate.Bytes.Span, candidate.Id, candidate.LeafHash, isControl);
    }

    private void Add(ReadOnlySpan<byte> bytes, StatementId id, in Hash leafHash, bool isControl)
    {
        state.Ids.Add(id.Value.Prefix);
        _batch.Add(bytes, id, leafHash, isControl);
    }

    private bool TryFind(StatementId id, out long index)
    {
        // Other than what readers are told, this counts the entries of the batch that is being made.
        var candidates = state.Ids.Find(id.Value.Prefix);
        while (candidates.TryNext(out index))
        {
            var found = index >= _batch.FirstIndex
                ? _batch[(int)(index - _batch.FirstIndex)].Id
                : state.IdOf(state.ReadEntry(state.Tree.State, index), out _);
            if (found == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>null also while the platform's key can't be reached: then the time is missing, and no statement is.</summary>
    private byte[]? SealClock(DateTimeOffset now)
    {
        try
        {
            var bytes = state.Rules.ClockStatement(now);
            if (_clockUnsealed)
            {
                _clockUnsealed = false;
                Log.ClockSealedAgain(logger);
            }

            return bytes;
        }
        catch (KeyUnavailableException e)
        {
            if (!_clockUnsealed)
            {
                _clockUnsealed = true;
                Log.ClockUnsealed(logger, e.Message);
            }

            return null;
        }
    }

    private void InsertClockWhenDue()
    {
        if (_batch.Count > 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var since = _batch.FirstIndex - state.LastClockIndex;
        var due = state.LastClockIndex < 0 || now - state.LastClock >= options.ClockInterval
            || (since > options.ClockEntries && now.ToUnixTimeSeconds() > state.LastClock.ToUnixTimeSeconds());
        if (!due || SealClock(now) is not { } bytes)
        {
            return;
        }

        if (Statement.TryDecode(bytes, out var clock) is var fault && fault != StatementFault.None)
        {
            throw new InvalidOperationException($"The rules made a clock statement that does not decode: {fault}.");
        }

        var examination = state.Rules.Examine(clock!);
        var refusal = examination.Refusal;
        if (refusal is null && !examination.Key!.Verify(clock!.Id, clock.Signature.Span))
        {
            refusal = new Refusal(RefusalCodes.WrongSignature);
        }

        if (refusal is null && TryFind(clock!.Id, out _))
        {
            return;
        }

        refusal ??= state.Rules.Record(clock!, _batch.FirstIndex, examination.AuthorityVersion);
        if (refusal is not null)
        {
            // The ledger goes on without the time; entries keep the last one known, and someone must look.
            Log.ClockRefused(logger, refusal.Code);
            return;
        }

        state.NoteClock(clock!, _batch.FirstIndex);
        Add(bytes, clock!.Id, Merkle.LeafHash(bytes), state.Rules.IsControl(ClockKind));
    }
}
