using CsCheck;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>The bytes of the journal, and the table that finds entries by their ids.</summary>
public sealed class FormatTests
{
    // RFC 3720 appendix B.4, and the check value of CRC-32/ISCSI.
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", 0x8A9136AAu)]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", 0x62A8AB43u)]
    [InlineData("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F", 0x46DD794Eu)]
    [InlineData("313233343536373839", 0xE3069283u)]
    public void The_checksum_is_CRC_32C(string hex, uint crc)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(crc, JournalFormat.Crc(0, bytes));
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(crc, JournalFormat.Crc(JournalFormat.Crc(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }

    [Fact]
    public void A_frame_reads_back_and_every_changed_bit_of_it_is_refused()
    {
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[1, 9_000], Gen.Long[0, long.MaxValue / 2]).Sample((entries, count, first) =>
        {
            var frame = new byte[JournalFormat.FrameHeaderSize + entries.Length];
            JournalFormat.WriteFrameHeader(frame, first, count, entries);
            entries.CopyTo(frame, JournalFormat.FrameHeaderSize);
            Assert.True(JournalFormat.TryReadFrame(frame, out var readFirst, out var readCount, out var length));
            Assert.Equal((first, count, entries.Length), (readFirst, readCount, length));
            for (var bit = 0; bit < frame.Length * 8; bit++)
            {
                frame[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(JournalFormat.TryReadFrame(frame, out _, out _, out _), $"bit {bit}");
                frame[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            for (var cut = 0; cut < frame.Length; cut++)
            {
                Assert.False(JournalFormat.TryReadFrame(frame.AsSpan(0, cut), out _, out _, out _), $"cut at {cut}");
            }

            Assert.Equal(5, JournalFormat.FindFrame([1, 0xF7, 0x53, 2, 3, .. frame]));
        }, iter: 20);
    }

    [Fact]
    public void Every_entry_of_a_prefix_is_found_however_many_share_it()
    {
        Gen.ULong[0, 40].Array[0, 6_000].Sample(prefixes =>
        {
            var index = new IdIndex();
            foreach (var prefix in prefixes)
            {
                index.Add(prefix);
            }

            foreach (var prefix in Enumerable.Range(0, 45).Select(p => (ulong)p))
            {
                List<long> found = [];
                for (var candidates = index.Find(prefix); candidates.TryNext(out var at);)
                {
                    found.Add(at);
                }

                Assert.Equal(prefixes.Index().Where(p => p.Item == prefix).Select(p => (long)p.Index), found.Order());
            }
        }, iter: 30);
    }

    [Fact]
    public async Task Statements_whose_ids_begin_alike_are_told_apart_by_the_whole_id()
    {
        var options = new LogOptions { IdOf = Alike };
        var storage = new MemoryStorage();
        for (var life = 0; life < 2; life++)
        {
            await using var log = await TestKit.OpenAsync(storage, options: options);
            for (var i = 0; i < 600; i++)
            {
                var entry = TestKit.Entry(i);
                var candidates = new[] { new Recording.Candidate { Bytes = entry, Id = Alike(entry), LeafHash = Merkle.LeafHash(entry) } };
                await log.AppendRawAsync(candidates);
                Assert.Equal((i, life == 1), (candidates[0].Index, candidates[0].Already));
            }

            await log.WaitForRecordedAsync(600);
            Assert.True(log.TryFind(Alike(TestKit.Entry(599)), out var index));
            Assert.Equal(599, index);
            Assert.False(log.TryFind(Alike(TestKit.Entry(600)), out _));
        }
    }

    /// <summary>Ids that all have the same first eight bytes.</summary>
    private static StatementId Alike(ReadOnlyMemory<byte> entry)
    {
        var bytes = TestKit.RawId(entry).Value.ToArray();
        bytes.AsSpan(0, 8).Fill(7);
        return new StatementId(new Hash(bytes));
    }
}
