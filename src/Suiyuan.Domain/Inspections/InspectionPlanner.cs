using System.Globalization;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Inspections;

/// <summary>Why a party stands where it stands among those to be inspected.</summary>
/// <param name="Zh">In words.</param>
/// <param name="En">The same.</param>
/// <param name="Points">How much of the score it is.</param>
public sealed record TargetReason(string Zh, string En, double Points);

/// <summary>A party in the order of a ranking.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">Why, the heaviest first.</param>
public sealed record TargetRow(string Party, double Score, IReadOnlyList<TargetReason> Reasons);

/// <summary>A ranking of the parties below an office, the highest risk first, and what it is called.</summary>
/// <param name="Name">Goes into the plan as its ranking, such as <c>credit/1</c>.</param>
/// <param name="Top">The first <c>count</c> below a party on a day.</param>
/// <param name="Of">One party's row; its score is 0 where nothing counts.</param>
public sealed record TargetRanking(
    string Name, Func<ViewReader, string, int, DateOnly, IReadOnlyList<TargetRow>> Top, Func<ViewReader, string, DateOnly, TargetRow> Of)
{
    /// <summary>By what counts towards the credit level and by what was not put right in time.</summary>
    public static TargetRanking Credit { get; } = new(
        "credit/1",
        (db, within, count, today) => [.. CreditProposal.Within(db, within, today).Where(p => p.Points > 0).Take(count).Select(Row)],
        (db, party, today) => Row(CreditProposal.For(db, party, today)));

    /// <summary>By the plain risk score of stalls, whose every point is a fact on the ledger.</summary>
    public static TargetRanking Score { get; } = new(
        "risk/1",
        (db, within, count, _) => [.. RiskScores.Against(db, within, count).Select(ScoreRow)],
        (db, party, _) => ScoreRow(RiskScores.Of(db, party)));

    /// <summary>A risk score as a row of a ranking.</summary>
    public static TargetRow ScoreRow(RiskScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new TargetRow(
            score.Party, score.Score, [.. score.Reasons.Take(8).Select(r => new TargetReason(r.Zh, r.En, r.Points))]);
    }

    private static TargetRow Row(CreditProposal proposal) => new(
        proposal.Party, Math.Clamp(proposal.Points * 5, 0, 100),
        [
            .. proposal.Facts.Where(f => f.Points > 0).GroupBy(f => f.Fact, StringComparer.Ordinal).Select(Reason)
                .OrderByDescending(r => r.Points).ThenBy(r => r.En, StringComparer.Ordinal).Take(8),
        ]);

    private static TargetReason Reason(IEnumerable<CreditFact> facts)
    {
        var (times, first) = (facts.Sum(f => f.Times), facts.First());
        return new TargetReason(
            string.Create(CultureInfo.InvariantCulture, $"{first.Zh}{times}次"), string.Create(CultureInfo.InvariantCulture, $"{first.En}: {times}"),
            facts.Sum(f => f.Points) * 5);
    }
}

/// <summary>Someone whom the machine proposes to inspect. A person plans it.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Cause">One of <see cref="InspectionCodes.Causes"/>.</param>
/// <param name="Reasons">Why, in words.</param>
/// <param name="Score">Of the ranking; null for those of coverage and of chance.</param>
/// <param name="Due">By when the law asks for it; null where it does not.</param>
public sealed record InspectionProposal(string Party, string Cause, IReadOnlyList<TargetReason> Reasons, double? Score, DateOnly? Due);

/// <summary>Proposes whom to inspect: who must be by law, who most likely is at fault, and some by lot.</summary>
public static class InspectionPlanner
{
    /// <summary>Who must be inspected by now or soon and is not planned, the longest overdue first.</summary>
    public static IReadOnlyList<InspectionProposal> Coverage(IReadOnlyList<CoverageRow> rows, DateOnly today, int most)
    {
        var soon = InspectionRules.TermOf("soon", today).Day;
        return
        [
            .. rows.Where(r => r.Planned is null).Select(r => (Row: r, Due: r.DueOn(today))).Where(r => r.Due <= soon).OrderBy(r => r.Due)
                .ThenBy(r => r.Row.Party, StringComparer.Ordinal).Take(most)
                .Select(r => new InspectionProposal(r.Row.Party, "coverage", [WhyDue(r.Row, today)], null, r.Due)),
        ];
    }

    /// <summary>The highest risk first, those that are planned left out.</summary>
    public static IReadOnlyList<InspectionProposal> Targeted(
        ViewReader db, string within, IReadOnlyList<CoverageRow> rows, TargetRanking ranking, DateOnly today, int most)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var free = rows.Where(r => r.Planned is null).Select(r => r.Party).ToHashSet(StringComparer.Ordinal);
        // Some of the first are planned already.
        return
        [
            .. ranking.Top(db, within, most + (rows.Count - free.Count), today).Where(t => free.Contains(t.Party)).Take(most)
                .Select(t => new InspectionProposal(t.Party, "risk", t.Reasons, t.Score, null)),
        ];
    }

    /// <summary>
    /// A month's share of each credit level by lot. The lot is drawn by the digest of the month and the party's id, so that anybody
    /// can draw it again and nobody can wish for another.
    /// </summary>
    public static IReadOnlyList<InspectionProposal> Drawn(IReadOnlyList<CoverageRow> rows, DateOnly today, int most)
    {
        var month = today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var drawn = new List<(string Party, int Percent)>();
        foreach (var level in rows.GroupBy(r => r.Grade, StringComparer.Ordinal))
        {
            var percent = InspectionRules.RandomPercentOf(level.Key, today);
            var share = (int)Math.Ceiling(level.Count() * percent / 1200.0);
            drawn.AddRange(level.OrderBy(r => Hash.Of(System.Text.Encoding.UTF8.GetBytes($"{month} {r.Party}")).ToString(), StringComparer.Ordinal).Take(share)
                .Where(r => r.Planned is null && !(r.Last is { } last && last.Year == today.Year && last.Month == today.Month)).Select(r => (r.Party, percent)));
        }

        return
        [
            .. drawn.Take(most).Select(d => new InspectionProposal(d.Party, "random",
                [new(Said($"{month} 随机抽查抽到（每年 {d.Percent}%）"), Said($"drawn by lot for {month} ({d.Percent}% a year)"), 0)], null, null)),
        ];
    }

    /// <summary>Why someone must be inspected, in words.</summary>
    public static TargetReason WhyDue(CoverageRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (months, due) = (InspectionRules.MonthsOf(row.Grade, today), row.DueOn(today));
        var (zh, en) = row.Last is { } last ? ("上次检查 " + Written(last), "last inspected " + Written(last)) : ("还没有检查过", "never inspected");
        var over = today.DayNumber - due.DayNumber;
        return over > 0
            ? new(Said($"{zh}，{months} 个月一次，已超 {over} 天"), Said($"{en}, due every {months} months, {over} days over"), 0)
            : new(Said($"{zh}，{months} 个月一次，{Written(due)} 前要查"), Said($"{en}, due every {months} months, by {Written(due)}"), 0);
    }

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
