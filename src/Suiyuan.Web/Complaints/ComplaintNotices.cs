using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Views;

namespace Suiyuan.Web.Complaints;

/// <summary>
/// Tells those concerned of a complaint, in one go: its stall, market and bureaus when it is filed, whoever else is concerned of each step,
/// bureaus of a clock that ran out. Of a tip-off the bureau that it is for, and nobody else, whatever else happens at that time.
/// </summary>
internal sealed partial class ComplaintNotices(
    AfterStart calm, NoticeStore store, ViewDatabase views, ViewLoop loop, TimeProvider time, ILogger<ComplaintNotices> logger)
    : ViewFollower(calm, loop, time, Pace, LongestWait)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly Text Zh = Text.InChinese;
    private static readonly Text En = Text.InEnglish;

    private HashSet<string>? _known;
    private long _next;

    protected override Task RoundAsync(CancellationToken cancellationToken)
    {
        Plan();
        return Task.CompletedTask;
    }

    protected override void SayPutOff(Exception exception) => LogPutOff(logger, exception);

    /// <summary>Puts in what is due and not in yet.</summary>
    private void Plan()
    {
        using var db = views.Read();
        _known ??= store.Keys();
        // A rebuild begins anew.
        var from = _next <= db.TreeSize ? _next : 0;
        foreach (var complaint in ComplaintQueries.Since(db, from))
        {
            foreach (var party in Concerned(db, complaint))
            {
                Put($"complaint/{complaint.Id}/{party}", "complaint", complaint.Id, party, complaint.Party, Said(db, complaint, party, Zh), Said(db, complaint, party, En));
            }
        }

        foreach (var (index, act) in ComplaintQueries.ActsSince(db, from))
        {
            if (ComplaintQueries.Find(db, index) is { } complaint)
            {
                foreach (var party in Concerned(db, complaint).Where(p => p != act.Issuer))
                {
                    Put($"complaint/{complaint.Id}/{act.Index}/{party}", "complaint", complaint.Id, party, complaint.Party,
                        $"投诉 #{index:N0}（{NameOf(db, complaint, party, Zh)}）：{ComplaintWords.Act(act, Zh)}。",
                        $"Complaint #{index:N0} ({NameOf(db, complaint, party, En)}): {ComplaintWords.Act(act, En)}.");
                }
            }
        }

        foreach (var (index, id, bureau) in TipOffQueries.Since(db, from).Concat(TipOffQueries.ForwardedSince(db, from)))
        {
            Put($"tip-off/{index}/{bureau}", "tip-off", id, bureau, null, "收到一件举报，请及时核查。", "A tip-off came in: check it in time.");
        }

        foreach (var complaint in ComplaintQueries.Open(db))
        {
            if (ComplaintClock.NextOf(complaint) is { } late && late.IsLate(Time.GetUtcNow()))
            {
                foreach (var party in Concerned(db, complaint).Where(p => PartyQueries.Find(db, p)?.Role == Domain.Parties.Roles.Bureau))
                {
                    Put($"complaint/{complaint.Id}/late/{late.Step}/{party}", "complaint-late", complaint.Id, party, complaint.Party,
                        $"投诉 #{complaint.Index:N0}（{NameOf(db, complaint, party, Zh)}）超期：{ComplaintWords.Step(late.Step, Zh)}。",
                        $"Complaint #{complaint.Index:N0} ({NameOf(db, complaint, party, En)}) is late: {ComplaintWords.Step(late.Step, En)}.");
                }
            }
        }

        _next = db.TreeSize;
    }

    // The one complained about and everyone above.
    private static List<string> Concerned(ViewReader db, ComplaintRow complaint)
    {
        List<string> parties = [complaint.Party];
        for (var party = PartyQueries.Find(db, complaint.Party); party is not null && party.Under != party.Id; party = PartyQueries.Find(db, party.Under))
        {
            parties.Add(party.Under);
        }

        return parties;
    }

    private static string Said(ViewReader db, ComplaintRow complaint, string party, Text t)
    {
        var name = NameOf(db, complaint, party, t);
        return t[$"有顾客投诉{name}：{ComplaintWords.About(complaint.About, t)}。", $"A shopper complains about {name}: {ComplaintWords.About(complaint.About, t)}."];
    }

    private static string NameOf(ViewReader db, ComplaintRow complaint, string party, Text t) => party == complaint.Party ? t["您", "you"]
        : PartyQueries.Find(db, complaint.Party) is { } about ? $"{about.Stall} {about.Name.In(t.IsChinese)}".Trim() : complaint.Party;

    private void Put(string key, string kind, StatementId about, string party, string? stall, string chinese, string english)
    {
        if (_known!.Add(key))
        {
            store.Add(new NewNotice(key, about, kind, party, stall, "page", null, chinese, english, null));
        }
    }

    [LoggerMessage(5101, LogLevel.Warning, "Notices of complaints are put off and tried again")]
    private static partial void LogPutOff(ILogger logger, Exception exception);
}
