using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

/// <summary>
/// A log as it is served (C2SP tlog-tiles), read over HTTP. Nothing that comes from it is trusted: sizes are bounded here,
/// contents verified by <see cref="RemoteTree"/> and whoever asks.
/// </summary>
/// <param name="http">Its handler should decompress gzip.</param>
/// <param name="prefix">The log's prefix, such as <c>https://suiyuan.example/log</c>.</param>
/// <param name="token">Opens entry bundles where the charter keeps them to members; null for none.</param>
public sealed class LogSource(HttpClient http, Uri prefix, string? token = null)
{
    private const int MaxBundle = TileId.FullWidth * (EntryBundle.PrefixSize + EntryBundle.MaxEntrySize);

    private readonly string _prefix = prefix.ToString().TrimEnd('/') + "/";

    /// <summary>The log's prefix, with a slash at its end.</summary>
    public string Prefix => _prefix;

    /// <summary>The newest checkpoint it serves.</summary>
    /// <exception cref="HttpRequestException">It can't be had.</exception>
    public Task<byte[]> ReadCheckpointAsync(CancellationToken ct) => ReadAsync("checkpoint", SignedNote.MaxSize, ct);

    /// <summary>A hash tile or an entry bundle.</summary>
    /// <exception cref="HttpRequestException">It can't be had.</exception>
    public Task<byte[]> ReadTileAsync(TileId tile, CancellationToken ct) =>
        ReadAsync(tile.ToString(), tile.IsEntries ? MaxBundle : Tile.FullSize, ct);

    /// <summary>Another of the log's resources, such as <c>policy</c> or <c>handovers</c>.</summary>
    /// <exception cref="HttpRequestException">It can't be had.</exception>
    public async Task<byte[]> ReadAsync(string path, int most, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _prefix + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"{_prefix}{path}: {(int)response.StatusCode}", null, response.StatusCode);
        }

        using var stream = await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, ct).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > most)
            {
                throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"{_prefix}{path}: more than {most} bytes"));
            }

            await buffer.WriteAsync(chunk.AsMemory(0, read), ct).ConfigureAwait(false);
        }

        return buffer.ToArray();
    }
}

/// <summary>What a log's address served is not what its checkpoint is of.</summary>
public sealed class WrongTileException : Exception
{
    /// <summary>Names what does not fit.</summary>
    public WrongTileException(string message)
        : base(message)
    {
    }
}

/// <summary>
/// The tree under one checkpoint, read from a log's tiles: each is checked against the one above it, up to the checkpoint's
/// root, before it is used. Not thread-safe.
/// </summary>
public sealed class RemoteTree
{
    private const int MostTiles = 2_048;

    private readonly LogSource _source;
    private readonly long _size;
    private readonly Dictionary<(int Level, long Index), Tile> _tiles = [];

    private RemoteTree(LogSource source, long size) => (_source, _size) = (source, size);

    /// <summary>Fetches the right edge and checks it against the checkpoint.</summary>
    /// <exception cref="WrongTileException">It is not of the checkpoint's tree.</exception>
    /// <exception cref="HttpRequestException">A tile can't be had.</exception>
    public static async Task<RemoteTree> OpenAsync(LogSource source, SignedCheckpoint checkpoint, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var tree = new RemoteTree(source, checkpoint.Size);
        for (var level = 0; level < 8; level++)
        {
            var index = (checkpoint.Size >> (TileId.Height * level)) / TileId.FullWidth;
            if (TileId.WidthIn(level, index, checkpoint.Size) is > 0 and var width)
            {
                tree._tiles[(level, index)] = await tree.FetchAsync(TileId.Hashes(level, index, width), ct).ConfigureAwait(false);
            }
        }

        return Merkle.Root(checkpoint.Size, tree.Node) == checkpoint.RootHash
            ? tree
            : throw new WrongTileException($"the tiles at {checkpoint.Size} entries do not lead to the checkpoint's root");
    }

    /// <summary>The proof that the tree of a smaller size begins this one.</summary>
    /// <exception cref="WrongTileException">A tile is not of the checkpoint's tree.</exception>
    /// <exception cref="HttpRequestException">A tile can't be had.</exception>
    public async Task<Hash[]> ProveConsistencyAsync(long oldSize, CancellationToken ct)
    {
        await NeedAsync(Merkle.ConsistencySubtrees(oldSize, _size), ct).ConfigureAwait(false);
        return Merkle.ConsistencyProof(oldSize, _size, Node);
    }

    /// <summary>A package of entries with its proof.</summary>
    /// <param name="interval">Which.</param>
    /// <param name="bundle">Their bundle, as it was served.</param>
    /// <param name="ct">Honoured between fetches.</param>
    /// <exception cref="WrongTileException">The bundle is none, or a tile is not of the checkpoint's tree.</exception>
    /// <exception cref="HttpRequestException">A tile can't be had.</exception>
    public async Task<EntryPackage> PackAsync(PackageInterval interval, ReadOnlyMemory<byte> bundle, CancellationToken ct)
    {
        await NeedAsync(Merkle.SubtreeConsistencySubtrees(interval.SubtreeStart, interval.End, _size), ct).ConfigureAwait(false);
        var proof = Merkle.SubtreeConsistencyProof(interval.SubtreeStart, interval.End, _size, Node);
        return EntryPackage.TryCreate(interval, bundle, proof, out var package) == BundleFault.None
            ? package!
            : throw new WrongTileException($"the bundle of entry {interval.Start} ends early");
    }

    private async Task NeedAsync(IReadOnlyList<SubtreeId> subtrees, CancellationToken ct)
    {
        foreach (var subtree in subtrees)
        {
            var id = TileId.Holding(subtree, _size);
            await TileAsync(id.Level, id.Index, ct).ConfigureAwait(false);
        }
    }

    private async Task<Tile> TileAsync(int level, long index, CancellationToken ct)
    {
        if (_tiles.TryGetValue((level, index), out var known))
        {
            return known;
        }

        if (_tiles.Count > MostTiles)
        {
            foreach (var old in _tiles.Keys.Where(k => TileId.WidthIn(k.Level, k.Index, _size) == TileId.FullWidth).ToList())
            {
                _tiles.Remove(old);
            }
        }

        // What is not at the edge is full, and there is a tile above that has its root.
        var tile = await FetchAsync(TileId.Hashes(level, index), ct).ConfigureAwait(false);
        var above = await TileAsync(level + 1, index / TileId.FullWidth, ct).ConfigureAwait(false);
        if (tile.Root != above.Node(0, (int)(index % TileId.FullWidth)))
        {
            throw new WrongTileException($"{TileId.Hashes(level, index)} does not lead to the checkpoint's root");
        }

        _tiles[(level, index)] = tile;
        return tile;
    }

    private async Task<Tile> FetchAsync(TileId id, CancellationToken ct)
    {
        var bytes = await _source.ReadTileAsync(id, ct).ConfigureAwait(false);
        return bytes.Length == id.Width * Hash.Size && Tile.Load(bytes) is { } tile
            ? tile
            : throw new WrongTileException($"{id} has {bytes.Length} bytes");
    }

    private Hash Node(int level, long index)
    {
        var subtree = new SubtreeId(level, index);
        var id = TileId.Holding(subtree, _size);
        return _tiles[(id.Level, id.Index)].Node(subtree);
    }
}
