using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

// Where goods come from: suppliers and places of origin, by the same weights as stalls.
public static partial class RiskScores
{
    // A supplier answers for its goods and their papers, not for how a stall keeps its books: rules with this parameter.
    private const string AboutSource = "source";

    // A hit rests on the purchase itself or on its ticket.
    private const string Found = """
        FROM risk_hit h JOIN risk_rest e ON e.hit = h.no LEFT JOIN ticket t ON t.idx = e.idx
          JOIN purchase u ON u.idx = COALESCE(t.purchase, e.idx) JOIN statement s ON s.idx = u.idx
        """;

    private const string FoundWhere = """
        WHERE h.voided IS NULL AND h.day > $2 AND h.rule IN (SELECT value FROM json_each($3))
          AND s.subject IN (SELECT no FROM below) AND NOT EXISTS(
          SELECT 1 FROM score_alert a WHERE a.party = h.party AND a.rule = h.rule AND a.key = h.key AND a.excused IS NOT NULL)
        """;

    private const string Deliveries = "FROM source_day WHERE market IN (SELECT no FROM below) AND day > $2";

    // From the lot that failed, by the sales that it came by, back to the purchases from outside.
    private static readonly string Failed = $"""
        , up(test, lot) AS (
          SELECT t.idx, {StatementView.IndexOf("t.lot_of")} * 64 + t.lot_line FROM score_fact x JOIN test t ON t.idx = x.idx
          WHERE x.fact = 2 AND x.gone IS NULL AND x.day > $2 AND t.lot_of IS NOT NULL
          UNION SELECT up.test, a.lot FROM up JOIN lot l ON l.no = up.lot JOIN allocation a ON a.line = l.source)
        """;

    /// <summary>
    /// The suppliers with the highest scores, the highest first, equal ones by name: what live rules found in their deliveries and what
    /// failed a test of them, by the same weights as a stall's, as often as it would be in a hundred deliveries. Suppliers of few
    /// deliveries are left out; how many are enough is the <c>source</c> row of <c>score.csv</c>.
    /// </summary>
    /// <param name="db">Where to read. Goes through the window's hits and failed tests; deliveries are counted already.</param>
    /// <param name="within">The id of a market or a bureau: only deliveries to stalls below it.</param>
    /// <param name="count">How many at most; those with a score of 0 are left out.</param>
    public static IReadOnlyList<RiskScore> Suppliers(ViewReader db, string within, int count) => Sources(db, within, count,
        $"SELECT name, SUM(deliveries) {Deliveries} AND origin = {SourceView.Supplier} GROUP BY name",
        $"SELECT u.supplier, h.rule, h.severity, COUNT(DISTINCT h.no) {Found} {FoundWhere} GROUP BY u.supplier, h.rule, h.severity",
        """
        SELECT u.supplier, COUNT(DISTINCT up.test) FROM up JOIN purchase u ON u.idx = up.lot / 64 JOIN statement s ON s.idx = u.idx
        WHERE s.subject IN (SELECT no FROM below) GROUP BY u.supplier
        """);

    /// <summary>The same for places of origin, as purchases declare them.</summary>
    /// <param name="db">Where to read. Goes through the window's hits and failed tests; deliveries are counted already.</param>
    /// <param name="within">The id of a market or a bureau: only deliveries to stalls below it.</param>
    /// <param name="count">How many at most; those with a score of 0 are left out.</param>
    public static IReadOnlyList<RiskScore> Origins(ViewReader db, string within, int count) => Sources(db, within, count,
        $"SELECT name, SUM(deliveries) {Deliveries} AND origin = {SourceView.Origin} GROUP BY name",
        $"""
        SELECT l.origin, h.rule, h.severity, COUNT(DISTINCT h.no) {Found} JOIN lot l ON l.no >= u.idx * 64 AND l.no < u.idx * 64 + 64
        {FoundWhere} AND l.origin IS NOT NULL GROUP BY l.origin, h.rule, h.severity
        """,
        """
        SELECT l.origin, COUNT(DISTINCT up.test) FROM up JOIN lot l ON l.no = up.lot JOIN purchase u ON u.idx = up.lot / 64
          JOIN statement s ON s.idx = u.idx
        WHERE l.origin IS NOT NULL AND s.subject IN (SELECT no FROM below) GROUP BY l.origin
        """);

    private static List<RiskScore> Sources(ViewReader db, string within, int count, string all, string hits, string failed)
    {
        ArgumentNullException.ThrowIfNull(db);
        var scale = Scale.On(db.Today);
        var since = (long)(db.Today.DayNumber - scale.Window);
        var known = db.All($"{RecordQueries.Below} {all}", r => (Name: r.GetString(0), Count: r.GetInt32(1)), within, since)
            .Where(s => s.Count >= scale.Deliveries).ToDictionary(s => s.Name, s => s.Count, StringComparer.Ordinal);
        var tests = db.All($"{RecordQueries.Below} {Failed} {failed}", r => (Name: r.GetString(0), Count: r.GetInt32(1)), within, since)
            .ToDictionary(s => s.Name, s => s.Count, StringComparer.Ordinal);
        var found = db.All($"{RecordQueries.Below} {hits}",
            r => (Name: r.GetString(0), Rule: r.GetInt32(1), Severity: r.GetInt32(2), Count: r.GetInt32(3)),
            within, since, scale.SourceRules)
            .ToLookup(h => h.Name, h => (h.Rule, h.Severity, h.Count), StringComparer.Ordinal);
        return
        [
            .. known.Select(s => scale.Rate(s.Key, s.Value, found[s.Key], tests.GetValueOrDefault(s.Key))).Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score).ThenBy(s => s.Party, StringComparer.Ordinal).Take(count),
        ];
    }

    internal sealed partial class Scale
    {
        /// <summary>How many deliveries are enough to judge a source by.</summary>
        public int Deliveries { get; }

        /// <summary>A source's score.</summary>
        public RiskScore Rate(string name, int deliveries, IEnumerable<(int Rule, int Severity, int Count)> hits, int failed)
        {
            var reasons = new List<ScoreReason>();
            foreach (var severity in hits.GroupBy(h => h.Severity))
            {
                var (weight, before) = (_severities[severity.Key - 1], 0);
                foreach (var (no, _, times) in severity.OrderByDescending(h => h.Count).ThenBy(h => h.Rule))
                {
                    var rule = _rules[no - 1];
                    reasons.Add(OfHundred(rule.Name, rule.NameEnglish, times, deliveries,
                        InHundred(weight, before + times, deliveries) - InHundred(weight, before, deliveries), rule.Code));
                    before += times;
                }
            }

            if (failed > 0 && _facts[(int)RiskFact.TestFailed] is { } test)
            {
                reasons.Add(OfHundred(test.Name, test.NameEnglish, failed, deliveries, InHundred(test, failed, deliveries), test.Fact));
            }

            return new RiskScore(name, Math.Clamp(reasons.Sum(r => r.Points), 0, 100),
                [.. reasons.OrderByDescending(r => r.Points).ThenBy(r => r.En, StringComparer.Ordinal)]);
        }

        /// <summary>The numbers of the rules whose finds count against a source as they are now, as a JSON array.</summary>
        public string SourceRules => $"[{string.Join(',', _rules.Where(IsAboutSource).Select(r => r.Number))}]";

        private static bool IsAboutSource(RiskRule rule) => rule.State == "live" && rule.Parameters.ContainsKey(AboutSource);

        private static int InHundred(ScoreWeight weight, int times, int deliveries) =>
            (int)Math.Min(weight.Most, (long)weight.Points * times * 100 / deliveries);

        private static ScoreReason OfHundred(string zh, string en, int times, int deliveries, int points, string fact) => new(
            string.Create(CultureInfo.InvariantCulture, $"{zh}：{deliveries} 次供货中 {times} 次"),
            string.Create(CultureInfo.InvariantCulture, $"{en}: {times} in {deliveries} deliveries"), points, fact);
    }
}
