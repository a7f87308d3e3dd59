using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Inspections;

/// <summary>The last day of a term, and what it rests on.</summary>
/// <param name="Day">The last day.</param>
/// <param name="Number">How many.</param>
/// <param name="Unit"><c>days</c>, <c>workdays</c> or <c>months</c>.</param>
/// <param name="Mark"><c>V</c> read in the published text, <c>M</c> and <c>?</c> to be looked up, <c>P</c> practice of this platform.</param>
/// <param name="Source">The law; empty for practice.</param>
/// <param name="EstimatedFrom">See <see cref="WorkdayEnd"/>.</param>
public sealed record InspectionTerm(DateOnly Day, int Number, string Unit, string Mark, string Source, int? EstimatedFrom);

/// <summary>A law that a form offers.</summary>
/// <param name="Mark">As of <see cref="InspectionTerm"/>.</param>
/// <param name="Law">The law and its article.</param>
/// <param name="Zh">For what.</param>
/// <param name="En">The same.</param>
public sealed record OfferedLaw(string Mark, string Law, string Zh, string En);

/// <summary>The dated tables beside this file: how often is inspected, terms, laws.</summary>
[GoesByRules]
public static class InspectionRules
{
    /// <summary>The name of those without a credit level among the rows of <c>frequency.csv</c>.</summary>
    public const string NoGrade = "none";

    private static readonly (DateOnly From, string Grade, int Months, int Percent)[] Frequencies =
    [
        .. RuleFiles.Rows("Inspections/frequency.csv", "from,grade,months,random_percent")
            .Select(r => (r.Day(0), r.OneOf(1, NoGrade, "a", "b", "c", "d"), r.Number(2), r.Number(3))),
    ];

    private static readonly (DateOnly From, string Code, int Number, string Unit, string Mark, string Source)[] Terms =
    [
        .. RuleFiles.Rows("Inspections/terms.csv", "from,code,number,unit,mark,source")
            .Select(r => (r.Day(0), r[1], r.Number(2), r.OneOf(3, "days", "workdays", "months"), r.OneOf(4, "V", "M", "P", "?"), r[5])),
    ];

    private static readonly (DateOnly From, OfferedLaw Law)[] Laws =
    [
        .. RuleFiles.Rows("Inspections/laws.csv", "from,mark,law,zh,en").Select(r => (r.Day(0), new OfferedLaw(r.OneOf(1, "V", "M", "?"), r[2], r[3], r[4]))),
    ];

    /// <summary>Within how many months a party of this credit level is inspected; null for one that has none.</summary>
    public static int MonthsOf(string? grade, DateOnly day) => Row(grade, day).Months;

    /// <summary>Which share of this credit level is drawn at random within a year, in percent.</summary>
    public static int RandomPercentOf(string? grade, DateOnly day) => Row(grade, day).Percent;

    /// <summary>The last day of a term that begins on a day: publish-inspection, publish-penalty, rectify, rectify-most, recheck, soon.</summary>
    public static InspectionTerm TermOf(string code, DateOnly begins)
    {
        var rows = Terms.Where(t => t.Code == code).OrderBy(t => t.From).ToArray();
        var (_, _, number, unit, mark, source) = rows.LastOrDefault(t => t.From <= begins, rows[0]);
        var end = unit == "workdays" ? WorkCalendar.China.After(begins, number)
            : new WorkdayEnd(unit == "months" ? begins.AddMonths(number) : begins.AddDays(number), null);
        return new InspectionTerm(end.Day, number, unit, mark, source, end.EstimatedFrom);
    }

    /// <summary>The laws that a form offers on a day.</summary>
    public static IReadOnlyList<OfferedLaw> LawsOn(DateOnly day) => [.. Laws.Where(l => l.From <= day).Select(l => l.Law)];

    private static (DateOnly From, string Grade, int Months, int Percent) Row(string? grade, DateOnly day)
    {
        // Asked for every party of a city: the rows are few, and read in the order of the file, the oldest first.
        var chosen = Array.Find(Frequencies, f => f.Grade == (grade ?? NoGrade));
        foreach (var row in Frequencies)
        {
            chosen = row.Grade == chosen.Grade && row.From <= day && row.From >= chosen.From ? row : chosen;
        }

        return chosen;
    }
}
