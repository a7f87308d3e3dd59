using System.Data;
using Microsoft.Data.Sqlite;

namespace Suiyuan.Domain.Views;

/// <summary>
/// A connection whose commands are prepared once and kept. SQL uses <c>$1</c>, <c>$2</c>… so that one text serves SQLite
/// and PostgreSQL. Arguments are <see cref="long"/>, <see cref="int"/>, <see cref="string"/>, <see cref="T:byte[]"/>,
/// <see cref="double"/> or null.
/// </summary>
/// <remarks>Used by one thread at a time.</remarks>
public abstract class ViewSession : IDisposable
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 24).Select(n => "$" + n.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private protected ViewSession(SqliteConnection connection) => Connection = connection;

    internal SqliteConnection Connection { get; }

    /// <summary>Every text that was run, for tests of how the database finds its rows.</summary>
    internal IReadOnlyCollection<string> Texts => _commands.Keys;

    private protected SqliteTransaction? Transaction { get; set; }

    /// <summary>The rows of a query.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(row);
        var rows = new List<T>();
        using var reader = Command(sql, args).ExecuteReader(CommandBehavior.SingleResult);
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The rows of a query one by one, without keeping them; the text is not kept either.</summary>
    internal IEnumerable<SqliteDataReader> Each(string sql)
    {
        using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants and of the names of our own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = Transaction;
        using var reader = command.ExecuteReader(CommandBehavior.SingleResult);
        while (reader.Read())
        {
            yield return reader;
        }
    }

    /// <summary>The first row of a query, or <c>default</c>.</summary>
    public T? One<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(row);
        using var reader = Command(sql, args).ExecuteReader(CommandBehavior.SingleRow);
        return reader.Read() ? row(reader) : default;
    }

    /// <summary>The first column of the first row, 0 when there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> args) => Command(sql, args).ExecuteScalar() is long number ? number : 0;

    private protected SqliteCommand Command(string sql, ReadOnlySpan<object?> args)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this assembly; values come as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < args.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter(Names[i], null));
            }

            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < args.Length; i++)
        {
            command.Parameters[i].Value = args[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <inheritdoc />
    public virtual void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The one connection that changes the views; used by the view loop alone.</summary>
public sealed class ViewWriter : ViewSession
{
    internal ViewWriter(SqliteConnection connection)
        : base(connection)
    {
    }

    /// <summary>Runs a command.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> args) => Command(sql, args).ExecuteNonQuery();

    internal void Begin() => Transaction = Connection.BeginTransaction(deferred: false);

    internal void Commit()
    {
        Transaction!.Commit();
        Transaction.Dispose();
        Transaction = null;
    }

    internal void Rollback()
    {
        Transaction?.Dispose();
        Transaction = null;
    }
}
