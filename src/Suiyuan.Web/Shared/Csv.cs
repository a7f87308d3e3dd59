namespace Suiyuan.Web.Shared;

/// <summary>Cells of CSV files.</summary>
internal static class Csv
{
    /// <summary>A cell that no spreadsheet takes for a formula: names are typed by people.</summary>
    public static string Safe(string? value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Cell(string? value)
    {
        // SPEC: RFC 4180 section 2.
        var safe = Safe(value);
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
