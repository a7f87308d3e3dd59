using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>
/// The private store: what statements cite by digest and do not publish. Small parts are rows of <c>private.db</c>,
/// parts above 64 kB (photographs) files beside it. Erasing is for good: rows are overwritten (SQLite
/// <c>secure_delete</c>, the write-ahead log cut to nothing), files overwritten and deleted. The ledger stays valid.
/// </summary>
/// <remarks>Safe for any thread; writes and small reads take turns. Who may read is <see cref="SealedAccess"/>'s to say;
/// that someone read is recorded here, always.</remarks>
public sealed class SealedStore : IDisposable
{
    /// <summary>Parts of more bytes than this are files.</summary>
    public const int FileThreshold = 64 * 1024;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS part(
          digest BLOB PRIMARY KEY, bytes BLOB, size INTEGER NOT NULL, put_at INTEGER NOT NULL, cited INTEGER NOT NULL DEFAULT 0,
          erased_at INTEGER, erased_by TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS part_uncited ON part(put_at) WHERE cited = 0 AND erased_at IS NULL;
        CREATE TABLE IF NOT EXISTS reading(no INTEGER PRIMARY KEY, at INTEGER NOT NULL, reader TEXT NOT NULL, digest BLOB NOT NULL, purpose TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reading_digest ON reading(digest);
        """;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;
    private readonly SealedFiles _files;
    private readonly TimeProvider _time;
    private SqliteTransaction? _transaction;

    private SealedStore(SqliteConnection connection, string directory, TimeProvider time)
    {
        _connection = connection;
        _files = new SealedFiles(directory);
        _time = time;
    }

    /// <summary>
    /// Raised with each part that was not there before, once it is durable, on the thread that put it away: for whoever
    /// waits for one. A handler only takes note; it must not throw or be slow.
    /// </summary>
    public event Action<Hash>? Stored;

    /// <summary>A part was erased for good. Raised on the eraser's thread, outside the lock; must not throw.</summary>
    public event Action<Hash>? Erased;

    /// <summary>Opens or makes the store.</summary>
    /// <param name="path">The database, such as <c>DATA/private.db</c>; files go to <c>private/</c> beside it.</param>
    /// <param name="time">For when things were put away, read and erased.</param>
    public static SealedStore Open(string path, TimeProvider time)
    {
        var full = Path.GetFullPath(path);
        var directory = Path.Combine(Path.GetDirectoryName(full)!, "private");
        Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new SealedStore(PrivateDatabase.Open(full, "PRAGMA cache_size=-16000;" + Schema), directory, time);
    }

    /// <summary>Puts one part away; durable on return.</summary>
    /// <param name="digest">SHA-256 of the bytes.</param>
    /// <param name="saltAndBytes">The salt and then the content.</param>
    public SealedPut Put(Hash digest, ReadOnlyMemory<byte> saltAndBytes) => PutMany([(digest, saltAndBytes)])[0];

    /// <summary>Puts many parts away under one flush; durable on return.</summary>
    public SealedPut[] PutMany(IReadOnlyList<(Hash Digest, ReadOnlyMemory<byte> SaltAndBytes)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var results = new SealedPut[parts.Count];
        var good = new List<int>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var bytes = parts[i].SaltAndBytes.Span;
            if (bytes.Length is < SealedBytes.SaltSize or > SealedBytes.MaxSize)
            {
                results[i] = bytes.Length < SealedBytes.SaltSize ? SealedPut.TooSmall : SealedPut.TooLarge;
            }
            else if (Hash.Of(bytes) != parts[i].Digest)
            {
                results[i] = SealedPut.WrongDigest;
            }
            else
            {
                good.Add(i);
            }
        }

        // Files first: a row without its file would be a lie; a file without its row is swept up by EraseUncited.
        foreach (var i in good.Where(i => parts[i].SaltAndBytes.Length > FileThreshold))
        {
            if (StateOf(parts[i].Digest) == SealedState.Absent)
            {
                _files.Write(parts[i].Digest, parts[i].SaltAndBytes.Span);
            }
        }

        lock (_gate)
        {
            using var transaction = _transaction = _connection.BeginTransaction();
            try
            {
                PutAll(parts, good, results);
                transaction.Commit();
            }
            finally
            {
                _transaction = null;
            }
        }

        foreach (var i in good.Where(i => results[i] == SealedPut.Stored))
        {
            Stored?.Invoke(parts[i].Digest);
        }

        return results;
    }

    private void PutAll(
        IReadOnlyList<(Hash Digest, ReadOnlyMemory<byte> SaltAndBytes)> parts, List<int> good, SealedPut[] results)
    {
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        foreach (var i in good)
        {
            var (digest, bytes) = parts[i];
            var state = StateOf(digest);
            results[i] = state switch { SealedState.Present => SealedPut.Already, SealedState.Erased => SealedPut.Erased, _ => SealedPut.Stored };
            if (state == SealedState.Absent)
            {
                Run("INSERT INTO part(digest, bytes, size, put_at) VALUES ($1, $2, $3, $4)",
                    digest.ToArray(), bytes.Length > FileThreshold ? null : bytes.ToArray(), bytes.Length, now);
            }
        }
    }

    /// <summary>What there is under a digest.</summary>
    public SealedState StateOf(Hash digest)
    {
        lock (_gate)
        {
            using var reader = Query("SELECT erased_at FROM part WHERE digest = $1", digest.ToArray());
            return !reader.Read() ? SealedState.Absent : reader.IsDBNull(0) ? SealedState.Present : SealedState.Erased;
        }
    }

    /// <summary>Reads a part without its salt, and records who read it. Ask <see cref="SealedAccess"/> first.</summary>
    /// <param name="digest">Which.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="purpose">For what, in a word.</param>
    /// <returns>The bytes, or null when <see cref="StateOf"/> is not <see cref="SealedState.Present"/>.</returns>
    /// <exception cref="SealedCorruptException">What is stored does not have the digest.</exception>
    public ReadOnlyMemory<byte>? Read(Hash digest, string reader, string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(reader);
        byte[] bytes;
        lock (_gate)
        {
            using (var row = Query("SELECT bytes FROM part WHERE digest = $1 AND erased_at IS NULL", digest.ToArray()))
            {
                if (!row.Read())
                {
                    return null;
                }

                bytes = row.IsDBNull(0) ? [] : (byte[])row[0];
            }

            // Before the bytes are given out: a reading that is not recorded must not happen.
            Run("INSERT INTO reading(at, reader, digest, purpose) VALUES ($1, $2, $3, $4)",
                _time.GetUtcNow().ToUnixTimeSeconds(), reader, digest.ToArray(), purpose);
            if (bytes.Length == 0)
            {
                bytes = File.Exists(_files.PathOf(digest)) ? File.ReadAllBytes(_files.PathOf(digest)) : [];
            }
        }

        return Hash.Of(bytes) == digest
            ? bytes.AsMemory(SealedBytes.SaltSize)
            : throw new SealedCorruptException(bytes.Length > FileThreshold || bytes.Length == 0 ? _files.PathOf(digest) : _connection.DataSource, digest);
    }

    /// <summary>Erases a part for good. What is left says that it was here, and who erased it when.</summary>
    /// <returns>False when there was nothing to erase.</returns>
    public bool Erase(Hash digest, string by)
    {
        lock (_gate)
        {
            if (StateOf(digest) != SealedState.Present)
            {
                return false;
            }

            // The file first: if the process dies in between, the row still says what remains to be done.
            _files.Erase(digest);
            Run("UPDATE part SET bytes = NULL, erased_at = $2, erased_by = $3 WHERE digest = $1",
                digest.ToArray(), _time.GetUtcNow().ToUnixTimeSeconds(), by);
            // The log may still hold the page as it was.
            Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Erased?.Invoke(digest);
        return true;
    }

    /// <summary>Who read a part, newest first.</summary>
    public IReadOnlyList<SealedReading> ReadingsOf(Hash digest)
    {
        lock (_gate)
        {
            var readings = new List<SealedReading>();
            using var rows = Query("SELECT at, reader, purpose FROM reading WHERE digest = $1 ORDER BY no DESC", digest.ToArray());
            while (rows.Read())
            {
                readings.Add(new(DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(0)), rows.GetString(1), digest, rows.GetString(2)));
            }

            return readings;
        }
    }

    /// <summary>Erases what was put away more than <paramref name="age"/> ago and is cited by no statement still, and files
    /// that a crash left without a row.</summary>
    /// <param name="isCited">Asks the views.</param>
    /// <param name="age">From 1 day, because an offline phone's statement may come later than its photographs.</param>
    /// <returns>How many parts were erased.</returns>
    public int EraseUncited(Func<Hash, bool> isCited, TimeSpan age)
    {
        ArgumentNullException.ThrowIfNull(isCited);
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromDays(1));
        var old = new List<Hash>();
        lock (_gate)
        {
            using var rows = Query("SELECT digest FROM part WHERE cited = 0 AND erased_at IS NULL AND put_at < $1 ORDER BY put_at",
                (_time.GetUtcNow() - age).ToUnixTimeSeconds());
            while (rows.Read())
            {
                old.Add(new Hash((byte[])rows[0]));
            }
        }

        var erased = 0;
        foreach (var digest in old)
        {
            if (!isCited(digest))
            {
                erased += Erase(digest, "uncited") ? 1 : 0;
                continue;
            }

            lock (_gate)
            {
                Run("UPDATE part SET cited = 1 WHERE digest = $1", digest.ToArray());
            }
        }

        foreach (var (path, digest) in _files.WrittenBefore(_time.GetUtcNow() - age))
        {
            // What a crash left: a draft, or a file whose row was never written.
            if (digest is not { } known || StateOf(known) != SealedState.Present)
            {
                SealedFiles.Erase(path);
            }
        }

        return erased;
    }

    private void Run(string sql, params ReadOnlySpan<object?> args) => Command(sql, args).ExecuteNonQuery();

    private SqliteDataReader Query(string sql, params ReadOnlySpan<object?> args) => Command(sql, args).ExecuteReader();

    /// <summary>The command of a text, prepared once and kept: a fresh one each time would have to be finalised each time,
    /// and those that a reader was taken from are finalised by the collector, which quarrels over the connection.</summary>
    private SqliteCommand Command(string sql, ReadOnlySpan<object?> args)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this class; values come as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < args.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter($"${i + 1}", null));
            }

            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < args.Length; i++)
        {
            command.Parameters[i].Value = args[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var command in _commands.Values)
            {
                command.Dispose();
            }

            _connection.Dispose();
        }
    }
}
