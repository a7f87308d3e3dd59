using System.Formats.Cbor;
using CsCheck;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Tests.Api;

public sealed class CborSequenceTests
{
    [Fact]
    public void Splits_what_an_independent_writer_wrote_where_it_ended_each_item() =>
        Gen.Select(GenItem(3), GenItem(3), GenItem(3)).Sample((a, b, c) =>
        {
            byte[] sequence = [.. a, .. b, .. c];
            Assert.Null(CborSequence.Split(sequence, 10, out var items));
            Assert.Equal([a, b, c], items.Select(i => i.ToArray()));
        });

    [Fact]
    public void Agrees_with_an_independent_reader_about_any_bytes() =>
        Gen.Byte.Array[1, 24].Sample(bytes =>
        {
            // The one difference: RFC 8949 section 3.3 forbids simple values below 32 in two bytes, that reader takes them.
            bytes.AsSpan().Replace((byte)0xF8, (byte)0xF7);
            var split = CborSequence.Split(bytes, 100, out var items) is null ? items.Select(i => i.Length).ToArray() : null;
            Assert.Equal(Reference(bytes), split);
        }, iter: 200_000);

    [Fact]
    public void A_truncated_item_is_refused_at_its_place()
    {
        var writer = new CborWriter();
        writer.WriteByteString(new byte[300]);
        var item = writer.Encode();
        for (var length = 1; length < item.Length; length++)
        {
            Assert.Equal("malformed-sequence", CborSequence.Split(new[] { item, item[..length] }.SelectMany(b => b).ToArray(), 10, out var items));
            Assert.Single(items);
        }
    }

    [Fact]
    public void Deep_nesting_is_refused_without_work()
    {
        var deep = new byte[1_000_000];
        Array.Fill(deep, (byte)0x81);
        Assert.Equal("malformed-sequence", CborSequence.Split(deep, 10, out _));
    }

    [Fact]
    public void A_count_larger_than_the_bytes_is_refused_without_work() =>
        Assert.Equal("malformed-sequence", CborSequence.Split(new byte[] { 0xBB, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, 10, out _));

    // What System.Formats.Cbor makes of it. A tag with nothing behind it is an invalid operation to its reader.
    private static int[]? Reference(byte[] bytes)
    {
        var lengths = new List<int>();
        try
        {
            for (var rest = bytes.AsMemory(); !rest.IsEmpty;)
            {
                var reader = new CborReader(rest, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
                reader.SkipValue();
                lengths.Add(rest.Length - reader.BytesRemaining);
                rest = rest[^reader.BytesRemaining..];
                if (reader.BytesRemaining == 0)
                {
                    break;
                }
            }

            return [.. lengths];
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Gen<byte[]> GenItem(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.ULong.Select(v => Write(w => w.WriteUInt64(v))),
            Gen.Long.Select(v => Write(w => w.WriteInt64(v))),
            Gen.Byte.Array[0, 300].Select(v => Write(w => w.WriteByteString(v))),
            Gen.Bool.Select(v => Write(w => w.WriteBoolean(v))),
            Gen.Double.Select(v => Write(w => w.WriteDouble(v))));
        return depth == 0
            ? leaf
            : Gen.OneOf(leaf, GenItem(depth - 1).Array[0, 3].Select(items => Write(w =>
            {
                w.WriteTag((CborTag)18);
                w.WriteStartArray(items.Length);
                foreach (var item in items)
                {
                    w.WriteEncodedValue(item);
                }

                w.WriteEndArray();
            })));
    }

    private static byte[] Write(Action<CborWriter> write)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        write(writer);
        return writer.Encode();
    }
}
