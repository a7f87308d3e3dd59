using System.Buffers.Binary;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not an entry bundle of the expected width.</summary>
public enum BundleFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>They end within an entry or its length prefix, or hold fewer entries than expected.</summary>
    Truncated,

    /// <summary>Bytes are left after the expected number of entries.</summary>
    TrailingBytes,
}

/// <summary>
/// Entry bundles: the entries one after the other, each behind its length as a big-endian uint16 (C2SP tlog-tiles, "Log
/// entries"). Nothing here allocates but <see cref="Split"/>.
/// </summary>
public static class EntryBundle
{
    /// <summary>The longest entry that can be framed, in bytes.</summary>
    public const int MaxEntrySize = ushort.MaxValue;

    /// <summary>Bytes before each entry.</summary>
    public const int PrefixSize = 2;

    /// <summary>Finds the entries of a bundle.</summary>
    /// <param name="bundle">The whole bundle.</param>
    /// <param name="entries">Receives where each lies; its length is how many entries are expected, 1 to 256.</param>
    public static BundleFault Locate(ReadOnlySpan<byte> bundle, Span<Range> entries)
    {
        var offset = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (!TryReadNext(bundle, ref offset, out var entry))
            {
                return BundleFault.Truncated;
            }

            entries[i] = (offset - entry.Length)..offset;
        }

        return offset == bundle.Length ? BundleFault.None : BundleFault.TrailingBytes;
    }

    /// <summary>Takes a bundle apart into slices of it.</summary>
    /// <param name="bundle">The whole bundle, which must not change while the slices are used.</param>
    /// <param name="width">How many entries are expected, 1 to 256.</param>
    /// <param name="entries">The slices when the result is <see cref="BundleFault.None"/>; else empty.</param>
    public static BundleFault Split(ReadOnlyMemory<byte> bundle, int width, out ReadOnlyMemory<byte>[] entries)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, TileId.FullWidth);
        entries = [];
        Span<Range> ranges = stackalloc Range[width];
        var fault = Locate(bundle.Span, ranges);
        if (fault != BundleFault.None)
        {
            return fault;
        }

        entries = new ReadOnlyMemory<byte>[width];
        for (var i = 0; i < width; i++)
        {
            entries[i] = bundle[ranges[i]];
        }

        return BundleFault.None;
    }

    /// <summary>Reads the entry at <paramref name="offset"/> and moves past it; false, unmoved, when it is not all there.</summary>
    public static bool TryReadNext(ReadOnlySpan<byte> bundle, scoped ref int offset, out ReadOnlySpan<byte> entry)
    {
        entry = default;
        if ((uint)offset > (uint)bundle.Length || bundle.Length - offset < PrefixSize)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bundle[offset..]);
        if (bundle.Length - offset - PrefixSize < length)
        {
            return false;
        }

        entry = bundle.Slice(offset + PrefixSize, length);
        offset += PrefixSize + length;
        return true;
    }

    /// <summary>Writes one entry behind its length.</summary>
    /// <param name="destination">At least two bytes longer than the entry.</param>
    /// <param name="entry">At most <see cref="MaxEntrySize"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> destination, ReadOnlySpan<byte> entry)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Length, MaxEntrySize);
        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)entry.Length);
        entry.CopyTo(destination[PrefixSize..]);
        return PrefixSize + entry.Length;
    }
}
