using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Trace;

/// <summary>Keeps the trace index level with the views, so that no officer waits for it. Each question catches up for itself
/// too: this only spares the time.</summary>
internal sealed class TraceService(AfterStart calm, TraceIndex index, ViewDatabase views, ViewLoop loop, TimeProvider time) : BackgroundService
{
    // In between, a question takes in what has come: a few thousand statements are milliseconds.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await calm.WaitAsync(stoppingToken);
            while (true)
            {
                await loop.WaitForAsync(index.Size + 1, stoppingToken);
                using (var db = views.Read())
                {
                    index.CatchUp(db);
                }

                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked; the views may be closed already.
        }
    }
}
