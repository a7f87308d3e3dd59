using System.Buffers.Binary;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>How far the bytes at hand go, of a message that is read as it comes.</summary>
public enum WireStatus
{
    /// <summary>The part is all there.</summary>
    Done,

    /// <summary>The bytes are right as far as they go: read more behind them and ask again.</summary>
    NeedMore,

    /// <summary>Whatever follows, this is not such a part.</summary>
    Malformed,
}

/// <summary>
/// The beginning of an add-entries request: which log, which entries (C2SP tlog-mirror, "add-entries", "Request Body").
/// Behind it come the packages of <see cref="PackageInterval.Sequence"/>, or the first few of them. Immutable, thread-safe.
/// </summary>
public sealed class AddEntriesHeader
{
    /// <summary>The media type of the request.</summary>
    public const string MediaType = "application/octet-stream";

    /// <summary>The longest ticket, in bytes.</summary>
    public const int MaxTicketSize = ushort.MaxValue;

    /// <summary>The longest header, in bytes: a buffer of this length is enough to read any.</summary>
    public const int MaxSize = 2 + ushort.MaxValue + 8 + 8 + 2 + MaxTicketSize;

    private const int FixedSize = 8 + 8 + 2;

    /// <summary>A header of these parts.</summary>
    /// <param name="origin">The log's origin: one line, not empty.</param>
    /// <param name="uploadStart">The first entry, from 0.</param>
    /// <param name="uploadEnd">One past the last entry: the tree size of the mirror's pending checkpoint.</param>
    /// <param name="ticket">What the mirror gave, or empty.</param>
    /// <exception cref="ArgumentException">The origin is no line of text, or too long.</exception>
    public AddEntriesHeader(string origin, long uploadStart, long uploadEnd, ReadOnlyMemory<byte> ticket)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uploadStart);
        ArgumentOutOfRangeException.ThrowIfLessThan(uploadEnd, uploadStart);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticket.Length, MaxTicketSize, nameof(ticket));
        if (!Verify.Checkpoint.IsLine(origin) || Encoding.UTF8.GetByteCount(origin) > ushort.MaxValue)
        {
            throw new ArgumentException("An origin is one line of text.", nameof(origin));
        }

        Origin = origin;
        UploadStart = uploadStart;
        UploadEnd = uploadEnd;
        Ticket = ticket;
    }

    /// <summary>The log's origin.</summary>
    public string Origin { get; }

    /// <summary>The first entry that is uploaded.</summary>
    public long UploadStart { get; }

    /// <summary>One past the last entry: the size of the tree that the packages' proofs lead to.</summary>
    public long UploadEnd { get; }

    /// <summary>Opaque bytes of the mirror's own; empty for none. Not to be believed unless the mirror can tell that
    /// they are its own.</summary>
    public ReadOnlyMemory<byte> Ticket { get; }

    /// <summary>Reads the header at the start of a request body.</summary>
    /// <param name="buffer">The body as far as it has come.</param>
    /// <param name="header">The header when the result is <see cref="WireStatus.Done"/>.</param>
    /// <param name="consumed">Its length in bytes; 0 unless done.</param>
    /// <returns><see cref="WireStatus.Malformed"/> also for an origin that no checkpoint can have, a start behind the
    /// end, and an end of 2^63 or more.</returns>
    // SPEC: tlog-mirror, "add-entries", "Request Body": the values, concatenated, big-endian.
    public static WireStatus TryRead(ReadOnlySpan<byte> buffer, out AddEntriesHeader? header, out int consumed)
    {
        header = null;
        consumed = 0;
        var rest = buffer;
        if (!TryTakeSized(ref rest, out var originBytes))
        {
            return buffer.StartsWith("\0\0"u8) ? WireStatus.Malformed : WireStatus.NeedMore;
        }

        var origin = StrictText.TryUtf8(originBytes);
        if (!Verify.Checkpoint.IsLine(origin))
        {
            return WireStatus.Malformed;
        }

        if (rest.Length < FixedSize - 2)
        {
            return WireStatus.NeedMore;
        }

        var start = BinaryPrimitives.ReadUInt64BigEndian(rest);
        var end = BinaryPrimitives.ReadUInt64BigEndian(rest[8..]);
        if (start > end || end > long.MaxValue)
        {
            return WireStatus.Malformed;
        }

        rest = rest[16..];
        if (!TryTakeSized(ref rest, out var ticket))
        {
            return WireStatus.NeedMore;
        }

        header = new AddEntriesHeader(origin, (long)start, (long)end, ticket.ToArray());
        consumed = buffer.Length - rest.Length;
        return WireStatus.Done;
    }

    /// <summary>The header's bytes.</summary>
    public byte[] ToBytes()
    {
        var origin = Encoding.UTF8.GetBytes(Origin);
        var bytes = new byte[2 + origin.Length + FixedSize + Ticket.Length];
        var rest = bytes.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)origin.Length);
        origin.CopyTo(rest[2..]);
        rest = rest[(2 + origin.Length)..];
        BinaryPrimitives.WriteInt64BigEndian(rest, UploadStart);
        BinaryPrimitives.WriteInt64BigEndian(rest[8..], UploadEnd);
        BinaryPrimitives.WriteUInt16BigEndian(rest[16..], (ushort)Ticket.Length);
        Ticket.Span.CopyTo(rest[FixedSize..]);
        return bytes;
    }

    /// <summary>Takes bytes behind their length as a big-endian uint16; false, and nothing taken, when they are not all there.</summary>
    private static bool TryTakeSized(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> content)
    {
        var offset = 0;
        var taken = EntryBundle.TryReadNext(rest, ref offset, out content);
        rest = rest[offset..];
        return taken;
    }
}
