using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Views;

namespace Suiyuan.Web.Risk;

/// <summary>
/// Tells those whom an alert concerns, on their own pages: at once, and the next one up when nobody has seen or closed it in time
/// (<c>alert-escalation.csv</c>). Nobody is told the same twice, however often the host starts.
/// </summary>
internal sealed partial class AlertNotices(
    AfterStart calm, NoticeStore store, ViewDatabase views, ViewLoop loop, TimeProvider time, ILogger<AlertNotices> logger)
    : ViewFollower(calm, loop, time, Pace, BetweenClocks)
{
    /// <summary>What notices of alerts are called, and those that somebody is late.</summary>
    public const string Kind = "alert";

    /// <summary>That nobody has seen or closed one in time.</summary>
    public const string LateKind = "alert-late";

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    // Clocks count hours: what comes by them may be a minute late.
    private static readonly TimeSpan BetweenClocks = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _newest = -1;
    private DateTimeOffset _clocks = DateTimeOffset.MinValue;

    protected override Task RoundAsync(CancellationToken cancellationToken)
    {
        Tell();
        return Task.CompletedTask;
    }

    protected override void SayPutOff(Exception exception) => LogPutOff(logger, exception);

    /// <summary>Tells what is due now: of new alerts, and once a minute of all by their clocks.</summary>
    /// <returns>How many notices that were.</returns>
    public int Tell()
    {
        using var db = views.Read();
        var at = Time.GetUtcNow();
        var all = at - _clocks >= BetweenClocks;
        var told = 0;
        foreach (var alert in AlertQueries.Waiting(db, all ? -1 : _newest))
        {
            told += TellOf(db, alert, at);
        }

        (_newest, _clocks) = (db.TreeSize - 1, all ? at : _clocks);
        return told;
    }

    private int TellOf(ViewReader db, AlertRow alert, DateTimeOffset at)
    {
        var told = 0;
        Party? party = null;
        foreach (var step in AlertClock.DueOf(alert, at))
        {
            party ??= PartyQueries.Find(db, alert.Party);
            if (party is null || WhoIs(db, party, step.To) is not { } who)
            {
                continue;
            }

            var key = $"alert/{alert.Id}/{step.Duty}/{who}";
            if (!_told.Contains(key))
            {
                var (zh, en) = Words(alert, party, step, who == alert.Party);
                told += store.Add(new NewNotice(key, alert.Id, step.Duty == AlertDuty.Tell ? Kind : LateKind, who, alert.Party, "page", null, zh, en, null)) ? 1 : 0;
                _told.Add(key);
            }
        }

        return told;
    }

    // Of an alert about a market, its own bureau is the district.
    private static string? WhoIs(ViewReader db, Party party, AlertStep to)
    {
        var market = party.Role == Roles.Market ? party.Id : party.Under;
        return to switch
        {
            AlertStep.Party => party.Id,
            AlertStep.Market => market,
            AlertStep.District => PartyQueries.Find(db, market)?.Under,
            _ => TopOf(db, party),
        };
    }

    private static string TopOf(ViewReader db, Party party)
    {
        while (party.Under != party.Id && PartyQueries.Find(db, party.Under) is { } above)
        {
            party = above;
        }

        return party.Id;
    }

    private static (string Zh, string En) Words(AlertRow alert, Party party, AlertEscalation step, bool isOwn)
    {
        var (zh, en) = AlertWords.Title(alert.Rule, alert.RaisedAt);
        var stall = party.Stall is null ? "" : party.Stall + " ";
        var (name, english) = (stall + party.Name.In(true), stall + party.Name.In(false));
        return step.Duty switch
        {
            AlertDuty.Tell when isOwn => ($"预警：{zh}。请点开看看，说一下怎么回事。", $"Alert: {en}. Open it and say how it came about."),
            AlertDuty.Tell => ($"预警：{name}，{zh}。", $"Alert: {english}, {en}."),
            AlertDuty.Acknowledge => ($"催办：{name}的预警还没有人签收（{zh}）。", $"Reminder: nobody has seen the alert about {english} ({en})."),
            _ => ($"催办：{name}的预警还没有处理完（{zh}）。", $"Reminder: the alert about {english} is not closed ({en})."),
        };
    }

    [LoggerMessage(1811, LogLevel.Warning, "Notices of alerts are put off and tried again")]
    private static partial void LogPutOff(ILogger logger, Exception exception);
}
