using System.Runtime.InteropServices;

namespace Suiyuan.Web.Hosting;

/// <summary>
/// Stops the host when standard input ends, which is when the process that started it is gone, however it went. The
/// terminal's Ctrl-C is that process's to take.
/// </summary>
internal sealed class InputWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        try
        {
            while (await input.ReadAsync(buffer, stoppingToken) > 0)
            {
                // Nothing is said on it: only its end counts.
            }

            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // Stopped in another way.
        }
    }
}
