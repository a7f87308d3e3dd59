using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>
/// A small log put together by hand from the verifier's own parts and served as files over HTTP, so that the formats are
/// tried before and apart from the ledger.
/// </summary>
internal sealed class StaticLog : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public StaticLog(int size)
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = SealKey.Thumbprint(SealKey.ExportPoint(signer));
        Key = NoteKeyFile.FromSeed("suiyuan.example/gz", Enumerable.Repeat((byte)3, 32).ToArray());
        Entries = [.. Enumerable.Range(0, size).Select(i => Statement.Encode(
            new StatementDraft("sale", key, "huangsha.a012", "huangsha.a012", DateTimeOffset.FromUnixTimeSeconds(1_795_000_000 + i),
                Encoding.UTF8.GetBytes($"{{\"v\":1,\"i\":{i}}}")),
            hash => signer.SignHash(hash.ToArray())))];
        var edge = new TreeEdge((id, tile) => Files[id.ToString()] = tile.ToArray(id.Width));
        foreach (var entry in Entries)
        {
            edge.Append(Merkle.LeafHash(entry));
        }

        foreach (var id in TileId.HashTilesOf(size).Where(t => t.IsPartial))
        {
            Files[id.ToString()] = edge.TileAt(id.Level).ToArray(id.Width);
        }

        foreach (var id in TileId.BundlesOf(size))
        {
            Files[id.ToString()] = [.. Entries.Skip((int)id.Index * TileId.FullWidth).Take(id.Width).SelectMany(Framed)];
        }

        var checkpoint = Key.Sign(new Checkpoint(Key.Name, size, edge.Root()));
        Files["checkpoint"] = checkpoint.Bytes.ToArray();
        for (var i = 0; i < size; i += 97)
        {
            var path = Merkle.InclusionProof(i, size, Read);
            Files[$"{i}.tlog-proof"] = new TlogProof(i, path, checkpoint, Entries[i]).ToBytes();
        }

        Url = $"http://127.0.0.1:{FreePort()}/log";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _serving = ServeAsync();

        Hash Read(int level, long index)
        {
            var id = new SubtreeId(level, index);
            return Tile.Load(Files[TileId.Holding(id, size).ToString()])!.Node(id);
        }
    }

    public NoteKeyFile Key { get; }

    public byte[][] Entries { get; }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public string Url { get; }

    public void Dispose()
    {
        _listener.Close();
        Key.Dispose();
    }

    private static byte[] Framed(byte[] entry)
    {
        var bytes = new byte[entry.Length + EntryBundle.PrefixSize];
        EntryBundle.Write(bytes, entry);
        return bytes;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath["/log/".Length..];
            if (Files.TryGetValue(path, out var file))
            {
                context.Response.ContentType = path.StartsWith("tile/", StringComparison.Ordinal)
                    ? "application/octet-stream"
                    : "text/plain; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(file);
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            context.Response.Close();
        }
    }
}
