using System.Security.Cryptography;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Keys;

/// <summary>The platform's P-256 key, wherever it is kept. Thread-safe but for disposal.</summary>
internal sealed class PlatformKey : IDisposable
{
    private readonly Func<Hash, byte[]> _sign;
    private readonly ECDsa? _held;

    private PlatformKey(byte[] point, Func<Hash, byte[]> sign, ECDsa? held) => (Point, _sign, _held) = (point, sign, held);

    /// <summary>The public key, 65 bytes.</summary>
    public byte[] Point { get; }

    /// <summary>A key that this process holds, and from now on owns.</summary>
    public static PlatformKey Of(ECDsa key) => new(SealKey.ExportPoint(key), digest =>
        key.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation), key);

    /// <summary>A key in a token, which stays the caller's.</summary>
    public static PlatformKey Of(HsmToken token, TokenKey key) => new(key.PublicKey, digest => token.Sign(key, digest.ToArray()), null);

    /// <summary>Signs a digest (ES256): r ‖ s, 64 bytes.</summary>
    /// <exception cref="KeyUnavailableException">The key can't be reached.</exception>
    public byte[] Sign(Hash digest) => _sign(digest);

    /// <summary>Seals what the platform says.</summary>
    public StatementFactory StatementsOf(string party) => new(party, SealKey.Thumbprint(Point), Sign);

    public void Dispose() => _held?.Dispose();
}
