using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Inspections;

/// <summary>Which inspections a list is to show.</summary>
/// <param name="Within">The party, and everyone below it.</param>
/// <param name="Outcome">One of <see cref="InspectionCodes.Outcomes"/>; null for all.</param>
/// <param name="Since">Only those of this day or later.</param>
/// <param name="Published">True to leave out those by a market and those where nobody was there.</param>
/// <param name="Find">Only those whose party's names, number or id contain this.</param>
public sealed record InspectionFilter(string Within, string? Outcome = null, DateOnly? Since = null, bool Published = false, string? Find = null);

/// <summary>Reads inspections, what is to be put right, measures and credit levels.</summary>
public static class InspectionQueries
{
    private const string PlanColumns = """
        SELECT i.idx, s.id, p.id, b.id, i.cause, i.last_day, i.reasons, i.ranking
        FROM inspection_plan i JOIN statement s ON s.idx = i.idx JOIN party p ON p.no = i.party JOIN party b ON b.no = i.by_party
        """;

    private const string Columns = """
        SELECT i.idx, s.id, p.id, b.id, i.bureau, i.checklist, i.outcome, i.day, COALESCE(s.occurred, s.signed), s.recorded, i.until_day, i.note,
          i.asked, i.fixed, i.bad, i.present, i.photos
        FROM inspection i JOIN statement s ON s.idx = i.idx JOIN party p ON p.no = i.party JOIN party b ON b.no = i.by_party
        """;

    private const string Listed = """
        WHERE i.party IN (SELECT no FROM below) AND ($2 IS NULL OR i.outcome = $2) AND i.day >= $3 AND ($4 = 0 OR (i.bureau = 1 AND i.outcome <> 5))
          AND ($5 IS NULL OR instr(lower(p.id || ' ' || p.zh || ' ' || COALESCE(p.en, '') || ' ' || COALESCE(p.stall, '')), $5) > 0)
        """;

    private const string FixColumns = """
        SELECT f.idx, s.id, p.id, b.id, f.source, f.checklist, f.what, f.until_day, f.state, f.again, (SELECT recorded FROM statement WHERE idx = f.said)
        FROM fix f JOIN statement s ON s.idx = f.idx JOIN party p ON p.no = f.party JOIN party b ON b.no = f.by_party
        """;

    private const string EnforcementColumns = """
        SELECT e.idx, s.id, p.id, b.id, e.number, e.measure, e.law, e.facts, e.fine, e.ref, e.document, s.day, s.recorded
        FROM enforcement e JOIN statement s ON s.idx = e.idx JOIN party p ON p.no = e.party JOIN party b ON b.no = e.by_party
        """;

    private const string CreditColumns = """
        SELECT c.idx, c.grade, c.from_day, c.reason, b.id, c.proposal, p.id FROM credit c JOIN party p ON p.no = c.party JOIN party b ON b.no = c.by_party
        """;

    /// <summary>Plans that are open, of a party and everyone below it, the earliest last day first.</summary>
    public static IReadOnlyList<PlanRow> Plans(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{RecordQueries.Below} {PlanColumns} WHERE i.party IN (SELECT no FROM below) AND i.state = 0 ORDER BY i.last_day, i.idx", Plan, within);
    }

    /// <summary>Inspections of a list, newest first.</summary>
    public static RowPage<InspectionRow> List(ViewReader db, InspectionFilter filter, long skip, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        const string Order = "ORDER BY i.day DESC, i.idx DESC";
        return new(
            db.All($"""
                {RecordQueries.Below} {Columns}
                WHERE i.idx IN (SELECT i.idx FROM inspection i JOIN party p ON p.no = i.party {Listed} {Order} LIMIT $6 OFFSET $7) {Order}
                """, Row, [.. Arguments(filter), (long)take, skip]),
            Count(db, filter));
    }

    /// <summary>How many inspections a list has.</summary>
    public static long Count(ViewReader db, InspectionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        return db.Number($"{RecordQueries.Below} SELECT count(*) FROM inspection i JOIN party p ON p.no = i.party {Listed}", Arguments(filter));
    }

    private static SqlValue[] Arguments(InspectionFilter filter) =>
    [
        filter.Within, filter.Outcome is null ? SqlValue.Null : Array.IndexOf(InspectionCodes.OutcomeCodes, filter.Outcome) + 1L,
        (long)(filter.Since?.DayNumber ?? 0), filter.Published ? 1L : 0L,
        string.IsNullOrWhiteSpace(filter.Find) ? SqlValue.Null : RecordQueries.Lower(filter.Find),
    ];

    /// <summary>An inspection, or null.</summary>
    public static InspectionRow? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? db.One($"{Columns} WHERE i.idx = $1", Row, index) : null;
    }

    /// <summary>The last inspection of a party by a bureau at which somebody was there: what the public is shown.</summary>
    public static InspectionRow? Last(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"""
            {Columns} WHERE i.party = (SELECT no FROM party WHERE id = $1) AND i.bureau = 1 AND i.outcome <> 5 ORDER BY i.day DESC, i.idx DESC LIMIT 1
            """, Row, party);
    }

    /// <summary>What was answered at an inspection, in the order of its checklist.</summary>
    public static IReadOnlyList<ItemAnswer> ItemsOf(ViewReader db, long inspection)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT item, result, note FROM inspection_item WHERE inspection = $1 ORDER BY no",
            r => new ItemAnswer(r.GetString(0), InspectionCodes.ItemCodes[r.GetInt32(1) - 1], Text(r, 2)), inspection);
    }

    /// <summary>
    /// What is to be put right by a party and everyone below it, the worst first: late, then what waits to be looked at again, then the rest by its last day.
    /// </summary>
    /// <param name="db">Where to read.</param>
    /// <param name="within">The party.</param>
    /// <param name="today">The day by which it is late.</param>
    public static IReadOnlyList<FixRow> ToFix(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below} {FixColumns} WHERE f.party IN (SELECT no FROM below) AND f.state IN (0, 1)
            ORDER BY CASE WHEN f.state = 0 AND f.until_day < $2 THEN 0 WHEN f.state = 1 THEN 1 ELSE 2 END, f.until_day, f.idx
            """, Fix, within, (long)today.DayNumber);
    }

    /// <summary>Everything in the city that is to be put right, in ledger order: for the notices.</summary>
    public static IReadOnlyList<FixRow> AllToFix(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{FixColumns} WHERE f.state IN (0, 1) ORDER BY f.idx", Fix);
    }

    /// <summary>Something to be put right, by the statement that asks for it; null for none.</summary>
    public static FixRow? FindFix(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? db.One($"{FixColumns} WHERE f.idx = $1", Fix, index) : null;
    }

    /// <summary>What was said about it, oldest first.</summary>
    public static IReadOnlyList<FixAct> ActsOf(ViewReader db, long fix)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT a.idx, b.id, s.recorded, a.result, a.until_day, a.text, a.photos, a.effect
            FROM fix_act a JOIN statement s ON s.idx = a.idx JOIN party b ON b.no = s.issuer WHERE a.fix = $1 ORDER BY a.idx
            """, r => new FixAct(
                r.GetInt64(0), r.GetString(1), PartyQueries.Time(r.GetInt64(2)), r.IsDBNull(3) ? null : InspectionCodes.RectifiedCodes[r.GetInt32(3) - 1],
                Day(r, 4), Text(r, 5), Digests(r, 6), (RectifyEffect)r.GetInt32(7)), fix);
    }

    /// <summary>Measures that stand against a party and everyone below it, newest first.</summary>
    public static IReadOnlyList<EnforcementRow> Enforcements(ViewReader db, string within, DateOnly since, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below} {EnforcementColumns} WHERE e.party IN (SELECT no FROM below) AND e.gone IS NULL AND s.day >= $2 ORDER BY e.idx DESC LIMIT $3
            """, Enforced, within, (long)since.DayNumber, (long)take);
    }

    /// <summary>A measure, or null; one in whose place another stands is null too.</summary>
    public static EnforcementRow? FindEnforcement(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? db.One($"{EnforcementColumns} WHERE e.idx = $1 AND e.gone IS NULL", Enforced, index) : null;
    }

    /// <summary>A party's credit level on a day; null for none.</summary>
    public static CreditRow? CreditOf(ViewReader db, string party, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"""
            {CreditColumns} WHERE c.party = (SELECT no FROM party WHERE id = $1) AND c.effect = 0 AND c.from_day <= $2 ORDER BY c.idx DESC LIMIT 1
            """, Graded, party, (long)day.DayNumber);
    }

    /// <summary>How every stall and market below a party that has not left stands with its inspections, by id.</summary>
    public static IReadOnlyList<CoverageRow> Coverage(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT p.id, p.role, a.day, (SELECT max(i.day) FROM inspection i WHERE i.party = p.no AND i.bureau = 1 AND i.outcome <> 5),
              (SELECT c.grade FROM credit c WHERE c.party = p.no AND c.effect = 0 AND c.from_day <= $2 ORDER BY c.idx DESC LIMIT 1),
              (SELECT min(l.last_day) FROM inspection_plan l JOIN party b ON b.no = l.by_party WHERE l.party = p.no AND l.state = 0 AND b.role = 1)
            FROM party p JOIN statement a ON a.idx = p.admitted
            WHERE p.no IN (SELECT no FROM below) AND p.role IN ({RoleNo(Roles.Market)}, {RoleNo(Roles.Merchant)}) AND p.left_at IS NULL ORDER BY p.id
            """, r => new CoverageRow(
                r.GetString(0), r.GetInt32(1) == RoleNo(Roles.Market), DateOnly.FromDayNumber(r.GetInt32(2)), Day(r, 3),
                r.IsDBNull(4) ? null : InspectionCodes.GradeCodes[r.GetInt32(4) - 1], Day(r, 5)), within, (long)today.DayNumber);
    }

    private static int RoleNo(string role) => Roles.All.Index().First(r => r.Item == role).Index + 1;

    private static PlanRow Plan(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), InspectionCodes.CauseCodes[r.GetInt32(4) - 1], DateOnly.FromDayNumber(r.GetInt32(5)),
        Text(r, 6)?.Split('\n') ?? [], Text(r, 7));

    private static InspectionRow Row(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), r.GetInt64(4) == 1, r.GetString(5), InspectionCodes.OutcomeCodes[r.GetInt32(6) - 1],
        DateOnly.FromDayNumber(r.GetInt32(7)), PartyQueries.Time(r.GetInt64(8)), PartyQueries.Time(r.GetInt64(9)), Day(r, 10), Text(r, 11),
        r.GetInt32(12), r.GetInt32(13), r.GetInt32(14), r.IsDBNull(15) ? null : new Hash(r.GetBytes(15)), Digests(r, 16));

    private static FixRow Fix(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), (FixSource)r.GetInt32(4), Text(r, 5), r.GetString(6), DateOnly.FromDayNumber(r.GetInt32(7)),
        (FixState)r.GetInt32(8), r.GetInt32(9), r.IsDBNull(10) ? null : PartyQueries.Time(r.GetInt64(10)));

    private static EnforcementRow Enforced(ViewRow r) => new(
        r.GetInt64(0), Id(r, 1), r.GetString(2), r.GetString(3), r.GetString(4), InspectionCodes.MeasureCodes[r.GetInt32(5) - 1], r.GetString(6), r.GetString(7),
        r.IsDBNull(8) ? null : new Amount(r.GetInt64(8)), r.IsDBNull(9) ? null : Id(r, 9), r.IsDBNull(10) ? null : new Hash(r.GetBytes(10)),
        DateOnly.FromDayNumber(r.GetInt32(11)), PartyQueries.Time(r.GetInt64(12)));

    private static CreditRow Graded(ViewRow r) => new(
        r.GetInt64(0), InspectionCodes.GradeCodes[r.GetInt32(1) - 1], DateOnly.FromDayNumber(r.GetInt32(2)), r.GetString(3), r.GetString(4), Text(r, 5));

    private static StatementId Id(ViewRow r, int column) => new(new Hash(r.GetBytes(column)));

    private static string? Text(ViewRow r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateOnly? Day(ViewRow r, int column) => r.IsDBNull(column) ? null : DateOnly.FromDayNumber(r.GetInt32(column));

    private static Hash[] Digests(ViewRow r, int column) =>
        r.IsDBNull(column) ? [] : [.. (r.GetBytes(column)).Chunk(Hash.Size).Select(c => new Hash(c))];
}
