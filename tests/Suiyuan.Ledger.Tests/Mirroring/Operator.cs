using System.Net;
using System.Security.Cryptography;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Mirroring;

/// <summary>
/// An operator as dishonest as a test wants: it holds the log's key and signs any tree of any entries, makes requests and
/// packages for it, and serves it.
/// </summary>
internal sealed class Operator(params IEnumerable<byte[]> entries)
{
    public List<byte[]> Entries { get; } = [.. entries];

    public Hash Root(long size) => Merkle.RootOf(Leaves(0, size));

    public SignedCheckpoint Checkpoint(long size) => TestKit.Key.Sign(new Checkpoint(TestKit.Origin, size, Root(size)));

    public SignedCheckpoint Newest => Checkpoint(Entries.Count);

    /// <summary>What a log sends: the newest checkpoint with the proof from an older size.</summary>
    public AddCheckpointRequest Growth(long from, long? to = null)
    {
        var size = to ?? Entries.Count;
        return new AddCheckpointRequest(from, Merkle.ConsistencyProof(from, size, Node), Checkpoint(size));
    }

    public List<(PackageInterval, EntryPackage)> Packages(long from, long? to = null)
    {
        var size = to ?? Entries.Count;
        return [.. PackageInterval.Sequence(from, size).Select(i => (i, Package(i, size)))];
    }

    /// <summary>Brings a member to the newest checkpoint, as an honest log does; the last answer.</summary>
    public async Task<AddEntriesAnswer> BringAsync(MirroredLog member, long? to = null)
    {
        var size = to ?? Entries.Count;
        var answer = member.AddCheckpoint(Growth(member.Pending?.Size ?? 0, size));
        Assert.Equal(AddCheckpointStatus.Accepted, answer.Status);
        var pending = member.PendingAt(size)!;
        var added = await member.AddEntriesAsync(pending, Packages(member.RecordedSize, size));
        return added.Status == AddEntriesStatus.Progress ? member.Complete(pending) : added;
    }

    public Operator Clone() => new(Entries);

    private EntryPackage Package(PackageInterval interval, long size)
    {
        var bundle = new MemoryStream();
        for (var i = interval.SubtreeStart; i < interval.End; i++)
        {
            var framed = new byte[Entries[(int)i].Length + EntryBundle.PrefixSize];
            EntryBundle.Write(framed, Entries[(int)i]);
            bundle.Write(framed);
        }

        var proof = Merkle.SubtreeConsistencyProof(interval.SubtreeStart, interval.End, size, Node);
        Assert.Equal(BundleFault.None, EntryPackage.TryCreate(interval, bundle.ToArray(), proof, out var package));
        return package!;
    }

    private Hash Node(int level, long index) => Merkle.RootOf(Leaves(index << level, (index + 1) << level));

    private Hash[] Leaves(long from, long to) => [.. Entries.Skip((int)from).Take((int)(to - from)).Select(e => Merkle.LeafHash(e))];
}

/// <summary>An operator's tlog-tiles over HTTP, with whatever checkpoint the test sets.</summary>
internal sealed class ServedLog(Operator log) : HttpMessageHandler
{
    public Operator Log { get; set; } = log;

    public SignedCheckpoint? Served { get; set; }

    public byte[]? Handovers { get; set; }

    public LogSource Source => new(new HttpClient(this), new Uri("http://log.test/log"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var path = request.RequestUri!.AbsolutePath["/log/".Length..];
        byte[]? body = path switch
        {
            "checkpoint" => (Served ?? Log.Newest).Bytes.ToArray(),
            "handovers" => Handovers,
            _ => Tile(path),
        };
        return body is null
            ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
    }

    private byte[]? Tile(string path)
    {
        if (!TileId.TryParse(path, out var id) || !id.IsIn(Log.Entries.Count))
        {
            return null;
        }

        using var content = new MemoryStream();
        for (var i = 0; i < id.Width; i++)
        {
            var index = (id.Index * TileId.FullWidth) + i;
            if (id.IsEntries)
            {
                var framed = new byte[Log.Entries[(int)index].Length + EntryBundle.PrefixSize];
                EntryBundle.Write(framed, Log.Entries[(int)index]);
                content.Write(framed);
            }
            else
            {
                var width = 1L << (TileId.Height * id.Level);
                content.Write(Merkle.RootOf([.. Log.Entries.Skip((int)(index * width)).Take((int)width).Select(e => Merkle.LeafHash(e))]).ToArray());
            }
        }

        return content.ToArray();
    }
}

/// <summary>A member for tests, on any storage.</summary>
internal sealed class TestMember(Sealer root, Sealer platform) : IDisposable
{
    public NoteKeyFile Witness { get; } = NoteKeyFile.FromSeed("member.test/witness", SHA256.HashData("witness"u8), NoteKeyType.CosignatureV1);

    public NoteKeyFile Mirror { get; } = NoteKeyFile.FromSeed("member.test/mirror", SHA256.HashData("mirror"u8), NoteKeyType.CosignatureV1);

    public PolicyHistory? Policies { get; set; } = PolicyHistory.Of(LogPolicy.OfLog(TestKit.Key.VerifierKey));

    public TimeProvider Time { get; set; } = TestKit.Clock();

    public async Task<MirroredLog> OpenAsync(ILogStorage storage, MirrorOptions? options = null, bool compared = true)
    {
        var member = await MirroredLog.OpenAsync(storage, TestKit.Key.VerifierKey, Witness, Mirror,
            new TestRules(root, platform) { Policies = Policies }, options ?? new MirrorOptions(), Time);
        if (compared)
        {
            member.BeginCosigning();
        }

        return member;
    }

    public void Dispose()
    {
        Witness.Dispose();
        Mirror.Dispose();
    }
}
