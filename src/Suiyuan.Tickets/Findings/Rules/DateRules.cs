using System.Globalization;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>Expired, and dated in the future.</summary>
internal static class DateRules
{
    public static IEnumerable<Finding> Expired(TicketCase ticket)
    {
        if (ticket.Submitted is not { } submitted)
        {
            yield break;
        }

        var issued = DateText.Read(ticket.Fields.IssueDate);
        if (DateText.Read(ticket.Fields.Expiry) is { } expiry)
        {
            // An end before the beginning is a misreading, or for FutureDate.
            var late = submitted.DayNumber - expiry.DayNumber;
            if (late > 0 && ticket.IsSure("expiry") && !(issued > expiry))
            {
                var (severity, confidence) = Weigh(ticket, late, Severity.Hold, ticket.Of("expiry"));
                yield return ticket.Find(
                    RuleIds.Expired, "", confidence,
                    TicketCase.Evidence(("expiry", DateText.Write(expiry)), ("submitted", DateText.Write(submitted)), ("days", Text(late))), ["expiry"], severity);
            }

            yield break;
        }

        if (issued is null || !ticket.TypeIsSure || !ticket.IsSure("issue_date")
            || ticket.Validity.For(ticket.Reading.Type, ticket.Reading.Form, issued.Value) is not { } row)
        {
            yield break;
        }

        var over = submitted.DayNumber - issued.Value.DayNumber - row.Days;
        if (over > 0)
        {
            var (severity, confidence) = Weigh(ticket, over, row.Severity, ticket.Of("issue_date"));
            yield return ticket.Find(
                RuleIds.Expired, row.Days == 0 ? "same-day" : "by-form", confidence,
                TicketCase.Evidence(
                    ("issue_date", DateText.Write(issued.Value)), ("submitted", DateText.Write(submitted)), ("valid", Text(row.Days)), ("days", Text(over)),
                    ("form", ticket.Reading.Form)),
                ["issue_date"], severity);
        }
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
