using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tree;

/// <summary>
/// The side file: what a start needs of the entries without reading them all. Derived, append-only, one block for each
/// full bundle. All numbers little-endian. Keep in step with docs/design/formats.md.
/// </summary>
/// <remarks>
/// <code>
/// file    = header block*
/// header    8  magic 53 55 49 59 55 41 4E 49 "SUIYUANI"      4  version, 1      4  0
/// block     4  length of what follows the next four bytes
///           4  CRC-32C of the 32-byte root of the bundle's tile and of what follows
///        2048  the first 8 bytes of the id of each of the 256 entries, each as a little-endian number of its
///              big-endian value
///           …  for each control statement in the bundle, in order: position (1), length (2), the statement
/// </code>
/// The root in the checksum ties a block to its place in this very ledger, so a file that is stale, cut, reordered or
/// another ledger's is noticed and made again from the entries.
/// </remarks>
internal sealed class SideFile(ILogStorage storage)
{
    /// <summary>The name by which messages call it.</summary>
    public const string Name = "index";

    private const int HeaderSize = 16;
    private const int BlockHeaderSize = 8;
    private const int PrefixBytes = TileId.FullWidth * sizeof(ulong);
    private const int MaxBody = PrefixBytes + (TileId.FullWidth * (3 + EntryBundle.MaxEntrySize));

    private readonly ArrayBufferWriter<byte> _controls = new();
    private long _end;

    private static ReadOnlySpan<byte> Header => "SUIYUANI\u0001\0\0\0\0\0\0\0"u8;

    /// <summary>Where the blocks that held end.</summary>
    public long Length => _end;

    /// <summary>Receives one block.</summary>
    /// <param name="bundle">Which bundle, from 0.</param>
    /// <param name="prefixes">256 prefixes.</param>
    /// <param name="controls">See the format; take apart with <see cref="TryTakeControl"/>.</param>
    public delegate void BlockReader(long bundle, ReadOnlySpan<ulong> prefixes, ReadOnlyMemory<byte> controls);

    /// <summary>Reads the blocks of the first bundles, as far as they hold.</summary>
    /// <param name="bundles">How many are wanted.</param>
    /// <param name="rootOf">The root of a bundle's tile.</param>
    /// <param name="read">Called for each, in order; what it is given is its own only during the call.</param>
    /// <returns>How many were there and held.</returns>
    public long Read(long bundles, Func<long, Hash> rootOf, BlockReader read)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (storage.ReadSide(0, header) < HeaderSize || !header.SequenceEqual(Header))
        {
            _end = 0;
            return 0;
        }

        _end = HeaderSize;
        var buffer = new byte[1 << 20];
        var (start, length) = (0, 0);
        var position = _end;
        Span<byte> root = stackalloc byte[Hash.Size];
        for (long bundle = 0; bundle < bundles; bundle++)
        {
            if (!Fill(BlockHeaderSize))
            {
                return bundle;
            }

            var body = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(start));
            if (body is < PrefixBytes or > MaxBody || !Fill(BlockHeaderSize + body))
            {
                return bundle;
            }

            rootOf(bundle).CopyTo(root);
            var content = buffer.AsMemory(start + BlockHeaderSize, body);
            if (BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(start + 4))
                != JournalFormat.Crc(JournalFormat.Crc(0, root), content.Span))
            {
                return bundle;
            }

            read(bundle, MemoryMarshal.Cast<byte, ulong>(content.Span[..PrefixBytes]), content[PrefixBytes..]);
            start += BlockHeaderSize + body;
            length -= BlockHeaderSize + body;
            _end += BlockHeaderSize + body;
        }

        return bundles;

        bool Fill(int wanted)
        {
            if (length >= wanted)
            {
                return true;
            }

            if (wanted > buffer.Length)
            {
                Array.Resize(ref buffer, wanted + (1 << 20));
            }

            buffer.AsSpan(start, length).CopyTo(buffer);
            start = 0;
            var n = storage.ReadSide(position, buffer.AsSpan(length));
            position += n;
            length += n;
            return length >= wanted;
        }
    }

    /// <summary>Notes a control statement of the bundle that is being filled.</summary>
    public void AddControl(int position, ReadOnlySpan<byte> statement)
    {
        var span = _controls.GetSpan(3 + statement.Length);
        span[0] = (byte)position;
        BinaryPrimitives.WriteUInt16LittleEndian(span[1..], (ushort)statement.Length);
        statement.CopyTo(span[3..]);
        _controls.Advance(3 + statement.Length);
    }

    /// <summary>Appends the block of the bundle that has been filled, after the ones read or appended before.</summary>
    /// <param name="root">The root of the bundle's tile.</param>
    /// <param name="prefixes">256 prefixes.</param>
    public void AppendBlock(Hash root, ReadOnlySpan<ulong> prefixes)
    {
        if (_end == 0)
        {
            storage.WriteSide(0, Header);
            _end = HeaderSize;
        }

        var body = PrefixBytes + _controls.WrittenCount;
        var block = ArrayPool<byte>.Shared.Rent(BlockHeaderSize + body);
        var content = block.AsSpan(BlockHeaderSize, body);
        MemoryMarshal.AsBytes(prefixes).CopyTo(content);
        _controls.WrittenSpan.CopyTo(content[PrefixBytes..]);
        Span<byte> seed = stackalloc byte[Hash.Size];
        root.CopyTo(seed);
        BinaryPrimitives.WriteInt32LittleEndian(block, body);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), JournalFormat.Crc(JournalFormat.Crc(0, seed), content));
        storage.WriteSide(_end, block.AsSpan(0, BlockHeaderSize + body));
        _end += BlockHeaderSize + body;
        ArrayPool<byte>.Shared.Return(block);
        _controls.ResetWrittenCount();
    }

    /// <summary>Takes the next control statement off a block's list; false at its end.</summary>
    public static bool TryTakeControl(ref ReadOnlyMemory<byte> controls, out int position, out ReadOnlyMemory<byte> statement)
    {
        (position, statement) = (0, default);
        if (controls.Length < 3)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16LittleEndian(controls.Span[1..]);
        if (controls.Length < 3 + length)
        {
            return false;
        }

        position = controls.Span[0];
        statement = controls.Slice(3, length);
        controls = controls[(3 + length)..];
        return true;
    }
}
