using System.Text;
using Microsoft.Data.Sqlite;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>How far a payment is. Numbers are kept in the store and never reused.</summary>
public enum PaymentState
{
    /// <summary>Its voucher is not on the ledger yet, or its prices are not here yet.</summary>
    Waiting = 1,

    /// <summary>The statement that links it is sealed, and not known to be recorded.</summary>
    Sealed = 2,

    /// <summary>Linked on the ledger.</summary>
    Linked = 3,

    /// <summary>Its voucher did not come in time.</summary>
    Expired = 4,

    /// <summary>Its voucher is of a stall that the account does not collect for, or is no sale.</summary>
    Foreign = 5,

    /// <summary>The ledger refused the link.</summary>
    Refused = 6,
}

/// <summary>A payment that a service told of.</summary>
/// <param name="Channel"><c>wechat</c> or <c>alipay</c>.</param>
/// <param name="Id">The service's own number of it; one channel has none twice. Empty once it is linked.</param>
/// <param name="Account">The account it was paid to, as the service names it.</param>
/// <param name="Voucher">The voucher it is for.</param>
/// <param name="Amount">In yuan, two places; empty once it is linked: the sealed part has both then.</param>
/// <param name="PaidAt">When it was paid, as the service says.</param>
/// <param name="ReceivedAt">When this host first heard of it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Statement">The sealed statement, from <see cref="PaymentState.Sealed"/> on until it is recorded.</param>
/// <param name="Digest">The sealed part's digest, from <see cref="PaymentState.Sealed"/> on.</param>
public sealed record Payment(
    string Channel, string Id, string Account, StatementId Voucher, string Amount, DateTimeOffset PaidAt, DateTimeOffset ReceivedAt,
    PaymentState State = PaymentState.Waiting, byte[]? Statement = null, Hash? Digest = null)
{
    /// <summary>What it is found by: SHA-256 of channel and number, which stays when the number is gone.</summary>
    public Hash Key => KnownKey ?? KeyOf(Channel, Id);

    /// <summary>The key of one whose number is no longer kept.</summary>
    internal Hash? KnownKey { get; init; }

    internal static Hash KeyOf(string channel, string id) => Hash.Of(Encoding.UTF8.GetBytes(channel + "\n" + id));
}

/// <summary>Money that went back.</summary>
/// <param name="Channel"><c>wechat</c> or <c>alipay</c>.</param>
/// <param name="Id">The service's own number of the refund.</param>
/// <param name="Payment">The payment's number.</param>
/// <param name="Amount">In yuan, two places.</param>
/// <param name="At">When.</param>
public sealed record Refund(string Channel, string Id, string Payment, string Amount, DateTimeOffset At);

/// <summary>A refund whose payment is linked, and that is not linked itself.</summary>
/// <param name="Key">What it is found by.</param>
/// <param name="Channel">As of the payment.</param>
/// <param name="Amount">In yuan, two places.</param>
/// <param name="At">When.</param>
/// <param name="Payment">Digest of the payment's sealed part.</param>
/// <param name="Fen">What went back of that payment in all, by every refund told of it; hundredths of a yuan.</param>
/// <param name="Statement">The sealed statement, once there is one.</param>
public sealed record OpenRefund(Hash Key, string Channel, string Amount, DateTimeOffset At, Hash Payment, long Fen, byte[]? Statement);

/// <summary>
/// Payments between the service's notice and the ledger: what was answered with "received" survives a power cut, and what is told
/// twice is there once, for ever: of a linked payment only a hash of its number stays. Private; can't be rebuilt.
/// </summary>
/// <remarks>Safe for any thread; calls take turns.</remarks>
public sealed class PaymentStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS payment(
          key BLOB PRIMARY KEY, channel TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, voucher BLOB NOT NULL, amount TEXT NOT NULL,
          paid_at INTEGER NOT NULL, received_at INTEGER NOT NULL, state INTEGER NOT NULL, statement BLOB, digest BLOB) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS payment_open ON payment(received_at) WHERE state < 3;
        CREATE INDEX IF NOT EXISTS payment_odd ON payment(received_at) WHERE state <> 3;
        CREATE INDEX IF NOT EXISTS payment_voucher ON payment(voucher);
        CREATE INDEX IF NOT EXISTS payment_digest ON payment(digest) WHERE digest IS NOT NULL;
        CREATE TABLE IF NOT EXISTS refund(
          key BLOB PRIMARY KEY, channel TEXT NOT NULL, payment BLOB NOT NULL, amount TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS refund_payment ON refund(payment);
        CREATE TABLE IF NOT EXISTS refund_link(key BLOB PRIMARY KEY, state INTEGER NOT NULL, statement BLOB, digest BLOB) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS refund_open ON refund_link(key) WHERE state < 3;
        """;

    private const string Columns =
        "SELECT channel, id, account, voucher, amount, paid_at, received_at, state, statement, digest, key FROM payment ";

    private readonly PrivateSession _db;

    private PaymentStore(PrivateSession db) => _db = db;

    /// <summary>Opens or makes the store.</summary>
    /// <param name="path">The database, such as <c>DATA/payments.db</c>.</param>
    public static PaymentStore Open(string path) => new(PrivateSession.Open(Path.GetFullPath(path), Schema));

    /// <summary>Keeps a payment; durable on return. False when it was told before: the first word holds.</summary>
    public bool Add(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return _db.Run("""
            INSERT INTO payment(key, channel, id, account, voucher, amount, paid_at, received_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
            ON CONFLICT(key) DO NOTHING
            """,
            payment.Key.ToArray(), payment.Channel, payment.Id, payment.Account, payment.Voucher.Value.ToArray(), payment.Amount,
            payment.PaidAt.ToUnixTimeSeconds(), payment.ReceivedAt.ToUnixTimeSeconds()) == 1;
    }

    /// <summary>
    /// Keeps a refund; durable on return. False when it was told before. A later word under the same number replaces it (Alipay says each
    /// time how much went back in all) and is linked anew. Its payment may be told after it.
    /// </summary>
    public bool Add(Refund refund)
    {
        ArgumentNullException.ThrowIfNull(refund);
        var key = Payment.KeyOf(refund.Channel, refund.Id).ToArray();
        var isNew = false;
        _db.Together(() =>
        {
            _db.Run("INSERT INTO refund_link(key, state) VALUES ($1, 1) ON CONFLICT(key) DO NOTHING", key);
            isNew = _db.Run("""
                INSERT INTO refund(key, channel, payment, amount, at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT(key) DO UPDATE SET amount = excluded.amount, at = excluded.at
                  WHERE refund.amount <> '' AND excluded.amount <> refund.amount AND (excluded.at > refund.at
                    OR excluded.at = refund.at AND CAST(excluded.amount AS REAL) > CAST(refund.amount AS REAL))
                """, key, refund.Channel, Payment.KeyOf(refund.Channel, refund.Payment).ToArray(), refund.Amount, refund.At.ToUnixTimeSeconds()) == 1;
            if (isNew)
            {
                _db.Run("UPDATE refund_link SET state = 1, statement = NULL, digest = NULL WHERE key = $1 AND state <> 1", key);
            }
        });
        return isNew;
    }

    /// <summary>What is to be linked, the oldest first.</summary>
    public IReadOnlyList<Payment> ToLink() => Query(Columns + "WHERE state < 3 ORDER BY received_at");

    /// <summary>What is not linked, the newest first: what waits, and what will not be linked.</summary>
    public IReadOnlyList<Payment> Unlinked(int most) => Query(Columns + "WHERE state <> 3 ORDER BY received_at DESC LIMIT $1", most);

    /// <summary>The payments of a voucher.</summary>
    public IReadOnlyList<Payment> Of(StatementId voucher) =>
        Query(Columns + "WHERE voucher = $1 ORDER BY received_at", voucher.Value.ToArray());

    /// <summary>What went back of the payments of a voucher, the oldest first.</summary>
    public IReadOnlyList<(string Amount, DateTimeOffset At)> RefundsOf(StatementId voucher) => _db.All("""
        SELECT r.amount, r.at FROM payment p JOIN refund r ON r.payment = p.key
        WHERE p.voucher = $1 AND r.amount <> '' ORDER BY r.at
        """, r => (r.GetString(0), TimeOf(r, 1)), voucher.Value.ToArray());

    /// <summary>Refunds that can be linked now: their payments are.</summary>
    public IReadOnlyList<OpenRefund> RefundsToLink() => _db.All("""
        SELECT r.key, r.channel, r.amount, r.at, p.digest, l.statement,
          (SELECT sum(CAST(round(CAST(q.amount AS REAL) * 100) AS INTEGER)) FROM refund q WHERE q.payment = r.payment)
        FROM refund_link l JOIN refund r ON r.key = l.key
        JOIN payment p ON p.key = r.payment WHERE l.state < 3 AND p.state = 3 AND p.digest IS NOT NULL AND (r.amount <> '' OR l.statement IS NOT NULL)
        """,
        r => new OpenRefund(new Hash((byte[])r[0]), r.GetString(1), r.GetString(2), TimeOf(r, 3), new Hash((byte[])r[4]), r.GetInt64(6), r.IsDBNull(5) ? null : (byte[])r[5]));

    /// <summary>As for a payment: from now on these bytes are what is submitted.</summary>
    public void Seal(OpenRefund refund, Hash digest, byte[] statement)
    {
        ArgumentNullException.ThrowIfNull(refund);
        _db.Run("UPDATE refund_link SET state = 2, statement = $2, digest = $3 WHERE key = $1 AND state = 1", refund.Key.ToArray(), statement, digest.ToArray());
    }

    /// <summary>The refund is done with, unless more was told of it since these bytes were sealed.</summary>
    public void Close(OpenRefund refund, byte[] statement, PaymentState state)
    {
        ArgumentNullException.ThrowIfNull(refund);
        _db.Run("UPDATE refund_link SET state = $2, statement = NULL WHERE key = $1 AND statement = $3", refund.Key.ToArray(), (long)state, statement);
    }

    /// <summary>The statement that links it is sealed: from now on these bytes are what is submitted, also after a crash.</summary>
    public void Seal(Payment payment, Hash digest, byte[] statement)
    {
        ArgumentNullException.ThrowIfNull(payment);
        _db.Run("UPDATE payment SET state = 2, statement = $2, digest = $3 WHERE key = $1 AND state = 1",
            payment.Key.ToArray(), statement, digest.ToArray());
    }

    /// <summary>It is done with. What is linked is not kept twice: the sealed part has its number and amount.</summary>
    public void Close(Payment payment, PaymentState state)
    {
        ArgumentNullException.ThrowIfNull(payment);
        _db.Run(state == PaymentState.Linked
            ? "UPDATE payment SET state = $2, statement = NULL, id = '', amount = '' WHERE key = $1"
            : "UPDATE payment SET state = $2, statement = NULL WHERE key = $1", payment.Key.ToArray(), (long)state);
    }

    /// <summary>Forgets what is left of the payment or refund whose sealed part was erased, but for that it was told.</summary>
    public void Forget(Hash digest)
    {
        if (_db.Run("""
            UPDATE refund SET amount = '' WHERE payment IN (SELECT key FROM payment WHERE digest = $1)
            OR key IN (SELECT key FROM refund_link WHERE digest = $1)
            """, digest.ToArray()) > 0)
        {
            // The log may still hold the page as it was.
            _db.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private List<Payment> Query(string sql, params ReadOnlySpan<object?> args) => _db.All(sql, r => new Payment(
        r.GetString(0), r.GetString(1), r.GetString(2), new StatementId(new Hash((byte[])r[3])), r.GetString(4), TimeOf(r, 5), TimeOf(r, 6),
        (PaymentState)r.GetInt32(7), r.IsDBNull(8) ? null : (byte[])r[8], r.IsDBNull(9) ? null : new Hash((byte[])r[9]))
    {
        KnownKey = new Hash((byte[])r[10]),
    }, args);

    private static DateTimeOffset TimeOf(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();
}
