using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;
using static Suiyuan.Web.Office.OfficeLists;

namespace Suiyuan.Web.Recalls;

/// <summary>Recalls as files for the authority above, and what is stopped for scales and tills.</summary>
internal static class RecallEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapRecalls(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var (home, policy) in (ReadOnlySpan<(string, string)>)[("/bureau", Policies.Bureau), ("/market", Policies.Market)])
        {
            var desk = app.MapGroup(home).RequireAuthorization(policy);
            Files(desk, "/recalls/{id}", Lots);
            Files(desk, "/recalls/{id}/holders", Holders);
            Files(desk, "/recalls/{id}/acts", Acts);
        }

        // Public, as the ledger and the stall's own page are: a scale asks before it sells.
        app.MapGet("/api/stops/{stall}", (string stall, ViewDatabase views, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            using var db = views.Read();
            return TypedResults.Ok(new
            {
                size = db.TreeSize,
                lots = RecallQueries.Stopped(db, stall).Select(l => new
                {
                    lot = l.Lot.ToString(),
                    product = l.Product,
                    binding = l.Why.Binding,
                    recall = l.Why.Recall,
                    reason = l.Why.Reason,
                    cause = l.Why.Cause.ToString(),
                }).ToArray(),
            });
        }).RequireCors(Cors.Anyone);
    }

    /// <summary>One row for each lot of each holder: everything there is to sort by.</summary>
    private static IResult Lots(string id, Desk desk, Text t)
    {
        if (desk.FindRecall(id) is not { } recall)
        {
            return new Problem("unknown-statement");
        }

        var holders = desk.HoldersOf(recall).ToDictionary(h => h.Stall, StringComparer.Ordinal);
        IReadOnlyList<ScopedLot> rows = [.. desk.LotsOf(recall.Index).Where(l => holders.ContainsKey(l.Stall))];
        return ListFile.Of(desk, $"recall-{recall.Index}", t["召回批次", "Lots of a recall"], rows,
            [
                t["演练", "Drill"], t["召回", "Recall"], t["级别", "Level"], t["启动时间", "Opened"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["货", "Goods"], t["批次", "Lot"],
                t["起始批次", "Named"], t["强制", "Binding"], t["单位", "Unit"], t["进", "In"], t["账上剩", "By the books"], t["上报", "Reported"], t["差", "Missing"], t["进入范围", "In scope since"],
                .. Steps(t), t["记录序号", "Index"],
            ],
            l =>
            {
                var h = holders[l.Stall];
                return
                [
                    Mark(recall.Drill), recall.Title, recall.Level, Time(recall.Opened), desk.NameOf(h.Market), desk.StallName(l.Stall), l.Stall, l.Product, l.Lot.ToString(),
                    Mark(l.Root), Mark(l.Binding), l.Began.Unit.Code, l.Began.Value, l.Rest.Value, l.Reported?.In(l.Began.Unit).Value, l.Missing?.Value, Time(l.Since.At),
                    .. Steps(h, t), l.Since.Index,
                ];
            });
    }

    /// <summary>One row for each stall: how far it is.</summary>
    private static IResult Holders(string id, Desk desk, Text t) => desk.FindRecall(id) is { } recall
        ? ListFile.Of(desk, $"recall-{recall.Index}-holders", t["召回档口", "Stalls in a recall"], desk.HoldersOf(recall),
            [
                t["演练", "Drill"], t["召回", "Recall"], t["级别", "Level"], t["启动时间", "Opened"], t["区", "District"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["批次数", "Lots"],
                t["强制", "Binding"], t["还有", "Held"], t["进入范围", "In scope since"], .. Steps(t), t["拖到哪一级", "Late, told to"], t["下一个时限", "Next clock"], t["记录序号", "Index"],
            ],
            h =>
            {
                var clock = RecallClock.Of(recall, h, desk.Now);
                return
                [
                    Mark(recall.Drill), recall.Title, recall.Level, Time(recall.Opened), desk.NameOf(h.District), desk.NameOf(h.Market), desk.StallName(h.Stall), h.Stall, h.Lots,
                    Mark(h.Binding), string.Join("; ", h.Held), Time(h.Since.At), .. Steps(h, t), clock.IsLate ? clock.Step.ToString() : "",
                    clock.Duty is null ? null : Time(clock.Next ?? clock.Due), h.Since.Index,
                ];
            })
        : new Problem("unknown-statement");

    /// <summary>One row for each statement about it.</summary>
    private static IResult Acts(string id, Desk desk, Text t) => desk.FindRecall(id) is { } recall
        ? ListFile.Of(desk, $"recall-{recall.Index}-statements", t["召回经过", "What was said of a recall"], desk.ActsOf(recall),
            [t["时间", "When"], t["事项", "What"], t["谁", "By"], t["关于", "About"], t["代号", "Short name"], t["方式", "Channel"], t["平台外", "Outside"], t["效果", "Effect"], t["凭据", "Statement"], t["记录序号", "Index"]],
            a =>
            [
                Time(a.At.At), RecallWords.Act(a, t), desk.NameOf(a.Issuer), desk.StallName(a.Subject), a.Subject, a.Channel, Mark(a.Outsider), RecallWords.Effect(a.Effect, t), a.Id.ToString(), a.At.Index,
            ])
        : new Problem("unknown-statement");

    private static string[] Steps(Text t) =>
    [
        t["通知", "Told"], t["确认", "Acknowledged"], t["代办", "By market"], t["报库存", "Reported at"], t["封存", "Set apart"], t["退回", "Returned"], t["预告销毁", "Destruction announced"], t["销毁", "Destroyed"],
        t["状态", "State"],
    ];

    private static object?[] Steps(RecallHolder h, Text t) =>
    [
        At(h.Noticed), At(h.Acknowledged), Mark(h.ByMarket), At(h.Reported), Mark(h.Isolated), At(h.Collected), At(h.Announced), At(h.Disposed), RecallWords.StateOf(h, t).Word,
    ];

    private static DateTime? At(Said? said) => said is { } s ? Time(s.At) : null;
}
