using Suiyuan.Domain.Notices;
using Suiyuan.Web.Reporting;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Notices;

/// <summary>What kinds of notices are called, and where they lead: the same in the list and in a push message.</summary>
internal static class NoticeWords
{
    /// <summary>The kind in a word.</summary>
    public static string Kind(string kind, Text t) => kind switch
    {
        "late" or "complaint-late" or "rectify-late" or AlertNotices.LateKind => t["催办", "Late"],
        AlertNotices.Kind => t["预警", "Alert"],
        "complaint" => t["投诉", "Complaint"],
        "tip-off" => t["举报", "Tip-off"],
        "rectify" => t["整改", "To put right"],
        ReminderPlanner.Kind => t["上报", "Reporting"],
        _ => t["召回", "Recall"],
    };

    /// <summary>True for what can't wait: a recall, and whatever is late.</summary>
    public static bool IsUrgent(string kind) => kind is "recall" || kind.EndsWith("late", StringComparison.Ordinal);

    /// <summary>The page that a notice is about.</summary>
    /// <param name="what">The notice.</param>
    /// <param name="home">The portal, such as <c>/stall</c>.</param>
    public static string Link(NewNotice what, string home) => what.Kind switch
    {
        AlertNotices.Kind or AlertNotices.LateKind when home == "/stall" => "/stall/alerts",
        AlertNotices.Kind or AlertNotices.LateKind => $"{home}/alerts/{what.Recall}",
        "complaint" or "complaint-late" => $"{home}/complaints/{what.Recall}",
        "tip-off" => $"{home}/tipoffs/{what.Recall}",
        "rectify" or "rectify-late" => home == "/stall" ? "/stall/checks" : $"{home}/inspections/{what.Recall}",
        ReminderPlanner.Kind => home == "/stall" ? "/stall" : $"{home}/reporting",
        _ => $"{home}/recalls/{what.Recall}",
    };
}
