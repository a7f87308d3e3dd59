using System.Numerics;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// The right edge of a tiled Merkle tree: the rightmost tile of each level, to which leaves are appended. About one node
/// hash a leaf; allocates one tile per 256 leaves.
/// </summary>
/// <remarks>
/// One writer. Others may read tiles taken from <see cref="TileAt"/> within a width that the writer published to them;
/// see <see cref="Tile"/>. <see cref="Size"/> and <see cref="Root()"/> belong to the writer.
/// </remarks>
public sealed class TreeEdge
{
    private readonly Tile[] _tiles = new Tile[8];
    private readonly Action<TileId, Tile>? _onFull;

    /// <summary>An empty tree.</summary>
    /// <param name="onFull">Told of each tile as it fills, lower levels first, within <see cref="Append"/>. The tile does
    /// not change afterwards.</param>
    public TreeEdge(Action<TileId, Tile>? onFull = null)
    {
        _onFull = onFull;
        for (var level = 0; level < _tiles.Length; level++)
        {
            _tiles[level] = new Tile();
        }
    }

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; private set; }

    /// <summary>Takes up a tree where it was left.</summary>
    /// <param name="size">Tree size, from 0.</param>
    /// <param name="read">Gives the content of a partial tile at the width asked for; asked once for each level that
    /// has one.</param>
    /// <param name="onFull">See the constructor.</param>
    /// <exception cref="ArgumentException">The reader gave a tile of another width.</exception>
    /// <remarks>Compare <see cref="Root()"/> with a root that is trusted before relying on what was read.</remarks>
    public static TreeEdge Restore(long size, Func<TileId, Tile> read, Action<TileId, Tile>? onFull = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(read);
        var edge = new TreeEdge(onFull) { Size = size };
        for (var level = 0; level < edge._tiles.Length; level++)
        {
            var hashes = size >> (TileId.Height * level);
            var width = (int)(hashes % TileId.FullWidth);
            if (width == 0)
            {
                continue;
            }

            var tile = read(TileId.Hashes(level, hashes / TileId.FullWidth, width));
            if (tile.Width != width)
            {
                throw new ArgumentException($"A tile of width {width} was wanted, not {tile.Width}.", nameof(read));
            }

            // The reader's tile may be shared or cached as an object that must not grow: take a copy.
            var bytes = tile.ToArray(width);
            edge._tiles[level] = Tile.Load(bytes)!;
        }

        return edge;
    }

    /// <summary>Appends a leaf.</summary>
    /// <param name="leafHash">See <see cref="Merkle.LeafHash"/>.</param>
    public void Append(in Hash leafHash)
    {
        var hash = leafHash;
        for (var level = 0; level < _tiles.Length; level++)
        {
            var tile = _tiles[level];
            tile.Append(hash);
            if (tile.Width < TileId.FullWidth)
            {
                break;
            }

            _tiles[level] = new Tile();
            hash = tile.Root;
            _onFull?.Invoke(TileId.Hashes(level, Size >> (TileId.Height * (level + 1))), tile);
        }

        Size++;
    }

    /// <summary>The rightmost tile of a level: partial, or empty when all tiles of the level are full.</summary>
    /// <param name="level">0 to 7.</param>
    public Tile TileAt(int level) => _tiles[level];

    /// <summary>The root of the tree.</summary>
    public Hash Root()
    {
        if (Size == 0)
        {
            return Merkle.EmptyRoot;
        }

        // The set bits of the size are the perfect subtrees of the edge; the smallest is rightmost and innermost.
        var rest = Size;
        var root = Peak(BitOperations.TrailingZeroCount(rest));
        for (rest &= rest - 1; rest != 0; rest &= rest - 1)
        {
            root = Merkle.NodeHash(Peak(BitOperations.TrailingZeroCount(rest)), root);
        }

        return root;
    }

    private Hash Peak(int level) => _tiles[level / TileId.Height].Node(new SubtreeId(level, (Size >> level) - 1));
}
