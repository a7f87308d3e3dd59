using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    /// <summary>Disputes and shortfalls older than this are no longer today's work; they stay in their lists.</summary>
    private const int FreshDays = 3;

    /// <summary>From this share of its day's sales on, voiding is out of the ordinary; below five it never is.</summary>
    private const double ManyVoided = 0.1;

    private IReadOnlyList<DeskItem>? _tasks;

    /// <summary>What wants a decision, worst first; among equals the clock that ran out, or runs out, first. A market sees stalls, a bureau sees markets.</summary>
    public IReadOnlyList<DeskItem> Tasks() => _tasks ??= Ordered(TasksAcross(Party), TasksOfEach());

    // Of one part of the area: what stands for many stalls at once is counted anew, and the lines of its markets are kept.
    private IReadOnlyList<DeskItem> TasksIn(string scope) => Ordered(
        TasksAcross(scope), TasksOfEach().Where(t => t.Market is not null && IsIn(t.Market, scope)));

    private IEnumerable<DeskItem> TasksAcross(string scope) => RecallTasks(scope).Concat(ComplaintTasks(scope)).Concat(InspectionTasks(scope));

    private IEnumerable<DeskItem> TasksOfEach() => CheckTasks().Concat(IsBureau ? BureauTasks() : StallTasks(Stalls(), null));

    private static IReadOnlyList<DeskItem> Ordered(IEnumerable<DeskItem> across, IEnumerable<DeskItem> each) =>
        [.. across.Concat(each).OrderBy(t => t.Urgency).ThenBy(t => t.Due ?? DateTimeOffset.MaxValue)];

    private IEnumerable<DeskItem> BureauTasks()
    {
        foreach (var task in CosigningTasks())
        {
            yield return task;
        }

        foreach (var office in All.Values.Where(p => p.Id != Party && p.Role != Roles.Merchant && p.Status != PartyStatus.Left))
        {
            foreach (var task in StandingTasks(office))
            {
                yield return task;
            }
        }

        var stalls = Stalls().ToLookup(s => s.Under);
        foreach (var market in Markets().Where(m => m.Status == PartyStatus.Active))
        {
            foreach (var task in StallTasks([.. stalls[market.Id]], market))
            {
                yield return task;
            }
        }
    }

    // How an office or a stall itself stands.
    private IEnumerable<DeskItem> StandingTasks(Party party)
    {
        var name = StallName(party.Id);
        var market = party.Role == Roles.Market ? party.Id : party.Role == Roles.Merchant ? party.Under : null;
        if (party.Status == PartyStatus.Suspended)
        {
            yield return new(Urgency.Look, "stop", text[$"{name}：已暂停", $"{name}: suspended"],
                text["整改完成后恢复，或办理退出。", "Resume it once put right, or let it leave."], Link(party.Id), market);
        }
        else if (party.Status == PartyStatus.Lapsed)
        {
            yield return new(Urgency.Act, "wait", text[$"{name}：准入已到期", $"{name}: admission has run out"],
                text["不能再记账；续期，或办理退出。", "It can record nothing: renew it, or let it leave."], Link(party.Id), market)
            { Area = Area.Documents };
        }
        else if (DossierRules.EndingOf(DossierRules.Admission, party.Until, Today) is Ending.Last or Ending.Soon && DaysLeft(party) is { } left)
        {
            yield return new(Urgency.Look, "wait", text[$"{name}：还有 {left} 天到期", $"{name}: {Text.Many(left, "day")} left"],
                text[$"有效期到 {text.Date(party.Until!.Value)}", $"Good until {text.Date(party.Until!.Value)}"], Link(party.Id), market)
            { Area = Area.Documents };
        }

        if (party is { Status: PartyStatus.Active, Enrolled: false })
        {
            var waiting = party.EnrolUntil > time.GetUtcNow();
            yield return new(waiting ? Urgency.Routine : Urgency.Look, "qr", text[$"{name}：还没开通", $"{name}: not enrolled yet"],
                waiting ? text[$"开通码有效到 {text.ShortDateTime(party.EnrolUntil!.Value)}", $"Its code is good until {text.ShortDateTime(party.EnrolUntil!.Value)}"]
                    : text["开通码已过期，请重新发码。", "Its code has expired: make a new one."], Link(party.Id), market);
        }
    }

    // What is the matter among the stalls of one market; at a bureau's desk gathered into one line for each market.
    private IEnumerable<DeskItem> StallTasks(IReadOnlyList<Party> stalls, Party? market)
    {
        var lead = market is null ? "" : text[$"{market.Name.In(true)}：", $"{market.Name.In(false)}: "];
        var range = market is null ? "?" : $"?market={market.Id}&";
        var ids = stalls.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var disputes = FreshDisputes().Where(d => !d.SaleVoided && d.Seller is not null && ids.Contains(d.Seller)).ToList();
        if (disputes.Count > 0)
        {
            yield return new(Urgency.Act, "stop",
                lead + text[$"买家异议 {disputes.Count} 件", disputes.Count == 1 ? "a buyer disputes a sale" : $"{disputes.Count} disputed sales"],
                text[$"{StallName(disputes[0].Buyer)} 说 {StallName(disputes[0].Seller!)} 的凭证{(disputes[0].Reason == "not-mine" ? "不是他的货" : "和实际不一样")}",
                    $"{StallName(disputes[0].Buyer)} says a voucher of {StallName(disputes[0].Seller!)} {(disputes[0].Reason == "not-mine" ? "is not theirs" : "differs")}"],
                $"{Home}/disputes{range}", market?.Id)
            { Area = Area.Trade, Count = disputes.Count };
        }

        foreach (var task in AlertTasks(ids, lead, range, market?.Id).Concat(TicketTasks(ids, lead, range, market?.Id)).Concat(DossierTasks(stalls, ids, lead, range, market?.Id)))
        {
            yield return task;
        }

        var shorts = FreshShortfalls().Where(s => ids.Contains(s.Stall)).ToList();
        if (shorts.Count > 0)
        {
            var worst = shorts.MaxBy(s => s.Missing.BaseMicros)!;
            yield return new(Urgency.Look, "scale",
                lead + text[$"卖多于进 {shorts.Count} 笔", shorts.Count == 1 ? "a sale exceeds its stock" : $"{shorts.Count} sales exceed stock"],
                text[$"最多：{StallName(worst.Stall)} {worst.Product} 差 {Amount(worst.Missing)}", $"Most: {StallName(worst.Stall)}, {Goods.Name(worst.Product, text)}, {Amount(worst.Missing)} not covered"],
                $"{Home}/shortfalls{range}", market?.Id)
            { Area = Area.Trade, Count = shorts.Count };
        }

        foreach (var task in BalanceTasks(ids, lead, range, market?.Id))
        {
            yield return task;
        }

        foreach (var stall in stalls)
        {
            var day = Activity().Of(stall.Id);
            if (day.Voided >= 5 && day.Voided >= day.Sales * ManyVoided)
            {
                yield return new(Urgency.Look, "cross", text[$"{StallName(stall.Id)}：今天作废 {day.Voided} 张凭证", $"{StallName(stall.Id)}: {Text.Many(day.Voided, "voucher")} voided today"],
                    text[$"共 {day.Sales} 张", $"of {day.Sales}"], $"{Home}/vouchers?stall={stall.Id}&state=voided&day={Today:yyyy-MM-dd}", stall.Under)
                { Area = Area.Trade };
            }
        }

        // One by one at the market's own desk; at the bureau's only how many.
        if (market is null)
        {
            foreach (var task in stalls.Where(s => s.Status != PartyStatus.Left).SelectMany(StandingTasks))
            {
                yield return task;
            }
        }
        else if (stalls.Count(s => s.Status is PartyStatus.Lapsed) is > 0 and var lapsed)
        {
            yield return new(Urgency.Look, "wait", lead + text[$"{lapsed} 档准入已到期", lapsed == 1 ? "one stall has run out" : $"{lapsed} stalls have run out"],
                text["市场应续期或清退。", "The market should renew them or let them leave."], $"{Home}/stalls{range}show=expiring", market.Id)
            { Area = Area.Documents, Count = lapsed };
        }

        foreach (var task in SilentTasks(stalls, lead, range, market?.Id))
        {
            yield return task;
        }
    }

    // Nobody is late before the day is over: a stall that was silent yesterday too is what to look at.
    private IEnumerable<DeskItem> SilentTasks(IReadOnlyList<Party> stalls, string lead, string range, string? market)
    {
        var silent = stalls.Where(s => s is { Status: PartyStatus.Active, Enrolled: true } && Activity().Of(s.Id).LastDay != Today).ToList();
        var yesterday = Today.AddDays(-1);
        var quiet = silent.Where(s => (Activity().Of(s.Id).LastDay ?? DateOnly.MinValue) < yesterday
            && s.AdmittedAt < time.GetUtcNow().AddDays(-1)).ToList();
        if (quiet.Count > 0)
        {
            yield return new(Urgency.Look, "people", lead + text[$"{quiet.Count} 档两天没有记账", quiet.Count == 1 ? "one stall silent for two days" : $"{quiet.Count} stalls silent for two days"],
                Some(quiet), $"{Home}/stalls{range}show=silent", market)
            { Area = Area.Reporting, Count = quiet.Count };
        }

        if (silent.Count > quiet.Count)
        {
            var today = silent.Except(quiet).ToList();
            yield return new(Urgency.Routine, "people", lead + text[$"{today.Count} 档今天还没记账", today.Count == 1 ? "one stall not yet recorded today" : $"{today.Count} stalls not yet recorded today"],
                Some(today), market is null ? $"{Home}/reporting" : $"{Home}/reporting?market={market}", market)
            { Area = Area.Reporting, Count = today.Count };
        }
    }

    private string Some(List<Party> stalls) =>
        string.Join(text["、", ", "], stalls.Take(4).Select(s => StallName(s.Id))) + (stalls.Count > 4 ? text[" 等", " and others"] : "");

    private IReadOnlyList<DisputeItem>? _disputes;
    private IReadOnlyList<ShortfallItem>? _shortfalls;

    private IEnumerable<DisputeItem> FreshDisputes() =>
        (_disputes ??= Disputes(new RecordFilter(Party), 500)).Where(d => IsFresh(d.OccurredAt));

    private IEnumerable<ShortfallItem> FreshShortfalls() =>
        (_shortfalls ??= Shortfalls(new RecordFilter(Party), 500)).Where(s => IsFresh(s.OccurredAt));

    private bool IsFresh(DateTimeOffset at) => Suiyuan.Domain.Vocabulary.ChinaTime.DayOf(at) > Today.AddDays(-FreshDays);
}
