namespace Suiyuan.Ledger.Verify;

/// <content>Checking proofs.</content>
public static partial class Merkle
{
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
        var fault = TryRootOf(leafHash, index, size, proof, out var computed);
        return fault != MerkleFault.None || computed == root ? fault : MerkleFault.RootMismatch;
    }

    /// <summary>Computes the root that an inclusion proof leads to, for a verifier that is told no root but can check a
    /// signature over one.</summary>
    /// <param name="leafHash">See <see cref="LeafHash"/>.</param>
    /// <param name="index">Leaf index, from 0.</param>
    /// <param name="size">Tree size.</param>
    /// <param name="proof">From the leaf's sibling up to the root's child.</param>
    /// <param name="root">The root when the result is <see cref="MerkleFault.None"/>.</param>
    /// <returns>Never a mismatch: there is nothing to compare with.</returns>
    public static MerkleFault TryRootOf(in Hash leafHash, long index, long size, ReadOnlySpan<Hash> proof, out Hash root)
    {
        root = default;
        if (index < 0 || index >= size)
        {
            return MerkleFault.IndexOutOfRange;
        }

        // With this length, the walk ends at the root and not below or above it.
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

        if (sn != 0)
        {
            return MerkleFault.WrongLength;
        }

        root = r;
        return MerkleFault.None;
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

        if (newSize == 0 && newRoot != EmptyRoot)
        {
            return MerkleFault.RootMismatch;
        }

        // The older tree is the subtree that starts at leaf 0.
        return VerifySubtreeConsistency(0, oldSize, newSize, proof, oldRoot, newRoot);
    }
}
