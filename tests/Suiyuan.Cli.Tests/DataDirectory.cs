using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>A host's data directory with a small ledger that the real recorder wrote: a market buys, then loses its key.</summary>
internal sealed class DataDirectory : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-cli-data-");
    private readonly ECDsa _root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _platform = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _market = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The directory.</summary>
    public string Path => _directory.FullName;

    /// <summary>The bureau's key.</summary>
    public KeyId Root => PointOf(_root).Id;

    /// <summary>The market's key.</summary>
    public KeyId Market => PointOf(_market).Id;

    /// <summary>The last entry: the revocation of the market's key.</summary>
    public long RevokedAt { get; private set; }

    /// <summary>Records the ledger, and closes it.</summary>
    public async Task RecordAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys"));
        var key = NoteKeyFile.LoadOrCreate(System.IO.Path.Combine(Path, "keys", "log.key"), "cli.example/log", RandomNumberGenerator.Create());
        var rules = new StatementRules(
            new RulesOptions(key.VerifierKey.Name, key.VerifierKey.ToString()), new Authority(), StatementFactory.For("suiyuan", _platform), TimeProvider.System);
        await using var log = await TransparencyLog.OpenAsync(
            new FileStorage(System.IO.Path.Combine(Path, "ledger")), [key], rules, new LogOptions(), TimeProvider.System);
        var bureau = StatementFactory.For("gz", _root);
        await Record(bureau.Seal(new Charter(new("广州市"), new("市场监管局"), PointOf(_root), new("suiyuan", PointOf(_platform)),
            new(key.VerifierKey.Name, key.VerifierKey.ToString()), "authority/1", "none", "open"), now));
        await Record(bureau.Seal("huangsha", new Admitted(Roles.Market, new("黄沙"), "gz", Market: new("wholesale")), now));
        await Record(bureau.Seal("huangsha", new KeyGranted(PointOf(_market), KeyUses.Seal, "办公室"), now));
        var market = StatementFactory.For("huangsha", _market);
        await Record(market.Seal("huangsha.a01", new Admitted(Roles.Merchant, new("阿明"), "huangsha"), now));
        await Record(market.Seal("huangsha.a01", new Purchase(StatementFactory.Nonce(), new("批发行"), [new("鲈鱼", Amount.Of(3), Unit.Jin)]), now));
        RevokedAt = await Record(bureau.Seal("huangsha", new KeyRevoked(Market, "replaced"), now));

        async Task<long> Record(byte[] statement) =>
            Assert.IsType<SubmitResult.Recorded>(await log.SubmitAsync(statement)).Receipt.Index;
    }

    private static KeyPoint PointOf(ECDsa key) => new(SealKey.ExportPoint(key));

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        _platform.Dispose();
        _market.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
