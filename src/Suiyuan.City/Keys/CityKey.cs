using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Utilities;
using Suiyuan.Ledger.Verify;
using BigInteger = Org.BouncyCastle.Math.BigInteger;

namespace Suiyuan.City.Keys;

/// <summary>
/// A simulated party's P-256 sealing key: made from the city's seed and the key's name, and signing by RFC 6979, so
/// that one seed gives one ledger, signatures included. Whoever knows the seed knows the key: for demonstrations,
/// tests and benchmarks only. Thread-safe.
/// </summary>
public sealed class CityKey
{
    // One instance for all keys: the fixed-point table of the generator is cached on this curve object, and without
    // it a signature takes several times as long.
    private static readonly ECDomainParameters Curve = DomainOf("secp256r1");

    private readonly ECPrivateKeyParameters _key;
    private readonly byte[] _point;

    private CityKey(BigInteger scalar)
    {
        _key = new ECPrivateKeyParameters(scalar, Curve);
        _point = Curve.G.Multiply(scalar).Normalize().GetEncoded(compressed: false);
        Id = SealKey.Thumbprint(_point);
    }

    /// <summary>The key's thumbprint.</summary>
    public KeyId Id { get; }

    /// <summary>The 65-byte public point.</summary>
    public ReadOnlySpan<byte> Point => _point;

    /// <summary>The key called <paramref name="name"/> in the city of <paramref name="seed"/>.</summary>
    /// <param name="seed">The city's seed.</param>
    /// <param name="name">The party id and the key's place, such as <c>huangsha.a012/seal</c>.</param>
    public static CityKey Of(string seed, string name)
    {
        // 64 bytes reduced modulo n - 1: FIPS 186-5 A.2.1, extra random bits, so that no scalar is favoured.
        Span<byte> wide = stackalloc byte[64];
        HMACSHA512.HashData(Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes("key/" + name), wide);
        var scalar = new BigInteger(1, wide).Mod(Curve.N.Subtract(BigInteger.One)).Add(BigInteger.One);
        return new CityKey(scalar);
    }

    /// <summary>The key of a given scalar; for the vectors of specifications.</summary>
    /// <param name="scalar">32 bytes, big-endian.</param>
    public static CityKey FromScalar(ReadOnlySpan<byte> scalar) => new(new BigInteger(1, scalar));

    /// <summary>Signs a SHA-256 digest with the nonce of RFC 6979 section 3.2.</summary>
    /// <returns>r ‖ s, 64 bytes.</returns>
    public byte[] Sign(Hash digest)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(forSigning: true, _key);
        var rs = signer.GenerateSignature(digest.ToArray());
        var signature = new byte[Statement.SignatureSize];
        BigIntegers.AsUnsignedByteArray(rs[0], signature.AsSpan(0, 32));
        BigIntegers.AsUnsignedByteArray(rs[1], signature.AsSpan(32, 32));
        return signature;
    }

    /// <summary>The private key as a platform object, for benchmarks that sign by the hundred thousand.</summary>
    public ECDsa ToPlatformKey() => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        D = BigIntegers.AsUnsignedByteArray(32, _key.D),
        Q = new ECPoint { X = _point[1..33], Y = _point[33..65] },
    });

    private static ECDomainParameters DomainOf(string name)
    {
        var curve = CustomNamedCurves.GetByName(name);
        return new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H);
    }
}
