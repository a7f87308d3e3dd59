using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class ReceiptTests
{
    private const int Size = 11;
    private const string Issuer = "https://suiyuan.example";

    private static readonly ECDsa Service = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Stall = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly SealKey ServiceKey = Import(Service);
    private static readonly Statement[] Statements = [.. Enumerable.Range(0, Size).Select(Say)];
    private static readonly Hash[] Leaves = [.. Statements.Select(s => Merkle.LeafHash(s.Bytes.Span))];
    private static readonly Hash Root = Merkle.RootOf(Leaves);

    private static SealKey Import(ECDsa key)
    {
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(key), out var imported));
        return imported;
    }

    private static Statement Say(int n)
    {
        var draft = new StatementDraft("sale", SealKey.Thumbprint(SealKey.ExportPoint(Stall)), "huangsha.a12", "huangsha.a12",
            DateTimeOffset.FromUnixTimeSeconds(1_795_000_000 + n), Encoding.UTF8.GetBytes("{\"v\":1}"));
        Assert.Equal(StatementFault.None, Statement.TryDecode(Statement.Encode(draft, d => Stall.SignHash(d.ToArray())), out var s));
        return s!;
    }

    private static Hash Subtree(int level, long index) =>
        Merkle.RootOf(Leaves.AsSpan((int)(index << level), 1 << level));

    private static byte[] Sign(Hash digest) => Service.SignHash(digest.ToArray());

    private static ReceiptDraft Included(int index, int size = Size) => new(ServiceKey.Id, Issuer, Statements[index].Id.ToString(),
        new ReceiptProof.Inclusion(size, index, Merkle.InclusionProof(index, size, Subtree)));

    private static ReceiptDraft Grown(int oldSize, int size = Size) => new(ServiceKey.Id, Issuer, "suiyuan.example/gz",
        new ReceiptProof.Consistency(oldSize, size, Merkle.ConsistencyProof(oldSize, size, Subtree)));

    private static byte[] Inclusion(int index, int size = Size) =>
        CoseReceipt.Encode(Included(index, size), Merkle.RootOf(Leaves.AsSpan(0, size)), Sign);

    private static byte[] Consistency(int oldSize) => CoseReceipt.Encode(Grown(oldSize), Root, Sign);

    private static CoseReceipt Decode(byte[] bytes)
    {
        Assert.Equal(ReceiptFault.None, CoseReceipt.TryDecode(bytes, out var receipt));
        return receipt!;
    }

    [Fact]
    public void A_receipt_of_inclusion_shows_its_statement_in_trees_of_every_size()
    {
        for (var size = 1; size <= Size; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var receipt = Decode(Inclusion(index, size));
                var report = receipt.VerifyStatement(Statements[index], ServiceKey);
                Assert.Equal(new ReceiptReport(ReceiptVerdict.Proven, Merkle.RootOf(Leaves.AsSpan(0, size))), report);
                Assert.Equal((ServiceKey.Id, Issuer, Statements[index].Id.ToString()), (receipt.Key, receipt.Issuer, receipt.Subject));
                var proof = Assert.IsType<ReceiptProof.Inclusion>(receipt.Proof);
                Assert.Equal((size, index), (proof.Size, proof.Index));
            }
        }
    }

    [Fact]
    public void A_receipt_of_consistency_shows_the_older_tree_as_a_prefix()
    {
        for (var old = 1; old < Size; old++)
        {
            var receipt = Decode(Consistency(old));
            var oldRoot = Merkle.RootOf(Leaves.AsSpan(0, old));
            Assert.Equal(new ReceiptReport(ReceiptVerdict.Proven, Root), receipt.VerifyConsistency(old, oldRoot, Size, Root, ServiceKey));
            Assert.Equal(ReceiptVerdict.NotConsistent, receipt.VerifyConsistency(old, Root, Size, Root, ServiceKey).Verdict);
            Assert.Equal(ReceiptVerdict.NotConsistent, receipt.VerifyConsistency(old, oldRoot, Size, oldRoot, ServiceKey).Verdict);
            Assert.Equal(ReceiptVerdict.OtherSizes, receipt.VerifyConsistency(old + 1, oldRoot, Size, Root, ServiceKey).Verdict);
            Assert.Equal(ReceiptVerdict.OtherSizes, receipt.VerifyConsistency(old, oldRoot, Size + 1, Root, ServiceKey).Verdict);
            Assert.Equal(ReceiptVerdict.OtherKind, receipt.VerifyInclusion(Leaves[0], ServiceKey).Verdict);
        }
    }

    [Fact]
    public void Each_way_not_to_be_a_proof_has_its_verdict()
    {
        var receipt = Decode(Inclusion(5));
        Assert.Equal(ReceiptVerdict.WrongSignature, receipt.VerifyStatement(Statements[6], ServiceKey).Verdict);
        Assert.Equal(ReceiptVerdict.OtherKey, receipt.VerifyStatement(Statements[5], Import(Stall)).Verdict);
        Assert.Equal(ReceiptVerdict.OtherKind, receipt.VerifyConsistency(5, Root, Size, Root, ServiceKey).Verdict);

        // The key it names did not sign it.
        var forged = Decode(CoseReceipt.Encode(Included(5), Root, d => Stall.SignHash(d.ToArray())));
        Assert.Equal(ReceiptVerdict.WrongSignature, forged.VerifyStatement(Statements[5], ServiceKey).Verdict);

        // A path of another length than the numbers want, and numbers that are none.
        var path = Merkle.InclusionProof(5, Size, Subtree);
        foreach (var wrong in new[] { new(Size, 5, path.AsMemory(1)), new(Size, Size, path), new ReceiptProof.Inclusion(0, 0, path) })
        {
            var odd = Decode(CoseReceipt.Encode(Included(5) with { Proof = wrong }, Root, Sign));
            Assert.Equal(ReceiptVerdict.WrongPath, odd.VerifyStatement(Statements[5], ServiceKey).Verdict);
        }

        var shrunk = Decode(CoseReceipt.Encode(Grown(5) with { Proof = new ReceiptProof.Consistency(Size, 5, path) }, Root, Sign));
        Assert.Equal(ReceiptVerdict.WrongPath, shrunk.VerifyConsistency(Size, Root, 5, Root, ServiceKey).Verdict);
    }

    [Fact]
    public void A_receipt_whose_path_was_exchanged_for_another_entrys_is_told_by_its_subject()
    {
        // Headers and root are what is signed: the path of entry 6 leads to the same root.
        var signature = Decode(Inclusion(5)).Signature.ToArray();
        var exchanged = Decode(CoseReceipt.Encode(Included(5) with { Proof = Included(6).Proof }, Root, _ => signature));
        Assert.True(exchanged.VerifyInclusion(Leaves[6], ServiceKey).IsProven);
        Assert.Equal(ReceiptVerdict.OtherSubject, exchanged.VerifyStatement(Statements[6], ServiceKey).Verdict);
    }

    [Fact]
    public void Every_single_byte_mutation_is_refused_or_does_not_verify_but_for_numbers_that_fit_the_same_path()
    {
        var (included, grown) = (Inclusion(5), Consistency(5));
        var oldRoot = Merkle.RootOf(Leaves.AsSpan(0, 5));
        var numbers = included.AsSpan().IndexOf((byte[])[0x83, Size, 5]);
        var passed = 0;
        foreach (var bytes in new[] { included, grown })
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                for (var change = 1; change < 256; change <<= 1)
                {
                    var mutated = bytes.ToArray();
                    mutated[i] ^= (byte)change;
                    if (CoseReceipt.TryDecode(mutated, out var receipt) != ReceiptFault.None)
                    {
                        continue;
                    }

                    Assert.False(receipt!.VerifyConsistency(5, oldRoot, Size, Root, ServiceKey).IsProven, $"byte {i}, {change}");
                    var report = receipt.VerifyStatement(Statements[5], ServiceKey);
                    if (report.IsProven)
                    {
                        // RFC 9942 leaves size and index unsigned; what is signed is the root, and it is the right one.
                        Assert.InRange(i, numbers + 1, numbers + 2);
                        Assert.Equal(Root, report.Root);
                        passed++;
                    }
                }
            }
        }

        Assert.InRange(passed, 1, 10);
    }

    [Fact]
    public void Every_truncation_and_every_byte_more_is_refused()
    {
        var bytes = Inclusion(5);
        for (var n = 0; n < bytes.Length; n++)
        {
            Assert.Equal(ReceiptFault.NotCbor, CoseReceipt.TryDecode(bytes.AsMemory(0, n), out _));
        }

        Assert.Equal(ReceiptFault.NotCbor, CoseReceipt.TryDecode((byte[])[.. bytes, 0], out _));
        Assert.Equal(ReceiptFault.TooLarge, CoseReceipt.TryDecode(new byte[CoseReceipt.MaxSize + 1], out _));
    }

    [Fact]
    public void What_is_decoded_is_what_was_drafted_for_any_numbers() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Int[0, Merkle.MaxProofLength], Gen.Bool).Sample((a, b, length, included) =>
        {
            var path = Enumerable.Range(0, length).Select(i => Hash.Of([(byte)i])).ToArray();
            ReceiptProof proof = included ? new ReceiptProof.Inclusion(a, b, path) : new ReceiptProof.Consistency(a, b, path);
            var draft = Included(0) with { Issuer = new string('é', CoseReceipt.MaxClaimLength / 2), Proof = proof };
            var receipt = Decode(CoseReceipt.Encode(draft, Root, Sign));
            Assert.Equal((draft.Issuer, draft.Subject, draft.Key), (receipt.Issuer, receipt.Subject, receipt.Key));
            var (x, y, read) = receipt.Proof switch
            {
                ReceiptProof.Inclusion i => (i.Size, i.Index, i.Path),
                ReceiptProof.Consistency c => (c.OldSize, c.Size, c.Path),
                _ => throw new InvalidOperationException(),
            };
            Assert.Equal((a, b, included), (x, y, receipt.Proof is ReceiptProof.Inclusion));
            Assert.Equal(path, read.ToArray());
        }, iter: 200);

    public static TheoryData<string, byte[], ReceiptFault> Variants
    {
        get
        {
            var bytes = Inclusion(5);
            return new()
            {
                { "a statement", Statements[0].Bytes.ToArray(), ReceiptFault.NotCoseSign1 },
                { "ES384", Replace(bytes, [0xA4, 0x01, 0x26], [0xA4, 0x01, 0x27]), ReceiptFault.WrongAlgorithm },
                { "another structure", Replace(bytes, [0x19, 0x01, 0x8B, 0x01], [0x19, 0x01, 0x8B, 0x02]), ReceiptFault.WrongStructure },
                { "structure under another label", Replace(bytes, [0x19, 0x01, 0x8B], [0x19, 0x01, 0x8D]), ReceiptFault.NotCoseSign1 },
                { "proofs under another label", Replace(bytes, [0x19, 0x01, 0x8C], [0x19, 0x01, 0x8D]), ReceiptFault.NotCoseSign1 },
                { "no tag", bytes[1..], ReceiptFault.NotCoseSign1 },
                { "a longer tag", [0xD8, 0x12, .. bytes[1..]], ReceiptFault.NotCanonical },
                { "a longer number in the proof", Longer(bytes), ReceiptFault.NotCanonical },
                { "a proof of neither kind", Replace(bytes, [0x8C, 0xA1, 0x20], [0x8C, 0xA1, 0x22]), ReceiptFault.WrongProof },
                { "no proof", Without(bytes), ReceiptFault.WrongProof },
                { "a payload that is not detached", Replace(bytes, [0xF6, 0x58, 0x40], [0x40, 0x58, 0x40]), ReceiptFault.NotCoseSign1 },
                { "an empty subject", Replace(bytes, [0x02, 0x78, 0x2B, .. Encoding.ASCII.GetBytes(Statements[5].Id.ToString())], [0x02, 0x60], header: -44), ReceiptFault.WrongClaims },
                { "a proof that is no CBOR", Replace(bytes, [0x83, 0x0B, 0x05], [0x1C, 0x0B, 0x05]), ReceiptFault.NotCbor },
                { "nothing", [], ReceiptFault.NotCbor },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Each_other_form_is_refused_for_its_reason(string what, byte[] bytes, ReceiptFault fault)
    {
        Assert.Equal(fault, CoseReceipt.TryDecode(bytes, out var receipt));
        Assert.True(receipt is null, what);
    }

    [Fact]
    public void A_draft_that_would_not_decode_is_not_signed()
    {
        Refused(Included(5) with { Issuer = "" }, "WrongClaims");
        Refused(Included(5) with { Subject = new string('x', CoseReceipt.MaxClaimLength + 1) }, "WrongClaims");
        Refused(Included(5) with { Proof = new ReceiptProof.Inclusion(-1, 0, default) }, "WrongProof");
        Refused(Included(5) with { Proof = new ReceiptProof.Inclusion(1, 0, new Hash[65]) }, "WrongProof");
        Assert.Contains("NotCoseSign1", Assert.Throws<ArgumentException>(() => CoseReceipt.Encode(Included(5), Root, _ => new byte[70])).Message);

        static void Refused(ReceiptDraft draft, string why) =>
            Assert.Contains(why, Assert.Throws<ArgumentException>(() => CoseReceipt.Encode(draft, Root, Sign)).Message);
    }

    [Fact]
    public void An_independent_COSE_implementation_verifies_receipts_over_the_detached_root()
    {
        foreach (var bytes in new[] { Inclusion(5), Consistency(5) })
        {
            var message = CoseMessage.DecodeSign1(bytes);
            Assert.Null(message.Content);
            Assert.True(message.VerifyDetached(Service, Root.ToArray()));
            Assert.False(message.VerifyDetached(Service, Merkle.EmptyRoot.ToArray()));
            Assert.Equal(-7, message.ProtectedHeaders.GetValueAsInt32(CoseHeaderLabel.Algorithm));
            Assert.Equal(ServiceKey.Id.Value.ToArray(), message.ProtectedHeaders.GetValueAsBytes(CoseHeaderLabel.KeyIdentifier));
            Assert.Equal(1, message.ProtectedHeaders.GetValueAsInt32(new CoseHeaderLabel(395)));
        }
    }

    [Fact]
    public void A_key_is_written_as_a_COSE_key_with_its_thumbprint()
    {
        var reader = new CborReader(CoseKeySet.Encode(ServiceKey), CborConformanceMode.Canonical);
        Assert.Equal(1, reader.ReadStartArray());
        Assert.Equal([0x81, .. CoseKeySet.EncodeKey(ServiceKey)], CoseKeySet.Encode(ServiceKey));
        Assert.Equal(6, reader.ReadStartMap());
        Assert.Equal((1, 2, 2), (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal(ServiceKey.Id.Value.ToArray(), reader.ReadByteString());
        Assert.Equal((3, -7, -1, 1, -2), (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal(ServiceKey.Point[1..33].ToArray(), reader.ReadByteString());
        Assert.Equal(-3, reader.ReadInt32());
        Assert.Equal(ServiceKey.Point[33..].ToArray(), reader.ReadByteString());
    }

    private static byte[] Replace(byte[] bytes, byte[] from, byte[] to, int header = 0)
    {
        var at = bytes.AsSpan().IndexOf(from);
        Assert.True(at >= 0 && bytes.AsSpan(at + 1).IndexOf(from) < 0);
        byte[] replaced = [.. bytes[..at], .. to, .. bytes[(at + from.Length)..]];
        // The protected headers' length, where the exchange was within them: 58 nn after tag and array.
        replaced[3] = (byte)(replaced[3] + header);
        return replaced;
    }

    /// <summary>With the tree size in two bytes.</summary>
    private static byte[] Longer(byte[] bytes)
    {
        var longer = Replace(bytes, [0x83, 0x0B, 0x05], [0x83, 0x18, 0x0B, 0x05]);
        longer[longer.AsSpan().IndexOf((byte[])[0x83, 0x18, 0x0B]) - 1]++;
        return longer;
    }

    /// <summary>With an empty array of proofs.</summary>
    private static byte[] Without(byte[] bytes)
    {
        var at = bytes.AsSpan().IndexOf((byte[])[0x8C, 0xA1, 0x20, 0x81]);
        var payload = bytes.Length - Statement.SignatureSize - 3;
        return [.. bytes[..(at + 3)], 0x80, .. bytes[payload..]];
    }
}
