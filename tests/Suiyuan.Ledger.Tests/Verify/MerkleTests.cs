using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class MerkleTests
{
    private static Hash[] Leaves(int n) => [.. Enumerable.Range(0, n).Select(i => Merkle.LeafHash(BitConverter.GetBytes(i)))];

    /// <summary>MTH written as RFC 9162 section 2.1.1 writes it, recursively: what everything else is compared with.</summary>
    private static Hash Mth(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.IsEmpty ? Merkle.EmptyRoot : leaves[0];
        }

        var k = 1;
        while (k * 2 < leaves.Length)
        {
            k *= 2;
        }

        return Merkle.NodeHash(Mth(leaves[..k]), Mth(leaves[k..]));
    }

    private static SubtreeReader Over(Hash[] leaves) => (level, index) =>
        Mth(leaves.AsSpan((int)(index << level), 1 << level));

    [Fact]
    public void Every_root_and_every_proof_of_trees_up_to_70_leaves_agrees_with_the_recursive_definition()
    {
        var all = Leaves(70);
        var read = Over(all);
        var edge = new TreeEdge();
        for (var n = 0; n <= all.Length; n++)
        {
            var leaves = all[..n];
            var root = Mth(leaves);
            Assert.Equal(root, Merkle.RootOf(leaves));
            Assert.Equal(root, Merkle.Root(n, read));
            Assert.Equal(root, edge.Root());
            for (var i = 0; i < n; i++)
            {
                var proof = Merkle.InclusionProof(i, n, read);
                Assert.Equal(MerkleFault.None, Merkle.VerifyInclusion(leaves[i], i, n, proof, root));
            }

            for (var m = 0; m <= n; m++)
            {
                var proof = Merkle.ConsistencyProof(m, n, read);
                Assert.Equal(MerkleFault.None, Merkle.VerifyConsistency(m, Mth(all.AsSpan(0, m)), n, root, proof));
            }

            if (n < all.Length)
            {
                edge.Append(all[n]);
            }
        }
    }

    [Fact]
    public void A_tree_kept_in_tiles_gives_the_roots_and_proofs_of_the_definition_and_can_be_taken_up_again()
    {
        const int Size = 70_000;
        var leaves = Leaves(Size);
        var tiles = new Dictionary<TileId, Tile>();
        var edge = new TreeEdge(tiles.Add);
        foreach (var leaf in leaves)
        {
            edge.Append(leaf);
        }

        // SPEC: tlog-tiles, "Partial Tiles", gives this tree as its example.
        Assert.Equal((273, 1), (tiles.Keys.Count(t => t.Level == 0), tiles.Keys.Count(t => t.Level == 1)));
        Assert.Equal((112, 17, 1, 0), (edge.TileAt(0).Width, edge.TileAt(1).Width, edge.TileAt(2).Width, edge.TileAt(3).Width));
        Assert.Equal(Merkle.RootOf(leaves), edge.Root());

        Hash Read(int level, long index)
        {
            var id = new SubtreeId(level, index);
            var tile = TileId.Holding(id, Size);
            return (tile.IsPartial ? edge.TileAt(tile.Level) : tiles[tile]).Node(id);
        }

        foreach (var i in new[] { 0, 1, 255, 256, 65535, 65536, 69_887, 69_888, 69_999 })
        {
            Assert.Equal(MerkleFault.None,
                Merkle.VerifyInclusion(leaves[i], i, Size, Merkle.InclusionProof(i, Size, Read), edge.Root()));
            Assert.Equal(MerkleFault.None, Merkle.VerifyConsistency(
                i, Merkle.RootOf(leaves.AsSpan(0, i)), Size, edge.Root(), Merkle.ConsistencyProof(i, Size, Read)));
        }

        var again = TreeEdge.Restore(Size, id => Tile.Load(edge.TileAt(id.Level).ToArray(id.Width))!);
        again.Append(leaves[0]);
        edge.Append(leaves[0]);
        Assert.Equal(edge.Root(), again.Root());
        Assert.Equal((long)Size + 1, again.Size);
    }

    [Fact]
    public void Appending_allocates_one_tile_per_256_leaves_and_checking_a_proof_allocates_nothing()
    {
        var leaves = Leaves(256);
        var edge = new TreeEdge();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 25_600; i++)
        {
            edge.Append(leaves[i & 255]);
        }

        var perLeaf = (GC.GetAllocatedBytesForCurrentThread() - before) / 25_600;
        Assert.InRange(perLeaf, 1, 66);

        var proof = Merkle.InclusionProof(77, 256, Over(leaves));
        var root = Mth(leaves);
        Assert.Equal(MerkleFault.None, Merkle.VerifyInclusion(leaves[77], 77, 256, proof, root));
        before = GC.GetAllocatedBytesForCurrentThread();
        Merkle.VerifyInclusion(leaves[77], 77, 256, proof, root);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_wrong_index_size_length_or_hash_is_named_as_such()
    {
        var leaves = Leaves(11);
        var root = Mth(leaves);
        var proof = Merkle.InclusionProof(6, 11, Over(leaves));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifyInclusion(leaves[6], 11, 11, proof, root));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifyInclusion(leaves[6], -1, 11, proof, root));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifyInclusion(leaves[6], 0, 0, proof, root));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyInclusion(leaves[6], 6, 11, proof.AsSpan(1), root));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyInclusion(leaves[6], 6, 11, [.. proof, root], root));
        Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyInclusion(leaves[6], 7, 11, proof, root));
        Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyInclusion(leaves[5], 6, 11, proof, root));

        var old = Mth(leaves.AsSpan(0, 6));
        var consistency = Merkle.ConsistencyProof(6, 11, Over(leaves));
        Assert.Equal(MerkleFault.SizesOutOfOrder, Merkle.VerifyConsistency(11, root, 6, old, consistency));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifyConsistency(-1, root, 6, old, consistency));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyConsistency(6, old, 11, root, []));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyConsistency(6, old, 11, root, consistency.AsSpan(0, consistency.Length - 1)));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyConsistency(6, old, 11, root, [.. consistency, root]));
        Assert.Equal(MerkleFault.OldRootMismatch, Merkle.VerifyConsistency(6, root, 11, root, consistency));
        Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyConsistency(6, old, 11, old, consistency));
        Assert.Equal(MerkleFault.OldRootMismatch, Merkle.VerifyConsistency(0, root, 11, root, []));
        Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyConsistency(6, old, 6, root, []));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifyConsistency(6, old, 6, old, [root]));
    }

    [Fact]
    public void No_proof_with_a_flipped_bit_verifies() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 299], Gen.Int[0, 299], Gen.Int[0, 10_000]).Sample((size, a, b, flip) =>
        {
            var leaves = Leaves(size);
            var read = Over(leaves);
            var root = Mth(leaves);
            var index = a % size;
            var proof = Merkle.InclusionProof(index, size, read);
            if (proof.Length > 0)
            {
                proof[flip % proof.Length] = Flip(proof[flip % proof.Length], flip);
                Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyInclusion(leaves[index], index, size, proof, root));
            }

            var oldSize = b % size;
            var consistency = Merkle.ConsistencyProof(oldSize, size, read);
            if (consistency.Length > 0)
            {
                consistency[flip % consistency.Length] = Flip(consistency[flip % consistency.Length], flip);
                Assert.NotEqual(MerkleFault.None,
                    Merkle.VerifyConsistency(oldSize, Mth(leaves.AsSpan(0, oldSize)), size, root, consistency));
            }
        }, iter: 300);

    [Fact]
    public void The_largest_sizes_do_not_overflow()
    {
        var any = Merkle.EmptyRoot;
        var proof = Merkle.InclusionProof(long.MaxValue - 1, long.MaxValue, (_, _) => any);
        Assert.Equal(MerkleFault.RootMismatch, Merkle.VerifyInclusion(any, long.MaxValue - 1, long.MaxValue, proof, any));
        var consistency = Merkle.ConsistencyProof(long.MaxValue - 1, long.MaxValue, (_, _) => any);
        Assert.True(consistency.Length <= Merkle.MaxProofLength);
        Assert.Equal(MerkleFault.OldRootMismatch,
            Merkle.VerifyConsistency(long.MaxValue - 1, any, long.MaxValue, any, consistency));
    }

    private static Hash Flip(Hash hash, int seed)
    {
        var bytes = hash.ToArray();
        bytes[seed % 32] ^= (byte)(1 << (seed % 8));
        return new Hash(bytes);
    }
}
