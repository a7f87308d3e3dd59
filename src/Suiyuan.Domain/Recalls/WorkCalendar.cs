using System.Collections.Frozen;
using System.Globalization;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Recalls;

/// <summary>The end of a term that is counted in working days.</summary>
/// <param name="Day">The last day of the term.</param>
/// <param name="EstimatedFrom">The first year that the calendar does not have and that was counted by weekdays alone; null when the
/// calendar has them all.</param>
public readonly record struct WorkdayEnd(DateOnly Day, int? EstimatedFrom);

/// <summary>
/// Which days are working days, make-up days included: <c>workdays.csv</c> beside this file. Beyond its last year it goes by
/// weekdays and says so; whoever keeps the file adds the next year when its notice is published.
/// </summary>
[GoesByRules]
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<int, string> _years;
    private readonly FrozenSet<DateOnly> _off;
    private readonly FrozenSet<DateOnly> _work;

    private WorkCalendar(Dictionary<int, string> years, HashSet<DateOnly> off, HashSet<DateOnly> work)
    {
        _years = years.ToFrozenDictionary();
        _off = off.ToFrozenSet();
        _work = work.ToFrozenSet();
    }

    /// <summary>The calendar of the file.</summary>
    public static WorkCalendar China { get; } = Read(RuleFiles.Rows("Recalls/workdays.csv", "kind,from,to,name"));

    /// <summary>The last year whose notice the calendar has.</summary>
    public int LastYear => _years.Keys.Max();

    /// <summary>The notice that a year's days are from; null for a year that the calendar does not have.</summary>
    public string? SourceOf(int year) => _years.GetValueOrDefault(year);

    /// <summary>Whether people work on a day; by the weekday alone in a year that the calendar does not have.</summary>
    public bool IsWorkday(DateOnly day) => _work.Contains(day)
        || (!_off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The last day of a term of working days. The day it begins on is not counted (Civil Code, Art. 201).</summary>
    /// <param name="begins">The day that something happened on.</param>
    /// <param name="workdays">How many working days follow, from 1.</param>
    public WorkdayEnd After(DateOnly begins, int workdays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workdays, 1);
        int? estimated = null;
        var day = begins;
        for (var left = workdays; left > 0;)
        {
            day = day.AddDays(1);
            estimated ??= _years.ContainsKey(day.Year) ? null : day.Year;
            left -= IsWorkday(day) ? 1 : 0;
        }

        return new WorkdayEnd(day, estimated);
    }

    internal static WorkCalendar Read(IEnumerable<RuleRow> rows)
    {
        var years = new Dictionary<int, string>();
        HashSet<DateOnly> off = [];
        HashSet<DateOnly> work = [];
        foreach (var row in rows)
        {
            var (from, to) = (row.Day(1), row.Day(2));
            switch (row[0])
            {
                case "year" when from.Year == to.Year && from.DayOfYear == 1 && to is { Month: 12, Day: 31 }:
                    years.Add(from.Year, row[3]);
                    break;
                case "off" when from <= to:
                    Add(off, from, to);
                    break;
                case "work" when from == to && from.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday:
                    work.Add(from);
                    break;
                default:
                    throw row.Wrong("kind is year (a whole one), off (from the first to the last day) or work (one Saturday or Sunday)");
            }
        }

        foreach (var day in off.Concat(work))
        {
            if (!years.ContainsKey(day.Year) || (off.Contains(day) && work.Contains(day)))
            {
                throw new RuleFileException(
                    "Recalls/workdays.csv", string.Create(CultureInfo.InvariantCulture, $"{day:O} is in no year of it, or both off and a working day"));
            }
        }

        return new WorkCalendar(years, off, work);
    }

    private static void Add(HashSet<DateOnly> days, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            days.Add(day);
        }
    }
}
