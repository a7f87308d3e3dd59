using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>add-entries: the header, the canonical sequence, the packages.</summary>
public sealed class UploadTests
{
    private static readonly byte[][] Entries =
        [.. Enumerable.Range(0, 700).Select(i => Encoding.ASCII.GetBytes(new string('e', i % 5) + i))];

    private static readonly Hash[] Leaves = [.. Entries.Select(e => Merkle.LeafHash(e))];

    private static readonly SubtreeReader Read = (level, index) =>
        Merkle.RootOf(Leaves.AsSpan((int)(index << level), 1 << level));

    private static byte[] Framed(long start, long end)
    {
        var bytes = new byte[(end - start) * 20];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            length += EntryBundle.Write(bytes.AsSpan(length), Entries[i]);
        }

        return bytes[..length];
    }

    private static EntryPackage Package(PackageInterval interval, long size, int bundleWidth = 256)
    {
        var bundle = Framed(interval.SubtreeStart, Math.Min(interval.SubtreeStart + bundleWidth, Entries.Length));
        var proof = Merkle.SubtreeConsistencyProof(interval.SubtreeStart, interval.End, size, Read);
        Assert.Equal(BundleFault.None, EntryPackage.TryCreate(interval, bundle, proof, out var package));
        return package!;
    }

    [Fact]
    public void A_header_is_the_values_of_the_specification_one_after_the_other()
    {
        var header = new AddEntriesHeader("穗源/gz", 0x0102030405060708, 0x1112131415161718, new byte[] { 0xAA, 0xBB });
        byte[] bytes =
        [
            0, 9, .. "穗源/gz"u8, 1, 2, 3, 4, 5, 6, 7, 8, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0, 2, 0xAA, 0xBB,
        ];
        Assert.Equal(bytes, header.ToBytes());
        Assert.Equal(WireStatus.Done, AddEntriesHeader.TryRead([.. bytes, 1, 2, 3], out var read, out var consumed));
        Assert.Equal(bytes.Length, consumed);
        Assert.Equal((header.Origin, header.UploadStart, header.UploadEnd), (read!.Origin, read.UploadStart, read.UploadEnd));
        Assert.Equal(header.Ticket.ToArray(), read.Ticket.ToArray());
        for (var i = 0; i < bytes.Length; i++)
        {
            Assert.Equal((WireStatus.NeedMore, 0), (AddEntriesHeader.TryRead(bytes.AsSpan(..i), out read, out consumed), consumed));
            Assert.Null(read);
        }
    }

    [Fact]
    public void The_longest_header_is_read_and_what_cannot_be_one_is_refused_as_soon_as_it_shows()
    {
        var longest = new AddEntriesHeader(new string('o', ushort.MaxValue), 0, long.MaxValue, new byte[ushort.MaxValue]).ToBytes();
        Assert.Equal(AddEntriesHeader.MaxSize, longest.Length);
        Assert.Equal(WireStatus.Done, AddEntriesHeader.TryRead(longest, out _, out _));

        static WireStatus Of(params ReadOnlySpan<byte> bytes) => AddEntriesHeader.TryRead(bytes, out _, out _);
        static byte[] Numbers(ulong start, ulong end)
        {
            var bytes = new byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, start);
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), end);
            return bytes;
        }

        Assert.Equal(WireStatus.Malformed, Of(0, 0));
        Assert.Equal(WireStatus.Malformed, Of(0, 1, 0xFF));
        Assert.Equal(WireStatus.Malformed, Of(0, 1, (byte)'\n'));
        Assert.Equal(WireStatus.NeedMore, Of([0, 1, (byte)'o', .. Numbers(4, 4)]));
        Assert.Equal(WireStatus.Malformed, Of([0, 1, (byte)'o', .. Numbers(5, 4)]));
        Assert.Equal(WireStatus.Malformed, Of([0, 1, (byte)'o', .. Numbers(0, 1UL << 63)]));
        Assert.Throws<ArgumentException>(() => new AddEntriesHeader(new string('穗', 30_000), 0, 0, default));
        Assert.Throws<ArgumentException>(() => new AddEntriesHeader("a\nb", 0, 0, default));
    }

    [Fact]
    public void The_packages_of_an_upload_are_the_canonical_sequence() =>
        Gen.Select(Gen.Long[0, 2000], Gen.Long[0, 2000]).Sample((a, length) =>
        {
            // SPEC: tlog-mirror, "Request Body", word by word.
            var (uploadStart, uploadEnd) = (a, a + length);
            var roundedStart = uploadStart / 256 * 256;
            var roundedEnd = (uploadEnd + 255) / 256 * 256;
            var expected = new List<PackageInterval>();
            for (var i = 0L; uploadStart != uploadEnd && i < (roundedEnd - roundedStart) / 256; i++)
            {
                expected.Add(new PackageInterval(roundedStart + (i * 256), Math.Max(uploadStart, roundedStart + (i * 256)),
                    Math.Min(uploadEnd, roundedStart + ((i + 1) * 256))));
            }

            Assert.Equal(expected, PackageInterval.Sequence(uploadStart, uploadEnd));
        });

    [Fact]
    public void An_upload_of_any_length_is_walked_one_package_at_a_time_up_to_the_last_number()
    {
        Assert.Equal(new PackageInterval(0, 0, 256), PackageInterval.Sequence(0, long.MaxValue).First());
        var last = Assert.Single(PackageInterval.Sequence(long.MaxValue - 5, long.MaxValue));
        Assert.Equal((5, 250, 255), (last.Count, last.Held, last.Bundle.Width));
        Assert.Empty(PackageInterval.Sequence(7, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackageInterval.Sequence(7, 6));
    }

    [Theory]
    [InlineData(0, 700)]
    [InlineData(300, 700)]
    [InlineData(511, 513)]
    [InlineData(699, 700)]
    [InlineData(0, 256)]
    [InlineData(130, 200)]
    public void A_mirror_reads_an_upload_as_it_comes_and_verifies_each_package_on_its_own(int start, int end)
    {
        var intervals = PackageInterval.Sequence(start, end).ToList();
        ReadOnlyMemory<byte> body = intervals.SelectMany(i => Package(i, end).ToBytes()).ToArray();
        var root = Merkle.RootOf(Leaves.AsSpan(0, end));
        var entries = new List<byte>();
        foreach (var interval in intervals)
        {
            Assert.Equal(WireStatus.Done, EntryPackage.TryRead(body, interval.Count, out var package, out var consumed));
            foreach (var part in new[] { 0, 1, 2, package!.Entries.Length, package.Entries.Length + 1, consumed - 1 }.Where(p => p < consumed))
            {
                Assert.Equal(WireStatus.NeedMore, EntryPackage.TryRead(body[..part], interval.Count, out _, out _));
            }

            Assert.Equal(body[..consumed].ToArray(), package.ToBytes());
            var held = Leaves.AsSpan((int)interval.SubtreeStart, interval.Held);
            var carried = package.LeafHashes();
            Assert.Equal(MerkleFault.None, interval.Verify(held, carried, end, package.Proof, root));

            // Another entry, another held one, another root: each is seen.
            carried[^1] = root;
            Assert.NotEqual(MerkleFault.None, interval.Verify(held, carried, end, package.Proof, root));
            carried = package.LeafHashes();
            Assert.NotEqual(MerkleFault.None, interval.Verify(held, carried, end, package.Proof, Leaves[0]));
            if (interval.Held > 0)
            {
                Hash[] others = [root, .. held[1..]];
                Assert.NotEqual(MerkleFault.None, interval.Verify(others, carried, end, package.Proof, root));
                Assert.Throws<ArgumentException>(() => interval.Verify([], carried, end, [], root));
            }

            entries.AddRange(package.Entries.Span);
            body = body[consumed..];
        }

        Assert.True(body.IsEmpty);
        Assert.Equal(Framed(start, end), entries);
    }

    [Fact]
    public void A_package_is_cut_out_of_a_bundle_at_whatever_width_it_is_at_hand()
    {
        var interval = Assert.Single(PackageInterval.Sequence(130, 200));
        Assert.Equal("tile/entries/000.p/200", interval.Bundle.ToString());
        Assert.Equal(Package(interval, 200, 200).ToBytes(), Package(interval, 200, 256).ToBytes());
        Assert.Equal(BundleFault.Truncated, EntryPackage.TryCreate(interval, Framed(0, 199), [], out _));
        Assert.Equal(BundleFault.Truncated, EntryPackage.TryCreate(interval, Framed(0, 129), [], out _));
    }

    [Fact]
    public void A_package_has_at_most_63_hashes_and_its_longest_is_as_long_as_is_said()
    {
        var entries = new byte[256 * (2 + 65_535)];
        for (var i = 0; i < 256; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(i * 65_537), ushort.MaxValue);
        }

        byte[] longest = [.. entries, 63, .. new byte[63 * 32]];
        Assert.Equal(EntryPackage.MaxSize, longest.Length);
        Assert.Equal(WireStatus.Done, EntryPackage.TryRead(longest, 256, out var package, out _));
        Assert.Equal(63, package!.Proof.Length);
        longest[entries.Length] = 64;
        Assert.Equal(WireStatus.Malformed, EntryPackage.TryRead(longest, 256, out _, out _));
    }
}
