using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Patrols;

/// <summary>A patrol of a market.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Market">The market.</param>
/// <param name="By">Who went: the market itself, or a bureau.</param>
/// <param name="Day">Of which day.</param>
/// <param name="Checklist">By which list.</param>
/// <param name="Score">As said, of 100.</param>
/// <param name="OwnScore">By the list's weights; null for a list that is not known.</param>
/// <param name="Bad">Lines that are not in order.</param>
/// <param name="Size">The tree size at which what the ledger fills in was read.</param>
/// <param name="Until">The last day to put things right.</param>
/// <param name="Note">What was noted.</param>
/// <param name="At">The ledger's time.</param>
public sealed record PatrolRecord(
    long Index, StatementId Id, string Market, string By, DateOnly Day, string Checklist, int Score, int? OwnScore, int Bad, long Size, DateOnly? Until,
    string? Note, DateTimeOffset At);

/// <summary>Something found at a stall on patrol.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Stall">The stall.</param>
/// <param name="Market">Its market.</param>
/// <param name="By">Who found it.</param>
/// <param name="Item">The line of the checklist.</param>
/// <param name="Text">What.</param>
/// <param name="Until">The last day to put it right.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Answered">The stall's rectification; null for none, or none that stands.</param>
/// <param name="Closed">What settled it; null while it is open.</param>
public sealed record FindingRecord(
    long Index, StatementId Id, string Stall, string Market, string By, string Item, string Text, DateOnly Until, DateTimeOffset At, long? Answered,
    long? Closed)
{
    /// <summary>True when it is open after its last day.</summary>
    public bool IsOverdue(DateOnly today) => Closed is null && Until < today;
}

/// <summary>How a market stands with its patrols.</summary>
/// <param name="Market">The market.</param>
/// <param name="Latest">Its latest patrol; null when there never was one.</param>
/// <param name="Open">Findings that are open.</param>
/// <param name="Overdue">Of these, past their last day.</param>
public sealed record MarketPatrols(string Market, PatrolRecord? Latest, long Open, long Overdue);

/// <summary>Reads patrols and what was found on them.</summary>
public static class PatrolQueries
{
    private const string Columns = """
        SELECT t.idx, s.id, m.id, b.id, t.day, t.checklist, t.score, t.own, t.bad, t.size, t.until, t.note, s.recorded
        FROM patrol t JOIN statement s ON s.idx = t.idx JOIN party m ON m.no = t.market JOIN party b ON b.no = s.issuer
        """;

    /// <summary>A patrol; null when there is none at this index.</summary>
    public static PatrolRecord? Find(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"{Columns} WHERE t.idx = $1", Read, index);
    }

    /// <summary>What was answered on a patrol, in its order.</summary>
    public static IReadOnlyList<ItemAnswer> Items(ViewReader db, long patrol)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT item, result, note FROM patrol_item WHERE patrol = $1 ORDER BY no",
            r => new ItemAnswer(r.GetString(0), InspectionCodes.ItemCodes[r.GetInt32(1) - 1], r.IsDBNull(2) ? null : r.GetString(2)), patrol);
    }

    /// <summary>A market's patrols, the latest day first.</summary>
    public static IReadOnlyList<PatrolRecord> Of(ViewReader db, string market, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{Columns} WHERE t.market = (SELECT no FROM party WHERE id = $1) ORDER BY t.day DESC, t.idx DESC LIMIT $2", Read, market, (long)take);
    }

    /// <summary>Markets within a party: never patrolled first, then the longest not, then the lowest score.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="markets">The markets.</param>
    /// <param name="today">Today in China.</param>
    public static IReadOnlyList<MarketPatrols> Board(ViewReader db, IEnumerable<string> markets, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(markets);
        var open = db.All("""
            SELECT m.id, count(*), sum(f.until < $1) FROM patrol_finding f JOIN party p ON p.no = f.stall JOIN party m ON m.no = p.under
            WHERE f.closed IS NULL GROUP BY m.id
            """, r => (Market: r.GetString(0), Open: r.GetInt64(1), Overdue: r.GetInt64(2)), (long)today.DayNumber)
            .ToDictionary(f => f.Market, StringComparer.Ordinal);
        return
        [
            .. markets.Select(m => new MarketPatrols(m, Of(db, m, 1) is [var last, ..] ? last : null, open.GetValueOrDefault(m).Open, open.GetValueOrDefault(m).Overdue))
                .OrderBy(m => m.Latest?.Day ?? DateOnly.MinValue).ThenBy(m => m.Latest?.Score).ThenBy(m => m.Market, StringComparer.Ordinal),
        ];
    }

    /// <summary>What was found at the stalls below a party: open first, by the last day; then what is settled, the latest first.</summary>
    public static IReadOnlyList<FindingRecord> Findings(ViewReader db, string within, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below} {FindingColumns} WHERE f.stall IN (SELECT no FROM below)
            ORDER BY f.closed IS NOT NULL, CASE WHEN f.closed IS NULL THEN f.until END, f.idx DESC LIMIT $2
            """, Finding, within, (long)take);
    }

    /// <summary>What was found on one patrol.</summary>
    public static IReadOnlyList<FindingRecord> FindingsOf(ViewReader db, long patrol)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{FindingColumns} WHERE f.patrol = $1 ORDER BY f.idx", Finding, patrol);
    }

    private const string FindingColumns = """
        SELECT f.idx, s.id, p.id, m.id, b.id, f.item, f.text, f.until, s.recorded, f.answered, f.closed
        FROM patrol_finding f JOIN statement s ON s.idx = f.idx JOIN party p ON p.no = f.stall JOIN party m ON m.no = p.under
          JOIN party b ON b.no = f.by_party
        """;

    private static PatrolRecord Read(ViewRow r) => new(
        r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), r.GetString(2), r.GetString(3), DateOnly.FromDayNumber(r.GetInt32(4)), r.GetString(5),
        r.GetInt32(6), r.IsDBNull(7) ? null : r.GetInt32(7), r.GetInt32(8), r.GetInt64(9), r.IsDBNull(10) ? null : DateOnly.FromDayNumber(r.GetInt32(10)),
        r.IsDBNull(11) ? null : r.GetString(11), PartyQueries.Time(r.GetInt64(12)));

    private static FindingRecord Finding(ViewRow r) => new(
        r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6),
        DateOnly.FromDayNumber(r.GetInt32(7)), PartyQueries.Time(r.GetInt64(8)), r.IsDBNull(9) ? null : r.GetInt64(9), r.IsDBNull(10) ? null : r.GetInt64(10));
}
