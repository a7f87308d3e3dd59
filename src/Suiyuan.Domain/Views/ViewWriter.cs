using SQLitePCL;

namespace Suiyuan.Domain.Views;

/// <summary>The one connection that changes the views; used by the view loop alone.</summary>
public sealed class ViewWriter : ViewSession
{
    internal ViewWriter(sqlite3 connection)
        : base(connection)
    {
    }

    /// <summary>Runs a command.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<SqlValue> args) => Execute(sql, args);

    internal void Begin() => Execute("BEGIN IMMEDIATE", []);

    internal void Commit() => Execute("COMMIT", []);

    /// <summary>Takes back what was done since <see cref="Begin"/>, unless SQLite has done so itself.</summary>
    internal void Rollback()
    {
        if (raw.sqlite3_get_autocommit(Connection) == 0)
        {
            Execute("ROLLBACK", []);
        }
    }
}
