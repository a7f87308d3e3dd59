using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Keys;

namespace Suiyuan.Web.Tests.Keys;

/// <summary>Keys in a token, within this process; against SoftHSM.</summary>
[Collection(SoftToken.OneAtATime)]
[UnsupportedOSPlatform("windows")]
public sealed class HsmTokenTests
{
    private readonly FakeTimeProvider _time = new();

    private HsmToken Open(SoftToken token) => HsmToken.Open(token.UseHere().Options, _time);

    [Fact]
    public void A_note_key_in_a_token_signs_checkpoints_and_cosigns_as_one_in_a_file_does()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519), ("witness", SoftToken.Ed25519));
        using var token = Open(soft);
        using var log = new Pkcs11NoteSigner(token, token.Find("log", TokenKeyKind.Ed25519)!, "test.example/log", NoteKeyType.Ed25519);
        using var witness = new Pkcs11NoteSigner(token, token.Find("witness", TokenKeyKind.Ed25519)!, "w.example/witness", NoteKeyType.CosignatureV1);
        var signed = log.Sign(new Checkpoint("test.example/log", 7, new Hash(SHA256.HashData("root"u8))));
        Assert.Equal(NoteVerdict.Trusted, signed.Note.Verify([log.VerifierKey], out _));

        var at = new DateTimeOffset(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(NoteSignatureFault.None, witness.VerifierKey.Verify(signed.Note.Text.Span, witness.Cosign(signed, at), out var time));
        Assert.Equal(at.ToUnixTimeSeconds(), time);
        Assert.Equal(NoteKeyFault.None, NoteKey.TryParse(log.VerifierKey.ToString(), out _));
        Assert.Null(token.Find("nobody's", TokenKeyKind.Ed25519));
    }

    [Fact]
    public void A_platform_key_in_a_token_seals_what_its_public_key_verifies()
    {
        using var soft = new SoftToken(("platform", SoftToken.P256));
        using var token = Open(soft);
        using var key = PlatformKey.Of(token, token.Find("platform", TokenKeyKind.P256)!);
        Assert.True(SealKey.TryImport(key.Point, out var verifier));
        var bytes = key.StatementsOf("suiyuan").Seal(new Suiyuan.Domain.Parties.Clock(new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero)), DateTimeOffset.UnixEpoch);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        Assert.True(verifier!.Verify(statement!.Id, statement.Signature.Span));
        Assert.Equal(verifier.Id, statement.Key);
    }

    [Fact]
    public void Many_threads_sign_at_once_and_each_gets_its_own_signature()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519), ("platform", SoftToken.P256));
        using var token = Open(soft);
        var keys = new[] { token.Find("log", TokenKeyKind.Ed25519)!, token.Find("platform", TokenKeyKind.P256)! };
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var data = SHA256.HashData(BitConverter.GetBytes(i));
            Assert.True(keys[i % 2].Verify(data, token.Sign(keys[i % 2], data)), $"signature {i}");
        });
    }

    [Fact]
    public void A_token_that_was_pulled_is_missed_with_its_reason_and_used_again_when_it_is_back()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519));
        using var token = Open(soft);
        var key = token.Find("log", TokenKeyKind.Ed25519)!;
        soft.Pull();
        var missed = Assert.Throws<KeyUnavailableException>(() => token.Sign(key, [1]));
        Assert.StartsWith("The token suiyuan can't be used: ", missed.Message, StringComparison.Ordinal);

        // It is back, but not asked at once: a slow module must not be waited for at every statement.
        soft.PutBack();
        Assert.Equal(missed.Message, Assert.Throws<KeyUnavailableException>(() => token.Sign(key, [1])).Message);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(key.Verify([1], token.Sign(key, [1])));
    }

    [Fact]
    public void A_module_that_was_finalized_under_the_host_is_opened_anew_within_the_call()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519));
        using var token = Open(soft);
        var key = token.Find("log", TokenKeyKind.Ed25519)!;
        // Another user of the same module in this process closes it for all.
        Open(soft).Dispose();
        Parallel.For(0, 50, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.True(key.Verify([(byte)i], token.Sign(key, [(byte)i]))));
    }

    [Fact]
    public void A_key_that_was_exchanged_under_its_label_is_not_used()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519));
        using var token = Open(soft);
        var key = token.Find("log", TokenKeyKind.Ed25519)!;
        soft.Delete("log", "privkey");
        soft.Delete("log", "pubkey");
        soft.Generate("log", SoftToken.Ed25519);
        var refused = Assert.Throws<KeyUnavailableException>(() => token.Sign(key, [1]));
        Assert.Contains("another key has the label log", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_PIN_is_said_and_not_tried_again()
    {
        using var soft = new SoftToken(("log", SoftToken.Ed25519));
        soft.WritePin("wrong pin");
        var refused = Assert.Throws<KeyUnavailableException>(() => Open(soft));
        Assert.Contains(soft.PinFile, refused.Message, StringComparison.Ordinal);
        Assert.Contains("CKR_PIN_INCORRECT", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong pin", refused.ToString(), StringComparison.Ordinal);

        // The PIN changes while the host runs, and the session is lost: after the first refusal even the right one waits for a start.
        soft.WritePin("271828");
        using var token = Open(soft);
        var key = token.Find("log", TokenKeyKind.Ed25519)!;
        // (Where somebody is logged in already, a module asks for no PIN; closing it logs both out.)
        soft.WritePin("wrong pin");
        Open(soft).Dispose();
        Assert.Throws<KeyUnavailableException>(() => token.Sign(key, [1]));
        soft.WritePin("271828");
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("CKR_PIN_INCORRECT", Assert.Throws<KeyUnavailableException>(() => token.Sign(key, [1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_such_a_key_or_not_there_once_is_named()
    {
        using var soft = new SoftToken(("platform", SoftToken.Ed25519), ("log", SoftToken.P256), ("twice", SoftToken.Ed25519), ("half", SoftToken.Ed25519));
        soft.Generate("twice", SoftToken.Ed25519);
        soft.Delete("half", "pubkey");
        using var token = Open(soft);
        Assert.Contains("not one for P-256", Refused("platform", TokenKeyKind.P256), StringComparison.Ordinal);
        Assert.Contains("not one for Ed25519", Refused("log", TokenKeyKind.Ed25519), StringComparison.Ordinal);
        Assert.Contains("2 private keys with the label twice", Refused("twice", TokenKeyKind.Ed25519), StringComparison.Ordinal);
        Assert.Contains("without its public half", Refused("half", TokenKeyKind.Ed25519), StringComparison.Ordinal);

        string Refused(string label, TokenKeyKind kind)
        {
            _time.Advance(TimeSpan.FromSeconds(4));
            return Assert.Throws<KeyUnavailableException>(() => token.Find(label, kind)).Message;
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("0420", true)]
    [InlineData("032100", true)]
    [InlineData("0421", false)]
    [InlineData("0520", false)]
    [InlineData("04", false)]
    public void A_public_key_is_read_bare_and_wrapped_and_in_no_other_form(string prefix, bool isRead)
    {
        var key = SHA256.HashData("a point"u8);
        Assert.Equal(isRead ? key : null, TokenKey.ReadPoint(TokenKeyKind.Ed25519, [.. Convert.FromHexString(prefix), .. key]));
        Assert.Null(TokenKey.ReadPoint(TokenKeyKind.P256, [.. Convert.FromHexString(prefix), .. key]));

        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = SealKey.ExportPoint(ecdsa);
        Assert.Equal(point, TokenKey.ReadPoint(TokenKeyKind.P256, point));
        Assert.Equal(point, TokenKey.ReadPoint(TokenKeyKind.P256, [0x04, 0x41, .. point]));
        point[64] ^= 1;
        Assert.Null(TokenKey.ReadPoint(TokenKeyKind.P256, point));
    }
}
