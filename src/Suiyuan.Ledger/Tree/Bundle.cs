using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tree;

/// <summary>Entries in the framing of an entry bundle, with where each ends. Does not change.</summary>
/// <param name="Bytes">The bundle, perhaps with room behind it.</param>
/// <param name="Ends">Entry <c>i</c>, its length prefix included, lies from <c>Ends[i]</c> to <c>Ends[i + 1]</c>.</param>
/// <param name="Count">Entries in it.</param>
internal sealed record Bundle(byte[] Bytes, int[] Ends, int Count)
{
    public static readonly Bundle Empty = new([], [0], 0);

    public ReadOnlyMemory<byte> Entry(int position) =>
        Bytes.AsMemory((Ends[position] + EntryBundle.PrefixSize)..Ends[position + 1]);

    /// <summary>The first entries of it as they are served.</summary>
    public ReadOnlyMemory<byte> Prefix(int count) => Bytes.AsMemory(0, Ends[count]);
}

/// <summary>
/// The bundle at the right edge, to which the sequencer appends. What <see cref="Snapshot"/> gave out stays as it was:
/// bytes are only ever added behind it, in the same array or in a new one.
/// </summary>
internal sealed class OpenBundle(int capacity)
{
    private readonly int[] _ends = new int[TileId.FullWidth + 1];
    private byte[] _bytes = new byte[capacity];

    public int Count { get; private set; }

    public int Length => _ends[Count];

    public void Append(ReadOnlySpan<byte> entry)
    {
        var end = Length;
        var needed = end + EntryBundle.PrefixSize + entry.Length;
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }

        _ends[Count + 1] = end + EntryBundle.Write(_bytes.AsSpan(end), entry);
        Count++;
    }

    public Bundle Snapshot() => new(_bytes, _ends, Count);
}
