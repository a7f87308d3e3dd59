using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>Merkle trees against values that others published.</summary>
public sealed class MerkleVectorTests
{
    private static readonly JsonElement Reference =
        JsonDocument.Parse(Fixtures.Read("merkle/ct-reference-tree.json")).RootElement;

    private static readonly Hash[] Leaves =
        [.. Reference.GetProperty("leaves").EnumerateArray().Select(l => Merkle.LeafHash(Convert.FromHexString(l.GetString()!)))];

    private static readonly Hash[] Roots = Hashes(Reference.GetProperty("roots"));

    private static Hash[] Hashes(JsonElement array) =>
        [.. array.EnumerateArray().Select(h => new Hash(Convert.FromHexString(h.GetString()!)))];

    private static Hash ReadNode(int level, long index) => Hashes(Reference.GetProperty("nodes")[level])[index];

    [Fact]
    public void Leaf_hashes_nodes_and_roots_are_those_of_the_Certificate_Transparency_reference_tree()
    {
        Assert.Equal(Hashes(Reference.GetProperty("nodes")[0]), Leaves);
        Assert.Equal(Roots[0], Merkle.EmptyRoot);
        for (var size = 0; size < Roots.Length; size++)
        {
            Assert.Equal(Roots[size], Merkle.RootOf(Leaves.AsSpan(0, size)));
            Assert.Equal(Roots[size], Merkle.Root(size, ReadNode));
        }
    }

    [Fact]
    public void Proofs_are_those_of_the_reference_tree()
    {
        foreach (var vector in Reference.GetProperty("inclusion").EnumerateArray())
        {
            var (index, size) = (vector.GetProperty("index").GetInt64(), vector.GetProperty("size").GetInt64());
            var proof = Hashes(vector.GetProperty("proof"));
            Assert.Equal(proof, Merkle.InclusionProof(index, size, ReadNode));
            Assert.Equal(MerkleFault.None, Merkle.VerifyInclusion(Leaves[index], index, size, proof, Roots[size]));
        }

        foreach (var vector in Reference.GetProperty("consistency").EnumerateArray())
        {
            var (from, to) = (vector.GetProperty("from").GetInt64(), vector.GetProperty("to").GetInt64());
            var proof = Hashes(vector.GetProperty("proof"));
            Assert.Equal(proof, Merkle.ConsistencyProof(from, to, ReadNode));
            Assert.Equal(MerkleFault.None, Merkle.VerifyConsistency(from, Roots[from], to, Roots[to], proof));
        }
    }

    /// <summary>
    /// Source: draft-ietf-plants-merkle-tree-certs, appendix "Subtree Test Vectors": every hash and every inclusion proof of
    /// every subtree of a tree of 130 leaves, folded into one SHA-256 each. A subtree's proofs are those of a tree of its own
    /// leaves.
    /// </summary>
    [Fact]
    public void All_hashes_and_inclusion_proofs_up_to_130_leaves_fold_to_the_published_values()
    {
        Hash[] leaves = [.. Enumerable.Range(0, 130).Select(i => Merkle.LeafHash([(byte)i]))];
        using var hashes = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var proofs = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var end = 1; end <= leaves.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                if (start % BitOperations.RoundUp(end - start) != 0)
                {
                    continue;
                }

                var part = leaves[start..end];
                Append(hashes, $"[{start}, {end}) {Hex(Merkle.RootOf(part))}\n");
                for (var index = start; index < end; index++)
                {
                    var proof = Merkle.InclusionProof(index - start, part.Length,
                        (level, i) => Merkle.RootOf(part.AsSpan((int)(i << level), 1 << level)));
                    Append(proofs, $"{index} [{start}, {end}){string.Concat(proof.Select(h => " " + Hex(h)))}\n");
                }
            }
        }

        Assert.Equal("94a95384a8c69acea9b50d035a58285b3a777cb7a724005faa5e1f1e1190007f",
            Convert.ToHexStringLower(hashes.GetHashAndReset()));
        Assert.Equal("ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f",
            Convert.ToHexStringLower(proofs.GetHashAndReset()));
    }

    private static string Hex(Hash hash) => Convert.ToHexStringLower(hash.ToArray());

    private static void Append(IncrementalHash hash, FormattableString text) =>
        hash.AppendData(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static class BitOperations
    {
        public static int RoundUp(int n) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)n);
    }
}
