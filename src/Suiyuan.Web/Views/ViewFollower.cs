using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Views;

/// <summary>
/// Does a round of work whenever the views have grown, and now and then without, for what only time brings. What can't be done just
/// now is put off to the next round.
/// </summary>
/// <param name="calm">Ends before the first round.</param>
/// <param name="loop">Grows.</param>
/// <param name="time">The clock.</param>
/// <param name="pace">The shortest time between rounds: the ledger may grow a thousand times a second.</param>
/// <param name="longestWait">The longest.</param>
internal abstract class ViewFollower(AfterStart calm, ViewLoop loop, TimeProvider time, TimeSpan pace, TimeSpan longestWait) : BackgroundService
{
    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>One round: everything that is due now.</summary>
    protected abstract Task RoundAsync(CancellationToken cancellationToken);

    /// <summary>Says that a round was put off.</summary>
    protected abstract void SayPutOff(Exception exception);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await calm.WaitAsync(stoppingToken);
            Task? growth = null;
            while (true)
            {
                // Before the round: what comes while it goes on is for the next one, at once.
                var seen = loop.Size;
                try
                {
                    await RoundAsync(stoppingToken);
                }
                catch (Exception e) when (e is IOException or SqliteException)
                {
                    SayPutOff(e);
                }

                // One waiter at a time: those of the loop stay until their size is reached.
                if (growth is not { IsCompleted: false })
                {
                    growth = loop.WaitForAsync(seen + 1, stoppingToken);
                }

                await Task.Delay(pace, Time, stoppingToken);
                await Task.WhenAny(growth, Task.Delay(longestWait, Time, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
    }
}
