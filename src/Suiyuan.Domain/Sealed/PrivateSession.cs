using Microsoft.Data.Sqlite;

namespace Suiyuan.Domain.Sealed;

/// <summary>A <see cref="PrivateDatabase"/> as its store uses it.</summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
internal sealed class PrivateSession(SqliteConnection connection) : IDisposable
{
    private readonly Lock _gate = new();

    /// <summary>Opens or makes the file, as <see cref="PrivateDatabase.Open"/> does.</summary>
    public static PrivateSession Open(string path, string schema) => new(PrivateDatabase.Open(path, schema));

    /// <summary>The rows of a query.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            using var command = PrivateDatabase.Command(connection, sql, args);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }

    /// <summary>The first row of a query, or <c>default</c>.</summary>
    public T? One<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            using var command = PrivateDatabase.Command(connection, sql, args);
            using var reader = command.ExecuteReader();
            return reader.Read() ? row(reader) : default;
        }
    }

    /// <summary>Runs a command; durable on return, unless it is within <see cref="Together"/>.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            using var command = PrivateDatabase.Command(connection, sql, args);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Does all that <paramref name="work"/> runs, or nothing of it when it throws; durable on return.</summary>
    public void Together(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_gate)
        {
            using var transaction = connection.BeginTransaction();
            work();
            transaction.Commit();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            connection.Dispose();
        }
    }
}
