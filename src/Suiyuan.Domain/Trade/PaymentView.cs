using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Which payments a voucher has. A sale is named by its id, so it does not matter which of the two is recorded first. One said
/// about another merchant than the sale's is kept and is nobody's.
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
        """;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        // Nothing in memory.
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        // Nothing in memory.
    }

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
    }
}

/// <summary>A payment of a voucher.</summary>
/// <param name="Index">Leaf index of the statement that links it.</param>
/// <param name="Channel">One of <see cref="PaymentCodes.Channels"/>.</param>
/// <param name="Match">One of <see cref="PaymentCodes.Matches"/>.</param>
/// <param name="At">When it was paid, as the service says.</param>
/// <param name="Payment">Digest of what the service said, sealed.</param>
public sealed record VoucherPayment(long Index, string Channel, string Match, DateTimeOffset At, Hash Payment);

/// <summary>A sale as whoever links a payment to it must know it.</summary>
/// <param name="Index">Its leaf index.</param>
/// <param name="Stall">Whose it is.</param>
/// <param name="Prices">Digest of its sealed prices; null when it has none.</param>
public sealed record PayableSale(long Index, string Stall, Hash? Prices);

/// <summary>Reads payments.</summary>
public static class PaymentQueries
{
    /// <summary>The payments of a sale, in ledger order.</summary>
    public static IReadOnlyList<VoucherPayment> Of(ViewReader db, StatementId sale)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, sale) is not { } index ? [] : db.All("""
            SELECT p.idx, p.channel, p.matching, COALESCE(s.occurred, s.signed), c.digest
            FROM payment p JOIN statement s ON s.idx = p.idx JOIN statement v ON v.idx = $2 AND v.subject = p.stall
            JOIN citation c ON c.idx = p.idx AND c.part = $3
            WHERE substr(p.sale, 1, 8) = substr($1, 1, 8) AND substr(p.sale, 9) = substr($1, 9) ORDER BY p.idx
            """,
            r => new VoucherPayment(r.GetInt64(0), PaymentCodes.Channels[r.GetInt32(1) - 1], PaymentCodes.Matches[r.GetInt32(2) - 1],
                DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(3)), new Hash((byte[])r[4])),
            sale.Value.ToArray(), index, (long)SealedPart.Payment);
    }

    /// <summary>The sale of a voucher; null when there is no such sale within the reader's tree size.</summary>
    public static PayableSale? SaleOf(ViewReader db, StatementId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StatementView.Find(db, id) is not { } index ? null : db.One("""
            SELECT p.id, (SELECT digest FROM citation WHERE idx = $1 AND part = $2) FROM statement s JOIN party p ON p.no = s.subject
            WHERE s.idx = $1 AND s.kind = 12
            """,
            r => new PayableSale(index, r.GetString(0), r.IsDBNull(1) ? null : new Hash((byte[])r[1])), index, (long)SealedPart.Prices);
    }
}
