using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// The recorded entries and everything derived from them, together: tree, ids, side file, clock. Recovery and the
/// sequencer change it by the same <see cref="Integrate"/>.
/// </summary>
internal sealed class LedgerState(
    ILogStorage storage, LedgerTree tree, IStatementRules rules, Func<ReadOnlyMemory<byte>, StatementId>? idOfOpaque)
{
    private readonly ulong[] _prefixes = new ulong[TileId.FullWidth];

    public ILogStorage Storage => storage;

    public LedgerTree Tree => tree;

    public IStatementRules Rules => rules;

    public IdIndex Ids { get; } = new();

    public SideFile Side { get; } = new(storage);

    /// <summary>Entries whose tiles and bundles were on the disk when the log was opened.</summary>
    public long Settled { get; } = tree.Size;

    /// <summary>The id of a recorded entry.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="statement">null for an opaque entry: a benchmark's or a test's, never admitted otherwise.</param>
    public StatementId IdOf(ReadOnlyMemory<byte> entry, out Statement? statement) =>
        Statement.TryDecode(entry, out statement) == StatementFault.None ? statement!.Id : idOfOpaque?.Invoke(entry) ?? default;

    /// <summary>Index of the newest clock entry; -1 before the first.</summary>
    public long LastClockIndex { get; private set; } = -1;

    /// <summary>The newest time of the ledger, to the second.</summary>
    public DateTimeOffset LastClock { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes note of a recorded clock entry.</summary>
    public void NoteClock(Statement clock, long index)
    {
        LastClockIndex = index;
        if (clock.SignedAt > LastClock)
        {
            LastClock = clock.SignedAt;
        }
    }

    /// <summary>Applies a recorded control statement at start.</summary>
    public void Replay(Statement statement, long index)
    {
        if (statement.Kind == Sequencer.ClockKind)
        {
            NoteClock(statement, index);
        }

        rules.Replay(statement, index);
    }

    /// <summary>
    /// Appends a durable batch, whose ids are indexed already, to the tree; writes the bundles, tiles and blocks that it
    /// fills; lets readers see it. Doing it again after a crash writes the same bytes over themselves.
    /// </summary>
    public void Integrate(Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var entry = batch[i];
            var bytes = batch.Entry(entry);
            if (entry.IsControl)
            {
                Side.AddControl((int)(tree.Size % TileId.FullWidth), bytes);
            }

            if (tree.Append(bytes, entry.LeafHash, out var root))
            {
                AppendBlock((tree.Size / TileId.FullWidth) - 1, root);
            }
        }

        tree.Publish();
    }

    /// <summary>Appends the side file's block of a bundle whose ids are indexed and whose control statements are noted.</summary>
    public void AppendBlock(long bundle, Hash root)
    {
        for (var i = 0; i < TileId.FullWidth; i++)
        {
            _prefixes[i] = Ids.PrefixAt((bundle * TileId.FullWidth) + i);
        }

        Side.AppendBlock(root, _prefixes);
    }

    /// <summary>Finds a statement within the size that readers see.</summary>
    public bool TryFind(StatementId id, out long index)
    {
        var state = tree.State;
        var candidates = Ids.Find(id.Value.Prefix);
        while (candidates.TryNext(out index))
        {
            if (index < state.Size && IdOf(ReadEntry(state, index), out _) == id)
            {
                return true;
            }
        }

        index = -1;
        return false;
    }

    /// <summary>Reads an entry that the state has.</summary>
    public ReadOnlyMemory<byte> ReadEntry(TreeState state, long index) =>
        tree.BundleAt(state, index / TileId.FullWidth).Entry((int)(index % TileId.FullWidth));
}
