using System.Formats.Cbor;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a receipt of our form.</summary>
public enum ReceiptFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="CoseReceipt.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>Not well-formed CBOR, or cut short, or with bytes after the end; within the protected headers and the proof
    /// too.</summary>
    NotCbor,

    /// <summary>CBOR, but not the one deterministic encoding (RFC 8949 section 4.2.1).</summary>
    NotCanonical,

    /// <summary>Not a COSE_Sign1 (tag 18) with a detached payload and exactly the headers of the profile.</summary>
    NotCoseSign1,

    /// <summary>The algorithm is not ES256 (-7).</summary>
    WrongAlgorithm,

    /// <summary>The CWT claims are not an issuer and a subject, each of 1 to <see cref="CoseReceipt.MaxClaimLength"/> bytes.</summary>
    WrongClaims,

    /// <summary>The verifiable data structure is not RFC9162_SHA256 (1).</summary>
    WrongStructure,

    /// <summary>There is not exactly one proof, of inclusion or of consistency; or its numbers are 2^63 or more, or its path
    /// has an element of other than 32 bytes, or more than <see cref="Merkle.MaxProofLength"/>.</summary>
    WrongProof,
}

/// <summary>What a receipt shows. A closed set: <see cref="Inclusion"/>, <see cref="Consistency"/>.</summary>
/// <remarks>Decoding leaves the numbers as they came: whether they and the path fit together is for verification.</remarks>
public abstract record ReceiptProof
{
    private ReceiptProof()
    {
    }

    /// <summary>That an entry is in the tree (RFC 9942 section 5.2).</summary>
    /// <param name="Size">Size of the tree whose root is signed.</param>
    /// <param name="Index">Leaf index, from 0.</param>
    /// <param name="Path">From the leaf's sibling up to the root's child.</param>
    public sealed record Inclusion(long Size, long Index, ReadOnlyMemory<Hash> Path) : ReceiptProof;

    /// <summary>That a tree begins with an older one (RFC 9942 section 5.3).</summary>
    /// <param name="OldSize">Size of the older tree.</param>
    /// <param name="Size">Size of the newer one, whose root is signed.</param>
    /// <param name="Path">See <see cref="Merkle.ConsistencyProof"/>.</param>
    public sealed record Consistency(long OldSize, long Size, ReadOnlyMemory<Hash> Path) : ReceiptProof;
}

/// <summary>What a receipt says, before it is signed.</summary>
/// <param name="Key">The key that will sign it.</param>
/// <param name="Issuer">CWT claim 1: the service, by its address or its log's origin.</param>
/// <param name="Subject">CWT claim 2: the statement's id, or the log's origin for a receipt of consistency.</param>
/// <param name="Proof">What it shows.</param>
public sealed record ReceiptDraft(KeyId Key, string Issuer, string Subject, ReceiptProof Proof);

/// <summary>
/// A COSE receipt (RFC 9942) of a SCITT transparency service (RFC 9943): a Merkle proof, and the service's ES256 signature
/// over the root it leads to, in the single encoding described in docs/design/formats.md. The root itself is left out, so
/// that it has to be computed. Immutable; holds the exact bytes that came.
/// </summary>
/// <remarks>Only the headers and the root are signed. The path is not, and need not be: one that leads to a root that was
/// signed is as good as another. Nor are the numbers beside it; see <see cref="ReceiptReport.Root"/>.</remarks>
public sealed partial class CoseReceipt
{
    /// <summary>The largest receipt in bytes: the longest path and claims fit.</summary>
    public const int MaxSize = 4096;

    /// <summary>The longest issuer or subject, in bytes of UTF-8.</summary>
    public const int MaxClaimLength = 512;

    private CoseReceipt(ReadOnlyMemory<byte> bytes, KeyId key, string issuer, string subject, ReceiptProof proof, Range header)
    {
        Bytes = bytes;
        Key = key;
        Issuer = issuer;
        Subject = subject;
        Proof = proof;
        _header = header;
    }

    private readonly Range _header;

    /// <summary>The exact bytes that came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The key that signed it.</summary>
    public KeyId Key { get; }

    /// <summary>CWT claim 1: who issued it.</summary>
    public string Issuer { get; }

    /// <summary>CWT claim 2: what it is about.</summary>
    public string Subject { get; }

    /// <summary>What it shows.</summary>
    public ReceiptProof Proof { get; }

    /// <summary>r ‖ s, 64 bytes.</summary>
    public ReadOnlyMemory<byte> Signature => Bytes[^Statement.SignatureSize..];

    /// <summary>Signs a draft: encodes it with the signature that <paramref name="sign"/> makes over the root.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="root">The root of the tree of the proof's size.</param>
    /// <param name="sign">Signs a 32-byte SHA-256 digest with ECDSA P-256 and returns r ‖ s, 64 bytes.</param>
    /// <exception cref="ArgumentException">The draft or the signature would not decode: its message says why.</exception>
    public static byte[] Encode(ReceiptDraft draft, in Hash root, Func<Hash, byte[]> sign)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(sign);
        var header = EncodeProtectedHeader(draft);
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 1024);
        writer.WriteTag((CborTag)18);
        writer.WriteStartArray(4);
        writer.WriteByteString(header);
        WriteProof(writer, draft.Proof);
        writer.WriteNull();
        writer.WriteByteString(sign(DigestOf(header, root)));
        writer.WriteEndArray();
        var bytes = writer.Encode();
        var fault = TryDecode(bytes, out _);
        return fault == ReceiptFault.None
            ? bytes
            : throw new ArgumentException($"What was drafted is no receipt: {fault}.", nameof(draft));
    }

    private static byte[] EncodeProtectedHeader(ReceiptDraft draft)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 192);
        writer.WriteStartMap(4);
        writer.WriteInt32(1);
        writer.WriteInt32(-7);
        writer.WriteInt32(4);
        writer.WriteByteString(draft.Key.Value.ToArray());
        writer.WriteInt32(15);
        writer.WriteStartMap(2);
        writer.WriteInt32(1);
        writer.WriteTextString(draft.Issuer);
        writer.WriteInt32(2);
        writer.WriteTextString(draft.Subject);
        writer.WriteEndMap();
        writer.WriteInt32(395);
        writer.WriteInt32(1);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static void WriteProof(CborWriter writer, ReceiptProof proof)
    {
        var (label, first, second, path) = proof switch
        {
            ReceiptProof.Inclusion i => (-1, i.Size, i.Index, i.Path),
            ReceiptProof.Consistency c => (-2, c.OldSize, c.Size, c.Path),
            _ => throw new ArgumentException($"{proof.GetType()} is not of the closed set.", nameof(proof)),
        };
        var content = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 512);
        content.WriteStartArray(3);
        content.WriteInt64(first);
        content.WriteInt64(second);
        content.WriteStartArray(path.Length);
        foreach (var hash in path.Span)
        {
            content.WriteByteString(hash.ToArray());
        }

        content.WriteEndArray();
        content.WriteEndArray();
        writer.WriteStartMap(1);
        writer.WriteInt32(396);
        writer.WriteStartMap(1);
        writer.WriteInt32(label);
        writer.WriteStartArray(1);
        writer.WriteByteString(content.Encode());
        writer.WriteEndArray();
        writer.WriteEndMap();
        writer.WriteEndMap();
    }

    /// <summary>What ES256 signs: SHA-256 of the Sig_structure with the root as payload.</summary>
    // SPEC: RFC 9052 section 4.4: Sig_structure = ["Signature1", protected, external_aad = h'', payload].
    private static Hash DigestOf(ReadOnlySpan<byte> header, in Hash root)
    {
        var writer = new CborWriter(initialCapacity: header.Length + 64);
        writer.WriteStartArray(4);
        writer.WriteTextString("Signature1");
        writer.WriteByteString(header);
        writer.WriteByteString([]);
        writer.WriteByteString(root.ToArray());
        writer.WriteEndArray();
        return Hash.Of(writer.Encode());
    }
}
