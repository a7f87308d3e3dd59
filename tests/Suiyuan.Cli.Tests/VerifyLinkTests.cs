using System.Text;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>A voucher's link, and a statement whose log is named, are verified with what the host gives, and not on its word.</summary>
public sealed class VerifyLinkTests : IDisposable
{
    private const int Sale = 8;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-verify-");
    private readonly TestLog _log = new(10);
    private readonly SignedCheckpoint _checkpoint;
    private readonly StaticServer _server;

    public VerifyLinkTests()
    {
        _checkpoint = _log.WriteTree(Path.Combine(Root, "log"));
        _log.WriteHost(Root, Sale, _checkpoint);
        TestLog.Put(Root, "log/policy", _log.Policy);
        TestLog.Put(Root, "v.cose", _log.Entries[Sale]);
        _server = new StaticServer(Root);
    }

    private string Root => _directory.FullName;

    private string Link => $"{_server.Url}/v/{_log.IdOf(Sale)}";

    public void Dispose()
    {
        _server.Dispose();
        _log.Dispose();
        _directory.Delete(recursive: true);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([VerifyVerb.Verb], TextReader.Null, output, error, new FakeTimeProvider(TestLog.At.AddHours(1)))
            .RunAsync(["verify", .. arguments], TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private string Put(string name, string text)
    {
        TestLog.Put(Root, name, Encoding.UTF8.GetBytes(text));
        return Path.Combine(Root, name);
    }

    [Fact]
    public async Task A_link_is_followed_to_proof_policy_and_chain_and_where_the_policy_came_from_is_said()
    {
        foreach (var link in new[] { Link, Link + "?lang=en#top", Link + ".tlog-proof" })
        {
            var (code, output, error) = await RunAsync(link);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains($"-     policy     from {_server.Url}, the host whose word is to be checked", output, StringComparison.Ordinal);
            Assert.Contains("ok    id         it is the statement asked for\n", output, StringComparison.Ordinal);
            Assert.Contains("ok    authority  entry 0: charter of gz, sealed by gz, allowed\n", output, StringComparison.Ordinal);
            Assert.Contains("ok    authority  entry 8: purchase of huangsha.a01, sealed by huangsha.a01, allowed\n", output, StringComparison.Ordinal);
            Assert.EndsWith(": PROVEN\n", output, StringComparison.Ordinal);
        }

        var mine = Put("mine", Encoding.UTF8.GetString(_log.Policy));
        var trusting = await RunAsync(Link, "--policy", mine);
        Assert.Equal(0, trusting.Code);
        Assert.DoesNotContain("policy  ", trusting.Out, StringComparison.Ordinal);

        using var stranger = NoteKeyFile.FromSeed("audit.example/log", new byte[32]);
        var (no, refused, _) = await RunAsync(Link, "--policy", Put("other", LogPolicy.OfLog(stranger.VerifierKey).ToString()));
        Assert.Equal(1, no);
        Assert.Contains("FAIL  log ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_answers_with_another_statement_s_proof_is_found_out()
    {
        TestLog.Put(Root, $"v/{_log.IdOf(Sale)}.tlog-proof", await File.ReadAllBytesAsync(
            Path.Combine(Root, "v", $"{_log.IdOf(3)}.tlog-proof"), TestContext.Current.CancellationToken));
        var (code, output, _) = await RunAsync(Link);
        Assert.Equal(1, code);
        Assert.Contains($"FAIL  id         it is not {_log.IdOf(Sale)}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_does_not_know_or_says_wrongly_is_said()
    {
        var (code, output, _) = await RunAsync($"{_server.Url}/v/{Merkle.EmptyRoot}");
        Assert.Equal(1, code);
        Assert.Contains($"FAIL  proof      {_server.Url} has recorded no statement {Merkle.EmptyRoot}\n", output, StringComparison.Ordinal);
        Assert.Equal(64, (await RunAsync($"{_server.Url}/v/short")).Code);
        Assert.Equal(64, (await RunAsync(_server.Url)).Code);

        var chain = $"api/statements/{_log.IdOf(Sale)}/chain";
        foreach (var wrong in new[] { "", "[]", "{\"statements\":[7]}", "{\"statements\":[\"x\"]}", "{\"statements\":null}" })
        {
            Put(chain, wrong);
            var answer = await RunAsync(Link);
            Assert.Equal((2, $"{_server.Url} answers with a chain that is none.\n"), (answer.Code, answer.Error));
        }

        Put(chain, $"{{\"statements\":[{string.Join(',', Enumerable.Repeat($"\"{_log.IdOf(0)}\"", 65))}]}}");
        Assert.Contains("a chain of 65", (await RunAsync(Link)).Error, StringComparison.Ordinal);
        Put(chain, $"{{\"statements\":[\"{_log.IdOf(9)}\"]}}");
        Assert.Contains("gives no proof of it", (await RunAsync(Link)).Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(Root, chain));
        Assert.Contains("-     authority  not checked", (await RunAsync(Link)).Out, StringComparison.Ordinal);
        File.Delete(Path.Combine(Root, "log", "policy"));
        Assert.Contains("serves no policy: give one with --policy", (await RunAsync(Link)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_looked_up_in_the_log_that_is_named()
    {
        var file = Path.Combine(Root, "v.cose");
        foreach (var log in new[] { _server.Url, _server.Url + "/log/" })
        {
            var (code, output, _) = await RunAsync(file, "--log", log);
            Assert.Equal(0, code);
            Assert.Contains($"ok    form       a statement, {_log.IdOf(Sale)}\n", output, StringComparison.Ordinal);
            Assert.Contains("ok    id         it is the statement asked for\n", output, StringComparison.Ordinal);
        }

        TestLog.Put(Root, "unrecorded.cose", _log.Purchase(77));
        Assert.Contains("has recorded no statement", (await RunAsync(Path.Combine(Root, "unrecorded.cose"), "--log", _server.Url)).Out, StringComparison.Ordinal);

        var alone = await RunAsync(file, "--policy", Put("mine", Encoding.UTF8.GetString(_log.Policy)));
        Assert.Equal(1, alone.Code);
        Assert.Contains("FAIL  proof      none: --log says whose log", alone.Out.Replace("--log URL", "--log", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(64, (await RunAsync(file)).Code);
        Assert.Equal(64, (await RunAsync(Path.Combine(Root, "v", $"{_log.IdOf(Sale)}.tlog-proof"), "--log", _server.Url)).Code);
    }

    [Fact]
    public async Task Whoever_cosigned_is_named_with_the_time()
    {
        using var key = NoteKeyFile.FromSeed("witness.example", new byte[32], NoteKeyType.CosignatureV1);
        using var absent = NoteKeyFile.FromSeed("other.example", [.. Enumerable.Repeat((byte)1, 32)], NoteKeyType.CosignatureV1);
        var (witness, other) = (key.VerifierKey, absent.VerifierKey);
        _log.WriteHost(Root, Sale, _checkpoint.With(key.Cosign(_checkpoint, TestLog.At)));
        var policy = Put("quorum", $"log {_log.Key.VerifierKey}\nwitness 质监院 {witness}\nwitness 消委会 {other}\ngroup 任一 any 质监院 消委会\nquorum 任一\n");
        var (code, output, _) = await RunAsync(Link, "--policy", policy);
        Assert.Equal(0, code);
        Assert.Contains("ok    witnesses  the policy asks for 任一; cosigned by 质监院\n"
            + "                 质监院 cosigned at 2026-11-23T00:00:00Z, key witness.example\n"
            + "                 消委会 did not cosign\n"
            + "                 任一: 1 of the 1 that it wants\n", output, StringComparison.Ordinal);

        Put("quorum", $"log {_log.Key.VerifierKey}\nwitness 质监院 {witness}\nwitness 消委会 {other}\ngroup 全部 all 质监院 消委会\nquorum 全部\n");
        (code, output, _) = await RunAsync(Link, "--policy", policy);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  witnesses  the policy asks for 全部; cosigned by 质监院\n", output, StringComparison.Ordinal);
    }
}
