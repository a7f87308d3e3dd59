using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Views;

/// <summary>
/// The views' database: one SQLite file that can be deleted at any time and is made again from the ledger. Stamped with
/// the schema of the views that made it; another stamp, and it starts empty.
/// </summary>
/// <remarks>One <see cref="ViewWriter"/>, any number of readers at once, each on the state of one tree size (WAL).</remarks>
public sealed class ViewDatabase : IDisposable
{
    private const string PositionSchema = """
        CREATE TABLE position(one INTEGER PRIMARY KEY, stamp TEXT NOT NULL, size BIGINT NOT NULL, clock BIGINT NOT NULL, last BYTEA);
        """;

    // SQLITE_CORRUPT and SQLITE_NOTADB.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    // Bumped when what views compute changes while their tables do not.
    private const string RulesVersion = "trade/2 fifo/3 paid/2";

    // Nobody else writes; another program that looks at the file may hold it for a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly ConcurrentBag<ViewReader> _idle = [];
    private ViewWriter? _writer;
    private long _partiesChangedAt = -1;
    private bool _disposed;

    static ViewDatabase() => Batteries_V2.Init();

    private ViewDatabase(string path, IReadOnlyList<IView> views)
    {
        _path = path;
        Views = views;
        Stamp = Hash.Of(System.Text.Encoding.UTF8.GetBytes(
            RulesVersion + RuleFiles.Stamp + PositionSchema + string.Concat(views.Select(v => v.Name + v.Schema)))).ToString();
    }

    /// <summary>The views, in the order in which they take in each statement.</summary>
    public IReadOnlyList<IView> Views { get; }

    /// <summary>What made the tables.</summary>
    public string Stamp { get; }

    /// <summary>How often it was emptied: what was kept from an earlier one is of no use.</summary>
    internal int Generation { get; private set; }

    /// <summary>Lists of parties that were read before.</summary>
    internal PartyLists PartyLists { get; } = new();

    /// <summary>Leaf index of the newest statement, taken in or about to be, that changed a party or a key.</summary>
    internal long PartiesChangedAt
    {
        get => Volatile.Read(ref _partiesChangedAt);
        set => Volatile.Write(ref _partiesChangedAt, value);
    }

    internal ViewWriter Writer => _writer ?? throw new InvalidOperationException("The database is not open.");

    /// <summary>Opens or makes the database. One that is damaged, or of another stamp, is made anew: all of it is in the
    /// ledger.</summary>
    /// <param name="path">The file, such as <c>DATA/views.db</c>; its directory exists.</param>
    /// <param name="views">The views; they belong to this database from now on.</param>
    /// <exception cref="SqliteException">The file can't be opened, read or written.</exception>
    public static ViewDatabase Open(string path, IReadOnlyList<IView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        var database = new ViewDatabase(path, views);
        if (!database.IsUsable())
        {
            database.Clear();
        }

        database.Load();
        return database;
    }

    /// <summary>A reader on the newest committed state. Dispose it to give it back.</summary>
    public ViewReader Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out var reader))
        {
            reader = Prepare(new ViewReader(Connect(), this), "PRAGMA query_only=1; PRAGMA cache_size=-8000; PRAGMA mmap_size=268435456;");
        }

        try
        {
            reader.Begin();
            return reader;
        }
        catch
        {
            reader.Close();
            throw;
        }
    }

    /// <summary>Deletes everything; the view loop starts again from entry 0.</summary>
    public void Clear()
    {
        Generation++;
        PartyLists.Clear();
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }

        _writer?.Close();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_path + suffix);
        }

        OpenWriter();
        Writer.Begin();
        foreach (var sql in Views.Select(v => v.Schema).Prepend(PositionSchema))
        {
            Writer.Script(sql);
        }

        Writer.Run("INSERT INTO position(one, stamp, size, clock, last) VALUES (1, $1, 0, 0, NULL)", Stamp);
        Writer.Commit();
        Load();
    }

    internal void Load()
    {
        foreach (var view in Views)
        {
            view.Load(Writer);
        }
    }

    internal void Return(ViewReader reader)
    {
        if (_disposed)
        {
            reader.Close();
        }
        else
        {
            _idle.Add(reader);
        }
    }

    private bool IsUsable()
    {
        try
        {
            OpenWriter();
            return Writer.Number("SELECT count(*) FROM sqlite_master WHERE name = 'position'") == 1
                && Writer.One("SELECT stamp FROM position", row => row.GetString(0)) == Stamp;
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return false;
        }
    }

    private void OpenWriter() =>
        _writer = Prepare(new ViewWriter(Connect()), """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=33554432;
            PRAGMA cache_size=-128000; PRAGMA temp_store=MEMORY;
            """);

    private sqlite3 Connect()
    {
        // Each connection is one thread's at a time, so SQLite need not lock it at every call.
        var code = raw.sqlite3_open_v2(_path, out var connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code != raw.SQLITE_OK)
        {
            using (connection)
            {
                SqliteException.ThrowExceptionForRC(code, connection);
            }
        }

        raw.sqlite3_busy_timeout(connection, (int)Patience.TotalMilliseconds);
        return connection;
    }

    /// <summary>Sets a new session up, or closes it.</summary>
    private static T Prepare<T>(T session, string pragmas)
        where T : ViewSession
    {
        try
        {
            session.Script(pragmas);
            return session;
        }
        catch
        {
            session.Close();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }

        _writer?.Close();
    }
}
