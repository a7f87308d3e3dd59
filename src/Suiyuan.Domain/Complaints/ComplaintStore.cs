using System.Security.Cryptography;
using System.Text;
using Suiyuan.Domain.Sealed;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Complaints;

/// <summary>What lies behind a private link.</summary>
/// <param name="Statement">The complaint-filed or tip-off-filed.</param>
/// <param name="IsTipOff">Which of the two.</param>
/// <param name="Erased">True when its author erased what is theirs.</param>
public sealed record FollowedFiling(StatementId Statement, bool IsTipOff, bool Erased);

/// <summary>
/// The private links of complaints and tip-offs (<c>complaints.db</c>): the hash of each token, and which statement it opens. Neither
/// tokens nor words nor names nor whom it is about: those are with the author and in the private store. And the sealed bytes of
/// what was sent by a form, so that the same form is one statement however often it is sent.
/// </summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
public sealed class ComplaintStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS secret(one INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS sent(form BLOB PRIMARY KEY, statement BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS follow(token BLOB PRIMARY KEY, statement BLOB NOT NULL, tip_off INTEGER NOT NULL, erased INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        """;

    private readonly PrivateSession _db;
    private readonly byte[] _secret;

    private ComplaintStore(PrivateSession db)
    {
        _db = db;
        _secret = db.One("SELECT bytes FROM secret", r => (byte[])r[0]) ?? NewSecret();
    }

    /// <summary>Opens or makes the store.</summary>
    /// <param name="path">The database, such as <c>DATA/complaints.db</c>.</param>
    public static ComplaintStore Open(string path)
    {
        var db = PrivateSession.Open(path, Schema);
        try
        {
            return new ComplaintStore(db);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>A fresh form: 22 characters that only the page it is on knows.</summary>
    public static string NewForm() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>The token of the link that a form makes: 32 characters, the same each time the form is sent, kept nowhere here.</summary>
    public string TokenOf(string form)
    {
        ArgumentException.ThrowIfNullOrEmpty(form);
        return System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(form)).AsSpan(0, 24));
    }

    /// <summary>The statement that a form made; null when it made none yet.</summary>
    public byte[]? Sent(string form) => _db.One("SELECT statement FROM sent WHERE form = $1", r => (byte[])r[0], HashOf(form));

    /// <summary>Keeps the statement that a form makes, before it is submitted; durable on return. What was kept first stays.</summary>
    public byte[] Keep(string form, byte[] statement)
    {
        _db.Run("INSERT INTO sent(form, statement) VALUES ($1, $2) ON CONFLICT(form) DO NOTHING", HashOf(form), statement);
        return Sent(form)!;
    }

    /// <summary>Forgets a form whose statement the ledger refused: sent again, it is made anew.</summary>
    public void Drop(string form) => _db.Run("DELETE FROM sent WHERE form = $1", HashOf(form));

    /// <summary>Lets a token open a statement; durable on return.</summary>
    public void Follow(string token, StatementId statement, bool isTipOff) => _db.Run(
        "INSERT INTO follow(token, statement, tip_off) VALUES ($1, $2, $3) ON CONFLICT(token) DO NOTHING", HashOf(token), statement.Value.ToArray(), isTipOff ? 1L : 0L);

    /// <summary>What a token opens; null for a token of ours that was changed, and for any other.</summary>
    public FollowedFiling? Find(string? token) => token is not { Length: 32 } ? null : _db.One(
        "SELECT statement, tip_off, erased FROM follow WHERE token = $1",
        r => new FollowedFiling(new StatementId(new Hash((byte[])r[0])), r.GetInt64(1) == 1, r.GetInt64(2) == 1), HashOf(token));

    /// <summary>Notes that its author erased what is theirs.</summary>
    public void MarkErased(string token) => _db.Run("UPDATE follow SET erased = 1 WHERE token = $1", HashOf(token));

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private byte[] NewSecret()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        _db.Run("INSERT INTO secret(one, bytes) VALUES (1, $1)", secret);
        return secret;
    }

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();
}
