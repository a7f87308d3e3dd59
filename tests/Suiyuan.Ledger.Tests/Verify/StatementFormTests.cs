using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>A statement has one encoding: every other way to write the same thing is refused, and says why.</summary>
public sealed class StatementFormTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly byte[] Kid = SealKey.Thumbprint(SealKey.ExportPoint(Key)).Value.ToArray();
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes("{\"v\":1,\"n\":\"AAAAAAAAAAA\"}");
    private static readonly byte[] Signature = new byte[64];

    private const long At = 1_795_000_000;

    private static byte[] Head(int major, int argument) => argument < 24 ? [(byte)((major << 5) | argument)]
        : argument < 256 ? [(byte)((major << 5) | 24), (byte)argument]
        : [(byte)((major << 5) | 25), (byte)(argument >> 8), (byte)argument];

    private static byte[] Bstr(byte[] bytes) => [.. Head(2, bytes.Length), .. bytes];

    private static byte[] Tstr(string text) => [.. Head(3, Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Iat(long at) => [0x06, 0x1A, (byte)(at >> 24), (byte)(at >> 16), (byte)(at >> 8), (byte)at];

    private static byte[] Claims(string iss = "huangsha.a012", string sub = "huangsha.a012", long at = At) =>
        [0xA3, 0x01, .. Tstr(iss), 0x02, .. Tstr(sub), .. Iat(at)];

    private static byte[] Header(string type = "application/vnd.suiyuan.sale+json", byte[]? kid = null, byte[]? claims = null) =>
        [0xA4, 0x01, 0x26, 0x03, .. Tstr(type), 0x04, .. Bstr(kid ?? Kid), 0x0F, .. claims ?? Claims()];

    private static byte[] Message(byte[]? header = null) => Message(Bstr(header ?? Header()), [0xA0], Bstr(Payload), Bstr(Signature));

    private static byte[] Message(byte[] header, byte[] unprotected, byte[] payload, byte[] signature) =>
        [0xD2, 0x84, .. header, .. unprotected, .. payload, .. signature];

    private static byte[] Replace(byte[] bytes, byte[] from, byte[] to)
    {
        var at = bytes.AsSpan().IndexOf(from);
        Assert.True(at >= 0);
        return [.. bytes[..at], .. to, .. bytes[(at + from.Length)..]];
    }

    public static TheoryData<string, byte[], StatementFault> Variants => new()
    {
        { "the one encoding", Message(), StatementFault.None },
        { "a year no one will see", Message(Header(claims: [0xA3, 0x01, .. Tstr("gz"), 0x02, .. Tstr("gz"), 0x06, 0x1B, 0, 0, 0, 0x3A, 0xFF, 0xF4, 0x41, 0x7F])), StatementFault.None },
        { "nothing", [], StatementFault.Empty },
        { "too much", new byte[Statement.MaxSize + 1], StatementFault.TooLarge },

        { "no CBOR", [0x1C], StatementFault.NotCbor },
        { "a byte after the end", [.. Message(), 0x00], StatementFault.NotCbor },
        { "a second statement after the end", [.. Message(), .. Message()], StatementFault.NotCbor },
        { "cut short", Message()[..^1], StatementFault.NotCbor },
        { "an array longer than the bytes", [0xD2, 0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], StatementFault.NotCbor },
        { "a string longer than the bytes", [0xD2, 0x84, 0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], StatementFault.NotCbor },
        { "nested without end", [.. Enumerable.Repeat((byte)0x81, 5000)], StatementFault.NotCbor },
        { "a byte after the protected headers' map", Message([.. Header(), 0x00]), StatementFault.NotCbor },
        { "protected headers that are no CBOR", Message([0x1C]), StatementFault.NotCbor },
        { "a content type that is no UTF-8", Message(Replace(Header(), "sale"u8.ToArray(), [0xC0, 0x80, 0xC0, 0x80])), StatementFault.NotCbor },
        { "two-byte simple value below 32", [0xF8, 0x14], StatementFault.NotCbor },

        { "a longer tag", [0xD8, 0x12, .. Message()[1..]], StatementFault.NotCanonical },
        { "a longer array head", [0xD2, 0x98, 0x04, .. Message()[2..]], StatementFault.NotCanonical },
        { "an array of indefinite length", [0xD2, 0x9F, .. Message()[2..], 0xFF], StatementFault.NotCanonical },
        { "a payload of indefinite length", Message(Bstr(Header()), [0xA0], [0x5F, .. Bstr(Payload), 0xFF], Bstr(Signature)), StatementFault.NotCanonical },
        { "a longer payload length", Message(Bstr(Header()), [0xA0], [0x59, 0, (byte)Payload.Length, .. Payload], Bstr(Signature)), StatementFault.NotCanonical },
        { "a longer algorithm", Message(Replace(Header(), [0x01, 0x26], [0x01, 0x38, 0x06])), StatementFault.NotCanonical },
        { "a longer key", Message(Replace(Header(), [0x01, 0x26], [0x18, 0x01, 0x26])), StatementFault.NotCanonical },
        { "a longer time", Message(Header(claims: Replace(Claims(), [0x06, 0x1A], [0x06, 0x1B, 0, 0, 0, 0]))), StatementFault.NotCanonical },
        { "headers of indefinite length", Message([0xBF, .. Header()[1..], 0xFF]), StatementFault.NotCanonical },
        { "a text of indefinite length", Message(Replace(Header(), Tstr("huangsha.a012"), [0x7F, .. Tstr("huangsha.a012"), 0xFF])), StatementFault.NotCanonical },
        { "claims out of order", Message(Header(claims: [0xA3, 0x02, .. Tstr("gz"), 0x01, .. Tstr("gz"), .. Iat(At)])), StatementFault.NotCanonical },
        { "headers out of order", Message([0xA4, 0x03, .. Tstr("application/vnd.suiyuan.sale+json"), 0x01, 0x26, 0x04, .. Bstr(Kid), 0x0F, .. Claims()]), StatementFault.NotCanonical },
        { "a header twice", Message([0xA5, 0x01, 0x26, .. Header()[1..]]), StatementFault.NotCanonical },
        { "a claim twice", Message(Header(claims: [0xA4, .. Claims()[1..], .. Iat(At)])), StatementFault.NotCanonical },
        { "an unprotected header", Message(Bstr(Header()), [0xA1, 0x18, 0x63, 0x00], Bstr(Payload), Bstr(Signature)), StatementFault.NotCanonical },
        { "an unprotected map of indefinite length", Message(Bstr(Header()), [0xBF, 0xFF], Bstr(Payload), Bstr(Signature)), StatementFault.NotCanonical },

        { "no tag", Message()[1..], StatementFault.NotCoseSign1 },
        { "COSE_Sign", [0xD8, 0x62, .. Message()[1..]], StatementFault.NotCoseSign1 },
        { "two tags", [0xD9, 0xD9, 0xF7, .. Message()], StatementFault.NotCoseSign1 },
        { "a text", Tstr("statement"), StatementFault.NotCoseSign1 },
        { "five parts", [0xD2, 0x85, .. Message()[2..], 0x00], StatementFault.NotCoseSign1 },
        { "a detached payload", Message(Bstr(Header()), [0xA0], [0xF6], Bstr(Signature)), StatementFault.NotCoseSign1 },
        { "a payload that is a text", Message(Bstr(Header()), [0xA0], Tstr("{}"), Bstr(Signature)), StatementFault.NotCoseSign1 },
        { "unprotected headers that are no map", Message(Bstr(Header()), [0x80], Bstr(Payload), Bstr(Signature)), StatementFault.NotCoseSign1 },
        { "a signature of 63 bytes", Message(Bstr(Header()), [0xA0], Bstr(Payload), Bstr(new byte[63])), StatementFault.NotCoseSign1 },
        { "a signature of 71 bytes, as DER", Message(Bstr(Header()), [0xA0], Bstr(Payload), Bstr(new byte[71])), StatementFault.NotCoseSign1 },
        { "no protected headers", Message([]), StatementFault.NotCbor },
        { "an empty map of protected headers", Message([0xA0]), StatementFault.NotCoseSign1 },
        { "one header more", Message([0xA5, .. Header()[1..], 0x18, 0x63, 0x00]), StatementFault.NotCoseSign1 },
        { "a critical header", Message([0xA5, 0x01, 0x26, 0x02, 0x81, 0x03, .. Header()[3..]]), StatementFault.NotCoseSign1 },
        { "a key id of 31 bytes", Message(Header(kid: new byte[31])), StatementFault.NotCoseSign1 },

        { "ES384", Message(Replace(Header(), [0x01, 0x26], [0x01, 0x38, 0x22])), StatementFault.WrongAlgorithm },
        { "EdDSA", Message(Replace(Header(), [0x01, 0x26], [0x01, 0x27])), StatementFault.WrongAlgorithm },
        { "no algorithm, a text", Message(Replace(Header(), [0x01, 0x26], [0x01, .. Tstr("ES256")])), StatementFault.WrongAlgorithm },

        { "a content format number", Message([0xA4, 0x01, 0x26, 0x03, 0x18, 0x32, 0x04, .. Bstr(Kid), 0x0F, .. Claims()]), StatementFault.WrongContentType },
        { "another content type", Message(Header("application/json")), StatementFault.WrongContentType },
        { "no kind", Message(Header("application/vnd.suiyuan.+json")), StatementFault.WrongContentType },
        { "a kind in capitals", Message(Header("application/vnd.suiyuan.Sale+json")), StatementFault.WrongContentType },
        { "a kind too long", Message(Header($"application/vnd.suiyuan.{new string('a', 41)}+json")), StatementFault.WrongContentType },
        { "a parameter", Message(Header("application/vnd.suiyuan.sale+json;v=1")), StatementFault.WrongContentType },

        { "no claims", Message(Header(claims: [0xA0])), StatementFault.WrongClaims },
        { "claims that are no map", Message(Header(claims: [0x80])), StatementFault.WrongClaims },
        { "no subject", Message(Header(claims: [0xA2, 0x01, .. Tstr("gz"), .. Iat(At)])), StatementFault.WrongClaims },
        { "one claim more", Message(Header(claims: [0xA4, .. Claims()[1..], 0x07, 0x40])), StatementFault.WrongClaims },
        { "an issuer that names no party", Message(Header(claims: Claims(iss: "Huangsha"))), StatementFault.WrongClaims },
        { "a subject in Chinese", Message(Header(claims: Claims(sub: "黄沙"))), StatementFault.WrongClaims },
        { "a subject too long", Message(Header(claims: Claims(sub: new string('a', 49)))), StatementFault.WrongClaims },
        { "a time before 1970", Message(Header(claims: [0xA3, 0x01, .. Tstr("gz"), 0x02, .. Tstr("gz"), 0x06, 0x20])), StatementFault.WrongClaims },
        { "a time with a fraction", Message(Header(claims: [0xA3, 0x01, .. Tstr("gz"), 0x02, .. Tstr("gz"), 0x06, 0xFB, 0x41, 0xDA, 0xBF, 0, 0, 0, 0, 0])), StatementFault.WrongClaims },
        { "a time after the year 9999", Message(Header(claims: [0xA3, 0x01, .. Tstr("gz"), 0x02, .. Tstr("gz"), 0x06, 0x1B, 0, 0, 0, 0x3A, 0xFF, 0xF4, 0x41, 0x80])), StatementFault.WrongClaims },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Each_other_way_to_write_it_has_its_reason(string what, byte[] bytes, StatementFault fault)
    {
        Assert.Equal(fault, Statement.TryDecode(bytes, out var statement));
        Assert.True(fault == StatementFault.None == statement is not null, what);
    }

    [Fact]
    public void What_is_decoded_is_what_was_drafted_for_any_draft() =>
        Gen.Select(Gen.Int[0, 15_000], Gen.Int[0, 3], Gen.Long[0, 253_402_300_799], Gen.Int[1, 40]).Sample((size, who, at, kindLength) =>
        {
            string[] parties = ["gz", "huangsha.a012", "a-b.c-d", new string('x', 48)];
            var payload = new byte[size];
            new Random(size).NextBytes(payload);
            var draft = new StatementDraft(new string('k', kindLength), new KeyId(new Hash(Kid)), parties[who], parties[3 - who],
                DateTimeOffset.FromUnixTimeSeconds(at), payload);
            var id = Statement.IdOf(draft);
            var bytes = Statement.Encode(draft, signed =>
            {
                Assert.Equal(id.Value, signed);
                return Signature;
            });
            Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var s));
            Assert.Equal((id, draft.Kind, draft.Key, draft.Issuer, draft.Subject, draft.SignedAt),
                (s!.Id, s.Kind, s.Key, s.Issuer, s.Subject, s.SignedAt));
            Assert.True(s.Payload.Span.SequenceEqual(payload) && s.Signature.Span.SequenceEqual(Signature));
        }, iter: 500);

    [Fact]
    public void No_two_encodings_that_decode_have_the_same_id_but_for_the_signature() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte[1, 255], Gen.Int[0, int.MaxValue], Gen.Byte).Sample((a, change, b, second) =>
        {
            var bytes = Message();
            Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var original));
            var mutated = bytes.ToArray();
            mutated[a % bytes.Length] ^= change;
            mutated[b % bytes.Length] ^= second;
            if (Statement.TryDecode(mutated, out var other) == StatementFault.None && other!.Id == original!.Id)
            {
                Assert.Equal(bytes[..^64], mutated[..^64]);
            }
        }, iter: 20_000);

    [Fact]
    public void What_the_frameworks_reader_refuses_we_refuse_for_its_form() =>
        Gen.OneOf(Gen.Byte.Array[1, 24], Gen.Select(Gen.Int[0, 250], Gen.Byte, (at, b) =>
        {
            var bytes = Message();
            bytes[at % bytes.Length] = b;
            return bytes;
        })).Sample(bytes =>
        {
            var fault = Statement.TryDecode(bytes, out _);
            if (!Reads(bytes, CborConformanceMode.Strict))
            {
                Assert.True(fault is StatementFault.NotCbor or StatementFault.NotCanonical, fault.ToString());
            }

            // Its canonical mode asks a little more of floats and tags than we judge, none of which a statement has.
            Assert.True(fault != StatementFault.None || Reads(bytes, CborConformanceMode.Canonical));
        }, iter: 20_000);

    private static bool Reads(byte[] bytes, CborConformanceMode mode)
    {
        try
        {
            var reader = new CborReader(bytes, mode);
            reader.SkipValue();
            return reader.BytesRemaining == 0;
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException)
        {
            return false;
        }
    }

    [Fact]
    public void A_draft_that_would_not_decode_is_not_sealed()
    {
        var draft = new StatementDraft("sale", new KeyId(new Hash(Kid)), "gz", "gz", DateTimeOffset.FromUnixTimeSeconds(At), Payload);
        Assert.Contains("WrongContentType", Assert.Throws<ArgumentException>(() => Statement.Encode(draft with { Kind = "Sale" }, _ => Signature)).Message);
        Assert.Contains("WrongClaims", Assert.Throws<ArgumentException>(() => Statement.Encode(draft with { Subject = "" }, _ => Signature)).Message);
        Assert.Contains("NotCoseSign1", Assert.Throws<ArgumentException>(() => Statement.Encode(draft, _ => new byte[70])).Message);
        Assert.Contains("TooLarge", Assert.Throws<ArgumentException>(() => Statement.Encode(draft with { Payload = new byte[20_000] }, _ => Signature)).Message);
    }

    [Fact]
    public void Decoding_allocates_the_statement_and_nothing_else()
    {
        var bytes = Message();
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Statement.TryDecode(bytes, out _);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 240);
    }
}
