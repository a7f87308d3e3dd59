using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>What is counted of suppliers and origins, against the deliveries themselves.</summary>
internal static class SourceCounts
{
    private const string Deliveries = """
        FROM purchase u JOIN statement s ON s.idx = u.idx
        WHERE s.day > $2 AND s.subject IN (SELECT no FROM below) AND NOT EXISTS(SELECT 1 FROM entry_fate v WHERE v.idx = u.idx)
        """;

    public static void AssertAreTheDeliveries(ViewReader db, IEnumerable<string> within, params int[] windows)
    {
        foreach (var party in within)
        {
            foreach (var window in windows)
            {
                var since = (long)(db.Today.DayNumber - window);
                var suppliers = All($"SELECT u.supplier, COUNT(*) {Deliveries} GROUP BY u.supplier ORDER BY u.supplier");
                Assert.NotEmpty(suppliers);
                Assert.Equal(suppliers, Counted(0));
                var origins = All($"""
                    SELECT origin, COUNT(*) FROM (SELECT DISTINCT l.origin, d.idx FROM (SELECT u.idx {Deliveries}) d
                      JOIN lot l ON l.no >= d.idx * 64 AND l.no < d.idx * 64 + 64 WHERE l.origin IS NOT NULL)
                    GROUP BY origin ORDER BY origin
                    """);
                Assert.NotEmpty(origins);
                Assert.Equal(origins, Counted(1));

                List<(string, long)> Counted(int origin) => All($"""
                    SELECT name, SUM(deliveries) AS n FROM source_day
                    WHERE market IN (SELECT no FROM below) AND day > $2 AND origin = {origin} GROUP BY name HAVING SUM(deliveries) <> 0 ORDER BY name
                    """);

                List<(string, long)> All(string sql) => db.All(
                    $"""
                    WITH RECURSIVE below(no) AS (
                      SELECT no FROM party WHERE id = $1 UNION SELECT c.no FROM party c JOIN below b ON c.under = b.no WHERE c.no <> c.under)
                    {sql}
                    """,
                    r => (r.GetString(0), r.GetInt64(1)), party, since);
            }
        }
    }
}
