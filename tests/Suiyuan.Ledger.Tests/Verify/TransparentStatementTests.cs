using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class TransparentStatementTests
{
    private static readonly ECDsa Service = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Stall = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly SealKey ServiceKey = Import(Service);
    private static readonly Statement Said = Say(300);
    private static readonly Hash Sibling = Hash.Of("another entry"u8);
    private static readonly byte[] Receipt = Issue(Said, Service);

    private static SealKey Import(ECDsa key)
    {
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(key), out var imported));
        return imported;
    }

    private static Statement Say(int payload)
    {
        var draft = new StatementDraft("sale", Import(Stall).Id, "huangsha.a12", "huangsha.a12",
            DateTimeOffset.FromUnixTimeSeconds(1_795_000_000), Encoding.ASCII.GetBytes(new string(' ', payload)));
        Assert.Equal(StatementFault.None, Statement.TryDecode(Statement.Encode(draft, d => Stall.SignHash(d.ToArray())), out var s));
        return s!;
    }

    private static byte[] Issue(Statement statement, ECDsa key) => CoseReceipt.Encode(
        new ReceiptDraft(Import(key).Id, "suiyuan.example/gz", statement.Id.ToString(), new ReceiptProof.Inclusion(2, 0, new[] { Sibling })),
        Merkle.NodeHash(Merkle.LeafHash(statement.Bytes.Span), Sibling), d => key.SignHash(d.ToArray()));

    private static TransparentStatement Decode(byte[] bytes)
    {
        Assert.Equal(TransparentFault.None, TransparentStatement.TryDecode(bytes, out var transparent));
        return transparent!;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(15_000)]
    public void Taken_apart_it_is_the_recorded_statement_to_the_byte(int payload)
    {
        var said = Say(payload);
        var transparent = Decode(TransparentStatement.Attach(said, Issue(said, Service)));
        Assert.Equal(said.Bytes.ToArray(), transparent.Statement.Bytes.ToArray());
        Assert.Equal(Merkle.LeafHash(said.Bytes.Span), Merkle.LeafHash(transparent.Statement.Bytes.Span));
        Assert.Equal(said.Id, transparent.Statement.Id);
        Assert.True(transparent.Verify(ServiceKey).IsProven);
    }

    [Fact]
    public void One_good_receipt_of_the_service_is_enough_and_others_are_passed_over()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ours = Decode(TransparentStatement.Attach(Said, "no receipt"u8.ToArray(), Issue(Said, other), Issue(Say(1), Service), Receipt));
        Assert.Equal(4, ours.Receipts.Count);
        Assert.True(ours.Verify(ServiceKey).IsProven);
        Assert.True(ours.Verify(Import(other)).IsProven);
        Assert.Equal(ReceiptVerdict.NoReceipt, ours.Verify(Import(Stall)).Verdict);

        var anothers = Decode(TransparentStatement.Attach(Said, Issue(Say(1), Service)));
        Assert.Equal(ReceiptVerdict.WrongSignature, anothers.Verify(ServiceKey).Verdict);
    }

    [Fact]
    public void Every_single_byte_mutation_is_refused_or_fails_one_of_the_two_signatures()
    {
        var bytes = TransparentStatement.Attach(Say(0), Issue(Say(0), Service));
        var sealKey = Import(Stall);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var change = 1; change < 256; change <<= 1)
            {
                var mutated = bytes.ToArray();
                mutated[i] ^= (byte)change;
                Assert.False(TransparentStatement.TryDecode(mutated, out var t) == TransparentFault.None
                    && t!.Statement.Key == sealKey.Id && sealKey.Verify(t.Statement.Id, t.Statement.Signature.Span)
                    && t.Verify(ServiceKey).IsProven, $"byte {i}, {change}");
            }
        }
    }

    [Fact]
    public void What_is_no_transparent_statement_is_refused_for_its_reason()
    {
        var bytes = TransparentStatement.Attach(Said, Receipt);
        for (var n = 0; n < bytes.Length; n++)
        {
            Assert.NotEqual(TransparentFault.None, TransparentStatement.TryDecode(bytes.AsMemory(0, n), out _));
        }

        Fault(TransparentFault.NotTransparent, Said.Bytes.ToArray());
        Fault(TransparentFault.NotAStatement, [.. bytes, 0]);
        Fault(TransparentFault.NotAStatement, bytes[..^1]);
        Fault(TransparentFault.TooLarge, new byte[TransparentStatement.MaxSize + 1]);
        var at = bytes.AsSpan().IndexOf((byte[])[0xA1, 0x19, 0x01, 0x8A, 0x81]);
        Fault(TransparentFault.NotTransparent, [.. bytes[..(at + 4)], 0x80, .. bytes[(at + 5)..]]);
        Fault(TransparentFault.NotTransparent, [.. bytes[..(at + 4)], 0x98, 0x01, .. bytes[(at + 5)..]]);
        Fault(TransparentFault.TooManyReceipts, [.. bytes[..(at + 4)], 0x9A, 0xFF, 0xFF, 0xFF, 0xFF, .. bytes[(at + 5)..]]);

        static void Fault(TransparentFault fault, byte[] bytes) => Assert.Equal(fault, TransparentStatement.TryDecode(bytes, out _));
    }

    [Fact]
    public void Nothing_and_too_much_are_not_attached()
    {
        Assert.Throws<ArgumentException>(() => TransparentStatement.Attach(Said));
        Assert.Throws<ArgumentException>(() => TransparentStatement.Attach(Said, [.. Enumerable.Repeat((ReadOnlyMemory<byte>)Receipt, 17)]));
        Assert.Throws<ArgumentException>(() => TransparentStatement.Attach(Said, new byte[TransparentStatement.MaxSize]));
        Assert.Equal(16, Decode(TransparentStatement.Attach(Said, [.. Enumerable.Repeat((ReadOnlyMemory<byte>)Receipt, 16)])).Receipts.Count);
    }

    [Fact]
    public void An_independent_COSE_implementation_reads_it_and_verifies_the_seal()
    {
        var message = CoseMessage.DecodeSign1(TransparentStatement.Attach(Said, Receipt));
        Assert.True(message.VerifyEmbedded(Stall));
        var reader = new System.Formats.Cbor.CborReader(message.UnprotectedHeaders[new CoseHeaderLabel(394)].EncodedValue);
        Assert.Equal(1, reader.ReadStartArray());
        Assert.Equal(Receipt, reader.ReadByteString());
    }

    [Fact]
    public void The_log_takes_no_statement_with_receipts() =>
        Assert.Equal(StatementFault.NotCanonical, Statement.TryDecode(TransparentStatement.Attach(Said, Receipt), out _));
}
