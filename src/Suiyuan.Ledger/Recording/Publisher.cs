using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Cosigning;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// Once an interval, when the log has grown: signs a checkpoint, stores it, asks the members, and publishes it as final when
/// the policy is satisfied. The only signer: each size is larger than the one before, and stored before anyone sees it.
/// </summary>
/// <remarks>One round at a time. A round that finds no quorum in time gives way to the next, larger one; recording goes on
/// meanwhile. So it does while the log's key can't be reached. A cosignature that comes after the quorum was met is still added to the newest block.</remarks>
internal sealed class Publisher : IAsyncDisposable
{
    private readonly LedgerState _state;
    private readonly IReadOnlyList<NoteSigner> _keys;
    private readonly TimeProvider _time;
    private readonly LogOptions _options;
    private readonly SizeSignal _published;
    private readonly ILogger _logger;
    private readonly BlockRing _blocks;
    private readonly Cosigners _members;
    private readonly SemaphoreSlim _rounds = new(1, 1);
    private readonly Lock _gate = new();
    private volatile SignedCheckpoint? _last;
    private volatile SignedCheckpoint? _signed;
    private Round? _round;
    private long _inForce;
    private bool _stalled;
    private volatile Exception? _failure;
    private long _keyMissing = -1;
    private bool _unsigned;

    public Publisher(
        LedgerState state, IReadOnlyList<NoteSigner> keys, Heads heads, TimeProvider time, LogOptions options, SizeSignal published, ILogger logger)
    {
        (_state, _keys, _time, _options, _published, _logger) = (state, keys, time, options, published, logger);
        _last = heads.Final;
        _signed = heads.Signed ?? heads.Final;
        _inForce = heads.InForce;
        _blocks = new BlockRing(state.Storage);
        _members = new Cosigners(state, time, options, OnCosigned, logger);
        _published.Advance(_last?.Size ?? 0);
    }

    /// <summary>The newest final checkpoint.</summary>
    public SignedCheckpoint Last => _last!;

    /// <summary>The newest signed one.</summary>
    public SignedCheckpoint NewestSigned => _signed!;

    public long InForce => Volatile.Read(ref _inForce);

    public IReadOnlyList<Block> Blocks => _blocks.All;

    public IReadOnlyList<CosignerStatus> Cosigners => _members.Status;

    /// <summary>Publishes what needs nobody: the empty log, and what is there when the policy asks for no members.</summary>
    public async Task StartAsync()
    {
        if (_last is null)
        {
            Finish(new Round(Sign(0, [WithoutCharter]), Now), 0);
        }

        if (NeedsNobody(Required(_state.Tree.Size)))
        {
            await RoundAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Publishes until told to stop.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(_options.CheckpointInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct).ConfigureAwait(false))
            {
                await RoundAsync(ct).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Told to stop: the closing log runs the last round itself.
        }
    }

    /// <summary>Signs a checkpoint if the log has grown since the last final one, and waits for its quorum or the time-out.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        await _rounds.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_failure is { } failure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            var size = _state.Tree.State.Size;
            if (size > Last.Size)
            {
                await RoundAsync(size, ct).ConfigureAwait(false);
            }
        }
        finally
        {
            _rounds.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _members.DisposeAsync().ConfigureAwait(false);
        _rounds.Dispose();
    }

    private async Task RoundAsync(long size, CancellationToken ct)
    {
        using var activity = Telemetry.Source.StartActivity("ledger.publish");
        var required = Required(size);
        // A round that found no quorum is taken up again, rather than signing the same size with another time.
        if ((_signed is { } before && before.Size == size ? before : TrySign(size, required)) is not { } signed)
        {
            return;
        }

        var round = new Round(signed, Now);
        if (NeedsNobody(required))
        {
            TryFinish(round);
            _signed = signed;
            return;
        }

        _state.Storage.WriteDurable(Heads.SignedPath, signed.Bytes.Span);
        lock (_gate)
        {
            _round = round;
        }

        _signed = signed;
        _members.Ask(required.SelectMany(p => p.Witnesses).DistinctBy(w => w.Key), signed);
        try
        {
            await round.Final.WaitAsync(_options.QuorumTimeout, _time, ct).ConfigureAwait(false);
            if (_stalled)
            {
                _stalled = false;
                Log.QuorumAgain(_logger, size);
            }
        }
        catch (TimeoutException)
        {
            if (!_stalled)
            {
                _stalled = true;
                Log.NoQuorum(_logger, size, (long)_options.QuorumTimeout.TotalMilliseconds, _members.Missing(size));
            }
        }
    }

    /// <summary>A member's cosignature has come and is right; called by the members' tasks.</summary>
    private void OnCosigned(SignedCheckpoint checkpoint, NoteSignature signature)
    {
        lock (_gate)
        {
            if (_round is not { } round || round.Checkpoint.Size != checkpoint.Size || !round.Add(signature))
            {
                return;
            }

            if (round.IsFinal)
            {
                _last = round.Checkpoint;
                _blocks.Extend(round.Checkpoint);
                return;
            }

            try
            {
                TryFinish(round);
            }
            catch (Exception e)
            {
                // The storage failed on a member's task: the log has to end, which is for the loop to see to.
                _failure = e;
                round.Fail(e);
            }
        }
    }

    private void TryFinish(Round round)
    {
        if (_state.Rules.Policies is not { } policies)
        {
            Finish(round, 0);
            return;
        }

        var report = policies.Judge(round.Checkpoint, _inForce, Now);
        if (!report.IsFinal)
        {
            return;
        }

        Heads.KeepHandover(_state.Storage, round.Checkpoint, report, _logger);
        Finish(round, report.InForceAfter);
    }

    private void Finish(Round round, long inForce)
    {
        _state.Storage.WriteCheckpoint(round.Checkpoint.Bytes.Span);
        Volatile.Write(ref _inForce, inForce);
        _last = round.Checkpoint;
        _signed ??= round.Checkpoint;
        _blocks.Add(round.Checkpoint, round.SignedAt, Now);
        _published.Advance(round.Checkpoint.Size);
        round.Finish();
        Log.Published(_logger, round.Checkpoint.Size);
    }

    /// <summary>null while a key can't be reached: like a round without a quorum, the next one tries again.</summary>
    private SignedCheckpoint? TrySign(long size, IReadOnlyList<LogPolicy> required)
    {
        try
        {
            var signed = Sign(size, required);
            if (_unsigned)
            {
                _unsigned = false;
                Log.KeyAgain(_logger, _keys[0].Name);
            }

            return signed;
        }
        catch (KeyUnavailableException e)
        {
            if (!_unsigned)
            {
                _unsigned = true;
                Log.KeyUnavailable(_logger, _keys[0].Name, e.Message);
            }

            return null;
        }
    }

    private SignedCheckpoint Sign(long size, IReadOnlyList<LogPolicy> required)
    {
        var root = _state.Tree.RootAt(_state.Tree.State, size);
        var signers = new List<NoteSigner>();
        foreach (var policy in required)
        {
            if (_keys.FirstOrDefault(k => policy.Logs.Any(l => l.Key.Equals(k.VerifierKey))) is { } key)
            {
                signers.Add(key);
            }
            else if (_state.Rules.Policies!.NewestAt(size).Index is var index && _keyMissing != index)
            {
                _keyMissing = index;
                Log.KeyMissing(_logger, index);
            }
        }

        var signed = (signers.Count > 0 ? signers[0] : _keys[0]).Sign(new Checkpoint(_keys[0].Name, size, root));
        return signers.Distinct().Skip(1).Aggregate(signed, (note, key) => note.With(key.SignText(note.Note.Text.Span)));
    }

    private LogPolicy WithoutCharter => LogPolicy.OfLog(_keys[0].VerifierKey);

    private IReadOnlyList<LogPolicy> Required(long size) => _state.Rules.Policies?.RequiredAt(size, _inForce) ?? [WithoutCharter];

    private static bool NeedsNobody(IReadOnlyList<LogPolicy> required) => required.All(p => p.Quorum == LogPolicy.None);

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>A signed checkpoint on its way to being final.</summary>
    private sealed class Round(SignedCheckpoint signed, DateTimeOffset at)
    {
        private readonly TaskCompletionSource _final = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SignedCheckpoint Checkpoint { get; private set; } = signed;

        public DateTimeOffset SignedAt { get; } = at;

        public bool IsFinal => _final.Task.IsCompletedSuccessfully;

        public Task Final => _final.Task;

        /// <summary>Adds a signature; false when its key has signed already.</summary>
        public bool Add(NoteSignature signature)
        {
            if (Checkpoint.Note.Signatures.Any(s => s.KeyId == signature.KeyId && s.Name == signature.Name))
            {
                return false;
            }

            Checkpoint = Checkpoint.With(signature);
            return true;
        }

        public void Finish() => _final.TrySetResult();

        public void Fail(Exception e) => _final.TrySetException(e);
    }
}
