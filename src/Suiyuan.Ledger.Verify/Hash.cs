using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// A SHA-256 digest: exactly 32 bytes, compared by value. Not a key, not an id of anything by itself; the types that
/// are (<see cref="StatementId"/>, <see cref="KeyId"/>) wrap one.
/// </summary>
/// <remarks>
/// The text form is base64url without padding (RFC 4648 section 5), always 43 characters, and only the canonical one
/// parses. <c>default</c> is the all-zero digest, which no input is known to have; see <see cref="IsDefault"/>.
/// </remarks>
public readonly struct Hash : IEquatable<Hash>, IComparable<Hash>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    /// <summary>Length of the text form in characters.</summary>
    public const int TextLength = 43;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes a digest that was computed elsewhere.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(bytes));
        }

        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>True for <c>default(Hash)</c>, which stands for "no digest" and is refused at every border.</summary>
    public bool IsDefault => (_a | _b | _c | _d) == 0;

    /// <summary>The first eight bytes as a big-endian number: enough to find by, never enough to trust.</summary>
    public ulong Prefix => _a;

    /// <summary>SHA-256 of <paramref name="data"/>.</summary>
    public static Hash Of(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(data, digest);
        return new Hash(digest);
    }

    /// <summary>Reads the 43-character base64url form.</summary>
    /// <exception cref="FormatException">Not that form, or not its canonical one.</exception>
    public static Hash Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("Not a digest: 43 characters of base64url are wanted.");

    /// <summary>Reads the 43-character base64url form; false for any other text, the non-canonical included.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Hash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];

        // 43 characters carry 258 bits: the two spare ones must be zero, or one digest would have four spellings.
        // Checked before decoding, because the decoder throws where they are not.
        if (text.Length != TextLength || text.IndexOfAnyExcept(Alphabet) >= 0
            || "AEIMQUYcgkosw048".IndexOf(text[^1], StringComparison.Ordinal) < 0
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Size)
        {
            return false;
        }

        hash = new Hash(bytes);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Writes the 32 bytes to the start of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _d);
    }

    /// <summary>The 32 bytes, in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <inheritdoc />
    public bool Equals(Hash other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _a.GetHashCode();

    /// <summary>Byte order.</summary>
    public int CompareTo(Hash other)
    {
        var order = _a.CompareTo(other._a);
        order = order != 0 ? order : _b.CompareTo(other._b);
        order = order != 0 ? order : _c.CompareTo(other._c);
        return order != 0 ? order : _d.CompareTo(other._d);
    }

    /// <summary>The canonical 43-character base64url form.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Value equality.</summary>
    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    /// <summary>Value inequality.</summary>
    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);

    /// <summary>Byte order.</summary>
    public static bool operator <(Hash left, Hash right) => left.CompareTo(right) < 0;

    /// <summary>Byte order.</summary>
    public static bool operator >(Hash left, Hash right) => left.CompareTo(right) > 0;

    /// <summary>Byte order.</summary>
    public static bool operator <=(Hash left, Hash right) => left.CompareTo(right) <= 0;

    /// <summary>Byte order.</summary>
    public static bool operator >=(Hash left, Hash right) => left.CompareTo(right) >= 0;
}
