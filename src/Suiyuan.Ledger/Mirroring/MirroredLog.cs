using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

/// <summary>
/// A member's copy of somebody else's log. Takes checkpoints (C2SP tlog-witness) and entries (C2SP tlog-mirror), verifies
/// every hash, signature and authority before it stores anything, and cosigns: as a witness what continues what it had seen,
/// as a mirror what it holds durably. What does not fit is refused and kept as evidence.
/// </summary>
/// <remarks>One object for one copy in one process; thread-safe. There is no way in for a statement but the log's own.</remarks>
public sealed partial class MirroredLog : RecordedLog
{
    private const string PendingPath = "pending";

    private readonly MirrorOptions _options;
    private readonly TimeProvider _time;
    private readonly NoteKey[] _first;
    private readonly NoteSigner _witness;
    private readonly NoteSigner _mirror;
    private readonly EntryAudit _audit;
    private readonly Settler _settler;
    private readonly BlockRing _blocks;
    private readonly Lock _gate = new();
    private readonly HashSet<NoteSigner> _unreachable = [];
    private readonly SemaphoreSlim _appending = new(1, 1);
    private readonly Batch _batch = new();
    private readonly List<SignedCheckpoint> _recent = [];
    // What must be reached before anything is cosigned, and what is to be compared once it is reached.
    private readonly List<SignedCheckpoint> _floors = [];
    private readonly List<SignedCheckpoint> _claims = [];
    private volatile SignedCheckpoint? _pending;
    private volatile SignedCheckpoint? _mirrored;
    private volatile SignedCheckpoint? _final;
    // Which size was cosigned when, oldest first: the newest at or below what is held, and all above it.
    private readonly List<(long Size, DateTimeOffset At)> _cosigned = [];
    private long _inForce;
    private bool _isComparing = true;
    private int _closing;

    private MirroredLog(
        LedgerState state, Heads heads, NoteKey[] first, NoteSigner witness, NoteSigner mirror, IStatementRules rules, MirrorOptions options,
        TimeProvider time, ILogger logger)
        : base(state, logger)
    {
        (_first, _witness, _mirror, _options, _time) = (first, witness, mirror, options, time);
        _audit = new EntryAudit(rules);
        _settler = new Settler(state.Storage, state.Settled, options.Log.SettleEntries, options.Log.UnsettledEntries);
        _blocks = new BlockRing(state.Storage);
        Evidence = new EvidenceBook(state.Storage, time);
        _inForce = heads.InForce;
        _final = heads.Final;
        _mirrored = heads.Signed;
        PublishedSignal.Advance(_final?.Size ?? 0);
        LoadPending();
        LoadGuard();
    }

    /// <inheritdoc />
    public override string Origin => _first[0].Name;

    /// <summary>What this member signs with as a witness: that a checkpoint continues what it had seen.</summary>
    public NoteKey WitnessKey => _witness.VerifierKey;

    /// <summary>What it signs with as a mirror: that it holds every entry.</summary>
    public NoteKey MirrorKey => _mirror.VerifierKey;

    /// <summary>The newest checkpoint that this member holds in full and has cosigned as a mirror; null before the first.</summary>
    public SignedCheckpoint? Mirrored => _mirrored;

    /// <summary>The newest checkpoint of the log that it knows to continue all before it; null before the first.</summary>
    public SignedCheckpoint? Pending => _pending;

    /// <inheritdoc />
    /// <remarks>Before anything is final here, an empty checkpoint that only this member signed.</remarks>
    public override SignedCheckpoint Published => _final ?? Nothing;

    /// <summary>True once a final checkpoint of the log is known here.</summary>
    public bool HasFinal => _final is not null;

    /// <inheritdoc />
    public override long PolicyInForce => Volatile.Read(ref _inForce);

    /// <inheritdoc />
    public override IReadOnlyList<Block> Blocks => _blocks.All;

    /// <summary>What was found against the log.</summary>
    public EvidenceBook Evidence { get; }

    /// <summary>True while the member has not compared itself with the others since its start, so cosigns nothing yet.</summary>
    public bool IsComparing
    {
        get
        {
            lock (_gate)
            {
                return _isComparing;
            }
        }
    }

    /// <summary>True when a finding that nobody has acknowledged keeps it from cosigning.</summary>
    public bool IsHalted => Evidence.All.Any(e => e.StopsCosigning && e.Number > _options.Acknowledged);

    /// <summary>The log keys whose checkpoints are taken: those of the policy in force, and of the one that waits to follow.</summary>
    public IReadOnlyList<NoteKey> LogKeys => State.Rules.Policies is { } policies
        ? [.. policies.RequiredAt(State.Tree.State.Size, PolicyInForce).SelectMany(p => p.Logs).Select(l => l.Key).Distinct()]
        : _first;

    private SignedCheckpoint Nothing => field ??= Empty();

    /// <summary>Opens a copy, or begins one.</summary>
    /// <param name="storage">Owned by the copy from now on, and disposed by it, also when opening fails.</param>
    /// <param name="logKey">The key by which the log was first known.</param>
    /// <param name="witness">Cosigns as a witness; stays the caller's.</param>
    /// <param name="mirror">Cosigns as a mirror, a key of another name; stays the caller's.</param>
    /// <param name="rules">Fresh rules for going through the log (shape and authority).</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="time">For cosignatures and for judging the log's clock.</param>
    /// <param name="logger">null to say nothing.</param>
    /// <exception cref="LedgerCorruptException">What is stored does not hold; the message names the file.</exception>
    /// <exception cref="LedgerStorageException">It can't be read or written.</exception>
    public static async Task<MirroredLog> OpenAsync(
        ILogStorage storage, NoteKey logKey, NoteSigner witness, NoteSigner mirror, IStatementRules rules, MirrorOptions options,
        TimeProvider time, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(logKey);
        ArgumentNullException.ThrowIfNull(witness);
        ArgumentNullException.ThrowIfNull(mirror);
        ArgumentNullException.ThrowIfNull(options);
        // SPEC: tlog-mirror, "add-checkpoint": the witness MUST be a distinct cosigner, with a distinct name; and
        // tlog-cosignature: distinct keys for each.
        if (witness.Name == mirror.Name || witness.VerifierKey.PublicKey.SequenceEqual(mirror.VerifierKey.PublicKey))
        {
            throw new ArgumentException("Witness and mirror need names and keys of their own.", nameof(mirror));
        }

        logger ??= NullLogger.Instance;
        try
        {
            return await Task.Run(() =>
            {
                var (state, heads) = Recovery.Open(storage, [logKey], rules, options.Log, logger);
                return new MirroredLog(state, heads, [logKey], witness, mirror, rules, options, time, logger);
            }).ConfigureAwait(false);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    /// <summary>Closes the copy; what it cosigned is durable.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            await Task.WhenAny(Stopped).ConfigureAwait(false);
            return;
        }

        await _appending.WaitAsync().ConfigureAwait(false);
        if (Failure is null && !Stopped.IsCompleted)
        {
            try
            {
                await _settler.FinishAsync(State.Tree.Size).ConfigureAwait(false);
            }
            catch (LedgerException e)
            {
                Fail(e);
            }
        }

        await _settler.QuietAsync().ConfigureAwait(false);
        Close();
    }

    private void LoadPending()
    {
        if (State.Storage.ReadObject(PendingPath) is not { } bytes)
        {
            return;
        }

        if (SignedCheckpoint.TryParse(bytes, out var pending) is var fault && fault != CheckpointFault.None)
        {
            throw new LedgerCorruptException(State.Storage.Locate(PendingPath), $"not a checkpoint ({fault})");
        }

        Remember(pending!);
        foreach (var (checkpoint, key) in new[] { (_mirrored, _mirror.VerifierKey), (pending, _witness.VerifierKey) })
        {
            foreach (var signature in checkpoint?.Note.Signatures ?? [])
            {
                if (key.Verify(checkpoint!.Note.Text.Span, signature, out var at) == NoteSignatureFault.None)
                {
                    _cosigned.Add((checkpoint.Size, DateTimeOffset.FromUnixTimeSeconds(at)));
                }
            }
        }
    }

    /// <summary>What was cosigned before the data directory was perhaps set back.</summary>
    private void LoadGuard()
    {
        if (_options.GuardFile is not { } path || !File.Exists(path))
        {
            return;
        }

        if (SignedCheckpoint.TryParse(File.ReadAllBytes(path), out var guarded) is var fault && fault != CheckpointFault.None)
        {
            throw new LedgerCorruptException(path, $"not a checkpoint ({fault}): it says what this member cosigned last, so do not just delete it");
        }

        _floors.Add(guarded!);
    }

    private void Remember(SignedCheckpoint pending)
    {
        _pending = pending;
        _recent.RemoveAll(c => c.Size == pending.Size);
        _recent.Add(pending);
        if (_recent.Count > 16)
        {
            _recent.RemoveAt(0);
        }
    }

    private SignedCheckpoint Empty()
    {
        var text = new Checkpoint(Origin, 0, Merkle.EmptyRoot).ToBytes();
        var unsigned = SignedNote.Create(text, new NoteSignature("nobody", 0, new byte[1]));
        return SignedCheckpoint.TryParse(unsigned.Bytes, out var empty) == CheckpointFault.None
            ? empty!
            : throw new InvalidOperationException("An empty checkpoint does not parse.");
    }

    private Hash RootAt(long size) => State.Tree.RootAt(State.Tree.State, size);

    private DateTimeOffset Now => _time.GetUtcNow();

    private static string TextOf(SignedCheckpoint checkpoint) => System.Text.Encoding.UTF8.GetString(checkpoint.Bytes.Span);
}
