using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>What an alert asks of the offices.</summary>
public enum AlertDuty
{
    /// <summary>Nothing: they are told of it.</summary>
    Tell,

    /// <summary>To say that they have seen it.</summary>
    Acknowledge,

    /// <summary>To close it.</summary>
    Close,
}

/// <summary>Who is told, from the nearest on.</summary>
public enum AlertStep
{
    /// <summary>Nobody yet.</summary>
    None,

    /// <summary>Whom the alert is about.</summary>
    Party,

    /// <summary>Its market.</summary>
    Market,

    /// <summary>The market's district bureau.</summary>
    District,

    /// <summary>The city's bureau.</summary>
    City,
}

/// <summary>When someone is told.</summary>
/// <param name="Duty">Of which unmet duty.</param>
/// <param name="To">Who.</param>
/// <param name="Hours">Hours after the alert was raised.</param>
public readonly record struct AlertEscalation(AlertDuty Duty, AlertStep To, int Hours);

/// <summary>The dated rules of <c>alert-escalation.csv</c>: by the day that an alert was raised on.</summary>
[GoesByRules]
public static class AlertRules
{
    private static readonly (DateOnly From, string Severity, AlertEscalation Step)[] Escalations =
    [
        .. RuleFiles.Rows("Risk/alert-escalation.csv", "from,severity,duty,to,hours").Select(r => (
            r.Day(0), r.OneOf(1, FindingCodes.SeverityCodes), new AlertEscalation(r.Word<AlertDuty>(2), r.Word<AlertStep>(3), r.Number(4)))),
    ];

    /// <summary>Who is told when of an alert of a severity, the soonest first.</summary>
    public static IReadOnlyList<AlertEscalation> StepsOf(string severity, DateOnly raised)
    {
        var of = Escalations.Where(e => e.Severity == severity).ToArray();
        var from = of.Select(e => e.From).Where(d => d <= raised).DefaultIfEmpty(of.Min(e => e.From)).Max();
        return [.. of.Where(e => e.From == from).Select(e => e.Step).OrderBy(s => s.Hours).ThenBy(s => s.Duty).ThenBy(s => s.To)];
    }
}

/// <summary>How an alert stands with what is owed first.</summary>
/// <param name="Duty">What is owed; null for an alert that is closed or void.</param>
/// <param name="Due">When it must be done by.</param>
/// <param name="Step">How far up it is known that it is late.</param>
/// <param name="Next">When the next one up is told; null when all are.</param>
public readonly record struct AlertClock(AlertDuty? Duty, DateTimeOffset Due, AlertStep Step, DateTimeOffset? Next)
{
    /// <summary>True when the time for it is over.</summary>
    public bool IsLate => Step != AlertStep.None;

    /// <summary>An alert's clock at a moment, by the ledger's time of its raising.</summary>
    public static AlertClock Of(AlertRow alert, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (!alert.IsOpen)
        {
            return default;
        }

        var duty = alert.Acknowledged ? AlertDuty.Close : AlertDuty.Acknowledge;
        var steps = AlertRules.StepsOf(alert.Severity, ChinaTime.DayOf(alert.RaisedAt)).Where(s => s.Duty == duty).ToList();
        var late = steps.Where(s => alert.RaisedAt.AddHours(s.Hours) <= at).Select(s => s.To).DefaultIfEmpty(AlertStep.None).Max();
        var next = steps.Where(s => alert.RaisedAt.AddHours(s.Hours) > at).Select(s => (DateTimeOffset?)alert.RaisedAt.AddHours(s.Hours)).FirstOrDefault();
        return new AlertClock(duty, alert.RaisedAt.AddHours(steps[0].Hours), late, next);
    }

    /// <summary>Who is to have been told of an alert by a moment, and why.</summary>
    public static IEnumerable<AlertEscalation> DueOf(AlertRow alert, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return !alert.IsOpen ? [] : AlertRules.StepsOf(alert.Severity, ChinaTime.DayOf(alert.RaisedAt))
            .Where(s => alert.RaisedAt.AddHours(s.Hours) <= at && !(s.Duty == AlertDuty.Acknowledge && alert.Acknowledged));
    }
}
