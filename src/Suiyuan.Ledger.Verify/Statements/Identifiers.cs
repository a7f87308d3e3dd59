using System.Security.Cryptography;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// What a statement is called: the SHA-256 of its COSE <c>Sig_structure</c> (RFC 9052 section 4.4), so of what is said
/// and not of how it was sealed. Known to whoever makes the statement before anyone records it. Not the leaf hash.
/// </summary>
/// <param name="Value">The digest.</param>
public readonly record struct StatementId(Hash Value)
{
    /// <summary>True for <c>default</c>, which names nothing.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>Reads the 43-character form.</summary>
    /// <exception cref="FormatException">Not that form.</exception>
    public static StatementId Parse(ReadOnlySpan<char> text) => new(Hash.Parse(text));

    /// <summary>Reads the 43-character form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out StatementId id)
    {
        var ok = Hash.TryParse(text, out var hash);
        id = new StatementId(hash);
        return ok;
    }

    /// <summary>The 43-character form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>
/// What a sealing key is called: its COSE Key Thumbprint with SHA-256 (RFC 9679) over
/// <c>{1: 2, -1: 1, -2: x, -3: y}</c>. Carried as the COSE key identifier.
/// </summary>
/// <param name="Value">The digest.</param>
public readonly record struct KeyId(Hash Value)
{
    /// <summary>True for <c>default</c>, which names nothing.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>Reads the 43-character form.</summary>
    /// <exception cref="FormatException">Not that form.</exception>
    public static KeyId Parse(ReadOnlySpan<char> text) => new(Hash.Parse(text));

    /// <summary>Reads the 43-character form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out KeyId id)
    {
        var ok = Hash.TryParse(text, out var hash);
        id = new KeyId(hash);
        return ok;
    }

    /// <summary>The 43-character form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>
/// A P-256 public key as it is written in statements: 65 bytes, uncompressed SEC 1 point (<c>04 ‖ x ‖ y</c>), which is
/// what WebCrypto's "raw" export gives. The parsed platform object is made once and kept, because importing a key
/// costs more than a verification does.
/// </summary>
/// <remarks>Thread-safe: verification is serialised by nothing, OpenSSL's key objects allow concurrent use.</remarks>
public sealed class SealKey
{
    /// <summary>Length of the encoded point in bytes.</summary>
    public const int EncodedSize = 65;

    private readonly byte[] _point;
    private readonly Lazy<ECDsa> _key;

    private SealKey(byte[] point, Lazy<ECDsa> key)
    {
        _point = point;
        _key = key;
        Id = Thumbprint(point);
    }

    /// <summary>The key's thumbprint.</summary>
    public KeyId Id { get; }

    /// <summary>The 65-byte point.</summary>
    public ReadOnlySpan<byte> Point => _point;

    /// <summary>Reads a point; false when it has another form or does not lie on P-256.</summary>
    public static bool TryImport(ReadOnlySpan<byte> point, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SealKey? key)
    {
        key = null;
        if (point.Length != EncodedSize || point[0] != 4)
        {
            return false;
        }

        var bytes = point.ToArray();
        try
        {
            key = new SealKey(bytes, new Lazy<ECDsa>(Import(bytes)));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>
    /// A point that was found to lie on the curve before it was recorded. Parsed when it verifies for the first time: a ledger's start meets
    /// the keys of a whole city, most of which say nothing that day.
    /// </summary>
    /// <param name="point">65 bytes.</param>
    public static SealKey OfRecorded(ReadOnlySpan<byte> point)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(point.Length, EncodedSize);
        var bytes = point.ToArray();
        return new SealKey(bytes, new Lazy<ECDsa>(() => Import(bytes)));
    }

    private static ECDsa Import(byte[] point) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..33], Y = point[33..65] },
    });

    /// <summary>The public half of a platform key, as a point.</summary>
    /// <param name="ecdsa">A P-256 key.</param>
    public static byte[] ExportPoint(ECDsa ecdsa)
    {
        ArgumentNullException.ThrowIfNull(ecdsa);
        var q = ecdsa.ExportParameters(false).Q;
        var point = new byte[EncodedSize];
        point[0] = 4;
        q.X!.CopyTo(point, 1);
        q.Y!.CopyTo(point, 33);
        return point;
    }

    /// <summary>RFC 9679 thumbprint of a 65-byte point.</summary>
    public static KeyId Thumbprint(ReadOnlySpan<byte> point)
    {
        // Deterministic COSE_Key with only the required members, in bytewise key order: 1, -1, -2, -3.
        Span<byte> key = stackalloc byte[75];
        key[0] = 0xA4;
        key[1] = 0x01;
        key[2] = 0x02;
        key[3] = 0x20;
        key[4] = 0x01;
        key[5] = 0x21;
        key[6] = 0x58;
        key[7] = 0x20;
        point[1..33].CopyTo(key[8..]);
        key[40] = 0x22;
        key[41] = 0x58;
        key[42] = 0x20;
        point[33..65].CopyTo(key[43..]);
        return new KeyId(Hash.Of(key));
    }

    /// <summary>
    /// Verifies an ECDSA P-256 signature over what the id is the digest of. ES256 signs SHA-256 of the
    /// <c>Sig_structure</c>, which is the id: one hash serves both.
    /// </summary>
    /// <param name="id">The statement's id.</param>
    /// <param name="signature">r ‖ s, 64 bytes (RFC 9053 section 2.1).</param>
    public bool Verify(StatementId id, ReadOnlySpan<byte> signature) => Verify(id.Value, signature);

    /// <summary>Verifies an ECDSA P-256 signature over what was hashed to <paramref name="digest"/>.</summary>
    /// <param name="digest">SHA-256 of what was signed.</param>
    /// <param name="signature">r ‖ s, 64 bytes (RFC 9053 section 2.1).</param>
    public bool Verify(in Hash digest, ReadOnlySpan<byte> signature)
    {
        Span<byte> bytes = stackalloc byte[Hash.Size];
        digest.CopyTo(bytes);
        return signature.Length == Statement.SignatureSize
            && _key.Value.VerifyHash(bytes, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
