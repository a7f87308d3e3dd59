using System.Security.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// What a statement does not publish: 16 random bytes (the salt) and then the bytes. The statement carries the
/// <see cref="Digest"/> alone; without the salt it can't be guessed from a likely content.
/// </summary>
public static class SealedBytes
{
    /// <summary>Length of the salt.</summary>
    public const int SaltSize = 16;

    /// <summary>The most that salt and bytes may be together: 8 MB.</summary>
    public const int MaxSize = 8 * 1024 * 1024;

    /// <summary>SHA-256 of salt and bytes.</summary>
    public static Hash Digest(ReadOnlySpan<byte> saltAndBytes) => Hash.Of(saltAndBytes);

    /// <summary>Puts a fresh random salt before <paramref name="bytes"/>.</summary>
    public static byte[] Salt(ReadOnlySpan<byte> bytes)
    {
        Span<byte> salt = stackalloc byte[SaltSize];
        RandomNumberGenerator.Fill(salt);
        return Salt(salt, bytes);
    }

    /// <summary>Puts a given salt before <paramref name="bytes"/>; for simulators that must repeat themselves.</summary>
    /// <exception cref="ArgumentException">The salt is not 16 bytes long.</exception>
    public static byte[] Salt(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> bytes) =>
        salt.Length == SaltSize ? [.. salt, .. bytes] : throw new ArgumentException("A salt has 16 bytes.", nameof(salt));
}
