using System.Globalization;
using System.Text;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// The newest final checkpoints, to be looked at: a ring of objects <c>blocks/0</c> to <c>blocks/15</c>, 64 blocks each,
/// each a line <c>block number signed-ms final-ms length</c> and then the note. Nothing depends on it: a checkpoint vouches
/// for all before it, so what is lost or damaged here is only history.
/// </summary>
internal sealed class BlockRing
{
    private const int PerSegment = 64;
    private const int Segments = 16;
    private const int Kept = PerSegment * Segments;

    private readonly ILogStorage _storage;
    private readonly Lock _gate = new();
    private readonly List<Block> _blocks = [];

    public BlockRing(ILogStorage storage)
    {
        _storage = storage;
        for (var i = 0; i < Segments; i++)
        {
            if (storage.ReadObject(Path(i)) is { } bytes)
            {
                Read(bytes, _blocks);
            }
        }

        _blocks.Sort((a, b) => a.Number.CompareTo(b.Number));
        // A segment that was being written when the power went may have left a hole: what lies before it is too old to tell.
        var from = _blocks.Count - 1;
        while (from > 0 && _blocks[from - 1].Number + 1 == _blocks[from].Number)
        {
            from--;
        }

        if (from > 0)
        {
            _blocks.RemoveRange(0, from);
        }
    }

    /// <summary>The blocks, oldest first.</summary>
    public IReadOnlyList<Block> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _blocks];
            }
        }
    }

    public void Add(SignedCheckpoint checkpoint, DateTimeOffset signedAt, DateTimeOffset finalAt)
    {
        lock (_gate)
        {
            var number = _blocks.Count == 0 ? 0 : _blocks[^1].Number + 1;
            _blocks.Add(new Block(number, checkpoint, signedAt, finalAt));
            if (_blocks.Count > Kept)
            {
                _blocks.RemoveRange(0, _blocks.Count - Kept);
            }

            Write(number / PerSegment);
        }
    }

    /// <summary>The newest block has one more cosignature.</summary>
    public void Extend(SignedCheckpoint checkpoint)
    {
        lock (_gate)
        {
            if (_blocks.Count > 0 && _blocks[^1].Checkpoint.Size == checkpoint.Size)
            {
                _blocks[^1] = _blocks[^1] with { Checkpoint = checkpoint };
            }
        }
    }

    private void Write(long segment)
    {
        using var content = new MemoryStream();
        foreach (var block in _blocks.Where(b => b.Number / PerSegment == segment))
        {
            var note = block.Checkpoint.Bytes.Span;
            content.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"block {block.Number} {block.SignedAt.ToUnixTimeMilliseconds()} {block.FinalAt.ToUnixTimeMilliseconds()} {note.Length}\n")));
            content.Write(note);
        }

        _storage.WriteObject(Path(segment % Segments), content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Read(ReadOnlyMemory<byte> bytes, List<Block> into)
    {
        while (bytes.Span.IndexOf((byte)'\n') is > 0 and var end)
        {
            var head = Encoding.ASCII.GetString(bytes.Span[..end]).Split(' ');
            var numbers = new long[4];
            var isHead = head.Length == 5 && head[0] == "block";
            for (var i = 0; isHead && i < numbers.Length; i++)
            {
                isHead = long.TryParse(head[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]);
            }

            bytes = bytes[(end + 1)..];
            if (!isHead || numbers[3] > bytes.Length || numbers[1] > MaxTime || numbers[2] > MaxTime
                || SignedCheckpoint.TryParse(bytes[..(int)numbers[3]], out var checkpoint) != CheckpointFault.None)
            {
                return;
            }

            into.Add(new Block(numbers[0], checkpoint!, DateTimeOffset.FromUnixTimeMilliseconds(numbers[1]), DateTimeOffset.FromUnixTimeMilliseconds(numbers[2])));
            bytes = bytes[(int)numbers[3]..];
        }
    }

    private static long MaxTime { get; } = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static string Path(long segment) => string.Create(CultureInfo.InvariantCulture, $"blocks/{segment}");
}
