using System.Globalization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>A file of rules that the program can't go by: which, where in it, why, and so what to do.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>What is wrong with a whole file, or with the directory.</summary>
    /// <param name="file">Its name, such as <c>Complaints/deadlines.csv</c>.</param>
    /// <param name="why">What is wrong, as a sentence without its full stop.</param>
    public RuleFileException(string file, string why)
        : base($"{file}: {why}.")
    {
    }

    /// <summary>What is wrong at a place.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column's name; null for the whole line.</param>
    /// <param name="why">What is wrong.</param>
    public RuleFileException(string file, int line, string? column, string why)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}{(column is null ? "" : ", " + column)}: {why}."))
    {
    }
}

/// <summary>One row of a table of rules. Its readers name the place of what they can't read.</summary>
public sealed class RuleRow
{
    private readonly string _file;
    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string> _cells;

    internal RuleRow(string file, int line, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        (_file, Line, _columns, _cells) = (file, line, columns, cells);
    }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Its cells, as many as the head has.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>A cell as it is written.</summary>
    public string this[int column] => _cells[column];

    /// <summary>A day, written 2026-04-15.</summary>
    public DateOnly Day(int column) =>
        DateOnly.TryParseExact(_cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Wrong(column, "a day is wanted, written like 2026-04-15");

    /// <summary>A day, or nothing.</summary>
    public DateOnly? DayOrNone(int column) => _cells[column].Length == 0 ? null : Day(column);

    /// <summary>A whole number from 0.</summary>
    internal int Number(int column) => int.TryParse(_cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Wrong(column, "a whole number is wanted, such as 7");

    /// <summary>A whole number that may be below zero.</summary>
    internal int Signed(int column) => int.TryParse(_cells[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number : throw Wrong(column, "a whole number is wanted, such as 7 or -1");

    /// <summary>A number, decimals with a point.</summary>
    internal decimal Decimal(int column) =>
        decimal.TryParse(_cells[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw Wrong(column, "a number is wanted, such as 2.5");

    /// <summary>One of some words.</summary>
    internal string OneOf(int column, params IEnumerable<string> words) => words.Contains(_cells[column], StringComparer.Ordinal)
        ? _cells[column] : throw Wrong(column, "one of these is wanted: " + string.Join(", ", words));

    /// <summary>The first of two words; false for the second.</summary>
    internal bool Is(int column, string yes, string no) => OneOf(column, yes, no) == yes;

    /// <summary>A name of an enumeration, in small letters.</summary>
    internal T Word<T>(int column)
        where T : struct, Enum =>
        Enum.Parse<T>(OneOf(column, Enum.GetNames<T>().Select(n => n.ToLowerInvariant())), ignoreCase: true);

    /// <summary>The cells of a cell, with ; between them.</summary>
    internal string[] List(int column) => _cells[column].Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is thrown for a cell that can't be gone by.</summary>
    internal RuleFileException Wrong(int column, string why) => new(_file, Line, _columns[column], $"\"{_cells[column]}\": {why}");

    /// <summary>What is thrown for a row that can't be gone by.</summary>
    internal RuleFileException Wrong(string why) => new(_file, Line, null, why);
}
