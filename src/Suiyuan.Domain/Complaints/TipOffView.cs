using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Complaints;

/// <summary>
/// Tip-offs and what bureaus do about them. Nothing here says whom one is about: that is sealed, and no join of these tables leads
/// to it.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class TipOffView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "tip-offs";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE tip_off(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, detail BYTEA NOT NULL, filed BIGINT NOT NULL, state SMALLINT NOT NULL,
          with_party INTEGER, extended BIGINT, decided BIGINT, opened SMALLINT, told BIGINT);
        CREATE TABLE tip_off_act(
          idx INTEGER PRIMARY KEY, tip_off BIGINT, effect SMALLINT NOT NULL, state SMALLINT NOT NULL, other INTEGER);
        CREATE INDEX tip_off_act_tip_off ON tip_off_act(tip_off, idx);
        CREATE INDEX tip_off_act_other ON tip_off_act(other, tip_off) WHERE other IS NOT NULL AND effect = 0;
        """;

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        // Each change is written at once.
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case TipOffFiled filed:
                db.Run("INSERT INTO tip_off(idx, party, detail, filed, state) VALUES ($1, $2, $3, $4, 1)",
                    recorded.Index, (long)parties.NumberOf(recorded.Statement.Subject), filed.Detail.ToArray(), recorded.RecordedAt.ToUnixTimeSeconds());
                break;
            case TipOffHandled handled:
                Handle(db, recorded, handled);
                break;
            default:
                break;
        }
    }

    private void Handle(ViewWriter db, in RecordedStatement recorded, TipOffHandled handled)
    {
        var by = parties.NumberOf(recorded.Statement.Issuer);
        var of = StatementView.Find(db, handled.To) is { } index && db.Number("SELECT count(*) FROM tip_off WHERE idx = $1", index) > 0 ? index : (long?)null;
        var other = handled.Party is { } party ? db.One("SELECT no FROM party WHERE id = $1 AND role = 1", r => (int?)r.GetInt32(0), party) : null;
        var state = (long)Array.IndexOf(ComplaintCodes.TipOffCodes, handled.State) + 1;
        var effect = of is { } tipOff ? Judge(db, tipOff, by, handled.State, other) : ComplaintEffect.Unknown;
        db.Run("INSERT INTO tip_off_act(idx, tip_off, effect, state, other) VALUES ($1, $2, $3, $4, $5)", recorded.Index, of, (long)effect, state, (long?)other);
        if (effect != ComplaintEffect.Counts)
        {
            return;
        }

        var at = recorded.RecordedAt.ToUnixTimeSeconds();
        db.Run("UPDATE tip_off SET state = $2, with_party = COALESCE($3, with_party) WHERE idx = $1", of, state, (long?)other);
        var mark = handled.State switch { "extended" => "extended", "told" => "told", "case-opened" or "no-case" => "decided", _ => null };
        if (mark is not null)
        {
            db.Run($"UPDATE tip_off SET {mark} = $2, opened = COALESCE($3, opened) WHERE idx = $1", of, at, handled.State switch { "case-opened" => 1L, "no-case" => 0L, _ => (long?)null });
        }
    }

    private static ComplaintEffect Judge(ViewWriter db, long tipOff, int by, string state, int? other)
    {
        // Whose it is, or to whom it was passed.
        if (db.Number("SELECT count(*) FROM tip_off WHERE idx = $1 AND party = $2", tipOff, (long)by) == 0
            && db.Number("SELECT count(*) FROM tip_off_act WHERE other = $2 AND tip_off = $1 AND effect = 0", tipOff, (long)by) == 0)
        {
            return ComplaintEffect.NotEntitled;
        }

        var (extended, decided, told) = db.One("SELECT extended, decided, told FROM tip_off WHERE idx = $1", r => (!r.IsDBNull(0), !r.IsDBNull(1), !r.IsDBNull(2)), tipOff);
        return state switch
        {
            "told" => told ? ComplaintEffect.Twice : decided ? ComplaintEffect.Counts : ComplaintEffect.OutOfOrder,
            _ when decided => ComplaintEffect.Ended,
            "extended" when extended => ComplaintEffect.Twice,
            "forwarded" when other is null => ComplaintEffect.WrongReceiver,
            _ => ComplaintEffect.Counts,
        };
    }
}
