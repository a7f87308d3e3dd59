using System.Numerics;

namespace Suiyuan.Ledger.Verify;

/// <content>Making proofs.</content>
public static partial class Merkle
{
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
        // SPEC: draft-ietf-plants-merkle-tree-certs: SUBTREE_PROOF(0, end, D_n) = PROOF(end, D_n).
        return SubtreeConsistencyProof(0, oldSize, newSize, read);
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
