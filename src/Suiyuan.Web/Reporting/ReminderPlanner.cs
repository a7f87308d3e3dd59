using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Notices;

namespace Suiyuan.Web.Reporting;

/// <summary>
/// Puts reminders of days that were not reported into the outbox: those of <c>reminders.csv</c> that are due now and not older than
/// the table allows, so that a host which was down does not flood anyone. The outbox takes each once (its key names day, step and
/// party), whoever asks how often, also after a restart.
/// </summary>
internal sealed class ReminderPlanner(NoticeStore store, NoticePlanner notices, ViewDatabase views, TimeProvider time)
{
    /// <summary>The kind of these notices.</summary>
    public const string Kind = "unreported";

    // The most names in one notice to a market: the list is a tap away.
    private const int MostNamed = 5;

    // What was gone through by this process; the outbox knows of the ones before.
    private readonly HashSet<(DateOnly Day, int Step)> _done = [];
    private readonly HashSet<string> _known = store.Keys();

    /// <summary>Puts in what is due.</summary>
    /// <returns>How many notices that were.</returns>
    public int Plan()
    {
        var now = time.GetUtcNow();
        var today = ChinaTime.DayOf(now);
        var added = 0;
        for (var back = 0; back <= Reminder.MostDays; back++)
        {
            var day = today.AddDays(-back);
            foreach (var reminder in Reminder.Of(day).Where(r => r.Days == back && r.Due(day) <= now && now < r.Due(day).AddHours(r.WithinHours)))
            {
                if (_done.Add((day, reminder.Step)))
                {
                    added += Send(day, reminder);
                }
            }
        }

        _done.RemoveWhere(d => d.Day < today.AddDays(-Reminder.MostDays));
        return added;
    }

    private int Send(DateOnly day, Reminder reminder)
    {
        using var db = views.Read();
        var missing = Silent(db, day, Math.Max(0, reminder.Days - 1));
        return reminder.ToMarket
            ? missing.Sum(m => Put(day, reminder, m.Key, null, "page", null, ToMarket(day, reminder, [.. m])))
            : missing.SelectMany(m => m).Sum(s => Tell(db, day, reminder, s));
    }

    /// <summary>Who has reported neither the day nor any of the days after it.</summary>
    private static ILookup<string, StallReporting> Silent(ViewReader db, DateOnly day, int after)
    {
        var missing = ReportingQueries.Missing(db, day);
        for (var i = 1; i <= after; i++)
        {
            var later = ReportingQueries.Missing(db, day.AddDays(i)).SelectMany(m => m).Select(s => s.Stall).ToHashSet(StringComparer.Ordinal);
            missing = missing.SelectMany(m => m).Where(s => later.Contains(s.Stall)).ToLookup(s => s.Market, StringComparer.Ordinal);
        }

        return missing;
    }

    // The message first: a crash between leaves the page to be put in, and whoever has the page has both.
    private int Tell(ViewReader db, DateOnly day, Reminder reminder, StallReporting stall)
    {
        if (_known.Contains(KeyOf(day, reminder, "page", stall.Stall)))
        {
            return 0;
        }

        var words = ToStall(day, reminder);
        var sent = reminder.Sms && notices.PhoneOf(db, stall.Stall, Kind) is { } phone
            ? Put(day, reminder, stall.Stall, stall.Stall, "sms", phone, words) : 0;
        return sent + Put(day, reminder, stall.Stall, stall.Stall, "page", null, words);
    }

    private int Put(
        DateOnly day, Reminder reminder, string party, string? stall, string channel, string? address, (string Chinese, string English) words) =>
        store.Add(new NewNotice(
            KeyOf(day, reminder, channel, party), default, Kind, party, stall, channel, address, words.Chinese, words.English, null)) ? 1 : 0;

    private static string KeyOf(DateOnly day, Reminder reminder, string channel, string party) =>
        $"{Kind}/{day:yyyy-MM-dd}/{reminder.Step}/{channel}/{party}";

    private static (string, string) ToStall(DateOnly day, Reminder reminder) => reminder.Days == 0
        ? ("今天还没上报。没进货、没开门也要点一下，一步就好。", "Today is not reported yet. Tap once even if you bought nothing or did not open.")
        : ($"{Short(day)}没有上报。请今天补上；那天没进货、没开门，也请点一下。",
            $"{day:d MMM} was not reported. Please make up for it today; tap once if you bought nothing or did not open.");

    private static (string, string) ToMarket(DateOnly day, Reminder reminder, StallReporting[] stalls)
    {
        var zh = string.Join('、', stalls.Take(MostNamed).Select(s => $"{s.Number} {s.Name.Zh}".Trim())) + (stalls.Length > MostNamed ? " 等" : "");
        var en = string.Join(", ", stalls.Take(MostNamed).Select(s => $"{s.Number} {s.Name.In(false)}".Trim()))
            + (stalls.Length > MostNamed ? " and others" : "");
        return reminder.Days == 0
            ? ($"今天还有 {stalls.Length} 档没上报：{zh}。", $"{stalls.Length} not yet reported today: {en}.")
            : ($"{stalls.Length} 档从{Short(day)}起一直没有上报，请上门看看：{zh}。", $"{stalls.Length} silent since {day:d MMM}, please visit: {en}.");
    }

    private static string Short(DateOnly day) => $"{day.Month}月{day.Day}日";
}
