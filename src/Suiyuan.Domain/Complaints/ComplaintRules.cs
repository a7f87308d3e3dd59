using System.Collections.Frozen;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Complaints;

/// <summary>The regulation that complaints of a day go by.</summary>
/// <param name="From">From which day of filing on.</param>
/// <param name="Code">Such as <c>O121</c>.</param>
/// <param name="Mark"><c>V</c> checked, <c>M</c> from a second source, <c>?</c> to be looked up; here and below.</param>
/// <param name="Name">Its name.</param>
public sealed record ComplaintOrder(DateOnly From, string Code, string Mark, BilingualName Name);

/// <summary>A term of the law.</summary>
/// <param name="From">From which day of filing on.</param>
/// <param name="Step">Which step, such as <c>decide</c>.</param>
/// <param name="Count">How many days.</param>
/// <param name="Workdays">True for working days, false for days of the calendar.</param>
/// <param name="Mark">How sure it is.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ComplaintDeadline(DateOnly From, string Step, int Count, bool Workdays, string Mark, string Source)
{
    /// <summary>The last day of the term that begins on a day.</summary>
    public WorkdayEnd EndFrom(DateOnly begins) =>
        Workdays ? WorkCalendar.China.After(begins, Count) : new WorkdayEnd(begins.AddDays(Count), null);
}

/// <summary>A ground to refuse a complaint or to terminate its mediation.</summary>
/// <param name="From">From which day of filing on.</param>
/// <param name="Until">To which; null while it holds.</param>
/// <param name="Use"><c>refuse</c> or <c>terminate</c>.</param>
/// <param name="Code">What statements carry.</param>
/// <param name="Mark">How sure it is.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Words">The ground.</param>
public sealed record ComplaintGround(
    DateOnly From, DateOnly? Until, string Use, string Code, string Mark, string Source, BilingualName Words);

/// <summary>
/// The dated rules on complaints and tip-offs: <c>orders.csv</c>, <c>deadlines.csv</c> and <c>grounds.csv</c> beside this file, all by
/// the China day on which the complaint was filed.
/// </summary>
[GoesByRules]
public static class ComplaintRules
{
    /// <summary>Accept or refuse.</summary>
    public const string Decide = "decide";

    /// <summary>Agree, or terminate.</summary>
    public const string Mediate = "mediate";

    /// <summary>Tell both sides that it is refused or terminated.</summary>
    public const string Tell = "tell";

    /// <summary>Decide about a tip-off.</summary>
    public const string Check = "check";

    /// <summary>The extension of that.</summary>
    public const string CheckMore = "check-more";

    /// <summary>Tell a tip-off's named author.</summary>
    public const string TellAuthor = "tell-author";

    private static readonly ComplaintOrder[] Orders =
        [.. RuleFiles.Rows("Complaints/orders.csv", "from,code,mark,zh,en").Select(r => new ComplaintOrder(r.Day(0), r[1], Mark(r, 2), new(r[3], r[4])))];

    private static readonly ComplaintDeadline[] Deadlines =
    [
        .. RuleFiles.Rows("Complaints/deadlines.csv", "from,step,count,unit,mark,source").Select(r => new ComplaintDeadline(
            r.Day(0), r.OneOf(1, Decide, Mediate, Tell, Check, CheckMore, TellAuthor), r.Number(2), r.Is(3, "workdays", "days"), Mark(r, 4), r[5])),
    ];

    private static readonly ComplaintGround[] AllGrounds =
    [
        .. RuleFiles.Rows("Complaints/grounds.csv", "from,until,use,code,mark,source,zh,en").Select(r => new ComplaintGround(
            r.Day(0), r.DayOrNone(1), r.OneOf(2, "refuse", "terminate"), r[3], Mark(r, 4), r[5], new(r[6], r[7]))),
    ];

    private static readonly FrozenSet<string> Illness = RuleFiles.Rows("Complaints/illness-words.csv", "word").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The regulation for complaints filed on a day; the first for days before it.</summary>
    public static ComplaintOrder OrderOf(DateOnly filed) => Orders.LastOrDefault(o => o.From <= filed) ?? Orders[0];

    /// <summary>The term of a step for complaints filed on a day.</summary>
    public static ComplaintDeadline DeadlineOf(string step, DateOnly filed)
    {
        var rows = Deadlines.Where(d => d.Step == step).OrderBy(d => d.From).ToArray();
        return rows.LastOrDefault(d => d.From <= filed) ?? rows[0];
    }

    /// <summary>The grounds of a use for complaints filed on a day, in the order of the law.</summary>
    public static IReadOnlyList<ComplaintGround> GroundsOf(string use, DateOnly filed) =>
        [.. AllGrounds.Where(g => g.Use == use && g.From <= filed && (g.Until is null || filed <= g.Until))];

    /// <summary>A ground by its code, for complaints filed on a day; null for a code that the table does not have.</summary>
    public static ComplaintGround? FindGround(string? code, DateOnly filed) =>
        AllGrounds.FirstOrDefault(g => g.Code == code && g.From <= filed && (g.Until is null || filed <= g.Until));

    /// <summary>True when words tell of someone who fell ill (<c>illness-words.csv</c>).</summary>
    public static bool TellsOfIllness(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Illness.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static string Mark(RuleRow row, int column) => row.OneOf(column, "V", "M", "?");
}
