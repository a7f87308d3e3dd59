using System.Security.Cryptography;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Keys;
using Suiyuan.Web.Log;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Member;

/// <summary>A member's verified copy of a log.</summary>
internal sealed class MemberHost(
    SuiyuanOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : LedgerHolder(options, lifetime, loggers.CreateLogger<MemberHost>())
{
    private readonly SuiyuanOptions _options = options;
    private readonly HttpClient _http = NewClient(TimeSpan.FromSeconds(30));
    private AuditRules? _rules;
    private NoteKey? _firstKey;
    private HostKeys? _hostKeys;
    private NoteSigner? _witness;
    private NoteSigner? _mirror;
    private MirroredLog? _log;

    /// <inheritdoc/>
    public override MirroredLog Log => _log ?? throw new InvalidOperationException("The copy is opened before the host starts.");

    /// <inheritdoc/>
    public override Authority Authority => _rules!.Authority;

    /// <inheritdoc/>
    public override string LogUrl => _options.Mirror.LogPrefix.ToString();

    /// <summary>The log as its address serves it.</summary>
    public LogSource Source => field ??= new LogSource(_http, _options.Mirror.LogPrefix, _options.Mirror.Token);

    /// <summary>The member's name in its keys.</summary>
    public string Name => _witness!.Name[..^WitnessSuffix.Length];

    /// <inheritdoc/>
    protected override NoteKey FirstKey => _firstKey!;

    private const string WitnessSuffix = "/witness";
    private const string MirrorSuffix = "/mirror";

    /// <inheritdoc/>
    public override async Task OpenAsync()
    {
        OpenKeys();
        _firstKey = await OpenLogKeyAsync();
        _rules = new AuditRules(_firstKey.Name, _firstKey.ToString());
        var mirrorOptions = new MirrorOptions { GuardFile = _options.Mirror.Guard, Acknowledged = _options.Mirror.Acknowledged };
        _log = await MirroredLog.OpenAsync(
            new FileStorage(_options.LedgerDirectory), _firstKey, _witness!, _mirror!, _rules, mirrorOptions, time, loggers.CreateLogger<MirroredLog>());
        _ = StopWhenItFailsAsync(_log);
        Console.WriteLine($"""
            A member's node of {_firstKey.Name}, named {Name}.
              the log's key  {_firstKey}
              cosigns with   {_log.WitnessKey}
              and, for what it holds in full, with
                             {_log.MirrorKey}
            """);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }

        _hostKeys?.Dispose();
        _http.Dispose();
    }

    /// <summary>A client for logs and members: bundles come compressed.</summary>
    public static HttpClient NewClient(TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AutomaticDecompression = System.Net.DecompressionMethods.GZip,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = timeout };

    private void OpenKeys()
    {
        _hostKeys = HostKeys.Open(_options, time, loggers.CreateLogger<HostKeys>());
        var name = _options.Mirror.Name;
        var newName = _options.PublicUrl is { } url ? new Uri(url).Authority : "member.local/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        _witness = _hostKeys.Member("witness.key", _options.Hsm.WitnessLabel, name is null ? null : name + WitnessSuffix, () => newName + WitnessSuffix);
        _mirror = _hostKeys.Member("mirror.key", _options.Hsm.MirrorLabel, name is null ? null : name + MirrorSuffix, () => newName + MirrorSuffix);
    }

    /// <summary>The key by which the log is known: as given, as kept, or at the first start as the log itself says.</summary>
    private async Task<NoteKey> OpenLogKeyAsync()
    {
        var path = Path.Combine(_options.KeysDirectory, "log.vkey");
        var kept = KeyFiles.Read(path)?.Trim();
        if (_options.Mirror.Vkey is { } given && kept is not null && given != kept)
        {
            throw new StartException($"This copy is of {kept}, and Suiyuan:Mirror:Vkey says {given}. Use another data directory for another log.");
        }

        var text = _options.Mirror.Vkey ?? kept ?? await AskLogAsync();
        if (NoteKey.TryParse(text, out var key) is var fault && fault != NoteKeyFault.None || key!.Type != NoteKeyType.Ed25519)
        {
            throw new StartException($"{text} is not a log's verifier key ({fault}).");
        }

        if (kept is null)
        {
            KeyFiles.Write(path, text + "\n");
        }

        return key;
    }

    private async Task<string> AskLogAsync()
    {
        try
        {
            // A log whose key was rotated tells by which key it began: the charter names that one.
            using var handovers = JsonDocument.Parse(await Source.ReadAsync("handovers", 1 << 20, CancellationToken.None));
            var first = handovers.RootElement.GetProperty("handovers") is { } list && list.GetArrayLength() > 0
                ? System.Text.Encoding.UTF8.GetBytes(list[0].GetProperty("policy").GetString() ?? "")
                : await Source.ReadAsync("policy", LogPolicy.MaxSize, CancellationToken.None);
            return LogPolicy.TryParse(first, out var policy).Fault == PolicyFault.None && policy!.Logs.Count > 0
                ? policy.Logs[0].Key.ToString()
                : throw new StartException($"{Source.Prefix}policy names no log.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException or InvalidOperationException or KeyNotFoundException)
        {
            throw new StartException(
                $"The log at {Source.Prefix} does not say its key: {e.Message} Check the address, or give the key with --vkey and let the node wait for the log.", e);
        }
    }
}
