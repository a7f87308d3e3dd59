using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Suiyuan.Domain.Views;

/// <summary>One prepared text of a session.</summary>
/// <exception cref="SqliteException">The text or the database is at fault.</exception>
internal sealed class ViewCommand : IDisposable
{
    private const int MostArguments = 24;
    private const int ShortText = 256;

    private static readonly string[] Names = [.. Enumerable.Range(1, MostArguments).Select(static n => "$" + n.ToString(CultureInfo.InvariantCulture))];

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    // SQLite numbers parameters as they come in the text: $2 may be its first.
    private readonly int[] _slots;
    private bool _busy;

    public ViewCommand(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
        var slots = Array.ConvertAll(Names, name => raw.sqlite3_bind_parameter_index(_statement, name));
        _slots = slots[..(Array.FindLastIndex(slots, static slot => slot > 0) + 1)];
    }

    /// <summary>The row that the last step came to.</summary>
    public ViewRow Row => new(_statement);

    /// <summary>How many rows the last run changed.</summary>
    public int Changes => raw.sqlite3_changes(_database);

    /// <summary>Binds the arguments; <see cref="Step"/> then goes from row to row, and <see cref="End"/> must follow.</summary>
    public void Begin(ReadOnlySpan<SqlValue> args)
    {
        if (_busy)
        {
            throw new InvalidOperationException("The rows of this query are being read: it can't be asked again from among them.");
        }

        if (args.Length < _slots.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The text has parameters up to ${_slots.Length} and was given {args.Length}."), nameof(args));
        }

        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots[i] > 0)
            {
                Bind(_slots[i], args[i]);
            }
        }

        // Not before: what could not be bound is not run, and nobody ends it.
        _busy = true;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last one.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready for the next run; what a step failed with was thrown there.</summary>
    public void End()
    {
        raw.sqlite3_reset(_statement);
        _busy = false;
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int slot, in SqlValue value)
    {
        var code = value.Reference switch
        {
            null => value.IsNull ? raw.sqlite3_bind_null(_statement, slot) : raw.sqlite3_bind_int64(_statement, slot, value.Number),
            string text => BindText(slot, text),
            // An empty span has no address, which SQLite takes for NULL.
            byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, slot, 0),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, slot, bytes),
            _ => raw.sqlite3_bind_double(_statement, slot, BitConverter.Int64BitsToDouble(value.Number)),
        };
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }

    private int BindText(int slot, string text)
    {
        if (text.Length is 0 or > ShortText)
        {
            return raw.sqlite3_bind_text(_statement, slot, text);
        }

        Span<byte> utf8 = stackalloc byte[ShortText * 3];
        return raw.sqlite3_bind_text(_statement, slot, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }
}
