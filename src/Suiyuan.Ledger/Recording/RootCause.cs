using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// Finds the file to blame when the tree that was put together at start has not the root that was signed: looks at the
/// tiles that the right edge was made of, each against what lies below it.
/// </summary>
internal static class RootCause
{
    /// <exception cref="LedgerCorruptException">It is found.</exception>
    public static void Find(ILogStorage storage, long size)
    {
        for (var level = 0; size >> (TileId.Height * (level + 1)) > 0; level++)
        {
            var full = size >> (TileId.Height * (level + 1));
            for (var index = full - (full % TileId.FullWidth); index < full; index++)
            {
                CheckTile(storage, level, index);
            }
        }
    }

    private static void CheckTile(ILogStorage storage, int level, long index)
    {
        var id = TileId.Hashes(level, index);
        var tile = Load(storage, id);
        if (level > 0)
        {
            for (var i = 0; i < TileId.FullWidth; i++)
            {
                if (Load(storage, TileId.Hashes(level - 1, (index * TileId.FullWidth) + i)).Root != tile.Node(0, i))
                {
                    throw new LedgerCorruptException(storage.Locate(id.ToString()),
                        $"hash {i} is not the root of the tile below it", i * Hash.Size);
                }
            }

            return;
        }

        var path = TileId.Entries(index).ToString();
        if (storage.ReadObject(path) is not { } bytes)
        {
            return;
        }

        var bundle = LedgerTree.Parse(bytes, storage.Locate(path));
        for (var i = 0; i < TileId.FullWidth; i++)
        {
            if (Merkle.LeafHash(bundle.Entry(i).Span) != tile.Node(0, i))
            {
                throw new LedgerCorruptException(storage.Locate(id.ToString()),
                    $"hash {i} is not that of the entry in {storage.Locate(path)}", i * Hash.Size);
            }
        }
    }

    private static Tile Load(ILogStorage storage, TileId id) =>
        storage.ReadObject(id.ToString()) is { Length: Tile.FullSize } bytes
            ? Tile.Load(bytes)!
            : throw new LedgerCorruptException(storage.Locate(id.ToString()), "the file is missing or has not the size of a tile");
}
