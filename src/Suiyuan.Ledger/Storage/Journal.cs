namespace Suiyuan.Ledger.Storage;

/// <summary>The journal of <see cref="FileStorage"/>: segments of frames, see <see cref="JournalFormat"/>.</summary>
internal sealed class Journal(IFiles files, long segmentBytes) : IDisposable
{
    private const string Folder = "journal";

    private readonly Lock _gate = new();
    private readonly byte[] _header = new byte[Math.Max(JournalFormat.HeaderSize, JournalFormat.FrameHeaderSize)];
    private List<long>? _segments;
    private IFile? _open;
    private long _end;
    private string? _path;

    /// <summary>See <see cref="ILogStorage.Torn"/>.</summary>
    public TornTail? Torn { get; private set; }

    /// <summary>See <see cref="ILogStorage.ReadJournal"/>.</summary>
    public IEnumerable<JournalFrame> Read()
    {
        _segments =
        [
            .. files.List(Folder).Where(n => JournalFormat.TryParseName(n, out _))
                .Select(n => JournalFormat.TryParseName(n, out var first) ? first : 0).Order(),
        ];
        long? expected = null;
        for (var i = 0; i < _segments.Count; i++)
        {
            var isLast = i == _segments.Count - 1;
            var path = JournalFormat.PathOf(_segments[i]);
            var bytes = files.ReadAll(path) ?? [];
            var at = 0;
            if (JournalFormat.IsHeader(bytes, _segments[i]))
            {
                at = JournalFormat.HeaderSize;
                if (expected is { } want && want != _segments[i])
                {
                    throw new LedgerCorruptException(files.Locate(path),
                        $"begins with entry {_segments[i]}, but the segment before ends with {want - 1}");
                }

                expected = _segments[i];
                while (JournalFormat.TryReadFrame(bytes.AsSpan(at), out var first, out var count, out var length))
                {
                    if (first != expected)
                    {
                        throw new LedgerCorruptException(files.Locate(path), $"holds entry {first} where {expected} belongs", at);
                    }

                    var entries = bytes.AsMemory(at + JournalFormat.FrameHeaderSize, length);
                    yield return new JournalFrame(first, count, entries, files.Locate(path), at);
                    expected += count;
                    at += JournalFormat.FrameHeaderSize + length;
                }
            }

            EndOfSegment(path, bytes, at, isLast);
        }
    }

    /// <summary>What follows the last frame that holds: nothing, the torn tail, or corruption.</summary>
    private void EndOfSegment(string path, byte[] bytes, int at, bool isLast)
    {
        if (at < bytes.Length || at == 0)
        {
            var later = JournalFormat.FindFrame(bytes.AsSpan(at));
            if (!isLast || later >= 0)
            {
                throw new LedgerCorruptException(files.Locate(path),
                    at == 0 ? "the segment's header does not hold" : "the frame's checksum does not hold", at);
            }

            Torn = new TornTail(files.Locate(path), at, bytes.Length - at);
        }

        if (isLast)
        {
            (_path, _end) = (path, at);
        }
    }

    /// <summary>See <see cref="ILogStorage.Append"/>.</summary>
    public void Append(long firstIndex, int count, ReadOnlySpan<byte> entries)
    {
        var isNew = _open is null || _end >= segmentBytes;
        if (isNew)
        {
            Begin(firstIndex);
        }

        JournalFormat.WriteFrameHeader(_header, firstIndex, count, entries);
        _open!.Write(_end, _header.AsSpan(0, JournalFormat.FrameHeaderSize));
        _open.Write(_end + JournalFormat.FrameHeaderSize, entries);
        _open.Flush();
        _end += JournalFormat.FrameHeaderSize + entries.Length;
        if (isNew)
        {
            // The name too must be there after a power cut, or the entries are not.
            files.FlushDirectory(Folder);
            lock (_gate)
            {
                // Only now: while it held no durable frame, the segment before it must not be trimmed.
                _segments!.Add(firstIndex);
            }
        }
    }

    private void Begin(long firstIndex)
    {
        _open?.Dispose();
        _open = files.Open(JournalFormat.PathOf(firstIndex));
        _open.SetLength(0);
        JournalFormat.WriteHeader(_header, firstIndex);
        _open.Write(0, _header.AsSpan(0, JournalFormat.HeaderSize));
        _end = JournalFormat.HeaderSize;
    }

    /// <summary>See <see cref="ILogStorage.ConfirmJournal"/>.</summary>
    public void Confirm()
    {
        files.CreateDirectory(Folder);
        if (_path is not null && _end == 0)
        {
            // A crash left a segment without so much as a header.
            files.Delete(_path);
            _segments!.RemoveAt(_segments.Count - 1);
        }
        else if (_path is not null)
        {
            _open = files.Open(_path);
            if (_open.Length > _end)
            {
                _open.SetLength(_end);
            }

            _open.Flush();
        }

        files.FlushDirectory(Folder);
        files.FlushDirectory("");
    }

    /// <summary>Deletes the segments, but the last, whose entries are all below <paramref name="size"/>.</summary>
    public void Trim(long size)
    {
        List<long> gone = [];
        lock (_gate)
        {
            // A segment ends where the next one begins.
            while (_segments!.Count > 1 && _segments[1] <= size)
            {
                gone.Add(_segments[0]);
                _segments.RemoveAt(0);
            }
        }

        foreach (var first in gone)
        {
            files.Delete(JournalFormat.PathOf(first));
            // One by one: after a power cut an older one must not be there without the newer.
            files.FlushDirectory(Folder);
        }
    }

    public void Dispose() => _open?.Dispose();
}
