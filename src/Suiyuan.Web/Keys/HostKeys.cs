using System.Security.Cryptography;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Keys;

/// <summary>
/// Where this host finds its keys: each in a file of <c>Data/keys</c>, or in the token of <c>Suiyuan:Hsm</c>, and never in
/// both. Without a token a missing key is made; with one it is missed, because keys are made there by whoever keeps the token.
/// </summary>
internal sealed partial class HostKeys : IDisposable
{
    private readonly SuiyuanOptions _options;
    private readonly ILogger _logger;
    private readonly HsmToken? _token;
    private readonly List<IDisposable> _opened = [];

    private HostKeys(SuiyuanOptions options, HsmToken? token, ILogger logger) => (_options, _token, _logger) = (options, token, logger);

    /// <summary>Looks at the directory, and logs in to the token if there is one.</summary>
    /// <exception cref="StartException">They are not as they should be; the message says what to do.</exception>
    public static HostKeys Open(SuiyuanOptions options, TimeProvider time, ILogger logger)
    {
        KeyFiles.Prepare(options.KeysDirectory);
        return new HostKeys(options, options.Hsm.IsOn ? OrStop(() => HsmToken.Open(options.Hsm, time)) : null, logger);
    }

    /// <summary>The log's key.</summary>
    /// <param name="newName">Names a key that is made now, where no name is given.</param>
    /// <exception cref="StartException">It is not there, is there twice, or can't be used.</exception>
    public NoteSigner Log(Func<string> newName)
    {
        var key = Note("log.key", _options.Hsm.LogLabel, _options.LogName, "Suiyuan:LogName", newName, NoteKeyType.Ed25519)!;
        return _options.LogName is not { } given || key.Name == given
            ? key
            : throw new StartException($"The log's key is that of {key.Name}, and Suiyuan:LogName says {given}. A log keeps its name for life: leave the option out.");
    }

    /// <summary>The key that the log can be rotated to; null when the operator has prepared none.</summary>
    /// <param name="name">The log's name.</param>
    /// <exception cref="StartException">It is there twice, is another log's, or can't be used.</exception>
    public NoteSigner? NextLog(string name)
    {
        var key = Note("log-next.key", _options.Hsm.NextLogLabel, name, "", null, NoteKeyType.Ed25519);
        return key is null || key.Name == name
            ? key
            : throw new StartException($"The key in log-next.key is that of {key.Name}, and the log is {name}. Make one of that name.");
    }

    /// <summary>A member's key.</summary>
    /// <param name="file">Within the directory of keys.</param>
    /// <param name="label">Within the token.</param>
    /// <param name="name">Its name, if the configuration says it.</param>
    /// <param name="newName">Names a key that is made now, where no name is given.</param>
    /// <exception cref="StartException">It is not there, is there twice, or can't be used.</exception>
    public NoteSigner Member(string file, string label, string? name, Func<string> newName) =>
        Note(file, label, name, "Suiyuan:Mirror:Name", newName, NoteKeyType.CosignatureV1)!;

    /// <summary>The platform's key.</summary>
    /// <exception cref="StartException">It is not there, is there twice, or can't be used.</exception>
    public PlatformKey Platform()
    {
        var label = _options.Hsm.PlatformLabel;
        var key = Locate("platform.pem", label, TokenKeyKind.P256, mustBe: true) is { } inToken
            ? PlatformKey.Of(_token!, inToken)
            : PlatformKey.Of(KeyFiles.PlatformKey(_options.KeysDirectory));
        _opened.Add(key);
        return key;
    }

    /// <summary>Gives up all keys that were opened here, then the token.</summary>
    public void Dispose()
    {
        _opened.ForEach(k => k.Dispose());
        _token?.Dispose();
    }

    private NoteSigner? Note(string file, string label, string? name, string option, Func<string>? newName, NoteKeyType type)
    {
        NoteSigner key;
        var path = Path.Combine(_options.KeysDirectory, file);
        if (Locate(file, label, TokenKeyKind.Ed25519, newName is not null) is { } inToken)
        {
            key = new Pkcs11NoteSigner(_token!, inToken, name ?? throw new StartException(
                $"A key in a token has no name: give {option}, the same for the life of the key."), type);
        }
        else if (File.Exists(path) || newName is not null)
        {
            // A key keeps its name for life: the address it was first served under, or may be served under later, is not
            // asked again.
            key = OrStop(() => File.Exists(path)
                ? NoteKeyFile.Load(path)
                : NoteKeyFile.LoadOrCreate(path, name ?? newName!(), RandomNumberGenerator.Create(), type));
        }
        else
        {
            return null;
        }

        _opened.Add(key);
        return key.VerifierKey.Type == type
            ? key
            : throw new StartException($"The key in {path} is a {key.VerifierKey.Type} key, and a {type} key is wanted.");
    }

    /// <summary>The key in the token; null when the file has it, may have it, or nobody.</summary>
    private TokenKey? Locate(string file, string label, TokenKeyKind kind, bool mustBe)
    {
        if (_token is null)
        {
            return null;
        }

        var path = Path.Combine(_options.KeysDirectory, file);
        var found = OrStop(() => _token.Find(label, kind));
        if (found is not null && File.Exists(path))
        {
            throw new StartException($"There are two keys for one thing: {path}, and {label} in the token {_token.Label}. "
                + "Keep the one that the ledger names, and move the other away; docs/design/keys.md tells how a key is replaced.");
        }

        if (found is null && mustBe && !File.Exists(path))
        {
            var type = kind == TokenKeyKind.Ed25519 ? "EC:edwards25519" : "EC:prime256v1";
            throw new StartException($"The token {_token.Label} has no key {label}, and there is no {path}. Make it: "
                + $"pkcs11-tool --module {_options.Hsm.Module} --token-label {_token.Label} --login --keypairgen --key-type {type} --usage-sign --label {label}");
        }

        if (found is not null)
        {
            LogFound(_logger, label, _token.Label);
        }

        return found;
    }

    private static T OrStop<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or KeyUnavailableException)
        {
            throw new StartException(e.Message, e);
        }
    }

    [LoggerMessage(1202, LogLevel.Information, "The key {Label} is in the token {Token}")]
    private static partial void LogFound(ILogger logger, string label, string token);
}
