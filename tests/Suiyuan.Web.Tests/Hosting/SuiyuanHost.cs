using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Ledger;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>
/// The real host: the production wiring on a real Kestrel at a random port, with a file ledger in a directory of its
/// own. API tests and browser tests start it alike.
/// </summary>
/// <remarks>Disposing stops the host and, unless it was given its directory, deletes it.</remarks>
public sealed class SuiyuanHost : IAsyncDisposable
{
    private readonly Factory _factory;
    private readonly bool _ownsData;
    private int _disposed;

    private SuiyuanHost(Factory factory, string data, bool ownsData)
    {
        _factory = factory;
        Data = data;
        _ownsData = ownsData;
        Address = factory.ClientOptions.BaseAddress;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Its data directory.</summary>
    public string Data { get; }

    /// <summary>Its services; what can be asked over HTTP is better asked there.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>The ledger; only on an operator's host.</summary>
    public TransparencyLog Log => Services.GetRequiredService<TransparencyLog>();

    /// <summary>Starts a host.</summary>
    /// <param name="data">The data directory; left out, a new one that is deleted in the end.</param>
    /// <param name="configure">Overrides of services, for what a test must control.</param>
    /// <param name="settings">Members of the section <c>Suiyuan</c>, such as <c>("QueueLimit", "4")</c>.</param>
    public static SuiyuanHost Start(
        string? data = null, Action<IServiceCollection>? configure = null, params (string Name, string Value)[] settings)
    {
        var directory = data ?? Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        var factory = new Factory(directory, configure, settings);
        factory.UseKestrel(0);
        factory.StartServer();
        return new SuiyuanHost(factory, directory, data is null);
    }

    /// <summary>A client that keeps cookies and follows no redirects: what a browser would be told is seen.</summary>
    public HttpClient Client(string language = "en")
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A set-up token, as the printed link carries it.</summary>
    public string SetupToken() => Services.GetRequiredService<SetupToken>().Issue();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _factory.DisposeAsync();
        if (_ownsData)
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    private sealed class Factory(string data, Action<IServiceCollection>? configure, (string Name, string Value)[] settings)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Suiyuan:Data", data);
            // Ten times the usual pace, so that tests which wait for a checkpoint wait a tenth of the time.
            builder.UseSetting("Suiyuan:PublishInterval", "00:00:00.1");
            builder.UseSetting("Suiyuan:CalmAfterStart", "00:00:00");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.UseSetting("Suiyuan:SignInsPerMinute", "10000");
            // Reading photographs takes a core for a second each: tests of it turn it on.
            builder.UseSetting("Suiyuan:Tickets:Enabled", "false");
            // What a rule finds in a test's city is no part of the test: those of alerts turn it on.
            builder.UseSetting("Suiyuan:Alerts:Enabled", "false");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting("Suiyuan:" + name, value);
            }

            if (configure is not null)
            {
                builder.ConfigureServices(configure);
            }
        }
    }
}
