using System.Globalization;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>Expired, and dated in the future.</summary>
internal static class DateRules
{
    public static IEnumerable<Finding> Expired(TicketCase ticket)
    {
        if (ticket.Submitted is not { } submitted || Ends(ticket) is not { } end)
        {
            yield break;
        }

        var late = submitted.DayNumber - end.Day.DayNumber;
        if (late > 0)
        {
            var (severity, confidence) = Weigh(ticket, late, end.Severity, ticket.Of(end.Field));
            yield return ticket.Find(
                RuleIds.Expired, end.Variant, confidence,
                TicketCase.Evidence(
                    (end.Field, DateText.Write(end.Printed)), ("submitted", DateText.Write(submitted)), ("valid", end.Valid), ("days", Text(late)),
                    ("form", ticket.Reading.Form)),
                [end.Field], severity);
        }
        else if (ticket.ReceivedLater is { } received && received > end.Day)
        {
            // In time by the merchant's own word alone: a phone may have been without network, or the day is made up.
            yield return ticket.Find(
                RuleIds.Expired, "recorded", ticket.Of(end.Field) * 0.7,
                TicketCase.Evidence(
                    (end.Field, DateText.Write(end.Printed)), ("until", DateText.Write(end.Day)), ("submitted", DateText.Write(submitted)),
                    ("recorded", DateText.Write(received)), ("days", Text(received.DayNumber - end.Day.DayNumber)), ("form", ticket.Reading.Form)),
                [end.Field], Severity.Review);
        }
    }

    /// <summary>The last day it is good for, by the date printed or by what its form allows after the day of issue.</summary>
    private sealed record End(DateOnly Day, string Field, DateOnly Printed, string Variant, string? Valid, Severity Severity);

    private static End? Ends(TicketCase ticket)
    {
        var issued = DateText.Read(ticket.Fields.IssueDate);
        if (DateText.Read(ticket.Fields.Expiry) is { } expiry)
        {
            // An end before the beginning is a misreading, or for FutureDate.
            return ticket.IsSure("expiry") && !(issued > expiry) ? new End(expiry, "expiry", expiry, "", null, Severity.Hold) : null;
        }

        return issued is { } day && ticket.TypeIsSure && ticket.IsSure("issue_date") && ticket.Validity.For(ticket.Reading.Type, ticket.Reading.Form, day) is { } row
            ? new End(day.AddDays(row.Days), "issue_date", day, row.Days == 0 ? "same-day" : "by-form", Text(row.Days), row.Severity) : null;
    }

    public static IEnumerable<Finding> FutureDate(TicketCase ticket)
    {
        if (ticket.Submitted is { } submitted && DateText.Read(ticket.Fields.IssueDate) is { } issued && issued > submitted && ticket.IsSure("issue_date"))
        {
            // One day may be a clock's error.
            var confidence = ticket.Of("issue_date") * (issued.DayNumber - submitted.DayNumber > 1 ? 0.98 : 0.85);
            yield return ticket.Find(
                RuleIds.FutureDate, "", confidence,
                TicketCase.Evidence(("issue_date", DateText.Write(issued)), ("submitted", DateText.Write(submitted))), ["issue_date"]);
        }
    }

    // Meat that came in the night is booked the next day: one day over is for a person to weigh, until noon only to be watched.
    private static (Severity Severity, double Confidence) Weigh(TicketCase ticket, int late, Severity severity, double confidence)
    {
        if (late > 1 || ticket.Reading.Type is not (TicketType.Quarantine or TicketType.MeatInspection))
        {
            return (severity, confidence * 0.98);
        }

        return ticket.SubmittedAt is { Hour: < 12 } ? (Severity.Watch, confidence * 0.55) : (Severity.Review, confidence * 0.7);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
