using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Views;

/// <summary>What the views hold at one tree size, as one number that two nodes can compare.</summary>
/// <param name="Size">The tree size.</param>
/// <param name="Stamp">What made the tables: nodes of different versions compute different views, and that is no quarrel.</param>
/// <param name="Digest">SHA-256 over every table, row and value.</param>
/// <param name="Rows">How many rows that were.</param>
public sealed record ViewDigest(long Size, string Stamp, Hash Digest, long Rows)
{
    /// <summary>
    /// Computes it by reading everything: tables by name, rows by their columns from the left, each value behind its type
    /// (0 null, 1 integer, 2 text, 3 bytes, 4 real) and each text and byte string behind its length.
    /// </summary>
    /// <param name="db">The views at one size.</param>
    /// <param name="stamp">Of the database that it is from.</param>
    /// <param name="ct">Honoured between tables.</param>
    public static ViewDigest Of(ViewReader db, string stamp, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new byte[9];
        var rows = 0L;
        foreach (var table in db.All("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'position' ORDER BY name", r => r.GetString(0)))
        {
            ct.ThrowIfCancellationRequested();
            Text(table);
            var columns = db.Number($"SELECT count(*) FROM pragma_table_info('{table}')");
            var order = string.Join(", ", Enumerable.Range(1, (int)columns));
            foreach (var row in db.Each($"SELECT * FROM \"{table}\" ORDER BY {order}"))
            {
                for (var i = 0; i < columns; i++)
                {
                    switch (row.GetValue(i))
                    {
                        case long number:
                            Value(1, number, default);
                            break;
                        case string text:
                            Text(text);
                            break;
                        case byte[] bytes:
                            Value(3, bytes.Length, bytes);
                            break;
                        case double real:
                            Value(4, BitConverter.DoubleToInt64Bits(real), default);
                            break;
                        default:
                            Value(0, 0, default);
                            break;
                    }
                }

                rows++;
            }
        }

        return new ViewDigest(db.TreeSize, stamp, new Hash(hash.GetHashAndReset()), rows);

        void Text(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Value(2, bytes.Length, bytes);
        }

        void Value(byte type, long number, ReadOnlySpan<byte> bytes)
        {
            head[0] = type;
            BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(1), number);
            hash.AppendData(head);
            hash.AppendData(bytes);
        }
    }
}
