using System.Formats.Cbor;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a transparent statement.</summary>
public enum TransparentFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="TransparentStatement.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>Not a COSE_Sign1 (tag 18) whose unprotected headers are receipts (394) and nothing else, all in the shortest
    /// form.</summary>
    NotTransparent,

    /// <summary>More than <see cref="TransparentStatement.MaxReceipts"/> receipts.</summary>
    TooManyReceipts,

    /// <summary>Without its receipts it is no statement; <see cref="Statement.TryDecode"/> of the rest has the reason.</summary>
    NotAStatement,
}

/// <summary>
/// A SCITT transparent statement (RFC 9943): a statement that carries receipts in its unprotected headers, so one file that
/// shows who said it and that it is in a log. Immutable.
/// </summary>
/// <remarks>
/// The log records statements with empty unprotected headers, and its leaf hash is of those bytes. Attaching receipts changes
/// nothing that is signed: taken apart again, the statement is what was recorded, to the byte.
/// </remarks>
public sealed class TransparentStatement
{
    /// <summary>Most receipts; one service issues one.</summary>
    public const int MaxReceipts = 16;

    /// <summary>The largest in bytes: the largest statement, and receipts of ours to the full number.</summary>
    public const int MaxSize = Statement.MaxSize + (MaxReceipts * (CoseReceipt.MaxSize + 3)) + 8;

    private TransparentStatement(Statement statement, IReadOnlyList<ReadOnlyMemory<byte>> receipts)
    {
        Statement = statement;
        Receipts = receipts;
    }

    /// <summary>The statement as it was recorded: without receipts.</summary>
    public Statement Statement { get; }

    /// <summary>The receipts as they came, at least one. They may be another service's, of a form that is not ours.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Receipts { get; }

    /// <summary>Puts receipts to a statement.</summary>
    /// <param name="statement">As it was recorded.</param>
    /// <param name="receipts">1 to <see cref="MaxReceipts"/> encoded receipts; nothing of them is checked.</param>
    /// <exception cref="ArgumentException">None, too many, or too large together.</exception>
    public static byte[] Attach(Statement statement, params IReadOnlyList<ReadOnlyMemory<byte>> receipts)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(receipts);
        var bytes = statement.Bytes.Span;
        var headerEnd = HeaderEnd(bytes);
        var writer = new CborWriter(CborConformanceMode.Canonical);
        // SPEC: RFC 9942 section 2: receipts (394), an array of one or more.
        writer.WriteStartMap(1);
        writer.WriteInt32(394);
        writer.WriteStartArray(receipts.Count);
        foreach (var receipt in receipts)
        {
            writer.WriteByteString(receipt.Span);
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
        byte[] whole = [.. bytes[..headerEnd], .. writer.Encode(), .. bytes[(headerEnd + 1)..]];
        var fault = TryDecode(whole, out _);
        return fault == TransparentFault.None
            ? whole
            : throw new ArgumentException($"That is no transparent statement: {fault}.", nameof(receipts));
    }

    /// <summary>Takes a transparent statement apart.</summary>
    /// <param name="bytes">One, and nothing after it; must not change afterwards.</param>
    /// <param name="transparent">It, when the result is <see cref="TransparentFault.None"/>.</param>
    public static TransparentFault TryDecode(ReadOnlyMemory<byte> bytes, out TransparentStatement? transparent)
    {
        transparent = null;
        if (bytes.Length > MaxSize)
        {
            return TransparentFault.TooLarge;
        }

        var reader = new FormReader(bytes.Span);
        if (!reader.TryTake(0xD2) || !reader.TryTake(0x84) || !reader.TryString(2, out _))
        {
            return TransparentFault.NotTransparent;
        }

        var headerEnd = reader.Offset;
        if (!reader.TryTake(0xA1) || !reader.TryTake(0x19) || !reader.TryTake(0x01) || !reader.TryTake(0x8A)
            || !reader.TryHead(4, out var count) || count == 0)
        {
            return TransparentFault.NotTransparent;
        }

        if (count > MaxReceipts)
        {
            return TransparentFault.TooManyReceipts;
        }

        var receipts = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < receipts.Length; i++)
        {
            if (!reader.TryHead(2, out var length) || !reader.TrySkip(length, out var start))
            {
                return TransparentFault.NotTransparent;
            }

            receipts[i] = bytes[start..reader.Offset];
        }

        byte[] recorded = [.. bytes.Span[..headerEnd], 0xA0, .. bytes.Span[reader.Offset..]];
        if (Statement.TryDecode(recorded, out var statement) != StatementFault.None)
        {
            return TransparentFault.NotAStatement;
        }

        transparent = new TransparentStatement(statement!, receipts);
        return TransparentFault.None;
    }

    /// <summary>Verifies that the statement is in the log of a service that one trusts. Its seal is not looked at: that is
    /// <see cref="SealKey.Verify(StatementId, ReadOnlySpan{byte})"/>, with the sealing party's key.</summary>
    /// <param name="key">The service's key, known beforehand: the platform's, from the charter.</param>
    /// <returns>The report of the first receipt of that key that is good, else of the last of that key.</returns>
    // SPEC: RFC 9943 section 7: a relying party may rely on one receipt, and ignore those that it does not understand.
    public ReceiptReport Verify(SealKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var report = new ReceiptReport(ReceiptVerdict.NoReceipt);
        foreach (var bytes in Receipts)
        {
            if (CoseReceipt.TryDecode(bytes, out var receipt) == ReceiptFault.None && receipt!.Key == key.Id)
            {
                report = receipt.VerifyStatement(Statement, key);
                if (report.IsProven)
                {
                    break;
                }
            }
        }

        return report;
    }

    private static int HeaderEnd(ReadOnlySpan<byte> statement)
    {
        var reader = new FormReader(statement);
        return reader.TryTake(0xD2) && reader.TryTake(0x84) && reader.TryString(2, out _)
            ? reader.Offset
            : throw new ArgumentException("Not a statement.", nameof(statement));
    }
}
