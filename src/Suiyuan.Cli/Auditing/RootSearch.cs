using System.Globalization;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// When entries do not lead to a checkpoint's root, looks for the first that is not what the log's own hash tiles have: so
/// that one entry is named and not a whole ledger. The tiles are no more trusted than the entries; one of the two is wrong.
/// </summary>
internal static class RootSearch
{
    /// <summary>Finds the first entry that the tiles have otherwise; null where they agree or are not to be had.</summary>
    public static async Task<EntryFault?> FindAsync(LogSource source, SignedCheckpoint checkpoint, AuditState state, CancellationToken cancel)
    {
        for (var bundle = 0; bundle <= state.BundleRoots.Count && TileId.WidthIn(0, bundle, checkpoint.Size) is > 0 and var width; bundle++)
        {
            if (await source.ReadAsync(TileId.Hashes(0, bundle, width).ToString(), cancel) is { } bytes
                && Tile.Load(bytes) is { } tile && tile.Width == width
                && (bundle == state.BundleRoots.Count || tile.Root != state.BundleRoots[bundle])
                && await FindInAsync(source, bundle, tile, bundle < state.BundleRoots.Count, cancel) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<EntryFault?> FindInAsync(LogSource source, long bundle, Tile tile, bool wasAnother, CancellationToken cancel)
    {
        var read = await source.ReadEntriesAsync(bundle, tile.Width, cancel);
        var first = bundle * TileId.FullWidth;
        for (var i = 0; i < read.Entries.Count; i++)
        {
            if (Merkle.LeafHash(read.Entries[i].Span) != tile.Node(0, i))
            {
                return new EntryFault(first + i, "tree", "is not the one that the tree has there");
            }
        }

        return wasAnother && read.Problem is null
            ? new EntryFault(first, "tree", string.Create(CultureInfo.InvariantCulture,
                $"or one behind it, up to {first + tile.Width - 1}, is another one now than when it was audited"))
            : null;
    }
}
