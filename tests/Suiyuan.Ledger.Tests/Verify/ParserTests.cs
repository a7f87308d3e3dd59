using System.Reflection;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>
/// What holds of every parser, whatever it is given: it does not throw, what it takes of memory is bounded by its input, and
/// what it accepts it would have written the same.
/// </summary>
public sealed class ParserTests
{
    private static readonly byte[][] Texts =
    [
        [.. "\n"u8], [.. "\n\n"u8], [.. " "u8], [.. "\0"u8], [.. "— "u8], [.. "+"u8], [.. "="u8], [.. "00"u8], [.. "-1"u8], [.. "\u0085"u8],
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [.. "９"u8], [.. "9223372036854775807"u8], [.. "9223372036854775808"u8],
        [.. "18446744073709551616"u8], [.. "99999999999999999999999999"u8], [0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x9F], [0x5F, 0xFF],
    ];

    private static readonly Gen<Change> Changes = Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, int.MaxValue - 1],
        Gen.Int[0, int.MaxValue - 1], Gen.Byte, (kind, at, length, value) => new Change(kind, at, length, value));

    public static TheoryData<string> Names => [.. ParserTable.All.Select(p => p.Name)];

    private enum Kind
    {
        Flip, Set, Insert, Replace, Number, Delete, Duplicate, Move, Cut, Splice,
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_its_seeds_and_writes_them_again_as_they_were(string name)
    {
        var parser = Find(name);
        Assert.All(parser.Seeds, seed => Assert.Equal(seed, parser.Read(seed)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_right_input_changed_in_any_way_it_accepts_only_what_it_would_write(string name)
    {
        var parser = Find(name);
        Gen.Select(Gen.Int[0, parser.Seeds.Length - 1], Changes.Array[1, 4]).Sample((seed, changes) =>
        {
            var bytes = parser.Seeds[seed];
            foreach (var change in changes)
            {
                bytes = change.Apply(bytes);
            }

            Check(parser, bytes);
        }, iter: 4_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_bytes_at_random_it_accepts_only_what_it_would_write(string name)
    {
        var parser = Find(name);
        Gen.Byte.Array[0, 200].Sample(bytes => Check(parser, bytes), iter: 1_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_beginning_of_a_right_input_is_answered(string name)
    {
        var parser = Find(name);
        foreach (var seed in parser.Seeds)
        {
            for (var length = 0; length <= seed.Length; length++)
            {
                Check(parser, seed[..length]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_endless_input_takes_no_more_memory_than_its_length_allows(string name)
    {
        const int Length = 400_000;
        var parser = Find(name);
        foreach (var part in (byte[][])[.. parser.Seeds, .. Texts, [0], [.. "a"u8], [.. "A\n"u8], [.. "— a x08go/ZJkuA=\n"u8]])
        {
            var bytes = new byte[Length];
            for (var i = 0; i < Length; i++)
            {
                bytes[i] = part[i % part.Length];
            }

            Check(parser, bytes);
            Check(parser, [.. parser.Seeds[0], .. bytes]);
            Check(parser, [.. parser.Seeds[0][..^1], .. bytes]);
        }
    }

    [Fact]
    public void No_parser_is_missing_from_the_table()
    {
        var parsers = from type in typeof(Hash).Assembly.GetExportedTypes()
                      from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                      where method.Name is "TryParse" or "TryDecode" or "TryRead" or "TryImport" or "Split" or "Load" or "TryParseSignature"
                      select type;
        Assert.Equal(parsers.Distinct().Select(t => t.Name).Order(), ParserTable.All.Select(p => p.Type.Name).Distinct().Order());
    }

    private static Parser Find(string name)
    {
        var parser = ParserTable.All.Single(p => p.Name == name);
        // What is made once for all inputs is made now, and counts for none of them.
        Array.ForEach(parser.Seeds, seed => parser.Read(seed));
        parser.Read([]);
        return parser;
    }

    private static void Check(Parser parser, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = parser.Read(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= (64 * 1024) + (40L * bytes.Length), $"{allocated} bytes for {bytes.Length}");
        if (again is not null)
        {
            Assert.Equal(bytes, again);
        }
    }

    private sealed record Change(Kind Kind, int At, int Length, byte Value)
    {
        public byte[] Apply(byte[] bytes)
        {
            var at = At % (bytes.Length + 1);
            var length = Math.Min(Length % 64, bytes.Length - at);
            var text = Texts[Value % Texts.Length];
            var (before, rest) = (bytes[..at], bytes[at..]);
            return Kind switch
            {
                Kind.Flip when rest.Length > 0 => [.. before, (byte)(rest[0] ^ (1 << (Value & 7))), .. rest[1..]],
                Kind.Set when rest.Length > 0 => [.. before, Value, .. rest[1..]],
                Kind.Insert => [.. before, .. text, .. rest],
                Kind.Replace => [.. before, .. text, .. rest[Math.Min(text.Length, rest.Length)..]],
                Kind.Number => Number(bytes, at, text),
                Kind.Delete => [.. before, .. rest[length..]],
                Kind.Duplicate => [.. before, .. rest[..length], .. rest],
                Kind.Move => [.. rest[..length], .. before, .. rest[length..]],
                Kind.Cut => before,
                Kind.Splice => [.. before, .. Other()],
                _ => bytes,
            };
        }

        /// <summary>Puts another text in the place of the first decimal number from there on.</summary>
        private static byte[] Number(byte[] bytes, int at, byte[] text)
        {
            var start = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
            if (start < 0)
            {
                return bytes;
            }

            start += at;
            var end = bytes.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            return [.. bytes[..start], .. text, .. end < 0 ? [] : bytes[(start + end)..]];
        }

        /// <summary>The tail of some other format's input.</summary>
        private byte[] Other()
        {
            var parser = ParserTable.All[Value % ParserTable.All.Count];
            var seed = parser.Seeds[Length % parser.Seeds.Length];
            return seed[(Length % (seed.Length + 1))..];
        }
    }
}
