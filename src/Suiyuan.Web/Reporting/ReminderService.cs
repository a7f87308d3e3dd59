using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Parties;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Reporting;

/// <summary>Looks each minute whether a reminder is due.</summary>
internal sealed partial class ReminderService(
    ReminderPlanner planner, LedgerHost host, TimeProvider time, ILogger<ReminderService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                await Task.Delay(Pace, time, stoppingToken);
                try
                {
                    if (host.Authority.Charter is not null && planner.Plan() is > 0 and var added)
                    {
                        LogPlanned(logger, added);
                    }
                }
                catch (Exception e) when (e is IOException or SqliteException)
                {
                    LogPutOff(logger, e);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
    }

    [LoggerMessage(5201, LogLevel.Information, "{Count} reminders of days that were not reported are in the outbox")]
    private static partial void LogPlanned(ILogger logger, int count);

    [LoggerMessage(5202, LogLevel.Warning, "Reminders are put off")]
    private static partial void LogPutOff(ILogger logger, Exception exception);
}
