using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Suiyuan.Ledger.Storage;

/// <summary>
/// The bytes of a journal segment. All numbers little-endian. Keep in step with docs/design/formats.md.
/// </summary>
/// <remarks>
/// <code>
/// segment   = header frame*                 file journal/NNNNNNNNNNNNNNNNNNNN.journal, N = first index, 20 digits
///
/// header    offset  bytes
///                0      8  magic  53 55 49 59 55 41 4E 4A   "SUIYUANJ"
///                8      4  version, 1
///               12      4  0
///               16      8  leaf index of the first entry of the segment
///               24      4  CRC-32C of bytes 0..23
///               28      4  0
///
/// frame          0      4  magic  F7 53 4A 46   (F7 begins no UTF-8 sequence, so no payload holds it)
///                4      4  count: entries in the frame, from 1
///                8      8  leaf index of the first of them: where the frame before ended
///               16      4  length of what follows the frame's header
///               20      4  CRC-32C of bytes 0..19 and of what follows
///               24      …  the entries, each behind its length as a BIG-endian uint16 (the framing of entry bundles)
/// </code>
/// A frame is written and flushed whole before any of its entries is answered for. The last segment may end in a frame
/// that a crash cut short: it is left out and overwritten. Anything else that does not hold is corruption.
/// </remarks>
internal static class JournalFormat
{
    public const int HeaderSize = 32;
    public const int FrameHeaderSize = 24;

    private const uint FrameMagic = 0x464A53F7;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Magic => "SUIYUANJ"u8;

    public static string PathOf(long firstIndex) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"journal/{firstIndex:D20}.journal");

    /// <summary>Reads the number in a segment's name; false for other files.</summary>
    public static bool TryParseName(string name, out long firstIndex)
    {
        firstIndex = 0;
        return name.Length == 28 && name.EndsWith(".journal", StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(0, 20), System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out firstIndex);
    }

    public static void WriteHeader(Span<byte> destination, long firstIndex)
    {
        destination[..HeaderSize].Clear();
        Magic.CopyTo(destination);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(destination[16..], firstIndex);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[24..], Crc(0, destination[..24]));
    }

    public static bool IsHeader(ReadOnlySpan<byte> bytes, long firstIndex) =>
        bytes.Length >= HeaderSize && bytes.StartsWith(Magic)
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == Version
        && BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]) == firstIndex
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) == Crc(0, bytes[..24]);

    public static void WriteFrameHeader(Span<byte> destination, long firstIndex, int count, ReadOnlySpan<byte> entries)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, FrameMagic);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], count);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], firstIndex);
        BinaryPrimitives.WriteInt32LittleEndian(destination[16..], entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[20..], Crc(Crc(0, destination[..20]), entries));
    }

    /// <summary>Reads the frame at the start of <paramref name="bytes"/>; false when there is none that holds.</summary>
    public static bool TryReadFrame(ReadOnlySpan<byte> bytes, out long firstIndex, out int count, out int length)
    {
        (firstIndex, count, length) = (0, 0, 0);
        if (bytes.Length < FrameHeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != FrameMagic)
        {
            return false;
        }

        count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        firstIndex = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        length = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        return count > 0 && firstIndex >= 0 && length >= 0 && length <= bytes.Length - FrameHeaderSize
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..])
                == Crc(Crc(0, bytes[..20]), bytes.Slice(FrameHeaderSize, length));
    }

    /// <summary>Where the next frame that holds begins, or -1.</summary>
    public static int FindFrame(ReadOnlySpan<byte> bytes)
    {
        Span<byte> magic = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, FrameMagic);
        for (var at = 0; ;)
        {
            var next = bytes[at..].IndexOf(magic);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (TryReadFrame(bytes[at..], out _, out _, out _))
            {
                return at;
            }

            at++;
        }
    }

    /// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4), continued from <paramref name="seed"/>, which is 0 at first.</summary>
    public static uint Crc(uint seed, ReadOnlySpan<byte> bytes)
    {
        var crc = ~seed;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var b in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }
}
