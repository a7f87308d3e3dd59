using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tree;

/// <summary>
/// The Merkle tree and its entries: appended to by one writer, read by anyone. Tiles and bundles that come from storage
/// are checked against the tile above them, up to the right edge in memory, before anything is done with them.
/// </summary>
internal sealed class LedgerTree
{
    private const int BundleKey = -1;

    private readonly ILogStorage _storage;
    private readonly LruCache<(int Level, long Index), object> _cache;
    private readonly TreeEdge _edge;
    private OpenBundle _bundle = new(16 * 1024);
    private Hash _lastRoot;
    private volatile TreeState _state;

    /// <summary>Takes up a tree at the end of a full bundle.</summary>
    /// <param name="storage">Where its tiles are.</param>
    /// <param name="size">A multiple of 256.</param>
    /// <param name="cacheBytes">See <see cref="LogOptions.CacheBytes"/>.</param>
    public LedgerTree(ILogStorage storage, long size, long cacheBytes)
    {
        _storage = storage;
        _cache = new LruCache<(int, long), object>(cacheBytes);
        _edge = size == 0 ? new TreeEdge(OnFullTile) : TreeEdge.Restore(size, RebuildPartial, OnFullTile);
        _state = Capture();
    }

    /// <summary>The newest state that readers see.</summary>
    public TreeState State => _state;

    /// <summary>Entries appended, published to readers or not.</summary>
    public long Size => _edge.Size;

    /// <summary>Appends an entry; readers see it after <see cref="Publish"/>.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="leafHash">Their leaf hash.</param>
    /// <param name="root">The root of the tile of leaf hashes that the entry filled.</param>
    /// <returns>True when it filled its bundle, which is written by then, and its tiles too.</returns>
    public bool Append(ReadOnlySpan<byte> entry, in Hash leafHash, out Hash root)
    {
        _bundle.Append(entry);
        var isFull = _bundle.Count == TileId.FullWidth;
        if (isFull)
        {
            var index = _edge.Size / TileId.FullWidth;
            var full = _bundle.Snapshot();
            _storage.WriteObject(TileId.Entries(index).ToString(), full.Prefix(TileId.FullWidth).Span);
            _cache.Set((BundleKey, index), full, full.Bytes.Length);
            _bundle = new OpenBundle(_bundle.Length + (_bundle.Length / 8));
        }

        _edge.Append(leafHash);
        root = isFull ? _lastRoot : default;
        return isFull;
    }

    /// <summary>Lets readers see what was appended.</summary>
    public void Publish() => _state = Capture();

    private TreeState Capture()
    {
        var levels = 0;
        while (levels < 8 && _edge.Size >> (TileId.Height * levels) > 0)
        {
            levels++;
        }

        var edge = new Tile[levels];
        for (var level = 0; level < levels; level++)
        {
            edge[level] = _edge.TileAt(level);
        }

        return new TreeState(_edge.Size, edge, _bundle.Count == 0 ? Bundle.Empty : _bundle.Snapshot());
    }

    private void OnFullTile(TileId id, Tile tile)
    {
        if (id.Level == 0)
        {
            _lastRoot = tile.Root;
        }

        _storage.WriteObject(id.ToString(), tile.ToArray(TileId.FullWidth));
        _cache.Set((id.Level, id.Index), tile, 2 * Tile.FullSize);
    }

    /// <summary>The hashes of a partial tile are the roots of the full tiles below it.</summary>
    private Tile RebuildPartial(TileId id)
    {
        var bytes = new byte[id.Width * Hash.Size];
        for (var i = 0; i < id.Width; i++)
        {
            Load(TileId.Hashes(id.Level - 1, (id.Index * TileId.FullWidth) + i)).Root.CopyTo(bytes.AsSpan(i * Hash.Size));
        }

        return Tile.Load(bytes)!;
    }

    /// <summary>A tile that holds at least what the state has of it; verified.</summary>
    public Tile TileAt(TreeState state, int level, long index)
    {
        if (TileId.WidthIn(level, index, state.Size) < TileId.FullWidth)
        {
            return state.Edge[level];
        }

        if (_cache.TryGet((level, index), out var cached))
        {
            return (Tile)cached;
        }

        var id = TileId.Hashes(level, index);
        var tile = Load(id);
        var parent = TileAt(state, level + 1, index / TileId.FullWidth);
        if (tile.Root != parent.Node(0, (int)(index % TileId.FullWidth)))
        {
            throw new LedgerCorruptException(_storage.Locate(id.ToString()), "its hashes do not lead to the root of the tree");
        }

        _cache.Set((level, index), tile, 2 * Tile.FullSize);
        return tile;
    }

    /// <summary>A bundle that holds at least what the state has of it; verified.</summary>
    public Bundle BundleAt(TreeState state, long index)
    {
        if (TileId.WidthIn(0, index, state.Size) < TileId.FullWidth)
        {
            return state.Bundle;
        }

        if (_cache.TryGet((BundleKey, index), out var cached))
        {
            return (Bundle)cached;
        }

        var path = TileId.Entries(index).ToString();
        var bytes = _storage.ReadObject(path)
            ?? throw new LedgerCorruptException(_storage.Locate(path), "the file is missing");
        var bundle = Parse(bytes, _storage.Locate(path));
        var tile = TileAt(state, 0, index);
        for (var i = 0; i < TileId.FullWidth; i++)
        {
            if (Merkle.LeafHash(bundle.Entry(i).Span) != tile.Node(0, i))
            {
                throw new LedgerCorruptException(_storage.Locate(path),
                    $"entry {(index * TileId.FullWidth) + i} is not what the tree has", bundle.Ends[i]);
            }
        }

        _cache.Set((BundleKey, index), bundle, bytes.Length + 1024);
        return bundle;
    }

    /// <summary>The hash of a perfect subtree within the state.</summary>
    public Hash Node(TreeState state, int level, long index)
    {
        var subtree = new SubtreeId(level, index);
        var tile = TileId.Holding(subtree, state.Size);
        return TileAt(state, tile.Level, tile.Index).Node(subtree);
    }

    /// <summary>The root at a size up to the state's.</summary>
    public Hash RootAt(TreeState state, long size) => Merkle.Root(size, (level, index) => Node(state, level, index));

    /// <summary>Finds the entries of a full bundle.</summary>
    /// <exception cref="LedgerCorruptException">It does not hold 256 entries and nothing else.</exception>
    public static Bundle Parse(byte[] bytes, string location)
    {
        Span<Range> ranges = stackalloc Range[TileId.FullWidth];
        if (EntryBundle.Locate(bytes, ranges) is var fault && fault != BundleFault.None)
        {
            throw new LedgerCorruptException(location,
                fault == BundleFault.Truncated ? "the bundle ends early" : "the bundle goes on after its last entry");
        }

        var ends = new int[TileId.FullWidth + 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ends[i + 1] = ranges[i].End.Value;
        }

        return new Bundle(bytes, ends, TileId.FullWidth);
    }

    private Tile Load(TileId id)
    {
        var path = id.ToString();
        var bytes = _storage.ReadObject(path)
            ?? throw new LedgerCorruptException(_storage.Locate(path), "the file is missing");
        return bytes.Length == Tile.FullSize
            ? Tile.Load(bytes)!
            : throw new LedgerCorruptException(_storage.Locate(path), $"a full tile has {Tile.FullSize} bytes, not {bytes.Length}");
    }
}
