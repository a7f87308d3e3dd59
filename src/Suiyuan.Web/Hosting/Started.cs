using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Suiyuan.Web.Hosting;

/// <summary>What services that begin once the host listens need to know.</summary>
internal static class Started
{
    /// <summary>Waits until the host listens.</summary>
    public static async Task WaitAsync(IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The first address listened on, as a browser on this machine can open it.</summary>
    public static string Address(IServer server) =>
        Address(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "");

    /// <summary>The same, of an address.</summary>
    internal static string Address(string listened) => listened
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
