using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Inspections;

namespace Suiyuan.Web.Office;

/// <summary>Someone who is to be inspected, planned or not.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Day">By when.</param>
/// <param name="State"><c>overdue</c>, <c>today</c>, <c>planned</c> or <c>due</c>.</param>
/// <param name="Plan">The plan; null where there is none.</param>
/// <param name="Reasons">Why, in words.</param>
/// <param name="Score">Of the ranking; 0 where it has none.</param>
public sealed record InspectionWork(Party Party, DateOnly Day, string State, PlanRow? Plan, IReadOnlyList<string> Reasons, double Score);

/// <summary>Someone for whom the rules propose another credit level than they have.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Has">The level that stands; null for none.</param>
/// <param name="Proposal">What is proposed.</param>
public sealed record CreditWork(Party Party, string? Has, CreditProposal Proposal);

internal sealed partial class Desk
{
    /// <summary>What the lists show at most of what is due by law alone.</summary>
    private const int MostDue = 500;

    private IReadOnlyList<CoverageRow>? _coverage;
    private IReadOnlyList<PlanRow>? _plans;
    private IReadOnlyList<FixRow>? _toFix;
    private IReadOnlyDictionary<string, TargetRow>? _targets;

    /// <summary>How everyone below this office stands with the law's inspections.</summary>
    public IReadOnlyList<CoverageRow> Coverage() => _coverage ??= InspectionQueries.Coverage(Db, Party, Today);

    /// <summary>When a bureau inspected a party last.</summary>
    public DateOnly? LastInspected(string party) => InspectionQueries.Last(Db, party)?.Day;

    /// <summary>Plans that are open: a market's own, or those of this bureau and the bureaus below it.</summary>
    public IReadOnlyList<PlanRow> Plans() => _plans ??= [.. InspectionQueries.Plans(Db, Party).Where(p => Find(p.By) is { } by && by.Role == Me.Role)];

    /// <summary>What is to be put right below this office, the worst first.</summary>
    public IReadOnlyList<FixRow> ToFix() => _toFix ??= InspectionQueries.ToFix(Db, Party, Today);

    /// <summary>Who is to be inspected: overdue, today, planned, due by law; within each those of the highest risk first.</summary>
    public IReadOnlyList<InspectionWork> InspectionWorks()
    {
        var soon = InspectionRules.TermOf("soon", Today).Day;
        var due = IsBureau
            ? Coverage().Where(c => c.Planned is null).Select(c => (Row: c, Due: c.DueOn(Today))).Where(c => c.Due <= soon && Find(c.Row.Party) is not null)
                .OrderBy(c => c.Due).Take(MostDue).Select(c => new InspectionWork(
                    Find(c.Row.Party)!, c.Due, c.Due < Today ? "overdue" : "due", null, [InspectionWords.WhyDue(c.Row, Today, text)], ScoreOf(c.Row.Party)))
            : [];
        return
        [
            .. PlannedInspections().Concat(due).OrderBy(w => Array.IndexOf(InspectionWords.States, w.State)).ThenByDescending(w => w.Score).ThenBy(w => w.Day)
                .ThenBy(w => w.Party.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the officer's phone shows: plans for today and those overdue, the highest risk first, with what ranks them.</summary>
    public IReadOnlyList<InspectionWork> TodaysInspections() =>
    [
        .. PlannedInspections().Where(w => w.State is "overdue" or "today").OrderByDescending(w => w.Score).ThenBy(w => w.Day)
            .ThenBy(w => w.Party.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<InspectionWork> PlannedInspections() => Plans().Where(p => Find(p.Party) is not null).Select(p => new InspectionWork(
        Find(p.Party)!, p.Last, p.Last < Today ? "overdue" : p.Last == Today ? "today" : "planned", p,
        [.. p.Reasons.Select(r => InspectionWords.Reason(r, text))], ScoreOf(p.Party)));

    /// <summary>The plan that an inspection of this party would carry out, the earliest.</summary>
    public PlanRow? PlanOf(string party) => Plans().FirstOrDefault(p => p.Party == party);

    /// <summary>What ranks one party, for a page that is about it alone.</summary>
    public TargetRow RiskOf(string party) => Ranking.Of(Db, party, Today);

    /// <summary>What ranks a party of a list; null when nothing does.</summary>
    public TargetRow? TargetOf(string party) => (_targets ??= Targets(Ranking)).GetValueOrDefault(party);

    /// <summary>Whom the machine proposes: by law, by risk, by lot.</summary>
    public IReadOnlyList<InspectionProposal> Proposals(string cause, int most) => cause switch
    {
        "coverage" => InspectionPlanner.Coverage(Coverage(), Today, most),
        "risk" => InspectionPlanner.Targeted(Db, Party, Coverage(), Ranking, Today, most),
        _ => InspectionPlanner.Drawn(Coverage(), Today, most),
    };

    /// <summary>Inspections of a list, newest first.</summary>
    public RowPage<InspectionRow> Inspections(InspectionFilter filter, long skip, int take) => InspectionQueries.List(Db, filter, skip, take);

    /// <summary>How many inspections there were below this office.</summary>
    public long InspectionsDone() => InspectionQueries.Count(Db, new InspectionFilter(Party));

    /// <summary>An inspection of someone below this office; null for any other.</summary>
    public InspectionRow? FindInspection(string id) =>
        StatementId.TryParse(id, out var named) && InspectionQueries.Find(Db, named) is { } found && All.ContainsKey(found.Party) ? found : null;

    /// <summary>Something to be put right by someone below this office, by the statement that asks for it.</summary>
    public FixRow? FindFix(string id) =>
        StatementId.TryParse(id, out var named) && InspectionQueries.FindFix(Db, named) is { } found && All.ContainsKey(found.Party) ? found : null;

    /// <summary>What was answered.</summary>
    public IReadOnlyList<ItemAnswer> ItemsOf(InspectionRow inspection) => InspectionQueries.ItemsOf(Db, inspection.Index);

    /// <summary>What was said about putting right, oldest first.</summary>
    public IReadOnlyList<FixAct> ActsOf(FixRow fix) => InspectionQueries.ActsOf(Db, fix.Index);

    /// <summary>True when this office found it, or stands above who did: it may say whether it is in order now.</summary>
    public bool MayCheck(FixRow fix) => All.ContainsKey(fix.By);

    /// <summary>Measures against a party and everyone below it, newest first.</summary>
    public IReadOnlyList<EnforcementRow> Enforcements(string within, int take) => InspectionQueries.Enforcements(Db, within, default, take);

    /// <summary>A measure against someone below this office.</summary>
    public EnforcementRow? FindEnforcement(string id) =>
        StatementId.TryParse(id, out var named) && InspectionQueries.FindEnforcement(Db, named) is { } found && All.ContainsKey(found.Party) ? found : null;

    /// <summary>A party's credit level today.</summary>
    public CreditRow? CreditOf(string party) => InspectionQueries.CreditOf(Db, party, Today);

    /// <summary>What the rules propose for a party.</summary>
    public CreditProposal ProposalFor(string party) => CreditProposal.For(Db, party, Today);

    /// <summary>Those for whom the rules propose another level than they have, the worst first.</summary>
    public IReadOnlyList<CreditWork> CreditProposals()
    {
        var grades = Coverage().ToDictionary(c => c.Party, c => c.Grade, StringComparer.Ordinal);
        return [.. CreditPoints().Where(p => grades.TryGetValue(p.Party, out var has) && has != p.Grade && Find(p.Party) is not null)
            .Select(p => new CreditWork(Find(p.Party)!, grades[p.Party], p))];
    }

    /// <summary>The page of an inspection or of something to be put right at this desk.</summary>
    public string InspectionLink(StatementId id) => $"{Home}/inspections/{id}";

    private IReadOnlyList<CreditProposal> CreditPoints() => Slow("credit", (Party, Today), static (db, of) => CreditProposal.Within(db, of.Party, of.Today));

    private Dictionary<string, TargetRow> Targets(TargetRanking ranking) => Slow("targets", (Party, ranking.Name, Today),
        (db, of) => ranking.Top(db, of.Party, int.MaxValue, of.Today).ToDictionary(t => t.Party, StringComparer.Ordinal));

    private double ScoreOf(string party) => TargetOf(party)?.Score ?? 0;

    private IEnumerable<DeskItem> InspectionTasks(string scope)
    {
        var fixes = ToFix().Where(f => IsIn(f.Party, scope)).ToList();
        var late = fixes.Where(f => f.IsLate(Today)).ToList();
        if (late.Count > 0)
        {
            var worst = late[0];
            yield return new(Urgency.Act, "wait", text[$"整改超期 {late.Count} 件", late.Count == 1 ? "One rectification is late" : $"{late.Count} rectifications are late"],
                text[$"最久：{StallName(worst.Party)}", $"Longest: {StallName(worst.Party)}"], $"{Home}/rectify", IsBureau ? MarketOf(worst.Party) : null)
            {
                Area = Area.Inspections,
                Count = late.Count,
                Due = ChinaTime.StartOf(worst.Until.AddDays(1)),
                Clock = text["整改", "to be put right"],
            };
        }

        var said = fixes.Count(f => f.State == FixState.Said && MayCheck(f));
        if (said > 0)
        {
            yield return new(Urgency.Look, "eye", text[$"等复查 {said} 件", said == 1 ? "One rectification to look at" : $"{said} rectifications to look at"],
                text["对方说改好了，请复查。", "They say that it is done: look again."], $"{Home}/rectify", null)
            {
                Area = Area.Inspections,
                Count = said,
                Due = fixes.Where(f => f.State == FixState.Said && MayCheck(f)).Min(f => f.RecheckBy) is { } by ? ChinaTime.StartOf(by.AddDays(1)) : null,
                Clock = text["复查", "to look again"],
            };
        }

        var overdue = Plans().Count(p => p.Last < Today && IsIn(p.Party, scope));
        if (overdue > 0)
        {
            yield return new(Urgency.Act, "search", text[$"检查计划逾期 {overdue} 家", overdue == 1 ? "One planned inspection is overdue" : $"{overdue} planned inspections are overdue"],
                text["到了日子还没去查。", "Their day has passed."], $"{Home}/inspect", null)
            { Area = Area.Inspections, Count = overdue };
        }
    }
}
