using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <content>Decoding: a reader of exactly the one encoding, as for statements.</content>
public sealed partial class CoseReceipt
{
    private const byte InclusionLabel = 0x20;
    private const byte ConsistencyLabel = 0x21;

    /// <summary>Decodes <paramref name="bytes"/>, which must not change afterwards.</summary>
    /// <param name="bytes">One encoded receipt and nothing after it.</param>
    /// <param name="receipt">The receipt when the result is <see cref="ReceiptFault.None"/>.</param>
    /// <returns>The reason it is none, of the whole form before of the parts.</returns>
    public static ReceiptFault TryDecode(ReadOnlyMemory<byte> bytes, out CoseReceipt? receipt)
    {
        receipt = null;
        if (bytes.Length > MaxSize)
        {
            return ReceiptFault.TooLarge;
        }

        var fault = Decode(bytes, out receipt);
        return fault == ReceiptFault.None ? fault : Classify(bytes.Span, fault);
    }

    private static ReceiptFault Decode(ReadOnlyMemory<byte> bytes, out CoseReceipt? receipt)
    {
        receipt = null;
        var reader = new FormReader(bytes.Span);
        // SPEC: RFC 9942 section 4.3: receipts are tagged COSE_Sign1.
        if (!reader.TryTake(0xD2) || !reader.TryTake(0x84) || !reader.TryString(2, out var protectedHeader))
        {
            return ReceiptFault.NotCoseSign1;
        }

        var headerEnd = reader.Offset;
        var header = new FormReader(protectedHeader);
        var fault = DecodeHeader(ref header, out var key, out var issuer, out var subject);
        if (fault != ReceiptFault.None)
        {
            return fault;
        }

        // SPEC: RFC 9942 section 2: vdp (396) holds the proofs.
        if (!reader.TryTake(0xA1) || !TryTake(ref reader, [0x19, 0x01, 0x8C]))
        {
            return ReceiptFault.NotCoseSign1;
        }

        if (!TryProof(ref reader, out var proof))
        {
            return ReceiptFault.WrongProof;
        }

        // SPEC: RFC 9942 section 5.2.1: the payload should be detached.
        if (!reader.TryTake(0xF6) || !reader.TryString(2, out var signature) || signature.Length != Statement.SignatureSize)
        {
            return ReceiptFault.NotCoseSign1;
        }

        if (!reader.IsAtEnd)
        {
            return ReceiptFault.NotCbor;
        }

        receipt = new CoseReceipt(bytes, key, issuer!, subject!, proof!, (headerEnd - protectedHeader.Length)..headerEnd);
        return ReceiptFault.None;
    }

    private static ReceiptFault DecodeHeader(ref FormReader header, out KeyId key, out string? issuer, out string? subject)
    {
        (key, issuer, subject) = (default, null, null);
        // SPEC: RFC 9052 section 3.1: alg (1), kid (4); RFC 9597: CWT claims (15); RFC 9942 section 2: vds (395).
        if (!header.TryTake(0xA4) || !header.TryTake(0x01))
        {
            return ReceiptFault.NotCoseSign1;
        }

        if (!header.TryTake(0x26))
        {
            return ReceiptFault.WrongAlgorithm;
        }

        if (!header.TryTake(0x04) || !header.TryString(2, out var kid) || kid.Length != Hash.Size || !header.TryTake(0x0F))
        {
            return ReceiptFault.NotCoseSign1;
        }

        key = new KeyId(new Hash(kid));
        if (!header.TryTake(0xA2) || !header.TryTake(0x01) || !TryClaim(ref header, out issuer)
            || !header.TryTake(0x02) || !TryClaim(ref header, out subject))
        {
            return ReceiptFault.WrongClaims;
        }

        return !TryTake(ref header, [0x19, 0x01, 0x8B]) ? ReceiptFault.NotCoseSign1
            // SPEC: RFC 9942 section 4.1: RFC9162_SHA256 is 1.
            : !header.TryTake(0x01) ? ReceiptFault.WrongStructure
            : header.IsAtEnd ? ReceiptFault.None : ReceiptFault.NotCbor;
    }

    private static bool TryClaim(ref FormReader reader, out string? claim)
    {
        var ok = reader.TryString(3, out var text) && text.Length is > 0 and <= MaxClaimLength
            && System.Text.Unicode.Utf8.IsValid(text);
        claim = ok ? Encoding.UTF8.GetString(text) : null;
        return ok;
    }

    private static bool TryProof(ref FormReader reader, out ReceiptProof? proof)
    {
        proof = null;
        if (!reader.TryTake(0xA1))
        {
            return false;
        }

        var isInclusion = reader.TryTake(InclusionLabel);
        if (!(isInclusion || reader.TryTake(ConsistencyLabel)) || !reader.TryTake(0x81) || !reader.TryString(2, out var content))
        {
            return false;
        }

        // SPEC: RFC 9942 sections 5.2 and 5.3: [tree-size, leaf-index, path], [tree-size-1, tree-size-2, path].
        var inner = new FormReader(content);
        if (!inner.TryTake(0x83) || !inner.TryHead(0, out var first) || !inner.TryHead(0, out var second)
            || first > long.MaxValue || second > long.MaxValue
            || !inner.TryHead(4, out var length) || length > Merkle.MaxProofLength)
        {
            return false;
        }

        var path = new Hash[length];
        for (var i = 0; i < path.Length; i++)
        {
            if (!inner.TryString(2, out var hash) || hash.Length != Hash.Size)
            {
                return false;
            }

            path[i] = new Hash(hash);
        }

        proof = isInclusion
            ? new ReceiptProof.Inclusion((long)first, (long)second, path)
            : new ReceiptProof.Consistency((long)first, (long)second, path);
        return inner.IsAtEnd;
    }

    private static bool TryTake(ref FormReader reader, ReadOnlySpan<byte> expected)
    {
        foreach (var b in expected)
        {
            if (!reader.TryTake(b))
            {
                return false;
            }
        }

        return true;
    }

    private static ReceiptFault Classify(ReadOnlySpan<byte> bytes, ReceiptFault fault)
    {
        var form = CborForm.Of(bytes);
        var reader = new FormReader(bytes);
        if (form == CborForm.Deterministic && reader.TryTake(0xD2) && reader.TryTake(0x84) && reader.TryString(2, out var header))
        {
            form = CborForm.Of(header);
            // The proof is CBOR in a byte string too, and has one form.
            if (form == CborForm.Deterministic && TryTake(ref reader, [0xA1, 0x19, 0x01, 0x8C, 0xA1])
                && (reader.TryTake(InclusionLabel) || reader.TryTake(ConsistencyLabel))
                && reader.TryTake(0x81) && reader.TryString(2, out var proof))
            {
                form = CborForm.Of(proof);
            }
        }

        return form == CborForm.NotWellFormed ? ReceiptFault.NotCbor
            : form == CborForm.NotDeterministic ? ReceiptFault.NotCanonical
            : fault == ReceiptFault.NotCbor ? ReceiptFault.NotCoseSign1
            : fault;
    }
}
