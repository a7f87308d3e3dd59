namespace Suiyuan.Domain.Parties;

/// <summary>
/// The ledger's time by leaf index: the greatest clock entry at a lower index. One writer; any number of readers, who
/// never wait. 16 bytes a clock entry.
/// </summary>
internal sealed class LedgerClock
{
    private (long Index, long UnixSeconds)[] _entries = new (long, long)[256];
    private int _count;

    /// <summary>The newest time; <see cref="DateTimeOffset.MinValue"/> before the first clock entry.</summary>
    public DateTimeOffset Now => TimeAt(long.MaxValue);

    /// <summary>The time at which an entry at <paramref name="index"/> counts as recorded.</summary>
    public DateTimeOffset TimeAt(long index)
    {
        var count = Volatile.Read(ref _count);
        var entries = Volatile.Read(ref _entries);
        var (low, high) = (0, count);
        if (index == long.MaxValue)
        {
            low = count;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = entries[middle].Index < index ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? DateTimeOffset.MinValue : DateTimeOffset.FromUnixTimeSeconds(entries[low - 1].UnixSeconds);
    }

    public void Append(long index, DateTimeOffset at)
    {
        var entries = _entries;
        if (_count == entries.Length)
        {
            // Readers may hold the old array: what it holds stays true.
            Array.Resize(ref entries, _count * 2);
            Volatile.Write(ref _entries, entries);
        }

        // Never backwards, even if two hosts' clocks differed: RecordedAt is the greatest so far.
        var seconds = Math.Max(at.ToUnixTimeSeconds(), _count == 0 ? 0 : entries[_count - 1].UnixSeconds);
        entries[_count] = (index, seconds);
        Volatile.Write(ref _count, _count + 1);
    }
}
