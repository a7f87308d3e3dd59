using System.Formats.Asn1;
using System.Security.Cryptography;
using NSec.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Keys;

/// <summary>What a key in a token signs with.</summary>
internal enum TokenKeyKind
{
    /// <summary>Ed25519 (RFC 8032): the log's and the members' keys.</summary>
    Ed25519,

    /// <summary>ECDSA on P-256 over a digest: the platform's key.</summary>
    P256,
}

/// <summary>A key pair in a token, by its label; the public half is known here.</summary>
/// <param name="Label">CKA_LABEL.</param>
/// <param name="Kind">What it signs with.</param>
/// <param name="PublicKey">32 bytes (RFC 8032 section 5.1.5) or the 65-byte uncompressed point.</param>
internal sealed record TokenKey(string Label, TokenKeyKind Kind, byte[] PublicKey)
{
    /// <summary>Reads a public key as tokens give it, wrapped or bare; null when it is of another kind.</summary>
    /// <param name="kind">What is wanted.</param>
    /// <param name="point">The attribute CKA_EC_POINT.</param>
    // SPEC: PKCS#11 v3.1 section 6.3.3, CKA_EC_POINT: "DER-encoding of ANSI X9.62 ECPoint value Q", an OCTET STRING; section 6.3.5
    // has Edwards keys in RFC 8032's bytes, and modules exist that give those bare, or as a BIT STRING.
    public static byte[]? ReadPoint(TokenKeyKind kind, byte[] point)
    {
        var size = kind == TokenKeyKind.Ed25519 ? 32 : 65;
        var bare = point.Length == size ? point : Unwrap(point);
        return bare?.Length == size && (kind == TokenKeyKind.Ed25519 || SealKey.TryImport(bare, out _)) ? bare : null;
    }

    /// <summary>Whether a signature is this key's, over a message or (P-256) a digest.</summary>
    public bool Verify(byte[] data, byte[] signature)
    {
        if (Kind == TokenKeyKind.Ed25519)
        {
            return signature.Length == 64 && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, PublicKey, KeyBlobFormat.RawPublicKey, out var key)
                && SignatureAlgorithm.Ed25519.Verify(key!, data, signature);
        }

        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = PublicKey[1..33], Y = PublicKey[33..] },
        });
        return signature.Length == 64 && ecdsa.VerifyHash(data, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[]? Unwrap(byte[] point)
    {
        try
        {
            var reader = new AsnReader(point, AsnEncodingRules.DER);
            var bare = reader.PeekTag() == Asn1Tag.PrimitiveBitString ? reader.ReadBitString(out _) : reader.ReadOctetString();
            reader.ThrowIfNotEmpty();
            return bare;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
