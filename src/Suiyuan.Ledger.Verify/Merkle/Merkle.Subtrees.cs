using System.Numerics;
using System.Runtime.InteropServices;

namespace Suiyuan.Ledger.Verify;

/// <content>
/// Subtrees that are not perfect, and the proofs that tie them to a tree (draft-ietf-plants-merkle-tree-certs, "Subtrees").
/// The hash of a subtree is that of its leaves as a tree of their own: <see cref="RootOf"/>.
/// </content>
public static partial class Merkle
{
    /// <summary>
    /// True when the leaves from <paramref name="start"/> up to but not including <paramref name="end"/> are a subtree:
    /// start is a multiple of the smallest power of two not below their number. So is every range that starts at 0, and
    /// every empty one.
    /// </summary>
    // SPEC: draft-ietf-plants-merkle-tree-certs, "Definition of a Subtree".
    public static bool IsSubtree(long start, long end)
    {
        if (start < 0 || end < start)
        {
            return false;
        }

        // In unsigned numbers: the power of two above the longest ranges is 2^63.
        var length = (ulong)(end - start);
        return ((ulong)start & (BitOperations.RoundUpToPowerOf2(Math.Max(length, 1)) - 1)) == 0;
    }

    /// <summary>Makes the proof that a subtree's leaves are those at the same indexes of the whole tree.</summary>
    /// <param name="start">The subtree's first leaf.</param>
    /// <param name="end">One past its last leaf; see <see cref="IsSubtree"/>.</param>
    /// <param name="size">The whole tree's size, not below <paramref name="end"/>.</param>
    /// <param name="read">Reads perfect subtrees; see <see cref="SubtreeConsistencySubtrees"/> for which.</param>
    /// <returns>The proof; empty when the subtree is empty or is the whole tree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a subtree of a tree of that size.</exception>
    // SPEC: draft-ietf-plants-merkle-tree-certs, "Generating a Subtree Consistency Proof" (SUBTREE_PROOF).
    public static Hash[] SubtreeConsistencyProof(long start, long end, long size, SubtreeReader read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, size);
        if (!IsSubtree(start, end))
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"The leaves from {start} to {end} are no subtree.");
        }

        if (start == end)
        {
            return [];
        }

        // SUBTREE_SUBPROOF from the root down; what it appends on the way back up is collected and reversed.
        var proof = new List<Hash>(32);
        long first = 0;
        var length = size;
        var whole = true;
        while (start != first || end != first + length)
        {
            var k = SplitPoint(length);
            var middle = first + k;
            if (end <= middle)
            {
                proof.Add(RangeHash(middle, length - k, read));
                length = k;
                continue;
            }

            proof.Add(RangeHash(first, k, read));
            if (start < middle)
            {
                // The subtree begins where the node does: its left half is the node's, its right half is looked for on.
                start = middle;
                whole = false;
            }

            first = middle;
            length -= k;
        }

        if (!whole)
        {
            proof.Add(RangeHash(first, length, read));
        }

        proof.Reverse();
        return CollectionsMarshal.AsSpan(proof).ToArray();
    }

    /// <summary>The perfect subtrees that <see cref="SubtreeConsistencyProof"/> will read.</summary>
    public static IReadOnlyList<SubtreeId> SubtreeConsistencySubtrees(long start, long end, long size)
    {
        var ids = new List<SubtreeId>(64);
        SubtreeConsistencyProof(start, end, size, (level, i) =>
        {
            ids.Add(new SubtreeId(level, i));
            return default;
        });
        return ids;
    }

    /// <summary>Checks that a subtree's leaves are those at the same indexes of the tree with this size and root.</summary>
    /// <param name="start">The subtree's first leaf.</param>
    /// <param name="end">One past its last leaf.</param>
    /// <param name="size">The whole tree's size.</param>
    /// <param name="proof">See <see cref="SubtreeConsistencyProof"/>.</param>
    /// <param name="subtreeHash">The subtree's hash.</param>
    /// <param name="root">The root at that size. Nothing is said about it when the subtree is empty.</param>
    // SPEC: draft-ietf-plants-merkle-tree-certs, "Verifying a Subtree Consistency Proof".
    public static MerkleFault VerifySubtreeConsistency(
        long start, long end, long size, ReadOnlySpan<Hash> proof, in Hash subtreeHash, in Hash root)
    {
        if (start < 0 || end < start || end > size)
        {
            return MerkleFault.IndexOutOfRange;
        }

        if (!IsSubtree(start, end))
        {
            return MerkleFault.NotASubtree;
        }

        if (start == end)
        {
            return !proof.IsEmpty ? MerkleFault.WrongLength
                : subtreeHash != EmptyRoot ? MerkleFault.OldRootMismatch
                : MerkleFault.None;
        }

        // The paths of the subtree's first leaf, of its last one, and of the tree's last one. The proof begins at the
        // highest node on the right edge of the subtree that is a node of the tree too.
        var fn = start;
        var sn = end - 1;
        var tn = size - 1;
        var shift = sn == tn ? 64 - BitOperations.LeadingZeroCount((ulong)(fn ^ sn)) : SharedLevel(fn, sn);
        Shift(ref fn, ref sn, ref tn, shift);
        var rest = proof;
        var sr = subtreeHash;
        if (fn != sn)
        {
            if (proof.IsEmpty)
            {
                return MerkleFault.WrongLength;
            }

            sr = proof[0];
            rest = proof[1..];
        }

        var fr = sr;
        foreach (ref readonly var c in rest)
        {
            if (tn == 0)
            {
                return MerkleFault.WrongLength;
            }

            if ((sn & 1) != 0 || sn == tn)
            {
                fr = fn < sn ? NodeHash(c, fr) : fr;
                sr = NodeHash(c, sr);
                // Up to where this path is a right child: sn is not 0, being odd or the tn above.
                Shift(ref fn, ref sn, ref tn, BitOperations.TrailingZeroCount(sn));
            }
            else
            {
                sr = NodeHash(sr, c);
            }

            Shift(ref fn, ref sn, ref tn, 1);
        }

        return tn != 0 ? MerkleFault.WrongLength
            : fr != subtreeHash ? MerkleFault.OldRootMismatch
            : sr != root ? MerkleFault.RootMismatch
            : MerkleFault.None;
    }

    /// <summary>How far up two paths can be followed until they meet or the second one is a left child.</summary>
    private static int SharedLevel(long fn, long sn) =>
        Math.Min(BitOperations.TrailingZeroCount(~sn), 64 - BitOperations.LeadingZeroCount((ulong)(fn ^ sn)));

    private static void Shift(ref long fn, ref long sn, ref long tn, int levels)
    {
        fn >>= levels;
        sn >>= levels;
        tn >>= levels;
    }
}
