using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>Bytes on the disk that are not what was written: named by file, refused, or made again; never served.</summary>
public sealed class DamageTests(DamageTests.SoundLedger sound) : IDisposable, IClassFixture<DamageTests.SoundLedger>
{
    // Enough for a full tile of level 1, so that tiles at the left are read on demand and not at start.
    private const int Entries = 70_000;

    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("tile/0/000", 40)]
    [InlineData("tile/0/255", 8_191)]
    [InlineData("tile/1/000", 100)]
    public async Task A_changed_tile_is_named_and_no_proof_is_made_from_it(string path, int at)
    {
        await CopyAsync();
        Flip(path, at);
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(async () =>
        {
            await using var log = await OpenAsync();
            for (var index = 0; index < 65_536; index += 256)
            {
                await log.ProveInclusionAsync(index, Entries);
            }
        });
        Assert.Equal(_directory.File(path), e.Path);
    }

    [Fact]
    public async Task A_tile_that_the_right_edge_is_made_of_is_named_at_start()
    {
        await CopyAsync();
        Flip("tile/0/256", 64);
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal(_directory.File("tile/0/256"), e.Path);
    }

    [Theory]
    [InlineData("tile/0/007", 100)]
    [InlineData("tile/0/007", 0)]
    [InlineData("tile/entries/007", 1_000)]
    [InlineData("tile/entries/007", -1)]
    public async Task A_cut_or_missing_file_is_named(string path, int length)
    {
        await CopyAsync();
        if (length < 0)
        {
            File.Delete(_directory.File(path));
        }
        else
        {
            await using var file = File.OpenWrite(_directory.File(path));
            file.SetLength(length);
        }

        await using var log = await OpenAsync();
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(() => log.ReadEntryAsync((7 * 256) + 3).AsTask());
        Assert.Equal(_directory.File(path), e.Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public async Task A_changed_bundle_is_named_and_not_served(int at)
    {
        await CopyAsync();
        Flip("tile/entries/100", at);
        await using var log = await OpenAsync();
        Assert.Equal(TestKit.Entry((100 * 256) - 1), (await log.ReadEntryAsync((100 * 256) - 1)).ToArray());
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(() => log.ReadEntryAsync(100 * 256).AsTask());
        Assert.Equal(_directory.File("tile/entries/100"), e.Path);
        await Assert.ThrowsAsync<LedgerCorruptException>(() => log.ReadBundleAsync(100, 256).AsTask());
    }

    [Fact]
    public async Task A_changed_frame_before_the_last_is_named_with_its_offset()
    {
        await CopyAsync();
        var path = Journal();
        var frames = Frames(path);
        Flip(path, (int)frames[^2] + 30);
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal((path, frames[^2]), (e.Path, e.Offset));
    }

    [Fact]
    public async Task A_cut_journal_is_a_torn_tail_unless_a_checkpoint_covers_what_is_gone()
    {
        await CopyAsync();
        var path = Journal();
        await using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length - 1);
        }

        var e = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Contains("entries are missing", e.Message, StringComparison.Ordinal);
        File.Delete(_directory.File("checkpoint"));
        await using var log = await OpenAsync();
        Assert.InRange(log.RecordedSize, Entries - 1_000, Entries - 1);
    }

    [Theory]
    [InlineData("not a checkpoint at all")]
    [InlineData("")]
    public async Task A_checkpoint_that_is_none_is_named(string content)
    {
        await CopyAsync();
        File.WriteAllText(_directory.File("checkpoint"), content);
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        Assert.Equal(_directory.File("checkpoint"), e.Path);
    }

    [Fact]
    public async Task Every_bit_of_a_checkpoint_counts()
    {
        await CopyAsync();
        var intact = await File.ReadAllBytesAsync(_directory.File("checkpoint"));
        for (var at = 0; at < intact.Length; at += 9)
        {
            var changed = intact.ToArray();
            changed[at] ^= 4;
            await File.WriteAllBytesAsync(_directory.File("checkpoint"), changed);
            await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("header")]
    [InlineData("prefix")]
    [InlineData("another ledger's")]
    public async Task A_wrong_index_file_is_made_again_from_the_entries(string damage)
    {
        await CopyAsync();
        var path = _directory.File("index");
        var intact = await File.ReadAllBytesAsync(path);
        switch (damage)
        {
            case "missing":
                File.Delete(path);
                break;
            case "empty":
                await File.WriteAllBytesAsync(path, []);
                break;
            case "cut":
                await File.WriteAllBytesAsync(path, intact[..100_001]);
                break;
            case "header":
                Flip("index", 3);
                break;
            case "prefix":
                Flip("index", 77_777);
                break;
            default:
                // The same blocks in another order: each holds by itself, but not at its place.
                var block = 8 + 2_048;
                byte[] swapped = [.. intact[..16], .. intact[(16 + block)..(16 + (2 * block))], .. intact[16..(16 + block)], .. intact[(16 + (2 * block))..]];
                await File.WriteAllBytesAsync(path, swapped);
                break;
        }

        await using (var log = await OpenAsync())
        {
            for (var i = 0; i < Entries; i += 999)
            {
                Assert.True(log.TryFind(TestKit.RawId(TestKit.Entry(i)), out var index));
                Assert.Equal(i, index);
            }
        }

        Assert.Equal(intact, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_directory_is_open_to_one_at_a_time()
    {
        await using var log = await OpenAsync();
        var e = Assert.Throws<LedgerInUseException>(() => new FileStorage(_directory.Path));
        Assert.Equal(_directory.File("lock"), e.Path);
        Assert.True(e.IsTransient);
    }

    [Fact]
    public void A_place_that_can_not_be_a_directory_is_named()
    {
        var file = _directory.File("file");
        File.WriteAllText(file, "");
        Assert.Equal(file, Assert.Throws<LedgerStorageException>(() => new FileStorage(file)).Path);
        var below = Path.Combine(file, "ledger");
        Assert.Equal(below, Assert.Throws<LedgerStorageException>(() => new FileStorage(below)).Path);
        Directory.CreateDirectory(_directory.File("taken/lock"));
        Assert.Equal(_directory.File("taken/lock"), Assert.Throws<LedgerStorageException>(() => new FileStorage(_directory.File("taken"))).Path);
    }

    [Fact]
    public async Task Another_logs_key_is_refused()
    {
        await CopyAsync();
        using var other = NoteKeyFile.FromSeed(TestKit.Origin, new byte[32]);
        var e = await Assert.ThrowsAsync<LedgerCorruptException>(() => TransparencyLog.OpenAsync(
            new FileStorage(_directory.Path), [other], new TestRules(new Sealer()), TestKit.RawOptions, TestKit.Clock()));
        Assert.Contains(other.VerifierKey.ToString(), e.Message, StringComparison.Ordinal);
    }

    private Task<TransparencyLog> OpenAsync() => TestKit.OpenAsync(new FileStorage(_directory.Path));

    private string Journal() => Directory.EnumerateFiles(_directory.File("journal")).Order(StringComparer.Ordinal).Last();

    private static List<long> Frames(string path)
    {
        var bytes = File.ReadAllBytes(path);
        List<long> frames = [];
        for (var at = JournalFormat.HeaderSize; JournalFormat.TryReadFrame(bytes.AsSpan(at), out _, out _, out var length);)
        {
            frames.Add(at);
            at += JournalFormat.FrameHeaderSize + length;
        }

        return frames;
    }

    private void Flip(string path, int at)
    {
        using var file = File.Open(_directory.File(path), FileMode.Open);
        file.Position = at;
        var b = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(b ^ 0x10));
    }

    private Task CopyAsync() => Task.Run(() =>
    {
        foreach (var file in Directory.EnumerateFiles(sound.Path, "*", SearchOption.AllDirectories))
        {
            var to = _directory.File(Path.GetRelativePath(sound.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    });

    /// <summary>Made once, copied by each test that damages it.</summary>
    public sealed class SoundLedger : IAsyncLifetime
    {
        private readonly TempDirectory _directory = new();

        /// <summary>Where it is.</summary>
        public string Path => _directory.Path;

        /// <summary>Records it, in small segments.</summary>
        public async ValueTask InitializeAsync()
        {
            await using var log = await TestKit.OpenAsync(new FileStorage(new DiskFiles(Path), 60_000));
            for (var i = 0; i < Entries; i += 500)
            {
                Assert.Equal(SubmissionOutcome.Done, await log.AppendRawAsync(TestKit.Raw(Enumerable.Range(i, 500).Select(n => TestKit.Entry(n)))));
            }
        }

        /// <summary>Deletes it.</summary>
        public ValueTask DisposeAsync()
        {
            _directory.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
