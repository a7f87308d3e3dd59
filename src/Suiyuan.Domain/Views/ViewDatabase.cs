using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
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

    // Bumped when what views compute changes while their tables do not.
    private const string RulesVersion = "trade/1 fifo/1";

    private readonly string _path;
    private readonly ConcurrentBag<ViewReader> _idle = [];
    private bool _disposed;

    private ViewDatabase(string path, IReadOnlyList<IView> views)
    {
        _path = path;
        Views = views;
        Stamp = Hash.Of(System.Text.Encoding.UTF8.GetBytes(
            RulesVersion + PositionSchema + string.Concat(views.Select(v => v.Name + v.Schema)))).ToString();
    }

    /// <summary>The views, in the order in which they take in each statement.</summary>
    public IReadOnlyList<IView> Views { get; }

    /// <summary>What made the tables.</summary>
    public string Stamp { get; }

    internal ViewWriter Writer { get; private set; } = null!;

    /// <summary>Opens or makes the database.</summary>
    /// <param name="path">The file, such as <c>DATA/views.db</c>; its directory exists.</param>
    /// <param name="views">The views; they belong to this database from now on.</param>
    /// <exception cref="SqliteException">The file can't be opened, read or written.</exception>
    public static ViewDatabase Open(string path, IReadOnlyList<IView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        var database = new ViewDatabase(path, views);
        if (database.OpenWriter() != database.Stamp)
        {
            database.Clear();
        }

        database.Load();
        return database;
    }

    /// <summary>Opens the database in memory; gone when disposed. For tests and one-off computations.</summary>
    public static ViewDatabase OpenInMemory(string name, IReadOnlyList<IView> views) =>
        Open($"file:{name}?mode=memory&cache=shared", views);

    /// <summary>A reader on the newest committed state. Dispose it to give it back.</summary>
    public ViewReader Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out var reader))
        {
            reader = new ViewReader(Connect("PRAGMA query_only=1; PRAGMA cache_size=-8000; PRAGMA mmap_size=268435456;"), this);
        }

        reader.Begin();
        return reader;
    }

    /// <summary>Deletes everything; the view loop starts again from entry 0.</summary>
    public void Clear()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }

        Writer.Dispose();
        if (!_path.StartsWith("file:", StringComparison.Ordinal))
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(_path + suffix);
            }
        }

        OpenWriter();
        Writer.Begin();
        foreach (var sql in Views.Select(v => v.Schema).Prepend(PositionSchema))
        {
            Execute(Writer.Connection, sql);
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

    private string? OpenWriter()
    {
        Writer = new ViewWriter(Connect(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=33554432; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY;"));
        return Writer.Number("SELECT count(*) FROM sqlite_master WHERE name = 'position'") == 0
            ? null
            : Writer.One("SELECT stamp FROM position", row => row.GetString(0));
    }

    private SqliteConnection Connect(string pragmas)
    {
        // Own pooling: prepared commands live with the connection.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Schemas and pragmas are constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Close();
        }

        Writer.Dispose();
    }
}
