using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

// Reading: finding, entries, tiles, proofs. Each call works on the one state that it found at its start.
public sealed partial class TransparencyLog
{
    /// <summary>Finds a recorded statement; false when there is none of this id within <see cref="RecordedSize"/>.</summary>
    public bool TryFind(StatementId id, out long index) => _state.TryFind(id, out index);

    /// <summary>Reads one entry: the exact bytes that were recorded.</summary>
    /// <param name="index">Below <see cref="RecordedSize"/>.</param>
    /// <param name="ct">Honoured before the read.</param>
    public ValueTask<ReadOnlyMemory<byte>> ReadEntryAsync(long index, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = _state.Tree.State;
        CheckIndex(index, state);
        return ValueTask.FromResult(_state.ReadEntry(state, index));
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
        var state = _state.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, state.Size);
        var count = (int)Math.Min(max, state.Size - from);
        var entries = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count;)
        {
            var bundle = _state.Tree.BundleAt(state, (from + i) / TileId.FullWidth);
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
        var state = _state.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, state.Size);
        return ValueTask.FromResult(Merkle.InclusionProof(index, size, (level, i) => _state.Tree.Node(state, level, i)));
    }

    /// <summary>Makes the proof that the tree of one size begins the tree of another (RFC 9162 section 2.1.4).</summary>
    /// <param name="oldSize">At most <paramref name="newSize"/>.</param>
    /// <param name="newSize">At most <see cref="RecordedSize"/>.</param>
    /// <param name="ct">Honoured before the work.</param>
    public ValueTask<Hash[]> ProveConsistencyAsync(long oldSize, long newSize, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = _state.Tree.State;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newSize, state.Size);
        return ValueTask.FromResult(Merkle.ConsistencyProof(oldSize, newSize, (level, i) => _state.Tree.Node(state, level, i)));
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
        var state = _state.Tree.State;
        return ValueTask.FromResult(width < 1 || TileId.WidthIn(level, n, state.Size) < width
            ? (ReadOnlyMemory<byte>?)null
            : _state.Tree.TileAt(state, level, n).ToArray(width));
    }

    /// <summary>Reads an entry bundle as it is served (C2SP tlog-tiles).</summary>
    /// <param name="n">Which bundle, from 0.</param>
    /// <param name="width">1 to 256 entries; also of a bundle that has more by now.</param>
    /// <param name="ct">Honoured before the read.</param>
    /// <returns>The entries, each behind its length, or null when there are not as many.</returns>
    public ValueTask<ReadOnlyMemory<byte>?> ReadBundleAsync(long n, int width, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var state = _state.Tree.State;
        return ValueTask.FromResult(width < 1 || TileId.WidthIn(0, n, state.Size) < width
            ? (ReadOnlyMemory<byte>?)null
            : _state.Tree.BundleAt(state, n).Prefix(width));
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
