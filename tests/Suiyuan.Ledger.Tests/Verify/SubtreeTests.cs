using System.Text;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class SubtreeTests
{
    /// <summary>The tree of the draft's test vectors: leaf i is the byte i.</summary>
    private static readonly Hash[] Leaves = [.. Enumerable.Range(0, 130).Select(i => Merkle.LeafHash([(byte)i]))];

    private static readonly SubtreeReader Read = (level, index) => Mth((int)(index << level), (int)((index + 1) << level));

    private static Hash Mth(int start, int end) => Merkle.RootOf(Leaves.AsSpan(start..end));

    private static IEnumerable<(int Start, int End)> SubtreesOf(int size) =>
        from end in Enumerable.Range(0, size + 1)
        from start in Enumerable.Range(0, end + 1)
        where Merkle.IsSubtree(start, end)
        select (start, end);

    private static Hash Digest(IEnumerable<string> lines) => Hash.Of(Encoding.ASCII.GetBytes(string.Concat(lines)));

    private static string Hex(Hash hash) => Convert.ToHexStringLower(hash.ToArray());

    // Source: draft-ietf-plants-merkle-tree-certs, "Accumulated Subtree Test Vectors": all of a kind up to 130 leaves, as lines.
    [Fact]
    public void All_subtree_hashes_are_those_of_the_draft() => Assert.Equal(
        "b82806ad4265bb151c1119c0f4db437bb4d1a1f887b3a7fba1cd4ebf552e3e81",
        Hex(Digest(SubtreesOf(130).Select(s => $"[{s.Start}, {s.End}) {Hex(Mth(s.Start, s.End))}\n"))));

    [Fact]
    public void All_subtree_consistency_proofs_are_those_of_the_draft()
    {
        var lines = from size in Enumerable.Range(0, 131)
                    from s in SubtreesOf(size)
                    let proof = Merkle.SubtreeConsistencyProof(s.Start, s.End, size, Read)
                    select $"[{s.Start}, {s.End}) {size}{string.Concat(proof.Select(h => " " + Hex(h)))}\n";
        Assert.Equal("10fa99b37bf9bf9ffa26b412fbd98bd75363256d0b75d61bc4538b9c9c5a0a74", Hex(Digest(lines)));
    }

    [Fact]
    public void A_range_is_a_subtree_when_its_start_is_a_multiple_of_the_power_of_two_not_below_its_length()
    {
        for (var end = 0; end <= 130; end++)
        {
            for (var start = 0; start <= end; start++)
            {
                var power = 1;
                while (power < end - start)
                {
                    power *= 2;
                }

                Assert.Equal(start % power == 0, Merkle.IsSubtree(start, end));
            }
        }

        Assert.True(Merkle.IsSubtree(0, long.MaxValue));
        Assert.True(Merkle.IsSubtree(1L << 62, long.MaxValue));
        Assert.False(Merkle.IsSubtree(1, long.MaxValue));
        Assert.False(Merkle.IsSubtree(-1, 0));
        Assert.False(Merkle.IsSubtree(2, 1));
    }

    [Fact]
    public void Every_proof_in_trees_up_to_70_leaves_verifies_and_none_does_with_a_hash_changed_added_or_left_out()
    {
        for (var size = 0; size <= 70; size++)
        {
            var root = Mth(0, size);
            foreach (var (start, end) in SubtreesOf(size))
            {
                var proof = Merkle.SubtreeConsistencyProof(start, end, size, Read);
                var subtree = Mth(start, end);
                MerkleFault Check(ReadOnlySpan<Hash> hashes, Hash node, Hash top) =>
                    Merkle.VerifySubtreeConsistency(start, end, size, hashes, node, top);

                Assert.Equal(MerkleFault.None, Check(proof, subtree, root));
                Assert.Equal(MerkleFault.WrongLength, Check([.. proof, root], subtree, root));
                Assert.NotEqual(MerkleFault.None, Check(proof, Flip(subtree), root));
                if (start < end)
                {
                    Assert.Equal(MerkleFault.RootMismatch, Check(proof, subtree, Flip(root)));
                }

                for (var i = 0; i < proof.Length; i++)
                {
                    Hash[] changed = [.. proof];
                    changed[i] = Flip(changed[i]);
                    Assert.NotEqual(MerkleFault.None, Check(changed, subtree, root));
                    Assert.NotEqual(MerkleFault.None, Check([.. proof[..i], .. proof[(i + 1)..]], subtree, root));
                    Assert.NotEqual(MerkleFault.None, Check([.. proof[..i], root, .. proof[i..]], subtree, root));
                }
            }
        }
    }

    [Fact]
    public void No_proof_of_another_subtree_or_size_verifies()
    {
        const int Size = 23;
        var all = SubtreesOf(Size).Where(s => s.Start < s.End).ToList();
        foreach (var (start, end) in all)
        {
            var proof = Merkle.SubtreeConsistencyProof(start, end, Size, Read);
            foreach (var other in all.Where(o => o != (start, end)))
            {
                Assert.NotEqual(MerkleFault.None, Merkle.VerifySubtreeConsistency(
                    other.Start, other.End, Size, proof, Mth(start, end), Mth(0, Size)));
            }

            foreach (var size in Enumerable.Range(end, 40).Where(n => n != Size))
            {
                // Its root is the other tree's: what is told apart is the shape.
                var fault = Merkle.VerifySubtreeConsistency(start, end, size, proof, Mth(start, end), Mth(0, size));
                Assert.NotEqual(MerkleFault.None, fault);
            }
        }
    }

    [Fact]
    public void Of_an_inclusion_or_a_consistency_the_proof_is_the_same() =>
        Gen.Select(Gen.Int[1, 130], Gen.Int[0, 129]).Sample((size, at) =>
        {
            at %= size;
            Assert.Equal(Merkle.InclusionProof(at, size, Read), Merkle.SubtreeConsistencyProof(at, at + 1, size, Read));
            Assert.Equal(Merkle.ConsistencyProof(at, size, Read), Merkle.SubtreeConsistencyProof(0, at, size, Read));
        });

    [Fact]
    public void In_trees_of_any_size_proofs_verify_and_read_what_was_said_beforehand() =>
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Int[0, 62], Gen.Long[0, long.MaxValue])
            .Sample((size, a, level, b) =>
            {
                // All leaves alike, so that a perfect subtree of a tree of any size can be hashed by its level alone.
                var perfect = new Hash[63];
                perfect[0] = Merkle.LeafHash([7]);
                for (var i = 1; i < perfect.Length; i++)
                {
                    perfect[i] = Merkle.NodeHash(perfect[i - 1], perfect[i - 1]);
                }

                var start = (a % size) >> level << level;
                var end = start + 1 + (b % Math.Min(1L << level, size - start));
                Assert.True(Merkle.IsSubtree(start, end));
                var read = new List<SubtreeId>();
                var proof = Merkle.SubtreeConsistencyProof(start, end, size, (l, i) =>
                {
                    read.Add(new SubtreeId(l, i));
                    return perfect[l];
                });
                Assert.Equal(Merkle.SubtreeConsistencySubtrees(start, end, size), read);
                Assert.All(read, id => Assert.True((id.Index + 1) << id.Level is > 0 and var last && last <= size));
                Assert.True(proof.Length <= (size <= 1L << 62 ? AddCheckpointRequest.MaxHashes : Merkle.MaxProofLength));
                Assert.Equal(MerkleFault.None, Merkle.VerifySubtreeConsistency(start, end, size, proof,
                    Merkle.Root(end - start, (l, _) => perfect[l]), Merkle.Root(size, (l, _) => perfect[l])));
            });

    [Fact]
    public void What_is_no_subtree_of_the_tree_is_named_as_such_and_has_no_proof()
    {
        var any = Merkle.EmptyRoot;
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifySubtreeConsistency(-1, 1, 4, [], any, any));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifySubtreeConsistency(3, 2, 4, [], any, any));
        Assert.Equal(MerkleFault.IndexOutOfRange, Merkle.VerifySubtreeConsistency(4, 6, 5, [], any, any));
        Assert.Equal(MerkleFault.NotASubtree, Merkle.VerifySubtreeConsistency(1, 3, 4, [], any, any));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifySubtreeConsistency(2, 2, 4, [any], any, any));
        Assert.Equal(MerkleFault.OldRootMismatch, Merkle.VerifySubtreeConsistency(2, 2, 4, [], Leaves[0], any));
        Assert.Equal(MerkleFault.WrongLength, Merkle.VerifySubtreeConsistency(0, 3, 4, [], any, any));
        Assert.Throws<ArgumentOutOfRangeException>(() => Merkle.SubtreeConsistencyProof(1, 3, 4, Read));
        Assert.Throws<ArgumentOutOfRangeException>(() => Merkle.SubtreeConsistencyProof(0, 5, 4, Read));
    }

    private static Hash Flip(Hash hash)
    {
        var bytes = hash.ToArray();
        bytes[13] ^= 4;
        return new Hash(bytes);
    }
}
