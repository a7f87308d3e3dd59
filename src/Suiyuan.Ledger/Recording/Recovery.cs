using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// Opens a ledger, after an orderly end or a crash alike: the right edge from full tiles, ids and control statements from
/// the side file, the rest from the journal through the same <see cref="LedgerState.Integrate"/> as when it was new.
/// </summary>
internal static class Recovery
{
    public static (LedgerState State, Heads Heads) Open(
        ILogStorage storage, IReadOnlyList<NoteKey> keys, IStatementRules rules, LogOptions options, ILogger logger)
    {
        var began = Stopwatch.GetTimestamp();
        var heads = Heads.Read(storage);
        using var frames = storage.ReadJournal().GetEnumerator();
        var hasFrame = frames.MoveNext();
        var end = hasFrame ? frames.Current.FirstIndex : 0;
        // The journal is trimmed only below what is flushed, whole bundles: where it begins within a bundle, that bundle is
        // on the disk. It must not be written again, since a second crash could tear it while the journal lacks its head.
        var whole = (end + TileId.FullWidth - 1) / TileId.FullWidth * TileId.FullWidth;

        var state = new LedgerState(
            storage, new LedgerTree(storage, whole, options.CacheBytes), rules, options.IdOf);
        try
        {
            LoadDerived(state, whole, logger);
        }
        catch (LedgerCorruptException)
        {
            // What was found to be wrong may only not fit a tile of the right edge that is.
            RootCause.Find(storage, whole);
            throw;
        }

        var batch = new Batch();
        for (; hasFrame; hasFrame = frames.MoveNext())
        {
            ReplayFrame(state, batch, frames.Current);
            end = frames.Current.FirstIndex + frames.Current.Count;
        }

        if (end < whole)
        {
            throw new LedgerCorruptException(storage.Locate("journal"), $"entries are missing: it ends before entry {end}, the tiles before {whole}");
        }

        storage.ConfirmJournal();
        if (storage.Torn is { } torn)
        {
            Log.TornTail(logger, torn.Path, torn.Offset, torn.Length);
        }

        heads = heads.Check(storage, keys, rules.Policies);
        CheckAgainst(state, "checkpoint", heads.Final, whole);
        CheckAgainst(state, Heads.SignedPath, heads.Signed, whole);
        Log.Opened(logger, keys[0].Name, state.Tree.Size, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds, state.Tree.Size - whole);
        return (state, heads);
    }

    /// <summary>Ids and control statements of the full bundles below <paramref name="size"/>.</summary>
    private static void LoadDerived(LedgerState state, long size, ILogger logger)
    {
        var bundles = size / TileId.FullWidth;
        state.Ids.Reserve(size + (size / 4));
        var tree = state.Tree;
        var held = state.Side.Read(bundles, bundle => tree.Node(tree.State, TileId.Height, bundle), (bundle, prefixes, controls) =>
        {
            foreach (var prefix in prefixes)
            {
                state.Ids.Add(prefix);
            }

            while (SideFile.TryTakeControl(ref controls, out var position, out var bytes))
            {
                // The rules may keep the statement; the buffer it is read from is used again.
                Replay(state, bytes.ToArray(), (bundle * TileId.FullWidth) + position);
            }
        });

        if (held < bundles)
        {
            Log.SideFileRebuilt(logger, state.Storage.Locate(SideFile.Name), held);
        }

        for (var bundle = held; bundle < bundles; bundle++)
        {
            var entries = tree.BundleAt(tree.State, bundle);
            for (var i = 0; i < TileId.FullWidth; i++)
            {
                var bytes = entries.Entry(i);
                var id = state.IdOf(bytes, out var statement);
                if (TakeIn(state, id, statement, (bundle * TileId.FullWidth) + i))
                {
                    state.Side.AddControl(i, bytes.Span);
                }
            }

            state.AppendBlock(bundle, tree.Node(tree.State, TileId.Height, bundle));
        }
    }

    private static void Replay(LedgerState state, ReadOnlyMemory<byte> bytes, long index)
    {
        if (Statement.TryDecode(bytes, out var statement) != StatementFault.None)
        {
            throw new LedgerCorruptException(state.Storage.Locate(SideFile.Name), $"entry {index} is not a statement");
        }

        state.Replay(statement!, index);
    }

    /// <summary>Indexes a recorded entry and replays it when it is a control statement.</summary>
    /// <returns>Whether it is one.</returns>
    private static bool TakeIn(LedgerState state, StatementId id, Statement? statement, long index)
    {
        state.Ids.Add(id.Value.Prefix);
        if (statement is null || !state.Rules.IsControl(statement.Kind))
        {
            return false;
        }

        state.Replay(statement, index);
        return true;
    }

    private static void ReplayFrame(LedgerState state, Batch batch, JournalFrame frame)
    {
        var entries = new List<ReadOnlyMemory<byte>>(frame.Count);
        var offset = 0;
        for (var i = 0; i < frame.Count; i++)
        {
            var start = offset;
            if (!EntryBundle.TryReadNext(frame.Entries.Span, ref offset, out var entry))
            {
                throw new LedgerCorruptException(frame.Path, $"the frame ends before its entry {i}", frame.Offset);
            }

            if (frame.FirstIndex + i >= state.Tree.Size)
            {
                // Copied, since the rules may keep a control statement and the frame's memory goes with the next one.
                entries.Add(frame.Entries.Slice(start + EntryBundle.PrefixSize, entry.Length).ToArray());
            }
        }

        if (offset != frame.Entries.Length)
        {
            throw new LedgerCorruptException(frame.Path, "the frame goes on after its last entry", frame.Offset);
        }

        // What needs no order is shared out: after a crash under load there are a quarter of a million of them.
        var decoded = new (StatementId Id, Statement? Statement, Hash Leaf)[entries.Count];
        Parallel.For(0, decoded.Length, i =>
            decoded[i] = (state.IdOf(entries[i], out var statement), statement, Merkle.LeafHash(entries[i].Span)));
        batch.Begin(state.Tree.Size);
        for (var i = 0; i < decoded.Length; i++)
        {
            var (id, statement, leaf) = decoded[i];
            var isControl = TakeIn(state, id, statement, batch.FirstIndex + i);
            batch.Add(entries[i].Span, id, leaf, isControl);
        }

        state.Integrate(batch);
    }

    /// <summary>The last thing that was signed must still be true of what was found.</summary>
    private static void CheckAgainst(LedgerState state, string path, SignedCheckpoint? last, long whole)
    {
        if (last is null)
        {
            return;
        }

        var tree = state.Tree.State;
        if (last.Size > tree.Size)
        {
            throw new LedgerCorruptException(state.Storage.Locate("journal"),
                $"entries are missing: the {path} covers {last.Size}, and {tree.Size} were found");
        }

        if (state.Tree.RootAt(tree, last.Size) != last.RootHash)
        {
            RootCause.Find(state.Storage, whole);
            throw new LedgerCorruptException(state.Storage.Locate(path),
                $"its root at size {last.Size} is not that of the tiles and the journal; run suiyuan fsck");
        }
    }
}
