using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Checking;

/// <summary>
/// Derives everything that a ledger's storage holds again from the entries, and compares: each hash of each tile, the
/// root under the checkpoint and its signature, each statement's form, id, signature and authority in order, the index
/// file. Trusts no stored hash and no checksum; changes nothing.
/// </summary>
/// <remarks>Not thread-safe; one object for one check. The ledger must not be open elsewhere.</remarks>
public sealed class Fsck
{
    private const int ProgressEvery = 64;

    private readonly ILogStorage _storage;
    private readonly NoteKey? _key;
    private readonly IProgress<FsckProgress>? _progress;
    private readonly StatementCheck _statements;
    private readonly List<FsckFinding> _findings = [];
    private readonly List<Hash> _bundleRoots = [];
    private readonly TreeEdge _edge;
    private long _findingCount;
    private long _total;
    private SignedCheckpoint? _checkpoint;
    private bool _isVerified;
    private Hash? _rootAtCheckpoint;
    private OpenBundle _bundle = new(64 * 1024);

    /// <summary>Prepares a check.</summary>
    /// <param name="storage">Stays the caller's.</param>
    /// <param name="key">The log's key, to check the checkpoint's signature with; null leaves that out.</param>
    /// <param name="rules">Fresh rules that have seen nothing, to check signatures and authority in order; null leaves that out.</param>
    /// <param name="progress">Told every so often.</param>
    public Fsck(ILogStorage storage, NoteKey? key = null, IStatementRules? rules = null, IProgress<FsckProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        _storage = storage;
        _key = key;
        _progress = progress;
        _statements = new StatementCheck(rules, (index, problem) => Damage(PathOf(index), $"entry {index} {problem}"));
        _edge = new TreeEdge(CheckTile);
    }

    /// <summary>Below this, tiles and bundles must be there; above it, the journal may still have their entries.</summary>
    private long Settled { get; set; }

    /// <summary>Does the whole check.</summary>
    /// <exception cref="LedgerStorageException">A file can't be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public FsckReport Run(CancellationToken ct = default)
    {
        ReadCheckpoint();
        var frames = ReadJournal(out var torn);
        var start = frames.Count > 0 ? frames[0].FirstIndex : 0;
        Settled = (start + TileId.FullWidth - 1) / TileId.FullWidth * TileId.FullWidth;
        _total = frames.Count > 0 ? frames[^1].FirstIndex + frames[^1].Count : _checkpoint?.Size ?? 0;
        for (long bundle = 0; bundle < Settled / TileId.FullWidth; bundle++)
        {
            ct.ThrowIfCancellationRequested();
            CheckStoredBundle(bundle);
            Report();
        }

        foreach (var frame in frames)
        {
            ct.ThrowIfCancellationRequested();
            CheckFrame(frame);
            Report();
        }

        _statements.Finish();
        CheckCheckpoint(torn);
        CheckSideFile();
        _progress?.Report(new FsckProgress(_edge.Size, _edge.Size));
        return new FsckReport(_edge.Size, _edge.Root(), _checkpoint?.Size, _isVerified, _statements.Verified, _findings, _findingCount);
    }

    private void Report()
    {
        if (_edge.Size / TileId.FullWidth % ProgressEvery == 0)
        {
            _progress?.Report(new FsckProgress(_edge.Size, _total));
        }
    }

    private void ReadCheckpoint()
    {
        var bytes = _storage.ReadCheckpoint();
        if (bytes is null)
        {
            return;
        }

        var fault = SignedCheckpoint.TryParse(bytes, out _checkpoint);
        if (fault != CheckpointFault.None)
        {
            Damage("checkpoint", $"not a checkpoint ({fault})");
        }
        else if (_key is not null)
        {
            _isVerified = _checkpoint!.Origin == _key.Name && _checkpoint.Note.Verify([_key], out _) == NoteVerdict.Trusted;
            if (!_isVerified)
            {
                Damage("checkpoint", $"not signed by the log's key {_key}");
            }
        }
    }

    /// <summary>The journal's frames as far as they hold; their entries are copied.</summary>
    private List<JournalFrame> ReadJournal(out bool isTorn)
    {
        List<JournalFrame> frames = [];
        try
        {
            foreach (var frame in _storage.ReadJournal())
            {
                frames.Add(frame with { Entries = frame.Entries.ToArray() });
            }
        }
        catch (LedgerCorruptException e)
        {
            Add(FsckSeverity.Damage, e.Path, e.Message[(e.Message.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        }

        isTorn = _storage.Torn is not null;
        return frames;
    }

    private void CheckStoredBundle(long index)
    {
        var path = TileId.Entries(index).ToString();
        if (_storage.ReadObject(path) is not { } bytes)
        {
            Damage(path, "the file is missing");
            TrustTile(index);
            return;
        }

        Bundle bundle;
        try
        {
            bundle = LedgerTree.Parse(bytes, _storage.Locate(path));
        }
        catch (LedgerCorruptException e)
        {
            Damage(path, e.Message[(e.Message.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            TrustTile(index);
            return;
        }

        Span<Hash> leaves = new Hash[TileId.FullWidth];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = Merkle.LeafHash(bundle.Entry(i).Span);
        }

        // Where entries and tile differ, the tile above knows which of the two is wrong.
        if (LoadTile(0, index) is { } stored && Merkle.RootOf(leaves) != stored.Root && RootAbove(index) == stored.Root)
        {
            for (var i = 0; i < leaves.Length; i++)
            {
                if (leaves[i] != stored.Node(0, i))
                {
                    Damage(path, $"entry {(index * TileId.FullWidth) + i} is not what the tree has");
                }
            }

            TrustTile(index);
            return;
        }

        for (var i = 0; i < leaves.Length; i++)
        {
            _statements.Take(bundle.Entry(i));
            Append(leaves[i]);
        }
    }

    private void CheckFrame(JournalFrame frame)
    {
        var offset = 0;
        for (var i = 0; i < frame.Count; i++)
        {
            var start = offset;
            if (!EntryBundle.TryReadNext(frame.Entries.Span, ref offset, out var entry))
            {
                Add(FsckSeverity.Damage, frame.Path, $"the frame at byte {frame.Offset} ends before its entry {i}");
                return;
            }

            if (frame.FirstIndex + i < _edge.Size)
            {
                // In a flushed bundle already, and checked there.
                continue;
            }

            _statements.Take(frame.Entries.Slice(start + EntryBundle.PrefixSize, entry.Length));
            _bundle.Append(entry);
            if (_bundle.Count == TileId.FullWidth)
            {
                var path = TileId.Entries(_edge.Size / TileId.FullWidth).ToString();
                if (_storage.ReadObject(path) is { } stored && !stored.AsSpan().SequenceEqual(_bundle.Snapshot().Prefix(TileId.FullWidth).Span))
                {
                    Add(FsckSeverity.Rebuildable, _storage.Locate(path), "not the journal's entries; the next start writes it again");
                }

                _bundle = new OpenBundle(_bundle.Length);
            }

            Append(Merkle.LeafHash(entry));
        }
    }

    private void Append(in Hash leaf)
    {
        _edge.Append(leaf);
        if (_edge.Size == _checkpoint?.Size)
        {
            _rootAtCheckpoint = _edge.Root();
        }
    }

    /// <summary>Goes on with a tile's hashes where the entries can't be had, so that one harm is not reported a thousand times.</summary>
    private void TrustTile(long bundle)
    {
        var tile = LoadTile(0, bundle);
        for (var i = 0; i < TileId.FullWidth; i++)
        {
            _statements.Skip();
            Append(tile?.Node(0, i) ?? default);
        }
    }

    private Tile? LoadTile(int level, long index) =>
        _storage.ReadObject(TileId.Hashes(level, index).ToString()) is { Length: Tile.FullSize } bytes ? Tile.Load(bytes) : null;

    private Hash? RootAbove(long index) => LoadTile(1, index / TileId.FullWidth)?.Node(0, (int)(index % TileId.FullWidth));

    private void CheckTile(TileId id, Tile computed)
    {
        if (id.Level == 0)
        {
            _bundleRoots.Add(computed.Root);
        }

        var path = id.ToString();
        var isSettled = (id.Index + 1) << (TileId.Height * (id.Level + 1)) <= Settled;
        var severity = isSettled ? FsckSeverity.Damage : FsckSeverity.Rebuildable;
        if (_storage.ReadObject(path) is not { } bytes)
        {
            if (isSettled)
            {
                Add(severity, _storage.Locate(path), "the file is missing");
            }
        }
        else if (bytes.Length != Tile.FullSize)
        {
            Add(severity, _storage.Locate(path), $"a full tile has {Tile.FullSize} bytes, not {bytes.Length}");
        }
        else if (!bytes.AsSpan().SequenceEqual(computed.ToArray(TileId.FullWidth)))
        {
            var at = bytes.AsSpan().CommonPrefixLength(computed.ToArray(TileId.FullWidth)) / Hash.Size;
            Add(severity, _storage.Locate(path), $"hash {at} is not the one that follows from "
                + (id.Level == 0 ? $"{_storage.Locate(TileId.Entries(id.Index).ToString())}: one of the two is wrong" : "the entries"));
        }
    }

    private void CheckCheckpoint(bool isTorn)
    {
        if (_checkpoint is not { } checkpoint)
        {
            return;
        }

        if (checkpoint.Size > _edge.Size)
        {
            Damage("journal", $"entries are missing: the checkpoint covers {checkpoint.Size}, and {_edge.Size} are there"
                + (isTorn ? "; the journal's last frame does not hold" : ""));
        }
        else if (checkpoint.RootHash != (checkpoint.Size == 0 ? Merkle.EmptyRoot : _rootAtCheckpoint))
        {
            Damage("checkpoint", $"its root at size {checkpoint.Size} is not the one that follows from the entries");
        }
    }

    private void CheckSideFile()
    {
        var path = _storage.Locate(SideFile.Name);
        var wrong = 0;
        var held = new SideFile(_storage).Read(_bundleRoots.Count, bundle => _bundleRoots[(int)bundle], (bundle, prefixes, controls) =>
        {
            if (!_statements.Matches(bundle, prefixes, controls) && wrong++ == 0)
            {
                Add(FsckSeverity.Rebuildable, path, $"block {bundle} is not that of its bundle; delete the file, it is made again");
            }
        });
        if (held < Settled / TileId.FullWidth)
        {
            Add(FsckSeverity.Rebuildable, path, $"holds for {held} of {_bundleRoots.Count} bundles; the next start makes the rest");
        }
    }

    private string PathOf(long index) => index < Settled ? TileId.Entries(index / TileId.FullWidth).ToString() : "journal";

    private void Damage(string path, string problem) => Add(FsckSeverity.Damage, _storage.Locate(path), problem);

    private void Add(FsckSeverity severity, string location, string problem)
    {
        _findingCount++;
        if (_findings.Count < FsckReport.MaxFindings)
        {
            _findings.Add(new FsckFinding(severity, location, problem));
        }
    }
}
