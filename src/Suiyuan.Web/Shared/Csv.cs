using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Shared;

/// <summary>Cells of CSV files.</summary>
internal static class Csv
{
    /// <summary>A cell that no spreadsheet takes for a formula: names are typed by people. Ids stay as they are, also the one in 64 that begins with "-".</summary>
    public static string Safe(string? value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsId(value) ? "'" + value : value ?? "";

    private static bool IsId(string value) => StatementId.TryParse(value, out _) || LotId.TryParse(value, out _);

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Cell(string? value)
    {
        // SPEC: RFC 4180 section 2.
        var safe = Safe(value);
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
