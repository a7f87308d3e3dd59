using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Checks;

/// <summary>What a market tests of a category, against the plan.</summary>
/// <param name="Category">One of <see cref="Categories"/>.</param>
/// <param name="RapidWanted">Rapid tests that the plan asks for on a day.</param>
/// <param name="RapidDone">Rapid tests on the day, whoever made them.</param>
/// <param name="SamplesWanted">Samples that the plan asks for in a month.</param>
/// <param name="SamplesDone">Samples in the month, up to the day.</param>
public sealed record TestPlanLine(string Category, int RapidWanted, int RapidDone, int SamplesWanted, int SamplesDone);

/// <summary>The dated plan of <c>test-plan.csv</c>, and how far a market is with it.</summary>
[GoesByRules]
public static class TestPlanQueries
{
    private static readonly (DateOnly From, string Market, string Category, int Rapid, int Samples)[] Rows =
    [
        .. RuleFiles.Rows("Checks/test-plan.csv", "from,market,category,rapid_a_day,samples_a_month").Select(r => (
            r.Day(0), r[1], r.OneOf(2, Categories.All), r.Number(3), r.Number(4))),
    ];

    /// <summary>A market's day against the plan: the categories that its stalls deal in, or that it is known for. Furthest behind first; none for
    /// a market of no known kind.</summary>
    public static IReadOnlyList<TestPlanLine> Of(ViewReader db, string market, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var type = db.One("SELECT type FROM party WHERE id = $1 AND type IS NOT NULL", r => r.GetString(0), market);
        var rows = Rows.Where(r => r.Market == type).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var from = rows.Select(r => r.From).Where(d => d <= day).DefaultIfEmpty(rows.Min(r => r.From)).Max();
        var deals = db.All($"""
            {RecordQueries.Below} SELECT COALESCE(categories, focus) FROM party
            WHERE no IN (SELECT no FROM below) AND left_at IS NULL AND COALESCE(categories, focus) IS NOT NULL
            """, r => r.GetString(0), market).SelectMany(c => c.Split(',')).ToHashSet(StringComparer.Ordinal);
        var rapid = Done(db.All($"""
            {RecordQueries.Below} SELECT t.product, p.categories, count(*) FROM test t JOIN party p ON p.no = t.stall
            WHERE t.stall IN (SELECT no FROM below) AND t.day = $2 AND t.number IS NULL GROUP BY t.product, p.categories
            """, Read, market, day.DayNumber));
        var samples = Done(db.All($"""
            {RecordQueries.Below} SELECT t.product, p.categories, count(*) FROM sampling t JOIN party p ON p.no = t.stall
            WHERE t.stall IN (SELECT no FROM below) AND t.day >= $2 AND t.day <= $3 GROUP BY t.product, p.categories
            """, Read, market, new DateOnly(day.Year, day.Month, 1).DayNumber, day.DayNumber));
        return
        [
            .. rows.Where(r => r.From == from && deals.Contains(r.Category))
                .Select(r => new TestPlanLine(r.Category, r.Rapid, rapid.GetValueOrDefault(r.Category), r.Samples, samples.GetValueOrDefault(r.Category)))
                .OrderByDescending(l => l.RapidWanted - l.RapidDone).ThenBy(l => l.Category, StringComparer.Ordinal),
        ];
    }

    private static (string Product, string? Deals, int Count) Read(ViewRow row) =>
        (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2));

    // Goods that the dictionary does not know are of the stall's category where it deals in one alone.
    private static Dictionary<string, int> Done(IEnumerable<(string Product, string? Deals, int Count)> counts) => counts
        .GroupBy(c => ProductDictionary.Find(c.Product)?.Category
            ?? (c.Deals?.Contains(',', StringComparison.Ordinal) == false ? c.Deals : ""), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);
}
