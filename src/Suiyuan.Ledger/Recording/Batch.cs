using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>An entry that has its index.</summary>
/// <param name="Id">Its id.</param>
/// <param name="LeafHash">Its leaf hash.</param>
/// <param name="Start">Where its bytes begin in the batch.</param>
/// <param name="Length">How many they are.</param>
/// <param name="IsControl">See <see cref="IStatementRules.IsControl"/>.</param>
internal readonly record struct BatchEntry(StatementId Id, Hash LeafHash, int Start, int Length, bool IsControl);

/// <summary>The entries of one journal frame, in its framing. Kept and used again for the next.</summary>
internal sealed class Batch
{
    private const int KeepBytes = 8 << 20;

    private readonly List<BatchEntry> _entries = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    /// <summary>Leaf index of the first entry.</summary>
    public long FirstIndex { get; private set; }

    public int Count => _entries.Count;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public BatchEntry this[int position] => _entries[position];

    public ReadOnlySpan<byte> Entry(in BatchEntry entry) => _bytes.AsSpan(entry.Start, entry.Length);

    public void Begin(long firstIndex)
    {
        FirstIndex = firstIndex;
        _entries.Clear();
        _length = 0;
        if (_bytes.Length > KeepBytes)
        {
            _bytes = new byte[KeepBytes];
        }
    }

    public void Add(ReadOnlySpan<byte> bytes, StatementId id, in Hash leafHash, bool isControl)
    {
        var needed = _length + EntryBundle.PrefixSize + bytes.Length;
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }

        _entries.Add(new BatchEntry(id, leafHash, _length + EntryBundle.PrefixSize, bytes.Length, isControl));
        _length += EntryBundle.Write(_bytes.AsSpan(_length), bytes);
    }
}
