using System.Buffers;

namespace Suiyuan.Ledger.Verify;

/// <content>
/// Decoding: a reader of exactly the one encoding, by hand, because it stands before every admission. What it does not
/// recognise is classified afterwards by <see cref="CborForm"/>, so that only the refused pay for a good reason.
/// </content>
public sealed partial class Statement
{
    private const int MaxKindLength = 40;

    private static readonly TextCache Kinds = new(256);
    private static readonly TextCache Parties = new(8192);

    /// <summary>Decodes <paramref name="bytes"/>, which must not change afterwards.</summary>
    /// <param name="bytes">One encoded statement and nothing after it.</param>
    /// <param name="statement">The statement when the result is <see cref="StatementFault.None"/>.</param>
    /// <returns>The reason it is none. Bytes that are no CBOR are said to be that before anything else is looked at, then
    /// those that are not canonical, then what is missing, in the order of the encoding.</returns>
    public static StatementFault TryDecode(ReadOnlyMemory<byte> bytes, out Statement? statement)
    {
        statement = null;
        if (bytes.IsEmpty)
        {
            return StatementFault.Empty;
        }

        if (bytes.Length > MaxSize)
        {
            return StatementFault.TooLarge;
        }

        var fault = Decode(bytes, out statement);
        return fault == StatementFault.None ? fault : Classify(bytes.Span, fault);
    }

    private static StatementFault Decode(ReadOnlyMemory<byte> bytes, out Statement? statement)
    {
        statement = null;
        var reader = new FormReader(bytes.Span);
        // SPEC: RFC 9052 section 4.2: COSE_Sign1_Tagged = #6.18([protected, unprotected, payload, signature]).
        if (!reader.TryTake(0xD2) || !reader.TryTake(0x84) || !reader.TryHead(2, out var headerLength)
            || !reader.TrySkip(headerLength, out var headerStart))
        {
            return StatementFault.NotCoseSign1;
        }

        var headerEnd = reader.Offset;
        if (!reader.TryTake(0xA0))
        {
            return reader.TryHead(5, out _) ? StatementFault.NotCanonical : StatementFault.NotCoseSign1;
        }

        if (!reader.TryHead(2, out var payloadLength) || !reader.TrySkip(payloadLength, out var payloadStart))
        {
            return StatementFault.NotCoseSign1;
        }

        var payloadEnd = reader.Offset;
        if (!reader.TryHead(2, out var signatureLength) || signatureLength != SignatureSize
            || !reader.TrySkip(signatureLength, out var signatureStart))
        {
            return StatementFault.NotCoseSign1;
        }

        if (!reader.IsAtEnd)
        {
            return StatementFault.NotCbor;
        }

        var header = new FormReader(bytes.Span[headerStart..headerEnd]);
        var fault = DecodeHeader(ref header, out var kind, out var key, out var claims);
        if (fault != StatementFault.None)
        {
            return fault;
        }

        statement = new Statement(bytes, IdOf(bytes.Span, headerEnd, payloadEnd), kind!, key, claims.Issuer!, claims.Subject!,
            claims.SignedAt, bytes[payloadStart..payloadEnd], bytes[signatureStart..]);
        return StatementFault.None;
    }

    private static StatementFault DecodeHeader(ref FormReader header, out string? kind, out KeyId key, out Claims claims)
    {
        kind = null;
        key = default;
        claims = default;
        // SPEC: RFC 9052 section 3.1: alg (1), content type (3), kid (4); RFC 9597: CWT claims (15).
        if (!header.TryTake(0xA4) || !header.TryTake(0x01))
        {
            return StatementFault.NotCoseSign1;
        }

        if (!header.TryTake(0x26))
        {
            return StatementFault.WrongAlgorithm;
        }

        if (!header.TryTake(0x03))
        {
            return StatementFault.NotCoseSign1;
        }

        if (!header.TryString(3, out var contentType) || !TryKind(contentType, out kind))
        {
            return StatementFault.WrongContentType;
        }

        if (!header.TryTake(0x04) || !header.TryString(2, out var kid) || kid.Length != Hash.Size)
        {
            return StatementFault.NotCoseSign1;
        }

        key = new KeyId(new Hash(kid));
        if (!header.TryTake(0x0F))
        {
            return StatementFault.NotCoseSign1;
        }

        // SPEC: RFC 8392 section 3.1: iss (1), sub (2), iat (6).
        if (!header.TryTake(0xA3)
            || !header.TryTake(0x01) || !header.TryString(3, out var issuer) || !IsPartyId(issuer)
            || !header.TryTake(0x02) || !header.TryString(3, out var subject) || !IsPartyId(subject)
            || !header.TryTake(0x06) || !header.TryHead(0, out var issuedAt) || issuedAt > MaxSignedAt)
        {
            return StatementFault.WrongClaims;
        }

        claims = new Claims(Parties.Get(issuer), Parties.Get(subject), DateTimeOffset.FromUnixTimeSeconds((long)issuedAt));
        return header.IsAtEnd ? StatementFault.None : StatementFault.NotCbor;
    }

    // 9999-12-31T23:59:59Z.
    private const ulong MaxSignedAt = 253_402_300_799;

    private readonly record struct Claims(string? Issuer, string? Subject, DateTimeOffset SignedAt);

    private static StatementFault Classify(ReadOnlySpan<byte> bytes, StatementFault fault)
    {
        var form = CborForm.Of(bytes);
        // The protected headers are CBOR within a byte string, and signed as such: they have one form too.
        var reader = new FormReader(bytes);
        if (form == CborForm.Deterministic && reader.TryTake(0xD2) && reader.TryTake(0x84) && reader.TryString(2, out var header))
        {
            form = CborForm.Of(header);
        }

        return form == CborForm.NotWellFormed ? StatementFault.NotCbor
            : form == CborForm.NotDeterministic ? StatementFault.NotCanonical
            // What is deterministic and ends where it should was refused for what it says.
            : fault == StatementFault.NotCbor ? StatementFault.NotCoseSign1
            : fault;
    }

    private static bool TryKind(ReadOnlySpan<byte> contentType, out string? kind)
    {
        kind = null;
        var prefix = "application/vnd.suiyuan."u8;
        var suffix = "+json"u8;
        if (!contentType.StartsWith(prefix) || !contentType.EndsWith(suffix) || contentType.Length <= prefix.Length + suffix.Length)
        {
            return false;
        }

        var name = contentType[prefix.Length..^suffix.Length];
        if (name.Length > MaxKindLength)
        {
            return false;
        }

        foreach (var b in name)
        {
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (byte)'-'))
            {
                return false;
            }
        }

        kind = Kinds.Get(name);
        return true;
    }

    private static bool IsPartyId(ReadOnlySpan<byte> text)
    {
        if (text.Length > PartyIdMaxLength)
        {
            return false;
        }

        Span<char> chars = stackalloc char[PartyIdMaxLength];
        for (var i = 0; i < text.Length; i++)
        {
            chars[i] = (char)text[i];
        }

        return IsPartyId(chars[..text.Length]);
    }

    /// <summary>The id, from the places of the parts within the encoding.</summary>
    /// <remarks>The two byte strings stand in the encoding as they stand in the Sig_structure, heads and all: the message is
    /// <c>D2 84 protected A0 payload signature</c>, what is hashed <c>84 6A "Signature1" protected 40 payload</c>.</remarks>
    // SPEC: RFC 9052 section 4.4: Sig_structure = ["Signature1", protected, external_aad = h'', payload].
    private static StatementId IdOf(ReadOnlySpan<byte> bytes, int headerEnd, int payloadEnd)
    {
        const int OnStack = 2048;
        const int ContextSize = 12;
        var length = ContextSize + payloadEnd - 2;
        var rented = length <= OnStack ? null : ArrayPool<byte>.Shared.Rent(length);
        var buffer = rented is null ? stackalloc byte[OnStack] : rented;
        buffer[0] = 0x84;
        buffer[1] = 0x6A;
        "Signature1"u8.CopyTo(buffer[2..]);
        bytes[2..payloadEnd].CopyTo(buffer[ContextSize..]);
        // The empty map of unprotected headers becomes the empty external_aad.
        buffer[ContextSize + headerEnd - 2] = 0x40;
        var id = new StatementId(Hash.Of(buffer[..length]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return id;
    }

    private static StatementId IdOf(ReadOnlySpan<byte> protectedHeader, ReadOnlySpan<byte> payload)
    {
        var writer = new System.Formats.Cbor.CborWriter(initialCapacity: protectedHeader.Length + payload.Length + 32);
        writer.WriteStartArray(4);
        writer.WriteTextString("Signature1");
        writer.WriteByteString(protectedHeader);
        writer.WriteByteString([]);
        writer.WriteByteString(payload);
        writer.WriteEndArray();
        return new StatementId(Hash.Of(writer.Encode()));
    }
}
