using System.Globalization;
using SQLitePCL;

namespace Suiyuan.Domain.Views;

/// <summary>A row of an answer, valid until the next one is asked for. Columns count from 0.</summary>
/// <remarks>To read an empty column as a number, a text or bytes throws <see cref="InvalidCastException"/>: ask <see cref="IsDBNull"/> first.</remarks>
public readonly struct ViewRow
{
    private readonly sqlite3_stmt _statement;

    internal ViewRow(sqlite3_stmt statement) => _statement = statement;

    /// <summary>How many columns it has.</summary>
    public int FieldCount => raw.sqlite3_column_count(_statement);

    /// <summary>True when the column is empty.</summary>
    public bool IsDBNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>An integer.</summary>
    public long GetInt64(int column) => raw.sqlite3_column_int64(Filled(column), column);

    /// <summary>An integer of 32 bits.</summary>
    public int GetInt32(int column) => checked((int)GetInt64(column));

    /// <summary>An integer of 8 bits.</summary>
    public byte GetByte(int column) => checked((byte)GetInt64(column));

    /// <summary>True for any integer but 0.</summary>
    public bool GetBoolean(int column) => GetInt64(column) != 0;

    /// <summary>A real number.</summary>
    public double GetDouble(int column) => raw.sqlite3_column_double(Filled(column), column);

    /// <summary>A text.</summary>
    public string GetString(int column) => raw.sqlite3_column_text(Filled(column), column).utf8_to_string();

    /// <summary>Bytes.</summary>
    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(Filled(column), column).ToArray();

    /// <summary>Whatever it holds: null, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> or bytes.</summary>
    public object? GetValue(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_FLOAT => GetDouble(column),
        raw.SQLITE_TEXT => GetString(column),
        _ => GetBytes(column),
    };

    private sqlite3_stmt Filled(int column) => IsDBNull(column)
        ? throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"Column {column} of the row is empty.")) : _statement;
}
