using System.Collections.Concurrent;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>
/// Lists of parties below an office, kept while nobody was admitted, suspended or granted a key: a city's eight thousand are on every
/// page of its bureau and change a few times a day. Exact: an answer is used only where reading again would give the same.
/// </summary>
internal sealed class PartyLists
{
    private const int MostOffices = 200;

    private readonly ConcurrentDictionary<string, Kept> _lists = new(StringComparer.Ordinal);

    /// <summary>What was kept for this office, when it still holds at the reader's size and time.</summary>
    public IReadOnlyList<Party>? Find(ViewReader db, string office, long now) =>
        _lists.TryGetValue(office, out var kept) && db.TreeSize >= kept.Size && db.Database.PartiesChangedAt < kept.Size
            && now >= kept.Now && now < kept.Until && db.Today == kept.Day && db.Generation == kept.Generation
            ? kept.Parties : null;

    /// <summary>Keeps a list that was just read.</summary>
    /// <param name="db">What it was read from.</param>
    /// <param name="office">The office.</param>
    /// <param name="now">The reader's time, Unix seconds.</param>
    /// <param name="until">When time alone changes it, Unix seconds.</param>
    /// <param name="parties">The list.</param>
    public IReadOnlyList<Party> Keep(ViewReader db, string office, long now, long until, IReadOnlyList<Party> parties)
    {
        if (_lists.Count >= MostOffices)
        {
            _lists.Clear();
        }

        _lists[office] = new Kept(db.TreeSize, db.Generation, now, until, db.Today, parties);
        return parties;
    }

    public void Clear() => _lists.Clear();

    private sealed record Kept(long Size, int Generation, long Now, long Until, DateOnly Day, IReadOnlyList<Party> Parties);
}
