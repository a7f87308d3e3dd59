using System.Globalization;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Reporting;

/// <summary>How daily reporting is counted on a day: the dated table <c>rules.csv</c> beside this file, which explains each.</summary>
[GoesByRules]
public sealed record ReportingRules
{
    private const string Header = "from,name,value";

    private static readonly (int From, ReportingRules Rules)[] Table = Read(RuleFiles.Rows("Reporting/rules.csv", Header));

    /// <summary>Hours after a day's beginning until which its first entry is in time.</summary>
    public required int LateHours { get; init; }

    /// <summary>Percent from which a rate is in order.</summary>
    public required int GoodRate { get; init; }

    /// <summary>Percent below which a rate is bad.</summary>
    public required int PoorRate { get; init; }

    /// <summary>The last minutes of a day in which not all entries should come; 0 for off.</summary>
    public required int BurstMinutes { get; init; }

    /// <summary>How many entries make a burst.</summary>
    public required int BurstRecords { get; init; }

    /// <summary>Purchases without any ticket from which on it is a sign; 0 for off.</summary>
    public required int BarePurchases { get; init; }

    /// <summary>Sales beyond stock from which on it is a sign; 0 for off.</summary>
    public required int Shortfalls { get; init; }

    /// <summary>The severity, from 1, from which an open or confirmed finding is a sign; 0 for off.</summary>
    public required int FindingSeverity { get; init; }

    /// <summary>True when entries on a day that was reported as closed are a sign.</summary>
    public required bool ClosedButTraded { get; init; }

    /// <summary>The rules of a day.</summary>
    /// <param name="day">Its <see cref="DateOnly.DayNumber"/>; before the first date, that one's rules.</param>
    public static ReportingRules On(int day)
    {
        for (var i = Table.Length - 1; i > 0; i--)
        {
            if (Table[i].From <= day)
            {
                return Table[i].Rules;
            }
        }

        return Table[0].Rules;
    }

    /// <summary>What the views computed with: another text, and they are made anew.</summary>
    internal static string Stamp => string.Join(' ', RuleFiles.Rows("Reporting/rules.csv", Header).Select(r => string.Join('=', r.Cells)));

    internal static (int From, ReportingRules Rules)[] Read(IReadOnlyList<RuleRow> rows)
    {
        var dated = rows.Select(r => (From: r.Day(0).DayNumber, Name: r[1], Value: r.Number(2))).ToList();
        return [.. dated.Select(r => r.From).Distinct().Order().Select(from => (from, Of(dated.Where(r => r.From <= from).OrderBy(r => r.From))))];
    }

    private static ReportingRules Of(IEnumerable<(int From, string Name, int Value)> rows)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, name, value) in rows)
        {
            values[name] = value;
        }

        int Take(string name) => values.Remove(name, out var value) ? value : throw new RuleFileException("Reporting/rules.csv", $"it lacks {name} on its first day");
        var rules = new ReportingRules
        {
            LateHours = Take("late-hours"),
            GoodRate = Take("good-rate"),
            PoorRate = Take("poor-rate"),
            BurstMinutes = Take("burst-minutes"),
            BurstRecords = Take("burst-records"),
            BarePurchases = Take("bare-purchases"),
            Shortfalls = Take("shortfalls"),
            FindingSeverity = Take("finding-severity"),
            ClosedButTraded = Take("closed-but-traded") > 0,
        };
        return values.Count == 0 ? rules : throw new RuleFileException("Reporting/rules.csv", "nothing is called " + string.Join(", ", values.Keys));
    }
}

/// <summary>One reminder of a day that was not reported: the dated table <c>reminders.csv</c> beside this file.</summary>
/// <param name="Step">Its number among those of its date, from 1.</param>
/// <param name="Days">How many days after the day it is about.</param>
/// <param name="At">At which time in China.</param>
/// <param name="ToMarket">True for the market, false for the stall itself.</param>
/// <param name="WithinHours">Hours after which it is dropped rather than sent late.</param>
/// <param name="Sms">True when a text message goes with it.</param>
[GoesByRules]
public sealed record Reminder(int Step, int Days, TimeOnly At, bool ToMarket, int WithinHours, bool Sms)
{
    private static readonly (DateOnly From, Reminder[] Rows)[] Table = Read(
        RuleFiles.Rows("Reporting/reminders.csv", "from,step,days,at,to,within_hours,sms"));

    /// <summary>The reminders of a day.</summary>
    public static IReadOnlyList<Reminder> Of(DateOnly day) => Array.FindLast(Table, t => t.From <= day).Rows ?? [];

    /// <summary>The most days back that any reminder reaches.</summary>
    public static int MostDays { get; } = Table.SelectMany(t => t.Rows).Max(r => r.Days);

    /// <summary>When it is due.</summary>
    /// <param name="day">The day that it is about.</param>
    public DateTimeOffset Due(DateOnly day) => new(day.AddDays(Days).ToDateTime(At), ChinaTime.Offset);

    internal static (DateOnly From, Reminder[] Rows)[] Read(IReadOnlyList<RuleRow> rows) =>
    [
        .. rows.GroupBy(r => r.Day(0)).OrderBy(g => g.Key).Select(g => (g.Key, g.Select(r => new Reminder(
            r.Number(1), r.Number(2), TimeOnly.TryParseExact(r[3], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? at : throw r.Wrong(3, "a time is wanted, written like 20:30"),
            r.Is(4, "market", "stall"), r.Number(5), r.Is(6, "1", "0"))).ToArray())),
    ];
}
