using System.Formats.Cbor;

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

    /// <summary>Not well-formed CBOR, or cut short, or with bytes after the end; within the protected headers too.</summary>
    NotCbor,

    /// <summary>
    /// CBOR, but not the one deterministic encoding (RFC 8949 section 4.2.1): a longer integer or length than need be, an
    /// indefinite length, map keys out of order or twice; or with unprotected headers, which nothing signs.
    /// </summary>
    NotCanonical,

    /// <summary>Canonical CBOR, but not a COSE_Sign1 (tag 18) with exactly the headers of the profile and a signature of 64
    /// bytes.</summary>
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
public sealed partial class Statement
{
    /// <summary>The largest statement in bytes: what a tlog-tiles entry bundle can frame is 65,535; ours are smaller.</summary>
    public const int MaxSize = 16 * 1024;

    /// <summary>The longest party id, in characters.</summary>
    public const int PartyIdMaxLength = 48;

    /// <summary>Bytes of an ES256 signature.</summary>
    public const int SignatureSize = 64;

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

    /// <summary>
    /// True when <paramref name="text"/> can name a party: 2 to 48 characters, lower-case letters and digits in groups
    /// separated by single dots or hyphens, such as <c>huangsha.a012</c>.
    /// </summary>
    public static bool IsPartyId(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > PartyIdMaxLength)
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
    /// <exception cref="ArgumentException">The draft or the signature would not decode: its message says why.</exception>
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
        var bytes = writer.Encode();
        var fault = TryDecode(bytes, out _);
        return fault == StatementFault.None
            ? bytes
            : throw new ArgumentException($"What was drafted is no statement: {fault}.", nameof(draft));
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
        writer.WriteTextString($"application/vnd.suiyuan.{draft.Kind}+json");
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
