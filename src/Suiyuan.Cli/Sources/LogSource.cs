using System.Globalization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>Where a log is read from: the paths of C2SP tlog-tiles. Nothing that it gives is trusted.</summary>
internal abstract class LogSource : IDisposable
{
    /// <summary>More than any file of a log may have: a bundle of 256 entries, each as long as can be framed.</summary>
    public const int MaxSize = TileId.FullWidth * (EntryBundle.PrefixSize + EntryBundle.MaxEntrySize);

    /// <summary>What was typed.</summary>
    public abstract string Name { get; }

    /// <summary>Reads a file of the log; null when there is none.</summary>
    /// <param name="path">Such as <c>checkpoint</c> or <c>tile/0/x001/234</c>.</param>
    /// <param name="cancel">Honoured throughout.</param>
    /// <exception cref="CommandException">It can't be read.</exception>
    public abstract Task<byte[]?> ReadAsync(string path, CancellationToken cancel);

    /// <summary>Reads the entries of a bundle.</summary>
    /// <param name="index">Which bundle, from 0.</param>
    /// <param name="width">How many entries the tree has of it, 1 to 256.</param>
    /// <param name="cancel">Honoured throughout.</param>
    /// <returns>The entries; fewer than <paramref name="width"/>, with the reason, when there are not as many.</returns>
    /// <exception cref="CommandException">It can't be read, or is not there.</exception>
    public async Task<BundleRead> ReadEntriesAsync(long index, int width, CancellationToken cancel)
    {
        var id = TileId.Entries(index, width);
        var bytes = await ReadAsync(id.ToString(), cancel);
        var isWhole = bytes is not null;
        if (bytes is null && id.IsPartial)
        {
            // SPEC: tlog-tiles, "Partial Tiles": they may be gone once the full one is there.
            bytes = await ReadAsync(id.Full.ToString(), cancel) ?? await ReadNewestAsync(index, width, cancel);
        }

        bytes ??= await ReadNewestAsync(index, width, cancel)
            ?? throw new CommandException(ExitCode.CannotRead, $"{Name} has no {id}, and its checkpoint says that there is one.");
        return Split(bytes, width, isWhole);
    }

    /// <summary>Entries that are not in a bundle's file yet, in the framing of one; null when there are none to be had.</summary>
    protected virtual Task<byte[]?> ReadNewestAsync(long index, int width, CancellationToken cancel) => Task.FromResult<byte[]?>(null);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private static BundleRead Split(byte[] bytes, int width, bool isWhole)
    {
        var entries = new List<ReadOnlyMemory<byte>>(width);
        var offset = 0;
        while (entries.Count < width && EntryBundle.TryReadNext(bytes, ref offset, out var entry))
        {
            entries.Add(bytes.AsMemory(offset - entry.Length, entry.Length));
        }

        return entries.Count < width
            ? new BundleRead(entries, string.Create(CultureInfo.InvariantCulture, $"is missing: its bundle ends after {entries.Count} of {width} entries"))
            : isWhole && offset != bytes.Length
                ? new BundleRead(entries, string.Create(CultureInfo.InvariantCulture, $"should be the next, but its bundle goes on behind its {width} entries"))
                : new BundleRead(entries, null);
    }
}

/// <summary>What was found in a bundle.</summary>
/// <param name="Entries">The entries that could be told apart.</param>
/// <param name="Problem">What is wrong with the bundle behind them, as a clause about the next entry; null when nothing is.</param>
internal sealed record BundleRead(IReadOnlyList<ReadOnlyMemory<byte>> Entries, string? Problem);
