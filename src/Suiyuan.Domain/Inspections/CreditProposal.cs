using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Inspections;

/// <summary>A fact that counts towards a credit level.</summary>
/// <param name="Fact">Its code in <c>credit.csv</c>.</param>
/// <param name="Zh">What it is.</param>
/// <param name="En">The same.</param>
/// <param name="Index">The statement behind it.</param>
/// <param name="Day">When.</param>
/// <param name="Times">How often it counts.</param>
/// <param name="Points">How much it comes to.</param>
public sealed record CreditFact(string Fact, string Zh, string En, long Index, DateOnly Day, int Times, int Points);

/// <summary>What the rules of <c>credit.csv</c> propose for a party. A person decides.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Grade">The level that is proposed.</param>
/// <param name="Points">What the facts add up to.</param>
/// <param name="Facts">Which facts, how much each; newest first.</param>
/// <param name="Version">Which rules, such as <c>credit/1</c>.</param>
[GoesByRules]
public sealed record CreditProposal(string Party, string Grade, int Points, IReadOnlyList<CreditFact> Facts, string Version)
{
    private static readonly (int Version, DateOnly From, string Fact, int Points, int Most, string Zh, string En)[] Rules =
    [
        .. RuleFiles.Rows("Inspections/credit.csv", "version,from,fact,points,most,zh,en").Select(r => (
            r.Number(0), r.Day(1), r[2], r.Signed(3), r.Number(4), r[5], r[6])),
    ];

    private static readonly (int Version, string Grade, int Least)[] Levels =
    [
        .. RuleFiles.Rows("Inspections/credit-levels.csv", "version,grade,least").Select(r => (r.Number(0), r.OneOf(1, "a", "b", "c", "d"), r.Signed(2))),
    ];

    // Each gives party, fact, statement, day, times. $1 within, $2 the first day, $3 the last.
    private static readonly string[] Sources =
    [
        """
        SELECT p.id, CASE WHEN i.bad > 0 THEN 'item-bad' ELSE 'passed' END, i.idx, i.day, CASE WHEN i.bad > 0 THEN i.bad ELSE 1 END
        FROM inspection i JOIN party p ON p.no = i.party
        WHERE i.party IN (SELECT no FROM below) AND i.day >= $2 AND i.day <= $3 AND i.bureau = 1 AND (i.bad > 0 OR i.outcome IN (1, 2))
        """,
        """
        SELECT p.id, 'again', f.checked, s.day, f.again FROM fix f JOIN party p ON p.no = f.party JOIN statement s ON s.idx = f.checked
        WHERE f.party IN (SELECT no FROM below) AND f.again > 0 AND s.day >= $2 AND s.day <= $3
        """,
        """
        SELECT p.id, 'late', f.idx, f.until_day, 1 FROM fix f JOIN party p ON p.no = f.party LEFT JOIN statement s ON s.idx = f.said
        WHERE f.party IN (SELECT no FROM below) AND f.until_day >= $2 AND f.until_day < $3
          AND (CASE WHEN s.idx IS NULL THEN f.state = 0 ELSE s.day > f.until_day END)
        """,
        """
        SELECT p.id, 'measure-' || e.measure, e.idx, s.day, 1 FROM enforcement e JOIN statement s ON s.idx = e.idx JOIN party p ON p.no = e.party
        WHERE e.party IN (SELECT no FROM below) AND e.gone IS NULL AND s.day >= $2 AND s.day <= $3
        """,
        """
        SELECT p.id, 'test-failed', t.idx, t.day, 1 FROM test t JOIN party p ON p.no = t.stall
        WHERE t.stall IN (SELECT no FROM below) AND t.passed = 0 AND t.day >= $2 AND t.day <= $3
        """,
        """
        SELECT p.id, 'ticket', f.decided, d.day, 1 FROM finding f JOIN statement d ON d.idx = f.decided JOIN party p ON p.no = f.stall
        WHERE f.stall IN (SELECT no FROM below) AND f.outcome = 1 AND d.day >= $2 AND d.day <= $3
        """,
        """
        SELECT p.id, 'suspended', u.from_idx, s.day, 1 FROM suspension u JOIN statement s ON s.idx = u.from_idx JOIN party p ON p.no = u.party
        WHERE u.party IN (SELECT no FROM below) AND s.day >= $2 AND s.day <= $3
        """,
    ];

    /// <summary>Proposals for a party, or for everyone below it about whom anything counts, the most points first.</summary>
    public static IReadOnlyList<CreditProposal> Within(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        var facts = new List<(string Party, string Fact, long Index, DateOnly Day, int Times)>();
        foreach (var source in Sources)
        {
            facts.AddRange(db.All($"{RecordQueries.Below} {source} ORDER BY 4 DESC, 3 DESC",
                r => (r.GetString(0), FactOf(r.GetString(1)), r.GetInt64(2), DateOnly.FromDayNumber(r.GetInt32(3)), r.GetInt32(4)),
                within, (long)today.AddYears(-1).DayNumber, (long)today.DayNumber));
        }

        var rules = RulesOn(today);
        return
        [
            .. facts.GroupBy(f => f.Party, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g.Select(f => (f.Fact, f.Index, f.Day, f.Times))], rules))
                .OrderByDescending(p => p.Points).ThenBy(p => p.Party, StringComparer.Ordinal),
        ];
    }

    /// <summary>The proposal for one party; of one about whom nothing is known the level that no points come to.</summary>
    public static CreditProposal For(ViewReader db, string party, DateOnly today) =>
        Within(db, party, today).FirstOrDefault(p => p.Party == party) ?? Of(party, [], RulesOn(today));

    private static CreditProposal Of(string party, IReadOnlyList<(string Fact, long Index, DateOnly Day, int Times)> found, CreditRules rules)
    {
        var left = rules.Facts.ToDictionary(r => r.Fact, r => r.Most, StringComparer.Ordinal);
        var facts = new List<CreditFact>();
        foreach (var (fact, index, day, times) in found)
        {
            if (rules.Facts.FirstOrDefault(r => r.Fact == fact) is { Fact: not null } rule && Math.Min(times, left[fact]) is > 0 and var counts)
            {
                left[fact] -= counts;
                facts.Add(new CreditFact(fact, rule.Zh, rule.En, index, day, counts, counts * rule.Points));
            }
        }

        var points = facts.Sum(f => f.Points);
        return new CreditProposal(party, rules.Levels.Last(l => points >= l.Least).Grade, points,
            [.. facts.OrderByDescending(f => f.Day).ThenByDescending(f => f.Index)],
            string.Create(CultureInfo.InvariantCulture, $"credit/{rules.Version}"));
    }

    private sealed record CreditRules(
        int Version, IReadOnlyList<(int Version, DateOnly From, string Fact, int Points, int Most, string Zh, string En)> Facts,
        IReadOnlyList<(int Version, string Grade, int Least)> Levels);

    private static CreditRules RulesOn(DateOnly today)
    {
        var version = Rules.Where(r => r.From <= today).Select(r => r.Version).DefaultIfEmpty(Rules.Min(r => r.Version)).Max();
        return new CreditRules(version, [.. Rules.Where(r => r.Version == version)], [.. Levels.Where(l => l.Version == version).OrderBy(l => l.Least)]);
    }

    private static string FactOf(string code) => code.StartsWith("measure-", StringComparison.Ordinal)
        ? InspectionCodes.MeasureCodes[int.Parse(code["measure-".Length..], NumberStyles.None, CultureInfo.InvariantCulture) - 1] : code;
}
