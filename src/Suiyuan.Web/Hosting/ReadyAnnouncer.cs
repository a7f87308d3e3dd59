using System.Net.Security;
using Microsoft.AspNetCore.Hosting.Server;

namespace Suiyuan.Web.Hosting;

/// <summary>
/// Prints <c>Suiyuan is ready at URL</c> once the start page has really been answered, for people and scripts that wait
/// for it.
/// </summary>
internal sealed partial class ReadyAnnouncer(
    IServer server, IHostApplicationLifetime lifetime, ILogger<ReadyAnnouncer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started.WaitAsync(lifetime, stoppingToken);
        var url = Started.Address(server);
        using var handler = new SocketsHttpHandler
        {
            // No proxy: a host that speaks to itself has no use for one.
            UseProxy = false,
            // To ourselves, as localhost: the certificate is made for the public name.
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                    (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
            },
        };
        using var client = new HttpClient(handler);
        try
        {
            using var answer = await client.GetAsync(new Uri(url), stoppingToken);
            answer.EnsureSuccessStatusCode();
            Console.WriteLine($"Suiyuan is ready at {url}");
        }
        catch (HttpRequestException e)
        {
            LogNotReady(logger, url, e);
        }
    }

    [LoggerMessage(1101, LogLevel.Error, "The start page at {Url} doesn't answer")]
    private static partial void LogNotReady(ILogger logger, string url, Exception exception);
}
