using System.Buffers.Binary;

namespace Suiyuan.Ledger.Verify;

/// <summary>How bytes stand to CBOR (RFC 8949).</summary>
internal enum CborFormKind
{
    NotWellFormed,
    NotDeterministic,
    Deterministic,
}

/// <summary>The head of a data item.</summary>
/// <param name="Major">0 to 7.</param>
/// <param name="Argument">Its argument; 0 for an indefinite length.</param>
/// <param name="Size">Bytes of the head.</param>
/// <param name="IsShortest">False when fewer bytes would have done, or the length is indefinite.</param>
/// <param name="IsIndefinite">True for an indefinite length, and for the break.</param>
internal readonly record struct CborHead(int Major, ulong Argument, int Size, bool IsShortest, bool IsIndefinite);

/// <summary>
/// Says of any bytes whether they are one well-formed CBOR data item, and whether in the core deterministic encoding. It
/// never throws and takes time in proportion to the bytes: what is nested deeper than <see cref="MaxDepth"/> is not
/// well-formed here.
/// </summary>
internal static class CborForm
{
    public const CborFormKind NotWellFormed = CborFormKind.NotWellFormed;
    public const CborFormKind NotDeterministic = CborFormKind.NotDeterministic;
    public const CborFormKind Deterministic = CborFormKind.Deterministic;

    private const int MaxDepth = 32;

    public static CborFormKind Of(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        var deterministic = true;
        return Walk(bytes, ref offset, ref deterministic, 0) && offset == bytes.Length
            ? deterministic ? Deterministic : NotDeterministic
            : NotWellFormed;
    }

    /// <summary>Reads a head; false when it is cut short or uses a reserved value.</summary>
    // SPEC: RFC 8949 section 3: additional information 0..23, 24..27 for 1, 2, 4, 8 bytes, 28..30 reserved, 31 indefinite.
    public static bool TryReadHead(ReadOnlySpan<byte> bytes, out CborHead head)
    {
        head = default;
        if (bytes.IsEmpty)
        {
            return false;
        }

        var major = bytes[0] >> 5;
        var info = bytes[0] & 0x1F;
        if (info < 24)
        {
            head = new CborHead(major, (ulong)info, 1, true, false);
            return true;
        }

        if (info == 31)
        {
            head = new CborHead(major, 0, 1, false, true);
            return major is >= 2 and not 6;
        }

        var size = info <= 27 ? 1 << (info - 24) : 0;
        if (size == 0 || bytes.Length <= size)
        {
            return false;
        }

        ulong argument = size switch
        {
            1 => bytes[1],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]),
            4 => BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]),
            _ => BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]),
        };
        var least = size switch { 1 => 24UL, 2 => 1UL << 8, 4 => 1UL << 16, _ => 1UL << 32 };
        head = new CborHead(major, argument, 1 + size, major == 7 || argument >= least, false);
        return major != 7 || size != 1 || argument >= 32;
    }

    private static bool Walk(ReadOnlySpan<byte> bytes, ref int offset, ref bool deterministic, int depth)
    {
        if (depth > MaxDepth || !TryReadHead(bytes[offset..], out var head) || (head.Major == 7 && head.IsIndefinite))
        {
            return false;
        }

        offset += head.Size;
        deterministic &= head.IsShortest;
        switch (head.Major)
        {
            case 2 or 3:
                return head.IsIndefinite
                    ? WalkChunks(bytes, ref offset, head.Major)
                    : SkipString(bytes, ref offset, head);
            case 4:
                return WalkItems(bytes, ref offset, ref deterministic, head, 1, depth);
            case 5:
                return WalkItems(bytes, ref offset, ref deterministic, head, 2, depth);
            case 6:
                return Walk(bytes, ref offset, ref deterministic, depth + 1);
            default:
                return true;
        }
    }

    private static bool WalkItems(
        ReadOnlySpan<byte> bytes, ref int offset, ref bool deterministic, in CborHead head, int perEntry, int depth)
    {
        // Every item has at least one byte: a greater count than there are bytes ends at the first missing one.
        Range lastKey = default;
        for (ulong i = 0; head.IsIndefinite || i < head.Argument; i++)
        {
            if (head.IsIndefinite && offset < bytes.Length && bytes[offset] == 0xFF)
            {
                offset++;
                return true;
            }

            var start = offset;
            if (!Walk(bytes, ref offset, ref deterministic, depth + 1))
            {
                return false;
            }

            if (perEntry == 2)
            {
                // SPEC: RFC 8949 section 4.2.1: keys in the bytewise lexicographic order of their encodings.
                var key = start..offset;
                deterministic &= i == 0 || bytes[lastKey].SequenceCompareTo(bytes[key]) < 0;
                lastKey = key;
                if (!Walk(bytes, ref offset, ref deterministic, depth + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool WalkChunks(ReadOnlySpan<byte> bytes, ref int offset, int major)
    {
        while (TryReadHead(bytes[offset..], out var head))
        {
            offset += head.Size;
            if (head.Major == 7 && head.IsIndefinite)
            {
                return true;
            }

            if (head.Major != major || head.IsIndefinite || !SkipString(bytes, ref offset, head))
            {
                return false;
            }
        }

        return false;
    }

    private static bool SkipString(ReadOnlySpan<byte> bytes, ref int offset, in CborHead head)
    {
        if (head.Argument > (ulong)(bytes.Length - offset))
        {
            return false;
        }

        var content = bytes.Slice(offset, (int)head.Argument);
        offset += content.Length;
        return head.Major == 2 || System.Text.Unicode.Utf8.IsValid(content);
    }
}
