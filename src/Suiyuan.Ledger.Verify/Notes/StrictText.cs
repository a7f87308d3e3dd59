using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>The text primitives that the C2SP formats share, each with exactly one spelling per value.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> Base64Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    /// <summary>Decodes UTF-8, or gives null when the bytes are not.</summary>
    public static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        // Asking first costs a pass over a few hundred bytes and spares an exception for hostile input.
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8.GetString(bytes) : null;
    }

    /// <summary>Decodes standard, padded base64 (RFC 4648 section 4) in its canonical spelling; null for anything else.</summary>
    public static byte[]? TryBase64(ReadOnlySpan<byte> text)
    {
        // The framework's decoder skips white space and drops stray low bits: both would be second spellings.
        if (text.Length % 4 != 0 || text.ContainsAnyExcept(Base64Alphabet))
        {
            return null;
        }

        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, decoded, out var consumed, out var written) != OperationStatus.Done
            || consumed != text.Length)
        {
            return null;
        }

        Array.Resize(ref decoded, written);
        return IsCanonical(text, decoded) ? decoded : null;
    }

    /// <summary>Decodes a 32-byte digest in base64; false for anything else.</summary>
    public static bool TryHash(ReadOnlySpan<byte> text, out Hash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[33];
        if (text.Length != 44 || text.ContainsAnyExcept(Base64Alphabet)
            || Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done || written != Hash.Size
            || !IsCanonical(text, bytes[..Hash.Size]))
        {
            return false;
        }

        hash = new Hash(bytes[..Hash.Size]);
        return true;
    }

    /// <summary>Reads an ASCII decimal from 0 to 2^63 - 1 without sign or leading zeroes.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        return text.Length is > 0 and <= 19 && (text.Length == 1 || text[0] != '0')
            && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Takes the bytes up to the next newline, which is dropped; false, and nothing taken, when there is none.</summary>
    public static bool TryTakeLine(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> line)
    {
        var newline = rest.IndexOf((byte)'\n');
        line = newline < 0 ? default : rest[..newline];
        rest = newline < 0 ? rest : rest[(newline + 1)..];
        return newline >= 0;
    }

    /// <summary>Takes lines of digests in base64 and the empty line that ends them.</summary>
    /// <param name="rest">What is left after the empty line.</param>
    /// <param name="most">The most digests to take.</param>
    /// <param name="hashes">The digests when the result is true; else empty.</param>
    /// <param name="isCut">When the result is false: whether the bytes ended first, and not that a line is something else.</param>
    public static bool TryTakeHashes(ref ReadOnlySpan<byte> rest, int most, out Hash[] hashes, out bool isCut)
    {
        hashes = [];
        isCut = false;
        var taken = new List<Hash>(most);
        while (true)
        {
            if (!TryTakeLine(ref rest, out var line))
            {
                isCut = true;
                return false;
            }

            if (line.IsEmpty)
            {
                hashes = [.. taken];
                return true;
            }

            if (taken.Count == most || !TryHash(line, out var hash))
            {
                return false;
            }

            taken.Add(hash);
        }
    }

    /// <summary>Adds a line of a digest in base64.</summary>
    public static StringBuilder AppendHash(StringBuilder text, in Hash hash) =>
        text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');

    private static bool IsCanonical(ReadOnlySpan<byte> text, ReadOnlySpan<byte> decoded)
    {
        Span<byte> again = text.Length <= 512 ? stackalloc byte[512] : new byte[text.Length];
        return Base64.EncodeToUtf8(decoded, again, out _, out var written) == OperationStatus.Done
            && text.SequenceEqual(again[..written]);
    }
}
