using System.Runtime.CompilerServices;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// What is known about every party, kept from one question to the next: a page that asks again a moment later costs no more than counting
/// those anew whom something new is about. What it answers is what <see cref="RiskFacts.At"/> would count at the reader's size.
/// </summary>
internal sealed class ScoreBoard
{
    // Beyond so many new entries it is quicker to count all.
    private const long FarBehind = 50_000;

    private static readonly ConditionalWeakTable<ViewDatabase, ScoreBoard> Boards = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(int No, string Id, int Admitted)>> _stalls = new(StringComparer.Ordinal);
    private RiskFacts? _facts;
    private int _generation;
    private long _size;

    /// <summary>Uses the facts and the stalls below a party at the reader's size; nobody else changes them meanwhile.</summary>
    public static T With<T>(ViewReader db, string within, int window, Func<RiskFacts, List<(int No, string Id, int Admitted)>, T> use)
    {
        var board = Boards.GetOrCreateValue(db.Database);
        lock (board._gate)
        {
            if (board._facts is not null && board._generation == db.Generation && db.TreeSize < board._size)
            {
                // A reader that was opened before another's: the past is counted for it alone.
                return use(RiskFacts.At(db, db.TreeSize, db.Today, window), RiskScores.Stalls(db, within));
            }

            board.CatchUp(db, window);
            if (!board._stalls.TryGetValue(within, out var stalls))
            {
                board._stalls.Add(within, stalls = RiskScores.Stalls(db, within));
            }

            return use(board._facts!, stalls);
        }
    }

    private void CatchUp(ViewReader db, int window)
    {
        if (_facts is null || _generation != db.Generation || _facts.Today != db.Today.DayNumber || _facts.Window != window
            || db.TreeSize - _size > FarBehind)
        {
            _facts = RiskFacts.At(db, db.TreeSize, db.Today, window);
            _generation = db.Generation;
            _stalls.Clear();
        }
        else if (db.TreeSize > _size)
        {
            foreach (var party in Touched(db))
            {
                _facts.Take(party, RiskFacts.At(db, db.TreeSize, db.Today, window, party));
            }

            // Somebody was admitted or left.
            if (db.Number("SELECT EXISTS(SELECT 1 FROM statement WHERE idx >= $1 AND kind IN (2, 6))", _size) != 0)
            {
                _stalls.Clear();
            }
        }

        _size = db.TreeSize;
    }

    /// <summary>Whom a new fact, alert or hit is about, or one that fell.</summary>
    private HashSet<int> Touched(ViewReader db) =>
    [
        .. db.All("SELECT DISTINCT subject FROM statement WHERE idx >= $1 AND kind IN (29, 30, 45, 48, 49, 53, 54, 55, 62, 65)",
            r => r.GetInt32(0), _size),
        // Without the sign SQLite goes through all hits by party, which saves it sorting a handful.
        .. db.All("SELECT DISTINCT +party FROM risk_hit WHERE idx >= $1", r => r.GetInt32(0), _size),
        .. db.All("SELECT DISTINCT +party FROM risk_hit WHERE voided >= $1", r => r.GetInt32(0), _size),
    ];
}
