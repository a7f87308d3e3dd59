using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>One statement in a list.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Issuer">Who says it.</param>
/// <param name="Subject">Whose record it is.</param>
/// <param name="OccurredAt">When it is said to have happened.</param>
/// <param name="SignedAt">When it was sealed, as the signer says.</param>
/// <param name="RecordedAt">The ledger's time.</param>
public sealed record StatementRow(
    long Index, StatementId Id, Kind Kind, string Issuer, string Subject, DateTimeOffset OccurredAt, DateTimeOffset SignedAt, DateTimeOffset RecordedAt);

/// <summary>Lists of statements: what stands behind every number on a page.</summary>
public static class StatementQuery
{
    private const string Columns = """
        SELECT s.idx, s.id, s.kind, i.id, p.id, s.occurred, s.signed, s.recorded
        FROM statement s JOIN party i ON i.no = s.issuer JOIN party p ON p.no = s.subject
        """;

    /// <summary>The newest statements below an index, newest first.</summary>
    /// <param name="db">The views.</param>
    /// <param name="below">Leaf index; <see cref="long.MaxValue"/> for the newest of all.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<StatementRow> Newest(ViewReader db, long below, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All(Columns + " WHERE s.idx < $1 ORDER BY s.idx DESC LIMIT $2", Read, below, (long)most);
    }

    /// <summary>The newest statements of some kind about a party on a China day of OccurredAt, newest first.</summary>
    /// <param name="db">The views.</param>
    /// <param name="subject">The party.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="day">The day.</param>
    /// <param name="below">Leaf index to go on from.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<StatementRow> Of(ViewReader db, string subject, string kind, DateOnly day, long below, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Kinds.TryGet(kind, out var wanted)
            ? db.All(Columns + """
                 WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind = $2 AND s.day = $3 AND s.idx < $4 ORDER BY s.idx DESC LIMIT $5
                """, Read, subject, (long)wanted.Number, (long)day.DayNumber, below, (long)most)
            : [];
    }

    /// <summary>One statement; null when it is not within the reader's tree size.</summary>
    public static StatementRow? Find(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is { } index ? db.One(Columns + " WHERE s.idx = $1", Read, index) : null;
    }

    private static StatementRow Read(ViewRow r)
    {
        var signed = DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(6));
        return new StatementRow(
            r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), Kinds.Of(r.GetInt64(2)), r.GetString(3), r.GetString(4),
            r.IsDBNull(5) ? signed : DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(5)), signed, DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(7)));
    }
}
