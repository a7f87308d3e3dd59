using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// A public sealing key as statements write it: the 65 bytes of an uncompressed P-256 point, in base64url (87
/// characters). Its form is checked when read; whether it lies on the curve is checked by <see cref="SealKey.TryImport"/>.
/// </summary>
[JsonConverter(typeof(KeyPointConverter))]
public sealed class KeyPoint : IEquatable<KeyPoint>
{
    /// <summary>Length of the text form.</summary>
    public const int TextLength = 87;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly SearchValues<char> LastCharacters = SearchValues.Create("AEIMQUYcgkosw048");

    private readonly byte[] _bytes;

    /// <summary>Takes a copy of a point.</summary>
    /// <exception cref="ArgumentException">Not 65 bytes beginning with 04.</exception>
    public KeyPoint(ReadOnlySpan<byte> point)
    {
        if (point.Length != SealKey.EncodedSize || point[0] != 4)
        {
            throw new ArgumentException("Wanted: 65 bytes, 04 and then x and y.", nameof(point));
        }

        _bytes = point.ToArray();
        Id = SealKey.Thumbprint(point);
    }

    /// <summary>The 65 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The key's thumbprint.</summary>
    public KeyId Id { get; }

    /// <summary>Reads the text form; null for any other text.</summary>
    public static KeyPoint? TryParse(string? text)
    {
        // Checked first, because the decoder throws for other characters and for spare bits that are not zero.
        if (text?.Length != TextLength || text.AsSpan().IndexOfAnyExcept(Alphabet) >= 0 || !LastCharacters.Contains(text[^1]))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return bytes[0] == 4 ? new KeyPoint(bytes) : null;
    }

    /// <inheritdoc />
    public bool Equals(KeyPoint? other) => other is not null && Id == other.Id;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as KeyPoint);

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The text form.</summary>
    public override string ToString() => Base64Url.EncodeToString(_bytes);
}

internal sealed class KeyPointConverter : JsonConverter<KeyPoint>
{
    public override KeyPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? KeyPoint.TryParse(reader.GetString()) : null) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, KeyPoint value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
