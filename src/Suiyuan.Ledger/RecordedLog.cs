using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// A log that this process holds: entries, tree, ids and the newest final checkpoint, to be read by anyone. Written to by
/// whoever runs the log (<see cref="TransparencyLog"/>) or copies it (<see cref="Mirroring.MirroredLog"/>). Thread-safe.
/// </summary>
/// <remarks>A failure of the storage ends it: <see cref="Stopped"/> faults, and the process has to end and start again.
/// Reading throws <see cref="LedgerCorruptException"/> rather than give out anything that does not hash up to the tree in
/// memory. Each reading call works on the one state that it found at its start.</remarks>
public abstract class RecordedLog : IAsyncDisposable
{
    private readonly SizeSignal _recorded = new();
    private readonly SizeSignal _published = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    private protected RecordedLog(LedgerState state, ILogger logger)
    {
        State = state;
        Logger = logger;
        _recorded.Advance(state.Tree.Size);
    }

    private protected LedgerState State { get; }

    private protected ILogger Logger { get; }

    private protected SizeSignal RecordedSignal => _recorded;

    private protected SizeSignal PublishedSignal => _published;

    /// <summary>The log's name, which its checkpoints begin with.</summary>
    public abstract string Origin { get; }

    /// <summary>Entries that are durable and integrated: views may read up to here.</summary>
    public long RecordedSize => _recorded.Value;

    /// <summary>The newest final checkpoint: signed by the log and cosigned by the quorum. There is always one: an empty log
    /// publishes size 0.</summary>
    public abstract SignedCheckpoint Published { get; }

    /// <summary>Index of the policy in force: the charter's is 0, a change's its entry; see <see cref="PolicyHistory"/>.</summary>
    public abstract long PolicyInForce { get; }

    /// <summary>Whose signatures make a checkpoint final; null while there is no charter.</summary>
    public PolicyHistory? Policies => State.Rules.Policies;

    /// <summary>The newest final checkpoints of this process's life and the one before, oldest first.</summary>
    public abstract IReadOnlyList<Block> Blocks { get; }

    /// <summary>Ends when the log is closed; faults with the reason when it has failed and the process must stop.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Why the log has failed; null while it has not.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>The checkpoint by which a policy took over, or null when it has not.</summary>
    /// <param name="index">Index of the policy.</param>
    public SignedCheckpoint? Handover(long index) => Heads.ReadHandover(State.Storage, index);

    /// <summary>Closes the log; what was acknowledged is durable.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Ends the log for good. Nothing is repaired here: that is for the next start.</summary>
    /// <returns>False when it had failed already.</returns>
    private protected bool Fail(Exception e)
    {
        if (Interlocked.CompareExchange(ref _failure, e, null) is not null)
        {
            return false;
        }

        Log.Failed(Logger, e);
        _recorded.Fail(e);
        _published.Fail(e);
        _stopped.TrySetException(e);
        return true;
    }

    /// <summary>Closes the storage and tells whoever waits.</summary>
    private protected void Close()
    {
        var closed = new ObjectDisposedException(GetType().Name, "The log was closed.");
        _recorded.Fail(closed);
        _published.Fail(closed);
        State.Storage.Dispose();
        _stopped.TrySetResult();
    }

    /// <summary>Finds a recorded statement; false when there is none of this id within <see cref="RecordedSize"/>.</summary>
    public bool TryFind(StatementId id, out long index) => State.TryFind(id, out index);

    /// <summary>Reads one entry: the exact bytes that were recorded.</summary>
    /// <param name="index">Below <see cref="RecordedSize"/>.</param>
    /// <param name="ct">Honoured before the read.</param>
    public ValueTask<ReadOnlyMemory<byte>> ReadEntryAsync(long index, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = State.Tree.State;
        CheckIndex(index, state);
        return ValueTask.FromResult(State.ReadEntry(state, index));
    }

    /// <summary>Reads entries in order.</summary>
    /// <param name="from">The first; at most <see cref="RecordedSize"/>.</param>
    /// <param name="max">How many at most, from 1.</param>
    /// <param name="ct">Honoured before the read.</param>
    /// <returns>Up to <paramref name="max"/>, fewer at the end; they share the memory of their bundles.</returns>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadEntriesAsync(long from, int max, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var state = State.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, state.Size);
        var count = (int)Math.Min(max, state.Size - from);
        var entries = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count;)
        {
            var bundle = State.Tree.BundleAt(state, (from + i) / TileId.FullWidth);
            for (var position = (int)((from + i) % TileId.FullWidth); position < bundle.Count && i < count; position++)
            {
                entries[i++] = bundle.Entry(position);
            }
        }

        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(entries);
    }

    /// <summary>Makes the proof that an entry is in the tree of a size (RFC 9162 section 2.1.3).</summary>
    /// <param name="index">Below <paramref name="size"/>.</param>
    /// <param name="size">At most <see cref="RecordedSize"/>; a published checkpoint's size, to be of use.</param>
    /// <param name="ct">Honoured before the work.</param>
    public ValueTask<Hash[]> ProveInclusionAsync(long index, long size, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = State.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, state.Size);
        return ValueTask.FromResult(Merkle.InclusionProof(index, size, (level, i) => State.Tree.Node(state, level, i)));
    }

    /// <summary>Makes the proof that the tree of one size begins the tree of another (RFC 9162 section 2.1.4).</summary>
    /// <param name="oldSize">At most <paramref name="newSize"/>.</param>
    /// <param name="newSize">At most <see cref="RecordedSize"/>.</param>
    /// <param name="ct">Honoured before the work.</param>
    public ValueTask<Hash[]> ProveConsistencyAsync(long oldSize, long newSize, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = State.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newSize, state.Size);
        return ValueTask.FromResult(Merkle.ConsistencyProof(oldSize, newSize, (level, i) => State.Tree.Node(state, level, i)));
    }

    /// <summary>Reads a hash tile as it is served (C2SP tlog-tiles).</summary>
    /// <param name="level">0 to 7; null is answered above.</param>
    /// <param name="n">Which tile of the level, from 0.</param>
    /// <param name="width">1 to 256 hashes; also of a tile that has more by now.</param>
    /// <param name="ct">Honoured before the read.</param>
    /// <returns>32 × width bytes, or null when the tree has not as much of this tile.</returns>
    public ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(int level, long n, int width, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = State.Tree.State;
        return ValueTask.FromResult(width < 1 || TileId.WidthIn(level, n, state.Size) < width
            ? (ReadOnlyMemory<byte>?)null
            : State.Tree.TileAt(state, level, n).ToArray(width));
    }

    /// <summary>Reads an entry bundle as it is served (C2SP tlog-tiles).</summary>
    /// <param name="n">Which bundle, from 0.</param>
    /// <param name="width">1 to 256 entries; also of a bundle that has more by now.</param>
    /// <param name="ct">Honoured before the read.</param>
    /// <returns>The entries, each behind its length, or null when there are not as many.</returns>
    public ValueTask<ReadOnlyMemory<byte>?> ReadBundleAsync(long n, int width, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = State.Tree.State;
        return ValueTask.FromResult(width < 1 || TileId.WidthIn(0, n, state.Size) < width
            ? (ReadOnlyMemory<byte>?)null
            : State.Tree.BundleAt(state, n).Prefix(width));
    }

    /// <summary>Waits until this many entries are recorded. Faults when the log ends before.</summary>
    public Task WaitForRecordedAsync(long size, CancellationToken ct = default) => _recorded.WaitAsync(size, ct);

    /// <summary>Waits until a checkpoint of at least this size is published. Faults when the log ends before.</summary>
    public Task WaitForPublishedAsync(long size, CancellationToken ct = default) => _published.WaitAsync(size, ct);

    private static void CheckIndex(long index, TreeState state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, state.Size);
    }
}
