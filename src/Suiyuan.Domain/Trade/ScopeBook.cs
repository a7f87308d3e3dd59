using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// Which lots are stopped or called back, by which statement: the lots that it names and, where it says downstream, all that
/// came or will come of them. Grows with the ledger. It binds the lots of whoever said it and of those below; to others it is
/// a warning (docs/adr/0009-stops-and-recalls.md). A failed test is a stop as well (docs/adr/0011-a-failed-test-stops-its-lot.md).
/// </summary>
internal sealed class ScopeBook(PartyView parties)
{
    public const string Schema = """
        CREATE TABLE scope(
          idx INTEGER PRIMARY KEY, issuer INTEGER NOT NULL, recall SMALLINT NOT NULL, downstream SMALLINT NOT NULL, drill SMALLINT NOT NULL,
          recorded BIGINT NOT NULL, ended BIGINT);
        CREATE TABLE scope_lot(
          cause BIGINT NOT NULL, lot BIGINT NOT NULL, stall INTEGER NOT NULL, root SMALLINT NOT NULL, binding SMALLINT NOT NULL,
          since BIGINT NOT NULL, lifted BIGINT, PRIMARY KEY(cause, lot))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX scope_lot_lot ON scope_lot(lot);
        CREATE INDEX scope_lot_stall ON scope_lot(stall);
        CREATE INDEX scope_lot_lifted ON scope_lot(lifted) WHERE lifted IS NOT NULL;
        """;

    private readonly Dictionary<long, Cause> _causes = [];
    private readonly Dictionary<long, List<Member>> _lots = [];
    private readonly HashSet<long> _ended = [];

    private sealed record Cause(long Index, int Issuer, bool Downstream, bool Drill, long Recorded);

    private sealed record Member(Cause Cause, bool Binding);

    /// <summary>True while no lot is in any scope: the ordinary day.</summary>
    public bool IsEmpty => _lots.Count == 0;

    public void Load(ViewWriter db)
    {
        _causes.Clear();
        _lots.Clear();
        _ended.Clear();
        foreach (var cause in db.All("SELECT idx, issuer, downstream, drill, recorded FROM scope",
            r => new Cause(r.GetInt64(0), r.GetInt32(1), r.GetBoolean(2), r.GetBoolean(3), r.GetInt64(4))))
        {
            _causes.Add(cause.Index, cause);
        }

        foreach (var index in db.All("SELECT idx FROM scope WHERE ended IS NOT NULL", r => r.GetInt64(0)))
        {
            _ended.Add(index);
        }

        foreach (var (cause, lot, binding) in db.All("SELECT cause, lot, binding FROM scope_lot WHERE lifted IS NULL",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetBoolean(2))))
        {
            Remember(lot, new Member(_causes[cause], binding));
        }
    }

    public void Open(ViewWriter db, long index, int issuer, bool recall, bool downstream, bool drill, DateTimeOffset recorded)
    {
        var cause = new Cause(index, issuer, downstream, drill, recorded.ToUnixTimeSeconds());
        db.Run("INSERT INTO scope(idx, issuer, recall, downstream, drill, recorded) VALUES ($1, $2, $3, $4, $5, $6)",
            index, (long)issuer, recall ? 1L : 0L, downstream ? 1L : 0L, drill ? 1L : 0L, cause.Recorded);
        _causes.Add(index, cause);
    }

    /// <summary>A lot that the statement names comes in, and with it what came of it.</summary>
    public void AddRoot(ViewWriter db, long cause, Lot lot, long since)
    {
        // What came to its end holds nothing that is recorded later.
        if (_ended.Contains(cause))
        {
            return;
        }

        var found = _causes[cause];
        var next = new Queue<(long Lot, int Stall)>();
        Put(db, found, lot.No, lot.Stall, root: true, since, next);
        while (found.Downstream && next.TryDequeue(out var from))
        {
            foreach (var (child, stall) in ChildrenOf(db, from.Lot))
            {
                Put(db, found, child, stall, root: false, since, next);
            }
        }
    }

    /// <summary>A new lot came of these: it is in every scope that they are in.</summary>
    /// <param name="db">The views.</param>
    /// <param name="child">The new lot.</param>
    /// <param name="parents">What it came of.</param>
    /// <param name="since">The statement that brought it in, which may be later than the one that the lot is named after.</param>
    public void Inherit(ViewWriter db, Lot child, IReadOnlyList<long> parents, long since)
    {
        foreach (var parent in parents)
        {
            if (!_lots.TryGetValue(parent, out var members))
            {
                continue;
            }

            foreach (var member in members.ToArray())
            {
                if (member.Cause.Downstream)
                {
                    Put(db, member.Cause, child.No, child.Stall, root: false, since, null);
                }
            }
        }
    }

    /// <summary>Whether a lot may not be sold, and since when by the ledger's time (Unix seconds) the earliest stop says so.</summary>
    public long? StoppedSince(long lot) => _lots.TryGetValue(lot, out var members)
        ? members.Where(m => m.Binding && !m.Cause.Drill).Min(m => (long?)m.Cause.Recorded)
        : null;

    /// <summary>Ends a stop for these lots and all that came of them, or for every lot of it.</summary>
    /// <returns>False when the speaker is not the one who imposed it, nor above it.</returns>
    public bool Lift(ViewWriter db, long cause, int by, IReadOnlyList<long>? lots, long index)
    {
        if (!_causes.TryGetValue(cause, out var found) || (found.Issuer != by && !parties.IsBelow(found.Issuer, by)))
        {
            return false;
        }

        if (lots is null && _ended.Add(cause))
        {
            db.Run("UPDATE scope SET ended = $1 WHERE idx = $2", index, cause);
        }

        var going = lots is null
            ? db.All("SELECT lot FROM scope_lot WHERE cause = $1 AND lifted IS NULL", r => r.GetInt64(0), cause)
            : Within(db, found, lots);
        foreach (var lot in going)
        {
            Release(db, found, lot, index);
        }

        return true;
    }

    /// <summary>Ends a stop by what the ledger says, whoever says it: a second test that passed.</summary>
    public void End(ViewWriter db, long cause, long index)
    {
        if (!_causes.TryGetValue(cause, out var found) || !_ended.Add(cause))
        {
            return;
        }

        db.Run("UPDATE scope SET ended = $1 WHERE idx = $2", index, cause);
        foreach (var lot in db.All("SELECT lot FROM scope_lot WHERE cause = $1 AND lifted IS NULL", r => r.GetInt64(0), cause))
        {
            Release(db, found, lot, index);
        }
    }

    private void Release(ViewWriter db, Cause cause, long lot, long index)
    {
        db.Run("UPDATE scope_lot SET lifted = $1 WHERE cause = $2 AND lot = $3 AND lifted IS NULL", index, cause.Index, lot);
        if (_lots.TryGetValue(lot, out var members) && members.RemoveAll(m => m.Cause == cause) > 0 && members.Count == 0)
        {
            _lots.Remove(lot);
        }
    }

    private List<long> Within(ViewWriter db, Cause cause, IReadOnlyList<long> lots)
    {
        var reached = new HashSet<long>();
        var next = new Queue<long>(lots);
        while (next.TryDequeue(out var lot))
        {
            if (reached.Add(lot))
            {
                foreach (var (child, _) in ChildrenOf(db, lot))
                {
                    next.Enqueue(child);
                }
            }
        }

        return [.. reached.Where(l => _lots.TryGetValue(l, out var members) && members.Any(m => m.Cause == cause)).Order()];
    }

    /// <summary>What was received, made or brought back of a lot.</summary>
    internal static List<(long Lot, int Stall)> ChildrenOf(ViewSession db, long lot) => db.All("""
        SELECT l.no, l.stall FROM allocation a JOIN lot l ON l.source = a.line WHERE a.lot = $1
        UNION SELECT l.no, l.stall FROM allocation a JOIN transformation t ON t.idx = a.line / 64
          JOIN lot l ON l.no >= t.idx * 64 AND l.no < t.idx * 64 + 64 WHERE a.lot = $1
        UNION SELECT no, stall FROM lot WHERE back = $1 ORDER BY 1
        """, r => (r.GetInt64(0), r.GetInt32(1)), lot);

    private void Put(ViewWriter db, Cause cause, long lot, int stall, bool root, long since, Queue<(long Lot, int Stall)>? next)
    {
        if (_lots.TryGetValue(lot, out var members) && members.Any(m => m.Cause == cause))
        {
            return;
        }

        var binding = stall == cause.Issuer || parties.IsBelow(stall, cause.Issuer);
        // A lot that was let go and is named again, or reached another way, is in again.
        db.Run("""
            INSERT INTO scope_lot(cause, lot, stall, root, binding, since) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT(cause, lot) DO UPDATE SET lifted = NULL
            """, cause.Index, lot, (long)stall, root ? 1L : 0L, binding ? 1L : 0L, since);
        Remember(lot, new Member(cause, binding));
        next?.Enqueue((lot, stall));
    }

    private void Remember(long lot, Member member)
    {
        if (!_lots.TryGetValue(lot, out var members))
        {
            _lots.Add(lot, members = []);
        }

        members.Add(member);
    }
}
