using System.Buffers.Text;
using System.Security.Cryptography;
using Suiyuan.Domain.Sealed;

namespace Suiyuan.Domain.Notices;

/// <summary>A browser that asked to be told of its account's notices while no page is open.</summary>
/// <param name="Endpoint">The address at the browser's push service; whoever knows it and the keys may send.</param>
/// <param name="P256dh">The browser's public key, an uncompressed P-256 point of 65 bytes.</param>
/// <param name="Auth">The secret that it shares with us, 16 bytes.</param>
/// <param name="Account">The account that was signed in when the person tapped.</param>
/// <param name="Party">The party that the account looks for.</param>
/// <param name="Key">Thumbprint of the key that opened the account; null for the demo's people.</param>
/// <param name="IsChinese">The language that the page was in.</param>
public sealed record PushSubscription(
    string Endpoint, byte[] P256dh, byte[] Auth, string Account, string Party, string? Key, bool IsChinese);

/// <summary>What a browser is to be told now.</summary>
/// <param name="No">The subscription's number.</param>
/// <param name="To">The subscription.</param>
/// <param name="Oldest">Number of the oldest notice that waits.</param>
/// <param name="Newest">Number of the newest.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Tries">How often in a row it could not be told.</param>
public sealed record PushDue(long No, PushSubscription To, long Oldest, long Newest, long Waiting, int Tries);

/// <summary>
/// The browsers that are told by web push, in <c>notices.db</c> beside the notices. Each has a number up to which it was told, so there
/// is no queue that could be lost or grow: what waits for it are its party's unseen notices behind that number.
/// </summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
public sealed class PushStore : IDisposable
{
    // A person's telephones and computers; the one that asked longest ago goes.
    private const long MostOfAccount = 8;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS push(
          no INTEGER PRIMARY KEY, endpoint TEXT NOT NULL UNIQUE, p256dh BLOB NOT NULL, auth BLOB NOT NULL,
          account TEXT NOT NULL, party TEXT NOT NULL, key TEXT, zh INTEGER NOT NULL, device TEXT NOT NULL,
          told INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IF NOT EXISTS push_account ON push(account, no);
        CREATE INDEX IF NOT EXISTS push_device ON push(device);
        """;

    private readonly PrivateSession _db;
    private readonly TimeProvider _time;

    private PushStore(PrivateSession db, TimeProvider time) => (_db, _time) = (db, time);

    /// <summary>Opens the store in the database of a <see cref="NoticeStore"/>, which must have been opened before.</summary>
    /// <param name="path">The database, such as <c>DATA/notices.db</c>.</param>
    /// <param name="time">For when the next attempt is due.</param>
    public static PushStore Open(string path, TimeProvider time) => new(PrivateSession.Open(path, Schema), time);

    /// <summary>Keeps a subscription, in place of any of the same browser. It is told of notices from now on.</summary>
    /// <returns>The token by which the browser is known again.</returns>
    public string Subscribe(PushSubscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var device = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        _db.Together(() =>
        {
            _db.Run("DELETE FROM push WHERE endpoint = $1", subscription.Endpoint);
            _db.Run("""
                INSERT INTO push(endpoint, p256dh, auth, account, party, key, zh, device, told)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, COALESCE((SELECT max(no) FROM notice), 0))
                """,
                subscription.Endpoint, subscription.P256dh, subscription.Auth, subscription.Account, subscription.Party, subscription.Key,
                subscription.IsChinese ? 1L : 0L, device);
            _db.Run("DELETE FROM push WHERE account = $1 AND no NOT IN (SELECT no FROM push WHERE account = $1 ORDER BY no DESC LIMIT $2)",
                subscription.Account, MostOfAccount);
        });
        return device;
    }

    /// <summary>How many browsers are told of an account's notices.</summary>
    public long CountOf(string account) => Number("SELECT count(*) FROM push WHERE account = $1", account);

    /// <summary>True when the browser with this token is told of this account's notices.</summary>
    public bool IsOf(string? device, string account) =>
        device is not null && Number("SELECT count(*) FROM push WHERE device = $1 AND account = $2", device, account) > 0;

    /// <summary>Forgets the browser with this token, unless it is the account's that is named.</summary>
    public void ForgetDevice(string? device, string? unless = null) =>
        _db.Run("DELETE FROM push WHERE device = $1 AND account IS NOT $2", device, unless);

    /// <summary>Forgets all browsers of an account.</summary>
    public void ForgetAccount(string account) => _db.Run("DELETE FROM push WHERE account = $1", account);

    /// <summary>Forgets a subscription.</summary>
    public void Forget(long no) => _db.Run("DELETE FROM push WHERE no = $1", no);

    /// <summary>Who is to be told now, and of what.</summary>
    /// <param name="since">Older notices are too old to call anyone for.</param>
    /// <param name="most">At most so many browsers.</param>
    public IReadOnlyList<PushDue> Due(DateTimeOffset since, int most) => _db.All("""
        SELECT p.no, p.endpoint, p.p256dh, p.auth, p.account, p.party, p.key, p.zh, min(n.no), max(n.no), count(*), p.tries
        FROM push p JOIN notice n ON n.party = p.party AND n.no > p.told AND n.channel = 'page' AND n.seen = 0 AND n.created >= $1
        WHERE p.due <= $2 GROUP BY p.no ORDER BY p.no LIMIT $3
        """,
        row => new PushDue(
            row.GetInt64(0),
            new PushSubscription(row.GetString(1), (byte[])row[2], (byte[])row[3], row.GetString(4), row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6), row.GetInt64(7) != 0),
            row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt32(11)),
        since.ToUnixTimeSeconds(), Now, (long)most);

    /// <summary>When somebody who can't be told now is tried next; null for nobody.</summary>
    public DateTimeOffset? NextTry()
    {
        var next = Number("SELECT COALESCE(min(due), 0) FROM push WHERE due > $1", Now);
        return next == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(next);
    }

    /// <summary>A browser was told, or can't be told of this one.</summary>
    /// <param name="no">The subscription.</param>
    /// <param name="notice">The newest notice that it was told of.</param>
    /// <param name="rest">How long it is left in peace.</param>
    public void Told(long no, long notice, TimeSpan rest) =>
        _db.Run("UPDATE push SET told = $1, tries = 0, due = $2 WHERE no = $3", notice, Now + (long)rest.TotalSeconds, no);

    /// <summary>It could not be told, and is tried again.</summary>
    public void Later(long no, TimeSpan wait) =>
        _db.Run("UPDATE push SET tries = tries + 1, due = $1 WHERE no = $2", Now + (long)wait.TotalSeconds, no);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    private long Number(string sql, params ReadOnlySpan<object?> args) => _db.One(sql, static row => row.GetInt64(0), args);

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();
}
