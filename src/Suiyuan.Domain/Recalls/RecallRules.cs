using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Recalls;

/// <summary>What a holder owes first.</summary>
public enum RecallDuty
{
    /// <summary>To say that it knows.</summary>
    Acknowledge,

    /// <summary>To say what is left and that it is set apart.</summary>
    Report,
}

/// <summary>Who is told that a holder is late, from the nearest on.</summary>
public enum RecallStep
{
    /// <summary>Nobody yet: it is in time.</summary>
    None,

    /// <summary>The holder is reminded.</summary>
    Holder,

    /// <summary>Its market.</summary>
    Market,

    /// <summary>The market's district bureau.</summary>
    District,

    /// <summary>The city's bureau.</summary>
    City,
}

/// <summary>The law's terms for a level.</summary>
/// <param name="StartHours">From when the risk became known to the opening.</param>
/// <param name="FinishWorkdays">Working days from the opening to the end.</param>
public readonly record struct RecallTerms(int StartHours, int FinishWorkdays);

/// <summary>When someone is told.</summary>
/// <param name="To">Who.</param>
/// <param name="Hours">Hours after the goods came into scope at the holder.</param>
public readonly record struct RecallEscalation(RecallStep To, int Hours);

/// <summary>The dated rules of <c>deadlines.csv</c> and <c>escalation.csv</c>: by the day that a recall was opened on.</summary>
[GoesByRules]
public static class RecallRules
{
    private static readonly (DateOnly From, int Level, RecallTerms Terms)[] Deadlines =
    [
        .. RuleFiles.Rows("Recalls/deadlines.csv", "from,level,start_hours,finish_workdays").Select(r => (
            r.Day(0), Level(r), new RecallTerms(r.Number(2), r.Number(3)))),
    ];

    private static readonly (DateOnly From, int Level, RecallDuty Duty, RecallEscalation Step)[] Escalations =
    [
        .. RuleFiles.Rows("Recalls/escalation.csv", "from,level,duty,to,hours").Select(r => (
            r.Day(0), Level(r), r.Word<RecallDuty>(2),
            new RecallEscalation(r.Word<RecallStep>(3), r.Number(4)))),
    ];

    /// <summary>The terms of a level for recalls opened on a China day; those of the first row for days before it.</summary>
    public static RecallTerms TermsOf(int level, DateOnly opened)
    {
        var rows = Deadlines.Where(d => d.Level == level).OrderBy(d => d.From).ToArray();
        return rows.LastOrDefault(d => d.From <= opened, rows[0]).Terms;
    }

    /// <summary>Who is told when of an unmet duty, the nearest first.</summary>
    public static IReadOnlyList<RecallEscalation> StepsOf(int level, RecallDuty duty, DateOnly opened)
    {
        var of = Escalations.Where(e => e.Level == level && e.Duty == duty).ToArray();
        var from = of.Select(e => e.From).Where(d => d <= opened).DefaultIfEmpty(of.Min(e => e.From)).Max();
        return [.. of.Where(e => e.From == from).Select(e => e.Step).OrderBy(s => s.To)];
    }

    /// <summary>When a recall must be over: the end of a China day.</summary>
    public static (DateTimeOffset Due, WorkdayEnd End) FinishOf(int level, DateTimeOffset opened)
    {
        var day = ChinaTime.DayOf(opened);
        var end = WorkCalendar.China.After(day, TermsOf(level, day).FinishWorkdays);
        return (ChinaTime.StartOf(end.Day.AddDays(1)), end);
    }

    private static int Level(RuleRow row) => int.Parse(row.OneOf(1, "1", "2", "3"), System.Globalization.CultureInfo.InvariantCulture);
}
