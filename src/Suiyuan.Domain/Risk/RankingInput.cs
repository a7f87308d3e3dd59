using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>What is known of a stall at a tree size, in numbers for a model to rank by.</summary>
/// <param name="Party">The stall.</param>
/// <param name="Score">Its plain score there (<see cref="RiskScores"/>).</param>
/// <param name="Features">In the order of <see cref="RankingInput.Names"/>.</param>
public sealed record RankingRow(string Party, int Score, float[] Features);

/// <summary>An inspection, with what was known before it.</summary>
/// <param name="Day">The China day of the inspection.</param>
/// <param name="Known">What was known of the stall some days before.</param>
/// <param name="Fault">True when it ended in rectification or enforcement.</param>
public sealed record RankingExample(DateOnly Day, RankingRow Known, bool Fault);

/// <summary>What a ranking of inspections is learned from: facts as they stood, and what inspections after that found.</summary>
public static class RankingInput
{
    /// <summary>Changes with <see cref="Names"/>: a model is of no use with other features.</summary>
    public const string Version = "risk/1";

    // Facts are taken once a week: what happened in the last days before an inspection may have sent the inspector.
    private const int DaysApart = 7;
    private const int Longest = 365;

    private static readonly string[] FeatureNames =
    [
        "score", "hits-watch", "hits-review", "hits-hold", "hits-block", "days-since-fault", "days-since-inspection",
        .. Enum.GetValues<RiskFact>().Select(f => f.ToString()), .. Enumerable.Range(1, RuleCatalogue.Count).Select(RiskRule.CodeOf),
    ];

    /// <summary>What each feature is.</summary>
    public static IReadOnlyList<string> Names => FeatureNames;

    /// <summary>Every stall below a party, as it is known now.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The party's id.</param>
    public static IReadOnlyList<RankingRow> Now(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return At(db, within, db.TreeSize, db.Today);
    }

    /// <summary>
    /// Every inspection of stalls below a party that found somebody there, with what was known at the beginning of its week; of several
    /// at one stall in a week the first.
    /// </summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The party's id.</param>
    public static IReadOnlyList<RankingExample> Examples(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        var inspections = db.All("SELECT f.idx, p.id, f.fact, f.day FROM score_fact f JOIN party p ON p.no = f.party WHERE f.fact BETWEEN 3 AND 6 ORDER BY f.idx",
            r => (Index: r.GetInt64(0), Party: r.GetString(1), Fact: (RiskFact)r.GetInt32(2), Day: r.GetInt32(3)));
        var examples = new List<RankingExample>();
        if (inspections.Count == 0)
        {
            return examples;
        }

        // The first weeks have nothing before them to know by.
        for (var day = inspections[0].Day + (3 * DaysApart); day <= inspections[^1].Day; day += DaysApart)
        {
            var (from, until) = (SizeAt(db, DateOnly.FromDayNumber(day)), SizeAt(db, DateOnly.FromDayNumber(day + DaysApart)));
            var known = At(db, within, from, DateOnly.FromDayNumber(day - 1)).ToDictionary(r => r.Party, StringComparer.Ordinal);
            foreach (var first in inspections.Where(i => i.Index >= from && i.Index < until).GroupBy(i => i.Party).Select(g => g.First()))
            {
                if (known.TryGetValue(first.Party, out var row))
                {
                    examples.Add(new RankingExample(DateOnly.FromDayNumber(first.Day), row,
                        first.Fact is RiskFact.InspectionRectify or RiskFact.InspectionEnforce));
                }
            }
        }

        return examples;
    }

    /// <summary>How many inspections that found somebody there are recorded: grows with what there is to learn from.</summary>
    /// <param name="db">Where to read.</param>
    public static long Count(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM score_fact WHERE fact BETWEEN 3 AND 6");
    }

    private static List<RankingRow> At(ViewReader db, string within, long size, DateOnly day)
    {
        var scale = RiskScores.Scale.On(day);
        var facts = RiskFacts.At(db, size, day, scale.Window);
        return [.. RiskScores.Stalls(db, within).OrderBy(s => s.Id, StringComparer.Ordinal).Select(s =>
        {
            var of = facts.Of(s.No);
            var score = scale.Score(of, s.Admitted, facts);
            return new RankingRow(s.Id, score, Features(of, score, s.Admitted, facts.Today));
        })];
    }

    private static float[] Features(PartyFacts? of, int score, int admitted, int today)
    {
        var features = new float[FeatureNames.Length];
        features[0] = score;
        foreach (var (_, severity, count) in of?.Hits ?? [])
        {
            features[severity] += count;
        }

        features[5] = Math.Min(Longest, of is { LastFault: > 0 } ? today - of.LastFault : Longest);
        features[6] = Math.Min(Longest, today - Math.Max(of?.LastInspected ?? 0, admitted));
        for (var fact = 1; of is not null && fact <= (int)RiskFact.CreditD; fact++)
        {
            features[6 + fact] = of.Of((RiskFact)fact);
        }

        for (var rule = 1; of is not null && rule <= RuleCatalogue.Count; rule++)
        {
            features[6 + (int)RiskFact.CreditD + rule] = of.OfRule(rule);
        }

        return features;
    }

    /// <summary>How many entries there were when a China day began. The ledger's time never goes back, so a search by halves finds it.</summary>
    private static long SizeAt(ViewReader db, DateOnly day)
    {
        var at = ChinaTime.StartOf(day).ToUnixTimeSeconds();
        var (low, high) = (0L, db.TreeSize);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (db.Number("SELECT recorded FROM statement WHERE idx = $1", middle) < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
