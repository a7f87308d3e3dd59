using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Parties;

/// <summary>How near something is to its end.</summary>
public enum Ending
{
    /// <summary>It has no end, or a far one.</summary>
    Far,

    /// <summary>To be planned for.</summary>
    Early,

    /// <summary>To be done soon.</summary>
    Soon,

    /// <summary>To be done now.</summary>
    Last,

    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>
/// What a dossier must hold and when the end of something is told: the dated tables <c>notice-days.csv</c> and
/// <c>needed-documents.csv</c> beside this file.
/// </summary>
[GoesByRules]
public static class DossierRules
{
    /// <summary>The name of an agreement's end among the rows.</summary>
    public const string Agreement = "agreement";

    /// <summary>The name of an admission's end among the rows.</summary>
    public const string Admission = "admission";

    private static readonly NoticeRow[] Notices = [.. RuleFiles.Rows("Parties/notice-days.csv", "of,from,early,soon,last")
        .Select(r => new NoticeRow(r[0], r.Day(1), r.Number(2), r.Number(3), r.Number(4))).OrderByDescending(r => r.From)];

    private static readonly NeedRow[] Needs = [.. RuleFiles.Rows("Parties/needed-documents.csv", "category,from,documents")
        .Select(r => new NeedRow(r.OneOf(0, Categories.All), r.Day(1), r.List(2)))];

    private sealed record NoticeRow(string Of, DateOnly From, int Early, int Soon, int Last);

    private sealed record NeedRow(string Category, DateOnly From, IReadOnlyList<string> Documents);

    /// <summary>How near the end of something is.</summary>
    /// <param name="of">A type of <see cref="DossierCodes.Documents"/>, <see cref="Agreement"/> or <see cref="Admission"/>.</param>
    /// <param name="until">Its last day; null for no end.</param>
    /// <param name="today">Today in China; also chooses the row of the table.</param>
    public static Ending EndingOf(string of, DateOnly? until, DateOnly today)
    {
        if (until is not { } last)
        {
            return Ending.Far;
        }

        var row = RowOf(of, today);
        var left = last.DayNumber - today.DayNumber;
        return left < 0 ? Ending.Ended
            : left <= row.Last ? Ending.Last
            : left <= row.Soon ? Ending.Soon
            : left <= row.Early ? Ending.Early
            : Ending.Far;
    }

    /// <summary>The most days before an end at which anything is told.</summary>
    public static int MostDays(DateOnly today) => Notices.Where(r => r.From <= today).Select(r => r.Early).DefaultIfEmpty(0).Max();

    /// <summary>Days before the end of something at which it is soon.</summary>
    public static int SoonDays(string of, DateOnly today) => RowOf(of, today).Soon;

    /// <summary>What a stall of these categories must have filed: each entry is met by any one of its types.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> NeededBy(IReadOnlyList<string> categories, DateOnly today) =>
    [
        .. Needs.Where(r => r.From <= today && categories.Contains(r.Category)).Select(r => r.Documents)
            .DistinctBy(d => string.Join(';', d), StringComparer.Ordinal),
    ];

    private static NoticeRow RowOf(string of, DateOnly today) =>
        Array.Find(Notices, r => r.Of == of && r.From <= today) ?? Array.Find(Notices, r => r.Of == "*" && r.From <= today)
        ?? new NoticeRow(of, today, 0, 0, 0);
}
