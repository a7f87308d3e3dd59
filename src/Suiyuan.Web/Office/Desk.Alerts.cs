using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Risk;

namespace Suiyuan.Web.Office;

/// <summary>What there is of an alert for an office.</summary>
/// <param name="Alert">The alert; null when the address is of none.</param>
/// <param name="Party">Whom it is about; null when that is not below the office, and then nothing of it is to be shown.</param>
internal sealed record AlertSeen(AlertRecord? Alert, Party? Party);

internal sealed partial class Desk
{
    private static readonly string[] AlertFilters = ["market", "stall", "state", "severity", "rule"];

    private IReadOnlyList<OpenAlerts>? _openAlerts;

    /// <summary>Parties with alerts that wait for a person, the worst first.</summary>
    public IReadOnlyList<OpenAlerts> OpenAlerts() => _openAlerts ??= AlertQueries.OpenByParty(Db, Party);

    /// <summary>The alerts that the address asks for, never beyond this office.</summary>
    public AlertFilter AlertFilterOf()
    {
        var query = Http.Request.Query;
        AlertState? state = null;
        foreach (var one in Enum.GetValues<AlertState>())
        {
            state = query["state"] == AlertWords.Code(one) ? one : state;
        }

        return new AlertFilter(FilterOf().Within, state, query["rule"].ToString() is { Length: > 0 } rule ? rule : null,
            query["severity"].ToString() is { } severity && FindingCodes.Severities.Contains(severity) ? severity : null);
    }

    /// <summary>The list of alerts that the address asks for.</summary>
    public RowPage<AlertRow> Alerts(AlertFilter filter, long skip, int take) => AlertQueries.List(Db, filter, skip, take);

    /// <summary>The alert of an address: its number, or the statement that raised it.</summary>
    public AlertSeen AlertOf(string no)
    {
        var alert = (long.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
            : StatementId.TryParse(no, out var id) ? StatementView.Find(Db, id) : null) is { } found ? AlertQueries.Find(Db, found) : null;
        return new AlertSeen(alert, alert is null ? null : Find(alert.Row.Party));
    }

    /// <summary>The alert to go on with: the one after this in the work list, or the worst of the others; null when none is left.</summary>
    public AlertRow? NextAlert(long index)
    {
        var rows = AlertQueries.List(Db, AlertFilterOf() with { State = null }, 0, NextWithin).Rows;
        return rows.SkipWhile(a => a.Index != index).Skip(1).FirstOrDefault() ?? rows.FirstOrDefault(a => a.Index != index);
    }

    /// <summary>The page about an alert, which keeps what its list was narrowed to.</summary>
    public string AlertLink(long index) => $"{Home}/alerts/{index}{QueryString.Create(
        from name in AlertFilters from value in Http.Request.Query[name] where !string.IsNullOrEmpty(value) select KeyValuePair.Create(name, (string?)value))}";

    /// <summary>How each rule does, by what people of the whole city decided about its alerts.</summary>
    public IReadOnlyList<AlertScore> AlertScores() => AlertQueries.Scores(Db);

    /// <summary>How often each rule hit in the charge of this office, raised or not.</summary>
    public IReadOnlyList<RuleCount> RuleCounts() => RiskQueries.Counts(Db, Party, DateOnly.MinValue);

    /// <summary>True at the desk of the charter's bureau, which alone puts rules to work or to rest.</summary>
    public bool IsCharterBureau => IsBureau && Me.Under == Me.Id;

    // One line for a market: what is worst, and how many.
    private IEnumerable<DeskItem> AlertTasks(HashSet<string> stalls, string lead, string range, string? market)
    {
        var own = market ?? Party;
        var open = OpenAlerts().Where(o => stalls.Contains(o.Party) || o.Party == own).ToList();
        if (open.Count == 0)
        {
            yield break;
        }

        var count = open.Sum(o => o.Count);
        var unseen = open.Sum(o => o.Unseen);
        var worst = open[0];
        yield return new(
            worst.Severity switch { "block" or "hold" => Urgency.Act, "review" => Urgency.Look, _ => Urgency.Routine }, "warn",
            lead + text[$"预警 {count} 条", count == 1 ? "an alert" : $"{count} alerts"] + (unseen > 0 ? text[$"，{unseen} 条没人签收", $", {unseen} not seen"] : ""),
            text[$"最要紧：{StallName(worst.Party)}，{AlertWords.Rule(worst.Rule, time.GetUtcNow(), text)}", $"Worst: {StallName(worst.Party)}, {AlertWords.Rule(worst.Rule, time.GetUtcNow(), text)}"],
            $"{Home}/alerts{range}", market)
        { Area = Area.Alerts, Count = count };
    }
}
