using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class TileTests
{
    [Theory]
    // Source: C2SP tlog-tiles, "Merkle Tree": index 1234067 is encoded as x001/x234/067.
    [InlineData("tile/0/x001/x234/067", 0, 1234067, 256)]
    [InlineData("tile/0/x001/x234/067.p/1", 0, 1234067, 1)]
    [InlineData("tile/63/000.p/255", 63, 0, 255)]
    [InlineData("tile/0/999", 0, 999, 256)]
    [InlineData("tile/0/x001/000", 0, 1000, 256)]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/807", 0, long.MaxValue, 256)]
    [InlineData("tile/entries/x001/x234/067.p/8", -1, 1234067, 8)]
    public void A_path_has_the_form_of_the_specification(string path, int level, long index, int width)
    {
        var tile = level < 0 ? TileId.Entries(index, width) : TileId.Hashes(level, index, width);
        Assert.Equal(path, tile.ToString());
        Assert.True(TileId.TryParse(path, out var parsed));
        Assert.Equal(tile, parsed);
        Assert.Equal((level < 0, Math.Max(level, 0), index, width), (parsed.IsEntries, parsed.Level, parsed.Index, parsed.Width));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/6\0/000")]
    [InlineData("tile/0/000.p/1\0")]
    [InlineData("tile/64/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/x001/x000")]
    [InlineData("tile/0/00a")]
    [InlineData("tile/0/ 00")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/+1")]
    [InlineData("tile/0/000.p/1.p/1")]
    [InlineData("tile/Entries/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/0/x009/x999/x223/x372/x036/x854/x775/807")]
    public void Any_other_path_is_refused(string path)
    {
        Assert.False(TileId.TryParse(path, out var tile));
        Assert.Equal(default, tile);
        Assert.Equal("", tile.ToString());
    }

    [Fact]
    public void Every_tile_of_any_tree_round_trips_and_no_changed_character_gives_the_same_tile() =>
        Gen.Select(Gen.Int[-1, 63], Gen.Long[0, long.MaxValue], Gen.Int[1, 256], Gen.Int[0, 63], Gen.Char).Sample(
            (level, index, width, at, c) =>
            {
                var tile = level < 0 ? TileId.Entries(index, width) : TileId.Hashes(level, index, width);
                var path = tile.ToString();
                Assert.True(TileId.TryParse(path, out var parsed) && parsed == tile);
                var mutated = path.ToCharArray();
                mutated[at % path.Length] = c;
                Assert.Equal(mutated.AsSpan().SequenceEqual(path), TileId.TryParse(mutated, out var other) && other == tile);
            });

    [Fact]
    public void The_tiles_of_a_tree_are_those_of_the_specification()
    {
        // Source: C2SP tlog-tiles, "Partial Tiles".
        var tiles = TileId.HashTilesOf(70_000).ToList();
        Assert.Equal(273 + 1 + 1 + 1 + 1, tiles.Count);
        Assert.Equal(
            ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"],
            tiles.Where(t => t.IsPartial).Select(t => t.ToString()));
        Assert.Equal(["tile/0/000", "tile/1/000.p/1"], TileId.HashTilesOf(256).Select(t => t.ToString()));
        Assert.Empty(TileId.HashTilesOf(0));
        Assert.Equal(["tile/entries/000", "tile/entries/001.p/1"], TileId.BundlesOf(257).Select(t => t.ToString()));
        Assert.True(TileId.Hashes(0, 273, 100).IsIn(70_000));
        Assert.False(TileId.Hashes(0, 273, 113).IsIn(70_000));
        Assert.False(TileId.Hashes(8, 0, 1).IsIn(long.MaxValue));
        Assert.Equal(127, TileId.WidthIn(7, 0, long.MaxValue));
    }

    [Fact]
    public void A_hash_tile_is_read_back_as_it_was_written_and_of_no_other_length()
    {
        var bytes = new byte[Tile.FullSize + 32];
        new Random(7).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var tile = Tile.Load(bytes.AsSpan(0, length));
            Assert.Equal(length % 32 == 0 && length is > 0 and <= Tile.FullSize, tile is not null);
            Assert.True(tile is null || tile.ToArray(tile.Width).AsSpan().SequenceEqual(bytes.AsSpan(0, length)));
        }

        var partial = Tile.Load(bytes.AsSpan(0, 96))!;
        Assert.Throws<ArgumentOutOfRangeException>(() => partial.Root);
        Assert.Throws<ArgumentOutOfRangeException>(() => partial.Node(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => partial.Node(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => partial.Node(9, 0));
    }

    private static readonly Gen<byte[][]> Entries = Gen.Byte.Array[0, 40].Array[1, 256];

    private static byte[] Bundle(byte[][] entries)
    {
        var bytes = new byte[entries.Sum(e => e.Length + EntryBundle.PrefixSize)];
        var at = 0;
        foreach (var entry in entries)
        {
            at += EntryBundle.Write(bytes.AsSpan(at), entry);
        }

        return bytes;
    }

    [Fact]
    public void A_bundle_round_trips_and_no_changed_byte_gives_the_same_entries() =>
        Gen.Select(Entries, Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).Sample((entries, at, change) =>
        {
            var bytes = Bundle(entries);
            Assert.Equal(BundleFault.None, EntryBundle.Split(bytes, entries.Length, out var read));
            Assert.Equal(entries, read.Select(e => e.ToArray()));

            bytes[at % bytes.Length] ^= change;
            var fault = EntryBundle.Split(bytes, entries.Length, out read);
            Assert.True(fault != BundleFault.None || !entries.Zip(read).All(p => p.First.AsSpan().SequenceEqual(p.Second.Span)));
        }, iter: 300);

    [Fact]
    public void A_bundle_of_another_width_or_length_is_refused_with_the_reason()
    {
        var bytes = Bundle([[1, 2, 3], [], [4]]);
        Assert.Equal(BundleFault.TrailingBytes, EntryBundle.Split(bytes, 2, out _));
        Assert.Equal(BundleFault.Truncated, EntryBundle.Split(bytes, 4, out _));
        for (var n = 0; n < bytes.Length; n++)
        {
            Assert.Equal(BundleFault.Truncated, EntryBundle.Split(bytes.AsMemory(0, n), 3, out _));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Split(bytes, 0, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Split(bytes, 257, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Write(new byte[70_000], new byte[65_536]));
        var largest = new byte[65_535 + 2];
        EntryBundle.Write(largest, new byte[65_535]);
        Assert.Equal(BundleFault.None, EntryBundle.Split(largest, 1, out _));
    }
}
