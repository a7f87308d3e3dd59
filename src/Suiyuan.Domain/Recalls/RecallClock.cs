using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Recalls;

/// <summary>How a holder stands with what it owes first.</summary>
/// <param name="Duty">What it owes; null when it owes neither an acknowledgement nor a report.</param>
/// <param name="Due">When it is reminded of it at the latest.</param>
/// <param name="Step">How far up it is known that it is late.</param>
/// <param name="Next">When the next one up is told; null when all are.</param>
public readonly record struct HolderClock(RecallDuty? Duty, DateTimeOffset Due, RecallStep Step, DateTimeOffset? Next)
{
    /// <summary>True when the time for it is over.</summary>
    public bool IsLate => Step != RecallStep.None;
}

/// <summary>The clocks of a recall: derived from the ledger's times and the dated rules, at any moment that is asked for.</summary>
public static class RecallClock
{
    /// <summary>A holder's clock at a moment: from when its goods came into the scope, not before the opening.</summary>
    public static HolderClock Of(RecallRow recall, RecallHolder holder, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(recall);
        ArgumentNullException.ThrowIfNull(holder);
        RecallDuty? duty = !recall.IsOpen ? null : holder.Acknowledged is null ? RecallDuty.Acknowledge : holder.Reported is null ? RecallDuty.Report : null;
        if (duty is not { } owed)
        {
            return default;
        }

        var from = StartOf(recall, holder);
        var steps = RecallRules.StepsOf(recall.Level, owed, ChinaTime.DayOf(recall.Opened));
        var reached = RecallStep.None;
        DateTimeOffset? next = null;
        foreach (var step in steps)
        {
            var when = from.AddHours(step.Hours);
            if (when <= at)
            {
                reached = step.To;
            }
            else
            {
                next ??= when;
            }
        }

        return new HolderClock(owed, from.AddHours(steps[0].Hours), reached, next);
    }

    /// <summary>When a holder's clock began.</summary>
    public static DateTimeOffset StartOf(RecallRow recall, RecallHolder holder)
    {
        ArgumentNullException.ThrowIfNull(recall);
        ArgumentNullException.ThrowIfNull(holder);
        return holder.Since.At > recall.Opened ? holder.Since.At : recall.Opened;
    }

    /// <summary>When it had to be opened by, by when the risk became known.</summary>
    public static DateTimeOffset StartDue(RecallRow recall)
    {
        ArgumentNullException.ThrowIfNull(recall);
        return recall.Known.AddHours(RecallRules.TermsOf(recall.Level, ChinaTime.DayOf(recall.Opened)).StartHours);
    }
}
