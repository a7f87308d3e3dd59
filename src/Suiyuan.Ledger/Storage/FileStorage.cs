namespace Suiyuan.Ledger.Storage;

/// <summary>
/// Keeps a log in a directory of one machine: the embedded default.
/// </summary>
/// <remarks>
/// <code>
/// lock                       held while the ledger is open
/// journal/NNN.journal        the newest entries, see JournalFormat; trimmed once tiles and bundles are on the disk
/// tile/0/x001/234 …          full tiles, tile/entries/x001/234 … full bundles, in the layout of C2SP tlog-tiles
/// checkpoint                 the newest published checkpoint, a signed note
/// index                      derived: ids and control statements, see SideFile; may be deleted, is made again
/// </code>
/// The tiles, the bundles and the checkpoint may be served by any static web server as they are.
/// </remarks>
public sealed class FileStorage : ILogStorage
{
    /// <summary>A segment of the journal is closed when it has this many bytes.</summary>
    internal const long DefaultSegmentBytes = 8L << 20;

    private const string CheckpointPath = "checkpoint";
    private const string SidePath = "index";

    private readonly IFiles _files;
    private readonly Journal _journal;
    private readonly Lock _gate = new();
    private readonly Lock _directoryGate = new();
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly Lock _sideGate = new();
    private List<string> _unflushed = [];
    private HashSet<string> _unflushedDirectories = new(StringComparer.Ordinal);
    private IFile? _side;

    /// <summary>Opens the directory, making it when it is missing, and locks it.</summary>
    /// <param name="directory">For the ledger alone.</param>
    /// <exception cref="LedgerInUseException">Another process has it open.</exception>
    /// <exception cref="LedgerStorageException">It can't be made, read or written.</exception>
    public FileStorage(string directory)
        : this(new DiskFiles(directory), DefaultSegmentBytes)
    {
    }

    internal FileStorage(IFiles files, long segmentBytes)
    {
        _files = files;
        _journal = new Journal(files, segmentBytes);
        try
        {
            files.Lock("lock");
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public TornTail? Torn => _journal.Torn;

    /// <inheritdoc />
    public string Locate(string path) => _files.Locate(path);

    /// <inheritdoc />
    public IEnumerable<JournalFrame> ReadJournal() => _journal.Read();

    /// <inheritdoc />
    public void Append(long firstIndex, int count, ReadOnlySpan<byte> entries) => _journal.Append(firstIndex, count, entries);

    /// <inheritdoc />
    public void ConfirmJournal() => _journal.Confirm();

    /// <inheritdoc />
    public byte[]? ReadObject(string path) => _files.ReadAll(path);

    /// <inheritdoc />
    public void WriteObject(string path, ReadOnlySpan<byte> content)
    {
        MakeDirectory(Parent(path));
        Replace(path, content, flush: false);
        lock (_gate)
        {
            _unflushed.Add(path);
            _unflushedDirectories.Add(Parent(path));
        }
    }

    /// <inheritdoc />
    public void Settle(long size)
    {
        List<string> written;
        HashSet<string> directories;
        lock (_gate)
        {
            (written, _unflushed) = (_unflushed, []);
            (directories, _unflushedDirectories) = (_unflushedDirectories, new HashSet<string>(StringComparer.Ordinal));
        }

        if (written.Count > 0 && !_files.TryFlushAll())
        {
            foreach (var path in written)
            {
                using var file = _files.Open(path);
                file.Flush();
            }

            foreach (var directory in directories)
            {
                _files.FlushDirectory(directory);
            }

            // Not under the lock: a flush takes milliseconds, and the sequencer writes to the side file.
            Volatile.Read(ref _side)?.Flush();
        }

        _journal.Trim(size);
    }

    /// <inheritdoc />
    public byte[]? ReadCheckpoint() => _files.ReadAll(CheckpointPath);

    /// <inheritdoc />
    public void WriteCheckpoint(ReadOnlySpan<byte> content)
    {
        Replace(CheckpointPath, content, flush: true);
        _files.FlushDirectory("");
    }

    /// <inheritdoc />
    public void WriteDurable(string path, ReadOnlySpan<byte> content)
    {
        var parent = Parent(path);
        MakeDirectory(parent);
        Replace(path, content, flush: true);
        _files.FlushDirectory(parent);
        if (parent.Length > 0)
        {
            _files.FlushDirectory(Parent(parent));
        }
    }

    /// <inheritdoc />
    public int ReadSide(long offset, Span<byte> destination)
    {
        lock (_sideGate)
        {
            return (_side ??= _files.Open(SidePath)).Read(offset, destination);
        }
    }

    /// <inheritdoc />
    public void WriteSide(long offset, ReadOnlySpan<byte> content)
    {
        lock (_sideGate)
        {
            _side ??= _files.Open(SidePath);
            if (_side.Length > offset)
            {
                _side.SetLength(offset);
            }

            _side.Write(offset, content);
        }
    }

    /// <summary>Closes the files and gives up the lock.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _side?.Dispose();
        _files.Dispose();
    }

    // Readers see the old content or the new one, never a part: POSIX rename.
    private void Replace(string path, ReadOnlySpan<byte> content, bool flush)
    {
        var temporary = path + ".tmp";
        using (var file = _files.Open(temporary))
        {
            if (file.Length > 0)
            {
                // Left there by a crash before its rename.
                file.SetLength(0);
            }

            file.Write(0, content);
            if (flush)
            {
                file.Flush();
            }
        }

        _files.Rename(temporary, path);
    }

    private void MakeDirectory(string path)
    {
        lock (_directoryGate)
        {
            if (_directories.Contains(path))
            {
                return;
            }

            if (path.Length > 0)
            {
                MakeDirectory(Parent(path));
                _files.CreateDirectory(path);
                lock (_gate)
                {
                    // Also when it was there: the process that made it may have died before it flushed the name.
                    _unflushedDirectories.Add(Parent(path));
                }
            }

            _directories.Add(path);
        }
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
