using System.Formats.Cbor;
using System.Security.Cryptography;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a statement. Each has a documented refusal code.</summary>
public enum StatementFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>More than <see cref="Statement.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>Not well-formed CBOR, or cut short, or with bytes after the end.</summary>
    NotCbor,

    /// <summary>CBOR, but not the one deterministic encoding (RFC 8949 section 4.2.1), or with unprotected headers.</summary>
    NotCanonical,

    /// <summary>Canonical CBOR, but not a COSE_Sign1 (tag 18) with the headers of the profile.</summary>
    NotCoseSign1,

    /// <summary>The algorithm is not ES256 (-7).</summary>
    WrongAlgorithm,

    /// <summary>The content type is not <c>application/vnd.suiyuan.&lt;kind&gt;+json</c>.</summary>
    WrongContentType,

    /// <summary>The CWT claims lack issuer, subject or issued-at, or hold something else.</summary>
    WrongClaims,
}

/// <summary>
/// One thing that one party says, sealed: a COSE_Sign1 (RFC 9052) profiled as a SCITT signed statement (RFC 9943),
/// ES256, in the single encoding described in docs/design/formats.md. Immutable; holds the exact bytes that came.
/// </summary>
/// <remarks>Decoding checks the form only. Whether the signature is right is <see cref="SealKey.Verify"/>; whether the
/// key was allowed to say it is authority's to answer; whether the payload makes sense is the domain's.</remarks>
public sealed class Statement
{
    /// <summary>The largest statement in bytes: what a tlog-tiles entry bundle can frame is 65,535; ours are smaller.</summary>
    public const int MaxSize = 16 * 1024;

    /// <summary>Bytes of an ES256 signature.</summary>
    public const int SignatureSize = 64;

    private const string ContentTypePrefix = "application/vnd.suiyuan.";
    private const string ContentTypeSuffix = "+json";

    private Statement(ReadOnlyMemory<byte> bytes, StatementId id, string kind, KeyId key, string issuer, string subject,
        DateTimeOffset signedAt, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> signature)
    {
        Bytes = bytes;
        Id = id;
        Kind = kind;
        Key = key;
        Issuer = issuer;
        Subject = subject;
        SignedAt = signedAt;
        Payload = payload;
        Signature = signature;
    }

    /// <summary>The exact bytes that came; what is recorded and what the leaf hash is of.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the Sig_structure.</summary>
    public StatementId Id { get; }

    /// <summary>The kind, such as <c>sale</c>: lower-case letters and hyphens.</summary>
    public string Kind { get; }

    /// <summary>The key that sealed it.</summary>
    public KeyId Key { get; }

    /// <summary>CWT claim 1: the party that says it.</summary>
    public string Issuer { get; }

    /// <summary>CWT claim 2: the party whose record it is. Differs from the issuer when one acts about or for another.</summary>
    public string Subject { get; }

    /// <summary>CWT claim 6, to the second: when the signer says it was sealed.</summary>
    public DateTimeOffset SignedAt { get; }

    /// <summary>The payload: UTF-8 JSON in the vocabulary of the kind.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>r ‖ s, 64 bytes.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>Decodes <paramref name="bytes"/>, which must not change afterwards.</summary>
    /// <param name="bytes">One encoded statement and nothing after it.</param>
    /// <param name="statement">The statement when the result is <see cref="StatementFault.None"/>.</param>
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

        try
        {
            return Decode(bytes, out statement);
        }
        catch (CborContentException)
        {
            return IsWellFormed(bytes) ? StatementFault.NotCanonical : StatementFault.NotCbor;
        }
        catch (InvalidOperationException)
        {
            // The reader met another type than the profile has at this place.
            return StatementFault.NotCoseSign1;
        }
        catch (OverflowException)
        {
            return StatementFault.WrongClaims;
        }
        catch (ArgumentOutOfRangeException)
        {
            return StatementFault.WrongClaims;
        }
    }

    private static StatementFault Decode(ReadOnlyMemory<byte> bytes, out Statement? statement)
    {
        statement = null;
        // SPEC: RFC 8949 section 4.2.1 (core deterministic encoding); for the key sets of this profile the length-first
        // order of CborConformanceMode.Canonical and the bytewise order of RFC 8949 are the same.
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        if (reader.PeekState() != CborReaderState.Tag || reader.ReadTag() != (CborTag)18)
        {
            return StatementFault.NotCoseSign1;
        }

        if (reader.ReadStartArray() != 4)
        {
            return StatementFault.NotCoseSign1;
        }

        var protectedHeader = reader.ReadDefiniteLengthByteString();
        if (reader.ReadStartMap() != 0)
        {
            return StatementFault.NotCanonical;
        }

        reader.ReadEndMap();
        var payload = reader.ReadDefiniteLengthByteString();
        var signature = reader.ReadDefiniteLengthByteString();
        reader.ReadEndArray();
        if (reader.BytesRemaining != 0)
        {
            return StatementFault.NotCbor;
        }

        if (signature.Length != SignatureSize)
        {
            return StatementFault.NotCoseSign1;
        }

        var header = new CborReader(protectedHeader, CborConformanceMode.Canonical);
        if (header.ReadStartMap() != 4 || header.ReadInt32() != 1)
        {
            return StatementFault.NotCoseSign1;
        }

        if (header.ReadInt32() != -7)
        {
            return StatementFault.WrongAlgorithm;
        }

        if (header.ReadInt32() != 3 || header.PeekState() != CborReaderState.TextString)
        {
            return StatementFault.WrongContentType;
        }

        var kind = KindOf(header.ReadTextString());
        if (kind is null)
        {
            return StatementFault.WrongContentType;
        }

        if (header.ReadInt32() != 4)
        {
            return StatementFault.NotCoseSign1;
        }

        var kid = header.ReadDefiniteLengthByteString();
        if (kid.Length != Hash.Size || header.ReadInt32() != 15)
        {
            return StatementFault.NotCoseSign1;
        }

        if (header.ReadStartMap() != 3 || header.ReadInt32() != 1)
        {
            return StatementFault.WrongClaims;
        }

        var issuer = header.ReadTextString();
        if (header.ReadInt32() != 2)
        {
            return StatementFault.WrongClaims;
        }

        var subject = header.ReadTextString();
        if (header.ReadInt32() != 6)
        {
            return StatementFault.WrongClaims;
        }

        var signedAt = DateTimeOffset.FromUnixTimeSeconds(header.ReadInt64());
        header.ReadEndMap();
        header.ReadEndMap();
        if (header.BytesRemaining != 0)
        {
            return StatementFault.NotCbor;
        }

        if (!IsPartyId(issuer) || !IsPartyId(subject) || signedAt < DateTimeOffset.UnixEpoch)
        {
            return StatementFault.WrongClaims;
        }

        var id = IdOf(protectedHeader.Span, payload.Span);
        statement = new Statement(bytes, id, kind, new KeyId(new Hash(kid.Span)), issuer, subject, signedAt, payload, signature);
        return StatementFault.None;
    }

    /// <summary>
    /// True when <paramref name="text"/> can name a party: 2 to 48 characters, lower-case letters and digits in groups
    /// separated by single dots or hyphens, such as <c>huangsha.a012</c>.
    /// </summary>
    public static bool IsPartyId(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 48)
        {
            return false;
        }

        var separator = true;
        foreach (var c in text)
        {
            if (c is '.' or '-')
            {
                if (separator)
                {
                    return false;
                }

                separator = true;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                separator = false;
            }
            else
            {
                return false;
            }
        }

        return !separator;
    }

    /// <summary>Seals a draft: encodes it with the signature that <paramref name="sign"/> makes over its id.</summary>
    /// <param name="draft">What is said.</param>
    /// <param name="sign">Signs a 32-byte SHA-256 digest with ECDSA P-256 and returns r ‖ s, 64 bytes.</param>
    /// <returns>The encoded statement, as it is submitted and recorded.</returns>
    public static byte[] Encode(StatementDraft draft, Func<Hash, byte[]> sign)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(sign);
        var header = EncodeProtectedHeader(draft);
        var id = IdOf(header, draft.Payload.Span);
        var signature = sign(id.Value);
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: header.Length + draft.Payload.Length + 80);
        writer.WriteTag((CborTag)18);
        writer.WriteStartArray(4);
        writer.WriteByteString(header);
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteByteString(draft.Payload.Span);
        writer.WriteByteString(signature);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>The id a draft will have once sealed.</summary>
    public static StatementId IdOf(StatementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return IdOf(EncodeProtectedHeader(draft), draft.Payload.Span);
    }

    private static byte[] EncodeProtectedHeader(StatementDraft draft)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 192);
        writer.WriteStartMap(4);
        writer.WriteInt32(1);
        writer.WriteInt32(-7);
        writer.WriteInt32(3);
        writer.WriteTextString(ContentTypePrefix + draft.Kind + ContentTypeSuffix);
        writer.WriteInt32(4);
        Span<byte> kid = stackalloc byte[Hash.Size];
        draft.Key.Value.CopyTo(kid);
        writer.WriteByteString(kid);
        writer.WriteInt32(15);
        writer.WriteStartMap(3);
        writer.WriteInt32(1);
        writer.WriteTextString(draft.Issuer);
        writer.WriteInt32(2);
        writer.WriteTextString(draft.Subject);
        writer.WriteInt32(6);
        writer.WriteInt64(draft.SignedAt.ToUnixTimeSeconds());
        writer.WriteEndMap();
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static StatementId IdOf(ReadOnlySpan<byte> protectedHeader, ReadOnlySpan<byte> payload)
    {
        // SPEC: RFC 9052 section 4.4: Sig_structure = ["Signature1", protected, external_aad = h'', payload].
        Span<byte> prefix = stackalloc byte[32];
        prefix[0] = 0x84;
        prefix[1] = 0x6A;
        "Signature1"u8.CopyTo(prefix[2..]);
        var n = 12;
        n += WriteLength(prefix[n..], protectedHeader.Length);
        Span<byte> middle = stackalloc byte[8];
        middle[0] = 0x40;
        var m = 1 + WriteLength(middle[1..], payload.Length);

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(prefix[..n]);
        sha.AppendData(protectedHeader);
        sha.AppendData(middle[..m]);
        sha.AppendData(payload);
        Span<byte> digest = stackalloc byte[Hash.Size];
        sha.GetHashAndReset(digest);
        return new StatementId(new Hash(digest));
    }

    /// <summary>CBOR head of a byte string (major type 2) of <paramref name="length"/> bytes.</summary>
    private static int WriteLength(Span<byte> destination, int length)
    {
        switch (length)
        {
            case < 24:
                destination[0] = (byte)(0x40 | length);
                return 1;
            case < 256:
                destination[0] = 0x58;
                destination[1] = (byte)length;
                return 2;
            default:
                destination[0] = 0x59;
                System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(destination[1..], (ushort)length);
                return 3;
        }
    }

    private static string? KindOf(string contentType)
    {
        if (!contentType.StartsWith(ContentTypePrefix, StringComparison.Ordinal)
            || !contentType.EndsWith(ContentTypeSuffix, StringComparison.Ordinal))
        {
            return null;
        }

        var kind = contentType.AsSpan(ContentTypePrefix.Length, contentType.Length - ContentTypePrefix.Length - ContentTypeSuffix.Length);
        if (kind.Length is 0 or > 40)
        {
            return null;
        }

        foreach (var c in kind)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return null;
            }
        }

        return string.IsInterned(kind.ToString()) ?? kind.ToString();
    }

    private static bool IsWellFormed(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Lax);
            reader.SkipValue();
            return reader.BytesRemaining == 0;
        }
        catch (CborContentException)
        {
            return false;
        }
    }
}

/// <summary>What is said, before it is sealed.</summary>
/// <param name="Kind">The kind, such as <c>sale</c>.</param>
/// <param name="Key">The key that will seal it.</param>
/// <param name="Issuer">The party that says it.</param>
/// <param name="Subject">The party whose record it is.</param>
/// <param name="SignedAt">When it is sealed; kept to the second.</param>
/// <param name="Payload">UTF-8 JSON in the vocabulary of the kind.</param>
public sealed record StatementDraft(
    string Kind, KeyId Key, string Issuer, string Subject, DateTimeOffset SignedAt, ReadOnlyMemory<byte> Payload);
