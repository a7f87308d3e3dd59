using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

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

    /// <summary>For consistency: the hashes lead to another root than the older one given.</summary>
    OldRootMismatch,
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
public static class Merkle
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

    /// <summary>How many hashes the inclusion proof of a leaf has.</summary>
    /// <param name="index">Leaf index, below <paramref name="size"/>.</param>
    /// <param name="size">Tree size.</param>
    public static int InclusionProofLength(long index, long size)
    {
        // Up to where the paths of this leaf and of the last one part, each level gives a sibling; above, only where
        // the path turns left.
        var inner = InnerLength(index, size);
        return inner + BitOperations.PopCount((ulong)index >> inner);
    }

    /// <summary>Makes the proof that leaf <paramref name="index"/> is in the tree of <paramref name="size"/> leaves.</summary>
    /// <param name="index">Leaf index, from 0, below <paramref name="size"/>.</param>
    /// <param name="size">Tree size.</param>
    /// <param name="read">Reads perfect subtrees; see <see cref="InclusionSubtrees"/> for which.</param>
    /// <returns>The path from the leaf's sibling up to the root's child.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in the tree.</exception>
    // SPEC: RFC 9162 section 2.1.3.1 (PATH).
    public static Hash[] InclusionProof(long index, long size, SubtreeReader read)
    {
        ArgumentNullException.ThrowIfNull(read);
        CheckIndex(index, size);
        var proof = new Hash[InclusionProofLength(index, size)];
        var inner = InnerLength(index, size);
        for (var level = 0; level < inner; level++)
        {
            var sibling = (index >> level) ^ 1;
            // The sibling may be the ragged right edge of the tree, which is no perfect subtree.
            var start = sibling << level;
            proof[level] = RangeHash(start, Math.Min(1L << level, size - start), read);
        }

        for (int level = inner, i = inner; i < proof.Length; level++)
        {
            if (((index >> level) & 1) != 0)
            {
                proof[i++] = read(level, (index >> level) - 1);
            }
        }

        return proof;
    }

    /// <summary>
    /// The perfect subtrees that <see cref="InclusionProof"/> will read, so that an asynchronous caller can fetch the
    /// tiles they lie in first.
    /// </summary>
    public static IReadOnlyList<SubtreeId> InclusionSubtrees(long index, long size)
    {
        var ids = new List<SubtreeId>(32);
        InclusionProof(index, size, (level, i) =>
        {
            ids.Add(new SubtreeId(level, i));
            return default;
        });
        return ids;
    }

    /// <summary>Makes the proof that the tree of <paramref name="oldSize"/> leaves is a prefix of the larger one.</summary>
    /// <param name="oldSize">The older size, from 0.</param>
    /// <param name="newSize">The newer size, not below the older one.</param>
    /// <param name="read">Reads perfect subtrees.</param>
    /// <returns>The proof; empty when the sizes are equal or the older tree is empty.</returns>
    // SPEC: RFC 9162 section 2.1.4.1 (PROOF, SUBPROOF).
    public static Hash[] ConsistencyProof(long oldSize, long newSize, SubtreeReader read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        if (oldSize == 0 || oldSize == newSize)
        {
            return [];
        }

        var proof = new List<Hash>(32);
        // SUBPROOF from the root down; what it appends on the way back up is collected and reversed.
        long start = 0;
        var size = newSize;
        var m = oldSize;
        var whole = true;
        while (m != size)
        {
            var k = SplitPoint(size);
            if (m <= k)
            {
                proof.Add(RangeHash(start + k, size - k, read));
                size = k;
            }
            else
            {
                proof.Add(RangeHash(start, k, read));
                start += k;
                size -= k;
                m -= k;
                whole = false;
            }
        }

        if (!whole)
        {
            proof.Add(RangeHash(start, size, read));
        }

        proof.Reverse();
        return CollectionsMarshal.AsSpan(proof).ToArray();
    }

    /// <summary>The perfect subtrees that <see cref="ConsistencyProof"/> will read.</summary>
    public static IReadOnlyList<SubtreeId> ConsistencySubtrees(long oldSize, long newSize)
    {
        var ids = new List<SubtreeId>(64);
        ConsistencyProof(oldSize, newSize, (level, i) =>
        {
            ids.Add(new SubtreeId(level, i));
            return default;
        });
        return ids;
    }

    /// <summary>Checks that a leaf is at an index of the tree with this size and root.</summary>
    /// <param name="leafHash">See <see cref="LeafHash"/>.</param>
    /// <param name="index">Leaf index, from 0.</param>
    /// <param name="size">Tree size.</param>
    /// <param name="proof">From the leaf's sibling up to the root's child.</param>
    /// <param name="root">The root of the tree of that size.</param>
    // SPEC: RFC 9162 section 2.1.3.2.
    public static MerkleFault VerifyInclusion(
        in Hash leafHash, long index, long size, ReadOnlySpan<Hash> proof, in Hash root)
    {
        if (index < 0 || index >= size)
        {
            return MerkleFault.IndexOutOfRange;
        }

        if (proof.Length != InclusionProofLength(index, size))
        {
            return MerkleFault.WrongLength;
        }

        var fn = index;
        var sn = size - 1;
        var r = leafHash;
        foreach (ref readonly var p in proof)
        {
            if ((fn & 1) != 0 || fn == sn)
            {
                r = NodeHash(p, r);
                while (fn != 0 && (fn & 1) == 0)
                {
                    fn >>= 1;
                    sn >>= 1;
                }
            }
            else
            {
                r = NodeHash(r, p);
            }

            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && r == root ? MerkleFault.None : MerkleFault.RootMismatch;
    }

    /// <summary>Checks that the newer tree has the older one as its prefix.</summary>
    /// <param name="oldSize">The older size, from 0.</param>
    /// <param name="oldRoot">The root at that size.</param>
    /// <param name="newSize">The newer size.</param>
    /// <param name="newRoot">The root at that size.</param>
    /// <param name="proof">See <see cref="ConsistencyProof"/>.</param>
    /// <remarks>The empty tree is a prefix of any: its proof is empty and its root must be <see cref="EmptyRoot"/>.</remarks>
    // SPEC: RFC 9162 section 2.1.4.2.
    public static MerkleFault VerifyConsistency(
        long oldSize, in Hash oldRoot, long newSize, in Hash newRoot, ReadOnlySpan<Hash> proof)
    {
        if (oldSize < 0 || newSize < 0)
        {
            return MerkleFault.IndexOutOfRange;
        }

        if (oldSize > newSize)
        {
            return MerkleFault.SizesOutOfOrder;
        }

        if (oldSize == newSize || oldSize == 0)
        {
            return VerifyTrivialConsistency(oldSize, oldRoot, newSize, newRoot, proof);
        }

        var isPowerOfTwo = BitOperations.IsPow2(oldSize);
        if (!isPowerOfTwo && proof.IsEmpty)
        {
            return MerkleFault.WrongLength;
        }

        var fn = oldSize - 1;
        var sn = newSize - 1;
        var shift = BitOperations.TrailingZeroCount(oldSize);
        fn >>= shift;
        sn >>= shift;
        var fr = isPowerOfTwo ? oldRoot : proof[0];
        var sr = fr;
        foreach (ref readonly var c in isPowerOfTwo ? proof : proof[1..])
        {
            if (sn == 0)
            {
                return MerkleFault.WrongLength;
            }

            if ((fn & 1) != 0 || fn == sn)
            {
                fr = NodeHash(c, fr);
                sr = NodeHash(c, sr);
                while (fn != 0 && (fn & 1) == 0)
                {
                    fn >>= 1;
                    sn >>= 1;
                }
            }
            else
            {
                sr = NodeHash(sr, c);
            }

            fn >>= 1;
            sn >>= 1;
        }

        if (sn != 0)
        {
            return MerkleFault.WrongLength;
        }

        return fr != oldRoot ? MerkleFault.OldRootMismatch
            : sr != newRoot ? MerkleFault.RootMismatch
            : MerkleFault.None;
    }

    private static MerkleFault VerifyTrivialConsistency(
        long oldSize, in Hash oldRoot, long newSize, in Hash newRoot, ReadOnlySpan<Hash> proof)
    {
        if (!proof.IsEmpty)
        {
            return MerkleFault.WrongLength;
        }

        if (oldSize == 0 && oldRoot != EmptyRoot)
        {
            return MerkleFault.OldRootMismatch;
        }

        return oldSize == newSize && oldRoot != newRoot ? MerkleFault.RootMismatch : MerkleFault.None;
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

    /// <summary>The largest power of two below <paramref name="size"/>, which is at least 2.</summary>
    private static long SplitPoint(long size) => 1L << BitOperations.Log2((ulong)(size - 1));

    private static int InnerLength(long index, long size) =>
        64 - BitOperations.LeadingZeroCount((ulong)(index ^ (size - 1)));

    private static void CheckIndex(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
    }
}
