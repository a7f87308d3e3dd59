namespace Suiyuan.Web.Hosting;

/// <summary>
/// Keeps what goes through the past after a start (tickets that were never read, notices, the trace in memory) out of the way of the
/// first pages: it begins when the host has listened for <see cref="SuiyuanOptions.CalmAfterStart"/>.
/// </summary>
internal sealed class AfterStart(IHostApplicationLifetime lifetime, SuiyuanOptions options, TimeProvider time)
{
    /// <summary>Waits until then.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (options.CalmAfterStart > TimeSpan.Zero)
        {
            await Started.WaitAsync(lifetime, cancellationToken);
            await Task.Delay(options.CalmAfterStart, time, cancellationToken);
        }
    }
}
