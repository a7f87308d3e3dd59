using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// Where a mirror stands: the body of its 202 Accepted and 409 Conflict to add-entries, as three lines of
/// <see cref="MediaType"/> (C2SP tlog-mirror, "Processing"). Immutable, thread-safe.
/// </summary>
public sealed class MirrorInfo
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/x.tlog.mirror-info";

    /// <summary>The longest body, in bytes: two numbers and the longest ticket an add-entries header can carry.</summary>
    public const int MaxSize = 20 + 20 + (AddEntriesHeader.MaxTicketSize / 3 * 4) + 1;

    /// <summary>What a mirror says of itself.</summary>
    /// <param name="pendingSize">The tree size of a pending checkpoint, from 0.</param>
    /// <param name="nextEntry">The first entry it has not got, from 0.</param>
    /// <param name="ticket">At most <see cref="AddEntriesHeader.MaxTicketSize"/> bytes; may be empty.</param>
    public MirrorInfo(long pendingSize, long nextEntry, ReadOnlyMemory<byte> ticket)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pendingSize);
        ArgumentOutOfRangeException.ThrowIfNegative(nextEntry);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticket.Length, AddEntriesHeader.MaxTicketSize, nameof(ticket));
        PendingSize = pendingSize;
        NextEntry = nextEntry;
        Ticket = ticket;
    }

    /// <summary>The tree size of a pending checkpoint: the next request's end.</summary>
    public long PendingSize { get; }

    /// <summary>The first entry that the mirror has not got: the next request's start.</summary>
    public long NextEntry { get; }

    /// <summary>Opaque bytes to send along; may be empty.</summary>
    public ReadOnlyMemory<byte> Ticket { get; }

    /// <summary>Reads the body; false when it is anything but the three lines in their one spelling.</summary>
    /// <param name="bytes">The whole of it, at most <see cref="MaxSize"/> bytes.</param>
    /// <param name="info">What it says when the result is true.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out MirrorInfo? info)
    {
        info = null;
        if (bytes.Length > MaxSize || !StrictText.TryTakeLine(ref bytes, out var pendingLine)
            || !StrictText.TryTakeLine(ref bytes, out var nextLine) || !StrictText.TryTakeLine(ref bytes, out var ticketLine)
            || !bytes.IsEmpty || !StrictText.TryDecimal(pendingLine, out var pending)
            || !StrictText.TryDecimal(nextLine, out var next))
        {
            return false;
        }

        var ticket = StrictText.TryBase64(ticketLine);
        if (ticket is null || ticket.Length > AddEntriesHeader.MaxTicketSize)
        {
            return false;
        }

        info = new MirrorInfo(pending, next, ticket);
        return true;
    }

    /// <summary>The body.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{PendingSize}\n{NextEntry}\n{Convert.ToBase64String(Ticket.Span)}\n"));
}
