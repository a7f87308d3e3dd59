using System.Buffers.Binary;

namespace Suiyuan.Web.Api;

/// <summary>
/// Takes a CBOR sequence (RFC 8742) apart into slices, without copying and without judging what the items are: only
/// where each ends. Bounded in depth, so that a small request can't make it work hard.
/// </summary>
internal static class CborSequence
{
    /// <summary>Nesting beyond which an item is refused; a statement needs three.</summary>
    public const int MaxDepth = 16;

    /// <summary>Splits a sequence.</summary>
    /// <param name="sequence">The whole body.</param>
    /// <param name="most">Items beyond which it stops.</param>
    /// <param name="items">The items, slices of <paramref name="sequence"/>; up to the first bad one.</param>
    /// <returns>null, or the code of what is wrong; the bad item is number <c>items.Count</c>, from 0.</returns>
    public static string? Split(ReadOnlyMemory<byte> sequence, int most, out List<ReadOnlyMemory<byte>> items)
    {
        items = [];
        while (!sequence.IsEmpty)
        {
            if (items.Count == most)
            {
                return "too-many";
            }

            var length = Skip(sequence.Span, MaxDepth);
            if (length < 0)
            {
                return "malformed-sequence";
            }

            items.Add(sequence[..length]);
            sequence = sequence[length..];
        }

        return items.Count == 0 ? "empty" : null;
    }

    /// <summary>Length of the first item of <paramref name="data"/> in bytes; -1 when it is not whole and well-formed.</summary>
    // SPEC: RFC 8949 section 3 and appendix C (the well-formedness check).
    private static int Skip(ReadOnlySpan<byte> data, int depth)
    {
        if (depth == 0 || data.IsEmpty)
        {
            return -1;
        }

        var major = data[0] >> 5;
        var head = Head(data, out var value);
        if (head < 0)
        {
            return -1;
        }

        if (head == 0)
        {
            return SkipIndefinite(data, major, depth);
        }

        switch (major)
        {
            case 2 or 3:
                return value <= (ulong)(data.Length - head) ? head + (int)value : -1;
            case 4:
                return SkipItems(data, head, value, depth);
            case 5:
                return value <= int.MaxValue ? SkipItems(data, head, value * 2, depth) : -1;
            case 6:
                return SkipItems(data, head, 1, depth);
            case 7:
                // A simple value below 32 must not be written in two bytes.
                return head == 2 && value < 32 ? -1 : head;
            default:
                return head;
        }
    }

    private static int SkipItems(ReadOnlySpan<byte> data, int offset, ulong count, int depth)
    {
        // Each item has at least one byte: a larger count can't be whole.
        if (count > (ulong)(data.Length - offset))
        {
            return -1;
        }

        for (; count > 0; count--)
        {
            var length = Skip(data[offset..], depth - 1);
            if (length < 0)
            {
                return -1;
            }

            offset += length;
        }

        return offset;
    }

    private static int SkipIndefinite(ReadOnlySpan<byte> data, int major, int depth)
    {
        if (major is not (2 or 3 or 4 or 5))
        {
            return -1;
        }

        var offset = 1;
        for (var count = 0; offset < data.Length; count++)
        {
            if (data[offset] == 0xFF)
            {
                return major == 5 && count % 2 != 0 ? -1 : offset + 1;
            }

            // The chunks of a string are definite strings of the same type.
            if (major is 2 or 3 && (data[offset] >> 5 != major || (data[offset] & 31) == 31))
            {
                return -1;
            }

            var length = Skip(data[offset..], depth - 1);
            if (length < 0)
            {
                return -1;
            }

            offset += length;
        }

        return -1;
    }

    /// <summary>Reads an item's head: its length, 0 when the length is indefinite, -1 when it is not well-formed.</summary>
    private static int Head(ReadOnlySpan<byte> data, out ulong value)
    {
        var info = data[0] & 31;
        value = (ulong)info;
        switch (info)
        {
            case < 24:
                return 1;
            case 24 when data.Length >= 2:
                value = data[1];
                return 2;
            case 25 when data.Length >= 3:
                value = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
                return 3;
            case 26 when data.Length >= 5:
                value = BinaryPrimitives.ReadUInt32BigEndian(data[1..]);
                return 5;
            case 27 when data.Length >= 9:
                value = BinaryPrimitives.ReadUInt64BigEndian(data[1..]);
                return 9;
            case 31:
                return 0;
            default:
                return -1;
        }
    }
}
