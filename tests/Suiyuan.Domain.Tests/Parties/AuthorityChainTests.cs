using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Parties;

/// <summary>Chains of the shared fixture, which the browser's verifier judges too: both must say the same.</summary>
public sealed class AuthorityChainTests
{
    private static readonly JsonElement Fixture = JsonDocument.Parse(File.ReadAllBytes(Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "fixtures", "proofs.json")))).RootElement;

    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly string[] Needed =
        ["charter", "market-admitted", "market-enrol", "market-seal", "stall-admitted", "stall-enrol", "stall-seal"];

    private static string Here([CallerFilePath] string path = "") => path;

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Fixture.GetProperty("entries").EnumerateArray()
        .Single(e => e.GetProperty("name").GetString() == name).GetProperty("proof").GetString()!);

    private static TlogProof Proof(string name)
    {
        Assert.Equal(ProofFault.None, TlogProof.TryParse(Bytes(name), out var proof));
        return proof!;
    }

    private static LogPolicy Policy
    {
        get
        {
            Assert.Equal(NoteKeyFault.None, NoteKey.TryParse(Fixture.GetProperty("vkey").GetString(), out var key));
            return LogPolicy.OfLog(key!);
        }
    }

    private static ChainReport Verify(string name, params string[] chain) =>
        AuthorityChain.Verify(Proof(name), chain.Select(Proof), Policy, Time);

    [Fact]
    public void The_chain_from_the_charter_to_the_stalls_key_shows_that_its_sale_was_allowed()
    {
        var report = Verify("sale", Needed);
        Assert.Equal(ChainVerdict.Shown, report.Verdict);
        Assert.Equal([0L, 2, 3, 4, 5, 6, 7, 10], report.Links.Select(l => l.Index));
        Assert.Equal(ChainVerdict.Shown, Verify("sale", [.. Needed.Reverse(), "clock", "scale", "sale-by-market"]).Verdict);
        Assert.Equal(ChainVerdict.Shown, Verify("charter").Verdict);
        Assert.Equal(ChainVerdict.Shown, Verify("sale-by-market", "charter", "market-admitted", "market-enrol", "market-seal", "stall-admitted").Verdict);
        Assert.Equal(ChainVerdict.Shown, Verify("sale-by-scale", [.. Needed, "scale"]).Verdict);
    }

    [Theory]
    [InlineData("purchase-by-scale")]
    [InlineData("sale-by-enrolment")]
    [InlineData("sale-by-bureau")]
    [InlineData("sale-by-stranger")]
    public void What_the_key_was_not_allowed_to_say_is_refused(string name)
    {
        var report = Verify(name, [.. Needed, "scale"]);
        Assert.Equal((ChainVerdict.Refused, Proof(name).Index), (report.Verdict, report.Index));
        Assert.NotNull(report.Refusal);
    }

    [Fact]
    public void A_chain_without_any_one_of_its_links_shows_nothing()
    {
        foreach (var missing in Needed)
        {
            var report = Verify("sale", [.. Needed.Where(n => n != missing)]);
            Assert.Equal(missing == "charter" ? ChainVerdict.NoCharter : ChainVerdict.Refused, report.Verdict);
        }

        Assert.Equal(ChainVerdict.NoCharter, Verify("sale").Verdict);
    }

    [Fact]
    public void A_charter_of_another_log_or_a_proof_that_does_not_hold_shows_nothing()
    {
        using var other = NoteKeyFile.FromSeed("elsewhere", new byte[32]);
        var report = AuthorityChain.Verify(Proof("sale"), Needed.Select(Proof), LogPolicy.OfLog(other.VerifierKey), Time);
        Assert.Equal((ChainVerdict.NotProven, 0L), (report.Verdict, report.Index));

        // A log that copies the charter of this one, under its own name.
        var charter = Proof("charter");
        var copied = other.Sign(new Checkpoint(other.Name, 1, Merkle.LeafHash(charter.Extra.Span)));
        report = AuthorityChain.Verify(new TlogProof(0, [], copied, charter.Extra), [], LogPolicy.OfLog(other.VerifierKey), Time);
        Assert.Equal((ChainVerdict.Refused, RefusalCodes.WrongLog), (report.Verdict, report.Refusal!.Code));

        // One altered link.
        var entry = charter.Extra.ToArray();
        entry[^1] ^= 1;
        report = AuthorityChain.Verify(new TlogProof(0, charter.Path, charter.Checkpoint, entry), [], Policy, Time);
        Assert.Equal(ChainVerdict.NotProven, report.Verdict);
    }

    [Fact]
    public void A_log_that_records_a_seal_which_is_not_right_does_not_make_it_right()
    {
        using var log = NoteKeyFile.FromSeed("elsewhere", new byte[32]);
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var platform = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var charter = new Charter(new("市"), new("局"), new(SealKey.ExportPoint(root)), new("suiyuan", new(SealKey.ExportPoint(platform))),
            new(log.Name, log.VerifierKey.ToString()), "authority/1", "none", "open");
        var entry = StatementFactory.For("gz", root).Seal(charter, Time.GetUtcNow());
        Assert.Equal(ChainVerdict.Shown, Recorded(entry).Verdict);
        entry[^1] ^= 1;
        Assert.Equal(ChainVerdict.WrongSeal, Recorded(entry).Verdict);

        ChainReport Recorded(byte[] only) => AuthorityChain.Verify(
            new TlogProof(0, [], log.Sign(new Checkpoint(log.Name, 1, Merkle.LeafHash(only))), only), [], LogPolicy.OfLog(log.VerifierKey), Time);
    }

    [Fact]
    public void A_link_recorded_after_the_statement_gives_it_no_power()
    {
        var report = AuthorityChain.Verify(Proof("market-seal"), [Proof("charter"), Proof("market-admitted"), Proof("stall-seal")], Policy, Time);
        Assert.Equal(ChainVerdict.Refused, report.Verdict);
    }
}
