using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Web.Risk;

namespace Suiyuan.Web.Office;

/// <summary>A stall as both rankings have it.</summary>
/// <param name="Stall">The stall.</param>
/// <param name="Score">Its plain score.</param>
/// <param name="Reasons">What the score is made of.</param>
/// <param name="Place">Its place by the score, from 1; null where nothing counts against it.</param>
/// <param name="Likelihood">How likely the model takes a fault to be; null without a model.</param>
/// <param name="ModelPlace">Its place by the model.</param>
public sealed record RankedStall(
    Party Stall, int Score, IReadOnlyList<ScoreReason> Reasons, int? Place, float? Likelihood, int? ModelPlace);

internal sealed partial class Desk
{
    // Of a large city nobody reads further.
    private const int MostRanked = 500;

    private const int MostSources = 12;

    private RuleStates? _ruleStates;
    private TargetRanking? _ranking;

    /// <summary>Which rules work.</summary>
    public RuleStates RuleStates() => _ruleStates ??= new(Db, Today);

    /// <summary>The model beside the plain score.</summary>
    public RankingAdvisor Advisor => Http.RequestServices.GetRequiredService<RankingAdvisor>();

    /// <summary>What proposes inspections.</summary>
    public TargetRanking Ranking => _ranking ??= Advisor.Current(RuleStates());

    /// <summary>Stalls that either ranking puts first, in the order of the one that proposes inspections.</summary>
    public IReadOnlyList<RankedStall> RankedStalls()
    {
        var scores = Scores();
        var placed = Enumerable.Range(0, scores.Count).ToDictionary(i => scores[i].Party, StringComparer.Ordinal);
        var likely = Advisor.Likelihoods(Db, Party);
        var likelyPlaced = Enumerable.Range(0, likely.Count).ToDictionary(i => likely[i].Party, StringComparer.Ordinal);
        var rows = scores.Select(s => s.Party).Union(likely.Take(scores.Count).Select(l => l.Party), StringComparer.Ordinal)
            .Select(Find).OfType<Party>().Select(Row);
        return
        [
            .. (Advisor.Leads(RuleStates()) ? rows.OrderBy(r => r.ModelPlace ?? int.MaxValue) : rows.OrderBy(r => r.Place ?? int.MaxValue))
                .ThenBy(r => r.ModelPlace ?? int.MaxValue).ThenBy(r => r.Stall.Id, StringComparer.Ordinal).Take(MostRanked),
        ];

        RankedStall Row(Party stall)
        {
            int? at = placed.TryGetValue(stall.Id, out var i) ? i : null;
            int? modelAt = likelyPlaced.TryGetValue(stall.Id, out var j) ? j : null;
            return new RankedStall(
                stall, at is { } a ? scores[a].Score : 0, at is { } b ? scores[b].Reasons : [], at + 1,
                modelAt is { } m ? likely[m].Likelihood : null, modelAt + 1);
        }
    }

    /// <summary>Suppliers of the stalls below this office by risk.</summary>
    public IReadOnlyList<RiskScore> RiskySuppliers() => Slow("suppliers", (Party, Today), static (db, of) => RiskScores.Suppliers(db, of.Party, MostSources));

    /// <summary>Places of origin by risk.</summary>
    public IReadOnlyList<RiskScore> RiskyOrigins() => Slow("origins", (Party, Today), static (db, of) => RiskScores.Origins(db, of.Party, MostSources));

    private List<RiskScore> Scores() => Slow("scores", (Party, Today), static (db, of) => RiskScores.Against(db, of.Party, int.MaxValue).ToList());

    /// <summary>What an origin's score counts.</summary>
    public IReadOnlyList<SourceDelivery> DeliveriesBehind(string origin, int most) => RiskScores.OfOrigin(Db, Party, origin, most);
}
