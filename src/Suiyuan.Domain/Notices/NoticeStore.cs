using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Sealed;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Notices;

/// <summary>
/// The outbox of notices, and the telephone numbers that shoppers left: private, beside the ledger and never on it
/// (<c>notices.db</c>). A notice is put in once, with its statement already sealed; handed over at least once; its statement
/// recorded once, because the same bytes are the same statement however often they are sent. So a crash at any point loses
/// nothing and says nothing twice.
/// </summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
public sealed class NoticeStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS secret(one INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS notice(
          no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, recall BLOB NOT NULL, kind TEXT NOT NULL, party TEXT, stall TEXT, channel TEXT NOT NULL,
          address TEXT, zh TEXT NOT NULL, en TEXT NOT NULL, statement BLOB, created INTEGER NOT NULL, sent INTEGER, recorded INTEGER NOT NULL,
          seen INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IF NOT EXISTS notice_party ON notice(party, no) WHERE party IS NOT NULL;
        CREATE INDEX IF NOT EXISTS notice_due ON notice(no) WHERE sent IS NULL OR recorded = 0;
        CREATE TABLE IF NOT EXISTS contact(
          no INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, voucher BLOB NOT NULL, phone TEXT NOT NULL, left_at INTEGER NOT NULL);
        """;

    private const string Columns = "no, key, recall, kind, party, stall, channel, address, zh, en, statement, created, sent, recorded, seen FROM notice";

    private readonly PrivateSession _db;
    private readonly TimeProvider _time;

    private NoticeStore(PrivateSession db, TimeProvider time)
    {
        _db = db;
        _time = time;
        Secret = db.One("SELECT bytes FROM secret", r => (byte[])r[0]) ?? NewSecret();
    }

    /// <summary>Raised when what a party's list shows has changed, on the thread that changed it; must not throw or be slow.</summary>
    public event Action<string>? Changed;

    /// <summary>The key that links are signed with, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Secret { get; }

    /// <summary>Opens or makes the store.</summary>
    /// <param name="path">The database, such as <c>DATA/notices.db</c>.</param>
    /// <param name="time">For when notices were put in and sent.</param>
    public static NoticeStore Open(string path, TimeProvider time)
    {
        var db = PrivateSession.Open(path, Schema);
        try
        {
            return new NoticeStore(db, time);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>Puts a notice in; durable on return. False when it, by its key, was there before.</summary>
    public bool Add(NewNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var added = _db.Run("""
            INSERT INTO notice(key, recall, kind, party, stall, channel, address, zh, en, statement, created, recorded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT(key) DO NOTHING
            """,
            notice.Key, notice.Recall.Value.ToArray(), notice.Kind, notice.Party, notice.Stall, notice.Channel, notice.Address, notice.Chinese, notice.English,
            notice.Statement, Now, notice.Statement is null ? 1L : 0L) > 0;
        Tell(added ? notice.Party : null);
        return added;
    }

    /// <summary>The keys of every notice that was ever put in.</summary>
    public HashSet<string> Keys() => [.. _db.All("SELECT key FROM notice", r => r.GetString(0))];

    /// <summary>Notices that are to be handed over or recorded still, the oldest first.</summary>
    public IReadOnlyList<Notice> Due(int most) => _db.All($"SELECT {Columns} WHERE sent IS NULL OR recorded = 0 ORDER BY no LIMIT $1", Read, (long)most);

    /// <summary>Notes that a notice was handed over.</summary>
    public void MarkSent(long no) => _db.Run("UPDATE notice SET sent = $1 WHERE no = $2", Now, no);

    /// <summary>Notes that a notice's statement is on the ledger, or never will be.</summary>
    public void MarkRecorded(long no) => _db.Run("UPDATE notice SET recorded = 1 WHERE no = $1", no);

    /// <summary>A notice; null for none of this number.</summary>
    public Notice? Find(long no) => _db.One($"SELECT {Columns} WHERE no = $1", Read, no);

    /// <summary>A party's notices on its pages, newest first.</summary>
    public IReadOnlyList<Notice> Of(string party, int most) =>
        _db.All($"SELECT {Columns} WHERE party = $1 AND channel = 'page' ORDER BY no DESC LIMIT $2", Read, party, (long)most);

    /// <summary>How many of them it has not seen.</summary>
    public long Unseen(string party) =>
        _db.One("SELECT count(*) FROM notice WHERE party = $1 AND channel = 'page' AND seen = 0", r => r.GetInt64(0), party);

    /// <summary>The party has opened its list.</summary>
    public void MarkSeen(string party)
    {
        if (_db.Run("UPDATE notice SET seen = 1 WHERE party = $1 AND seen = 0", party) > 0)
        {
            Tell(party);
        }
    }

    /// <summary>Keeps a telephone number for a voucher.</summary>
    /// <returns>The token by which whoever left it may erase it.</returns>
    public string Leave(StatementId voucher, string phone)
    {
        ArgumentException.ThrowIfNullOrEmpty(phone);
        var token = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        _db.Run("INSERT INTO contact(token, voucher, phone, left_at) VALUES ($1, $2, $3, $4)", token, voucher.Value.ToArray(), phone, Now);
        return token;
    }

    /// <summary>Every number that was left and not erased, in order.</summary>
    public IReadOnlyList<LeftContact> Contacts() => _db.All("SELECT no, voucher, phone FROM contact ORDER BY no",
        r => new LeftContact(r.GetInt64(0), new StatementId(new Hash((byte[])r[1])), r.GetString(2)));

    /// <summary>The number left under a token; null when it was erased, or never was.</summary>
    public LeftContact? FindContact(string? token) => token is null ? null : _db.One("SELECT no, voucher, phone FROM contact WHERE token = $1",
        r => new LeftContact(r.GetInt64(0), new StatementId(new Hash((byte[])r[1])), r.GetString(2)), token);

    /// <summary>Erases the number left under a token for good, and takes it off the messages that were addressed to it.</summary>
    /// <returns>These messages; null when there is nothing under the token.</returns>
    public IReadOnlyList<Notice>? Erase(string token)
    {
        if (FindContact(token) is not { } contact)
        {
            return null;
        }

        var messages = _db.All($"SELECT {Columns} WHERE kind = 'shopper' AND address = $1 ORDER BY no", Read, contact.Phone);
        _db.Run("UPDATE notice SET address = NULL, sent = COALESCE(sent, $1) WHERE kind = 'shopper' AND address = $2", Now, contact.Phone);
        _db.Run("DELETE FROM contact WHERE token = $1", token);
        // The log may still hold the page as it was.
        _db.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return messages;
    }

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    private void Tell(string? party)
    {
        if (party is not null)
        {
            Changed?.Invoke(party);
        }
    }

    private byte[] NewSecret()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        _db.Run("INSERT INTO secret(one, bytes) VALUES (1, $1)", secret);
        return secret;
    }

    private static Notice Read(SqliteDataReader r) => new(
        r.GetInt64(0),
        new NewNotice(
            r.GetString(1), new StatementId(new Hash((byte[])r[2])), r.GetString(3), Text(r, 4), Text(r, 5), r.GetString(6), Text(r, 7), r.GetString(8),
            r.GetString(9), r.IsDBNull(10) ? null : (byte[])r[10]),
        DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(11)), r.IsDBNull(12) ? null : DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(12)),
        r.GetInt64(13) != 0, r.GetInt64(14) != 0);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();
}
