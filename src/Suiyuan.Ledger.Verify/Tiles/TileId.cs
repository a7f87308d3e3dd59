using System.Globalization;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// The place of a Merkle tile or entry bundle in a tiled log, and its path (C2SP tlog-tiles, "Merkle Tree" and "Log
/// entries"). Says where, not whether such a tile exists: that depends on the tree size, see <see cref="IsIn"/>.
/// </summary>
/// <remarks>Made by the factories or <see cref="TryParse"/>, so a value other than <c>default</c> is always well formed.
/// <c>default</c> has width 0 and is no tile.</remarks>
public readonly record struct TileId
{
    /// <summary>Hashes in a full tile, and entries in a full bundle.</summary>
    public const int FullWidth = 256;

    /// <summary>Tree levels that one tile spans.</summary>
    public const int Height = 8;

    /// <summary>The highest level a path can name.</summary>
    public const int MaxLevel = 63;

    /// <summary>Characters in the longest path that parses.</summary>
    public const int MaxPathLength = 64;

    private const int EntriesLevel = -1;

    private readonly int _level;

    private TileId(int level, long index, int width)
    {
        _level = level;
        Index = index;
        Width = width;
    }

    /// <summary>True for a bundle of entries.</summary>
    public bool IsEntries => _level == EntriesLevel;

    /// <summary>Level of a hash tile, 0 (leaf hashes) to 63; an entry bundle counts as level 0.</summary>
    public int Level => Math.Max(_level, 0);

    /// <summary>Position within the level, from 0.</summary>
    public long Index { get; }

    /// <summary>Hashes or entries in it, 1 to 256. Below 256 it is partial.</summary>
    public int Width { get; }

    /// <summary>True when it has fewer than 256 hashes or entries.</summary>
    public bool IsPartial => Width < FullWidth;

    /// <summary>A hash tile.</summary>
    /// <param name="level">0 to 63.</param>
    /// <param name="index">From 0.</param>
    /// <param name="width">1 to 256.</param>
    public static TileId Hashes(int level, long index, int width = FullWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaxLevel);
        return Checked(level, index, width);
    }

    /// <summary>An entry bundle.</summary>
    /// <param name="index">From 0: its first entry is leaf index·256.</param>
    /// <param name="width">1 to 256.</param>
    public static TileId Entries(long index, int width = FullWidth) => Checked(EntriesLevel, index, width);

    /// <summary>
    /// The width of the tile at this place in a tree of <paramref name="size"/> leaves: 0 when it is not there, 256 when full.
    /// </summary>
    // SPEC: tlog-tiles, "Partial Tiles": floor(s / 256**l) mod 256 for the rightmost one.
    public static int WidthIn(int level, long index, long size)
    {
        if (level < 0 || index < 0 || size <= 0 || level >= 8)
        {
            // 256^8 leaves are more than a signed 64-bit size can count: levels from 8 up are always empty.
            return 0;
        }

        var hashes = size >> (Height * level);
        var full = hashes / FullWidth;
        return index < full ? FullWidth : index == full ? (int)(hashes % FullWidth) : 0;
    }

    /// <summary>True when a tree of <paramref name="size"/> leaves has, or has had on its way, at least this much of the tile.</summary>
    public bool IsIn(long size) => Width > 0 && WidthIn(Level, Index, size) >= Width;

    /// <summary>
    /// The tile, at its width in the tree of <paramref name="size"/> leaves, from which the hash of a perfect subtree follows.
    /// </summary>
    public static TileId Holding(SubtreeId subtree, long size)
    {
        var level = subtree.Level / Height;
        var index = subtree.Index >> (Height - (subtree.Level % Height));
        var width = WidthIn(level, index, size);
        ArgumentOutOfRangeException.ThrowIfZero(width, nameof(size));
        return new TileId(level, index, width);
    }

    /// <summary>All hash tiles of a tree, level by level, left to right; the partial ones last in each level.</summary>
    public static IEnumerable<TileId> HashTilesOf(long size)
    {
        for (var level = 0; level < 8 && size >> (Height * level) > 0; level++)
        {
            for (long index = 0; WidthIn(level, index, size) is > 0 and var width; index++)
            {
                yield return new TileId(level, index, width);
            }
        }
    }

    /// <summary>All entry bundles of a tree, left to right.</summary>
    public static IEnumerable<TileId> BundlesOf(long size)
    {
        for (long index = 0; WidthIn(0, index, size) is > 0 and var width; index++)
        {
            yield return new TileId(EntriesLevel, index, width);
        }
    }

    /// <summary>The full tile of which this is, or may be, a part.</summary>
    public TileId Full => new(_level, Index, FullWidth);

    /// <summary>The path below the log's prefix, such as <c>tile/0/x001/x234/067.p/112</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxPathLength];
        return TryFormat(text, out var written) ? text[..written].ToString() : "";
    }

    /// <summary>Writes the path; false when <paramref name="destination"/> is shorter than it needs to be.</summary>
    public bool TryFormat(Span<char> destination, out int written)
    {
        written = 0;
        if (Width == 0)
        {
            return false;
        }

        // The N elements, least significant first: 2^63 - 1 has seven groups of three digits.
        Span<int> groups = stackalloc int[7];
        var count = 0;
        var rest = Index;
        do
        {
            groups[count++] = (int)(rest % 1000);
            rest /= 1000;
        }
        while (rest > 0);

        var end = destination;
        var ok = IsEntries
            ? Put(ref end, "tile/entries/")
            : Put(ref end, "tile/") && Put(ref end, Level) && Put(ref end, "/");
        for (var i = count - 1; i >= 0 && ok; i--)
        {
            ok = i == 0 ? PutGroup(ref end, groups[i]) : Put(ref end, "x") && PutGroup(ref end, groups[i]) && Put(ref end, "/");
        }

        ok = ok && (!IsPartial || (Put(ref end, ".p/") && Put(ref end, Width)));
        written = ok ? destination.Length - end.Length : 0;
        return ok;
    }

    /// <summary>Reads a path of exactly the form the specification gives: no leading zeroes, no needless <c>x000</c>.</summary>
    // SPEC: tlog-tiles, "Merkle Tree": <L> has no leading zeroes, <N> is in zero-padded 3-digit elements, <W> is 1 to 255.
    public static bool TryParse(ReadOnlySpan<char> path, out TileId tile)
    {
        tile = default;
        if (path.Length > MaxPathLength || !path.StartsWith("tile/", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[5..];
        var slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        int level;
        if (rest[..slash].SequenceEqual("entries"))
        {
            level = EntriesLevel;
        }
        else if (!TryNumber(rest[..slash], MaxLevel, out level))
        {
            return false;
        }

        rest = rest[(slash + 1)..];
        var width = FullWidth;
        var partial = rest.IndexOf(".p/", StringComparison.Ordinal);
        if (partial >= 0)
        {
            if (!TryNumber(rest[(partial + 3)..], FullWidth - 1, out width) || width == 0)
            {
                return false;
            }

            rest = rest[..partial];
        }

        if (!TryIndex(rest, out var index))
        {
            return false;
        }

        tile = new TileId(level, index, width);
        return true;
    }

    private static bool TryIndex(ReadOnlySpan<char> text, out long index)
    {
        index = 0;
        var first = true;
        while (true)
        {
            var last = text.Length == 3;
            if (!last)
            {
                if (text.Length < 8 || text[0] != 'x' || text[4] != '/')
                {
                    return false;
                }

                text = text[1..];
            }

            if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2]))
            {
                return false;
            }

            var group = ((text[0] - '0') * 100) + ((text[1] - '0') * 10) + (text[2] - '0');
            if ((first && !last && group == 0) || index > (long.MaxValue - group) / 1000)
            {
                return false;
            }

            index = (index * 1000) + group;
            if (last)
            {
                return true;
            }

            first = false;
            text = text[4..];
        }
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int max, out int value)
    {
        value = 0;
        // The framework's parser passes over NULs at the end: only digits may come to it.
        return text.Length is > 0 and <= 3 && (text.Length == 1 || text[0] != '0')
            && !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= max;
    }

    private static TileId Checked(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        return new TileId(level, index, width);
    }

    private static bool Put(ref Span<char> destination, string text)
    {
        if (!text.TryCopyTo(destination))
        {
            return false;
        }

        destination = destination[text.Length..];
        return true;
    }

    private static bool Put(ref Span<char> destination, int number)
    {
        if (!number.TryFormat(destination, out var n, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        destination = destination[n..];
        return true;
    }

    private static bool PutGroup(ref Span<char> destination, int number)
    {
        if (!number.TryFormat(destination, out var n, "D3", CultureInfo.InvariantCulture))
        {
            return false;
        }

        destination = destination[n..];
        return true;
    }
}
