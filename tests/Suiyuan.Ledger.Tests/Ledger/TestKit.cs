using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>A party's sealing key, with which a test speaks.</summary>
internal sealed class Sealer
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Sealer() => Point = SealKey.ExportPoint(_key);

    public byte[] Point { get; }

    public KeyId Id => SealKey.Thumbprint(Point);

    public byte[] Seal(string kind, string payload, DateTimeOffset? at = null) => Statement.Encode(
        new StatementDraft(kind, Id, "huangsha.a12", "huangsha.a12", at ?? TestKit.Noon, Encoding.UTF8.GetBytes(payload)),
        hash => _key.SignHash(hash.ToArray()));

    public byte[] Sale(int n) => Seal("sale", $"{{\"v\":1,\"n\":{n}}}");
}

/// <summary>Rules as simple as can be that still have an authority which changes: keys are granted and revoked.</summary>
internal sealed class TestRules(Sealer root, Sealer? platform = null) : IStatementRules
{
    private readonly Lock _gate = new();
    private readonly Dictionary<KeyId, SealKey> _keys = [];
    private long _version;

    /// <summary>Called between examination and sequencing, on the submitter's thread.</summary>
    public Action<Statement>? Examined { get; set; }

    /// <summary>Called in the sequencer.</summary>
    public Action<Statement>? Recording { get; set; }

    /// <summary>Called before a clock statement is sealed.</summary>
    public Action? Sealing { get; set; }

    public List<(long Index, StatementId Id)> Applied { get; } = [];

    public Examination Examine(Statement statement)
    {
        Examination result;
        lock (_gate)
        {
            result = Check(statement) is { } refusal ? Examination.Refused(refusal) : Examination.Allowed(KeyOf(statement)!, _version);
        }

        Examined?.Invoke(statement);
        return result;
    }

    public Refusal? Record(Statement statement, long index, long examinedAtVersion)
    {
        Recording?.Invoke(statement);
        lock (_gate)
        {
            if (examinedAtVersion != _version && Check(statement) is { } refusal)
            {
                return refusal;
            }
        }

        if (IsControl(statement.Kind))
        {
            Replay(statement, index);
        }

        return null;
    }

    public bool IsControl(string kind) => kind is "key-granted" or "key-revoked" or "clock";

    public void Replay(Statement statement, long index)
    {
        lock (_gate)
        {
            Applied.Add((index, statement.Id));
            _version++;
            var payload = Encoding.UTF8.GetString(statement.Payload.Span);
            switch (statement.Kind)
            {
                case "key-granted":
                    Assert.True(SealKey.TryImport(Base64Url.DecodeFromChars(payload), out var key));
                    _keys[key.Id] = key;
                    break;
                case "key-revoked":
                    _keys.Remove(KeyId.Parse(payload));
                    break;
            }
        }
    }

    public PolicyHistory? Policies { get; set; }

    public byte[]? ClockStatement(DateTimeOffset now)
    {
        Sealing?.Invoke();
        return platform?.Seal("clock", $"{{\"v\":1,\"at\":\"{now:yyyy-MM-ddTHH:mm:ssZ}\"}}", now);
    }

    private Refusal? Check(Statement statement) =>
        statement.Kind is not ("sale" or "key-granted" or "key-revoked" or "clock") ? new Refusal(RefusalCodes.UnknownKind)
        : KeyOf(statement) is null ? new Refusal(RefusalCodes.UnknownKey)
        : null;

    private SealKey? KeyOf(Statement statement)
    {
        if (statement.Key == root.Id || statement.Key == platform?.Id)
        {
            Assert.True(SealKey.TryImport(statement.Key == root.Id ? root.Point : platform!.Point, out var key));
            return key;
        }

        return _keys.GetValueOrDefault(statement.Key);
    }
}

internal static class TestKit
{
    public const string Origin = "ledger.test/one";

    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    public static NoteKeyFile Key { get; } = NoteKeyFile.FromSeed(Origin, SHA256.HashData("ledger tests"u8));

    public static FakeTimeProvider Clock() => new(Noon);

    public static LogOptions RawOptions { get; } = new() { IdOf = RawId };

    public static Task<TransparencyLog> OpenAsync(
        ILogStorage storage, IStatementRules? rules = null, LogOptions? options = null, TimeProvider? time = null) =>
        TransparencyLog.OpenAsync(storage, [Key], rules ?? new TestRules(new Sealer()), options ?? RawOptions, time ?? Clock());

    public static StatementId RawId(ReadOnlyMemory<byte> entry) => new(Hash.Of(entry.Span));

    /// <summary>An opaque entry of its own, the same for the same number.</summary>
    public static byte[] Entry(int number, int size = 40)
    {
        var bytes = new byte[size];
        Encoding.ASCII.GetBytes($"entry {number}").CopyTo(bytes, 0);
        return bytes;
    }

    public static Candidate[] Raw(IEnumerable<byte[]> entries) =>
        [.. entries.Select(e => new Candidate { Bytes = e, Id = RawId(e), LeafHash = Merkle.LeafHash(e) })];

    public static async Task<Candidate[]> AppendAsync(this TransparencyLog log, params byte[][] entries)
    {
        var candidates = Raw(entries);
        Assert.Equal(SubmissionOutcome.Done, await log.AppendRawAsync(candidates));
        // What is appended is integrated right after it is answered: tests read what they wrote.
        await log.WaitForRecordedAsync(candidates.Max(c => c.Index) + 1);
        return candidates;
    }

    public static Receipt Receipt(this SubmitResult result) => Assert.IsType<SubmitResult.Recorded>(result).Receipt;

    public static Refusal Refusal(this SubmitResult result) => Assert.IsType<SubmitResult.Refused>(result).Refusal;

    /// <summary>Checks everything that can be asked of a log against the entries it should hold.</summary>
    public static async Task AssertHoldsAsync(this TransparencyLog log, IReadOnlyList<byte[]> entries)
    {
        Assert.Equal(entries.Count, log.RecordedSize);
        var leaves = entries.Select(e => Merkle.LeafHash(e)).ToArray();
        var read = entries.Count == 0 ? [] : await log.ReadEntriesAsync(0, entries.Count + 5);
        Assert.Equal(entries.Count, read.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            Assert.True(read[i].Span.SequenceEqual(entries[i]), $"entry {i}");
            Assert.True(log.TryFind(RawId(entries[i]), out var found));
            Assert.Equal(i, found);
        }

        var published = log.Published;
        Assert.True(published.Size <= entries.Count);
        Assert.Equal(Merkle.RootOf(leaves.AsSpan(0, (int)published.Size)), published.RootHash);
        Assert.Equal(NoteVerdict.Trusted, published.Note.Verify([Key.VerifierKey], out _));
        foreach (var index in new[] { 0, entries.Count / 2, entries.Count - 1 }.Where(i => i >= 0 && i < entries.Count).Distinct())
        {
            var proof = await log.ProveInclusionAsync(index, entries.Count);
            Assert.Equal(MerkleFault.None, Merkle.VerifyInclusion(leaves[index], index, entries.Count, proof, Merkle.RootOf(leaves)));
        }

        var consistency = await log.ProveConsistencyAsync(published.Size, entries.Count);
        Assert.Equal(MerkleFault.None, Merkle.VerifyConsistency(
            published.Size, published.RootHash, entries.Count, Merkle.RootOf(leaves), consistency));
        foreach (var id in TileId.HashTilesOf(entries.Count))
        {
            var tile = await log.ReadTileAsync(id.Level, id.Index, id.Width);
            Assert.Equal(id.Width * Hash.Size, tile!.Value.Length);
            if (id.Level == 0)
            {
                Assert.Equal(leaves[id.Index * 256], new Hash(tile.Value.Span[..32]));
            }

            Assert.Null(id.IsPartial ? await log.ReadTileAsync(id.Level, id.Index, id.Width + 1) : null);
        }
    }
}

/// <summary>A directory of its own, removed at the end.</summary>
internal sealed class TempDirectory : IDisposable
{
    public TempDirectory() => Path = Directory.CreateTempSubdirectory("suiyuan-ledger-").FullName;

    public string Path { get; }

    public string File(string relative) => System.IO.Path.Combine(Path, relative);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
