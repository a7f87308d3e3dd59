using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Views;

/// <summary>
/// Every statement by index: who said what about whom, and the three times. <c>day</c> is the China day of OccurredAt,
/// by which people count; <c>recorded</c> is the ledger's time.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one.</param>
public sealed class StatementView(PartyView parties) : IView
{
    private static readonly string ById = Named("$1");

    private readonly HashSet<int> _days = [];
    private readonly HashSet<int> _begun = [];
    private long _stretch = -1;

    /// <inheritdoc />
    public string Name => "statements";

    // By id through its first eight bytes: a fifth of the size of an index over the whole. What has keys without an order goes by
    // stretches of the ledger, so that only the newest stretch is written to, however long the ledger is; for the same reason what a party
    // did is found day by day: "day = …", or "day IN (SELECT day FROM statement_day WHERE …)" and never a range, which would read everybody's.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE statement(
          idx INTEGER PRIMARY KEY, id BYTEA NOT NULL, kind SMALLINT NOT NULL, issuer INTEGER NOT NULL, subject INTEGER NOT NULL,
          signed BIGINT NOT NULL, recorded BIGINT NOT NULL, occurred BIGINT, day INTEGER NOT NULL);
        CREATE TABLE stretch(no INTEGER PRIMARY KEY);
        CREATE INDEX statement_id ON statement((idx >> 18), substr(id, 1, 8));
        CREATE INDEX statement_subject ON statement(day, subject, kind);
        CREATE TABLE statement_day(day INTEGER PRIMARY KEY, first BIGINT);
        """;

    /// <summary>The index of a recorded statement; null when it is not in the views.</summary>
    public static long? Find(ViewSession db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One(ById, row => (long?)row.GetInt64(0), id.Value.ToArray());
    }

    /// <summary>The same within a command: a value, the index of the statement whose id this is, or NULL.</summary>
    /// <param name="id">A column or parameter.</param>
    public static string IndexOf(string id) => $"({Named(id)})";

    // The newest stretch first: most statements are about others of the same day. Not "AND id = $1": some versions of SQLite (3.40) put
    // $1 for id everywhere and then miss the index's expression; and "+", because a column's affinity misses it too.
    private static string Named(string id) => $"""
        SELECT named.idx FROM stretch CROSS JOIN statement named ON named.idx >> 18 = +stretch.no
          AND substr(named.id, 1, 8) = substr({id}, 1, 8) AND substr(named.id, 9) = substr({id}, 9) ORDER BY stretch.no DESC LIMIT 1
        """;

    /// <summary>
    /// No statement of this day or a later one has a smaller index, but for what the platform said: where a list of the last days may stop
    /// looking, whatever else the ledger holds. The tree size when there is none.
    /// </summary>
    public static long FirstSince(ViewReader db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One("SELECT min(first) FROM statement_day WHERE day >= $1", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), (long)day.DayNumber) ?? db.TreeSize;
    }

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _days.Clear();
        _days.UnionWith(db.All("SELECT day FROM statement_day", r => r.GetInt32(0)));
        _begun.Clear();
        _begun.UnionWith(db.All("SELECT day FROM statement_day WHERE first IS NOT NULL", r => r.GetInt32(0)));
        _stretch = db.Number("SELECT COALESCE(max(no), -1) FROM stretch");
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var statement = recorded.Statement;
        var signed = statement.SignedAt.ToUnixTimeSeconds();
        var occurred = recorded.OccurredAt.ToUnixTimeSeconds();
        var day = ChinaTime.DayNumberOf(occurred);
        if (_days.Add(day))
        {
            db.Run("INSERT INTO statement_day(day) VALUES ($1)", (long)day);
        }

        // The platform tells the time and what it found by its own clock, also while another year's history is being loaded.
        if (!parties.IsPlatform(statement.Issuer) && _begun.Add(day))
        {
            db.Run("UPDATE statement_day SET first = $1 WHERE day = $2", recorded.Index, (long)day);
        }

        if (recorded.Index >> 18 > _stretch)
        {
            _stretch = recorded.Index >> 18;
            db.Run("INSERT INTO stretch(no) VALUES ($1)", _stretch);
        }

        db.Run("INSERT INTO statement(idx, id, kind, issuer, subject, signed, recorded, occurred, day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            recorded.Index, statement.Id.Value.ToArray(), (long)Kinds.Of(payload).Number, (long)parties.NumberOf(statement.Issuer),
            (long)parties.NumberOf(statement.Subject), signed, recorded.RecordedAt.ToUnixTimeSeconds(),
            occurred == signed ? SqlValue.Null : occurred, (long)day);
    }
}
