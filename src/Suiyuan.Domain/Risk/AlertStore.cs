using Suiyuan.Domain.Sealed;

namespace Suiyuan.Domain.Risk;

/// <summary>How far the hits of the ledger are dealt with: leaf indexes of the statements that caused them.</summary>
/// <param name="Old">Of what was there when the host started, those below are dealt with,</param>
/// <param name="Until">and this is the end of it.</param>
/// <param name="New">Of what came since, those below are dealt with.</param>
public readonly record struct AlertMarks(long Old, long Until, long New);

/// <summary>An alert whose statement is sealed, and not known to be recorded.</summary>
/// <param name="No">Its number.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Statement">The sealed statement: the same bytes again are the same statement.</param>
public sealed record KeptAlert(long No, string Rule, byte[] Statement);

/// <summary>Why a hit raised no alert.</summary>
public enum PassedHit
{
    /// <summary>The statement that caused it was recorded too long ago.</summary>
    Old = 1,

    /// <summary>It is about a party that no alert can be about.</summary>
    Party = 2,

    /// <summary>The ledger refused the alert.</summary>
    Refused = 3,
}

/// <summary>How many hits of a rule raised no alert, for one reason.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Why">The reason.</param>
/// <param name="Count">How many.</param>
public sealed record PassedHits(string Rule, PassedHit Why, long Count);

/// <summary>
/// Alerts between the rules' hits and the ledger (<c>alerts.db</c>): how far the hits are dealt with, and the statements that are
/// sealed and not yet known to be recorded. If the file is lost, hits of the last days are gone through again, and those that were
/// raised are known from the ledger.
/// </summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
public sealed class AlertStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS marks(one INTEGER PRIMARY KEY, old INTEGER NOT NULL, until INTEGER NOT NULL, new INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS kept(no INTEGER PRIMARY KEY, rule TEXT NOT NULL, statement BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS passed(rule TEXT NOT NULL, why INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(rule, why)) WITHOUT ROWID;
        """;

    private readonly PrivateSession _db;

    private AlertStore(PrivateSession db) => _db = db;

    /// <summary>Opens or makes the store.</summary>
    /// <param name="path">The database, such as <c>DATA/alerts.db</c>.</param>
    public static AlertStore Open(string path) => new(PrivateSession.Open(Path.GetFullPath(path), Schema));

    /// <summary>How far the hits are dealt with; all 0 in a new store.</summary>
    public AlertMarks Marks() => _db.One("SELECT old, until, new FROM marks", r => new AlertMarks(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)));

    /// <summary>Notes that hits are dealt with, all at once; durable on return.</summary>
    /// <param name="marks">How far.</param>
    /// <param name="alerts">The alerts that are to be raised of them.</param>
    /// <param name="passed">Those that are not, each with the reason.</param>
    public void Keep(AlertMarks marks, IReadOnlyList<(string Rule, byte[] Statement)> alerts, IReadOnlyList<(string Rule, PassedHit Why)> passed)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(passed);
        _db.Together(() =>
        {
            foreach (var (rule, statement) in alerts)
            {
                _db.Run("INSERT INTO kept(rule, statement) VALUES ($1, $2)", rule, statement);
            }

            foreach (var (rule, why) in passed)
            {
                Count(rule, why);
            }

            _db.Run("""
                INSERT INTO marks(one, old, until, new) VALUES (1, $1, $2, $3)
                ON CONFLICT(one) DO UPDATE SET old = excluded.old, until = excluded.until, new = excluded.new
                """, marks.Old, marks.Until, marks.New);
        });
    }

    /// <summary>Alerts that are to be recorded still, the oldest first.</summary>
    public IReadOnlyList<KeptAlert> Kept(int most) =>
        _db.All("SELECT no, rule, statement FROM kept ORDER BY no LIMIT $1", r => new KeptAlert(r.GetInt64(0), r.GetString(1), (byte[])r[2]), (long)most);

    /// <summary>An alert is recorded, or never will be.</summary>
    public void Forget(KeptAlert alert, bool refused = false)
    {
        ArgumentNullException.ThrowIfNull(alert);
        _db.Together(() =>
        {
            if (_db.Run("DELETE FROM kept WHERE no = $1", alert.No) > 0 && refused)
            {
                Count(alert.Rule, PassedHit.Refused);
            }
        });
    }

    /// <summary>How many hits raised no alert, and why.</summary>
    public IReadOnlyList<PassedHits> Passed() =>
        _db.All("SELECT rule, why, count FROM passed ORDER BY rule, why", r => new PassedHits(r.GetString(0), (PassedHit)r.GetInt32(1), r.GetInt64(2)));

    private void Count(string rule, PassedHit why) => _db.Run(
        "INSERT INTO passed(rule, why, count) VALUES ($1, $2, 1) ON CONFLICT(rule, why) DO UPDATE SET count = count + 1", rule, (long)why);

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();
}
