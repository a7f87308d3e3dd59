using System.Globalization;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Web.Notices;

// What is to be put right after inspections and patrols: who must do it, by when, and who is told when the day is over. On pages
// alone, and without a statement: the inspection itself is on the ledger.
internal sealed partial class NoticePlanner
{
    private int TellChecks(ViewReader db, DateOnly today)
    {
        var added = 0;
        foreach (var fix in InspectionQueries.AllToFix(db))
        {
            var until = fix.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var (last, lastEnglish) = (
                string.Create(CultureInfo.InvariantCulture, $"{fix.Until.Month}月{fix.Until.Day}日"),
                fix.Until.ToString("d MMM", CultureInfo.InvariantCulture));
            if (fix.State == FixState.Said)
            {
                added += PutCheck(fix, $"said/{fix.SaidAt?.ToUnixTimeSeconds()}", "rectify", fix.By,
                    () => $"{NameOf(db, fix.Party)}：说已经改好，等您复查。", () => $"{NameOf(db, fix.Party)}: says that it is put right. Look again.");
                continue;
            }

            added += PutCheck(fix, $"due/{until}", "rectify", fix.Party,
                () => fix.Again > 0 ? $"复查没有通过，请在 {last} 前改好。" : $"检查发现要改的地方，请在 {last} 前改好并拍照上报。",
                () => fix.Again > 0
                    ? $"Not accepted: put it right by {lastEnglish}."
                    : $"Something is to be put right by {lastEnglish}: report it with a photograph.");
            if (fix.IsLate(today))
            {
                foreach (var party in ((string?[])[fix.Party, UnderOf(db, fix.Party), fix.By]).OfType<string>().Distinct(StringComparer.Ordinal))
                {
                    added += PutCheck(fix, $"late/{until}/{party}", "rectify-late", party,
                        () => party == fix.Party ? $"整改已超期（{last}），请马上改好上报。" : $"{NameOf(db, fix.Party)}：整改已超期（{last}）。",
                        () => party == fix.Party
                            ? $"The day to put it right ({lastEnglish}) is over: do it now."
                            : $"{NameOf(db, fix.Party)}: late with putting right ({lastEnglish}).");
                }
            }
        }

        return added;
    }

    private int PutCheck(FixRow fix, string key, string kind, string party, Func<string> chinese, Func<string> english)
    {
        var whole = $"{fix.Id}/{kind}/{key}";
        return _known.Add(whole) && store.Add(new NewNotice(whole, fix.Id, kind, party, fix.Party, "page", null, chinese(), english(), null)) ? 1 : 0;
    }

    private static string NameOf(ViewReader db, string party) => PartyQueries.Find(db, party) is { } found ? $"{found.Stall} {found.Name.Zh}".Trim() : party;

    private static string? UnderOf(ViewReader db, string party) => PartyQueries.Find(db, party)?.Under;
}
