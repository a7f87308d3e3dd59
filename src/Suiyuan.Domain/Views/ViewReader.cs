using SQLitePCL;

namespace Suiyuan.Domain.Views;

/// <summary>
/// Reads the views as they were at exactly one tree size, whatever is written meanwhile. Taken from
/// <see cref="ViewDatabase.Read"/>; dispose it soon, for the database can't shrink its log while it is open.
/// </summary>
/// <remarks>Used by one thread at a time.</remarks>
public sealed class ViewReader : ViewSession, IDisposable
{
    private readonly ViewDatabase _database;
    private bool _isOpen;

    internal ViewReader(sqlite3 connection, ViewDatabase database)
        : base(connection)
    {
        _database = database;
        Generation = database.Generation;
    }

    /// <summary>What it reads.</summary>
    internal ViewDatabase Database => _database;

    /// <summary>Which life of the database it reads.</summary>
    internal int Generation { get; }

    /// <summary>How many entries the views have taken in.</summary>
    public long TreeSize { get; private set; }

    /// <summary>The ledger's time there; null before the first clock entry.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>The China day of <see cref="RecordedAt"/>: what pages call today.</summary>
    public DateOnly Today => Vocabulary.ChinaTime.DayOf(RecordedAt ?? DateTimeOffset.UnixEpoch);

    internal void Begin()
    {
        _isOpen = true;
        Execute("BEGIN", []);
        // The first read of a deferred transaction fixes its snapshot.
        (TreeSize, var clock) = One("SELECT size, clock FROM position", row => (row.GetInt64(0), row.GetInt64(1)));
        RecordedAt = clock == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(clock);
    }

    /// <summary>Ends the snapshot and gives the reader back.</summary>
    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Execute("ROLLBACK", []);
            _database.Return(this);
        }
    }
}
