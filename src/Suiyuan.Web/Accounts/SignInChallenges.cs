using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Suiyuan.Web.Accounts;

/// <summary>
/// Challenges that a key seals to show that it is here now: each good for five minutes and for one use. Nothing is kept
/// for a challenge given out, so asking for millions fills no memory; only used ones are remembered, until they expire,
/// and only a granted key can use one. A restart makes all earlier ones void.
/// </summary>
/// <remarks>Form: base64url of expiry (8 bytes, Unix milliseconds) ‖ nonce (16) ‖ the first 16 bytes of HMAC-SHA256
/// under a key that lives in this process. Thread-safe.</remarks>
internal sealed class SignInChallenges(TimeProvider time)
{
    /// <summary>How long a challenge is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int NonceEnd = 24;
    private const int Size = 40;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, long> _used = new(StringComparer.Ordinal);
    private long _prunedAt;

    /// <summary>A new challenge.</summary>
    public string Make()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Now + (long)Lifetime.TotalMilliseconds);
        RandomNumberGenerator.Fill(bytes[8..NonceEnd]);
        Tag(bytes[..NonceEnd], bytes[NonceEnd..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Uses a challenge up; false when it is not ours, too old, or used before.</summary>
    public bool TryUse(string challenge)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Span<byte> tag = stackalloc byte[Size - NonceEnd];
        if (challenge.Length > 64 || !Base64Url.TryDecodeFromChars(challenge, bytes, out var length) || length != Size)
        {
            return false;
        }

        Tag(bytes[..NonceEnd], tag);
        var expires = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (!CryptographicOperations.FixedTimeEquals(tag, bytes[NonceEnd..]) || expires < Now)
        {
            return false;
        }

        Prune();
        // By nonce, not by text: one challenge must not have two spellings.
        return _used.TryAdd(Convert.ToHexString(bytes[8..NonceEnd]), expires);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Tag(ReadOnlySpan<byte> data, Span<byte> tag)
    {
        Span<byte> full = stackalloc byte[32];
        HMACSHA256.HashData(_key, data, full);
        full[..tag.Length].CopyTo(tag);
    }

    private void Prune()
    {
        var now = Now;
        var last = Interlocked.Read(ref _prunedAt);
        if (now - last < 60_000 || Interlocked.CompareExchange(ref _prunedAt, now, last) != last)
        {
            return;
        }

        foreach (var (nonce, expires) in _used)
        {
            if (expires < now)
            {
                _used.TryRemove(nonce, out _);
            }
        }
    }
}
