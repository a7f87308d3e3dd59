using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Suiyuan.Domain.Notices;

/// <summary>What a link's token is worth.</summary>
public enum LinkState
{
    /// <summary>It was made here, and its time is not over.</summary>
    Good,

    /// <summary>It was made here; its time is over.</summary>
    Expired,

    /// <summary>It was not made here, or was changed.</summary>
    Forged,
}

/// <summary>
/// The signed link of a notice: which one, and until when; nothing about whom. 8 bytes number and 4 bytes hours since 1970,
/// big-endian, then the first 16 bytes of their HMAC-SHA256; 38 characters of base64url.
/// </summary>
public static class NoticeLink
{
    private const int Said = 12;
    private const int Tag = 16;

    /// <summary>The token of a notice.</summary>
    /// <param name="secret">The store's key, 32 bytes.</param>
    /// <param name="notice">The notice's number.</param>
    /// <param name="until">When it ends; kept to the hour, rounded up.</param>
    public static string Make(ReadOnlySpan<byte> secret, long notice, DateTimeOffset until)
    {
        Span<byte> bytes = stackalloc byte[Said + Tag];
        BinaryPrimitives.WriteInt64BigEndian(bytes, notice);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], checked((int)((until.ToUnixTimeSeconds() + 3599) / 3600)));
        Sign(secret, bytes[..Said], bytes[Said..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token that somebody brought.</summary>
    public static LinkState Read(ReadOnlySpan<byte> secret, string? token, DateTimeOffset now, out long notice)
    {
        notice = 0;
        Span<byte> bytes = stackalloc byte[Said + Tag];
        if (token is not { Length: 38 } || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length) || length != bytes.Length)
        {
            return LinkState.Forged;
        }

        Span<byte> tag = stackalloc byte[Tag];
        Sign(secret, bytes[..Said], tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, bytes[Said..]))
        {
            return LinkState.Forged;
        }

        notice = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return now.ToUnixTimeSeconds() < BinaryPrimitives.ReadInt32BigEndian(bytes[8..]) * 3600L ? LinkState.Good : LinkState.Expired;
    }

    private static void Sign(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> said, Span<byte> tag)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, said, whole);
        whole[..Tag].CopyTo(tag);
    }
}
