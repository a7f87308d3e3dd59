using System.Text;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Sealed;

public sealed class SealedStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-sealed-").FullName;
    private readonly FakeTimeProvider _time = new(World.Start);
    private SealedStore _store;

    public SealedStoreTests() => _store = Open();

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(SealedStore.FileThreshold - SealedBytes.SaltSize)]
    [InlineData(SealedStore.FileThreshold + 1)]
    [InlineData(1_000_000)]
    public void What_is_put_away_comes_back_without_its_salt_also_after_a_restart(int size)
    {
        var (digest, bytes) = Part(size);
        Assert.Equal(SealedPut.Stored, _store.Put(digest, bytes));
        Assert.Equal(SealedPut.Already, _store.Put(digest, bytes));
        _store.Dispose();
        _store = Open();
        Assert.Equal(bytes[SealedBytes.SaltSize..], _store.Read(digest, "gz", "test")!.Value.ToArray());
    }

    [Fact]
    public void Other_bytes_too_many_or_too_few_are_refused()
    {
        var (digest, bytes) = Part(10);
        Assert.Equal(SealedPut.WrongDigest, _store.Put(digest, bytes[..^1]));
        Assert.Equal(SealedPut.TooSmall, _store.Put(digest, bytes[..15]));
        Assert.Equal(SealedPut.TooLarge, _store.Put(digest, new byte[SealedBytes.MaxSize + 1]));
        Assert.Equal(SealedState.Absent, _store.StateOf(digest));
        Assert.Null(_store.Read(digest, "gz", "test"));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(200_000)]
    public void Erasing_leaves_no_byte_of_it_anywhere_and_it_does_not_come_back(int size)
    {
        var secret = Encoding.UTF8.GetBytes("阿明 13800138000 独一无二");
        var content = Enumerable.Repeat(secret, 1 + (size / secret.Length)).SelectMany(b => b).Take(Math.Max(size, secret.Length)).ToArray();
        var bytes = SealedBytes.Salt(content);
        var digest = SealedBytes.Digest(bytes);
        _store.Put(digest, bytes);
        Assert.Contains(Files(), f => Contains(f, secret));
        Assert.True(_store.Erase(digest, "ah-ming"));
        Assert.DoesNotContain(Files(), f => Contains(f, secret));
        Assert.Equal(SealedState.Erased, _store.StateOf(digest));
        Assert.Null(_store.Read(digest, "gz", "test"));
        Assert.Equal(SealedPut.Erased, _store.Put(digest, bytes));
        Assert.DoesNotContain(Files(), f => Contains(f, secret));
        Assert.False(_store.Erase(digest, "ah-ming"));
    }

    [Fact]
    public void Every_reading_is_on_record_newest_first_and_stays_after_erasure()
    {
        var (digest, bytes) = Part(10);
        _store.Put(digest, bytes);
        _store.Read(digest, "ah-ming", "daybook");
        _time.Advance(TimeSpan.FromMinutes(1));
        _store.Read(digest, "gz", "api");
        _store.Erase(digest, "gz");
        Assert.Equal(["gz api", "ah-ming daybook"], _store.ReadingsOf(digest).Select(r => $"{r.Reader} {r.Purpose}"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Bytes_that_changed_on_disk_are_not_given_out(int size)
    {
        var (digest, bytes) = Part(size);
        _store.Put(digest, bytes);
        _store.Dispose();
        foreach (var file in Files())
        {
            var content = File.ReadAllBytes(file);
            var at = content.AsSpan().IndexOf(bytes.AsSpan(0, 26));
            if (at >= 0)
            {
                content[at + 20] ^= 1;
                File.WriteAllBytes(file, content);
            }
        }

        _store = Open();
        Assert.Throws<SealedCorruptException>(() => _store.Read(digest, "gz", "test"));
    }

    [Fact]
    public void A_photograph_whose_file_is_gone_is_an_error_and_names_the_file()
    {
        var (digest, bytes) = Part(100_000);
        _store.Put(digest, bytes);
        File.Delete(Directory.EnumerateFiles(Path.Combine(_directory, "private"), digest.ToString(), SearchOption.AllDirectories).Single());
        Assert.EndsWith(digest.ToString(), Assert.Throws<SealedCorruptException>(() => _store.Read(digest, "gz", "test")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_cites_is_erased_after_its_time_and_what_is_cited_stays()
    {
        var (cited, a) = Part(10);
        var (old, b) = Part(100_000);
        var (young, c) = Part(12);
        _store.PutMany([(cited, a), (old, b)]);
        _time.Advance(TimeSpan.FromDays(8));
        _store.Put(young, c);
        Assert.Equal(1, _store.EraseUncited(d => d == cited, TimeSpan.FromDays(7)));
        Assert.Equal([SealedState.Present, SealedState.Erased, SealedState.Present], new[] { cited, old, young }.Select(_store.StateOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.EraseUncited(_ => false, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Files_that_a_crash_left_without_a_row_are_swept_up_and_others_stay()
    {
        var (kept, a) = Part(100_000);
        _store.Put(kept, a);
        var (orphan, b) = Part(100_001);
        var folder = Directory.CreateDirectory(Path.Combine(_directory, "private", "zz")).FullName;
        File.WriteAllBytes(Path.Combine(folder, orphan.ToString()), b);
        File.WriteAllBytes(Path.Combine(folder, $"{orphan}.7.new"), b);
        foreach (var file in Files())
        {
            File.SetLastWriteTimeUtc(file, World.Start.UtcDateTime);
        }

        _time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, _store.EraseUncited(_ => true, TimeSpan.FromDays(7)));
        Assert.Empty(Directory.EnumerateFiles(folder));
        Assert.NotNull(_store.Read(kept, "gz", "test"));
    }

    [Fact]
    public void Contents_are_read_as_what_they_are_or_not_at_all()
    {
        var prices = new SealedPrices(["12.50", "3"], "28.00", "cash");
        Assert.Equal(prices.Total, SealedContent.Read<SealedPrices>(SealedContent.Write(prices))!.Total);
        Assert.Null(SealedContent.Read<SealedPrices>("{\"name\":\"x\"}"u8));
        Assert.Null(SealedContent.Read<SealedPrices>("not json"u8));
        Assert.Equal("阿明", SealedContent.Read<SealedBuyer>("{\"name\":\"阿明\"}"u8)!.Name);
    }

    private SealedStore Open() => SealedStore.Open(Path.Combine(_directory, "private.db"), _time);

    private static (Hash Digest, byte[] Bytes) Part(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var bytes = SealedBytes.Salt(content);
        return (SealedBytes.Digest(bytes), bytes);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories);

    private static bool Contains(string file, byte[] secret)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(secret) >= 0;
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
