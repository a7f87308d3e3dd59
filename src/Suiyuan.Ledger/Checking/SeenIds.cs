using System.Buffers.Binary;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Checking;

/// <summary>
/// The ids of a ledger's entries, by their first 16 bytes: says of the next one whether it was there before. Nobody can
/// make two statements that agree in as much (2^64 tries), so nothing has to be read again to be sure. 22 to 28 bytes an
/// entry. Not thread-safe.
/// </summary>
public sealed class SeenIds
{
    /// <summary>Bytes of each id that are kept.</summary>
    public const int KeptSize = 16;

    private const int ChunkBits = 16;

    private readonly IdIndex _prefixes = new();
    private readonly List<ulong[]> _seconds = [];

    /// <summary>Entries so far.</summary>
    public long Count => _prefixes.Count;

    /// <summary>Takes the id of the next entry.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The index of the entry that has the same id; null when there is none.</returns>
    public long? Add(StatementId id)
    {
        Span<byte> bytes = stackalloc byte[Hash.Size];
        id.Value.CopyTo(bytes);
        return Add(bytes[..KeptSize]);
    }

    /// <summary>Takes what was kept of an id; see <see cref="Read"/>.</summary>
    /// <param name="kept"><see cref="KeptSize"/> bytes.</param>
    public long? Add(ReadOnlySpan<byte> kept)
    {
        var first = BinaryPrimitives.ReadUInt64BigEndian(kept);
        var second = BinaryPrimitives.ReadUInt64BigEndian(kept[8..]);
        long? before = null;
        var candidates = _prefixes.Find(first);
        while (before is null && candidates.TryNext(out var index))
        {
            before = Second(index) == second ? index : null;
        }

        var at = _prefixes.Count;
        if (at >> ChunkBits == _seconds.Count)
        {
            _seconds.Add(new ulong[1 << ChunkBits]);
        }

        Second(at) = second;
        _prefixes.Add(first);
        return before;
    }

    /// <summary>Makes room, so that adding as many does not rehash.</summary>
    public void Reserve(long count) => _prefixes.Reserve(count);

    /// <summary>What is kept of an entry's id.</summary>
    /// <param name="index">Below <see cref="Count"/>.</param>
    /// <param name="kept">Receives <see cref="KeptSize"/> bytes.</param>
    public void Read(long index, Span<byte> kept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        BinaryPrimitives.WriteUInt64BigEndian(kept, _prefixes.PrefixAt(index));
        BinaryPrimitives.WriteUInt64BigEndian(kept[8..], Second(index));
    }

    private ref ulong Second(long index) => ref _seconds[(int)(index >> ChunkBits)][index & ((1 << ChunkBits) - 1)];
}
