using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>The verbs that read a data directory, on a ledger that the real recorder wrote.</summary>
public sealed class LedgerVerbsTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-cli-data-");
    private readonly ECDsa _root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _platform = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _market = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long _revokedAt;

    private string Data => _directory.FullName;

    public async ValueTask InitializeAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        Directory.CreateDirectory(Path.Combine(Data, "keys"));
        var key = LogKey.LoadOrCreate(Path.Combine(Data, "keys", "log.key"), "cli.example/log", RandomNumberGenerator.Create());
        var rules = new StatementRules(
            new RulesOptions(key.Name, key.VerifierKey.ToString()), new Authority(), StatementFactory.For("suiyuan", _platform), TimeProvider.System);
        await using var log = await TransparencyLog.OpenAsync(
            new FileStorage(Path.Combine(Data, "ledger")), [key], rules, new LogOptions(), TimeProvider.System);
        var bureau = StatementFactory.For("gz", _root);
        await Record(bureau.Seal(new Charter(new("广州市"), new("市场监管局"), PointOf(_root), new("suiyuan", PointOf(_platform)),
            new(key.Name, key.VerifierKey.ToString()), "authority/1", "none", "open"), now));
        await Record(bureau.Seal("huangsha", new Admitted(Roles.Market, new("黄沙"), "gz", Market: new("wholesale")), now));
        await Record(bureau.Seal("huangsha", new KeyGranted(PointOf(_market), KeyUses.Seal, "办公室"), now));
        var market = StatementFactory.For("huangsha", _market);
        await Record(market.Seal("huangsha.a01", new Admitted(Roles.Merchant, new("阿明"), "huangsha"), now));
        await Record(market.Seal("huangsha.a01", new Purchase(StatementFactory.Nonce(), new("批发行"), [new("鲈鱼", Amount.Of(3), Unit.Jin)]), now));
        _revokedAt = await Record(bureau.Seal("huangsha", new KeyRevoked(KeyOf(_market), "replaced"), now));

        async Task<long> Record(byte[] statement) =>
            Assert.IsType<SubmitResult.Recorded>(await log.SubmitAsync(statement)).Receipt.Index;
    }

    [Fact]
    public async Task Views_are_made_from_the_ledger_even_when_what_was_there_is_rubbish()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "views.db"), "not a database", TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync("views", "rebuild", Data);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("entries taken in", output, StringComparison.Ordinal);
        using var database = ViewDatabase.Open(Path.Combine(Data, "views.db"), SuiyuanViews.Create());
        using var db = database.Read();
        Assert.Equal(_revokedAt + 1, db.TreeSize);
        Assert.Equal(1, db.Number("SELECT count(*) FROM lot"));
    }

    [Fact]
    public async Task Authority_is_answered_for_now_and_for_any_index_with_the_chain_behind_it()
    {
        var key = KeyOf(_market).ToString();
        var now = await RunAsync("authority", Data, key, "sale", "huangsha.a01");
        Assert.Equal(1, now.Code);
        Assert.StartsWith("REFUSED key-revoked", now.Out, StringComparison.Ordinal);
        var then = await RunAsync("authority", Data, key, "sale", "huangsha.a01", "--at", $"{_revokedAt}");
        Assert.Equal(0, then.Code);
        Assert.StartsWith("ALLOWED", then.Out, StringComparison.Ordinal);
        foreach (var kind in new[] { "charter", "admitted", "key-granted" })
        {
            Assert.Contains($"{kind,-12} gz → ", then.Out, StringComparison.Ordinal);
        }

        Assert.StartsWith("REFUSED unknown-key", (await RunAsync("authority", Data, key, "sale", "huangsha.a01", "--at", "1")).Out, StringComparison.Ordinal);
        Assert.StartsWith("REFUSED not-permitted", (await RunAsync("authority", Data, KeyOf(_root).ToString(), "sale", "huangsha.a01")).Out, StringComparison.Ordinal);
        Assert.StartsWith("ALLOWED, as far as", (await RunAsync("authority", Data, KeyOf(_root).ToString(), "suspended", "huangsha")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_wrong_or_is_not_there_is_said()
    {
        Assert.Equal(64, (await RunAsync("authority", Data, "x", "sale", "huangsha")).Code);
        Assert.Contains("The kinds are: charter", (await RunAsync("authority", Data, KeyOf(_root).ToString(), "wish", "gz")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("views", "rebuild", Path.Combine(Data, "keys"))).Code);
    }

    [Fact]
    public async Task A_sound_ledger_is_said_to_be_sound_and_one_changed_byte_is_found()
    {
        var (code, output, error) = await RunAsync("fsck", Data);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{_revokedAt + 1} signatures right, authority checked in order", output, StringComparison.Ordinal);
        Assert.Contains("\nSOUND", output, StringComparison.Ordinal);

        var checkpoint = Path.Combine(Data, "ledger", "checkpoint");
        var bytes = await File.ReadAllBytesAsync(checkpoint, TestContext.Current.CancellationToken);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(checkpoint, bytes, TestContext.Current.CancellationToken);
        (code, output, _) = await RunAsync("fsck", Data);
        Assert.Equal(1, code);
        Assert.Contains($"DAMAGED     {checkpoint}", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([ViewsRebuildVerb.Verb, AuthorityVerb.Verb, FsckVerb.Verb], TextReader.Null, output, error, TimeProvider.System)
            .RunAsync(arguments, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static KeyPoint PointOf(ECDsa key) => new(SealKey.ExportPoint(key));

    private static KeyId KeyOf(ECDsa key) => PointOf(key).Id;

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        _platform.Dispose();
        _market.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
