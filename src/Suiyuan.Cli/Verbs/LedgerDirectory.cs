using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;

namespace Suiyuan.Cli;

/// <summary>
/// A data directory's ledger, opened to be read: nothing is submitted to it. While a service has it open it can't be
/// opened here.
/// </summary>
internal sealed class LedgerDirectory : IAsyncDisposable
{
    private readonly NoteKeyFile _key;
    private readonly ECDsa _nobody;

    private LedgerDirectory(NoteKeyFile key, ECDsa nobody)
    {
        _key = key;
        _nobody = nobody;
    }

    /// <summary>The ledger.</summary>
    public TransparencyLog Log { get; private set; } = null!;

    /// <summary>Who may say what, replayed from it.</summary>
    public Authority Authority { get; } = new();

    /// <summary>Opens <c>DIR/ledger</c> with <c>DIR/keys/log.key</c>.</summary>
    /// <exception cref="CommandException">It is not there, in use, or damaged; the message names the file.</exception>
    public static async Task<LedgerDirectory> OpenAsync(string directory, TimeProvider time)
    {
        var keyPath = Path.Combine(directory, "keys", "log.key");
        var ledger = Path.Combine(directory, "ledger");
        if (!File.Exists(keyPath) || !Directory.Exists(ledger))
        {
            throw new CommandException(ExitCode.CannotRead, $"{directory} is not a data directory: it has no ledger/ and keys/log.key.");
        }

        LedgerDirectory? opened = null;
        try
        {
            // A key that no charter names: these rules never seal a clock entry.
            opened = new LedgerDirectory(NoteKeyFile.Load(keyPath), ECDsa.Create(ECCurve.NamedCurves.nistP256));
            var rules = new StatementRules(
                new RulesOptions(opened._key.Name, opened._key.VerifierKey.ToString()), opened.Authority,
                StatementFactory.For("nobody", opened._nobody), time);
            opened.Log = await TransparencyLog.OpenAsync(new FileStorage(ledger), [opened._key], rules, new LogOptions(), time);
            return opened;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            opened?._key.Dispose();
            opened?._nobody.Dispose();
            throw new CommandException(ExitCode.CannotRead, e.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        _key.Dispose();
        _nobody.Dispose();
    }
}
