using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Suiyuan.Tickets.Findings;

/// <summary>A ticket as the index knows it.</summary>
/// <param name="Id">As it was added.</param>
/// <param name="Merchant">Who handed it in, or null.</param>
/// <param name="MerchantUscc">That merchant's code, or null.</param>
/// <param name="Type">A <see cref="TicketType"/>.</param>
/// <param name="Number">As printed, or null.</param>
/// <param name="Holder">As printed, or null.</param>
/// <param name="Issuer">As printed, or null.</param>
/// <param name="IssueDate">As printed, or null.</param>
/// <param name="Product">The first, or null.</param>
/// <param name="Quantity">As printed, or null.</param>
/// <param name="Unit">As printed, or null.</param>
/// <param name="Confidence">Of these, by JSON name.</param>
internal sealed record KnownTicket(
    string Id, string? Merchant, string? MerchantUscc, string Type, string? Number, string? Holder, string? Issuer, string? IssueDate, string? Product,
    string? Quantity, string? Unit, IReadOnlyDictionary<string, double> Confidence)
{
    /// <summary>Its photograph's print, or null.</summary>
    public PhotoPrint? Print { get; init; }
}

/// <summary>
/// The tickets seen before, for the findings that need others: by number, by digest, by perceptual hash and content, and
/// what was booked under each certificate. SQLite, in a file or in memory. A working memory: it holds nothing that can't be
/// made again by reading the photographs anew. Thread-safe; one call at a time.
/// </summary>
public sealed class TicketIndex : IDisposable
{
    /// <summary>How many tickets one clue may lead to: a clue that more share, such as a band of a common form's hash, says little.</summary>
    private const int MostPerClue = 48;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA cache_size = -65536;
        PRAGMA secure_delete = ON;
        PRAGMA user_version = 1;
        CREATE TABLE IF NOT EXISTS ticket (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, merchant TEXT, merchant_uscc TEXT, type TEXT NOT NULL, number_key TEXT, number TEXT,
          holder TEXT, issuer TEXT, issue_date TEXT, product TEXT, quantity TEXT, unit TEXT, sure TEXT NOT NULL, booked TEXT, booked_unit TEXT, sha BLOB, hash BLOB,
          clues BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS ticket_number ON ticket (number_key) WHERE number_key IS NOT NULL;
        CREATE INDEX IF NOT EXISTS ticket_sha ON ticket (sha) WHERE sha IS NOT NULL;
        CREATE TABLE IF NOT EXISTS clue (key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS print (row INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        """;

    private const string Columns =
        "row, id, merchant, merchant_uscc, type, number, holder, issuer, issue_date, product, quantity, unit, sure, booked, booked_unit, hash";

    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();

    private TicketIndex(string source)
    {
        _connection = new SqliteConnection(source);
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
    }

    /// <summary>The index in a file, made if it is not there.</summary>
    public static TicketIndex Open(string path) => new(new SqliteConnectionStringBuilder { DataSource = path }.ToString());

    /// <summary>An index that lasts as long as this object.</summary>
    public static TicketIndex InMemory() => new("Data Source=:memory:");

    /// <summary>How many tickets it holds.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
            {
                return (long)Query("SELECT count(*) FROM ticket").ExecuteScalar()!;
            }
        }
    }

    /// <summary>Keeps a ticket. The same id again replaces what was kept under it.</summary>
    /// <param name="id">What findings on other tickets call this one by.</param>
    /// <param name="reading">As read; its findings are not kept.</param>
    /// <param name="context">Who handed it in, and what was booked under it.</param>
    public void Add(string id, TicketReading reading, TicketContext context) => AddAll([(id, reading, context)]);

    /// <summary>Keeps many tickets at once, in one transaction.</summary>
    public void AddAll(IEnumerable<(string Id, TicketReading Reading, TicketContext Context)> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var (id, reading, context) in tickets)
            {
                ArgumentException.ThrowIfNullOrEmpty(id);
                Drop(id);
                Put(id, reading, context);
            }

            transaction.Commit();
        }
    }

    /// <summary>Erases all that is kept of a ticket; nothing when it is not known.</summary>
    public void Forget(string id)
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            Drop(id);
            transaction.Commit();
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Tickets of one type with this one's number, oldest first, without this one.</summary>
    internal IReadOnlyList<KnownTicket> WithNumber(string key, string id)
    {
        lock (_lock)
        {
            return Read($"SELECT {Columns} FROM ticket WHERE number_key = $key AND id <> $id ORDER BY row LIMIT 100", ("$key", key), ("$id", id));
        }
    }

    /// <summary>Tickets with the very same file, oldest first, without this one.</summary>
    internal IReadOnlyList<KnownTicket> WithFile(PhotoPrint print, string id)
    {
        lock (_lock)
        {
            return Read($"SELECT {Columns} FROM ticket WHERE sha = $sha AND id <> $id ORDER BY row LIMIT 10", ("$sha", print.Sha256.ToArray()), ("$id", id));
        }
    }

    /// <summary>
    /// Tickets whose photograph may be this one's, with their prints, likeliest first and at most so many: those that share
    /// content or a band of the hash, by how much they share and how near their hashes are.
    /// </summary>
    internal IReadOnlyList<KnownTicket> Alike(TicketReading reading, string id, int most)
    {
        if (reading.Print is not { } print)
        {
            return [];
        }

        lock (_lock)
        {
            var votes = new Dictionary<long, int>();
            foreach (var (key, weight) in TicketClues.OfPrint(print).Select(k => (k, 1)).Concat(TicketClues.OfContent(reading).Select(k => (k, 4))))
            {
                using var command = Query($"SELECT row FROM clue WHERE key = $key ORDER BY row DESC LIMIT {MostPerClue}", ("$key", key));
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    var row = reader.GetInt64(0);
                    votes[row] = votes.GetValueOrDefault(row) + weight;
                }
            }

            // Hashes of the best by votes are read, and prints of the best of these.
            var near = new List<(KnownTicket Ticket, long Row, double Rank)>();
            foreach (var (row, vote) in votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(MostPerClue))
            {
                using var command = Query($"SELECT {Columns} FROM ticket WHERE row = $row AND id <> $id", ("$row", row), ("$id", id));
                using var reader = command.ExecuteReader();
                if (reader.Read() && !reader.IsDBNull(15))
                {
                    var bits = print.Distance(MemoryMarshal.Cast<byte, ulong>(reader.GetFieldValue<byte[]>(15)));
                    near.Add((Of(reader), row, vote - (bits / 16.0)));
                }
            }

            return [.. near.OrderByDescending(n => n.Rank).Take(most).Select(n => n.Ticket with { Print = PrintOf(n.Row) }).Where(t => t.Print is not null)];
        }
    }

    /// <summary>What other tickets booked under a number: each quantity with its unit.</summary>
    internal IReadOnlyList<(string Id, string Quantity, string Unit)> Booked(string key, string id)
    {
        lock (_lock)
        {
            var booked = new List<(string Id, string Quantity, string Unit)>();
            using var command = Query("SELECT id, booked, booked_unit FROM ticket WHERE number_key = $key AND id <> $id AND booked IS NOT NULL", ("$key", key), ("$id", id));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                booked.Add((reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? "" : reader.GetString(2)));
            }

            return booked;
        }
    }

    private void Put(string id, TicketReading reading, TicketContext context)
    {
        var fields = reading.Fields;
        var sure = string.Join(';', reading.Confidence.Where(c => c.Key is "number" or "issue_date" or "quantity" or "products" or "holder" or "issuer")
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}={c.Value:0.###}")));
        using var command = Query(
            """
            INSERT INTO ticket (id, merchant, merchant_uscc, type, number_key, number, holder, issuer, issue_date, product, quantity, unit, sure, booked, booked_unit, sha, hash,
              clues)
            VALUES ($id, $merchant, $uscc, $type, $key, $number, $holder, $issuer, $date, $product, $quantity, $unit, $sure, $booked, $bookedunit, $sha, $hash, $clues)
            RETURNING row
            """,
            ("$id", id), ("$merchant", context.Merchant), ("$uscc", context.MerchantUscc), ("$type", reading.Type), ("$key", TicketClues.NumberKey(reading)),
            ("$number", fields.Number), ("$holder", fields.Holder), ("$issuer", fields.Issuer), ("$date", fields.IssueDate),
            ("$product", fields.Products.Count > 0 ? fields.Products[0] : null), ("$quantity", fields.Quantity), ("$unit", fields.Unit), ("$sure", sure),
            ("$booked", context.Quantity), ("$bookedunit", context.Unit), ("$sha", reading.Print?.Sha256.ToArray()),
            ("$hash", reading.Print is null ? null : MemoryMarshal.AsBytes(reading.Print.Hash).ToArray()));
        long[] clues = [.. TicketClues.OfContent(reading), .. reading.Print is null ? [] : TicketClues.OfPrint(reading.Print)];
        command.Parameters.AddWithValue("$clues", MemoryMarshal.AsBytes(clues.AsSpan()).ToArray());
        var row = (long)command.ExecuteScalar()!;
        using var clue = Query("INSERT OR IGNORE INTO clue (key, row) VALUES ($key, $row)", ("$key", 0L), ("$row", row));
        foreach (var key in clues)
        {
            clue.Parameters[0].Value = key;
            clue.ExecuteNonQuery();
        }

        if (reading.Print is { } print)
        {
            using var insert = Query("INSERT INTO print (row, bytes) VALUES ($row, $bytes)", ("$row", row), ("$bytes", print.ToBytes()));
            insert.ExecuteNonQuery();
        }
    }

    private void Drop(string id)
    {
        // Clues are not indexed by ticket: each ticket keeps its own.
        long row;
        byte[] clues;
        using (var find = Query("SELECT row, clues FROM ticket WHERE id = $id", ("$id", id)))
        using (var reader = find.ExecuteReader())
        {
            if (!reader.Read())
            {
                return;
            }

            row = reader.GetInt64(0);
            clues = reader.GetFieldValue<byte[]>(1);
        }

        foreach (var key in MemoryMarshal.Cast<byte, long>(clues).ToArray())
        {
            using var clue = Query("DELETE FROM clue WHERE key = $key AND row = $row", ("$key", key), ("$row", row));
            clue.ExecuteNonQuery();
        }

        using var delete = Query("DELETE FROM print WHERE row = $row; DELETE FROM ticket WHERE row = $row", ("$row", row));
        delete.ExecuteNonQuery();
    }

    private PhotoPrint? PrintOf(long row)
    {
        using var command = Query("SELECT bytes FROM print WHERE row = $row", ("$row", row));
        return command.ExecuteScalar() is byte[] bytes ? PhotoPrint.FromBytes(bytes) : null;
    }

    private List<KnownTicket> Read(string sql, params (string Name, object? Value)[] values)
    {
        var found = new List<KnownTicket>();
        using var command = Query(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(Of(reader));
        }

        return found;
    }

    private static KnownTicket Of(SqliteDataReader reader)
    {
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        var sure = reader.GetString(12).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('='))
            .ToDictionary(s => s[0], s => double.Parse(s[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new KnownTicket(
            reader.GetString(1), Text(2), Text(3), reader.GetString(4), Text(5), Text(6), Text(7), Text(8), Text(9), Text(10), Text(11), sure);
    }

    private SqliteCommand Query(string sql, params (string Name, object? Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
