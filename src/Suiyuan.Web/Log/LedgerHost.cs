using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Log;

/// <summary>
/// Holds the ledger open for the life of the host: opens it before anything is served, closes it last, and ends the
/// process when it fails, because the next start is what recovers.
/// </summary>
internal sealed partial class LedgerHost(
    SuiyuanOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger<LedgerHost>();
    private LogKey? _key;
    private ECDsa? _platformKey;
    private TransparencyLog? _log;

    /// <summary>The ledger.</summary>
    /// <exception cref="InvalidOperationException">It is not open yet.</exception>
    public TransparencyLog Log => _log ?? throw new InvalidOperationException("The ledger is opened before the host starts.");

    /// <summary>Who may say what, as of now.</summary>
    public Authority Authority { get; } = new();

    /// <summary>The log's name and public key.</summary>
    public NoteKey VerifierKey => Log.Key.VerifierKey;

    /// <summary>The platform's party id.</summary>
    public const string PlatformId = "suiyuan";

    /// <summary>The platform's public key, 65 bytes.</summary>
    public byte[] PlatformPoint => SealKey.ExportPoint(_platformKey!);

    /// <summary>True where the charter opens entries to everyone; before the charter there is nothing to read.</summary>
    public bool EntriesAreOpen => Authority.Charter?.Entries == "open";

    /// <summary>The tlog-policy of this log.</summary>
    public string Policy { get; private set; } = "";

    /// <summary>Why a person should not trust what is served now; null while all is well.</summary>
    public Exception? Failure => _log?.Failure;

    /// <summary>Opens the ledger; before the host starts, so that every service finds it open.</summary>
    /// <exception cref="StartException">A key file is damaged or open to others.</exception>
    /// <exception cref="LedgerException">What is stored does not hold, or can't be read.</exception>
    public async Task OpenAsync()
    {
        KeyFiles.Prepare(options.KeysDirectory);
        _platformKey = KeyFiles.PlatformKey(options.KeysDirectory);
        _key = OpenKey();
        Policy = LogPolicy.OfLog(_key.VerifierKey, options.PublicUrl is { } url ? url + "/log" : null).ToString();
        var rules = new StatementRules(
            new RulesOptions(_key.Origin, _key.VerifierKey.ToString()), Authority, StatementFactory.For(PlatformId, _platformKey), time);
        var logOptions = new LogOptions
        {
            CheckpointInterval = options.PublishInterval,
            ClockInterval = options.ClockInterval,
            QueueEntries = options.QueueLimit,
        };
        _log = await TransparencyLog.OpenAsync(
            new FileStorage(options.LedgerDirectory), _key, rules, logOptions, time, loggers.CreateLogger<TransparencyLog>());
        _ = StopWhenItFailsAsync(_log);
    }

    public async ValueTask DisposeAsync()
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }

        _key?.Dispose();
        _platformKey?.Dispose();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After Kestrel and every other service: what was answered is then recorded, published and flushed.
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }
    }

    private LogKey OpenKey()
    {
        var path = Path.Combine(options.KeysDirectory, "log.key");
        try
        {
            // A log keeps its name for life: the address it was first served under, or may be served under later,
            // is not asked again.
            return File.Exists(path) ? LogKey.Load(path) : LogKey.LoadOrCreate(path, NewOrigin(), RandomNumberGenerator.Create());
        }
        catch (InvalidDataException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    // SPEC: tlog-checkpoint: the origin is a unique name, by convention a schema-less URL that need not resolve.
    private string NewOrigin() => options.PublicUrl is { } url
        ? new Uri(url).Authority + "/log"
        : "suiyuan.local/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + "/log";

    private async Task StopWhenItFailsAsync(TransparencyLog log)
    {
        try
        {
            await log.Stopped;
        }
        catch (Exception e)
        {
            LogFailed(_logger, e.Message);
            Environment.ExitCode = Start.LedgerFailed;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(1201, LogLevel.Critical,
        "The ledger failed and the host stops. What was acknowledged is safe; start again when the cause is mended: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
