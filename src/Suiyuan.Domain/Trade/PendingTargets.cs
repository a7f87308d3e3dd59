using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>A statement that refers to another, reduced to what acting on it needs.</summary>
/// <param name="Index">Its own leaf index.</param>
/// <param name="Kind">Its kind's number.</param>
/// <param name="Subject">Its subject's number.</param>
/// <param name="Day">Its own day.</param>
/// <param name="Text">A void's reason; the lines of a lot that a stop names.</param>
internal readonly record struct Deferred(long Index, byte Kind, int Subject, int Day, string? Text);

/// <summary>
/// References to statements that are not recorded yet. A voucher's code is known before the voucher is recorded, so its
/// buyer may confirm it first; when it comes, the reference is acted on.
/// </summary>
internal sealed class PendingTargets
{
    public const string Schema = """
        CREATE TABLE pending(
          idx BIGINT NOT NULL, target BYTEA NOT NULL, kind SMALLINT NOT NULL, subject INTEGER NOT NULL, day INTEGER NOT NULL, text TEXT,
          PRIMARY KEY(idx, target))
        """ + Sql.Clustered + """
        ;

        """;

    private readonly Dictionary<StatementId, List<Deferred>> _waiting = [];

    public void Load(ViewWriter db)
    {
        _waiting.Clear();
        foreach (var (target, reference) in db.All("SELECT target, idx, kind, subject, day, text FROM pending ORDER BY idx, target", r => (
            new StatementId(new Hash(r.GetBytes(0))), new Deferred(r.GetInt64(1), r.GetByte(2), r.GetInt32(3), r.GetInt32(4), r.IsDBNull(5) ? null : r.GetString(5)))))
        {
            Remember(target, reference);
        }
    }

    public void Add(ViewWriter db, StatementId target, in Deferred reference)
    {
        db.Run("INSERT INTO pending(idx, target, kind, subject, day, text) VALUES ($1, $2, $3, $4, $5, $6)",
            reference.Index, target.Value.ToArray(), (long)reference.Kind, (long)reference.Subject, (long)reference.Day, reference.Text);
        Remember(target, reference);
    }

    /// <summary>What waited for this statement, in ledger order; it waits no longer.</summary>
    public IReadOnlyList<Deferred> Take(ViewWriter db, StatementId target)
    {
        if (_waiting.Count == 0 || !_waiting.Remove(target, out var references))
        {
            return [];
        }

        foreach (var reference in references)
        {
            db.Run("DELETE FROM pending WHERE idx = $1 AND target = $2", reference.Index, target.Value.ToArray());
        }

        return references;
    }

    private void Remember(StatementId target, in Deferred reference)
    {
        if (!_waiting.TryGetValue(target, out var references))
        {
            _waiting.Add(target, references = []);
        }

        references.Add(reference);
    }
}
