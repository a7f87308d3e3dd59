using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>What counts for and against one party, within the window.</summary>
/// <param name="count">How many facts and rules there are to count.</param>
internal sealed class PartyFacts(int count)
{
    private readonly int[] _counts = new int[count];

    /// <summary>How often a fact was so.</summary>
    public int Of(RiskFact fact) => _counts[(int)fact];

    /// <summary>How often a rule found something.</summary>
    public int OfRule(int rule) => _counts[RiskFacts.FirstRule + rule];

    /// <summary>The day of the last inspection that found somebody there, whenever that was; 0 for none.</summary>
    public int LastInspected { get; set; }

    /// <summary>The day of the last inspection, test or rule of weight that found a fault; 0 for none.</summary>
    public int LastFault { get; set; }

    /// <summary>What rules found: rule, severity, how often.</summary>
    public List<(int Rule, int Severity, int Count)> Hits { get; } = [];

    public void Add(int at, int count) => _counts[at] += count;
}

/// <summary>
/// What is known about every party at one tree size: counted from rows that carry their leaf index, so that it can be asked for the
/// past as well, and any node that holds the ledger up to there counts the same.
/// </summary>
internal sealed class RiskFacts
{
    internal const int FirstRule = (int)RiskFact.CreditD;
    private const int Count = FirstRule + RuleCatalogue.Count + 1;

    // Severities are numbered from 1, the least first: from 3 on someone must act.
    private const int Hold = 3;

    private readonly Dictionary<int, PartyFacts> _parties = [];

    private RiskFacts(int today, int window)
    {
        Today = today;
        Window = window;
    }

    /// <summary>The day number that the window ends with.</summary>
    public int Today { get; }

    /// <summary>Days of the window.</summary>
    public int Window { get; }

    /// <summary>What is known of a party; null when there is nothing.</summary>
    public PartyFacts? Of(int party) => _parties.GetValueOrDefault(party);

    /// <summary>Counts.</summary>
    /// <param name="db">The views.</param>
    /// <param name="size">Only what is below this leaf index, as it was there.</param>
    /// <param name="today">The China day that the window ends with.</param>
    /// <param name="window">Days of the window.</param>
    /// <param name="party">Only this one; null for all.</param>
    public static RiskFacts At(ViewReader db, long size, DateOnly today, int window, int? party = null)
    {
        var facts = new RiskFacts(today.DayNumber, window);
        var (since, only) = ((long)(facts.Today - window), party is null ? "" : " AND party = $3");
        SqlValue[] args = party is { } no ? [since, size, (long)no] : [since, size];
        // A grade holds until the next one, however old it is.
        foreach (var (who, fact, count, last) in db.All($"""
            SELECT party, fact, SUM(day > $1 OR fact >= 11), MAX(day) FROM score_fact
            WHERE idx < $2 AND (gone IS NULL OR gone >= $2){only} GROUP BY party, fact
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)), args))
        {
            var row = facts.Row(who);
            row.Add(fact, count);
            if ((RiskFact)fact is RiskFact.InspectionPassed or RiskFact.InspectionFixed or RiskFact.InspectionRectify or RiskFact.InspectionEnforce)
            {
                row.LastInspected = Math.Max(row.LastInspected, last);
            }

            if ((RiskFact)fact is RiskFact.TestFailed or RiskFact.InspectionRectify or RiskFact.InspectionEnforce)
            {
                row.LastFault = Math.Max(row.LastFault, last);
            }
        }

        foreach (var (who, rule, severity, count, last) in db.All($"""
            SELECT party, rule, severity, COUNT(*), MAX(day) FROM risk_hit
            WHERE day > $1 AND idx < $2 AND (voided IS NULL OR voided >= $2){only} AND NOT EXISTS (
              SELECT 1 FROM score_alert a WHERE a.party = risk_hit.party AND a.rule = risk_hit.rule AND a.key = risk_hit.key AND a.excused < $2)
            GROUP BY party, rule, severity
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4)), args))
        {
            var row = facts.Row(who);
            row.Add(FirstRule + rule, count);
            row.Hits.Add((rule, severity, count));
            row.LastFault = severity >= Hold ? Math.Max(row.LastFault, last) : row.LastFault;
        }

        return facts;
    }

    /// <summary>Puts in the place of what is known of a party what was counted of it alone.</summary>
    public void Take(int party, RiskFacts counted)
    {
        if (counted.Of(party) is { } row)
        {
            _parties[party] = row;
        }
        else
        {
            _parties.Remove(party);
        }
    }

    private PartyFacts Row(int party)
    {
        if (!_parties.TryGetValue(party, out var row))
        {
            _parties.Add(party, row = new PartyFacts(Count));
        }

        return row;
    }
}
