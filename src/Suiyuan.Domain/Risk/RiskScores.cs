using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>Why a score is what it is: a fact and what it adds.</summary>
/// <param name="Zh">In words, with how often.</param>
/// <param name="En">The same in English.</param>
/// <param name="Points">Added; below zero when it speaks for the party.</param>
/// <param name="Fact">What it is: a row of <c>score.csv</c>, or the rule that found it, such as <c>r04</c>.</param>
public sealed record ScoreReason(string Zh, string En, int Points, string Fact);

/// <summary>A risk score.</summary>
/// <param name="Party">The party's id; of a supplier or an origin, its name.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">What it is made of, the most first.</param>
public sealed record RiskScore(string Party, int Score, IReadOnlyList<ScoreReason> Reasons);

/// <summary>
/// Risk scores: a sum of facts on the ledger by a public table of weights (<see cref="ScoreWeights"/>), the same on every node that
/// holds the ledger up to the same size.
/// </summary>
public static partial class RiskScores
{
    private static readonly string[] FactCodes =
    [
        "", "", "test-failed", "inspection-passed", "", "inspection-rectify", "inspection-enforce", "inspection-absent",
            "complaint", "complaint-illness",
        "enforcement", "", "", "credit-c", "credit-d",
    ];

    /// <summary>The stalls with the highest scores, the highest first, equal ones by id.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">A party's id: only stalls below it.</param>
    /// <param name="count">How many at most; those with a score of 0 are left out.</param>
    public static IReadOnlyList<RiskScore> Top(ViewReader db, string within, int count)
    {
        ArgumentNullException.ThrowIfNull(db);
        var scale = Scale.On(db.Today);
        return ScoreBoard.With<IReadOnlyList<RiskScore>>(db, within, scale.Window, (facts, stalls) =>
        [
            .. stalls.Select(s => (Stall: s, Facts: facts.Of(s.No), Score: scale.Score(facts.Of(s.No), s.Admitted, facts)))
                .Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Stall.Id, StringComparer.Ordinal).Take(count)
                .Select(s => new RiskScore(s.Stall.Id, s.Score, scale.Reasons(s.Facts, s.Stall.Admitted, facts))),
        ]);
    }

    /// <summary>
    /// Those of <see cref="Top"/> against whom there is more than the time since their last inspection, which is for the law's coverage to find.
    /// </summary>
    public static IEnumerable<RiskScore> Against(ViewReader db, string within, int count)
    {
        ArgumentNullException.ThrowIfNull(db);
        var unseen = ScoreWeights.On(db.Today)["unseen"].Points;
        return Top(db, within, count).TakeWhile(s => s.Score > unseen);
    }

    /// <summary>A party's score; 0 for one that is not on the ledger.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="party">Its id.</param>
    public static RiskScore Of(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = db.One("SELECT p.no, s.day FROM party p JOIN statement s ON s.idx = p.admitted WHERE p.id = $1", r => ((int No,
            int Admitted)?)(r.GetInt32(0), r.GetInt32(1)), party);
        if (row is not { } known)
        {
            return new RiskScore(party, 0, []);
        }

        var scale = Scale.On(db.Today);
        var facts = RiskFacts.At(db, db.TreeSize, db.Today, scale.Window, known.No);
        return new RiskScore(party, scale.Score(facts.Of(known.No), known.Admitted, facts), scale.Reasons(facts.Of(known.No),
            known.Admitted, facts));
    }

    /// <summary>The merchants below a party, with the day that each was admitted.</summary>
    internal static List<(int No, string Id, int Admitted)> Stalls(ViewReader db, string within) => db.All(RecordQueries.Below + """
         SELECT p.no, p.id, s.day FROM below b JOIN party p ON p.no = b.no JOIN statement s ON s.idx = p.admitted WHERE p.role = 3 AND p.left_at IS NULL
        """, r => (r.GetInt32(0), r.GetString(1), r.GetInt32(2)), within);

    /// <summary>The weights in force on a day, ready to weigh with.</summary>
    internal sealed partial class Scale
    {
        private readonly ScoreWeight?[] _facts;
        private readonly ScoreWeight[] _severities;
        private readonly ScoreWeight _unseen;
        private readonly IReadOnlyList<RiskRule> _rules;

        private Scale(DateOnly day)
        {
            var weights = ScoreWeights.On(day);
            _facts = [.. FactCodes.Select(c => c.Length == 0 ? null : weights[c])];
            _severities = [.. FindingCodes.Severities.Select(s => weights["hit-" + s])];
            _unseen = weights["unseen"];
            _rules = RuleCatalogue.Standard.On(day);
            Window = weights["window"].Points;
            Deliveries = weights["source"].Points;
        }

        public int Window { get; }

        public static Scale On(DateOnly day) => new(day);

        public int Score(PartyFacts? of, int admitted, RiskFacts facts)
        {
            var sum = IsUnseen(of, admitted, facts) ? _unseen.Points : 0;
            for (var i = 0; of is not null && i < _facts.Length; i++)
            {
                sum += _facts[i]?.For(of.Of((RiskFact)i)) ?? 0;
            }

            Span<int> counts = stackalloc int[_severities.Length];
            foreach (var (rule, severity, count) in of?.Hits ?? [])
            {
                counts[severity - 1] += _rules[rule - 1].State == "live" ? count : 0;
            }

            for (var i = 0; i < counts.Length; i++)
            {
                sum += _severities[i].For(counts[i]);
            }

            return Math.Clamp(sum, 0, 100);
        }

        public List<ScoreReason> Reasons(PartyFacts? of, int admitted, RiskFacts facts)
        {
            var reasons = new List<ScoreReason>();
            for (var i = 0; of is not null && i < _facts.Length; i++)
            {
                if (_facts[i] is { } weight && of.Of((RiskFact)i) is > 0 and var times)
                {
                    reasons.Add(Reason(weight.Name, weight.NameEnglish, times, weight.For(times), weight.Fact));
                }
            }

            // The rules of one severity share its most; what is beyond it is taken from those that come last.
            foreach (var severity in of?.Hits.Where(h => _rules[h.Rule - 1].State == "live").GroupBy(h => h.Severity) ?? [])
            {
                var (weight, before) = (_severities[severity.Key - 1], 0);
                foreach (var rule in severity.GroupBy(h => h.Rule).OrderByDescending(r => r.Sum(h => h.Count)).ThenBy(r => r.Key))
                {
                    var times = rule.Sum(h => h.Count);
                    var points = weight.For(before + times) - weight.For(before);
                    before += times;
                    reasons.Add(Reason(_rules[rule.Key - 1].Name, _rules[rule.Key - 1].NameEnglish, times, points, _rules[rule.Key - 1].Code));
                }
            }

            if (IsUnseen(of, admitted, facts))
            {
                reasons.Add(new ScoreReason(_unseen.Name, _unseen.NameEnglish, _unseen.Points, _unseen.Fact));
            }

            return [.. reasons.OrderByDescending(r => Math.Abs(r.Points)).ThenBy(r => r.En, StringComparer.Ordinal)];
        }

        private bool IsUnseen(PartyFacts? of, int admitted, RiskFacts facts) =>
            Math.Max(of?.LastInspected ?? 0, admitted) <= facts.Today - Window;

        private static ScoreReason Reason(string zh, string en, int times, int points, string fact) => new(
            string.Create(CultureInfo.InvariantCulture, $"{zh} {times} 次"),
            string.Create(CultureInfo.InvariantCulture, $"{en}: {times}"), points, fact);
    }
}
