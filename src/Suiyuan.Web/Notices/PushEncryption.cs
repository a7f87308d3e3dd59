using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Encrypts a message for one browser, so that the push service in between reads nothing: RFC 8291 over the coding aes128gcm of
/// RFC 8188, one record.
/// </summary>
internal static class PushEncryption
{
    /// <summary>Bytes of a public key: an uncompressed P-256 point.</summary>
    public const int PointSize = 65;

    /// <summary>Bytes of the secret that the browser shares.</summary>
    public const int AuthSize = 16;

    /// <summary>The most bytes of a message: with header, delimiter and tag they are the 4096 that every push service takes.</summary>
    public const int MostContent = RecordSize - HeaderSize - 1 - TagSize;

    private const int RecordSize = 4096;
    private const int SaltSize = 16;
    private const int TagSize = 16;
    private const int HeaderSize = SaltSize + sizeof(uint) + 1 + PointSize;

    /// <summary>Encrypts with a key of this message alone.</summary>
    /// <param name="content">At most <see cref="MostContent"/> bytes.</param>
    /// <param name="receiver">The browser's public key, <see cref="PointSize"/> bytes.</param>
    /// <param name="auth">Its secret, <see cref="AuthSize"/> bytes.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, ReadOnlySpan<byte> receiver, ReadOnlySpan<byte> auth)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Span<byte> salt = stackalloc byte[SaltSize];
        RandomNumberGenerator.Fill(salt);
        return Encrypt(content, receiver, auth, sender, salt);
    }

    /// <summary>The same with a key and a salt that are given, for the RFC's own example.</summary>
    internal static byte[] Encrypt(
        ReadOnlySpan<byte> content, ReadOnlySpan<byte> receiver, ReadOnlySpan<byte> auth, ECDiffieHellman sender, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, MostContent);
        var point = PointOf(sender.ExportParameters(false).Q);
        byte[] secret;
        using (var other = ECDiffieHellman.Create(ParametersOf(receiver)))
        {
            secret = sender.DeriveRawSecretAgreement(other.PublicKey);
        }

        // SPEC: RFC 8291 section 3.4.
        Span<byte> material = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, material, auth, [.. "WebPush: info\0"u8, .. receiver, .. point]);
        Span<byte> key = stackalloc byte[16];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, material, key, salt, "Content-Encoding: aes128gcm\0"u8);
        Span<byte> nonce = stackalloc byte[12];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, material, nonce, salt, "Content-Encoding: nonce\0"u8);

        // SPEC: RFC 8188 section 2.1: salt, record size, length and bytes of the key id; here the sender's public key.
        var message = new byte[HeaderSize + content.Length + 1 + TagSize];
        salt.CopyTo(message);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(SaltSize), RecordSize);
        message[SaltSize + sizeof(uint)] = PointSize;
        point.CopyTo(message.AsSpan(SaltSize + sizeof(uint) + 1));
        // The first record is the last: its delimiter is 2.
        byte[] plain = [.. content, 2];
        using var gcm = new AesGcm(key, TagSize);
        gcm.Encrypt(nonce, plain, message.AsSpan(HeaderSize, plain.Length), message.AsSpan(HeaderSize + plain.Length));
        CryptographicOperations.ZeroMemory(secret);
        return message;
    }

    /// <summary>True when these are the bytes of a point on the curve.</summary>
    public static bool IsPoint(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != PointSize || bytes[0] != 4)
        {
            return false;
        }

        try
        {
            using var key = ECDiffieHellman.Create(ParametersOf(bytes));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The uncompressed form of a point.</summary>
    public static byte[] PointOf(ECPoint point) => [4, .. point.X!, .. point.Y!];

    private static ECParameters ParametersOf(ReadOnlySpan<byte> point) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
    };
}
