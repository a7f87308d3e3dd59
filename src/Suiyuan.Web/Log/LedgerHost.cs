using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Keys;

namespace Suiyuan.Web.Log;

/// <summary>The operator's ledger: takes statements in, signs checkpoints, asks the members.</summary>
internal sealed class LedgerHost(
    SuiyuanOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : LedgerHolder(options, lifetime, loggers.CreateLogger<LedgerHost>())
{
    private readonly SuiyuanOptions _options = options;
    private readonly List<NoteSigner> _keys = [];
    private HostKeys? _hostKeys;
    private PlatformKey? _platformKey;
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
    public byte[] PlatformPoint => _platformKey!.Point;

    /// <summary>Seals what the platform says.</summary>
    /// <exception cref="KeyUnavailableException">When it seals: the key is in a token that can't be reached.</exception>
    public StatementFactory Statements => _platformKey!.StatementsOf(PlatformId);

    /// <summary>The verifier key that the log can be rotated to; null when the operator has prepared none.</summary>
    public NoteKey? NextKey => _keys.ElementAtOrDefault(1)?.VerifierKey;

    /// <summary>Signs the digest of a receipt with the platform's key; r ‖ s, 64 bytes.</summary>
    /// <exception cref="KeyUnavailableException">The key is in a token that can't be reached.</exception>
    internal byte[] SignReceipt(Hash digest) => _platformKey!.Sign(digest);

    /// <inheritdoc/>
    public override async Task OpenAsync()
    {
        _hostKeys = HostKeys.Open(_options, time, loggers.CreateLogger<HostKeys>());
        _platformKey = _hostKeys.Platform();
        _keys.Add(_hostKeys.Log(NewOrigin));
        if (_hostKeys.NextLog(_keys[0].Name) is { } next)
        {
            _keys.Add(next);
        }

        var rules = new StatementRules(
            new RulesOptions(_keys[0].Name, _keys[0].VerifierKey.ToString()) { NextLogVkey = NextKey?.ToString() },
            Authority, _platformKey.StatementsOf(PlatformId), time);
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

        _hostKeys?.Dispose();
    }

    // SPEC: tlog-checkpoint: the origin is a unique name, by convention a schema-less URL that need not resolve.
    private string NewOrigin() => _options.PublicUrl is { } url
        ? new Uri(url).Authority + "/log"
        : "suiyuan.local/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + "/log";
}
