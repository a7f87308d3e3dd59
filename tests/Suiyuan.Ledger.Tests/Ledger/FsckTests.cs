using System.Buffers.Text;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>A check from the entries up finds what is wrong, names the file, and finds nothing where nothing is.</summary>
public sealed class FsckTests : IDisposable
{
    private const int Sales = 1_200;

    private readonly TempDirectory _directory = new();
    private readonly Sealer _root = new();
    private readonly Sealer _stall = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_sound_ledger_has_no_findings_and_every_signature_is_counted()
    {
        var published = await MakeAsync();
        var seen = new Progress();
        var report = Check(progress: seen);
        Assert.Empty(report.Findings);
        Assert.True(report.IsSound);
        Assert.Equal((Sales + 1, Sales + 1, Sales + 1), (report.Entries, report.CheckpointSize, report.Signatures));
        Assert.Equal(published.RootHash, report.Root);
        Assert.True(report.IsCheckpointVerified);
        Assert.Equal(Sales + 1, seen.Last.Entries);
    }

    [Theory]
    [InlineData("tile/0/001", 40, "tile/0/001", FsckSeverity.Damage)]
    [InlineData("tile/entries/001", 300, "tile/0/001", FsckSeverity.Damage)]
    [InlineData("tile/entries/001", 1, "tile/entries/001", FsckSeverity.Damage)]
    [InlineData("index", 60, "index", FsckSeverity.Rebuildable)]
    [InlineData("checkpoint", 30, "checkpoint", FsckSeverity.Damage)]
    public async Task A_changed_byte_is_found_in_its_file(string path, int at, string named, FsckSeverity severity)
    {
        await MakeAsync();
        Flip(path, at);
        var report = Check();
        Assert.Contains(report.Findings, f => f.Path == _directory.File(named) && f.Severity == severity);
    }

    [Fact]
    public async Task A_changed_frame_is_found_in_the_journal()
    {
        await MakeAsync();
        var journal = Directory.EnumerateFiles(_directory.File("journal")).Order(StringComparer.Ordinal).Last();
        Flip(Path.GetRelativePath(_directory.Path, journal), 100);
        var report = Check();
        Assert.Contains(report.Findings, f => f.Path == journal || f.Problem.StartsWith("entries are missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_tile_and_a_missing_bundle_are_found()
    {
        await MakeAsync();
        File.Delete(_directory.File("tile/0/000"));
        File.Delete(_directory.File("tile/entries/002"));
        var report = Check();
        Assert.Contains(report.Findings, f => f.Path == _directory.File("tile/0/000") && f.Problem == "the file is missing");
        Assert.Contains(report.Findings, f => f.Path == _directory.File("tile/entries/002") && f.Problem == "the file is missing");
        // Its tile's hashes stand in for the entries: nothing else is said to be wrong.
        Assert.DoesNotContain(report.Findings, f => f.Path == _directory.File("checkpoint"));
    }

    [Fact]
    public async Task An_entry_that_should_never_have_been_recorded_is_found()
    {
        await MakeAsync();
        var forged = _stall.Sale(-1);
        forged[^1] ^= 1;
        var stranger = new Sealer().Sale(-2);
        var again = _stall.Sale(3);
        await using (var log = await OpenAsync())
        {
            foreach (var bytes in new[] { forged, stranger, again, "no statement"u8.ToArray() })
            {
                await log.AppendRawAsync([new Candidate { Bytes = bytes, Id = TestKit.RawId(bytes), LeafHash = Merkle.LeafHash(bytes) }]);
            }
        }

        var found = Check().Findings.Where(f => f.Severity == FsckSeverity.Damage).Select(f => f.Problem).ToArray();
        Assert.Contains(found, p => p.StartsWith($"entry {Sales + 1} has a signature", StringComparison.Ordinal));
        Assert.Contains(found, p => p.StartsWith($"entry {Sales + 2} ", StringComparison.Ordinal) && p.Contains("unknown-key", StringComparison.Ordinal));
        Assert.Contains(found, p => p.StartsWith($"entry {Sales + 4} is not a statement", StringComparison.Ordinal));
    }

    private Task<TransparencyLog> OpenAsync() => TestKit.OpenAsync(
        new FileStorage(new DiskFiles(_directory.Path), 20_000), new TestRules(_root), new LogOptions { SettleEntries = 256 });

    private async Task<SignedCheckpoint> MakeAsync()
    {
        await using var log = await OpenAsync();
        (await log.SubmitAsync(_root.Seal("key-granted", Base64Url.EncodeToString(_stall.Point)))).Receipt();
        for (var i = 0; i < Sales; i += 100)
        {
            await log.SubmitManyAsync([.. Enumerable.Range(i, 100).Select(n => (ReadOnlyMemory<byte>)_stall.Sale(n))]);
        }

        await log.WaitForRecordedAsync(Sales + 1);
        await log.PublishNowAsync();
        return log.Published;
    }

    private FsckReport Check(IProgress<FsckProgress>? progress = null)
    {
        using var storage = new FileStorage(_directory.Path);
        return new Fsck(storage, TestKit.Key.VerifierKey, new TestRules(_root), progress).Run();
    }

    private void Flip(string path, int at)
    {
        var bytes = File.ReadAllBytes(_directory.File(path));
        bytes[at] ^= 1;
        File.WriteAllBytes(_directory.File(path), bytes);
    }

    private sealed class Progress : IProgress<FsckProgress>
    {
        public FsckProgress Last { get; private set; }

        public void Report(FsckProgress value) => Last = value;
    }
}
