using Microsoft.Data.Sqlite;

namespace Suiyuan.Domain.Sealed;

/// <summary>A SQLite file of what is private and can't be rebuilt: durable, overwritten where deleted, for its owner alone.</summary>
internal static class PrivateDatabase
{
    /// <summary>Opens or makes the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">Statements that make what is not there, and pragmas of the caller's own.</param>
    public static SqliteConnection Open(string path, string schema)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // FULL: what is answered for survives a power cut. secure_delete: what is deleted is overwritten with zeros.
#pragma warning disable CA2100 // A constant of the caller.
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;" + schema;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A command with its values; the text is a constant of the caller, the parameters are <c>$1</c>, <c>$2</c> …</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> args)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of the caller; values come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < args.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i + 1}", args[i] ?? DBNull.Value));
        }

        return command;
    }
}
