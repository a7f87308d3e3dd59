using System.Globalization;
using Suiyuan.Domain.Patrols;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Patrols;

/// <summary>Words and addresses of patrols.</summary>
internal static class PatrolWords
{
    /// <summary>A line of a checklist; its code where the list is not known.</summary>
    public static string Item(string checklist, string code, Text t) =>
        PatrolChecklist.Find(checklist)?.Item(code) is { } item ? t[item.Chinese, item.English] : code;

    /// <summary>A list by its edition: <c>market/1</c> is the first.</summary>
    public static string Edition(string checklist, Text t) =>
        checklist.Split('/') is [_, var no] ? t[$"巡检表第 {no} 版", $"patrol list, edition {no}"] : checklist;

    /// <summary>A result of a line.</summary>
    public static string Result(string result, Text t) => result switch
    {
        "ok" => t["好", "In order"],
        "fixed" => t["当场改好", "Put right"],
        "bad" => t["不好", "Not in order"],
        _ => t["不适用", "Does not apply"],
    };

    /// <summary>The colour that goes with it.</summary>
    public static Tone ToneOf(string result) => result switch { "ok" or "fixed" => Tone.Ok, "bad" => Tone.Bad, _ => Tone.Unknown };

    /// <summary>The colour of a score.</summary>
    public static Tone ToneOf(int score) => score >= 90 ? Tone.Ok : score >= 75 ? Tone.Warn : Tone.Bad;

    /// <summary>What a line's figure must be.</summary>
    public static string Rule(ChecklistItem item, Text t) => item.Least
        ? t[$"不少于 {item.Limit}", $"at least {item.Limit}"] : t[$"不多于 {item.Limit}", $"at most {item.Limit}"];

    /// <summary>The address of the list behind a line, at one of the desks; null where that desk has none.</summary>
    public static string? Link(FilledItem item, Desk desk, string market)
    {
        if (item.Page.Length == 0)
        {
            return null;
        }

        if (desk.IsBureau && item.Page.StartsWith("notice", StringComparison.Ordinal))
        {
            return $"/m/{market}/board";
        }

        var page = desk.IsBureau && item.Page.StartsWith("patrol", StringComparison.Ordinal)
            ? item.Page.Replace("patrol", "patrols", StringComparison.Ordinal) : item.Page;
        return $"{desk.Home}/" + page
            .Replace("{yesterday}", desk.Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{?q}", desk.IsBureau ? "?market=" + market : "", StringComparison.Ordinal)
            .Replace("{&q}", desk.IsBureau ? "&market=" + market : "", StringComparison.Ordinal);
    }
}
