using Suiyuan.Ledger.Storage;

namespace Suiyuan.Ledger.Tests;

/// <summary>The disk stopped here, as a pulled plug or a killed process would stop it.</summary>
public sealed class SimulatedCrashException(string operation) : Exception($"The disk stopped at: {operation}");

/// <summary>What a crash leaves.</summary>
public enum Crash
{
    /// <summary>The process died: what it wrote is there, flushed or not.</summary>
    Process,

    /// <summary>The power went, and nothing was there but what had been flushed.</summary>
    PowerStrict,

    /// <summary>The power went, and of what had not been flushed some was there, some in part, some as zeroes.</summary>
    PowerTorn,
}

/// <summary>
/// A disk in memory that keeps apart what was written and what was flushed, names included, and can stop at any operation,
/// in the middle of a write too. One object is the disk; each life of a process opens <see cref="Files"/> on it.
/// </summary>
internal sealed class SimulatedDisk
{
    private readonly Lock _gate = new();
    private Dictionary<string, Content> _names = new(StringComparer.Ordinal);
    private Dictionary<string, Content> _flushedNames = new(StringComparer.Ordinal);
    private int _operations;
    private int _stopAt = int.MaxValue;
    private bool _isTearing;
    private Func<string, Exception>? _failure;
    private bool _isStopped;

    /// <summary>Operations that changed something so far in this life.</summary>
    public int Operations => _operations;

    public List<string> Trace { get; } = [];

    /// <summary>Whether the system has a call to flush everything at once.</summary>
    public bool FlushesAll { get; init; }

    /// <summary>The life stops at the n-th operation from here, which does nothing, or half of a write.</summary>
    public void StopAt(int operation, bool tearing, Func<string, Exception>? failure = null)
    {
        (_operations, _stopAt, _isTearing, _failure) = (0, operation, tearing, failure);
        Trace.Clear();
    }

    /// <summary>What is on the disk after the crash, for the next life.</summary>
    public void Restart(Crash crash, Random random)
    {
        lock (_gate)
        {
            if (crash != Crash.Process)
            {
                var names = new Dictionary<string, Content>(_flushedNames, StringComparer.Ordinal);
                if (crash == Crash.PowerTorn)
                {
                    foreach (var name in _names.Keys.Union(_flushedNames.Keys).Order(StringComparer.Ordinal).ToList())
                    {
                        if (random.Next(2) == 0)
                        {
                            _ = _names.TryGetValue(name, out var now) ? names[name] = now : null;
                        }
                    }
                }

                foreach (var content in names.Values.Distinct())
                {
                    content.Bytes = crash == Crash.PowerTorn ? Torn(content, random) : content.Flushed;
                }

                _names = names;
            }

            foreach (var content in _names.Values)
            {
                content.Flushed = content.Bytes;
            }

            _flushedNames = new Dictionary<string, Content>(_names, StringComparer.Ordinal);
            (_operations, _stopAt, _isStopped, _failure) = (0, int.MaxValue, false, null);
            Trace.Clear();
        }
    }

    public IFiles Files() => new Life(this);

    private static byte[] Torn(Content content, Random random)
    {
        var (now, before) = (content.Bytes, content.Flushed);
        switch (random.Next(4))
        {
            case 0:
                return before;
            case 1:
                return now;
            default:
                if (now.Length <= before.Length)
                {
                    return random.Next(2) == 0 ? before : now;
                }

                // Appended: a part arrived, or the length did and the bytes are zeroes.
                var cut = before.Length + random.Next(now.Length - before.Length + 1);
                var torn = now[..cut];
                if (random.Next(2) == 0)
                {
                    torn = [.. torn, .. new byte[now.Length - cut]];
                }

                return torn;
        }
    }

    /// <summary>Counts; throws when the life is over. True when this very operation is to be done by half.</summary>
    private bool Step(string operation)
    {
        if (_isStopped)
        {
            throw new SimulatedCrashException("after the end: " + operation);
        }

        Trace.Add(operation);
        if (++_operations < _stopAt)
        {
            return false;
        }

        _isStopped = true;
        if (!_isTearing)
        {
            throw _failure?.Invoke(operation) ?? new SimulatedCrashException(operation);
        }

        return true;
    }

    private sealed class Content
    {
        public byte[] Bytes = [];
        public byte[] Flushed = [];
    }

    private sealed class Life(SimulatedDisk disk) : IFiles
    {
        public string Locate(string path) => "disk:" + path;

        public void Lock(string path)
        {
        }

        public IFile Open(string path)
        {
            lock (disk._gate)
            {
                if (!disk._names.TryGetValue(path, out var content))
                {
                    Half(disk.Step("create " + path), "create");
                    content = new Content();
                    disk._names[path] = content;
                }

                return new OpenFile(disk, path, content);
            }
        }

        public byte[]? ReadAll(string path)
        {
            lock (disk._gate)
            {
                return disk._names.TryGetValue(path, out var content) ? content.Bytes.AsSpan().ToArray() : null;
            }
        }

        public void Rename(string from, string to)
        {
            lock (disk._gate)
            {
                Half(disk.Step($"rename {from} {to}"), "rename");
                disk._names[to] = disk._names[from];
                disk._names.Remove(from);
            }
        }

        public void Delete(string path)
        {
            lock (disk._gate)
            {
                Half(disk.Step("delete " + path), "delete");
                disk._names.Remove(path);
            }
        }

        // A directory is there when something in it is; its own name is flushed with those of its files.
        public void CreateDirectory(string path)
        {
        }

        public IReadOnlyList<string> List(string directory)
        {
            lock (disk._gate)
            {
                return [.. disk._names.Keys.Where(n => Parent(n) == directory).Select(n => n[(directory.Length + 1)..])];
            }
        }

        public void FlushDirectory(string path)
        {
            lock (disk._gate)
            {
                Half(disk.Step("flush directory " + path), "flush");
                foreach (var name in disk._flushedNames.Keys.Where(n => Parent(n) == path).ToList())
                {
                    disk._flushedNames.Remove(name);
                }

                foreach (var (name, content) in disk._names.Where(n => Parent(n.Key) == path))
                {
                    disk._flushedNames[name] = content;
                }
            }
        }

        public bool TryFlushAll()
        {
            if (!disk.FlushesAll)
            {
                return false;
            }

            lock (disk._gate)
            {
                Half(disk.Step("flush all"), "flush");
                disk._flushedNames = new Dictionary<string, Content>(disk._names, StringComparer.Ordinal);
                foreach (var content in disk._names.Values)
                {
                    content.Flushed = content.Bytes;
                }
            }

            return true;
        }

        public void Dispose()
        {
        }

        private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

        // Only writes have halves; anything else stops before it is done.
        private static void Half(bool isHalf, string operation)
        {
            if (isHalf)
            {
                throw new SimulatedCrashException(operation);
            }
        }
    }

    private sealed class OpenFile(SimulatedDisk disk, string path, Content content) : IFile
    {
        public long Length
        {
            get
            {
                lock (disk._gate)
                {
                    return content.Bytes.Length;
                }
            }
        }

        public int Read(long offset, Span<byte> destination)
        {
            lock (disk._gate)
            {
                var rest = content.Bytes.AsSpan((int)Math.Min(offset, content.Bytes.Length));
                rest = rest[..Math.Min(rest.Length, destination.Length)];
                rest.CopyTo(destination);
                return rest.Length;
            }
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            lock (disk._gate)
            {
                var isHalf = disk.Step($"write {path} {offset}+{bytes.Length}");
                var written = isHalf ? bytes[..(bytes.Length / 2)] : bytes;
                var grown = new byte[Math.Max(content.Bytes.Length, offset + written.Length)];
                content.Bytes.CopyTo(grown, 0);
                written.CopyTo(grown.AsSpan((int)offset));
                content.Bytes = grown;
                if (isHalf)
                {
                    throw disk._failure?.Invoke("write " + path) ?? new SimulatedCrashException("half a write to " + path);
                }
            }
        }

        public void SetLength(long length)
        {
            lock (disk._gate)
            {
                if (disk.Step($"set length {path} {length}"))
                {
                    throw new SimulatedCrashException("set length");
                }

                var changed = content.Bytes.AsSpan().ToArray();
                Array.Resize(ref changed, (int)length);
                content.Bytes = changed;
            }
        }

        public void Flush()
        {
            lock (disk._gate)
            {
                if (disk.Step("flush " + path))
                {
                    throw new SimulatedCrashException("flush");
                }

                content.Flushed = content.Bytes.AsSpan().ToArray();
            }
        }

        public void Dispose()
        {
        }
    }
}
