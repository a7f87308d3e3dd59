using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Office;

/// <summary>What there is of a ticket for an office.</summary>
/// <param name="Ticket">The ticket; null when the address is of none.</param>
/// <param name="Stall">Its merchant; null when that is not below the office, and then nothing of it is to be shown.</param>
internal sealed record TicketSeen(TicketRecord? Ticket, Party? Stall);

internal sealed partial class Desk
{
    /// <summary>How far down the work list the next ticket is looked for.</summary>
    private const int NextWithin = 50;

    /// <summary>What the address of a list of tickets may say, and what its rows and tickets carry along.</summary>
    private static readonly string[] TicketFilters = ["market", "stall", "severity", "rule", "type", "explained"];

    private IReadOnlyList<OpenTickets>? _openTickets;

    /// <summary>Stalls with tickets that wait for a decision, the worst first.</summary>
    public IReadOnlyList<OpenTickets> OpenTickets() => _openTickets ??= FindingQueries.OpenByStall(Db, Party);

    /// <summary>Tickets whose photograph nobody read yet.</summary>
    public long UnreadTickets() => Slow("unread", Party, TicketQueries.Backlogs).Sum(b => b.Count);

    /// <summary>Tickets that were read today.</summary>
    public long ReadToday() => FindingQueries.ReadOn(Db, Party, Today);

    /// <summary>Findings that were confirmed on the tickets of a party or of those below it.</summary>
    public long ConfirmedOf(string party) => FindingQueries.ConfirmedCount(Db, party);

    /// <summary>True when the list of decided tickets is asked for.</summary>
    public bool AsksForDecided => Http.Request.Query["state"] == "decided";

    /// <summary>The tickets that the address asks for, never beyond this office.</summary>
    public TicketFilter TicketFilterOf()
    {
        var query = Http.Request.Query;
        return new TicketFilter(
            FilterOf().Within, Said("rule"), Said("severity") is { } severity && FindingCodes.Severities.Contains(severity) ? severity : null, Said("type"), null,
            Said("explained") switch { "yes" => true, "no" => false, _ => null });

        string? Said(string name) => query[name].ToString() is { Length: > 0 } said ? said : null;
    }

    /// <summary>The list of tickets that the address asks for.</summary>
    public RowPage<SuspiciousTicket> Tickets(TicketFilter filter, long skip, int take) =>
        AsksForDecided ? FindingQueries.Decided(Db, filter, skip, take) : FindingQueries.Open(Db, filter, skip, take);

    /// <summary>The lines of the risk register that the address asks for, never beyond this office.</summary>
    public RowPage<ConfirmedFinding> Risks(string? find, long skip, int take)
    {
        var query = Http.Request.Query;
        var filter = TicketFilterOf();
        return FindingQueries.Confirmed(Db, new RegisterFilter(filter.Within, filter.Rule, filter.Type, Day("from"), Day("to"), find), skip, take);

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>How each rule does, by what officers of the whole city decided.</summary>
    public IReadOnlyList<RuleScore> RuleScores() => FindingQueries.Scores(Db);

    /// <summary>The ticket of an address.</summary>
    public TicketSeen TicketOf(string id)
    {
        var ticket = StatementId.TryParse(id, out var attached) ? TicketQueries.Find(Db, attached) : null;
        return new TicketSeen(ticket, ticket is null ? null : FindStall(ticket.Stall));
    }

    /// <summary>Unread tickets that come before this one.</summary>
    public long AheadOf(TicketRecord ticket) => TicketQueries.Ahead(Db, ticket.Index);

    /// <summary>The ticket to go on with: the one after this in the work list, or the worst of the others; null when none is left.</summary>
    public SuspiciousTicket? NextTicket(long index)
    {
        var rows = FindingQueries.Open(Db, TicketFilterOf(), 0, NextWithin).Rows;
        var after = rows.SkipWhile(t => t.Index != index).Skip(1).FirstOrDefault();
        return after ?? rows.FirstOrDefault(t => t.Index != index);
    }

    /// <summary>The page about a ticket, which keeps what its list was narrowed to.</summary>
    public string TicketLink(StatementId ticket) => $"{Home}/tickets/{ticket}{QueryString.Create(
        from name in TicketFilters from value in Http.Request.Query[name] where !string.IsNullOrEmpty(value) select KeyValuePair.Create(name, (string?)value))}";

    /// <summary>True when what this party decided may be set aside here.</summary>
    public bool MaySetAside(string decider) => Find(decider) is not null;

    /// <summary>A ticket's type: as it was read, or as declared where it was not recognised.</summary>
    public string TicketTypeOf(string declared, string read) => TicketType(read == "unknown" ? declared : read);

    /// <summary>Days since something was recorded; 0 today.</summary>
    public int DaysSince(DateTimeOffset recordedAt) => Math.Max(0, Today.DayNumber - Domain.Vocabulary.ChinaTime.DayOf(recordedAt).DayNumber);

    // One line for a market: what is worst, and how many.
    private IEnumerable<DeskItem> TicketTasks(HashSet<string> stalls, string lead, string range, string? market)
    {
        var open = OpenTickets().Where(o => stalls.Contains(o.Stall)).ToList();
        if (open.Count == 0)
        {
            yield break;
        }

        var count = open.Sum(o => o.Tickets);
        var worst = open[0];
        yield return new(
            worst.Severity switch { "block" or "hold" => Urgency.Act, "review" => Urgency.Look, _ => Urgency.Routine }, "ticket",
            lead + text[$"可疑票证 {count} 张", count == 1 ? "a suspicious ticket" : $"{count} suspicious tickets"],
            text[$"最要紧：{StallName(worst.Stall)}，{TicketWords.Rule(worst.Rule, text)}", $"Worst: {StallName(worst.Stall)}, {TicketWords.Rule(worst.Rule, text)}"],
            $"{Home}/tickets{range}", market)
        { Area = Area.Tickets, Count = count };
    }
}
