using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Which payments a voucher has, and what was returned of them. A sale is named by its id, a payment by its, so it does not matter
/// which is recorded first. What is said about another merchant than the sale's is kept and is nobody's.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one.</param>
public sealed class PaymentView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "payments";

    // By sale through its first eight bytes, as statements are by id.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE payment(
          idx INTEGER PRIMARY KEY, sale BYTEA NOT NULL, stall INTEGER NOT NULL, channel SMALLINT NOT NULL, matching SMALLINT NOT NULL);
        CREATE INDEX payment_sale ON payment(substr(sale, 1, 8));
        CREATE TABLE payment_refund(idx INTEGER PRIMARY KEY, payment BYTEA NOT NULL, stall INTEGER NOT NULL, whole SMALLINT NOT NULL);
        CREATE INDEX payment_refund_of ON payment_refund(substr(payment, 1, 8));
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (payload is PaymentLinked linked)
        {
            db.Run("INSERT INTO payment(idx, sale, stall, channel, matching) VALUES ($1, $2, $3, $4, $5)",
                recorded.Index, linked.Sale.Value.ToArray(), (long)parties.NumberOf(recorded.Statement.Subject),
                (long)Array.IndexOf(PaymentCodes.ChannelCodes, linked.Channel) + 1,
                (long)Array.IndexOf(PaymentCodes.MatchCodes, linked.Match) + 1);
        }
        else if (payload is PaymentRefunded refunded)
        {
            db.Run("INSERT INTO payment_refund(idx, payment, stall, whole) VALUES ($1, $2, $3, $4)",
                recorded.Index, refunded.To.Value.ToArray(), (long)parties.NumberOf(recorded.Statement.Subject), refunded.Whole ? 1L : 0L);
        }
    }
}

/// <summary>A payment of a voucher.</summary>
/// <param name="Index">Leaf index of the statement that links it.</param>
/// <param name="Channel">One of <see cref="PaymentCodes.Channels"/>.</param>
/// <param name="Match">One of <see cref="PaymentCodes.Matches"/>.</param>
/// <param name="At">When it was paid, as the service says.</param>
/// <param name="Payment">Digest of what the service said, sealed.</param>
/// <param name="Refunded">True when all of it was returned, false when a part was; null for nothing.</param>
/// <param name="PaidOn">The voided sale that it was paid on, in whose place this one stands; null when it was paid on this one. The match
/// is with what was paid on.</param>
public sealed record VoucherPayment(
    long Index, string Channel, string Match, DateTimeOffset At, Hash Payment, bool? Refunded = null, StatementId? PaidOn = null);

/// <summary>A sale as whoever links a payment to it must know it.</summary>
/// <param name="Index">Its leaf index.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Prices">Digest of its sealed prices; null when it has none.</param>
public sealed record PayableSale(long Index, string Stall, Hash? Prices);

/// <summary>Reads payments.</summary>
public static class PaymentQueries
{
    /// <summary>
    /// The payments of a sale, in ledger order: those on it, and those on the sales that it corrects. A correction is a new sale by the
    /// same stall, named by the voiding of the former one; the money stays with what was bought.
    /// </summary>
    public static IReadOnlyList<VoucherPayment> Of(ViewReader db, StatementId sale)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, sale) is not { } index ? [] : db.All($"""
            {CorrectedBy("$2")}
            SELECT p.idx, p.channel, p.matching, COALESCE(s.occurred, s.signed), c.digest,
              (SELECT max(r.whole) FROM payment_refund r
                WHERE substr(r.payment, 1, 8) = substr(s.id, 1, 8) AND substr(r.payment, 9) = substr(s.id, 9)
                  AND r.stall = p.stall), paid.idx, paid.id
            FROM paid CROSS JOIN payment p ON substr(p.sale, 1, 8) = substr(paid.id, 1, 8) AND p.sale = paid.id AND p.stall = paid.stall
            JOIN statement s ON s.idx = p.idx JOIN citation c ON c.idx = p.idx AND c.part = $1 ORDER BY p.idx
            """,
            r => new VoucherPayment(r.GetInt64(0), PaymentCodes.Channels[r.GetInt32(1) - 1], PaymentCodes.Matches[r.GetInt32(2) - 1],
                DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(3)), new Hash(r.GetBytes(4)), r.IsDBNull(5) ? null : r.GetInt64(5) != 0,
                r.GetInt64(6) == index ? null : new StatementId(new Hash(r.GetBytes(7)))),
            (long)SealedPart.Payment, index);
    }

    /// <summary>The start of a query: <c>paid(idx, id, stall)</c> are the sale of a leaf index and those that it corrects.</summary>
    internal static string CorrectedBy(string sale) => $"""
        WITH RECURSIVE paid(idx, id, stall) AS (
          SELECT v.idx, v.id, v.subject FROM statement v WHERE v.idx = {sale}
          UNION SELECT f.idx, o.id, o.subject FROM paid CROSS JOIN sale_fate f
              ON substr(f.instead, 1, 8) = substr(paid.id, 1, 8) AND f.instead = paid.id
            JOIN statement o ON o.idx = f.idx AND o.subject = paid.stall)
        """;

    /// <summary>The statement that linked a payment, and whose it is; null when none did.</summary>
    /// <param name="db">The views.</param>
    /// <param name="payment">Digest of what the service said.</param>
    public static (StatementId Id, string Stall)? LinkOf(ViewReader db, Hash payment)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            SELECT s.id, p.id FROM {CitationView.Of("$1")} JOIN payment t ON t.idx = c.idx JOIN statement s ON s.idx = c.idx JOIN party p ON p.no = s.subject
            ORDER BY c.idx LIMIT 1
            """, r => (new StatementId(new Hash(r.GetBytes(0))), r.GetString(1)), payment.ToArray()) is [var link] ? link : null;
    }

    /// <summary>The sale of a voucher; null when there is no such sale within the reader's tree size.</summary>
    public static PayableSale? SaleOf(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is not { } index ? null : db.One("""
            SELECT p.id, (SELECT digest FROM citation WHERE idx = $1 AND part = $2) FROM statement s JOIN party p ON p.no = s.subject
            WHERE s.idx = $1 AND s.kind = 12
            """,
            r => new PayableSale(index, r.GetString(0), r.IsDBNull(1) ? null : new Hash(r.GetBytes(1))), index, (long)SealedPart.Prices);
    }
}
