using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Log;

/// <summary>The operator's ledger: takes statements in, signs checkpoints, asks the members.</summary>
internal sealed class LedgerHost(
    SuiyuanOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : LedgerHolder(options, lifetime, loggers.CreateLogger<LedgerHost>())
{
    private readonly SuiyuanOptions _options = options;
    private readonly List<NoteSigner> _keys = [];
    private ECDsa? _platformKey;
    private TransparencyLog? _log;

    /// <inheritdoc/>
    public override TransparencyLog Log => _log ?? throw new InvalidOperationException("The ledger is opened before the host starts.");

    /// <inheritdoc/>
    public override Authority Authority { get; } = new();

    /// <inheritdoc/>
    protected override NoteKey FirstKey => _keys[0].VerifierKey;

    /// <summary>The platform's party id.</summary>
    public const string PlatformId = "suiyuan";

    /// <summary>The platform's public key, 65 bytes.</summary>
    public byte[] PlatformPoint => SealKey.ExportPoint(_platformKey!);

    /// <summary>The verifier key that the log can be rotated to; null when the operator has prepared none.</summary>
    public NoteKey? NextKey => _keys.ElementAtOrDefault(1)?.VerifierKey;

    /// <summary>Signs the digest of a receipt with the platform's key; r ‖ s, 64 bytes.</summary>
    internal byte[] SignReceipt(Hash digest) =>
        _platformKey!.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc/>
    public override async Task OpenAsync()
    {
        KeyFiles.Prepare(_options.KeysDirectory);
        _platformKey = KeyFiles.PlatformKey(_options.KeysDirectory);
        OpenKeys();
        var rules = new StatementRules(
            new RulesOptions(_keys[0].Name, _keys[0].VerifierKey.ToString()) { NextLogVkey = NextKey?.ToString() },
            Authority, StatementFactory.For(PlatformId, _platformKey), time);
        var logOptions = new LogOptions
        {
            CheckpointInterval = _options.PublishInterval,
            ClockInterval = _options.ClockInterval,
            QueueEntries = _options.QueueLimit,
            QuorumTimeout = _options.QuorumTimeout,
        };
        _log = await TransparencyLog.OpenAsync(
            new FileStorage(_options.LedgerDirectory), _keys, rules, logOptions, time, loggers.CreateLogger<TransparencyLog>());
        _ = StopWhenItFailsAsync(_log);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }

        _keys.ForEach(k => k.Dispose());
        _platformKey?.Dispose();
    }

    /// <summary>The log's key, and beside it the one it is to be rotated to, if <c>keys/log-next.key</c> is there.</summary>
    private void OpenKeys()
    {
        var path = Path.Combine(_options.KeysDirectory, "log.key");
        var next = Path.Combine(_options.KeysDirectory, "log-next.key");
        try
        {
            // A log keeps its name for life: the address it was first served under, or may be served under later,
            // is not asked again.
            _keys.Add(File.Exists(path) ? LogKey.Load(path) : LogKey.LoadOrCreate(path, NewOrigin(), RandomNumberGenerator.Create()));
            if (File.Exists(next))
            {
                _keys.Add(LogKey.LoadOrCreate(next, _keys[0].Name, RandomNumberGenerator.Create()));
            }
        }
        catch (InvalidDataException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    // SPEC: tlog-checkpoint: the origin is a unique name, by convention a schema-less URL that need not resolve.
    private string NewOrigin() => _options.PublicUrl is { } url
        ? new Uri(url).Authority + "/log"
        : "suiyuan.local/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + "/log";
}
