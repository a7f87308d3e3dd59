using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// A log in a directory: any copy in the layout of C2SP tlog-tiles, or a ledger's own directory, whose newest entries are
/// in its journal still.
/// </summary>
internal sealed class DirectorySource : LogSource
{
    private readonly string _root;
    private readonly Lock _gate = new();
    private List<JournalFrame>? _frames;

    /// <summary>Takes a ledger's directory, a data directory with <c>ledger/</c> in it, or a copy of a log.</summary>
    /// <exception cref="CommandException">There is no checkpoint in it.</exception>
    public DirectorySource(string directory)
    {
        Name = directory;
        _root = Directory.Exists(Path.Combine(directory, "ledger")) ? Path.Combine(directory, "ledger") : directory;
        if (!File.Exists(Path.Combine(_root, "checkpoint")))
        {
            throw new CommandException(ExitCode.CannotRead, $"{directory} holds no log: there is no checkpoint in it.");
        }
    }

    /// <inheritdoc />
    public override string Name { get; }

    /// <inheritdoc />
    public override async Task<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        var file = Path.Combine(_root, path);
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > MaxSize }
                ? throw new CommandException(ExitCode.CannotRead, $"{file} is larger than any file of a log.")
                : await File.ReadAllBytesAsync(file, cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{file} cannot be read: {e.Message}");
        }
    }

    /// <inheritdoc />
    protected override Task<byte[]?> ReadNewestAsync(long index, int width, CancellationToken cancel)
    {
        lock (_gate)
        {
            _frames ??= ReadJournal();
            var (next, end) = (index * TileId.FullWidth, (index * TileId.FullWidth) + width);
            using var bundle = new MemoryStream();
            foreach (var frame in _frames.Where(f => f.FirstIndex < end && f.FirstIndex + f.Count > index * TileId.FullWidth))
            {
                var offset = 0;
                for (var i = frame.FirstIndex; i < frame.FirstIndex + frame.Count && next < end; i++)
                {
                    var start = offset;
                    if (!EntryBundle.TryReadNext(frame.Entries.Span, ref offset, out _))
                    {
                        break;
                    }

                    if (i == next)
                    {
                        bundle.Write(frame.Entries.Span[start..offset]);
                        next++;
                    }
                }
            }

            return Task.FromResult(bundle.Length == 0 ? null : bundle.ToArray());
        }
    }

    private List<JournalFrame> ReadJournal()
    {
        if (!Directory.Exists(Path.Combine(_root, "journal")))
        {
            return [];
        }

        try
        {
            using var storage = new FileStorage(_root);
            return [.. storage.ReadJournal().Select(f => f with { Entries = f.Entries.ToArray() })];
        }
        catch (LedgerInUseException e)
        {
            throw new CommandException(ExitCode.CannotRead,
                $"{e.Message}, and the newest entries are in its journal only. Audit its URL instead, or stop it first.");
        }
        catch (LedgerException e)
        {
            throw new CommandException(ExitCode.CannotRead, e.Message);
        }
    }
}
