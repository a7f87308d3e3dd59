using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Suiyuan.Domain.Views;

/// <summary>
/// A connection whose commands are prepared once and kept. SQL uses <c>$1</c>, <c>$2</c>… so that one text serves SQLite
/// and PostgreSQL.
/// </summary>
/// <remarks>
/// Used by one thread at a time. Commands are bound and stepped without ADO.NET between: applying one statement of the ledger takes a few
/// dozen of them, and a reader and named parameters cost something each time.
/// </remarks>
public abstract class ViewSession
{
    private readonly Dictionary<string, ViewCommand> _commands = [];

    private protected ViewSession(sqlite3 connection) => Connection = connection;

    private protected sqlite3 Connection { get; }

    /// <summary>Every text that was run, for tests of how the database finds its rows.</summary>
    internal IReadOnlyCollection<string> Texts => _commands.Keys;

    /// <summary>The rows of a query.</summary>
    public List<T> All<T>(string sql, Func<ViewRow, T> row, params ReadOnlySpan<SqlValue> args)
    {
        ArgumentNullException.ThrowIfNull(row);
        var rows = new List<T>();
        var command = Command(sql);
        command.Begin(args);
        try
        {
            while (command.Step())
            {
                rows.Add(row(command.Row));
            }
        }
        finally
        {
            command.End();
        }

        return rows;
    }

    /// <summary>The rows of a query one by one, without keeping them; the text is not kept either.</summary>
    internal IEnumerable<ViewRow> Each(string sql, params SqlValue[] args)
    {
        using var command = new ViewCommand(Connection, sql);
        command.Begin(args);
        while (command.Step())
        {
            yield return command.Row;
        }
    }

    /// <summary>The first row of a query, or <c>default</c>.</summary>
    public T? One<T>(string sql, Func<ViewRow, T> row, params ReadOnlySpan<SqlValue> args)
    {
        ArgumentNullException.ThrowIfNull(row);
        var command = Command(sql);
        command.Begin(args);
        try
        {
            return command.Step() ? row(command.Row) : default;
        }
        finally
        {
            command.End();
        }
    }

    /// <summary>The first column of the first row, 0 when there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<SqlValue> args) => One(sql, static row => row.IsDBNull(0) ? 0 : row.GetInt64(0), args);

    /// <summary>Runs constants of this assembly one after the other: schemas and pragmas.</summary>
    internal void Script(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Connection, sql), Connection);

    private protected int Execute(string sql, ReadOnlySpan<SqlValue> args)
    {
        var command = Command(sql);
        command.Begin(args);
        try
        {
            while (command.Step())
            {
                // A command that answers with rows is run for what it changes.
            }

            return command.Changes;
        }
        finally
        {
            command.End();
        }
    }

    private ViewCommand Command(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands.Add(sql, command = new ViewCommand(Connection, sql));
        }

        return command;
    }

    /// <summary>Closes the connection.</summary>
    internal void Close()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }
}
