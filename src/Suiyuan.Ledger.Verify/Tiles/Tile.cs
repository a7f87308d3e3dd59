namespace Suiyuan.Ledger.Verify;

/// <summary>
/// The content of a hash tile together with the tree nodes between its hashes, so that a proof reads a node instead of
/// hashing for it. Full tiles never change; a tile at the right edge grows by <see cref="TreeEdge"/> alone.
/// </summary>
/// <remarks>
/// Thread-safe to read while it grows: a node, once there, is never written again. A reader may touch what lies within
/// a width that it learned from the writer through a synchronised publication (a lock, a volatile write).
/// </remarks>
public sealed class Tile
{
    /// <summary>Bytes of a full tile.</summary>
    public const int FullSize = TileId.FullWidth * Hash.Size;

    // Row r (r levels above the tile's own) has 256 >> r nodes and begins at 512 - (512 >> r).
    private readonly Hash[] _nodes = new Hash[(2 * TileId.FullWidth) - 1];
    private int _width;

    internal Tile()
    {
    }

    /// <summary>Hashes in it now, 0 to 256.</summary>
    public int Width => Volatile.Read(ref _width);

    /// <summary>The hash of the whole tile, which the level above holds; only of a full tile.</summary>
    public Hash Root => Node(TileId.Height, 0);

    /// <summary>Reads a tile as it is served: its hashes one after the other.</summary>
    /// <param name="bytes">1 to 256 hashes of 32 bytes.</param>
    /// <returns>The tile, or null when the length is not that of 1 to 256 hashes. Nothing is verified here: compare
    /// <see cref="Root"/>, or a root made from it, with one that is trusted.</returns>
    public static Tile? Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > FullSize || bytes.Length % Hash.Size != 0)
        {
            return null;
        }

        var tile = new Tile();
        for (; !bytes.IsEmpty; bytes = bytes[Hash.Size..])
        {
            tile.Append(new Hash(bytes[..Hash.Size]));
        }

        return tile;
    }

    /// <summary>A node within the tile.</summary>
    /// <param name="row">0 for the tile's own hashes, up to 8 for the root of a full tile.</param>
    /// <param name="index">Position within the row, from 0; the subtree below must be within the width.</param>
    public Hash Node(int row, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row, TileId.Height);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if ((long)(index + 1) << row > Width)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "The subtree is not complete within this tile.");
        }

        return _nodes[RowStart(row) + index];
    }

    /// <summary>The node that is this subtree; the caller has chosen the tile by <see cref="TileId.Holding"/>.</summary>
    public Hash Node(SubtreeId subtree)
    {
        var row = subtree.Level % TileId.Height;
        return Node(row, (int)(subtree.Index & ((TileId.FullWidth >> row) - 1)));
    }

    /// <summary>Writes the first <paramref name="width"/> hashes as they are served.</summary>
    public void CopyTo(Span<byte> destination, int width)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Width);
        for (var i = 0; i < width; i++)
        {
            _nodes[i].CopyTo(destination[(i * Hash.Size)..]);
        }
    }

    /// <summary>The first <paramref name="width"/> hashes as they are served, in a new array.</summary>
    public byte[] ToArray(int width)
    {
        var bytes = new byte[width * Hash.Size];
        CopyTo(bytes, width);
        return bytes;
    }

    /// <summary>Adds a hash and the nodes that it completes.</summary>
    internal void Append(in Hash hash)
    {
        var index = _width;
        var node = hash;
        _nodes[index] = node;
        for (var row = 1; (index & 1) != 0; row++)
        {
            index >>= 1;
            var below = RowStart(row - 1) + (2 * index);
            node = Merkle.NodeHash(_nodes[below], node);
            _nodes[RowStart(row) + index] = node;
        }

        Volatile.Write(ref _width, _width + 1);
    }

    private static int RowStart(int row) => (2 * TileId.FullWidth) - ((2 * TileId.FullWidth) >> row);
}
