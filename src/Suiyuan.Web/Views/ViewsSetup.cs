using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Views;

/// <summary>The views, kept level with the ledger for the life of the host, and who is told of it.</summary>
internal static class ViewsSetup
{
    /// <summary>Registers the views' database and loop, and the live feed.</summary>
    public static void AddViews(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => OpenDatabase(provider.GetRequiredService<SuiyuanOptions>().ViewsFile));
        services.AddSingleton<IEntrySource, LogEntrySource>();
        services.AddSingleton<ViewLoop>();
        services.AddHostedService<ViewService>();
    }

    /// <summary>Registers the live feed.</summary>
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveFeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
    }

    private static ViewDatabase OpenDatabase(string path)
    {
        try
        {
            return ViewDatabase.Open(path, SuiyuanViews.Create());
        }
        catch (SqliteException e)
        {
            throw new StartException($"The views in {path} can't be opened: {e.Message} They follow from the ledger: "
                + "delete the file and its -wal and -shm companions, and they are made again.", e);
        }
    }
}

/// <summary>
/// Runs the view loop. When it fails the host stops: pages that silently stand still are worse than none, and the next
/// start goes on where the last transaction ended.
/// </summary>
internal sealed partial class ViewService(
    ViewLoop loop, SuiyuanOptions options, IHostApplicationLifetime lifetime, ILogger<ViewService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Catching up must not hold up the start.
        await Task.Yield();
        try
        {
            await loop.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        catch (Exception e)
        {
            LogFailed(logger, options.ViewsFile, e);
            Environment.ExitCode = Start.LedgerFailed;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(1301, LogLevel.Critical,
        "The views in {File} can't be kept and the host stops. The ledger is safe; the file can be deleted and is made again")]
    private static partial void LogFailed(ILogger logger, string file, Exception exception);
}
