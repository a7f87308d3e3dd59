using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Reporting;

/// <summary>A party as the desks show it, at the reader's tree size.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Name">Its public name.</param>
/// <param name="Under">Who admitted it; itself for the bureau of the charter.</param>
/// <param name="Status">How it stands on the reader's day.</param>
/// <param name="Until">The last China day of its admission; null for no end.</param>
/// <param name="AdmittedIndex">The statement that admitted it.</param>
/// <param name="AdmittedAt">The ledger's time there; null before the first clock entry.</param>
/// <param name="Stall">Stall number; merchants only.</param>
/// <param name="Categories">Category codes; merchants only.</param>
/// <param name="Licence">Licence number, where one is needed.</param>
/// <param name="MarketType"><c>wholesale</c>, <c>retail</c> or <c>mixed</c>; markets only.</param>
/// <param name="District">District, where a place is known.</param>
/// <param name="Address">Address, where a place is known.</param>
/// <param name="Enrolled">True when it holds a seal that is in force.</param>
/// <param name="EnrolUntil">When its newest unused enrolment code runs out or ran out; null for none.</param>
public sealed record Party(
    string Id, string Role, BilingualName Name, string Under, PartyStatus Status, DateOnly? Until, long AdmittedIndex, DateTimeOffset? AdmittedAt,
    string? Stall, IReadOnlyList<string> Categories, string? Licence, string? MarketType, string? District, string? Address,
    bool Enrolled, DateTimeOffset? EnrolUntil);

/// <summary>A key of a party, with what became of it.</summary>
/// <param name="Id">Its thumbprint.</param>
/// <param name="Use">One of <see cref="KeyUses"/>.</param>
/// <param name="Label">What its holder calls it.</param>
/// <param name="GrantIndex">The statement that granted it.</param>
/// <param name="GrantedAt">The ledger's time there.</param>
/// <param name="Until">When it ends; null for never.</param>
/// <param name="Revoked">True when it was revoked.</param>
/// <param name="Spent">True for an enrolment code that was used.</param>
/// <param name="Live">True when it may seal at the reader's time.</param>
public sealed record PartyKey(
    KeyId Id, string Use, string Label, long GrantIndex, DateTimeOffset GrantedAt, DateTimeOffset? Until, bool Revoked, bool Spent, bool Live);

/// <summary>Something that was decided about a party.</summary>
public sealed record PartyEvent(long Index, StatementId Id, string Kind, string Issuer, DateTimeOffset At);

/// <summary>Who is who, for the desks: read from the views, so that a page shows one tree size throughout.</summary>
public static class PartyQueries
{
    private const string Columns = """
        p.id, p.role, p.zh, p.en, u.id, p.until, p.left_at, p.admitted, (SELECT recorded FROM statement WHERE idx = p.admitted),
        p.stall, p.categories, p.licence, p.type, p.district, p.address,
        EXISTS(SELECT 1 FROM suspension s WHERE s.party = p.no AND s.to_idx IS NULL),
        EXISTS(SELECT 1 FROM seal_key k WHERE k.party = p.no AND k.uses IN (1, 2) AND k.revoked IS NULL AND (k.until IS NULL OR k.until > $1)),
        (SELECT max(until) FROM seal_key k WHERE k.party = p.no AND k.uses = 4 AND k.revoked IS NULL AND k.spent IS NULL)
        FROM party p JOIN party u ON u.no = p.under
        """;

    /// <summary>A party and everyone admitted under it, directly or further down; itself first, then by id.</summary>
    public static IReadOnlyList<Party> Below(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = Now(db);
        return db.Database.PartyLists.Find(db, party, now) ?? db.Database.PartyLists.Keep(db, party, now,
            // Time alone changes the answer when a key or an enrolment runs out.
            db.One("SELECT min(until) FROM seal_key WHERE until > $1", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), now) ?? long.MaxValue,
            db.All($"""
            SELECT {Columns} WHERE p.no IN (SELECT no FROM party_within WHERE above = (SELECT no FROM party WHERE id = $2)) ORDER BY p.id <> $2, p.id
            """, row => Read(row, db), now, party));
    }

    /// <summary>A party, or null.</summary>
    public static Party? Find(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"SELECT {Columns} WHERE p.id = $2", row => Read(row, db), Now(db), party);
    }

    /// <summary>True when no party is called this.</summary>
    public static bool IsFree(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT count(*) FROM party WHERE id = $1", party) == 0;
    }

    /// <summary>Every key that a party was ever granted, those in force first, newest first.</summary>
    public static IReadOnlyList<PartyKey> KeysOf(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = Now(db);
        return [.. db.All("""
            SELECT k.id, k.uses, k.label, k.granted, (SELECT recorded FROM statement WHERE idx = k.granted), k.until, k.revoked, k.spent
            FROM seal_key k JOIN party p ON p.no = k.party WHERE p.id = $1 ORDER BY k.no DESC
            """, row =>
            {
                long? until = row.IsDBNull(5) ? null : row.GetInt64(5);
                var (revoked, spent) = (!row.IsDBNull(6), !row.IsDBNull(7));
                return new PartyKey(
                    new KeyId(new Hash(row.GetBytes(0))), KeyUses.All[row.GetInt32(1) - 1], row.GetString(2), row.GetInt64(3), Time(row.GetInt64(4)),
                    until is { } end ? Time(end) : null, revoked, spent, !revoked && !spent && (until is null || until > now));
            }, party).OrderByDescending(k => k.Live)];
    }

    /// <summary>What was decided about a party, newest first: admission, suspension, keys.</summary>
    public static IReadOnlyList<PartyEvent> EventsOf(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT s.idx, s.id, s.kind, i.id, s.recorded FROM statement s JOIN party p ON p.no = s.subject JOIN party i ON i.no = s.issuer
            WHERE p.id = $1 AND s.kind BETWEEN 1 AND 8 AND s.day IN (SELECT day FROM statement_day) ORDER BY s.idx DESC LIMIT 200
            """,
            row => new PartyEvent(row.GetInt64(0), new StatementId(new Hash(row.GetBytes(1))), Kinds.Of(row.GetInt64(2)).Name, row.GetString(3), Time(row.GetInt64(4))),
            party);
    }

    internal static DateTimeOffset Time(long unixSeconds) => DateTimeOffset.FromUnixTimeSeconds(unixSeconds);

    private static long Now(ViewReader db) => (db.RecordedAt ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds();

    private static Party Read(ViewRow row, ViewReader db)
    {
        string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        DateOnly? until = row.IsDBNull(5) ? null : DateOnly.FromDayNumber(row.GetInt32(5));
        var status = !row.IsDBNull(6) ? PartyStatus.Left
            : row.GetBoolean(15) ? PartyStatus.Suspended
            : until < db.Today ? PartyStatus.Lapsed
            : PartyStatus.Active;
        return new Party(
            row.GetString(0), Roles.All[row.GetInt32(1) - 1], new BilingualName(row.GetString(2), Text(3)), row.GetString(4), status, until,
            row.GetInt64(7), row.IsDBNull(8) ? null : Time(row.GetInt64(8)), Text(9), Text(10)?.Split(',') ?? [], Text(11), Text(12), Text(13), Text(14),
            row.GetBoolean(16), row.IsDBNull(17) ? null : Time(row.GetInt64(17)));
    }
}
