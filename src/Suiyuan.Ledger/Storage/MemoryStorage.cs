using System.Collections.Concurrent;

namespace Suiyuan.Ledger.Storage;

/// <summary>
/// Keeps a log in memory: for tests, and for trying things out. What it holds outlives <see cref="Dispose"/>, so that the
/// same object can be opened again as a restarted process would open its files.
/// </summary>
public sealed class MemoryStorage : ILogStorage
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly List<(long First, int Count, byte[] Entries)> _journal = [];
    private byte[] _side = [];
    private int _sideLength;
    private volatile byte[]? _checkpoint;

    /// <inheritdoc />
    public TornTail? Torn => null;

    /// <inheritdoc />
    public string Locate(string path) => "memory:" + path;

    /// <inheritdoc />
    public IEnumerable<JournalFrame> ReadJournal()
    {
        (long First, int Count, byte[] Entries)[] frames;
        lock (_gate)
        {
            frames = [.. _journal];
        }

        return frames.Select((f, i) => new JournalFrame(f.First, f.Count, f.Entries, Locate("journal"), i));
    }

    /// <inheritdoc />
    public void ConfirmJournal()
    {
    }

    /// <inheritdoc />
    public void Append(long firstIndex, int count, ReadOnlySpan<byte> entries)
    {
        lock (_gate)
        {
            _journal.Add((firstIndex, count, entries.ToArray()));
        }
    }

    /// <inheritdoc />
    public byte[]? ReadObject(string path) => _objects.TryGetValue(path, out var content) ? content.AsSpan().ToArray() : null;

    /// <inheritdoc />
    public void WriteObject(string path, ReadOnlySpan<byte> content) => _objects[path] = content.ToArray();

    /// <inheritdoc />
    public void Settle(long size)
    {
        lock (_gate)
        {
            // The last frame stays: it says where the log ends.
            var keep = 0;
            while (keep < _journal.Count - 1 && _journal[keep].First + _journal[keep].Count <= size)
            {
                keep++;
            }

            _journal.RemoveRange(0, keep);
        }
    }

    /// <inheritdoc />
    public byte[]? ReadCheckpoint() => _checkpoint;

    /// <inheritdoc />
    public void WriteCheckpoint(ReadOnlySpan<byte> content) => _checkpoint = content.ToArray();

    /// <inheritdoc />
    public void WriteDurable(string path, ReadOnlySpan<byte> content) => WriteObject(path, content);

    /// <inheritdoc />
    public int ReadSide(long offset, Span<byte> destination)
    {
        lock (_gate)
        {
            var n = (int)Math.Clamp(_sideLength - offset, 0, destination.Length);
            _side.AsSpan((int)Math.Min(offset, _sideLength), n).CopyTo(destination);
            return n;
        }
    }

    /// <inheritdoc />
    public void WriteSide(long offset, ReadOnlySpan<byte> content)
    {
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _sideLength);
            _sideLength = (int)offset + content.Length;
            if (_side.Length < _sideLength)
            {
                Array.Resize(ref _side, Math.Max(_sideLength, _side.Length * 2));
            }

            content.CopyTo(_side.AsSpan((int)offset));
        }
    }

    /// <summary>Does nothing: see the class.</summary>
    public void Dispose()
    {
    }
}
