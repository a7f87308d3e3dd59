using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Complaints;

/// <summary>One line of a clock: what is due when, and when it was done.</summary>
/// <param name="Step">A step of <see cref="ComplaintRules"/>, or <c>filed</c> or <c>identity</c>.</param>
/// <param name="Due">The last day for it; null where there is no term.</param>
/// <param name="Done">When it was done; null while it is not.</param>
/// <param name="Rule">The term; null for a day that the bureau set.</param>
/// <param name="EstimatedFrom">The first year that the calendar does not have, where that is estimated.</param>
public sealed record ClockLine(string Step, DateOnly? Due, DateTimeOffset? Done, ComplaintDeadline? Rule = null, int? EstimatedFrom = null)
{
    /// <summary>True when it was not done in time, or is not by <paramref name="now"/>.</summary>
    public bool IsLate(DateTimeOffset now) => Due is { } day && (Done ?? now) >= ChinaTime.StartOf(day.AddDays(1));

    /// <summary>Days left; negative when it is late.</summary>
    public int? DaysLeft(DateTimeOffset now) => Due is { } day ? day.DayNumber - ChinaTime.DayOf(now).DayNumber : null;
}

/// <summary>The legal clocks of complaints and tip-offs: from the ledger's times and the rules of the day on which they were filed.</summary>
public static class ComplaintClock
{
    /// <summary>A complaint's clock, step by step.</summary>
    public static IReadOnlyList<ClockLine> Of(ComplaintRow complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        var day = complaint.Day;
        var over = complaint.Ended ?? complaint.Withdrawn;
        var lines = new List<ClockLine>
        {
            new("filed", null, complaint.Filed),
            Line(ComplaintRules.Decide, day, day, complaint.Accepted ?? over),
        };
        if (complaint.Asked is not null)
        {
            lines.Add(new("identity", complaint.IdentityUntil, complaint.Identified ?? complaint.Accepted ?? over));
        }

        if (complaint.Accepted is { } accepted)
        {
            lines.Add(Line(ComplaintRules.Mediate, day, ChinaTime.DayOf(accepted), complaint.Result == "agreed" ? complaint.Mediated : over));
        }

        // Both sides read it on their own pages in the moment in which it is said.
        if (complaint.Ended is { } ended && (complaint.State == ComplaintState.Refused || complaint.Outcome is "terminated" or "refused"))
        {
            lines.Add(Line(ComplaintRules.Tell, day, ChinaTime.DayOf(ended), ended));
        }

        return lines;
    }

    /// <summary>What is to be done next; null when nothing is.</summary>
    public static ClockLine? NextOf(ComplaintRow complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.IsOpen ? Of(complaint).Where(l => l.Done is null).MinBy(l => l.Due) : null;
    }

    /// <summary>A tip-off's clock, step by step.</summary>
    public static IReadOnlyList<ClockLine> Of(TipOffRow tipOff)
    {
        ArgumentNullException.ThrowIfNull(tipOff);
        var day = tipOff.Day;
        var first = ComplaintRules.DeadlineOf(ComplaintRules.Check, day);
        var end = first.EndFrom(day);
        var lines = new List<ClockLine> { new("filed", null, tipOff.Filed) };
        if (tipOff.Extended is { } extended)
        {
            var more = ComplaintRules.DeadlineOf(ComplaintRules.CheckMore, day);
            var later = more.EndFrom(end.Day);
            lines.Add(new(ComplaintRules.Check, end.Day, extended, first, end.EstimatedFrom));
            lines.Add(new(ComplaintRules.CheckMore, later.Day, tipOff.Decided, more, later.EstimatedFrom));
        }
        else
        {
            lines.Add(new(ComplaintRules.Check, end.Day, tipOff.Decided, first, end.EstimatedFrom));
        }

        if (tipOff.Decided is { } decided)
        {
            lines.Add(Line(ComplaintRules.TellAuthor, day, ChinaTime.DayOf(decided), tipOff.Told));
        }

        return lines;
    }

    /// <summary>What is to be done next about a tip-off; null when nothing is.</summary>
    public static ClockLine? NextOf(TipOffRow tipOff) => Of(tipOff).FirstOrDefault(l => l.Done is null);

    private static ClockLine Line(string step, DateOnly filed, DateOnly from, DateTimeOffset? done)
    {
        var rule = ComplaintRules.DeadlineOf(step, filed);
        WorkdayEnd end = rule.EndFrom(from);
        return new ClockLine(step, end.Day, done, rule, end.EstimatedFrom);
    }
}
