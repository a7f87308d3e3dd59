using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Suiyuan.Web.Accounts;

/// <summary>
/// Who may look: a user name, the party it looks for, and the key it was opened with. What that party may do is not
/// kept here but asked of the ledger's authority at every request; when the key is revoked, the account sleeps until a
/// new key of the party wakes it.
/// </summary>
internal sealed class Account : IdentityUser
{
    /// <summary>The party id.</summary>
    public string Party { get; set; } = "";

    /// <summary>Thumbprint of the key that opened the account, 43 characters; null only for the demo's people.</summary>
    public string? OpenedBy { get; set; }
}

/// <summary>accounts.db: Identity's own tables, schema version 3 (with passkeys), no roles.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.Property(a => a.Party).HasMaxLength(48);
            account.Property(a => a.OpenedBy).HasMaxLength(43);
            account.HasIndex(a => a.OpenedBy).IsUnique();
            account.HasIndex(a => a.Party);
        });
    }
}

/// <summary>
/// Makes the schema of accounts.db. Building EF's model takes a good part of a second, so it is done beside the start
/// and not in it: the first to need the accounts waits for it.
/// </summary>
internal sealed partial class AccountsSchema(
    IServiceScopeFactory scopes, SuiyuanOptions options, IHostApplicationLifetime lifetime, ILogger<AccountsSchema> logger) : BackgroundService
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the tables are there; fails with the reason when they can't be made.</summary>
    public Task Ready => _ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Hosting.Started.WaitAsync(lifetime, stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            CreatePrivate(options.AccountsFile);
            var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
            await db.Database.EnsureCreatedAsync(stoppingToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stoppingToken);
            _ready.SetResult();
        }
        catch (OperationCanceledException)
        {
            _ready.TrySetCanceled(stoppingToken);
        }
        catch (Exception e)
        {
            LogUnusable(logger, options.AccountsFile, e.Message);
            _ready.SetException(new StartException($"The accounts in {options.AccountsFile} can't be opened: {e.Message}", e));
            Environment.ExitCode = Hosting.Start.CannotStart;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(1501, LogLevel.Critical,
        "The accounts in {File} can't be opened and the host stops: {Reason} Restore the file from your copy, or delete it: "
        + "every key opens its account again")]
    private static partial void LogUnusable(ILogger logger, string file, string reason);

    // For its owner only; the files that SQLite puts beside it take over the permissions.
    private static void CreatePrivate(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
    }
}
