using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private static readonly Verb Echo = new("say", "[WORD…]", "Says it.", ["--times"], ["--loud"], async (call, _) =>
    {
        await call.Out.WriteLineAsync($"{string.Join(',', call.Operands)} {call.Option("--times")} {call.Has("--loud")}");
        return ExitCode.Ok;
    });

    private static readonly Verb[] SomeVerbs =
        [Echo, Echo with { Name = "say again" }, VerifyVerb.Verb, StatementDecodeVerb.Verb];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-cli-");

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var line = new CommandLine(SomeVerbs, TextReader.Null, output, error,
            new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));
        return (await line.RunAsync(arguments), output.ToString(), error.ToString());
    }

    [Fact]
    public async Task The_longest_verb_wins_and_options_may_stand_anywhere()
    {
        Assert.Equal((0, "a,b 3 True\n", ""), await RunAsync("say", "a", "--times", "3", "--loud", "b"));
        Assert.Equal((0, "a 3 False\n", ""), await RunAsync("say", "again", "--times=3", "a"));
        Assert.Equal((0, "--loud,--  False\n", ""), await RunAsync("say", "--", "--loud", "--"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-7FXFgf1_h18xyHpb0CZteqlt1Qql4b3mMXezFA43c50")]
    [InlineData("--FXFgf1_h18xyHpb0CZteqlt1Qql4b3mMXezFA43c50")]
    public async Task An_id_that_begins_with_a_dash_is_an_id(string id)
    {
        Assert.Equal((0, $"{id}  False\n", ""), await RunAsync("say", id));
        Assert.Equal((0, $"a {id} False\n", ""), await RunAsync("say", "--times", id, "a"));
    }

    [Fact]
    public async Task What_is_typed_wrong_is_answered_with_the_usage()
    {
        Assert.Equal(64, (await RunAsync()).Code);
        Assert.Equal(0, (await RunAsync("help")).Code);
        Assert.Contains("statement decode", (await RunAsync("help")).Out);
        var unknown = await RunAsync("shout");
        Assert.Equal(64, unknown.Code);
        Assert.Contains("There is no verb shout", unknown.Error);
        Assert.Contains("usage: suiyuan say [WORD…]", (await RunAsync("say", "--quiet")).Error);
        Assert.Contains("--times needs a value", (await RunAsync("say", "--times")).Error);
        Assert.Contains("usage: suiyuan verify FILE|LINK [--policy FILE]", (await RunAsync("verify", "--help")).Out);
        Assert.Contains("--policy is needed", (await RunAsync("verify", "x")).Error);
        Assert.Equal(2, (await RunAsync("statement", "decode", Path.Combine(Path.GetTempPath(), "no-such-file"))).Code);
    }

    private sealed record Files(string Proof, string Policy, string OtherPolicy, string Statement, string Id, string Point);

    private Files Write()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = SealKey.ExportPoint(signer);
        var statement = Statement.Encode(
            new StatementDraft("sale", SealKey.Thumbprint(point), "huangsha.a012", "huangsha.a012",
                DateTimeOffset.FromUnixTimeSeconds(1_795_000_000), Encoding.UTF8.GetBytes("{\"v\":1,\"product\":\"草鱼\"}")),
            hash => signer.SignHash(hash.ToArray()));
        using var log = NoteKeyFile.FromSeed("suiyuan.example/gz", new byte[32]);
        using var other = NoteKeyFile.FromSeed("suiyuan.example/sz", new byte[32]);
        Hash[] leaves = [Merkle.EmptyRoot, Merkle.LeafHash(statement)];
        var checkpoint = log.Sign(new Checkpoint(log.Name, 2, Merkle.RootOf(leaves)));
        Assert.Equal(StatementFault.None, Statement.TryDecode(statement, out var decoded));
        return new Files(
            Put("v.tlog-proof", new TlogProof(1, leaves.AsSpan(0, 1), checkpoint, statement).ToBytes()),
            Put("policy", Encoding.UTF8.GetBytes(LogPolicy.OfLog(log.VerifierKey).ToString())),
            Put("other-policy", Encoding.UTF8.GetBytes(LogPolicy.OfLog(other.VerifierKey).ToString())),
            Put("v.cose", statement), decoded!.Id.ToString(), Base64Url.EncodeToString(point));
    }

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Fact]
    public async Task Verify_names_each_step_that_passed_and_what_it_did_not_check()
    {
        var files = Write();
        var (code, output, _) = await RunAsync("verify", files.Proof, "--policy", files.Policy);
        Assert.Equal(0, code);
        foreach (var line in new[] { "ok    log        signed by suiyuan.example/gz", "ok    inclusion  entry 1 of 2", "-     seal       not checked", "-     authority", ": PROVEN\n" })
        {
            Assert.Contains(line, output);
        }

        (code, output, _) = await RunAsync("verify", files.Proof, "--policy", files.Policy, "--id", files.Id, "--key", files.Point);
        Assert.Equal(0, code);
        Assert.Contains("ok    seal       sealed by", output);
        Assert.Contains("草鱼", output);
    }

    [Fact]
    public async Task Verify_says_no_when_any_step_that_was_asked_for_fails()
    {
        var files = Write();
        var (code, output, _) = await RunAsync("verify", files.Proof, "--policy", files.OtherPolicy);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  log", output);
        Assert.Contains(": NOT PROVEN\n", output);

        var otherId = Merkle.EmptyRoot.ToString();
        Assert.Equal(1, (await RunAsync("verify", files.Proof, "--policy", files.Policy, "--id", otherId)).Code);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = Base64Url.EncodeToString(SealKey.ExportPoint(stranger));
        Assert.Equal(1, (await RunAsync("verify", files.Proof, "--policy", files.Policy, "--key", point)).Code);
        Assert.Equal(1, (await RunAsync("verify", files.Statement, "--policy", files.Policy)).Code);

        // A flipped bit of the seal is not in the id, but it is in the leaf, so the proof fails before the seal does.
        var bytes = await File.ReadAllBytesAsync(files.Proof);
        var extra = Encoding.ASCII.GetString(bytes).Split('\n')[1];
        var entry = Convert.FromBase64String(extra[6..]);
        entry[^1] ^= 1;
        var forged = Put("forged.tlog-proof", Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(bytes).Replace(extra, "extra " + Convert.ToBase64String(entry), StringComparison.Ordinal)));
        (code, output, _) = await RunAsync("verify", forged, "--policy", files.Policy, "--id", files.Id, "--key", files.Point);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  inclusion", output);
        Assert.Contains("FAIL  seal", output);

        Assert.Equal(2, (await RunAsync("verify", files.Proof, "--policy", files.Proof)).Code);
        Assert.Equal(64, (await RunAsync("verify", files.Proof, "--policy", files.Policy, "--id", "short")).Code);
        Assert.Equal(64, (await RunAsync("verify", files.Proof, "--policy", files.Policy, "--key", new string('A', 87))).Code);
    }

    [Fact]
    public async Task Verify_follows_the_chain_of_authority_from_the_charter()
    {
        using var shared = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(Here())!, "..", "fixtures", "proofs.json"))));
        foreach (var entry in shared.RootElement.GetProperty("entries").EnumerateArray())
        {
            Put(entry.GetProperty("name").GetString() + ".tlog-proof", Encoding.UTF8.GetBytes(entry.GetProperty("proof").GetString()!));
        }

        var policy = Put("policy", Encoding.UTF8.GetBytes($"log {shared.RootElement.GetProperty("vkey").GetString()}\nquorum none\n"));
        var (code, output, _) = await RunAsync("verify", At("sale"), "--policy", policy,
            "--chain", At("charter"), "--chain", At("market-admitted"), "--chain", At("market-enrol"), "--chain", At("market-seal"),
            "--chain", At("stall-admitted"), "--chain", At("stall-enrol"), "--chain", At("stall-seal"));
        Assert.Equal(0, code);
        Assert.Contains("ok    authority  entry 0: charter of gz, sealed by gz, allowed\n", output);
        Assert.Contains("ok    authority  entry 10: sale of huangsha.a012, sealed by huangsha.a012, allowed\n", output);
        Assert.Contains("-     since then not shown", output);

        (code, output, _) = await RunAsync("verify", At("sale"), "--policy", policy, "--chain", At("charter"));
        Assert.Equal(1, code);
        Assert.Contains("FAIL  authority  Refused at entry 10: unknown-key", output);
        Assert.Equal(2, (await RunAsync("verify", At("sale"), "--policy", policy, "--chain", policy)).Code);

        string At(string name) => Path.Combine(_directory.FullName, name + ".tlog-proof");
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [Fact]
    public async Task Decode_shows_what_a_statement_says()
    {
        var files = Write();
        foreach (var file in new[] { files.Statement, files.Proof })
        {
            var (code, output, _) = await RunAsync("statement", "decode", file);
            Assert.Equal(0, code);
            Assert.Contains($"id         {files.Id}\n", output);
            Assert.Contains("signed at  2026-11-18T", output);
            Assert.Contains("\"product\": \"草鱼\"", output);
        }

        Assert.Equal(1, (await RunAsync("statement", "decode", files.Policy)).Code);
    }
}
