using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Log;

/// <summary>
/// Holds the ledger open for the life of the host: opens it before anything is served, closes it last, and ends the process
/// when it fails, because the next start is what recovers. The operator's own (<see cref="LedgerHost"/>) or a member's copy
/// (<see cref="Member.MemberHost"/>).
/// </summary>
internal abstract partial class LedgerHolder(
    SuiyuanOptions options, IHostApplicationLifetime lifetime, ILogger logger) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>The ledger.</summary>
    /// <exception cref="InvalidOperationException">It is not open yet.</exception>
    public abstract RecordedLog Log { get; }

    /// <summary>Who may say what, as of now.</summary>
    public abstract Authority Authority { get; }

    /// <summary>The log's name and public key: that of the policy in force.</summary>
    public NoteKey VerifierKey => InForce.Logs[0].Key;

    /// <summary>The policy in force: whose signatures make a checkpoint final.</summary>
    public LogPolicy InForce => Log.Policies?[Log.PolicyInForce] ?? LogPolicy.OfLog(FirstKey);

    /// <summary>The members whose cosignatures the policy in force asks for, and those of the one that waits to follow it.</summary>
    public IReadOnlyList<PolicyWitness> Members => Log.Policies is { } policies
        ? [.. policies.RequiredAt(Log.RecordedSize, Log.PolicyInForce).SelectMany(p => p.Witnesses).DistinctBy(w => w.Key)]
        : [];

    /// <summary>True where the charter opens entries to everyone; before the charter there is nothing to read.</summary>
    public bool EntriesAreOpen => Authority.Charter?.Entries == "open";

    /// <summary>The policy in force as it is served, with where to reach the log.</summary>
    public string Policy => InForce.WithLogUrl(LogUrl).ToString();

    /// <summary>Why a person should not trust what is served now; null while all is well.</summary>
    public Exception? Failure => Log.Failure;

    /// <summary>The key by which the log was first known.</summary>
    protected abstract NoteKey FirstKey { get; }

    /// <summary>Where the log itself is served; null when that is not known.</summary>
    public virtual string? LogUrl => options.PublicUrl is { } url ? url + "/log" : null;

    /// <summary>Opens the ledger; before the host starts, so that every service finds it open.</summary>
    /// <exception cref="StartException">A key file is damaged or open to others.</exception>
    /// <exception cref="LedgerException">What is stored does not hold, or can't be read.</exception>
    public abstract Task OpenAsync();

    /// <summary>Closes it.</summary>
    public abstract ValueTask DisposeAsync();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After Kestrel and every other service: what was answered is then recorded, published and flushed.
    public async Task StoppedAsync(CancellationToken cancellationToken) => await Log.DisposeAsync();

    protected async Task StopWhenItFailsAsync(RecordedLog log)
    {
        try
        {
            await log.Stopped;
        }
        catch (Exception e)
        {
            LogFailed(logger, e.Message);
            Environment.ExitCode = Start.LedgerFailed;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(1201, LogLevel.Critical,
        "The ledger failed and the host stops. What was acknowledged is safe; start again when the cause is mended: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
