using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>Reads complaints.</summary>
[GoesByRules]
public static class ComplaintQueries
{
    private const string Columns = """
        SELECT c.idx, s.id, p.id, c.about, c.detail, c.person, c.sale, c.published, c.filed, c.state, c.accepted, c.asked, c.until, c.identified, w.id,
          c.answered, c.mediated, c.result, c.withdrawn, c.satisfied, c.ended, c.outcome, c.ground, c.founded
        FROM complaint c JOIN statement s ON s.idx = c.idx JOIN party p ON p.no = c.party LEFT JOIN party w ON w.no = c.with_party
        """;

    private static readonly (DateOnly From, int Hours, int Least)[] ClusterRules =
    [
        .. RuleFiles.Rows("Complaints/clusters.csv", "from,hours,least").Select(r => (r.Day(0), r.Number(1), r.Number(2))),
    ];

    /// <summary>Complaints about a party and everyone below it: those that are open first, the oldest of them first, then the newest.</summary>
    public static IReadOnlyList<ComplaintRow> Of(ViewReader db, string within, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below} {Columns} WHERE c.party IN (SELECT no FROM below)
            ORDER BY c.state >= 5, CASE WHEN c.state < 5 THEN c.idx ELSE -c.idx END LIMIT $2
            """, Read, within, (long)most);
    }

    /// <summary>A complaint by its number; null when there is none.</summary>
    public static ComplaintRow? Find(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"{Columns} WHERE c.idx = $1", Read, index);
    }

    /// <summary>A complaint by its statement; null when there is none.</summary>
    public static ComplaintRow? Find(ViewReader db, StatementId id) => StatementView.Find(db, id) is { } index ? Find(db, index) : null;

    /// <summary>What was said about a complaint, oldest first.</summary>
    public static IReadOnlyList<ComplaintAct> Acts(ViewReader db, long complaint)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. ReadActs(db, "a.complaint = $1 ORDER BY a.idx", complaint).Select(a => a with { Words = WordsOf(db, a.Index), Photos = PhotosOf(db, a.Index) })];
    }

    /// <summary>What counts and was said at this index or later, about which complaint, oldest first: for whoever tells people.</summary>
    public static IReadOnlyList<(long Complaint, ComplaintAct Act)> ActsSince(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        var of = db.All("SELECT idx, complaint FROM complaint_act WHERE idx >= $1 AND effect = 0 AND complaint IS NOT NULL", r => (r.GetInt64(0), r.GetInt64(1)), index)
            .ToDictionary(r => r.Item1, r => r.Item2);
        return [.. ReadActs(db, "a.idx >= $1 AND a.effect = 0 AND a.complaint IS NOT NULL ORDER BY a.idx", index).Select(a => (of[a.Index], a))];
    }

    /// <summary>Complaints filed at this index or later, oldest first.</summary>
    public static IReadOnlyList<ComplaintRow> Since(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{Columns} WHERE c.idx >= $1 ORDER BY c.idx", Read, index);
    }

    /// <summary>Every complaint that is open, oldest first.</summary>
    public static IReadOnlyList<ComplaintRow> Open(ViewReader db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{Columns} WHERE c.state < 5 ORDER BY c.idx", Read);
    }

    /// <summary>The sealed photographs that a statement cites, in their order.</summary>
    public static IReadOnlyList<Hash> PhotosOf(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("SELECT digest FROM citation WHERE idx = $1 AND part >= $2 ORDER BY part", r => new Hash(r.GetBytes(0)), index, (long)SealedPart.Photo);
    }

    /// <summary>Everything sealed of what a complaint's or tip-off's author said: what is theirs to erase.</summary>
    public static IReadOnlyList<(Hash Digest, SealedPart Part)> OwnParts(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT c.digest, c.part FROM citation c WHERE c.idx = $1
            UNION SELECT c.digest, c.part FROM complaint_act a JOIN statement s ON s.idx = a.idx AND s.kind = 54 JOIN citation c ON c.idx = a.idx WHERE a.complaint = $1
            """, r => (new Hash(r.GetBytes(0)), (SealedPart)r.GetInt32(1)), index);
    }

    /// <summary>How many complaints about a stall may be counted in public: closed, founded, and the complainant lets it be known.</summary>
    public static long PublicOf(ViewReader db, string stall)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("""
            SELECT count(*) FROM complaint WHERE party = (SELECT no FROM party WHERE id = $1) AND state = 7 AND founded = 1 AND published = 1
            """, stall);
    }

    /// <summary>
    /// Complaints below a party that may have one cause: as many as <c>clusters.csv</c> says about one stall, or about goods of one lot,
    /// whoever sold them on. The most illness first. Those refused or taken back do not count.
    /// </summary>
    public static IReadOnlyList<ComplaintCluster> Clusters(ViewReader db, string within, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (_, hours, least) = ClusterRules.LastOrDefault(r => r.From <= ChinaTime.DayOf(now), ClusterRules[0]);
        var recent = db.All($"""
            {RecordQueries.Below} {Columns} WHERE c.party IN (SELECT no FROM below) AND c.filed > $2 AND c.state NOT IN (5, 6) ORDER BY c.idx
            """, Read, within, now.AddHours(-hours).ToUnixTimeSeconds());
        if (recent.Count < least)
        {
            return [];
        }

        var lots = recent.ToDictionary(c => c.Index, c => LotsOf(db, c));
        var clusters = recent.GroupBy(c => c.Party, StringComparer.Ordinal).Where(g => g.Count() >= least)
            .Select(g => Cluster(db, g.Key, null, [.. g], lots)).ToList();
        foreach (var lot in lots.Values.SelectMany(l => l.All).Distinct().Order())
        {
            ComplaintRow[] of = [.. recent.Where(c => lots[c.Index].All.Contains(lot))];
            // One cause is named once: by the stall where all are about it, else by the first lot that they share.
            if (of.Length >= least && !clusters.Exists(k => of.All(c => k.Complaints.Contains(c))))
            {
                clusters.Add(Cluster(db, db.One("SELECT p.id FROM lot l JOIN party p ON p.no = l.stall WHERE l.no = $1", r => r.GetString(0), lot)!, lot, of, lots));
            }
        }

        return [.. clusters.OrderByDescending(c => c.Illness).ThenByDescending(c => c.Complaints.Count)];
    }

    private static ComplaintCluster Cluster(
        ViewReader db, string stall, long? lot, IReadOnlyList<ComplaintRow> of, Dictionary<long, (HashSet<long> Own, HashSet<long> All)> lots) => new(
        stall, lot is { } no ? LotIdOf(db, no) : null,
        lot is null ? null : db.One("SELECT g.name FROM lot l JOIN product g ON g.no = l.product WHERE l.no = $1", r => r.GetString(0), lot),
        of, of.Count(c => c.About == "illness"),
        lot is { } root ? [LotIdOf(db, root)] : [.. of.SelectMany(c => lots[c.Index].Own).Distinct().Order().Take(RecallLimits.Lots).Select(l => LotIdOf(db, l))]);

    // The lots that a voucher was sold from, and all that those came from.
    private static (HashSet<long> Own, HashSet<long> All) LotsOf(ViewReader db, ComplaintRow complaint)
    {
        HashSet<long> own = [];
        HashSet<long> all = [];
        if (complaint.Sale is { } sale && StatementView.Find(db, sale) is { } index)
        {
            own.UnionWith(db.All("SELECT DISTINCT lot FROM allocation WHERE line >= $1 AND line < $1 + 64", r => r.GetInt64(0), index * 64));
            var open = new Queue<long>(own);
            while (open.TryDequeue(out var lot))
            {
                if (all.Add(lot))
                {
                    db.All("SELECT a.lot FROM lot l JOIN allocation a ON a.line = l.source WHERE l.no = $1", r => r.GetInt64(0), lot).ForEach(open.Enqueue);
                }
            }
        }

        return (own, all);
    }

    private static LotId LotIdOf(ViewReader db, long no) =>
        new(new StatementId(new Hash(db.One("SELECT id FROM statement WHERE idx = $1", r => r.GetBytes(0), no / 64)!)), (int)(no % 64));

    private static List<ComplaintAct> ReadActs(ViewReader db, string where, long argument) => db.All($"""
        SELECT a.idx, s.kind, i.id, s.recorded, a.effect, a.what, a.ground, o.id FROM complaint_act a JOIN statement s ON s.idx = a.idx
          JOIN party i ON i.no = s.issuer LEFT JOIN party o ON o.no = a.other WHERE {where}
        """,
        r => new ComplaintAct(
            r.GetInt64(0), Kinds.Of(r.GetInt64(1)).Name, r.GetString(2), PartyQueries.Time(r.GetInt64(3)), (ComplaintEffect)r.GetInt32(4), Text(r, 5), Text(r, 6), Text(r, 7),
            null, []), argument);

    private static Hash? WordsOf(ViewReader db, long index) => db.One(
        "SELECT digest FROM citation WHERE idx = $1 AND part IN (8, 9, 12) ORDER BY part LIMIT 1", r => (Hash?)new Hash(r.GetBytes(0)), index);

    private static ComplaintRow Read(ViewRow r) => new(
        r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), r.GetString(2), ComplaintCodes.AboutCodes[r.GetInt32(3) - 1], new Hash(r.GetBytes(4)),
        r.IsDBNull(5) ? null : new Hash(r.GetBytes(5)), r.IsDBNull(6) ? null : new StatementId(new Hash(r.GetBytes(6))), r.GetInt64(7) == 1,
        PartyQueries.Time(r.GetInt64(8)), (ComplaintState)r.GetInt32(9), Time(r, 10), Time(r, 11), r.IsDBNull(12) ? null : DateOnly.FromDayNumber(r.GetInt32(12)),
        Time(r, 13), Text(r, 14), Time(r, 15), Time(r, 16), r.IsDBNull(17) ? null : ComplaintCodes.MediationCodes[r.GetInt32(17) - 1], Time(r, 18), Flag(r, 19),
        Time(r, 20), r.IsDBNull(21) ? null : ComplaintCodes.ClosedCodes[r.GetInt32(21) - 1], Text(r, 22), Flag(r, 23));

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(ViewRow row, int column) => row.IsDBNull(column) ? null : PartyQueries.Time(row.GetInt64(column));

    private static bool? Flag(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column) == 1;
}
