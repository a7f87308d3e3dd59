using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Reporting;

/// <summary>Words for who reported, and what it is worth.</summary>
internal static class ReportingWords
{
    /// <summary>A share as 92.3%; a dash where there is none. Cut, not rounded: 100% is all of them.</summary>
    public static string Percent(double? share) => share is null
        ? "–" : (Math.Floor(share.Value * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>The colour of a rate on a day.</summary>
    public static Tone ToneOf(double? share, DateOnly day)
    {
        var rules = ReportingRules.On(day.DayNumber);
        return share is null ? Tone.Unknown : share * 100 >= rules.GoodRate ? Tone.Ok : share * 100 < rules.PoorRate ? Tone.Bad : Tone.Warn;
    }

    /// <summary>How a stall stands with a day.</summary>
    public static string State(StallReportState state, Text t) => state switch
    {
        StallReportState.Missing => t["没上报", "Not reported"],
        StallReportState.Flagged => t["质量有疑点", "Doubtful"],
        StallReportState.Late => t["迟报", "Late"],
        StallReportState.Behalf => t["市场代报", "By market"],
        StallReportState.Nil => t["没进货，卖存货", "Selling stock"],
        StallReportState.Closed => t["休息", "Closed"],
        _ => t["已上报", "Reported"],
    };

    /// <summary>The colour that goes with it.</summary>
    public static Tone ToneOf(StallReportState state) => state switch
    {
        StallReportState.Missing => Tone.Bad,
        StallReportState.Flagged or StallReportState.Late => Tone.Warn,
        StallReportState.Closed => Tone.Unknown,
        StallReportState.Behalf or StallReportState.Nil => Tone.Info,
        _ => Tone.Ok,
    };

    /// <summary>Why a report may not be worth much, with the figures, and what an innocent reason would be.</summary>
    public static IEnumerable<(string What, string Innocent)> Signs(StallReporting report, DateOnly day, Text t)
    {
        var rules = ReportingRules.On(day.DayNumber);
        if (report.Signs.HasFlag(QualitySigns.Suspect))
        {
            yield return (t[$"{report.Suspects} 张票证有疑点或已核实有问题", $"{Text.Many(report.Suspects, "ticket")} doubtful or confirmed wrong"], t["读票也会看错", "readers err"]);
        }

        if (report.Signs.HasFlag(QualitySigns.Bare))
        {
            yield return (t[$"{report.Bare} 笔进货都没有票证", $"none of {Text.Many(report.Bare, "purchase")} has its ticket"],
                t["自产自销，或票还没拍", "own production, or not photographed yet"]);
        }

        if (report.Signs.HasFlag(QualitySigns.SoldShort))
        {
            yield return (t[$"{report.Shortfalls} 笔卖多于进", $"{Text.Many(report.Shortfalls, "sale")} beyond stock"], t["开张存货没盘点", "opening stock not counted"]);
        }

        if (report.Signs.HasFlag(QualitySigns.Burst))
        {
            yield return (
                t[$"{report.Records} 条都在零点前 {rules.BurstMinutes} 分钟里报", $"all {report.Records} entries in the last {rules.BurstMinutes} minutes"],
                t["半夜才收摊", "the market closes then"]);
        }

        if (report.Signs.HasFlag(QualitySigns.ClosedButTraded))
        {
            yield return (t["报了休息又有买卖", "reported closed, yet traded"], t["后来又开了", "opened after all"]);
        }
    }
}
