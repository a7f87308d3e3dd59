using System.Security.Cryptography;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class IdentifierTests
{
    // Source: RFC 9679 section 6, example: this EC2 key and its SHA-256 thumbprint.
    private static readonly byte[] Rfc9679Point = Convert.FromHexString(
        "0465eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d"
        + "1e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c");

    [Fact]
    public void The_thumbprint_of_a_key_is_that_of_RFC_9679()
    {
        Assert.True(SealKey.TryImport(Rfc9679Point, out var key));
        Assert.Equal("496bd8afadf307e5b08c64b0421bf9dc01528a344a43bda88fadd1669da253ec",
            Convert.ToHexStringLower(key.Id.Value.ToArray()));
        Assert.True(key.Point.SequenceEqual(Rfc9679Point));
    }

    [Fact]
    public void What_is_no_point_of_the_curve_is_not_a_key()
    {
        Assert.False(SealKey.TryImport([], out _));
        Assert.False(SealKey.TryImport(Rfc9679Point.AsSpan(1), out _));
        Assert.False(SealKey.TryImport([.. Rfc9679Point, 0], out _));
        Assert.False(SealKey.TryImport([4, .. new byte[64]], out _));
        Assert.False(SealKey.TryImport([4, .. Enumerable.Repeat((byte)0xFF, 64)], out _));
        for (var first = 0; first < 256; first++)
        {
            Assert.Equal(first == 4, SealKey.TryImport([(byte)first, .. Rfc9679Point.AsSpan(1)], out _));
        }

        for (var i = 1; i < 65; i++)
        {
            var off = Rfc9679Point.ToArray();
            off[i] ^= 1;
            Assert.False(SealKey.TryImport(off, out _), $"byte {i}");
        }
    }

    [Fact]
    public void A_seal_verifies_under_its_own_key_and_id_only_and_in_its_own_form_only()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(signer), out var key));
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(other), out var stranger));
        var id = new StatementId(Hash.Of([1]));
        var signature = signer.SignHash(id.Value.ToArray());
        Assert.True(key.Verify(id, signature));
        Assert.False(stranger.Verify(id, signature));
        Assert.False(key.Verify(new StatementId(Hash.Of([2])), signature));
        Assert.False(key.Verify(id, signer.SignHash(id.Value.ToArray(), DSASignatureFormat.Rfc3279DerSequence)));
        Assert.False(key.Verify(id, []));
        Assert.False(key.Verify(id, new byte[64]));
        Assert.False(key.Verify(id, [.. Enumerable.Repeat((byte)0xFF, 64)]));
    }

    [Fact]
    public void A_key_verifies_from_many_threads_at_once()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(signer), out var key));
        var id = new StatementId(Hash.Of([1]));
        var right = signer.SignHash(id.Value.ToArray());
        var wrong = signer.SignHash(Hash.Of([2]).ToArray());
        Parallel.For(0, 2000, i => Assert.Equal(i % 3 != 0, key.Verify(id, i % 3 != 0 ? right : wrong)));
    }

    [Fact]
    public void A_digest_has_one_text() => Gen.Byte.Array[32].Sample(bytes =>
    {
        var hash = new Hash(bytes);
        var text = hash.ToString();
        Assert.Equal(Hash.TextLength, text.Length);
        Assert.Equal(bytes, Hash.Parse(text).ToArray());
        Assert.Equal(hash, Hash.Parse(text));
        Assert.Equal(bytes.All(b => b == 0), hash.IsDefault);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var c in "AB01-_+/= \n\u00e9")
            {
                var changed = text.ToCharArray();
                changed[i] = c;
                Assert.Equal(changed.AsSpan().SequenceEqual(text), Hash.TryParse(changed, out var other) && other == hash);
            }
        }

        Assert.False(Hash.TryParse(text + "A", out _));
        Assert.False(Hash.TryParse(text.AsSpan(1), out _));
        Assert.False(Hash.TryParse(text + "=", out _));
    }, iter: 200);

    [Fact]
    public void Digests_are_ordered_as_their_bytes() => Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[32]).Sample((a, b) =>
        Assert.Equal(Math.Sign(a.AsSpan().SequenceCompareTo(b)), Math.Sign(new Hash(a).CompareTo(new Hash(b)))));

    [Fact]
    public void Another_length_is_no_digest() => Assert.Throws<ArgumentException>(() => new Hash(new byte[31]));
}
