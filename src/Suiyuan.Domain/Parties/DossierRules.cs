using System.Globalization;

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
public static class DossierRules
{
    /// <summary>The name of an agreement's end among the rows.</summary>
    public const string Agreement = "agreement";

    /// <summary>The name of an admission's end among the rows.</summary>
    public const string Admission = "admission";

    private static readonly NoticeRow[] Notices = [.. Rows("notice-days.csv", 5).Select(c => new NoticeRow(
        c[0], Day(c[1]), int.Parse(c[2], CultureInfo.InvariantCulture), int.Parse(c[3], CultureInfo.InvariantCulture), int.Parse(c[4], CultureInfo.InvariantCulture)))
        .OrderByDescending(r => r.From)];

    private static readonly NeedRow[] Needs = [.. Rows("needed-documents.csv", 3).Select(c => new NeedRow(c[0], Day(c[1]), c[2].Split(';')))];

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

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string name, int cells)
    {
        using var stream = typeof(DossierRules).Assembly.GetManifestResourceStream("Suiyuan.Domain.Parties." + name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Skip(1).Select(line => line.Split(',') is { } row && row.Length == cells
                ? row
                : throw new InvalidOperationException($"{cells} cells are wanted in {name}: {line}"))];
    }
}
