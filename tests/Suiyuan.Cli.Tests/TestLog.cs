using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>
/// A log written as files by hand, in the layout of C2SP tlog-tiles, so that each part can be another than it should be:
/// a charter, a market, a stall, and what the stall bought.
/// </summary>
internal sealed class TestLog : IDisposable
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _bureau = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _platform = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _market = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _stall = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Says everything, and writes nothing yet.</summary>
    public TestLog(int size, string quorum = "none")
    {
        Key = NoteKeyFile.FromSeed("audit.example/log", Enumerable.Repeat((byte)7, 32).ToArray());
        var bureau = StatementFactory.For("gz", _bureau);
        var market = StatementFactory.For("huangsha", _market);
        Entries.Add(bureau.Seal(new Charter(new("广州市"), new("市场监管局"), PointOf(_bureau), new("suiyuan", PointOf(_platform)),
            new(Key.VerifierKey.Name, Key.VerifierKey.ToString()), "authority/1", quorum, "open"), At));
        Entries.Add(bureau.Seal("huangsha", new Admitted(Roles.Market, new("黄沙"), "gz", Market: new("wholesale")), At));
        Entries.Add(bureau.Seal("huangsha", new KeyGranted(PointOf(_market), KeyUses.Seal, "办公室"), At));
        Entries.Add(market.Seal("huangsha.a01", new Admitted(Roles.Merchant, new("阿明"), "huangsha"), At));
        Entries.Add(market.Seal("huangsha.a01", new KeyGranted(PointOf(_stall), KeyUses.Seal, "手机"), At));
        var bought = new byte[size - Entries.Count][];
        Parallel.For(0, bought.Length, i => bought[i] = Purchase(i));
        Entries.AddRange(bought);
        Policy = Encoding.UTF8.GetBytes(LogPolicy.OfLog(Key.VerifierKey).ToString());
    }

    public NoteKeyFile Key { get; }

    public byte[] Policy { get; }

    /// <summary>What is recorded, in order. A test changes it before or after <see cref="WriteTree"/>.</summary>
    public List<byte[]> Entries { get; } = [];

    public StatementId IdOf(int index)
    {
        Assert.Equal(StatementFault.None, Statement.TryDecode(Entries[index], out var statement));
        return statement!.Id;
    }

    public byte[] Purchase(int n) => Bought(_stall, n);

    public static byte[] PurchaseByStranger(int n)
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Bought(stranger, n);
    }

    public byte[] RevokeStall() =>
        StatementFactory.For("huangsha", _market).Seal("huangsha.a01", new KeyRevoked(PointOf(_stall).Id, "lost"), At);

    public byte[] ChangePolicy(NoteKey log, string quorum) =>
        StatementFactory.For("gz", _bureau).Seal(new PolicyChanged(log.ToString(), quorum, "轮换"), At);

    /// <summary>The tiles and, signed by the log, the checkpoint over the entries as they are now.</summary>
    public SignedCheckpoint WriteTree(string directory)
    {
        var edge = new TreeEdge((id, tile) => Put(directory, id.ToString(), tile.ToArray(id.Width)));
        foreach (var entry in Entries)
        {
            edge.Append(Merkle.LeafHash(entry));
        }

        foreach (var id in TileId.HashTilesOf(Entries.Count).Where(t => t.IsPartial))
        {
            Put(directory, id.ToString(), edge.TileAt(id.Level).ToArray(id.Width));
        }

        var checkpoint = Key.Sign(new Checkpoint(Key.VerifierKey.Name, Entries.Count, edge.Root()));
        Put(directory, "checkpoint", checkpoint.Bytes.ToArray());
        return checkpoint;
    }

    /// <summary>The bundles of the entries as they are now.</summary>
    public void WriteBundles(string directory)
    {
        foreach (var id in TileId.BundlesOf(Entries.Count))
        {
            Put(directory, id.ToString(), [.. Entries.Skip((int)id.Index * TileId.FullWidth).Take(id.Width).SelectMany(Framed)]);
        }
    }

    /// <summary>What a host answers about one entry: its proof and its chain.</summary>
    public void WriteHost(string directory, int index, SignedCheckpoint checkpoint)
    {
        WriteProof(index);
        foreach (var link in Enumerable.Range(0, 5))
        {
            WriteProof(link);
        }

        Put(directory, $"api/statements/{IdOf(index)}/chain",
            JsonSerializer.SerializeToUtf8Bytes(new { statements = Enumerable.Range(0, 5).Select(i => IdOf(i).ToString()) }));

        void WriteProof(int i)
        {
            var leaves = Entries.Select(e => Merkle.LeafHash(e)).ToArray();
            var path = Merkle.InclusionProof(i, leaves.Length, (level, at) => Merkle.RootOf(leaves.AsSpan((int)(at << level), 1 << level)));
            Put(directory, $"v/{IdOf(i)}.tlog-proof", new TlogProof(i, path, checkpoint, Entries[i]).ToBytes());
        }
    }

    public static void Put(string directory, string path, byte[] bytes)
    {
        var file = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Dispose()
    {
        Key.Dispose();
        _bureau.Dispose();
        _platform.Dispose();
        _market.Dispose();
        _stall.Dispose();
    }

    private static byte[] Bought(ECDsa key, int n) => StatementFactory.For("huangsha.a01", key).Seal("huangsha.a01",
        new Purchase(StatementFactory.Nonce(BitConverter.GetBytes((long)n)), new("批发行"), [new("鲈鱼", Amount.Of(3), Unit.Jin)]), At);

    private static byte[] Framed(byte[] entry)
    {
        var bytes = new byte[entry.Length + EntryBundle.PrefixSize];
        EntryBundle.Write(bytes, entry);
        return bytes;
    }

    private static KeyPoint PointOf(ECDsa key) => new(SealKey.ExportPoint(key));
}
