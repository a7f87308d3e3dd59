using System.Globalization;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings;

/// <summary>How long a kind of paper is good for.</summary>
/// <param name="Type">A <see cref="TicketType"/>.</param>
/// <param name="Form">A <see cref="TicketForm"/>, or empty for any.</param>
/// <param name="From">For papers issued on this day or later, until a later row of its kind.</param>
/// <param name="Days">After the day of issue; 0: that day only.</param>
/// <param name="Severity">Of a finding.</param>
public sealed record ValidityRow(string Type, string Form, DateOnly From, int Days, Severity Severity);

/// <summary>The dated table of validities.</summary>
public sealed class Validity
{
    private readonly ValidityRow[] _rows;

    /// <summary>A table of these rows.</summary>
    public Validity(IEnumerable<ValidityRow> rows) => _rows = [.. rows.OrderByDescending(r => r.From)];

    /// <summary>The table that comes with the library.</summary>
    public static Validity Default { get; } = Parse(string.Join('\n', DataFile.Lines("validity.csv")));

    /// <summary>A table as CSV: <c>type,form,from,days,severity</c>; lines with # are comments.</summary>
    /// <exception cref="FormatException">A row is not of that shape.</exception>
    public static Validity Parse(string csv)
    {
        using var reader = new StringReader(csv);
        return new Validity(DataFile.Lines(reader).Skip(1).Select(line =>
        {
            var cells = line.Split(',');
            if (cells.Length != 5 || DateText.Read(cells[2]) is not { } from || !Enum.TryParse<Severity>(cells[4], ignoreCase: true, out var severity))
            {
                throw new FormatException("Not a row of validities: " + line);
            }

            return new ValidityRow(cells[0], cells[1], from, int.Parse(cells[3], CultureInfo.InvariantCulture), severity);
        }));
    }

    /// <summary>The row for a paper of a type and form issued on a day, or null when it does not expire by itself.</summary>
    public ValidityRow? For(string type, string? form, DateOnly issued) =>
        Array.Find(_rows, r => r.Type == type && r.Form == (form ?? "") && r.From <= issued)
        ?? Array.Find(_rows, r => r.Type == type && r.Form.Length == 0 && r.From <= issued);
}
