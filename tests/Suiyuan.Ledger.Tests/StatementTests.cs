using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

public sealed class StatementTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static byte[] Make(string payload = "{\"v\":1}", string kind = "sale")
    {
        var point = SealKey.ExportPoint(Key);
        var draft = new StatementDraft(kind, SealKey.Thumbprint(point), "huangsha.a12", "huangsha.a12",
            DateTimeOffset.FromUnixTimeSeconds(1_795_000_000), Encoding.UTF8.GetBytes(payload));
        return Statement.Encode(draft, hash => Key.SignHash(hash.ToArray()));
    }

    [Fact]
    public void Decodes_what_it_encodes_and_verifies_under_its_key()
    {
        var bytes = Make();
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var s));
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(Key), out var key));
        Assert.Equal(("sale", "huangsha.a12", "huangsha.a12", key.Id), (s!.Kind, s.Issuer, s.Subject, s.Key));
        Assert.True(key.Verify(s.Id, s.Signature.Span));
    }

    [Fact]
    public void Is_accepted_by_an_independent_COSE_implementation()
    {
        var message = CoseMessage.DecodeSign1(Make());
        Assert.True(message.VerifyEmbedded(Key));
    }

    [Fact]
    public void Refuses_every_truncation()
    {
        var bytes = Make();
        for (var n = 0; n < bytes.Length; n++)
        {
            Assert.NotEqual(StatementFault.None, Statement.TryDecode(bytes.AsMemory(0, n), out _));
        }
    }

    [Fact]
    public void Every_single_byte_mutation_is_refused_or_fails_its_signature_or_only_changes_the_signature()
    {
        var bytes = Make();
        Assert.True(SealKey.TryImport(SealKey.ExportPoint(Key), out var key));
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var mutated = bytes.ToArray();
                mutated[i] ^= (byte)(1 << bit);
                if (Statement.TryDecode(mutated, out var s) == StatementFault.None)
                {
                    Assert.False(s!.Key == key.Id && key.Verify(s.Id, s.Signature.Span), $"byte {i} bit {bit}");
                }
            }
        }
    }

    [Theory]
    [InlineData("huangsha.a012", true)]
    [InlineData("gz", true)]
    [InlineData("g", false)]
    [InlineData("a..b", false)]
    [InlineData(".ab", false)]
    [InlineData("ab-", false)]
    [InlineData("Ab", false)]
    [InlineData("市场", false)]
    public void A_party_id_is_lower_case_groups(string text, bool valid) => Assert.Equal(valid, Statement.IsPartyId(text));
}
