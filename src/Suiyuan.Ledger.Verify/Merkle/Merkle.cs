using System.Buffers;
using System.Numerics;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why a Merkle proof does not show what it is offered for.</summary>
public enum MerkleFault
{
    /// <summary>It does.</summary>
    None,

    /// <summary>The leaf index is negative or not below the tree size, or a size is negative.</summary>
    IndexOutOfRange,

    /// <summary>For consistency: the older tree is larger than the newer one.</summary>
    SizesOutOfOrder,

    /// <summary>The proof has too many or too few hashes for these numbers.</summary>
    WrongLength,

    /// <summary>The hashes lead to another root than the (newer) one given.</summary>
    RootMismatch,

    /// <summary>For consistency: the hashes lead to another root than the older one, or the subtree's, given.</summary>
    OldRootMismatch,

    /// <summary>The range is none that <see cref="Merkle.IsSubtree"/> has.</summary>
    NotASubtree,
}

/// <summary>
/// Reads the hash of a perfect subtree: the one of 2^<paramref name="level"/> leaves that begins at leaf
/// <paramref name="index"/>·2^<paramref name="level"/>. Level 0 is the leaf hashes themselves.
/// </summary>
/// <param name="level">0 to 62.</param>
/// <param name="index">Position among the subtrees of that level, from 0.</param>
public delegate Hash SubtreeReader(int level, long index);

/// <summary>A perfect subtree by its place: 2^<see cref="Level"/> leaves from leaf <see cref="Index"/>·2^<see cref="Level"/>.</summary>
/// <param name="Level">0 to 62; 0 is a leaf.</param>
/// <param name="Index">Position among the subtrees of that level, from 0.</param>
public readonly record struct SubtreeId(int Level, long Index);

/// <summary>
/// Merkle tree hashing and proofs of RFC 6962 section 2.1 and RFC 9162 section 2.1, with SHA-256. Pure functions,
/// thread-safe; nothing is allocated except the arrays that are returned.
/// </summary>
public static partial class Merkle
{
    /// <summary>The most hashes a proof of a tree below 2^63 leaves can need.</summary>
    public const int MaxProofLength = 64;

    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    // SPEC: RFC 9162 section 2.1.1: MTH({}) = HASH().
    public static Hash EmptyRoot { get; } = Hash.Of([]);

    /// <summary>SHA-256 of 0x00 ‖ <paramref name="entry"/>.</summary>
    // SPEC: RFC 9162 section 2.1.1: MTH({d[0]}) = HASH(0x00 || d[0]).
    public static Hash LeafHash(ReadOnlySpan<byte> entry)
    {
        const int OnStack = 1024;
        var length = entry.Length + 1;
        var rented = length <= OnStack ? null : ArrayPool<byte>.Shared.Rent(length);
        var buffer = rented is null ? stackalloc byte[OnStack] : rented;
        buffer[0] = 0;
        entry.CopyTo(buffer[1..]);
        var hash = Hash.Of(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>SHA-256 of 0x01 ‖ <paramref name="left"/> ‖ <paramref name="right"/>.</summary>
    // SPEC: RFC 9162 section 2.1.1: MTH(D_n) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])).
    public static Hash NodeHash(in Hash left, in Hash right)
    {
        Span<byte> buffer = stackalloc byte[1 + Hash.Size + Hash.Size];
        buffer[0] = 1;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Hash.Size)..]);
        return Hash.Of(buffer);
    }

    /// <summary>The root of the tree over these leaf hashes.</summary>
    public static Hash RootOf(ReadOnlySpan<Hash> leafHashes)
    {
        if (leafHashes.IsEmpty)
        {
            return EmptyRoot;
        }

        var rented = ArrayPool<Hash>.Shared.Rent(leafHashes.Length);
        var row = rented.AsSpan(0, leafHashes.Length);
        leafHashes.CopyTo(row);
        while (row.Length > 1)
        {
            row = row[..FoldRow(row)];
        }

        var root = row[0];
        ArrayPool<Hash>.Shared.Return(rented);
        return root;
    }

    /// <summary>
    /// Replaces a row of subtree hashes by the row above it, in place, an odd last one moving up as it is, which is
    /// how RFC 6962 splits a tree whose size is no power of two.
    /// </summary>
    /// <returns>The length of the new row.</returns>
    internal static int FoldRow(Span<Hash> row)
    {
        var half = row.Length / 2;
        for (var i = 0; i < half; i++)
        {
            row[i] = NodeHash(row[2 * i], row[(2 * i) + 1]);
        }

        if ((row.Length & 1) != 0)
        {
            row[half] = row[^1];
            half++;
        }

        return half;
    }

    /// <summary>The root of the tree of <paramref name="size"/> leaves, from perfect subtrees.</summary>
    /// <param name="size">Tree size, from 0.</param>
    /// <param name="read">Reads the subtrees; called for the one or more that cover the tree, left to right.</param>
    public static Hash Root(long size, SubtreeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(read);
        return size == 0 ? EmptyRoot : RangeHash(0, size, read);
    }

    /// <summary>Hash of a range that begins at a multiple of a power of two not below its length, as RFC 6962 splits it.</summary>
    private static Hash RangeHash(long start, long length, SubtreeReader read)
    {
        // From the right: the smallest perfect subtree is innermost.
        var level = BitOperations.TrailingZeroCount(length);
        var end = start + length;
        var hash = read(level, (end >> level) - 1);
        end -= 1L << level;
        length -= 1L << level;
        while (length > 0)
        {
            level = BitOperations.TrailingZeroCount(length);
            hash = NodeHash(read(level, (end >> level) - 1), hash);
            end -= 1L << level;
            length -= 1L << level;
        }

        return hash;
    }
}
